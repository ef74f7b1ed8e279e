"""What another section of a government's report says of the same thing: its rates again, and what came of it the year before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.clauses import GROWTH, RATIO, SHARE
from auditor.facts import Item, core, is_amount, measure_in
from auditor.languages import zh
from auditor.model import Claim, Confidence
from auditor.relations.account_totals import is_total
from auditor.slips import turned
from auditor.text import Passage, Text, as_much, claim, reading

SAID_OF = re.compile(r"[占比较与]|完成|同比|负?增长|下降|[增降涨]幅|为(?=[^，]*预算)|的?$")
WHOSE = re.compile(r"^(?:[上下]半年)?(?:全[省市县区州]|[省市县区州]本?级)?(?:地方)?")
TIMES = re.compile(r"[上下]半年|\d{1,2}[-—至]\d{1,2}月|[一二三四]季度|\d{1,2}月(?:份|末|底)")
EXECUTED = re.compile(r"[比较](?:上年|(?:19|20)\d\d年)(?:度)?(?:预计|实际)?(?:执行|完成|决算|快报)(?:数|情况)?")
DONE = re.compile(r"(?:收入|支出)(?:完成|实现)$")
BOOK_SAID = ("general_budget_", "fund_budget_", "state_capital_")  # how the ids of those begin that name their book


def same_rates(text: Text) -> Iterator[Claim]:
    """全市支出完成年初预算的46.4% in one section and 43.7% in another; growth and shares said again."""
    groups: dict[tuple[object, ...], list[Item]] = {}
    for item in text.items.all:
        if item.slot.is_rate and item.slot.role in (RATIO, GROWTH, SHARE) and not item.mention.qualifier:
            for key in _rate_keys(text, item):
                groups.setdefault(key, []).append(item)
    for key, rates in groups.items():
        first = rates[0]
        again = [i for i in rates if i.mention.value == first.mention.value]
        if len({i.slot.passage for i in again}) > 1:
            yield claim(text, "restated", [reading("again", stated=again)], first, topic="text")
        for other in rates:
            differs = other.mention.value != first.mention.value and other.realm.meets(first.realm)
            differs = differs and not any("分别" in i.slot.before for i in (first, other))  # 甲、乙分别增长A、B
            if differs and not _of_two_amounts(text, first, other) and other.slot.passage != first.slot.passage:
                slip = turned(str(first.mention.number), str(other.mention.number)) and other.own
                sure: Confidence = "high" if key[0] == RATIO and (first.realm.level or slip) else "low"
                way = reading("differs", stated=[other, first])
                yield claim(text, "restated", [way], other, topic="text", confidence=sure)


def _of_two_amounts(text: Text, one: Item, other: Item) -> bool:
    """支出168453万元，增长18.9%, and elsewhere 支出30365万元，增长11.7%: rates of two things, whatever they are called."""
    pair = [_amount_before(text, rate) for rate in (one, other)]
    if not pair[0] or not pair[1] or pair[0].dimension != pair[1].dimension:
        return False
    return not as_much(pair[0], pair[1])


def _amount_before(text: Text, rate: Item) -> Item | None:
    """What a rate is said of where its own words name nothing."""
    row = text.items.by_passage[rate.slot.passage]
    before = [i for i in row[: row.index(rate)] if i.slot.sentence == rate.slot.sentence and not i.slot.is_rate]
    return before[-1] if before and is_amount(before[-1]) else None


def _rate_keys(text: Text, item: Item) -> Iterator[tuple[object, ...]]:
    """What the rate is of: its subject, what it is compared with, and whose."""
    passage = text.passage_at.get(item.slot.passage)
    if passage is None or zh.COMPARABLE.search(item.slot.before):
        return
    subject, measure = _subject(text, passage, item), measure_in(item.slot.base)
    fund = item.realm.book if item.realm.book.endswith("保险") else ""  # each insurance fund has its own
    whose = (item.realm.notice, item.realm.level, fund, item.period, _time(passage, item))
    if item.slot.role == RATIO and "预算" in item.slot.base and not item.slot.base.endswith("率") and measure:
        yield from ((RATIO, s, measure, *whose) for s in subject)
    elif item.slot.role == GROWTH and not zh.BUDGET_WORDS.search(zh.OWN_BUDGET.sub("", item.slot.before)):
        yield from ((GROWTH, s, item.slot.down, *whose) for s in subject)
    elif item.slot.role == SHARE and (whole := text.items.lexicon.concept_in(item.slot.base)):
        yield from ((SHARE, s, whole, *whose) for s in subject)


def _subject(text: Text, passage: Passage, item: Item) -> list[str]:
    """The concept that the words before 占, 完成 or 比 name, else that of the amount the sentence is about."""
    words = WHOSE.sub("", SAID_OF.split(item.slot.before)[0])
    if core(words):
        named = text.items.lexicon.concept_in(words) or core(words)
        return [named]
    row = text.items.by_passage[passage.index]
    before = [i for i in row[: row.index(item)] if i.slot.sentence == item.slot.sentence and i.is_amount]
    name = before[-1].name if before else ""
    return [name] if WHOSE.sub("", name) else []  # 全市完成A: of whom it is says nothing of what it is


def _time(passage: Passage, item: Item) -> str:
    """The part of the year that the sentence, or its paragraph, is about: 上半年, 1-9月."""
    found = TIMES.search(passage.lead(item.slot))
    return found.group() if found and found.group() != "上半年" else ""


def year_before(text: Text, passage: Passage, head: Item, current: Item) -> tuple[Item, bool] | None:
    """2023年预期A，比上年执行数增长5.5%: what came of the same thing in the section on 2022, if one amount is stated there.

    And whether the words say that they compare with it; a bare 增长 may mean another base.
    """
    if not text.of_government or current.period is None or current.dimension != "money":
        return None
    said = EXECUTED.search(passage.template[: head.slot.position + 1]) is not None
    if not current.realm.book and not (said or current.own):
        return None
    same = [
        i
        for i in text.items.named.get(current.name, ())
        if i.period == current.period - 1
        and i.dimension == current.dimension
        and _is_done(i)
        and of_one_realm(i, current)
        and is_total(i) == is_total(current)
    ]
    same = [i for i in same if i.label == current.label] or same
    alike = [i for i in same if i.mention.unit == current.mention.unit]
    same = alike or same  # 47.5亿元 in the text, 474945万元 beside a table
    if not current.name or len({i.mention.value for i in same}) != 1 or same[0].slot.passage == current.slot.passage:
        return None
    return same[0], said


def of_one_realm(item: Item, current: Item) -> bool:
    """The same government and book, told by the section or by the name; 收入A in the section on the next year is of all levels, as 全市基金收入B."""
    if item.realm == current.realm:
        return True
    if item.concept == current.concept and (current.concept or "").startswith(BOOK_SAID):
        books = {item.realm.book, current.realm.book}
        return "" in books and (item.realm.level, item.realm.notice) == (current.realm.level, current.realm.notice)
    whole = not current.realm.level and bool(current.realm.book) and item.realm.level.startswith("全")
    return whole and (item.realm.book, item.realm.notice) == (current.realm.book, current.realm.notice)


def _is_done(item: Item) -> bool:
    """Of 预算A，收入完成B B, whatever is planned before it."""
    return item.measure in ("final", "") or DONE.search(item.slot.before) is not None


__all__ = ["of_one_realm", "same_rates", "year_before"]
