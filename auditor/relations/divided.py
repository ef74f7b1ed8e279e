"""A total divided in a sentence of its own: ``分级次看，市本级收入A，县级收入B``; ``专项债券投向园区A、交通B``.

分税种看 divides 税收收入, 分结构看 and 分级次看 what the section is about; the total stands in the sentence or the paragraph
before, and growth, shares and reasons stand between the parts. 其他 or 等其他各税 closes the list; else it may be open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, takewhile

from auditor.clauses import DELTA, PLAIN, Passage
from auditor.facts import FIRST_PLANNED, PLANNED, Item, unsigned
from auditor.languages import zh
from auditor.model import Claim, Exhaustive
from auditor.relations.cued import Readers, cued
from auditor.relations.wholes import DISTINCT, SEVERAL_DIGITS, goes_on, make_their_own, one_slip, swapped, without_kinds
from auditor.text import Text, adds_up, claim, make_whole, reading, shares_behind, total_of

KINDS_OF = (  # 按功能科目：, 按支出性质，按危险等级，
    "(?<=性质|科目|分类|来源|用途|类型|类别|级次|渠道|构成|等级|级别|层级|行业|领域"
    "|年龄|学历|职称|性别|区域|地域|对象|期限|结构|岗位|身份|方式|乡镇|镇街|县区)"
)
DIVIDED = re.compile(
    rf"(?:^|[。；]|，(?=分[一-龥]{{2,4}}看，))(?:{zh.LIST_MARK.pattern})?(?:分(?P<by>[一-龥]{{2,6}}?)(?:来?看)?|从(?P<seen>[一-龥]{{2,8}}?)来?看|按(?P<sorted>[一-龥]{{2,8}}?)(?:来?看|分类?|划分|{KINDS_OF}))[，：]"
)
MAY_DIVIDE = re.compile(r"分[一-龥]{2,8}?[，：]|从[一-龥]{2,10}?[，：]|按[一-龥]{2,10}?[，：]")  # quicker to find
NO_DIVISION = re.compile(r"^(?:别|步|批|期(?!限)|类指导)|全年|总体|情况|趋势|走势|月份|时间|进度")
LIMIT, BALANCE = re.compile(r"限额[为是]?$"), re.compile(r"余额[为是达]?$")
TAXES = re.compile(r"税种|税收|税目")
LEVELS = re.compile(r"级次|层级|级别|分级|预算级")
BELOW = re.compile(r"[区县市旗乡镇街）](?:合计|共计|小计)(?:完成|实现)?[为是]?$")  # 各县区合计完成: of one level
INSURANCES = re.compile(r"险种|险别|基金")
PICKED_OUT = re.compile(r"主要|重点")  # 按重点行业：…: some of them
NOT_THE_LAST = re.compile(
    r"^(?:（[^（）]*）)?等(?!其[他它余])|[，；、](?:其[他它余]|剩余|余下|另)"
)  # C等; C，其余为…: more than are named
EACH = re.compile(r"均(?:不足|低于|未超过|不超过|为|在)?$")  # 其余各税均不足A
REST_OF_THEM = re.compile(
    r"等?其[他它余][^，。；：]{0,6}(?:合计|共计|总计|共)$"
)  # 等其他各税合计: the last of the parts
KINDS = 5
MANY_KINDS = 4
CLOSED = re.compile(r"^(?:其[他它余]|.*等其[他它余])|其他各[税项]")
INVESTED = re.compile(
    rf"^(?P<whole>[^，。；、{zh.FIGURES}]{{2,14}}?)(?:主要|重点)?(?:投向|投入到?|安排用于|分别?用于|用于)(?=[一-龥]{{2}})"
)
PROJECTS = re.compile(
    rf"(?:^|[。；，])(?P<whole>[^，。；：、{zh.FIGURES}]{{2,16}}?)(?:主要|重点|全部)?(?:投向|安排|用于|支持)+[{zh.FIGURES}](?=[^，。；：]{{0,8}}：)"
)
SUMMED = re.compile(r"^(?:以上)?(?:[两二三四五六]项)?(?:合计|共计|总计)(?:支出|收入)?[为达]?$")
KINDS_TOLD = re.compile(
    rf"(?P<whole>[一-龥]{{2,6}}(?:支出|资金|经费))(?:主要|具体|共|按用途)?(?:分成?|分为|包括|用于|有)"
    rf"(?:(?P<words>[二三四五六七八九两])|[{zh.FIGURES}]|(?P<digit>\d))个?大?(?:(?P<kinds>类)|部分|方面|块)[：，]?一是"
)
SORTS = re.compile(
    r"(?:分|有|包括|采[用取])[成为]?(?:[^，。；：]{2,16}?)??(?P<many>[两二三四五六])(?:种|个?大?类|档|个?部分|个?档次)[^，。；：]{0,4}[，：]"
)  # 供餐模式分两种，; 分实物配租和发放补贴两类，
OF_SOME = re.compile(r"其中|另|占")
OF_THE_SAME = re.compile(
    r"(?:^|[，；：]|方式|形式|模式|类型|类别|性质|等级|规模|层次|档次)[均共只仅]?$"
)  # 项目A，发现问题分两类: of others
OVERLAP = ("人", "名", "户")  # who gets one may get the other
NEXT_KIND = re.compile(r"[；。，][二三四五六七八九]是")
SPENT_ON = re.compile(r"(?:主要|重点|全部|分别)?(?:安排|投向|投入|支持)(?:用于|到)?(?!支出|收入|资金)(?=[一-龥]{2})")
WHOLE_COST = re.compile(r"总投资|总额|本年|当年|年度|支出|累计")
GIVEN = re.compile(r"(?:债券|资金|专项|经费|补助|投资|债务|款)(?:[为共计达]|收入|规模|总额)*$")
MANY = 24  # what one amount is spent on
TAX = re.compile(r"税收(?:收入)?(?:完成|实现)?[为是]?$")
DONE = re.compile(r"已(?:经)?(?:全部)?(?:完成)?|成功|按[时期]|一次性?")
UNDONE = re.compile(
    r"(?:^|(?<=原因|所致|影响))(?:正在|尚未|仍未|还未|未能?|[尚暂]?无法|[尚仍有还]?待|正|仍在|在)(?:完成|推进)?(?:一次性?)?(?:成功|按[时期])?"
)
MAY_BE_UNDONE = set("正尚仍还未无暂待在其剩余另目没")  # how what is not done begins: quick to see
UNDONE_BEHIND = re.compile(r"(?:尚|仍|还)?(?:未能?|待|没有?)(?P<verb>[一-龥]{2,6})")  # 尚有9.50万元未追回
WHAT_IT_IS = re.compile(r"^(?:[涉违]|问题|应[收付缴退])")  # 抽审补助A，涉及B，追回C，待追回D: of B
LEFT_OVER = re.compile(r"(?:[尚仍还另]有|[尚还]剩|其余|剩余|余下|余)(?:的|资金|金额)?$")
NOT_IN_IT = re.compile(r"[（，][^（），]{0,20}(?:不[含包]|除外|扣[除减]|抵[扣减])")  # 合同金额A（不含质保金）
DUE = re.compile(r"应|需|拟|计划|目标|任务|[未没不待]|其中")
REST = re.compile(r"(?:还有|还剩|剩下|余下|其余|剩余|尚有|另有)(?:的)?")
FOUND = re.compile(r"(?:发现|排查|查出|梳理|指出|反馈)[^，。；]{0,8}$")
HANDLED = re.compile(r"[改治处罚移]|解决|纠正|销号")  # problems are dealt with in one way each; complaints in several
IN_ALL = re.compile(r"(?:收入|支出)总(?:预算|计|额|量)[为是共计]*$")  # 支出总预算A。教学B，科研C / 按经济分类：…: of A
MOST = 3  # paragraphs back to the total
AROUND = 8  # figures to either side of what is done


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        for match in DIVIDED.finditer(passage.template) if MAY_DIVIDE.search(passage.template) else ():
            yield from _seen_by(text, passage, match)
        yield from cued(text, passage, READERS)


def _seen_by(text: Text, passage: Passage, match: re.Match[str]) -> Iterator[Claim]:
    by = match["by"] or match["seen"] or match["sorted"]
    if NO_DIVISION.search(by):
        return
    parts = _parts(text, passage, match.end())
    told_last = (i for i in parts if zh.TOTAL_LAST.search(i.slot.before) and not REST_OF_THEM.search(i.slot.before))
    closing = [i for i in told_last if not (LEVELS.search(by) and BELOW.search(i.slot.before))]
    if len(parts) < 2 or closing:
        return
    taxes = bool(TAXES.search(by))
    totals = _totals(text, passage, match.start(), parts, taxes=taxes)
    if match.start() and not taxes and (heads := _heads(text, passage, match.start())):
        totals = _of_a_head(heads, totals, parts)
    totals = [t for t in totals if not make_their_own(t, parts, shares_behind(text, parts))]
    if not totals:
        return
    ordered = sorted(totals, key=lambda t: not adds_up(t, parts))
    kept = [] if adds_up(ordered[0], parts) else without_kinds(ordered[0], parts)
    parts = kept or parts
    whole = not kept and _closed(text, parts)
    whole = whole or (
        not kept and not _is_open(passage, match, parts) and _is_all(text, passage, by, ordered[0], parts)
    )
    complete: Exhaustive = "yes" if whole and not goes_on(passage, parts[-1]) else "unknown"
    ways = [reading("divided", total=t, parts=parts) for t in ordered[:2]]
    if complete == "yes" or adds_up(ordered[0], parts):
        yield claim(text, "sum", ways, ordered[0], exhaustive=complete, topic="divided")
    elif total_of(parts) <= ordered[0].mention.value:
        way = reading("part of", parts=parts, limit=ordered[0])
        yield claim(text, "bound", [way], ordered[0], topic="part")


def _is_open(passage: Passage, match: re.Match[str], parts: Sequence[Item]) -> bool:
    """按重点行业：甲A，乙B; 甲A，乙B等; 甲A，乙B，其余…: does it say that there are more than it names?"""
    lead = passage.template[match.start() : parts[0].slot.position]
    behind = passage.template[parts[-1].slot.position + 1 : passage.end(match.end())]
    return bool(PICKED_OUT.search(lead) or NOT_THE_LAST.search(behind))


def _is_all(text: Text, passage: Passage, by: str, total: Item, parts: Sequence[Item]) -> bool:
    """Are the parts meant to be all, by what they are or by a paragraph beside that divides the same total?"""
    return (
        (LEVELS.search(by) is not None and _two_levels(parts))
        or (INSURANCES.search(by) is not None and _nearly_all(total, parts))
        or {part.concept for part in parts} in text.families.get("expenditure", ())
        or (_is_divided_beside(text, passage, total) and _mostly(total, parts))
        or _slipped(total, parts)
    )


def _parts(text: Text, passage: Passage, begin: int) -> list[Item]:
    """The amounts of the sentence, without those behind 其中 and those in clauses of reasons."""
    stop = passage.end(begin)
    again = DIVIDED.search(passage.template, begin, stop)
    stop = again.start() if again else stop
    row = [i for i in text.amounts(passage) if begin <= i.slot.position < stop and i.slot.depth == 0]
    row = [i for i in row if row and i.dimension == row[0].dimension]
    parts: list[Item] = []
    nested = False
    for item in row:
        last = parts[-1].slot.position + 1 if parts else begin
        between = passage.template[last : item.slot.position]
        nested = "其中" in between or (nested and "；" not in between)
        if not nested and not zh.LAST_YEAR.search(item.slot.before) and not EACH.search(item.slot.before):
            parts.append(item)
    return parts


def _totals(text: Text, passage: Passage, begin: int, parts: Sequence[Item], taxes: bool) -> list[Item]:
    """The total: 税收收入 for kinds of tax, else the first amount of the sentence or the paragraph before."""
    near = [p for n in range(passage.index, passage.index - MOST - 1, -1) if (p := text.passage_at.get(n)) and p.slots]
    found: list[Item] = []
    largest = max(i.mention.value for i in parts)
    for place in near:
        if place.headings != passage.headings:
            break
        if place is not passage and DIVIDED.match(place.template):
            continue  # another division of the same total
        before = [i for i in text.amounts(place) if i.slot.depth == 0 and i.dimension == parts[0].dimension]
        before = [i for i in before if place is not passage or i.slot.position < begin]
        before = [i for i in before if not _is_divided_there(place, i)]
        if taxes:
            found += [i for i in before if TAX.search(i.slot.before)][-1:]
        else:
            may = [i for i in before if "其中" not in i.slot.before]
            all_of_it = [i for i in may if IN_ALL.search(i.slot.before)]
            may = all_of_it or [i for i in may if i.measure not in FIRST_PLANNED] or may
            found += [i for i in may[1:] if SUMMED.search(i.slot.before)][-1:]  # 甲A，乙B。合计C / 按级次分：…: C
            found += _owed(may) or ([i for i in may if i.measure != "adjusted"] or may)[:1]
        found = [i for i in found if i.mention.value >= largest or _is_divided_beside(text, passage, i)]
        found = [i for i in found if i.realm.book == parts[0].realm.book or SUMMED.search(i.slot.before)]
        if found:
            break
    return found


def _is_divided_there(passage: Passage, item: Item) -> bool:
    """按功能分类：甲A，乙B。按支出性质：…: is it one of the kinds of another division, as A and B are?"""
    said = list(DIVIDED.finditer(passage.template, 0, item.slot.position))
    return bool(said) and item.slot.position < passage.end(said[-1].end())


def _heads(text: Text, passage: Passage, begin: int) -> list[tuple[Item, bool]]:
    """按功能分类，支出合计A，教育B、卫生C；按支出性质：…: A, which the kinds behind it add up to, and whether 其中 opens them."""
    said = [m.end() for m in DIVIDED.finditer(passage.template, 0, begin)]
    row = [i for i in text.amounts(passage) if not i.slot.depth] if said else []
    found: list[tuple[Item, bool]] = []
    for start, stop in pairwise((*said, begin)):
        told = [i for i in row if start <= i.slot.position < min(stop, passage.end(start))]
        if len(told) > 2 and adds_up(told[0], told[1:]):
            found.append((told[0], "其中" in told[1].slot.before))
    return found


def _of_a_head(heads: Sequence[tuple[Item, bool]], totals: list[Item], parts: Sequence[Item]) -> list[Item]:
    """The head that these parts make too, or would but for a slip of the pen; the total above only where it is made by them.

    教育A，其中小学B、中学C is one of the kinds of the total above, unless these make it.
    """
    may = [head for head, _ in heads if head.dimension == parts[0].dimension]
    if made := [head for head in may if adds_up(head, parts)]:
        return made
    if all(opened for _, opened in heads):
        return totals
    return [t for t in totals if adds_up(t, parts)] or [head for head in may if one_slip(head, parts, DISTINCT)]


def _slipped(total: Item, parts: Sequence[Item]) -> bool:
    """Four kinds or more of what has so many digits that one slip of the pen in them makes up the total hardly by chance."""
    return len(parts) >= MANY_KINDS and len(total.mention.digits) >= DISTINCT and one_slip(total, parts)


def _owed(amounts: Sequence[Item]) -> list[Item]:
    """债务限额A，余额B。分性质看: what is owed is divided, and the limit where nothing else is."""
    limited = bool(amounts) and LIMIT.search(amounts[0].slot.before) is not None
    return [i for i in amounts if limited and BALANCE.search(i.slot.before)][-1:]


def _closed(text: Text, parts: Sequence[Item]) -> bool:
    shares = shares_behind(text, parts)
    concepts = {p.concept for p in parts}
    return (
        CLOSED.search(parts[-1].slot.before) is not None
        or (len(shares) == len(parts) and make_whole(shares))
        or ("non_tax_income" in concepts and any("税收" in p.label and "非税" not in p.label for p in parts))
    )


def _nearly_all(total: Item, parts: Sequence[Item]) -> bool:
    """分险种看, and a fund each: five of them or more that make up nearly all are meant to be all."""
    tails = {part.label[-2:] for part in parts}
    off = abs(total.mention.value - total_of(parts))
    return len(parts) >= KINDS and len(tails) <= 2 and off * 20 <= total.mention.value


def _is_divided_beside(text: Text, passage: Passage, total: Item) -> bool:
    """按性质：基本支出A；项目支出B。 / 按科目：教育支出C；…: does the paragraph before or behind make all of the same total?"""
    for index in (passage.index - 1, passage.index + 1):
        beside = text.passage_at.get(index)
        match = DIVIDED.match(beside.template) if beside is not None else None
        if beside is not None and match is not None and beside.headings == passage.headings:
            parts = _parts(text, beside, match.end())
            if len(parts) > 1 and parts[0].dimension == total.dimension and adds_up(total, parts):
                return True
    return False


def _mostly(total: Item, parts: Sequence[Item]) -> bool:
    """Three or more that come to four fifths of the total or to as much more, or to it but for a slip."""
    made, whole = total_of(parts), total.mention.value
    near = abs(whole - made) * 5 <= whole or one_slip(total, parts)
    return len(parts) > 2 and near and parts[0].concept is not None


def _two_levels(parts: Sequence[Item]) -> bool:
    """市本级 and 县（区）: the government's own and all those below it."""
    own = [re.search(r"本级|[省市县区]级", p.slot.before) is not None for p in parts]
    return len(parts) == 2 and own[0]


# --- what money went to ---------------------------------------------------------------------------------------------


def _invested(text: Text, passage: Passage) -> Iterator[Claim]:
    """专项债券85.48亿元。专项债券投向园区29.92亿元、交通23.51亿元…: what is named has an amount before."""
    row = [i for i in text.row(passage) if i.slot.depth == 0]
    for index, first in enumerate(row):
        if not first.is_amount or first.slot.mark not in ("。", "；", "，", ""):
            continue
        named = INVESTED.match(first.slot.before)
        if named is None:
            continue
        parts = [first]
        for item in row[index + 1 :]:
            if item.slot.mark != "、" or not item.is_amount or item.dimension != first.dimension:
                break
            parts.append(item)
        called = text.items.called(named["whole"], first.dimension, first.slot.start, least=3)
        called = [i for i in called if i.slot.start < first.slot.start and passage.index - i.slot.passage <= MOST]
        called = [i for i in called if i.mention.value >= total_of(parts) * 9 / 10][:2]
        if len(parts) < 2 or not called:
            continue
        ordered = sorted(called, key=lambda t: not adds_up(t, parts))
        ways = [reading("invested", total=t, parts=parts) for t in ordered]
        whole = make_whole(shares) if len(shares := shares_behind(text, parts)) == len(parts) else False
        if whole or adds_up(ordered[0], parts):
            yield claim(text, "sum", ways, ordered[0], topic="list")
        elif total_of(parts) <= ordered[0].mention.value:
            yield claim(text, "bound", [reading("part of", parts=parts, limit=ordered[0])], ordered[0], topic="part")


def _into_kinds(text: Text, passage: Passage) -> Iterator[Claim]:
    """项目支出分5大类：一是甲A，其中…；二是乙B；…: as many members as it says, of what is called so before."""
    for match in KINDS_TOLD.finditer(passage.template):
        starts = [
            match.end(),
            *(one.end() for one in NEXT_KIND.finditer(passage.template, match.end(), passage.end(match.end()))),
        ]
        ends = [*starts[1:], passage.end(match.end())]
        row = [i for i in text.amounts(passage) if not i.slot.depth and i.dimension == "money"]
        firsts = [next((i for i in row if a <= i.slot.position < b), None) for a, b in zip(starts, ends, strict=True)]
        parts = [i for i in firsts if i is not None]
        if len(parts) != len(starts) or len(parts) != _how_many(text, passage, match):
            continue
        called = text.items.called(match["whole"], "money", parts[0].slot.start)
        before = [i for i in called if i.slot.start < parts[0].slot.start and i.is_amount and i.measure not in PLANNED]
        before = [i for i in before if i.period in (None, parts[0].period)]
        only = before[0] if match["kinds"] and len({i.mention.value for i in before}) == 1 else None
        total = next((i for i in before if adds_up(i, parts)), only)
        if total is not None and total.mention.value >= max(i.mention.value for i in parts):
            yield claim(text, "sum", [reading("kinds", total=total, parts=parts)], total, topic="list")


def _of_sorts(text: Text, passage: Passage) -> Iterator[Claim]:
    """学校98所，供餐模式分两种，食堂供餐91所，企业配餐7所: as many behind as there are sorts, of what is counted before."""
    for match in SORTS.finditer(passage.template):
        many = zh.numeral(match["many"]) or 0
        stop = passage.end(match.end())
        row = [i for i in text.amounts(passage) if not i.slot.depth]
        behind = [i for i in row if match.end() <= i.slot.position < stop]
        parts = behind[:many]
        before = [
            i for i in row if i.slot.position < match.start() and parts and i.mention.unit == parts[0].mention.unit
        ]
        total = before[-1] if before else None
        if total is None or len(parts) != many or parts[0].slot.sentence - total.slot.sentence > 1:
            continue
        more = behind[many : many + 1] and behind[many].mention.unit == total.mention.unit and not adds_up(total, parts)
        if more or any(i.mention.unit != total.mention.unit or not _named_of_itself(i) for i in parts):
            continue
        same = OF_THE_SAME.search(passage.template[total.slot.position + 1 : match.start()])
        near = same and total.slot.sentence == parts[0].slot.sentence and total.period == parts[0].period
        if adds_up(total, parts) or (near and _is_slip_of_sorts(total, parts)):
            yield claim(text, "sum", [reading("sorts", total=total, parts=parts)], total, topic="list")


def _is_slip_of_sorts(total: Item, parts: Sequence[Item]) -> bool:
    """By a gap of no round number: who is of both sorts, or of neither, is told in tens; of persons not by too many either.

    What is counted may be of no sort at all: there only two digits exchanged are a slip.
    """
    gap = (total_of(parts) - total.mention.value) / total.mention.unit.scale
    if gap < 0 and total.mention.unit.exact:
        return swapped(total, parts, DISTINCT)  # one school has no meals, two households were given neither
    return gap % 10 != 0 and not (gap > 0 and total.mention.unit.symbol in OVERLAP) and one_slip(total, parts)


def _named_of_itself(part: Item) -> bool:
    return part.own and part.slot.mark in "，、；：" and not OF_SOME.search(part.slot.before)


def _how_many(text: Text, passage: Passage, match: re.Match[str]) -> int:
    """分5大类, 分为五类: how many there are to be."""
    if match["words"] or match["digit"]:
        return int(match["digit"] or zh.numeral(match["words"]) or 0)
    count = next((i for i in text.row(passage) if match.start() <= i.slot.position < match.end()), None)
    return int(count.mention.number) if count is not None else 0


def _projects(text: Text, passage: Passage) -> Iterator[Claim]:
    """本级专项债券用于4个项目：甲A、乙B、丙C、丁D: an amount of that name shortly before, where they make it: a tick."""
    for match in PROJECTS.finditer(passage.template):
        stop = passage.end(match.end())
        row = [i for i in text.amounts(passage) if match.end() <= i.slot.position < stop and not i.slot.depth]
        called = text.items.called(match["whole"], "money", row[0].slot.start) if 1 < len(row) <= MANY else []
        near = [i for i in called if 0 <= passage.index - i.slot.passage <= MOST and i.slot.start < row[0].slot.start]
        total = next((i for i in near if i.dimension == row[0].dimension and adds_up(i, row)), None)
        if total is not None and len({i.dimension for i in row}) == 1:
            yield claim(text, "sum", [reading("projects", total=total, parts=row)], total, topic="list")


def _spent_on(text: Text, passage: Passage) -> Iterator[Claim]:
    """新增专项债券A，安排甲B、乙C: the amount right before is what they were given from; together they exceed it never."""
    spent = SPENT_ON.search(passage.template)
    row = [i for i in text.row(passage) if i.slot.depth == 0] if spent else []
    for index, (total, first) in enumerate(pairwise(row), 1):
        told = SPENT_ON.match(first.slot.before) is not None and GIVEN.search(total.slot.before) is not None
        given = told and text.gap(passage, total, first) == f"，{first.slot.before}"
        amount = total.is_amount or (total.slot.role == DELTA and not total.slot.down)  # 新增专项债券A
        if not given or not amount or not first.is_amount or total.dimension != first.dimension:
            continue
        listed = takewhile(lambda i: i.slot.mark == "、" and i.is_amount, row[index + 1 : index + MANY])
        parts = [first, *(i for i in listed if i.dimension == first.dimension)]
        open_end = any(p.slot.after.startswith(("等", "中", "的")) or WHOLE_COST.search(p.slot.before) for p in parts)
        if len(parts) < 2 or open_end or max(p.mention.value for p in parts) > total.mention.value:
            continue
        if adds_up(total, parts) or total_of(parts) > total.mention.value:
            yield claim(text, "sum", [reading("spent on", total=total, parts=parts)], total, topic="list")
        else:
            yield claim(text, "bound", [reading("part of", parts=parts, limit=total)], total, topic="part")


# --- what is done and what is not -----------------------------------------------------------------------------------


def _finished(text: Text, passage: Passage) -> Iterator[Claim]:
    """23个问题，已完成整改19个，正在整改4个: done and not done are all of what there was."""
    counts = [i for i in text.row(passage) if i.mention.unit.exact and (i.is_amount or _for_reasons_undone(i))]
    for number, (done, undone) in enumerate(pairwise(counts)):
        said = UNDONE.search(undone.slot.before)
        stem = undone.slot.before[said.end() :] if said else ""
        same = done.mention.unit == undone.mention.unit and done.slot.sentence == undone.slot.sentence
        named = said and DONE.search(done.slot.before) and done.slot.before.endswith(stem)
        known = done.concept is not None and undone.concept is not None  # a rule by concept has them
        if known or not same or not named or len(stem) < 2 or undone.slot.clause - done.slot.clause > 1:
            continue
        before = [i for i in counts[:number] if i.mention.unit == done.mention.unit]
        before = [
            i for i in before if done.slot.sentence - i.slot.sentence <= 1 and i.mention.value >= done.mention.value
        ]
        behind = [
            i for i in counts[number + 2 : number + AROUND] if _counted_on(i, done) and i.slot.part == undone.slot.part
        ]
        also = [i for i in behind if _undone(passage, i) == stem]  # 已整改A，正在整改B，未整改C
        near = [i for i in counts[max(0, number - AROUND) : number + AROUND] if i.mention.unit == done.mention.unit]
        near = [i for i in near if abs(done.slot.sentence - i.slot.sentence) <= 1]
        told = _what_they_make(near, [done, undone]) if before else None
        whole = [i for i in before if i.slot.start not in text.inner]  # 问题A个，其中市级B个、区级C个，已整改D个: of A
        if not told and whole and _all_is_told(passage, whole[-1], [done, undone, *also]):
            told = whole[-1], [done, undone, *also]
        if told:
            total, parts = told
            yield claim(text, "sum", [reading("finished", total=total, parts=parts)], total, topic="list")


def _all_is_told(passage: Passage, total: Item, parts: Sequence[Item]) -> bool:
    """Is there nothing else said to become of it? What can never be done is told for its own sake, but for two digits exchanged."""
    never = any("无法" in i.slot.before for i in parts)
    return not goes_on(passage, parts[-1]) and (not never or swapped(total, parts, SEVERAL_DIGITS))


def _counted_on(item: Item, by: Item) -> bool:
    return item.mention.unit == by.mention.unit and item.slot.sentence == by.slot.sentence


def _handled(text: Text, passage: Passage) -> Iterator[Claim]:
    """涉及资金38.50万元，占P，追回29.00万元，待追回9.50万元: of money what was done and is to be done by one verb, behind what it makes."""
    row = [i for i in text.amounts(passage) if not i.slot.depth and not i.mention.unit.exact]
    for number, (done, undone) in enumerate(pairwise(row)):
        if undone.slot.before[:1] not in MAY_BE_UNDONE:
            continue
        stem = _undone(passage, undone)
        alike = done.mention.unit == undone.mention.unit and done.slot.sentence == undone.slot.sentence
        if len(stem) < 2 or not alike or not done.slot.before.endswith(stem) or DUE.search(done.slot.before):
            continue
        if _undone(passage, done):
            continue  # 已支付A，正在支付B，尚未支付C: the first of them is what is done
        around = row[max(0, number - AROUND) : number + AROUND]
        near = [i for i in around if i.slot.sentence == done.slot.sentence and i.dimension == done.dimension]
        if near[0] is done:
            continue
        two = [done, undone]
        whole = next((n for n, i in enumerate(near) if WHAT_IT_IS.search(i.slot.before) and near[n + 1 :] == two), 0)
        total, parts = _what_they_make(near, two) or (near[whole], two)
        alone = near[whole:] == [total, *parts] and total.mention.unit == done.mention.unit  # no 核销A beside them
        beside = [i for i in text.row(passage) if abs(i.slot.sentence - done.slot.sentence) <= 1]  # and in brackets
        alone = alone and not _is_told(beside, abs(total.mention.value - total_of(parts)))
        alone = alone and _all_is_told(passage, total, two) and not _left_out(passage, undone)
        if adds_up(total, parts) or (alone and total.mention.many_printed >= DISTINCT and one_slip(total, parts)):
            yield claim(text, "sum", [reading("handled", total=total, parts=parts)], total, topic="list")


def _left_out(passage: Passage, last: Item) -> bool:
    """合同金额A（不含质保金），已支付B，尚未支付C."""
    return (
        NOT_IN_IT.search(passage.lead(last.slot)) is not None or NOT_IN_IT.search(passage.rest(last.slot)) is not None
    )


def _is_told(row: Sequence[Item], value: Decimal) -> bool:
    return any(i.mention.value == value for i in row)


def _what_they_make(near: Sequence[Item], two: Sequence[Item]) -> tuple[Item, list[Item]] | None:
    """The amount before what is done that it makes with what is not, with all that is told of it (核销C), or with what stands behind."""
    at, here = near.index(two[0]), [i for i in near if i.slot.sentence <= two[0].slot.sentence]
    before = [n for n, i in enumerate(near[:at]) if i.mention.unit == two[0].mention.unit]
    ways = [*((near[n], list(two)) for n in reversed(before)), *((near[n], list(here[n + 1 :])) for n in before)]
    behind = list(takewhile(lambda i: "其中" not in i.slot.before, near[at:]))
    ways += [(near[n], behind[:many]) for n in reversed(before) for many in range(3, len(behind) + 1)]
    return next(((total, parts) for total, parts in ways if adds_up(total, parts)), None)


def _undone(passage: Passage, item: Item) -> str:
    """待追回9.50万元, 尚有9.50万元未追回 -> 追回; "" for what is done."""
    if LEFT_OVER.search(item.slot.before):
        behind = UNDONE_BEHIND.match(passage.template, item.slot.position + 1)
        return behind["verb"] if behind else ""
    said = UNDONE.match(item.slot.before)
    return item.slot.before[said.end() :] if said else ""


def _for_reasons_undone(item: Item) -> bool:
    """因死亡等原因未能一次成功发放26户: a clause of reasons, and yet what it counts was not done."""
    return item.slot.reason and item.slot.role == PLAIN and UNDONE.search(item.slot.before) is not None


def _remaining(text: Text, passage: Passage) -> Iterator[Claim]:
    """发现隐患417处，当场整改286处，限期整改119处，还有12处正在整改: what there was, what became of it, and the rest."""
    if not REST.search(passage.template):
        return
    row = [i for i in text.row(passage) if (i.is_level or i.slot.role == DELTA) and not i.slot.depth]
    begin = 0
    for number, rest in enumerate(row):
        last = row[number - 1] if number else rest
        if rest.slot.sentence != last.slot.sentence or rest.mention.unit != last.mention.unit:
            begin = number
        if not 2 <= number - begin < MANY or not REST.match(rest.slot.before):
            continue
        chain = row[begin : number + 1]
        if not all(_beside(i) for i in chain[1:]):
            continue
        total, parts = chain[0], chain[1:]
        handled = FOUND.search(passage.lead(total.slot)) and all(HANDLED.search(p.slot.before) for p in parts[:-1])
        if len(parts) == 2 and not (handled and rest.slot.before.startswith("其余")):
            continue  # 剩余: see `difference`
        exact = handled and rest.mention.unit.exact and (len(parts) == 2 or not adds_up(total, parts[-2:]))
        if exact or adds_up(total, parts):
            amount = unsigned(total)  # 减少收入A: as much as B and C made up for
            yield claim(text, "sum", [reading("rest", total=amount, parts=parts)], total, topic="list")
        begin = number


def _beside(item: Item) -> bool:
    return item.slot.mark in ("，", "；") and item.slot.role == PLAIN and "其中" not in item.slot.before


READERS: Readers = (
    (_invested, ("投向", "投入", "用于")),
    (_projects, ("：",)),
    (_into_kinds, ("一是",)),
    (_of_sorts, ("种", "类", "档", "方式", "部分")),
    (_spent_on, ("安排", "投向", "投入", "支持")),
    (_finished, ("未", "正", "在", "待", "无法")),
    (_handled, ("未", "正", "在", "待", "没", "无法")),
    (_remaining, ("还有", "还剩", "剩下", "余下", "其余", "剩余", "尚有", "另有")),
)

__all__ = ["claims"]
