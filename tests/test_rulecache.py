"""The kept rulebook: the same as the loaded one, made anew whenever anything is odd, and never a way in."""

from __future__ import annotations

import hashlib
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from auditor.proofing import failures, tried
from auditor.rulebook import Rulebook, default_rulebook, load_rulebook, rules_directory
from auditor.rulecache import kept


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AUDITOR_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def the_file(folder: Path) -> Path:
    (path,) = folder.glob("rulebook-*")
    return path


def test_what_is_kept_is_what_was_loaded(folder: Path) -> None:
    first, second = load_rulebook(), load_rulebook()
    assert first is not second
    assert second.version == first.version
    assert second.rules == first.rules == default_rulebook().rules
    assert second.concepts == first.concepts
    assert [a.expression for rule in second.rules for a in rule.assertions] == [
        a.expression for rule in first.rules for a in rule.assertions
    ]
    assert the_file(folder).stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700


def test_what_is_kept_judges_as_what_was_loaded(folder: Path) -> None:
    """Every example of every rule; a tolerance that is equal counts as the same, whoever made it."""
    load_rulebook()
    kept_ = load_rulebook()
    assert kept_.rules[0] is not default_rulebook().rules[0]
    assert [p.shown("zh") for rule in kept_.rules for p in failures(tried(rule, kept_))] == []


def test_rules_across_reports_are_read_when_they_are_asked_for(folder: Path) -> None:
    load_rulebook()
    code = (
        "import sys; from auditor.rulebook import load_rulebook; book = load_rulebook();"
        "print('auditor.across.rules' in sys.modules, len(book.across), 'auditor.across.rules' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said == f"False {len(default_rulebook().across)} True\n"
    kept_, asked = load_rulebook(), load_rulebook()
    assert tuple(asked.across) == tuple(default_rulebook().across)
    for book in (kept_, asked):  # to another process, whether or not somebody has asked
        assert tuple(pickle.loads(pickle.dumps(book)).across) == tuple(asked.across)
    assert asked.across[0] == next(iter(asked.across)) and asked.across[1:] == tuple(asked.across)[1:]


def test_a_changed_rule_is_a_changed_rulebook(folder: Path, tmp_path: Path) -> None:
    text = (rules_directory() / "relations" / "sum.yaml").read_text("utf-8")
    own = tmp_path / "own" / "relations" / "sum.yaml"
    own.parent.mkdir(parents=True)
    for severity in ("error", "note"):
        own.write_text(text.replace("severity: warning", f"severity: {severity}"), "utf-8")
        assert load_rulebook([tmp_path / "own"]).rule("relations/sum").severity == severity


class Act:
    def __reduce__(self) -> tuple[Callable[..., object], tuple[str]]:
        return os.mkdir, (str(Path(os.environ["AUDITOR_CACHE"]) / "acted"),)


def sealed(value: object) -> bytes:
    data = pickle.dumps(value)
    return hashlib.sha256(data).digest() + data


@pytest.mark.parametrize(
    "spoil",
    [lambda _: b"", lambda data: data[:-9], lambda data: data[:40] + b"x" + data[41:], lambda _: os.urandom(500),
     lambda _: sealed(Act()), lambda _: sealed({"rules": ()}), lambda _: sealed(Path("x"))],
    ids=["empty", "cut off", "changed", "noise", "acts", "another type", "a path"],
)  # fmt: skip
def test_a_spoilt_file_is_made_anew(folder: Path, spoil: Callable[[bytes], bytes]) -> None:
    load_rulebook()
    path = the_file(folder)
    path.write_bytes(spoil(path.read_bytes()))
    assert load_rulebook().rules == default_rulebook().rules
    assert not (folder / "acted").exists()


def test_a_file_that_others_could_write_is_not_taken(folder: Path) -> None:
    made = []

    def make() -> Rulebook:
        made.append(1)
        return Rulebook()

    kept(b"key", Rulebook, make)
    kept(b"key", Rulebook, make)
    assert len(made) == 1
    the_file(folder).chmod(0o666)
    kept(b"key", Rulebook, make)
    assert len(made) == 2


@pytest.mark.parametrize("named", ["off", "relative/folder", "/proc/nowhere"])
def test_without_a_folder_all_works_as_well(monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    monkeypatch.setenv("AUDITOR_CACHE", named)
    assert load_rulebook().rules == default_rulebook().rules
    assert not Path("relative").exists()
