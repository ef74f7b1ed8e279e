"""One document of the page: an audit in; its findings in the order of their weight and a mark for every figure out.

A figure of several relations has the mark of the worst: red (`bad`, `verify` where we are unsure), amber (`rounding`),
green (`good`), grey (`open`: a relation that could not be evaluated, `loose`: none)::

    View(audit, "zh").marks[0]      # Mark(520, 529, "bad", finding=2, primary=False)
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from auditor.model import Audit, Evidence, Finding, Location, Outcome
from auditor.writers import Lang
from auditor.writers._values import start_of
from auditor.writers._words import address

WORST_FIRST = ("bad", "verify", "rounding", "good", "open", "loose")
SEVERITIES = ("error", "warning", "note")
STATES = {"inconsistent": "bad", "rounding": "rounding", "consistent": "good", "not_evaluated": "open"}
ROLES: dict[str, tuple[str, str]] = {  # short enough for a badge above a figure
    "total": ("合计", "total"), "parts": ("部分", "part"), "part": ("部分", "part"), "whole": ("总体", "whole"),
    "rate": ("比率", "rate"), "shares": ("占比", "share"), "plus": ("加", "plus"), "minus": ("减", "minus"),
    "result": ("结果", "result"), "numerator": ("分子", "numerator"), "denominator": ("分母", "denominator"), "times": ("次数", "times"),
    "others": ("分母", "denominator"),
    "limit": ("上限", "limit"), "current": ("本期", "current"), "prior": ("上期", "prior"), "delta": ("增减", "change"),
    "first": ("部分", "part"), "first_rate": ("增幅", "growth"), "second": ("部分", "part"), "second_rate": ("增幅", "growth"),
    "stated": ("报告数", "stated"), "items": ("列举", "named"), "scored": ("得分", "score"), "full": ("满分", "full mark"),
    "low": ("应较小", "the lower"), "high": ("应较大", "the higher"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure or a listed name. `finding`: the number of the gravest one that it stands in, 0 for none."""

    start: int
    end: int
    state: str
    finding: int = 0
    primary: bool = False  # the figure in question of that finding


@dataclass(frozen=True)
class View:
    """An audit, the language of the page, and the prefix of the anchors of this document."""

    audit: Audit
    lang: Lang
    prefix: str = "d1"

    def say(self, zh: str, en: str) -> str:
        return en if self.lang == "en" else zh

    def place(self, where: str) -> str:
        return address(where, self.lang)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Most serious first, those to verify behind them, those accepted last; within a severity as the document goes on."""
        return tuple(sorted(self.audit.findings, key=_weight))

    @cached_property
    def numbers(self) -> dict[int, int]:
        """The number of the finding that an outcome (its `id`) has become."""
        return {id(finding.outcome): number for number, finding in enumerate(self.findings, 1)}

    @cached_property
    def check_numbers(self) -> dict[int, int]:
        """The place of an outcome (its `id`) among all of the audit."""
        return {id(outcome): number for number, outcome in enumerate(self.audit.outcomes)}

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """In the order of the text; of two that overlap the first, of two that begin together the longer."""
        return tuple(_apart(self._marked()))

    def _marked(self) -> list[Mark]:
        best: dict[tuple[int, int], Mark] = {
            (m.start, m.end): Mark(m.start, m.end, "loose") for m in self.audit.mentions
        }
        for outcome in self.audit.outcomes:
            for number, item in enumerate(outcome.evidence):
                mark = self._mark(outcome, item, primary=number == 0)
                key = mark.start, mark.end
                best[key] = min(best.get(key, mark), mark, key=_rank)
        return sorted(best.values(), key=lambda mark: (mark.start, -mark.end))

    def _mark(self, outcome: Outcome, item: Evidence, primary: bool) -> Mark:
        number, place = self.numbers.get(id(outcome), 0), item.location
        return Mark(place.start, place.end, state_of(outcome), number, primary and number > 0)

    @cached_property
    def _starts(self) -> list[int]:
        return [mark.start for mark in self.marks]

    def between(self, start: int, end: int) -> Sequence[Mark]:
        """The marks that begin in ``text[start:end]``."""
        return self.marks[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def anchored(self, place: Location) -> int | None:
        """The start of the mark under which a place is found; None where it has none."""
        index = bisect_right(self._starts, place.start) - 1
        return self._starts[index] if index >= 0 and place.start < self.marks[index].end else None

    def anchor(self, start: int) -> str:
        return f"{self.prefix}-{start}"

    def finding_anchor(self, number: int) -> str:
        return f"{self.prefix}f{number}"

    def roles(self, outcome: Outcome) -> list[str]:
        """The names of the figures in their order: 合计, 部分1, 部分2."""
        words = [self._role(item) for item in outcome.evidence]
        held, seen = Counter(words), Counter[str]()
        return [f"{word}{_next(seen, word)}" if held[word] > 1 else word for word in words]

    def _role(self, item: Evidence) -> str:
        return self.say(*ROLES[item.role]) if item.role in ROLES else item.label or item.role


def _next(seen: Counter[str], word: str) -> int:
    seen[word] += 1
    return seen[word]


def state_of(outcome: Outcome) -> str:
    unsure = outcome.verdict == "inconsistent" and outcome.confidence == "low"
    return "verify" if unsure else STATES[outcome.verdict]


def _weight(finding: Finding) -> tuple[int, int, int]:
    apart = 2 if finding.accepted else int(finding.outcome.confidence == "low")
    return apart, SEVERITIES.index(finding.severity), start_of(finding.outcome)


def _rank(mark: Mark) -> tuple[int, bool, float]:
    return WORST_FIRST.index(mark.state), not mark.primary, mark.finding or float("inf")


def _apart(marks: Iterable[Mark]) -> Iterator[Mark]:
    end = 0
    for mark in marks:
        if mark.start >= end and mark.end > mark.start:
            yield mark
            end = mark.end
