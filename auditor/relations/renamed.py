"""A figure told again under a shorter name, a longer one or a pronoun, with a slip of the pen.

    区级财政资金600.00万元 … 区级资金660.00万元        受益群众28,650人 … 受益群众2.78万人        资金1,865.40万元。上述资金1,856.40万元

In: the amounts of the text. Out: restated claims (`text`). The names must agree: without verbs and without words that say nothing of
what it is (财政, 专项, 补助), one is the other, or begins or ends like it; the numbers, one digit another or two exchanged, as far as
the coarser one tells. One of them is told but once, and no third number has the name. A pronoun is of the one amount right before it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from functools import lru_cache
from itertools import combinations

from auditor.facts import PLANNED, Item
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.misprinted import may_meet
from auditor.relations.needed import Needs, needs_of
from auditor.relations.restated import PLACE, VAGUE, heads_of, of_two_things
from auditor.slips import exchanged, mistyped
from auditor.text import Passage, Text, agree, claim, reading

LED = re.compile(
    r"^(?:(?:19|20)\d\d年度?|[我本该]+[局校院办市县区省镇乡街站所]?(?=.{2})|(?:单位|部门)(?=.{3})|项目区?(?=.{2})|评价|[省市县区]财政局?|财政(?=.{3})|全[省市县区]|本[级次]|总|全年|当年|年内|年度|累计|实际|已|共|"
    r"下达|争取|落实|安排|统筹|筹集|筹措|投入|拨付|支付|拨款|实施|开展|完成|新建|建成|建设|改造|对|为|向|给|覆盖|涉及|保障|组织|获得|收到|用于|使用|发放|惠及|带动|享受|服务|纳入|批复|严格控制|控制|规范|各类|各级|通过|由|将|使|了|的|有|中的?)+"
)
EMPTY = re.compile(
    r"下达|我[省市县区]|安排|拨付|争取|收到|财政(?!拨款)|专项(?!债)|工作|资金|经费|补助|补贴|预算|配套|项目|工程|建设|总额|金额|数量|人数|户数|面积|合计|总计|共计|的|等|(?<=.{2})(?:款|额|支出)$"
)
BEHIND = re.compile(r"(?:的)?(?P<noun>[一-龥]{2,12}?)(?:[的等全均已完参提开进实通受正按得被因未]|$)")
BEHIND_MONEY = re.compile(r"，?(?:主要|全部|专项)?(?:用于|用作|作为)(?P<noun>[一-龥]{4,16}?)(?:[的等]|$)")
PRONOUN = re.compile(
    r"(?:上述|以上|前述|该笔|该项|该项目|此项|此笔|这笔|这项|该批)(?:财政|专项|补助|配套|预算|奖补|补贴|项目)*(?:资金|经费|款项|拨款|补助|资金总额)(?:共计?|合计|总额|总计)?"
)
DISTINCT = re.compile(
    r"上年|一般|半|去年|新增|净增|基本|人均|平均|户均|未|不|应|拟|计划|目标|任务|其他|剩余|累计|月|季度|第[一二三四]"
)
INVOLVED = re.compile(r"(?:涉及|共计|合计|总投资|资金|金额)[^，。；]{0,8}$")
THINGS = ("个", "项")
EXPENSE = re.compile(r"(?:支出|收入|经费|资金|费用|总额|总数|人数|人员|预算|合计)+$")
ACCOUNT = re.compile(r"（[类款项]）")
GENERAL = {"project_funds", "funds_arrived", None}
LEFT = {"unspent", "carry_over"}
ENOUGH, MANY = 3, 4  # digits of a number two of which are exchanged, or one is another
SHORTEST, LONG = 2, 3  # characters of a name, and of what two names have in common
NEAR = 4  # paragraphs back to what a pronoun is of
MOST = 24  # amounts whose names begin or end alike


def claims(text: Text) -> Iterator[Claim]:
    told = [i for i in text.items.plain if i.slot.mark != "|" and _is_told(i)]
    values = Counter((i.dimension, i.mention.value) for i in text.items.all)
    known: set[frozenset[int]] = set()
    needs: Needs | None = None
    for one, other in _alike(told):
        key = frozenset((one.slot.start, other.slot.start))
        if key not in known and _measures_meet(one, other) and _is_slip(text, one, other, values):
            known.add(key)
            needs = needs or needs_of(text)
            if needs.as_printed(one, other) and needs.as_printed(other, one):
                continue  # 应到A，实到B，缺口C; 市级应到D，实到E，缺口F
            usual, odd = (
                (one, other)
                if values[one.dimension, one.mention.value] >= values[other.dimension, other.mention.value]
                else (other, one)
            )
            yield claim(text, "restated", [reading("renamed", stated=[odd, usual])], odd, topic="text")
    for passage in text.with_figures:
        yield from _of_pronouns(text, passage)
    yield from _of_as_many(text, told, values)


def _is_told(item: Item) -> bool:
    return item.dimension not in ("score", "bare", "rate") and not item.mention.qualifier and item.mention.number > 0


# --- names ----------------------------------------------------------------------------------------------------------


def _alike(items: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Pairs of amounts of one kind whose names agree, unless a third number has the very name."""
    called = [(name, item) for item in items for name in _names(item)]
    named: dict[tuple[str, str, str, int | None], set[object]] = defaultdict(set)
    for name, item in called:
        named[name, item.dimension, item.measure, item.period].add(item.mention.value)
    ends: dict[tuple[str, str], dict[tuple[str, Decimal], Item]] = defaultdict(dict)
    for name, item in called:
        if len(named[name, item.dimension, item.measure, item.period]) < ENOUGH:
            for key in {f"^{name[:2]}", f"{name[-2:]}$"}:
                ends[key, item.dimension].setdefault((name, item.mention.value), item)
    for group in ends.values():
        for ((one, value), item), ((other, another), again) in combinations(
            group.items() if len(group) <= MOST else (), 2
        ):
            same = one == other and (not one.isascii() or _one_concept(item, again))
            if value != another and (same or (_tells(item, again) and _agree(one, other, item.dimension))):
                yield item, again


def _tells(one: Item, other: Item) -> bool:
    """业务培训132人次, 安全生产业务培训123人次: are there digits enough that two things of like names hardly have them by chance?"""
    return min(len(i.mention.digits) for i in (one, other)) >= MANY


def _one_concept(one: Item, other: Item) -> bool:
    """Of one name outright: 教育支出附加 is no 教育支出, though it has its concept."""
    ends = {EXPENSE.sub("", i.label)[-1:] for i in (one, other)} - {""}
    return len(ends) < SHORTEST


def _names(item: Item) -> tuple[str, ...]:
    """What it is called, before it and behind: 完成63所义务教育学校的改造, 安排758.20万元用于环卫保洁."""
    if ACCOUNT.search(item.label):
        return ()
    behind = (BEHIND_MONEY if item.dimension == "money" else BEHIND).match(item.slot.after)
    concept = item.concept if item.concept not in GENERAL and (item.own or not item.label) else None
    names = (_bare(item.label), _bare(behind["noun"]) if behind else "", concept or "")
    return tuple(name for name in dict.fromkeys(names) if len(name) >= SHORTEST)


@lru_cache(maxsize=4096)
def _bare(label: str) -> str:
    """``区级财政资金`` -> 区级, ``我市争取中央财政衔接推进乡村振兴补助资金`` -> 中央衔接推进乡村振兴."""
    words = LED.sub("", zh.LEADING.sub("", label))
    return "" if VAGUE.match(words) else EMPTY.sub("", words)


def _agree(one: str, other: str, dimension: str) -> bool:
    """Are they one name, is one the other with more before or behind it, or do both end alike, with no place before that?"""
    short, long = sorted((one, other), key=len)
    if long.isascii() or short.isascii() or long == short:
        return False  # concepts
    if long.startswith(short):
        return len(short) > (LONG + 1 if dimension == "money" else SHORTEST) and not DISTINCT.search(long[len(short) :])
    heads = heads_of(one, other)
    alike = len(short) - min(map(len, heads))
    if any(map(DISTINCT.search, heads)) or alike <= SHORTEST:
        return False
    return "" in heads or (alike > LONG and not all(map(PLACE.search, heads)))


# --- numbers --------------------------------------------------------------------------------------------------------


def _is_slip(text: Text, one: Item, other: Item, values: Counter[tuple[str, Decimal]]) -> bool:
    if agree(one, other) or not (as_slip(one, other) or _round_exchanged(one, other)):
        return False
    told = [values[i.dimension, i.mention.value] for i in (one, other)]
    if min(told) > 1 or values[one.dimension, abs(one.mention.value - other.mention.value)]:
        return False  # 年初预算A，调减B，全年预算C
    scopes = {zh.EXTENT.sub("", i.scope) for i in (one, other)}
    return (
        len(scopes) == 1
        and not _contrasted(one, other)
        and may_meet(text, one, other)
        and not of_two_things(text, one, other)
    )


def _contrasted(one: Item, other: Item) -> bool:
    """春季学期资助学生A, 秋季学期资助学生B; 一标段, 二标段; 上半年, 全年: as much before what both have in common."""
    heads = [LED.sub("", zh.LIST_MARK.sub("", head)) for head in heads_of(one.slot.before, other.slot.before)]
    return (len(heads[0]) == len(heads[1]) and 0 < len(heads[0]) <= LONG) or any(map(DISTINCT.search, heads))


def _round_exchanged(one: Item, other: Item) -> bool:
    """4,500.00 and 5,400.00: two exchanged of a round number, under one name."""
    same = one.dimension == "money" and one.mention.unit == other.mention.unit and set(_names(one)) & set(_names(other))
    return (
        bool(same)
        and one.measure == other.measure
        and exchanged(f"{one.mention.number:f}", f"{other.mention.number:f}")
    )


def as_slip(one: Item, other: Item) -> bool:
    """As far as the coarser tells, is one digit another, or are two exchanged?"""
    coarse, fine = sorted((one.mention, other.mention), key=lambda mention: -mention.ulp)
    step = Decimal(1).scaleb(-coarse.decimals)
    exact, a = fine.value / coarse.unit.scale, f"{coarse.number:f}"
    for b in {f"{exact.quantize(step, way):f}" for way in (ROUND_HALF_UP, ROUND_DOWN)}:
        digits = max(len(number.replace(".", "").strip("0")) for number in (a, b))
        if (digits >= ENOUGH and exchanged(a, b)) or (digits >= MANY and mistyped(a, b)):
            return True
    return False


def _measures_meet(one: Item, other: Item) -> bool:
    if one.concept in LEFT and other.concept in LEFT:
        return "opening" not in (one.measure, other.measure)
    measures = {one.measure or "final", other.measure or "final"}
    return len(measures) == 1 or (measures < PLANNED and measures != {"initial", "adjusted"})


# --- so many things, and the money of all of them --------------------------------------------------------------------


def _of_as_many(text: Text, told: Sequence[Item], values: Counter[tuple[str, Decimal]]) -> Iterator[Claim]:
    """9个项目，涉及资金2,365.80万元 and 9个项目共涉及财政资金2,635.80万元."""
    groups: dict[tuple[object, ...], list[Item]] = defaultdict(list)
    for item in told:
        row = text.items.by_passage[item.slot.passage]
        number = row[: row.index(item)][-1:] if item.dimension == "money" and INVOLVED.search(item.slot.before) else ()
        if number and number[0].slot.sentence == item.slot.sentence and number[0].mention.unit.symbol in THINGS:
            groups[number[0].mention.value, number[0].mention.unit.symbol, item.period].append(item)
    for same in groups.values():
        for one, other in combinations(same[:MOST], 2):
            if _is_slip(text, one, other, values):
                yield claim(text, "restated", [reading("of as many", stated=[other, one])], other, topic="text")


# --- pronouns -------------------------------------------------------------------------------------------------------


def _of_pronouns(text: Text, passage: Passage) -> Iterator[Claim]:
    """上述资金A: the one amount of the sentence before, or the first where the others are its parts."""
    for item in text.row(passage):
        if (
            item.dimension != "money"
            or not PRONOUN.fullmatch(item.slot.before)
            or item.mention.qualifier
            or item.slot.depth
        ):
            continue
        before = _before(text, passage, item)
        near = text.amounts_in(range(passage.index - NEAR, passage.index + 1))
        if not before or any(agree(one, item) for one in near if one.slot.start < item.slot.start):
            continue
        first, *rest = before
        parts = text.parts.get(first.slot.start, set())
        if all(one.slot.start in parts or one.slot.depth for one in rest):
            yield claim(text, "restated", [reading("pronoun", stated=[item, first])], item, topic="text")


def _before(text: Text, passage: Passage, item: Item) -> list[Item]:
    """The amounts of money of the nearest sentence before that tells any, in its paragraph or the one right above."""
    above = [i for i in text.amounts(passage) if i.dimension == "money" and i.slot.sentence < item.slot.sentence]
    if above:
        return [i for i in above if i.slot.sentence == above[-1].slot.sentence]
    if any(i.slot.start < item.slot.start for i in text.row(passage)):
        return []
    rows = (text.amounts_in([at]) for at in range(passage.index - 1, passage.index - NEAR, -1))
    over = next((found for row in rows if (found := [i for i in row if i.dimension == "money"])), [])
    over = [] if any(i.slot.mark == "|" for i in over) else over
    return [i for i in over if i.slot.sentence == over[-1].slot.sentence] if over else []


__all__ = ["as_slip", "claims"]
