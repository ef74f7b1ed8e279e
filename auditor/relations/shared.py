"""Shares whose whole stands in another paragraph or in a table: a tick where the digits meet, never an alarm.

    甲县21500万元、乙县21600万元、丙县22200万元，占比分别为32.9%、33.1%、34.0%。 and 65300万元 in the table above

Several shares of one list meet in one whole, or the words behind 占 name it in part (占衔接资金60.0%, 衔接推进乡村振兴补助资金).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from itertools import groupby, islice

from auditor.clauses import BASE, PRIOR, RATIO, SHARE
from auditor.facts import Item, core, upto
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.gathered import is_told
from auditor.relations.lists import list_style
from auditor.text import Passage, Text, claim, figures_of, is_quotient, make_whole, reading, rounds_to

NEAR = 24  # paragraphs and tables back to the whole
FAR = 200  # amounts back to the whole
BESIDE = 8  # figures between a part and its share
FEWEST = 2  # shares that meet in one whole
ENOUGH = 3  # digits of a share that do not meet a whole by chance, where the words name it
COMMON = {"资金", "金额", "支出", "收入", "预算", "总额", "项目", "全部", "总数", "经费", "年度", "完成"}

OF_WHICH = re.compile(r"^[^，。；：]{2,12}[收支][入出]中[，：]?(?!央)")  # 医疗收入中药品收入A
SUBJECT = re.compile(r"(?:其中|而|其)?[，：]?(?P<name>[^占，。；：、]{0,12}?)(?:的?比[重例]|占)")
ORDER = {"前者": 0, "后者": 1}
ALL_OF = {"支出": "expenditure", "收入": "income"}
ABOUT = re.compile(r"(?P<whole>[^。；，：]{2,12}?[收支][入出])中，")
BACK = 8  # paragraphs back to what a subject names
FEW_PARTS, FEW_WHOLES = 4, 6  # so few that hardly one fits by chance

THIS = re.compile(r"[该此这其上]")  # 该项收入占总额的: of the one that the paragraph is about

Pair = tuple[Item, Item]  # a part and its share


def claims(text: Text) -> Iterator[Claim]:
    told = text.bound_as(share="rate", ratio="rate", change="rate")
    left = [i for i in text.items.all if i.slot.role in (SHARE, RATIO) and i.slot.mention.start not in told]
    shares = {i.slot.mention.start for i in left if i.slot.role == SHARE}
    where = {i.slot.passage for i in left if i.slot.role == SHARE}
    for passages in _stretches(text) if len(shares) >= FEWEST else ():
        for pairs in _groups(text, [p for p in passages if p.index in where], shares):
            yield from _of_one_whole(text, pairs)
    for share in left:
        found = list(_of_what_is_named(text, share)) or list(_of_its_subject(text, share))
        yield from found
    yield from _that_make_it(text)
    yield from _behind_parts(text, told)


def _behind_parts(text: Text, told: Collection[int]) -> Iterator[Claim]:
    """总投资A。资金筹措：甲B（61.4%），乙C（38.6%）: rates that make the whole, each in a bracket right behind a part of a sum."""
    done = set(told)
    for one in list(text.found.get("sum", ())):
        roles = one.readings[0].roles
        total, parts = (
            [text.items.at[f.mention.start] for f in figures_of(roles.get(role, ()))] for role in ("total", "parts")
        )
        pairs = [(part, rate) for part in parts if (rate := _in_bracket(text, part)) and rate.slot.start not in done]
        fitting = [pair for pair in pairs if total and _is_share(pair[0], total[0], pair[1])]
        rates = [rate for _, rate in pairs]
        if len(pairs) == len(parts) >= FEWEST and len(fitting) >= len(pairs) - 1 and make_whole(rates):
            done |= {rate.slot.start for rate in rates}
            yield claim(text, "shares_total", [reading("behind parts", shares=rates)], rates[0])
            for part, rate in pairs:
                yield claim(text, "share", [reading("behind parts", part=part, whole=total[0], rate=rate)], rate)


def _in_bracket(text: Text, part: Item) -> Item | None:
    """The bare rate in the bracket right behind an amount."""
    row = text.items.by_passage[part.slot.passage]
    behind = bisect_right(row, part.slot.start, key=lambda i: i.slot.start)
    rate = row[behind] if behind < len(row) else None
    bare = rate is not None and rate.slot.is_rate and rate.slot.mark == "（" and not rate.slot.before
    return rate if bare and part.slot.mark != "|" else None


def _that_make_it(text: Text) -> Iterator[Claim]:
    """基本支出A，占支出总额的48%，… / 项目支出B，占支出总额的52%: shares of one whole that are all of it, and so are the parts."""
    of_whole: dict[Decimal, dict[int, Pair]] = {}
    wholes: dict[Decimal, Item] = {}
    known = text.bound_as(shares_total="shares")
    for part, whole, rate in _shares(text):
        of_whole.setdefault(whole.mention.value, {})[part.slot.start] = (part, rate)
        wholes.setdefault(whole.mention.value, whole)
    for value, found in of_whole.items():
        pairs = [found[start] for start in sorted(found)]
        total = next((i for i in upto(text.items.plain, pairs[0][0].slot.start) if i.mention.value == value), None)
        total = total or wholes[value]
        for run in _runs_of(pairs):
            parts, rates = [part for part, _ in run], [rate for _, rate in run]
            if not make_whole(rates) or not rounds_to(total, parts):
                continue
            if not text.is_summed(parts, value):
                yield claim(text, "sum", [reading("by their shares", total=total, parts=parts)], total, topic="list")
            if not known & {rate.slot.start for rate in rates}:
                yield claim(text, "shares_total", [reading("of one whole", shares=rates)], rates[0])


def _shares(text: Text) -> Iterator[tuple[Item, Item, Item]]:
    """Part, whole and rate of every share, be it read as one or as the rate that it is."""
    for kind, roles in (("share", ("part", "whole", "rate")), ("ratio", ("numerator", "denominator", "rate"))):
        for one in text.found.get(kind, []):
            bound = [figures_of(one.readings[0].roles.get(role, ())) for role in roles]
            if all(len(figures) == 1 for figures in bound):
                part, whole, rate = (text.items.at[figures[0].mention.start] for figures in bound)
                if rate.slot.role == SHARE or (rate.slot.role == RATIO and "占" in rate.slot.before):
                    yield part, whole, rate


def _runs_of(pairs: Sequence[Pair]) -> Iterator[Sequence[Pair]]:
    """Parts with their shares that follow one another."""
    for begin in range(len(pairs)):
        for end in range(begin + FEWEST, min(len(pairs), begin + BESIDE) + 1):
            yield pairs[begin:end]


def _stretches(text: Text) -> Iterator[list[Passage]]:
    """Paragraphs of one list, or a paragraph alone."""
    for style, group in groupby(text.passages, key=lambda passage: list_style(passage.mark)):
        passages = [passage for passage in group if passage.slots]
        if style and len(passages) > 1:
            yield passages
        else:
            yield from ([passage] for passage in passages)


def _groups(text: Text, passages: Sequence[Passage], shares: set[int]) -> Iterator[list[Pair]]:
    """Parts each with its share behind it, and parts whose shares follow one after the other."""
    beside: list[Pair] = []
    for passage in passages:
        row = text.row(passage)
        places = [n for n, item in enumerate(row) if item.slot.mention.start in shares]
        beside += [(row[n - 1], row[n]) for n in places if n and _is_pair(row[n - 1], row[n])]
        for first, many in _runs(places):
            near = row[max(0, first - 4 * many) : first]
            before = [i for i in near if i.is_amount and not i.slot.depth][-many:]
            if len(before) == many > 1 and len({i.mention.unit.symbol for i in before}) == 1:
                yield list(zip(before, row[first : first + many], strict=True))
    if len(beside) >= FEWEST:
        yield beside


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """``3, 4, 5, 9`` -> (3, 3), (9, 1): where figures follow one after the other, and how many."""
    begin = 0
    for end in range(1, len(places) + 1):
        if end == len(places) or places[end] != places[end - 1] + 1:
            yield places[begin], end - begin
            begin = end


def _is_pair(part: Item, share: Item) -> bool:
    return part.is_amount and part.slot.sentence == share.slot.sentence


def _of_one_whole(text: Text, pairs: Sequence[Pair]) -> Iterator[Claim]:
    wholes = [w for w in _before(text, pairs[0][0]) if w.mention.unit.symbol == pairs[0][0].mention.unit.symbol]
    for whole in wholes:
        if all(_is_share(part, whole, share) for part, share in pairs):
            for part, share in pairs:
                yield claim(text, "share", [reading("of one whole", part=part, whole=whole, rate=share)], share)
            return


def _is_share(part: Item, whole: Item, share: Item) -> bool:
    """To the last digit, or with what is behind it cut off; one that was raised fails for the engine, and is no tick."""
    more = part.mention.value - share.mention.value * whole.mention.value
    return is_quotient(part, whole, share) or 0 <= more < share.mention.ulp * whole.mention.value


def _of_what_is_named(text: Text, share: Item) -> Iterator[Claim]:
    """产业类资金A，占衔接资金60.0%: the whole is called 衔接推进乡村振兴补助资金, and the three fit."""
    base = (core(share.slot.base) or share.slot.base) if share.slot.base else ""
    digits = len(share.mention.digits)
    if len(base) < 2 or digits < ENOUGH - 1 or (share.slot.role == RATIO and zh.says_budget(base)):
        return  # 为年初预算的P: of a budget of its own, which is not the nearest of that name
    row = text.items.by_passage[share.slot.passage]
    number = bisect_left(row, share.slot.start, key=lambda i: i.slot.start)
    near = [i for i in row[max(0, number - BESIDE) : number] if is_told(i)]
    beside = [i for i in near if i.slot.sentence == share.slot.sentence][-1:]
    others = [i for i in near if i not in beside and _is_meant(text, share, i)] if digits >= ENOUGH else []
    for part in (*beside, *others):
        fits = _is_share if part in beside else is_quotient
        likely = (w for w in _wholes(text, part, share) if fits(part, w, share))
        whole = next((w for w in likely if _is_named(text, base, w)), None)
        if whole is not None:
            yield claim(text, "share", [reading("named", part=part, whole=whole, rate=share)], share)
            return


def _of_its_subject(text: Text, share: Item) -> Iterator[Claim]:
    """医疗收入A。…药品收入B，…，药占比P; 税收占一般公共预算收入的P: the words before 占 name B, those behind it A, or A is what B is of."""
    said = SUBJECT.match(share.slot.before) if share.slot.role == SHARE else None
    if said is None or len(share.mention.number.as_tuple().digits) < ENOUGH or share.mention.qualifier:
        return
    base = (core(share.slot.base) or share.slot.base).removeprefix("比")
    parts = list(islice(_parts_called(text, share, said["name"]), FEW_PARTS))
    for part in parts:
        likely = _wholes_called(text, part, base) if base else _wholes_beside(text, part, share)
        whole = next((w for w in islice(likely, FEW_WHOLES) if is_quotient(part, w, share)), None)
        if whole is not None:
            yield claim(text, "share", [reading("of its subject", part=part, whole=whole, rate=share)], share)
            return


def _parts_called(text: Text, share: Item, name: str) -> Iterator[Item]:
    """The amounts before it, nearest first, that the name may mean: 药 is 药品收入, 前者 is the first of two, nothing the nearest."""
    row = [i for i in text.row(text.passage_at[share.slot.passage]) if i.slot.start < share.slot.start and is_told(i)]
    here = [i for i in row if i.slot.sentence == share.slot.sentence]
    if name in ORDER:
        yield from here[-2:][ORDER[name] :][:1]
        return
    if not name:
        yield from here[-1:]
        return
    above = text.amounts_in(range(share.slot.passage - 1, max(-1, share.slot.passage - BACK), -1))
    letters = re.compile(".*".join(map(re.escape, name)))
    for item in (*reversed(row), *above):
        words = item.slot.before.lstrip("其中：（）0123456789.、") if item.own else item.label
        words = OF_WHICH.sub("", words)
        if letters.match(item.label) or letters.match(words) or _in_common(name, item.label):
            yield item


def _wholes_called(text: Text, part: Item, base: str) -> Iterator[Item]:
    """Those of the name of the base; one of nothing but common words (支出总量) is all income or all expenditure."""
    plain = all(base[n : n + 2] in COMMON | {"总量", "出总", "入总"} for n in range(len(base) - 1))
    for item in _before(text, part):
        if item.mention.unit != part.mention.unit:
            continue
        if (item.concept or "").startswith(ALL_OF.get(base[:2], "-")) if plain else _is_named(text, base, item):
            yield item


def _wholes_beside(text: Text, part: Item, share: Item) -> Iterator[Item]:
    """What it is known to be a part of, what the share before is of, what its paragraph is about (医疗收入中，) or begins with."""
    yield from text.wholes_of(part)
    row = text.row(text.passage_at[share.slot.passage])
    before = [i for i in row if i.slot.start < part.slot.start and i.slot.role == SHARE and i.slot.base]
    yield from islice((w for s in before[-1:] for w in _wholes_called(text, part, core(s.slot.base))), FEWEST)
    passage = text.passage_at.get(part.slot.passage)
    if passage is None:
        return
    if (about := ABOUT.match(passage.template)) is not None:
        called = text.items.called(about["whole"], part.dimension, part.slot.start, least=4)
        yield from (i for i in called[:2] if i.slot.start < part.slot.start)
    alike = [i for i in text.row(passage) if i.is_amount and i.mention.unit == part.mention.unit]
    yield from (i for i in alike[:FEWEST] if i.mention.value > part.mention.value)
    first = (
        next((i for i in text.amounts(p) if i.mention.unit == part.mention.unit), None) for p in _above(text, passage)
    )
    yield from (i for i in first if i is not None and i.mention.value > part.mention.value)


def _above(text: Text, passage: Passage) -> Iterator[Passage]:
    """The paragraphs right above."""
    for index in range(passage.index - 1, max(-1, passage.index - BACK), -1):
        if (above := text.passage_at.get(index)) is not None:
            yield above


def _is_meant(text: Text, share: Item, part: Item) -> bool:
    """接受捐赠A，其中甲B、乙C，捐赠收入占总额的: the words before 占 name A; 该项收入 is the first of the paragraph."""
    subject = share.slot.before.partition("占")[0]
    first = part is next((i for i in text.row(text.passage_at[part.slot.passage]) if i.is_amount), None)
    return (first and THIS.match(subject) is not None) or _in_common(subject, part.slot.before)


def _wholes(text: Text, part: Item, share: Item) -> Iterator[Item]:
    """Those before, nearest first, and those in brackets behind the share."""
    yield from _before(text, part)
    yield from _priors(text, part)
    told = text.row(text.passage_at[part.slot.passage])
    for item in told:
        behind = item.slot.start > share.slot.start and item.slot.sentence == share.slot.sentence
        if behind and item.slot.depth > share.slot.depth and item.is_amount:
            yield item


def _before(text: Text, part: Item) -> list[Item]:
    """Amounts of the paragraphs and tables before, nearest first."""
    near = islice(upto(text.items.of("dimension", part.dimension), part.slot.start), FAR)
    return [i for i in near if part.slot.passage - i.slot.passage <= NEAR and i.mention.value > part.mention.value]


def _priors(text: Text, part: Item) -> Iterator[Item]:
    """由上年的A增加到B: A in the paragraphs before, the nearest first."""
    rows = (text.items.by_passage.get(n, ()) for n in range(part.slot.passage, max(-1, part.slot.passage - NEAR), -1))
    for item in (item for row in rows for item in reversed(row)):
        if (
            item.slot.role in (PRIOR, BASE)
            and item.mention.unit == part.mention.unit
            and item.slot.start < part.slot.start
        ):
            yield item


def _is_named(text: Text, base: str, whole: Item) -> bool:
    """Have the two names two letters together in common, which are not such as all amounts have?"""
    passage = text.passage_at.get(whole.slot.passage)
    words = passage.template[max(0, whole.slot.position - 40) : whole.slot.position] if passage else whole.label
    return _in_common(base, words)


def _in_common(one: str, other: str) -> bool:
    return any(one[n : n + 2] in other for n in range(len(one) - 1) if one[n : n + 2] not in COMMON)
