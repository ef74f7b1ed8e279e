"""What came of a budget, told in English: first what must not be flagged, then what must be read, then what must be found."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

TABLE = (
    "Spending by function (in thousands of dollars):\n\n| Function | 2023-24 Revised | 2024-25 Adopted | Share of adopted |\n|---|---:|---:|---:|\n"
    "| Schools | 71,250 | 74,100 | 64% |\n| Roads | 30,450 | 32,000 | 28% |\n| Parks | 9,000 | 9,400 | 8% |\n| **Total** | 110,700 | {} | 100% |\n"
)
NOTHING = [
    # better than, an improvement of: of what is another's, or of what may be less
    "Spending was £189.7m against a budget of £186.4m, an overspend of £3.3m. This is £1.6m better than the overspend of £4.9m forecast in May.",
    "Spending was £186.4m against a budget of £189.7m. The underspend of £4.9m that was forecast in May was not reached.",
    "Income was £50.0m and spending £51.0m. The deficit of £3.0m planned a year ago was avoided.",
    "A vacancy rate of 7.0% compared with 9.2% a year before, an improvement of 2.2 percentage points.",
    "The collection rate was 96.8% compared with 96.1% in 2023, an improvement of 0.7 percentage points.",
    "Response times improved by 12 per cent and complaints by 3 per cent.",
    "The position improved by £0.8m to a deficit of £1.1m.",
]

READ = [
    case(
        "an improvement is less of what is bad",
        "The vacancy rate was 7.0% compared with 9.2% a year before, an improvement of 2.2 percentage points.",
        "change",
        "7.0% 9.2% 2.2 percentage points",
    ),
    case("crore and lakh", "Expenditure rose from ₹612.55 crore to ₹719.74 crore, an increase of ₹10,719 lakh.", "change",
         "₹612.55 crore ₹719.74 crore ₹10,719 lakh"),
    case("Indian grouping", "The area rose from 1,36,400 hectares to 1,48,676 hectares, an increase of 12,276 hectares.", "change",
         "1,36,400 hectares 1,48,676 hectares 12,276 hectares"),
    case("a bold total row", TABLE.format("115,500"), "sum", "74,100 32,000 9,400 115,500"),
    case("a share of the column that it names", TABLE.format("115,500"), "share", "32,000 28% 115,500"),
]  # fmt: skip

FOUND = [
    case("an improvement of too much", "The vacancy rate was 7.0% compared with 9.2% a year before, an improvement of 3.2 percentage points.",
         "change"),
    case("a slip in crore", "Expenditure rose from ₹612.55 crore to ₹719.74 crore, an increase of ₹187.19 crore.", "change"),
    case("a slip in a bold total row", TABLE.format("151,500"), "sum"),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_is_not_flagged(text: str) -> None:
    assert not alarms(text)


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_is_read(text: str, kind: str, figures: str) -> None:
    assert (("consistent", figures) in checks(text, kind)) or (("rounding", figures) in checks(text, kind))
    assert not alarms(text)


@pytest.mark.parametrize(("text", "kind"), FOUND)
def test_is_found(text: str, kind: str) -> None:
    assert kind in {found for found, _ in alarms(text)}
