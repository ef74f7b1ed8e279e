"""Rates of which the name says what is above the line: 整改率, 到位率, 审减率, 抽查率, 资产负债率.

``发现问题12个，已整改11个，整改率91.67%``: what 整改 names, over the larger amount of its unit before it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from auditor.clauses import BASE
from auditor.facts import AIMED_AT, core, is_amount, measure_in, overlap, unsigned, upto
from auditor.languages import zh
from auditor.relations.answers import of_those_together
from auditor.relations.execution import execution
from auditor.relations.meant import OTHERWISE
from auditor.relations.rated import (
    ARRIVAL,
    EXECUTION,
    LEFT_OVER,
    LEVEL,
    LEVELS,
    OF_BASE,
    RATES,
    SATISFIED,
    Pairs,
    earlier,
    is_rate_of,
    planned_beside,
    same_unit,
)
from auditor.relations.satisfaction import content_behind
from auditor.relations.share_parts import paired
from auditor.text import Item, Text, adds_up, is_slip_of

SAVED = re.compile(r"节[资支约水电能油煤地]率|(?:资金|投资)节约率")
FELL_TO = re.compile("[降减缩压][一-龥]?[到至为]$")  # 由A降为B，节水C，节水率P: of A
SIDES = 2  # what was planned, and what came of it
PLANNED_FOR = re.compile(r"预算|控制价|限价|概算|计划")
DUE = re.compile(r"应[到筹]|计划(?:到位|筹集|下达|安排)")
CARRIED_RATE = re.compile(r"(?:结转|结余)率$")
EARNED_RATE = re.compile(r"(?:盈余|利润|收支结余)率$")
EARNED = re.compile(r"盈余|利润|收支结余|结余")
INCOME = re.compile(r"(?:^|[一-龥])收入(?:总额|合计|总计)?[为是共计达]*$")
NOT_ALL_DEBT = re.compile("限额|一般|专项|新增|隐性")
DEBT_RATE = re.compile(r"债务率$|偿债率$")
NEW_IN_ALL = re.compile("总体|整体|资产|固定资产")
VALUED = re.compile(
    "综合成新率|年限|勘[察查]|评估|重置|已?使用[^，。；]{0,3}年"
)  # by years and by looking, and no net value over cost
GRADE_NAMED = re.compile(r"(?:(?:非常|很|十分|比较|较|基本)满意|一般)[\"：为有是的]*$")
TOGETHER = re.compile("满意[和及与、或](?:基本|比较|较)?满意")
DONE_TOO = re.compile("(?:超额|提前|基本|部分)完成$")
SURVEYED = re.compile(r"调查|问卷|收回|回收|有效|测评|受访|访谈|抽样")
WHOLE = re.compile(r"总投资|总额|总资金|资金总|预算|计划|下达|安排")
ANSWERED = re.compile(r"(?:实际?|已)(?!际)([一-龥])[一-龥]{0,6}$")
SAMPLED = re.compile(r"抽查|抽检|抽样|核查")
IN_ALL = re.compile(r"(?:总体|整体|综合|合计)(?:资金)?到位率")
IN_TOTAL = re.compile(r"(?:全年|累计|总)?共|合计|总计")
UNDONE = re.compile(r"正在|未|尚|待")
STAFF = frozenset(f"staff{kind}" for kind in ("", "_admin", "_institution"))
CAME_BACK = ("回收率", "收回率", "有效率")
AIMED = re.compile(r"对[^，。；]{2,12}满意")  # 对服务态度满意A
ALL_OF_IT = {"送审", "送审金额", "预算", "采购", "采购预算", "合同", "项目", "工程造价", "金额", "审减", "节约"}
OF_THE_RATE = re.compile(r"年初|期初|(?<!加)上年|去年|年末|期末")
AS_CHANGED = re.compile(r"按|调整后")
OF_A_KIND = re.compile(r"行政|事业|工勤|参公|机关")
OF_SOME_POSTS = re.compile(r"机关|行政|事业|参公|工勤|公益")
STAFFED = re.compile(r"(?:人员|编制)控制率$")
CAME_IN = re.compile(r"(?:资金)?(?:已|实际|累计)*到位(?:资金|金额)?$")
TASK = re.compile(r"任务[数量]?[为是]?$")
FAR_LESS = 3  # times less than what is said to be a part of it
OF_THEM_ALL = re.compile(r"^(?:综合|总体|整体|平均|总|[两二三四五六七八九十][一-龥])")
LEFT_RATE = re.compile(r"(?:总体|资金|投资)?节余率")
LEFT_OF_PLAN = re.compile(r"[比较][^，。；]{0,10}(?:预算|概算|计划|控制价)[^，。；]{0,4}(?:节[余约省]|结余|少)了?$")
MANY = 60  # amounts before
BACK = 6  # amounts of one unit
OF_GRADES = re.compile(r"优良中?(?:等|路|公路)*$")
OF_A_GROUP = re.compile(r"(?P<group>[一-龥]{2,})的[一-龥]+[率度]$")  # 不能自理的特困人员集中供养率
GIVEN_BY = re.compile(r"(?:配套|补助|自筹|投入|财政|专项)+(?:资金)?")  # the money, behind who gave it
GIVER = re.compile(
    r"(?:中央|自治区|省|市县|县市|州|盟|旗|市|县|区|乡镇|乡|镇|街道|村)级?(?![一-龥]{0,6}[局院校所站场馆园])"
)
OTHER_WORDS = {
    "结案": "[审执办]结",
    "竣工": "完工|建成",
    "完工": "竣工|建成",
    "兑付": "发放|兑现",
    "发放": "兑付|兑现",
    "清偿": "偿还|归还",
}
ANY_OF_THEM = re.compile("^(?:案件|项目|工程|资金|补贴|补助|账款|总体|综合|全年|累计)+")  # and not 按期
NEAR = 3  # paragraphs from a rate back to the money that was due
GENERIC = re.compile(r"预算|支出|资金|完成|项目|工作|控制")


def by_name(text: Text, row: Sequence[Item], index: int) -> Pairs:
    """执行率, 整改率, 抽查率: the name of the rate says which amounts."""
    rate = row[index]
    name = rate.slot.base
    if not name.endswith(RATES) or paired(row, index) is not None:
        return []
    if (
        index
        and row[index - 1].slot.is_rate
        and row[index - 1].slot.clause == rate.slot.clause
        and not _named_apart(row, index)
    ):
        return []
    if SATISFIED.search(name) and (joint := of_those_together(row, index)) is not None:
        return joint
    if pairs := answered(row, index) or of_part(text, row, index):
        return pairs
    if _of_all_of_them(row, index):
        return []
    if LEFT_RATE.fullmatch(name):
        return _left_of_plan(text, row, index)
    here = earlier(text, row, index)
    if here and LEVEL.search(here[0].slot.before) and not ARRIVAL.search(name) and (pairs := _of_level(text, here[0])):
        return pairs
    if cut := zh.CUT_RATE.search(name):
        pairs = _cut(row, index, cut["cut"])
        return _cut_of_a_part(text, row, index, pairs) or pairs
    if SAVED.search(name) and (saved := _cut(row, index, "节")):
        return saved
    if EXECUTION.search(name) and (pairs := execution(text, row, index, here)):
        return [] if _done_in_two(row, index, pairs) else pairs
    if name.endswith(CAME_BACK) and (back := _came_back(row, index)):
        return back
    if STAFFED.search(name):
        return _staffed(text, row, index)
    if name.endswith("资产负债率"):
        return _owed(row, index)
    if DEBT_RATE.search(name):
        return _of_means(text, row, index)
    if name.endswith("成新率"):
        return _net_of_cost(text, row, index)
    if name.endswith("资产利用率") and (used := _in_use(row, index)):
        return used
    if ARRIVAL.search(name):
        return _arrival(text, row, index, here)
    if said := OF_BASE.search(rate.slot.before):
        return _of_base(text, row, index, said["base"])
    if EARNED_RATE.search(name):
        return _earned(text, row, index)
    if CARRIED_RATE.search(name):
        return _carried(row, index)
    if SATISFIED.search(name) and not any("满意" in i.slot.before for i in here):
        return content_behind(row, index)
    if SATISFIED.search(name) and _by_grades(here):
        return []  # 非常满意A，满意B，一般C，满意率P: of several, see `satisfaction`
    pairs = _of_its_stem(text, row, index, [i for i in here if i.measure not in ("closing", "opening")])
    return _of_those_asked(row, index, pairs) if SATISFIED.search(name) else pairs


def _of_those_asked(row: Sequence[Item], index: int, pairs: Pairs) -> Pairs:
    """满意A，对服务满意B，总体满意率P: not of B over A; 发放A，甲镇满意B、满意率P，乙镇满意C、满意率Q: of A only where it comes out."""
    rate = row[index]
    rates = [
        i for i in row if i.slot.is_rate and SATISFIED.search(i.slot.base) and i.slot.sentence == rate.slot.sentence
    ]
    asked = [(a, b) for a, b in pairs if "满意" not in b.slot.before and a.mention.value <= b.mention.value]
    first = min((i.slot.start for i in rates), default=rate.slot.start)
    shared = len(rates) > 1 and any(b.slot.start < first for _, b in asked)
    aimed = any(AIMED.search(a.slot.before) or zh.DIVIDED.search(a.slot.before) for a, _ in asked)
    return [pair for pair in asked if is_rate_of(*pair, rate)] if shared or aimed else asked


def _cut_of_a_part(text: Text, row: Sequence[Item], index: int, pairs: Pairs) -> Pairs:
    """送审A，其中建安费B、其他C；建安费审减D，审减率P: of B, which the words of D or a bracket behind it name; of what was planned and bought, of either."""
    if not pairs or any(is_rate_of(*pair, row[index]) for pair in pairs) or _own_plan(row, index, pairs[0][0]):
        return []
    above = pairs[0][0]
    passage = text.passage_at.get(row[index].slot.passage)
    said = above.slot.before + (passage.template[above.slot.position : row[index].slot.position] if passage else "")
    before = [i for i in row[:index] if i.slot.start < above.slot.start and i.dimension == above.dimension]
    named = [i for i in before if len(core(i.label)) > 1 and core(i.label) in said and core(i.label) not in ALL_OF_IT]
    return [(above, i) for i in named]


def _by_grades(here: Sequence[Item]) -> bool:
    """非常满意A，满意B，一般C: and no amount of 满意和基本满意 together."""
    told = [i.slot.before for i in here if GRADE_NAMED.search(i.slot.before)]
    return len(told) > 1 and not any(TOGETHER.search(words) for words in told)


def _done_in_two(row: Sequence[Item], index: int, pairs: Pairs) -> bool:
    """指标A项，超额完成B项，完成C项，未完成D项，完成率P: of B and C, and not of C alone."""
    rate = row[index]
    near = [i for i in row[:index] if i.slot.sentence == rate.slot.sentence and i.mention.unit.exact]
    more = any(DONE_TOO.search(i.slot.before) and same_unit(i, pairs[0][0]) for i in near)
    return more and not any(is_rate_of(part, whole, rate) for part, whole in pairs)


def _named_apart(row: Sequence[Item], index: int) -> bool:
    """到位率、执行率分别为P和Q: each has a name of its own, and nothing else stands with it."""
    rate, last = row[index].slot, row[index - 1].slot
    return last.role == rate.role and rate.before == rate.base != last.base == last.before


def _net_of_cost(text: Text, row: Sequence[Item], index: int) -> Pairs:
    """原值A，累计折旧B，净值C，成新率P: C over A, where each is told once since the last rate, and for what the rate names.

    Where it may be as valued, by years of use and by looking, only if it comes out.
    """
    rate = row[index]
    near = list(itertools.takewhile(lambda i: not i.slot.is_rate, row[:index][::-1]))
    near = [i for i in near if is_amount(i) and i.dimension == "money" and "评估" not in i.slot.before]
    nets, costs = ([i for i in near if word in i.slot.before] for word in ("净值", "原值"))
    if len(nets) != 1 or len(costs) != 1:
        return []
    net, cost = nets[0], costs[0]
    named = core(rate.slot.base.removesuffix("成新率")).removeprefix("综合")
    of_these = not named or NEW_IN_ALL.fullmatch(named) or named in net.slot.before + cost.slot.before
    apart = any(i.slot.sentence == rate.slot.sentence and i.slot.part != rate.slot.part for i in (net, cost))
    passage = text.passage_at.get(rate.slot.passage)
    sure = passage is not None and not VALUED.search(passage.template)
    return [(net, cost)] if of_these and not apart and (sure or is_rate_of(net, cost, rate)) else []


def _owed(row: Sequence[Item], index: int) -> Pairs:
    """资产总额A，负债总额B，资产负债率P: of what stands between two ；, where both do, else of the nearest before."""
    near = [i for i in row[:index] if is_amount(i)][::-1]
    return _owed_among([i for i in near if i.slot.part == row[index].slot.part]) or _owed_among(near)


def _owed_among(near: Sequence[Item]) -> Pairs:
    debts = [i for i in near if "负债" in i.slot.before and i.dimension == "money"]
    owed = max(debts, key=lambda i: i.mention.value, default=None)  # 流动负债 and 非流动负债 are parts of it
    owned = next((i for i in near if re.search(r"资产总|总资产", i.slot.before)), None)
    return [(owed, owned)] if owed and owned else []


def _came_back(row: Sequence[Item], index: int) -> Pairs:
    """发放A份，收回B份，其中有效C份，回收率P，有效率Q: B or C over A, and C over B or A."""
    near = [i for i in row[:index][::-1] if is_amount(i) and i.dimension != "money"]
    near = [i for i in near if i.slot.sentence == row[index].slot.sentence and same_unit(i, near[0])]
    valid = [i for i in near if "有效" in i.slot.before][:1]
    back = [i for i in near if re.search(r"收回|回收", i.slot.before) and i not in valid][:1]
    sent = [i for i in near if re.search(r"发[放出送]|下发|印发|投放", i.slot.before)][:1]
    above, below = (valid, back + sent) if "有效" in row[index].slot.base else (back or valid, sent)
    return [(a, b) for a in above for b in below]


def _staffed(text: Text, row: Sequence[Item], index: int) -> Pairs:
    """编制26名，在岗24人，空编2人，在职人员控制率P: all in post over all posts, of which those of a kind are fewer."""
    near = [i for i in row[:index] if is_amount(i)]
    posts = [i for i in near if i.measure == "establishment"]
    persons = [i for i in near if i.measure == "in_post" and (i.concept in STAFF or _all_in_post(text, i))]
    if not posts or not persons:
        return _staffed_elsewhere(text, row[index]) if not posts and not persons else []
    person, post = max(persons, key=lambda i: i.mention.value), max(posts, key=lambda i: i.mention.value)
    post = next((i for i in posts if AS_CHANGED.search(i.slot.before)), post)  # 编制A，按调整后编制B计算
    mention = replace(post.mention, unit=person.mention.unit)  # 编制186个
    pair = (person, replace(post, slot=replace(post.slot, mention=mention)))
    told = OF_THE_RATE.search(row[index].slot.before)
    other = told is not None and told[0] not in person.slot.before  # 年初A人，年末B人，年初控制率P
    kinds = (
        len(posts) > 1
        and all(OF_A_KIND.search(i.slot.before) for i in posts)
        and not OF_A_KIND.search(row[index].slot.base)
    )
    open_ = other or kinds or _holds_others(text, person)
    return [pair] if not open_ or is_rate_of(*pair, row[index]) else []


def _staffed_elsewhere(text: Text, rate: Item) -> Pairs:
    """编制92名。…实有在职87人。…在职人员控制率P: all in post over all posts, where P is just that or a slip of it."""
    posts, persons = (
        [i for i in text.items.of("measure", measure) if i.concept in STAFF and is_amount(i) and i.slot.mark != "|"]
        for measure in ("establishment", "in_post")
    )
    posts, persons = ([i for i in told if i.slot.start < rate.slot.start] for told in (posts, persons))
    if not posts or not persons or OF_A_KIND.search(rate.slot.base):
        return []
    person, post = max(persons, key=lambda i: i.mention.value), max(posts, key=lambda i: i.mention.value)
    if any(OF_SOME_POSTS.search(i.slot.before) for i in (person, post)):
        return []  # 机关编制A名，事业编制B名: of both together
    percent = person.mention.value / post.mention.value * 100
    near = is_rate_of(person, post, rate) or (rate.mention.many_typed > 2 and is_slip_of(rate, percent))
    return [(person, post)] if near and not _holds_others(text, person) else []


def _holds_others(text: Text, item: Item) -> bool:
    """实有A人，其中：行政B、聘用C: are some of them hired beside the staff, or retired?"""
    kinds = (text.items.at[start].concept or "" for start in text.parts.get(item.slot.start, ()))
    return any(kind.startswith(("retired", "staff_temporary")) for kind in kinds)


def _all_in_post(text: Text, item: Item) -> bool:
    """实有在职人数A，其中：行政B，参公C，事业D: are all that make it up of the staff, and none hired beside it or retired?"""
    kinds = [text.items.at[start].concept or "" for start in text.parts.get(item.slot.start, ())]
    alike = item.dimension == "person" and item.concept is None and len(kinds) > 1
    return alike and all(kind.startswith("staff") and kind != "staff_temporary" for kind in kinds)


def _of_means(text: Text, row: Sequence[Item], index: int) -> Pairs:
    """债务余额A，其中一般B、专项C，综合财力D，债务率P: A over the means of a government, where they are told; a limit is none, nor one kind.

    偿债率 is what was paid back with its interest over them.
    """
    balance = not row[index].slot.base.endswith("偿债率")
    if OTHERWISE.search(text.lead(row[index])):
        return []
    near = [i for i in row[:index] if is_amount(i) and i.slot.start not in text.inner][::-1]
    owes = (i for i in near if ("债务" if balance else "还本付息") in i.slot.before)
    owed = next((i for i in owes if not NOT_ALL_DEBT.search(i.slot.before)), None)
    means = next((i for i in near if "财力" in i.slot.before), None)
    return [(owed, means)] if owed and means else []


def _in_use(row: Sequence[Item], index: int) -> Pairs:
    """固定资产原值A，其中在用B，固定资产利用率P."""
    near = [i for i in row[:index] if is_amount(i) and i.slot.sentence == row[index].slot.sentence]
    used = [i for i in near if "在用" in i.slot.before][-1:]
    owned = [i for i in near if i not in used and re.search(r"原值|总额|总值|固定资产|资产", i.slot.before)]
    return [(used[0], i) for i in owned[-1:] if used and same_unit(i, used[0])]


def _carried(row: Sequence[Item], index: int) -> Pairs:
    """预算A，年末结转B，结转率P; 预算A，支出B。年末结余C，结余率P: what is left, over what was planned, else what came."""
    near = [i for i in row[:index][::-1] if is_amount(i) and row[index].slot.sentence - i.slot.sentence <= 1]
    left = [i for i in near if i.slot.sentence == row[index].slot.sentence and _is_left(i)][:1]
    if not left:
        return []
    money = [i for i in near if i.dimension == left[0].dimension and i is not left[0]]
    given = [i for i in money if i.measure in AIMED_AT] + [i for i in money if i.measure == "arrived"]
    return [(left[0], i) for i in given[:3]]


def _earned(text: Text, row: Sequence[Item], index: int) -> Pairs:
    """收入A。…费用B，盈余C，盈余率P: what is left of the income, and not of what was spent; the nearest incomes that are no part."""
    rate = row[index]
    left = (i for i in row[:index][::-1] if is_amount(i) and EARNED.search(i.slot.before))
    above = next((i for i in left if i.slot.sentence == rate.slot.sentence), None)
    if above is None:
        return []
    money = upto(text.items.of("dimension", above.dimension), above.slot.start)
    came = (i for i in money if is_amount(i) and INCOME.search(i.slot.before) and i.slot.start not in text.inner)
    return [(above, i) for i in islice((i for i in came if i.period == above.period), 3)]


def _of_all_of_them(row: Sequence[Item], index: int) -> bool:
    """甲A，办B，办结率P；乙C，办D，办结率Q；综合办结率R: of all, told after those of each, and of no C and D."""
    name = row[index].slot.base
    bare = OF_THEM_ALL.sub("", name)
    each = [
        i for i in row[:index] if i.slot.is_rate and i.slot.base == bare and i.slot.sentence == row[index].slot.sentence
    ]
    return bare != name and len(each) > 1


def _left_of_plan(text: Text, row: Sequence[Item], index: int) -> Pairs:
    """决算A，比概算节余B，节余率P: of what A and B come to, where that is told."""
    near = [i for i in row[:index] if row[index].slot.sentence - i.slot.sentence == 0][-2:]
    if len(near) < 2 or not LEFT_OF_PLAN.search(near[1].slot.before) or not same_unit(*near):
        return []
    left = unsigned(near[1])
    whole = near[0].mention.value + left.mention.value
    told = upto(text.items.of("dimension", left.dimension), near[0].slot.start)
    plans = list(islice((i for i in told if is_amount(i)), MANY))
    fits = [i for i in plans if i.mention.value == whole] or [i for i in plans if is_rate_of(left, i, row[index])]
    return [(left, i) for i in fits[:1]]


def _is_left(item: Item) -> bool:
    return item.measure == "closing" or (item.measure != "opening" and LEFT_OVER.search(item.slot.before) is not None)


def _of_its_stem(text: Text, row: Sequence[Item], index: int, here: Sequence[Item]) -> Pairs:
    """发现A个，已整改B个，整改率P: what the name of the rate says was done, over what it was done with."""
    name = row[index].slot.base
    whole_stem = core(re.sub(r"(?:率|度|比例)$", "", name))
    stem = GENERIC.sub("", whole_stem) or whole_stem
    if OF_GRADES.match(whole_stem) and not any(i.slot.before.endswith(whole_stem) for i in here):
        return []  # 优等路A、良等路B、差等路C，优良路率P: of several, see `graded`
    if _of_a_group_untold(text, row, index):
        return []
    above = _called_like(stem, here) or next((i for i in here if same_by_another_word(stem, i)), None)
    if above is None:
        return [] if LEVELS.search(name) or len(here) < 2 else _adjacent(row, index, here)
    below = _below(text, row, index, here, above, stem)
    if not below and SATISFIED.search(name):
        asked = [i for i in row[:index] if is_amount(i) and same_unit(i, above) and SURVEYED.search(i.slot.before)]
        return [(above, i) for i in asked[::-1] if i.mention.value >= above.mention.value][:2]
    if not below and not LEVELS.search(name):
        below = _larger_like(text, above, SAMPLED.search(name) is not None)
    if _of_a_kind(row, index) and not _of_a_kind_told(row, index, above):
        return []
    bigger = [i for i in below if i.mention.value >= above.mention.value]
    if not bigger and row[index].mention.value <= 1:
        below = [
            i for i in below if FAR_LESS * i.mention.value >= above.mention.value
        ]  # 已拨付A，尚有B待付，拨付率P: of no B
    return [(above, i) for i in (bigger or below)[:3]]


def _of_a_group_untold(text: Text, row: Sequence[Item], index: int) -> bool:
    """供养人员A，集中供养B；不能自理的集中供养率P: of some of whom no number is told."""
    rate, passage = row[index], text.passage_at.get(row[index].slot.passage)
    group = OF_A_GROUP.search(rate.slot.base)
    apart = not any(is_amount(i) and i.slot.part == rate.slot.part for i in row[:index])
    before = passage.template[: row[index - 1].slot.position] if passage is not None and index else ""
    return group is not None and apart and group["group"][-2:] not in before


def _of_a_kind(row: Sequence[Item], index: int) -> str:
    """在线率P，其中一类在线率Q -> 一类: of what the rate right before it is that of all."""
    rate, last = row[index], row[index - 1]
    named = index > 0 and last.slot.is_rate and last.slot.base and rate.slot.before.startswith("其中")
    return (
        core(rate.slot.base.removesuffix(last.slot.base)) if named and rate.slot.base.endswith(last.slot.base) else ""
    )


def _of_a_kind_told(row: Sequence[Item], index: int, above: Item) -> bool:
    return _of_a_kind(row, index) in above.slot.before


def _called_like(stem: str, here: Sequence[Item]) -> Item | None:
    """Of 已整改361个, 正在整改12个 the first: it is done."""
    named = (i for i in here if fits_name(stem, i))
    return min(
        named,
        key=lambda i: (
            UNDONE.search(i.slot.before + i.slot.after) is not None,
            not i.slot.before.endswith(stem),
            stem[-2:] not in i.slot.before,  # 88个行政村中通客车87个
        ),
        default=None,
    )


def _below(text: Text, row: Sequence[Item], index: int, here: Sequence[Item], above: Item, stem: str) -> list[Item]:
    """What may be below the line: amounts before the one above it, else such behind it as say that they are all."""
    name = row[index].slot.base
    if name.endswith("比例"):  # the share of a total that the passage begins with
        alike = (i for i in row[:index] if is_amount(i) and i.dimension == above.dimension)
        below = [i for i in alike if i.slot.start < above.slot.start][:1]
    else:
        below = [i for i in here if i.dimension == above.dimension and i.slot.start < above.slot.start]
        below = [*below, *_of_the_same(text, row, below[0])] if below else []
    if below or LEVELS.search(name):
        return below
    behind = [i for i in here if same_unit(i, above) and i.slot.start > above.slot.start]
    return [i for i in behind if above.slot.before.endswith(stem) or IN_TOTAL.match(i.slot.before)]


def _of_the_same(text: Text, row: Sequence[Item], beside: Item) -> list[Item]:
    """活产W. 早孕建册A，建册率P；产后访视B，访视率Q: where A is P of W, told a few amounts before, B may be Q of W too."""
    rated = next(
        (i for i in row[row.index(beside) + 1 :][:1] if i.slot.is_rate and i.slot.part == beside.slot.part), None
    )
    if rated is None or not rated.slot.base.endswith("率"):
        return []
    before = (i for i in upto(text.items.of("dimension", beside.dimension), beside.slot.start) if same_unit(i, beside))
    return [i for i in islice(before, BACK) if is_amount(i) and is_rate_of(beside, i, rated)][:1]


def among(text: Text, row: Sequence[Item], index: int) -> Pairs:
    """项目完工及时率60%（5个标段中2个按期完工）: both amounts stand in the bracket behind."""
    passage = text.passage_at.get(row[index].slot.passage)
    if passage is None or index + 2 >= len(row) or passage.template[row[index].slot.position + 1 :][:1] != "（":
        return []
    whole, part = row[index + 1 : index + 3]
    if not whole.slot.depth == part.slot.depth == row[index].slot.depth + 1:
        return []
    planned = whole.measure in AIMED_AT or TASK.search(whole.slot.before) is not None
    spent = planned and part.measure == "final" and is_amount(whole) and is_amount(part)
    if part.slot.before.endswith("中") or (spent and EXECUTION.search(row[index].slot.base)):
        return [(part, whole)]  # 预算执行率97.27%（预算500万元，执行486.35万元）
    return []


def answered(row: Sequence[Item], index: int) -> Pairs:
    """应种6,842剂次，实种6,793剂次，接种率: what was due and what was done, in the same verb."""
    if index < 2:
        return []
    due, done = row[index - 2 : index]
    verb = ANSWERED.search(done.slot.before)
    said = verb and re.search(rf"应{verb[1]}[一-龥]{{0,6}}$", due.slot.before)
    alike = (
        same_unit(due, done) and due.slot.sentence == row[index].slot.sentence and is_amount(due) and is_amount(done)
    )
    return [(done, due)] if said and alike else []


def of_part(text: Text, row: Sequence[Item], index: int) -> Pairs:
    """…32,659份，…；其中动态使用22,287份，使用率: what 其中 opens and the rate names, over the whole."""
    rate, part = row[index], row[index - 1]
    stem = core(rate.slot.base.removesuffix("率"))
    if not index or part.slot.start not in text.inner or part.slot.clause + 1 < rate.slot.clause or not stem:
        return []
    said = part.slot.before
    named = said.endswith(stem) or (stem in ("使用", "利用") and said.endswith("在用"))
    if not named or LEVEL.search(said) or UNDONE.search(said):
        return []
    wholes = [whole for whole in text.wholes_of(part) if same_unit(whole, part)]
    wholes = [whole for whole in wholes[:2] if stem not in whole.slot.before]  # 办结312件，其中当年办结298件，办结率
    rated = [of for whole in wholes[:1] if whole in row for of in _of_the_same(text, row, whole)]
    return [(part, whole) for whole in (*wholes, *rated)]  # 受理A，办结B，办结率P；其中按时办结C，按时办结率Q: of A too


def _of_base(text: Text, row: Sequence[Item], index: int, base: str) -> Pairs:
    """结转结余A，结转结余率（结转结余占调整后预算的比例）为P: the bracket says of what."""
    rate, measure = row[index], measure_in(base)
    above = next((i for i in row[:index][::-1] if is_amount(i) and i.slot.sentence == rate.slot.sentence), None)
    if above is None:
        return []
    called = text.items.called(base, above.dimension, rate.slot.start) if core(base) else []
    same = [i for i in text.items.of("measure", measure) if measure and i.dimension == above.dimension]
    below = called or [i for i in same if i.slot.start < rate.slot.start and i.period == above.period][::-1]
    return [(above, i) for i in below[:2] if i is not above]


def _larger_like(text: Text, above: Item, any_name: bool) -> list[Item]:
    """The nearest three of its unit and, unless any will do, of a like name: such as are larger, else whatever."""

    def like() -> Iterator[Item]:
        for item in upto(text.items.of("dimension", above.dimension), above.slot.start):
            if same_unit(item, above) and (any_name or overlap(item.label, above.label)):
                yield item

    bigger = (item for item in like() if item.mention.value >= above.mention.value)
    return list(islice(bigger, 3)) or list(islice(like(), 3))


def _cut(row: Sequence[Item], index: int, verb: str) -> Pairs:
    """年初预算A，年中调减B，调减幅度P: what was cut over what there was."""
    told = [i for i in row[:index] if not i.slot.is_rate]
    here = [i for i in told if i.slot.sentence == row[index].slot.sentence]
    here = here or [i for i in told if row[index].slot.sentence - i.slot.sentence == 1]
    words = {"节约": "节", "节省": "节", "节资": "节", "节支": "节", "调整": "调[增减]|追加|核[增减]"}.get(verb, verb)
    cuts = [n for n, i in enumerate(here) if re.search(words, i.slot.before)]
    above = here[cuts[-1]] if cuts else None
    above = above and unsigned(above)
    sent = [
        i for i in here if re.search(r"送审|报审|上报|概算", i.slot.before) and above and i.dimension == above.dimension
    ]
    if verb == "调整" and len([i for i in here if i.measure == "added" and is_amount(i)]) > 1:
        return []  # 追加A，压减B，预算调整率P: of what both come to
    if above and (said := _said_to_be_of(row, index, above) or sent):
        return [(above, said[-1])]  # 审减A，送审金额B，审减率P
    if above is None:
        return []
    if own := _own_plan(row, index, above):
        return [(above, own)]
    before = [i for i in _not_of_which(here[: cuts[-1]], above)[::-1] if i.dimension == above.dimension][:2]
    before = before[1:] if len(before) > 1 and FELL_TO.search(before[0].slot.before) else before
    if not before and zh.says_budget(above.slot.before):  # 预算A，支出B。比预算节约C，节约率P
        told = [i for i in row[:index] if above.slot.sentence - i.slot.sentence == 1 and i.measure in AIMED_AT]
        before = [i for i in told if is_amount(i) and i.dimension == above.dimension][:1]
    return [(above, i) for i in sorted(before, key=lambda i: not zh.says_budget(i.slot.before))]


def _own_plan(row: Sequence[Item], index: int, above: Item) -> Item | None:
    """预算A，采购B，节约C，节约率P，其中货物类预算D，采购E，节约F，节约率Q: D, which alone stands with E between P and F."""
    near = itertools.takewhile(lambda i: not i.slot.is_rate, row[:index][::-1])
    told = [i for i in near if i.slot.start < above.slot.start and i.dimension == above.dimension]
    plans = [i for i in told if i.slot.part == above.slot.part and PLANNED_FOR.search(i.slot.before)]
    others = any(i.slot.is_rate for i in row[:index])
    return plans[0] if others and len(told) == SIDES and plans == told[1:] else None


def _not_of_which(told: Sequence[Item], above: Item) -> Sequence[Item]:
    """预算A，其中基本支出B、项目支出C；追加D，调整率P: of A, not of C, unless D is said to be of it."""
    parts = (n for n in range(1, len(told)) if told[n].slot.before.startswith("其中") or adds_up(told[n - 1], told[n:]))
    first = next(parts, len(told))
    named = any(core(i.label) and core(i.label) in above.slot.before for i in told[first:])
    return told if named else told[:first]


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


def _arrival(text: Text, row: Sequence[Item], index: int, here: Sequence[Item]) -> Pairs:
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
        above = above or (_came_from(row, index, named) if below else [])
        if above and below:
            return [(above[0], i) for i in below[:2]]
    if giver := GIVER.match(named):
        return _of_giver(text, rate, _whose(giver))
    if not arrived:
        return [] if named else _arrived_in_all(text, row, index)
    above_ = here[0] if _of_what_came(text, here[0]) else arrived[0]
    in_all = [] if named else _arrived_by_levels(text, row, index, above_)
    if (level := LEVEL.search(above_.slot.before)) is not None:
        due_ = (
            i
            for i in upto(text.items.of("dimension", "money"), above_.slot.start)
            if level.group() in i.slot.before and i.measure != "arrived"
        )
        return [*in_all, *((above_, i) for i in islice(due_, 2))]
    if not named and (same := _due_by_source(text, above_)):
        return [*in_all, *((above_, i) for i in same)]
    due = [i for i in here if i is not above_ and i.measure != "arrived" and i.dimension == above_.dimension]
    due = [i for i in due if not _of_what_came(text, i)]
    due = [i for i in due if i.slot.role != BASE] or due  # 为目标值8000万元的93.13% is done with
    totals = (
        i
        for i in upto(text.items.of("dimension", above_.dimension), rate.slot.start)
        if WHOLE.search(i.slot.before) and i.measure != "arrived" and i.slot.start not in text.one_of_many
    )
    if due and DUE.search(due[0].slot.before):
        return [(above_, due[0])]  # 应到位A, 实际到位B: no other amount will do
    return [(above_, i) for i in islice(itertools.chain(due[:1], planned_beside(text, above_), totals), 3)]


def _whose(giver: re.Match[str]) -> str:
    return giver.group().rstrip("级")


def _of_giver(text: Text, rate: Item, who: str) -> Pairs:
    """应到A（省级B、市县C），到位D（省E、市县F），其中市县到位率P: F over C, the nearest before of that giver, whatever else they say."""
    near = text.amounts_in(range(rate.slot.passage - NEAR, rate.slot.passage + 1))
    given = [
        i
        for i in near
        if i.slot.start < rate.slot.start and (found := GIVER.match(core(i.slot.before))) and _whose(found) == who
    ]
    given = [i for i in reversed(given) if i.dimension == "money"]
    came = next((i for i in given if i.measure == "arrived"), None)
    due = next((i for i in given if i.measure != "arrived"), None)
    return [(came, due)] if came is not None and due is not None else []


def _came_from(row: Sequence[Item], index: int, named: str) -> list[Item]:
    """县级到位A。县级配套到位率P: what came before in the paragraph from whom the name of the money begins with."""
    came = [i for i in row[:index] if i.measure == "arrived" and is_amount(i) and "到位" in i.slot.before]
    givers = ((i, core(i.slot.before.partition("到位")[0])) for i in reversed(came))
    return [i for i, giver in givers if len(giver) > 1 and GIVEN_BY.fullmatch(named.removeprefix(giver))][:1]


def _due_by_source(text: Text, came: Item) -> list[Item]:
    """自筹资金A。…自筹资金到位B，到位率P: of A, the nearest amount before of the source that the words before 到位 name."""
    source = CAME_IN.sub("", came.label)
    called = (
        text.items.called(source, came.dimension, came.slot.start) if source != came.label and len(source) > 1 else []
    )
    due = [i for i in called if i.measure != "arrived" and i.slot.start < came.slot.start]
    return [i for i in due if not _of_what_came(text, i)][:1]


def _of_what_came(text: Text, part: Item) -> bool:
    """到位A，其中中央B，到位率P；市级C，到位率Q: C is part of what arrived, though it does not say so itself."""
    return LEVEL.search(part.slot.before) is not None and any(w.measure == "arrived" for w in text.wholes_of(part))


def _arrived_by_levels(text: Text, row: Sequence[Item], index: int, last: Item) -> Pairs:
    """预算A，其中…。到位B，其中中央C、省级D，资金到位率P: of B, which several levels made up; not where C has a rate of its own."""
    rate = row[index]
    if any(i.slot.sentence == rate.slot.sentence and ARRIVAL.search(i.slot.base) for i in row[:index]):
        return []
    wholes = [w for w in text.wholes_of(last) if w in row and w.slot.sentence == rate.slot.sentence]
    parts = text.parts.get(wholes[0].slot.start, set()) if wholes else set()
    if not LEVEL.search(last.slot.before) or len(parts) < 2 or last.slot.start < max(parts):
        return []
    before = upto(text.items.of("dimension", last.dimension), wholes[0].slot.start)
    due = (
        i for i in before if i.measure != "arrived" and WHOLE.search(i.slot.before) and not LEVEL.search(i.slot.before)
    )
    return [(wholes[0], i) for i in islice(due, 2)]


def _arrived_in_all(text: Text, row: Sequence[Item], index: int) -> Pairs:
    """到位A，其中…。总体资金到位率P: what arrived in all, over a budget told before of which it is P, or the only adjusted one."""
    rate = row[index]
    came = [i for i in row[:index][::-1] if i.measure == "arrived" and is_amount(i) and i.slot.start not in text.inner]
    due = [i for i in upto(text.items.of("dimension", "money"), rate.slot.start) if i.measure != "arrived"]
    adjusted = [i for i in due if i.measure == "adjusted" and i.slot.passage == rate.slot.passage]
    certain = [(came[0], adjusted[0])] if len(came) == len(adjusted) == 1 else []
    return [(a, i) for a in came for i in due if a.mention.number and is_rate_of(a, i, rate)][:1] or certain


def _of_level(text: Text, above: Item) -> Pairs:
    """中央资金支付A，支付率P: over what was said before of the same level of government."""
    level = LEVEL.search(above.slot.before)
    money = upto(text.items.of("dimension", "money"), above.slot.start)
    same = list(islice((i for i in money if level and level.group() in i.slot.before), 3))
    return [(above, i) for i in sorted(same, key=lambda i: i.mention.value < above.mention.value)]


def fits_name(stem: str, item: Item) -> bool:
    """整改 fits 已整改361个."""
    words = item.slot.before + item.slot.after
    return bool(stem) and re.search(rf"(?<![不未]){re.escape(stem[-2:])}", words) is not None


def same_by_another_word(stem: str, item: Item) -> bool:
    """审执结6919件 is what 结案率 is of, 完工12个 what 竣工率 is of."""
    words = OTHER_WORDS.get(ANY_OF_THEM.sub("", stem))
    return words is not None and re.search(rf"(?<![不未应待])(?:{words})[一-龥]{{0,4}}$", item.slot.before) is not None


def _adjacent(row: Sequence[Item], index: int, here: Sequence[Item]) -> Pairs:
    """Two amounts of one unit right before the rate, the name of which fits neither: a guess."""
    if len(here) < 2 or here[0] is not row[index - 1] or not same_unit(here[0], here[1]):
        return []
    return [(here[0], here[1])] if here[0].mention.value <= here[1].mention.value else []
