"""How a report looks on the page: sections with marks in, text with the place of every figure out.

``("支出\\ue000。",)`` with a figure of 1234.5万元 becomes ``支出1,234.50 万元。`` where the layout has
separators and spaces.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate, pairwise
from random import Random

from auditor.testing.draft import Figure, Section

WIDE = str.maketrans("0123456789.", "０１２３４５６７８９．")
CHINESE = "零一二三四五六七八九十"
NUMBERINGS = (  # of headings at levels 1, 2, 3
    ("{zh}、", "（{zh}）", "{n}."),
    ("{zh}、", "{n}.", "（{n}）"),
    ("{zh}、", "（{zh}）", "{n}、"),
    ("第{zh}部分 ", "{zh}、", "（{zh}）"),
    ("{zh}、", "{n}、", "（{n}）"),
)
TOKEN = re.compile(r"(?:[0-9A-Za-z.,%０-９．]+ ?|.)[，。；：、！？）》”’％]*")  # what stays on one line
OPENERS = "（《“‘"
PAGE = 27  # lines on a page


@dataclass(frozen=True, slots=True)
class Layout:
    numbering: int = 0
    wide: bool = False  # full-width digits
    gap: str = ""  # between a figure and its unit
    separators: bool = False  # 1,234.50
    percent: str = "%"
    width: int = 0  # columns at which lines are broken, 0 for not at all
    indent: str = ""
    pages: bool = False  # a page number between lines, where lines are broken
    blank: bool = False  # an empty line before each first-level heading
    bar: str = "\t"  # between the cells of a row


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure where it stands: ``text[start:end]`` is its number."""

    figure: Figure
    start: int
    end: int


def any_layout(random: Random) -> Layout:
    """A layout as offices have them: mostly plain."""
    return Layout(
        numbering=random.randrange(len(NUMBERINGS)),
        wide=random.random() < 0.04,
        gap=random.choice(["", "", "", "", " "]),
        separators=random.random() < 0.25,
        percent=random.choice(["%", "%", "%", "％"]),
        width=random.choice([0, 0, 0, 66, 72, 78]),
        indent=random.choice(["", "", "　　"]),
        blank=random.random() < 0.5,
        pages=random.random() < 0.3,
    )


def laid_out(
    title: Sequence[str], sections: Sequence[Section], figures: Mapping[str, Figure], layout: Layout
) -> tuple[str, tuple[Placed, ...]]:
    """The text, and every figure in the order in which it stands there."""
    text, places = "", []
    for line in _lines(title, sections, layout):
        row = "\t" in line
        shown, marks = _printed(line.replace("\t", layout.bar), figures, layout)
        lined = shown if row else broken(shown, layout.width)
        shifts = _shifts(shown, lined)
        places += [
            Placed(figure, len(text) + shifts[start], len(text) + shifts[end - 1] + 1) for figure, start, end in marks
        ]
        text += lined + "\n"
    return _paged(text, places) if layout.pages and layout.width else (text, tuple(places))


def _paged(text: str, places: Sequence[Placed]) -> tuple[str, tuple[Placed, ...]]:
    """A page number after each page of lines, also in the middle of a sentence."""
    breaks = [match.end() for match in re.finditer("\n", text)][PAGE - 1 :: PAGE]
    marks = [f"- {number} -\n" for number in range(1, len(breaks) + 1)]
    pieces = [text[start:end] for start, end in pairwise((0, *breaks, len(text)))]
    paged = pieces[0] + "".join(mark + piece for mark, piece in zip(marks, pieces[1:], strict=True))
    lengths = [0, *accumulate(len(mark) for mark in marks)]
    moved = [lengths[bisect_right(breaks, placed.start)] for placed in places]
    return paged, tuple(
        Placed(placed.figure, placed.start + more, placed.end + more)
        for placed, more in zip(places, moved, strict=True)
    )


def number_text(number: Decimal, decimals: int, layout: Layout) -> str:
    """A number as this layout prints it."""
    shown = f"{number:,.{decimals}f}" if layout.separators and not layout.wide else f"{number:.{decimals}f}"
    return shown.translate(WIDE) if layout.wide else shown


def _lines(title: Sequence[str], sections: Sequence[Section], layout: Layout) -> Iterator[str]:
    yield from title
    yield ""
    counters = [0, 0, 0]
    for section in sections:
        level = section.level
        if section.title:
            counters[level - 1 :] = [counters[level - 1] + 1] + [0] * (3 - level)
            if layout.blank and level == 1:
                yield ""
            yield _indented(_numbered(counters[level - 1], level, layout) + section.title, layout)
        yield from (_indented(line, layout) for line in section.lines)


def _indented(line: str, layout: Layout) -> str:
    return line if "\t" in line or not line else layout.indent + line


def _numbered(number: int, level: int, layout: Layout) -> str:
    chinese = CHINESE[number] if number <= 10 else "十" + CHINESE[number - 10]
    return NUMBERINGS[layout.numbering][level - 1].format(zh=chinese, n=number)


def _printed(line: str, figures: Mapping[str, Figure], layout: Layout) -> tuple[str, list[tuple[Figure, int, int]]]:
    """The line with its figures in place of the marks, and the span of each number."""
    text, spans = "", []
    for character in line:
        figure = figures.get(character)
        if figure is None:
            text += character
            continue
        number = number_text(figure.number, figure.decimals, layout)
        spans.append((figure, len(text), len(text) + len(number)))
        text += number + _unit(figure.unit, layout)
    return text, spans


def _unit(unit: str, layout: Layout) -> str:
    return layout.percent if unit == "%" else layout.gap + unit if unit else ""


def broken(line: str, width: int) -> str:
    """The line with breaks at the width of the page."""
    if not width:
        return line
    lined, column = "", 0
    for token in TOKEN.findall(line):
        if column and column + columns(token) > width:
            opener = lined[-1] if lined[-1] in OPENERS else ""
            lined = lined.removesuffix(opener) + "\n" + opener
            column = columns(opener)
        lined += token
        column += columns(token)
    return lined


def columns(text: str) -> int:
    return sum(1 if character.isascii() else 2 for character in text)


def _shifts(line: str, lined: str) -> list[int]:
    """Where each character of the line stands in the broken one."""
    places = [at for at, character in enumerate(lined) if character != "\n"]
    assert len(places) == len(line), "breaking a line adds breaks and nothing else"
    return places
