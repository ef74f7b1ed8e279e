"""Placing figures of English sentences: slots in, items with label, measure and year out.

``Salaries and benefits totalled $7.0 million`` -> label "Salaries and benefits"; ``$7.0 million for salaries`` -> "salaries".
Indicators are told apart by their words alone; the labels of ``concepts.yaml`` are those of Chinese reports.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from auditor.clauses import DELTA, GROWTH, PLAIN, PRIOR, Passage, Slot
from auditor.english.clauses import gap, tail
from auditor.facts import Item
from auditor.languages import en

PERIOD_WORDS = re.compile(
    rf"\b(?:in|for|during|as of|at|by|of)? ?(?:the )?(?:end of )?(?:(?:fiscal|financial|school|calendar|"
    rf"budget) )?(?:years? )?(?:ended )?(?:FYE? ?'?)?"
    rf"(?:{en.YEAR}(?:[-/](?:{en.YEAR}|\d\d))?|(?<=FY)\d\d|(?<=FY )\d\d)(?!\d)",
    re.I,
)
AFTER_LABEL = re.compile(
    r"^ (?:was |were |is |are |has been |will be |being )?(?:(?:spent|used|set aside|allocated|provided|"
    r"budgeted|earmarked|reserved|appropriated|went|goes|go|paid|invested|dedicated|directed) )?"
    r"(?:for|on|in|to|from|under|towards?|through) (?P<label>[^,;:()。]{2,60})",
    re.I,
)
NOUN_AFTER = re.compile(
    r"^ (?P<label>(?!(?:in|for|on|of|to|from|and|or|was|is|were|are|by|than)\b)[A-Za-z][^,;:()。]{1,40})", re.I
)
CUT = re.compile(
    r"\b(?:which|that|while|whereas|and was|and were|and is|compared|against|versus|representing|"
    r"accounting|equal)\b.*$",
    re.I,
)
SUBJECT = re.compile(
    rf"^\s*(?P<subject>[^;:()。{en.FIGURES}]{{2,90}}?),? (?:has |have |had |will |would |is |was |are |"
    rf"were |to )*(?:be |been )?(?:{en.UP}|{en.DOWN})\b",
    re.I,
)
ENDS_IN_AND = re.compile(r"^ [^,;:()]*\band $", re.I)
OPENED = re.compile(rf"{en.OPEN_ALL.pattern}(?: of)? $", re.I)  # consisted of ■ for personnel
FILLER = re.compile(
    r"\b(?:total|overall|the|annual|operating|gross|net|for|of|in|year|all|actual|\w+'s|its|our|general fund|and)\b|\W",
    re.I,
)
ADOPTED = re.compile(r"^.*\b(?:approved|adopted|proposed|passed|voted|requests?|presented) (?:an?|the|its) ", re.I)
LONGEST = 60


def year_of(passages: Sequence[Passage]) -> int | None:
    """The year that the document is about: that of its title, else the one named most."""
    for passage in passages[:3]:
        if years := _years(passage.line.text):
            return years[0]
    counted = Counter(year for passage in passages for year in _years(passage.line.text))
    return counted.most_common(1)[0][0] if counted else None


@lru_cache(maxsize=8192)
def _years(text: str) -> tuple[int, ...]:
    """``2023`` -> 2023, ``2023-24`` -> 2024, ``FY24`` -> 2024."""
    return tuple(_year(match) for match in en.THIS_YEAR.finditer(text))


def _year(match: re.Match[str]) -> int:
    if match["short"]:
        return 2000 + int(match["short"])
    first = int(match["first"])
    return first + 1 if match["second"] else first


def items_in(passages: Iterable[Passage], year: int | None) -> Iterator[Item]:
    """Every slot of every passage as an item, in order."""
    for passage in passages:
        previous: Slot | None = None
        for slot in passage.slots:
            yield _item(passage, slot, previous, year)
            previous = slot


def _item(passage: Passage, slot: Slot, previous: Slot | None, year: int | None) -> Item:
    lead = gap(passage.template, previous, slot)
    words = _named(lead) if slot.role != PRIOR else slot.base
    behind = tail(passage.template, slot)
    label = _subject(passage, slot) if slot.role == PRIOR or en.THEN_TO.match(lead) else label_in(words)
    if not label and slot.role not in (DELTA, GROWTH, PRIOR):
        after = AFTER_LABEL.match(behind) or (NOUN_AFTER.match(behind) if slot.dimension == "money" else None)
        label = label_in(_before_the_next(after["label"], behind)) if after else ""
    measured = measure_in(words) or measure_in(_clause_behind(behind))
    return Item(slot, label, None, measured, _period(passage, slot, lead, behind, year), "", bool(label))


def _named(lead: str) -> str:
    """The words that name a figure: those behind the last mark, or before it where only a verb is left."""
    if ENDS_IN_AND.search(lead) or OPENED.search(lead):
        return ""  # ■ recurrent and ■ development
    pieces = re.split(r"[;:()。,]", en.REASONS.split(lead)[0])
    last = pieces[-1]
    if len(pieces) == 1 and re.match(r" (?:for|in|on|to|from|was|went|is)\b", last) and " and " in last:
        last = last.rpartition(" and ")[2]  # ■ for operations and capital outlays of ■
    if len(pieces) == 1 or label_in(last):
        return last
    return pieces[-2] if lead.rstrip().endswith(":") else last


def _before_the_next(words: str, behind: str) -> str:
    """``for operations and capital outlays of ■``: what follows "and" names the next figure."""
    words = CUT.sub("", words)
    return words.rpartition(" and ")[0] or words if behind.rstrip().endswith(words.rstrip()) else words


def _subject(passage: Passage, slot: Slot) -> str:
    """``Revenue rose from A to B``: what the sentence is about."""
    found = SUBJECT.match(passage.lead(slot))
    return label_in(found["subject"]) if found else ""


def _clause_behind(behind: str) -> str:
    return re.split(r"[,;:()]| and ", behind, maxsplit=1)[0]


@lru_cache(maxsize=8192)
def label_in(words: str) -> str:
    """``In 2023, the total expenditure of the city was`` -> total expenditure of the city."""
    text = PERIOD_WORDS.sub(" ", words).strip()
    text = ADOPTED.sub("", text)
    for _ in range(3):
        text = en.TRAILING.sub("", en.LEADING.sub("", text)).strip(" ,;:\"'-*.")
    return text if len(text) <= LONGEST and re.search(r"[A-Za-z]{2}", text) else ""


@lru_cache(maxsize=8192)
def measure_in(words: str) -> str:
    """The measure that words name, "" for none."""
    return next((measure for measure, pattern in en.MEASURES if pattern.search(words)), "")


def _period(passage: Passage, slot: Slot, lead: str, behind: str, year: int | None) -> int | None:
    """The year beside the figure; else the last one before it in its sentence; else that of the document."""
    beside = re.match(
        rf"^ (?:in|for|during|a year earlier|at the end of) [^,;:()]{{0,20}}?(?={en.YEAR}|FY).{{2,9}}", behind
    )
    for words in (beside.group() if beside else "", slot.base, lead, passage.lead(slot)):
        if en.LAST_YEAR.search(words):
            return None if year is None else year - 1
        if years := _years(words):
            return years[-1]
    return year


def plain(item: Item) -> bool:
    """An amount in its own right: no change, base, rate, price of one unit or threshold."""
    slot = item.slot
    return (
        slot.role == PLAIN
        and slot.dimension not in ("rate", "points", "bare")
        and slot.mention.qualifier not in ("at least", "at most", "less than", "more than")
        and not en.PER_UNIT.search(slot.after[:28])
        and not en.PER_UNIT.search(slot.before[-28:])
    )


def alike(one: Item, other: Item) -> bool:
    """Do they measure the same sort of thing, in one currency?"""
    if one.dimension != other.dimension:
        return False
    mine, theirs = en.currency_of(one.mention.unit), en.currency_of(other.mention.unit)
    return one.dimension != "money" or mine == theirs or not mine or not theirs


def is_whole(label: str, noun: re.Pattern[str]) -> bool:
    """Is it all income, and not that of a fund or from fees?"""
    return noun.search(label) is not None and not FILLER.sub("", noun.sub("", label))
