"""The file of accepted findings, ``auditor.accepted.yaml``: text in, entries with their lines out, and back.

``- {fingerprint: "0123456789abcdef", reason: 已与国库核对, until: 2027-06-30}`` is one `Entry`. The program writes the whole file;
nobody's comments are lost, for they belong into ``reason`` or into ``auditor.yaml``, which the program never writes again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from auditor import located
from auditor.mistakes import Mistake, MistakesError, Source, violations
from auditor.model import Acceptance
from auditor.said import Said
from auditor.schemas import validator

FILE: Final = "auditor.accepted.yaml"
HEAD: Final = """\
# 已接受的审核发现，由 auditor accept 和 auditor unaccept 写；说明请写在 reason 里，写在别处的注释不会保留。
# Findings that are accepted, written by auditor accept and auditor unaccept; comments elsewhere than in reason are not kept.
accepted:
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding that someone has accepted, and the line of the file that says so."""

    fingerprint: str
    acceptance: Acceptance
    line: int = 0

    def expired(self, today: date) -> bool:
        return bool(self.acceptance.until) and date.fromisoformat(self.acceptance.until) < today


@dataclass(frozen=True)
class Accepted:
    """The entries of one file; `path` is None where there is none."""

    path: Path | None = None
    entries: tuple[Entry, ...] = ()

    def valid(self, today: date) -> Mapping[str, Acceptance]:
        """By fingerprint, those that are good today."""
        return {entry.fingerprint: entry.acceptance for entry in self.entries if not entry.expired(today)}


def read(path: Path, text: str) -> Accepted:
    """The entries of a file; raises `MistakesError` with every mistake in it."""
    source = Source(path, text, located.load(text))
    mistakes = list(violations(source, validator("accepted")))
    if mistakes:
        raise MistakesError(mistakes)
    content = (source.content.value or {}).get("accepted", ())
    mistakes = list(_contradictions(source, content))
    if mistakes:
        raise MistakesError(mistakes)
    return Accepted(path, tuple(_entry(source, index, entry) for index, entry in enumerate(content)))


def _contradictions(source: Source, content: Sequence[Mapping[str, str]]) -> Iterator[Mistake]:
    """Two entries for one finding, a day that is none."""
    lines: dict[str, int] = {}
    for index, entry in enumerate(content):
        print_ = entry["fingerprint"]
        here = source.content.place(("accepted", index, "fingerprint")).line
        if (first := lines.setdefault(print_, here)) != here:
            zh, en = f"{print_} 在第 {first} 行已接受，请删去一条", f"{print_} is accepted on line {first}; remove one"
            yield source.at(("accepted", index, "fingerprint"), Said(zh, en))
        if "until" in entry and not is_day(entry["until"]):
            zh, en = f"没有 {entry['until']} 这一天", f"there is no day {entry['until']}"
            yield source.at(("accepted", index, "until"), Said(zh, en))


def is_day(text: str) -> bool:
    """``2027-06-30`` is a day, ``2027-06-31`` and ``20270630`` are none."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _entry(source: Source, index: int, entry: Mapping[str, str]) -> Entry:
    acceptance = Acceptance(entry["reason"], entry.get("role", ""), entry.get("until", ""))
    return Entry(entry["fingerprint"], acceptance, source.content.place(("accepted", index)).line)


# --- writing --------------------------------------------------------------------------------------------------------


def adding(entries: Sequence[Entry], more: Entry) -> tuple[Entry, ...]:
    """With one more, in the place of an older one for the same finding."""
    if all(entry.fingerprint != more.fingerprint for entry in entries):
        return (*entries, more)
    return tuple(more if entry.fingerprint == more.fingerprint else entry for entry in entries)


def written(entries: Sequence[Entry]) -> str:
    """The text of the file."""
    if not entries:
        return HEAD.rstrip("\n") + " []\n"
    return HEAD + "".join(_lines(entry) for entry in entries)


def _lines(entry: Entry) -> str:
    acceptance = entry.acceptance
    pairs = {
        "fingerprint": entry.fingerprint,
        "reason": acceptance.reason,
        "role": acceptance.role,
        "until": acceptance.until,
    }
    said = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in pairs.items() if value]
    return "  - " + "    ".join(said)
