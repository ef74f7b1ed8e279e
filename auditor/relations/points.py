"""Points in an outline: ``（1）投入绩效（10分）``, below it ``1、预算完成率（5分）：…得3分``.

The full marks below a heading make up its own, those of the outermost level make 100; so do the points scored. Also within
one sentence: ``决策18分（20分）、过程17.5分（20分）…``, ``满分10分，得10分``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import chain, combinations, groupby, pairwise, takewhile

from auditor.clauses import DELTA
from auditor.facts import Item, core, overlap
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.overall import with_more
from auditor.relations.wholes import one_slip, scored_in_words, told_within
from auditor.text import (
    Passage,
    Text,
    adds_up,
    claim,
    figures_of,
    make_whole,
    outermost,
    prints_as,
    reading,
    rounded,
    total_of,
)

TITLE = re.compile(
    rf"[^。；：{zh.FIGURES}]{{2,40}}（(?:满分|分值|权重)?{zh.SCORE_FIGURE}"
    rf"(?P<scored>[，、；/](?:实际|自评|评价|综合)?(?:得分?|评分|实得)为?{zh.SCORE_FIGURE})?）"
)
OFF = re.compile(rf"(?<!共)(?<!计){zh.IS_TAKEN_OFF.pattern}")
ALL_OFF = re.compile(rf"(?P<whose>[^，。；：]*?)(?:总?共|合计|共计|累计|总){zh.IS_TAKEN_OFF.pattern}")
OF_ALL = re.compile(
    r"(?:以上|上述|前述|因此|[这各]|[几一二两三四五六七八九十]*[项处类个点]|所有|全部|指标|因素|问题|方面|扣分|得分|本次|自评|评价)*"
)
OF_THE_TABLE = re.compile("全部|所有")  # of all indicators, of which the sentences before may tell some
OF_OTHERS = re.compile(r"其[余他它]|另外|剩余")
FULL = re.compile(rf"(?:{zh.SAYS_FULL_MARK.pattern}|总分|百分制|总计|合计)[^，。；：]{{0,4}}$")
FULL_MARK = re.compile(r"(?:满分|分值|权重|标准分)(?:为|是)?$")
TIMES = re.compile(r"[×*]|乘以?")
GROUP = re.compile(r"(?:类|部分|方面|指标)+$")
OUTLINE = re.compile(r"决策|投入|过程|管理|产出|效益|效果|结果|满意")  # the groups of the usual outline
OUTCOME = re.compile(r"效益|效果|结果|满意|绩效")
OF_SECTION = re.compile(rf"^[该本此这]一?(?:部分|(?:一级)?指标|项|类|方面|环节)[^，。]{{0,4}}{zh.IS_FULL_MARK.pattern}")
SOME = re.compile(r"主要|其中|例如|如[：，]|等")
OVERALL = re.compile(
    r"(?:本次|该|本|部门|单位|项目|整体|支出|绩效|最终|经)*(?:综合(?:评价)?|自评(?:价)?|评价)(?:结果|总分|总)?(?:得分?|评分)?[为是]?"
)
SCORED_IN_ALL = re.compile(r"(?:综合|自评|总|合计|总计|共|最终)+(?:评定|评|得|为|打)+")  # 自评得95.8分
HUNDRED = 100
IN_ALL = re.compile(r"(?:合计|共计|小计|总计)(?:满分|分值)?[为共]?$")
FEWEST = 3  # of a list
NEAR_ALL = Decimal("0.3")  # how far off weights are that are those of all
IN_BRACKET = re.compile(r"(?:满分|分值|权重|标准分)?(?:为|：)?")
IN_ALL_OF_THEM = re.compile(r"(?:合计|共计|小计|总计)(?:得分|满分|分值)?(?:为|共)?$")
GROUPS = re.compile(r"(?P<many>[二三四五六七八九十])(?:大|个)?(?:部分|方面|维度|类|项|一级指标)")
WEIGHTS = re.compile(rf"权重(?:分别)?(?:如下|为|是)?[：:]?[^，。；：、{zh.FIGURES}]{{2,12}}$")
# 资金占比分别为人员经费58.3%、…: shares of what is not told, that make 100 % or are said to
LIST_OF_SHARES = re.compile(
    rf"(?:占比|比重|比例|构成|结构)(?:情况)?(?:分别|依次)?(?:如下|为|是)?[：:]?[^，。；：、{zh.FIGURES}]{{2,12}}$"
)
INNER = re.compile(rf"[，；、（：{zh.FIGURES}](?:其中|含|包括)[^。；{zh.FIGURES}]*$")
MANY = 24  # scores of one sentence
NAMED = 24  # characters of what is scored
FARTHEST = 6  # sentences back to the first that is summed up


@dataclass
class Node:
    """A heading with a full mark, and what stands below it."""

    passage: Passage
    style: str
    title: str
    full: Item
    scored: Item | None
    below: list[Node] = field(default_factory=list)


def claims(text: Text) -> Iterator[Claim]:
    roots = _outline(text)
    if not _summed_up(text, [node.full for node in roots]):
        yield from _whole([node.full for node in roots], text)
        yield from _scored_below(text, roots)
    for node in _all(roots):
        yield from _node(text, node)
    yield from _in_sentences(text)
    yield from _by_section(text)
    known = text.bound_as(sum="parts")
    for passage in text.with_figures:
        yield from _in_brackets(text, passage, known)
        yield from _of_weights(text, passage)
        yield from _taken_off(text, passage)
        yield from _by_rate(text, passage)


def _in_brackets(text: Text, passage: Passage, known: set[int]) -> Iterator[Claim]:
    """决策（18分）、过程（22分）、产出（35分）、效益（25分），总分100分: full marks alone in brackets, and what they come to."""
    row = [i for i in text.row(passage) if i.dimension == "score"]
    for _, here in groupby(row, key=lambda i: i.slot.sentence):
        scores = list(here)
        marks = [i for i in scores if i.slot.depth and i.slot.mark == "（" and IN_BRACKET.fullmatch(i.slot.before)]
        others = [i for i in scores if i not in marks]
        if len(marks) < FEWEST or len(others) > 1 or any(i.slot.start in known for i in marks):
            continue
        if _more_are_named(passage, here=scores, marks=marks):
            continue
        if others and FULL.search(others[0].slot.before):
            yield claim(text, "sum", [reading("marks", total=others[0], parts=marks)], others[0], topic="score")
        elif not others and total_of(marks) == HUNDRED:
            yield claim(text, "sum", [reading("full marks", parts=marks)], marks[0], topic="full_mark")


def _more_are_named(passage: Passage, here: Sequence[Item], marks: Sequence[Item]) -> bool:
    """决策（20分）、过程（20分）、产出（30分）和效益四部分: is one of them told without its mark?"""
    words = passage.template[passage.begin(here[0].slot.position) : passage.end(here[-1].slot.position)]
    told = [zh.numeral(said["many"]) or 0 for said in GROUPS.finditer(words)]
    return len(marks) not in told and any(many > len(marks) for many in told)


def _of_weights(text: Text, passage: Passage) -> Iterator[Claim]:
    """指标权重分别为：决策15%、过程25%、产出35%、效益25%: the weights of all indicators of one level."""
    rates = [i for i in text.row(passage) if i.slot.is_rate]
    for cue, sure in ((WEIGHTS, True), (LIST_OF_SHARES, False)) if len(rates) >= FEWEST else ():
        first = next((i for i in rates if cue.search(passage.lead(i.slot))), None)
        weights = [i for i in rates if first and i.slot.part == first.slot.part and i.slot.start >= first.slot.start]
        said = len(weights) > FEWEST and weights[-1].mention.value == 1 and _in_all(weights[-1])
        weights = weights[:-1] if said else weights
        beside = len({i.slot.depth for i in weights}) == 1 and not any(i.slot.role == DELTA for i in weights)
        near = abs(total_of(weights) - 1) < NEAR_ALL if sure or said else make_whole(weights)
        if len(weights) >= FEWEST and beside and near and len({i.slot.before for i in weights}) == len(weights):
            yield claim(text, "shares_total", [reading("weights", shares=weights)], weights[0])


def _in_all(item: Item) -> bool:
    return zh.TOTAL_LAST.search(item.slot.before) is not None


def _taken_off(text: Text, passage: Passage) -> Iterator[Claim]:
    """过程（30分）得27分，因资产台账更新不及时扣3分; …得18分，甲扣1分、乙扣1分; 以上共扣6.5分; 90分以上 is no mark."""
    row = [i for i in text.row(passage) if i.dimension == "score" and not i.mention.qualifier]
    taken = [i for i in row if OFF.search(i.slot.before)]
    for off in taken:
        here = [i for i in row if i.slot.part == off.slot.part and i.slot.start < off.slot.start]
        if len(here) == 2 and here[0].slot.depth > here[1].slot.depth and zh.IS_SCORE.search(here[1].slot.before):
            beside = [i for i in taken if i.slot.part == off.slot.part and i.slot.start > off.slot.start]
            takings = [[off], [off, *beside]] if beside else [[off]]
            ways = (reading("taken off", result=here[1], plus=[here[0]], minus=taking) for taking in takings)
            yield claim(text, "difference", ways, here[1], topic="deducted")
    if not taken:
        return
    yield from _what_is_left(text, row)
    yield from _off_its_heading(text, passage, row, taken)
    names = Counter(_taken_from(off) for off in taken)
    for number, off in enumerate(row):
        if OFF.search(off.slot.before):
            once = names[_taken_from(off)] == 1
            yield from _off_its_mark(text, row[max(0, number - MANY) : number], off, once)
    yield from _off_in_all(text, passage, taken)
    yield from _off_one_by_one(text, passage, taken)
    for total in row:
        parts = [i for i in taken if i.slot.start < total.slot.start]
        if len(parts) > 1 and _is_of(total, parts):
            yield claim(text, "sum", [reading("taken off", total=total, parts=parts)], total, topic="list")


def _what_is_left(text: Text, row: Sequence[Item]) -> Iterator[Claim]:
    """产出指标满分A，甲扣B，乙扣C，实得D: where nothing but what was taken off stands between the full mark and the points."""
    for at, full in enumerate(row):
        if not FULL_MARK.search(full.slot.before):
            continue
        taken = list(takewhile(lambda i: OFF.search(i.slot.before), row[at + 1 :]))
        left = next(iter(row[at + 1 + len(taken) :]), full)
        if len(taken) > 1 and zh.IS_SCORE.search(left.slot.before) and left.slot.sentence == full.slot.sentence:
            way = reading("what is left", result=left, plus=[full], minus=taken)
            yield claim(text, "difference", [way], left, topic="deducted")


def _by_rate(text: Text, passage: Passage) -> Iterator[Claim]:
    """分值A，实际使用率P，得B: so much of A, where it is just that or the words say that the rate is taken times A."""
    row = text.row(passage) if zh.SCORE_FIGURE in passage.template and zh.RATE_FIGURE in passage.template else ()
    for one, other, points in zip(row, row[1:], row[2:], strict=False):
        full, rate = (one, other) if other.slot.is_rate else (other, one)
        scores = full.dimension == points.dimension == "score" and FULL_MARK.search(full.slot.before)
        beside = one.slot.sentence == points.slot.sentence and zh.IS_SCORE.search(points.slot.before)
        if not scores or not beside or not rate.slot.is_rate or not 0 < rate.mention.value < 1:
            continue
        said = TIMES.search(text.gap(passage, max(full, rate, key=lambda i: i.slot.start), points))
        if said or prints_as(full.mention.value * rate.mention.value, points):
            way = reading("by the rate", numerator=rounded(points), denominator=full, rate=rate)
            yield claim(text, "ratio", [way], points, topic="other", confidence="high" if said else "low")


def _is_of(total: Item, parts: Sequence[Item]) -> bool:
    """以上共扣6.5分: of all before; 产出类共扣2分: of a group, where they make it up; 其余指标合计扣1.5分: of none of them."""
    told = ALL_OFF.search(total.slot.before)
    if told is None or OF_OTHERS.search(told["whose"]):
        return False
    of_these = OF_ALL.fullmatch(told["whose"]) is not None and not OF_THE_TABLE.match(told["whose"])
    return of_these or adds_up(total, parts)


def _off_its_heading(text: Text, passage: Passage, row: Sequence[Item], taken: Sequence[Item]) -> Iterator[Claim]:
    """3.时效指标（10分，得8分）。…，扣2分: what was taken off below a heading with both marks in its bracket, where it is all of it."""
    told = TITLE.match(passage.template)
    if told is None or not told["scored"] or not taken:
        return
    full, scored, *_ = row
    if full.mention.value - scored.mention.value == total_of(taken):
        way = reading("off its heading", result=scored, plus=[full], minus=taken)
        yield claim(text, "difference", [way], scored, topic="deducted")


def _off_in_all(text: Text, passage: Passage, taken: Sequence[Item]) -> Iterator[Claim]:
    """分值20分，得分18.2分，扣1.8分。甲扣1.0分，其中…；乙扣0.8分: what was taken off in the sentences behind, one by one.

    That they are all of it is known where they add up or make, with the points, the full mark.
    """
    row = text.row(passage)
    for total in taken[:1]:
        at = row.index(total)
        full = row[at - 2] if at > 1 and zh.IS_SCORE.search(row[at - 1].slot.before) else None
        behind = [i for i in taken[1:] if i.slot.sentence > total.slot.sentence and not i.slot.depth]
        parts = [i for n, i in enumerate(behind) if not _within_another(text, passage, behind[n - 1] if n else None, i)]
        if full is None or full.slot.sentence != total.slot.sentence or len(parts) < 2:
            continue
        left = full.mention.value - row[at - 1].mention.value
        if total_of(parts) in (total.mention.value, left):
            yield claim(text, "sum", [reading("taken off", total=total, parts=parts)], total, topic="list")


def _off_one_by_one(text: Text, passage: Passage, taken: Sequence[Item]) -> Iterator[Claim]:
    """过程类扣4.25分：预算执行扣1.75分，资金合规扣1.50分，项目管理扣1.00分: all that was taken off, and behind a colon where."""
    totals = [i for i in text.row(passage) if i in taken or (i.dimension == "score" and ALL_OFF.search(i.slot.before))]
    for total in totals:
        behind = [
            i
            for i in taken
            if i.slot.start > total.slot.start and i.slot.sentence == total.slot.sentence and not i.slot.depth
        ]
        gaps = [text.gap(passage, one, other) for one, other in pairwise([total, *behind])]
        gaps += [passage.template[behind[-1].slot.position + 1 :][:1]] if behind else []
        plain = all(re.fullmatch(r"[：，、；][^。；：，、（）]*", gap) for gap in gaps[:-1])
        if len(behind) > 1 and plain and gaps[0].startswith("：") and not SOME.search("".join(gaps)):
            yield claim(text, "sum", [reading("taken off", total=total, parts=behind)], total, topic="list")


def _within_another(text: Text, passage: Passage, before: Item | None, off: Item) -> bool:
    """资金管理扣1.64分，其中到位率扣0.14分、执行率扣0.50分: is it, or what stands beside it, told as a part?"""
    if before is None or before.slot.part != off.slot.part:
        return False
    between = text.gap(passage, before, off)
    return "其中" in between or before.slot.start in text.inner


def _taken_from(off: Item) -> str:
    """``过程类扣3分`` -> 过程."""
    return GROUP.sub("", core(OFF.sub("", off.slot.before)))


def _off_its_mark(text: Text, before: Sequence[Item], off: Item, once: bool) -> Iterator[Claim]:
    """其中：…，项目执行（50分）得44.5分。项目执行扣5.5分; …，项目执行44.5分（满分50分）: what was taken off under a name, and the name with its marks."""
    name = _taken_from(off)
    near = [i for i in before if i.slot.sentence == off.slot.sentence - 1]
    if not near and once:  # the marks may stand in the paragraph above
        near = [i for i in text.amounts_in([off.slot.passage - 1]) if i.dimension == "score"][:MANY]
    for one, other in pairwise(near if len(name) > 1 else ()):
        if one.slot.depth == other.slot.depth:
            continue
        full, scored = (one, other) if one.slot.depth > other.slot.depth else (other, one)
        named = (
            core(_template(text, full)[: full.slot.position - 1])
            if full is one
            else core(zh.IS_SCORE.sub("", one.slot.before))
        )
        marked = zh.IS_SCORE.search(scored.slot.before) if full is one else FULL.search(full.slot.before)
        if marked and GROUP.sub("", named).endswith(name):
            way = reading("off its mark", result=off, plus=[full], minus=[scored])
            yield claim(text, "difference", [way], off, topic="deducted")


def _outline(text: Text) -> list[Node]:
    roots: list[Node] = []
    stack: list[Node] = []
    for passage in text.with_figures:
        node = _node_of(text, passage, bool(stack))
        if node is None:
            if stack and stack[-1].scored is None and not stack[-1].below:
                stack[-1].scored = _got(text.row(passage))
            continue
        while stack and any(open_.style == node.style for open_ in stack):
            stack.pop()
        (stack[-1].below if stack else roots).append(node)
        stack.append(node)
    return roots


def _node_of(text: Text, passage: Passage, inside: bool) -> Node | None:
    if not TITLE.match(passage.template) or not (passage.mark or inside):
        return None
    row = text.row(passage)
    full = row[0]
    style = re.sub(r"[一二三四五六七八九十\d]+", "n", passage.mark)
    if re.match(r"[①-⑳]", passage.mark):
        style = "①"
    if re.search(r"[一二三四五六七八九十]", passage.mark):
        style = "zh" + style
    title = re.sub(r"（.*$", "", passage.template[len(passage.mark) :])
    told = TITLE.match(passage.template)
    scored = row[1] if told and told["scored"] else _got(row[1:])  # 产出指标（50分，得48分）
    return Node(passage, style, title, full, scored)


def _got(row: Sequence[Item]) -> Item | None:
    """该项指标得分49分: the score that ends a paragraph."""
    scored = [i for i in row if i.dimension == "score" and i.slot.depth == 0 and zh.IS_SCORE.search(i.slot.before)]
    return scored[-1] if scored else None


def _all(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _all(node.below)


def _node(text: Text, node: Node) -> Iterator[Claim]:
    stated = _stated(text, node)
    if stated is not None:
        yield claim(text, "bound", [reading("full mark", parts=[stated], limit=node.full)], stated, topic="score")
    if stated is not None and node.scored is not None:
        yield claim(text, "restated", [reading("summary", stated=[stated, node.scored])], stated, topic="text")
    if not node.below:
        return
    yield claim(
        text, "sum", [reading("below", total=node.full, parts=[n.full for n in node.below])], node.full, topic="score"
    )
    total = node.scored or stated
    parts = [n.scored for n in node.below if n.scored is not None]
    if total is not None and len(parts) == len(node.below):
        yield claim(text, "sum", [reading("below", total=total, parts=parts)], total, topic="score")


def _stated(text: Text, node: Node) -> Item | None:
    """The score of a heading as a summary elsewhere states it."""
    name = core(node.title)
    found = [
        i for i in text.items.of("dimension", "score")
        if i.slot.passage != node.passage.index and i.slot.depth == 0 and name
        and (i.label == name or overlap(i.label, name) >= len(name) - 1) and not TITLE.match(_template(text, i))
    ]  # fmt: skip
    if found and zh.IS_FULL_MARK.search(found[0].slot.before):
        return _score_behind(text, found[0])
    return found[0] if len(found) == 1 else None


def _score_behind(text: Text, full: Item) -> Item | None:
    """产出指标分值50分，得分48分: the points right behind the full mark."""
    row = text.items.by_passage[full.slot.passage]
    behind = row[row.index(full) + 1 :][:1]
    scored = (i for i in behind if i.dimension == "score" and zh.IS_SCORE.search(i.slot.before))
    return next((i for i in scored if i.slot.part == full.slot.part), None)


def _template(text: Text, item: Item) -> str:
    passage = text.passage_at.get(item.slot.passage)
    return passage.template if passage else ""


def _summed_up(text: Text, fulls: Sequence[Item]) -> bool:
    """预算执行10分、产出50分、效益40分. （一）产出（50分）；（二）效益（40分）: has a sentence all the marks, and the outline some of them?"""
    values = Counter(full.mention.value for full in fulls)
    sentences: dict[tuple[int, int], list[Item]] = {}
    for full, _ in _marked(text) if total_of(fulls) < HUNDRED else ():
        sentences.setdefault((full.slot.passage, full.slot.sentence), []).append(full)
    whole = (all_ for all_ in sentences.values() if total_of(all_) == HUNDRED)
    return any(values < Counter(full.mention.value for full in all_) for all_ in whole)


def _whole(parts: Sequence[Item], text: Text) -> Iterator[Claim]:
    """Full marks of one level: 100 in all. A list that comes nowhere near is marked out of something else."""
    inner = [part for part in parts if part.mention.number != HUNDRED]
    parts = inner if total_of(inner) == HUNDRED else parts  # 满分100分，…：甲（15分）、乙（25分）…
    parts = parts if total_of(parts) == HUNDRED else list(outermost(parts))
    total = total_of(parts)
    if len(parts) > 2 and (abs(total - HUNDRED) <= 30 or max(p.mention.value for p in parts) >= HUNDRED):
        stated = _hundred(text, parts)
        if total != HUNDRED and any(scored_in_words(_template(text, part), ()) for part in parts):
            return  # 决策15分，得满分；过程25分，得22分: the first is not known as a mark
        if total < HUNDRED and (stated is None or stated.slot.mark == "|") and _of_some_groups(parts):
            return
        if stated is None and total != HUNDRED and (scored := _scored_in_all(text, parts)):
            yield claim(text, "sum", [reading("scores", total=scored, parts=parts)], scored, topic="score")
        elif stated:
            yield claim(text, "sum", [reading("full marks", total=stated, parts=parts)], stated, topic="score")
        else:
            yield claim(text, "sum", [reading("full marks", parts=parts)], parts[0], topic="full_mark")


def _of_some_groups(parts: Sequence[Item]) -> bool:
    """决策A，过程B，产出C: without what came of it; 决策A，自评…；复核后决策B，过程C: or with one of them twice."""
    names = [found[0] for part in parts if (found := OUTLINE.search(part.slot.before)) is not None]
    ended = any(OUTCOME.search(part.slot.before) for part in parts)
    return len(names) > 1 and (not ended or len(set(names)) < len(names))


def _scored_in_all(text: Text, parts: Sequence[Item]) -> Item | None:
    """综合得分86.75分. （一）决策（18.50分） … （四）效益（25.00分）: the overall score, where the headings bear the points that make it up."""
    known = [i for i in text.items.of("concept", "score_total") if i.measure != "full_mark" and i not in parts]
    total = total_of(parts)
    nearest = min(known, key=lambda i: abs(i.mention.value - total), default=None)
    near = nearest is not None and abs(nearest.mention.value - total) < abs(HUNDRED - total)
    return nearest if near else None


def _hundred(text: Text, parts: Sequence[Item]) -> Item | None:
    """总分100分, 满分100分 in the paragraph of the parts or in the one above."""
    near = text.amounts_in(range(parts[0].slot.passage - 1, parts[-1].slot.passage + 1))
    found = (i for i in near if i.dimension == "score" and i.mention.number == HUNDRED and i not in parts)
    return next((i for i in found if FULL.search(i.slot.before)), None)


def _by_section(text: Text) -> Iterator[Claim]:
    """该部分满分20分，得分19分 at the end of each section: the marks make 100, the points make the overall score."""
    found = [pair for passage in text.with_figures if (pair := _of_its_section(text.row(passage)))]
    if len(found) < 3 or total_of([full for full, _ in found]) != HUNDRED:
        return
    yield from _whole([full for full, _ in found], text)
    scores = [scored for _, scored in found]
    if told := _told_together(text, scores):
        for score, listed in zip(scores, told, strict=True):
            yield claim(text, "restated", [reading("section", stated=[listed, score])], score, topic="text")
        return  # what the list of them says of their total is checked there
    yield from _overall(text, scores, text.items.of("concept", "score_total"))


def _told_together(text: Text, scores: Sequence[Item]) -> list[Item]:
    """得分A。…得分情况：决策类B，过程类C… elsewhere: of each section the points there, where they make up A; [] where none are told."""
    known = [i for i in text.items.of("concept", "score_total") if i.measure != "full_mark" and not i.slot.depth]
    sentences: dict[tuple[int, int], list[Item]] = {}
    for item in text.items.of("dimension", "score"):
        if item.slot.mark != "|" and item.measure != "full_mark" and item not in scores and item not in known:
            sentences.setdefault((item.slot.passage, item.slot.sentence), []).append(item)
    for parts in sentences.values():
        named = [[part for part in parts if _named_in(text, part, score)] for score in scores]
        all_named = len(parts) == len(scores) and all(len(one) == 1 for one in named)
        if all_named and any(adds_up(total, parts) for total in known):
            return [one[0] for one in named]
    return _in_columns(text, scores, known)


def _in_columns(text: Text, scores: Sequence[Item], known: Sequence[Item]) -> list[Item]:
    """指标 · 决策 · 过程 · 产出 · 效益 / 得分 · A · B · C · D: of each section the points in the column of its name, where they make it all."""
    for segment in text.segments:
        for row in segment.rows:
            cells = [(column.header, row.items.get(column.index)) for column in segment.columns]
            told = [(name, item) for name, item in cells if item is not None and item.measure == "score"]
            named = [[item for name, item in told if _is_about(text, score, name)] for score in scores]
            parts = [one[0] for one in named if len(one) == 1]
            if len(parts) == len(scores) and any(adds_up(total, parts) for total in known):
                return parts
    return []


def _is_about(text: Text, score: Item, name: str) -> bool:
    passage = text.passage_at[score.slot.passage]
    about = (*passage.headings[-1:], passage.template[: score.slot.position])
    return len(name) > 1 and any(name in words for words in about)


def _named_in(text: Text, part: Item, score: Item) -> bool:
    """Does what the section of a score is about hold the name of 产出类28.9分?"""
    return part is not score and _is_about(text, score, GROUP.sub("", core(part.slot.before)))


def _overall(text: Text, parts: Sequence[Item], scores: Iterable[Item], told: Iterable[Item] = ()) -> Iterator[Claim]:
    """The points of all parts make the overall score, where the report knows only one for the year; or one told elsewhere."""
    near = list(scores)
    totals = _scores_in_all(parts, near)
    if any(i.dimension == "score" and i not in parts and i not in totals and adds_up(i, parts) for i in near):
        return  # 自评得A，财政复评得B: B may be what they come to
    totals = totals or [i for i in _scores_in_all(parts, told) if adds_up(i, parts)]
    if len({i.mention.value for i in totals}) == 1 and (adds_up(totals[0], parts) or not with_more(text, totals[0])):
        yield claim(text, "sum", [reading("sections", total=totals[0], parts=parts)], totals[0], topic="score")


def _scores_in_all(parts: Sequence[Item], items: Iterable[Item]) -> list[Item]:
    names = (OVERALL, SCORED_IN_ALL)
    points = (i for i in items if i.dimension == "score" and i not in parts)
    scores = [i for i in points if i.concept == "score_total" or any(n.fullmatch(i.slot.before) for n in names)]
    scores = [i for i in scores if i.measure != "full_mark" and i.mention.number != HUNDRED and not i.slot.depth]
    return [i for i in scores if i.period == parts[0].period]


def _of_its_section(row: Sequence[Item]) -> tuple[Item, Item] | None:
    scores = [i for i in row if i.dimension == "score"]
    for number, full in enumerate(scores):
        if not OF_SECTION.search(full.slot.before):
            continue
        behind = [i for i in scores[number + 1 : number + 4] if i.slot.sentence == full.slot.sentence]
        scored = next((i for i in behind if zh.IS_SCORE.search(i.slot.before)), None)
        if scored is not None:
            return full, scored
    return None


def _scored_below(text: Text, roots: Sequence[Node]) -> Iterator[Claim]:
    """（一）产出（60分，得58分） / （二）效益（40分，得39分） / 综合得分97分: the points of an outline and what they come to, beside it."""
    scores = [node.scored for node in roots if node.scored is not None]
    if len(roots) > 1 and len(scores) == len(roots) and total_of([node.full for node in roots]) == HUNDRED:
        first, last = scores[0].slot.passage, max(_all(roots), key=lambda n: n.passage.index).passage.index
        near = text.amounts_in((first - 1, last, last + 1))
        yield from _overall(text, scores, (i for i in near if i.measure != "full_mark"))


def _in_sentences(text: Text) -> Iterator[Claim]:
    """The full marks that bounds found in one sentence or in one list, and the points they were given."""
    scored_of = dict(_marked(text))
    groups: dict[tuple[int, int], list[Item]] = {}
    for full in scored_of:
        if full.slot.passage in text.passage_at:
            groups.setdefault((full.slot.passage, full.slot.sentence), []).append(full)
    before: list[list[Item]] = []  # the sentences of the paragraph
    for group in groups.values():
        yield from _summed_behind(text, group, [scored_of[full] for full in group])
        before = before if before and before[0][0].slot.passage == group[0].slot.passage else []
        if _is_summed_last(group, scored_of):
            summed = group.pop()
            parts = _summed_up_by(text, summed, [*before, group], scored_of)
            if parts:
                yield claim(text, "sum", [reading("marks", total=summed, parts=parts)], summed, topic="score")
        before.append(group)
    told = list(_of_paragraphs(groups))
    alone = [group[0] for group in told if len(group) == 1 and not TITLE.match(_template(text, group[0]))]
    for fulls in chain((_of_one_level(text, group, scored_of) for group in told), _whole_runs(alone)):
        yield from _whole(fulls, text)
        inside = [full for full in fulls if full.mention.number != HUNDRED]
        fulls = inside if total_of(inside) == HUNDRED else fulls  # 决策满分15分，得14分；…，总分100分，自评得分A
        if len(fulls) > 2 and total_of(fulls) == HUNDRED:
            near = text.amounts_in(range(fulls[0].slot.passage - 1, fulls[-1].slot.passage + 2))
            inner = [scored for full, scored in scored_of.items() if full.mention.number != HUNDRED]
            others = [i for i in near if i not in scored_of and i not in inner]  # 满分100分，自评得A: A is of all
            yield from _overall(
                text, [scored_of[full] for full in fulls], others, text.items.of("concept", "score_total")
            )


def _of_one_level(text: Text, fulls: Sequence[Item], scored_of: Mapping[Item, Item]) -> Sequence[Item]:
    """决策18/20，…；决策中立项9/10、目标9/10: without the marks of what is part of another of them."""
    outer = [full for full in fulls if not _is_inner(text, full, fulls)]
    if len(outer) < len(fulls):
        return outer if total_of(outer) == HUNDRED else ()
    if len(fulls) > MANY or total_of(fulls) == HUNDRED:
        return fulls
    scores = {scored_of[full] for full in fulls}
    return [full for full in fulls if scores.isdisjoint(text.wholes_of(scored_of[full]))]


def _is_inner(text: Text, full: Item, fulls: Sequence[Item]) -> bool:
    here = [i for i in fulls if i.slot.passage == full.slot.passage and i.mention.number != HUNDRED]
    return told_within(_template(text, full), full, here)


def _of_paragraphs(groups: Mapping[tuple[int, int], Sequence[Item]]) -> Iterator[Sequence[Item]]:
    """执行率97%，满分10分，得9.7分。产出50分，得48分；效益40分，得39分: marks of several sentences that are all only together."""
    for _, same in groupby(groups.items(), key=lambda held: held[0][0]):
        told = [group for _, group in same]
        together = list(chain.from_iterable(told))
        yield from [together] if total_of(together) == HUNDRED else told


def _summed_behind(text: Text, fulls: Sequence[Item], scores: Sequence[Item]) -> Iterator[Claim]:
    """数量（20分）：得20分；质量（10分）：得9分；…。产出指标合计50分，得47分: what marks and points come to, right behind them."""
    last = max(fulls[-1].slot.start, scores[-1].slot.start)
    row = [i for i in text.items.by_passage[fulls[0].slot.passage] if i.dimension == "score" and i.slot.start > last]
    for full, scored in pairwise(row[:2] if len(fulls) > 1 else ()):
        summed = IN_ALL.search(full.slot.before) and not scored.slot.depth and zh.IS_SCORE.search(scored.slot.before)
        if summed and full.mention.value > max(i.mention.value for i in fulls):
            yield claim(text, "sum", [reading("marks", total=full, parts=fulls)], full, topic="score")
            yield claim(text, "sum", [reading("points", total=scored, parts=scores)], scored, topic="score")


def _is_summed_last(fulls: Sequence[Item], scored_of: Mapping[Item, Item]) -> bool:
    """数量14分（15分），质量9分（10分），产出小计23分（25分）: is the last said to be what the others come to?"""
    told = (i for i in (fulls[-1], scored_of[fulls[-1]]) if not i.slot.depth)
    return len(fulls) > 2 and any(IN_ALL_OF_THEM.search(i.slot.before) for i in told)


def _summed_up_by(
    text: Text, summed: Item, told: Sequence[Sequence[Item]], scored_of: Mapping[Item, Item]
) -> Sequence[Item]:
    """The marks of the sentence, or those of the sentences before it too: the nearest that come out, or a run of those of the sentence.

    Where none does, those of the one sentence, if the points come out and a slip of the pen explains why the marks do not.
    """
    near = told[-FARTHEST:]
    ways = [_without_inner(text, list(chain.from_iterable(near[first:])), scored_of) for first in range(len(near))]
    for way in (*reversed(ways), *_runs_of(ways[-1], summed, scored_of)):
        if adds_up(summed, way):
            return way
    plain = len(told) == 1 and len(ways[0]) == len(told[0]) and not scored_in_words(_template(text, summed))
    slip = plain and _points_come_out(summed, ways[0], scored_of) and one_slip(summed, ways[0])
    return ways[0] if slip else []


def _runs_of(fulls: Sequence[Item], summed: Item, scored_of: Mapping[Item, Item]) -> Iterator[Sequence[Item]]:
    """社会效益14分（15分），生态效益9分（10分），满意度9分（10分），效益合计23分（25分）: those next to each other whose points come out."""
    runs = (fulls[first:last] for first, last in combinations(range(len(fulls) + 1), 2) if last - first > 1)
    return (run for run in runs if _points_come_out(summed, run, scored_of))


def _points_come_out(summed: Item, fulls: Sequence[Item], scored_of: Mapping[Item, Item]) -> bool:
    return adds_up(scored_of[summed], [scored_of[full] for full in fulls])


def _without_inner(text: Text, fulls: Sequence[Item], scored_of: Mapping[Item, Item]) -> list[Item]:
    """数量14分（15分），其中场次7分（7分）、人数7分（8分），质量9分（10分）: without those behind 其中 and 、, which are of the one before."""
    outer: list[Item] = []
    inner = False
    for full in fulls:
        first = min(full, scored_of[full], key=lambda i: i.slot.start)
        opens = outer and INNER.search(text.lead(first)[-NAMED:])
        inner = bool(opens) or (inner and first.slot.mark == "、")
        outer += [] if inner else [full]
    return outer


def _marked(text: Text) -> Iterator[tuple[Item, Item]]:
    """Each full mark that a bound found, with the points of it."""
    for bound in text.found.get("bound", []):
        if bound.topic == "score":
            roles = bound.readings[0].roles
            limit, scored = figures_of(roles["limit"])[0], figures_of(roles["parts"])[0]
            yield text.items.at[limit.mention.start], text.items.at[scored.mention.start]


def _whole_runs(items: Sequence[Item]) -> Iterator[list[Item]]:
    """Those that no other full mark, said in the same words, stands apart from: 该类指标满分20分 of a section of more paragraphs."""
    for run in _runs(items):
        said = {item.slot.before for item in run}
        if not any(item.slot.before in said for item in items if item not in run):
            yield run


def _runs(items: Sequence[Item]) -> Iterator[list[Item]]:
    """Items in paragraphs that follow each other."""
    run: list[Item] = []
    for item in items:
        if run and item.slot.passage - run[-1].slot.passage > 1:
            yield run
            run = []
        run.append(item)
    if run:
        yield run
