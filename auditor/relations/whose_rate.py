"""Is a rate of the two amounts that stand beside it, or do words say that it is of more, of another plan, of another item?

``甲项目预算A，支出B，部门整体预算执行率P``; ``年初预算A，调整预算B，支出C，执行率P（按年初预算计算）``;
``一是设备购置预算A，支出B。二是档案整理已完成，执行率P``. In: a rate and the two. Out: a doubt, on account of which only
what comes out is claimed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.facts import Item, core, is_amount
from auditor.languages import zh
from auditor.relations.rated import DONE, same_unit
from auditor.text import Passage, Text

NUMBER = r"(?:[各几]|[两二三四五六七八九十百]{1,4}|(?<![\d.])(?:[2-9]|[1-9]\d+))"  # from two up: 六, 二十三, 12
OF_MANY = re.compile(
    rf"全(?:[省市县区州镇乡村局院校]|系统)|{NUMBER}(?:[省市县区镇乡村校]|[个家所条座处项批])|[县学片镇]区|平均"
)
OF_UNIT = re.compile(r"部门|单位(?!成本|面积|能耗)")
OF_ALL = re.compile(rf"{OF_UNIT.pattern}|整体|总体")
NO_NAME = re.compile(r"项目|工程|资金|专项|任务|目标|计划|[本我该][一-龥]?|[总整]体|[收支]入?出?|投资|年度?|数|额")
A_NAME = 6  # letters: 全镇应急物资储备库建设
KIND = re.compile(r"(?:基本|项目)支出|(?:人员|公用|专项)经费")
KINDS = re.compile(r"项目支出|基本支出|费$")  # of which there is more than one
FROM_THE_START, AS_IT_BECAME = (
    re.compile(r"年初|初始|年中调整前"),
    re.compile(r"调[整增减]后?(?!率)|变更后|可执行|可用"),
)
OF_ALL_YEAR = re.compile(r"全年|调[整增减]|变更|追加")
BRACKET = re.compile(rf"（(?P<said>[^（）。；{zh.FIGURES}]{{0,16}})(?P<figure>[{zh.FIGURES}])?")
BY = re.compile(r"^[按以用与对较]|相比|口径|基数")
NO_PLAN = re.compile(r"(?:[年期]末|预算|尚)?(?:结余|剩余|余|追加|追减|调增|调减)了?")
OF_MONEY = re.compile(r"资金|经费|支付|支出|投资|预算|拨付|兑[付现]")
ITEM = re.compile(
    r"(?:^|[。；：])(?P<mark>[一二三四五六七八九十]是|（[一二三四五六七八九十\d]{1,2}）|\d{1,2}[.、．）]|[①-⑩]|其[一二三四五])"
)
SAYS_LITTLE = re.compile(
    r"资金|预算|执行|情况|支出|收入|使用|管理|项目|进度|财务|支付|绩效|目标|完成|指标|部门|单位|整体|本年|全年|年度|实际|较好|良好|及时|规范"
    r"|到位|较高|合理|合规|严格|工作|按[期时计划]+|如期|顺利|有序|圆满|开展|验收|合格|截[至止]|累计|目前|[年月日底末]|[，。：、的了为是已较均率]|[一-龥]{0,2}(?:分析|评价)"
)
OF_SOME = re.compile(r"其中|例如|比如|(?<!例)如[：，]")
SET_AGAINST = re.compile(  # 对照年初预算A，…支出C，执行率P
    rf"(?:对照|对比|比照|参照|对应)(?:部门|单位|本级|本单位|本部门)?(?:年初|初始|原)(?:批复|下达|安排|部门)?的?(?:预算|计划)(?:安排)?数?[为是]?[{zh.FIGURES}]?(?:，|完成|执行)"
)
SPENT_OF = re.compile(r"^[一-龥]{2,}(?:执行|支出|支付)(?:率|进度)")  # 项目执行率
TWO_LETTERS = re.compile(r"[一-龥].*[一-龥]")


def is_of_another(text: Text, rate: Item, pair: tuple[Item, Item]) -> bool:
    """May the rate be of something else than the two before it, by its words, by the bracket behind it or by where it stands?"""
    if _set_against_the_first(text, rate, pair[1]):
        return True
    if pair[0].slot.start > rate.slot.start or pair[1].slot.start > rate.slot.start:
        return False
    return (
        is_of_more(text, rate, pair)
        or _of_another_plan(text, rate, pair[1])
        or _of_another_item(text, rate, pair)
        or _of_another_clause(text, rate, pair)
        or _said_of_some_things(rate, pair)
        or (pair[1].dimension != "money" and OF_MONEY.search(rate.slot.before) is not None)
    )


def _set_against_the_first(text: Text, rate: Item, plan: Item) -> bool:
    """对照年初预算A，…执行率P: is P said to be of what was planned first, and the plan beside it another?"""
    return plan.measure != "initial" and SET_AGAINST.search(text.lead(rate)) is not None


def _said_of_some_things(rate: Item, pair: tuple[Item, Item]) -> bool:
    """12个项目中，10个项目执行率P: P is told of the ten, and not of the ten over the twelve."""
    done = pair[0]
    one_clause = (done.slot.passage, done.slot.sentence, done.slot.clause) == (
        rate.slot.passage,
        rate.slot.sentence,
        rate.slot.clause,
    )
    counted = done.dimension != "money" and not rate.slot.mark and done.slot.start < rate.slot.start
    return one_clause and counted and SPENT_OF.search(rate.slot.before) is not None


def is_of_more(text: Text, rate: Item, pair: tuple[Item, Item]) -> bool:
    """甲项目预算A、支出B，部门预算执行率P; 甲村应种A、已种B，全镇完成率P: is P said of more than the words say of A and B?"""
    words = _number_before(text, rate, pair) + rate.slot.before
    many, of_all = OF_MANY.search(words), OF_ALL.search(words)
    if not many and not of_all:
        return False
    told = [said for item in pair for said in (item.slot.before, item.label, text.lead(item))]
    names = [core(said) for item in pair for said in (item.label, item.slot.before)]
    if many:
        one = pair[1].dimension == "money" and any(len(NO_NAME.sub("", name)) > A_NAME for name in names)
        return one or not any(many.group() in said for said in told)
    if any(OF_ALL.search(said) for said in told):
        return False
    if not OF_UNIT.search(words):
        return any(KINDS.search(name) for name in names)
    return any(NO_NAME.sub("", name) or "项目" in name for name in names)


def _number_before(text: Text, rate: Item, pair: tuple[Item, Item]) -> str:
    """12个项目执行率P -> 12个: a number right before the words of the rate; "" for none, or where the pair is what is told of it."""
    before = [i for i in text.items.by_passage.get(rate.slot.passage, ()) if i.slot.start < rate.slot.start]
    last = before[-1] if before and not rate.slot.mark and before[-1].slot.clause == rate.slot.clause else rate
    if last in (rate, *pair):
        return ""
    again = [i for i in before[:-1] if i.mention.text == last.mention.text]
    return "" if again and not _more_between(text, before, again[-1], pair) else last.mention.text


def _more_between(text: Text, before: Sequence[Item], number: Item, pair: tuple[Item, Item]) -> bool:
    """12个项目预算A，执行B，其中甲预算C，执行D: are other amounts told of the number first, or is the pair of some of it?"""
    first = min(pair, key=lambda i: i.slot.start)
    passage = text.passage_at.get(first.slot.passage)
    between = [i for i in before if number.slot.start < i.slot.start < first.slot.start]
    alike = any(same_unit(i, first) or same_unit(i, number) for i in between)
    some = passage is not None and OF_SOME.search(passage.template, number.slot.position, first.slot.position)
    return alike or bool(some)


def is_of_a_kind(text: Text, rate: Item, pair: tuple[Item, Item]) -> bool:
    """预算A，调整后预算B，基本支出调整率P: is P said of a kind that no word before A or B names?"""
    kind = KIND.search(rate.slot.before)
    told = (said for item in pair for said in (item.slot.before, item.label))
    return kind is not None and not any(kind.group()[:2] in said for said in (*told, text.lead(pair[0])))


def plan_of_rate(text: Text, rate: Item) -> str:
    """年初预算执行率P, 执行率P（按年初预算计算） -> initial; 调整预算执行率P -> adjusted; "" where nothing is said of it."""
    bracket = _bracket_behind(text, rate)
    words = rate.slot.before + (bracket["said"] if bracket else "")
    if FROM_THE_START.search(words):
        return "initial"
    return "adjusted" if AS_IT_BECAME.search(words) else ""


def _of_another_plan(text: Text, rate: Item, plan: Item) -> bool:
    said, bracket = plan_of_rate(text, rate), _bracket_behind(text, rate)
    if bracket and bracket["figure"] and BY.search(bracket["said"]):
        return True  # 执行率P（按可执行指标A计算)
    if said == "initial":
        return OF_ALL_YEAR.search(plan.slot.before) is not None
    return said == "adjusted" and plan.measure == "initial"


def _bracket_behind(text: Text, rate: Item) -> re.Match[str] | None:
    passage = text.passage_at.get(rate.slot.passage)
    return BRACKET.match(passage.template, rate.slot.position + 1) if passage is not None else None


def _of_another_item(text: Text, rate: Item, pair: tuple[Item, Item]) -> bool:
    """一是甲预算A，支出B。二是乙已完成，执行率P; 甲预算A，支出B；乙已完成，完成率P: is P told of something behind the two?"""
    passage = text.passage_at.get(rate.slot.passage)
    if passage is None:
        return False
    here = max((i.slot.position for i in pair if i.slot.passage == rate.slot.passage), default=-1)
    item, stop = _begins(passage, rate.slot.position)
    clause = passage.template.rfind(
        "，", 0, rate.slot.position
    )  # behind a stop, what clauses before that of the rate tell
    spans = ((item, rate.slot.position), (stop, clause))
    about = (passage.template[begin:end] for begin, end in spans if begin > max(here, 0) and end > begin)
    return any(TWO_LETTERS.search(SAYS_LITTLE.sub("", words)) for words in about)


def _of_another_clause(text: Text, rate: Item, pair: tuple[Item, Item]) -> bool:
    """甲预算A，支出B；乙C，支出D，执行率P: is P told over A, though behind the ； there are amounts of which it may be?"""
    done, plan = pair
    place = rate.slot.passage, rate.slot.sentence
    if not plan.slot.part < rate.slot.part or (plan.slot.passage, plan.slot.sentence) != place:
        return False
    row = text.items.by_passage[rate.slot.passage]
    own = [i for i in row if i.slot.part == rate.slot.part and i.slot.start < rate.slot.start and same_unit(i, plan)]
    own = [i for i in own if is_amount(i) and not NO_PLAN.fullmatch(i.slot.before)]
    if done not in own:
        return len(own) > 1
    return any(i.measure not in DONE for i in own if i.slot.start < done.slot.start)


def _begins(passage: Passage, position: int) -> tuple[int, int]:
    """Where the words begin that are told of what a figure is of: behind the mark of its item, and behind the last stop; 0 for neither."""
    marks = [found.end() for found in ITEM.finditer(passage.template, 0, position)]
    stops = [passage.template.rfind(stop, 0, position) + 1 for stop in "。；"]
    return (marks[-1] if marks else 0), max(stops)


__all__ = ["is_of_a_kind", "is_of_another", "is_of_more", "plan_of_rate"]
