"""What is left, lacking or short of two amounts that stand apart from it and from each other, in the text or in the row of a table.

    计划建设供水工程36处 … 实际完成34处 … 2处供水工程未完成        业务装备 | 298.00 | 241.38 … 业务装备资金沉淀56.62万元

In: amounts of which no difference was read and whose words say that they are left, lacking or short, and all other amounts of their unit.
Out: differences. A tick alone, where the figure is what lies between the two and shares with them what it is called: the fewer digits tell,
the more the words must.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, islice
from typing import NamedTuple

from auditor.clauses import BASE, PLAIN
from auditor.facts import Item, unsigned
from auditor.model import Claim
from auditor.relations.again import LEAD, digits_of, pairs_of
from auditor.relations.left_apart import NOT_DONE, SAME, VERBS
from auditor.tables import Row
from auditor.text import Text, claim, comes_out, figures_of, reading

SHORT = re.compile(
    r"(?:缺口?|结[余存]|剩余|尚?余|短[缺收]|[尚拖]?欠[^，。；]{0,6}|(?<![误偏])差|少(?!于)[一-龥]{0,4}|沉淀|节[余约]|还?需(?:再?完成)?[^，。；、]{0,12}"
    r"|超(?:过|额)?(?:目标|计划|任务)?|多|扣分?|未[^，。；、]{1,8}|赤字|收不抵支)(?:数|额|金额|资金|共|为|了|的)*[：:]?$"
)
BEHIND = re.compile(r"[一-龥]{0,10}?(?:尚?未|待|没有?[完到落建开]|缺口)")
PLAN = re.compile(r"计划|任务|目标|应|预算|到位|到账|收入|总计|合计|共|限额|核定|申报")
DONE = re.compile(
    r"实际|完成|完工|竣工|到位|到账|支出|支付|拨付|发放|执行|使用|受益|决算|实有|建成|开工|合格|投保|付款"
)
FAR = 60  # paragraphs
MANY, MOST = 60, 12  # what is left, and amounts of one number
NAME = re.compile(r"[一-龥]{0,8}")
ROW = 8  # figures of a row
SHORTEST = 3  # characters of the name of a row
SURE, TELLING = 4, 3  # digits that do not meet by chance
EVALUATED = 2  # roles of a change that are not enough to calculate it
ENOUGH = 5  # of digits and of what else speaks for it


CUE = re.compile(r"[缺余存剩短欠差少需超多扣未待]|沉淀|节约|赤字|收不抵支")


class Called(NamedTuple):
    item: Item
    pairs: frozenset[str]


Amounts = Mapping[Decimal, Sequence[Item]]  # of one unit by their numbers


def claims(text: Text) -> Iterator[Claim]:
    if not CUE.search(text.template):
        return
    left = list(islice(_left(text), MANY))
    told = _told(text) if left else {}
    rows = [row for segment in text.segments for row in segment.rows if not row.unit] if left else []
    for item in left:
        name = _called(item)
        pair = _in_row(text, name, rows) or _in_text(text, name, told.get(item.mention.unit.symbol, {}))
        way = reading("left", result=unsigned(item), plus=[pair[0]], minus=[pair[1]]) if pair else None
        if pair and way is not None and comes_out(way) and not _has_a_rule(item, pair):
            yield claim(text, "difference", [way], item, topic="table")


def _has_a_rule(left: Item, pair: tuple[Item, Item]) -> bool:
    """全年预算A … 支出决算B … 年末结转结余C: see the rule `budget/unspent`."""
    return left.concept == "carry_over" and left.measure == "closing" and {i.concept for i in pair} == {"expenditure"}


def _left(text: Text) -> Iterator[Item]:
    """What is said to be left, lacking or short, of which no calculation is known."""
    known = text.bound_as(difference="result") | _changes(text)
    for passage in text.with_figures:
        for item in text.row(passage) if CUE.search(passage.template) else ():
            if item.slot.start not in known and _is_left(item):
                yield item


def _changes(text: Text) -> set[int]:
    """By how much something is said to have changed, where a base or a rate is told too."""
    ways = (one.readings[0].roles for one in text.found.get("change", ()))
    told = (way["delta"] for way in ways if "delta" in way and len(way) > EVALUATED)
    return {figure.mention.start for bound in told for figure in figures_of(bound)}


def _is_left(item: Item) -> bool:
    if item.slot.mark == "|" or item.slot.is_rate or item.dimension == "bare" or item.mention.qualifier:
        return False
    words = item.slot
    return item.mention.number > 0 and bool(SHORT.search(words.before) or BEHIND.match(words.after))


def _told(text: Text) -> Mapping[str, Amounts]:
    """The amounts of the text by their unit and number."""
    found: dict[str, dict[Decimal, list[Item]]] = defaultdict(lambda: defaultdict(list))
    for item in text.items.all:
        if item.slot.role in (PLAIN, BASE) and item.slot.mark != "|" and not item.mention.qualifier:
            found[item.mention.unit.symbol][item.mention.number].append(item)
    return found


def _called(item: Item) -> Called:
    after = NAME.match(item.slot.after)
    return Called(item, pairs_of(f"{item.label} {item.slot.before} {after.group() if after else ''}"))


def _in_row(text: Text, name: Called, rows: Sequence[Row]) -> tuple[Item, Item] | None:
    """Two cells of the row that the sentence names, or of a row of totals."""
    lead = text.lead(name.item)[-LEAD:]
    said, digits = pairs_of(lead) | name.pairs, digits_of(name.item)
    for row in rows:
        named = len(row.label) >= SHORTEST and row.label in lead
        likely = digits >= SURE if row.is_total else digits >= TELLING and bool(said & pairs_of(row.label))
        cells = [i for i in row.items.values() if not i.slot.is_rate and i.mention.number > 0]
        if len(cells) <= ROW and (named or likely):
            pair = next((pair for pair in combinations(cells, 2) if _lies_between(name.item, *pair)), None)
            if pair is not None:
                return pair
    return None


def _lies_between(left: Item, whole: Item, done: Item) -> bool:
    same = whole.mention.unit == done.mention.unit and left.dimension in (whole.dimension, "score")
    return same and whole.mention.number - done.mention.number == left.mention.number


def _in_text(text: Text, name: Called, told: Amounts) -> tuple[Item, Item] | None:
    """Two amounts that are called alike, what was planned and what was done of it: of several the nearest."""
    left, verb = name.item, _verb_of(text, name.item)
    numbers = [number for number in told if number + left.mention.number in told]
    pairs = (
        (whole, done)
        for number in numbers[:MOST]
        for done in told[number][:MOST]
        for whole in told[number + left.mention.number][:MOST]
        if left not in (whole, done) and _near(left, whole, done)
    )
    found = [pair for pair in islice(pairs, MANY) if _are_of_one(name, _called(pair[0]), _called(pair[1]), verb)]
    return min(found, key=lambda pair: abs(pair[1].slot.start - left.slot.start), default=None)


def _near(left: Item, whole: Item, done: Item) -> bool:
    return max(abs(one.slot.passage - left.slot.passage) for one in (whole, done)) <= FAR


def _verb_of(text: Text, left: Item) -> str:
    said = NOT_DONE.search(left.slot.before) or NOT_DONE.search(left.slot.after)
    return SAME.get(said["verb"], said["verb"]) if said else ""


def _are_of_one(left: Called, whole: Called, done: Called, verb: str) -> bool:
    a, b = whole.item, done.item
    words = b.slot.before
    if a.period != b.period or not a.realm.meets(b.realm) or not DONE.search(words):
        return False
    both, digits = whole.pairs & done.pairs, digits_of(left.item)
    same_verb = bool(verb) and verb in {SAME.get(one, one) for one in VERBS.findall(words)}
    beside = a.slot.role == BASE and a.slot.passage == b.slot.passage and a.slot.sentence == b.slot.sentence
    planned = beside or (digits > SURE and PLAN.search(a.slot.before) is not None)
    if not (both or same_verb or (planned and digits >= SURE)):
        return False
    long = min(digits_of(a), digits_of(b)) >= SURE
    near = b.slot.passage == left.item.slot.passage
    more = bool(both) and bool(left.pairs & both)
    return digits + min(len(both), 2) + more + 2 * same_verb + near + long >= ENOUGH


__all__ = ["claims"]
