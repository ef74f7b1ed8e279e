"""One relation across reports, weighed and put into words: a rule and figures with their places in, a `Check` out.

The engine's own arithmetic decides (`judgement`): printed figures are intervals, 万元 and 元 compare, rounding is no mistake.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal, DecimalException
from functools import cached_property
from itertools import count

from auditor.across.reports import Place, Report
from auditor.across.rules import AcrossRule
from auditor.cases import Case, Others
from auditor.diagnosis import diagnose
from auditor.engine import VERIFY
from auditor.formula import spread
from auditor.judgement import NOTHING, Judgement, bind, judge
from auditor.model import Confidence, Figure, Severity, Verdict
from auditor.rulebook import PLACEHOLDER
from auditor.workings import Workings, printed, workings
from auditor.writers._words import address

NEAR = 2  # names of a path that tell a file from others
COMMA = {"zh": "、", "en": ", "}
NONE = {"zh": "（未列示）", "en": "(not stated)"}
Words = Mapping[str, str | Mapping[str, str]]  # placeholder -> what stands for it, perhaps per language


@dataclass(frozen=True)
class Check:
    """What came of one rule between some reports. The finding, where it is one, is the first report's."""

    rule: AcrossRule
    verdict: Verdict
    report: Report
    evidence: tuple[tuple[str, Place], ...]  # role and place, the primary first
    assertion: int = 0
    stated: str = ""
    computed: str = ""
    difference: str = ""
    formula: str = ""
    reason: str = ""
    words: Words = field(default_factory=dict)
    quote: str = ""
    case: Case | None = None  # of what fails: what a diagnosis looks at

    @cached_property
    def causes(self) -> Mapping[str, tuple[str, ...]]:
        """The slips that would explain it to the digit, per language."""
        return diagnose((), self.case) if self.case else {"zh": (), "en": ()}

    @property
    def other(self) -> Place | None:
        """The first place in another report."""
        return next((place for _, place in self.evidence if place.report.id != self.report.id), None)

    @property
    def fingerprint(self) -> str:
        """Stable under edits elsewhere: from rule, units, labels and values, never from places."""
        figures = sorted(
            f"{p.report.unit}\t{p.report.year}\t{p.figure.label}\t{p.figure.mention.text}" for _, p in self.evidence
        )
        text = "\n".join((self.rule.id, str(self.assertion), *figures))
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    @property
    def confidence(self) -> Confidence:
        return "high" if all(place.sure for _, place in self.evidence) else "low"

    @property
    def severity(self) -> Severity:
        """The rule's; to differ from one's peers is never more than a note."""
        return "note" if self.rule.across == "peers" else self.rule.severity

    @property
    def reported(self) -> bool:
        return self.verdict == "inconsistent"

    def message(self, lang: str) -> str:
        said = self.rule.message_for(self.assertion)[lang]
        verify = VERIFY[lang] if self.confidence == "low" else ""
        return verify + PLACEHOLDER.sub(lambda match: self._word(match[1], lang), said)

    def _word(self, name: str, lang: str) -> str:
        if name in self.words:
            word = self.words[name]
            return word if isinstance(word, str) else word[lang]
        if name in ("stated", "computed", "difference"):
            text = str(getattr(self, name))
            return text.replace("个百分点", " percentage points") if lang == "en" else text
        first = self.evidence[0][1]
        if name in ("unit", "year"):
            return str(getattr(self.report, name))
        if name == "label":
            return first.figure.label
        if name.startswith("other_"):
            return self._other(name.removeprefix("other_"), lang)
        texts = [printed(place.figure.mention) for role, place in self.evidence if role == name]
        return COMMA[lang].join(texts) or NONE[lang]

    def _other(self, name: str, lang: str) -> str:
        place = self.other
        if place is None:
            return NONE[lang]
        if name == "place":
            return address(place.address, "en" if lang == "en" else "zh")
        if name == "file":
            return "/".join(place.report.file.rsplit("/", NEAR)[-NEAR:])
        return str(getattr(place.report, name))


def weighed(
    rule: AcrossRule,
    assertion: int,
    bound: Mapping[str, Sequence[Place]],
    constants: Mapping[str, Decimal] = NOTHING,
) -> tuple[Judgement, Workings] | None:
    """The judgement of a formula over figures in their places; None where it cannot be calculated."""
    expression = rule.assertions[assertion].expression
    numbers = count()  # each figure is told from the others by where it starts: here they stand one behind the other
    figures = {
        name: tuple(_numbered(place.figure, next(numbers)) for place in bound[name])
        for name in expression.names
        if name in bound
    }
    binding = bind(figures, constants)
    try:
        judgement = judge(expression.root, binding)
    except (ZeroDivisionError, DecimalException):
        return None
    return judgement, workings(judgement, binding)


def _numbered(figure: Figure, number: int) -> Figure:
    return replace(figure, mention=replace(figure.mention, start=number, end=number + 1))


def check(
    rule: AcrossRule,
    assertion: int,
    report: Report,
    bound: Mapping[str, Sequence[Place]],
    constants: Mapping[str, Decimal] = NOTHING,
    words: Words | None = None,
) -> Check | None:
    """The check of one formula, None where it cannot be calculated."""
    found = weighed(rule, assertion, bound, constants)
    if found is None:
        return None
    judgement, worked = found
    verdict: Verdict = (
        "rounding" if judgement.verdict == "inconsistent" and _as_printed(judgement, worked) else judgement.verdict
    )
    evidence = tuple(
        (name, place) for name in rule.assertions[assertion].expression.names for place in bound.get(name, ())
    )
    return Check(
        rule, verdict, report, evidence, assertion, worked.stated, worked.computed, worked.difference, worked.formula,
        words=words or {}, case=Case(judgement, worked.binding, Others()) if verdict == "inconsistent" else None,
    )  # fmt: skip


def _as_printed(judgement: Judgement, worked: Workings) -> bool:
    """Could the digits as they are printed make it hold? Each report rounds by itself: 115万元 need not be 115.00."""
    comparison = judgement.comparison
    if comparison.form == "restated":
        return False
    gap = spread(comparison.difference, worked.binding.box(comparison.difference, "printed"))
    if comparison.symbol == "==":
        return gap.low < 0 < gap.high
    return gap.low <= 0 if comparison.symbol == "<=" else gap.high >= 0


def unsaid(
    rule: AcrossRule, report: Report, evidence: Sequence[tuple[str, Place]], reason: str, assertion: int = 0
) -> Check:
    """What was not evaluated, and why."""
    return Check(rule, "not_evaluated", report, tuple(evidence), assertion, reason=reason)
