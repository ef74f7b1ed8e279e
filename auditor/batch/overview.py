"""The pages of a run: the one that stands alone with the weightiest documents inside, or a folder with a page for each.

What is annotated is read once more from where it lay (`reread`); a document that is gone or changed keeps its findings with
their quotes, and is counted in `Overview.missing`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from auditor.batch.answers import Answers, Filter
from auditor.batch.dashboard import Reports, numbered, page
from auditor.batch.listing import Listing
from auditor.batch.reread import reread
from auditor.model import Audit
from auditor.readers import ReadError
from auditor.readers._limits import Limits
from auditor.rulebook import Rulebook
from auditor.writers import Lang, Options
from auditor.writers.html import write

USUAL: Final = 20  # documents inside the page
EVERY: Final = 1_000_000
INDEX: Final = "index.html"


class Overview:
    """How a run is shown; documents that could not be read once more are noted on the way."""

    def __init__(self, answers: Answers, wanted: Filter, lang: Lang, rulebook: Rulebook, limits: Limits) -> None:
        self._answers, self._wanted, self._lang = answers, wanted, lang
        self._rulebook, self._limits = rulebook, limits
        self._listing = Listing(answers)
        self._reasons: list[ReadError] = []

    def page(self, by: Sequence[str], most: int) -> str:
        """One page; the `most` documents with the weightiest findings are in it."""
        inside = dict(self._audits(most))
        numbers = {document: numbered(audit) for document, audit in inside.items()}
        return page(self._answers, self._wanted, self._lang, Reports(inside, numbers=numbers), by)

    def pages(self, by: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Paths and pages: one for each document with findings, as it is made, and at last the page that leads to them."""
        beside, numbers = {}, {}
        for document, audit in self._audits(EVERY):
            beside[document] = f"documents/{document:06}.html"
            numbers[document] = numbered(audit)
            yield beside[document], write([audit], Options(self._lang, all=True))
        yield INDEX, page(self._answers, self._wanted, self._lang, Reports(beside=beside, numbers=numbers), by)

    def _audits(self, most: int) -> Iterator[tuple[int, Audit]]:
        for number in self._listing.weighty(self._wanted, most) if most else ():
            row = self._listing.document(number)
            assert row is not None  # it was just listed
            try:
                yield number, reread(row, self._rulebook, self._limits)
            except ReadError as error:
                self._reasons.append(error)

    def missing(self) -> Iterator[str]:
        """A sentence where documents could not be read once more."""
        if self._reasons:
            first = self._reasons[0]
            zh = f"{len(self._reasons)} 份报告没有标注的原文，只有发现和引文；例如 {first.zh}"
            en = (
                f"{len(self._reasons)} documents are not annotated, their findings have quotes only; such as {first.en}"
            )
            yield en if self._lang == "en" else zh
