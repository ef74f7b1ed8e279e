"""The commands `auditor batch`: many documents into a store, and what the store says of them.

``auditor batch 2023/ --store audits.db`` audits; ``auditor batch summary``, ``findings``, ``diff``, ``triage`` and
``runs`` ask, ``across`` compares. A word that is none of these is a path: write ``./summary`` for a folder of that name.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from importlib import import_module
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

import click

from auditor import __version__
from auditor.configuration import Configuration
from auditor.console import (
    MOST_MISTAKES,
    UNREAD,
    WRONG,
    complain,
    lang_here_option,
    limit_option,
    limits_of,
    project_of,
    refuse_target,
    rules_option,
    save_all,
    say,
    stop,
)
from auditor.readers._limits import Limits
from auditor.rulebook import Rulebook
from auditor.said import of_system
from auditor.usage import INTERRUPTED, Speaking
from auditor.writers import Lang

try:
    from auditor.batch import answers as asked
    from auditor.batch import overview, tables
    from auditor.batch.across import Result, across
    from auditor.batch.filters import unknown_value
    from auditor.batch.pool import Pool
    from auditor.batch.progress import Meter
    from auditor.batch.runner import Engine, Progress, audited, planned
    from auditor.batch.sources import Found, Selection, found
    from auditor.batch.storage import public, refused
    from auditor.batch.store import Run, Store, StoreError, Version, shown
    from auditor.batch.words import said
except ImportError as error:
    if error.name != "sqlalchemy":
        raise
    complain(
        "成批审核需要 sqlalchemy，请先安装 pip install 'public-finance-auditor[batch]'。 Batch audits need sqlalchemy."
    )
    sys.exit(WRONG)

FOUND = 1
DEFAULT_STORE = "audits.db"
ENGINES = ("local", "dask")
Command = TypeVar("Command", bound=Callable[..., Any])


class Questions(Speaking):
    """Commands by name; anything else is the path of a batch."""

    def parse_args(self, context: click.Context, arguments: list[str]) -> list[str]:
        if arguments and arguments[0] not in self.commands and arguments[0] not in ("-h", "--help"):
            arguments.insert(0, "run")
        return super().parse_args(context, arguments)


@click.group(cls=Questions, context_settings={"help_option_names": ["-h", "--help"]})
def batch() -> None:
    """成批审核：成千上万份报告审进一个库，随后从库里查。

    Thousands of reports into a store, and questions to it: auditor batch PATH… --store audits.db
    """


def store_option(command: Command) -> Command:
    text = "库：SQLite 文件，或 postgresql:// 网址 a file, or a postgresql:// URL"
    return click.option("--store", "place", metavar="FILE|URL", default=DEFAULT_STORE, show_default=True, help=text)(
        command
    )


def run_option(command: Command) -> Command:
    text = "哪一次审核，默认最后一次 which run, the last one by default"
    return click.option("--run", "number", type=int, help=text)(command)


def filter_options(command: Command) -> Command:
    """The options that say which findings are meant."""
    texts = {
        "where": "条件，如 'severity = error and year >= 2022 and unit ~ 水务' a condition",
        "rule": "规则，可用 * such as budget/*", "severity": "error、warning、note", "confidence": "high、medium、low",
        "unit": "单位名称（含有） unit, or a part of its name", "region": "地区（含有） region", "genre": "报告种类 kind of report",
        "status": "open、confirmed、dismissed、corrected",
    }  # fmt: skip
    for name, text in reversed(texts.items()):
        command = click.option(f"--{name}", default="", help=text)(command)
    return click.option("--year", type=int, help="年度 year")(command)


def output_option(command: Command) -> Command:
    return click.option("-o", "--output", "target", metavar="FILE", help="写入文件 write to a file")(command)


@contextmanager
def _opened(place: str, lang: Lang, *, create: bool = False) -> Iterator[Store]:
    """The store; what is wrong with it ends the command with one sentence."""
    try:
        with closing(Store.at(place, create=create)) as store:
            yield store
    except StoreError as error:
        stop(WRONG, error.en if lang == "en" else error.zh)


# --- run ------------------------------------------------------------------------------------------------------------


@batch.command("run", short_help="审核（可省去 run 这个词） audit; the word may be left out")
@click.argument("paths", metavar="PATH…", nargs=-1)
@store_option
@click.option("-j", "--jobs", type=click.IntRange(1, 256), help="工作进程数，默认与处理器相同 worker processes")
@click.option(
    "--engine",
    "kind",
    type=click.Choice(ENGINES),
    default="local",
    help="本机，或 dask 集群 here, or a cluster of dask",
)
@click.option(
    "--scheduler", metavar="ADDRESS", help="集群的调度器，如 tcp://10.0.0.1:8786 the scheduler of the cluster"
)
@click.option("--resume", is_flag=True, help="继续上次未完成的审核 go on with the last run")
@click.option("--include", multiple=True, metavar="GLOB", help="只审核这样的文件，可重复 only such files, repeatable")
@click.option("--exclude", multiple=True, metavar="GLOB", help="不审核这样的文件，可重复 no such files, repeatable")
@click.option("--timeout", type=click.IntRange(1), metavar="S", help="每份最多用时（秒） seconds for a document")
@click.option("--memory", type=click.IntRange(64), metavar="MB", help="每份最多用内存 memory for a document")
@lang_here_option
@rules_option
@limit_option
def run_batch(
    paths: tuple[str, ...], place: str, jobs: int | None, resume: bool, include: tuple[str, ...], exclude: tuple[str, ...],
    timeout: int | None, memory: int | None, lang: Lang, folders: tuple[str, ...], limits: tuple[str, ...], kind: str,
    scheduler: str | None,
) -> None:  # fmt: skip
    """审核文件、目录和压缩包里的报告，结果写入库；审核过而未变的跳过。

    Audit the reports in files, folders and archives into a store; what was audited before and has not changed is skipped.
    """
    given = {"seconds": timeout, "memory": memory}
    limits = (*limits, *(f"{name}={value}" for name, value in given.items() if value is not None))
    wanted = {"paths": paths, "include": include, "exclude": exclude, "rules": folders, "limits": limits}
    limits_of(limits, lang, Configuration())  # a mistake is told before the store is opened
    _where(kind, scheduler, jobs, lang)
    if secret := next((refused(path) for path in paths if public(path) != path), None):
        stop(WRONG, say(lang, secret.zh, secret.en))
    if not paths and not resume:
        stop(WRONG, say(lang, "请给出要审核的文件或目录。", "Give the files or folders to audit."))
    with _opened(place, lang, create=bool(paths)) as store, store.locked(), _stopping() as stopped:
        last = store.unfinished() if resume else None
        if not paths:
            if last is None:
                stop(WRONG, say(lang, "没有未完成的审核，请给出路径。", "No run is unfinished, give a path."))
            wanted = {name: tuple(values) for name, values in last[1].items()}
        code = Batch(store, place, wanted, lang, jobs or _processors(), scheduler, stopped).run(
            last[0] if last else None
        )
    sys.exit(code)


def _where(kind: str, scheduler: str | None, jobs: int | None, lang: Lang) -> None:
    """Options that do not go together are told."""
    if (kind == "dask") != (scheduler is not None):
        zh = "--engine dask 和 --scheduler tcp://服务器:端口 要同时给出。"
        stop(WRONG, say(lang, zh, "--engine dask and --scheduler tcp://server:port go together."))
    if scheduler is not None and jobs is not None:
        stop(WRONG, say(lang, "集群自己决定工作进程数，请去掉 -j。", "The cluster has its own workers: leave out -j."))


@dataclass(frozen=True)
class Batch:
    """One run from its first file to its last."""

    store: Store
    place: str
    wanted: dict[str, tuple[str, ...]]  # the options that a resumed run takes over
    lang: Lang
    jobs: int
    scheduler: str | None  # of the cluster that audits; None for this machine
    stopped: Callable[[], bool]

    def run(self, resumed: int | None) -> int:
        """Its exit code."""
        project = project_of((".",), self.wanted["rules"], self.lang)
        rulebook, limits = project.rulebook_for("."), limits_of(self.wanted["limits"], self.lang, project.configuration)
        every = found(self.wanted["paths"], Selection(self.wanted["include"], self.wanted["exclude"]), limits)
        files = (file for file in every if not self._own(file.path))
        first = list(self._readable(files))
        with self._engine(rulebook, limits) as engine:
            run = self.store.begin(Version(__version__, rulebook.version), limits, self.wanted, resumed)
            meter = Meter(_to_stderr, self.lang, sys.stderr.isatty())
            progress = planned(self.store, run, chain(first, files), meter, self.stopped)
            if not self.stopped():
                meter.start()
                progress = audited(self.store, run, engine, progress, meter, self.stopped)
                meter(progress, last=True)
        return self._ended(run, progress)

    @contextmanager
    def _engine(self, rulebook: Rulebook, limits: Limits) -> Iterator[Engine]:
        """The workers of this machine, or a cluster, whose trouble ends the command with one sentence."""
        if self.scheduler is None:
            with closing(Pool(rulebook, limits, self.jobs)) as pool:
                yield pool
            return
        cluster = _cluster_module(self.lang)
        try:
            with closing(cluster.Cluster(self.scheduler, rulebook, limits, self.wanted["paths"])) as workers:
                yield workers
        except cluster.ClusterError as error:
            _to_stderr("\n" if sys.stderr.isatty() else "")
            stop(WRONG, error.en if self.lang == "en" else error.zh)

    def _own(self, path: str) -> bool:
        """Is it the store itself, or one of the files beside it?"""
        beside = os.path.realpath(path).removeprefix(os.path.realpath(self.place))
        return "://" not in self.place and beside in ("", "-wal", "-shm", "-journal", ".lock")

    def _readable(self, files: Iterator[Found]) -> Iterator[Found]:
        """The files up to the first that can be read; the command ends where there is none."""
        closed: list[Found] = []
        for file in files:
            yield file
            if file.reason is None or self.stopped():
                return
            closed.append(file)
        for file in closed[:MOST_MISTAKES]:
            if file.reason:
                complain(file.reason.en if self.lang == "en" else file.reason.zh)
        paths = " ".join(self.wanted["paths"])
        zh = f"{paths}：没有可以审核的文件，请检查路径和 --include、--exclude。"
        stop(UNREAD, say(self.lang, zh, f"{paths}: no file to audit; check the path, --include and --exclude."))

    def _ended(self, run: Run, progress: Progress) -> int:
        if self.stopped():
            return self._interrupted(run)
        compared = self._compared(run)
        if compared is None:
            return self._interrupted(run)
        self.store.end(run, "done")
        new, old, same = progress.done, progress.skipped, progress.files - progress.total
        zh = (
            f"第 {run.id} 次审核完成：文件 {progress.files}，新审核 {new}，此前已审核 {old}，内容重复或打不开 {same}，"
            f"无法读取 {progress.unread}，发现 {progress.findings}，跨报告发现 {len(compared.findings)}。"
            f"汇总见 auditor batch summary --store {shown(self.place)}"
        )
        en = (
            f"Run {run.id} is done. Files: {progress.files}, audited now: {new}, audited before: {old}, duplicates or not "
            f"opened: {same}, not read: {progress.unread}, findings: {progress.findings}, across reports: "
            f"{len(compared.findings)}. "
            f"See auditor batch summary --store {shown(self.place)}"
        )
        click.echo(say(self.lang, zh, en))
        return 0

    def _interrupted(self, run: Run) -> int:
        self.store.end(run, "interrupted")
        zh = f"已停止，完成的都已写入 {shown(self.place)}；用 --resume 继续。"
        complain(say(self.lang, zh, f"Stopped; what was done is in {shown(self.place)}. Go on with --resume."))
        return INTERRUPTED

    def _compared(self, run: Run) -> Result | None:
        """The reports held against each other; None if asked to stop meanwhile."""
        project = project_of((".",), self.wanted["rules"], self.lang)
        rules = project.rulebook_for(".").across
        if sys.stderr.isatty():
            _to_stderr(say(self.lang, "正在跨报告核对……\n", "Comparing the reports with each other …\n"))
        return across(self.store, asked.Answers(self.store, run.id), rules, project.configuration.units, self.stopped)


def _cluster_module(lang: Lang) -> ModuleType:
    try:
        return import_module("auditor.batch.cluster")
    except ImportError as error:
        if error.name not in ("distributed", "dask"):
            raise
        install = "pip install 'public-finance-auditor[dask]'"
        stop(
            WRONG,
            say(
                lang,
                f"--engine dask 需要 distributed，请先安装 {install}。",
                f"--engine dask needs distributed: {install}",
            ),
        )


def _to_stderr(text: str) -> None:
    click.echo(text, err=True, nl=False)


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def _stopping() -> Iterator[Callable[[], bool]]:
    """Ctrl-C and SIGTERM ask for the end, which comes as soon as what is being written is written."""
    asked_for: list[int] = []
    before = {
        number: signal.signal(number, lambda number, _: asked_for.append(number))
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield lambda: bool(asked_for)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


# --- questions ------------------------------------------------------------------------------------------------------


@batch.command("summary")
@store_option
@run_option
@click.option("--by", type=click.Choice(asked.DIMENSIONS), multiple=True, help="只按这些汇总，可重复 only by these")
@click.option("--format", "format_", type=click.Choice(list(tables.SUMMARIES)), default="terminal", help="格式 format")
@output_option
@click.option("--reports", "most", type=click.IntRange(0), default=overview.USUAL, show_default=True, metavar="N",
              help="html 一个文件里带几份标注的原文 annotated reports inside the html page")  # fmt: skip
@filter_options
@lang_here_option
def summary(
    place: str, number: int | None, by: tuple[str, ...], format_: str, target: str | None, most: int, lang: Lang, **meant: Any
) -> None:  # fmt: skip
    """汇总：按单位（权重高的在前）、地区、年度、种类、规则、级别；读不了的和原因。

    By unit (the weightiest first), region, year, genre, rule and severity; what could not be read and why; coverage.
    html 是一个网页：发现最重的 N 份报告带标注的原文；-o 给已有的目录，则有发现的每份报告另成一页。
    html is one page with the N weightiest reports annotated; with -o FOLDER each report with findings has a page of its own.
    """
    with _opened(place, lang) as store:
        answers, wanted = asked.Answers(store, number), _filter(meant)
        if format_ == "html":
            _show_page(answers, wanted, by, target, most, place, lang)
            return
        sheets = tables.summary(answers, wanted, by, lang)
        _show(tables.SUMMARIES[format_](sheets, lang), target, place, format_, lang)


def _show_page(
    answers: asked.Answers, wanted: asked.Filter, by: tuple[str, ...], target: str | None, most: int, place: str, lang: Lang
) -> None:  # fmt: skip
    """One page to a file, or a folder of pages, with the documents read once more."""
    project = project_of((".",), (), lang)
    made = overview.Overview(
        answers, wanted, lang, project.rulebook_for("."), limits_of((), lang, project.configuration)
    )
    if target is not None and Path(target).is_dir():
        for path, written in made.pages(by):
            save_all([(str(_in_folder(Path(target), path, lang)), written)], lang)
    else:
        _show(made.page(by, most), target, place, "html", lang)
    for sentence in made.missing():
        complain(sentence)


def _in_folder(folder: Path, name: str, lang: Lang) -> Path:
    """The place of a page, whose folder is made where it is not there."""
    place = folder / name
    try:
        place.parent.mkdir(exist_ok=True)
    except OSError as error:
        why = of_system(error)
        zh, en = (
            f"无法建立目录 {place.parent}（{why.zh}）。",
            f"The folder {place.parent} cannot be made ({why.en}).",
        )
        stop(WRONG, say(lang, zh, en))
    return place


@batch.command("findings")
@store_option
@run_option
@click.option("--format", "format_", type=click.Choice(list(tables.EXPORTS)), default="terminal", help="格式 format")
@output_option
@filter_options
@lang_here_option
def findings(place: str, number: int | None, format_: str, target: str | None, lang: Lang, **meant: Any) -> None:
    """列出或导出审核发现。List or export the findings."""
    with _opened(place, lang) as store:
        sheet = tables.found(asked.Answers(store, number).findings(_filter(meant)), lang)
        _show(tables.EXPORTS[format_]([sheet], lang), target, place, format_, lang)


@batch.command("across")
@store_option
@run_option
@click.option("--format", "format_", type=click.Choice(list(tables.ACROSS)), default="terminal", help="格式 format")
@click.option("--fail-on", type=click.Choice(["error", "warning", "note", "never"]), default="never", show_default=True,
              help="有这样的发现时退出码为 1 exit code 1 where there is such a finding")  # fmt: skip
@output_option
@lang_here_option
@rules_option
def across_reports(
    place: str, number: int | None, format_: str, fail_on: str, target: str | None, lang: Lang, folders: tuple[str, ...]
) -> None:
    """跨报告核对：上年数、年初结转、上下级汇总、雷同、同类比较；审核结束时已核对过，改了规则可再来一次。

    Holds the reports of a run against each other: last year's figures, opening balances, superior and subordinate units, copies,
    peers. Done at the end of each run; done anew here, with rules that have changed since.
    """
    project = project_of((".",), folders, lang)
    with _opened(place, lang) as store:
        answers = asked.Answers(store, number)
        with store.locked():
            result = across(store, answers, project.rulebook_for(".").across, project.configuration.units)
        assert result is not None  # nobody asked to stop
        _show(tables.ACROSS[format_](tables.across(result, answers, lang), lang), target, place, format_, lang)
    if any(asked.reaches(row, fail_on) for row in result.findings):
        sys.exit(FOUND)


@batch.command("diff")
@click.argument("before", metavar="RUN1", type=int)
@click.argument("after", metavar="RUN2", type=int)
@store_option
@click.option("--format", "format_", type=click.Choice(list(tables.SUMMARIES)), default="terminal", help="格式 format")
@output_option
@lang_here_option
def diff(before: int, after: int, place: str, format_: str, target: str | None, lang: Lang) -> None:
    """两次审核的差别：新出现的、不再有的发现，变动的文件。What two runs say otherwise."""
    with _opened(place, lang) as store:
        found_ = asked.difference(asked.Answers(store, before), asked.Answers(store, after))
        _show(tables.SUMMARIES[format_](tables.compared(found_, lang), lang), target, place, format_, lang)


@batch.command("triage")
@click.argument("number", metavar="ID", type=int)
@store_option
@click.option(
    "--status", type=click.Choice(asked.STATUSES), help="处置；不给则显示经过 without it the history is shown"
)
@click.option("--note", default="", help="说明 a note")
@click.option("--who", default="", help="谁处置的，默认当前用户 who decided, by default the current user")
@lang_here_option
def triage(number: int, place: str, status: str | None, note: str, who: str, lang: Lang) -> None:
    """处置一条发现：属实、不成立、已更正。Decide on a finding: confirmed, dismissed, corrected."""
    with _opened(place, lang) as store:
        if status is not None:
            asked.settle(
                store, number, status, note, who or os.environ.get("USER", "") or os.environ.get("USERNAME", "")
            )
        elif note or who:
            stop(WRONG, say(lang, "--note 和 --who 要与 --status 同用。", "--note and --who go with --status."))
        rows = asked.history(store, number)
        if not rows:
            click.echo(say(lang, "还没有处置过。", "Nothing was decided about it yet."))
        for row in rows:
            click.echo(f"{row['at']} {said(row['status'], lang)} {row['who']} {row['note']}".rstrip())


@batch.command("runs")
@store_option
@click.option("--format", "format_", type=click.Choice(list(tables.EXPORTS)), default="terminal", help="格式 format")
@output_option
@lang_here_option
def list_runs(place: str, format_: str, target: str | None, lang: Lang) -> None:
    """列出各次审核。List the runs."""
    with _opened(place, lang) as store:
        _show(tables.EXPORTS[format_]([tables.runs(asked.all_runs(store))], lang), target, place, format_, lang)


def _filter(meant: dict[str, Any]) -> asked.Filter:
    wanted = asked.Filter(**{name: str(value) for name, value in meant.items() if value})
    for name, value in wanted._asdict().items():
        if value and (unknown := unknown_value(name, value)):
            raise StoreError(f"--{name}：{unknown.zh}。", f"--{name}: {unknown.en}.")
    return wanted


def _show(written: str | bytes, target: str | None, place: str, format_: str, lang: Lang) -> None:
    """To the file, whole or not at all, or to the standard output."""
    if target is not None and target != "-":
        refuse_target(target, (place,), lang)  # the store least of all
        save_all([(target, written)], lang)
    elif isinstance(written, bytes) and sys.stdout.isatty():
        zh, en = f"{format_} 请用 -o 写入文件。", f"{format_} is no text: give a file with -o."
        stop(WRONG, say(lang, zh, en))
    else:
        click.echo(written if isinstance(written, bytes) or format_ == "terminal" else written.encode(), nl=False)
