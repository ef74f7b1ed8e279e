"""A change and the changes that make it up: ``支出比上年减少454.69万元。其中：基本支出增加42.37万元，项目支出减少497.06万元``.

Where a total and each of its parts are compared with the year before, the figures of that year are total and parts too.

The parts stand behind 其中, or behind the reasons (主要原因是…). Reasons seldom name everything, so they are a relation only
where they add up; where the names divide the total (基本支出 and 项目支出 of 支出), a slip is a finding.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import chain, islice, takewhile

from auditor.clauses import DELTA, PLAIN
from auditor.facts import Item, directed, is_level, start_of
from auditor.languages import zh
from auditor.model import Figure, Reading
from auditor.relations.cued import Readers, cued
from auditor.relations.wholes import DISTINCT
from auditor.slips import retyped
from auditor.text import Claim, Passage, Text, adds_up, claim, figures_of, mended, reading, total_of

UNCHANGED = re.compile(
    rf"[，（](?:[比较与同和]|同比)[^，。；（）{zh.FIGURES}]{{0,14}}(?<!基本)(?<!大致)(?:持平|一致|相同|无变化|没有变化|无增减|不变)"
)
IN_BRACKETS = re.compile(r"（[^（）]*）")
BASE_FIRST = re.compile(r"[比较与同]")  # 比2014年执行数减少A: nothing named, so of what the sentence before tells
IN_THE_CHANGE = re.compile(r"(?<=[。；，])(?:减少|增加|压减|节约|增长|下降|新增)(?:额|数|部分|的?资金)中[，：]?")
LESS_OF_IT = re.compile(r"减|节|下降")
OPENING = re.compile(r"其中|原因|主要(?:是|系|为|用于|由)|由于|因|一是|1[.．、]")
AGAINST = re.compile(r"[比较与同]")
MORE = re.compile(r"追加|新增|增[加拨支发设]|调增|补发|安排")
LESS = re.compile(r"[压核调缩]减|减少|收回|取消|节[约省]|减支|未发生")
MOVED = re.compile(r"(?:净)?(?:调[增减]|核[增减]|追加)(?:了|预算)?")  # 调整为A，调增B，主要是…
MOVED_BY = re.compile(r"(?:净)?(?:调|核)[增减](?:了|预算|支出|收入)?")
ADJUSTED = re.compile(r"(?:调整|调增|调减)[为到至]$")
NEXT_REASON = re.compile(r"(?:[二三四五六七八九]是|[2-9][.．、]|（[二三四五六七2-7]）)")

TELLING = 3  # digits of a change that amounts hardly come to by chance
FEWEST_OF_TWO = 6  # changes of a total and two parts, over two bases
MOST_TIMES = 20  # that it is told again
NEAR = 8  # paragraphs on to where an amount is told again
FAR = 2  # sentences that may end between the changes of a total and those of its parts


def claims(text: Text) -> Iterator[Claim]:
    yield from of_last_year(text)
    yield from of_changes(text)
    for passage in text.with_figures:
        yield from cued(text, passage, READERS)
        row = [i for i in text.row(passage) if not i.slot.is_rate]
        for index, total in enumerate(row):
            moved = total.is_amount and MOVED.fullmatch(total.slot.before) is not None
            if (total.slot.role == DELTA or moved) and not total.slot.reason and not total.slot.either:
                yield from _explained(text, passage, row, index)


def of_last_year(text: Text) -> Iterator[Claim]:
    """支出A（上年B），其中基本支出C（上年D）…: B has the parts D … as A has C …; what is within A was within B."""
    before = _compared_with(text)
    for kind, whole in (("sum", "total"), ("bound", "limit")):
        for one in list(text.found.get(kind, [])):
            total, parts = one.readings[0].roles.get(whole), one.readings[0].roles.get("parts")
            if not (isinstance(total, Figure) and isinstance(parts, tuple)) or (
                kind == "bound" and one.topic != "part"
            ):
                continue
            old_parts = [before[f.mention.start] for f in parts if isinstance(f, Figure) and f.mention.start in before]
            old = before.get(total.mention.start)
            if old is not None and len(old_parts) == len(parts) and old not in old_parts:
                way = Reading("year before", {whole: old, "parts": tuple(old_parts)})
                yield replace(one, readings=(way,))


def of_changes(text: Text) -> Iterator[Claim]:
    """收入A增收D；税收收入B增收E，非税收入C增收F: where A has the parts B and C, D has the parts E and F."""
    for one in list(text.found.get("sum", ())):
        total, parts = figures_of(one.readings[0].roles.get("total", ())), figures_of(one.readings[0].roles["parts"])
        if one.exhaustive != "yes" or not total or one.topic == "table":
            continue
        figures = (total[0], *parts)
        again = [_told_again(text, figure) for figure in figures]
        changes = [next(filter(None, (_changed_by(text, item) for item in told)), None) for told in again]
        deltas = [i for i in changes if i is not None]
        untold = [items for i, items in zip(changes, again, strict=True) if i is None]
        silent = [items for items in untold if not any(_unchanged(text, item) for item in items)]
        none = all(items[0].mention.value == 0 for items in silent)  # what is nil now may have been more before
        if changes[0] is None or not none or len(figures) < 3 or len(deltas) < 2 or len(set(deltas)) != len(deltas):
            continue
        if _one_base(deltas):
            if (silent or _some_left_out(text, total[0], parts)) and not _add_up(deltas[0], deltas[1:]):
                continue
            changed = [replace(i, concept=None) for i in deltas]  # a change is no expenditure
            way = reading("changes", total=changed[0], parts=changed[1:])
            yield replace(one, readings=(way,), topic="explained")


def of_two_bases(text: Text, passage: Passage) -> Iterator[Claim]:
    """比上年减少A，较预算减少B。其中：甲比上年减少C，较预算减少D；乙比上年减少E，较预算减少F: of A and of B, where one of them comes
    out to the last digit, which says that 甲 and 乙 are all."""
    deltas = [i for i in text.row(passage) if i.slot.role == DELTA and not i.slot.either and i.dimension == "money"]
    for opening in re.finditer("其中", passage.template) if len(deltas) >= FEWEST_OF_TWO else ():
        columns = [(old, new) for old, *new in _by_base(passage, deltas, opening)]
        if any(total.figured.value == sum(i.figured.value for i in parts) for total, parts in columns):
            for column in columns:
                total, *parts = (replace(i, concept=None) for i in (column[0], *column[1]))
                yield claim(text, "sum", [reading("changes", total=total, parts=parts)], total, topic="explained")


def of_the_change(text: Text, passage: Passage) -> Iterator[Claim]:
    """比上年减少A，下降P。减少额中甲B、乙C: plain amounts that make up the change told last before them: a tick."""
    for opening in IN_THE_CHANGE.finditer(passage.template):
        row = [i for i in text.row(passage) if not i.slot.is_rate and not i.slot.depth]
        before = [i for i in row if i.slot.position < opening.end() and i.slot.role == DELTA]
        parts = [i for i in row if opening.end() <= i.slot.position < passage.end(opening.end())]
        down = LESS_OF_IT.search(opening.group()) is not None
        total = next((i for i in reversed(before) if i.slot.down == down), None)
        if total is None or len(parts) < 2 or len({i.mention.unit for i in (total, *parts)}) > 1:
            continue
        plain = [replace(i, concept=None, slot=replace(i.slot, down=False)) for i in (total, *parts)]
        if plain[0].mention.value == total_of(plain[1:]):
            yield claim(
                text, "sum", [reading("of the change", total=plain[0], parts=plain[1:])], total, topic="explained"
            )


def _by_base(passage: Passage, deltas: Sequence[Item], opening: re.Match[str]) -> list[list[Item]]:
    """The changes told last before the words and those behind them in their sentence: over the year before, over the budget."""
    above = [i for i in deltas if i.slot.position < opening.start()]
    whole = [i for i in above if i.slot.sentence == above[-1].slot.sentence]
    parts = [i for i in deltas if opening.end() < i.slot.position < passage.end(opening.end())]
    if not above or passage.template.count("。", above[-1].slot.position, opening.start()) > FAR:
        return []
    if not all(AGAINST.search(i.slot.before) for i in (*whole, *parts)):
        return []
    columns = [[i for i in (*whole, *parts) if zh.says_budget(i.slot.before) == planned] for planned in (False, True)]
    alone = len(whole) == 2 and all(column and column[0] in whole for column in columns)
    return columns if alone and len(columns[0]) == len(columns[1]) >= FEWEST_OF_TWO // 2 else []


def _some_left_out(text: Text, total: Figure, parts: Sequence[Figure]) -> bool:
    """车辆A，比上年减少B；接待C，比上年减少D: what went abroad is nil now, and may have been more the year before."""
    concepts = {part.concept for part in parts}
    return any(concepts < family for family in text.families.get(total.concept or "", ()))


def _told_again(text: Text, figure: Figure) -> list[Item]:
    """An amount, and where a paragraph behind tells it again: 其中：接待费B。/ 1.接待费B，比上年减少F."""
    item = text.items.at[figure.mention.start]
    named = text.items.of("concept", item.concept) if item.concept else ()
    behind = islice(named, bisect_right(named, item.slot.start, key=start_of), None)
    near = takewhile(lambda i: i.slot.passage - item.slot.passage <= NEAR, behind)
    same = (i for i in near if i.mention.value == item.mention.value and i.slot.passage > item.slot.passage)
    told = (i for i in same if i.slot.mark != "|" and i.is_amount and not i.slot.depth and i.period == item.period)
    return [item, *islice(told, MOST_TIMES)]


def _unchanged(text: Text, item: Item) -> bool:
    """出国费A，较上年持平: is it said right behind the amount, or the amount none, that nothing has changed?"""
    passage = text.passage_at.get(item.slot.passage)
    if passage is None or item.slot.mark == "|":
        return False
    bracket = IN_BRACKETS.match(passage.template, item.slot.position + 1)
    return UNCHANGED.match(passage.template, bracket.end() if bracket else item.slot.position + 1) is not None


def _changed_by(text: Text, item: Item) -> Item | None:
    """The change over the year before, or against the budget, that is said of an amount right behind it."""
    row = text.items.by_passage[item.slot.passage]
    after = (
        i for i in islice(row, row.index(item) + 1, None) if i.slot.depth <= item.slot.depth
    )  # A（其中甲B，乙C），比上年减少D
    first = next(after, None)
    behind = (
        takewhile(lambda i: not i.is_amount and i.slot.sentence == item.slot.sentence, chain((first,), after))
        if first
        else ()
    )
    found = next((i for i in behind if i.slot.role == DELTA), None) or _raised_by(first, item)
    if found is None or found.dimension != item.dimension or found.slot.reason or found.slot.either:
        return None
    return found


def _raised_by(behind: Item | None, item: Item) -> Item | None:
    """支出调整为A，调增支出B: B is what A was raised by."""
    if (
        behind is None
        or not behind.is_amount
        or behind.slot.part != item.slot.part
        or not ADJUSTED.search(item.slot.before)
    ):
        return None
    return _signed(behind) if MOVED_BY.fullmatch(behind.slot.before) else None


def _one_base(deltas: Sequence[Item]) -> bool:
    """Are all changes over the same base? 比预算减少A，…减少B: B, with no base of its own, is over the budget too."""
    told = [i for i in deltas if AGAINST.search(i.slot.before)]
    budgets = {zh.says_budget(i.slot.before) for i in told}
    return len(budgets) < 2 and (deltas[0] in told or True not in budgets)


def _compared_with(text: Text) -> dict[int, Figure]:
    """Start of a figure -> the one of the year before that the document compares it with."""
    found: dict[int, Figure] = {}
    for one in text.found.get("change", []):
        current, prior = (one.readings[0].roles.get(role) for role in ("current", "prior"))
        if one.topic == "year" and isinstance(current, Figure) and isinstance(prior, Figure):
            found[current.mention.start] = prior
    return found


def _explained(text: Text, passage: Passage, row: Sequence[Item], index: int) -> Iterator[Claim]:
    total = row[index] if row[index].slot.role == DELTA else _signed(row[index])
    parts = _parts(passage, row, index)
    if total is None:
        return
    if not parts and (plain := _told_plainly(passage, total, row[index + 1 :])):
        way = reading("told plainly", total=total, parts=plain)
        yield claim(text, "sum", [way], total, exhaustive="unknown", topic="explained")
    if len(parts) < 2:
        return
    way = reading("explained", total=total, parts=parts)
    if _divided(text, passage, total, parts) or (_netted(passage, total, parts) and _one_slip(total, parts)):
        yield claim(text, "sum", [way], total, topic="explained")
    elif _add_up(total, parts) and total.mention.many_typed > 2:
        yield claim(text, "sum", [way], total, exhaustive="unknown", topic="explained")


def _parts(passage: Passage, row: Sequence[Item], index: int) -> list[Item]:
    """The signed changes behind the total: of its own sentence behind the opening, or of the next one that opens so."""
    total = row[index]
    if inside := _in_brackets(passage, row, index):
        return inside
    behind = [i for i in row[index + 1 :] if i.dimension == total.dimension and i.slot.depth == total.slot.depth]
    if not behind or not (opening := OPENING.search(_between(passage, total, behind[0]))):
        return []
    skipped = _between(passage, total, behind[0])[: opening.start()].count("。")
    last = total.slot.sentence + skipped
    if skipped > 1:
        return []
    parts: list[Item] = []
    for item in behind:
        if item.slot.sentence > last and NEXT_REASON.match(_sentence_start(passage, item)):
            last = item.slot.sentence
        if item.slot.sentence > last:
            break
        if (part := _signed(item) or _joined(parts, item)) is None:
            return []
        parts.append(part)
    return parts


def _in_brackets(passage: Passage, row: Sequence[Item], index: int) -> list[Item]:
    """本级收入增加A（税收增加B、非税减少C）: the changes in the bracket right behind, where it tells nothing else."""
    total, behind = row[index], row[index + 1 :]
    if not behind or not _between(passage, total, behind[0]).startswith("（"):
        return []
    inside = list(takewhile(lambda i: i.slot.depth > total.slot.depth and _open(passage, total, i), behind))
    changes = [i for i in inside if i.slot.role == DELTA and i.dimension == total.dimension]
    return changes if len(changes) == len(inside) else []


def _told_plainly(passage: Passage, total: Item, behind: Sequence[Item]) -> list[Item]:
    """增加A（调资B、新进人员C）; 减少A，主要是差旅费B、会议费C: amounts that no word calls changes, where they are A to the last digit."""
    between = _between(passage, total, behind[0]) if behind else ""
    if len(total.mention.digits) < TELLING or not (between.startswith("（") or OPENING.search(between)):
        return []
    told: list[Item] = []
    for item in takewhile(lambda i: i.slot.sentence == total.slot.sentence, behind):
        if item.slot.role != PLAIN or item.dimension != total.dimension or item.slot.depth != behind[0].slot.depth:
            break
        told.append(directed(item, total.slot.down))
        if len(told) > 1 and _add_up(total, told):
            return told
    return []


def _open(passage: Passage, total: Item, item: Item) -> bool:
    return "）" not in _between(passage, total, item)


def _joined(parts: Sequence[Item], item: Item) -> Item | None:
    """主要是调增补助收入A、转贷收入B: B was added too."""
    if not parts or item.slot.mark != "、" or item.slot.role != PLAIN or parts[-1].slot.role == DELTA:
        return None
    return directed(item, parts[-1].slot.down)


def _between(passage: Passage, one: Item, other: Item) -> str:
    return passage.template[one.slot.position + 1 : other.slot.position]


def _sentence_start(passage: Passage, item: Item) -> str:
    return passage.template[passage.begin(item.slot.position) :][:4]


def _signed(item: Item) -> Item | None:
    """The item as a change: by its role, or by a word such as 追加 or 压减 before it. A level is none."""
    if item.slot.role == DELTA:
        return item
    words = item.slot.before
    if (
        item.slot.role != PLAIN
        or not (is_level(item) or item.slot.reason)
        or not (MORE.search(words) or LESS.search(words))
    ):
        return None
    return directed(item, bool(LESS.search(words)))


def _add_up(total: Item, parts: Sequence[Item]) -> bool:
    signed = [replace(i, slot=replace(i.slot, mention=replace(i.mention, number=_number(i)))) for i in (total, *parts)]
    return adds_up(signed[0], signed[1:]) and total_of(parts) != 0


def _netted(passage: Passage, total: Item, parts: Sequence[Item]) -> bool:
    """增加A，主要原因是甲增加B，乙减少C; 因甲增加B，因乙减少C: who tells what went the other way too, or 因 each time, tells all."""
    if _add_up(total, parts):
        return False
    words = passage.template[total.slot.position : parts[-1].slot.position]
    each = "主要" not in words and words.count("，因") + words.count("、因") + words.count("；因") == len(parts)
    both = {part.slot.down for part in parts} == {True, False}
    return each or (both and all(len(i.mention.digits) >= DISTINCT - 1 for i in (total, *parts)))


def _one_slip(total: Item, parts: Sequence[Item]) -> bool:
    """Does one digit of one of them explain, to the last, that the changes do not come to the total?"""
    if len({item.mention.unit for item in (total, *parts)}) > 1:
        return False
    needed = mended([total], parts, _number)
    alike = ((i.mention, abs(value)) for i, value in needed if (value < 0) == (_number(i) < 0))
    return any(value in retyped(mention.number, mention.decimals) for mention, value in alike)


def _number(item: Item) -> Decimal:
    return -item.mention.number if item.slot.down else item.mention.number


READERS: Readers = ((of_two_bases, ("其中",)), (of_the_change, ("额中", "数中", "部分中", "资金中")))


def _of_what_changed(text: Text, passage: Passage, total: Item) -> str | None:
    """支出A，其中甲B、乙C。比上年减少D: the concept of A, if D was read as a change of it, no name being said before D."""
    if not BASE_FIRST.match(passage.lead(total.slot)):
        return None
    roles = [one.readings[0].roles for one in text.found.get("change", ())]
    said = (r for r in roles if any(f.mention.start == total.slot.start for f in figures_of(r.get("delta", ()))))
    return next((f.concept for r in said for f in figures_of(r.get("current", ()))), None)


def _divided(text: Text, passage: Passage, total: Item, parts: Sequence[Item]) -> bool:
    """Do the names of the parts divide what has changed?"""
    subject = re.split(r"[比较与同]", passage.lead(total.slot))[0]
    concepts = {text.items.lexicon.concept_in(subject), _of_what_changed(text, passage, total)} | {
        i.concept
        for i in text.row(passage)
        if i.slot.sentence == total.slot.sentence and i.slot.start < total.slot.start
    }
    families = [family for concept in concepts if concept for family in text.families.get(concept, ())]
    return {part.concept for part in parts} in families


__all__ = ["claims"]
