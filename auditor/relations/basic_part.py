"""What basic expenditure holds of the three public expenses, against their own table: 30217 公务接待费 within 公务接待费.

In: the rows of the table of basic expenditure by economic item (一般公共预算财政拨款基本支出决算表) and those of the table of the three public
expenses. Out: a bound for each expense that both tell, of one measure and year. The latter are paid from basic and from project expenditure, so that
a part of them may be less, never more. A document with two tables of a kind holds two offices, and nothing is compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.facts import Item
from auditor.languages import zh
from auditor.model import Claim, Paragraph
from auditor.relations.published import the_one_titled
from auditor.tables import Segment
from auditor.text import Text, claim, reading

BASIC = re.compile(r"一般公共预算(?!.*(?:项目|政府性基金)).{0,8}基本支出.{0,6}表")
THREE = re.compile(r"三公.{0,2}经费.*表")
ITEMS = {  # of the economic classification, and the expense that they are a part of
    "30212": "sangong_abroad",
    "30217": "sangong_reception",
    "30231": "sangong_vehicle_running",
    "31013": "sangong_vehicle_purchase",
}
ABOVE = 4  # paragraphs above a table among which its title is looked for
MEASURES = ("final", "budget", "initial")


def claims(text: Text) -> Iterator[Claim]:
    basic, three = (the_one_titled(text, title, _title) for title in (BASIC, THREE))
    if not basic or not three:
        return
    wholes = [item for segment in three for item in segment.items]
    for part in _parts(basic):
        found = [whole for whole in wholes if _is_whole_of(whole, part)]
        if len(found) == 1:
            yield claim(text, "bound", [reading("within", parts=[part], limit=found[0])], part, topic="basic")


def _title(text: Text, block: int) -> str:
    """The nearest line above a table, of a few, that says which table it is."""
    above = text.document.blocks[max(block - ABOVE, 0) : block]
    for other in reversed(above):
        if not isinstance(other, Paragraph):
            break
        words = re.sub(r"\s", "", zh.fold(text.document.text[other.start : other.end]))
        if words.endswith("表"):
            return words
    return ""


def _parts(segments: list[Segment]) -> Iterator[Item]:
    """The figure of each row next to its code, where it is called like the expense."""
    for segment in segments:
        for row in segment.rows:
            for at, code in row.codes.items():
                item = next((row.items[c] for c in sorted(row.items) if c > at), None)
                if item is not None and code in ITEMS and item.concept == ITEMS[code]:
                    yield item


def _is_whole_of(whole: Item, part: Item) -> bool:
    return (
        whole.concept == part.concept
        and whole.measure == part.measure
        and whole.measure in MEASURES
        and whole.period == part.period
        and whole.dimension == part.dimension == "money"
        and whole.mention.value >= Decimal(0)
    )
