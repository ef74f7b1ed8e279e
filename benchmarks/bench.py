"""How long an audit takes, warm, on one core, and how long ``auditor --help`` takes cold: ``make bench``.

Reports: the examples, and every `.txt` of the folders given as arguments; the latter, and generated reports, also one
behind the other up to 10 000, 60 000 and 300 000 characters; and texts that nobody writes. Times are the best of some
runs: what else the machine does only ever adds to them.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import cycle
from pathlib import Path
from time import perf_counter

from tabulate import tabulate

from auditor import audit
from auditor.readers import ReadError
from auditor.rulebook import default_rulebook
from auditor.testing import hostile, report

ROOT = Path(__file__).parent.parent
RUNS, COLD_RUNS = 15, 7
LENGTHS = (10_000, 60_000, 300_000)
LONG = 100_000  # characters from which on one run has to do
HOSTILE = (10_000, 100_000)


def milliseconds(action: Callable[[], object], runs: int) -> float:
    """The best of several runs."""
    times = []
    for _ in range(runs):
        begun = perf_counter()
        action()
        times.append(perf_counter() - begun)
    return min(times) * 1000


def reports(folders: list[str]) -> list[Path]:
    own = sorted([*ROOT.glob("examples/*/report.txt"), *ROOT.glob("examples/*/report.docx")])
    return own + [path for folder in folders for path in sorted(Path(folder).glob("*.txt"))]


def joined(texts: Iterable[str], length: int) -> str:
    """Texts one behind the other, the first ones again where they do not suffice."""
    pieces: list[str] = []
    for text in cycle(list(texts)):
        if sum(map(len, pieces)) >= length:
            break
        pieces.append(text.rstrip() + "\n")
    return "".join(pieces)[:length]


def growth(name: str, texts: Iterable[str]) -> Iterator[tuple[str, str, str, str]]:
    """Milliseconds in all, and for 10 000 characters, at several lengths."""
    known = list(texts)
    for length in LENGTHS if known else ():
        data = joined(known, length).encode()
        taken = audit_time(data, 1 if length >= LONG else 5)
        yield name, f"{length:,}", f"{taken:.0f}", f"{taken * 10_000 / length:.1f}"


def audit_time(data: bytes, runs: int) -> float:
    rulebook = default_rulebook()

    def run() -> object:
        with suppress(ReadError):  # nothing but blanks
            return audit(data, name="bench.txt", rulebook=rulebook)

    return milliseconds(run, runs)


def survived(name: str) -> tuple[str, ...]:
    times = [audit_time(hostile.text(name, length).encode(), 1) for length in HOSTILE]
    return name, *(f"{taken:.0f}" for taken in times)


def timed(path: Path) -> tuple[str, int, int, str, str]:
    data, rulebook = path.read_bytes(), default_rulebook()

    def run() -> object:
        return audit(data, name=path.name, rulebook=rulebook)

    found = audit(data, name=path.name, rulebook=rulebook)  # the first run is not counted
    taken, characters = milliseconds(run, RUNS), len(found.document.text)
    name = f"{path.parent.name}/{path.name}"
    return name, characters, len(found.outcomes), f"{taken:.1f}", f"{taken * 10_000 / characters:.1f}"


def cold(*arguments: str) -> float:
    return milliseconds(
        lambda: subprocess.run([sys.executable, *arguments], check=True, capture_output=True), COLD_RUNS
    )


def main(folders: list[str]) -> None:
    rows = [timed(path) for path in reports(folders)]
    headers = ("report", "characters", "relations", "ms", "ms per 10 000 characters")
    print(tabulate(rows, headers, disable_numparse=True, colalign=("left", "right", "right", "right", "right")))
    given = [path.read_text("utf-8-sig") for folder in folders for path in sorted(Path(folder).glob("*.txt"))]
    made = (report(seed).text for seed in range(200))
    lengths = [*growth("reports", given), *growth("generated", made)]
    headers = ("one behind the other", "characters", "ms", "ms per 10 000 characters")
    print("\n" + tabulate(lengths, headers, disable_numparse=True, colalign=("left", "right", "right", "right")))
    texts = [survived(name) for name in hostile.NAMES]
    headers = ("nothing but", *(f"ms, {length:,} characters" for length in HOSTILE))
    print("\n" + tabulate(texts, headers, disable_numparse=True, colalign=("left", "right", "right")))
    shown, least = cold("-m", "auditor", "--help"), cold("-c", "import click")
    print(f"\nauditor --help {shown:.0f} ms, python -c 'import click' {least:.0f} ms: {shown / least:.1f} times")


if __name__ == "__main__":
    main(sys.argv[1:])
