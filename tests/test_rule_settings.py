"""What a rule may set beside its formula: size makes severity, tolerance, defaults of roles, guards, years."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.audit import audit
from auditor.catalogue import page
from auditor.model import Finding, Outcome
from auditor.rulebook import Rulebook, RuleError, load_rulebook, rules_directory

CLAIM = """\
title: {zh: 合计, en: Total}
why: {zh: 通行做法。, en: Common practice.}
claim: sum
where: {topic: list, unit: money}
assert: total == sum(parts)
severity: note
message: {zh: "{stated}，应为{computed}", en: "{stated}, not {computed}"}
tests:
  consistent: [业务经费10.00万元，其中：印刷费4.00万元，租赁费6.00万元。]
  inconsistent: [业务经费10.00万元，其中：印刷费4.00万元，租赁费8.00万元。]
"""
CONCEPT = """\
title: {zh: 人员, en: Staff}
why: {zh: 通行做法。, en: Common practice.}
kind: difference
assert: staff.in_post - staff_admin == staff_institution
severity: error
message: {zh: "{stated}，应为{computed}", en: "{stated}, not {computed}"}
tests:
  consistent: [2024年在职人员40人。行政人员25人。事业人员15人。]
  inconsistent: [2024年在职人员40人。行政人员25人。事业人员17人。]
"""


def book(folder: Path, text: str) -> Rulebook:
    """The shipped rules, of which relations/own is the most specific."""
    path = folder / "relations" / "own.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    rulebook = load_rulebook([folder])
    assert rulebook.rules
    assert rules_directory().is_dir()
    return rulebook


def outcomes(rulebook: Rulebook, text: str) -> list[Outcome]:
    found = audit(text.encode(), name="a.txt", rulebook=rulebook).outcomes
    return [outcome for outcome in found if outcome.rule == "relations/own"]


def verdicts(rulebook: Rulebook, text: str) -> list[str]:
    return [outcome.verdict for outcome in outcomes(rulebook, text)]


def findings(rulebook: Rulebook, text: str) -> list[Finding]:
    found = audit(text.encode(), name="a.txt", rulebook=rulebook).findings
    return [finding for finding in found if finding.outcome.rule == "relations/own"]


def spent(total: str, part: str = "6.00") -> str:
    return f"业务经费{total}万元，其中：印刷费4.00万元，租赁费{part}万元。"


# --- severity by magnitude ------------------------------------------------------------------------------------------

SIZES = "warn_if: 1%\nerror_if: 1万元\n"


@pytest.mark.parametrize(
    ("settings", "total", "severity"),
    [
        ("", "8.00", "note"),
        (SIZES, "10.05", "note"),
        (SIZES, "10.10", "warning"),
        (SIZES, "9.90", "warning"),
        (SIZES, "11.00", "error"),
        (SIZES, "8.00", "error"),
        ("error_if: abs(difference) > 2万元 or stated > 100万元\n", "11.00", "note"),
        ("error_if: abs(difference) > 1.5万元 or stated > 100万元\n", "8.00", "error"),
        ("error_if: computed / total > 1.2\n", "8.00", "error"),
    ],
    ids=["as the rule says", "below both", "one per cent", "too little", "an amount", "too little by much", "formula, not",
         "formula", "names of the rule"],
)  # fmt: skip
def test_the_size_of_a_difference_makes_its_severity(tmp_path: Path, settings: str, total: str, severity: str) -> None:
    assert [finding.severity for finding in findings(book(tmp_path, CLAIM + settings), spent(total))] == [severity]


def test_a_number_alone_counts_in_base_units(tmp_path: Path) -> None:
    rulebook = book(tmp_path, CONCEPT.replace("severity: error", "severity: warning\nerror_if: 3"))
    said = [findings(rulebook, f"2024年在职人员40人。行政人员25人。事业人员{n}人。")[0].severity for n in (17, 18)]
    assert said == ["warning", "error"]


# --- tolerance ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tolerance", "total", "part", "verdict"),
    [
        ("auto", "10.00", "6.00", "consistent"),
        ("auto", "10.01", "6.00", "rounding"),
        ("exact", "10.00", "6.00", "consistent"),
        ("exact", "10.01", "6.00", "inconsistent"),
        ("0.5万元", "10.50", "6.00", "consistent"),
        ("0.5万元", "10.51", "6.00", "inconsistent"),
        ("5000", "10.50", "6.00", "consistent"),
        ("5%", "10.50", "6.00", "consistent"),
        ("5%", "10.60", "6.00", "inconsistent"),
    ],
)
def test_a_rule_has_its_own_tolerance(tmp_path: Path, tolerance: str, total: str, part: str, verdict: str) -> None:
    rulebook = book(tmp_path, CLAIM + f"tolerance: {tolerance}\n")
    assert verdicts(rulebook, spent(total, part)) == [verdict]


# --- guards, defaults, years ----------------------------------------------------------------------------------------


def test_a_guard_keeps_a_rule_from_what_it_is_not_made_for(tmp_path: Path) -> None:
    rulebook = book(tmp_path, CONCEPT + "when: staff.in_post > 30\n")
    assert verdicts(rulebook, "2024年在职人员40人。行政人员25人。事业人员17人。") == ["inconsistent"]
    assert verdicts(rulebook, "2024年在职人员20人。行政人员15人。事业人员17人。") == []


def test_a_guard_about_what_is_not_stated_does_not_hold(tmp_path: Path) -> None:
    rulebook = book(tmp_path, CONCEPT + "when: expenditure.final > 1万元\n")
    text = "2024年在职人员40人。行政人员25人。事业人员17人。"
    assert verdicts(rulebook, text) == []
    assert verdicts(rulebook, f"2024年支出决算5.00万元。{text}") == ["inconsistent"]


def test_a_guard_that_keeps_a_claim_from_being_tried_is_said(tmp_path: Path) -> None:
    rulebook = book(tmp_path, CLAIM + "when: total > 50万元\n")
    assert [outcome.reason for outcome in outcomes(rulebook, spent("10.00"))] == ["前提不成立：total > 50万元"]


def test_two_rules_share_the_claims_by_year(tmp_path: Path) -> None:
    book(tmp_path, CLAIM + "effective: {from: 2020}\n")
    (tmp_path / "relations" / "older.yaml").write_text(CLAIM + "effective: {until: 2019}\n", "utf-8")
    rulebook = load_rulebook([tmp_path])
    for year, id in ((2019, "relations/older"), (2020, "relations/own")):
        found = audit(f"{year}年{spent('8.00')}".encode(), name="a.txt", rulebook=rulebook).findings
        assert {finding.outcome.rule for finding in found} == {id}
    (tmp_path / "relations" / "older.yaml").write_text(CLAIM + "effective: {until: 2020}\n", "utf-8")
    with pytest.raises(RuleError, match="适用范围完全相同"):
        load_rulebook([tmp_path])


def test_a_formula_has_a_guard_of_its_own(tmp_path: Path) -> None:
    rulebook = book(tmp_path, CLAIM.replace("assert: total == sum(parts)", """\
assert:
  - {formula: total == sum(parts), when: total > 50万元}
  - {formula: total >= sum(parts), when: [total > 0, total <= 50万元]}"""))  # fmt: skip
    assert [outcome.assertion for outcome in outcomes(rulebook, spent("10.00"))] == [1]
    assert [outcome.assertion for outcome in outcomes(rulebook, spent("100.00", "96.00"))] == [0]


def test_a_role_that_is_not_stated_takes_its_default(tmp_path: Path) -> None:
    text = CLAIM.replace(
        "claim: sum\nwhere: {topic: list, unit: money}",
        "claim: change\nwhere: {topic: year, current: [sangong], unit: money}",
    )
    text = text.replace("total == sum(parts)", "current <= prior + delta")
    sentence = "三公经费5.00万元，比上年增加1.00万元，增长25%。"
    assert verdicts(book(tmp_path, text), sentence) == ["not_evaluated"]
    assert verdicts(book(tmp_path, text + "default: {prior: 4万元}\n"), sentence) == ["consistent"]
    assert verdicts(book(tmp_path, text + "default: {prior: 30000}\n"), sentence) == ["inconsistent"]


@pytest.mark.parametrize(
    ("years", "year", "applies"),
    [("from: 2020", 2019, False), ("from: 2020", 2020, True), ("until: 2020", 2020, True), ("until: 2020", 2021, False),
     ("from: 2019, until: 2021", 2020, True)],
)  # fmt: skip
@pytest.mark.parametrize("by", ["claim", "concept"])
def test_a_regulation_starts_and_ends(tmp_path: Path, by: str, years: str, year: int, applies: bool) -> None:
    rulebook = book(tmp_path, (CLAIM if by == "claim" else CONCEPT) + f"effective: {{{years}}}\n")
    text = spent("10.00") if by == "claim" else "在职人员40人。行政人员25人。事业人员15人。"
    assert bool(verdicts(rulebook, f"{year}年{text}")) is applies


def test_where_no_year_is_known_the_rule_holds(tmp_path: Path) -> None:
    rulebook = book(tmp_path, CLAIM + "effective: {from: 2020}\n")
    assert verdicts(rulebook, spent("10.00")) == ["consistent"]


def test_the_general_rule_takes_over_where_a_rule_is_not_in_force(tmp_path: Path) -> None:
    rulebook = book(tmp_path, CLAIM + "effective: {from: 2020}\n")
    found = audit(f"2015年{spent('8.00')}".encode(), name="a.txt", rulebook=rulebook).findings
    assert found
    assert all(finding.outcome.rule != "relations/own" for finding in found)


def test_a_page_says_what_steers_the_rule(tmp_path: Path) -> None:
    settings = "effective: {from: 2020}\ntags: [三公]\ntolerance: 1%\nwhen: total > 0\nerror_if: 1万元\nwarn_if: 1%\n"
    rulebook = book(tmp_path, CLAIM + settings)
    said = page(rulebook.rule("relations/own"), rulebook, "zh")
    for line in ("适用年度: 2020–", "标签: 三公", "容差: 1", "前提: total > 0", "达到即错误: abs(difference) >= 1万元"):
        assert line in said
