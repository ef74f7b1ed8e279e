"""The whole line on one page: bytes -> document -> figures, facts, claims -> outcomes -> findings.

>>> audit("支出10万元，其中：甲4万元，乙8万元。".encode(), name="notice.txt").findings[0].outcome.verdict
'inconsistent'
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from auditor import engine, readers
from auditor.claims import Reading, reading_of
from auditor.facts import Lexicon
from auditor.genres import genre_of
from auditor.model import Audit, Document
from auditor.policy import switched_off
from auditor.readers._together import joined
from auditor.rulebook import Rulebook, default_rulebook
from auditor.uncollected import uncollected


def audit(source: str | Path | bytes, *, name: str | None = None, rulebook: Rulebook | None = None) -> Audit:
    """Audit one document.

    `source` is a path, or the bytes of a document whose format the suffix of `name` tells. Raises
    `readers.ReadError` where it cannot be read, `OSError` where the path cannot be opened.
    """
    if isinstance(source, bytes):
        data, called = source, name or "document.txt"
    else:
        data, called = Path(source).read_bytes(), name or Path(source).name
    return replace(audit_files([(called, data)], rulebook or default_rulebook()), source=data)


@uncollected()
def audit_files(files: Sequence[tuple[str, bytes]], rulebook: Rulebook, genre: str | None = None) -> Audit:
    """The audit of one document, or of several files, names and bytes, that form one report."""
    return audit_of(joined([readers.read(name, data) for name, data in files]), rulebook, genre)


@uncollected()
def audit_of(document: Document, rulebook: Rulebook, genre: str | None = None) -> Audit:
    """The audit of a document that has been read, of the given genre or the one that it shows."""
    genre = genre or genre_of(document)
    rulebook = rulebook.for_genre(genre)
    read = read_with(document, rulebook)
    outcomes = switched_off(rulebook, engine.outcomes(rulebook, document, read.facts, read.claims))
    findings = engine.findings(rulebook, document, outcomes)
    seen = {
        mention.start for mention in read.mentions
    }  # the years of dates and the thresholds of grades are no figures
    used = frozenset(
        item.mention.start
        for outcome in outcomes
        if outcome.verdict != "not_evaluated"
        for item in outcome.evidence
        if item.mention is not None and item.mention.start in seen
    )
    return Audit(document, read.mentions, read.facts, read.claims, outcomes, findings, used, read.listed, genre=genre)


def read_with(document: Document, rulebook: Rulebook) -> Reading:
    """What the document says, in the words of the rulebook's concepts."""
    words = vocabulary_of(rulebook)
    if document.given is not None:
        from auditor.given import reading_of as stated_in

        return stated_in(document, document.given, rulebook, words.lexicon, words.families)
    return reading_of(document, words.lexicon, words.families)


@dataclass(frozen=True)
class Vocabulary:
    """What reading needs of a rulebook: labels of concepts, and which concepts make up which."""

    lexicon: Lexicon
    families: Mapping[str, tuple[frozenset[str], ...]]


_VOCABULARIES: dict[str, Vocabulary] = {}  # by the version of the rulebook: the same content gives the same words


def vocabulary_of(rulebook: Rulebook) -> Vocabulary:
    """The words of a rulebook, compiled once."""
    if rulebook.version not in _VOCABULARIES:
        lexicon = Lexicon({label: concept.id for concept in rulebook.concepts.values() for label in concept.zh})
        families: dict[str, tuple[frozenset[str], ...]] = {}
        for family in rulebook.families:
            families[family.total] = (*families.get(family.total, ()), frozenset(family.parts))
        _VOCABULARIES[rulebook.version] = Vocabulary(lexicon, families)
    return _VOCABULARIES[rulebook.version]
