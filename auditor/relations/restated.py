"""The same figure stated more than once: in two sections, in text and table, in 元 and 万元; 与上年持平; 收支平衡.

Two figures are the same thing if concept (or label), measure, period, kind of unit and scope are. What agrees is a check.
What differs is a finding only with a reason to think that one was mistyped: the words are the same and a digit is, or two
are, exchanged; text and table name the same measure; or the figure is last year's. Else the names may hide two scopes.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from auditor.clauses import BASE, DELTA, GROWTH, PRIOR, RATIO
from auditor.facts import (
    FIRST_PLANNED,
    INCOME,
    PLANNED,
    SPENDING,
    Item,
    core,
    is_amount,
    overlap,
    pairs_within,
    unsigned,
)
from auditor.languages import zh
from auditor.model import Claim, Confidence, Figure, Reading
from auditor.relations.goals import sets_goals
from auditor.relations.lists import list_style
from auditor.relations.overall import of_two
from auditor.slips import miswritten, turned
from auditor.tables import YEAR_ROW, caption_of
from auditor.text import Passage, Text, agree, as_much, claim, comes_out, figures_of, reading

AGAINST = re.compile(
    r"[比较与同](?:上年|去年|(?P<year>(?:19|20)\d\d)年)(?:度)?(?:决算数?|执行数?|同期)?(?:相比)?，?[增减上下]"
)
OPENING_OF_A_FUND = re.compile(r"(?:期初|年初|上年末?|上期末?)(?:累计|滚存)?(?:余额|结余)$")
FLAT = re.compile(r"收支持平|(?<!基本|大体|大致|总体)持平|没有差异|无差异|收支平衡|收支相等")
YEAR_FLAT = re.compile(r"[与同和较比]((?:19|20)\d\d)年度?[^，。；]{0,8}$")
FLAT_WITH = re.compile(
    r"(?:^|[，；]|支出|决算数?)[与同和较比](?:上年|去年|上一年|(?:19|20)\d\d年|(?P<plan>(?:年初)?预算))度?(?:支出|预算|决算|执行)?数?(?:相比)?$"
)
FLAT_OF = re.compile(r"(?P<name>[^，。；：]{3,24}?)[比较与同和](?:上年|去年|(?:19|20)\d\d年|年初)[^，。；：（]{0,8}（$")
BOTH = re.compile(r"收入总计.*支出总计")
BOTH_SIDES = re.compile(r"(?P<side>收入|支出)总计[^，。；]*?(?:增加|减少|增长|下降)")
ALL_ELSE = 2  # figures of one name around two figures, none of which is the same
TAIL = 4  # characters of the words before a figure
NOUN = 2  # characters of what two things have in common
MOST = 12  # paragraphs of a list on either side
NEAR = 8  # paragraphs back to what is said to be the same as before
SAME_AMOUNT = {"（即", "，即", "（折合", "，折合", "（合", "（约合", "，约合", "（约"}  # 24,684万元（约合2.47亿元）
WHOLE = {"执行率", "预算执行率", "支出率", "预算完成率", "资金到位率", "资金使用率", "满意率", "满意度"}
RISEN = re.compile(r"调增|追加|新增|增加|净增")
TOLD = (DELTA, PRIOR, BASE)  # what is said beside an amount, and may be said again elsewhere
MANY_DIGITS = 5  # that are hardly ever the same by chance
# 2月份 and 1-2月; a day (6月30日) is no part of a year
SPAN = re.compile(r"(?:\d{1,2}月?[-—–~至])?\d{1,2}月(?!\d{1,2}日)|[上下]半年|第?[一二三四]季度")
SMALL = {"个", "次", "项", "件", "条", "家", "处", "期", "场", "起", "份", "篇"}
VAGUE = re.compile(
    r"^(?:(?:净|共)?(?:调[增减]|追加|核减)(?:了)?|总|合计|总计|小计|其他|其它|资金|金额|经费|支出|收入|预算|人员|人数|项目|指标|满意|满分|得|得分|扣分?|分值|权重|其他资金|单价|"
    r"县级|省级|市级|中央|(?:副?主任|委员|书记|干事|职工).*|设.*|合计.*)$"
)
PLACE = re.compile(r"[市县区镇乡村街局院校站所司厂组户甲乙丙丁东西南北]$")
REACH = re.compile(r"[我全本该][省市县区镇乡村局院校站所]")
FUNDS = re.compile(r"一般公共预算|政府性基金|国有资本经营|社会保险基金|财政拨款|财政专户|本级|全县|全市|全区|全系统")
AND = re.compile(r"([和与及、])")
INTENDED = re.compile(
    r"(?:计划|预计|力争|拟|确保)(?:新?[建增]|完成|实现|实施|开展|建设|达到|投入|改造|培训|发展)(?![^。]*(?:实际|已|年末|截至))"
)
RATE_DIGITS = 3  # of a rate that is hardly another one, and letters of its name
REMARK = re.compile(r"（[^（）]*）?")
SAME_NOUN = 2  # pairs of neighbouring characters
UNCOUNTED = ("score", "bare", "rate", "year", "points")
OF_ANY_AMOUNT = re.compile(
    r"其中|合计|总计|共计|小计|累计|资金|支出|收入|项目|预算|经费|金额|总额|财政|决算|部门|单位|年度|[上去当本全]年|年[末初中底]|实际|完成|安排|，"
)
SEVERAL = re.compile(
    rf"[两二三四五六七八九]项[^，。；：{zh.FIGURES}]{{0,4}}(?:合计|共计|总计|相加)[^。；{zh.FIGURES}]*$"
)
NEAR_BY = 24  # characters before an amount


def claims(text: Text) -> Iterator[Claim]:
    yield from flat(text)
    yield from in_other_words(text)
    yield from balanced(text)
    yield from both_changed(text)
    yield from repeated(text)
    yield from echoed(text)
    yield from opposed(text)
    yield from same_rates(text)
    yield from rates_again(text)


# --- said to be equal -----------------------------------------------------------------------------------------------


def flat(text: Text) -> Iterator[Claim]:
    """与2024年持平（2024年为4.5万元）; 预算为A，支出为A，没有差异."""
    for passage in text.with_figures:
        for match in FLAT.finditer(passage.template):
            pair = _flat_pair(text, passage, match)
            if len(pair) == 2 and pair[0].dimension == pair[1].dimension:
                yield claim(text, "restated", [reading("flat", stated=pair)], pair[0], topic="flat")


def in_other_words(text: Text) -> Iterator[Claim]:
    """4,472.16万元（即44,721,600元）."""
    for passage in text.with_figures:
        row = text.row(passage)
        for one, other in itertools.pairwise(row):
            gap = text.gap(passage, one, other)
            near = gap == "（" and one.dimension == "money" and other.slot.after == "" and as_much(one, other)
            if one.dimension == other.dimension and (near or gap in SAME_AMOUNT):
                yield claim(text, "restated", [reading("that is", stated=[one, other])], other, topic="flat")


def _flat_pair(text: Text, passage: Passage, match: re.Match[str]) -> list[Item]:
    begin = passage.template.rfind("。", 0, match.start())
    row = [i for i in text.row(passage) if not i.slot.is_rate]
    here = [
        i
        for i in row
        if begin < i.slot.position < match.start() and i.slot.depth == 0 and (is_amount(i) or i.slot.role == PRIOR)
    ]
    if not here:
        return _flat_in_brackets(text, row, begin, match)
    behind = [i for i in row if i.slot.position > match.end() and i.slot.depth == 1]
    if match.group() in ("没有差异", "无差异"):
        return here[-2:]
    if match.group().startswith("收支"):
        return [] if text.of_government else _income_and_spending(text, passage, match)
    if passage.template[match.end() : match.end() + 1] == "（" and behind:
        return [here[0], behind[0]]
    named = YEAR_FLAT.search(passage.template[begin + 1 : match.start()])
    if named and int(named[1]) not in (here[-1].period, text.year):
        return []  # A、2022年B，与2021年持平
    if here[-1].slot.role == PRIOR and len(here) > 1:
        return here[-2:]
    if len(here) == 2 and _as_told(here[0], here[1], passage.template[begin + 1 : match.start()]):
        return here
    if here[-1].period == (text.year or 0) - 1:
        same = [
            i
            for i in text.amounts(passage)
            if i.name == here[-1].name and i.measure == here[-1].measure and i.period == text.year
        ]
        return [same[-1], here[-1]] if same and same[-1].slot.start < here[-1].slot.start else []
    return []


def _as_told(first: Item, second: Item, words: str) -> bool:
    """接待费支出A，上年支出B，与上年持平; 接待费预算A，支出B，与预算持平: the two amounts that were told right before."""
    said = FLAT_WITH.search(words)
    if said is None or first.name != second.name or first.mention.unit != second.mention.unit:
        return False
    if said["plan"]:
        return first.measure in FIRST_PLANNED and second.measure == "final" and first.period == second.period
    return first.period is not None and second.period == first.period - 1


def _flat_in_brackets(text: Text, row: Sequence[Item], begin: int, match: re.Match[str]) -> list[Item]:
    """接待费较2021年预算（6.80万元）持平: the base in a bracket; what it is said of was told before."""
    told = [i for i in row if begin < i.slot.position < match.start() and i.slot.depth == 1 and i.slot.role == PRIOR]
    if len(told) != 1 or told[0].slot.position != match.start() - 2:
        return []
    passage = text.passage_at[told[0].slot.passage]
    named = FLAT_OF.search(passage.template[begin + 1 : told[0].slot.position])
    called = text.items.called(core(named["name"]), told[0].dimension, told[0].slot.start, least=4) if named else []
    near = [i for i in called if 0 <= told[0].slot.passage - i.slot.passage <= NEAR]
    return [near[0], told[0]] if near and near[0].slot.start < told[0].slot.start else []


def _income_and_spending(text: Text, passage: Passage, match: re.Match[str]) -> list[Item]:
    earlier = [
        i
        for i in text.items.of("concept", *INCOME, *SPENDING)
        if (i.slot.passage <= passage.index and i.slot.position < match.start()) or i.slot.passage < passage.index
    ]
    income = [i for i in earlier if i.concept in INCOME and i.period == text.year]
    spent = [i for i in earlier if i.concept in SPENDING and i.period == text.year]
    return [income[-1], spent[-1]] if income and spent else []


OTHER_BOOK = re.compile(r"政府性基金|国有资本经营|社会保险基金")  # whose income may go to another book, or be left


def balanced(text: Text) -> Iterator[Claim]:
    """Total income and total expenditure of one measure beside each other: equal in a budget, and where they are, so said."""
    stated = Counter(i.mention.value for i in text.items.of("dimension", "money") if i.slot.mark != "|")
    for income in () if text.of_government else text.items.of("concept", *INCOME):
        near = range(income.slot.passage - 2, income.slot.passage + 3)
        spent = [
            i for i in text.amounts_in(near)
            if i.concept in SPENDING and i.period == income.period and i.dimension == income.dimension
            and (i.measure == income.measure or i.mention.value == income.mention.value)
        ]  # fmt: skip
        planned = income.measure in FIRST_PLANNED and bool(spent) and spent[0].measure == income.measure
        planned = planned and OTHER_BOOK.search("".join(text.headings_of(income) or ())) is None
        planned = planned and not (_unlike_totals(income, spent[0]) or _carried_over(text, income, spent[0]))
        grand = bool(spent) and (income.concept, spent[0].concept) == ("income_grand_total", "expenditure_grand_total")
        grand = grand and not _stated_twice(stated, income, spent[0]) and not _left_over(text, income, spent[0])
        if spent and (planned or grand or spent[0].mention.value == income.mention.value):
            yield claim(text, "restated", [reading("balance", stated=[income, spent[0]])], income, topic="balance")


def _left_over(text: Text, income: Item, spent: Item) -> bool:
    """收入总计A，支出总计B，年终结余C: two totals that what is left makes up the difference of, to the last digit."""
    ways = [found.readings[0] for found in text.found.get("difference", ())]
    sides = ([income.slot.start], [spent.slot.start])
    return any(
        tuple([f.mention.start for f in figures_of(way.roles.get(role, ()))] for role in ("plus", "minus")) == sides
        and comes_out(way)
        for way in ways
    )


def _stated_twice(stated: Mapping[Decimal, int], income: Item, spent: Item) -> bool:
    """收入总计A，支出总计B; …收支总计A; …本年支出合计B: each of two unlike totals told elsewhere too, and neither a slip of the pen."""
    values = income.mention.value, spent.mention.value
    return values[0] != values[1] and all(stated.get(value, 0) > 1 for value in values)


def both_changed(text: Text) -> Iterator[Claim]:
    """收入总计增加A，增长P；支出总计增加A，增长P: the totals of both sides are equal, and so are their changes."""
    for passage in text.with_figures:
        changes = (
            [i for i in text.row(passage) if i.slot.role in (DELTA, GROWTH)] if BOTH.search(passage.template) else []
        )
        for one, other in itertools.combinations(changes, 2):
            sides = [BOTH_SIDES.search(_lead_of(passage, i)) for i in (one, other)]
            told = sides[0] and sides[1] and (sides[0]["side"], sides[1]["side"]) == ("收入", "支出")
            alike = one.slot.role == other.slot.role and one.slot.sentence == other.slot.sentence
            if told and alike and one.mention.value == other.mention.value and one.slot.down == other.slot.down:
                yield claim(text, "restated", [reading("both sides", stated=[one, other])], other, topic="balance")


def _lead_of(passage: Passage, item: Item) -> str:
    """The words of its part of the sentence before an item."""
    return re.split("[。；]", passage.template[: item.slot.position])[-1]


def _unlike_totals(income: Item, spent: Item) -> bool:
    """本年收入合计 and 支出总计: the one without, the other with what was carried over."""
    kinds = {(i.concept or "").removeprefix("income").removeprefix("expenditure") for i in (income, spent)}
    return kinds == {"_current_year", "_grand_total"}


def _carried_over(text: Text, income: Item, spent: Item) -> bool:
    """本年收入合计A，上年结转B；本年支出合计C: what was carried in is spent with what came in the year."""
    near = text.amounts_in(range(income.slot.passage - 2, income.slot.passage + 3))
    if "grand" not in f"{income.concept}{spent.concept}" and any(
        OPENING_OF_A_FUND.match(i.label) and i.mention.value for i in near
    ):
        return True
    if {income.concept, spent.concept} == {"income", "expenditure"}:  # 预算A，其中上年结转B，预算收入C；…预算支出为D
        return any(i.concept == "carry_over" and i.measure == "opening" and i.mention.value for i in near)
    if {income.concept, spent.concept} != {"income_current_year", "expenditure_current_year"}:
        return False
    return any((i.measure == "opening" or i.concept == "carry_over") and i.mention.value for i in near)


# --- said again -----------------------------------------------------------------------------------------------------


def repeated(text: Text) -> Iterator[Claim]:
    """Figures with one name, measure, period and scope."""
    groups: dict[tuple[object, ...], list[Item]] = {}
    for key, item in [*_keyed(text), *_keyed_rates(text)]:
        groups.setdefault(key, []).append(item)
    for key, group in groups.items():
        if group[1:]:
            yield from _same(text, group, key)


def _keyed(text: Text) -> Iterator[tuple[tuple[object, ...], Item]]:
    funds: dict[int, str] = {}  # of each paragraph or table, found once
    for item in text.items.all:
        slot = item.slot
        if slot.mention.qualifier or slot.is_rate:
            continue
        if not (is_amount(item) or (slot.reason and slot.role == "plain" and item.concept)):
            continue
        if (
            not item.name
            or (VAGUE.match(item.label) and item.concept not in INCOME | SPENDING)
            or (item.dimension in SMALL and len(item.label) < 3)
        ):
            continue
        if item.dimension == "score" and zh.POINTS_LOST.search(text.lead(item)):
            continue  # 失分较多的是灌溉面积0.8分: what it has lost, and no points of it
        measure = item.measure or ("budget" if item.period == (text.year or 0) + 1 else "final")  # of a year to come
        whose = (item.scope, item.realm, _funds(text, item, funds))
        yield ("amount", _named(text, item), measure, item.period, item.dimension, *whose), item


def _named(text: Text, item: Item) -> str:
    """一般行政管理事务（项） stands under many kinds: known by all its names, of which the line may hold but the last."""
    account = text.account_at.get(item.slot.start) if item.concept is None else None
    if account is not None:
        return "/".join(account.path)
    return item.label if _of_several(text, item) else item.name


def _of_several(text: Text, item: Item) -> bool:
    """会议费和培训费支出共A: of two things, though the name ends like the one of them."""
    first, joined, last = AND.split(item.label, 1) if item.concept and AND.search(item.label) else ("", "", "")
    concept_in = text.items.lexicon.concept_in
    return bool(joined) and concept_in(last) == item.concept and concept_in(first) not in (None, item.concept)


def _intended(text: Text, item: Item) -> bool:
    """计划完成甲A亩、乙B亩，…，完成丙C万元: what a sentence plans is not done by the verbs that follow."""
    passage = text.passage_at.get(item.slot.passage)
    if passage is None:
        return False
    sentence = passage.template[: item.slot.position].rpartition("。")[2]
    return sets_goals(passage) or INTENDED.search(sentence) is not None


def _funds(text: Text, item: Item, known: dict[int, str]) -> str:
    """Whose money the section is about: 财政拨款 and all funds are two things."""
    if text.of_government or (item.concept or "").startswith("sangong") or item.dimension == "辆":
        return ""  # of a government's money `Item.realm` says the book; the three public expenses are appropriations
    at = item.slot.passage
    if at not in known:
        passage = text.passage_at.get(at)
        headings = (*passage.headings, passage.subject) if passage else _titles(text, at)
        known[at] = "".join(map(_funds_in, headings))
    return known[at]


@lru_cache(maxsize=1024)
def _funds_in(heading: str) -> str:
    return "".join(FUNDS.findall(heading))


def _titles(text: Text, block: int) -> tuple[str, ...]:
    """The title of a table in a spreadsheet, which holds many."""
    table = text.document.blocks[block]
    return () if table.sheet is None else tuple(caption_of(text.document, block).split()[-4:])


def _keyed_rates(text: Text) -> Iterator[tuple[tuple[object, ...], Item]]:
    """Shares by part and whole, changes by what changed, other rates by their name."""
    item_at = text.items.at
    seen: set[int] = set()
    told: dict[
        tuple[object, ...], list[tuple[Item, Item]]
    ] = {}  # what first rose, or fell, under a name, and its change
    for kind, role, of in (("share", "rate", "part"), ("change", "delta", "current"), ("change", "rate", "current")):
        for one in text.found.get(kind, []):
            roles = one.readings[0].roles
            figure, subject = roles.get(role), roles.get(of)
            if isinstance(figure, Figure) and isinstance(subject, Figure) and (subject.concept or subject.label):
                seen.add(figure.mention.start)
                whole = roles.get("whole")
                base = (whole.concept or whole.label) if isinstance(whole, Figure) else one.topic
                changing = item_at[subject.mention.start]  # a government tells other levels, and the next year's plan
                whose = (changing.period, changing.realm) if text.of_government else None
                told_of = (kind, role, subject.concept or subject.label, base, whose)
                rate = item_at[figure.mention.start]
                yield (*told_of, _turn(told.setdefault(told_of, []), changing, rate)), rate
    for item in text.items.all:
        if item.slot.role == "ratio" and item.slot.is_rate and item.slot.start not in seen:
            name = core(item.slot.base)
            if name.endswith(("率", "满意度")) and not item.mention.qualifier and (key := _rate_key(text, item, name)):
                yield key, item


def _turn(told: list[tuple[Item, Item]], subject: Item, change: Item) -> int:
    """Which of those told under one name: 税收占比A，提高C; 非税占比B，下降C: the one rises and the other falls, and A is not B."""
    for n, (first, other) in enumerate(told):
        if other.slot.down == change.slot.down or agree(first, subject):
            return n
    told.append((subject, change))
    return len(told) - 1


def _rate_key(text: Text, item: Item, name: str) -> tuple[object, ...] | None:
    """执行率 is the rate of something: the amount before it in its sentence, else the whole unit."""
    row = text.items.by_passage[item.slot.passage]
    before = [i for i in row if i.mention.start < item.slot.start and i.slot.sentence == item.slot.sentence]
    amounts = [i for i in before if is_amount(i)]
    if any(i.slot.is_rate for i in before[-1:]) or (name not in WHOLE and amounts):
        return None
    subject = amounts[-1].concept if amounts else "expenditure"
    return ("rate", name, subject, item.period) if subject else None


def _same(text: Text, group: Sequence[Item], key: tuple[object, ...]) -> Iterator[Claim]:
    """Agreeing figures as one check, each that differs as a claim of its own."""
    if len({(i.slot.passage, i.slot.sentence) for i in group}) < 2:
        return
    values = _clusters(group)
    for items in values:
        few = items[0].mention.unit.exact and items[0].mention.number < 10 and len({i.slot.passage for i in items}) == 1
        if len(items) > 1 and not few:  # 行政编制2名 of one office after the other
            yield claim(text, "restated", [_again(items)], items[0], topic=_place(items))
    if (
        len(values) > 1 and key[0] in ("amount", "rate") and group[0].concept != "score_total"
    ):  # of which `overall` tells
        yield from _conflicts(text, values)


def _again(items: Sequence[Item]) -> Reading:
    """The same figure several times; a column 差额 says nothing of the direction that a sentence tells."""
    return reading("again", stated=list(map(unsigned, items)) if any(map(_in_table, items)) else items)


def _place(items: Iterable[Item]) -> str:
    return "table" if any(_in_table(i) for i in items) else "text"


def _in_table(item: Item) -> bool:
    return item.slot.mark == "|"


def _clusters(group: Sequence[Item]) -> list[list[Item]]:
    """Figures that agree at the precision of the coarser one; in one unit, those that are the same."""
    if len({item.mention.unit for item in group}) == 1:
        same: dict[Decimal, list[Item]] = {}
        for item in group:
            same.setdefault(item.mention.value, []).append(item)
        return list(same.values())
    clusters: list[list[Item]] = []
    for item in group:
        for cluster in clusters:
            if _agree_all(cluster, item):
                cluster.append(item)
                break
        else:
            clusters.append([item])
    return clusters


def _agree_all(group: Sequence[Item], item: Item) -> bool:
    """2万亿元 agrees with two that do not agree with each other."""
    last = group[-1].mention
    same = last.number == item.mention.number and last.unit == item.mention.unit and last.ulp == item.mention.ulp
    return same or all(agree(one, item) for one in group)


def _conflicts(text: Text, values: Sequence[Sequence[Item]]) -> Iterator[Claim]:
    ordered = sorted(values, key=lambda items: (-len(items), items[0].slot.start))
    usual = ordered[0]
    many = len(values) > 2 and len(usual) == 1  # 甲县：补助资金A；乙县：补助资金B；丙县：补助资金C
    for others in ordered[1:]:
        sure = _confidence(text, usual[0], others[0], many)
        if sure is not None:
            stated = [others[0], usual[0]]
            yield claim(
                text, "restated", [reading("differs", stated=stated)], others[0], topic=_place(stated), confidence=sure
            )


def _of_two_rows(one: Item, other: Item) -> bool:
    """2015年 | 2840; 2016年 | 2364: rows of a table that are called by their years."""
    years = [YEAR_ROW.search(i.slot.before) for i in (one, other) if i.slot.mark == "|"]
    named = [year[1] for year in years if year is not None]
    return len(named) > 1 and named[0] != named[1]


def _confidence(text: Text, one: Item, other: Item, many: bool) -> Confidence | None:
    """None where nothing says that one of them was mistyped; `many`: a name with three figures or more, each told once."""
    if (
        one.dimension in SMALL
        or (one.slot.mark == "|" and _of_two_rows(one, other))
        or of_two_things(text, one, other)
        or (one.dimension == "score" and of_two(text, one, other))
    ):
        return None
    if _exchanged(one, other):
        return "high"
    named = (
        one.own
        and other.own
        and (one.label == other.label or (one.measure == other.measure != "" and bool(one.concept)))
    ) or one.slot.is_rate
    if not named:
        return None
    if one.concept is None and one.label == other.label and len(one.label) > 5 and one.dimension == "money":
        return None if many else "high"  # a project of that very name
    if (_slipped(one, other) and not (many and one.concept is None)) or _stale(text, one, other):
        return "high"
    if _in_table(one) != _in_table(other) and one.label == other.label and one.measure == other.measure != "":
        return "high"
    return None  # one name, two scopes, as far as anybody can tell


def of_two_things(text: Text, one: Item, other: Item) -> bool:
    """Does something say that two figures of one name are of two years, two extents, two members of a list?"""
    if ("总计" in one.slot.before) != ("总计" in other.slot.before):
        return True  # 一般公共预算收入总计 is more than 一般公共预算收入
    if bool(zh.LAST_YEAR.search(one.slot.before)) != bool(zh.LAST_YEAR.search(other.slot.before)):
        return True
    if in_all_of_several(text, one) != in_all_of_several(text, other):
        return True
    return of_two_extents(text, one, other)


def in_all_of_several(text: Text, item: Item) -> bool:
    """甲、乙两项合计，年末结余A: of both, and not of the one whose 年末结余 is told elsewhere."""
    passage = text.passage_at.get(item.slot.passage)
    near = passage.template[max(0, item.slot.position - NEAR_BY) : item.slot.position] if passage else item.slot.before
    return SEVERAL.search(near) is not None


def of_two_extents(text: Text, one: Item, other: Item) -> bool:
    """The same, but for what their own names say of years and totals: 结转下年A, and in the next budget 上年结转A."""
    if _intended(text, one) != _intended(text, other) or _of_other_months(text, one, other):
        return True
    if one.slot.passage == other.slot.passage and one.slot.sentence == other.slot.sentence:
        return True
    if _parts_of_two(text, one, other) or _of_two_accounts(text, one, other) or _of_two_members(text, one, other):
        return True
    if _of_two_subjects(text, one, other):
        return True
    return of_two_sections(text, one, other) or of_two_places(one, other) or _of_one_form(text, one, other)


def of_two_sections(text: Text, one: Item, other: Item) -> bool:
    """一、甲项目 and 二、乙项目, with the same headings below: what the one tells is not what the other tells."""
    sections = text.form_of(one), text.form_of(other)
    return all(sections) and sections[0] != sections[1]


def of_two_places(one: Item, other: Item) -> bool:
    """东城区争取A, 西城区争取B: of two that are named before what they have in common."""
    heads = [REACH.sub("", head) for head in heads_of(one.slot.before, other.slot.before)]
    return all(map(PLACE.search, heads))


def heads_of(one: str, other: str) -> tuple[str, str]:
    """What stands before that in which both end: 东城区中央, 西城区中央 -> 东, 西."""
    same = 0
    while same < min(len(one), len(other)) and one[-1 - same] == other[-1 - same]:
        same += 1
    return one[: len(one) - same], other[: len(other) - same]


def _of_one_form(text: Text, one: Item, other: Item) -> bool:
    """甲镇：受益群众A，投资B。 / 乙镇：受益群众C，投资D。: paragraphs that tell the same of two things, none of it as much."""
    rows = [[i for i in text.items.by_passage[each.slot.passage] if i.slot.mark != "|"] for each in (one, other)]
    if one.slot.passage == other.slot.passage:
        rows = [[i for i in row if i.slot.part == each.slot.part] for row, each in zip(rows, (one, other), strict=True)]
    if len(rows[0]) < ALL_ELSE or len(rows[0]) != len(rows[1]):
        return False
    pairs = list(zip(*rows, strict=True))
    alike = all(a.dimension == b.dimension and a.slot.before[-TAIL:] == b.slot.before[-TAIL:] for a, b in pairs)
    return alike and not any(agree(a, b) for a, b in pairs)


def _of_other_months(text: Text, one: Item, other: Item) -> bool:
    """2月份收入A。1-2月收入B: of one month, and of all so far."""
    spans = {_span(text, one), _span(text, other)}
    return len(spans) > 1 and "" not in spans


def _span(text: Text, item: Item) -> str:
    """The months that were last named before it in its paragraph, "" for none."""
    passage = text.passage_at.get(item.slot.passage)
    named = SPAN.findall(passage.template[: item.slot.position]) if passage else []
    return named[-1] if named else ""


def _parts_of_two(text: Text, one: Item, other: Item) -> bool:
    """资金A，其中河流治理B。…资金C，其中河流治理D: of two totals that are not one."""
    wholes = [{(i.mention.value, i.dimension) for i in text.wholes_of(item)} for item in (one, other)]
    return all(wholes) and not wholes[0] & wholes[1]


def _of_two_accounts(text: Text, one: Item, other: Item) -> bool:
    """市级：概算A，计划B，完成C。 / 县级：概算D，计划E，完成F。: what stands around C has other values around F, all of it."""
    around, elsewhere = _told_around(text, one), _told_around(text, other)
    common = [key for key in around.keys() & elsewhere.keys() if key[0] != one.name]
    return len(common) >= ALL_ELSE and all(around[key].isdisjoint(elsewhere[key]) for key in common)


def _of_two_members(text: Text, one: Item, other: Item) -> bool:
    """1.甲基金收入A，支出B，当年结余C；2.乙基金收入D，支出E，当年结余F: C is of the one member of the list, F of the other."""
    if one.slot.passage == other.slot.passage or other.slot.passage not in _list_around(text, one.slot.passage):
        return False
    firsts = [text.amounts(text.passage_at[i.slot.passage])[:1] for i in (one, other)]
    return all(first and first[0] is not i for first, i in zip(firsts, (one, other), strict=True))


def _of_two_subjects(text: Text, one: Item, other: Item) -> bool:
    """小学阶段招生A，在校生B。…初中阶段招生C，在校生D: sentences that begin with the same of two things go on about them."""
    firsts = [_first_of_sentence(text, item) for item in (one, other)]
    if any(first is None or first.label == item.label for first, item in zip(firsts, (one, other), strict=True)):
        return False  # 甲A、乙B、丙C, and 乙，年初预算D，支出决算E: E is what the sentence is about
    (a, b), heads = firsts, heads_of(*(first.label for first in firsts if first))
    same = a is not None and b is not None and a.dimension == b.dimension and not agree(a, b)
    return same and all(heads) and a is not None and len(a.label) - len(heads[0]) >= NOUN


def _first_of_sentence(text: Text, item: Item) -> Item | None:
    """What the sentence of an item begins with; None in a table."""
    row = text.items.by_passage[item.slot.passage] if item.slot.mark != "|" else ()
    return next((i for i in row if i.slot.sentence == item.slot.sentence and i.is_amount and not i.slot.depth), None)


def _told_around(text: Text, item: Item) -> dict[tuple[str, str, str, int | None], set[Decimal]]:
    """The amounts of its paragraph, and of the list that this is a member of, by what they are called."""
    found: dict[tuple[str, str, str, int | None], set[Decimal]] = {}
    for near in text.amounts_in(_list_around(text, item.slot.passage)):
        if near.name and not _in_table(near):
            key = (near.name, near.dimension, near.measure or "final", near.period)
            found.setdefault(key, set()).add(near.mention.value)
    return found


def _list_around(text: Text, index: int) -> range:
    """The paragraphs one behind the other with marks of one style; one without a mark stands alone."""
    here = text.passage_at.get(index)
    first = last = index
    if here is None or not here.mark:
        return range(first, last + 1)
    style = list_style(here.mark)
    while (above := text.passage_at.get(first - 1)) and index - first < MOST and list_style(above.mark) == style:
        first -= 1
    while (below := text.passage_at.get(last + 1)) and last - index < MOST and list_style(below.mark) == style:
        last += 1
    return range(first, last + 1)


def _exchanged(one: Item, other: Item) -> bool:
    """公务用车保有量121辆, 共有车辆112辆: counts of one concept, two neighbouring digits of which are exchanged."""
    a, b = str(one.mention.number), str(other.mention.number)
    counted = one.concept is not None and one.mention.unit == other.mention.unit and one.mention.unit.exact
    return counted and len(a) > 2 and turned(a, b)


def _slipped(one: Item, other: Item) -> bool:
    """Two digits swapped, one digit different, or the point moved: written twice, once wrongly."""
    if one.label == other.label and one.mention.digits == other.mention.digits:
        return len(one.mention.digits) > 2
    if one.mention.unit.symbol != other.mention.unit.symbol or one.mention.decimals != other.mention.decimals:
        return False
    a, b = str(one.mention.number), str(other.mention.number)
    if len(a) == len(b) == 2 and a == b[::-1]:
        return one.label == other.label and len(one.label) > 3  # 核定编制42名, 核定编制24名
    return len(a) > 3 and miswritten(a, b)


def _stale(text: Text, one: Item, other: Item) -> bool:
    """Is one of them the figure that the document gives for the year before?"""
    if one.label != other.label or other.mention.many_typed < 4:
        return False
    stale = [i.mention.value in text.bygone or i.mention.value in text.priors for i in (one, other)]
    return stale[0] != stale[1]


# --- the same number ------------------------------------------------------------------------------------------------


def opposed(text: Text) -> Iterator[Claim]:
    """决算数A，比2020年减少B … 决算数比2020年增加C, of the same A: it cannot have fallen and risen against one year."""
    told: dict[tuple[object, ...], list[tuple[Item, bool]]] = {}
    for one in text.found.get("change", []):
        current, delta = (one.readings[0].roles.get(role) for role in ("current", "delta"))
        if one.confidence != "high" or not (isinstance(current, Figure) and isinstance(delta, Figure)):
            continue
        amount, change = text.items.at[current.mention.start], text.items.at[delta.mention.start]
        beside = (change.slot.passage, change.slot.sentence) == (amount.slot.passage, amount.slot.sentence)
        if (year := _against(amount, change)) and amount.name and (beside or change.own):
            key = (amount.name, amount.mention.value, amount.period, year)
            told.setdefault(key, []).append((change, beside))
    for changes in told.values():
        first = next((i for i, beside in changes if beside), None)
        turned = (i for i, _ in changes if first and i.slot.down != first.slot.down)
        other = next((i for i in turned if first and i.slot.passage != first.slot.passage), None)
        if first is not None and other is not None:
            yield claim(text, "restated", [reading("opposed", stated=[other, first])], other, topic="text")


def _against(amount: Item, change: Item) -> int | None:
    """The year that a change of this amount, and of nothing else, is said to be against; None if it does not say."""
    said = AGAINST.search(change.slot.before)
    alike = amount.concept == change.concept and amount.dimension == change.dimension
    if said is None or not alike or change.mention.value <= 0 or change.mention.qualifier or not amount.period:
        return None
    return int(said["year"]) if said["year"] else amount.period - 1


def echoed(text: Text) -> Iterator[Claim]:
    """One number of four digits or more in two places, the names of which may mean one thing: a tick, never an alarm."""
    groups: dict[tuple[Decimal, str, bool], list[Item]] = {}
    said = [i for i in text.items.all if is_amount(i) or (i.dimension == "money" and i.slot.role in TOLD)]
    telling = [i for i in said if _telling(i)]
    ordered = sorted(telling, key=_by_value)
    last: Item | None = None
    key = (Decimal(0), "", False)
    for item in ordered:
        if (
            last is None
            or last.dimension != item.dimension
            or (_is_change(last) != _is_change(item) and len(item.mention.digits) < MANY_DIGITS)
            or not _agree_all(groups[key], item)
        ):
            key = (item.mention.value, item.dimension, _is_change(item) and len(item.mention.digits) < MANY_DIGITS)
        groups.setdefault(key, []).append(item)
        last = item
    for group in groups.values():
        for alike in _kin(text, group) if group[1:] else ():
            if len({(i.slot.passage, i.slot.sentence) for i in alike}) > 1:
                yield claim(text, "restated", [_again(alike)], alike[0], topic=_place(alike))
    yield from _counted_again(text, said, telling)


def _counted_again(text: Text, said: Sequence[Item], telling: Sequence[Item]) -> Iterator[Claim]:
    """新建改造农村公路危桥12座 and 危桥改造12座: few digits, and a noun of three characters in both names, which tell no other number."""
    known = {i.slot.start for i in telling}
    groups: dict[tuple[object, ...], list[Item]] = {}
    for item in said:
        mention = item.slot.mention
        if item.slot.role in TOLD or item.slot.start in known:
            continue
        if mention.number > 1 and mention.unit.dimension not in UNCOUNTED:
            key = mention.value, mention.unit.symbol, item.period
            groups[key] = groups[key] + [item] if key in groups else [item]
    alike = [kin for group in groups.values() if 1 < len(group) <= MOST for kin in _of_one_noun(group)]
    named: dict[tuple[str, str], set[Decimal]] = {}  # every value of a name
    for item in text.items.all if alike else ():
        named.setdefault((item.label, item.dimension), set()).add(item.mention.value)
    for kin in alike:
        apart = len({(i.slot.passage, i.slot.sentence) for i in kin}) > 1 and not all(map(_in_table, kin))
        if apart and all(len(named[i.label, i.dimension]) == 1 for i in kin if i.label):
            yield claim(text, "restated", [_again(kin)], kin[0], topic=_place(kin))


def _of_one_noun(group: Sequence[Item]) -> list[list[Item]]:
    """Those whose names have three characters in common, beside words that are in every name."""
    kin: list[tuple[set[str], list[Item]]] = []
    for item in group:
        nouns = _nouns(item)
        family = next((one for one in kin if len(one[0] & nouns) >= SAME_NOUN), None)
        if family is None:
            kin.append((nouns, [item]))
        else:
            family[1].append(item)
    return [alike for _, alike in kin if alike[1:]]


def _nouns(item: Item) -> set[str]:
    """Pairs of neighbouring characters of its name, without words that are in every name."""
    return pairs_within(OF_ANY_AMOUNT.sub("，", f"{item.slot.before}，{item.label}"))


def _by_value(item: Item) -> tuple[str, bool, bool, Decimal]:
    """Changes apart from amounts, where the digits are few."""
    many = len(item.mention.digits) >= MANY_DIGITS
    return item.dimension, many, _is_change(item) and not many, item.mention.value


def _is_change(item: Item) -> bool:
    return item.slot.role == DELTA


def _kin(text: Text, group: Sequence[Item]) -> list[list[Item]]:
    """Equal numbers sorted into those that may be one thing."""
    kin: list[list[Item]] = []
    for item in group:
        family = next((k for k in kin if any(_may_be_one(text, other, item) for other in k)), None)
        if family is None:
            kin.append([item])
        else:
            family.append(item)
    return kin


def same_rates(text: Text) -> Iterator[Claim]:
    """One rate of the same two amounts, stated more than once."""
    item_at = text.items.at
    groups: dict[tuple[object, ...], list[Item]] = {}
    for one in text.found.get("ratio", []):
        roles = one.readings[0].roles
        above, below, rate = roles["numerator"], roles.get("denominator"), roles["rate"]
        if isinstance(above, Figure) and isinstance(below, Figure) and isinstance(rate, Figure):
            groups.setdefault((above.mention.value, below.mention.value, rate.mention.value), []).append(
                item_at[rate.mention.start]
            )
    for group in groups.values():
        if len({i.slot.passage for i in group}) > 1 and group[0].mention.value != 1:
            yield claim(text, "restated", [_again(group)], group[0], topic="text")


def rates_again(text: Text) -> Iterator[Claim]:
    """资金到位率98.67% here and there: one rate of three digits or more under one name, a tick, never an alarm."""
    told = {figure.mention.start for one in text.found.get("restated", ()) for figure in _stated(one)}
    groups: dict[tuple[str, Decimal], list[Item]] = {}
    for item in text.items.all:
        if item.slot.role == RATIO and item.slot.is_rate and len(item.mention.digits) >= RATE_DIGITS:
            name = REMARK.sub("", item.slot.base)
            if name.endswith(("率", "度")) and item.slot.start not in told and not item.mention.qualifier:
                groups.setdefault((name[-RATE_DIGITS:], item.mention.value), []).append(item)
    for group in groups.values():
        names = sorted({REMARK.sub("", item.slot.base) for item in group}, key=len)
        if len({item.slot.passage for item in group}) > 1 and all(name.endswith(names[0]) for name in names):
            yield claim(text, "restated", [_again(group)], group[0], topic="text")


def _stated(one: Claim) -> tuple[Figure, ...]:
    return figures_of(one.readings[0].roles.get("stated", ()))


def _telling(item: Item) -> bool:
    return len(item.mention.digits) > 3 or (len(item.mention.digits) > 2 and item.mention.decimals > 0) or _round(item)


def _round(item: Item) -> bool:
    """46,000万元, 20.00万元: few digits, and yet no number that comes about often; told only with like names."""
    printed = str(item.mention.number).replace(".", "").strip("-")
    return item.dimension == "money" and len(printed) > 3 and len(item.mention.digits) > 1


def _may_be_one(text: Text, one: Item, other: Item) -> bool:
    if (
        one.measure
        and other.measure
        and one.measure != other.measure
        and one.concept != other.concept
        and not {one.measure, other.measure} <= FIRST_PLANNED
        and not (_in_table(one) != _in_table(other) and {one.measure, other.measure} <= PLANNED)
        and not (_is_change(one) or _is_change(other))
    ):
        return False
    if one.period != other.period and (len(one.mention.digits) < MANY_DIGITS or one.measure != other.measure):
        return False
    if one.slot.down != other.slot.down:
        return False  # 甲增加A，乙减少A
    if _is_change(one) != _is_change(other):  # 比年初预算调增A, and 调增金额A
        change, amount = (one, other) if _is_change(one) else (other, one)
        return not change.slot.down and RISEN.search(amount.slot.before) is not None
    if len(one.mention.digits) < 3 or (len(one.mention.digits) < 4 and not one.mention.decimals):
        return bool(one.label and other.label) and (
            overlap(one.label, other.label) > 1 or bool(_nouns(one) & _nouns(other))
        )
    if not one.name or not other.name or one.name == other.name or "合计" in (one.label, other.label):
        return True
    if (
        len(str(one.mention.number).replace(".", "").rstrip("0")) > 4
        or not (one.own and other.own)
        or VAGUE.match(one.label)
        or VAGUE.match(other.label)
    ):
        return True
    related = any(
        total in (one.concept, other.concept) and (family & {one.concept, other.concept})
        for total, families in text.families.items() for family in families
    )  # fmt: skip
    return related or overlap(one.label, other.label) > 0
