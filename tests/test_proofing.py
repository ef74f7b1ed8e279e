"""What `auditor rules check` finds in sound files: idle rules, doubles, gaps; when formulas are the same; new rules."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from auditor import proofing
from auditor.formula import parse
from auditor.rulebook import Rule, Rulebook, RuleError, Years, default_rulebook, load_rulebook
from auditor.sameness import form
from auditor.scaffold import Draft, Wish, WishError, drafted

MANY = frozenset({"parts"})
SAME = [
    ("a == b + c", "a - b == c"),
    ("a == b + c", "0 == c + b - a"),
    ("r == p / w", "r * w == p"),
    ("r == c / p - 1", "r == (c - p) / p"),
    ("a <= b", "b >= a"),
    ("a < 2 * b", "b * 2 > a"),
    ("sum(a, b) == c", "c == a + b"),
    ("r == 50%", "2 * r == 1"),
    ("a == 1万元", "a == 10000"),
    ("t == sum(parts)", "sum(parts) == t"),
    ("a == b and c == d", "d == c and b == a"),
    ("max(a, b) <= c", "c >= max(b, a)"),
]
DIFFERENT = [
    ("a == b + c", "a == b - c"),
    ("a <= b", "a < b"),
    ("a <= b", "a >= b"),
    ("a == b", "a != b"),
    ("t == sum(parts)", "t == parts"),
    ("t == sum(parts)", "t == max(parts)"),
    ("a == b and c == d", "a == b or c == d"),
    ("r == p / w", "r == w / p"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_ways_of_writing_the_same(one: str, other: str) -> None:
    assert form(parse(one).root, MANY) == form(parse(other).root, MANY)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_formulas_that_differ(one: str, other: str) -> None:
    assert form(parse(one).root, MANY) != form(parse(other).root, MANY)


def test_a_formula_without_end_takes_no_time_to_compare() -> None:
    product = parse(" * ".join(["(a + b + c + d + e)"] * 12) + " == 1")
    assert form(product.root) == form(product.root)
    assert form(product.root) != form(parse("a == 1").root)


# --- idle rules and doubles -----------------------------------------------------------------------------------------


def rule(id: str) -> Rule:
    return default_rulebook().rule(id)


def test_a_rule_in_the_shadow_of_another_is_idle() -> None:
    wide = replace(rule("relations/sum"), id="a/wide", where={"unit": ("money", "person")})
    narrow = replace(wide, id="b/narrow", where={"unit": ("money",)})
    assert [problem.message.zh.split("：")[0] for problem in proofing.idle((wide, narrow))] == ["规则永远用不上"]
    assert list(proofing.idle((wide, replace(narrow, where={"unit": ("money",), "topic": ("x",)})))) == []
    assert list(proofing.idle((replace(wide, id="c/wide"), narrow))) == []


def test_a_rule_for_some_genres_shadows_only_what_is_for_these() -> None:
    wide = replace(
        rule("relations/sum"), id="a/wide", where={"unit": ("money", "person")}, applies_to=("final", "budget")
    )
    narrow = replace(wide, id="b/narrow", where={"unit": ("money",)}, applies_to=())
    assert list(proofing.idle((wide, narrow))) == []
    assert list(proofing.idle((wide, replace(narrow, applies_to=("final", "project"))))) == []
    assert len(list(proofing.idle((wide, replace(narrow, applies_to=("final",)))))) == 1
    everywhere = replace(wide, applies_to=())  # comes behind those for some genres
    assert list(proofing.idle((everywhere, replace(narrow, applies_to=("final",))))) == []


def test_two_rules_that_say_the_same_are_named() -> None:
    one = rule("budget/balance")
    other = replace(one, id="own/balance")
    assert list(proofing.doubles((replace(one, applies_to=("final",)), replace(other, applies_to=("budget",))))) == []
    assert "budget/balance" in next(proofing.doubles((one, other))).message.en
    assert list(proofing.doubles((one, replace(other, claim="sum")))) == []


def test_gaps_of_the_tests_are_counted() -> None:
    change = rule("relations/change")
    trials = proofing.tried(change, default_rulebook())
    found = proofing.coverage(change, trials)
    assert found.all["formulas"] == 4
    assert found.reached["formulas"] == 4
    assert found.all["causes"] == 4
    nothing = proofing.coverage(change, trials[:1])
    assert nothing.reached["failures"] == 0
    assert len(nothing.gaps) > len(found.gaps)


# --- examples in which a rule must not be tried ---------------------------------------------------------------------

GROWN = "净资产3.00万元，比上年的-5.00万元增长160%。"
HELD = "净资产6.00万元，比上年的5.00万元增加1.00万元，增长20%。"
NOT_READ = "全年开展培训。"


def limited(**limits: object) -> Rule:
    return replace(rule("assets/change"), **limits)  # type: ignore[arg-type] # by name


@pytest.mark.parametrize(
    ("own", "example", "said"),
    [
        (limited(), GROWN, ""),
        (limited(applies_to=("budget",)), f"清源县2023年部门决算\n{HELD}", ""),
        (limited(years=Years(2020)), f"2019年{HELD}", ""),
        (limited(), HELD, "却核对了"),
        (limited(years=Years(2020)), f"2021年{HELD}", "却核对了"),
        (limited(), NOT_READ, "说明不了什么"),
    ],
    ids=["guard", "genre", "year", "no guard", "a year of it", "nothing of the sort"],
)
def test_an_example_in_which_a_rule_is_not_tried(own: Rule, example: str, said: str) -> None:
    own = replace(own, tests={"untried": (example,)})
    book = default_rulebook()
    rules = tuple(own if other.id == own.id else other for other in book.rules)
    found = [problem.message.zh for problem in proofing.failures(proofing.tried(own, replace(book, rules=rules)))]
    assert [said in message for message in found] == ([True] if said else [])


def test_each_limit_asks_for_an_example() -> None:
    own = rule("grades/good")
    trials = proofing.tried(own, default_rulebook())
    assert proofing.coverage(own, trials).all["limits"] == 2
    without = [t for t in trials if t.expected != "untried"]
    assert {gap.key for gap in proofing.coverage(own, without).gaps} == {"applies_to", "effective"}


def test_thresholds_ask_for_a_failure_on_either_side() -> None:
    own = rule("relations/share")
    trials = proofing.tried(own, default_rulebook())
    assert proofing.coverage(own, trials).reached["levels"] == 2
    coarse = [t for t in trials if all(f.severity != "warning" for f in t.audit.findings)]
    assert [gap.key for gap in proofing.coverage(own, coarse).gaps] == ["severity"]


# --- new rules ------------------------------------------------------------------------------------------------------

CONCEPTS = """\
concepts:
  canteen_subsidy: {zh: [食堂补贴], en: [canteen subsidy], unit: money}
  canteen_spent: {zh: [食堂支出], en: [canteen spending], unit: money}
  canteen_left: {zh: [食堂结余], en: [canteen surplus], unit: money}
"""
BALANCE = "canteen_subsidy - canteen_spent == canteen_left"


def written(folder: Path, wish: Wish) -> tuple[Draft, Rulebook]:
    (folder / "concepts.yaml").write_text(CONCEPTS, "utf-8")
    draft = drafted(wish, [folder])
    path = folder / f"{wish.id}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(draft.text, "utf-8")
    return draft, load_rulebook([folder])


WISHES = [
    Wish("canteen/balance", (BALANCE,)),
    Wish("canteen/cap", ("canteen_spent <= canteen_subsidy",), severity="warning"),
    Wish("canteen/half", ("canteen_spent.final <= 50% * canteen_subsidy.initial",)),
    Wish("canteen/two", (BALANCE, "canteen_left >= 0"), title="两条: 公式", why="“办法”第3条：#不是注释"),
    Wish("meeting/rise", claim="change", where=("unit=money", "topic=year", "current=meeting_cost")),
]


@pytest.mark.parametrize("wish", WISHES, ids=lambda wish: wish.id)
def test_a_new_rule_passes_its_own_tests(tmp_path: Path, wish: Wish) -> None:
    if wish.claim and "meeting_cost" not in default_rulebook().concepts:
        wish = replace(wish, where=("unit=money", "topic=year", "current=expenditure"))
    draft, rulebook = written(tmp_path, wish)
    own = rulebook.rule(wish.id)
    assert draft.tried
    assert list(proofing.failures(proofing.tried(own, rulebook))) == []
    assert draft.text.startswith("# yaml-language-server: $schema=../.schemas/rule.schema.json\n")
    assert own.severity == wish.severity
    assert (own.title["zh"] == wish.title) or not wish.title


def test_a_rule_that_another_one_owns_says_so(tmp_path: Path) -> None:
    draft, _ = written(tmp_path, Wish("sangong/rise", claim="change", where=("current=sangong",)))
    assert (draft.tried, draft.owners) == (False, ("sangong/growth",))


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (Wish("食堂", (BALANCE,)), "canteen/balance"),
        (Wish("../up", (BALANCE,)), "canteen/balance"),
        (Wish("concepts", (BALANCE,)), "canteen/balance"),
        (Wish("a/b", claim="sums", where=("unit=money",)), "shares_total"),
        (Wish("a/b", claim="sum"), "total=sangong"),
        (Wish("a/b", claim="sum", where=("money",)), "total=sangong"),
    ],
)
def test_what_cannot_be_written_is_said_with_the_remedy(tmp_path: Path, wish: Wish, said: str) -> None:
    with pytest.raises(WishError) as caught:
        drafted(wish, [tmp_path])
    assert said in caught.value.zh
    assert said in caught.value.en


def test_a_formula_that_is_wrong_is_shown(tmp_path: Path) -> None:
    with pytest.raises(RuleError) as caught:
        drafted(Wish("a/b", ("expenditur == income",)), [tmp_path])
    assert "did you mean expenditure" in caught.value.problems[0].shown("en")
    assert "^^^^" in caught.value.problems[0].shown("en")
