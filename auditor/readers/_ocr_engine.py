"""The engine behind `_ocr`: a picture in, `Seen` out. The only module that imports the extra ``[ocr]``.

RapidOCR runs the models that its wheel holds; they are named by their paths, so that nothing is ever downloaded. The
page is turned and straightened first; ruled lines are found and wiped out, and a line of print is cut where one passes
through it, so that no figure is read together with its neighbour or with the line between them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from itertools import pairwise
from math import atan2, degrees, hypot
from statistics import median
from typing import Any, Final

import cv2
import numpy as np

from auditor.readers._ocr import Engine, Line, Seen
from auditor.readers._pdf_sheets import Ruling

Pixels = Any  # an array of numpy: rows, columns, for pictures in colour their channels
LONGEST_SIDE: Final = 2_000  # pixels, of what the detector gets; characters are read from the whole picture
DET, REC = "PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx"


def rapid() -> Engine | None:
    """RapidOCR with the models of its wheel; None for a version that holds others and would download these."""
    folder = files("rapidocr") / "models"
    if not all((folder / model).is_file() for model in (DET, REC)):
        return None
    from rapidocr import RapidOCR

    return _Rapid(
        RapidOCR(
            params={
                "Global.log_level": "critical",
                "Global.use_cls": False,
                "Global.return_word_box": True,
                "Global.max_side_len": LONGEST_SIDE,
                "Det.model_path": str(folder / DET),
                "Rec.model_path": str(folder / REC),
                "Rec.rec_batch_num": 1,  # no line is padded to the length of another: half the time
            }
        )
    )


class _Rapid:
    def __init__(self, rapid: Any) -> None:
        self._rapid = rapid

    def __call__(self, picture: Any) -> Seen:
        page = np.asarray(picture.convert("RGB"))
        page, quads, turned = self._upright(page)
        slant = _slant(quads)
        page, quads = _straightened(page, quads, slant)
        boxes = [_around(quad, page) for quad in quads]
        across, down, page = _without_lines(page, boxes)
        pieces = [piece for box in boxes for piece in _pieces(box, down)]
        lines = tuple(self._lines(page, pieces))
        return Seen(page.shape[1], page.shape[0], lines, tuple(across), tuple(down), turned, slant)

    def _quads(self, page: Pixels) -> Pixels:
        """The corners of every line of print. The detector sees little on a page that is nearly blank, so it gets
        no more than the part with ink upon it."""
        left, top, right, bottom = _inked_part(page)
        part = np.ascontiguousarray(page[top:bottom, left:right])
        found = self._rapid(part, use_det=True, use_cls=False, use_rec=False).boxes if part.size else None
        return np.zeros((0, 4, 2)) if found is None else np.asarray(found, dtype=float) + np.array([left, top])

    def _upright(self, page: Pixels) -> tuple[Pixels, Pixels, int]:
        """The page turned so that its lines run from left to right, and by how many quarter turns."""
        quads, turned = self._quads(page), 0
        if _mostly_upright(quads):
            page, turned = np.ascontiguousarray(np.rot90(page, -1)), 1
            quads = self._quads(page)
        if len(quads) and self._upside_down(page, quads):
            page, turned = np.ascontiguousarray(np.rot90(page, 2)), turned + 2
            quads = self._quads(page)
        return page, quads, turned % 4

    def _upside_down(self, page: Pixels, quads: Pixels) -> bool:
        """Are a few lines read better the other way round?"""
        boxes = sorted((_around(quad, page) for quad in quads), key=lambda box: box[0] - box[2])[:TRIED]
        crops = [_crop(page, box) for box in boxes]
        right = float(np.mean(self._rapid.recognize_txt(crops).scores))
        if right > PLAIN:
            return False
        wrong = self._rapid.recognize_txt([np.ascontiguousarray(crop[::-1, ::-1]) for crop in crops])
        return float(np.mean(wrong.scores)) > right

    def _lines(self, page: Pixels, boxes: Sequence[Box]) -> Iterator[Line]:
        height = median(box[3] - box[1] for box in boxes) if boxes else 0.0
        parts = [part for box in boxes for part in _characters_below(page, box, height)]
        parts = [part for part in parts if _inked(page, part)]
        if not parts:
            return
        read = self._rapid.recognize_txt([_crop(page, part) for part in parts])
        for part, text, words in zip(parts, read.txts, read.word_results, strict=True):
            line = _line(part, text, words)
            if line is not None:
                yield line


TRIED: Final = 3  # lines that tell whether a page is upside down
PLAIN: Final = 0.9  # of the engine's certainty: read like this, a line is not upside down
LEAST: Final = 0.5  # of the engine's certainty: a line read worse than that is none

Box = tuple[int, int, int, int]  # left, top, right, bottom, in pixels


def _line(box: Box, text: str, words: Any) -> Line | None:
    """A line with the place of each character; blanks stand between their neighbours."""
    columns = [column for word in words.word_cols for column in word]
    sure = [float(one) for one in words.confs]
    inked = sum(not character.isspace() for character in text)
    if not inked or inked != len(columns) or len(text) != len(sure) or sum(sure) / len(sure) < LEAST:
        return None
    step = (box[2] - box[0]) / words.line_txt_len
    places = iter(columns)
    middles: list[float] = []
    for character in text:
        blank = character.isspace()
        middles.append(middles[-1] if blank and middles else box[0] if blank else box[0] + (next(places) + 0.5) * step)
    return Line(text, tuple(middles), tuple(sure), *box)


MARGIN: Final = 100  # pixels of paper around the ink
FAINT: Final = 40  # shades by which ink differs from paper at least


def _inked_part(page: Pixels) -> Box:
    """All that is written on a page, with some paper around it; specks do not count."""
    grey = cv2.medianBlur(cv2.cvtColor(page, cv2.COLOR_RGB2GRAY), 3)
    ys, xs = np.nonzero(grey < float(np.median(grey)) - FAINT)
    if not len(ys):
        return 0, 0, 0, 0
    height, width = grey.shape
    return (
        max(0, int(xs.min()) - MARGIN),
        max(0, int(ys.min()) - MARGIN),
        min(width, int(xs.max()) + MARGIN),
        min(height, int(ys.max()) + MARGIN),
    )


# --- the page made straight -----------------------------------------------------------------------------------------


def _mostly_upright(quads: Pixels) -> bool:
    """Do most lines of print run up or down?"""
    along = sum(_side(quad) for quad in quads if _side(quad) > 2 * _side(quad, 1))
    aside = sum(_side(quad, 1) for quad in quads if _side(quad, 1) > 2 * _side(quad))
    return aside > along


def _side(quad: Pixels, first: int = 0) -> float:
    """The length of the upper side of a line of print, or of its right side."""
    return hypot(*(quad[first + 1] - quad[first]))


MOST_SLANT: Final = 10.0  # degrees
LEAST_SLANT: Final = 0.05


def _slant(quads: Pixels) -> float:
    """By how many degrees the lines of print fall to the right."""
    long = sorted((quad for quad in quads if _side(quad) > 4 * _side(quad, 1)), key=_side)[-40:]
    angles = [degrees(atan2(*(quad[1] - quad[0] + quad[2] - quad[3])[::-1])) for quad in long]
    slant = median(angles) if angles else 0.0
    return slant if LEAST_SLANT < abs(slant) < MOST_SLANT else 0.0


def _straightened(page: Pixels, quads: Pixels, slant: float) -> tuple[Pixels, Pixels]:
    if not slant:
        return page, quads
    height, width = page.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), slant, 1.0)
    page = cv2.warpAffine(page, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return page, quads @ matrix[:, :2].T + matrix[:, 2]


def _around(quad: Pixels, page: Pixels) -> Box:
    """The middles of the sides of a line of print: its box, once the page is straight."""
    left, right = (quad[0][0] + quad[3][0]) / 2, (quad[1][0] + quad[2][0]) / 2
    top, bottom = (quad[0][1] + quad[1][1]) / 2, (quad[2][1] + quad[3][1]) / 2
    height, width = page.shape[:2]
    return max(0, round(left)), max(0, round(top)), min(width, round(right)), min(height, round(bottom))


# --- ruled lines ----------------------------------------------------------------------------------------------------

SHORTEST: Final = 1.0  # of the height of a line of print: a drawn line
LONG: Final = 6.0, 2.2  # likewise: one across, one down that needs no other line to be one
GAP: Final = 3  # pixels that may be missing of a line
THICKEST: Final = 0.006  # of the longer side of the page
MEETING: Final = 0.25  # of the height of a line of print: how far a line may end from the one that it meets
USUAL: Final = 1 / 70  # of the longer side of the page: the height of a line of print, where none is found

Marked = tuple[Ruling, Pixels]  # a line and its dots


def _without_lines(page: Pixels, boxes: Sequence[Box]) -> tuple[list[Ruling], list[Ruling], Pixels]:
    """The lines drawn across and down the page, and the page without them."""
    side = max(page.shape[:2])
    height = median(min(box[2] - box[0], box[3] - box[1]) for box in boxes) if boxes else USUAL * side
    grey = cv2.cvtColor(page, cv2.COLOR_RGB2GRAY)
    block = max(15, side // 60) | 1
    dark = cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, block, 15)
    across = list(_strokes(dark, SHORTEST * height, THICKEST * side))
    down = list(_strokes(dark.T, SHORTEST * height, THICKEST * side))
    rows = [one for one in across if _length(one[0]) > LONG[0] * height and not _within(one[0], boxes)]
    flipped = [(top, left, bottom, right) for left, top, right, bottom in boxes]
    columns = [one for one in down if _length(one[0]) > LONG[1] * height and not _within(one[0], flipped)]
    columns += [one for one in down if _new(one, columns) and _spans(one[0], rows, MEETING * height)]
    rows += [one for one in across if _new(one, rows) and _spans(one[0], columns, MEETING * height)]
    wiped = np.zeros_like(dark)
    for _, dots in rows:
        wiped[dots] = 255
    for _, dots in columns:
        wiped[dots[::-1]] = 255
    page = page.copy()
    page[cv2.dilate(wiped, np.ones((3, 3), np.uint8)) > 0] = np.median(page, axis=(0, 1))
    return [line for line, _ in rows], [line for line, _ in columns], page


def _strokes(dark: Pixels, shortest: float, thickest: float) -> Iterator[Marked]:
    """Everything straight along the rows of a picture in black and white: drawn lines, and strokes of characters."""
    closed = cv2.morphologyEx(np.ascontiguousarray(dark), cv2.MORPH_CLOSE, np.ones((1, GAP), np.uint8))
    runs = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((1, max(9, round(shortest))), np.uint8))
    runs = cv2.dilate(runs, np.ones((3, 1), np.uint8))  # the steps of a line at a small angle hang together
    count, labels, places, middles = cv2.connectedComponentsWithStats(runs)
    for index in range(1, count):
        left, top, width, height, area = (int(number) for number in places[index])
        if area / width <= thickest:
            ys, xs = np.nonzero(labels[top : top + height, left : left + width] == index)
            yield Ruling(float(middles[index][1]), float(left), float(left + width)), (ys + top, xs + left)


def _new(one: Marked, held: Sequence[Marked]) -> bool:
    return all(one is not other for other in held)


def _length(line: Ruling) -> float:
    return line.end - line.begin


def _within(line: Ruling, boxes: Iterable[Box]) -> bool:
    """Does it lie inside a line of print, and not below it?"""
    return any(
        left <= line.begin and line.end <= right and top + (bottom - top) / 8 < line.at < bottom - (bottom - top) / 8
        for left, top, right, bottom in boxes
    )


def _spans(line: Ruling, others: Iterable[Marked], near: float) -> bool:
    """Does it reach from one line to another?"""
    met = [other.at for other, _ in others if other.begin - near <= line.at <= other.end + near]
    return any(abs(at - line.begin) <= near for at in met) and any(abs(at - line.end) <= near for at in met)


def _pieces(box: Box, down: Sequence[Ruling]) -> Iterator[Box]:
    """A line of print cut where ruled lines pass through it."""
    left, top, right, bottom = box
    middle, edge = (top + bottom) / 2, (bottom - top) / 4
    cuts = sorted(
        round(line.at)
        for line in down
        if line.begin <= middle <= line.end and left < line.at < right and line.end - line.begin > bottom - top
    )
    for one, other in pairwise([left, *cuts, right]):
        if other - one > edge:
            yield one, top, other, bottom


# --- characters -----------------------------------------------------------------------------------------------------


def _crop(page: Pixels, box: Box) -> Pixels:
    left, top, right, bottom = box
    return np.ascontiguousarray(page[top:bottom, left:right])


def _inked(page: Pixels, box: Box) -> bool:
    crop = _crop(page, box)
    return crop.shape[0] > 4 and crop.shape[1] > 4 and float(np.ptp(crop.min(axis=2))) > FAINT


def _characters_below(page: Pixels, box: Box, height: float) -> Iterator[Box]:
    """A line of print as it is, or, where it runs down a narrow cell, its characters one by one."""
    left, top, right, bottom = box
    if bottom - top < 1.8 * height or right - left > 1.7 * height:
        yield box
        return
    grey = _crop(page, box).min(axis=2)
    inked = (grey < (float(grey.max()) + float(grey.min())) / 2).any(axis=1)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], inked, [False]]).astype(int)))
    begin = None
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        begin = start if begin is None else begin
        if end - begin > 0.5 * height:  # else a part of a character: the dots of 总
            yield left, max(0, top + int(begin) - 2), right, top + int(end) + 2
            begin = None
