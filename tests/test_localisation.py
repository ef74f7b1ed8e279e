"""Which figure is wrong: never one that other relations clear, the right one where they leave but one, else nothing."""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal

import pytest
from conftest import work

from auditor import audit
from auditor.model import Finding
from auditor.testing.roots import trials
from auditor.writers import Options, terminal

D = Decimal
SEEDS = 60  # reports with one slip each
SHARES = "2023年总支出{total}万元，其中：基本支出{basic}万元，占81.95%；项目支出1537.20万元，占18.05%。"


def found(text: str) -> tuple[Finding, ...]:
    return audit(text.encode(), name="a.txt").findings


def named(text: str) -> list[tuple[tuple[str, str], ...]]:
    """What is named, each finding's figures with what they need, without repetition."""
    roots = [
        tuple((suspect.mention.text, f"{suspect.low:f}" + (f"–{suspect.high:f}" if suspect.low < suspect.high else ""))
              for suspect in finding.suspects)
        for finding in found(text) if finding.suspects
    ]  # fmt: skip
    return list(dict.fromkeys(roots))


# --- silence ----------------------------------------------------------------------------------------------------------

SILENT = {
    "one relation alone blames nobody": "支出合计1038.11万元，其中：基本支出629.23万元，项目支出453.88万元。",
    "one rate alone blames nobody": "全年预算100.00万元，支出90.00万元，执行率80%。",
    "the word is wrong, no figure": "2024年总支出1420.60万元，比上年1455.80万元增加35.20万元，增长2.42%。",
    "a limit is exceeded by people, not by a slip": "核定编制数24名，在职实有人员32人。",
    "an operand said again is no evidence": "全年预算3260.00万元，支出2847.65万元，执行率100%。\n"
    "2023年支出2847.65万元，其中：人员经费1847.65万元，公用经费1000.00万元。",
    "the number needed stands elsewhere, of another year": "2022年项目资金共计4417.57万元。\n"
    "2023年项目资金共计3382.07万元，由中央财政资金1025.50万元和省级财政资金3392.07万元组成。",
    "a kind may be missing: limits of the others do not make the total wrong": "核定编制58名，其中行政编制30名，事业编制20名，"
    "后勤编制8名；在职人员55人，其中行政人员29人，事业人员19人。",
    "a share moved so that all make 100 is no slip": "2023年总支出980.00万元，其中：基本支出637.00万元，占总支出的65%；"
    "项目支出240.00万元，占总支出的24%；其他支出103.00万元，占总支出的11%。",
    "of two figures alike either may be the copy": "核定编制126名，实有在编8人，缺编8人。",
    "all is well": SHARES.format(total="8517.60", basic="6980.40"),
}

CODED = """单位：万元
科目编码	科目名称	合计	基本支出	项目支出
205	教育支出	26043.17	{kind}	8421.66
20502	普通教育	26043.17	{item}	8421.66
2050202	小学教育	15377.29	10311.90	5065.39
2050203	初中教育	10665.88	7309.61	3356.27
"""
SILENT |= {
    "two cells alike, but what they would have to be is no slip of what they are": CODED.format(
        kind="14350.02", item="14350.02"
    ),
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_nothing_is_named_without_reason(text: str) -> None:
    assert named(text) == []


def test_what_holds_clears_a_figure() -> None:
    """8517.60 stands in a sum and two shares that hold: of the two totals the other one is wrong."""
    text = SHARES.format(total="8517.60", basic="6980.40") + "\n2023年总支出8571.60万元中，人员支出所占比重偏高。"
    assert named(text) == [(("8571.60万元", "8517.60"),)]


# --- the figure -------------------------------------------------------------------------------------------------------

NAMED = {
    "the total of a sum and two shares": (SHARES.format(total="8571.60", basic="6980.40"), [(("8571.60万元", "8517.60"),)]),
    "a part of a sum and a share": (SHARES.format(total="8517.60", basic="6890.40"), [(("6890.40万元", "6980.40"),)]),
    "no slip of the pen but any number": (SHARES.format(total="7266.30", basic="6980.40"), [(("7266.30万元", "8517.60"),)]),
    "an amount with the change and the rate of it": (
        "2024年总支出1492.60万元，比上年1455.80万元减少35.20万元，减少2.42%。", [(("1492.60万元", "1420.60"),)]),
    "the change itself": (
        "2024年总支出1420.60万元，比上年1455.80万元减少32.50万元，减少2.42%。", [(("32.50万元", "35.20"),)]),
    "two errors apart": (
        SHARES.format(total="8571.60", basic="6980.40") + "2023年总收入8642.35万元，比上年7856.20万元增加768.15万元，增长10.01%。",
        [(("8571.60万元", "8517.60"),), (("768.15万元", "786.15"),)]),
    "two errors that hang together": (
        SHARES.format(total="8571.60", basic="6980.40")
        + "项目支出1537.20万元，由办公设备购置860.00万元、维护费766.20万元组成，分别占项目支出的55.95%和44.05%。",
        [(("8571.60万元", "8517.60"),), (("766.20万元", "677.20"),)]),
    "one of two, where nothing tells them apart": (
        "2024年，单位预算收入1304.57万元，比上年1326.27万元减少21.76万元，减少1.64%。2024年总收入1304.57万元。",
        [(("21.76万元", "21.70"), ("1326.27万元", "1326.33"))]),
    "the number needed stands elsewhere": (
        "2023年项目资金共计4417.57万元。\n中央财政资金1025.50万元，省级财政资金3392.07万元，总计3382.07万元。",
        [(("3382.07万元", "4417.57"),)]),
    "of a range, the number that stands elsewhere": (
        "2023年应到位资金7036.50万元，实际到位资金7047.17万元，资金到位率85.94%。\n"
        "实际到位资金6047.17万元，其中：中央资金3000.17万元，省级资金3047.00万元。",
        [(("7047.17万元", "6047.17"),)]),
    "of a range, the number that the parts add up to": (
        "2023年度财政拨款支出决算771.17万元，完成年初预算641.35万元的112.3%。其中：一般公共服务支出20.32万元、"
        "教育支出245.97万元、卫生健康支出319.30万元、住房保障支出134.68万元。",
        [(("771.17万元", "720.27"),)]),
    "one that mends most, though another error remains": (
        "一、预算情况\n2023年总支出年初预算9000.00万元，年中追加100.00万元。\n"
        "二、决算情况\n2023年总支出决算8571.60万元，其中：基本支出6980.40万元，占总支出的81.95%；"
        "项目支出1537.20万元，占总支出的18.05%。\n三、结转结余情况\n2023年年末结转和结余300.00万元。",
        [(("8571.60万元", "8517.60"),)]),
    "a rate with the total of the shares, which by itself is only asked": (
        "2023年总支出1268.04万元，其中：基本支出985.60万元，占总支出的22.27%；项目支出282.44万元，占总支出的22.27%。",
        [(("22.27%", "77.73"),)]),
    "the amount of a change that was copied, whose rate is only asked": (
        "2024年总支出1420.60万元，比上年1455.80万元减少1455.80万元，减少2.42%。", [(("1455.80万元", "35.20"),)]),
    "a rate that two formulas find wrong, said once": (
        "2024年总支出1420.60万元，比上年1455.80万元减少35.20万元，减少1.72%。", [(("1.72%", "2.42"),)]),
    "a rate whose point was moved, with the digit behind it": (
        "2024年总支出1420.60万元，比上年1455.80万元减少35.20万元，减少24.2%。", [(("24.2%", "2.42"),)]),
    "of the parts of a sum, the one whose share holds by rounding alone": (
        "2023年总支出979.40万元，其中：基本支出634.00万元，占总支出的65%；项目支出246.17万元，占总支出的25%；"
        "其他支出109.23万元，占总支出的10%。", [(("109.23万元", "99.23"),)]),
    "a share that makes the shares 101": (
        "2023年总支出980.00万元，其中：基本支出637.00万元，占总支出的66%；项目支出245.00万元，占总支出的25%；"
        "其他支出98.00万元，占总支出的10%。", [(("66%", "65"),)]),
    "a number that rates alone give": (
        "2023年资金总额7654.00万元，用于道路建设3000.00万元，占资金总额的33.33%；用于供水4500.00万元，占资金总额的50.00%。",
        [(("7654.00万元", "8999.56–9000.90"),)]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), NAMED.values(), ids=NAMED)
def test_the_figure_is_named(text: str, wanted: list[tuple[tuple[str, str], ...]]) -> None:
    assert named(text) == wanted


def test_the_sentence_counts_the_relations() -> None:
    (first, *_) = found(SHARES.format(total="8571.60", basic="6980.40"))
    assert first.diagnosis["zh"][0] == "若将 第1行“支出”8571.60万元 改为 8517.60万元，则相关3处勾稽均成立"
    assert first.diagnosis["en"][0] == "If 8571.60万元 (line 1) were 8517.60万元, all 3 relations through it would hold"


def test_the_sentence_says_where_the_number_stands() -> None:
    text, _ = NAMED["the number needed stands elsewhere"]
    (finding,) = found(text)
    (suspect,) = finding.suspects
    assert suspect.witness is not None
    assert suspect.witness.address == "第1行"
    assert "改为 4417.57万元（与第1行的数相同）" in finding.diagnosis["zh"][0]
    assert "were 4417.57万元, as it stands elsewhere (line 1)" in finding.diagnosis["en"][0]


def test_the_sentence_says_what_is_left() -> None:
    text, _ = NAMED["one that mends most, though another error remains"]
    first = found(text)[0]
    assert first.diagnosis["zh"][0].endswith("则相关3处勾稽成立，另有1处仍不符")
    assert [(suspect.left, suspect.certain) for suspect in first.suspects] == [(1, False)]


CERTAIN = {
    "one digit, three relations": ("the total of a sum and two shares", True),
    "the number stands elsewhere and two relations fail": ("of a range, the number that stands elsewhere", True),
    "any number": ("no slip of the pen but any number", False),
    "either of two": ("one of two, where nothing tells them apart", False),
    "a range": ("a number that rates alone give", False),
    "one relation and a witness": ("the number needed stands elsewhere", False),
}


@pytest.mark.parametrize(("case", "certain"), CERTAIN.values(), ids=CERTAIN)
def test_what_is_called_certain(case: str, certain: bool) -> None:
    said = {suspect.certain for finding in found(NAMED[case][0]) for suspect in finding.suspects}
    assert said == {certain}


# --- findings of one root ---------------------------------------------------------------------------------------------


def test_findings_of_one_root_stand_below_the_first() -> None:
    head, *others = found(SHARES.format(total="8571.60", basic="6980.40"))
    assert head.root is None
    assert len(others) == 2
    assert {finding.root for finding in others} == {head.fingerprint}


def test_findings_of_two_roots_are_two_groups() -> None:
    text, _ = NAMED["two errors apart"]
    heads = [finding for finding in found(text) if finding.root is None]
    assert len(heads) == 2
    assert {finding.root for finding in found(text)} == {None, *(head.fingerprint for head in heads)}


def test_the_terminal_tells_the_others_in_a_line() -> None:
    result = audit(SHARES.format(total="8571.60", basic="6980.40").encode(), name="a.txt")
    shown = terminal.write([result], Options(width=100))
    assert shown.count("可能：若将") == 1
    assert shown.count("  同一原因，还有：\n") == 1
    assert (
        "    第1行: 错误: 占支出总额的比重：6980.40 / 8571.60 = 81.4364% ≠ 81.95%（shares/of-expenditure）\n" in shown
    )
    assert "错误3，" in shown  # each still counts


def test_the_json_has_root_and_suspects() -> None:
    head, other, *_ = json.loads(json.dumps(audit(SHARES.format(total="8571.60", basic="6980.40").encode()).to_dict()))[
        "findings"
    ]
    assert (head["root"], other["root"]) == (None, head["fingerprint"])
    (suspect,) = other["suspects"]
    assert suspect.pop("location")["line"] == 1
    assert suspect == {
        "text": "8571.60万元", "label": "支出", "unit": "万元", "needed": {"low": "8517.60", "high": "8517.60"},
        "relations": 3, "broken": 3, "left": 0, "certain": True, "witness": None,
    }  # fmt: skip


# --- work -------------------------------------------------------------------------------------------------------------


def test_too_many_that_hang_together_are_given_up_with_the_reason() -> None:
    text = "总收入9000.00万元。" + "".join(
        f"项目{i}支出{100 + 7 * i}.00万元，占总收入的{(100 + 7 * i) / 75:.1f}%。" for i in range(70)
    )
    sentences = [sentence for finding in found(text) for sentence in finding.diagnosis["zh"]]
    assert named(text) == []
    assert any("互相牵连，可能的改法多到不能逐一试过，未推断是哪个数有误" in sentence for sentence in sentences), (
        sentences[:5]
    )


def test_twice_as_many_errors_take_twice_the_work() -> None:
    def audited(times: int) -> None:
        found(
            "\n".join(
                SHARES.format(total="8571.60", basic="6980.40").replace("2023", str(1000 + i)) for i in range(times)
            )
        )

    audited(2)
    first, second = work(audited, 20), work(audited, 40)
    assert second <= 2.5 * first


# --- reports made to order --------------------------------------------------------------------------------------------


def test_of_one_slip_the_right_figure_is_named() -> None:
    tried = [*trials(range(SEEDS))]
    counted = Counter(trial.named for trial in tried)
    assert counted.total() > SEEDS / 2
    assert counted["right"] >= 0.8 * counted.total(), counted
    assert sum(trial.restored for trial in tried) >= 0.8 * counted.total()
    assert counted["wrong"] <= 0.02 * counted.total(), counted
    assert sum(trial.certain for trial in tried) > 0.3 * counted.total()
    assert not any(trial.mistaken for trial in tried)


# --- two cells that must be one number --------------------------------------------------------------------------------


def test_a_digit_lost_in_two_cells_that_agree_is_one_cause() -> None:
    """A kind with a single item: each cell of the two holds the other, and all that they stand in contradicts both."""
    findings = [f for f in found(CODED.format(kind="1762.51", item="1762.51")) if f.suspects]
    assert named(CODED.format(kind="1762.51", item="1762.51")) == [(("1762.51", "17621.51"),)]
    assert len(findings) > 2 and len([f for f in findings if not f.root]) == 1
    (head,) = (f for f in findings if not f.root)
    assert len(head.suspects[0].tied) == 1
    assert "漏写一位" in "".join(head.diagnosis["zh"]) and "同一数" in head.diagnosis["zh"][0]
    assert "the same number" in head.diagnosis["en"][0]
