"""Lines of print: glyphs in, `Span`s (no wide gap inside) and `Row`s (side by side) out, and how lines go on.

``支 出 5万元`` printed as loose characters is one span; ``单位：万元`` at the other end of the line is a second span of
the same row. `paragraphs_of` joins the lines that a cell or a column was too narrow for: ``1304.5`` above ``7`` in a
narrow cell is ``1304.57``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter, sub
from typing import Final, NamedTuple

from auditor.readers._headings import opens_item
from auditor.readers._pdf_sheets import Glyph, texts

GAP: Final = 1.2  # of the size: wider parts spans
SPACE: Final = 0.28  # of the size: wider parts words
LONG: Final = 8  # characters: a line worth a look at the whole of it
HANGING: Final = "，。；：、"  # stand in the left half of their boxes
SENTENCE_END: Final = tuple("。！？!?；;：:")
_left, _bottom = (itemgetter(Glyph._fields.index(side)) for side in ("left", "bottom"))
_TOKEN: Final = re.compile(
    r"(?:[0-9A-Za-z.,%℅‰０-９．％]+|.)[，。；：、！？）》”’％]*"
)  # what a line breaker keeps together
_BLANK: Final = re.compile(r"\s")
_JOINED: Final = "—…─-"  # fonts draw two of them as one
_HALF: Final = re.compile(r"[-−－+]?[\d,，]+\.?|[\d,，.]+")  # of a number that a narrow cell broke


class Span(NamedTuple):
    """Glyphs side by side on one baseline, blanks only between them."""

    glyphs: tuple[Glyph, ...]
    left: float
    top: float
    right: float
    bottom: float
    size: float

    @classmethod
    def of(cls, glyphs: Sequence[Glyph]) -> Span:
        _, lefts, tops, rights, bottoms, sizes, _ = zip(*glyphs, strict=True)
        right = max(_ink(glyphs[-1]), lefts[0], *rights[:-1])
        return cls(tuple(glyphs), lefts[0], min(tops), right, max(bottoms), max(sizes))

    @property
    def text(self) -> str:
        return texts(self.glyphs)

    def cut(self, at: float, gap: float) -> list[Span]:
        """In two, if a character begins about there, behind a gap (in parts of the size)."""
        if not self.left < at < self.right:
            return [self]
        for index, glyph in enumerate(self.glyphs):
            if index and glyph.left >= at and not glyph.text.isspace():
                before = [one for one in self.glyphs[:index] if not one.text.isspace()]
                if glyph.left - _ink(before[-1]) > gap * self.size and glyph.left < at + 0.6 * self.size:
                    return [Span.of(self.glyphs[: self.glyphs.index(before[-1]) + 1]), Span.of(self.glyphs[index:])]
                break
        return [self]


class Row(NamedTuple):
    """Spans at one height, from left to right."""

    spans: tuple[Span, ...]
    left: float
    top: float
    right: float
    bottom: float
    size: float
    text: str  # of all of it

    @property
    def glyphs(self) -> list[Glyph]:
        """All of them, with a blank where there is a gap."""
        return _with_blanks(self.spans)


def _with_blanks(spans: Iterable[Span]) -> list[Glyph]:
    out: list[Glyph] = []
    for span in spans:
        if out:
            out += _between(out[-1], span.glyphs[0])
        out += span.glyphs
    return out


def spans_in(glyphs: Iterable[Glyph]) -> list[Span]:
    """The spans among the glyphs, from top to bottom."""
    lines: defaultdict[int, list[Glyph]] = defaultdict(list)
    for bottom, beside in groupby(glyphs, key=_bottom):
        lines[round(bottom * 2)] += beside
    spans: list[Span] = []
    held: list[Glyph] = []
    for key in sorted(lines):
        if held and key / 2 - held[0].bottom > 0.2 * held[0].size:
            spans += _parted(held)
            held = []
        held += lines[key]
    return spans + list(_parted(held))


def _parted(glyphs: Sequence[Glyph]) -> Iterator[Span]:
    """One line cut at its wide gaps."""
    line = sorted(glyphs, key=_left)
    whole = _close_set(line) if len(line) >= LONG else None
    if whole is not None:
        yield whole
        return
    run: list[Glyph] = []
    blanks: list[Glyph] = []
    for glyph in line:
        text, left, _, _, _, size, _ = glyph  # they are many: their fields are read by number, which is quicker
        if text.isspace():
            blanks.append(glyph)
            continue
        if run:
            last = run[-1]
            if text == last[0] and 2 * left < last[1] + last[3] and text not in _JOINED:
                continue  # printed twice to look bold
            larger = size if size > last[5] else last[5]
            if left - (last[3] if last[0] not in HANGING else _ink(last)) > GAP * larger:
                yield Span.of(run)
                run = []
            elif blanks:
                run += blanks
            elif left - last[3] > SPACE * larger:
                run += _between(last, glyph)
        blanks = []
        run.append(glyph)
    if run:
        yield Span.of(run)


def _close_set(line: Sequence[Glyph]) -> Span | None:
    """A line without a blank, a gap, and two characters upon each other, as most are: told without a look at each."""
    written, lefts, tops, rights, bottoms, sizes, _ = zip(*line, strict=True)
    if _BLANK.search("".join(written)):
        return None
    size = min(sizes)
    narrowest, widest = _least_and_most(rights, lefts)
    upon, apart = _least_and_most(lefts[1:], rights)
    if apart > SPACE * size or 2 * upon < -narrowest or widest > GAP * size:
        return None
    return Span(tuple(line), lefts[0], min(tops), max(_ink(line[-1]), *rights[:-1]), max(bottoms), max(sizes))


def _least_and_most(ends: Sequence[float], begins: Sequence[float]) -> tuple[float, float]:
    """How far it is from the beginnings to the ends."""
    distances = list(map(sub, ends, begins))
    return min(distances), max(distances)


def _between(last: Glyph, glyph: Glyph) -> list[Glyph]:
    """The blank that a gap stands for, if any."""
    gap, size = glyph.left - last.right, max(last.size, glyph.size)
    words = last.text[-1].isascii() and last.text[-1].isalnum() and glyph.text[0].isascii() and glyph.text[0].isalnum()
    if gap > GAP * size:
        return [_blank("  ", last, glyph)]
    return [_blank(" ", last, glyph)] if words and gap > SPACE * size else []


def _blank(text: str, last: Glyph, glyph: Glyph) -> Glyph:
    return Glyph(text, last.right, last.top, max(last.right, glyph.left), last.bottom, last.size)


def _ink(glyph: Glyph) -> float:
    """Where a character ends for the eye: a Chinese comma fills half of its box, and the other half may hang out."""
    return glyph[3] if glyph[0] not in HANGING else min(glyph[3], glyph[1] + 0.5 * glyph[5])


def rows_in(spans: Iterable[Span]) -> list[Row]:
    """Spans that stand beside each other, even if one is raised a little or smaller, as rows from top to bottom."""
    rows: list[list[Span]] = []
    for span in sorted(spans, key=lambda span: span.top + span.bottom):
        if rows and _beside(rows[-1][0], span):
            rows[-1].append(span)
        else:
            rows.append([span])
    return [_row(row) for row in rows]


def _untangled(spans: list[Span]) -> list[Span]:
    """A raised mark inside a line, m² , is a span of its own at first: its place is among the glyphs of the line."""
    if all(one.right <= other.left + 0.5 * other.size for one, other in pairwise(spans)):
        return spans
    return list(_parted([glyph for span in spans for glyph in span.glyphs]))


def _beside(one: Span, other: Span) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return 2 * shared > min(one.bottom - one.top, other.bottom - other.top)


def _row(beside: list[Span]) -> Row:
    if len(beside) == 1:
        return Row((beside[0],), *beside[0][1:], texts(beside[0].glyphs))
    spans = _untangled(sorted(beside, key=lambda span: span.left))
    return Row(
        tuple(spans),
        spans[0].left,
        min(span.top for span in spans),
        max(span.right for span in spans),
        max(span.bottom for span in spans),
        max(span.size for span in spans),
        texts(_with_blanks(spans)),
    )


# --- lines that go on -----------------------------------------------------------------------------------------------


def next_word(row: Row) -> float:
    """How wide the first word of a row is, that is, what must fit on a line that ends before it."""
    match = _TOKEN.match(row.text)
    length, width = 0, 0.0
    for glyph in row.spans[0].glyphs if len(row.spans) == 1 else row.glyphs:
        if match is None or length >= match.end():
            break
        length += len(glyph.text)
        width = glyph.right - row.left
    return width


def seam(above: Sequence[Glyph], below: Sequence[Glyph]) -> list[Glyph]:
    """What stands between two lines made one: a space between words of letters and figures, else nothing."""
    one, other = above[-1].text[-1], below[0].text[0]
    if not (one.isascii() and other.isascii()):
        return []
    if other.isdigit() and not one.isalpha():  # 1304.5 | 7 is one figure
        return []
    apart = (other.isalnum() or other in "$(") and (one.isalnum() or one in ",.;:)%")
    return [_blank(" ", above[-1], above[-1])] if apart else []


def cell_text(glyphs: Sequence[Glyph], left: float, right: float) -> list[Glyph]:
    """The text of a cell that reaches from `left` to `right`, a line break where the cell did not force one."""
    rows = rows_in(spans_in(glyphs))
    if not rows:
        return []
    padding = min(6.0, *(max(0.0, min(row.left - left, right - row.right)) for row in rows))
    room = right - left - 2 * padding
    upright = len(rows) > 1 and all(len(row.text) == 1 for row in rows)
    text = rows[0].glyphs
    for above, below in pairwise(rows):
        after = below.glyphs
        if upright or _forced(above, below, room):
            text += seam(text, after)
        else:
            text.append(Glyph("\n", above.right, above.top, above.right, above.bottom, above.size))
        text += after
    return text


def decimals_of(one: str, other: str) -> bool:
    """Is the second text what a broken figure lacks behind its point? ``1304.5``, ``7`` -> yes, ``100``, ``7`` -> no."""
    return re.fullmatch(r"[-−－+]?\d[\d,，]*\.\d*", one) is not None and re.fullmatch(r"\d{1,3}%?", other) is not None


def _forced(above: Row, below: Row, room: float) -> bool:
    """Did the line end because there was no room, and not because a paragraph ended?"""
    one, other = above.text, below.text
    if one.endswith(("。", "；")) and opens_item(other):
        return False
    spare = room - (above.right - above.left) - next_word(below)
    if _HALF.fullmatch(one) and other[0] in ".0123456789":
        return one[-1] in ".,，" or other[0] == "." or spare < (0.3 * above.size if decimals_of(one, other) else 0)
    return spare < 0.3 * above.size
