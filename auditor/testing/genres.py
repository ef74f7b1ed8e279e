"""The kinds of reports: chapters, each a list of sections of which most are optional."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from auditor.testing.draft import Draft, Section, Style
from auditor.testing.sections import (
    Writer,
    accounts,
    budget,
    details,
    execution,
    government,
    otherwise,
    people,
    performance,
    project,
    spent,
    tables,
)
from auditor.testing.world import Department, department


@dataclass(frozen=True)
class Chapter:
    """Sections under a heading; those of one chapter may stand in any order."""

    title: str
    sections: tuple[tuple[Writer, float], ...]  # each with its probability


@dataclass(frozen=True)
class Genre:
    titles: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    units: tuple[tuple[str, int], ...] = (("万元", 0),) * 7 + (("万元", 2),) * 2 + (("元", 0),)
    """Units with the digits that are in the books and not printed."""


@dataclass(frozen=True)
class Page:
    """A report that is written but not yet laid out."""

    title: tuple[str, ...]
    sections: tuple[Section, ...]
    draft: Draft
    year: int


ABOUT = Chapter(
    "部门基本情况",
    (
        (people.duties, 0.7),
        (people.rooms, 0.4),
        (people.staff, 0.8),
        (people.assets, 0.4),
        (otherwise.owed, 0.15),
    ),
)
MONEY = Chapter(
    "部门整体支出管理及使用情况",
    (
        (execution.flow, 0.7),
        (accounts.income, 0.5),
        (accounts.spending, 0.6),
        (accounts.both_sides, 0.2),
        (execution.rates, 0.3),
        (tables.execution, 0.2),
        (execution.versus_initial, 0.2),
        (accounts.basic, 0.4),
        (accounts.nested, 0.2),
        (accounts.roundly, 0.15),
        (accounts.mainly, 0.2),
        (accounts.projects, 0.5),
        (spent.fees, 0.2),
        (accounts.balance, 0.2),
        (spent.travel, 0.6),
        (spent.procurement, 0.3),
        (performance.management, 0.6),
        (otherwise.sources, 0.15),
        (otherwise.divided_twice, 0.15),
        (otherwise.saved, 0.15),
        (otherwise.by_unit, 0.15),
        (otherwise.together, 0.1),
        (otherwise.rose_by, 0.1),
    ),
)
RESULTS = Chapter(
    "绩效目标实现情况",
    (
        (performance.activities, 0.9),
        (performance.goals, 0.5),
        (performance.figures, 0.5),
        (performance.scores, 0.6),
        (tables.scores, 0.3),
    ),
)
PROBLEMS = Chapter("存在的问题及原因", ((performance.problems, 0.9),))
MEASURES = Chapter("下一步改进措施", ((performance.measures, 0.8),))
ACCOUNTS = Chapter(
    "部门决算情况说明",
    (
        (accounts.grand_totals, 0.8),
        (accounts.income, 0.7),
        (accounts.spending, 0.8),
        (accounts.functions, 0.6),
        (tables.functions, 0.2),
        (execution.against_budget, 0.6),
        (execution.versus_initial, 0.2),
        (accounts.basic, 0.4),
        (accounts.nested, 0.2),
        (spent.fees, 0.15),
        (spent.travel, 0.7),
        (tables.travel, 0.15),
        (accounts.running, 0.6),
        (spent.procurement, 0.7),
        (people.vehicles, 0.5),
        (accounts.balance, 0.3),
        (accounts.both_totals, 0.15),
        (otherwise.sources, 0.15),
        (otherwise.divided_twice, 0.15),
        (otherwise.two_years, 0.15),
        (otherwise.with_last_year, 0.15),
        (otherwise.rose_by, 0.1),
    ),
)
PROJECT = Chapter("项目基本情况", ((project.content, 0.9), (performance.management, 0.5), (otherwise.persons, 0.2)))
FUNDS = Chapter("项目资金情况", ((project.funds, 1), (project.contracts, 0.4)))
BUDGET = Chapter(
    "部门预算收支情况说明",
    (
        (budget.income, 0.9),
        (budget.spending, 0.9),
        (budget.travel, 0.7),
        (budget.procurement, 0.6),
        (budget.goals, 0.5),
    ),
)
GOVERNMENT = Chapter(
    "预算执行情况",
    (
        (government.revenue, 0.95),
        (government.spending, 0.9),
        (government.balance, 0.5),
        (government.funds, 0.6),
        (government.debt, 0.6),
    ),
)
DETAILS = Chapter(
    "有关情况补充说明",
    (
        (details.budget, 0.9),
        (details.assets, 0.6),
        (details.vehicles, 0.5),
        (details.people, 0.6),
        (details.counts, 0.6),
        (details.public_expenses, 0.6),
        (details.running, 0.5),
        (details.procurement, 0.6),
        (details.funds, 0.5),
        (details.points, 0.9),
        (details.months, 0.4),
    ),
)
LABELLED = Chapter("", ((details.labelled, 0.5), (details.labelled_again, 0.5), (details.labelled_last, 0.5)))
INTRODUCTION = Chapter("", ((people.introduction, 0.6),))

GENRES = {
    "evaluation": Genre(
        ("{place}{office}{year}年度部门整体支出绩效自评报告", "{year}年度部门整体支出绩效自评报告"),
        (INTRODUCTION, ABOUT, MONEY, RESULTS, PROBLEMS, MEASURES),
    ),
    "final": Genre(
        ("{place}{office}{year}年度部门决算公开说明", "{place}{office}{year}年度部门决算"),
        (INTRODUCTION, Chapter("部门概况", ((people.duties, 0.8), (people.rooms, 0.5), (people.staff, 0.4))), ACCOUNTS),
    ),
    "project": Genre(
        ("{year}年度项目支出绩效自评报告", "{place}{office}{year}年度专项资金绩效自评报告"),
        (PROJECT, FUNDS, RESULTS, PROBLEMS, MEASURES),
    ),
    "budget": Genre(
        ("{place}{office}{year}年部门预算公开说明", "{place}{office}{year}年部门预算说明"),
        (ABOUT, BUDGET),
    ),
    "government": Genre(
        ("{place}{year}年预算执行情况的报告", "关于{place}{year}年财政预算执行情况的报告"),
        (GOVERNMENT, Chapter("主要工作", ((performance.activities, 0.6),)), MEASURES),
        units=(("亿元", 4), ("亿元", 4), ("万元", 0)),
    ),
    "details": Genre(
        ("{place}{office}{year}年度部门整体支出绩效自评报告", "{place}{office}{year}年度绩效自评情况报告"),
        (INTRODUCTION, LABELLED, DETAILS),
    ),
}
USUAL = tuple(genre for genre in GENRES if genre != "details")


def written(genre: Genre, random: Random, order: int | None = None) -> Page:
    """A report of that genre; sections in another order where one is asked for."""
    style = any_style(random, genre)
    return written_of(genre, random, style, any_department(random, style), order)


def written_of(genre: Genre, random: Random, style: Style, it: Department, order: int | None = None) -> Page:
    """The report of a department in one year, as its office prints figures."""
    draft = Draft(random, style)
    title = random.choice(genre.titles).format(place=it.place, office=it.office, year=it.year)
    mixer = None if order is None else Random(order)
    sections = [section for chapter in genre.chapters for section in _chapter(draft, it, chapter, mixer)]
    return Page((title,), tuple(sections), draft, it.year)


def any_style(random: Random, genre: Genre) -> Style:
    unit, hidden = random.choice(genre.units)
    return Style(
        unit=unit,
        hidden=hidden,
        rate_decimals=random.choice((2, 2, 2, 1)),
        cut=random.random() < 0.08,
        drop_zeros=random.random() < 0.3,
        shares=random.choice(("rounded",) * 7 + ("forced", "whole")),
    )


def any_department(random: Random, style: Style) -> Department:
    if style.unit == "元":
        return department(random, 300_000_000, 9_000_000_000, 10_000)
    scale = 10**style.hidden
    if style.unit == "亿元":
        return department(random, 500 * scale, 60_000 * scale)
    return department(random, 30_000 * scale, 2_000_000 * scale, scale)


def _chapter(draft: Draft, it: Department, chapter: Chapter, mixer: Random | None) -> list[Section]:
    made = [writer(draft, it) for writer, likely in chapter.sections if draft.random.random() < likely]
    if mixer is not None:
        mixer.shuffle(made)
    if not chapter.title or not made:
        return made
    return [Section(chapter.title, ()), *(replace(section, level=2) if section.title else section for section in made)]
