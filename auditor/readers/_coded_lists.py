"""Lists of economic accounts side by side, by their codes, as lines of words or one cell a line: 一般公共预算财政拨款基本支出明细表.

科目编码 科目名称 决算数 科目编码 科目名称 决算数 科目编码 科目名称 决算数
301 工资福利支出 90.00 302 商品和服务支出 31.00 30211 差旅费 6.00
30101 基本工资 90.00 30201 办公费 25.00 30213 维修费          a blank amount is gone, and so is what a list has no more
人员经费合计 90.00 公用经费合计 31.00

Codes and names say what each amount is of, so that all lists are read as one, whatever is gone. A code that stands twice, or an
amount without a name, makes no table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from auditor.readers._grids import Grid, Piece, Placed
from auditor.readers._lines import Line
from auditor.readers._plain_rows import LETTER, is_amount, tokens
from auditor.readers._plain_sides import AMOUNT, CODE, CODED, NAMED

FEWEST, NARROWEST = 8, 2  # accounts; lists
SHORT = 3  # digits of the number of a page
LONGEST = 400  # lines of a table
TOTAL = re.compile(r"(?P<whose>人员|公用)经费(?:支出)?合计")
PAGE = re.compile(r"[-—–－] *\d{1,3} *[-—–－]|第\s*\d+\s*页.{0,12}")
HEADS = (CODED, NAMED, AMOUNT)


class _Told(NamedTuple):
    """A cell and the line that it stands in."""

    piece: Piece
    number: int


class _Account(NamedTuple):
    """An account or a total, which has no code, and its amount, if there is one."""

    code: Piece | None
    name: Piece
    amount: Piece | None


def coded_lists(lines: Sequence[Line], taken: set[int]) -> Iterator[Grid]:
    """The tables of this sort among the lines that no other table holds."""
    after = 0
    for at in [n for n, line in enumerate(lines) if "编码" in line.text or "代码" in line.text]:
        line = lines[at]
        if at < after or line.number in taken or not CODED.match(line.text):
            continue
        told = list(_cells(lines[at : at + LONGEST], taken))
        lists = _lists([cell.piece for cell in told])
        found = _grid(told, lists) if lists else None
        if found is not None:
            yield found
            after = at + found.last - line.number + 1


def _cells(lines: Sequence[Line], taken: set[int]) -> Iterator[_Told]:
    for line in lines:
        pieces = tokens(line)
        if PAGE.fullmatch(line.text):
            continue
        if line.number in taken or (line.text and not pieces):
            return
        yield from (_Told(piece, line.number) for piece in pieces)


def _lists(cells: Sequence[Piece]) -> int:
    """How often 科目编码 · 科目名称 · 决算数 stands here."""
    names = [cell.text for cell in cells[: len(HEADS)]]
    if len(names) < len(HEADS) or not all(head.fullmatch(name) for head, name in zip(HEADS, names, strict=True)):
        return 0
    many = 1
    while [cell.text for cell in cells[many * len(HEADS) : (many + 1) * len(HEADS)]] == names:
        many += 1
    return many if many >= NARROWEST else 0


def _grid(told: Sequence[_Told], lists: int) -> Grid | None:
    body = list(_without(told[lists * len(HEADS) :], [cell.piece.text for cell in told[: lists * len(HEADS)]]))
    accounts, end = _accounts([cell.piece for cell in body])
    codes = [account.code.text for account in accounts if account.code is not None]
    if end is None or len(codes) < FEWEST or len(set(codes)) < len(codes) or not _alike(accounts):
        return None
    head = Placed(tuple((cell.piece, n, 1) for n, cell in enumerate(told[: len(HEADS)])))
    rows = (head, *(_row(account) for account in accounts if account.amount is not None))
    return Grid(told[0].number, body[end].number, told[0].piece.start, body[end].piece.end, rows, False)


def _without(told: Sequence[_Told], head: Sequence[str]) -> Iterator[_Told]:
    """The cells without the header that stands above each page."""
    texts, at = [cell.piece.text for cell in told], 0
    while at < len(told):
        if texts[at : at + len(head)] == head:
            at += len(head)
        else:
            yield told[at]
            at += 1


def _alike(accounts: Sequence[_Account]) -> bool:
    """Have all amounts decimals or none? Among amounts with decimals the number of a page has none."""
    written = [
        account.amount.text
        for account in accounts
        if account.amount is not None and account.amount.text.strip("-−—－0")
    ]
    pointed = sum("." in text for text in written)
    return pointed in (0, len(written)) or all(len(text) > SHORT for text in written if "." not in text)


def _row(account: _Account) -> Placed:
    code = ((account.code, 0, 1),) if account.code is not None else ()
    amount = ((account.amount, 2, 1),) if account.amount is not None else ()
    return Placed((*code, (account.name, len(code), 1), *amount))


def _accounts(cells: Sequence[Piece]) -> tuple[list[_Account], int | None]:
    """Each account up to the totals of both sorts, and where the last of them ends; None where they do not come."""
    found: list[_Account] = []
    totals: set[str] = set()
    at = 0
    while at < len(cells):
        code = cells[at] if CODE.fullmatch(cells[at].text) else None
        at += code is not None
        begin = at
        while at < len(cells) and _may_name(cells[at]) and (at == begin or not TOTAL.fullmatch(cells[at].text)):
            at += 1
        if at == begin:
            break
        name = Piece(cells[begin].start, cells[at - 1].end, " ".join(cell.text for cell in cells[begin:at]))
        amount = cells[at] if at < len(cells) and is_amount(cells[at]) and not _begins(cells, at) else None
        at += amount is not None
        total = TOTAL.fullmatch(name.text)
        if code is None and total is None:
            break
        found.append(_Account(code, name, amount))
        if total is not None:
            totals.add(total["whose"])
        if len(totals) == NARROWEST:
            return found, at - 1
    return found, None


def _may_name(cell: Piece) -> bool:
    return LETTER.search(cell.text) is not None and not is_amount(cell)


def _begins(cells: Sequence[Piece], at: int) -> bool:
    """A code with a name behind it, and no amount."""
    return (
        CODE.fullmatch(cells[at].text) is not None
        and at + 1 < len(cells)
        and _may_name(cells[at + 1])
        and not TOTAL.fullmatch(cells[at + 1].text)
    )


__all__ = ["coded_lists"]
