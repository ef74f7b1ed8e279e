"""One number to another: ``医生198人、护士326人，医护比1∶1.65``; 生师比12.7∶1; 床护比.

The name says what stands on either side of the colon. The 1 and the other number are no figures to any other reader, so this one
looks for them in the words. Of what is counted under those names, two that make the ratio are what it is of, wherever they stand;
where none do, the only two of its own paragraph are, if the ratio is a slip of the pen of theirs.

``三次产业比例为1.2：75.1：23.7``, ``二者之比为72.8：27.2``: what makes 100 is the shares of as many amounts right before it in a
whole that is told too, and a tick where each of them is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import islice, product
from typing import NamedTuple

from auditor.facts import Item, upto
from auditor.languages import zh
from auditor.model import Claim, Mention, Unit
from auditor.slips import mistyped, turned
from auditor.text import Passage, Text, adds_up, claim, is_quotient, make_whole, reading

NUMBER = r"\d{1,4}(?:\.\d{1,4})?"
RATIO = re.compile(
    rf"(?P<name>[一-龥]{{2,4}})比(?:例|（[^（）]{{2,20}}）)?[为是约达]{{0,2}}(?P<one>{NUMBER})：(?P<other>{NUMBER})(?![\d.%：])"
)
SHARE_OF = rf"(?:{NUMBER}|[{zh.FIGURES}])"  # 1.2：75.1：23.7。: the last is a figure to other readers
PARTED = re.compile(
    rf"(?:之比|产业比|构成比|比例|比重|结构|占比)(?:由[^，。；]{{3,24}}?)?(?:大致|大约|约)?(?:调整|变化|优化)?(?:为|是|达到?)约?"
    rf"(?P<numbers>{NUMBER}(?:：{NUMBER}){{0,3}}：{SHARE_OF})(?![\d.%：])"
)
HUNDRED = Decimal(100)
BEFORE = 16  # amounts back to the parts and their whole
NOUNS: Mapping[str, re.Pattern[str]] = {
    "医": re.compile(r"医[师生](?!资)"),
    "护": re.compile(r"护[士理]"),
    "床": re.compile(r"床"),
    "生": re.compile(r"学生|在校生|在园|幼儿"),
    "师": re.compile(r"(?<!医)(?<!药)(?<!技)教师|专任"),
    "警": re.compile(r"民警|警察"),
    "辅": re.compile(r"辅警|警务辅助"),
}
ONE_PAIR = 2  # ways to divide two numbers by each other
TELLING = 3  # digits, one of which is wrong
MOST = 6  # numbers of one thing, the nearest
PEOPLE = {"person", "张", "床"}


class Ratio(NamedTuple):
    item: Item  # the number beside the 1
    above: str  # what it is of, and for each of which
    below: str


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        if "：" in passage.template and ("比" in passage.template or "结构" in passage.template):
            for ratio in _ratios(text, passage):
                yield from _claims(text, passage, ratio)
            for found in PARTED.finditer(passage.template):
                yield from _parted(text, passage, found)


def _parted(text: Text, passage: Passage, found: re.Match[str]) -> Iterator[Claim]:
    """甲A，乙B，二者之比为P：Q: of the whole that is as much as A and B."""
    shares = [_share(text, passage, found, one) for one in re.finditer(SHARE_OF, found["numbers"])]
    last, many = shares[0].mention.start, len(shares)
    if not make_whole(shares):
        return
    before = [i for i in islice(upto(text.items.plain, last), BEFORE) if i.is_level and not i.slot.depth]
    levels = [i for i in reversed(before) if i.mention.value > 0]
    for end in range(len(levels), many - 1, -1):
        parts = levels[end - many : end]
        alike = (i for i in levels[: end - many] if {i.dimension} == {part.dimension for part in parts})
        whole = next((i for i in alike if adds_up(i, parts)), None)
        if whole is None or not all(is_quotient(part, whole, share) for part, share in zip(parts, shares, strict=True)):
            continue
        for part, share in zip(parts, shares, strict=True):
            yield claim(
                text, "share", [reading("proportion", part=part, whole=whole, rate=share)], share, topic="whole"
            )
        yield claim(text, "shares_total", [reading("shares", shares=shares)], shares[0])
        return


def _share(text: Text, passage: Passage, found: re.Match[str], one: re.Match[str]) -> Item:
    begin = found.start("numbers") + one.start()
    start, end = passage.place(begin, begin + len(one[0]))
    known = next((i.mention for i in text.row(passage) if i.slot.position == begin), None)
    number, decimals = (known.number, known.decimals) if known else (Decimal(one[0]), len(one[0].partition(".")[2]))
    printed = known.text if known else one[0]
    mention = Mention(start, end, printed, number, decimals, Unit("", "rate", scale=1 / HUNDRED))
    near = min(text.row(passage), key=lambda item: abs(item.slot.position - found.start()))
    slot = replace(near.slot, mention=mention, position=begin, before="之比", role="share")
    return replace(near, slot=slot, concept=None, measure="")


def _ratios(text: Text, passage: Passage) -> Iterator[Ratio]:
    for found in RATIO.finditer(passage.template):
        name, one = found["name"][-2:], found["one"] == "1"
        if set(name) <= NOUNS.keys() and one != (found["other"] == "1"):
            side = "other" if one else "one"
            above, below = (name[1], name[0]) if one else (name[0], name[1])
            yield Ratio(_item(text, passage, found, side), above, below)


def _item(text: Text, passage: Passage, found: re.Match[str], side: str) -> Item:
    """The number of a ratio, in the place of its nearest figure."""
    start, end = passage.place(*found.span(side))
    number = found[side]
    unit = Unit("", "bare", prefix="1∶") if side == "other" else Unit("∶1", "bare")
    mention = Mention(start, end, number, Decimal(number), len(number.partition(".")[2]), unit)
    near = min(text.row(passage), key=lambda item: abs(item.slot.position - found.start()))
    slot = replace(near.slot, mention=mention, position=found.start(side), before=f"{found['name']}比", role="ratio")
    return replace(near, slot=slot, label=f"{found['name'][-2:]}比", concept=None, measure="")


def _claims(text: Text, passage: Passage, ratio: Ratio) -> Iterator[Claim]:
    counted = [i for i in text.items.plain if i.dimension in PEOPLE or i.mention.unit.symbol in PEOPLE]
    counted = [i for i in counted if i.mention.value > 0 and not i.mention.qualifier]
    above, below = (_told(counted, NOUNS[noun], ratio.item) for noun in (ratio.above, ratio.below))
    ways = [*product(above, below), *product(below, above)]  # 师生比12.7∶1 is told of the students
    made = next((way for way in ways if way[0] is not way[1] and _makes(*way, ratio.item)), None)
    here = [way for way in ways if {i.slot.passage for i in way} == {passage.index}]
    alone = len(here) == ONE_PAIR and here[0][0] is not here[0][1]
    of = made or next((way for way in here if alone and _slipped(*way, ratio.item)), None)
    if of is not None:
        way = reading("proportion", rate=ratio.item, numerator=[of[0]], denominator=of[1])
        yield claim(text, "ratio", [way], ratio.item, topic="proportion")


def _told(counted: Sequence[Item], noun: re.Pattern[str], ratio: Item) -> list[Item]:
    """The nearest numbers of a thing, by the words right before them."""
    named = [i for i in counted if noun.search(i.slot.before or i.label)]
    return sorted(named, key=lambda i: abs(i.slot.start - ratio.slot.start))[:MOST]


def _makes(above: Item, below: Item, ratio: Item) -> bool:
    return 2 * abs(above.mention.value / below.mention.value - ratio.mention.number) <= ratio.mention.ulp


def _slipped(above: Item, below: Item, ratio: Item) -> bool:
    """Is it what the two make, but for a slip of the pen? Else they may be counted otherwise: students of all kinds, say."""
    made = ratio.mention.printed(above.mention.value / below.mention.value)
    printed = ratio.mention.printed(ratio.mention.number)
    digits = [number.replace(".", "").strip("0") for number in (made, printed)]
    if min(map(len, digits)) < TELLING:
        return False
    return mistyped(made, printed) or turned(made, printed) or digits[0] == digits[1]


__all__ = ["claims"]
