"""The explanation against the published tables: what 二、收入决算情况说明 says and what stands in 收入决算表.

The final accounts of every office are published as the same few tables and explained in the same few sections, so that a
figure of the text has its place: 收入合计 in the section on income is the first column of the row 合计. A document with two
tables of one title holds two offices, and nothing is compared.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from auditor.clauses import Passage
from auditor.facts import FIRST_PLANNED, Item, is_amount
from auditor.model import Claim
from auditor.tables import Segment, caption_of
from auditor.text import Text, claim, reading

INCOME = ("财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入")
SPENDING = ("基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出")
FINAL = ("", "final")


@dataclass(frozen=True)
class Place:
    """Where a figure of the text stands in a table: the words of its row and those over its column.

    `beside`: a row that its column has as well; 总计 stands in two columns, that of income has 本年收入合计.
    """

    said: re.Pattern[str]
    row: re.Pattern[str]
    column: re.Pattern[str]
    beside: re.Pattern[str]
    measures: Collection[str] = FINAL


def place(said: str, row: str = "", column: str = ".*", beside: str = "", measures: Collection[str] = FINAL) -> Place:
    """`column` is the last header of a column, or the last ones: ``决算数/公务接待费``."""
    return Place(re.compile(said), re.compile(row), re.compile(rf"(?:^|/)(?:{column})$"), re.compile(beside), measures)


@dataclass(frozen=True)
class Published:
    """A table by its title, the section that explains it, and what stands where."""

    title: re.Pattern[str]
    section: re.Pattern[str]
    places: tuple[Place, ...]
    accounts: str = ""  # the column in which its accounts stand that the section tells one by one


ACCOUNT = re.compile(r"([^（）]+)（项）$|^([^（）]+)（类）(支出)$")
TOTAL = r"^合计$"
SUM = r"(?:合计|小计|金额|决算数)?"
OF_THE_YEAR = r"(?:本年支出/)?(?:合计|小计)|本年支出(?:合计)?"
BOTH_SIDES = (
    place(r"收.?支总计|^支总计|收入总计", r"^总计$", SUM, beside=r"^本年收入合计$"),
    place(r"收.?支总计|^支总计|支出总计", r"^总计$", SUM, beside=r"^本年支出合计$"),
)
THREE = (  # 三公经费: what the text says, and the column
    (r"“?三公.?经费(?:财政拨款)?(?:支出)?$", "合计"),
    (r"因公出国（境）费", "因公出国（境）费"),
    (r"公务用车购置及运行", "公务用车购置及运行(?:维护)?费/小计"),
    (r"公务用车购置(?!及)", "公务用车购置费"),
    (r"公务用车运行", "公务用车运行(?:维护)?费"),
    (r"公务接待费", "公务接待费"),
)
TABLES = (
    Published(re.compile(r"(?<!财政拨款)收入?支出?决算总表"), re.compile(r"(?<!财政拨款)收入?、?支出?(?:决算)?总体"), BOTH_SIDES),
    Published(
        re.compile(r"(?<![支款])收入决算表"),
        re.compile(r"(?<![支款])收入决算(?!总体)"),
        (
            place(r"^(?:本年)?收入(?:合计)?$|^总收入$", TOTAL, r"(?:本年)?收入合计"),
            *(place(rf"^{name}$", TOTAL, name) for name in INCOME),
        ),
    ),
    Published(
        re.compile(r"(?<![入款费])支出决算表"),
        re.compile(r"(?<![入款费])支出决算(?!总体)"),
        (
            place(r"^(?:本年)?支出(?:合计)?$|^总支出$", TOTAL, r"(?:本年)?支出合计"),
            *(place(rf"^{name}$", TOTAL, name) for name in SPENDING),
        ),
    ),
    Published(re.compile(r"财政拨款收入?支出?决算总表"), re.compile(r"财政拨款收入?、?支出?(?:决算)?总体"), BOTH_SIDES),
    Published(
        re.compile(r"一般公共预算财政拨款支出决算(?:明细)?表"),
        re.compile(r"一般公共预算(?:财政拨款)?支出决算"),
        (
            place(r"^一般公共预算(?:财政拨款)?支出(?:合计)?$", TOTAL, OF_THE_YEAR),
            place(r"^基本支出$", TOTAL, "基本支出"),
            place(r"^项目支出$", TOTAL, "项目支出"),
        ),
        accounts=OF_THE_YEAR,
    ),
    Published(
        re.compile(r"基本支出决算(?:明细)?表"),
        re.compile(r"基本支出决算"),
        (place(r"^人员经费$", r"^人员经费合计$"), place(r"^公用经费$", r"^公用经费合计$")),
    ),
    Published(
        re.compile(r"三公.?经费[^|]*表"),
        re.compile(r"三公.?经费"),
        tuple(
            place(said, column=rf"{half}/(?:.*/)?{column}", measures=measures)
            for half, measures in (("预算数", FIRST_PLANNED), ("决算数", ("final",)))
            for said, column in THREE
        ),
    ),
)  # fmt: skip


def claims(text: Text) -> Iterator[Claim]:
    for table in TABLES:
        segments = the_one_titled(text, table.title)
        said = [item for passage in _section(text, table.section) for item in text.amounts(passage)] if segments else []
        for where in (*table.places, *_accounts(table, said)):
            yield from _compared(text, where, said, segments)


def the_one_titled(text: Text, title: re.Pattern[str], name: Callable[[Text, int], str] | None = None) -> list[Segment]:
    """The segments of the one table of this title, which `name` tells of a table if not its caption."""
    titled = [s for s in text.segments if title.search((name or _title)(text, s.block))]
    return titled if len({segment.block for segment in titled}) == 1 else []


def _title(text: Text, block: int) -> str:
    table = text.document.blocks[block]
    return re.sub(r"\s", "", f"{table.sheet or ''}|{caption_of(text.document, block)}")


def _accounts(table: Published, said: Sequence[Item]) -> Iterator[Place]:
    """农林水支出（类）水利（款）行政运行（项） has its row 行政运行, and 农林水（类）支出 its row 农林水支出."""
    for label in dict.fromkeys(item.label for item in said) if table.accounts else ():
        account = ACCOUNT.search(label)
        if account:
            yield place(rf"^{re.escape(label)}$", rf"^{re.escape(''.join(account.groups('')))}$", table.accounts)


def _section(text: Text, section: re.Pattern[str]) -> Iterator[Passage]:
    return (p for p in text.with_figures if any(section.search(heading) for heading in p.headings))


def _compared(text: Text, where: Place, said: Sequence[Item], segments: Sequence[Segment]) -> Iterator[Claim]:
    """The first figure of that name in the section, and the one in its place in the table."""
    stated = next((i for i in said if _is_said(text, i, where)), None)
    found = list(_in_place(segments, where))
    if stated is not None and len(found) == 1:
        yield claim(text, "restated", [reading("published", stated=[stated, found[0]])], stated, topic="table")


def _is_said(text: Text, item: Item, where: Place) -> bool:
    return (
        is_amount(item)
        and item.dimension == "money"
        and item.measure in where.measures
        and item.period in (None, text.year)
        and not item.mention.qualifier
        and bool(where.said.search(item.label))
    )


def _in_place(segments: Sequence[Segment], where: Place) -> Iterator[Item]:
    for segment in segments:
        for column in segment.columns:
            if not where.column.search(re.sub(r"\s", "", column.header)):
                continue
            rows = [(_words(row.words, column.index), row.items.get(column.index)) for row in segment.rows]
            if any(where.beside.search(words) for words, _ in rows):
                yield from (item for words, item in rows if item is not None and where.row.search(words))


def _words(words: Sequence[tuple[int, str]], column: int) -> str:
    """The words next to the left of a column."""
    left = [text for at, text in words if at < column]
    return re.sub(r"\s", "", left[-1]) if left else ""
