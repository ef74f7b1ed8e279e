"""What would explain a figure that does not fit: a judgement in, sentences out, only such as explain it to the digit.

769.49 beside parts of 796.49 -> “769.49万元 中相邻两位数字似颠倒，应为 796.49万元”. A rule's own diagnoses come first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, ROUND_UP, Decimal, DecimalException
from itertools import chain
from typing import Literal

from auditor.addresses import address
from auditor.cases import Case, Others, digits_told, numbered, sums
from auditor.formula import Call, Comparison, Expression, Literally, Name, Operation, sort_of
from auditor.judgement import Binding, Judgement, judge, value_of
from auditor.model import Figure, Suspect
from auditor.rulebook import Hint
from auditor.slips import SHIFTS, dropped, turns
from auditor.workings import amount, printed, workings

MOST = 3  # sentences
SCALES = {0: "元", 3: "千元", 4: "万元", 6: "百万元", 8: "亿元"}  # powers of ten of 元
MOST_LIKELY = 2  # figures of which one is wrong; where more would do, naming them is no help
TELLING = 2  # digits a figure needs before its amount says anything
DISTINCT = 3  # digits it needs before the same far away, or a copy of it, does
NEAR = 80  # characters
BALANCED = (  # how the ids of those begin that are often equal, one being spent as the other
    "income", "expenditure", "receipts", "appropriation", "general_budget", "carry_over", "project_funds",
)  # fmt: skip
NO_NAME = re.compile(
    r"(?:与?[比较]|同比|占|与|其中|持平|增[加长]|减少|下降|上升|提高|完成)"
)  # how labels begin that name nothing
LIKE = 4  # digits it needs before one that differs says anything
RATE_SHIFTS = 3  # the most places that the point of a rate slips


@dataclass(frozen=True, slots=True)
class Cause:
    """A sentence per language; which figure it calls wrong, if one, and what number it should be, if it says so."""

    zh: str
    en: str
    wrong: Figure | None = None
    number: Decimal | None = None


def diagnose(hints: Iterable[Hint], case: Case, suspects: tuple[Suspect, ...] = ()) -> dict[str, tuple[str, ...]]:
    """Language -> sentences, most specific first. `suspects`: what all relations together say is wrong."""
    hinted = [Cause(hint.say["zh"], hint.say["en"]) for hint in hints if _applies(hint.condition, case)]
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
    said = 0
    for explain in EXPLANATIONS:
        found = {cause.zh: cause for cause in explain(case, known)}
        causes = [cause for cause in found.values() if not suspects or _agrees(cause, suspects)]
        for cause in _said(causes):
            said += 1
            yield cause
    if len(suspects) == 1 and not said and not known:
        yield from _penned(suspects[0], case)


def _agrees(cause: Cause, suspects: tuple[Suspect, ...]) -> bool:
    """Is it about one of these figures, and within what they need?"""
    return cause.wrong is not None and any(
        suspect.mention.start == cause.wrong.mention.start
        and (cause.number is None or suspect.low <= cause.number <= suspect.high)
        for suspect in suspects
    )


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


def _applies(condition: Expression, case: Case) -> bool:
    """Does it hold, and is it about the figure that was found wrong?"""
    if any(name not in case.binding.frame for name in condition.names):
        return False
    if {_subject(comparison) for comparison in condition.comparisons}.isdisjoint({_subject(case.comparison), ""}):
        return False
    try:
        return judge(condition.root, case.binding).verdict in ("consistent", "rounding")
    except (ZeroDivisionError, DecimalException):
        return False


def _subject(comparison: Comparison) -> str:
    return comparison.stated.id if isinstance(comparison.stated, Name) else ""


def _counts(comparison: Comparison) -> bool:
    return any(isinstance(side, Call) and side.function == "count" for side in (comparison.left, comparison.right))


# --- explanations: each names slips that would make the comparison hold ----------------------------------------------


def _turned(case: Case, known: bool) -> Iterator[Cause]:
    """The amount fits, the word 增加 or 减少 does not."""
    if known or case.stated is None or not case.turned:
        return
    text, up = printed(case.stated.mention), case.judgement.computed > 0
    zh, en = ("增加", "a rise") if up else ("减少", "a fall")
    if not set(case.comparison.names) & CHANGING:
        zh, en = ("正数", "positive") if up else ("负数", "negative")
    yield Cause(
        f"{text} 的数额相符，方向相反：按数据应为{zh}，与文字（正负号）不符",
        f"{text} fits, but its direction is the opposite of the word (sign): the figures make it {en}",
    )


CHANGING = {"delta", "rate", "prior"}  # names of what rises and falls


def _swapped(case: Case, known: bool) -> Iterator[Cause]:
    telling = case.stated is not None and _digits(case.stated) >= LIKE
    for place in case.places if telling else case.suspects:
        figure = place[2]
        if figure is not case.stated and _digits(figure) < DISTINCT:
            continue
        for number in turns(figure.mention.number, figure.mention.decimals):
            if case.mended(place, number) is not None:
                yield _swap(figure, number)


def _swap(figure: Figure, number: Decimal) -> Cause:
    old, new = printed(figure.mention), printed(numbered(figure, number).mention)
    return Cause(
        f"{old} 中相邻两位数字似颠倒，应为 {new}（两数之差可被9整除）",
        f"Two neighbouring digits of {old} seem to be swapped; {new} would fit",
        figure,
        number,
    )


def _slipped(case: Case, known: bool) -> Iterator[Cause]:
    if not case.judgement.computed:
        return
    for place in case.places:
        figure = place[2]
        if not figure.mention.number or case.holds_with(place, numbered(figure, Decimal(0))):
            continue  # without it the rest adds up: where its point stands says nothing
        for shift in _shifts(case, figure):
            number = figure.mention.number.scaleb(shift)
            if case.mended(place, number) is not None:
                yield _slip(figure, number, shift)


def _shifts(case: Case, figure: Figure) -> Iterator[int]:
    """Of a rate its own point slips by little; of its operands only units are mixed up, for nobody could tell which."""
    for shift in SHIFTS:
        if case.comparison.form != "rate" or (abs(shift) <= RATE_SHIFTS) == (figure is case.stated):
            yield shift


def _slip(figure: Figure, number: Decimal, shift: int) -> Cause:
    old, new, times = printed(figure.mention), _plain(numbered(figure, number)), 10 ** abs(shift)
    meant = _meant(figure, shift)
    units, so = (
        (f"，疑将{meant}误写为{figure.mention.unit.symbol}", f"（即{_digits_of(figure)}{meant}）")
        if meant
        else ("", "")
    )
    return Cause(
        f"{old} 似小数点或单位错位（相差{times}倍{units}），应为 {new}{so}",
        f"Decimal point or unit of {old} seem to have slipped (by {times} times); {new} fits",
        figure,
        number,
    )


def _meant(figure: Figure, shift: int) -> str:
    """The unit in which the printed digits are right: 200000万元 that should be 20万元 is 200000元."""
    power = {symbol: power for power, symbol in SCALES.items()}.get(figure.mention.unit.symbol)
    return SCALES.get(power + shift, "") if power is not None and abs(shift) > RATE_SHIFTS else ""


def _digits_of(figure: Figure) -> str:
    return figure.mention.printed(figure.mention.number)


def _plain(figure: Figure) -> str:
    unit = figure.mention.unit
    return unit.written(amount(figure.mention.value, unit, figure.mention.decimals, extra=8))


def _mistyped(case: Case, known: bool) -> Iterator[Cause]:
    """19.05 % for 18.05 %. In sums nearly any gap is one digit of some part, which says nothing."""
    stated = case.stated
    if known or stated is None or case.comparison.form == "additive" or _digits(stated) < LIKE:
        return
    number = workings(case.judgement, case.binding).computed_value * stated.sign / stated.mention.unit.scale
    other = numbered(stated, number.quantize(Decimal(1).scaleb(-stated.mention.decimals), ROUND_HALF_UP))
    if _one_digit(stated, other.mention.number) and case.free(other):
        yield _typo(stated, other.mention.number)


def _digit_lost(case: Case, known: bool) -> Iterator[Cause]:
    """1066.51 for 10661.51: of a total, or of one part with many digits."""
    if known or case.comparison.form != "additive" or not sums(case.comparison.difference):
        return
    for place in case.places:
        figure = place[2]
        gap = case.judgement.left - case.judgement.right
        for off in (gap, -gap) if _digits(figure) > LIKE else ():
            number = (value_of(figure) + off) * figure.sign / figure.mention.unit.scale
            if number > 0 and _dropped(figure, number) and case.mended(place, number) is not None:
                yield _lost(figure, number)


def _one_digit(figure: Figure, number: Decimal) -> bool:
    old, new = printed(figure.mention), printed(numbered(figure, number).mention)
    return len(old) == len(new) and sum(a != b for a, b in zip(old, new, strict=True)) == 1


def _typo(figure: Figure, number: Decimal) -> Cause:
    old, new = printed(figure.mention), printed(numbered(figure, number).mention)
    return Cause(
        f"{old} 与 {new} 只有一位数字不同，疑为笔误",
        f"{old} and {new} differ in one digit; it may be a slip of the pen",
        figure,
        number,
    )


def _dropped(figure: Figure, number: Decimal) -> bool:
    return dropped(figure.mention.printed(figure.mention.number), figure.mention.printed(number))


def _lost(figure: Figure, number: Decimal) -> Cause:
    old, new = printed(figure.mention), printed(numbered(figure, number).mention)
    more = number < figure.mention.number
    return Cause(
        f"{old} 与 {new} 相差一位数字，疑{'多' if more else '漏'}写一位",
        f"{old} has a digit {'more' if more else 'less'} than {new}; it may have been {'typed twice' if more else 'lost'}",
        figure,
        number,
    )


def _penned(suspect: Suspect, case: Case) -> Iterator[Cause]:
    """The slip that made of a figure what it is, where other relations say what it should be."""
    figure = _figure_of(suspect)
    number, decimals = suspect.mention.number, suspect.mention.decimals
    swapped = [swap for swap in turns(number, decimals) if suspect.low <= swap <= suspect.high]
    shifts = [shift for shift in SHIFTS if suspect.low <= number.scaleb(shift) <= suspect.high]
    if len(swapped) == 1:
        yield _swap(figure, swapped[0])
    elif shifts:
        yield _slip(figure, number.scaleb(shifts[0]), shifts[0])
    elif suspect.low == suspect.high and _digits(figure) >= LIKE and _one_digit(figure, suspect.low):
        yield _typo(figure, suspect.low)
    elif suspect.low == suspect.high and _digits(figure) >= LIKE and _dropped(figure, suspect.low):
        yield _lost(figure, suspect.low)
    else:
        yield from _copies(case.others, case.figure_at(suspect.mention.start), {suspect.mention.start}, True)


def _left_out(case: Case, known: bool) -> Iterator[Cause]:
    """The gap is an amount that stands elsewhere."""
    stated = case.stated
    if stated is None or not _totals(case):
        return
    missing = case.judgement.stated - case.judgement.computed
    held = {figure.mention.start for figure in case.binding.figures()}
    seen: set[str] = set()
    for other in case.others.worth(stated.mention.unit.dimension, missing):
        telling = _digits(other) >= (TELLING if _near(other, stated) else DISTINCT)
        if other.mention.start not in held and telling and _equals(other, missing, stated) and other.label not in seen:
            seen.add(other.label)
            yield _found(
                case.others, other, "与缺少的数额相同，疑漏列此项", "is the amount missing; it may have been left out"
            )


def _kind_left_out(case: Case, known: bool) -> Iterator[Cause]:
    """Another total is divided into the same kinds and one more, which is not named here."""
    stated = case.stated
    if stated is None or not _totals(case) or case.judgement.stated <= case.judgement.computed:
        return
    parts = tuple(case.binding.figures(_names(case.comparison)))
    for total, kind in case.others.kinds_missing(stated, parts):
        yield _unnamed_kind(case, kind, total, stated)


def _unnamed_kind(case: Case, kind: Figure, total: Figure, stated: Figure) -> Cause:
    unit = stated.mention.unit
    missing = unit.written(amount(case.judgement.stated - case.judgement.computed, unit, stated.mention.decimals))
    place, text = case.others.address(kind), printed(total.mention)
    return Cause(
        f"{place}的{text}另分有“{kind.label}”一类，此处没有，疑漏列这一类（按差额为{missing}）",
        f"{text} ({address(place, 'en')}) is also divided into “{kind.label}”, a kind that is not named here; it may have been left out ({missing} is missing)",
    )


def _counted_twice(case: Case, known: bool) -> Iterator[Cause]:
    """The total is too small by one of its parts."""
    stated = case.stated
    if stated is None or not _totals(case):
        return
    excess = case.judgement.computed - case.judgement.stated
    parts = [part for part in case.binding.figures(_names(case.comparison)) if _equals(part, excess, stated)]
    if len(parts) == 1 and _equals(parts[0], case.judgement.stated, stated) and len(case.figures) > LIKE:
        yield _sentence(
            parts[0],
            "与合计数相同，其余各项相加正是合计：疑合计混入各项，各行的数可能与行名错行",
            "is the total itself, which all other parts make: it may stand among its parts by mistake, the figures beside the wrong names",
        )
        return
    if len(parts) > 1:
        yield _sentence(parts[0], "在各部分中出现两次，疑重复计入", "stands there twice; it may be counted twice")
    for part in parts[:1] if len(parts) == 1 else ():
        yield _sentence(
            part,
            "与多出的数额相同，疑重复计入（已含在其他部分中）或不属于该合计",
            "is the excess; it may be counted twice or not belong there",
        )


def _near(figure: Figure, other: Figure) -> bool:
    return abs(figure.mention.start - other.mention.start) <= NEAR


def _names(comparison: Comparison) -> tuple[str, ...]:
    return tuple(dict.fromkeys(comparison.computed.names))


def _totals(case: Case) -> bool:
    return case.comparison.form == "additive" and sums(case.comparison.computed)


def _equals(figure: Figure, value: Decimal, like: Figure) -> bool:
    """Is it that amount, and no round one, which any slip may leave?"""
    same_dimension = figure.mention.unit.dimension == like.mention.unit.dimension
    return same_dimension and value > 0 and value_of(figure) == value and digits_told(figure) >= TELLING


def _digits(figure: Figure) -> int:
    number = figure.mention.printed(abs(figure.mention.number))
    return len(number.replace(".", "").lstrip("0"))


def _sentence(figure: Figure, zh: str, en: str) -> Cause:
    name = _name(figure.label)
    return Cause(f"{name}{printed(figure.mention)} {zh}", f"{name}{printed(figure.mention)} {en}")


def _name(label: str) -> str:
    """In quotation marks, where it is a name: 比上年 and 占 are none."""
    return f"“{label}”" if label and not NO_NAME.match(label) else ""


def _found(others: Others, figure: Figure, zh: str, en: str) -> Cause:
    """The sentence of a figure that stands elsewhere, with the place."""
    said, place = _sentence(figure, zh, en), others.address(figure)
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
        yield Cause(zh, en, stated, near)
    elif number <= size < number + digit:
        zh, en = f"{text} 似为截尾，四舍五入应为 {rounded}", f"{text} seems to be cut off; it rounds to {rounded}"
        yield Cause(zh, en, stated, near)


def _forced(case: Case, known: bool) -> Iterator[Cause]:
    """Shares that do not total 100, or one that was moved by a unit of its last digit so that they do."""
    stated = case.stated
    if stated is None and isinstance(case.comparison.stated, Literally) and _rates(case):
        total = workings(case.judgement, case.binding).computed
        yield Cause(
            f"各项占比分别舍入，合计为{total}；如须合计为100%，通常调整占比最大一项的末位",
            f"Each share is rounded, which makes {total}; to total 100% the last digit of the largest is usually moved",
        )
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


def _rates(case: Case) -> bool:
    return all(sort_of(figure.mention.unit.dimension) == "rate" for figure in case.figures)


def _based(case: Case, known: bool) -> Iterator[Cause]:
    """The rate is taken of another amount of the document: 占总支出 of what is a share of income."""
    stated, base = case.stated, _base(case)
    if known or stated is None or base is None or _digits(stated) < LIKE:
        return
    place = next(place for place in case.places if place[2] is base)
    seen: set[Decimal] = set()
    for other in _bases(case, stated, base):
        another = _another(other, base) and value_of(other) not in seen
        if another and case.consistent_with(place, replace(other, sign=base.sign)):
            seen.add(value_of(other))
            zh = "为基数计算，结果与报告数相符，疑基数取用有误"
            found = _found(
                case.others, other, zh, "as the base gives the stated rate; it may have been taken by mistake"
            )
            yield replace(found, zh=f"若以{found.zh}", en=f"Taking {found.en}", wrong=stated)


def _another(figure: Figure, other: Figure) -> bool:
    """A known indicator, or another measure of the same."""
    return figure.concept is not None and (figure.concept, figure.measure) != (other.concept, other.measure)


def _bases(case: Case, stated: Figure, base: Figure) -> Sequence[Figure]:
    """The amounts of the document that come near what the base would have to be."""
    size, ulp = abs(value_of(stated)), stated.mention.ulp
    given = abs(case.judgement.computed * value_of(base))
    if size <= ulp:
        return ()
    return case.others.between(base.mention.unit.dimension, given / (size + ulp), given / (size - ulp))


def _base(case: Case) -> Figure | None:
    """The denominator, where it is a printed figure."""
    computed = case.comparison.computed
    if case.comparison.form == "rate" and isinstance(computed, Operation) and computed.symbol == "/":
        return case.binding.figure(computed.right) if isinstance(computed.right, Name) else None
    return None


def _copied(case: Case, known: bool) -> Iterator[Cause]:
    """The stated figure is that of another indicator; or a figure is that of another year."""
    if known or case.comparison.form == "restated":
        return
    for _, _, figure in case.suspects:
        held = {other.mention.start for other in case.binding.figures()}
        yield from _copies(case.others, figure, held, figure is case.stated)


def _copies(others: Others, figure: Figure, held: set[int], foreign: bool) -> Iterator[Cause]:
    """Where a figure may have been copied from, if it has digits enough to tell and is not said again as what it is."""
    if digits_told(figure) < DISTINCT:
        return
    alike = [o for o in others.numbered(figure.mention.number) if o.mention.unit == figure.mention.unit]
    alike = [other for other in alike if other.mention.start not in held]
    for other in alike:
        if year := _other_year(others, other, figure):
            said = f"是{year}年的数，与此数相同，疑照抄", f"is the same figure, of {year}; it may be a copy"
            yield replace(_found(others, other, *said), wrong=figure)
            return
    own = figure.concept is not None and any(other.concept == figure.concept for other in alike)
    for other in alike if foreign and not own else ():
        if _foreign(other, figure):
            said = "与此数相同，疑从该项误抄", "is the same figure; it may have been copied from there"
            yield replace(_found(others, other, *said), wrong=figure)
            return


def _other_year(others: Others, other: Figure, stated: Figure) -> int | None:
    """The year of a figure of the same name, if it is another one."""
    same = stated.concept is not None and other.concept == stated.concept and other.measure == stated.measure
    own, its = (others.years.get(figure.mention.start) for figure in (stated, other))
    return its if same and own is not None and its is not None and own != its else None


def _foreign(other: Figure, stated: Figure) -> bool:
    """Another indicator. Amounts are often said again in other words, so both must be known; rates seldom are."""
    if sort_of(stated.mention.unit.dimension) == "rate":
        return bool(other.label) and other.label != stated.label
    if not (other.concept and stated.concept) or other.concept == stated.concept:
        return False
    return not (other.concept.startswith(BALANCED) and stated.concept.startswith(BALANCED))  # income is spent: no copy


EXPLANATIONS = (
    _turned, _swapped, _slipped, _mistyped, _digit_lost, _left_out, _kind_left_out, _counted_twice, _cut_or_raised, _based, _copied,
)  # fmt: skip


# --- what all relations together say --------------------------------------------------------------------------------


def localisation(suspects: tuple[Suspect, ...]) -> dict[str, tuple[str, ...]]:
    """Language -> the sentence: ``若将 21.76万元 改为 21.70万元，则相关3处勾稽均成立``."""
    if not suspects:
        return {}
    relations, broken, left = (min(getattr(s, name) for s in suspects) for name in ("relations", "broken", "left"))
    changes = "，或".join(_change(suspect) for suspect in suspects) + _likelier(suspects, "zh")
    ways = ", or ".join(_change(suspect, "en") for suspect in suspects) + _likelier(suspects, "en")
    if relations == 1 and not left:
        zh = f"若{changes}，则此处相符，其他勾稽不受影响"
        return {"zh": (zh,), "en": (f"If {ways}, this would agree and nothing else would be upset",)}
    zh = f"若{changes}，则相关{relations}处勾稽{'' if left else '均'}成立"
    en = f"If {ways}, {'both' if relations == 2 else f'all {relations}'} relations through it would hold"
    if left:
        return {
            "zh": (f"{zh}，另有{left}处仍不符",),
            "en": (f"If {ways}, {relations} relations through it would hold and {left} not",),
        }
    if broken < relations:
        zh += f"（其中{broken}处现为不符）"
        en += f" ({broken} of them {'does' if broken == 1 else 'do'} not hold now)"
    return {"zh": (zh,), "en": (en,)}


def _likelier(suspects: tuple[Suspect, ...], lang: Literal["zh", "en"]) -> str:
    """Of two, the one that one wrong digit explains."""
    slips = [suspect.low == suspect.high and _one_digit(_figure_of(suspect), suspect.low) for suspect in suspects]
    if slips != [True, False]:
        return ""
    return "（前者只改一位数字，较为可能）" if lang == "zh" else " (the former differs in one digit and is likelier)"


def _figure_of(suspect: Suspect) -> Figure:
    return Figure(suspect.mention, suspect.label)


def _change(suspect: Suspect, lang: Literal["zh", "en"] = "zh") -> str:
    """``将 第1行21.76万元 改为 21.70万元（与第3行的数相同）``; what would have to be nothing does not belong there."""
    if suspect.low == suspect.high == 0:
        return f"不计{_called(suspect)}".rstrip() if lang == "zh" else f"{_called(suspect, 'en')}were left out"
    place = suspect.witness.address if suspect.witness else ""
    if lang == "en":
        same = f", as it stands elsewhere ({address(place, 'en')})" if place else ""
        also = "".join(f"and the same number at {address(tied.address, 'en')} " for tied in suspect.tied)
        return f"{_called(suspect, 'en')}{also}were {_needed(suspect, ' to ')}{same}"
    same = f"（与{place}的数相同）" if place else ""
    also = f"和{'、'.join(tied.address for tied in suspect.tied)}的同一数" if suspect.tied else ""
    return f"将{_called(suspect)}{also}{' ' if also else ''}改为 {_needed(suspect, '至')}{same}"


def _called(suspect: Suspect, lang: Literal["zh", "en"] = "zh") -> str:
    """`` 第3行“基本支出”21.76万元 ``"""
    place = address(suspect.location.address, lang)
    if lang == "en":
        return f"{printed(suspect.mention)} ({place}) "
    return f" {place}{_name(suspect.label)}{printed(suspect.mention)} "


def _needed(suspect: Suspect, to: str) -> str:
    ends = [suspect.mention.unit.written(f"{abs(number):f}") for number in (suspect.low, suspect.high)]
    return to.join(dict.fromkeys(ends))
