"""A share of a whole: ``基本支出629.23万元，占总支出的58.09％``, and the shares of a breakdown that total 100 %.

The whole is, in this order: a figure written inside 占…的, what the words after 占 name, the total whose part this is.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.clauses import IN_BRACKETS, PLAIN, PRIOR, RATIO, SHARE, YEAR
from auditor.facts import core, is_amount, measure_in, overlap, upto
from auditor.languages import zh
from auditor.model import Claim, Confidence, Reading
from auditor.relations.other_bases import of_another
from auditor.relations.rated import planned_beside
from auditor.relations.wholes import FAR_MORE, PLANNED, make_their_own, told_in_all
from auditor.text import (
    Item,
    Text,
    adds_up,
    claim,
    figures_of,
    is_quotient,
    make_whole,
    prints_as,
    reading,
    shares_behind,
    total_of,
)

FUND = re.compile(r"一般公共预算|政府性基金|国有资本经营|社会保险基金")
JOINT_BY = re.compile(r"[、和与及]?")
JOINT = {"", "两者", "分别", "二者", "三者", "共", "均", "各"}
REMARK = re.compile(r"（[^（）]*）$")
OF_A_KIND = re.compile(r"货物|工程|服务")
GRANTED = re.compile(r"(?P<grants>财政拨款)(?:项目|基本)支出")
LESS_SOME = re.compile(r"占[^，。；（）]*（[^（）]*(?:除外|不含|不包括|扣除)[^（）]*）")
OF_ALL = re.compile(r"全[省市县区州国]")
NAMED = re.compile(r"(?P<verb>[一-龥])[一-龥]比[例重]")  # 抽样比例
OPENED = re.compile(r"其中|包括|含")
OWN = re.compile(r"[省市县区州]?本?级")
OF_SEVERAL = re.compile(r"之和$|[两二三四五][类项者种]")  # 占两类转移支付之和的: of what is not stated
OF_BEFORE = re.compile(r"(?:上年|去年|上一年)度?(?:同期|全年|决算|总额|总量|数|的)*")  # 占上年的: of what was before
BOTH_SIDES = re.compile(r"收入?[、和与及]?支出?总(?:预算|决算|额|计|量)[为是共各均]*$")
OF_A_SIDE = re.compile(r"(?:收入|支出)总(?:预算|决算|额|计|量)的?")
ALL_PROJECTS = re.compile(r"一般公共预算项目支出")
ALL_SPENT = re.compile(r"^(?:项目|资金|全年|累计)*实际(?:完成)?支出(?:资金)?[为共]?$")
ALL_YEAR = re.compile(r"全年(?:度)?总?(?P<side>支出|收入)(?:总?额)?的?")
ALL_STAFF = re.compile(r"(?:职工|人员|员工)总(?:人)?数")
TAX = re.compile(r"(?<!非)税收$|^税$")  # 税收占比, 税占比
PRODUCT = re.compile(r"(?:全[省市县区州国])?(?:GDP|国内生产总值|(?:地区)?生产总值)(?:的?(?:比例|比重))?")
DOMESTIC = re.compile(r"(?<!人均)(?:地区|国内|^|[省市县区州])生产总值$")
TAX_SHARE = re.compile(r"税性比")
BY_VERB = re.compile(
    r"(?P<verb>[下发拨到收安转投筹借征募入出][达放付位到排贷资入集缴]+)(?:资金)?(?:总[额量数]|金额|总规模)"
)
OF_IT = re.compile(r"(?:的(?:(?:比例|比重|比率|份额)(?:（[^（）]{0,12}）)?[为是达到约]*)?)?")  # 占支出A的比例为P
SIDES = {"支出": "expenditure", "收入": "income"}
LAST_YEARS = re.compile(rf"(?:{zh.LAST_YEAR.pattern})(?!末?结[转余]|滚存)")  # 上年结转占P: a part of this year's
MEASURED_IN = {  # 占总里程的: what that is counted in
    "里程": {"公里", "千米", "米"},
    "面积": {"亩", "公顷", "平方米", "平方公里"},
    "人数": {"person", "人次", "户"},
    "人口": {"person", "户"},
    "户数": {"户"},
}
TELLING = 3  # characters of a name that is known again
VAGUE = {"比", "", "同比", "各", "总", "总额", "全部", "其"}


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        row = text.row(passage)
        for index, item in enumerate(row):
            if item.slot.role == SHARE:
                yield from _share(text, row, index)
        if row[3:]:
            yield from _of_themselves(text, row)
    yield from _breakdowns(text)


def _of_themselves(text: Text, row: Sequence[Item]) -> Iterator[Claim]:
    """从来源看，甲A，占P；乙B，占Q: of what they come to, which is stated nowhere, where one of the shares says so."""
    pairs = [(one, rate) for one, rate in itertools.pairwise(row) if is_amount(one) and _bare_share(rate, one)]
    for _, told in itertools.groupby(pairs, key=lambda pair: (pair[0].slot.sentence, pair[0].dimension)):
        shared = list(told)
        parts, shares = [one for one, _ in shared], [rate for _, rate in shared]
        whole = total_of(parts)
        if len(parts) < 2 or not whole or any(part.slot.start in text.belongs for part in parts):
            continue
        if any(one not in parts and _alike_before(one, shares[-1], parts[0]) for one in row):
            continue
        if any(prints_as(one.mention.value / whole, rate) for one, rate in shared):
            yield claim(text, "shares_total", [reading("shares", shares=shares)], shares[0])
            for total in told_in_all(text, parts)[:1]:
                for one, rate in shared:
                    yield claim(
                        text, "share", [reading("of all", part=one, whole=total, rate=rate)], rate, topic="whole"
                    )


def _alike_before(one: Item, last: Item, part: Item) -> bool:
    """Another amount of the kind within the sentence: the whole, or a part without a share."""
    within = one.slot.sentence == last.slot.sentence and one.slot.start < last.slot.start
    return within and is_amount(one) and one.dimension == part.dimension


def _bare_share(rate: Item, part: Item) -> bool:
    """A，占P: nothing said of what it is a share of."""
    near = rate.slot.sentence == part.slot.sentence and rate.slot.clause - part.slot.clause <= 1
    return rate.slot.role == SHARE and rate.slot.is_rate and near and not core(rate.slot.base) and not rate.slot.depth


def _share(text: Text, row: Sequence[Item], index: int) -> Iterator[Claim]:
    rate = row[index]
    if (
        OF_SEVERAL.search(rate.slot.base)
        or OF_BEFORE.fullmatch(rate.slot.base)
        or (rate.slot.depth and zh.COMPARABLE.search(rate.slot.before))
    ):
        return  # 比重为P（同口径比重Q）: Q is of figures that are not printed
    inside = _inside(text, row, index)
    said = TAX_SHARE.sub("税收占比", _said_of(row, index))
    called = core(REMARK.sub("", said.partition("占")[0])) if "占" in said else ""
    called = "" if called.endswith("率（") else called  # 支付率（占到位资金）93.00%
    part = _part(text, row, index, inside, said, called)
    if part is None and called not in JOINT:
        yield from _made_up(text, rate, called)
    if part is None or part is inside or _of_a_year_before(rate, said, part.period):
        return
    if inside is None and not _counted_as(rate.slot.base, part):
        return
    candidates = [inside] if inside else _begun_with(text, row, index, part) or _wholes(text, part, rate, row)
    if not candidates and (way := _all_but_basic(text, part, rate)):
        yield claim(text, "difference", [way], part, topic="left")
    if LESS_SOME.search(_since(text, part, rate)):
        return  # 占资金（公用经费除外）总额的: of less than any amount says
    candidates = _likely(text, row, index, part, inside, candidates)
    if candidates:
        parts = dict.fromkeys([_of_list(text, row, index, part) or part, part])
        ways = [(p, w) for w in dict.fromkeys(candidates) for p in parts if p is not w]
        readings = (reading(f"share of {w.label}", part=p, whole=w, rate=rate) for p, w in ways)
        unknown = inside is None and not measure_in(rate.slot.base) and _is_unknown(text, part, rate)
        unknown = unknown and not DOMESTIC.search(candidates[0].label)
        unknown = unknown or _of_other_money_too(text, rate, candidates)
        sure: Confidence = "low" if unknown else "high"
        forced = _forced(text, row, index, part)
        yield claim(text, "share", readings, rate, forced=forced, topic="whole", confidence=sure)


def _inside(text: Text, row: Sequence[Item], index: int) -> Item | None:
    """其中，占支出A的P; 支出A（占P）: the amount right before the share that it is of."""
    before = row[index - 1] if index else None
    if before is None or before.slot.is_rate or not OF_IT.fullmatch(row[index].slot.before.strip()):
        return None
    return before if "占" in before.slot.before or _in_brackets(text, row, index) else None


def _part(text: Text, row: Sequence[Item], index: int, inside: Item | None, said: str, called: str) -> Item | None:
    """What has the share: the amount that stands with it, else what the words call it, else the one before."""
    rate = row[index]
    part = paired(row, index) or (
        _named(text, rate, said)
        if called not in JOINT
        else _of_its_measure(row, index, said) or _before(row, index, 2 if inside else 1, rate)
    )
    listed = _of_list(text, row, index, part)
    part = listed if inside and called in JOINT else _named_alike(rate, listed, part)
    if part is not None and inside and part.dimension != inside.dimension and called in JOINT:
        part = _of_its_kind(row, index, inside)
    return _subject_before(text, rate) if part is None and inside else part


def _likely(
    text: Text, row: Sequence[Item], index: int, part: Item, inside: Item | None, candidates: list[Item]
) -> list[Item]:
    """Those of the wholes that the part may be of: of its kind, its realm and its year, as the words call them."""
    rate = row[index]
    vague = core(rate.slot.base) in VAGUE
    if vague and (summed := _of_their_sum(row, index)) is not None:
        candidates = summed or [c for c in candidates if adds_up(c, [amount for amount, _ in _pairs(row, index)])]
    if vague and not inside:
        candidates = _not_of_their_own(row, part, rate, candidates)
    candidates = [c for c in candidates if c.dimension == part.dimension and c.slot.start != part.slot.start]
    candidates = _of_the_same(text, part, candidates)
    realm = replace(part.realm, level="") if OF_ALL.match(rate.slot.base) else part.realm  # 省本级A，占全省B的
    candidates = [c for c in candidates if c.realm.meets(realm) and not _in_post_alone(text, rate, c)]
    if rate.slot.base.startswith("全国"):  # 全省收入A，占全国的P: of none here
        candidates = [c for c in candidates if c is inside or "全国" in c.slot.before]
    if text.of_government:  # a section on another year, a total and what it is said to be of another book
        candidates = [c for c in candidates if c.period == part.period]
    if inside is not None:
        return candidates
    candidates = of_another(text, part, rate, candidates)
    candidates = [*candidates, *_of_what_was_planned(text, rate, candidates)]
    candidates = [c for c in candidates if not _shares_with(row, rate, part, c)]
    same = _of_the_same_words(text, row, index)
    return [c for c in candidates if c is same] or candidates


def _is_unknown(text: Text, part: Item, rate: Item) -> bool:
    """Does the share name a whole that stands nowhere?"""
    return (
        core(rate.slot.base) not in VAGUE
        and part.slot.start not in text.belongs
        and not text.items.called(rate.slot.base, part.dimension, rate.slot.start)
        and not _by_verb(text, part, rate.slot.base)
        and not _nameless(text, rate.slot.base)
        and not _of_the_project(text, part, rate.slot.base)
    )


def _of_a_year_before(rate: Item, said: str, year: int | None) -> bool:
    """占比P，较上年下降Q个百分点（上年占比R）, （2022年占R）: R is of last year's amounts, which need not be told."""
    when, of, _ = said.partition("占")
    told = YEAR.match(when)
    past = told is not None and year is not None and int(told[1]) < year
    return bool(of) and rate.slot.is_rate and (past or LAST_YEARS.match(when) is not None)


def _in_post_alone(text: Text, rate: Item, whole: Item) -> bool:
    """在编A人，编外B人，占职工总数的P: of both, and not of A."""
    alone = whole.measure == "in_post" and ALL_STAFF.search(rate.slot.base) and "总" not in whole.slot.before
    return bool(alone) and any(
        i.slot.passage == whole.slot.passage for i in text.items.of("concept", "staff_temporary")
    )


def _of_its_kind(row: Sequence[Item], index: int, whole: Item) -> Item | None:
    """项目16个、资金A，其中一级项目5个、二级项目11个，占项目支出总额B的P: of the one amount of money before it."""
    alike = [i for i in row[: index - 1] if is_amount(i) and i.dimension == whole.dimension]
    here = [i for i in alike if i.slot.sentence == whole.slot.sentence and i.slot.depth <= whole.slot.depth]
    return here[0] if len(here) == 1 else None


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


def _of_its_measure(row: Sequence[Item], index: int, said: str) -> Item | None:
    """到位A，支出B，结余C，实际支出占到位资金的P: of what is called 支出 in its sentence, though C stands nearer."""
    measure = measure_in(said.partition("占")[0]) if "占" in said else ""
    same = (i for i in row[:index][::-1] if measure and is_amount(i) and i.slot.sentence == row[index].slot.sentence)
    return next((i for i in same if measure_in(i.slot.before) == measure), None)


def _said_of(row: Sequence[Item], index: int) -> str:
    """The words before a share; 甲占收入的比重由上年的P升至Q: those before P."""
    rate, then = row[index], row[index - 1]
    turned = index and then.slot.role == PRIOR and then.slot.is_rate and zh.changed_to(rate.slot.before)
    return then.slot.before if turned else rate.slot.before


def _since(text: Text, part: Item, rate: Item) -> str:
    """The words from the part to its share."""
    same = part.slot.passage == rate.slot.passage and part.slot.start < rate.slot.start
    return text.gap(text.passage_at[rate.slot.passage], part, rate) if same else rate.slot.before


def _subject_before(text: Text, rate: Item) -> Item | None:
    """…。全县会议费占支出（A）的P: what has the share is named before 占, its amount stands in another sentence."""
    words = text.passage_at[rate.slot.passage].template[: rate.slot.position].rpartition("占")[0]
    named = re.split(rf"[。；，：（）{zh.FIGURES}]", words)[-1]
    called = text.items.called(named, "money", rate.slot.start) if len(core(named)) > TELLING else []
    here = (rate.slot.passage, rate.slot.sentence)
    earlier = [i for i in called if i.slot.start < rate.slot.start and (i.slot.passage, i.slot.sentence) != here]
    return earlier[0] if earlier else None


def _in_brackets(text: Text, row: Sequence[Item], index: int) -> bool:
    """占支出（A）的P: the whole in brackets right before."""
    passage = text.passage_at.get(row[index].slot.passage)
    return passage is not None and IN_BRACKETS.search(passage.template[: row[index].slot.position]) is not None


def paired(row: Sequence[Item], index: int) -> Item | None:
    """两者占比分别为25.2%和74.8%: the first rate belongs to the first of the two amounts before them, and so on."""
    pairs = _pairs(row, index)
    return next((amount for amount, rate in pairs if rate is row[index]), None)


def _pairs(row: Sequence[Item], index: int) -> list[tuple[Item, Item]]:
    """The amounts of a list, each with its rate, where the rates stand together behind them; [] where they do not."""
    rate = row[index]
    first = index
    while first and row[first - 1].slot.role == rate.slot.role and row[first - 1].slot.clause == rate.slot.clause:
        first -= 1
    last = index
    while (
        last + 1 < len(row)
        and row[last + 1].slot.role == rate.slot.role
        and row[last + 1].slot.clause == rate.slot.clause
    ):
        last += 1
    many = last - first + 1
    amounts = [i for i in row[:first] if i.is_amount and i.slot.sentence == rate.slot.sentence][-many:]
    if many < 2 or len(amounts) != many:
        return []
    rates = row[first : last + 1]
    divided = zh.DIVIDED.search(rates[0].slot.before) or _one_by_one(amounts, rates)
    return list(zip(amounts, rates, strict=True)) if divided else []


def _one_by_one(amounts: Sequence[Item], rates: Sequence[Item]) -> bool:
    """规模分别为A和B，占全部的P和Q: as many shares, joined by nothing but 、 and 和, right behind as many amounts."""
    bare = all(JOINT_BY.fullmatch(i.slot.before) for i in rates[1:])
    return bare and amounts[-1].slot.clause + 1 >= rates[0].slot.clause and len({i.dimension for i in amounts}) == 1


def _of_their_sum(row: Sequence[Item], index: int) -> list[Item] | None:
    """A份、B份、C份，占比分别为x%、y%、z%: of what they come to, where it stands before them; None where they are no whole."""
    pairs = _pairs(row, index)
    parts = [amount for amount, _ in pairs]
    whole = total_of(parts)
    if not whole or not all(prints_as(a.mention.value / whole, r, cut=True) for a, r in pairs):
        return None
    before = (i for i in row[: row.index(parts[0])] if is_amount(i) and i.dimension == parts[0].dimension)
    return [i for i in before if adds_up(i, parts)][-1:]


def _of_list(text: Text, row: Sequence[Item], index: int, part: Item | None) -> Item | None:
    """养护公路A，其中县道B、乡道C、村道D，占总里程E的P: what has the share is A, not the last of its parts."""
    if part is None or part.slot.mark != "、" or row[index].slot.part != part.slot.part:
        return part
    if part.slot.position - len(part.slot.before) == len(text.passage_at[part.slot.passage].mark):
        return part  # 三、专项转移支付A: the mark of a list, no list
    return next((w for w in text.wholes_of(part) if w.slot.sentence == part.slot.sentence), part)


def _named_alike(rate: Item, whole: Item | None, part: Item | None) -> Item | None:
    """抽取A所，其中小学B所、初中C所，抽样比例P: the verb of the share is that of A, so A has it and not C."""
    named = NAMED.match(rate.slot.before)
    if named is None or whole is None or part is None:
        return part
    return whole if named["verb"] in whole.slot.before and named["verb"] not in part.slot.before else part


def _before(row: Sequence[Item], index: int, skip: int, rate: Item) -> Item | None:
    """The amount that the share is said of: the nearest before it, not deeper in brackets, in the same sentence."""
    for item in reversed(row[: index - skip + 1]):
        if item.slot.sentence != rate.slot.sentence:
            return None
        if (is_amount(item) or _explains(item, rate)) and item.slot.depth <= rate.slot.depth:
            return item
    return None


def _explains(item: Item, rate: Item) -> bool:
    """主要是土地市场低迷，出让收入仅完成A，占全省基金收入的P: an amount within the reasons, and its share right behind."""
    plain = item.slot.role == PLAIN and not item.slot.is_rate
    return plain and item.slot.reason and item.slot.clause + 1 >= rate.slot.clause


def _named(text: Text, rate: Item, said: str) -> Item | None:
    """公用经费占基本支出的12.48%: the part is only named, its amount stands elsewhere."""
    named = REMARK.sub("", said.partition("占")[0])  # 人员经费（工资福利支出与对个人和家庭的补助）占
    lead = re.split(r"[。；，：]", text.passage_at[rate.slot.passage].template[: rate.slot.position])[-1]
    if "分别占" in lead:  # 人员经费、公用经费分别占P和Q
        named = re.split(r"[、和与及]", lead.partition("分别占")[0])[0]
    row = [i for i in text.amounts_in([rate.slot.passage]) if i.slot.start < rate.slot.start]
    if whole := [i for i in row if i.label == core(named) and i.slot.sentence >= rate.slot.sentence - 1]:
        return whole[-1]  # 拨款支出A，其中基金拨款支出B。拨款支出占…: A, though B ends like it
    if row and core(named) and re.match(rf"{re.escape(core(named))}|.*{re.escape(core(named))}$", row[-1].label):
        return row[-1]
    begun = [i for i in row if len(core(named)) > 1 and i.slot.start in text.inner and _begins(i, core(named))]
    if begun and begun[-1].slot.sentence == rate.slot.sentence:
        return begun[-1]  # 清运A，其中焚烧处理B、填埋C，焚烧占比P
    if TAX.search(named):
        return next((i for i in reversed(row) if i.label.endswith("税收收入") and "非税" not in i.label), None)
    called = text.items.called(named, None, rate.slot.start, least=4) if core(named) else []
    called = [i for i in called if _counted_as(rate.slot.base, i)]
    if kind := OF_A_KIND.match(
        core(named)
    ):  # 工程采购授予中小企业合同金额占: no part that all kinds of purchase have is meant
        called = [i for i in called if kind[0] in i.label]
    return _of_its_year(called, rate) if called else _ending_so(row, core(named), rate)


def _counted_as(base: str, part: Item) -> bool:
    """村道占总里程的P: of the kilometres of 村道, and not of the money for it."""
    units = MEASURED_IN.get(re.sub(r"[的（].*$", "", base)[-2:])
    return units is None or part.dimension in units


def _ending_so(row: Sequence[Item], name: str, rate: Item) -> Item | None:
    """全县政府债务余额A. …债务余额占限额的P: the last amount of the paragraph whose name ends so, of the year."""
    ends = (i for i in reversed(row) if len(name) > TELLING and i.label.endswith(name))
    return next((i for i in ends if i.period == rate.period), None)


def _of_its_year(called: Sequence[Item], rate: Item) -> Item:
    """The first of them; of a row of a table, where last year's amount stands nearer, that of the year of the share."""
    first = called[0]
    row = [
        i for i in called if first.slot.mark == "|" and i.slot.passage == first.slot.passage and i.label == first.label
    ]
    return next((i for i in row if i.period == rate.period), first)


def _begins(item: Item, name: str) -> bool:
    """县本级 of 其中县本级支出A, be it called 县本级支出 or, with the level left out, 本级支出."""
    return item.label.startswith(name) or core(item.slot.before).startswith(name)


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


def _wholes(text: Text, part: Item, rate: Item, row: Sequence[Item]) -> list[Item]:
    base = rate.slot.base
    own = text.wholes_of(part)
    if of_year := _of_all_year(text, part, base, rate):
        return of_year
    if core(base) in VAGUE and text.items.lexicon.concept_in(base) is None:
        if topic := _topic(text, part):
            return [topic]
        outer = [w for total in own for w in text.wholes_of(total)]
        siblings = [
            r.slot.base
            for r in row
            if r.slot.role in (SHARE, RATIO)
            and (core(r.slot.base) not in VAGUE or measure_in(r.slot.base))
            and r.slot.start < rate.slot.start
            and r.slot.sentence == rate.slot.sentence
        ][::-1]
        own += [w for w in _of_like_name(text, part) if w not in own]
        named = [
            w
            for b in siblings[:1]
            for w in (text.items.called(b, part.dimension, rate.slot.start) or _measured(text, part, b, rate))[:1]
        ]
        named = [w for w in named if not _has_share(row, w)]  # 食堂供餐学校A所，占学校总数的P；…
        if siblings and not (named or own or outer):
            return []  # of the same whole, which stands nowhere
        if named and (outer or _before_sibling(text, row, part, rate, own)):
            return list(dict.fromkeys([*named, *own, *outer]))
        return list(dict.fromkeys([*own, *outer, *named])) or _large(text, part) or _of_the_one_above(text, part, rate)
    called = (
        _same_of_all(text, part, base, rate)
        or [
            c
            for c in text.items.called(base, part.dimension, rate.slot.start)
            if c is not part and not _only_due(base, c)
        ]
        or _by_verb(text, part, base)
        or _measured(text, part, base, rate)
        or _nameless(text, base)
        or _of_all(text, part, base, rate)
        or _of_the_year(text, part, base)
        or _of_the_project(text, part, base)
        or _of_the_product(text, part, base, rate)
        or _of_its_side(row, part, base)
        or _of_both_sides(text, part, base, rate)
    )
    called = [c for c in called if _of_the_fund(text, base, c)]
    called = _outermost(text, _so_measured(called, base), base)
    if joint := [w for w in (*called, *own) if _one_of_two(base, w)]:
        called, own = [c for c in called if c not in joint], [w for w in own if w not in joint]
    if any(_between(part, c, rate) and c.mention.value < part.mention.value for c in called[:1]):
        return []  # 全口径税收A。…。地方收入B，…，税收收入占地方收入的P: A is of more than B
    large = [c for c in called if c.mention.value >= part.mention.value or c.label == core(base)]
    if rate.mention.value <= 1 and any(c.label == core(base) and _holds(c, part) for c in large):
        large = [c for c in large if _holds(c, part)]  # 抽查水库A座，占全部水库的P: not of those of one town
    large = large[:3]
    called = large or [c for c in called if rate.mention.value == 1 and _named_fully(text, base, c)][:1]
    fitting = [w for w in own if w in called]
    if not called:
        return [w for w in own if not of_what_is_not_told(rate, w) or is_quotient(part, w, rate, cut=True)]
    return [*sorted([*fitting, *called], key=lambda w: w.measure != part.measure), *own[:1]]


def _of_its_side(row: Sequence[Item], part: Item, base: str) -> list[Item]:
    """国有资本经营预算收入A，支出B，调入一般公共预算C，占收入的P: of the one income of its sentence, which comes first."""
    side = core(base) or base.strip("的")
    before = [i for i in row if _alike_before(i, part, part) and not i.slot.depth]
    called = [i for i in before if side in ("收入", "支出") and i.own and i.label.endswith(side)]
    return called if len(called) == 1 and called == before[:1] and not part.label.endswith(side) else []


def of_what_is_not_told(rate: Item, whole: Item) -> bool:
    """石化行业A，其中炼油B，占制造业税收总额的P: of a total that has an own name, nothing of which the name of A says."""
    named = core(rate.slot.base)
    return len(named) > TELLING and bool(whole.label) and not overlap(named, whole.label)


def _holds(whole: Item, part: Item) -> bool:
    return whole.mention.value >= part.mention.value


def _so_measured(called: Sequence[Item], base: str) -> list[Item]:
    """占到位县级资金的: of what came in, not of what was planned, where both are called so."""
    came = measure_in(base) == "arrived"
    return [c for c in called if came and c.measure == "arrived"] or list(called)


def _of_what_was_planned(text: Text, rate: Item, called: Sequence[Item]) -> list[Item]:
    """专项资金到位B, and A planned beside B in a table; 占专项资金的 may be of A, which has no other name."""
    came = [c for c in called if c.measure == "arrived" and measure_in(rate.slot.base) != "arrived"]
    return [i for c in came[:1] for i in planned_beside(text, c)]


def _outermost(text: Text, called: Sequence[Item], base: str) -> list[Item]:
    """债务限额A，其中一般债务限额B、专项债务限额C，余额占限额的P: of A, which is a 限额 like C, and no part of one."""
    outer = [w for c in called[:1] if c.label != core(base) for w in text.wholes_of(c) if w in called]
    return list(dict.fromkeys([*outer, *called]))


def _by_verb(text: Text, part: Item, base: str) -> list[Item]:
    """省级下达转移支付A，…。已分解B，占下达总额的P: what the verb was said of first in the paragraph."""
    told = BY_VERB.fullmatch(base)
    row = text.amounts_in([part.slot.passage]) if told else []
    said = [i for i in row if i.slot.start < part.slot.start and told and told["verb"] in i.slot.before]
    return [i for i in said if i.dimension == part.dimension and i.mention.value >= part.mention.value][:1]


def _one_of_two(base: str, whole: Item) -> bool:
    """税收返还和转移支付A, …占转移支付的P: of the second of two alone."""
    name = re.sub(r"总(?:量|数|规模|支出|收入)$", "", core(base))
    return len(name) > TELLING and re.search(rf"[一-龥]{{2}}[和与及]{re.escape(name)}$", whole.label) is not None


def _between(part: Item, item: Item, rate: Item) -> bool:
    return part.slot.start < item.slot.start < rate.slot.start


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


def _of_the_same_words(text: Text, row: Sequence[Item], index: int) -> Item | None:
    """甲A，占采购总额的P，其中乙B，占采购总额的Q: of what A has proved to be a share of, and not of A, since the words are the same."""
    rate = row[index]
    if core(rate.slot.base) in VAGUE:
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
    at = row.index(whole) if whole in row else len(row)
    behind = row[at + 1 : at + 2]
    if not behind or not _bare_share(behind[0], whole) or core(rate.slot.base) not in VAGUE or not whole.mention.value:
        return False
    outer, last = behind[0].mention.value, rate.mention.unit.scale.scaleb(-rate.mention.decimals)
    near = abs(part.mention.value / whole.mention.value * outer - rate.mention.value) <= last
    return near and outer < 1 and not is_quotient(part, whole, rate)


def _before_sibling(text: Text, row: Sequence[Item], part: Item, rate: Item, own: Sequence[Item]) -> bool:
    """甲占全年预算的P，乙B占Q: is B told beside the amount with the share before it, so that it is of the same whole?"""
    shares = [n for n, i in enumerate(row) if i.slot.role in (SHARE, RATIO) and i.slot.start < part.slot.start]
    if not shares or row[shares[-1]].slot.sentence != rate.slot.sentence or not own:
        return False
    between = text.gap(text.passage_at[part.slot.passage], row[shares[-1]], part)
    alone = not shares[-1] or row[shares[-1] - 1].slot.sentence != rate.slot.sentence  # no amount of its own
    return alone and not OPENED.search(between)


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
    return [i for i in earlier if i.label.endswith("收入") and i.slot.role == PLAIN and "结转" not in i.label][:1]


def _of_all_year(text: Text, part: Item, base: str, rate: Item) -> list[Item]:
    """支出A。…四季度支出B，占全年支出的P: of A, if but one such amount is told, else of that which B is P of."""
    named = ALL_YEAR.fullmatch(base)
    called = text.items.called(named["side"], part.dimension, rate.slot.start) if named else []
    told = [i for i in called if i is not part and i.period == part.period and _holds(i, part)]
    once = len({i.mention.value for i in told}) == 1
    return told[:1] if once else [i for i in told if is_quotient(part, i, rate)][:1]


def _of_the_project(text: Text, part: Item, base: str) -> list[Item]:
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


def _all_but_basic(text: Text, part: Item, rate: Item) -> Reading | None:
    """一般公共预算支出A；其中基本支出B. 自评项目资金C，占一般公共预算项目支出总额的100%: C is A less B, where it is."""
    if rate.mention.value != 1 or not ALL_PROJECTS.search(rate.slot.base):
        return None
    spent = [i for i in text.items.of("concept", "general_budget_expenditure") if i.measure in ("", "final")]
    basic = [i for i in text.items.of("concept", "basic_expenditure") if i.measure in ("", "final")]
    pairs = ((a, b) for a in spent for b in basic if a.period == b.period == part.period)
    fits = next(((a, b) for a, b in pairs if a.mention.value - b.mention.value == part.mention.value), None)
    return reading("all but basic", result=part, plus=[fits[0]], minus=[fits[1]]) if fits else None


def _of_other_money_too(text: Text, rate: Item, wholes: Sequence[Item]) -> bool:
    """占财政拨款项目支出的P: the 项目支出 of all money, which alone is told, may be more."""
    granted = GRANTED.match(rate.slot.base)
    return granted is not None and not any(_told_as(text, i, granted["grants"]) for i in wholes)


def _told_as(text: Text, item: Item, words: str) -> bool:
    """Do those words stand before an amount, in its row's or its section's heading?"""
    passage = text.passage_at.get(item.slot.passage)
    near = (passage.subject, *passage.headings) if passage else ()
    return any(words in said for said in (item.scope, item.label, text.lead(item), *near))


def _named_fully(text: Text, base: str, item: Item) -> bool:
    """资金B，占一般公共预算项目支出总额的100%: all of it is so much, though what is stated there is a little less."""
    fund = FUND.search(base)
    return fund is not None and item.concept is not None and item.concept == text.items.lexicon.concept_in(base)


def _nameless(text: Text, base: str) -> list[Item]:
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


def _large(text: Text, part: Item) -> list[Item]:
    """With no name and no list: the first amount of the sentence, or of the passage."""
    row = text.items.by_passage[part.slot.passage]
    heads = [i for i in row if is_amount(i) and i.dimension == part.dimension and i.slot.start < part.slot.start]
    heads = [i for i in heads if (i.slot.sentence, i.slot.part) == (part.slot.sentence, part.slot.part)] or heads
    heads = [i for i in heads if not _planned_for(i, part)]
    places = {item.slot.start: n for n, item in enumerate(row)}
    shared = {i.slot.start for i in heads if (n := places[i.slot.start] + 1) < len(row) and row[n].slot.role == SHARE}
    return [i for i in heads[:1] if i.mention.value >= part.mention.value and i.slot.start not in shared]


def _planned_for(whole: Item, part: Item) -> bool:
    """接待费预算A，决算B，占P: A is what was planned for B, and no total that B is part of."""
    same = whole.name == part.name and whole.period == part.period
    return same and bool(whole.name) and whole.measure in PLANNED and part.measure not in ("", *PLANNED)


def _of_the_one_above(text: Text, part: Item, rate: Item) -> list[Item]:
    """接待费决算A，占三公经费的P。 / 用车费决算B，占Q: of what the paragraph above, under the same heading, names."""
    last = next(reversed(text.found.get("share", ())), None)
    here = text.passage_at[rate.slot.passage]
    if last is None:
        return []
    other, whole = (
        text.items.at[figures_of(last.readings[0].roles[role])[0].mention.start] for role in ("rate", "whole")
    )
    above = text.passage_at.get(other.slot.passage)
    near = above is not None and above.headings == here.headings and here.index - above.index == 1
    named = core(other.slot.base) not in VAGUE and not other.slot.depth
    return [whole] if near and named and _alike(whole, part) and _holds(whole, part) else []


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
        if make_whole(shares) or not all(of_what_is_not_told(share, total) for share in shares):
            yield claim(text, "shares_total", [reading("shares", shares=shares)], shares[0])


def _sums_of(text: Text) -> Iterator[tuple[Item, list[Item]]]:
    """The totals that were found, each with its parts."""
    for one in text.found.get("sum", []):
        roles = one.readings[0].roles
        if "total" in roles:
            total, *parts = (text.items.at[f.mention.start] for r in ("total", "parts") for f in figures_of(roles[r]))
            yield total, parts


__all__ = ["claims"]
