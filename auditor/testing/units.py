"""Units that report year after year: a number in, the reports of one unit out, each true and all in agreement.

What the report of a year says of the year before is what that year's own report said. Numbers give different units, as many
as a province has: ``reports_of(0)`` are those of 清安县农业农村局.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from random import Random
from typing import Final

from auditor.testing import Generated
from auditor.testing.draft import Style
from auditor.testing.genres import GENRES, Genre, any_department, any_style, written_of
from auditor.testing.layout import Layout, any_layout, laid_out
from auditor.testing.world import OFFICES, Department, following

FIRST_SYLLABLES: Final = "清云望青柳沅雁江临石宁永和丰泰昌兴德文武龙凤金银白黑红丹秀平"
SECOND_SYLLABLES: Final = "安源岭溪湖阳山河川原林泉桥屿泽远定康顺城阴水坪田谷峰港塘浦台"
PLACES: Final = tuple(f"{a}{b}{'县县区'[(i + j) % 3]}" for (i, a), (j, b) in
                      product(enumerate(FIRST_SYLLABLES), enumerate(SECOND_SYLLABLES)))  # fmt: skip
YEARLY: Final = ("final", "evaluation", "budget", "final", "project")  # what units report every year
ONCE: Final = {6: "government", 13: "details"}  # of every fourteen units, those of which one report is there
FIRST_YEAR: Final = 2021
MOST: Final = len(PLACES) * len(OFFICES)


@dataclass(frozen=True)
class Reported:
    """A report with the unit and the year that it is of."""

    unit: str
    place: str
    made: Generated


def reports_of(number: int, years: int = 3) -> list[Reported]:
    """The reports of a unit, from the first year to the last; some units have only one."""
    random = Random(f"unit {number}")
    name = ONCE.get(number % len(OFFICES), YEARLY[number % len(YEARLY)])
    genre = GENRES[name]
    style = any_style(random, genre)
    it = replace(any_department(random, style), place=PLACES[number // len(OFFICES) % len(PLACES)],
                 office=OFFICES[number % len(OFFICES)], year=FIRST_YEAR)  # fmt: skip
    found = []
    for year in range(1 if name in ONCE.values() else years):
        it = following(random, it) if year else it
        layout = replace(any_layout(random), width=0, pages=False)  # lines are broken by what shows the file
        found.append(
            Reported(it.place + it.office, it.place, _made(10 * number + year, name, genre, random, style, it, layout))
        )
    return found


def _made(
    seed: int, name: str, genre: Genre, random: Random, style: Style, it: Department, layout: Layout
) -> Generated:
    page = written_of(genre, random, style, it)
    text, places = laid_out(page.title, page.sections, {f.mark: f for f in page.draft.figures}, layout)
    return Generated(seed, name, page.year, text, tuple(page.draft.relations), places, layout)
