"""Parts announced behind their total: ``…1083.11万元，其中：基本支出629.23万元，项目支出453.88万元``; 包括, 分别为, a colon, brackets.

Where parts end, grammar cannot always say, so a claim carries a few readings. Whether 其中 names all parts is judged
from the words (`wholes.complete`); a list that may be partial and does not add up becomes a bound: parts ≤ total.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise, takewhile
from typing import NamedTuple

from auditor.clauses import DELTA
from auditor.facts import FIGURE_RUN, core, is_amount, is_level, measure_in, upto
from auditor.languages import zh
from auditor.model import Exhaustive
from auditor.relations.lists import ENUMERATES
from auditor.relations.wholes import (
    CUT,
    DEDUCTED,
    GRAND,
    LEFT,
    NUMBERED,
    PLANNED,
    bounded,
    complete,
    division,
    included,
    parts_of,
    shares_whole,
)
from auditor.text import Claim, Item, Passage, Text, adds_up, claim, figures_of, reading, total_of

OPENING = re.compile(
    r"(?=[分依由具构如按其包用含来内下设中里当：])(?:"  # at most characters nothing else need be tried
    r"(?P<all>(?:分别|依次)(?:为|是|用于|有)?|(?<=[，：])由(?=[^，。；]{2,18}$)|具体(?:为|是|包括|如下|情况|用于)|构成(?:为|是|如下)?|如下|按[^，。；：]{0,12}(?:分|划分|分类|类型|类别|性质|科目|来源)[^，。；：]{0,4}(?=[，：。]))"
    r"|(?P<some>其中|包括|用于|分为|含(?!税)|来源|(?:^|(?<=[，。；]))(?:内|下)?设(?!备|施|计|立|置|有)(?=[^，。；：（）]{2,10}$)|(?<=[^其当之集])中(?=[，：])|(?<=[收支][入出])中(?=[^，。；：（）]{2,12}$)|(?<=[一-龥]{2})(?<![其当之集过年中])(?:中(?![央小心学型期标级医药国共])|里头?|当中)[，]?(?=[^，。；：（）]{1,12}$))|(?P<colon>：))"
)
BESIDE = re.compile(r"^[、，]?(?:涉及)?(?:金额|资金|人数|面积)?$")
OF_THE_YEAR = re.compile(r"(?:本年|当年|本年度)(?:财政拨款)?(?:收入|支出)(?:合计|总额|决算|预算|数|[为是共])*$")
CARRIED = re.compile(r"^(?:加上?)?(?:年初|上年|年末|结转下年)[^，]{0,6}(?:结转|结余)|^结转下年")
RISEN = re.compile(r"(?:增收|减收|增支|减支|增加|减少|超收|短收)$")
OTHER_NOUN = re.compile(r"退休|离休|遗属|编外|临聘|另有|此外|不含|不计|不占|劳务派遣|外聘")
UNNAMED = re.compile(
    r"^(?:具体|主要|其中|包括|的|功能|科目|明细|情况|如下|以下|方面|分类|支出|收入|用途|构成|项目|两者|分|资金|金额|来源|年末|本年|当年|全年|各|类|是|为|由|用|于|等|经费|组成|\d|[一二三四五六七八九十]|年初|预算|决算|数|安排|完成|执行)*$"
)
JOINED = re.compile(r"[、和与及]")
SIDE = re.compile(
    r"(?:本年|当年|本部门|部门|单位)?(?:财政拨款)?(?:收入|支出)(?:总?预算|决算|总[额计]|合计|方面|构成)?(?:主要)?"
)
BOTH_SIDES = re.compile(r"收(?:入)?[、和与及]?支(?:出)?(?:总(?:预算|决算|额|量|规模|计)|预算总[额数]|均)[^，。]{0,4}$")
APART = re.compile(r"距[^，。；]{0,8}(?:限额|目标|上限)|空间|控制在")  # 其中甲A，乙B，距限额尚有C
TO_COME = re.compile(r"^(?:计划|还|尚|仍)?(?:拟|需|待)(?:申[请报]|争取)")
ADDED = re.compile(r"(?:再|另)?加上?(?![强快大重班工])")
SIDES = (("收入", "支出"), ("支出", "收入"), ("资产", "负债"))  # what one is said of, the other is not
SHORT = 2  # characters of a name that says too little: 收入
MAINLY = re.compile(r"，主要(?:为|有|由)[^，。；]*$")  # 甲A，主要为丙B；乙C: B is within A
OF_WHAT_STANDS_BEFORE = re.compile(r"（|[^，。；：（）]{1,12}（(?:其中|含|包括)")  # A万元（…; 新增A个项目（含…B个）
NAME_BEFORE = re.compile(r"[一-龥]{2}$")
SAID_OF_IT = re.compile(r"(?:支出|收入|资金|经费|预算|决算|安排|完成|占|为|是|共|计|合计|约|达)*")
MANY = 16  # points taken off, one by one
MOVED = re.compile(
    r"(?:比年初|较年初|共|净)?(?:调增|调减|核增|核减|追加)(?:了|预算)?"
)  # 调整为A，调增B: no part of its own
CARD = re.compile(
    r"(?:项目)?(?:资金|经费|预算)(?:(?:分配|安排|构成|投向)(?:情况|方案|计划|明细|方向)?|使用(?:方向|计划|方案)|用途)："
)
MAIN = re.compile(r"主要[^。；，：]{2,14}：$")  # 主要支出项目完成情况是：
CAPTION = re.compile(
    rf"[^。；，：{zh.FIGURES}]{{0,10}}(?:规模|预算|资金|金额|总额|投资|经费)[^。；，：{zh.FIGURES}]{{0,6}}：[{zh.FIGURES}]"
)
OF_ONE_YEAR = re.compile(r"(?:(?:19|20)\d\d年度?|当年|本年度?)")
UNFINISHED = re.compile(
    rf"[^。；！{zh.FIGURES}]{{0,6}}(?:[，、][^。；！{zh.FIGURES}]{{0,12}}|；[^。；！{zh.FIGURES}]{{2,12}})"
)
BY_KIND = re.compile(r"按[^，。；：]{1,8}分[：，](?=[^，。；：]*$)")
BRACKETS = re.compile(r"（[^（）]*）")
SPENT_ON = re.compile(r"[，、]?(?:主要|具体|全部)?用于")
AVERAGE = re.compile(r"[生人户师亩村校床]均|平均")
OF_A_GROUP = re.compile(
    r"农村|乡村|城镇|城市|县镇|[东中西]部|公办|民办|男|女"
)  # 人均收入 has wages as a part, but not that of 农村
LISTED_BESIDE = re.compile(r"[、，]?[和与及]?")
LIST_ABOVE = 12  # paragraphs, to what opens the list
LATELY = 4  # claims back, of one list
SENTENCES = re.compile(r"[。；]")


def opened(text: Text, passage: Passage) -> Iterator[Claim]:
    """其中, 包括, 分别为, a colon or a bracket between a total and its parts."""
    amounts = text.amounts(passage)
    row = text.row(passage)
    gaps: list[Gap] = []  # told apart once, and only where something is opened
    known: list[Claim] = []
    inner: set[int] = set()  # where the parts stand that are known
    listed = _listed_beside(passage, row) if "分别" in passage.template else ()
    for item in amounts:
        index = row.index(item)
        gap = _gap(text, passage, row, index)
        opening = _opening(gap)
        if opening is None or NUMBERED.search(item.slot.before):
            continue
        if _used_beside(gap, opening, row[:index]):
            if whole := _used_of(text, known, item):
                yield bounded(text, whole, [item])
            continue
        if ENUMERATES.search(gap) and re.search(r"。(?:2[.、．]|（[2二]）|二是)", passage.template):
            continue  # 其中：1.甲A，用于B。2.乙C: see `lists`
        gaps = gaps or _gaps(text, passage, row)
        parts = _run(row, index, gaps)
        if _told_last(row, [i for i, _ in parts]):
            continue  # 分别完成A、B、C，合计D: of D
        parts = _until_of_another(known, parts)
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
        able = [i for i in amounts if _may_open(i, item, listed)] if listed else amounts
        totals = _totals(text, passage, able, item, gap, opening, inner=inner)
        if gap.endswith("（") or (
            {"final"} < {i.measure for i, _ in parts} and PLANNED & {i.measure for i, _ in parts}
        ):
            continue  # budgets and what was spent of them make no sum
        if gap.startswith("（") and len(parts) < 2 and not re.match(r"（(?:其中|含|包括)", gap):
            continue
        if opening.group().startswith("分别") and _siblings(gap, opening, totals, [i for i, _ in parts], known):
            continue
        totals = totals or _above(text, passage, item, gap) or _whole_above(text, passage, [i for i, _ in parts], gap)
        if (same := _of_measure(row, totals, item)) and parts:
            yield bounded(text, totals[0], [i for i, _ in parts])  # part of both, the one in brackets says its measure
            totals = same
        if opening.group().startswith("按") and _divided_before(amounts, totals, [i for i, _ in parts]):
            continue
        if totals and OF_THE_YEAR.search(totals[0].slot.before) and not adds_up(totals[0], [i for i, _ in parts]):
            parts = _until_carried(parts)
        cut = any(CUT.search(i.slot.before) for i, _ in parts)  # with their signs, see `adjusted`
        apart = bool(totals) and totals[0].slot.sentence < item.slot.sentence
        if apart and item.slot.before.startswith("其中"):
            totals = _of_all_listed(known, totals)
        if totals and ADDED.match(totals[0].slot.before) and _goes_on(row, totals[0], [i for i, _ in parts]):
            yield bounded(text, totals[0], [parts[0][0]])
            continue
        parts = _until_to_come(totals, parts)
        if totals and len(parts) == 1:
            parts = _over_sentences(text, row[index:], totals[0]) or parts
        if totals and parts and not (parts[0][0].measure == "added" and (cut or totals[0].measure != "added")):
            if halves := _twice(totals, [i for i, _ in parts]):
                twice = [reading("twice", total=totals[0], parts=half) for half in halves]
                found = [claim(text, "sum", [way], totals[0], topic="list") for way in twice]
            else:
                found = list(_claims(text, passage, totals, parts, opening, gap))
            known += found
            inner.update(figure.mention.start for one in found for figure in parts_of(one))
            yield from found
            if not halves:
                yield from _within_groups(text, found, parts)


def _until_of_another(known: Sequence[Claim], run: Sequence[tuple[Item, str]]) -> list[tuple[Item, str]]:
    """限额A，包括一般债务B，其中外债C，专项债务D: where B and D make A, D is no part of B."""
    wholes = [one.readings[0].roles for one in known[-LATELY:] if one.kind == "sum"]
    sums = [(figures_of(roles["total"]), figures_of(roles["parts"])) for roles in wholes]
    exact = [parts for total, parts in sums if sum(p.mention.value for p in parts) == total[0].mention.value]
    starts = {part.mention.start for parts in exact for part in parts}
    first, *others = run
    return [first, *takewhile(lambda part: first[0].slot.start in starts or part[0].slot.start not in starts, others)]


def _until_to_come(totals: Sequence[Item], run: Sequence[tuple[Item, str]]) -> list[tuple[Item, str]]:
    """总投资A，其中到位资金B，拟申请资金C: where B and C do not make A, C may be for something that comes later."""
    items = [item for item, _ in run]
    cut = next((n for n, item in enumerate(items) if n and TO_COME.search(item.slot.before)), len(run))
    met = any(adds_up(total, items[:n]) for total in totals for n in range(cut + 1, len(run) + 1))
    return list(run if met else run[:cut])


def _goes_on(row: Sequence[Item], total: Item, parts: Sequence[Item]) -> bool:
    """收入A，加上补助B，其中：甲C，上年结转D，收入合计E: where the list of B ends and that of E goes on, no mark says."""
    behind = (i for i in row if i.slot.start > parts[-1].slot.start and i.slot.sentence == total.slot.sentence)
    told = any(i.is_amount and not i.slot.depth and zh.TOTAL_LAST.search(i.slot.before) for i in behind)
    return told and not any(adds_up(total, parts[:many]) for many in range(1, len(parts) + 1))


def _used_beside(gap: str, opening: re.Match[str], before: Sequence[Item]) -> bool:
    """支出A，用于修路，调出资金B: B is no part of A; 用于修路A，用于教育B: nor is it here."""
    if opening.group() == "由":  # 由省里发行A，由市里发行B
        return gap.startswith("，由") and any(i.slot.before.startswith("由") for i in before[-1:])
    if opening.group() != "用于":
        return False
    if not gap.startswith(("，用于", "、用于", "；用于")):
        return "，" in gap[opening.end() :]
    last = next((i for i in reversed(before) if not i.slot.is_rate), None)  # 用于修路A，占P；用于教育B
    again = last is not None and "用于" in last.slot.before
    return again or "，" in gap[opening.end() :]


def _used_of(text: Text, known: Sequence[Claim], item: Item) -> Item | None:
    """资金A，用于修路B，占P；用于教育C: C is of A too."""
    limits = figures_of(known[-1].readings[0].roles["limit"]) if known and known[-1].kind == "bound" else ()
    whole = text.items.at[limits[0].mention.start] if limits else None
    beside = whole is not None and whole.slot.sentence == item.slot.sentence and whole.dimension == item.dimension
    return whole if beside else None


def _over_sentences(text: Text, row: Sequence[Item], total: Item) -> list[tuple[Item, str]]:
    """三公经费A。其中：出国费B。购车费C，减少…；运行费D。接待费E。: a sentence each, where their names are all that the total has."""
    families = text.families.get(total.concept or "", ())
    parts: list[Item] = []
    for item in row:
        if not is_amount(item) or item.slot.depth or item.slot.reason or item.dimension != total.dimension:
            continue
        if not any(item.concept in family for family in families) or item.concept in {p.concept for p in parts}:
            break
        parts.append(item)
    whole = {part.concept for part in parts} in families and len({part.measure for part in parts}) == 1
    return [(part, "2") for part in parts] if whole and len(parts) > 1 else []


def _twice(totals: Sequence[Item], parts: Sequence[Item]) -> list[Sequence[Item]]:
    """债券A，按用途分，一般债券B，专项债券C，本级留用D，转贷下级E: one total divided two ways, where both add up."""
    cuts = ((parts[:n], parts[n:]) for n in range(2, len(parts) - 1)) if totals else ()
    return next((list(halves) for halves in cuts if all(adds_up(totals[0], half) for half in halves)), [])


def _siblings(
    gap: str, opening: re.Match[str], totals: Sequence[Item], parts: Sequence[Item], known: Sequence[Claim]
) -> bool:
    """其中市级A，甲县、乙县分别B、C: parts of what 其中 divides, beside A and not of it."""
    if not totals or not JOINED.search(re.split(r"[。；，：（）]", gap[: opening.start()])[-1]):
        return False
    listed = {figure.mention.start for one in known for figure in figures_of(one.readings[0].roles["parts"])}
    beside = totals[0].slot.start in listed and totals[0].slot.sentence == parts[0].slot.sentence
    return beside and not adds_up(totals[0], parts)


def _of_all_listed(known: Sequence[Claim], totals: Sequence[Item]) -> list[Item]:
    """预算A，其中货物B、工程C、服务D。其中面向中小企业E: E is no part of D, the last of those that make up A, but of A."""
    for one in (c for c in known if c.kind == "sum"):
        parts = [figure.mention.start for figure in figures_of(one.readings[0].roles["parts"])]
        if len(parts) > 1 and totals[0].slot.start == parts[-1]:
            whole = figures_of(one.readings[0].roles["total"])[0].mention.start
            return [i for i in totals if i.slot.start == whole] or list(totals[1:])
    return list(totals)


def _divided_before(amounts: Sequence[Item], totals: Sequence[Item], parts: Sequence[Item]) -> bool:
    """医疗收入中，门诊A，住院B。按结构分：药品C，…: A and B come to as much as the parts, which are of both."""
    if len(parts) < 2 or not totals or any(adds_up(total, parts) for total in totals):
        return False
    before = [i for i in amounts if i.slot.sentence == totals[0].slot.sentence and i.dimension == parts[0].dimension]
    before = [i for i in before if i.slot.start < parts[0].slot.start and i.slot.depth == parts[0].slot.depth]
    return len(before) > 1 and total_of(before) == total_of(parts)


def _told_last(row: Sequence[Item], parts: Sequence[Item]) -> bool:
    """Does the amount behind a list say that it is their total?"""
    behind = [i for i in row[row.index(parts[-1]) + 1 :] if i.is_amount][:1] if len(parts) > 1 else []
    return any(
        zh.TOTAL_LAST.search(i.slot.before) and i.slot.sentence == parts[-1].slot.sentence and adds_up(i, parts)
        for i in behind
    )


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
    if CARD.match(gap):
        return _caption_above(text, passage, first)
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


def _caption_above(text: Text, passage: Passage, first: Item) -> list[Item]:
    """预算安排规模：310.00万元 / 资金分配情况：甲176.50万元，乙133.50万元: the one amount of the nearest line of the card."""
    for index in range(passage.index - 1, passage.index - 4, -1):
        amounts = text.amounts_in([index])
        if amounts and CAPTION.match(text.passage_at[index].template):
            return amounts if len(amounts) == 1 and amounts[0].dimension == first.dimension else []
    return []


def _whole_above(text: Text, passage: Passage, parts: Sequence[Item], gap: str) -> list[Item]:
    """主要用于以下方面：教育支出A；…: they make up what the paragraphs above say was spent in all; 按部门分: an amount above."""
    if len(parts) > 1 and BY_KIND.search(gap):
        near = text.amounts_in(range(passage.index - 3, passage.index + 1))
        before = (i for i in upto(near, parts[0].slot.start) if not i.slot.depth and i.dimension == parts[0].dimension)
        return [i for i in before if adds_up(i, parts)][:1]
    if len(parts) < 3 or not re.search(r"以下方面|结构情况|构成情况", gap):
        return []
    above = text.amounts_in(range(passage.index - 3, passage.index))
    return [i for i in above if i.concept in GRAND and adds_up(i, parts)][-1:]


@lru_cache(maxsize=1024)
def _opening(gap: str) -> re.Match[str] | None:
    """The last opening word in the words before a figure; a colon counts only where nothing else does."""
    found = [m for m in OPENING.finditer(gap) if len(gap) - m.end() < 40 and not SENTENCES.search(gap, m.end())]
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
    inner: Collection[int] = (),
) -> list[Item]:
    """What the parts that begin with `first` may be parts of, likeliest first."""
    named = re.split(r"[。；，：（）]", gap[: opening.start()])[-1]
    named = re.sub(r"(?:主要|具体|以下|方面)+$|(?<!其)中$", "", named)
    if opening.group().startswith(("分别", "依次")) and JOINED.search(named):
        named = ""  # 中央、省、县三级分别承担: names of the parts
    if (own := _behind_the_bracket(text, passage, first)) is not None:
        return [own] if own.dimension == first.dimension else []
    if OF_WHAT_STANDS_BEFORE.match(gap):  # the bracket is about it, be it the price of one unit
        added = passage.template[first.slot.position + 1 :].startswith("+")
        if (risen := _risen_by(text, passage, first, gap)) is not None:
            return [risen]
        levels = (i for i in _enclosing(text.row(passage), first) if is_level(i))
        return list(islice(levels if added else _enclosing(amounts, first), 1))
    if named and gap.startswith(f"{named}中") and (counted := list(islice(_earlier(amounts, first), 1))):
        return [i for i in counted if i.slot.sentence == first.slot.sentence]  # 33个小区中，…: of those 33
    if opening.group().startswith("中") and gap.startswith("。") and len(named) > SHORT:
        ending = [i for i in _earlier(amounts, first) if i.label.endswith(named)]
        if ending:  # 全省收入A，其中省级收入B，市县收入C。全省收入中的税收收入D: of A, not of C
            return [max(ending, key=lambda i: i.mention.value)]
    if SIDE.fullmatch(named) and (both := _of_both_sides(text, passage, first)):
        return both
    if (spent := _spent_on(gap, opening, amounts, first)) is not None:
        return [spent]
    if core(named) and not zh.MEASURE_ONLY.match(named):
        least = 3 if opening.groupdict().get("colon") is None else 4
        called = text.items.called(named, first.dimension, first.slot.start, least=least)
        called = [i for i in called if i.slot.start < first.slot.start and i is not first]
        called = [i for i in called if not _of_the_other_side(named, i.label)]
        if called:
            return _of_that_year(text, passage, called, first, gap)
        if not UNNAMED.match(named):
            return []
    if zh.LAST_YEAR.search(named):
        return []
    other = "收入" if named.startswith("支出") else "支出" if named.startswith("收入") else ""
    if other:
        amounts = [
            i for i in amounts if other not in i.label and i.slot.start not in inner
        ]  # 收入包括：甲A、乙B；支出包括：丙C、丁D
    if opening.groupdict().get("all") and opening.group().startswith("按") and not core(named):
        outside = [i for i in _earlier(amounts, first) if not RISEN.search(i.slot.before)]
        outside = [i for i in outside if not _was_planned(i, outside, first)]
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
    return list(dict.fromkeys([*(large or ordered)[-1:], *large[:1], nearest]))  # 年末余额A，其中甲B，乙C: last


def _spent_on(gap: str, opening: re.Match[str], amounts: Sequence[Item], first: Item) -> Item | None:
    """项目支出A，用于办公支出中甲B，…: what stands right before 用于 is divided, whatever else is called 办公支出."""
    if not opening.group().startswith("中") or not SPENT_ON.match(gap):
        return None
    nearest = next(_earlier(amounts, first), None)
    return nearest if nearest is not None and nearest.slot.sentence == first.slot.sentence else None


def _of_the_other_side(named: str, label: str) -> bool:
    """一般公共预算支出情况如下 tells of no 一般公共预算收入; 资产A，其中甲资产B、乙资产C，负债D: D is no part of A."""
    sides = [(one, other) for one, other in SIDES if one in named and other not in named]
    return any(other in label and one not in label for one, other in sides)


def _risen_by(text: Text, passage: Passage, first: Item, gap: str) -> Item | None:
    """新增8个项目（含上年项目5个）: what was added, and a part of it."""
    if gap.startswith("（") or first.dimension == "money":
        return None
    nearest = next(_enclosing(text.row(passage), first), None)
    return nearest if nearest is not None and nearest.slot.role == DELTA else None


def _behind_the_bracket(text: Text, passage: Passage, first: Item) -> Item | None:
    """印刷费（含耗材A）B: the bracket stands between a name and its figure, of which A is part."""
    if first.slot.depth != 1:
        return None
    begin = passage.template.rfind("（", 0, first.slot.position)
    end = passage.template.find("）", first.slot.position)
    if end < 0 or not NAME_BEFORE.search(passage.template, 0, begin):
        return None
    behind = next((i for i in text.row(passage) if i.slot.position > end), None)
    if behind is None or behind.slot.depth or not is_amount(behind):
        return None
    return behind if SAID_OF_IT.fullmatch(passage.template, end + 1, behind.slot.position) else None


def _listed_beside(passage: Passage, row: Sequence[Item]) -> set[int]:
    """甲、乙分别为A和B。丙、丁分别为C和D: a member of a list is no total of another sentence."""
    first = passage.template.find("分别")
    listed: set[int] = set()
    for one, other in pairwise(row):
        beside = LISTED_BESIDE.fullmatch(passage.template, one.slot.position + 1, other.slot.position)
        if beside and one.is_amount and other.is_amount and one.dimension == other.dimension:
            listed.update(i.slot.start for i in (one, other) if i.slot.position > first)
    return listed


def _may_open(item: Item, first: Item, listed: Container[int]) -> bool:
    return item.slot.start not in listed or item.slot.sentence >= first.slot.sentence


def _was_planned(item: Item, others: Sequence[Item], first: Item) -> bool:
    """采购预算A，实际采购B。按方式分，公开招标C: C is part of what was spent, which stands beside the budget."""
    beside = (i for i in others if i.slot.sentence == item.slot.sentence and i.slot.start > item.slot.start)
    planned = item.measure in PLANNED and first.measure not in PLANNED
    return planned and any(i.measure not in PLANNED and "实际" in i.slot.before for i in beside)


def _of_that_year(text: Text, passage: Passage, called: Sequence[Item], first: Item, gap: str) -> list[Item]:
    """累计支出中债券资金支出A / …当年支出B。2024年度债券资金支出按用途分：…: A is of all years, and may be of none of the list."""
    near = [i for i in called[:2] if i.slot.passage == passage.index]
    if near or not OF_ONE_YEAR.match(gap.rpartition("。")[2]) or _says_year(text, called[0]):
        return list(called[:2])
    here = (i for i in _earlier(text.amounts(passage), first) if re.search(r"[本当全]年", i.slot.before))
    return list(islice((i for i in here if i.slot.sentence < first.slot.sentence), 1))


def _says_year(text: Text, item: Item) -> bool:
    passage = text.passage_at.get(item.slot.passage)
    sentence = passage.template[: item.slot.position].rpartition("。")[2] if passage else ""
    return re.search(r"(?:19|20)\d\d年|[本当全]年", sentence) is not None


def _of_both_sides(text: Text, passage: Passage, first: Item) -> list[Item]:
    """收支总预算A。收入预算包括：…。支出预算包括：…: what begins a sentence about one side makes up what both come to."""
    begin = passage.template.rfind("。", 0, first.slot.position) + 1
    if FIGURE_RUN.search(passage.template, begin, first.slot.position):
        return []
    above = [i for i in text.amounts_in(range(passage.index - 3, passage.index + 1)) if i.slot.start < first.slot.start]
    both = [i for i in above if i.dimension == first.dimension and not i.slot.depth and _says_both(text, i)]
    return both[-1:]


def _says_both(text: Text, item: Item) -> bool:
    """收、支总计均为A: the words before it go beyond a 、."""
    passage = text.passage_at.get(item.slot.passage)
    lead = passage.template[max(0, item.slot.position - 20) : item.slot.position] if passage else item.slot.before
    return BOTH_SIDES.search(lead) is not None


def _earlier(amounts: Sequence[Item], first: Item) -> Iterator[Item]:
    """The amounts before a figure that are not deeper in brackets, nearest first."""
    for item in upto(amounts, first.slot.start):
        if item.dimension == first.dimension and item.slot.depth <= first.slot.depth:
            yield item


def _enclosing(items: Sequence[Item], first: Item) -> Iterator[Item]:
    """What stands around the bracket of a figure, nearest first."""
    before = upto(items, first.slot.start) if first.slot.depth else ()
    return (i for i in before if i.dimension == first.dimension and i.slot.depth < first.slot.depth)


def _measures_meet(one: str, other: str) -> bool:
    return one == other or {one, other} in ({"", "score"}, {"", "final"}) or {one, other} <= PLANNED


def _leaves(between: str) -> bool:
    """Do the words between two figures close the bracket that the first stands in?"""
    depth = 0
    for char in between:
        depth += (char == "（") - (char == "）")
        if depth < 0:
            return True
    return False


def _by_measure(run: Sequence[tuple[Item, str]]) -> list[list[Item]]:
    """基本支出预算A、执行B；项目支出预算C、执行D: two lists in one, told apart by measure; one behind 其中 is another's."""
    columns: dict[str, list[Item]] = {}
    if len(run) > 1 and run[0][0].measure == run[1][0].measure:
        return []  # one list behind the other
    if any(mark.endswith("其") and item.measure != last.measure for (last, _), (item, mark) in pairwise(run)):
        return []
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
        return Gap(words, _strength(words), False, MAINLY.match(words) is not None)
    told = inner.groupdict().get("all") or "主要" in words
    return Gap(words, _strength(words), bool(told), inner.group() in ("其中", "含", "包括", "用于"))


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
        if zh.TOTAL_LAST.search(slot.before) or APART.search(slot.before):
            break
        if between.mark and item.label.endswith(("负债", "支出")) and _of_the_other_side(first.label, item.label):
            break
        if MOVED.fullmatch(slot.before):
            continue
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
        if stronger or other:
            end = [i for i in outer[0] if i.slot.start < items[n].slot.start]
            (ends if stronger or len(end) > 1 else last).append(end)
    readings = [*_heads(run), *ends[:2], *outer, *_first_of_groups(run), *last[:1]]
    unique: list[list[Item]] = []
    for parts in readings:
        if parts and parts not in unique:
            unique.append(parts)
    return unique


def _heads(run: Sequence[tuple[Item, str]]) -> list[list[Item]]:
    """基本支出A，工资B，公用C；项目支出D，甲E，乙F: of groups parted by ；, what begins each, where the rest makes up one of them."""
    groups = _groups(run)
    divided = any(len(rest) > 1 and adds_up(head, rest) for head, *rest in groups)
    return [[group[0] for group in groups]] if len(groups) > 1 and divided else []


def _within_groups(text: Text, found: Sequence[Claim], run: Sequence[tuple[Item, str]]) -> Iterator[Claim]:
    """基本支出A，工资B，公用C；项目支出D，…: where A and D are the parts, B and C are those of A."""
    heads = {i.slot.start for way in _heads(run) for i in way}
    taken = [figures_of(c.readings[0].roles["parts"]) for c in found if c.kind == "sum"]
    if heads and any({f.mention.start for f in parts} == heads for parts in taken):
        for head, *rest in _groups(run):
            if len(rest) > 1 and adds_up(head, rest):
                yield claim(text, "sum", [reading("group", total=head, parts=rest)], head, topic="list")


def _groups(run: Sequence[tuple[Item, str]]) -> list[list[Item]]:
    """The parts between one ； and the next."""
    starts = [0, *(n for n, (_, mark) in enumerate(run) if mark.startswith("3"))]
    return [[item for item, _ in run[start:stop]] for start, stop in pairwise([*starts, len(run)])]


def _first_of_groups(run: Sequence[tuple[Item, str]]) -> list[list[Item]]:
    """门诊400人，满意372人；住院300人，满意288人: of groups parted by ；, each with as many figures, the first."""
    groups = _groups(run)
    sizes = {len(group) for group in groups}
    return [[group[0] for group in groups]] if len(groups) > 1 and len(sizes) == 1 and min(sizes) > 1 else []


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
    readings += [(total, [*carried, *parts]) for total, parts in readings if (carried := included(text, total))]
    if not readings:
        return
    readings.sort(key=lambda way: _likely(text, *way))
    total, parts = readings[0]
    if UNFINISHED.fullmatch(passage.template, run[-1][0].slot.position + 1) and not adds_up(total, parts):
        return  # the line breaks off within the list
    if _averages(text, passage, total, parts):
        return
    subset = _subset(text, passage, opening, gap, parts)
    if subset and not adds_up(total, parts):
        yield bounded(text, total, parts)
        return
    if len(parts) == 1 and opening.group().startswith("按") and not adds_up(total, parts):
        yield bounded(
            text, total, parts
        )  # 按功能分，甲A，占总额B的P；乙C: the list goes on where it cannot be followed
        return
    everything: Exhaustive = "yes" if opening.groupdict().get("all") or complete(text, total, parts) else "unknown"
    if everything == "unknown" and not adds_up(total, parts):
        yield bounded(text, total, parts)
        return
    yield claim(
        text, "sum", (reading(f"parts of {t.label}", total=t, parts=p) for t, p in readings), total,
        exhaustive=everything, topic="bracket" if gap.startswith("（") else "list",
    )  # fmt: skip


def _averages(text: Text, passage: Passage, total: Item, parts: Sequence[Item]) -> bool:
    """生均经费A，其中农村B: what comes to one of some is no part of what comes to one of all, and may be more."""
    if adds_up(total, parts) or not any(OF_A_GROUP.search(part.slot.before) for part in parts):
        return False
    lead = passage.template[: total.slot.position].rpartition("。")[2]
    if AVERAGE.search(lead) or AVERAGE.search(passage.subject):
        return True
    above = (text.passage_at.get(at) for at in range(passage.index - 1, passage.index - LIST_ABOVE, -1))
    opens = next((p for p in above if p is not None and not p.mark), None) if passage.mark else None
    return opens is not None and AVERAGE.search(opens.template) is not None


def _likely(text: Text, total: Item, parts: Sequence[Item]) -> tuple[bool, bool, bool, int]:
    """Sorts readings: what adds up (the longest), then what shares of a hundred or names say to be all, then the order found."""
    met = adds_up(total, parts)
    return (
        not met,
        not met and not shares_whole(text, parts),
        not division(text, total, parts),
        -len(parts) if met else 0,
    )


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
        yield bounded(text, same[0], posts)
    elif len(same) > 1:
        yield claim(
            text, "difference", [reading("posts", result=same[0], plus=posts, minus=same[1:])], same[0], topic="posts"
        )
    else:
        yield claim(text, "sum", [reading("posts", total=total, parts=posts)], total, topic="list")


def _subset(text: Text, passage: Passage, opening: re.Match[str], gap: str, parts: Sequence[Item]) -> bool:
    """主要包括, 如, 等: the list is said not to be complete."""
    last = parts[-1].slot
    rest = passage.template[last.position + 1 :].partition("。")[0]
    return bool(
        zh.SUBSET.search(gap[max(0, opening.start() - 3) :])
        or MAIN.search(gap[: opening.end()])
        or last.after.startswith("等")
        or re.match(r"[^。]{0,40}其余", rest)
    )


def deducted(text: Text, passage: Passage) -> Iterator[Claim]:
    """扣分合计4.5分，主要是…扣1分、…扣1.5分; 执行扣5.5分，主要是…: points taken off, one by one."""
    row = [i for i in text.row(passage) if i.dimension == "score"]
    for number, total in enumerate(row):
        told = "扣分" in total.slot.before
        if not told and not _leads_to_deductions(text, passage, row[number : number + 2]):
            continue
        behind = (i for i in row[number + 1 : number + MANY] if i.slot.sentence == total.slot.sentence)
        parts = [i for i in behind if DEDUCTED.search(i.slot.before)]
        all_told = told and "其余" not in passage.template[total.slot.position :]
        if len(parts) > 1 and (all_told or adds_up(total, parts)):
            yield claim(text, "sum", [reading("deducted", total=total, parts=parts)], total, topic="list")


def _leads_to_deductions(text: Text, passage: Passage, pair: Sequence[Item]) -> bool:
    """执行扣5.5分，主要是甲扣2分: the first is told one by one."""
    if len(pair) < 2 or not all(DEDUCTED.search(i.slot.before) for i in pair):
        return False
    return re.match(r"[，：（](?:主要|其中|包括|分别|具体|一是)", text.gap(passage, *pair)) is not None
