"""One amount told again under a name that shares a word with its own: ``日常公用271.35万元`` and ``机关运行经费271.35万元``. A tick, never an alarm.

In: amounts, numbers of things and rates of the text and of tables that no other reader has put together. Out: restated claims of two of the
same digits, so many that they hardly meet by chance, whose names or nouns have two letters together in common that tell what they are of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from auditor.facts import Item, pairs_within, telling_pairs, unsigned
from auditor.model import Claim
from auditor.text import Text, claim, figures_of, reading

SURE = 5  # digits that two amounts do not share by chance, whatever they are called
TELLING = 4  # those that two amounts hardly share by chance
PRINTED = 3  # digits that are printed, noughts behind them too, of two whose names have several pairs in common
SEVERAL = 2  # such pairs
FEW = 2  # digits of a number of things, of one noun
MANY = 12  # figures of one number
MOST = 6  # times that a number is told
COMMON = {
    *("支出", "收入", "预算", "决算", "财政", "拨款", "公共", "一般", "专项", "经费", "总额", "金额", "合计", "小计", "总计", "其他", "安排", "年度"),
    *("计划", "完成", "基本", "费用", "上年", "今年", "单位", "部门", "增加", "减少", "比上", "较上", "主要", "全部", "一级", "二级"),
}  # fmt: skip
NOUN = 6  # characters behind a number of things


def claims(text: Text) -> Iterator[Claim]:
    equal: dict[object, list[Item]] = defaultdict(list)
    for item in text.items.all:
        equal[item.mention.value].append(item)
    same: dict[object, list[Item]] = defaultdict(list)
    for items in equal.values():
        for item in items if 1 < len(items) <= MANY else ():
            if _is_told(item):
                same[_kind_of(item), item.mention.value].append(item)
    groups = [items for items in same.values() if 1 < len(items) <= MOST]
    known = _together(text) if groups else set()
    for items in groups:
        for one, other in _likest(items):
            if frozenset((one.slot.start, other.slot.start)) not in known:
                topic = "table" if "|" in (one.slot.mark, other.slot.mark) else "text"
                yield claim(
                    text,
                    "restated",
                    [reading("told again", stated=[unsigned(other), unsigned(one)])],
                    other,
                    topic=topic,
                )


def _is_told(item: Item) -> bool:
    """Of digits enough: a number of things of which two are counted in the text may have few."""
    mention = item.mention
    if mention.qualifier or mention.number <= 0 or item.slot.either or item.dimension in ("score", "bare", "points"):
        return False
    if item.slot.is_rate:
        return len(mention.digits) >= TELLING
    if item.dimension == "money":
        return mention.many_printed >= PRINTED
    return item.is_amount and (
        len(mention.digits) >= TELLING or (item.slot.mark != "|" and mention.many_printed >= FEW)
    )


def _kind_of(item: Item) -> str:
    """Money is one in all its units; things are counted in theirs."""
    if item.slot.is_rate:
        return "rate"
    return "money" if item.dimension == "money" else item.mention.unit.symbol


def _together(text: Text) -> set[frozenset[int]]:
    """The pairs of figures that are compared already."""
    stated = (
        [f.mention.start for f in figures_of(one.readings[0].roles["stated"])] for one in text.found.get("restated", ())
    )
    return {frozenset((a, b)) for starts in stated for a in starts[:9] for b in starts[:9]}


def _likest(items: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Each with the one before it whose name has most in common with its own, the nearest of several; no two cells."""
    names = {item.slot.start: _pairs(item) for item in items}
    for at, item in enumerate(items):
        cells = item.slot.mark == "|"
        others = [(n, one) for n, one in enumerate(items[:at]) if not (cells and one.slot.mark == "|")]
        shared = [(len(names[item.slot.start] & names[one.slot.start]), n) for n, one in others]
        most, place = max(shared, default=(0, 0))
        if others and most >= _least(item):
            yield items[place], item


def _least(item: Item) -> int:
    """How many pairs of letters the names of two such have to share."""
    digits = len(item.mention.digits)
    if item.slot.is_rate or item.dimension == "money":
        return 0 if digits >= SURE and not item.slot.is_rate else 1 if digits >= TELLING else SEVERAL
    return 1


def _pairs(item: Item) -> set[str]:
    """What it is called, and of a number of things what is counted."""
    pairs = telling_pairs(item) | pairs_within(item.label)
    if not item.slot.is_rate and item.dimension != "money":
        pairs |= pairs_within(item.slot.after[:NOUN])
    return pairs - COMMON


__all__ = ["claims"]
