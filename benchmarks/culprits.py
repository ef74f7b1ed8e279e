"""Is the changed figure named, on the annotated reports? ``python benchmarks/culprits.py [corpus|genre] [--sample N]``

Every mutant that `../shared/tools/mutate.py` makes (neither is part of the project) of a figure that stands in two or more
equations which hold: named alone, as one of two, by a slip of the pen that a finding tells, or not; whether the old number
is proposed (a slip that is told proposes it); and of the proposals that are called certain, how many are wrong. What an error of the report itself makes the
auditor say is not counted against it.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from auditor import audit
from auditor.model import Audit
from auditor.testing.roots import relations_through

VERDICTS = ("alone", "either", "slip", "silent", "wrong")
TOOLS = Path(__file__).parent.parent.parent / "shared" / "tools"


@dataclass(frozen=True)
class Change:
    """One figure of a report with another number."""

    text: str
    at: int
    old: str
    new: str

    @property
    def number(self) -> Decimal:
        return Decimal(self.old.replace(",", "").replace("，", ""))

    @property
    def mutant(self) -> str:
        return self.text[: self.at] + self.new + self.text[self.at + len(self.old) :]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", nargs="?", default="corpus", choices=("corpus", "genre"))
    parser.add_argument("--sample", type=int, default=1, metavar="N", help="every Nth mutant")
    options = parser.parse_args()
    if not TOOLS.is_dir():
        sys.exit(
            f"{TOOLS} 不在：有标注的报告不随项目发布 the annotated reports are not here; they are not part of the project"
        )
    sys.path.insert(0, str(TOOLS))
    gold, mutate = importlib.import_module("gold"), importlib.import_module("mutate")
    counted: Counter[str] = Counter()
    for report in gold.corpus(TOOLS.parent / options.reports, None):
        for change, known in changes(report, gold, mutate, options.sample):
            counted.update(judged(change, known))
    total = counted["all"]
    print(f"{total} mutants of figures in two or more equations that hold, {options.reports}")
    counted["named"] = total - counted["silent"] - counted["wrong"]
    counted["named, the old number proposed"] = counted["old number"] + counted["slip"]
    for name in (*VERDICTS, "named", "named, the old number proposed", "certain", "certain and wrong"):
        print(f"{name}: {counted[name]} ({counted[name] * 1000 // max(1, total) / 10}%)")


def changes(report: Any, gold: Any, mutate: Any, sample: int) -> Iterator[tuple[Change, set[int]]]:
    """With each mutant where the report's own errors stand, moved as the text is."""
    text = report["text"]
    found = audit(text.encode(), name="report.txt")
    through = relations_through(found)
    wrong = {item.location.start for o in found.outcomes if o.verdict == "inconsistent" for item in o.evidence}
    for relation in report["relations"]:
        if relation["verdict"] == "inconsistent":
            wrong |= {start for start, _ in gold.wanted(relation, text).sites()}
    mutants = sorted(mutant for mutant in mutate.mutants(report)[0] if through[mutant[0]] > 1)
    for at, old, new in mutants[::sample]:
        moved = len(new) - len(old)
        yield Change(text, at, old, new), {start + moved if start > at else start for start in wrong}


def judged(change: Change, known: set[int]) -> Iterator[str]:
    found = audit(change.mutant.encode(), name="report.txt")
    suspects = {
        frozenset(s.mention.start for s in finding.suspects): finding.suspects
        for finding in found.findings
        if finding.suspects
    }
    named = {starts: those for starts, those in suspects.items() if change.at in starts or not starts <= known}
    proposals = {(s.mention.start, s.low, s.high, s.certain) for those in named.values() for s in those}
    right = {one for one in proposals if one[0] == change.at and one[1] <= change.number <= one[2]}
    yield "all"
    yield _verdict(change, found, list(named))
    yield from ["old number"] * bool(right)
    yield from ["certain"] * sum(one[3] for one in proposals)
    yield from ["certain and wrong"] * sum(one[3] for one in proposals - right)


def _verdict(change: Change, found: Audit, named: list[frozenset[int]]) -> str:
    if any(change.at not in starts for starts in named):
        return "wrong"
    if not named:
        return "slip" if _told_as_slip(change, found) else "silent"
    return "alone" if any(len(starts) == 1 for starts in named) else "either"


def _told_as_slip(change: Change, found: Audit) -> bool:
    """``390.15万元 中相邻两位数字似颠倒，应为 309.15万元``: this figure, this number, and no other way."""
    old, new = (number.replace(",", "") for number in (change.old, change.new))
    at = [f for f in found.findings if any(item.location.start == change.at for item in f.outcome.evidence)]
    told = (sentence.partition("应为 ") for finding in at for sentence in finding.diagnosis["zh"])
    return any(new in before and after.startswith(old) and "；或者" not in after for before, _, after in told)


if __name__ == "__main__":
    main()
