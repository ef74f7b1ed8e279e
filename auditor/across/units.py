"""A superior unit against the units it takes in: its total against the sum of theirs.

Which units those are is read from the superior's own report (`listing`), or given by the project; a unit that is named and is not
in the batch, a report that says nothing of the indicator, or several reports that disagree: nothing is judged, and it is said why.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from auditor.across.checks import COMMA, Check, check, unsaid
from auditor.across.listing import OWN_LEVEL
from auditor.across.reports import Key, Place, Report
from auditor.across.rules import MANY, AcrossRule, Source
from auditor.across.years import alike
from auditor.entities import LEVEL_OF_UNIT

MISSING: Final = "批次里没有下列单位的报告：{units}"
PARTIAL: Final = "报告列出的单位与它说的单位数不等，不能确定是否列全"
UNSAID: Final = "下列单位的报告里没有该指标，或有几个不同的数：{units}"
BETWEEN: Final = "单位之间有往来收支（{said}），汇总时要抵销，不能直接相加"
FEWEST: Final = 2
NAMED: Final = 5  # units that a reason names
Given = Mapping[str, Sequence[str]]  # a project's own words: superior unit -> the units it takes in


class Seen(NamedTuple):
    """What has to be known of every report to find those of a family."""

    id: int
    unit: str
    region: str
    year: int
    genre: str
    extent: str


@dataclass
class Index:
    """All reports by unit, year and kind, and those that say which units they take in."""

    given: Given = field(default_factory=dict)
    by_unit: dict[tuple[str, int, str], list[Seen]] = field(default_factory=dict)
    superiors: list[tuple[Seen, tuple[str, ...], bool, bool]] = field(default_factory=list)

    def add(self, report: Report) -> None:
        """A report that has been read; only what is needed of it is kept."""
        if not report.unit or report.year is None:
            return
        seen = Seen(report.id, report.unit, report.region, report.year, report.genre, report.extent)
        self.by_unit.setdefault((seen.unit, seen.year, seen.genre), []).append(seen)
        if report.extent == "own":
            return
        if names := tuple(self.given.get(report.unit, ())):
            self.superiors.append((seen, names, True, False))
        elif listed := report.listed:
            self.superiors.append((seen, tuple(listed["names"]), bool(listed["whole"]), bool(listed["below"])))

    def families(self) -> Iterator[Family]:
        """Each superior with the reports of its units."""
        for seen, names, whole, below in self.superiors:
            found: dict[str, list[Seen]] = {}
            own = False
            for name in names:
                members, is_own = self._named(name, seen)
                own = own or is_own
                found[name] = members
            if below and not own:
                found["本级"] = self._own(seen)
            yield Family(seen, found, whole)

    def _named(self, name: str, superior: Seen) -> tuple[list[Seen], bool]:
        """The reports of a unit by its name in the list, and whether that is the superior's own level.

        A name is completed by the region or the superior's name, and must then be the whole name of a unit.
        """
        bare = LEVEL_OF_UNIT.sub("", name)
        if OWN_LEVEL.match(name) or bare in (superior.unit, _short(superior)):
            return self._own(superior), True
        full = (bare, superior.region + bare, superior.unit + bare)
        found = {seen.id: seen for one in full for seen in self.by_unit.get((one, superior.year, superior.genre), ())}
        names = {seen.unit for seen in found.values() if seen.region in (superior.region, "") or seen.unit == bare}
        members = [seen for seen in found.values() if seen.unit in names and seen.id != superior.id]
        return (members if len(names) == 1 else []), False

    def _own(self, superior: Seen) -> list[Seen]:
        same = self.by_unit.get((superior.unit, superior.year, superior.genre), ())
        return [seen for seen in same if seen.extent == "own"]


def _short(superior: Seen) -> str:
    """清河县水务局 is 水务局 in its own report."""
    return superior.unit.removeprefix(superior.region)


@dataclass(frozen=True)
class Family:
    """A superior's report, and for each unit it names the reports of that unit."""

    superior: Seen
    members: Mapping[str, Sequence[Seen]]
    whole: bool

    @property
    def ids(self) -> set[int]:
        return {self.superior.id, *(seen.id for members in self.members.values() for seen in members)}


def checks(rule: AcrossRule, family: Family, reports: Mapping[int, Report]) -> Iterator[Check]:
    """One family: each indicator that the superior states."""
    if len(family.members) < FEWEST:
        return
    superior = reports[family.superior.id]
    missing = [name for name, members in family.members.items() if not members]
    if len(missing) == len(family.members):
        return  # nobody's reports are there: no batch of this family
    ones = [source for source in rule.figures.values() if source.report != MANY]
    keys = tuple(dict.fromkeys(key for source in ones for key in superior.keys(source, _asked(source, rule))))
    for number, _ in enumerate(rule.assertions):
        for key in keys:
            if found := _weighed(rule, number, key, family, reports, missing):
                yield found


def _asked(source: Source, rule: AcrossRule) -> tuple[str, ...]:
    return (source.concept,) if source.concept else rule.concepts


def _weighed(
    rule: AcrossRule, number: int, key: Key, family: Family, reports: Mapping[int, Report], missing: Sequence[str]
) -> Check | None:
    superior = reports[family.superior.id]
    bound: dict[str, list[Place]] = {}
    silent: list[str] = []
    for name in rule.assertions[number].expression.names:
        source = rule.figures[name]
        wanted = Key(source.concept, key.funds) if source.concept else key
        if source.report == MANY:
            for member, seen in family.members.items():
                place = _one([reports[one.id] for one in seen], source, wanted)
                bound.setdefault(name, []).extend([place] if place else [])
                silent += [] if place else [member]
        elif (place := _one([superior], source, wanted)) is None:
            return None
        else:
            bound[name] = [place]
    evidence = [(name, place) for name, places in bound.items() for place in places]
    involved = [reports[one] for one in family.ids]
    between = [report.unit for report in involved if rule.without and report.states(rule.without)]
    reason = (
        MISSING.format(units=_some(missing)) if missing
        else PARTIAL if not family.whole
        else BETWEEN.format(said=_some(between)) if between
        else UNSAID.format(units=_some(silent)) if silent
        else ""
    )  # fmt: skip
    if reason:
        return unsaid(rule, superior, evidence, reason, number)
    units = {lang: COMMA[lang].join(family.members) for lang in ("zh", "en")}
    return check(rule, number, superior, bound, words={"units": units})


def _one(reports: Iterable[Report], source: Source, key: Key) -> Place | None:
    """The one figure that they state; None where there is none, or where they state several."""
    places = [place for report in reports for place in report.places(source, key)]
    return places[0] if places and alike(places) else None


def _some(names: Sequence[str]) -> str:
    shown = "、".join(dict.fromkeys(names[:NAMED]))
    return f"{shown} 等" if len(names) > NAMED else shown
