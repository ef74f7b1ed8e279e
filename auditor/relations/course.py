"""The course of a budget over the year: ``年初预算A，年中追加B，调减C，调整后预算为D``: A with what came and without what went is D.

    追加三次，分别为4月A、8月B、11月C，预算由D调整为E

In: one first figure, two or more changes in a row with their directions, and what they come to, in one sentence, in
consecutive ones, or in paragraphs that follow each other; or additions before or behind 由D调整为E. Out: difference claims
(`additions`). One change alone is told by `adjusted` and `difference`, but for one in another sentence, where it comes out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.facts import FIRST_PLANNED, Item, directed, measure_in
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.adjusted import is_pair
from auditor.relations.wholes import DISTINCT
from auditor.slips import miswritten, turned
from auditor.text import Passage, Text, claim, mended, reading

MORE = re.compile(r"^(?:再)?加上|(?:追加|调增|增拨|增补|追增|增列|调入|增加)[^，。；、减]{0,8}$")
LESS = re.compile(rf"^(?:再)?(?:减去|扣除|减除)|(?:{zh.CUT_BACK}|[缩扣]减|减少|收回|核销|调出)[^，。；、增]{{0,8}}$")
CUE = re.compile(r"加上|变动为|变更为|调整为|调整后|追加|调增|增拨|增补|调减|压减|核减|收回")
AFTER = re.compile(
    r"(?:全年|调整后?的?|最终|实际|可用|总|可执行|执行中|变更后|追加后|调整调剂后)(?:的)?(?:部门|项目|支出|收入|指标|资金)?(?:总)?预算"
    r"|调整后|预算(?:调整|变更)(?:数|后)?(?:[为至到])|(?:调整|变更|变动)(?:为|至|到)|预算总[额数]|全年可用|预算(?:数|规模|合计|总计)?(?:变)?为"
)
COMPARED = re.compile(r"[比较与]|同比")
IN_ALL = re.compile(r"^(?:全年|年中|以上|上述|两项|三项|前后)*(?:共计?|合计|累计|总计|一共)")  # 追加A、追加B，共追加C
NESTED = re.compile(r"其中|包括|含|分别")
BRACKET = re.compile(r"（[^（）]*）")
STEPS = re.compile(r"追加|调增|增拨|增补|追增|增列|新增")
# the steps with their total, or only some of them; or more came or went that is not told
NOT_ALL = re.compile(
    r"共|合计|总计|主要|等|其中|包括|含|中，|较大|重点|用于|其余|其他|另|同时|此外|部分|调剂|动用|债券|结转|加上|上级|上年|以前|（"
)
TAKEN_OFF = re.compile(rf"{zh.CUT_BACK}|[缩扣]减|减少|收回|核销|调出|压缩")
ITS_OWN = re.compile(rf"(?:{STEPS.pattern})[^，。；、为是有]{{0,8}}$|分别[为是][^，。；]{{0,8}}$")
OF_ALL = re.compile(
    r"(?:(?:追加|调整|调增)后|年中|全年|部门|单位|支出|收入|总)*预算(?:总?额|数|规模)?[由从](?:年初)?的?"
)
SENTENCES = 3  # that one course may take
FEWEST = 2  # changes


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures if CUE.search(text.words) else ():
        row = _money(text, passage)
        firsts = [n for n, i in enumerate(row) if i.is_amount and i.measure in FIRST_PLANNED and _direction(i) is None]
        below = _going_on(text, passage) if firsts else []
        if not (below or CUE.search(passage.template)):
            continue
        for number in firsts:
            yield from _course(text, row[number], [*row[number + 1 :], *below])
        for number, (then, now) in enumerate(pairwise(row)):
            if now.is_amount and is_pair(then, now):
                yield from _in_steps(text, passage, row, number)


def _money(text: Text, passage: Passage) -> list[Item]:
    return [i for i in text.row(passage) if i.dimension == "money" and not i.slot.depth]


def _going_on(text: Text, passage: Passage) -> list[Item]:
    """年初预算A。 / 年中追加B。 / 调整后预算C: the amounts of the paragraphs below that begin with a change or with what it comes to."""
    found: list[Item] = []
    for index in range(passage.index + 1, passage.index + SENTENCES):
        below = text.passage_at.get(index)
        row = _money(text, below) if below is not None else []
        if not row or row[0].slot.sentence or (_direction(row[0]) is None and not (found and _is_after(row[0]))):
            break
        found += row
    return found


def _course(text: Text, first: Item, behind: Sequence[Item]) -> Iterator[Claim]:
    in_all: list[Item] = []
    plus, changes, sure = [first], 0, first.measure == "initial"
    for item in behind:
        down = _direction(item)
        within = any(one.slot.start in text.belongs.get(item.slot.start, ()) for one in plus[1:])
        if down is None and changes and item.slot.mark == "、" and not _is_after(item):
            down = plus[-1].slot.down  # 追加甲A、乙B
        if down is None and first.slot.start in text.belongs.get(item.slot.start, ()):
            sure = False  # 年初预算A，其中区级B
            continue
        another = measure_in(item.slot.before) == "initial" or (down is None and item.measure == "initial")
        if another or (
            item.slot.passage == first.slot.passage and item.slot.sentence - first.slot.sentence >= SENTENCES
        ):
            return
        if within and item.slot.mark != "。":
            sure = False  # 追加C，其中甲D、乙E
        elif changes >= FEWEST and IN_ALL.search(item.slot.before) and down == plus[-1].slot.down:
            in_all.append(directed(item, plus[-1].slot.down))  # what the changes before it come to
            continue
        elif down is not None:
            plus.append(directed(item, down))
            changes += 1
        elif item.is_amount and _is_after(item) and (changes >= FEWEST or _comes_to(plus, item)):
            break
        elif item.measure == "opening" and not changes:
            plus.append(item)
        else:
            sure = False  # another figure stands between
    else:
        return
    between = BRACKET.sub("", _between(text, first, item))
    if (sure and not NESTED.search(between)) or sum(i.figured.value for i in plus) == item.mention.value:
        ways = [reading("course", result=item, plus=plus)]
        if len(in_all) == 1 and changes == len(plus) - 1:
            ways.insert(0, reading("course in all", result=item, plus=[first, in_all[0]]))
        yield claim(text, "difference", ways, item, topic="additions")


def _in_steps(text: Text, passage: Passage, row: Sequence[Item], number: int) -> Iterator[Claim]:
    """追加三次，分别为甲A、乙B、丙C，预算由D调整为E; 由D调整为E，追加甲A、核减乙B: one step alone is told by `adjusted`.

    A finding only where all the steps are told, on one side of the pair: 其中6月追加A、9月追加B may be some of them, a tick.
    """
    then, now = row[number : number + 2]
    before = [i for i in row[:number] if i.slot.sentence == then.slot.sentence]
    behind = [i for i in row[number + 2 :] if i.slot.sentence == now.slot.sentence]
    first, last = _steps(passage, before, 0), _steps(passage, behind, now.slot.position)
    told = [steps for steps in (first, last, [*first, *last]) if len(steps) >= FEWEST]
    found = [steps for steps in told if sum(i.figured.value for i in (then, *steps)) == now.mention.value]
    if not found and OF_ALL.fullmatch(then.slot.before):
        sides = [s for s, others in ((first, behind), (last, before)) if s in told and _all_told(passage, s, others)]
        found = [steps for steps in sides if _is_one_slip(now, [then, *steps])]
    for steps in found[:1]:
        way = reading("in steps", result=now, plus=[then, *steps])
        yield claim(text, "difference", [way], now, topic="additions")


def _steps(passage: Passage, told: Sequence[Item], since: int) -> list[Item]:
    """Each with the direction of its own word, or of the one before it in a list; [] where one has none."""
    found: list[Item] = []
    for item in told:
        down = _direction(item)
        if down is None and found and item.slot.mark == "、":
            down = found[-1].slot.down
        elif down is None and not found and STEPS.search(passage.lead(item.slot)[since - item.slot.position :]):
            down = False
        if down is None or not (item.is_amount or down):
            return []
        found.append(directed(item, down))
    return found


def _all_told(passage: Passage, steps: Sequence[Item], others: Sequence[Item]) -> bool:
    """Each has its word, or the list of them; nothing else came or went, with an amount or without."""
    sentence = passage.lead(steps[0].slot) + passage.rest(steps[0].slot)
    down = sum(_direction(i) is True for i in steps)
    own = ITS_OWN.search(steps[0].slot.before) is not None or _direction(steps[0]) is True
    alone = own and not NOT_ALL.search(sentence) and not any(_direction(i) is not None for i in others)
    return alone and len(TAKEN_OFF.findall(sentence)) == down


def _is_one_slip(now: Item, told: Sequence[Item]) -> bool:
    """Would it come out but for two digits exchanged, or one another, in one figure of them? What has no amount may make any other gap."""
    for item, value in mended([now], told, lambda i: i.figured.value):
        own, needed = str(item.mention.number), item.mention.printed(abs(value) / item.mention.unit.scale)
        telling = len(item.mention.digits)
        if (telling > 1 and turned(own, needed)) or (telling >= DISTINCT and miswritten(own, needed)):
            return True
    return False


def _between(text: Text, first: Item, last: Item) -> str:
    """The words from one amount to another, which may stand in a paragraph below."""
    if first.slot.passage == last.slot.passage:
        return text.passage_at[first.slot.passage].template[first.slot.position : last.slot.position]
    whole = (text.passage_at[index].template for index in range(first.slot.passage + 1, last.slot.passage))
    begin = text.passage_at[first.slot.passage].template[first.slot.position :]
    return "".join((begin, *whole, text.passage_at[last.slot.passage].template[: last.slot.position]))


def _comes_to(plus: Sequence[Item], item: Item) -> bool:
    """年初预算A，其中区级B、省级C。年中调减D，调整后预算E: one change, in another sentence, where A less D is E."""
    places = [(i.slot.passage, i.slot.sentence) for i in plus]
    apart = len(plus) > 1 and places[0] < places[-1]
    return apart and sum(i.figured.value for i in plus) == item.mention.value


def _is_after(item: Item) -> bool:
    return item.measure == "adjusted" or AFTER.search(item.slot.before) is not None


def _direction(item: Item) -> bool | None:
    """Does the word before a change say less? None where it is no change, or one against another year."""
    words = item.slot.before
    if item.slot.is_rate or COMPARED.search(words):
        return None
    if LESS.search(words):
        return True
    return False if MORE.search(words) else None
