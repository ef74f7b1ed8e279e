"""An adjusted budget: ``年初预算A，调减B，调整后为C``; its columns of initial and adjusted figures; what makes up a 净调增.

Each sentence of a section tells one line: what was planned, what was added or cut, what is planned now. The lines' initial
figures make the initial total, the adjusted ones the adjusted total; 不变 and 不作调整 are both, 年初未列预算 is nil before.
A debt limit before, with the new limit, is the limit after, in all and by kind.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.clauses import DELTA, GROWTH, PLAIN, Passage
from auditor.facts import REMARKS, Item, directed
from auditor.languages import zh
from auditor.model import Claim, Confidence
from auditor.relations.additions import told_beside
from auditor.relations.bases import WITHOUT_BEHIND, over_another_year, without_some
from auditor.relations.cued import Readers, throughout
from auditor.relations.lists import list_style
from auditor.text import Text, adds_up, change_of, claim, figures_of, prints_as, reading

MORE = re.compile(r"净?调增|核增|新增|追加|增加|增列")
LESS = re.compile(rf"{zh.CUT_BACK}|审减|减少")
INITIAL = re.compile(r"年初预算(?:数|安排)?[为是]?$|年初(?:预算)?安排[为是]?$|[由从]年初的?$")
AFTER = re.compile(
    r"(?:调整|追加|调[增减])后(?:预算)?(?:数)?(?:[为是达到]|安排)*$|(?:本次|此次)(?:列入|安排|增列)$|调整[为到]$|调整后[^，。]{0,4}支出[为是]?$"
)
FROM = re.compile(r"[由从](?:年初)?(?:预算)?(?:安排)?的?$")
ORIGINAL = re.compile(r"^(?:项目)?(?:原|初始|批复|批准)")  # 原批复概算A，调整后概算B，调增C
FROM_WHAT = re.compile(r"[由从][^，。；]{0,12}$")
DOWN_TO = re.compile(r"[降增升减](?:低|加|少)?[为到至]$")
CUT_ALONE = re.compile(
    r"(?:经|审计|审核|财政|评审|本次|此次|共计?|累计|合计|净)*(?:[调核审压]减|净?[增减][加少]?|压缩|调增|追加)(?:了|投资|资金|预算|支出|金额)?"
)
SAME = re.compile(r"^(?:，?(?:维持|保持)?(?:不变|不作调整|不做调整|不调整|未调整))")
GRAND = re.compile(r"(?:收入|支出)(?:总计|合计|总量)")
GRAND_AFTER = re.compile(rf"调整后[，]?(?:的)?{GRAND.pattern}")
NESTED = re.compile(r"其中|包括|分别")
CUT_BY = re.compile(rf"调增|{zh.CUT_BACK}|追加")
BY_HOW_MUCH = re.compile(
    r"(?:预算)?(?:(?:调整|[追增]加|[调核][增减])?(?:[增降减]幅|增长|下降|提高|减少)|调整|[追增]加|[调核][增减]|压减)"
    r"(?:率|幅度|比例|比率)?[了为达到]*"
)
OF_BOTH = re.compile(r"调整|[调核][增减]|[增降减]幅")  # not 增长, over last year, nor 追加率, of all that was added
# not 增长率P低于…, 增幅P（不含…）, 增幅P，为近五年最低
NO_MORE = re.compile(
    rf"(?:[，。；）](?![^，。；{zh.FIGURES}]{{0,8}}(?:[低高]于|平均|上年|去年|历年|近[^，。；]{{1,2}}年|最[低高]))|$)"
)
LOWER, DIRECTED = re.compile(r"[减降]"), re.compile(r"[增减降加提]")
BY_SO_MUCH = re.compile(
    r"^(?:(?:年度|预算)?(?:预算)?执行(?:过程)?中|年度?中|此次|本次|建议|拟|共)?(?:净)?(?:[调核][增减]|增加|减少|压减|追加)(?:了)?$"
)
TURNED = re.compile(
    r"(?:调整|[调核][增减]|变更|核定)(?:为|到|至)$|调整后(?:预算)?(?:数)?[为达]?$|^调整后[^，。；]{2,12}[为达]$|^调整后(?:的)?(?:概算|投资|支出|收入|计划|总?预算)[数为达]?$"
)
TUNED = re.compile(r"调(?![入出])")  # 增加调入资金A is no 调增
LISTS_CHANGES = re.compile(rf"^[^{zh.MONEY_FIGURE}]*(?:具体|如下|用于|包括|其中)[^。；]{{0,6}}：$")
FURTHER = 12  # paragraphs of a section before its total
KINDS = re.compile(r"一般|专项")
NEW_LIMIT, OLD_LIMIT = re.compile(r"新增[^，。]{0,8}限额"), re.compile(r"(?<!新增)(?:政府|地方)*(?:债务)?限额")
LIMIT_FROM = re.compile(r"限额(?:总额|规模)?[由从][^，。；]{0,10}$")
RAISED = re.compile(r"限额(?:总额|规模)?(?:由[^，。]*)?(?:调整|增加|提高|变更|核定)?(?:为|至|到)$")


@dataclass(frozen=True)
class Line:
    """What one sentence says of one thing."""

    initial: Item | None
    adjusted: Item | None


def claims(text: Text) -> Iterator[Claim]:
    yield from throughout(text, READERS)
    yield from _limits(text)
    yield from _pairs(text)


# --- what makes up a change -----------------------------------------------------------------------------------------


def _net(text: Text, passage: Passage) -> Iterator[Claim]:
    """净调增A。其中税收调减B，非税调增C; or in numbered paragraphs below."""
    row = text.row(passage)
    for total in row:
        if not total.is_amount or not _moved(total) or _nested(passage, total):
            continue
        behind = [i for i in row if i.slot.start > total.slot.start and i.dimension == total.dimension]
        inside = _bracket_behind(total, behind) or [i for i in behind if _part_of(passage, i, total)]
        parts = [p for i in inside if (p := _signed(i)) is not None]
        if any(_moved(i) and not _nested(passage, i) for i in behind if i.slot.start < _first(inside)):
            continue  # 收入调减A；支出调增B。其中新增C，调减D: of B
        if not parts and total.slot.sentence == row[-1].slot.sentence:
            parts = inside = _below(text, passage, total)
        if len(parts) > 1 and len(parts) == len(inside):
            whole = _by_its_word(total)
            yield claim(text, "sum", [reading("adjustments", total=whole, parts=parts)], total, topic="explained")


def _by_its_word(item: Item) -> Item:
    """调减A falls, 调增A rises."""
    return directed(item, LESS.search(item.slot.before) is not None)


def _moved(item: Item) -> bool:
    """调增A, 净调减B, and not 调整为C."""
    words = item.slot.before
    more = MORE.search(words) is not None or LESS.search(words) is not None
    return more and TUNED.search(words) is not None and TURNED.search(words) is None


def _first(parts: Sequence[Item]) -> int:
    return min((part.slot.start for part in parts), default=0)


def _bracket_behind(total: Item, behind: Sequence[Item]) -> list[Item]:
    """净调增A（新增债券B，压减支出C）: what stands in the bracket."""
    return list(itertools.takewhile(lambda i: i.slot.depth == total.slot.depth + 1, behind))


def _part_of(passage: Passage, item: Item, total: Item) -> bool:
    return _nested(passage, item) and item.slot.sentence - total.slot.sentence <= 1


def _below(text: Text, passage: Passage, total: Item) -> list[Item]:
    """1.调增A…；2.调减B…: the first amount of each numbered paragraph."""
    if not re.search(r"：$|如下|具体", passage.template[total.slot.position :]):
        return []
    parts: list[Item] = []
    for index in range(passage.index + 1, passage.index + FURTHER):
        below = text.passage_at.get(index)
        first = next(iter(text.amounts(below)), None) if below is not None else None
        if below is None or not below.mark or first is None or "调" not in first.slot.before:
            break
        if (part := _signed(first)) is None:
            return []
        parts.append(part)
    return parts


def _changes_below(text: Text, passage: Passage) -> Iterator[Claim]:
    """由A调整为B，净增加C。具体为：/ （1）调减D；/ （2）补助增加E；/ （3）新增F：what came and went makes up C, and with A it makes B."""
    if not passage.template.endswith("："):
        return
    row = text.row(passage)
    total = next((i for i in reversed(row) if i.slot.role in (DELTA, PLAIN) and not i.slot.is_rate), None)
    if total is None or not LISTS_CHANGES.search(passage.template[total.slot.position + 1 :]):
        return
    if not (MORE.search(total.slot.before) or LESS.search(total.slot.before)) or _nested(passage, total):
        return
    parts = [_by_its_word(i) for i in _firsts_below(text, passage)]
    parts = [i for i in parts if i.dimension == total.dimension]
    if len(parts) < 2:
        return
    whole = _by_its_word(total)
    adds = sum(part.figured.value for part in parts) == whole.figured.value
    if adds or re.search(r"具体(?:为|是|如下)：$", passage.template):
        yield claim(text, "sum", [reading("changes", total=whole, parts=parts)], total, topic="explained")
        turned = [(one, other) for one, other in itertools.pairwise(row) if is_pair(one, other)]
        for before, after in turned[-1:] if adds else ():
            way = reading("changes", result=after, plus=[before, *parts])
            yield claim(text, "difference", [way], after, topic="additions")


def _firsts_below(text: Text, passage: Passage) -> list[Item]:
    """The first amount of each paragraph of the list that follows; [] where one has none."""
    first = text.passage_at.get(passage.index + 1)
    style = list_style(first.mark) if first is not None and first.mark else ""
    below = (text.passage_at.get(index) for index in range(passage.index + 1, passage.index + FURTHER))
    listed = itertools.takewhile(lambda p: p is not None and p.mark and list_style(p.mark) == style, below)
    firsts = [next((i for i in text.row(p) if not i.slot.is_rate), None) for p in listed if p is not None]
    return [i for i in firsts if i is not None] if None not in firsts else []


def _signed(item: Item) -> Item | None:
    if (
        item.slot.role not in (PLAIN, DELTA)
        or item.slot.is_rate
        or not (MORE.search(item.slot.before) or LESS.search(item.slot.before))
    ):
        return None
    return _by_its_word(item)


def _nested(passage: Passage, item: Item) -> bool:
    return NESTED.search(REMARKS.sub("", passage.lead(item.slot))) is not None


def _rates(text: Text, passage: Passage) -> Iterator[Claim]:
    """年初预算A，调减B，下降P: B of A."""
    row = text.row(passage)
    for cut, rate in itertools.pairwise(row):
        together = cut.is_amount and rate.slot.role == GROWTH and cut.slot.clause + 1 == rate.slot.clause
        if (
            not together
            or not CUT_BY.search(cut.slot.before)
            or AFTER.search(cut.slot.before)
            or not re.match(r"(?:下降|增长|增幅|降幅|减少|增加|增|降)", rate.slot.before)
        ):
            continue
        initial = [
            i
            for i in row
            if INITIAL.search(i.slot.before) and i.slot.part == cut.slot.part and i.slot.start < cut.slot.start
        ]
        if len(initial) == 1 and bool(LESS.search(cut.slot.before)) == rate.slot.down:
            delta = directed(cut, rate.slot.down)
            later = [i for i in row if i.slot.part == cut.slot.part and i.slot.start > initial[0].slot.start]
            after = next((i for i in later if AFTER.search(i.slot.before)), None)
            way = reading("adjusted", current=after, prior=initial[0], delta=delta, rate=rate)
            yield claim(text, "change", [way], rate, topic="budget")


def _rates_behind(text: Text, passage: Passage) -> Iterator[Claim]:
    """年初预算A，追加B，调整后预算C，增幅P; 由A调整为C，调整率P: C over A, and B of A where it is what lies between.

    Other words may be over the year before, and what is said behind several of more than the last: a tick.
    """
    row = text.row(passage)
    for number, (after, rate) in enumerate(itertools.pairwise(row)):
        beside = rate.slot.is_rate and after.is_amount and rate.slot.clause - after.slot.clause <= 1
        first = _first_of(row, number, rate) if beside and BY_HOW_MUCH.fullmatch(rate.slot.before) else None
        if first is None or not first.mention.value or (signed := _as_it_turned(first, after, rate)) is None:
            continue
        by, fell = abs(after.mention.value - first.mention.value), after.mention.value < first.mention.value
        before = [i for i in row[:number] if i.slot.sentence == after.slot.sentence and i.is_amount]
        cut = next((i for i in reversed(before) if CUT_BY.search(i.slot.before) and i.mention.value == by), None)
        delta = cut and directed(cut, fell)
        change = abs(change_of(after, first)) * (-1 if rate.mention.number < 0 else 1)
        all_told = OF_BOTH.search(rate.slot.before) and _all_told(passage, row, after, rate)
        if prints_as(change, rate) or (all_told and not without_some(text, rate)):
            way = reading("adjusted", current=after, prior=first, delta=delta, rate=signed)
            yield claim(text, "change", [way], rate, topic="budget")


def _first_of(row: Sequence[Item], number: int, rate: Item) -> Item | None:
    """What the amount was adjusted from: 由A right before it, or the one 年初预算 of its sentence."""
    after = row[number]
    if number and is_pair(row[number - 1], after):
        return row[number - 1] if rate.slot.part == after.slot.part else None
    before = [i for i in row[:number] if i.slot.sentence == after.slot.sentence and i.is_amount]
    initial = [i for i in before if INITIAL.search(i.slot.before)]
    said = rate.slot.role == GROWTH and AFTER.search(after.slot.before)
    return initial[0] if said and len(initial) == 1 else None


def _as_it_turned(first: Item, after: Item, rate: Item) -> Item | None:
    """The rate with its sign; None where it says the other direction. 调整率P tells none."""
    less, words = after.mention.value < first.mention.value, rate.slot.before
    either = rate.mention.number > 0 and not rate.slot.down and not DIRECTED.search(words)
    down = less if either else rate.slot.down or (rate.mention.number > 0 and LOWER.search(words) is not None)
    return directed(rate, down) if less == (down or rate.mention.number < 0) else None


def _all_told(passage: Passage, row: Sequence[Item], after: Item, rate: Item) -> bool:
    """One pair and one rate in the sentence, of one direction, with no remark behind: the rate is of the pair."""
    here = [i for i in row if i.slot.sentence == after.slot.sentence]
    turned = [i for i in here if i.is_amount and (TURNED.search(i.slot.before) or AFTER.search(i.slot.before))]
    rates = [i for i in here if i.slot.is_rate and BY_HOW_MUCH.fullmatch(i.slot.before)]
    sentence = passage.lead(rate.slot) + passage.rest(rate.slot)
    both = MORE.search(sentence) is not None and LESS.search(sentence) is not None
    behind = rate.slot.position + 1
    remark = not NO_MORE.match(passage.template, behind) or WITHOUT_BEHIND.match(passage.template, behind)
    return turned == [after] and rates == [rate] and not both and not remark


def _turned(text: Text, passage: Passage) -> Iterator[Claim]:
    """由A调整为B，调减C，下降P; 由A调减C，调整为B; A may stand in a sentence before (年初批准的收入为A): C is B less A, and P is C of A."""
    row = text.row(passage)
    for number, cut in enumerate(row):
        if not BY_SO_MUCH.search(cut.slot.before) or cut.slot.is_rate or not number or cut.mention.number < 0:
            continue  # 调减-12.40万元 says it twice
        after = next((i for i in (row[number - 1], *row[number + 1 : number + 2]) if TURNED.search(i.slot.before)), cut)
        if after is cut or (after.slot.part, after.dimension) != (cut.slot.part, cut.dimension):
            continue
        beside = row[number - 2 : number - 1] if after is row[number - 1] and number > 1 else ()
        before = [
            i
            for i in row[:number]
            if i is not after and i.dimension == cut.dimension and i.slot.depth == cut.slot.depth
        ]
        own = [i for i in before if i.slot.part == cut.slot.part and FROM_WHAT.search(i.slot.before)]
        stated = [i for i in before if i.measure == "initial" and cut.slot.sentence - i.slot.sentence <= 2]
        prior = (
            own
            or (stated if len({i.mention.value for i in stated}) == 1 else [])
            or _right_before(passage, row, number, after)
            or [i for i in beside if i in before and ORIGINAL.search(i.slot.before) and _next_to(i, after)]
        )
        rate = next(
            (i for i in row[number + 1 : number + 2] if i.slot.role == GROWTH and i.slot.part == cut.slot.part), None
        )
        if prior and cut.slot.start not in text.bound_as(difference="plus"):  # by the budget's course
            rate = None if over_another_year(row, rate) else rate
            delta = _by_its_word(cut)
            if not delta.slot.down and told_beside(text, after, prior[-1], cut):
                continue
            way = reading("turned", current=after, prior=prior[-1], delta=delta, rate=rate)
            yield claim(text, "change", [way], cut, topic="budget")


def _next_to(one: Item, other: Item) -> bool:
    return one.is_amount and one.slot.part == other.slot.part and one.slot.clause + 1 == other.slot.clause


def _right_before(passage: Passage, row: Sequence[Item], number: int, after: Item) -> list[Item]:
    """批准的收入预算为A，执行中调减B，调整后为C: A, B and C one beside the other, whatever A is called."""
    first, cut = row[number - 1], row[number]
    beside = after is not first and first.is_amount and not first.slot.depth and first.dimension == cut.dimension
    one_list = first.slot.part == cut.slot.part and first.slot.clause + 1 == cut.slot.clause
    return [first] if beside and one_list and not _nested(passage, first) else []


def _pairs(text: Text) -> Iterator[Claim]:
    """收入由A调整为B，…。其中：税收收入由C调整为D，非税收入由E调整为F: the initial ones make up A, the others B; where they add up."""
    turned: dict[int, list[tuple[Item, Item]]] = {}  # what was turned into what, by the paragraph that says so
    for change in text.found.get("change", ()):
        roles = change.readings[0].roles
        now, then = figures_of(roles.get("current", ())), figures_of(roles.get("prior", ()))
        if change.topic == "budget" and now and then:
            before, after = (text.items.at[f.mention.start] for f in (then[0], now[0]))
            turned.setdefault(after.slot.passage, []).append((before, after))
    for passage in text.with_figures if turned else ():
        row = text.row(passage) if passage.index in turned else ()
        pairs = [(one, other) for one, other in itertools.pairwise(row) if is_pair(one, other)]
        for totals in turned.get(passage.index, ()) if pairs else ():
            inside = [p for p in pairs if p[0].slot.start > totals[1].slot.start and _nested(passage, p[0])]
            inside = [p for p in inside if p[0].slot.sentence - totals[1].slot.sentence <= 1]
            for total, column in zip(totals, zip(*inside, strict=True), strict=False):
                if len(column) > 1 and adds_up(total, column):
                    yield claim(text, "sum", [reading("pairs", total=total, parts=column)], total, topic="adjusted")


def is_pair(one: Item, other: Item) -> bool:
    turned = FROM.search(one.slot.before) and TURNED.search(other.slot.before)
    return bool(turned) and one.slot.part == other.slot.part and one.dimension == other.dimension


def _turned_behind(text: Text, passage: Passage) -> Iterator[Claim]:
    """核减A，结算价由B降为C: by how much is told before from what to what, with nothing between."""
    row = text.row(passage)
    for cut, then, now in zip(row, row[1:], row[2:], strict=False):
        less = LESS.search(cut.slot.before) is not None
        told = cut.is_amount or cut.slot.role == DELTA
        if not told or not (less or MORE.search(cut.slot.before)) or not _is_change_to(cut, then, now):
            continue
        if any(i.slot.sentence == cut.slot.sentence for i in row[: row.index(cut)]):
            continue
        if CUT_ALONE.fullmatch(cut.slot.before) and cut.slot.start not in text.bound_as(
            difference="plus", change="delta"
        ):
            delta = directed(cut, less)
            way = reading("turned behind", current=now, prior=then, delta=delta)
            yield claim(text, "change", [way], cut, topic="budget")


def _is_change_to(cut: Item, then: Item, now: Item) -> bool:
    """One amount, and a pair 由B降为C in the clause behind it."""
    one_kind = {cut.dimension, now.dimension} == {
        then.dimension
    } and cut.slot.depth == then.slot.depth == now.slot.depth
    beside = cut.slot.part == then.slot.part == now.slot.part and cut.slot.clause + 1 == then.slot.clause
    turned = TURNED.search(now.slot.before) or zh.changed_to(now.slot.before) or DOWN_TO.search(now.slot.before)
    return one_kind and beside and FROM_WHAT.search(then.slot.before) is not None and turned is not None


def _raised_by(text: Text, passage: Passage) -> Iterator[Claim]:
    """年初预算A，调整预算B，执行中净增加C: with no other word of what is compared."""
    row = text.row(passage)
    for delta in row:
        words = delta.slot.before
        if delta.slot.role != DELTA or not ("净增" in words or "净减" in words) or zh.COMPARES.search(words):
            continue
        near = [i for i in row if i.slot.sentence == delta.slot.sentence and i.slot.start < delta.slot.start]
        initial, adjusted = ([i for i in near if i.is_amount and i.measure == m] for m in ("initial", "adjusted"))
        if len(initial) == len(adjusted) == 1 and adjusted[0].dimension == delta.dimension:
            way = reading("adjusted", current=adjusted[0], prior=initial[0], delta=delta)
            yield claim(text, "change", [way], delta, topic="budget")


# --- the columns of initial and adjusted figures --------------------------------------------------------------------


def _columns(text: Text, passage: Passage) -> Iterator[Claim]:
    """收入总计由年初的A调整为B, or 调整后支出总计B: of the lines of its section."""
    row = text.row(passage)
    for total in row:
        if FROM.search(total.slot.before) and GRAND.search(total.slot.before) and not total.slot.is_rate:
            after = row[row.index(total) + 1 : row.index(total) + 2]
            yield from _column(text, passage, total, list(after[:1]))
        elif total.is_amount and GRAND_AFTER.search(total.slot.before):
            yield from _column(text, passage, None, [total])


def _column(text: Text, passage: Passage, initial: Item | None, adjusted: Sequence[Item]) -> Iterator[Claim]:
    at = adjusted[0] if adjusted else initial
    if at is None:
        return
    lines, sure = _lines(text, passage, at)
    before = [line.initial for line in lines if line.initial is not None]
    after = [line.adjusted for line in lines if line.adjusted is not None]
    confidence: Confidence = "high" if sure else "low"
    if initial is not None and len(before) > 1:
        way = reading("initial", total=initial, parts=before)
        yield claim(text, "sum", [way], initial, topic="adjusted", confidence=confidence)
    if adjusted and len(after) > 1:
        way = reading("adjusted", total=adjusted[0], parts=after)
        yield claim(text, "sum", [way], adjusted[0], topic="adjusted", confidence=confidence)


def _lines(text: Text, passage: Passage, total: Item) -> tuple[list[Line], bool]:
    """The lines of the section before its total, and whether every sentence with amounts was understood."""
    lines: list[Line] = []
    sure = True
    for index in range(passage.index - FURTHER, passage.index + 1):
        place = text.passage_at.get(index)
        if place is None or place.headings != passage.headings or (place.mark and "调" in place.template[:8]):
            continue  # 1.调增A: what makes up a line
        rows: dict[tuple[int, int], list[Item]] = {}
        for item in text.row(place):
            if item.slot.start < total.slot.start and item.slot.depth == 0 and item.dimension == "money":
                rows.setdefault((item.slot.sentence, item.slot.part), []).append(item)
        for row in rows.values():
            if any(GRAND.search(i.slot.before) for i in row):
                continue
            line = _line(place, [i for i in row if not _nested(place, i)])
            if line is None:
                sure = sure and not any(i.is_amount and not _nested(place, i) for i in row)
            else:
                lines.append(line)
    return lines, sure


def _line(passage: Passage, row: Sequence[Item]) -> Line | None:
    initial = [i for i in row if INITIAL.search(i.slot.before) or FROM.search(i.slot.before)]
    adjusted = [i for i in row if AFTER.search(i.slot.before)]
    if len(initial) <= 1 and len(adjusted) == 1:
        return Line(initial[0] if initial else None, adjusted[0])
    if len(row) == 1 and SAME.match(passage.template[row[0].slot.position + 1 :]):
        return Line(row[0], row[0])
    return None


# --- limits of debt -------------------------------------------------------------------------------------------------


def _limits(text: Text) -> Iterator[Claim]:
    """新增限额A; 限额为B；…限额调整为C: B and A make C, in all and by kind."""
    money = [i for i in text.items.of("dimension", "money") if i.slot.depth == 0]
    raised = [i for i in money if RAISED.search(i.slot.before) and re.search(r"调整|增加|提高", i.slot.before)]
    turned = [] if raised else _limits_turned(text)
    if not raised and not turned:
        return
    after = turned[0][1] if turned else raised[0]
    new = [i for i in money if NEW_LIMIT.search(i.slot.before) and i.slot.start < after.slot.start]
    new = [i for i in new if not _kind(i)] or new  # 新增债务限额A，其中：新增一般债务限额B
    old = [i for i in money if OLD_LIMIT.search(i.slot.before) and i.slot.start < after.slot.start and i not in new]
    old = [i for i in old if not _kind(i) and i.realm.meets(after.realm)][-1:]
    old = [turned[0][0]] if turned else old
    if len(new) != 1 or not old:
        return
    yield claim(text, "difference", [reading("limit", result=after, plus=[old[0], new[0]])], after, topic="limit")
    kinds = [_by_kind(text, i) for i in (after, old[0], new[0])]
    for kind in (kind for kind in kinds[0] if kind in kinds[1] and kind in kinds[2]):  # in the order of the document
        result, *plus = (k[kind] for k in kinds)
        yield claim(text, "difference", [reading("limit", result=result, plus=plus)], result, topic="limit")


def _limits_turned(text: Text) -> list[tuple[Item, Item]]:
    """债务限额由A提高到B."""
    told = [text.row(p) for p in text.with_figures if "限额" in p.template]
    pairs = (pair for row in told for pair in itertools.pairwise(row))
    return [
        (then, now) for then, now in pairs if LIMIT_FROM.search(then.slot.before) and zh.changed_to(now.slot.before)
    ]


def _kind(item: Item) -> str:
    found = KINDS.search(item.slot.before)
    return found.group() if found else ""


def _by_kind(text: Text, total: Item) -> dict[str, Item]:
    for one in text.found.get("sum", ()):
        roles = one.readings[0].roles
        if any(f.mention.start == total.slot.start for f in figures_of(roles.get("total", ()))):
            parts = [text.items.at[f.mention.start] for f in figures_of(roles["parts"])]
            return {_kind(p): p for p in parts if _kind(p)}
    return {}


READERS: Readers = (
    (_net, ("调",)),
    (_rates, ("调增", "调减", "压减", "核减", "追加")),
    (_rates_behind, ("增幅", "降幅", "减幅", "调增后", "调减后", "追加后", "调整后", "由", "从")),
    (_turned, ("调", "变更", "核")),
    (_turned_behind, ("由", "从")),
    (_raised_by, ("净增", "净减")),
    (_columns, ("总计", "合计", "总量")),
    (_changes_below, ("：",)),
)

__all__ = ["claims"]
