"""Pictures of the outputs for docs/html.md, docs/outputs.md and docs/annotated.md: the page in Chromium, the others as PDFs.

The hospital's report is audited once in each format. The page is looked at on a desk and on a phone; the commented Word
file and the workbook are printed by LibreOffice, the marked PDF is one that LibreOffice made of the report; PDFium draws them.
Comments and notes, which open at a click, are read from the PDF and written beside the page, each with a number that stands at its place.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from ctypes import c_ushort
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
import pypdfium2.raw as raw
from PIL import Image, ImageChops, ImageDraw, ImageFont
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
REPORT = ROOT / "examples/hospital/report.docx"
PICTURES = ROOT / "docs/images"
DESK = {"viewport": {"width": 1280, "height": 800}}
PHONE = {"viewport": {"width": 390, "height": 800}, "device_scale_factor": 2}
WITH_COMMENTS = 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}'
COLOURS = 64  # of a picture: text and a few marks
WIDTH = 1120  # of a page, in pixels
WIDE = 2000  # and of a sheet, whose letters are small
MARGIN = 560  # beside a page, for its comments
LETTER, LEADING, LINES = 16, 24, 6  # of a comment: pixels, and how many lines are shown
BORDER = 24
GAP = 160  # empty rows below which nothing but a page number stands


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    missing = [name for name in ("soffice", "chromium") if shutil.which(name) is None]
    if missing:
        sys.exit(f"{'、'.join(missing)} 没有安装，画不了图 is not installed, so no pictures can be taken")
    with TemporaryDirectory() as folder:
        scratch = Path(folder)
        report = printed(REPORT, scratch, "pdf")
        audited(REPORT, "html", scratch / "page.html")
        in_browser(scratch / "page.html")
        audited(REPORT, "docx", scratch / "commented.docx")
        kept(with_notes(printed(scratch / "commented.docx", scratch, WITH_COMMENTS), marked=False), "output-docx")
        audited(report, "pdf", scratch / "marked.pdf")
        kept(with_notes(scratch / "marked.pdf", marked=True), "output-pdf")
        audited(REPORT, "xlsx", scratch / "findings.xlsx")
        sheets = printed(scratch / "findings.xlsx", scratch, "pdf")
        kept(stacked([page(sheets, number, WIDE) for number in range(2)]), "output-xlsx")


def audited(report: Path, format_: str, output: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "auditor",
        "check",
        str(report),
        "--format",
        format_,
        "-o",
        str(output),
        "--no-config",
    ]
    subprocess.run([*command, "--fail-on", "never"], check=True, cwd=ROOT)


def printed(document: Path, folder: Path, how: str) -> Path:
    """The document as LibreOffice prints it."""
    home = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", how, "--outdir", str(folder), str(document)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder / f"{document.stem}.pdf"


def in_browser(page_file: Path) -> None:
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, how in (("desk", DESK), ("phone", PHONE)):
            page = browser.new_context(**how).new_page()  # type: ignore[arg-type]  # one dictionary of settings
            page.goto(page_file.as_uri())
            page.keyboard.press("j")
            page.wait_for_timeout(800)  # until the text has moved there
            page.screenshot(path=PICTURES / f"output-html-{name}.png")
            smaller(PICTURES / f"output-html-{name}.png")
        browser.close()


@dataclass(frozen=True)
class Note:
    """A comment or note: where its figure stands on the picture, and its text."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


def with_notes(document: Path, marked: bool) -> Image.Image:
    """The first page, and beside it what its comments say. `marked`: it has highlights of its own."""
    with pypdfium2.PdfDocument(document) as opened:
        sheet = opened[0]
        scale = WIDTH / sheet.get_width()
        drawn = sheet.render(scale=scale, draw_annots=marked).to_pil().convert("RGB")
        notes = sorted(notes_of(sheet, scale), key=lambda note: (note.top, note.left))
    left, top, right, _ = ink(drawn).getbbox() or (0, 0, *drawn.size)
    beside = right + BORDER
    whole = Image.new("RGB", (beside + MARGIN, 2 * drawn.height), "white")
    whole.paste(drawn, (0, 0))
    brush, letters = ImageDraw.Draw(whole), ImageFont.truetype(font(), LETTER)
    below = 0.0
    for number, note in enumerate(notes, 1):
        said = wrapped(note.text, letters)
        lines = said[:LINES] + ["…"] * (len(said) > LINES)
        upper = max(below, note.top - LEADING)
        box = (beside, upper, beside + MARGIN - BORDER, upper + (len(lines) + 0.8) * LEADING)
        brush.rectangle(box, fill="#FFF8E1", outline="#D6B656")
        for place, line in enumerate(lines):
            brush.text((beside + 1.5 * LETTER, upper + (place + 0.3) * LEADING), line, fill="black", font=letters)
        for centre in ((note.right if marked else note.left, note.top), (beside, upper + LEADING)):
            badge(brush, centre, number, letters)
        below = box[3] + LETTER
    bottom = min(whole.height, int(max(below, lowest(ink(drawn)))) + BORDER)
    return whole.crop((max(0, left - BORDER), max(0, top - BORDER), whole.width, bottom))


def badge(
    brush: ImageDraw.ImageDraw, centre: tuple[float, float], number: int, letters: ImageFont.FreeTypeFont
) -> None:
    x, y = centre
    brush.ellipse((x - LETTER * 0.7, y - LETTER * 0.7, x + LETTER * 0.7, y + LETTER * 0.7), fill="#B3261E")
    brush.text(centre, str(number), fill="white", font=letters, anchor="mm")


def notes_of(sheet: pypdfium2.PdfPage, scale: float) -> Iterator[Note]:
    height = sheet.get_height()
    for number in range(raw.FPDFPage_GetAnnotCount(sheet)):
        annotation = raw.FPDFPage_GetAnnot(sheet, number)
        length = raw.FPDFAnnot_GetStringValue(annotation, b"Contents", None, 0)
        held = (c_ushort * (length // 2 + 1))()
        raw.FPDFAnnot_GetStringValue(annotation, b"Contents", held, length)
        text = bytes(held)[:length].decode("utf-16-le").replace("\r", "\n").strip("\0\n ")
        box = raw.FS_RECTF()
        if text and raw.FPDFAnnot_GetSubtype(annotation) != raw.FPDF_ANNOT_POPUP:
            raw.FPDFAnnot_GetRect(annotation, box)
            yield Note(
                box.left * scale, (height - box.top) * scale, box.right * scale, (height - box.bottom) * scale, text
            )
        raw.FPDFPage_CloseAnnot(annotation)


def font() -> str:
    """A font with Chinese letters."""
    asked = ["fc-match", "--format", "%{file}", "sans:lang=zh-cn"]
    return subprocess.run(asked, check=True, capture_output=True, text=True).stdout


def wrapped(text: str, letters: ImageFont.FreeTypeFont) -> list[str]:
    lines = [""]
    for character in text:
        if character == "\n" or letters.getlength(lines[-1] + character) > MARGIN - 2 * BORDER - 2 * LETTER:
            lines.append("")
        if character.isprintable():
            lines[-1] += character
    return [line for line in lines if line]


def page(document: Path, number: int, width: int = WIDTH) -> Image.Image:
    """One page without its empty borders and what stands far below."""
    with pypdfium2.PdfDocument(document) as opened:
        sheet = opened[number]
        drawn = sheet.render(scale=width / sheet.get_width(), may_draw_forms=True).to_pil().convert("RGB")
    marks = ink(drawn)
    left, top, right, _ = marks.getbbox() or (0, 0, *drawn.size)
    return drawn.crop(tuple(framed((left, top, right, lowest(marks)), drawn.size)))  # type: ignore[arg-type]  # four


def ink(drawn: Image.Image) -> Image.Image:
    return ImageChops.difference(drawn, Image.new("RGB", drawn.size, "white"))


def lowest(marks: Image.Image) -> int:
    """The last row before a great gap."""
    _, rows = marks.convert("L").getprojection()
    inked = [row for row, ink in enumerate(rows) if ink]
    return next((row for row, following in pairwise(inked) if following - row > GAP), inked[-1])


def framed(box: tuple[int, int, int, int], size: tuple[int, int]) -> Iterator[int]:
    left, top, right, bottom = box
    yield from (max(0, left - BORDER), max(0, top - BORDER))
    yield from (min(size[0], right + BORDER), min(size[1], bottom + BORDER))


def stacked(pictures: list[Image.Image]) -> Image.Image:
    """One below the other."""
    whole = Image.new("RGB", (max(p.width for p in pictures), sum(p.height for p in pictures)), "white")
    top = 0
    for picture in pictures:
        whole.paste(picture, (0, top))
        top += picture.height
    return whole


def kept(picture: Image.Image, name: str) -> None:
    picture.save(PICTURES / f"{name}.png")
    smaller(PICTURES / f"{name}.png")


def smaller(path: Path) -> None:
    """With a palette: a third of the bytes, and the same to the eye."""
    with Image.open(path) as picture:
        picture.convert("RGB").quantize(COLOURS).save(path, optimize=True)


if __name__ == "__main__":
    main()
