"""Every way in which a file of settings can be wrong, with all that is said of it.

``broken/NAME.yaml`` is the file, ``broken/NAME.txt`` what it must come to, in both languages; files whose name begins with
``accepted-`` are ``auditor.accepted.yaml``, the others ``auditor.yaml``. Written anew by
``PYTHONPATH=tests python tests/settings/test_broken_settings.py``.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner

from auditor.cli import auditor
from auditor.testing import hostile

BROKEN = sorted((Path(__file__).parent / "broken").glob("*.yaml"))


def said_of(case: Path, folder: Path) -> str:
    """What ``auditor config show`` says, in Chinese and in English; it must end in exit code 2 and print nothing else."""
    name = "auditor.accepted.yaml" if case.name.startswith("accepted-") else "auditor.yaml"
    (folder / name).write_bytes(case.read_bytes())
    said = []
    with chdir(folder):
        for lang in ("zh", "en"):
            ran = CliRunner().invoke(auditor, ["config", "show", "--lang", lang])
            assert (ran.exit_code, ran.stdout) == (2, ""), ran.output
            said.append(ran.stderr.replace(os.sep, "/"))
    return "\n".join(said)


@pytest.mark.parametrize("case", BROKEN, ids=[case.stem for case in BROKEN])
def test_what_is_wrong_is_said(case: Path, tmp_path: Path) -> None:
    assert said_of(case, tmp_path) == case.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("case", BROKEN, ids=[case.stem for case in BROKEN])
def test_each_mistake_has_its_place_and_a_caret(case: Path) -> None:
    zh, _, en = case.with_suffix(".txt").read_text(encoding="utf-8").partition("\n\n")
    for said in (zh, en):
        heads = [line for line in said.splitlines() if line.startswith("auditor: ")]
        assert heads
        assert said.count("^") >= len(heads)


@pytest.mark.parametrize("file", ["auditor.yaml", "auditor.accepted.yaml"])
@pytest.mark.parametrize("name", hostile.NAMES)
def test_files_that_nobody_writes_end_in_a_sentence(name: str, file: str, tmp_path: Path) -> None:
    (tmp_path / file).write_text(hostile.text(name, 5_000), encoding="utf-8", errors="surrogatepass")
    with chdir(tmp_path):
        ran = CliRunner().invoke(auditor, ["config", "show"])
    assert ran.exception is None or isinstance(ran.exception, SystemExit), ran.exception
    assert (ran.exit_code, bool(ran.stderr)) in ((2, True), (0, False))


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"\x00", b"%", b"&a [*a, *a]", b"!!python/object:os.system x"])
def test_bytes_that_are_no_settings(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "auditor.yaml").write_bytes(data)
    with chdir(tmp_path):
        ran = CliRunner().invoke(auditor, ["config", "show"])
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert ran.stderr.startswith("auditor: auditor.yaml:1:")


def test_a_folder_in_the_place_of_the_file_is_none(tmp_path: Path) -> None:
    (tmp_path / "auditor.yaml").mkdir()
    with chdir(tmp_path):
        assert CliRunner().invoke(auditor, ["config", "show"]).exit_code == 0


if __name__ == "__main__":
    for one in BROKEN:
        with tempfile.TemporaryDirectory() as made:
            one.with_suffix(".txt").write_text(said_of(one, Path(made)), encoding="utf-8")
