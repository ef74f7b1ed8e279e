"""What is left, lacking or not done of two amounts told elsewhere: side by side, in a rate, in the row of a table, or each on its own.

    供水工程36处，已开工34处。…2处工程未开工      占到位资金1844.26万元的97.97% … 结余37.53万元      业务装备 | 298.00 | 241.38 … 业务装备资金沉淀56.62万元

In: amounts of which no difference was read and whose words say that they are left, lacking or still to do, or by which a plan was passed,
and two amounts of one unit that lie just so far apart. Out: differences. A tick alone, where enough speaks for it: the digits of the figure, what
the three are called, the verb of what is not done, and how closely the two belong together.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, islice, pairwise, product
from typing import NamedTuple

from auditor.clauses import BASE, PLAIN
from auditor.facts import Item, unsigned
from auditor.model import Claim
from auditor.relations.again import LEAD, digits_of, pairs_of
from auditor.text import Passage, Text, claim, figures_of, reading

SAYS = re.compile(
    r"缺|[结尚盈剩]?余|剩|短收|欠|少(?!于)|(?<![误偏])差(?!旅|额)|赤字|未|没有?|尚不|[还尚]需|需完成|还要|待|超|节约|结转|不足|空[编岗]|多|比计划"
    r"|扣|净增|不合格|不达标|沉淀|收不抵支"
)
CLAUSE = re.compile(r"[^，。；：（）]*")
VERB = (
    r"完成|完工|竣工|开工|投产|建成|到位|整改|[审执办]?结(?!余|转|算|构|合)|拨付|发放|支出|兑付|收回|交付"
    r"|验收|达标|合格|实现|落实|化解|销号|支付|使用|到账|配备"
)
VERBS = re.compile(VERB)
DONE_OF = re.compile(rf"(?<![未不没应需待])(?P<verb>{VERB})[一-龥]{{0,6}}$")
NOT_DONE = re.compile(rf"(?:[未没不]|尚?未能|没有)(?:有|按期|按时|全部|及时)?(?P<verb>{VERB})")
DONE = re.compile(rf"{VERB}|实际|执行|受益|决算|实有|投保|付款")
PLAN = re.compile(r"计划|任务|目标|应|预算|到位|到账|收入|总计|合计|共|限额|核定|申报")
SAME = {"审结": "结", "执结": "结", "办结": "结", "完工": "完成", "竣工": "完成", "建成": "完成"}
ROLES = (("ratio", "numerator", "denominator"), ("share", "part", "whole"), ("bound", "parts", "limit"))
LONG, MANY, MOST = 60, 60, 12  # figures of a paragraph, of those left in a text, and of one number
FAR = 60  # paragraphs
ROW, SHORTEST = 8, 3  # figures of a row, and characters of its name
BEHIND, AFTER = 16, 8  # characters behind the figure, and of those its name
SURE = 4  # digits that do not meet by chance
EVALUATED = 2  # roles of a change that are not enough to calculate it
ENOUGH = 5  # of digits and of what else speaks for it


class Left(NamedTuple):
    item: Item
    pairs: frozenset[str]
    verb: str  # of what is not done


class Pair(NamedTuple):
    """What was planned, what came of it, and how much speaks for their being the two of one thing."""

    whole: Item
    done: Item
    bond: int
    row: str = ""  # of a table: its name


Pairs = Mapping[Decimal, Sequence[Pair]]  # by how much the two differ
Found = dict[Decimal, list[Pair]]
Amounts = Mapping[Decimal, Sequence[Item]]  # of one unit by their numbers


def claims(text: Text) -> Iterator[Claim]:
    said = list(islice(_left(text), MANY))
    together, told = (_together(text), _told(text)) if said else ({}, {})
    for left in said:
        pairs = [*together.get(left.item.mention.number, ()), *_apart(left, told)]
        likely = [pair for pair in pairs if _are_of_it(left.item, pair)]
        alone = len({(pair.whole.mention.value, pair.done.mention.value) for pair in likely}) == 1
        points = [(_points(text, left, pair, alone=alone), pair) for pair in likely]
        best, pair = max(points, key=lambda one: (one[0], -_far(left, one[1])), default=(0, None))
        if pair is not None and best >= ENOUGH and not _has_a_rule(left.item, pair):
            way = reading("left", result=unsigned(left.item), plus=[pair.whole], minus=[pair.done])
            yield claim(text, "difference", [way], left.item, topic="table")


def _has_a_rule(left: Item, pair: Pair) -> bool:
    """全年预算A … 支出决算B … 年末结转结余C: see the rule `budget/unspent`."""
    spent = pair.whole.concept == pair.done.concept == "expenditure"
    return spent and left.concept == "carry_over" and left.measure == "closing"


# --- what is left -----------------------------------------------------------------------------------------------------


def _left(text: Text) -> Iterator[Left]:
    """What is said to be left, lacking or short, of which no calculation is known."""
    known = text.bound_as(difference="result") | _changes(text)
    for passage in text.with_figures:
        row = text.row(passage) if SAYS.search(passage.template) else ()
        for item in row if len(row) <= LONG else ():
            behind = _behind(passage, item)
            if item.slot.start not in known and _is_plain(item) and SAYS.search(f"{item.slot.before} {behind}"):
                yield Left(item, pairs_of(f"{item.label} {item.slot.before} {behind}"), _verb_of(item, behind))


def _changes(text: Text) -> set[int]:
    """By how much something is said to have changed, where a base or a rate is told too."""
    ways = (one.readings[0].roles for one in text.found.get("change", ()))
    told = (way["delta"] for way in ways if "delta" in way and len(way) > EVALUATED)
    return {figure.mention.start for bound in told for figure in figures_of(bound)}


def _is_plain(item: Item) -> bool:
    slot, mention = item.slot, item.mention
    return not (slot.mark == "|" or slot.is_rate or slot.either or mention.qualifier) and mention.number > 0


def _behind(passage: Passage, item: Item) -> str:
    """2处工程未开工; 县级配套324万元、自筹45万元未到位: what is said of several stands behind the last."""
    clause = CLAUSE.match(passage.rest(item.slot))
    return clause.group()[-BEHIND:] if clause else ""


def _verb_of(item: Item, behind: str) -> str:
    said = NOT_DONE.search(item.slot.before) or next(reversed([*NOT_DONE.finditer(behind)]), None)
    return SAME.get(said["verb"], said["verb"]) if said else ""


# --- two that belong together -----------------------------------------------------------------------------------------


def _together(text: Text) -> Pairs:
    found: Found = defaultdict(list)
    for pair in (*_side_by_side(text), *_of_rates(text), *_of_rows(text)):
        alike = found[pair.whole.mention.number - pair.done.mention.number]
        if len(alike) < MANY:
            alike.append(pair)
    return found


def _side_by_side(text: Text) -> Iterator[Pair]:
    """计划36处，开工34处，完工29处: amounts one behind the other, the second said to be done; of three the first and the last too."""
    for passage in text.with_figures:
        row = [item for item in text.amounts(passage) if not item.slot.depth]
        for whole, done in [*pairwise(row), *zip(row, row[2:], strict=False)] if len(row) <= LONG else ():
            if done.slot.sentence - whole.slot.sentence <= 1 and _is_done_of(whole, done):
                yield Pair(whole, done, bond=1)


def _is_done_of(whole: Item, done: Item) -> bool:
    """开工34处，完工29处: of those; 甲完成12个，乙完成10个: of no others."""
    first, second = (DONE_OF.search(item.slot.before) for item in (whole, done))
    return second is not None and (first is None or first["verb"] != second["verb"])


def _of_rates(text: Text) -> Iterator[Pair]:
    """The two amounts of each rate, share and bound."""
    for kind, above, below in ROLES:
        for one in text.found.get(kind, ()):
            bound = [figures_of(one.readings[0].roles.get(role, ())) for role in (above, below)]
            items = [text.items.at.get(figures[0].mention.start) for figures in bound if len(figures) == 1]
            if len(items) == len(bound) and items[0] is not None and items[1] is not None:
                done, whole = sorted((items[0], items[1]), key=lambda item: item.mention.value)
                yield Pair(whole, done, bond=1)


def _of_rows(text: Text) -> Iterator[Pair]:
    """Two cells of a row; those of a row of totals are called like nothing, and of the whole table."""
    for segment in text.segments:
        for row in segment.rows:
            cells = [row.items[at] for at in sorted(row.items) if not row.items[at].slot.is_rate]
            for one, other in combinations(cells, 2) if len(cells) <= ROW and not row.unit else ():
                done, whole = sorted((one, other), key=lambda item: item.mention.value)
                yield Pair(whole, done, bond=int(row.is_total), row=row.label)


# --- two that stand apart ---------------------------------------------------------------------------------------------


def _told(text: Text) -> Mapping[str, Amounts]:
    """The amounts of the text by their unit and number."""
    found: dict[str, dict[Decimal, list[Item]]] = defaultdict(lambda: defaultdict(list))
    for item in text.items.all:
        if item.slot.role in (PLAIN, BASE) and item.slot.mark != "|" and not item.mention.qualifier:
            found[item.mention.unit.symbol][item.mention.number].append(item)
    return found


def _apart(left: Left, told: Mapping[str, Amounts]) -> Iterator[Pair]:
    """An amount that was planned and one that was done, wherever they stand."""
    amounts, rest = told.get(left.item.mention.unit.symbol, {}), left.item.mention.number
    numbers = [number for number in amounts if number + rest in amounts]
    for number in numbers[:MOST]:
        for whole, done in product(amounts[number + rest][:MOST], amounts[number][:MOST]):
            if max(abs(one.slot.passage - left.item.slot.passage) for one in (whole, done)) <= FAR:
                yield from _bound(left, whole, done)


def _bound(left: Left, whole: Item, done: Item) -> Iterator[Pair]:
    """Of one year and scope, the second done; called alike, or the first planned."""
    if whole.period != done.period or not whole.realm.meets(done.realm) or not DONE.search(done.slot.before):
        return
    beside = (whole.slot.passage, whole.slot.sentence) == (done.slot.passage, done.slot.sentence)
    both = _called(whole) & _called(done)
    planned = (beside and whole.slot.role == BASE) or PLAN.search(whole.slot.before) is not None
    if both or _is_undone(left, done) or (planned and digits_of(left.item) >= SURE):
        long = min(digits_of(whole), digits_of(done)) >= SURE
        yield Pair(whole, done, bond=min(len(both), 2) + long - 1)


# --- whether it is of them --------------------------------------------------------------------------------------------


def _are_of_it(left: Item, pair: Pair) -> bool:
    """Are both of the unit of what is left, and neither signed; what is left of 收支, of what came in?"""
    whole, done = pair.whole, pair.done
    same = whole.mention.unit == done.mention.unit and done.mention.value > 0
    alike = left.mention.unit == whole.mention.unit or (pair.row and left.dimension in (whole.dimension, "score"))
    signed = any(item.slot.down or item.slot.either or item.slot.is_rate for item in (whole, done))
    sides = "收支" not in left.slot.before or "收" in f"{whole.slot.before}{whole.label}"
    return same and bool(alike) and not signed and sides and left not in (whole, done)


def _far(left: Left, pair: Pair) -> int:
    return abs(pair.done.slot.start - left.item.slot.start)


def _points(text: Text, left: Left, pair: Pair, *, alone: bool) -> int:
    """What speaks for it: its digits, what they are called, the verb (more where no others lie so far apart), the name of the row, and what
    binds the two."""
    names = pairs_of(pair.row) if pair.row else _called(pair.whole) | _called(pair.done)
    lead = text.lead(left.item)[-LEAD:] if pair.row else ""
    named = bool(names & (left.pairs | pairs_of(lead)))
    row = len(pair.row) >= SHORTEST and pair.row in lead
    undone = 0 if not left.verb or pair.row else 1 if _is_undone(left, pair.done) else -1
    near = pair.done.slot.passage == left.item.slot.passage or (alone and undone > 0)
    return digits_of(left.item) + 2 * (named + row + undone) + near + pair.bond


def _called(item: Item) -> frozenset[str]:
    return pairs_of(f"{item.label} {item.slot.before} {item.slot.after[:AFTER]}")


def _is_undone(left: Left, done: Item) -> bool:
    """竣工1,109户 … 未竣工37户."""
    return bool(left.verb) and left.verb in {SAME.get(one, one) for one in VERBS.findall(done.slot.before)}


__all__ = ["claims"]
