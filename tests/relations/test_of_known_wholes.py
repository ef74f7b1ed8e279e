"""Shares of wholes that the document is known to speak of, and rates of two amounts beside them."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks, holds

FUNDS = (
    "项目总投资2,468.00万元，其中：省级补助1,234.00万元，占总投资的50.00%；县级配套1,234.00万元，占总投资的50.00%。\n"
)


@pytest.mark.parametrize(
    ("text", "kind", "figures"),
    [
        case(
            "the whole stands in another paragraph",
            FUNDS + "以上累计拨付2,015.37万元，占概算总额81.66%。",
            "ratio",
            "2,015.37万元 2,468.00万元 81.66%",
        ),
        case(
            "the lesser one first",
            "新生报到2,176人，录取2,420人，报到率89.92%。",
            "ratio",
            "2,176人 2,420人 89.92%",
        ),
        case(
            "with its parts between",
            "年末在职87人，含行政16人、事业71人，编制数为104名，在编率83.65%。",
            "ratio",
            "87人 104名 83.65%",
        ),
        case(
            "what a budget rose by",
            "年初总财力252,415万元，本次调增27,386万元，调整后为279,801万元，增长10.85%。",
            "change",
            "252,415万元 279,801万元 10.85%",
        ),
        case(
            "what it was taken down by",
            "基金收入由96,000万元调减18,000万元，调整后为78,000万元，下调18.75%。",
            "ratio",
            "96,000万元 18,000万元 18.75%",
        ),
    ],
)
def test_it_is_read(text: str, kind: str, figures: str) -> None:
    assert holds(text, kind, figures)
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        case("of another whole", FUNDS + "以上累计拨付2,015.37万元，占全市同类资金的31.25%。"),
        case("of last year", FUNDS + "以上累计拨付2,015.37万元，占上年的83.10%。"),
        case("of persons that are not told", "新生报到2,176人，录取2,420人，专业对口率93.15%。"),
        case(
            "of another basis",
            "年初总财力252,415万元，本次调增27,386万元，调整后为279,801万元，增长8.12%（可比口径）。",
        ),
        case("two rates of one sentence", "年末在职87人，编制104名，高级职称32人，中级41人，本科以上学历占72.41%。"),
        case(
            "a fall of something else", "年初收入96,000万元，调减18,000万元，调整后为78,000万元。税收占比下调12.36%。"
        ),
    ],
)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []
    assert [verdict for verdict, _ in checks(text, "share") + checks(text, "ratio") if verdict == "inconsistent"] == []
