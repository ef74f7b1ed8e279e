"""Shares of households and of the persons in them, which are told in pairs: 1,864户、6,932人."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, holds

TOLD = "项目区受益农户11,286户、42,518人，其中脱贫户1,864户、6,932人"
READ = [
    case("of the households", f"{TOLD}，脱贫户占受益农户的16.5%。", "11,286户 1,864户 16.5%"),
    case("of the persons", f"{TOLD}，脱贫人口占受益人口的16.3%。", "42,518人 6,932人 16.3%"),
    case("in a sentence of its own", f"{TOLD}。脱贫人口占总人口的16.3%。", "42,518人 6,932人 16.3%"),
    case("what it is of says which", f"{TOLD}，占总户数的16.5%。", "11,286户 1,864户 16.5%"),
    case("and of the other", f"{TOLD}，占总人口的16.3%。", "42,518人 6,932人 16.3%"),
]
QUIET = [
    case("both", f"{TOLD}，脱贫户占受益农户的16.5%，脱贫人口占受益人口的16.3%。"),
    case("of others", f"{TOLD}，残疾人口占受益人口的4.2%。"),
    case("of the whole county", f"{TOLD}，受益人口占全县人口的8.9%。"),
]


@pytest.mark.parametrize(("text", "figures"), READ)
def test_a_share(text: str, figures: str) -> None:
    assert holds(text, "share", figures)
    assert alarms(text) == []


@pytest.mark.parametrize("text", QUIET)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []


def test_persons_over_households() -> None:
    assert alleged(f"{TOLD}，脱贫人口占受益人口的61.4%。", "share", "42,518人 6,932人 61.4%")
