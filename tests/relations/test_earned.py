"""Points that the execution rate earns, and full marks for targets that were reached."""

from __future__ import annotations

import pytest
from readings import alarms, audited, case, checks

EXECUTION = "项目资金\t全年预算数\t全年执行数\t分值\t执行率\t得分\n年度资金总额\t{plan}\t{done}\t10\t{rate}\t{points}"
SAID = "资金执行率得分=执行率×10。\n"
HEADS = "三级指标\t指标值\t实际完成值\t分值\t得分\t偏差原因\n"
OFF = "三级指标\t指标值\t实际完成值\t分值\t得分\t扣分\t扣分原因\n"
MORE = "\n巡查次数\t24次\t24次\t15\t15\t"


def execution(points: str, rate: str = "95%", done: str = "114.00", plan: str = "120.00") -> str:
    return EXECUTION.format(plan=plan, done=done, rate=rate, points=points)


def said(text: str) -> list[tuple[str, str]]:
    rules = ("scores/execution-said", "scores/execution-usual", "scores/reached", "scores/missed", "scores/reason")
    return [(o.rule, o.verdict) for o in audited(text).outcomes if o.rule in rules]


@pytest.mark.parametrize(
    "text",
    [
        case("rate times ten", SAID + execution("9.5")),
        case("rounded to a whole point", SAID + execution("10", "99.8%", "119.76")),
        case("cut off", SAID + execution("9.4", "94.97%", "113.96")),
        case("more than all of it earns the full mark", SAID + execution("10", "102.5%", "123.00")),
        case("by steps, where nothing is said: a hint", execution("10")),
        case("reached", HEADS + "培训人数\t120人\t126人\t10\t10\t" + MORE),
        case("a reason is given", HEADS + "培训人数\t120人\t126人\t10\t8\t名单未归档" + MORE),
        case("not reached: a hint", HEADS + "培训人数\t120人\t96人\t10\t8\t" + MORE),
        case("satisfaction earns in proportion", HEADS + "群众满意度\t≥90%\t95%\t10\t9.5\t" + MORE),
        case("a limit kept", HEADS + "成本控制\t≤50万元\t48万元\t10\t10\t" + MORE),
        case("a limit passed", HEADS + "成本控制\t≤50万元\t58万元\t10\t6\t" + MORE),
        case("no column for reasons", "三级指标\t指标值\t实际完成值\t分值\t得分\n培训人数\t120人\t126人\t10\t8"),
        case("missed, for a reason", HEADS + "修缮面积\t≥600平方米\t580平方米\t10\t10\t规划调整" + MORE),
        case(
            "how many points are off, and then why",
            OFF + "培训人数\t120人\t126人\t10\t8\t2\t名单未归档\n巡查次数\t24次\t24次\t15\t15\t0\t",
        ),
        case(
            "missed, and why in the second column",
            OFF + "修缮面积\t≥600平方米\t580平方米\t10\t10\t0\t规划调整\n巡查次数\t24次\t24次\t15\t15\t0\t",
        ),
        case(
            "a figure in the column for reasons",
            HEADS + "修缮面积\t≥600平方米\t580平方米\t10\t10\t规划调整\n培训人数\t120人\t126人\t10\t8\t2" + MORE,
        ),
        case(
            "points that are off, one of them with words, and why in another column",
            "指标\t分值\t得分\t扣分\t备注\n决策\t20\t18\t2（编制不细）\t\n过程\t30\t28\t2\t支付不及时\n产出\t30\t30\t\t\n效益\t20\t19\t\t就业率低，扣1分",
        ),
        case(
            "why, in a column beside the one for it",
            "指标\t分值\t得分\t扣分原因\t改进措施\n决策\t20\t18\t编制不细\t\n产出\t30\t28\t\t进度慢，加快建设",
        ),
        case(
            "missed, and why in a column beside the one for it",
            HEADS.replace("\n", "\t备注\n") + "修缮面积\t≥600平方米\t508平方米\t10\t10\t\t规划调整" + MORE + "\t",
        ),
        case(
            "what the goal is, of some blank",
            "指标\t指标说明\t分值\t得分\t扣分原因\n决策\t\t20\t18\t编制不细\n过程\t\t30\t28\t支付不及时\n产出\t\t30\t30\t",
        ),
        case(
            "how points are taken off, of some blank",
            "指标\t分值\t扣分标准说明\t得分\t扣分原因\n决策\t20\t\t18\t编制不细\n过程\t30\t按比例\t28\t支付不及时\n产出\t30\t\t30\t",
        ),
        case(
            "what the goal is, and no column for reasons", "指标\t指标说明\t分值\t得分\n决策\t\t20\t18\n产出\t\t30\t28"
        ),
        case(
            "two columns, the first of which is blank",
            "指标\t分值\t得分\t扣分说明\t偏差原因分析及改进措施\n决策\t20\t18\t\t编制不细\n过程\t30\t28\t\t支付不及时\n产出\t30\t30\t\t",
        ),
        case("missed by less than nothing", HEADS + "设施完好率\t≥95%\t95.0%\t10\t10\t" + MORE),
        case("without a sign less may be the better", HEADS + "投诉件数\t8件\t5件\t10\t10\t" + MORE),
        case("a limit that is not a target", HEADS + "接待人数\t≤80人\t64人\t10\t10\t" + MORE),
        case("about as much", HEADS + "服务人次\t≥900人次\t约880人次\t10\t10\t" + MORE),
        case("units that do not compare", HEADS + "培训人数\t1期\t126人\t10\t8\t" + MORE),
    ],
)
def test_no_alarm(text: str) -> None:
    assert [a for a in alarms(text) if a[0] == "logic"] == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        case("the report says how, and it is not so", SAID + execution("5.9"), "scores/execution-said"),
        case("nothing said", execution("6"), "scores/execution-usual"),
        case("reached, points off, no reason", HEADS + "培训人数\t120人\t126人\t10\t8\t" + MORE, "scores/reached"),
        case("a limit kept, points off", HEADS + "成本控制\t≤50万元\t48万元\t10\t8\t" + MORE, "scores/reached"),
        case("missed, the full mark", HEADS + "修缮面积\t≥600平方米\t508平方米\t10\t10\t" + MORE, "scores/missed"),
        case(
            "missed, and only points that are off beside it",
            OFF + "修缮面积\t≥600平方米\t508平方米\t10\t10\t0\t\n巡查次数\t24次\t24次\t15\t14\t1\t资料不全",
            "scores/missed",
        ),
        case("missed by one", HEADS + "群众满意度\t≥90%\t89%\t10\t10\t" + MORE, "scores/missed"),
        case("a limit passed, the full mark", HEADS + "维修单价\t≤50元\t58元\t10\t10\t" + MORE, "scores/missed"),
        case(
            "no column for reasons", "指标\t目标值\t完成值\t权重\t得分\n满意度\t>90%\t86.5%\t10\t10.0", "scores/missed"
        ),
        case(
            "two columns, both blank",
            "指标\t分值\t得分\t扣分说明\t偏差原因\n决策\t20\t18\t\t编制不细\n过程\t30\t28\t\t\n产出\t30\t30\t\t",
            "scores/reason",
        ),
        case(
            "what proves it is no reason",
            "指标\t分值\t得分\t扣分原因\t佐证材料\n决策\t20\t18\t\t会议纪要\n过程\t30\t28\t支付不及时\t凭证\n产出\t30\t30\t\t验收单",
            "scores/reason",
        ),
        case(
            "reasons before the points",
            "指标\t分值\t偏差原因\t得分\n决策\t20\t编制不细\t18\n过程\t30\t\t28\n产出\t30\t\t30",
            "scores/reason",
        ),
        case("points off without a reason", HEADS + "资料归档\t及时\t基本及时\t5\t3\t" + MORE, "scores/reason"),
    ],
)
def test_inconsistent(text: str, rule: str) -> None:
    assert (rule, "inconsistent") in said(text)


@pytest.mark.parametrize(
    ("row", "figures"),
    [
        case("at least so much", "修缮面积\t≥600平方米\t612平方米\t10\t10\t", "600平方米 612平方米"),
        case("at most so much", "维修单价\t≤50元\t48元\t10\t10\t", "50元 48元"),
        case("the very limit", "设施完好率\t≥95%\t95%\t10\t10\t", "95% 95%"),
    ],
)
def test_a_target_that_is_met(row: str, figures: str) -> None:
    assert ("consistent", figures) in checks(HEADS + row + MORE, "bound")


@pytest.mark.parametrize(
    "row",
    [
        case("without a sign less may be the better", "投诉件数\t8件\t5件\t10\t10\t"),
        case("missed, which the points tell", "修缮面积\t≥600平方米\t580平方米\t10\t8\t"),
        case("units that do not compare", "培训人数\t≥1期\t126人\t10\t10\t"),
    ],
)
def test_no_target_that_is_met(row: str) -> None:
    assert "targets/met" not in [outcome.rule for outcome in audited(HEADS + row + MORE).outcomes]


def test_a_missed_target_is_shown() -> None:
    row = "修缮面积\t≥600平方米\t508平方米\t10\t10\t"
    assert ("logic", "600平方米 508平方米 10 10") in alarms(HEADS + row + MORE)
