"""So many at so much each: ``新打机电井12眼，每眼8.5万元，共102万元``; ``按常住人口36.5万人、人均89元标准，应筹集3,248.50万元``.

The price names its unit (每眼, 人均, 元/亩); the number is the nearest one of that unit in the sentence, the amount stands
behind the price or before the number. A slip is a finding where the words join the three (共, 应筹集); where the amount
only stands before them, the three are a relation if they fit.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import chain, islice, takewhile

from auditor.clauses import BASE, DELTA, PLAIN
from auditor.facts import PER_UNIT, Item, is_amount, is_level, overlap
from auditor.languages import zh
from auditor.languages.zh import BARE
from auditor.model import Mention
from auditor.text import Claim, Passage, Text, claim, one_slip_off, prints_as, reading

EACH = re.compile(
    r"(?:每(?P<unit>[一-龥（）]{1,14}?)(?:每(?P<time>[月年天日学])[一-龥]{0,10})?|(?P<before>月)?(?P<mean>[人户亩生车校床班])均(?:每?(?P<monthly>月)|每?(?P<daily>[天日])|[一-龥]{0,10})[一-龥]{0,8})$"
)
WAGES = re.compile(
    r"月(?:工资|报酬|补贴|补助|津贴|薪酬|薪)(?:待遇)?(?:标准)?[为是按]*$"
)  # 月工资标准3,200元: of a person
EACH_MONTH = re.compile(r"(?:月均|平均每月|每月平均)[一-龥]{0,8}$")  # 月均保障1,250人
POSTS = re.compile(r"岗位?$")
UNIT_PRICE = re.compile(r"(?:平均|综合|采购)?单价[为是约]*$")
MONTHS_SAID = re.compile(r"(?:每年|全年|共|计|按)(?P<months>\d{1,2})个月")
MONTHS_TOLD = re.compile(r"(?<![\d第前])(?P<many>[1-9]\d?)个月(?=[，。；、）（]|的?(?:补|生活|资金|共|合计|$))")
SLASH = re.compile(
    r"/(?P<first>月/)?(?P<unit>人(?=[/·.]?[月天日])|[一-龥]{1,3})(?:[/·.]?(?P<time>[月天日]))?"
)  # 910元/人/月, 75元/月/人, 400元/人天
SAME_UNIT = {
    "岗": "个",
    "生": "人",
    "名": "人",
    "位": "人",
    "人次": "人",
    "车": "辆",
    "校": "所",
    "班": "个",
    "床": "张",
}
STANDARD = re.compile(r"的?(?:补助|补贴|奖补|收费|付费|支付|执行)?标准")
A_YEAR = re.compile(r"[每一](?:学?年)[一-龥]{0,4}$")
SAID_SO = re.compile(r"即|[折合共]?[合计]|相当于")
MORE = re.compile(r"[人户亩村]均(?:可)?(?:增收|增加收入|节本|节约)$")
YEARLY = re.compile(r"^，?(?:每年|年均)(?=[可能约共预为带实增节])")
BEHIND = re.compile(r"^[一-龥]{0,4}")
JOINED = re.compile(
    r"^(?:，|、|；)?(?:每年|可以?|能|约|预计|带动|实现|农民|群众|农户|增收|增加收入|节约|节省|成本|标准|测算|计算|计发|的标准|补助|，|全年|一年|每年|年|共需?|总?合?计|应(?:筹集?|发放?|补助?|付|支付)|需|兑现|发放|资金|金额|投入|安排|为)+$"
)
SUMMED = re.compile(r"^，?(?:全年|本年|年度|总)?(?:合计|共计|总计|小计|总价|总额|共[需应]?)[为：]?[一-龥]{0,6}$")
RECKONED = re.compile(r"[需应计]|测算")  # and not paid, to persons who come and go
LITTLE, VARYING = Decimal("0.05"), Decimal("0.15")
SPENT = re.compile(
    r"^[，、；](?:[实已][际]?)?(?:支出|支付|花费|结算|合同金额|合同价|中标金额)(?:资金|金额|价款)?[为共计]*$"
)
GENERAL = {"个", "所", "家", "座"}
NAMED = {"村", "镇", "乡", "校", "社", "站", "县", "企"}  # 每村 of what is counted in 个
ACCORDING = re.compile(r"[，（]按照?[一-龥]{0,6}")
LAID_DOWN = {"安排", "计算", "测算", "核定", "补助", "计提"}
MONTHS = 12
MOST = 12  # numbers of the same paragraph
FEW = 3  # digits that may come out by chance
FAR = 120  # amounts back to a number in another paragraph
CLOSE = Decimal("0.02")  # how far off an amount can be that is printed with two digits or more


Way = tuple[Item, Item, bool, int]  # a number, what it may come to, whether words say so, times the price is paid


def claims(text: Text) -> Iterator[Claim]:
    money = sorted((i for i in text.items.of("dimension", "money") if i.mention.number > 0), key=_value)
    for passage in text.with_figures:
        row = text.row(passage)
        for index, price in enumerate(row):
            if price.dimension == "money" and _is_price(price) and (unit := _unit(row, index)):
                yield from _product(text, passage, row, index, unit, money)
                yield from _monthly_of_yearly(text, row, index)
                yield from _yearly_of_days(text, passage, row, index)


def _is_price(item: Item) -> bool:
    """每户2,000元; 按每座2.7万元的标准; 户均增加收入2,400元: what comes to one of them."""
    if item.slot.role == PLAIN:
        return is_level(item)
    standard = item.slot.role == BASE and STANDARD.match(item.slot.after) is not None
    return standard or (item.slot.role == DELTA and MORE.search(item.slot.before) is not None)


def _value(item: Item) -> Decimal:
    return item.mention.value


def _unit(row: Sequence[Item], index: int) -> str:
    """每眼8.5万元 -> 眼; 5.2元/公斤 -> 公斤; 人均89元 -> 人; 吸粪车24辆，单价8.5万元 -> 辆; 单价8.5万元，24辆 -> 辆."""
    price = row[index]
    found = EACH.search(price.slot.before)
    unit = (found["unit"] or found["mean"]) if found else ""
    unit = unit or ("人" if WAGES.search(price.slot.before) else "")
    behind = SLASH.match(price.slot.after)
    unit = unit or (behind["unit"] if behind else "")
    if not unit and UNIT_PRICE.search(price.slot.before):
        beside = (*row[max(0, index - 1) : index], *row[index + 1 : index + 2])
        counted = [i for i in beside if i.slot.part == price.slot.part and i.mention.unit.exact]
        unit = counted[0].mention.unit.symbol if counted else ""
    return SAME_UNIT.get(unit[:1], unit[:1]) + unit[1:]


def _product(
    text: Text, passage: Passage, row: Sequence[Item], index: int, unit: str, money: Sequence[Item]
) -> Iterator[Claim]:
    price = row[index]
    exact = as_set(price)
    if (times := _times(passage, row, price)) is not None:
        yield from _of_times(text, passage, row, price, exact, times)
        return
    if _months(passage, price) not in (1, MONTHS):
        return
    numbers = [i for i in _near(row, index) if _counts(i, unit)]
    told = [(n, total, sure, months) for n in numbers for total, sure, months in _totals(text, passage, row, index, n)]
    fitting = (way for way in told if _multiplies(price, way[0], way[1], way[3]))
    sure_alone = (way for way in told if way[2] and _alone(row, numbers, way[0], way[1]))
    for number, total, _, months in islice(chain(fitting, sure_alone), 1):
        way = reading("product", numerator=[total], denominator=number, rate=exact)
        yield claim(text, "ratio", [way], total, topic="product" if months == 1 else "product_of_months")
        return
    months = _months(passage, price)
    topic = "product" if months == 1 else "product_of_months"
    slips: list[tuple[Item, Item]] = []
    for number in _counted(text, row, index, unit):
        for total in _elsewhere(money, price, number, months, _between(passage, number, price)):
            way = reading("product", numerator=[total], denominator=number, rate=exact)
            yield claim(text, "ratio", [way], total, topic=topic)
            return
        slips += [(total, number) for total in _point_moved(text, price, number) if months == 1]
    slips += [
        (way[1], way[0])
        for way in told
        if _alone(row, numbers, way[0], way[1]) and _one_slip_off(text, passage, row, price, way)
    ]
    for total, number in slips[:1]:
        way = reading("product", numerator=[total], denominator=number, rate=exact)
        yield claim(text, "ratio", [way], total, topic=topic)


def _times(passage: Passage, row: Sequence[Item], price: Item) -> Item | None:
    """每人每月120元，…发放6个月; 每人每天30元，…15天: how often the price is paid, where the sentence says it once."""
    time = _time(price)
    if time in ("天", "日"):
        days = [i for i in row if i.slot.sentence == price.slot.sentence and i.mention.unit.symbol == "天"]
        return days[0] if len(days) == 1 and is_level(days[0]) else None
    begin, end = passage.begin(price.slot.position), passage.end(price.slot.position)
    said = list(MONTHS_TOLD.finditer(passage.template, begin, end)) if time == "月" else []
    if len(said) != 1:
        return None
    start, stop = passage.place(said[0].start("many"), said[0].end())
    mention = Mention(start, stop, said[0][0], Decimal(said[0]["many"]), 0, BARE)
    return replace(price, slot=replace(price.slot, mention=mention))


def _time(price: Item) -> str:
    """每人每月A, 人均每天A, A元/人/月, 月工资A: the time that the price is of; "" where it is of none."""
    found, behind = EACH.search(price.slot.before), SLASH.match(price.slot.after)
    if found and (found["time"] or found["mean"]):
        return found["time"] or found["monthly"] or found["daily"] or found["before"] or ""
    if behind and (behind["first"] or behind["time"]):
        return behind["time"] or "月"
    return "月" if WAGES.search(price.slot.before) else ""


def _of_times(
    text: Text, passage: Passage, row: Sequence[Item], price: Item, exact: Item, times: Item
) -> Iterator[Claim]:
    """按每人每月120元，为350人发放6个月，共计25.2万元: the one number and the first amount behind both."""
    unit = _unit(row, row.index(price))
    numbers = [i for i in row if i.slot.part == price.slot.part and i is not times and _counts(i, unit)]
    if len(numbers) != 1:
        return
    number = numbers[0]
    last = max(price, number, key=lambda i: i.slot.start)
    total = next((i for i in row[row.index(last) + 1 :] if _is_sum(i, price)), None)
    if total is None:
        return
    figures, half = (total, number, price, times), total.mention.ulp / 2

    def fits(a: Decimal, n: Decimal, p: Decimal, t: Decimal) -> bool:
        return abs(n * p * t - a) <= half

    said = SUMMED.match(text.gap(passage, last, total).rpartition("，")[2]) is not None
    if fits(*(i.mention.value for i in figures)) or said or one_slip_off(figures, fits):
        way = reading("product of times", numerator=[total], denominator=number, rate=exact, times=times)
        yield claim(text, "ratio", [way], total, topic="product_of_times")


def _alone(row: Sequence[Item], numbers: Sequence[Item], number: Item, total: Item) -> bool:
    """Of one of several numbers: of which? 30台，每台A，合计B；12台，… are each of their own."""
    begin = max(
        (i.slot.start for i in row if i.slot.start < number.slot.start and i.dimension == "money" and i.is_amount),
        default=0,
    )
    near = [i for i in numbers if begin < i.slot.start < max(number.slot.start, total.slot.start)]
    return len(numbers) == 1 or (len(near) == 1 and number.slot.part == total.slot.part)


def _one_slip_off(text: Text, passage: Passage, row: Sequence[Item], price: Item, way: Way) -> bool:
    """每亩85元，发放面积12.6万亩，兑付资金A: where no word says that A is what they come to, but one digit would make it so.

    The three stand side by side; what is a little more or less was paid to a few others, or not yet.
    """
    number, total, _, months = way
    apart = not price.slot.part == number.slot.part == total.slot.part or price.slot.role == DELTA
    places = sorted(row.index(i) for i in (price, number, total))
    product = price.mention.value * number.mention.value * months
    listed = (
        row.index(price) > 0
        and row[row.index(price) - 1].dimension == "money"
        and EACH.search(row[row.index(price) - 1].slot.before)
    )
    little = abs(product - total.mention.value) <= (LITTLE if months == 1 else VARYING) * product
    if (
        apart
        or listed  # 机关人均A、事业人均B，总额C，在职D人: C is of both
        or little
        or places[2] - places[0] > len(places) - 1
        or (months != 1 and "年" not in text.gap(passage, price, total))
    ):
        return False
    half = total.mention.ulp / 2 if len(total.mention.digits) > 2 else 0  # 40万元 are about so much
    return one_slip_off((total, number, price), lambda a, n, p: abs(n * p * months - a) <= half)


def _multiplies(price: Item, number: Item, total: Item, months: int) -> bool:
    """Rounded only where number and price stand side by side: 30台，…；24台，每台2,500元，合计8万元."""
    product = price.mention.value * number.mention.value * months
    near = (number.slot.passage, number.slot.part) == (price.slot.passage, price.slot.part)
    return prints_as(product, total) if near else product == total.mention.value


def _months(passage: Passage, price: Item) -> int:
    """每人每月, 人均每月: twelve times a year, or as often as the sentence says."""
    if _time(price) != "月":
        return 1
    said = MONTHS_SAID.search(passage.rest(price.slot))
    return int(said["months"]) if said else MONTHS


def _counted(text: Text, row: Sequence[Item], index: int, unit: str) -> Iterator[Item]:
    """The numbers of such things before the price, nearest first, then those elsewhere whose name the price has."""
    price = row[index]
    yield from [i for i in row[:index][::-1] if _counts(i, unit)][:MOST]
    found = EACH.search(price.slot.before)
    noun = (found["unit"] or "") if found else ""
    at = bisect_left(text.items.plain, price.slot.start, key=lambda i: i.slot.start)
    around = text.items.plain[max(0, at - FAR) : at + FAR]
    for item in around:
        behind = item.slot.passage == price.slot.passage and item.slot.start > price.slot.start
        if (behind or item.slot.passage != price.slot.passage) and _counts(item, unit):
            named = noun.removeprefix(item.mention.unit.symbol.removeprefix("万"))[:2]
            said = len(named) > 1 and (named in item.slot.after or named in item.label)
            said = said or (named != "" and item.label.endswith(named))  # 每生, 学生1,286人
            if said or overlap(item.label, price.label):
                yield item


def _totals(
    text: Text, passage: Passage, row: Sequence[Item], index: int, number: Item
) -> Iterator[tuple[Item, bool, int]]:
    """The amounts that the product may be, whether the words say so, and how often the price is paid in that time."""
    price = row[index]
    months = _months(passage, price)
    for total in [i for i in row[index + 1 : index + 3] if _is_sum(i, price)][:1]:
        behind = max(price, number, key=lambda i: i.slot.start)
        gap = text.gap(passage, behind, total) if behind.slot.start < total.slot.start else ""
        spent = behind is price and SPENT.match(gap) is not None  # which may be but some of it
        joined = spent or (JOINED if behind is price else SUMMED).match(gap) is not None
        all_of_it = not spent and (price.slot.role == PLAIN or "算" in gap)
        said = joined and (all_of_it or _same_digits(price, number, total))
        yield total, said and (months == 1 or ("年" in gap and RECKONED.search(gap) is not None)), months
    for total in [i for i in row[: row.index(number)][::-1][:2] if _is_sum(i, price)][:1]:
        beside = number.slot.start < price.slot.start and row.index(number) + 1 == index
        yield total, beside and months == 1 and _laid_down(passage, text, total, number, price), months


def _laid_down(passage: Passage, text: Text, total: Item, number: Item, price: Item) -> bool:
    """经费A，按32个村、每村B安排: do the words say that A is what so many come to?"""
    behind = passage.template[price.slot.position + 1 : price.slot.position + 3]
    return ACCORDING.fullmatch(text.gap(passage, total, number)) is not None and behind in LAID_DOWN


def _same_digits(price: Item, number: Item, total: Item) -> bool:
    product = (price.mention.value * number.mention.value).normalize().as_tuple().digits
    return len(product) > 2 and product == total.mention.digits


def _between(passage: Passage, number: Item, price: Item) -> str:
    """为1,240名老人购买居家养老服务，人均1,250元: what was bought, behind the number."""
    begin = max(number.slot.position + 1, passage.begin(price.slot.position))
    return passage.template[begin : price.slot.position] if number.slot.passage == price.slot.passage else ""


def _elsewhere(money: Sequence[Item], price: Item, number: Item, months: int, words: str) -> Iterator[Item]:
    """户厕新改建奖补1,236万元 in a list; 新改建户厕6,180户 and 每户2,000元 in another paragraph: an amount that fits, of like name."""
    product = price.mention.value * number.mention.value * months
    begin = bisect_left(money, product * (1 - CLOSE), key=_value)
    for total in takewhile(lambda i: i.mention.value <= product * (1 + CLOSE), islice(money, begin, None)):
        fits = total.mention.value > price.mention.value and prints_as(product, total)
        told = product == total.mention.value and min(len(total.mention.digits), len(number.mention.digits)) > FEW
        own = total is not price and not EACH.search(total.slot.before)
        if fits and own and (told or _related(total, number, price, words)):
            yield total


def _related(total: Item, number: Item, price: Item, words: str) -> bool:
    """Of like names, or side by side."""
    places = [(i.slot.passage, i.slot.sentence) for i in (total, number, price)]
    return places[0] in places[1:] or any(overlap(total.label, said) for said in (number.label, price.label, words))


def _point_moved(text: Text, price: Item, number: Item) -> Iterator[Item]:
    """新建公厕12座，每座1.3万元, and 公厕建设156万元: the digits of the product, but not its size."""
    product = price.mention.value * number.mention.value
    digits = product.normalize().as_tuple().digits
    near = number.slot.passage == price.slot.passage and price.slot.sentence == number.slot.sentence
    for total in text.items.of("dimension", "money") if near and len(digits) > 2 else ():
        same = total.mention.digits == digits and total.mention.value != product
        alone = total.slot.passage != price.slot.passage and not EACH.search(total.slot.before)
        if same and alone and overlap(total.label, number.label) > 1:
            yield total


def _near(row: Sequence[Item], index: int) -> Iterator[Item]:
    """The figures of the sentence before the price, nearest first, then those behind it."""
    price = row[index]
    yield from (i for i in row[:index][::-1] if i.slot.sentence == price.slot.sentence)
    yield from (i for i in row[index + 1 : index + 3] if i.slot.sentence == price.slot.sentence)


def _counts(item: Item, unit: str) -> bool:
    """12眼 for 每眼, 3个 for 每个嘎查, 岗位60个 for 每人."""
    symbol = item.mention.unit.symbol.removeprefix("万")
    symbol = SAME_UNIT.get(symbol, symbol)
    several = item.mention.value != 0 and item.mention.number != 1  # 1公顷=15亩
    told = is_amount(item) or (is_level(item) and EACH_MONTH.search(item.slot.before or item.label))
    if not several or not symbol or item.dimension == "money" or not told:
        return False
    of_posts = symbol == "个" and unit.startswith("人") and POSTS.search(item.slot.before)
    return bool(of_posts) or unit.startswith(symbol) or (symbol in GENERAL and _counted_by_name(item, unit))


def _counted_by_name(item: Item, unit: str) -> bool:
    """32个行政村 for 每村."""
    named = BEHIND.match(item.slot.after.lstrip("）").partition("每")[0])
    return unit[:1] in NAMED and named is not None and unit[:1] in named.group()


def _is_sum(item: Item, price: Item) -> bool:
    sentence = item.slot.sentence == price.slot.sentence
    same_part = sentence and item.slot.part == price.slot.part
    alike = is_amount(item) or (item.slot.role == DELTA == price.slot.role and not item.slot.down)
    of_year = YEARLY.search(item.slot.before) is not None and not item.slot.reason
    words = STANDARD.sub("", item.slot.before) if STANDARD.match(price.slot.after) else item.slot.before
    alike = alike or (words != item.slot.before and is_level(item))  # 按人均5元的标准安排资金143万元
    whole = (alike and not PER_UNIT.search(words)) or (of_year and not PER_UNIT.search(YEARLY.sub("", words)))
    return item.dimension == "money" and same_part and whole


def as_set(price: Item) -> Item:
    """A price is set, not measured, and days are counted: every digit counts."""
    mention = replace(price.mention, unit=replace(price.mention.unit, exact=True))
    return replace(price, slot=replace(price.slot, mention=mention))


def _monthly_of_yearly(text: Text, row: Sequence[Item], index: int) -> Iterator[Claim]:
    """每人每年5,280元，即每人每月440元."""
    if not index:
        return
    year, month = row[index - 1], row[index]
    if not (
        re.search(r"每年[一-龥]{0,4}$", year.slot.before) and re.search(r"[即合](?:每人)?每月$", month.slot.before)
    ):
        return
    if year.dimension == month.dimension and year.slot.sentence == month.slot.sentence:
        way = reading("month of a year", numerator=[year], rate=month)
        yield claim(text, "ratio", [way], month, topic="month_of_year")


def _yearly_of_days(text: Text, passage: Passage, row: Sequence[Item], index: int) -> Iterator[Claim]:
    """每生每天4元提高到5元，全年按200天计算，即每生每年1,000元: the last daily price before the days, so many times."""
    year = row[index]
    here = [i for i in row[:index] if i.slot.sentence == year.slot.sentence]
    days = [i for i in here if i.mention.unit.symbol == "天" and is_level(i)]
    if not A_YEAR.search(year.slot.before) or len(days) != 1:
        return
    prices = [i for i in here if i.dimension == "money" and i.slot.start < days[0].slot.start]
    if not any(_time(i) in ("天", "日") for i in prices):
        return
    if _time(prices[-1]) in ("天", "日") or zh.changed_to(prices[-1].slot.before):
        comes_to = prices[-1].mention.value * days[0].mention.value == year.mention.value
        if not (comes_to or SAID_SO.match(year.slot.before)):
            return  # 每人每年500元: of something else
        way = reading("year of days", numerator=[year], denominator=days[0], rate=as_set(prices[-1]))
        yield claim(text, "ratio", [way], year, topic="product")


__all__ = ["as_set", "claims"]
