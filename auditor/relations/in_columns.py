"""Lists whose members tell two figures each, of what was due and of what was done, and what the columns come to.

    城南片区应拆64户、已拆60户，城北片区应拆36户、已拆35户，两片区共应拆100户、已拆95户，总拆除率95%

In: the amounts before a total, or before a rate. Out: the columns with their totals, for `closed`; what a rate of all of them
together is of, for `ratio`. A member of which all is done (全部已拆) tells one figure, which stands in both columns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from auditor.facts import Item, is_amount
from auditor.languages import zh
from auditor.model import Reading
from auditor.text import Passage, Text, adds_up, prints_as, reading, total_of

ALIKE = re.compile(r"(?P<many>[两二三四五六七八九十])[项类者](?:共|合计|总计|共计)(?P<noun>[一-龥]{2,6})$")
ALL_DONE = re.compile(r"，?[已均都全部]{1,4}(?P<verb>[一-龥]{2})")  # 6个全部完成
TOGETHER = re.compile(r"综合|总体|整体|合计|总计|两项|^总|[一-龥]个?项目(?:合计|总)")
IN_ALL = re.compile(r"^[^，。；]{0,8}(?:共|合计|总计)")
OF_THE_FIRST = re.compile(r"其中|包括|含")  # 甲管理A人，其中规范管理B人: no column of its own
REALLY = re.compile(r"^(?:实际|已经?|累计|现已)")
OF_MORE = re.compile(r"部门|单位|全[省市县区州镇乡局院校]|本级|等")  # 甲A、乙B等，…
MEAN = re.compile(r"平均|均值")


def together(text: Text, row: Sequence[Item], index: int) -> list[Reading] | None:
    """甲预算A、支出B，乙预算C、支出D，综合执行率P; …，共支出E，执行率P: what P is of, which is no sum that the text tells.

    None where P is no such rate; [] where it may be of more than these: 甲A、乙B，部门整体支出执行率P.
    """
    rate = row[index]
    passage = text.passage_at.get(rate.slot.passage)
    if passage is None or MEAN.search(rate.slot.before):
        return None
    near = [i for i in row[:index] if rate.slot.sentence - i.slot.sentence <= 1 and is_amount(i) and not i.slot.depth]
    told = (
        near[-1:]
        if near and IN_ALL.search(near[-1].slot.before) and near[-1].slot.clause == rate.slot.clause - 1
        else []
    )
    if not told and not TOGETHER.search(rate.slot.before):
        return None
    members = near[: len(near) - len(told)]
    columns = _columns(passage, members, members[-1].slot.before) if members[3:] and _of_one_kind(members) else []
    if not columns or len(columns[0]) != len(columns[1]) or not total_of(columns[0]):
        return None
    due, done = columns
    if told and not adds_up(told[0], done):
        return [reading("together", numerator=done, denominator=told[0], rate=rate)] if adds_up(told[0], due) else None
    of_more = OF_MORE.search(rate.slot.before + passage.template[near[-1].slot.position + 1 :][:2])
    if of_more and not prints_as(total_of(done) / total_of(due), rate):
        return []
    return [reading("together", numerator=told or done, denominator=due[0], others=due[1:], rate=rate)]


def _of_one_kind(items: Sequence[Item]) -> bool:
    return len({(i.mention.unit, i.dimension) for i in items}) == 1


def named_alike(amounts: Sequence[Item], number: int) -> list[tuple[Item, list[Item]]]:
    """门诊问卷200份，满意187份；住院问卷150份，满意144份。两项合计问卷350份，满意331份: by what each is called, column by column."""
    total = amounts[number]
    said = ALIKE.search(total.slot.before)
    many = zh.numeral(said["many"]) if said else None
    near = [a for a in amounts[:number] if said and total.slot.sentence - a.slot.sentence <= 1 and a.slot.depth == 0]
    heads = [a for a in near if said and a.slot.before.endswith(said["noun"]) and a.mention.unit == total.mention.unit]
    if not many or len(heads) != many or len({h.slot.part for h in heads}) != many:
        return []
    found = [(total, heads)]
    for also in amounts[number + 1 : number + 3]:
        words = also.slot.before
        same = [a for a in near if a.slot.before == words and a.mention.unit == also.mention.unit and len(words) > 1]
        if also.slot.sentence == total.slot.sentence and [a.slot.part for a in same] == [h.slot.part for h in heads]:
            found.append((also, same))
    return found


def in_columns(passage: Passage, amounts: Sequence[Item], number: int) -> list[tuple[Item, list[Item]]]:
    """中央12件，化解12件；省28件，化解26件，剩2件。合计40件，化解38件: what stands first of each, and what stands behind it by the same words."""
    total, behind = amounts[number], amounts[number + 1 : number + 2]
    near = [a for a in amounts[:number] if total.slot.sentence - a.slot.sentence <= 1 and same_kind(a, total)]
    if not behind or not same_kind(behind[0], total) or behind[0].slot.sentence != total.slot.sentence:
        return []
    words = behind[0].slot.before
    said = [a.slot.before for a in near[1:] if len(a.slot.before) > 1 and words.endswith((a.slot.before, _verb(a)))]
    if not said:
        return []
    groups = [list(group) for _, group in groupby(near, key=lambda a: (a.slot.sentence, a.slot.part))]
    parted = len(groups) > 1 and all(
        g[1:] and g[0].slot.before != said[0] and g[1].slot.before == said[0] for g in groups
    )
    columns = [[g[0] for g in groups], [g[1] for g in groups]] if parted else _columns(passage, near, said[0])
    return list(zip((total, behind[0]), columns, strict=False)) if columns else []


def _verb(item: Item) -> str:
    """``实际完成`` -> 完成: what the total is said to have done too; a bare 实际 is all that is said."""
    return REALLY.sub("", item.slot.before) or item.slot.before


def _columns(passage: Passage, near: Sequence[Item], words: str) -> list[list[Item]]:
    """甲应拆64户已拆60户，乙应拆36户、已拆35户，丙应拆4户，全部已拆: what stands first, and what was done of it; [] for no such list."""
    firsts: list[Item] = []
    seconds: list[Item] = []
    told = True  # no member waits for its second figure
    for item in near:
        if item.slot.before == words:
            if told:
                return []
            seconds.append(item)
            told = True
            continue
        done = ALL_DONE.match(passage.template, item.slot.position + 1)
        firsts.append(item)
        seconds += [item] if done and words.endswith(done["verb"]) else []
        told = bool(done)
    return [firsts, seconds] if seconds[1:] else []


def of_pairs(passage: Passage, before: Sequence[Item], total: Item) -> list[list[Item]]:
    """甲应拆64户、已拆60户，乙应拆36户、已拆35户，合计（已拆）95户: of what its words name, else of either or of both; [] for no pairs."""
    near = [a for a in before if total.slot.sentence - a.slot.sentence <= 1 and same_kind(a, total)]
    words = near[1].slot.before if near[3:] and near[1].slot.before != near[0].slot.before else ""
    columns = _columns(passage, near, words) if words and not OF_THE_FIRST.search(words) else []
    if not columns or total.dimension == "score":  # points are told with their marks, see `closed`
        return []
    firsts, seconds = columns
    return [seconds] if total.slot.before.endswith(words) else [seconds, firsts, list(near)]


def same_kind(one: Item, other: Item) -> bool:
    return one.mention.unit == other.mention.unit and one.slot.depth == other.slot.depth
