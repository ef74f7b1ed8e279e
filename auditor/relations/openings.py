"""The words that announce parts behind their total: 其中, 包括, 分别为, 由…, 按…分, a colon, a bracket; in the words before a figure."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import NamedTuple

from auditor.text import Claim, Item, Passage, Text

OPENING = re.compile(
    r"(?=[分依由具构如按其包用含来内下设中里当系均即：])(?:"  # at most characters nothing else need be tried
    r"(?P<all>(?:分别|依次)(?:为|是|用于|有)?|(?<=[，：。])由(?=[^，。；]{2,18}$)|(?<=，)(?:均?系(?![统列数])|均为|即(?![时将]))(?=[^，。；]{2,12}$)|具体(?:为|是|包括|如下|情况|用于)|构成(?:为|是|如下)?|分布(?:情况)?(?:为|是|如下)|如下|按[^，。；：]{0,12}(?:分|划分|分类|类型|类别|性质|科目|来源)[^，。；：]{0,4}(?=[，：。])|按[^，。；：]{0,4}(?:岗位|职称|学历|级次|用途|层级)(?=：))"
    r"|(?P<some>其中|包括|用于|分为|含(?!税|[^，。；：]{0,8}后)|来源|(?:^|(?<=[，。；]))(?:内|下)?设(?!备|施|计|立|置|有)(?=[^，。；：（）]{2,10}$)|(?<=[^其当之集])中(?=[，：])|(?<=[收支][入出])中(?=[^，。；：（）]{2,12}$)|(?<=[一-龥]{2})(?<![其当之集过年中])(?:中(?![央小心学型期标级医药国共省巴])|里头?|当中)[，]?(?=[^，。；：（）]{1,12}$))|(?P<colon>：))"
)
BESIDE = re.compile(
    r"^[、，]?(?:涉及|发放|兑[现付]|投[资入]|补[助贴]|安排|拨付|下达|支出|总|计划|共|计)*(?:金额|资金|投资|补[助贴]|人数|面积)?[为达]?$"
)
GIVEN_TO = re.compile(r"(?:拨[给付]|划拨|分配|下达|补助|支持|资助|奖励|慰问|扶持)(?:给|到|了)?$")
MARKS = re.compile(r"[，。；：、]")
BRACKETS = re.compile(r"（[^（）]*）")
SENTENCES = re.compile(r"[。；]")


class Opening(NamedTuple):
    """A word that announces parts, and what is known where it stands."""

    text: Text
    passage: Passage
    row: Sequence[Item]
    amounts: Sequence[Item]  # of the row
    place: int  # of the first part in the row
    first: Item
    gap: str  # the words before it
    word: re.Match[str]  # in the gap
    known: list[Claim]  # the lists read so far in the passage
    inner: set[int]  # where their parts stand
    listed: Collection[int]  # where members of lists stand: 甲、乙分别为A和B

    def says(self, *words: str) -> bool:
        """Does the word begin so?"""
        return self.word.group().startswith(words)

    def is_of(self, sort: str) -> bool:
        """``all`` (分别为), ``some`` (其中) or ``colon``?"""
        return self.word.groupdict().get(sort) is not None


def gap_before(text: Text, passage: Passage, row: Sequence[Item], index: int) -> str:
    """The words before a figure; before both of two that stand together (城市低保1,204户2,017人).

    What stands in brackets between is left out: 其中资金执行（10分）得9.84分.
    """
    gap = _gap_before(text, passage, row, index)
    while index and BESIDE.match(gap) and row[index - 1].dimension != row[index].dimension:
        index -= 1
        gap = _gap_before(text, passage, row, index)
    return gap


def _gap_before(text: Text, passage: Passage, row: Sequence[Item], index: int) -> str:
    item = row[index]
    before = index - 1
    while before >= 0 and (
        row[before].slot.depth > item.slot.depth
        or _threshold(row[before])
        or _given_to(text, passage, row[before], item)
    ):
        before -= 1
    return _without_brackets(text.gap(passage, row[before] if before >= 0 else None, item))


def _threshold(item: Item) -> bool:
    """其中50万元以上项目4个: the words around it name what is counted."""
    return item.mention.qualifier in ("at least", "at most", "less than", "more than") and not item.slot.is_rate


def _given_to(text: Text, passage: Passage, count: Item, item: Item) -> bool:
    """其中，拨给12个县（区）和有关部门50万元: how many were given the amount."""
    given = item.dimension == "money" and count.dimension != "money" and GIVEN_TO.search(count.slot.before) is not None
    return given and MARKS.search(_without_brackets(text.gap(passage, count, item))) is None


def _without_brackets(words: str) -> str:
    while "（" in words and words != (shorter := BRACKETS.sub("", words)):
        words = shorter
    return words


@lru_cache(maxsize=1024)
def opening_in(gap: str) -> re.Match[str] | None:
    """The last opening word in the words before a figure; a colon counts only where nothing else does."""
    found = [m for m in OPENING.finditer(gap) if len(gap) - m.end() < 40 and not SENTENCES.search(gap, m.end())]
    found = [
        m for m in found if not (m["colon"] and gap.endswith(("加上", "加", "减", "减去", "扣除"), 0, m.start()))
    ]  # 收入A，加上：补助B
    words = [match for match in found if match["colon"] is None]
    if words:
        return words[-1]
    if gap.startswith("（"):
        return re.match("（", gap)
    return found[-1] if found and gap.count("：") and not SENTENCES.search(gap, found[-1].start()) else None
