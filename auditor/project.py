"""What counts in one run beside its options: the files that stand around the reports, found and read.

``opened(Places(("报告/a.docx",)), today=date(2026, 11, 21))`` finds ``auditor.yaml`` and ``auditor.accepted.yaml`` upwards from the report and
gives a `Project`: settings, rules and accepted findings for each path. Command line, page and batch runs open theirs here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from auditor import accepted as file_of_accepted
from auditor import configuration as settings
from auditor.accepted import Accepted, Entry
from auditor.configuration import Configuration
from auditor.mistakes import Mistake, MistakesError
from auditor.model import Audit
from auditor.policy import Baseline, accepting, compared, eased
from auditor.rulebook import Rulebook

STDIN = "-"


class ProjectError(Exception):
    """The files around the reports cannot be used: one sentence."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(zh)
        self.zh = zh
        self.en = en


@dataclass(frozen=True)
class Places:
    """Where settings are looked for: above these paths, in the file that was named, or nowhere."""

    paths: tuple[str, ...] = (".",)
    named: str | None = None
    nowhere: bool = False


@dataclass(frozen=True)
class Project:
    configuration: Configuration
    rulebook: Rulebook  # before severities are changed and rules switched off, which may depend on the path
    accepted: Mapping[str, Accepted]  # by the path that was given
    today: date

    def rulebook_for(self, path: str) -> Rulebook:
        changes = self.configuration.at(path).changes
        if changes not in self._changed:
            self._changed[changes] = settings.changed(self.rulebook, changes)
        return self._changed[changes]

    @cached_property
    def _changed(self) -> dict[tuple[tuple[str, str, str], ...], Rulebook]:
        return {}

    def accepted_for(self, path: str) -> Accepted:
        """Of a document, or of the archive that holds it."""
        above = [given for given in self.accepted if path == given or path.startswith((f"{given}/", f"{given}!"))]
        return self.accepted.get(max(above, key=len, default=STDIN), Accepted())

    def judged(self, audit: Audit, path: str) -> Audit:
        """The audit with what the project has decided."""
        tolerant = eased(audit, self.configuration.at(path).tolerance)
        return accepting(tolerant, self.accepted_for(path).valid(self.today))

    def met(self, audits: Sequence[tuple[str, Audit]]) -> list[Met]:
        """How the accepted findings fared, file by file; `audits` with the paths of their documents."""
        found: dict[Path, set[str]] = {}
        files = {one.path: one for one in self.accepted.values() if one.path}
        for path, audit in audits:
            if file := self.accepted_for(path).path:
                found.setdefault(file, set()).update(finding.fingerprint for finding in audit.findings)
        return [_met(files[file], prints, self.today) for file, prints in found.items()]


@dataclass(frozen=True)
class Met:
    """Of a file of accepted findings: those whose day is past and that count again, and those that no finding met."""

    path: Path
    expired: tuple[Entry, ...]
    unused: tuple[Entry, ...]


def _met(accepted: Accepted, found: set[str], today: date) -> Met:
    assert accepted.path is not None  # it was read from there
    expired = tuple(entry for entry in accepted.entries if entry.expired(today) and entry.fingerprint in found)
    unused = tuple(entry for entry in accepted.entries if entry.fingerprint not in found)
    return Met(accepted.path, expired, unused)


def opened(places: Places, today: date, folders: Sequence[Path] = ()) -> Project:
    """Raises `MistakesError`, `RuleError` or `ProjectError` with all that is wrong, `OSError` where a file cannot be opened."""
    configuration, mistakes = configured(places)
    rulebook = settings.rulebook_of(configuration, folders, mistakes)
    return Project(configuration, rulebook, accepted_at(places, configuration), today)


# --- auditor.yaml ---------------------------------------------------------------------------------------------------


def configured(places: Places) -> tuple[Configuration, list[Mistake]]:
    """The settings that count, and what is wrong in them."""
    found = _configuration_file(places)
    return settings.load(found) if found else (Configuration(), [])


def settled(places: Places) -> Configuration:
    """The settings that count; raises `MistakesError` with all that is wrong in them."""
    configuration, mistakes = configured(places)
    if mistakes:
        raise MistakesError(mistakes)
    return configuration


def _configuration_file(places: Places) -> Path | None:
    """The file that was named, or the nearest one above the inputs, which must be the same for all."""
    if places.nowhere:
        return None
    if places.named:
        return Path(places.named)
    found = list(dict.fromkeys(_nearest(settings.FILE, path) for path in places.paths))
    if len(found) > 1:
        zh, en = ("、".join(str(path) if path else none for path in found) for none in ("（无）", "(none)"))
        raise ProjectError(
            f"这些报告分属不同的配置：{zh}；请分开核对，或用 --config 指定一个。",
            f"These reports have different configurations: {en}; check them apart, or name one with --config.",
        )
    return found[0] if found else None


def _nearest(name: str, path: str) -> Path | None:
    """As people write it: seen from the current folder where it is below it."""
    found = settings.nearest(name, "." if path == STDIN else path)
    here = Path.cwd()
    return found.relative_to(here) if found and found.is_relative_to(here) else found


# --- auditor.accepted.yaml ------------------------------------------------------------------------------------------


def accepted_at(places: Places, configuration: Configuration) -> dict[str, Accepted]:
    """For each input the findings that are accepted there."""
    if places.nowhere:
        return {}
    named = configuration.value("accepted")
    files = {path: Path(named) if named else _nearest(file_of_accepted.FILE, path) for path in places.paths}
    read = {file: _read(file) for file in dict.fromkeys(files.values()) if file}
    return {path: read[file] if file else Accepted() for path, file in files.items()}


def _read(file: Path) -> Accepted:
    if not file.exists():  # named in the settings, not written yet
        return Accepted(file)
    try:
        return file_of_accepted.read(file, file.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError:
        zh, en = f"{file}：不是 UTF-8 文本，请另存为 UTF-8。", f"{file}: is no UTF-8 text, save it as UTF-8."
        raise ProjectError(zh, en) from None


def accepted_to_write(places: Places) -> Accepted:
    """The file that `accept` writes for the current folder: the one in force there, else a new one beside auditor.yaml."""
    configuration = settled(places)
    accepted = accepted_at(places, configuration).get(places.paths[0], Accepted())
    if accepted.path is not None:
        return accepted
    beside = configuration.sources[0].path.parent if configuration.sources else Path()
    return replace(accepted, path=beside / file_of_accepted.FILE)


# --- an earlier audit -----------------------------------------------------------------------------------------------


def baseline_at(path: str) -> Baseline:
    """The fingerprints of an earlier run, from the JSON that it wrote."""
    try:
        return Baseline.from_json(json.loads(Path(path).read_bytes()))
    except (ValueError, RecursionError):
        raise ProjectError(
            f"--baseline {path}：不是审核结果，请给 auditor check --format json 写的文件。",
            f"--baseline {path}: is no audit, give a file that auditor check --format json has written.",
        ) from None


def only_new(audits: Sequence[Audit | str], before: Baseline) -> list[Audit | str]:
    """The audits without what was in an earlier run; sentences on documents that could not be read stay."""
    names = {audit.document.name for audit in audits if not isinstance(audit, str)}
    return [a if isinstance(a, str) else compared(a, before.of(a.document.name, names)) for a in audits]
