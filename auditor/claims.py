"""From a document to what it claims: figures noticed, placed, and related. The reading half of the auditor.

``reading_of(document, concepts, families)`` gives mentions, facts and claims; the files in `relations` recognise one kind
each, in an order in which a later one may look at what an earlier one found (a share at the sum that its part is in).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from auditor.clauses import passages_in
from auditor.facts import Items, Lexicon, items_in, year_of
from auditor.languages import languages_of, only
from auditor.model import Claim, Document, Fact, Figure, Listed, Mention, Named
from auditor.natures import natures_in
from auditor.relations import (
    accounts,
    achieved,
    added_on,
    adjusted,
    again,
    against_plan,
    answers,
    apart,
    arranged,
    at_rate,
    balanced_totals,
    balances,
    basic_part,
    bids,
    books,
    bound,
    breakdowns,
    budgeted,
    by_execution,
    by_nature,
    change,
    changes_again,
    changes_apart,
    columns,
    compared,
    count,
    counted_apart,
    course,
    course_rates,
    debts,
    difference,
    divided,
    earned,
    explained,
    foreseen,
    gaps,
    gathered,
    goals,
    graded,
    grades,
    grid,
    grouped,
    growths,
    headed,
    implied,
    in_bracket,
    indicators,
    kept,
    laid_down,
    laid_out,
    larger_units,
    left,
    lettered,
    levels,
    lost,
    made_up,
    mainly,
    marks,
    misplaced,
    misprinted,
    months,
    multiples,
    nearly,
    netted,
    numbered,
    of_known_wholes,
    of_rows,
    of_two_levels,
    of_unstated,
    opposites,
    outlined,
    overall,
    owed_in_table,
    own_means,
    pace,
    paired,
    points,
    points_apart,
    prior_parts,
    product,
    proportions,
    published,
    quarters,
    rate_rows,
    rates_alone,
    rates_apart,
    rates_told,
    ratio,
    reached,
    receptions,
    renamed,
    restated,
    rolled,
    rowed,
    rows_below,
    rows_named,
    rows_of_total,
    rows_told,
    said_balanced,
    said_to_be,
    savings,
    sections,
    series,
    share,
    shared,
    shares_apart,
    shortened,
    sources,
    stages,
    stale,
    standards,
    stocks,
    surplus,
    times,
    told,
    totals_told,
    transposed,
    turned,
    twins,
    two_sides,
    units,
    unlike,
    unlisted,
    varied,
    worked,
    year_rows,
    years,
)
from auditor.relations import sum as sums
from auditor.scopes import scoped
from auditor.stated import units_stated
from auditor.tables import listed_in, segments_in, totals_named, unit_from_text, unit_stated_above
from auditor.text import Text

READERS = (
    sums,
    series,
    sources,
    numbered,
    divided,
    grid,
    columns,
    lettered,
    rate_rows,
    year_rows,
    grouped,
    outlined,
    surplus,
    accounts,
    units,
    rows_below,
    rows_of_total,
    share,
    ratio,
    answers,
    opposites,
    worked,
    reached,
    receptions,
    indicators,
    times,
    varied,
    change,
    compared,
    course,
    adjusted,
    netted,
    explained,
    gaps,
    stocks,
    against_plan,
    difference,
    quarters,
    course_rates,
    savings,
    balances,
    balanced_totals,
    added_on,
    made_up,
    bound,
    basic_part,
    standards,
    points,
    lost,
    marks,
    overall,
    count,
    counted_apart,
    published,
    breakdowns,
    budgeted,
    rates_alone,
    headed,
    restated,
    rolled,
    rowed,
    said_to_be,
    sections,
    told,
    rows_told,
    rows_named,
    said_balanced,
    laid_out,
    larger_units,
    misprinted,
    misplaced,
    changes_again,
    stale,
    product,
    laid_down,
    at_rate,
    multiples,
    books,
    earned,
    by_execution,
    achieved,
    shortened,
    grades,
    unlisted,
    years,
    implied,
    in_bracket,
    growths,
    debts,
    owed_in_table,
    prior_parts,
    turned,
    paired,
    points_apart,
    of_unstated,
    graded,
    pace,
    months,
    goals,
    stages,
    two_sides,
    unlike,
    mainly,
    gathered,
    twins,
    levels,
    of_two_levels,
    nearly,
    own_means,
    rates_apart,
    kept,
    bids,
    foreseen,
    changes_apart,
    apart,
    shared,
    shares_apart,
    arranged,
    proportions,
    renamed,
    rates_told,
    totals_told,
    of_rows,
    transposed,
    again,
    left,
    of_known_wholes,
    by_nature,
)


@dataclass(frozen=True)
class Reading:
    """What was read from one document."""

    mentions: tuple[Mention, ...]
    facts: tuple[Fact, ...]
    claims: tuple[Claim, ...]
    listed: tuple[Listed, ...] = ()


def reading_of(document: Document, lexicon: Lexicon, families: Mapping[str, tuple[frozenset[str], ...]]) -> Reading:
    """What the document says; each paragraph and table read in its own language."""
    languages = languages_of(document)
    if not languages:
        return _chinese(document, lexicon, families)
    from auditor.english.reading import claims_in as english_claims
    from auditor.english.reading import text_of

    chinese = _chinese(only(document, "zh", languages), lexicon, families)
    text = text_of(only(document, "en", languages))
    english = _read(text, english_claims(text))
    mentions = sorted((*chinese.mentions, *english.mentions), key=lambda mention: mention.start)
    facts = sorted((*chinese.facts, *english.facts), key=lambda fact: fact.mention.start)
    return Reading(tuple(mentions), tuple(facts), (*chinese.claims, *english.claims), chinese.listed)


def _chinese(document: Document, lexicon: Lexicon, families: Mapping[str, tuple[frozenset[str], ...]]) -> Reading:
    units = units_stated(document)
    passages = tuple(passages_in(document, units))
    year = year_of(passages)
    written = tuple(items_in(passages, lexicon, year))
    segments = unit_stated_above(units, tuple(segments_in(document, lexicon, year)))
    held = {item.slot.start: item for item in (*written, *(item for segment in segments for item in segment.items))}
    segments = (*segments, *natures_in(document, lexicon, year, held))
    segments = unit_from_text(totals_named(segments, families), written)
    written, segments = scoped(document, passages, written, segments)
    tabled = [item for segment in segments for item in segment.items]
    told = {item.slot.start: item for item in (*written, *tabled)}
    items = Items(sorted(told.values(), key=lambda item: item.slot.start), lexicon)
    text = Text(document, passages, items, families, year, segments)
    return _read(text, claims_in(text))


def _read(text: Text, found: Iterable[Claim]) -> Reading:
    claims = tuple(unique(found))
    mentions = tuple(item.mention for item in text.items.all)
    facts = tuple(item.fact() for item in text.items.plain)
    return Reading(mentions, facts, claims, tuple(listed_in(text.document, text.segments)))


def claims_in(text: Text) -> Iterator[Claim]:
    for reader in READERS:
        for read in reader.claims(text):
            claim = text.as_told(read)
            text.add(claim)
            yield claim


BORNE_OUT = {"change"}  # kinds of which later readers know more of what an earlier one guessed: see `foreseen`


def unique(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Each relation once, as it was read first; for certain, where that was a guess that another way bears out."""
    found: dict[object, Claim] = {}
    for claim in claims:
        key = (claim.kind, _figures(claim))
        if key not in found:
            found[key] = claim
        elif claim.confidence == "high" and _is_guess(found[key]):
            found[key] = replace(found[key], confidence="high")
    return iter(found.values())


def _is_guess(claim: Claim) -> bool:
    return claim.confidence == "low" and claim.kind in BORNE_OUT and len(claim.readings) == 1


def _figures(claim: Claim) -> frozenset[object]:
    """Each role with where its figures start, whatever their order."""
    found: list[object] = []
    for role, many in claim.readings[0].roles.items():
        starts = sorted([_start(one) for one in many]) if isinstance(many, tuple) else [_start(many)]
        found.append((role, *starts))
    return frozenset(found)


def _start(one: Figure | Named) -> int:
    return one.mention.start if isinstance(one, Figure) else one.start
