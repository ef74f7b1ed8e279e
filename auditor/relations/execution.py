"""What was spent of what was planned: 执行率, 支出率, 支付进度, which name no amounts.

``全年预算数A，执行数B，执行率P``: the nearest amount done over the nearest amount planned, in the sentence, else before it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import islice, takewhile

from auditor.clauses import BASE
from auditor.facts import AIMED_AT, core, is_amount, measure_in, upto
from auditor.languages import zh
from auditor.relations.rated import DONE, EXECUTION, FUNDS, SPENT, Pairs, is_rate_of, out_of, same_unit
from auditor.relations.whose_rate import plan_of_rate
from auditor.text import Item, Text, is_quotient

UNSPENT = {"added", "opening", "closing"}
ALL_SPENT = re.compile(r"(?:^|本年度?|当年|全年|实际|年度|总)(?:实际)?支出(?:合计|总额|共|数)*[为是]?$")
BOUGHT = re.compile(r"(?:中标|成交|合同)(?:金?额|总价|价格?|总额)?[为是共]*$")
GIVEN = re.compile(
    r"(?:下达|安排|到位|筹集|收到|投入|总额|总投资|总预算)[一-龥]{0,6}$|(?:资金|经费)(?:总额|总量|规模)?[为是共计]*$"
)
TAKEN_OFF = re.compile(
    rf"(?:年中|执行中)?(?:{zh.CUT_BACK}|收回)(?:预算|资金|支出|经费)?[了为]?"
)  # of the plan: 预算A，压减B
UNDONE = re.compile(r"部分完成[了为]?$|未(?:完成|达[到标]|实现|执行)[了为]?$")
WAS_SAVED = re.compile(r"(?:共|累计|实际|合计)*节[约省支](?:了|资金|金额|经费|财政|额)*[为共]*")  # and not spent
DONE_ALONE = re.compile(r"(?:全年|实际|累计|已)*(?:支[出付]|执行|使用|拨付|完成)(?:数|额|总额|资金|合计)?[了为共：]*")
DID = re.compile(r"(?:实际|已|共|累计|总共|全年)*(?:完成|建成|实现|达到)了?")
PROJECT = re.compile(
    r"(?:^|[，；：])(?:[一二三四五六七八九十]是|其中|[我本该此各另]|上述|以上|全部|所有|其他|其余|部分|(?:19|20)\d\d年度?)*"
    r"(?P<name>[一-龥]{2,14}?)(?:项目|工程)"
)  # 图书采购项目已完成
NEARLY = 4  # paragraphs back to the budget of a project
OF_SOMETHING = re.compile(r"^(?:执行率|支出率|支付率|完成率|支出进度|执行进度)仅")  # …经费执行偏慢，执行率仅77.6%
SLOW = re.compile(
    r"(?:项目|经费|专项|资金)(?:的?(?:支出|执行|预算|资金))*(?:进度|率)?(?:较|偏|相对|略|不)[一-龥]{0,4}，"
)
UNPAID = re.compile(r"[尚还]?未(?:支付?|付|拨付?|支出|使用|执行|兑付|用)(?:资金|金额|部分)?[为是]?")
OVERALL = re.compile(
    r"(?:整体|部门|预算|资金|支出|财政|总体|经费|年度|单位)*(?:执行率|支出率|支付率|完成率|支出进度|执行进度)"
)
OTHER_TIME = re.compile(
    r"上年|去年|下年|明年|次年|以前年度|(?:19|20)\d\d年|[上下]半年|季度|(?<!1[0-2])月|当年|总预算|总投资|概算|累计|截[至止]"
)
OF_A_PART = re.compile(r"其中|剩余|结余|追加|尚")
SCOPE = re.compile(r"(?P<of>.*?)(?:执行|完成|支出|使用|支付|控制|拨付)*(?:率|进度)")
OF_ALL = re.compile(r"预算|资金|支出|经费|项目|整体|总体|部门|单位|全?年度?|全年|本年|实际|截[至止]|[的总其，、]")
PART_OF_YEAR = re.compile(r"(?<!\d)(?:[1-9]|1[01])月|上半年|季度")


def execution(text: Text, row: Sequence[Item], index: int, here: Sequence[Item]) -> Pairs:
    """The nearest amount done over the nearest amount planned, in the sentence, else before it."""
    rate = row[index]
    here = [i for i in here if not _second_of_two(row, i) and not WAS_SAVED.fullmatch(i.slot.before)]
    counted = [i for i in here if not UNDONE.search(i.slot.before)]
    here = counted if len(counted) > 1 else here  # 自评30项，完成28项，部分完成1项，未完成1项，完成率P
    if (
        index > 1
        and UNPAID.fullmatch(row[index - 1].slot.before)
        and row[index - 1].slot.sentence == rate.slot.sentence
    ):
        return _with_the_unpaid(text, row[index - 2], row[index - 1])
    if _of_a_unit_alone(row, index):
        return []
    if inside := _planned_inside(row, index):
        done = next((i for i in row[:index][::-1] if i.measure in DONE and same_unit(i, inside)), None)
        return [(done, inside)] if done is not None and is_rate_of(done, inside, rate) else []
    if at_hand := _of_what_is_at_hand(row, index):
        return at_hand
    if own := _since_last_rate(row, index) or _of_its_name(text, row, index):
        return own
    if fund := _fund_of(row, index):
        return _of_the_fund(text, row, index, fund)
    stated = _planned_alone(here)
    if stated and (spent := _said_before(row, stated) or _spent_on(text, stated)):
        return [(i, stated) for i in spent]
    alone = stated is not None and stated.own
    before = [i for i in row[:index] if is_amount(i)][::-1]
    if pairs := _in_the_sentence(text, row, index, here):
        told = any(is_quotient(above, below, rate, cut=True) or _said_to_use(below, rate) for above, below in pairs)
        return pairs if told else _of_section(text, rate, before) or _of_what_it_became(text, rate, before) or pairs
    if not alone and (pairs := _of_all(text, row, index, sorted(before, key=lambda i: i.slot.start in text.inner))):
        return pairs
    if section := _of_section(text, rate, before):
        return section
    if alone or _of_something(text, rate):
        return []
    overall = OVERALL.fullmatch(core(rate.slot.base)) is not None
    pairs = _last_pair(_beside(text, rate, overall)) or (of_the_unit(text, rate) if overall else [])
    return [pair for pair in pairs if not _of_its_own_project(text, rate, pair) or is_rate_of(*pair, rate)]


def project_of(text: Text, item: Item) -> str:
    """甲项目已完成全部内容，预算执行率P -> 甲: the project that the sentence of a figure names before it, "" for none."""
    named = PROJECT.search(zh.LIST_MARK.sub("", text.lead(item), count=1))
    return named["name"] if named else ""


def _of_its_own_project(text: Text, rate: Item, pair: Sequence[Item]) -> bool:
    """甲项目预算A，支出B。 / 乙项目已完成，执行率P: does the sentence of the rate name a project that nothing about the two amounts names?"""
    name = project_of(text, rate)
    about = (words for item in pair for words in (text.lead(item), item.label, *(text.headings_of(item) or ())))
    return bool(name) and not any(name in words for words in about)


def _second_of_two(row: Sequence[Item], item: Item) -> bool:
    """计划脱贫250户，实际脱贫263户1,127人，完成率P: how many persons they are, which nothing else before the rate counts."""
    at = row.index(item)
    last = row[at - 1] if at else item
    behind = not item.slot.before and not item.slot.mark and last.slot.clause == item.slot.clause and last.is_amount
    before = (i for i in row[:at] if i.slot.sentence == item.slot.sentence)
    return behind and not same_unit(last, item) and not any(same_unit(i, item) for i in before)


def _of_a_unit_alone(row: Sequence[Item], index: int) -> bool:
    """完成平整A亩，完成率P，修建B公里，完成率Q: Q is of B, whose plan the sentence does not tell, and of nothing in 亩."""
    if index < 2 or not row[index - 2].slot.is_rate or row[index - 1].dimension in ("money", "rate"):
        return False
    last, sentence = row[index - 1], row[index].slot.sentence
    alike = [i for i in row[:index] if i.slot.sentence == sentence and i.mention.unit == last.mention.unit]
    beside = (
        row[index - 2].slot.sentence == last.slot.sentence == sentence
        and last.slot.clause + 1 == row[index].slot.clause
    )
    return beside and is_amount(last) and len(alike) == 1


def _beside(text: Text, rate: Item, overall: bool) -> list[Item]:
    """The money told before it in its paragraph and the one above, or in the table above where all of the year is spoken of."""
    near = text.amounts_in((rate.slot.passage - 1, rate.slot.passage))
    tabled = overall and not PART_OF_YEAR.search(text.lead(rate))
    before = [i for i in near if i.slot.start < rate.slot.start and i.dimension == "money"]
    return [i for i in before if tabled or i.slot.mark != "|"]


def _with_the_unpaid(text: Text, paid: Item, unpaid: Item) -> Pairs:
    """共安排资金A。…支付B，未支C，支付率P: of what B and C come to, where that is told before; C is no part of P."""
    whole = paid.mention.value + unpaid.mention.value
    told = (i for i in upto(text.items.of("dimension", paid.dimension), paid.slot.start) if i.mention.value == whole)
    return [(paid, i) for i in islice((i for i in told if is_amount(i)), 1)]


def _planned_inside(row: Sequence[Item], index: int) -> Item | None:
    """执行率P（较年初预算A执行率Q低…）: the plan that a bracket tells of its own rate, right before it."""
    rate, plan = row[index], row[index - 1] if index else row[index]
    here = (plan.slot.depth, plan.slot.sentence) == (rate.slot.depth, rate.slot.sentence)
    return plan if rate.slot.depth and here and plan.measure in AIMED_AT and not plan.slot.is_rate else None


def _of_what_is_at_hand(row: Sequence[Item], index: int) -> Pairs:
    """本年支出A，其中…。全年可用资金B，执行率P: all that was spent in the year, told once, over what is told right before the rate."""
    means = row[index - 1] if index and zh.FUNDS_AT_HAND.search(row[index - 1].slot.before) else None
    if means is None or means.slot.sentence != row[index].slot.sentence:
        return []
    spent = [i for i in row[: index - 1] if ALL_SPENT.search(i.slot.before) and i.dimension == means.dimension]
    spent = [i for i in spent if is_amount(i) and not i.slot.depth]
    return [(spent[0], means)] if len(spent) == 1 else []


def _in_the_sentence(text: Text, row: Sequence[Item], index: int, here: Sequence[Item]) -> Pairs:
    """预算A，支出B，执行率P; …指标A，支出B，…: where one of the two has no measure it is the other amount of its unit."""
    done, plan = _done_and_planned(here)
    said = plan_of_rate(text, row[index]) if plan[1:] else ""
    plan = [i for i in plan if i.measure == said] or plan
    if done and plan and done[0].dimension == plan[0].dimension:
        if adjusted := [i for i in plan if i.measure == "adjusted"][:1]:
            return [(_answering(done, plan[0]), adjusted[0])]
        either = [*_of_any_plan(done[0], plan), *_of_what_was_bought(done, plan[0])]
        either = [pair for pair in either if is_rate_of(*pair, row[index])]
        return either or [*_of_one_name(done, plan), *_of_what_came(done, plan[0])]
    pairs: Pairs = []
    if done and not plan:
        others = (
            _given_beside(text, here, done[0]) or _planned_for(text, row, index, done[0]) or _told_before(row, done[0])
        )
        pairs = [pair for i in others for pair in _either_way(done, done[0], i, row[index])]
    if plan and not done and (several := _done_of_several(plan, row[index])) is not None:
        return several
    if plan and not done:
        rest = [i for i in here if i is not plan[0] and same_unit(i, plan[0]) and i.measure not in UNSPENT]
        rest = [i for i in rest if measure_in(i.slot.before) not in AIMED_AT]  # 年初预算A，全年预算B: neither was spent
        pairs = [(i, plan[0]) for i in rest[:1]]
    two = len(here) == 2 and here[0].dimension == here[1].dimension and not {i.measure for i in here} & UNSPENT
    two = two and any(measure_in(i.slot.before) not in AIMED_AT for i in here)
    return pairs or (_of_two(text, here[0], here[1], row[index]) if two else [])


def _done_of_several(plans: Sequence[Item], rate: Item) -> Pairs | None:
    """计划新建A公里、改建B公里，完成新建C公里，完成率P: C of the plan of its name, else of one of which it is P; None for no such list."""
    told = [i for i in plans if same_unit(i, plans[0])]
    came = next((i for i in told[:-2] if DID.match(i.slot.before)), None)
    if came is None:
        return None
    aims = [i for i in told if i.slot.start < came.slot.start]
    name = DID.sub("", came.slot.before)
    named = [i for i in aims if name and i.slot.before.endswith(name)]
    return [(came, i) for i in named or aims if named or is_rate_of(came, i, rate)]


def _of_any_plan(done: Item, plans: Sequence[Item]) -> Pairs:
    """计划新建A座、改建B座，完成C座，完成率P: C, of no name, may be of A as well as of B; [] where there is but one plan."""
    alike = [i for i in plans if same_unit(i, done) and done.dimension != "money" and not done.own]
    return [(done, i) for i in alike] if len({i.name for i in alike}) > 1 else []


def _of_what_was_bought(done: Sequence[Item], plan: Item) -> Pairs:
    """采购预算A，合同金额B，已支付C，执行率P: C may be of B, which was agreed on, as well as of A."""
    agreed = [i for i in done[1:] if _bought(i) and plan.slot.start < i.slot.start < done[0].slot.start]
    return [(done[0], i) for i in agreed[:1] if not _bought(done[0]) and same_unit(done[0], i)]


def _of_two(text: Text, one: Item, other: Item, rate: Item) -> Pairs:
    """120件来信中，办结114件，未办结6件，完成率95%: the part over what it is part of, though parts come last."""
    if one not in text.wholes_of(other):
        return [(one, other)]
    return [(other, one)] if out_of(text, one, other) or is_rate_of(other, one, rate) else []


def _either_way(done: Sequence[Item], last: Item, other: Item, rate: Item) -> Pairs:
    """实际占用A，实际开放B，使用率P: where the words call both done, either may stand below the line, the larger rather than not."""
    ways = [(last, other)]
    if other in done and other.measure == last.measure:
        ways.append((other, last))
    turned = rate.mention.value <= 1 and last.mention.value > other.mention.value
    return ways[::-1] if turned else ways


def _of_all(text: Text, row: Sequence[Item], index: int, amounts: Sequence[Item]) -> Pairs:
    """The same among all amounts of the paragraph, where only measures tell."""
    done, plan = _done_and_planned(amounts)
    if done and plan and done[0].dimension == plan[0].dimension:
        return _of_one_name(done, plan)
    return [(done[0], i) for i in _planned_for(text, row, index, done[0])] if done and not plan else []


def _done_and_planned(amounts: Sequence[Item]) -> tuple[list[Item], list[Item]]:
    done = [i for i in amounts if (i.measure in DONE and not UNDONE.search(i.slot.before)) or _bought(i)]
    plan = [i for i in amounts if (i.measure in AIMED_AT or i.slot.role == BASE) and not _bought(i)]
    return done, [i for i in plan if not TAKEN_OFF.fullmatch(i.slot.before)] or plan


def _bought(item: Item) -> bool:
    """采购预算A，中标金额B: what was agreed on is no plan, though its words name no measure of their own."""
    return BOUGHT.search(item.slot.before) is not None and not measure_in(item.slot.before)


def _of_one_name(done: Sequence[Item], plan: Sequence[Item]) -> Pairs:
    """What was spent, over what was planned under its name, the adjusted budget first."""
    above = _answering(done, plan[0])
    plan = sorted(plan, key=lambda i: i.measure != "adjusted")
    same = [i for i in plan if i.name == above.name and i.dimension == above.dimension]
    return [(above, i) for i in dict.fromkeys([*(same or plan)[:2]])]


def _of_what_came(done: Sequence[Item], plan: Item) -> Pairs:
    """计划投资A，到位B，到位率P；支出C，执行率Q: of A, or else of what arrived of it before C was spent."""
    came = [i for i in done[1:] if i.measure == "arrived" and plan.slot.start < i.slot.start < done[0].slot.start]
    return [(done[0], i) for i in came[:1] if i.dimension == done[0].dimension and done[0].measure != "arrived"]


def _given_beside(text: Text, here: Sequence[Item], done: Item) -> list[Item]:
    """The amounts of its unit before what was spent, no parts and none far smaller first, else the larger ones behind it."""
    rest = [i for i in here if i is not done and same_unit(i, done)]
    rest = [i for i in rest if done not in text.wholes_of(i)]  # 购书A、活动B，共C，执行率P: A is no plan of C
    larger = [i for i in rest if i.mention.value >= done.mention.value and i.measure not in UNSPENT]
    before = [i for i in rest if i.slot.start < done.slot.start]
    before.sort(key=lambda i: (i.slot.start in text.inner, i.mention.value * 2 < done.mention.value))
    return (before or larger)[:2]


def _planned_for(text: Text, row: Sequence[Item], index: int, done: Item) -> list[Item]:
    """What was planned, given or raised for what was spent, in another sentence."""
    rate = row[index]
    return (
        planned(text, done, AIMED_AT)
        or _budgeted(text, done, rate)
        or _raised(text, done, rate)
        or _given(row, index, done)
    )


def _told_before(row: Sequence[Item], done: Item) -> list[Item]:
    """下达专项资金A。截至年底，已支付B，支付率P: the one amount of the sentence before, where it says that it was given."""
    told = [i for i in row if i.slot.sentence == done.slot.sentence - 1 and i.dimension == done.dimension]
    given = [i for i in told if is_amount(i) and not i.slot.depth and GIVEN.search(i.slot.before)]
    return [i for i in given if len(told) == 1 and i.mention.value >= done.mention.value]


def _of_the_fund(text: Text, row: Sequence[Item], index: int, fund: str) -> Pairs:
    done = row[index - 1]
    called = text.items.called(fund, done.dimension, row[index].slot.start)
    given = [i for i in called if i.slot.start < done.slot.start and i.measure not in ("final", *UNSPENT)]
    return [(done, i) for i in given[:3] if i.mention.value >= done.mention.value]


def _of_something(text: Text, rate: Item) -> bool:
    """一是市级科技计划项目支出进度偏慢，执行率88.71%: the sentence says of what."""
    return OF_SOMETHING.search(rate.slot.before) is not None or SLOW.search(text.lead(rate)) is not None


def _planned_alone(here: Sequence[Item]) -> Item | None:
    """项目预算1,549.80万元，执行率: a plan, and no other amount in the sentence."""
    plans = [i for i in here if i.measure in AIMED_AT and i.slot.role != BASE]
    others = [i for i in here if plans and i is not plans[0] and same_unit(i, plans[0])]
    return plans[0] if plans and not others else None


def _fund_of(row: Sequence[Item], index: int) -> str:
    """债券资金支出43,286.50万元，支出率: the money whose spending stands right before the rate, and is all the sentence says of it."""
    done, rate = row[index - 1], row[index]
    near = index and is_amount(done) and done.measure not in AIMED_AT and 0 <= rate.slot.clause - done.slot.clause <= 1
    named = re.match(
        r"(?:其中)?(?P<fund>[^，。；：]{0,6}(?:债券资金|资本金|专项债券|贷款资金|配套资金))(?:已|累计)*(?:支出|使用|支付|拨付)$",
        done.label,
    )
    return named["fund"] if near and named else ""


def _spent_on(text: Text, plan: Item) -> list[Item]:
    """项目预算1,549.80万元，执行率: what was spent on the same thing, stated elsewhere."""
    same = [i for i in text.items.named.get(plan.name, ()) if i.measure in DONE and i.dimension == plan.dimension]
    return [i for i in same if i.period == plan.period and i.realm.meets(plan.realm)][:3]


def _said_before(row: Sequence[Item], plan: Item) -> list[Item]:
    """全年项目支出A。… 预算合计B，执行率P: what was spent stands in the sentence before."""
    before = [i for i in row if is_amount(i) and i.slot.sentence == plan.slot.sentence - 1 and same_unit(i, plan)]
    spent = [i for i in before if i.measure not in AIMED_AT and i.measure not in UNSPENT and i.slot.depth == 0]
    return sorted(spent, key=lambda i: i.label[:2] != plan.label[:2])[:2]  # 项目支出 of 项目预算, not 基本支出


def _said_to_use(came: Item, rate: Item) -> bool:
    """到位资金A，使用B，资金使用率P: of what came in, told in the same clause or the one before the spending."""
    here = (came.slot.passage, came.slot.sentence) == (rate.slot.passage, rate.slot.sentence)
    return came.measure == "arrived" and here and came.slot.clause + 2 >= rate.slot.clause


def _of_section(text: Text, rate: Item, before: Sequence[Item]) -> Pairs:
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


def _of_what_it_became(text: Text, rate: Item, before: Sequence[Item]) -> Pairs:
    """年初预算A. 追加B. 全年可用C. 支出D，执行率P, a paragraph each: of C, where D is P of it, and not of A."""
    done = next((i for i in before if i.measure in DONE and i.slot.sentence == rate.slot.sentence), None)
    near = text.amounts_in(range(rate.slot.passage - NEARLY, rate.slot.passage))
    became = [i for i in near if done is not None and i.measure == "adjusted" and i.dimension == done.dimension]
    return [(done, i) for i in became[-1:] if done is not None and is_rate_of(done, i, rate)]


def _given(row: Sequence[Item], index: int, done: Item) -> list[Item]:
    """新增债券资金268万元，…。新增债券资金已支出205万元，支出进度: what the same words name in the sentence before."""
    named = re.sub(r"(?:已|累计|实际)*(?:支出|使用|拨付|支付|完成)$", "", done.label)
    before = [i for i in row[:index] if is_amount(i) and i.dimension == done.dimension and i.label.endswith(named)]
    before = [i for i in before if i is not done and 0 < done.slot.sentence - i.slot.sentence <= 1]
    return before[-1:] if len(named) > 3 and before and before[-1].mention.value >= done.mention.value else []


def _since_last_rate(row: Sequence[Item], index: int) -> Pairs:
    """…执行率P，其中基本支出预算C、执行D，执行率Q: one planned and one done since the last rate are what Q is of; …；乙C，支出D，执行率Q."""
    last = next((n for n in range(index - 1, -1, -1) if row[n].slot.is_rate), None)
    if last is None or row[last].slot.sentence != row[index].slot.sentence:
        return []
    between = [i for i in row[last + 1 : index] if is_amount(i)]
    done, plan = [i for i in between if i.measure in DONE], [i for i in between if i.measure in AIMED_AT]
    if len(between) != 2 or not done:
        return []
    first, apart = between[0], row[last].slot.part < between[0].slot.part == row[index].slot.part
    given = apart and done == between[1:] and first.measure == "" and same_unit(first, done[0])
    given = given and is_rate_of(done[0], first, row[index])  # it may be a contract, or what was awarded
    return [(done[0], i) for i in plan or ([first] if given else [])]


def _of_its_name(text: Text, row: Sequence[Item], index: int) -> Pairs:
    """预算A，其中基本支出B、项目支出C；支出D，其中…项目支出E。执行率P，其中项目支出执行率Q: E over C."""
    name = re.sub(r"(?:预算)?(?:执行|支出|完成)(?:率|进度)$", "", core(row[index].slot.base))
    concept = text.items.lexicon.concept_in(name) if name and not OVERALL.fullmatch(row[index].slot.base) else None
    same = [i for i in row[:index][::-1] if concept is not None and i.concept == concept and i.is_amount and i.own]
    done, plan = [i for i in same if i.measure in DONE], [i for i in same if i.measure in AIMED_AT]
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
    plans = [i for i in near if i.measure in AIMED_AT and i.slot.start < done.slot.start and i.period == done.period]
    return [i for i in plans[::-1] if i.dimension == done.dimension and is_rate_of(done, i, rate)][:1]


def _raised(text: Text, done: Item, rate: Item) -> list[Item]:
    """What was raised or arrived, for a project that has no budget figure: the first amount of its sentence."""
    arrived = (
        i
        for i in upto(text.items.of("measure", "arrived"), rate.slot.start)
        if i.dimension == done.dimension and i.mention.value >= done.mention.value
    )
    return list(islice(arrived, 3))


def of_the_unit(text: Text, rate: Item) -> Pairs:
    """No amount in sight: all that the unit spent over all that it was given."""
    earlier = list(upto(text.items.of("concept", *SPENT | FUNDS), rate.slot.start))
    earlier = [i for i in earlier if i.period == text.year]
    spent = [i for i in earlier if i.concept in SPENT and i.measure in ("final", "")]
    plan = [i for i in earlier if i.measure in AIMED_AT]
    plan = list(dict.fromkeys(_became(text, i, rate) for i in plan))
    return [(spent[0], p) for p in plan[:3]] if spent else []


def _became(text: Text, plan: Item, rate: Item) -> Item:
    """年初预算A，追加B，追加后为C: of C, unless the rate is said to be of A."""
    if plan.measure != "initial" or "年初" in text.lead(rate):
        return plan
    row = text.amounts_in([plan.slot.passage])
    behind = (i for i in row if i.slot.sentence == plan.slot.sentence and i.slot.start > plan.slot.start)
    behind = (i for i in behind if i.dimension == plan.dimension and i.slot.depth == plan.slot.depth and not i.concept)
    return next((i for i in behind if i.measure == "adjusted"), plan)


def _last_pair(earlier: Sequence[Item]) -> Pairs:
    """The last plan and the last amount done before the rate that have one name."""
    done = next((i for i in reversed(earlier) if i.measure in DONE), None)
    if done is None:
        return []
    plan = next(
        (
            i
            for i in reversed(earlier)
            if i.measure in AIMED_AT and i.name == done.name and i.slot.passage == done.slot.passage
        ),
        None,
    )
    return [(done, plan)] if plan else []


def planned(text: Text, done: Item, measures: Collection[str]) -> list[Item]:
    """The budget of the same thing elsewhere in the document, nearest first."""
    found = [
        i for i in text.items.named.get(done.name, ())
        if i.measure in measures and i.dimension == done.dimension and i.name and i.period == done.period and i.realm.meets(done.realm)
    ]  # fmt: skip
    return sorted(found, key=lambda i: abs(i.slot.start - done.slot.start))[:3]


def around(row: Sequence[Item], index: int) -> Pairs:
    """到位A，使用率P，支出B; 预算执行率P（支出B，预算A）: a rate with what was done and what was planned beside it, and nothing more."""
    rate = row[index]
    if not EXECUTION.search(rate.slot.base or rate.slot.before):
        return []
    behind = [i for i in row[index + 1 :] if i.slot.sentence == rate.slot.sentence and not i.slot.is_rate]
    inside = list(takewhile(lambda i: i.slot.depth == rate.slot.depth + 1, behind))
    beside = [i for i in (*row[max(0, index - 1) : index], *behind[:1]) if _next_to(i, rate)]
    for two in (inside, beside):
        planned_for = [i for i in two if _is_plan_of(i, rate)]
        done = [i for i in two if i.measure == "final" and (two is inside or DONE_ALONE.fullmatch(i.slot.before))]
        if len(two) == len(planned_for) + len(done) == 2 and len(done) == 1 and same_unit(done[0], planned_for[0]):
            more = two is beside and any(
                same_unit(i, done[0]) and i.slot.part == rate.slot.part for i in behind[1:] if i not in two
            )
            sure = not more and _of_one_time_and_verb(row, index, done[0], planned_for[0])
            sure = sure and _of_its_money(rate, planned_for[0]) and not done[0].slot.after.startswith("（")
            return [(done[0], planned_for[0])] if sure or is_rate_of(done[0], planned_for[0], rate) else []
    return []


def _is_plan_of(item: Item, rate: Item) -> bool:
    """What arrived is not what a 预算执行率 is of, and a part of the budget is no budget."""
    came = item.measure == "arrived" and "预算" not in rate.slot.base
    return is_amount(item) and (came or item.measure in AIMED_AT) and not OF_A_PART.search(item.slot.before)


def _of_one_time_and_verb(row: Sequence[Item], index: int, done: Item, plan: Item) -> bool:
    """上半年执行率P，支出B: do all three tell one time and verb, one rate, and no budget that may have been adjusted since?"""
    rate = row[index]
    times = {frozenset(OTHER_TIME.findall(i.slot.before)) for i in (done, plan, rate)}
    rates = [i for i in row if i.slot.sentence == rate.slot.sentence and EXECUTION.search(i.slot.base or i.slot.before)]
    verbs = {"完成" in words for words in (rate.slot.base or rate.slot.before, done.slot.before)}  # 支付率P，完成B
    return (
        len(times) == len(rates) == len(verbs) == 1
        and not rate.slot.after.startswith("（")
        and done.period == plan.period
        and plan.measure != "initial"
    )


def _of_its_money(rate: Item, plan: Item) -> bool:
    """项目预算A，财政资金执行率P: is the rate said of no other money than the plan is, and of all of it?"""
    return money_of(rate) in plan.slot.before and not zh.COMPARABLE.search(rate.slot.before)


def money_of(rate: Item) -> str:
    """财政资金执行率 -> 财政; "" where it may be of all that there is."""
    words = rate.slot.base or rate.slot.before
    scope = SCOPE.match(words)
    return OF_ALL.sub("", scope["of"] if scope else words)


def _next_to(item: Item, rate: Item) -> bool:
    one_list = (item.slot.part, item.slot.depth) == (rate.slot.part, rate.slot.depth)
    return one_list and is_amount(item) and abs(item.slot.clause - rate.slot.clause) == 1
