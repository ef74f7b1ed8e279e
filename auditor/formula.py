"""Formulas of rules: text in, a frozen tree out, evaluated over Decimals and over intervals. No text of a rule is executed.

``rate == (current - prior) / prior`` -> a `Comparison` of a `Name` with an `Operation`. The language: names and
``name.measure``, numbers, ``5%`` and ``10万元``, ``+ - * /``, parentheses, ``sum count min max abs``, ``== != <= >= < >``,
``and``, ``or``. Every node knows the position of its first character, so that a load error can point at it.

The two sides of a comparison are worked out by the hundred thousand, so each is also a Python function: its `code` is written
from the tree alone, of the names and signs below, never from the text.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from functools import cached_property
from typing import Any, Generic, Literal, Protocol, Self, TypeGuard, TypeVar

from auditor.interval import ZERO, Interval, greatest, hull, least, point
from auditor.said import NOTHING, Said, said

FUNCTIONS = ("sum", "count", "min", "max", "abs")
COMPARISONS = ("==", "!=", "<=", ">=", "<", ">")
LONGEST = 1000  # characters of one formula
MOST = 300  # names, numbers and signs in it: the tree of a long sum is as deep
HALVINGS = 5  # of a box, to see where a term rises and falls
DEEPEST = 40  # parentheses and minus signs within each other

UNITS: Mapping[str, tuple[str, Decimal]] = {  # what may stand behind a number: its dimension, and what it is worth
    "%": ("rate", Decimal("0.01")),
    "‰": ("rate", Decimal("0.001")),
    "个百分点": ("rate", Decimal("0.01")),
    "百分点": ("rate", Decimal("0.01")),
    "元": ("money", Decimal(1)),
    "千元": ("money", Decimal(1000)),
    "万元": ("money", Decimal(10_000)),
    "百万元": ("money", Decimal(1_000_000)),
    "亿元": ("money", Decimal(100_000_000)),
    "人": ("person", Decimal(1)),
    "分": ("score", Decimal(1)),
}
NUMBER = rf"\d+(?:\.\d+)?(?:{'|'.join(sorted(UNITS, key=len, reverse=True))})?"
TOKEN = re.compile(
    rf"(?P<number>{NUMBER})"
    r"|(?P<name>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?)"
    r"|(?P<symbol>==|!=|<=|>=|[-+*/()<>,])",
    re.ASCII,
)
SPACE = re.compile(r"\s*")
HALF_WIDTH = {
    "（": "(", "）": ")", "，": ",", "＋": "+", "－": "-", "−": "-", "×": "*", "＊": "*", "÷": "/", "／": "/",
    "＝": "==", "≠": "!=", "≤": "<=", "≥": ">=", "＜": "<", "＞": ">",
}  # fmt: skip  # signs of print, and how a formula writes them
HINTS = {
    "=": Said("，相等写作 ==", ": equality is =="),
    **{sign: Said(f"，请写作 {ascii}", f": write {ascii}") for sign, ascii in HALF_WIDTH.items()},
}


class FormulaError(Exception):
    """What is wrong with a formula, and at which character (from 0)."""

    def __init__(self, message: Said | str, position: int) -> None:
        super().__init__(str(message))
        self.message = said(message)
        self.position = position


# --- numbers of two sorts -------------------------------------------------------------------------------------------


class Valued(Protocol):
    """What stands for a name: its value in base units."""

    @property
    def value(self) -> Decimal: ...


class Number(Protocol):
    def __add__(self, other: Self, /) -> Self: ...
    def __sub__(self, other: Self, /) -> Self: ...
    def __mul__(self, other: Self, /) -> Self: ...
    def __truediv__(self, other: Self, /) -> Self: ...
    def __neg__(self) -> Self: ...
    def __abs__(self) -> Self: ...


N = TypeVar("N", bound=Number)
Frame = Mapping[str, tuple[N, ...]]  # a name -> its values; a role of many has several


@dataclass(frozen=True, slots=True)
class Arithmetic(Generic[N]):
    """What numbers of one sort need besides their operators."""

    constant: Callable[[Decimal], N]
    least: Callable[[Iterable[N]], N]
    greatest: Callable[[Iterable[N]], N]


EXACT: Arithmetic[Decimal] = Arithmetic(lambda value: value, min, max)
RANGES: Arithmetic[Interval] = Arithmetic(point, least, greatest)
OPERATE: Mapping[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}
WRITTEN: Mapping[str, str] = {"sum": "sum", "count": "number", "min": "min", "max": "max"}  # in the code of a call
CALLED: Mapping[str, object] = {
    "__builtins__": {"abs": abs, "len": len, "min": min, "max": max, "sum": sum},
    "zero": ZERO,
    "number": lambda values: Decimal(len(values)),
}
ONE = Decimal(1)
NOUGHT, WHOLE = point(ZERO), point(ONE)


# --- the tree -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Literally:
    """A number as written: ``100``, ``5%``, ``10万元``."""

    number: Decimal
    unit: str
    position: int

    @property
    def names(self) -> tuple[str, ...]:
        return ()

    @property
    def constant(self) -> Decimal:
        return self.number * UNITS[self.unit][1] if self.unit else self.number

    def code(self, known: dict[str, object]) -> str:
        name = f"constant{len(known)}"
        known[name] = self.constant
        return name

    def value(self, frame: Frame[N], arithmetic: Arithmetic[N]) -> N:
        return arithmetic.constant(self.constant)

    def slope(self, name: str, box: Frame[Interval]) -> Interval:
        return NOUGHT


@dataclass(frozen=True, slots=True)
class Name:
    id: str
    position: int

    @property
    def names(self) -> tuple[str, ...]:
        return (self.id,)

    def code(self, known: dict[str, object]) -> str:
        return f"bound[{self.id!r}][0].value"

    def value(self, frame: Frame[N], arithmetic: Arithmetic[N]) -> N:
        return frame[self.id][0]

    def slope(self, name: str, box: Frame[Interval]) -> Interval:
        return WHOLE if name == self.id else NOUGHT


@dataclass(frozen=True, slots=True)
class Negative:
    operand: Term
    position: int

    @property
    def names(self) -> tuple[str, ...]:
        return self.operand.names

    def code(self, known: dict[str, object]) -> str:
        operand = self.operand.code(known)
        return f"(-({operand}))" if isinstance(self.operand, Operation) else f"(-{operand})"

    def value(self, frame: Frame[N], arithmetic: Arithmetic[N]) -> N:
        return -self.operand.value(frame, arithmetic)

    def slope(self, name: str, box: Frame[Interval]) -> Interval:
        return -self.operand.slope(name, box)


@dataclass(frozen=True)
class Operation:
    symbol: Literal["+", "-", "*", "/"]
    left: Term
    right: Term
    position: int

    @cached_property
    def names(self) -> tuple[str, ...]:
        return self.left.names + self.right.names

    def code(self, known: dict[str, object]) -> str:
        left, right = self.left.code(known), self.right.code(known)
        if self.symbol in "*/" and isinstance(self.left, Operation) and self.left.symbol in "+-":
            left = f"({left})"
        return f"{left} {self.symbol} {f'({right})' if isinstance(self.right, Operation) else right}"

    def value(self, frame: Frame[N], arithmetic: Arithmetic[N]) -> N:
        value: N = OPERATE[self.symbol](self.left.value(frame, arithmetic), self.right.value(frame, arithmetic))
        return value

    def slope(self, name: str, box: Frame[Interval]) -> Interval:
        """How fast the value follows `name`: the rules of the differential calculus, over intervals."""
        left, right = self.left.slope(name, box), self.right.slope(name, box)
        if self.symbol == "+":
            return left + right
        if self.symbol == "-":
            return left - right
        first, second = self.left.value(box, RANGES), self.right.value(box, RANGES)
        if self.symbol == "*":
            return left * second + first * right
        return (left * second - first * right) / (second * second)


@dataclass(frozen=True)
class Call:
    function: str
    arguments: tuple[Term, ...]
    position: int

    @cached_property
    def names(self) -> tuple[str, ...]:
        return tuple(name for argument in self.arguments for name in argument.names)

    def code(self, known: dict[str, object]) -> str:
        if self.function == "abs":
            return f"abs({self.arguments[0].code(known)})"
        start = ", zero" if self.function == "sum" else ""
        return f"{WRITTEN[self.function]}([{', '.join(self._listed(known))}]{start})"

    def _listed(self, known: dict[str, object]) -> Iterator[str]:
        for argument in self.arguments:
            if isinstance(argument, Name):
                several = f"item.value for item in bound[{argument.id!r}]"
                yield several if len(self.arguments) == 1 else f"*[{several}]"
            else:
                yield argument.code(known)

    def values(self, frame: Frame[N], arithmetic: Arithmetic[N]) -> tuple[N, ...]:
        if len(self.arguments) == 1 and isinstance(self.arguments[0], Name):
            return frame[self.arguments[0].id]
        found: list[N] = []
        for argument in self.arguments:
            found.extend(frame[argument.id] if isinstance(argument, Name) else (argument.value(frame, arithmetic),))
        return tuple(found)

    def value(self, frame: Frame[N], arithmetic: Arithmetic[N]) -> N:
        values = self.values(frame, arithmetic)
        match self.function:
            case "count":
                return arithmetic.constant(Decimal(len(values)))
            case "min":
                return arithmetic.least(values)
            case "max":
                return arithmetic.greatest(values)
            case "abs":
                return values[0].__abs__()
        total = values[0] if values else arithmetic.constant(ZERO)
        for value in values[1:]:
            total = total + value
        return total

    def slope(self, name: str, box: Frame[Interval]) -> Interval:
        slopes = [argument.slope(name, box) for argument in self.arguments]
        match self.function:
            case "count":
                return NOUGHT
            case "min" | "max":
                return hull([NOUGHT, *slopes])
            case "abs":
                return hull([slopes[0], -slopes[0]])
        total = NOUGHT
        for slope in slopes:
            total = total + slope
        return total


Plainly = Literal["consistent", "rounding", "inconsistent"]
AtOnce = Callable[[Mapping[str, Sequence[Valued]], Decimal, Decimal], Plainly | None]
# `names` of a term: each as often as it stands there
Term = Literally | Name | Negative | Operation | Call
Form = Literal["additive", "rate", "restated"]


@dataclass(frozen=True)
class Comparison:
    """Two terms. `form` says how precision is read; `result` which side is the printed one; `names` stand in both."""

    symbol: str
    left: Term
    right: Term
    form: Form
    result: Literal["left", "right"]
    names: tuple[str, ...]
    position: int

    @cached_property
    def stated(self) -> Term:
        return self.left if self.result == "left" else self.right

    @property
    def computed(self) -> Term:
        return self.right if self.result == "left" else self.left

    @cached_property
    def difference(self) -> Operation:
        return Operation("-", self.left, self.right, self.position)

    @cached_property
    def at_face(self) -> Callable[[Mapping[str, Sequence[Valued]]], tuple[Decimal, Decimal, bool]]:
        """What the names stand for -> both sides, exactly, and does the comparison hold?"""
        known = dict(CALLED)
        left, right = self.left.code(known), self.right.code(known)
        listed = left.partition("(")[2]
        if self.form == "restated" and listed and listed == right.partition("(")[2]:
            right = f"{right.partition('(')[0]}(values)"  # the least and the greatest of one list
            left = f"{left.partition('(')[0]}(values := {listed}"
        code = f"lambda bound: (left := {left}, right := {right}, left {self.symbol} right)"
        made: Callable[[Mapping[str, Sequence[Valued]]], tuple[Decimal, Decimal, bool]] = eval(code, known)
        return made

    @cached_property
    def at_once(self) -> AtOnce:
        """What the names stand for and both sides, which are not equal -> the verdict where it is plain, else None.

        The sides of a sum are inconsistent beyond twice the half digits of all its figures; where these are one and the same,
        the sides are rounded if they are more than one and less than all of them apart. A rate r is consistent with a quotient
        n/d within half its last digit; and inconsistent beyond (N + |r|·D + 2u·|d|) / (|d| - 2D), where N and D are the half
        digits of the figures above and below, and u is its last digit: r is within u of any value of the quotient that
        makes it hold, and that is within (N + |n/d|·D) / (|d| - D) of n/d. An AttributeError where a name stands for no figure or a vague one (约).
        """
        known: dict[str, object] = dict(CALLED)
        ratio = self.computed
        if self.plain:
            code = _sum_at_once(_halves(self.left, self.right), self.symbol, len(self.names))
        elif isinstance(self.stated, Name) and _is_ratio(ratio) and self.symbol == "==":
            code = _code_at_once(self.stated.id, ratio, self.result, known)
        else:
            return _never
        made: AtOnce = eval(f"lambda bound, left, right: {code}", known)
        return made

    @cached_property
    def plain(self) -> bool:
        """Are its figures only added and taken away, each name standing once?"""
        once = len(self.names) == len(self.difference.names)
        added = self.form != "restated" and self.symbol != "!="
        return once and added and _adds(self.left) and _adds(self.right)

    @cached_property
    def alone(self) -> tuple[str, ...]:
        """The names that make a whole side."""
        return tuple(side.id for side in (self.left, self.right) if isinstance(side, Name))

    def __getstate__(self) -> dict[str, object]:
        """Kept or sent elsewhere it is what was parsed; functions are made anew."""
        return {one.name: getattr(self, one.name) for one in fields(self)}


@dataclass(frozen=True, slots=True)
class Logic:
    """``and`` and ``or`` of comparisons."""

    word: Literal["and", "or"]
    left: Truth
    right: Truth
    position: int


Truth = Comparison | Logic
COMPARE: Mapping[str, Callable[[Decimal, Decimal], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<=": operator.le,
    ">=": operator.ge,
    "<": operator.lt,
    ">": operator.gt,
}


@dataclass(frozen=True)
class Expression:
    """A formula: its text, its tree, its names in order of appearance."""

    text: str
    root: Truth
    names: tuple[str, ...]

    @cached_property
    def comparisons(self) -> tuple[Comparison, ...]:
        return tuple(_comparisons(self.root))

    def places(self) -> Iterator[tuple[Name, bool]]:
        """Every name with its position, and whether a function holds it directly: ``sum(parts)``."""
        for comparison in self.comparisons:
            yield from _places(comparison.left)
            yield from _places(comparison.right)


def _comparisons(truth: Truth) -> Iterator[Comparison]:
    if isinstance(truth, Comparison):
        yield truth
    else:
        yield from _comparisons(truth.left)
        yield from _comparisons(truth.right)


def _places(term: Term, held: bool = False) -> Iterator[tuple[Name, bool]]:
    match term:
        case Name():
            yield term, held
        case Negative():
            yield from _places(term.operand)
        case Operation():
            yield from _places(term.left)
            yield from _places(term.right)
        case Call():
            for argument in term.arguments:
                yield from _places(argument, term.function != "abs")


def spread(term: Term, box: Frame[Interval], halvings: int = HALVINGS) -> Interval:
    """Every value of `term` over the box of its names, tightly.

    A name that stands twice must not earn slack twice: where the term rises or falls with it throughout, its two ends
    are looked at together. So ``(current - prior) / prior`` is as narrow as ``current / prior - 1``. Where that
    cannot be told for the whole box, it is told for its halves.
    """
    if len(set(term.names)) == len(term.names):
        return term.value(box, RANGES)
    twice = {name for name in term.names if term.names.count(name) > 1}
    rising, falling = dict(box), dict(box)
    for name in twice:
        slope = term.slope(name, box)
        lows, highs = tuple(point(i.low) for i in box[name]), tuple(point(i.high) for i in box[name])
        if slope.low >= 0:
            rising[name], falling[name] = lows, highs
        elif slope.high <= 0:
            rising[name], falling[name] = highs, lows
        elif halvings and len(box[name]) == 1:
            halves = ({**box, name: (half,)} for half in box[name][0].halves())
            return hull(spread(term, half, halvings - 1) for half in halves)
    return Interval(term.value(rising, RANGES).low, term.value(falling, RANGES).high)


# --- parsing --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Token:
    kind: str
    text: str
    position: int


def parse(text: str) -> Expression:
    """``"delta == current - prior"`` -> an `Expression`; a `FormulaError` where it cannot be read."""
    if len(text) > LONGEST:
        raise FormulaError(Said(f"公式超过 {LONGEST} 个字符", f"the formula is longer than {LONGEST} characters"), 0)
    tokens = tuple(_tokens(text))
    if len(tokens) > MOST:
        zh = f"名称、数字和符号超过 {MOST} 个，请拆成几条公式"
        en = f"more than {MOST} names, numbers and signs: make it several formulas"
        raise FormulaError(Said(zh, en), tokens[MOST].position)
    parser = _Parser(tokens)
    root = parser.disjunction()
    parser.end()
    expression = Expression(text, root, ())
    names = dict.fromkeys(name.id for name, _ in expression.places())
    return Expression(text, root, tuple(names))


def _tokens(text: str) -> Iterator[Token]:
    position = SPACE.match(text).end()  # type: ignore[union-attr]  # \s* always matches
    while position < len(text):
        match = TOKEN.match(text, position)
        if match is None:
            sign = repr(text[position])
            unexpected = Said(f"不能识别的字符 {sign}", f"unexpected character {sign}")
            raise FormulaError(unexpected + HINTS.get(text[position], NOTHING), position)
        yield Token(str(match.lastgroup), match.group(), position)
        position = SPACE.match(text, match.end()).end()  # type: ignore[union-attr]  # \s* always matches
    yield Token("end", "", len(text))


class _Parser:
    """Recursive descent: each method reads what its name says and moves on."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens
        self.index = 0
        self.depth = 0

    @property
    def token(self) -> Token:
        return self.tokens[self.index]

    def take(self, *texts: str) -> Token | None:
        """The next token if it is one of these."""
        token = self.token
        if token.kind == "end" or token.text not in texts:
            return None
        self.index += 1
        return token

    def need(self, text: str) -> None:
        if not self.take(text):
            raise self.unexpected(Said(f"此处应为 “{text}”", f"expected '{text}' here"))

    def end(self) -> None:
        if self.token.kind != "end":
            raise self.unexpected(Said("公式在此处应结束", "the formula should end here"))

    def unexpected(self, wanted: Said) -> FormulaError:
        word = self.token.text
        found = (
            Said(f"，而不是 “{word}”", f", not '{word}'") if word else Said("，但公式已结束", ", but the formula ends")
        )
        return FormulaError(wanted + found, self.token.position)

    def disjunction(self) -> Truth:
        left = self.conjunction()
        while word := self.take("or"):
            left = Logic("or", left, self.conjunction(), word.position)
        return left

    def conjunction(self) -> Truth:
        left = self.comparison()
        while word := self.take("and"):
            left = Logic("and", left, self.comparison(), word.position)
        return left

    def comparison(self) -> Truth:
        if inner := self.bracketed():
            return inner
        left = self.addition()
        symbol = self.take(*COMPARISONS)
        if symbol is None:
            raise self.unexpected(Said("此处应为比较 == != <= >= < >", "expected a comparison here, == != <= >= < >"))
        right = self.addition()
        names = tuple(dict.fromkeys(left.names + right.names))
        return Comparison(symbol.text, left, right, _form(left, right), _result(left, right), names, symbol.position)

    def bracketed(self) -> Truth | None:
        """``( a == b or c == d )``; None, and nothing read, where the parenthesis opens a term."""
        start, depth = self.index, self.depth
        if not self.take("("):
            return None
        try:
            self.deeper()
            inner = self.disjunction()
            self.need(")")
        except FormulaError:
            self.index, self.depth = start, depth
            return None
        self.depth = depth
        return inner

    def deeper(self) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise FormulaError(Said("括号嵌套过深", "nested too deep"), self.token.position)

    def addition(self) -> Term:
        left = self.product()
        while symbol := self.take("+", "-"):
            left = Operation("+" if symbol.text == "+" else "-", left, self.product(), symbol.position)
        return left

    def product(self) -> Term:
        left = self.factor()
        while symbol := self.take("*", "/"):
            left = Operation("*" if symbol.text == "*" else "/", left, self.factor(), symbol.position)
        return left

    def factor(self) -> Term:
        token, depth = self.token, self.depth
        self.deeper()
        found = self.atom(token)
        self.depth = depth
        return found

    def atom(self, token: Token) -> Term:
        if self.take("-"):
            return Negative(self.factor(), token.position)
        if self.take("("):
            inner = self.addition()
            self.need(")")
            return inner
        if token.kind == "number":
            self.index += 1
            number = token.text.rstrip("".join(UNITS))
            return Literally(Decimal(number), token.text.removeprefix(number), token.position)
        if token.kind == "name" and token.text not in ("and", "or"):
            self.index += 1
            return self.call(token) if self.take("(") else self.name(token)
        raise self.unexpected(Said("此处应为名称或数字", "expected a name or a number here"))

    def name(self, token: Token) -> Name:
        if token.text in FUNCTIONS:
            wrong = Said(f"函数后应有括号：{token.text}(…)", f"a function needs parentheses: {token.text}(…)")
            raise FormulaError(wrong, token.position)
        return Name(token.text, token.position)

    def call(self, token: Token) -> Call:
        if token.text not in FUNCTIONS:
            known = ", ".join(FUNCTIONS)
            wrong = Said(f"未知函数 {token.text}，可用 {known}", f"unknown function {token.text}; known: {known}")
            raise FormulaError(wrong, token.position)
        arguments = [self.addition()]
        while self.take(","):
            arguments.append(self.addition())
        self.need(")")
        if token.text == "abs" and len(arguments) != 1:
            raise FormulaError(Said("abs 只取一个值", "abs takes one value"), token.position)
        return Call(token.text, tuple(arguments), token.position)


def _form(left: Term, right: Term) -> Form:
    if isinstance(left, Call) and isinstance(right, Call) and left.arguments and right.arguments:
        first, second = left.arguments[0], right.arguments[0]
        same = isinstance(first, Name) and isinstance(second, Name) and first.id == second.id
        if same and {left.function, right.function} == {"min", "max"}:
            return "restated"
    return "rate" if _multiplies(left) or _multiplies(right) else "additive"


def _multiplies(term: Term) -> bool:
    """Is a name divided by a name, or two multiplied? Then precision is read as printed."""
    match term:
        case Operation("/", left, right):
            return bool(right.names) or _multiplies(left)
        case Operation("*", left, right):
            return bool(left.names and right.names) or _multiplies(left) or _multiplies(right)
        case Operation(_, left, right):
            return _multiplies(left) or _multiplies(right)
        case Negative(operand):
            return _multiplies(operand)
        case Call():
            return any(_multiplies(argument) for argument in term.arguments)
    return False


def _adds(term: Term) -> bool:
    match term:
        case Operation("+" | "-", left, right):
            return _adds(left) and _adds(right)
        case Negative(operand):
            return _adds(operand)
        case Call(function, arguments):
            return function == "sum" and all(map(_adds, arguments))
    return isinstance(term, Name | Literally)


def _is_ratio(term: Term) -> TypeGuard[Operation]:
    """Is it one sum divided by another?"""
    return isinstance(term, Operation) and term.symbol == "/" and _adds(term.left) and _adds(term.right)


def _sum_at_once(halves: str, symbol: str, names: int) -> str:
    """Figures of names that stand in other formulas of the rule may be finer: with these nothing is plain but a large difference."""
    within = "<=" if symbol in ("<=", ">=") else "<"
    return (
        f"'inconsistent' if (blur := sum(halves := {halves}, zero)) + blur < (off := abs(left - right)) "
        f"else 'rounding' if halves and halves[0] < off {within} blur and len(bound) == {names} and min(halves) == max(halves) "
        f"else None"
    )


def _code_at_once(rate: str, ratio: Operation, stated: str, known: dict[str, object]) -> str:
    above, below, whole = _blur(ratio.left), _blur(ratio.right), ratio.right.code(known)
    return (
        f"'consistent' if (off := abs(left - right)) <= (rate := bound[{rate!r}][0].mention).blur "
        f"else 'inconsistent' if (twice := (below := {below}) + below) < (whole := abs({whole})) "
        f"and off * (whole - twice) > {above} + abs({stated}) * below + (rate.ulp + rate.ulp) * whole "
        f"else None"
    )


def _blur(*terms: Term) -> str:
    """Code for the sum of the half digits that the figures of sums were rounded by."""
    halves = [half for term in terms for half in _half(term)]
    return " + ".join(f"sum([{half[2:-1]}], zero)" if half.startswith("*") else half for half in halves) or "zero"


def _halves(*terms: Term) -> str:
    """Code for a list of these half digits."""
    halves = [half for term in terms for half in _half(term)]
    return halves[0][1:] if len(halves) == 1 and halves[0].startswith("*") else f"[{', '.join(halves)}]"


def _half(term: Term, several: bool = False) -> Iterator[str]:
    """Code for the half digit of each name; a name of many is unpacked."""
    match term:
        case Name(id) if several:
            yield f"*[item.mention.blur for item in bound[{id!r}]]"
        case Name(id):
            yield f"bound[{id!r}][0].mention.blur"
        case Negative(operand):
            yield from _half(operand)
        case Operation(_, left, right):
            yield from (*_half(left), *_half(right))
        case Call(_, arguments):
            for argument in arguments:
                yield from _half(argument, True)


def _never(bound: Mapping[str, Sequence[Valued]], left: Decimal, right: Decimal) -> None:
    return None


def _result(left: Term, right: Term) -> Literal["left", "right"]:
    for sort in (Name, Literally):
        if isinstance(left, sort):
            return "left"
        if isinstance(right, sort):
            return "right"
    return "left"


# --- units ----------------------------------------------------------------------------------------------------------

Dimension = Mapping[str, int]  # a base, or a free one (“?delta”) -> exponent; {} is a plain number or a rate
RATES = ("rate", "")
NAMED = {
    "money": Said("金额", "money"),
    "person": Said("人数", "people"),
    "score": Said("分数", "a score"),
    "count": Said("个数", "a count"),
    "rate": Said("比率", "a rate"),
}
SORTS: Mapping[str, str] = {s: s for s in ("money", "rate", "score", "person", "bare")} | {"points": "rate"}


def sort_of(dimension: str) -> str:
    """What figures of a dimension may be compared with: 件 and 个 are counts, per cent and its points are rates."""
    return SORTS.get(dimension, "count")


def check_dimensions(expression: Expression, dimensions: Mapping[str, str]) -> None:
    """Money added to people, a rate compared with money: a `FormulaError`. A name without dimension may have any."""
    units = _Units(dimensions)
    for comparison in expression.comparisons:
        units.unify(units.of(comparison.left), units.of(comparison.right), comparison.position)


class _Units:
    """Dimensions of terms; what is free is solved as the terms are compared."""

    def __init__(self, dimensions: Mapping[str, str]) -> None:
        self.dimensions = dimensions
        self.solved: dict[str, Dimension] = {}

    def of(self, term: Term) -> Dimension:
        match term:
            case Literally():
                return self.literal(term) if term.unit else {f"?{term.position}": 1}
            case Name():
                return self.named(term.id)
            case Negative():
                return self.of(term.operand)
            case Call():
                return self.called(term)
            case Operation("+" | "-", left, right):
                return self.unify(self.of(left), self.of(right), term.position)
            case Operation("*", left, right):
                return _times(self.factor(left), self.factor(right), 1)
            case Operation(_, left, right):
                return _times(self.factor(left), self.factor(right), -1)

    def named(self, name: str) -> Dimension:
        dimension = self.dimensions.get(name)
        if dimension is None:
            return {f"?{name}": 1}
        return {} if dimension in RATES else {dimension: 1}

    def factor(self, term: Term) -> Dimension:
        return {} if isinstance(term, Literally) and not term.unit else self.of(term)

    def literal(self, term: Literally) -> Dimension:
        dimension = UNITS[term.unit][0]
        return {} if dimension in RATES else {dimension: 1}

    def called(self, call: Call) -> Dimension:
        dimensions = [self.of(argument) for argument in call.arguments]
        if call.function == "count":
            return {f"?{call.position}": 1}
        for other in dimensions[1:]:
            self.unify(dimensions[0], other, call.position)
        return dimensions[0]

    def unify(self, left: Dimension, right: Dimension, position: int) -> Dimension:
        ratio = self.resolved(_times(left, right, -1))
        free = next((base for base, power in ratio.items() if base.startswith("?") and abs(power) == 1), None)
        if free is not None:
            rest = {base: power for base, power in ratio.items() if base != free}
            self.solved[free] = _times({}, rest, -ratio[free])
        elif ratio:
            first, second = _described(self.resolved(left)), _described(self.resolved(right))
            zh = f"单位不符，{first} 与 {second} 不能相加或比较"
            en = f"units differ: {first.en} and {second.en} can neither be added nor compared"
            raise FormulaError(Said(zh, en), position)
        return left

    def resolved(self, dimension: Dimension) -> Dimension:
        found: Dimension = {}
        for base, power in dimension.items():
            inner = self.resolved(self.solved[base]) if base in self.solved else {base: 1}
            for _ in range(abs(power)):
                found = _times(found, inner, 1 if power > 0 else -1)
        return found


def _times(left: Dimension, right: Dimension, sign: int) -> Dimension:
    powers = dict(left)
    for base, power in right.items():
        powers[base] = powers.get(base, 0) + sign * power
    return {base: power for base, power in powers.items() if power}


def _described(dimension: Dimension) -> Said:
    if not dimension:
        return NAMED["rate"]
    bases = [(NAMED.get(base.lstrip("?")) or said(base.lstrip("?")), power) for base, power in dimension.items()]
    zh, en = (
        "·".join(name.to(lang) + (f"^{power}" if power != 1 else "") for name, power in bases) for lang in ("zh", "en")
    )
    return Said(zh, en)
