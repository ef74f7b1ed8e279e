"""``auditor rules``: list, show, check, schema, new."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from auditor.console import (
    WRONG,
    complain,
    configuration_here,
    lang_here_option,
    mistakes_in,
    plain,
    project_of,
    rules_option,
    save_all,
    say,
    sentence,
    stop,
)
from auditor.writers import Lang

if TYPE_CHECKING:
    from auditor.rulebook import Rulebook

FEWEST_DIGITS = 6  # of a fingerprint, to take it for one


@click.group()
def rules() -> None:
    """勾稽规则：列出、说明、自检。The rulebook: list, show, check."""


@rules.command("list")
@click.option("--pack", "--family", "pack", help="只列此目录 only this folder, such as budget")
@click.option("--severity", type=click.Choice(["error", "warning", "note"]), help="只列此级别 only this severity")
@click.option("--kind", help="只列此类别 only this kind, such as sum")
@click.option("--tag", help="只列带此标签的 only those with this tag")
@click.option("--format", "format_", type=click.Choice(["terminal", "json", "markdown"]), default="terminal",
              help="输出格式 format")  # fmt: skip
@lang_here_option
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
        stop(WRONG, say(lang, f"没有类别 {kind}，可用：{kinds}。", f"There is no kind {kind}; kinds: {kinds}."))
    project = project_of((".",), folders, lang)
    rulebook = project.rulebook_for(".")
    _refuse_unknown(("标签", "tag"), tag, {one for rule in rulebook.every for one in rule.tags}, lang)
    _refuse_unknown(("规则包", "pack"), pack and pack.partition("/")[0], {rule.pack for rule in rulebook.every}, lang)
    chosen = [
        rule for rule in rulebook.every
        if severity in (None, *rule.severities) and kind in (None, rule.kind) and (tag is None or tag in rule.tags)
        and (pack is None or rule.id.startswith(pack.rstrip("/") + "/"))
    ]  # fmt: skip
    if not chosen:
        stop(WRONG, say(lang, "没有这样的规则，见 auditor rules list。", "No such rules, see auditor rules list."))
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
    stop(
        WRONG,
        say(
            lang,
            f"没有{called[0]} {name}，{zh}可用：{listed}。",
            f"There is no {called[1]} {name}; {en}known: {listed}.",
        ),
    )


@rules.command("show")
@click.argument("id_", metavar="ID")
@lang_here_option
@rules_option
def show_rule(id_: str, lang: Lang, folders: tuple[str, ...]) -> None:
    """说明一条规则：理由、公式、例子和例子的审核发现。

    Explain a rule: its reason, its formula, its examples and the findings in them.
    """
    project = project_of((".",), folders, lang)
    show(id_, project.rulebook_for("."), lang)


def show(id_: str, rulebook: Rulebook, lang: Lang) -> None:
    from auditor import catalogue

    rule = next((rule for rule in rulebook.every if rule.id == id_), None)
    if rule is None:
        stop(WRONG, _unknown_rule(id_, [rule.id for rule in rulebook.every], lang))
    click.echo(catalogue.page(rule, rulebook, lang), nl=False)


def _unknown_rule(id_: str, ids: Sequence[str], lang: Lang) -> str:
    from difflib import get_close_matches

    close = get_close_matches(id_, ids, 1, 0.5) or [found for found in ids if id_ in found][:1]
    if close:
        return say(lang, f"没有规则 {id_}，是否指 {close[0]}？", f"There is no rule {id_}, did you mean {close[0]}?")
    if len(id_) >= FEWEST_DIGITS and not id_.strip("0123456789abcdef-"):
        zh = f"没有规则 {id_}；若是审核发现的指纹，请加上报告：auditor explain {id_} 报告.docx。"
        en = f"There is no rule {id_}; if it is the fingerprint of a finding, name the report too: auditor explain {id_} report.docx."
        return say(lang, zh, en)
    return say(lang, f"没有规则 {id_}，见 auditor rules list。", f"There is no rule {id_}, see auditor rules list.")


@rules.command("check")
@click.option("--coverage", is_flag=True, help="自带规则没有例子用到的也列出 gaps in the tests of shipped rules too")
@lang_here_option
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

    configuration = configuration_here(lang)
    own, sheets = own_rules(configuration)
    rulebook, problems = surveyed([*own, *map(Path, folders)], sheets)
    found = proof(rulebook, problems)
    for problem in found.problems:
        complain(problem.shown(lang))
    if not problems:
        for gap in found.coverage.gaps:
            if coverage or not gap.path.is_relative_to(rules_directory()):
                click.echo(plain(f"{say(lang, '提示', 'hint')}: {gap.shown(lang)}"))
        click.echo(catalogue.checked(found, lang))
    if found.problems:
        sys.exit(WRONG)


@rules.command("schema")
@click.argument("name", metavar="[NAME]", required=False)
@click.option("-o", "--output", metavar="FILE", help="写入文件 write to a file")
@lang_here_option
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
        stop(
            WRONG,
            say(lang, f"没有 {name} 的格式说明，可用：{names}。", f"There is no schema {name}; schemas: {names}."),
        )
    text = known[name][0].read_text("utf-8")
    if output is None or output == "-":
        click.echo(text, nl=False)
    else:
        save_all([(output, text)], lang)


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
@lang_here_option
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

    from auditor.configuration import own_rules
    from auditor.rulebook import RuleError
    from auditor.scaffold import Wish, WishError, drafted

    configuration = configuration_here(lang)
    id_ = id_ or _asked("规则的编号，如 canteen/balance", "id of the rule, such as canteen/balance", "ID", lang)
    if not claim and not formulas_:
        formulas_ = (_asked("公式，如 a - b == c", "formula, such as a - b == c", "--assert", lang),)
    wish = Wish(id_, formulas_, claim, wheres, title or "", why or "", severity)
    own, sheets = own_rules(configuration)
    given = [Path(one) for one in (*folders, folder) if os.path.isdir(one)]
    try:
        draft = drafted(wish, [*own, *(one for one in given if one not in own)], sheets)
    except WishError as error:
        stop(WRONG, sentence(error, lang))
    except RuleError as error:
        stop(WRONG, mistakes_in(error, lang))
    target, beside = os.path.join(folder, f"{id_}.yaml"), os.path.join(folder, ".schemas", "rule.schema.json")
    if os.path.exists(target):
        stop(WRONG, say(lang, f"{target} 已经有了，请另取编号。", f"{target} exists already, choose another id."))
    for path in (target, beside):
        os.makedirs(os.path.dirname(path), exist_ok=True)
    save_all([(target, draft.text), (beside, draft.schema)], lang)
    click.echo(say(lang, f"已写入 {target}。", f"Written: {target}."))
    if draft.tried:
        zh = f"两种例子都试过。改好后运行：auditor rules check --rules {folder}"
        click.echo(
            say(lang, zh, f"Both examples have been tried. When it is edited: auditor rules check --rules {folder}")
        )
    else:
        owners = ", ".join(draft.owners)
        owned = (f"；这类文字由 {owners} 核对，where 须更窄", f"; such texts belong to {owners}, narrow `where`")
        zh, en = owned if owners else ("", "")
        zh = f"没有找到能用上规则的例子{zh}。请改写 where 和 tests 后运行：auditor rules check --rules {folder}"
        en = f"No example was found in which the rule is tried{en}. Edit it, then auditor rules check --rules {folder}"
        click.echo(say(lang, zh, en))


def _asked(zh: str, en: str, option: str, lang: Lang) -> str:
    """Asks at a terminal; elsewhere nobody could answer."""
    if not sys.stdin.isatty():
        stop(WRONG, say(lang, f"缺少 {option}：{zh}。", f"{option} is missing: {en}."))
    return str(click.prompt(say(lang, zh, en)))
