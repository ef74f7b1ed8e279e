"""Sums that are written out: ``预算执行率=（486.35÷500.00）×100%=97.27%``, ``得分=10+27.6+33+23=93.6分``, ``480元×1,500套=72万元``.

Between two signs of equality, or before the first, stands an expression of figures, signs and brackets; words beside a figure are
its name. What is made of it is a rate, a total, a difference or a product, as the signs say; an expression with a number that is no
figure (``×10``) or with a name that has none says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from auditor.facts import directed, unsigned
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.product import as_set
from auditor.text import Item, Passage, Text, claim, is_quotient, reading, rounded

PER = re.compile(
    r"/(?:每?(?:人|生|户|天|日|月|年|次|餐|亩|个|套|场|节|课时|学期)[·.]?){1,2}(?=[）+\-*xX=]|$)"
)  # 10.5元/天*19天
TOKEN = re.compile(rf"[（）+\-*/÷xX{zh.FIGURES}]|[^（）+\-*/÷xX{zh.FIGURES}]+")
ENDS = re.compile(r"[，。；]")
REMARK = re.compile(  # 县（市、区）上解A; 转贷A（含再融资B）
    rf"（[^（）+\-*/÷xX=\d{zh.FIGURES}]*）|(?<=[{zh.FIGURES}])（(?=[一-龥])[^（）=+*/÷]*）"
)
BEHIND = re.compile(  # 控制率为94.67%（在职71人/编制75人）, 车均2.60万元（15.60万元÷6辆）; not 60元（每人5元/次）
    rf"(?P<rate>{zh.RATE_FIGURE}(?=（[^（）]*[/÷])|[{zh.FIGURES}](?=（[^（）]*÷))（(?P<said>[^（）=，。；/÷]*[/÷][^（）=，。；/÷]*)）"
)
EQUALS = re.compile("[=≈]")
BEHIND_IT = re.compile(r"[，。；=≈]")
LEFT = re.compile(
    rf"(?:^|[，。；：])[^，。；：=≈+\-*/÷（）{zh.FIGURES}]*[{zh.FIGURES}]$"
)  # a name and its figure alone
NUMBER = re.compile(r"[\dA-Za-z|∑Σ]")  # or what is done with one: abs(A-B)
YEAR = re.compile(r"(?:19|20)\d\d年")  # a name may have one: 2023年预算数A-2022年预算数B
ALL = "100%"  # A/B*100%
MOST = 24  # figures of one expression, and brackets that it opens


@dataclass(frozen=True)
class Product:
    """Figures that are multiplied, and what they are divided by; one above the line may be a sum in brackets."""

    above: tuple[Item | Sum, ...]
    below: tuple[Item | Sum, ...]


@dataclass(frozen=True)
class Sum:
    """Terms with their signs, True for minus."""

    terms: tuple[tuple[bool, Product], ...]


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        if passage.slots[1:] and EQUALS.search(passage.template):
            yield from _of_passage(text, passage)
        if passage.slots[2:] and "（" in passage.template and ("/" in passage.template or "÷" in passage.template):
            yield from _behind_the_rate(text, passage)


def _of_passage(text: Text, passage: Passage) -> Iterator[Claim]:
    items = {item.slot.position: item for item in text.row(passage)}
    template = REMARK.sub(lambda found: " " * len(found.group()), passage.template)
    yield from _told_first(text, template, items)
    last = 0
    before: Sum | None = None
    for sign in EQUALS.finditer(template):
        result = items.get(sign.end())
        tokens = _tokens(template, last, sign.start(), items) if result is not None else []
        last = sign.end()
        way = _Parser(tokens).expression() if tokens else None
        if result is not None and way is not None:
            yield from _claims(text, way, result)
            yield from _term_by_term(text, before, _figures(way))
        before = way


def _told_first(text: Text, template: str, items: dict[int, Item]) -> Iterator[Claim]:
    """可用财力A=收入B+补助C-上解D: the result before the sign, and some of what stands behind it taken off."""
    for sign in EQUALS.finditer(template):
        result = items.get(sign.start() - 1)
        end = next((found.start() for found in BEHIND_IT.finditer(template, sign.end())), len(template))
        alone = result is not None and LEFT.search(template, 0, sign.start()) is not None
        way = _Parser(_tokens(template, sign.end(), end, items)).expression() if alone else None
        if result is not None and way is not None and any(minus for minus, _ in way.terms):
            yield from _total(text, _figures(way), result)


def _term_by_term(text: Text, products: Sum | None, results: Sequence[tuple[bool, Item]]) -> Iterator[Claim]:
    """A*B*C+D*E*F=G+H: G is the first product and H the second."""
    terms = products.terms if products is not None and len(products.terms) > 1 else ()
    if len(terms) == len(results):
        for term, (_, result) in zip(terms, results, strict=True):
            yield from _claims(text, Sum((term,)), result)


def _behind_the_rate(text: Text, passage: Passage) -> Iterator[Claim]:
    """控制率为P（在职A/编制B）: the bracket says of what."""
    items = {item.slot.position: item for item in text.row(passage)}
    for found in BEHIND.finditer(passage.template):
        tokens = _tokens(passage.template, found.start("said"), found.end("said"), items)
        way = _Parser(tokens).expression() if len(tokens) > 2 else None
        rate = items.get(found.start("rate"))
        figures = [token for token in tokens if isinstance(token, Item)]
        turned = rate is not None and len(figures) == 2 and is_quotient(figures[1], figures[0], rate)
        if way is not None and rate is not None and not turned:  # 覆盖率95%（应覆盖20个村/实际19个村）
            yield from _claims(text, way, rate)


def _tokens(template: str, begin: int, end: int, items: dict[int, Item]) -> list[str | Item]:
    """Signs, brackets and figures of an expression, without names; [] where a number or a name stands for itself."""
    stop = max((found.end() for found in ENDS.finditer(template, begin, end)), default=begin)
    tokens: list[str | Item] = []
    per = {found.start(): found.end() for found in PER.finditer(template, stop, end)}
    skipped = stop
    for found in TOKEN.finditer(template, stop, end):
        word = found.group()
        skipped = per.get(found.start(), skipped)
        if found.start() < skipped:
            continue
        if found.start() in items:
            tokens.append(items[found.start()])
        elif word in "（）+-*/÷xX":
            tokens.append({"÷": "/", "x": "*", "X": "*"}.get(word, word))
        elif word == ALL and tokens[-1:] == ["*"]:
            tokens.pop()
        elif NUMBER.search(YEAR.sub("", word)):
            return []
    return tokens if max(sum(isinstance(token, Item) for token in tokens), tokens.count("（")) <= MOST else []


class _Parser:
    """A recursive descent over tokens; None for what is no expression."""

    def __init__(self, tokens: Sequence[str | Item]) -> None:
        self.tokens = [*tokens, ""]
        self.at = 0

    def expression(self) -> Sum | None:
        whole = self._sum()
        return whole if whole is not None and self.tokens[self.at] == "" else None

    def _take(self, *signs: str) -> str:
        token = self.tokens[self.at]
        if isinstance(token, str) and token in signs:
            self.at += 1
            return token
        return ""

    def _sum(self) -> Sum | None:
        terms: list[tuple[bool, Product]] = []
        sign = "+"
        while sign:
            term = self._product()
            if term is None:
                return None
            terms.append((sign == "-", term))
            sign = self._take("+", "-")
        return Sum(tuple(terms))

    def _product(self) -> Product | None:
        above: list[Item | Sum] = []
        below: list[Item | Sum] = []
        sign = "*"
        while sign:
            factor = self._factor()
            if factor is None:
                return None
            over, under = (above, below) if sign == "*" else (below, above)
            inner = _one_product(factor)
            over.extend(inner.above if inner else (factor,))
            under.extend(inner.below if inner else ())
            sign = self._take("*", "/")
        return Product(tuple(above), tuple(below))

    def _factor(self) -> Item | Sum | None:
        token = self.tokens[self.at]
        if isinstance(token, Item):
            self.at += 1
            return token
        if self._take("（"):
            inner = self._sum()
            if inner is None or not self._take("）"):
                return None
            return inner
        return None


def _one_product(factor: Item | Sum) -> Product | None:
    """（A/B） is A/B, （79人） is 79人: a bracket around one term is of no account."""
    if not isinstance(factor, Sum) or len(factor.terms) > 1 or factor.terms[0][0]:
        return None
    return factor.terms[0][1]


def _claims(text: Text, way: Sum, result: Item) -> Iterator[Claim]:
    if len(way.terms) > 1:
        yield from _total(text, _figures(way), result)
        return
    product = way.terms[0][1]
    if len(product.above) == len(product.below) == 1:
        yield from _rate(text, product.above[0], product.below[0], result)
    elif len(product.above) == 2 and not product.below:
        yield from _times(text, product.above, result)
    elif len(product.above) == 3 and not product.below:
        yield from _times_twice(text, product.above, result)
    elif len(product.above) == 1 and not product.below and isinstance(whole := product.above[0], Sum):
        yield from _total(text, _figures(whole), result)


def _figures(way: Sum) -> list[tuple[bool, Item]]:
    """The terms, where each is one figure; [] where one is more."""
    plain = [(minus, p.above[0]) for minus, p in way.terms if len(p.above) == 1 and not p.below]
    found = [(minus, item) for minus, item in plain if isinstance(item, Item)]
    return found if len(found) == len(way.terms) else []


def _total(text: Text, terms: Sequence[tuple[bool, Item]], result: Item) -> Iterator[Claim]:
    """A+B+C=D, A-B=C; what is bare has the unit of the result."""
    if len(terms) < 2 or not _of_one_kind([item for _, item in terms], result):
        return
    parts = [_in_unit_of(item, result) for _, item in terms]
    plus = [item for (minus, _), item in zip(terms, parts, strict=True) if not minus]
    less = [item for (minus, _), item in zip(terms, parts, strict=True) if minus]
    if not less:
        yield claim(text, "sum", [reading("written out", total=result, parts=plus)], result, topic="list")
    elif plus:
        yield claim(text, "difference", [reading("written out", result=result, plus=plus, minus=less)], result)


def _rate(text: Text, above: Item | Sum, below: Item | Sum, result: Item) -> Iterator[Claim]:
    """A/B=P, (A-B)/B=P, (A+B)/C=P: of one unit above and below; what comes of it is a rate."""
    terms = [(False, above)] if isinstance(above, Item) else _figures(above)
    if not terms or not isinstance(below, Item) or not below.mention.value:
        return
    over = [_signed(item, minus) for minus, item in terms]
    kinds = {i.dimension for i in over}
    if len(over) == below.mention.number and kinds <= {result.dimension, "bare"} and below.dimension == "bare":
        parts = [_in_unit_of(item, result) for item in over]  # （A+B+C）÷3: their mean
        yield claim(text, "ratio", [reading("mean", numerator=parts, rate=result)], result, topic="mean")
        return
    each = kinds == {result.dimension} and below.dimension not in (result.dimension, "bare")  # 298.16万元/79人=3.77万元
    if each or (result.slot.is_rate and kinds == {below.dimension}):
        way = reading("written out", numerator=over, denominator=below, rate=unsigned(result))
        yield claim(text, "ratio", [way], result, topic="per_unit" if each else "other")


def _times(text: Text, factors: Sequence[Item | Sum], result: Item) -> Iterator[Claim]:
    """10分×97.27%=9.73分, 480元×1,500套=72万元: one of the two is of the kind of the result, the other of any."""
    items = [item for item in factors if isinstance(item, Item)]
    if sum(item.dimension == "bare" for item in items) == 1:  # 97.27%×10=9.73分
        items = [_in_unit_of(item, result) if item.dimension == "bare" else item for item in items]
    alike = [item for item in items if item.dimension == result.dimension]
    others = [item for item in items if item.dimension != result.dimension]
    if len(items) != 2 or len(alike) != 1 or not others[0].mention.value or not alike[0].mention.value:
        return
    if others[0].slot.is_rate:
        way = reading("written out", numerator=[rounded(result)], denominator=alike[0], rate=others[0])
        yield claim(text, "ratio", [way], result, topic="other")
    elif others[0].dimension != "bare":
        way = reading("written out", numerator=[result], denominator=others[0], rate=as_set(alike[0]))
        yield claim(text, "ratio", [way], result, topic="product")


def _times_twice(text: Text, factors: Sequence[Item | Sum], result: Item) -> Iterator[Claim]:
    """161人*10.5元/天*19天=32119.5元: a price, how many and how often; a bare result has the unit of the price."""
    items = [item for item in factors if isinstance(item, Item) and item.mention.value]
    priced = [item for item in items if item.dimension == "money"]
    counts = [item for item in items if item.dimension not in ("bare", "rate", "points", "money")]
    if len(priced) != 1 or len(counts) != 2 or not _of_one_kind([result], priced[0]):
        return
    price, number, times = (as_set(item) for item in (*priced, *counts))
    way = reading("written out", numerator=[_in_unit_of(result, price)], denominator=number, rate=price, times=times)
    yield claim(text, "ratio", [way], result, topic="product_of_times")


def _of_one_kind(items: Sequence[Item], result: Item) -> bool:
    return {item.dimension for item in items} <= {result.dimension, "bare"}


def _in_unit_of(item: Item, result: Item) -> Item:
    """451.22+128.63=579.85万元: the unit stands behind the last."""
    if item.dimension == result.dimension:
        return unsigned(item)
    return unsigned(replace(item, slot=replace(item.slot, mention=replace(item.mention, unit=result.mention.unit))))


def _signed(item: Item, minus: bool) -> Item:
    return directed(item, minus)


__all__ = ["claims"]
