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
    case("of six villages", "甲村应参保1,200人，已参保1,140人，六个村参保率97.1%。"),
    case("of ten", "甲村应参保1,200人，已参保1,140人，十村参保率97.1%。"),
    case("of twenty-three", "甲校应配电脑400台，已配360台，二十三所学校配备率94.4%。"),
    case("of so many projects", "甲项目预算100万元，支出90万元，3个项目预算执行率95%。"),
    case("and adjusted", "甲项目年初预算200万元，调整后预算250万元，六个项目预算调整率4.20%。"),
    case("of so many roads", "甲路应修20公里，已修18公里，12条道路完成率95.5%。"),
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
    case("of a contract", "甲项目预算100万元，支出90万元，执行率90%；乙项目合同总价240万元，累计付款180万元，年度预算执行率96%。"),
    case("of what was invested in all", "甲项目预算100万元，支出90万元，执行率90%；乙项目总投资640万元，累计支出480万元，当年预算执行率100%。"),
    case("of what was invested, in a course", "甲项目预算100万元，支出90万元，执行率90%；乙项目投资260万元，支出130万元，完成进度70%。"),
    case("of an award", "甲项目预算100万元，支出90万元，执行率90%；乙项目获得奖补资金50万元，已支出20万元，完成率100%。"),
    case("of what was bought", "甲项目预算100万元，支出90万元，执行率90%；政府采购240万元，实际支出120万元，采购执行率85%。"),
    case("of what was reviewed", "甲项目预算100万元，支出90万元，执行率90%；道路项目财政评审价80万元，支付64万元，支付率75%。"),
    case("of a bond", "甲项目预算100万元，支出90万元，执行率90%；乙局专项债券200万元，已使用150万元，预算执行率82%。"),
    case("of what was given", "甲项目预算100万元，支出90万元，执行率90%；乙县上级补助50万元，支出20万元，当年资金支出进度85%。"),
    case("of other work behind ；", "设备购置预算500万元，支出460万元，执行率92%；教师轮训按计划推进，完成率100%。"),
    case("behind 。", "设备购置预算500万元，支出460万元，执行率92%。教师轮训按计划推进，完成率100%。"),
    case("without a rate before", "印刷费预算50万元，支出45万元；座谈会均已召开，任务完成率100%。"),
    case("behind 。, without a rate before", "印刷费预算50万元，支出45万元。抽检任务全部落实，任务完成率100%。"),
    case("the plan is that of the clause before", "甲项目预算100万元，支出90万元，执行率90%；三公经费20万元，支出10万元，同比下降40%，执行率50%。"),
    case("and so, of what is not told", "甲项目预算100万元，支出90万元，执行率90%；会议费30万元，支出12万元，同比下降20%，预算执行率60%。"),
    case("of the money, beside what was planted", "计划造林800亩，实际造林760亩，资金拨付完成率100%。"),
    case("of the money, beside what was mended", "交办问题40个，已整改36个，资金整改率97%。"),
    case("of what was paid, behind ；", "计划造林800亩，实际造林760亩；苗木补助发放及时，补助资金兑付率100%。"),
    case("money of a part, in a bracket", "全年预算500万元，支出470万元，执行率94%（其中财政拨款预算400万元，执行率96%）。"),
    case("of last year, in a bracket", "全年预算500万元，支出470万元，执行率94%（上年预算460万元，执行率92%）。"),
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
    case("of last year, behind ；", "甲项目预算300万元，支出285万元，执行率95%；上年同期250万元，支出225万元，执行率90%。", "ratio", "250万元 225万元 90%"),
    case("of its own amount behind ；", "甲项目预算100万元，支出90万元，执行率90%；三公经费20万元，支出10万元，同比下降50%，执行率50%。",
         "ratio", "20万元 10万元 50%"),
    case("of the plan in its own bracket", "预算数440万元，支出396万元，执行率90%（较年初预算400万元执行率99%低9个百分点）。", "ratio", "396万元 400万元 99%"),
    case("before it was adjusted", "全年预算500万元，支出470万元，执行率94%（较调整前预算480万元执行率97.92%低3.92个百分点）。",
         "ratio", "470万元 480万元 97.92%"),
]  # fmt: skip
WRONG = [
    case("of the first plan", "年初预算800万元，调整后预算900万元，支出882万元，年初预算执行率112.05%。", "ratio", "800万元 882万元 112.05%"),
    case("of all", "部门预算1,000万元，支出950万元，部门预算执行率96.8%。", "ratio", "1,000万元 950万元 96.8%"),
    case("of as many as the two are", "六个项目预算300万元，支出285万元，六个项目预算执行率98.5%。", "ratio", "300万元 285万元 98.5%"),
    case("in digits", "12个项目预算300万元，支出285万元，12个项目预算执行率98.5%。", "ratio", "300万元 285万元 98.5%"),
    case("of one village", "甲村应参保1,200人，已参保1,140人，一个村参保率97.1%。", "ratio", "1,200人 1,140人 97.1%"),
    case("behind what else was counted", "全年预算300万元，支出285万元，惠及12个村，预算执行率98.5%。", "ratio", "300万元 285万元 98.5%"),
    case("as a whole, of no other", "全年预算1,000万元，支出950万元，预算整体执行率96.8%。", "ratio", "1,000万元 950万元 96.8%"),
    case("an item that tells of the same", "1.全年预算300万元，支出285万元。\n2.预算执行情况良好，预算执行率98%。", "ratio", "300万元 285万元 98%"),
    case("in its own item", "一是完成绿化。二是设备购置按期完成，预算300万元，支出285万元，执行率98.5%。", "ratio", "300万元 285万元 98.5%"),
    case("an adjustment", "部门年初预算1,000万元，调整后预算1,042万元，部门整体预算调整率2.40%。", "change", "1,000万元 1,042万元 2.40%"),
    case("behind ；", "全年预算400万元；支出380万元，预算执行率98.5%。", "ratio", "400万元 380万元 98.5%"),
    case("behind what was left over", "全年预算400万元；结余20万元，支出380万元，预算执行率98.5%。", "ratio", "400万元 380万元 98.5%"),
    case("to the end of the year", "全年预算300万元，支出285万元。截至2023年底，预算执行率98.5%。", "ratio", "300万元 285万元 98.5%"),
    case("the same project goes well", "预算300万元，支出285万元。项目按期完成，验收合格，预算执行率98.5%。", "ratio", "300万元 285万元 98.5%"),
    case("of what was planted", "计划造林800亩，实际造林760亩，任务完成率98.5%。", "ratio", "800亩 760亩 98.5%"),
    case("of two with a plan each", "甲项目预算100万元，支出90万元，执行率90%；乙项目预算80万元，支出60万元，执行率85%。", "ratio", "80万元 60万元 85%"),
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
