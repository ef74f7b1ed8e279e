"""Write `expected.terminal.txt` and `expected.json` beside each `report.txt`: ``make goldens``."""

from __future__ import annotations

from pathlib import Path

from auditor import audit
from auditor.writers import Options, writer

FORMATS = {"terminal": "expected.terminal.txt", "json": "expected.json"}


def expected(folder: Path, format_: str) -> str:
    """What ``auditor check report.txt --all`` prints in that folder."""
    found = audit((folder / "report.txt").read_bytes(), name="report.txt")
    return writer(format_).write([found], Options(all=format_ == "terminal"))


def main() -> None:
    for source in sorted(Path(__file__).parent.glob("*/report.txt")):
        for format_, name in FORMATS.items():
            (source.parent / name).write_text(expected(source.parent, format_), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
