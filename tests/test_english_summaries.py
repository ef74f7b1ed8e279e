"""English summaries as institutions write them: no false alarm, how many relations are found, how many slips are noticed."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from auditor import audit
from auditor.model import Audit

HERE = Path(__file__).parent / "english"
SUMMARIES = sorted(HERE.glob("*/*.txt"))
FOUND, WRITTEN = 284, 333  # relations of `unseen` and later that must be found at least, and all of them
NOTICED = 80  # per cent of the figures that stand in a relation: another first digit raises an alarm that shows it
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
RATES = {"share": "ratio"}  # 66 per cent of the budget: two names for one sum


def audited(text: str) -> Audit:
    return audit(text.encode(), name="summary.txt")


def numbers(text: str) -> Counter[Decimal]:
    return Counter(Decimal(number.replace(",", "")) for number in NUMBER.findall(text))


def alarmed(found: Audit) -> set[int]:
    """Starts of the figures of loud findings."""
    loud = (finding for finding in found.loud() if finding.severity != "note")
    return {item.location.start for finding in loud for item in finding.outcome.evidence}


def relations(found: Audit) -> list[tuple[str, Counter[Decimal]]]:
    held = (outcome for outcome in found.outcomes if outcome.verdict in ("consistent", "rounding"))
    return [(RATES.get(o.kind, o.kind), numbers(" ".join(e.text for e in o.evidence))) for o in held]


def is_found(line: str, read: list[tuple[str, Counter[Decimal]]]) -> bool:
    """Three figures of a change are enough: the fourth follows."""
    kind, _, figures = line.partition(" ")
    wanted, kind = numbers(figures), RATES.get(kind, kind)
    return any(
        kind == other and (given == wanted or (kind == "change" and given <= wanted and given.total() > 2))
        for other, given in read
    )


@pytest.mark.parametrize("path", SUMMARIES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_true_summary_raises_no_alarm(path: Path) -> None:
    assert not alarmed(audited(path.read_text(encoding="utf-8")))


def test_most_relations_are_found() -> None:
    results = []
    for gold in sorted(HERE.glob("*/*.gold")):
        read = relations(audited(gold.with_suffix(".txt").read_text(encoding="utf-8")))
        results += [is_found(line, read) for line in gold.read_text(encoding="utf-8").splitlines()]
    assert len(results) == WRITTEN
    assert sum(results) >= FOUND


def test_most_slips_are_noticed() -> None:
    noticed = tried = 0
    for path in SUMMARIES:
        text = path.read_text(encoding="utf-8")
        found = audited(text)
        for mention in [m for m in found.mentions if m.start in found.used][::4]:
            at = next((n for n in range(mention.start, mention.end) if text[n] in "123456789"), None)
            if at is not None:
                slipped = f"{text[:at]}{int(text[at]) % 9 + 1}{text[at + 1 :]}"
                noticed += mention.start in alarmed(audited(slipped))
                tried += 1
    assert noticed * 100 >= tried * NOTICED
