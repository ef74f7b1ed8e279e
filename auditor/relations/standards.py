"""A level beside the standard that it is said to keep, to pass or to miss.

``满意度94.1%，高于目标值90%``; ``设备完好率97.2%，达到95%的年度目标``; ``占支出的1.50%，未超2%的上限``; ``应不低于55%，实际为57.46%``.
In: two figures of one unit that stand side by side, the words between them and those right behind. Out: a bound, what is less ≤ what is
more. What may be by how much it is more (``完成投资3亿元，超过目标0.2亿元``) is left out, and what names no standard (``高于上年3%``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from auditor.clauses import BASE, GROWTH, PLAIN, RATE, RATIO, SHARE, Passage
from auditor.facts import Item, unsigned
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.cued import Readers, throughout
from auditor.text import Text, claim, reading

STANDARD = r"目标|指标|计划|任务|标准|要求|规定|上限|下限|限[额值价]|红线|警戒线|底线|控制|承诺|预期|设定|平均|均值|约定|考核|门槛"
WORDS = r"[^，。；：、（）]"
NOT = r"(?:未|没有|没|不|并未|均未|未曾|不得)"
VERB = (
    rf"(?P<keeps>{NOT}(?:[高大多]于|超[过出]?|突破)|(?:严格)?控制在|压[减降]至)|(?P<holds>{NOT}(?:[低少小]于))"
    rf"|(?P<misses>{NOT}(?:达到|达|完成|实现)|[低少小短]于|不及|不足)|(?P<passes>[高大多长]于|超[过出额]|高出|突破)"
    r"|(?P<reaches>达到|达成|实现|完成|满足|符合|落实)"
)
BETWEEN = re.compile(
    rf"(?:{WORDS}{{0,4}}[，（])?(?:[且并]|均|已经?|仍|也|都|全部|圆满|明显|略|远|大幅|较好地?)*(?:{VERB})了?\"?(?P<name>{WORDS}{{0,16}}?)[（≥≤><\"]{{0,2}}"
)
SAYS = re.compile(VERB)
BEHIND = re.compile(rf"\"?(?:及?以[上下内])?(?:\"|的)*(?P<name>{WORDS}{{0,10}})")
OTHER = re.compile(r"上年|去年|同期|上月|上季|上期|增[长加]|下降|减少|提[高升]|比重|之[初前]|年初(?:的|$)|其中|合计|每")
ASKED = re.compile(
    rf"(?:应|须|要求|规定|目标|指标)(?:[^，。；]{{0,8}}(?:(?P<lower>不[低少小]于)|(?P<upper>不[高多大]于|不超过?)){WORDS}{{0,8}}|[值为是：≥≤><]*)$"
)
IN_FACT = re.compile(rf"[，；]?(?:而|但)?(?:实际|现)(?!增){WORDS}{{0,10}}")
SET = re.compile(r"(?:不[低少高多]于|不超过|达到?|在|为|[≥≤：])+$")
ASIDE = re.compile(r"（[^（）]*）")
SIGNS = ("不低于", "不少于", "不超过", "不高于", "≥", "≤")
SHORTEST = 3  # characters of a name
LOWER, UPPER = ("at least", "more than", "over"), ("at most", "less than")
LEVELS = (RATE, RATIO, SHARE, PLAIN)
SHARE_OF_IT = f"的{zh.RATE_FIGURE}"
NEAR = 2  # times: by how much, and not what
CLOSE = 4  # a third more or less is a slip, more may be something else
ALL = 1


def claims(text: Text) -> Iterator[Claim]:
    yield from throughout(text, READERS)
    yield from set_elsewhere(text)


def said_of_standards(text: Text, passage: Passage) -> Iterator[Claim]:
    """A level, and behind it the standard that it is said to be above or below."""
    for level, standard in pairwise(text.row(passage)):
        if level.dimension != standard.dimension or level.slot.sentence != standard.slot.sentence:
            continue
        inside = standard.slot.depth > level.slot.depth
        if not (inside or SAYS.search(standard.slot.before)) or not _side_by_side(level, standard):
            continue
        if level.slot.role not in (*LEVELS, GROWTH):
            continue
        said = BETWEEN.fullmatch(text.gap(passage, level, standard))
        behind = BEHIND.match(passage.template, standard.slot.position + 1)
        if passage.template.startswith(SHARE_OF_IT, standard.slot.position + 1):
            continue  # 新增A户，完成目标B户的P
        if said is None or behind is None or level.mention.qualifier not in ("", "equal"):
            continue
        names = said["name"] + behind["name"]
        if not re.search(STANDARD, names) or OTHER.search(names):
            continue
        below = bool(said["keeps"] or said["misses"]) or (
            bool(said["reaches"]) and (standard.mention.qualifier in UPPER or standard.slot.after.startswith("以下"))
        )
        if _may_be_meant(level, standard, below=below, own=behind.group().startswith(("的", '"的'))):
            yield _bound(text, level, standard, below=below)


def in_fact(text: Text, passage: Passage) -> Iterator[Claim]:
    """应不低于55%，实际为57.46%: a tick alone, since what was asked may have been missed."""
    for standard, level in pairwise(text.row(passage)):
        if "实际" not in level.slot.before and "现" not in level.slot.before:
            continue
        asked = ASKED.search(standard.slot.before)
        if not asked or not _side_by_side(standard, level):
            continue
        below = standard.mention.qualifier in UPPER or bool(asked["upper"])
        if not (below or standard.mention.qualifier in LOWER or asked["lower"]):
            continue
        holds = (
            standard.mention.value >= level.mention.value if below else standard.mention.value <= level.mention.value
        )
        if holds and IN_FACT.fullmatch(text.gap(passage, standard, level)) and level.slot.role in LEVELS:
            yield _bound(text, level, standard, below=below)


def set_elsewhere(text: Text) -> Iterator[Claim]:
    """水质达标率不低于90% among the goals, and later 达标率94.44%: the one rate of that name, a tick alone."""
    if not any(sign in text.words for sign in SIGNS):
        return
    rates = [i for i in text.items.all if i.dimension == "rate" and i.own and i.slot.mark != "|"]
    goals = [i for i in rates if i.mention.qualifier in (*LOWER[:1], *UPPER[:1]) and SET.search(i.slot.before)]
    told = [i for i in rates if i.slot.role == RATIO and not i.mention.qualifier] if goals else []
    for goal in goals:
        name = SET.sub("", ASIDE.sub("", goal.label))
        called = [i for i in told if i.slot.passage != goal.slot.passage and _is_called(name, i)]
        below = goal.mention.qualifier in UPPER
        if len({i.mention.value for i in called}) != 1:
            continue
        level = called[-1]
        less, more = (level, goal) if below else (goal, level)
        if less.mention.value <= more.mention.value:
            yield _bound(text, level, goal, below=below)


def _is_called(name: str, rate: Item) -> bool:
    """水质达标率 and 达标率."""
    short, long = sorted((name, ASIDE.sub("", rate.label)), key=len)
    return len(short) >= SHORTEST and short.endswith(("率", "度")) and long.endswith(short)


def _side_by_side(one: Item, other: Item) -> bool:
    near = one.slot.sentence == other.slot.sentence and other.slot.clause - one.slot.clause <= 1
    alike = one.mention.unit == other.mention.unit and one.dimension not in ("points", "bare", "score")
    return near and alike and one.slot.depth <= other.slot.depth and other.slot.role in (*LEVELS, BASE)


def _may_be_meant(level: Item, standard: Item, *, below: bool, own: bool) -> bool:
    """Is it the standard, and not by how much that is passed or missed? What is said wrongly must be sure."""
    less, more = (level, standard) if below else (standard, level)
    if level.slot.role == GROWTH and level.slot.down and below:
        return False  # 下降3%，低于目标5%: of the amount that is left, or of what it fell by
    if less.mention.value <= more.mention.value:
        return below or own or NEAR * standard.mention.value > level.mention.value
    if own:
        return True
    close = more.mention.value * CLOSE >= less.mention.value * (CLOSE - 1)
    rates = level.slot.is_rate and level.mention.value + standard.mention.value != ALL
    return close and (rates or not below)


def _bound(text: Text, level: Item, standard: Item, *, below: bool) -> Claim:
    plain = replace(standard, slot=replace(standard.slot, down=False, mention=replace(standard.mention, qualifier="")))
    level = unsigned(level)
    less, more = (level, plain) if below else (plain, level)
    return claim(text, "bound", [reading("standard", parts=[less], limit=more)], level, topic="standard")


READERS: Readers = (
    (
        said_of_standards,
        ("于", "超", "达", "突破", "控制在", "压", "完成", "实现", "满足", "符合", "落实", "不及", "不足", "高出"),
    ),
    (in_fact, ("实际", "现")),
)

__all__ = ["claims"]
