"""The examples of rules across reports, run: texts of several reports in, what the rules say of them out.

``auditor rules check`` runs them, ``rules show`` and the pages of the rules show the findings in them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.across.checks import Check
from auditor.across.line import Overview, checks
from auditor.across.outline import outline_of
from auditor.across.reports import Held, Report
from auditor.across.rules import AcrossRule
from auditor.audit import audit
from auditor.entities import entity_of
from auditor.model import Audit
from auditor.rulebook import Problem, Rulebook, problem_in
from auditor.said import Said
from auditor.writers._words import sentence

VERDICTS = {"consistent": ("相符", "consistent"), "inconsistent": ("不符", "inconsistent")}


def report_of(number: int, audited: Audit) -> Report:
    """An audit as other reports see it."""
    entity = entity_of(audited.document)
    name = audited.document.name
    return Report(number, name, entity.unit, entity.region, entity.year, entity.genre, outline_of(audited))


@dataclass(frozen=True)
class Trial:
    """One example of a rule: what came of it."""

    rule: AcrossRule
    expected: str
    index: int
    checks: tuple[Check, ...]
    overview: Overview

    @property
    def failed(self) -> tuple[Check, ...]:
        return tuple(check for check in self.checks if check.verdict == "inconsistent")

    @property
    def passed(self) -> bool:
        if self.expected == "inconsistent":
            return bool(self.failed)
        return not self.failed and self.tried

    @property
    def tried(self) -> bool:
        """Was anything compared at all?"""
        if self.rule.across == "peers":
            return self.overview.peers > 0
        if self.rule.across == "copied":
            return self.overview.passages > 1
        return any(check.verdict in ("consistent", "rounding") for check in self.checks)


def tried(rule: AcrossRule, rulebook: Rulebook) -> Iterator[Trial]:
    """All examples of a rule, with this rule alone."""
    for expected, examples in rule.tests.items():
        for index, texts in enumerate(examples):
            overview = Overview()
            found = tuple(checks([rule], Held(reports(texts, rulebook)), {}, overview))
            yield Trial(rule, expected, index, found, overview)


def reports(texts: Sequence[str], rulebook: Rulebook) -> list[Report]:
    """Texts as reports, named by their number."""
    return [
        report_of(number, audit(text.encode(), name=f"{number}.txt", rulebook=rulebook))
        for number, text in enumerate(texts, 1)
    ]


def failures(trials: Sequence[Trial]) -> Iterator[Problem]:
    """What is to be done about each example that does not do what its rule says."""
    for trial in trials:
        if not trial.passed:
            yield problem_in(trial.rule, ("tests", trial.expected, trial.index), _failure(trial))


def _failure(trial: Trial) -> Said:
    zh, en = VERDICTS[trial.expected]
    wanted = Said(f"应为{zh}，", f"should be {en}, ")
    if trial.failed:
        worked = list(dict.fromkeys(check.formula for check in trial.failed if check.formula))
        return wanted + Said(
            f"结果是不符（{'；'.join(worked)}）；请改例子里的数或公式",
            f"is inconsistent ({'; '.join(worked)}); change the example or the formula",
        )
    reasons = list(dict.fromkeys(check.reason for check in trial.checks if check.reason))
    if reasons:
        english = "; ".join(sentence(reason, "en") for reason in reasons)
        return wanted + Said(f"但未能核对：{'；'.join(reasons)}", f"was not evaluated: {english}")
    if trial.checks:
        return wanted + Said("结果是相符；请改例子里的数或公式", "is consistent; change the example or the formula")
    return wanted + Said(
        "但没有用到这条规则；请看各份的单位、地区、年度、种类是否读得出，指标和资金范围是否相同",
        "but the rule was not tried; see whether unit, region, year and kind are read, and whether indicator and funds are the same",
    )
