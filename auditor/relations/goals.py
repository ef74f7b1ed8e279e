"""What was done of a goal that another section sets: the rate of it, and by how much it is more or less.

``一、年初工作目标：1.完成固定资产投资3.60亿元；2.改造公路86公里`` and, later, ``完成投资3.84亿元，为年度目标的106.67%；改造公路88公里，比目标多2公里``.
In: amounts under headings that set goals, and those elsewhere under the same name with what is said of a goal right behind.
Out: ratio and change claims; of a goal known by its name alone, so that what does not come out is a question and no error.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from auditor.clauses import DELTA, GROWTH, Passage
from auditor.facts import Item, directed, is_amount
from auditor.languages import zh
from auditor.model import Claim, Confidence
from auditor.relations.rated import APART, is_capped, is_rate_of
from auditor.text import Text, claim, reading

DONE = re.compile(r"完成|实现|落实|执行|进展|得分|自评|成效|偏离|原因|未达|问题")  # 年度目标完成情况 sets none
BEGINS_GOALS = re.compile(
    r"(?:[（(]?[一二三四五六七八九十\d]+[）)、.．])?(?:年度|总体|年初|绩效|设定|预期|工作|预算|项目|专项|部门|整体|支出|资金)*(?:目标|任务)[：:。]"
)
PLANS = re.compile(r"(?:计划|拟)(?!资金|投资|总投资|数|的|外|内|安排|拨|支出|用于)")
WAS_DONE = re.compile(r"完成|建成|完工|竣工|其中")
NOT_PLANNED = re.compile(r"实际|已|[比较超]|完成率|上年|去年|下[一]?年|明年|次年|今后|下一步")
BARE = re.compile(r"(?:任务|目标|计划)?完成率?[为达到]*")
LESS = "差少缺"
OF_A_GOAL = re.compile(r"目标|任务|计划")
SAYS = re.compile(rf"{OF_A_GOAL.pattern}|完成率|[差少多超]")
OTHER_PLANS = re.compile(
    r"上年|去年|同期|(?<![〇零一二三四五六七八九十])[两二三四五六七八九十]年|总(?:投资|规划|目标|任务)|规划|累计|“|\"|占|全[国省市县区]"
)
VERBS = re.compile(
    r"^(?:完成|建设|建成|新建|改造|改建|实施|新增|开展|实现|举办|组织|培训|培育|发放|全年|年度|年内|计划|预计|力争|确保|达到|累计|共|和|及|、)+"
)
AVERAGE = re.compile(r"平均|[人户次期班件个]均|^每")  # 举办A期，培训B人，平均每期C人，完成目标的P: of B
OBJECT = re.compile(r"(?:数量|总量|个数|面积|里程|任务|达到?|保持|不[低少小]于|不得[低少]于|数|率)+$")
OF_IT = re.compile(
    r"(?:完成|实现|达到?|超过?|占|为|是|即|了|的|既定|原定?|[全本当]?年度?|年初|工作|绩效|预期|总体?|设定|确定|制定|下达"
    r"|[省市县区州国]级?|考核|任务|目标|计划|奋斗)*"
)
TELLS_A_GOAL = re.compile(r"(?:目标|任务|计划)(?:任务|目标|值|数|量|的)*$")
BEYOND = re.compile(
    r"(?:超过?|超出|超额|[比较]|[高低少多]于)[^，。]{0,6}(?:目标|任务|计划)(?:任务|值|数|量)*的?(?:多|少|高|低|增加|减少|超)*出?$"
)
PLAINLY_OF_IT = re.compile(  # and not 市定目标, 考核目标, 新目标, 一季度目标, 累计完成目标
    r"(?:完成|实现|达到?|超[过额出]?|占|为|是|即|了|的|[比较于高低多少差缺出]|既定|原定?|全年|[本当]年|年[度初]|绩效|预期|工作|总体|设定|确定"
    r"|目标|任务|计划|[值数量率]|比例|增加|减少|实际|建成?|改造|实施|举办|开展)*"
)
CHANGED = re.compile(r"修订|调[增减高低整为至到]|追加|核减|压减")
OF_A_PART = re.compile(r"其中|：|[上下]半年|季度|\d月|期间")
SURE = 2  # figures of a paragraph, said of goals, that come out
SHORTEST, TELLING = 2, 3  # characters of a name, and of one that may be part of a longer
BEHIND = 2  # clauses from what was done to what is said of its goal


def claims(text: Text) -> Iterator[Claim]:
    if not any(word in text.document.words for word in ("目标", "任务", "计划")):
        return
    goals = [item for passage in text.with_figures for item in _goals(text, passage)]
    rated = text.bound_as(ratio="rate", change="delta", difference="result") if goals else set()
    told: list[tuple[Item, Item, Item]] = []
    again: list[tuple[Item, Item, Item]] = []
    for passage in text.with_figures if goals else ():
        if SAYS.search(passage.template) and not sets_goals(passage):
            for done, said in _said(text.row(passage)):
                goal = _goal_of(goals, done) or _ending_so(goals, done, said)
                if goal is not None and not is_capped(done, goal, said):
                    (again if _tells_a_goal(said) else told).append((done, goal, said))
    known = _known(told)
    yield from (_again(text, *one, known=known) for one in again)
    fresh = (one for one in told if one[2].slot.start not in rated or (one[2].slot.is_rate and _comes_out(*one)))
    yield from (_against(text, *one, known=known) for one in fresh)


def _known(told: Iterable[tuple[Item, Item, Item]]) -> set[int]:
    """The paragraphs in which what is said of goals comes out; in others 乙镇 may have goals of its own."""
    held = Counter(done.slot.passage for done, goal, said in told if _comes_out(done, goal, said))
    return {place for place, times in held.items() if times >= SURE}


def _meant(text: Text, done: Item, goal: Item, said: Item, *, known: Collection[int]) -> bool:
    """Is the goal of the very name the one that is meant, none of a part, 培训A，其中…; 乙镇：培训B, of others, or changed since?"""
    if done.slot.passage not in known or _name(done) != _name(goal) or OF_A_PART.search(text.lead(done)):
        return False
    rest = text.passage_at[said.slot.passage].rest(said.slot)
    changed = CHANGED.search(text.lead(said).rpartition("；")[2]) or CHANGED.search(rest.partition("；")[0])
    words = said.slot.before + said.slot.base
    return not changed and PLAINLY_OF_IT.fullmatch(words.replace(_name(goal), "")) is not None


def sets_goals(passage: Passage) -> bool:
    """Is its nearest heading one of goals, or what it begins with?"""
    _, *behind = OF_A_GOAL.split(passage.headings[-1]) if passage.headings else ("",)
    return bool(behind and not DONE.search(behind[-1])) or BEGINS_GOALS.match(passage.template) is not None


def _goals(text: Text, passage: Passage) -> Iterator[Item]:
    """The amounts of a paragraph that sets goals; elsewhere what is counted in a sentence that says 计划 before them."""
    every = sets_goals(passage)
    for item in text.row(passage) if every or "计划" in passage.template or "拟" in passage.template else ():
        least = item.mention.qualifier in ("at least", "more than") and not item.slot.is_rate  # 不少于A, A以上
        named = item.dimension not in ("score", "bare") and len(_name(item)) >= SHORTEST
        planned = every or (item.dimension != "money" and _is_planned(text, item))
        if (is_amount(item) or least) and named and planned:
            yield _exact(item) if least else item


def _exact(item: Item) -> Item:
    """超目标A is counted from the figure of 不少于B."""
    return replace(item, slot=replace(item.slot, mention=replace(item.mention, qualifier="")))


def _is_planned(text: Text, item: Item) -> bool:
    """计划实施安保工程A、改造危桥B: the words from 计划 on say of nothing that it was done."""
    lead = text.lead(item).rpartition("；")[2]
    said = PLANS.search(lead) if not item.slot.depth else None
    return said is not None and not NOT_PLANNED.search(lead) and not WAS_DONE.search(lead, said.end() + 2)


def _said(row: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """What was done, and the rate or the amount right behind it that is said of a goal."""
    done: Item | None = None
    for item in row:
        beside = done is not None and item.slot.sentence == done.slot.sentence
        if done is not None and beside and _is_of_a_goal(item) and item.slot.clause - done.slot.clause <= BEHIND:
            yield done, item
        elif is_amount(item) and not item.slot.depth and not AVERAGE.search(item.slot.before):
            done = item


def _is_of_a_goal(item: Item) -> bool:
    """为年度目标的106.67%, 比目标多2公里, 完成目标任务86公里的: words of a goal, which end right before an amount."""
    words = item.slot.base or item.slot.before
    if (BARE if item.slot.is_rate else APART).fullmatch(words):
        return not item.slot.depth
    if not OF_A_GOAL.search(words) or OTHER_PLANS.search(words) or item.slot.role == GROWTH:
        return False
    return not is_amount(item) or BEYOND.search(words) is not None or _tells_a_goal(item)


def _tells_a_goal(item: Item) -> bool:
    words = item.slot.before
    told = TELLS_A_GOAL.search(words)  # 乙镇计划B: of another
    return not item.slot.is_rate and told is not None and not BEYOND.search(words) and bool(OF_IT.fullmatch(words))


def _goal_of(goals: Sequence[Item], done: Item) -> Item | None:
    """The one goal of that name and unit."""
    name = _name(done)
    before = [g for g in goals if g.slot.start < done.slot.start]
    called = [g for g in before if g.mention.unit == done.mention.unit and _are_one(name, _name(g))]
    return called[0] if len({g.mention.value for g in called}) == 1 else None


def _ending_so(goals: Sequence[Item], done: Item, said: Item) -> Item | None:
    """开展补贴性培训A，…培训B，为目标的P: the one goal of the unit whose longer name ends so, where P comes out."""
    name = _name(done)
    alike = [g for g in goals if g.mention.unit == done.mention.unit and _name(g).endswith(name) and _name(g) != name]
    once = len({g.mention.value for g in alike}) == 1 and len(name) >= SHORTEST and not _tells_a_goal(said)
    return alike[0] if once and _comes_out(done, alike[0], said) else None


def _are_one(one: str, other: str) -> bool:
    """造林 and 造林; 固定资产投资 and 交通固定资产投资."""
    short, long = sorted((one, other), key=len)
    return len(short) >= SHORTEST and (short == long or (len(short) >= TELLING and short in long))


def _name(item: Item) -> str:
    """``完成造林`` -> 造林: without the verbs before it, unless nothing else is told."""
    bare = VERBS.sub("", zh.LEADING.sub("", item.label))
    return OBJECT.sub("", bare if len(bare) >= SHORTEST else item.label)


def _again(text: Text, done: Item, goal: Item, said: Item, *, known: Collection[int]) -> Claim:
    """建成公路88公里，完成年度目标任务86公里的102.33%: the goal, told once more."""
    sure = said.mention.value == goal.mention.value or _meant(text, done, goal, said, known=known)
    way = reading("goal", stated=[said, goal])
    return claim(text, "restated", [way], said, topic="text", confidence="high" if sure else "low")


def _against(text: Text, done: Item, goal: Item, said: Item, *, known: Collection[int]) -> Claim:
    """`known`: the paragraphs in which what is said of other goals comes out."""
    sure: Confidence = "high" if _comes_out(done, goal, said) or _meant(text, done, goal, said, known=known) else "low"
    if said.slot.is_rate:
        way = reading("of a goal", numerator=[done], denominator=goal, rate=said)
        return claim(text, "ratio", [way], said, topic="completion", confidence=sure)
    way = reading("from a goal", current=done, prior=goal, delta=_directed(said))
    return claim(text, "change", [way], said, topic="goal", confidence=sure)


def _comes_out(done: Item, goal: Item, said: Item) -> bool:
    if said.slot.is_rate:
        return is_rate_of(done, goal, said)
    return done.mention.value - goal.mention.value == _directed(said).figured.value


def _directed(said: Item) -> Item:
    """比目标多A, 差B: less where the words say so."""
    short = APART.fullmatch(said.slot.before)
    down = short["way"] in LESS if short else said.slot.role == DELTA and said.slot.down
    return directed(said, down)


__all__ = ["claims", "sets_goals"]
