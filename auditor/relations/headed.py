"""The amount right behind an account's name, and what was spent on the account: ``（项）257.14万元，主要用于…。…，支出决算为257.14万元``.

In: the accounts that paragraphs tell by name (`auditor.functional`). Out: restated claims of the two amounts, bound by where
they stand and not by their value. Where most heads differ from what was spent, or are the budget, they tell something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.clauses import BASE, PLAIN, PRIOR
from auditor.facts import PLANNED
from auditor.functional import Account
from auditor.model import Claim, Confidence
from auditor.text import Item, Text, agree, claim, reading

SPENT = re.compile(r"(?:^|[，。；、])?(?:当年|本年|全年|年末|实际)*(?:财政拨款)?支出决算[数额]?[为是：]?$")
Pair = tuple[Account, Item, Item]


def claims(text: Text) -> Iterator[Claim]:
    pairs = list(_pairs(text.accounts))
    differing = [pair for pair in pairs if not agree(*pair[1:])]
    planned = sum(_is_plan(account, head) for account, head, _ in differing)
    agreeing = len(pairs) - len(differing)
    told = planned <= agreeing and len(differing) <= max(1, agreeing)
    for account, head, spent in pairs:
        agrees = agree(head, spent)
        if agrees or (told and not _is_plan(account, head)):
            way = reading("head", stated=[spent, head])
            sure: Confidence = "high" if agrees or agreeing else "medium"
            yield claim(text, "restated", [way], spent, topic="text", confidence=sure)


def _pairs(accounts: Sequence[Account]) -> Iterator[Pair]:
    for account in accounts:
        head = account.head
        spent = next((i for i in account.items if i is not head and SPENT.fullmatch(i.slot.before)), None)
        if head is not None and spent is not None and is_amount(spent) and not (head.slot.depth or spent.slot.depth):
            yield account, head, spent


def is_amount(item: Item) -> bool:
    return item.dimension == "money" and not item.mention.qualifier and item.slot.role in (PLAIN, PRIOR, BASE)


def _is_plan(account: Account, head: Item) -> bool:
    """Is the head the budget that is told behind it?"""
    plans = (i.mention.value for i in account.items if i.measure in PLANNED and i is not head)
    return head.mention.value in plans
