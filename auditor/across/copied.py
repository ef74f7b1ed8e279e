"""The same passage in the reports of two units: sentences and tables whose telling figures, with the words before them, agree.

Each passage is a set of hashes; the few smallest are its sketch (MinHash), and only passages that share a hash of their sketches
are compared, so that the work grows with the number of passages and not with its square. What many units have is common wording.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import combinations
from typing import Final

from auditor.across.checks import Check
from auditor.across.passages import Passage
from auditor.across.reports import Place, Report, Reports
from auditor.across.rules import AcrossRule, Copied
from auditor.model import Figure, Mention, Unit

SKETCH: Final = 4  # of its smallest hashes that a passage is looked up by
CROWD: Final = 40  # passages with one hash: what so many have is nobody's own
WIDTH: Final = 32  # bits for the number of a passage
WORD: Final = 8  # hexadecimal digits of a hash
Together = dict[tuple[int, int], list[tuple[Passage, Passage]]]  # two reports -> the passages that are alike
Related = Callable[[Report, Report], bool]


@dataclass
class Sketches:
    """The passages of all reports, each as its report and its sketch; what else there is to them stays in the store."""

    rule: AcrossRule
    reports: array[int] = field(default_factory=lambda: array("q"))
    numbers: array[int] = field(default_factory=lambda: array("H"))  # of the passage in its report
    units: dict[int, str] = field(default_factory=dict)  # of the reports with passages
    keys: list[array[int]] = field(default_factory=lambda: [array("Q") for _ in range(SKETCH)])

    @property
    def wanted(self) -> Copied:
        return self.rule.copied

    def add(self, report: Report) -> None:
        if not report.unit:
            return
        for number, passage in enumerate(report.passages):
            if passage.kind not in self.wanted.of or len(passage.hashes) < WORD * self.wanted.figures:
                continue
            index = len(self.reports)
            self.units[report.id] = report.unit
            self.reports.append(report.id)
            self.numbers.append(number)
            for at in range(SKETCH):
                word = passage.hashes[at * WORD : (at + 1) * WORD]
                if word:
                    self.keys[at].append(int(word, 16) << WIDTH | index)

    def checks(self, reports: Reports, related: Related) -> Iterator[Check]:
        """A check for each two reports of different units that have passages in common."""
        candidates = self._candidates()
        together: Together = defaultdict(list)
        for chunk in _chunks(sorted(candidates)):
            ids = {self.reports[index] for pair in chunk for index in pair}
            found = reports.some(ids)
            passages = {id_: tuple(report.passages) for id_, report in found.items()}
            for one, other in chunk:
                first, second = found[self.reports[one]], found[self.reports[other]]
                if first.unit == second.unit or related(first, second):
                    continue
                pair = passages[first.id][self.numbers[one]], passages[second.id][self.numbers[other]]
                if self._alike(*pair):
                    together[first.id, second.id].append(pair)
        yield from self._told(self._rare(together), reports)

    def _candidates(self) -> set[tuple[int, int]]:
        """Passages that share a hash of their sketches, two by two."""
        found: set[tuple[int, int]] = set()
        mask = (1 << WIDTH) - 1
        every = sorted(key for keys in self.keys for key in keys)
        start = 0
        for end in range(1, len(every) + 1):
            if end < len(every) and every[end] >> WIDTH == every[start] >> WIDTH:
                continue
            if 1 < end - start <= CROWD:
                members = sorted({every[at] & mask for at in range(start, end)})
                found.update((a, b) for a, b in combinations(members, 2) if self.reports[a] != self.reports[b])
            start = end
        return found

    def _alike(self, one: Passage, other: Passage) -> bool:
        if one.kind != other.kind:
            return False
        first, second = _set(one), _set(other)
        shared = len(first & second)
        return shared >= self.wanted.figures and shared >= self.wanted.alike * max(len(first), len(second))

    def _rare(self, together: Together) -> Together:
        """Without the passages that more units have than copy from each other."""
        units: dict[tuple[int, str], set[str]] = defaultdict(set)
        for (first, second), pairs in together.items():
            for one, other in pairs:
                units[first, one.address].add(self.units[second])
                units[second, other.address].add(self.units[first])
        return {
            (first, second): kept
            for (first, second), pairs in together.items()
            if (kept := [
                (one, other) for one, other in pairs
                if len(units[first, one.address]) < self.wanted.units and len(units[second, other.address]) < self.wanted.units
            ])
        }  # fmt: skip

    def _told(self, together: Together, reports: Reports) -> Iterator[Check]:
        """On the report that names the other unit in its passage, else on the later one: the other is where it stands too."""
        for chunk in _chunks(list(together)):
            found = reports.some({id_ for pair in chunk for id_ in pair})
            yield from (self._one(found[first], found[second], together[first, second]) for first, second in chunk)

    def _one(self, first: Report, second: Report, pairs: list[tuple[Passage, Passage]]) -> Check:
        turned = _later(first) < _later(second)
        there, here = (first, second) if turned else (second, first)
        places = [(other, one) if turned else (one, other) for one, other in pairs]  # here, there
        if any(here.unit in other.quote for _, other in places):
            here, there, places = there, here, [(other, own) for own, other in places]
        places.sort()
        own, other = places[0]
        shared = sum(len(_set(one) & _set(another)) for one, another in pairs)
        return Check(
            self.rule, "inconsistent", here, (("here", _place(own, here)), ("there", _place(other, there))),
            words={"passages": str(len(pairs)), "figures": str(shared)}, quote=own.quote,
        )  # fmt: skip


def _later(report: Report) -> tuple[int, str, str]:
    return report.year or 0, report.unit, report.file


def _set(passage: Passage) -> frozenset[str]:
    hashes = passage.hashes
    return frozenset(hashes[at : at + WORD] for at in range(0, len(hashes), WORD))


def _place(passage: Passage, report: Report) -> Place:
    mention = Mention(0, 0, passage.quote, Decimal(0), 0, Unit("", ""))
    return Place(Figure(mention, passage.kind), passage.address, report)


def _chunks(pairs: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    for start in range(0, len(pairs), 500):
        yield pairs[start : start + 500]
