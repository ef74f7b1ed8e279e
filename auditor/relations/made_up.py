"""Where the money for what is lacking comes from, and what was used of a sum and the rest: ``缺口A，拟通过调入B、动用C予以弥补``.

    预备费年初安排1500万元，用于防汛救灾420万元、疫情防控360万元，其余720万元年末统筹

In: sentences with an amount that is lacking and what makes it up, and those whose last amount is 其余. Out: sums that come out, or
fail by a slip of the pen where nothing says that the parts are some, or make up more: 分两年, 尚差, 减收.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from auditor.clauses import Passage
from auditor.facts import Item, unsigned
from auditor.model import Claim
from auditor.relations.cued import Readers, throughout
from auditor.relations.wholes import one_slip
from auditor.swift import changed
from auditor.text import Text, claim, reading, rounds_to, total_of

LACKING = re.compile(r"(?:缺口|差额|收不抵支|减收|短收|赤字)[为达共约]*$")
MEANS = re.compile(
    r"^(?:(?:拟|全部|主要|计划|将|已|及|和|以及)*(?:通过|由|以|用))?[^，。；、]{0,16}?"
    r"(?:调入|动用|统筹|盘活|压减|压缩|争取|安排|收回|使用|补助|债券|结余|结转|财力)[^，。；、]{0,20}$"
)
ENOUGH = re.compile(
    r"，?(?:的?(?:方式|资金|渠道|办法))?(?:予以|加以|来|进行|全部|全额|统筹)*(?:弥补|解决|平衡|补足|消化|抵补)"
)
PARTLY = re.compile(r"主要|等|部分|；")
ASIDE = re.compile(r"其中|上年|去年|同期|[较比]")  # 短收A，其中税收短收B; 缺口A，较上年减收B
NOT_OWED = re.compile(r"减收|短收|基金|保险|分别")  # may be made up by more or less
IN_TURN = re.compile(r"(?:19|20)\d\d年|[本当今明后次下]年|分[一-龥]年|期|先|目前|已|首")
MORE_BEHIND = re.compile(r"尚|仍|还|余|剩|另|差|缺|不足")
REST = re.compile(r"^(?:其余|剩余|余下)(?:的|资金|部分)*$")
FIRST = re.compile(r"(?:安排|预算|下达|预留|设立|筹集|规模|总额|资金|总量)[为共计达]*$")
USED = re.compile(r"用于|动用|支出|使用|分配|拨付|安排")
OTHERWISE = re.compile(r"结余|结转|完成|执行率|上年|增|减|占|其中|实际支出|累计")
FEWEST = 3  # amounts before the rest
TELLING = 2  # digits of a figure in which a slip of the pen is hardly chance


def claims(text: Text) -> Iterator[Claim]:
    yield from throughout(text, READERS)


def _made_up(text: Text, passage: Passage) -> Iterator[Claim]:
    """缺口A，拟通过调入资金B、动用稳定调节基金C予以弥补: of several gaps (其中 and 较上年 aside) the one that it comes to."""
    for _, here in groupby(_amounts(text, passage), key=lambda i: i.slot.sentence):
        row = list(here)
        last = max((n for n, i in enumerate(row) if LACKING.search(i.slot.before)), default=len(row))
        gaps = [i for i in row[: last + 1] if LACKING.search(i.slot.before) and not ASIDE.search(i.slot.before)]
        parts = row[last + 1 :]
        if gaps and len(parts) > 1 and (total := _made_up_by(text, passage, gaps, parts)) is not None:
            yield claim(text, "sum", [reading("made up", total=total, parts=parts)], total, topic="list")


def _made_up_by(text: Text, passage: Passage, gaps: Sequence[Item], parts: Sequence[Item]) -> Item | None:
    said = text.gap(passage, gaps[-1], parts[-1])
    if PARTLY.search(said) or {i.dimension for i in (*gaps, *parts)} != {"money"} or not _are_means(passage, parts):
        return None
    all_told = len(gaps) == 1 and _is_all(text, passage, gaps[0], parts)
    return next((i for i in gaps if rounds_to(i, parts) or (all_told and one_slip(i, parts, TELLING))), None)


def _are_means(passage: Passage, parts: Sequence[Item]) -> bool:
    enough = ENOUGH.match(passage.template, parts[-1].slot.position + 1)
    return enough is not None and all(MEANS.search(i.slot.before) for i in parts)


def _is_all(text: Text, passage: Passage, gap: Item, parts: Sequence[Item]) -> bool:
    """Is no more and no less than the gap to be made up, at once, by what is told? More may be given for what did not come in.

    Money that the paragraph tells behind it may be another means: 同时压减支出B; 乡镇自筹C. So may, near by, just what is missing.
    """
    said = text.gap(passage, gap, parts[-1])
    behind = passage.template[parts[-1].slot.position + 1 :]
    missing = abs(gap.mention.value - total_of(parts))
    near = text.amounts_in(range(passage.index - 1, passage.index + 2))
    more = any(i.dimension == "money" and i.slot.start > parts[-1].slot.start for i in text.row(passage))
    more = more or any(i.dimension == "money" and i.mention.value == missing and i not in parts for i in near)
    owed = not NOT_OWED.search(text.lead(gap)) and not gap.mention.qualifier
    return owed and not more and not IN_TURN.search(said) and not MORE_BEHIND.search(behind)


def may_be_made_up_otherwise(text: Text, passage: Passage, gap: Item, parts: Sequence[Item]) -> bool:
    """基金缺口A，由甲B、乙C弥补: is it made up, and maybe of more or less than is told?"""
    enough = LACKING.search(gap.slot.before) and ENOUGH.match(passage.template, parts[-1].slot.position + 1)
    return bool(enough) and not _is_all(text, passage, gap, parts)


def _the_rest(text: Text, passage: Passage) -> Iterator[Claim]:
    """安排A，用于甲B、乙C，其余D年末统筹: what comes out, or fails by a slip of the pen in figures with one verb, the rest the last."""
    row = _amounts(text, passage)
    for number, rest in enumerate(row):
        here = [i for i in row[:number] if i.slot.sentence == rest.slot.sentence]
        if not REST.match(rest.slot.before) or len(here) < FEWEST or {i.dimension for i in here} != {rest.dimension}:
            continue
        total, parts = here[0], [*here[1:], rest]
        said = text.gap(passage, total, rest)
        if not FIRST.search(total.slot.before) or not USED.search(said) or OTHERWISE.search(said) or "；" in said:
            continue
        verbs = {verb for i in parts for verb in USED.findall(i.slot.before)}
        last = all(i.slot.sentence != rest.slot.sentence for i in row[number + 1 : number + 2])
        if rounds_to(total, parts) or (last and len(verbs) == 1 and one_slip(total, parts, TELLING)):
            yield claim(text, "sum", [reading("and the rest", total=total, parts=parts)], total, topic="list")


def _amounts(text: Text, passage: Passage) -> list[Item]:
    """Its amounts, of what fell or was cut, too, without a sign; what a project lacks, or has left, is not what it spends."""
    row = (i for i in text.row(passage) if not i.slot.depth and not i.slot.is_rate and i.slot.mark != "|")
    return [changed(unsigned(i), concept=None) for i in row]


READERS: Readers = (
    (_made_up, ("缺口", "差额", "收不抵支", "减收", "短收", "赤字")),
    (_the_rest, ("其余", "剩余", "余下")),
)

__all__ = ["claims", "may_be_made_up_otherwise"]
