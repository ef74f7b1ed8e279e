"""Pages that are pictures: what an engine saw on one in, a `Sheet` out, as if the page had been printed with text.

An engine (`_ocr_engine`, the extra ``[ocr]``) tells lines of characters with their places and how sure it is of each,
and ruled lines, all in pixels: plain values, so that everything after it is shared with the reader of PDF files.
``engine()`` is None where the extra is not installed. A figure is never guessed: only what no figure can contain is
mended (``1O4.5`` -> ``104.5``, and is marked as unsure), and `doubtful` lists the figures that want a look.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from statistics import median
from typing import Any, Final, NamedTuple, Protocol

from auditor.readers import ReadError
from auditor.readers._pdf_sheets import Glyph, Ruling, Sheet

DPI: Final = 200  # at which pages are drawn to be read
LONGEST: Final = 5_000  # pixels: a page that is larger is drawn at fewer dots an inch
INSTALL: Final = "pip install 'public-finance-auditor[ocr]'"
_NEEDED: Final = ("rapidocr", "onnxruntime", "cv2", "numpy", "PIL")


class Line(NamedTuple):
    """A line of characters as the engine read it, in pixels of the page as it is read."""

    text: str
    middles: tuple[float, ...]  # of each character, along the line
    sure: tuple[float, ...]  # of each character, 0 to 1
    left: float
    top: float
    right: float
    bottom: float


class Seen(NamedTuple):
    """What an engine saw on a picture; width, height and places in pixels, after turning and straightening it."""

    width: float
    height: float
    lines: tuple[Line, ...]
    across: tuple[Ruling, ...] = ()
    down: tuple[Ruling, ...] = ()
    turned: int = 0  # quarter turns, clockwise, from the picture as it came to the page as it is read
    slant: float = 0.0  # degrees, clockwise, by which it was straightened then


class Engine(Protocol):
    """Reads a picture (of Pillow)."""

    def __call__(self, picture: Any) -> Seen: ...


@cache
def engine() -> Engine | None:
    """The engine of this process, made once; None where the extra is not installed."""
    if not all(map(find_spec, _NEEDED)):
        return None
    try:
        from auditor.readers._ocr_engine import rapid

        return rapid()
    except ImportError:  # installed, but not for this machine
        return None


def wanting(name: str, what_zh: str, what_en: str) -> ReadError:
    """The sentence where only OCR could help and is not there."""
    return ReadError(
        f"{name}：{what_zh}，要做文字识别（OCR）才能读，请运行 {INSTALL} 后再审核，或改用电子版。",
        f"{name}: {what_en}; reading it takes OCR: run {INSTALL}, or give the original file",
    )


# --- a page ---------------------------------------------------------------------------------------------------------


def sheet_of(seen: Seen, number: int, dpi: float) -> Sheet:
    """The page in points."""
    scale = 72 / dpi
    lines = [_mended(line) for line in seen.lines if line.text.strip()]
    glyphs = [
        Glyph(text, left * scale, (middle - size / 2) * scale, right * scale, (middle + size / 2) * scale, size * scale, sure)
        for line, size in zip(lines, _sizes(lines), strict=True)
        for middle in [(line.top + line.bottom) / 2]
        for text, left, right, sure in _placed(line, size)
    ]  # fmt: skip
    return Sheet(
        number,
        seen.width * scale,
        seen.height * scale,
        seen.turned,
        tuple(glyphs),
        tuple(_scaled(seen.across, scale)),
        tuple(_scaled(seen.down, scale)),
        slant=seen.slant,
    )


def _scaled(rulings: Iterable[Ruling], scale: float) -> Iterator[Ruling]:
    return (Ruling(at * scale, begin * scale, end * scale) for at, begin, end in rulings)


# --- sizes ----------------------------------------------------------------------------------------------------------

_CHINESE: Final = re.compile(r"[㐀-鿿]{4,}")
_WORDED: Final = re.compile(r"[㐀-鿿].*[^\x00-\xff]")  # at least two characters as wide as they are high
_OF_BOX: Final = 0.8  # of the height of the box around a line: the size of its characters, if nothing else tells
ALIKE: Final = 1.15  # sizes that differ by less are one
ROUGHLY: Final = 1.5


def _sizes(lines: Sequence[Line]) -> list[float]:
    """The size of the characters of each line: how far Chinese ones stand apart; lines about alike are alike."""
    pitches = [_pitch(line) for line in lines]
    levels = _levelled([pitch for pitch in pitches if pitch])
    usual = median(levels[pitch] for pitch in pitches if pitch) if levels else None
    heights = [line.bottom - line.top for line in lines]
    parts = [pitch / height for pitch, height in zip(pitches, heights, strict=True) if pitch]
    part = median(parts) if len(parts) > 2 else _OF_BOX
    return [
        levels[pitch] if pitch else _likely(height * part, usual)
        for pitch, height in zip(pitches, heights, strict=True)
    ]


def _likely(size: float, usual: float | None) -> float:
    """The height of a box around a few digits says little: they are as large as most characters of the page."""
    return usual if usual and 1 / ROUGHLY < size / usual < ROUGHLY else size


def _pitch(line: Line) -> float | None:
    runs = [*_CHINESE.finditer(line.text)] or [*_WORDED.finditer(line.text)]
    if not runs:
        return None
    start, end = max((run.span() for run in runs), key=lambda span: span[1] - span[0])
    steps = [_advance(one) / 2 + _advance(other) / 2 for one, other in pairwise(line.text[start:end])]
    pitch = (line.middles[end - 1] - line.middles[start]) / sum(steps)
    return pitch if pitch < 1.2 * (line.bottom - line.top) else None  # else the characters are spaced


def _advance(character: str) -> float:
    """How wide a character is, of its size."""
    return 0.5 if character.isascii() else 1.0


def _levelled(sizes: Sequence[float]) -> dict[float, float]:
    """``29.0, 30.1, 28.4, 44.0`` -> 29.0 for three of them, 44.0: a scan has few sizes of type."""
    level: dict[float, float] = {}
    left = sorted(sizes)
    while left:
        best = max(left, key=lambda size: sum(size / ALIKE < other < size * ALIKE for other in left))
        group = [other for other in left if best / ALIKE < other < best * ALIKE]
        level |= dict.fromkeys(group, median(group))
        left = [size for size in left if size not in level]
    return level


# --- characters -----------------------------------------------------------------------------------------------------

_WIDE: Final = 0.9  # of the size: how far the middles of two characters may be apart that stand side by side


def _placed(line: Line, size: float) -> Iterator[tuple[str, float, float, float]]:
    """Each character with its left and right side: they touch unless there is a gap between them."""
    held = [
        (character, middle, sure, size * _advance(character) / 2)
        for character, middle, sure in zip(line.text, line.middles, line.sure, strict=True)
    ]
    sides = [[middle - half, middle + half] for _, middle, _, half in held]
    inked = [index for index, (character, *_) in enumerate(held) if not character.isspace()]
    for one, other in pairwise(inked):
        apart = sides[other][0] - sides[one][1]
        spaced = other > one + 1 and apart > 0.1 * size  # the engine read a blank between them
        if not spaced and apart < _WIDE * size:
            sides[one][1] = sides[other][0] = (sides[one][1] + sides[other][0]) / 2
    for index in inked:
        yield held[index][0], sides[index][0], max(sides[index]), round(held[index][2], 2)


_STOPS: Final = {",": "，", ";": "；", ":": "：", "％": "%"}
_LETTERS: Final = {"O": "0", "o": "0", "l": "1", "I": "1", "|": "1"}
_BETWEEN: Final = re.compile(r"(?<=\d)[OolI|]+(?=[\d.])|(?<=\d\.)[OolI|]+(?=\d)")
UNSURE: Final = 0.5  # what a mended character is given at most


def _mended(line: Line) -> Line:
    """Letters within a figure are digits; stops beside Chinese are Chinese."""
    text, sure = list(line.text), list(line.sure)
    for match in _BETWEEN.finditer(line.text):
        for index in range(*match.span()):
            text[index] = _LETTERS[text[index]]
            sure[index] = min(sure[index], UNSURE)
    for index, character in enumerate(text):
        before, after = "".join(text[max(0, index - 1) : index]), "".join(text[index + 1 : index + 2])
        if character in _STOPS and (character == "％" or _chinese(before) or _chinese(after)):
            text[index] = _STOPS[character]
    return line._replace(text="".join(text), sure=tuple(sure))


def _chinese(character: str) -> bool:
    return "㐀" <= character <= "鿿"


# --- what wants a look ----------------------------------------------------------------------------------------------

DOUBT: Final = 0.8  # a figure with a character less sure than that
_FIGURE: Final = re.compile(r"[\d][\d.,，%‰]*")
MOST_NAMED: Final = 5


def doubtful(sheet: Sheet) -> list[str]:
    """The figures of a page that the engine was not sure of, as it read them."""
    text = "".join(glyph.text for glyph in sheet.glyphs)
    found = _FIGURE.finditer(text) if len(text) == len(sheet.glyphs) else iter(())
    return [
        match[0] for match in found if any((g.sure or 0) < DOUBT for g in sheet.glyphs[match.start() : match.end()])
    ]


def remarks(pages: Sequence[Sheet]) -> Iterator[str]:
    """Of the pages given to an OCR: which it read, and the figures it was not sure of; translated in `writers._words`."""
    read = [page.number for page in pages if page.glyphs]
    blank = [page.number for page in pages if not page.glyphs]
    if read:
        yield f"{pages_zh(read)}由文字识别（OCR）读出，数字请核对原件。"
    if read and blank:
        yield f"{pages_zh(blank)}是图片，没有认出文字。"
    for page in pages:
        if named := doubtful(page):
            more = " …" if len(named) > MOST_NAMED else ""
            yield f"{pages_zh([page.number])}有{len(named)}处数字识别没有把握：{'、'.join(named[:MOST_NAMED])}{more}。"


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """``1, 2, 3, 5`` -> (1, 3), (5, 5)."""
    begin = None
    for number, following in zip(numbers, [*numbers[1:], None], strict=True):
        begin = number if begin is None else begin
        if following != number + 1:
            yield begin, number
            begin = None


def pages_zh(numbers: Sequence[int]) -> str:
    """``第1-3、5页``"""
    return "第" + "、".join(f"{a}-{b}" if a < b else f"{a}" for a, b in _runs(numbers)) + "页"


def pages_en(numbers: Sequence[int]) -> str:
    """``page 5 is``, ``pages 1-3, 5 are``"""
    said = ", ".join(f"{a}-{b}" if a < b else f"{a}" for a, b in _runs(numbers))
    return f"page {said} is" if len(numbers) == 1 else f"pages {said} are"
