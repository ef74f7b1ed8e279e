"""What every command shares at the edge: options, the files around the reports, sentences to people, files to disk.

Results go to stdout, messages to stderr; what is wrong ends here with one sentence and the exit code. Only click is
imported at the top, so that ``auditor --help`` answers at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from auditor.said import of_system
from auditor.writers import Lang

if TYPE_CHECKING:
    from pathlib import Path

    from auditor.configuration import Configuration
    from auditor.project import Places, Project
    from auditor.readers._limits import Limits
    from auditor.rulebook import RuleError

FOUND, WRONG, UNREAD = 1, 2, 3
MOST_MISTAKES = 12

Command = TypeVar("Command", bound=Callable[..., Any])


# --- options --------------------------------------------------------------------------------------------------------


def lang_option(
    command: Command, heard: Callable[[click.Context, click.Parameter, Lang], Lang] | None = None
) -> Command:
    option = click.option(
        "--lang", type=click.Choice(["zh", "en"]), default="zh", callback=heard, help="输出语言 language of the output"
    )
    return option(command)


def lang_here_option(command: Command) -> Command:
    """``--lang`` of a command that works in the folder where it is called: left out, the language of the project there."""

    def heard(context: click.Context, parameter: click.Parameter, lang: Lang) -> Lang:
        from auditor.project import ProjectError, configured

        with suppress(ProjectError, OSError):  # told where the settings are read for the work itself
            configuration, mistakes = configured(places_of((".",), lang))
            return lang if mistakes else spoken(configuration, lang)
        return lang

    return lang_option(command, heard)


def rules_option(command: Command) -> Command:
    folder = click.Path(exists=True, file_okay=False)
    text = "另加的规则目录，可重复 more rules from a folder, repeatable"
    return config_option(click.option("--rules", "folders", type=folder, multiple=True, help=text)(command))


def config_option(command: Command) -> Command:
    """Which ``auditor.yaml`` counts: kept in the context, where `places_of` finds it, so that no command passes it on."""

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


# --- the files around the reports ------------------------------------------------------------------------------------


def project_of(paths: Sequence[str], folders: Sequence[str], lang: Lang) -> Project:
    """The settings and rules for these inputs; whatever is wrong in them ends here, before a document is read."""
    from datetime import date
    from pathlib import Path

    from auditor.project import opened

    with telling(lang):
        return opened(places_of(paths, lang), date.today(), [*map(Path, folders)])


def configuration_here(lang: Lang) -> Configuration:
    """The settings of the project in whose folder we are; its rules are not looked at."""
    from auditor.project import settled

    with telling(lang):
        return settled(places_of((".",), lang))


def places_of(paths: Sequence[str], lang: Lang) -> Places:
    from auditor.project import Places

    meta = click.get_current_context().meta
    named, nowhere = meta.get("auditor.config"), bool(meta.get("auditor.no_config"))
    if named and nowhere:
        stop(WRONG, say(lang, "--config 与 --no-config 只能用一个。", "Give --config or --no-config, not both."))
    return Places(tuple(paths), named, nowhere)


@contextmanager
def telling(lang: Lang) -> Iterator[None]:
    """What is wrong in the files around the reports ends the run with exit code 2."""
    from auditor.mistakes import MistakesError
    from auditor.project import ProjectError
    from auditor.rulebook import RuleError

    try:
        yield
    except (MistakesError, ProjectError) as error:
        stop(WRONG, sentence(error, lang))
    except RuleError as error:
        stop(WRONG, mistakes_in(error, lang))
    except OSError as error:
        stop(WRONG, unopened(str(error.filename), error, lang))


def unopened(path: str, error: OSError, lang: Lang) -> str:
    if isinstance(error, FileNotFoundError):
        return say(lang, f"{path}：没有这个文件，请检查路径。", f"{path}: there is no such file; check the path.")
    if isinstance(error, IsADirectoryError):
        return say(
            lang,
            f"{path}：这是目录，请给出其中的报告文件，例如 {os.path.join(path, '*.docx')}。",
            f"{path}: this is a folder, give the report files in it, such as {os.path.join(path, '*.docx')}.",
        )
    if isinstance(error, PermissionError):
        return say(
            lang,
            f"{path}：没有读取权限，请修改权限或另存一份。",
            f"{path}: no permission to read it; change that, or copy it.",
        )
    why = of_system(error)
    return say(lang, f"{path}：无法读取（{why.zh}）。", f"{path}: cannot be read ({why.en}).")


def mistakes_in(error: RuleError, lang: Lang) -> str:
    """Each mistake in the rules with its line, the first few of many."""
    shown = list(dict.fromkeys(problem.shown(lang) for problem in error.problems))
    more = len(shown) - MOST_MISTAKES
    if more > 0:
        zh = f"另有{more}处，见 auditor rules check。"
        shown[MOST_MISTAKES:] = [say(lang, zh, f"{more} more mistakes, see auditor rules check.")]
    return "\n".join(shown)


def unsaid(option: str) -> bool:
    """Was an option left at its default?"""
    from click.core import ParameterSource

    return click.get_current_context().get_parameter_source(option) is ParameterSource.DEFAULT


def spoken(configuration: Configuration, lang: Lang) -> Lang:
    """The language that was asked for, else that of the project."""
    found: Lang = configuration.value("language") if unsaid("lang") else lang
    return found


def limits_of(changes: Sequence[str], lang: Lang, configuration: Configuration) -> Limits:
    """``("pages=5000",)`` -> the usual limits, those of the project, but that one."""
    from auditor.readers._limits import SPOKEN, with_limits

    changed = configuration.limits
    for change in changes:
        key, _, number = change.partition("=")
        if key not in SPOKEN or not number.isdecimal() or not int(number):
            names = "、".join(SPOKEN) if lang == "zh" else ", ".join(SPOKEN)
            zh = f"--limit {change}：应写作 名称=正整数，名称是 {names}。"
            stop(WRONG, say(lang, zh, f"--limit {change}: write NAME=N, a whole number above 0; names are {names}."))
        changed[key] = int(number)
    return with_limits(changed)


# --- files to write -------------------------------------------------------------------------------------------------


def refuse_target(target: str, paths: Sequence[str], lang: Lang) -> None:
    if os.path.isdir(target) or not os.path.basename(target):
        stop(WRONG, say(lang, f"-o {target} 是目录，请给出文件名。", f"-o {target} is a folder, give a file name."))
    folder = os.path.dirname(target) or "."
    if not os.path.isdir(folder):
        zh, en = f"-o：没有目录 {folder}，请先建立。", f"-o: there is no folder {folder}; make it first."
        stop(WRONG, say(lang, zh, en))
    if any(os.path.exists(target) and os.path.exists(path) and os.path.samefile(target, path) for path in paths):
        zh, en = (
            f"-o {target} 会覆盖要读的文件，请换一个文件名。",
            f"-o {target} would overwrite what is to be read; give another name.",
        )
        stop(WRONG, say(lang, zh, en))
    if os.path.exists(target) and not os.access(target, os.W_OK):  # it would be replaced nevertheless
        zh, en = f"-o {target} 是只读的，请换一个文件名。", f"-o {target} is read-only; give another name."
        stop(WRONG, say(lang, zh, en))


def save_all(files: Sequence[tuple[str, str | bytes]], lang: Lang) -> None:
    """All whole files or none: each is written beside its place, and then all are moved there."""
    from contextlib import ExitStack
    from pathlib import Path

    target = ""
    with ExitStack() as leftovers:
        partials: list[tuple[Path, Path]] = []
        try:
            for target, written in files:
                data, place = encoded(written), Path(target).resolve()
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
            stop(WRONG, say(lang, zh, en))


def _gone(path: Path) -> None:
    with suppress(OSError):  # a disk that takes nothing, on which nothing was begun
        path.unlink(missing_ok=True)


def encoded(written: str | bytes) -> bytes:
    """In UTF-8; half a character of a broken document becomes its escape."""
    return written.encode(errors="backslashreplace") if isinstance(written, str) else written


# --- sentences ------------------------------------------------------------------------------------------------------


def say(lang: Lang, zh: str, en: str) -> str:
    return en if lang == "en" else zh


def sentence(error: Exception, lang: Lang) -> str:
    """An error that knows both languages in the right one, any other as it is."""
    return str(getattr(error, lang, error))


def complain(sentence: str) -> None:
    for line in plain(sentence).splitlines():  # one for each mistake in rules and settings, perhaps with an excerpt
        click.echo(line if line.startswith("  ") else f"auditor: {line}", err=True)


def plain(text: str) -> str:
    """Lines that no terminal obeys."""
    from auditor.writers._excerpt import plain

    return "\n".join(map(plain, text.splitlines()))


def stop(code: int, sentence: str) -> NoReturn:
    complain(sentence)
    sys.exit(code)
