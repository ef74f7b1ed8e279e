"""Accounts told by name against their rows of a table: ``“教育支出（类）普通教育（款）小学教育（项）”18.20万元`` and ``2050202 小学教育 18.20``.

In: the accounts that paragraphs tell by name, and tables with a code for each row. The row is the one of that name under
that kind and class; where the kind is called otherwise, the only row of that name. The column is the one that agrees with
most accounts. Out: restated claims (`table`), ticks and what differs: of low confidence where the table may be of more
money than the paragraphs, none where too much differs.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from auditor.facts import PLANNED
from auditor.functional import Account, Path, book_in, plain_path
from auditor.model import Claim, Confidence
from auditor.relations.headed import SPENT, is_amount
from auditor.tables import Row, Segment, caption_of
from auditor.text import Item, Text, agree, claim, prints_as, reading

CODE = re.compile(r"2\d\d(?:\d\d){0,2}")
LEAST = 3  # accounts that agree with a column
CLEARLY = 2  # times as many that agree as differ
ITEM = 3  # the level of an item
GENERAL = ("general_budget_expenditure",)
APPROPRIATED = (*GENERAL, "appropriation_expenditure", "appropriation_grand_total", "appropriation_income")


@dataclass(frozen=True)
class Rows:
    """The rows of a table by the names of their accounts, from the class down."""

    by_path: Mapping[Path, Row]
    by_name: Mapping[str, Sequence[Path]]  # of items: the paths of one name

    def of(self, text: Text, account: Account, told: Counter[str]) -> tuple[Row, bool] | None:
        """The row of an account, and whether all its names are those of the row."""
        path = plain_path(account.path, text.items.lexicon)
        if path in self.by_path:
            return self.by_path[path], True
        alone = self.by_name.get(path[2], ()) if told[path[2]] == 1 else ()
        if len(alone) == 1 and alone[0][0] == path[0]:
            return self.by_path[alone[0]], False
        return None


@dataclass(frozen=True)
class Pair:
    """What is told of an account, and the cell of its row."""

    account: Account
    told: tuple[Item, ...]  # equal amounts
    cell: Item
    sure: bool  # of the row

    @cached_property
    def agrees(self) -> bool:
        return agree(self.told[0], self.cell)


def claims(text: Text) -> Iterator[Claim]:
    accounts = [account for account in text.accounts if account.items]
    if len(accounts) < LEAST:
        return
    told = Counter({name: len(paths) for name, paths in _paths_of(text, accounts).items()})
    for segment in text.segments:
        rows = _rows(text, segment)
        if len(rows.by_path) < LEAST:
            continue
        found = [(account, row) for account in accounts if (row := rows.of(text, account, told)) is not None]
        for planned in (False, True):
            year = text.year
            columns = {column.index: list(_pairs(found, column.index, planned, year)) for column in segment.columns}
            best = max(columns, key=lambda index: sum(pair.agrees for pair in columns[index]), default=0)
            yield from _compared(text, segment, best, columns.get(best, []))


def _paths_of(text: Text, accounts: Sequence[Account]) -> Mapping[str, set[Path]]:
    found: dict[str, set[Path]] = defaultdict(set)
    for account in accounts:
        path = plain_path(account.path, text.items.lexicon)
        found[path[2]].add(path)
    return found


# --- the table ------------------------------------------------------------------------------------------------------


def _rows(text: Text, segment: Segment) -> Rows:
    """A name that two rows bear is none."""
    named = [(code, row, name) for row in segment.rows for code, name in _coded(row)]
    names = {code: name for code, _, name in named}
    found: dict[Path, list[Row]] = defaultdict(list)
    for code, row, name in named:
        above = (
            names.get(code[:3], ""),
            names.get(code[:5], "") if len(code) > 3 else "",
            name if len(code) > 5 else "",
        )
        found[plain_path(above, text.items.lexicon)].append(row)
    single = {path: rows[0] for path, rows in found.items() if len(rows) == 1 and path[0]}
    by_name: dict[str, list[Path]] = defaultdict(list)
    for path in found:
        if path[2]:
            by_name[path[2]].append(path)
    return Rows(single, {name: paths for name, paths in by_name.items() if all(path in single for path in paths)})


def _coded(row: Row) -> Iterator[tuple[str, str]]:
    """The code of the functional classification and the name beside it; 208 | 05 | 01 is one code in three columns."""
    code = "".join(row.codes[column] for column in sorted(row.codes))
    if CODE.fullmatch(code) and row.words:
        yield code, "".join(word for _, word in row.words if not word.isdigit())


# --- the paragraphs -------------------------------------------------------------------------------------------------


def _pairs(
    found: Sequence[tuple[Account, tuple[Row, bool]]], column: int, planned: bool, year: int | None
) -> Iterator[Pair]:
    for account, (row, sure) in found:
        cell = row.items.get(column)
        if cell is not None and (cell.measure in PLANNED or not planned):
            for told in _told(account, planned, year):
                if told[0].dimension == cell.dimension:
                    yield Pair(account, told, cell, sure)


def _told(account: Account, planned: bool, year: int | None) -> Iterator[tuple[Item, ...]]:
    """What is told of an account, its budget or what was spent: equal amounts together."""
    found: dict[object, tuple[Item, ...]] = {}
    for item in account.items:
        plan = item.measure in PLANNED and item is not account.head
        if (
            plan == planned
            and (plan or item is account.head or SPENT.fullmatch(item.slot.before))
            and _is_of_the_year(item, year)
        ):
            found[item.mention.value] = (*found.get(item.mention.value, ()), item)
        if len(found) == 2:
            break  # what follows is of something else
    yield from found.values()


def _is_of_the_year(item: Item, year: int | None) -> bool:
    return is_amount(item) and item.period in (None, year) and not item.slot.depth


def _compared(text: Text, segment: Segment, column: int, pairs: Sequence[Pair]) -> Iterator[Claim]:
    agreeing = sum(pair.agrees for pair in pairs)
    differing = len(pairs) - agreeing
    if agreeing < LEAST or differing > agreeing:
        return
    for pair in pairs:
        sure: Confidence | None = "high" if pair.agrees else _surely(text, segment, column, pair)
        if sure is not None:
            clear = pair.agrees or agreeing >= CLEARLY * differing
            way = reading("row", stated=[*pair.told, pair.cell])
            yield claim(text, "restated", [way], pair.told[0], topic="table", confidence=sure if clear else "low")


def _surely(text: Text, segment: Segment, column: int, pair: Pair) -> Confidence | None:
    """How sure it is that both are of the same money; None where the table may be of more than the paragraphs."""
    own, book = pair.account.book, book_in(caption_of(text.document, segment.block))
    if own and book and own != book:
        return None
    whole = pair.account.level == ITEM and _is_of(text, segment, column, APPROPRIATED)  # an item is of one book
    if own == book != "" or whole or _is_of(text, segment, column, GENERAL if own else APPROPRIATED):
        return "high" if pair.sure else "medium"
    return "low" if pair.account.level == ITEM and pair.cell.mention.value < pair.told[0].mention.value else None


def _is_of(text: Text, segment: Segment, column: int, concepts: Sequence[str]) -> bool:
    """Is the total of the table an amount that the paragraphs tell of one of these?"""
    totals = [row.items[column] for row in segment.rows if row.is_total and column in row.items]
    told = [item for item in text.items.of("concept", *concepts) if item.slot.mark != "|"]
    return any(prints_as(total.mention.value, item, cut=True) for total in totals for item in told)
