"""So much per cent of an amount: ``按工资总额450.00万元的2%计提工会经费9.00万元``; ``合同价450.00万元，预付30%（135.00万元）``;
``按工资总额的2%计提，工资总额450.00万元，应计提9.00万元``.

In: a rate that is no share, no growth and no rate of completion, between an amount and another of its kind. Out: the second is the first
times the rate, which was set and is no rounded number. Where the amount stands right before the rate (A的P) and a word says what is done
with so much of it, or where the very words behind the rate say what is due (P计提 … 应计提B), one slip of the pen is a finding; what stands
farther away is a relation if it fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from auditor.clauses import PLAIN, RATE
from auditor.facts import Item
from auditor.languages import zh
from auditor.model import Claim
from auditor.text import Passage, Text, claim, one_slip_off, reading

OF_IT = re.compile(r"）?的")
DONE = re.compile(r"即|计|提取|设[置立]|配套|缴|付|拨|奖|补|返还|扣|留|安排|[承负分]担|折|收取|筹")
BEHIND = re.compile(rf"[，（]?(?:即|[共折合约]?计|约)?[^，。；：（）{zh.FIGURES}]{{0,14}}")
BESIDE = re.compile(rf"[，（]?(?:即|[共折合约]?计|约)?[^，。；：、（）{zh.FIGURES}]{{0,6}}")
OTHERWISE = re.compile(r"占|比[上去年]|同比|增|降|超|节|高于|低于|剩余|其余")
NAMED = re.compile(r"(?:按照?|以|为)(?P<base>[一-龥]{2,12})的$")
ACT = re.compile(r"[一-龥]*")  # 2%计提, 30%支付预付款: what is done with so much of it
LESS_SOME = re.compile(r"[（，][^（）。；，]{0,12}[减免扣抵]")  # 应缴B（已扣除免征部分）: not all that is due
FAR = 4  # amounts back to what so much of it is paid


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        if zh.RATE_FIGURE in passage.template:
            row = text.row(passage)
            for index in range(len(row) - 1):
                if row[index].slot.is_rate and row[index].slot.role == RATE:
                    yield from _taken(text, passage, row, index) if index else ()
                    yield from _told_before(text, passage, row, index)


def _taken(text: Text, passage: Passage, row: Sequence[Item], index: int) -> Iterator[Claim]:
    """What is said to be so much of an amount, which stands right before the rate or farther away."""
    rate, result = row[index], row[index + 1]
    if not _is_money(result) or result.slot.sentence != rate.slot.sentence or rate.mention.qualifier:
        return
    words = passage.template[rate.slot.position + 1 : result.slot.position]
    whole = row[index - 1]
    right_before = _is_money(whole) and OF_IT.fullmatch(passage.template, whole.slot.position + 1, rate.slot.position)
    if OTHERWISE.search(words):
        return
    if right_before and BEHIND.fullmatch(words):
        said = DONE.search(words) is not None
        if _comes_to(whole, rate, result) or (said and one_slip_off((whole, rate, result), _times)):
            yield _claim(text, whole, rate, result)
    elif DONE.search(rate.slot.before + words) and BESIDE.fullmatch(words):
        before = [i for i in reversed(row[:index]) if _is_money(i) and rate.slot.sentence - i.slot.sentence <= 1]
        fitting = next((i for i in before[:FAR] if _comes_to(i, rate, result)), None)
        if fitting is not None:
            yield _claim(text, fitting, rate, result)


def _told_before(text: Text, passage: Passage, row: Sequence[Item], index: int) -> Iterator[Claim]:
    """按工资总额的P计提，工资总额A，应计提B: the base is named before the rate, its amount told behind; 已计提B may be less, 累计支付B more."""
    rate = row[index]
    act = ACT.match(passage.template, rate.slot.position + 1)
    named = NAMED.search(rate.slot.before)
    behind = [i for i in row[index + 1 : index + 1 + FAR] if _is_money(i)]
    for whole, result in pairwise(behind if named else ()):
        called = named is not None and whole.slot.before.rstrip("为是共：").endswith(named["base"])
        near = whole.slot.sentence - rate.slot.sentence <= 1 and result.slot.sentence == whole.slot.sentence
        if called and near and DONE.search(result.slot.before):
            due = act is not None and act.group() != "" and result.slot.before.startswith(f"应{act.group()}")
            due = due and not LESS_SOME.match(passage.template, result.slot.position + 1)
            if _comes_to(whole, rate, result) or (due and one_slip_off((whole, rate, result), _times)):
                yield _claim(text, whole, rate, result)
            return


def _is_money(item: Item) -> bool:
    return item.dimension == "money" and item.slot.role == PLAIN and not item.mention.qualifier


def _comes_to(whole: Item, rate: Item, result: Item) -> bool:
    return abs(whole.mention.value * rate.mention.value - result.mention.value) <= result.mention.ulp / 2


def _times(whole: Decimal, rate: Decimal, result: Decimal) -> bool:
    return whole * rate == result


def _claim(text: Text, whole: Item, rate: Item, result: Item) -> Claim:
    mention = replace(rate.mention, unit=replace(rate.mention.unit, exact=True))
    as_set = replace(rate, slot=replace(rate.slot, mention=mention))
    way = reading("at a rate", numerator=[result], denominator=whole, rate=as_set)
    return claim(text, "ratio", [way], result, topic="at_rate")


__all__ = ["claims"]
