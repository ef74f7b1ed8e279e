"""Accounts in paragraphs, each with its code: ``1.2080505 机关养老保险缴费支出：2024年预算数为82.15万元``.

A code states where its account belongs: its first three digits are the function (208 is 社会保障和就业支出), all of them
together are the budget that the section is about. The totals stand in the paragraphs above; where some functions hold,
the others must, and the first paragraph that has no code ends the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from auditor.facts import PLANNED, upto
from auditor.text import Claim, Item, Passage, Text, adds_up, claim, reading

CODE = re.compile(r"(?<!\d)(?P<function>2\d\d)\d{4}(?!\d)")
FUNCTIONS: Mapping[str, str] = {
    "201": "general_services", "202": "diplomacy", "203": "defence", "204": "public_security", "205": "education",
    "206": "science", "207": "culture", "208": "social_security", "210": "health", "211": "environment",
    "212": "urban", "213": "agriculture", "214": "transport", "215": "industry", "216": "commerce", "217": "finance",
    "219": "aid", "220": "natural_resources", "221": "housing", "222": "reserves", "224": "emergency",
    "229": "other", "231": "debt_principal", "232": "debt_interest", "233": "debt_issue",
}  # fmt: skip
WHOLES = ("general_budget_expenditure", "general_budget_income", "appropriation_expenditure", "expenditure")
FAR = 40  # paragraphs back to the totals
Account = tuple[str, Item]


def by_code(text: Text) -> Iterator[Claim]:
    for accounts in _lists(text):
        first = accounts[0][1]
        if len({item.measure for _, item in accounts} - {""}) > 1:
            continue
        ways = [(total, parts) for total, parts in _functions(text, accounts, first)]
        holding = sum(adds_up(total, parts) for total, parts in ways)
        for total, parts in ways:
            if adds_up(total, parts) or holding * 2 > len(ways):
                yield claim(text, "sum", [reading("function", total=total, parts=parts)], total, topic="list")
        parts = [item for _, item in accounts]
        totals = [i for i in _above(text, first, *WHOLES) if adds_up(i, parts)]
        if totals and len(parts) > 1:
            yield claim(text, "sum", [reading("all accounts", total=totals[0], parts=parts)], totals[0], topic="list")


def _lists(text: Text) -> Iterator[list[Account]]:
    """Accounts in paragraphs one behind the other."""
    run: list[Account] = []
    for passage in text.with_figures:
        account = _account(text, passage)
        if run and (account is None or passage.index - run[-1][1].slot.passage > 2):
            yield from [run] if len(run) > 1 else []
            run = []
        run += [account] if account is not None else []
    if len(run) > 1:
        yield run


def _account(text: Text, passage: Passage) -> Account | None:
    code = CODE.search(passage.template, 0, passage.slots[0].position)
    amounts = [i for i in text.amounts(passage) if i.dimension == "money" and not i.slot.depth][:1]
    return (code["function"], amounts[0]) if code and amounts else None


def _functions(text: Text, accounts: Sequence[Account], first: Item) -> Iterator[tuple[Item, list[Item]]]:
    """The total of each function that some accounts belong to, as the paragraphs above state it."""
    for function in dict.fromkeys(function for function, _ in accounts):
        parts = [item for its, item in accounts if its == function]
        totals = _above(text, first, f"function_{FUNCTIONS.get(function)}")
        if totals:
            yield min(totals[:2], key=lambda total: not adds_up(total, parts)), parts


def _above(text: Text, first: Item, *concepts: str) -> list[Item]:
    """The amounts of these concepts above the list, nearest first, each value once."""
    found: dict[object, Item] = {}
    for item in upto(text.items.of("concept", *concepts), first.slot.start):
        if first.slot.passage - item.slot.passage > FAR:
            break
        meets = {item.measure, first.measure} <= PLANNED | {""} or {item.measure, first.measure} <= {"", "final"}
        if meets and item.dimension == "money" and item.period == first.period and CODE.search(item.label) is None:
            found.setdefault(item.mention.value, item)
    return list(found.values())
