"""PDF files made by program: ``pdf(page(text(90, 72, "一、收入")))`` gives the bytes of a file with one line.

Places are counted in points from the upper left corner of an A4 page. Chinese comes from STSong-Light, which a viewer
has and no file holds; nothing is read from a disk.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from io import BytesIO

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

FONT = "STSong-Light"
WIDTH, HEIGHT = 595, 842
SIZE = 10.5
pdfmetrics.registerFont(UnicodeCIDFont(FONT))

Draw = Callable[[Canvas], None]


def pdf(*pages: Sequence[Draw], encryption: StandardEncryption | None = None) -> bytes:
    """The bytes of a file with these pages; without a clock in it, so that they are always the same."""
    written = BytesIO()
    canvas = Canvas(written, pagesize=(WIDTH, HEIGHT), invariant=1, encrypt=encryption)
    for draws in pages:
        for draw in draws:
            draw(canvas)
        canvas.showPage()
    canvas.save()
    return written.getvalue()


def page(*draws: Draw) -> list[Draw]:
    return list(draws)


def text(x: float, y: float, words: str, size: float = SIZE, mode: int = 0) -> Draw:
    """Words whose upper left corner is about there; mode 3 is without ink."""

    def draw(canvas: Canvas) -> None:
        line = canvas.beginText(x, HEIGHT - y - 0.88 * size)
        line.setFont(FONT, size)
        line.setTextRenderMode(mode)
        line.textOut(words)
        canvas.drawText(line)

    return draw


def flush(x: float, y: float, words: str) -> Draw:
    """Words set to the right, ending there."""
    return text(x - pdfmetrics.stringWidth(words, FONT, SIZE), y, words)


def lines(x: float, y: float, *words: str, pitch: float = 18, size: float = SIZE) -> Draw:
    """Lines of text below each other; one that begins with a wide blank is set in by as much."""

    def draw(canvas: Canvas) -> None:
        for number, line in enumerate(words):
            kept = line.lstrip("　")
            text(x + size * (len(line) - len(kept)), y + pitch * number, kept, size)(canvas)

    return draw


def wrapped(words: str, width: float, indent: int = 2) -> list[str]:
    """Text broken into lines as wide as so many Chinese characters, the first one set in; no figure is broken."""
    broken = ["　" * indent]
    for word in re.findall(r"[0-9.,%]+[，。；：]?|.[，。；：]?", words):
        if pdfmetrics.stringWidth(broken[-1] + word, FONT, 1) > width:
            broken.append("")
        broken[-1] += word
    return broken


def line(x: float, y: float, z: float, w: float, width: float = 0.5) -> Draw:
    def draw(canvas: Canvas) -> None:
        canvas.setLineWidth(width)
        canvas.line(x, HEIGHT - y, z, HEIGHT - w)

    return draw


def thin_box(x: float, y: float, z: float, w: float) -> Draw:
    """A line as Word draws it: a filled box half a point thick."""
    return lambda canvas: canvas.rect(x, HEIGHT - w, max(z - x, 0.5), max(w - y, 0.5), stroke=0, fill=1)


def box(x: float, y: float, z: float, w: float) -> Draw:
    return lambda canvas: canvas.rect(x, HEIGHT - w, z - x, w - y, stroke=1, fill=0)


def ruled(xs: Sequence[float], ys: Sequence[float]) -> list[Draw]:
    """Every line of a grid."""
    return [line(xs[0], y, xs[-1], y) for y in ys] + [line(x, ys[0], x, ys[-1]) for x in xs]


def table(
    xs: Sequence[float], top: float, rows: Sequence[Sequence[str]], height: float = 20, size: float = SIZE
) -> list[Draw]:
    """A ruled table of one line a row, drawn cell by cell; a cell is as wide as its row has fewer of them at its end."""
    draws: list[Draw] = []
    for number, row in enumerate(rows):
        y = top + number * height
        for column, words in enumerate(row):
            right = xs[column + 1] if column + 1 < len(row) else xs[-1]
            draws += [box(xs[column], y, right, y + height), text(xs[column] + 4, y + 4, words, size)]
    return draws


def turned(degrees: int, *draws: Draw) -> Draw:
    """Content turned against the page by quarter turns, counter-clockwise."""

    def draw(canvas: Canvas) -> None:
        canvas.saveState()
        x, y = {90: (WIDTH, 0), 180: (WIDTH, HEIGHT), 270: (0, HEIGHT)}[degrees]
        canvas.translate(x, y)
        canvas.rotate(degrees)
        for inner in draws:
            inner(canvas)
        canvas.restoreState()

    return draw


def rotated(degrees: int) -> Draw:
    """A page that viewers turn clockwise; what is drawn on it turns with it."""

    def draw(canvas: Canvas) -> None:
        canvas.setPageSize((HEIGHT, WIDTH) if degrees % 180 else (WIDTH, HEIGHT))  # reportlab swaps them again
        canvas.setPageRotation(degrees)

    return draw


def slanted(words: str) -> Draw:
    def draw(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.translate(200, 300)
        canvas.rotate(45)
        canvas.setFont(FONT, 60)
        canvas.drawString(0, 0, words)
        canvas.restoreState()

    return draw


def picture(x: float = 0, y: float = 0, width: float = WIDTH, height: float = HEIGHT) -> Draw:
    """A grey picture, as large as the page if nothing is said."""
    grey = BytesIO(b"P5 8 8 255\n" + bytes([200] * 64))
    return lambda canvas: canvas.drawImage(ImageReader(grey), x, HEIGHT - y - height, width, height)


def field(x: float, y: float, value: str) -> Draw:
    """A field of a form, filled in."""

    def draw(canvas: Canvas) -> None:
        canvas.acroForm.textfield(name="field", value=value, x=x, y=HEIGHT - y - 16, width=80, height=16, fontSize=10)

    return draw


def form(name: str, *draws: Draw) -> Draw:
    """Drawings that stand in a form of their own, as charts and stamps do."""

    def draw(canvas: Canvas) -> None:
        canvas.beginForm(name)
        for inner in draws:
            inner(canvas)
        canvas.endForm()
        canvas.doForm(name)

    return draw


def whole_grid(xs: Sequence[float], ys: Sequence[float]) -> Draw:
    """All lines of a grid as a single path."""

    def draw(canvas: Canvas) -> None:
        path = canvas.beginPath()
        for x in xs:
            path.moveTo(x, HEIGHT - ys[0])
            path.lineTo(x, HEIGHT - ys[-1])
        for y in ys:
            path.moveTo(xs[0], HEIGHT - y)
            path.lineTo(xs[-1], HEIGHT - y)
        canvas.drawPath(path)

    return draw


def printed(report: str, head: str = "部门整体支出绩效自评报告") -> bytes:
    """A text on pages with running heads and page numbers: lines of text wrapped, lines with tabs as ruled tables."""
    pages: list[list[Draw]] = []
    y = HEIGHT
    for number, words in enumerate(line for line in report.splitlines() if line.strip()):
        cells = words.split("\t")
        rows = [words] if len(cells) > 1 else wrapped(words.strip(), 39, 2 if number else 0)
        for row in rows:
            if y > 770:
                pages.append([text(230, 40, head, 9), text(290, 800, f"- {len(pages) + 1} -", 9)])
                y = 72
            if len(cells) > 1:
                edges = [90 + 410 * column / len(cells) for column in range(len(cells) + 1)]
                pages[-1] += table(edges, y, [cells], 18)
            else:
                pages[-1].append(lines(90, y, row))
            y += 18
    return pdf(*pages)
