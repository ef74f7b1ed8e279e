"""Every rule has stayed silent and has fired on the generator's reports; ``python -m auditor.testing.exercised`` counts."""

from __future__ import annotations

from auditor.rulebook import default_rulebook
from auditor.testing import report
from auditor.testing.exercised import exercised
from auditor.testing.promises import alarms

ONLY_THEIR_EXAMPLES: list[str] = []  # rules that no report of the generator meets


def test_every_rule_has_fired_and_stayed_silent() -> None:
    rules = [rule.id for rule in default_rulebook().rules]
    assert exercised(range(300), rules).lacking(rules) == ONLY_THEIR_EXAMPLES


def test_a_rule_that_nothing_meets_is_lacking() -> None:
    assert exercised(range(1), ["no/such-rule"]).lacking(["no/such-rule"]) == ["no/such-rule"]


def test_reports_of_rarer_details_raise_no_alarm() -> None:
    assert [broken for seed in range(60) for broken in alarms(report(seed, genre="details"))] == []
