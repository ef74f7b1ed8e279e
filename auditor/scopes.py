"""Whose and which money a figure is: the notice it stands in, the level of government, and the book. Items in, items out.

``省级一般公共预算收入368.9亿元，…；加上市县上解232.4亿元`` -> both are of 省级 and of 一般公共预算: level and book are
written once, at the beginning of a sentence, a paragraph or a section, and hold until others are named. Only texts that
speak of a government's budget, or of several offices, have scopes; a report of one office is all of one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from auditor.clauses import PLAIN, Passage, Slot
from auditor.facts import Item, Scope
from auditor.languages import zh
from auditor.model import Document
from auditor.tables import Segment

BUDGETS = (
    "预算稳定调节基金",
    "上解",
    "调入资金",
    "转移支付",
    "财政总收入",
    "政府债务",
    "转贷",
    "债务限额",
    "社会保险基金收入",
    "滚存结余",
    "调出资金",
    "税收返还",
    "四本预算",
)
LEAST_BUDGETS = 2  # of these words make a government's budget
TOLD_OF_ALL = re.compile(  # 全市一般公共预算收入完成A is as good as one of them
    r"全[省市县区州](?:地方)?(?:一般公共预算|政府性基金)(?:预算)?总?[收支][入出](?:累计|完成|实现|预计|安排|决算|执行|数|[为是])*\d"
)
LEVEL = re.compile(
    r"(?=[全省市县区州盟旗（本中上自])(?:(?<!上划)(?<!上解)(?<!转贷)(?<!补助)(?:(?P<all>全[省市县区州盟旗]|全国(?=一般公共|政府性|国有资本))|(?P<own>(?:^|(?<=[。，；.、）]))中央(?=一般公共|政府性|国有资本)|(?:[省市县区州]|（区）)本?级|本级))"
    r"|(?P<giver>中央|上级|自治区|[省市县区州])对(?=我?[省市县区乡镇街（各下]))"
)
BOOK = re.compile(
    r"(?=[一公政国社])(?<![占至从向入到比般])(?:(?P<general>(?:一般)?公共(?:财政)?预算)|(?P<fund>政府性基金)|(?P<capital>国有资本)|(?P<social>社会保险|社保(?=基金|预算)))"
)
TITLE = re.compile(
    r"^(?:第[一二三四五六七八九十]+部分)?(?P<whose>[^\d，。：；]{3,24}?)(?:19|20)\d\d年[^，。：；]{2,26}(?:情况|说明|公开|汇总|报告|公告)$"
)
NO_OFFICE = re.compile(rf"^(?:{zh.LIST_MARK.pattern})?(?:第[一二三四五六七八九十]+部分)?(?:关于)?|(?:部门|单位|本级)$")
INSURANCE = re.compile(r"(?P<name>[一-龥]{2,16}(?<!社会)保险)(?:（[^（）]*）)?基金")
SAID = re.compile(r"本级|[区县市省]级|全[县市区省]|一般公共预算|政府性基金|国有资本")
BARE = re.compile(r"(?:全[省市县区州旗]|[省市县区州（）]*本?级|本级)?(?:地方)?(?:收入|支出)")
BARE_SAID = re.compile(rf"(?P<side>{BARE.pattern})(?:预算|安排|完成|预期|预计|执行|决算|为|数)*")  # 支出预算安排A
GRAND = re.compile(r"合计|总计|总量|共计|总额|总[收支]|累计")
CONCEPTS = {
    "general": "general_budget",
    "fund": "fund_budget",
    "capital": "state_capital",
    "social": "social_insurance",
}
MOVED_FROM = re.compile(
    rf"从[^，。；{zh.FIGURES}]*?(?=[调转]入)"
)  # 从政府性基金预算、国有资本经营预算调入: into this one
COMPARED = re.compile(r"[占比较与]|完成|为(?=[^，]*预算)")  # what is named behind is not what the figure is of
NESTED = re.compile(r"其中|包括")
PARTED = re.compile(r"分[^，。]{1,5}看|其中|分别")


def scoped(
    document: Document, passages: Sequence[Passage], items: Sequence[Item], segments: Sequence[Segment]
) -> tuple[tuple[Item, ...], tuple[Segment, ...]]:
    """Items and tables with their scopes, where the document has scopes at all."""
    titles = _titles(passages)
    words = zh.fold(document.words)
    budget = sum(word in words for word in BUDGETS) + (TOLD_OF_ALL.search(words) is not None) >= LEAST_BUDGETS
    if not titles and not budget:
        return tuple(items), tuple(segments)
    scopes: dict[tuple[int, int], Scope] = {}
    above: dict[int, Scope] = {}  # of the paragraphs, for the tables behind them
    group: tuple[tuple[str, ...], Scope] = ((), Scope())  # 1.全省执行情况。…: the paragraphs behind it belong to it
    for passage in passages:
        number = bisect_right(titles, passage.index)
        notice = str(titles[number - 1]) if number else ""
        outer = _of_headings(passage, notice) if budget else Scope(notice)
        if passage.mark:
            group = passage.headings, outer
        elif group[0] == passage.headings and group[1].notice == notice:
            outer = replace(outer, level=outer.level or group[1].level, book=outer.book or group[1].book)
        above[passage.index] = _named(passage.template, outer) if budget and not passage.slots else outer
        for slot, scope in _of_slots(passage, outer) if budget else ((slot, outer) for slot in passage.slots):
            scopes[passage.index, slot.start] = scope
    found = tuple(_in(i, scopes[i.slot.passage, i.slot.start]) for i in items)
    return found, tuple(_tabled(segment, above) for segment in segments)


def _in(item: Item, scope: Scope) -> Item:
    """The item with its scope, and without the words that say the same."""
    if not (scope.level or scope.book):
        return replace(item, realm=scope)
    said = SAID.sub("", item.scope)
    if item.concept in ("income_grand_total", "expenditure_grand_total"):  # they balance only in a plan: see `balances`
        return replace(item, realm=scope, scope=said, concept=None)
    bare = BARE_SAID.fullmatch(item.slot.before) if item.concept is None or not item.own else None
    label = bare["side"] if bare and item.slot.role == PLAIN else item.label
    concept = _of_book(item, label, scope) if label and BARE.fullmatch(label) else item.concept
    return replace(item, realm=scope, scope=said, label=label, concept=concept)


def _of_book(item: Item, label: str, scope: Scope) -> str | None:
    """收入 and 支出 in the section on a book are all income and expenditure of that book."""
    side = "income" if label.endswith("收入") else "expenditure"
    total = GRAND.search(item.slot.before) is not None
    return item.concept if total or scope.book not in CONCEPTS else f"{CONCEPTS[scope.book]}_{side}"


def _titles(passages: Sequence[Passage]) -> list[int]:
    """The titles of several notices in one document: each names another office and its year."""
    titles = {
        passage.index: whose
        for passage in passages
        if len(passage.template) < 48
        and not passage.slots
        and (match := TITLE.match(passage.template))
        and len(whose := NO_OFFICE.sub("", match["whose"])) > 2  # 二、关于2025年收入总体情况的说明 names none
    }
    return sorted(titles) if len(set(titles.values())) > 1 else []


def _of_headings(passage: Passage, notice: str) -> Scope:
    """What the headings name, the nearest first; one that names two levels or books names none."""
    scope = Scope(notice)
    for heading in dict.fromkeys([passage.subject, *reversed(passage.headings)]):
        level, book = _of_heading(heading)
        scope = Scope(notice, scope.level or level, scope.book or book)
    return scope


@lru_cache(maxsize=1024)
def _of_heading(heading: str) -> tuple[str, str]:
    """Level and book of one heading, "" where it names none or several. Each insurance fund has an account of its own."""
    levels, books = set(map(_level, LEVEL.finditer(heading))), set(map(_book, BOOK.finditer(heading)))
    funds = {fund["name"] for fund in INSURANCE.finditer(heading)}
    return _single(levels), _single(funds) or _single(books)


def _single(words: set[str]) -> str:
    return "".join(words) if len(words) == 1 else ""


def _of_slots(passage: Passage, outer: Scope) -> Iterator[tuple[Slot, Scope]]:
    """Each figure with the scope of its sentence: what stands before its first figure holds on, what comes later does not."""
    lead = here = whole = outer
    nested = False
    last: Slot | None = None
    for slot in passage.slots:
        first = last is None or last.sentence != slot.sentence
        begin = max(passage.begin(slot.position), last.position + 1 if last else 0)
        words = passage.template[begin : slot.position]
        cut = max(map(words.rfind, zh.STOPS)) + 1
        compared = COMPARED.search(words, cut)
        words = words[: compared.start()] if compared else words
        if nested and slot.mark not in "、（":
            here, nested = whole, False  # 全省清理A，其中省本级B、县级C，已使用D: of all levels again
        if not first and NESTED.search(words) and LEVEL.search(words):
            whole, nested = here, True
        here = _named(words, lead if first else here)
        if first and not PARTED.search(words):
            lead = here
        last = slot
        yield slot, here


def _named(words: str, scope: Scope) -> Scope:
    """The scope that words name; what they do not name is as before. Another level opens its own book's figures anew."""
    words = MOVED_FROM.sub("", words)
    levels, books = list(LEVEL.finditer(words)), list(BOOK.finditer(words))
    if not levels and not books:
        return scope
    level = _level(levels[-1]) if levels else scope.level
    return Scope(scope.notice, level, _book(books[-1]) if books else scope.book)


def _level(match: re.Match[str]) -> str:
    if match["giver"]:
        return match.group()
    return "全" if match["all"] else match.group().replace("本", "")


def _book(match: re.Match[str]) -> str:
    return match.lastgroup or ""


def _tabled(segment: Segment, above: dict[int, Scope]) -> Segment:
    """The items of a table have the scope of the paragraph above it."""
    places = sorted(above)
    place = bisect_right(places, segment.block)
    if not place:
        return segment
    scope = above[places[place - 1]]
    rows = tuple(
        replace(
            row,
            items={column: _in(item, scope) for column, item in row.items.items()},
            groups={column: _in(item, scope) for column, item in row.groups.items()},
            loose=_in(row.loose, scope) if row.loose is not None else None,
        )
        for row in segment.rows
    )
    return replace(segment, rows=rows)


__all__ = ["scoped"]
