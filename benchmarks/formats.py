"""The same report in every format: which checks differ from those of the text, and how long reading takes.

    python benchmarks/formats.py [FOLDER…]

Reports: the examples, and every `.txt` of the folders given as arguments, each written anew as html, md, xlsx and docx by
`tests/readers/converted.py`, and that one as doc by LibreOffice where it is installed. `same` means the same checks with
the same verdicts and values.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from statistics import median
from time import perf_counter

from tabulate import tabulate

from auditor import audit
from auditor.model import Audit
from auditor.readers import read
from auditor.readers._office import office

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests" / "readers"))
RUNS = 9


def compared(path: Path) -> list[str]:
    """A row: the report, its findings, and for each format what differs and the milliseconds of reading."""
    from by_office import by_office
    from converted import FORMATS

    data = path.read_bytes()
    document, expected = read("a.txt", data), audit(data, name="a.txt")
    row = [f"{path.parent.name}/{path.stem}", str(len(expected.outcomes)), str(len(expected.findings))]
    written = {name: write(document) for name, write in FORMATS.items()}
    if office():
        written["doc"] = by_office({"a.docx": written["docx"]}, "doc")["a"]
    for name, data in written.items():
        row.append(f"{_difference(expected, audit(data, name=f'a.{name}'))}, {_reading(name, data):.1f} ms")
    return row


def _difference(expected: Audit, found: Audit) -> str:
    before, after = (
        Counter((o.rule, o.verdict, o.stated, o.computed) for o in one.outcomes) for one in (expected, found)
    )
    more, less = (after - before).total(), (before - after).total()
    return "same" if not more and not less else f"+{more} −{less}"


def _reading(name: str, data: bytes) -> float:
    times = []
    for _ in range(RUNS):
        begun = perf_counter()
        read(f"a.{name}", data)
        times.append(perf_counter() - begun)
    return median(times) * 1000


def main(folders: list[str]) -> None:
    paths = sorted(ROOT.glob("examples/*/report.txt"))
    paths += [path for folder in folders for path in sorted(Path(folder).glob("*.txt"))]
    rows = [compared(path) for path in paths]
    formats = ["html", "md", "xlsx", "docx", *(["doc"] if office() else [])]
    print(tabulate(rows, ["report", "checks", "findings", *formats], tablefmt="github", disable_numparse=True))


if __name__ == "__main__":
    main(sys.argv[1:])
