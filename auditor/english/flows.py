"""From one amount to another in English: ``an opening balance of ■. It received ■, spent ■ and refunded ■. The closing balance was
■``; ``The original programme was ■. Slippage of ■ was added and schemes of ■ were deferred, giving a revised programme of ■``.

Every amount between the first and the last must say whether it comes or goes; where one does not, nothing is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.english.clauses import gap
from auditor.english.facts import alike, plain
from auditor.english.rounding import coarse
from auditor.languages import en
from auditor.model import Claim, Confidence
from auditor.text import Item, Passage, Text, claim, reading

_FIRST_DAY = r"(?:1 (?:January|April|July|October)|(?:January|April|July|October) 1)\b"
_LAST_DAY = r"(?:3[01] (?:December|March|June|September)|(?:December|March|June|September) 3[01])\b"
OPENS = re.compile(
    rf"\b(?:opening|beginning|starting) (?:\w+ ){{0,2}}balances?\b|\b(?:opened|began|started) (?:the|this|its) [^■]{{0,24}}year (?:with|at)\b"
    rf"|\bstood at ■ +(?:at|on|as of|as at) (?:{_FIRST_DAY}|the (?:start|beginning))"
    rf"|\b(?:balances?|reserves?|funds?|cash)\b[^■]{{0,30}} (?:at|on|as of|as at) (?:{_FIRST_DAY}|the (?:start|beginning))"
    rf"|\b(?:balances?|reserves?|funds?|cash)\b[^■]{{0,30}}■ +(?:at|on|as of|as at) (?:{_FIRST_DAY}|the (?:start|beginning))"
    r"|\bbalances? brought forward\b",
    re.I,
)
CLOSES = re.compile(
    rf"\b(?:closing|ending|year-end) (?:\w+ ){{0,2}}balances?\b|\b(?:clos|end)(?:ed|ing) (?:the|this|its) [^■]{{0,24}}year (?:at|with)\b"
    rf"|\b(?:(?:they|it|which) ended (?:at|with)|closed at)\b|\b(?:balances?|reserves?|funds?|cash|leaving)\b[^■]{{0,40}}■ +(?:in the bank )?"
    rf"(?:at|on|as of|as at) (?:{_LAST_DAY}|the (?:end|close))"
    rf"|\b(?:balances?|reserves?|funds?|cash)\b[^■]{{0,30}} (?:at|on|as of|as at) (?:{_LAST_DAY}|the (?:end|close))"
    r"|\bbalances? carried forward\b",
    re.I,
)
_OF_MONEY = r"(?:budget|programme|program|appropriation|grant|allocation|plan|provision|estimate|envelope)s?"
ADOPTED = re.compile(rf"\b(?:original|initial|adopted|approved|enacted)\b[^■]{{0,40}}\b{_OF_MONEY}\b", re.I)
REVISED = re.compile(
    rf"\b(?:revised|amended|adjusted|final|current|modified|updated)\b[^■]{{0,30}}\b{_OF_MONEY}\b", re.I
)
COMES = re.compile(
    r"\b(?:received|added|adds|adding|obtained|transfer(?:s|red)? (?:in|from)|raised|earned|deposited|credited|plus|amended (?:it )?by|increased (?:it )?by)\b",
    re.I,
)
GOES = re.compile(
    r"\b(?:refunded|paid|spent|transfer(?:s|red)? (?:to|out)|re-?appropriated|re-?allocated to|rephased|deferred|withdrawn|withdrawals?|drawdowns?"
    r"|surrendered|repaid|repayments?|returned|disbursed|use of|used|cuts?|deducted|less|minus|reduced|reductions?|written off|rescinded|rescissions?)\b",
    re.I,
)
INCOMES = re.compile(
    r"\b(?:receipts?|revenues?|income|contributions?|generated|inflows?|supplement\w*|brought forward|donations?|additions?|increases?|proceeds)\b",
    re.I,
)
OUTGOES = re.compile(
    r"\b(?:expenditures?|expenses?|spending|payments?|costs?|outflows?|disbursements?|outlays?)\b", re.I
)
JOINT = re.compile(r"[,;:()。]|\band\b|\b(?=(?:less|minus|plus)\b)", re.I)
FUND = re.compile(
    r"^\s*(?:The |Its |Our )?(?P<name>(?:[\w'-]+ ){1,4}(?:fund|account|programme?|department|council|city|county|state))\b",
    re.I,
)
ANOTHER = re.compile(
    r"\b(?:of (?:which|whom|this|these|it)|including|previous|prior|last year|year before|next year|after (?:the )?(?:year|close)|by the)\b",
    re.I,
)
BECAME = re.compile(r"\b(?:(?:reduc|increas|rais|revis|cut|lower)(?:ed)?|fell|rose|grew|down|up) to ■", re.I)
OF_ONE = re.compile(
    rf"\b(?:{_OF_MONEY}|balance) (?:for|of) (?!(?:the )?(?:year|period|■))(?:the )?(?P<name>[a-z]{{3,}})[^■]*■", re.I
)
DEBT = re.compile(r"\b(?:loans?|debts?|bonds?|borrowings?)\b", re.I)
BRACKET = re.compile(r"^ ?\([^()]*\)")  # (₹6,155 lakh)
BEHIND = re.compile(rf"^[^。{en.FIGURES}]*")
FARTHEST = 3  # sentences from the first amount to the last
MOST = 6  # amounts between


def claims(text: Text) -> Iterator[Claim]:
    known = text.bound_as(difference="result")
    for passage in text.with_figures:
        row = [i for i in text.row(passage) if not i.slot.depth and i.dimension == "money"]
        words = [_words(passage, text.row(passage), item) for item in row]
        for opens, closes, topic in ((OPENS, CLOSES, "flow"), (ADOPTED, REVISED, "added")):
            for first, last in _ends(row, words, opens, closes):
                if row[last].slot.start not in known and not _of_others(passage, row[first], row[last]):
                    yield from _flow(text, row[first : last + 1], words[first : last + 1], topic)


def _of_others(passage: Passage, first: Item, last: Item) -> bool:
    """Does a sentence from the first amount to the last begin with another fund? ``The general fund received ■ …``"""
    begin = passage.template.rfind("。", 0, first.slot.position) + 1
    own, *others = passage.template[begin : last.slot.position].split("。")
    named = [found["name"].lower() for said in others if (found := FUND.match(said))]
    return any(name not in own.lower() for name in named)


def _words(passage: Passage, row: Sequence[Item], item: Item) -> str:
    """The words of an amount: from the last joint before it to the first behind it, without those of its neighbours."""
    index = row.index(item)
    lead = gap(passage.template, row[index - 1].slot if index else None, item.slot)
    *others, named = JOINT.split(lead)
    if others and not re.search(r"[A-Za-z]{4}", named) and not lead.rstrip().endswith("and"):
        named = f"{others[-1]} {named}"  # contributions: ■
    rest = BRACKET.sub("", passage.template[item.slot.position + 1 :])
    behind = BEHIND.match(rest)
    words = behind.group() if behind else ""
    joined = JOINT.search(words) or re.match(r"[。;]|$", rest[len(words) :])
    return " ".join(f"{named} ■ {JOINT.split(words)[0] if joined else ''}".split())


def _ends(
    row: Sequence[Item], words: Sequence[str], opens: re.Pattern[str], closes: re.Pattern[str]
) -> Iterator[tuple[int, int]]:
    """Where an account begins and ends: the next closing amount behind an opening one."""
    for first in range(len(row)):
        if not opens.search(words[first]) or closes.search(words[first]):
            continue
        for last in range(first + 1, min(len(row), first + MOST + 2)):
            if row[last].slot.sentence - row[first].slot.sentence > FARTHEST or opens.search(words[last]):
                break
            if closes.search(words[last]):
                if last - first > 1:
                    yield first, last
                break


def _flow(text: Text, row: Sequence[Item], words: Sequence[str], topic: str) -> Iterator[Claim]:
    if not all(plain(item) and alike(item, row[0]) and not item.slot.reason for item in row):
        return
    if any(ANOTHER.search(said) for said in words) or any(BECAME.search(said) for said in words[1:-1]):
        return
    if (named := OF_ONE.search(words[-1])) and named["name"].lower() not in words[0].lower():
        return  # the revised budget for roads
    if topic == "added" and set(re.findall(en.YEAR, words[-1])) - set(re.findall(en.YEAR, words[0])):
        return  # the amended budget of 2022
    if DEBT.search(words[0]) and any("interest" in said.lower() for said in words):
        return  # what is paid for a loan takes nothing off it
    ways = [_direction(said) for said in words[1:-1]]
    if 0 in ways:
        return
    plus = [row[0], *(item for item, way in zip(row[1:-1], ways, strict=True) if way > 0)]
    minus = [item for item, way in zip(row[1:-1], ways, strict=True) if way < 0]
    signs = [1] * len(plus) + [-1] * len(minus)
    sure: Confidence = "low" if coarse([row[-1]], [*plus, *minus], signs) else "high"
    name = "balance" if topic == "flow" else "added"
    yield claim(
        text,
        "difference",
        [reading(name, result=row[-1], plus=plus, minus=minus)],
        row[-1],
        topic=topic,
        confidence=sure,
    )


def _direction(words: str) -> int:
    """1 for what comes, -1 for what goes, 0 where the words do not say; a verb says it before a noun does."""
    for comes, goes in ((COMES, GOES), (INCOMES, OUTGOES)):
        came, went = bool(comes.search(words)), bool(goes.search(words))
        if came or went:
            return came - went
    return 0
