"""How many times one amount is another: ``由2010年的871亿元增加到2015年的1,625亿元，总量是2010年的1.9倍``; ``净收益对本息的覆盖倍数为1.57倍``.

In: figures in 倍. Out: ratio claims. Above and below the line stand the two amounts of a 由…到… in the sentence, or the two
that the words before 覆盖倍数 name; of ``A，是“十二五”时期B的1.9倍`` they are A and B.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from auditor.clauses import BASE, DELTA, PLAIN, PRIOR
from auditor.facts import Item, directed, is_amount, overlap, upto
from auditor.languages import zh
from auditor.model import Claim
from auditor.text import Passage, Text, claim, is_quotient, prints_as, reading

OF_BEFORE = re.compile(r"(?:是|为|相当于|达到?)(?:(?:19|20)\d\d年|上年|期初|同期)[^，。；]{0,6}的$")
YEAR_TO = re.compile(r"(?:增加|增长|提高|上升|扩大|发展)(?:到|至)(?:19|20)\d\d年[^，。；]{0,4}$")
COVERS = re.compile(
    r"(?P<above>[^，。；：、]{2,16}?)对(?P<below>[^，。；：]{2,16}?)(?:的|偿还)*(?:本息)?(?:覆盖|保障)(?:倍数|率|比)[为是达约]*$"
)
SUMMED = re.compile(r"(?:本息|合计|总额|共计)")
NEWLY = re.compile(r"[新净]增|新[建购开]")  # 新增床位A张，达到2015年B张的C倍: what there is now
GROWN = re.compile(r"，?(?:同比)?(?:增长|增加|提高|上升|扩大)了?(?:将?近|约|超过?|逾)?")
IS = ("是", "为", "相当于", "达")
FAR = 12  # amounts back to what is covered


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        row = text.row(passage)
        for index, times in enumerate(row):
            if times.mention.unit.symbol == "倍" and times.slot.role == DELTA:
                yield from _grown(text, row, index)
            if times.mention.unit.symbol == "倍" and not times.mention.qualifier:
                yield from _risen(text, row, index)
                yield from _of_the_one_before(text, row, index)
                yield from _covered(text, passage, row, index)


def _risen(text: Text, row: Sequence[Item], index: int) -> Iterator[Claim]:
    times = row[index]
    here = [i for i in row[:index] if i.slot.sentence == times.slot.sentence]
    before = next((i for i in here if zh.FROM.search(i.slot.before)), None)
    after = next((i for i in here if zh.CHANGED_TO.search(i.slot.before) or zh.TO.search(i.slot.before)), None)
    after = after or next(
        (i for i in here if before and i.slot.start > before.slot.start and YEAR_TO.search(i.slot.before)), None
    )
    if before and after and OF_BEFORE.search(times.slot.before) and before.dimension == after.dimension:
        yield claim(
            text, "ratio", [reading("times", numerator=after, denominator=before, rate=times)], times, topic="other"
        )


def _of_the_one_before(text: Text, row: Sequence[Item], index: int) -> Iterator[Claim]:
    """累计完成A，是“十二五”时期B的C倍: A over B, surely where A alone stands right before B, else what comes out."""
    times, base = row[index], row[index - 1] if index else row[index]
    if base.slot.role != BASE or times.slot.before != "的" or not base.mention.value:
        return
    if not base.slot.before.startswith(IS):
        return  # 其中村集体投资是2015年B的C倍
    here = [i for i in row[: index - 1] if i.slot.sentence == times.slot.sentence and is_amount(i)]
    alike = [i for i in here if i.dimension == base.dimension]
    done = next((i for i in reversed(alike) if is_quotient(i, base, times, cut=times.mention.ulp < 1)), None)
    last = row[index - 2] if index > 1 else base
    if done is None and alike == [last] and last.mention.unit == base.mention.unit:
        done = None if NEWLY.search(last.slot.before) or last.slot.depth != times.slot.depth else last
    if done is not None:
        way = reading("times", numerator=done, denominator=base, rate=times)
        yield claim(text, "ratio", [way], times, topic="other")


def _grown(text: Text, row: Sequence[Item], index: int) -> Iterator[Claim]:
    """A，较上年的B增长C倍: A less B over B; where C is A over B, what A is was taken for by how much it has grown."""
    times, base = row[index], row[index - 1]
    if not index or base.slot.role != PRIOR or base.slot.part != times.slot.part or times.slot.down:
        return
    if not base.mention.value or not GROWN.fullmatch(times.slot.before):
        return
    here = [i for i in row[: index - 1] if i.slot.sentence == times.slot.sentence and is_amount(i)]
    alike = [i for i in here if i.mention.unit == base.mention.unit and i.slot.depth == times.slot.depth]
    if len(alike) != 1 or alike[0].slot.role != PLAIN:
        return
    now = alike[0]
    risen = now.mention.value / base.mention.value
    if not any(prints_as(each, times, cut=True) for each in (risen, risen - 1)):
        return
    if not prints_as(risen - 1, times, cut=True):
        times = replace(
            times, slot=replace(times.slot, mention=replace(times.mention, qualifier=""))
        )  # 近2.9倍, of 1.9
    way = reading("grown", numerator=[now, directed(base, down=True)], denominator=base, rate=times)
    yield claim(text, "ratio", [way], times, topic="other")


def _covered(text: Text, passage: Passage, row: Sequence[Item], index: int) -> Iterator[Claim]:
    """净收益A…，本息合计B，净收益对债券本息的覆盖倍数C: each is named by the words, and stands shortly before."""
    times = row[index]
    said = COVERS.search(passage.template[: times.slot.position])
    if said is None:
        return
    near = list(islice((i for i in upto(text.items.plain, times.slot.start) if i.dimension == "money"), FAR))
    above = next((i for i in near if overlap(said["above"], i.slot.before) > 1 or said["above"] in i.slot.before), None)
    below = next((i for i in near if i is not above and _named(said["below"], i)), None)
    if above is not None and below is not None:
        way = reading("covered", numerator=above, denominator=below, rate=times)
        yield claim(text, "ratio", [way], times, topic="other")


def _named(words: str, item: Item) -> bool:
    """债券本息 names 本息合计, and 债券 alone none of the two."""
    sums = SUMMED.search(words)
    return (sums is None or sums.group() in item.slot.before) and overlap(words, item.slot.before) > 0
