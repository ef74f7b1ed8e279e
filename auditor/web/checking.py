"""Bytes from a browser to audits, and audits to files to take away, both in the guarded child.

``check("报告.docx", data, workshop)`` gives a `Checked` or an `Unread`, of an archive one for each of its files;
``written(checked, "xlsx", workshop, "zh")`` gives the bytes that ``auditor check --format xlsx`` would write.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from auditor.audit import audit_files
from auditor.configuration import Configuration
from auditor.guard import guarded
from auditor.model import Audit
from auditor.readers import ReadError
from auditor.readers._archives import is_archive, members
from auditor.readers._limits import Limits
from auditor.readers._recognise import ALIASES
from auditor.rulebook import Rulebook
from auditor.web.desk import Checked, Held, Unread, new_id
from auditor.web.explanations import explained
from auditor.writers import Lang, Options, WriteError, writer
from auditor.writers._excerpt import plain

LONGEST_NAME: Final = 150
TAKE_AWAY: Final = ("docx", "pdf", "xlsx", "html")
Packed = tuple[str, bytes | tuple[str, str]]  # the name of a file and its bytes, or why they cannot be had


@dataclass(frozen=True, slots=True)
class Decision:
    """What the project's settings say of a rule or a pack of rules: its severity, or off; why; and where that is written."""

    name: str
    severity: str
    because: str
    origin: str


@dataclass(frozen=True)
class Workshop:
    """What documents are audited with."""

    rulebook: Rulebook
    limits: Limits
    decided: tuple[Decision, ...] = ()


def decided(configuration: Configuration) -> tuple[Decision, ...]:
    """What the settings in force change of the rules."""
    return tuple(
        Decision(name, str(setting.value["severity"]), str(setting.value["because"]), setting.origin)
        for name, setting in configuration.under("rules").items()
    )


def called(name: str | None) -> str:
    """A name to show, never a path: ``..\\\\..\\\\报告.docx`` -> 报告.docx. The suffix stays where it is cut."""
    last = plain((name or "").replace("\\", "/").rstrip("/").rpartition("/")[2]).strip()
    if last in ("", ".", ".."):
        return "未命名.txt"
    stem, dot, suffix = last.rpartition(".")
    return last if len(last) <= LONGEST_NAME else f"{(stem or suffix)[: LONGEST_NAME - 20]}…{dot}{suffix[:10]}"


def check(name: str, data: bytes, shop: Workshop) -> Iterator[Held]:
    """What came of a file: one document, or those of an archive one by one."""
    packed: list[Packed] = [(name, data)]
    try:
        if data.startswith(b"PK"):
            packed = guarded(name, shop.limits, unpacked, name, data)
    except ReadError as error:
        packed = [(name, (error.zh, error.en))]
    for member, content in packed:
        yield _audited(member, content, shop)


def unpacked(name: str, data: bytes) -> list[Packed]:
    """In the child: the files of an archive, or the file itself."""
    if not is_archive(name, data):
        return [(name, data)]
    return [(m.name, m.data if isinstance(m.data, bytes) else (m.data.zh, m.data.en)) for m in members(name, data)]


def _audited(name: str, content: bytes | tuple[str, str], shop: Workshop) -> Held:
    if not isinstance(content, bytes):
        return Unread(new_id(), name, *content)
    try:
        audit: Audit = guarded(name, shop.limits, audit_files, [(name, content)], shop.rulebook)
    except ReadError as error:
        return Unread(new_id(), name, error.zh, error.en)
    return Checked(new_id(), replace(audit, source=content))


# --- to take away ---------------------------------------------------------------------------------------------------


def written(checked: Checked, format_: str, shop: Workshop, lang: Lang) -> bytes:
    """The file of a format; raises `WriteError` or `ReadError` with a sentence where there can be none."""
    rules = {rule.id: rule for rule in shop.rulebook.rules}
    options = Options(lang, all=True, paths={checked.name: checked.name}, rules=rules)
    audit = explained(checked.audit, checked.reasons)
    content = guarded(checked.name, shop.limits, _written, format_, [audit], options)
    if isinstance(content, tuple):
        raise WriteError(*content)
    return content


def _written(format_: str, audits: Sequence[Audit], options: Options) -> bytes | tuple[str, str]:
    """In the child, since some writers open the document again: the file, or why there can be none."""
    try:
        content = writer(format_).write(audits, options)
    except WriteError as error:
        return error.zh, error.en
    return content.encode(errors="backslashreplace") if isinstance(content, str) else content


def formats_for(audit: Audit) -> tuple[str, ...]:
    """The files that can be had: a marked PDF only of a PDF."""
    return tuple(format_ for format_ in TAKE_AWAY if format_ != "pdf" or audit.document.format == "pdf")


def accepted() -> str:
    """What the browser offers to choose from: ``.docx,.doc,…``."""
    from auditor.readers import formats

    names = dict.fromkeys((*formats(), *ALIASES, "zip"))
    return ",".join(f".{name}" for name in names if name != "image")
