"""What is left, told beside a rate: ``■, or 80 % of the approved budget, leaving a gap of ■ (20 %)``; ``The unpaid amount was
■``; ``ended the year ■ (3.4 percent) under budget``; ``underspends of ■ in Place, which spent ■ of its ■ budget``.

The rate says what is compared with what, so that this comes behind the rates. What is left of a reserve, of another year or
of a part that has a name of its own is another thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from auditor.clauses import DELTA, GROWTH
from auditor.english.clauses import gap, tail
from auditor.english.differences import said
from auditor.english.facts import alike, plain
from auditor.english.rounding import coarse
from auditor.english.sums import parts_of
from auditor.languages import en
from auditor.model import Claim, Confidence, Figure, Kind
from auditor.text import Item, Passage, Text, claim, reading

_GENERIC = (
    r"(?:balance|amount|sum|portion|part|money|funds?|funding|appropriations?|budget|allocations?|grants?|contributions?|releases|commitments|"
    r"total|tax(?:es)?|rest|difference)"
)
_IS = r"(?: (?:of|was|is|were|are|stood at|totall?ed|amount(?:s|ed) to|came to|therefore|thus|about|some))*"
LEFT = re.compile(
    rf"\b(?:unspent|unpaid|undisbursed|uncollected|uncommitted|unused|undrawn|unreleased|undelivered|outstanding|remaining)(?: {_GENERIC})?{_IS} ■"
    rf"|\b(?:underspend(?:ing)?|underspent by|remainder|(?:funding |financing )?gap|shortfall|saving){_IS} ■"
    r"|\bleav(?:ing|es) [^■;:()]{0,40}■ (?:unspent|unpaid|uncollected|unused|outstanding|undisbursed|to be|still|un\w+ed)\b"
    r"|\breturned ■ +to\b|^(?:(?:and|or|but|with|another|a further|about|the other) )*■ "
    r"(?:(?:was|were|is|has been|have been) )?(?:returned|rolled over|surrendered|carried over|lapsed)\b"
    r"|\bleaving (?:a|an) (?:unspent )?balance of ■"
    r"|■ +(?:not (?:yet )?\w+ed|(?:was|were|is|are) (?:not (?:yet )?\w+ed|left|unspent|unused|outstanding|still|awaited)|unspent|remain(?:s|ed) \w+)\b",
    re.I,
)
OTHERS = re.compile(
    r"\b(?:reserves?|funds? balance|carried|brought forward|opening|closing|previous|prior|last year|earlier|next year|planned|forecast|"
    r"of which|including|partly|some|from)\b",
    re.I,
)
OF_A_PART = re.compile(
    r"■ (?:in|on|for|at|of) (?!(?:20\d\d|the (?:year|budget|end|allocation|appropriation|total))\b)[A-Za-z]"
)
IN_BRACKETS = re.compile(r"^(?: \(| or |, or |, i\.e\. )(?:about )?$")
BUDGETED = re.compile(
    r"^\)? ?,? ?(?P<under>under|below|less than|(?P<over>over|above|more than)) (?:the |its |our )?(?:(?:final|revised|amended|approved) )?"
    r"(?:budget(?:ed)?|plan(?:ned)?|appropriations?|allocation|target)\b(?! of)",
    re.I,
)
OF_ALL = re.compile(
    r"^\s*(?:This|That|It|Which)\b|\b(?:end(?:ed|s)|finish(?:ed|es)|clos(?:ed|es)) (?:the|this|its) (?:\w+ )?year\b|\b(?:therefore|thus)\b",
    re.I,
)
WHICH_SPENT = re.compile(
    r"^ (?:in|at|by|on|for|from) [^;:()。]{2,50}, (?:which|who) (?:has |have )?(?:spent|used) $", re.I
)
OF_ITS = re.compile(r"^ (?:out )?of (?:its|their|a|an|the) (?:[a-z]+ ){0,2}$", re.I)
KINDS: tuple[Kind, ...] = ("ratio", "share")


class Done(NamedTuple):
    """■, or 96.6 percent of ■: what was done, of what, and the rate that says so."""

    done: Item
    whole: Item
    rate: Item


def claims(text: Text) -> Iterator[Claim]:
    known, seen, parts = text.bound_as(difference="result"), set[int](), parts_of(text)
    for found in sorted(_rates(text), key=lambda one: -one.rate.slot.start):  # the nearest rate before it
        passage = text.passage_at.get(found.rate.slot.passage)
        if passage is None:
            continue
        row = text.row(passage)
        for item in row[row.index(found.rate) + 1 :]:
            if item.slot.sentence - found.rate.slot.sentence > 1:
                break
            if item.slot.start in seen or item.slot.start in parts:
                continue
            if made := list(_of_item(text, passage, row, found, item)):
                seen.add(item.slot.start)
                yield from (one for one in made if one.kind != "difference" or item.slot.start not in known)
                break
    for passage in text.with_figures:
        yield from _by_department(text, passage)


def _rates(text: Text) -> Iterator[Done]:
    at = text.items.at
    for kind in KINDS:
        for one in text.found.get(kind, []):
            roles = one.readings[0].roles
            names = ("numerator", "denominator", "rate") if kind == "ratio" else ("part", "whole", "rate")
            figures = [role for name in names if isinstance(role := roles.get(name), Figure)]
            items = [at[figure.mention.start] for figure in figures if figure.mention.start in at]
            if len(items) == len(names) and items[0].mention.value < items[1].mention.value:
                yield Done(*items)


def _of_item(text: Text, passage: Passage, row: Sequence[Item], found: Done, item: Item) -> Iterator[Claim]:
    if not alike(item, found.whole):
        return
    if item.slot.role == DELTA:
        yield from _against_budget(text, passage, row, found, item)
        return
    words = " ".join(said(passage, row, item).split())
    if not plain(item) or item.slot.reason or not LEFT.search(words) or OTHERS.search(words) or OF_A_PART.search(words):
        return
    low = coarse([item], [found.whole, found.done], [1, -1])
    near = item.slot.sentence == found.rate.slot.sentence or re.match(r"(?:The|This|Of the|A|An)\b", words) is not None
    sure: Confidence = "low" if low else "high" if near else "medium"
    way = reading("unspent", result=item, plus=[found.whole], minus=[found.done])
    yield claim(text, "difference", [way], item, topic="left", confidence=sure)
    if (rate := _rate_of(passage, row, item)) is not None:
        way = reading("left", numerator=item, denominator=found.whole, rate=rate)
        yield claim(text, "ratio", [way], rate, topic="completion", confidence="low" if low else "medium")


def _rate_of(passage: Passage, row: Sequence[Item], item: Item) -> Item | None:
    """The rate in brackets behind what is left."""
    following = row[row.index(item) + 1 :][:1]
    near = [
        i for i in following if i.slot.role == "rate" and IN_BRACKETS.match(gap(passage.template, item.slot, i.slot))
    ]
    of_another = near and en.PERCENT_OF.match(tail(passage.template, near[0].slot))
    return None if not near or of_another else near[0]


def _against_budget(text: Text, passage: Passage, row: Sequence[Item], found: Done, item: Item) -> Iterator[Claim]:
    """``The Department ended the year ■ (3.4 percent) under budget``: the budget and the spending of the rate before."""
    rate = next((i for i in row[row.index(item) + 1 :][:1] if i.slot.role == GROWTH), None)
    if rate is not None and rate.slot.sentence != item.slot.sentence:
        rate = None
    last = rate or item
    if BUDGETED.match(tail(passage.template, last.slot)) is None:
        return
    if item.slot.sentence != found.rate.slot.sentence and not OF_ALL.search(gap(passage.template, None, item.slot)):
        return
    way = reading("against the budget", current=found.done, prior=found.whole, delta=item, rate=rate)
    low = coarse([found.done], [found.whole, item], [1, -1 if item.slot.down else 1])
    yield claim(text, "change", [way], item, topic="budget", confidence="low" if low else "high")


def _by_department(text: Text, passage: Passage) -> Iterator[Claim]:
    """``underspends of ■ in Place, which spent ■ of its ■ budget, and ■ in Corporate Services, which spent …``."""
    row = text.row(passage)
    for index in range(len(row) - 2):
        left, spent, budget = row[index : index + 3]
        if len({i.slot.sentence for i in (left, spent, budget)}) > 1 or not all(map(plain, (left, spent, budget))):
            continue
        lead = gap(passage.template, None, left.slot)
        which = re.findall(r"\b(under|over)spen(?:d|ds|ding|dings|t) (?:of|by)\b", lead, re.I)
        if (
            len({word.lower() for word in which}) != 1
            or not WHICH_SPENT.match(gap(passage.template, left.slot, spent.slot))
            or not OF_ITS.match(gap(passage.template, spent.slot, budget.slot))
            or not en.BUDGET_WORDS.match(tail(passage.template, budget.slot).lstrip())
            or not alike(left, spent)
            or not alike(spent, budget)
        ):
            continue
        plus, minus = (budget, spent) if which[0].lower() == "under" else (spent, budget)
        low = coarse([left], [plus, minus], [1, -1])
        way = reading("left", result=left, plus=[plus], minus=[minus])
        yield claim(text, "difference", [way], left, topic="left", confidence="low" if low else "high")
