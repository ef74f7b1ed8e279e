"""What a form divides by nature, see `natures`: its kinds of income or expenditure come to all funds of the department.

``年度资金总额 986.42 1162.87 1139.88`` / ``按支出性质分：`` / ``基本支出：872.35`` / ``项目支出：267.53``: 872.35 + 267.53 = 1139.88. Which of the columns
of 年度资金总额 is meant the form does not say: the one that they make, or that they miss by one slip of the pen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.facts import is_amount, upto
from auditor.model import Claim
from auditor.natures import OPENED
from auditor.relations.wholes import one_slip
from auditor.tables import Segment
from auditor.text import Item, Text, adds_up, claim, reading

KINDS = re.compile(  # others are parts of these, or something else: 人员经费 of 基本支出, 三公经费
    r"(?:一般公共预算|政府性基金|国有资本经营|社会保险基金|(?:纳入)?(?:财政)?专户|财政拨款|事业|经营|其他)(?!支出)|(?:基本|项目|经营|上缴上级|其他)支出|对附属单位|上年结转"
)
NEAR = 8  # figures of 年度资金总额


def claims(text: Text) -> Iterator[Claim]:
    for segment in text.segments:
        if OPENED.match(segment.rows[0].label):
            yield from _divided(text, segment)


def _divided(text: Text, segment: Segment) -> Iterator[Claim]:
    own = list(segment.rows[0].items.values())
    parts = [item for row in segment.rows[1:] if KINDS.match(row.label) for item in row.items.values()]
    if len(parts) < 2 and not own:
        return
    totals = own or _funds(text, parts[0])
    made = [total for total in totals if adds_up(total, parts)] or [total for total in totals if one_slip(total, parts)]
    for total in made[:1] or own:
        yield claim(text, "sum", [reading("by nature", total=total, parts=parts)], total, topic="list")


def _funds(text: Text, part: Item) -> list[Item]:
    """All funds that the form tells above, what was spent of them first."""
    near = [
        i for i, _ in zip(upto(text.items.of("concept", "project_funds"), part.slot.start), range(NEAR), strict=False)
    ]
    return sorted((i for i in near if is_amount(i)), key=lambda i: i.measure != "final")
