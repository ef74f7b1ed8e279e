"""Figures that make up another one to the last digit, though nothing but their place says so: a tick, never an alarm.

    医疗收入26803.11万元…。药品收入6754.38万元，卫生材料收入3618.42万元，检查化验收入7236.84万元，医疗服务收入9193.47万元。

Amounts side by side in a sentence and the amount of the same kind, told before, that is their sum; one amount of each
paragraph of a list and the one above; what is left (结余, 缺口, 还需, 尚未) and the two that it is the difference of. Only
numbers with enough digits count, so that they do not meet by chance, and only where no other relation was read.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate, pairwise

from auditor.clauses import BASE, DELTA, PLAIN, PRIOR
from auditor.facts import Item, overlap
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.lists import list_style
from auditor.text import Passage, Text, claim, comes_out, figures_of, reading, total_of

NEAR = 10  # paragraphs and tables back to the total
MOST = 16  # parts
FAR = 200  # figures back to the two that a rest is the difference of
ENOUGH = 4  # digits of a total that numbers do not make up by chance
FEW = 3  # digits that are enough for the sentence itself and the one before
OPENED = re.compile(r"，?(?:其中|包括)")
AMONG = re.compile(r"[^，。；：]{0,10}中，[^，。；：]{0,12}")  # 未完成的A户中，
STAFF = re.compile(r"(?:人员|职工|干部|人数)(?:总数|共|为)?$")
OF_BEFORE = "上年末"  # the shortest words that tell of what
TAIL = 4  # letters of longer ones
_REST = (
    r"结余|盈余|缺口|剩余|余额|空间|净值|净额|差额|欠|延期|延误|逾期|超支|超出|还[需未剩]|尚[需未有]|未[完支执拨兑付到使]|有效"
    r"|亏损|收益|净[增减]|核减|节约|节余|长期|纳入|差距|相差|悬殊|优势|领先|高出|结[存转]|没花完"
)
_LESS = "|".join(f"{word}(?<![正副]{word})" for word in "少多低高短")
REST = re.compile(rf"{_REST}|(?:{_LESS})(?:$|于)")
LEFT = re.compile(f"{_REST}|{_LESS}")  # somewhere in a paragraph
COMPARED = re.compile(r"[比较与]")
GAP = re.compile(r"的?(?:差距|优势|差额)")  # 以C的差距居后

CARRIED = re.compile(r"（(?:其中)?[:：]?(?:含|包含|包括)?(?:上年|年初)(?:末)?结[转余]")
NAMED = {"initial", "final"}  # rules by concept say of these what is left: budget/unspent-initial

Totals = Mapping[tuple[str, Decimal], Sequence[Item]]
Rated = Mapping[Decimal, tuple[Item, Item]]  # what is left of the one less the other


def claims(text: Text) -> Iterator[Claim]:
    yield from columns(text)  # first: 甲A，乙B、丙C；丁D, where B and C make A, and D is but what A lacks
    told, rated, totals = _told(text), _rated(text), _totals(text)
    for passage in text.with_figures:
        runs = list(_runs(text, passage))
        row = text.row(passage) if LEFT.search(passage.template) else ()
        left = [item for number, item in enumerate(row) if _is_said_left(row, number) and _is_rest(text, item, told)]
        for run in runs:
            yield from _sums_of(text, run, totals)
        if left:
            yield from rests(left, text, _near(text, passage), rated)
        if CARRIED.search(passage.template):
            yield from _without_carried(text, text.row(passage), totals)


def _told(text: Text) -> set[int]:
    """Where a total, a rest or a change stands that was read; a rest that was only guessed and does not come out is none."""
    rests = text.bound_as(difference="result") - _guessed(text)
    return rests | text.bound_as(sum="total", change="delta")


def _guessed(text: Text) -> set[int]:
    found: set[int] = set()
    for one in text.found.get("difference", ()):
        if one.confidence == "low" and not any(comes_out(way) for way in one.readings):
            found |= {figure.mention.start for figure in figures_of(one.readings[0].roles["result"])}
    return found


def _near(text: Text, passage: Passage, back: int = NEAR) -> list[Item]:
    """The figures of so many paragraphs and tables before, and of its own."""
    at = text.items.by_passage
    return [
        i
        for index in range(max(0, passage.index - back), passage.index + 1)
        for i in at.get(index, ())
        if i.dimension not in ("rate", "points", "bare", "score")
    ]


# --- sums -----------------------------------------------------------------------------------------------------------


def _totals(text: Text) -> Totals:
    """The amounts of each value, in order."""
    totals: dict[tuple[str, Decimal], list[Item]] = {}
    for item in text.items.plain:
        if item.dimension != "score":
            totals.setdefault((item.mention.unit.symbol or item.dimension, item.mention.value), []).append(item)
    return totals


def _runs(text: Text, passage: Passage) -> Iterator[list[Item]]:
    """The amounts of one unit in each sentence, in their order; those in brackets left out."""
    runs: dict[tuple[int, str], list[Item]] = {}
    amounts = text.amounts(passage)
    for item in amounts if len(amounts) > 1 else ():
        if item.slot.depth == 0 and item.mention.value > 0:
            runs.setdefault((item.slot.sentence, item.mention.unit.symbol), []).append(item)
    yield from (run for run in runs.values() if len(run) > 1)


def _sums_of(text: Text, run: Sequence[Item], totals: Totals) -> Iterator[Claim]:
    """A, B, C in one sentence, and the amount before that is their sum: the longest stretches of the run."""
    running = list(accumulate((i.mention.value for i in run), initial=Decimal(0)))
    symbol = run[0].mention.unit.symbol or run[0].dimension
    begin, here = 0, run[0].slot.passage
    while begin < len(run) - 1:
        for end in range(min(len(run), begin + MOST), begin + 1, -1):
            likely = totals.get((symbol, running[end] - running[begin]))
            near = [i for i in likely if here - NEAR <= i.slot.passage <= here] if likely else ()
            found = _total_before(text, run[begin:end], near) if near else None
            if found is not None and not (end - begin == 2 and REST.search(run[begin + 1].slot.before)):
                break
        else:
            begin += 1
            continue
        if not text.is_summed(run[begin:end], found.mention.value):
            yield claim(text, "sum", [reading("gathered", total=found, parts=run[begin:end])], found, topic="list")
        begin = end


def _total_before(text: Text, parts: Sequence[Item], likely: Sequence[Item]) -> Item | None:
    first = parts[0]
    for total in reversed(likely):
        close = total.slot.passage == first.slot.passage and first.slot.sentence - total.slot.sentence <= 1
        least = FEW if close and len(parts) > 2 else ENOUGH
        told = close and total.slot.sentence == first.slot.sentence
        told = told and (_opened(text, total, parts) or _of_staff(total, parts))
        if total.slot.start < first.slot.start and (len(total.mention.digits) >= least + (len(parts) == 2) or told):
            return total
    return None


def _of_staff(total: Item, parts: Sequence[Item]) -> bool:
    """在职人员A人，专业技术人员B人、管理人员C人，工勤人员D人: kinds of them, with no word that says so."""
    kinds = all(STAFF.search(i.slot.before) for i in (total, *parts))
    return kinds and len(parts) > 2 and total.dimension == "person" and (total.concept or "").startswith("staff")


def _opened(text: Text, total: Item, parts: Sequence[Item]) -> bool:
    """投资A，其中机井26眼，每眼4万元，计B；管道C; 停建的A户中，因甲B户，因乙C户: a word says that parts follow, though others come first."""
    passage = text.passage_at[parts[0].slot.passage]
    between = text.gap(passage, total, parts[0])
    if OPENED.match(between) is not None and len(total.mention.digits) >= FEW:
        return True
    if not (OPENED.match(between) or AMONG.fullmatch(between)):
        return False
    here = [i for i in text.amounts(passage) if i.slot.sentence == total.slot.sentence and not i.slot.depth]
    behind = [i for i in here if i.mention.unit == total.mention.unit and i.slot.start > total.slot.start]
    return total.mention.unit.exact and behind == list(parts)


def _without_carried(text: Text, row: Sequence[Item], totals: Totals) -> Iterator[Claim]:
    """预算A（含上年结转B）, and behind it 本年收入C: A without B."""
    for whole, carried in pairwise(row):
        inside = CARRIED.match(f"（{carried.slot.before}") and carried.slot.depth == whole.slot.depth + 1
        if not inside or not whole.is_amount or whole.mention.unit != carried.mention.unit:
            continue
        symbol = whole.mention.unit.symbol or whole.dimension
        for rest in totals.get((symbol, whole.mention.value - carried.mention.value), ()):
            near = carried.slot.start < rest.slot.start and rest.slot.passage - whole.slot.passage <= NEAR
            if near and len(rest.mention.digits) >= ENOUGH and rest.slot.start not in text.inner:
                yield claim(text, "difference", [reading("without", result=rest, plus=[whole], minus=[carried])], rest)
                return


def columns(text: Text) -> Iterator[Claim]:
    """1.…下达A，支出B / 2.…下达C，支出D: one figure of each item of a list, and the one above that is their sum."""
    for rows in (*_of_lists(text), *_of_sections(text), *_of_sentences(text)):
        first = rows[0][0].slot
        told = _near(text, text.passage_at[first.passage], 2 * NEAR)
        near = [i for i in told if i.slot.start < first.start and is_told(i)]
        totals = {(i.mention.unit.symbol, i.mention.value): i for i in near if len(i.mention.digits) >= _least(i)}
        for parts, whole in _same_place(rows) if totals else ():
            total = totals.get((parts[0].mention.unit.symbol, total_of(parts)))
            same_role = total is not None and (total.slot.role == PLAIN or total.slot.role == parts[0].slot.role)
            alike = (whole and same_role) or (total is not None and overlap(total.label, parts[0].label) > 1)
            if (
                total is not None
                and alike
                and not text.is_summed(parts, total.mention.value)
                and not _by_concept(text, total, parts)
            ):
                yield claim(text, "sum", [reading("column", total=total, parts=parts)], total, topic="list")


def _by_concept(text: Text, total: Item, parts: Sequence[Item]) -> bool:
    """货物, 工程 and 服务 in a section each: a rule by concept has them."""
    apart = len({i.slot.passage for i in parts}) == len(parts)
    return apart and frozenset(i.concept or "" for i in parts) in text.families.get(total.concept or "", ())


def _least(item: Item) -> int:
    """Digits that are enough: there are few budgets and figures of the year before, and only such are added up to one."""
    return ENOUGH if item.slot.role == PLAIN else FEW


def is_told(item: Item) -> bool:
    """An amount, or what one is compared with or is a rate of: 由上年的A上升到B."""
    return item.is_amount or (item.slot.role in (PRIOR, BASE) and item.dimension == "money")


def _of_lists(text: Text) -> Iterator[list[list[Item]]]:
    """The figures of each paragraph of a list."""
    for children in _lists(text):
        rows = [[i for i in text.row(child) if is_told(i)] for child in children]
        if all(any(i.is_amount for i in row) for row in rows):
            yield rows


def _lists(text: Text) -> Iterator[list[Passage]]:
    """Paragraphs one behind the other with marks of one style, each with an amount; also the lists within their items."""
    open_: dict[str, list[Passage]] = {}
    for passage in text.passages:
        style = list_style(passage.mark)
        inner = list(open_)[list(open_).index(style) + 1 :] if style in open_ else []
        ended = inner if style and passage.slots else list(open_)
        yield from (run for one in ended if len(run := open_.pop(one)) > 1)
        if style and passage.slots:
            open_.setdefault(style, []).append(passage)
    yield from (run for run in open_.values() if len(run) > 1)


def _of_sections(text: Text) -> Iterator[list[list[Item]]]:
    """（一）养老保险基金 / 收入A…。/（二）医疗保险基金 / 收入B…: the figures below each of the headings of one style."""
    sections: dict[tuple[tuple[str, ...], str], dict[str, list[Item]]] = {}
    for passage in text.with_figures:
        mark = zh.LIST_MARK.match(passage.headings[-1]) if passage.headings else None
        if mark is not None:
            siblings = sections.setdefault((passage.headings[:-1], list_style(mark.group())), {})
            siblings.setdefault(passage.headings[-1], []).extend(i for i in text.row(passage) if is_told(i))
    for siblings in sections.values():
        rows = [row for row in siblings.values() if any(i.is_amount for i in row)]
        if len(rows) >= FEW:
            yield rows


def _of_sentences(text: Text) -> Iterator[list[list[Item]]]:
    """甲支出A，其中购置B、运行C；乙支出D，其中购置E、运行F: the figures of each half of a sentence, where they are named alike."""
    for passage in text.with_figures if "；" in text.words else ():
        halves: dict[tuple[int, int], list[Item]] = {}
        for item in text.amounts(passage) if "；" in passage.template else ():
            halves.setdefault((item.slot.sentence, item.slot.part), []).append(item)
        for sentence in dict.fromkeys(sentence for sentence, _ in halves):
            told = [row for (at, _), row in halves.items() if at == sentence]
            unit = told[0][0].mention.unit
            rows = [same for row in told if len(same := [i for i in row if i.mention.unit == unit]) >= FEW]
            names = {tuple(i.label for i in row[1:]) for row in rows}
            if len(rows) > 1 and len(names) == 1:
                yield rows


def _same_place(rows: Sequence[Sequence[Item]]) -> Iterator[tuple[list[Item], bool]]:
    """The first amounts of all of them, the second ones, … and those with the same words in front; whether each has one."""
    amounts = [[i for i in row if i.is_amount and i.slot.depth == rows[0][0].slot.depth] for row in rows]
    for place in range(min(map(len, amounts))):
        yield from _alike([row[place] for row in amounts], rows)
    for role in (PRIOR, BASE):
        said = [next((i for i in row if i.slot.role == role), None) for row in rows]
        yield from _alike([i for i in said if i is not None], rows) if all(said) else ()
    plain = [[i for i in row if i.slot.role == PLAIN] for row in rows]
    words = {i.slot.before[-TAIL:] for row in plain for i in row if len(i.slot.before) >= len(OF_BEFORE)}
    first = [_first_by_tail(row) for row in plain]
    for word in sorted(words):
        yield from _alike([known[word] for known in first if word in known], rows)


def _first_by_tail(row: Sequence[Item]) -> Mapping[str, Item]:
    """The first figure of a row that the words end so before: found once, not for every word of every other row."""
    first: dict[str, Item] = {}
    for item in row:
        for length in range(len(OF_BEFORE), TAIL + 1):
            first.setdefault(item.slot.before[-length:], item)
    return first


def _alike(parts: list[Item], rows: Sequence[Sequence[Item]]) -> Iterator[tuple[list[Item], bool]]:
    every = len(parts) == len(rows)
    if len({i.mention.unit.symbol for i in parts}) == 1 and (every or len(parts) >= FEW):
        yield parts, every


# --- differences ----------------------------------------------------------------------------------------------------


def _is_said_left(row: Sequence[Item], number: int) -> bool:
    """差距已达C, 以C的差距居后; 差距C，比上月的D大: the words name it, or it is what such a one is compared with."""
    item, before = row[number], row[number - 1]
    if REST.search(item.slot.before) or GAP.match(item.slot.after):
        return True
    compared = number > 0 and COMPARED.match(item.slot.before) and REST.search(before.slot.before)
    return bool(compared) and before.slot.sentence == item.slot.sentence


def _is_rest(text: Text, item: Item, told: set[int]) -> bool:
    """限额空间C, 还需完成C, 未支出C, of which no relation was read."""
    return (
        item.slot.role in (PLAIN, DELTA, PRIOR)
        and item.dimension not in ("rate", "points", "score")
        and item.slot.start not in told
        and item.slot.start not in text.inner
        and len(item.mention.digits) > 1
    )


def rests(left: Sequence[Item], text: Text, near: Sequence[Item], rated: Rated) -> Iterator[Claim]:
    """The two figures before what is left that it is the difference of."""
    for rest in left:
        before = near[: bisect_left(near, rest.slot.start, key=lambda i: i.slot.start)]
        pair = _pair_of(rest, before[-FAR:]) or _pair_far_off(rest, rated)
        if pair is not None and (rest.measure != "closing" or {i.measure for i in pair} != NAMED):
            down = rest.slot.down != (rest.mention.value < 0)
            more, less = pair if not down else pair[::-1]  # 净减少C, 差额-C is less than nothing
            way = reading("gathered", result=rest, plus=[more], minus=[less])
            yield claim(text, "difference", [way], rest)


def _rated(text: Text) -> Rated:
    """What is left of the one amount that a rate relates to another, and the two; the first such pair for each value."""
    found: dict[Decimal, tuple[Item, Item]] = {}
    for one in text.found.get("ratio", ()):
        less, more = (figures_of(one.readings[0].roles.get(role, ())) for role in ("numerator", "denominator"))
        if len(more) == len(less) == 1:
            left = more[0].mention.value - less[0].mention.value
            found.setdefault(left, (text.items.at[more[0].mention.start], text.items.at[less[0].mention.start]))
    return found


def _pair_far_off(rest: Item, rated: Rated) -> tuple[Item, Item] | None:
    """下半年还需完成C, and in the first section 完成A，占预算B的P: the pair that a rate relates, however far above."""
    pair = rated.get(abs(rest.mention.value))
    if pair is None or rest.dimension != "money" or len(rest.mention.digits) <= ENOUGH:
        return None
    return pair if pair[1].slot.start < rest.slot.start and pair[0].mention.unit == rest.mention.unit else None


def _pair_of(rest: Item, before: Sequence[Item]) -> tuple[Item, Item] | None:
    """The nearest two levels with that difference: in one sentence or row where the number is short."""
    levels = [
        i for i in before if i.mention.unit.symbol == rest.mention.unit.symbol and i.slot.role in (PLAIN, PRIOR, BASE)
    ]
    value = abs(rest.mention.value)
    at = rest.slot.passage, rest.slot.sentence
    gap = GAP.match(rest.slot.after) or GAP.search(rest.slot.before)
    later: dict[Decimal, Item] = {}
    digits = len(rest.mention.digits)
    for item in reversed(levels):
        for other in (later.get(item.mention.value + value), later.get(item.mention.value - value)):
            if other is None:
                continue
            together = (item.slot.passage, item.slot.sentence) == (other.slot.passage, other.slot.sentence)
            here = together and (item.slot.passage, item.slot.sentence) == at
            beside = gap and digits >= ENOUGH and at == (other.slot.passage, other.slot.sentence)
            if here or beside or (together and digits > 2) or digits > ENOUGH:
                return (item, other) if item.mention.value > other.mention.value else (other, item)
        later.setdefault(item.mention.value, item)
    return None
