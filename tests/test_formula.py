"""Formulas: what parses, what does not and where, what they evaluate to, how tight their intervals are."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.formula import EXACT, FormulaError, Literally, Operation, check_dimensions, parse, spread
from auditor.interval import Interval, around

D = Decimal


def values(**names: object) -> dict[str, tuple[Decimal, ...]]:
    return {name: tuple(map(D, v)) if isinstance(v, list) else (D(str(v)),) for name, v in names.items()}


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("x == a + b * c", values(a=1, b=2, c=3), 7),
        ("x == (a + b) * c", values(a=1, b=2, c=3), 9),
        ("x == a - b - c", values(a=9, b=2, c=3), 4),
        ("x == a / b / c", values(a=12, b=2, c=3), 2),
        ("x == -a + b", values(a=1, b=2), 1),
        ("x == - -a", values(a=1), 1),
        ("x == 5%", {}, "0.05"),
        ("x == 12.50 - 0.50", {}, 12),
        ("x == sum(p)", values(p=["1", "2", "3.5"]), "6.5"),
        ("x == count(p)", values(p=["7", "7"]), 2),
        ("x == max(p) - min(p)", values(p=["7", "2", "9"]), 7),
        ("x == max(a, b, 3)", values(a=1, b=2), 3),
        ("x == abs(a - b)", values(a=1, b=3), 2),
        ("x == budget.final - budget.initial", {"budget.final": (D(5),), "budget.initial": (D(3),)}, 2),
    ],
)
def test_value(text: str, names: dict[str, tuple[Decimal, ...]], expected: object) -> None:
    (comparison,) = parse(text).comparisons
    assert comparison.right.value(names, EXACT) == D(str(expected))


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("", 0),
        ("a", 1),
        ("a = b", 2),
        ("a == ", 5),
        ("a == b ==", 7),
        ("a == b c", 7),
        ("a == (b", 7),
        ("a == b)", 6),
        ("a == foo(b)", 5),
        ("a == sum", 5),
        ("a == abs(b, c)", 5),
        ("a == b or", 9),
        ("a == 1.", 6),
        ("a.b.c == 1", 3),
        ("a == b; import os", 6),
        ("甲 == 1", 0),
        ("a == " + "(" * 60 + "1" + ")" * 60, 45),
        ("a == " + "-" * 60 + "1", 45),
        ("a == " + "1+" * 600 + "1", 0),
        ("a == " + "1+" * 200 + "1", 303),
    ],
)
def test_a_mistake_is_named_with_its_position(text: str, position: int) -> None:
    with pytest.raises(FormulaError) as caught:
        parse(text)
    assert caught.value.position == position


def test_names_in_order_of_appearance() -> None:
    assert parse("rate == (current - prior) / prior").names == ("rate", "current", "prior")


@pytest.mark.parametrize(
    ("text", "form", "result"),
    [
        ("total == sum(parts)", "additive", "left"),
        ("a.initial + a.added == a.final", "additive", "right"),
        ("sum(shares) == 1", "additive", "right"),
        ("rate == part / whole", "rate", "left"),
        ("part == rate * whole", "rate", "left"),
        ("total == 2 * half", "additive", "left"),
        ("half == total / 2", "additive", "left"),
        ("min(stated) == max(stated)", "restated", "left"),
        ("sum(parts) <= limit", "additive", "right"),
        ("max(parts) <= 100%", "additive", "right"),
    ],
)
def test_form_and_printed_side(text: str, form: str, result: str) -> None:
    (comparison,) = parse(text).comparisons
    assert (comparison.form, comparison.result) == (form, result)


def test_parentheses_of_logic_and_of_terms() -> None:
    assert len(parse("(a == b or a == c) and (a + b) * 2 <= d").comparisons) == 3


# --- units ----------------------------------------------------------------------------------------------------------

UNITS = {"m": "money", "n": "money", "p": "person", "q": "person", "rate": "rate", "s": "score"}


@pytest.mark.parametrize(
    "text",
    [
        "m == n + 5",
        "rate == m / n",
        "rate == free / m",
        "m == rate * n",
        "m / p == n / q",
        "1 - rate == m / n",
        "rate == 5%",
        "each == m / p",
        "s == 100",
        "count(p) == m / n",
        "free == m and other == free",
    ],
)
def test_units_that_balance(text: str) -> None:
    check_dimensions(parse(text), UNITS)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("m == n + p", 7),
        ("m == p", 2),
        ("rate == m", 5),
        ("rate == m - n", 5),
        ("m == 5%", 2),
        ("rate == m / p", 5),
        ("m * n == m", 6),
        ("free == m and free == p", 19),
        ("m == max(n, p)", 5),
    ],
)
def test_units_that_do_not(text: str, position: int) -> None:
    with pytest.raises(FormulaError) as caught:
        check_dimensions(parse(text), UNITS)
    assert caught.value.position == position


# --- intervals ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("twice", "once"),
    [
        ("x == (a - b) / b", "x == a / b - 1"),
        ("x == a / (a + b)", "x == 1 / (1 + b / a)"),
        ("x == a + b - a", "x == b"),
    ],
)
def test_a_name_written_twice_earns_slack_once(twice: str, once: str) -> None:
    box = {"a": (around(D("4.89"), D("0.5")),), "b": (around(D("1.28"), D("0.5")),)}
    wide, narrow = (spread(parse(text).comparisons[0].right, box) for text in (twice, once))
    assert abs(wide.low - narrow.low) < D("1e-20")
    assert abs(wide.high - narrow.high) < D("1e-20")


inside = st.tuples(st.decimals(1, 100, places=2), st.decimals(0, 1, places=2), st.decimals(0, 1, places=2))
TERMS = [
    "a - b",
    "(a - b) / b",
    "a / (a + b)",
    "a / (b + 3) * a",
    "max(a, b) - min(a, 9)",
    "abs(a - b) * b",
    "a * a - b",
]


@pytest.mark.parametrize("term", TERMS)
@given(a=inside, b=inside)
def test_the_true_value_lies_in_the_spread(term: str, a: tuple[D, D, D], b: tuple[D, D, D]) -> None:
    right = parse(f"x == {term}").comparisons[0].right
    box = {name: (Interval(low, low + width),) for name, (low, width, _) in (("a", a), ("b", b))}
    true = right.value({name: (low + w * share,) for name, (low, w, share) in (("a", a), ("b", b))}, EXACT)
    found = spread(right, box)
    assert found.low - D("1e-18") <= true <= found.high + D("1e-18")


@given(st.text(alphabet="ab+-*/()=<>!.,% 1sum", max_size=30))
def test_any_text_parses_or_is_refused(text: str) -> None:
    try:
        expression = parse(text)
    except FormulaError as error:
        assert 0 <= error.position <= len(text)
    else:
        assert all(isinstance(c.left, object) and not isinstance(c, Operation) for c in expression.comparisons)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5%", "0.05"),
        ("3‰", "0.003"),
        ("2个百分点", "0.02"),
        ("10万元", "100000"),
        ("1.5亿元", "150000000"),
        ("5人", "5"),
    ],
)
def test_a_number_may_carry_its_unit(text: str, value: str) -> None:
    comparison = parse(f"a == {text}").comparisons[0]
    assert isinstance(comparison.right, Literally)
    assert comparison.right.constant == Decimal(value)


@pytest.mark.parametrize("text", ["staff <= 5万元", "money <= 5%", "money + 5人 == money"])
def test_the_unit_of_a_number_has_to_fit(text: str) -> None:
    with pytest.raises(FormulaError, match="单位不符"):
        check_dimensions(parse(text), {"staff": "person", "money": "money"})


@pytest.mark.parametrize(
    ("text", "ascii_"), [("a ＝ b", "=="), ("a ≤ b", "<="), ("a == b × c", "*"), ("（a）== b", "(")]
)
def test_signs_of_print_are_named_with_what_to_write(text: str, ascii_: str) -> None:
    with pytest.raises(FormulaError) as caught:
        parse(text)
    assert f"write {ascii_}" in caught.value.message.en
