"""How long a page of a PDF takes to read, warm, on one core: ``python benchmarks/pdf.py [FILE or FOLDER…]``.

Without arguments, the examples as reportlab prints them: with a font that is not in the file. Files from an office, which
carry their fonts, show what users wait for. Times are the best of some runs; the part of PDFium itself, which opens each
page and its text, stands beside them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pypdfium2
from bench import RUNS, milliseconds
from tabulate import tabulate

from auditor.readers import pdf
from auditor.readers._pdf_fonts import standing_in
from auditor.readers._pdf_unneeded import without_fonts

ROOT = Path(__file__).parent.parent


def samples(arguments: list[str]) -> Iterator[tuple[str, bytes]]:
    """Names and bytes of the files to read."""
    for argument in map(Path, arguments):
        for path in sorted(argument.glob("*.pdf")) if argument.is_dir() else [argument]:
            yield path.name, path.read_bytes()
    if not arguments:
        sys.path.append(str(ROOT / "tests" / "readers"))
        from pdf_bytes import printed

        for path in sorted(ROOT.glob("examples/*/report.txt")):
            yield f"{path.parent.name} (reportlab)", printed(path.read_text(encoding="utf-8"))


def pages_opened(data: bytes) -> int:
    """What no reader can do without: every page and its text opened by PDFium, without the fonts that are not needed."""
    with standing_in(), pypdfium2.PdfDocument(without_fonts(data)) as document:
        for page in document:
            page.get_textpage()
        return len(document)


def timed(name: str, data: bytes) -> tuple[str, int, int, float, float]:
    document = pdf.read(name, data)  # the first run is not counted
    pages = pages_opened(data)
    read = milliseconds(lambda: pdf.read(name, data), RUNS) / pages
    least = milliseconds(lambda: pages_opened(data), RUNS) / pages
    return name, pages, len(document.text) // pages, read, least


def main(arguments: list[str]) -> None:
    rows = [timed(name, data) for name, data in samples(arguments)]
    headers = ("file", "pages", "characters a page", "ms a page", "of it PDFium")
    print(tabulate(rows, headers, floatfmt=".1f"))
    print(f"\nmedian {median(row[3] for row in rows):.1f} ms a page")


if __name__ == "__main__":
    main(sys.argv[1:])
