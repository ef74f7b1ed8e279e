"""``auditor config``: show, init, schema."""

from __future__ import annotations

import os

import click

from auditor.console import WRONG, config_option, lang_option, project_of, save_all, say, spoken, stop, unsaid
from auditor.writers import Lang

OFF_HEADERS = (("规则", "rule"), ("名称", "title"), ("理由", "reason"), ("出处", "from"))


@click.group()
def config() -> None:
    """配置：显示、新建、格式。The settings of a project: show, init, schema."""


@config.command("show")
@click.argument("path", metavar="[PATH]", default=".")
@lang_option
@config_option
def show_config(path: str, lang: Lang) -> None:
    """显示对 PATH（默认当前目录）生效的设定及其出处。

    What is in force for PATH (by default the current folder), and where each value came from.
    """
    from tabulate import tabulate

    from auditor.configuration import shown, switched_off

    project = project_of((path,), (), lang)
    configuration = project.configuration.at(path)
    given: dict[tuple[str, ...], str] = {} if unsaid("lang") else {("language",): lang}
    lang = spoken(configuration, lang)
    for source in configuration.sources:
        click.echo(f"{say(lang, '配置', 'configuration')} {source.path}")
    accepted = project.accepted_for(path)
    if accepted.path is not None:
        click.echo(f"{say(lang, '已接受', 'accepted')} {accepted.path} ({len(accepted.entries)})")
    headers = [say(lang, *names) for names in (("设定", "setting"), ("值", "value"), ("出处", "from"))]
    click.echo(tabulate(list(shown(configuration, given, lang)), headers, disable_numparse=True, tablefmt="simple"))
    switched = switched_off(configuration, project.rulebook_for(path))
    off = [(rule.id, rule.title[lang], rule.off, origin) for rule, origin in switched]
    if off:
        click.echo(say(lang, f"\n停用的规则 {len(off)} 条：", f"\nRules that are off: {len(off)}"))
        click.echo(
            tabulate(off, [say(lang, *names) for names in OFF_HEADERS], disable_numparse=True, tablefmt="simple")
        )


@config.command("init")
@click.argument("folder", metavar="[FOLDER]", default=".", type=click.Path(exists=True, file_okay=False))
@lang_option
def init_config(folder: str, lang: Lang) -> None:
    """写一个带说明的 auditor.yaml。Write an auditor.yaml with every key explained."""
    from auditor.configuration import FILE, sample

    target = os.path.normpath(os.path.join(folder, FILE))
    if os.path.exists(target):
        stop(WRONG, say(lang, f"{target} 已存在，没有改动。", f"{target} is there already and was not changed."))
    save_all([(target, sample())], lang)
    click.echo(say(lang, f"已写入 {target}。", f"{target} was written."))


@config.command("schema")
def config_schema() -> None:
    """打印 auditor.yaml 的 JSON Schema，供编辑器使用。Print the JSON Schema of auditor.yaml, for editors."""
    from json import dumps

    from auditor.schemas import schema as schema_of

    click.echo(dumps(schema_of("config"), ensure_ascii=False, indent=2))
