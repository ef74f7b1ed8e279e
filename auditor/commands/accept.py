"""``auditor accept`` and ``auditor unaccept``: findings that are accepted, with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from auditor.console import WRONG, Command, config_option, lang_option, places_of, save_all, say, stop, telling
from auditor.writers import Lang

if TYPE_CHECKING:
    from auditor.accepted import Accepted, Entry

LONGEST_REASON = 1000


def accepted_options(command: Command) -> Command:
    command = click.argument("fingerprints", metavar="FINGERPRINT…", nargs=-1, required=True)(command)
    return config_option(lang_option(command))


@click.command()
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
        stop(WRONG, say(lang, zh, en))
    if until and not is_day(until):
        zh, en = (
            f"--until {until}：没有这一天，请写作 2027-06-30。",
            f"--until {until}: no such day, write it as 2027-06-30.",
        )
        stop(WRONG, say(lang, zh, en))
    _refuse_fingerprints(fingerprints, lang)
    accepted = _accepted_here(lang)
    entries: Sequence[Entry] = accepted.entries
    for fingerprint in fingerprints:
        entries = adding(entries, Entry(fingerprint, Acceptance(reason, role, until)))
    save_all([(str(accepted.path), written(entries))], lang)
    click.echo(
        say(lang, f"已记入 {accepted.path}，共{len(entries)}条。", f"Kept in {accepted.path}, entries: {len(entries)}.")
    )


@click.command()
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
        stop(WRONG, say(lang, zh, en))
    entries = [entry for entry in accepted.entries if entry.fingerprint not in fingerprints]
    save_all([(str(accepted.path), written(entries))], lang)
    click.echo(
        say(
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
            stop(WRONG, say(lang, zh, en))


def _accepted_here(lang: Lang) -> Accepted:
    from auditor.project import accepted_to_write

    with telling(lang):
        return accepted_to_write(places_of((".",), lang))
