"""Rates that name what is below the line: 完成年初预算的, 为预算的, 占任务数…的, 控制在预算A以内.

``支出完成全部可用资金的93.03%``: the words before the rate are looked up by name; what was done is what the sentence is about.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import dropwhile, islice

from auditor.clauses import BASE, DELTA, GROWTH, PLAIN, PRIOR
from auditor.facts import AIMED_AT, FIRST_PLANNED, core, is_amount, measure_in, unsigned, upto
from auditor.languages import zh
from auditor.relations.bases import ADJUSTED_TO
from auditor.relations.execution import execution, of_the_unit, planned
from auditor.relations.rated import DONE, EXECUTION, FUNDS, RATES, Pairs, beyond_plan, earlier, is_rate_of
from auditor.text import Item, Text

PLAN_BEHIND = re.compile(r"[^，。；：（）]{0,12}(?:预算|计划|任务|目标)(?:目标|任务|数|额|指标)*的?")
PLAN_ALONE = re.compile(
    r"(?:年初|年度|全年|当年|调整后?)(?:预算|任务|目标|计划)?(?:数|安排|批复)?[为是]?|(?:预算|计划|任务|目标)数[为是]?"
)  # （年度A）
DONE_OF_PLAN = re.compile(r"(?:完成|达到?|为|占)[^，。；]{0,8}$|进度[为达]?$")
LEFT_OF_ALL = ("carry_over", "unspent")
CHANGED = re.compile(r"变动|调整")
OF_THE_YEAR = re.compile(r".{0,8}(?:当年|本年)(?:预算)?收入(?:总额)?")
SPENT_ON = re.compile(r"(?:实际)?(?:支出|使用|[用花])$")
SAVED = re.compile(r"(?:累计|实际|净|共|尚)*(?:节[约省支余]|[结剩]余)")
NAMED_MONEY = re.compile(r"(?:[市县区省]级?|中央|地方|上级|自有|自筹|配套)[^，。；]{0,4}(?:资金|补助|拨款)占[^占]*$")
MOST_PARTS = 8  # amounts of a bracket between what was spent and its limit


def of_plan(text: Text, row: Sequence[Item], index: int) -> Pairs:
    """完成年初预算的, 为预算的, 完成当年预算拨款的: words name what is below the line."""
    rate = row[index]
    base = rate.slot.base
    if not base and rate.slot.before.rstrip().endswith("完成"):
        return execution(text, row, index, earlier(text, row, index))  # 年初预算1,650.00万元，完成127.55%
    if not base or base.endswith(RATES):
        return []
    if OF_THE_YEAR.fullmatch(base) and index and (income := _income_of_the_year(row, index)):
        return [(row[index - 1], income)]
    if subject := _subject_of_section(text, row, index):
        return subject
    named = _named_above(text, rate)
    if not named and NAMED_MONEY.search(rate.slot.before):
        return []  # 市级资金占全年预算的P: its amount stands nowhere
    done = _done_before(text, row, index, named)
    above = next((i for i in done if not SAVED.match(i.slot.before)), next(iter(done), None))
    if added := _additions_of_all(text, row, index):
        return added
    if above is None:
        return of_the_unit(text, rate) if "年初预算" in base else []
    plans = _called(text, rate, above) or _planned_for(text, row, index, above)
    own = [part for plan in plans for part in _its_part(text, plan, above)]
    pairs = [(above, i) for i in dict.fromkeys([*own, *plans]) if not _in_another_row(above, i)]
    saved = [(done[0], i) for i in plans if done[0] is not above and is_rate_of(done[0], i, rate)]
    return saved or pairs  # 预算A，支出B，节约C，为预算的P: of B, unless it is of C


def _its_part(text: Text, plan: Item, done: Item) -> list[Item]:
    """指标A，其中人员B、项目C。…项目用了D，为指标的P: the part of the plan that has the name of what was done, told before it."""
    parts = [text.items.at[start] for start in sorted(text.parts.get(plan.slot.start, ()))]
    name = SPENT_ON.sub("", done.label)
    named = [i for i in parts if len(name) > 1 and name in i.label and i.slot.start < done.slot.start]
    return named if len(named) == 1 and named[0].mention.value >= done.mention.value else []


def _subject_of_section(text: Text, row: Sequence[Item], index: int) -> Pairs:
    """五、财政拨款支出 / 财政拨款支出A，…。 / 1.甲B… / 年初预算C，完成年初预算的P: of A, which the section is about and begins with."""
    plan = row[0] if index == 1 else None
    if plan is None or plan.own or plan.measure not in AIMED_AT or plan.concept is None or plan.slot.depth:
        return []
    headings = text.headings_of(plan)
    same = [i for i in text.items.of("concept", plan.concept) if i.slot.start < plan.slot.start and i.is_amount]
    same = [i for i in same if headings and text.headings_of(i) == headings and i.own and not i.slot.depth]
    same = [i for i in same if i.measure not in AIMED_AT and i.period == plan.period and i.slot.role == PLAIN]
    return [(same[0], plan)] if len({i.mention.value for i in same}) == 1 else []


def _in_another_row(one: Item, other: Item) -> bool:
    """Two cells of one table, the one of all towns and the other of one of them."""
    tabled = one.slot.mark == other.slot.mark == "|" and one.slot.passage == other.slot.passage
    return tabled and one.slot.sentence != other.slot.sentence


def _additions_of_all(text: Text, row: Sequence[Item], index: int) -> Pairs:
    """年中追加A，占全年预算数的P, in whatever section: what was added and what that makes up, each stated with one value."""
    rate = row[index]
    wanted = measure_in(rate.slot.base)
    if wanted not in ("initial", "adjusted") or "追加" not in text.lead(rate):
        return []
    told = [i for i in upto(text.items.of("dimension", "money"), rate.slot.start) if _is_of_all(text, rate, i)]
    beside = [i for i in told if i.measure == "added" and i in row and i.slot.sentence == rate.slot.sentence]
    if beside and any(i.measure == "final" and is_amount(i) for i in row[row.index(beside[-1]) : index]):
        return []  # 追加A，调整预算B，支出C，为调整预算的P: of C
    added, plans = beside or [i for i in told if i.measure == "added"], [i for i in told if i.measure == wanted]
    once = all(len({i.mention.value for i in items}) == 1 for items in (added, plans))
    return [(added[0], plans[0])] if once else []


def _is_of_all(text: Text, rate: Item, item: Item) -> bool:
    """Of the year and in no list of parts, of no line of the accounts."""
    plain = item.slot.depth == 0 and item.slot.mark != "|" and item.slot.start not in text.inner
    return plain and item.period == rate.period


def _done_before(text: Text, row: Sequence[Item], index: int, named: Sequence[Item]) -> Sequence[Item]:
    """What was done: as the words name it, else what the sentence is about, else the nearest amount that is not planned."""
    near = [i for i in row[:index] if is_amount(i)][::-1]
    here = earlier(text, row, index)
    if all(i.measure in AIMED_AT for i in here) and (about := _subject_of(text, row, index)):
        return about
    money = [i for i in here if i.dimension == "money"] or [i for i in near if i.dimension == "money"] or here
    if "限额" in row[index].slot.base:
        money = [i for i in money if "限额" not in i.slot.before]  # 余额A，核定限额B，余额为限额的P
    done = named or [i for i in money if i.measure not in AIMED_AT]
    told = [i for i in near if i.measure not in AIMED_AT and i.slot.depth <= row[index].slot.depth]
    of_it = {i.concept for i in here[-1:]} - {None}  # 拨款收入A，拨款支出B，结转C。拨款支出预算D，完成预算的P: of B
    return done or [i for i in told if i.concept in of_it][:1] or told[-1:]


def _called(text: Text, rate: Item, above: Item) -> list[Item]:
    """完成当年预算拨款的: amounts of the name below the line."""
    noun = core(rate.slot.base)
    called = [i for i in text.items.called(noun, above.dimension, rate.slot.start) if i is not above] if noun else []
    if not called and re.search(r"资金|收入|财力", noun):
        called = list(islice(upto(text.items.of("concept", *FUNDS), rate.slot.start), 3))
    return called[:3]


def _planned_for(text: Text, row: Sequence[Item], index: int, above: Item) -> list[Item]:
    """为年初预算的: the plan of that measure for what was done, in the paragraph, else elsewhere."""
    rate, wanted = row[index], measure_in(row[index].slot.base)
    measures: Collection[str] = FIRST_PLANNED if wanted == "initial" else AIMED_AT
    adjusted = (i for i in earlier(text, row, index) if i.measure == "adjusted" and i.dimension == above.dimension)
    if wanted == "adjusted" and any(adjusted):
        measures = ("adjusted",)  # 年初预算A，调整预算B，决算数C，为调整预算的: of B and of no other
    if against := _compared_with(row, index, measures) or (_turned(row, index, above) if wanted == "adjusted" else []):
        return against
    near = [i for i in row[:index] if is_amount(i)][::-1]
    local = [i for i in near if i.measure in measures and i.dimension == above.dimension and i is not above]
    if wanted == "adjusted":
        local = [i for i in local if i.measure == wanted] or local  # 年初预算A，调整预算数为B。决算数C，为调整预算的P
    local = [i for i in local if i.name and i.name == above.name] or local  # 甲预算A、乙预算B。甲支出C，完成预算的P
    if wanted in ("initial", "adjusted") and not any(i.measure == wanted for i in local):
        said = (i for i in upto(text.items.of("measure", wanted), rate.slot.start) if i.dimension == above.dimension)
        if fits := next((i for i in islice(said, 3) if is_rate_of(above, i, rate)), None):
            return [fits]
    if same := [i for i in local if i.slot.sentence == rate.slot.sentence] or local:
        return same[:2]
    beside = [i for i in text.amounts_in([above.slot.passage]) if i.measure in measures and i is not above]
    beside.sort(key=lambda i: i.measure != wanted)  # 占调整后预算的
    plans = planned(text, above, measures) or beside[:1] or _of_all_money(text, rate, above)
    changed = wanted == "adjusted" and CHANGED.search(rate.slot.base)  # as first made, elsewhere, it is another one
    return [i for i in plans if not changed or i.measure == wanted or is_rate_of(above, i, rate)]


def _of_all_money(text: Text, rate: Item, above: Item) -> list[Item]:
    """调整后预算B in one section, 年末结转A，占调整后预算的P in another: what is left of all money, B being the only one told."""
    wanted = measure_in(rate.slot.base)
    if above.concept not in LEFT_OF_ALL or wanted not in ("initial", "adjusted") or core(rate.slot.base):
        return []
    told = [i for i in text.items.of("measure", wanted) if i.dimension == "money" and _is_of_all(text, rate, i)]
    return told[:1] if len({i.mention.value for i in told}) == 1 and told[0].concept == "expenditure" else []


def _turned(row: Sequence[Item], index: int, above: Item) -> list[Item]:
    """收入年初预算A。因减收，收入预算调整为B。完成收入C，完成调整预算的P: of B, though it stands among reasons."""
    before = (i for i in reversed(row[:index]) if ADJUSTED_TO.search(i.slot.before) and i.dimension == above.dimension)
    turned = next(before, None)
    other_side = "收入" if "支出" in above.label else "支出"
    return [] if turned is None or other_side in turned.label else [turned]


def _compared_with(row: Sequence[Item], index: int, measures: Collection[str]) -> list[Item]:
    """与年初预算A相比，增加B，完成年初预算的P: the one budget that the sentence compares with."""
    rate = row[index]
    here = [i for i in row[:index] if i.slot.sentence == rate.slot.sentence and i.measure in measures]
    told = [i for i in here if i.slot.role == PRIOR and zh.says_budget(i.slot.before)]
    return told if len(told) == len([i for i in here if i.slot.role in (PRIOR, PLAIN)]) == 1 else []


def inside(text: Text, row: Sequence[Item], index: int) -> Pairs:
    """完成预算420万元的94.82%, 占任务数10,000人的102.4%: the amount below the line stands inside the phrase."""
    rate = row[index]
    plan = row[index - 1] if index else rate
    told = plan.slot.role == BASE and PLAN_BEHIND.fullmatch(rate.slot.before)  # 完成下达420万元收入任务的94.82%
    if not index or rate.slot.mark or not (told or rate.slot.before.strip() in ("的", "")):
        return []
    if not re.search(r"完成|占|为|达|是|相当于|实现|恢复到", plan.slot.before):
        return []
    risen = row[index - 2 : index - 1] if index > 1 and row[index - 2].slot.role == DELTA else ()
    for item in risen:
        if item.dimension == plan.dimension and is_rate_of(item, plan, rate):
            return [(unsigned(item), plan)]  # 余额A，比年初减少B，完成任务C的P: of B
    above = [i for i in row[: index - 1] if i.is_amount and i.dimension == plan.dimension]
    above = [i for i in above if i.slot.depth <= rate.slot.depth and not beyond_plan(i)]
    here = [i for i in above if i.slot.sentence == rate.slot.sentence]
    if done := [i for i in here if i.measure in DONE]:
        return [(i, plan) for i in (*_whole_in_sentence(text, rate, done[-1]), done[-1])]
    if not here and (named := _subject_of(text, row, index)):
        return [(named[0], plan)]
    wholes = _whole_in_sentence(text, rate, above[-1]) if above else []
    return [(i, plan) for i in (*wholes, *above[-1:]) if i is not plan]


def _whole_in_sentence(text: Text, rate: Item, part: Item) -> list[Item]:
    """改建A座，其中甲B座、乙C座，完成任务D座的P: of A, perhaps."""
    wholes = text.wholes_of(part)[:1]
    return [i for i in wholes if (i.slot.passage, i.slot.sentence) == (rate.slot.passage, rate.slot.sentence)]


def in_brackets(row: Sequence[Item], index: int) -> Pairs:
    """收入A，完成P（年度B）；支出C，完成Q（年度D）: what each is of stands in brackets right behind it."""
    rate = row[index]
    behind = dropwhile(lambda i: i.slot.role == GROWTH and i.slot.part == rate.slot.part, row[index + 1 :])
    told = [i for i in islice(behind, 1) if i.slot.mark == "（" and i.slot.depth == rate.slot.depth + 1]
    told = [i for i in told if i.slot.part == rate.slot.part and PLAN_ALONE.fullmatch(i.slot.before)]
    if not told or not DONE_OF_PLAN.search(rate.slot.before):
        return []
    done = [i for i in row[:index] if is_amount(i) and i.slot.part == rate.slot.part and i.measure not in AIMED_AT]
    done = [i for i in done if i.dimension == told[0].dimension and i.slot.depth == rate.slot.depth]
    return [(done[-1], told[0])] if done else []


def kept_within(row: Sequence[Item], index: int) -> Pairs:
    """支出A，控制在预算B以内，执行率P; 支出A（甲C、乙D），控制在…: of A, and of nothing in its bracket."""
    rate = row[index]
    before = [i for i in row[max(0, index - MOST_PARTS) : index] if i.slot.depth <= rate.slot.depth][-2:]
    if len(before) < 2 or "控制在" not in before[1].slot.before or not EXECUTION.search(rate.slot.base):
        return []
    spent, limit = before
    near = spent.slot.sentence == limit.slot.sentence == rate.slot.sentence and rate.slot.clause - limit.slot.clause < 2
    return [(spent, limit)] if near and is_amount(spent) else []


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
    return [i for i in called if i.slot.start < rate.slot.start and i.measure not in AIMED_AT][:1]
