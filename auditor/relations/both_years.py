"""Which two amounts have changed where a budget and what was spent are told of two years side by side.

``预算A，支出B；上年预算C，支出D，预算增加E，支出增加F`` -> A and C for E, B and D for F; of a change that names neither, both pairs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from auditor.clauses import PLAIN, PRIOR, YEAR
from auditor.facts import PLANNED, is_amount
from auditor.languages import zh
from auditor.text import Item, Passage, Text

Pair = tuple[Item, Item]
DONE = re.compile(r"支出|决算|执行|开支|实际|使用")
PLAN = re.compile(r"预算(?!执行|支出|完成)|控制数")
AGAINST = re.compile(
    r"[比较与同](?P<base>(?:上年|去年|上一年|(?:19|20)\d\d年)?[^，。；]{0,4}(?:预算|决算|支出|执行|上年|去年|上一年)|(?:19|20)\d\d年)"
)
THIS_YEAR = re.compile(r"今年|[本当]年")
ANOTHER_YEAR = re.compile(r"[明次下]年|下一年|前年|以前年度|(?:19|20)\d\d年?[至到\-—~]")
OF_A_PART = re.compile(r"其中|包括|方面|部分")
SAYS_LITTLE = re.compile(
    r"预算|支出|决算|执行|开支|实际|使用|金额|经费|费用|全年|年初|年度|今年|[本当]年|同比|分别|[数额安排总较]|(?:19|20)\d\d年"
)
MOST = 4  # a budget and what was spent, of two years


def of_both_years(text: Text, passage: Passage, row: Sequence[Item], index: int) -> list[Pair] | None:
    """This year's and last year's of the measure that a change names, else both pairs; None where no such four stand before it."""
    head = row[index]
    told = [i for i in row[:index] if i.slot.sentence == head.slot.sentence and not i.slot.depth]
    told = [i for i in told if i.slot.role in (PLAIN, PRIOR) and not i.slot.is_rate]
    if head.slot.depth or len(told) != MOST or not all(map(_is_told, told)):
        return None
    names = {i.name for i in told if SAYS_LITTLE.sub("", i.label)}
    alike = len(names) < 2 and len({i.dimension for i in told}) == 1
    sides = {(i.measure in PLANNED, past): i for i, past in zip(told, _bygone(told), strict=True)} if alike else {}
    if len(sides) < MOST:
        return None
    between = [i for i in row[:index] if i.slot.start > told[-1].slot.start and not i.slot.depth]
    if _goes_on_with_a_part(text.gap(passage, told[-1], head), sides, (*between, head)):
        return []
    words = text.gap(passage, row[index - 1], head)
    return _named(sides, head.slot.before) if _of_these_years(sides, words) else []


def _goes_on_with_a_part(gap: str, sides: Mapping[tuple[bool, bool], Item], changes: Sequence[Item]) -> bool:
    """其中项目支出预算减少A，支出减少B: is the last of the changes, which names nothing, of the part named before it?"""
    *before, last = (_thing(AGAINST.sub("", change.slot.before)) for change in changes)
    return not last and (OF_A_PART.search(gap) is not None or any(not _is_of(sides, name) for name in before))


def _of_these_years(sides: Mapping[tuple[bool, bool], Item], words: str) -> bool:
    """Is every year that the words of a change name one of the two told: its own the later, that it is compared with the one before?"""
    against = AGAINST.search(words)
    own, base = (words[: against.start()], against["base"]) if against else (words, "")
    now, past = (_year_of(sides, bygone) for bygone in (False, True))
    if ANOTHER_YEAR.search(words) or any(int(year) != now for year in YEAR.findall(own)):
        return False
    if zh.LAST_YEAR.search(base) and now and past:
        return past == now - 1
    return all(year in (past, now if PLAN.search(base) else past) for year in map(int, YEAR.findall(base)))


def _year_of(sides: Mapping[tuple[bool, bool], Item], bygone: bool) -> int | None:
    """The year that the words of one side's amounts name, else the one that they are placed in."""
    items = [item for (_, past), item in sides.items() if past == bygone]
    named = [int(found[1]) for item in items if (found := YEAR.search(item.slot.before))]
    return next(iter((*named, *(item.period for item in items if item.period))), None)


def _named(sides: Mapping[tuple[bool, bool], Item], words: str) -> list[Pair]:
    """The pairs that the words of a change may be of: 预算增加, 支出较上年减少, 预算较上年决算增加, 支出比预算减少."""
    against = AGAINST.search(words)
    own, base = (words[: against.start()], against["base"]) if against else (words, "")
    if not _is_of(sides, _thing(own)):
        return []  # 其中甲支出减少C: of a part, or of another thing
    bases = _measures(base) or _measures(own) or [False, True]
    if against and bases == [True] and not _measures(own) and zh.LAST_YEAR.search(base):
        return [(sides[plan, False], sides[True, True]) for plan in (True, False)]  # 比上年预算减少: either
    if against and not zh.LAST_YEAR.search(base) and not _is_bygone(sides, base):
        return [(sides[False, past], sides[True, past]) for past in (False, True)] if bases == [True] else []
    return [
        (sides[plan, False], sides[base_plan, True]) for base_plan in bases for plan in _measures(own) or [base_plan]
    ]


def _thing(words: str) -> str:
    """``项目支出预算减少`` -> 项目, and nothing of what says only measure, time or change."""
    return SAYS_LITTLE.sub("", zh.CHANGE.sub("", words))


def _is_of(sides: Mapping[tuple[bool, bool], Item], thing: str) -> bool:
    return thing in SAYS_LITTLE.sub("", sides[True, False].slot.before)


def _is_bygone(sides: Mapping[tuple[bool, bool], Item], base: str) -> bool:
    year = YEAR.search(base)
    return year is not None and int(year[1]) != _year_of(sides, bygone=False)


def _measures(words: str) -> list[bool]:
    """``预算`` -> [True], ``支出`` -> [False], [] for words that name neither or both."""
    of_plan, of_done = PLAN.search(words) is not None, DONE.search(words) is not None
    return [of_plan] if of_plan != of_done else []


def _is_told(item: Item) -> bool:
    said = item.measure in PLANNED or DONE.search(item.slot.before) is not None
    return said and (is_amount(item) or item.slot.role == PRIOR)


def _bygone(told: Sequence[Item]) -> list[bool]:
    """Of each amount: is it last year's, by its own words, or not, if the other of its measure is, or in the order of the other measure?"""
    years = [found for i in told if (found := YEAR.search(i.slot.before))]
    latest = max((found[1] for found in years), default="")
    sides = {plan: [_said_bygone(i, latest) for i in told if (i.measure in PLANNED) == plan] for plan in (True, False)}
    known = {plan: _both_sides(said) for plan, said in sides.items()}
    turns = {plan: iter(known[plan] or known[not plan]) for plan in sides}
    return [next(turns[item.measure in PLANNED], False) for item in told]


def _both_sides(said: Sequence[bool | None]) -> list[bool]:
    """``None, True`` -> False, True: of two amounts of one measure the one that no word tells is of the other year; [] where none does."""
    if len(said) != 2 or said[0] == said[1]:
        return []
    return [
        bool(said[0]) if said[0] is not None else not said[1],
        bool(said[1]) if said[1] is not None else not said[0],
    ]


def _said_bygone(item: Item, latest: str) -> bool | None:
    """上年预算, 2022年预算 beside one of 2023 are; 今年预算 is not; None where no word says so."""
    year = YEAR.search(item.slot.before)
    if year is not None:
        return year[1] < latest
    return True if zh.LAST_YEAR.search(item.slot.before) else False if THIS_YEAR.search(item.slot.before) else None


__all__ = ["of_both_years"]
