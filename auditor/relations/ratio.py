"""A rate of two amounts: 执行率, 完成预算的, 为年初预算的, 到位率, 整改率.

``全年预算数为A，执行数为B，执行率为P``: which amount is above and which below the line follows from their measures, or
from the name of the rate (整改率: 已整改 above). What stands in another sentence is looked up by name.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from auditor.clauses import BASE, PRIOR, RATIO, SHARE
from auditor.facts import core, is_amount, measure_in, overlap, upto
from auditor.languages import zh
from auditor.model import Claim, Confidence, Reading
from auditor.relations.share import paired
from auditor.text import Item, Passage, Text, claim, figures_of, is_quotient, prints_as, reading, total_of

EXECUTION = re.compile(
    r"执行率|完成率|支出率|预算完成|使用率|(?:预算|支出|经费|成本)控制率|支付率|(?:支出|执行|拨付|支付|资金|投资|完成|使用)进度"
)
RATES = ("率", "进度", "满意度", "比例", "幅度")
DEVIATES = re.compile(r"(?:差异|偏差|偏离)率$")
SAVED = re.compile(r"节[资支约]率|(?:资金|投资)节约率")
ARRIVAL = re.compile(r"到位率")
PLAN_BEHIND = re.compile(r"[^，。；：（）]{0,12}(?:预算|计划|任务|目标)(?:目标|任务|数|额|指标)*的?")
UNREAD = re.compile(r"(?<![\d第〔.])\d[\d.]*[万亿]?(?![\d年月日号届期条款章版.])[一-龥]")  # 3000簇
DUE = re.compile(r"应[到筹]|计划(?:到位|筹集|下达|安排)")
CARRIED_RATE = re.compile(r"(?:结转|结余)率$")
SATISFIED = re.compile(r"满意")
SURVEYED = re.compile(r"调查|问卷|收回|回收|有效|测评|受访|访谈|抽样")
CONTENT = re.compile(r"(?<![不欠])(?<!不[太很大])满意(?!度|率)")
FAIRLY = re.compile(r"(?:基本|比较|较)满意")
GRADED = re.compile(r"(?:基本|比较|较|非常|很|十分|不太?)满意|一般")
SAID_TO_COUNT = re.compile(r"满意[度率]（(?P<which>[^（）]*满意[^（）]*[和与及、+][^（）]*)）")
PLANNED = ("adjusted", "budget", "initial", "target")
DONE = ("final", "arrived")
WHOLE = re.compile(r"总投资|总额|总资金|资金总|预算|计划|下达|安排")
ANSWERED = re.compile(r"(?:实际?|已)(?!际)([一-龥])[一-龥]{0,6}$")
OF_BASE = re.compile(r"率（[^（）]{0,10}占(?P<base>[^（）]{2,12}?)(?:的(?:比例|比重|百分比))?）")
SAMPLED = re.compile(r"抽查|抽检|抽样|核查")
UNSPENT = {"added", "opening", "closing"}
EACH_OF = {
    "人均": ("人", "名", "人次"),
    "生均": ("人", "名"),
    "户均": ("户", "家"),
    "亩均": ("亩",),
    "车均": ("辆",),
    "班均": ("个",),
    "次均": ("人次", "次"),
    "批次平均": ("批次",),
    "批均": ("批次",),
    "场均": ("场",),
    "期均": ("期",),
    "件均": ("件",),
    "校均": ("所", "家"),
    "村均": ("个",),
    "例均": ("例", "人次"),
    "平均住院日": ("人次", "人"),
}
IN_ALL = re.compile(r"(?:总体|整体|综合|合计)(?:资金)?到位率")
IN_TOTAL = re.compile(r"(?:全年|累计|总)?共|合计|总计")
NEARLY = 4  # paragraphs back to the budget of a project
MANY = 24  # amounts back to what is shared out
EACH = re.compile("|".join(EACH_OF))
A_MONTH, MONTHS = re.compile(r"月人均|人均(?:每月|月)|每月人均"), 12
FEWEST = 2  # rates beside one that hold, so that it is read right
FINE, FAR = 2, 80  # decimals of a rate that fits hardly by chance, and amounts back
OF_THE_YEAR = re.compile(r".{0,8}(?:当年|本年)(?:预算)?收入(?:总额)?")
BY_MONTH = re.compile(r"每[月季天日]|[月季日]均")  # 人均每月: of a part of the year
EACH_ONE = re.compile(r"(?:平均|成本|费用|投入)每(?:一)?(?P<unit>[一-龥]{1,8}?)[一-龥]{0,8}$")  # 平均每个项目签约
UNIT_COST = re.compile(r"每(?P<unit>[一-龥]{1,4}?)年?[一-龥]{0,6}(?:成本|费用|投入|投资|造价|支出)[为约]?$")
BASED_ON = re.compile(r"按照?(?P<what>[^，。；（）按]{2,12}?)(?:计算|测算|核算|口径)")  # 按实际支出计算，户均A
SAID_OVER = re.compile(r"（按照?(?P<what>[^（）]{2,14}?)(?:计算|测算|核算)）")
LEVEL = re.compile(r"中央|省级|市级|县级|区级|镇级|乡级")
NAMED_MONEY = re.compile(r"(?:[市县区省]级?|中央|地方|上级|自有|自筹|配套)[^，。；]{0,4}(?:资金|补助|拨款)占[^占]*$")
OF_SOMETHING = re.compile(r"^(?:执行率|支出率|支付率|完成率|支出进度|执行进度)仅")  # …经费执行偏慢，执行率仅77.6%
SLOW = re.compile(
    r"(?:项目|经费|专项|资金)(?:的?(?:支出|执行|预算|资金))*(?:进度|率)?(?:较|偏|相对|略|不)[一-龥]{0,4}，"
)
OVERALL = re.compile(
    r"(?:整体|部门|预算|资金|支出|财政|总体|经费|年度|单位)*(?:执行率|支出率|支付率|完成率|支出进度|执行进度)"
)
BYGONE = re.compile(r"(?:19|20)\d\d年(?!年?初|度?预算)|上年(?!.{0,4}预算)|去年|同期")
LEFT_OVER = re.compile(r"结余|结转|剩余")
UNDONE = re.compile(r"正在|未|尚|待")
GENERIC = re.compile(r"预算|支出|资金|完成|项目|工作|控制")
SPENT = {"expenditure", "expenditure_current_year", "expenditure_grand_total", "income_and_expenditure"}
FUNDS = {"income_grand_total", "income", "income_current_year", "appropriation_income"}
DONE_OF_PLAN = re.compile(r"(?<!预算)(?<!资金)(?<!支出)完成率$")
BATCH = re.compile(r"第[一二三四五六七八九十\d]+批")
LEVELS = re.compile(
    r"覆盖率|合格率|普及率|差错率|就诊率|入学率|巩固率|知晓率|参保率|死亡率|及时率|准确率|达标率|利用率|增长率|负债率|打扫率|清扫率|亮灯率|接种率|服药率|在治率|管理率|占用率|节水率"
)


def claims(text: Text) -> Iterator[Claim]:
    shared = {f.mention.start for one in text.found.get("share", ()) for f in figures_of(one.readings[0].roles["rate"])}
    for passage in text.with_figures:
        yield from _as_the_others(text, _of_passage(text, passage, shared))


def _of_passage(text: Text, passage: Passage, shared: Collection[int]) -> Iterator[Claim]:
    row = text.row(passage)
    for index, item in enumerate(row):
        if item.slot.role == RATIO and item.slot.is_rate:
            found = list(_ratio(text, row, index))
            yield from found or _that_fits(text, row, index)
        elif item.slot.role == SHARE and item.slot.start not in shared:
            yield from _that_fits(text, row, index)
        elif A_MONTH.search(item.slot.before) and item.dimension == "money":
            yield from _each_month(text, row, index)
        elif item.dimension not in ("rate", "points", "bare") and (units := _units_of(item)):
            yield from _per_unit(text, row, index, units)


def _each_month(text: Text, row: Sequence[Item], index: int) -> Iterator[Claim]:
    """养老金支出A。…待遇人数B，月人均养老金C: a twelfth of an amount over a number of persons, where one of each fits."""
    each = row[index]
    many = [i for i in row[:index] if i.dimension == "person" and is_amount(i) and i.mention.value][::-1]
    above = [i for i in row[:index] if is_amount(i) and i.dimension == "money"][::-1]
    named = [a for a in above if overlap(a.label, each.slot.before) > 1]
    fits = ((a, m) for a in named for m in many if prints_as(a.mention.value / m.mention.value / MONTHS, each))
    for a, m in islice(fits, 1):
        way = reading("each month", numerator=[a], denominator=m, rate=each)
        yield claim(text, "ratio", [way], each, topic="product_of_months", confidence="low")


def _as_the_others(text: Text, found: Iterable[Claim]) -> Iterator[Claim]:
    """省级支出A，进度P；市级支出B，进度Q；县级支出C，进度R: where P and Q are what they were read as, R is so too."""
    groups: dict[tuple[int, str], list[tuple[Claim, bool]]] = {}
    for one in found:
        roles = one.readings[0].roles
        above, below, rate = (figures_of(roles.get(role, ())) for role in ("numerator", "denominator", "rate"))
        if len(above) != 1 or len(below) != 1 or len(rate) != 1:
            yield one
            continue
        part, whole, share = (text.items.at[each[0].mention.start] for each in (above, below, rate))
        key = (share.slot.sentence, share.slot.base or share.label)
        groups.setdefault(key, []).append((one, _is_rate_of(part, whole, share)))
    for group in groups.values():
        doubtful = [one for one, holds in group if not holds]
        sure = len(doubtful) == 1 and len(group) > FEWEST and doubtful[0].topic != "per_unit"
        yield from (replace(one, confidence="high") if sure and one in doubtful else one for one, _ in group)


def _ratio(text: Text, row: Sequence[Item], index: int) -> Iterator[Claim]:
    rate = row[index]
    if DEVIATES.search(rate.slot.base):
        return  # see `change`
    if SATISFIED.search(rate.slot.base) and _of_others(row, index):
        return
    if (many := list(_satisfied(text, row, index))) or _says_more(text, rate):
        yield from many
        return
    if way := _without_the_bad(row, index):
        yield claim(text, "ratio", [way], rate, topic="other")
        return
    pairs = (
        _inside(text, row, index)
        or _among(text, row, index)
        or _of_plan(text, row, index)
        or _kept_within(row, index)
        or _by_name(text, row, index)
    )
    pairs = [
        (n, d) for n, d in pairs if n.dimension == d.dimension and n.slot.start != d.slot.start and d.mention.value
    ]
    if text.of_government:
        pairs = [(n, d) for n, d in pairs if _one_budget(n, d)]
    if rate.slot.base.startswith("预算") and index and "到位" in row[index - 1].slot.base:
        pairs = [(n, d) for n, d in pairs if d.measure != "arrived"]  # 到位资金支出率P，预算执行率Q
    if rate.slot.base.endswith("完成率"):
        pairs = [(n, d) for n, d in pairs if d not in text.wholes_of(n)]  # 完成A公里，其中甲B公里，完成率P
    pairs = [(n, d) for n, d in pairs if not is_plan_of_whole(text, row, n, d) or _is_rate_of(n, d, rate)]
    pairs = [(n, d) for n, d in pairs if not _of_another_sum(text, n, d, rate) or _is_rate_of(n, d, rate)]
    pairs = _of_its_part(row, index, pairs)
    if _unread(text, row[:index], rate):
        pairs = [(n, d) for n, d in pairs if rate.slot.sentence in (n.slot.sentence, d.slot.sentence)]
    if not pairs:
        return
    ways = [reading("rate", numerator=n, denominator=d, rate=rate) for n, d in dict.fromkeys(pairs)]
    sure = _told(text, row, index) or _sure(rate, *pairs[0])
    yield claim(text, "ratio", ways, rate, confidence="high" if sure else "low", topic=_topic(rate))


def _of_another_sum(text: Text, done: Item, whole: Item, rate: Item) -> bool:
    """到位资金A。第一批资金支出B，支出率P: of the first batch; …已到位资金A。/ …完成投资B，投资完成率P: of what was to be invested."""
    if (done.slot.passage, done.slot.sentence) == (whole.slot.passage, whole.slot.sentence):
        return False
    batch = BATCH.findall(text.lead(done))[-1:]
    if batch and (there := text.passage_at.get(whole.slot.passage)):
        told = (*there.headings, there.subject, there.template[: whole.slot.position])
        return not any(batch[0] in words for words in told)
    apart = whole.measure == "arrived" and done.slot.passage != whole.slot.passage
    return apart and DONE_OF_PLAN.search(rate.slot.base) is not None


def is_plan_of_whole(text: Text, row: Sequence[Item], part: Item, plan: Item) -> bool:
    """预算B，支出A，完成预算的P，其中：甲支出C，完成预算的Q: Q is of the budget of 甲, which is not stated; B is that of A."""
    if (plan.name == part.name and part.name) or plan.slot.start > part.slot.start or plan.measure not in PLANNED:
        return False
    for whole in text.wholes_of(part):
        if plan.slot.start < whole.slot.start < part.slot.start and whole in row:
            told = row[row.index(whole) + 1 : row.index(part)]
            return any(i.slot.role == RATIO and "预算" in i.slot.base and not i.slot.base.endswith(RATES) for i in told)
    return False


def _of_others(row: Sequence[Item], index: int) -> bool:
    """收回583份，满意548份，满意率94.00%；职工满意度91.20%: the answers have their rate, these are the ones of other people."""
    before = [n for n in range(index) if row[n].slot.sentence == row[index].slot.sentence]
    told = [n for n in before if row[n].slot.is_rate and SATISFIED.search(row[n].slot.base)]
    apart = bool(told) and row[told[-1]].slot.part != row[index].slot.part
    return apart and not any(is_amount(row[n]) for n in range(told[-1], index))


def _of_its_part(row: Sequence[Item], index: int, pairs: Sequence[tuple[Item, Item]]) -> list[tuple[Item, Item]]:
    """…A公里；改造B座，完成率P: what is counted behind the ； is not 公里."""
    rate = row[index]
    here = [i for i in row[:index] if (i.slot.sentence, i.slot.part) == (rate.slot.sentence, rate.slot.part)]
    counted = {i.dimension for i in here if is_amount(i)}
    return [(n, d) for n, d in pairs if not counted or n.dimension in counted or _is_rate_of(n, d, rate)]


def _kept_within(row: Sequence[Item], index: int) -> list[tuple[Item, Item]]:
    """支出A，控制在预算B以内，执行率P."""
    rate, before = row[index], row[max(0, index - 2) : index]
    if len(before) < 2 or "控制在" not in before[1].slot.before or not EXECUTION.search(rate.slot.base):
        return []
    spent, limit = before
    near = spent.slot.sentence == limit.slot.sentence == rate.slot.sentence and rate.slot.clause - limit.slot.clause < 2
    return [(spent, limit)] if near and is_amount(spent) else []


def _that_fits(text: Text, row: Sequence[Item], index: int) -> Iterator[Claim]:
    """参保5,612人，参保率95.98%, and 牧民5,847人 far above: what is right before the rate, over an earlier amount that fits.

    A rate of four digits fits by chance hardly ever; it is a check where it fits, and nothing where it does not.
    """
    rate = row[index]
    if rate.mention.decimals < FINE or rate.mention.qualifier or rate.slot.depth or rate.mention.value > 1:
        return
    before = [i for i in row[:index] if i.slot.sentence == rate.slot.sentence and i.is_level]
    if not before or rate.slot.clause - before[-1].slot.clause > 1:
        return
    part = before[-1]
    told = [i for i in islice(upto(text.items.plain, part.slot.start), FAR) if _countable(i, part)]
    whole = next((i for i in told if _is_rate_of(part, i, rate)), None)
    alike = whole is not None and overlap(part.label, whole.label) > 0  # 抽查公厕24座 of 管护公厕96座
    if whole is not None and min(map(_digits, (part, whole))) > 2 - alike:
        way = reading("that fits", numerator=part, denominator=whole, rate=rate)
        sure: Confidence = "high" if EXECUTION.search(rate.slot.base) else "low"
        yield claim(text, "ratio", [way], rate, topic=_topic(rate), confidence=sure)


def _is_rate_of(part: Item, whole: Item, rate: Item) -> bool:
    """Of nothing every rate is none."""
    return part.mention.value > 0 and is_quotient(part, whole, rate)


def _countable(whole: Item, part: Item) -> bool:
    """Of one dimension and year; files and samples are of persons and of households."""
    people = {"person", "户", "份", "人次"}
    same = whole.dimension == part.dimension or {whole.dimension, part.dimension} <= people
    return same and whole.period == part.period and whole.realm.meets(part.realm)


def _digits(item: Item) -> int:
    return len(item.mention.number.normalize().as_tuple().digits)


def _without_the_bad(row: Sequence[Item], index: int) -> Reading | None:
    """抽检5,318批次，检出不合格样品127批次，合格率97.61%: all of them less those that were not."""
    rate = row[index]
    verb = re.match(r"(?P<good>合格|达标|通过|满意|完好|及时)率$", core(rate.slot.base))
    near = [i for i in row[:index] if i.is_amount and i.slot.sentence == rate.slot.sentence]
    bad = near[-1] if near else None
    if verb is None or bad is None or not re.search(rf"[不未]{verb['good']}[一-龥]{{0,6}}$", bad.slot.before):
        return None
    every = [i for i in near[:-1] if _same_unit(i, bad) and i.mention.value > bad.mention.value]
    if not every or any(verb["good"] in i.slot.before for i in near[:-1]):
        return None
    less = replace(bad, slot=replace(bad.slot, down=True))
    return reading("without the bad", numerator=[every[0], less], denominator=every[0], rate=rate)


def _told(text: Text, row: Sequence[Item], index: int) -> bool:
    """Do the words themselves say of what the rate is?"""
    told = _among(text, row, index) or _answered(row, index) or _of_part(text, row, index) or _kept_within(row, index)
    return bool(told) or OF_BASE.search(row[index].slot.before) is not None


def _unread(text: Text, before: Sequence[Item], rate: Item) -> bool:
    """计划修枝3,000簇，实际3,120簇，完成率104%: the sentence has numbers of its own, in a unit that is not known."""
    bare = [i for i in before if i.slot.sentence == rate.slot.sentence and i.dimension == "bare"]
    return len(UNREAD.findall(text.lead(rate))) + len(bare) > 1


def _one_budget(done: Item, plan: Item) -> bool:
    """Of one level, book and year; what stands in another sentence must have the same name."""
    near = (done.slot.passage, done.slot.sentence) == (plan.slot.passage, plan.slot.sentence)
    unnamed = not done.own and done.slot.passage == plan.slot.passage  # …年初预算A。决算数为B，为年初预算的C
    begun = done.slot.passage == plan.slot.passage and done.label[:4] in plan.label  # 债券资金A。债券资金已支出B
    same = near or unnamed or done.name == plan.name or begun
    return done.realm.meets(plan.realm) and (near or done.period == plan.period) and same


def _units_of(each: Item) -> Sequence[str]:
    """人均 -> 人, 名, 人次; 平均每个项目 -> what is counted in 个."""
    if BY_MONTH.search(each.slot.before):
        return ()
    if named := EACH.findall(each.slot.before):
        return EACH_OF[named[-1]]
    one = EACH_ONE.search(each.slot.before) or UNIT_COST.search(each.slot.before)
    return [
        unit for unit in (*zh.PERSONS, *zh.MEASURED, *zh.PIECES) if one and one[0].partition("每")[2].startswith(unit)
    ][:1]


def _per_unit(text: Text, row: Sequence[Item], index: int, unit: Sequence[str]) -> Iterator[Claim]:
    """亩均投资1,800元, 平均每个项目投入32万元: an amount over a number of things; only a check where one fits."""
    each = row[index]
    many = list(islice(upto(text.items.counted(*unit), each.slot.start), 40))
    above = [i for i in row[:index] if is_amount(i) and _comparable(i, each)][::-1]
    above += islice(upto(text.items.of("concept", *SPENT), each.slot.start), 10)
    near = text.amounts_in(range(each.slot.passage - 3, each.slot.passage))
    above = [*above[:MANY], *(i for i in near if _comparable(i, each))]
    based = _based_on(text, each)
    if over := _said_to_be_over(text, each, many):
        if len({i.mention.value for i in based}) == len({i.mention.value for i in over}) == 1:
            way = [reading("each", numerator=based[0], denominator=over[0], rate=each)]
            yield claim(text, "ratio", way, each, topic="per_unit")
        return
    above = [*based, *above]
    ways = [(a, m) for a in dict.fromkeys(above) for m in many if is_quotient(a, m, each, cut=True)]
    ways.sort(key=lambda way: not is_quotient(way[0], way[1], each))
    ways = ways or _of_that_name(text, each, many) or _only_pair(row, index, unit)
    if ways:
        way = [reading("each", numerator=a, denominator=m, rate=each) for a, m in ways[:1]]
        sure: Confidence = "high" if _point_moved(*ways[0], each) else "low"
        yield claim(text, "ratio", way, each, topic="per_unit", confidence=sure)


def _point_moved(amount: Item, many: Item, each: Item) -> bool:
    """77.16万元 over 1286人 and 人均60元: the digits of the average, and not its size."""
    average = amount.mention.value / many.mention.value
    return _digits(each) > 0 and any(prints_as(average.scaleb(n), each) for n in (-4, -3, -2, -1, 1, 2, 3, 4))


def _based_on(text: Text, each: Item) -> list[Item]:
    """按实际支付服务费计算，每平方米成本A: the amounts that these words may name, wherever they stand before."""
    found = [said["what"] for said in BASED_ON.finditer(text.lead(each))]
    told = (i for i in upto(text.items.of("dimension", each.dimension), each.slot.start) if found and is_amount(i))
    named = (i for i in told if i.slot.before.endswith(found[-1]) or overlap(i.label, found[-1]) > 1)
    return list(islice(named, MANY))


def _said_to_be_over(text: Text, each: Item, many: Sequence[Item]) -> list[Item]:
    """每平方米成本A（按计划建筑面积计算）: the bracket behind says of how many; not what was 完成 where it says 计划."""
    passage = text.passage_at.get(each.slot.passage)
    said = SAID_OVER.match(passage.template, each.slot.position + 1) if passage else None
    if said is None:
        return []
    named = [i for i in many if overlap(i.slot.before, said["what"]) > 1]
    planned_ = measure_in(said["what"]) == "target"
    return [i for i in named if not (planned_ and re.search(r"完成|实际", i.slot.before))]


def _of_that_name(text: Text, each: Item, many: Sequence[Item]) -> list[tuple[Item, Item]]:
    """门诊次均费用A: the amount of that name wherever it stands (门诊收入B), over a number that fits.

    Or of the name of the number: 农村道路硬化A … 新建农村道路B公里，平均每公里C.
    """
    words = each.slot.before
    told = [i for i in upto(text.items.plain, each.slot.start) if _comparable(i, each)]
    named = (i for i in told if overlap(i.label, words))
    counted = [(a, m) for m in many[:1] for a in told[:FAR] if overlap(a.label, m.label) > 1 and _digits(each) > 2]
    fitting = [(a, m) for a, m in counted if is_quotient(a, m, each)]
    return fitting[:1] or [(a, m) for a in islice(named, 20) for m in many if is_quotient(a, m, each)]


def _comparable(amount: Item, each: Item) -> bool:
    """640人次 over 8期 are 80人, as they are 80人次; so many 床日 over so many patients are days."""
    alike = ({"person", "人次"}, {"天", "床日"})
    return amount.dimension == each.dimension or {amount.dimension, each.dimension} in alike


def _only_pair(row: Sequence[Item], index: int, unit: Sequence[str]) -> list[tuple[Item, Item]]:
    """The one amount and the one number of things in the sentence."""
    each = row[index]
    before = [i for i in row[:index] if i.slot.sentence == each.slot.sentence and is_amount(i)]
    above = [i for i in before if _comparable(i, each)]
    many = [i for i in before if i.mention.unit.symbol.removeprefix("万") in unit and i.mention.value]
    return [(above[0], many[0])] if len(above) == len(many) == 1 else []


def _topic(rate: Item) -> str:
    name = rate.slot.base
    if ARRIVAL.search(name):
        return "arrival"
    if SATISFIED.search(name):
        return "satisfaction"
    if name.endswith("率") or "进度" in name:
        return "execution" if EXECUTION.search(name) else "other"
    return "completion"


def _sure(rate: Item, numerator: Item, denominator: Item) -> bool:
    """Does the name of the rate fit the amounts, so that a wrong result is theirs and not the reading's?"""
    name = rate.slot.base
    if not name.endswith(RATES) or zh.CUT_RATE.search(name):
        return True
    if numerator.slot.sentence != rate.slot.sentence or denominator.slot.passage != rate.slot.passage:
        return (
            EXECUTION.search(name) is not None
            and numerator.measure in DONE
            and denominator.measure in (*PLANNED, "arrived")
        ) or bool(ARRIVAL.search(name))
    if EXECUTION.search(name) and (numerator.measure in DONE or denominator.measure in PLANNED):
        return True
    stem = core(name[:-1])
    if LEVELS.search(name):  # 抽检A组，合格B组，合格率C
        called = core(numerator.slot.before)
        alike = stem.endswith(called) or called.endswith(stem)
        return min(len(stem), len(called)) > 1 and alike and rate.slot.clause - numerator.slot.clause == 1
    return any(stem[i : i + 2] in numerator.slot.before for i in range(max(1, len(stem) - 1)))


def _satisfied(text: Text, row: Sequence[Item], index: int) -> Iterator[Claim]:
    """满意742份、基本满意181份、不满意45份，满意率95.35%: with or without those who are fairly content."""
    rate = row[index]
    near = [i for i in row[:index] if i.is_amount and rate.slot.sentence == i.slot.sentence]
    if (named := SAID_TO_COUNT.search(rate.slot.before)) and len(near) > 1:
        yield from _said_to_count(text, row, index, near, named["which"])
        return
    content = [i for i in near if CONTENT.search(i.slot.before)]
    if not SATISFIED.search(rate.slot.base) or not any(GRADED.search(i.slot.before) for i in near) or not content:
        return
    content = [i for i in content if _same_unit(i, content[0])]
    asked = [i for i in row[:index] if i.slot.start < content[0].slot.start and _same_unit(i, content[0])][::-1]
    asked = [i for i in asked if is_amount(i) and i.mention.value >= total_of(content)]
    fairly = [i for i in content if not FAIRLY.search(i.slot.before)]
    plainly = [i for i in content if not GRADED.search(i.slot.before)]
    groups = [group for group in (content, fairly, plainly) if group]
    ways = [
        reading("satisfied", numerator=above, denominator=below, rate=rate) for below in asked[:2] for above in groups
    ]
    if ways:
        yield claim(text, "ratio", ways, rate, topic="satisfaction")


def _said_to_count(text: Text, row: Sequence[Item], index: int, near: Sequence[Item], which: str) -> Iterator[Claim]:
    """满意度（非常满意和满意）为91.91%: the bracket says which answers are above the line; all answers are below it."""
    rate = row[index]
    names = re.split(r"[和与及、+]", re.sub(r"(?:之和|合计|两项|占).*", "", which))
    above = [i for i in near if core(i.slot.before) in names]
    answers = [i for i in near if _same_unit(i, near[-1])]
    earlier = [i for i in row[: row.index(answers[0])] if is_amount(i) and _same_unit(i, answers[0])][::-1]
    valid = [i for i in earlier if re.search(r"收回|有效|回收", i.slot.before)] or earlier
    if len(above) == len(names) and valid:
        way = reading("said to count", numerator=above, denominator=valid[0], rate=rate)
        yield claim(text, "ratio", [way], rate, topic="satisfaction")


def _says_more(text: Text, rate: Item) -> bool:
    """满意率（含基本满意）: more than one amount stands above the line."""
    return re.search(r"率（[含包]", rate.slot.before) is not None or SAID_TO_COUNT.search(rate.slot.before) is not None


def _among(text: Text, row: Sequence[Item], index: int) -> list[tuple[Item, Item]]:
    """项目完工及时率60%（5个标段中2个按期完工）: both amounts stand in the bracket behind."""
    passage = text.passage_at.get(row[index].slot.passage)
    if passage is None or index + 2 >= len(row) or passage.template[row[index].slot.position + 1 :][:1] != "（":
        return []
    whole, part = row[index + 1 : index + 3]
    if whole.slot.depth == part.slot.depth == row[index].slot.depth + 1 and part.slot.before.endswith("中"):
        return [(part, whole)]
    return []


def _inside(text: Text, row: Sequence[Item], index: int) -> list[tuple[Item, Item]]:
    """完成预算420万元的94.82%, 占任务数10,000人的102.4%: the amount below the line stands inside the phrase."""
    rate = row[index]
    plan = row[index - 1] if index else rate
    told = plan.slot.role == BASE and PLAN_BEHIND.fullmatch(rate.slot.before)  # 完成下达420万元收入任务的94.82%
    if not index or rate.slot.mark or not (told or rate.slot.before.strip() in ("的", "")):
        return []
    if not re.search(r"完成|占|为|达|是|相当于|实现|恢复到", plan.slot.before):
        return []
    above = [
        i for i in row[: index - 1] if i.is_amount and i.dimension == plan.dimension and i.slot.depth <= rate.slot.depth
    ]
    here = [i for i in above if i.slot.sentence == rate.slot.sentence]
    if done := [i for i in here if i.measure in DONE]:
        return [(done[-1], plan)]
    if not here and (named := _subject_of(text, row, index)):
        return [(named[0], plan)]
    wholes = text.wholes_of(above[-1])[:1] if above else []  # 改建A座，其中甲B座、乙C座，完成任务D座的P: of A
    wholes = [i for i in wholes if (i.slot.passage, i.slot.sentence) == (rate.slot.passage, rate.slot.sentence)]
    return [(i, plan) for i in (*wholes, *above[-1:]) if i is not plan]


def _earlier(text: Text, row: Sequence[Item], index: int) -> list[Item]:
    """Amounts before a rate in its sentence, nearest first, not deeper in brackets; bases of comparison too."""
    rate = row[index]
    above = {
        one.slot.start
        for one, other in itertools.pairwise(row[:index])
        if other.slot.role == RATIO and other.slot.base == rate.slot.base  # 支付率 of one level after the other
    }
    near = [
        i
        for i in reversed(row[:index])
        if i.slot.sentence == rate.slot.sentence and i.slot.depth <= rate.slot.depth and i.slot.start not in above
    ]
    found = [
        i
        for i in near
        if not LEFT_OVER.search(i.slot.before)
        and (is_amount(i) or (i.slot.role in (PRIOR, BASE) and not i.slot.is_rate and not BYGONE.search(i.slot.base)))
    ]
    if found and LEVEL.search(found[0].slot.before):
        return found
    return sorted(found, key=lambda i: i.slot.start in text.inner)  # what stands behind 其中 is the last choice


def _of_plan(text: Text, row: Sequence[Item], index: int) -> list[tuple[Item, Item]]:
    """完成年初预算的, 为预算的, 完成当年预算拨款的: words name what is below the line."""
    rate = row[index]
    base = rate.slot.base
    if not base and rate.slot.before.rstrip().endswith("完成"):
        return _execution(text, row, index, _earlier(text, row, index))  # 年初预算1,650.00万元，完成127.55%
    if not base or base.endswith(RATES):
        return []
    if OF_THE_YEAR.fullmatch(base) and index and (income := _income_of_the_year(row, index)):
        return [(row[index - 1], income)]
    wanted = measure_in(base)
    near = [i for i in row[:index] if is_amount(i)][::-1]
    here = _earlier(text, row, index)
    money = [i for i in here if i.dimension == "money"] or [i for i in near if i.dimension == "money"] or here
    done = _named_above(text, rate)
    if not done and NAMED_MONEY.search(rate.slot.before):
        return []  # 市级资金占全年预算的P: its amount stands nowhere
    done = done or [i for i in money if i.measure not in PLANNED]
    if not [i for i in here if i.measure not in PLANNED] and (named := _subject_of(text, row, index)):
        done = named
    done = done or [i for i in near if i.measure not in PLANNED and i.slot.depth <= rate.slot.depth][-1:]
    if not done:
        return _of_the_unit(text, rate) if "年初预算" in base else []
    above = done[0]
    if noun := core(base):
        called = [c for c in text.items.called(noun, above.dimension, rate.slot.start) if c is not above]
        if not called and re.search(r"资金|收入|财力", noun):
            called = list(islice(upto(text.items.of("concept", *FUNDS), rate.slot.start), 3))
        if called:
            return [(above, c) for c in called[:3]]
    measures: tuple[str, ...] = ("initial", "budget") if wanted == "initial" else PLANNED
    if wanted == "adjusted" and any(i.measure == "adjusted" and i.dimension == above.dimension for i in here):
        measures = ("adjusted",)  # 年初预算A，调整预算B，决算数C，为调整预算的: of B and of no other
    local = [i for i in near if i.measure in measures and i.dimension == above.dimension and i is not above]
    local = [i for i in local if i.name and i.name == above.name] or local  # 甲预算A、乙预算B。甲支出C，完成预算的P
    if wanted in ("initial", "adjusted") and not any(i.measure == wanted for i in local):
        said = (i for i in upto(text.items.of("measure", wanted), rate.slot.start) if i.dimension == above.dimension)
        if fits := next((i for i in islice(said, 3) if _is_rate_of(above, i, rate)), None):
            return [(above, fits)]
    same = [i for i in local if i.slot.sentence == rate.slot.sentence] or local
    if same:
        return [(above, i) for i in same[:2]]
    plans = planned(text, above, measures)
    beside = [i for i in text.amounts_in([above.slot.passage]) if i.measure in measures and i is not above]
    beside.sort(key=lambda i: i.measure != wanted)  # 占调整后预算的
    return [(above, p) for p in plans or beside[:1]]


def _income_of_the_year(row: Sequence[Item], index: int) -> Item | None:
    """收入A，…。支出B，调出资金C，调出比例达到当年收入的P: the first income of the paragraph, without what was carried in."""
    came = (i for i in row[: index - 1] if is_amount(i) and re.search(r"收入(?:完成|安排)?[为]?$", i.slot.before))
    above = row[index - 1]
    first = next((i for i in came if "结转" not in i.slot.before and i.dimension == above.dimension), None)
    return first if is_amount(above) and above.slot.clause + 1 == row[index].slot.clause else None


def _named_above(text: Text, rate: Item) -> list[Item]:
    """年中追加占年初预算的44.9%: the amount above the line is only named."""
    named = rate.slot.before.partition("占")[0] if "占" in rate.slot.before else ""
    measure = measure_in(named)
    if not named or not (core(named) or measure):
        return []
    called = text.items.called(named, "money", rate.slot.start, least=4) if core(named) else []
    if called := [i for i in called if not i.slot.depth or core(named) in i.label]:
        return sorted(called, key=lambda i: i.measure != measure_in(rate.slot.base))[:1]  # 市级资金占全年预算的
    return list(islice(upto(text.items.of("measure", measure), rate.slot.start), 1)) if measure else []


def _subject_of(text: Text, row: Sequence[Item], index: int) -> list[Item]:
    """支出完成全部可用资金的93.03%: what the sentence is about is named, its amount stands before."""
    rate = row[index]
    words = re.match(r"[^，。；：]{2,12}?(?=完成|占|为|达|比|较|与)", text.lead(rate))
    if words is None:
        return []
    called = text.items.called(words.group(), "money", rate.slot.start, least=4)
    return [i for i in called if i.slot.start < rate.slot.start and i.measure not in PLANNED][:1]


def planned(text: Text, done: Item, measures: Sequence[str]) -> list[Item]:
    """The budget of the same thing elsewhere in the document, nearest first."""
    found = [
        i for i in text.items.named.get(done.name, ())
        if i.measure in measures and i.dimension == done.dimension and i.name and i.period == done.period and i.realm.meets(done.realm)
    ]  # fmt: skip
    return sorted(found, key=lambda i: abs(i.slot.start - done.slot.start))[:3]


def _by_name(text: Text, row: Sequence[Item], index: int) -> list[tuple[Item, Item]]:
    """执行率, 整改率, 抽查率: the name of the rate says which amounts."""
    rate = row[index]
    name = rate.slot.base
    if not name.endswith(RATES) or paired(row, index) is not None:
        return []
    if index and row[index - 1].slot.is_rate and row[index - 1].slot.clause == rate.slot.clause:
        return []
    if pairs := _answered(row, index) or _of_part(text, row, index):
        return pairs
    here = _earlier(text, row, index)
    if here and LEVEL.search(here[0].slot.before) and not ARRIVAL.search(name) and (pairs := _of_level(text, here[0])):
        return pairs
    if cut := zh.CUT_RATE.search(name):
        return _cut(row, index, cut["cut"])
    if SAVED.search(name) and (saved := _cut(row, index, "节")):
        return saved
    if EXECUTION.search(name) and (pairs := _execution(text, row, index, here)):
        return pairs
    if name.endswith("资产负债率"):
        near = [i for i in row[:index] if is_amount(i)][::-1]
        debts = [i for i in near if "负债" in i.slot.before and i.dimension == "money"]
        owed = max(debts, key=lambda i: i.mention.value, default=None)  # 流动负债 and 非流动负债 are parts of it
        owned = next((i for i in near if re.search(r"资产总|总资产", i.slot.before)), None)
        return [(owed, owned)] if owed and owned else []
    if ARRIVAL.search(name):
        return _arrival(text, row, index, here)
    if said := OF_BASE.search(rate.slot.before):
        return _of_base(text, row, index, said["base"])
    if CARRIED_RATE.search(name):
        near = [i for i in row[:index][::-1] if is_amount(i) and i.slot.sentence == rate.slot.sentence]
        left, plan = [i for i in near if i.measure == "closing"], [i for i in near if i.measure in PLANNED]
        return [(left[0], i) for i in plan[:2]] if left else []
    if SATISFIED.search(name) and not any("满意" in i.slot.before for i in here):
        return _content_behind(row, index)
    whole_stem = core(re.sub(r"(?:率|度|比例)$", "", name))
    stem = GENERIC.sub("", whole_stem) or whole_stem
    here = [i for i in here if i.measure not in ("closing", "opening")]
    named = sorted(
        (i for i in here if _fits(stem, i)),
        key=lambda i: (UNDONE.search(i.slot.before + i.slot.after) is not None, not i.slot.before.endswith(stem)),
    )
    above = named[0] if named else None
    if above is None:
        return [] if LEVELS.search(name) or len(here) < 2 else _adjacent(row, index, here)
    below = [i for i in here if i.dimension == above.dimension and i.slot.start < above.slot.start]
    if (said := re.search(r"率（占(?P<base>[^）]{2,12})）", rate.slot.before)) is not None:
        below = text.items.called(said["base"], above.dimension, rate.slot.start) or [
            i for i in text.items.of("measure", measure_in(said["base"])) if i.dimension == above.dimension
        ]
    if name.endswith("比例"):  # the share of a total that the passage begins with
        below = [
            i
            for i in row[:index]
            if is_amount(i) and i.dimension == above.dimension and i.slot.start < above.slot.start
        ][:1]
    if not below and not LEVELS.search(name):
        behind = [i for i in here if _same_unit(i, above) and i.slot.start > above.slot.start]
        below = [i for i in behind if above.slot.before.endswith(stem) or IN_TOTAL.match(i.slot.before)]
    if not below and SATISFIED.search(name):
        asked = [i for i in row[:index] if is_amount(i) and _same_unit(i, above) and SURVEYED.search(i.slot.before)]
        return [(above, i) for i in asked[::-1] if i.mention.value >= above.mention.value][:2]
    if not below and not LEVELS.search(name):
        return [(above, i) for i in _larger_like(text, above, SAMPLED.search(name) is not None)]
    bigger = [i for i in below if i.mention.value >= above.mention.value]
    return [(above, i) for i in (bigger or below)[:3]]


def _answered(row: Sequence[Item], index: int) -> list[tuple[Item, Item]]:
    """应种6,842剂次，实种6,793剂次，接种率: what was due and what was done, in the same verb."""
    if index < 2:
        return []
    due, done = row[index - 2 : index]
    verb = ANSWERED.search(done.slot.before)
    said = verb and re.search(rf"应{verb[1]}[一-龥]{{0,6}}$", due.slot.before)
    alike = (
        _same_unit(due, done) and due.slot.sentence == row[index].slot.sentence and is_amount(due) and is_amount(done)
    )
    return [(done, due)] if said and alike else []


def _of_part(text: Text, row: Sequence[Item], index: int) -> list[tuple[Item, Item]]:
    """…32,659份，…；其中动态使用22,287份，使用率: what 其中 opens and the rate names, over the whole."""
    rate, part = row[index], row[index - 1]
    stem = core(rate.slot.base.removesuffix("率"))
    if not index or part.slot.start not in text.inner or part.slot.clause + 1 < rate.slot.clause or not stem:
        return []
    said = part.slot.before
    named = said.endswith(stem) or (stem in ("使用", "利用") and said.endswith("在用"))
    if not named or LEVEL.search(said) or UNDONE.search(said):
        return []
    wholes = [whole for whole in text.wholes_of(part) if _same_unit(whole, part)]
    return [
        (part, whole) for whole in wholes[:2] if stem not in whole.slot.before
    ]  # 办结312件，其中当年办结298件，办结率


def _of_base(text: Text, row: Sequence[Item], index: int, base: str) -> list[tuple[Item, Item]]:
    """结转结余A，结转结余率（结转结余占调整后预算的比例）为P: the bracket says of what."""
    rate, measure = row[index], measure_in(base)
    above = next((i for i in row[:index][::-1] if is_amount(i) and i.slot.sentence == rate.slot.sentence), None)
    if above is None:
        return []
    called = text.items.called(base, above.dimension, rate.slot.start) if core(base) else []
    same = [i for i in text.items.of("measure", measure) if measure and i.dimension == above.dimension]
    below = called or [i for i in same if i.slot.start < rate.slot.start and i.period == above.period][::-1]
    return [(above, i) for i in below[:2] if i is not above]


def _content_behind(row: Sequence[Item], index: int) -> list[tuple[Item, Item]]:
    """走访企业36家，35家表示满意，满意度97.2%."""
    near = [i for i in row[:index] if is_amount(i) and i.slot.sentence == row[index].slot.sentence]
    content = [i for i in near if re.match(r"[一-龥]{0,4}(?<!不)满意", i.slot.after)][-1:]
    asked = [i for i in near if content and i.slot.start < content[0].slot.start and _same_unit(i, content[0])]
    return [(content[0], i) for i in asked[::-1] if i.mention.value >= content[0].mention.value][:1]


def _larger_like(text: Text, above: Item, any_name: bool) -> list[Item]:
    """The nearest three of its unit and, unless any will do, of a like name: such as are larger, else whatever."""

    def like() -> Iterator[Item]:
        for item in upto(text.items.of("dimension", above.dimension), above.slot.start):
            if _same_unit(item, above) and (any_name or overlap(item.label, above.label)):
                yield item

    bigger = (item for item in like() if item.mention.value >= above.mention.value)
    return list(islice(bigger, 3)) or list(islice(like(), 3))


def _said_to_be_of(row: Sequence[Item], index: int, above: Item) -> list[Item]:
    """节约率7.09%（按采购预算34.28亿元计算）: the bracket says what is below the line."""
    behind = row[index + 1 : index + 2]
    return [
        i
        for i in behind
        if i.slot.depth == row[index].slot.depth + 1
        and re.match(r"按|以", i.slot.before)
        and i.dimension == above.dimension
    ]


def _cut(row: Sequence[Item], index: int, verb: str) -> list[tuple[Item, Item]]:
    """年初预算A，年中调减B，调减幅度P: what was cut over what there was."""
    here = [i for i in row[:index] if i.slot.sentence == row[index].slot.sentence and not i.slot.is_rate]
    words = {"节约": "节", "节省": "节", "节资": "节", "节": "节", "调整": "调[增减]|追加|核[增减]"}.get(verb, verb)
    cuts = [n for n, i in enumerate(here) if re.search(words, i.slot.before)]
    above = here[cuts[-1]] if cuts else None
    above = above and replace(above, slot=replace(above.slot, down=False))
    sent = [
        i for i in here if re.search(r"送审|报审|上报|概算", i.slot.before) and above and i.dimension == above.dimension
    ]
    if above and (said := _said_to_be_of(row, index, above) or sent):
        return [(above, said[-1])]  # 审减A，送审金额B，审减率P
    if above is None:
        return []
    before = [i for i in here[: cuts[-1]][::-1] if i.dimension == above.dimension][:2]
    if not before and zh.says_budget(above.slot.before):  # 预算A，支出B。比预算节约C，节约率P
        told = [i for i in row[:index] if above.slot.sentence - i.slot.sentence == 1 and i.measure in PLANNED]
        before = [i for i in told if is_amount(i) and i.dimension == above.dimension][:1]
    return [(above, i) for i in before]


def _arrival(text: Text, row: Sequence[Item], index: int, here: Sequence[Item]) -> list[tuple[Item, Item]]:
    """What arrived over what was to arrive: 县级配套到位率 by name, 资金到位率 in all."""
    rate = row[index]
    if IN_ALL.search(rate.slot.before):
        return _arrived_in_all(text, row, index)
    named = GENERIC.sub("", core(rate.slot.before.partition("到位率")[0]))
    arrived = [i for i in here if i.measure in ("arrived", "final") or "到位" in i.slot.before]
    if named:
        wanted = text.items.called(named, "money", rate.slot.start)
        above = [i for i in wanted if i.measure == "arrived" and i.slot.start < rate.slot.start]
        below = [i for i in wanted if i.measure != "arrived"]
        if above and below:
            return [(above[0], i) for i in below[:2]]
    if not arrived:
        return []
    above_ = arrived[0]
    if (level := LEVEL.search(above_.slot.before)) is not None:
        due_ = (
            i
            for i in upto(text.items.of("dimension", "money"), above_.slot.start)
            if level.group() in i.slot.before and i.measure != "arrived"
        )
        return [(above_, i) for i in islice(due_, 2)]
    due = [i for i in here if i is not above_ and i.measure != "arrived" and i.dimension == above_.dimension]
    due = [i for i in due if i.slot.role != BASE] or due  # 为目标值8000万元的93.13% is done with
    totals = (
        i
        for i in upto(text.items.of("dimension", above_.dimension), rate.slot.start)
        if WHOLE.search(i.slot.before) and i.measure != "arrived"
    )
    if due and DUE.search(due[0].slot.before):
        return [(above_, due[0])]  # 应到位A, 实际到位B: no other amount will do
    return [(above_, i) for i in islice(itertools.chain(due[:1], totals), 3)]


def _arrived_in_all(text: Text, row: Sequence[Item], index: int) -> list[tuple[Item, Item]]:
    """到位A，其中…。总体资金到位率P: what arrived in all, over a budget told before of which it is P."""
    rate = row[index]
    came = [i for i in row[:index][::-1] if i.measure == "arrived" and is_amount(i) and i.slot.start not in text.inner]
    due = [i for i in upto(text.items.of("dimension", "money"), rate.slot.start) if i.measure != "arrived"]
    return [(a, i) for a in came for i in due if a.mention.number and _is_rate_of(a, i, rate)][:1]


def _of_level(text: Text, above: Item) -> list[tuple[Item, Item]]:
    """中央资金支付A，支付率P: over what was said before of the same level of government."""
    level = LEVEL.search(above.slot.before)
    money = upto(text.items.of("dimension", "money"), above.slot.start)
    same = list(islice((i for i in money if level and level.group() in i.slot.before), 3))
    return [(above, i) for i in sorted(same, key=lambda i: i.mention.value < above.mention.value)]


def _same_unit(one: Item, other: Item) -> bool:
    return one.mention.unit.symbol == other.mention.unit.symbol


def _fits(stem: str, item: Item) -> bool:
    """整改 fits 已整改361个."""
    words = item.slot.before + item.slot.after
    return bool(stem) and stem[-2:] in words


def _adjacent(row: Sequence[Item], index: int, here: Sequence[Item]) -> list[tuple[Item, Item]]:
    """Two amounts of one unit right before the rate, the name of which fits neither: a guess."""
    if len(here) < 2 or here[0] is not row[index - 1] or not _same_unit(here[0], here[1]):
        return []
    return [(here[0], here[1])] if here[0].mention.value <= here[1].mention.value else []


def _execution(text: Text, row: Sequence[Item], index: int, here: Sequence[Item]) -> list[tuple[Item, Item]]:
    """The nearest amount done over the nearest amount planned, in the sentence, else before it."""
    rate = row[index]
    if own := _since_last_rate(row, index) or _of_its_name(text, row, index):
        return own
    if fund := _fund_of(row, index):
        called = text.items.called(fund, row[index - 1].dimension, rate.slot.start)
        given = [i for i in called if i.slot.start < row[index - 1].slot.start and i.measure not in ("final", *UNSPENT)]
        return [(row[index - 1], i) for i in given[:3] if i.mention.value >= row[index - 1].mention.value]
    before = [i for i in row[:index] if is_amount(i)][::-1]
    if (stated := _planned_alone(here)) and (spent := _said_before(row, rate, stated) or _spent_on(text, stated)):
        return [(i, stated) for i in spent]
    for pool in (here, *([] if stated and stated.own else [sorted(before, key=lambda i: i.slot.start in text.inner)])):
        done = [i for i in pool if i.measure in DONE]
        plan = [i for i in pool if i.measure in PLANNED or i.slot.role == BASE]
        if done and plan and done[0].dimension == plan[0].dimension:
            above = _answering(done, plan[0])
            plan.sort(key=lambda p: p.measure != "adjusted")
            if plan[0].measure == "adjusted" and pool is here:
                return [(above, plan[0])]
            same = [p for p in plan if p.name == above.name and p.dimension == above.dimension]
            return [(above, p) for p in dict.fromkeys([*(same or plan)[:2]])]
        if pool is here and done and not plan:
            rest = [i for i in here if i is not done[0] and _same_unit(i, done[0])]
            earlier = [i for i in rest if i.slot.start < done[0].slot.start]
            rest = earlier or [i for i in rest if i.mention.value >= done[0].mention.value and i.measure not in UNSPENT]
            if rest:
                return [(done[0], i) for i in rest[:2]]
        if (
            plan
            and not done
            and pool is here
            and (rest := [i for i in here if i is not plan[0] and _same_unit(i, plan[0]) and i.measure not in UNSPENT])
        ):
            return [(rest[0], plan[0])]
        if (
            done
            and not plan
            and not (found := planned(text, done[0], PLANNED))
            and (funds := _budgeted(text, done[0], rate) or _raised(text, done[0], rate))
        ):
            return [(done[0], f) for f in funds]
        if done and not plan and (found := planned(text, done[0], PLANNED) or _given(row, index, done[0])):
            return [(done[0], p) for p in found]
        if (
            len(pool) == 2
            and pool is here
            and pool[0].dimension == pool[1].dimension
            and not {p.measure for p in pool} & UNSPENT
        ):
            return [(pool[0], pool[1])]
    near = text.amounts_in((rate.slot.passage - 1, rate.slot.passage))
    if section := _of_section(text, rate, before):
        return section
    if stated and stated.own:
        return []
    earlier = [i for i in near if i.slot.start < rate.slot.start and i.dimension == "money"]
    if _of_something(text, rate):
        return []
    overall = OVERALL.fullmatch(core(rate.slot.base))
    return _last_pair(earlier) or (_of_the_unit(text, rate) if overall else [])


def _of_something(text: Text, rate: Item) -> bool:
    """一是市级科技计划项目支出进度偏慢，执行率88.71%: the sentence says of what."""
    return OF_SOMETHING.search(rate.slot.before) is not None or SLOW.search(text.lead(rate)) is not None


def _planned_alone(here: Sequence[Item]) -> Item | None:
    """项目预算1,549.80万元，执行率: a plan, and no other amount in the sentence."""
    plans = [i for i in here if i.measure in PLANNED and i.slot.role != BASE]
    others = [i for i in here if plans and i is not plans[0] and _same_unit(i, plans[0])]
    return plans[0] if plans and not others else None


def _fund_of(row: Sequence[Item], index: int) -> str:
    """债券资金支出43,286.50万元，支出率: the money whose spending stands right before the rate, and is all the sentence says of it."""
    done, rate = row[index - 1], row[index]
    near = index and is_amount(done) and done.measure not in PLANNED and 0 <= rate.slot.clause - done.slot.clause <= 1
    named = re.match(
        r"(?:其中)?(?P<fund>[^，。；：]{0,6}(?:债券资金|资本金|专项债券|贷款资金|配套资金))(?:已|累计)*(?:支出|使用|支付|拨付)$",
        done.label,
    )
    return named["fund"] if near and named else ""


def _spent_on(text: Text, plan: Item) -> list[Item]:
    """项目预算1,549.80万元，执行率: what was spent on the same thing, stated elsewhere."""
    same = [i for i in text.items.named.get(plan.name, ()) if i.measure in DONE and i.dimension == plan.dimension]
    return [i for i in same if i.period == plan.period and i.realm.meets(plan.realm)][:3]


def _said_before(row: Sequence[Item], rate: Item, plan: Item) -> list[Item]:
    """全年项目支出A。… 预算合计B，执行率P: what was spent stands in the sentence before."""
    before = [i for i in row if is_amount(i) and i.slot.sentence == plan.slot.sentence - 1 and _same_unit(i, plan)]
    spent = [i for i in before if i.measure not in PLANNED and i.measure not in UNSPENT and i.slot.depth == 0]
    return sorted(spent, key=lambda i: i.label[:2] != plan.label[:2])[:2]  # 项目支出 of 项目预算, not 基本支出


def _of_section(text: Text, rate: Item, before: Sequence[Item]) -> list[tuple[Item, Item]]:
    """共安排资金A，按来源分…。… 实际支付B，支付率P: the total that the section broke down, where B is P of it."""
    done = next((i for i in before if i.measure in DONE and i.dimension == "money"), None)
    heads = text.passage_at[rate.slot.passage].headings if rate.slot.passage in text.passage_at else ()
    if done is None or done.slot.sentence != rate.slot.sentence:
        return []
    totals = (text.items.at[start] for start in text.parts if start < done.slot.start)
    return [
        (done, total)
        for total in totals
        if total.dimension == "money" and total.slot.passage in text.passage_at
        and text.passage_at[total.slot.passage].headings == heads and is_quotient(done, total, rate, cut=True)
    ][:1]  # fmt: skip


def _given(row: Sequence[Item], index: int, done: Item) -> list[Item]:
    """新增债券资金268万元，…。新增债券资金已支出205万元，支出进度: what the same words name in the sentence before."""
    named = re.sub(r"(?:已|累计|实际)*(?:支出|使用|拨付|支付|完成)$", "", done.label)
    before = [i for i in row[:index] if is_amount(i) and i.dimension == done.dimension and i.label.endswith(named)]
    before = [i for i in before if i is not done and 0 < done.slot.sentence - i.slot.sentence <= 1]
    return before[-1:] if len(named) > 3 and before and before[-1].mention.value >= done.mention.value else []


def _since_last_rate(row: Sequence[Item], index: int) -> list[tuple[Item, Item]]:
    """…执行率P，其中基本支出预算C、执行D，执行率Q: one planned and one done since the last rate are what Q is of."""
    last = next((n for n in range(index - 1, -1, -1) if row[n].slot.is_rate), None)
    if last is None or row[last].slot.sentence != row[index].slot.sentence:
        return []
    between = [i for i in row[last + 1 : index] if is_amount(i)]
    done, plan = [i for i in between if i.measure in DONE], [i for i in between if i.measure in PLANNED]
    return [(done[0], plan[0])] if len(between) == 2 and done and plan else []


def _of_its_name(text: Text, row: Sequence[Item], index: int) -> list[tuple[Item, Item]]:
    """预算A，其中基本支出B、项目支出C；支出D，其中…项目支出E。执行率P，其中项目支出执行率Q: E over C."""
    name = re.sub(r"(?:预算)?(?:执行|支出|完成)(?:率|进度)$", "", core(row[index].slot.base))
    concept = text.items.lexicon.concept_in(name) if name and not OVERALL.fullmatch(row[index].slot.base) else None
    same = [i for i in row[:index][::-1] if concept is not None and i.concept == concept and i.is_amount and i.own]
    done, plan = [i for i in same if i.measure in DONE], [i for i in same if i.measure in PLANNED]
    return [(done[0], plan[0])] if done and plan and done[0].dimension == plan[0].dimension else []


def _answering(done: Sequence[Item], plan: Item) -> Item:
    """Of what was spent, that which the plan was for: of its name, else all of it, else the nearest."""
    same = [d for d in done if d.name == plan.name] or [d for d in done if d.concept in SPENT and plan.concept is None]
    return (same or list(done))[0]


def _budgeted(text: Text, done: Item, rate: Item) -> list[Item]:
    """（1）…项目预算A…（2）…到位B…（3）实际支出C…预算执行率P: of the budget told before, where it is P of it, not of what arrived."""
    if not rate.slot.base.startswith("预算"):
        return []
    near = text.amounts_in(range(rate.slot.passage - NEARLY, rate.slot.passage + 1))
    plans = [i for i in near if i.measure in PLANNED and i.slot.start < done.slot.start and i.period == done.period]
    return [i for i in plans[::-1] if i.dimension == done.dimension and _is_rate_of(done, i, rate)][:1]


def _raised(text: Text, done: Item, rate: Item) -> list[Item]:
    """What was raised or arrived, for a project that has no budget figure: the first amount of its sentence."""
    arrived = (
        i
        for i in upto(text.items.of("measure", "arrived"), rate.slot.start)
        if i.dimension == done.dimension and i.mention.value >= done.mention.value
    )
    return list(islice(arrived, 3))


def _of_the_unit(text: Text, rate: Item) -> list[tuple[Item, Item]]:
    """No amount in sight: all that the unit spent over all that it was given."""
    earlier = list(upto(text.items.of("concept", *SPENT | FUNDS), rate.slot.start))
    earlier = [i for i in earlier if i.period == text.year]
    spent = [i for i in earlier if i.concept in SPENT and i.measure in ("final", "")]
    plan = [i for i in earlier if i.measure in PLANNED]
    return [(spent[0], p) for p in plan[:3]] if spent else []


def _last_pair(earlier: Sequence[Item]) -> list[tuple[Item, Item]]:
    """The last plan and the last amount done before the rate that have one name."""
    done = next((i for i in reversed(earlier) if i.measure in DONE), None)
    if done is None:
        return []
    plan = next(
        (
            i
            for i in reversed(earlier)
            if i.measure in PLANNED and i.name == done.name and i.slot.passage == done.slot.passage
        ),
        None,
    )
    return [(done, plan)] if plan else []


__all__ = ["claims", "planned", "zh"]
