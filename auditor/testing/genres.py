"""The kinds of reports, each a list of sections of which most are optional."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from auditor.testing import sections as s
from auditor.testing.draft import Draft, Section, Style
from auditor.testing.world import Department, department


@dataclass(frozen=True)
class Genre:
    """Titles and writers; a writer with its probability."""

    titles: tuple[str, ...]
    sections: tuple[tuple[s.Writer, float], ...]


@dataclass(frozen=True)
class Page:
    """A report that is written but not yet laid out."""

    title: tuple[str, ...]
    sections: tuple[Section, ...]
    draft: Draft
    year: int


GENRES = {
    "evaluation": Genre(
        ("{place}{office}{year}年度部门整体支出绩效自评报告", "{year}年度部门整体支出绩效自评报告"),
        (
            (s.staff, 0.7),
            (s.assets, 0.4),
            (s.flow, 0.8),
            (s.income, 0.5),
            (s.spending, 0.6),
            (s.basic, 0.5),
            (s.projects, 0.5),
            (s.travel, 0.6),
            (s.procurement, 0.3),
            (s.activities, 0.9),
            (s.goals, 0.5),
            (s.scores, 0.7),
            (s.problems, 0.8),
            (s.measures, 0.7),
        ),
    ),
    "final": Genre(
        ("{place}{office}{year}年度部门决算公开说明", "{place}{office}{year}年度部门决算"),
        (
            (s.staff, 0.3),
            (s.grand_totals, 0.8),
            (s.income, 0.8),
            (s.spending, 0.8),
            (s.functions, 0.7),
            (s.against_budget, 0.6),
            (s.basic, 0.6),
            (s.travel, 0.7),
            (s.running, 0.6),
            (s.procurement, 0.7),
            (s.vehicles, 0.5),
            (s.balance, 0.4),
            (s.activities, 0.5),
        ),
    ),
}


def written(genre: Genre, random: Random, order: int | None = None) -> Page:
    """A report of that genre; the movable sections in another order where one is asked for."""
    style = any_style(random)
    it = department(random)
    draft = Draft(random, style)
    made = [writer(draft, it) for writer, likely in genre.sections if random.random() < likely]
    if not made:
        made = [genre.sections[0][0](draft, it)]
    if order is not None:
        made = _moved(made, Random(order))
    return Page(_title(genre, random, it), tuple(made), draft, it.year)


def any_style(random: Random) -> Style:
    return Style(
        rate_decimals=random.choice((2, 2, 2, 1)),
        cut=random.random() < 0.08,
        drop_zeros=random.random() < 0.3,
        shares=random.choice(("rounded",) * 7 + ("forced", "whole")),
    )


def _title(genre: Genre, random: Random, it: Department) -> tuple[str, ...]:
    title = random.choice(genre.titles).format(place=it.place, office=it.office, year=it.year)
    return (title,)


def _moved(made: list[Section], random: Random) -> list[Section]:
    """The movable ones in a new order, the others where they were."""
    places = [index for index, section in enumerate(made) if section.movable]
    moved = list(made)
    for index, section in zip(places, random.sample([made[i] for i in places], len(places)), strict=True):
        moved[index] = section
    return moved
