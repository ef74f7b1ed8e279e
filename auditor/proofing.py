"""The rulebook proved before it judges anything: rules in; their tests that fail, what can never apply, what is said
twice and what no test covers out, each with file, line and remedy.

A rule whose second example should be inconsistent and is not ->
``my-rules/staff.yaml:12:5: tests.inconsistent[2]: 应为不符，结果是相符（41 = 35 + 6）…``.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from auditor.across import trials as across
from auditor.audit import audit
from auditor.engine import Weighed
from auditor.model import Audit, Outcome
from auditor.rulebook import ROLES, Problem, Rule, Rulebook, problem_in
from auditor.sameness import form

EXAMPLE = "例.txt"
VERDICTS = {"consistent": "相符", "rounding": "舍入", "inconsistent": "不符", "not_evaluated": "未能核对"}


@dataclass(frozen=True)
class Tried:
    """One example of a rule, audited with the whole rulebook."""

    rule: Rule
    expected: str  # consistent, inconsistent
    index: int
    audit: Audit

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        return tuple(outcome for outcome in self.audit.outcomes if outcome.rule == self.rule.id)

    @property
    def passed(self) -> bool:
        verdicts = {outcome.verdict for outcome in self.outcomes}
        if self.expected == "inconsistent":
            return "inconsistent" in verdicts
        return "inconsistent" not in verdicts and bool(verdicts & {"consistent", "rounding"})


def tried(rule: Rule, rulebook: Rulebook) -> tuple[Tried, ...]:
    """All examples of a rule."""
    return tuple(
        Tried(rule, expected, index, audit(example.encode(), name=EXAMPLE, rulebook=rulebook))
        for expected, examples in rule.tests.items()
        for index, example in enumerate(examples)
    )


# --- tests that fail ------------------------------------------------------------------------------------------------


def failures(trials: Iterable[Tried]) -> Iterator[Problem]:
    """What is to be done about each example that does not do what its rule says."""
    for trial in trials:
        if not trial.passed:
            yield problem_in(trial.rule, ("tests", trial.expected, trial.index), _failure(trial))


def _failure(trial: Tried) -> str:
    zh, wanted = VERDICTS[trial.expected], trial.expected
    if not trial.outcomes:
        return f"应为{zh}，但没有用到这条规则；{_elsewhere(trial)} (should be {wanted}; the rule was not tried)"
    got = "、".join(dict.fromkeys(VERDICTS[outcome.verdict] for outcome in trial.outcomes))
    said = "；".join(dict.fromkeys(filter(None, map(_worked, trial.outcomes))))
    verdicts = ", ".join(dict.fromkeys(outcome.verdict.replace("_", " ") for outcome in trial.outcomes))
    return f"应为{zh}，结果是{got}（{said}）；请改例子里的数或公式 (should be {wanted}, is {verdicts}: change the example or the formula)"


def _worked(outcome: Outcome) -> str:
    return outcome.reason if outcome.verdict == "not_evaluated" else str(outcome.formula)


def _elsewhere(trial: Tried) -> str:
    """Why a rule was not tried: another one owns the relation, or nothing of the kind was read."""
    found = trial.audit
    others = list(dict.fromkeys(outcome.rule for outcome in found.outcomes))
    if others and trial.rule.claim is None:
        return f"文字里的数已由 {'、'.join(others)} 核对，同类关系只说一次；或指标、口径没有写在文字里"
    if others:
        return f"这段文字由 {'、'.join(others)} 核对，where 须更窄，或这段文字不是这类关系"
    read = "、".join(
        f"{fact.label}＝{fact.concept}{'.' + fact.measure if fact.measure else ''}"
        for fact in found.facts
        if fact.concept
    )
    if read:
        return f"读到了 {read}，凑不齐公式所需的数"
    return "没有读到指标或关系，用 auditor facts 看读到了什么"


# --- rules that can never apply, rules that say the same ------------------------------------------------------------


def idle(rules: Iterable[Rule]) -> Iterator[Problem]:
    """Rules, and formulas of rules, whose turn never comes."""
    rules = tuple(rules)
    for rule in rules:
        for other in rules:
            if other is not rule and _takes_all(other, rule):
                said = (
                    f"规则永远用不上：{other.id} 的范围包含它，且先负责 (never applies: {other.id} owns all its claims)"
                )
                yield problem_in(rule, ("where",), said)
                break
        for index, assertion in enumerate(rule.assertions):
            if own := set(assertion.unless) & set(assertion.expression.names):
                said = f"公式永远用不上：unless 里有它自己的 {'、'.join(sorted(own))} (never applies: unless names its own)"
                yield problem_in(rule, ("assert", index), said)


def _takes_all(other: Rule, rule: Rule) -> bool:
    """Does another rule select every claim that this one selects, and come before it?"""
    if rule.claim is None or other.claim != rule.claim or other.where.keys() != rule.where.keys() or other.years:
        return False
    wider = all(set(rule.where[key]) <= set(other.where[key]) for key in rule.where)
    return wider and other.id < rule.id and rule.where != other.where


def doubles(rules: Iterable[Rule]) -> Iterator[Problem]:
    """Formulas that say again what another one, of the same or another rule, says."""
    said: dict[Hashable, tuple[Rule, int]] = {}
    for rule in rules:
        many = frozenset(role for role, several in ROLES.get(rule.claim or "", {}).items() if several)
        scope = (rule.claim, frozenset(rule.where.items()), rule.years, tuple(sorted(rule.default)))
        for index, assertion in enumerate(rule.assertions):
            guards = frozenset(form(guard.root, many) for guard in assertion.when)
            key = (scope, frozenset(assertion.unless), guards, form(assertion.expression.root, many))
            first, at = said.setdefault(key, (rule, index))
            if (first, at) != (rule, index):
                where = f"本规则的 assert[{at + 1}]" if first is rule else f"规则 {first.id}"
                message = f"与{where}说的是同一件事，请删去一个 (says the same as {first.id} assert[{at + 1}])"
                yield problem_in(rule, ("assert", index), message)


# --- what no test covers --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Coverage:
    """How many of its formulas, failures, names, causes and levels the tests of a rule reach, and which they do not."""

    reached: Mapping[str, int] = field(default_factory=dict)
    all: Mapping[str, int] = field(default_factory=dict)
    gaps: tuple[Problem, ...] = ()

    def __add__(self, other: Coverage) -> Coverage:
        keys = list(dict.fromkeys([*self.all, *other.all]))
        reached = {key: self.reached.get(key, 0) + other.reached.get(key, 0) for key in keys}
        total = {key: self.all.get(key, 0) + other.all.get(key, 0) for key in keys}
        return Coverage(reached, total, self.gaps + other.gaps)


def coverage(rule: Rule, trials: Iterable[Tried]) -> Coverage:
    """What the examples of a rule reach."""
    trials = tuple(trials)
    outcomes = [o for trial in trials for o in trial.outcomes if o.verdict != "not_evaluated"]
    branches = [*_formulas(rule, outcomes), *_names(rule, outcomes), *_causes(rule, trials), *_levels(rule, trials)]
    reached: dict[str, int] = {}
    total: dict[str, int] = {}
    for kind, done, *_ in branches:
        reached[kind] = reached.get(kind, 0) + done
        total[kind] = total.get(kind, 0) + 1
    gaps = tuple(problem_in(rule, path, said, offset) for _, done, path, said, offset in branches if not done)
    return Coverage(reached, total, gaps)


class Branch(NamedTuple):
    """Its kind, is it reached, where it stands, what to do."""

    kind: str
    done: bool
    path: tuple[str | int, ...]
    remedy: str
    offset: int = 0


def _formulas(rule: Rule, outcomes: list[Outcome]) -> Iterator[Branch]:
    tried_, failed = (
        {o.assertion for o in those} for those in (outcomes, [o for o in outcomes if o.verdict == "inconsistent"])
    )
    for index in range(len(rule.assertions)):
        path = ("assert", index, "formula")
        yield Branch(
            "formulas", index in tried_, path, "没有例子用到这条公式，请加一个 (no example tries this formula)"
        )
        if index in tried_:
            yield Branch(
                "failures",
                index in failed,
                path,
                "没有不符的例子用到这条公式，请加一个 (no example fails this formula)",
            )


def _names(rule: Rule, outcomes: list[Outcome]) -> Iterator[Branch]:
    bindings = [o.binding for o in outcomes if isinstance(o, Weighed) and o.binding]
    stated = {name for binding in bindings for name, items in binding.bound.items() if items}
    assumed = {name for binding in bindings for name in binding.constants}
    first: dict[str, int] = {}  # name -> the first formula with it that was tried; of the others no name is asked for
    for index in sorted({o.assertion for o in outcomes}):
        for name in rule.assertions[index].expression.names:
            first.setdefault(name, index)
    for name, index in first.items():
        at = next(n.position for n, _ in rule.assertions[index].expression.places() if n.id == name)
        said = f"没有例子写出 {name}，请加一个 (no example states {name})"
        yield Branch("names", name in stated, ("assert", index, "formula"), said, at)
    for name in rule.default:
        said = f"没有例子省略 {name}，默认值没有试过，请加一个 (no example leaves {name} to its default)"
        yield Branch("defaults", name in assumed, ("default", name), said)


def _causes(rule: Rule, trials: tuple[Tried, ...]) -> Iterator[Branch]:
    found = (f for trial in trials for f in trial.audit.findings if f.outcome.rule == rule.id)
    said = {sentence for finding in found for sentence in finding.diagnosis["zh"]}
    for index, hint in enumerate(rule.diagnoses):
        remedy = "没有例子说出这个原因，请加一个 (no example shows this cause)"
        yield Branch("causes", hint.say["zh"] in said, ("diagnose", index), remedy)


def _levels(rule: Rule, trials: tuple[Tried, ...]) -> Iterator[Branch]:
    found = (f for trial in trials for f in trial.audit.findings if f.outcome.rule == rule.id)
    levels = {finding.severity for finding in found if finding.outcome.verdict == "inconsistent"}
    for key, level, threshold in (("error_if", "error", rule.error_if), ("warn_if", "warning", rule.warn_if)):
        if threshold is not None:
            yield Branch(
                "levels", level in levels, (key,), "没有例子达到这个界限，请加一个 (no example reaches this threshold)"
            )


# --- all of it ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Proof:
    """What ``auditor rules check`` found: `problems` have to be mended, gaps of the coverage need not."""

    rulebook: Rulebook
    problems: tuple[Problem, ...]
    examples: int
    failed: int
    coverage: Coverage


def proof(rulebook: Rulebook, problems: Iterable[Problem] = ()) -> Proof:
    """Every rule tried on its own examples; `problems` are those that came up when the files were loaded."""
    trials = [(rule, tried(rule, rulebook)) for rule in rulebook.rules]
    failed = tuple(failures(trial for _, those in trials for trial in those))
    covered = sum((coverage(rule, those) for rule, those in trials), Coverage())
    across_trials = [trial for rule in rulebook.across for trial in across.tried(rule, rulebook)]
    across_failed = tuple(across.failures(across_trials))
    found = (*problems, *failed, *across_failed, *idle(rulebook.rules), *doubles(rulebook.rules))
    examples = sum(len(those) for _, those in trials) + len(across_trials)
    return Proof(rulebook, tuple(dict.fromkeys(found)), examples, len(failed) + len(across_failed), covered)
