"""What a wrong command line is told: in Chinese, or in English where that is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from auditor.cli import auditor
from auditor.usage import in_english

CASES = [
    ("check --format pdff x", "错误：--format：没有 pdff，是否为 pdf？可用：csv、docx、"),
    ("check x --lang fr", "错误：--lang：没有 fr，可用：zh、en。"),
    ("chek", "错误：没有命令 chek，是否为 check？\n"),
    ("rules lst", "错误：没有命令 lst，是否为 list？\n"),
    ("check", "错误：缺少参数 PATH…。"),
    ("accept 0123456789abcdef", "错误：缺少选项 --reason。"),
    ("check --langg zh x", "错误：没有选项 --langg，是否为 --lang？\n"),
    ("check x --lang", "错误：选项 --lang 后面要有值。"),
    ("check --all=3 x", "错误：选项 --all 后面不带值。"),
    ("rules show a b", "错误：多出了 b。"),
    ("check x --rules nowhere", "错误：--rules：没有目录 nowhere，请检查路径。"),
    ("check x --config nowhere", "错误：--config：没有文件 nowhere，请检查路径。"),
    ("config init nowhere", "错误：FOLDER：没有目录 nowhere，请检查路径。"),
    ("serve --port high", "错误：--port：high 不是整数。"),
    ("serve --port 99999", "错误：--port：99999 超出范围 0<=x<=65535。"),
]


@pytest.mark.parametrize(("line", "said"), CASES, ids=[line for line, _ in CASES])
def test_in_chinese(line: str, said: str) -> None:
    ran = CliRunner().invoke(auditor, line.split())
    assert ran.exit_code == 2
    assert said in ran.stderr
    assert not [word for word in ("Error", "Usage", "Try ", "Did you mean") if word in ran.stderr]


@pytest.mark.parametrize(("line", "said"), CASES, ids=[line for line, _ in CASES])
def test_in_english(line: str, said: str) -> None:
    ran = CliRunner().invoke(auditor, [*line.split(), "--lang", "en"])
    assert said not in ran.stderr


def test_english_is_clicks_own() -> None:
    ran = CliRunner().invoke(auditor, ["check", "--format", "pdff", "x", "--lang=en"])
    assert ran.exit_code == 2
    assert "Error: Invalid value for '--format'" in ran.stderr


def test_batch_speaks_too() -> None:
    ran = CliRunner().invoke(auditor, ["batch", "--stor", "x"])
    assert ran.exit_code == 2
    assert "错误：没有选项 --stor，是否为 --store？" in ran.stderr


@pytest.mark.parametrize("line", ["", "rules", "config"])
def test_a_group_without_a_command_shows_its_help(line: str) -> None:
    ran = CliRunner().invoke(auditor, line.split())
    assert "Commands:" in ran.output
    assert "错误：" not in ran.output


def test_what_runs_is_left_alone(tmp_path: Path) -> None:
    report = tmp_path / "报告.txt"
    report.write_text("共有职工5人，其中男3人，女2人。", "utf-8")
    assert CliRunner().invoke(auditor, ["check", str(report)]).exit_code == 0
    assert CliRunner().invoke(auditor, ["--version"]).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "english"),
    [
        ([], False),
        (["--lang", "en"], True),
        (["--lang=en"], True),
        (["--lang", "zh", "en"], False),
        (["--lang"], False),
    ],
)
def test_the_language_is_told_from_the_arguments(arguments: list[str], english: bool) -> None:
    assert in_english(arguments) == english
