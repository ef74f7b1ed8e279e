"""How long an audit takes, warm, on one core, and how long ``auditor --help`` takes cold: ``make bench``.

Reports: the examples, and every `.txt` of the folders given as arguments. Times are medians.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from tabulate import tabulate

from auditor import audit
from auditor.rulebook import default_rulebook

ROOT = Path(__file__).parent.parent
RUNS, COLD_RUNS = 15, 7


def milliseconds(action: Callable[[], object], runs: int) -> float:
    """The median of several runs."""
    times = []
    for _ in range(runs):
        begun = perf_counter()
        action()
        times.append(perf_counter() - begun)
    return median(times) * 1000


def reports(folders: list[str]) -> list[Path]:
    own = sorted([*ROOT.glob("examples/*/report.txt"), *ROOT.glob("examples/*/report.docx")])
    return own + [path for folder in folders for path in sorted(Path(folder).glob("*.txt"))]


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
    shown, least = cold("-m", "auditor", "--help"), cold("-c", "import click")
    print(f"\nauditor --help {shown:.0f} ms, python -c 'import click' {least:.0f} ms: {shown / least:.1f} times")


if __name__ == "__main__":
    main(sys.argv[1:])
