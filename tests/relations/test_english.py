"""English sentences: first what must not be flagged, then what must be read, then what must be found."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

READ = [
    case(
        "of which, closed by and",
        "The budget is $12.5 million, of which $7.0 million is for salaries, $3.0 million for operations and $2.5 million for capital outlays.",
        "sum",
        "consistent",
        "$12.5 million $7.0 million $3.0 million $2.5 million",
    ),
    case(
        "an increase in amount and per cent, and what it comes to",
        "Spending increased by $0.4 million, or 3.2 percent, to $12.9 million.",
        "change",
        "consistent",
        "$0.4 million 3.2 percent $12.9 million",
    ),
]


@pytest.mark.parametrize(("text", "kind", "verdict", "figures"), READ)
def test_is_read(text: str, kind: str, verdict: str, figures: str) -> None:
    assert (verdict, figures) in checks(text, kind)
    assert not alarms(text)
