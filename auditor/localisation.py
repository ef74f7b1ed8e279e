"""Which figure is wrong, where relations share figures: the smallest set of figures whose change satisfies them all.

Comparisons that fail and comparisons that hold go in, a `Root` for those that have one comes out (error localisation
after Fellegi and Holt, with exact numbers). 1065.80 in a row whose rate says 1056.80 and in a column whose total says
1056.80 -> that figure, ``1056.80``, both comparisons. What holds must go on holding: that is what clears the others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from auditor.cases import Case, Others, printed_alike, same_name
from auditor.formula import sort_of
from auditor.interval import Interval
from auditor.model import Figure
from auditor.solving import HOLDS, Change, UnsolvableError, alike, changed, fits, needed, reach, slip_of_the_pen
from auditor.ties import merged, ties_in

LARGEST = 3  # figures changed together, at most
FEW = 2  # comparisons that would hold, where others through the figure would not: no reason to name it
MOST_BROKEN = 60  # comparisons that hang together; more are no slips but another document
MOST_TRIES = 600  # sets of figures tried for those
MOST_IN_ALL = 6000  # and for a whole document


@dataclass(frozen=True, slots=True)
class Root:
    """The figure to be changed, or two of which one is (the likelier first); and the failing comparisons that this would mend, by number."""

    changes: tuple[Change, ...]
    mended: tuple[int, ...]
    relations: int  # different ones that would hold
    broken: int  # of these, that do not hold now
    witness: Figure | None = None  # what stands elsewhere for the same thing, with the number needed
    left: int = 0  # through the figure, that would not hold even then: something else is wrong too
    eases: bool = False  # what holds by rounding alone would hold outright
    tied: tuple[Figure, ...] = ()  # what would have to be changed with it, being the same number

    @property
    def confirmed(self) -> bool:
        """Does something else than what fails say the same?"""
        return self.witness is not None or any(change.met for change in self.changes)

    @property
    def certain(self) -> bool:
        """Can it hardly be another? One amount, which mends several relations and breaks none, and what it should be
        stands elsewhere or differs from it by one slip of the pen. The last digit of a rate is never certain."""
        (change, *more) = self.changes
        more_or_rate = more or sort_of(change.figure.mention.unit.dimension) == "rate"
        return not more_or_rate and change.sure and self.broken > 1 and not self.left and self.told

    @property
    def told(self) -> bool:
        """Does something say why it is printed as it is?"""
        return self.confirmed or slip_of_the_pen(self.changes[0])


@dataclass(frozen=True, slots=True)
class Localised:
    roots: tuple[Root, ...] = ()
    given_up: tuple[tuple[int, ...], ...] = ()  # comparisons that hang together and are too many to try


def localised(broken: Sequence[Case], pins: Pins, seconds: Sequence[Case] = ()) -> Localised:
    """The roots of what fails. Where nothing tells two or more explanations apart, there is none.

    `seconds`: failures that say nothing by themselves, one read with doubt or a rate off by its last digit. One figure that
    mends such a one with another failure, or puts right what holds by rounding alone, is the root of both; else they are
    left aside. They are numbered on from the others.
    """
    alone = _with_tied(broken, pins, _localised(_web(broken, pins), lambda search: search.roots()))
    if not seconds:
        return alone
    joint = _localised(_web([*broken, *seconds], pins), lambda search: search.joined(len(broken)))
    rest = [root for root in alone.roots if not _overlaps(root, joint.roots)]
    told = {number for root in joint.roots for number in root.mended}
    given_up = [numbers for numbers in alone.given_up if told.isdisjoint(numbers)]
    return Localised((*joint.roots, *rest), tuple(given_up))


def _localised(web: _Web, sought: Callable[[_Search], list[Root] | None]) -> Localised:
    left = MOST_IN_ALL
    roots: list[Root] = []
    given_up: list[tuple[int, ...]] = []
    for together in _components(web):
        search = _Search(web, together, min(left, MOST_TRIES if len(together) <= MOST_BROKEN else 0))
        found = sought(search)
        left -= search.tries
        if found is None:
            given_up.append(together)
        else:
            roots += found
    return Localised(tuple(roots), tuple(given_up))


def _with_tied(broken: Sequence[Case], pins: Pins, told: Localised) -> Localised:
    """With the roots of what nothing explains yet, where figures that must be one number are taken as one."""
    known = {number for root in told.roots for number in root.mended} | {n for some in told.given_up for n in some}
    left = [number for number in range(len(broken)) if number not in known]
    ties = ties_in(pins.cases) if len(left) > 1 else None
    if ties is None or ties.first.keys().isdisjoint(start for number in left for start in broken[number].starts):
        return told
    holding = Pins(case for case in (merged(case, ties) for case in pins.cases) if len(case.starts) > 1)
    single = _localised(
        _web([merged(broken[number], ties) for number in left], holding), lambda search: search.whole((1,))
    )
    found = [
        replace(root, mended=tuple(left[number] for number in root.mended), tied=ties.with_it(root.changes[0].start))
        for root in single.roots
        if len(root.changes) == 1 and root.changes[0].sure and root.broken > 1 and root.told
    ]
    return replace(told, roots=(*told.roots, *(root for root in found if root.tied)))


def mends(root: Root, case: Case) -> bool:
    """Would the change also mend a comparison that was not asked for, one that was read with doubt or a limit?"""
    (change, *more) = root.changes
    return not more and change.sure and case.verdict_with(changed(change, change.low)) in HOLDS


class Pins:
    """What holds, and keeps figures where they are."""

    def __init__(self, holding: Iterable[Case]) -> None:
        self.cases = tuple(holding)
        self._holding: dict[int, list[Case]] = defaultdict(list)
        self.rounded: set[int] = set()  # figures of what holds by rounding alone
        for case in self.cases:
            for start in case.starts if case.comparison.form != "restated" else _named_alike(case):
                self._holding[start].append(case)
            if case.judgement.verdict == "rounding":
                self.rounded.update(case.starts)

    def through(self, start: int) -> tuple[Case, ...]:
        return tuple(self._holding.get(start, ()))

    def free(self, figure: Figure) -> bool:
        """Could the figure be that without upsetting anything?"""
        return all(case.verdict_with(figure) in HOLDS for case in self.through(figure.mention.start))


# --- which figures stand in which comparisons -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Web:
    broken: Sequence[Case]
    places: tuple[tuple[int, ...], ...]  # of each broken one, the starts of its figures
    through: Mapping[int, tuple[int, ...]]  # start of a figure -> the broken ones it stands in
    pins: Pins


def _web(broken: Sequence[Case], pins: Pins) -> _Web:
    places = tuple(case.starts for case in broken)
    through: dict[int, list[int]] = defaultdict(list)
    for number, starts in enumerate(places):
        for start in starts:
            through[start].append(number)
    return _Web(broken, places, {start: tuple(numbers) for start, numbers in through.items()}, pins)


def _components(web: _Web) -> Iterator[tuple[int, ...]]:
    """Failing comparisons that share figures, directly or by way of others."""
    seen: set[int] = set()
    for first in range(len(web.broken)):
        together, waiting = set[int](), [] if first in seen else [first]
        while waiting:
            number = waiting.pop()
            if number not in together:
                together.add(number)
                waiting += [other for start in web.places[number] for other in web.through[start]]
        seen |= together
        if together:
            yield tuple(sorted(together))


# --- the smallest sets ----------------------------------------------------------------------------------------------

Answer = Mapping[int, Change]  # start of a figure -> its change


@dataclass
class _Search:
    """Smallest sets of figures whose change mends some failing comparisons that hang together."""

    web: _Web
    together: tuple[int, ...]
    most: int  # sets to try
    tries: int = 0
    tried: set[frozenset[int]] = field(default_factory=set)
    unsolved: bool = False  # a set that may do, but cannot be calculated
    answers: dict[frozenset[int], Answer | UnsolvableError | None] = field(default_factory=dict)  # of `answer`

    def roots(self) -> list[Root] | None:
        """None where it would take too long to tell."""
        sizes = range(1, min(LARGEST, len(self.together)) + 1)
        whole = self.whole(sizes[:1])
        if whole is None or any(root.confirmed for root in whole):
            return whole
        most = _unrivalled(root for root in self.most_mended() if root.confirmed or root.broken > FEW)
        if whole:
            (change, *_) = whole[0].changes
            better = [
                root for root in most if root.changes[0].start == change.start and _told_apart(root.witness, change)
            ]
            return better or whole
        attested = _unrivalled([*self.attested(), *most])
        larger = self.whole(sizes[1:])
        if larger is None:
            return attested or None
        found = [*attested, *(root for root in larger if not _overlaps(root, attested))]
        return found or _unrivalled(root for root in self.singles() if root.broken > 1)

    def joined(self, firm: int) -> list[Root]:
        """The single figures that mend failures of which those numbered from `firm` on say nothing by themselves."""
        lonely = len(self.together) == 1 and not self.web.broken[self.together[0]].slight
        if self.together[-1] < firm or lonely:
            return []
        found = _unrivalled(root for root in (self.whole((1,)) or [*self.singles()]) if self.bears(root, firm))
        return [root for root in found if len(root.changes) == 1]

    def bears(self, root: Root, firm: int) -> bool:
        """Is it more than one failure says, and no other figure printed like it? Of two that are alike either may be a copy."""
        mended, mention = [self.web.broken[number] for number in root.mended], root.changes[0].figure.mention
        figures = {figure.mention.start: figure.mention.value for case in mended for figure in case.figures}
        alone = list(figures.values()).count(mention.value) == 1
        return root.eases or (root.broken > 1 and root.changes[0].sure and (alone or root.mended[0] < firm))

    def whole(self, sizes: Sequence[int]) -> list[Root] | None:
        """What the smallest sets that mend all of it say."""
        for size in sizes:
            self.tried.clear()
            answers = [answer for answer in self.sets((), size) if answer is not None]
            if self.tries >= self.most:
                return None
            if self.unsolved:
                return []
            if answers:
                told = self.told(self.likeliest(answers, size))
                alone = size == 1 or len(answers) == 1  # of several larger sets, what they share says little by itself
                return [r for r in told if r.broken > 1 or r.confirmed or r.eases or (alone and self.telling(r))]
        return []

    def likeliest(self, answers: Sequence[Answer], size: int) -> Sequence[Answer]:
        """Of single figures that would do: what stands elsewhere; else, of several relations, a slip of the pen."""
        if size > 1 or len(answers) == 1:
            return answers
        roots = [self.root(tuple(answer.values())) for answer in answers]
        attested = [self.attest(root) for root in roots]
        if confirmed := [root for root in attested if root.confirmed]:
            return [{root.changes[0].start: root.changes[0]} for root in confirmed]
        if easing := [answer for answer in answers if all(self.eases(change) for change in answer.values())]:
            return easing
        several = len({self.web.places[number] for number in self.together}) > 1
        return _likeliest(answers) if several else self.once_said(answers)

    def eases(self, change: Change) -> bool:
        """Would something that holds by rounding alone hold outright, and nothing else by rounding alone?"""
        if not change.sure or change.start not in self.web.pins.rounded:
            return False
        figure = changed(change, change.low)
        held = self.web.pins.through(change.start)
        then = [(case.judgement.verdict, case.verdict_with(figure)) for case in held]
        return ("rounding", "consistent") in then and ("consistent", "rounding") not in then

    def once_said(self, answers: Sequence[Answer]) -> Sequence[Answer]:
        """Of the figures of a sum, those that do not stand elsewhere as they are; rates seldom do, which says nothing."""
        if any(self.web.broken[number].comparison.form != "additive" for number in self.together):
            return answers
        places = {start for number in self.together for start in self.web.places[number]}
        others = self.web.broken[self.together[0]].others

        def compared(other: Figure) -> bool:
            return other.mention.start in places

        return [a for a in answers if not any(others.named_again(change.figure, compared) for change in a.values())]

    def singles(self) -> Iterator[Root]:
        """Each figure that would mend all that fails through it, whatever becomes of the rest."""
        for start in dict.fromkeys(start for number in self.together for start in self.web.places[number]):
            if self.tries >= self.most:
                return
            self.tries += 1
            try:
                answer = self.answer(frozenset({start}))
            except UnsolvableError:
                continue
            if answer:
                yield self.root((answer[start],))

    def most_mended(self) -> Iterator[Root]:
        """Each figure with the number that mends more of what fails through it than it leaves."""
        for start in dict.fromkeys(start for number in self.together for start in self.web.places[number]):
            numbers = self.web.through[start]
            if len({self.web.places[number] for number in numbers}) == 1 or self.tries >= self.most:
                continue
            self.tries += 1
            tried = (self.partial(start, change, numbers) for change in self.wanted(start, numbers))
            yield from sorted((root for root in tried if root), key=lambda root: (-root.broken, not root.confirmed))[:1]

    def wanted(self, start: int, numbers: Sequence[int]) -> Iterator[Change]:
        """The numbers that single comparisons want it to be."""
        held, seen = self.web.pins.through(start), set[Decimal]()
        for number in numbers:
            try:
                change = needed(start, [self.web.broken[number]], held)
            except UnsolvableError:
                continue
            if change is not None and not change.sure:
                (change,) = self.attest(Root((change,), (number,), 1, 1)).changes
            if change is not None and change.sure and change.low not in seen:
                seen.add(change.low)
                yield change

    def partial(self, start: int, change: Change, numbers: Sequence[int]) -> Root | None:
        figure = changed(change, change.low)
        mended = tuple(n for n in numbers if self.web.broken[n].verdict_with(figure) in HOLDS)
        kinds, all_kinds = ({self.web.places[n] for n in those} for those in (mended, numbers))
        root = self.root((change,))
        left = len(all_kinds) - len(kinds)
        root = replace(root, mended=mended, relations=root.relations - left, broken=len(kinds), left=left)
        return self.attest(root) if 0 < left <= len(kinds) else None

    def attested(self) -> list[Root]:
        return [root for single in self.singles() if (root := self.attest(single)).confirmed]

    def attest(self, root: Root) -> Root:
        """With what stands elsewhere for the same thing, if it has the number needed and not the one printed."""
        (change, *more) = root.changes
        cases = [self.web.broken[number] for number in root.mended]
        span = self.reach(change.start, cases)
        if more or span is None or sort_of(change.figure.mention.unit.dimension) == "rate":
            return root  # many a rate has the name and number of another
        figure, others, apart = change.figure, cases[0].others, self.apart(change.start, cases)
        witness = others.witness(figure, span.low, span.high, apart)
        if witness is None or others.named_again(figure, apart):
            return root
        decimals = max(
            change.decimals, *(each.mention.decimals for case in cases for each in case.figures if alike(each, figure))
        )
        if not _told_apart(witness, change):
            return replace(root, witness=witness)  # 1135.21万元 stands elsewhere for 11352108.67元
        number = (witness.mention.value / figure.mention.unit.scale).quantize(Decimal(1).scaleb(-decimals))
        if not fits(changed(change, number), cases, self.web.pins.through(change.start)):
            return root
        return replace(root, changes=(replace(change, low=number, high=number),), witness=witness)

    def reach(self, start: int, cases: Sequence[Case]) -> Interval | None:
        try:
            return reach(start, cases)
        except UnsolvableError:
            return None

    def apart(self, start: int, cases: Sequence[Case]) -> Callable[[Figure], bool]:
        """What is nothing independent: the figures compared, and elsewhere the numbers of the others."""
        compared = {other for case in cases for other in case.starts}
        beside = [
            (figure, case.figure_at(start), case.others)
            for case in cases
            for figure in case.figures
            if case.comparison.form != "restated" and figure.mention.start != start
        ]

        def dependent(other: Figure) -> bool:
            return other.mention.start in compared or any(
                printed_alike(figure, other) and not _named_as(own, other, figure, others)
                for figure, own, others in beside
            )

        return dependent

    def telling(self, root: Root) -> bool:
        """Is it more than one relation says by itself? Where but one fails, others must have cleared its figures."""
        if not all(change.sure for change in root.changes):
            return False
        (change, *more) = root.changes
        case = self.web.broken[root.mended[0]]
        if _kind_missing(case) or not (
            change.high and change.figure.mention.number
        ):  # nor does one tell what is nothing
            return False
        return root.relations > 1 or (not more and (_said_again(case) or self.cleared(case, change)))

    def cleared(self, case: Case, change: Change) -> bool:
        """Do all its other figures stand in an equation that holds, and is this one off by a slip of the pen?"""
        others = (self.web.pins.through(start) for start in case.starts if start != change.start)
        return slip_of_the_pen(change) and all(any(map(_equation, held)) for held in others)

    def sets(self, chosen: tuple[int, ...], size: int) -> Iterator[Answer | None]:
        """Every set of that many figures that does, by way of the first comparison that none of them mends yet."""
        left = [number for number in self.together if not set(chosen) & set(self.web.places[number])]
        if not left:
            yield self.once(chosen)
        elif len(chosen) < size:
            hardest = min(left, key=lambda number: len(self.web.places[number]))
            for start in self.web.places[hardest]:
                if self.tries >= self.most:
                    return
                yield from self.sets((*chosen, start), size)

    def once(self, chosen: tuple[int, ...]) -> Answer | None:
        key = frozenset(chosen)
        if key in self.tried:
            return None
        self.tried.add(key)
        self.tries += 1
        try:
            return self.answer(key)
        except UnsolvableError:
            self.unsolved = True
            return None

    def answer(self, chosen: frozenset[int]) -> Answer | None:
        """The changes of a set of figures; None where no numbers satisfy all comparisons through them."""
        if chosen not in self.answers:
            try:
                self.answers[chosen] = self._answer(chosen)
            except UnsolvableError as error:
                self.answers[chosen] = error
        found = self.answers[chosen]
        if isinstance(found, UnsolvableError):
            raise UnsolvableError
        return found

    def _answer(self, chosen: frozenset[int]) -> Answer | None:
        found: dict[int, Change] = {}
        for start in sorted(chosen):
            own = [number for number in self.web.through[start] if not self.shared(number, start, chosen)]
            if not own:  # any number would do if the other figure followed: nothing is known
                return None
            held = [case for case in self.web.pins.through(start) if not (set(case.starts) & chosen) - {start}]
            change = needed(start, [self.web.broken[number] for number in own], held)
            if change is None:
                return None
            found[start] = change
        return found if self.joint(chosen, found) else None

    def shared(self, number: int, start: int, chosen: frozenset[int]) -> bool:
        return any(other in chosen and other != start for other in self.web.places[number])

    def joint(self, chosen: frozenset[int], found: Answer) -> bool:
        """Do comparisons with two of the figures hold when both are changed?"""
        cases = [self.web.broken[n] for n in self.together if len(chosen & set(self.web.places[n])) > 1]
        cases += [
            case for start in chosen for case in self.web.pins.through(start) if len(chosen & set(case.starts)) > 1
        ]
        if not cases:
            return True
        if not all(change.sure for change in found.values()):
            return False
        figures = [changed(change, change.low) for change in found.values()]
        return all(case.verdict_with(*figures) != "inconsistent" for case in cases)

    def told(self, answers: Sequence[Answer]) -> Iterator[Root]:
        """What all answers agree on; and where there are but two and they differ in one figure, that it is either."""
        if not answers:
            return
        common = set.intersection(*(set(answer) for answer in answers))
        agreed = [start for start in sorted(common) if len({_bounds(answer[start]) for answer in answers}) == 1]
        for start in agreed:
            yield self.attest(self.root((answers[0][start],)))
        either = [answer[start] for answer in answers for start in answer if start not in common]
        if len(answers) == 2 and len(either) == 2:
            yield self.root(tuple(sorted(either, key=lambda change: (not slip_of_the_pen(change), change.start))))

    def root(self, changes: tuple[Change, ...]) -> Root:
        mended = set.intersection(*(set(self.web.through[change.start]) for change in changes))
        held = min(len({case.starts for case in self.web.pins.through(change.start)}) for change in changes)
        kinds = {self.web.places[number] for number in mended}
        eases = len(changes) == 1 and self.eases(changes[0])
        return Root(changes, tuple(sorted(mended)), len(kinds) + held, len(kinds), eases=eases)


def _kind_missing(case: Case) -> bool:
    """May a part be missing that another total has? Then limits of the parts do not make the total wrong."""
    stated = case.stated
    parts = [figure for figure in case.figures if figure is not stated]
    adds = case.comparison.form == "additive" and len(parts) > 1
    return adds and stated is not None and any(case.others.kinds_missing(stated, parts))


def _equation(case: Case) -> bool:
    return case.comparison.symbol == "==" and case.comparison.form != "restated"


def _told_apart(witness: Figure | None, change: Change) -> bool:
    """Is what stands elsewhere another number, and not a coarser print of the one that is needed?"""
    if witness is None or not change.sure:
        return witness is not None
    return abs(change.low * change.figure.mention.unit.scale - witness.mention.value) > witness.mention.half


def _named_as(figure: Figure, other: Figure, second: Figure, others: Others) -> bool:
    """Has another figure the name of the first and not that of the second? What it rose by has no year."""
    named = same_name(figure, other) and not same_name(second, other)
    return named and others.years.get(other.mention.start) is not None


def _named_alike(case: Case) -> Iterator[int]:
    """Of figures said again, those that another has the name of: a number that was copied from elsewhere holds nothing."""
    for start in case.starts:
        figure = case.figure_at(start)
        if any(other.mention.start != start and same_name(figure, other) for other in case.figures):
            yield start


def _said_again(case: Case) -> bool:
    """One figure of one year, printed several times."""
    years = {case.others.years.get(figure.mention.start) for figure in case.figures}
    return case.comparison.form == "restated" and len(years) == 1


def _bounds(change: Change) -> tuple[Decimal, Decimal]:
    return change.low, change.high


def _likeliest(answers: Sequence[Answer]) -> Sequence[Answer]:
    """Of single figures that would do, those that one slip of the pen explains, if there are such."""
    slips = [answer for answer in answers if all(slip_of_the_pen(change) for change in answer.values())]
    return slips or answers


def _overlaps(root: Root, others: Iterable[Root]) -> bool:
    return any(set(root.mended) & set(other.mended) for other in others)


def _unrivalled(roots: Iterable[Root]) -> list[Root]:
    """Those that mend more, or with more to confirm them, than any other that mends something of the same."""
    roots = list(roots)
    return [root for root in roots if not any(_beats(other, root) for other in roots if other is not root)]


def _beats(one: Root, other: Root) -> bool:
    same = bool(set(one.mended) & set(other.mended))
    return same and (one.confirmed, one.broken) >= (other.confirmed, other.broken)
