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
    "all is well": SHARES.format(total="8517.60", basic="6980.40"),
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
        f"项目{i}支出{100 + 7 * i}.00万元，占总收入的{90 - i / 2}%。" for i in range(70)
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
    counted = Counter(trial.named for trial in trials(range(SEEDS)))
    assert counted.total() > SEEDS / 2
    assert counted["right"] >= 0.7 * counted.total(), counted
    assert counted["wrong"] <= 0.05 * counted.total(), counted
