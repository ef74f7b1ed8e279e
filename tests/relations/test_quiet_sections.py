"""Whole reports that tell the truth: sections of one form, several raters, limits beside limits, marks of several sentences."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

TWO = (
    "一、管护项目\n（一）资金使用\n年初预算368.50万元，实际支出361.70万元。\n（二）自评结论\n受益农户2,864户，绩效自评得分94.60分。\n"
    "{more}二、利用项目\n（一）资金使用\n年初预算386.50万元，实际支出371.60万元。\n（二）自评结论\n受益农户2,684户，绩效自评得分96.40分。\n"
)
ONE = "一、概况\n（一）项目资金\n受益农户2,864户，绩效自评得分94.60分。\n二、结论\n（一）主要成绩\n受益农户2,684户，绩效自评得分96.40分。\n"
RUN_IN = (
    "一、青石镇\n1.资金安排。县级补助资金468.20万元。\n2.评价得分。综合评价得分91.50分。\n"
    "二、黄泥镇\n1.资金安排。县级补助资金486.20万元。\n2.评价得分。综合评价得分95.10分。\n"
)
POINTS = (
    "{text}\n\n| 指标 | 分值 | 得分 |\n|---|---|---|\n| 决策 | 20 | 18.50 |\n| 过程 | 25 | 22.60 |\n| 产出 | 30 | 28.40 |\n"
    "| 效益 | 25 | 22.90 |\n| 合计 | 100 | 92.40 |\n"
)
QUIET = [
    case("two sections of one form", TWO.format(more="")),
    case("and a third heading in one of them", TWO.format(more="（三）存在问题\n管护不够及时。\n")),
    case("headings that run into the text", RUN_IN),
    case(
        "the table is of the second rater",
        POINTS.format(text="自评得分为95.80分。评价组逐项核实，综合评价得分为92.40分。"),
    ),
    case("an average and the best", "抽查36处，综合得分平均为91.50分，得分最高的为98.20分。"),
    case(
        "a limit and the estimate",
        "供水工程招标控制价为1,186.40万元，概算总投资1,352.00万元，中标价1,103.60万元，未超过控制价。",
    ),
    case(
        "a limit of a part",
        "业务用房批复概算2,460.00万元，其中建安费上限1,980.00万元，总投资2,398.50万元，控制在概算以内。",
    ),
    case(
        "a limit and two sorts together",
        "会议费控制额度6.00万元，会议费与培训费合计支出8.35万元，其中会议费5.10万元，在控制额度之内。",
    ),
    case(
        "last year's limit",
        "三公经费控制数38.60万元，上年控制数42.00万元，实际支出31.24万元，未超控制数，完成预算的80.93%。",
    ),
    case(
        "good ones and others beside", "食品抽检2,486批次，合格2,441批次，合格率98.19%；药品抽检146批次，合格率100%。"
    ),
    case(
        "marks and points in turn",
        "投入指标10分，自评10分；过程指标30分，自评28.6分；产出指标35分，自评33.8分；效果指标25分，自评24.1分。综上，自评总分96.5分。",
    ),
    case(
        "marks of two sentences",
        "预算执行率97.03%，该项满分10分，得9.7分。产出指标50分，得48.5分；效益指标30分，得28.6分；满意度指标10分，得9.5分。合计96.3分。\n"
        "上一轮自评得分93.6分。",
    ),
    case("answers that count", "问卷调查320户，收回有效问卷312份，满意297户，满意率95.19%。"),
    case(
        "two rates of one", "健康管理38,640人，管理率72.40%；高血压患者管理26,840人，管理率76.20%，血压控制率67.20%。"
    ),
    case(
        "the total nearest to its changes",
        "收入预算由48,600万元调减为31,200万元，调减17,400万元；支出预算由45,300万元调整为46,800万元，调增1,500万元。"
        "其中新增债券安排支出18,900万元，土地收入安排支出调减17,400万元。",
    ),
    case(
        "what was before",
        "| 项目 | 年末对象（人） |\n|---|---|\n| 城市低保 | 1,268 |\n| 农村低保 | 6,842 |\n| 合计 | 8,110 |\n\n"
        "城市低保：年初对象1,286人，当年新增164人，退出182人。",
    ),
    case(
        "a book that need not balance",
        "三、国有资本经营预算\n（一）收入\n全年收入1,860万元，完成预算的103.33%（预算1,800万元）。\n"
        "（二）支出\n全年支出1,680万元，完成预算的98.82%（预算1,700万元）。",
    ),
]
FOUND = [
    case("sections with nothing in common", ONE, "restated", "94.60分 96.40分"),
    case(
        "a limit that is not kept",
        "三公经费控制数38.60万元，实际支出41.24万元，未超控制数。",
        "bound",
        "38.60万元 41.24万元",
    ),
    case(
        "answers and a wrong rate",
        "问卷调查320户，收回有效问卷312份，满意297户，满意率91.19%。",
        "ratio",
        "320户 297户 91.19%",
    ),
    case(
        "a score that nobody gave",
        POINTS.format(text="自评得分为95.80分。评价组逐项核实，综合评价得分为94.20分。"),
        "sum",
        "95.80分 18.50 22.60 28.40 22.90",
    ),
]
READ = case(
    "last year's of that name",
    "支出1,268.40万元。其中：村干部报酬786.50万元，办公经费214.60万元，服务群众经费267.30万元。上年同期村干部报酬768.50万元，增加18.00万元。",
    "change", "consistent", "786.50万元 768.50万元 18.00万元",
)  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_true_reports_are_let_be(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), FOUND)
def test_errors_beside_them_are_found(text: str, kind: str, figures: str) -> None:
    assert any(verdict == "inconsistent" and found == figures for verdict, found in checks(text, kind)), checks(
        text, kind
    )


@pytest.mark.parametrize(("text", "kind", "verdict", "figures"), [READ])
def test_what_changed_is_told_by_its_name(text: str, kind: str, verdict: str, figures: str) -> None:
    assert (verdict, figures) in checks(text, kind)
