"""Classes over their items: ``教育支出（类）30.00万元；…`` and ``1.教育支出（类）普通教育（款）小学教育（项）18.20万元…``, and all items of a section.

In: the accounts that paragraphs tell by name, in sections: one book each, in which no account is told twice. Out: sums. That
one class of a section holds says that all its items are told: then the others must hold. What the section is opened with
(``…支出105.00万元，具体情况如下：``) is the sum of all of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence

from auditor.facts import PLANNED
from auditor.functional import LEVEL, Account, book_in, plain_path
from auditor.model import Claim, Confidence
from auditor.relations.headed import SPENT
from auditor.text import Item, Text, adds_up, claim, reading, total_of

ITEM = 3  # the level of an item
OPENS = re.compile(r"(?:如下|其中|以下方面|包括)[：:。]?$")
ALL_OF_IT = re.compile(r"(?:情况|明细|内容|项目)如下：?$")
APPROPRIATED = re.compile(r"财政拨款|一般公共|政府性基金")
NEARLY = 90  # per cent of a class that its items make at least, where nothing else says that all are told
FAR = 400  # paragraphs between a class and its items
Section = Sequence[Account]


def by_class(text: Text) -> Iterator[Claim]:
    for section in _sections(text):
        if len(section) > 1:
            yield from _classes(text, section)
        yield from _whole(text, section)


def _sections(text: Text) -> Iterator[Section]:
    """Items one behind the other of one book, each told once."""
    section: list[Account] = []
    known: set[object] = set()
    for account in text.accounts:
        if account.level != ITEM:
            continue
        path = plain_path(account.path, text.items.lexicon)
        if section and (path in known or account.book != section[-1].book):
            yield section
            section, known = [], set()
        section.append(account)
        known.add(path)
    if section:
        yield section


def _classes(text: Text, section: Section) -> Iterator[Claim]:
    groups: dict[str, list[Account]] = defaultdict(list)
    for account in section:
        groups[plain_path(account.path, text.items.lexicon)[0]].append(account)
    spent = any(_told(account, False, text.year) for account in section)
    for planned in (False, True):
        plain = () if planned and spent else ("",)  # a class without a word: of the budget where nothing else is told
        found = list(_sums(text, groups, section[0], planned, plain))
        whole = _is_whole(text, found)
        appropriated = APPROPRIATED.search(_above(text, section[0].passage)) is not None
        for total, parts in found:
            alike = not appropriated or APPROPRIATED.search(_above(text, total.slot.passage))
            near = total_of(parts) * 100 >= total.mention.value * NEARLY
            if adds_up(total, parts) or (alike and (whole or near)):
                sure: Confidence = "high" if whole else "medium"
                way = reading("class", total=total, parts=parts)
                yield claim(text, "sum", [way], total, topic="list", confidence=sure)


def _is_whole(text: Text, found: Sequence[tuple[Item, Sequence[Item]]]) -> bool:
    """Are all items told: do most classes hold, and has none that is told beside them no items?"""
    holding = [parts for total, parts in found if adds_up(total, parts)]
    if 2 * len(holding) <= len(found) or all(len(parts) < 2 for parts in holding):
        return False
    places = [total.slot.passage for total, _ in found]
    beside = text.amounts_in(range(min(places), max(places) + 1))
    return {i.concept for i in beside if (i.concept or "").startswith("function_")} <= {
        total.concept for total, _ in found
    }


def _above(text: Text, index: int) -> str:
    """The headings that a paragraph stands under, itself and the one above it, as far as they name no account."""
    passage = text.passage_at[index]
    above = text.passage_at.get(index - 1)
    words = (*passage.headings, above.template if above is not None else "", passage.template)
    return "".join(part for part in words if not LEVEL.search(part))


def _sums(
    text: Text, groups: Mapping[str, Sequence[Account]], first: Account, planned: bool, plain: Sequence[str]
) -> Iterator[tuple[Item, list[Item]]]:
    """Each class that is told before its items, and what is told of each of them."""
    for accounts in groups.values():
        parts = [part for account in accounts if (part := _told(account, planned, text.year)) is not None]
        measures = {*PLANNED, *plain} if planned else {"", "final", *(part.measure for part in parts)}
        total = _class_told(text, accounts[0], first.passage, measures) if len(parts) == len(accounts) else None
        if total is not None and total.dimension == "money":
            yield total, parts


def _class_told(text: Text, of: Account, first: int, measures: Container[str]) -> Item | None:
    """The last amount before the section that is told of this class in that book; of a table none."""
    concept = text.items.lexicon.concept_in(of.path[0])
    heads = [account.head for account in text.accounts if account.path == (of.path[0], "", "")]
    named = text.items.of("concept", concept) if concept else [head for head in heads if head is not None]
    for item in reversed([item for item in named if 0 < first - item.slot.passage <= FAR]):
        paragraph = text.passage_at.get(item.slot.passage)
        if (
            paragraph is None
            or item.slot.depth
            or not (item.own or not item.slot.before)
            or item.period not in (None, text.year)
        ):
            continue
        book = book_in("".join((*paragraph.headings, paragraph.template)))
        if book in ("", of.book) and item.measure in measures:
            return item
    return None


def _told(account: Account, planned: bool, year: int | None) -> Item | None:
    """What was spent on it, else the amount behind its name; its budget, if that is asked for."""
    own = [
        item
        for item in account.items
        if item.dimension == "money" and item.period in (None, year) and not item.slot.depth
    ]
    if planned:
        return next((item for item in own if item.measure in PLANNED and item is not account.head), None)
    return next((item for item in own if SPENT.fullmatch(item.slot.before)), account.head)


def _whole(text: Text, section: Section) -> Iterator[Claim]:
    """What is said to have been spent where the section is opened, and every item of it."""
    heads = [account.head for account in section]
    told = heads if all(heads) else [_told(account, False, text.year) for account in section]
    parts = [part for part in told if part is not None]
    totals = _opening(text, section[0]) if len(parts) == len(section) else []
    for total, all_of_it in totals[-1:]:
        if adds_up(total, parts) or (all_of_it and total_of(parts) > total.mention.value):
            yield claim(text, "sum", [reading("section", total=total, parts=parts)], total, topic="list")


def _opening(text: Text, first: Account) -> list[tuple[Item, bool]]:
    """The expenditure told right before the first account, and whether what follows is said to be all of it."""
    here, above = text.passage_at[first.passage], text.passage_at.get(first.passage - 1)
    before, _, named = here.template.partition("（类）")
    begun = before.rpartition("：")[0] + "：" if named and "：" in before else ""
    lead, words = (here, begun) if begun else (above, above.template if above else "")
    if lead is None or not OPENS.search(words):
        return []
    amounts = [i for i in text.amounts(lead) if i.slot.position < len(words) and not i.slot.depth]
    said = [i for i in amounts if i.dimension == "money" and "支出" in i.slot.before]
    return [(item, ALL_OF_IT.search(words) is not None) for item in said]
