"""A total and its parts: ``…1083.11万元，其中：基本支出629.23万元，项目支出453.88万元``.

Seven shapes, a file each: the parts are announced behind the total (`opened`); they stand as a list of paragraphs (`lists`), or of
lines that the total ends (`ended`);
accounts are told by their codes (`coded`) or by their names (`classed`); the total comes last (`closed`); nothing is announced, but the
labels or the shares make a whole (`unannounced`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from auditor.languages import zh
from auditor.model import Figure
from auditor.relations.classed import by_class
from auditor.relations.closed import by_verb, closed, of_persons
from auditor.relations.coded import by_code
from auditor.relations.cued import Readers, cued
from auditor.relations.ended import ended
from auditor.relations.lists import (
    begun,
    below_titles,
    enumerated,
    grand_totals,
    grand_totals_apart,
    grand_totals_holding,
    listed,
    patterned,
)
from auditor.relations.opened import deducted, opened
from auditor.relations.unannounced import before_it, unannounced
from auditor.relations.wholes import one_slip, parts_of, starts
from auditor.text import Claim, Item, Text, adds_up, claim, figures_of, reading

MOST_INSIDE = 8  # amounts of a bracket
REST = re.compile(r"其余|剩余|余下|剩下")
NOT_YET = re.compile(r"[尚仍还]|未|暂|待|（")
KEPT = re.compile(r"(?:其中)?(?:留用?[省市州县区]?本级|[省市州县区]?本级(?:留用|使用|安排))(?:使用|安排)?[为]?")
HANDED_ON = re.compile(
    r"(?:转贷|分配|下达|安排)给?(?:下级|各?(?:县[（]?市?[）]?区|县区|区县|市县|县市区|[县区旗]))(?:使用)?[为]?"
)
OF_THAT_NAME = re.compile(r"(?:政府)?债[券务]|资金|补助|收入|支出")


def claims(text: Text) -> Iterator[Claim]:
    found = list(_announced(text))
    taken = {figure.mention.start for one in found if one.kind == "sum" for figure in parts_of(one)}
    some = {frozenset(_whole_of(one)) for one in found if one.kind == "bound"}  # 主要包括甲B、乙C: not all of A
    found += [one for one in unannounced(text, taken) if _adds_up(one) or frozenset(_whole_of(one)) not in some]
    met = [_adds_up(one) for one in found]
    whole: dict[int | None, list[set[int]]] = {}
    for one, adds in zip(found, met, strict=True):
        if adds:
            whole.setdefault(_total_of(one), []).append(starts(one))
    beside = {start: parts for several in whole.values() for parts in several for start in parts}
    for one, adds in zip(found, met, strict=True):
        some_of = any(starts(one) < more for more in whole.get(_total_of(one), ()))  # a list that adds up
        told = _told_already(text, one, whole.get(_total_of(one), ()))
        if adds or not (some_of or told or _beside(one, beside) or _with_the_rest_of_more(text, one)):
            yield one
            yield from before_it(text, one) if adds else ()
            yield from _in_brackets(text, one) if adds else ()
            yield from _kept_and_handed_on(text, one) if adds else ()


def _in_brackets(text: Text, one: Claim) -> Iterator[Claim]:
    """一批A（一般B，专项C），二批D（一般E，专项F），合计G（一般H，专项I）: H is B and E, where each has one bracket of the same names."""
    roles = one.readings[0].roles
    total = text.items.at[figures_of(roles["total"])[0].mention.start]
    passage = text.passage_at.get(total.slot.passage)
    if passage is None or passage.template.find("（", total.slot.position) < 0:
        return
    row, kinds = text.row(passage), [text.items.at[f.mention.start] for f in figures_of(roles["parts"])]
    if inner := _inside(row, total):
        yield from _column_by_column(text, [inner, *(_inside(row, item) for item in kinds)])
    if kinds[-1].slot.start > total.slot.start and "（" in passage.template[kinds[-1].slot.position :]:
        yield from _divided_again(text, row, total, kinds)


def _kept_and_handed_on(text: Text, one: Claim) -> Iterator[Claim]:
    """债券A，其中一般B、专项C，留本级D、转贷县区E: B and C are all of A, and so are D and E by their words, or would be but for a slip of the pen."""
    roles = one.readings[0].roles
    total = text.items.at[figures_of(roles["total"])[0].mention.start]
    last = max(figures_of(roles["parts"]), key=lambda figure: figure.mention.start).mention.start
    passage = text.passage_at.get(total.slot.passage)
    row = [i for i in text.row(passage) if not i.slot.depth] if passage is not None and last > total.slot.start else []
    kept, *handed = [i for i in row if i.slot.start > last][:2] or [total]
    if len(handed) != 1 or not KEPT.fullmatch(kept.slot.before) or not HANDED_ON.fullmatch(handed[0].slot.before):
        return
    parts = [kept, *handed]
    beside = all(i.slot.sentence == total.slot.sentence and i.mention.unit == total.mention.unit for i in parts)
    behind = passage.rest(handed[0].slot) if passage is not None else ""
    all_told = not (REST.search(behind) or zh.MONEY_FIGURE in behind or NOT_YET.search(behind))
    if beside and (adds_up(total, parts) or (all_told and one_slip(total, parts))):
        yield claim(text, "sum", [reading("kept and handed on", total=total, parts=parts)], total, topic="list")


def _inside(row: Sequence[Item], item: Item) -> list[Item]:
    """What the bracket right behind an amount holds; [] where there is none."""
    begin = row.index(item) + 1 if item in row else len(row)
    inner = list(takewhile(lambda i: i.slot.depth > item.slot.depth, row[begin : begin + MOST_INSIDE]))
    return inner if all(i.is_amount for i in inner) else []


def _divided_again(text: Text, row: Sequence[Item], total: Item, kinds: Sequence[Item]) -> Iterator[Claim]:
    """限额A，其中一般B、专项C。市级留用D（一般E，专项F），转贷县区G（一般H，专项I）: D and G are A, too, where they make it up."""
    behind = [i for i in row if i.slot.start > kinds[-1].slot.start and not i.slot.depth][:MOST_INSIDE]
    behind = [i for i in behind if i.slot.sentence - kinds[-1].slot.sentence <= 1]
    levels = list(takewhile(lambda i: len(_inside(row, i)) == len(kinds), behind))
    if len(levels) > 1 and adds_up(total, levels):
        yield claim(text, "sum", [reading("divided again", total=total, parts=levels)], total, topic="list")
        yield from _column_by_column(text, [kinds, *(_inside(row, i) for i in levels)])


def _column_by_column(text: Text, lists: Sequence[Sequence[Item]]) -> Iterator[Claim]:
    """The first of as many lists of the same names is made up of the others, one by one; of several some must come out."""
    columns = list(zip(*lists, strict=True)) if len({len(inner) for inner in lists}) == 1 else []
    alike = all(_of_one_name(column) and len({i.dimension for i in column}) == 1 for column in columns)
    surely = len(columns) == 1 or any(adds_up(whole, parts) for whole, *parts in columns)
    for whole, *parts in columns if len(lists) > 2 and alike and surely else ():
        yield claim(text, "sum", [reading("in brackets", total=whole, parts=parts)], whole, topic="list")


def _of_one_name(items: Sequence[Item]) -> bool:
    """一般债券, 一般, 一般: all have one name, with the word for what it is or without."""
    first, *others = sorted({i.label for i in items}, key=len)
    longer = all(other.startswith(first) and OF_THAT_NAME.fullmatch(other, len(first)) for other in others)
    return first != "" and len(others) < 2 and longer


def _announced(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        yield from opened(text, passage)
        yield from cued(text, passage, READERS)
    yield from listed(text)
    yield from begun(text)
    yield from below_titles(text)
    yield from patterned(text)
    yield from ended(text)
    yield from grand_totals(text)
    yield from grand_totals_apart(text)
    yield from grand_totals_holding(text)
    yield from by_class(text)
    yield from by_code(text)


READERS: Readers = (
    (closed, ("受理", "总", "计", "共", "本息", "付息", "职工", "加起来", "相加", "之和", "可用", "可支配", "构成", "组成")),
    (of_persons, ("共", "合计")),
    (deducted, ("扣",)),
    (
        by_verb,
        (
            "满意", "发放", "发出", "收回", "回回", "调查", "抽查", "检查", "完成", "合格", "整改", "受理", "办结", "发现",
            "验收", "支付", "到位", "参保", "培训",
        ),
    ),
    (enumerated, ("1.", "1、", "1．", "（1）", "（一）", "一是")),
)  # fmt: skip


def _told_already(text: Text, one: Claim, whole: Sequence[set[int]]) -> bool:
    """甲A，乙B，合计C。执行情况：甲支出D，乙支出E: where A and B make C, D and E of the next sentence are no parts of it."""
    total, parts = _total_of(one), starts(one)
    if total is None or not parts or not any(max(before) < total for before in whole):
        return False
    first, sum_ = text.items.at[min(parts)].slot, text.items.at[total].slot
    return first.start > total and (first.passage, first.sentence) != (sum_.passage, sum_.sentence)


def _beside(one: Claim, beside: Mapping[int, set[int]]) -> bool:
    """收入A，其中甲B；补助C；结余D。收入总量E: where A, C and D make E, C and D are no parts of A."""
    total = _total_of(one)
    return total is not None and not starts(one).isdisjoint(beside.get(total, ()))


def _with_the_rest_of_more(text: Text, one: Claim) -> bool:
    """发现A，整改B，其中当场C，其余D: where B and D make A, D is no part of B."""
    total, parts = _total_of(one), starts(one)
    last = text.items.at[max(parts)] if one.kind == "sum" and parts else None
    if total is None or last is None or not REST.match(last.slot.before):
        return False
    before = [i for i in text.amounts_in([last.slot.passage]) if i.slot.start < total][-1:]
    return bool(before) and before[0].dimension == last.dimension and adds_up(before[0], [text.items.at[total], last])


def _whole_of(one: Claim) -> set[int]:
    """Where its parts stand, and what they are parts of."""
    whole = one.readings[0].roles.get("limit" if one.kind == "bound" else "total", ())
    return starts(one) | {figure.mention.start for figure in figures_of(whole)}


def _total_of(one: Claim) -> int | None:
    total = one.readings[0].roles.get("total")
    return total.mention.start if isinstance(total, Figure) else None


def _adds_up(one: Claim) -> bool:
    total = one.readings[0].roles.get("total")
    if one.kind != "sum" or not isinstance(total, Figure):
        return False
    values = [figure.mention.value for figure in parts_of(one)]
    return abs(total.mention.value - sum(values)) <= total.mention.ulp * (len(values) + 1) / 2
