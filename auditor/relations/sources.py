"""Where the money of a project comes from, with no word that opens the list: ``总投资2,860万元，申请上级资金2,100万元，自筹760万元``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from auditor.facts import is_amount
from auditor.model import Claim
from auditor.text import Item, Text, adds_up, claim, reading

WHOLE = re.compile(r"(?:总投资|投资总额|资金总额|总资金|总概算|估算投资)(?:额)?[为是共约计：]*$")
CUE = re.compile(r"投资|总资金|资金总额|总概算")
SOURCE = re.compile(
    r"(?:其中)?(?:拟|计划)?(?:申请|争取|上级|中央|国家|省|市|县|区|镇|财政|专项债|债券|银行|贷款|社会|企业|单位|群众|自筹|自有|自行|配套|地方)[^，。；：]{0,12}$"
)
DONE = re.compile(r"到位|支付|支出|完成|已|累计|使用|拨付")
REST = re.compile(r"自筹|自有|自行|社会资本|其余|其他")  # what a list of sources ends with


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        if passage.slots[2:] and CUE.search(passage.template):
            row = [i for i in text.row(passage) if is_amount(i) and not i.slot.depth]
            for number, whole in enumerate(row):
                if whole.dimension == "money" and WHOLE.search(whole.slot.before):
                    yield from _of_whole(text, whole, row[number + 1 :])


def _of_whole(text: Text, whole: Item, behind: Sequence[Item]) -> Iterator[Claim]:
    parts = list(takewhile(lambda i: _is_source(whole, i), behind))
    told = len(parts) > 1 and whole.slot.start not in text.parts
    if told and (
        adds_up(whole, parts) or (REST.search(parts[-1].slot.before) and len(parts) == len(_beside(whole, behind)))
    ):
        yield claim(text, "sum", [reading("sources", total=whole, parts=parts)], whole, topic="list")


def _is_source(whole: Item, item: Item) -> bool:
    named = SOURCE.match(item.slot.before) and not DONE.search(item.slot.before)
    return bool(named) and item.slot.sentence == whole.slot.sentence and item.mention.unit == whole.mention.unit


def _beside(whole: Item, behind: Sequence[Item]) -> list[Item]:
    """All money of the part of the sentence."""
    return [i for i in behind if i.slot.part == whole.slot.part and i.dimension == "money"]


__all__ = ["claims"]
