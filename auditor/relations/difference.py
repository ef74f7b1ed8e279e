"""What is left, missing or added: ``资产总额99.34万元，负债总额8.26万元，净资产91.08万元``; 结余, 剩余, 缺口, 缺编, 追加.

A word names the result; the operands are the amounts before it in its sentence, those compared in it, or the pair that a
rate of the same passage relates. ``加上年初结转A，年末累计结转B`` adds instead.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial

from auditor.clauses import BASE, DELTA, PLAIN, PRIOR
from auditor.facts import PLANNED, core, directed, is_amount, measure_in, upto
from auditor.languages import zh
from auditor.model import Claim, Confidence, Figure, Reading
from auditor.relations.account_left import surplus
from auditor.relations.additions import additions_elsewhere, additions_spent, budget_raised, budget_with_additions
from auditor.relations.against_plan import told_in_brackets
from auditor.relations.bound import STAFFED, totals_of_staff
from auditor.relations.cued import Readers, cued
from auditor.relations.flows import (
    GIVEN,
    OPENING,
    TAKEN,
    alike,
    brought_in,
    flows,
    of_both_sides,
    put_in_and_taken_out,
    with_moves,
    with_opening,
)
from auditor.relations.opened_totals import GROSS, NET
from auditor.relations.wholes import goes_on, place_of
from auditor.text import (
    Item,
    Passage,
    Text,
    adds_up,
    claim,
    comes_out,
    figures_of,
    is_quotient,
    is_slip_of,
    reading,
    total_of,
)

_NOT_SPENT = r"[没未](?:花|用|支付)完|未(?:支出|支付|拨付|使用|动[支用])"
_MISSING = r"[还尚仍][差缺]|缺口|赤字|[缺空超]编|编制空缺|空缺|[未少]完成"
_NET_OF_ALL = r"净资产|净值|[纯净](?:收益|利润)"
_SAVED = r"省下|节[余省支约]|节[水电油气能](?=[为了约]?$)|[审核]减|下浮"
_REST = r"结[余转存](?!分配)|剩[余下]|余[下款]|尚[余有]|还剩|其余|差[额值]"
_OWING = r"欠[拨付缴]"
# 收支相抵，尚余A: words that say so at the end of what stands before a figure alone
_BALANCED = (
    rf"(?:^|(?<=[，。；]))(?:收支)?(?:相抵|品迭)?后?[尚仍还]?(?:余额?|欠)为?(?=[{zh.MONEY_FIGURE}{zh.COUNT_FIGURE}]|$)"
)
_STILL_OWED = rf"[尚还]欠(?=[为了]?(?:[{zh.FIGURES}]|$))"
LEFT = re.compile("|".join((_REST, _NOT_SPENT, _MISSING, _NET_OF_ALL, _SAVED, _OWING, _BALANCED, _STILL_OWED)))
NOT_DONE = re.compile(r"(?:尚|还|仍)?(?:未|没有?)(?:完成|达标|达到|实现|开展|实施|启动|开工|整改|办结|执行)")
IN_PART, DONE = re.compile(r"部分(?:完成|达标|实现)"), re.compile(r"(?:全部|已|全面)?(?:完成|达标|实现)")
FROM_YEAR_TO_YEAR = re.compile(r"(?:19|20)\d\d年末?结转[至到]?(?:19|20)\d\d年")
TOGETHER = re.compile(r"加上?|连同|加")
AT_LAST = re.compile(
    r"(?:最终|最后|复核后?|核定|审定|认定|评定|调整后|扣减后|扣除后)+(?:综合|评价|绩效)*(?:得分?|评分)[为是]?"
)
CAME = re.compile(r"新增|新招|招录|招聘|考录|选调|军转|调入|录用|新进|转入|纳入|接收|安置")
WENT = re.compile(r"退休|走了|调离|去世|流失|减员|离开|调出|清退|辞职|核减|退出|转出|注销|离职|死亡")
STANDING = re.compile(r"[年月]末|年初|年底|[由从]|现有|在职|在编|实有|总[人户]?数")  # what there was or is
OF_THE_FIRST = re.compile(r"其中|包[括含]|支")  # 收入A，其中甲B，乙C，支出D
SOME_CAME = re.compile(r"收[入到]|拨款|补助")
JOINED = re.compile(r"[、和及与][^，。；：]*")
TAKES_OFF = re.compile(r"剔除|核减|审减|扣除|扣减|减去|剥离|核销")
DEDUCTED = re.compile(rf"(?:^|[，；])[^，。；、]{{0,8}}(?:{TAKES_OFF.pattern})")
RATE_OFF = re.compile(
    rf"(?:剔除|核减|扣除|扣减|减去)(?:[^率，。；]{{0,4}}){zh.RATE_FIGURE}|(?:新增|追加|补报)[^，。；]{{0,6}}[{zh.FIGURES}]"
)
REMAINING = re.compile(r"(?:最终|核定|审定|认定|确认|净)[^，。；]{0,8}$")
WRITTEN_OFF = re.compile(r"折旧|摊销")
AFTER_ALL = re.compile(r"(?:实际|实|应)[补发拨付支兑][^，。；]{0,6}$|(?:同口径|可比)[^，。；]{0,8}$")
BY_MEASURE = re.compile(
    r"(?P<one>决算|执行|支出|预算)(?:数|情况)?(?:(?P<more>[大高多]于|超[过出])|(?P<less>[小低少]于)|[比较])(?:年初|全年|调整后?的?)?"
    r"(?P<other>预算|决算)(?:数|安排)?(?P<verb>(?:[增减]|节约|[多少])[一-龥]{0,2})?$"
)
MEASURED = re.compile(r"(?:决算|执行|支出|预算)(?:数|情况)?(?:[大高多小低少]于|超[过出]|[比较])")
SHORT_OF = re.compile(r"(?P<word>低于|少于|高于|超过|超出)(?P<name>[^，。；：、]{2,12})$")
Rated = tuple[int, Item, Item, Item]  # a running number, a rate, and the two amounts that it relates
SO = "合格|达标|完整|齐全|一致|有效|通过|满意|到位|符(?!号)|完好|整改|办结|销号|化解|(?<=未)[参办登整检到入受享签验报][一-龥]"
IN_TIME, LATE = "按期|按时|如期|限时", re.compile(r"(?:超期|逾期|超时)[一-龥]{0,4}$")
NOT_SO = re.compile(rf"(?:[不未]|正在|尚在)(?P<verb>{SO})[一-龥]{{0,4}}$")
NEAR_BY = 20  # characters of a clause
AT_FIRST = re.compile(r"年初|期初")
OF_SEVERAL = re.compile(
    r"[二两三四五六七八九十\d](?:个?项目|[项家个])[^，。；：]{0,4}结[余转]|结余(?:资金)?(?:合计|共)"
)  # 甲和乙两项结余A: of no one account
VACANT = re.compile(
    r"空编|缺编|超编|^(?:目前|现|尚|仍|共|有|人员|[本我](?:单位|部门)|[本我全][局院校])*(?:编制空缺|空缺编制)"
)
EMPTY = re.compile(r"(?:目前|现|尚|仍|还|共|有|编制)*空缺(?:编制|岗位|名额)?(?:数|人数)?[为有]?")
ALSO = re.compile(r"另(?!外)|还有|其余|其他|剩余|余下")  # how a sentence begins that tells the rest
REMAINS = re.compile(r"其余|其他|剩余|余下")
STILL = re.compile(r"^(?:其余|另|剩余|余下)?(?:的|[尚还仍]?有?)")
MOST_PARTS = 2  # of what is left, on either side of one
CUT = re.compile(r"[调压核追]减|收回")
TURN = re.compile(
    r"(?:年中|执行中|期间|年内|财政|预算)*(?:追加|调增|核增|调减|压减|核减|追减|收回)(?:预算|资金|指标|经费)?了?"
)
TAKEN_BACK = re.compile(r"收回|上缴|压减")
TIMES = re.compile(r"[一-龥]{0,4}次(?![日月年品])")
LACKS = re.compile(r"空缺|[空缺超]编")
COUNTED_APART = re.compile(
    r"编外|临聘|聘用|劳务|合同制|临时|[借返]|挂职|退休|另[有外]?"
)  # beside posts and those who hold them
SAID_NOT = re.compile(rf"(?:[不未]|正在|尚在)(?:{SO})|超期|逾期|超时")
GIVEN_AWAY = re.compile(r"调出|上解")  # nothing of it is left to carry over, be it planned or done
MOVED_ON = re.compile(r"^(?:并|已)?(?:调出|上解|上缴|调入一般公共预算|补充预算稳定调节基金|结余分配|提取)")
OWN = re.compile(r"净|权益|差[额值]")
STATES = 4  # the total, what is done, what is done in part, and what is not
TELLING = 3  # digits of what is left
FAR_LESS = 3  # times: by how much, and not what
NEAR = 8  # amounts back to what is lower than a limit
TO_THE_GOAL = re.compile(r"距离?[^，。；]{0,10}(?:任务|目标|计划|指标|要求)[^，。；]{0,4}$")
LACKING = re.compile(r"(?:还|尚|仍)?(?:差|缺|相差)")
TO_THE_LIMIT = re.compile(r"^(?P<name>[一-龥]{2,10}?)(?:距离?|离)(?:其|核定|批准)?限额")
OWED = re.compile(r"欠(?:[拨付缴]|[为了]?$)")
DUE = re.compile(r"应(?:到位|配套|拨付|拨|安排|筹集?|承担)[^，。；]{0,2}$")
ARRIVED = re.compile(r"(?<![未应])(?:到位|落实|拨付)(?:资金)?[为了]?$")
OF_ALL_YEARS = re.compile(r"(?:累计|滚存|历年)[^，。；：]{0,4}结[余存转]")
OF_THE_PERIOD = re.compile(r"(?:当期|本期|当年|本年)[^，。；：累滚]{0,6}结[余存转]")
PLANNED_FOR = re.compile(
    r"(?:年度|年初|全年|绩效)*(?:目标|计划|任务)[数值量额]?"
)  # 超出目标值C: of what was planned anywhere
NOT_ARRIVED = re.compile(r"[缺差未欠]")  # what is left of the money that was due; 结余 is left of what has arrived
MOST_BESIDE = 80  # amounts of a paragraph on either side: of more there is no such account
INSIDE = re.compile(r"其中|包括|含")  # 支出A，预算B，其中结转资金C: C is in B, unless it is just what A leaves of it
NO_REST = re.compile(r"净资产收益|净值率")
WITHIN_BRACKET = re.compile(r"（(?:其中|含|包括)[^（）]*$")


# 乙县结转A, 二号项目结余A, and not 全县结余, 本单位结余
A_BODY = re.compile(
    r"(?![全我本该各])(?P<name>[一-龥]{1,8}?(?:院|所|站|队|中心|学校|[中小]学|幼儿园|公司|项目|工程|[省市县区州旗镇乡村局厅]|街道))"
    r"(?:尚|还|仍|年末|资金|指标|的|有)*"
)
GAP_OF_A_SOURCE = re.compile(
    r"(?P<source>自筹|配套|上级|中央|省级?|市级?|县级?|区级?|乡镇|地方|银行|贷款|社会|捐赠|债券)(?:补助|财政|配套|融资|资本|贷款)*(?:资金)?的?缺口"
)
ONLY_SAVED = re.compile(r"节[约省支]")
SPENT = re.compile(r"支出(?:决算|合计|总额|完成)*[为是]?$")
OF_A_PART = re.compile(
    r"^(?![全我本该各]|单位|部门)[一-龥]{2,}(?:院|所|站|队|中心|学校|[中小]学|幼儿园|镇|乡|街道|[处科室股])$"
)  # 乡镇卫生院空编A


def claims(text: Text) -> Iterator[Claim]:
    yield from additions_spent(text)
    yield from additions_elsewhere(text)
    rated, changed = _rated(text), text.bound_as(change="delta")
    told = text.bound_as(difference="plus")  # 追加A，核减B: the course of a budget
    read = text.bound_as(difference="result") | told_in_brackets(text)  # 接待费A（预算B，节约C): see `against_plan`
    for passage in text.with_figures:
        yield from cued(text, passage, RAISED_OR_NET)
        yield from _between_measures(text, passage, changed)
        yield from cued(text, passage, SHORT_OR_NOT)
        amounts = text.amounts(passage) if LEFT.search(passage.template) else []
        for number, result in enumerate(amounts):
            if result.slot.start in told or (result.slot.depth and result.slot.start in read):
                continue
            if not _says_left(result) or _is_part(passage, amounts, number):
                continue
            first = max(0, number - MOST_BESIDE)
            near = amounts[first : number + MOST_BESIDE]
            found = _left(text, passage, near, number - first, rated)
            doubted = _one_kind_of_several(amounts, result) or _of_another_body(passage, result)
            doubted = doubted or _not_all_bought(passage, result)
            doubted = (
                doubted or INSIDE.search(result.slot.before) is not None or _saved_by_its_rate(text, result, rated)
            )
            if doubted:
                found = _where_it_comes_out(found)
            yield from with_moves(text, _of_its_source(text, result, found))


def _says_left(result: Item) -> bool:
    """Do its words say that it is left: 结余, and neither 上年结余 nor 净资产收益?"""
    words = result.slot.before
    return LEFT.search(words) is not None and not OPENING.search(words) and not NO_REST.search(words)


def _is_part(passage: Passage, amounts: Sequence[Item], number: int) -> bool:
    """Is what is left a part of an amount before it, or left of another budget?"""
    result, words = amounts[number], amounts[number].slot.before
    if result.slot.depth and WITHIN_BRACKET.search(passage.template[: result.slot.position]):
        return True  # 财力A（含新增债券B、结转债券C）: C is in A, not left of it
    if "其中" in words and number and LEFT.search(amounts[number - 1].slot.before):
        return True  # 结余A，其中财政资金结余B: a part of what is left
    if words.startswith("+"):
        return True  # 支出A＋上解B＋年终结转C＝D: C is one of those that make D
    # 2022年结转2023年A，支出B；2023年结转2024年C: C is of another budget
    again = (FROM_YEAR_TO_YEAR.search(i.slot.before) for i in amounts[:number])
    return FROM_YEAR_TO_YEAR.search(words) is not None and any(again)


def _one_kind_of_several(amounts: Sequence[Item], result: Item) -> bool:
    """编制A，实有B，其中行政空编C、工勤空编D、事业空编E: is D of one kind of posts, and what is lacking of another told beside it?"""
    kind = _kind_lacking(result)
    near = (i for i in amounts if i.slot.sentence == result.slot.sentence and LACKS.search(i.slot.before))
    return bool(kind) and any(_kind_lacking(i) not in ("", kind) for i in near)


def _kind_lacking(item: Item) -> str:
    """``其中行政空编`` -> 行政."""
    said = LACKS.search(item.slot.before)
    return core(item.slot.before[: said.start()]) if said else ""


def _of_another_body(passage: Passage, result: Item) -> bool:
    """甲县预算A，支出B；乙县结转C: is what is left that of a place, office or project that nothing before it names?"""
    said = LEFT.search(result.slot.before)
    body = A_BODY.fullmatch(core(result.slot.before[: said.start()])) if said else None
    begin = passage.begin(result.slot.position)
    return (
        body is not None
        and body["name"] not in passage.template[begin : result.slot.position - len(result.slot.before)]
    )


def _not_all_bought(passage: Passage, result: Item) -> bool:
    """采购预算A，中标B，一个标段废标，节约C: A less B is what was saved and what was not bought."""
    if not ONLY_SAVED.search(result.slot.before):
        return False
    begin, end = passage.begin(result.slot.position), passage.end(result.slot.position)
    return zh.NOT_BOUGHT.search(passage.template, begin, end) is not None


def _of_its_source(text: Text, result: Item, found: Iterable[Claim]) -> Iterator[Claim]:
    """总投资A，到位B，尚有自筹资金缺口C: of A and B, where A or B is said to be of that source, or C is just what is between them."""
    said = GAP_OF_A_SOURCE.search(result.slot.before)
    for one in found:
        named = _said_of_source(text, one, said["source"]) if said else True
        if named or any(comes_out(way) for way in one.readings if "result" in way.roles):
            yield one


def _said_of_source(text: Text, one: Claim, source: str) -> bool:
    roles = one.readings[0].roles
    figures = (figure for role in ("plus", "minus") for figure in figures_of(roles.get(role, ())))
    items = (text.items.at[figure.mention.start] for figure in figures)
    return any(source in item.slot.before + item.label for item in items)


def _saved_by_its_rate(text: Text, result: Item, rated: Mapping[int, Sequence[Rated]]) -> bool:
    """采购预算A，实际采购B，节约C，节约率P，执行率Q: are B and C each borne out by a rate, so that some of A was not bought?"""
    if not ONLY_SAVED.search(result.slot.before):
        return False
    told = [
        (whole, part) for _, rate, whole, part in rated.get(result.slot.passage, ()) if is_quotient(part, whole, rate)
    ]
    saved = text.bound_as(change="delta")
    if result.slot.start in saved:
        return bool(told)  # of what was put out to tender, which is told nowhere
    wholes = [whole for whole, part in told if part.slot.start == result.slot.start]
    return any(whole in wholes and part.slot.start != result.slot.start for whole, part in told)


def _where_it_comes_out(found: Iterable[Claim]) -> Iterator[Claim]:
    """支出A，预算B，其中结转资金C: C is in B, unless it is just what A leaves of it."""
    return (one for one in found if any(map(comes_out, one.readings)))


def _left(
    text: Text, passage: Passage, amounts: Sequence[Item], number: int, rated: Mapping[int, Sequence[Rated]]
) -> Iterator[Claim]:
    result = amounts[number]
    if "净值" in result.slot.before and not any("折旧" in i.slot.before for i in amounts):
        return
    rolled = re.search(r"累计结余|滚存", result.slot.before) is not None
    if rolled and not (_added_up(amounts[:number], result) or _all_told(amounts[:number], result)):
        return
    if states := _states(text, passage, amounts, result):
        yield claim(text, "sum", [reading("states", total=states[0], parts=states[1:])], states[0], topic="list")
        return
    told = _told_elsewhere(text, passage, amounts[:number], result)
    if told is not None:
        if told:
            yield claim(text, "difference", told, result, topic="left")
        return
    if added := _added_up(amounts[:number], result):
        yield claim(text, "difference", [reading("plus", result=result, plus=added)], result, topic="carry_over")
        return
    flow = with_opening(text, amounts[:number], result)
    if flow and "minus" not in flow[0].roles:
        yield claim(text, "difference", flow, result, topic="carry_over")
        return
    flow = flow or of_both_sides(text, result)
    even = "相抵" in passage.lead(result.slot)
    pairs = _pairs(text, passage, amounts, number, alone=not flow and not even)
    known = [] if even else _known(text, result, rated) or _called_by_rate(result, rated)
    strong = [
        pair for pair in pairs if _strong(result, pair) or _only_parts_between(text, amounts[:number], result, pair)
    ]
    strong += [
        pair for pair in pairs if pair not in strong and _is_rated(pair, rated) and OWED.search(result.slot.before)
    ]
    ways = [
        *flow,
        *(
            reading("minus", result=result, plus=came, minus=[b, *moved])
            for a, b in dict.fromkeys([*strong, *known, *pairs])
            for came in _ways_joined(text, amounts[:number], (a, b), result)
            for moved in _ways_moved(amounts, a, b, result)
        ),
        *(flows(text, result) if result.dimension == "money" else ()),
        *brought_in(amounts[:number], result),
    ]
    of_several = OF_SEVERAL.search(result.slot.before) is not None
    rolled = _rolled_up(amounts[:number], result)
    if "其余" in result.slot.before or of_several or rolled or _settled(text, result) or goes_on(passage, result):
        ways = [way for way in ways if _closes(text, way)]  # what else is meant stands elsewhere
    ways = [way for way in ways if not _of_nothing(way)]
    far = [] if known or pairs or flow or of_several or any(map(comes_out, ways)) else _rated_anywhere(result, rated)
    if far or (ways and not _is_told_behind(text, passage, result, ways)):
        certain: Confidence = "high" if far or flow or known or strong else "low"
        yield claim(text, "difference", far or ways, result, confidence=certain, topic="left")


def _rolled_up(before: Sequence[Item], result: Item) -> bool:
    """支出B，当期结存C，累计结存D: D is of all years, and what it was before this one need not be told."""
    near = (i for i in before if result.slot.sentence - i.slot.sentence <= 1)
    return OF_ALL_YEARS.search(result.slot.before) is not None and any(
        OF_THE_PERIOD.search(i.slot.before) for i in near
    )


def _states(text: Text, passage: Passage, amounts: Sequence[Item], result: Item) -> list[Item]:
    """指标22个，完成19个，部分完成2个，未完成1个: the total and what it came to, where these are all of it, be it with what follows.

    They are said to be where one part is done, one is done in part, what is left is neither all the rest nor comes out, and no more follows.
    """
    if not NOT_DONE.match(result.slot.before):
        return []
    same = [i for i in amounts if i.mention.unit == result.mention.unit and i.slot.sentence == result.slot.sentence]
    at = same.index(result)
    runs = [same[first:end] for end in (at + 1, len(same)) for first in range(at - 2)]
    if found := next((run for run in runs if run[0].mention.value == total_of(run[1:])), []):
        return found
    run = same[at - 3 :] if at > 2 else []
    if len(run) != STATES or not _are_states(*run[:-1]):
        return []  # none of them, or more behind it
    off = abs(run[0].mention.value - total_of(run[1:]))
    rest_of_it = run[0].mention.value == total_of([run[1], result])
    return [] if rest_of_it or _more_behind(text, passage, result, off) else run


def _are_states(total: Item, done: Item, in_part: Item) -> bool:
    """指标22个，完成19个，部分完成2个; 超额完成3个 is no total."""
    done_in_all = DONE.match(done.slot.before) is not None and DONE.search(total.slot.before) is None
    return done_in_all and IN_PART.match(in_part.slot.before) is not None


def _more_behind(text: Text, passage: Passage, item: Item, off: Decimal) -> bool:
    """不合格11户。另1户停业; 不合格5份（其中1份为复检样品）: does the next sentence tell of more, or what follows just how much it is off by?"""
    end, after = passage.end(item.slot.position), text.passage_at.get(passage.index + 1)
    last = end == len(passage.template) and after is not None
    if ALSO.match(passage.template, end) or (last and after is not None and ALSO.match(after.template)):
        return True
    behind = (i for i in text.row(passage) if i.slot.start > item.slot.start)
    return any(_is_so_much(i, item, off) for i in behind if i.slot.sentence - item.slot.sentence <= 1)


def _is_so_much(one: Item, other: Item, value: Decimal) -> bool:
    alike = one.dimension == other.dimension or (one.mention.unit.exact and other.mention.unit.exact)
    return alike and one.mention.value == value


def _is_told_behind(text: Text, passage: Passage, result: Item, ways: Sequence[Reading]) -> bool:
    """年初应付A，已支付B，尚未支付C，系本年新增D: is D just what C is off by?"""
    if any(map(comes_out, ways)):
        return False
    behind = (
        i for i in text.row(passage) if result.slot.start < i.slot.start and i.slot.sentence == result.slot.sentence
    )
    told = {i.mention.value for i in behind if i.dimension == result.dimension}
    return any(_off_by(way) in told for way in ways)


def _all_told(before: Sequence[Item], result: Item) -> bool:
    """年初结余A，加收入B，减支出C，年末滚存结余D: what was there, what came and what went, in one sentence."""
    here = [i for i in before if alike(i, result)]
    return any(OPENING.search(i.slot.before) for i in here) and any("支出" in i.slot.before for i in here)


def _off_by(way: Reading) -> Decimal:
    result, plus, minus = (figures_of(way.roles.get(role, ())) for role in ("result", "plus", "minus"))
    return abs(sum(f.mention.value for f in plus) - sum(f.mention.value for f in minus) - result[0].mention.value)


def _of_nothing(way: Reading) -> bool:
    """收入A，支出A，审计促进节支B: where all that came was spent, B is left of something else."""
    result, plus, minus = (figures_of(way.roles.get(role, ())) for role in ("result", "plus", "minus"))
    pair = len(plus) == len(minus) == 1 and plus[0].mention.value == minus[0].mention.value
    return pair and any(figure.mention.value for figure in result)


def _told_elsewhere(text: Text, passage: Passage, before: Sequence[Item], result: Item) -> list[Reading] | None:
    """What the account, the limit or the posts tell that it is left of, wherever they stand; None where it is none of these."""
    if (told := put_in_and_taken_out(text, before, result)) is not None:
        return [told]
    if text.of_government and (account := surplus(text, passage, result)) is not None:
        return account
    if (room := _to_the_limit(text, before, result) or _to_the_goal(text, result)) is not None:
        return [room]
    return _vacant(text, result)


def _pairs(text: Text, passage: Passage, amounts: Sequence[Item], number: int, alone: bool) -> list[tuple[Item, Item]]:
    """What it may be left of, and what was taken from it; of the amounts before it those where they stand `alone`."""
    result = amounts[number]
    alone = alone and not OPENING.search(text.gap(passage, None, result))
    before = _pairs_before(text, amounts, number) if alone else ()
    owed = _owed(text, amounts[:number], result)
    pairs = [*_compared(text, passage, result), *_by_name(text, result), *before, *owed]
    return [pair for pair in pairs if not (_given_away(result, pair) or _among_its_parts(text, passage, result, pair))]


def _known(text: Text, result: Item, rated: Mapping[int, Sequence[Rated]]) -> list[tuple[Item, Item]]:
    """What a rate beside it relates, as last said before it; of several pairs only one that fits tells."""
    pairs = [pair for pair in _rated_pairs(result, rated) if result not in pair and not _given_away(result, pair)]
    if (own := _of_its_sentence(text, result)) is not None:
        pairs = [(a, b) for a, b in pairs if a.slot.passage == result.slot.passage] or own
    if len(pairs) > 1:
        pairs = [(a, b) for a, b in pairs if adds_up(a, [b, result])][::-1]  # of the nearest rate first
    return [(_nearest_said(text, a, result), _nearest_said(text, b, result)) for a, b in pairs]


def _of_its_sentence(text: Text, result: Item) -> list[tuple[Item, Item]] | None:
    """化解A件，占交办B件的P，剩余C件: of B and A, and of nothing in other paragraphs; None where no such two stand before it."""
    row = text.items.by_passage[result.slot.passage]
    before = [i for i in row[: row.index(result)] if i.slot.part == result.slot.part and not i.slot.depth]
    last = next((n for n, i in enumerate(before) if i.slot.role == BASE and n), 0)
    pair = (before[last], before[last - 1]) if last else ()
    told = pair and pair[0].mention.unit == pair[1].mention.unit == result.mention.unit
    return [(pair[0], pair[1])] if pair and told and pair[0].mention.value >= pair[1].mention.value else None


def _called_by_rate(result: Item, rated: Mapping[int, Sequence[Rated]]) -> list[tuple[Item, Item]]:
    """县级配套到位率P. …县级配套资金缺口C: what the rate of that name relates, wherever it stands; [] where rates of two pairs are called so."""
    name = core(LEFT.sub("", result.slot.before)).removesuffix("资金")
    if len(name) < TELLING or not NOT_ARRIVED.search(result.slot.before):
        return []
    named = {(w, p) for group in rated.values() for _, rate, w, p in group if core(rate.slot.before).startswith(name)}
    return [pair for pair in named if len(named) == 1 and alike(pair[0], result) and pair[1].measure == "arrived"]


def _to_the_limit(text: Text, before: Sequence[Item], result: Item) -> Reading | None:
    """限额A，其中一般债务B…。余额C，其中一般债务余额D…，一般债务距限额尚有空间E: the limit and the balance of what E is said of."""
    said = TO_THE_LIMIT.search(result.slot.before)
    name = core(said["name"]).removesuffix("余额") if said else ""
    named = [i for i in before if name and i.label.startswith(name) and i.dimension == result.dimension]
    limits = [i for i in named if _called_so(text, i, "限额")]
    balances = (
        [i for i in named if _called_so(text, i, "余额") and i.slot.start > limits[-1].slot.start] if limits else []
    )
    return reading("to the limit", result=result, plus=limits[-1:], minus=balances[-1:]) if balances else None


def _to_the_goal(text: Text, result: Item) -> Reading | None:
    """较年初压减A，距年度任务B还差C: what is lacking of B, for A is what was done, be it a change or not."""
    row = text.items.by_passage[result.slot.passage]
    before = [i for i in row[: row.index(result)] if i.slot.part == result.slot.part and not i.slot.is_rate]
    goal = before[-1] if before and TO_THE_GOAL.search(before[-1].slot.before) else None
    done = next((i for i in reversed(before[:-1]) if i.dimension == result.dimension), None)
    if goal is None or done is None or not LACKING.fullmatch(result.slot.before) or goal.dimension != done.dimension:
        return None
    return reading("to the goal", result=result, plus=[goal], minus=[directed(done, down=False)])


def _called_so(text: Text, item: Item, noun: str) -> bool:
    """余额 by its own name, or by that of the total that it is part of."""
    other = "限额" if noun == "余额" else "余额"
    names = [item.label, *(whole.label for whole in text.wholes_of(item))]
    return next((noun in words for words in names if noun in words or other in words), False)


def _ways_joined(text: Text, before: Sequence[Item], pair: tuple[Item, Item], result: Item) -> list[list[Item]]:
    """收到甲A、乙B，支出C，结余D: what came as a list, or the first of it where that alone leaves just D."""
    a, b = pair
    if a not in before or b not in before or before.index(a) + 1 >= before.index(b):
        return [[a]]
    run = before[before.index(a) + 1 : before.index(b)]
    if turns := _turns(before, a, b):
        added = [i for i in turns if not CUT.search(i.slot.before)]
        return [[a, *added], *([[a]] if added else [])]
    if not SOME_CAME.search(text.lead(a)) or not all(_comes_beside(a, i) for i in run):
        return [[a]]
    return [*([[a]] if adds_up(a, [b, result]) else []), [a, *run]]


def _comes_beside(first: Item, item: Item) -> bool:
    """、其他收入B; 和补助B; ，其他收入B: one more of what came, in the same part of the sentence."""
    words = item.slot.before
    joined = item.slot.mark == "、" or JOINED.match(words) is not None or SOME_CAME.search(words) is not None
    same = item.slot.part == first.slot.part and item.slot.depth == first.slot.depth and item.slot.role == PLAIN
    return joined and same and alike(item, first) and not OF_THE_FIRST.search(words)


def _ways_moved(amounts: Sequence[Item], a: Item, b: Item, result: Item) -> list[list[Item]]:
    """What else went between the two and what is left; or nothing of it, or what else is left beside it, where it comes out so."""
    moved, beside = _moved(amounts, b, result), _left_beside(amounts, result)
    if cut := [i for i in _turns(amounts, a, b) if CUT.search(i.slot.before)]:
        return [[*moved, *cut], moved]
    others = [*([[]] if moved else []), *([beside] if beside else [])]
    return [moved, *(other for other in others if adds_up(a, [b, result, *other]))]


def _turns(amounts: Sequence[Item], a: Item, b: Item) -> list[Item]:
    """预算A，追加B、调减C，支出D: B and C, where nothing else stands between what was given and what was spent of it; else []."""
    between = [i for i in amounts if a.slot.start < i.slot.start < b.slot.start]
    here = all(alike(i, a) and i.slot.depth == a.slot.depth and TURN.fullmatch(i.slot.before) for i in between)
    planned = a.slot.sentence == b.slot.sentence and "预算" in a.slot.before
    return between if here and planned else []


def _left_beside(amounts: Sequence[Item], result: Item) -> list[Item]:
    """结余A，结转B; 压减A，结余B; 结余A，指标收回B: the other parts of what is left, right before or behind it in its sentence."""
    at = amounts.index(result)
    near = amounts[max(0, at - MOST_PARTS) : at][::-1], amounts[at + 1 : at + 1 + MOST_PARTS]
    return [i for run in near for i in itertools.takewhile(partial(_is_left, result), run)]


def _is_left(result: Item, item: Item) -> bool:
    words = item.slot.before
    said = LEFT.search(words) or TAKEN_BACK.search(words)
    return (
        alike(item, result) and item.slot.depth == result.slot.depth and said is not None and not OPENING.search(words)
    )


def _moved(amounts: Sequence[Item], taken: Item, result: Item) -> list[Item]:
    """收入A，支出B，调入一般公共预算C，结余D: what was moved elsewhere between is not left either."""
    between = (i for i in amounts if taken.slot.start < i.slot.start < result.slot.start and alike(i, result))
    return [i for i in between if MOVED_ON.search(i.slot.before) and i.slot.depth == taken.slot.depth]


def _given_away(result: Item, pair: tuple[Item, Item]) -> bool:
    """Is nothing left of the two, or are they what is owned and owed, of which net assets are left and no money?"""
    words = [item.slot.before for item in pair]
    owed = any("负债" in said for said in words) and not OWN.search(result.slot.before)
    return owed or any(GIVEN_AWAY.search(said) for said in words)


def _among_its_parts(text: Text, passage: Passage, result: Item, pair: tuple[Item, Item]) -> bool:
    """收入总计A，支出总计A，其中年末结转B: B is part of what comes to as much as the income."""
    total = pair[1]
    same = total.slot.passage == passage.index and alike(total, result) and "支出总计" in total.slot.before
    return same and re.search(r"其中|包括", text.gap(passage, total, result)) is not None


def _settled(text: Text, result: Item) -> bool:
    """未完成支出A，其中结转下年B、净结余C: C is known to be a part of A."""
    wholes = ((whole, text.parts.get(whole.slot.start, ())) for whole in text.wholes_of(result))
    return any(adds_up(whole, [text.items.at[part] for part in parts]) for whole, parts in wholes if len(parts) > 1)


def _closes(text: Text, way: Reading) -> bool:
    result, plus, minus = (
        [text.items.at[f.mention.start] for f in figures_of(way.roles.get(role, ()))]
        for role in ("result", "plus", "minus")
    )
    return len(plus) == 1 and adds_up(plus[0], [*minus, *result])


def _points(text: Text, passage: Passage) -> Iterator[Claim]:
    """满分20分，…扣1.8分，得分18.2分; 分值20分，得分18.2分，扣1.8分: what was taken off, and what is left of the full mark."""
    row = [i for i in text.row(passage) if i.dimension == "score"]
    for full, second, third in zip(row, row[1:], row[2:], strict=False):
        if full.slot.sentence != third.slot.sentence or not _is_mark(full, third):
            continue
        taken = next((i for i in (second, third) if zh.IS_TAKEN_OFF.search(i.slot.before)), None)
        scored = next((i for i in (second, third) if zh.IS_SCORE.search(i.slot.before)), None)
        if taken is None or taken.slot.before.startswith("其中") or _by_steps(passage, taken):
            continue
        if taken is third and second is scored and (final := _scored_at_last(row, taken)) is not None:
            if adds_up(scored, [taken, final]):
                way = reading("reviewed", result=final, plus=[scored], minus=[taken])
                yield claim(text, "difference", [way], final, topic="points")
            continue
        if scored is not None and full.slot.part == scored.slot.part:
            result, off = (scored, taken) if scored is third else (taken, scored)
            way = reading("points", result=result, plus=[full], minus=[off])
            yield claim(text, "difference", [way], result, topic="points")


def _scored_at_last(row: Sequence[Item], taken: Item) -> Item | None:
    """满分A，自评得分B，复核扣C，最终得分D: D right behind what a review took off B, and not off A; None for none."""
    behind = next(iter(row[row.index(taken) + 1 :]), None)
    return behind if behind and behind.slot.part == taken.slot.part and AT_LAST.fullmatch(behind.slot.before) else None


def _net(text: Text, passage: Passage) -> Iterator[Claim]:
    """申报面积A，剔除不合法面积B，最终核定C: what there was, what a verb takes off, and what remains of it."""
    if not DEDUCTED.search(passage.template):
        return
    row = [i for i in text.amounts(passage) if not i.slot.depth]
    taken = list(_taken_off(text, passage, row))
    for number, result in enumerate(row):
        told = REMAINING.search(result.slot.before)
        first = number
        while first and taken[first - 1] and alike(row[first - 1], result):
            first -= 1
        if first == number or not first or not alike(row[first - 1], result):
            continue
        whole, off = row[first - 1], row[first:number]
        more = _also(passage, whole, result)
        certain = (told and not more) or (
            (AFTER_ALL.search(result.slot.before) or told) and adds_up(whole, [*off, result])
        )
        if certain and whole.mention.value > result.mention.value:
            way = reading("net", result=result, plus=[whole], minus=off)
            yield claim(text, "difference", [way], result, topic="left")


def _also(passage: Passage, whole: Item, result: Item) -> bool:
    """再扣减10%, 净入库A（含滞纳金）: more is taken off or put in than the amounts tell."""
    between = passage.template[whole.slot.position : result.slot.position]
    remark = passage.template.startswith(("（含", "（不含"), result.slot.position + 1)
    return remark or RATE_OFF.search(between) is not None


def _taken_off(text: Text, passage: Passage, row: Sequence[Item]) -> Iterator[bool]:
    """Of each amount: does a verb before it take it off, or does it stand beside one of which that is said?"""
    before: Item | None = None
    taken = False
    for item in row:
        words = text.gap(passage, before, item)
        taken = DEDUCTED.search(words) is not None or (taken and JOINED.fullmatch(words) is not None)
        yield taken
        before = item


def _between_measures(text: Text, passage: Passage, changed: Collection[int]) -> Iterator[Claim]:
    """支出预算为A，支出决算为B。决算数较预算数减少C: the two are named by their measures alone."""
    for delta in text.row(passage) if MEASURED.search(passage.template) else ():
        said = BY_MEASURE.search(delta.slot.before)
        if delta.dimension != "money" or said is None or said["one"] == said["other"] or delta.slot.start in changed:
            continue
        if (said["more"] or said["less"]) is None and said["verb"] is None:
            continue  # 决算数比预算数A: what is compared with
        near = [i for i in text.amounts(passage) if i.slot.start < delta.slot.start and not i.slot.depth]
        near = [i for i in near if delta.slot.sentence - i.slot.sentence <= 1 and i.dimension == delta.dimension]
        final = [i for i in near if i.measure == "final"]
        budget = [i for i in near if i.measure in PLANNED]
        if len(final) == len(budget) == 1:
            down = bool(said["less"]) or delta.slot.down
            more, less = (final, budget) if (said["other"] == "预算") != down else (budget, final)
            unsigned = directed(delta, down=False)
            way = reading("between measures", result=unsigned, plus=more, minus=less)
            yield claim(text, "difference", [way], delta, topic="left")


def _short_of(text: Text, passage: Passage) -> Iterator[Claim]:
    """债务余额B，低于限额C: C is by how much, where it is far less than B; the limit stands before under that name."""
    row = text.amounts(passage)
    for number, result in enumerate(row):
        said = SHORT_OF.search(result.slot.before)
        before = row[max(0, number - NEAR) : number][::-1] if said else []
        amount = next((i for i in before if alike(i, result) and i.slot.depth == result.slot.depth), None)
        if said is not None and (pair := _both_said(text, row[:number], result, said)):
            more, less = pair if said["word"] in ("高于", "超过", "超出") else pair[::-1]
            yield claim(text, "difference", [reading("beyond", result=result, plus=[more], minus=[less])], result)
            continue
        if said is None or amount is None or result.mention.value * 2 > amount.mention.value:
            continue
        called = text.items.called(said["name"], result.dimension, result.slot.start)
        called = [i for i in called if i is not amount and passage.index - i.slot.passage <= 2 and not i.slot.depth]
        if called and called[0].realm.meets(amount.realm):
            more, less = (called[0], amount) if said["word"] in ("低于", "少于") else (amount, called[0])
            way = reading("short of", result=result, plus=[more], minus=[less])
            yield claim(text, "difference", [way], result, topic="left")


def _both_said(text: Text, row: Sequence[Item], result: Item, said: re.Match[str]) -> tuple[Item, Item] | None:
    """开放床位超过编制床位C; 年初预算A，支出B，支出超出年初预算C: what the words name on either side, where C is just between."""
    near = [i for i in row if alike(i, result)]
    subject = core(result.slot.before[: said.start()])
    ones = text.items.called(subject, result.dimension, result.slot.start)[:3] if subject else []
    others = text.items.called(said["name"], result.dimension, result.slot.start)[:3]
    others = others or [i for i in near if i.measure and i.measure == measure_in(said["name"])]
    if not others and PLANNED_FOR.fullmatch(said["name"]):
        planned = upto(text.items.of("measure", "target"), result.slot.start)
        others = [i for i in planned if i.mention.unit == result.mention.unit]
    pairs = ((a, b) for a in (*ones, *near) for b in others if a is not b and a is not result and b is not result)
    high = said["word"] in ("高于", "超过", "超出")
    gap = result.mention.value if high else -result.mention.value
    fits = next(((a, b) for a, b in pairs if a.mention.value - b.mention.value == gap), None)
    return fits or _past_its_plan(near, result, said)


def _past_its_plan(near: Sequence[Item], result: Item, said: re.Match[str]) -> tuple[Item, Item] | None:
    """年初预算A，决算B，超出年初预算C: the one budget and the one amount spent of its sentence, where C is far less than both."""
    plans = [
        i for i in near if i.measure and i.measure == measure_in(said["name"]) and i.slot.depth == result.slot.depth
    ]
    done = [i for i in near if i.measure == "final" and i.slot.depth == result.slot.depth]
    if said["word"] == "超过" or len(plans) != 1 or len(done) != 1 or not is_amount(result):
        return None
    near_each_other = result.mention.value * FAR_LESS < min(plans[0].mention.value, done[0].mention.value)
    return (done[0], plans[0]) if near_each_other and plans[0].measure in PLANNED else None


def _not_so(text: Text, passage: Passage) -> Iterator[Claim]:
    """验收6,180户，一次性合格6,112户，…，不合格的68户: all of them less those that were so, in its sentence or the one before."""
    row = [i for i in text.amounts(passage) if not i.slot.depth] if SAID_NOT.search(passage.template) else []
    for number, bad in enumerate(row):
        so = _what_it_is_not(bad.slot.before)
        near = [i for i in row[:number] if so and bad.slot.sentence - i.slot.sentence <= 1]
        before = [i for i in near if i.mention.unit == bad.mention.unit]
        good = [n for n, i in enumerate(before) if re.search(rf"(?<![不未])(?:{so})[一-龥]{{0,2}}$", i.slot.before)]
        if not good or not good[-1] or not bad.mention.unit.exact:
            continue
        fine, every = before[good[-1]], before[good[-1] - 1]
        proved = good[-1] == len(before) - 1 and _is_rated_as_so(text.row(passage), fine, every)
        proved = proved and bad.slot.sentence == fine.slot.sentence and _is_of_the_same(bad, fine, so)
        proved = proved and not _goes_on(passage, bad, row[number + 1 :])
        rest = every.mention.number - fine.mention.number
        proved = proved and not _more_behind(text, passage, bad, abs(rest - bad.mention.number))
        more = 0 < rest < bad.mention.number and _says_no_more(passage, bad, so)
        if adds_up(every, [fine, bad]) or (proved and (more or is_slip_of(bad, rest))):
            way = reading("not so", result=bad, plus=[every], minus=[fine])
            yield claim(text, "difference", [way], bad, topic="left")


def _says_no_more(passage: Passage, bad: Item, so: str) -> bool:
    """合格率P；不合格的A: nothing but that, right behind; 不合格项目A may be counted otherwise, and 不合格A（含复检B） with others."""
    plainly = re.fullmatch(rf"[不未](?:{so}|[一-龥])的?[有为共]?", bad.slot.before)
    lead = passage.template[: bad.slot.position - len(bad.slot.before)]
    beside = re.search(rf"{zh.RATE_FIGURE}[，；]$", lead)
    return bool(plainly and beside) and passage.template[bad.slot.position + 1 :][:1] in (
        "，",
        "。",
        "；",
        "已",
        "均",
        "",
    )


def _is_rated_as_so(row: Sequence[Item], fine: Item, every: Item) -> bool:
    """抽查A，合格B，合格率P: P, right behind B, is B over A."""
    behind = row[row.index(fine) + 1 :][:1]
    return any(i.slot.is_rate and i.slot.sentence == fine.slot.sentence and is_quotient(fine, every, i) for i in behind)


def _goes_on(passage: Passage, bad: Item, behind: Sequence[Item]) -> bool:
    """未整改A，无法整改B; 不满意A，其余为基本满意: what is not so may be told in several. 不合格A份次: it is counted otherwise."""
    if TIMES.match(bad.slot.after):
        return True
    near = [i for i in behind if i.mention.unit == bad.mention.unit and i.slot.sentence == bad.slot.sentence]
    others = [i for i in near if i.mention.value != bad.mention.value and "其中" not in i.slot.before]
    return (
        bool(others) or REMAINS.search(passage.template, bad.slot.position, passage.end(bad.slot.position)) is not None
    )


def _is_of_the_same(bad: Item, fine: Item, so: str) -> bool:
    """资料完整A，手续不完整B: is what is not so the very thing that is?"""
    words = STILL.sub("", re.split("不|未|正在|尚在|超期|逾期|超时", bad.slot.before)[0])
    return not words or words == re.split(so, fine.slot.before)[0]


def _what_it_is_not(words: str) -> str:
    """不合格的 -> 合格; 超期 -> 按期 and its like; "" for neither."""
    said = NOT_SO.search(words)
    return said["verb"] if said else IN_TIME if LATE.search(words) else ""


def _net_of(text: Text, passage: Passage) -> Iterator[Claim]:
    """固定资产净值A（原值B、累计折旧C）; 净值A，原值B，折旧C: what is left of an asset, told before what it cost and what was written off."""
    amounts = text.amounts(passage)
    for net, cost, off in zip(amounts, amounts[1:], amounts[2:], strict=False):
        named = NET.search(net.slot.before) and GROSS.search(cost.slot.before) and WRITTEN_OFF.search(off.slot.before)
        beside = net.slot.sentence == off.slot.sentence and cost.slot.depth == off.slot.depth >= net.slot.depth
        if named and beside and {"money"} == {net.dimension, cost.dimension, off.dimension}:
            way = reading("net of what was written off", result=net, plus=[cost], minus=[off])
            yield claim(text, "difference", [way], net, topic="left")


def _turnover(text: Text, passage: Passage) -> Iterator[Claim]:
    """新增486户，清退712户，…减少226户: what came, what left, and the net change, in one sentence."""
    row = [i for i in text.row(passage) if not i.slot.is_rate]
    for net in row:
        if net.slot.role != DELTA or net.dimension in ("money", "points"):
            continue
        near = [
            i for i in row if i.slot.sentence == net.slot.sentence and i.dimension == net.dimension and i is not net
        ]
        came, left = ([i for i in near if words.search(i.slot.before)] for words in (CAME, WENT))
        if came and left:
            plus, minus = (left, came) if net.slot.down else (came, left)
            unsigned = directed(net, down=False)
            way = reading("turnover", result=unsigned, plus=plus, minus=minus)
            rest = [i for i in near if i not in (*came, *left) and i.slot.part == net.slot.part]
            told = "净" in net.slot.before and all(STANDING.search(i.slot.before) for i in rest)
            sure: Confidence = "high" if told else "low"
            yield claim(text, "difference", [way], net, topic="turnover", confidence=sure)


def _is_mark(full: Item, third: Item) -> bool:
    """分值A; or 管理A分，自评B分，扣C分, a part of the sentence of its own."""
    alone = (
        full.measure == "full_mark" and full.slot.part == third.slot.part and full.slot.clause == third.slot.clause - 2
    )
    scored = zh.IS_SCORE.search(full.slot.before) or zh.IS_TAKEN_OFF.search(full.slot.before)
    return zh.IS_FULL_MARK.search(full.slot.before) is not None or (alone and not scored)


def _by_steps(passage: Passage, taken: Item) -> bool:
    """每低1个百分点扣0.2分: how points are taken off, and not how many were."""
    before = passage.template[max(0, taken.slot.position - NEAR_BY) : taken.slot.position]
    return "每" in re.split(r"[，。；（）]", before)[-1]


def _vacant(text: Text, result: Item) -> list[Reading] | None:
    """空编86个: posts less persons, wherever they stand; 超编3人: the other way round. None for neither, [] where others are told beside them."""
    told = _all_persons_told(text, result) if "编" in result.slot.before else []
    ways = told or _posts_left(text, result)
    return ways and [way for way in ways if comes_out(way) or not _has_others(text, result, way)]


def _all_persons_told(text: Text, result: Item) -> list[Reading]:
    """编制320名，在编教师290人，在编工勤12人，空编18名: all who are told since the posts, where they leave so many empty."""
    row = text.items.by_passage[result.slot.passage]
    here = [i for i in row[: row.index(result)] if i.slot.sentence == result.slot.sentence and not i.slot.depth]
    here = [i for i in here if i.dimension == "person"]
    at = max((n for n, i in enumerate(here) if i.measure == "establishment"), default=None)
    said = VACANT.search(result.slot.before)
    if at is None or said is None or said.group().startswith("超"):
        return []
    persons = here[at + 1 :]
    way = _posts_less_persons(result, [here[at]], persons, over=False)
    return [way] if len(persons) > 1 and comes_out(way) else []


def _posts_left(text: Text, result: Item) -> list[Reading] | None:
    near = _since_last_vacancy(text, result)
    posts, persons = _posts_and_persons(near)
    several = len(posts) > 1
    beside = near[-2:] if [*posts[-1:], *persons[-1:]] == near[-2:] and _in_a_row([*near[-2:], result]) else []
    said = VACANT.search(result.slot.before)
    said = said or ((beside or (several and persons)) and EMPTY.fullmatch(result.slot.before)) or None
    if said is None:
        return [] if "空缺" in result.slot.before else None  # 教师编制空缺9名: of a kind whose posts are not told
    over = said.group().startswith("超")
    if pairs := _both_told(text, result):
        too_many = [(post, person) for post, person in pairs if (post.mention.value < person.mention.value) == over]
        way = (
            _posts_less_persons(result, [p for p, _ in too_many], [p for _, p in too_many], over) if too_many else None
        )
        return [way] if way and comes_out(way) else []
    place = place_of(result.slot.before[: said.start()])
    there = _staff_there(text, result, place)
    if several and not there:
        ways = _of_all_posts(result, near, beside, over)
        return [way for way in ways if not place or comes_out(way)]
    there = there or _staff_of_row(text, result, place)
    posts, persons = _posts_and_persons(there or beside or _all_staff(text, result))
    if not posts or not persons:
        return None
    post, person = max(posts, key=lambda i: i.mention.value), max(persons, key=lambda i: i.mention.value)
    if not result.mention.value and (post.mention.value > person.mention.value) == over:
        return []  # 空编7名，超编0人: that nobody is too many is no difference
    way = _posts_less_persons(result, [post], [person], over)
    return [way] if there or beside or not OF_A_PART.search(place) or comes_out(way) else []


def _both_told(text: Text, result: Item) -> list[tuple[Item, Item]]:
    """行政编制A，在职B；事业编制C，在职D，空编E，超编F: the posts and persons of each, of some of which E is left, and F too many."""
    row = text.items.by_passage[result.slot.passage]
    here = [i for i in row if i.slot.sentence == result.slot.sentence and not i.slot.depth and i.dimension == "person"]
    first = next((n for n, i in enumerate(here) if LACKS.search(i.slot.before)), 0)
    before, lacking = here[:first], here[first : first + 2]
    both = result in lacking and all(LACKS.search(i.slot.before) for i in lacking)
    both = both and len({"超编" in i.slot.before for i in lacking}) > 1
    posts, persons = _posts_and_persons(before)
    by_turns = before[::2] == posts and len(posts) == len(persons) > 1
    return list(zip(posts, persons, strict=True)) if both and by_turns else []


def _has_others(text: Text, result: Item, way: Reading) -> bool:
    """实有45人（含聘用2人），空编7名; …，另有1名编制已核减: those that hold no post, or posts that are not counted, or just as many as it is off by."""
    operands = {f.mention.start for bound in way.roles.values() for f in figures_of(bound)}
    row = [i for i in text.items.by_passage[result.slot.passage] if i.slot.start not in operands]
    row = [i for i in row if i.slot.sentence == result.slot.sentence and i.dimension == "person"]
    off = _off_by(way)
    return any(i.mention.value == off or COUNTED_APART.search(i.slot.before) for i in row)


def _of_all_posts(result: Item, near: Sequence[Item], beside: Sequence[Item], over: bool) -> list[Reading]:
    """行政编制A，事业编制B；在职C，空缺D: of all posts, or of the last kind or that of the persons, where it comes out.

    A slip of all is claimed where each kind has its persons behind it, or all posts have one number of persons of no kind.
    """
    posts, persons = _posts_and_persons(near)
    rows = [near, beside, *([post, *persons] for post in posts if len(persons) == 1)]
    ways = [_posts_less_persons(result, *_posts_and_persons(some), over) for some in rows if some and persons]
    fits = [way for way in ways if comes_out(way)]
    by_turns = near[::2] == posts and len(posts) == len(persons)
    in_all = near[:-1] == posts and STAFFED.fullmatch(near[-1].slot.before) is not None
    if fits or not (by_turns or in_all):
        return fits[:1]
    rest = abs(total_of(posts) - total_of(persons)) / result.mention.unit.scale
    return ways[:1] if is_slip_of(result, rest) else []


def _posts_less_persons(result: Item, posts: Sequence[Item], persons: Sequence[Item], over: bool) -> Reading:
    more, less = (persons, posts) if over else (posts, persons)
    mention = replace(result.mention, unit=posts[0].mention.unit)
    item = replace(result, slot=replace(result.slot, mention=mention))
    return reading("posts", result=item, plus=more, minus=less)


def _posts_and_persons(row: Sequence[Item]) -> tuple[list[Item], list[Item]]:
    posts = [i for i in row if i.measure == "establishment"]
    return posts, [i for i in row if i.measure != "establishment"]


def _since_last_vacancy(text: Text, result: Item) -> list[Item]:
    """编制118名，在职109人，空缺9名: posts and persons of its sentence of which no vacancy is told yet, without parts of others."""
    row = text.items.by_passage[result.slot.passage]
    here = [i for i in row[: row.index(result)] if i.slot.sentence == result.slot.sentence and not i.slot.depth]
    last = max((n for n, i in enumerate(here) if LACKS.search(i.slot.before)), default=-1)
    parts = {part for whole in here for part in text.parts.get(whole.slot.start, ())}
    return [i for i in here[last + 1 :] if i.dimension == "person" and i.slot.start not in parts]


def _in_a_row(row: Sequence[Item]) -> bool:
    """事业编制118名，在职109人，空缺9名: each in a clause of its own, right behind one another."""
    first = row[0].slot.clause
    return [i.slot.clause for i in row] == [first, first + 1, first + 2]


def _staff_there(text: Text, result: Item, place: str) -> list[Item]:
    """局机关超编2人: what is told above of the posts and the persons there; nothing where one of them is not told."""
    row = [i for i in text.items.by_passage[result.slot.passage] if i.slot.start < result.slot.start]
    there = [i for i in row if i.dimension == "person" and len(place) > 1 and place_of(i.label) == place]
    return there if {i.measure == "establishment" for i in there} == {True, False} else []


def _staff_of_row(text: Text, result: Item, place: str) -> list[Item]:
    """乡镇卫生院空编31个: the posts and the persons in the one row of a table that begins with that name; [] for none."""
    rows = (row for each in text.segments for row in each.rows if len(place) > 1 and core(row.label).startswith(place))
    told = [
        [i for i in row.items.values() if i.concept == "staff" and i.slot.start < result.slot.start] for row in rows
    ]
    one = told[0] if len(told) == 1 else []
    return one if len(one) == 2 and {i.measure == "establishment" for i in one} == {True, False} else []


def _all_staff(text: Text, result: Item) -> list[Item]:
    """The posts and the persons told before it: those of its passage where both are."""
    told = [*text.items.of("concept", "staff"), *totals_of_staff(text)]
    told = [
        i
        for i in told
        if i.slot.start < result.slot.start
        and not zh.LAST_YEAR.search(i.slot.before)
        and not AT_FIRST.search(i.slot.before)
    ]
    beside = [i for i in told if i.slot.passage == result.slot.passage]
    return beside if {i.measure == "establishment" for i in beside} == {True, False} else told


def _strong(result: Item, pair: tuple[Item, Item]) -> bool:
    """Operands in the very sentence of the result, written right before it, and one given, the other taken from it."""
    given, taken = pair
    said = GIVEN.search(given.slot.before) and TAKEN.search(taken.slot.before)
    near = taken.slot.clause >= result.slot.clause - 2 and taken.slot.sentence == result.slot.sentence
    lacking = NOT_ARRIVED.search(result.slot.before) and taken.slot.clause + 1 == result.slot.clause
    return near and (bool(said) or given.slot.role == PRIOR or (bool(lacking) and _due_and_come(given, taken)))


def _due_and_come(due: Item, came: Item) -> bool:
    """应配套A，仅到位B，缺口C"""
    return DUE.search(due.slot.before) is not None and ARRIVED.search(came.slot.before) is not None


def _only_parts_between(text: Text, before: Sequence[Item], result: Item, pair: tuple[Item, Item]) -> bool:
    """安排A，动支B，其中甲C，乙D，剩余E: between B and what is left of A stand but the parts of B, and all of them."""
    given, taken = pair
    between = [i for i in before if i.slot.start > taken.slot.start]
    here = given.slot.sentence == taken.slot.sentence == result.slot.sentence
    said = GIVEN.search(given.slot.before) and TAKEN.search(taken.slot.before)
    parts = text.parts.get(taken.slot.start, set())
    return bool(said) and here and bool(between) and parts == {i.slot.start for i in between}


def _compared(text: Text, passage: Passage, result: Item) -> Iterator[tuple[Item, Item]]:
    """较预算205.00万元结余22.40万元: what is compared with, less the amount that the sentence is about."""
    row = text.row(passage)
    at = row.index(result)
    prior = row[at - 1] if at and row[at - 1].slot.role == PRIOR and row[at - 1].dimension == result.dimension else None
    if prior is not None:
        heads = [
            i
            for i in row[: at - 1]
            if is_amount(i) and i.dimension == result.dimension and i.slot.sentence == result.slot.sentence
        ]
        yield from ((prior, head) for head in reversed(heads))


def _pairs_before(text: Text, amounts: Sequence[Item], number: int) -> Iterator[tuple[Item, Item]]:
    """The two amounts before the result in its sentence, the larger first; parts of a total are none."""
    result = amounts[number]
    parts = {part for total in amounts for part in text.parts.get(total.slot.start, ())}
    before = [
        i
        for i in amounts[:number]
        if i.slot.start not in parts and i.measure != "opening" and i.dimension == result.dimension
    ]
    before = [
        i
        for i in before
        if i.slot.depth <= result.slot.depth
        and i.slot.sentence >= result.slot.sentence - 1
        and (i.mention.unit.symbol == result.mention.unit.symbol or i.dimension in ("money", "person"))
    ]
    for back in range(len(before) - 1, max(0, len(before) - 3), -1):
        for other in range(back - 1, max(-1, back - 3), -1):
            small, large = sorted((before[back], before[other]), key=lambda i: i.mention.value)
            if large.mention.value >= result.mention.value:
                yield large, small


def _by_name(text: Text, result: Item) -> Iterator[tuple[Item, Item]]:
    """县级配套资金缺口360.00万元: what was due under that name less what came."""
    name = core(LEFT.sub("", result.slot.before))
    if len(name) > 1 and re.search(r"结余|节[余约]|剩余", result.slot.before):
        told = [i for i in text.amounts_in([result.slot.passage]) if i.slot.start < result.slot.start]
        same = [i for i in told if i.label == name and i.mention.unit == result.mention.unit]
        if len(same) == 2 and same[0].mention.value > same[1].mention.value:
            yield same[0], same[1]  # 购书A、活动B。实际购书C、活动D，购书结余E
    if len(name) < 2 or not re.search(r"缺口|未到位|欠", result.slot.before):
        return
    called = [i for i in text.items.called(name, result.dimension, result.slot.start) if i is not result]
    for came in (i for i in called if i.measure == "arrived"):
        yield from (
            (due, came) for due in called if due.measure != "arrived" and due.mention.value >= came.mention.value
        )


def _owed(text: Text, before: Sequence[Item], result: Item) -> Iterator[tuple[Item, Item]]:
    """县级配套应到位A，欠拨C: A less what came of it, which is told under that name elsewhere."""
    due = before[-1] if before else result
    if not OWED.search(result.slot.before) or due.measure != "target" or due.slot.sentence != result.slot.sentence:
        return
    name = core(DUE.sub("", due.slot.before))
    called = text.items.called(name, result.dimension, result.slot.start) if len(name) > 1 else []
    yield from ((due, came) for came in called if came.measure == "arrived" and came.mention.value < due.mention.value)


def _is_rated(pair: tuple[Item, Item], rated: Mapping[int, Sequence[Rated]]) -> bool:
    """Does a rate of the document relate the two?"""
    values = (pair[0].mention.value, pair[1].mention.value)
    return any((w.mention.value, p.mention.value) == values for group in rated.values() for _, _, w, p in group)


def _added_up(before: Sequence[Item], result: Item) -> list[Item]:
    """本年结余A，加上年初结转B，年末累计结转C; not 收入A，支出B，加上年结余C，年末结余D."""
    here = [i for i in before if alike(i, result)]
    if len(here) < 2 or result.slot.mark == "、" or SPENT.search(here[-2].slot.before):
        return []
    return here[-2:] if TOGETHER.match(here[-1].slot.before) else []


def _rated(text: Text) -> dict[int, list[Rated]]:
    """Passage -> amounts that a rate in it relates, and the rate: what was to spend and what was spent."""
    shares = ((s, s.readings[0].roles) for s in text.found.get("share", []))
    funded = [
        s for s, roles in shares if any(f.measure == "arrived" for r in ("whole", "part") for f in figures_of(roles[r]))
    ]
    found: dict[int, list[Rated]] = {}
    for number, ratio in enumerate([*text.found.get("ratio", []), *funded]):
        roles = ratio.readings[0].roles
        above, below = roles.get("numerator") or roles.get("part"), roles.get("denominator") or roles.get("whole")
        rate = roles["rate"]
        if not (isinstance(above, Figure) and isinstance(below, Figure) and isinstance(rate, Figure)):
            continue
        if above.measure != "added" and above.mention.value <= below.mention.value and ratio.confidence == "high":
            whole, part, rate_ = (text.items.at[one.mention.start] for one in (below, above, rate))
            if rate_.slot.base.endswith(("负债率", "利用率")):
                continue  # what is not owed or not in use is not left
            found.setdefault(rate_.slot.passage, []).append((number, rate_, whole, part))
    return found


def _rated_pairs(result: Item, rated: Mapping[int, Sequence[Rated]]) -> list[tuple[Item, Item]]:
    """Amounts that a rate of the same or the neighbouring passage relates."""
    passage = result.slot.passage
    near = sorted((one for at in range(passage - 1, passage + 2) for one in rated.get(at, ())), key=lambda one: one[0])
    return [
        (whole, part)
        for _, rate, whole, part in near
        if _beside(rate, result)
        and part.mention.unit.dimension == result.dimension
        and (part.measure != "arrived" or NOT_ARRIVED.search(result.slot.before))
    ]


def _rated_anywhere(result: Item, rated: Mapping[int, Sequence[Rated]]) -> list[Reading]:
    """没花完的135.16万元: of whatever two amounts a rate of the document relates, if that is just what is left."""
    if len(result.mention.digits) < TELLING:
        return []
    pairs = [(whole, part) for group in rated.values() for _, _, whole, part in group]
    same = [
        (w, p)
        for w, p in pairs
        if w.dimension == result.dimension and w.mention.value - p.mention.value == result.mention.value
    ]
    return [reading("minus", result=result, plus=[w], minus=[p]) for w, p in same[:1] if result not in (w, p)]


def _nearest_said(text: Text, item: Item, result: Item) -> Item:
    """The last time before the result that the same figure of the same measure was stated."""
    before = upto(text.items.of("measure", item.measure), result.slot.start)
    same = (i for i in before if i.mention.value == item.mention.value and i.dimension == item.dimension)
    return next(same, item)


def _beside(rate: Item, result: Item) -> bool:
    """In the same or the neighbouring sentence, or at the beginning of the next paragraph."""
    if rate.slot.start > result.slot.start:
        return rate.slot.passage == result.slot.passage and rate.slot.sentence == result.slot.sentence
    if rate.slot.passage == result.slot.passage:
        return abs(rate.slot.sentence - result.slot.sentence) <= 1
    return abs(rate.slot.passage - result.slot.passage) == 1 and result.slot.sentence == 0


RAISED_OR_NET: Readers = (
    (budget_with_additions, ("可用", "可支配", "可执行", "减后", "增后", "加后", "调整", "变动", "全年")),
    (budget_raised, ("追加", "调整增加")),
    (_turnover, tuple(CAME.pattern.split("|"))),
    (_points, (zh.SCORE_FIGURE,)),
    (_net_of, ("折旧", "摊销")),
    (_net, tuple(TAKES_OFF.pattern.split("|"))),
)
SHORT_OR_NOT: Readers = (
    (_short_of, ("低于", "少于", "高于", "超过", "超出")),
    (_not_so, ("不", "未", "正在", "尚在", "超期", "逾期", "超时")),
)

__all__ = ["claims"]
