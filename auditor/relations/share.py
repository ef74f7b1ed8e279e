"""A share of a whole: ``基本支出629.23万元，占总支出的58.09％``, and the shares of a breakdown that total 100 %.

The whole is, in this order: a figure written inside 占…的, what the words after 占 name, the total whose part this is.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from auditor.clauses import AMONG, BASE, DELTA, IN_BRACKETS, PRIOR, SHARE, YEAR
from auditor.facts import AIMED_AT, PLANNED, core, directed, is_amount, measure_in
from auditor.languages import zh
from auditor.model import Claim, Confidence, Reading
from auditor.relations import bare_shares
from auditor.relations.bases import is_last_year
from auditor.relations.of_increases import named_as_rise, rises_of
from auditor.relations.other_bases import of_another
from auditor.relations.rated import DONE, one_each, planned_beside
from auditor.relations.share_parts import (
    JOINT,
    REMARK,
    counted_as,
    counted_so,
    of_list,
    of_the_amount,
    pairs_of,
    part_of,
    people_of,
)
from auditor.relations.share_wholes import (
    DOMESTIC,
    OF_ALL,
    OPENED,
    VAGUE,
    Shared,
    alike_before,
    borne_out,
    by_verb,
    nameless,
    of_all,
    of_the_project,
    of_what_is_not_told,
    wholes_for,
)
from auditor.relations.wholes import FAR_MORE, make_their_own, said_jointly, shared_jointly
from auditor.text import (
    Item,
    Passage,
    Text,
    adds_up,
    bare_behind,
    claim,
    figures_of,
    is_quotient,
    is_slip_of,
    make_whole,
    prints_as,
    reading,
    shares_behind,
    total_of,
)

BARE = {"", "比"}  # 占比P
BOOK = re.compile(r"公共(?:财政)?预算|一般预算|政府性基金|国有资本经营")
CAME = re.compile(r"(?:全年|本年|当年)?(?:实际|完成|执行|决算|实现)")
LISTED = 6  # amounts of a list
NET = re.compile(r"(?:合计|共|实际)?净[增减]")
GRANTED = re.compile(r"(?P<grants>财政拨款)(?:项目|基本)支出")
NEAR_BY = 3  # paragraphs
SET_ASIDE = re.compile(r"(?:除去|除掉|去掉|扣除|剔除|排除|减去|除)(?!以)")  # 68个中，除去2个新设的，有A个（占P）
LESS_SOME = re.compile(r"占[^，。；（）]*（[^（）]*(?:除外|不含|不包括|扣除)[^（）]*）")
OF_SEVERAL = re.compile(r"之和$|[两二三四五][类项者种]")  # 占两类转移支付之和的: of what is not stated
OF_ITS_KIND = re.compile(r"同(?:类|行业|种|档)")  # 占同类产品采购额的: of no amount but one called so
OF_TWO = re.compile(  # 占在职与编外总人数的: of what two kinds come to, not of the one that is told
    r"(?P<one>[一-龥]{2,8})[与和及](?P<other>[一-龥]{2,8}?)的?(?:总(?:人)?[数额量和]|合计数?|总计)"
)
OF_BEFORE = re.compile(r"(?:上年|去年|上一年)度?(?:同期|全年|决算|总额|总量|数|的)*")  # 占上年的: of what was before
ALL_PROJECTS = re.compile(r"一般公共预算项目支出")
OWN_MEASURE = re.compile(
    r"(?:药品?|耗材?|卫生材料|检查|检验)(?:收入|费用?)?占比[例重]?[为是达到约]*$"
)  # 药占比: without 中药饮片
OF_PERSONS = re.compile(r"^(?:在[编职岗]|编[内外]|正式|聘用)[^，。；]{0,6}占比")
ALL_STAFF = re.compile(r"(?:职工|人员|员工)总(?:人)?数")
OWED, PAID = re.compile("欠|未[支拨]付"), re.compile(r"(?<!未)[支拨]付比例")  # 尚欠A，支付比例P: of what was paid
TAX_SHARE = re.compile(r"税性比")
BASE_BEHIND = re.compile(
    rf"{zh.RATE_FIGURE}（(?:与|占|按|以)(?P<base>[^（），。；：、\d]{{2,14}}?)(?:相比|之比|为基数|为分母|的(?:比例|比重)|(?:口径)?(?:计算|测算))*）"
)
IS_SO_MUCH = r"[为是][^，。；：]{2,16}，(?:共|合|总)?计"
WHICH_IS = r"，(?:(?:金|数)额)?(?:为|是|共?计|即|达)"
# 甲占P（A）, 甲占P，为A, P为甲，计A: A is what has the share
BEHIND_IT = re.compile(
    rf"占[比为]?{zh.RATE_FIGURE}(?:（{zh.MONEY_FIGURE}）|{WHICH_IS}{zh.MONEY_FIGURE})|{zh.RATE_FIGURE}{IS_SO_MUCH}[{zh.FIGURES}]"
)
CALLED_BEHIND = re.compile(rf"{IS_SO_MUCH}$")
OF_IT = re.compile(r"(?:的(?:(?:比例|比重|比率|份额)(?:（[^（）]{0,12}）)?[为是达到约]*)?)?")  # 占支出A的比例为P
OF_OTHERS = re.compile(
    rf"中[用属]?于?[一-龥]{{0,6}}的?占|{zh.LAST_YEAR.pattern}|限额"
)  # 合同占P，为A，其中小微占Q，为B
LAST_YEARS = re.compile(rf"(?:{zh.LAST_YEAR.pattern})(?!末?结[转余]|滚存)")  # 上年结转占P: a part of this year's


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        row = _with_bases_behind(passage, text.row(passage))
        joint = _together_the_whole(text, row)
        known = {rate.slot.start for shared in joint for _, rate in shared}
        for index, item in enumerate(row):
            if item.slot.role == SHARE and item.slot.start not in known:
                yield from _of_one_each(text, row, index) or _share(text, row, index)
        for shared in joint:
            yield from of_all(text, shared)
        if row[3:]:
            yield from _of_themselves(text, row)
    totals = list(_breakdowns(text))
    yield from totals
    yield from _of_one_base(
        text, {f.mention.start for one in totals for f in figures_of(one.readings[0].roles["shares"])}
    )
    yield from _of_the_whole_of_the_others(text)
    yield from _told_bare(text)
    yield from bare_shares.of_lists(text)
    for passage in text.with_figures:
        if BEHIND_IT.search(passage.template):
            yield from _amounts_behind(text, text.row(passage))


def _together_the_whole(text: Text, row: Sequence[Item]) -> list[list[Shared]]:
    """收入总计A，其中上年结转B，拨款C，占本年收入的P；事业收入D，占本年收入的Q: of C and D, where P and Q are theirs and make the whole."""
    named: dict[str, list[Shared]] = {}
    for index, rate in enumerate(row):
        if rate.slot.role == SHARE and rate.slot.is_rate and (core(rate.slot.base) or rate.slot.base) not in VAGUE:
            near = (i for i in reversed(row[:index]) if i.slot.sentence == rate.slot.sentence)
            part = next((i for i in near if is_amount(i) and i.slot.depth == rate.slot.depth), None)
            named.setdefault(rate.slot.base, []).extend([(part, rate)] if part is not None else [])
    return [shared for shared in named.values() if len(shared) > 1 and _are_theirs(text, row, shared)]


def _are_theirs(text: Text, row: Sequence[Item], shared: Sequence[Shared]) -> bool:
    """Are they the shares of their parts in what these come to, and is what the name is of made up of more than these?"""
    parts, rates = [part for part, _ in shared], [rate for _, rate in shared]
    total = total_of(parts)
    if not total or not make_whole(rates) or len({part.dimension for part in parts}) > 1:
        return False
    theirs = all(prints_as(part.mention.value / total, rate) for part, rate in shared)
    wholes = wholes_for(text, parts[0], rates[0], row)[:1] if theirs else []
    own = {part.slot.start for part in parts}
    more = bool(wholes) and own < set(text.parts.get(wholes[0].slot.start, ()))
    return more and not is_quotient(parts[0], wholes[0], rates[0])


def _of_one_base(text: Text, known: Collection[int]) -> Iterator[Claim]:
    """甲占收入的P；乙占收入的Q: two shares and more of what has one name in their sentence, where they come to all of it."""
    for passage in text.with_figures:
        shares = [i for i in text.row(passage) if i.slot.role == SHARE and i.slot.is_rate and not i.slot.depth]
        shares = [i for i in shares if (core(i.slot.base) or i.slot.base) not in VAGUE and i.slot.start not in known]
        for _, told in itertools.groupby(shares, key=lambda i: (i.slot.sentence, i.slot.base)):
            alike = list(told)
            if len(alike) > 1 and sum(i.mention.value for i in alike) == 1:
                yield claim(text, "shares_total", [reading("of one base", shares=alike)], alike[0])


def _of_the_whole_of_the_others(text: Text) -> Iterator[Claim]:
    """甲A，占总预算P。/ 乙B，占总预算Q。…总预算C: where others of that name are shares of C, which is told behind them all, and all make it up."""
    read: dict[tuple[str, int], list[Shared]] = {}  # base and whole
    at = text.items.at
    for one in text.found.get("share", ()):
        starts = [figures_of(one.readings[0].roles[role])[0].mention.start for role in ("part", "rate", "whole")]
        if starts == sorted(starts):
            read.setdefault((at[starts[1]].slot.base, starts[2]), []).append((at[starts[0]], at[starts[1]]))
    known = text.bound_as(share="rate") if read else set()
    for (base, start), shared in read.items():
        near = range(shared[0][0].slot.passage - NEAR_BY, shared[-1][0].slot.passage + NEAR_BY + 1)
        rows = (text.items.by_passage.get(place, ()) for place in near)
        pairs = [pair for row in rows for pair in _told_beside(row, base) if pair[1].slot.start not in known]
        whole, every = text.items.at[start], [*shared, *pairs]
        alike = all(part.mention.unit == whole.mention.unit and rate.slot.start < start for part, rate in pairs)
        if alike and len(pairs) <= len(shared) and total_of([part for part, _ in every]) == whole.mention.value:
            forced = total_of([rate for _, rate in every]) == 1
            for part, rate in pairs:
                way = reading("as the others", part=part, whole=whole, rate=rate)
                yield claim(text, "share", [way], rate, topic="whole", forced=forced)


def _told_beside(row: Sequence[Item], base: str) -> Iterator[Shared]:
    """Each amount with the share of that name right behind it."""
    for part, rate in itertools.pairwise(row):
        beside = (part.slot.sentence, part.slot.depth) == (rate.slot.sentence, rate.slot.depth)
        if beside and rate.slot.role == SHARE and rate.slot.is_rate and rate.slot.base == base and is_amount(part):
            yield part, rate


def _of_themselves(text: Text, row: Sequence[Item]) -> Iterator[Claim]:
    """从来源看，甲A，占P；乙B，占Q: of what they come to, which is stated nowhere, where one of the shares says so."""
    pairs = [(one, rate) for one, rate in itertools.pairwise(row) if is_amount(one) and _bare_share(rate, one)]
    for _, told in itertools.groupby(pairs, key=lambda pair: (pair[0].slot.sentence, pair[0].dimension)):
        shared = list(told)
        parts, shares = [one for one, _ in shared], [rate for _, rate in shared]
        if len(parts) < 2 or any(part.slot.start in text.belongs for part in parts):
            continue
        if any(one not in parts and alike_before(one, shares[-1], parts[0]) for one in row):
            continue
        sure = make_whole(shares) and not _told_behind(row, shares[-1], parts[0])
        if sure or borne_out(shared):
            yield claim(text, "shares_total", [reading("shares", shares=shares)], shares[0])
            yield from of_all(text, shared)


def _told_behind(row: Sequence[Item], rate: Item, part: Item) -> bool:
    """甲占P，A；乙占Q，B: each amount behind its share."""
    behind = row[row.index(rate) + 1 :][:1]
    return bool(behind) and behind[0].slot.sentence == rate.slot.sentence and behind[0].dimension == part.dimension


def _of_one_each(text: Text, row: Sequence[Item], index: int) -> list[Claim]:
    """选取A个乡镇、B个村，占全县C个乡镇、D个村的P和Q, see `one_each`; [] for no such list."""
    pair = one_each(row, index)
    way = reading("of one each", part=pair[0], whole=pair[1], rate=row[index]) if pair else None
    return [claim(text, "share", [way], row[index], topic="whole")] if way else []


def _bare_share(rate: Item, part: Item) -> bool:
    """A，占P; A（占P）: nothing said of what it is a share of."""
    near = rate.slot.sentence == part.slot.sentence and rate.slot.clause - part.slot.clause <= 1
    told = rate.slot.depth - part.slot.depth in (0, 1) and core(rate.slot.base) in BARE
    return rate.slot.role == SHARE and rate.slot.is_rate and near and told and of_the_amount(part, rate)


def _share(text: Text, row: Sequence[Item], index: int) -> Iterator[Claim]:
    rate = row[index]
    if (
        OF_SEVERAL.search(rate.slot.base)
        or OF_BEFORE.fullmatch(rate.slot.base)
        or (rate.slot.depth and zh.COMPARABLE.search(rate.slot.before))
    ):
        return  # 比重为P（同口径比重Q）: Q is of figures that are not printed
    if _named_in_turn(row, index):
        return  # see `shared`
    if together := shared_jointly(row, rate):
        yield from _together(text, row, rate, together)
        return
    inside = _inside(text, row, index)
    if inside is None and said_jointly(rate):
        return  # 甲、乙分别为A、B，分别增长P、Q，合计占R
    said = TAX_SHARE.sub("税收占比", _said_of(row, index))
    called = core(REMARK.sub("", AMONG.sub("", said).partition("占")[0])) if "占" in said else ""
    called = "" if called.endswith("率（") else called  # 支付率（占到位资金）93.00%
    if named_as_rise(rate):
        if (rises := rises_of(text, rate, said)) is not None:
            risen = reading("share of a rise", part=rises[0], whole=rises[1], rate=rate)
            yield claim(text, "share", [risen], rate, topic="whole")
        return
    part = _net_change(row, index, inside) or part_of(text, row, index, inside, said, called)
    part = counted_so(row, index, part, called)
    if part is None and called not in JOINT:
        yield from _made_up(text, rate, called)
    if part is None or part is inside or _of_a_year_before(rate, said, part.period):
        return
    if inside is None and core(rate.slot.base) in VAGUE and is_last_year(part) and not zh.LAST_YEAR.search(said):
        return  # 支出A，上年B，民生支出增长P，占比Q: of nothing that was last year's
    if inside is None and (
        not counted_as(rate.slot.base, part) or (OWED.search(part.slot.before) and PAID.search(rate.slot.before))
    ):
        return
    candidates = [inside] if inside else _begun_with(text, row, index, part) or wholes_for(text, part, rate, row)
    candidates = candidates or people_of(text, part, rate.slot.base)
    if not candidates and (way := _all_but_basic(text, part, rate)):
        yield claim(text, "difference", [way], part, topic="left")
    if inside is None and (base := _without_some(row, index, part)) is not None:
        yield from _of_what_remains(text, part, rate, base, candidates)
        return
    if LESS_SOME.search(_since(text, part, rate)):
        return  # 占资金（公用经费除外）总额的: of less than any amount says
    candidates = _of_the_year_said(text, part, rate, _likely(text, row, index, part, inside, candidates))
    if (whole := _of_the_sibling(text, row, index, part) or _of_what_was_done(row, part, rate, candidates)) is not None:
        candidates = [whole, *candidates]
    if inside is None and (together := _all_of_the_list(row, index, part, candidates)):
        way = reading("together", numerator=together, denominator=candidates[0], rate=rate)
        yield claim(text, "ratio", [way], rate, topic="whole")
        return
    if candidates:
        parts = dict.fromkeys([of_list(text, row, index, part) or part, part])
        ways = [(p, w) for w in dict.fromkeys(candidates) for p in parts if p is not w]
        if inside is None and OWN_MEASURE.search(rate.slot.before) and not _may_be_of(ways, rate):
            return
        readings = (reading(f"share of {w.label}", part=p, whole=w, rate=rate) for p, w in ways)
        unknown = inside is None and not measure_in(rate.slot.base) and _is_unknown(text, part, rate)
        unknown = unknown and not DOMESTIC.search(candidates[0].label)
        unknown = unknown or _of_another_book(text, part, rate, candidates[0])
        unknown = unknown or _of_other_money_too(text, rate, candidates)
        sure: Confidence = "low" if unknown else "high"
        forced = _forced(text, row, index, part)
        yield claim(text, "share", readings, rate, forced=forced, topic="whole", confidence=sure)


def _without_some(row: Sequence[Item], index: int, part: Item) -> tuple[Item, Item] | None:
    """在A个当中，除去B个，有C个（占P）: A and B, where both stand before C in the sentence and are counted as it is."""
    here = [i for i in row[:index] if i.slot.sentence == part.slot.sentence and i.slot.start <= part.slot.start]
    pairs = itertools.pairwise([i for i in here if is_amount(i) and i.mention.unit == part.mention.unit])
    return next((pair for pair in pairs if SET_ASIDE.match(pair[1].slot.before) and pair[1] is not part), None)


def _of_what_remains(
    text: Text, part: Item, rate: Item, base: tuple[Item, Item], wholes: Sequence[Item]
) -> Iterator[Claim]:
    """The share of what there was less what was taken off, or else of what there was: only where it comes out."""
    whole, off = base
    rest = whole.mention.value - off.mention.value
    if rest > 0 and prints_as(part.mention.value / rest, rate, cut=True):
        less = directed(off, down=True)
        way = reading("of what remains", numerator=part, denominator=whole, others=[less], rate=rate)
        yield claim(text, "ratio", [way], rate, topic="together")
        return
    told = [w for w in dict.fromkeys((*wholes, whole)) if is_quotient(part, w, rate, cut=True)]
    if told:
        way = reading(f"share of {told[0].label}", part=part, whole=told[0], rate=rate)
        yield claim(text, "share", [way], rate, topic="whole")


def _may_be_of(ways: Sequence[tuple[Item, Item]], rate: Item) -> bool:
    """Is the rate that of one of the pairs, or a slip of the pen for it?"""
    return any(
        is_quotient(part, whole, rate)
        or (
            whole.mention.value and is_slip_of(rate, part.mention.value / whole.mention.value / rate.mention.unit.scale)
        )
        for part, whole in ways
    )


def _of_what_was_done(row: Sequence[Item], part: Item, rate: Item, wholes: Sequence[Item]) -> Item | None:
    """采购预算A；实际采购B。授予中小企业C，占P: of B, where P is C over B and not over what was planned."""
    if core(rate.slot.base) not in VAGUE or not wholes or wholes[0].measure not in PLANNED:
        return None
    if is_quotient(part, wholes[0], rate):
        return None
    done = (i for i in row if i.slot.start < part.slot.start and i.measure == "final" and i.dimension == part.dimension)
    return next((i for i in done if is_quotient(part, i, rate)), None)


def _named_in_turn(row: Sequence[Item], index: int) -> bool:
    """甲A、乙B。甲、乙占总额的比重依次为P、Q: of those that the words name, whose amounts are no list before the rates."""
    rate, behind = row[index], row[index + 1 : index + 2]
    joined = any(i.slot.role == SHARE and i.slot.mark == "、" and not i.slot.before for i in behind)
    named = rate.slot.mark == "、" and zh.DIVIDED.search(rate.slot.before) is not None
    return joined and named and not pairs_of(row, index)


def _with_bases_behind(passage: Passage, row: Sequence[Item]) -> Sequence[Item]:
    """调出比例P（与本年收入相比）: the bracket behind says of what, as 占本年收入的 before it would."""
    if BASE_BEHIND.search(passage.template) is None:
        return row
    told = (BASE_BEHIND.match(passage.template, i.slot.position) for i in row)
    return [
        replace(i, slot=replace(i.slot, base=said["base"]))
        if said and i.slot.role == SHARE and core(i.slot.base) in VAGUE
        else i
        for i, said in zip(row, told, strict=True)
    ]


def _one_of_two(base: str, whole: Item) -> bool:
    """Does the share name two kinds together (在职与编外总人数), of which the whole is but one?"""
    named = OF_TWO.fullmatch(base)
    return named is not None and (named["one"] in whole.slot.before) != (named["other"] in whole.slot.before)


def _net_change(row: Sequence[Item], index: int, inside: Item | None) -> Item | None:
    """减少B，净增C，占合同价A的P: C is P of A, and not B."""
    before = (
        row[index - 2 : index - 1]
        if inside is not None and inside is row[index - 1]
        else row[max(0, index - 1) : index]
    )
    net = (i for i in before if i.slot.role == DELTA and i.slot.part == row[index].slot.part)
    return next((i for i in net if NET.match(i.slot.before)), None)


def _all_of_the_list(row: Sequence[Item], index: int, part: Item, wholes: Sequence[Item]) -> list[Item]:
    """教师W人，教授A人、副教授B人，高级职称比例P: both, which the name of the share is that of, where they are P of W and B is not."""
    rate = row[index]
    before = row[:index][::-1]
    list_ = [part] if before[:1] == (part,) and "占" not in rate.slot.before else []
    for item in before[1:LISTED] if list_ else ():
        if list_[-1].slot.mark != "、" or not is_amount(item) or item.dimension != part.dimension:
            break
        list_.append(item)
    fits = wholes and not is_quotient(part, wholes[0], rate) and wholes[0] not in list_
    added = total_of(list_) / wholes[0].mention.value if fits and wholes[0].mention.value else 0
    return list_[::-1] if len(list_) > 1 and prints_as(Decimal(added), rate) else []


def _together(text: Text, row: Sequence[Item], rate: Item, parts: Sequence[Item]) -> Iterator[Claim]:
    """甲A、乙B、丙C，三项合计占P: what they come to is P of the total."""
    for whole in wholes_for(text, parts[-1], rate, row)[:1]:
        way = reading("together", numerator=parts, denominator=whole, rate=rate)
        yield claim(text, "ratio", [way], rate, topic="whole")


def _inside(text: Text, row: Sequence[Item], index: int) -> Item | None:
    """其中，占支出A的P; 支出A（占P）: the amount right before the share that it is of."""
    before = row[index - 1] if index else None
    if before is None or before.slot.is_rate or not OF_IT.fullmatch(row[index].slot.before.strip()):
        return None
    return before if "占" in before.slot.before or _in_brackets(text, row, index) else None


def _likely(
    text: Text, row: Sequence[Item], index: int, part: Item, inside: Item | None, candidates: list[Item]
) -> list[Item]:
    """Those of the wholes that the part may be of: of its kind, its realm and its year, as the words call them."""
    rate = row[index]
    vague = core(rate.slot.base) in VAGUE
    if vague and (summed := _of_their_sum(row, index)) is not None:
        candidates = summed or [c for c in candidates if adds_up(c, [amount for amount, _ in pairs_of(row, index)])]
    if vague and not inside:
        candidates = _not_of_their_own(row, part, rate, candidates)
        candidates = [c for c in candidates if is_quotient(part, c, rate) or not _one_of_a_list(row, rate, c)]
    candidates = [c for c in candidates if c.dimension == part.dimension and c.slot.start != part.slot.start]
    candidates = _of_the_same(text, part, candidates)
    realm = replace(part.realm, level="") if OF_ALL.match(rate.slot.base) else part.realm  # 省本级A，占全省B的
    candidates = [c for c in candidates if c.realm.meets(realm) and not _in_post_alone(text, rate, c)]
    if rate.slot.base.startswith("全国"):  # 全省收入A，占全国的P: of none here
        candidates = [c for c in candidates if c is inside or "全国" in c.slot.before]
    if OF_ITS_KIND.search(rate.slot.base):
        candidates = [c for c in candidates if c is inside or OF_ITS_KIND.search(c.slot.before)]
    if text.of_government:  # a section on another year, a total and what it is said to be of another book
        candidates = [c for c in candidates if c.period == part.period]
    if inside is not None:
        return candidates
    if candidates and _one_of_two(rate.slot.base, candidates[0]):
        return []
    candidates = of_another(text, part, rate, candidates)
    candidates = _rather_what_was_spent(text, part, rate, candidates)
    candidates = [*candidates, *_of_what_was_planned(text, rate, candidates)]
    candidates = [i for c in candidates for i in (*_what_came_of(text, part, rate, c), c)]
    if candidates and (shared := _is_part_of_it(row, rate, candidates[0])):
        candidates = [c for c in candidates if c is _read_to_be_of(text, shared)]
    candidates = [c for c in candidates if is_quotient(part, c, rate) or not _of_one_base_too(text, rate, c)]
    told = (_whole_of(text, row, c) if _shares_with(row, rate, part, c) else c for c in candidates)
    candidates = [c for c in told if c is not None]
    fits = any(is_quotient(part, c, rate) for c in candidates)
    same = _of_the_same_words(text, row, index, None if fits else part)
    return [c for c in candidates if c is same] or _so_named(rate.slot.base, candidates)


def _so_named(base: str, wholes: list[Item]) -> list[Item]:
    """占专项资金总额的: of 专项资金总额A, and not of what was spent of it."""
    named = [w for w in wholes if base.endswith("总额") and w.slot.before.endswith(base)]
    spent = [w for w in wholes if "支出" in w.label and "支出" not in base]
    return [w for w in wholes if w not in spent] if named else wholes


def _rather_what_was_spent(text: Text, part: Item, rate: Item, wholes: list[Item]) -> list[Item]:
    """调整后预算A。实际支出B。…抽查C，占支出总额的P: of B rather than of A, where P is what C over B makes."""
    planned = bool(wholes) and wholes[0].measure in PLANNED and part.measure not in PLANNED
    if not planned or measure_in(rate.slot.base) in PLANNED or is_quotient(part, wholes[0], rate):
        return wholes
    beside = [i for i in text.amounts_in([wholes[0].slot.passage]) if "支出" in i.slot.before]
    spent = [i for i in (*text.items.of("concept", wholes[0].concept or ""), *beside) if i.measure == "final"]
    return [*(i for i in spent if i.period == wholes[0].period and is_quotient(part, i, rate)), *wholes]


def _is_unknown(text: Text, part: Item, rate: Item) -> bool:
    """Does the share name a whole that stands nowhere?"""
    return (
        core(rate.slot.base) not in VAGUE
        and part.slot.start not in text.belongs
        and not text.items.called(rate.slot.base, part.dimension, rate.slot.start)
        and not by_verb(text, part, rate.slot.base)
        and not nameless(text, rate.slot.base)
        and not of_the_project(text, part, rate.slot.base)
    )


def _of_other_money_too(text: Text, rate: Item, wholes: Sequence[Item]) -> bool:
    """占财政拨款项目支出的P: the 项目支出 of all money, which alone is told, may be more."""
    granted = GRANTED.match(rate.slot.base)
    return granted is not None and not any(_told_as(text, i, granted["grants"]) for i in wholes)


def _told_as(text: Text, item: Item, words: str) -> bool:
    """Do those words stand before an amount, in its row's or its section's heading?"""
    passage = text.passage_at.get(item.slot.passage)
    near = (passage.subject, *passage.headings) if passage else ()
    return any(words in said for said in (item.scope, item.label, text.lead(item), *near))


def _of_another_book(text: Text, part: Item, rate: Item, whole: Item) -> bool:
    """地方财政收入A，其中税收B，占公共财政预算收入的P: of an income that is told nowhere, which need not be A."""
    named = BOOK.search(rate.slot.base)
    if named is None or whole.concept is not None or BOOK.search(whole.slot.before) or not whole.own:
        return False
    return not text.items.called(rate.slot.base, part.dimension, rate.slot.start)


def _of_a_year_before(rate: Item, said: str, year: int | None) -> bool:
    """占比P，较上年下降Q个百分点（上年占比R）, （2022年占R）: R is of last year's amounts, which need not be told."""
    when, of, _ = said.partition("占")
    told = YEAR.match(when)
    past = told is not None and year is not None and int(told[1]) < year
    return bool(of) and rate.slot.is_rate and (past or LAST_YEARS.match(when) is not None)


def _in_post_alone(text: Text, rate: Item, whole: Item) -> bool:
    """在编A人，编外B人，占职工总数的P: of both, and not of A; 在编人员占比P is not of the posts."""
    alone = whole.measure == "in_post" and ALL_STAFF.search(rate.slot.base) and "总" not in whole.slot.before
    parts = text.parts.get(whole.slot.start, ())  # 在岗A人（在编B人、编外C人），占职工总数的P: of A
    posts = whole.measure == "establishment" and "编制" not in rate.slot.base and OF_PERSONS.search(rate.slot.before)
    hired = text.items.of("concept", "staff_temporary") if alone or posts else ()
    return any(i.slot.passage == whole.slot.passage and i.slot.start not in parts for i in hired)


def _not_of_their_own(row: Sequence[Item], part: Item, rate: Item, wholes: list[Item]) -> list[Item]:
    """Without those far greater than all amounts of the sentence whose shares say that they are another whole, see `wholes`."""
    if not any(c.mention.value >= FAR_MORE * part.mention.value for c in wholes):
        return wholes
    here = [(one, s) for one, s in itertools.pairwise(row) if s.slot.role == SHARE and one.dimension == part.dimension]
    pairs = [(one, s) for one, s in here if s.slot.sentence == rate.slot.sentence and _bare_share(s, one)]
    parts, shares = [one for one, _ in pairs], [share for _, share in pairs]
    if part not in parts or not make_whole(shares):
        return wholes
    return [c for c in wholes if not make_their_own(c, parts, shares)]


def _one_of_a_list(row: Sequence[Item], rate: Item, whole: Item) -> bool:
    """货物A，占P；工程B，占Q。其中面向中小企业C，占R: R is of all of them, and not of A or B, each a share of all in the sentence before."""
    here = [pair for pair in itertools.pairwise(row) if pair[0].slot.sentence == whole.slot.sentence]
    shared = [one for one, share in here if is_amount(one) and _bare_share(share, one)]
    return whole.slot.sentence < rate.slot.sentence and len(shared) > 1 and whole in shared


def _said_of(row: Sequence[Item], index: int) -> str:
    """The words before a share; 甲占收入的比重由上年的P升至Q: those before P."""
    rate, then = row[index], row[index - 1]
    turned = index and then.slot.role == PRIOR and then.slot.is_rate and zh.changed_to(rate.slot.before)
    return then.slot.before if turned else rate.slot.before


def _since(text: Text, part: Item, rate: Item) -> str:
    """The words from the part to its share."""
    same = part.slot.passage == rate.slot.passage and part.slot.start < rate.slot.start
    return text.gap(text.passage_at[rate.slot.passage], part, rate) if same else rate.slot.before


def _in_brackets(text: Text, row: Sequence[Item], index: int) -> bool:
    """占支出（A）的P: the whole in brackets right before."""
    passage = text.passage_at.get(row[index].slot.passage)
    return passage is not None and IN_BRACKETS.search(passage.template[: row[index].slot.position]) is not None


def _of_their_sum(row: Sequence[Item], index: int) -> list[Item] | None:
    """A份、B份、C份，占比分别为x%、y%、z%: of what they come to, where it stands before them; None where they are no whole."""
    pairs = pairs_of(row, index)
    parts = [amount for amount, _ in pairs]
    whole = total_of(parts)
    if not whole or not all(prints_as(a.mention.value / whole, r, cut=True) for a, r in pairs):
        return None
    before = (i for i in row[:index] if i not in parts and is_amount(i) and i.dimension == parts[0].dimension)
    return [i for i in before if adds_up(i, parts)][-1:]


def _made_up(text: Text, rate: Item, named: str) -> Iterator[Claim]:
    """人员经费占基本支出的P: 人员经费 has no amount, but 基本支出 was broken down to what makes it up."""
    families = text.families.get(text.items.lexicon.concept_in(named) or "", ())
    item_at = text.items.at
    for whole in text.items.called(rate.slot.base, "money", rate.slot.start, least=4)[:1]:
        listed = {
            item.concept: item
            for part, totals in text.belongs.items()
            if whole.slot.start in totals and (item := item_at[part]).concept
        }
        if listed.keys() not in text.families.get(whole.concept or "", ()):
            return
        for above in [[listed[c] for c in sorted(family & listed.keys())] for family in families][:1]:
            if above:  # what the list of the whole leaves out is nil
                yield claim(
                    text,
                    "ratio",
                    [reading("made up", numerator=above, denominator=whole, rate=rate)],
                    rate,
                    topic="whole",
                )


def _of_what_was_planned(text: Text, rate: Item, called: Sequence[Item]) -> list[Item]:
    """专项资金到位B, and A planned beside B in a table; 占专项资金的 may be of A, which has no other name."""
    came = [c for c in called if c.measure == "arrived" and measure_in(rate.slot.base) != "arrived"]
    return [i for c in came[:1] for i in planned_beside(text, c)]


def _what_came_of(text: Text, part: Item, rate: Item, whole: Item) -> list[Item]:
    """收入预算A，实际收到B。调出C，占收入的P: of B rather than of A, which was planned alone, where the words name no plan."""
    if whole.measure not in AIMED_AT or part.measure in AIMED_AT or measure_in(rate.slot.base) in AIMED_AT:
        return []
    row = text.items.by_passage.get(whole.slot.passage, ())
    behind = row[row.index(whole) + 1 :][:1] if whole in row else ()
    near = [i for i in behind if is_amount(i) and i.slot.sentence == whole.slot.sentence and i.slot.mark == "，"]
    return [i for i in near if i.measure in DONE and i.dimension == whole.dimension and CAME.match(i.slot.before)]


def _of_the_same(text: Text, part: Item, candidates: list[Item]) -> list[Item]:
    """收入合计A，其中甲B，占P；乙C，占Q: where P is a share of A, and of no other that Q may be of, Q is one of A too."""
    whole = next((w for w in text.wholes_of(part) if w in candidates and w.slot.sentence == part.slot.sentence), None)
    if whole is None or len(candidates) < 2 or whole.slot.passage != part.slot.passage:
        return candidates
    others = [
        text.items.at[start] for start in sorted(text.parts.get(whole.slot.start, ())) if start != part.slot.start
    ]
    rated = [(i, s) for i in others for s in shares_behind(text, [i])]
    of_it = [s for i, s in rated if is_quotient(i, whole, s)]
    of_others = [s for i, s in rated for c in candidates if c is not whole and is_quotient(i, c, s)]
    return [whole] if of_it and len(of_it) == len(rated) and not of_others else candidates


def _of_the_same_words(text: Text, row: Sequence[Item], index: int, beside: Item | None = None) -> Item | None:
    """甲A，占采购总额的P，其中乙B，占采购总额的Q: of what A has proved to be a share of, and not of A, since the words are the same.

    So too of 市级A，占P；县级B，占Q, where the amount `beside` has proved to be a share of nothing else.
    """
    rate = row[index]
    if core(rate.slot.base) in VAGUE and (not beside or rate.slot.depth or OPENED.match(beside.slot.before)):
        return None
    for one in reversed(text.found.get("share", ())):
        part, whole, other = (figures_of(one.readings[0].roles[role])[0] for role in ("part", "whole", "rate"))
        said = text.items.at[other.mention.start]
        if said.slot.passage != rate.slot.passage or said.slot.sentence != rate.slot.sentence:
            return None
        if said.slot.base == rate.slot.base:
            return text.items.at[whole.mention.start] if is_quotient(part, whole, other) else None
    return None


def _shares_with(row: Sequence[Item], rate: Item, part: Item, whole: Item) -> bool:
    """甲A，占P（其中乙B，占Q）: is Q no share of A, but one of what P is a share of, since B over A is Q over P?"""
    share = _share_beside(row, whole)
    if share is None or core(rate.slot.base) not in VAGUE or not whole.mention.value:
        return False
    outer, last = share.mention.value, rate.mention.unit.scale.scaleb(-rate.mention.decimals)
    near = abs(part.mention.value / whole.mention.value * outer - rate.mention.value) <= last
    return near and outer < 1 and not is_quotient(part, whole, rate)


def _of_one_base_too(text: Text, rate: Item, whole: Item) -> bool:
    """基本支出A，占全部支出的P。…项目支出B，占全部支出的Q: A is itself a part of what Q is a share of."""
    passage = text.passage_at.get(whole.slot.passage)
    share = _share_beside(text.row(passage), whole) if passage else None
    return share is not None and share.slot.base == rate.slot.base and rate.slot.base not in VAGUE


def _of_the_year_said(text: Text, part: Item, rate: Item, candidates: Sequence[Item]) -> list[Item]:
    """接受捐赠总量A，支出B，占上年总量的P: not of A, which is this year's, unless B over A is P."""
    if LAST_YEARS.match(rate.slot.base or "") is None:
        return list(candidates)
    then = (text.year or 0) - 1
    return [
        c for c in candidates if c.period == then or zh.LAST_YEAR.search(c.slot.before) or is_quotient(part, c, rate)
    ]


def _of_the_sibling(text: Text, row: Sequence[Item], index: int, part: Item) -> Item | None:
    """集中供养A，占总数W的P；分散供养B，占Q: of W, which the words before name right before the share of A."""
    rate, last = row[index], row[max(0, index - 3) : index]
    if len(last) < 3 or last[2] is not part or not _bare_share(rate, part) or OPENED.match(part.slot.before):
        return None
    whole, share, _ = last
    beside = whole.slot.sentence == rate.slot.sentence and whole.dimension == part.dimension and not whole.slot.is_rate
    return whole if beside and whole.slot.role == BASE and share.slot.role == SHARE else None


def _is_part_of_it(row: Sequence[Item], rate: Item, whole: Item) -> Item | None:
    """省内A，占学生数的P。最多的是甲，有B，占学生数的Q: A is a part of what both name, as P says, and so not what Q is of."""
    share = _share_beside(row, whole)
    if share is None or share is rate or share.slot.base != rate.slot.base or core(rate.slot.base) in VAGUE:
        return None
    return share if share.mention.value < 1 else None


def _share_beside(row: Sequence[Item], part: Item) -> Item | None:
    """甲A，占P; 甲A，占总数B的P: the share of what it is told beside."""
    at = row.index(part) + 1 if part in row else len(row)
    behind = [i for i in row[at : at + 2] if i.slot.role != BASE][:1]
    told = (i for i in behind if i.slot.role == SHARE and i.slot.is_rate and not i.slot.depth)
    return next((i for i in told if i.slot.clause - part.slot.clause <= 1), None)


def _whole_of(text: Text, row: Sequence[Item], part: Item) -> Item | None:
    """What the share right behind it was read to be of."""
    rate = _share_beside(row, part)
    return None if rate is None else _read_to_be_of(text, rate)


def _read_to_be_of(text: Text, rate: Item) -> Item | None:
    """The whole of a share before this one."""
    for one in reversed(text.found.get("share", ())):
        whole, other = (figures_of(one.readings[0].roles[role])[0] for role in ("whole", "rate"))
        if other.mention.start <= rate.slot.start:
            return text.items.at[whole.mention.start] if other.mention.start == rate.slot.start else None
    return None


def _begun_with(text: Text, row: Sequence[Item], index: int, part: Item) -> list[Item]:
    """本年收入合计A，其中：拨款占P；事业收入占Q: where the amounts of the parts stand elsewhere, of A.

    So too where a full stop stands before 其中, if A is the one amount of the sentence before.
    """
    rate = row[index]
    if part in row or core(rate.slot.base) not in VAGUE:
        return []
    passage = text.passage_at[rate.slot.passage]
    opens = OPENED.match(passage.lead(rate.slot).lstrip())
    sentence = rate.slot.sentence - 1 if opens else rate.slot.sentence
    heads = [i for i in row[:index] if is_amount(i) and i.slot.sentence == sentence and not i.slot.depth]
    opened = len(heads) == 1 and OPENED.search(passage.template, heads[0].slot.position, rate.slot.position)
    return heads if opened else []


def _all_but_basic(text: Text, part: Item, rate: Item) -> Reading | None:
    """一般公共预算支出A；其中基本支出B. 自评项目资金C，占一般公共预算项目支出总额的100%: C is A less B, where it is."""
    if rate.mention.value != 1 or not ALL_PROJECTS.search(rate.slot.base):
        return None
    spent = [i for i in text.items.of("concept", "general_budget_expenditure") if i.measure in ("", "final")]
    basic = [i for i in text.items.of("concept", "basic_expenditure") if i.measure in ("", "final")]
    pairs = ((a, b) for a in spent for b in basic if a.period == b.period == part.period)
    fits = next(((a, b) for a, b in pairs if a.mention.value - b.mention.value == part.mention.value), None)
    return reading("all but basic", result=part, plus=[fits[0]], minus=[fits[1]]) if fits else None


def _forced(text: Text, row: Sequence[Item], index: int, part: Item) -> bool:
    """Do the shares written in this sentence make exactly 100 %, or those of the list of paragraphs that the part is one of?"""
    sentence = row[index].slot.sentence
    shares = [i.mention.value for i in row if i.slot.role == SHARE and i.slot.sentence == sentence]
    if len(shares) < 2:
        shares = [i.mention.value for i in shares_behind(text, _listed_with(text, part))]
    return len(shares) > 1 and sum(shares) == 1


def _listed_with(text: Text, part: Item) -> list[Item]:
    """The parts of its total that stand in paragraphs side by side with its own."""
    starts = (start for whole in text.belongs.get(part.slot.start, ())[:1] for start in text.parts.get(whole, ()))
    by_passage = {(item := text.items.at[start]).slot.passage: item for start in starts}
    first = last = part.slot.passage
    while first - 1 in by_passage:
        first -= 1
    while last + 1 in by_passage:
        last += 1
    return [by_passage[at] for at in range(first, last + 1) if at in by_passage]


# --- the shares of a breakdown --------------------------------------------------------------------------------------


def _breakdowns(text: Text) -> Iterator[Claim]:
    """Shares of the parts of one total, one behind each part."""
    sums = [(total, parts, shares_behind(text, parts)) for total, parts in _sums_of(text)]
    having = _having(text)
    longest: dict[int, frozenset[int]] = {}
    for _, parts, shares in sums:
        if len(shares) == len(parts) > len(longest.get(parts[0].slot.start, ())):
            longest[parts[0].slot.start] = frozenset(part.slot.start for part in parts)
    for total, parts, shares in sums:
        some = [part for part in parts if part.mention.value]  # 上级补助收入0万元 needs no share
        told = len(shares) == len(parts) or (len(shares) == len(some) and shares == shares_behind(text, some))
        if len(shares) < 2 or not some or not (told or make_whole(shares)):
            continue
        if {part.slot.start for part in parts} < longest.get(parts[0].slot.start, frozenset()):
            continue  # but some of those that make up another total
        if any(having.get(share.slot.start) == total.slot.start for share in shares):
            continue  # 甲A，占支出的P；连同乙B，两者占支出的Q: Q is the share of what A and B come to
        if make_whole(shares) or not all(of_what_is_not_told(share, total) for share in shares):
            yield claim(text, "shares_total", [reading("shares", shares=shares)], shares[0])


def _having(text: Text) -> dict[int, int]:
    """Where each share that was read stands, and the amount that has it."""
    pairs = (
        (figures_of(one.readings[0].roles["rate"]), figures_of(one.readings[0].roles["part"]))
        for one in text.found.get("share", ())
    )
    return {rate[0].mention.start: part[0].mention.start for rate, part in pairs}


def _told_bare(text: Text) -> Iterator[Claim]:
    """基本支出A（80%），项目支出B（20%）: rates with no word are shares where they make 100 %, or half of them are those of the total."""
    ways: dict[int, tuple[int, Item, list[Item], list[Item]]] = {}
    for total, parts in _sums_of(text):
        rates = bare_behind(text, parts)
        if len(parts) == len(rates) > 1 and total.mention.value:
            held = sum(is_quotient(part, total, rate, cut=True) for part, rate in zip(parts, rates, strict=True))
            likelier = held > ways.get(rates[0].slot.start, (-1,))[0]
            if likelier and (make_whole(rates) or 2 * held >= len(parts)):
                ways[rates[0].slot.start] = (held, total, parts, rates)
    for _, total, parts, rates in ways.values():
        forced = total_of(rates) == 1
        for part, rate in zip(parts, rates, strict=True):
            way = reading("in brackets", part=part, whole=total, rate=rate)
            yield claim(text, "share", [way], rate, forced=forced, topic="whole")
        if not make_whole(rates):  # else they are among `_breakdowns`
            yield claim(text, "shares_total", [reading("shares", shares=rates)], rates[0])


def _amounts_behind(text: Text, row: Sequence[Item]) -> Iterator[Claim]:
    """支出W，…。甲占P（A），乙占Q（B）; P为甲，计A；Q为乙，计B: of the amount before them of which at least half of the shares are right."""
    pairs = [
        (part, rate)
        for rate, part in itertools.pairwise(row)
        if (_is_behind(text, rate, part) or _is_so_much(text, rate, part)) and not OF_OTHERS.search(rate.slot.before)
    ]
    inner = {part.slot.start for part, _ in pairs}
    pairs = [(part, rate) for part, rate in pairs if not _within_the_last(row, rate, inner)]
    for (sentence, _), told in itertools.groupby(pairs, key=lambda pair: _told_of(row, pair[0], pair[1], inner)):
        parts, rates = (list(column) for column in zip(*told, strict=True))
        known = text.bound_as(share="rate")
        if len(parts) < 2 or any(rate.slot.start in known for rate in rates):
            continue
        before = [i for i in row if is_amount(i) and i.slot.start < rates[0].slot.start and not i.slot.depth]
        near = [i for i in before if sentence - i.slot.sentence <= 2 and i.dimension == parts[0].dimension]
        held = {i: sum(is_quotient(p, i, r, cut=True) for p, r in zip(parts, rates, strict=True)) for i in near}
        whole = max(near, key=lambda i: held[i], default=None)
        if whole is None or 2 * held[whole] < len(parts):
            continue
        for part, rate in zip(parts, rates, strict=True):
            way = reading("amount behind", part=part, whole=whole, rate=rate)
            yield claim(text, "share", [way], rate, topic="whole")
        if make_whole(rates) or adds_up(whole, parts):
            yield claim(text, "sum", [reading("amounts behind", total=whole, parts=parts)], whole)
            yield claim(text, "shares_total", [reading("shares", shares=rates)], rates[0])


def _within_the_last(row: Sequence[Item], rate: Item, parts: Collection[int]) -> bool:
    """合同占P，为A，其中小微占Q，为B: Q is of A."""
    before = row[: row.index(rate)][-1:]
    return "其中" in rate.slot.before and any(i.slot.start in parts for i in before)


def _told_of(row: Sequence[Item], part: Item, rate: Item, parts: Collection[int]) -> tuple[int, int]:
    """贷款A，涉农占P，为B；存款C，住户占Q，为D: Q is told behind another amount than P, which D may be of."""
    others = [i for i in row[: row.index(rate)] if is_amount(i) and i.slot.start not in parts]
    return part.slot.sentence, others[-1].slot.start if others else -1


def _is_behind(text: Text, rate: Item, part: Item) -> bool:
    """占P（A）: alone in its bracket; 占P，为A: and of nothing else (，为A的Q)."""
    passage = text.passage_at[part.slot.passage]
    beside = part.slot.position == rate.slot.position + 2 and part.slot.mark == "（" and not part.slot.before
    called = re.fullmatch(WHICH_IS, text.gap(passage, rate, part)) and part.slot.after[:1] != "的"
    return bool(beside or called) and rate.slot.role == SHARE and core(rate.slot.base) in BARE and is_amount(part)


def _is_so_much(text: Text, rate: Item, part: Item) -> bool:
    """P为甲，计A: the rate first, then what has it, then how much that is."""
    gap = text.gap(text.passage_at[part.slot.passage], rate, part)
    return rate.slot.is_rate and is_amount(part) and CALLED_BEHIND.fullmatch(gap) is not None


def _sums_of(text: Text) -> Iterator[tuple[Item, list[Item]]]:
    """The totals that were found, each with its parts."""
    for one in text.found.get("sum", []):
        roles = one.readings[0].roles
        if "total" in roles:
            total, *parts = (text.items.at[f.mention.start] for r in ("total", "parts") for f in figures_of(roles[r]))
            yield total, parts


__all__ = ["claims"]
