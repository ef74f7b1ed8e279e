"""What is wrong with a command line, said in the language of the run: click's own sentences in, Chinese out.

``auditor check --format pdff x`` -> ``错误：--format：没有 pdff，是否为 pdf？可用：csv、docx、…``. With ``--lang en`` click speaks for
itself; so it does where it says something that is not known here.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import click

INTERRUPTED = 130  # the exit code of what Ctrl-C has ended
NUMBERS = {"integer": "整数", "float": "数", "integer range": "整数", "float range": "数", "boolean": "是或否"}
PLACES = {"File": "文件", "Directory": "目录", "Path": "路径"}
NAME = r"'?(?P<name>[^']*?)'?"
SENTENCES = tuple(
    (re.compile(pattern), chinese)
    for pattern, chinese in (
        (rf"No such option:? {NAME}\.?", "没有选项 {name}"),
        (rf"No such command:? {NAME}\.?", "没有命令 {name}"),
        (rf"Option {NAME} requires an argument\.", "选项 {name} 后面要有值"),
        (rf"Option {NAME} does not take a value\.", "选项 {name} 后面不带值"),
        (r"Got unexpected extra arguments? \((?P<name>.*)\)", "多出了 {name}"),
        (r"Missing command\.", "缺少命令"),
        (r"(?P<place>File|Directory|Path) '(?P<name>.*)' does not exist\.", "没有{place} {name}，请检查路径"),
        (r"File '(?P<name>.*)' is a directory\.", "{name} 是目录，应为文件"),
        (r"Directory '(?P<name>.*)' is a file\.", "{name} 是文件，应为目录"),
        (r"(?P<place>File|Directory|Path) '(?P<name>.*)' is not readable\.", "{place} {name} 没有读取权限"),
        (r"'(?P<name>.*)' is not a valid (?P<number>integer|float|boolean)(?: range)?\b.*", "{name} 不是{number}"),
        (r"(?P<name>\S+) is not in the range (?P<range>.*)\.", "{name} 超出范围 {range}"),
    )
)


class Speaking(click.Group):
    """A group whose complaints about options are in Chinese, unless the run is to be in English."""

    def main(self, *args: Any, **extra: Any) -> Any:
        if not extra.get("standalone_mode", True):
            return super().main(*args, **extra)
        given = args[0] if args else extra.get("args")
        english = in_english(sys.argv[1:] if given is None else given)
        try:
            code = super().main(*args, **{**extra, "standalone_mode": False})
        except click.ClickException as error:
            error.show() if english else _show(error)
            sys.exit(error.exit_code)
        except click.Abort:
            click.echo("Stopped." if english else "已中止。", err=True)
            sys.exit(INTERRUPTED)
        sys.exit(code if isinstance(code, int) else 0)


def in_english(arguments: Sequence[str]) -> bool:
    """``--lang en`` or ``--lang=en``, whatever else is wrong with them."""
    return "--lang=en" in arguments or ("--lang", "en") in pairwise(arguments)


def _show(error: click.ClickException) -> None:
    if not isinstance(error, click.UsageError):
        click.echo(f"错误：{error.format_message()}", err=True)
        return
    if error.ctx is not None and type(error).__name__ == "NoArgsIsHelpError":  # its message is the help
        error.show()
        return
    if error.ctx is not None:
        usage = error.ctx.get_usage().removeprefix("Usage: ")
        click.echo(f"用法：{usage}\n说明见 {error.ctx.command_path} --help。\n", err=True)
    click.echo(f"错误：{in_chinese(error)}。".replace("？。", "？"), err=True)


def in_chinese(error: click.UsageError) -> str:
    """One sentence, without its full stop."""
    if isinstance(error, click.MissingParameter):
        return f"缺少{'选项' if isinstance(error.param, click.Option) else '参数'} {_hint(error)}"
    if isinstance(error, click.BadParameter):
        hint = _hint(error)
        return f"{hint}：{_bad(error)}" if hint else _bad(error)
    sentence = _translated(error.message.partition(" Did you mean")[0])
    near = getattr(error, "possibilities", None) or re.findall(r"Did you mean '([^']+)'", error.format_message())
    return f"{sentence}，是否为 {near[0]}？" if near else sentence


def _bad(error: click.BadParameter) -> str:
    chosen = re.fullmatch(r"'(.*)' is not (?:one of )?((?:'[^']*'(?:, )?)+)\.", error.message, re.DOTALL)
    if chosen is None:
        return _translated(error.message)
    from difflib import get_close_matches

    known = re.findall(r"'([^']*)'", chosen[2])
    close = get_close_matches(chosen[1], known, 1)
    return f"没有 {chosen[1]}，{f'是否为 {close[0]}？' if close else ''}可用：{'、'.join(known)}"


def _hint(error: click.BadParameter) -> str:
    """``--format``, ``PATH…``."""
    hint = error.param_hint or (error.param and error.param.get_error_hint(error.ctx)) or ""
    return re.sub(r"['\[\]]", "", hint if isinstance(hint, str) else " / ".join(hint))


def _translated(message: str) -> str:
    for pattern, chinese in SENTENCES:
        if found := pattern.fullmatch(message):
            words = found.groupdict()
            words["place"] = PLACES.get(words.get("place", ""), "")
            words["number"] = NUMBERS.get(words.get("number", ""), "")
            return chinese.format(**words)
    return message.rstrip(".")
