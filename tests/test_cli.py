"""The command line: every option, every exit code, and one sentence for everything that is wrong with an input."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from conftest import EXAMPLES, ROOT, Ran

from auditor import __version__, audit, cli
from auditor.writers import formats

Run = Callable[..., Ran]
WRONG = "全年办理户籍业务5000件，比上年增加1000件，增长20%。\n"
RIGHT = "全年办理户籍业务5000件，比上年增加1000件，增长25%。\n"
ROUNDED = "基本支出769.49万元，其中：工资612.11万元，津贴16.96万元，奖金130.73万元，其他9.68万元。\n"


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    return written(tmp_path / "wrong.txt", WRONG)


@pytest.fixture
def right(tmp_path: Path) -> Path:
    return written(tmp_path / "right.txt", RIGHT)


def written(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def one_sentence(ran: Ran, code: int, *words: str) -> None:
    assert ran.code == code
    assert ran.out == ""
    assert ran.err.startswith("auditor: ")
    assert ran.err.count("\n") == 1
    assert "Traceback" not in ran.err
    for word in words:
        assert word in ran.err


# --- names and places ----------------------------------------------------------------------------------------------


def test_a_name_of_several_lines_stands_on_one(run: Run, tmp_path: Path) -> None:
    path = written(tmp_path / "a\nb.txt", "没有数字。")
    ran = run("check", path)
    assert ran.code == 3 and ran.err.startswith("auditor: a b.txt：没有读到数字")
    one_sentence(run("check", tmp_path / "no\nfile.txt"), 3, "no file.txt：没有这个文件")


def test_an_empty_path_is_no_file(run: Run) -> None:
    one_sentence(run("check", ""), 2, "有一个 PATH 是空的")


def test_a_file_is_no_report_together_with_itself(run: Run, wrong: Path) -> None:
    one_sentence(run("check", "--together", wrong, wrong.parent / "." / wrong.name), 2, "wrong.txt 给了两次")


def test_a_name_that_is_too_long_is_that_of_the_report(run: Run, tmp_path: Path) -> None:
    one_sentence(run("check", tmp_path / ("长" * 100 + ".txt")), 3, "长.txt：无法读取（文件名过长）")


def test_a_file_that_is_read_only_is_not_replaced(
    run: Run, wrong: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = written(tmp_path / "old.txt", "old")
    monkeypatch.setattr(os, "access", lambda path, _: path != str(target))
    one_sentence(run("check", wrong, "-o", target), 2, "old.txt 是只读的")
    assert target.read_text() == "old"


@pytest.mark.parametrize(
    ("name", "said"), [("a.rar", "请解压后逐个审核"), ("a.7z", "压缩包"), ("b.json", "此处应为值")]
)
def test_what_is_not_read_says_what_to_do(run: Run, tmp_path: Path, name: str, said: str) -> None:
    one_sentence(run("check", written(tmp_path / name, '{"a": ')), 3, name, said)


@pytest.mark.parametrize("name", ["a", "a.txt", "a.rar"])
def test_what_is_empty_is_called_so_whatever_its_name(run: Run, tmp_path: Path, name: str) -> None:
    one_sentence(run("check", written(tmp_path / name, b""), "--lang", "en"), 3, "(0 bytes); check how it was exported")


# --- archives and limits -------------------------------------------------------------------------------------------


def test_an_archive_is_audited_file_by_file(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "资料.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("甲局/说明.txt", RIGHT)
        archive.writestr("乙局/说明.txt", WRONG)
    ran = run("check", path)
    assert (ran.code, ran.err) == (1, "")
    assert "资料.zip/乙局/说明.txt:第1行: 错误" in ran.out and "资料.zip/甲局/说明.txt：数字3个" in ran.out
    found = json.loads(run("check", path, "--format", "json").out)
    assert [one["document"]["name"] for one in found] == ["资料.zip/乙局/说明.txt", "资料.zip/甲局/说明.txt"]


def test_a_file_of_an_archive_that_cannot_be_read_stops_nothing(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "资料.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("a.docx", b"PK cut short")
        archive.writestr("b.txt", RIGHT)
    ran = run("check", path)
    assert ran.code == 3
    assert ran.err.startswith("auditor: 资料.zip/a.docx：") and ran.err.count("\n") == 1
    assert "资料.zip/b.txt：数字3个" in ran.out


def test_a_limit_is_named_and_can_be_raised(run: Run, tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "项目,金额\n甲,4\n乙,6\n合计,10\n")
    one_sentence(run("check", "--limit", "cells=5", path), 3, "单元格数超过上限 5", "--limit cells=10")
    assert run("check", "--limit", "cells=10", path).code == 0


@pytest.mark.parametrize("change", ["cells", "cells=", "cells=-1", "cells=0", "cells=1.5", "cell=5", "=5", ""])
def test_a_limit_that_is_none(run: Run, right: Path, change: str) -> None:
    one_sentence(run("check", "--limit", change, right), 2, "名称=正整数", "cells")
    one_sentence(run("check", "--limit", change, right, "--lang", "en"), 2, "NAME=N", "cells")


# --- check: exit codes and options ----------------------------------------------------------------------------------


def test_nothing_found_is_0(run: Run, right: Path) -> None:
    ran = run("check", right)
    assert (ran.code, ran.err) == (0, "")
    assert "相符" in ran.out


def test_an_error_is_1_with_place_quote_values_and_rule(run: Run, wrong: Path) -> None:
    ran = run("check", wrong)
    assert (ran.code, ran.err) == (1, "")
    for word in (
        "wrong.txt:第1行: 错误",
        "│ 全年办理户籍业务5000件",
        "^^^",
        "报告 20%，重算 25%",
        "规则：relations/change",
    ):
        assert word in ran.out


@pytest.mark.parametrize(
    ("content", "fail_on", "code"),
    [
        (WRONG, "error", 1),
        (WRONG, "warning", 1),
        (WRONG, "note", 1),
        (WRONG, "never", 0),
        (ROUNDED, "error", 0),
        (ROUNDED, "warning", 0),
        (ROUNDED, "note", 1),
        (RIGHT, "note", 0),
    ],
)
def test_fail_on(run: Run, tmp_path: Path, content: str, fail_on: str, code: int) -> None:
    assert run("check", written(tmp_path / "a.txt", content), "--fail-on", fail_on).code == code


def test_english(run: Run, wrong: Path) -> None:
    out = run("check", wrong, "--lang", "en").out
    assert "wrong.txt:line 1: error: " in out
    assert "1 inconsistent" in out


def test_all_lists_what_holds(run: Run, right: Path) -> None:
    assert "relations/change" not in run("check", right).out
    assert "relations/change" in run("check", right, "--all").out


def test_standard_input(run: Run) -> None:
    ran = run("check", "-", stdin=WRONG.encode())
    assert ran.code == 1
    assert ran.out.startswith("stdin.txt:")


def test_the_name_of_the_standard_input_says_its_format(run: Run) -> None:
    data = (EXAMPLES[0] / "report.docx").read_bytes()
    ran = run("check", "-", "--name", "决算.docx", "--format", "json", stdin=data)
    assert json.loads(ran.out)["document"]["format"] == "docx"


def test_name_without_standard_input_is_a_mistake(run: Run, right: Path) -> None:
    one_sentence(run("check", right, "--name", "a.txt"), 2, "--name")


def test_several_documents(run: Run, right: Path, wrong: Path) -> None:
    ran = run("check", right, wrong)
    assert ran.code == 1
    assert "right.txt：" in ran.out
    assert "wrong.txt：" in ran.out


def test_documents_of_one_name_are_told_apart_by_their_paths(run: Run, wrong: Path, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    out = run("check", wrong, shutil.copy(wrong, tmp_path / "b")).out
    assert f"{tmp_path / 'b' / 'wrong.txt'}:第1行" in out


def test_the_others_are_audited_when_one_cannot_be_read(run: Run, wrong: Path, tmp_path: Path) -> None:
    ran = run("check", tmp_path / "none.txt", wrong)
    assert ran.code == 3
    assert "none.txt" in ran.err
    assert ran.err.count("\n") == 1
    assert "wrong.txt:第1行" in ran.out


def test_json_is_the_audit_as_python_gives_it(run: Run, wrong: Path) -> None:
    ran = run("check", wrong, "--format", "json")
    assert ran.code == 1
    assert json.loads(ran.out) == audit(wrong).to_dict()


def test_json_of_several_is_a_list_whatever_could_be_read(run: Run, wrong: Path, tmp_path: Path) -> None:
    content = json.loads(run("check", wrong, tmp_path / "none.txt", "--format", "json").out)
    assert [entry["document"]["name"] for entry in content] == ["wrong.txt"]


def test_formats_are_the_files_of_the_drawer() -> None:
    assert {"json", "terminal"} <= set(formats())
    assert {f"{name}.py" for name in formats()} <= {path.name for path in (ROOT / "auditor" / "writers").iterdir()}


def test_output_goes_to_a_file_and_nowhere_else(run: Run, wrong: Path, tmp_path: Path) -> None:
    target = tmp_path / "结果.json"
    ran = run("check", wrong, "--format", "json", "-o", target)
    assert (ran.code, ran.out) == (1, "")
    assert json.loads(target.read_text(encoding="utf-8"))["schema"] == "auditor/1"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["wrong.txt", "结果.json"]


def test_an_output_that_cannot_be_written_leaves_the_old_one(
    run: Run, wrong: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = written(tmp_path / "old.txt", "old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    one_sentence(run("check", wrong, "-o", target), 2, "old.txt", "磁盘已满")
    assert target.read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["old.txt", "wrong.txt"]


def test_a_disk_that_takes_nothing_ends_in_a_sentence_too(
    run: Run, wrong: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Path, "write_bytes", refused)
    monkeypatch.setattr(Path, "unlink", refused)
    one_sentence(run("check", wrong, "-o", tmp_path / "a.txt"), 2, "a.txt（磁盘只读）")
    one_sentence(run("check", wrong, "-o", tmp_path / "a.txt", "--lang", "en"), 2, "(Read-only file system)")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("check {}", "auditor: 无法写入标准输出（磁盘已满）。\n"),
        (
            "check {} --format json --lang en",
            "auditor: The standard output cannot be written to (No space left on device).\n",
        ),
        ("--help", "auditor: 无法写入标准输出（磁盘已满）。\n"),
    ],
)
def test_a_full_standard_output_is_one_sentence(wrong: Path, line: str, said: str) -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "auditor", *line.format(wrong).split()]
        ran = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, encoding="utf-8", cwd=ROOT)
    assert (ran.returncode, ran.stderr) == (2, said)


@pytest.mark.parametrize(("closed", "code"), [(">&-", 1), ("2>&-", 1), ("<&-", 1), ("- <&-", 3)])
def test_a_stream_that_is_closed_is_an_empty_one(wrong: Path, closed: str, code: int) -> None:
    command = f'"{sys.executable}" -m auditor check {closed if closed[0] == "-" else f"{wrong} {closed}"}'
    ran = subprocess.run(["sh", "-c", command], capture_output=True, text=True, encoding="utf-8", cwd=ROOT)
    assert ran.returncode == code
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize(("lang", "said"), [("zh", "已中止。"), ("en", "Stopped.")])
def test_who_presses_ctrl_c_gets_a_code_of_their_own(
    run: Run, wrong: Path, monkeypatch: pytest.MonkeyPatch, lang: str, said: str
) -> None:
    def pressed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli.Run, "audits", pressed)
    ran = run("check", wrong, "--lang", lang)
    assert (ran.code, ran.out, ran.err.strip()) == (130, "", said)


@pytest.mark.parametrize("output", ["no/such/folder/a.txt", "."])
def test_an_impossible_output_is_refused_before_reading(run: Run, wrong: Path, tmp_path: Path, output: str) -> None:
    one_sentence(run("check", wrong, "-o", tmp_path / output), 2, "-o")


def test_the_output_never_overwrites_the_report(run: Run, wrong: Path) -> None:
    one_sentence(run("check", wrong, "-o", wrong), 2, "覆盖")
    assert wrong.read_text(encoding="utf-8") == WRONG


@pytest.mark.parametrize(
    "arguments",
    [
        ("check",),
        ("check", "--format", "word", "a.txt"),
        ("check", "--fail-on", "x", "a.txt"),
        ("check", "--wat"),
        ("wat",),
    ],
)
def test_wrong_usage_is_2(run: Run, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert "用法：" in ran.err


def test_version(run: Run) -> None:
    assert run("--version").out == f"auditor, version {__version__}\n"


@pytest.mark.parametrize("command", [(), ("check",), ("facts",), ("rules",), ("rules", "show")])
def test_help(run: Run, command: tuple[str, ...]) -> None:
    ran = run(*command, "--help")
    assert ran.code == 0
    assert "Usage:" in ran.out


# --- check: inputs that cannot be read ------------------------------------------------------------------------------


def test_missing_file(run: Run, tmp_path: Path) -> None:
    one_sentence(run("check", tmp_path / "none.txt"), 3, "none.txt", "没有这个文件")
    one_sentence(run("check", tmp_path / "none.txt", "--lang", "en"), 3, "there is no such file")


def test_folder(run: Run, tmp_path: Path) -> None:
    one_sentence(run("check", tmp_path), 3, "目录", "*.docx")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_no_permission(run: Run, wrong: Path) -> None:
    wrong.chmod(0)
    one_sentence(run("check", wrong), 3, "权限")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \r\n \n"),
        ("binary.txt", bytes(range(256)) * 40),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(400)),
        ("truncated.docx", (EXAMPLES[0] / "report.docx").read_bytes()[:900]),
        ("empty.docx", b""),
        ("old.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)),
        ("report.wps", b"abc"),
        ("report", WRONG.encode()),
        ("words.txt", "本年度没有发生任何事情。\n".encode()),
        ("lonely.txt", "全年接待来访36人次。\n".encode()),
    ],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_inputs_that_hold_nothing_to_check(run: Run, tmp_path: Path, name: str, content: bytes, lang: str) -> None:
    ran = run("check", written(tmp_path / name, content), "--lang", lang)
    one_sentence(Ran(ran.code, "", ran.err), 3, name)
    if lang == "en":
        assert not any("一" <= char <= "鿿" for char in ran.err)


@pytest.mark.parametrize(
    ("name", "content", "format_"),
    [("word.txt", (EXAMPLES[0] / "report.docx").read_bytes(), "docx"), ("text.docx", WRONG.encode(), "txt")],
)
def test_a_wrong_suffix_is_said_and_the_content_read(
    run: Run, tmp_path: Path, name: str, content: bytes, format_: str
) -> None:
    ran = run("check", written(tmp_path / name, content), "--fail-on", "never", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert f"the content is .{format_}" in ran.out


def test_a_report_without_a_relation_still_says_what_was_seen(run: Run, tmp_path: Path) -> None:
    ran = run("check", written(tmp_path / "a.txt", "全年接待来访36人次。\n"))
    assert ran.code == 3
    assert "数字1个，其中0个已核对" in ran.out
    assert "auditor facts" in ran.err


# --- rules that are wrong -------------------------------------------------------------------------------------------

GOOD_RULE = """\
title: {zh: 甲, en: A}
why: {zh: 甲, en: A}
kind: sum
assert: basic_expenditure + project_expenditure == expenditure
severity: warning
message: {zh: "应为{computed}", en: "should be {computed}"}
tests:
  consistent: ["支出3万元。"]
  inconsistent: ["支出4万元。"]
"""
BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{','.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(12)
)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (GOOD_RULE.replace("severity: warning", "severity: warning\nseverty: error"), ("severty", "severity")),
        (GOOD_RULE.replace("severity: warning", "severity: fatal"), ("severity", "fatal")),
        (GOOD_RULE.replace("severity: warning\n", ""), ("severity",)),
        (GOOD_RULE.replace("basic_expenditure", "basic_expnditure"), ("basic_expnditure", "basic_expenditure")),
        (GOOD_RULE.replace("basic_expenditure", "vehicles"), ()),
        (GOOD_RULE.replace("kind: sum", "kind: sum\nclaim: sum"), ()),
        (GOOD_RULE.replace("== expenditure", "== expenditure +"), ("assert",)),
        (GOOD_RULE.replace('["支出4万元。"]', "[]"), ("inconsistent",)),
        (GOOD_RULE.replace("{computed}", "{computd}"), ("computd", "computed")),
        ("title: [a\n", ()),
        ("- 1\n", ()),
        ("", ()),
        (BOMB, ()),
        ("a: !!python/object/apply:os.system ['true']\n", ()),
    ],
    ids=["key", "value", "missing", "name", "units", "both", "formula", "tests", "placeholder", "yaml", "list", "empty",
         "bomb", "tag"],
)  # fmt: skip
@pytest.mark.parametrize("command", [("check", "-"), ("rules", "check"), ("rules", "list")])
def test_a_wrong_rule_is_named_before_anything_is_read(
    run: Run, tmp_path: Path, command: tuple[str, ...], content: str, words: tuple[str, ...]
) -> None:
    written(tmp_path / "mine.yaml", content)
    ran = run(*command, "--rules", tmp_path, stdin=RIGHT.encode())
    assert (ran.code, ran.out) == (2, "")
    assert "mine.yaml" in ran.err
    assert "Traceback" not in ran.err
    assert all(line.startswith(("auditor: ", "  ")) for line in ran.err.splitlines())  # a sentence, or its excerpt
    assert ran.err.count("\n") <= 13
    for word in words:
        assert word in ran.err


def test_a_folder_of_rules_that_is_not_there(run: Run, right: Path) -> None:
    assert run("check", right, "--rules", "no-such-folder").code == 2


OWN_RULE = """\
title: {zh: 业务量增长率, en: Growth of business}
why: {zh: 增长率以上年数为基数。, en: Growth is taken of last year's figure.}
claim: change
where: {unit: 件}
assert: rate == delta / (current - delta)
severity: warning
message: {zh: "报告{stated}，重算{computed}", en: "stated {stated}, recalculated {computed}"}
tests:
  consistent: ["全年办理业务5000件，比上年增加1000件，增长25%。", "全年办理业务5000件，比上年增加1000件，增长21%。"]
  inconsistent: ["全年办理业务5000件，比上年增加1000件，增长20%。"]
"""


def own_rules(tmp_path: Path) -> Path:
    """A folder with one rule of its own, of which one example does not do what it should."""
    (tmp_path / "rules" / "mine").mkdir(parents=True)
    written(tmp_path / "rules" / "mine" / "business.yaml", OWN_RULE)
    return tmp_path / "rules"


def test_rules_of_ones_own(run: Run, wrong: Path, tmp_path: Path) -> None:
    folder = own_rules(tmp_path)
    ran = run("check", wrong, "--rules", folder)
    assert ran.code == 0
    assert "警告" in ran.out
    assert "规则：mine/business" in ran.out


def test_rules_check_names_the_example_that_fails(run: Run, tmp_path: Path) -> None:
    ran = run("rules", "check", "--rules", own_rules(tmp_path))
    assert ran.code == 2
    assert "mine/business" in ran.err
    assert "增长21%" in ran.err
    assert "未通过0个" not in ran.out


# --- rules and facts ------------------------------------------------------------------------------------------------


def test_rules_check_passes(run: Run) -> None:
    ran = run("rules", "check")
    assert (ran.code, ran.err) == (0, "")
    assert "未通过0个" in ran.out


def test_rules_list(run: Run) -> None:
    out = run("rules", "list").out
    assert "relations/change" in out
    assert "budget/additions" in out
    assert {line.split("/")[0] for line in run("rules", "list", "--family", "budget").out.splitlines()[2:]} == {
        "budget"
    }
    assert "relations/change" not in run("rules", "list", "--severity", "note").out


def test_rules_list_in_other_formats(run: Run) -> None:
    content = json.loads(run("rules", "list", "--format", "json").out)
    assert {"id", "title", "why", "assert", "tests"} <= content[0].keys()
    assert "### relations/change" in run("rules", "list", "--format", "markdown").out


def test_a_family_that_is_not_there(run: Run) -> None:
    one_sentence(run("rules", "list", "--family", "wat"), 2, "没有规则包 wat", "budget")


@pytest.mark.parametrize(("lang", "word"), [("zh", "算式："), ("en", "arithmetic: ")])
def test_rules_show_prints_examples_with_their_findings(run: Run, lang: str, word: str) -> None:
    ran = run("rules", "show", "relations/change", "--lang", lang)
    assert ran.code == 0
    assert "delta == current - prior" in ran.out
    assert word in ran.out
    assert "^" in ran.out


def test_an_unknown_rule_is_answered_with_the_nearest(run: Run) -> None:
    one_sentence(run("rules", "show", "relations/chang"), 2, "relations/change")


def test_facts_show_what_was_read_and_what_was_left(run: Run, tmp_path: Path) -> None:
    path = written(tmp_path / "a.txt", RIGHT + "全年接待来访36人次。\n")
    out = run("facts", path).out
    assert "│ 全年接待来访36人次。" in out
    assert "户籍业务" in out.split("== 未核对的数字")[0]
    assert "户籍业务" not in out.split("== 未核对的数字")[1]


def test_facts_as_json(run: Run, right: Path) -> None:
    content = json.loads(run("facts", right, "--format", "json").out)
    assert [figure["text"] for figure in content["figures"]] == ["5000件", "1000件", "25%"]
    assert all(figure["used"] for figure in content["figures"])
    assert content["claims"][0]["kind"] == "change"


def test_facts_of_an_unreadable_input(run: Run, tmp_path: Path) -> None:
    one_sentence(run("facts", tmp_path / "none.txt"), 3, "没有这个文件")


# --- the examples ---------------------------------------------------------------------------------------------------


sys.path.insert(0, str(ROOT / "examples"))


def goldens() -> Iterator[Any]:
    import goldens as module

    for folder in EXAMPLES:
        for format_, name in module.FORMATS.items():
            expected, path = module.expected, folder / name
            yield pytest.param(lambda f=folder, e=expected, t=format_: e(f, t), path, id=f"{folder.name}.{format_}")


@pytest.mark.parametrize(("made", "path"), list(goldens()))
def test_examples_are_as_expected(made: Callable[[], str], path: Path) -> None:
    """``make goldens`` writes them anew."""
    assert made() == path.read_text(encoding="utf-8")


def test_the_readme_shows_what_the_program_prints() -> None:
    """``make goldens`` writes it anew."""
    import goldens as module

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert module.with_example(readme) == readme
    assert module.quoted_findings() in readme


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_text_and_word_give_the_same_findings(folder: Path) -> None:
    text, word = (audit(folder / f"report.{suffix}") for suffix in ("txt", "docx"))
    assert [finding.fingerprint for finding in text.findings] == [finding.fingerprint for finding in word.findings]
    assert text.counted() == word.counted()


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_the_word_documents_are_those_of_the_texts(folder: Path, tmp_path: Path) -> None:
    import make_docx

    shutil.copy(folder / "report.txt", tmp_path)
    (tmp_path / "one").mkdir()
    shutil.move(tmp_path / "report.txt", tmp_path / "one")
    make_docx.main(tmp_path)
    assert (tmp_path / "one" / "report.docx").read_bytes() == (folder / "report.docx").read_bytes()


PLANTED = {  # what examples/README.md says is wrong, and nothing else
    "county-bureau": [],
    "city-budget": [
        ("relations/share", "28.5%", "25.81%"),
        ("relations/shares-total", "100%", "102.7%"),
        ("sums/last", "$86.4 million", "$81.0 million"),
        ("relations/difference", "$19.7 million", "$17.9 million"),
        ("relations/difference", "1310 thousand dollars", "1130 thousand dollars"),
        ("tables/total", "2050 thousand dollars", "2230 thousand dollars"),
    ],
    "hospital": [
        ("headcount/establishment", "186名", "193名"),
        ("growth/totals", "9.10%", "10.0067%"),
        ("relations/shares-total", "100%", "101%"),
        ("shares/of-expenditure", "19.05%", "18.0473%"),
        ("budget/project-parts", "1537.20万元", "1483.20万元"),
        ("relations/restated", "8571.60万元", "8517.60万元"),
    ],
    "water-project": [
        ("relations/count", "5个", "4个"),
        ("execution/rate", "83.75%", "87.3512%"),
        ("execution/rate", "85.23%", "85.9516%"),
        ("relations/restated", "83.75%", "87.35%"),  # the same slip, against the total row of the table
        ("tables/total", "2847.65万元", "2856.65万元"),
        ("scores/total", "92.5分", "91.5分"),
    ],
}


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_the_planted_errors_are_found_and_nothing_else(folder: Path) -> None:
    found = (finding.outcome for finding in audit(folder / "report.txt").findings)
    said = sorted((o.rule, o.stated, o.computed) for o in found)
    assert said == sorted(PLANTED[folder.name])


# --- as a process ---------------------------------------------------------------------------------------------------


def process(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "auditor", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, cwd=ROOT, env={**os.environ, **environment}, check=False)


def test_help_imports_click_alone() -> None:
    code = "import sys, auditor.cli; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout.split()
    assert not {"yaml", "jsonschema", "tabulate", "wcwidth", "lxml", "auditor.model", "auditor.engine"} & set(loaded)


def test_a_terminal_without_chinese_gets_escapes_not_an_exception(wrong: Path) -> None:
    ran = process("check", wrong, PYTHONIOENCODING="latin-1")
    assert ran.returncode == 1
    assert b"Traceback" not in ran.stderr
    assert b"\\u" in ran.stdout


def test_no_colour_in_a_pipe(wrong: Path) -> None:
    assert b"\x1b" not in process("check", wrong).stdout


def test_importing_the_package_is_cheap_and_the_function_stays_the_function() -> None:
    code = (
        "import sys, auditor; assert 'auditor.model' not in sys.modules; import auditor.audit; "
        "from auditor import audit; assert callable(audit) and callable(auditor.audit)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
