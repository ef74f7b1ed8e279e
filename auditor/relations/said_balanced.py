"""What is said to balance, and totals of both sides that do: ``收入总计A…支出总计B。收支总计平衡``; ``财政拨款收入总计A；财政拨款支出总计B``.

In: totals of income and of expenditure called alike. Out: restated claims (`balance`). Government's too, since the words tell whose
totals they are: those right before. Where something is left over (结转下年) nothing has to balance. And sums of what became of all
that came, where they are all of it or a slip of the pen from it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from auditor.model import Claim
from auditor.relations.wholes import one_slip
from auditor.text import Item, Passage, Text, adds_up, claim, reading

BALANCED = re.compile(
    r"(?:^|[，。；、])(?:当年|全年|预算)?收支(?:总计|总量|总额|总预算|预算)?(?:平衡|相等)(?=[，。；]|$)"
)
TOTAL = re.compile(r"(?P<whose>财政拨款)?(?P<side>收入|支出)(?P<noun>总计|总量)(?:决算|预算)?数?[为是共计达]*$")
UNNAMED = re.compile(r"(?:合计|总计|总量|共计)[为达]*$")
SIDE = re.compile(r"收入|支出")
LEFT = re.compile(r"结转下年|结余|结转(?:到|至)?下")
ABOVE = 2  # paragraphs
FEWEST = 2  # things that became of it
MOST_USED = 8  # of them, to see which make it
SPENT = re.compile(r"(?:当年|本年|全年)?(?:预算)?(?:安排)?支出(?:预算|安排)?[为]?$")
USED = re.compile(r"(?:再?加上?)?(?:调出|上解|补助下级|转移支付|债务还本|结转|补充|安排预算稳定)[^，。；]{0,12}$")


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures if "总" in text.words or "计" in text.words else ():
        yield from _unnamed(text, passage)
        if "平衡" in passage.template or "相等" in passage.template:
            for said in BALANCED.finditer(passage.template):
                yield from _said(text, passage, said.start())
                yield from _used_up(text, passage, said.start())
        if "财政拨款支出总计" in passage.template:
            yield from _beside(text, passage)


def _said(text: Text, passage: Passage, end: int) -> Iterator[Claim]:
    """The last total of expenditure before the words, and the last of income called alike before that."""
    near = text.amounts_in(range(passage.index - ABOVE, passage.index + 1))
    before = [i for i in near if i.slot.passage < passage.index or i.slot.position < end]
    spent = next((i for i in reversed(before) if _side(i)[1:] and _side(i)[0] == "支出"), None)
    if spent is None or LEFT.search(_behind(text, spent, passage, end)):
        return
    alike = ("收入", *_side(spent)[1:])
    income = next((i for i in reversed(before) if i.slot.start < spent.slot.start and _side(i) == alike), None)
    if income is not None and income.realm.meets(spent.realm):
        yield claim(text, "restated", [reading("said to balance", stated=[income, spent])], spent, topic="balance")


def _used_up(text: Text, passage: Passage, end: int) -> Iterator[Claim]:
    """收入A，加上年结转B，总量C；支出D，调出E，收支平衡: D and E, all that is told behind C up to these words."""
    here = [i for i in text.amounts(passage) if passage.begin(end) <= i.slot.position < end and not i.slot.depth]
    came = next((i for i in reversed(here) if i.slot.start in text.parts and UNNAMED.search(i.slot.before)), None)
    used = [i for i in here if came and i.slot.start > came.slot.start]
    if came is None or len(used) < FEWEST or not SPENT.match(used[0].slot.before):
        return
    alike = all(USED.match(i.slot.before) and i.dimension == came.dimension for i in used[1:])
    if alike and (adds_up(came, used) or (one_slip(came, used) and not _some_make_it(came, used))):
        yield claim(text, "sum", [reading("used up", total=came, parts=used)], came, topic="list")


def _some_make_it(came: Item, used: Sequence[Item]) -> bool:
    """支出D，上解E，补助下级F由上级专款列支: is C just what was spent with some of the others, F being of other money?"""
    others = used[1:]
    if len(others) > MOST_USED:
        return True
    some = (chosen for many in range(len(others)) for chosen in itertools.combinations(others, many))
    return any(adds_up(came, [used[0], *chosen]) for chosen in some)


def _side(item: Item) -> tuple[str, ...]:
    """收入 or 支出, 总计 or 总量, 财政拨款 or nothing; () for what is no such total."""
    found = TOTAL.search(item.slot.before)
    return (found["side"], found["noun"], found["whose"] or "") if found else ()


def _behind(text: Text, spent: Item, passage: Passage, end: int) -> str:
    """The words between the total of expenditure and what is said of both."""
    here = text.passage_at[spent.slot.passage]
    return here.template[spent.slot.position :] if here is not passage else passage.template[spent.slot.position : end]


def _beside(text: Text, passage: Passage) -> Iterator[Claim]:
    """Of appropriations: a tick where both are one; offices call 总计 what came and was spent in the year alone too."""
    totals = [i for i in text.amounts(passage) if _side(i)[2:] == ("财政拨款",)]
    for income, spent in itertools.pairwise(totals):
        equal = income.dimension == spent.dimension and income.mention.value == spent.mention.value
        if equal and (_side(income)[0], _side(spent)[0]) == ("收入", "支出"):
            yield claim(text, "restated", [reading("both sides", stated=[income, spent])], spent, topic="balance")


def _unnamed(text: Text, passage: Passage) -> Iterator[Claim]:
    """省级收入A，补助B，总计C；省级支出D，上解E，总计F，收支平衡: C and F; without these words a tick where they are one."""
    totals = [i for i in text.amounts(passage) if i.slot.start in text.parts and UNNAMED.match(i.slot.before)]
    for income, spent in itertools.pairwise(totals):
        if income.dimension != spent.dimension or (_begins(text, income), _begins(text, spent)) != ("收入", "支出"):
            continue
        said = BALANCED.match(passage.template, spent.slot.position + 1)
        if said or income.mention.value == spent.mention.value:
            yield claim(text, "restated", [reading("both sides", stated=[income, spent])], spent, topic="balance")


def _begins(text: Text, total: Item) -> str:
    """Of 省级收入A，补助B，总计C the side that A is called by."""
    side = SIDE.search(text.items.at[min(text.parts[total.slot.start])].slot.before)
    return side.group() if side else ""


__all__ = ["claims"]
