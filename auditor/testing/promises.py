"""What the auditor promises of every truthful report, as functions that list where it does not keep its word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from random import Random
from unicodedata import normalize

from auditor import audit
from auditor.model import Audit, Evidence, Finding, Outcome
from auditor.testing import Generated, report
from auditor.testing.draft import Figure, Relation
from auditor.testing.layout import Layout, Placed, broken, columns, number_text

EXACT = ("人", "名", "个", "家", "件", "份", "次", "辆", "分", "批次", "人次", "条", "处", "期", "座")  # whole is whole


@dataclass(frozen=True)
class Broken:
    """A promise that was not kept: which sort of sentence, and the words."""

    promise: str  # alarm, missed, drift
    sort: str
    quote: str
    detail: str
    seed: int


def audited(text: str) -> Audit:
    return audit(text.encode(), name="report.txt")


def alarms(made: Generated) -> Iterator[Broken]:
    """Errors and warnings about a report that is true."""
    found = alarming(audited(made.text))
    if found and not alarming(audited(unbroken(made).text)):
        found, wrapped = found[:1], "lines joined wrongly: "
    else:
        wrapped = ""
    for finding in found:
        sort = f"{wrapped}{finding.outcome.rule} ← {_clause_at(made, _starts(finding))}"
        detail = f"{finding.outcome.formula} | {_roles(finding)}"
        yield Broken("alarm", sort, _lines(made.text, _starts(finding)), detail, made.seed)


def unbroken(made: Generated) -> Generated:
    """The same report with each sentence on one line, to tell trouble with line breaks from trouble with words."""
    return report(made.seed, genre=made.genre, layout=replace(made.layout, width=0))


def alarming(found: Audit) -> list[Finding]:
    return [finding for finding in found.loud() if finding.severity != "note"]


# --- a slip -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Slip:
    """One figure of an announced relation, changed."""

    relation: Relation
    place: Placed
    shown: str  # what is printed now
    text: str


def slip(made: Generated, seed: int) -> Slip | None:
    """A slip beyond rounding in a figure of an announced relation; None where the report has none to make."""
    random = Random(seed)
    places = {placed.figure: placed for placed in made.figures}
    relations = [relation for relation in made.relations if relation.announced]
    for _ in range(20):
        if not relations:
            return None
        relation = random.choice(relations)
        figure = random.choice(relation.figures)
        number = _another(figure, random)
        if number is not None and figure in places and breaks(relation, figure, number):
            return _slipped(made, relation, places[figure], number)
    return None


def _slipped(made: Generated, relation: Relation, place: Placed, number: Decimal) -> Slip:
    shown = number_text(number, place.figure.decimals, made.layout)
    return Slip(relation, place, shown, made.text[: place.start] + shown + made.text[place.end :])


def missed(made: Generated, seed: int) -> Iterator[Broken]:
    """A slip that no loud finding shows at its place."""
    made_slip = slip(made, seed)
    if made_slip is None:
        return
    found = audited(made_slip.text)
    if any(made_slip.place.start in _starts(finding) for finding in alarming(found)):
        return
    role = next(role for role, figures in made_slip.relation.roles.items() if made_slip.place.figure in figures)
    quiet = [o.rule for o in found.outcomes if made_slip.place.start in _starts_of(o.evidence)]
    detail = f"{made.text[made_slip.place.start : made_slip.place.end]}→{made_slip.shown}; in {sorted(set(quiet))}"
    start = made_slip.text.rfind("\n", 0, made_slip.place.start) + 1
    end = made_slip.text.find("\n", made_slip.place.start)
    wrapped = " (broken lines)" if made.layout.width else ""
    sort = f"{made_slip.relation.kind} {made_slip.relation.clause} {role}{wrapped}"
    yield Broken("missed", sort, made_slip.text[start:end], detail, made.seed)


def _another(figure: Figure, random: Random) -> Decimal | None:
    """A slip of the pen: another leading digit, two digits exchanged, or another number of the size."""
    digits = f"{figure.number:.{figure.decimals}f}"
    kind = random.choice(("digit", "swap", "random"))
    if kind == "digit" and figure.number:
        lead = next(i for i, c in enumerate(digits) if c in "123456789")
        return Decimal(digits[:lead] + str(int(digits[lead]) % 9 + 1) + digits[lead + 1 :])
    if kind == "swap":
        return _swapped(digits)
    number = (figure.number * Decimal(random.uniform(0.6, 1.5))).quantize(Decimal(1).scaleb(-figure.decimals))
    return number if abs(number - figure.number) * 20 > figure.number else None


def _swapped(digits: str) -> Decimal | None:
    for i, (a, b) in enumerate(pairwise(digits)):
        if a.isdigit() and b.isdigit() and a != b and not (i == 0 and b == "0"):
            return Decimal(digits[:i] + b + a + digits[i + 2 :])
    return None


def breaks(relation: Relation, figure: Figure, number: Decimal) -> bool:
    """Does the relation fail beyond all rounding when the figure is that number?"""
    slipped = replace(figure, number=number)
    roles = {role: [slipped if f is figure else f for f in figures] for role, figures in relation.roles.items()}
    return _off(relation.kind, roles)


def _off(kind: str, roles: dict[str, list[Figure]]) -> bool:
    one = {role: figures[0] for role, figures in roles.items() if figures}
    match kind:
        case "sum":
            return _apart(one["total"].value, sum(f.value for f in roles["parts"]), [one["total"], *roles["parts"]])
        case "difference":
            minus = roles.get("minus", [])
            given = sum(f.value for f in roles["plus"]) - sum(f.value for f in minus)
            return _apart(one["result"].value, Decimal(given), [one["result"], *roles["plus"], *minus])
        case "share":
            return _rate_off(one["rate"], *_quotient(one["part"], one["whole"]))
        case "ratio":
            return not _is_capped(one) and _rate_off(
                one["rate"], _total(roles["numerator"]), _total([one["denominator"], *roles.get("others", [])])
            )
        case "change":
            return _change_off(one)
    return False


def _is_capped(one: dict[str, Figure]) -> bool:
    """计划培训500人，实际培训520人，完成率100%: of things counted, more than all is told as all."""
    more = one["numerator"].value > one["denominator"].value
    return more and one["rate"].value == 1 and not one["numerator"].unit.endswith("元")


def _apart(stated: Decimal, given: Decimal | int, figures: list[Figure]) -> bool:
    return abs(stated - given) > sum(figure.ulp for figure in figures)


Bounds = tuple[Decimal, Decimal]


def _quotient(numerator: Figure, denominator: Figure) -> tuple[Bounds, Bounds]:
    return _bounds(numerator), _bounds(denominator)


def _total(figures: list[Figure]) -> Bounds:
    return _bounds(*figures, signs=(1,) * len(figures))


def _bounds(*figures: Figure, signs: tuple[int, ...] = (1,)) -> Bounds:
    """What the printed digits of a sum can stand for; counts are exact."""
    middle = sum((sign * figure.value for figure, sign in zip(figures, signs, strict=True)), Decimal(0))
    slack = sum((figure.ulp for figure in figures if figure.unit not in EXACT), Decimal(0)) / 2
    return middle - slack, middle + slack


def _rate_off(rate: Figure, numerator: Bounds, denominator: Bounds) -> bool:
    """Is the rate farther from the quotient than truncation and a moved share explain?"""
    if denominator[0] <= 0:
        return False
    corners = [n / d for n in numerator for d in denominator]
    return not min(corners) - 2 * rate.ulp <= rate.value <= max(corners) + 2 * rate.ulp


def _change_off(one: dict[str, Figure]) -> bool:
    """Broken whether it rose or fell: the words are not known here."""
    return all(_fails(sign, **one) for sign in (1, -1))


def _fails(
    sign: int, current: Figure, prior: Figure | None = None, delta: Figure | None = None, rate: Figure | None = None
) -> bool:
    if prior and delta and _apart(delta.value, sign * (current.value - prior.value), [delta, prior, current]):
        return True
    if rate and prior:
        return _rate_off(rate, _bounds(current, prior, signs=(sign, -sign)), _bounds(prior))
    if rate and delta:
        return _rate_off(rate, _bounds(delta), _bounds(current, delta, signs=(1, -sign)))
    return False


# --- appearance -------------------------------------------------------------------------------------------------------


FULL = 6  # columns short of the width, a line is full
ASPECTS = ("wide", "gap", "separators", "wrap", "pages", "bars", "order")


def drift(made: Generated, seed: int) -> Iterator[Broken]:
    """Outcomes that change with the looks of the page or with the order of independent sections."""
    plain = replace(made.layout, wide=False, gap="", separators=False, width=0, pages=False)
    if _unmarked_ends(report(made.seed, genre=made.genre, layout=plain).text, plain):
        plain = replace(plain, indent="　　")
    first = audited(report(made.seed, genre=made.genre, layout=plain).text)
    for aspect in ASPECTS:
        order = seed if aspect == "order" else None
        other = audited(report(made.seed, genre=made.genre, layout=_otherwise(plain, aspect), order=order).text)
        more = len(other.document.blocks) - len(first.document.blocks)
        changed = list(_differences(aspect, made.seed, first, other))
        if changed and aspect in ("wrap", "pages") and more > 0:  # one class, whatever is misread then
            changed = [Broken("drift", f"{aspect}: lines not joined", f"{more} paragraphs more", "", made.seed)]
        yield from changed


def _unmarked_ends(text: str, layout: Layout) -> bool:
    """Fills the last line of a paragraph that is not indented the page, so that no eye sees where it ends?"""
    widest = _otherwise(layout, "wrap").width
    lasts = (broken(line, widest).rpartition("\n")[2] for line in text.split("\n") if layout.bar not in line)
    return not layout.indent and any(columns(last) > widest - FULL for last in lasts)


def _otherwise(layout: Layout, aspect: str) -> Layout:
    match aspect:
        case "wide":
            return replace(layout, wide=True)
        case "gap":
            return replace(layout, gap=" ")
        case "separators":
            return replace(layout, separators=True)
        case "wrap":
            return replace(layout, width=72)
        case "pages":
            return replace(layout, width=72, pages=True)
        case "bars":
            return replace(layout, bar=" | " if layout.bar == "\t" else "\t")
    return layout


def _differences(aspect: str, seed: int, first: Audit, other: Audit) -> Iterator[Broken]:
    """With sections in another order only findings count: which figures are near enough to be confirmed may differ."""
    compared = [[f.outcome for f in alarming(a)] if aspect == "order" else a.outcomes for a in (first, other)]
    before, after = (Counter(map(_essence, outcomes)) for outcomes in compared)
    ways = (("lost", first, compared[0], before - after), ("new", other, compared[1], after - before))
    for sign, found, outcomes, lost in ways:
        for outcome in outcomes:
            if lost[_essence(outcome)] > 0:
                lost[_essence(outcome)] -= 1
                sort = f"{aspect}: {sign} {outcome.rule} {outcome.verdict}"
                yield Broken(
                    "drift", sort, _lines(found.document.text, _starts_of(outcome.evidence)), str(outcome.formula), seed
                )


def _essence(outcome: Outcome) -> tuple[str, str, str]:
    """What must not change: the rule, the verdict, and the figure stated, however its digits look."""
    return outcome.rule, outcome.verdict, re.sub("[ ,]", "", normalize("NFKC", outcome.stated or ""))


# --- where ------------------------------------------------------------------------------------------------------------


def _starts_of(evidence: tuple[Evidence, ...]) -> set[int]:
    return {item.mention.start for item in evidence if item.mention is not None}


def _starts(finding: Finding) -> set[int]:
    return _starts_of(finding.outcome.evidence)


def _clause_at(made: Generated, starts: set[int]) -> str:
    """The sorts of sentence that the figures at these places stand in."""
    marks = {placed.figure for placed in made.figures if placed.start in starts}
    clauses = Counter(r.clause for r in made.relations for f in r.figures if f in marks)
    return "+".join(sorted(clauses)[:3]) or "aside"


def _roles(finding: Finding) -> str:
    return " ".join(f"{item.role}={item.text}" for item in finding.outcome.evidence[:8])


def _lines(text: str, starts: set[int]) -> str:
    """The lines that stand at these places."""
    lines: list[str] = []
    for start in sorted(starts):
        begin, end = text.rfind("\n", 0, start) + 1, text.find("\n", start)
        if text[begin:end] not in lines:
            lines.append(text[begin:end])
    return re.sub(r"\s+", " ", " ⏎ ".join(lines))
