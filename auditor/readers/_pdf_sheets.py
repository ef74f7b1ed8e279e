"""The pages of a PDF as they lie on the desk: bytes in, `Sheet`s of glyphs and ruled lines out.

Everything that asks PDFium stands here, so that what follows is plain values. Points are counted from the upper left
corner of the page turned so that its text runs from left to right: ``Glyph("5", 90.0, 76.2, 95.3, 86.7, 10.5)`` is a
digit of 10.5 points near the left margin. PDFium is not thread-safe: a process uses it for one document at a time.
"""

from __future__ import annotations

import ctypes
import re
import sys
import unicodedata
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import compress, islice, pairwise, repeat
from math import hypot
from operator import ne
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    import pypdfium2 as pdfium
    from PIL import Image

MOST_GLYPHS: Final = 200_000  # on one page
MOST_OBJECTS: Final = 200_000  # likewise
MOST_POINTS: Final = 20_000  # of one path
MOST_NOTES: Final = 10_000  # likewise
DEEPEST: Final = 8  # forms within forms
THINNEST, THICKEST = 2.0, 3.2  # points: shorter is a dot, thicker is an area and no line
PICTURE: Final = 0.3  # of a page: a picture that large may hold its text
ASCENT, DESCENT = 0.88, 0.12  # of the size, above and below the baseline


class Glyph(NamedTuple):
    """A printed character."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    sure: float | None = None  # how sure an OCR is of it, 0 to 1; None where the file tells the character

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


class Ruling(NamedTuple):
    """A drawn line: its place across (`at`) and its reach along (`begin` to `end`)."""

    at: float
    begin: float
    end: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page. `turned`: quarter turns, clockwise, from the page as a viewer shows it to the page as it is read."""

    number: int  # from 1
    width: float
    height: float
    turned: int
    glyphs: tuple[Glyph, ...]
    across: tuple[Ruling, ...]  # horizontal lines: at y, from x to x
    down: tuple[Ruling, ...]  # vertical lines: at x, from y to y
    pictured: float = 0.0  # how much of the page pictures cover, 0 to 1
    drawn: int = 0  # paths
    hidden: int = 0  # characters without ink: text laid under a scan by an OCR
    slanted: int = 0  # characters at an angle, left out: a watermark
    nameless: int = 0  # characters that the file does not tell, left out
    slant: float = 0.0  # degrees, clockwise, by which a scan was made straight after it was turned

    @property
    def laid_under(self) -> bool:
        """Is its text what some OCR has laid under a picture of the page?"""
        return self.pictured > PICTURE and 2 * self.hidden > len(self.glyphs) > 0

    @property
    def shown(self) -> tuple[float, float]:
        """Width and height as a viewer shows the page."""
        return (self.height, self.width) if self.turned % 2 else (self.width, self.height)


# --- characters -----------------------------------------------------------------------------------------------------

# radicals that fonts name where the text means the character; NFKC knows the others
_RADICALS = dict(
    zip(
        "⺠⻄⻅⻆⻇⻈⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻩⻬⻮⻰⻳⺼⻁",
        "民西见角讠讠贝车长门青韦页风飞食马骨鬼鱼鸟黄齐齿龙龟月虎",
        strict=True,
    )
)
_NOTHING = frozenset("\0\u200b\u200c\u200d\u2060\ufeff\xad\ufffe\uffff\x02")
_PLAIN = range(0x3000, 0xE000)  # Chinese and what stands with it


def folded(character: str) -> str:
    """``⽀`` (the radical U+2F40) -> ``支``, ``ﬁ`` -> ``fi``; other characters stay."""
    code = ord(character)
    if 0x2E80 <= code < 0x2FE0 or 0xF900 <= code < 0xFB07:
        return _RADICALS.get(character) or unicodedata.normalize("NFKC", character)
    return character


def nameless(code: int) -> bool:
    """Is it a code of the font that says nothing to others?"""
    return code == 0xFFFD or 0xD800 <= code < 0xF900 or code >= 0xF0000


# --- one page -------------------------------------------------------------------------------------------------------

Point = tuple[float, float]
Sides = tuple[float, float, float, float]  # left, top, right, bottom
Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Final[Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class _Frame(NamedTuple):
    """The page in the file's coordinates, and how it is turned to be read."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int

    def box(self, left: float, bottom: float, right: float, top: float) -> Sides:
        """A rectangle of the file, counted from the upper left corner: left, top, right, bottom."""
        if self.turn == 0:
            return left - self.left, self.top - top, right - self.left, self.top - bottom
        if self.turn == 1:
            return bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
        if self.turn == 2:
            return self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
        return self.top - top, self.right - right, self.top - bottom, self.right - left

    @property
    def size(self) -> Point:
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turn % 2 else (width, height)


def sheets(document: pdfium.PdfDocument) -> Iterator[Sheet | None]:
    """Every page in order, None for one that cannot be opened."""
    import pypdfium2.raw as raw

    previous = ExitStack()
    try:
        for index in range(len(document)):
            opened = ExitStack()
            page, text = _open_page(document, index, opened, raw)
            previous.close()  # only now: a font that both pages use is loaded once
            previous = opened
            yield _sheet(index + 1, page, text, raw) if page else None
    finally:
        previous.close()


def _open_page(document: pdfium.PdfDocument, index: int, opened: ExitStack, raw: Any) -> tuple[Any, Any]:
    """A page and its text, which `opened` will close."""
    page = _load_page(document, index, raw)
    if not page:
        return None, None
    opened.callback(raw.FPDF_ClosePage, page)
    text = raw.FPDFText_LoadPage(page)
    if text:
        opened.callback(raw.FPDFText_ClosePage, text)
    return page, text


def _load_page(document: pdfium.PdfDocument, index: int, raw: Any) -> Any:
    page = raw.FPDF_LoadPage(document.raw, index)
    if not page or not _filled_in(page, raw):
        return page
    raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)  # in memory only: what is filled in becomes text of the page
    raw.FPDF_ClosePage(page)
    return raw.FPDF_LoadPage(document.raw, index)


def drawn(document: pdfium.PdfDocument, index: int, scale: float) -> Image.Image:
    """The picture of a page, with what is filled in on it."""
    import pypdfium2.raw as raw

    raw.FPDF_ClosePage(_load_page(document, index, raw))
    return document[index].render(scale=scale, rev_byteorder=True).to_pil()


def _filled_in(page: Any, raw: Any) -> bool:
    """Are there fields of a form, or text that was typed upon the page?"""
    wanted = (raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT)
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), MOST_NOTES)):
        note = raw.FPDFPage_GetAnnot(page, index)
        kind = raw.FPDFAnnot_GetSubtype(note)
        raw.FPDFPage_CloseAnnot(note)
        if kind in wanted:
            return True
    return False


def _sheet(number: int, page: Any, text: Any, raw: Any) -> Sheet:
    words = _Words(text, raw) if text else None
    shown = raw.FPDFPage_GetRotation(page) % 4
    turn = words.turn if words and words.turn is not None else shown
    frame = _frame(page, turn, raw)
    glyphs = tuple(words.glyphs(frame)) if words else ()
    drawing = _Drawing(frame, raw)
    drawing.objects(page, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject, IDENTITY, 0)
    width, height = frame.size
    return Sheet(
        number,
        width,
        height,
        (turn - shown) % 4,
        glyphs,
        tuple(drawing.across),
        tuple(drawing.down),
        min(1.0, drawing.pictured / (width * height or 1.0)),
        drawing.drawn,
        words.hidden if words else 0,
        words.slanted if words else 0,
        words.nameless if words else 0,
    )


def _frame(page: Any, turn: int, raw: Any) -> _Frame:
    rectangle = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, ctypes.byref(rectangle))
    return _Frame(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top, turn)


class _Run(NamedTuple):
    """What characters share that were printed alike in one line; `turn` is None where they stand at an angle."""

    turn: int | None
    size: float
    x: float
    y: float
    visible: bool


_UNTYPED: Final = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)  # takes addresses
_PLACE: Final = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_KIND: Final = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p)
_AS_THEY_ARE: Final = re.compile(  # characters that need no second look: `_read_as` gives each as it is
    "[\x21-\xac\xae-\u200a\u200e-\u205f\u2061-\u2e7f\u3000-\ud7ff\ufb07-\ufefe\uff00-\ufffc]+"
)
_new_glyph: Final = partial(tuple.__new__, Glyph)  # `Glyph._make` without its check: they are many


@lru_cache(maxsize=1 << 16)
def _read_as(code: int) -> str | None:
    """The character of a code; "" for one that is not read, None for one that says nothing to others."""
    if code in _PLAIN:
        return chr(code)
    if code <= 0x20:
        return None if code == 0 else " " if code == 0x20 else ""
    if nameless(code):
        return None
    character = folded(chr(code))
    return "" if character in _NOTHING else character


def _address(pointer: Any) -> int:
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0


class _Piece(NamedTuple):
    """Characters that follow each other in the file at one height: as many texts as from `begin` to `end`."""

    texts: Sequence[str]
    begin: int
    end: int

    @property
    def singles(self) -> list[_Piece]:
        return [_Piece((text,), at, at + 1) for at, text in enumerate(self.texts, self.begin)]


class _Words:
    """The characters of a page, in the order of the file."""

    def __init__(self, text: Any, raw: Any) -> None:
        self.hidden = self.slanted = self.nameless = 0
        self._text, self._raw, self._at = text, raw, _address(text)
        self._asked_matrix, self._matrix = _UNTYPED(_address(raw.FPDFText_GetMatrix)), (ctypes.c_float * 6)()
        self._codes = self._read_codes()
        boxes = self._read_boxes()
        self._lefts, self._tops, self._rights, self._bottoms = (boxes[side::4].tolist() for side in range(4))
        self._pieces = list(self._read())
        turns: Counter[int] = Counter()
        for run, piece in self._pieces:
            if run.turn is not None:
                turns[run.turn] += len(piece.texts)
            self.hidden += 0 if run.visible else len(piece.texts)
        self.turn = max(turns, key=lambda turn: (turns[turn], -turn)) if turns else None

    def glyphs(self, frame: _Frame) -> list[Glyph]:
        """Those that run along the lines of the page, where they stand; what lies beside the page is not shown."""
        found: list[Glyph] = []
        for run, piece in self._pieces:
            if run.turn != frame.turn:
                self.slanted += sum(not text.isspace() for text in piece.texts)
            elif run.turn == 0:
                found += self._upright(run, frame, piece)
            else:
                found += self._turned(run, frame, piece)
        return found

    def _upright(self, run: _Run, frame: _Frame, piece: _Piece) -> Iterable[Glyph]:
        """The characters of a run that goes from left to right on an upright page."""
        size, margin, base = run.size, frame.left, frame.top - run.y
        width, height = frame.right - margin, frame.top - frame.bottom
        top, bottom = base - size * ASCENT, base + size * DESCENT
        if bottom <= 0 or top >= height:
            return ()
        lefts, rights = self._lefts[piece.begin : piece.end], self._rights[piece.begin : piece.end]
        if margin:
            lefts, rights = [left - margin for left in lefts], [right - margin for right in rights]
        fields = zip(piece.texts, lefts, repeat(top), rights, repeat(bottom), repeat(size), repeat(None))
        if min(rights) > 0 and max(lefts) < width:
            return map(_new_glyph, fields)
        return (Glyph(*field) for field in fields if field[3] > 0 and field[1] < width)

    def _turned(self, run: _Run, frame: _Frame, piece: _Piece) -> Iterator[Glyph]:
        """The characters of a run on a turned page."""
        width, height = frame.size
        for at, text in enumerate(piece.texts, piece.begin):
            sides = _turned(run, frame, self._lefts[at], self._bottoms[at], self._rights[at], self._tops[at])
            if sides[2] > 0 and sides[3] > 0 and sides[0] < width and sides[1] < height:
                yield Glyph(text, *sides, run.size)

    def _read(self) -> Iterator[tuple[_Run, _Piece]]:
        """The characters with the runs that they stand in.

        What stands at one height on an upright page stands in one line and was printed alike: it is asked about once.
        """
        level: dict[Point, _Run] = {}
        for piece in self._level_pieces():
            height = self._tops[piece.begin], self._bottoms[piece.begin]
            run = level.get(height)
            if run is None:
                run = self._run(piece.begin)
                if run.turn in (0, 2):
                    level[height] = run
                elif len(piece.texts) > 1:  # of a line that runs up the page only a part, and perhaps of several
                    yield from ((self._run(single.begin), single) for single in piece.singles)
                    continue
            yield run, piece

    def _level_pieces(self) -> Iterator[_Piece]:
        """The characters that are read, cut where the next one stands higher or lower."""
        tops, bottoms, codes = self._tops, self._bottoms, self._codes
        places = range(1, len(codes))
        higher = compress(places, map(ne, tops, islice(tops, 1, None)))
        lower = compress(places, map(ne, bottoms, islice(bottoms, 1, None)))
        for begin, end in pairwise(sorted({0, *higher, *lower, len(codes)})):
            texts = codes[begin:end]
            if _AS_THEY_ARE.fullmatch(texts):
                yield _Piece(texts, begin, end)
            elif texts != "\r\n":
                yield from self._sorted_out(begin, end)

    def _sorted_out(self, begin: int, end: int) -> Iterator[_Piece]:
        """Characters among which some are not read, or not as they are."""
        texts: list[str] = []
        for at in range(begin, end):
            code = ord(self._codes[at])
            text = _read_as(code)
            self.nameless += text is None
            if text and not (code == 0x20 and self._raw.FPDFText_IsGenerated(self._text, at)):
                texts.append(text)
                continue
            if texts:
                yield _Piece(texts, at - len(texts), at)
            texts = []
        if texts:
            yield _Piece(texts, end - len(texts), end)

    def _read_boxes(self) -> array[float]:
        """Left, top, right and bottom of each character; asked without a check of types, they are many."""
        boxes = array("f", bytes(16 * len(self._codes)))
        ask, at, begin = _UNTYPED(_address(self._raw.FPDFText_GetLooseCharBox)), self._at, boxes.buffer_info()[0]
        for index in range(len(self._codes)):
            ask(at, index, begin + 16 * index)
        return boxes

    def _read_codes(self) -> str:
        """The code of each character: all in one go, if there is one unit of UTF-16 for each."""
        raw, text = self._raw, self._text
        count = min(raw.FPDFText_CountChars(text), MOST_GLYPHS)
        units = (ctypes.c_ushort * (count + 1))()
        if raw.FPDFText_GetText(text, 0, count, units) == count + 1:
            return "".join(map(chr, units[:count]))
        return "".join(chr(min(raw.FPDFText_GetUnicode(text, index), sys.maxunicode)) for index in range(count))

    def _run(self, index: int) -> _Run:
        """How a character was printed."""
        raw = self._raw
        mode = raw.FPDFTextObj_GetTextRenderMode(raw.FPDFText_GetTextObject(self._text, index))
        self._asked_matrix(self._at, index, ctypes.addressof(self._matrix))
        a, b, c, d, x, y = self._matrix
        size = raw.FPDFText_GetFontSize(self._text, index) * hypot(c, d)
        return _Run(_turn(a, b), size, x, y, mode != raw.FPDF_TEXTRENDERMODE_INVISIBLE)


def _turn(a: float, b: float) -> int | None:
    """By how many quarters a line is turned, counter-clockwise, None for one at an angle."""
    if b == 0 < a:
        return 0
    along, aside = (abs(a), abs(b)) if abs(a) > abs(b) else (abs(b), abs(a))
    if aside > 0.1 * along:
        return None
    return (0 if a > 0 else 2) if abs(a) > abs(b) else (1 if b > 0 else 3)


def _turned(run: _Run, frame: _Frame, left: float, bottom: float, right: float, top: float) -> Sides:
    """The box of a character on a turned page: along the line as wide as it is, across it as high as its size."""
    rise, fall = run.size * ASCENT, run.size * DESCENT
    if run.turn == 2:
        return frame.box(left, run.y - rise, right, run.y + fall)
    if run.turn == 1:
        return frame.box(run.x - rise, bottom, run.x + fall, top)
    return frame.box(run.x - fall, bottom, run.x + rise, top)


# --- lines and pictures ---------------------------------------------------------------------------------------------


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    """First `inner`, then `outer`."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _moved(matrix: Matrix, x: float, y: float) -> Point:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


class _Drawing:
    """The straight lines of a page and the area of its pictures."""

    def __init__(self, frame: _Frame, raw: Any) -> None:
        self.across: list[Ruling] = []
        self.down: list[Ruling] = []
        self.pictured = 0.0
        self.drawn = 0
        self._frame, self._raw = frame, raw
        self._left = MOST_OBJECTS
        self._numbers = [ctypes.c_float() for _ in range(4)]
        self._bounds = [ctypes.byref(number) for number in self._numbers]
        self._kind = _KIND(_address(raw.FPDFPageObj_GetType))

    def objects(
        self, owner: Any, count: Callable[..., int], get: Callable[..., Any], matrix: Matrix, deep: int
    ) -> None:
        raw = self._raw
        many = min(count(owner), self._left)
        self._left -= many
        at, ask, of_kind = _address(owner), _PLACE(_address(get)), self._kind
        for index in range(many):  # most of them are text: the first two questions go without a check of types
            place = ask(at, index)
            kind = of_kind(place)
            if kind == raw.FPDF_PAGEOBJ_TEXT or not place:
                continue
            item = ctypes.cast(place, raw.FPDF_PAGEOBJECT)
            if kind == raw.FPDF_PAGEOBJ_PATH:
                self.drawn += 1
                self._path(item, matrix)
            elif kind == raw.FPDF_PAGEOBJ_IMAGE:
                left, top, right, bottom = self._extent(item, matrix)
                self.pictured += max(0.0, right - left) * max(0.0, bottom - top)
            elif kind == raw.FPDF_PAGEOBJ_FORM and deep < DEEPEST:
                own = _times(self._matrix(item), matrix)
                self.objects(item, raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject, own, deep + 1)

    def _matrix(self, item: Any) -> Matrix:
        matrix = self._raw.FS_MATRIX()
        self._raw.FPDFPageObj_GetMatrix(item, ctypes.byref(matrix))
        return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f

    def _extent(self, item: Any, matrix: Matrix) -> Sides:
        """The box of an object on the page."""
        self._raw.FPDFPageObj_GetBounds(item, *self._bounds)
        left, bottom, right, top = (number.value for number in self._numbers)
        if matrix is not IDENTITY:
            (left, bottom), (right, top) = _moved(matrix, left, bottom), _moved(matrix, right, top)
        return self._frame.box(min(left, right), min(bottom, top), max(left, right), max(bottom, top))

    def _path(self, item: Any, matrix: Matrix) -> None:
        left, top, right, bottom = self._extent(item, matrix)
        width, height = right - left, bottom - top
        if width <= THICKEST or height <= THICKEST:
            if max(width, height) > THINNEST and self._inked(item):
                self._line((left, top), (right, bottom))
        elif self._stroked(item) and self._inked(item):
            self._outline(item, matrix)

    def _line(self, one: Point, other: Point) -> None:
        """A line, if it runs along or across the page."""
        (x, y), (z, w) = one, other
        if abs(y - w) <= THICKEST and abs(x - z) >= abs(y - w):
            self.across.append(Ruling((y + w) / 2, min(x, z), max(x, z)))
        elif abs(x - z) <= THICKEST:
            self.down.append(Ruling((x + z) / 2, min(y, w), max(y, w)))

    def _stroked(self, item: Any) -> bool:
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        self._raw.FPDFPath_GetDrawMode(item, ctypes.byref(fill), ctypes.byref(stroke))
        return bool(stroke.value)

    def _inked(self, item: Any) -> bool:
        """Is it drawn, and not in white?"""
        raw = self._raw
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(item, ctypes.byref(fill), ctypes.byref(stroke))
        if not fill.value and not stroke.value:
            return False
        colour = [ctypes.c_uint() for _ in range(4)]
        ask = raw.FPDFPageObj_GetStrokeColor if stroke.value else raw.FPDFPageObj_GetFillColor
        if not ask(item, *map(ctypes.byref, colour)):
            return True
        *shades, opacity = (part.value for part in colour)
        return opacity > 0 and min(shades) < 250

    def _outline(self, item: Any, matrix: Matrix) -> None:
        """The straight sides of a path: a box, or a whole grid drawn in one go."""
        raw = self._raw
        own = _times(self._matrix(item), matrix)
        x, y = ctypes.c_float(), ctypes.c_float()
        begun = last = (0.0, 0.0)
        for index in range(min(raw.FPDFPath_CountSegments(item), MOST_POINTS)):
            segment = raw.FPDFPath_GetPathSegment(item, index)
            raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
            left, top, _, _ = self._frame.box(*_moved(own, x.value, y.value) * 2)
            kind = raw.FPDFPathSegment_GetType(segment)
            if kind == raw.FPDF_SEGMENT_MOVETO:
                begun = (left, top)
            elif kind == raw.FPDF_SEGMENT_LINETO:
                self._line(last, (left, top))
            last = (left, top)
            if raw.FPDFPathSegment_GetClose(segment):
                self._line(last, begun)
                last = begun


def texts(glyphs: Sequence[Glyph]) -> str:
    """``[Glyph("支", …), Glyph("出", …)]`` -> ``支出``."""
    return "".join([glyph[0] for glyph in glyphs])
