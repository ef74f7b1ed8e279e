"""What is left of a government's account: ``收入A，支出B。收支相抵，当期结余C``, with what was moved and carried over.

In: an amount that is called a surplus. Out: readings of a difference, likeliest first; none where it is itself among the parts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.facts import AIMED_AT, Item
from auditor.model import Reading
from auditor.relations.account_totals import (
    BARE,
    CAME,
    COMES,
    GOES,
    TOGETHER,
    WENT,
    added_to,
    is_total,
    nested,
)
from auditor.text import Passage, Text, adds_up, reading

SHORT = re.compile(r"缺口|赤字|收不抵支")
MOVED_UP_OR_DOWN = re.compile(r"补助|转贷|上解|结[余转]|调入|债[务券]|动用|转移")
MOVED_ON = re.compile(r"调[出入]|上解|补助|转贷|还本|补充|安排|转移")
SURPLUS = re.compile(
    r"收支缺口|(?:当年|当期|本年|年度|本期)(?:收支)?(?:净)?(?:结余|盈余)|收支(?:相抵|结余)|年终结[余转]|年末结余|^结转下年"
)
ROLLED = re.compile(r"滚存结[余转]|年末滚存[为是]?$|累计结[余转]|年末(?:政府)?(?:债务)?(?:余额|规模)|期末余额|月末余额")
NETTED = re.compile(r"收支结余|[当本]年结余|当期结余|收支缺口|^[当本][年期](?:缺口|收不抵支)")  # both sides are in it
SIDE = re.compile(r"收入|支出")
MEANS = re.compile(r"可(?:用|支配|安排)(?:的)?(?:财力|资金)(?:总[额量计]|合计|共计?)?[为是达]?$")
EVEN = re.compile(r"收支(?:总[额量计])?相抵|相抵后")


def surplus(text: Text, passage: Passage, result: Item) -> list[Reading] | None:
    """收入A，支出B。收支相抵，当期结余C: income less expenditure of the account; [] where C is itself a part of it.

    None: the words do not speak of a surplus.
    """
    even = EVEN.search(passage.lead(result.slot))
    if ROLLED.search(result.slot.before) or (not even and not SURPLUS.search(result.slot.before)):
        return None
    amounts = [
        i
        for i in text.amounts(passage)
        if i.slot.start < result.slot.start
        and i.dimension == result.dimension
        and i.slot.depth <= result.slot.depth
        and result.slot.sentence - i.slot.sentence <= 3
        and i.measure not in AIMED_AT
        and (i.realm.book == result.realm.book or not (i.realm.book and result.realm.book))
    ]
    if _is_added(passage, amounts, result) or _adds_to_what_went(text, passage, result):
        return []
    came = [i for i in amounts if CAME.search(i.slot.before)][-1:]
    went = [i for i in amounts if WENT.search(i.slot.before)][-1:]
    if went and _among_its_parts(text, passage, went[0], result):
        return []
    if not (came and went):
        ways = (_at_hand(text, passage, result), _listed_account(text, passage, result))
        if listed := [way for way in ways if way is not None]:
            return listed
    if came and went:
        return [_left_over(result, came, went)]
    if two := _unnamed_totals(text, passage, result):
        return [reading("surplus", result=result, plus=two[:1], minus=two[1:])]
    if above := _totals_above(text, passage, result) if even or went else []:
        return [reading("surplus", result=result, plus=above[:1], minus=above[1:])]
    totals = even is not None and even.group() != "收支相抵"  # 收入总量A。支出B。收支总量相抵，赤字C
    near = 3 if totals else 1 if result.slot.before.startswith("结转") else 0  # 收入合计A。支出B，调出C，结转下年D
    near_it = came and result.slot.sentence - came[0].slot.sentence <= near
    return _of_the_heads(passage, amounts, result, came if near_it else [])


def _unnamed_totals(text: Text, passage: Passage, result: Item) -> list[Item]:
    """收入：甲A、乙B，合计C。支出依次为D、E，合计F。当年收支结余G: C and F, where they come to G; [] for no such totals.

    收入A，加补助B，总计C；支出D，加上解E，总计F，年终结转G: C and F, which stand in the sentence of G.
    """
    before = [i for i in text.amounts(passage) if i.slot.start < result.slot.start and i.slot.start in text.parts]
    two = [i for i in before if BARE.match(i.slot.before)][-2:]
    if [_side_of(text, passage, i) for i in two] != ["收入", "支出"]:
        return []
    if two[0].slot.sentence == result.slot.sentence and two[0].slot.part != two[1].slot.part == result.slot.part:
        return two if two[0].mention.value != two[1].mention.value else []
    return two if NETTED.search(result.slot.before) and adds_up(two[0], [two[1], result]) else []


def _side_of(text: Text, passage: Passage, total: Item) -> str:
    """The side of the account that the first part of a total is named after, or else its sentence."""
    first = text.items.at[min(text.parts[total.slot.start])]
    side = SIDE.search(first.slot.before) or SIDE.search(passage.lead(total.slot))
    return side.group() if side else ""


def _of_the_heads(
    passage: Passage, amounts: Sequence[Item], result: Item, all_that_came: list[Item]
) -> list[Reading] | None:
    """收入A，…。支出B，调出C，结转下年D: of what the sentences are about, where no totals are told on both sides."""
    main = [i for i in amounts if not nested(passage, i) and not TOGETHER.match(i.slot.before)]
    came = [i for i in main if re.search(r"收入", i.slot.before)]
    came = all_that_came or ([i for i in came if i.slot.sentence == result.slot.sentence] or came)[:1]  # of its own
    went = [i for i in main if re.search(r"支出", i.slot.before) and came and i.slot.start > came[0].slot.start][:1]
    if not came or not went or not went[0].realm.meets(came[0].realm):
        return None
    others = [i for i in main if i.slot.start > went[0].slot.start and i.slot.sentence == went[0].slot.sentence]
    taken = [*went, *(i for i in others if MOVED_ON.search(i.slot.before))]
    if SHORT.search(result.slot.before):
        return [_left_over(result, came, taken)]
    opening = [i for i in amounts if i.measure == "opening" and i not in came]
    if opening and opening[-1] is amounts[-1] and _is_put_in(opening[-1], came[0], result):
        return [reading("surplus with what is put in", result=result, plus=[*came, opening[-1]], minus=taken)]
    ways = [reading("surplus", result=result, plus=came, minus=taken)]
    carried = [i for i in opening if i.slot.sentence < result.slot.sentence][-1:]
    if carried and came[0].measure != "opening" and "总计" not in came[0].label:
        ways.append(  # …加上年结转A。支出B，调出C，结转下年D
            reading("surplus with what was carried in", result=result, plus=[*came, *carried], minus=taken)
        )
    return ways


def _is_put_in(opening: Item, came: Item, result: Item) -> bool:
    """收入A。支出B。加上年结余C，年终结余D: C, right before D in a sentence of theirs, is told to be in D."""
    beside = opening.slot.sentence == result.slot.sentence != came.slot.sentence
    return beside and TOGETHER.match(opening.slot.before) is not None and "总计" not in came.label


def _adds_to_what_went(text: Text, passage: Passage, result: Item) -> bool:
    """支出A，结转下年B，补充基金C，支出总计D: behind it stands the total that it is part of."""
    after = [i for i in text.amounts(passage) if i.slot.start > result.slot.start and i.slot.depth <= result.slot.depth]
    totals = [i for i in after if i.slot.sentence == result.slot.sentence and WENT.search(i.slot.before)]
    return any(i is after[0] or result.slot.start in text.parts.get(i.slot.start, ()) for i in totals)


def _is_added(passage: Passage, amounts: Sequence[Item], result: Item) -> bool:
    """支出A。加上上解支出B、债务还本支出C、结转下年D后，支出合计E: D is what is added to A, not what is left of it."""
    beside = [i for i in amounts if i.slot.sentence == result.slot.sentence]
    added = next((i for i in reversed(beside) if added_to(passage, i)), None)
    between = [i for i in beside if added is not None and i.slot.start >= added.slot.start]
    return bool(between) and all(GOES.search(i.slot.before) and not is_total(i) for i in between)


def _at_hand(text: Text, passage: Passage, result: Item) -> Reading | None:
    """…可用财力A。支出B，调出C，年终结余D: between A, which is the sum of what came in, and D stands only what went out.

    收入…，加…，合计A；支出B，调出C，年终结余D: A has no name, and is told in the sentence of D.
    """
    row = [i for i in text.amounts(passage) if i.slot.start < result.slot.start and not i.slot.depth]
    means = next((n for n in reversed(range(len(row))) if _is_at_hand(text, passage, row[n], result)), None)
    if means is None or row[means].slot.start not in text.parts:
        return None
    went = row[means + 1 :]
    alike = all(i.dimension == result.dimension for i in (row[means], *went))
    spent = all(GOES.search(i.slot.before) and i.measure not in AIMED_AT for i in went)
    if not went or not alike or not spent or any(is_total(i) or nested(passage, i) for i in went):
        return None
    return reading("what was at hand", result=result, plus=row[means : means + 1], minus=went)


def _is_at_hand(text: Text, passage: Passage, item: Item, result: Item) -> bool:
    if MEANS.search(item.slot.before):
        return True
    beside = (
        item.slot.sentence == result.slot.sentence and BARE.match(item.slot.before) and item.slot.start in text.parts
    )
    return bool(beside) and _side_of(text, passage, item) == "收入"


def _listed_account(text: Text, passage: Passage, result: Item) -> Reading | None:
    """收入A，补助收入B，上年结余C，支出D，调出E。年终结余F: no total is told, each word says on which side it stands."""
    row = [i for i in text.amounts(passage) if i.slot.start < result.slot.start]
    above = text.passage_at.get(passage.index - 1)
    if not row and above is not None and above.headings == passage.headings:
        row = text.amounts(above)
    row = [i for i in row if not i.slot.depth and i.measure not in AIMED_AT]
    came = [i for i in row if COMES.search(i.slot.before) and not GOES.search(i.slot.before)]
    went = [i for i in row if GOES.search(i.slot.before)]
    own = [i for i in came if not MOVED_UP_OR_DOWN.search(i.slot.before)]  # with more the row tells several accounts
    told = (
        len(own) < 2
        and len(came) > 1
        and len(went) > 0
        and len(came) + len(went) == len(row)
        and not any(map(is_total, row))
    )
    whole = told and not any(nested(text.passage_at[i.slot.passage], i) for i in row)
    if not whole or not all(i.dimension == result.dimension for i in row):
        return None
    return reading("listed account", result=result, plus=came, minus=went)


def _among_its_parts(text: Text, passage: Passage, total: Item, result: Item) -> bool:
    """支出总计A，其中本级支出B，调出资金C，结转下年D; 支出总计A：…: D is what makes up A, which comes to as much as the income."""
    if result.slot.start in text.parts.get(total.slot.start, ()):
        return True
    same = total.slot.sentence == result.slot.sentence and total.slot.part == result.slot.part
    return same and re.search(r"^[：（]|其中|包括", text.gap(passage, total, result)) is not None


def _left_over(result: Item, came: list[Item], went: list[Item]) -> Reading:
    """当年收支缺口: by how much more was spent than came in."""
    plus, minus = (went, came) if SHORT.search(result.slot.before) else (came, went)
    return reading("surplus", result=result, plus=plus, minus=minus)


def _totals_above(text: Text, passage: Passage, result: Item) -> list[Item]:
    """收入总计A in one paragraph, 支出总计B in the next, and then 收支相抵: the last two totals, if they are of both sides."""
    near = text.amounts_in(range(passage.index - 3, passage.index + 1))
    totals = [i for i in near if i.slot.start < result.slot.start and is_total(i) and not i.slot.depth][-2:]
    if len(totals) < 2 or not CAME.search(totals[0].slot.before) or not WENT.search(totals[1].slot.before):
        return []
    planned = any(i.measure in AIMED_AT for i in totals)
    apart = any(text.headings_of(i) != passage.headings for i in totals)
    return [] if planned or apart or not totals[0].realm.meets(totals[1].realm) else totals


__all__ = ["ROLLED", "SHORT", "SURPLUS", "surplus"]
