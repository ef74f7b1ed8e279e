"""A project's settings: ``auditor.yaml`` and the files it extends in, a `Configuration` out, each value with its place.

``fail_on: warning`` on line 3 -> ``configuration.value("fail_on")`` is ``warning``, said by ``auditor.yaml:3``. Like
`rulebook.py` for rules, this file reads the files of settings themselves; every mistake of all of them is told in one go.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from auditor import located
from auditor.genres import genre_named
from auditor.located import Located
from auditor.mistakes import Mistake, MistakesError, Source, unknown, violations
from auditor.policy import Tolerance
from auditor.rulebook import CONCEPTS_FILE, Concept, Rule, Rulebook, RuleError, Sheet, default_rulebook, load_rulebook
from auditor.said import Said
from auditor.schemas import schema, validator

if TYPE_CHECKING:
    from auditor.across.rules import AcrossRule

FILE: Final = "auditor.yaml"
Key = tuple[str, ...]
Changed = TypeVar("Changed", Rule, "AcrossRule")
SINGLE: Final = ("language", "fail_on", "genre", "accepted")
NAMED: Final = ("rules", "tolerance", "concepts", "synonyms", "limits", "units")  # each entry is a setting of its own
RELATIVE: Final = ("accepted", "rule_folders")
USUAL: Final[Mapping[Key, str]] = {
    ("language",): "zh", ("fail_on",): "error", ("tolerance", "rounding"): "note",
}  # fmt: skip
OFF: Final = "off"
CHINESE = re.compile("[\u3400-\u9fff]")
NO_UTF_8: Final = Said("不是 UTF-8 文本，请另存为 UTF-8", "is no UTF-8 text, save it as UTF-8")
SEEN_FROM: Final = Said("，路径从本文件所在目录算起", "; the path is seen from the folder of this file")


@dataclass(frozen=True)
class Setting:
    """A value and where it was given."""

    value: Any
    source: Source
    at: located.Path

    @property
    def origin(self) -> str:
        return f"{self.source.path}:{self.source.content.place(self.at).line}"


@dataclass(frozen=True)
class Scoped:
    """Settings for the paths that fit a pattern, seen from the folder of their file."""

    pattern: str
    folder: Path
    settings: Mapping[Key, Setting]

    def fits(self, path: str) -> bool:
        try:
            seen = Path(os.path.realpath(path)).relative_to(os.path.realpath(self.folder))
        except ValueError:
            return False
        return _matcher(self.pattern).fullmatch(seen.as_posix()) is not None


@cache
def _matcher(pattern: str) -> re.Pattern[str]:
    """``2022/**/*.docx``; a pattern without a folder is good for every folder, ``2022/`` for all below it."""
    pattern = pattern.removeprefix("./")
    whole = pattern if "/" in pattern else f"**/{pattern}"
    whole = f"{whole}**" if whole.endswith("/") else whole
    signs = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    pieces = re.split(r"(\*\*/|\*\*|\*|\?)", whole)
    return re.compile("".join(signs.get(piece, re.escape(piece)) for piece in pieces), re.DOTALL)


@dataclass(frozen=True)
class Configuration:
    """What is in force; `sources` are the files it came from, the project's own first."""

    sources: tuple[Source, ...] = ()
    settings: Mapping[Key, Setting] = field(default_factory=dict)
    scoped: tuple[Scoped, ...] = ()

    def value(self, *key: str) -> Any:
        setting = self.settings.get(key)
        return setting.value if setting else USUAL.get(key)

    def under(self, name: str) -> dict[str, Setting]:
        """The entries of one name: ``rules`` -> id or pack -> what is said of it."""
        return {key[1]: setting for key, setting in self.settings.items() if key[0] == name and len(key) == 2}

    def at(self, path: str) -> Configuration:
        """For one report: with the settings of the patterns that its path fits, later ones first in force."""
        fitting = [scoped for scoped in self.scoped if scoped.fits(path)]
        if not fitting:
            return self
        settings = dict(self.settings)
        for scoped in fitting:
            settings |= scoped.settings
        return replace(self, settings=settings)

    @property
    def genre(self) -> str | None:
        return genre_named(self.value("genre") or "")

    @property
    def tolerance(self) -> Tolerance:
        rounding = self.value("tolerance", "rounding")
        return Tolerance(
            self.value("tolerance", "amount") or "",
            self.value("tolerance", "rate") or "",
            None if rounding == OFF else rounding,
        )

    @property
    def limits(self) -> dict[str, int]:
        return {name: int(setting.value) for name, setting in self.under("limits").items()}

    @property
    def units(self) -> dict[str, tuple[str, ...]]:
        """Superior unit -> the units that it takes in."""
        return {name: tuple(setting.value) for name, setting in self.under("units").items()}

    @cached_property
    def changes(self) -> tuple[tuple[str, str, str], ...]:
        """Of rules and packs: name, severity or off, reason."""
        said = self.under("rules").items()
        return tuple((name, str(s.value["severity"]), str(s.value["because"])) for name, s in said)


# --- reading --------------------------------------------------------------------------------------------------------


def nearest(name: str, start: str) -> Path | None:
    """The file of this name in the folder of a path, or in the nearest one above it."""
    folder = os.path.abspath(start)  # noqa: PTH100 # links are not followed: what stands around the path counts
    folders = (Path(folder), *Path(folder).parents)[0 if os.path.isdir(folder) else 1 :]  # noqa: PTH112 # see below
    files = (folder / name for folder in folders)
    return next((found for found in files if os.path.isfile(found) or os.path.islink(found)), None)  # noqa: PTH113, PTH114 # no folder that is closed to us is an error, a link that leads nowhere is


def load(path: Path) -> tuple[Configuration, list[Mistake]]:
    """The settings of a file and of those it extends, as far as they are sound, and all mistakes."""
    mistakes: list[Mistake] = []
    return _loaded(path, (), mistakes), mistakes


def _loaded(path: Path, above: tuple[Path, ...], mistakes: list[Mistake]) -> Configuration:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        source = Source(path, "", Located(None))
        mistakes.append(source.at((), NO_UTF_8))
        return Configuration((source,))
    source = Source(path, text, located.load(text))
    found = list(violations(source, validator("config")))
    mistakes += found
    content = source.content.value if isinstance(source.content.value, dict) else {}
    sound: Any = {} if source.content.troubles else content
    for mistake in found:
        sound = _without(sound, _part(mistake.path))
    merged = Configuration()
    for at, name in _extended(sound.get("extends")):
        merged = _over(merged, _base(source, at, name, (*above, path), mistakes))
    own = Configuration((source,), dict(_settings(source, sound, ())), tuple(_scoped(source, sound)))
    return _over(merged, own)


def _part(path: located.Path) -> located.Path:
    """The smallest part of a file that means something by itself: ``rules.scores.severity`` -> ``rules.scores``."""
    if path[:1] == ("paths",):
        return (*path[:2], *_part(path[2:]))
    return path[:2] if path[:1] and path[0] in NAMED else path[:1]


def _without(content: Any, path: located.Path) -> Any:
    """The content with one part left out; what else is wrong in it can then be told in the same run."""
    if not path or not isinstance(content, dict):
        return {}
    first, *rest = path
    if not rest or not isinstance(content.get(first), dict):
        return {key: value for key, value in content.items() if key != first}
    return {key: _without(value, tuple(rest)) if key == first else value for key, value in content.items()}


def _extended(value: Any) -> Iterator[tuple[located.Path, str]]:
    if isinstance(value, str):
        yield ("extends",), value
    for index, name in enumerate(value if isinstance(value, list) else ()):
        yield ("extends", index), name


def _base(
    source: Source, at: located.Path, name: str, above: tuple[Path, ...], mistakes: list[Mistake]
) -> Configuration:
    """The settings of a file that another one extends."""
    path = Path(os.path.normpath(source.path.parent / name))
    chain = [Path(os.path.realpath(other)) for other in above]
    if Path(os.path.realpath(path)) in chain:
        circle = [*above[chain.index(Path(os.path.realpath(path))) :], path]
        zh, en = " → ".join(map(str, circle)), " -> ".join(map(str, circle))
        mistakes.append(
            source.at(at, Said(f"循环引用：{zh}，请去掉一处", f"extends itself: {en}; take one of them out"))
        )
        return Configuration()
    if not path.is_file():
        missing = Said(f"没有文件 {path}", f"there is no file {path}") + SEEN_FROM
        mistakes.append(source.at(at, missing))
        return Configuration()
    return _loaded(path, above, mistakes)


def _over(base: Configuration, own: Configuration) -> Configuration:
    """Settings over those of another file; folders add up, one value replaces the other."""
    return Configuration((*own.sources, *base.sources), {**base.settings, **own.settings}, (*base.scoped, *own.scoped))


def _settings(source: Source, content: Mapping[str, Any], at: located.Path) -> Iterator[tuple[Key, Setting]]:
    for name, value in content.items():
        path = (*at, name)
        if name in NAMED:
            yield from (((name, key), Setting(entry, source, (*path, key))) for key, entry in value.items())
        elif name == "rule_folders":
            for index, folder in enumerate(value):
                place = _from(source, folder)
                yield (name, place), Setting(place, source, (*path, index))
        elif name in SINGLE:
            yield (name,), Setting(_from(source, value) if name in RELATIVE else value, source, path)


def _from(source: Source, path: str) -> str:
    """A path in a file is seen from the folder of the file."""
    return os.path.normpath(source.path.parent / path)


def _scoped(source: Source, content: Mapping[str, Any]) -> Iterator[Scoped]:
    for pattern, inside in (content.get("paths") or {}).items():
        yield Scoped(pattern, source.path.parent, dict(_settings(source, inside, ("paths", pattern))))


# --- the rulebook of a project --------------------------------------------------------------------------------------


def rulebook_of(
    configuration: Configuration, folders: Iterable[Path] = (), mistakes: Iterable[Mistake] = ()
) -> Rulebook:
    """The rules of a project: the shipped ones, its own, its indicators and their labels.

    Raises `MistakesError` for all that is wrong in its files of settings, `RuleError` for what is wrong in its rules.
    """
    found = [*mistakes, *_missing(configuration), *_foreign_concepts(configuration)]
    wrong = {mistake.path[1] for mistake in found if mistake.path[:1] == ("concepts",) and len(mistake.path) > 1}
    own, sheets = own_rules(configuration, wrong)
    extra = [*own, *folders]
    try:
        base = load_rulebook(extra, sheets=sheets) if extra or sheets else default_rulebook()
    except RuleError as error:
        if found:
            raise MistakesError(found, also=Said(error.zh, error.en)) from None
        raise
    found += [*_unknown_rules(configuration, base), *_unknown_labels(configuration, base)]
    if found:
        raise MistakesError(found)
    return _with_synonyms(base, configuration)


def own_rules(configuration: Configuration, wrong: Collection[object] = ()) -> tuple[list[Path], list[Sheet]]:
    """The folders of rules that a project names, and its own indicators but those that are wrong."""
    own = [Path(setting.value) for name, setting in configuration.under("rule_folders").items() if Path(name).exists()]
    return own, list(_concept_sheets(configuration, wrong))


def _missing(configuration: Configuration) -> Iterator[Mistake]:
    for name, setting in configuration.under("rule_folders").items():
        if not Path(name).exists():
            missing = Said(f"没有目录或文件 {name}", f"there is no folder or file {name}") + SEEN_FROM
            yield setting.source.at(setting.at, missing)


def _concept_sheets(configuration: Configuration, wrong: Collection[object]) -> Iterator[Sheet]:
    """Own indicators as a file of indicators would have them."""
    concepts = {name: setting.value for name, setting in configuration.under("concepts").items() if name not in wrong}
    if concepts:
        digest = hashlib.sha256(json.dumps(concepts, sort_keys=True).encode()).digest()
        path = configuration.sources[0].path
        yield Sheet(path, CONCEPTS_FILE, Located({"concepts": concepts}), digest, shipped=True)


def _all_settings(configuration: Configuration, name: str) -> Iterator[tuple[str, Setting]]:
    """Those for all reports and those for some."""
    for settings in (configuration.settings, *(scoped.settings for scoped in configuration.scoped)):
        yield from ((key[1], setting) for key, setting in settings.items() if key[0] == name)


def _unknown_rules(configuration: Configuration, rulebook: Rulebook) -> Iterator[Mistake]:
    known = [*(rule.id for rule in rulebook.every), *dict.fromkeys(rule.pack for rule in rulebook.every if rule.pack)]
    for name, setting in _all_settings(configuration, "rules"):
        if name not in known:
            where = Said("（见 auditor rules list）", " (see auditor rules list)")
            yield setting.source.at_key(setting.at, unknown("规则或规则包", "rule or pack", name, known) + where)


def _unknown_labels(configuration: Configuration, rulebook: Rulebook) -> Iterator[Mistake]:
    """Synonyms of indicators that are not there, and labels that are those of another one."""
    owners = {label: concept.id for concept in rulebook.concepts.values() for label in (*concept.zh, *concept.en)}
    for name, setting in configuration.under("synonyms").items():
        if name not in rulebook.concepts:
            wrong = unknown("指标", "indicator", name, rulebook.concepts)
            if close := owners.get(name):
                wrong = Said(f"未知指标 {name}，是否为 {close}？", f"unknown indicator {name}; did you mean {close}?")
            yield setting.source.at_key(setting.at, wrong)
            continue
        for index, label in enumerate(setting.value):
            if owners.setdefault(label, name) != name:
                yield setting.source.at((*setting.at, index), _taken(label, owners[label]))


def _foreign_concepts(configuration: Configuration) -> Iterator[Mistake]:
    """A shipped indicator keeps the sort of its unit and its labels their indicator."""
    shipped = default_rulebook().concepts
    owners = {label: concept.id for concept in shipped.values() for label in (*concept.zh, *concept.en)}
    for name, setting in configuration.under("concepts").items():
        known = shipped.get(name)
        if known and known.unit != setting.value["unit"]:
            zh, en = f"指标 {name} 已有，单位是 {known.unit}", f"the indicator {name} exists, its unit is {known.unit}"
            yield setting.source.at((*setting.at, "unit"), Said(zh, en))
        for language in ("zh", "en"):
            for index, label in enumerate(setting.value[language]):
                if (other := owners.get(label, name)) != name:
                    yield setting.source.at((*setting.at, language, index), _taken(label, other))


def _taken(label: str, owner: str) -> Said:
    return Said(f"{label} 已是指标 {owner} 的名称", f"{label} is a label of the indicator {owner} already")


def _with_synonyms(rulebook: Rulebook, configuration: Configuration) -> Rulebook:
    more = {name: tuple(setting.value) for name, setting in configuration.under("synonyms").items()}
    if not more:
        return rulebook
    concepts = {id: _called(concept, more.get(id, ())) for id, concept in rulebook.concepts.items()}
    return replace(rulebook, concepts=concepts, version=_versioned(rulebook, more))


def _called(concept: Concept, labels: tuple[str, ...]) -> Concept:
    zh = tuple(label for label in labels if CHINESE.search(label))
    en = tuple(label for label in labels if not CHINESE.search(label))
    return replace(concept, zh=(*concept.zh, *zh), en=(*concept.en, *en))


def _versioned(rulebook: Rulebook, change: object) -> str:
    return hashlib.sha256(f"{rulebook.version} {change!r}".encode()).hexdigest()[:16]


def changed(rulebook: Rulebook, changes: tuple[tuple[str, str, str], ...]) -> Rulebook:
    """The rules with other severities, or off; what is said of an id goes before what is said of its pack."""
    if not changes:
        return rulebook
    said = {name: (severity, because) for name, severity, because in changes}
    rules = tuple(_changed(rule, *said.get(rule.id, said.get(rule.pack, ("", "")))) for rule in rulebook.rules)
    across = tuple(_changed(rule, *said.get(rule.id, said.get(rule.pack, ("", "")))) for rule in rulebook.across)
    version = _versioned(rulebook, changes) if rules != rulebook.rules else rulebook.version
    return replace(rulebook, rules=rules, across=across, version=version)


def _changed(rule: Changed, severity: str, because: str) -> Changed:
    if not severity:
        return rule
    if severity == OFF:
        return replace(rule, off=because)
    plain: Any = (
        {"error_if": None, "warn_if": None} if isinstance(rule, Rule) else {}
    )  # what was decided, whatever the size
    return replace(rule, severity=severity, **plain)  # type: ignore[arg-type] # the schema knows four words


# --- for people -----------------------------------------------------------------------------------------------------


def shown(configuration: Configuration, given: Mapping[Key, str], lang: str) -> Iterator[tuple[str, str, str]]:
    """What is in force: name, value, and where it came from; `given` are options of the command line."""
    usual = "默认" if lang == "zh" else "default"
    for key in sorted({*USUAL, *configuration.settings, *given}):
        setting = configuration.settings.get(key)
        if key in given:
            yield ".".join(key), given[key], _option(key, lang)
        else:
            value = spoken(setting.value if setting else USUAL[key], lang)
            yield ".".join(key), value, setting.origin if setting else usual
    for scoped in configuration.scoped:
        for key, setting in scoped.settings.items():
            yield f"paths.{scoped.pattern}.{'.'.join(key)}", spoken(setting.value, lang), setting.origin


def switched_off(configuration: Configuration, rulebook: Rulebook) -> Iterator[tuple[Rule | AcrossRule, str]]:
    """The rules that a project has switched off, and which line of its settings says so."""
    said = configuration.under("rules")
    for rule in rulebook.every:
        if rule.off:
            yield rule, (said.get(rule.id) or said[rule.pack]).origin


def _option(key: Key, lang: str) -> str:
    name = {"language": "lang", "limits": "limit", "rule_folders": "rules"}.get(key[0], key[0].replace("_", "-"))
    return f"命令行 --{name}" if lang == "zh" else f"option --{name}"


def spoken(value: Any, lang: str = "zh") -> str:
    """A value in one line: ``{severity: off, because: …}`` -> ``off（…）``."""
    if isinstance(value, Mapping):
        if "severity" in value:
            severity, because = value["severity"], value["because"]
            return f"{severity} ({because})" if lang == "en" else f"{severity}（{because}）"
        return ", ".join(f"{key}: {spoken(entry, lang)}" for key, entry in value.items())
    return (", " if lang == "en" else "、").join(map(str, value)) if isinstance(value, list) else str(value)


def sample() -> str:
    """A file with every key explained and nothing in force, for ``auditor config init``."""
    return "\n".join(_sample_lines(schema("config"))) + "\n"


def _sample_lines(content: Mapping[str, Any]) -> Iterator[str]:
    yield f"# {FILE}：从报告所在的目录往上找到的第一个为准；路径从本文件算起。"
    yield "# The first one found upwards from the report counts; paths are seen from this file."
    yield "# 去掉行首的 # 即生效；auditor config show 显示何者生效。 Take the # away; auditor config show tells what is in force."
    yield "# 编辑器提示 for editors: auditor config schema > auditor.schema.json"
    yield "# yaml-language-server: $schema=auditor.schema.json"
    for name, about in content["properties"].items():
        yield ""
        yield from (f"# {line}" for line in about["description"].splitlines())
        yield f"# {name}: {_flow(about['examples'][0])}"


def _flow(value: Any) -> str:
    """``{"a": ["b"]}`` -> ``{a: [b]}``, quoted where YAML asks for it."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_flow(key)}: {_flow(entry)}" for key, entry in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    text = str(value)
    return json.dumps(text, ensure_ascii=False) if re.search(r"[*:#,{}\[\]]", text) else text
