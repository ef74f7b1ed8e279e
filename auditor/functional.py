"""Items of the functional classification told one by one: ``“教育支出（类）普通教育（款）小学教育（项）”18.20万元，主要用于…``.

In: the paragraphs of a document and its figures. Out: an `Account` for each name that ends with （类）, （款） or （项）: its
names from the class down, those above it that it leaves out taken from the last one told, and the figures told of it
before the next name. A name may be broken by the end of a line, and what is told of it may stand in the paragraphs behind.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from auditor.clauses import Passage
from auditor.facts import Item, Lexicon
from auditor.languages import zh

LEVELS = "类款项"
LEVEL = re.compile(r"（(?P<level>[类款项])）")
NAME = re.compile(r"(?:[一-龥、\n]|（(?![类款项]）)[一-龥]{1,8}）){2,}\Z")  # 政府办公厅（室）及相关机构事务
LONGEST = 60  # characters of a name
BETWEEN = re.compile(r"[\n、，\s]*")  # two names of one path
CLOSED = re.compile(rf"[\n\s]*[\"”“」』＂]?[\n\s]*(?:支出|经费)?[为：]?[\n\s]*(?=[{zh.FIGURES}])")
LEADS = re.compile(r".*(?:其中|用于|包括|分别为|分别是)|^、")  # what may stand before a class and is none of its name
BOOK = re.compile(r"一般公共|政府性基金|国有资本经营")
MOST_BELOW = 8  # paragraphs that an account may be told in
FAR = 30  # paragraphs that a class or kind is the last one told
Path = tuple[str, str, str]


class Named(NamedTuple):
    """One name and its level, from where to where it stands."""

    level: str
    name: str
    begin: int
    end: int


@dataclass(frozen=True)
class Account:
    """What is told of one name: `path` from the class down to what it is, and the figures up to the next name."""

    path: Path
    told: Path  # the names that it was told with
    head: Item | None  # the amount right behind the name
    items: tuple[Item, ...]  # all figures up to the next name, the head first
    passage: int
    book: str  # of the headings above it, the lowest that names one: 一般公共, 政府性基金; "" where none does

    @property
    def level(self) -> int:
        """1 for a class, 2 for a kind, 3 for an item."""
        return max(number for number, name in enumerate(self.told, 1) if name)


def accounts_in(passages: Sequence[Passage], rows: Mapping[int, Sequence[Item]]) -> Iterator[Account]:
    """Every account of the document, in order."""
    last: tuple[int, Path] = (0, ("", "", ""))
    for run in _runs(passages):
        joined = "\n".join(passage.template for passage in run)
        begins = [0, *accumulate(len(passage.template) + 1 for passage in run)]
        groups = list(_groups(joined))
        for number, group in enumerate(groups):
            at = _passage_of(begins, group[0].begin)
            end = groups[number + 1][0].begin if number + 1 < len(groups) else len(joined)
            told = _told(group)
            path = _inherited(told, last[1] if run[at].index - last[0] <= FAR else ("", "", ""))
            last = (run[at].index, path)
            before = run[at].template[: max(0, group[0].begin - begins[at])]
            book = book_in("".join((*(words for words in run[at].headings if not LEVEL.search(words)), before)))
            yield _account(run, rows, begins, (group[-1].end, end), (path, told), joined, book)


def _runs(passages: Sequence[Passage]) -> Iterator[list[Passage]]:
    """Paragraphs one behind the other in some of which an account is named."""
    run: list[Passage] = []
    for passage in passages:
        if run and passage.index != run[-1].index + 1:
            yield from [run] if any(map(_names_one, run)) else []
            run = []
        run.append(passage)
    yield from [run] if any(map(_names_one, run)) else []


def _names_one(passage: Passage) -> bool:
    return any(f"（{level}）" in passage.template for level in LEVELS)


def _groups(joined: str) -> Iterator[list[Named]]:
    """Names that stand one behind the other, each of a lower level than the one before."""
    group: list[Named] = []
    for named in _names(joined):
        between = joined[group[-1].end : named.begin] if group else ""
        lower = bool(group) and LEVELS.index(named.level) > LEVELS.index(group[-1].level)
        if group and not (lower and BETWEEN.fullmatch(between)):
            yield group
            group = []
        group.append(named)
    if group:
        yield group


def _names(joined: str) -> Iterator[Named]:
    for level in LEVEL.finditer(joined):
        name = NAME.search(joined[max(0, level.start() - LONGEST) : level.start()])
        if name:
            yield Named(level["level"], name.group(), level.start() - len(name.group()), level.end())


def _told(group: Sequence[Named]) -> Path:
    names = {named.level: named.name.replace("\n", "") for named in group}
    first = group[0].name.rpartition("\n")[2]
    if len(first) > 1:  # what stands in the line above is a heading: no class is broken
        names[group[0].level] = LEADS.sub("", first)
    return names.get("类", ""), names.get("款", ""), names.get("项", "")


def plain_path(path: Path, lexicon: Lexicon) -> Path:
    """Names without 支出 at their end; classes of one indicator are one: 文化体育与传媒 and 文化旅游体育与传媒."""
    return lexicon.concept_in(path[0]) or _short(path[0]), _short(path[1]), _short(path[2])


def _short(name: str) -> str:
    return re.sub(r"\s|\d", "", name).removesuffix("支出")


def _inherited(told: Path, last: Path) -> Path:
    """The names above that it leaves out, as they were told last."""
    first = next(number for number, name in enumerate(told) if name)
    return (*last[:first], *told[first:])  # type: ignore[return-value] # three again


def _passage_of(begins: Sequence[int], position: int) -> int:
    return bisect_right(begins, position) - 1


def _account(
    run: Sequence[Passage],
    rows: Mapping[int, Sequence[Item]],
    begins: Sequence[int],
    stretch: tuple[int, int],
    paths: tuple[Path, Path],
    joined: str,
    book: str,
) -> Account:
    begin, end = stretch
    first = _passage_of(begins, begin)
    items: list[Item] = []
    for number in range(first, min(first + MOST_BELOW, len(run))):
        passage = run[number]
        if begins[number] >= end or (number > first and (passage.mark or passage.paragraph.level)):
            break
        items += [i for i in rows.get(passage.index, ()) if begin <= begins[number] + i.slot.position < end]
    closed = CLOSED.match(joined, begin)
    starts = closed is not None and bool(items) and closed.end() == _position(run, begins, items[0])
    head = items[0] if starts and items[0].dimension == "money" and not items[0].mention.qualifier else None
    return Account(*paths, head, tuple(items), run[first].index, book)


def book_in(words: str) -> str:
    """The book that is named last, as one is called everywhere."""
    *_, last = "", *(named.group() for named in BOOK.finditer(words))
    return last


def _position(run: Sequence[Passage], begins: Sequence[int], item: Item) -> int:
    return begins[item.slot.passage - run[0].index] + item.slot.position
