"""A rate beside two amounts that is of more than they are, of another plan, or of another item of a list."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, holds

QUIET = [
    case("all of the department, beside one project", "绿化项目预算200万元，支出180万元，部门整体预算执行率96.4%。"),
    case("and beside two", "道路项目预算100万元，支出95万元；绿化项目预算200万元，支出180万元；部门预算执行率97.2%。"),
    case("two, in other sentences", "甲校预算200万元，支出180万元。乙校预算300万元，支出294万元。全系统预算执行率97.1%。"),
    case("a mean", "甲县任务100户，完成95户；乙县任务200户，完成180户；平均完成率92.5%。"),
    case("of the counties", "甲县任务100户，完成95户；乙县任务200户，完成180户，县区完成率94.1%。"),
    case("of the town, beside one village", "甲村应参保1,200人，已参保1,140人，全镇参保率97.1%。"),
    case("a town with others that are not told", "甲镇应种100亩，已种95亩；乙镇应种200亩，已种180亩；全县完成率94.4%。"),
    case("of one kind, beside all", "部门预算1,000万元，支出950万元，项目支出执行率88.5%，基本支出执行率99.1%。"),
    case("a kind that a bracket names", "预算1,000万元（基本支出600万元、项目支出400万元），支出950万元，项目支出执行率88.5%。"),
    case("and a sentence before", "预算1,000万元，其中人员经费600万元、公用经费400万元。支出950万元，公用经费执行率88.5%。"),
    case("of another plan, by a bracket", "年初预算800万元，支出784万元，执行率98.2%（按可执行指标798.4万元计算）。"),
    case("by a bracket without a figure", "年初预算800万元，全年支出784万元，执行率92.4%（按调整预算计算）。"),
    case("the second item of a list", "一是办公设备购置预算30万元，支出27万元。二是档案整理已完成，预算执行率95.2%。"),
    case("in figures", "1.办公设备购置预算30万元，支出27万元。2.档案整理已按期完成，预算执行率95.2%。"),
    case("in brackets", "（一）办公设备购置预算30万元，支出27万元，执行率90%。（二）档案整理已验收，执行率95.2%。"),
    case("a paragraph each", "1.办公设备购置预算30万元，支出27万元。\n2.档案整理已完成，预算执行率95.2%。"),
    case("under what all came to", "全年预算300万元，支出285万元，执行率95%。\n1.校舍维修完工验收，预算执行率98.5%。\n2.教师培训按期开展，预算执行率91.2%。"),
    case("between ；", "一是保障运转，预算安排80万元，支出76万元；二是会议费严格控制，预算执行率88.4%。"),
    case("an adjustment of all", "甲项目年初预算200万元，调整后预算250万元，部门整体预算调整率4.20%。"),
    case("of the whole unit, of one item", "公用经费年初预算120万元，调整预算132万元，部门预算调整率3.6%。"),
    case("from one to another", "项目支出由年初200万元调整为250万元，部门整体预算调整率4.2%。"),
    case("without some, before", "年初预算800万元，调整后预算900万元，剔除上级专款后预算调整率5.00%。"),
    case("without some, in a clause", "年初预算800万元，调整后预算900万元，扣除上级专款，调整率为5.00%。"),
    case("without some, behind", "年初预算800万元，调整后预算900万元，预算调整率5.00%（扣除政策性增资因素）。"),
    case("without some, of so much", "年初预算1,500万元，预算调整90万元，预算调整率6%，剔除上级追加70万元后，预算调整率1.33%。"),
    case("a kind of goods behind all of them",
         "政府采购预算360万元，实际采购金额338.40万元，节约资金21.60万元，节约率6%，其中货物类节约率5.2%、服务类节约率7.8%。"),
    case("of the town, beside what it built", "全镇应急物资储备库建设预算60万元，支出60万元，执行率100%；全镇预算执行率96.9%。"),
    case("one kind after the other", "部门年初预算2,400万元，调整后2,640万元，调整率10%；其中项目支出调整率18%，基本支出预算调整率4.7%。"),
    case("of what two levels gave", "省级补助资金到位260万元，县级配套到位78万元，配套资金到位率65%，资金支付率90%。"),
    case("what was cut before", "年初预算公用经费120万元，压减12万元，压减率10%，实际支出102.60万元，执行率95%。"),
    case("without some, in a course", "年初预算800万元，追加100万元，调整后预算900万元，剔除人员经费，预算调整率5.00%。"),
]  # fmt: skip
READ = [
    case("of the first plan", "年初预算800万元，调整后预算900万元，支出882万元，年初预算执行率110.25%。", "ratio", "800万元 882万元 110.25%"),
    case("of the second", "年初预算800万元，调整后预算900万元，支出882万元，调整预算执行率98%。", "ratio", "900万元 882万元 98%"),
    case("by the bracket", "年初预算800万元，全年预算900万元，支出882万元，执行率110.25%（以年初预算计）。", "ratio", "800万元 882万元 110.25%"),
    case("of all, which is told", "部门预算1,000万元，支出950万元，部门预算执行率95%。", "ratio", "1,000万元 950万元 95%"),
    case("one of two, whose plan has no word",
         "局部门预算4,200万元，其中局机关2,600万元，支出2,548万元，执行率98%；下属单位1,600万元，支出1,520万元，执行率95%。",
         "ratio", "1,600万元 1,520万元 95%"),
    case("of one of all there is", "绿化项目预算200万元，支出180万元，部门整体执行率90%。", "ratio", "200万元 180万元 90%"),
    case("an adjustment", "部门年初预算1,000万元，调整后预算1,042万元，部门整体预算调整率4.20%。", "change", "1,000万元 1,042万元 4.20%"),
]  # fmt: skip
WRONG = [
    case("of the first plan", "年初预算800万元，调整后预算900万元，支出882万元，年初预算执行率112.05%。", "ratio", "800万元 882万元 112.05%"),
    case("of all", "部门预算1,000万元，支出950万元，部门预算执行率96.8%。", "ratio", "1,000万元 950万元 96.8%"),
    case("as a whole, of no other", "全年预算1,000万元，支出950万元，预算整体执行率96.8%。", "ratio", "1,000万元 950万元 96.8%"),
    case("an item that tells of the same", "1.全年预算300万元，支出285万元。\n2.预算执行情况良好，预算执行率98%。", "ratio", "300万元 285万元 98%"),
    case("in its own item", "一是完成绿化。二是设备购置按期完成，预算300万元，支出285万元，执行率98.5%。", "ratio", "300万元 285万元 98.5%"),
    case("an adjustment", "部门年初预算1,000万元，调整后预算1,042万元，部门整体预算调整率2.40%。", "change", "1,000万元 1,042万元 2.40%"),
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_of_something_else(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_of_what_it_names(text: str, kind: str, figures: str) -> None:
    assert holds(text, kind, figures)
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), WRONG)
def test_a_wrong_rate_is_told(text: str, kind: str, figures: str) -> None:
    assert alleged(text, kind, figures)
