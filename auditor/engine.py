"""Rules meet a document: claims and facts in, an `Outcome` for every assertion that could be tried, then `Finding`s.

A claim ``三公经费 4.89万元，增加1.28万元，增长26%`` and the rule ``rate == delta / (current - delta)`` -> an outcome
"inconsistent", stated ``26%``, computed ``35.46%``, formula ``1.28 / (4.89 - 1.28) = 35.46% ≠ 26%``.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from decimal import Decimal, DecimalException, localcontext

from auditor.cases import Case, Others
from auditor.diagnosis import diagnose, localisation, rounding
from auditor.formula import Name, sort_of
from auditor.grouping import grouped
from auditor.interval import ZERO
from auditor.judgement import NOTHING, ORDER, Binding, Judgement, bind, holds, judge, value_of
from auditor.likely import AGAIN, COMPUTED, likely, turned_to_the_digit
from auditor.localisation import Pins, Root, localised, mends
from auditor.misread import misread
from auditor.model import (
    Bound,
    Claim,
    Confidence,
    Document,
    Evidence,
    Fact,
    Figure,
    Finding,
    Kind,
    Location,
    Named,
    Outcome,
    Reading,
    Severity,
    Suspect,
    Table,
    Verdict,
)
from auditor.rulebook import MEASURES, OUTCOME_WORDS, PLACEHOLDER, Assertion, Rule, Rulebook
from auditor.shifted import Shift, shifts_in
from auditor.solving import Change
from auditor.swift import LATER, made_swiftly
from auditor.workings import printed, printed_result, workings

DIGITS = 60  # of the Decimal context: exact for any budget
QUOTE = 300  # characters of a sentence worth showing
STOP = "。；！？\n"
ROLE_NAMES: Mapping[str, str] = {
    "total": "合计", "parts": "部分", "part": "部分", "whole": "总体", "rate": "比率", "shares": "占比",
    "plus": "加数", "minus": "减数", "result": "结果", "numerator": "分子", "denominator": "分母", "times": "次数", "others": "其余分母", "limit": "上限",
    "current": "本期数", "prior": "上期数", "delta": "增减额", "stated": "报告数", "items": "列举的名称",
    "first": "第一部分", "first_rate": "第一部分的增幅", "second": "第二部分", "second_rate": "第二部分的增幅",
}  # fmt: skip
ARITHMETIC = (ZeroDivisionError, DecimalException)
NOBODY = Others()
WRITTEN = ("stated", "computed", "difference", "formula", "allowance")  # the strings of an outcome


NEAR = Decimal("0.4")  # of the greater figure: a doubtful reading that gives less is wrong itself
POINT_MOVED = Decimal("0.01")
POWERS = tuple(Decimal(10) ** n for n in (1, 2, 3, 4, 8))  # a point moved, 万元 for 元, 亿元 for 万元 or 元
DEFINED_SEVERALLY = ("control_rate",)  # rates of which each office has its own idea: the doubt is not of the reading
IN_PARTS: tuple[Kind, ...] = ("sum", "shares_total")


@made_swiftly
@dataclass(frozen=True, slots=True)
class Weighed(Outcome):
    """An outcome that remembers how it came about, for the diagnosis."""

    judgement: Judgement | None = field(default=None, compare=False, repr=False)
    binding: Binding | None = field(default=None, compare=False, repr=False)
    others: Others = field(default=NOBODY, compare=False, repr=False)
    quote: tuple[int, int] | None = field(default=None, compare=False, repr=False)
    doubted: Confidence | None = field(default=None, compare=False, repr=False)  # as sure, were a misprint likely

    def __getattr__(self, name: str) -> str:
        """What only output needs is written when somebody asks: most outcomes hold, and nobody looks at their arithmetic."""
        if name not in WRITTEN or self.judgement is None or self.binding is None:
            raise AttributeError(name)
        with localcontext() as context:
            context.prec = DIGITS
            shown = workings(self.judgement, self.binding)
            for written in WRITTEN:
                object.__setattr__(self, written, getattr(shown, written))
        return str(object.__getattribute__(self, name))

    def __reduce__(self) -> tuple[type[Outcome], tuple[object, ...]]:
        """Sent to another process it is an outcome like any other: nobody diagnoses there."""
        return Outcome, tuple(getattr(self, one.name) for one in fields(Outcome))


@made_swiftly
@dataclass(frozen=True, slots=True)
class Trial:
    """One assertion tried under one binding: a judgement, or the reason why there is none."""

    assertion: int
    binding: Binding
    judgement: Judgement | None
    reason: str = ""

    @property
    def verdict(self) -> Verdict:
        return self.judgement.verdict if self.judgement else "not_evaluated"


def outcomes(
    rulebook: Rulebook, document: Document, facts: Iterable[Fact], claims: Iterable[Claim]
) -> tuple[Outcome, ...]:
    """What came of every rule wherever it could be tried, claims first."""
    facts, claims = tuple(facts), tuple(claims)
    with localcontext() as context:
        context.prec = DIGITS
        years = {fact.mention.start: fact.period for fact in facts}
        others = Others(tuple(_figures_of(facts, claims)), years, document.locate, tuple(_breakdowns(claims)))
        bench = _Bench(document, others, {}, _usual_year(facts))
        by_role = _distinct(outcome for claim in claims for outcome in _by_role(rulebook, claim, bench))
        by_concept = _distinct(_by_concept(rulebook, facts, bench))
        by_role = tuple(_not_surer_by(by_concept, by_role))
        found = (*by_role, *_unsaid(by_role, by_concept))
        if document.given is not None:
            return found  # what is given was not read wrong
        weighed = _borne_out(tuple(_doubted(outcome) for outcome in found))
        settled = _displaced(document, _misprinted_after_all(weighed))
        return tuple(_not_in_part(tuple(outcome for outcome in settled if not _misread(outcome))))


def _doubted(outcome: Weighed) -> Weighed:
    """Of low confidence, if no single misprint would explain why it fails."""
    case = _case(outcome) if outcome.verdict == "inconsistent" and outcome.confidence != "low" else None
    doubt = case is not None and (not likely(case, AGAIN if _said_again(outcome) else COMPUTED) or misread(case))
    return replace(outcome, confidence="low", doubted=outcome.confidence) if doubt else outcome


def _misprinted_after_all(found: tuple[Weighed, ...]) -> tuple[Weighed, ...]:
    """No question but an alarm, where two digits exchanged mend a result to the digit that no other alarm is about."""
    failed = [o for o in found if o.verdict == "inconsistent"]
    told = {start for o in failed if o.confidence != "low" for start in _starts(o)}
    held = (o for o in found if o.verdict == "consistent" and o.kind in ("sum", "difference"))
    told |= {start for o in held for start in _starts(o)}  # what another relation bears out is no misprint
    asked = ((o, _case(o)) for o in failed if o.confidence == "low" and not o.doubted and o.kind != "bound")
    sure = {id(o) for o, case in asked if case and turned_to_the_digit(case, told) and not misread(case)}
    return tuple(replace(o, confidence="medium") if id(o) in sure else o for o in found)


def _said_again(outcome: Weighed) -> bool:
    """Amounts of one name: another office, level or item may have the same name, and another amount."""
    figures = [item.mention for item in outcome.evidence]
    amounts = all(mention is not None and mention.unit.dimension not in ("rate", "points") for mention in figures)
    return outcome.rule == "relations/restated" and amounts and len({item.label for item in outcome.evidence}) == 1


def _borne_out(found: tuple[Weighed, ...]) -> tuple[Weighed, ...]:
    """As sure as before, where one figure would mend it and another failure to the digit: that is a misprint after all."""
    failed = [(o, case) for o in found if o.verdict == "inconsistent" and (case := _case(o))]
    doubted = [(o, case) for o, case in failed if o.doubted and _seconds(o, case)]
    if not doubted:
        return found
    firm = [case for o, case in failed if o.confidence != "low" and _numeric(case)]
    pins = Pins(case for o in found if o.verdict in ("consistent", "rounding") and (case := _case(o)))
    told = localised(firm, pins, [case for _, case in doubted])
    mended = {number for root in told.roots if root.broken > 1 and not root.left for number in root.mended}
    sure = {id(o) for number, (o, _) in enumerate(doubted, len(firm)) if number in mended}
    return tuple(replace(o, confidence=o.doubted, doubted=None) if o.doubted and id(o) in sure else o for o in found)


def _displaced(document: Document, found: tuple[Weighed, ...]) -> tuple[Weighed, ...]:
    """No question but an alarm, where totals hold as soon as they are read so many rows higher or lower."""
    heads = {id(shift.head) for shift in shifts_in(document, found)}
    asked = (id(outcome) in heads and outcome.confidence == "low" for outcome in found)
    return tuple(replace(o, confidence="medium") if sure else o for o, sure in zip(found, asked, strict=True))


def _usual_year(facts: tuple[Fact, ...]) -> int | None:
    """The year that most figures are of."""
    counted = Counter(fact.period for fact in facts if fact.period is not None)
    return counted.most_common(1)[0][0] if counted else None


def _figures_of(facts: tuple[Fact, ...], claims: tuple[Claim, ...]) -> Iterator[Figure]:
    """Every figure that was placed somewhere, once, with the best label."""
    seen: set[int] = set()
    for fact in facts:
        if fact.mention.start not in seen:
            seen.add(fact.mention.start)
            yield _figure(fact)
    for claim in claims:
        for reading in claim.readings[:1]:
            for bound in reading.roles.values():
                for item in _many(bound):
                    if isinstance(item, Figure) and item.mention.start not in seen:
                        seen.add(item.mention.start)
                        yield item


def _breakdowns(claims: tuple[Claim, ...]) -> Iterator[tuple[Figure, tuple[Figure, ...]]]:
    """Totals with the parts that are named for them."""
    for claim in claims:
        roles = claim.readings[0].roles
        total = roles.get("total") if claim.kind == "sum" else None
        if isinstance(total, Figure):
            yield total, tuple(part for part in _many(roles["parts"]) if isinstance(part, Figure))


def _figure(fact: Fact) -> Figure:
    return Figure(fact.mention, fact.label, fact.concept, fact.measure)


def _many(bound: Bound) -> tuple[Figure | Named, ...]:
    return bound if isinstance(bound, tuple) else (bound,)


def _distinct(found: Iterable[Weighed]) -> tuple[Weighed, ...]:
    """The same rule on the same figures is said once."""
    first: dict[object, Weighed] = {}
    for outcome in found:
        first.setdefault((outcome.rule, outcome.assertion, _mentions(outcome)), outcome)
    return tuple(first.values())


def _mentions(outcome: Outcome) -> frozenset[tuple[int, str]]:
    return frozenset([(item.location.start, item.role) for item in outcome.evidence])


def _not_surer_by(others: tuple[Weighed, ...], unsure: tuple[Weighed, ...]) -> Iterator[Weighed]:
    """Without what was read with low confidence, where a rule by concept says it of the same figures and is sure."""
    sure = {(o.kind, _starts(o)) for o in others if o.verdict != "not_evaluated" and o.confidence != "low"}
    for outcome in unsure:
        if outcome.confidence != "low" or (outcome.kind, _starts(outcome)) not in sure:
            yield outcome


def _misread(outcome: Weighed) -> bool:
    """Of low confidence and far off, and not by a point or a unit: it is not the figure that is wrong, and nobody is asked about it."""
    guessed = outcome.confidence == "low" and not outcome.doubted and outcome.quote is not None
    judged = outcome.judgement if guessed and outcome.verdict == "inconsistent" else None
    if judged is None:
        return False
    less, more = sorted((abs(judged.left), abs(judged.right)))
    if judged.left * judged.right > 0 and less >= more * NEAR:
        return False
    return not less or not any(abs(more / less / size - 1) <= POINT_MOVED for size in POWERS)


def _not_in_part(found: tuple[Weighed, ...]) -> Iterator[Weighed]:
    """Without the doubtful sums of some of the parts, where a sure one is of these and more: 30.2% and 11.2%, beside 58.6%, 30.2% and 11.2%."""
    sure: dict[tuple[Kind, int | None], list[frozenset[int]]] = defaultdict(list)
    for outcome in found:
        if outcome.kind in IN_PARTS and outcome.verdict != "not_evaluated" and outcome.confidence != "low":
            sure[outcome.kind, _total(outcome)].append(_starts(outcome))
    for outcome in found:
        asked = outcome.kind in IN_PARTS and outcome.verdict == "inconsistent" and outcome.confidence == "low"
        if not asked or not any(_starts(outcome) < more for more in sure[outcome.kind, _total(outcome)]):
            yield outcome


def _total(outcome: Outcome) -> int | None:
    """Where the total stands, which is told first; None for shares, which come to 100 %."""
    return outcome.evidence[0].location.start if outcome.kind == "sum" and outcome.evidence else None


def _unsaid(said: tuple[Weighed, ...], more: tuple[Weighed, ...]) -> Iterator[Weighed]:
    """Of `more`, what no outcome of the same kind has said about the same figures."""
    holders: dict[tuple[Kind, int], list[frozenset[int]]] = defaultdict(list)  # what is said of each figure
    for outcome in said:
        if outcome.verdict != "not_evaluated":
            _hold(holders, outcome.kind, _starts(outcome))
    made = _made_up(said)
    whole = {total for totals in made.values() for total in totals}
    differing = {_starts(o) for o in said if o.kind == "restated" and o.verdict == "inconsistent"}
    for outcome in more:
        starts = _starts(outcome)
        if (
            outcome.verdict == "inconsistent"
            and outcome.kind == "sum"
            and (_of_another_total(starts, made, whole) or _of_one_told_again(starts, made, differing))
        ):
            continue
        if starts and not any(starts <= held for held in holders[outcome.kind, min(starts)]):
            _hold(holders, outcome.kind, starts)
            yield outcome


def _made_up(said: tuple[Weighed, ...]) -> dict[frozenset[int], set[int]]:
    """Parts that were found to make a total, with those totals."""
    made: dict[frozenset[int], set[int]] = defaultdict(set)
    for outcome in said:
        totals = [item.location.start for item in outcome.evidence if item.role == "total"]
        if outcome.kind == "sum" and outcome.verdict == "consistent" and totals:
            made[_starts(outcome) - {totals[0]}].add(totals[0])
    return made


def _of_another_total(starts: frozenset[int], made: Mapping[frozenset[int], set[int]], whole: set[int]) -> bool:
    """财政预算执行A，其中基本支出B、项目支出C; 总支出D，其中人员E、药品F: B and C make A and D has other parts, so they are none of D."""
    return any(start in whole and made.get(starts - {start}, {start}) != {start} for start in starts)


def _of_one_told_again(
    starts: frozenset[int], made: Mapping[frozenset[int], set[int]], differing: set[frozenset[int]]
) -> bool:
    """采购A，其中货物B、工程C、服务D. 采购E: B, C and D make A, and that E is not A is said."""
    return any(frozenset((start, total)) in differing for start in starts for total in made.get(starts - {start}, ()))


def _hold(holders: dict[tuple[Kind, int], list[frozenset[int]]], kind: Kind, starts: frozenset[int]) -> None:
    for start in starts:
        holders[kind, start].append(starts)


def _starts(outcome: Outcome) -> frozenset[int]:
    return frozenset([item.location.start for item in outcome.evidence])


@dataclass(frozen=True, slots=True)
class _Bench:
    """What every trial of one document needs."""

    document: Document
    others: Others
    places: dict[tuple[int, int], Location]
    year: int | None  # of the document

    def year_of(self, claim: Claim) -> int | None:
        """The latest year of its figures, else that of the document."""
        figures = (item for reading in claim.readings[:1] for bound in reading.roles.values() for item in _many(bound))
        years = [self.others.years.get(item.mention.start) for item in figures if isinstance(item, Figure)]
        return max((year for year in years if year is not None), default=self.year)

    def outcome(
        self,
        rule: Rule,
        trial: Trial,
        confidence: Confidence,
        quote: tuple[int, int] | None,
        kind: Kind | None = None,
    ) -> Weighed:
        """What came of a trial, of the kind of its rule if none is given."""
        judgement, binding = trial.judgement, trial.binding
        if judgement is None:
            evidence = self.evidence(binding, binding.bound, None)
            return Weighed(
                rule.id, kind or rule.kind, "not_evaluated", None, None, None, None, evidence, confidence, trial.reason,
                assertion=trial.assertion, quote=quote,
            )  # fmt: skip
        failed = judgement.verdict == "inconsistent"
        evidence = self.evidence(binding, names_of(rule, trial), printed_result(judgement, binding))
        unsure = (failed and judgement.vague) or (judgement.verdict != "consistent" and by_ocr(evidence))
        return Weighed(
            rule=rule.id,
            kind=kind or rule.kind,
            verdict=judgement.verdict,
            stated=LATER,
            computed=LATER,
            difference=LATER,
            formula=LATER,
            evidence=evidence,
            confidence="low" if unsure else confidence,
            allowance=LATER,
            assertion=trial.assertion,
            judgement=judgement,
            binding=binding,
            others=self.others,
            quote=quote,
        )

    def evidence(self, binding: Binding, names: Iterable[str], primary: Figure | None) -> tuple[Evidence, ...]:
        """Every figure of the names, the primary one first."""
        first: list[Evidence] = []
        others: list[Evidence] = []
        for name in names:
            for item in binding.bound.get(name, ()):
                if isinstance(item, Named):
                    others.append(Evidence(name, item.text, item.text, None, self.locate(item.start, item.end)))
                    continue
                mention = item.mention
                one = Evidence(name, item.label, mention.text, mention, self.locate(mention.start, mention.end))
                (first if item is primary else others).append(one)
        return (*first, *others)

    def locate(self, start: int, end: int) -> Location:
        found = self.places.get((start, end))
        if found is None:
            found = self.places[start, end] = self.document.locate(start, end)
        return found


def by_ocr(evidence: Iterable[Evidence]) -> bool:
    """Has an OCR read any of it? Then the paper may say otherwise: such a finding asks, and is no error."""
    return any(item.location.ocr is not None for item in evidence)


def names_of(rule: Rule, trial: Trial) -> tuple[str, ...]:
    return rule.assertions[trial.assertion].expression.names


def _try(index: int, assertion: Assertion, binding: Binding) -> Trial:
    clash = _clash(assertion, binding)
    if clash:
        return Trial(index, binding, None, clash)
    try:
        return Trial(index, binding, judge(assertion.expression.root, binding))
    except ARITHMETIC:
        return Trial(index, binding, None, "除数为零或过于粗略，无法计算")


def _clash(assertion: Assertion, binding: Binding) -> str:
    """Amounts and people in one sum: the reading is wrong, not the document."""
    if binding.of_one_unit:
        return ""
    for comparison in assertion.expression.comparisons:
        if comparison.form != "rate":
            units = [figure.mention.unit for figure in binding.figures(comparison.names)]
            sorts = {sort_of(unit.dimension) for unit in units}
            if len(sorts - {"bare"}) > 1 or ("bare" in sorts and sorts & {"money", "rate"}):
                return f"单位不同，不能比较：{'、'.join(dict.fromkeys(unit.symbol or '无单位' for unit in units))}"
    return ""


# --- by role --------------------------------------------------------------------------------------------------------


def _by_role(rulebook: Rulebook, claim: Claim, bench: _Bench) -> Iterator[Weighed]:
    rule = rulebook.for_claim(claim, bench.year_of(claim) if claim.kind in rulebook.dated else None)
    if rule is None or not claim.readings:
        return
    trials = _best([_trials(rule, claim, reading) for reading in claim.readings], bench.others)
    if not trials:
        yield bench.outcome(rule, _missing(rule, claim), claim.confidence, claim.quote)
    kind: Kind = "bound" if claim.kind == "sum" and claim.exhaustive == "no" else rule.kind
    for trial in trials:
        outcome = bench.outcome(rule, _subset(rule, claim, trial), claim.confidence, claim.quote, kind)
        yield replace(outcome, doubted=claim.confidence) if claim.topic in DEFINED_SEVERALLY else outcome


def _trials(rule: Rule, claim: Claim, reading: Reading) -> list[Trial]:
    """Each assertion whose roles the reading binds, or the rule has a default for."""
    binding = _binding(rule, reading, claim.forced)
    return [
        _try(index, assertion, binding)
        for index, assertion in enumerate(rule.assertions)
        if _bound(assertion.expression.names, binding)
        and not (assertion.unless and any(binding.bound.get(name) for name in assertion.unless))
        and not (assertion.when and not all(holds(guard.root, binding.frame) for guard in assertion.when))
    ]


def _bound(names: tuple[str, ...], binding: Binding) -> bool:
    """Has every name a value? Defaults alone are nothing to compare."""
    if not binding.constants:
        for name in names:  # noqa: SIM110 # a plain loop: every assertion of every claim asks
            if name not in binding.bound:
                return False
        return True
    stated = sum(name in binding.bound for name in names)
    return stated >= min(2, len(names)) and all(name in binding.frame for name in names)


def _binding(rule: Rule, reading: Reading, forced: bool) -> Binding:
    """Roles of nobody are unbound, but a difference may add or take away nothing."""
    bound: dict[str, tuple[Figure | Named, ...]] = {}
    for role, one in reading.roles.items():
        many = one if isinstance(one, tuple) else (one,)
        if many or role in ("plus", "minus"):
            bound[role] = many
    constants = {role: value for role, value in rule.default.items() if role not in bound} if rule.default else NOTHING
    return bind(bound, constants, forced, rule.tolerance)


def _best(readings: list[list[Trial]], others: Others) -> list[Trial]:
    """The first reading that fails least, of those that fail the first that a misprint would explain.

    A reading is judged whole, lest two halves of two readings hold.
    """
    tried = [trials for trials in readings if trials]
    if len(tried) == 1:
        return tried[0]
    best = min(tried, key=_failure, default=[])
    if not any(trial.verdict == "inconsistent" for trial in best):
        return best
    equal = (trials for trials in tried if _failure(trials) == _failure(best))
    return next((trials for trials in equal if _explicable(trials, others)), best)


def _explicable(trials: list[Trial], others: Others) -> bool:
    failed = ((t.judgement, t.binding) for t in trials if t.verdict == "inconsistent")
    return all(judgement is None or likely(Case(judgement, binding, others)) for judgement, binding in failed)


def _failure(trials: list[Trial]) -> tuple[int, int]:
    ranks = [ORDER[trial.verdict] for trial in trials]
    return max(ranks), sum(rank >= ORDER["inconsistent"] for rank in ranks)


def _missing(rule: Rule, claim: Claim) -> Trial:
    binding = _binding(rule, claim.readings[0], claim.forced)
    tried = [guard for a in rule.assertions if _bound(a.expression.names, binding) for guard in a.when]
    guards = dict.fromkeys(guard.text for guard in tried if not holds(guard.root, binding.frame))
    if guards:
        return Trial(0, binding, None, f"前提不成立：{'；'.join(guards)}")
    names = [ROLE_NAMES.get(n, n) for n in rule.assertions[0].expression.names if n not in binding.bound]
    return Trial(0, binding, None, f"缺少{'、'.join(names)}" if names else "没有适用的算式")


def _subset(rule: Rule, claim: Claim, trial: Trial) -> Trial:
    """Where parts need not be all, only too much is wrong."""
    judgement = trial.judgement
    unsure = claim.kind == "sum" and claim.exhaustive != "yes"
    if judgement is None or judgement.verdict != "inconsistent" or not unsure or judgement.comparison.symbol != "==":
        return trial
    if all(_exceeds(_binding(rule, reading, claim.forced)) for reading in claim.readings):
        return trial
    return replace(trial, judgement=None, reason="各部分相加不等于合计，但部分未必列全")


def _exceeds(binding: Binding) -> bool:
    """Do the parts make more than the total?"""
    frame = binding.frame
    return bool(frame.get("total")) and sum(frame.get("parts", ()), ZERO) > frame["total"][0]


# --- by concept -----------------------------------------------------------------------------------------------------

Known = dict[str, list[Fact]]
MANY = 3  # contexts, such as units of a list, in which a rule fails


def _by_concept(rulebook: Rulebook, facts: tuple[Fact, ...], bench: _Bench) -> Iterator[Weighed]:
    contexts: dict[tuple[int | None, str], Known] = defaultdict(lambda: defaultdict(list))
    for fact in facts:
        if fact.concept:
            name = f"{fact.concept}.{fact.measure}" if fact.measure else fact.concept
            if _fits(fact, rulebook):
                contexts[fact.period, fact.scope][name].append(fact)
    found: list[Weighed] = []
    for (period, _), known in contexts.items():
        for number, index in sorted({place for name in known for place in rulebook.naming.get(name, ())}):
            rule = rulebook.by_concept[number]
            if not rule.in_force(bench.year if period is None else period):
                continue
            found += _concept_outcome(rule, index, rule.assertions[index], known, bench)
    yield from _unless_usual(found)


def _unless_usual(found: list[Weighed]) -> Iterator[Weighed]:
    """What fails for most units of a list is not what the list means: of low confidence."""
    tried = Counter((o.rule, o.assertion) for o in found if o.verdict != "not_evaluated")
    failed = Counter((o.rule, o.assertion) for o in found if o.verdict == "inconsistent")
    for outcome in found:
        key = outcome.rule, outcome.assertion
        usual = failed[key] >= MANY and failed[key] * 2 > tried[key]
        yield replace(outcome, confidence="low") if usual and outcome.verdict == "inconsistent" else outcome


def _fits(fact: Fact, rulebook: Rulebook) -> bool:
    """Is the figure of the sort that the concept asks for? 占支出的5% is no expenditure."""
    concept = rulebook.concepts.get(fact.concept or "")
    if concept is None:
        return False
    wanted, found = MEASURES.get(fact.measure) or concept.unit, sort_of(fact.mention.unit.dimension)
    return wanted == found or not ({wanted, found} & {"money", "rate"})


def _concept_outcome(rule: Rule, index: int, assertion: Assertion, known: Known, bench: _Bench) -> Iterator[Weighed]:
    names = assertion.expression.names
    present = [name for name in names if name in known]
    if len(present) < min(2, len(names)) or not present or any(name in known for name in assertion.unless):
        return
    if assertion.when and not _guarded(rule, assertion, known):
        return
    missing = [name for name in names if name not in known and name not in rule.default]
    if missing:
        if rule.report_missing and _result_name(assertion) in present:
            binding = bind({name: (_figure(known[name][0]),) for name in present})
            trial = Trial(index, binding, None, f"缺少{'、'.join(missing)}")
            yield bench.outcome(rule, trial, "medium", None)
        return
    candidates, reason = _settled({name: known[name] for name in present})
    chosen = _nearest(candidates)
    constants = {name: rule.default[name] for name in names if name not in chosen}
    binding = bind({name: (_figure(fact),) for name, fact in chosen.items()}, constants, tolerance=rule.tolerance)
    trial = Trial(index, binding, None, reason) if reason else _try(index, assertion, binding)
    sure = all(fact.sure for fact in chosen.values())
    yield bench.outcome(rule, trial, "high" if sure else "medium", None)


def _guarded(rule: Rule, assertion: Assertion, known: Known) -> bool:
    """Do its guards hold? What is stated in two ways guards nothing."""
    frame = {name: (value,) for name, value in rule.default.items()}
    frame |= {name: (value_of(_figure(facts[0])),) for name, facts in known.items() if _agree(facts)}
    return all(holds(guard.root, frame) for guard in assertion.when)


def _result_name(assertion: Assertion) -> str:
    stated = assertion.expression.comparisons[0].stated
    return stated.id if isinstance(stated, Name) else ""


def _settled(candidates: Known) -> tuple[Known, str]:
    """Candidates of one value for each name; where a name has several, those of the section of the other names."""
    settled: Known = {}
    for name, facts in candidates.items():
        if not _agree(facts):
            blocks = {fact.block for other, those in candidates.items() if other != name for fact in those}
            near = [fact for fact in facts if fact.block in blocks]
            if not near or not _agree(near):
                values = dict.fromkeys(printed(fact.mention) for fact in near or facts)
                return candidates, f"{facts[0].label or name}有几个不同的数：{'、'.join(values)}"
            facts = near
        settled[name] = facts
    return settled, ""


def _agree(facts: list[Fact]) -> bool:
    """One value, at the precision of the coarser."""
    first = min(facts, key=lambda fact: fact.mention.ulp)
    return all(abs(fact.mention.value - first.mention.value) * 2 <= _slack(fact, first) for fact in facts)


def _slack(fact: Fact, finer: Fact) -> Decimal:
    return ZERO if fact.mention.ulp == finer.mention.ulp else fact.mention.ulp


def _nearest(candidates: Known) -> dict[str, Fact]:
    """One fact for each name, as close together as they stand anywhere: in paragraphs first, which a blank more does not move."""
    pivots = min(candidates.values(), key=len)
    groups = ({name: _closest(facts, pivot) for name, facts in candidates.items()} for pivot in pivots)
    return min(groups, key=_extent)


def _closest(facts: list[Fact], pivot: Fact) -> Fact:
    """Of facts in the order of the document."""
    after = bisect_left(facts, pivot.mention.start, key=_start)
    return min(facts[max(0, after - 1) : after + 1], key=lambda fact: _extent({"": fact, "pivot": pivot}))


def _start(fact: Fact) -> int:
    return fact.mention.start


def _extent(group: dict[str, Fact]) -> tuple[int, int]:
    """From the first paragraph to the last, from the first character to the last."""
    blocks, starts = zip(*((fact.block, fact.mention.start) for fact in group.values()), strict=True)
    return max(blocks) - min(blocks), max(starts) - min(starts)


# --- findings -------------------------------------------------------------------------------------------------------


def findings(rulebook: Rulebook, document: Document, outcomes: Iterable[Outcome]) -> tuple[Finding, ...]:
    """The outcomes worth a person's time: what is inconsistent, and as a note what only rounding explains."""
    outcomes, seen = tuple(outcomes), Counter[str]()
    with localcontext() as context:
        context.prec = DIGITS
        told = _once([outcome for outcome in outcomes if outcome.verdict in ("inconsistent", "rounding")])
        causes = _localised(document, told, outcomes)
        found = (_finding(rulebook.rule(outcome.rule), document, outcome, causes, seen) for outcome in told)
        return grouped(tuple(found), causes.shifts)


def _once(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """The same of the same figure is said once: a rate that two formulas of a rule find wrong, to the same digits."""
    first: dict[object, Outcome] = {}
    for outcome in outcomes:
        place = outcome.evidence[0].location.start if outcome.evidence else id(outcome)
        first.setdefault((outcome.rule, outcome.verdict, place, outcome.stated, outcome.computed), outcome)
    return list(first.values())


@dataclass(frozen=True, slots=True)
class _Causes:
    """What all relations of a document together say of those that fail."""

    suspects: Mapping[int, tuple[Suspect, ...]]  # by id of the outcome
    given_up: Mapping[int, int]  # by id of the outcome: how many hang together, said of the first of them
    free: Callable[[Figure], bool]
    shifts: tuple[Shift, ...] = ()


def _localised(document: Document, told: Sequence[Outcome], outcomes: Iterable[Outcome]) -> _Causes:
    broken = {id(o): o for o in (*told, *outcomes) if o.verdict == "inconsistent"}  # what is said once fails as often
    failed = [(o, case) for o in broken.values() if (case := _case(o))]
    if not failed:
        return _Causes({}, {}, lambda _: True)
    holding = [case for o in outcomes if o.verdict in ("consistent", "rounding") and (case := _case(o))]
    firm = [(o, case) for o, case in failed if o.confidence != "low" and _numeric(case)]
    doubted = [(o, case) for o, case in failed if _seconds(o, case)]
    pins = Pins(holding)
    found = localised([case for _, case in firm], pins, [case for _, case in doubted])
    firm += doubted
    suspects: dict[int, tuple[Suspect, ...]] = {}
    through = defaultdict[int, list[tuple[Outcome, Case]]](list)
    for o, case in failed:
        for start in case.starts:
            through[start].append((o, case))
    for root in found.roots:
        those = tuple(_suspect(document, root, change) for change in root.changes)
        suspects |= {id(firm[number][0]): those for number in root.mended}
        also = through[root.changes[0].start]
        suspects |= {id(o): those for o, case in also if id(o) not in suspects and mends(root, case)}
    given_up = {id(firm[numbers[0]][0]): len(numbers) for numbers in found.given_up}
    return _Causes(suspects, given_up, pins.free, tuple(shifts_in(document, told)))


def _numeric(case: Case) -> bool:
    """Is it an equation that another number would mend, and not the word before it or the way it is rounded?"""
    return case.comparison.symbol == "==" and not case.turned and not case.slight


def _seconds(outcome: Outcome, case: Case) -> bool:
    """May it bear out what another failure says, though by itself it says nothing?"""
    doubted = isinstance(outcome, Weighed) and outcome.doubted is not None and not case.slight
    slight = outcome.confidence != "low" and case.slight
    return (doubted or slight) and case.comparison.symbol == "==" and not case.turned


def _suspect(document: Document, root: Root, change: Change) -> Suspect:
    mention = change.figure.mention
    return Suspect(
        mention=mention,
        label=change.figure.label,
        location=document.locate(mention.start, mention.end),
        low=change.low,
        high=change.high,
        relations=root.relations,
        broken=root.broken,
        certain=root.certain,
        left=root.left,
        witness=document.locate(root.witness.mention.start, root.witness.mention.end) if root.witness else None,
        tied=tuple(document.locate(figure.mention.start, figure.mention.end) for figure in root.tied),
    )


def _case(outcome: Outcome) -> Case | None:
    if not isinstance(outcome, Weighed) or outcome.judgement is None or outcome.binding is None:
        return None
    return Case(outcome.judgement, outcome.binding, outcome.others)


def _finding(rule: Rule, document: Document, outcome: Outcome, causes: _Causes, seen: Counter[str]) -> Finding:
    broken = outcome.verdict == "inconsistent"
    severity: Severity = _severity(rule, outcome) if broken else "note"
    if severity == "error" and by_ocr(outcome.evidence):
        severity = "warning"
    return Finding(
        outcome=outcome,
        severity=severity,
        title=rule.title,
        message={language: _message(rule, outcome, language) for language in ("zh", "en")},
        diagnosis=_diagnosis(rule, outcome, causes),
        fingerprint=_fingerprint(outcome, seen),
        quote=_quote(document, outcome),
        suspects=causes.suspects.get(id(outcome), ()),
    )


def _severity(rule: Rule, outcome: Outcome) -> Severity:
    """The rule's own, or what the size of the difference makes of it."""
    if not (rule.error_if or rule.warn_if) or not isinstance(outcome, Weighed):
        return rule.severity
    judgement, binding = outcome.judgement, outcome.binding
    if judgement is None or binding is None:
        return rule.severity
    stated, computed = judgement.stated, judgement.computed
    frame = {**binding.frame, "stated": (stated,), "computed": (computed,), "difference": (stated - computed,)}
    if rule.error_if and holds(rule.error_if.root, frame):
        return "error"
    return "warning" if rule.warn_if and holds(rule.warn_if.root, frame) else rule.severity


def _diagnosis(rule: Rule, outcome: Outcome, causes: _Causes) -> Mapping[str, tuple[str, ...]]:
    case = _case(outcome)
    if case is None:
        return {"zh": (), "en": ()}
    if outcome.verdict == "rounding":
        return rounding(case.judgement, case.binding)
    shown = next((shift.words for shift in causes.shifts if shift.head is outcome), None)
    if shown is not None:
        return {lang: (words,) for lang, words in shown.items()}
    suspects = causes.suspects.get(id(outcome), ())
    found = diagnose(rule.diagnoses, replace(case, free=causes.free), suspects)
    first = localisation(suspects) or _given_up(causes.given_up.get(id(outcome)))
    return {lang: (*first.get(lang, ()), *sentences) for lang, sentences in found.items()}


def _given_up(together: int | None) -> Mapping[str, tuple[str, ...]]:
    """Why nothing is said about which figure is wrong."""
    if together is None or together == 1:
        return {}
    return {
        "zh": (f"有{together}处不符互相牵连，可能的改法多到不能逐一试过，未推断是哪个数有误",),
        "en": (
            f"{together} failing relations hang together; more changes are possible than can be tried, so no figure is named",
        ),
    }


ROUNDED = {
    "zh": "{title}：报告{stated}，重算{computed}，相差{difference}，可由四舍五入或截尾解释",
    "en": "{title}: stated {stated}, recalculated {computed}; rounding explains the difference of {difference}",
}
ORIGINAL = {
    "zh": "；数字由文字识别（OCR）读出，请核对原件",
    "en": "; its figures were read by OCR, please check the original",
}
VERIFY = {"zh": "请核实：", "en": "Please verify: "}
UNSAID = {"zh": "（未列示）", "en": "(not stated)"}
COMMA = {"zh": "、", "en": ", "}


def _message(rule: Rule, outcome: Outcome, language: str) -> str:
    text = (
        ROUNDED[language].replace("{title}", rule.title[language])
        if outcome.verdict == "rounding"
        else rule.message_for(outcome.assertion)[language]
    )
    message = PLACEHOLDER.sub(lambda match: _word(match[1], outcome, language), text)
    if by_ocr(outcome.evidence):
        return message + ORIGINAL[language]
    return VERIFY[language] + message if outcome.confidence == "low" else message


def _word(name: str, outcome: Outcome, language: str) -> str:
    """What stands for a placeholder."""
    if name in OUTCOME_WORDS:
        return _translated(str(getattr(outcome, name)), language)
    texts = [printed(e.mention) if e.mention else e.text for e in outcome.evidence if e.role == name]
    return COMMA[language].join(texts) or UNSAID[language]


def _translated(text: str, language: str) -> str:
    """Units stay as the document prints them; points are words of ours."""
    return text.replace("个百分点", " percentage points") if language == "en" else text


def _fingerprint(outcome: Outcome, seen: Counter[str]) -> str:
    """Stable under edits elsewhere: from rule, labels and values, never from positions."""
    figures = sorted(f"{item.label}\t{item.text}" for item in outcome.evidence)
    text = "\n".join((outcome.rule, str(outcome.assertion), *figures))
    digest = hashlib.sha256(text.encode()).hexdigest()[:16]
    seen[digest] += 1
    return digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"


def _quote(document: Document, outcome: Outcome) -> str:
    """The sentence it was read from, or the one around the primary figure; of a table, its row."""
    span = outcome.quote if isinstance(outcome, Weighed) else None
    if span is None:
        if not outcome.evidence:
            return ""
        span = _sentence(document, outcome.evidence[0].location)
    return " ".join(document.text[span[0] : span[1]].split())[:QUOTE]


def _sentence(document: Document, location: Location) -> tuple[int, int]:
    block = document.blocks[location.block] if document.blocks else None
    if isinstance(block, Table):
        row = [cell for cell in block.cells if cell.row + 1 == location.row]
        if row:
            return min(cell.start for cell in row), max(cell.end for cell in row)
    text = document.text
    low, high = (block.start, block.end) if block else (0, len(text))
    start = max(text.rfind(stop, low, location.start) for stop in STOP) + 1
    ends = [end for stop in STOP if (end := text.find(stop, location.end, high)) >= 0]
    return max(low, start), min(ends, default=high) + bool(ends)
