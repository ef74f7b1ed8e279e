"""One unit in two years: this year's report against last year's, figure by figure.

2023: 比上年1140.00万元增加115.00万元; 2022: 财政拨款支出1114.00万元 -> ``stated == own`` fails. Only reports of the same unit, region,
kind and extent meet, and only figures of the same indicator and funds; where a report states several figures of one key that
do not agree, or says that last year's were changed, nothing is judged.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from auditor.across.checks import Check, check, unsaid
from auditor.across.reports import Key, Place, Report
from auditor.across.rules import AcrossRule, Source
from auditor.judgement import agree, bind

CHANGED = "报告说明了调整（{said}），不与上年报告比较"
SEVERAL = "两份报告里该指标有几个不同的数，不知道该比哪一个"
PAIR = ("current", "delta")
TRIED = 12  # ways to bind the names of one formula


def checks(rule: AcrossRule, reports: Sequence[Report]) -> Iterator[Check]:
    """The reports of one unit, kind and extent, in the order of their years."""
    by_year: dict[int, list[Report]] = {}
    for report in reports:
        if report.year is not None:
            by_year.setdefault(report.year, []).append(report)
    for year, these in by_year.items():
        last = by_year.get(year - 1)
        if last:
            for report in these:
                yield from _between(rule, report, last)


def _between(rule: AcrossRule, this: Report, last: Sequence[Report]) -> Iterator[Check]:
    for key in _keys(rule, this):
        for number, asserted in enumerate(rule.assertions):
            names = asserted.expression.names
            if any(_bound(rule.figures[name], key, this, last) for name in asserted.unless if name in rule.figures):
                continue
            if found := _tried(rule, number, names, key, this, last):
                yield found


def _keys(rule: AcrossRule, this: Report) -> tuple[Key, ...]:
    sources = [source for source in rule.figures.values() if source.report == "this"]
    return tuple(
        dict.fromkeys(
            key
            for source in sources
            for key in this.keys(source, (source.concept,) if source.concept else rule.concepts)
        )
    )


def _tried(
    rule: AcrossRule, number: int, names: Sequence[str], key: Key, this: Report, last: Sequence[Report]
) -> Check | None:
    """The formula with every way to bind its names: it holds if one way does, and fails only if there is but one."""
    ways = [bound for _, bound in zip(range(TRIED), _ways(rule, names, key, this, last), strict=False)]
    results = [(bound, found) for bound in ways if (found := check(rule, number, this, bound))]
    if not results:
        return None
    held = next((found for _, found in results if found.verdict != "inconsistent"), None)
    if held is not None:
        return held
    bound, failed = results[0]
    said = next((place.noted for places in bound.values() for place in places if place.noted), "")
    if said:
        return unsaid(rule, this, failed.evidence, CHANGED.format(said=said), number)
    if not _one_each(rule, key, this, last):
        return unsaid(rule, this, failed.evidence, SEVERAL, number)
    return failed


def _ways(
    rule: AcrossRule,
    names: Sequence[str],
    key: Key,
    this: Report,
    last: Sequence[Report],
) -> Iterator[Mapping[str, Sequence[Place]]]:
    sources = {name: rule.figures[name] for name in names}
    paired = [name for name in names if sources[name].role in PAIR]
    single = [name for name in names if name not in paired]
    columns = [_bound(sources[name], key, this, last) for name in single]
    pairs: list[tuple[Place, ...]] = [()]
    if paired:
        pairs = [
            tuple(current if sources[name].role == "current" else delta for name in paired)
            for current, delta in this.pairs(key)
        ]
    for pair, row in product(pairs, product(*columns)):
        yield {name: (place,) for name, place in (*zip(paired, pair, strict=True), *zip(single, row, strict=True))}


def _bound(source: Source, key: Key, this: Report, last: Sequence[Report]) -> list[Place]:
    reports = [this] if source.report == "this" else last
    wanted = Key(source.concept, key.funds) if source.concept else key
    return [place for report in reports for place in report.places(source, wanted)]


def _one_each(rule: AcrossRule, key: Key, this: Report, last: Sequence[Report]) -> bool:
    """Does each report state but one value of what is compared, and this one but one of its own year?"""
    sources = list(rule.figures.values())
    if any(source.role != "own" for source in sources):
        sources.append(Source("this"))
    return all(alike(_bound(source, key, this, last)) for source in sources if source.role not in PAIR)


def alike(places: Sequence[Place]) -> bool:
    """Do figures agree, each at the precision of the coarser one?"""
    if len(places) < 2:
        return True
    binding = bind({"all": tuple(place.figure for place in places)})
    finest = min((place.figure for place in places), key=lambda figure: figure.mention.ulp)
    return all(agree(place.figure, finest, binding) for place in places)
