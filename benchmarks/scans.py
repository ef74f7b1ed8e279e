"""How well scans are read: ``python benchmarks/scans.py [FILE or FOLDER…]`` (.pdf, .docx, .txt; needs the extra ``[ocr]``).

Every document is made into pages by LibreOffice (but for .pdf), drawn at 200 dots an inch, made worse (slanted, noisy,
blurred, saved as JPEG), and read as a PDF of pictures. Against the text of the same pages: the figures that came out
right, in order; findings that the text does not have, loud ones (false errors) and those that only ask; and findings of
the text that are missing. Chinese fonts must be there (Debian: fonts-noto-cjk). Without arguments: the examples.
"""

from __future__ import annotations

import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from io import BytesIO
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

import pypdfium2
from PIL import Image, ImageFilter
from tabulate import tabulate

from auditor import audit, readers
from auditor.model import Audit, Block, Document, Paragraph

ROOT = Path(__file__).parent.parent
sys.path.append(str(ROOT / "examples"))
DPI = 200
FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?%?")
FOLDED = str.maketrans("０１２３４５６７８９．％，", "0123456789.%,")


# --- pages ----------------------------------------------------------------------------------------------------------


def papers(arguments: list[str], folder: Path) -> Iterator[Path]:
    """PDF files with text, made by LibreOffice where they are none yet."""
    given = [Path(argument) for argument in arguments] or sorted(ROOT.glob("examples/*/report.docx"))
    for path in given:
        inside = sorted(p for p in path.iterdir() if p.suffix in (".pdf", ".docx", ".txt")) if path.is_dir() else [path]
        yield from (one if one.suffix == ".pdf" else exported(one, folder) for one in inside)


def exported(path: Path, folder: Path) -> Path:
    out = folder / (path.parent.name if path.stem == "report" else path.stem)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(out)]
    if path.suffix == ".txt":
        path = written(path, folder)
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=120)
    return (out / f"{path.stem}.pdf").rename(out / f"{out.name}.pdf")


def written(path: Path, folder: Path) -> Path:
    """A text as a Word document, its tables ruled."""
    from make_docx import write

    document = readers.read(path.name, path.read_bytes())
    lines = [line for block in document.blocks for line in lines_of(document, block)]
    word = folder / f"{path.stem}.docx"
    write("\n".join(lines), word)
    return word


def lines_of(document: Document, block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield document.text[block.start : block.end].replace("\n", "")
        return
    for row in range(block.rows):
        texts = {cell.column: document.text[cell.start : cell.end] for cell in block.by_row.get(row, ())}
        yield "\t".join(texts.get(column, "").replace("\n", " ") for column in range(block.columns))


def drawn(data: bytes) -> list[Image.Image]:
    with pypdfium2.PdfDocument(data) as document:
        return [page.render(scale=DPI / 72).to_pil().convert("RGB") for page in document]


# --- what scanners do to them ---------------------------------------------------------------------------------------


def clean(page: Image.Image, chance: random.Random) -> Image.Image:
    return page


def usual(page: Image.Image, chance: random.Random) -> Image.Image:
    """Slanted by up to 0.8 degrees, a little noise, JPEG."""
    return jpeg(noisy(page.rotate(chance.uniform(-0.8, 0.8), Image.Resampling.BICUBIC, fillcolor="white"), 12), 75)


def poor(page: Image.Image, chance: random.Random) -> Image.Image:
    """Slanted by up to 2 degrees, out of focus, pale, noisy, much compressed."""
    page = page.rotate(chance.uniform(-2, 2), Image.Resampling.BICUBIC, fillcolor="white")
    page = page.filter(ImageFilter.GaussianBlur(1.0)).point(lambda shade: 60 + shade * 180 // 255)
    return jpeg(noisy(page, 24), 40)


def aside(page: Image.Image, chance: random.Random) -> Image.Image:
    """Laid into the scanner sideways or upside down."""
    return usual(page, chance).rotate(chance.choice((90, 180, 270)), expand=True)


def noisy(page: Image.Image, strength: int) -> Image.Image:
    noise = Image.effect_noise(page.size, strength).convert("RGB")
    return Image.blend(page, noise, 0.15)


def jpeg(page: Image.Image, quality: int) -> Image.Image:
    written = BytesIO()
    page.save(written, "JPEG", quality=quality)
    return Image.open(written)


WAYS: dict[str, Callable[[Image.Image, random.Random], Image.Image]] = {
    "clean": clean,
    "usual": usual,
    "poor": poor,
    "aside": aside,
}


def scanned(pages: list[Image.Image], way: str) -> bytes:
    chance, written = random.Random(7), BytesIO()
    first, *others = [WAYS[way](page, chance) for page in pages]
    first.save(written, "PDF", save_all=True, append_images=others, resolution=DPI, quality=95)
    return written.getvalue()


# --- against the text -----------------------------------------------------------------------------------------------


def figures(read: Audit) -> list[str]:
    return FIGURE.findall(read.document.text.translate(FOLDED))


def compared(paper: Audit, scan: Audit) -> tuple[int, int, list[str]]:
    """Figures of the paper, how many of them the scan has in the same order, and what became of the others."""
    wanted, got = figures(paper), figures(scan)
    blocks = SequenceMatcher(None, wanted, got, autojunk=False)
    slips = [
        f"{' '.join(wanted[a:b])} → {' '.join(got[c:d])}" for op, a, b, c, d in blocks.get_opcodes() if op != "equal"
    ]
    return len(wanted), sum(block.size for block in blocks.get_matching_blocks()), slips


def found(read: Audit) -> set[tuple[str, str | None, str | None]]:
    return {(f.outcome.rule, f.outcome.stated, f.outcome.computed) for f in read.findings if f.severity != "note"}


def loud(read: Audit) -> int:
    return sum(finding.severity == "error" for finding in read.loud())


def measured(path: Path, way: str) -> tuple[object, ...]:
    data = path.read_bytes()
    paper, pages = audit(data, name="a.pdf"), drawn(data)
    made = scanned(pages, way)
    begin = time.perf_counter()
    scan = audit(made, name="a.pdf")
    seconds = (time.perf_counter() - begin) / len(pages)
    total, right, slips = compared(paper, scan)
    for slip in slips:
        print(f"  {path.stem} {way}: {slip}", file=sys.stderr)
    false, missing = found(scan) - found(paper), found(paper) - found(scan)
    for finding in sorted(false, key=str):
        print(f"  {path.stem} {way}: asks {finding}", file=sys.stderr)
    print(
        f"{path.stem} {way}: {right} of {total} on {len(pages)} pages, {seconds:.1f} s each",
        file=sys.stderr,
        flush=True,
    )
    return path.stem, way, len(pages), total, right, loud(scan), len(false), len(missing), seconds


def main(arguments: list[str]) -> None:
    ways = [argument for argument in arguments if argument in WAYS] or list(WAYS)
    with tempfile.TemporaryDirectory() as folder:
        named = list(papers([argument for argument in arguments if argument not in WAYS], Path(folder)))
        rows = [measured(path, way) for way in ways for path in named]
    headers = ("document", "scan", "pages", "figures", "right", "false errors", "asks", "missing", "s a page")
    print(tabulate(rows, headers, floatfmt=".1f"))
    for way in ways:
        held = [row for row in rows if row[1] == way]
        totals = [sum(row[column] for row in held) for column in range(2, 8)]  # type: ignore[misc]
        print(
            f"{way}: {totals[2]} of {totals[1]} figures right ({100 * totals[2] / totals[1]:.2f} %), on {totals[0]} pages"
        )
    print(f"most memory: {getrusage(RUSAGE_SELF).ru_maxrss >> 10} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
