"""Promises over generated reports (`auditor.testing`): the true is not flagged, the wrong is, looks do not matter.

A few hundred reports here; ``HYPOTHESIS_PROFILE=thousands pytest tests/test_promises.py`` tries thousands of new ones
and ``python -m auditor.testing --reports 20000`` counts the broken promises class by class (docs/promises.md).
"""

from __future__ import annotations

import os
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from auditor.testing import GENRES, report
from auditor.testing.promises import alarms, breaks, drift, missed, slip

# Not loaded as the profile of the whole run: other modules keep their own settings.
settings.register_profile("hundreds", max_examples=300, derandomize=True, deadline=None, database=None)
settings.register_profile("thousands", max_examples=4000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
CASES = settings.get_profile(os.environ.get("HYPOTHESIS_PROFILE", "hundreds"))
FEWER = settings(CASES, max_examples=CASES.max_examples // 5)

PLAIN = str.maketrans("．", ".", ",")
SEEDS = st.integers(min_value=0, max_value=10**9)


# --- the auditor ------------------------------------------------------------------------------------------------------


@CASES
@given(SEEDS)
def test_a_truthful_report_raises_no_alarm(seed: int) -> None:
    assert not list(alarms(report(seed)))


@CASES
@given(SEEDS, SEEDS)
def test_a_slip_beyond_rounding_is_found_at_its_place(seed: int, other: int) -> None:
    assert not list(missed(report(seed), other))


@FEWER
@given(SEEDS, SEEDS)
def test_appearance_changes_no_outcome(seed: int, other: int) -> None:
    assert not list(drift(report(seed), other))


# --- the generator itself: a promise is worth what its reports are ----------------------------------------------------


@pytest.mark.parametrize("genre", GENRES)
@FEWER
@given(seed=SEEDS)
def test_what_the_generator_says_holds(genre: str, seed: int) -> None:
    for relation in report(seed, genre=genre).relations:
        figure = relation.figures[0]
        assert not breaks(relation, figure, figure.number), relation.clause


@pytest.mark.parametrize("genre", GENRES)
@FEWER
@given(seed=SEEDS)
def test_figures_stand_where_the_generator_says(genre: str, seed: int) -> None:
    made = report(seed, genre=genre)
    for placed in made.figures:
        shown = made.text[placed.start : placed.end].translate(PLAIN)
        assert Decimal(shown) == placed.figure.number  # full-width digits are digits to Decimal
    assert {figure for relation in made.relations for figure in relation.figures} <= {p.figure for p in made.figures}


@FEWER
@given(SEEDS)
def test_the_same_seed_gives_the_same_report(seed: int) -> None:
    assert report(seed) == report(seed)
    plain = report(seed, layout=replace(report(seed).layout, width=0))
    assert plain.text == report(seed, layout=plain.layout).text


@FEWER
@given(SEEDS, SEEDS)
def test_a_slip_changes_one_figure(seed: int, other: int) -> None:
    made = report(seed)
    found = slip(made, other)
    if found is not None:
        start = found.place.start
        assert found.text[:start] == made.text[:start]
        assert found.text[start : start + len(found.shown)] == found.shown
        assert found.text[start + len(found.shown) :] == made.text[found.place.end :]
