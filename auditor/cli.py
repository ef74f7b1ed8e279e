"""The command `auditor`: opens documents, prints, exits. What audits nothing is in `commands/`, what all share in `console.py`.

Results go to stdout, messages to stderr. Exit codes: 0 nothing at or above ``--fail-on``; 1 findings; 2 wrong usage,
configuration or rule, or an output that cannot be written; 3 an input could not be read or held nothing to check; 130
ended by Ctrl-C. Only click is imported here at the top,
everything else inside the commands, so that ``auditor --help`` answers at once.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

import click

from auditor import __version__
from auditor.commands.accept import accept, unaccept
from auditor.commands.config import config
from auditor.commands.rules import rules, show
from auditor.console import (
    FOUND,
    UNREAD,
    WRONG,
    color_option,
    complain,
    encoded,
    lang_option,
    limit_option,
    limits_of,
    project_of,
    refuse_target,
    rules_option,
    save_all,
    say,
    sentence,
    spoken,
    stop,
    telling,
    unopened,
    unsaid,
)
from auditor.said import of_system
from auditor.usage import Speaking, in_english
from auditor.web.command import serve
from auditor.writers import Lang, Options, formats, writer

if TYPE_CHECKING:
    from auditor.accepted import Entry
    from auditor.model import Audit
    from auditor.outputs import Output
    from auditor.policy import Baseline
    from auditor.project import Project
    from auditor.readers._limits import Limits
    from auditor.rulebook import Rulebook

UNWRITABLE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
LEVELS = {"note": 0, "warning": 1, "error": 2, "never": 3}
STDIN = "stdin.txt"


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
        complain(say(lang, f"无法写入标准输出（{why.zh}）。", f"The standard output cannot be written to ({why.en})."))
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


for command in (rules, config, accept, unaccept, serve):
    auditor.add_command(command)


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
    project = project_of(paths, folders, lang)
    lang = spoken(project.configuration, lang)
    run = Run(project, limits_of(limits, lang, project.configuration), lang, _genre(genre, lang))
    before = _baseline(baseline, lang)
    documents = list(_documents(_files(paths, name, lang), together))
    planned = _outputs(formats_, patterns, [files[0].path for files in documents], paths, lang)
    read = run.audits(documents)
    _report_accepted(project, [files[0].path for files in documents], read, lang)
    read = _only_new(read, before)
    said = None if unsaid("fail_on") else fail_on
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
            complain(_nothing_to_check(audit, lang))
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
        stop(WRONG, say(lang, "有一个 PATH 是空的，请给出文件名。", "A PATH is empty; give the name of a file."))
    places = [os.path.realpath(path) for path in paths]
    if together and len(set(places)) < len(places):
        twice = next(path for path, place in zip(paths, places, strict=True) if places.count(place) > 1)
        zh, en = f"--together：{twice} 给了两次，请只给一次。", f"--together: {twice} was given twice; give it once."
        stop(WRONG, say(lang, zh, en))
    if name is not None and "-" not in paths:
        stop(
            WRONG,
            say(lang, "--name 只用于标准输入（PATH 为 -）。", "--name names the standard input only (PATH is -)."),
        )
    if paths.count("-") > 1:
        stop(WRONG, say(lang, "标准输入（-）只能读一次。", "The standard input (-) can be read once only."))


def _outputs(
    formats_: Sequence[str], patterns: Sequence[str], documents: Sequence[str], paths: Sequence[str], lang: Lang
) -> tuple[Output, ...]:
    """The files to write, each possible: what cannot be is said before any document is read."""
    from auditor.outputs import OutputError, outputs

    try:
        planned = outputs(formats_, patterns, documents)
    except OutputError as error:
        stop(WRONG, sentence(error, lang))
    for output in planned:
        if output.target is not None:
            refuse_target(output.target, paths, lang)
    _refuse_collision(planned, lang)
    return planned


def _refuse_collision(planned: Sequence[Output], lang: Lang) -> None:
    taken: set[str | None] = set()
    for output in planned:
        place = output.target and os.path.normcase(os.path.realpath(output.target))
        if place in taken:
            zh = f"两个结果都要写到 {output.target or '标准输出'}；请用 {{name}}、{{folder}}、{{format}} 区分，或分开给 -o。"
            en = f"Two results would go to {output.target or 'the standard output'}; tell them apart with {{name}}, {{folder}}, {{format}} or an -o each."
            stop(WRONG, say(lang, zh, en))
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
            yield file._replace(data=unopened(_plain_name(path), error, lang))
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
        yield File(path, member.name, member.data if isinstance(member.data, bytes) else sentence(member.data, lang))


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
            return self._refused(sentence(error, self.lang))
        audit = self.project.judged(audit, path)
        return replace(audit, source=given[0][1]) if len(given) == 1 else audit

    def _refused(self, why: str) -> str:
        complain(why)
        return why


def _nothing_to_check(audit: Audit, lang: Lang) -> str:
    name, seen = audit.document.name, len(audit.mentions)
    if not seen:
        return say(
            lang,
            f"{name}：没有读到数字，无可核对；请看文件是否选对，正文是否为图片。",
            f"{name}: no figures in it, nothing to check; see whether it is the right file and its text is no picture.",
        )
    return say(
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
    project = project_of((path,), folders, lang)
    lang = spoken(project.configuration, lang)
    run = Run(project, limits_of(limits, lang, project.configuration), lang)
    files = list(_files((path,), name, lang))
    if len(files) > 1:
        zh, en = (
            f"{path}：压缩包里有{len(files)}个文件，请解压后逐个查看。",
            f"{path}: {len(files)} files in the archive; unpack it and look at one.",
        )
        stop(WRONG, say(lang, zh, en))
    audit = run.audit(files)
    if isinstance(audit, str):
        sys.exit(UNREAD)
    write = json.write_facts if format_ == "json" else terminal.write_facts
    click.echo(write(audit, _options(lang, no_color)), nl=False)
    if not audit.mentions:
        complain(_nothing_to_check(audit, lang))
        sys.exit(UNREAD)


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
    project = project_of(paths or (".",), folders, lang)
    lang = spoken(project.configuration, lang)
    rulebook = project.rulebook_for(paths[0] if paths else ".")
    if not paths or any(rule.id == id_ for rule in rulebook.every):
        show(id_, rulebook, lang)
        return
    run = Run(project, limits_of(limits, lang, project.configuration), lang)
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
        stop(WRONG, say(lang, zh, en))
    from auditor.writers import terminal

    for audit, finding in found:
        click.echo(terminal.findings(audit, [finding], _options(lang, no_color)))
    for id_ in dict.fromkeys(finding.outcome.rule for _, finding in found):
        show(id_, rulebook, lang)


# --- batch ----------------------------------------------------------------------------------------------------------


@auditor.command("batch", add_help_option=False, context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
@click.pass_context
def batch(context: click.Context, arguments: tuple[str, ...]) -> None:
    """成批审核，断点续审，从库里查询。Many reports into a store, and questions to it."""
    from auditor.batch.commands import batch as commands

    commands.main(list(arguments), context.command_path)


# --- the edge -------------------------------------------------------------------------------------------------------


def _genre(word: str | None, lang: Lang) -> str | None:
    """The id of a genre that was named, in either language."""
    from auditor.genres import GENRES, genre_named
    from auditor.mistakes import unknown

    found = genre_named(word) if word is not None else None
    if word is not None and found is None:
        known = [name for id_, names in GENRES.items() for name in (names.zh, id_)]
        stop(WRONG, f"--genre: {unknown('文种', 'genre', word, known).to(lang)}")
    return found


def _baseline(path: str | None, lang: Lang) -> Baseline | None:
    from auditor.project import baseline_at

    with telling(lang):
        return baseline_at(path) if path is not None else None


def _only_new(read: list[Audit | str], before: Baseline | None) -> list[Audit | str]:
    from auditor.project import only_new

    return only_new(read, before) if before else read


def _report_accepted(project: Project, paths: Sequence[str], read: Sequence[Audit | str], lang: Lang) -> None:
    """What was accepted and has run out, and what was accepted and met no finding."""
    for met in project.met([(path, a) for path, a in zip(paths, read, strict=True) if not isinstance(a, str)]):
        if met.expired:
            zh, en = f"{met.path}：接受已到期，重新计入", f"{met.path}: no longer accepted, the day is past"
            complain(say(lang, f"{zh}：{_listed(met.expired, lang)}", f"{en}: {_listed(met.expired, lang)}"))
        if met.unused:
            zh, en = f"{met.path}：已接受，但这次没有出现", f"{met.path}: accepted, but not found in this run"
            complain(say(lang, f"{zh}：{_listed(met.unused, lang)}", f"{en}: {_listed(met.unused, lang)}"))


def _listed(entries: Sequence[Entry], lang: Lang) -> str:
    """``0123456789abcdef（第4行）``, the first few of many."""
    shown = [say(lang, f"{e.fingerprint}（第{e.line}行）", f"{e.fingerprint} (line {e.line})") for e in entries[:5]]
    more = len(entries) - len(shown)
    return "、".join(shown) + (say(lang, f"，另有{more}条", f" and {more} more") if more else "")


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
        stop(WRONG, sentence(error, options.lang))


def _deliver(rendered: Sequence[tuple[Output, str | bytes]], lang: Lang) -> None:
    """The files first, so that nothing is printed of a run that failed; bytes never to a screen."""
    shown = [(output, written) for output, written in rendered if output.target is None]
    for output, written in shown:
        if isinstance(written, bytes) and sys.stdout.isatty():
            zh = f"{output.format} 不能显示在屏幕上，请用 -o 给出文件名。"
            en = f"{output.format} cannot be shown on a screen, give a file name with -o."
            stop(WRONG, say(lang, zh, en))
    save_all([(output.target, written) for output, written in rendered if output.target is not None], lang)
    for output, written in shown:  # programs get UTF-8 whatever the locale, people what their terminal can show
        people = output.format == "terminal" or sys.stdout.isatty()
        click.echo(written if people else encoded(written), nl=False)
