"""Better than in English: ``This is £1.6m better than the overspend of £4.9m forecast``; ``The planned deficit was £6.0m, so the result
was £1.8m (30%) better than plan``. Better is less of an overspend or deficit, and more of a surplus or underspend.

What was compared is found by its noun, in the sentence before or in the one before that, of which there must be one only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.clauses import DELTA, GROWTH
from auditor.english.clauses import gap, tail
from auditor.english.facts import alike
from auditor.english.rounding import coarse
from auditor.languages import en
from auditor.model import Claim
from auditor.text import Item, Passage, Text, claim, reading

BAD = r"overspend(?:ing)?|overspent|overrun|deficit|shortfall|loss"
GOOD = r"underspend(?:ing)?|surplus|saving"
NOUN = re.compile(
    rf"\b(?:(?P<bad>{BAD})|(?P<good>{GOOD})) (?:of|was|is|were|amounted to|came to|stood at) (?:about )?$", re.I
)
PLANNED = re.compile(
    r"\b(?:planned|forecast|budgeted|expected|projected|predicted|original|target|anticipated)\b", re.I
)
BETTER = re.compile(
    r"^\)? ?(?P<way>better|worse|(?:lower|less|smaller|higher|more|greater)) than (?P<than>[^,;:()。]{0,40})", re.I
)
THAN_PLAN = re.compile(
    r"^(?:the )?(?:plan(?:ned)?|budget(?:ed)?|forecast|target|expected|projected|anticipated)\b", re.I
)
OTHER_TERMS = re.compile(rf"\badjust(?:ed|ing|ment)\b|{en.ADJUSTED.pattern}", re.I)
RESULT = re.compile(r"\b(?:was|is|were|came|result|outturn|position)\b", re.I)
FARTHEST = 2  # sentences back to what came of it


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        row = text.row(passage)
        for index, item in enumerate(row):
            if not item.slot.is_rate and item.dimension == "money":
                yield from _better(text, passage, row, index)


def _better(text: Text, passage: Passage, row: Sequence[Item], index: int) -> Iterator[Claim]:
    item = row[index]
    rate = _rate_behind(passage, row, index)
    last = rate or item
    found = BETTER.match(tail(passage.template, last.slot))
    begin = passage.template.rfind("。", 0, item.slot.position) + 1
    sentence = passage.template[begin:].partition("。")[0]
    if found is None or OTHER_TERMS.search(sentence):
        return
    following = row[row.index(last) + 1 :][:1]
    prior = _compared(passage, row, item, following, found["than"])
    noun = _noun(passage, row, prior) if prior is not None else None
    if prior is None or noun is None:
        return
    current = _outcome(passage, row, item, prior, noun)
    if current is None or not (alike(current, item) and alike(prior, item)):
        return
    down = _is_less(found["way"].lower(), noun)
    delta = _signed(item, down, DELTA)
    way = reading(
        "better", current=current, prior=prior, delta=delta, rate=_signed(rate, down, GROWTH) if rate else None
    )
    low = coarse([current], [prior, item], [1, -1 if down else 1])
    yield claim(text, "change", [way], item, topic="budget", confidence="low" if low else "high")


def _is_less(way: str, noun: str) -> bool:
    """Better is less of what is bad; lower is less of anything."""
    return (noun == "bad") == (way == "better") if way in ("better", "worse") else way in ("lower", "less", "smaller")


def _signed(item: Item, down: bool, role: str) -> Item:
    return replace(item, slot=replace(item.slot, role=role, down=down))


def _rate_behind(passage: Passage, row: Sequence[Item], index: int) -> Item | None:
    """The 30% of ``£1.8m (30%) better than plan``."""
    for other in row[index + 1 : index + 2]:
        if other.slot.is_rate and en.FIRMLY_JOINED.match(gap(passage.template, row[index].slot, other.slot)):
            return other
    return None


def _compared(passage: Passage, row: Sequence[Item], item: Item, following: Sequence[Item], than: str) -> Item | None:
    """The planned deficit of this sentence, or the overspend of ■ behind "than"."""
    if following and following[0].slot.sentence == item.slot.sentence and _noun(passage, row, following[0]):
        return following[0]
    before = [i for i in row[: row.index(item)] if i.slot.sentence == item.slot.sentence]
    planned = [i for i in before if _noun(passage, row, i) and PLANNED.search(_lead(passage, row, i))]
    if not planned or not THAN_PLAN.match(than):
        return None
    between = gap(passage.template, row[row.index(item) - 1].slot, item.slot)
    return planned[-1] if RESULT.search(between) else None  # not the forecast itself


def _outcome(passage: Passage, row: Sequence[Item], item: Item, prior: Item, noun: str) -> Item | None:
    """The overspend that this is about: that of the sentences before, and no other."""
    found = [
        i for i in row[: row.index(item)]
        if i is not prior and item.slot.sentence - i.slot.sentence <= FARTHEST and i.slot.dimension == "money"
        and _noun(passage, row, i) == noun and not PLANNED.search(_lead(passage, row, i))
    ]  # fmt: skip
    return found[0] if len({i.mention.value for i in found}) == 1 else None


def _lead(passage: Passage, row: Sequence[Item], item: Item) -> str:
    index = row.index(item)
    return re.split(r"[,;:()。]", gap(passage.template, row[index - 1].slot if index else None, item.slot))[-1]


def _noun(passage: Passage, row: Sequence[Item], item: Item) -> str | None:
    found = NOUN.search(_lead(passage, row, item))
    return None if found is None else "bad" if found["bad"] else "good"
