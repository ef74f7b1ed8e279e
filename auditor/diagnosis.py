"""What would explain a figure that does not fit: a judgement in, sentences out, only such as explain it to the digit.

769.49 beside parts of 796.49 -> “769.49万元 中相邻两位数字似颠倒，应为 796.49万元”. A rule's own diagnoses come first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, ROUND_UP, Decimal, DecimalException
from itertools import chain, pairwise

from auditor.addresses import address
from auditor.cases import Case, Others, numbered, sums
from auditor.formula import Call, Comparison, Expression, Name, Operation, sort_of
from auditor.judgement import Binding, Judgement, judge, value_of
from auditor.model import Figure, Suspect
from auditor.rulebook import Hint
from auditor.workings import amount, printed, workings

MOST = 3  # sentences
SHIFTS = (1, -1, 2, -2, 3, -3, 4, -4, 8, -8)  # powers of ten; 4 is 元 for 万元, 8 is 元 for 亿元
SCALES = {0: "元", 3: "千元", 4: "万元", 6: "百万元", 8: "亿元"}  # powers of ten of 元
MOST_LIKELY = 2  # figures of which one is wrong; where more would do, naming them is no help
TELLING = 2  # digits a figure needs before its amount says anything
DISTINCT = 3  # digits it needs before a copy of it does
LIKE = 4  # digits it needs before one that differs says anything
RATE_SHIFTS = 3  # the most places that the point of a rate slips


@dataclass(frozen=True, slots=True)
class Cause:
    """A sentence per language; and what it says of a figure: that it should be another number, if it says so."""

    zh: str
    en: str
    figure: Figure | None = None  # as it should be


def diagnose(hints: Iterable[Hint], case: Case, suspects: tuple[Suspect, ...] = ()) -> dict[str, tuple[str, ...]]:
    """Language -> sentences, most specific first. `suspects`: what all relations together say is wrong."""
    hinted = [Cause(hint.say["zh"], hint.say["en"]) for hint in hints if _applies(hint.condition, case.binding)]
    unique: dict[str, Cause] = {}
    for cause in chain(hinted, _explained(case, bool(hinted), suspects)):
        unique[cause.zh] = cause
        if len(unique) == MOST:
            break
    return {"zh": tuple(cause.zh for cause in unique.values()), "en": tuple(cause.en for cause in unique.values())}


def _explained(case: Case, known: bool, suspects: tuple[Suspect, ...]) -> Iterator[Cause]:
    """What each explanation says, if it says one thing and that is not what the other relations contradict."""
    if case.comparison.symbol != "==" or _counts(case.comparison):
        return
    for explain in EXPLANATIONS:
        found = {cause.zh: cause for cause in explain(case, known)}
        if suspects:
            found = {zh: cause for zh, cause in found.items() if _agrees(cause, suspects)}
        yield from _said(list(found.values()))


def _agrees(cause: Cause, suspects: tuple[Suspect, ...]) -> bool:
    if cause.figure is None:
        return False
    mention = cause.figure.mention
    return any(s.mention.start == mention.start and s.low <= mention.number <= s.high for s in suspects)


def _said(found: list[Cause]) -> Iterator[Cause]:
    """One thing; of two the one or the other; of more nothing, for then it is a coincidence."""
    if len(found) == 1:
        yield found[0]
    elif len(found) == MOST_LIKELY:
        first, second = found
        yield Cause(f"{first.zh}；或者{second.zh}", f"{first.en}; or else: {second.en}")


def rounding(judgement: Judgement, binding: Binding) -> dict[str, tuple[str, ...]]:
    """For what only rounding explains: was the figure cut off, or moved so that shares total 100?"""
    case = Case(judgement, binding, Others())
    found = [cause for explain in (_forced, _cut_or_raised) for cause in explain(case, False)][:1]
    return {"zh": tuple(cause.zh for cause in found), "en": tuple(cause.en for cause in found)}


def _applies(condition: Expression, binding: Binding) -> bool:
    if any(name not in binding.frame for name in condition.names):
        return False
    try:
        return judge(condition.root, binding).verdict in ("consistent", "rounding")
    except (ZeroDivisionError, DecimalException):
        return False


def _counts(comparison: Comparison) -> bool:
    return any(isinstance(side, Call) and side.function == "count" for side in (comparison.left, comparison.right))


# --- explanations: each names slips that would make the comparison hold ----------------------------------------------


def _turned(case: Case, known: bool) -> Iterator[Cause]:
    """The amount fits, the word 增加 or 减少 does not."""
    if known or case.stated is None or case.comparison.form == "restated":
        return
    for place in case.suspects:
        figure = place[2]
        if figure is case.stated and figure.mention.number and case.holds_with(place, _flipped(figure)):
            text, up = printed(figure.mention), case.judgement.computed > 0
            zh, en = ("增加", "a rise") if up else ("减少", "a fall")
            if not set(case.comparison.names) & CHANGING:
                zh, en = ("正数", "positive") if up else ("负数", "negative")
            yield Cause(
                f"{text} 的数额相符，方向相反：按数据应为{zh}，与文字（正负号）不符",
                f"{text} fits, but its direction is the opposite of the word (sign): the figures make it {en}",
            )


CHANGING = {"delta", "rate", "prior"}  # names of what rises and falls


def _flipped(figure: Figure) -> Figure:
    return replace(figure, sign=-figure.sign)


def _swapped(case: Case, known: bool) -> Iterator[Cause]:
    for place in case.suspects:
        figure = place[2]
        for number in _swaps(figure.mention.number, figure.mention.decimals):
            if (other := case.mended(place, number)) is not None:
                old, new = printed(figure.mention), printed(other.mention)
                ninth = "" if case.comparison.form == "rate" else "（差额可被9整除）"
                yield Cause(
                    f"{old} 中相邻两位数字似颠倒，应为 {new}{ninth}",
                    f"Two neighbouring digits of {old} seem to be swapped; {new} would fit",
                    other,
                )


def _swaps(number: Decimal, decimals: int) -> Iterator[Decimal]:
    """``12.34`` -> 21.34, 13.24, 12.43."""
    text = f"{number:.{decimals}f}"
    places = [i for i, character in enumerate(text) if character.isdigit()]
    for i, j in pairwise(places):
        if text[i] != text[j] and not (i == 0 and text[j] == "0"):
            yield Decimal(text[:i] + text[j] + text[i + 1 : j] + text[i] + text[j + 1 :])


def _slipped(case: Case, known: bool) -> Iterator[Cause]:
    if not case.judgement.computed:
        return
    for place in case.suspects:
        figure = place[2]
        if not figure.mention.number or case.holds_with(place, numbered(figure, Decimal(0))):
            continue  # without it the rest adds up: where its point stands says nothing
        rate = sort_of(figure.mention.unit.dimension) == "rate"
        for shift in (shift for shift in SHIFTS if not rate or abs(shift) <= RATE_SHIFTS):
            if (other := case.mended(place, figure.mention.number.scaleb(shift))) is not None:
                yield _slip(figure, other, shift)


def _slip(figure: Figure, other: Figure, shift: int) -> Cause:
    old, new, times = printed(figure.mention), _plain(other), 10 ** abs(shift)
    way = ("小", "small") if shift > 0 else ("大", "large")
    return Cause(
        f"{old} 似小数点或单位错位，偏{way[0]}{times}倍{_mixed(figure, shift)}，应为 {new}",
        f"Decimal point or unit of {old} seem to have slipped; it is too {way[1]} by {times}; {new} fits",
        other,
    )


def _mixed(figure: Figure, shift: int) -> str:
    """200000万元 that should be 20万元 is 200000元 with the wrong unit."""
    unit = figure.mention.unit
    scales = {symbol: power for power, symbol in SCALES.items()}
    meant = SCALES.get(scales.get(unit.symbol, -99) + shift)
    return f"，疑将{meant}误写为{unit.symbol}" if meant and abs(shift) > RATE_SHIFTS else ""


def _plain(figure: Figure) -> str:
    unit = figure.mention.unit
    return unit.written(amount(figure.mention.value, unit, figure.mention.decimals, extra=8))


def _mistyped(case: Case, known: bool) -> Iterator[Cause]:
    """19.05 % for 18.05 %. In sums nearly any gap is one digit of some part, which says nothing."""
    stated = case.stated
    if stated is None or case.comparison.form == "additive" or _digits(stated) < LIKE:
        return
    number = workings(case.judgement, case.binding).computed_value * stated.sign / stated.mention.unit.scale
    other = numbered(stated, number.quantize(Decimal(1).scaleb(-stated.mention.decimals), ROUND_HALF_UP))
    old, new = printed(stated.mention), printed(other.mention)
    if len(old) == len(new) and sum(a != b for a, b in zip(old, new, strict=True)) == 1 and case.free(other):
        yield Cause(
            f"{old} 与 {new} 只有一位数字不同，疑为笔误",
            f"{old} and {new} differ in one digit; it may be a slip of the pen",
            other,
        )


def _left_out(case: Case, known: bool) -> Iterator[Cause]:
    """The gap is an amount that stands elsewhere."""
    stated = case.stated
    if stated is None or not _totals(case):
        return
    missing = case.judgement.stated - case.judgement.computed
    held = {figure.mention.start for figure in case.binding.figures()}
    seen: set[str] = set()
    for other in case.others.worth(stated.mention.unit.dimension, missing):
        if other.mention.start not in held and _equals(other, missing, stated) and other.label not in seen:
            seen.add(other.label)
            yield _found(
                case, other, "与缺少的数额相同，疑漏列此项", "is the amount missing; it may have been left out"
            )


def _counted_twice(case: Case, known: bool) -> Iterator[Cause]:
    """The total is too small by one of its parts."""
    stated = case.stated
    if stated is None or not _totals(case):
        return
    excess = case.judgement.computed - case.judgement.stated
    parts = [part for part in case.binding.figures(_names(case.comparison)) if _equals(part, excess, stated)]
    if len(parts) > 1:
        yield _sentence(parts[0], "在各部分中出现两次，疑重复计入", "stands there twice; it may be counted twice")
    for part in parts[:1] if len(parts) == 1 else ():
        yield _sentence(
            part,
            "与多出的数额相同，疑重复计入（已含在其他部分中）或不属于该合计",
            "is the excess; it may be counted twice or not belong there",
        )


def _names(comparison: Comparison) -> tuple[str, ...]:
    return tuple(dict.fromkeys(comparison.computed.names))


def _totals(case: Case) -> bool:
    return case.comparison.form == "additive" and sums(case.comparison.computed)


def _equals(figure: Figure, value: Decimal, like: Figure) -> bool:
    same_dimension = figure.mention.unit.dimension == like.mention.unit.dimension
    return same_dimension and value > 0 and value_of(figure) == value and _digits(figure) >= TELLING


def _digits(figure: Figure) -> int:
    number = f"{abs(figure.mention.number):.{figure.mention.decimals}f}"
    return len(number.replace(".", "").lstrip("0"))


def _sentence(figure: Figure, zh: str, en: str) -> Cause:
    name = f"“{figure.label}”" if figure.label else ""
    return Cause(f"{name}{printed(figure.mention)} {zh}", f"{name}{printed(figure.mention)} {en}")


def _found(case: Case, figure: Figure, zh: str, en: str) -> Cause:
    """The sentence of a figure that stands elsewhere, with the place."""
    said, place = _sentence(figure, zh, en), case.others.address(figure)
    if not place:
        return said
    return Cause(f"{place}的{said.zh}", f"{said.en} ({address(place, 'en')})")


def _cut_or_raised(case: Case, known: bool) -> Iterator[Cause]:
    stated = case.stated
    if stated is None or case.comparison.form != "rate":
        return
    size = abs(case.judgement.computed) / stated.mention.unit.scale
    digit = Decimal(1).scaleb(-stated.mention.decimals)
    number, near = abs(stated.mention.number), size.quantize(digit, ROUND_HALF_UP)
    if number == near or (case.judgement.computed < 0) != (case.judgement.stated < 0):
        return
    text, other = printed(stated.mention), numbered(stated, near)
    rounded = printed(other.mention)
    if number == size.quantize(digit, ROUND_UP):
        zh, en = f"{text} 似为进位，四舍五入应为 {rounded}", f"{text} seems to be rounded up; it rounds to {rounded}"
        yield Cause(zh, en, other)
    elif number <= size < number + digit:
        zh, en = f"{text} 似为截尾，四舍五入应为 {rounded}", f"{text} seems to be cut off; it rounds to {rounded}"
        yield Cause(zh, en, other)


def _forced(case: Case, known: bool) -> Iterator[Cause]:
    """A share moved by one unit of its last digit, in a breakdown whose shares total 100."""
    stated = case.stated
    if stated is None or not case.binding.forced or case.comparison.form != "rate":
        return
    digit = Decimal(1).scaleb(-stated.mention.decimals)
    near = (case.judgement.computed / stated.mention.unit.scale).quantize(digit, ROUND_HALF_UP)
    if abs(stated.mention.number - near) == digit:
        text, rounded = printed(stated.mention), printed(numbered(stated, near).mention)
        yield Cause(
            f"{text} 似为使各项占比合计为100%而调整末位，四舍五入为 {rounded}",
            f"{text} seems to be moved so that the shares total 100%; it rounds to {rounded}",
        )


def _based(case: Case, known: bool) -> Iterator[Cause]:
    """The rate is taken of another amount of the document: 占总支出 of what is a share of income."""
    stated, base = case.stated, _base(case)
    if known or stated is None or base is None or _digits(stated) < LIKE:
        return
    place = next(place for place in case.places if place[2] is base)
    seen: set[Decimal] = set()
    for other in case.others.figures:
        another = other.concept not in (None, base.concept) and _alike(other, base) and value_of(other) not in seen
        if another and case.consistent_with(place, replace(other, sign=base.sign)):
            seen.add(value_of(other))
            yield _found(case, other, "似被用作计算的基数", "seems to be the base it was taken of")


def _alike(other: Figure, base: Figure) -> bool:
    return other.mention.unit.dimension == base.mention.unit.dimension and value_of(other) > 0


def _base(case: Case) -> Figure | None:
    """The denominator, where it is a printed figure."""
    computed = case.comparison.computed
    if case.comparison.form == "rate" and isinstance(computed, Operation) and computed.symbol == "/":
        return case.binding.figure(computed.right) if isinstance(computed.right, Name) else None
    return None


def _copied(case: Case, known: bool) -> Iterator[Cause]:
    """The stated figure is that of another indicator, or of another year."""
    stated = case.stated
    if stated is None or known or case.comparison.form == "restated" or _digits(stated) < DISTINCT:
        return
    held = {figure.mention.start for figure in case.binding.figures()}
    for other in case.others.numbered(stated.mention.number):
        mention = other.mention
        if mention.unit != stated.mention.unit or mention.start in held:
            continue
        if year := _other_year(case, other, stated):
            yield _found(
                case, other, f"是{year}年的数，与此数相同，疑照抄", f"is the same figure, of {year}; it may be a copy"
            )
            return
        if _foreign(other, stated):
            yield _found(
                case, other, "与此数相同，疑从该项误抄", "is the same figure; it may have been copied from there"
            )
            return


def _other_year(case: Case, other: Figure, stated: Figure) -> int | None:
    """The year of a figure of the same name, if it is another one."""
    same = stated.concept is not None and other.concept == stated.concept and other.measure == stated.measure
    own, its = (case.others.years.get(figure.mention.start) for figure in (stated, other))
    return its if same and own is not None and its is not None and own != its else None


def _foreign(other: Figure, stated: Figure) -> bool:
    """Another indicator. Amounts are often said again in other words, so both must be known; rates seldom are."""
    if sort_of(stated.mention.unit.dimension) == "rate":
        return bool(other.label) and other.label != stated.label
    return bool(other.concept and stated.concept) and other.concept != stated.concept


EXPLANATIONS = (
    _turned, _swapped, _slipped, _mistyped, _left_out, _counted_twice, _cut_or_raised, _based, _copied,
)  # fmt: skip


# --- what all relations together say --------------------------------------------------------------------------------


def localisation(suspects: tuple[Suspect, ...]) -> dict[str, tuple[str, ...]]:
    """Language -> the sentence: ``若将 21.76万元 改为 21.70万元，则相关3处勾稽均成立``."""
    if not suspects:
        return {}
    relations, broken = (min(getattr(s, name) for s in suspects) for name in ("relations", "broken"))
    changes = "，或将".join(f"{_called(suspect)}改为 {_needed(suspect, '至')}" for suspect in suspects)
    zh = f"若将{changes}，则相关{relations}处勾稽均成立"
    ways = ", or ".join(f"{_called(suspect, 'en')}were {_needed(suspect, ' to ')}" for suspect in suspects)
    en = f"If {ways}, all {relations} relations through it would hold"
    if broken < relations:
        zh += f"（其中{broken}处现为不符）"
        en += f" ({broken} of them {'does' if broken == 1 else 'do'} not hold now)"
    return {"zh": (zh,), "en": (en,)}


def _called(suspect: Suspect, lang: str = "zh") -> str:
    """`` 第3行“基本支出”21.76万元 ``"""
    place = suspect.location.address
    if lang == "en":
        return f"{printed(suspect.mention)} ({address(place, 'en')}) "
    name = f"“{suspect.label}”" if suspect.label else ""
    return f" {place}{name}{printed(suspect.mention)} "


def _needed(suspect: Suspect, to: str) -> str:
    ends = [suspect.mention.unit.written(f"{number:f}") for number in (suspect.low, suspect.high)]
    return to.join(dict.fromkeys(ends))
