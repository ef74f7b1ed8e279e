"""What sort of report a document is: a `Document` in, the id of its genre or None out.

``青岭县农业农村局2024年度部门整体支出绩效自评报告`` -> ``evaluation``. The title decides; a document without one is told by the words
it uses again and again, or not at all. Rules say with ``applies_to`` which genres they are made for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice
from typing import Final, NamedTuple

from auditor.model import Document


class Names(NamedTuple):
    zh: str
    en: str


GENRES: Final[Mapping[str, Names]] = {
    "evaluation": Names("部门整体支出绩效自评", "self-evaluation of a department's spending"),
    "project": Names("项目绩效自评", "self-evaluation of a project"),
    "final": Names("部门决算", "final accounts of a department"),
    "budget": Names("部门预算", "budget of a department"),
    "sangong": Names("三公经费", "the three public expenses"),
    "execution": Names("预算执行报告", "report on the execution of a government's budget"),
}
_REVIEW = r"绩效\S{0,8}(?:评价|自评|报告|评估)"
TITLES: Final = {  # the first that fits a line decides
    "evaluation": re.compile(rf"整体(?:支出)?\S{{0,6}}{_REVIEW}"),
    "project": re.compile(rf"(?:项目|专项|资金)\S{{0,20}}{_REVIEW}"),
    "execution": re.compile(r"预算\S{0,6}执行情况\S{0,24}(?:报告|草案)|(?<!部门)(?<!单位)(?:财政|本级|总)决算\S{0,12}(?:报告|草案)"),
    "sangong": re.compile(r"[“\"]?三公[”\"]?经费\S{0,16}(?:说明|公开|情况)"),
    "final": re.compile(r"(?:部门|单位|\d{4}年(?:度)?)决算|决算公开"),
    "budget": re.compile(r"(?:部门|单位|\d{4}年(?:度)?)预算(?!执行)|预算公开"),
}  # fmt: skip
USED: Final = {  # words of the genre, in the text of a document without a title
    "evaluation": re.compile(r"整体支出(?:综合)?绩效"),
    "project": re.compile(r"项目(?:支出)?绩效|专项资金绩效"),
    "execution": re.compile(r"预算执行情况|一般公共预算收入"),
    "final": re.compile(r"部门决算|决算公开"),
    "budget": re.compile(r"部门预算|预算公开"),
}
TITLE_LINES: Final = 8
LONGEST_TITLE: Final = 60
FEWEST: Final = 2  # times that words of a genre must be used, and twice as often as those of any other
MOST_TEXT: Final = 200_000  # characters that are looked at
_BLANK = re.compile(r"\s+")
_NUMBERED = re.compile(r"第\S{1,3}部分|[一二三四五六七八九十]+、|[（(]|\d+[、.．]")  # a heading is no title


def genre_of(document: Document) -> str | None:
    """The genre of a document; None where nothing tells."""
    text = document.text[:MOST_TEXT]
    return _titled(text) or _used(text)


def _titled(text: str) -> str | None:
    """By the lines at the beginning; a title may go on in the next line."""
    filled = list(islice((line for raw in text[:4_000].splitlines() if (line := _BLANK.sub("", raw))), TITLE_LINES + 1))
    lines = ["" if _NUMBERED.match(line) else line for line in filled]
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        for title in (line, line + below):
            found = next((genre for genre, pattern in TITLES.items() if pattern.search(title)), None)
            if found and len(title) <= LONGEST_TITLE and not title.endswith("。"):
                return found
    return None


def _used(text: str) -> str | None:
    counted = sorted(((len(pattern.findall(text)), genre) for genre, pattern in USED.items()), reverse=True)
    (most, genre), (second, _) = counted[:2]
    return genre if most >= FEWEST and most >= 2 * second else None


def genre_named(word: str) -> str | None:
    """``部门决算`` and ``final`` -> ``final``; None for any other word."""
    return next((genre for genre, names in GENRES.items() if word in (genre, *names)), None)
