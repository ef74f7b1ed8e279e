"""Shares whose whole stands in another paragraph or in a table: a tick where the digits meet, never an alarm.

    甲县21500万元、乙县21600万元、丙县22200万元，占比分别为32.9%、33.1%、34.0%。 and 65300万元 in the table above

Several shares of one list meet in one whole, or the words behind 占 name it in part (占衔接资金60.0%, 衔接推进乡村振兴补助资金).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, islice, pairwise

from auditor.clauses import RATIO, SHARE
from auditor.facts import Item, core, upto
from auditor.model import Claim
from auditor.relations.lists import list_style
from auditor.text import Passage, Text, claim, figures_of, reading

NEAR = 24  # paragraphs and tables back to the whole
FAR = 200  # amounts back to the whole
BESIDE = 8  # figures between a part and its share
FEWEST = 2  # shares that meet in one whole
ENOUGH = 3  # digits of a share that do not meet a whole by chance, where the words name it

Pair = tuple[Item, Item]  # a part and its share


def claims(text: Text) -> Iterator[Claim]:
    told = _told(text)
    open_ = {i.slot.passage for i in text.items.all if i.slot.role in (SHARE, RATIO) and i.slot.start not in told}
    for passages in _stretches(text) if open_ else ():
        for pairs in _groups(text, [p for p in passages if p.index in open_], told):
            yield from _of_one_whole(text, pairs)
    for passage in text.with_figures:
        if passage.index in open_:
            yield from _of_what_is_named(text, passage, told)


def _told(text: Text) -> set[int]:
    kinds = ("share", "ratio", "change")
    return {
        figure.mention.start
        for kind in kinds
        for one in text.found.get(kind, [])
        for figure in figures_of(one.readings[0].roles.get("rate", ()))
    }


def _stretches(text: Text) -> Iterator[list[Passage]]:
    """Paragraphs of one list, or a paragraph alone."""
    for style, group in groupby(text.passages, key=lambda passage: list_style(passage.mark)):
        passages = [passage for passage in group if passage.slots]
        if style and len(passages) > 1:
            yield passages
        else:
            yield from ([passage] for passage in passages)


def _groups(text: Text, passages: Sequence[Passage], told: set[int]) -> Iterator[list[Pair]]:
    """Parts each with its share behind it, and parts whose shares follow one after the other."""
    beside: list[Pair] = []
    for passage in passages:
        row = text.row(passage)
        beside += [(one, other) for one, other in pairwise(row) if _is_pair(one, other, told)]
        for _, group in groupby(range(len(row)), key=lambda n: _is_share(row[n], told)):
            places = list(group)
            if len(places) > 1 and _is_share(row[places[0]], told):
                near = row[max(0, places[0] - 4 * len(places)) : places[0]]
                before = [i for i in near if i.is_amount and not i.slot.depth][-len(places) :]
                if len(before) == len(places) and len({i.mention.unit.symbol for i in before}) == 1:
                    yield list(zip(before, (row[n] for n in places), strict=True))
    if len(beside) >= FEWEST:
        yield beside


def _is_share(item: Item, told: set[int]) -> bool:
    return item.slot.role == SHARE and item.slot.start not in told


def _is_pair(part: Item, share: Item, told: set[int]) -> bool:
    return part.is_amount and _is_share(share, told) and part.slot.sentence == share.slot.sentence


def _of_one_whole(text: Text, pairs: Sequence[Pair]) -> Iterator[Claim]:
    wholes = [w for w in _before(text, pairs[0][0]) if w.mention.unit.symbol == pairs[0][0].mention.unit.symbol]
    for whole in wholes:
        if all(_meets(part, whole, share) for part, share in pairs):
            for part, share in pairs:
                yield claim(text, "share", [reading("of one whole", part=part, whole=whole, rate=share)], share)
            return


def _of_what_is_named(text: Text, passage: Passage, told: set[int]) -> Iterator[Claim]:
    """产业类资金A，占衔接资金60.0%: the whole is called 衔接推进乡村振兴补助资金, and the three fit."""
    row = text.row(passage)
    for number, share in enumerate(row):
        base = core(share.slot.base)
        if share.slot.role not in (SHARE, RATIO) or share.slot.start in told or len(base) < 2:
            continue
        if len(str(share.mention.number).replace(".", "").strip("0")) < ENOUGH - 1:
            continue
        near = row[max(0, number - BESIDE) : number]
        parts = [i for i in near if i.is_amount and i.slot.sentence == share.slot.sentence][-1:]
        for part in parts:
            whole = next((w for w in _before(text, part) if _meets(part, w, share) and _is_named(text, base, w)), None)
            if whole is not None:
                yield claim(text, "share", [reading("named", part=part, whole=whole, rate=share)], share)


def _before(text: Text, part: Item) -> list[Item]:
    """Amounts of the paragraphs and tables before, nearest first."""
    near = islice(upto(text.items.of("dimension", part.dimension), part.slot.start), FAR)
    return [i for i in near if part.slot.passage - i.slot.passage <= NEAR and i.mention.value > part.mention.value]


def _meets(part: Item, whole: Item, share: Item) -> bool:
    return abs(part.mention.value / whole.mention.value - share.mention.value) <= share.mention.ulp


def _is_named(text: Text, base: str, whole: Item) -> bool:
    """Have the two names two letters together in common, which are not such as all amounts have?"""
    passage = text.passage_at.get(whole.slot.passage)
    words = passage.template[max(0, whole.slot.position - 40) : whole.slot.position] if passage else whole.label
    return any(base[n : n + 2] in words for n in range(len(base) - 1) if base[n : n + 2] not in COMMON)


COMMON = {"资金", "金额", "支出", "收入", "预算", "总额", "项目", "全部", "总数", "经费", "年度", "完成"}
