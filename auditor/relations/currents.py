"""What has changed: the amount that its words name, the one before it in its sentence, or the same thing elsewhere.

``支出A，比上年减少C`` -> A; a few where the words leave it open, likeliest first.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from itertools import islice

from auditor.clauses import DELTA, GROWTH, PLAIN, PRIOR, RATIO
from auditor.facts import AIMED_AT, COMMON, FIRST_PLANNED, PLANNED, core, is_amount, is_level, measure_in, nearly, upto
from auditor.languages import zh
from auditor.relations.bases import (
    CARRIED,
    FROM,
    amount_before,
    before_the_base,
    is_last_year,
    past_plan,
    subject_of,
    told_of_it,
    year_earlier,
)
from auditor.text import Item, Passage, Text, adds_up, figures_of

NAMES_NOTHING = re.compile(  # …A，为当年拨付的资金。较上年决算数减少B
    r"(?:收、?支|费用支出)?同?[比较](?:上月|上年|上一年|去年|(?:19|20)\d\d年|年初预算|年初|调整后?的?|(?=预算))(?:度|年初|决算|执行|预算|支出|收入|同[期月])*[数额]?"
    r"(?:净)?(?:增加|增长|减少|下降|上升|增收|减收|增支|减支|增|减|多|少)了?"
)
GOES_PAST = frozenset("过破上入越了近")
MILESTONE = re.compile(
    r"(?:^(?:均|已|连续[^，。]{1,4}年)*|首次|历史性|一举|成功|再次)地?(?:超过|突破|接近|逼近|迈上|迈过|跨[上过越入]|站上|越过)了?$"
)  # 收入A，首次超过3万亿元，比上年…: what A has passed
AGAINST = re.compile(r"[，]?[比较]")  # 较20225.60万元增加C: what is compared with, whatever year it lacks
SIDE = re.compile(r"(?:其中[：，]?)?(?P<side>收入|支出)(?:决算|完成|执行)?数?[比较与]")
ALL_OF_A_SIDE = re.compile(
    r"(?:本年|全年|当年)?(?P<side>收入|支出)(?:决算)?(?:总计|合计|总额)?[为是共计]*(?=[比较与同增减下上])"
)
OF_THE_YEAR = re.compile(r"^，?本年(?:收入|支出)")
SIDE_TOLD = re.compile(r"(收入|支出)(?:决算|合计|总计|总额)?数?[为是共]*$")
BOTH_SIDES = re.compile(r"收入?[、和与及]?支出?总[计额]$|收入总计、支出总计$")
YEAR_SAID = re.compile(r"^(?:19|20)\d\d年度?")
NOTHING_OWN = re.compile(
    r"[总数规金增]|同|结果|水平|情况|指标|上[述年]|去年|较|比"
)  # 总量比上年…, 规模比上年…: of what stands before
NO_NAME = re.compile(  # 支出规模增长P, 总量增长P, 总体下降P, 收、支总计各增加C
    r"(?:[总本全]|年度|支出|收入|经费|资金|费用|预算|决算|规模|金额|数[额量字]?|[量额]|总体|整体|结果|水平|情况|指标|实际|累计|平均|上[述年]|合计|总[计额]|[收支各均]|也|又|再|则|还|仍|已|略有?|小幅|大幅|有所)*"
)
COMPARED_WITH = re.compile(r"(?:[对相环]比|[比较](?![例重率值]).*)$")
HOW_MANY = re.compile(r"(?:[人户个次批件天台辆项家场期]数|[人批户件车台]次|数量|面积)[均也又]?$")
MORE_OF_IT = re.compile(r"^[多少](?!数)")  # 2020年多培训A
HOW_MUCH = re.compile(r"(?:费用?|支出|收入|经费|资金|金额|成本|单价)[均也又]?$")
SAYS_KIND = re.compile(r"(?:支出|收入|费用?|经费|资金|款项?|[总金数]?[额量]|数)+$")  # 会议费支出 and 会议费
ENOUGH = 2  # letters that go before a name and leave it that name: not 进出口 and 出口, 净利润 and 利润
UNDER_WHAT = re.compile(
    r"(?:因|受|由于)[^，。；：]{1,12}?(?:影响|原因|冲击)(?=[仅只有为达]*$)|[仅只有]+$"
)  # 上年受疫情影响仅B
LEFT_OF_IT = re.compile(r"(?:结余|节余|节约|节支|节省|剩余)了?")
LEFT_OVER = re.compile(r"(?:尚|仍)?(?:结余|节余|剩余|余额|节约|节支|缺口|超支)[为了]?")
OVER = re.compile(r"(?:[高低优]于|超[过出]|高出|低过)[^，。；：]{0,10}$")
SHORT = 2  # characters: 支出, of whatever
OF_EACH = re.compile(r"(?:平均|[人车户次亩生床辆班校期]均|每[人车户次亩生床辆班校期])")
LEFT_OF = re.compile(r"(?:结余|节约|节余|节省|结存)了?")
SECTION = 12  # paragraphs
THAN_A_PLAN = re.compile(r"[比较超低高](?:[出过于])?(?:年初)?预算")
AGAINST_YEAR = re.compile(r"[与比较同](?:上年|去年|(?:19|20)\d\d年度?)(?:度|决算|执行)*(?:数)?(?:相比|对比)")
OF_LAST_YEAR = re.compile(r"(?:上年度?|去年|上一年度?)(?P<noun>[^，。；的数]{2,10})$")  # 较上年支出A


def of_the_change_before(text: Text, row: Sequence[Item], index: int, dimension: str | None) -> list[Item]:
    """三公经费较上年减少A；较年初预算减少B: what the first change of the sentence is said of.

    Where the reasons name an amount right before it, that first: 收入A，减少B，主要是土地出让收入C，减少D.
    """
    head, found = row[index], text.found.get("change", ())[-1:]
    if not found or not re.match(r"^，?[比较与同]", head.slot.before):
        return []
    roles = found[0].readings[0].roles
    said = [text.items.at[f.mention.start] for f in figures_of(roles.get("delta", ()) or roles.get("rate", ()))]
    current = [text.items.at[f.mention.start] for f in figures_of(roles.get("current", ()))]
    near = said and (said[0].slot.passage, said[0].slot.sentence) == (head.slot.passage, head.slot.sentence)
    return [*_of_the_reason(row, index), *current] if near and current[0].dimension == dimension else []


def _of_the_reason(row: Sequence[Item], index: int) -> list[Item]:
    """主要是…，土地出让收入C，同比减少D: the amount of a clause of reasons, right before the change, that is named."""
    before = row[index - 1 : index]
    told = [i for i in before if i.slot.reason and i.slot.role == PLAIN and not i.slot.is_rate and i.own]
    told = [i for i in told if not zh.LAST_YEAR.search(i.slot.before)]
    return [i for i in told if i.slot.part == row[index].slot.part and i.dimension == row[index].dimension]


def with_whole(text: Text, currents: list[Item], prior: Item | None) -> list[Item]:
    """三公经费A，其中B、C、D，比上年的E减少: D ends a list that makes up A, so that A may be what has changed."""
    if prior is None or len(currents) != 1 or currents[0].slot.start not in text.inner:
        return currents
    part = currents[0]
    for one in text.found.get("sum", ()):
        roles = one.readings[0].roles
        parts, total = figures_of(roles["parts"]), figures_of(roles.get("total", ()))
        if total and parts and parts[-1].mention.start == part.slot.start and len(parts) > 1:
            whole = text.items.at[total[0].mention.start]
            items = [text.items.at[p.mention.start] for p in parts]
            same = whole.slot.sentence == part.slot.sentence
            if same and adds_up(whole, items) and not _change_of_one(text, items):
                return [whole, part]
    return currents


def _change_of_one(text: Text, parts: Sequence[Item]) -> bool:
    """支出A，其中B，比上年增长P；C，比上年增长Q: B has a change of its own, and so has C."""
    row = text.items.by_passage[parts[-1].slot.passage]
    between = (i for i in row if parts[0].slot.start < i.slot.start < parts[-1].slot.start)
    return any(i.slot.role in (DELTA, GROWTH) for i in between)


def currents_of(
    text: Text, passage: Passage, row: Sequence[Item], index: int, head: Item, prior: Item | None, dimension: str | None
) -> list[Item]:
    """The figure that changed: named by the words, else the amount before it in its sentence, else the same elsewhere."""
    if prior is not None and FROM.search(prior.slot.before):
        after = [i for i in row[row.index(prior) + 1 : index + 1] if zh.CHANGED_TO.search(i.slot.before)]
        if after:
            return after[:1]
    near = _near(row, index, head, prior, dimension)
    behind = prior is not None and prior.slot.start > head.slot.start and near
    namer = head if prior is None or prior.slot.clause != head.slot.clause or behind else prior
    named = core(subject_of(namer))
    if prior is not None and not named:
        namer = prior
        named = core(UNDER_WHAT.sub("", re.sub(r"(?:比|较|与|同)[^比较与同]*$", "", prior.slot.before)))
    if prior is not None and not named and (noun := OF_LAST_YEAR.search(prior.slot.before)):
        named = noun["noun"] if text.items.lexicon.concept_in(noun["noun"]) else ""
    if prior is not None and not named and (same := _of_that_name(row, prior, head)):
        return same
    if not named and not near and (total := _of_its_side(text, passage, head, prior)):
        return total
    there = _of_another_size(row, index, head, prior)
    if not near and len(there) == 1:
        return there
    said = passage.template[: head.slot.position].rpartition("。")[2]
    against = prior is not None or AGAINST_YEAR.search(said) or NAMES_NOTHING.fullmatch(said)
    if not near and not there and against:
        near = _called_alike(row, index, head) or _sentence_before(text, row, index, head, prior, dimension)
    near = [i for i in near if not _is_of_other_money(text, i, head)]
    some = prior is None and bool(named) and _of_some(passage, row, index)
    near = [i for i in near if named == i.label] if some else near
    own = "" if namer is prior else named
    if named and not any(_names(named, i) or _of_one_concept(text, own, i, prior) for i in near[:1]):
        called = text.items.called(named, dimension or "money", head.slot.start)
        called = [c for c in called if c is not prior and (c.period == text.year or c.period is None)]
        called = [c for c in called if named in c.label] if some else called
        if called or some:
            return called[:3]
        if near and prior is not None:
            near = _named_so(row, index, head, prior, named) or near
            if _another_thing(text, named, near[0], namer):
                return []
    if near:
        listed = _closes_list(text, row, near[0], head) and near[0].slot.depth == head.slot.depth
        wholes = text.wholes_of(near[0])[:1]
        if not listed and near[0].slot.sentence < head.slot.sentence:
            return list(dict.fromkeys([*near, *wholes]))  # 资金A，其中甲B、乙C。甲分两批下达。比上年增加D: of B or of A
        opens = _opens_it(row, index, near[0], head) if prior is not None else []
        return [*(wholes if listed else []), *near, *opens]  # 其中A、B、C，比上年减少D: of the total
    if prior is not None:
        return (
            _of_the_section(text, passage, prior, head)
            or _same_elsewhere(text, prior, head, dimension)
            or _all_of_it(text, prior, head)
        )
    return _from_last_year(text, row, index, head, dimension)


def _is_of_other_money(text: Text, item: Item, head: Item) -> bool:
    """收、支总计A。与上年相比，本年收入增加B: A holds what was carried over too. 支出决算A，收入比上年增加B: A is of the other side."""
    if OF_THE_YEAR.search(head.slot.before) and BOTH_SIDES.search(text.lead(item)):
        return True
    said, told = ALL_OF_A_SIDE.match(head.slot.before.lstrip("，")), SIDE_TOLD.search(item.slot.before)
    return said is not None and told is not None and said["side"] != told[1]


def _of_its_side(text: Text, passage: Passage, head: Item, prior: Item | None) -> list[Item]:
    """支出合计A，其中…。年末结转B。支出合计比上年增加C: of A, which the paragraph calls so, and not of B."""
    said = ALL_OF_A_SIDE.match(head.slot.before.lstrip("，"))
    if said is None and prior is not None and not prior.slot.depth:
        said = ALL_OF_A_SIDE.match(prior.slot.before)
    if said is None:
        return []
    before = [
        i for i in text.amounts(passage) if i.slot.start < head.slot.start and not i.slot.depth and i is not prior
    ]
    same = [i for i in before if ALL_OF_A_SIDE.match(YEAR_SAID.sub("", i.slot.before) + "比")]
    same = [i for i in same if said["side"] in i.slot.before and i.dimension == "money" and i.period == text.year]
    return same[-1:] if len({i.mention.value for i in same}) == 1 else []


def _of_the_section(text: Text, passage: Passage, prior: Item, head: Item) -> list[Item]:
    """全县一般公共预算支出A. … 支出决算数比执行数B增加C: 支出 of the book that the section is about."""
    side = SIDE.match(prior.slot.before) if prior.slot.part == head.slot.part else None
    if side is None or not text.of_government:
        return []
    above = [text.passage_at.get(index) for index in range(passage.index - SECTION, passage.index)]
    near = [i for place in above if place and place.headings == passage.headings for i in text.amounts(place)]
    of_book = [i for i in near if i.label.endswith(f"预算{side['side']}") and i.dimension == prior.dimension]
    return [i for i in of_book if i.measure in ("", "final") and i.realm.meets(head.realm)][-1:]


def _of_some(passage: Passage, row: Sequence[Item], index: int) -> bool:
    """营业税A，增长P。其中，建筑业营业税增加C: what has risen is some of A, and no amount of it is told."""
    end = row[index].slot.position
    opened = passage.template.rfind("其中", passage.template.rfind("。", 0, end) + 1, end)
    return opened >= 0 and not any(is_amount(i) for i in row[:index] if i.slot.position > opened)


def _names(named: str, item: Item) -> bool:
    """医疗收入 is no 收入 of all kinds, 门诊收入 might be called 本院门诊收入."""
    return bool(item.label) and (named in item.label or (item.label in named and item.label not in COMMON))


def _of_that_name(row: Sequence[Item], prior: Item, head: Item) -> list[Item]:
    """支出A，其中甲B、乙C。上年同期甲D，增加E: the one amount before that is called as what was last year is; so 开工A，竣工B。与上年竣工C相比."""
    called = len(prior.label) >= SHORT and prior.label not in COMMON
    named = (
        prior.slot.start < head.slot.start and is_last_year(prior) | (prior.slot.role == PRIOR) and prior.own and called
    )
    before = [i for i in row if named and i.slot.start < prior.slot.start and is_amount(i) and i.label == prior.label]
    alike = [i for i in before if i.own and i.dimension == prior.dimension and not i.slot.depth]
    return alike if len(alike) == 1 and not is_last_year(alike[0]) else []


def _of_one_concept(text: Text, own: str, item: Item, prior: Item | None) -> bool:
    """三公经费支出A。上年支出B，同比增加C: B, which is called 支出 alone, is of what A is of; not 会议费A（上年B），培训费下降P.

    `own`: what the change itself names.
    """
    if prior is None or item.concept is None or item.concept != prior.concept:
        return False
    concept = text.items.lexicon.concept_in(own) if own not in COMMON else None
    return concept is None or item.concept in nearly(concept)


def _named_so(row: Sequence[Item], index: int, head: Item, prior: Item, named: str) -> list[Item]:
    """受理案件A，审结B；受理数比上年C上升P: the last of its sentence whose name begins or ends like that."""
    here = [i for i in row[:index] if i is not prior and is_amount(i) and i.slot.sentence == head.slot.sentence]
    here = [i for i in here if i.dimension == prior.dimension and i.label.startswith(named) | i.label.endswith(named)]
    return here[-1:] or _in_the_list_before(row, index, head, prior, named)


def _in_the_list_before(row: Sequence[Item], index: int, head: Item, prior: Item, named: str) -> list[Item]:
    """办理登记A：结婚B、离婚C。结婚登记比上年D下降P: of B, the only one of the sentence before that the name begins with."""
    before = [i for i in row[:index] if is_amount(i) and head.slot.sentence - i.slot.sentence == 1 and i.own]
    before = [i for i in before if i.mention.unit == prior.mention.unit and len(i.label) >= SHORT]
    called = [i for i in before if named.startswith(i.label)]
    return called if len(called) == 1 else []


def _another_thing(text: Text, named: str, item: Item, namer: Item) -> bool:
    """办结案件A；来信来访比上年B下降P: what is named in a clause of its own is known, or has not a letter of the name of A."""
    if item.slot.clause == namer.slot.clause or not item.label or len(named) < 2 or NOTHING_OWN.search(named):
        return False
    if (concept := text.items.lexicon.concept_in(named)) is not None and item.concept is not None:
        return item.concept not in nearly(concept)
    return not set(named) & set(item.label)


def names_another(text: Text, row: Sequence[Item], head: Item, current: Item, prior: Item) -> bool:
    """接待费A，上年B，批次下降P; 收入A（上年B），其中税收下降P: does the change name, in a clause of its own, what neither amount is called?"""
    if _compared_under_another_name(text, current, prior, head):
        return True
    said = UNDER_WHAT.sub("", COMPARED_WITH.sub("", subject_of(head)))
    sentence, clause = (head.slot.passage, head.slot.sentence), head.slot.clause
    if (
        current.slot.start > head.slot.start
        or (prior.slot.clause == clause and _in(prior, sentence))
        or past_plan(head)
    ):
        return False
    if not _in(current, sentence):  # named elsewhere: is what was last year told of another amount?
        if not _in(prior, sentence):
            return False
        before = [i for i in row[: row.index(prior)] if _in(i, sentence) and is_level(i)]
        if not before and prior.slot.before.startswith(("与", "同", "比", "较")):
            return False  # 收入A。与上年B相比，收入总计增加C
        current = before[-1] if before else current
    elif current.slot.clause == clause:
        return False
    if (HOW_MANY if current.dimension == "money" else HOW_MUCH).search(said):
        return True
    named = MORE_OF_IT.sub("", core(said))
    return not NO_NAME.fullmatch(named) and not _one_name(text, named, current)


def _compared_under_another_name(text: Text, current: Item, prior: Item, head: Item) -> bool:
    """工会经费A，人均工资比上年的B增长P: what is compared is named right before, in a clause behind that of A, and A is not called so."""
    compared = prior.slot.role == PRIOR and prior.slot.clause == head.slot.clause != current.slot.clause
    if (
        not compared
        or current.slot.start > prior.slot.start
        or not _in(current, (head.slot.passage, head.slot.sentence))
    ):
        return False
    named = core(UNDER_WHAT.sub("", COMPARED_WITH.sub("", prior.slot.before)))
    if len(named) < ENOUGH or NO_NAME.fullmatch(named) or NOTHING_OWN.search(named) or _one_name(text, named, current):
        return False
    bare, label = SAYS_KIND.sub("", named), current.label
    return bool(bare and label) and bare not in label and label not in named


def _in(item: Item, sentence: tuple[int, int]) -> bool:
    return (item.slot.passage, item.slot.sentence) == sentence


def _one_name(text: Text, named: str, item: Item) -> bool:
    """会议费支出, called 会议费 or the other way round; 一般公共预算收入, called 公共预算收入; two names of one concept."""
    label = item.label
    rest = label.removesuffix(named)
    if rest != label and (not rest or (len(rest) >= ENOUGH <= len(named) and not OF_EACH.match(rest))):
        return True
    concepts = [text.items.lexicon.concept_called(name) for name in (named, label)]
    same = concepts[0] is not None and concepts[1] in nearly(concepts[0])
    said = item.dimension == "money" and (SAYS_KIND.sub("", named) == label or SAYS_KIND.sub("", label) == named)
    return same or said


def _closes_list(text: Text, row: Sequence[Item], item: Item, head: Item) -> bool:
    """Is it one of several parts, told right before the change, none of which has a change of its own?"""
    for total in text.wholes_of(item)[:1]:
        parts = sorted(text.parts.get(total.slot.start, ()))
        between = [i for i in row if parts and parts[0] <= i.slot.start < head.slot.start and is_level(i)]
        alike = [i for i in between if i.dimension == item.dimension]
        told = [i for i in row if parts and parts[0] < i.slot.start < parts[-1] and i.slot.role != PLAIN]
        return len(parts) > 1 and [i.slot.start for i in alike] == parts and not told
    return False


def _of_another_size(row: Sequence[Item], index: int, head: Item, prior: Item | None) -> list[Item]:
    """服务企业3929家，比上年355家增加3574家: what is compared stands there, however much it has grown."""
    if prior is None:
        return []
    here = [i for i in row[:index] if i is not prior and is_level(i) and i.slot.sentence == head.slot.sentence]
    here = [i for i in here if not is_last_year(i)]
    return here if here and here[-1].mention.unit == prior.mention.unit else []


def _magnitude(item: Item, prior: Item) -> bool:
    """Could the one have become the other within a year? Two unlike numbers in one sentence are two things."""
    if item.dimension != prior.dimension or not prior.mention.value:
        return True
    factor = 50 if item.dimension == "money" else 8
    return abs(prior.mention.value) / factor <= abs(item.mention.value) <= abs(prior.mention.value) * factor


def _near(row: Sequence[Item], index: int, head: Item, prior: Item | None, dimension: str | None) -> list[Item]:
    """Amounts before the change in its sentence, not deeper than it, of this year."""
    found = []
    inside = {  # 完成预算420万元的94.82%: the budget is no figure of this year's spending
        one.slot.start
        for one, other in itertools.pairwise(row)
        if other.slot.role in ("ratio", "share") and other.slot.before == "的"
    }
    for item in reversed(row[:index]):
        if item.slot.sentence != head.slot.sentence:
            break
        level = item.slot.role in ("rate", "ratio", "share") if dimension == "rate" else is_level(item)
        if prior is None and OF_EACH.match(item.slot.before) and zh.says_budget(head.slot.before):
            continue  # 预算A，支出B，车均C，较预算节约D: of B
        if (
            item.slot.start in inside
            or AGAINST.fullmatch(item.slot.before)
            or (item.slot.before[-1:] in GOES_PAST and MILESTONE.search(item.slot.before))
        ):
            continue
        if prior is not None and LEFT_OF.fullmatch(item.slot.before) and row[row.index(item) - 1].slot.role == PRIOR:
            continue  # 较预算B结余C，较上年D减少E: C is a change too
        if not level or item is prior or item.slot.depth > head.slot.depth or item.slot.reason != head.slot.reason:
            continue
        if dimension is not None and item.dimension != dimension:
            continue
        bygone = item.period and head.period and item.period == head.period - 1 and not CARRIED.search(item.slot.before)
        if not told_of_it(row, item, head) and (is_last_year(item) or bygone):
            continue
        if dimension == "rate" and _above_which(row, item):
            continue
        if year_earlier(row, item) or _left_of(row, item) or before_the_base(item, prior):
            continue
        if prior is not None and not _magnitude(item, prior):
            continue
        found.append(item)
    done = [i for i in found if i.name == found[0].name and (i.measure == "final" or not (i.measure or found[0].own))]
    done = [i for i in done if not zh.TOTAL_LAST.search(i.slot.before)]  # 追加A、B，共计C，调整后D，比年初E增长P: of D
    if found and found[0].measure in PLANNED and not zh.says_budget(head.slot.before) and done:
        return done[:1]  # 支出决算A，预算为B，与上年相比减少C: of what was spent
    if found and done and prior is None and _than_that_plan(found[0], head):
        return done[:1]  # 支出决算A，预算为B，比预算增加C: of A, from B
    if found and LEFT_OVER.fullmatch(found[0].slot.before) and (spent := _not_planned(found[1:])):
        return [*spent, found[0]]  # 支出A，预算B，结余C，较上年减少D: of A rather than of C
    return found[:1]


def _than_that_plan(item: Item, head: Item) -> bool:
    """Is it the plan as first made with which the words right behind it compare: 预算B，比预算增加C, 年初预算B，比年初预算增加C?"""
    than = measure_in(head.slot.before) if THAN_A_PLAN.match(head.slot.before) else ""
    named = item.measure == than or (item.measure in FIRST_PLANNED and than == "budget")
    return named and item.slot.clause == head.slot.clause - 1 and item.slot.sentence == head.slot.sentence


def _opens_it(row: Sequence[Item], index: int, near: Item, head: Item) -> list[Item]:
    """来信来访A，其中…，办结B，办结率P，较上年C增加D: of B, or of A, which opens the sentence and which P is of as well."""
    at = row.index(near)
    here = [i for i in row[:at] if i.slot.sentence == head.slot.sentence and i.mention.unit == near.mention.unit]
    rated = any(i.slot.role == RATIO and i.slot.is_rate for i in row[at + 1 : index])
    return [i for i in here[:1] if rated and is_amount(i) and not i.slot.depth and i.slot.mark == "。"]


def _not_planned(items: Sequence[Item]) -> list[Item]:
    return [i for i in items if i.measure not in AIMED_AT][:1]


def _above_which(row: Sequence[Item], item: Item) -> bool:
    """占比P，高于要求Q的R个百分点，比上年提高S个百分点: Q is what P is compared with, and has not changed."""
    behind = row[row.index(item) + 1 :][:1]
    points = any(i.dimension == "points" and i.slot.clause == item.slot.clause for i in behind)
    return points and OVER.search(item.slot.before) is not None


def _left_of(row: Sequence[Item], item: Item) -> bool:
    """支出A，较预算B结余C，较上年减少D: C is by how much A is less than B, and has not changed itself."""
    before = row[row.index(item) - 1] if row.index(item) else item
    return before.slot.role == PRIOR and not item.slot.mark and LEFT_OF_IT.fullmatch(item.slot.before) is not None


def _sentence_before(
    text: Text, row: Sequence[Item], index: int, head: Item, prior: Item | None, dimension: str | None
) -> list[Item]:
    """…总计均为A。与2018年度的B相比，各增加C: the sentence before tells the current amount."""
    before = [i for i in row[:index] if 1 <= head.slot.sentence - i.slot.sentence <= 2 and is_amount(i)]
    before = [i for i in before if i.slot.sentence == before[-1].slot.sentence]
    alike = [i for i in before if prior is None or i.dimension == prior.dimension]
    if alike and all(i.slot.start in text.inner for i in alike):
        wholes = text.wholes_of(alike[0])[:1]  # A。其中B，C人次；D。与上年相比…: of A
        before = [w for w in wholes if w.slot.passage == head.slot.passage] or before
    outer = [i for i in before if not any(w in before for w in text.wholes_of(i))]  # 购置费A；运行费B，包括燃油C、维修D
    done = [i for i in outer if i.measure not in PLANNED]
    found = [
        i
        for i in done or before
        if i.slot.depth <= head.slot.depth
        and (i.dimension == prior.dimension and _magnitude(i, prior) if prior else i.dimension == dimension)
    ]
    if (
        len(found) > 1
        and prior is not None
        and (noun := OF_LAST_YEAR.search(prior.slot.before))
        and not prior.slot.depth
    ):
        kinds = [i.label != noun["noun"] and i.label.endswith(noun["noun"]) for i in found]
        found = [] if all(kinds) else found  # 基本支出A，项目支出B。上年支出C，增加D: of both together
    return list(dict.fromkeys([*found[:1], *found[-1:]]))


def _called_alike(row: Sequence[Item], index: int, head: Item) -> list[Item]:
    """本年收入A，年初结转B，收入总计C。与上年相比，本年收入增加D: of A, the one amount of the sentence before that has just this name."""
    before = [i for i in row[:index] if head.slot.sentence - i.slot.sentence == 1 and is_amount(i) and not i.slot.depth]
    same = [i for i in before if i.label == head.label and i.dimension == head.dimension and i.period == head.period]
    return same if head.own and head.label and len(same) == 1 else []


def _all_of_it(text: Text, prior: Item, head: Item) -> list[Item]:
    """包括本年支出A、年末结转B。 / 本年支出比2016年的C增加D: of A, if one amount is called so, else if it is D more than C."""
    named = subject_of(prior)
    concept = text.items.lexicon.concept_in(named) if named and not core(named) else None
    if concept is None or prior.dimension != "money" or head.slot.is_rate:
        return []
    same = [
        i for i in upto(text.items.of("concept", concept), head.slot.start) if i.period == text.year and i is not prior
    ]
    same = [i for i in same if is_amount(i) and not i.slot.depth and i.measure in ("", "final", prior.measure)]
    called = [i for i in same if len(named) > SHORT and i.slot.before.endswith(named)]
    if len({i.mention.value for i in called}) == 1:
        return called[:1]
    change = head.mention.value * (-1 if head.slot.down else 1)
    return [i for i in same if i.mention.value - prior.mention.value == change][:1]


def _same_elsewhere(text: Text, prior: Item, head: Item, dimension: str | None) -> list[Item]:
    """年末户数比年初8,088户减少226户: this year's figure of the same thing stands before."""
    if dimension is None:
        return []
    earlier = (
        i for i in upto(text.items.of("dimension", dimension), head.slot.start)
        if i is not prior and _magnitude(i, prior)
        and (_same_thing(i, prior) or (i.mention.unit.symbol == prior.mention.unit.symbol and dimension != "money"))
    )  # fmt: skip
    return list(islice(earlier, 3))


def _same_thing(item: Item, prior: Item) -> bool:
    if item.concept and prior.concept in nearly(item.concept):
        return True
    return bool(prior.name) and item.name == prior.name


def _from_last_year(text: Text, row: Sequence[Item], index: int, head: Item, dimension: str | None) -> list[Item]:
    """The sentence begins with last year's amount; this year's is the same thing elsewhere in the document."""
    last = amount_before(text, row, index, head)
    if last is None or not last.name or dimension not in (None, last.dimension):
        return []
    same = (
        i for i in upto(text.items.of("dimension", last.dimension), head.slot.start)
        if i.period == (head.period or text.year) and i.measure in ("final", "", last.measure)
        and (i.name == last.name or (i.measure == last.measure == "arrived" and last.label in i.label))
    )  # fmt: skip
    return list(islice(same, 3))
