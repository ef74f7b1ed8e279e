"""One figure stated twice, once with a slip of the pen: two digits exchanged, or the point or the unit moved.

In: amounts of money, of the text and of tables. Out: restated claims (`text`, `table`) of two that have the same digits and are
said of the same thing. ``专项资金35.0亿元`` and ``35000万元专项资金``; ``住房保障支出73.87万元`` and, elsewhere, ``住房保障支出78.37万元``.

`restated` compares what has one name, scope and fund; here the digits are the reason to compare, and names may be longer or
shorter. Numbers that are each stated twice, parts of one total and the years before are two things with like digits.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from decimal import ROUND_HALF_UP, Context
from itertools import combinations, product

from auditor.facts import PLANNED, SPENDING, Item, core, overlap
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.restated import VAGUE, in_all_of_several, of_two_places, of_two_sections
from auditor.slips import exchanged, turned
from auditor.text import ZERO, Text, as_much, claim, figures_of, reading, total_of

ENOUGH = 4  # digits that are hardly ever the same by chance
FEW = 2  # digits that tell only with the same name
WHOLES = re.compile(r"^(?:年度)?(?:资金)?(?:总额|合计|总计)$|^$")
SPENT_IN_ALL = SPENDING | {"project_funds"}
LED_IN = re.compile(r"^(?:[省市县区]级?|全[省市县区]|财政|安排|下达|统筹|投入|落实|争取|共|已|累计)+")
LIMIT_BEHIND = re.compile(r"的?(?:债务)?限额(?:以?内|之内|范围内?)")
BALANCE_OWED = re.compile(r"债[^。；]{0,6}余额")
SPENT_OF_IT = re.compile(r"(?:安排|使用|用于|形成)(?:的)?(?:支出|资金)?[为共]?")
LIMIT = re.compile(r"限额[^，。；：]*$")
WHOSE = re.compile(r"地方|政府|财政")
NAMED, THREE = 4, 3  # characters of a name that says enough, and digits that tell with it
SHORT = 2  # characters of a name that says too little: 收入
SURE = 6  # digits two of which, side by side, are hardly ever exchanged by chance
PRINTED = 4  # digits, noughts and all, that two amounts of one name have alike but for the point
VAGUE_FUNDS = re.compile(r"(?:涉及|安排|使用|共)*(?:财政性?|预算)?(?:资金|金额|经费|总额)(?:合计|总计|共计)?[为共]?$")
PRICED, PERIODIC = re.compile(r"每|均|标准"), re.compile(r"^[^每]*[年月]均[^每均]*$")
UNITS_BELOW = re.compile(r"[下所]属|二级单位")
COME_TO = re.compile(r"^[一-龥]{0,3}(?:到|至|为|达)$")
MOST = 6  # figures of one run of digits; with more they are a table of round numbers
UNIT_SLIPS = {4, 8}  # powers of ten between 元, 万元 and 亿元


def claims(text: Text) -> Iterator[Claim]:
    money = [i for i in text.items.plain if i.dimension == "money" and i.mention.number > 0 and not i.mention.qualifier]
    exchanged: dict[tuple[object, ...], list[Item]] = defaultdict(list)
    moved: dict[tuple[int, ...], list[Item]] = defaultdict(list)
    for item in money:
        digits = item.mention.digits
        if len(digits) >= ENOUGH:
            scale = item.mention.unit.scale, item.mention.decimals
            exchanged[(*sorted(digits), *scale, len(str(item.mention.number)))].append(item)
        if len(digits) >= FEW:
            moved[digits].append(item)
    for group in exchanged.values():
        yield from _pairs(text, group, _two_exchanged)
    for group in moved.values():
        yield from _pairs(text, group, _point_moved)
    for group in _rounded(money):
        yield from _pairs(text, group, _unit_mistaken)


def _rounded(money: Sequence[Item]) -> Iterator[list[Item]]:
    """18.64亿元 and 18642.75万元: a figure in 亿元, and those in 万元 or 元 that have its digits when they are rounded."""
    coarse: dict[tuple[int, ...], list[Item]] = defaultdict(list)
    for item in money:
        if item.mention.unit.symbol == "亿元" and len(printed := item.mention.number.as_tuple().digits) >= ENOUGH:
            coarse[printed].append(item)
    lengths = sorted({len(digits) for digits in coarse})
    fine = (i for i in money if lengths and i.mention.unit.symbol != "亿元")
    groups: dict[tuple[int, ...], list[Item]] = defaultdict(list)
    for item in fine:
        for length in lengths:
            digits = _rounded_to(item, length)
            if digits in coarse:
                groups[digits].append(item)
    yield from ([*coarse[digits], *items] for digits, items in groups.items())


def _rounded_to(item: Item, length: int) -> tuple[int, ...]:
    """Its first digits, the last of them rounded; () where it has no more than so many."""
    if len(item.mention.number.as_tuple().digits) <= length:
        return ()
    return Context(prec=length, rounding=ROUND_HALF_UP).plus(item.mention.number).as_tuple().digits


def _pairs(text: Text, group: Sequence[Item], alike: Callable[[Item, Item], bool]) -> Iterator[Claim]:
    """Each two values of a group that are said of one thing, the one that is stated oftener as what it should be."""
    stated: dict[object, list[Item]] = defaultdict(list)
    for item in group:
        stated[item.mention.value].append(item)
    if not 1 < len(stated) <= MOST:
        return
    for one, other in combinations(stated.values(), 2):
        if len(one) > 1 and len(other) > 1:
            continue
        usual, odd = (one, other) if len(one) >= len(other) else (other, one)
        pairs = [
            pair
            for pair in product(odd, usual)
            if may_meet(text, *pair) and len({in_all_of_several(text, i) for i in pair}) == 1
        ]
        pairs = [pair for pair in pairs if not _two_rows(*pair) and not _of_one_row(pair[0], usual)]
        found = next(
            (pair for pair in pairs if alike(*pair) or _seen_around_it(text, *pair)),
            None,
        )
        made = (pair for pair in product(odd, usual) if not _two_rows(*pair) and _made_by_the_parts(text, *pair))
        found = found or next(made, None)
        if found is not None:
            topic = "table" if any(i.slot.mark == "|" for i in found) else "text"
            yield claim(text, "restated", [reading("misprinted", stated=found)], found[0], topic=topic)


def _two_rows(one: Item, other: Item) -> bool:
    """用车购置和维护 12.81, 其中：用车维护 12.18: rows of one table by two names, whatever they add up to."""
    return (
        one.slot.mark == other.slot.mark == "|" and one.slot.passage == other.slot.passage and one.label != other.label
    )


def _of_one_row(odd: Item, usual: Sequence[Item]) -> bool:
    """合同 | 148.60 | 14.86, and 合同148.60万元 in the text: its row tells the usual figure in another column."""
    place = (odd.slot.mark, odd.slot.passage, odd.slot.sentence)
    return odd.slot.mark == "|" and any(place == (i.slot.mark, i.slot.passage, i.slot.sentence) for i in usual)


def _two_exchanged(one: Item, other: Item) -> bool:
    """73.87 and 78.37, said of what has the same name, or of the whole in the same sense."""
    a, b = str(one.mention.number), str(other.mention.number)
    if not exchanged(a, b) or not _measures_meet(one, other):
        return False
    named = one.own and other.own and len(one.label) > 3 and one.label == other.label
    return (
        named
        or _same_concept(one, other)
        or (_is_whole(one) and _is_whole(other) and one.measure == other.measure != "")
    )


def _seen_around_it(text: Text, odd: Item, usual: Item) -> bool:
    """Do the words and figures around the one say that it is the other, put down wrongly?"""
    return (
        _beside_its_name(text, odd, usual) or _of_the_limit(text, odd, usual) or _among_larger_units(text, odd, usual)
    )


def _beside_its_name(text: Text, odd: Item, usual: Item) -> bool:
    """项目支出1132.72万元, and 18个项目…，涉及资金1123.72万元: two neighbours of many digits exchanged, the noun told beside it."""
    a, b = str(odd.mention.number), str(usual.mention.number)
    passage = text.passage_at.get(odd.slot.passage)
    if len(odd.mention.digits) < SURE or odd.mention.unit.symbol != usual.mention.unit.symbol:
        return False
    if passage is None or not turned(a, b) or not VAGUE_FUNDS.match(odd.slot.before):
        return False
    noun = LED_IN.sub("", usual.label)[:2]
    return usual.own and len(noun) == 2 and noun in passage.lead(odd.slot)


def _of_the_limit(text: Text, odd: Item, usual: Item) -> bool:
    """债务余额控制在665.3亿元限额以内, and 债务限额由612,500万元增至665,300万元: many digits, their point moved, of what is behind the one."""
    if odd.mention.digits != usual.mention.digits or len(odd.mention.digits) < ENOUGH or as_much(odd, usual):
        return False
    owed = BALANCE_OWED.search(text.lead(odd)) and "债" in text.lead(usual)
    return bool(owed) and LIMIT_BEHIND.match(odd.slot.after) is not None and LIMIT.search(text.lead(usual)) is not None


def _among_larger_units(text: Text, odd: Item, usual: Item) -> bool:
    """三公经费1,486万元，比上年1,653万元减少…；从上年的1,653万元压减到1,486元: the number again in a unit that nothing beside it has."""
    same = odd.mention.number == usual.mention.number and odd.mention.decimals == usual.mention.decimals
    if not same or len(odd.mention.digits) < ENOUGH or odd.slot.mark == "|":
        return False
    if odd.mention.unit.scale >= usual.mention.unit.scale or PRICED.search(text.lead(odd) + odd.slot.after[:2]):
        return False
    beside = [i for i in text.items.by_passage[odd.slot.passage] if i.dimension == "money" and i is not odd]
    here = [i for i in beside if i.slot.sentence == odd.slot.sentence]
    out_of_place = all(i.mention.unit != odd.mention.unit for i in beside) and any(
        i.mention.unit == usual.mention.unit for i in here
    )
    return out_of_place and _measures_meet(odd, usual) and _is_noun_of(text, odd, usual)


def _is_noun_of(text: Text, odd: Item, usual: Item) -> bool:
    """三公经费从A压减到B: does its sentence name the other, and the words before it nothing else?"""
    noun = core(WHOSE.sub("", LED_IN.sub("", usual.label))).removesuffix("支出")
    if not usual.own or len(noun) < SHORT or VAGUE.match(noun):
        return False
    if odd.own:
        return noun in odd.label and usual.name == odd.name
    return COME_TO.search(odd.slot.before) is not None and noun in text.lead(odd).replace('"', "")


def _made_by_the_parts(text: Text, one: Item, other: Item) -> bool:
    """补助县市支出1892346万元, and 转移支付1829346万元，其中…: the parts of the one make the other, two digits of which are exchanged."""
    if one.period != other.period or not exchanged(str(one.mention.number), str(other.mention.number)):
        return False
    apart = (one.slot.passage, one.slot.sentence) != (other.slot.passage, other.slot.sentence)
    made = [total_of([text.items.at[start] for start in text.parts.get(i.slot.start, ())]) for i in (one, other)]
    if not apart:
        return False
    beside = _parts_behind(text, one, other) or _parts_behind(text, other, one)
    return beside or made in ([other.mention.value, ZERO], [ZERO, one.mention.value])


def _parts_behind(text: Text, one: Item, other: Item) -> bool:
    """区级重点事项18.35亿元。/ 重点事项18.53亿元：甲A，乙B: what makes the first is told behind the second, whose name the first holds."""
    named = len(other.label) > SHORT and other.own and one.label.endswith(other.label)
    parts = [text.items.at[start] for start in text.parts.get(one.slot.start, ())] if named else []
    parts = parts or (_some_of(text, other) if named else [])
    behind = all(i.slot.passage == other.slot.passage and i.slot.start > other.slot.start for i in parts)
    return len(parts) > 1 and behind and total_of(parts) == one.mention.value


def _some_of(text: Text, limit: Item) -> list[Item]:
    """重点事项B主要投向：甲C，乙D: what is told as within it."""
    for one in text.found.get("bound", ()):
        roles = one.readings[0].roles
        if any(figure.mention.start == limit.slot.start for figure in figures_of(roles.get("limit", ()))):
            return [text.items.at[figure.mention.start] for figure in figures_of(roles.get("parts", ()))]
    return []


def _same_concept(one: Item, other: Item) -> bool:
    return one.concept is not None and one.concept == other.concept and one.own and other.own


def _is_whole(item: Item) -> bool:
    return item.concept in SPENT_IN_ALL or (item.concept is None and WHOLES.match(item.label) is not None)


def _point_moved(one: Item, other: Item) -> bool:
    """35.0亿元 and 35,000万元 of a name that holds the other; with many digits a shorter likeness will do."""
    small, large = sorted((one.mention.value, other.mention.value))
    power = (large / small).adjusted()
    short, long_ = _names(one, other)
    if _point_slid(one, other):
        return True
    if not _measures_meet(one, other):
        return False
    if _unit_left_out(one, other) or _spent_of_it(one, other) or _spent_of_it(other, one):
        return True
    public = _same_concept(one, other) and (one.concept or "").startswith("sangong")
    if public and len(one.mention.digits) >= THREE and [one.slot.mark, other.slot.mark].count("|") == 1:
        return True  # 接待费用12.80万元, and 公务接待费1.28 in the table of the three expenses
    if VAGUE.match(short):
        return False
    if len(short) > 4 and short in long_:
        return True
    same_noun = len(short) > 3 and short[-2:] == long_[-2:]
    return len(one.mention.digits) >= ENOUGH and same_noun and power in UNIT_SLIPS


def _point_slid(one: Item, other: Item) -> bool:
    """会议费预算18.60万元, and 会议费安排186.0万元: of the very name, the same digits as they are printed, the point elsewhere."""
    a, b = (i.mention.printed(i.mention.number).replace(".", "") for i in (one, other))
    measures = {one.measure, other.measure} - {""}
    named = one.own and other.own and one.label == other.label and len(one.label) >= THREE
    telling = len(a) >= PRINTED and len(one.mention.digits) >= THREE
    alike = a == b and one.mention.unit == other.mention.unit and (len(measures) < 2 or measures <= PLANNED)
    return named and telling and alike and not VAGUE.match(one.label)


def _spent_of_it(whole: Item, spent: Item) -> bool:
    """新增专项债券52500万元, and 新增专项债券安排支出52.50亿元: is it the very name, and a verb?"""
    named = whole.own and len(whole.label) > NAMED and len(whole.mention.digits) >= THREE
    named = named and whole.mention.unit != spent.mention.unit and not zh.LAST_YEAR.search(whole.slot.before)
    behind = spent.slot.before.removeprefix(whole.label) if named else spent.slot.before
    return behind != spent.slot.before and SPENT_OF_IT.fullmatch(behind) is not None


def _unit_left_out(one: Item, other: Item) -> bool:
    """4642.69万元 and, in the text, 4642.69元: the same number of so many digits, in a unit that no other one of it has."""
    same = one.mention.number == other.mention.number and one.mention.decimals == other.mention.decimals
    in_text = one.slot.mark != "|" != other.slot.mark
    named = overlap(one.slot.before, other.slot.before) > 1
    return same and in_text and named and len(one.mention.digits) >= SURE


def _unit_mistaken(one: Item, other: Item) -> bool:
    """政府采购支出18.64亿元 and 政府采购支出总额18642.75万元: the digits of one amount, the unit of another."""
    return not as_much(one, other) and _one_in_the_other(one, other) and _measures_meet(one, other)


def _one_in_the_other(one: Item, other: Item) -> bool:
    """Does one name, without who has the money, hold the other?"""
    short, long_ = _names(one, other)
    return not VAGUE.match(short) and (len(short) > 4 or _same_concept(one, other)) and short in long_


def _names(one: Item, other: Item) -> list[str]:
    """The names of both without who has the money, the shorter first."""
    return sorted((WHOSE.sub("", LED_IN.sub("", i.label)) for i in (one, other)), key=len)


def _measures_meet(one: Item, other: Item) -> bool:
    measures = {one.measure or "final", other.measure or "final"}
    return len(measures) == 1 or measures <= PLANNED - {"adjusted"}


def may_meet(text: Text, one: Item, other: Item) -> bool:
    """Of one year and realm, in two sentences, and not two parts of one total."""
    apart = (one.slot.passage, one.slot.sentence) != (other.slot.passage, other.slot.sentence)
    same_table = one.slot.mark == other.slot.mark == "|" and one.slot.passage == other.slot.passage
    siblings = set(text.belongs.get(one.slot.start, ())) & set(text.belongs.get(other.slot.start, ()))
    kin = one.slot.start in text.belongs.get(other.slot.start, ()) or other.slot.start in text.belongs.get(
        one.slot.start, ()
    )
    below = len({UNITS_BELOW.search(i.slot.before) is None for i in (one, other)}) > 1
    priced = any(PRICED.search(i.slot.before) and not _usual_number(i) for i in (one, other))
    return (
        apart
        and not (same_table or siblings or kin or priced or below or of_two_places(one, other))
        and not of_two_sections(text, one, other)
        and one.period == other.period
        and one.realm.meets(other.realm)
        and (one.scope == other.scope or "" in (one.scope, other.scope))
    )


def _usual_number(item: Item) -> bool:
    """月均补贴床位1,120张: how many there are, not how much each gets."""
    return item.mention.unit.exact and PERIODIC.search(item.slot.before) is not None


__all__ = ["claims", "may_meet"]
