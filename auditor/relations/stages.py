"""What was spent of what came and of what was planned, named by the words alone: ``支出占到位资金的95.24%，占计划资金的91.98%``.

    到位资金2,318万元。…实际支出2,207.62万元。…支出占到位资金的95.24%。

In: rates of which nothing was read, whose words name a stage of the money on both sides, and the amounts of those stages before. Out: ratios. What
comes out is a tick; what does not is a finding where a slip of the pen explains it and each stage has but one amount.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.clauses import BASE
from auditor.facts import Item
from auditor.model import Claim
from auditor.relations.rated import is_rate_of
from auditor.text import Text, claim, is_slip_of, reading

SPENT = r"(?:支出|使用|支付|执行|拨付|兑付)"
CAME = r"到位"
PLAN_WORD = r"(?:计划|预算|概算|批复|下达|安排|总投资)"
SAID = re.compile(
    rf"(?:(?:项目|专项|财政|累计|实际|全年|年度|当年|合计|资金|共|总|已)*(?P<spent>{SPENT})(?:资金|总额|金额|数|额)*|，)?[仅只]?[占为]"
    rf"(?:(?:实际|已|全部|各级|财政|项目|专项|资金|年初|年度|全年|批复|总)*(?P<base>{CAME}|{PLAN_WORD}))[^，。；：、\ue000-\uf8ff]{{0,8}}?"
)
AMOUNTS = {
    "spent": re.compile(
        rf"^(?:[^，。；：]*[，：])?[^，。；：未应]{{0,10}}{SPENT}(?:资金|总额|金额|数|额)?[为了共计达]*$"
    ),
    "came": re.compile(r"(?<![未应])到位(?:资金|总额|金额)?[为了共计达]*$"),
    "planned": re.compile(rf"{PLAN_WORD}[^，。；：、]{{0,10}}$"),
}
NONE = re.compile(r"[未没应]|上年|去年|结[余转]|其中|追加|调[增减整]|率|缺口|拟|明年|下年")
IN_ALL = re.compile(r"合计|总计|共|累计|总额")
BACK = 12  # paragraphs
TELLING = 3  # digits of a rate


def claims(text: Text) -> Iterator[Claim]:
    known: set[int] | None = None
    for passage in text.with_figures if "占" in text.words or "为" in text.words else ():
        spent: list[Item] = []
        row, sentence = text.row(passage), -1
        for number, item in enumerate(row):
            base = (
                row[number - 1] if number and item.slot.before == "的" and row[number - 1].slot.role == BASE else None
            )
            said = _said(item, base)
            if said is None:
                continue
            known = text.bound_as(ratio="rate", share="rate") if known is None else known
            if said["spent"] or item.slot.sentence != sentence:
                spent = _amounts(text, base or item, "spent") if said["spent"] else []
            sentence = item.slot.sentence
            wholes = [base] if base else _amounts(text, item, "came" if said["base"] == CAME else "planned")
            if item.slot.start not in known and spent and wholes:
                yield from _rate_of(text, spent, wholes, item)


def _said(rate: Item, base: Item | None) -> re.Match[str] | None:
    """支出占到位资金的, and behind it 占计划资金的; 占计划资金A的."""
    slot = rate.slot
    if not slot.is_rate or slot.depth or slot.mark == "|" or rate.mention.qualifier:
        return None
    return SAID.fullmatch(base.slot.before if base else slot.before)


def _amounts(text: Text, rate: Item, stage: str) -> list[Item]:
    """Of the nearest paragraph that tells of the stage: each value once."""
    for index in range(rate.slot.passage, max(-1, rate.slot.passage - BACK), -1):
        row = text.items.by_passage.get(index, ())
        told = [i for i in row if i.slot.start < rate.slot.start and _is_of(i, stage)]
        told = [i for i in told if IN_ALL.search(i.slot.before)] or told
        if told:
            return list({i.mention.value: i for i in reversed(told)}.values())
    return []


def _is_of(item: Item, stage: str) -> bool:
    slot = item.slot
    plain = item.is_amount and item.dimension == "money" and not slot.depth and slot.mark != "|"
    return plain and not NONE.search(slot.before) and AMOUNTS[stage].search(slot.before) is not None


def _rate_of(text: Text, spent: Sequence[Item], wholes: Sequence[Item], rate: Item) -> Iterator[Claim]:
    pairs = [(done, whole) for done in spent for whole in wholes if done is not whole and whole.mention.value]
    fits = next((pair for pair in pairs if is_rate_of(*pair, rate)), None)
    pair = fits or (pairs[0] if len(pairs) == 1 and _is_slip(*pairs[0], rate) else None)
    if pair is not None:
        way = reading("of a stage", numerator=[pair[0]], denominator=pair[1], rate=rate)
        yield claim(text, "ratio", [way], rate, topic="execution")


def _is_slip(done: Item, whole: Item, rate: Item) -> bool:
    quotient = done.mention.value / whole.mention.value / rate.mention.unit.scale
    if any(i.period not in (None, rate.period) for i in (done, whole)):
        return False
    return rate.mention.many_printed >= TELLING and quotient <= 100 and is_slip_of(rate, quotient)


__all__ = ["claims"]
