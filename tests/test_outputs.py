"""Which file holds what, and every way in which formats, patterns and files do not go together."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
import types
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from conftest import ROOT, Ran

from auditor import writers
from auditor.outputs import Output, OutputError, outputs

Run = Callable[..., Ran]
WRONG = "全年办理户籍业务5000件，比上年增加1000件，增长20%。\n"
RIGHT = "全年办理户籍业务5000件，比上年增加1000件，增长25%。\n"
BOTH = ("a.docx", "报告/b.txt")

FAULTS = [
    ("several formats and no name", ["json", "csv"], [], BOTH, "-o '{stem}.{suffix}'"),
    ("more names than formats", ["json"], ["a", "b"], BOTH, "--format 给了1次，-o 给了2次"),
    ("fewer names than formats", ["json", "csv", "xlsx"], ["a", "b"], BOTH, "--format 给了3次，-o 给了2次"),
    ("a word that is unknown", ["json"], ["{stm}.json"], BOTH, "没有 {stm}，可用的是 {name} {stem}"),
    ("one report a file", ["one"], ["all.one"], BOTH, "一个 one 文件只放一份报告"),
    ("one report on the standard output", ["one"], [], BOTH, "一个 one 文件只放一份报告"),
]  # fmt: skip


@pytest.fixture(autouse=True)
def one(monkeypatch: pytest.MonkeyPatch) -> None:
    """A format of which a file holds one document, and which is none that people can read."""
    module = types.ModuleType("auditor.writers.one")
    module.SINGLE = True  # type: ignore[attr-defined] # made here
    module.write = lambda audits, options: b"\x00" + audits[0].document.name.encode()  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "auditor.writers.one", module)


@pytest.mark.parametrize(
    ("formats", "patterns", "documents", "said"), [c[1:] for c in FAULTS], ids=[c[0] for c in FAULTS]
)
def test_what_does_not_go_together(formats: list[str], patterns: list[str], documents: list[str], said: str) -> None:
    with pytest.raises(OutputError) as caught:
        outputs(formats, patterns, documents)
    assert said in caught.value.zh
    assert caught.value.en.isascii()


PLANS = [
    ("the screen", ["terminal"], [], [("terminal", None, (0, 1))]),
    ("a file for all", ["json"], ["all.json"], [("json", "all.json", (0, 1))]),
    ("the standard output by name", ["json"], ["-"], [("json", None, (0, 1))]),
    ("one each, in their order", ["json", "csv"], ["x", "y"], [("json", "x", (0, 1)), ("csv", "y", (0, 1))]),
    ("the terminal keeps to the screen", ["terminal", "json"], ["x.json"],
     [("terminal", None, (0, 1)), ("json", "x.json", (0, 1))]),
    ("unless it has a name of its own", ["terminal"], ["x.txt"], [("terminal", "x.txt", (0, 1))]),
    ("a file a document", ["markdown"], ["out/{stem}.{suffix}"],
     [("markdown", "out/a.md", (0,)), ("markdown", "out/b.md", (1,))]),
    ("beside the document", ["junit"], ["{folder}/{name}.{format}.{suffix}"],
     [("junit", "./a.docx.junit.xml", (0,)), ("junit", "报告/b.txt.junit.xml", (1,))]),
    ("a file a format", ["json", "csv"], ["all.{suffix}"], [("json", "all.json", (0, 1)), ("csv", "all.csv", (0, 1))]),
    ("one report a file", ["one"], ["{stem}.one"], [("one", "a.one", (0,)), ("one", "b.one", (1,))]),
]  # fmt: skip


@pytest.mark.parametrize(("formats", "patterns", "expected"), [c[1:] for c in PLANS], ids=[c[0] for c in PLANS])
def test_plans(
    formats: list[str], patterns: list[str], expected: list[tuple[str, str | None, tuple[int, ...]]]
) -> None:
    planned = outputs(formats, patterns, BOTH)
    assert [(output.format, output.target, output.documents) for output in planned] == expected
    assert all(output.many == (len(output.documents) > 1) for output in planned)


def test_a_file_for_one_document_is_not_for_many() -> None:
    assert outputs(["json"], ["x"], ["a.txt"]) == (Output("json", "x", (0,), many=False),)


@pytest.mark.parametrize(
    ("format_", "suffix", "single"),
    [
        ("markdown", "md", False),
        ("junit", "xml", False),
        ("terminal", "txt", False),
        ("github", "txt", False),
        ("xlsx", "xlsx", False),
        ("one", "one", True),
    ],
)
def test_suffixes_and_what_holds_one(format_: str, suffix: str, single: bool) -> None:
    assert (writers.suffix(format_), writers.single(format_)) == (suffix, single)


# --- the command ----------------------------------------------------------------------------------------------------


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    (tmp_path / "out").mkdir()
    (tmp_path / "wrong.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "right.txt").write_text(RIGHT, encoding="utf-8")
    return tmp_path / "wrong.txt", tmp_path / "right.txt"


def refused(ran: Ran, folder: Path, *words: str) -> None:
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith("auditor: ")
    for word in words:
        assert word in ran.err
    assert list((folder / "out").iterdir()) == []


def test_one_run_writes_them_all(run: Run, two: tuple[Path, Path]) -> None:
    out = two[0].parent / "out"
    ran = run("check", *two, "--format", "json", "--format", "xlsx", "-o", out / "{stem}.{suffix}")
    assert (ran.code, ran.out, ran.err) == (1, "", "")
    assert sorted(path.name for path in out.iterdir()) == ["right.json", "right.xlsx", "wrong.json", "wrong.xlsx"]
    assert json.loads((out / "wrong.json").read_text(encoding="utf-8"))["document"]["name"] == "wrong.txt"
    assert openpyxl.load_workbook(out / "right.xlsx")["审核发现"].max_row == 1


def test_the_terminal_beside_a_file(run: Run, two: tuple[Path, Path]) -> None:
    target = two[0].parent / "out" / "x.json"
    ran = run("check", *two, "--format", "terminal", "--format", "json", "-o", target)
    assert "wrong.txt:第1行: 错误" in ran.out
    assert len(json.loads(target.read_text(encoding="utf-8"))) == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--format", "json", "--format", "csv", "-o", "{out}/x"), ("两个结果都要写到", "{format}")),
        (("--format", "json", "--format", "csv", "-o", "-"), ("标准输出",)),
        (("--format", "json", "-o", "{out}/{format}.{name}", "-o", "{out}/y"), ("-o 给了2次",)),
        (("--format", "json", "-o", "{out}/{stem}/x.json"), ("没有目录", "wrong")),
        (("--format", "json", "-o", "{folder}/{name}"), ("覆盖",)),
        (("--format", "json", "-o", "{out}/{x}"), ("没有 {x}",)),
    ],
    ids=["one file for two", "one screen for two", "too many", "no folder", "the report itself", "unknown"],
)
def test_the_impossible_is_said_before_reading(
    run: Run,
    two: tuple[Path, Path],
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    words: tuple[str, ...],
) -> None:
    def read(*_: object) -> None:
        raise AssertionError("read")

    monkeypatch.setattr("auditor.cli.Run.audit", read)
    folder = two[0].parent
    given = [argument.replace("{out}", str(folder / "out")) for argument in arguments]
    refused(run("check", *two, *given), folder, *words)


def test_reports_of_one_stem_would_land_on_one_file(run: Run, two: tuple[Path, Path]) -> None:
    same = two[0].parent / "wrong.md"
    same.write_text(RIGHT, encoding="utf-8")
    ran = run("check", two[0], same, "--format", "json", "-o", two[0].parent / "out" / "{stem}.json")
    refused(ran, two[0].parent, "两个结果都要写到", "{name}")


def test_a_link_to_a_file_is_that_file(run: Run, two: tuple[Path, Path]) -> None:
    folder = two[0].parent
    (folder / "link").symlink_to(folder / "out")
    names = ("-o", folder / "out" / "x", "-o", folder / "link" / "x")
    refused(run("check", *two, "--format", "json", "--format", "csv", *names), folder, "两个结果都要写到")


def test_all_files_or_none(run: Run, two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    write_bytes, calls = Path.write_bytes, []

    def full(path: Path, data: bytes) -> int:
        calls.append(path)
        if len(calls) == 3:
            raise OSError(28, "No space left on device")
        return write_bytes(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    names = (
        "--format",
        "terminal",
        "--format",
        "json",
        "--format",
        "csv",
        "-o",
        two[0].parent / "out" / "{stem}.{suffix}",
    )
    refused(run("check", *two, *names), two[0].parent, "磁盘已满")


def test_what_cannot_be_read_has_no_file_and_is_told_in_the_others(run: Run, two: tuple[Path, Path]) -> None:
    folder = two[0].parent
    names = (
        "--format",
        "json",
        "-o",
        folder / "out" / "{stem}.json",
        "--format",
        "sarif",
        "-o",
        folder / "out" / "all.sarif",
    )
    ran = run("check", two[0], folder / "none.txt", *names)
    assert (ran.code, ran.err.count("\n")) == (3, 1)
    assert sorted(path.name for path in (folder / "out").iterdir()) == ["all.sarif", "wrong.json"]
    log = json.loads((folder / "out" / "all.sarif").read_text(encoding="utf-8"))
    assert log["runs"][0]["invocations"][0]["exitCode"] == 3
    assert "none.txt" in log["runs"][0]["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


def test_the_standard_input_gives_its_name(run: Run, two: tuple[Path, Path]) -> None:
    out = two[0].parent / "out"
    ran = run(
        "check", "-", "--name", "决算.txt", "--format", "csv", "-o", out / "{stem}.{suffix}", stdin=WRONG.encode()
    )
    assert (ran.code, [path.name for path in out.iterdir()]) == (1, ["决算.csv"])


def test_statistics(run: Run, two: tuple[Path, Path]) -> None:
    assert "== By rule ==" in run("check", *two, "--statistics", "--lang", "en").out


def on_a_terminal(*arguments: object) -> tuple[int, str, str]:
    """The command with a terminal as its standard output."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "auditor", *map(str, arguments)]
    ran = subprocess.run(command, stdout=theirs, stderr=subprocess.PIPE, cwd=ROOT, check=False)
    os.close(theirs)
    try:
        shown = os.read(ours, 65536)
    except OSError:  # nothing was written
        shown = b""
    os.close(ours)
    return ran.returncode, shown.decode(), ran.stderr.decode()


def test_bytes_never_reach_a_screen(two: tuple[Path, Path]) -> None:
    code, shown, said = on_a_terminal("check", two[0], "--format", "xlsx")
    assert (code, shown) == (2, "")
    assert said == "auditor: xlsx 不能显示在屏幕上，请用 -o 给出文件名。\n"


def test_bytes_reach_a_pipe(two: tuple[Path, Path]) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "auditor", "check", str(two[0]), "--format", "xlsx"], capture_output=True, cwd=ROOT, check=False
    )  # fmt: skip
    assert ran.returncode == 1
    assert ran.stdout.startswith(b"PK")


def test_programs_get_utf8_whatever_the_locale(two: tuple[Path, Path]) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "auditor", "check", str(two[0]), "--format", "csv"],
        capture_output=True, cwd=ROOT, check=False, env={**os.environ, "PYTHONIOENCODING": "latin-1"},
    )  # fmt: skip
    assert ran.stdout.decode("utf-8-sig").startswith("文件,位置,")


def test_half_a_character_becomes_its_escape() -> None:
    from auditor.console import encoded

    assert json.loads(encoded('"\ud800"')) == "\ud800"
    assert encoded("甲".encode()) == "甲".encode()
