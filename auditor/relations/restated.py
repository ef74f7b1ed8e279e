"""The same figure stated more than once: in two sections, in text and table, in 元 and 万元; and 与上年持平.

Two figures are the same thing if concept (or label), measure, period, unit kind and scope are. What agrees is a check;
what differs is a finding only where the names are the same to the letter and nothing says that the scope differs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.clauses import PRIOR, SHARE
from auditor.facts import core, is_amount
from auditor.model import Claim, Confidence
from auditor.text import Item, Passage, Text, claim, reading

FLAT = re.compile(r"持平|没有差异|无差异|收支平衡|相等|一致")
WHOLE = {"执行率", "预算执行率", "支出率", "预算完成率", "资金到位率", "资金使用率", "满意率", "满意度"}
SMALL = {"个", "次", "项", "件", "条", "家", "处", "期", "场", "起", "份", "篇"}
VAGUE = re.compile(r"^(?:总|合计|总计|小计|其他|其它|资金|金额|经费|支出|收入|预算|人员|人数|项目|指标|满意|得分|其他资金|单价|县级|省级|市级|中央)$")


def claims(text: Text) -> Iterator[Claim]:
    yield from flat(text)
    yield from repeated(text)


def flat(text: Text) -> Iterator[Claim]:
    """与2024年持平（2024年为4.5万元）; 预算为A，支出为A，没有差异."""
    for passage in text.with_figures:
        for match in FLAT.finditer(passage.template):
            row = [i for i in text.row(passage) if i.slot.position < match.start() and not i.slot.is_rate and i.slot.depth == 0]
            begin = passage.template.rfind("。", 0, match.start())
            here = [i for i in row if i.slot.position > begin and (is_amount(i) or i.slot.role == PRIOR)]
            behind = [i for i in text.row(passage) if i.slot.position > match.end() and i.slot.depth == 1 and passage.template[match.end() : match.end() + 1] == "（"]
            pair = _flat_pair(text, passage, here, behind, match)
            if pair and pair[0].dimension == pair[1].dimension:
                yield claim(text, "restated", [reading("flat", stated=pair)], pair[0], topic="flat")


def _flat_pair(text: Text, passage: Passage, here: Sequence[Item], behind: Sequence[Item], match: re.Match[str]) -> list[Item]:
    if behind and here:
        return [here[0], behind[0]]
    if match.group() in ("没有差异", "无差异") and len(here) > 1:
        return list(here[-2:])
    if match.group() == "持平" and here and here[-1].slot.role == PRIOR and len(here) > 1:
        return [here[-2], here[-1]]
    if match.group() == "持平" and here and here[-1].period == (text.year or 0) - 1:
        same = [i for i in text.amounts(passage) if i.name == here[-1].name and i.measure == here[-1].measure and i.period == text.year]
        return [same[-1], here[-1]] if same and same[-1].slot.start < here[-1].slot.start else []
    return []


def repeated(text: Text) -> Iterator[Claim]:
    groups: dict[tuple[object, ...], list[Item]] = {}
    for item in text.items.all:
        if (key := _key(text, item)) is not None:
            groups.setdefault(key, []).append(item)
    for group in groups.values():
        yield from _same(text, group)


def _key(text: Text, item: Item) -> tuple[object, ...] | None:
    """What makes two figures the same thing; None for figures that cannot be told apart by their words."""
    slot = item.slot
    if slot.role == SHARE or slot.reason or slot.mention.qualifier:
        return None
    if slot.is_rate:
        name = core(slot.base) if slot.base.endswith("率") else ""
        return _rate_key(text, item, name) if name and slot.role == "ratio" else None
    if not is_amount(item) or not item.name or (VAGUE.match(item.label) and not item.concept):
        return None
    if item.dimension in SMALL and len(item.label) < 3:
        return None
    measure = item.measure or "final"
    return (item.name, measure, item.period, item.dimension, item.scope)


def _rate_key(text: Text, item: Item, name: str) -> tuple[object, ...] | None:
    """执行率 is the rate of something: the amount before it in its sentence, else the whole unit."""
    row = text.items.by_passage[item.slot.passage]
    before = [i for i in row if i.slot.start < item.slot.start and i.slot.sentence == item.slot.sentence]
    amounts = [i for i in before if is_amount(i)]
    if any(i.slot.is_rate for i in before[-1:]) or name not in WHOLE and not core(item.slot.before[:-len(name)] if name else ""):
        return None
    subject = amounts[-1].name if amounts else "expenditure"
    return ("rate", name, subject, item.period)


def _same(text: Text, group: Sequence[Item]) -> Iterator[Claim]:
    """Agreeing figures as one check, each that differs as a finding of its own."""
    if len(group) < 2 or len({i.slot.passage for i in group}) < 2 and len({i.slot.sentence for i in group}) < 2:
        return
    values: dict[object, list[Item]] = {}
    for item in group:
        values.setdefault(item.mention.value, []).append(item)
    for items in values.values():
        if len(items) > 1:
            yield claim(text, "restated", [reading("again", stated=items)], items[0], topic="text")
    if len(values) > 1:
        yield from _conflicts(text, list(values.values()))


def _conflicts(text: Text, values: Sequence[Sequence[Item]]) -> Iterator[Claim]:
    ordered = sorted(values, key=lambda items: (-len(items), items[0].slot.start))
    usual = ordered[0]
    for others in ordered[1:]:
        sure = _confidence(text, usual, others)
        if sure is not None:
            yield claim(text, "restated", [reading("differs", stated=[others[0], usual[0]])], others[0], topic="text", confidence=sure)


def _confidence(text: Text, usual: Sequence[Item], others: Sequence[Item]) -> Confidence | None:
    one, other = usual[0], others[0]
    same_words = one.label == other.label and one.own and other.own
    if not same_words or one.dimension in SMALL:
        return None
    if _slipped(one, other) or one.label and one.concept and one.measure == other.measure and len(usual) > 1:
        return "high"
    return "low"


def _slipped(one: Item, other: Item) -> bool:
    """Two digits swapped, or one digit different: written twice, once wrongly."""
    a, b = str(one.mention.number.normalize()), str(other.mention.number.normalize())
    if one.mention.unit.symbol != other.mention.unit.symbol or len(a) != len(b) or len(a) < 3:
        return False
    different = [n for n, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    swapped = len(different) == 2 and a[different[0]] == b[different[1]] and a[different[1]] == b[different[0]]
    return len(different) == 1 or swapped


__all__ = ["Passage", "claims"]
