"""Rules for relations across reports: a YAML file of `rules/across/` in, an `AcrossRule` out.

``across: years`` binds the reports of one unit in two years, ``units`` a superior unit and those it takes in, ``peers`` the reports
of one year and kind, ``copied`` the passages of all units. Formulas are those of every rule, checked when they are loaded; what
is wrong names file, line, key and remedy.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from auditor import located
from auditor.formula import Comparison, Expression, FormulaError, Name, check_dimensions, parse
from auditor.model import Severity
from auditor.said import Said

if TYPE_CHECKING:
    from auditor.rulebook import Concept, Problem, Sheet

Relation = Literal["years", "units", "peers", "copied"]
RELATIONS: Final[tuple[Relation, ...]] = ("years", "units", "peers", "copied")
Text = Mapping[str, str]
REPORTS: Final[Mapping[str, tuple[str, ...]]] = {  # relation -> the reports that its figures are of
    "years": ("this", "last"), "units": ("superior", "subordinates"), "peers": (), "copied": (),
}  # fmt: skip
MANY: Final = "subordinates"
LIMITS: Final = ("lowest", "highest")  # what peers make of a ratio
SAID: Final = (
    "stated",
    "computed",
    "difference",
    "unit",
    "year",
    "label",
    "other_unit",
    "other_year",
    "other_file",
    "other_place",
)
MORE: Final[Mapping[str, tuple[str, ...]]] = {
    "years": (), "units": ("units",), "peers": ("value", "median", "peers"), "copied": ("passages", "figures"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """Where a figure is taken from: whose report, in which role, with which measure; `concept` where it is not the rule's."""

    report: str
    role: str = "own"
    measure: str = "final"  # final takes in what is not said to be anything else
    concept: str = ""

    def takes(self, measure: str) -> bool:
        return measure == self.measure or (self.measure == "final" and not measure)


@dataclass(frozen=True, slots=True)
class Asserted:
    """A formula that must hold, unless one of these names is bound."""

    expression: Expression
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Peers:
    """Which reports are peers, how many make a usual value, and how far from it a value is out of line."""

    same: tuple[str, ...] = ("year", "genre")
    least: int = 12
    beyond: Decimal = Decimal(6)  # times the median deviation on that side of the median


@dataclass(frozen=True, slots=True)
class Copied:
    """What is looked for, how much of it must be the same, and in how many units' reports it is common wording."""

    of: tuple[str, ...] = ("sentence", "table")
    figures: int = 4
    alike: Decimal = Decimal("0.8")
    units: int = 3


@dataclass(frozen=True)
class AcrossRule:
    """What must hold across reports, how severe, what to say, examples (each a list of reports)."""

    id: str
    title: Text
    why: Text
    across: Relation
    severity: Severity
    message: tuple[Text, ...]
    figures: Mapping[str, Source] = field(default_factory=dict)
    concepts: tuple[str, ...] = ()  # none: every indicator
    assertions: tuple[Asserted, ...] = ()
    without: tuple[str, ...] = ()  # not tried where a report states one of these indicators
    peers: Peers = Peers()
    copied: Copied = Copied()
    tests: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    path: Path = Path()
    off: str = ""
    tags: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        return self.across

    @property
    def pack(self) -> str:
        return self.id.partition("/")[0] if "/" in self.id else ""

    @property
    def severities(self) -> tuple[Severity, ...]:
        """What a failure of it may be: always the same."""
        return (self.severity,)

    @property
    def formulas(self) -> tuple[str, ...]:
        return tuple(asserted.expression.text for asserted in self.assertions)

    def message_for(self, assertion: int) -> Text:
        return self.message[assertion] if len(self.message) > 1 else self.message[0]


def across_rules(
    sheets: Iterable[Sheet], concepts: Mapping[str, Concept], problems: list[Problem]
) -> tuple[AcrossRule, ...]:
    """The rules of sheets that fit their schema; what else is wrong in them goes into `problems`."""
    found = []
    for sheet in sheets:
        reader = _Reader(sheet, concepts)
        rule = reader.rule()
        problems.extend(reader.problems)
        if not reader.problems:
            found.append(rule)
    return tuple(found)


class _Reader:
    """A sheet -> a rule; what does not fit is collected."""

    def __init__(self, sheet: Sheet, concepts: Mapping[str, Concept]) -> None:
        self.sheet, self.concepts = sheet, concepts
        self.content: dict[str, Any] = sheet.content.value
        self.across: Relation = self.content["across"]
        self.problems: list[Problem] = []

    def trouble(self, path: located.Path, message: Said, offset: int | None = None) -> None:
        self.problems.append(self.sheet.problem(path, message, offset))

    def rule(self) -> AcrossRule:
        content = self.content
        figures = dict(self.figures())
        assertions = tuple(self.assertions(figures))
        self.wanted()
        return AcrossRule(
            id=self.sheet.id,
            title=content["title"],
            why=content["why"],
            across=self.across,
            severity=self.severity(),
            message=tuple(self.messages(figures, len(assertions))),
            figures=figures,
            concepts=tuple(self.known("concepts")),
            assertions=assertions,
            without=tuple(self.known("without")),
            peers=self.peers(),
            copied=self.copied(),
            tests={word: tuple(map(tuple, content["tests"][word])) for word in ("consistent", "inconsistent")},
            path=self.sheet.path,
            tags=tuple(content.get("tags") or ()),
        )

    def wanted(self) -> None:
        """What a relation of this kind needs, and what it has no use for."""
        if self.across == "copied":
            useless: list[str] = [k for k in ("assert", "figures", "concepts", "without", "peers") if k in self.content]
        else:
            if "assert" not in self.content:
                self.trouble((), Said("缺少 assert", "the key assert is missing"))
            useless = ["copied"] if "copied" in self.content else []
            if self.across == "peers":
                useless += [key for key in ("figures", "concepts") if key in self.content]
            elif "peers" in self.content:
                useless.append("peers")
        for key in useless:
            zh, en = (
                f"across: {self.across} 用不着 {key}，请删去",
                f"across: {self.across} has no use for {key}; leave it out",
            )
            self.problems.append(self.sheet.key_problem((key,), Said(zh, en)))

    def severity(self) -> Severity:
        severity: Severity = self.content["severity"]
        if self.across == "peers" and severity != "note":
            self.trouble(
                ("severity",),
                Said("与同类单位不同不是错误，只能是 note", "to differ from peers is no error; give note"),
            )
        return severity

    def figures(self) -> Iterator[tuple[str, Source]]:
        reports = REPORTS[self.across]
        for name, entry in (self.content.get("figures") or {}).items():
            path = ("figures", name)
            if reports and entry["report"] not in reports:
                words = "、".join(reports)
                self.trouble(
                    (*path, "report"),
                    Said(
                        f"across: {self.across} 的数取自 {words}",
                        f"figures of across: {self.across} are of {', '.join(reports)}",
                    ),
                )
            if (concept := entry.get("concept", "")) and concept not in self.concepts:
                self.trouble((*path, "concept"), self.unknown(concept))
            yield name, Source(entry["report"], entry.get("role", "own"), entry.get("measure", "final"), concept)

    def known(self, key: str) -> Iterator[str]:
        for index, name in enumerate(self.content.get(key) or ()):
            if name not in self.concepts:
                self.trouble((key, index), self.unknown(name))
            yield name

    def unknown(self, name: str) -> Said:
        from auditor.rulebook import _unknown

        return _unknown("指标", "concept", name, self.concepts)

    def assertions(self, figures: Mapping[str, Source]) -> Iterator[Asserted]:
        entries = self.content.get("assert") if self.across != "copied" else None
        listed = enumerate(entries) if isinstance(entries, list) else [(None, entries)] if entries else []
        for index, entry in listed:
            path: located.Path = ("assert",) if index is None else ("assert", index)
            unless: tuple[str, ...] = ()
            if isinstance(entry, dict):
                unless, path, entry = tuple(entry.get("unless", ())), (*path, "formula"), entry["formula"]
            if (expression := self.formula(path, entry, figures)) is not None:
                yield Asserted(expression, unless)

    def formula(self, path: located.Path, text: str, figures: Mapping[str, Source]) -> Expression | None:
        try:
            expression = parse(text)
            if not isinstance(expression.root, Comparison):
                raise FormulaError(Said("此处只能是一个比较，不用 and、or", "give one comparison, without and, or"), 0)
            for name, held in expression.places():
                self.name(name, held, figures)
            known = self.dimensions(expression)
            check_dimensions(expression, known)
            if self.across == "peers":
                self.limited(expression.root)
        except FormulaError as error:
            self.trouble(path, error.message, error.position)
            return None
        return expression if self.across == "peers" else _restating(expression)

    def limited(self, comparison: Comparison) -> None:
        """Of peers: a ratio against one of its limits."""
        wanted = {"<=": "highest", ">=": "lowest"}.get(comparison.symbol)
        if not (isinstance(comparison.right, Name) and comparison.right.id == wanted):
            said = Said("应写作“算式 <= highest”或“算式 >= lowest”", "write: a term <= highest, or a term >= lowest")
            raise FormulaError(said, comparison.position)

    def name(self, name: Name, held: bool, figures: Mapping[str, Source]) -> None:
        from auditor.rulebook import MEASURES, _unknown

        if self.across == "peers":
            concept, _, measure = name.id.partition(".")
            if name.id not in LIMITS and concept not in self.concepts:
                raise FormulaError(_unknown("名称", "name", concept, (*LIMITS, *self.concepts)), name.position)
            if measure and measure not in MEASURES:
                raise FormulaError(_unknown("口径", "measure", measure, MEASURES), name.position + len(concept) + 1)
            return
        if name.id not in figures:
            raise FormulaError(_unknown("名称", "name", name.id, figures), name.position)
        if figures[name.id].report == MANY and not held:
            raise FormulaError(
                Said(
                    f"{name.id} 含多个数，应写作 sum({name.id})",
                    f"{name.id} holds several figures; write sum({name.id})",
                ),
                name.position,
            )

    def dimensions(self, expression: Expression) -> dict[str, str]:
        if self.across != "peers":
            return {}
        return {
            name: self.concepts[concept].unit
            for name in expression.names
            if (concept := name.partition(".")[0]) in self.concepts
        }

    def messages(self, figures: Mapping[str, Source], assertions: int) -> Iterator[Text]:
        from auditor.rulebook import PLACEHOLDER, _unknown

        entries = self.content["message"]
        several = isinstance(entries, list)
        if several and len(entries) not in (1, assertions):
            self.trouble(
                ("message",), Said("应为一条，或与 assert 一一对应", "give one message, or one for each assertion")
            )
        known = (*figures, *SAID, *MORE[self.across])
        for index, entry in enumerate(entries if several else [entries]):
            path = ("message", index) if several else ("message",)
            for language, sentence in entry.items():
                for match in PLACEHOLDER.finditer(sentence):
                    if match[1] not in known:
                        self.trouble(
                            (*path, language), _unknown("占位符", "placeholder", match[1], known), match.start()
                        )
            yield entry

    def peers(self) -> Peers:
        entry = self.content.get("peers") or {}
        usual = Peers()
        return Peers(
            tuple(entry.get("same", usual.same)),
            int(entry.get("least", usual.least)),
            Decimal(str(entry.get("beyond", usual.beyond))),
        )

    def copied(self) -> Copied:
        entry = self.content.get("copied") or {}
        usual = Copied()
        alike = str(entry["alike"]).removesuffix("%") if "alike" in entry else ""
        return Copied(
            tuple(entry.get("of", usual.of)),
            int(entry.get("figures", usual.figures)),
            Decimal(alike) / 100 if alike else usual.alike,
            int(entry.get("units", usual.units)),
        )


def _restating(expression: Expression) -> Expression:
    """``stated == own`` of two bare names: one true figure printed in two reports, each with digits of its own."""
    root = expression.root
    if (
        isinstance(root, Comparison)
        and root.symbol == "=="
        and isinstance(root.left, Name)
        and isinstance(root.right, Name)
    ):
        return replace(expression, root=replace(root, form="restated"))
    return expression


__all__ = ["AcrossRule", "Asserted", "Copied", "Peers", "Source", "across_rules"]
