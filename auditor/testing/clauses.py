"""Sentences that state a relation, each with its figures: a total and its parts, shares, a change, an execution rate.

Every function takes the draft and what the office knows, and returns the sentence; what holds is noted in the draft.
"""

from __future__ import annotations

from collections.abc import Sequence

from auditor.testing import phrases as p
from auditor.testing.draft import Count, Draft, Figure, Money, Points, Quantity, Rate, shares
from auditor.testing.world import Parts, total


def money_parts(d: Draft, lead: str, parts: Parts, clause: str, *, whole: str = "", share: bool = False) -> str:
    """``总支出120万元，其中：基本支出70万元，项目支出50万元。`` With `share`: ``…，占总支出的58.33%``."""
    return parts_and_total(d, lead, parts, clause, whole=whole, share=share)[0]


def parts_and_total(
    d: Draft, lead: str, parts: Parts, clause: str, *, whole: str = "", share: bool = False
) -> tuple[str, Figure]:
    """The sentence and the figure of the total."""
    if share:
        if len(parts) == 1:
            return _with_shares(d, lead, parts, clause, whole)
        return d.random.choice((_with_shares, _with_shares, _shares_last))(d, lead, parts, clause, whole)
    return parts_of(d, lead, Money(total(parts)), [(name, Money(amount)) for name, amount in parts], clause)


def parts_of(
    d: Draft, lead: str, whole: Quantity, parts: Sequence[tuple[str, Quantity]], clause: str
) -> tuple[str, Figure]:
    """A total and its parts, in one of the usual orders."""
    order = d.random.choice(("after", "after", "after", "composed", "before")) if len(parts) > 1 else "after"
    part = d.pick(p.PART)
    if order == "before":
        written, figures = _parts(d, part, parts, d.pick(("，", "、")))
        filled = d.fill(d.pick(p.PARTS_BEFORE), parts=written, total=whole)
        d.relate("sum", clause + "/before", total=filled.figures["total"], parts=figures)
        return filled.text, filled.figures["total"]
    phrase = d.pick(p.PARTS_COMPOSED if order == "composed" else p.PARTS_AFTER)
    amount = d.figure(whole)
    written, figures = _parts(d, p.PART[0] if order == "composed" else part, parts, _separator(d, phrase))
    announced = len(parts) > 1 and ("其中" in phrase or order == "composed")  # 其中 one part: it need not be all
    d.relate("sum", f"{clause}/{order}", announced=announced, total=amount, parts=figures)
    return phrase.format(lead=lead, total=amount, parts=written), amount


def _separator(d: Draft, phrase: str) -> str:
    run_on = any(word in phrase for word in ("由", "分别为", "包括"))
    return d.pick(("、", "，") if run_on else p.PART_SEPARATORS)


def _parts(
    d: Draft, phrase: str, parts: Sequence[tuple[str, Quantity]], separator: str
) -> tuple[str, tuple[Figure, ...]]:
    filled = [d.fill(phrase, name=name, amount=amount) for name, amount in parts]
    last = "和" if separator == "、" and len(parts) > 1 and d.chance(0.4) else separator
    texts = [item.text for item in filled]
    written = separator.join(texts[:-1]) + last + texts[-1] if len(texts) > 1 else texts[0]
    return written, tuple(item.figures["amount"] for item in filled)


def _with_shares(d: Draft, lead: str, parts: Parts, clause: str, whole: str) -> tuple[str, Figure]:
    amount = d.figure(Money(total(parts)))
    phrase, separator = d.pick(p.PARTS_AFTER[:3]), d.pick(("；", "；", "，"))
    behind = d.pick(p.SHARE_OF)
    texts, amounts, rates = [], [], []
    for (name, part), share in zip(parts, shares([part for _, part in parts], d.style), strict=True):
        filled = d.fill("{name}{amount}" + behind, name=name, amount=Money(part), whole=whole, rate=share)
        texts.append(filled.text)
        amounts.append(filled.figures["amount"])
        rates.append(filled.figures["rate"])
        d.relate("share", clause + "/share", part=amounts[-1], whole=amount, rate=rates[-1])
    d.relate("sum", clause + "/shares", announced=len(parts) > 1, total=amount, parts=amounts)
    d.relate("shares_total", clause + "/shares", shares=rates, announced=False)
    return phrase.format(lead=lead, total=amount, parts=separator.join(texts)), amount


def _shares_last(d: Draft, lead: str, parts: Parts, clause: str, whole: str) -> tuple[str, Figure]:
    """``总支出100万元，其中基本支出60万元、项目支出40万元，分别占总支出的60%、40%。``"""
    amount = d.figure(Money(total(parts)))
    filled = [d.fill("{name}{amount}", name=name, amount=Money(part)) for name, part in parts]
    amounts = [item.figures["amount"] for item in filled]
    rates = [d.figure(share) for share in shares([part for _, part in parts], d.style)]
    for part, rate in zip(amounts, rates, strict=True):
        d.relate("share", clause + "/last", part=part, whole=amount, rate=rate)
    d.relate("sum", clause + "/last", announced=len(parts) > 1, total=amount, parts=amounts)
    behind = d.pick(p.SHARES_LAST).format(whole=whole, rates=_listed(d, [str(rate) for rate in rates]))
    return f"{lead}{amount}，其中{'、'.join(item.text for item in filled)}{behind}。", amount


def _listed(d: Draft, texts: Sequence[str]) -> str:
    return "、".join(texts[:-1]) + d.pick(("、", "和")) + texts[-1] if len(texts) > 1 else texts[0]


def change(d: Draft, current: Figure, now: int, before: int, year: int, clause: str, reason: bool = True) -> str:
    """What follows the current figure: ``，比上年增加1.20万元，增长3.5%。`` or ``，与上年持平。``"""
    last = str(year - 1)
    if now == before:
        return d.say(p.FLAT, prior=Money(before), last=last) + "。"
    phrase = worded(d.pick(p.CHANGE), now > before)
    filled = d.fill(
        phrase, prior=Money(before), delta=Money(abs(now - before)), rate=Rate(abs(now - before), before), last=last
    )
    announced = "delta" in filled.figures and ("prior" in filled.figures or "rate" in filled.figures)
    d.relate("change", clause + "/change", announced=announced, current=current, **filled.figures)
    return filled.text + (because(d, now > before) if reason else "。")


def worded(phrase: str, up: bool) -> str:
    """The phrase for an increase, or its opposite."""
    return phrase if up else phrase.replace("增加", "减少").replace("增长", "下降").replace("增幅", "降幅")


def because(d: Draft, up: bool) -> str:
    return d.pick(p.REASONS).format(reason=d.pick(p.REASONS_UP if up else p.REASONS_DOWN))


def execution(
    d: Draft, name: str, budget: int, final: int, clause: str, table: Sequence[str] = p.EXECUTION
) -> tuple[str, Figure]:
    """``年初预算为100万元，支出决算为96.5万元，完成年初预算的96.5%`` (no full stop), and the outturn."""
    filled = d.fill(d.pick(table), name=name, budget=Money(budget), final=Money(final), rate=Rate(final, budget))
    figures = filled.figures
    d.relate("ratio", clause + "/rate", numerator=figures["final"], denominator=figures["budget"], rate=figures["rate"])
    return filled.text, figures["final"]


def numbered(names: Sequence[str], mark: str) -> list[str]:
    return [mark.format(n=number) + name for number, name in enumerate(names, 1)]


def people(d: Draft, phrase: str, parts: Parts, part: str, unit: str, clause: str, **slots: Quantity | str) -> str:
    """``核定编制26名，其中：行政编制20名、事业编制6名。`` The total has its unit, as its parts have."""
    filled = [d.fill(part, kind=kind, amount=Count(number, unit)) for kind, number in parts]
    written = d.pick(("，", "、")).join(item.text for item in filled)
    whole = d.fill(phrase, parts=written, total=Count(total(parts), unit), **slots)
    d.relate("sum", clause, total=whole.figures["total"], parts=[item.figures["amount"] for item in filled])
    return whole.text


def points(d: Draft, full: Parts, marks: Parts, phrase: str, **slots: Quantity | str) -> str:
    """``自评得分96.5分，其中：预算执行得10分，……``"""
    part = d.pick(p.SCORE_PART)
    filled = [
        d.fill(part, name=name, mark=Points(mark), full=Points(most))
        for (name, mark), (_, most) in zip(marks, full, strict=True)
    ]
    written = d.pick(("，", "；") if "，" in part else ("，", "、", "；")).join(item.text for item in filled)
    whole = d.fill(phrase, parts=written, total=Points(total(marks)), **slots)
    d.relate("sum", "scores", total=whole.figures["total"], parts=[item.figures["mark"] for item in filled])
    return whole.text
