"""The command `auditor`: opens documents, prints, exits.

Results go to stdout, messages to stderr. Exit codes: 0 nothing at or above ``--fail-on``; 1 findings; 2 wrong usage,
configuration or rule, or an output that cannot be written; 3 an input could not be read or held nothing to check; 130
ended by Ctrl-C. Only click is imported here at the top,
everything else inside the commands, so that ``auditor --help`` answers at once.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn, TypeVar

import click

from auditor import __version__
from auditor.said import of_system
from auditor.usage import Speaking, in_english
from auditor.web.command import serve
from auditor.writers import Lang, Options, formats, writer

if TYPE_CHECKING:
    from pathlib import Path

    from auditor.accepted import Accepted, Entry
    from auditor.across.rules import AcrossRule
    from auditor.configuration import Configuration
    from auditor.model import Audit
    from auditor.outputs import Output
    from auditor.policy import Baseline
    from auditor.project import Places, Project
    from auditor.readers._limits import Limits
    from auditor.rulebook import Rule, Rulebook, RuleError

FOUND, WRONG, UNREAD = 1, 2, 3
UNWRITABLE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
LEVELS = {"note": 0, "warning": 1, "error": 2, "never": 3}
STDIN = "stdin.txt"
MOST_MISTAKES = 12
OFF_HEADERS = (("规则", "rule"), ("名称", "title"), ("理由", "reason"), ("出处", "from"))
FEWEST_DIGITS = 6  # of a fingerprint, to take it for one

Command = TypeVar("Command", bound=Callable[..., Any])


def main(*arguments: Any, **keywords: Any) -> None:
    """The entry point: a terminal that cannot show a character gets its escape instead of an exception.

    A stream that was closed is an empty one; an output that is full ends the command with a sentence.
    """
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "r" if name == "stdin" else "w", encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        auditor(*arguments, **keywords)
    except OSError as error:
        if error.errno not in UNWRITABLE or error.filename is not None:
            raise
        _unwritten(error, "en" if in_english(sys.argv[1:]) else "zh")


def _unwritten(error: OSError, lang: Lang) -> NoReturn:
    """The standard output took no more; nor may what it still holds be tried again when the program ends."""
    why = of_system(error)
    with suppress(OSError):
        _complain(
            _say(lang, f"无法写入标准输出（{why.zh}）。", f"The standard output cannot be written to ({why.en}).")
        )
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    sys.exit(WRONG)


@click.group(cls=Speaking, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="auditor")
def auditor() -> None:
    """勾稽关系审核：重新计算财政报告里每一处应当相符的数字。

    Recalculates every figure of a public-finance report that must agree with another, and says where it does not.

    \b
    退出码 exit codes: 0 无问题 nothing found, 1 有问题 findings,
    2 用法、规则有误或无法写出 wrong usage or rule, not writable,
    3 无法读取或无可核对 unreadable or nothing to check, 130 被中止 interrupted
    """


auditor.add_command(serve)


# --- options that several commands share ----------------------------------------------------------------------------


def lang_option(command: Command) -> Command:
    option = click.option(
        "--lang", type=click.Choice(["zh", "en"]), default="zh", help="输出语言 language of the output"
    )
    return option(command)


def rules_option(command: Command) -> Command:
    folder = click.Path(exists=True, file_okay=False)
    text = "另加的规则目录，可重复 more rules from a folder, repeatable"
    return config_option(click.option("--rules", "folders", type=folder, multiple=True, help=text)(command))


def config_option(command: Command) -> Command:
    """Which ``auditor.yaml`` counts: kept in the context, where `_configured` finds it, so that no command passes it on."""

    def keep(context: click.Context, parameter: click.Parameter, value: object) -> None:
        context.meta[f"auditor.{parameter.name}"] = value

    file = click.Path(exists=True, dir_okay=False)
    text, without = (
        "用这个配置文件 use this auditor.yaml",
        "不用配置文件和已接受的发现 no auditor.yaml, nothing accepted",
    )
    command = click.option("--no-config", is_flag=True, expose_value=False, callback=keep, help=without)(command)
    option = click.option("--config", metavar="FILE", type=file, expose_value=False, callback=keep, help=text)
    return option(command)


def limit_option(command: Command) -> Command:
    text = "放宽或收紧限度，如 memory=4096（MB）、seconds=300、pages=5000，可重复 change a limit, repeatable"
    return click.option("--limit", "limits", metavar="NAME=N", multiple=True, help=text)(command)


def color_option(command: Command) -> Command:
    return click.option("--no-color", is_flag=True, help="不用颜色 no colours")(command)


# --- check ----------------------------------------------------------------------------------------------------------


@auditor.command()
@click.argument("paths", metavar="PATH…", nargs=-1, required=True)
@click.option(
    "--format", "formats_", type=click.Choice(formats()), multiple=True, default=("terminal",),
    help="输出格式，可重复 output format, repeatable",
)  # fmt: skip
@click.option("-o", "--output", "patterns", metavar="FILE", multiple=True, help="写入文件 write to a file, see above")
@click.option("--all", "everything", is_flag=True, help="也列出相符的 passed checks too")
@click.option("--statistics", is_flag=True, help="按规则计数 count findings by rule (terminal, markdown)")
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "note", "never"]), default="error",
    help="何种级别以 1 退出 severity that ends in exit code 1",
)  # fmt: skip
@lang_option
@rules_option
@color_option
@click.option("--name", help="标准输入（-）的文件名 name of the standard input, its suffix says the format")
@click.option("--together", is_flag=True, help="这些文件合成一份报告（说明和附表）核对 the files form one report")
@click.option("--genre", metavar="GENRE", help="文种，如 部门决算，不写则识别 genre, recognised where not given")
@click.option(
    "--baseline", metavar="FILE", help="只看这份 JSON 结果之后新出现的 only what is new since this JSON audit"
)
@limit_option
def check(
    paths: tuple[str, ...], formats_: tuple[str, ...], patterns: tuple[str, ...], everything: bool, statistics: bool,
    fail_on: str, lang: Lang, folders: tuple[str, ...], no_color: bool, name: str | None, together: bool,
    genre: str | None, baseline: str | None, limits: tuple[str, ...],
) -> None:  # fmt: skip
    """核对一份或几份报告（压缩包逐份核对），- 为标准输入。

    Audit one report or several, an archive file by file; - is the standard input.

    -o 与 --format 依次对应；只给一个 -o 时各格式共用，terminal 仍到屏幕；-o - 是标准输出。名中可用 {stem} {name} {folder}（每份报告一个文件）、
    {format} {suffix}。One -o for each --format, in their order; a single -o serves all, and terminal keeps to the screen; -o - is the
    standard output. In its name {stem} {name} {folder} make a file for each report, {format} {suffix} tell formats apart.

    \b
    auditor check a.docx b.docx --format markdown --format xlsx -o 'out/{stem}.{suffix}'
    """
    _refuse_unusable(paths, name, lang, together)
    project = _project(paths, folders, lang)
    lang = _spoken(project.configuration, lang)
    run = Run(project, _limits(limits, lang, project.configuration), lang, _genre(genre, lang))
    before = _baseline(baseline, lang)
    documents = list(_documents(_files(paths, name, lang), together))
    planned = _outputs(formats_, patterns, [files[0].path for files in documents], paths, lang)
    read = run.audits(documents)
    _report_accepted(project, [files[0].path for files in documents], read, lang)
    read = _only_new(read, before)
    said = None if _unsaid("fail_on") else fail_on
    levels = [said or project.configuration.at(files[0].path).value("fail_on") for files in documents]
    code = _exit_code(read, levels)
    rendered = []
    for output in planned:
        options = _options(lang, no_color, everything=everything, many=output.many, screen=output.target is None)
        held = [(documents[number][0].path, read[number]) for number in output.documents]
        options = _informed(options, held, project.rulebook, statistics=statistics, exit_code=code)
        if audits := [audit for _, audit in held if not isinstance(audit, str)]:
            rendered.append((output, _written(audits, output.format, options)))
    _deliver(rendered, lang)
    for audit in read:
        if not isinstance(audit, str) and not audit.evaluated:
            _complain(_nothing_to_check(audit, lang))
    sys.exit(code)


def _exit_code(read: Sequence[Audit | str], levels: Sequence[str]) -> int:
    """`levels`: for each document the severity that fails the run."""
    if any(isinstance(audit, str) or not audit.evaluated for audit in read):
        return UNREAD
    failing = (not isinstance(audit, str) and _fails(audit, level) for audit, level in zip(read, levels, strict=True))
    return FOUND if any(failing) else 0


def _informed(
    options: Options, held: Sequence[tuple[str, Audit | str]], rulebook: Rulebook, statistics: bool, exit_code: int
) -> Options:
    """The options with what the writers of machine formats say of the run: paths, rules, what could not be read."""
    return replace(
        options,
        statistics=statistics,
        paths={audit.document.name: path for path, audit in held if not isinstance(audit, str) and path != "-"},
        rules={rule.id: rule for rule in rulebook.rules},
        unread=tuple((path, sentence) for path, sentence in held if isinstance(sentence, str)),
        exit_code=exit_code,
    )


def _refuse_unusable(paths: Sequence[str], name: str | None, lang: Lang, together: bool = False) -> None:
    """What is wrong with the options alone is said before any document is read."""
    if "" in paths:
        _stop(WRONG, _say(lang, "有一个 PATH 是空的，请给出文件名。", "A PATH is empty; give the name of a file."))
    places = [os.path.realpath(path) for path in paths]
    if together and len(set(places)) < len(places):
        twice = next(path for path, place in zip(paths, places, strict=True) if places.count(place) > 1)
        zh, en = f"--together：{twice} 给了两次，请只给一次。", f"--together: {twice} was given twice; give it once."
        _stop(WRONG, _say(lang, zh, en))
    if name is not None and "-" not in paths:
        _stop(
            WRONG,
            _say(lang, "--name 只用于标准输入（PATH 为 -）。", "--name names the standard input only (PATH is -)."),
        )
    if paths.count("-") > 1:
        _stop(WRONG, _say(lang, "标准输入（-）只能读一次。", "The standard input (-) can be read once only."))


def _outputs(
    formats_: Sequence[str], patterns: Sequence[str], documents: Sequence[str], paths: Sequence[str], lang: Lang
) -> tuple[Output, ...]:
    """The files to write, each possible: what cannot be is said before any document is read."""
    from auditor.outputs import OutputError, outputs

    try:
        planned = outputs(formats_, patterns, documents)
    except OutputError as error:
        _stop(WRONG, _sentence(error, lang))
    for output in planned:
        if output.target is not None:
            _refuse_target(output.target, paths, lang)
    _refuse_collision(planned, lang)
    return planned


def _refuse_target(target: str, paths: Sequence[str], lang: Lang) -> None:
    if os.path.isdir(target) or not os.path.basename(target):
        _stop(WRONG, _say(lang, f"-o {target} 是目录，请给出文件名。", f"-o {target} is a folder, give a file name."))
    folder = os.path.dirname(target) or "."
    if not os.path.isdir(folder):
        _stop(
            WRONG, _say(lang, f"-o：没有目录 {folder}，请先建立。", f"-o: there is no folder {folder}; make it first.")
        )
    if any(os.path.exists(target) and os.path.exists(path) and os.path.samefile(target, path) for path in paths):
        zh, en = (
            f"-o {target} 会覆盖要读的文件，请换一个文件名。",
            f"-o {target} would overwrite what is to be read; give another name.",
        )
        _stop(WRONG, _say(lang, zh, en))
    if os.path.exists(target) and not os.access(target, os.W_OK):  # it would be replaced nevertheless
        zh, en = f"-o {target} 是只读的，请换一个文件名。", f"-o {target} is read-only; give another name."
        _stop(WRONG, _say(lang, zh, en))


def _refuse_collision(planned: Sequence[Output], lang: Lang) -> None:
    taken: set[str | None] = set()
    for output in planned:
        place = output.target and os.path.normcase(os.path.realpath(output.target))
        if place in taken:
            zh = f"两个结果都要写到 {output.target or '标准输出'}；请用 {{name}}、{{folder}}、{{format}} 区分，或分开给 -o。"
            en = f"Two results would go to {output.target or 'the standard output'}; tell them apart with {{name}}, {{folder}}, {{format}} or an -o each."
            _stop(WRONG, _say(lang, zh, en))
        taken.add(place)


class File(NamedTuple):
    """What was handed in: its path, the name it goes by, and its bytes, or the sentence that says why there are none."""

    path: str
    name: str
    data: bytes | str


def _files(paths: Sequence[str], name: str | None, lang: Lang) -> Iterator[File]:
    """The files of the paths, those in archives one by one."""
    for path in paths:
        if path == "-":
            yield from _unpacked(File(name or STDIN, name or STDIN, b""), sys.stdin.buffer.read(), lang)
            continue
        file = File(path, _called(path, paths), b"")
        try:
            with open(path, "rb") as stream:
                data = stream.read()
        except OSError as error:
            yield file._replace(data=_unopened(_plain_name(path), error, lang))
        else:
            yield from _unpacked(file, data, lang)


def _called(path: str, paths: Sequence[str]) -> str:
    """The path as the name where two documents would have the same one: ``a/report.txt`` and ``b/report.txt``."""
    names = [os.path.basename(other) for other in paths]
    return _plain_name(path if names.count(os.path.basename(path)) > 1 else os.path.basename(path))


def _plain_name(path: str) -> str:
    """On one line, whatever it is made of."""
    return " ".join(path.splitlines()) if path.splitlines() != [path] else path


def _unpacked(file: File, data: bytes, lang: Lang) -> Iterator[File]:
    from auditor.readers._archives import is_archive, members

    if not is_archive(file.name, data):
        yield file._replace(data=data)
        return
    for member in members(file.name, data):
        path = file.path + member.name.removeprefix(file.name)
        yield File(path, member.name, member.data if isinstance(member.data, bytes) else _sentence(member.data, lang))


def _documents(files: Iterable[File], together: bool) -> Iterator[list[File]]:
    """The files of each document: one, or all that were given."""
    return iter([list(files)]) if together else ([file] for file in files)


@dataclass(frozen=True)
class Run:
    """How documents are audited in one run."""

    project: Project
    limits: Limits
    lang: Lang
    genre: str | None = None

    def audits(self, documents: Iterable[Sequence[File]]) -> list[Audit | str]:
        """The audits of several documents, one child process doing them all unless something goes wrong."""
        from auditor.guard import kept

        with kept():
            return [self.audit(files) for files in documents]

    def audit(self, files: Sequence[File]) -> Audit | str:
        """The audit of a document, read in a child process; or the sentences why it cannot be read, printed too."""
        why = [file.data for file in files if isinstance(file.data, str)]
        if why:
            return self._refused("\n".join(why))
        from auditor.audit import audit_files
        from auditor.guard import guarded
        from auditor.readers import ReadError

        given = [(file.name, file.data) for file in files if isinstance(file.data, bytes)]
        path = files[0].path
        settings = self.project.configuration.at(path)
        rulebook, genre = self.project.rulebook_for(path), self.genre or settings.genre
        try:
            audit = guarded(given[0][0], self.limits, audit_files, given, rulebook, genre)
        except ReadError as error:
            return self._refused(_sentence(error, self.lang))
        audit = self.project.judged(audit, path)
        return replace(audit, source=given[0][1]) if len(given) == 1 else audit

    def _refused(self, why: str) -> str:
        _complain(why)
        return why


def _unopened(path: str, error: OSError, lang: Lang) -> str:
    if isinstance(error, FileNotFoundError):
        return _say(lang, f"{path}：没有这个文件，请检查路径。", f"{path}: there is no such file; check the path.")
    if isinstance(error, IsADirectoryError):
        return _say(
            lang,
            f"{path}：这是目录，请给出其中的报告文件，例如 {os.path.join(path, '*.docx')}。",
            f"{path}: this is a folder, give the report files in it, such as {os.path.join(path, '*.docx')}.",
        )
    if isinstance(error, PermissionError):
        return _say(
            lang,
            f"{path}：没有读取权限，请修改权限或另存一份。",
            f"{path}: no permission to read it; change that, or copy it.",
        )
    why = of_system(error)
    return _say(lang, f"{path}：无法读取（{why.zh}）。", f"{path}: cannot be read ({why.en}).")


def _nothing_to_check(audit: Audit, lang: Lang) -> str:
    name, seen = audit.document.name, len(audit.mentions)
    if not seen:
        return _say(
            lang,
            f"{name}：没有读到数字，无可核对；请看文件是否选对，正文是否为图片。",
            f"{name}: no figures in it, nothing to check; see whether it is the right file and its text is no picture.",
        )
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
@limit_option
def facts(
    path: str,
    format_: str,
    lang: Lang,
    folders: tuple[str, ...],
    no_color: bool,
    name: str | None,
    limits: tuple[str, ...],
) -> None:
    """列出读到的数字、事实、表述和未能归位的数字。

    What was read: figures, facts, claims, and what was left unplaced.
    """
    from auditor.writers import json, terminal

    _refuse_unusable((path,), name, lang)
    project = _project((path,), folders, lang)
    lang = _spoken(project.configuration, lang)
    run = Run(project, _limits(limits, lang, project.configuration), lang)
    files = list(_files((path,), name, lang))
    if len(files) > 1:
        zh, en = (
            f"{path}：压缩包里有{len(files)}个文件，请解压后逐个查看。",
            f"{path}: {len(files)} files in the archive; unpack it and look at one.",
        )
        _stop(WRONG, _say(lang, zh, en))
    audit = run.audit(files)
    if isinstance(audit, str):
        sys.exit(UNREAD)
    write = json.write_facts if format_ == "json" else terminal.write_facts
    click.echo(write(audit, _options(lang, no_color)), nl=False)
    if not audit.mentions:
        _complain(_nothing_to_check(audit, lang))
        sys.exit(UNREAD)


# --- rules ----------------------------------------------------------------------------------------------------------


@auditor.group()
def rules() -> None:
    """勾稽规则：列出、说明、自检。The rulebook: list, show, check."""


@rules.command("list")
@click.option("--pack", "--family", "pack", help="只列此目录 only this folder, such as budget")
@click.option("--severity", type=click.Choice(["error", "warning", "note"]), help="只列此级别 only this severity")
@click.option("--kind", help="只列此类别 only this kind, such as sum")
@click.option("--tag", help="只列带此标签的 only those with this tag")
@click.option("--format", "format_", type=click.Choice(["terminal", "json", "markdown"]), default="terminal",
              help="输出格式 format")  # fmt: skip
@lang_option
@rules_option
def list_rules(
    pack: str | None, severity: str | None, kind: str | None, tag: str | None, format_: str, lang: Lang,
    folders: tuple[str, ...],
) -> None:  # fmt: skip
    """列出规则。List the rules."""
    from auditor import catalogue
    from auditor.across.rules import RELATIONS
    from auditor.rulebook import KINDS

    if kind not in (None, *KINDS, *RELATIONS):
        kinds = ", ".join((*KINDS, *RELATIONS))
        _stop(WRONG, _say(lang, f"没有类别 {kind}，可用：{kinds}。", f"There is no kind {kind}; kinds: {kinds}."))
    project = _project((".",), folders, lang)
    rulebook, lang = project.rulebook_for("."), _spoken(project.configuration, lang)
    _refuse_unknown(("标签", "tag"), tag, {one for rule in rulebook.every for one in rule.tags}, lang)
    _refuse_unknown(("规则包", "pack"), pack and pack.partition("/")[0], {rule.pack for rule in rulebook.every}, lang)
    chosen = [
        rule for rule in rulebook.every
        if severity in (None, rule.severity) and kind in (None, rule.kind) and (tag is None or tag in rule.tags)
        and (pack is None or rule.id.startswith(pack.rstrip("/") + "/"))
    ]  # fmt: skip
    if not chosen:
        _stop(WRONG, _say(lang, "没有这样的规则，见 auditor rules list。", "No such rules, see auditor rules list."))
    click.echo(catalogue.listed(chosen, rulebook, format_, lang), nl=False)


def _refuse_unknown(called: tuple[str, str], name: str | None, known: Iterable[str], lang: Lang) -> None:
    """A filter by what no rule has ends here, with all that rules have."""
    from difflib import get_close_matches

    options = sorted(filter(None, known))
    if name is None or name in options:
        return
    close = get_close_matches(name, options, 1)
    zh, en = (f"是否为 {close[0]}？", f"did you mean {close[0]}? ") if close else ("", "")
    listed = "、".join(options) if lang == "zh" else ", ".join(options)
    _stop(
        WRONG,
        _say(
            lang,
            f"没有{called[0]} {name}，{zh}可用：{listed}。",
            f"There is no {called[1]} {name}; {en}known: {listed}.",
        ),
    )


@rules.command("show")
@click.argument("id_", metavar="ID")
@lang_option
@rules_option
def show_rule(id_: str, lang: Lang, folders: tuple[str, ...]) -> None:
    """说明一条规则：理由、公式、例子和例子的审核发现。

    Explain a rule: its reason, its formula, its examples and the findings in them.
    """
    project = _project((".",), folders, lang)
    _show(id_, project.rulebook_for("."), _spoken(project.configuration, lang))


@auditor.command()
@click.argument("id_", metavar="ID")
@click.argument("paths", metavar="[PATH]…", nargs=-1)
@lang_option
@rules_option
@color_option
@limit_option
def explain(
    id_: str, paths: tuple[str, ...], lang: Lang, folders: tuple[str, ...], no_color: bool, limits: tuple[str, ...]
) -> None:
    """说明一条规则；或由指纹（可只写前几位）说明报告里的一条审核发现及其规则。

    Explain a rule; or, by its fingerprint or the beginning of it, a finding in a report, and its rule.

    \b
    auditor explain relations/change
    auditor explain 3f9a2c1b report.docx
    """
    project = _project(paths or (".",), folders, lang)
    lang = _spoken(project.configuration, lang)
    rulebook = project.rulebook_for(paths[0] if paths else ".")
    if not paths or any(rule.id == id_ for rule in rulebook.every):
        _show(id_, rulebook, lang)
        return
    run = Run(project, _limits(limits, lang, project.configuration), lang)
    audits = run.audits(_documents(_files(paths, None, lang), together=False))
    if any(isinstance(audit, str) for audit in audits):
        sys.exit(UNREAD)
    found = [
        (audit, finding) for audit in audits if not isinstance(audit, str)
        for finding in audit.findings if finding.fingerprint.startswith(id_)
    ]  # fmt: skip
    if not found:
        zh = f"这些报告里没有指纹以 {id_} 开头的审核发现；指纹见 auditor check --format json 或 csv。"
        en = f"No finding here has a fingerprint that begins with {id_}; auditor check --format json or csv shows them."
        _stop(WRONG, _say(lang, zh, en))
    from auditor.writers import terminal

    for audit, finding in found:
        click.echo(terminal.findings(audit, [finding], _options(lang, no_color)))
    for id_ in dict.fromkeys(finding.outcome.rule for _, finding in found):
        _show(id_, rulebook, lang)


def _show(id_: str, rulebook: Rulebook, lang: Lang) -> None:
    from auditor import catalogue

    rule = next((rule for rule in rulebook.every if rule.id == id_), None)
    if rule is None:
        _stop(WRONG, _unknown_rule(id_, [rule.id for rule in rulebook.every], lang))
    click.echo(catalogue.page(rule, rulebook, lang), nl=False)


def _unknown_rule(id_: str, ids: Sequence[str], lang: Lang) -> str:
    from difflib import get_close_matches

    close = get_close_matches(id_, ids, 1, 0.5) or [found for found in ids if id_ in found][:1]
    if close:
        return _say(lang, f"没有规则 {id_}，是否指 {close[0]}？", f"There is no rule {id_}, did you mean {close[0]}?")
    if len(id_) >= FEWEST_DIGITS and not id_.strip("0123456789abcdef-"):
        zh = f"没有规则 {id_}；若是审核发现的指纹，请加上报告：auditor explain {id_} 报告.docx。"
        en = f"There is no rule {id_}; if it is the fingerprint of a finding, name the report too: auditor explain {id_} report.docx."
        return _say(lang, zh, en)
    return _say(lang, f"没有规则 {id_}，见 auditor rules list。", f"There is no rule {id_}, see auditor rules list.")


@rules.command("check")
@click.option("--coverage", is_flag=True, help="自带规则没有例子用到的也列出 gaps in the tests of shipped rules too")
@lang_option
@rules_option
def check_rules(coverage: bool, lang: Lang, folders: tuple[str, ...]) -> None:
    """载入规则，运行每条规则自带的例子，找出例子没有用到的、永远用不上的和说了两遍的。

    Load the rules and run the examples that each brings; say what no example reaches (of your own rules, with --coverage of
    all), what can never apply and what is said twice.
    """
    from pathlib import Path

    from auditor import catalogue
    from auditor.configuration import own_rules
    from auditor.proofing import proof
    from auditor.rulebook import rules_directory, surveyed

    configuration = _configuration(lang)
    own, sheets = own_rules(configuration)
    lang = _spoken(configuration, lang)
    rulebook, problems = surveyed([*own, *map(Path, folders)], sheets)
    found = proof(rulebook, problems)
    for problem in found.problems:
        _complain(problem.shown(lang))
    if not problems:
        for gap in found.coverage.gaps:
            if coverage or not gap.path.is_relative_to(rules_directory()):
                click.echo(_plain(f"{_say(lang, '提示', 'hint')}: {gap.shown(lang)}"))
        click.echo(catalogue.checked(found, lang))
    if found.problems:
        sys.exit(WRONG)


@rules.command("schema")
@click.argument("name", metavar="[NAME]", required=False)
@click.option("-o", "--output", metavar="FILE", help="写入文件 write to a file")
@lang_option
def schema(name: str | None, output: str | None, lang: Lang) -> None:
    """打印 JSON Schema（2020-12）：rule、across、concepts、config、document、audit；不写名称则列出。

    Print a JSON Schema; without a name, list them. An editor that knows YAML checks and completes a file by it whose first line
    is: # yaml-language-server: $schema=FILE
    """
    from auditor.schemas import schemas

    known = schemas()
    if name is None:
        for one, (path, title) in known.items():
            click.echo(f"{one:9} {title}  {path}")
        return
    if name not in known:
        names = ", ".join(known)
        _stop(
            WRONG,
            _say(lang, f"没有 {name} 的格式说明，可用：{names}。", f"There is no schema {name}; schemas: {names}."),
        )
    text = known[name][0].read_text("utf-8")
    if output is None or output == "-":
        click.echo(text, nl=False)
    else:
        _save_all([(output, text)], lang)


@rules.command("new")
@click.argument("id_", metavar="ID", required=False)
@click.option(
    "--to", "folder", metavar="DIR", default="my-rules", show_default=True, help="规则目录 the folder of rules"
)
@click.option(
    "--assert", "formulas_", metavar="FORMULA", multiple=True, help="应当成立的公式，可重复 what must hold, repeatable"
)
@click.option("--claim", help="按角色：关系的类别，如 change by role: the kind of relation")
@click.option(
    "--where", "wheres", metavar="KEY=VALUE", multiple=True, help="按角色：缩小范围，如 current=sangong narrows it"
)
@click.option("--title", help="名称，默认由公式写出 its name, else written from the formula")
@click.option("--why", help="理由 the reason")
@click.option("--severity", type=click.Choice(["error", "warning", "note"]), default="error", show_default=True,
              help="级别 severity")  # fmt: skip
@lang_option
@rules_option
def new_rule(
    id_: str | None, folder: str, formulas_: tuple[str, ...], claim: str | None, wheres: tuple[str, ...],
    title: str | None, why: str | None, severity: str, lang: Lang, folders: tuple[str, ...],
) -> None:  # fmt: skip
    """写一个新的规则文件，带注释和试过的例子；没有给的，在终端上逐项询问。

    Write a new rule file, with comments and with examples that have been tried; what is not given is asked for.

    \b
    auditor rules new meetings/within --assert 'meeting_expenditure + training_expenditure <= public_expenditure'
    auditor rules new training/rise --claim change --where current=training_expenditure
    """
    from pathlib import Path

    from auditor.rulebook import RuleError
    from auditor.scaffold import Wish, WishError, drafted

    id_ = id_ or _asked("规则的编号，如 canteen/balance", "id of the rule, such as canteen/balance", "ID", lang)
    if not claim and not formulas_:
        formulas_ = (_asked("公式，如 a - b == c", "formula, such as a - b == c", "--assert", lang),)
    wish = Wish(id_, formulas_, claim, wheres, title or "", why or "", severity)
    own = [Path(folder)] if os.path.isdir(folder) else []
    try:
        draft = drafted(wish, [*map(Path, folders), *own])
    except WishError as error:
        _stop(WRONG, _sentence(error, lang))
    except RuleError as error:
        _stop(WRONG, _mistakes(error, lang))
    target, beside = os.path.join(folder, f"{id_}.yaml"), os.path.join(folder, ".schemas", "rule.schema.json")
    if os.path.exists(target):
        _stop(WRONG, _say(lang, f"{target} 已经有了，请另取编号。", f"{target} exists already, choose another id."))
    for path in (target, beside):
        os.makedirs(os.path.dirname(path), exist_ok=True)
    _save_all([(target, draft.text), (beside, draft.schema)], lang)
    click.echo(_say(lang, f"已写入 {target}。", f"Written: {target}."))
    if draft.tried:
        zh = f"两种例子都试过。改好后运行：auditor rules check --rules {folder}"
        click.echo(
            _say(lang, zh, f"Both examples have been tried. When it is edited: auditor rules check --rules {folder}")
        )
    else:
        owners = ", ".join(draft.owners)
        owned = (f"；这类文字由 {owners} 核对，where 须更窄", f"; such texts belong to {owners}, narrow `where`")
        zh, en = owned if owners else ("", "")
        zh = f"没有找到能用上规则的例子{zh}。请改写 where 和 tests 后运行：auditor rules check --rules {folder}"
        en = f"No example was found in which the rule is tried{en}. Edit it, then auditor rules check --rules {folder}"
        click.echo(_say(lang, zh, en))


def _asked(zh: str, en: str, option: str, lang: Lang) -> str:
    """Asks at a terminal; elsewhere nobody could answer."""
    if not sys.stdin.isatty():
        _stop(WRONG, _say(lang, f"缺少 {option}：{zh}。", f"{option} is missing: {en}."))
    return str(click.prompt(_say(lang, zh, en)))


# --- config ---------------------------------------------------------------------------------------------------------


@auditor.group("config")
def config_group() -> None:
    """配置：显示、新建、格式。The settings of a project: show, init, schema."""


@config_group.command("show")
@click.argument("path", metavar="[PATH]", default=".")
@lang_option
@config_option
def show_config(path: str, lang: Lang) -> None:
    """显示对 PATH（默认当前目录）生效的设定及其出处。

    What is in force for PATH (by default the current folder), and where each value came from.
    """
    from tabulate import tabulate

    from auditor.configuration import shown

    project = _project((path,), (), lang)
    configuration = project.configuration.at(path)
    given: dict[tuple[str, ...], str] = {} if _unsaid("lang") else {("language",): lang}
    lang = configuration.value("language") if _unsaid("lang") else lang
    for source in configuration.sources:
        click.echo(f"{_say(lang, '配置', 'configuration')} {source.path}")
    accepted = project.accepted_for(path)
    if accepted.path is not None:
        click.echo(f"{_say(lang, '已接受', 'accepted')} {accepted.path} ({len(accepted.entries)})")
    headers = [_say(lang, *names) for names in (("设定", "setting"), ("值", "value"), ("出处", "from"))]
    click.echo(tabulate(list(shown(configuration, given, lang)), headers, disable_numparse=True, tablefmt="simple"))
    off = [(rule.id, rule.title[lang], rule.off, origin) for rule, origin in _off(project, path)]
    if off:
        click.echo(_say(lang, f"\n停用的规则 {len(off)} 条：", f"\nRules that are off: {len(off)}"))
        click.echo(
            tabulate(off, [_say(lang, *names) for names in OFF_HEADERS], disable_numparse=True, tablefmt="simple")
        )


def _off(project: Project, path: str) -> Iterable[tuple[Rule | AcrossRule, str]]:
    from auditor.configuration import switched_off

    return switched_off(project.configuration.at(path), project.rulebook_for(path))


@config_group.command("init")
@click.argument("folder", metavar="[FOLDER]", default=".", type=click.Path(exists=True, file_okay=False))
@lang_option
def init_config(folder: str, lang: Lang) -> None:
    """写一个带说明的 auditor.yaml。Write an auditor.yaml with every key explained."""
    from auditor.configuration import FILE, sample

    target = os.path.normpath(os.path.join(folder, FILE))
    if os.path.exists(target):
        _stop(WRONG, _say(lang, f"{target} 已存在，没有改动。", f"{target} is there already and was not changed."))
    _save_all([(target, sample())], lang)
    click.echo(_say(lang, f"已写入 {target}。", f"{target} was written."))


@config_group.command("schema")
def config_schema() -> None:
    """打印 auditor.yaml 的 JSON Schema，供编辑器使用。Print the JSON Schema of auditor.yaml, for editors."""
    from json import dumps

    from auditor.configuration import schema

    click.echo(dumps(schema(), ensure_ascii=False, indent=2))


# --- accepted findings ----------------------------------------------------------------------------------------------

LONGEST_REASON = 1000


def accepted_options(command: Command) -> Command:
    command = click.argument("fingerprints", metavar="FINGERPRINT…", nargs=-1, required=True)(command)
    return config_option(lang_option(command))


@auditor.command()
@accepted_options
@click.option("--reason", required=True, help="理由 why")
@click.option("--role", default="", help="职务，如 财务科长 the role of the person")
@click.option("--until", default="", metavar="DATE", help="有效期的最后一天，如 2027-06-30 the last day it is good for")
def accept(fingerprints: tuple[str, ...], reason: str, role: str, until: str, lang: Lang) -> None:
    """接受审核发现：照常列出，不再算作错误；记在 auditor.accepted.yaml。

    Accept findings: they are listed as accepted and fail nothing; kept in auditor.accepted.yaml.
    """
    from auditor.accepted import Entry, adding, is_day, written
    from auditor.model import Acceptance

    reason, role = _one_line(reason), _one_line(role)
    if not reason or len(reason) + len(role) > LONGEST_REASON:
        zh, en = (
            f"--reason 不能为空，也不超过{LONGEST_REASON}字。",
            f"--reason must not be empty nor longer than {LONGEST_REASON} characters.",
        )
        _stop(WRONG, _say(lang, zh, en))
    if until and not is_day(until):
        zh, en = (
            f"--until {until}：没有这一天，请写作 2027-06-30。",
            f"--until {until}: no such day, write it as 2027-06-30.",
        )
        _stop(WRONG, _say(lang, zh, en))
    _refuse_fingerprints(fingerprints, lang)
    accepted = _accepted_here(lang)
    entries: Sequence[Entry] = accepted.entries
    for fingerprint in fingerprints:
        entries = adding(entries, Entry(fingerprint, Acceptance(reason, role, until)))
    _save_all([(str(accepted.path), written(entries))], lang)
    click.echo(
        _say(
            lang, f"已记入 {accepted.path}，共{len(entries)}条。", f"Kept in {accepted.path}, entries: {len(entries)}."
        )
    )


@auditor.command()
@accepted_options
def unaccept(fingerprints: tuple[str, ...], lang: Lang) -> None:
    """不再接受审核发现。Take back what was accepted."""
    from auditor.accepted import written

    _refuse_fingerprints(fingerprints, lang)
    accepted = _accepted_here(lang)
    missing = [print_ for print_ in fingerprints if all(print_ != entry.fingerprint for entry in accepted.entries)]
    if missing:
        listed = ", ".join(missing)
        zh, en = (
            f"{accepted.path} 里没有 {listed}，没有改动。",
            f"{listed} is not in {accepted.path}; nothing was changed.",
        )
        _stop(WRONG, _say(lang, zh, en))
    entries = [entry for entry in accepted.entries if entry.fingerprint not in fingerprints]
    _save_all([(str(accepted.path), written(entries))], lang)
    click.echo(
        _say(
            lang,
            f"已从 {accepted.path} 删去，还有{len(entries)}条。",
            f"Removed from {accepted.path}, entries left: {len(entries)}.",
        )
    )


def _one_line(text: str) -> str:
    """Blanks made one, halves of characters replaced: what YAML can hold."""
    return " ".join(text.encode(errors="replace").decode().split())


def _refuse_fingerprints(fingerprints: Sequence[str], lang: Lang) -> None:
    from re import fullmatch

    for fingerprint in fingerprints:
        if not fullmatch(r"[0-9a-f]{16}(-[0-9]+)?", fingerprint):
            zh = f"{fingerprint} 不是审核发现的指纹；指纹是十六位，写在每条发现的末尾。"
            en = f"{fingerprint} is no fingerprint of a finding; it has sixteen digits and stands at the end of each finding."
            _stop(WRONG, _say(lang, zh, en))


def _accepted_here(lang: Lang) -> Accepted:
    from auditor.project import accepted_to_write

    with _telling(lang):
        return accepted_to_write(_places((".",), lang))


# --- batch ----------------------------------------------------------------------------------------------------------


@auditor.command("batch", add_help_option=False, context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
@click.pass_context
def batch(context: click.Context, arguments: tuple[str, ...]) -> None:
    """成批审核，断点续审，从库里查询。Many reports into a store, and questions to it."""
    from auditor.batch.commands import batch as commands

    commands.main(list(arguments), context.command_path)


# --- the edge -------------------------------------------------------------------------------------------------------


def _project(paths: Sequence[str], folders: Sequence[str], lang: Lang) -> Project:
    """The settings and rules for these inputs; whatever is wrong in them ends here, before a document is read."""
    from datetime import date
    from pathlib import Path

    from auditor.project import opened

    with _telling(lang):
        return opened(_places(paths, lang), date.today(), [*map(Path, folders)])


def _configuration(lang: Lang) -> Configuration:
    """The settings of the project in whose folder we are; its rules are not looked at."""
    from auditor.mistakes import MistakesError
    from auditor.project import configured

    with _telling(lang):
        configuration, mistakes = configured(_places((".",), lang))
        if mistakes:
            raise MistakesError(mistakes)
        return configuration


def _places(paths: Sequence[str], lang: Lang) -> Places:
    from auditor.project import Places

    meta = click.get_current_context().meta
    named, nowhere = meta.get("auditor.config"), bool(meta.get("auditor.no_config"))
    if named and nowhere:
        _stop(WRONG, _say(lang, "--config 与 --no-config 只能用一个。", "Give --config or --no-config, not both."))
    return Places(tuple(paths), named, nowhere)


@contextmanager
def _telling(lang: Lang) -> Iterator[None]:
    """What is wrong in the files around the reports ends the run with exit code 2."""
    from auditor.mistakes import MistakesError
    from auditor.project import ProjectError
    from auditor.rulebook import RuleError

    try:
        yield
    except (MistakesError, ProjectError) as error:
        _stop(WRONG, _sentence(error, lang))
    except RuleError as error:
        _stop(WRONG, _mistakes(error, lang))
    except OSError as error:
        _stop(WRONG, _unopened(str(error.filename), error, lang))


def _unsaid(option: str) -> bool:
    """Was an option left at its default?"""
    from click.core import ParameterSource

    return click.get_current_context().get_parameter_source(option) is ParameterSource.DEFAULT


def _genre(word: str | None, lang: Lang) -> str | None:
    """The id of a genre that was named, in either language."""
    from auditor.genres import GENRES, genre_named
    from auditor.mistakes import unknown

    found = genre_named(word) if word is not None else None
    if word is not None and found is None:
        known = [name for id_, names in GENRES.items() for name in (names.zh, id_)]
        _stop(WRONG, f"--genre: {unknown('文种', 'genre', word, known).to(lang)}")
    return found


def _baseline(path: str | None, lang: Lang) -> Baseline | None:
    from auditor.project import baseline_at

    with _telling(lang):
        return baseline_at(path) if path is not None else None


def _only_new(read: list[Audit | str], before: Baseline | None) -> list[Audit | str]:
    from auditor.project import only_new

    return only_new(read, before) if before else read


def _report_accepted(project: Project, paths: Sequence[str], read: Sequence[Audit | str], lang: Lang) -> None:
    """What was accepted and has run out, and what was accepted and met no finding."""
    for met in project.met([(path, a) for path, a in zip(paths, read, strict=True) if not isinstance(a, str)]):
        if met.expired:
            zh, en = f"{met.path}：接受已到期，重新计入", f"{met.path}: no longer accepted, the day is past"
            _complain(_say(lang, f"{zh}：{_listed(met.expired, lang)}", f"{en}: {_listed(met.expired, lang)}"))
        if met.unused:
            zh, en = f"{met.path}：已接受，但这次没有出现", f"{met.path}: accepted, but not found in this run"
            _complain(_say(lang, f"{zh}：{_listed(met.unused, lang)}", f"{en}: {_listed(met.unused, lang)}"))


def _listed(entries: Sequence[Entry], lang: Lang) -> str:
    """``0123456789abcdef（第4行）``, the first few of many."""
    shown = [_say(lang, f"{e.fingerprint}（第{e.line}行）", f"{e.fingerprint} (line {e.line})") for e in entries[:5]]
    more = len(entries) - len(shown)
    return "、".join(shown) + (_say(lang, f"，另有{more}条", f" and {more} more") if more else "")


def _spoken(configuration: Configuration, lang: Lang) -> Lang:
    """The language that was asked for, else that of the project."""
    found: Lang = configuration.value("language") if _unsaid("lang") else lang
    return found


def _mistakes(error: RuleError, lang: Lang) -> str:
    """Each mistake in the rules with its line, the first few of many."""
    shown = list(dict.fromkeys(problem.shown(lang) for problem in error.problems))
    more = len(shown) - MOST_MISTAKES
    if more > 0:
        zh = f"另有{more}处，见 auditor rules check。"
        shown[MOST_MISTAKES:] = [_say(lang, zh, f"{more} more mistakes, see auditor rules check.")]
    return "\n".join(shown)


def _limits(changes: Sequence[str], lang: Lang, configuration: Configuration) -> Limits:
    """``("pages=5000",)`` -> the usual limits, those of the project, but that one."""
    from auditor.readers._limits import SPOKEN, with_limits

    changed = configuration.limits
    for change in changes:
        key, _, number = change.partition("=")
        if key not in SPOKEN or not number.isdecimal() or not int(number):
            names = "、".join(SPOKEN) if lang == "zh" else ", ".join(SPOKEN)
            zh = f"--limit {change}：应写作 名称=正整数，名称是 {names}。"
            _stop(WRONG, _say(lang, zh, f"--limit {change}: write NAME=N, a whole number above 0; names are {names}."))
        changed[key] = int(number)
    return with_limits(changed)


def _options(lang: Lang, no_color: bool, everything: bool = False, many: bool = False, screen: bool = True) -> Options:
    """Colours and the width of the window only where someone looks at one."""
    if not screen or not sys.stdout.isatty():
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


def _deliver(rendered: Sequence[tuple[Output, str | bytes]], lang: Lang) -> None:
    """The files first, so that nothing is printed of a run that failed; bytes never to a screen."""
    shown = [(output, written) for output, written in rendered if output.target is None]
    for output, written in shown:
        if isinstance(written, bytes) and sys.stdout.isatty():
            zh = f"{output.format} 不能显示在屏幕上，请用 -o 给出文件名。"
            en = f"{output.format} cannot be shown on a screen, give a file name with -o."
            _stop(WRONG, _say(lang, zh, en))
    _save_all([(output.target, written) for output, written in rendered if output.target is not None], lang)
    for output, written in shown:  # programs get UTF-8 whatever the locale, people what their terminal can show
        people = output.format == "terminal" or sys.stdout.isatty()
        click.echo(written if people else _encoded(written), nl=False)


def _encoded(written: str | bytes) -> bytes:
    """In UTF-8; half a character of a broken document becomes its escape."""
    return written.encode(errors="backslashreplace") if isinstance(written, str) else written


def _save_all(files: Sequence[tuple[str, str | bytes]], lang: Lang) -> None:
    """All whole files or none: each is written beside its place, and then all are moved there."""
    from contextlib import ExitStack
    from pathlib import Path

    target = ""
    with ExitStack() as leftovers:
        partials: list[tuple[Path, Path]] = []
        try:
            for target, written in files:
                data, place = _encoded(written), Path(target).resolve()
                if place.exists() and not place.is_file():  # a device is written as it is
                    place.write_bytes(data)
                    continue
                partial = place.with_name(f".{place.name}.{os.getpid()}")
                leftovers.callback(_gone, partial)
                partial.write_bytes(data)
                partials.append((partial, place))
            for partial, place in partials:
                target = str(place)
                partial.replace(place)
        except OSError as error:
            why = of_system(error)
            zh, en = f"无法写入 {target}（{why.zh}）。", f"{target} cannot be written ({why.en})."
            _stop(WRONG, _say(lang, zh, en))


def _gone(path: Path) -> None:
    with suppress(OSError):  # a disk that takes nothing, on which nothing was begun
        path.unlink(missing_ok=True)


def _say(lang: Lang, zh: str, en: str) -> str:
    return en if lang == "en" else zh


def _sentence(error: Exception, lang: Lang) -> str:
    """An error that knows both languages in the right one, any other as it is."""
    return str(getattr(error, lang, error))


def _complain(sentence: str) -> None:
    for line in _plain(sentence).splitlines():  # one for each mistake in rules and settings, perhaps with an excerpt
        click.echo(line if line.startswith("  ") else f"auditor: {line}", err=True)


def _plain(text: str) -> str:
    """Lines that no terminal obeys."""
    from auditor.writers._excerpt import plain

    return "\n".join(map(plain, text.splitlines()))


def _stop(code: int, sentence: str) -> NoReturn:
    _complain(sentence)
    sys.exit(code)
