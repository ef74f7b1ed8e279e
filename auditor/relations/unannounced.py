"""Parts that nothing announces: labels that are a known whole, shares that make 100 %, a total and its parts in one row."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice, pairwise, takewhile

from auditor.clauses import BASE, PLAIN, PRIOR, SHARE
from auditor.facts import PLANNED, upto
from auditor.languages import zh
from auditor.model import Confidence
from auditor.relations.beside import beside
from auditor.relations.divided import DIVIDED
from auditor.relations.overall import of_the_same
from auditor.relations.wholes import (
    GRAND,
    OPEN_FAMILY,
    goes_on,
    make_their_own,
    of_another_reach,
    rest_behind,
    shared_jointly,
    shares_met,
    shares_whole,
    told_in_all,
    told_otherwise,
    wholes_of,
)
from auditor.text import Claim, Item, Passage, Text, adds_up, claim, figures_of, reading, shares_behind, total_of

ALWAYS_EQUAL = {"assets"}  # what is owed and what is left make what is owned, whatever stands elsewhere
CAME = re.compile(r"(?:实际|已|累计)(?:到位|支出|支付|使用)")
CAME_ALREADY = re.compile(r"到位|支出|支付|使用|已")
OF_A_PLAN = re.compile(rf"预算[^，。；]{{0,4}}{zh.MONEY_FIGURE}的{zh.RATE_FIGURE}")
THREE = "sangong"  # the three public expenses
BY_CONCEPT = THREE  # whose paragraphs, one beside the other, a rule by concept has
WITHIN = re.compile(r"其中|包[括含]|含")
ALL_LEVELS = re.compile(r"全[省市州盟县区旗](?P<noun>[^，。；]*)$")
OWN_LEVEL = re.compile(r"^[^，。；全]{0,4}?(?:[省市州盟县区旗]本?级|本级)(?P<noun>[^，。；]*)$")
LEVELS_BELOW = re.compile(
    r"^(?:各|所辖|下辖)?(?:市县|州市|市州|县区|区县|县市区|旗县区?|县（市、区）|县（市）区?|县（区）|市（县、区）|[县区市]|乡镇|镇乡)级?(?P<noun>[^，。；]*)$"
)
TAXES = re.compile(r"税收(?:收入)?(?:完成|实现|预计)?[为是]?$")
NO_TAXES = re.compile(r"非税(?:收入)?(?:完成|实现|预计)?[为是]?$")
REVENUE = re.compile(r"(?:一般公共预算|公共财政预算|地方财政|财政)收入(?:预算|决算|完成|实现|预计|总额|合计)*[为是]?$")
OF_AMOUNT = re.compile(r"(?:支出|资金|金额|总额)+$")
TOLD = re.compile(r"预算|决算|执行|完成|实现|达到?|[为是]")
OPENED = re.compile(r"其中[：，]?")
OPENS_PARTS = re.compile(r"[，。；（]其中")
LEADS_BELOW = re.compile(r"(?:其中|分项|具体)[^。；，]{0,10}[：。]?\s*$")
ABOVE = 5  # paragraphs above a list that may tell its total
BELOW = 12  # paragraphs below a total that may tell its parts
FULL_MARK = 100
FAR = 60  # amounts back to where a total is said with what it is compared with
PAID = re.compile(
    r"(?:财政|性|预算|拨款)(?:资金)?(?:直接|已|共)?(?:偿还|归还|垫付|代偿|承担|负担)[了为共]*$"
)  # 财政资金偿还A is no income
CAME_ABOUT = re.compile(r"实际|发生|全年|执行|使用|决算")
BY_CLASS = re.compile(r"按[^，。；：]{0,8}经济(?:科目|分类)")  # of all expenditure, whatever 基本支出 is told of above


def unannounced(text: Text, taken: Collection[int]) -> Iterator[Claim]:
    """Parts side by side whose labels make up a known whole, the whole standing somewhere before."""
    wholes = list(text.families.items())
    having = _having(wholes)
    for passage in text.with_figures:
        amounts = [
            i
            for i in text.amounts(passage)
            if i.dimension in ("money", "score") and i.own and i.measure != "full_mark" and i.slot.start not in taken
        ]
        concepts = {a.concept for a in amounts}
        near = {number for one in concepts for number in having.get(one, ())} if len(concepts) > 1 else ()
        for concept, families in (wholes[number] for number in sorted(near)):
            if not any(family <= concepts for family in families):
                continue
            for family in sorted(families, key=len, reverse=True):
                found = list(_family(text, passage, amounts, concept, family))
                yield from found
                if found:
                    break
        if amounts and not amounts[1:] and amounts[0].concept == THREE:
            yield from _family_below(text, passage, amounts[0])
        elif amounts and amounts[0].concept == THREE:
            yield from _family_in_turn(text, amounts[0], amounts[1:])
        yield from _planned(text, passage)
        yield from _levels(text, passage, taken)
        yield from _taxes(text, passage, taken)
        yield from _shared_out(text, passage, amounts)
        yield from beside(text, passage, taken)
    yield from siblings(text, taken)


def _having(wholes: Sequence[tuple[str, Sequence[frozenset[str]]]]) -> Mapping[str | None, Sequence[int]]:
    """Which of the wholes, by their numbers, each concept is a member of."""
    having: dict[str | None, list[int]] = {}
    for number, (_, families) in enumerate(wholes):
        for one in frozenset().union(*families):
            having.setdefault(one, []).append(number)
    return having


def _came_of_it(passage: Passage, total: Item, parts: Sequence[Item]) -> bool:
    """中央A，省级B，县级C，实际到位D: of what was planned, where nothing about the parts says that they came."""
    told = (passage.lead(parts[0].slot), *(part.slot.before for part in parts))
    came = CAME.search(total.slot.before) and total.slot.start > parts[-1].slot.start
    return bool(came) and not any(map(CAME_ALREADY.search, told))


def _family(
    text: Text, passage: Passage, amounts: Sequence[Item], concept: str, family: frozenset[str]
) -> Iterator[Claim]:
    if len(family) < 2 or sum(a.concept in family for a in amounts) < len(family):
        return
    for sentence in {a.slot.sentence for a in amounts}:
        parts = [a for a in amounts if a.slot.sentence == sentence and a.concept in family]
        if len(parts) != len(family) or {p.concept for p in parts} != family or len({p.dimension for p in parts}) > 1:
            continue
        if not _of_one_plan(parts):
            continue  # 出国费决算为A；购置费预算为B，决算为C: of one a budget, of the other what was spent
        if parts[0].dimension == "score" and total_of(parts) == FULL_MARK:
            continue  # 投入10分，自评9分；产出90分，自评88分: what they are marked out of, whatever was scored
        totals = [
            i for i in text.items.of("concept", concept)
            if i.dimension == parts[0].dimension and i.period == parts[0].period
            and (i.measure == parts[0].measure or not i.measure or not parts[0].measure) and not PAID.search(i.slot.before)
        ]  # fmt: skip
        totals = [t for t in totals if adds_up(t, parts) or not _told_of_another(passage, t, parts)]
        totals = [t for t in totals if adds_up(t, parts) or not _came_of_it(passage, t, parts)]
        totals.sort(key=lambda i: (i.slot.start > parts[0].slot.start, abs(i.slot.start - parts[0].slot.start)))
        if totals:
            totals = [*_done_under(text, totals[0], parts), *totals]
            ordered = [t for t in totals if adds_up(t, parts)]
            balance = concept in ALWAYS_EQUAL and _told_with(totals[0], parts[0])
            if ordered and (balance or _opens(text, passage, totals[0], parts[0])):
                ordered = totals[:1]  # whatever they make elsewhere
            if not ordered and BY_CLASS.search(passage.template, 0, parts[0].slot.position):
                continue
            ordered = ordered or totals
            near = ordered[0].slot.passage == passage.index or _divided_here(text, passage, ordered[0], parts[-1])
            sure: Confidence = "high" if near else "low"
            if parts[0].dimension == "score":
                parts = _with_what_is_within(text, ordered[0], parts)
            short = not adds_up(ordered[0], parts)
            if short and parts[0].dimension == "score" and _with_others(amounts, parts):
                continue  # 决策A，过程B，产出C，效益D，满意度E: four of five groups
            if short and parts[0].dimension == "score" and not of_the_same(text, ordered[0], parts):
                continue
            if short and (
                goes_on(passage, parts[-1])
                or rest_behind(text, ordered[0], parts[-1])
                or of_another_reach(passage.lead(parts[0].slot), ordered[0])
                or _make_another(text, passage, parts, ordered[0], sure)
            ):
                continue
            yield claim(
                text,
                "sum",
                (reading("family", total=t, parts=parts) for t in ordered[:1]),
                ordered[0],
                topic="list",
                confidence=sure,
            )


def _told_of_another(passage: Passage, total: Item, parts: Sequence[Item]) -> bool:
    """加权后得分A, 上年支出A; 预算A behind parts that are not told so, or before what has come about: need they make it?"""
    if total.measure in PLANNED and not any(part.measure in PLANNED for part in parts):
        behind = total.slot.start > parts[-1].slot.start
        here = total.slot.passage == passage.index and total.slot.sentence == parts[0].slot.sentence
        return behind or (not here and CAME_ABOUT.search(passage.lead(parts[0].slot)) is not None)
    return told_otherwise(total, parts)


def _with_what_is_within(text: Text, total: Item, parts: list[Item]) -> list[Item]:
    """决策A，过程B，产出C，效益D。综合得分E，其中满意度F: with F, where they come to E with it and not without."""
    row = text.items.by_passage[total.slot.passage]
    behind = row[row.index(total) + 1 :][:1] if total in row else ()
    within = [i for i in behind if i.dimension == "score" and i not in parts and WITHIN.match(i.slot.before)]
    both = [*parts, *within]
    return both if within and not adds_up(total, parts) and adds_up(total, both) else parts


def _with_others(amounts: Sequence[Item], parts: Sequence[Item]) -> bool:
    """Does the sentence tell more of the same kind before, among or behind them?"""
    here = parts[0].slot.sentence, parts[0].slot.depth
    return any(
        (i.slot.sentence, i.slot.depth) == here
        and i.dimension == parts[0].dimension
        and i not in parts
        and i.concept != "score_total"
        for i in amounts
    )


def _divided_here(text: Text, passage: Passage, total: Item, last: Item) -> bool:
    """总支出A。 / 从性质看：基本支出B；项目支出C: is the total told in the paragraph above one that says that it divides it?"""
    behind = [i for i in text.amounts(passage) if i.slot.start > last.slot.start]
    if any(i.slot.clause == last.slot.clause and i.dimension == last.dimension for i in behind):
        return False  # 货物、工程、服务分别为A、B和C: not of A and B alone
    above = text.passage_at.get(passage.index - 1)
    close = above is not None and total.slot.passage == above.index and above.headings == passage.headings
    return close and DIVIDED.match(passage.template) is not None and text.amounts_in([total.slot.passage])[0] is total


def _told_with(total: Item, first: Item) -> bool:
    """资产总额A，负债B，净资产C: in one sentence."""
    here = (total.slot.passage, total.slot.sentence) == (first.slot.passage, first.slot.sentence)
    return here and total.slot.role == PLAIN and total.slot.depth == first.slot.depth


def _opens(text: Text, passage: Passage, total: Item, first: Item) -> bool:
    """基本支出A，其中人员经费B，…；公用经费C: is the total told right before its first part, and says a word that it is one?"""
    row = text.amounts(passage)
    before = row[row.index(first) - 1] if first in row and row.index(first) else None
    return before is total and total.own and OPENS_PARTS.match(text.gap(passage, total, first)) is not None


def _done_under(text: Text, plan: Item, parts: Sequence[Item]) -> list[Item]:
    """政府采购预算A，实际采购B。货物C、工程D、服务E: what was done under the plan, where the parts do not say that they are planned."""
    if plan.measure not in PLANNED or any(part.measure in PLANNED for part in parts):
        return []
    row = text.amounts_in([plan.slot.passage])
    behind = [i for i in row[row.index(plan) + 1 :][:1] if i.slot.part == plan.slot.part] if plan in row else []
    done = (i for i in behind if i.measure == "final" and i.dimension == plan.dimension)
    return [i for i in done if (named := OF_AMOUNT.sub("", i.label)) and named in plan.label]


def _make_another(text: Text, passage: Passage, parts: Sequence[Item], total: Item, sure: Confidence) -> bool:
    """收入A。工资B，商品C，其他D / …基本支出E: where B, C and D make up A to the digit, B and C are not E, which stands elsewhere.

    Nor are they what stands before A in their own paragraph: 财政资金E，付息A，其中一般公共预算B、基金预算C.
    """
    if sure == "high":
        between = upto(text.amounts(passage), parts[0].slot.start)
        return any(total.slot.start < i.slot.start and i.own and adds_up(i, parts) for i in between)
    row = [i for i in text.amounts(passage) if i.slot.sentence == parts[0].slot.sentence and not i.slot.depth]
    beside = [i for i in row if i.dimension == parts[0].dimension]
    near = text.amounts_in(range(passage.index - ABOVE, passage.index + 1))
    whole = [i for i in upto(near, parts[0].slot.start) if i.dimension == parts[0].dimension]
    return any(adds_up(i, parts) or adds_up(i, beside) for i in whole)


def _family_below(text: Text, passage: Passage, total: Item) -> Iterator[Claim]:
    """三公经费总额A。其中： / 一、出国费 / 2020年出国费B。… / 二、…: each part is told first below, whatever else is told of it."""
    if total.slot.depth or total.slot.start in text.parts or text.amounts(passage)[1:]:
        return  # 预算为A，支出决算为B: of which, is not said
    leads = LEADS_BELOW.search(passage.template) is not None
    following = text.passage_at.get(passage.index + 1)
    if not leads and following is not None and not following.slots:
        return  # below titles without figures: a rule by concept has these
    below = list(takewhile(lambda row: all(i.concept != THREE for i in row), _rows_below(text, passage)))
    firsts = [i for row in below for i in row[:1]] if leads else []
    for told in (firsts, [i for row in below for i in row if i.slot.start not in text.inner]):
        told = [i for i in told if i.dimension == total.dimension and not i.slot.depth]
        for family in sorted(text.families.get(THREE, ()), key=len, reverse=True):
            if not _names_all(text, family, {i.concept or "" for row in below for i in row}):
                continue
            parts = [i for i in told if i.concept in family]
            if len(parts) == len(family) == len({i.concept for i in parts}) > 1 and _of_one_plan([total, *parts]):
                sure: Confidence = "high" if leads or adds_up(total, parts) else "low"
                way = reading("family", total=total, parts=parts)
                yield claim(text, "sum", [way], total, topic="list", confidence=sure)
                return


def _family_in_turn(text: Text, total: Item, behind: Sequence[Item]) -> Iterator[Claim]:
    """三公经费A，下降P。出国费0元。车费B：购置C，运行D。接待费E，…: each part begins a sentence of its own behind the one on all."""
    firsts = [i for i in behind if i.slot.mark == "。" and not i.slot.depth and i.dimension == total.dimension]
    parts = [i for i in firsts if (i.concept or "").startswith(f"{THREE}_")]
    told = {part.concept or "" for part in parts}
    planned = {i.measure in PLANNED for i in (total, *parts)}
    known = told in text.families.get(THREE, ()) and len(parts) == len(firsts) == len(told) > 1 == len(planned)
    if not known or total.slot.depth or total.slot.sentence == parts[0].slot.sentence:
        return
    if _of_one_plan([total, *parts]):
        sure: Confidence = "high" if len(parts) > 2 or adds_up(total, parts) else "low"
        way = reading("family", total=total, parts=parts)
        yield claim(text, "sum", [way], total, topic="list", confidence=sure)


def _names_all(text: Text, family: frozenset[str], told: set[str]) -> bool:
    """Is no other part told, but those that make up one of these?"""
    families = text.families
    if any(inner <= family for whole in told - family for inner in families.get(whole, ())):
        return False  # 购置费 and 运行费, and so is what they make up
    within = frozenset().union(*(inner for whole in family for inner in families.get(whole, ())))
    return not (told & frozenset().union(*families.get(THREE, ()))) - family - within


def _rows_below(text: Text, passage: Passage) -> Iterator[list[Item]]:
    return (text.amounts_in([index]) for index in range(passage.index + 1, passage.index + BELOW))


def _of_one_plan(items: Sequence[Item]) -> bool:
    """Of one year, and all budgets or all spent, as far as they say."""
    return len({i.period for i in items}) == 1 and len({i.measure in PLANNED for i in items if i.measure}) < 2


def _levels(text: Text, passage: Passage, taken: Collection[int]) -> Iterator[Claim]:
    """全市收入A，…。市级收入B，县（市、区）级C: a government's own level and those below it make up all of it."""
    if "全" not in passage.template:
        return
    row = [i for i in text.row(passage) if i.is_level and i.slot.role == PLAIN and not i.slot.depth]
    for own, below in pairwise(row):
        first, second = OWN_LEVEL.search(own.slot.before), LEVELS_BELOW.search(below.slot.before)
        together = own.dimension == below.dimension and own.slot.sentence == below.slot.sentence
        known = own.slot.start in taken  # 其中县本级支出A: see `opened`
        if first is None or second is None or not together or known or below.slot.clause - own.slot.clause > 1:
            continue
        nouns = first["noun"], second["noun"]
        above = [i for i in row[: row.index(own)] if i.dimension == own.dimension and _of_all_levels(i, nouns)]
        for total in above[-1:]:
            yield claim(text, "sum", [reading("levels", total=total, parts=[own, below])], total, topic="list")


def _taxes(text: Text, passage: Passage, taken: Collection[int]) -> Iterator[Claim]:
    """一般公共预算收入A，增长5%。税收收入B，非税收入C: the two kinds of revenue, told in the sentence behind their total."""
    if "非税" not in passage.template or "税收" not in passage.template:
        return
    row = [i for i in text.amounts(passage) if not i.slot.depth]
    for taxes, other in pairwise(row):
        beside = taxes.slot.sentence == other.slot.sentence and taxes.dimension == other.dimension
        if not beside or not TAXES.match(taxes.slot.before) or not NO_TAXES.match(other.slot.before):
            continue
        above = [i for i in row[: row.index(taxes)] if taxes.slot.sentence - i.slot.sentence == 1]
        whole = [i for i in above if REVENUE.search(i.slot.before) and i.dimension == taxes.dimension]
        if taxes.slot.mark == "。" and len(above) == 1 and whole and taxes.slot.start not in taken:
            named = "预算收入" in whole[0].slot.before  # which is taxes and the rest; 财政收入 may be more
            sure: Confidence = "high" if named or adds_up(whole[0], [taxes, other]) else "low"
            way = reading("taxes", total=whole[0], parts=[taxes, other])
            yield claim(text, "sum", [way], whole[0], topic="list", confidence=sure)


def _of_all_levels(item: Item, nouns: Sequence[str]) -> bool:
    """全市政府性基金预算收入完成, and 市级政府性基金收入? A level without a noun is of what was named before."""
    found = ALL_LEVELS.search(item.slot.before)
    if found is None:
        return False
    whole, *parts = (TOLD.sub("", noun) for noun in (found["noun"], *nouns))
    return all(not part or part in whole or whole in part for part in parts)


def _planned(text: Text, passage: Passage) -> Iterator[Claim]:
    """三公经费预算A…。出国费决算0，…；车费决算B，完成预算C的91%；接待费决算D，完成预算E的70%: what the members of a family were to cost."""
    row = text.row(passage) if OF_A_PLAN.search(passage.template) else ()
    if len([i for i in row if i.slot.role == BASE]) < 2:
        return
    done = {i.concept: i for i in row if i.is_amount and i.own and i.measure == "final" and not i.slot.depth}
    for whole, families in text.families.items():
        family = next((f for f in families if 1 < len(f) < OPEN_FAMILY and f <= done.keys()), None)
        if family is None:
            continue
        members = sorted((done[concept] for concept in family), key=lambda i: i.slot.start)
        plans = [_plan_of(row, member) for member in members]
        parts = [plan for plan in plans if plan is not None]
        known = all(plan is not None or not member.mention.number for plan, member in zip(plans, members, strict=True))
        totals = [
            i for i in islice(upto(text.items.of("concept", whole), members[0].slot.start), FAR) if i.measure in PLANNED
        ][:1]
        near = [i for i in totals if passage.index - i.slot.passage <= 3 and i.period == members[0].period]
        if near and known and len(parts) > 1:
            sure: Confidence = "high" if len(parts) == len(family) or adds_up(near[0], parts) else "low"
            way = reading("planned", total=near[0], parts=parts)
            yield claim(text, "sum", [way], near[0], topic="list", confidence=sure)


def _plan_of(row: Sequence[Item], member: Item) -> Item | None:
    """决算B，完成预算C的91%; 决算B，预算为C: the budget that is told right behind."""
    at = bisect_left(row, member.slot.start, key=lambda i: i.slot.start)
    behind = takewhile(lambda i: i.slot.part == member.slot.part, row[at + 1 : at + 4])
    return next((i for i in behind if i.slot.role == BASE or (i.is_amount and i.measure in PLANNED)), None)


def siblings(text: Text, taken: Collection[int]) -> Iterator[Claim]:
    """（一）全年支出A。（二）基本支出B…。（三）项目支出C…: paragraphs that begin with a known family, the total in the one above."""
    firsts = [amounts[0] if (amounts := text.amounts(passage)) else None for passage in text.with_figures]
    wholes = ((whole, families) for whole, families in text.families.items() if whole != BY_CONCEPT)
    known = [(whole, family) for whole, families in wholes for family in families if len(family) in (2, 3)]
    members = frozenset().union(*(family for _, family in known))
    for start, first in enumerate(firsts):
        if first is None or first.concept not in members or first.slot.start in taken:
            continue
        for whole, family in known:
            parts = [i for i in firsts[start : start + len(family)] if i is not None and i.own]
            if {i.concept for i in parts} == family and _in_order(text, parts):
                yield from _total_above(text, whole, parts)


def _in_order(text: Text, parts: Sequence[Item]) -> bool:
    """One paragraph each, without gaps, in one section, of one year and measure."""
    passages = [text.passage_at.get(part.slot.passage) for part in parts]
    if any(p is None or p.headings != passages[0].headings for p in passages if passages[0] is not None):
        return False
    close = all(b.slot.passage - a.slot.passage <= 2 for a, b in pairwise(parts))
    return close and len({(i.period, i.measure, i.dimension) for i in parts}) == 1


def _total_above(text: Text, concept: str, parts: Sequence[Item]) -> Iterator[Claim]:
    first = parts[0]
    above = text.amounts_in(range(first.slot.passage - 2, first.slot.passage))
    headings = text.passage_at[first.slot.passage].headings
    totals = [
        i for i in above
        if i.concept == concept and i.slot.depth == 0 and i.period == first.period and i.dimension == first.dimension
        and (i.measure == first.measure or {i.measure, first.measure} == {"", "final"})
        and text.headings_of(i) == headings
    ]  # fmt: skip
    if totals:
        opened = totals[-1].slot.passage == first.slot.passage - 1 and OPENED.match(
            text.passage_at[first.slot.passage].template
        )
        sure: Confidence = "high" if opened or adds_up(totals[-1], parts) else "low"
        way = reading("siblings", total=totals[-1], parts=parts)
        yield claim(text, "sum", [way], totals[-1], topic="list", confidence=sure)


def before_it(text: Text, one: Claim) -> Iterator[Claim]:
    """总预算A，比上年B增加…。拨款C，比上年D增加…；基金E，比上年F…: a sum of this year, and what each is compared with as another.

    A part that was given up since is in no list of this year, so that last year's sum is a tick where it holds, else a doubt.
    """
    roles = one.readings[0].roles
    items = [text.items.at[figure.mention.start] for figure in figures_of(roles["parts"])]
    whole = text.items.at[figures_of(roles["total"])[0].mention.start]
    parts = [prior for item in items if (prior := _compared_with(text, item)) is not None]
    if len(parts) < max(2, len(items)) or whole.slot.mark == "|":
        return
    near = islice(upto(text.items.of("dimension", "money"), whole.slot.start + 1), FAR)
    said = (i for i in near if _same_value(i, whole))
    total = next((prior for item in said if (prior := _compared_with(text, item)) is not None), None)
    if total is None or (len({_base_of(prior) for prior in (total, *parts)}) > 1 and not adds_up(total, parts)):
        return  # 比上年预算A and 比上年B are of one year where they come out
    sure: Confidence = "high" if adds_up(total, parts) else "low"
    way = reading("the year before", total=total, parts=parts)
    yield claim(text, "sum", [way], total, topic="list", confidence=sure)


def _compared_with(text: Text, item: Item) -> Item | None:
    """拨款C，比上年预算D增加E: what an amount is compared with, right behind it or behind its share."""
    row = text.items.by_passage[item.slot.passage]
    at = bisect_left(row, item.slot.start, key=lambda i: i.slot.start)
    behind = takewhile(lambda i: not i.is_amount and i.slot.sentence == item.slot.sentence, row[at + 1 : at + 4])
    said = next((i for i in behind if i.slot.role == PRIOR and i.dimension == item.dimension), None)
    return said or next((i for i in row[at + 1 : at + 2] if _of_the_year_before(item, i)), None)


def _of_the_year_before(item: Item, behind: Item) -> bool:
    """2024年接待费C（2023年预算D，压减P）: what a bracket right behind an amount tells of the year before."""
    same = behind.dimension == item.dimension and behind.slot.depth == item.slot.depth + 1 and behind.slot.role == PLAIN
    year = (
        re.match(r"(?:(?P<year>20\d\d)年|上年|去年)(?:预算|决算|支出)?数?[为是]?$", behind.slot.before)
        if same
        else None
    )
    return year is not None and (not year["year"] or item.period is None or int(year["year"]) == item.period - 1)


def _same_value(one: Item, other: Item) -> bool:
    return one.mention.value == other.mention.value


def _base_of(prior: Item) -> tuple[int | None, bool]:
    return prior.period, "预算" in prior.slot.base


def _divides_too(passage: Passage, item: Item, part: Item) -> bool:
    """分性质看，一般债务A，专项债务B。分级次看，…: A and B are parts of what the next sentence divides too, and no whole of it."""
    if item.slot.passage != passage.index or item.slot.sentence == part.slot.sentence:
        return False
    return all(DIVIDED.match(passage.lead(i.slot)) for i in (item, part))


def _shared_out(text: Text, passage: Passage, amounts: Sequence[Item]) -> Iterator[Claim]:
    """Amounts with a share behind each, the whole not in sight: the shares say that they are all of it."""
    row = text.row(passage)
    if len(amounts) < 2 or not any(i.slot.role == SHARE for i in row):
        return
    for sentence in dict.fromkeys(a.slot.sentence for a in amounts):
        joint = {i.slot.start for rate in row if rate.slot.role == SHARE for i in shared_jointly(row, rate)}
        parts = [
            a for a in amounts
            if a.slot.sentence == sentence and a.slot.depth == 0
            and (a.slot.start in joint or ((n := row.index(a) + 1) < len(row) and row[n].slot.role == SHARE))
        ]  # fmt: skip
        if len(parts) < 2 or any(zh.TOTAL_LAST.search(p.slot.before) for p in parts):
            continue
        largest = max(p.mention.value for p in parts)
        totals = [t for t in wholes_of(text, passage, parts) if t.mention.value >= largest and t not in parts]
        totals = [t for t in totals if not make_their_own(t, parts, shares_behind(text, parts))]
        fitting = [t for t in totals if adds_up(t, parts)]
        totals = [t for t in totals if not _divides_too(passage, t, parts[0])]
        fitting = fitting or (told_in_all(text, parts)[:1] if shares_whole(text, parts) else [])
        if fitting or (totals and shares_whole(text, parts)):
            total = max(fitting or totals, key=lambda t: shares_met(text, t, parts))
            sure: Confidence = (
                "high"
                if total.slot.passage == passage.index
                or shares_met(text, total, parts) * 2 > len(parts)
                or (passage.index - total.slot.passage < 3 and total.concept in GRAND)
                else "low"
            )
            yield claim(
                text, "sum", [reading("shares", total=total, parts=parts)], total, topic="list", confidence=sure
            )
