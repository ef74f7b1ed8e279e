"""The appropriations of a department by the book that they come from, stated in sections of their own.

``本年财政拨款支出A``; ``一般公共预算财政拨款支出B``; ``政府性基金预算财政拨款支出C``: A is B and C. Read late, behind change and
restated, so that B is not taken for a mere part of A where the document compares it with the year before.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.text import Claim, Text, claim, reading

BOOKS = (  # the appropriations of a department, by the book that they come from
    ("appropriation_income", ("general_budget_income", "fund_budget_income", "state_capital_income")),
    (
        "appropriation_expenditure",
        ("general_budget_expenditure", "fund_budget_expenditure", "state_capital_expenditure"),
    ),
)


def claims(text: Text) -> Iterator[Claim]:
    for total, books in BOOKS:
        stated = {}
        for concept in (total, *books):
            found = [
                i for i in text.items.of("concept", concept) if i.period == text.year and i.measure in ("", "final")
            ]
            found = [i for i in found if i.slot.depth == 0 and (concept != total or "本年" in i.slot.before)]
            if len({i.mention.value for i in found}) == 1:
                stated[concept] = found[0]
        parts = [stated[c] for c in books if c in stated and stated[c].mention.value]
        if total in stated and set(books[:2]) <= stated.keys() and len(parts) > 1:
            way = reading("books", total=stated[total], parts=parts)
            yield claim(text, "sum", [way], stated[total], topic="list", confidence="medium")
