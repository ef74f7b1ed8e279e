"""What one quarter brought: the amount up to its end less that up to its beginning, ``6月末累计执行A；9月末累计执行B，三季度支出C``.

In: amounts of a quarter, and those said to be cumulative up to a month, wherever they stand. Out: differences; where the three do not
stand in one paragraph, only those that come out are sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.languages import zh
from auditor.model import Claim, Confidence
from auditor.text import Item, Text, claim, comes_out, reading

SIDE = r"(?:完成|预算|实现|实际|新增|资金|财政)*(?P<side>支出|执行|支付|收入)(?:资金|完成|数|额|为|是|达)*$"
QUARTER = re.compile(rf"第?(?P<quarter>[一二三四1-4])季度(?:当季|单季)?{SIDE}")
UP_TO = re.compile(
    rf"(?:(?P<month>\d{{1,2}})月(?:(?:末|底)，?(?:累计|共|已)*|份?累计)|(?P<named>上半年|前三个?季度|第?一季度|全年)(?:累计|共|已)*){SIDE}"
)
NAMED = {"上": 6, "前": 9, "第": 3, "一": 3, "全": 12}
CUES = re.compile("季度")


def claims(text: Text) -> Iterator[Claim]:
    if not CUES.search(text.words):
        return
    told = [
        (item, said) for item in text.items.plain if (said := UP_TO.search(item.slot.before)) and not item.slot.depth
    ]
    for item in text.items.plain if told else ():
        named = QUARTER.search(item.slot.before)
        end = 3 * (zh.numeral(named["quarter"]) or int(named["quarter"])) if named else 0
        if named is None or end <= 3:
            continue
        alike = [(i, _month(said)) for i, said in told if _of_one_side(item, named, i, said)]
        last, first = ([i for i, month in alike if month == which] for which in (end, end - 3))
        if _one_amount(last) and _one_amount(first):
            way = reading("quarter", result=item, plus=last[:1], minus=first[:1])
            near = {i.slot.passage for i in (item, last[0], first[0])}
            sure: Confidence = "high" if len(near) == 1 or comes_out(way) else "low"
            yield claim(text, "difference", [way], item, topic="quarter", confidence=sure)


def _month(said: re.Match[str]) -> int:
    return int(said["month"]) if said["month"] else NAMED[said["named"][0]]


def _of_one_side(item: Item, named: re.Match[str], other: Item, said: re.Match[str]) -> bool:
    """Both income or both spending, of one year and in one sort of units."""
    side = (named["side"] == "收入") == (said["side"] == "收入")
    return side and item.dimension == other.dimension and item.period == other.period and item.realm.meets(other.realm)


def _one_amount(told: Sequence[Item]) -> bool:
    return len({i.mention.value for i in told}) == 1


__all__ = ["claims"]
