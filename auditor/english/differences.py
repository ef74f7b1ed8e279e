"""What is left, missing or added in English: revenue less expenditure, opening balance + receipts − payments = closing
balance, budget less spending = unspent, original budget + supplement = revised budget."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.clauses import DELTA
from auditor.english.clauses import gap, tail
from auditor.english.facts import alike, is_whole, plain
from auditor.english.rounding import coarse
from auditor.english.sums import parts_of
from auditor.facts import directed
from auditor.languages import en
from auditor.model import Claim, Confidence, Figure
from auditor.text import Item, Passage, Text, claim, reading

REDUCED = re.compile(r"\b(?:cut|reduc\w+|decreas\w+|lower\w*|rescission|transfer(?:red|s)? out|savings)\b", re.I)
OWN = re.compile(
    r"\b(?:opening|closing|beginning|ending|carried|brought|fund balance|reserve|accumulated|cumulative)\b", re.I
)
PART_OF = re.compile(
    r"\b(?:tax|grants?|fees?|interest|capital|salar\w+|property|federal|state|other|debt|pension|payroll|"
    r"rental|sales|licen[cs]e|utility)\b",
    re.I,
)
OPENING = re.compile(
    r"\b(?:opening|beginning|starting) (?:(?:cash|fund|bank|account|reserve) )?balance|"
    r"balances? brought forward|brought forward",
    re.I,
)
CLOSING = re.compile(
    r"\b(?:closing|ending|year-end) (?:(?:cash|fund|bank|account|reserve) )?balance|balances? carried forward", re.I
)
THIS_SURPLUS = re.compile(
    r"(?:^|\b(?:an?|the|this|net|overall|operating|annual|resulting|total|budget|small|leaving|with|final|of|and|in)) *"
    r"(?:surplus|deficit|shortfall|net (?:income|result))(?: (?:of|was|is|amounted to|came to|totalled|for the year|therefore|thus))*\s*■",
    re.I,
)
UNSPENT = re.compile(r"\b(?:unspent|unused|undisbursed|uncommitted|remaining balance|lapsed)\b", re.I)
ANOTHER = re.compile(r"\b(?:reserves?|opening|previous|prior|earlier|last year)\b", re.I)
OF_ITS_OWN = re.compile(r"\bbalance (?:of|for|in) the (?P<name>(?!year\b|period\b)[a-z]{3,})[^■]*■", re.I)
REVISED = re.compile(
    r"\b(?:revised|amended|adjusted|final|modified) (?:\w+ )?(?:budget|appropriation|programme|grant|allocation)", re.I
)
THAN = re.compile(r"^ (?:better|worse) than\b")
BRINGING = re.compile(r"\bbringing (?:the|its|total|overall)\b[^,;]{0,40} to\s*$", re.I)
# better than the overspend of ■; a deficit of ■ forecast at mid-year: no result of the figures beside it
OF_ANOTHER = re.compile(
    r"\b(?:than|from|versus|compared (?:with|to)|(?<!set )against|instead of) [^■]*■"
    r"|■ +(?:that was |which was |as |we )?(?:forecast|planned|projected|predicted|anticipated|reported|assumed|in the (?:previous|prior))\b"
    r"|\b(?:previous|prior|last|preceding) (?:financial |fiscal )?year(?:'s)? [^■]*■",
    re.I,
)
SPENT = re.compile(
    r"\b(?:spent|spending|expenditures?|expenses?|used|disbursed|outlays?|paid|executed|expended|"
    r"utili[sz]ed|actual)\b",
    re.I,
)


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        row = [i for i in text.row(passage) if _counts(i) and not THAN.match(tail(passage.template, i.slot))]
        for index, item in enumerate(row):
            near = [
                i
                for i in row[:index]
                if item.slot.sentence - i.slot.sentence <= 1 and i.slot.depth == 0 and alike(i, item)
            ]
            yield from _result(text, passage, near, item)
    yield from _balances(text)


def _counts(item: Item) -> bool:
    return (plain(item) or item.slot.role == "prior") and item.slot.role != DELTA and not item.slot.reason


def said(passage: Passage, row: Sequence[Item], item: Item) -> str:
    """The words that name a figure: its clause before it, and the words behind up to the next mark."""
    index = row.index(item)
    lead = gap(passage.template, row[index - 1].slot if index else None, item.slot)
    last = re.split(r"[,;:()]", lead)
    named = last[-1] if re.search(r"[A-Za-z]{4}", last[-1]) else " ".join(last[-2:])
    behind = re.split(r"[,;:()]| and | against | compared ", tail(passage.template, item.slot), maxsplit=1)[0]
    if re.match(r" (?:less|more|lower|higher|below|above|under|over|better|worse)\b", behind):
        behind = ""
    return f"{named} ■ {behind}"


def _result(text: Text, passage: Passage, near: Sequence[Item], item: Item) -> Iterator[Claim]:
    row = text.row(passage)
    words = said(passage, row, item)
    if OPENING.search(words) or CLOSING.search(words) or OF_ANOTHER.search(words):
        return
    if len(near) < 2 or EXCEEDS_NAMED.search(words):
        yield from _unspent(text, passage, words, item)
        yield from _of_the_year(text, passage, words, item)
        return
    if exceeding := _exceeding(passage, row, item):
        yield exceeding_claim(text, item, *exceeding)
        return
    named = [(i, said(passage, row, i)) for i in near]
    over = (
        en.SURPLUS.search(words) or en.DEFICIT.search(words) or (en.LEFT.search(words) and "balance" in words.lower())
    )
    here = [i for i in near if i.slot.sentence == item.slot.sentence]
    if (
        over and "balance" not in words and len(here) < 2 and not THIS_SURPLUS.search(words)
    ):  # the surplus of the water fund is another one
        return
    if over and not OWN.search(words) and (pair := _income_and_spending(text, named)):
        yield _claim(text, "surplus", item, *pair, down=en.DEFICIT.search(words) is not None)
        return
    if over and not here and THIS_SURPLUS.search(words):
        yield from _of_the_year(text, passage, words, item)
        return
    if BRINGING.search(words.partition("■")[0]):
        yield from _brought(text, passage, near, item)
        return
    left = (en.LEFT.search(words) or en.OVERSPENT.search(words)) and not REDUCED.search(words)
    if left and (pair := _budget_and_spent(named)) and not _of_another_budget(passage, words, pair, item):
        yield _claim(text, "left", item, *pair, down=en.OVERSPENT.search(words) is not None)
        return
    if left:
        yield from _unspent(text, passage, words, item)
    if item.measure == "adjusted" or re.search(
        r"\b(?:revised|amended|adjusted|final) (?:total )?(?:budget|appropriation)|budget to$", words, re.I
    ):
        yield from _revised(text, named, item)


def _of_another_budget(passage: Passage, words: str, pair: Sequence[Item], item: Item) -> bool:
    """``Its underspend of ■ in 2022 had been smaller``: a year that the sentence of the budget does not name. ``98 percent of the
    revised budget``: not the one that was adopted."""
    if pair[0].measure != "adjusted" and REVISED.search(passage.template[pair[0].slot.position : item.slot.position]):
        return True
    said_there = passage.template[: pair[0].slot.position] + tail(passage.template, pair[0].slot)
    return any(year not in said_there for year in re.findall(rf"■ +in ({en.YEAR})", words))


def _income_and_spending(text: Text, named: Sequence[tuple[Item, str]]) -> tuple[Item, Item] | None:
    """Total revenue and total expenditure, and no others of their kind beside them."""
    parts = parts_of(text)
    known = [(i, w) for i, w in named if i.slot.start not in parts and not PART_OF.search(i.label)]
    income = [i for i, w in known if en.INCOME.search(w) and not en.SPENDING.search(w.partition("■")[0])]
    spent = [i for i, w in known if en.SPENDING.search(w) and i not in income]
    return (income[0], spent[0]) if len(income) == 1 and len(spent) == 1 else None


def _budget_and_spent(named: Sequence[tuple[Item, str]]) -> tuple[Item, Item] | None:
    spent = [i for i, w in named if SPENT.search(w)]
    spent = spent if spent or len(named) != 2 else [i for i, w in named if not en.BUDGET_WORDS.search(w)]
    budget = [
        i
        for i, w in named
        if i not in spent and (en.BUDGET_WORDS.search(w) or i.measure in ("budget", "initial", "adjusted"))
    ]
    revised = [i for i in budget if i.measure == "adjusted"]
    budget = revised if len(revised) == 1 else budget
    return (budget[-1], spent[-1]) if len(budget) == 1 and len(spent) == 1 else None


def _unspent(text: Text, passage: Passage, words: str, item: Item) -> Iterator[Claim]:
    """``■, 92.4 per cent of the budget of ■. … The unspent balance of ■``: what a rate before it related."""
    if not UNSPENT.search(words) or ANOTHER.search(words) or item.slot.start in parts_of(text):
        return  # an unspent balance, of which ■ lapsed
    at = text.items.at
    for ratio in reversed(text.found.get("ratio", [])):
        spent, budget = (ratio.readings[0].roles.get(role) for role in ("numerator", "denominator"))
        if isinstance(spent, Figure) and isinstance(budget, Figure):
            one, other = at.get(spent.mention.start), at.get(budget.mention.start)
            is_spent = (
                one in text.row(passage)
                and one is not None
                and SPENT.search(said(passage, text.row(passage), one)) is not None
            )
            if one and other and is_spent and other.slot.start < item.slot.start and alike(one, item):
                yield _claim(text, "unspent", item, other, one, down=False)
                return


def _of_the_year(text: Text, passage: Passage, words: str, item: Item) -> Iterator[Claim]:
    """``The Council therefore made a surplus of ■``: of the one income and the one spending that the document states."""
    exceeds = EXCEEDS_NAMED.search(words)
    if not THIS_SURPLUS.search(words) and not exceeds:
        return
    parts = parts_of(text)
    around = [
        i for i in text.items.all
        if plain(i) and i.slot.start not in parts and i.slot.mark != "|" and i.period == item.period
        and abs(passage.index - i.slot.passage) <= 4 and alike(i, item)
    ]  # fmt: skip
    earlier = [i for i in around if i.slot.start < item.slot.start]
    later = [i for i in around if i.slot.passage > passage.index and en.TOTAL_WORD.search(i.label)]
    income = {i.mention.value: i for i in earlier or later if is_whole(i.label, en.INCOME)}
    spent = {i.mention.value: i for i in earlier or later if is_whole(i.label, en.SPENDING)}
    if len(income) == len(spent) == 1:
        one, other = next(iter(income.values())), next(iter(spent.values()))
        made = _claim(text, "surplus", item, one, other, down=en.DEFICIT.search(words) is not None)
        yield replace(made, confidence="medium" if made.confidence == "high" else "low")


EXCEEDS_NAMED = re.compile(
    r"\b(?:revenues?|income|receipts)\b[^,;]{0,30}\bexceed(?:s|ed)? (?:total |operating )?(?:expenses|expenditures?|spending|costs|payments) by ■",
    re.I,
)
EXCEEDS = re.compile(
    r"\b(?P<less>fell short of|falls short of|(?:was|is|were|are) (?:below|under))\b|\bexceed(?:s|ed|ing)?\b", re.I
)


def _exceeding(passage: Passage, row: Sequence[Item], item: Item) -> tuple[Item, Item] | None:
    """A exceeds B by ■"""
    index = row.index(item)
    if index < 2 or not re.fullmatch(r"[^,;:()。]{0,12} by ", gap(passage.template, row[index - 1].slot, item.slot)):
        return None
    one, other = row[index - 2 : index]
    found = EXCEEDS.search(gap(passage.template, one.slot, other.slot))
    if (
        found is None
        or not (plain(one) and alike(one, item) and alike(other, item))
        or one.slot.sentence != item.slot.sentence
    ):
        return None
    return (other, one) if found["less"] else (one, other)


def exceeding_claim(text: Text, item: Item, plus: Item, minus: Item) -> Claim:
    return _claim(text, "by", item, plus, minus, down=False)


def _brought(text: Text, passage: Passage, near: Sequence[Item], item: Item) -> Iterator[Claim]:
    """``allocated ■ … A supplement added ■, bringing the total to ■``."""
    here = [i for i in near if i.slot.sentence == item.slot.sentence]
    before = [i for i in near if i.slot.sentence < item.slot.sentence]
    if len(here) == 1 and before and not REDUCED.search(said(passage, text.row(passage), here[0])):
        way = reading("added", result=item, plus=[before[0], here[0]], minus=[])
        sure: Confidence = "low" if coarse([item], [before[0], here[0]]) else "high"
        yield claim(text, "difference", [way], item, topic="added", confidence=sure)


def _revised(text: Text, named: Sequence[tuple[Item, str]], item: Item) -> Iterator[Claim]:
    """original budget A, supplementary B, revised budget C"""
    first = [i for i, w in named if i.measure in ("initial", "budget") and not SPENT.search(w)]
    added = [(i, w) for i, w in named if i.measure == "added"]
    if len(first) == 1 and added and len(added) + 1 == len(named):
        plus = [first[0], *(i for i, w in added if not REDUCED.search(w))]
        minus = [i for i, w in added if REDUCED.search(w)]
        signs = [1] * len(plus) + [-1] * len(minus)
        sure: Confidence = "low" if coarse([item], [*plus, *minus], signs) else "high"
        yield claim(
            text,
            "difference",
            [reading("added", result=item, plus=plus, minus=minus)],
            item,
            topic="added",
            confidence=sure,
        )


def _claim(text: Text, name: str, result: Item, plus: Item, minus: Item, *, down: bool) -> Claim:
    """`down`: a deficit of ■ is −■."""
    if down and result.mention.number > 0:
        result = directed(result, down=True)
    signed = (
        replace(result, slot=replace(result.slot, mention=replace(result.mention, number=-result.mention.number)))
        if down
        else result
    )
    sure: Confidence = "low" if coarse([signed], [plus, minus], [1, -1]) else "high"
    way = reading(name, result=result, plus=[plus], minus=[minus])
    return claim(text, "difference", [way], result, topic="left", confidence=sure)


# --- opening and closing balance ------------------------------------------------------------------------------------


def _balances(text: Text) -> Iterator[Claim]:
    """In one paragraph, or in lines below each other."""
    passages = text.with_figures
    for number, passage in enumerate(passages):
        rows = [(i, said(passage, text.row(passage), i)) for i in text.row(passage) if plain(i)]
        if not any(CLOSING.search(w) for _, w in rows):
            continue
        if not any(OPENING.search(w) for _, w in rows):
            for above in reversed(passages[max(0, number - 5) : number]):
                own = [(i, said(above, text.row(above), i)) for i in text.row(above) if plain(i)]
                if len(own) != 1:
                    break
                rows = [*own, *rows]
        first = next((n for n, (_, w) in enumerate(rows) if OPENING.search(w)), 0)
        yield from _balance(text, rows[first:])


def _balance(text: Text, rows: Sequence[tuple[Item, str]]) -> Iterator[Claim]:
    if any((of := OF_ITS_OWN.search(w)) and of["name"].lower() not in rows[0][1].lower() for _, w in rows[1:]):
        return  # the closing balance of the pension fund
    opening = [i for i, w in rows if OPENING.search(w)]
    closing = [i for i, w in rows if CLOSING.search(w)]
    flows = [(i, w) for i, w in rows if i not in opening and i not in closing and i.slot.depth == 0]
    taken = [i for i, w in flows if en.SPENDING.search(w) or re.search(r"\btransfers? out\b", w, re.I)]
    given = [
        i for i, w in flows if i not in taken and (en.INCOME.search(w) or re.search(r"\btransfers? in\b", w, re.I))
    ]
    if (
        len(opening) == len(closing) == 1
        and all(THIS_SURPLUS.search(w) or en.INCOME.search(w) or en.SPENDING.search(w) for _, w in flows)
        and not (taken and given)
    ):
        yield from _carried(text, opening[0], closing[0])
        return
    if len(opening) != 1 or len(closing) != 1 or not taken or not given or len(taken) + len(given) != len(flows):
        return
    if len(taken) > 2 or len(given) > 2 or not all(alike(i, closing[0]) for i in [*opening, *taken, *given]):
        return
    plus = [*opening, *given]
    signs = [1] * len(plus) + [-1] * len(taken)
    sure: Confidence = "low" if coarse(closing, [*plus, *taken], signs) else "high"
    way = reading("balance", result=closing[0], plus=plus, minus=taken)
    yield claim(text, "difference", [way], closing[0], topic="flow", confidence=sure)


def _carried(text: Text, opening: Item, closing: Item) -> Iterator[Claim]:
    """Surplus of the year, then ``balances brought forward ■ and balances carried forward ■``."""
    for one in text.found.get("difference", []):
        result = one.readings[0].roles.get("result")
        if one.readings[0].name != "surplus" or not isinstance(result, Figure):
            continue
        item = next((i for i in text.items.all if i.slot.start == result.mention.start), None)
        if item is not None and abs(item.slot.passage - opening.slot.passage) <= 1 and alike(item, opening):
            if result.sign < 0:
                way = reading("balance", result=closing, plus=[opening], minus=[item])
            else:
                way = reading("balance", result=closing, plus=[opening, item], minus=[])
            yield claim(text, "difference", [way], closing, topic="flow", confidence="medium")
            return
