"""An amount for each of many things: 人均, 亩均, 平均每个项目, 每平方米成本, 月人均.

``拨付77.16万元，服务1,286人次，次均600元``: what was spent over the number of things that the name of the average says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from auditor.clauses import PLAIN
from auditor.facts import AIMED_AT, PLANNED, is_amount, measure_in, overlap, upto
from auditor.languages import zh
from auditor.model import Claim, Confidence
from auditor.relations.rated import FAR, SPENT, Pairs
from auditor.text import Item, Text, claim, is_quotient, is_slip_of, one_slip_off, prints_as, reading, total_of

EACH_OF = {
    "人均": ("人", "名", "人次"),
    "职工平均": ("人", "名"),
    "生均": ("人", "名"),
    "户均": ("户", "家"),
    "亩均": ("亩",),
    "亩产": ("亩",),
    "班额": ("个",),
    "车均": ("辆", "台"),
    "单车": ("辆", "台"),
    "辆均": ("辆", "台"),
    "台均": ("台", "辆"),
    "班均": ("个",),
    "批次均": ("批次", "批"),
    "平均每班": ("个",),
    "单位面积": ("平方米", "㎡"),
    "次均": ("人次", "次"),
    "人次成本": ("人次",),
    "吨均": ("吨",),
    "吨成本": ("吨",),
    "批次平均": ("批次",),
    "批均": ("批次", "批"),
    "场均": ("场",),
    "期均": ("期",),
    "件均": ("件",),
    "笔均": ("笔",),
    "宗均": ("宗",),
    "项均": ("项",),
    "校均": ("所", "家"),
    "村均": ("个",),
    "例均": ("例", "人次"),
    "平均住院日": ("人次", "人"),
}
A_MONTH, MONTHS = re.compile(r"月人均|人均(?:每月|月)|每月人均"), 12
MANY_DIGITS = 3  # of an average that fits hardly by chance
CLOSE, DIGITS_OF_A_UNIT = 6, 5  # figures back, digits of an average that two of them make by chance in no unit
MANY = 24  # amounts back to what is shared out
FAR_BACK, FELLOWS = 120, 6  # figures back to those that a name may mean, and averages beside one that prove it
EACH_IN_BRACKETS = re.compile(r"(?:平均)?每(?P<unit>[户亩人名家所座辆台公里套])")
MEAN = re.compile(
    r"(?:(?P<many>[二三四五六七八九十两])[项类个者方组]|^)[^，。；：]{0,6}?平均(?P<name>满意[度率]|得分|[一-龥]{2}率)[为达到]*$"
)  # 三项平均满意度
TRIMMED = re.compile(r"[去剔扣]除?掉?[^，。；]{0,4}最[高低]")  # 去掉一个最高分和一个最低分
BARE_MEAN = re.compile(r"平均(?:得?分|成绩)?[为是]?")
FEWEST = 2  # that have a mean
EACH = re.compile("|".join(EACH_OF))
CUE = re.compile(
    "[均每]|(?:人次|吨)成本|亩产|班额|单位面积|单[车座个户套台辆件株盏亩栋]"
)  # one of these stands in all that tells of an average
BY_MONTH = re.compile(r"每[月季天日]|[月季日]均")  # 人均每月: of a part of the year
EACH_ONE = re.compile(r"(?:平均|成本|费用|投入)每(?:一)?(?P<unit>[一-龥]{1,8}?)[一-龥]{0,8}$")  # 平均每个项目签约
EACH_MEAN = re.compile(r"每(?P<unit>[辆台户亩])车?(?:平均|年均)[一-龥]{0,8}$")  # 每辆平均运行维护费
OF_EACH_PERSON = re.compile(r"(?:年?人均|职工平均)(?P<name>[一-龥]{3,12}?)(?:支出)?[为是达]?")
NAMED_EACH = re.compile(
    r"(?P<name>[一-龥]{2,12}?)(?:平均)?每(?P<unit>公里|平方米|立方米|[座个户套台辆件株盏亩栋人名])[一-龥]{0,8}$"
)  # 泵站平均每座投资
UNIT_COST = re.compile(r"每(?P<unit>[一-龥]{1,4}?)年?[一-龥]{0,6}(?:成本|费用|投入|投资|造价|支出)[为约]?$")
SINGLE = re.compile(
    r"单(?P<unit>[座个户套台辆件株盏亩栋])(?:[一-龥]{0,4}均[^，。；]{0,6}|(?:平均|建设|综合)*(?:造价|成本|投资|费用)[为约]?)$"
)  # 单座平均成本, 单个项目平均投资
PRICED = re.compile(r"[人户亩生车校床班]均")  # with the number before it, see `product`
GUESTS = re.compile(r"接待|来访|来宾|出国|会议费|培训费")
BY_TIME = re.compile(r"(?:/|每)(?!人)")  # 人均400元/天
PUBLIC_EXPENSES = (  # what an average is called, what is shared out, and what is said of those it is shared by
    (re.compile(r"人均(?:国内)?(?:公务)?接待费?[用为]*$"), "sangong_reception", re.compile(r"接待[^，。；]*$")),
    (
        re.compile(r"(?:[车辆台]均|单车|每[辆台]车?(?:平均|年均))(?:年均)?(?:运行)?(?:维护|运行)费?[用为]*$"),
        "sangong_vehicle_running",
        re.compile(r"保有量[^，。；]*$"),
    ),
    (re.compile(r"车均购置费?[用为]*$"), "sangong_vehicle_purchase", re.compile(r"(?:购置|更新)[^，。；]*$")),
)
HOSTED = re.compile(r"接待[^，。；]*$|^$")  # 接待38批次、304人次
BARE_EACH = re.compile(
    r"(?:人均|平均每人(?:次)?|批次?均|(?:平均)?每批次?(?:平均)?)(?:(?:公务)?接待)?(?:消费|支出|费用?)?[约为]?"
)
ENDS_SO = re.compile(r"$|[。；]|，(?:(?:批次?|人)均|(?:平均)?每[批人])")  # 人均A，批均B: both of one cost
NOT_ALL_OF_THEM = re.compile(
    r"陪[同餐]|标准|控制|限额|每餐"
)  # 人均 may be with those who came along, or be what is allowed
VERB_OF = re.compile(r"均(?P<verb>[一-龥])(?P<noun>案|件|理)?$")  # 人均结案
NOT_DONE = re.compile(r"[未待没]")
BASED_ON = re.compile(r"按照?(?P<what>[^，。；（）按]{2,12}?)(?:计算|测算|核算|口径)")  # 按实际支出计算，户均A
SAID_OVER = re.compile(r"（按照?(?P<what>[^（）]{2,14}?)(?:计算|测算|核算)）")


def average(text: Text, row: Sequence[Item], index: int) -> Iterator[Claim]:
    """What an amount is for each of, where the words before it say that it is for each."""
    each = row[index]
    if each.dimension in ("rate", "score"):
        yield from _mean(text, row, index)
    elif A_MONTH.search(each.slot.before) and each.dimension == "money":
        yield from _each_month(text, row, index)
    elif "日均" in each.slot.before:
        yield from _of_days(text, row, index)
    elif each.slot.mark == "（" and (unit := EACH_IN_BRACKETS.fullmatch(each.slot.before)):
        yield from _in_brackets(text, row, index, unit["unit"])
    elif units := _units_of(each):
        yield from _per_unit(text, row, index, units)


def _mean(text: Text, row: Sequence[Item], index: int) -> Iterator[Claim]:
    """学生满意度A，家长满意度B，教师满意度C，三项平均满意度D: of those before it that are called so, where it is, or nearly."""
    each = row[index]
    said = MEAN.search(each.slot.before)
    near = [i for i in row[:index] if i.dimension == each.dimension and i.slot.sentence == each.slot.sentence]
    passage = text.passage_at.get(each.slot.passage)
    if passage is not None and TRIMMED.search(passage.template):
        return
    if said is None and BARE_MEAN.fullmatch(each.slot.before) and len(near) > FEWEST and each.dimension == "score":
        if prints_as(total_of(near) / len(near), each):  # 一队95分、二队92分、三队89分，平均92分
            yield claim(text, "ratio", [reading("mean", numerator=near, rate=each)], each, topic="mean")
        return
    if said is None:
        return
    named = [i for i in near if said["name"] in i.slot.before and "平均" not in i.slot.before]
    many = zh.numeral(said["many"]) if said["many"] else len(named)
    if many != len(named) or many < FEWEST or any("均" in i.slot.before for i in near):
        return
    values = [i.mention.value for i in named]
    weighted = min(values) <= each.mention.value <= max(values)  # by how many said so
    if prints_as(total_of(named) / many, each) or (said["many"] and not weighted):
        yield claim(text, "ratio", [reading("mean", numerator=named, rate=each)], each, topic="mean")


def _units_of(each: Item) -> Sequence[str]:
    """人均 -> 人, 名, 人次; 平均每个项目 -> what is counted in 个."""
    if BY_MONTH.search(each.slot.before):
        return ()
    if named := EACH.findall(each.slot.before):
        return EACH_OF[named[-1]]
    if single := SINGLE.search(each.slot.before):
        return [single["unit"]]
    one = next((said for words in (EACH_ONE, UNIT_COST, EACH_MEAN) if (said := words.search(each.slot.before))), None)
    return [
        unit for unit in (*zh.PERSONS, *zh.MEASURED, *zh.PIECES) if one and one[0].partition("每")[2].startswith(unit)
    ][:1]


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


def _of_days(text: Text, row: Sequence[Item], index: int) -> Iterator[Claim]:
    """全年客运量A，日均B（按366天计）: an amount of its sentence over the days that it names, where one is just that."""
    each = row[index]
    here = [i for i in row if i.slot.sentence == each.slot.sentence]
    near = [i for i in here if i.slot.start < each.slot.start and i.is_amount and _comparable(i, each)]
    days = [i for i in here if i.mention.unit.symbol == "天" and i.mention.value > 1]
    ways = ((amount, many) for many in days for amount in reversed(near) if is_quotient(amount, many, each))
    for amount, many in islice(ways, 1) if len(each.mention.digits) > 2 else ():
        way = reading("each", numerator=amount, denominator=many, rate=each)
        yield claim(text, "ratio", [way], each, topic="per_unit", confidence="low")


def _in_brackets(text: Text, row: Sequence[Item], index: int, unit: str) -> Iterator[Claim]:
    """中央补助A（每户B）: A over so many of them, where a number of them before is just that."""
    each, amount = row[index], row[index - 1] if index else row[index]
    if amount is each or amount.dimension != each.dimension or not each.mention.value:
        return
    told = (i for i in islice(upto(text.items.counted(unit), each.slot.start), 40) if i.mention.value > 1)
    many = next((i for i in told if is_quotient(amount, i, each)), None)
    if many is not None and len(amount.mention.digits) > 2:
        way = reading("each", numerator=amount, denominator=many, rate=each)
        yield claim(text, "ratio", [way], each, topic="per_unit", confidence="low")


def _per_unit(text: Text, row: Sequence[Item], index: int, unit: Sequence[str]) -> Iterator[Claim]:
    """亩均投资1,800元, 平均每个项目投入32万元: an amount over a number of things; only a check where one fits."""
    each = row[index]
    many = [*_right_behind(row, index, unit), *islice(upto(text.items.counted(*unit), each.slot.start), 40)]
    above = [i for i in row[max(0, index - FAR_BACK) : index] if is_amount(i) and _comparable(i, each)][::-1]
    above += islice(upto(text.items.of("concept", *SPENT), each.slot.start), 10)
    near = text.amounts_in(range(each.slot.passage - 3, each.slot.passage))
    above = [*above[:MANY], *(i for i in near if _comparable(i, each))]
    based = _based_on(text, each)
    if over := _said_to_be_over(text, each, many):
        based = based or [a for a in above if a.label and each.slot.before.startswith(f"人均{a.label}")]
        if len({i.mention.value for i in based}) == len({i.mention.value for i in over}) == 1:
            way = [reading("each", numerator=based[0], denominator=over[0], rate=each)]
            yield claim(text, "ratio", way, each, topic="per_unit")
        return
    if done := _done_by_so_many(text, row, index, unit):
        yield claim(
            text, "ratio", [reading("each", numerator=done[0], denominator=done[1], rate=each)], each, topic="per_unit"
        )
        return
    guests = _of_guests(text, row, index, unit) or _of_the_reception(text, row, index, unit)
    if told := guests or _of_public_expenses(text, each, many):
        way = [reading("each", numerator=told[0], denominator=told[1], rate=each)]
        yield claim(text, "ratio", way, each, topic="per_unit")
        return
    above = [*based, *above]
    ways = [(a, m) for a in dict.fromkeys(above) for m in many if is_quotient(a, m, each, cut=True)]
    ways.sort(key=lambda way: not is_quotient(way[0], way[1], each))
    now = not zh.LAST_YEAR.search(each.slot.before)  # 人均A，较上年人均B下降P: B is of another year
    if now:
        ways = ways or _of_that_name(text, each, many) or _only_pair(row, index, unit) or _around(row, index, unit)
        ways = ways or _of_its_name(text, row, each)
        ways = ways or _of_another_unit(each, [i for i in above if i.slot.start < each.slot.start], many)
    if ways:
        way = [reading("each", numerator=a, denominator=m, rate=each) for a, m in ways[:1]]
        slip = _point_moved(*ways[0], each) or _one_slip_off(*ways[0], each) or _is_slip_of_it(*ways[0], each)
        sure: Confidence = "high" if slip else "low"
        yield claim(text, "ratio", way, each, topic="per_unit", confidence=sure)


def _of_guests(text: Text, row: Sequence[Item], index: int, unit: Sequence[str]) -> tuple[Item, Item] | None:
    """公务接待费A，接待B批次、C人次，人均D: of the one amount told with it, over the one number of those received, sent abroad or taught."""
    each, lead = row[index], text.lead(row[index]).rpartition("；")[2]
    if not GUESTS.search(lead) or NOT_ALL_OF_THEM.search(lead) or each.mention.qualifier or each.dimension != "money":
        return None
    if BY_TIME.search(each.slot.before) or BY_TIME.match(each.slot.after):
        return None
    told = [i for i in row[:index] if i.slot.part == each.slot.part]
    averages = [i for i in row if i.slot.part == each.slot.part and "均" in i.slot.before]
    if "其中" in lead or sum(not {*unit}.isdisjoint(_units_of(i)) for i in averages) > 1:
        return None  # 培训费A，其中甲B人次，人均C，乙D人次，人均E
    if len(averages) > 1 and not all(_is_bare_average(text, i) for i in averages):
        return None  # 人均餐费A，批均B; 人均A（仅餐费），批均B
    pairs = [
        (a, m) for a, m in _only_pair([*told, each], len(told), unit) if a.slot.depth == m.slot.depth == each.slot.depth
    ]
    if pairs and (zh.LAST_YEAR.search(pairs[0][1].slot.before) or pairs[0][0].period != pairs[0][1].period):
        return None  # 接待费A，上年同期接待B人次，人均C
    return pairs[0] if pairs and not any(i.mention.qualifier for i in pairs[0]) else None


def _is_bare_average(text: Text, each: Item) -> bool:
    """人均A，批均B: of the whole cost, with no remark behind it."""
    passage = text.passage_at[each.slot.passage]
    return (
        BARE_EACH.fullmatch(each.slot.before) is not None
        and ENDS_SO.match(passage.template, each.slot.position + 1) is not None
    )


def _of_the_reception(text: Text, row: Sequence[Item], index: int, unit: Sequence[str]) -> tuple[Item, Item] | None:
    """公务接待费A，完成预算B的P。国内公务接待C批次、D人次，人均E: A over D, where the paragraph tells of one cost and one number of guests."""
    each, here = row[index], [i for i in row if i.slot.part == row[index].slot.part]
    many = [i for i in row if i.mention.unit.symbol in unit and is_amount(i) and not i.slot.depth]
    alone = len(many) == 1 and many[0] in here and many[0].slot.start < each.slot.start
    if not alone or not HOSTED.search(many[0].slot.before) or not BARE_EACH.fullmatch(each.slot.before):
        return None
    others = [i for i in here if i.dimension == "money" and i is not each and not BARE_EACH.fullmatch(i.slot.before)]
    if others or each.mention.qualifier or each.slot.depth:
        return None
    passage = text.passage_at[each.slot.passage]
    remarked = passage.template.startswith("（", many[0].slot.position + 1) or any(i.slot.depth for i in here)
    some = remarked or "其中" in here[0].slot.before or zh.LAST_YEAR.search(here[0].slot.before)
    if some or not ENDS_SO.match(passage.template, each.slot.position + 1):
        return None  # 304人次（不含陪同60人），人均A; 人均A（仅就餐费）
    money = [i for i in row[:index] if i.dimension == "money" and not BARE_EACH.fullmatch(i.slot.before)]
    spent = [i for i in money if i.concept == "sangong_reception" and is_amount(i)]
    spent = [i for i in spent if i.measure in ("", "final") and not i.slot.depth and i.period == each.period]
    if any(i.slot.role == PLAIN and i.slot.start > spent[0].slot.start for i in money if spent):
        return None  # 接待费A，其中住宿费B
    return (spent[0], many[0]) if len({i.mention.value for i in spent}) == 1 else None


def _of_public_expenses(text: Text, each: Item, many: Sequence[Item]) -> tuple[Item, Item] | None:
    """保有量4辆；国内公务接待31批次200人。人均接待费A，车均维护费B: of what the document says was spent so, where that is one amount."""
    found = next((way for way in PUBLIC_EXPENSES if way[0].search(each.slot.before)), None)
    if found is None or each.dimension != "money" or each.mention.qualifier:
        return None
    _, concept, counted = found
    spent = [
        i
        for i in text.items.of("concept", concept)
        if is_amount(i) and i.dimension == "money" and i.period == each.period
    ]
    spent = [
        i for i in spent if i.measure in ("", "final") and "经济分类" not in i.scope
    ]  # which is but basic expenditure
    spent.sort(key=lambda i: abs(i.slot.passage - each.slot.passage))
    nearest = _before_its_kinds([i for i in many if i.mention.value and i.slot.start < each.slot.start], each)
    if nearest is None or each.slot.passage - nearest.slot.passage > 1 or not counted.search(text.lead(nearest)):
        return None
    alone = len({i.mention.value for i in spent}) == 1 and not _told_in_part(text, spent[0], each)
    fitting = (m for m in many if alone and is_quotient(spent[0], m, each))
    return (spent[0], next(fitting, nearest)) if alone else None


def _told_in_part(text: Text, spent: Item, each: Item) -> bool:
    """接待费A，其中国内接待费B。接待C人次，人均D: is a part of it told in the paragraph, which D may be of?"""
    here = (i for i in text.items.by_passage[each.slot.passage] if i.dimension == "money" and is_amount(i))
    others = (i for i in here if i.slot.start < each.slot.start and i.mention.value < spent.mention.value)
    return any(i.measure in ("", "final") and overlap(i.label, spent.label) > 1 for i in others)


def _before_its_kinds(many: Sequence[Item], each: Item) -> Item | None:
    """保有量8辆（甲车4辆、乙车4辆），车均A: the 8, and not the last of those in the bracket."""
    nearest = many[0] if many else None
    if nearest is None or nearest.slot.depth <= each.slot.depth:
        return nearest
    around = (i for i in many if i.slot.depth < nearest.slot.depth and i.slot.sentence == nearest.slot.sentence)
    return next((i for i in around if i.slot.passage == nearest.slot.passage), nearest)


def _done_by_so_many(text: Text, row: Sequence[Item], index: int, unit: Sequence[str]) -> tuple[Item, Item] | None:
    """审结5,624件。按31名法官计算，人均结案A: of what was 结, over those that the words calculate by, and of no other number."""
    each = row[index]
    verb, many = VERB_OF.search(each.slot.before), row[index - 1] if index else each
    if (
        verb is None
        or many.mention.unit.symbol not in unit
        or not many.mention.value
        or many.slot.sentence != each.slot.sentence
    ):
        return None
    if not many.slot.before.endswith("按") or "算" not in text.gap(text.passage_at[each.slot.passage], many, each):
        return None
    said = (verb["verb"], verb["verb"] + (verb["noun"] or ""))
    done = [i for i in row[:index] if is_amount(i) and i.slot.before.endswith(said) and _comparable(i, each)]
    done = [i for i in done if not NOT_DONE.search(i.slot.before)]
    return (done[-1], many) if done else None


def _right_behind(row: Sequence[Item], index: int, unit: Sequence[str]) -> list[Item]:
    """车均维护费A，保有量5辆; 人均A（共12人）: what is counted right behind, in its sentence."""
    behind = [i for i in row[index + 1 : index + 2] if i.slot.part == row[index].slot.part and is_amount(i)]
    return [i for i in behind if i.mention.unit.symbol in unit and i.mention.value]


def _around(row: Sequence[Item], index: int, unit: Sequence[str]) -> Pairs:
    """单个项目平均投资A，共实施B个项目，总投资C; 门诊B人次，次均费用A，收入C: what stands right beside, where the average is just that."""
    each = row[index]
    behind = row[index + 1 : index + 3]
    beside = behind if PRICED.search(each.slot.before) else [*row[max(0, index - 1) : index], *behind]
    beside = [i for i in beside if i.slot.sentence == each.slot.sentence and is_amount(i)]
    many = [i for i in beside if i.mention.unit.symbol.removeprefix("万") in unit and i.mention.value]
    return [(a, m) for a in beside for m in many if _comparable(a, each) and is_quotient(a, m, each)]


def _of_its_name(text: Text, row: Sequence[Item], each: Item) -> Pairs:
    """桥梁平均每座投资A，泵站平均每座投资B: the one amount and the one number that are called so, told before, where B is just that.

    Or a slip of it, where A comes out so.
    """
    if (named := _for_each_person(text, row, each)) is not None:
        fits = is_quotient(*named, each) or _point_moved(*named, each) or _is_slip_of_it(*named, each)
        return [named] if fits else []
    pair = _alone_called(text, each)
    if pair is None or is_quotient(*pair, each):
        return [pair] if pair else []
    return [pair] if _is_slip_of_it(*pair, each) and _fellow_proves(text, row, each) else []


def _fellow_proves(text: Text, row: Sequence[Item], each: Item) -> bool:
    """Does another average of the sentence, told in the same words, come out?"""
    here = (i for i in row if i is not each and i.slot.sentence == each.slot.sentence and "每" in i.slot.before)
    pairs = ((_alone_called(text, i), i) for i in islice(here, FELLOWS))
    return any(pair is not None and is_quotient(*pair, i) for pair, i in pairs)


def _for_each_person(text: Text, row: Sequence[Item], each: Item) -> tuple[Item, Item] | None:
    """机关运行经费A，…。年末在职B人，其中行政C人，人均机关运行经费D: the one amount of that name, over all of the sentence before it."""
    named = OF_EACH_PERSON.fullmatch(each.slot.before)
    if named is None or each.mention.many_typed < MANY_DIGITS:
        return None
    names = (named["name"], f"{named['name']}支出")
    told = [i for i in islice(upto(text.items.of("dimension", "money"), each.slot.start), FAR_BACK) if i.label in names]
    told = [i for i in told if is_amount(i) and i.measure not in PLANNED and i.period == each.period]
    here = [
        i for i in row if i.slot.part == each.slot.part and i.slot.start < each.slot.start and i.dimension == "person"
    ]
    inner = {start for i in here for start in text.parts.get(i.slot.start, ())}
    many = [i for i in here if is_amount(i) and i.slot.start not in inner and not i.slot.depth and i.mention.value]
    return (told[0], many[0]) if len({i.mention.value for i in told}) == len(many) == 1 else None


def _alone_called(text: Text, each: Item) -> tuple[Item, Item] | None:
    named = NAMED_EACH.match(each.slot.before)
    if named is None:
        return None
    told = [i for i in islice(upto(text.items.plain, each.slot.start), FAR_BACK) if is_amount(i) and i.mention.value]
    told = [
        i for i in told if i.measure not in AIMED_AT and overlap(i.label, named["name"]) and not i.mention.qualifier
    ]
    above = [i for i in told if i.dimension == "money"]
    many = [i for i in told if i.mention.unit.symbol.removeprefix("万") == named["unit"]]
    alone = all(len({i.mention.value for i in some}) == 1 for some in (above, many))
    return (above[0], many[0]) if alone else None


def _is_slip_of_it(amount: Item, many: Item, each: Item) -> bool:
    """85.38 as 83.58: one digit another, or two exchanged."""
    average = amount.mention.value / many.mention.value / each.mention.unit.scale
    return each.mention.many_typed > MANY_DIGITS and is_slip_of(each, average)


def _of_another_unit(each: Item, above: Sequence[Item], many: Sequence[Item]) -> Pairs:
    """总投资A万元，建筑面积B平方米。单位面积投资C万元: where C are 元, digit for digit, of what stands close before, or anywhere with digits more."""
    typed = each.mention.many_typed
    if each.dimension != "money" or typed < DIGITS_OF_A_UNIT:
        return []
    far = typed > DIGITS_OF_A_UNIT
    near = [[i for i in items if far or i.slot.passage == each.slot.passage] for items in (above, many)]
    some, counts = (items if far else items[:CLOSE] for items in near)
    off = ((a, m) for a in some for m in counts if m.mention.value)
    return list(
        islice((way for way in off if prints_as((way[0].mention.value / way[1].mention.value).scaleb(4), each)), 1)
    )


def _point_moved(amount: Item, many: Item, each: Item) -> bool:
    """77.16万元 over 1286人 and 人均60元: the digits of the average, and not its size; 2.73 as 27.30."""
    average, digits = amount.mention.value / many.mention.value, "".join(map(str, each.mention.digits))
    cut, rounded = (f"{average:.{more}e}".replace(".", "") for more in (len(digits) + 8, max(0, len(digits) - 1)))
    if len(digits) >= MANY_DIGITS and (cut.startswith(digits) or rounded.startswith(digits)):
        return average.adjusted() != each.mention.value.adjusted()
    return len(each.mention.digits) > 0 and any(
        prints_as(average.scaleb(n), each) for n in (-4, -3, -2, -1, 1, 2, 3, 4)
    )


def _one_slip_off(amount: Item, many: Item, each: Item) -> bool:
    """Told side by side, would they fit with one digit another? An average of few digits fits too much by chance."""
    half = each.mention.ulp / 2
    told = each.mention.many_typed >= MANY_DIGITS
    near = (amount.slot.passage, amount.slot.sentence) == (each.slot.passage, each.slot.sentence)
    other = (
        "其中" in many.slot.before or "标准" in each.slot.before
    )  # 费用A，其中甲B人，人均C; 人均标准C is what is allowed
    return (
        told
        and near
        and not other
        and not is_quotient(amount, many, each, cut=True)
        and one_slip_off((amount, many, each), lambda a, m, e: bool(m) and abs(a / m - e) <= half)
    )


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


def _of_that_name(text: Text, each: Item, many: Sequence[Item]) -> Pairs:
    """门诊次均费用A: the amount of that name wherever it stands (门诊收入B), over a number that fits.

    Or of the name of the number: 农村道路硬化A … 新建农村道路B公里，平均每公里C.
    """
    words = each.slot.before
    told = [i for i in upto(text.items.plain, each.slot.start) if _comparable(i, each)]
    stem = words.partition("次均")[0] if "次均" in words else ""
    letters = re.compile(".*".join(map(re.escape, stem))) if len(stem) > 1 else None  # 门诊 of 门急诊收入
    named = (
        i
        for i in told
        if overlap(i.label, words) or overlap(i.slot.before, words) or (letters and letters.search(i.label))
    )
    counted = [
        (a, m) for m in many[:1] for a in told[:FAR] if overlap(a.label, m.label) > 1 and len(each.mention.digits) > 2
    ]
    fitting = [(a, m) for a, m in counted if is_quotient(a, m, each)]
    return fitting[:1] or [(a, m) for a in islice(named, 20) for m in many if is_quotient(a, m, each)]


def _comparable(amount: Item, each: Item) -> bool:
    """640人次 over 8期 are 80人, as they are 80人次; so many 床日 over so many patients are days."""
    alike = ({"person", "人次"}, {"天", "床日"}, {"person", "个"})
    return amount.dimension == each.dimension or {amount.dimension, each.dimension} in alike


def _only_pair(row: Sequence[Item], index: int, unit: Sequence[str]) -> Pairs:
    """The one amount and the one number of things in the sentence, or else in what its last ； parts from the rest."""
    each = row[index]
    here = [i for i in row[:index] if i.slot.sentence == each.slot.sentence and is_amount(i)]
    for before in (here, [i for i in here if i.slot.part == each.slot.part]):
        above = [i for i in before if _comparable(i, each)]
        many = [i for i in before if i.mention.unit.symbol.removeprefix("万") in unit and i.mention.value]
        if len(above) == len(many) == 1:
            return [(above[0], many[0])]
    return []
