"""What is owed at the end, from what was owed before and what was borrowed and repaid in between; debt limits likewise.

    2021年末，政府债务余额A。2022年转贷新增债券B（一般债券…、专项债券…）、再融资债券C，偿还本金D。2022年末，债务余额E。

    一、上年末债务余额实际数 · A / 二、余额限额 / 三、发行额 · B / 四、还本支出 · C / 五、年末债务余额预计执行数 · D, in a table

In one sentence see `balances`. Every amount between the two must be borrowed or repaid; parts of others and limits aside.
It is a tick, and an alarm only where one slip of the pen in one of them tells why it does not come out: what was cut or
exchanged is often left unsaid.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, takewhile

from auditor.clauses import DELTA, PLAIN, PRIOR
from auditor.facts import Item, unsigned
from auditor.model import Claim
from auditor.slips import miswritten
from auditor.tables import Row
from auditor.text import Text, claim, mended, reading, total_of

OWED = re.compile(r"债[务券](?:本金)?余额[为是达共计]*$|(?:年初|期初|上年末)[^，。；]{0,8}债务[为是有共计]*$")
OWED_THEN = re.compile(r"[末初][^，。]{0,10}债[务券](?:本金)?余额(?:预计)?(?:实际|执行|决算)?[数额]?$")
LEFT_OWED = re.compile(r"(?:[本当]年|年|期)(?:末|底)(?:预计)?余额[为是达]*$|^(?:至?年末|年底)[为是尚有还剩]*$")
THAN_BEFORE = re.compile(r"[比较](?:上年(?:末|底|同期)?|年初|期初)(?:[一-龥]{0,4}债务)?余额[为]?$")
TOP = re.compile(r"[一二三四五六七八九十]{1,3}[、.．]")
BORROWED = re.compile(r"新增|发行|转贷|再融资|举借|置换|提款|增加")
REPAID = re.compile(r"偿还|还本|归还|到期|化解|核减|减少")
LIMIT, RAISED = re.compile(r"债务(?:余额)?限额"), re.compile(r"新增|下达|追加|调增")
BEFORE, AFTER = re.compile(r"年初|期初|上年末"), re.compile(r"年末|期末|年底")
TELLING = 5  # digits of a figure of which one may have slipped: of fewer one would do by chance
SAME = 4  # characters of a balance that is hardly the same by chance
FAR = 3  # passages between the two balances
BALANCES = 4  # told before one that may be the one that it rolls on from
FIGURES = 40  # of a paragraph between the two balances
MOST = 12  # amounts between the two balances


def claims(text: Text) -> Iterator[Claim]:
    owed = [i for i in text.items.plain if OWED.search(i.slot.before)] if "债" in text.words else []
    owed = [i for i in owed if i.slot.mark != "|" and not i.slot.depth]
    owed = sorted([*owed, *_left_owed(text, owed)], key=lambda i: i.slot.start)
    told, inner = (
        (text.bound_as(difference="result"), text.bound_as(sum="parts", bound="parts")) if owed else (set(), set())
    )
    limits = [i for i in text.items.plain if LIMIT.search(i.slot.before)] if "限额" in text.words else []
    limits = [i for i in limits if i.slot.mark != "|" and not i.slot.depth]
    yield from _limits(text, limits)
    for segment in text.segments if "余额" in text.words else ():
        yield from _rows(text, segment.rows)
    yield from _limits_again(text, limits, owed)
    for closing in owed:
        yield from _risen_from(text, closing, inner)
    for number, closing in enumerate(owed):
        near = reversed(owed[max(0, number - BALANCES) : number])
        opening = next((i for i in near if _balance_before(i, closing)), None)
        if opening is not None and closing.slot.start not in told:
            yield from _rolled(text, opening, closing, inner)


def _left_owed(text: Text, owed: Sequence[Item]) -> Iterator[Item]:
    """政府债务余额A。…年末余额B: what is left at the end, in the paragraph that tells of a debt in its name."""
    for index in dict.fromkeys(i.slot.passage for i in owed):
        row = text.items.by_passage.get(index, ())
        first = next(i for i in owed if i.slot.passage == index)
        yield from (
            i
            for i in row
            if LEFT_OWED.match(i.slot.before) and i.slot.start > first.slot.start and i.slot.role == PLAIN
        )


def _risen_from(text: Text, closing: Item, inner: set[int]) -> Iterator[Claim]:
    """年末债务余额A。发行债券B，偿还本金C，较上年末余额D净增E: what was owed before is told last, and by how much it rose."""
    row = text.items.by_passage.get(closing.slot.passage, ())
    first = bisect_right(row, closing.slot.start, key=lambda i: i.slot.start)
    behind = list(islice(row, first, first + FIGURES))
    place = next((n for n, i in enumerate(behind) if i.slot.role == PRIOR and THAN_BEFORE.match(i.slot.before)), None)
    if place is None or behind[place].slot.sentence - closing.slot.sentence > 1 or BEFORE.search(closing.slot.before):
        return
    opening, rise = behind[place], behind[place + 1 : place + 2]
    if rise and rise[0].slot.role == DELTA and rise[0].dimension == closing.dimension == opening.dimension:
        more, less = (opening, closing) if rise[0].slot.down else (closing, opening)
        risen = unsigned(rise[0])
        yield claim(text, "difference", [reading("risen", result=risen, plus=[more], minus=[less])], rise[0])
    yield from _came_to(text, opening, closing, [i for i in behind[:place] if _moved(i, closing)], inner)


def _rows(text: Text, rows: Sequence[Row]) -> Iterator[Claim]:
    """The rows of a table with marks of their own, from one that tells what was owed to the next that does."""
    lines = [(_name(row), row) for row in rows]
    lines = [(name, row) for name, row in lines if TOP.match(name) and "限额" not in name]
    told = [number for number, (name, _) in enumerate(lines) if OWED_THEN.search(name)]
    for first, last in pairwise(told):
        moved = lines[first + 1 : last]
        repaid = [row for name, row in moved if REPAID.search(name)]
        borrowed = [row for name, row in moved if BORROWED.search(name) and row not in repaid]
        if not borrowed or len(repaid) + len(borrowed) < len(moved) or len(moved) > MOST:
            continue
        opening, closing = lines[first][1], lines[last][1]
        for column, left in closing.items.items():
            if all(column in row.items for row in (opening, *borrowed, *repaid)):
                more = [row.items[column] for row in (opening, *borrowed)]
                less = [row.items[column] for row in repaid]
                if _tells([left, *less], more):
                    way = reading("debt", result=left, plus=more, minus=less or None)
                    yield claim(text, "difference", [way], left)


def _name(row: Row) -> str:
    return "".join(row.words[0][1].split()) if row.words else ""


def _limits(text: Text, limits: Sequence[Item]) -> Iterator[Claim]:
    """年初债务限额A，新增债务限额B，年末债务限额C: told in any order, a paragraph apart at most."""
    raised = [i for i in limits if RAISED.search(i.slot.before)]
    told = text.bound_as(difference="result") if raised else set()
    whole = [i for i in limits if i not in raised]
    for opening, closing in pairwise(whole) if raised else ():
        if not _balance_before(opening, closing) or closing.slot.start in told:
            continue
        new = [i for i in raised if abs(i.slot.passage - closing.slot.passage) <= 1 and _kind(i) == _kind(closing)]
        new = [i for i in new if i.realm.meets(closing.realm)]
        if len({i.mention.value for i in new}) == 1 and _tells([closing], [opening, new[0]]):
            yield claim(text, "difference", [reading("limit", result=closing, plus=[opening, new[0]])], closing)


def _limits_again(text: Text, limits: Sequence[Item], owed: Sequence[Item]) -> Iterator[Claim]:
    """限额A，余额B, and in another paragraph 余额B，限额C: what is owed is the same to the last digit, and so is its limit."""
    limits = [i for i in limits if not (RAISED.search(i.slot.before) or BEFORE.search(i.slot.before) or _kind(i))]
    told: dict[tuple[str, int | None], list[tuple[Item, Item]]] = {}
    for balance in owed if len(limits) > 1 else ():
        beside = [i for i in limits if _of_one_account(i, balance)]
        if len(beside) == 1 and not _kind(balance) and len(str(balance.mention.number)) > SAME:
            told.setdefault((balance.mention.text, balance.period), []).append((balance, beside[0]))
    for pairs in told.values():
        for (owes, one), (owes_again, other) in pairwise(pairs):
            apart = one.slot.passage != other.slot.passage and owes.realm == owes_again.realm
            if apart and one.mention.unit == other.mention.unit and one.mention.value != other.mention.value:
                yield claim(
                    text,
                    "restated",
                    [reading("limit again", stated=[one, other])],
                    other,
                    confidence="low",
                    topic="same",
                )


def _of_one_account(limit: Item, balance: Item) -> bool:
    near = abs(limit.slot.sentence - balance.slot.sentence) <= 2
    return (
        near
        and limit.slot.passage == balance.slot.passage
        and limit.realm == balance.realm
        and limit.period == balance.period
    )


def _balance_before(opening: Item, closing: Item) -> bool:
    """What was owed at another time by the same, shortly before."""
    near = closing.slot.passage - opening.slot.passage <= FAR and closing.dimension == opening.dimension
    said = BEFORE.search(opening.slot.before) is not None and AFTER.search(closing.slot.before) is not None
    return (
        near
        and (said or opening.period != closing.period)
        and opening.realm.meets(closing.realm)
        and _kind(opening) == _kind(closing)
    )


def _kind(item: Item) -> str:
    """一般债务余额 and 专项债务余额 roll on their own."""
    return next((kind for kind in ("一般", "专项") if kind in item.slot.before), "")


def _rolled(text: Text, opening: Item, closing: Item, inner: set[int]) -> Iterator[Claim]:
    yield from _came_to(text, opening, closing, list(_between(text, opening, closing)), inner)


def _came_to(text: Text, opening: Item, closing: Item, between: Sequence[Item], inner: set[int]) -> Iterator[Claim]:
    """Where all that stands between the two, apart from parts of others, was borrowed or repaid."""
    between = [unsigned(i) for i in between if i.slot.start not in inner]
    repaid = [i for i in between if REPAID.search(i.slot.before)]
    borrowed = [i for i in between if i not in repaid and _borrowed(between, i)]
    if not between or len(between) > MOST or len(borrowed) + len(repaid) < len(between):
        return
    if _tells([closing, *repaid], [opening, *borrowed]):
        way = reading("debt", result=closing, plus=[opening, *borrowed], minus=repaid or None)
        yield claim(text, "difference", [way], closing)


def _tells(less: Sequence[Item], more: Sequence[Item]) -> bool:
    """Do both sides come out, or would they with one digit another, or two exchanged, in one of the figures?"""
    needed = [(i, value) for i, value in mended(less, more) if value > 0 and len(i.mention.digits) >= TELLING]
    return total_of(less) == total_of(more) or any(
        miswritten(str(i.mention.number), i.mention.printed(value / i.mention.unit.scale)) for i, value in needed
    )


def _between(text: Text, opening: Item, closing: Item) -> Iterator[Item]:
    """The amounts from one balance to the other, without limits."""
    for index in range(opening.slot.passage, closing.slot.passage + 1):
        row = text.items.by_passage.get(index, ())
        first = bisect_right(row, opening.slot.start, key=lambda i: i.slot.start)
        near = takewhile(lambda i: i.slot.start < closing.slot.start, islice(row, first, None))
        yield from (i for i in islice(near, FIGURES) if _moved(i, closing))


def _moved(item: Item, closing: Item) -> bool:
    told = item.slot.role in (PLAIN, DELTA) and not item.slot.depth
    return told and item.dimension == closing.dimension and "限额" not in item.slot.before


def _borrowed(between: Sequence[Item], item: Item) -> bool:
    """新增债券A、再融资债券B; also 一般债券A、专项债券B behind 发行."""
    place = between.index(item)
    named = BORROWED.search(item.slot.before) is not None
    return named or (place > 0 and item.slot.mark == "、" and _borrowed(between, between[place - 1]))


__all__ = ["claims"]
