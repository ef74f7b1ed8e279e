"""Where the money for what is lacking comes from, and what was used of a sum and the rest: ``缺口A，拟通过调入B、动用C予以弥补``.

    预备费年初安排1500万元，用于防汛救灾420万元、疫情防控360万元，其余720万元年末统筹

In: sentences with an amount that is lacking and what makes it up, and those whose last amount is 其余. Out: sums. What is lacking is
said to be made up by all of its parts; a rest is sure where it comes out or the amounts are told in one breath.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from auditor.clauses import Passage
from auditor.facts import Item
from auditor.model import Claim
from auditor.relations.cued import Readers, cued
from auditor.relations.wholes import one_slip
from auditor.text import Text, adds_up, claim, reading

LACKING = re.compile(r"(?:缺口|差额|收不抵支|减收|短收|赤字)[为达共约]*$")
MEANS = re.compile(
    r"^(?:(?:拟|全部|主要|计划|将|已|及|和|以及)*(?:通过|由|以|用))?[^，。；、]{0,16}?"
    r"(?:调入|动用|统筹|盘活|压减|压缩|争取|安排|收回|使用|补助|债券|结余|结转|财力)[^，。；、]{0,20}$"
)
ENOUGH = re.compile(
    r"^[，]?(?:的?(?:方式|资金|渠道|办法))?(?:予以|加以|来|进行|全部|全额|统筹)*(?:弥补|解决|平衡|补足|消化|抵补)"
)
PARTLY = re.compile(r"主要|等|部分")
REST = re.compile(r"^(?:其余|剩余|余下)(?:的|资金|部分)*$")
FIRST = re.compile(r"(?:安排|预算|下达|预留|设立|筹集|规模|总额|资金|总量)[为共计达]*$")
USED = re.compile(r"用于|动用|支出|使用|分配|拨付|安排")
OTHERWISE = re.compile(r"结余|结转|完成|执行率|上年|增|减|占|其中|实际支出|累计")


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        yield from cued(text, passage, READERS)


def _made_up(text: Text, passage: Passage) -> Iterator[Claim]:
    """缺口A，拟通过调入资金B、动用稳定调节基金C予以弥补."""
    row = _amounts(text, passage)
    for total, parts in ((row[n], row[n + 1 :]) for n, i in enumerate(row) if LACKING.search(i.slot.before)):
        parts = [i for i in parts if i.slot.sentence == total.slot.sentence and i.dimension == total.dimension]
        said = text.gap(passage, total, parts[-1]) if len(parts) > 1 else ""
        if (
            not said
            or "；" in said
            or PARTLY.search(said)
            or not ENOUGH.match(passage.template[parts[-1].slot.position + 1 :])
        ):
            continue
        if all(MEANS.search(i.slot.before) for i in parts):
            yield claim(text, "sum", [reading("made up", total=total, parts=parts)], total, topic="list")


def _the_rest(text: Text, passage: Passage) -> Iterator[Claim]:
    """安排A，用于甲B、乙C，其余D年末统筹: what comes out, or fails by a slip of the pen."""
    row = _amounts(text, passage)
    for number, rest in enumerate(row):
        here = [i for i in row[:number] if i.slot.sentence == rest.slot.sentence]
        if not REST.match(rest.slot.before) or len(here) < 3 or {i.dimension for i in here} != {rest.dimension}:
            continue
        total, parts = here[0], [*here[1:], rest]
        said = text.gap(passage, total, rest)
        plain = FIRST.search(total.slot.before) and USED.search(said) and not OTHERWISE.search(said)
        if plain and "；" not in said and (adds_up(total, parts) or one_slip(total, parts)):
            yield claim(text, "sum", [reading("and the rest", total=total, parts=parts)], total, topic="list")


def _amounts(text: Text, passage: Passage) -> list[Item]:
    """Its amounts, of what fell or was cut, too, without a sign."""
    row = (i for i in text.row(passage) if not i.slot.depth and not i.slot.is_rate and i.slot.mark != "|")
    return [replace(i, slot=replace(i.slot, down=False)) if i.slot.down else i for i in row]


READERS: Readers = (
    (_made_up, ("缺口", "差额", "收不抵支", "减收", "短收", "赤字")),
    (_the_rest, ("其余", "剩余", "余下")),
)

__all__ = ["claims"]
