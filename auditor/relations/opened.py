"""Parts announced behind their total: ``…1083.11万元，其中：基本支出629.23万元，项目支出453.88万元``; 包括, 分别为, a colon, brackets.

Where parts end, grammar cannot always say, so a claim carries a few readings. Whether 其中 names all parts is judged
from the words (`wholes.complete`); a list that may be partial and does not add up becomes a bound: parts ≤ total.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import Literal

from auditor.clauses import DELTA, RATIO
from auditor.facts import PLANNED, unsigned
from auditor.languages import zh
from auditor.model import Confidence, Exhaustive, Figure, Reading
from auditor.relations.lists import ENUMERATES
from auditor.relations.made_up import may_be_made_up_otherwise
from auditor.relations.opened_totals import (
    GROSS,
    JOINED,
    at_cost,
    listed_beside,
    may_open,
    of_gross,
    of_measure,
    of_posts,
    total_above,
    totals_of,
    whole_above,
)
from auditor.relations.openings import Opening, gap_before, opening_in
from auditor.relations.other_totals import abridged, of_another, one_unread
from auditor.relations.runs import (
    Gap,
    before_semicolon,
    by_measure,
    by_turns,
    gaps_of,
    groups_of,
    halved_twice,
    heads_of,
    on_in_sentences,
    over_sentences,
    prefixes_of,
    run_from,
    told_last,
    until_carried,
    until_measured,
    until_of_another,
    until_opened,
    until_spent,
    until_to_come,
    with_signs,
)
from auditor.relations.wholes import (
    CUT,
    DEDUCTED,
    NUMBERED,
    ONE_TAX,
    REMAINDER,
    TAXES,
    bounded,
    complete,
    cut_off,
    division,
    goes_on,
    included,
    lack_behind,
    make_their_own,
    of_another_reach,
    one_slip,
    parts_of,
    shares_whole,
    some_untold,
    turned_in_one,
    without_kinds,
)
from auditor.text import (
    Claim,
    Item,
    Passage,
    Text,
    adds_up,
    bare_behind,
    claim,
    comes_out,
    figures_of,
    prints_as,
    reading,
    shares_behind,
    total_of,
)

CAME, WENT = re.compile(r"新招|招录|招聘|调入|考录|新进"), re.compile(r"退休|调出|辞职|死亡|去世")
CHANGED_BY = re.compile(r"(?:节约|节省|调整|追加|调[增减]|[压核]减)(?:资金|金额|了)?$")
YEAR_NAMED = re.compile(r"(?:19|20)\d\d年")
SIGNED = re.compile("减|扣|年初|期初|上年")  # amounts of such a paragraph may be less
BALANCES = re.compile(r"(?:余额|结余|结存|存量|规模)")  # what grows by what comes and shrinks by what goes
INTO_IT = re.compile(r"安排|补充|新增|转入|计提|提取|调入|收入|增加|划入|转贷|发行|举借|存入")
OUT_OF_IT = re.compile(r"动用|使用|支出|调出|转出|划出|偿还|归还|还本|减少|核销|化解|支用|领取")
NET = re.compile(r"净(?:(?P<up>增)|减)[加少]?(?:了)?$")
LEFT = re.compile(r"退|减|注销|核销|调出|迁出|转出|死亡|报废|处置|关闭|流出|撤")
AT_THE_END = re.compile(r"(?:截至|到)?(?:本?年|期)[末底](?!预算|结)")
LEFT_AT_THE_END = re.compile(r"(?:本?年[末终底]|期末)结[转余]|结转(?:下年|到|至)")
OF_THE_YEAR = re.compile(r"(?:本年|当年|本年度)(?:财政拨款)?(?:收入|支出)(?:合计|总额|决算|预算|数|[为是共])*$")
ADDED = re.compile(r"(?:再|另)?加上?(?![强快大重班工])")
GRAND_TOTAL = re.compile(r"(?:本年|当年)?(?:总(?:收入|支出)|(?:收入|支出)(?:合计|总[计量额]))[为是]?$")
TAKEN_IN_ALL = re.compile(r"(?:总?共|合计|累计)?扣(?:除|减|了|掉|分)*")
OPENS_DEDUCTIONS = re.compile(r"[，：（。](?:主要|其中|包括|分别|具体|一是)")
SECOND = re.compile(r"。(?:2[.、．]|（[2二]）|二是)")  # of a list
BALANCE = re.compile(r"(?:结余|盈余|(?P<apart>差[额异])|(?P<short>赤字|缺口))[为是共]*$")
OF_PLAN_AND_DONE = [{plan, "final"} for plan in PLANNED]
SIDE_IN, SIDE_OUT = (re.compile(rf"{side}(?:完成|合计|总[计额]|决算数?)?[为是共]*$") for side in ("收入", "支出"))
OF_ALL_BOUGHT = re.compile(
    r"中小企业|小微|残疾人|监狱企业|集中采购|分散采购|公开招标"
)  # 货物A、服务B，其中面向中小企业C: of both
IN_BOTH = re.compile(r"双重|重复|交叉|重叠|同时(?:享受|受|给予|领取|获得)|两者兼|兼(?:有|得)")
PLAN_ALONE = re.compile(
    r"(?:年初|全年|当年|调整后?)?预算数?(?:安排)?[为是]?|(?:年初|全年)?(?:计划|目标)数?[为是]?"
)  # with no name of its own
SAYS_PART = re.compile(r"（(?:其中|含|包括)")
COUNTED_NOUN = re.compile("[一-龥]{1,10}(?=（[^（）]+$)")
MANY = 16  # points taken off, one by one
MAIN = re.compile(r"主要[^。；，：]{2,14}：$")  # 主要支出项目完成情况是：
ALREADY = re.compile(r"^[，；、]?(?:已经?|累计|共计?|实际|目前|现)+")
AT_FIRST = re.compile(r"^[^，。；]{0,4}(?:年初|期初|上年末?|去年末?)")
UNFINISHED = re.compile(
    rf"[^。；！{zh.FIGURES}]{{0,6}}(?:[，、][^。；！{zh.FIGURES}]{{0,12}}|；[^。；！{zh.FIGURES}]{{2,12}})"
)
MEASURED = re.compile(
    r"[^。；：]{0,20}[。；](?:年初|上年|全年|原|调整|快报|批复)*(?:预算|决算|执行|完成|快报|调整)数额?分别"
)
EACH_BEFORE = re.compile(r"（(?:其?(?:上年|去年|上一年|前一年)|(?:19|20)\d\d年)[^，。；：、（）]{0,8}分别[为是]?$")
BYGONE, THIS_YEAR = (
    re.compile(r"上年(?![^，。；]{0,4}结)|去年"),
    re.compile(r"[，。；：](?:[本当]年|今年|本期)(?:度|实际|全年)?(?![^，。；]{0,4}[比较])"),
)
TOO_MANY, TOO_FEW = re.compile(r"超[编员配]"), re.compile(r"[空缺]编|[空缺]员")  # 超编1人（行政超编3人、事业空编2人）
LAST_YEARS = re.compile(r"(?:上年|去年)(?:度|同期|同月|完成|执行|决算|数|额|为|是)*")
WORN = re.compile(r"折旧|摊销")
AVERAGE = re.compile(r"[生人户师亩村校床]均|平均")
MAKE_IT_UP = re.compile(r"[组构]成(?:。|$)")
OF_A_GROUP = re.compile(
    r"农村|乡村|城镇|城市|县镇|[东中西]部|公办|民办|男|女"
)  # 人均收入 has wages as a part, but not that of 农村
IN_SERVICE, RETIRED = re.compile(r"在[职岗](?!.*退)"), re.compile(r"[离退]{1,2}休")
GOT = re.compile(
    r"(?:[按依根据照][^，；：]{0,12}?(?:计算|折算|计|评)?|实|自评|评价|应|可)?得(?:分)?[为是]?"
)  # 按执行率计得
CAME_IN = re.compile(r"收入(?:预算|决算|完成|预计|安排)?[为是]?$")
OVERLAP = re.compile(
    r"[（，；]?(?:其中)?(?:两者|二者|三者|上述|各项|部分|人员|项目|数据|存在|之间|互|有|相|个别|统计)*(?:交叉|重叠|重复|重合)"
)
MOST_PARTS = 200  # in one sentence
MOST_LISTED = 1_000  # in all lists of a paragraph, those within lists counted again
SAME_AS = ("即", "系", "均系", "均为")  # 0.41亿元，即4,085.00万元: one amount behind these is no part
ABOVE = 2  # paragraphs, to the total of several divisions
LIST_ABOVE = 12  # paragraphs, to what opens the list
RANKED = re.compile(
    r"[，；]?(?:分别|依次|各自)?(?:位[列居]|分[列居]|名列|排名|排在|居|列)[^，。；]{0,4}(?:第|前|\d)"
)  # 甲A、乙B，分列第二、三位
OF_A_FELLOW = re.compile(
    r"[^（）]*）[、；][^（）]*[一-龥]（(?:其中|含|包括)"
)  # 甲（A）、乙（含丙B）: B is of 乙, which A is not
NAMED_WHOLE = re.compile(r"(?:^|[。；，：])(?P<whole>[一-龥]{2,16})中")
A_NAME = 4  # letters between a number and an amount
LIMIT_OR_LEFT = re.compile(r"(限额|余额)[为是共达]*$")
TERM_OF_A_SUM = re.compile(
    rf"[=＝][^，。；]*[+＋\-－−][^，。；]*[{zh.FIGURES}](?:（[^（）]*）)?，?[（]?其中[^，。；]*$"
)
UNSAID_REST = re.compile(
    rf"(?:其余|剩余|其他)的?[均都皆]?[为是系属][^，。；{zh.FIGURES}]{{1,16}}[，；]"
)  # 其余为两年以上，
_SERVICE = "药品|卫生材料|耗材|检查|检验|化验|手术"
WITHIN_ANOTHER = (  # what a hospital takes by one division, and what another one, or all of it, holds of that
    (r"医疗(?:业务)?", rf"(?:{_SERVICE}|门诊|住院|床位|护理|诊察)[一-龥]{{0,4}}"),
    (r"(?:门诊|住院)(?:医疗)?", rf"(?:{_SERVICE})[一-龥]{{0,4}}"),
)
OF_TWO_DIVISIONS = tuple(tuple(re.compile(f"{kind}收入[为是共达]*$") for kind in kinds) for kinds in WITHIN_ANOTHER)


def opened(text: Text, passage: Passage) -> Iterator[Claim]:
    """其中, 包括, 分别为, a colon or a bracket between a total and its parts."""
    listed = 0
    gaps: list[Gap] = []  # told apart once, and only where something is opened
    marked, net = SECOND.search(passage.template), "净" in passage.template
    balance = BALANCES.search(passage.template)
    for at in _openings(text, passage):
        if _used_beside(at):
            yield from _used_too(at)
            continue
        if marked and _enumerated(at):
            continue
        if EACH_BEFORE.search(at.gap):
            continue  # 税收A，下降P；非税B，增长Q（上年分别为C、D): of the year before both
        if (
            signed := _counted_twice(at)
            or (_net(at) if net else None)
            or (_by_balance(at) if balance else None)
            or _signed(at)
        ):
            yield signed
            continue
        gaps = gaps or gaps_of(text, passage, at.row)
        run = run_from(at.row, at.place, gaps, MOST_PARTS)
        listed += len(run)
        if listed > MOST_LISTED:
            return
        if len(run) > MOST_PARTS:
            continue
        if told_last(at.row, _items(run)):
            run = _of_one_before(at, run)  # 分别完成A、B、C，合计D: of D
        if not run:
            continue
        run = [*run[:1], *takewhile(lambda part: not AT_THE_END.match(part[0].slot.before), run[1:])]
        run = until_opened(text, passage, until_of_another(at.known, _until_run_in(at.row, run) if run[1:] else run))
        if columns := by_measure(run):
            yield from _of_columns(at, columns)
        elif columns := by_turns(run):
            yield from _of_turns(at, *columns)
        else:
            yield from _listed(at, until_measured(run))


def _until_run_in(row: Sequence[Item], run: Sequence[tuple[Item, str]]) -> list[tuple[Item, str]]:
    """Up to one that is told of a number right behind an amount, where the full stop was left out: 其他支出A156家单位指标数B."""
    return [*run[:1], *takewhile(lambda part: part[0].slot.mark or not _is_run_in(row, part[0]), run[1:])]


def _is_run_in(row: Sequence[Item], item: Item) -> bool:
    if item.slot.mark or item.dimension != "money" or len(item.slot.before) < A_NAME:
        return False
    before = row[max(0, row.index(item) - 2) : row.index(item)]
    if len(before) < 2:
        return False
    amount, number = before
    return amount.dimension == "money" and number.mention.unit.exact and not number.slot.mark + number.slot.before


def _of_one_before(at: Opening, run: Sequence[tuple[Item, str]]) -> list[tuple[Item, str]]:
    """甲A，包括B、C；乙D，三项合计E: B and C are of A, which is less than E; [] where nothing stands before the list."""
    own = list(takewhile(lambda part: part[0].slot.part == at.first.slot.part, run))
    if not at.place or not 1 < len(own) < len(run):
        return []
    above, last = at.row[at.place - 1], next(i for i in at.row[at.row.index(run[-1][0]) + 1 :] if i.is_amount)
    within = above.is_amount and above.slot.part == at.first.slot.part and above.dimension == last.dimension
    return own if within and above.mention.value < last.mention.value else []


def _enumerated(at: Opening) -> bool:
    """其中：1.甲A，用于B。2.乙C: a list with its marks, of which a sentence holds but one member, see `lists`."""
    words = at.text.gap(at.passage, at.row[at.place - 1] if at.place else None, at.first)
    return ENUMERATES.search(words) is not None


def _openings(text: Text, passage: Passage) -> Iterator[Opening]:
    """The figures of a passage before which a word announces parts."""
    amounts, row = text.amounts(passage), text.row(passage)
    known: list[Claim] = []
    inner: set[int] = set()
    listed = listed_beside(passage, row) if "分别" in passage.template else ()
    for item in amounts:
        index = row.index(item)
        gap = gap_before(text, passage, row, index)
        word = opening_in(gap)
        if word is None and "（" in gap and (inside := _behind_its_noun(row, index, gap)):
            gap, word = inside, opening_in(inside)
        if word is None or NUMBERED.search(item.slot.before) or OF_A_FELLOW.match(gap):
            continue
        at = Opening(text, passage, row, amounts, index, item, gap, word, known, inner, listed)
        if not (at.is_of("colon") and GRAND_TOTAL.match(item.slot.before)):
            yield at  # 收支平衡情况：总收入A，其中：…: all that came is no part of what is named


def _behind_its_noun(row: Sequence[Item], index: int, gap: str) -> str:
    """34个村（山区19个、川区15个）: the bracket, where what it counts makes up the number of what stands between; else ""."""
    noun = COUNTED_NOUN.match(gap) if index else None
    unit, depth = row[index].mention.unit, row[index].slot.depth
    if noun is None or not unit.exact or row[index - 1].slot.depth + 1 != depth:
        return ""
    inside = list(takewhile(lambda i: i.mention.unit == unit and i.slot.depth == depth, row[index:]))
    return gap[noun.end() :] if row[index - 1].mention.unit == unit and adds_up(row[index - 1], inside) else ""


def _listed(at: Opening, run: Sequence[tuple[Item, str]]) -> Iterator[Claim]:
    """The parts of one opening, of which each has one measure, and their total."""
    text, row, first = at.text, at.row, at.first
    run = _each_by(at, run) if "由" in at.gap else run
    totals = _totals(at, _items(run))
    if not totals or (len(run) == 1 and at.word.group() in SAME_AS) or _of_what_is_named(at, totals[0]):
        return
    if (same := of_measure(row, totals, first)) and run:
        yield bounded(text, totals[0], _items(run))  # part of both, the one in brackets says its measure
        totals = same
    if at.says("按") and _divided_before(at.amounts, totals, _items(run)):
        return
    if OF_THE_YEAR.search(totals[0].slot.before):
        run = _of_the_year(totals[0], run)
    if not run:
        return  # 本年收入A，其中：上年结转B
    beyond = first.mention.value > totals[0].mention.value and OF_ALL_BOUGHT.search(first.slot.before) is not None
    if (beyond or totals[0].slot.sentence < first.slot.sentence) and first.slot.before.startswith("其中"):
        totals = _of_all_listed(at.known, totals, _items(run))
    if at.place and at.row[at.place - 1].slot.before.startswith("+") and not adds_up(totals[0], _items(run)):
        return  # 总额A=货物B+服务C，其中中小企业D: of A
    if totals and _added_to(at, totals[0], _items(run)):
        yield bounded(text, totals[0], [run[0][0]])
        return
    if less := _less_points(at, totals, _items(run)):
        yield less
        return
    yield from _summed(at, totals, _spent(totals[0], run) if totals else run)


def _of_what_is_named(at: Opening, total: Item) -> bool:
    """中央本级收入A；地方本级收入B。财政收入中的税收收入C: is C, which is more than B, of what 中 stands behind?"""
    named = NAMED_WHOLE.search(at.gap, 0, at.word.end()) if at.word.group().startswith("中") else None
    if named is None or at.first.mention.value <= total.mention.value:
        return False
    return named["whole"] not in total.label and total.label not in named["whole"]


def _less_points(at: Opening, totals: Sequence[Item], parts: Sequence[Item]) -> Claim | None:
    """得分A，其中甲B、乙C，加分D，扣分E: A is what B, C and D come to less E; None where it is not."""
    if not totals or totals[0].dimension != "score":
        return None
    last = parts[-1].slot
    here = (i for i in at.row if i.slot.start > last.start and (i.slot.part, i.slot.depth) == (last.part, last.depth))
    off = list(takewhile(lambda i: DEDUCTED.search(i.slot.before), here))
    if not off or total_of(parts) - total_of(off) != totals[0].mention.value:
        return None
    way = reading("less points", result=totals[0], plus=parts, minus=off)
    return claim(at.text, "difference", [way], totals[0], topic="deducted")


def _of_the_year(total: Item, run: Sequence[tuple[Item, str]]) -> Sequence[tuple[Item, str]]:
    """本年收入A，其中甲B、乙C、上年结转D: D is a part where it takes the list up to A or near, and none where A is full without it."""
    without = until_carried(run)
    if adds_up(total, _items(run)) or len(without) in (0, len(run)):
        return run if adds_up(total, _items(run)) else without
    whole, some, every = total.mention.value, total_of(_items(without)), total_of(_items(run))
    nearer = (
        "预算" in total.slot.before and abs(whole - every) < abs(whole - some) and not adds_up(total, _items(without))
    )
    return run if nearer else without


def _spent(total: Item, run: Sequence[tuple[Item, str]]) -> Sequence[tuple[Item, str]]:
    """支出A，其中：基本支出B；项目支出C；年末结转D: D was not spent, unless A is told with it."""
    spent = run[:-1] if run[2:] and LEFT_AT_THE_END.match(run[-1][0].slot.before) else run
    off, without = (abs(total.mention.value - total_of(_items(some))) for some in (run, spent))
    return spent if "支出" in total.slot.before and without < off else run


def _each_by(at: Opening, run: Sequence[tuple[Item, str]]) -> list[tuple[Item, str]]:
    """68所，由学校供餐66所，由企业供餐2所: each part behind a 由 of its own."""
    if not at.says("由") or len(run) != 1:
        return list(run)
    behind = (i for i in at.row[at.place + 1 :] if not i.slot.is_rate)
    each = takewhile(lambda i: i.slot.before.startswith("由") and i.mention.unit == at.first.mention.unit, behind)
    return [*run, *((i, run[0][1]) for i in each)]


def _totals(at: Opening, parts: Sequence[Item]) -> list[Item]:
    """Those that the parts may have, none where they make no sum."""
    able = [i for i in at.amounts if may_open(i, at.first, at.listed)] if at.listed else at.amounts
    totals = totals_of(at._replace(amounts=able), inner=at.inner)
    if _no_sum(at, parts) or (at.says("分别") and (_siblings(at, totals, parts) or _measured_again(at, totals, parts))):
        return []
    totals = of_gross(at.row, totals or total_above(at, parts) or whole_above(at, parts), at.first)
    totals = of_posts(at.row, totals, parts)
    scores = totals and (
        _points_of_marks(at.row, totals[0], parts)
        or _lost_and_kept(totals[0], parts)
        or _of_one_indicator(totals[0], parts)
    )
    return [] if scores else totals


def _ends_with_another(total: Item, parts: Sequence[Item]) -> bool:
    """预算A，其中货物B，工程C，节约D; …，2021年购车E: is one behind the first by how much something changed, or of a year of its own?"""
    first = (total.slot.before, parts[0].slot.before)
    changes = any(CHANGED_BY.search(i.slot.before) for i in parts[1:]) and not any(map(CHANGED_BY.search, first))
    years = [*map(YEAR_NAMED.findall, (i.slot.before for i in parts[1:]))]
    return changes or (any(years) and not all(years) and not YEAR_NAMED.search(first[1]))


def _summed(at: Opening, totals: Sequence[Item], run: Sequence[tuple[Item, str]]) -> Iterator[Claim]:
    """Where the parts end is settled by the likeliest of the totals; and what some of the parts make among themselves."""
    text, row, parts = at.text, at.row, _items(run)
    cut = any(CUT.search(i.slot.before) for i in parts)  # with their signs, see `adjusted`
    run = until_to_come(totals, until_spent(totals, run))
    if nested := before_semicolon(totals, run):
        yield from _with_those_behind(at, totals[0], nested, _items(run))
    else:
        totals = of_another(text, at.passage, totals, _items(run))
    totals = [total for total in totals if not at_cost(total, parts)]
    totals = _of_all_beside(at, totals, parts) if totals else []
    if not totals:
        return
    if len(run) == 1:
        behind = row[at.place :]
        run = over_sentences(text, behind, totals[0]) or on_in_sentences(behind, totals) or run
    if run[0][0].measure == "added" and (cut or totals[0].measure != "added"):
        return
    halves = halved_twice(totals, _items(run))
    found = [_half(text, totals[0], half) for half in halves] or list(_claims(at, totals, run))
    at.known.extend(found)
    at.inner.update(figure.mention.start for one in found for figure in parts_of(one))
    yield from found
    yield from _head_skipped(at, found)
    if not halves:
        yield from _within_groups(text, found, run)


def _head_skipped(at: Opening, found: Sequence[Claim]) -> Iterator[Claim]:
    """A，其中：人员B，包括工资C、补助D；公用E: where C, D and E are A, B is a slip of the pen for C and D."""
    head = at.row[at.place - 1] if at.place else at.first
    for one in found if head.slot.part == at.first.slot.part else ():
        told = [at.text.items.at.get(figure.mention.start) for figure in (*_total_of(one), *parts_of(one))]
        items = [item for item in told if item is not None]
        own = [i for i in items[1:] if i.slot.part == head.slot.part]
        skipped = (
            items
            and len(items) == len(told)
            and items[0].slot.start < head.slot.start
            and 1 < len(own) < len(items) - 1
        )
        if skipped and adds_up(items[0], items[1:]) and one_slip(head, own):
            yield claim(at.text, "sum", [reading("skipped", total=head, parts=own)], head, topic="list")


def _total_of(one: Claim) -> Iterator[Figure]:
    yield from figures_of(one.readings[0].roles.get("total", ()))


def _items(run: Sequence[tuple[Item, str]]) -> list[Item]:
    return [item for item, _ in run]


def _half(text: Text, total: Item, half: Sequence[Item]) -> Claim:
    """One of two lists, each of which is all of the total."""
    return claim(text, "sum", [reading("twice", total=total, parts=half)], total, topic="list")


def _no_sum(at: Opening, parts: Sequence[Item]) -> bool:
    """Do the words or the measures say that these make no sum?"""
    gap = at.gap
    if any(CAME.search(i.slot.before) for i in parts) and any(WENT.search(i.slot.before) for i in parts):
        return parts[0].dimension == "person"  # 年末60人，其中新招录2人、退休4人
    if any(GROSS.search(i.slot.before) for i in parts) and any(WORN.search(i.slot.before) for i in parts):
        return True  # 固定资产原值A，累计折旧B，净值C
    if at.first.dimension == "person" and _over_and_lacking(at):
        return True
    if at.first.dimension == "score" and ("最高" in at.first.slot.before or "最低" in at.first.slot.before):
        return True  # 综合得分最高为甲项目89分
    measures = {i.measure for i in parts}
    if gap.startswith("（") and any(LAST_YEARS.fullmatch(i.slot.before) for i in parts[1:]):
        return True  # 完成A（任务数B，上年同期C）
    if gap.endswith("（") or ({"final"} < measures and PLANNED & measures):
        return True  # budgets and what was spent of them
    if not gap.startswith("（"):
        return False
    if CUT.search(at.passage.template[at.first.slot.position :].partition("）")[0]):
        return True  # 预算A（年初B，追加C，压减D）: with their signs, see `netted`
    return (len(parts) < 2 and not SAYS_PART.match(gap)) or _told_of_the_plan(at)


def _over_and_lacking(at: Opening) -> bool:
    """超编1人（行政超编3人、事业空编2人）: one less the other, and no parts."""
    here = [i for i in at.row[max(0, at.place - 1) : at.place + MANY] if i.slot.sentence == at.first.slot.sentence]
    words = [i.slot.before for i in here]
    of_posts = bool(words) and (TOO_MANY.search(words[0]) or TOO_FEW.search(words[0])) is not None
    return of_posts and all(any(way.search(word) for word in words) for way in (TOO_MANY, TOO_FEW))


def _of_all_beside(at: Opening, totals: Sequence[Item], parts: Sequence[Item]) -> list[Item]:
    """64人，41人驻乡镇、23人巡回，其中女性30人: more than the last of a list are of all of it; [] where no total of it is told."""
    last = totals[0]
    if last.slot.mark != "、" or last.slot.start > at.first.slot.start or "其中" not in at.gap:
        return list(totals)
    most = max(part.mention.value for part in parts)
    if most <= last.mention.value:
        return list(totals)
    alike = [i for i in at.amounts if i.slot.start <= last.slot.start and i.mention.unit == last.mention.unit]
    beside = [i for i in alike if (i.slot.sentence, i.slot.depth) == (last.slot.sentence, last.slot.depth)]
    many = 1 + sum(1 for _ in takewhile(lambda i: i.slot.mark == "、", reversed(beside)))
    listed, above = beside[-many:], beside[-many - 1 : -many]
    if above and adds_up(above[0], listed):
        return above
    return [] if len(listed) > 1 and most <= total_of(listed) else list(totals)


def _told_of_the_plan(at: Opening) -> bool:
    """支出A（年初预算B，节约C）: in the bracket stands what A was to be, and what that left."""
    total = at.row[at.place - 1] if at.place else None
    plan = PLAN_ALONE.fullmatch(at.first.slot.before)
    return plan is not None and total is not None and total.measure not in (*PLANNED, "added")


def _of_columns(at: Opening, columns: Sequence[list[Item]]) -> Iterator[Claim]:
    """基本支出预算A、执行B；项目支出预算C、执行D: of each measure its own total."""
    split = list(_with_totals(at, columns))
    split = [(column, totals) for column, totals in split if not _points_of_marks(at.row, totals[0], column)]
    split = [(column, totals) for column, totals in split if not _of_the_next(totals[0], column)]
    for column, totals in split:
        if _all_short(split):
            yield bounded(at.text, totals[0], column)
        else:
            yield from _claims(at, totals, [(i, "2") for i in column])


def _of_turns(at: Opening, due: list[Item], done: list[Item]) -> Iterator[Claim]:
    """指标A个，完成B个，其中产出C个、完成D个，效益E个、完成F个: of A the first of each, of B the second; where neither comes out, less is said."""
    before = [i for i in at.amounts if i.slot.start < at.first.slot.start and i.mention.unit == at.first.mention.unit]
    before = [i for i in before if i.slot.sentence == at.first.slot.sentence][::-1]
    verb = next(i.slot.before for i in done if i not in due)
    totals = [next((i for i in before if i.slot.before.endswith(verb) == said), None) for said in (False, True)]
    pairs = [(total, column) for total, column in zip(totals, (due, done), strict=True) if total is not None]
    fits = any(adds_up(*pair) for pair in pairs)
    for total, column in pairs:
        if fits:
            yield claim(at.text, "sum", [reading("by turns", total=total, parts=column)], total, topic="list")
        elif total_of(column) <= total.mention.value:
            yield bounded(at.text, total, column)


def _signed(at: Opening) -> Claim | None:
    """余额A，其中：年初余额B，当年补充C，动用D; 财力A，其中：收入B，补助C，扣除上解支出D: A is what came less what went."""
    came, went = with_signs(at.row, at.place) if _may_have_signs(at.passage) else ([], [])
    if not went and at.place and (way := _of_both_sides(at.row[at.place - 1], at.row[at.place : at.place + 2])):
        return claim(at.text, "difference", [way], at.row[at.place - 1], topic="left")
    totals = totals_of(at)[:1] if went else []
    if not totals or totals[0].dimension != at.first.dimension or adds_up(totals[0], came):
        return None
    way = reading("with signs", result=totals[0], plus=came, minus=went)
    return claim(at.text, "difference", [way], totals[0], topic="left")


def _of_both_sides(left: Item, sides: Sequence[Item]) -> Reading | None:
    """收支结余A，其中收入B、支出C: A is what B is more than C; of a 缺口 the other way round. None for anything else."""
    balance = BALANCE.search(left.slot.before)
    if balance is None or len(sides) < 2 or {i.dimension for i in sides} != {left.dimension}:
        return None
    came, went = (next((i for i in sides if side.search(i.slot.before)), None) for side in (SIDE_IN, SIDE_OUT))
    if (came or went) is None and balance["apart"] and {i.measure for i in sides} in OF_PLAN_AND_DONE:
        less, more = sorted(sides, key=lambda i: i.mention.value)  # 预决算差异A：预算B，决算C
        return reading("apart", result=left, plus=[more], minus=[less])
    if came is None or went is None or came is went or sides[0].slot.sentence != sides[1].slot.sentence:
        return None
    more, less = (went, came) if balance["short"] else (came, went)
    return reading("of both sides", result=left, plus=[more], minus=[less])


def _counted_twice(at: Opening) -> Claim | None:
    """处分A人（党纪B人、政务C人，其中双重处分D人）: who is in both B and C is one of A; None for no such list."""
    depth, part = at.first.slot.depth, at.first.slot.part
    here = islice(at.row, at.place, at.place + 4)
    inside = list(takewhile(lambda i: i.slot.depth == depth and i.slot.part == part, here))
    total = at.row[at.place - 1] if at.place else None
    if total is None or len(inside) != 3 or not IN_BOTH.search(inside[-1].slot.before):
        return None
    if not at.gap.startswith("（") and not (at.is_of("some") and total.slot.part == at.first.slot.part):
        return None
    if any(i.mention.unit != total.mention.unit or i.slot.is_rate for i in inside):
        return None
    way = reading("counted twice", result=total, plus=inside[:2], minus=inside[2:])
    return claim(at.text, "difference", [way], total, topic="counted_twice")


def _net(at: Opening) -> Claim | None:
    """净增A家（新增B家，退出C家）: A is B less C; of 净减 the other way round. None for no such bracket."""
    total = at.row[at.place - 1] if at.place else None
    said = NET.search(total.slot.before) if total is not None and at.gap.startswith("（") else None
    inside = list(takewhile(lambda i: i.slot.depth == at.first.slot.depth, at.row[at.place : at.place + 3]))
    if total is None or said is None or len(inside) != 2 or any(i.mention.unit != total.mention.unit for i in inside):
        return None
    came, went = inside if said["up"] else reversed(inside)
    if not LEFT.search(inside[1].slot.before) or LEFT.search(inside[0].slot.before):
        return None
    return claim(at.text, "difference", [reading("net", result=total, plus=[came], minus=[went])], total, topic="net")


def _by_balance(at: Opening) -> Claim | None:
    """基金余额A，比年初减少D，其中动用B，安排C: D is B less C; None for no such list, or where the words leave open which of them went."""
    delta = at.row[at.place - 1] if at.place else None
    if delta is None or delta.slot.role != DELTA or not BALANCES.search(at.text.lead(delta)):
        return None
    here = takewhile(lambda i: i.slot.sentence == delta.slot.sentence, at.row[at.place :])
    run = [i for i in here if i.slot.depth == at.first.slot.depth]
    if len(run) != 2 or any(i.mention.unit != delta.mention.unit for i in run) or delta.slot.either:
        return None
    sides = [(bool(INTO_IT.search(i.slot.before)), bool(OUT_OF_IT.search(i.slot.before))) for i in run]
    if sorted(sides) != [(False, True), (True, False)]:
        return None
    came, gone = run if sides[0][0] else run[::-1]
    more, less = (gone, came) if delta.slot.down else (came, gone)
    way = reading("of a balance", result=unsigned(delta), plus=[unsigned(more)], minus=[unsigned(less)])
    sure: Confidence = "high" if comes_out(way) else "low"  # interest may have come in too
    return claim(at.text, "difference", [way], delta, topic="net", confidence=sure)


def _may_have_signs(passage: Passage) -> bool:
    return SIGNED.search(passage.template) is not None


def _points_of_marks(row: Sequence[Item], total: Item, parts: Sequence[Item]) -> bool:
    """产出50分，其中数量（20分）得20分，质量（10分）得9分: of a mark the points are no parts, but the marks beside them."""
    if total.dimension == "score" and total.measure != "full_mark" and parts and parts[0].measure == "full_mark":
        return True  # 效益23分，得分率为92%（分值为25分）
    if not parts or not all(zh.IS_SCORE.search(i.slot.before) for i in parts):
        return False
    if total.slot.depth > parts[0].slot.depth:
        return True  # 数量指标（20分）：得18分；质量指标（15分）：得15分
    marks = [row[row.index(i) - 1] for i in parts]
    return total.measure == "full_mark" or (total not in marks and adds_up(total, marks) and not adds_up(total, parts))


def _of_the_next(total: Item, column: Sequence[Item]) -> bool:
    """投入满分A，得B，其中控制率满分C，得D；过程满分E，得F: the one part of A, and behind the ； what stands beside A."""
    own = [i for i in column if i.slot.part == total.slot.part]
    return total.dimension == "score" and len(own) == 1 < len(column) and not adds_up(total, column)


def _of_one_indicator(total: Item, parts: Sequence[Item]) -> bool:
    """自评得分A。其中预算执行指标B分，按执行率计得C分; …；产出D分，实得E分: marks and the points of them make no total together."""
    alike = total.dimension == "score" and len(parts) > 1 and len(parts) % 2 == 0  # a mark, and what it got, by turns
    return alike and all(map(_is_got, parts[::2], parts[1::2]))


def _is_got(mark: Item, points: Item) -> bool:
    apart = not zh.IS_SCORE.search(mark.slot.before) and mark.slot.clause != points.slot.clause
    return apart and GOT.fullmatch(points.slot.before) is not None and points.mention.value <= mark.mention.value


def _lost_and_kept(total: Item, parts: Sequence[Item]) -> bool:
    """共扣A分，其中甲扣B分，乙扣C分，得D分: D is no part of A; 满分A，其中甲扣B分: nor is B. See `deducted`."""
    taken_off = [DEDUCTED.search(i.slot.before) is not None for i in (total, *parts)]
    return total.dimension == "score" and any(taken_off[1:]) and not all(taken_off)


def _with_totals(at: Opening, columns: Sequence[list[Item]]) -> Iterator[tuple[list[Item], list[Item]]]:
    """Each column with its totals. One total is that of one column: of the one that makes it, else of its measure."""
    found: list[tuple[list[Item], list[Item]]] = []
    for column in columns:
        totals = totals_of(at, measure=column[0].measure)
        if totals := [i for i in totals if i not in column]:
            found.append((column, totals))
    for column, totals in found:
        rivals = [parts for parts, others in found if others[0] is totals[0]]
        if column is max(rivals, key=lambda parts: _fits(totals[0], parts)):
            yield column, totals


def _fits(total: Item, column: Sequence[Item]) -> tuple[bool, bool]:
    return adds_up(total, column), total.measure == column[0].measure


def _all_short(columns: Sequence[tuple[list[Item], list[Item]]]) -> bool:
    """预算A，决算B。其中甲预算C，决算D；乙预算E，决算F: where neither column comes up to its total, there is more than 甲 and 乙."""
    short = [not adds_up(totals[0], c) and total_of(c) < totals[0].mention.value for c, totals in columns]
    return len(short) > 1 and all(short)


def _added_to(at: Opening, total: Item, parts: Sequence[Item]) -> bool:
    """收入A，加上补助B，其中：甲C，…: is the total one that is added, and may the list go on with those of what it makes?"""
    return not at.gap.startswith("（") and ADDED.match(total.slot.before) is not None and _goes_on(at.row, total, parts)


def _goes_on(row: Sequence[Item], total: Item, parts: Sequence[Item]) -> bool:
    """收入A，加上补助B，其中：甲C，上年结转D，收入合计E: where the list of B ends and that of E goes on, no mark says."""
    behind = (i for i in row if i.slot.start > parts[-1].slot.start and i.slot.sentence == total.slot.sentence)
    told = any(i.is_amount and not i.slot.depth and zh.TOTAL_LAST.search(i.slot.before) for i in behind)
    return told and not any(adds_up(total, parts[:many]) for many in range(1, len(parts) + 1))


def _makes_up_the_one(at: Opening) -> bool:
    """收入A，占总收入的P。由甲B、乙C组成: is A the one amount of its sentence, and is the list said to make it up?"""
    place, told = at.first.slot.position, [i for i in at.row[: at.place] if i.is_amount and not i.slot.depth]
    alone = len([i for i in told if i.slot.sentence == told[-1].slot.sentence]) == 1 if told else False
    return alone and MAKE_IT_UP.search(at.passage.template, place, at.passage.end(place) + 1) is not None


def _bare(text: Text, parts: Sequence[Item]) -> list[Item]:
    """甲A（P）、乙B（Q）; 甲A，P；乙B，Q."""
    return bare_behind(text, parts) or bare_behind(text, parts, "，")


def _of_what_it_is_of(at: Opening, total: Item, parts: Sequence[Item]) -> bool:
    """完成投资A，占总投资的P。由甲B、乙C组成: are B and C all of what A is P of, or more than A with no slip of the pen?"""
    if not at.gap[: at.word.start()].endswith("。"):
        return False
    rates = (i for i in at.row[: at.place] if i.slot.is_rate and i.slot.sentence == total.slot.sentence)
    whole = total_of(parts)
    if whole and any(prints_as(total.mention.value / whole, rate) for rate in rates):
        return True
    return whole > total.mention.value and not one_slip(total, parts)


def _used_beside(at: Opening) -> bool:
    """支出A，用于修路，调出资金B: B is no part of A; 用于修路A，用于教育B: nor is it here."""
    gap, before = at.gap, at.row[: at.place]
    if at.word.group() == "由" and gap[: at.word.start()].endswith("。"):
        return not _makes_up_the_one(at)
    if at.word.group() == "由":  # 由省里发行A，由市里发行B
        return gap.startswith("，由") and any(i.slot.before.startswith("由") for i in before[-1:])
    if at.word.group() != "用于":
        return False
    if not gap.startswith(("，用于", "、用于", "；用于")):
        return "，" in gap[at.word.end() :]
    last = next((i for i in reversed(before) if not i.slot.is_rate), None)  # 用于修路A，占P；用于教育B
    again = last is not None and "用于" in last.slot.before
    return again or "，" in gap[at.word.end() :]


def _used_too(at: Opening) -> Iterator[Claim]:
    """资金A，用于修路B，占P；用于教育C: C is of A too."""
    last = at.known[-1] if at.known else None
    limits = figures_of(last.readings[0].roles["limit"]) if last and last.kind == "bound" else ()
    whole = at.text.items.at[limits[0].mention.start] if limits else None
    if whole and whole.slot.sentence == at.first.slot.sentence and whole.dimension == at.first.dimension:
        yield bounded(at.text, whole, [at.first])


def _siblings(at: Opening, totals: Sequence[Item], parts: Sequence[Item]) -> bool:
    """其中市级A，甲县、乙县分别B、C: parts of what 其中 divides, beside A and not of it."""
    if not totals or not JOINED.search(re.split(r"[。；，：（）]", at.gap[: at.word.start()])[-1]):
        return False
    listed = {figure.mention.start for one in at.known for figure in figures_of(one.readings[0].roles["parts"])}
    beside = totals[0].slot.start in listed and totals[0].slot.sentence == parts[0].slot.sentence
    return beside and not adds_up(totals[0], parts)


def _measured_again(at: Opening, totals: Sequence[Item], parts: Sequence[Item]) -> bool:
    """收入决算A；支出决算B。执行数分别为C和D: of A and B what another measure says, and no parts."""
    return MEASURED.match(at.gap) is not None and not any(adds_up(total, parts) for total in totals)


def _of_all_listed(known: Sequence[Claim], totals: Sequence[Item], run: Sequence[Item]) -> list[Item]:
    """预算A，其中货物B、工程C、服务D。其中面向中小企业E: E is no part of D, the last of those that make up A, but of A.

    总收入A，其中中央级B、地方级C。其中税收D、非税E: where the new list comes up to C, it is of C.
    """
    if len(run) > 1 and adds_up(totals[0], run):
        return list(totals)
    for one in (c for c in known if c.kind == "sum"):
        parts = [figure.mention.start for figure in figures_of(one.readings[0].roles["parts"])]
        if len(parts) > 1 and totals[0].slot.start == parts[-1]:
            whole = figures_of(one.readings[0].roles["total"])[0].mention.start
            return [i for i in totals if i.slot.start == whole] or list(totals[1:])
    return list(totals)


def _divided_before(amounts: Sequence[Item], totals: Sequence[Item], parts: Sequence[Item]) -> bool:
    """医疗收入中，门诊A，住院B。按结构分：药品C，…: A and B come to as much as the parts, which are of both."""
    if len(parts) < 2 or not totals or any(adds_up(total, parts) for total in totals):
        return False
    before = [i for i in amounts if i.slot.sentence == totals[0].slot.sentence and i.dimension == parts[0].dimension]
    before = [i for i in before if i.slot.start < parts[0].slot.start and i.slot.depth == parts[0].slot.depth]
    return len(before) > 1 and total_of(before) == total_of(parts)


def _within_groups(text: Text, found: Sequence[Claim], run: Sequence[tuple[Item, str]]) -> Iterator[Claim]:
    """基本支出A，工资B，公用C；项目支出D，…: where A and D are the parts, B and C are those of A."""
    heads = {i.slot.start for way in heads_of(run) for i in way}
    taken = [figures_of(c.readings[0].roles["parts"]) for c in found if c.kind == "sum"]
    if heads and any({f.mention.start for f in parts} == heads for parts in taken):
        for head, *rest in groups_of(run):
            if len(rest) > 1 and adds_up(head, rest):
                yield claim(text, "sum", [reading("group", total=head, parts=rest)], head, topic="list")


def _of_another_year(at: Opening, total: Item, parts: Sequence[Item]) -> bool:
    """2021年项目支出A。2022年项目支出分三类：甲B；乙C；丙D: told of two years in two sentences; 上年采购A，本年其中货物B，…."""
    if BYGONE.search(total.slot.before) and THIS_YEAR.search(at.gap):
        return True
    apart = total.slot.sentence < parts[0].slot.sentence and None not in (total.period, parts[0].period)
    return apart and total.period != parts[0].period


def _made_near(text: Text, total: Item, parts: Sequence[Item]) -> bool:
    """甲A，乙B。合计C / 按级次分：丙D，丁E: they make up C, which is told behind A, or in the paragraphs above it."""
    near = text.amounts_in(range(total.slot.passage - ABOVE, parts[0].slot.passage + 1))
    between = (i for i in near if i.slot.passage < total.slot.passage or i.slot.start > total.slot.start)
    return any(i.slot.start < parts[0].slot.start and adds_up(i, parts) for i in between)


def _of_another_kind(passage: Passage, total: Item, parts: Sequence[Item]) -> bool:
    """限额A，余额B，其中甲限额C…; 其中甲B，其余为乙，丙C; A=B-C，其中D、E; 医疗收入A，药品收入B; lists of two years; fellows by rank: not held by it?"""
    lead = passage.lead(parts[0].slot)
    if UNSAID_REST.search(passage.template, parts[0].slot.position, parts[-1].slot.position):
        return True
    if RANKED.match(passage.template, parts[-1].slot.position + 1):
        return True
    if zh.OF_YEARS_EACH.search(lead) or TERM_OF_A_SUM.search(lead):
        return True
    if any(all(any(kind.search(i.slot.before) for i in parts) for kind in kinds) for kinds in OF_TWO_DIVISIONS):
        return True
    if of_another_reach(lead, total):
        return True
    said = LIMIT_OR_LEFT.search(total.slot.before)
    others = [LIMIT_OR_LEFT.search(i.slot.before) for i in parts]
    return said is not None and all(other is not None and other.group(1) != said.group(1) for other in others)


def _claims(at: Opening, totals: Sequence[Item], run: Sequence[tuple[Item, str]]) -> Iterator[Claim]:
    text, passage = at.text, at.passage
    if at.word.group().endswith("设") and not adds_up(totals[0], _items(run)):
        if totals[0].dimension == "person":  # 内设股室14个，下设所9个、中心3个: beside each other
            yield from _posts(text, passage, totals[0], _items(run))
        return
    readings = [(total, _of_its_kind(total, parts)) for parts in prefixes_of(at.text, totals, run) for total in totals]
    readings = [(total, parts) for total, parts in readings if parts]
    readings += [(total, [*carried, *parts]) for total, parts in readings if (carried := included(text, total))]
    if not readings:
        return
    if len(readings) > 1:
        readings.sort(key=lambda way: _likely(text, *way))
    if not adds_up(*readings[0]) and (slip := _one_turned(at, readings)):
        readings = [slip]
    total, parts = readings[0]
    short = not adds_up(total, parts)
    if short and _of_another_kind(passage, total, parts):
        return
    said = _said_of_short(at, total, parts, run) if short else ""
    if said == "with its kinds":
        kept = without_kinds(total, parts)
        way = [reading("with its kinds", total=total, parts=kept)]
        yield claim(text, "sum", way, total, topic="list") if adds_up(total, kept) else bounded(text, total, kept)
        return
    if said == "other" or (short and _ends_with_another(total, parts)):
        return
    everything = "unknown" if said == "some" else _everything(at, total, parts)
    if short and _each_said_anew(total, parts):
        return
    if short and everything == "unknown":
        yield bounded(text, total, parts)
        return
    yield claim(
        text, "sum", (reading(f"parts of {t.label}", total=t, parts=p) for t, p in readings), total,
        exhaustive=everything, topic="bracket" if at.gap.startswith("（") else "list",
    )  # fmt: skip


def _each_said_anew(total: Item, parts: Sequence[Item]) -> bool:
    """接受A，已拨付B。其中省本级接受C，已拨付D: is a later part said in the words of the total, so that the first is of what stands before it?"""
    words = [ALREADY.sub("", item.slot.before) for item in (total, *parts)]
    return len(words[0]) > 1 and words[0] in words[2:] and not words[1].endswith(words[0])


def _said_of_short(
    at: Opening, total: Item, parts: Sequence[Item], run: Sequence[tuple[Item, str]]
) -> Literal["", "some", "other", "with its kinds"]:
    """Where they do not come to the total: are they some of its parts, parts of something else, or one within the other?"""
    text, passage = at.text, at.passage
    if may_be_made_up_otherwise(text, passage, total, _items(run)):
        return "other"  # 缺口A，由甲B、乙C弥补
    if at.word.group() == "由" and _of_what_it_is_of(at, total, parts):
        return "other"
    if len(parts) > 2 and without_kinds(total, parts):
        return "with its kinds"
    if _in_a_member(at, total, parts):
        return "other"  # 单位共4个，即局机关（含派出所9个）、甲中心、乙中心
    if UNFINISHED.fullmatch(passage.template, run[-1][0].slot.position + 1):
        return "other"  # the line breaks off within the list
    if _breaks_off(text, passage, parts[-1]) or one_unread(passage, total, parts) or abridged(text, total, parts):
        return "some"
    if _averages(text, passage, total, parts) or make_their_own(total, parts, shares_behind(text, parts)):
        return "other"
    if _of_another_year(at, total, parts) or (at.says("按") and _made_near(text, total, parts)):
        return "other"
    if _subset(at, parts) or _rated_behind(at, total, parts) or lack_behind(at.row, total, parts):
        return "some"
    if total.dimension != "money" and AT_FIRST.search(parts[0].slot.before) and total.measure != "initial":
        return "other"  # 城市低保 | A, and 城市低保：年初对象B人，当年新增C人: B is what there was before
    if len(parts) == 1 and at.says("按", "由"):
        return "some"  # 按功能分，甲A，占总额B的P；乙C: the list goes on where it cannot be followed
    return "some" if some_untold(total, parts, shares_behind(text, parts) or _bare(text, parts)) else ""


def _everything(at: Opening, total: Item, parts: Sequence[Item]) -> Exhaustive:
    """Are they all of it, by their labels or by the word that opens them?"""
    if complete(at.text, total, parts):
        return "yes"
    some = "其中" in at.gap and ONE_TAX.search(at.gap) and not TAXES.search(total.label)  # 其中增值税、所得税分别A、B
    if at.is_of("all") and not some and not cut_off(total, parts):
        return "yes"
    counted = not adds_up(total, parts) and at.gap[0] in "：（" and _counted_out(at, total, parts)
    return "yes" if counted else "unknown"


def _in_a_member(at: Opening, total: Item, parts: Sequence[Item]) -> bool:
    """Are all of them in brackets behind members of the list, and together more than the total, which is of the members?"""
    behind = not at.gap.startswith("（") and parts[0].slot.start > total.slot.start
    inside = behind and all(part.slot.depth > total.slot.depth for part in parts)
    return inside and total_of(parts) > total.mention.value


def _one_turned(at: Opening, readings: Sequence[tuple[Item, list[Item]]]) -> tuple[Item, list[Item]] | None:
    """收入预算A（其中：甲B；乙C），甲B、上年结转C: the way in which two digits exchanged in one figure explain what is missing."""
    for total, parts in readings:
        behind = [i for i in at.row if i.slot.start > parts[-1].slot.start][:1]
        carried = [i for i in behind if i.measure == "opening" and i.is_amount and i.slot.depth == parts[-1].slot.depth]
        for way in (parts, [*parts, *carried]):
            if len(way) > 1 and turned_in_one(total, way):
                return total, way
    return None


def _of_its_kind(total: Item, parts: Sequence[Item]) -> list[Item]:
    """债务限额A；其中市级限额B，市级余额C: of a limit are limits alone; 结余A。其中养老保险收入B、支出C: nothing that comes and goes;
    在职A，其中行政B；退休C: who serves has not retired.
    """
    others = [i for i in parts if i is not total and not i.slot.after.startswith("中的")]  # 用于B中的C: of B
    if "限额" in total.slot.before:
        return list(takewhile(lambda part: "余额" not in part.slot.before, others))
    if IN_SERVICE.search(total.slot.before):
        return list(takewhile(lambda part: not RETIRED.match(part.slot.before), others))
    if total.measure == "closing" and any(CAME_IN.search(i.slot.before) for i in others):
        return []
    return others


def _counted_out(at: Opening, total: Item, parts: Sequence[Item]) -> bool:
    """举办活动62场：讲座28场、展览14场、培训20场。 or in brackets: a list that fills the sentence right behind the number, without 其中 or 等."""
    even = {part.slot.mark for part in parts[1:]} in ({"、"}, {"，"}) and len({part.label for part in parts}) == len(
        parts
    )
    ends = at.passage.template[parts[-1].slot.position + 1 :][:1] in ("。", "）", "")
    return even and ends and at.word.group() in "：（" and len(parts) > 2 and total.mention.unit.exact


def _rated_behind(at: Opening, total: Item, parts: Sequence[Item]) -> bool:
    """毕业A人，其中甲证B人、乙证C人，取证率P: B and C come to P of A, so that some of A are neither."""
    behind = [i for i in at.row if i.slot.start > parts[-1].slot.start][:1]
    told = len(parts) > 1 and total.mention.value
    return bool(told) and any(
        i.slot.role == RATIO and prints_as(total_of(parts) / total.mention.value, i) for i in behind
    )


def _with_those_behind(at: Opening, total: Item, nested: Sequence[Item], parts: Sequence[Item]) -> Iterator[Claim]:
    """债券A中，本级B，其中一般债券C、专项债券D；转贷E: what C, D and E make is A, and B and E are its parts."""
    for whole in of_another(at.text, at.passage, [total], parts):
        if whole is not total:
            way = reading("with those behind", total=whole, parts=[total, *parts[len(nested) :]])
            yield claim(at.text, "sum", [way], whole, topic="list")


def _breaks_off(text: Text, passage: Passage, last: Item) -> bool:
    """甲A，占P；乙B，占Q；: the text ends, the list does not."""
    behind = passage.template[last.slot.position + 1 :].rstrip()
    return passage is text.passages[-1] and behind.endswith("；") and not re.search("[。：]", behind)


def _averages(text: Text, passage: Passage, total: Item, parts: Sequence[Item]) -> bool:
    """生均经费A，其中农村B: what comes to one of some is no part of what comes to one of all, and may be more."""
    if not any(OF_A_GROUP.search(part.slot.before) for part in parts):
        return False
    lead = passage.template[: total.slot.position].rpartition("。")[2]
    if AVERAGE.search(lead) or AVERAGE.search(passage.subject):
        return True
    above = (text.passage_at.get(at) for at in range(passage.index - 1, passage.index - LIST_ABOVE, -1))
    opens = next((p for p in above if p is not None and not p.mark), None) if passage.mark else None
    return opens is not None and AVERAGE.search(opens.template) is not None


def _likely(text: Text, total: Item, parts: Sequence[Item]) -> tuple[bool, bool, bool, bool, int]:
    """Sorts readings: what adds up (the longest), then what shares of a hundred or names say to be all, then a total that no semicolon
    parts from them (限额A，其中甲B、乙C；余额D，其中甲E、乙F: D), then the order found."""
    met = adds_up(total, parts)
    return (
        not met,
        not met and not shares_whole(text, parts),
        not division(text, total, parts),
        not met and total.slot.part != parts[0].slot.part,
        -len(parts) if met else 0,
    )


def _posts(text: Text, passage: Passage, total: Item, posts: Sequence[Item]) -> Iterator[Claim]:
    """行政编制5名，工勤编制2名，设主任1名…: the posts named fill all kinds of establishment before them."""
    same = [
        i
        for i in text.amounts(passage)
        if i.slot.sentence == total.slot.sentence and i.measure == "establishment" and i.slot.start <= total.slot.start
    ]
    if len(same) > 2 and adds_up(
        same[0], same[1:]
    ):  # 编制20名，其中行政12名、事业8名，设局长1名: the first is all of them
        yield bounded(text, same[0], posts)
    elif len(same) > 1:
        yield claim(
            text, "difference", [reading("posts", result=same[0], plus=posts, minus=same[1:])], same[0], topic="posts"
        )
    else:
        yield claim(text, "sum", [reading("posts", total=total, parts=posts)], total, topic="list")


def _subset(at: Opening, parts: Sequence[Item]) -> bool:
    """主要包括, 如, 等, （两者有交叉）: the list is said not to be complete, or to tell some twice."""
    last = parts[-1].slot
    rest = at.passage.template[last.position + 1 :].partition("。")[0]
    some = zh.SUBSET.search(at.gap[max(0, at.word.start() - 3) :]) or MAIN.search(at.gap[: at.word.end()])
    return bool(
        (some and not REMAINDER.match(parts[-1].label))  # 主要税种：甲A，乙B，其他税收C
        or last.after.startswith("等")
        or goes_on(at.passage, parts[-1])
        or OVERLAP.match(rest)
    )


def deducted(text: Text, passage: Passage) -> Iterator[Claim]:
    """扣分合计4.5分，主要是…扣1分、…扣1.5分; 执行扣5.5分，主要是…; 扣4.5分。其中：…: points taken off, one by one."""
    row = [i for i in text.row(passage) if i.dimension == "score"]
    for number, total in enumerate(row):
        told = "扣分" in total.slot.before
        opens = _opens_deductions(text, passage, row[number : number + 2])
        if not told and not opens:
            continue
        here = total.slot.sentence + (opens.group().startswith("。") if opens else 0)
        parts = [
            i for i in row[number + 1 : number + MANY] if i.slot.sentence == here and DEDUCTED.search(i.slot.before)
        ]
        whole = told or (TAKEN_IN_ALL.fullmatch(total.slot.before) and opens and "主要" not in opens.group())
        all_told = whole and "其余" not in passage.template[total.slot.position :]
        if len(parts) > 1 and (all_told or adds_up(total, parts)):
            yield claim(text, "sum", [reading("deducted", total=total, parts=parts)], total, topic="list")


def _opens_deductions(text: Text, passage: Passage, pair: Sequence[Item]) -> re.Match[str] | None:
    """执行扣5.5分，主要是甲扣2分: the first is told one by one."""
    if len(pair) < 2 or not all(DEDUCTED.search(i.slot.before) for i in pair):
        return None
    return OPENS_DEDUCTIONS.match(text.gap(passage, *pair))
