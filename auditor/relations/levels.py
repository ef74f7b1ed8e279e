"""A change in a paragraph of its own, from and to levels that stand in the paragraphs above.

    2023年…合计A，其中甲B、乙C。2022年…合计D，其中甲E、乙F。 / 1.甲增加G；2.乙减少H。        G is B less E, H is F less C

In: changes in amount of which no relation was read. Out: change claims. A change that lies between an amount of this year and
one that is said to be of the year before is a tick; one told with the wrong word is a finding, where a bracket behind tells the level
before. Where the two years are told as two lists of the same names and most
changes lie between the members that they name, the one that does not is a finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from auditor.clauses import DELTA, PRIOR
from auditor.facts import Item
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.bases import subject_of
from auditor.text import Text, claim, figures_of, reading

NEAR = 12  # paragraphs back to the levels
BEHIND = 1  # paragraphs on to the level of the year before
ENOUGH = 3  # digits of a change that are hardly ever between two amounts by chance
LEAST_NAMED = 4  # letters of a name
YEAR_BEHIND = re.compile(r"(?:上年|去年|(?:19|20)\d\d年)度?(?:同期|决算数?|支出)?[为是：]?")
FEWEST = 3  # names that two lists have in common, changes that are between members of them

Place = tuple[int, int]  # a paragraph and a sentence in it
Levels = tuple[Item, Item]  # of this year and of the year before


def claims(text: Text) -> Iterator[Claim]:
    told = _told(text)
    changes = [i for i in text.items.all if i.slot.role == DELTA and _is_of_year(i) and i.slot.start not in told]
    if not changes:
        return
    listed = list(_of_two_lists(text, changes))
    yield from (_change(text, change, pair) for change, pair in listed)
    known = {change.slot.start for change, _ in listed}
    amounts = _by_value(text)
    for change in changes:
        if change.slot.start not in known and (pair := _turned(text, change)):
            known.add(change.slot.start)
            yield _change(text, change, pair)
        if change.slot.start not in known and (pair := _between(text, change, amounts)):
            yield _change(text, change, pair)


def _told(text: Text) -> set[int]:
    """Where the changes stand of which something was read that tells what they are from."""
    known = (one for one in text.found.get("change", ()) if one.readings[0].roles.get("prior"))
    told = {f.mention.start for one in known for f in figures_of(one.readings[0].roles.get("delta", ()))}
    return told | text.bound_as(difference="result", sum="total")


def _is_of_year(change: Item) -> bool:
    """Not one against a budget."""
    return change.dimension == "money" and not zh.says_budget(change.slot.before) and change.slot.mark != "|"


def _change(text: Text, change: Item, pair: Levels) -> Claim:
    way = reading("levels", current=pair[0], prior=pair[1], delta=change)
    return claim(text, "change", [way], change, topic="year")


# --- two amounts, wherever they stand -------------------------------------------------------------------------------


def _by_value(text: Text) -> Mapping[Decimal, list[Item]]:
    """The amounts of the text and those that are compared with, by their values."""
    found: dict[Decimal, list[Item]] = {}
    for item in text.items.all:
        if item.dimension == "money" and item.slot.mark != "|" and (item.slot.role == PRIOR or item.is_amount):
            found.setdefault(item.mention.value, []).append(item)
    return found


def _between(text: Text, change: Item, amounts: Mapping[Decimal, Sequence[Item]]) -> Levels | None:
    """An amount of its sentence or the one before, and one of the year before, that are apart by so much."""
    if len(change.mention.digits) < ENOUGH:
        return None
    row = text.row(text.passage_at[change.slot.passage])
    near = [i for i in row if i.is_amount and 0 <= change.slot.sentence - i.slot.sentence <= 1]
    near = [i for i in near if i.slot.start < change.slot.start and i.mention.unit == change.mention.unit]
    for now in reversed(near):
        wanted = now.mention.value - change.figured.value
        for then in reversed(amounts.get(wanted, ())):
            if -NEAR <= then.slot.passage - change.slot.passage <= BEHIND and _is_year_before(then, now):
                return now, then
    return None


def _turned(text: Text, change: Item) -> Levels | None:
    """甲及乙支出A。…乙支出比上年增加B（上年为C）: where A, of a like name, is C less B, to the digit, and no amount of the document C and B."""
    row = text.row(text.passage_at[change.slot.passage])
    behind = row[row.index(change) + 1 :][:1]
    then = next((i for i in behind if i.slot.role == PRIOR and i.slot.depth == 1 and not change.slot.depth), None)
    if then is None or then.slot.sentence != change.slot.sentence or then.mention.unit != change.mention.unit:
        return None
    if change.mention.many_typed < ENOUGH or not YEAR_BEHIND.fullmatch(then.slot.before):
        return None
    rise = then.mention.value + change.figured.value
    money = [i for i in text.items.of("dimension", "money") if i.is_amount and i.mention.unit == change.mention.unit]
    near = [i for i in money if 0 <= change.slot.passage - i.slot.passage <= 1 and i.slot.start < change.slot.start]
    named = [i for i in near if _in_order(subject_of(change), i.slot.before)]
    turned = [i for i in named if i.mention.value == then.mention.value - change.figured.value]
    return (turned[-1], then) if turned and all(i.mention.value != rise for i in money) else None


def _in_order(name: str, words: str) -> bool:
    """公务用车运行维护费支出 in 公务用车购置及运行维护费支出决算: the letters of the one in the other, in their order."""
    letters = iter(words)
    return len(name) >= LEAST_NAMED and all(letter in letters for letter in name)


def _is_year_before(then: Item, now: Item) -> bool:
    last = now.period is not None and then.period == now.period - 1
    return then.mention.unit == now.mention.unit and (last or then.slot.role == PRIOR)


# --- two lists of the same names ------------------------------------------------------------------------------------


def _of_two_lists(text: Text, changes: Sequence[Item]) -> Iterator[tuple[Item, Levels]]:
    """The changes behind two sentences that tell the same names, one of this year and one of the year before."""
    lists = _lists(text)
    for place, now in lists.items():
        year = next(iter(now.values())).period
        before = ((at, then) for at, then in lists.items() if at != place and abs(at[0] - place[0]) <= 2)
        for at, then in before:
            common = now.keys() & then.keys()
            if len(common) < FEWEST or next(iter(then.values())).period != (year or 0) - 1:
                continue
            behind = [c for c in changes if max(at, place) < (c.slot.passage, c.slot.sentence) and c.name in common]
            behind = [c for c in behind if c.slot.passage - max(at[0], place[0]) <= NEAR and not c.realm.book]
            pairs = [(c, (now[c.name], then[c.name])) for c in behind]
            fitting = [pair for pair in pairs if _fits(*pair)]
            if len(fitting) >= FEWEST and 2 * len(fitting) > len(pairs):
                yield from pairs
                return


def _lists(text: Text) -> dict[Place, Mapping[str, Item]]:
    """The named amounts of each sentence that tells several, all of one year and measure."""
    found: dict[Place, dict[str, Item]] = {}
    for passage in text.with_figures:
        row = [i for i in text.amounts(passage) if i.dimension == "money" and not i.slot.depth and i.own]
        for item in row if len(row) > FEWEST else ():
            found.setdefault((passage.index, item.slot.sentence), {}).setdefault(item.name, item)
    return {
        place: named
        for place, named in found.items()
        if len(named) > FEWEST and len({(i.period, i.measure) for i in named.values()}) == 1
    }


def _fits(change: Item, levels: Levels) -> bool:
    return levels[0].mention.value - levels[1].mention.value == change.figured.value


__all__ = ["claims"]
