"""A total and its parts side by side, announced by nothing: ``低保户284户，城镇46户，农村238户``.

What says that they belong together is how they stand: a list that is told evenly, all of its unit in the sentence, and the total
right before or right behind. Where that adds up it is a tick; where one slip of the pen keeps it from adding up, and the figures are
long or the words say that the total is all, it is a finding.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise

from auditor.clauses import PLAIN, RATIO
from auditor.facts import start_of
from auditor.relations.wholes import LEFT, PLACES, REMAINDER, goes_on, one_slip, opposites, some_passed
from auditor.text import Claim, Item, Passage, Text, adds_up, claim, reading

MOST = 7  # parts behind a total
FEWEST_EVENLY = 3  # a total and two parts
LEAST = 4  # digits of a total that others hardly come near by chance
IN_ALL = re.compile(
    r"(?<!公)共(?![同公用管])[一-龥]{0,10}$|(?:总[数量额计]|全部[一-龥]{0,6})[为是有]?$|^全[年县市区镇校院局]$"
)
ANNOUNCED = re.compile(r"其中|另|包括|分别|主要|重点[^，。；：|]{0,6}[，：]|包含|用于|等(?:[^级次]|$)")  # see `opened`
IN_WAYS = re.compile(r"方式|形式|模式|途径|渠道")  # who gets one may get the other: see `divided`
OTHERS = re.compile(r"其[他它余]")  # 局机关A人，救助中心B人，其他单位C人: the last says that these are all
UNGRADED = re.compile(r"[未无](?:定级|定等|定职|评(?!价)|聘)")
THE_REST = re.compile(r"其余|余下|剩下|剩余的")
LINES = {
    ("行政", "事业"),
    ("行政", "企业"),
    ("公办", "民办"),
    ("机关", "下属"),
    ("机关", "所属"),
    ("本级", "所属"),
    ("离休", "退休"),
}
OF_ANYTHING = {"个", "项", "次", "件", "人", "名", "人次"}
BUILT = ("新建", "改")
FINISHED = re.compile(r"(?<!未)(?:完工|竣工|验收|完成|建成|办结|整改到位|结项)")
BEGUN = re.compile(r"在建|正在|推进|施工中|整改中|办理中|建设中|实施中|在研")
NOT_BEGUN = re.compile(
    r"[未没](?:能|有)?(?:开工|启动|动工|实施|开展|整改)|尚未(?:开工|启动|动工|实施|开展|整改)|处?于?前期"
)
STATES = re.compile(f"{FINISHED.pattern}|{BEGUN.pattern}|{NOT_BEGUN.pattern}|开工")
BOUGHT = ("货物", "工程", "服务")
PROGRESS = re.compile(r"[开完竣复动]工$|建成$|投产$|投入使用$")  # how far they are, and not of what kind
JOINTS = set("，、；")
DEBT = re.compile(r"(?:余额|限额)(?:预计)?[为是达]?$")
GENERAL, SPECIAL = (re.compile(rf"(?:政府)?{kind}债务(?:余额|限额)?(?:预计)?[为是]?") for kind in ("一般", "专项"))


IN_POST = re.compile(r"在[编职岗](?!与|和|及|、)")
NOT_IN_POST = re.compile(r"离退?休|退休|遗属|编外|临聘|临时|聘用|劳务")
FIRST_PART = re.compile(r"其中[：，]?[^，。；：]*$")


def beside(text: Text, passage: Passage, known: Collection[int]) -> Iterator[Claim]:
    """The totals of a passage that stand beside their parts."""
    if len(text.row(passage)) <= 2:
        return
    taken = set(known)
    begun = "未" in passage.template or "前期" in passage.template
    for found in (_by_state, *READERS) if begun else READERS:
        for one, parts in found(text, passage, taken):
            taken |= parts
            yield one


def _told(text: Text, name: str, total: Item, parts: Sequence[Item]) -> tuple[Claim, set[int]]:
    return claim(text, "sum", [reading(name, total=total, parts=parts)], total, topic="list"), {
        part.slot.start for part in parts
    }


def _side_by_side(text: Text, passage: Passage, known: Collection[int]) -> Iterator[tuple[Claim, set[int]]]:
    """特困供养对象3127人，集中供养612人、分散供养2515人: of a row, what stands apart from those joined by 、."""
    if "、" not in passage.template or "，" not in passage.template:
        return  # see `_set_apart`
    taken = set(known)
    rows: dict[tuple[int, str], list[Item]] = {}
    for item in text.amounts(passage):
        if item.slot.depth == 0:
            rows.setdefault((item.slot.part, item.mention.unit.symbol), []).append(item)
    for row in rows.values():
        for total, parts in _in_a_row(row, taken):
            taken |= {p.slot.start for p in parts}
            yield _told(text, "side by side", total, parts)


def _told_evenly(text: Text, passage: Passage, known: Collection[int]) -> Iterator[tuple[Claim, set[int]]]:
    """资金到位A万元。中央下达B万元，省里配套C万元: all of its unit in a sentence, and the total first or alone before it."""
    taken = set(known)
    row = [i for i in text.row(passage) if not i.slot.depth]
    for stretch in (_sentence, _part):  # 男A人，女B人；离休C人，退休D人: to the ； alone
        before: dict[str, list[Item]] = {}
        for _, group in groupby(row, key=stretch):
            told = list(group)
            here = _by_unit(told)
            for unit, items in here.items():
                if len(items) + len(before.get(unit, ())) < FEWEST_EVENLY:
                    continue
                free = (way for way in _ways(before.get(unit, []), items) if taken.isdisjoint(map(start_of, way[1])))
                total, parts = next((way for way in free if _makes(text, passage, told, *way)), (None, ()))
                if total is not None:
                    taken.update(map(start_of, parts))
                    yield _told(text, "evenly", total, parts)
            before = here


def _by_unit(row: Sequence[Item]) -> dict[str, list[Item]]:
    """The amounts of a row, those of each unit for themselves."""
    found: dict[str, list[Item]] = {}
    for item in row:
        if item.is_amount:
            found.setdefault(item.mention.unit.symbol, []).append(item)
    return found


def _by_state(text: Text, passage: Passage, known: Collection[int]) -> Iterator[tuple[Claim, set[int]]]:
    """计划实施项目42个，完工31个，占P；在建9个，未开工2个: what is finished, under way and not begun is all of it."""
    if BEGUN.search(passage.template) is None:
        return
    row = [i for i in text.amounts(passage) if not i.slot.depth and i.slot.start not in known]
    for number, last in enumerate(row):
        if not NOT_BEGUN.search(last.slot.before):
            continue
        near = [
            i for i in row[:number] if i.mention.unit == last.mention.unit and last.slot.sentence - i.slot.sentence < 2
        ]
        *before, finished, begun = [None, None, *near]
        total = next((i for i in reversed(before) if i and finished and _value(i) >= _value(finished)), None)
        if total is None or finished is None or begun is None:
            continue  # 项目18个，涉及8个乡镇，完工12个: the townships are no total of those
        if (
            BEGUN.search(begun.slot.before)
            and FINISHED.search(finished.slot.before)
            and not STATES.search(total.slot.before)
        ):
            yield _told(text, "by state", total, [finished, begun, last])


def _sentence(item: Item) -> int:
    return item.slot.sentence


def _part(item: Item) -> int:
    return item.slot.part


def _ways(before: Sequence[Item], items: Sequence[Item]) -> Iterator[tuple[Item, Sequence[Item]]]:
    if 2 < len(items) <= MOST + 1:
        yield items[0], items[1:]
    if len(before) == 1 and 1 < len(items) <= MOST and items[0].slot.sentence - before[0].slot.sentence == 1:
        yield before[0], items
    if len(items) > 3 and _halves(items[-2:]):
        yield items[-3], items[-2:]  # 编制45人，离退休人员23人，离休3人、退休20人


def _makes(text: Text, passage: Passage, row: Sequence[Item], total: Item, parts: Sequence[Item]) -> bool:
    """Do they stand as a total and its parts do, and is it one, or all but a slip of the pen?"""
    if FIRST_PART.search(passage.template, passage.begin(total.slot.position), total.slot.position):
        return False  # 支出A。其中：甲B；乙C、丙D: B is a part of A
    if some_passed(total, parts):
        return False  # 共培训合格A人，第一期培训B人，第二期培训C人
    if IN_POST.search(total.slot.before) and any(NOT_IN_POST.search(part.slot.before) for part in parts):
        return False  # 共有在编人员A人，离退休B人，遗属C人
    said = IN_ALL.search(total.slot.before) is not None or _halves(parts) or _kinds(total, parts) or _graded(parts)
    near = total.slot.sentence == parts[0].slot.sentence
    digits = len(total.mention.digits)
    long = near and len(parts) > 2 and digits > LEAST
    few = near and _few_but_all(total, parts)
    apart = said or long or few or parts[0].slot.mark not in {part.slot.mark for part in parts[1:]}
    if not apart or not _even(parts) or parts[0].slot.mark in ("", "、") or not _of_one_measure(total, parts):
        return False
    gaps = [text.gap(passage, one, other) for one, other in pairwise([total, *parts])]
    if ANNOUNCED.search("|".join(gaps)) or (not said and any(_value(i) >= _value(total) for i in parts)):
        return False
    if adds_up(total, parts):
        said = said or (len(parts) > 2 and total.mention.unit.exact and OTHERS.match(parts[-1].slot.before) is not None)
        return said or few or digits >= (LEAST - 1 if near else LEAST)
    alone = all(i.slot.role == PLAIN for i in row if i.dimension == total.dimension) and not IN_WAYS.search(gaps[0])
    rated = any(i.slot.role == RATIO for i in row)  # 抽检A批次，合格B批次，合格率P；乙C批次
    alone = alone and (not rated or (near and _halves(parts)))  # 特困人员A人，集中供养B人，分散供养C人，集中供养率P
    alone = alone and not goes_on(passage, parts[-1])
    gap = abs(_value(total) - sum(map(_value, parts)))
    alone = alone and not any(_value(i) == gap for i in row if i.mention.unit == total.mention.unit)  # 因故未整改C
    said = said and total.dimension != "money"
    measured = total.dimension != "money" and digits > LEAST
    counted = len(parts) > 2 and (total.mention.unit.exact or measured)
    return alone and (said or ((near or counted) and digits >= LEAST)) and one_slip(total, parts)


def _few_but_all(total: Item, parts: Sequence[Item]) -> bool:
    """单位22家，机关1家，医院5家，卫生院16家; 工程39处，新建12处，改造27处: what comes out, of a kind that is not counted of anything."""
    counted = total.mention.unit.exact and total.mention.unit.symbol not in OF_ANYTHING and total.own
    names = [part.label for part in parts]
    built = len(parts) == 2 and all(found in name for found, name in zip(BUILT, names, strict=False))
    return counted and (len(parts) > 2 or built) and adds_up(total, parts)


def _value(item: Item) -> Decimal:
    return item.mention.value


def _even(parts: Sequence[Item]) -> bool:
    """Each with a name of its own, all joined by the same mark."""
    marks = {part.slot.mark for part in parts[1:]}
    names = {part.slot.before for part in parts}
    return len(marks) == 1 and marks <= JOINTS and len(names) == len(parts) and all(len(n) > 0 for n in names)


def _of_one_measure(total: Item, parts: Sequence[Item]) -> bool:
    """Nothing that is left of another, and not of one the budget and of another what was spent."""
    *firsts, last = parts
    left = any(LEFT.search(i.slot.before) for i in (total, *firsts))
    rest = LEFT.search(last.slot.before) and not (REMAINDER.match(last.label) or THE_REST.search(last.slot.before))
    measures = {i.measure or "final" for i in parts}
    alike = len(measures) == 1 and measures <= {"final", total.measure or "final"}
    alike = alike and len({i.period for i in (total, *parts)}) == 1
    return alike and not left and not rest and all(i.mention.value for i in parts)


def _halves(parts: Sequence[Item]) -> bool:
    """男, 女; 行政, 事业: two that are all there is."""
    names = [part.label or part.slot.before for part in parts]
    if parts[0].dimension == "money":
        return False  # 新增债券A，一般债券B，专项债券C: there may be bonds of other kinds
    two = len(names) == 2 and any(one in names[0] and other in names[1] for one, other in LINES)
    return two or opposites(names)


def _graded(parts: Sequence[Item]) -> bool:
    """高级9名、一级20名、二级16名、未定级3名: with those of no grade it is all of them."""
    return len(parts) > 2 and UNGRADED.match(parts[-1].slot.before) is not None and parts[0].mention.unit.exact


def _kinds(total: Item, parts: Sequence[Item]) -> bool:
    """编制72名，政法专项编制68名、工勤编制4名; 车辆28台，消防车21台，指挥车7台: kinds of staff, or of what the total is named."""
    if any(PROGRESS.search(part.label) for part in parts):
        return False  # 供水工程36处，已开工34处，完工29处
    staff = total.concept == "staff" and all((part.concept or "").startswith("staff_") for part in parts)
    tails = {part.label[-1:] for part in parts}
    tail = next(iter(tails)) if len(tails) == 1 else ""
    words = [part.slot.before for part in parts]
    classes = len(parts) > 2 and all(one.endswith("类") for one in words)  # 问题A个，预算类B个，采购类C个，资产类D个
    bought = "采购" in total.slot.before and len({k for one in words for k in BOUGHT if k in one}) == len(parts)
    return (
        staff
        or classes
        or bought
        or (bool(tail) and tail not in PLACES and tail in total.label[:-1] and tail != total.label[-1:])
    )


def _of_one_noun(text: Text, passage: Passage, known: Collection[int]) -> Iterator[tuple[Claim, set[int]]]:
    """新增债券A，一般债券B，专项债券C; 在编A人，医师B人，护士C人，工勤D人: what stands right behind and makes it up, a tick."""
    row = [i for i in text.amounts(passage) if not i.slot.depth and i.slot.start not in known]
    for number, total in enumerate(row[:-2]):
        parts = list(_behind(total, row[number + 1 : number + 1 + MOST]))
        told = len(parts) > 2 if total.concept == "staff" else _telling([total, *parts])
        if len(parts) > 1 and told and adds_up(total, parts):
            yield _told(text, "of one noun", total, parts)


def _of_a_debt(text: Text, passage: Passage, known: Collection[int]) -> Iterator[tuple[Claim, set[int]]]:
    """年末债务余额A，一般债务B，专项债务C: all that a government owes is of these two kinds."""
    if "专项" not in passage.template or "债务" not in passage.template:
        return
    row = [i for i in text.amounts(passage) if not i.slot.depth]
    for total, general, special in zip(row, row[1:], row[2:], strict=False):
        named = (
            DEBT.search(total.slot.before)
            and GENERAL.fullmatch(general.slot.before)
            and SPECIAL.fullmatch(special.slot.before)
        )
        one = (
            total.slot.sentence == special.slot.sentence
            and len({i.mention.unit for i in (total, general, special)}) == 1
        )
        if named and one and total.slot.role == PLAIN and not {general.slot.start, special.slot.start} & set(known):
            yield _told(text, "kinds of debt", total, [general, special])


def _behind(total: Item, behind: Sequence[Item]) -> Iterator[Item]:
    """Those right behind that are kinds of what the total counts, by their names, or some of those in post.

    教育支出A，卫生支出B，农林支出C: A is one of those beside it, which it may make up by chance; so is what stands within a list.
    """
    noun = "" if total.label.endswith(("支出", "收入")) or total.slot.mark != "。" else total.label[-2:]
    staff = total.measure == "in_post" and total.concept == "staff"
    for part in behind if staff or len(noun) == 2 else ():
        beside = part.slot.mark in "，、" and part.slot.part == total.slot.part and part.own
        if not beside or part.mention.unit != total.mention.unit or not (staff or part.label.endswith(noun)):
            return
        yield part


def _in_a_row(row: Sequence[Item], taken: Collection[int]) -> Iterator[tuple[Item, Sequence[Item]]]:
    """What stands first or last, and all that stands beside it and makes it up; no amount is a part twice."""
    for start in range(len(row) - 2):
        for stop in range(start + 3, min(len(row), start + 8) + 1):
            run = row[start:stop]
            if any(i.slot.start in taken for i in run[1:-1]):
                break
            for total, parts in ((run[0], run[1:]), (run[-1], run[:-1])):
                if (
                    _set_apart(total, parts)
                    and adds_up(total, parts)
                    and (_telling([total, *parts]) or _all_of_them(row, total, parts))
                ):
                    yield total, parts


def _set_apart(total: Item, parts: Sequence[Item]) -> bool:
    """Parts joined by 、 and the total behind or before a comma."""
    first_mark = parts[0].slot.mark if total.slot.start < parts[0].slot.start else total.slot.mark
    return first_mark == "，" and all(part.slot.mark == "、" for part in parts[1:])


def _telling(items: Sequence[Item]) -> bool:
    """Numbers large enough not to add up by chance, none of them a remainder."""
    total = str(items[0].mention.number).replace(".", "")
    return len(total) > 2 and all(i.mention.value for i in items) and not any(LEFT.search(i.slot.before) for i in items)


def _all_of_them(row: Sequence[Item], total: Item, parts: Sequence[Item]) -> bool:
    """毕业生17名，升学11名、就业4名、居家2名: few, but three or more of one kind right behind their total, and nothing else of it there."""
    between = parts[0].slot.clause - total.slot.clause  # 教师48名，占职工的84.2%，高级9名
    behind = total.slot.start < parts[0].slot.start and between in (1, 2)
    named = all(i.own and i.mention.value and not LEFT.search(i.slot.before) for i in (total, *parts))
    whole = [i for i in row if total.slot.sentence == i.slot.sentence and i.slot.part == total.slot.part]
    return behind and named and len(parts) > 2 and len(whole) == len(parts) + 1 and total.mention.unit.exact


READERS = (_side_by_side, _told_evenly, _of_one_noun, _of_a_debt)

__all__ = ["beside"]
