"""The same report in every format: which checks differ from those of the text, and how long reading takes.

    python benchmarks/formats.py [FOLDER…]

Reports: the examples, and every `.txt` of the folders given as arguments, each written anew by `tests/readers/converted.py`
as html, md, xlsx, docx and pdf, and the docx as doc, odt, rtf and pdf by LibreOffice where it is installed: `pdf` is printed by
reportlab, `pdf (LO)` by LibreOffice. `same` means the same checks with the same verdicts and values. A second table has
the milliseconds of reading: alone; in the guarded child process that the command keeps for the documents of a run; and in
one of its own for each document. Times are the best of some runs over all documents.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pypdfium2
from tabulate import tabulate

from auditor import audit
from auditor.guard import guarded, kept
from auditor.model import Audit
from auditor.readers import read
from auditor.readers._limits import Limits
from auditor.readers._office import office

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests" / "readers"))
RUNS = 9
BY_OFFICE = {"doc": "doc", "odt": "odt", "rtf": "rtf", "pdf (LO)": "pdf"}
CONVERTED = ("odt", "rtf")  # by way of LibreOffice again, a second or more each: not timed


def written(documents: dict[str, bytes]) -> dict[str, dict[str, bytes]]:
    """Every report in every format: ``written({"a": text})["a"]["docx"]``."""
    from by_office import by_office
    from converted import FORMATS

    made = {name: {f: write(read("a.txt", data)) for f, write in FORMATS.items()} for name, data in documents.items()}
    for column, target in BY_OFFICE.items() if office() else ():
        for name, data in by_office({f"{name}.docx": files["docx"] for name, files in made.items()}, target).items():
            made[name][column] = data
    return made


def difference(expected: Audit, found: Audit) -> str:
    before, after = (
        Counter((o.rule, o.verdict, o.stated, o.computed) for o in one.outcomes) for one in (expected, found)
    )
    more, less = (after - before).total(), (before - after).total()
    loud = Counter(f.outcome.rule for f in expected.loud()) == Counter(f.outcome.rule for f in found.loud())
    return "same" if not more and not less else f"+{more} −{less}{'' if loud else ', findings differ'}"


def milliseconds(action: Callable[[], object]) -> float:
    """The best of several runs: what else the machine does only ever adds to it."""
    times = []
    for _ in range(RUNS):
        begun = perf_counter()
        action()
        times.append(perf_counter() - begun)
    return min(times) * 1000


def named(column: str) -> str:
    return f"a.{column.split()[0]}"


def timed(column: str, files: list[bytes]) -> tuple[str, ...]:
    """The format and the milliseconds per document, or page of a PDF."""
    name, limits = named(column), Limits()
    pages = sum(len(pypdfium2.PdfDocument(data)) for data in files) if name == "a.pdf" else len(files)

    def alone() -> None:
        for data in files:
            read(name, data)

    def apart() -> None:
        for data in files:
            guarded(name, limits, read, name, data)

    def together() -> None:
        with kept():
            apart()

    times = (milliseconds(way) / pages for way in (alone, together, apart))
    return f"{column}{', a page' if name == 'a.pdf' else ''}", *(f"{time:.1f}" for time in times)


def main(folders: list[str]) -> None:
    paths = sorted(ROOT.glob("examples/*/report.txt"))
    paths += [path for folder in folders for path in sorted(Path(folder).glob("*.txt"))]
    texts = {f"{path.parent.name}-{path.stem}": path.read_bytes() for path in paths}
    made = written(texts)
    columns = list(next(iter(made.values())))
    rows = []
    for name, data in texts.items():
        expected = audit(data, name="a.txt")
        found = (difference(expected, audit(made[name][column], name=named(column))) for column in columns)
        rows.append((name, len(expected.outcomes), len(expected.findings), *found))
    print(tabulate(rows, ["report", "checks", "findings", *columns], tablefmt="github", disable_numparse=True))
    print()
    times = [timed(column, [files[column] for files in made.values()]) for column in columns if column not in CONVERTED]
    print(
        tabulate(
            times, ["ms", "alone", "guarded, in a run", "guarded, one by one"], tablefmt="github", disable_numparse=True
        )
    )


if __name__ == "__main__":
    main(sys.argv[1:])
