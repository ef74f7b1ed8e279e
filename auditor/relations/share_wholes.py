"""What a share may be of: what the words behind 占 name, or, where they name nothing, the total whose part it is, likeliest first.

``基本支出629.23万元，占总支出的58.09％``: what is called 总支出; 占比58.09％: the total that the part belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice

from auditor.clauses import PLAIN, RATIO, SHARE
from auditor.facts import PLANNED, core, is_amount, measure_in, overlap, upto
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.share_parts import TELLING
from auditor.relations.wholes import DISTINCT, opposites, told_in_all
from auditor.text import (
    Item,
    Text,
    claim,
    figures_of,
    is_quotient,
    is_slip_of,
    make_whole,
    one_slip_off,
    prints_as,
    reading,
    total_of,
)

FUND = re.compile(r"一般公共预算|政府性基金|国有资本经营|社会保险基金")
OF_ALL = re.compile(r"全[省市县区州国]")
OPENED = re.compile(r"其中|包括|含")
OWN = re.compile(r"[省市县区州]?本?级")
ALL_YEAR = re.compile(r"全年(?:度)?总?(?P<side>支出|收入)(?:总?额)?的?")
BOTH_SIDES = re.compile(r"收入?[、和与及]?支出?总(?:预算|决算|额|计|量)[为是共各均]*$")
OF_A_SIDE = re.compile(r"(?:收入|支出)总(?:预算|决算|额|计|量)的?")
FAR = 80  # amounts back to a plan
PLANNED_AT_FIRST = re.compile(r"年初(?P<side>收入|支出)总?预算[数额]?的?")
DONE_OF_A_SIDE = re.compile(r"(?:收入|支出)决算[数额]?的?")
ALL_SPENT = re.compile(r"^(?:项目|资金|全年|累计)*实际(?:完成)?支出(?:资金)?[为共]?$")
IN_ALL = re.compile(r"总[数量额计]?的?$")
PRODUCT = re.compile(r"(?:全[省市县区州国])?(?:GDP|国内生产总值|(?:地区)?生产总值)(?:的?(?:比例|比重))?")
DOMESTIC = re.compile(r"(?<!人均)(?:地区|国内|^|[省市县区州])生产总值$")
BY_VERB = re.compile(
    r"(?P<verb>[下发拨到收安转投筹借征募入出][达放付位到排贷资入集缴]+)(?:资金)?(?:总[额量数]|金额|总规模)"
)
SIDES = {"支出": "expenditure", "收入": "income"}
RECEIVED = re.compile(r"接[受收]|收到|募集|筹集|到位|[认募受]捐")
COUNTED = re.compile(r"(?P<verb>[一-龥]{2})(?:总?[量数]|[件户人]数|总件数)的?")  # 占受理量的: of what was 受理
OF_OTHERS = re.compile(rf"下属|所属|二级|机关|全系统|{zh.LAST_YEAR.pattern}")
DUE = re.compile(r"[应已未须][一-龥]{1,3}(?:总[额量数]|[金数]额)")  # 占应下达总额的: of what a verb is said of
Shared = tuple[Item, Item]  # a part and its share
VAGUE = {"比", "", "同比", "各", "总", "总额", "全部", "其"}


def of_all(text: Text, shared: Sequence[Shared]) -> Iterator[Claim]:
    """Each share of what all parts make: of their total where it is told, else of what they come to."""
    parts = [part for part, _ in shared]
    total = told_in_all(text, parts)[:1]
    for part, rate in borne_out(shared):
        if total:
            way = reading("of all", part=part, whole=total[0], rate=rate)
            yield claim(text, "share", [way], rate, topic="whole")
        else:
            rest = [other for other in parts if other is not part]
            way = reading("of all", numerator=[part], denominator=part, others=rest, rate=rate)
            yield claim(text, "ratio", [way], rate, topic="together")


def borne_out(shared: Sequence[Shared]) -> Sequence[Shared]:
    """The shares that are those of their parts in all parts, as all but one of them say; where they make the whole, but are not those
    of the parts, the one of the one amount that is wrong; [] where more is, so that they may be shares of something else."""
    whole = total_of(part for part, _ in shared)
    off = [pair for pair in shared if not _is_its_share(*pair, whole)]
    if make_whole([rate for _, rate in shared]) and off:
        return next(([pair] for pair in shared if _alone_wrong(pair, shared)), [])
    return shared if len(off) < 2 and off != list(shared) else []


def _is_its_share(part: Item, rate: Item, whole: Decimal) -> bool:
    return (
        bool(whole)
        and abs(part.mention.value / whole - rate.mention.value) <= rate.mention.ulp + part.mention.ulp / whole
    )


def _alone_wrong(pair: Shared, shared: Sequence[Shared]) -> bool:
    """Do the others have their shares in what their own make of the whole? One slip of the part must say it of a single other."""
    part, rate = pair
    others = [other for other in shared if other is not pair]
    rest = total_of(other for other, _ in others)
    if not rate.mention.decimals:
        return False  # 60%: of many things by chance
    if len(others) > 1:
        left = 1 - rate.mention.value
        return left > 0 and all(_is_its_share(other, share, rest / left) for other, share in others)
    return one_slip_off([part], lambda value: prints_as(value / (value + rest), rate))


def alike_before(one: Item, last: Item, part: Item) -> bool:
    """Another amount of the kind within the sentence: the whole, or a part without a share."""
    within = one.slot.sentence == last.slot.sentence and one.slot.start < last.slot.start
    return within and is_amount(one) and one.dimension == part.dimension


def wholes_for(text: Text, part: Item, rate: Item, row: Sequence[Item]) -> list[Item]:
    """Where the share stands in `row`: likeliest first."""
    base, own = rate.slot.base, text.wholes_of(part)
    own = [w for w in own if not _of_the_other_side(base, w) or is_quotient(part, w, rate, cut=True)]
    if of_year := _of_all_year(text, part, base, rate):
        return of_year
    if core(base) in VAGUE and text.items.lexicon.concept_in(base) is None:
        done = _measured(text, part, base, rate) if DONE_OF_A_SIDE.fullmatch(base) else []
        done = [i for i in done if _holds(i, part)][:1] or _planned_at_first(text, part, base, rate)
        return done or _unnamed(text, part, rate, row)
    called = [c for c in _called(text, part, rate, row) if _of_the_fund(text, base, c)]
    if in_all := _greatest(text, part, base, rate):
        return in_all
    called = _outermost(text, _so_measured(called, base), base)
    if joint := [w for w in (*called, *own) if _one_of_two(base, w)]:
        called, own = [c for c in called if c not in joint], [w for w in own if w not in joint]
    if any(_between(part, c, rate) and not _holds(c, part) for c in called[:1]):
        return []  # 全口径税收A。…。地方收入B，…，税收收入占地方收入的P: A is of more than B
    large = [c for c in called if _holds(c, part) or c.label == core(base)]
    if rate.mention.value <= 1 and any(c.label == core(base) and _holds(c, part) for c in large):
        large = [c for c in large if _holds(c, part)]  # 抽查水库A座，占全部水库的P: not of those of one town
    full = [c for c in called if rate.mention.value == 1 and _named_fully(text, base, c)]
    called = large[:3] or full[:1] or [c for c in called if _misprinted(part, c, rate)][:1]
    fitting = [w for w in own if w in called]
    if not called and OF_A_SIDE.fullmatch(base) and (outer := [o for w in own for o in text.wholes_of(w)]):
        return [*outer, *own]  # 支出A，其中项目支出B，B中预备费C，占支出总额的P: of A
    if not called:
        return [w for w in own if not of_what_is_not_told(rate, w) or is_quotient(part, w, rate, cut=True)]
    return [*sorted([*fitting, *called], key=lambda w: w.measure != part.measure), *own[:1]]


def _of_the_other_side(base: str, whole: Item) -> bool:
    """占当年收入的P is no share of 支出总量, nor is 占接受捐赠总量的P; 占GDP的P is one of the product alone."""
    named, own = ({side for side in SIDES if side in words} for words in (base, whole.label))
    if PRODUCT.fullmatch(base):
        return PRODUCT.search(whole.label) is None
    came_in = RECEIVED.search(base) is not None and not named and RECEIVED.search(whole.label) is None
    return (len(named) == len(own) == 1 and named != own) or (came_in and own == {"支出"})


def _planned_at_first(text: Text, part: Item, base: str, rate: Item) -> list[Item]:
    """年初支出预算A。…年初安排预备费B，占年初支出预算的P: of A, if but one amount is called so."""
    said = PLANNED_AT_FIRST.fullmatch(base)
    planned = text.items.of("measure", "initial") if said else ()
    named = re.compile(rf"{said['side']}总?预算[数额]?(?:安排)?[为是]?$" if said else "")
    near = islice(upto(planned, rate.slot.start), FAR)
    called = [i for i in near if named.search(i.slot.before) and i.dimension == part.dimension]
    called = [i for i in called if i is not part and i.period == part.period and i.realm.meets(part.realm)]
    return called[:1] if len({i.mention.value for i in called}) == 1 and _holds(called[0], part) else []


def _unnamed(text: Text, part: Item, rate: Item, row: Sequence[Item]) -> list[Item]:
    """甲A，占支出的P；乙B，占Q: the total that the part belongs to, or what the share before it in the sentence is of."""
    if topic := _topic(text, part):
        return [topic]
    own = [w for w in text.wholes_of(part) if not _told_later(w, rate)]
    outer = [w for total in own for w in text.wholes_of(total)]
    shares = [r for r in row if r.slot.role in (SHARE, RATIO) and r.slot.sentence == rate.slot.sentence]
    bases = [r.slot.base for r in shares if r.slot.start < rate.slot.start]
    siblings = [b for b in bases if core(b) not in VAGUE or measure_in(b)][-1:]
    own += [w for w in _of_like_name(text, part) if w not in own]
    named = [
        w
        for b in siblings
        for w in (text.items.called(b, part.dimension, rate.slot.start) or _measured(text, part, b, rate))[:1]
    ]
    named = [w for w in named if not _has_share(row, w)]  # 食堂供餐学校A所，占学校总数的P；…
    if siblings and not (named or own or outer):
        return []  # of the same whole, which stands nowhere
    if named and (outer or _before_sibling(text, row, part, rate, own)):
        return list(dict.fromkeys([*named, *own, *outer]))
    above = _of_the_one_above(text, part, rate)
    if own or outer or named:
        return list(dict.fromkeys([*above, *own, *outer, *named]))
    return _of_the_share_before(text, part, rate) or _large(text, part, rate) or above


def _called(text: Text, part: Item, rate: Item, row: Sequence[Item]) -> list[Item]:
    """What the words of the share call, by its name or in one of the ways in which a whole is told without it."""
    base = rate.slot.base
    called = text.items.called(base, part.dimension, rate.slot.start)
    return (
        _same_of_all(text, part, base, rate)
        or [c for c in called if c is not part and not _only_due(base, c)]
        or by_verb(text, part, base)
        or _measured(text, part, base, rate)
        or nameless(text, base)
        or _of_all(text, part, base, rate)
        or _of_the_year(text, part, base)
        or of_the_project(text, part, base)
        or _of_the_product(text, part, base, rate)
        or _of_its_side(row, part, base)
        or _of_both_sides(text, part, base, rate)
    )


def _of_its_side(row: Sequence[Item], part: Item, base: str) -> list[Item]:
    """国有资本经营预算收入A，支出B，调入一般公共预算C，占收入的P: of the one income of its sentence, which comes first.

    Also 财力A，安排支出B。预备费C，占支出的P: of the one that the sentence before ends with.
    """
    side = core(base) or base.strip("的")
    before = [i for i in row if alike_before(i, part, part) and not i.slot.depth]
    last = [i for i in row if i.slot.sentence == part.slot.sentence - 1 and i.is_amount and not i.slot.depth][-1:]
    ends = rf"{side}(?:安排|预算|总[计额]|合计)*[为是共]*$"
    if not before and side in ("收入", "支出") and last and re.search(ends, last[0].slot.before):
        return last if _alike(last[0], part) and _holds(last[0], part) else []
    called = [i for i in before if side in ("收入", "支出") and i.own and i.label.endswith(side)]
    return called if len(called) == 1 and called == before[:1] and not part.label.endswith(side) else []


def of_what_is_not_told(rate: Item, whole: Item) -> bool:
    """石化行业A，其中炼油B，占制造业税收总额的P: of a total that has an own name, nothing of which the name of A says."""
    named = core(rate.slot.base)
    own = len(named) > TELLING or DUE.match(rate.slot.base) is not None
    return own and bool(whole.label) and not overlap(named, whole.label)


def _greatest(text: Text, part: Item, base: str, rate: Item) -> list[Item]:
    """税收收入A。…第二产业税收B，第三产业税收C，占全部税收的P: of the greatest amount near it that is called so."""
    noun = base.removeprefix("全部")
    if noun == base or len(noun) < 2 or part.dimension != "money":
        return []
    near = text.amounts_in(range(rate.slot.passage - 1, rate.slot.passage + 1))
    named = [
        i
        for i in near
        if i.label.endswith((noun, f"{noun}收入")) and i.slot.start < rate.slot.start and _alike(i, part)
    ]
    most = max(named, key=lambda i: i.mention.value, default=part)
    return [] if most is part or not _holds(most, part) else [most]


def _misprinted(part: Item, whole: Item, rate: Item) -> bool:
    """采购总额496.68万元，中小企业596.68万元，占总额的79.87%: more than its whole, by one slip, which the share bears out."""
    half = rate.mention.ulp / 2
    told = min(len(part.mention.digits), len(whole.mention.digits)) >= DISTINCT and rate.mention.value <= 1
    return told and one_slip_off((part, whole), lambda p, w: bool(w) and abs(p / w - rate.mention.value) <= half)


def _holds(whole: Item, part: Item) -> bool:
    return whole.mention.value >= part.mention.value


def _so_measured(called: Sequence[Item], base: str) -> list[Item]:
    """占到位县级资金的: of what came in, not of what was planned, where both are called so."""
    wanted = measure_in(base)
    return [c for c in called if wanted in ("arrived", "final") and c.measure == wanted] or list(called)


def _outermost(text: Text, called: Sequence[Item], base: str) -> list[Item]:
    """债务限额A，其中一般债务限额B、专项债务限额C，余额占限额的P: of A, which is a 限额 like C, and no part of one.

    支持项目A个：甲。B个项目；乙。C个项目。…占项目总数的P: of A, though B and C are called 项目 and no more.
    """
    name, in_all = core(base), IN_ALL.search(base)
    parts = [c for c in called[:1] if c.label != name or in_all]
    outer = [w for c in parts for w in text.wholes_of(c) if w in called or (in_all and w.label.endswith(name))]
    return list(dict.fromkeys([*outer, *called]))


def by_verb(text: Text, part: Item, base: str) -> list[Item]:
    """省级下达转移支付A，…。已分解B，占下达总额的P: what the verb was said of first in the paragraph."""
    told = BY_VERB.fullmatch(base) or COUNTED.fullmatch(base)
    row = text.amounts_in([part.slot.passage]) if told else []
    said = [i for i in row if i.slot.start < part.slot.start and told and told["verb"] in i.slot.before]
    return [i for i in said if i.dimension == part.dimension and i.mention.value >= part.mention.value][:1]


def _one_of_two(base: str, whole: Item) -> bool:
    """税收返还和转移支付A, …占转移支付的P: of the second of two alone."""
    name = re.sub(r"总(?:量|数|规模|支出|收入)$", "", core(base))
    return len(name) > TELLING and re.search(rf"[一-龥]{{2}}[和与及]{re.escape(name)}$", whole.label) is not None


def _between(part: Item, item: Item, rate: Item) -> bool:
    return part.slot.start < item.slot.start < rate.slot.start


def _before_sibling(text: Text, row: Sequence[Item], part: Item, rate: Item, own: Sequence[Item]) -> bool:
    """甲占全年预算的P，乙B占Q: is B told beside the amount with the share before it, so that it is of the same whole?"""
    shares = [n for n, i in enumerate(row) if i.slot.role in (SHARE, RATIO) and i.slot.start < part.slot.start]
    if not shares or row[shares[-1]].slot.sentence != rate.slot.sentence or not own:
        return False
    between = text.gap(text.passage_at[part.slot.passage], row[shares[-1]], part)
    alone = not shares[-1] or row[shares[-1] - 1].slot.sentence != rate.slot.sentence  # no amount of its own
    return alone and not OPENED.search(between)


def _has_share(row: Sequence[Item], item: Item) -> bool:
    """Is the figure right behind it its share of something?"""
    behind = row[row.index(item) + 1 :][:1] if item in row else ()
    return any(i.slot.role == SHARE for i in behind)


def _only_due(base: str, item: Item) -> bool:
    """应到位资金A，实际到位B。…占到位资金的P: of what came in, not of what should have."""
    return item.measure == "target" and measure_in(base) not in ("", "target")


def _same_of_all(text: Text, part: Item, base: str, rate: Item) -> list[Item]:
    """全县接待费A。…县直部门接待费B，占全县的P: what has the same concept and is said to be of all the county."""
    if not OF_ALL.fullmatch(base) or part.concept is None:
        return []
    same = (i for i in upto(text.items.of("concept", part.concept), rate.slot.start) if i.period == part.period)
    said = (i for i in same if base in i.slot.before and i is not part and i.measure in ("", "final", part.measure))
    return [i for i in said if i.mention.value >= part.mention.value][:1]


def _of_all(text: Text, part: Item, base: str, rate: Item) -> list[Item]:
    """省本级债务余额A，占全省的P: the same thing of all levels."""
    if not OF_ALL.fullmatch(base):
        return []
    noun = OWN.sub("", part.label)
    called = text.items.called(f"{base}{noun}", part.dimension, rate.slot.start) if noun != part.label else []
    if not called and noun != part.label and len(noun) > 3:  # 债务余额 -> 全省政府债务余额
        called = [i for i in upto(text.items.plain, rate.slot.start) if i.label.endswith(noun) and _alike(i, part)][:3]
    return [c for c in called if base[:2] in c.slot.before and not OWN.search(c.label)]


def _of_the_product(text: Text, part: Item, base: str, rate: Item) -> list[Item]:
    """地区生产总值A。财政收入B，占GDP的P: the only one told before it of the year."""
    if not PRODUCT.fullmatch(base):
        return []
    told = [i for i in upto(text.items.of("dimension", part.dimension), rate.slot.start) if DOMESTIC.search(i.label)]
    told = [i for i in told if i.period == part.period and i.slot.role == PLAIN and i.realm.meets(part.realm)]
    return told[:1] if len({i.mention.value for i in told}) == 1 else []


def _of_both_sides(text: Text, part: Item, base: str, rate: Item) -> list[Item]:
    """教育支出A，占支出总预算的P。/ 财政拨款收支总预算B: income and spending are as much, where but one such amount is told."""
    if not OF_A_SIDE.fullmatch(base):
        return []
    told = [i for i in text.items.of("dimension", part.dimension) if BOTH_SIDES.search(i.slot.before) and is_amount(i)]
    same = [i for i in told if i.period == part.period and i.realm.meets(part.realm) and _alike(i, part)]
    narrow = any("拨款" in i.slot.before for i in same) and "拨款" not in base  # there may be more than the grants
    once = len({i.mention.value for i in same}) == 1
    return same[:1] if once and (not narrow or is_quotient(part, same[0], rate)) else []


def _alike(one: Item, other: Item) -> bool:
    return one.dimension == other.dimension


def _of_the_year(text: Text, part: Item, base: str) -> list[Item]:
    """国有资本经营收入A，…调出资金B（占当年收入的P）: the income that the paragraph tells of, without what was carried over."""
    if not re.fullmatch(r"(?:当年|本年)(?:预算)?收入(?:总额)?", base):
        return []
    earlier = [i for i in text.amounts_in([part.slot.passage]) if i.slot.start < part.slot.start]
    came = [i for i in earlier if i.label.endswith("收入") and i.slot.role == PLAIN and "结转" not in i.label]
    done = [i for i in came if i.measure not in PLANNED or part.measure in PLANNED]  # 收入预算A，实际收到B: of B
    return (done or came)[:1]


def _of_all_year(text: Text, part: Item, base: str, rate: Item) -> list[Item]:
    """支出A。…四季度支出B，占全年支出的P: of A, if but one such amount is told, else of that which B is P of."""
    named = ALL_YEAR.fullmatch(base)
    called = text.items.called(named["side"], part.dimension, rate.slot.start) if named else []
    told = [i for i in called if i is not part and i.period == part.period and _holds(i, part)]
    once = len({i.mention.value for i in told}) == 1
    return told[:1] if once else [i for i in told if is_quotient(part, i, rate)][:1]


def of_the_project(text: Text, part: Item, base: str) -> list[Item]:
    """占项目支出的, in a report that calls it 实际支出 throughout: all that was spent, if that is one amount."""
    concept = text.items.lexicon.concept_in(base)
    if concept != "project_expenditure" or any("项目支出" in i.label for i in text.items.of("concept", concept)):
        return []
    spent = [i for i in text.items.of("measure", "final") if ALL_SPENT.search(i.slot.before) and _alike(i, part)]
    spent = [i for i in spent if i.period == part.period and i.slot.start < part.slot.start and not i.slot.depth]
    return spent[:1] if len({i.mention.value for i in spent}) == 1 else []


def _of_like_name(text: Text, part: Item) -> list[Item]:
    """采购预算A，实际采购B…。面向中小企业采购C，占P: of what was bought rather than of what was planned."""
    noun = part.label[-2:]
    earlier = [
        i for i in text.amounts_in([part.slot.passage]) if i.mention.start < part.slot.start and i.slot.depth == 0
    ]
    alike = [i for i in earlier if re.search(rf"(?:实际|合同|中标|成交).*{re.escape(noun)}", i.slot.before)]
    return [i for i in alike if i.mention.value > part.mention.value and i.dimension == part.dimension][-1:]


def _topic(text: Text, part: Item) -> Item | None:
    """医疗收入中门诊收入A、住院收入B；药品收入C，药占比D: the whole that the sentence begins with."""
    named = re.match(r"(?P<whole>[^。；，：]{2,12}?[收支][入出])中", text.lead(part))
    called = text.items.called(named["whole"], part.dimension, part.slot.start, least=4) if named else []
    return next((i for i in called if i.slot.start < part.slot.start and i.mention.value >= part.mention.value), None)


def _of_the_fund(text: Text, base: str, item: Item) -> bool:
    """占一般公共预算项目支出的: 项目支出 of all funds is not what is meant."""
    fund = FUND.search(base)
    if fund and "支出" in base and "支出" not in item.label and not (item.concept or "").endswith("expenditure"):
        return False  # 一般公共预算3486.27万元 came, it was not spent
    passage = text.passage_at.get(item.slot.passage)
    if fund is None or passage is None:
        return True
    told = (item.scope, text.lead(item), passage.subject, *passage.headings)
    return any(fund.group() in words for words in told)


def _named_fully(text: Text, base: str, item: Item) -> bool:
    """资金B，占一般公共预算项目支出总额的100%: all of it is so much, though what is stated there is a little less."""
    fund = FUND.search(base)
    return fund is not None and item.concept is not None and item.concept == text.items.lexicon.concept_in(base)


def nameless(text: Text, base: str) -> list[Item]:
    """货物A、工程B和服务C，合计D。…占政府采购支出总额的P: D is all that its parts are a division of."""
    families = text.families.get(text.items.lexicon.concept_in(base) or "", ())
    totals = [text.items.at[start] for start in text.parts if text.items.at[start].label == "合计"]
    return [t for t in totals if {text.items.at[p].concept for p in text.parts[t.slot.start]} in families]


def _measured(text: Text, part: Item, base: str, rate: Item) -> list[Item]:
    """占到位资金的: no name but a measure; the total of that measure, which is the largest of its sentence."""
    measure = measure_in(base)
    same = [
        i
        for i in text.items.of("measure", measure)
        if measure and i.dimension == part.dimension and i.slot.start < rate.slot.start
    ]
    divided = [whole for word, whole in SIDES.items() if word in base]
    if measure in PLANNED and not divided and (name := core(base)) not in VAGUE:
        same = [i for i in same if overlap(name, i.label)]  # 占拨款预算: of no 教育支出
    kinds = {c for whole in divided for family in text.families.get(whole, ()) for c in family if c.endswith(whole)}
    named = text.items.lexicon.concept_in(base)
    if named in kinds:
        same = [i for i in same if i.concept in (None, named)]  # 占基本支出预算的: of no 商品和服务支出预算
    elif kinds:
        same = [i for i in same if i.concept not in kinds]  # 占支出总预算的: of no 项目支出预算
    return sorted(same, key=lambda i: (-i.slot.passage, -i.mention.value))[:2]


def _large(text: Text, part: Item, rate: Item) -> list[Item]:
    """With no name and no list: the first amount of the sentence, or of the passage."""
    row = text.items.by_passage[part.slot.passage]
    heads = [i for i in row if is_amount(i) and i.dimension == part.dimension and i.slot.start < part.slot.start]
    heads = [i for i in heads if (i.slot.sentence, i.slot.part) == (part.slot.sentence, part.slot.part)] or heads
    heads = [i for i in heads if not _planned_for(i, part) and not _its_contrary(i, part)]
    places = {item.slot.start: n for n, item in enumerate(row)}
    shared = {i.slot.start for i in heads if (n := places[i.slot.start] + 1) < len(row) and row[n].slot.role == SHARE}
    named = {
        i.slot.before.partition("占")[0] for i in row if i.slot.role == SHARE
    }  # 甲A，乙B。甲占P，乙占Q: Q is of no A
    heads = [i for i in heads[:1] if i.slot.start not in shared and i.label not in named - {""}]
    return [
        i
        for i in heads
        if i.mention.value >= part.mention.value
        or (_is_known_part(text, i, part) and (rate.mention.value == 1 or _misprinted(part, i, rate)))
    ]


def _is_known_part(text: Text, whole: Item, part: Item) -> bool:
    """本年收入A。拨款收入B，占P: by their names B is a part of A, even where it is more, since one of them is wrong."""
    families = text.families.get(whole.concept or "", ())
    one_year = whole.period == part.period and not {whole.measure, part.measure} - {"", "final"}
    alike = (
        one_year and whole.realm.meets(part.realm) and not OF_OTHERS.search(f"{text.lead(whole)}。{text.lead(part)}")
    )
    return alike and whole.own and any(part.concept in family for family in families)


def _its_contrary(whole: Item, part: Item) -> bool:
    """税收A，非税B，非税占比P: of what both come to, and not of A; so too of 税收收入 and 非税收入, which divide it."""
    without = part.label.startswith("非") and bool(part.label[1:]) and whole.label.startswith(part.label[1:])
    halves = whole.label[-2:] == part.label[-2:] and opposites([whole.label, part.label])
    return without or halves


def _planned_for(whole: Item, part: Item) -> bool:
    """接待费预算A，决算B，占P: A is what was planned for B, and no total that B is part of."""
    same = whole.name == part.name and whole.period == part.period
    return same and bool(whole.name) and whole.measure in PLANNED and part.measure not in ("", *PLANNED)


def _told_later(whole: Item, rate: Item) -> bool:
    """总资产W，固定资产净值A，占P；原值B，折旧C: of W, though A is part of B too, which is told in a part of the sentence of its own."""
    later = whole.slot.start > rate.slot.start and whole.slot.part != rate.slot.part
    return later and whole.slot.sentence == rate.slot.sentence and not zh.TOTAL_LAST.search(whole.slot.before)


def _of_the_share_before(text: Text, part: Item, rate: Item) -> list[Item]:
    """规模W。甲A，乙B。甲占P，仍最大；乙占Q: where P is A of W, Q is B of W too, and not of A."""
    last = next(reversed(text.found.get("share", ())), None)
    if last is None:
        return []
    other, sibling, whole = (
        text.items.at[figures_of(last.readings[0].roles[role])[0].mention.start] for role in ("rate", "part", "whole")
    )
    here = (other.slot.passage, other.slot.sentence) == (rate.slot.passage, rate.slot.sentence)
    beside = (sibling.slot.passage, sibling.slot.sentence) == (part.slot.passage, part.slot.sentence)
    apart = sibling.slot.sentence < other.slot.sentence and sibling is not part
    alike = _alike(whole, part) and _holds(whole, part) and is_quotient(sibling, whole, other)
    return [whole] if here and beside and apart and alike else []


def _of_the_one_above(text: Text, part: Item, rate: Item) -> list[Item]:
    """接待费决算A，占三公经费的P。 / 用车费决算B，占Q。 / 丙C，占R: of what the first share of the paragraph above, under the same heading,
    is of, where Q and R are theirs, or a slip of the pen explains why not; 1.甲A，占P，其中乙B，占Q。 / 2.丙C，占R: of no A."""
    here = text.passage_at[rate.slot.passage]
    shares = [one for one in text.found.get("share", ()) if here.index - text.items.at[_rate_of(one)].slot.passage == 1]
    above = text.passage_at.get(here.index - 1)
    if not shares or above is None or above.headings != here.headings or OPENED.match(above.template, len(above.mark)):
        return []
    first = min(shares, key=_rate_of)
    other, whole = (
        text.items.at[figures_of(first.readings[0].roles[role])[0].mention.start] for role in ("rate", "whole")
    )
    if other.slot.depth or not _alike(whole, part) or not _holds(whole, part):
        return []
    quotient = part.mention.value / whole.mention.value / rate.mention.unit.scale
    return [whole] if is_quotient(part, whole, rate) or is_slip_of(rate, quotient) else []


def _rate_of(share: Claim) -> int:
    return figures_of(share.readings[0].roles["rate"])[0].mention.start


__all__ = [
    "DOMESTIC",
    "OF_ALL",
    "OPENED",
    "VAGUE",
    "Shared",
    "alike_before",
    "borne_out",
    "by_verb",
    "nameless",
    "of_all",
    "of_the_project",
    "of_what_is_not_told",
    "wholes_for",
]
