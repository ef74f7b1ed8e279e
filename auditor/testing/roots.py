"""``python -m auditor.testing.roots --reports 1000``: is the wrong figure of a report named?

A truthful report, one figure changed, audited: right where the figure is named alone, both where it is one of two that
are named, wrong where another is named alone (or two others), silent where none is. Counted are figures that stand in two
or more relations; of those named, how often the old number is proposed, and how many proposals called certain are wrong.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from auditor.model import Audit
from auditor.testing import Generated, report
from auditor.testing.promises import Slip, audited, slip

Named = Literal["right", "both", "wrong", "silent"]
EQUATIONS = ("sum", "share", "shares_total", "ratio", "change", "difference", "restated")
TRIES = 12  # slips tried in a report until one meets a figure of enough relations


@dataclass(frozen=True)
class Trial:
    """What was said of one slip."""

    named: Named
    seed: int
    slip: Slip
    said: tuple[str, ...]
    restored: bool = False  # the old number is proposed, or lies within the range that is
    certain: int = 0  # proposals that are called certain,
    mistaken: int = 0  # and of these, other figures or numbers


def trial(seed: int, single: bool = False) -> Trial | None:
    """The report of that seed with one slip in a figure of several relations (or of a `single` one), if it has any."""
    made = report(seed)
    truth = relations_through(audited(made.text))
    for number in range(TRIES):
        planted = slip(made, seed + 1000 * number)
        if planted is not None and truth[planted.place.start] and (truth[planted.place.start] == 1) == single:
            return _tried(made, planted)
    return None


def relations_through(found: Audit) -> Counter[int]:
    """Start of a figure -> the equations through it that were checked: those with other figures, each once."""
    sets = {
        frozenset(item.location.start for item in outcome.evidence)
        for outcome in found.outcomes
        if outcome.verdict in ("consistent", "rounding") and outcome.kind in EQUATIONS
    }
    return Counter(start for starts in sets for start in starts)


def _tried(made: Generated, planted: Slip) -> Trial:
    found = audited(planted.text)
    named = [{suspect.mention.start for suspect in finding.suspects} for finding in found.findings if finding.suspects]
    said = tuple(dict.fromkeys(s for finding in found.findings for s in finding.diagnosis["zh"][:1]))
    suspects = {(s.mention.start, s.low, s.high, s.certain) for finding in found.findings for s in finding.suspects}
    start, old = planted.place.start, planted.place.figure.number
    right = {one for one in suspects if one[0] == start and one[1] <= old <= one[2]}
    certain = {one for one in suspects if one[3]}
    return Trial(_judged(named, start), made.seed, planted, said, bool(right), len(certain), len(certain - right))


def _judged(named: list[set[int]], start: int) -> Named:
    if any(start not in places for places in named):
        return "wrong"
    if not named:
        return "silent"
    return "right" if any(len(places) == 1 for places in named) else "both"


def trials(seeds: range, single: bool = False) -> Iterator[Trial]:
    return (found for seed in seeds if (found := trial(seed, single)) is not None)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m auditor.testing.roots", description=__doc__)
    parser.add_argument("--reports", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--show", choices=("right", "both", "wrong", "silent"), help="print these")
    parser.add_argument("--single", action="store_true", help="figures of one relation")
    options = parser.parse_args()
    counted: Counter[Named] = Counter()
    restored = certain = mistaken = 0
    for found in trials(range(options.seed, options.seed + options.reports), options.single):
        counted[found.named] += 1
        restored += found.restored
        certain += found.certain
        mistaken += found.mistaken
        if found.named == options.show:
            _show(found)
    total = counted.total()
    relations = "one relation" if options.single else "two or more relations"
    print(f"{total} slips in figures of {relations}, in {options.reports} reports")
    for name, number in counted.most_common():
        print(f"{name}: {number} ({number * 1000 // max(1, total) / 10}%)")
    print(f"the old number is proposed: {restored}; called certain: {certain}, of these wrong: {mistaken}")


def _show(found: Trial) -> None:
    start, text = found.slip.place.start, found.slip.text
    line = text[text.rfind("\n", 0, start) + 1 : text.find("\n", start)]
    print(f"[{found.seed}] {found.slip.place.figure.number} -> {found.slip.shown}: {line}")
    for sentence in found.said:
        print(f"    {sentence}")


if __name__ == "__main__":
    main()
