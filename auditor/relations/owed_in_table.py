"""What a paragraph says of the debt that stands in a table above alone: ``年末余额低于限额5.04亿元，余额占限额的97.2%。按综合财力143.20亿元计，债务率122.97%``.

In: a table with a column of what is owed at the end and a row of totals, the last limit told before, and the paragraphs right behind. Out: how
far the debt is below its limit, what share of it, and what share of the means that stand beside the rate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.facts import Item, upto
from auditor.model import Claim, Confidence
from auditor.relations.meant import KIND, OTHERWISE, PART_OF_YEAR, WHO, Whose, of_one, whose
from auditor.tables import Segment, caption_of
from auditor.text import Passage, Text, claim, reading

OWED = re.compile(r"(?:年末|期末|年底)[^/]{0,6}余额(?:（[^（）]*）)?$|^债务余额(?:（[^（）]*）)?$")
LIMIT = re.compile(
    rf"(?:^|[核确]定|批准|下达|{WHO}|(?:19|20)\d\d年(?:度|末|底)?{KIND}?|年[末底])(?:地方)?(?:政府)?债务(?:余额)?限额[为是达共计]*$"
)
MORE = re.compile(r"(?:新增|追加|增加|调增)[^，。；：]{0,8}限额")
ITS = rf"^{WHO}?(?:年末|期末|年底)?(?:政府|地方)*(?:债务)?"  # and not 2022年末余额, 专项债务余额
ROOM = re.compile(ITS + r"余额(?:低于|少于|小于|距离?)[^，。；：]{0,6}限额(?:还有|尚有|空间|余地)*$")
OF_LIMIT = re.compile(ITS + r"余额[占为是][^，。；：]{0,6}限额的?(?:比重|比例)?[为是达]?$")
CLAUSES = re.compile("[，。；：]")
KINDS = re.compile("一般|专项")
ASPECT = re.compile("(?:方面|看|而言|来说|中)[，：]")  # 外债方面，余额占限额的P
TOLD = re.compile(r"(?:余额|限额)[为是达共计]*$")
OF_MEANS = re.compile(rf"^{WHO}?(?:政府|地方)*债务率[为是达约]*$")
MEANS = re.compile(
    rf"^[按以]?(?:今年|当年|本年|全年|(?:19|20)\d\d年度?)?{WHO}?(?:当年)?(?:地方|政府)*(?:综合|可用)?财力[为是达]?$"
)
BEHIND = 3  # paragraphs


def claims(text: Text) -> Iterator[Claim]:
    if "余额" not in text.words or "债" not in text.words:
        return
    limits = [i for i in text.items.plain if not i.slot.depth and i.slot.mark != "|"]
    limits = [i for i in limits if LIMIT.search(i.slot.before) or MORE.search(i.slot.before)]
    for segment in text.segments:
        if (owed := _owed(segment)) is None:
            continue
        title, limit = whose(_title(text, segment)), _limit(limits, owed)
        limit = limit if limit and _alike(limit, owed, title) else None
        of = title or (whose(limit.slot.before) if limit else None)
        for index in range(segment.block + 1, segment.block + 1 + BEHIND):
            passage = text.passage_at.get(index)
            if passage is not None and passage.slots:
                yield from _said_of(text, passage, owed, limit, of)


def _title(text: Text, segment: Segment) -> str:
    """What stands above a table and is no sentence."""
    return " ".join(words for words in caption_of(text.document, segment.block).split() if not words.endswith("。"))


def _alike(item: Item, owed: Item, of: Whose) -> bool:
    """Is it of the year of a table, and of the government that its title names?"""
    years = {i.period for i in (item, owed)} - {None}
    return len(years) < 2 and of_one(whose(item.slot.before), of)


def _owed(segment: Segment) -> Item | None:
    """The total of the one column of what is owed at the end, in a table of debts."""
    columns = [c.index for c in segment.columns if OWED.search(c.header.rpartition("/")[2])]
    debts = any("债" in words for row in segment.rows for _, words in row.words)
    totals = [row for row in segment.rows if row.is_total]
    if len(columns) != 1 or len(totals) != 1 or not debts or totals[0].lacks(columns):
        return None
    return totals[0].items.get(columns[0])


def _said_of(text: Text, passage: Passage, owed: Item, limit: Item | None, of: Whose) -> Iterator[Claim]:
    row = text.items.by_passage[passage.index]
    for number, item in enumerate(row):
        lead = text.lead(item)
        said = CLAUSES.split(lead)[-1]
        room = item.dimension == owed.dimension and ROOM.search(said) is not None
        if item.is_amount and TOLD.search(item.slot.before) and not room:
            return  # told here, and what is said of it is read
        before = passage.template[: item.slot.position]
        if any(words.search(lead) for words in (OTHERWISE, KINDS, PART_OF_YEAR)) or not of_one(whose(before), of):
            continue  # 专项债务方面，余额占限额的P
        sure: Confidence = "low" if ASPECT.search(lead) else _sure("".join((*passage.headings[-1:], before)), of)
        if owed.period and item.period not in (None, owed.period):
            continue
        if limit is not None and room:
            yield claim(
                text, "difference", [reading("room", result=item, plus=[limit], minus=[owed])], item, topic="left",
                confidence=sure,
            )  # fmt: skip
        elif limit is not None and item.slot.is_rate and OF_LIMIT.search(said):
            way = reading("of the limit", numerator=[owed], denominator=limit, rate=item)
            yield claim(text, "ratio", [way], item, topic="other", confidence=sure)
        elif item.slot.is_rate and OF_MEANS.search(said):
            means = [i for i in row[:number] if i.dimension == owed.dimension and MEANS.search(i.slot.before)][-1:]
            for below in (i for i in means if _alike(i, owed, of)):
                way = reading("of the means", numerator=[owed], denominator=below, rate=item)
                usual = sure if "综合" in below.slot.before else "low"  # 可用财力, 当年财力: the rate is of 综合财力
                yield claim(text, "ratio", [way], item, topic="other", confidence=usual)


def _sure(before: str, of: Whose) -> Confidence:
    """A tick alone where one kind of debt is spoken of, or 全省 beside a table and a limit that say nothing of whose they are."""
    return "low" if KINDS.search(before) or (whose(before) and not of) else "high"


def _limit(limits: Sequence[Item], owed: Item) -> Item | None:
    """The last limit told of all kinds of debt before the table, where the debt is within it and no more is told to be added."""
    last = next(upto(limits, owed.slot.start), None)
    within = last is not None and last.dimension == owed.dimension and last.mention.value >= owed.mention.value
    return last if last is not None and within and not MORE.search(last.slot.before) else None


__all__ = ["claims"]
