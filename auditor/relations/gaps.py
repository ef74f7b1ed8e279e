"""What is lacking, and the row of a table that tells what was planned and what came.

    区级配套资金 · 计划安排 4,700.00 · 实际到位 3,572.00
    其中区级配套缺口1,128.00万元

In: the text's amounts of what is lacking, and tables with one column of plans and one of what came. Out: differences of a row
that is known by its name. What comes out is a tick; what does not is a finding where it is a slip of the pen of what is
lacking in the row, or another amount of the same sentence comes out in its row: else the two may be of two dates.

    县财政440万元，农户自筹560万元。…县财政到位308万元、农户自筹到位532万元。…县级资金缺口132万元，自筹缺口28万元

Where the text tells what was planned and what came of a source, what is just between the two is a tick and never a finding.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from auditor.clauses import PLAIN
from auditor.facts import Item
from auditor.model import Claim
from auditor.tables import Column, Segment
from auditor.text import Text, claim, is_slip_of, reading

LACKING = re.compile(
    r"(?:其中)?[：，]?(?P<of>[^，。；：、]{2,14}?)(?:资金)?(?:缺口|欠拨|未到位|欠缴|尚缺|尚差|(?<=资金)缺|(?<=到位)差|(?<=配套)差|(?<=自筹)差)(?:资金|金额)?(?:为|达|共)?$"
)
BEHIND = re.compile(
    r"，?[均皆]?[为系](?P<of>[^，。；：、（）因]{2,8}?)(?=因|尚|未|[，。；])"
)  # 未到位A，系县级配套资金
PLANNED = re.compile(r"计划|应到位|应拨|应配套|预算|安排|批复|下达")
CAME = re.compile(r"到位|拨付|拨入|到账|完成")
CUES = ("缺口", "欠拨", "未到位", "欠缴", "尚缺", "尚差", "资金缺", "到位差", "配套差", "自筹差")
MARK = re.compile(r"^(?:（?[一二三四五六七八九十\d.．]+[）、是]|[\d.．]+)")
NOT_CAME = re.compile(r"未到位的?$")
ARRIVED = re.compile(r"(?<!应)(?<!未)到位(?!率)[^。；]*$")
SOURCE = re.compile(
    r"^.*?来源(?:分别)?[是为：]|实际|应|到位|配套|资金|财政|补助|专项|整合|涉农|[级的本]"
)  # what a source is called besides its name
UNFINISHED = re.compile("[未没]完")
UNDONE = re.compile(r"[未没]完成?(?:的?(?:部分|投资|任务))?[为是：][^。；]*$")  # 未完部分为甲A、乙B
NO_AMOUNT = re.compile(r"率|比例|占|%|时间|差|未|缺|欠")
FUNDS = re.compile(r"资金|补助|^其中[：:]?")
MOST = 20  # amounts that are said to be lacking
TELLING = 3  # digits, one of which is wrong
Amounts = tuple[Item, Item]  # what was planned of a row, and what came


class Gap(NamedTuple):
    lacking: Item
    planned: Item
    came: Item

    @property
    def needed(self) -> Decimal:
        """In the unit of what is said to be lacking."""
        return (self.planned.mention.value - self.came.mention.value) / self.lacking.mention.unit.scale

    @property
    def holds(self) -> bool:
        return self.needed == self.lacking.mention.number

    @property
    def slipped(self) -> bool:
        return len(self.lacking.mention.digits) >= TELLING and is_slip_of(self.lacking, self.needed)


def claims(text: Text) -> Iterator[Claim]:
    if not any(cue in text.said_before for cue in CUES) and UNFINISHED.search(text.template) is None:
        return
    said = [(item, name) for item in text.items.plain if (name := _lacking(text, item))]
    rows = _rows(text) if said else {}
    beside: dict[tuple[int, int], list[Gap]] = defaultdict(list)
    for item, name in said if rows else ():
        amounts = rows.get(_named(name), rows.get(_named(name.removesuffix("到位")), []))
        if len(amounts) == 1 and amounts[0][0].dimension == item.dimension:
            beside[item.slot.passage, item.slot.sentence].append(Gap(item, *amounts[0]))
    for gaps in beside.values():
        known = any(gap.holds for gap in gaps)
        for gap in gaps:
            if gap.holds or gap.slipped or known:
                way = reading("gap of a row", result=gap.lacking, plus=[gap.planned], minus=[gap.came])
                yield claim(text, "difference", [way], gap.lacking, topic="table")
    for item, name in said[:MOST]:
        yield from _of_source(text, item, name)


def _of_source(text: Text, item: Item, name: str) -> Iterator[Claim]:
    """县级资金缺口132万元: what was planned and what came of it, told once each, of which it is just the difference."""
    source = _source(name)
    told = [i for i in text.items.all if i.slot.mark != "|" and i.slot.role == PLAIN and i.own and _called(i, source)]
    came = [i for i in told if i.measure == "arrived" or (not i.measure and ARRIVED.search(text.lead(i)))]
    planned = [i for i in told if i.measure in ("", "budget") and i not in came]
    before = [(p, c) for p in planned for c in came if p.slot.start < c.slot.start]
    gaps = [Gap(item, p, c) for p, c in before if item not in (p, c) and p.period == c.period]
    fitting = [gap for gap in gaps if gap.holds and gap.came.mention.value]
    if len({(gap.planned.mention.value, gap.came.mention.value) for gap in fitting}) == 1:
        way = reading("gap of a source", result=item, plus=[fitting[0].planned], minus=[fitting[0].came])
        yield claim(text, "difference", [way], item, topic="other")


def _source(name: str) -> str:
    """``县级配套资金`` -> 县."""
    return SOURCE.sub("", name)


def _called(item: Item, source: str) -> bool:
    """农户自筹 is what 自筹 is short for, and 县财政 what 县级 is."""
    own = _source(item.label)
    alike = own == source or (len(source) > 1 and own.endswith(source))
    return bool(source) and alike and item.dimension == "money" and not LACKING.search(item.slot.before)


def _lacking(text: Text, item: Item) -> str:
    """Of what: 县级配套 of 其中县级配套缺口A, 甲镇 of 未完部分为甲镇A; "" where nothing is said to be lacking."""
    if item.slot.mark == "|" or item.dimension != "money" or item.mention.qualifier:
        return ""
    if found := LACKING.search(item.slot.before):
        return MARK.sub("", found["of"])
    if NOT_CAME.search(item.slot.before) and (passage := text.passage_at.get(item.slot.passage)):
        behind = BEHIND.match(passage.template, item.slot.position + 1)
        return behind["of"] if behind else ""
    undone = UNDONE.search(text.lead(item)) if item.own else None
    return re.split("[为是：]", item.label)[-1] if undone else ""


def _rows(text: Text) -> dict[str, list[Amounts]]:
    """What was planned and what came of each row, by its name; a name that two rows have is known by neither."""
    found: dict[str, list[Amounts]] = defaultdict(list)
    for segment in text.segments:
        planned, came = _columns(segment)
        if len(planned) == len(came) == 1:
            for row in segment.rows:
                amounts = (row.items.get(planned[0].index), row.items.get(came[0].index))
                if amounts[0] is not None and amounts[1] is not None and not row.is_total:
                    found[_named(row.label)].append((amounts[0], amounts[1]))
    return found


def _columns(segment: Segment) -> tuple[Sequence[Column], Sequence[Column]]:
    """Those of what was planned, and those of what came: 应到位 is planned."""
    headers = [(column, column.header.rpartition("/")[2]) for column in segment.columns]
    amounts = [(column, header) for column, header in headers if not NO_AMOUNT.search(header)]
    planned = [column for column, header in amounts if PLANNED.search(header)]
    return planned, [column for column, header in amounts if CAME.search(header) and column not in planned]


def _named(words: str) -> str:
    return FUNDS.sub("", words)


__all__ = ["claims"]
