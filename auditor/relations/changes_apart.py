"""A change whose amount is told elsewhere under its name: a tick where the digits agree; an alarm only where two neighbours of many are exchanged.

``…运行费比上年增加1.05万元，增长35.8%。…公务用车运行费支出3.98万元。``    3.98 less 1.05, and 1.05 over that
``2022年预算总计21.80万元。2021年支出20.12万元。2022年预算较2021年增加1.68万元``    the one less the other
``2022年“三公”经费…完成预算138.0万元的91%。…2023年预算116.8万元，比2022年预算下降15.4%``    from the plan that was told there
``全年支出33.85万元。…上年支出30.12万元，本年增加3.73万元，增长12.4%``    that of the year stands above its base
``亩产由362公斤提高到398公斤，增产36公斤``    what lies between two that are compared, in other words than 增加 and 减少
``收入完成48216万元。…与报告的执行数48205万元相比，增加11万元``    the amount of the paragraphs before that is so much more

In: changes of which no claim was made. Out: changes (`year`), and differences of what is told in other words.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice, pairwise

from auditor.clauses import BASE, DELTA, GROWTH, PLAIN, PRIOR
from auditor.facts import PLANNED, core, upto
from auditor.languages import zh
from auditor.model import Claim
from auditor.slips import turned
from auditor.text import Item, Text, change_of, claim, figures_of, is_change, is_quotient, reading

AGAINST = re.compile("[比较与同]")
FROM = re.compile(r"[由从](?:[^，。；：、]{0,6})$")
COMPARED = re.compile(r"^(?:[比较与]|低于|高于|[少多]于)[^，。；：、]{1,8}的?$")
BETWEEN = re.compile(
    r"(?:增产|增收|增效|增[亩人户]|减产|节[水电能支约煤油省]|提前|提速|缩减|压减|收窄|扩大|相差|达|计)了?"
)
NAMES_NOTHING = re.compile(rf"(?:{zh.LIKE_FOR_LIKE})[比较与]")
REPORTED = re.compile(r"报告的|报告中|(?:执行|快报|预计|汇报)数$")
NEAR = 30  # paragraphs back to what was final
YEAR = re.compile(r"((?:19|20)\d\d)年")
MANY = 5  # digits of a change, two neighbours of which are exchanged
OF_SOME = re.compile(r"其中|本级|国内|外事|国（境）外|[下所]属|预算|控制数|同口径|可比")
FULL = 4  # digits of what was reported
MOST = 8  # amounts of a name
SANGONG = '"三公"'
TELLING = 3  # digits of a change that two amounts do not make by chance
FROM_A_PLAN = re.compile(
    r"[比较与](?:上年|去年|(?:19|20)\d\d年)度?[^，。；比较]{0,8}?(?:预算|控制数|控制额)(?!执行)[^，。；]{0,6}$"
)  # 比2022年预算减少, 较上年控制数再压减
ABOVE = 40  # figures back to what a base is of


def claims(text: Text) -> Iterator[Claim]:
    yield from _in_other_words(text)
    yield from _of_two_years(text)
    yield from _over_their_bases(text)
    yield from _over_plans(text)


def _of_two_years(text: Text) -> Iterator[Claim]:
    deltas = [i for i in text.items.all if i.slot.role == DELTA and not i.slot.reason]
    known = text.bound_as(change="delta") | text.bound_as(change="rate") if deltas else set()
    for delta in deltas:
        if delta.slot.start not in known and delta.slot.mark != "|" and delta.mention.value:
            row = text.row(text.passage_at[delta.slot.passage])
            yield from _told(text, row, row.index(delta))
            yield from _since_reported(text, row, row.index(delta))


def _in_other_words(text: Text) -> Iterator[Claim]:
    """亩均用水由430方降为318方，节水112方; 用时12天，较规定的15天提前3天: the third is just what lies between the two before."""
    for passage in text.with_figures:
        row = text.row(passage) if BETWEEN.search(passage.template) else ()
        for one, other, between in zip(row, row[1:], row[2:], strict=False):
            if between.slot.role != PLAIN or not BETWEEN.fullmatch(between.slot.before):
                continue
            alike = one.mention.unit == other.mention.unit and between.slot.sentence == one.slot.sentence
            of_unit = between.mention.unit == one.mention.unit or (one.slot.is_rate and between.dimension == "points")
            told = FROM.search(one.slot.before) or COMPARED.search(other.slot.before)
            apart = abs(one.mention.number - other.mention.number) == between.mention.number
            if (
                alike
                and of_unit
                and told
                and apart
                and between.slot.start not in text.bound_as(change="delta", difference="result")
            ):
                more, less = (one, other) if one.mention.number > other.mention.number else (other, one)
                yield claim(
                    text, "difference", [reading("in other words", result=between, plus=[more], minus=[less])], between
                )


def _since_reported(text: Text, row: Sequence[Item], index: int) -> Iterator[Claim]:
    """与向人代会报告的执行数A相比，增加B: what became of A is told before, in the same paragraph or in those above."""
    delta, reported = row[index], row[index - 1] if index else None
    if reported is None or reported.slot.role not in (PRIOR, BASE) or not REPORTED.search(reported.slot.before):
        return
    beside = reported.slot.sentence == delta.slot.sentence and reported.dimension == delta.dimension == "money"
    if not beside or len(reported.mention.digits) < FULL:
        return
    at = delta.slot.passage
    above = [
        i for i in text.amounts_in(range(at - NEAR, at + 1)) if i.slot.start < delta.slot.start and i.slot.mark != "|"
    ]
    final = next((i for i in reversed(above) if i is not reported and _lies_between(i, reported, delta)), None)
    if final is not None:
        way = reading("since reported", current=final, prior=reported, delta=delta)
        yield claim(text, "change", [way], delta, topic="year")


def _told(text: Text, row: Sequence[Item], index: int) -> Iterator[Claim]:
    delta = row[index]
    behind = row[index + 1 : index + 2]
    rate = next((i for i in behind if i.slot.role == GROWTH and i.slot.sentence == delta.slot.sentence), None)
    named = list(islice(_named(text, row, index), MOST))
    now = [i for i in named if i.period in (None, delta.period)]
    if rate is not None:
        found = next((i for i in now if _at_that_rate(i, delta, rate)), None)
        if found is not None and found.mention.value != delta.mention.value:
            yield claim(text, "change", [reading("apart", current=found, delta=delta, rate=rate)], delta, topic="year")
        return
    then = [i for i in named if i.period is not None and delta.period is not None and i.period == delta.period - 1]
    pairs = ((a, b) for a in now for b in then if _lies_between(a, b, delta))
    pair = next(pairs, None) if delta.mention.many_typed >= TELLING else None
    pair = pair or _all_but(text, delta)
    if pair is not None:
        way = reading("years apart", current=pair[0], prior=pair[1], delta=delta)
        yield claim(text, "change", [way], delta, topic="year")


def _all_but(text: Text, delta: Item) -> tuple[Item, Item] | None:
    """接待费A（上年B）. …接待费较上年减少C: what lies between the two, side by side, is C but for two neighbours of its many digits."""
    if len(delta.mention.digits) < MANY or delta.mention.qualifier or OF_SOME.search(text.lead(delta)):
        return None
    concept = delta.concept or text.items.lexicon.concept_in(core(AGAINST.split(delta.label)[0]))
    told = text.items.of("concept", concept) if concept else ()
    pairs = [(a, b) for a, b in pairwise(told) if _beside(a, b) and not _beside(a, delta) and a.is_amount]
    pairs = [(a, b) for a, b in pairs if a.period == delta.period and zh.LAST_YEAR.match(b.slot.before)]
    years = set(YEAR.findall(delta.slot.before))
    fitting = [(a, b) for a, b in pairs if _is_turned(a, b, delta) and years <= {str(a.period), str(b.period)}]
    return fitting[0] if len(fitting) == 1 else None


def _is_turned(now: Item, then: Item, delta: Item) -> bool:
    rise = now.mention.value - then.mention.value
    lies = delta.mention.printed(abs(rise) / delta.mention.unit.scale)
    return (rise < 0) == delta.slot.down and turned(lies, f"{delta.mention.number:f}")


def _over_their_bases(text: Text) -> Iterator[Claim]:
    changes = [i for i in text.items.all if i.slot.role in (DELTA, GROWTH) and not i.slot.reason and i.mention.value]
    known = _of_amounts(text) if changes else ()
    for change in changes:
        if change.slot.mark == "|" or change.slot.start in known:
            continue
        row = text.row(text.passage_at[change.slot.passage])
        index = row.index(change)
        base = row[index - 1] if index else change
        if not _opens(row, base) or not _is_year_before(text, base, change):
            continue
        behind = [i for i in row[index + 1 : index + 2] if i.slot.role == GROWTH and _beside(i, change)]
        rated = [i for i in behind if change.slot.role == DELTA and is_quotient(change, base, i)]
        if not rated and change.mention.many_typed < TELLING:
            continue
        if (now := _grown_from(text, base, change)) is not None:
            told = {"delta": change} if change.slot.role == DELTA else {"rate": change}
            yield claim(
                text, "change", [reading("over its base", current=now, prior=base, **told)], change, topic="year"
            )
            ways = [reading("over its base", current=now, prior=base, rate=i) for i in rated]
            yield from (claim(text, "change", [way], rated[0], topic="year") for way in ways)


def _of_amounts(text: Text, *others: str) -> Collection[int]:
    """Where changes and rates stand of which is known what has changed, and from what if that is asked for."""
    roles = [one.readings[0].roles for one in text.found.get("change", ())]
    roles = [role for role in roles if all(name in role for name in ("current", *others))]
    told = (role[name] for role in roles for name in ("delta", "rate") if name in role)
    return {figure.mention.start for figures in told for figure in figures_of(figures)}


def _opens(row: Sequence[Item], base: Item) -> bool:
    """上年支出A，本年增加B: no amount stands before it in its sentence, of which the change could be."""
    here = (i for i in row if i.slot.sentence == base.slot.sentence and i.is_level)
    told = (i for i in here if i is base or not zh.LAST_YEAR.search(i.slot.before))
    return next(told, base) is base and base.slot.role in (PLAIN, PRIOR)


def _beside(one: Item, other: Item) -> bool:
    return (one.slot.passage, one.slot.sentence) == (other.slot.passage, other.slot.sentence)


def _is_year_before(text: Text, base: Item, change: Item) -> bool:
    """上年支出A，本年增加B; 2022年支出A，2023年增加B; 较之2022年（支出A），增加B: A is of the year before."""
    near = _beside(base, change) and change.dimension in (base.dimension, "rate") and base.mention.value > 0
    before = base.period is not None and base.period + 1 in (text.year, change.period)
    return near and (before or zh.LAST_YEAR.search(base.slot.before) is not None)


def _grown_from(text: Text, base: Item, change: Item) -> Item | None:
    """The nearest amount above that lies so much above or below the base, of the plan if that is a plan."""
    planned, said = base.measure in PLANNED, zh.LAST_YEAR.search(base.slot.before) is not None
    above = islice(upto(text.items.plain, base.slot.start), ABOVE)
    alike = (i for i in above if i.is_amount and i.dimension == base.dimension and not i.slot.depth)
    alike = (i for i in alike if (i.measure in PLANNED) == planned and (said or i.period != base.period))
    fits = _lies_between if change.slot.role == DELTA else is_change
    return next((i for i in alike if fits(i, base, change)), None)


def _over_plans(text: Text) -> Iterator[Claim]:
    """2023年“三公”经费预算A，比2022年预算减少B，下降P: from the plan of its kind above that lies so much over it."""
    changes = [i for i in text.items.all if i.slot.role in (DELTA, GROWTH) and FROM_A_PLAN.search(i.slot.before)]
    known = _of_amounts(text, "prior") if changes else ()
    for change in changes:
        row = text.row(text.passage_at[change.slot.passage])
        index = row.index(change)
        now = row[index - 1] if index else change
        said = change.slot.start in known or change.slot.mark == "|"
        if said or now.slot.role != PLAIN or not _beside(now, change) or now.dimension != "money":
            continue
        then = next((i for i in _plans_above(text, now) if _differ(now, i, change)), None)
        if then is not None:
            behind = [i for i in row[index + 1 : index + 2] if i.slot.role == GROWTH and _beside(i, change)]
            for one in (change, *(i for i in behind if change.slot.role == DELTA and is_change(now, then, i))):
                told = {"delta": one} if one.slot.role == DELTA else {"rate": one}
                yield claim(
                    text, "change", [reading("over a plan", current=now, prior=then, **told)], one, topic="year"
                )


def _plans_above(text: Text, now: Item) -> Iterator[Item]:
    """Those of paragraphs that tell of the same thing, the nearest first."""
    above = (i for i in upto(text.items.all, now.slot.start) if i.dimension == now.dimension)
    plans = (i for i in above if i.measure in PLANNED and i.slot.role in (BASE, PLAIN, PRIOR) and i.mention.value)
    yield from (i for i in plans if _tells_of(text, i, now))


def _tells_of(text: Text, plan: Item, now: Item) -> bool:
    passage = text.passage_at.get(plan.slot.passage)
    if passage is None or plan.slot.mark == "|" or _beside(plan, now):
        return False
    own = text.passage_at[now.slot.passage]
    sangong = SANGONG in (now.slot.before + own.template + "".join(own.headings[-1:]))
    return (sangong and SANGONG in (passage.template + "".join(passage.headings[-1:]))) or (
        now.concept is not None and any(i.concept == now.concept for i in text.row(passage))
    )


def _differ(now: Item, then: Item, change: Item) -> bool:
    if change.slot.role == DELTA:
        return _lies_between(now, then, change) and change.mention.many_typed >= TELLING
    exact = change_of(now, then) == change.figured.value
    return is_change(now, then, change) and (exact or change.mention.many_typed > 1)


def _named(text: Text, row: Sequence[Item], index: int) -> Iterator[Item]:
    """The amount right before it in its sentence, then those of its name."""
    delta = row[index]
    before = row[index - 1 : index] if index else ()
    yield from (i for i in before if i.is_amount and i.slot.sentence == delta.slot.sentence and _alike(i, delta))
    if NAMES_NOTHING.match(delta.slot.before):  # 预算A，其中甲B、乙C。同口径比上年减少D，下降P: of A
        last = [i for i in row[:index] if delta.slot.sentence - i.slot.sentence == 1 and i.slot.start not in text.inner]
        yield from (i for i in last[:1] if i.is_amount and _alike(i, delta))
        told = [i for i in row[:index] if i.slot.start in text.parts and delta.slot.sentence > i.slot.sentence]
        yield from (i for i in told[-1:] if _alike(i, delta))
    label = core(AGAINST.split(delta.label)[0])
    same = (
        text.items.of("concept", delta.concept) if delta.concept else text.items.named.get(label, ()) if label else ()
    )
    yield from (i for i in same if _alike(i, delta) and not i.slot.depth and i.slot.mark != "|")


def _alike(one: Item, other: Item) -> bool:
    return one.dimension == other.dimension


def _at_that_rate(now: Item, delta: Item, rate: Item) -> bool:
    """Is the change that much of what was there before it, as far as they are rounded?"""
    if delta.slot.down != rate.slot.down:
        return False
    before = now.mention.value + (delta.mention.value if delta.slot.down else -delta.mention.value)
    if before <= 0:
        return False
    quotient = delta.mention.value / before
    rounded = (delta.mention.ulp + quotient * (now.mention.ulp + delta.mention.ulp)) / before / 2
    return abs(quotient - rate.mention.value) <= rate.mention.ulp / 2 + rounded and rounded < quotient / 10


def _lies_between(now: Item, then: Item, delta: Item) -> bool:
    return now.mention.value - then.mention.value == (-1 if delta.slot.down else 1) * delta.mention.value


__all__ = ["claims"]
