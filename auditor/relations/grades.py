"""A score and the grade it is given: 自评得分92分，等级为“优” against the thresholds that the report states.

In: passages and the scores in them. Out: bounds, the score above the least of its grade (`grade_least`) and below the least
of the next better one (`grade_next`); where the report states no thresholds, a score with its grade alone (`excellent`,
`good`, `fair`, `poor`), for rules that know what is usual.

``90（含）—100分为优、80（含）—90分为良、60（含）—80分为中、60分以下为差`` is a scale; ``得分85分，评价等级为“优”`` is then wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from auditor.facts import Item
from auditor.languages import zh
from auditor.model import Claim, Figure, Mention, Reading
from auditor.relations.wholes import some_ungraded
from auditor.text import Passage, Text, adds_up, claim, figure, reading

WORDS = {  # grade -> its words, from the best to the worst
    "excellent": ("优秀", "优"),
    "good": ("良好", "良"),
    "fair": ("中等", "合格", "一般", "中"),
    "poor": ("不合格", "较差", "差"),
}
GRADE_OF = {word: grade for grade, words in WORDS.items() for word in words}
NOT_ALWAYS_GRADES = ("合格", "一般", "不合格")  # grades only where the scale of the report has them: 验收合格
_GRADE = "|".join(sorted(GRADE_OF, key=len, reverse=True))
_NAMED = rf'["“”（]?(?P<grade>{_GRADE})(?![一-龥])'
_NUMBER = r"\d{1,3}(?:\.\d)?"
_ALSO = r"(?:（含[^）]{0,5}）|（不含[^）]{0,5}）|含)?"
_IS = r"(?:的|之间|范围|，|：|等级|评[为定]|确定|为|是)*"
LEAST = rf"(?P<low>{_NUMBER})分?{_ALSO}(?:分)?(?:[-—–~～至到]+{_NUMBER}分?{_ALSO}|(?:及)?以上{_ALSO})"
STEP = re.compile(rf"(?<![\d.]){LEAST}{_IS}{_NAMED}")  # 80（含）—90分为良
STEP_BEHIND = re.compile(rf'["“]?(?P<grade>{_GRADE})["”]?(?:等级)?[（：:]+(?:得分)?(?:≥)?{LEAST}')  # 良（80—89分）
GRADE_BEFORE = re.compile(rf"(?:^|[为是得\"“”])(?P<grade>{_GRADE})[\"”]?(?:等[级次]?|档)?(?:的|为|有|项目|共)*$")
GRADE_BEHIND = re.compile(
    rf"(?:[一-龥]{{0,4}}?(?:评价|等[级次]|结果|评定|评))?(?:为|得|是|获)[\"“]?(?P<grade>{_GRADE})(?![一-龥])"
)
FEWEST = 3  # steps that make a scale
GIVEN = re.compile(
    rf"(?:等级|等次|级别|档次|结果|结论|评[为定])(?:[为是：，]|评定|属于|达到|确定|综合)*[\"“]?(?P<grade>{_GRADE})(?![一-龥]*[、/或])[\"”]?(?:等[级次]|档)?(?=[。；，）]|$)"
)
TOTAL = re.compile(r"总分|得分|评分|分数|总计|合计|自评")
OUT_OF = re.compile(r"满分[为是]?(?!100)\d")  # 满分120分: the scale may be for another total


@dataclass(frozen=True)
class Scale:
    """The least score of each grade but the worst, as the report states them."""

    least: dict[str, Figure]
    words: frozenset[str]

    @property
    def numbers(self) -> tuple[tuple[str, Decimal], ...]:
        return tuple((grade, figure.mention.number) for grade, figure in self.least.items())

    def next_better(self, grade: str) -> Figure | None:
        order = list(WORDS)
        return self.least.get(order[order.index(grade) - 1]) if grade != order[0] else None


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        yield from _by_grade(text, passage)
    scales = [scale for passage in text.passages if (scale := _scale(passage)) is not None]
    one = scales[0] if len({scale.numbers for scale in scales}) == 1 else None
    for passage in text.with_figures:
        for score, word in _graded(text, passage):
            if word in NOT_ALWAYS_GRADES and (one is None or word not in one.words):
                continue
            if one is not None:
                yield from _against(text, score, GRADE_OF[word], one)
            elif not scales:  # with several scales nobody knows which
                yield from _alone(text, score, GRADE_OF[word])


def _by_grade(text: Text, passage: Passage) -> Iterator[Claim]:
    """评价86个项目，等级为优的21个、良的48个、中的14个、差的3个: so many of each grade, and all that were graded.

    Three grades or more tell them all; two may leave one out, and make a relation only where they add up.
    """
    if "优" not in passage.template:
        return
    counts = [i for i in text.amounts(passage) if i.mention.unit.exact and i.dimension != "score"]
    grades = [(i, grade) for i in counts if (grade := _grade_of(i)) is not None]
    for number, (first, grade) in enumerate(grades):
        same = [i for i, _ in grades if _beside(i, first)]
        if grade != "excellent" or len(same) < 2 or (number and _beside(grades[number - 1][0], first)):
            continue
        before = [i for i in counts if i.slot.start < first.slot.start and i.mention.unit == first.mention.unit]
        totals = [i for i in before if first.slot.sentence - i.slot.sentence <= 1][-1:]
        here = bool(totals) and totals[0].slot.sentence == first.slot.sentence
        all_told = here and len(same) > 2 and not some_ungraded(text, same[-1])
        if totals and (adds_up(totals[0], same) or all_told):
            yield claim(text, "sum", [reading("by grade", total=totals[0], parts=same)], totals[0], topic="list")


def _beside(one: Item, other: Item) -> bool:
    return one.slot.sentence == other.slot.sentence and one.mention.unit == other.mention.unit


def _grade_of(item: Item) -> str | None:
    """优的21个, “良”48个; 21个项目评为“优”, 21个为优."""
    found = GRADE_BEFORE.search(item.slot.before) or GRADE_BEHIND.match(item.slot.after)
    return GRADE_OF[found["grade"]] if found else None


def _scale(passage: Passage) -> Scale | None:
    """Three grades or more, one below the other; a list of anything else is no scale."""
    line = passage.line.text
    if "分" not in line or "优" not in line:
        return None
    for pattern in (STEP, STEP_BEHIND):
        steps = list(pattern.finditer(line))
        found = {GRADE_OF[step["grade"]]: _threshold(passage, step) for step in steps}
        least = [found[grade].mention.number for grade in WORDS if grade in found]
        if len(least) >= FEWEST and all(better > worse for better, worse in pairwise(least)):
            named = frozenset(step["grade"] for step in steps)
            return Scale({grade: found[grade] for grade in WORDS if grade in found and grade != "poor"}, named)
    return None


def _threshold(passage: Passage, match: re.Match[str]) -> Figure:
    begin, end = match.span("low")
    digits = match["low"]
    mention = Mention(
        *passage.line.span(begin, end), digits, Decimal(digits), len(digits.partition(".")[2]), zh.unit_called("分")
    )
    return Figure(mention, f"“{match['grade']}”的下限", None, "target")


def _graded(text: Text, passage: Passage) -> Iterator[tuple[Item, str]]:
    """Total scores with the word of the grade that their sentence gives them."""
    if OUT_OF.search(passage.line.text):
        return
    for given in GIVEN.finditer(passage.template):
        begin = passage.begin(given.start())
        row = [i for i in text.row(passage) if begin <= i.slot.position < given.start() and _is_total(i)]
        row = [i for i in row if i.concept == "score_total"] or row
        if len(row) == 1:
            yield row[0], given["grade"]


def _is_total(item: Item) -> bool:
    return (
        item.dimension == "score"
        and item.is_amount
        and item.measure != "full_mark"
        and (item.concept == "score_total" or TOTAL.search(item.slot.before) is not None)
        and not item.mention.qualifier
    )


def _against(text: Text, score: Item, grade: str, scale: Scale) -> Iterator[Claim]:
    for threshold, topic in ((scale.least.get(grade), "grade_least"), (scale.next_better(grade), "grade_next")):
        if threshold is not None:
            way = Reading("grade", {"parts": (figure(score),), "limit": threshold})
            yield claim(text, "bound", [way], score, topic=topic)


def _alone(text: Text, score: Item, grade: str) -> Iterator[Claim]:
    """A score below 30 or above 100 is out of something else than 100."""
    if 30 <= score.mention.number <= 100:
        yield claim(text, "logic", [reading("usual grade", scored=score)], score, topic=f"grade_{grade}")
