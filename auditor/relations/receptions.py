"""What guests were received and what it cost: ``国内公务接待35批次，280人次，共计支出2.80万元，具体内容包括：甲12批次96人次1.10万元，乙23批次184人次1.70万元``.

Out: the same cost again, where the paragraph has named it before; and sums of the batches, the guests and the cost of what is listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from auditor.facts import Item, is_amount
from auditor.model import Claim
from auditor.relations.wholes import DISTINCT, NEARLY_ALL, bounded, one_slip
from auditor.text import Passage, Text, adds_up, claim, reading, total_of

IN_ALL = re.compile(r"(?:共计?|合计|总计|累计)(?:支出|开支|花费|费用)(?:金额)?[为共计]*")
DETAILS = re.compile(r"(?P<all>具体)(?:接待|开支|支出)?(?:内容|项目|事项)?(?:包括|为|是|有)：?|其中[：，]?")
GUESTS = ("人次", "人")
KINDS = ((re.compile(r"国内"), "reception_domestic"), (re.compile(r"外事|外宾|境）?外"), "reception_foreign"))


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        if "接待" in passage.template:
            row = [i for i in text.row(passage) if is_amount(i) and not i.slot.depth]
            yield from _told_again(text, row)
            yield from _listed(text, passage, row)


def _told_again(text: Text, row: Sequence[Item]) -> Iterator[Claim]:
    """国内公务接待支出A，用于…。国内公务接待B批次，C人次，共计支出D: D is A."""
    for number, item in enumerate(row[1:], 1):
        if (
            item.dimension != "money"
            or not IN_ALL.fullmatch(item.slot.before)
            or row[number - 1].mention.unit.symbol not in GUESTS
        ):
            continue
        kind = next((concept for words, concept in KINDS if words.search(text.lead(item))), None)
        if named := [i for i in row[:number] if kind and i.concept == kind and i.dimension == "money"][-1:]:
            yield claim(text, "restated", [reading("in all", stated=[named[0], item])], item, topic="text")


def _listed(text: Text, passage: Passage, row: Sequence[Item]) -> Iterator[Claim]:
    """共计支出A，具体内容包括：甲B，乙C: a sum where it comes out, where that of the guests does, or where one slip is in the way."""
    for opening in DETAILS.finditer(passage.template):
        behind = [i for i in row if i.slot.position >= opening.end()]
        behind = [i for i in behind if i.slot.sentence == behind[0].slot.sentence]
        here = [
            i
            for i in row
            if behind and i.slot.position < opening.start() and i.slot.sentence >= behind[0].slot.sentence - 1
        ]
        units = [i.mention.unit.symbol for i in behind]
        if not behind or behind[-1].slot.after.startswith("等") or not (opening["all"] or "批次" in units):
            continue
        last = {i.mention.unit.symbol: i for i in here}
        columns = _columns(behind)
        sums = [(last[unit], parts) for unit, parts in columns.items() if unit in last]
        yield from _sums(text, sums) if columns else _of_no_one_else(text, last, behind)


def _sums(text: Text, sums: Sequence[tuple[Item, Sequence[Item]]]) -> Iterator[Claim]:
    understood = any(adds_up(total, parts) for total, parts in sums)
    for total, parts in sums:
        if understood or _nearly(total, parts):
            yield claim(text, "sum", [reading("details", total=total, parts=parts)], total, topic="list")
        else:
            yield bounded(text, total, parts)


def _nearly(total: Item, parts: Sequence[Item]) -> bool:
    """Is it a cost of digits enough, that nearly all of it is told and a slip explains the rest, is no chance?"""
    told = len(total.mention.digits) >= DISTINCT and total.dimension == "money"
    return told and total_of(parts) * 100 >= total.mention.value * NEARLY_ALL and one_slip(total, parts)


def _of_no_one_else(text: Text, last: Mapping[str, Item], behind: Sequence[Item]) -> Iterator[Claim]:
    """接待A批次，B人次。其中：外事接待支出0万元；国内接待支出C，接待D批次，E人次: D is A and E is B."""
    nothing = any(i.concept == "reception_foreign" and not i.mention.value for i in behind)
    for unit in ("批次", *GUESTS) if nothing else ():
        again = [i for i in behind if i.mention.unit.symbol == unit]
        if len(again) == 1 and unit in last and again[0].mention.value:
            yield claim(text, "restated", [reading("in all", stated=[last[unit], again[0]])], again[0], topic="text")


def _columns(behind: Sequence[Item]) -> Mapping[str, list[Item]]:
    """Two or more of each unit, as many of one as of another; {} where they are not."""
    columns: dict[str, list[Item]] = {}
    for item in behind:
        columns.setdefault(item.mention.unit.symbol, []).append(item)
    lengths = {len(column) for column in columns.values()}
    return columns if len(lengths) == 1 and min(lengths) > 1 else {}


__all__ = ["claims"]
