"""Broken rule and concept files, each with the message that its author gets: place, what is wrong, the line, the remedy.

``tests/broken/rules/key-misspelt.yaml`` is checked as ``auditor rules check`` does, and gives ``key-misspelt.txt``
beside it: in Chinese, a blank line, in English. After a change of the messages ``python tests/test_broken_files.py`` writes them anew.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from pathlib import Path

import pytest

from auditor import proofing
from auditor.across import trials
from auditor.formula import UNITS
from auditor.rulebook import rules_directory, surveyed

BROKEN = Path(__file__).parent / "broken"
FILES = sorted(BROKEN.glob("*/*.yaml"))
CHINESE = re.compile(r"[\u4e00-\u9fff]+")
ENGLISH = re.compile(r"\b[a-z]+ [a-z]+ [a-z]+\b")  # a sentence, not the names of keys
OF_FORMULAS = {*UNITS, "三公", "中文"}  # units are written in Chinese in formulas, as the report writes them


def complaint(path: Path, folder: Path) -> str:
    """What is said of one file in both languages, as if it stood alone in the folder that one is in."""
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
        said = ("\n".join(dict.fromkeys(problem.shown(lang) for problem in found)) + "\n" for lang in ("zh", "en"))
        return "\n".join(said)
    finally:
        os.chdir(before)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_author_is_told(path: Path, tmp_path: Path) -> None:
    said = complaint(path, tmp_path)
    assert said == path.with_suffix(".txt").read_text("utf-8")
    assert "^" in said or not path.read_text("utf-8")  # the place is shown, where there is anything to show


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_each_language_is_spoken_alone(path: Path) -> None:
    """What is no word of the file itself or of an example is in one language: no Chinese in the English half."""
    zh, en = (_sentences(half) for half in path.with_suffix(".txt").read_text("utf-8").partition("\n\n")[::2])
    file = path.read_text("utf-8")
    foreign = {word for sentence in en for word in CHINESE.findall(sentence) if word not in file}
    assert foreign <= OF_FORMULAS
    assert not any(map(ENGLISH.search, zh))


def _sentences(messages: str) -> list[str]:
    """Without the places, and without the lines shown."""
    return [line.partition(": ")[2] for line in messages.splitlines() if not line.startswith("  ")]


def test_there_are_enough_of_them() -> None:
    assert len(FILES) >= 50
    assert {path.with_suffix(".txt") for path in FILES} == set(BROKEN.glob("*/*.txt"))


if __name__ == "__main__":
    for broken in FILES:
        with tempfile.TemporaryDirectory() as scratch:
            broken.with_suffix(".txt").write_text(complaint(broken, Path(scratch)), "utf-8")
    sys.stdout.write(f"{len(FILES)} messages written\n")
