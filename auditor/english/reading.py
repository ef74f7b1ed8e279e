"""From an English document to what it claims: the counterpart of the Chinese steps in `auditor.claims`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from auditor.english import averages, better, changes, differences, flows, posts, rates, repeats, rests, sums, tables
from auditor.english.clauses import passages_in
from auditor.english.facts import items_in, year_of
from auditor.facts import Items, Lexicon
from auditor.model import Claim, Document
from auditor.text import Text

READERS = (sums, changes, better, rates, differences, flows, rests, posts, averages, tables, repeats)
NO_WORDS = Lexicon({})
NO_FAMILIES: Mapping[str, tuple[frozenset[str], ...]] = {}


def text_of(document: Document) -> Text:
    """The English paragraphs and tables of a document, figures placed."""
    passages = tuple(passages_in(document))
    year = year_of(passages)
    segments = tuple(tables.segments_in(document, year))
    tabled = [item for segment in segments for row in segment.rows for item in row.items.values()]
    items = sorted([*items_in(passages, year), *tabled], key=lambda item: item.slot.start)
    return Text(document, passages, Items(items, NO_WORDS), NO_FAMILIES, year, segments)


def claims_in(text: Text) -> Iterator[Claim]:
    for reader in READERS:
        for claim in reader.claims(text):
            text.found.setdefault(claim.kind, []).append(claim)
            yield claim
