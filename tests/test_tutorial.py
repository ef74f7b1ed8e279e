"""The tutorial, followed to the letter: every file written, every command run, every output compared.

``python tests/test_tutorial.py`` writes the outputs anew.
"""

from __future__ import annotations

import os
import re
import shlex
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from auditor.cli import auditor

TUTORIAL = Path(__file__).parent.parent / "docs" / "tutorial.md"
STEP = re.compile(
    r"<!-- file: (?P<file>\S+) -->\n```\w+\n(?P<content>.*?)```"
    r"|<!-- edit: (?P<edited>\S+): (?P<old>.+?) -> (?P<new>.+?) -->"
    r"|```console\n(?P<session>.*?)```",
    re.DOTALL,
)


def session(text: str) -> Iterator[str]:
    """What a console shows: each command of the text again, with the output that it has now."""
    for command in re.findall(r"^\$ (.+)$", text, re.MULTILINE):
        yield f"$ {command}\n"
        program, *arguments = shlex.split(command)
        if program == "cat":
            yield Path(arguments[0]).read_text("utf-8")
            continue
        assert program == "auditor"
        ran = CliRunner().invoke(auditor, arguments)
        assert ran.exception is None or isinstance(ran.exception, SystemExit), command
        yield ran.output
        if ran.exit_code:
            yield f"[退出码 exit code {ran.exit_code}]\n"


def followed(folder: Path) -> str:
    """The tutorial with the outputs that one gets in an empty folder."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        return STEP.sub(step, TUTORIAL.read_text("utf-8"))
    finally:
        os.chdir(before)


def step(match: re.Match[str]) -> str:
    if match["file"]:
        path = Path(match["file"])
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(match["content"], "utf-8")
    elif match["edited"]:
        path = Path(match["edited"])
        text = path.read_text("utf-8")
        assert match["old"] in text
        path.write_text(text.replace(match["old"], match["new"]), "utf-8")
    else:
        return f"```console\n{''.join(session(match['session']))}```"
    return match[0]


def counted(text: str) -> str:
    """Without the numbers of shipped rules and examples, which grow."""
    return re.sub(r"^(?:载入规则|例子覆盖).*", lambda line: re.sub(r"\d+", "N", line[0]), text, flags=re.MULTILINE)


@pytest.fixture(scope="module")
def now(tmp_path_factory: pytest.TempPathFactory) -> str:
    return followed(tmp_path_factory.mktemp("tutorial"))


def test_the_tutorial_shows_what_happens(now: str) -> None:
    assert counted(now) == counted(TUTORIAL.read_text("utf-8"))


def test_the_planted_error_is_found_by_the_new_rule_alone(now: str) -> None:
    without, *_, with_it = (part for part in now.split("$ auditor check report.txt")[1:3])
    assert "canteen/balance" not in without.split("```")[0]
    assert "canteen/balance" in with_it.split("```")[0]


if __name__ == "__main__":
    os.environ["AUDITOR_CACHE"] = "off"
    with tempfile.TemporaryDirectory() as scratch:
        TUTORIAL.write_text(followed(Path(scratch)), "utf-8")
    sys.stdout.write("written\n")
