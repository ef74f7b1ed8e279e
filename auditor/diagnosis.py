"""What would explain a figure that does not fit: a judgement in, sentences out, only such as explain it to the digit.

769.49 beside parts of 796.49 -> “769.49万元 中相邻两位数字似颠倒，应为 796.49万元”. A rule's own diagnoses come first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, ROUND_UP, Decimal, DecimalException
from functools import cached_property
from itertools import chain, islice, pairwise

from auditor.formula import EXACT, Call, Comparison, Expression, Name, Operation, Term, sort_of
from auditor.judgement import Binding, Judgement, bind, judge, value_of
from auditor.model import Figure, Verdict
from auditor.rulebook import Hint
from auditor.workings import amount, printed, workings

Text = Mapping[str, str]
Place = tuple[str, int, Figure]  # a name, which of its figures, and that figure
MOST = 3  # sentences
SHIFTS = (1, -1, 2, -2, 3, -3, 4, -4, 8, -8)  # powers of ten; 4 is 元 for 万元, 8 is 元 for 亿元
TELLING = 2  # digits a figure needs before its amount says anything
DISTINCT = 3  # digits it needs before a copy of it does
LIKE = 4  # digits it needs before one that differs says anything
RATE_SHIFTS = 3  # the most places that the point of a rate slips


@dataclass(frozen=True)
class Others:
    """The figures of a document, to be found by what they say."""

    figures: tuple[Figure, ...] = ()

    def worth(self, dimension: str, value: Decimal) -> Sequence[Figure]:
        return self._by_value.get((dimension, value), ())

    def numbered(self, number: Decimal) -> Sequence[Figure]:
        return self._by_number.get(number, ())

    @cached_property
    def _by_value(self) -> dict[tuple[str, Decimal], list[Figure]]:
        found: dict[tuple[str, Decimal], list[Figure]] = defaultdict(list)
        for figure in self.figures:
            found[figure.mention.unit.dimension, value_of(figure)].append(figure)
        return found

    @cached_property
    def _by_number(self) -> dict[Decimal, list[Figure]]:
        found: dict[Decimal, list[Figure]] = defaultdict(list)
        for figure in self.figures:
            found[figure.mention.number].append(figure)
        return found


@dataclass(frozen=True)
class Case:
    """One inconsistent comparison, and the other figures of the document."""

    judgement: Judgement
    binding: Binding
    others: Others

    @property
    def comparison(self) -> Comparison:
        return self.judgement.comparison

    @cached_property
    def stated(self) -> Figure | None:
        return workings(self.judgement, self.binding).figure

    def holds_with(self, place: Place, figure: Figure) -> bool:
        """Would the comparison hold with another figure in that place?"""
        name, index, _ = place
        if not self._near(place, value_of(figure)):
            return False
        bound = list(self.binding.bound[name])
        bound[index] = figure
        binding = self.binding
        changed = bind({**binding.bound, name: tuple(bound)}, binding.constants, binding.forced)
        try:
            return judge(self.comparison, changed).verdict == "consistent"
        except (ZeroDivisionError, DecimalException):
            return False

    def mended(self, place: Place, number: Decimal) -> Figure | None:
        """The figure in that place with another number, if the comparison would hold with it."""
        figure = place[2]
        value = number * figure.mention.unit.scale
        if not self._near(place, value if figure.sign > 0 else -value):
            return None
        other = _numbered(figure, number)
        return other if self.holds_with(place, other) else None

    def _near(self, place: Place, value: Decimal) -> bool:
        """Would both sides come within a last digit of each other? Most trials do not, and need no judging."""
        if self._reach is None:
            return True
        name, index, figure = place
        if self._adds:
            off, change = self.judgement.left - self.judgement.right, value - value_of(figure)
            return min(abs(off + change), abs(off - change)) <= self._reach
        values = self.binding.frame[name]
        frame = {**self.binding.frame, name: (*values[:index], value, *values[index + 1 :])}
        try:
            return abs(self.comparison.difference.value(frame, EXACT)) <= self._reach
        except (ZeroDivisionError, DecimalException):
            return False

    @cached_property
    def _reach(self) -> Decimal | None:
        """How far apart two sides that hold may be: no rounding exceeds a last digit. Of 约100万元 nobody can say."""
        if self.binding.vague(self.comparison):
            return None
        return max((figure.mention.ulp for figure in self.binding.figures(self.comparison.names)), default=None)

    @cached_property
    def _adds(self) -> bool:
        """Does each figure stand once, added or taken away, so that the gap changes by as much as it does?"""
        return _sums(self.comparison.difference) and len(self.comparison.difference.names) == len(self.comparison.names)

    def verdict_with(self, figure: Figure) -> Verdict:
        """The verdict with another number wherever that figure stands."""
        start, binding = figure.mention.start, self.binding
        bound = {
            name: tuple(figure if isinstance(i, Figure) and i.mention.start == start else i for i in items)
            for name, items in binding.bound.items()
        }
        try:
            return judge(self.comparison, bind(bound, binding.constants, binding.forced)).verdict
        except (ZeroDivisionError, DecimalException):
            return "not_evaluated"

    @cached_property
    def suspects(self) -> tuple[Place, ...]:
        """The figures that may be wrong, the stated one first; of a rate only that, as rates leave too much room."""
        places = [
            (name, index, item)
            for name in self.comparison.names
            for index, item in enumerate(self.binding.bound.get(name, ()))
            if isinstance(item, Figure)
        ]
        of_rate = self.comparison.form == "rate"
        places.sort(key=lambda place: place[2] is not self.stated)
        return tuple(place for place in places if place[2] is self.stated or not of_rate)


def diagnose(hints: Iterable[Hint], case: Case) -> dict[str, tuple[str, ...]]:
    """Language -> sentences, most specific first."""
    hinted = [hint.say for hint in hints if _applies(hint.condition, case.binding)]
    unique: dict[str, Text] = {}
    for sentence in chain(hinted, _explained(case, bool(hinted))):
        unique[sentence["zh"]] = sentence
        if len(unique) == MOST:
            break
    return {language: tuple(sentence[language] for sentence in unique.values()) for language in ("zh", "en")}


def _explained(case: Case, known: bool) -> Iterator[Text]:
    """The first sentence of every explanation that has one."""
    if case.comparison.symbol == "==" and not _counts(case.comparison):
        for explain in EXPLANATIONS:
            yield from islice(explain(case, known), 1)


def rounding(judgement: Judgement, binding: Binding) -> dict[str, tuple[str, ...]]:
    """For what only rounding explains: was the figure cut off?"""
    found = list(islice(_cut_or_raised(Case(judgement, binding, Others()), False), 1))
    return {language: tuple(sentence[language] for sentence in found) for language in ("zh", "en")}


def _applies(condition: Expression, binding: Binding) -> bool:
    if any(name not in binding.frame for name in condition.names):
        return False
    try:
        return judge(condition.root, binding).verdict in ("consistent", "rounding")
    except (ZeroDivisionError, DecimalException):
        return False


def _counts(comparison: Comparison) -> bool:
    return any(isinstance(side, Call) and side.function == "count" for side in (comparison.left, comparison.right))


# --- explanations: each names one slip that would make the comparison hold -------------------------------------------


def _turned(case: Case, known: bool) -> Iterator[Text]:
    """The amount fits, the word 增加 or 减少 does not."""
    if known or case.stated is None or case.comparison.form == "restated":
        return
    for place in case.suspects:
        figure = place[2]
        if figure is case.stated and figure.mention.number and case.holds_with(place, _flipped(figure)):
            yield {
                "zh": f"数值 {printed(figure.mention)} 相符，但增减方向（正负号）与文字相反",
                "en": f"{printed(figure.mention)} fits, but its direction (sign) is the opposite of the word",
            }


def _flipped(figure: Figure) -> Figure:
    return replace(figure, sign=-figure.sign)


def _swapped(case: Case, known: bool) -> Iterator[Text]:
    for place in case.suspects:
        figure = place[2]
        for number in _swaps(figure.mention.number):
            if (other := case.mended(place, number)) is not None:
                old, new = printed(figure.mention), printed(other.mention)
                yield {
                    "zh": f"{old} 中相邻两位数字似颠倒，应为 {new}（差额可被9整除）",
                    "en": f"Two neighbouring digits of {old} seem to be swapped; {new} would fit",
                }


def _swaps(number: Decimal) -> Iterator[Decimal]:
    """``12.34`` -> 21.34, 13.24, 12.43."""
    text = f"{number:f}"
    places = [i for i, character in enumerate(text) if character.isdigit()]
    for i, j in pairwise(places):
        if text[i] != text[j]:
            yield Decimal(text[:i] + text[j] + text[i + 1 : j] + text[i] + text[j + 1 :])


def _slipped(case: Case, known: bool) -> Iterator[Text]:
    if not case.judgement.computed:
        return
    for place in case.suspects:
        figure = place[2]
        if not figure.mention.number:
            continue
        rate = sort_of(figure.mention.unit.dimension) == "rate"
        for shift in (shift for shift in SHIFTS if not rate or abs(shift) <= RATE_SHIFTS):
            if (other := case.mended(place, figure.mention.number.scaleb(shift))) is not None:
                yield _slip(figure, other, shift)


def _slip(figure: Figure, other: Figure, shift: int) -> Text:
    old, new, times = printed(figure.mention), _plain(other), 10 ** abs(shift)
    units = {4: "，疑元与万元混用", 8: "，疑元与亿元混用"}.get(abs(shift), "")
    if figure.mention.unit.dimension != "money" or figure.mention.unit.symbol.isascii():  # people, dollars
        units = ""
    way = ("小", "small") if shift > 0 else ("大", "large")
    return {
        "zh": f"{old} 似小数点或单位错位，偏{way[0]}{times}倍{units}，应为 {new}",
        "en": f"Decimal point or unit of {old} seem to have slipped; it is too {way[1]} by {times}; {new} fits",
    }


def _plain(figure: Figure) -> str:
    unit = figure.mention.unit
    return unit.written(amount(figure.mention.value, unit, figure.mention.decimals, extra=8))


def _numbered(figure: Figure, number: Decimal) -> Figure:
    return replace(figure, mention=replace(figure.mention, number=number))


def _mistyped(case: Case, known: bool) -> Iterator[Text]:
    """19.05 % for 18.05 %. In sums nearly any gap is one digit of some part, which says nothing."""
    stated = case.stated
    if stated is None or case.comparison.form == "additive" or _digits(stated) < LIKE:
        return
    for other in _needed(case, stated):
        old, new = printed(stated.mention), printed(other.mention)
        if len(old) == len(new) and sum(a != b for a, b in zip(old, new, strict=True)) == 1:
            yield {
                "zh": f"{old} 与 {new} 只有一位数字不同，疑为笔误",
                "en": f"{old} and {new} differ in one digit; it may be a slip of the pen",
            }


def _needed(case: Case, figure: Figure) -> Iterator[Figure]:
    """The figure as it would have to be, at its own precision, if it alone were wrong."""
    judgement, unit = case.judgement, figure.mention.unit
    if case.comparison.form == "additive":
        off = judgement.left - judgement.right
        values = [value_of(figure) + off, value_of(figure) - off]
    elif figure is case.stated:
        values = [workings(judgement, case.binding).computed_value]
    else:
        return
    for value in values:
        number = (value * figure.sign / unit.scale).quantize(Decimal(1).scaleb(-figure.mention.decimals), ROUND_HALF_UP)
        other = _numbered(figure, number)
        if number > 0 and case.verdict_with(other) == "consistent":
            yield other


def _left_out(case: Case, known: bool) -> Iterator[Text]:
    """The gap is an amount that stands elsewhere, or a part that was added although it should not be."""
    stated = case.stated
    if stated is None or case.comparison.form != "additive" or not _sums(case.comparison.computed):
        return
    missing = case.judgement.stated - case.judgement.computed
    held = {figure.mention.start for figure in case.binding.figures()}
    for other in case.others.worth(stated.mention.unit.dimension, missing):
        if other.mention.start not in held and _equals(other, missing, stated):
            yield _sentence(other, "与缺少的数额相同，疑漏列此项", "is the amount missing; it may have been left out")
    for part in case.binding.figures(tuple(dict.fromkeys(case.comparison.computed.names))):
        if _equals(part, -missing, stated):
            yield _sentence(
                part, "与多出的数额相同，疑重复计入或不属于该合计", "is the excess; it may be counted twice"
            )


def _sums(term: Term) -> bool:
    if isinstance(term, Operation):
        return term.symbol in "+-" and _sums(term.left) and _sums(term.right)
    return isinstance(term, Name) or (isinstance(term, Call) and term.function == "sum")


def _equals(figure: Figure, value: Decimal, like: Figure) -> bool:
    same_dimension = figure.mention.unit.dimension == like.mention.unit.dimension
    return same_dimension and value > 0 and value_of(figure) == value and _digits(figure) >= TELLING


def _digits(figure: Figure) -> int:
    number = f"{abs(figure.mention.number):.{figure.mention.decimals}f}"
    return len(number.replace(".", "").lstrip("0"))


def _sentence(figure: Figure, zh: str, en: str) -> Text:
    name = f"“{figure.label}”" if figure.label else ""
    return {"zh": f"{name}{printed(figure.mention)} {zh}", "en": f"{name}{printed(figure.mention)} {en}"}


def _cut_or_raised(case: Case, known: bool) -> Iterator[Text]:
    stated = case.stated
    if stated is None or case.comparison.form != "rate":
        return
    size = abs(case.judgement.computed) / stated.mention.unit.scale
    digit = Decimal(1).scaleb(-stated.mention.decimals)
    number = abs(stated.mention.number)
    if number == size.quantize(digit, ROUND_HALF_UP) or (case.judgement.computed < 0) != (case.judgement.stated < 0):
        return
    text, rounded = printed(stated.mention), stated.mention.unit.written(f"{size.quantize(digit, ROUND_HALF_UP):f}")
    if number == size.quantize(digit, ROUND_UP):
        yield {
            "zh": f"{text} 似为进位，四舍五入应为 {rounded}",
            "en": f"{text} seems to be rounded up; it rounds to {rounded}",
        }
    elif number <= size < number + digit:
        yield {
            "zh": f"{text} 似为截尾，四舍五入应为 {rounded}",
            "en": f"{text} seems to be cut off; it rounds to {rounded}",
        }


def _copied(case: Case, known: bool) -> Iterator[Text]:
    """The stated figure is that of another indicator."""
    stated = case.stated
    if stated is None or known or case.comparison.form == "restated" or _digits(stated) < DISTINCT:
        return
    held = {figure.mention.start for figure in case.binding.figures()}
    for other in case.others.numbered(stated.mention.number):
        mention = other.mention
        if mention.unit == stated.mention.unit and mention.start not in held and _foreign(other, stated):
            yield _sentence(other, "与此数相同，疑从该项误抄", "is the same figure; it may have been copied from there")


def _foreign(other: Figure, stated: Figure) -> bool:
    """Another indicator. Amounts are often said again in other words, so both must be known; rates seldom are."""
    if sort_of(stated.mention.unit.dimension) == "rate":
        return bool(other.label) and other.label != stated.label
    return bool(other.concept and stated.concept) and other.concept != stated.concept


EXPLANATIONS = (_turned, _swapped, _slipped, _mistyped, _left_out, _cut_or_raised, _copied)


# --- several relations, one cause -----------------------------------------------------------------------------------


def common_causes(broken: Sequence[Case], holding: Sequence[Case]) -> list[tuple[Text, ...]]:
    """For each broken comparison: the one figure whose change would mend it and the others that it stands in.

    The smallest set of figures that would satisfy all relations (Fellegi and Holt), where it is a single one; it must
    not break what holds. Where two figures would do, nothing is said.
    """
    places: dict[int, list[int]] = defaultdict(list)
    for number, case in enumerate(broken):
        for start in {figure.mention.start for figure in case.binding.figures(case.comparison.names)}:
            places[start].append(number)
    shared = {start: numbers for start, numbers in places.items() if len(numbers) > 1}
    found: list[list[Text]] = [[] for _ in broken]
    upset = _standing(holding, shared.keys())
    for start, numbers in shared.items():
        if cause := _cause(start, [broken[n] for n in numbers], upset[start]):
            for number in numbers:
                found[number].append(cause)
    return [tuple(causes) if len(causes) == 1 else () for causes in found]


def _standing(cases: Sequence[Case], starts: Collection[int]) -> dict[int, list[Case]]:
    """Start of a figure -> the comparisons that it stands in."""
    found: dict[int, list[Case]] = {start: [] for start in starts}
    for case in cases if found else ():
        for start in found.keys() & {figure.mention.start for figure in case.binding.figures(case.comparison.names)}:
            found[start].append(case)
    return found


def _cause(start: int, broken: Sequence[Case], holding: Sequence[Case]) -> Text | None:
    for case in broken:
        figure = _figure_at(case, start)
        for other in _needed(case, figure):
            mended = all(case.verdict_with(other) == "consistent" for case in broken)
            if mended and all(case.verdict_with(other) != "inconsistent" for case in holding):
                old, new = printed(figure.mention), printed(other.mention)
                return {
                    "zh": f"若将 {old} 改为 {new}，与它有关的{len(broken)}处不符同时消除",
                    "en": f"If {old} were {new}, the {len(broken)} relations that it breaks would all hold",
                }
    return None


def _figure_at(case: Case, start: int) -> Figure:
    figures = case.binding.figures(case.comparison.names)
    return next(figure for figure in figures if figure.mention.start == start)
