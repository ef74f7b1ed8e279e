"""Promises over generated English summaries: what is honestly rounded is not flagged, a slip beyond rounding is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from auditor import audit

SEEDS = st.integers(min_value=0, max_value=10**9)
CASES = settings(max_examples=150, derandomize=True, deadline=None)
NAMES = (
    "Police",
    "Parks and recreation",
    "Libraries",
    "Public works",
    "Debt service",
    "Schools",
    "Housing",
    "Administration",
)
STYLES = (
    ("$", " million", Decimal(1_000_000), 1), ("£", "m", Decimal(1_000_000), 1), ("USD ", " million", Decimal(1_000_000), 2),
    ("€", "bn", Decimal(1_000_000_000), 2), ("$", "", Decimal(1), 0),
)  # fmt: skip


@dataclass(frozen=True)
class Money:
    """How a summary writes amounts."""

    prefix: str
    scale: str
    unit: Decimal
    decimals: int

    def write(self, value: Decimal) -> str:
        number = (value / self.unit).quantize(Decimal(1).scaleb(-self.decimals), ROUND_HALF_UP)
        return f"{self.prefix}{number:,.{self.decimals}f}{self.scale}"

    def far(self, value: Decimal) -> Decimal:
        """More than rounding of a handful of figures explains."""
        return max(value * Decimal("0.37"), 4 * self.unit.scaleb(-self.decimals))


def percent(value: Decimal, random: Random) -> str:
    rate = f"{value * 100:.{random.choice((1, 1, 2))}f}"
    return rate + random.choice(("%", " percent", " per cent"))


def summary(seed: int, slip: int | None = None) -> tuple[str, str]:
    """A summary whose figures agree but for rounding; with `slip`, one figure is far off."""
    random = Random(seed)
    money = Money(*random.choice(STYLES))
    parts = [Decimal(random.randint(10_000, 900_000)) * money.unit / 10_000 for _ in range(random.randint(3, 5))]
    if money.unit == 1:
        parts = [Decimal(random.randint(1_000_001, 90_000_009)) for _ in parts]
    total = sum(parts, Decimal(0))
    prior = total / (1 + Decimal(random.randint(15, 190)) / 1000)
    spent = total * Decimal(random.randint(820, 985)) / 1000
    true = {"total": total, "delta": total - prior, "rest": total - spent, "spent": spent}
    wrong = {name: value + (money.far(value) if n == slip else 0) for n, (name, value) in enumerate(true.items())}
    names = random.sample(NAMES, len(parts))
    m = money.write
    shown = [f"{m(value)} for {name.lower()}" for name, value in zip(names, parts, strict=True)]
    listed = f"{', '.join(shown[:-1])} and {shown[-1]}"
    lines = "".join(f"- {name}: {m(value)}\n" for name, value in zip(names, parts, strict=True))
    sentences = [
        random.choice(
            (
                f"The budget of {m(wrong['total'])} comprises {listed}.",
                f"The council set aside {listed}, for a total of {m(wrong['total'])}.",
                f"The budget of {m(wrong['total'])} is allocated as follows:\n\n{lines}- Total: {m(wrong['total'])}\n",
            )
        ),
        random.choice(
            (
                f"The budget is {m(total)}, an increase of {m(wrong['delta'])}, or {percent((total - prior) / prior, random)}, over the {m(prior)} of 2022.",
                f"The budget increased by {m(wrong['delta'])}, or {percent((total - prior) / prior, random)}, to {m(total)}.",
                f"The budget rose from {m(prior)} to {m(total)}, an increase of {m(wrong['delta'])} ({percent((total - prior) / prior, random)}).",
            )
        ),
        f"The budget was {m(total)} and {m(spent)} was spent, leaving {m(wrong['rest'])} unspent.",
        f"The city spent {m(wrong['spent'])} of its {m(total)} budget, or {percent(spent / total, random)}.",
    ]  # fmt: skip
    return "\n\n".join(["City of Alder Creek: Budget Summary 2023", *sentences]) + "\n", sentences[slip or 0]


def alarms(text: str) -> list[str]:
    loud = (finding for finding in audit(text.encode(), name="summary.txt").loud() if finding.severity != "note")
    return [f"{finding.quote} | {finding.outcome.formula}" for finding in loud]


@CASES
@given(SEEDS)
def test_an_honestly_rounded_summary_raises_no_alarm(seed: int) -> None:
    text, _ = summary(seed)
    assert not alarms(text)


@CASES
@given(SEEDS, st.integers(min_value=0, max_value=3))
def test_a_slip_beyond_rounding_is_found(seed: int, slip: int) -> None:
    text, sentence = summary(seed, slip)
    assert alarms(text), sentence
