"""Broken rule and concept files, each with the message that its author gets: place, what is wrong, the line, the remedy.

``tests/broken/rules/key-misspelt.yaml`` is checked as ``auditor rules check`` does, and gives ``key-misspelt.txt``
beside it. After a change of the messages ``python tests/test_broken_files.py`` writes them anew.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import pytest

from auditor import proofing
from auditor.across import trials
from auditor.rulebook import rules_directory, surveyed

BROKEN = Path(__file__).parent / "broken"
FILES = sorted(BROKEN.glob("*/*.yaml"))


def complaint(path: Path, folder: Path) -> str:
    """What is said of one file, as if it stood alone in the folder that one is in."""
    name = "concepts.yaml" if path.parent.name == "concepts" else path.name
    (folder / name).write_text(path.read_text("utf-8"), "utf-8")
    before = Path.cwd()
    os.chdir(folder)
    try:
        rulebook, problems = surveyed([Path(name)])
        own = [rule for rule in rulebook.rules if not rule.path.is_relative_to(rules_directory())]
        tried = [trial for rule in own for trial in proofing.tried(rule, rulebook)]
        across = [rule for rule in rulebook.across if not rule.path.is_relative_to(rules_directory())]
        between = [trial for rule in across for trial in trials.tried(rule, rulebook)]
        found = (
            *problems, *proofing.failures(tried), *trials.failures(between), *proofing.idle(own), *proofing.doubles(own),
        )  # fmt: skip
        return "\n".join(dict.fromkeys(problem.shown for problem in found)) + "\n"
    finally:
        os.chdir(before)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_author_is_told(path: Path, tmp_path: Path) -> None:
    said = complaint(path, tmp_path)
    assert said == path.with_suffix(".txt").read_text("utf-8")
    assert "^" in said or not path.read_text("utf-8")  # the place is shown, where there is anything to show


def test_there_are_enough_of_them() -> None:
    assert len(FILES) >= 50
    assert {path.with_suffix(".txt") for path in FILES} == set(BROKEN.glob("*/*.txt"))


if __name__ == "__main__":
    for broken in FILES:
        with tempfile.TemporaryDirectory() as scratch:
            broken.with_suffix(".txt").write_text(complaint(broken, Path(scratch)), "utf-8")
    sys.stdout.write(f"{len(FILES)} messages written\n")
