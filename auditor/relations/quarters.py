"""What one quarter brought: the amount up to its end less that up to its beginning, ``6月末累计执行A；9月末累计执行B，三季度支出C``.

Also what the quarters of a list make of the year: ``一季度A、二季度B、三季度C、四季度D。上半年支出E``.

In: amounts of a quarter, and those said to be cumulative up to a month, wherever they stand. Out: differences; where the three do not
stand in one paragraph, only those that come out are sure.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from auditor.languages import zh
from auditor.model import Claim, Confidence
from auditor.text import Item, Passage, Text, claim, comes_out, reading

SIDE = r"(?:完成|预算|实现|实际|新增|资金|财政)*(?P<side>支出|执行|支付|收入)(?:资金|完成|数|额|为|是|达)*$"
QUARTER = re.compile(rf"第?(?P<quarter>[一二三四1-4])季度(?:当季|单季)?{SIDE}")
UP_TO = re.compile(
    rf"(?:(?P<month>\d{{1,2}})月(?:(?:末|底)，?(?:累计|共|已)*|份?累计)|(?P<named>上半年|前三个?季度|第?一季度|全年)(?:累计|共|已)*){SIDE}"
)
ONE = re.compile(r"(?:^|[：，。；、])第?(?P<quarter>[一二三四1-4])季度(?:支出|收入|完成|执行|实现|支付|安排|为|是)*$")
PART_OF_YEAR = re.compile(
    rf"(?P<part>上半年|下半年|前三个?季度)(?:[^，。；：{zh.FIGURES}]{{0,6}}?(?P<side>支出|收入))?[^，。；：{zh.FIGURES}]{{0,4}}"
)
QUARTERS_OF = {"上半年": (1, 2), "下半年": (3, 4), "前三季度": (1, 2, 3), "前三个季度": (1, 2, 3)}
NAMED = {"上": 6, "前": 9, "第": 3, "一": 3, "全": 12}
MOST = 60  # amounts told up to one month
CUES = re.compile("季度")


Side = tuple[int, bool, str, int | None]  # the month, whether income, the dimension and the year


def claims(text: Text) -> Iterator[Claim]:
    if not CUES.search(text.words):
        return
    for passage in text.with_figures:
        if PART_OF_YEAR.search(passage.template):
            yield from _halves(text, passage)
    told: dict[Side, list[Item]] = defaultdict(list)
    for item in text.items.plain:
        if (said := UP_TO.search(item.slot.before)) and not item.slot.depth:
            told[_side(item, _month(said), said["side"])].append(item)
    for item in text.items.plain if told else ():
        named = QUARTER.search(item.slot.before)
        end = 3 * (zh.numeral(named["quarter"]) or int(named["quarter"])) if named else 0
        if named is None or end <= 3:
            continue
        last, first = (_one_amount(item, told.get(_side(item, month, named["side"]), ())) for month in (end, end - 3))
        if last and first:
            way = reading("quarter", result=item, plus=[last], minus=[first])
            near = {i.slot.passage for i in (item, last, first)}
            sure: Confidence = "high" if len(near) == 1 or comes_out(way) else "low"
            yield claim(text, "difference", [way], item, topic="quarter", confidence=sure)


def _halves(text: Text, passage: Passage) -> Iterator[Claim]:
    """一季度A、二季度B、三季度C、四季度D。上半年支出E: A and B, told one behind the other, and no cumulative amounts."""
    row = [i for i in text.amounts(passage) if not i.slot.depth]
    found = {int(zh.numeral(said["quarter"]) or said["quarter"]): i for i in row if (said := ONE.search(i.slot.before))}
    places = [row.index(found[quarter]) for quarter in sorted(found)]
    if len(places) < 2 or places != list(range(places[0], places[0] + len(places))):
        return
    for item in row[places[-1] + 1 :]:
        said = PART_OF_YEAR.search(item.slot.before)
        parts = [found[quarter] for quarter in QUARTERS_OF[said["part"]] if quarter in found] if said else []
        alike = {i.dimension for i in (item, *parts)} == {item.dimension}
        if (
            said is None
            or len(parts) != len(QUARTERS_OF[said["part"]])
            or not alike
            or _other_side(passage, said, row[places[0]])
        ):
            continue
        differs = UP_TO.search(item.slot.before) and said["part"] == "上半年" and QUARTER.search(parts[1].slot.before)
        if differs:  # B is what E has more than A, see `claims`
            continue
        if item.mention.value > max(part.mention.value for part in parts):  # else they are cumulative
            yield claim(text, "sum", [reading("quarters", total=item, parts=parts)], item, topic="list")


def _other_side(passage: Passage, said: re.Match[str], first: Item) -> bool:
    """一季度收入A、…。上半年支出B: of something else."""
    lead = passage.template[: first.slot.position]
    return bool(said["side"]) and any(side in lead for side in ("收入", "支出")) and said["side"] not in lead


def _month(said: re.Match[str]) -> int:
    return int(said["month"]) if said["month"] else NAMED[said["named"][0]]


def _side(item: Item, month: int, side: str) -> Side:
    """What amounts have in common of which one is told up to a month, another up to the next quarter."""
    return month, side == "收入", item.dimension, item.period


def _one_amount(item: Item, told: Sequence[Item]) -> Item | None:
    """The first that may be of what the item is of; None where they are two amounts, or too many to be told apart."""
    alike = [i for i in told if item.realm.meets(i.realm)] if len(told) <= MOST else []
    return alike[0] if len({i.mention.value for i in alike}) == 1 else None


__all__ = ["claims"]
