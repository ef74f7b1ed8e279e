"""A total and its parts: ``…1083.11万元，其中：基本支出629.23万元，项目支出453.88万元``.

Four shapes: the parts are announced behind the total (其中, 包括, 分别为, a colon, brackets); they stand as a list of
paragraphs; the total comes last (合计, 以上共计); nothing is announced, but the labels or the shares make a whole.

Where parts end, grammar cannot always say, so a claim carries a few readings. Whether 其中 names all parts is judged
from the words (`_complete`); a list that may be partial and does not add up becomes a bound: parts ≤ total.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import islice, takewhile
from typing import NamedTuple

from auditor.clauses import BASE, GROWTH
from auditor.facts import PER_UNIT, core, is_amount, is_level, measure_in, upto
from auditor.languages import zh
from auditor.model import Confidence, Exhaustive, Figure
from auditor.relations.balances import CAME, account
from auditor.text import Claim, Item, Passage, Text, adds_up, claim, make_whole, reading, shares_behind, total_of

OPENING = re.compile(
    r"(?=[分依由具构如按其包用含来内下设中里当：])(?:"  # at most characters nothing else need be tried
    r"(?P<all>(?:分别|依次)(?:为|是|用于|有)?|(?<=[，：])由(?=[^，。；]{2,18}$)|具体(?:为|是|包括|如下|情况|用于)|构成(?:为|是|如下)?|如下|按[^，。；：]{0,12}(?:分|划分|分类|类型|类别|性质|科目|来源)[^，。；：]{0,4}(?=[，：。]))"
    r"|(?P<some>其中|包括|用于|分为|含(?!税)|来源|(?:^|(?<=[，。；]))(?:内|下)?设(?!备|施|计|立|置|有)(?=[^，。；：（）]{2,10}$)|(?<=[^其当之集])中(?=[，：])|(?<=[收支][入出])中(?=[^，。；：（）]{2,12}$)|(?<=[一-龥]{2})(?<![其当之集过年中])(?:中(?![央小心学型期标级医药国共])|里头?|当中)[，]?(?=[^，。；：（）]{1,12}$))|(?P<colon>：))"
)
ALTOGETHER = re.compile(r"[二三四五六七八九十两]个[^，。]{2,10}共|总体|以上[^，。]{0,8}共|全部[^，。]{0,8}共")
CLASS = re.compile(r"(?P<name>[^（）。；，、：]{2,16}?)（类）")
GRAND_TOTAL = re.compile(r"总计")
ENDS_OPEN = re.compile(r"(?:其中，?|如下。?|具体(?:为|是)?。?|分别(?:为|是)。?)$")
BOTH_GRAND = re.compile(r"收入?[、和与及]?支出?总计(?:均|都|各)?(?:为|是)?$")
FURTHER = {  # more sides than 本年 and 结转
    "收入": re.compile(r"使用(?:非财政拨款|专用)?结余|弥补收支差额"),
    "支出": re.compile(r"结余分配|提取.{0,6}基金"),
}
SIDES = (
    (re.compile(r"本年(?:财政拨款)?收入(?:合计)?"), re.compile(r"(?:年初|上年)[^，]{0,6}结转"), "收入"),
    (re.compile(r"本年(?:财政拨款)?支出(?:合计)?"), re.compile(r"(?:年末|结转下年)[^，]{0,6}(?:结转|结余)"), "支出"),
)
NEARLY_ALL = 80  # per cent of the total that unknown parts behind 其中 must reach to be taken for all of them
OPEN_FAMILY = 6  # functions of government and the like: a list of some is no list of all
EVENTS = {"件", "篇", "次", "起", "条", "期", "场", "项"}  # 件, 篇, 次 of which some are named
DEDUCTED = re.compile(r"扣(?:除|减|了|掉)?$")
LEFT = re.compile(
    r"结余|结转|剩余|其余|未|节约|审减|核减|净资产|净值|折旧|缺口|缺编|空编|超编|节余|(?<!债务)(?<!贷款)(?<!存款)余额"
)
BESIDE = re.compile(r"^[、，]?(?:涉及)?(?:金额|资金|人数|面积)?$")
ADJUSTED = re.compile(r"调整后，?的?(?:收入|支出)(?:总计|合计|总量)")  # of the adjusted lines, see `adjusted`
OF_THE_YEAR = re.compile(r"(?:本年|当年|本年度)(?:财政拨款)?(?:收入|支出)(?:合计|总额|决算|预算|数|[为是共])*$")
CARRIED = re.compile(r"^(?:加上?)?(?:年初|上年|年末|结转下年)[^，]{0,6}(?:结转|结余)|^结转下年")
CUT = re.compile(r"调减|压减|核减")
LEADS_ON = re.compile(
    r"^按|如下|明细|情况|其中|包括"
)  # 按科目划分。and 如下。open the next sentence, 由…构成。does not
RISEN = re.compile(r"(?:增收|减收|增支|减支|增加|减少|超收|短收)$")
OTHER_NOUN = re.compile(r"退休|离休|遗属|编外|临聘|另有|此外|不含|不计|不占|劳务派遣|外聘")
PLANNED = {"initial", "budget", "adjusted"}
UNNAMED = re.compile(
    r"^(?:具体|主要|其中|包括|的|功能|科目|明细|情况|如下|以下|方面|分类|支出|收入|用途|构成|项目|两者|分|资金|金额|来源|年末|本年|当年|全年|各|类|是|为|由|用|于|等|经费|组成|\d|[一二三四五六七八九十]|年初|预算|决算|数|安排)*$"
)
GRAND = {
    "expenditure",
    "income",
    "expenditure_grand_total",
    "income_grand_total",
    "appropriation_expenditure",
    "general_budget_expenditure",
}
REMAINDER = re.compile(r"^其[他它余]")
NAMED_TOTAL = re.compile(r"^(?:总|收入|支出|本年)")
NUMBERED = re.compile(r"(?:等)?[二三四五六七八九十两](?:项|类|者)(?:支出|收入|资金|经费)?(?:共|合计|总计|共计)?$")
FILLED = re.compile(rf"{zh.FILL}$")
FIRST_OF = re.compile(r"前(?P<many>[二三四五六七八九十两])(?:个|项|大|位|类)")
# what was done with the things that are counted: the same verb again tells the same of a group of them
VERB = re.compile(
    r"(?P<verb>(?<!不)满意|发放|发出|[收回]回|调查|抽查|检查|完成|合格|整改|受理|办结|发现|验收|支付|到位|参保|培训)"
    r"(?!.*(?:满意|[发收]放|收回|完成))[^，；。]{0,6}$"
)
NUMBER_OF = re.compile(
    r"(?P<named>[^，。；：]*?)(?P<many>[二三四五六七八九十两])[项类者](?:共|合计|总计|共计|构成|组成)?"
)
JOINED = re.compile(r"[、和与及]")
BRACKETS = re.compile(r"（[^（）]*）")
SENTENCES = re.compile(r"[。；]")
JOINT = re.compile(r"^[、，；和及与以及（）]*$")


def claims(text: Text) -> Iterator[Claim]:
    found = list(_announced(text))
    taken = {figure.mention.start for one in found if one.kind == "sum" for figure in _parts_of(one)}
    found += unannounced(text, taken)
    whole: dict[int | None, list[set[int]]] = {}
    for one in found:
        if _adds_up(one):
            whole.setdefault(_total_of(one), []).append(_starts(one))
    for one in found:
        parts = _starts(one)
        if _adds_up(one) or not any(parts < more for more in whole.get(_total_of(one), ())):
            yield one  # some of a list that adds up are no list of their own


def _announced(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        yield from opened(text, passage)
        yield from closed(text, passage)
        yield from deducted(text, passage)
        yield from by_verb(text, passage)
    yield from listed(text)
    yield from patterned(text)
    yield from grand_totals(text)
    yield from classes(text)


def _total_of(one: Claim) -> int | None:
    total = one.readings[0].roles.get("total")
    return total.mention.start if isinstance(total, Figure) else None


def _starts(one: Claim) -> set[int]:
    return {figure.mention.start for figure in _parts_of(one)}


def _adds_up(one: Claim) -> bool:
    total = one.readings[0].roles.get("total")
    if one.kind != "sum" or not isinstance(total, Figure):
        return False
    values = [figure.mention.value for figure in _parts_of(one)]
    return abs(total.mention.value - sum(values)) <= total.mention.ulp * (len(values) + 1) / 2


# --- parts behind the total -----------------------------------------------------------------------------------------


def opened(text: Text, passage: Passage) -> Iterator[Claim]:
    """其中, 包括, 分别为, a colon or a bracket between a total and its parts."""
    amounts = text.amounts(passage)
    row = text.row(passage)
    gaps: list[Gap] = []  # told apart once, and only where something is opened
    for item in amounts:
        index = row.index(item)
        gap = _gap(text, passage, row, index)
        opening = _opening(gap)
        if opening is None or NUMBERED.search(item.slot.before):
            continue
        gaps = gaps or _gaps(text, passage, row)
        parts = _run(row, index, gaps)
        if columns := _by_measure(parts):
            for column in columns:
                totals = [
                    i
                    for i in _totals(text, passage, amounts, item, gap, opening, measure=column[0].measure)
                    if i not in column
                ]
                if totals:
                    yield from _claims(text, passage, totals, [(i, "2") for i in column], opening, gap)
            continue
        totals = _totals(text, passage, amounts, item, gap, opening)
        if gap.endswith("（") or (
            {"final"} < {i.measure for i, _ in parts} and PLANNED & {i.measure for i, _ in parts}
        ):
            continue  # budgets and what was spent of them make no sum
        if gap.startswith("（") and len(parts) < 2 and not re.match(r"（(?:其中|含|包括)", gap):
            continue
        totals = totals or _above(text, passage, item, gap) or _whole_above(text, passage, [i for i, _ in parts], gap)
        if (same := _of_measure(row, totals, item)) and parts:
            yield _bound(text, totals[0], [i for i, _ in parts])  # part of both, the one in brackets says its measure
            totals = same
        if totals and OF_THE_YEAR.search(totals[0].slot.before) and not adds_up(totals[0], [i for i, _ in parts]):
            parts = _until_carried(parts)
        cut = any(CUT.search(i.slot.before) for i, _ in parts)  # with their signs, see `adjusted`
        if totals and parts and not (parts[0][0].measure == "added" and (cut or totals[0].measure != "added")):
            yield from _claims(text, passage, totals, parts, opening, gap)


def _until_carried(parts: Sequence[tuple[Item, str]]) -> list[tuple[Item, str]]:
    """本年收入A，其中B，占…；其他收入C，占…；年初结转和结余D: D is no part of A."""
    return list(takewhile(lambda part: not CARRIED.search(part[0].slot.before), parts))


def _of_measure(row: Sequence[Item], totals: Sequence[Item], first: Item) -> list[Item]:
    """收入A（年初预算B），…。其中：拨款收入年初预算C: C is part of B, which says the same measure, not of A."""
    measure = measure_in(first.slot.before)
    if not totals or not measure or totals[0].measure == measure:
        return []
    behind = (i for i in row if totals[0].slot.start < i.slot.start < first.slot.start)
    return [
        i
        for i in behind
        if i.slot.depth > totals[0].slot.depth
        and i.concept == totals[0].concept
        and measure_in(i.slot.before) == measure
    ]


def _gap(text: Text, passage: Passage, row: Sequence[Item], index: int) -> str:
    """The words before a figure; before both of two that stand together (城市低保1,204户2,017人).

    What stands in brackets between is left out: 其中资金执行（10分）得9.84分.
    """
    gap = _gap_before(text, passage, row, index)
    while index and BESIDE.match(gap) and row[index - 1].dimension != row[index].dimension:
        index -= 1
        gap = _gap_before(text, passage, row, index)
    return gap


def _gap_before(text: Text, passage: Passage, row: Sequence[Item], index: int) -> str:
    item = row[index]
    before = next(
        (n for n in range(index - 1, -1, -1) if row[n].slot.depth <= item.slot.depth and not _threshold(row[n])), None
    )
    gap = text.gap(passage, row[before] if before is not None else None, item)
    return _without_brackets(gap)


def _threshold(item: Item) -> bool:
    """其中50万元以上项目4个: the words around it name what is counted."""
    return item.mention.qualifier in ("at least", "at most", "less than", "more than") and not item.slot.is_rate


def _without_brackets(words: str) -> str:
    while "（" in words and words != (shorter := BRACKETS.sub("", words)):
        words = shorter
    return words


def _above(text: Text, passage: Passage, first: Item, gap: str) -> list[Item]:
    """A paragraph that begins with 其中 tells the parts of the total in the paragraph above."""
    by_kind = re.match(r"按[^，。；：]{0,12}分[：，]", gap[len(passage.mark) :])
    if not by_kind and not re.match(r"(?:其中|包括|具体(?!情况)|分别)", gap):
        return []
    near = (text.passage_at.get(index) for index in range(passage.index - 4, passage.index))
    above = [p for p in near if p is not None and p.slots]
    if by_kind:
        return [i for p in above for i in text.amounts(p) if i.concept in GRAND and i.slot.depth == 0][-1:]
    above = [p for p in above if passage.index - p.index <= 2]
    amounts = (
        [i for i in text.amounts(above[-1]) if i.dimension == first.dimension and i.slot.depth == 0] if above else []
    )
    return amounts[:1]


def _whole_above(text: Text, passage: Passage, parts: Sequence[Item], gap: str) -> list[Item]:
    """主要用于以下方面：教育支出A；…: they make up what the paragraphs above say was spent in all."""
    if len(parts) < 3 or not re.search(r"以下方面|结构情况|构成情况", gap):
        return []
    above = text.amounts_in(range(passage.index - 3, passage.index))
    return [i for i in above if i.concept in GRAND and adds_up(i, parts)][-1:]


@lru_cache(maxsize=1024)
def _opening(gap: str) -> re.Match[str] | None:
    """The last opening word in the words before a figure; a colon counts only where nothing else does."""
    found = [
        m
        for m in OPENING.finditer(gap)
        if len(gap) - m.end() < 40
        and not SENTENCES.search(gap[m.end() :].removeprefix("。" if LEADS_ON.search(m.group()) else ""))
    ]
    words = [match for match in found if match["colon"] is None]
    if words:
        return words[-1]
    if gap.startswith("（"):
        return re.match("（", gap)
    return found[-1] if found and gap.count("：") and not SENTENCES.search(gap, found[-1].start()) else None


def _totals(
    text: Text,
    passage: Passage,
    amounts: Sequence[Item],
    first: Item,
    gap: str,
    opening: re.Match[str],
    measure: str = "",
) -> list[Item]:
    """What the parts that begin with `first` may be parts of, likeliest first."""
    named = re.split(r"[。；，：（）]", gap[: opening.start()])[-1]
    named = re.sub(r"(?:主要|具体|以下|方面)+$|(?<!其)中$", "", named)
    if opening.group().startswith(("分别", "依次")) and JOINED.search(named):
        named = ""  # 中央、省、县三级分别承担: names of the parts
    if gap.startswith("（"):  # what stands before the bracket, be it the price of one unit
        added = passage.template[first.slot.position + 1 :].startswith("+")
        levels = (i for i in upto(text.row(passage), first.slot.start) if is_level(i) and _encloses(i, first))
        return list(islice(levels if added else _earlier(amounts, first), 1))
    if core(named) and not zh.MEASURE_ONLY.match(named):
        least = 3 if opening.groupdict().get("colon") is None else 4
        called = text.items.called(named, first.dimension, first.slot.start, least=least)
        if called := [i for i in called if i.slot.start < first.slot.start and i is not first]:
            return called[:2]
        if not UNNAMED.match(named):
            return []
    if zh.LAST_YEAR.search(named):
        return []
    if opening.groupdict().get("all") and opening.group().startswith("按") and not core(named):
        outside = [
            i for i in _earlier(amounts, first) if not RISEN.search(i.slot.before) and _outside(passage, i, first)
        ]
        return sorted(outside, key=lambda i: (-i.mention.value, i.slot.start))[:3]
    measure = measure or measure_in(named)
    same = opening.groupdict().get("some") and "。" not in gap[: opening.start() + 1]
    near = (
        i
        for i in takewhile(lambda i: i.slot.sentence >= first.slot.sentence - 1, _earlier(amounts, first))
        if (i.slot.sentence == first.slot.sentence or (i.slot.depth == first.slot.depth and not same))
        and not RISEN.search(i.slot.before)
        and (not measure or _measures_meet(i.measure, measure))
    )
    nearest = next(near, None)
    if nearest is None:
        return []
    left = LEFT.search(nearest.slot.before)
    if nearest.slot.part == first.slot.part and nearest.slot.sentence == first.slot.sentence and not left:
        return [nearest]  # a farther total that fits must not silence a nearer one that does not
    ordered = [nearest, *near][::-1]
    large = [i for i in ordered if i.mention.value >= first.mention.value and not LEFT.search(i.slot.before)]
    return list(dict.fromkeys([*(large or ordered)[-1:], *large[:1]]))


def _earlier(amounts: Sequence[Item], first: Item) -> Iterator[Item]:
    """The amounts before a figure that are not deeper in brackets, nearest first."""
    for item in upto(amounts, first.slot.start):
        if item.dimension == first.dimension and item.slot.depth <= first.slot.depth:
            yield item


def _encloses(item: Item, first: Item) -> bool:
    return item.dimension == first.dimension and item.slot.depth < first.slot.depth


def _outside(passage: Passage, item: Item, first: Item) -> bool:
    """Does an amount stand before the sentence that says 按…分?"""
    return (
        item.slot.sentence < first.slot.sentence
        or "按" not in passage.template[: item.slot.position].rpartition("。")[2]
    )


def _measures_meet(one: str, other: str) -> bool:
    return one == other or {one, other} == {"", "score"} or {one, other} <= PLANNED


def _leaves(between: str) -> bool:
    """Do the words between two figures close the bracket that the first stands in?"""
    depth = 0
    for char in between:
        depth += (char == "（") - (char == "）")
        if depth < 0:
            return True
    return False


def _by_measure(run: Sequence[tuple[Item, str]]) -> list[list[Item]]:
    """基本支出预算A、执行B；项目支出预算C、执行D: two lists in one, told apart by measure."""
    columns: dict[str, list[Item]] = {}
    for item, _ in run:
        columns.setdefault(item.measure, []).append(item)
    lengths = {len(column) for column in columns.values()}
    return list(columns.values()) if len(columns) > 1 and len(lengths) == 1 and min(lengths) > 1 else []


class Gap(NamedTuple):
    """What stands between a figure and the one before it."""

    words: str
    mark: str  # the strongest mark, see `_strength`
    told: bool  # opens a list of the last part's own parts
    nested: bool  # 其中, 含, 包括


def _gaps(text: Text, passage: Passage, row: Sequence[Item]) -> list[Gap]:
    """One for each figure of a row."""
    return [_told_apart(text.gap(passage, before, item)) for before, item in zip([None, *row], row, strict=False)]


@lru_cache(maxsize=1024)
def _told_apart(words: str) -> Gap:
    inner = _opening(words)
    if inner is None:
        return Gap(words, _strength(words), False, False)
    told = inner.groupdict().get("all") or "主要" in words
    return Gap(words, _strength(words), bool(told), inner.group() in ("其中", "含", "包括"))


def _run(row: Sequence[Item], start: int, gaps: Sequence[Gap]) -> list[tuple[Item, str]]:
    """The amounts from `start` on that stand side by side, each with the strongest mark before it."""
    first = row[start]
    sentence, depth, dimension = first.slot.sentence, first.slot.depth, first.dimension
    run: list[tuple[Item, str]] = [(first, "")]
    strongest = ""
    for number in range(start + 1, len(row)):
        item, between = row[number], gaps[number]
        slot = item.slot
        strongest = max(strongest, between.mark)
        if slot.sentence != sentence or slot.depth < depth:
            break
        beside = slot.depth == depth
        if depth and beside and "）" in between.words.replace("（", "", 1) and _leaves(between.words):
            break
        if beside and item.concept in GRAND and item.dimension == dimension:
            break
        if {first.measure, item.measure} == {"establishment", "in_post"}:
            break
        if between.told and beside:
            break  # the parts of the last part
        if item.dimension == "score" and DEDUCTED.search(slot.before):
            continue
        if not beside or item.dimension != dimension or not is_amount(item):
            continue
        if zh.TOTAL_LAST.search(slot.before):
            break
        run.append((item, strongest + ("其" if between.nested else "")))
        strongest = ""
    return run


def _strength(between: str) -> str:
    return "3" if "；" in between else "2" if "，" in between else "1" if "、" in between else ""


def _prefixes(run: Sequence[tuple[Item, str]]) -> list[list[Item]]:
    """Where the parts may end: at a stronger mark, before a change of noun, with or without nested 其中."""
    items = [item for item, _ in run]
    inner = [n for n, (_, mark) in enumerate(run) if mark.endswith("其")]
    outer = _without_nested(run, inner)
    ends: list[list[Item]] = []
    last: list[list[Item]] = []  # one part alone, before a change of noun: the least likely
    usual = run[1][1][:1] if len(run) > 1 else ""
    usual = usual if usual != "3" or (len(run) > 2 and all(mark.startswith("3") for _, mark in run[1:])) else "2"
    for n in range(1, len(run)):
        other = items[n].dimension == "person" and OTHER_NOUN.search(items[n].slot.before)
        stronger = run[n][1][:1] > usual
        if stronger or other or NAMED_TOTAL.match(items[n].label):
            end = [i for i in outer[0] if i.slot.start < items[n].slot.start]
            (ends if stronger or len(end) > 1 else last).append(end)
    readings = [*ends[:2], *outer, *last[:1]]
    unique: list[list[Item]] = []
    for parts in readings:
        if parts and parts not in unique:
            unique.append(parts)
    return unique


def _without_nested(run: Sequence[tuple[Item, str]], inner: Sequence[int]) -> list[list[Item]]:
    """All items, or without those that a nested 其中 takes: the rest of the list, up to a ；, or one."""
    items = [item for item, _ in run]
    if not inner:
        return [items]
    first = inner[0]
    semi = next((n for n in range(first + 1, len(run)) if run[n][1].startswith("3")), len(run))
    return [items[:first] + items[semi:], items[:first] + items[first + 1 :], items]


def _claims(
    text: Text,
    passage: Passage,
    totals: Sequence[Item],
    run: Sequence[tuple[Item, str]],
    opening: re.Match[str],
    gap: str,
) -> Iterator[Claim]:
    if opening.group().endswith("设") and totals[0].dimension != "person":
        return
    if opening.group().endswith("设") and not adds_up(totals[0], [i for i, _ in run]):
        yield from _posts(text, passage, totals[0], [i for i, _ in run])
        return
    readings = [(total, [i for i in parts if i is not total]) for parts in _prefixes(run) for total in totals]
    readings = [(total, parts) for total, parts in readings if parts]
    if not readings:
        return
    readings.sort(key=lambda way: (not adds_up(*way), not _division(text, *way), -len(way[1]) if adds_up(*way) else 0))
    total, parts = readings[0]
    subset = _subset(text, passage, opening, gap, parts)
    if subset and not adds_up(total, parts):
        yield _bound(text, total, parts)
        return
    everything: Exhaustive = "yes" if opening.groupdict().get("all") or _complete(text, total, parts) else "unknown"
    if everything == "unknown" and not adds_up(total, parts):
        yield _bound(text, total, parts)
        return
    yield claim(
        text, "sum", (reading(f"parts of {t.label}", total=t, parts=p) for t, p in readings), total,
        exhaustive=everything, topic="bracket" if gap.startswith("（") else "list",
    )  # fmt: skip


def _posts(text: Text, passage: Passage, total: Item, posts: Sequence[Item]) -> Iterator[Claim]:
    """行政编制5名，工勤编制2名，设主任1名…: the posts named fill all kinds of establishment before them."""
    same = [
        i
        for i in text.amounts(passage)
        if i.slot.sentence == total.slot.sentence and i.measure == "establishment" and i.slot.start <= total.slot.start
    ]
    if len(same) > 2 and adds_up(
        same[0], same[1:]
    ):  # 编制20名，其中行政12名、事业8名，设局长1名: the first is all of them
        yield _bound(text, same[0], posts)
    elif len(same) > 1:
        yield claim(
            text, "difference", [reading("posts", result=same[0], plus=posts, minus=same[1:])], same[0], topic="posts"
        )
    else:
        yield claim(text, "sum", [reading("posts", total=total, parts=posts)], total, topic="list")


def _bound(text: Text, total: Item, parts: Sequence[Item]) -> Claim:
    """Parts that need not be all: together not more than the total."""
    some = list(parts) if total_of(parts) <= total.mention.value else [max(parts, key=lambda i: i.mention.value)]
    return claim(text, "bound", [reading("part of", parts=some, limit=total)], total, topic="part")


def _subset(text: Text, passage: Passage, opening: re.Match[str], gap: str, parts: Sequence[Item]) -> bool:
    """主要包括, 如, 等: the list is said not to be complete."""
    last = parts[-1].slot
    rest = passage.template[last.position + 1 :].partition("。")[0]
    return bool(
        zh.SUBSET.search(gap[max(0, opening.start() - 3) :])
        or last.after.startswith("等")
        or re.match(r"[^。]{0,40}其余", rest)
    )


def _complete(text: Text, total: Item, parts: Sequence[Item]) -> bool:
    """Do the labels say that the parts are all of it?"""
    concepts = {part.concept for part in parts if part.concept}
    families = text.families.get(total.concept or "", ())
    if any(family <= concepts for family in families):
        return True
    if len(parts) > 1 and any(part.mention.value == total.mention.value for part in parts):
        return False  # 项目23个，其中一级项目8个、二级项目23个: one within the other
    if len(parts) < 2:
        return False
    if any(REMAINDER.match(part.label) for part in parts) or total.dimension == "score":
        return True
    if _shares_whole(text, parts) or _opposites([part.label for part in parts]):
        return True
    if total.dimension == "money":
        several = [f for f in families if concepts and concepts <= f and len(f) > OPEN_FAMILY]
        near = total_of(parts) * 100 >= total.mention.value * NEARLY_ALL
        return near and not several and not _each_with_growth(text, parts)
    staff = [total.concept or "", *(p.concept or "" for p in parts)]
    if total.dimension == "person" and (staff[0].startswith("staff") or all(c.startswith("staff_") for c in staff[1:])):
        return True
    if total.mention.unit.symbol in EVENTS:
        return False
    listed = all(part.slot.mark == "、" for part in parts[1:])
    if len(parts) > 2 and listed and total_of(parts) * 10 >= total.mention.value * 9:
        return True
    return _alike([part.label for part in parts])


def _division(text: Text, total: Item, parts: Sequence[Item]) -> bool:
    """Do the names alone say that these are the parts: one of the families, or two halves?"""
    concepts = {part.concept for part in parts}
    return concepts in text.families.get(total.concept or "", ()) or _opposites([part.label for part in parts])


def _opposites(labels: Sequence[str]) -> bool:
    """一般债务 and 专项债务: the two halves of something."""
    halves = [words for words in zh.DIVISIONS if all(label.startswith(tuple(words)) for label in labels)]
    return len(labels) == 2 and any(
        sum(label.startswith(w) for label in labels) == 1 for h in halves for w in list(h)[:1]
    )


def _each_with_growth(text: Text, parts: Sequence[Item]) -> bool:
    """教育支出9.6亿元，增长5%；卫生健康支出…: what is told with its growth is picked out, not split up."""
    following: list[Item] = []
    for part in parts:
        row = text.items.by_passage[part.slot.passage]
        following += row[row.index(part) + 1 :][:1]
    return sum(i.slot.role == GROWTH for i in following) * 2 >= len(parts)


NOUN = re.compile(r"[一-龥]+")
GENERIC = {"单位", "预算单位", "机构", "部门", "项目", "站点", "学校"}
LIST_OF = re.compile(rf"(?<=。)(?P<whole>[^。；，：{zh.FIGURES}]{{2,16}})(?<!其)中[：，]?$")
NAMED_LEAD = re.compile(
    r"(?:的?(?:具体|明细|构成|使用|分项|主要)?(?:情况)?(?:如下|包括|有|为))：?$"
)  # 项目支出明细如下：
REPORTS = re.compile(r"(?:说明|报告|公开|公布|汇报|通报|公告|分析)如下：?$")  # a text follows, no list of parts
TOTALS_UP = re.compile(r"(?:以上|上述|[二两三四五六七八九十]+[项类者]|合计|总计|共计)")
PLACES = set("村镇乡县市区街路校院局所站园")


def _alike(labels: Sequence[str]) -> bool:
    """高一, 高二, 高三; 城市低保, 农村低保: labels that share their beginning or their end name one division.

    Places do not: 石坪村 and 杨柳村 are two of many.
    """
    heads, tails = {label[:1] for label in labels}, {label[-1:] for label in labels}
    return len(heads) == 1 or (len(tails) == 1 and not tails & PLACES)


def _shares_whole(text: Text, parts: Sequence[Item]) -> bool:
    shares = shares_behind(text, parts)
    return len(shares) > 1 and make_whole(shares)


# --- the total comes last -------------------------------------------------------------------------------------------


def closed(text: Text, passage: Passage) -> Iterator[Claim]:
    """``…4,111万元、…56万元，合计4,167万元``."""
    amounts = text.amounts(passage)
    inner: set[int] = set()  # parts of a total that is itself a part: 两项构成基本支出A；…；支出总计B
    for number, total in enumerate(amounts):
        last = zh.TOTAL_LAST.search(total.slot.before) or (text.of_government and CAME.search(total.slot.before))
        if not last or "扣" in total.slot.before or ADJUSTED.search(total.slot.before):
            continue
        behind = [a for a in amounts[:number] if a.slot.part == total.slot.part]
        added_to = any(re.match(r"(?:再)?加上(?![强快大])", a.slot.before) for a in behind)
        if (text.of_government or added_to) and (ways := account(text, passage, total)):
            inner |= {p.slot.start for p in ways[0]}
            yield claim(text, "sum", (reading("added", total=total, parts=p) for p in ways), total, topic="last")
            continue
        if added_to and text.of_government:
            continue  # what it is added to was not found
        if number == 0:
            yield from _after_paragraphs(text, passage, total)
        if number < 2 or _is_product(text.row(passage), total):
            continue
        parts = _parts_before(text, passage, [a for a in amounts[:number] if a.slot.start not in inner], total)
        counted = NUMBER_OF.search(total.slot.before)  # 五项加起来: one of them may be 共171万元
        sub = any(zh.TOTAL_LAST.search(part.slot.before) for part in parts)
        if len(parts) < 2 or (sub and not (counted and len(parts) == zh.numeral(counted["many"]))):
            continue
        generic = total.label == "合计" or not core(zh.TOTAL_LAST.sub("", total.slot.before))
        noun = total.label[-2:]
        certain = (
            generic
            or _is_family(text, total, parts)
            or _alike([p.label for p in parts])
            or (bool(noun) and all(noun in p.slot.before for p in parts))
        )
        certain = certain and _same_noun(total, parts)
        readings = [parts, *([parts[1:]] if len(parts) > 2 and not generic else [])]
        if certain or any(adds_up(total, p) for p in readings):
            inner |= {p.slot.start for p in parts}
            yield claim(
                text, "sum", (reading("total last", total=total, parts=p) for p in readings), total, topic="last"
            )


def _is_product(row: Sequence[Item], total: Item) -> bool:
    """2台、每台145万元、共290万元: the amount of one thing, no total of a list."""
    at = row.index(total)
    return at > 0 and PER_UNIT.search(row[at - 1].slot.before) is not None and row[at - 1].dimension == total.dimension


def _same_noun(total: Item, parts: Sequence[Item]) -> bool:
    """16个行政村、2个社区，共232个村民小组 is no sum; 共18个村（社区） is: the noun behind the total is one of the parts'."""
    nouns = [found.group() for item in (total, *parts) if (found := NOUN.match(item.slot.after.lstrip("的")))]
    if total.dimension in ("money", "score", "person", "rate") or len(nouns) <= len(parts):
        return True
    of_total, *of_parts = nouns
    return of_total in GENERIC or any(of_total[-1] == noun[-1] or noun in of_total for noun in of_parts)


def _after_paragraphs(text: Text, passage: Passage, total: Item) -> Iterator[Claim]:
    """Five paragraphs of one item each, and then 以上五项合计."""
    named = NUMBER_OF.search(total.slot.before)
    many = zh.numeral(named["many"]) if named and total.slot.before.startswith("以上") else None
    place = bisect_left(text.with_figures, passage.index, key=lambda p: p.index)
    if not many or many < 2 or place < many:
        return
    above = text.with_figures[place - many : place]
    parts = [next((i for i in text.amounts(p) if i.dimension == total.dimension), None) for p in above]
    found = [p for p in parts if p is not None]
    if len(found) == many and above[0].index == passage.index - many:
        yield claim(text, "sum", [reading("paragraphs", total=total, parts=found)], total, topic="last")


def _is_family(text: Text, total: Item, parts: Sequence[Item]) -> bool:
    concepts = {part.concept for part in parts}
    return any(family == concepts for family in text.families.get(total.concept or "", ()))


def _parts_before(text: Text, passage: Passage, amounts: Sequence[Item], total: Item) -> list[Item]:
    """The amounts before a total in its sentence, or in the sentence before; as many as 三项合计 says."""
    same = [a for a in amounts if a.dimension == total.dimension and a.slot.depth == total.slot.depth]
    same = [a for a in same if not (a.dimension == "score" and DEDUCTED.search(a.slot.before))]
    if (
        total.measure
        and any(a.measure == total.measure for a in same)
        and total.measure in ("establishment", "in_post", "score", "full_mark")
    ):
        same = [a for a in same if a.measure == total.measure]
    if total.dimension == "score" and total.measure != "full_mark":
        same = [a for a in same if a.measure != "full_mark"]
    named = NUMBER_OF.search(total.slot.before)
    if named and (names := _names_of(passage, total, zh.numeral(named["many"]) or 0)):
        called = [_called(text, name, total) for name in names]
        return [c[0] for c in called if c] if all(called) else []
    begin = passage.template.rfind("。", 0, total.slot.position) + 1
    if re.match(r"加上?|连同", passage.template[begin:]):
        return [a for a in same if total.slot.sentence - a.slot.sentence <= 2]
    if (first := FIRST_OF.search(total.slot.before)) and (many := zh.numeral(first["many"])):
        listed = [a for a in same if a.slot.sentence == total.slot.sentence - 1 and a.slot.start in _listed(same)]
        return listed[:many] if len(listed) > many else []
    if named and (alike := _same_verb(total, same, zh.numeral(named["many"]) or 0)):
        return alike
    for back in (0, 1):
        near = [a for a in same if a.slot.sentence == total.slot.sentence - back]
        if named:
            near = near[-(zh.numeral(named["many"]) or 0) :]
        elif back == 0 and any(a.slot.part == total.slot.part for a in near):
            near = _same_list(near, total)
        if len(near) > 1:
            return near
    return []


def _listed(amounts: Sequence[Item]) -> set[int]:
    """Amounts behind a colon or 其中: items of a list, not its total."""
    return {a.slot.start for a in amounts if a.slot.mark in ("：", "，", "、", "；")}


def _names_of(passage: Passage, total: Item, many: int) -> list[str]:
    """教育、社会保障和就业、卫生健康三项合计A: as many names as the number says, [] where none are told."""
    words = re.split(rf"[，。；：{zh.FIGURES}]", passage.template[: total.slot.position])[-1]
    numbered = NUMBERED.search(words)
    told = core(words[: numbered.start()]) if numbered else ""
    ways = (told.split("、"), re.split(r"[、与和及]", told))
    return next((way for way in ways if len(way) == many > 1 and all(map(core, way))), [])


def _called(text: Text, name: str, total: Item) -> list[Item]:
    """The amount of that name before the total, [] for none; 教育 may be short for 教育支出."""
    named = (text.items.called(words, total.dimension, total.slot.start)[:1] for words in (name, f"{name}支出"))
    return next((found for found in named if found), [])


def _same_verb(total: Item, before: Sequence[Item], many: int) -> list[Item]:
    """甲调查400人，满意372人；乙…；丙…。三项合计满意747人: the figures with the verb of the total."""
    verb = VERB.search(total.slot.before)
    alike = [a for a in before if verb and (said := VERB.search(a.slot.before)) and said["verb"] == verb["verb"]]
    return alike[-many:] if many > 1 and len(alike) >= many else []


def _same_list(near: Sequence[Item], total: Item) -> list[Item]:
    """Within the last ； where two or more stand there, else all of the sentence."""
    here = [a for a in near if a.slot.part == total.slot.part]
    return here if len(here) > 1 else list(near)


# --- parts in paragraphs of their own -------------------------------------------------------------------------------


def listed(text: Text) -> Iterator[Claim]:
    """A paragraph that ends with a colon (or 其中), and a list of paragraphs that begin alike."""
    passages = text.passages
    for number, lead in enumerate(passages):
        ends = _ends_open(lead.template.rstrip("。"))
        marked = number + 1 < len(passages) and bool(passages[number + 1].mark)
        titled = lead.paragraph.level or (lead.mark and len(lead.template) < 40 and not text.amounts(lead))
        if not (ends or marked):
            continue
        children = list(_children(passages, number, ends))
        if len(children) > 1:
            announced = list(_list_claims(text, lead, children, ends)) if ends or titled else []
            yield from announced or _list_that_is_whole(text, children)


def _ends_open(words: str) -> bool:
    """…：, 其中, 如下, 分别为, 按项目分: a list is to follow."""
    by_kind = words.endswith(("分", "分：")) and "按" in words.rpartition("。")[2]
    return words.endswith("：") or by_kind or ENDS_OPEN.search(words[-4:]) is not None


def _children(passages: Sequence[Passage], number: int, announced: bool) -> Iterator[Passage]:
    """The paragraphs of the list that follows, those of an inner list left out."""
    first = passages[number + 1] if number + 1 < len(passages) else None
    if first is None or (not first.mark and not announced):
        return
    style = _style(first.mark)
    if _style(passages[number].mark) == style and passages[number].mark:
        return
    for passage in (passages[n] for n in range(number + 1, len(passages))):
        if passage.paragraph.level and (not passage.slots or _style(passage.mark) != style):
            return
        if not passage.mark and (TOTALS_UP.match(passage.template) or passage.template.rstrip().endswith("：")):
            return  # 两项合计…, or a list of its own
        if _style(passage.mark) == style:
            if passage.slots:
                yield passage
            elif not style and len(passage.template) > 40:
                return
        elif (
            not style
            or (not passage.mark and passage.slots and passage.template.rstrip().endswith("："))
            or (passage.mark and _style(passage.mark) == _style(passages[number].mark))
        ):
            return


@lru_cache(maxsize=1024)
def _style(mark: str) -> str:
    """（1） and （2） are one style, 1. and （1） are two."""
    return re.sub(r"[一二三四五六七八九十\d]+", "n", mark) if not re.match(r"[①-⑳]", mark) else "①"


def _list_claims(text: Text, lead: Passage, children: Sequence[Passage], announced: bool) -> Iterator[Claim]:
    columns = _columns(text, children)
    alone = len(columns) == 1
    for measure, parts in columns.items():
        if len(parts) < 2:
            continue
        totals = _lead_totals(text, lead, parts, measure, announced) or _family_totals(text, parts, measure)
        if any(CUT.search(part.slot.before) for part in parts):
            continue  # 1.调增A；2.调减B: with their signs, see `adjusted`
        fitting = [total for total in totals if adds_up(total, parts)]
        certain = announced and len(parts) == len(children) and not zh.SUBSET.search(lead.template)
        certain = certain and not REPORTS.search(lead.template)
        some = re.search(r"其中[：，]?$", lead.template) is not None
        if certain and some and totals and total_of(parts) * 100 < totals[0].mention.value * (95 if alone else 99):
            certain = False  # 其中 and some items of many
        if fitting or (totals and certain):
            total = (fitting or totals)[0]
            yield claim(text, "sum", [reading("list", total=total, parts=parts)], total, topic="list")
        elif totals and total_of(parts) <= totals[0].mention.value:
            yield _bound(text, totals[0], parts)


def _list_that_is_whole(text: Text, children: Sequence[Passage]) -> Iterator[Claim]:
    """1.基本支出A，占60%。… 2.项目支出B，占40%: nothing announces the list, its shares or its names say that it is whole."""
    firsts = [text.amounts(child)[:1] for child in children]
    parts = [first[0] for first in firsts if first and first[0].slot.sentence == 0 and first[0].dimension == "money"]
    if len(parts) < len(children):
        return
    shared = _shares_whole(text, parts) and len(shares_behind(text, parts)) == len(parts)
    named = _family_totals(text, parts, parts[0].measure)
    totals = list(dict.fromkeys([*named, *(_wholes_of(text, children[0], parts) if shared else [])]))
    totals = [t for t in totals if all(t.mention.value >= p.mention.value for p in parts)]
    if fitting := [t for t in totals if adds_up(t, parts)] or (totals if shared else []):
        sure: Confidence = "high" if children[0].index - fitting[0].slot.passage <= 2 else "low"
        way = [reading("list", total=fitting[0], parts=parts)]
        yield claim(text, "sum", way, fitting[0], topic="list", confidence=sure)


def _family_totals(text: Text, parts: Sequence[Item], measure: str) -> list[Item]:
    """The total of a list whose labels are a known whole: 三公经费 for its items, wherever it stands before."""
    concepts = {p.concept for p in parts}
    wholes = [total for total, families in text.families.items() if any(concepts == family for family in families)]
    found = [
        i for i in text.items.of("concept", *wholes)
        if i.slot.start < parts[0].slot.start and i.period == parts[0].period
        and (i.measure == measure or {i.measure, measure} <= {"", "final"} or {i.measure, measure} <= PLANNED)
    ]  # fmt: skip
    return found[::-1][:2]


def _columns(text: Text, children: Sequence[Passage]) -> dict[str, list[Item]]:
    """The first amount of every paragraph, by measure where each has several."""
    rows = [
        [i for i in text.row(child) if (is_amount(i) or i.slot.role == BASE) and i.slot.depth == 0]
        for child in children
    ]
    rows = [row for row in rows if row]
    if not rows:
        return {}
    dimension = rows[0][0].dimension
    several = any(len({i.measure for i in row if i.dimension == dimension}) > 1 for row in rows)
    columns: dict[str, list[Item]] = {}
    for row in rows:
        seen: set[str] = set()
        for item in row:
            key = (item.measure or "final") if several else ""
            if item.dimension == dimension and key not in seen and (item.measure or item is row[0] or not several):
                seen.add(key)
                columns.setdefault(key, []).append(item)
            if not several:
                break
    return columns


def _lead_totals(text: Text, lead: Passage, parts: Sequence[Item], measure: str, announced: bool) -> list[Item]:
    if (named := LIST_OF.search(lead.template)) and core(named["whole"]):
        called = text.items.called(named["whole"], parts[0].dimension, parts[0].slot.start, least=3)
        return [i for i in called if i.measure == measure or {i.measure, measure} <= {"", "final"}][:1]
    here = [i for i in text.amounts(lead) if i.dimension == parts[0].dimension and i.slot.depth == 0]
    if any(i.concept and i.concept in {p.concept for p in parts} for i in here):
        return []  # the lead tells the parts too: what follows says them again
    if measure:
        here = [i for i in here if i.measure == measure or (not i.measure and measure in ("final", "score"))]
    if here:
        return here[::-1]
    if announced and lead.slots:
        return []
    own = lead.paragraph.level or lead.mark or NAMED_LEAD.search(lead.template)
    subject = NAMED_LEAD.sub("", re.sub(r"（.*", "", lead.template)) if own else lead.subject
    if "项目" in subject and (found := _projects(text, parts, measure)):
        return found
    called = text.items.called(subject, parts[0].dimension, parts[0].slot.start, least=3)
    return [i for i in called if i not in parts and (not measure or i.measure == measure)][:3]


def patterned(text: Text) -> Iterator[Claim]:
    """Paragraphs of one pattern (…指标8个，完成8个) and then one that totals them (三个目标共设置指标28个，完成26个)."""
    for number, passage in enumerate(text.with_figures):
        altogether = ALTOGETHER.search(passage.template)
        if altogether is None:
            continue
        above = text.with_figures[max(0, number - 12) : number]
        for total in text.amounts(passage):
            if total.slot.position < altogether.start():
                continue
            parts: list[Item] = []
            word = _last_word(total)
            for sibling in reversed(above):
                same = [
                    i
                    for i in text.amounts(sibling)
                    if i.dimension == total.dimension and i.label and _last_word(i) == word
                ]
                if len(same) != 1 or (parts and sibling.index != parts[-1].slot.passage - 1):
                    break
                parts.append(same[0])
            if len(parts) > 1 and not any(p.slot.start in {i.slot.start for i in text.amounts(passage)} for p in parts):
                yield claim(text, "sum", [reading("pattern", total=total, parts=parts[::-1])], total, topic="list")


def by_verb(text: Text, passage: Passage) -> Iterator[Claim]:
    """发放问卷1,200份，收回1,184份，满意1,104份。学生发放600份、收回596份，满意561份；…: of each verb a total and its groups."""
    columns: dict[tuple[str, str], list[Item]] = {}
    for item in text.amounts(passage):
        if item.dimension != "money" and (verb := VERB.search(item.slot.before)):
            columns.setdefault((verb["verb"], item.mention.unit.symbol), []).append(item)
    several = [column for column in columns.values() if len(column) > 2 and _in_groups(column)]
    heads = _heads(text.amounts(passage), several)
    several += [heads] if heads else []
    if not any(adds_up(column[0], column[1:]) for column in several):
        return
    for total, *parts in several:
        if len(parts) == len(several[0]) - 1 and (len(several) > 1 or adds_up(total, parts)):
            yield claim(text, "sum", [reading("by verb", total=total, parts=parts)], total, topic="list")


def _heads(amounts: Sequence[Item], columns: Sequence[Sequence[Item]]) -> list[Item]:
    """共调查800人：甲400人，满意372人；乙300人，满意288人: the first figures of the groups, and the total before them."""
    for column in columns:
        firsts = [
            next(a for a in amounts if a.slot.sentence == i.slot.sentence and a.slot.part == i.slot.part)
            for i in column[:-1]
        ]
        before = [
            a for a in amounts if a.slot.start < firsts[0].slot.start and a.mention.unit == firsts[0].mention.unit
        ]
        if before and column[-1].slot.sentence > column[0].slot.sentence and adds_up(before[-1], firsts[1:]):
            return [before[-1], *firsts[1:]]
    return []


def _in_groups(column: Sequence[Item]) -> bool:
    """The total in one sentence, each group behind a mark of its own."""
    total, *parts = column
    marks = [(part.slot.sentence, part.slot.part) for part in parts]
    return len(set(marks)) == len(marks) and (total.slot.sentence, total.slot.part) not in marks


def _last_word(item: Item) -> str:
    return (FILLED.sub("", item.slot.before) or item.label)[-2:]


def deducted(text: Text, passage: Passage) -> Iterator[Claim]:
    """扣分合计4.5分，主要是…扣1分、…扣1.5分: points taken off, one by one."""
    row = [i for i in text.row(passage) if i.dimension == "score"]
    for total in row:
        if "扣分" in total.slot.before:
            parts = [
                i
                for i in row
                if i.slot.start > total.slot.start
                and i.slot.sentence == total.slot.sentence
                and DEDUCTED.search(i.slot.before)
            ]
            if len(parts) > 1:
                yield claim(text, "sum", [reading("deducted", total=total, parts=parts)], total, topic="list")


def _projects(text: Text, parts: Sequence[Item], measure: str) -> list[Item]:
    """A list of projects under a heading about projects: parts of all project expenditure."""
    found = [
        i for i in text.items.of("concept", "project_expenditure")
        if i not in parts and i.slot.start < parts[0].slot.start and (not measure or i.measure in (measure, ""))
    ]  # fmt: skip
    return sorted(found, key=lambda i: (i.measure != measure, -i.slot.start))[:1]


def classes(text: Text) -> Iterator[Claim]:
    """一般公共服务支出（类）统计信息事务（款）行政运行（项）…: the items of a class add up to the class stated before."""
    groups: dict[str, list[Passage]] = {}
    for passage in text.with_figures:
        named = CLASS.match(re.sub(zh.LIST_MARK, "", passage.template, count=1) if passage.mark else passage.template)
        if named and "（款）" in passage.template:
            groups.setdefault(named["name"], []).append(passage)
    for name, passages in groups.items():
        if len(passages) < 2 or passages[-1].index - passages[0].index >= 3 * len(passages):
            continue
        for measure, parts in _columns(text, passages).items():
            called = [
                i
                for i in text.items.called(name, "money", passages[0].slots[0].start)
                if i.slot.start < parts[0].slot.start
            ]
            totals = [i for i in called if i.measure == measure or {i.measure, measure} <= {"", "final"}]
            if len(parts) == len(passages) and totals and total_of(parts) * 100 >= totals[0].mention.value * 90:
                yield claim(
                    text,
                    "sum",
                    [reading("class", total=totals[0], parts=parts)],
                    totals[0],
                    topic="list",
                    confidence="medium",
                )


def grand_totals(text: Text) -> Iterator[Claim]:
    """本年收入A，年初结转和结余B: with each other the 收入总计 above; likewise 本年支出 and 年末结转和结余."""
    for passage in text.with_figures:
        for sides, noun in _sides(text, passage):
            near = text.amounts_in(range(passage.index - 11, passage.index + 1))
            first = min(i.slot.start for i in sides)
            above = [i for i in near if i.slot.start < first and _is_grand(text, i, noun)]
            if above:
                way = reading("grand total", total=above[-1], parts=sides)
                yield claim(text, "sum", [way], above[-1], topic="list")


def _sides(text: Text, passage: Passage) -> Iterator[tuple[list[Item], str]]:
    """What came or went this year and what was carried, one behind the other or each with its own sentence."""
    amounts = [i for i in text.amounts(passage) if i.slot.depth == 0]
    for current, carried, noun in SIDES:
        years = [i for i in amounts if current.search(i.slot.before)]
        for year in years[:1]:
            behind = amounts[amounts.index(year) + 1 :]
            split = bool(behind) and "其中" in text.gap(passage, year, behind[0])
            near = [i for i in behind if i.slot.sentence == year.slot.sentence]
            apart = [i for i in behind if i.slot.sentence > year.slot.sentence and i.slot.mark == "。"]
            apart = [] if FURTHER[noun].search(text.document.text) else apart
            ahead = [i for i in amounts[: amounts.index(year)][-1:] if i.slot.sentence == year.slot.sentence]
            last = next((i for i in [*ahead, *near, *apart] if carried.search(i.slot.before)), None)
            between = [i for i in near if last and i.slot.start < last.slot.start]
            further = [i for i in between if FURTHER[noun].search(i.slot.before)]
            if last is not None and (further or split or last in [*ahead, *near[:1], *apart]):
                yield [year, *further, last], noun


def _is_grand(text: Text, item: Item, noun: str) -> bool:
    """收入总计A, and 收、支总计均为A for both."""
    lead = text.passage_at[item.slot.passage].template[: item.slot.position] if item.slot.mark != "|" else ""
    return BOTH_GRAND.search(lead) is not None or (
        GRAND_TOTAL.search(item.slot.before) is not None and noun in item.slot.before
    )


# --- nothing announced ----------------------------------------------------------------------------------------------


def unannounced(text: Text, taken: Collection[int]) -> Iterator[Claim]:
    """Parts side by side whose labels make up a known whole, the whole standing somewhere before."""
    for passage in text.with_figures:
        amounts = [
            i
            for i in text.amounts(passage)
            if i.dimension in ("money", "score") and i.own and i.measure != "full_mark" and i.slot.start not in taken
        ]
        concepts = {a.concept for a in amounts}
        for concept, families in text.families.items() if len(concepts) > 1 else ():
            if not any(family <= concepts for family in families):
                continue
            for family in sorted(families, key=len, reverse=True):
                found = list(_family(text, passage, amounts, concept, family))
                yield from found
                if found:
                    break
        yield from _shared_out(text, passage, amounts)
        yield from _side_by_side(text, passage, taken)


def _family(
    text: Text, passage: Passage, amounts: Sequence[Item], concept: str, family: frozenset[str]
) -> Iterator[Claim]:
    if len(family) < 2 or sum(a.concept in family for a in amounts) < len(family):
        return
    for sentence in {a.slot.sentence for a in amounts}:
        parts = [a for a in amounts if a.slot.sentence == sentence and a.concept in family]
        if len(parts) != len(family) or {p.concept for p in parts} != family or len({p.dimension for p in parts}) > 1:
            continue
        totals = [
            i for i in text.items.of("concept", concept)
            if i.dimension == parts[0].dimension and i.period == parts[0].period
            and (i.measure == parts[0].measure or not i.measure or not parts[0].measure)
        ]  # fmt: skip
        totals.sort(key=lambda i: (i.slot.start > parts[0].slot.start, abs(i.slot.start - parts[0].slot.start)))
        if totals:
            ordered = [t for t in totals if adds_up(t, parts)] or totals
            sure: Confidence = "high" if ordered[0].slot.passage == passage.index else "low"
            yield claim(
                text,
                "sum",
                (reading("family", total=t, parts=parts) for t in ordered[:1]),
                ordered[0],
                topic="list",
                confidence=sure,
            )


def _side_by_side(text: Text, passage: Passage, known: Collection[int]) -> Iterator[Claim]:
    """特困供养对象3127人，集中供养612人、分散供养2515人: a total and its parts in a row, with no word between.

    The arithmetic alone is a tick; where the labels say that the parts are one division, a slip is a finding.
    """
    taken = set(known)
    rows: dict[tuple[int, str], list[Item]] = {}
    for item in text.amounts(passage):
        if item.slot.depth == 0:
            rows.setdefault((item.slot.part, item.mention.unit.symbol), []).append(item)
    for row in rows.values():
        for start in range(len(row) - 2):
            for stop in range(start + 3, min(len(row), start + 8) + 1):
                run = row[start:stop]
                if any(i.slot.start in taken for i in run[1:-1]):
                    break
                for total, parts in ((run[0], run[1:]), (run[-1], run[:-1])):
                    if _set_apart(total, parts) and adds_up(total, parts) and _telling([total, *parts]):
                        taken |= {p.slot.start for p in parts}
                        yield claim(
                            text, "sum", [reading("side by side", total=total, parts=parts)], total, topic="list"
                        )


def _set_apart(total: Item, parts: Sequence[Item]) -> bool:
    """Parts joined by 、 and the total behind or before a comma."""
    first_mark = parts[0].slot.mark if total.slot.start < parts[0].slot.start else total.slot.mark
    return first_mark == "，" and all(part.slot.mark == "、" for part in parts[1:])


def _telling(items: Sequence[Item]) -> bool:
    """Numbers large enough not to add up by chance, none of them a remainder."""
    total = str(items[0].mention.number).replace(".", "")
    return len(total) > 2 and all(i.mention.value for i in items) and not any(LEFT.search(i.slot.before) for i in items)


def _parts_of(one: Claim) -> list[Figure]:
    parts = one.readings[0].roles.get("parts", ())
    return [f for f in parts if isinstance(f, Figure)] if isinstance(parts, tuple) else []


def _shared_out(text: Text, passage: Passage, amounts: Sequence[Item]) -> Iterator[Claim]:
    """Amounts with a share behind each, the whole not in sight: the shares say that they are all of it."""
    row = text.row(passage)
    for sentence in dict.fromkeys(a.slot.sentence for a in amounts):
        parts = [
            a for a in amounts
            if a.slot.sentence == sentence and a.slot.depth == 0 and (n := row.index(a) + 1) < len(row) and row[n].slot.role == "share"
        ]  # fmt: skip
        if len(parts) < 2 or any(zh.TOTAL_LAST.search(p.slot.before) for p in parts):
            continue
        largest = max(p.mention.value for p in parts)
        totals = [t for t in _wholes_of(text, passage, parts) if t.mention.value >= largest and t not in parts]
        fitting = [t for t in totals if adds_up(t, parts)]
        if fitting or (totals and _shares_whole(text, parts)):
            total = max(fitting or totals, key=lambda t: _shares_met(text, t, parts))
            sure: Confidence = (
                "high"
                if total.slot.passage == passage.index
                or _shares_met(text, total, parts) * 2 > len(parts)
                or (passage.index - total.slot.passage < 3 and total.concept in GRAND)
                else "low"
            )
            yield claim(
                text, "sum", [reading("shares", total=total, parts=parts)], total, topic="list", confidence=sure
            )


def _shares_met(text: Text, whole: Item, parts: Sequence[Item]) -> int:
    """How many of the shares behind the parts are those of this whole?"""
    shares = shares_behind(text, parts)
    pairs = zip(parts, shares, strict=True) if len(parts) == len(shares) and whole.mention.value else ()
    return sum(abs(part.mention.value / whole.mention.value - s.mention.value) <= s.mention.ulp for part, s in pairs)


def _same_kind(one: Item, other: Item) -> bool:
    return one.dimension == other.dimension


def _wholes_of(text: Text, passage: Passage, parts: Sequence[Item]) -> list[Item]:
    """Totals before the parts: what they are known to be parts of, then what the passage and the one above begin with."""
    first = parts[0]
    concepts = {p.concept for p in parts}
    parents = [t for t, families in text.families.items() if any(concepts & family for family in families)]
    named = (i for i in upto(text.items.of("concept", *parents, *GRAND), first.slot.start) if _same_kind(i, first))
    near = text.amounts_in(range(passage.index - 4, passage.index + 1))
    near = [i for i in near if i.slot.start < first.slot.start and _same_kind(i, first)]
    return list(dict.fromkeys([*islice(named, 4), *near[::-1][:4]]))
