"""The short ways of a judgement come to the same as the long ones."""

from __future__ import annotations

import pickle
from decimal import Decimal, DecimalException

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.formula import EXACT, MOST, Comparison, parse
from auditor.judgement import Binding, bind, judge
from auditor.languages.zh import unit_called
from auditor.model import Figure, Mention, Named
from auditor.rulebook import default_rulebook


def figure(number: str, symbol: str, qualifier: str = "", sign: int = 1) -> Figure:
    decimals = len(number.partition(".")[2])
    return Figure(Mention(0, 1, number, Decimal(number), decimals, unit_called(symbol), qualifier), sign=sign)


def comparison(formula: str) -> Comparison:
    root = parse(formula).root
    assert isinstance(root, Comparison)
    return root


NUMBERS = st.tuples(st.integers(-3000, 3000), st.integers(0, 2)).map(
    lambda pair: f"{Decimal(pair[0]).scaleb(-pair[1]):f}"
)
FIGURES = st.builds(
    figure,
    NUMBERS,
    st.sampled_from(["万元", "元", "人", "%"]),
    st.sampled_from(["", "", "", "", "about", "over", "nearly"]),
    st.sampled_from([1, 1, -1]),
)
ALIKE = st.sampled_from(["万元", "人", "%"]).flatmap(
    lambda symbol: st.lists(st.builds(figure, NUMBERS, st.just(symbol)), min_size=5, max_size=5)
)
FORMULAS = [
    "a == b - c",
    "a + b == c",
    "a <= b",
    "a >= b + c",
    "a < b",
    "a > b - c",
    "sum(parts) == a",
    "100 == sum(parts)",
]


@pytest.mark.parametrize("formula", FORMULAS)
@given(figures=st.one_of(ALIKE, st.lists(FIGURES, min_size=5, max_size=5)))
def test_figures_printed_alike_are_judged_as_any_others(formula: str, figures: list[Figure]) -> None:
    bound = {"a": (figures[0],), "b": (figures[1],), "c": (figures[2],), "parts": tuple(figures[3:])}
    short = judge(comparison(formula), bind(bound))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Binding, "finest_alike", lambda self: None)
        long = judge(comparison(formula), bind(bound))
    assert (short.verdict, short.left, short.right, short.slack) == (long.verdict, long.left, long.right, long.slack)


def test_the_code_of_every_shipped_formula_comes_to_what_its_tree_comes_to() -> None:
    tried = 0
    for rule in default_rulebook().rules:
        for assertion in rule.assertions:
            for one in assertion.expression.comparisons:
                bound = {name: (figure(f"{n + 2}.5", "元"), figure(f"{n}", "元")) for n, name in enumerate(one.names)}
                binding = bind(bound)
                left, right, _ = one.at_face(binding.operands)
                assert (left, right) == (one.left.value(binding.frame, EXACT), one.right.value(binding.frame, EXACT))
                tried += 1
    assert tried > 150


CODES = [
    ("minus-of-a-difference", "a == -(b - c)"),
    ("difference-of-a-difference", "a == b - (c - a)"),
    ("quotient-of-a-quotient", "a == b / (c / a)"),
    ("product-of-sums", "a == (b + c) * (b - c)"),
    ("constants", "a * 5% == b - 10万元"),
    ("functions", "max(a, b + c, abs(-a)) == min(a, b) + count(a, b, c)"),
]


@pytest.mark.parametrize("formula", [pytest.param(formula, id=name) for name, formula in CODES])
def test_brackets_stay_where_they_mean_something(formula: str) -> None:
    binding = bind({"a": (figure("7", "元"),), "b": (figure("31", "元"),), "c": (figure("11", "元"),)})
    one = comparison(formula)
    left, right, _ = one.at_face(binding.operands)
    assert (left, right) == (one.left.value(binding.frame, EXACT), one.right.value(binding.frame, EXACT))


@pytest.mark.parametrize("sign", ["+", "-", "*"])
def test_the_longest_formula_has_code(sign: str) -> None:
    one = comparison("a == " + sign.join(["b"] * ((MOST - 3) // 2)))
    assert one.at_face(bind({"a": (figure("1", "元"),), "b": (figure("1", "元"),)}).operands)[0] == 1


def test_a_formula_that_has_been_used_can_be_sent() -> None:
    one = comparison("a == b")
    one.at_face(bind({"a": (figure("1", "元"),), "b": (figure("1", "元"),)}).operands)
    assert pickle.loads(pickle.dumps(one)) == one


def test_names_that_are_listed_are_never_alike() -> None:
    binding = bind({"stated": (figure("3", "个"),), "items": (Named(0, 1, "甲"), Named(2, 3, "乙"))})
    assert binding.finest_alike() is None
    assert judge(comparison("stated == count(items)"), binding).verdict == "inconsistent"


AT_ONCE = [
    *FORMULAS,
    "a == b / c",
    "b / c == a",
    "a == (b - c) / c",
    "a == b / (b - c)",
    "a == sum(parts) / b",
    "a == b / sum(parts)",
]
RATES = st.builds(figure, NUMBERS, st.just("%"))
MONEY = st.lists(st.builds(figure, NUMBERS, st.sampled_from(["万元", "万元", "元"])), min_size=4, max_size=4)
RATIOS = st.tuples(RATES, MONEY).map(lambda pair: [pair[0], *pair[1]])


@pytest.mark.parametrize("formula", AT_ONCE)
@given(
    figures=st.one_of(ALIKE, RATIOS, st.lists(FIGURES, min_size=5, max_size=5)),
    near=st.booleans(),
    forced=st.booleans(),
)
def test_what_is_judged_at_once_is_judged_alike_by_intervals(
    formula: str, figures: list[Figure], near: bool, forced: bool
) -> None:
    bound = {"a": (figures[0],), "b": (figures[1],), "c": (figures[2],), "parts": tuple(figures[3:])}
    one, arithmetic = comparison(formula), (ZeroDivisionError, DecimalException)
    try:
        left, right, _ = one.at_face(bound)
    except arithmetic:
        return
    computed = right if one.result == "left" else left
    if near and abs(computed) < 1000:  # what is printed comes close to what is calculated
        unit = figures[0].mention.unit
        bound["a"] = (figure(f"{computed / unit.scale:.1f}", unit.symbol, "", 1),)
    try:
        long = slow(one, bound, forced)
    except arithmetic:
        with pytest.raises(arithmetic):
            judge(one, bind(bound, forced=forced))
        return
    short = judge(one, bind(bound, forced=forced))
    assert (short.verdict, short.left, short.right, short.slack, short.vague) == long


def slow(one: Comparison, bound: dict[str, tuple[Figure, ...]], forced: bool) -> tuple[object, ...]:
    """The judgement by intervals alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(one.__dict__, "at_once", lambda bound, left, right: None)
        found = judge(one, bind(bound, forced=forced))
        return found.verdict, found.left, found.right, found.slack, found.vague


@pytest.mark.parametrize(
    ("formula", "figures", "verdict"),
    [
        ("a == b / c", ("33%", "11.00万元", "30.00万元"), "inconsistent"),
        ("a == (b - c) / c", ("33%", "11.00万元", "30.00万元"), "inconsistent"),
        ("a == b - c", ("21.67万元", "1326.33万元", "1304.57万元"), "inconsistent"),
        ("a == b / c", ("33.33%", "10.00万元", "30.00万元"), "consistent"),
        ("a == b / c", ("34.5%", "1万元", "3万元"), None),  # as little as 0.5 of 3.5, as much as 1.5 of 2.5
        ("a == b - c", ("21.75万元", "1326.33万元", "1304.57万元"), "rounding"),
        ("a == b - c", ("21.8万元", "1326.33万元", "1304.57万元"), None),  # by how the others are printed it is 21.80
        ("a <= b + c", ("21.75万元", "10.37万元", "11.37万元"), "rounding"),
        ("a == b / c", ("33%", "11.00万元", "0.00万元"), None),
    ],
)
def test_what_is_plain_needs_no_intervals(formula: str, figures: tuple[str, ...], verdict: str | None) -> None:
    numbers = [(text.rstrip("%万元"), text.lstrip("0123456789.")) for text in figures]
    bound = {name: (figure(*number),) for name, number in zip("abc", numbers, strict=True)}
    one = comparison(formula)
    left, right = one.left.value(bind(bound).frame, EXACT), Decimal(0)
    if bound["c"][0].mention.number:
        left, right, _ = one.at_face(bound)
        assert one.at_once(bound, left, right) == verdict
    else:
        with pytest.raises(AttributeError):
            one.at_once(bound, left, right)
