"""Projects and roads by their grades: ``对60个项目开展自评，结果为“优”的45个、“良”的12个、“中”的3个，“优”占75.00%，优良率95.00%``.

In: counts or lengths of one unit that stand one behind the other, each behind a grade. Out: a sum, where they make up the amount
before them, and then the rates of some of them (优秀率, 优良率, 优良中等路率, “优”占) of that amount. Where they make up none, nothing is
claimed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from auditor.facts import Item, is_amount, upto
from auditor.model import Claim
from auditor.text import Passage, Text, claim, figures_of, reading, total_of

GRADE = re.compile(
    r"[“\"]?(?P<grade>优秀|良好|合格|不合格|[优良中次差])(?P<ranked>等(?:级|次|公?路)?)?[”\"]?(?:及以下|以下|等次|等级|档次|级|档)?(?:的(?:项目)?|项目|为|有|共)*[：]?$"
)
CUE = re.compile(r"[“\"]优[”\"]|优秀|为优|优良|优等")
RATES = re.compile(
    r"(?P<best>优)(?P<good>良(?P<fair>、?中)?)?(?:秀|等)?(?:公?路)?[”\"]?率[为达到约]*$|[“\"](?P<one>[优良中差])[”\"](?:等次|等级)?(?:的|项目)*占(?:比|全部(?:项目)?的)?[为达到约]*$"
)
SAME = {"优秀": "优", "良好": "良"}
COUNTED = (("优", "best"), ("良", "good"), ("中", "fair"))  # 优良中等路率: those of three grades
FEWEST = 2  # grades
FAR = 40  # amounts back to the length of all
NEAR = 12  # figures back to the count of all
AFTER = 4  # figures on to their rates


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures if "优" in text.words else ():
        if CUE.search(passage.template):
            yield from _of_passage(text, passage)


def _of_passage(text: Text, passage: Passage) -> Iterator[Claim]:
    row = text.row(passage)
    for first, parts in _runs(row):
        total = _total(text, row[max(0, first - NEAR) : first], [item for _, item in parts])
        if total is None:
            continue
        if not _is_known(text, total, parts[0][1]):
            yield claim(text, "sum", [reading("grades", total=total, parts=[i for _, i in parts])], total, topic="list")
        behind = row[first + len(parts) : first + len(parts) + AFTER]
        last = parts[-1][1].slot.sentence
        yield from _rates(
            text, total, dict(parts), [i for i in behind if i.slot.is_rate and i.slot.sentence - last <= 1]
        )


def _runs(row: Sequence[Item]) -> Iterator[tuple[int, list[tuple[str, Item]]]]:
    """Where grades follow one another, and each of them with its count."""
    run: list[tuple[str, Item]] = []
    for number, item in enumerate(row):
        grade = _grade_of(item)
        if grade and run and item.mention.unit == run[-1][1].mention.unit and grade not in dict(run):
            run.append((grade, item))
            continue
        if len(run) >= FEWEST:
            yield number - len(run), run
        run = [(grade, item)] if grade else []
    if len(run) >= FEWEST:
        yield len(row) - len(run), run


def _grade_of(item: Item) -> str:
    """优 of ``结果为“优”的45个`` and of ``优等路1,206.45公里``, "" for what is no count of a grade: ``其中12万元``."""
    found = GRADE.search(item.slot.before) if item.is_amount else None
    sure = found is not None and (item.mention.unit.exact or found["ranked"])
    return SAME.get(found["grade"], found["grade"]) if found and sure else ""


def _total(text: Text, before: Sequence[Item], parts: Sequence[Item]) -> Item | None:
    """What they are known to be parts of; else the nearest of the same unit that they make up, of lengths in whatever paragraph."""
    known = next(iter(text.wholes_of(parts[0])), None)
    if known is not None and text.parts.get(known.slot.start) == {i.slot.start for i in parts}:
        return known
    alike = (i for i in reversed(before) if i.is_amount and i.mention.unit == parts[0].mention.unit)
    near = (i for i in alike if parts[0].slot.sentence - i.slot.sentence <= 1)
    above = upto(text.items.of("dimension", parts[0].dimension), parts[0].slot.start) if parts[FEWEST:] else ()
    lengths = (i for i in above if is_amount(i) and not i.mention.unit.exact)
    return next((i for i in chain(near, islice(lengths, FAR)) if i.mention.value == total_of(parts)), None)


def _is_known(text: Text, total: Item, part: Item) -> bool:
    return total.slot.start in text.belongs.get(part.slot.start, ())


def _rates(text: Text, total: Item, graded: dict[str, Item], rates: Sequence[Item]) -> Iterator[Claim]:
    told = _told(text)
    for rate in rates:
        said = RATES.search(rate.slot.before)
        if said is None or rate.slot.start in told:
            continue
        grades = [said["one"]] if said["one"] else [g for g, group in COUNTED if said[group]]
        above = [graded[grade] for grade in grades if grade in graded]
        if len(above) == len(grades):
            way = reading("graded", numerator=above if above[1:] else above[0], denominator=total, rate=rate)
            yield claim(text, "ratio", [way], rate, topic="other")


def _told(text: Text) -> set[int]:
    """Where the rates stand that were read for certain."""
    found = (one for kind in ("ratio", "share") for one in text.found.get(kind, ()) if one.confidence == "high")
    return {figure.mention.start for one in found for figure in figures_of(one.readings[0].roles.get("rate", ()))}


__all__ = ["claims"]
