"""Punctuation and scope: a paragraph in, its figures with their surroundings out. Nothing else knows about commas.

Each figure becomes a `Slot`: the words before it, how deep in parentheses it stands, its sentence and clause, and the
role that those words give it: a plain amount, a change, the figure compared with, a rate of change, a share, a ratio.

``总支出1083.11万元，其中：基本支出629.23万元，占总支出的58.09％`` has three slots: plain, plain, share.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from auditor.languages import zh
from auditor.mentions import Line, placed_mentions
from auditor.model import Document, Mention, Paragraph, Unit
from auditor.stated import PART, units_stated
from auditor.swift import derived, made_swiftly, taken

FIGURE = re.compile(f"[{zh.FIGURES}]")
STOP = re.compile(rf"[{zh.STOPS}{zh.FIGURES}]")
# （境）, （类）, （不含车辆）: brackets without a figure are part of the words around them.
REMARK = re.compile(rf"（[^（）{zh.FIGURES}]{{0,60}}）")
LEFT_ENDS = ("余", "余了", "余为")
PLAIN, DELTA, PRIOR, GROWTH, SHARE, RATIO, RATE, BASE = (
    "plain",
    "delta",
    "prior",
    "growth",
    "share",
    "ratio",
    "rate",
    "base",
)
# 为预算12.50亿元的77.0%: the amount inside the phrase is the base of a rate, no amount of its own.
CONTROL = re.compile(r"的(?:年度|全年|既定|原定|年初)?(?:预算|控制|计划|标准|限额|指标)")  # 未突破52.00万元的预算控制数
OF_IT = re.compile(rf"的(?:(?:比例|比重|比率|份额)(?:（[^（）]{{0,12}}）)?[为是达到约]*)?{zh.RATE_FIGURE}")
FILL = re.compile(zh.FILL)
YEAR = re.compile(r"((?:19|20)\d\d)年")
STOP_IN_BRACKETS = re.compile(
    r"(?P<open>(?<=[^。；：])（[^（）。]*)。）"
)  # 运行费A（其中甲B；乙C。）比上年减少: of one sentence
# 收入A（年初B，追加C。压减D）比上年减少: a full stop between figures in brackets ends no sentence
STOP_WITHIN = re.compile(
    rf"(?P<open>(?<=[{zh.MONEY_FIGURE}])（[^（）。]*[{zh.MONEY_FIGURE}][^（）。]*)。(?=[^（）。]*[{zh.MONEY_FIGURE}][^（）。]*）)"
)
HEAD_ALONE = re.compile(
    rf"(?:{zh.LIST_MARK.pattern}[一-龥\"]{{2,12}}[。：]|[一-龥\"]{{2,12}}。)(?=[{zh.MONEY_FIGURE}{zh.BARE_FIGURE}])"
)  # 2.2 支出。43,343.34万元: the heading is what the figure is of
YEAR_FIRST = re.compile(r"^(?:19|20)\d\d年度?")
# 上年接待A，今年多接待B: the verb of the figure before it says of what B is more
MORE_OF_IT = re.compile(r"(?:^|[年度期]|(?P<against>同比|比上年|较上年))(?P<word>[多少])(?P<verb>[一-龥]{2,4})了?$")
EXCEEDS = re.compile(r"超(?:额|过|出)?(?:完成|任务|目标|计划|进度)[^，。；：]{0,8}$")
FARTHEST = 160  # characters from a figure to words that may say something of it
# …A万元2023年支出B万元: the full stop was left out
NEXT_YEAR = re.compile(rf"(?:19|20)\d\d年度?[^{zh.STOPS}{zh.FIGURES}]{{2,}}")
FIGURE_OF = {
    "money": zh.MONEY_FIGURE, "rate": zh.RATE_FIGURE, "points": zh.POINTS_FIGURE,
    "score": zh.SCORE_FIGURE, "bare": zh.BARE_FIGURE, "倍": zh.TIMES_FIGURE,
}  # fmt: skip
# 占一般公共预算支出（38.62亿元）的0.63%; 完成调整预算（38.62亿元）的96.3%
IN_BRACKETS = re.compile(
    rf"(?:占|(?P<done>完成|达到|为))(?P<base>[^，。；：（）{zh.FIGURES}]{{2,24}})（[{zh.MONEY_FIGURE}{zh.COUNT_FIGURE}]）的?$"
)
YEAR_ON_YEAR = ("同比", "环比")
ON_THE_YEAR, WHOLE = re.compile(r"(?:同比|环比|幅度|比例)[为达]?"), 1
# 与2018年度（收、支总计均为B）相比
BASE_IN_BRACKETS = re.compile(
    rf"[与和同比较](?P<base>(?:上年|(?:19|20)\d\d年)度?[^，。；（）{zh.FIGURES}]{{0,10}})（[^（）{zh.FIGURES}]{{1,14}}$"
)
COMPARED_BEHIND = re.compile(r"）的?(?:相比|比较|减少|增加|下降|增长)")
BARE_CHANGE = re.compile(  # 同比增收A，+P, and no 土地减收A，-P
    r"(?:(?:同比|环比|[比较](?:上年|去年|上一年|(?:19|20)\d\d年)(?:同期)?)|净|共|各|累计|合计)*(?:增收|减收|增支|减支|增加|减少|增|减)了?"
)
POSTS = re.compile(
    r"(?:编制|(?:行政|事业|全额|差额|工勤|专项|政法|总)编)(?:总?数|名额|人数|总?计|合计|核定|共有?|现?有|[为是：\s])*$"
)
KIND_OF_POSTS = re.compile(
    r"[，、；：（和及其中包括为有分别]*(?:行政|事业|工勤|管理|专业?技术?|专技|公务员|参公|政法|机关|领导|科级|处级|教师|教辅|后勤|技术|编内|工人)[^，。；：]{0,6}"
    r"|[，、；]?(?:合计|总计|共计?|总数)(?:编制)?[有为]?"  # 行政编制A个，事业编制B个，共C个
)
BARE_MARK = re.compile(r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?=[一-龥\"])(?!年|[个是])")  # 三主要项目
MARKED_PART = re.compile(r"[◆■●★◇▲]\s*(?:19|20)\d\d年[^，。；：]{2,24}")  # ◆2024年预算草案
HARD_STOP = re.compile(r"[。；，：（）]")
PARTING = (*zh.STOPS, *FIGURE_OF.values(), zh.COUNT_FIGURE)
JOINING = (r"以及|[和与及]", "以及", "与", "和", "及(?!其)")  # 出国费与购置及运行费: where not all of them part names
JOINTS = ("、", *zh.JOINS)
# 完成调整预算A 95%: the 的 left out; 完成市里下达的A收入预算目标的103%: what was planned is named behind its amount
OF_A_PLAN = re.compile(r"(?:完成|占|为|达到?)[^，。；：]{0,12}(?:预算|计划|任务|目标)(?:数|额)?$")
PLAN_BEHIND = re.compile(
    rf"的?[^，。；：（）{zh.FIGURES}]{{0,12}}(?:预算|计划|任务|目标)(?:目标|任务|数|额|指标)*的?[{zh.RATE_FIGURE}]"
)
GOES_ON = ("", *zh.JOINS)  # stands between figures of one enumeration
# 未超预算B, 没有超过年初预算数B: what was spent is told elsewhere
NOT_EXCEEDED = re.compile(
    r"(?:未|没有?|不)(?:曾|能)?(?:超过|超出|超|突破|高于)[^，。；：]{0,8}预算(?:安排|批复)?(?:数|额|总额)?[为是的]?$"
)
TIMES = f"的{zh.TIMES_FIGURE}"
OF_ANOTHER = re.compile(  # 是“十二五”时期A的1.9倍, and not 是商业用地A的2倍, which is one more kind
    r"(?:是|为|相当于|达到?)[^，。；：]{0,8}(?:\d年|[上去前]年|同期|[年期]初|时期|期间|五|规划|计划|目标|定额|标准|平均)[^，。；：]{0,8}$"
)
INSIDE = re.compile(r"(?:为|完成|占|相当于|达到?|是|恢复到|[只仅]有)[^，。；：]*$")


class Sense(NamedTuple):
    """What the words before a figure make of it."""

    role: str = PLAIN
    down: bool = False  # for changes: the word says less
    base: str = ""  # for priors, shares, ratios: the words that name what is compared with
    either: bool = False  # the form left open whether it rose or fell: 增长（下降）


AS_IT_IS = Sense()
INLINE_HEADING = re.compile(rf"[^。：，{zh.FIGURES}]{{2,24}}[。：]")


@made_swiftly
@dataclass(frozen=True, slots=True)
class Slot:
    """A figure where it stands in its passage."""

    mention: Mention
    position: int  # in the template of the passage
    before: str  # the words since the last figure or mark
    after: str  # the words up to the next figure or mark
    mark: str  # the mark before `before`, "" where a figure stands there
    depth: int
    sentence: int
    part: int  # counts 。 and ；
    clause: int  # counts 。 ； and ，
    passage: int
    role: str = PLAIN
    down: bool = False  # for changes: the word says less
    base: str = ""  # for priors, shares, ratios: the words that name what is compared with
    reason: bool = False  # stands in a clause that gives reasons
    either: bool = False  # the form left open whether it rose or fell: 增长（下降）
    dimension: str = taken("mention.unit.dimension")
    start: int = taken("mention.start")
    is_rate: bool = taken("mention.unit.dimension == 'rate'")


@made_swiftly
@dataclass(frozen=True)
class Passage:
    """A paragraph as read: its folded text in which every figure is one character, and its slots."""

    index: int
    paragraph: Paragraph
    line: Line
    template: str
    slots: tuple[Slot, ...]
    headings: tuple[str, ...]  # from the outermost
    mark: str  # the list mark that it begins with
    widths: tuple[int, ...] = ()  # of each figure, in the line's own text

    @derived
    def subject(self) -> str:
        """What the passage is about: an inline heading (``收入情况。``), else the nearest heading."""
        head = INLINE_HEADING.match(self.template)
        if head and (self.slots or len(self.template) > head.end()):
            return head.group()[:-1]
        return self.headings[-1] if self.headings else ""

    def sentence_of(self, slot: Slot) -> tuple[int, int]:
        """Where the sentence of a slot stands in the document, for quoting."""
        return self.place(self.begin(slot.position), self.end(slot.position))

    def begin(self, position: int) -> int:
        """Where the sentence around a place of the template begins."""
        return self.template.rfind("。", 0, position) + 1

    def end(self, position: int) -> int:
        """Where it ends, behind its full stop."""
        return self.template.find("。", position) + 1 or len(self.template)

    def lead(self, slot: Slot) -> str:
        """Its sentence up to a figure: the template, so that figures are one character each."""
        return self.template[self.begin(slot.position) : slot.position]

    def rest(self, slot: Slot) -> str:
        """Its sentence behind a figure, without the full stop."""
        return self.template[slot.position + 1 : self.end(slot.position)].removesuffix("。")

    def place(self, begin: int, stop: int) -> tuple[int, int]:
        """Offsets in the document of a stretch of the template."""
        return self._offset(begin), self._offset(stop - 1, end=True)

    @derived
    def positions(self) -> list[int]:
        """Where the figures stand in the template."""
        return [slot.position for slot in self.slots]

    @derived
    def _grown(self) -> list[int]:
        """By how much the line is longer than the template before each figure, and in all."""
        return [0, *accumulate(width - 1 for width in self.widths)]

    def _offset(self, position: int, end: bool = False) -> int:
        number = bisect_left(self.positions, position)
        if number < len(self.slots) and self.positions[number] == position:
            mention = self.slots[number].mention
            return mention.end if end else mention.start
        at = position + self._grown[number]
        return self.line.offsets[min(at, len(self.line.text) - 1)] + (1 if end else 0)


def figure_character(mention: Mention) -> str:
    """The one character that stands for a figure in a template."""
    return FIGURE_OF.get(mention.unit.dimension, zh.COUNT_FIGURE)


# --- passages -------------------------------------------------------------------------------------------------------


def passages_in(document: Document, units: Mapping[int, Unit] | None = None) -> Iterator[Passage]:
    """Every paragraph of the document, with the headings above it; `units` as `stated` finds them."""
    headings: list[tuple[int, str]] = []
    units = units_stated(document) if units is None else units
    for index, block in enumerate(document.blocks):
        if not isinstance(block, Paragraph):
            continue
        passage = passage_of(document, block, index, tuple(text for _, text in headings), units.get(index))
        if block.level or (not passage.slots and MARKED_PART.fullmatch(passage.template)):
            own = 0 if PART.match(passage.template) else block.level
            headings = [(level, text) for level, text in headings if level < own]
            headings.append((own, _without_bare_mark(passage)))
        yield passage


def _without_bare_mark(passage: Passage) -> str:
    """The words of a heading; 三主要项目 had a blank behind its numeral."""
    bare = None if passage.mark or passage.line.text != passage.template else BARE_MARK.match(passage.template)
    return passage.template[bare.end() :] if bare else passage.template


def passage_of(
    document: Document, block: Paragraph, index: int, headings: tuple[str, ...], unit: Unit | None = None
) -> Passage:
    line = Line.of(document.text[block.start : block.end], block.start)
    found = list(placed_mentions(line, unit))
    if "编" in line.text:
        found = list(_with_posts(found, line.text))
    pieces: list[str] = []
    positions: list[int] = []
    widths: list[int] = []
    last = length = 0
    points = False
    for mention, start, end in found:
        out_of = points and mention.unit.dimension == "score" and line.text[last:start] == "/"
        pieces.append("（" if out_of else line.text[last:start])  # 决策14.5/15 is read as 决策14.5（15）
        length += start - last
        positions.append(length)
        pieces.append(figure_character(mention) + "）" * out_of)
        length += 1 + out_of
        widths.append(end - start - out_of)
        last, points = end, mention.unit.dimension == "score"
    pieces.append(line.text[last:])
    template = "".join(pieces)
    if head := HEAD_ALONE.match(template):
        template = f"{head.group()[:-1]}为{template[head.end() :]}"
    if "。）" in template:
        template = STOP_IN_BRACKETS.sub(r"\g<open>；）", template)
    if "。" in template and "）" in template:
        template = STOP_WITHIN.sub(r"\g<open>；", template)
    mark = zh.LIST_MARK.match(template)
    figures = [mention for mention, _, _ in found]
    about = _year_above(headings) if figures else ""
    slots = tuple(_shared_names(template, list(_slots(template, figures, positions, index, about)))) if figures else ()
    slots = tuple(_by_how_much(slots)) if "于" in template else slots
    return Passage(index, block, line, template, slots, headings, mark.group() if mark else "", tuple(widths))


def _with_posts(found: Sequence[tuple[Mention, int, int]], text: str) -> Iterator[tuple[Mention, int, int]]:
    """事业编制30个（管理岗6个、专技岗24个）: of posts, and of the kinds of posts that are told right behind."""
    posts = -1
    for mention, start, end in found:
        kind = posts >= 0 and mention.unit.symbol == "个" and KIND_OF_POSTS.fullmatch(text, posts, start)
        told = _persons(mention, text, end) if kind else _of_posts(mention, text, start, end)
        posts = end if told is not mention else -1
        yield told, start, end


def _of_posts(mention: Mention, text: str, start: int, end: int) -> Mention:
    """事业编制6个: posts, which are for persons, and no things of any sort (共编制6个方案)."""
    if mention.unit.symbol != "个" or not POSTS.search(text, max(0, start - 12), start):
        return mention
    return _persons(mention, text, end)


def _persons(mention: Mention, text: str, end: int) -> Mention:
    alone = text[end : end + 1] in ("", *zh.STOPS, "其", "\n")
    return replace(mention, unit=replace(mention.unit, dimension="person")) if alone else mention


@lru_cache(maxsize=1024)
def _year_above(headings: tuple[str, ...]) -> str:
    """The year that the nearest heading names, the first where it names two (2021年执行情况和2022年预算); "" for none."""
    named = (found.group(1) for heading in reversed(headings) if (found := YEAR.search(heading)))
    return next(named, "")


def _slots(template: str, mentions: list[Mention], positions: list[int], passage: int, about: str) -> Iterator[Slot]:
    """The figures of a template with their surroundings; roles are given one after the other. `about`: the year above."""
    which = dict(zip(positions, mentions, strict=True))
    depth = sentence = part = clause = boundary = clause_start = sentence_start = read = 0
    mark, reason = "。", False
    within = 0  # brackets in which the reasons stand
    previous: Slot | None = None
    shares: list[Slot] = []
    stops = _stops(template)
    reasons = zh.REASON.search(template) is not None
    for number, at in enumerate(stops):
        char = template[at]
        if at in which:
            if not mark and previous is not None and not depth and NEXT_YEAR.match(template, boundary):
                sentence, part, clause = sentence + 1, part + 1, clause + 1
                clause_start = sentence_start = boundary
            before = template[boundary:at][-FARTHEST:]
            after = template[at + 1 : stops[number + 1] if number + 1 < len(stops) else len(template)][:FARTHEST]
            slot = Slot(which[at], at, before, after, mark, depth, sentence, part, clause, passage)
            if reasons:
                goes_on = reason and read >= sentence_start and depth >= within
                reason = _gives_reason(template[max(read, sentence_start) : at], goes_on)
                within = within if goes_on else depth
                reason = reason and not zh.OF_THE_WHOLE.match(slot.before)  # 主要是…，调整后全年预算A
                reason = reason and not zh.ANOTHER_BASE.search(template, max(read, sentence_start), at)
                reason = reason and not (slot.before.startswith("加上") and zh.ADDED_UP.match(template, boundary))
            lead = template[clause_start:at][-FARTHEST:]
            sense = _sense(slot, lead, template[sentence_start:at], previous, template, about)
            if sense.role == RATE and not slot.before and mark == "（" and shares and shares[-1].sentence == sentence:
                sense = Sense(SHARE, base=shares[-1].base)  # 白沙市A（占B的34.63%）、岚口市C（26.74%）
            if reason or sense is not AS_IT_IS:
                slot = _with_sense(slot, sense, reason)
            shares += [slot] if slot.role == SHARE and slot.depth else []
            yield slot
            previous, boundary, read, mark = slot, at + 1, at + 1, ""
            continue
        if char == "（":
            depth += 1
        elif char == "）":
            depth -= depth > 0
        elif char == "。":
            depth = 0 if template.find("）", at) < 0 else depth
            sentence, sentence_start = sentence + 1, at + 1
            part, clause = part + 1, clause + 1
        elif char == "；":
            part, clause = part + 1, clause + 1
        elif char == "，":
            clause += 1
        clause_start = clause_start if char == "、" else at + 1
        boundary, mark = at + 1, char


def _with_sense(slot: Slot, sense: Sense, reason: bool) -> Slot:
    """Made anew, which is quicker than `replace`."""
    role, down, base, either = sense
    return Slot(
        slot.mention, slot.position, slot.before, slot.after, slot.mark, slot.depth, slot.sentence, slot.part,
        slot.clause, slot.passage, role, down, base, reason, either,
    )  # fmt: skip


def _shared_names(template: str, slots: list[Slot]) -> list[Slot]:
    """教育支出、卫生健康支出和住房保障支出分别为A、B和C: each figure gets its own of the names before; 到位率、执行率分别为P、Q."""
    for first, slot in enumerate(slots):
        begin = slots[first - 1].position + 1 if first else 0
        if slot.role not in (PLAIN, RATIO) or not (said := _severally(template[begin : slot.position])):
            continue
        last = first + 1
        while (
            last < len(slots)
            and slots[last].role == slot.role
            and template[slots[last - 1].position + 1 : slots[last].position] in JOINTS
        ):
            last += 1
        listed = said.split("、")
        joined = ([*listed[:-1], *re.split(joint, listed[-1])] for joint in JOINING)  # 社会保障和就业支出 is one name
        names = next((n for n in (listed, *joined) if len(n) == last - first > 1), [])
        if slot.role == RATIO and not all(NAMED_RATE.search(name) for name in names):
            continue
        if names and all(len(name) > 1 for name in names):
            told = zip(slots[first:last], names, strict=True)
            slots[first:last] = [
                replace(s, before=name, base=name if slot.role == RATIO else s.base) for s, name in told
            ]
    return slots


def _by_how_much(slots: Sequence[Slot]) -> Iterator[Slot]:
    """收入A，高于上年B，增长P: is B the year before, or what A is more than it? The rate says; where it fits neither, nobody knows."""
    for at, slot in enumerate(slots):
        than = zh.THAN.search(slot.before) if slot.role == PRIOR else None
        rate = slots[at + 1] if than and at + 1 < len(slots) and slots[at + 1].is_rate else None
        now = next((s for s in reversed(slots[:at]) if s.role == PLAIN and s.dimension == slot.dimension), None)
        if than is None or rate is None or now is None:
            yield slot
            continue
        down, amount, other = than["word"] in "低少", now.mention.value, slot.mention.value
        if _comes_to(abs(amount - other), other, rate):
            yield slot
        elif _comes_to(other, amount + other if down else amount - other, rate):
            yield replace(slot, role=DELTA, down=down, base="")
        else:
            yield replace(slot, role=BASE, base="")


def _comes_to(above: Decimal, below: Decimal, rate: Slot) -> bool:
    return below > 0 and abs(above / below - abs(rate.mention.value)) <= rate.mention.ulp


NAMED_RATE = re.compile(r"(?:率|进度|满意度)$")
ARROWS = frozenset(("↑", "↓"))  # before a figure that rose or fell
TRIANGLES = ("△", "▲")  # may be a minus or a rise
SIGNED = tuple("+-＋－−△")  # how such a figure itself begins


def _severally(words: str) -> str:
    """The names in ``教育支出、卫生健康支出和住房保障支出分别为``, "" if it is no such thing."""
    at = max(words.rfind("分别"), words.rfind("依次"))
    if at <= 0 or not FILL.fullmatch(words, at + 2):
        return ""
    blank = REMARK.sub(lambda match: " " * len(match.group()), words[:at])
    return words[max((stop.end() for stop in HARD_STOP.finditer(blank)), default=0) : at]  # （境） is part of a name


def _stops(template: str) -> list[int]:
    """Where marks and figures stand, those inside remarks left out."""
    blank = REMARK.sub(lambda match: " " * len(match.group()), template) if "（" in template else template
    return [stop.start() for stop in STOP.finditer(blank)]


def _gives_reason(words: str, before: bool) -> bool:
    """Do the words since the last figure begin to give reasons, or go on with those before?"""
    _, semicolon, here = REMARK.sub("", words).rpartition("；")
    return zh.REASON.search(here) is not None or (before and not semicolon)


def _sense(slot: Slot, lead: str, sentence: str, previous: Slot | None, template: str, about: str) -> Sense:
    """The role that the words before a figure give it. `lead` begins with the clause, `sentence` with the sentence."""
    before = slot.before
    if before in GOES_ON and (joined := _joined(slot, previous)) is not None:
        return joined
    bracketed = slot.mark == "（" and _rate_in_brackets(slot, previous)  # 较上年减少A（12.5%）
    if bracketed or (slot.is_rate and _on_the_year(slot, previous)):
        of_it = previous is not None and previous.role == DELTA and slot.mention.value >= 0
        either = slot.mention.text.startswith(TRIANGLES)
        return (
            Sense(GROWTH, down=previous.down, either=previous.either)
            if previous and of_it
            else Sense(GROWTH, either=either)
        )
    signs = before in ARROWS or (not before and slot.mention.text[:1] in SIGNED)
    if signs and previous is not None and (moved := _signed_change(slot, previous)) is not None:
        return moved
    if slot.is_rate and (cut := zh.CUT_RATE.search(before)):
        return Sense(RATIO, base=cut["name"])
    words = zh.TEMPLATE_LEFT.sub("", before) if "（" in before else before
    if (change := zh.change_in(words)) and _is_change(slot, change, lead, sentence, template):
        role = GROWTH if slot.is_rate else DELTA
        either = bool(zh.TEMPLATE_LEFT.search(before)) or _unsigned(slot, change)
        signed = change["down"] == zh.NEGATIVE and slot.mention.value < 0  # 负增长-5.38%
        return Sense(role, down=bool(change["down"]) and not either and not signed, either=either)
    if (more := MORE_OF_IT.search(before)) and (
        more["verb"] in sentence[: -len(before)] if more["against"] else _of_the_verb(slot, previous, more["verb"])
    ):
        return Sense(DELTA, down=more["word"] == "少")
    if before.endswith(LEFT_ENDS) and not slot.is_rate and zh.LEFT_OF_A_PLAN.search(before):
        return Sense(DELTA, down=True)
    beside = previous if previous and previous.role == PRIOR and previous.dimension == slot.dimension else None
    if (
        beside and slot.mark in ("", "）") and (beyond := zh.BEYOND_PLAN.fullmatch(before))
    ):  # 较预算A超收B, 比上年（A）短收B
        return Sense(DELTA, down=bool(beyond["less"] or beyond["off"]))
    if previous and ("收" in before or "超" in before) and (past := _past_plan(slot, previous)):
        return past
    if slot.after.endswith(zh.TO_ENDS) and zh.FROM.search(before) and zh.TO.match(slot.after):
        return Sense(PRIOR)
    bracketed = slot.mark == "（" and not before  # 比上年（3.57万元）增加0.15万元
    said = _last_words(sentence.rstrip("（")) if bracketed else before
    if slot.mark == "、" and zh.BESIDE.match(slot.after):
        said = _last_words(lead.replace("、", ""))  # 与2019年度收、支总计B相比
    prior = zh.PRIOR.search(REMARK.sub("", said) if "）" in said else said)  # 与2010年（普查数，下同）的B相比
    if prior and not zh.FLAT_AND_ON.search(prior["base"]):
        behind = template[slot.position + 1 :].lstrip("）的，" if bracketed else "的，")
        if behind.startswith("（") and (remark := REMARK.match(behind)):
            behind = behind[remark.end() :]  # 与上年的B（运行费）相比
        if prior["base"][0] in "比较" or zh.COMPARED.match(behind) or zh.BOTH_COMPARED.match(behind):
            return Sense(PRIOR, base=prior["base"])
    if (
        slot.depth
        and before
        and (told := BASE_IN_BRACKETS.search(template[: slot.position]))
        and COMPARED_BEHIND.match(template, slot.position + 1)
    ):
        return Sense(PRIOR, base=told["base"])
    if "于" in before and (than := zh.THAN.search(before)) and zh.CHANGED_BEHIND.match(template, slot.position + 1):
        return Sense(PRIOR, base=than["base"])
    if ("比" in before or "较" in before) and (base := _any_base(slot, template)):
        return Sense(PRIOR, base=base)
    if beside and slot.mark == "、" and zh.BESIDE.match(slot.after):  # 与上年收入A、支出B相比
        return Sense(PRIOR, base=beside.base)
    if zh.BESIDE.match(slot.after) and zh.AGAINST.search(before):
        return Sense(PRIOR, base=before)
    if before.startswith(zh.BYGONE_BEGINS) and (
        _is_bygone(slot, sentence, previous, template) or _is_bygone_behind(slot, previous, template, about)
    ):
        return Sense(PRIOR, base=before)
    if slot.is_rate:
        return _sense_of_rate(slot, lead, template)
    if CONTROL.match(slot.after) or _inside_a_rate(slot, template) or NOT_EXCEEDED.search(before):
        return Sense(BASE)
    return AS_IT_IS


def _unsigned(slot: Slot, change: re.Match[str]) -> bool:
    """增减额3.20万元 says not which way; 增减额-3.20万元 does."""
    return slot.mention.value >= 0 and zh.BOTH_WAYS.match(change.group()) is not None


def _any_base(slot: Slot, template: str) -> str:
    """较三季度A增加B: what is compared with, whatever it is, where a change stands right behind; "" for none."""
    base = zh.ANY_BASE.search(slot.before)
    return base.group() if base and zh.CHANGED_BEHIND.match(template, slot.position + 1) else ""


def _past_plan(slot: Slot, previous: Slot) -> Sense | None:
    """预算A，完成B，超收C，超P: by how much what came in, or was spent, is past the plan, with no word of comparison."""
    if previous.sentence != slot.sentence:
        return None
    if slot.is_rate:
        past = zh.PAST_RATE.fullmatch(slot.before) if zh.PAST_PLAN.fullmatch(previous.before) else None
        return Sense(GROWTH, down=bool(past["less"])) if past else None
    past = zh.PAST_PLAN.fullmatch(slot.before) if slot.mark in ("，", "；") and slot.dimension == "money" else None
    return Sense(DELTA, down=bool(past["less"])) if past else None


def _of_the_verb(slot: Slot, previous: Slot | None, verb: str) -> bool:
    """Does the figure before, of the same unit and sentence, tell of the same verb?"""
    if previous is None or previous.sentence != slot.sentence or previous.mention.unit != slot.mention.unit:
        return False
    return previous.role == PLAIN and previous.before.endswith(verb)


def _inside_a_rate(slot: Slot, template: str) -> bool:
    """为预算A的P, 完成调整预算A P, 完成下达A任务的P, 是2015年A的3倍: the amount is what the rate behind it is of."""
    rest = template[slot.position + 1 : slot.position + 3]
    if rest[:1] in (zh.RATE_FIGURE, zh.BARE_FIGURE):  # the sign for per cent may be missing
        return OF_A_PLAN.search(slot.before) is not None
    if rest == TIMES:
        return OF_ANOTHER.search(slot.before) is not None
    if not INSIDE.search(slot.before):
        return False
    return (OF_IT.match(template, slot.position + 1) or PLAN_BEHIND.match(template, slot.position + 1)) is not None


def _rate_in_brackets(slot: Slot, previous: Slot | None) -> bool:
    """Is it a rate alone in brackets, right behind a change in amount?"""
    alone = slot.is_rate and not slot.before and slot.after == ""
    return alone and previous is not None and previous.role == DELTA and previous.position + 2 == slot.position


def _signed_change(slot: Slot, previous: Slot) -> Sense | None:
    """教育A（+6.12%，上年B）; A（上年B，-1.79%）; A（+3.25亿元，+4.99%）; 增收A，+6.4%: a sign alone says that it rose or fell."""
    if previous.sentence != slot.sentence:
        return None
    beside = previous.position + 2 + len(slot.before) == slot.position
    opens = slot.mark == "（" and beside and previous.role in (PLAIN, SHARE, RATIO, RATE)
    bare = BARE_CHANGE.fullmatch(previous.before) is not None
    changed = slot.is_rate and beside and previous.role == DELTA and bare
    if not opens and not (slot.mark == "，" and (previous.depth == slot.depth > 0 or changed)):
        return None
    down, either = slot.before.endswith("↓"), slot.mention.text.startswith(TRIANGLES)
    if slot.is_rate:
        return None if previous.is_rate else Sense(GROWTH, down=down, either=either)
    alike = previous.dimension == slot.dimension or (previous.is_rate and slot.dimension == "points")
    return Sense(DELTA, down=down, either=either) if opens and alike else None


def _on_the_year(slot: Slot, previous: Slot | None) -> bool:
    """Is it a rate of change that its verb left out: 增加216.40万元，同比8.35%? 同比为105.6% may be of the whole."""
    if previous is None or not ON_THE_YEAR.fullmatch(slot.before):
        return False
    if previous.role != DELTA:  # 上年B，同比-8%
        return slot.before[:2] in YEAR_ON_YEAR and slot.mention.text.startswith((*SIGNED, *TRIANGLES))
    return previous.sentence == slot.sentence and abs(slot.mention.value) < WHOLE


def _last_words(sentence: str) -> str:
    """What stands behind the last mark or figure."""
    return sentence[max(map(sentence.rfind, PARTING)) + 1 :]


def _is_bygone(slot: Slot, sentence: str, previous: Slot | None, template: str) -> bool:
    """教育支出A，上年为B，同比增长…: an earlier year's figure behind this year's, there to be compared with."""
    bygone = zh.BYGONE.fullmatch(slot.before)
    if bygone is None or previous is None or previous.sentence != slot.sentence:
        return False
    if previous.role in (GROWTH, DELTA) and slot.mark in "，（" and not slot.is_rate:
        return True  # A，增长6.5%，上年为B
    rated = (
        previous.role == RATIO and slot.mark == "，" and slot.dimension == "money"
    )  # A，执行率95%，上年为B，同比减少
    if previous.dimension != slot.dimension and not rated:
        return False
    years = YEAR.findall(sentence.removesuffix(slot.before))
    later = bygone["year"] is None or (not years and not rated) or max(years, default="") > bygone["year"]
    return later and zh.COMPARED.match(template[slot.position + 1 :].lstrip("的，")) is not None


def _is_bygone_behind(slot: Slot, previous: Slot | None, template: str, about: str) -> bool:
    """教育支出A，增长4.0%，上年决算数B; 同比下降2.8%（2020年完成B）; …增长5.7%。2021年决算数为B: what it is a change from."""
    if previous is None or previous.role not in (DELTA, GROWTH) or slot.sentence - previous.sentence > 1:
        return False
    bygone = zh.BYGONE_BEHIND.fullmatch(slot.before)
    alike = previous.role == GROWTH or previous.dimension == slot.dimension
    if bygone is None or slot.is_rate or not alike:
        return False
    if previous.sentence != slot.sentence and re.search(r"支出|收入", slot.before):
        return False  # 收入A，增长4.0%。上年支出B: of another thing
    now = max(about, *YEAR.findall(template, 0, slot.position - len(slot.before)), "")
    return bygone["year"] is None or (now != "" and int(bygone["year"]) + 1 == int(now))


def _is_change(slot: Slot, change: re.Match[str], lead: str, sentence: str, template: str) -> bool:
    """Is the verb said of the figure, and not the end of a name (代表履职能力提升61.8万元)?"""
    if zh.changed_to(slot.before) or (
        zh.NOT_CHANGE.search(slot.before[-8:]) and not zh.ADDED_AGAINST.search(slot.before if slot.mark else lead)
    ):
        return False
    verb = change["up"] or change["down"]
    if not zh.NEEDS_BASE.fullmatch(verb) or slot.is_rate or zh.COMPARES.search(sentence):
        return True
    before = sentence.removesuffix(slot.before)
    if zh.THIS_YEAR.match(slot.before) and YEAR.search(before):
        return True
    if YEAR_FIRST.sub("", slot.before) not in zh.MORE_IN_ALL:
        return False
    return zh.GROWN_BEHIND.match(template, slot.position + 1) is not None or zh.GROWN_BEFORE.search(before) is not None


FROM_THEN = re.compile(
    rf"(?:的?(?:比例|比重|比率|份额))?[由从][^{zh.FIGURES}]*[{zh.FIGURES}].*$"
)  # 占收入的比重由上年的P升至
AMONG = re.compile(
    r"在(?![职编校岗册建园院])(?P<whole>[^，。；：（）]{2,14}?)(?:之?中|当中|里)的?(?=占)"  # 在项目支出中占P
    # 项目支出中农村饮水占P
    r"|^在?(?P<of>[^，。；：（）]{0,8}(?:支出|收入|资金|经费|总额|总数|预算|决算|资产|债务|人员|人数|职工))(?:之中|当中|里面?|中(?![央小医学级期型心标药国专]))(?=[一-龥]{2,14}占)"
)
AS_RATE = re.compile(r"(?<=执行|完成|到位)比例$")  # 预算执行比例 is the 预算执行率, no share of a whole


BORNE = re.compile(
    rf"[{zh.FIGURES}]）?[，（](?:承担|负担)(?:比例)?[为约]?$"
)  # 省级补助A，承担P: of what all bear together
BORNE_LENGTH = 10


def _sense_of_rate(slot: Slot, lead: str, template: str) -> Sense:
    if EXCEEDS.search(slot.before):
        return Sense(RATE)  # 超额完成29.57%: by how much, or in all, nobody can tell
    if slot.mention.qualifier in ("at least", "at most", "less than", "more than"):
        return Sense(RATE)
    if slot.mark == "）" and slot.before in ("的", "") and (told := IN_BRACKETS.search(template[: slot.position])):
        if not told["done"]:
            return Sense(SHARE, base=told["base"])
        if zh.PLAN_ONLY.match(told["base"]):
            return Sense(RATIO, base=told["base"])
    if share := zh.SHARE.search(REMARK.sub("", lead)):
        base = FROM_THEN.sub("", share["base"] or "") or _among(slot.before)
        planned = zh.PLAN_ONLY.match(FIGURE.sub("", zh.OWN_BUDGET.sub("", base)))
        return Sense(RATIO if planned else SHARE, base=base)
    if BORNE.search(template, max(0, slot.position - BORNE_LENGTH), slot.position):
        return Sense(SHARE)
    if slot.mark in ("，", "（", "；") and (verb := zh.DONE_BY_VERB.fullmatch(slot.before)):
        return Sense(RATIO, base=f"{verb['verb']}率")
    if ratio := zh.RATIO.search(slot.before) or zh.RATIO.search(lead):
        name = re.sub("^年度?", "", ratio["name"] or "")  # 2022年预算执行率
        name = AS_RATE.sub("率", name)
        if slot.mark == "、" and slot.before.endswith("的") and zh.PLAN_ONLY.match(slot.before):
            return Sense(RATIO, base=slot.before)  # 为年初预算的P、调整预算的Q
        return Sense(RATIO, base=ratio["base"] or name or ratio["done"] or ratio["inside"] or "")
    return Sense(RATE)


def _among(words: str) -> str:
    """What stands before 中: ``在项目支出中占到P``, ``项目支出中农村饮水占P`` -> 项目支出; "" where nothing does."""
    among = AMONG.search(words) if "中" in words or "里" in words else None
    return (among["whole"] or among["of"]) if among else ""


def _joined(slot: Slot, previous: Slot | None) -> Sense | None:
    """``分别增长5%、6%和7%``: the second and third figure play the role of the first."""
    if previous is not None and slot.mark == "（" and not slot.before and slot.is_rate:
        return None
    if previous is None or slot.sentence != previous.sentence:
        return None
    if previous.role == DELTA and slot.is_rate and slot.mark == "、" and not previous.is_rate:
        return Sense(GROWTH, previous.down)  # 减少119万元、10.2%
    if slot.mark not in ("", "、", "，") or slot.dimension != previous.dimension or previous.role == PLAIN:
        return None
    return Sense(previous.role, previous.down, previous.base)
