"""The rulebook proved before it judges anything: rules in; their tests that fail, what can never apply, what is said
twice and what no test covers out, each with file, line and remedy.

A rule whose second example should be inconsistent and is not ->
``my-rules/staff.yaml:12:5: tests.inconsistent[2]: 应为不符，结果是相符（41 = 35 + 6）…``.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from auditor.across import trials as across
from auditor.audit import audit
from auditor.engine import Weighed
from auditor.model import Audit, Outcome
from auditor.rulebook import ROLES, Problem, Rule, Rulebook, problem_in
from auditor.said import NOTHING, Said
from auditor.sameness import form
from auditor.writers._words import sentence

EXAMPLE = "例.txt"
STRUCTURED = re.compile(r"(?:entity|year|unit|facts):")  # how an example begins that gives its facts directly
VERDICTS = {
    "consistent": Said("相符", "consistent"),
    "rounding": Said("舍入", "rounding"),
    "inconsistent": Said("不符", "inconsistent"),
    "not_evaluated": Said("未能核对", "not evaluated"),
}


@dataclass(frozen=True)
class Tried:
    """One example of a rule, audited with the whole rulebook."""

    rule: Rule
    expected: str  # consistent, inconsistent, untried
    index: int
    audit: Audit
    limits: tuple[Limit, ...] = ()  # of an example in which the rule is not tried: those but for which it would be

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        return tuple(outcome for outcome in self.audit.outcomes if outcome.rule == self.rule.id)

    @property
    def passed(self) -> bool:
        verdicts = {outcome.verdict for outcome in self.outcomes}
        if self.expected == "untried":
            return verdicts <= {"not_evaluated"} and bool(self.limits)
        if self.expected == "inconsistent":
            return "inconsistent" in verdicts
        return "inconsistent" not in verdicts and bool(verdicts & {"consistent", "rounding"})


def name_of(example: str) -> str:
    """As what an example is read: a report in words, or a structured one (``facts:`` …) for what no words state."""
    return "例.yaml" if STRUCTURED.match(example) else EXAMPLE


def tried(rule: Rule, rulebook: Rulebook) -> tuple[Tried, ...]:
    """All examples of a rule."""
    return tuple(
        Tried(
            rule, expected, index, audited(example, rulebook),
            tuple(_telling(rule, example, rulebook)) if expected == "untried" else (),
        )
        for expected, examples in rule.tests.items()
        for index, example in enumerate(examples)
    )  # fmt: skip


def audited(example: str, rulebook: Rulebook) -> Audit:
    return audit(example.encode(), name=name_of(example), rulebook=rulebook)


class Limit(NamedTuple):
    """What keeps a rule from some documents: where it stands in its file, and the rule without it."""

    path: tuple[str | int, ...]
    without: Rule
    guard: str = ""


def limits_of(rule: Rule) -> Iterator[Limit]:
    """Genres, years, guards and `unless`, one by one, and all of them."""
    if rule.applies_to:
        yield Limit(("applies_to",), replace(rule, applies_to=()))
    if rule.years:
        yield Limit(("effective",), replace(rule, years=None))
    for guard in dict.fromkeys(guard.text for assertion in rule.assertions for guard in assertion.when):
        guarded = [[g for g in a.when if g.text != guard] for a in rule.assertions]
        at = [index for index, assertion in enumerate(rule.assertions) if len(guarded[index]) < len(assertion.when)]
        path = ("when",) if len(at) == len(rule.assertions) else ("assert", at[0], "when")
        free = (replace(a, when=tuple(kept)) for a, kept in zip(rule.assertions, guarded, strict=True))
        yield Limit(path, replace(rule, assertions=tuple(free)), guard)
    bare = tuple(replace(assertion, when=(), unless=()) for assertion in rule.assertions)
    yield Limit((), replace(rule, applies_to=(), years=None, assertions=bare))


def _telling(rule: Rule, example: str, rulebook: Rulebook) -> Iterator[Limit]:
    """The limits without which the rule would be tried in an example."""
    for limit in limits_of(rule):
        rules = tuple(limit.without if other is rule else other for other in rulebook.rules)
        found = audited(example, replace(rulebook, rules=rules))
        if any(o.rule == rule.id and o.verdict != "not_evaluated" for o in found.outcomes):
            yield limit


# --- tests that fail ------------------------------------------------------------------------------------------------


def failures(trials: Iterable[Tried]) -> Iterator[Problem]:
    """What is to be done about each example that does not do what its rule says."""
    for trial in trials:
        if not trial.passed:
            yield problem_in(trial.rule, ("tests", trial.expected, trial.index), _failure(trial))


def _failure(trial: Tried) -> Said:
    if trial.expected == "untried":
        return _tried_all_the_same(trial)
    wanted = VERDICTS[trial.expected]
    if not trial.outcomes:
        untried = Said(f"应为{wanted.zh}，但没有用到这条规则；", f"should be {wanted.en}, but the rule was not tried: ")
        return untried + _elsewhere(trial)
    got, worked = [VERDICTS[outcome.verdict] for outcome in trial.outcomes], list(map(_worked, trial.outcomes))
    zh = f"应为{wanted.zh}，结果是{_listed(got, '、').zh}（{_listed(worked, '；').zh}）；请改例子里的数或公式"
    en = f"should be {wanted.en}, is {_listed(got, ', ').en} ({_listed(worked, '; ').en}); change the example or the formula"
    return Said(zh, en)


def _tried_all_the_same(trial: Tried) -> Said:
    worked = _listed(map(_worked, (o for o in trial.outcomes if o.verdict != "not_evaluated")), "；")
    if worked != NOTHING:
        zh, en = f"不应用到这条规则，却核对了（{worked.zh}）", f"should not be tried, but is ({worked.en})"
        return Said(
            f"{zh}；请改例子，或改 applies_to、effective、when", f"{en}; change the example or what limits the rule"
        )
    return Said(
        "这段文字没有文种、年度、前提的限制也用不到这条规则，说明不了什么；请换一个例子",
        "the rule would not be tried here without its genres, years and guards either; take another example",
    )


def _listed(sentences: Iterable[Said], joint: str) -> Said:
    several = [one for one in dict.fromkeys(sentences) if one != NOTHING]
    return Said(joint.join(one.zh for one in several), joint.join(one.en for one in several))


def _worked(outcome: Outcome) -> Said:
    worked = outcome.reason if outcome.verdict == "not_evaluated" else str(outcome.formula)
    return Said(worked, sentence(worked, "en"))


def _elsewhere(trial: Tried) -> Said:
    """Why a rule was not tried: another one owns the relation, or nothing of the kind was read."""
    found = trial.audit
    others = list(dict.fromkeys(outcome.rule for outcome in found.outcomes))
    owners = Said("、".join(others), ", ".join(others))
    if others and trial.rule.claim is None:
        return Said(
            f"文字里的数已由 {owners.zh} 核对，同类关系只说一次；或指标、口径没有写在文字里",
            f"its figures are checked by {owners.en} already, and a relation is said once; or the text does not name "
            "indicator or measure",
        )
    if others:
        return Said(
            f"这段文字由 {owners.zh} 核对，where 须更窄，或这段文字不是这类关系",
            f"the text belongs to {owners.en}; make `where` narrower, or write a text with such a relation",
        )
    read = [
        f"{fact.label}＝{fact.concept}{'.' + fact.measure if fact.measure else ''}"
        for fact in found.facts
        if fact.concept
    ]
    if read:
        zh = f"读到了 {'、'.join(read)}，凑不齐公式所需的数"
        return Said(zh, f"it states {', '.join(read)}, not all that the formula needs")
    return Said(
        "没有读到指标或关系，用 auditor facts 看读到了什么",
        "no indicator and no relation was read; auditor facts shows what was",
    )


# --- rules that can never apply, rules that say the same ------------------------------------------------------------


def idle(rules: Iterable[Rule]) -> Iterator[Problem]:
    """Rules, and formulas of rules, whose turn never comes."""
    rules = tuple(rules)
    for rule in rules:
        for other in rules:
            if other is not rule and _takes_all(other, rule):
                zh = f"规则永远用不上：{other.id} 的范围包含它，且先负责"
                yield problem_in(
                    rule, ("where",), Said(zh, f"never applies: {other.id} owns all its claims and comes first")
                )
                break
        for index, assertion in enumerate(rule.assertions):
            if own := set(assertion.unless) & set(assertion.expression.names):
                zh = f"公式永远用不上：unless 里有它自己的 {'、'.join(sorted(own))}"
                en = f"never applies: `unless` names {', '.join(sorted(own))}, which the formula needs"
                yield problem_in(rule, ("assert", index), Said(zh, en))


def _takes_all(other: Rule, rule: Rule) -> bool:
    """Does another rule select every claim that this one selects, and come before it?"""
    if rule.claim is None or other.claim != rule.claim or other.where.keys() != rule.where.keys() or other.years:
        return False
    if other.applies_to and not (rule.applies_to and set(rule.applies_to) <= set(other.applies_to)):
        return False
    wider = all(set(rule.where[key]) <= set(other.where[key]) for key in rule.where)
    first = (not other.applies_to, other.id) < (not rule.applies_to, rule.id)  # as `Rulebook.for_claim` takes them
    return wider and first and rule.where != other.where


def doubles(rules: Iterable[Rule]) -> Iterator[Problem]:
    """Formulas that say again what another one, of the same or another rule, says."""
    said: dict[Hashable, tuple[Rule, int]] = {}
    for rule in rules:
        many = frozenset(role for role, several in ROLES.get(rule.claim or "", {}).items() if several)
        scope = (
            rule.claim, frozenset(rule.where.items()), rule.applies_to, rule.years, tuple(sorted(rule.default)),
        )  # fmt: skip
        for index, assertion in enumerate(rule.assertions):
            guards = frozenset(form(guard.root, many) for guard in assertion.when)
            key = (scope, frozenset(assertion.unless), guards, form(assertion.expression.root, many))
            first, at = said.setdefault(key, (rule, index))
            if (first, at) != (rule, index):
                zh = f"本规则的 assert[{at + 1}]" if first is rule else f"规则 {first.id}"
                en = f"assert[{at + 1}] of this rule" if first is rule else f"the rule {first.id}"
                same = Said(f"与{zh}说的是同一件事，请删去一个", f"says the same as {en}; remove one of them")
                yield problem_in(rule, ("assert", index), same)


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
    branches = [
        *_formulas(rule, outcomes), *_names(rule, outcomes), *_causes(rule, trials), *_levels(rule, trials),
        *_limits(rule, trials),
    ]  # fmt: skip
    reached: dict[str, int] = {}
    total: dict[str, int] = {}
    for kind, done, *_ in branches:
        reached[kind] = reached.get(kind, 0) + done
        total[kind] = total.get(kind, 0) + 1
    gaps = tuple(problem_in(rule, path, said, offset) for _, done, path, said, offset in branches if not done)
    return Coverage(reached, total, gaps)


UNTRIED = Said("没有例子用到这条公式，请加一个", "no example tries this formula; add one")
UNFAILED = Said("没有不符的例子用到这条公式，请加一个", "no example fails this formula; add one")
UNSAID = Said("没有例子说出这个原因，请加一个", "no example shows this cause; add one")
UNREACHED = Said("没有例子达到这个界限，请加一个", "no example reaches this threshold; add one")
EXCEEDED = Said("没有例子停在界限以内，请加一个", "no example stays below the thresholds; add one")
UNLIMITED = Said(
    "没有例子因此不核对，请在 tests.untried 加一个",
    "no example is left untried because of this; add one to tests.untried",
)


class Branch(NamedTuple):
    """Its kind, is it reached, where it stands, what to do."""

    kind: str
    done: bool
    path: tuple[str | int, ...]
    remedy: Said
    offset: int = 0


def _formulas(rule: Rule, outcomes: list[Outcome]) -> Iterator[Branch]:
    tried_, failed = (
        {o.assertion for o in those} for those in (outcomes, [o for o in outcomes if o.verdict == "inconsistent"])
    )
    for index in range(len(rule.assertions)):
        path = ("assert", index, "formula")
        yield Branch("formulas", index in tried_, path, UNTRIED)
        if index in tried_:
            yield Branch("failures", index in failed, path, UNFAILED)


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
        unstated = Said(f"没有例子写出 {name}，请加一个", f"no example states {name}; add one")
        yield Branch("names", name in stated, ("assert", index, "formula"), unstated, at)
    for name in rule.default:
        zh, en = f"没有例子省略 {name}，默认值没有试过，请加一个", f"no example leaves {name} to its default; add one"
        yield Branch("defaults", name in assumed, ("default", name), Said(zh, en))


def _causes(rule: Rule, trials: tuple[Tried, ...]) -> Iterator[Branch]:
    found = (f for trial in trials for f in trial.audit.findings if f.outcome.rule == rule.id)
    said = {sentence for finding in found for sentence in finding.diagnosis["zh"]}
    for index, hint in enumerate(rule.diagnoses):
        yield Branch("causes", hint.say["zh"] in said, ("diagnose", index), UNSAID)


def _levels(rule: Rule, trials: tuple[Tried, ...]) -> Iterator[Branch]:
    found = (f for trial in trials for f in trial.audit.findings if f.outcome.rule == rule.id)
    levels = {finding.severity for finding in found if finding.outcome.verdict == "inconsistent"}
    for key, level, threshold in (("error_if", "error", rule.error_if), ("warn_if", "warning", rule.warn_if)):
        if threshold is not None:
            yield Branch("levels", level in levels, (key,), UNREACHED)
    if len(rule.severities) > 1:
        yield Branch("levels", rule.severity in levels, ("severity",), EXCEEDED)


def _limits(rule: Rule, trials: tuple[Tried, ...]) -> Iterator[Branch]:
    told = {(limit.path, limit.guard) for trial in trials if trial.passed for limit in trial.limits}
    for limit in limits_of(rule):
        if limit.path:
            yield Branch("limits", (limit.path, limit.guard) in told, limit.path, UNLIMITED)


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
    """Every rule tried on its own examples; `problems` are those that came up when the files were loaded.

    Examples of shipped rules are tried among the shipped rules: who writes a narrower rule could not mend them.
    """
    shipped = replace(rulebook, rules=tuple(rule for rule in rulebook.rules if rule.shipped))
    trials = [(rule, tried(rule, shipped if rule.shipped else rulebook)) for rule in rulebook.rules]
    failed = tuple(failures(trial for _, those in trials for trial in those))
    covered = sum((coverage(rule, those) for rule, those in trials), Coverage())
    across_trials = [trial for rule in rulebook.across for trial in across.tried(rule, rulebook)]
    across_failed = tuple(across.failures(across_trials))
    found = (*problems, *failed, *across_failed, *idle(rulebook.rules), *doubles(rulebook.rules))
    examples = sum(len(those) for _, those in trials) + len(across_trials)
    return Proof(rulebook, tuple(dict.fromkeys(found)), examples, len(failed) + len(across_failed), covered)
