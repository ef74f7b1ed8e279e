"""Every rule does in its own examples what it says, and the rulebook is of a size to be useful."""

from __future__ import annotations

import pytest

from auditor import proofing
from auditor.across import trials
from auditor.across.rules import AcrossRule
from auditor.rulebook import Rule, default_rulebook, load_rulebook

RULES = default_rulebook().rules


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples(rule: Rule) -> None:
    assert list(proofing.failures(proofing.tried(rule, default_rulebook()))) == []


@pytest.mark.parametrize("rule", default_rulebook().across, ids=lambda rule: rule.id)
def test_examples_across_reports(rule: AcrossRule) -> None:
    tried = list(trials.tried(rule, default_rulebook()))
    assert list(trials.failures(tried)) == [] and {trial.expected for trial in tried} == {"consistent", "inconsistent"}


def test_no_rule_is_idle_and_none_says_what_another_says() -> None:
    assert [problem.shown("zh") for problem in (*proofing.idle(RULES), *proofing.doubles(RULES))] == []


def test_every_branch_of_every_rule_has_its_example() -> None:
    """Formulas, their failures, names, defaults, causes and thresholds."""
    trials = ((rule, proofing.tried(rule, default_rulebook())) for rule in RULES)
    covered = sum((proofing.coverage(rule, tried) for rule, tried in trials), proofing.Coverage())
    assert [gap.shown("zh") for gap in covered.gaps] == []
    assert covered.all["causes"] >= 37


def test_the_shipped_rules_fit_their_schema() -> None:
    assert len(load_rulebook(validate=True).rules) == len(RULES)


def test_the_rulebook_is_of_a_size_to_be_useful() -> None:
    assert len(RULES) >= 80
    assert len(default_rulebook().concepts) >= 60


def test_no_two_rules_say_the_same() -> None:
    """Neither by what they select and assert, nor by their titles."""
    said = [(rule.claim, rule.where, tuple(a.expression.text for a in rule.assertions)) for rule in RULES]
    assert [one for one in said if said.count(one) > 1] == []
    assert len({rule.title["zh"] for rule in RULES}) == len({rule.title["en"] for rule in RULES}) == len(RULES)
