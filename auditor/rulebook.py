"""The rules: YAML files in, a `Rulebook` out; every mistake in every file is named before any document is read.

``rules/relations/sum.yaml`` -> the rule ``relations/sum``. A mistake reads
``rules/budget/additions.yaml:4:9: assert: 未知名称 expnditure，是否为 expenditure？``: file, line, column, key, remedy.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from decimal import Decimal
from difflib import get_close_matches
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from auditor import located
from auditor.formula import HINTS, UNITS, Expression, FormulaError, check_dimensions, parse, sort_of
from auditor.genres import genre_named
from auditor.judgement import AUTO, Tolerance
from auditor.located import Located, Place, dotted
from auditor.mistakes import EMPTY, NAMES, NAMES_EN, about, deepest, unknown
from auditor.model import Claim, Figure, Kind, Severity
from auditor.rulecache import Later, kept
from auditor.said import NOTHING, Said, of_system, said
from auditor.schemas import validator

if TYPE_CHECKING:
    from auditor.across.rules import AcrossRule

Text = Mapping[str, str]  # a sentence per language
Where = Mapping[str, tuple[str, ...]]

MEASURES: Mapping[str, str] = {  # a measure -> its dimension, where that is not the concept's own
    **dict.fromkeys(("initial", "added", "adjusted", "budget", "final", "prior", "target", "opening", "closing"), ""),
    **dict.fromkeys(("arrived", "stock", "establishment", "in_post"), ""),
    "score": "score",
    "full_mark": "score",
}
ROLES: Mapping[str, Mapping[str, bool]] = {  # kind -> role -> does it hold many figures?
    "sum": {"total": False, "parts": True},
    "share": {"part": False, "whole": False, "rate": False},
    "shares_total": {"shares": True},
    "ratio": {"numerator": True, "denominator": False, "rate": False, "times": False, "others": True},
    "change": {
        **{"current": False, "prior": False, "delta": False, "rate": False},
        **{"first": False, "first_rate": False, "second": False, "second_rate": False},
    },
    "difference": {"result": False, "plus": True, "minus": True},
    "bound": {"parts": True, "limit": False},
    "logic": {"scored": False, "full": False, "rate": False, "low": False, "high": False},
    "count": {"stated": False, "items": True},
    "restated": {"stated": True},
}
RATES = dict.fromkeys(("rate", "shares", "first_rate", "second_rate"), "rate")
CHOICES = {"exhaustive": ("yes", "no", "unknown")}
OUTCOME_WORDS = ("stated", "computed", "difference")
AMOUNT = re.compile(rf"(\d+(?:\.\d+)?)({'|'.join(sorted(UNITS, key=len, reverse=True))})?", re.ASCII)
RELATIVE = ("%", "‰")  # of the recalculated value; points are an amount
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
KINDS: tuple[str, ...] = get_args(Kind)
CONCEPTS_FILE = "concepts"
SUFFIXES = (".yaml", ".yml")
SENTENCE = Said("，如 {zh: 中文, en: English}", ", such as {zh: 中文, en: English}")
LIST = Said("，如 [一句话]", ", such as [a sentence]")
EXAMPLES: Mapping[str, Said] = {  # of keys whose value is of the wrong sort
    **dict.fromkeys(("title", "why", "message", "say"), SENTENCE),
    **dict.fromkeys(("consistent", "inconsistent", "untried"), LIST),
    "tags": Said("，如 [三公]", ", such as [三公]"),
    "tests": Said(
        "，如 {consistent: [一句话], inconsistent: [一句话]}", ", such as {consistent: […], inconsistent: […]}"
    ),
}
SAID = {  # values -> how people call them
    "error": "错误", "warning": "警告", "note": "提示", "money": "金额", "person": "人数", "rate": "比率", "score": "分数",
    "count": "个数", "sum": "合计", "share": "占比", "shares_total": "占比合计", "ratio": "比率", "change": "增减",
    "difference": "差额", "restated": "前后一致", "bound": "限额", "logic": "逻辑",
}  # fmt: skip
UNIT_NAMES = Said("、".join(UNITS), ", ".join(UNITS))
CHINESE = re.compile(r"[\u4e00-\u9fff]+")
NEVER = parse("0 == 1")  # in the place of a formula that is wrong


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in one rule file."""

    path: Path
    place: Place
    key: str
    message: Said
    excerpt: tuple[str, ...] = ()  # the line, and a caret under what is meant

    def said(self, lang: str) -> str:
        key = f"{self.key}: " if self.key else ""
        return f"{self.path}:{self.place.line}:{self.place.column}: {key}{self.message.to(lang)}"

    def shown(self, lang: str) -> str:
        """With the line that it is about."""
        return "\n".join((self.said(lang), *self.excerpt))


class RuleError(Exception):
    """The rulebook is wrong; `problems` are all mistakes of all files."""

    def __init__(self, *problems: Problem) -> None:
        self.zh, self.en = ("\n".join(problem.said(lang) for problem in problems) for lang in ("zh", "en"))
        super().__init__(self.zh)
        self.problems = problems


# --- the nouns ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Concept:
    """An indicator with its labels; `unit` is the dimension of its figures."""

    id: str
    zh: tuple[str, ...]
    en: tuple[str, ...]
    unit: str


@dataclass(frozen=True, slots=True)
class Family:
    """A known exhaustive decomposition, as concept ids."""

    total: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Assertion:
    """A formula that must hold, skipped where a role of `unless` is bound or a guard of `when` does not hold."""

    expression: Expression
    unless: tuple[str, ...] = ()
    when: tuple[Expression, ...] = ()


@dataclass(frozen=True, slots=True)
class Years:
    """From one year until another, both included; None is open. A regulation starts and ends."""

    first: int | None = None
    last: int | None = None

    def __contains__(self, year: int) -> bool:
        return (self.first is None or self.first <= year) and (self.last is None or year <= self.last)

    def meets(self, other: Years) -> bool:
        """Is there a year of both?"""
        return all(a is None or b is None or a <= b for a, b in ((self.first, other.last), (other.first, self.last)))


@dataclass(frozen=True, slots=True)
class Hint:
    """A rule's own diagnosis: if the formula holds, this is the likely cause."""

    condition: Expression
    say: Text


@dataclass(frozen=True)
class Rule:
    """What must hold, how severe, what to say, examples. `claim` binds by role; without it names are concepts."""

    id: str
    title: Text
    why: Text
    kind: Kind
    claim: str | None
    where: Where
    assertions: tuple[Assertion, ...]
    severity: Severity
    message: tuple[Text, ...]  # one, or one for each assertion
    diagnoses: tuple[Hint, ...] = ()
    default: Mapping[str, Any] = field(default_factory=dict)  # name -> Decimal where the document does not say
    tests: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # consistent, inconsistent, untried
    path: Path = Path()
    report_missing: bool = False
    applies_to: tuple[str, ...] = ()  # genres (`auditor.genres`); none: every one
    off: str = ""  # why a project has switched it off
    tags: tuple[str, ...] = ()
    tolerance: Tolerance = AUTO
    error_if: Expression | None = None  # of a failure: what makes it an error, whatever `severity` says
    warn_if: Expression | None = None
    years: Years | None = None  # in which it holds; None: in all

    @property
    def shipped(self) -> bool:
        return self.path.is_relative_to(rules_directory())

    @property
    def pack(self) -> str:
        """Its first folder: ``budget/additions`` -> ``budget``."""
        return self.id.partition("/")[0] if "/" in self.id else ""

    @property
    def severities(self) -> tuple[Severity, ...]:
        """What a failure of it may be, by its size: the usual one first."""
        raised: tuple[tuple[Severity, Expression | None], ...] = (("warning", self.warn_if), ("error", self.error_if))
        return tuple(dict.fromkeys((self.severity, *(severity for severity, threshold in raised if threshold))))

    def in_force(self, year: int | None) -> bool:
        """In that year, or where nobody knows the year."""
        return self.years is None or year is None or year in self.years

    def message_for(self, assertion: int) -> Text:
        return self.message[assertion] if len(self.message) > 1 else self.message[0]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every name of every assertion, in order of appearance."""
        return tuple(dict.fromkeys(name for a in self.assertions for name in a.expression.names))

    def selects(self, claim: Claim) -> bool:
        for key, allowed in self.where.items():  # noqa: SIM110 # the plain loop is three times as fast
            if not _matches(key, allowed, claim):
                return False
        return True


def _matches(key: str, allowed: tuple[str, ...], claim: Claim) -> bool:
    if key == "topic":
        return claim.topic in allowed
    if key == "exhaustive":
        return claim.exhaustive in allowed
    if key == "unit":
        first = _first_figure(claim)
        return first is not None and _sorted(first.mention.unit.dimension, allowed)
    bound = claim.readings[0].roles.get(key, ()) if claim.readings else ()
    if isinstance(bound, Figure):
        return bound.concept in allowed
    some = False
    for figure in bound if isinstance(bound, tuple) else ():  # a plain loop: every rule asks it of every claim
        if isinstance(figure, Figure):
            if figure.concept not in allowed:
                return False
            some = True
    return some


def _sorted(dimension: str, allowed: tuple[str, ...]) -> bool:
    return dimension in allowed or sort_of(dimension) in allowed


def _figures(claim: Claim, role: str) -> tuple[Figure, ...]:
    bound = claim.readings[0].roles.get(role, ()) if claim.readings else ()
    return tuple(f for f in (bound if isinstance(bound, tuple) else (bound,)) if isinstance(f, Figure))


def _first_figure(claim: Claim) -> Figure | None:
    for role in ROLES.get(claim.kind, ()):
        for figure in _figures(claim, role):
            return figure
    return None


@dataclass(frozen=True)
class Rulebook:
    """All rules, indicators and families; `version` changes with any of their files, except those of rules across reports:
    what a document is audited for does not depend on them."""

    rules: tuple[Rule, ...] = ()
    concepts: Mapping[str, Concept] = field(default_factory=dict)
    families: tuple[Family, ...] = ()
    version: str = ""
    across: Sequence[AcrossRule] = ()  # relations across reports, tried by `auditor batch`

    @cached_property
    def _by_id(self) -> dict[str, Rule]:
        return {rule.id: rule for rule in self.rules}

    @cached_property
    def _by_claim(self) -> dict[str, list[Rule]]:
        by_claim: dict[str, list[Rule]] = {}
        for rule in sorted(self.rules, key=lambda rule: (-len(rule.where), not rule.applies_to, rule.id)):
            if rule.claim:
                by_claim.setdefault(rule.claim, []).append(rule)
        return by_claim

    @cached_property
    def _by_topic(self) -> dict[tuple[str, str], list[Rule]]:
        return {}

    @cached_property
    def by_concept(self) -> tuple[Rule, ...]:
        """The rules whose names are concepts."""
        return tuple(rule for rule in self.rules if rule.claim is None)

    @property
    def every(self) -> tuple[Rule | AcrossRule, ...]:
        """The rules within a report, then those across reports."""
        return *self.rules, *self.across

    @cached_property
    def dated(self) -> frozenset[str | None]:
        """The kinds of claims of which a rule holds in some years only."""
        return frozenset(rule.claim for rule in self.rules if rule.years)

    @cached_property
    def naming(self) -> Mapping[str, frozenset[tuple[int, int]]]:
        """Name of a concept -> the assertions that it stands in: the number of the rule, and of the assertion in it."""
        found: dict[str, set[tuple[int, int]]] = {}
        for number, rule in enumerate(self.by_concept):
            for index, assertion in enumerate(rule.assertions):
                for name in assertion.expression.names:
                    found.setdefault(name, set()).add((number, index))
        return {name: frozenset(places) for name, places in found.items()}

    @cached_property
    def _by_genre(self) -> dict[str, Rulebook]:
        return {}

    def for_genre(self, genre: str | None) -> Rulebook:
        """Without the rules that are made for other genres; a document of no known genre meets them all."""
        if genre is None or not any(rule.applies_to and genre not in rule.applies_to for rule in self.rules):
            return self
        if genre not in self._by_genre:
            kept = tuple(rule for rule in self.rules if not rule.applies_to or genre in rule.applies_to)
            self._by_genre[genre] = replace(self, rules=kept)
        return self._by_genre[genre]

    def rule(self, id: str) -> Rule:
        return self._by_id[id]

    def for_claim(self, claim: Claim, year: int | None = None) -> Rule | None:
        """The rule that owns a claim: of those in force that select it, the one with the most selectors."""
        about = (claim.kind, claim.topic)
        if about not in self._by_topic:
            rules = self._by_claim.get(claim.kind, ())
            self._by_topic[about] = [r for r in rules if claim.topic in r.where.get("topic", (claim.topic,))]
        for rule in self._by_topic[about]:  # a plain loop: every claim goes through it
            if rule.selects(claim) and rule.in_force(year):
                return rule
        return None


# --- loading --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Sheet:
    """One YAML file, read but not yet understood."""

    path: Path
    id: str
    content: Located
    digest: bytes
    shipped: bool

    def problem(self, path: located.Path, message: Said | str, offset: int | None = None) -> Problem:
        return self.problem_at(self.content.place(path, offset), dotted(self.content.nearest(path)), message)

    def key_problem(self, path: located.Path, message: Said | str) -> Problem:
        return self.problem_at(self.content.key_place(path), dotted(path), message)

    def problem_at(self, place: Place, key: str, message: Said | str) -> Problem:
        return Problem(self.path, place, key, said(message), self.content.excerpt(place))


def rules_directory() -> Path:
    """The shipped rules: inside the package (wheel), else beside it (checkout, editable install)."""
    package = Path(__file__).resolve().parent
    inside, beside = package / "rules", package.parent / "rules"
    return inside if inside.is_dir() else beside


@cache
def default_rulebook() -> Rulebook:
    """The shipped rules, loaded once."""
    return load_rulebook()


def load_rulebook(extra: Iterable[Path] = (), *, validate: bool = False, sheets: Iterable[Sheet] = ()) -> Rulebook:
    """The shipped rules and those of `extra` files and folders; a rule with a shipped id replaces the shipped one.

    `sheets` are files that have been read already, such as the concepts of a configuration. The shipped files are
    checked against the schema only with `validate` (tests and ``rules check`` do), the others always. Raises `RuleError`
    with every mistake found.
    """
    problems: list[Problem] = []
    files, more = list(_files(extra, problems)), tuple(sheets)

    def make() -> Rulebook:
        return assemble([*(file.sheet for file in files), *more], problems, validate=validate)

    if validate or problems:
        return make()
    known = [file.path.encode(errors="surrogateescape") + file.digest for file in files]
    return kept(b"".join([*known, *(sheet.digest for sheet in more)]), Rulebook, make)


def surveyed(extra: Iterable[Path] = (), sheets: Iterable[Sheet] = ()) -> tuple[Rulebook, tuple[Problem, ...]]:
    """What is right in all files, every one checked against its schema, and what is wrong in them."""
    problems: list[Problem] = []
    files = [file.sheet for file in _files(extra, problems)]
    return _assembled([*files, *sheets], problems, validate=True), tuple(problems)


def assemble(sheets: Iterable[Sheet], problems: list[Problem], *, validate: bool = True) -> Rulebook:
    """Sheets -> a rulebook; later sheets replace earlier ones of the same id, concepts add up."""
    rulebook = _assembled(sheets, problems, validate)
    if problems:
        raise RuleError(*problems)
    return rulebook


def _assembled(sheets: Iterable[Sheet], problems: list[Problem], validate: bool) -> Rulebook:
    """The rulebook of what is sound; the rest is said in `problems`."""
    sheets = list(sheets)
    sound = [sheet for sheet in sheets if _is_sound(sheet, validate, problems)]
    concepts, families = _concepts([sheet for sheet in sound if sheet.id == CONCEPTS_FILE], problems)
    for sheet in sheets:
        plain = sheet.id != CONCEPTS_FILE and isinstance(sheet.content.value, dict) and not _is_across(sheet)
        if plain and sheet not in sound:
            problems.extend(_RuleReader(sheet, concepts).complaints(problems))
    latest = {sheet.id: sheet for sheet in sound if sheet.id != CONCEPTS_FILE}
    rules = tuple(_rules((sheet for sheet in latest.values() if not _is_across(sheet)), concepts, problems))
    problems.extend(_rivals(rules))
    across = _across([sheet for sheet in latest.values() if _is_across(sheet)], concepts, problems)
    digests = b"".join(sheet.digest for sheet in sound if not _is_across(sheet))
    return Rulebook(rules, concepts, families, hashlib.sha256(digests).hexdigest()[:16], Later(across))


def _is_across(sheet: Sheet) -> bool:
    """Is it a rule for relations across reports?"""
    return isinstance(sheet.content.value, dict) and "across" in sheet.content.value


def _across(sheets: list[Sheet], concepts: Mapping[str, Concept], problems: list[Problem]) -> tuple[AcrossRule, ...]:
    if not sheets:
        return ()
    from auditor.across.rules import across_rules

    return across_rules(sheets, concepts, problems)


@dataclass(frozen=True)
class File:
    """One file of rules, not yet parsed."""

    path: str
    id: str
    text: str
    digest: bytes
    shipped: bool

    @property
    def sheet(self) -> Sheet:
        return Sheet(Path(self.path), self.id, located.load(self.text), self.digest, self.shipped)


def _files(extra: Iterable[Path], problems: list[Problem]) -> Iterator[File]:
    """The shipped files, then those of other files and folders."""
    yield from _files_in(rules_directory(), True, problems)
    for path in extra:
        yield from _files_in(Path(path), False, problems)


def _files_in(root: Path, shipped: bool, problems: list[Problem]) -> Iterator[File]:
    """The YAML files at and below a path, in the order of their names."""
    if not root.exists():
        problems.append(
            Problem(
                root,
                Place(),
                "",
                Said("找不到规则文件或目录，请检查路径", "no such file or folder of rules; check the path"),
            )
        )
        return
    base = str(root if root.is_dir() else root.parent)
    names = sorted(_names_below(base), key=_steps) if root.is_dir() else [root.name]
    for name in names:
        path = os.path.join(base, name)  # noqa: PTH118 # a hundred paths are made each time, and strings are quick
        try:
            with open(path, "rb") as stream:  # noqa: PTH123 # see above
                data = stream.read()
            text = data.decode("utf-8-sig")
        except OSError as error:
            why = Said("无法读取（", "cannot be read (") + of_system(error) + Said("）", ")")
            problems.append(Problem(Path(path), Place(), "", why))
        except UnicodeDecodeError:
            why = Said("不是 UTF-8 文本，请另存为 UTF-8", "no UTF-8 text; save it as UTF-8")
            problems.append(Problem(Path(path), Place(), "", why))
        else:
            id = name.rpartition(".")[0].replace(os.sep, "/")
            yield File(path, id, text, hashlib.sha256(id.encode() + data).digest(), shipped)


def _steps(name: str) -> list[str]:
    """By folder and then by name, as paths are ordered."""
    return name.split(os.sep)  # noqa: PTH206 # see above


def _names_below(base: str) -> Iterator[str]:
    """``budget/additions.yaml``: every YAML file below a folder, by its path from there."""
    for folder, folders, names in os.walk(base):
        folders.sort()
        inside = folder[len(base) :].lstrip(os.sep)
        yield from (os.path.join(inside, name) for name in names if name.endswith(SUFFIXES))  # noqa: PTH118 # see above


def _is_sound(sheet: Sheet, validate: bool, problems: list[Problem]) -> bool:
    found = [
        sheet.problem_at(trouble.cause or trouble.place, trouble.key, trouble.said)
        for trouble in sheet.content.troubles
    ]
    if not found and not isinstance(sheet.content.value, dict):
        found = [sheet.problem((), Said("应为“键: 值”的对照表", "expected keys and values"))]
    if not found and (validate or not sheet.shipped):
        found = list(_violations(sheet))
    problems.extend(found)
    return not found


# --- the schema -----------------------------------------------------------------------------------------------------


def _violations(sheet: Sheet) -> Iterator[Problem]:
    """What the JSON Schema has against a sheet, in words."""
    checked = validator("concepts" if sheet.id == CONCEPTS_FILE else "across" if _is_across(sheet) else "rule")
    for error in sorted(checked.iter_errors(sheet.content.value), key=lambda error: list(map(str, error.path))):
        yield from _violation(sheet, deepest(error))


def _violation(sheet: Sheet, error: Any) -> Iterator[Problem]:
    path: located.Path = tuple(error.absolute_path)
    match error.validator:
        case "additionalProperties":
            known = list(error.schema.get("properties", ()))
            for key in (key for key in error.instance if key not in known):
                yield sheet.key_problem((*path, key), _unknown("键", "key", key, known))
        case "required":
            for key in (key for key in error.validator_value if key not in error.instance):
                yield sheet.problem(path, Said(f"缺少 {key}", f"the key {key} is missing"))
        case "oneOf":
            yield sheet.problem(
                path, Said("claim 与 kind 二者写一个，且只写一个", "give either claim or kind, and only one")
            )
        case "enum":
            yield sheet.problem(path, _not_among(str(error.instance), error.validator_value))
        case "minItems" | "minLength" | "minProperties":
            least = error.validator_value if error.validator == "minItems" else 1
            yield sheet.problem(path, Said(f"至少写{least}个", f"at least {least} of them") if least > 1 else EMPTY)
        case "type":
            sorts = error.validator_value if isinstance(error.validator_value, list) else [error.validator_value]
            zh = "或".join(NAMES.get(str(sort), str(sort)) for sort in sorts)
            en = " or ".join(NAMES_EN.get(str(sort), str(sort)) for sort in sorts)
            example = EXAMPLES.get(str(path[-1]), NOTHING) if path else NOTHING
            yield sheet.problem(path, Said(f"应为{zh}", f"expected {en}") + example)
        case "minimum" if "effective" not in path:
            least = error.validator_value
            zh, en = f"{error.instance} 太小，至少是 {least}", f"{error.instance} is too small; at least {least}"
            yield sheet.problem(path, Said(zh, en))
        case "pattern" if "%" in error.validator_value:
            zh, en = f"{error.instance} 不是百分数，应如 80%", f"{error.instance} is no percentage such as 80%"
            yield sheet.problem(path, Said(zh, en))
        case "minimum" | "maximum" | "multipleOf":
            zh, en = f"{error.instance} 不是年份，应为四位的整数，如 2018", f"{error.instance} is no year such as 2018"
            yield sheet.problem(path, Said(zh, en))
        case "pattern":
            zh = f"{error.instance} 不能作编号，只用小写字母、数字和下划线，以字母开头"
            en = f"{error.instance} is no id: lower-case letters, digits and underscores, a letter first"
            yield sheet.problem(path, Said(zh, en))
        case _:
            yield sheet.problem(path, Said("不符合格式", "malformed") + about(error.schema))


def _not_among(word: str, options: Iterable[str]) -> Said:
    known = list(options)
    meant = next((id for id in known if SAID.get(id) == word), "") or "".join(get_close_matches(word, known, 1))
    guess = Said(f"，是否为 {meant}？", f"; did you mean {meant}?") if meant else NOTHING
    listed = ", ".join(known)
    return Said(f"{word} 不在可选值之内：{listed}", f"{word} is not one of these: {listed}") + guess


def _unknown(sort: str, kind: str, name: str, known: Iterable[str]) -> Said:
    """As `mistakes.unknown` does, but of many names it says where they stand."""
    options = sorted(known)
    if len(options) > 24 and not get_close_matches(name, options, 1):
        zh = f"未知{sort} {name}；可用的有 {len(options)} 个，见 concepts.yaml，新的先写进自己规则目录的 concepts.yaml"
        en = f"unknown {kind} {name}; concepts.yaml has the {len(options)} that are known, a new one goes into a concepts.yaml of your own"
        return Said(zh, en)
    return unknown(sort, kind, name, options)


# --- concepts -------------------------------------------------------------------------------------------------------


def _concepts(sheets: list[Sheet], problems: list[Problem]) -> tuple[dict[str, Concept], tuple[Family, ...]]:
    concepts: dict[str, Concept] = {}
    families: dict[Family, None] = {}
    for sheet in sheets:
        for id, entry in (sheet.content.value.get("concepts") or {}).items():
            more = Concept(id, tuple(entry["zh"]), tuple(entry["en"]), entry["unit"])
            concepts[id] = _extended(concepts.get(id), more)
    problems.extend(_shared_labels(sheets))
    for sheet in sheets:
        for index, entry in enumerate(sheet.content.value.get("families") or ()):
            family = Family(entry["total"], tuple(entry["parts"]))
            families[family] = None
            named: list[tuple[located.Path, str]] = [(("total",), family.total)]
            named += [(("parts", at), part) for at, part in enumerate(family.parts)]
            for path, name in named:
                if name not in concepts:
                    wrong = _unknown("指标", "concept", name, concepts)
                    problems.append(sheet.problem(("families", index, *path), wrong))
    return concepts, tuple(families)


def _shared_labels(sheets: Iterable[Sheet]) -> Iterator[Problem]:
    """A label that two indicators claim would be read as the one or the other by chance."""
    owners: dict[str, str] = {}
    for sheet in sheets:
        for id, entry in (sheet.content.value.get("concepts") or {}).items():
            for index, label in enumerate(entry["zh"]):
                if owners.setdefault(label, id) != id:
                    zh = f"“{label}”已是 {owners[label]} 的叫法，一种叫法只属于一个指标"
                    en = f"“{label}” is a label of {owners[label]} already; a label belongs to one indicator"
                    yield sheet.problem(("concepts", id, "zh", index), Said(zh, en))


def _extended(known: Concept | None, more: Concept) -> Concept:
    """A user's concepts.yaml adds labels to shipped indicators."""
    if known is None:
        return more
    zh, en = dict.fromkeys(known.zh + more.zh), dict.fromkeys(known.en + more.en)
    return Concept(more.id, tuple(zh), tuple(en), more.unit)


# --- rules ----------------------------------------------------------------------------------------------------------


def _rules(sheets: Iterable[Sheet], concepts: Mapping[str, Concept], problems: list[Problem]) -> Iterator[Rule]:
    for sheet in sheets:
        reader = _RuleReader(sheet, concepts)
        try:
            rule = reader.rule()
        except (KeyError, TypeError, AttributeError) as error:  # a shipped file that skipped the schema
            problems.extend(_violations(sheet))
            if not problems:
                raise RuleError(sheet.problem((), Said(f"不符合格式（{error}）", f"malformed ({error})"))) from error
            continue
        problems.extend(reader.problems)
        if not reader.problems:
            yield rule


def rule_from(text: str, id: str, rulebook: Rulebook) -> Rule:
    """A rule from the text of its file, among the rules that there are; a `RuleError` where it is none."""
    problems: list[Problem] = []
    sheet = Sheet(Path(f"{id}.yaml"), id, located.load(text), b"", False)
    rules = tuple(_rules([sheet] if _is_sound(sheet, True, problems) else [], rulebook.concepts, problems))
    problems.extend(_rivals((*(rule for rule in rulebook.rules if rule.id != id), *rules)))
    if problems:
        raise RuleError(*problems)
    return rules[0]


def _rivals(rules: tuple[Rule, ...]) -> Iterator[Problem]:
    """Two rules that would own the same claims of the same genre in the same year."""
    owners: dict[object, list[Rule]] = {}
    for rule in rules:
        if rule.claim is None:
            continue
        selector = (rule.claim, frozenset((key, frozenset(allowed)) for key, allowed in rule.where.items()))
        others = owners.setdefault((selector, bool(rule.applies_to)), [])
        other = next((other for other in others if _meet(rule, other)), None)
        others.append(rule)
        if other is not None:
            zh = f"与规则 {other.id} 的适用范围完全相同；请改写 where，或用 applies_to、effective 分开"
            en = f"selects the same claims as the rule {other.id}; change `where`, or part them by `applies_to` or `effective`"
            yield problem_in(rule, ("where" if rule.where else "claim",), Said(zh, en))


def _meet(rule: Rule, other: Rule) -> bool:
    """Of rules that both name genres, or both do not: is there a genre and a year of both?"""
    genres = not rule.applies_to or bool(set(rule.applies_to) & set(other.applies_to))
    return genres and (rule.years is None or other.years is None or rule.years.meets(other.years))


def problem_in(rule: Rule | AcrossRule, path: located.Path, message: Said | str, offset: int | None = None) -> Problem:
    """Something wrong in the file of a rule that has been loaded; the file is read again to point at the place."""
    with suppress(OSError, UnicodeDecodeError):
        content = located.load(rule.path.read_text("utf-8-sig"))
        return Sheet(rule.path, rule.id, content, b"", False).problem(path, message, offset)
    return Problem(rule.path, Place(), dotted(path), said(message))


class _RuleReader:
    """A sheet -> a `Rule`; what does not fit is collected in `problems`."""

    def __init__(self, sheet: Sheet, concepts: Mapping[str, Concept]) -> None:
        self.sheet = sheet
        self.content: dict[str, Any] = sheet.content.value
        self.concepts = concepts
        self.problems: list[Problem] = []
        self.claim: str | None = self.content.get("claim")
        self.roles = ROLES.get(self.claim, {}) if isinstance(self.claim, str) else {}
        self.guessing = False  # is a formula wrong, so that nobody knows which names the rule has?

    def rule(self) -> Rule:
        content = self.content
        assertions = tuple(self.assertions())
        known = {name for assertion in assertions for name in assertion.expression.names}
        messages = tuple(self.messages(known))
        if len(messages) not in (1, len(assertions)):
            self.trouble(
                ("message",), Said("应为一条，或与 assert 一一对应", "give one message, or one for each assertion")
            )
        return Rule(
            id=self.sheet.id,
            title=content["title"],
            why=content["why"],
            kind=content.get("kind") or content["claim"],
            claim=self.claim,
            where=dict(self.selectors()),
            assertions=assertions,
            severity=content["severity"],
            message=messages,
            diagnoses=tuple(self.hints(known)),
            default=self.defaults(known),
            tests={
                **{verdict: tuple(content["tests"][verdict]) for verdict in ("consistent", "inconsistent")},
                "untried": tuple(content["tests"].get("untried", ())),
            },
            path=self.sheet.path,
            report_missing=bool(content.get("report_missing")),
            applies_to=tuple(genre for word in content.get("applies_to", ()) if (genre := genre_named(word))),
            tags=tuple(content.get("tags") or ()),
            tolerance=self.tolerance(),
            error_if=self.threshold("error_if"),
            warn_if=self.threshold("warn_if"),
            years=self.years(),
        )

    def complaints(self, said: Iterable[Problem]) -> Iterator[Problem]:
        """What else is wrong in a file that does not fit the schema, part by part, as far as its parts can be read."""
        if ("claim" in self.content) == ("kind" in self.content) or (self.claim and not self.roles):
            return  # nobody can tell what its names should be
        known: dict[str, None] = {}
        parts: tuple[Callable[[], Iterable[object]], ...] = (
            lambda: [known.setdefault(n) for a in self.assertions() for n in a.expression.names],
            lambda: self.messages(known),
            self.selectors,
            lambda: self.hints(known),
            lambda: self.defaults(set(known)),
            lambda: (self.tolerance(), self.threshold("error_if"), self.threshold("warn_if"), self.years()),
        )
        for part in parts:
            with suppress(KeyError, TypeError, AttributeError, ValueError):  # of a shape that has been said
                tuple(part())
        taken = {(problem.path, problem.place) for problem in said}
        yield from (problem for problem in self.problems if (problem.path, problem.place) not in taken)

    def trouble(self, path: located.Path, message: Said, offset: int | None = None) -> None:
        self.problems.append(self.sheet.problem(path, message, offset))

    def assertions(self) -> Iterator[Assertion]:
        yield from (self.assertion(path, entry) for path, entry in _listed(("assert",), self.content["assert"]))

    def messages(self, known: Iterable[str]) -> Iterator[Text]:
        yield from (self.text(path, entry, known) for path, entry in _listed(("message",), self.content["message"]))

    def assertion(self, path: located.Path, entry: Any) -> Assertion:
        guards = tuple(self.guards(("when",), self.content.get("when")))
        if isinstance(entry, str):
            return Assertion(self.formula(path, entry), (), guards)
        for index, name in enumerate(entry.get("unless", ())):
            try:
                self.name(name, True, 0)
            except FormulaError as error:
                self.trouble((*path, "unless", index), error.message)
        guards += tuple(self.guards((*path, "when"), entry.get("when")))
        return Assertion(self.formula((*path, "formula"), entry["formula"]), tuple(entry.get("unless", ())), guards)

    def guards(self, path: located.Path, entry: Any) -> Iterator[Expression]:
        for place, text in _listed(path, entry) if entry else ():
            yield self.formula(place, text)

    def formula(self, path: located.Path, text: str, words: tuple[str, ...] = ()) -> Expression:
        """`words`: names that it may use besides those of figures."""
        try:
            expression = parse(text)
            for name, held in expression.places():
                if name.id not in words:
                    self.name(name.id, held, name.position, words)
            names = [name for name in expression.names if name not in words]
            check_dimensions(expression, {name: d for name in names if (d := self.dimension(name)) is not None})
        except FormulaError as error:
            self.trouble(path, self.translated(text, error), error.position)
            self.guessing = True
            return NEVER
        return expression

    def translated(self, text: str, error: FormulaError) -> Said:
        """``支出 == …`` -> the id that stands for 支出 in formulas."""
        word = CHINESE.match(text, error.position)
        if word is not None and text[: error.position][-1:].isdigit():
            return Said(f"未知单位 {word[0]}，可用：{UNIT_NAMES.zh}", f"unknown unit {word[0]}; known: {UNIT_NAMES.en}")
        if word is None or text[error.position] in HINTS:
            return error.message
        if self.claim:
            zh = f"公式里写角色名，不写“{word[0]}”；可用：{'、'.join(self.roles)}"
            return Said(zh, f"write the names of roles, not “{word[0]}”; known: {', '.join(self.roles)}")
        ids = [concept.id for concept in self.concepts.values() if word[0] in concept.zh]
        where = Said("编号见 concepts.yaml", "concepts.yaml has the ids")
        if ids:
            where = Said(f"“{word[0]}”的编号是 {ids[0]}", f"that of “{word[0]}” is {ids[0]}")
        return Said("公式里写指标编号，不写中文名；", "write the ids of indicators, not their Chinese names; ") + where

    def threshold(self, key: str) -> Expression | None:
        """``error_if: 1万元`` -> ``abs(difference) >= 1万元``; ``5%`` is of the recalculated value."""
        entry = self.content.get(key)
        if entry is None:
            return None
        amount = AMOUNT.fullmatch(str(entry))
        if amount is None:
            return self.formula((key,), entry, OUTCOME_WORDS)
        return parse(f"abs(difference) >= {amount[0]}{' * abs(computed)' if amount[2] in RELATIVE else ''}")

    def tolerance(self) -> Tolerance:
        entry = str(self.content.get("tolerance", "auto"))
        if entry in ("auto", "exact"):
            return Tolerance(exact=True) if entry == "exact" else AUTO
        number = self.number(("tolerance",), entry, Said("exact、auto、", "exact, auto, "))
        return Tolerance(part=number) if entry.endswith(RELATIVE) else Tolerance(amount=number)

    def number(self, path: located.Path, entry: Any, others: Said = NOTHING) -> Decimal:
        """``0.5万元`` -> 5000: in base units."""
        amount = AMOUNT.fullmatch(str(entry))
        if amount is None:
            zh = f"{entry} 不是数量，应为{others.zh}数字或数字加单位（{UNIT_NAMES.zh}）"
            en = f"{entry} is no quantity; expected {others.en}a number, or a number with a unit ({UNIT_NAMES.en})"
            self.trouble(path, Said(zh, en))
            return Decimal(0)
        return Decimal(amount[1]) * (UNITS[amount[2]][1] if amount[2] else 1)

    def years(self) -> Years | None:
        entry = self.content.get("effective")
        if entry is None:
            return None
        first, last = (int(entry[key]) if key in entry else None for key in ("from", "until"))
        if first is not None and last is not None and first > last:
            zh, en = (
                f"早于开始的 {first} 年，规则永远不适用",
                f"ends before it begins, in {first}: the rule never applies",
            )
            self.trouble(("effective", "until"), Said(zh, en))
        return Years(first, last)

    def name(self, name: str, held: bool, position: int, words: tuple[str, ...] = ()) -> None:
        if self.claim:
            if name not in self.roles:
                raise FormulaError(_unknown("角色", "role", name, (*self.roles, *words)), position)
            if self.roles[name] and not held:
                several = Said(
                    f"{name} 含多个数，应写作 sum({name}) 等", f"{name} holds several figures: write sum({name}), say"
                )
                raise FormulaError(several, position)
            return
        concept, _, measure = name.partition(".")
        if concept not in self.concepts:
            raise FormulaError(_unknown("名称", "name", concept, (*self.concepts, *words)), position)
        if measure and measure not in MEASURES:
            raise FormulaError(_unknown("口径", "measure", measure, MEASURES), position + len(concept) + 1)

    def dimension(self, name: str) -> str | None:
        """The dimension of a name; None if it may be any."""
        if self.claim:
            return RATES.get(name)
        concept, _, measure = name.partition(".")
        return MEASURES.get(measure) or self.concepts[concept].unit

    def text(self, path: located.Path, entry: Text, known: Iterable[str]) -> Text:
        names = (*(self.roles or known), *OUTCOME_WORDS)
        if self.guessing and not self.roles:
            return entry
        for language, sentence in entry.items():
            for match in PLACEHOLDER.finditer(sentence):
                if match[1] not in names:
                    message = _unknown("占位符", "placeholder", match[1], names)
                    self.trouble((*path, language), message, match.start())
        return entry

    def selectors(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        known = (*self.roles, "topic", "unit", "exhaustive")
        for key, entry in (self.content.get("where") or {}).items():
            allowed = (entry,) if isinstance(entry, str) else tuple(entry)
            if not self.claim:
                zh, en = "按指标的规则没有 where；前提写在 when 里", "a rule by concept has no `where`; use `when`"
                self.problems.append(self.sheet.key_problem(("where",), Said(zh, en)))
                return
            if key not in known:
                self.problems.append(self.sheet.key_problem(("where", key), _unknown("键", "key", key, known)))
            for name in allowed:
                options = self.concepts if key in self.roles else CHOICES.get(key)
                if options is not None and name not in options:
                    self.trouble(("where", key), _unknown("值", "value", name, options))
            yield key, allowed

    def hints(self, known: Iterable[str]) -> Iterator[Hint]:
        for index, entry in enumerate(self.content.get("diagnose") or ()):
            path = ("diagnose", index)
            yield Hint(self.formula((*path, "if"), entry["if"]), self.text((*path, "say"), entry["say"], known))

    def defaults(self, known: set[str]) -> Mapping[str, Any]:
        default: Mapping[str, Any] = self.content.get("default") or {}
        for name in default:
            if name not in known and not self.guessing:
                self.problems.append(self.sheet.key_problem(("default", name), _unknown("名称", "name", name, known)))
        return {name: self.number(("default", name), entry) for name, entry in default.items()}


def _listed(path: located.Path, entry: Any) -> Iterator[tuple[located.Path, Any]]:
    """One entry, or each of several, with its path."""
    if isinstance(entry, list):
        yield from (((*path, index), item) for index, item in enumerate(entry))
    else:
        yield path, entry
