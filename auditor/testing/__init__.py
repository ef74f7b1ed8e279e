"""Reports made to order: a seed in, a truthful report out, with every figure's place and what holds between them.

>>> made = report(1)
>>> made.text.count(str(made.year)) > 0
True

The promises of the auditor are stated over these reports in `promises`; ``python -m auditor.testing`` counts how often
they are broken. Nothing in the product imports this package.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from auditor.testing.draft import Relation
from auditor.testing.genres import GENRES, USUAL, Genre, written
from auditor.testing.layout import Layout, Placed, any_layout, laid_out

__all__ = ["GENRES", "Generated", "Genre", "Layout", "Placed", "Relation", "report"]


@dataclass(frozen=True)
class Generated:
    """A report that is true, and what is known of it."""

    seed: int
    genre: str
    year: int
    text: str
    relations: tuple[Relation, ...]
    figures: tuple[Placed, ...]  # in the order of the text
    layout: Layout


def report(seed: int, *, genre: str | None = None, layout: Layout | None = None, order: int | None = None) -> Generated:
    """The report of a seed. Another `layout` prints the same report otherwise, another `order` moves what may move."""
    random = Random(seed)
    drawn = random.choice(USUAL)  # drawn even where it is given, so that the rest stays the same
    chosen = genre or ("details" if seed % 10 == 9 else drawn)
    page = written(GENRES[chosen], random, order)
    form = layout or any_layout(Random(f"layout {seed}"))
    if chosen == "details":
        form = replace(form, width=0)  # so few long lines do not show where lines end
    text, places = laid_out(page.title, page.sections, {f.mark: f for f in page.draft.figures}, form)
    return Generated(seed, chosen, page.year, text, tuple(page.draft.relations), places, form)
