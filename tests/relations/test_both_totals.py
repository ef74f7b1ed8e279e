"""收、支总计各增加C: of the totals of both sides above, not of an amount that is named like one side."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

ABOVE = (
    "本部门2022年度收入总计8,140.50万元，其中：本年收入合计7,900.00万元，年初结转240.50万元；支出总计8,140.50万元，"
    "其中：本年支出合计8,000.00万元，年末结转140.50万元。\n"
)
APART = "2022年度收入总计8,140.50万元。\n2022年度支出总计{spent}万元。\n"
SAID = "与年初预算6,512.40万元相比，收、支总计各增加1,628.10万元，增长25.00%；与2021年决算8,500.50万元相比，收入、支出总计均减少360.00万元，下降4.24%。"


@pytest.mark.parametrize(
    "text",
    [
        case("in the paragraph above", ABOVE + SAID),
        case("in one paragraph", ABOVE.strip() + SAID),
        case("each in a paragraph of its own", APART.format(spent="8,140.50") + SAID),
        case(
            "the two are not equal: of neither",
            APART.format(spent="8,000.50") + "与上年相比，收、支总计各增加90.00万元。",
        ),
        case(
            "of one fund, of which no totals are told",
            ABOVE + "与年初预算900.00万元相比，财政拨款收、支总计各增加100.00万元，增长11.11%。",
        ),
        case(
            "both in one amount, and those of one fund in the section behind",
            "某馆2021年度收入、支出决算总计1,484.20万元，与2020年度1,512.64万元相比，收、支总计各减少28.44万元，下降1.88%。\n2021年度财政拨款收、支总计1,350.52万元。",
        ),
        case("of one side", ABOVE + "本年支出合计8,000.00万元，比上年7,500.00万元增加500.00万元，增长6.67%。"),
    ],
)
def test_no_alarm(text: str) -> None:
    assert [a for a in alarms(text) if a[0] == "change"] == []


@pytest.mark.parametrize("above", [ABOVE, APART.format(spent="8,140.50")])
def test_it_is_read(above: str) -> None:
    found = checks(above + SAID, "change")
    assert ("consistent", "8,140.50万元 6,512.40万元 1,628.10万元") in found
    assert ("rounding", "8,140.50万元 8,500.50万元 4.24%") in found or (
        "consistent",
        "8,140.50万元 8,500.50万元 4.24%",
    ) in found


@pytest.mark.parametrize(
    ("slip", "figures"),
    [
        ("1,628.10→1,682.10", "8,140.50万元 6,512.40万元 1,682.10万元"),
        ("25.00%→20.00%", "8,140.50万元 6,512.40万元 20.00%"),
        ("360.00→306.00", "8,140.50万元 8,500.50万元 306.00万元"),
    ],
)
def test_a_slip_is_found(slip: str, figures: str) -> None:
    right, wrong = slip.split("→")
    assert ("change", figures) in alarms(ABOVE + SAID.replace(right, wrong))


@pytest.mark.parametrize("both", ["收入、支出决算总计", "收、支总计", "收入和支出总计均为", "收支决算总计"])
def test_one_amount_for_both_is_read(both: str) -> None:
    text = f"2021年度{both}884.20万元，与2020年度912.64万元相比，收、支总计各减少28.44万元，下降3.12%。\n2021年度财政拨款收、支总计850.52万元。"
    assert ("consistent", "884.20万元 912.64万元 28.44万元") in checks(text, "change")
