"""What is said to be more or less than the budget: ``年初预算为20.00万元，支出决算为18.50万元。决算数小于预算数的主要原因…``.

In: the words behind a budget and what was spent of it, the two amounts told last before them. Out: a bound (`said`), what is
said to be less ≤ what is said to be more; or restated (`flat`), where both are said to be equal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from auditor.clauses import BASE, PLAIN, PRIOR
from auditor.facts import PLANNED
from auditor.model import Claim
from auditor.text import Item, Passage, Text, claim, reading

DONE = r"(?:支出|收入)?(?:决算|执行|支出)[数额]?"
BUDGET = r"(?:(?P<{}>年初|全年|调整后?)的?)?预算[数额]?"
MORE, LESS = r"大于|高于|多于|超过|超出", r"小于|低于|少于"
WORDS = re.compile(
    rf"(?:(?<=[。，；：（])|^){DONE}(?:(?P<more>{MORE})|(?P<less>{LESS})|等于|与(?=[^，。；]{{2,8}}(?:持平|一致|相等|相同)))"
    rf"{BUDGET.format('stage')}(?=的?(?:主要)?原因|主要是|持平|一致|相等|相同|[，。；：）]|$)"
)
COMPARES = re.compile("[大小等高低多少]于|超[过出]|与[^，。；]{2,8}(?:持平|一致|相等|相同)")
STAGES = {"年初": "initial", "全年": "adjusted", "调整": "adjusted", "调整后": "adjusted"}


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        if "预算" not in passage.template or not COMPARES.search(passage.template):
            continue
        for said in WORDS.finditer(passage.template):
            if pair := _pair(text.row(passage), passage, said):
                yield from _claim(text, *pair, said)


def said_more(text: Text, spent: Item, budget: Item) -> bool:
    """决算数大于预算数的主要原因是: does the paragraph itself say that more was spent?"""
    passage = text.passage_at.get(spent.slot.passage)
    if passage is None or not COMPARES.search(passage.template):
        return False
    said = (words for words in WORDS.finditer(passage.template) if words["more"])
    return any(_pair(text.row(passage), passage, words) == (spent, budget) for words in said)


def _claim(text: Text, done: Item, budget: Item, said: re.Match[str]) -> Iterator[Claim]:
    if not said["more"] and not said["less"]:
        yield claim(text, "restated", [reading("said", stated=[budget, done])], done, topic="flat")
        return
    less, more = (budget, done) if said["more"] else (done, budget)
    yield claim(text, "bound", [reading("said", parts=[less], limit=more)], done, topic="said")


def _pair(row: Sequence[Item], passage: Passage, said: re.Match[str]) -> tuple[Item, Item] | None:
    """What was spent and its budget, the last two amounts before the words, at most a sentence away."""
    before = list(takewhile(lambda i: i.slot.position < said.start(), row))
    told = [i for i in before if i.slot.role in (PLAIN, PRIOR, BASE) and i.dimension == "money"][-3:]
    done = [i for i in told[-2:] if i.measure == "final"]
    budget = [i for i in told if i.measure in PLANNED]
    if said["stage"] and len(budget) > 1:
        budget = [i for i in budget if i.measure == STAGES[said["stage"]]]
    if len(done) != 1 or len(budget) != 1 or done[0].slot.depth != budget[0].slot.depth:
        return None
    apart = passage.template.count("。", told[-1].slot.position, said.start())
    near = apart <= 1 and abs(done[0].slot.sentence - budget[0].slot.sentence) <= 1
    return (done[0], budget[0]) if near else None
