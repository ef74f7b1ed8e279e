"""A rate whose name says what was done, where what was due, or what was done, is told in several amounts.

``旧存A件，新收B件，办结C件，结案率P``: C over A and B together; ``受理A件，审结B件，执结C件，结案率P``: B and C together over A.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, takewhile

from auditor.facts import AIMED_AT, FIRST_PLANNED, core, is_amount, measure_in
from auditor.model import Reading
from auditor.relations.named_rates import fits_name, same_by_another_word
from auditor.relations.rated import ARRIVAL, DONE, EXECUTION, Pairs, is_rate_of, same_unit
from auditor.text import Item, Text, one_slip_off, reading

IN_ALL = re.compile(r"(?<!不)共(?!同|享)|合计|总计|总[数额量]")
TO_DO = re.compile(r"[应需待拟未]|计划|目标|任务|预算")
LEFT = re.compile(r"^(?:其中)?[尚还仍]?(?:未|待|正在)")
ONE_OF_MORE = re.compile(
    r"旧存|上[年期]|往年|历年|以前年度|结转|续建|新[收开]|自筹|自查|另|(?:中央|[省市县区镇乡]级?)(?:下达|安排|财政|配套|补助)|配套"
)
OF_SOME = re.compile(r"按[期时]|及时|如期|限期|初次|首[次批]|一次(?!性)|当[年期]")
OF_ONE = re.compile(r"[省市县区镇乡]本?级|中央|本级|本年|上[年期]|新[收开]|旧存|自[筹查]|配套")
ANY_OF_THEM = re.compile("^(?:案件|项目|工程|资金|预算|问题|投资|任务|支出|补贴|补助|账款)+")
STEM = 3  # letters: 完成率
MOST = 4  # amounts of which any two may be meant
ZERO = Decimal(0)
TELLING = 3  # digits of a rate that amounts hardly come to by chance

Way = tuple[Sequence[Item], Sequence[Item]]  # what was done, and what was due


def of_several(text: Text, row: Sequence[Item], index: int, pairs: Pairs) -> list[Reading] | None:
    """What comes out, else what fails by a slip of the pen; [] where it may be either, None where the pairs are all there is."""
    rate = row[index]
    above = pairs[0][0]
    if any(is_rate_of(*pair, rate) for pair in pairs) or not _is_of_what_was_done(rate, above):
        return None
    done, due = _done_and_due(row, index, above)
    if not due or len(done) + len(due) < 3:
        return None
    ways = (way for way in _ways(done, due, above) if not _counts_twice(text, way[1]))
    if way := next((way for way in ways if _holds(way, rate)), None):
        return [_reading(way, rate)]
    if is_of_some(row, index, pairs[0]) or (len(done) == 1 and _is_of_one(rate, due)):
        return []
    below = next((whole for _, whole in pairs if whole in due), None)
    if below is None:
        return None
    due = [i for i in due if i is below or i.slot.start not in text.inner]  # 受理A，其中来电B、来信C: of A alone
    alike = [i for i in due if i is below or _is_another(i, below)]
    if len(done) == 1 and not _are_sources(alike, above, rate):
        all_there_was = below.measure == "adjusted" or IN_ALL.search(below.slot.before) is not None
        over = below is pairs[0][1] and above.mention.value > below.mention.value and not all_there_was
        return [] if over and _are_sources(due, above, rate) and not _slipped(([above], [below]), rate) else None
    return [_reading((done, alike), rate)] if _slipped((done, alike), rate) else []


def is_of_some(row: Sequence[Item], index: int, pair: tuple[Item, Item]) -> bool:
    """Of 按期 or 初次, or of one of those that stand beside, told by neither amount: 中央资金A、省级资金B，支出C，中央资金执行率P."""
    rate = row[index]
    told = "".join(i.slot.before for i in pair)
    if (some := OF_SOME.match(rate.slot.base)) and some.group() not in told:
        return True
    one = OF_ONE.match(rate.slot.base)
    beside = (i for i in row[:index] if one and i.slot.sentence == rate.slot.sentence)
    return one is not None and one.group() not in told and any(one.group() in i.slot.before for i in beside)


def _is_of_one(rate: Item, due: Sequence[Item]) -> bool:
    """城区任务A，乡镇任务B，完成C，乡镇完成率P: does the name of the rate begin as one of them does, and no other?"""
    name = ANY_OF_THEM.sub("", rate.slot.base)[:-STEM]
    begun = [i for i in due if len(name) > 1 and i.slot.before.removeprefix("其中").startswith(name)]
    return len(begun) == 1 < len(due)


def _is_another(item: Item, below: Item) -> bool:
    """甲A、乙B, but 全年预算A, 到位A, 合计A are all there was, unless others are called so too."""
    return not IN_ALL.search(below.slot.before) and measure_in(item.slot.before) == below.measure


def _is_of_what_was_done(rate: Item, above: Item) -> bool:
    name = rate.slot.base
    said = EXECUTION.search(name) or ARRIVAL.search(name) or above.measure in DONE or _fits(rate, above)
    return name.endswith("率") and bool(said)


def _fits(rate: Item, item: Item) -> bool:
    stem = core(rate.slot.base.removesuffix("率"))
    return fits_name(stem, item) or same_by_another_word(stem, item)


def _done_and_due(row: Sequence[Item], index: int, above: Item) -> tuple[list[Item], list[Item]]:
    """The amounts of their unit since the last rate: those that the name of the rate is of, and those told before them, else behind."""
    rate = row[index]
    since = takewhile(lambda i: not i.slot.is_rate and i.slot.sentence == rate.slot.sentence, row[:index][::-1])
    near = [i for i in list(since)[::-1] if is_amount(i) and same_unit(i, above) and i.slot.depth == rate.slot.depth]
    near = [i for i in near if not LEFT.search(i.slot.before)]
    did = [i for i in near if i.slot.start == above.slot.start or (_fits(rate, i) and not TO_DO.search(i.slot.before))]
    if above.slot.start not in {i.slot.start for i in did}:
        return [], []
    done = [above] if IN_ALL.search(above.slot.before) or "其中" in above.slot.before else did
    due = [i for i in near if i not in did]
    return done, [i for i in due if i.slot.start < done[0].slot.start] or due


def _are_sources(due: Sequence[Item], above: Item, rate: Item) -> bool:
    """Do the words say that each is one of several, or was more done than was due, of which the rate is less than all?"""
    joined = any(i.slot.mark == "、" and i.measure not in AIMED_AT for i in due[1:])
    more = rate.mention.value <= 1 and above.mention.value > due[-1].mention.value
    return len(due) > 1 and (joined or more or any(ONE_OF_MORE.search(i.slot.before) for i in due))


def _ways(done: Sequence[Item], due: Sequence[Item], above: Item) -> Iterator[Way]:
    """All over all first, then of what was due any two."""
    below: list[Sequence[Item]] = [due]
    if len(due) <= MOST:
        below += combinations(due, 2)
    for parts in (done, [above]):
        yield from ((parts, wholes) for wholes in below)


def _counts_twice(text: Text, due: Sequence[Item]) -> bool:
    """年初预算A，追加B，全年预算合计C: are C and what it is made of among them?"""
    starts = {i.slot.start for i in due}
    first, last = (any(i.measure in measures for i in due) for measures in ((*FIRST_PLANNED, "added"), ("adjusted",)))
    return (first and last) or any(starts.intersection(text.parts.get(start, ())) for start in starts)


def _holds(way: Way, rate: Item) -> bool:
    done, due = way
    return _makes(len(done), rate.mention.ulp, *(i.mention.value for i in (*done, *due, rate)))


def _makes(many: int, ulp: Decimal, *values: Decimal) -> bool:
    above, below = sum(values[:many], ZERO), sum(values[many:-1], ZERO)
    return bool(above and below) and abs(above / below - values[-1]) <= ulp / 2


def _slipped(way: Way, rate: Item) -> bool:
    done, due = way
    if len(rate.mention.digits) < TELLING:
        return False
    return one_slip_off((*done, *due, rate), lambda *values: _makes(len(done), rate.mention.ulp, *values))


def _reading(way: Way, rate: Item) -> Reading:
    done, due = way
    above = done[0] if len(done) == 1 else done
    if len(due) == 1:
        return reading("of several", numerator=above, denominator=due[0], rate=rate)
    bare = replace(rate, concept=None)  # what is said of a payment rate is not said of several sums
    return reading("of several", numerator=above, denominator=due[0], others=due[1:], rate=bare)


__all__ = ["is_of_some", "of_several"]
