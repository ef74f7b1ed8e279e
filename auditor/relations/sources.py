"""Where the money of a project comes from, with no word that opens the list: ``总投资2,860万元，申请上级资金2,100万元，自筹760万元``;
``1,200万元由省、县按7∶3比例分担，省财政承担840万元，县财政承担360万元``, where the ratio says how many bear it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile

from auditor.facts import is_amount
from auditor.languages import zh
from auditor.model import Claim
from auditor.text import Item, Passage, Text, adds_up, claim, reading, total_of

WHOLE = re.compile(r"(?:总投资|投资总额|资金总额|总资金|总概算|估算投资)(?:额)?[为是共约计：]*$")
CUE = re.compile(r"投资|总资金|资金总额|总概算")
SOURCE = re.compile(
    r"(?:其中)?(?:拟|计划)?(?:申请|争取|上级|中央|国家|省|市|县|区|镇|财政|专项债|债券|银行|贷款|社会|企业|单位|群众|自筹|自有|自行|配套|地方)[^，。；：]{0,12}$"
)
BORNE = re.compile(
    rf"(?:(?P<ratio>(?<![\d：])\d{{1,2}}(?:：\d{{1,2}}){{1,4}}(?![\d：]))|(?P<last>{zh.RATE_FIGURE}))的?比例"
    r"(?:进行)?(?:分级)?(?:分担|承担|负担|配套|筹集|筹措|分摊)"
)
NEAR_ALL = Decimal("0.3")  # how far off shares are that are those of all
DONE = re.compile(r"到位|支付|支出|完成|已|累计|使用|拨付")
REST = re.compile(r"自筹|自有|自行|社会资本|其余|其他|剩余|自缴")  # what a list of sources ends with


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        if "比例" in passage.template:
            yield from _borne(text, passage)
        if passage.slots[2:] and CUE.search(passage.template):
            row = [i for i in text.row(passage) if is_amount(i) and not i.slot.depth]
            for number, whole in enumerate(row):
                if whole.dimension == "money" and WHOLE.search(whole.slot.before):
                    yield from _of_whole(text, whole, row[number + 1 :])


def _borne(text: Text, passage: Passage) -> Iterator[Claim]:
    """按省级60%、县级40%的比例分担: all of it; 按7∶3比例分担: as many amounts behind it, which make up the one before."""
    row = text.row(passage)
    for said in BORNE.finditer(passage.template):
        sentence = [i for i in row if passage.begin(said.start()) <= i.slot.position < passage.end(said.start())]
        shares = list(takewhile(lambda i: i.slot.is_rate, [i for i in sentence[::-1] if i.slot.position < said.end()]))
        many = len(said["ratio"].split("：")) if said["ratio"] else len(shares)
        rest = REST.search(passage.template, said.end(), passage.end(said.start()))
        if said["last"] and many > 1 and not rest and abs(total_of(shares) - 1) < NEAR_ALL:
            yield claim(text, "shares_total", [reading("borne", shares=shares[::-1])], shares[-1])
        money = [i for i in sentence if i.is_amount and i.dimension == "money" and not i.slot.depth]
        whole = [i for i in money if i.slot.position < said.start()][-1:]
        behind = [i for i in money if i.slot.position > said.end()]
        parts = list(takewhile(lambda i: SOURCE.match(i.slot.before), behind))
        if not whole or len(parts) != many or many < 2 or whole[0].slot.start in text.parts:
            continue
        if parts == behind or adds_up(whole[0], parts):
            yield claim(text, "sum", [reading("borne", total=whole[0], parts=parts)], whole[0], topic="list")


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
