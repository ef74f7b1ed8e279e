"""What fails is an alarm where one misprinted figure explains it, and a question where none comes near."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor import audit
from auditor.model import Finding


def found(text: str) -> tuple[Finding, ...]:
    return tuple(f for f in audit(text.encode(), name="a.txt").findings if f.outcome.verdict == "inconsistent")


ASKED = {  # no figure of it, were it another, would be anything like what is printed
    "a rate of something else": "截至年末专项资金预算2000.00万元，支出126.40万元，执行率84.20%。",
    "one name, two amounts far apart": "智慧水利平台建设投入286.40万元，已经建成。\n二、项目情况\n智慧水利平台建设投入193.70万元，用于设备。",
    "a sum of other things": "支出合计1968.00万元，其中：基本支出21.40万元，项目支出3.15万元。",
}
ASKED |= {
    "one number twice, with so few digits that it may come about": "共有教室486间，其中：小学教室60间，中学教室60间。",
}
ASKED |= {
    f"what is left of amounts that may be others, {off}": f"全年经费1844.26万元，学生膳食用款1806.73万元，其他无。结余{left}万元，结转下年使用。"
    for off, left in (("a digit off", "36.73"), ("far off", "28.53"), ("more off", "53.73"))
}
SILENT = {  # far below the total: the page ends within the list, or the list names but some
    "a list of functions that was cut off": "全县支出合计186420万元。按科目分：农林水支出9120万元，住房保障支出3377万元，交通运输支出14260万元。",
    "the rise of three of them": "全县支出比上年增加38410万元。按科目分：农林水支出增加912万元，住房保障支出增加377万元，交通运输支出增加1426万元。",
}
ALARMS = {
    "its neighbour's number": "共有困难家庭7862户，其中：城市家庭1204户，农村家庭1204户。",
    "what it rose by in the place of what it rose from": "2023年门诊支出2655.40万元，比上年144.72万元增加144.72万元，增长5.76%。",
    "a digit lost": "支出合计13583.48万元，其中：基本支出1066.51万元，项目支出2921.97万元。",
    "a little off": "支出合计43.00万元，其中：基本支出35.00万元，项目支出6.00万元。",
    "one name, two amounts a little apart": "智慧水利平台建设投入286.40万元，已经建成。\n二、项目情况\n智慧水利平台建设投入279.10万元，用于设备。",
    "one name, the leading digit": "智慧水利平台建设投入286.40万元，已经建成。\n二、项目情况\n智慧水利平台建设投入186.40万元，用于设备。",
    "half as much again": "专项资金预算2000.00万元，支出1263.40万元，执行率94.20%。",
    "the leading digit": "专项资金预算2000.00万元，支出263.40万元，执行率63.17%。",
    "two digits exchanged": "专项资金预算2000.00万元，支出1263.40万元，执行率36.17%。",
    "the point": "专项资金预算2000.00万元，支出1263.40万元，执行率6.317%。",
    "the unit": "专项资金预算2000.00万元，支出12634000.00万元，执行率63.17%。",
    "the word before it": "2023年支出1263.40万元，比上年1400.00万元增加136.60万元，增长9.76%。",
    "one more or less": "共购置车辆3辆，其中：轿车1辆，越野车1辆。",
    "the sign of a part": "2022年支出合计比上年增加120.50万元，其中：基本支出增加30.20万元，项目支出减少90.30万元。",
    "two shares exchanged": "支出9188.21万元。基本支出2310.85万元，项目支出6877.36万元，两者占比分别为74.8%和25.2%。",
    "the figure beside it": "其中：基本支出1263.40万元，占比31.59%；项目支出2736.60万元，占比31.59%。支出合计4000.00万元。",
    "a share taken of a wider whole": "支出合计3000万元，其中：基本支出1500万元，项目支出1500万元。"
    "基本支出中，人员经费1320万元，占基本支出的44.00%。",
    "growth of the wrong word and base": "2023年支出1263.40万元，比上年1400.00万元减少136.60万元，增长10.81%。",
}


@pytest.mark.parametrize("why", ASKED)
def test_asked(why: str) -> None:
    findings = found(ASKED[why])
    assert findings and all(f.outcome.confidence == "low" for f in findings)
    assert all(f.message["zh"].startswith("请核实：") for f in findings)


@pytest.mark.parametrize("why", SILENT)
def test_says_nothing_of_parts_that_are_not_there(why: str) -> None:
    assert found(SILENT[why]) == ()


@pytest.mark.parametrize("why", ALARMS)
def test_alarms(why: str) -> None:
    findings = found(ALARMS[why])
    assert findings and any(f.outcome.confidence == "high" for f in findings)


@pytest.mark.parametrize(
    "text",
    [
        "全年经费1844.26万元，学生膳食用款1806.73万元，其他无。结余35.73万元，结转下年使用。",
        "预备费当年设置1200.00万元，抗旱用款638.40万元；剩余516.60万元。",
    ],
)
def test_two_digits_exchanged_make_what_was_read_with_doubt_an_alarm(text: str) -> None:
    assert [f.outcome.confidence for f in found(text)] == ["medium"]


def test_what_another_failure_bears_out_is_an_alarm() -> None:
    """No single figure comes near in a total of shares of 44.54 %; but the share that is wrong would mend it to the digit."""
    total = (
        "2023年总支出1268.04万元，其中：基本支出985.60万元，占总支出的{share}%；项目支出282.44万元，占总支出的22.27%。"
    )
    findings = found(total.format(share="22.27"))
    assert {f.outcome.rule: f.outcome.confidence for f in findings} == {
        "shares/of-expenditure": "high",
        "relations/shares-total": "high",
    }


def test_what_is_given_directly_was_not_read_wrong() -> None:
    facts = "[{id: all, concept: 支出, value: 918.65}, {id: one, concept: 基本支出, value: 104.30}]"
    text = f"unit: 万元\nyear: 2024\nfacts: {facts}\nrelations: [{{kind: sum, total: all, parts: [one, 75.30]}}]\n"
    (finding,) = audit(text.encode(), name="a.yaml").findings
    assert finding.outcome.confidence == "high"


def test_what_two_claims_say_alike_is_an_alarm_however_far_off() -> None:
    parts = "其中：基本支出6213.40万元，占总支出的62.13%；项目支出3786.60万元，占总支出的37.87%"
    assert {f.outcome.confidence for f in found(f"支出合计12.34万元，{parts}。")} == {"high"}
    assert {
        f.outcome.confidence for f in found("支出合计12.34万元，其中：基本支出6213.40万元，项目支出3786.60万元。")
    } == {"low"}


@given(st.integers(1000, 99999), st.integers(1000, 99999), st.sampled_from([60, 75, 90, 110, 125, 150, 165]))
def test_a_total_within_its_size_is_an_alarm(first: int, second: int, part: int) -> None:
    """Of what it should be, the total printed is between 0.6 and 1.7 times."""
    total = (first + second) * part // 100
    text = f"支出合计{total / 100:.2f}万元，其中：基本支出{first / 100:.2f}万元，项目支出{second / 100:.2f}万元。"
    assert [f.outcome.confidence for f in found(text)] == ["high"]
