"""Every rule does in its own examples what it says, and the catalogue of rules is up to date."""

from __future__ import annotations

import pytest
from conftest import ROOT

from auditor import catalogue, proofing
from auditor.rulebook import Rule, default_rulebook, load_rulebook

RULES = default_rulebook().rules


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples(rule: Rule) -> None:
    assert list(proofing.failures(proofing.tried(rule, default_rulebook()))) == []


def test_no_rule_is_idle_and_none_says_what_another_says() -> None:
    assert [problem.shown for problem in (*proofing.idle(RULES), *proofing.doubles(RULES))] == []


def test_the_shipped_rules_fit_their_schema() -> None:
    assert len(load_rulebook(validate=True).rules) == len(RULES)


def test_the_rulebook_is_of_a_size_to_be_useful() -> None:
    assert len(RULES) >= 35
    assert len(default_rulebook().concepts) >= 60


def test_the_catalogue_is_up_to_date() -> None:
    """``make catalogue`` writes it."""
    written = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert written == catalogue.markdown(RULES, default_rulebook())
