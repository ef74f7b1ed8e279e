"""A rate of two amounts: 执行率, 完成预算的, 到位率, 整改率, 满意度, 人均.

``全年预算数为A，执行数为B，执行率为P``: which amount is above and which below the line is found by `completion` where the
words name a plan, by `execution` and `named_rates` where the rate has a name, by `satisfaction` among answers, by `averages`
for each of many things. Here is which of them is asked, which of their pairs are doubted, and how sure the reading is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, islice

from auditor.clauses import DELTA, RATE, RATIO, SHARE
from auditor.facts import AIMED_AT, core, directed, is_amount, overlap, upto
from auditor.languages import zh
from auditor.model import Claim, Confidence, Reading
from auditor.relations.averages import CUE, average
from auditor.relations.bases import ADJUSTED_TO, FROM, without_some
from auditor.relations.by_formula import of_formula, says_formula, surely
from auditor.relations.completion import in_brackets, inside, kept_within, of_plan
from auditor.relations.execution import BOUGHT, UNPAID, around, money_of, planned
from auditor.relations.in_columns import is_of_more, together
from auditor.relations.named_rates import among, answered, by_name, of_part, same_by_another_word
from auditor.relations.of_several import is_of_some, of_several
from auditor.relations.opened_totals import of_the_other_side
from auditor.relations.rated import (
    ARRIVAL,
    DONE,
    EXECUTION,
    FAR,
    LEVELS,
    OF_BASE,
    RATES,
    SATISFIED,
    Pairs,
    is_capped,
    is_rate_of,
    one_each,
    out_of,
    planned_each,
    same_unit,
)
from auditor.relations.satisfaction import of_others, satisfied, says_more, without_the_bad
from auditor.relations.savings import SAVED, saved, saved_of_untold
from auditor.relations.severally import severally, told_severally
from auditor.relations.whose_rate import is_of_another
from auditor.text import Item, Passage, Text, claim, figures_of, is_slip_of, prints_as, reading

IS_SAVED = re.compile(r"节[约省支](?:了|资金|财政|金额|经费|额)*[为共达]*$")
OLD_PLAN = re.compile(r"(?:上年度?|去年|上一年)的?(?:全年|年初)?预算")
CUT = re.compile(rf"{zh.CUT_BACK}|压缩|收回")
CHANGED = re.compile(rf"(?:追加|[调核]增|增列|{zh.CUT_BACK}|收回)[^，。；、]{{0,8}}$")
GOAL, ALL_OF_IT = re.compile(r"目标|任务|计划"), re.compile(r"总(?:额|数|量|投资|规模|盘子)$")
DEVIATES = re.compile(r"(?:差异|偏差|偏离)率$")
RETURNED = re.compile(r"(?:[回收]收|收回|有效)率$")
SENT = re.compile(r"发[放出送]|下发|印发|投放|问卷")
COMPLETED = re.compile(r"(?<!未)完成[了为]?$")
CAME_BACK = re.compile(r"收回|[回]收|有效")
TELLING = 4  # digits of a rate of which one may have slipped
FINE = 2  # decimals of a rate that fits hardly by chance
UNREAD = re.compile(r"(?<![\d第〔.])\d[\d.]*[万亿]?(?![\d年月日号届期条款章版.])[一-龥]")  # 3000簇
NAMED = 4  # characters of a name that says what the rate is of
FEWEST = 2  # rates beside one that hold, so that it is read right
DONE_OF_PLAN = re.compile(r"(?<!预算)(?<!资金)(?<!支出)完成率$")
OF_EACH = re.compile(
    r"[均都](?:为|是|达到?|超过)?$"
)  # 甲建成43座，乙建成26座，完成率均为100%: of each, and not of what stands elsewhere
LEVEL = re.compile(r"(?P<level>中央|国家|自治区|省|市|区|县|州|镇|乡)级?")
BEDS = re.compile(r"床位?(?:使用|周转)率$")  # of days, and not of beds
PER_ONE = re.compile(r"每[股人户亩个辆件]|[人户亩生]均")  # 每股收益: no part of what is told of all
BATCH = re.compile(r"第[一二三四五六七八九十\d]+批")
IN_ALL = re.compile(r"共|合计|总计")
YEAR = re.compile(r"(?:19|20)\d\d年|上年|去年|上一年|前年|同期")
MADE = re.compile(
    r"(?:新[建增修购]|改[造建]|[扩修]建|修[缮复]|建[成设]|完[成工]|维修|铺设|硬化|安装|清[淤理]|绿化|整[治修]|治理|购[置买]"
    r"|栽[植种]|种植|疏浚|加固|拆除|开展|举办|培训|检查|发放|救助|创建|打造|实施)(?P<thing>[一-龥]{2,})$"
)
NOUN = 3  # letters at the end of what a rate is called: 办结率
YIELDS = re.compile(r"(?:收益|回报|报酬)率$")
PLANNED = re.compile(r"计划|任务|目标|[应需拟]|预计|下达|批复")


MEASURED_IN = re.compile(r"按(?P<what>人口|人数|户数|面积|金额|资金)(?:计算?|统计|测算|口径)")
MEASURES = {"人口": "person", "人数": "person", "户数": "户", "面积": "area", "金额": "money", "资金": "money"}


def claims(text: Text) -> Iterator[Claim]:
    shared = text.bound_as(share="rate")
    for passage in text.with_figures:
        yield from _as_the_others(text, _of_passage(text, passage, shared))


def _of_passage(text: Text, passage: Passage, shared: Collection[int]) -> Iterator[Claim]:
    row = text.row(passage)
    averaged = CUE.search(passage.template) is not None
    for index, item in enumerate(row):
        if item.slot.role == RATIO and item.slot.is_rate:
            found = list(average(text, row, index)) if averaged and "平均" in item.slot.before else []
            found = found or list(_ratio(text, row, index))
            yield from found or _that_fits(text, row, index)
        elif item.slot.role == RATE and item.dimension == "rate" and of_formula(text, row, index):
            yield from _ratio(text, row, index)
        elif item.slot.role == SHARE and item.slot.start not in shared:
            yield from _that_fits(text, row, index)
        elif averaged and item.dimension not in ("rate", "points", "bare") and CUE.search(item.slot.before):
            yield from average(text, row, index)


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
        groups.setdefault(key, []).append((one, is_rate_of(part, whole, share)))
    for group in groups.values():
        doubtful = [one for one, holds in group if not holds]
        sure = len(doubtful) == 1 and len(group) > FEWEST and doubtful[0].topic != "per_unit"
        yield from (replace(one, confidence="high") if sure and one in doubtful else one for one, _ in group)


def _of_the_valid(row: Sequence[Item], above: Item, below: Item, rate: Item) -> Item:
    """问卷调查A户，收回有效问卷B份，满意C户，满意率P: of B, where it makes P, though C has the unit of A."""
    if not SATISFIED.search(rate.slot.base) or is_rate_of(above, below, rate):
        return below
    valid = (i for i in row if below.slot.start < i.slot.start < above.slot.start and "有效" in i.slot.before)
    return next((i for i in valid if is_rate_of(above, i, rate)), below)


def _of_this_year(row: Sequence[Item], below: Item, rate: Item) -> Item:
    """控制数A，上年控制数B，支出C，完成预算的P: of A, though B stands nearer."""
    if not zh.LAST_YEAR.search(below.slot.before) or zh.LAST_YEAR.search(rate.slot.before):
        return below
    alike = (i for i in row if i.slot.sentence == below.slot.sentence and same_unit(i, below))
    return next((i for i in alike if i.measure in AIMED_AT and not zh.LAST_YEAR.search(i.slot.before)), below)


def _as_told_before(text: Text, above: Item, below: Item, rate: Item) -> Item:
    """支出A，为全年预算B的P；年初预算C… / 执行率为Q: of B, as P was told of A there."""
    if rate.slot.passage == above.slot.passage or is_rate_of(above, below, rate):
        return below
    row = text.items.by_passage[above.slot.passage]
    told = ((n, i) for n, i in enumerate(row) if i.slot.is_rate and i.slot.sentence == above.slot.sentence)
    bases = ((base, i) for n, i in told for base in row[max(0, n - 2) : n] if base.dimension == above.dimension)
    return next((base for base, i in bases if base is not above and is_rate_of(above, base, i)), below)


def _of_last_year(above: Item, below: Item, rate: Item) -> bool:
    """支出A，执行率P，上年预算B，执行率Q: Q is of what was spent of B, and not of A."""
    planned = OLD_PLAN.search(below.slot.before) and not zh.LAST_YEAR.search(above.slot.before + rate.slot.before)
    return bool(planned) and not is_rate_of(above, below, rate)


def _of_something_else(row: Sequence[Item], index: int) -> str:
    """办结率P，按期办结率Q; 总体完成率P，税收完成率Q: what a second rate of one noun right behind the first is of, "" for none."""
    rate, before = row[index], row[index - 1] if index else row[index]
    together = before.slot.is_rate and before is not rate and before.slot.sentence == rate.slot.sentence
    one, other = before.slot.base, rate.slot.base
    if one == other:  # 节约率P，货物类节约率Q
        one, other = (i.slot.before.rstrip("为是达到仅约") for i in (before, rate))
    return core(other[:-NOUN]) if together and one != other and one[-NOUN:] == other[-NOUN:] else ""


def _planned_later(done: Item, plan: Item) -> bool:
    """2025年预算A。2024年决算B，完成预算的P: A is the plan of a year that B, by its own words, is not of."""
    years = [i.period if i.period and f"{i.period}年" in i.slot.before else None for i in (done, plan)]
    return years[0] is not None and years[1] is not None and years[0] < years[1]


def _ratio(text: Text, row: Sequence[Item], index: int) -> Iterator[Claim]:
    rate = row[index]
    if (ways := together(text, row, index)) is not None:
        yield from [claim(text, "ratio", ways, rate, topic="together")] if ways else []
        return
    listed = told_severally(text, row, index)
    pair = one_each(row, index) or planned_each(row, index) or (severally(text, row, index) if listed else None)
    if pair is not None:
        one = reading("of one each", numerator=pair[0], denominator=pair[1], rate=rate)
        yield claim(text, "ratio", [one], rate, topic="completion")
        return
    if DEVIATES.search(rate.slot.base) or rate.slot.before.endswith(("×", "*")):
        return  # see `change`; 完成率（完成数/计划数×100%）
    if SATISFIED.search(rate.slot.base) and of_others(row, index):
        return
    if (many := list(satisfied(text, row, index))) or says_more(rate):
        yield from many
        return
    if way := without_the_bad(row, index):
        yield claim(text, "ratio", [way], rate, topic="other")
        return
    if SAVED.search(rate.slot.base) and (own := _of_saving(text, row, index)):
        yield own
        return
    pairs = _meant(text, row, index, listed)
    if not pairs:
        return
    if way := _of_what_it_became(row, *pairs[0], rate):
        yield claim(text, "ratio", [way], rate, topic="together")
        return
    pairs = [*pairs, *_of_the_first(row, index, *pairs[0])]
    if not _told(text, row, index) and (several := of_several(text, row, index, pairs)) is not None:
        summed = any("others" in way.roles for way in several)
        yield from (
            [claim(text, "ratio", several, rate, topic="together" if summed else _topic(rate))] if several else []
        )
        return
    if not any(is_rate_of(*pair, rate) for pair in pairs):
        pairs = _right_before(row, index) or pairs
    doubted = [pair for pair in pairs if is_of_some(row, index, pair) or is_of_more(row, index, pair)]
    doubted += [pair for pair in pairs if _of_a_goal(row, index, pair[1]) or _planned_later(*pair)]
    pairs = [pair for pair in pairs if pair not in doubted or is_rate_of(*pair, rate)]
    if not pairs:
        return
    ways = [reading("rate", numerator=n, denominator=d, rate=rate) for n, d in dict.fromkeys(pairs)]
    sure = _told(text, row, index) or _sure(rate, *pairs[0])
    yield claim(text, "ratio", ways, rate, confidence="high" if sure else "low", topic=_topic(rate))


def _of_a_goal(row: Sequence[Item], index: int, plan: Item) -> bool:
    """救助A人次，支出B万元，完成年度目标的P: of so many 人次 rather than of the budget, which a table tells."""
    rate = row[index]
    if ALL_OF_IT.search(rate.slot.base) and plan.slot.mark == "|":
        return True  # 中央资金占计划总额的P: of what is planned of all, and not of its own row
    counted = (i for i in row[:index] if i.slot.sentence == rate.slot.sentence and i.is_amount)
    goal = GOAL.search(rate.slot.base) is not None and plan.dimension == "money" and plan.slot.mark == "|"
    return goal and any(i.dimension != "money" for i in counted)


def _right_before(row: Sequence[Item], index: int) -> Pairs:
    """预算A，执行B，其中甲项目预算C，执行D，执行率P: D of C, where that is just P."""
    rate, near = row[index], row[max(0, index - 2) : index]
    beside = len(near) > 1 and all(i.is_amount and i.slot.part == rate.slot.part for i in near)
    alike = beside and near[0].dimension == near[1].dimension and near[0].slot.depth == near[1].slot.depth
    return [(near[1], near[0])] if alike and is_rate_of(near[1], near[0], rate) else []


def _of_saving(text: Text, row: Sequence[Item], index: int) -> Claim | None:
    if way := saved(row, index, apart=bool(_of_something_else(row, index))):
        return claim(text, "ratio", [way], row[index], topic="together" if "others" in way.roles else "other")
    way = saved_of_untold(row, index)
    return claim(text, "change", [way], row[index]) if way else None


def _meant(text: Text, row: Sequence[Item], index: int, listed: bool) -> Pairs:
    """The pairs that the rate may be of, likeliest first; where the words leave that open, those that it is the rate of."""
    rate = row[index]
    found = ((above, _as_told_before(text, above, below, rate)) for above, below in _pairs(text, row, index))
    pairs = [pair for pair in found if _is_credible(text, row, index, *pair)]
    pairs = pairs or around(row, index)
    if said := MEASURED_IN.search(rate.slot.before):
        pairs = _measured_in(row, index, pairs, MEASURES[said["what"]])
    if name := _of_something_else(row, index):
        pairs = [pair for pair in pairs if pair[0].label.startswith(name) or is_rate_of(pair[0], pair[1], rate)]
    unfound = says_formula(text, row, index) and not of_formula(text, row, index)
    unfound = unfound or without_some(text, rate)
    if unfound or listed or zh.COMPARABLE.search(rate.slot.before) or _of_other_money(text, rate, pairs):
        pairs = [pair for pair in pairs if is_rate_of(pair[0], pair[1], rate)]
    if OF_EACH.search(rate.slot.before):
        pairs = [pair for pair in pairs if _in_its_sentence(rate, pair) and is_rate_of(pair[0], pair[1], rate)]
    pairs = [(above, _of_this_year(row, _of_the_valid(row, above, below, rate), rate)) for above, below in pairs]
    pairs = [pair for pair in pairs if not _of_last_year(*pair, rate)]
    if _of_another_basis(row, index, pairs):
        return []
    if SAVED.search(rate.slot.base) and zh.NOT_BOUGHT.search(text.lead(rate)):
        pairs = [pair for pair in pairs if is_rate_of(*pair, rate)]  # 采购A，其中流标B，节约C，节约率P
    if SAVED.search(rate.slot.base):  # 节约B，其中货物类节约C，节约率P: of no B
        some = any(pair[0].slot.before.startswith("其中") or IS_SAVED.search(pair[1].slot.before) for pair in pairs)
        pairs = [pair for pair in pairs if is_rate_of(*pair, rate)] if some else pairs
    return [pair for pair in pairs if is_rate_of(*pair, rate) or not is_of_another(text, rate, pair)]


def _of_another_basis(row: Sequence[Item], index: int, pairs: Pairs) -> bool:
    """预算A，支出B，执行率P，资金使用率Q: P is of both, so that Q, told beside it under another name, is of what came in.

    Where Q is but a slip of P in a rate of several digits, it is of both as well.
    """
    rate, beside = row[index], [*row[max(0, index - 1) : index], *row[index + 1 : index + 2]]
    if not pairs or not EXECUTION.search(rate.slot.base) or any(is_rate_of(*pair, rate) for pair in pairs):
        return False
    others = [i for i in beside if i.slot.is_rate and i.slot.role == RATIO and EXECUTION.search(i.slot.base)]
    others = [i for i in others if i.slot.sentence == rate.slot.sentence and i.slot.base != rate.slot.base]
    slips = len(rate.mention.digits) >= TELLING and any(is_slip_of(rate, i.mention.number) for i in others)
    return not slips and any(is_rate_of(*pair, i) for pair in pairs for i in others)


def _of_what_it_became(row: Sequence[Item], above: Item, below: Item, rate: Item) -> Reading | None:
    """预算A，年中调减B，实际支出C，执行率P: of A less B, where P is C over that, and of A alone it is not."""
    if is_rate_of(above, below, rate) or below.measure not in AIMED_AT:
        return None
    between = [i for i in row if below.slot.start < i.slot.start < above.slot.start and i.dimension == below.dimension]
    between = [i for i in between if i.measure != "arrived"]  # what came of what it became
    turns = [directed(i, CUT.search(i.slot.before) is not None) for i in between]
    if not turns or not all(CHANGED.search(i.slot.before) for i in turns):
        return None
    became = below.mention.value + sum(i.mention.value * (-1 if i.slot.down else 1) for i in turns)
    fits = became > 0 and prints_as(above.mention.value / became, rate)
    bare = replace(rate, concept=None)  # what is said of a payment rate is not said of several sums
    return reading("what it became", numerator=above, denominator=below, others=turns, rate=bare) if fits else None


def _measured_in(row: Sequence[Item], index: int, pairs: Pairs, dimension: str) -> Pairs:
    """对象A户B人，已消除C户D人，按人口计算消除率P: of B and D; of other pairs in persons only where P is what they make."""
    own = [pair for pair in pairs if pair[0].dimension == dimension]
    told = [i for i in row[:index] if i.slot.sentence == row[index].slot.sentence and i.dimension == dimension]
    fits = ((above, below) for below, above in combinations(told, 2) if is_rate_of(above, below, row[index]))
    return own or list(islice(fits, 1))


def _of_other_money(text: Text, rate: Item, pairs: Pairs) -> bool:
    """项目预算A，支出B，财政资金执行率P: is P of what nothing before it, no heading and neither name says that A and B are of?"""
    near = all(i.slot.passage == rate.slot.passage for pair in pairs for i in pair)
    if not pairs or not EXECUTION.search(rate.slot.base) or not near:
        return False
    name = money_of(rate) or ("项目" if "项目支出" in rate.slot.base else "")  # 项目支出执行率, and not of all
    passage = text.passage_at.get(rate.slot.passage)
    bought = name == "采购" and all(BOUGHT.search(above.slot.before) for above, _ in pairs)
    if not name or passage is None or bought or any(above.dimension != "money" for above, _ in pairs):
        return False
    said = passage.template[: min(i.slot.position for pair in pairs for i in pair)]
    return not any(name in words for words in (said, *passage.headings, *(i.label for pair in pairs for i in pair)))


def _of_the_first(row: Sequence[Item], index: int, above: Item, below: Item) -> Pairs:
    """争取资金A，已拨付B，拨付率P；已支出C，支出率Q: Q may be of B or of A, which P is of."""
    rate = row[index]
    if EXECUTION.search(rate.slot.base) is None or rate.mention.many_typed < FEWEST + 1:
        return []
    here = [i for i in row[:index] if i.slot.sentence == rate.slot.sentence and i.dimension == above.dimension]
    wholes = [i for i in here[:1] if i.is_amount and i.slot.start < below.slot.start < above.slot.start]
    rated = row[row.index(below) + 1] if below in row[:index] else rate
    wholes = [i for i in wholes if rated is not rate and rated.slot.role == RATIO and is_rate_of(below, i, rated)]
    return [(above, i) for i in wholes if is_rate_of(above, i, rate)]


def _in_its_sentence(rate: Item, pair: tuple[Item, Item]) -> bool:
    return all((i.slot.passage, i.slot.sentence) == (rate.slot.passage, rate.slot.sentence) for i in pair)


def _pairs(text: Text, row: Sequence[Item], index: int) -> Pairs:
    return (
        of_formula(text, row, index)
        or in_brackets(row, index)
        or inside(text, row, index)
        or among(text, row, index)
        or of_plan(text, row, index)
        or kept_within(row, index)
        or by_name(text, row, index)
    )


def _of_another_row(above: Item, below: Item, rate: Item) -> bool:
    """公用车运行维护费完成预算的P is not of the row 公务接待费 of a table."""
    tabled = above.slot.mark == "|" and above.concept is not None and above.concept == below.concept
    named = rate.slot.base.startswith("预算") and rate.concept is not None and len(rate.label) >= NAMED
    return tabled and named and above.concept != rate.concept


def _of_what_it_fell_from(above: Item, below: Item, rate: Item) -> bool:
    """余额A，较年初压减B，压减率P: of what there was before, which is neither A nor what the words before tell."""
    beside = above.slot.role == DELTA and above.slot.part == rate.slot.part
    return beside and zh.COMPARES.search(above.slot.before) is not None and not is_rate_of(above, below, rate)


def _one_of_all(text: Text, above: Item, below: Item) -> bool:
    """使用财政资金A、自筹资金B，合计C，资金使用率P: A is one of those that make C, and P of something else."""
    parts = text.parts.get(below.slot.start, ())
    last = above.slot.start < below.slot.start and IN_ALL.search(below.slot.before) is not None
    return last and len(parts) > 1 and above.slot.start in parts


def _is_credible(text: Text, row: Sequence[Item], index: int, above: Item, below: Item) -> bool:
    """May it be a rate of these two? What speaks against them counts for nothing where the rate is just theirs."""
    rate = row[index]
    if above.dimension != below.dimension or above.slot.start == below.slot.start or not below.mention.value:
        return False
    if _of_what_was_planned(above, below, rate) and not is_rate_of(above, below, rate):
        return False
    if YIELDS.search(rate.slot.base) and not is_rate_of(above, below, rate):
        return False  # 收益额A，收益率P: of what was held on average, which is told nowhere
    if below.dimension != "money" and is_capped(above, below, rate):
        return False  # 计划培训A人，实际培训B人，完成率100%
    if _of_one_behind_another(row, index, above, below) and not is_rate_of(above, below, rate):
        return False  # 甲A人；乙B人，管理率P，控制率Q: of B, as P is, and of no A
    if _one_of_all(text, above, below) and not is_rate_of(above, below, rate):
        return False
    if _of_another_row(above, below, rate) or _of_what_it_fell_from(above, below, rate):
        return False
    per_one = {PER_ONE.search(i.slot.before) is None for i in (above, below)}
    if len(per_one) > 1 and not is_rate_of(above, below, rate):
        return False  # but 亩均用水由A降为B，节约C，节约率P
    of_means = rate.slot.base.endswith("债务率") and "财力" in below.slot.before
    if text.of_government and not (of_means or _one_budget(above, below) or _told_behind(row, above, below)):
        return False
    if (
        rate.slot.base.startswith("预算")
        and index
        and "到位" in row[index - 1].slot.base
        and below.measure == "arrived"
    ):
        return False  # 到位资金支出率P，预算执行率Q
    inside = rate.slot.base.endswith("完成率") and below in text.wholes_of(above)
    if inside and not out_of(text, below, above) and (above.slot.mark or not COMPLETED.search(above.slot.before)):
        return False  # 完成A公里，其中甲B公里，完成率P; but A个指标中完成B个
    if rate.slot.sentence not in (above.slot.sentence, below.slot.sentence) and _unread(text, row[:index], rate):
        return False
    doubted = (
        _is_plan_of_whole(text, row, above, below)
        or _of_another_sum(text, above, below, rate)
        or _of_another_part(row, index, above)
        or _of_more_changes(row[:index], rate, below)
        or _of_all_before(row, index, above)
        or _told_again(above, below)
        or (ARRIVAL.search(rate.slot.base) is None and above.measure == below.measure == "arrived")
        or _of_another_year(text, row, index, above)
        or (EXECUTION.search(rate.slot.base) is not None and _two_things(above, below))
        or _of_one_level(row[:index], above, below)
        or (BEDS.search(rate.slot.base) is not None and above.mention.unit.symbol == "张")
    )
    return not doubted or is_rate_of(above, below, rate)


def _of_what_was_planned(above: Item, below: Item, rate: Item) -> bool:
    """由A调整为B，执行率P: of B. 年初预算A，支出B, which is more than A, 执行率P below 100 %: of what A became."""
    turned = FROM.search(below.slot.before) and ADJUSTED_TO.search(above.slot.before)
    first = below.measure == "initial" and rate.slot.base.endswith("率") and "预算" in below.slot.before
    more = first and above.mention.value > below.mention.value and rate.mention.value < 1
    return bool(turned or (more and not is_rate_of(below, above, rate)))


def _of_one_behind_another(row: Sequence[Item], index: int, above: Item, below: Item) -> bool:
    """Is a rate right before it of the amount above the line, too, which stands in a part of the sentence of its own?"""
    one, rate = row[index - 1] if index else row[index], row[index]
    part = rate.slot.sentence, rate.slot.part
    beside = (
        one is not rate and one.slot.is_rate and one.slot.role == RATIO and (one.slot.sentence, one.slot.part) == part
    )
    here = [(i.slot.sentence, i.slot.part) == part for i in (above, below)]
    return beside and here == [True, False] and below.slot.sentence == rate.slot.sentence


def _told_again(above: Item, below: Item) -> bool:
    """使用资金A。补贴A，资金完成率P: what was spent, told a second time, is not what P is of."""
    spent = below.measure in DONE and below.measure not in (*AIMED_AT, "arrived")
    return spent and above.mention.value == below.mention.value


def _of_another_year(text: Text, row: Sequence[Item], index: int, above: Item) -> bool:
    """受理A，审结B，结案率P，上年结案率Q: Q is of no A and B, of which no word says that they are of that year."""
    rate, passage = row[index], text.passage_at.get(above.slot.passage)
    said = YEAR.findall(rate.slot.before)[-1:]
    if not said or passage is None or said[0] in passage.template[: above.slot.position]:
        return False
    told = any(i.slot.is_rate and i.slot.sentence == rate.slot.sentence for i in row[:index])
    return told or not said[0].startswith(str(text.year))


def _two_things(above: Item, below: Item) -> bool:
    """改造危桥A座，新建公厕B座，完成率P: two things that were made, of neither of which it is said that it was planned."""
    made = [MADE.search(i.slot.before) for i in (above, below)]
    if any(i.dimension == "money" or i.measure in AIMED_AT for i in (above, below)) or PLANNED.search(
        below.slot.before
    ):
        return False
    things = [said["thing"] for said in made if said is not None]
    return len(things) > 1 and not overlap(*things)


def _of_one_level(before: Sequence[Item], above: Item, below: Item) -> bool:
    """省级下拨甲A；市级下拨甲B；全年执行数C，执行率P: of A and B, and not of what one level gave."""
    given = LEVEL.match(below.label)
    if given is None or above.slot.before.startswith(given["level"]):
        return False
    name = below.label[given.end() :]
    beside = (i for i in before if i.slot.sentence == below.slot.sentence and i not in (above, below))
    levels = (LEVEL.match(i.label) for i in beside if i.dimension == below.dimension and i.label.endswith(name))
    return len(name) > 1 and any(one is not None and one["level"] != given["level"] for one in levels)


def _of_more_changes(before: Sequence[Item], rate: Item, below: Item) -> bool:
    """追加A，核减B，预算调整率P: of neither alone, and of what was planned, not of a part of what was added."""
    if rate.concept != "budget_adjustment_rate" and not rate.slot.base.endswith("调整率"):
        return False
    changes = [i for i in before if not i.slot.is_rate and CHANGED.search(i.slot.before)]
    return len(changes) > 1 or below in changes


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


def _of_all_before(row: Sequence[Item], index: int, above: Item) -> bool:
    """预算甲A、乙B，实际支出甲C、乙D，合计E，执行率P: of E, and not of D."""
    total, rate = row[index - 1] if index else row[index], row[index]
    beside = total.slot.clause + 1 == rate.slot.clause and total.slot.sentence == rate.slot.sentence
    last = beside and is_amount(total) and IN_ALL.match(total.slot.before) is not None
    return last and above.slot.start < total.slot.start and same_unit(above, total)


def _is_plan_of_whole(text: Text, row: Sequence[Item], part: Item, plan: Item) -> bool:
    """预算B，支出A，完成预算的P，其中：甲支出C，完成预算的Q: Q is of the budget of 甲, which is not stated; B is that of A."""
    if (plan.name == part.name and part.name) or plan.slot.start > part.slot.start or plan.measure not in AIMED_AT:
        return False
    for whole in text.wholes_of(part):
        if plan.slot.start < whole.slot.start < part.slot.start and whole in row:
            told = row[row.index(whole) + 1 : row.index(part)]
            return any(i.slot.role == RATIO and "预算" in i.slot.base and not i.slot.base.endswith(RATES) for i in told)
    return False


def _of_another_part(row: Sequence[Item], index: int, above: Item) -> bool:
    """…A公里；改造B座，完成率P: what is counted behind the ； is not 公里."""
    rate = row[index]
    here = [i for i in row[:index] if (i.slot.sentence, i.slot.part) == (rate.slot.sentence, rate.slot.part)]
    counted = {i.dimension for i in here if is_amount(i)}
    return bool(counted) and above.dimension not in counted


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
    behind = planned(text, part, AIMED_AT) if rate.slot.role == RATIO else []  # 甲支出A，预算执行比例P。/ 预算…甲B
    whole = next((i for i in (*behind, *told) if is_rate_of(part, i, rate)), None)
    paid = whole is not None and _paid_of_plan(part, whole)
    alike = paid or (whole is not None and overlap(part.label, whole.label) > 0)  # 抽查公厕24座 of 管护公厕96座
    if whole is not None and min(len(part.mention.digits), len(whole.mention.digits)) > 2 - alike:
        way = reading("that fits", numerator=part, denominator=whole, rate=rate)
        sure: Confidence = "high" if paid or EXECUTION.search(rate.slot.base) else "low"
        yield claim(text, "ratio", [way], rate, topic=_topic(rate), confidence=sure)


def _paid_of_plan(part: Item, whole: Item) -> bool:
    """预算安排A. / 拨付到企业B，拨付率P: what was paid and what there was to pay out, be A ever so round."""
    return part.dimension == "money" and part.measure in DONE and whole.measure in AIMED_AT


def _countable(whole: Item, part: Item) -> bool:
    """Of one dimension and year; files and samples are of persons and of households."""
    people = {"person", "户", "份", "人次"}
    same = whole.dimension == part.dimension or {whole.dimension, part.dimension} <= people
    return same and whole.period == part.period and whole.realm.meets(part.realm)


def _told(text: Text, row: Sequence[Item], index: int) -> bool:
    """Do the words themselves say of what the rate is?"""
    told = among(text, row, index) or answered(row, index) or of_part(text, row, index) or kept_within(row, index)
    unpaid = index > 1 and UNPAID.fullmatch(row[index - 1].slot.before)  # of what was paid and what was not
    return (
        bool(told or unpaid)
        or surely(row[index], of_formula(text, row, index))
        or OF_BASE.search(row[index].slot.before) is not None
    )


def _unread(text: Text, before: Sequence[Item], rate: Item) -> bool:
    """计划修枝3,000簇，实际3,120簇，完成率104%: the sentence has numbers of its own, in a unit that is not known."""
    bare = [i for i in before if i.slot.sentence == rate.slot.sentence and i.dimension == "bare"]
    return len(UNREAD.findall(text.lead(rate))) + len(bare) > 1


def _one_budget(done: Item, plan: Item) -> bool:
    """Of one level, book and year; what stands in another sentence must have the same name."""
    near = (done.slot.passage, done.slot.sentence) == (plan.slot.passage, plan.slot.sentence)
    unnamed = not done.own and done.slot.passage == plan.slot.passage  # …年初预算A。决算数为B，为年初预算的C
    begun = done.slot.passage == plan.slot.passage and done.label[:4] in plan.label  # 债券资金A。债券资金已支出B
    begun = begun and not of_the_other_side(done.label, plan.label)
    turned = done.slot.passage == plan.slot.passage and ADJUSTED_TO.search(plan.slot.before) is not None
    same = (
        near or unnamed or done.name == plan.name or begun or (turned and done.slot.sentence - plan.slot.sentence < 2)
    )
    return done.realm.meets(plan.realm) and (near or done.period == plan.period) and same


def _told_behind(row: Sequence[Item], done: Item, plan: Item) -> bool:
    """收入完成A，为年初预算的P，增长R。年初预算为B: the next sentence says of what, and no other amount stands between."""
    if core(plan.slot.before) or plan not in row or done not in row or plan.slot.sentence - done.slot.sentence != 1:
        return False
    return not any(is_amount(i) for i in row[row.index(done) + 1 : row.index(plan)])


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
    if rate.concept == "staff_control_rate" and (numerator.measure, denominator.measure) == (
        "in_post",
        "establishment",
    ):
        return True
    if name.endswith("债务率") and "财力" in denominator.slot.before:
        return numerator.slot.before.endswith("余额") and denominator.slot.sentence == rate.slot.sentence
    if numerator.slot.sentence != rate.slot.sentence or denominator.slot.passage != rate.slot.passage:
        return (
            EXECUTION.search(name) is not None
            and numerator.measure in DONE
            and denominator.measure in (*AIMED_AT, "arrived")
        ) or bool(ARRIVAL.search(name))
    if EXECUTION.search(name) and (numerator.measure in DONE or denominator.measure in AIMED_AT):
        return True
    if RETURNED.search(name) and SENT.search(denominator.slot.before):
        return CAME_BACK.search(numerator.slot.before) is not None  # 发放300份，收回287份，回收率
    if SATISFIED.search(name) and numerator.slot.after.startswith(("表示满意", "满意")):
        return True  # 148人表示满意，满意率
    if name.endswith("完成率") and COMPLETED.search(numerator.slot.before) and same_unit(numerator, denominator):
        return True
    if name.endswith(("资产负债率", "成新率")) or (name.endswith("资产利用率") and "在用" in numerator.slot.before):
        return True
    if name.endswith("得分率"):
        return numerator.dimension == denominator.dimension == "score" and numerator.slot.part == rate.slot.part
    stem = core(name[:-1])
    if same_by_another_word(stem, numerator) and same_unit(numerator, denominator):
        return True  # 受理512件，审结498件，结案率
    if LEVELS.search(name):  # 抽检A组，合格B组，合格率C
        called = core(numerator.slot.before)
        alike = stem.endswith(called) or called.endswith(stem)
        return min(len(stem), len(called)) > 1 and alike and rate.slot.clause - numerator.slot.clause == 1
    return any(stem[i : i + 2] in numerator.slot.before for i in range(max(1, len(stem) - 1)))


__all__ = ["claims"]
