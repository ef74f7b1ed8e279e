"""Write the expected outputs beside each `report.txt` (or `report.yaml`), and the example in the README: ``make goldens``."""

from __future__ import annotations

import re
from pathlib import Path

from auditor import audit
from auditor.writers import Lang, Options, terminal, writer

HERE = Path(__file__).parent
FORMATS = {"terminal": "expected.terminal.txt", "json": "expected.json"}
ENGLISH = {"city-budget"}  # folders whose outputs are in English
SHOWN = ("9.10%", "1537.20万元")  # the findings of the hospital that the README shows, by the figure in question
BLOCK = re.compile(r"(<!-- example[^>]*-->\n).*?(<!-- /example -->)", re.DOTALL)


def source_of(folder: Path) -> Path:
    """The report of an example: as text, else with its facts given directly."""
    return next(path for path in (folder / "report.txt", folder / "report.yaml") if path.exists())


def expected(folder: Path, format_: str) -> str:
    """What ``auditor check`` prints for the report in that folder, with ``--all`` for the terminal."""
    found = audit(source_of(folder))
    lang: Lang = "en" if folder.name in ENGLISH else "zh"
    return writer(format_).write([found], Options(all=format_ == "terminal", lang=lang))


def quoted_findings() -> str:
    found = audit(HERE / "hospital" / "report.txt")
    chosen = (finding for finding in found.findings if finding.outcome.evidence[0].text in SHOWN)
    return terminal.findings(found, chosen, Options())


def with_example(readme: str) -> str:
    """The README with the block between the two comments written anew."""
    block = f"```text\n$ auditor check report.txt\n{quoted_findings()}…\n```\n"
    return BLOCK.sub(lambda match: match[1] + block + match[2], readme)


def main() -> None:
    for source in sorted([*HERE.glob("*/report.txt"), *HERE.glob("*/report.yaml")]):
        for format_, name in FORMATS.items():
            (source.parent / name).write_text(expected(source.parent, format_), encoding="utf-8", newline="\n")
    readme = HERE.parent / "README.md"
    readme.write_text(with_example(readme.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
