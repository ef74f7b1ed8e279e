"""What has a share: ``两者占比分别为25.2%和74.8%``, ``公用经费占基本支出的12.48%``; beside the share, called by its words, or before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from auditor.clauses import AMONG, PLAIN
from auditor.facts import core, is_amount, measure_in, overlap
from auditor.languages import zh
from auditor.text import Item, Text, adds_up

MEASURED_IN = {  # 占总里程的: what that is counted in
    "里程": {"公里", "千米", "米"},
    "面积": {"亩", "公顷", "平方米", "平方公里"},
    "人数": {"person", "人次", "户"},
    "人口": {"person", "户"},
    "户数": {"户"},
    **{name: {"money"} for name in ("金额", "投资", "资金", "经费", "产值")},
}
NARROW = re.compile(  # of a part of the year, another year, a level, a place, another basis
    r"[上下]半年|前?[一二三四]季度|(?<!12)月|(?<![加与和同比较])(?:上年|去年|上一年)|[省州市县区镇乡]本级|全[国省]|县区"
    r"|口径|剔除|扣除|不含|还原|因素|(?<![全我本该各])[一-龥](?<![全我本该各])[县市区镇乡]"
)
AMONG_WHAT = re.compile(r"([一-龥]{2,12}(?:收入|支出|资金|经费|总额|财力))中[，]?")
YEAR = re.compile(r"(?:19|20)\d\d(?=年)")
NO_OTHER = re.compile(r"[其所约各均共]*(?:占|比[例重])")
JOINT_BY = re.compile(r"[、和与及]?")
JOINT = {"", "两者", "分别", "二者", "三者", "共", "均", "各"}
REMARK = re.compile(r"（[^（）]*）$")
OF_A_KIND = re.compile(r"货物|工程|服务")
NAMED = re.compile(r"(?P<verb>[一-龥])[一-龥]比[例重]")  # 抽样比例
TOGETHER_WITH = re.compile("连同|加上")
TAX = re.compile(r"(?<!非)税收$|^税$")  # 税收占比, 税占比
TAX_TOLD = re.compile(r"(?<!非)税收(?:收入)?(?:完成)?$")
OF_NOTHING = re.compile("占(?:比例?|比重)?[为达]?$")  # what it is a share of is said before
PERIODIC = re.compile(r"^[^每]*[年月]均[^每均]*$")
BALANCE = "余额"
TELLING = 3  # characters of a name that is known again


COUNTED_IN = (
    (re.compile(r"户(?:总?数)?$"), ("户",)),
    (re.compile(r"(?:人口|人数)(?:总?数)?$"), ("人", "名", "口")),
)
OF_PEOPLE = {"person", "户"}


def part_of(text: Text, row: Sequence[Item], index: int, inside: Item | None, said: str, called: str) -> Item | None:
    """What has the share: the amount that stands with it, else what the words call it, else the one before."""
    rate = row[index]
    behind = row[index + 1] if index + 1 < len(row) else rate
    if rate.slot.after == behind.slot.before == "的" and is_amount(behind) and not inside:
        return behind  # 占总户数65%的1,300户
    part = paired(row, index) or (
        _named(text, rate, said)
        if called not in JOINT
        else _of_its_measure(row, index, said) or _before(row, index, 2 if inside else 1, rate)
    )
    listed = of_list(text, row, index, part)
    part = listed if inside and called in JOINT else _named_alike(rate, listed, part)
    if part is not None and inside and part.dimension != inside.dimension and called in JOINT:
        part = _of_its_kind(row, index, inside)
    return _subject_before(text, rate) if part is None and inside else part


def counted_so(row: Sequence[Item], index: int, part: Item | None, called: str) -> Item | None:
    """脱贫户1,864户、6,932人，脱贫户占…, 脱贫人口占…: of the two the one that is counted in what the words name; None where neither is."""
    base = row[index].slot.base
    noun, wanted = next(((n, units) for n, units in COUNTED_IN if n.search(called or base)), (None, ()))
    if noun is None or (part is not None and (part.mention.unit.symbol in wanted or part.dimension not in OF_PEOPLE)):
        return part
    stem = noun.sub("", called)
    pairs = [pair for pair in pairwise(row[:index]) if {i.dimension for i in pair} == OF_PEOPLE]
    if part is not None:
        pairs = [pair for pair in pairs if part in pair]
    else:
        pairs = [pair for pair in pairs if len(stem) > 1 and stem in f"{pair[0].label} {pair[0].slot.before}"]
    told = (i for pair in reversed(pairs) if _of_one_noun(*pair) for i in pair)
    return next((i for i in told if i.mention.unit.symbol in wanted), None)


def _of_one_noun(first: Item, second: Item) -> bool:
    """386户、1,204人; 386户1,204人."""
    return second.slot.sentence == first.slot.sentence and second.slot.mark in ("", "、") and not second.slot.before


def people_of(text: Text, part: Item, base: str) -> list[Item]:
    """受益户A户、B人，其中脱贫户C户、D人，占受益人口的P: of B, which D is a part of, called like it."""
    units = next((units for noun, units in COUNTED_IN if noun.search(base)), ())
    alike = [w for w in text.wholes_of(part) if w.mention.unit.symbol in units]
    return [w for w in alike if overlap(w.label, base) or overlap(w.slot.before, base)]


def _of_its_kind(row: Sequence[Item], index: int, whole: Item) -> Item | None:
    """项目16个、资金A，其中一级项目5个、二级项目11个，占项目支出总额B的P: of the one amount of money before it."""
    alike = [i for i in row[: index - 1] if is_amount(i) and i.dimension == whole.dimension]
    here = [i for i in alike if i.slot.sentence == whole.slot.sentence and i.slot.depth <= whole.slot.depth]
    return here[0] if len(here) == 1 else None


def _of_its_measure(row: Sequence[Item], index: int, said: str) -> Item | None:
    """到位A，支出B，结余C，实际支出占到位资金的P: of what is called 支出 in its sentence, though C stands nearer."""
    measure = measure_in(said.partition("占")[0]) if "占" in said else ""
    same = (i for i in row[:index][::-1] if measure and is_amount(i) and i.slot.sentence == row[index].slot.sentence)
    return next((i for i in same if measure_in(i.slot.before) == measure), None)


def _subject_before(text: Text, rate: Item) -> Item | None:
    """…。全县会议费占支出（A）的P: what has the share is named before 占, its amount stands in another sentence."""
    words = text.passage_at[rate.slot.passage].template[: rate.slot.position].rpartition("占")[0]
    named = re.split(rf"[。；，：（）{zh.FIGURES}]", words)[-1]
    called = text.items.called(named, "money", rate.slot.start) if len(core(named)) > TELLING else []
    here = (rate.slot.passage, rate.slot.sentence)
    earlier = [i for i in called if i.slot.start < rate.slot.start and (i.slot.passage, i.slot.sentence) != here]
    return earlier[0] if earlier else None


def paired(row: Sequence[Item], index: int) -> Item | None:
    """两者占比分别为25.2%和74.8%: the first rate belongs to the first of the two amounts before them, and so on."""
    pairs = pairs_of(row, index)
    return next((amount for amount, rate in pairs if rate is row[index]), None)


def pairs_of(row: Sequence[Item], index: int) -> list[tuple[Item, Item]]:
    """The amounts of a list, each with its rate, where the rates stand together behind them; [] where they do not."""
    rate = row[index]
    here = (rate.slot.role, rate.slot.clause)
    behind = takewhile(lambda i: (i.slot.role, i.slot.clause) == here, row[index:])
    before = list(takewhile(lambda i: (i.slot.role, i.slot.clause) == here, reversed(row[:index])))[::-1]
    rates = [*before, *behind]
    first, many = index - len(before), len(rates)
    told = [i for i in row[:first] if i.is_amount and i.slot.sentence == rate.slot.sentence]
    amounts = [i for i in told if i.slot.depth <= rate.slot.depth]  # 甲A（其中乙B），丙C，占比分别为P、Q
    amounts = _without_total(amounts, many)[-many:]
    if many < 2 or len(amounts) != many or len({i.slot.part for i in amounts}) not in (1, many):
        return []  # 甲A、乙B、丙C；处理D，四种分别占…: A, B and C are no list with D
    divided = zh.DIVIDED.search(rates[0].slot.before) or _one_by_one(amounts, rates)
    return list(zip(amounts, rates, strict=True)) if divided else []


def _without_total(amounts: list[Item], many: int) -> list[Item]:
    """甲A、乙B，共计C，分别占P、Q: C is what A and B come to, and P is that of A."""
    last = amounts[-1] if len(amounts) > many > 1 else None
    summed = last is not None and adds_up(last, amounts[-many - 1 : -1])  # 甲A、乙B，相加即为C
    return amounts[:-1] if last is not None and (summed or zh.TOTAL_LAST.search(last.slot.before)) else amounts


def _one_by_one(amounts: Sequence[Item], rates: Sequence[Item]) -> bool:
    """规模分别为A和B，占全部的P和Q: as many shares, joined by nothing but 、 and 和, right behind as many amounts."""
    bare = all(JOINT_BY.fullmatch(i.slot.before) for i in rates[1:])
    return bare and amounts[-1].slot.clause + 1 >= rates[0].slot.clause and len({i.dimension for i in amounts}) == 1


def of_list(text: Text, row: Sequence[Item], index: int, part: Item | None) -> Item | None:
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
    near = [i for i in row[: index - skip + 1] if i.slot.sentence == rate.slot.sentence]
    for item in reversed(near):
        has_share = is_amount(item) or _explains(item, rate) or _usual_number(near, item, rate)
        if has_share and item.slot.depth <= rate.slot.depth:
            return item
    return None


def _explains(item: Item, rate: Item) -> bool:
    """主要是土地市场低迷，出让收入仅完成A，占全省基金收入的P: an amount within the reasons, and its share right behind."""
    plain = item.slot.role == PLAIN and not item.slot.is_rate
    return plain and item.slot.reason and item.slot.clause + 1 >= rate.slot.clause


def _usual_number(near: Sequence[Item], item: Item, rate: Item) -> bool:
    """月均补贴床位A张，占全区床位B张的P: how many there are in a month, and their share right behind; not 救助C人，月均A人，占…: of C."""
    if any(i is not item and is_amount(i) and i.mention.unit == item.mention.unit for i in near[: near.index(item)]):
        return False
    periodic = item.mention.unit.exact and item.is_level and PERIODIC.search(item.slot.before) is not None
    return periodic and item.slot.clause + 1 >= rate.slot.clause


def _named(text: Text, rate: Item, said: str) -> Item | None:
    """公用经费占基本支出的12.48%: the part is only named, its amount stands elsewhere."""
    named = REMARK.sub("", AMONG.sub("", said).partition("占")[0])  # 人员经费（工资福利支出与对个人和家庭的补助）占
    lead = re.split(r"[。；，：]", text.passage_at[rate.slot.passage].template[: rate.slot.position])[-1]
    if "分别占" in lead:  # 人员经费、公用经费分别占P和Q
        named = re.split(r"[、和与及]", lead.partition("分别占")[0])[0]
    row = [i for i in text.amounts_in([rate.slot.passage]) if i.slot.start < rate.slot.start]
    if len(row) > 1 and TOGETHER_WITH.match(row[-1].slot.before):
        return _of_both(text, row[-2:], core(named), rate)
    if whole := [i for i in row if i.label == core(named) and i.slot.sentence >= rate.slot.sentence - 1]:
        return whole[-1]  # 拨款支出A，其中基金拨款支出B。拨款支出占…: A, though B ends like it
    if (
        row
        and core(named)
        and re.match(rf"{re.escape(core(named))}|.*(?<![非未不]){re.escape(core(named))}$", row[-1].label)
    ):
        return row[-1]
    begun = [i for i in row if len(core(named)) > 1 and i.slot.start in text.inner and _begins(i, core(named))]
    if begun and begun[-1].slot.sentence == rate.slot.sentence:
        return begun[-1]  # 清运A，其中焚烧处理B、填埋C，焚烧占比P
    if TAX.search(named):
        return next((i for i in reversed(row) if TAX_TOLD.search(i.label)), None)
    called = text.items.called(named, None, rate.slot.start, least=4) if core(named) else []
    called = [i for i in called if counted_as(rate.slot.base, i) and not _of_a_year_to_come(i, rate)]
    called = [i for i in called if is_so_narrow(text, rate, i)]
    if kind := OF_A_KIND.match(
        core(named)
    ):  # 工程采购授予中小企业合同金额占: no part that all kinds of purchase have is meant
        called = [i for i in called if kind[0] in i.label]
    if called:
        return _of_its_year(called, rate)
    return _ending_so(row, core(named), rate) or (
        _of_its_concept(text, rate) if OF_NOTHING.search(rate.slot.before) else None
    )


def is_so_narrow(text: Text, rate: Item, item: Item) -> bool:
    """上半年非税收入占比P, 甲县非税收入占比Q, 2021年非税收入占比R: of an amount elsewhere only where its sentence or section says so too."""
    headings = text.headings_of(item)
    if headings is None:
        return not {*NARROW.findall(_since_semicolon(text, rate))} - {"口径"}
    about, lead = "".join((*headings, text.lead(item))), _since_semicolon(text, rate)
    if not all(words in about for words in (*NARROW.findall(lead), *AMONG_WHAT.findall(lead))):
        return False
    years = YEAR.findall(lead) or YEAR.findall("".join(text.headings_of(rate) or ()))
    return not years or years[-1] in about or _is_said_to_be_of(text, item, years[-1])


def _is_said_to_be_of(text: Text, item: Item, year: str) -> bool:
    """Is an amount whose own sentence names no year of that one, which the document names before it?"""
    before = (p.template for at, p in text.passage_at.items() if at < item.slot.passage)
    return str(item.period) == year and any(f"{year}年" in words for words in before)


def _since_semicolon(text: Text, item: Item) -> str:
    return text.lead(item).rpartition("；")[2]


def _of_its_concept(text: Text, rate: Item) -> Item | None:
    """接待费支出占P. …公务接待费A: the one amount spent on what the words of the share mean, however it is called there."""
    told = text.items.of("concept", rate.concept) if rate.concept else ()
    spent = [i for i in told if i.dimension == "money" and i.measure in ("", "final") and is_amount(i)]
    spent = [i for i in spent if i.period == rate.period and i.realm.meets(rate.realm) and not i.slot.depth]
    spent = [i for i in spent if is_so_narrow(text, rate, i)]
    return spent[0] if len({i.mention.value for i in spent}) == 1 else None


def _of_both(text: Text, two: Sequence[Item], name: str, rate: Item) -> Item | None:
    """预算拨款支出A，占支出的P；连同基金拨款支出B，拨款支出占支出的Q: what both come to, told before under that name."""
    both = sum(i.mention.value for i in two)
    called = text.items.called(name, two[0].dimension, rate.slot.start) if name else []
    return next((i for i in called if i.mention.value == both), None)


def of_the_amount(part: Item, rate: Item) -> bool:
    """甲A，占P: has A the share? Not in 甲3个，金额占P, where another quantity has it."""
    named = core(rate.slot.before.partition("占")[0])
    same = NO_OTHER.match(rate.slot.before) or (named and named in part.slot.before)
    return bool(same) and counted_as(rate.slot.base, part)


def counted_as(base: str, part: Item) -> bool:
    """村道占总里程的P: of the kilometres of 村道, and not of the money for it."""
    units = MEASURED_IN.get(re.sub(r"(?:总额|规模)?(?:[的（].*)?$", "", base)[-2:])
    return units is None or part.dimension in units


def _ending_so(row: Sequence[Item], name: str, rate: Item) -> Item | None:
    """全县政府债务余额A. …债务余额占限额的P: the last amount of the paragraph whose name ends so, of the year.

    债务限额B，年末余额A（一般C、专项D），债务余额占限额的P: A, the one balance there is, has a shorter name.
    """
    ends = (i for i in reversed(row) if len(name) > TELLING and i.label.endswith(name))
    short = [i for i in row if i.label == BALANCE and name.endswith(BALANCE) and not i.slot.depth]
    return next((i for i in ends if i.period == rate.period), short[0] if len(short) == 1 else None)


def _of_its_year(called: Sequence[Item], rate: Item) -> Item | None:
    """The first of them; of a row of a table, where last year's amount stands nearer, that of the year of the share. None of a row
    that has several amounts for its year: 合计, 基本支出 and 项目支出."""
    first = called[0]
    row = [
        i for i in called if first.slot.mark == "|" and i.slot.passage == first.slot.passage and i.label == first.label
    ]
    of_year = [i for i in row if i.period == rate.period]
    if len({i.mention.value for i in of_year}) > 1:
        return None
    return of_year[0] if of_year else first


def _of_a_year_to_come(item: Item, rate: Item) -> bool:
    """非税占比P in the report on one year, and 非税A in the budget of the next behind it."""
    return item.period is not None and rate.period is not None and item.period > rate.period


def _begins(item: Item, name: str) -> bool:
    """县本级 of 其中县本级支出A, be it called 县本级支出 or, with the level left out, 本级支出."""
    return item.label.startswith(name) or core(item.slot.before).startswith(name)


__all__ = [
    "JOINT",
    "REMARK",
    "TELLING",
    "counted_as",
    "is_so_narrow",
    "of_list",
    "of_the_amount",
    "paired",
    "pairs_of",
    "part_of",
]
