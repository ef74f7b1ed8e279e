"""The command `auditor`: opens documents, prints, exits.

Results go to stdout, messages to stderr. Exit codes: 0 nothing at or above ``--fail-on``; 1 findings; 2 wrong usage,
configuration or rule; 3 an input could not be read or held nothing to check. Only click is imported here at the top,
everything else inside the commands, so that ``auditor --help`` answers at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from auditor import __version__
from auditor.writers import Lang, Options, formats, writer

if TYPE_CHECKING:
    from auditor.model import Audit
    from auditor.rulebook import Rulebook

FOUND, WRONG, UNREAD = 1, 2, 3
LEVELS = {"note": 0, "warning": 1, "error": 2, "never": 3}
STDIN = "stdin.txt"
MOST_MISTAKES = 12

Command = TypeVar("Command", bound=Callable[..., Any])


def main(*arguments: Any, **keywords: Any) -> None:
    """The entry point: a terminal that cannot show a character gets its escape instead of an exception."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    auditor(*arguments, **keywords)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="auditor")
def auditor() -> None:
    """勾稽关系审核：重新计算财政报告里每一处应当相符的数字。

    Recalculates every figure of a public-finance report that must agree with another, and says where it does not.

    \b
    退出码 exit codes: 0 无问题 nothing found, 1 有问题 findings,
    2 用法或规则有误 wrong usage or rule, 3 无法读取或无可核对 unreadable or nothing to check
    """


# --- options that several commands share ----------------------------------------------------------------------------


def lang_option(command: Command) -> Command:
    option = click.option(
        "--lang", type=click.Choice(["zh", "en"]), default="zh", help="输出语言 language of the output"
    )
    return option(command)


def rules_option(command: Command) -> Command:
    folder = click.Path(exists=True, file_okay=False)
    text = "另加的规则目录，可重复 more rules from a folder, repeatable"
    return click.option("--rules", "folders", type=folder, multiple=True, help=text)(command)


def color_option(command: Command) -> Command:
    return click.option("--no-color", is_flag=True, help="不用颜色 no colours")(command)


# --- check ----------------------------------------------------------------------------------------------------------


@auditor.command()
@click.argument("paths", metavar="PATH…", nargs=-1, required=True)
@click.option("--format", "format_", type=click.Choice(formats()), default="terminal", help="输出格式 output format")
@click.option("-o", "--output", metavar="FILE", help="写入文件 write to a file")
@click.option("--all", "everything", is_flag=True, help="也列出相符的 passed checks too")
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "note", "never"]), default="error",
    help="何种级别以 1 退出 severity that ends in exit code 1",
)  # fmt: skip
@lang_option
@rules_option
@color_option
@click.option("--name", help="标准输入（-）的文件名 name of the standard input, its suffix says the format")
def check(
    paths: tuple[str, ...], format_: str, output: str | None, everything: bool, fail_on: str, lang: Lang,
    folders: tuple[str, ...], no_color: bool, name: str | None,
) -> None:  # fmt: skip
    """核对一份或几份报告，- 为标准输入。Audit one report or several, - is the standard input."""
    _refuse_unusable(output, paths, name, lang)
    rulebook = _rulebook(folders, lang)
    audits = list(_audits(paths, name, rulebook, lang))
    options = _options(lang, no_color or output is not None, everything=everything, many=len(paths) > 1)
    if audits:
        _deliver(_written(audits, format_, options), output, lang)
    empty = [audit for audit in audits if not _evaluated(audit)]
    for audit in empty:
        _complain(_nothing_to_check(audit, lang))
    if empty or len(audits) < len(paths):
        sys.exit(UNREAD)
    if any(_fails(audit, fail_on) for audit in audits):
        sys.exit(FOUND)


def _refuse_unusable(output: str | None, paths: Sequence[str], name: str | None, lang: Lang) -> None:
    """What is wrong with the options alone is said before any document is read."""
    if name is not None and "-" not in paths:
        _stop(
            WRONG,
            _say(lang, "--name 只用于标准输入（PATH 为 -）。", "--name names the standard input only (PATH is -)."),
        )
    if paths.count("-") > 1:
        _stop(WRONG, _say(lang, "标准输入（-）只能读一次。", "The standard input (-) can be read once only."))
    if output is None:
        return
    if os.path.isdir(output):
        _stop(WRONG, _say(lang, f"-o {output} 是目录，请给出文件名。", f"-o {output} is a folder, give a file name."))
    folder = os.path.dirname(output) or "."
    if not os.path.isdir(folder):
        _stop(WRONG, _say(lang, f"-o：没有目录 {folder}。", f"-o: there is no folder {folder}."))
    if any(os.path.exists(output) and os.path.exists(path) and os.path.samefile(output, path) for path in paths):
        zh, en = f"-o {output} 会覆盖要核对的报告。", f"-o {output} would overwrite a report that is to be checked."
        _stop(WRONG, _say(lang, zh, en))


def _audits(paths: Sequence[str], name: str | None, rulebook: Rulebook, lang: Lang) -> Iterator[Audit]:
    """The audits of the documents that can be read; one sentence about each of the others."""
    from auditor.readers import ReadError

    for path in paths:
        try:
            yield _audited(path, name if path == "-" else _called(path, paths), rulebook)
        except ReadError as error:
            _complain(_sentence(error, lang))
        except OSError as error:
            _complain(_unopened(path, error, lang))


def _called(path: str, paths: Sequence[str]) -> str | None:
    """The path as the name where two documents would have the same one: ``a/report.txt`` and ``b/report.txt``."""
    names = [os.path.basename(other) for other in paths]
    return path if names.count(os.path.basename(path)) > 1 else None


def _audited(path: str, name: str | None, rulebook: Rulebook) -> Audit:
    from pathlib import Path

    from auditor.audit import audit

    if path == "-":
        return audit(sys.stdin.buffer.read(), name=name or STDIN, rulebook=rulebook)
    return audit(Path(path), name=name, rulebook=rulebook)


def _unopened(path: str, error: OSError, lang: Lang) -> str:
    if isinstance(error, FileNotFoundError):
        return _say(lang, f"{path}：没有这个文件。", f"{path}: there is no such file.")
    if isinstance(error, IsADirectoryError):
        return _say(
            lang,
            f"{path}：这是目录，请给出其中的报告文件，例如 {os.path.join(path, '*.docx')}。",
            f"{path}: this is a folder, give the report files in it, such as {os.path.join(path, '*.docx')}.",
        )
    if isinstance(error, PermissionError):
        return _say(lang, f"{path}：没有读取权限。", f"{path}: no permission to read it.")
    return _say(lang, f"{path}：无法读取（{error.strerror}）。", f"{path}: cannot be read ({error.strerror}).")


def _evaluated(audit: Audit) -> bool:
    return any(outcome.verdict != "not_evaluated" for outcome in audit.outcomes)


def _nothing_to_check(audit: Audit, lang: Lang) -> str:
    name, seen = audit.document.name, len(audit.mentions)
    if not seen:
        return _say(lang, f"{name}：没有读到数字，无可核对。", f"{name}: no figures in it, nothing to check.")
    return _say(
        lang,
        f"{name}：读到{seen}个数字，但没有可以核对的勾稽关系；读到了什么见 auditor facts。",
        f"{name}: figures read: {seen}, but no relation among them to check; auditor facts shows what was read.",
    )


def _fails(audit: Audit, fail_on: str) -> bool:
    return any(LEVELS[finding.severity] >= LEVELS[fail_on] for finding in audit.loud())


# --- facts ----------------------------------------------------------------------------------------------------------


@auditor.command()
@click.argument("path", metavar="PATH")
@click.option(
    "--format", "format_", type=click.Choice(["terminal", "json"]), default="terminal", help="输出格式 format"
)
@lang_option
@rules_option
@color_option
@click.option("--name", help="标准输入（-）的文件名 name of the standard input")
def facts(path: str, format_: str, lang: Lang, folders: tuple[str, ...], no_color: bool, name: str | None) -> None:
    """列出读到的数字、事实、表述和未能归位的数字。

    What was read: figures, facts, claims, and what was left unplaced.
    """
    from auditor.writers import json, terminal

    _refuse_unusable(None, (path,), name, lang)
    for audit in _audits((path,), name, _rulebook(folders, lang), lang):
        write = json.write_facts if format_ == "json" else terminal.write_facts
        click.echo(write(audit, _options(lang, no_color)), nl=False)
        if audit.mentions:
            return
        _complain(_nothing_to_check(audit, lang))
    sys.exit(UNREAD)


# --- rules ----------------------------------------------------------------------------------------------------------


@auditor.group()
def rules() -> None:
    """勾稽规则：列出、说明、自检。The rulebook: list, show, check."""


@rules.command("list")
@click.option("--severity", type=click.Choice(["error", "warning", "note"]), help="只列此级别 only this severity")
@click.option("--family", help="只列此目录 only this folder, such as budget")
@click.option("--format", "format_", type=click.Choice(["terminal", "json", "markdown"]), default="terminal",
              help="输出格式 format")  # fmt: skip
@lang_option
@rules_option
def list_rules(severity: str | None, family: str | None, format_: str, lang: Lang, folders: tuple[str, ...]) -> None:
    """列出规则。List the rules."""
    from auditor import catalogue

    rulebook = _rulebook(folders, lang)
    chosen = [
        rule for rule in rulebook.rules
        if severity in (None, rule.severity) and (family is None or rule.id.startswith(family.rstrip("/") + "/"))
    ]  # fmt: skip
    if not chosen:
        _stop(WRONG, _say(lang, "没有这样的规则，见 auditor rules list。", "No such rules, see auditor rules list."))
    click.echo(catalogue.listed(chosen, rulebook, format_, lang), nl=False)


@rules.command("show")
@click.argument("id_", metavar="ID")
@lang_option
@rules_option
def show_rule(id_: str, lang: Lang, folders: tuple[str, ...]) -> None:
    """说明一条规则：理由、公式、例子和例子的审核发现。

    Explain a rule: its reason, its formula, its examples and the findings in them.
    """
    from auditor import catalogue

    rulebook = _rulebook(folders, lang)
    rule = next((rule for rule in rulebook.rules if rule.id == id_), None)
    if rule is None:
        _stop(WRONG, _unknown_rule(id_, [rule.id for rule in rulebook.rules], lang))
    click.echo(catalogue.page(rule, rulebook, lang), nl=False)


def _unknown_rule(id_: str, ids: Sequence[str], lang: Lang) -> str:
    from difflib import get_close_matches

    close = get_close_matches(id_, ids, 1, 0.5) or [found for found in ids if id_ in found][:1]
    if close:
        return _say(lang, f"没有规则 {id_}，是否指 {close[0]}？", f"There is no rule {id_}, did you mean {close[0]}?")
    return _say(lang, f"没有规则 {id_}，见 auditor rules list。", f"There is no rule {id_}, see auditor rules list.")


@rules.command("check")
@lang_option
@rules_option
def check_rules(lang: Lang, folders: tuple[str, ...]) -> None:
    """载入规则并运行每条规则自带的例子。Load the rules and run the examples that each brings."""
    from auditor import catalogue

    rulebook = _rulebook(folders, lang, validate=True)
    failures = list(catalogue.failures(rulebook, lang))
    for failure in failures:
        _complain(failure)
    click.echo(catalogue.checked(rulebook, len(failures), lang))
    if failures:
        sys.exit(WRONG)


# --- the edge -------------------------------------------------------------------------------------------------------


def _rulebook(folders: Sequence[str], lang: Lang, validate: bool = False) -> Rulebook:
    from pathlib import Path

    from auditor.rulebook import RuleError, default_rulebook, load_rulebook

    try:
        if folders or validate:
            return load_rulebook(map(Path, folders), validate=validate)
        return default_rulebook()
    except RuleError as error:
        _stop(WRONG, _mistakes(error, lang))
    except OSError as error:
        _stop(WRONG, _unopened(str(error.filename), error, lang))


def _mistakes(error: Exception, lang: Lang) -> str:
    """Each mistake in the rules on a line of its own, the first few of many."""
    lines = list(dict.fromkeys(str(error).splitlines()))
    more = len(lines) - MOST_MISTAKES
    if more > 0:
        lines[MOST_MISTAKES:] = [_say(lang, f"另有{more}处。", f"{more} more mistakes.")]
    return "\n".join(lines)


def _options(lang: Lang, no_color: bool, everything: bool = False, many: bool = False) -> Options:
    """Colours and the width of the window only where someone looks at one."""
    if not sys.stdout.isatty():
        return Options(lang, everything, many=many)
    from shutil import get_terminal_size

    color = not no_color and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Options(lang, everything, color, min(140, max(40, get_terminal_size().columns)), many)


def _written(audits: Sequence[Audit], format_: str, options: Options) -> str | bytes:
    from auditor.writers import WriteError

    try:
        return writer(format_).write(audits, options)
    except WriteError as error:
        _stop(WRONG, _sentence(error, options.lang))


def _deliver(written: str | bytes, output: str | None, lang: Lang) -> None:
    if output is None:
        click.echo(written, nl=False)
        return
    try:
        _save(written.encode() if isinstance(written, str) else written, output)
    except OSError as error:
        zh, en = f"无法写入 {output}（{error.strerror}）。", f"{output} cannot be written ({error.strerror})."
        _stop(WRONG, _say(lang, zh, en))


def _save(data: bytes, output: str) -> None:
    """The whole file or none: written beside its place and then moved there; a device is written as it is."""
    from pathlib import Path

    target = Path(output).resolve()
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return
    partial = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        partial.write_bytes(data)
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)


def _say(lang: Lang, zh: str, en: str) -> str:
    return en if lang == "en" else zh


def _sentence(error: Exception, lang: Lang) -> str:
    """An error that knows both languages in the right one, any other as it is."""
    return str(getattr(error, lang, error))


def _complain(sentence: str) -> None:
    from auditor.writers._excerpt import plain

    for line in sentence.splitlines():  # a sentence for each mistake in the rules
        click.echo(f"auditor: {plain(line)}", err=True)


def _stop(code: int, sentence: str) -> NoReturn:
    _complain(sentence)
    sys.exit(code)
