"""A figure told again under another name, two neighbouring digits of it exchanged: ``高层次人才资助 | 618.30`` and ``发放资助613.80万元``.

In: amounts, counts and rates of the text, and of tables beside them. Out: restated claims (`text`, `table`) of two of one unit that differ in nothing else,
have more digits than come about by chance in a document of so many figures, and have a word in common, be it of a row, a column or a
measure. One of them is told but once, and no calculation of the document needs it as it is printed; the other is told oftener, or a
calculation needs it. Whatever stands side by side with it, in a sentence, a sum or a table, is another thing. Fewer digits tell
only where no calculation holds the one, and what both are called has more in common.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, islice, product

from auditor.clauses import DELTA, GROWTH, PRIOR, RATIO, SHARE
from auditor.facts import INCOME, PLANNED, SPENDING, Item, overlap
from auditor.languages import zh
from auditor.model import Claim, Unit
from auditor.relations.misprinted import may_meet
from auditor.relations.needed import Needs, needs_of
from auditor.relations.rates_told import on_its_own
from auditor.relations.renamed import ACCOUNT
from auditor.relations.restated import OF_ANY_AMOUNT, RISEN, heads_of, of_two_extents
from auditor.relations.share_parts import is_so_narrow
from auditor.slips import turned
from auditor.text import Text, agree, claim, figures_of, reading

Form = tuple[Unit, int]  # with so many decimals

ENOUGH = 4  # digits
LEAST = 1000  # a number of so many, its point left out
CROWD = {4: 90, 5: 300}  # so many figures of a form with so many digits come to have like ones by chance
MOST = 8  # numbers of the same digits; with more they are a table of round ones
SAYS_NOTHING = re.compile(
    rf"{OF_ANY_AMOUNT.pattern}|[市县区省镇乡]级|[全我本该][省市县区镇乡局院校]|其他|政府性?|[年月季]度|增加|减少|增长|下降|上升|占|[比较]|万?元|(?:19|20)\d\d年|情况"
)
PART = re.compile(r"其中|包括|含")
RATE = re.compile(r"[一-龥]{2}率")
BY_HOW_MUCH = re.compile(r"[增减升降涨]幅(?!度)")
SHARE_ALONE = re.compile(r"占比?(?:重|例)?[为达是]?")  # 非税收入A，占比P: the name is that of the amount
CARRIED = {"opening", "closing"}  # what a year leaves, and the next begins with
# what is carried over or added is so called in many ways
MOVED = (CARRIED, {"opening"}, {"closing"}, {"added"})
UNTOLD = ("score", "bare")
MANY = 6  # digits that need no name
UTMOST = 1000
MOST_PAIRS = 60
MOST_OF_FEW = 400  # figures of few digits, of which more have like ones by chance
FEW = 3  # digits, or less: these tell only with a name of which more is the same
ALIKE = 3  # pairs of neighbouring characters of two names
OF_SOME = re.compile(r"[，：]?(?:其中|包括)")
WITHIN_YEAR = re.compile(r"[上下]半年|季度|(?<!12)月")
LAST_YEAR = re.compile(r"(?<![加比较])(?:上年|上一年|去年)")
OF_LAST_YEAR = re.compile(rf"{LAST_YEAR.pattern}(?!结[转余])")
MEMBER = re.compile(r"[一二三四五六七八九十]是")
AGREED = re.compile(
    r"，?(?:已|均)?[与同和](?P<what>[^，。；]{2,10}?)(?:相?一致|相符|相等|相同|吻合)"
)  # 账面原值A，与合同额一致
HAN = re.compile(r"[一-龥]")
SHORT_OF = re.compile(r"缺口|(?:尚|还|仍)?(?:欠缺|缺|差)(?:额)?[为达约]?$|短缺|不足$")
NAMELESS = re.compile(  # words of a sentence that name no thing
    rf"{SAYS_NOTHING.pattern}|{SHORT_OF.pattern}|资金|经费|配套|[不未]?(?:到位|落实)|问题|存在|由于|导致|造成|[尚仍还仅只因]有?|人数|数"
    r"|[一二三四五六七八九十]是|完成|实现|达到?|[为是了的]"
)


def claims(text: Text) -> Iterator[Claim]:
    told = [i for i in text.items.all if not i.mention.qualifier and i.dimension not in UNTOLD]
    pairs = list(islice(_like(told), MOST_PAIRS + 1))
    if len(pairs) > MOST_PAIRS:
        return
    needs, known = needs_of(text), _compared_already(text)
    for one, other in pairs:
        alike = [[i for i in told if i.dimension == one.dimension and agree(i, each)] for each in (one, other)]
        pair = _slip(text, needs, *alike)
        if pair is not None and not any({a.slot.start, b.slot.start} <= known for a, b in product(*alike)):
            yield _told_again(text, pair)
    for odd, usual in _of_few_digits(text, told):
        if needs.as_printed(usual, odd) and odd.slot.start not in known and _of_one_name(text, odd, usual):
            yield _told_again(text, [odd, usual])


def _told_again(text: Text, pair: Sequence[Item]) -> Claim:
    topic = "table" if any(map(_in_table, pair)) else "text"
    return claim(text, "restated", [reading("transposed", stated=pair)], pair[0], topic=topic)


def _compared_already(text: Text) -> set[int]:
    """Where figures stand that are said to be the same as one that they are not."""
    stated = (figures_of(one.readings[0].roles["stated"]) for one in text.found.get("restated", ()))
    return {f.mention.start for figures in stated if len({f.mention.value for f in figures}) > 1 for f in figures}


def _in_table(item: Item) -> bool:
    return item.slot.mark == "|"


# --- numbers --------------------------------------------------------------------------------------------------------


def _like(told: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """One of each two numbers that differ by two neighbours exchanged, unless so many have as many digits that this is chance."""
    forms: dict[Form, dict[Decimal, Item]] = defaultdict(dict)
    for item in told:
        signed = item.mention.number
        size = -signed if signed < 0 else signed  # a deficit of 15.54 is told as such, and stands in a table as -15.45
        if size * 10**item.mention.decimals >= LEAST:
            forms[item.mention.unit, item.mention.decimals].setdefault(size, item)
    for form, there in forms.items():
        printed = {f"{number:f}": item for number, item in there.items()}
        like: dict[str, list[str]] = defaultdict(list)
        for number in printed:
            like["".join(sorted(number))] += [number]
        groups = [group[:MOST] for group in like.values() if group[1:]]
        pairs = [(a, b, printed[b]) for group in groups for a, b in combinations(group, 2) if turned(a, b)]
        for number, item in _rounded(form, forms, printed):
            if (alike := "".join(sorted(number))) in like:
                pairs += [(other, number, item) for other in like[alike][:MOST] if turned(number, other)]
        many = Counter(map(_length, printed)) if pairs else Counter()
        yield from ((printed[a], item) for a, b, item in pairs if _tells(a, b, many))


def _rounded(
    form: Form, forms: Mapping[Form, Mapping[Decimal, Item]], printed: Mapping[str, Item]
) -> Iterator[tuple[str, Item]]:
    """25,736,418.92元 in 万元 with two decimals: 2573.64, rounded and cut, unless it is told so too."""
    unit, decimals = form
    step = unit.scale / 10**decimals
    for (other, places), there in forms.items():
        if unit.dimension == other.dimension == "money" and unit is not other and other.scale < step * 10**places:
            for item in there.values():
                value = abs(item.mention.value)
                whole = {value // step, (value + step / 2) // step}
                numbers = [f"{steps / 10**decimals:.{decimals}f}" for steps in whole]
                if not any(number in printed for number in numbers):
                    yield from ((number, item) for number in numbers)


def _length(number: str) -> int:
    """Of its digits without noughts before and behind: four of 97.01, three of 97.10."""
    return len(number.replace(".", "").strip("0"))


def _tells(one: str, other: str, many: Mapping[int, int]) -> bool:
    """Has the longer of the two more digits than come about by chance?"""
    longest = max(_length(one), _length(other))
    return longest >= ENOUGH and many[longest] <= CROWD.get(longest, UTMOST)


# --- few digits -----------------------------------------------------------------------------------------------------


def _of_few_digits(text: Text, told: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """What a sentence tells and no calculation holds, and what another tells with two neighbours of few digits exchanged."""
    forms: dict[tuple[object, ...], list[Item]] = defaultdict(list)
    few = [i for i in told if len(i.mention.digits) <= FEW]
    for item in few if len(few) <= MOST_OF_FEW else ():
        forms[(item.mention.unit.symbol, item.mention.decimals, *sorted(_printed(item)))].append(item)
    mixed = [group for group in forms.values() if len({i.mention.value for i in group}) > 1]
    placed = _calculated(text) if mixed else set()
    for group in mixed:
        many = Counter(i.mention.value for i in group)
        for odd in group:
            if many[odd.mention.value] == 1 and not _in_table(odd) and odd.slot.start not in placed:
                yield from ((odd, usual) for usual in group if turned(_printed(odd), _printed(usual)))


def _printed(item: Item) -> str:
    return f"{abs(item.mention.number):f}"


def _calculated(text: Text) -> set[int]:
    """Where the figures stand that any calculation holds."""
    roles = (one.readings[0].roles.values() for kind, found in text.found.items() if kind != "bound" for one in found)
    return {figure.mention.start for bounds in roles for bound in bounds for figure in figures_of(bound)}


def _of_one_name(text: Text, odd: Item, usual: Item) -> bool:
    """比上年参保减少0.13万人, 参保人数减少0.31万人; 缺口82万元, 尚缺28万元. 公办幼儿园123所 and 民办幼儿园132所 are of two names."""
    if _beside(text, odd, usual) or not may_meet(text, odd, usual):
        return False
    if _when(text, odd) != _when(text, usual) or _names_more(text, odd, usual):
        return False
    if all(SHORT_OF.search(i.slot.before) for i in (odd, usual)):
        return not of_two_extents(text, odd, usual)
    if odd.mention.unit.exact and _length(_printed(odd)) < FEW:
        return False  # 13所, 31所
    alike = overlap(*_both(text, odd, usual)) >= ALIKE and not _of_two_kinds(odd.label, usual.label)
    return alike and _is_kin(text, odd, usual)


def _of_two_kinds(one: str, other: str) -> bool:
    """公办幼儿园, 民办幼儿园; 幼儿园, 民办幼儿园: do they end alike, and has one of them a beginning of its own?"""
    heads = heads_of(one, other)
    return any(heads) and len(heads[0]) < len(one)


def _when(text: Text, item: Item) -> set[str]:
    """The times within a year that its sentence names, and the year before where its own clauses do."""
    lead = text.lead(item)
    return {*WITHIN_YEAR.findall(lead), *LAST_YEAR.findall(re.split(f"[{zh.FIGURES}]", lead)[-1])}


def _names_more(text: Text, odd: Item, usual: Item) -> bool:
    """其中，制造业增加值A; 养老项目满意度A: is a word before the odd one that what stands about the usual has not?

    It is looked for in its part of the sentence, and in the paragraph where that names nothing and is no member of a list, 二是缺口A.
    """
    said, passage = text.lead(odd), text.passage_at[odd.slot.passage]
    part = said.rpartition("；")[2]
    if OF_SOME.match(said):
        return True
    named = _names(part) or _names("" if MEMBER.match(part) else passage.template[: odd.slot.position])
    about = (*(text.headings_of(usual) or ()), text.lead(usual), _words(text, usual, "；"))
    return not named <= set("".join(about))


def _names(words: str) -> set[str]:
    """The characters of what names a thing."""
    return set(HAN.findall(NAMELESS.sub("", zh.LIST_MARK.sub("", words, count=1))))


def _both(text: Text, one: Item, other: Item) -> tuple[str, str]:
    """The words of two figures, parted by marks of which no pair is in both."""
    return _words(text, one, "，"), _words(text, other, "；")


# --- which is the slip ----------------------------------------------------------------------------------------------


def _slip(text: Text, needs: Needs, one: Sequence[Item], other: Sequence[Item]) -> list[Item] | None:
    """The odd one and the usual one; None if both are needed or told often, if neither is, or if they are two things."""
    if any(_beside(text, a, b) for a, b in product(one, other)):
        return None
    for odd, usual in ((one, other), (other, one)):
        if len(odd) == 1 and not needs.as_printed(odd[0], usual[0]):
            known = len(usual) > 1 or needs.as_printed(usual[0], odd[0])
            kin = (item for item in usual if known and _is_kin(text, odd[0], item))
            return next(([odd[0], item] for item in kin if _may_be_one_share(text, odd[0], item)), None)
    return None


def _may_be_one_share(text: Text, odd: Item, usual: Item) -> bool:
    """非税占比P and 非税收入A，占比Q; 上半年非税占比P, 乡镇非税占比P and 其中非税占比P may be of other money."""
    if SHARE not in (odd.slot.role, usual.slot.role):
        return True
    lead = text.lead(odd).rpartition("；")[2]
    about = "".join((*(text.headings_of(usual) or ()), text.lead(usual)))
    times = {*WITHIN_YEAR.findall("".join((*(text.headings_of(odd) or ()), lead)))}
    named = _names(SHARE_ALONE.sub("", odd.slot.before))
    whole = times <= {*WITHIN_YEAR.findall(about)} and named <= set(about) and not LAST_YEAR.search(lead)
    return whole and is_so_narrow(text, odd, usual)


def _beside(text: Text, one: Item, other: Item) -> bool:
    """In one sentence, table or sum, or with what they differ by?"""
    if one.slot.passage == other.slot.passage and (one.slot.sentence == other.slot.sentence or _in_table(one)):
        return True
    near = (text.items.by_passage[i.slot.passage] for i in (one, other) if not _in_table(i))
    between = abs(one.mention.value - other.mention.value)
    if any(i.mention.value == between and i.dimension == one.dimension for row in near for i in row):
        return True  # 年初预算A，…。调减B，全年预算C
    wholes = (set(text.belongs.get(i.slot.start, ())) | {i.slot.start} for i in (one, other))
    return not set.isdisjoint(*wholes)


def _is_kin(text: Text, one: Item, other: Item) -> bool:
    """May they be one thing by their words? As calculations say which is right, a noun or the indicator is enough."""
    if (_in_table(one) and _in_table(other)) or not may_meet(text, one, other) or _of_a_change(one, other):
        return False
    if one.slot.is_rate and len({OF_LAST_YEAR.search(i.slot.before) is None for i in (one, other)}) == 2:
        return False  # 执行率P, 上年度执行率Q
    if one.slot.role == other.slot.role == RATIO and on_its_own(text, one) != on_its_own(text, other):
        return False  # 执行率P, 项目支出方面，执行率Q
    if any(map(ACCOUNT.search, (one.slot.before, other.slot.before))) and not _of_one_class(one, other):
        return False  # 行政运行（项） stands under many kinds
    if any(
        PART.match(part.slot.before) and text.parts.get(whole.slot.start)
        for part, whole in ((one, other), (other, one))
    ):
        return False
    carried = {one.measure, other.measure} == CARRIED and one.concept == other.concept is not None
    if not carried and of_two_extents(text, one, other):
        return False
    if not _concepts(text, one).isdisjoint(_concepts(text, other)):
        return _measures_meet(one, other) or "" in (one.measure, other.measure)
    if {(i.concept or "").rpartition("_")[2] for i in (one, other)} == {"income", "expenditure"}:
        return False  # 收入完成预算A的P, 支出完成预算B的Q
    words = _both(text, one, other)
    rates = [set(RATE.findall(each)) for each in words]
    if all(rates) and rates[0].isdisjoint(rates[1]):
        return False
    many = min(len(i.mention.digits) for i in (one, other)) >= MANY and None in (one.concept, other.concept)
    moved = {one.measure, other.measure} in MOVED
    return _measures_meet(one, other) and (overlap(*words) > 0 or moved or many)


def _of_one_class(one: Item, other: Item) -> bool:
    """教育支出（类） and 教育（类）支出 are one; a 款 or a 项 of it are others."""
    names = [re.sub("支出|（类）", "", i.label) for i in (one, other)]
    below = any(level in i.label for i in (one, other) for level in ("（款）", "（项）"))
    return names[0] == names[1] != "" and not below


def _of_a_change(one: Item, other: Item) -> bool:
    """比上年增支A, and 交通运输B: is just one of them by how much something changed, and the other not what was added?"""
    change, amount = (one, other) if one.slot.role == DELTA else (other, one)
    added = not change.slot.down and RISEN.search(amount.slot.before) is not None
    return change.slot.role == DELTA != amount.slot.role and not added


def _measures_meet(one: Item, other: Item) -> bool:
    measures = {one.measure or "final", other.measure or "final"}
    if one.slot.is_rate:
        return len(measures & PLANNED) < 2  # of two budgets
    return len(measures) == 1 or measures in MOVED or measures <= PLANNED - {"adjusted"}


def _concepts(text: Text, item: Item) -> set[str]:
    """The indicator, or that of the amount which it is compared with; all income is one, and so is all that was spent."""
    compared = _compared(text, item) if item.concept is None else None
    concept = compared.concept if compared else item.concept
    return {"income" if concept in INCOME else "expenditure" if concept in SPENDING else concept} if concept else set()


def _compared(text: Text, item: Item) -> Item | None:
    """The amount before what it is compared with, or by which it rose, or rose in per cent with no other name between."""
    if item.slot.role == SHARE and SHARE_ALONE.fullmatch(item.slot.before) and not _in_table(item):
        row = text.items.by_passage[item.slot.passage]
        part = row[row.index(item) - 1] if row.index(item) else item
        return part if part.is_amount and part.slot.sentence == item.slot.sentence else None
    if item.slot.role not in (PRIOR, DELTA, GROWTH) or _in_table(item):
        return None
    if item.slot.role == GROWTH and _names(item.slot.before):
        return None  # 收入A，其中税收增长P
    row = text.items.by_passage[item.slot.passage]
    return next((i for i in reversed(row[: row.index(item)]) if i.is_amount), None)


def _words(text: Text, item: Item, mark: str) -> str:
    """What it is called, with the words of its row and column, or of the amount that it is compared with, without what says little."""
    compared = _compared(text, item)
    passage = text.passage_at.get(item.slot.passage)
    agreed = AGREED.match(passage.template, item.slot.position + 1) if passage else None
    called = (compared.label if compared else "", agreed["what"] if agreed else "", _header(text, item))
    said = "，".join((item.slot.before, item.label, item.slot.base, *called))
    return BY_HOW_MUCH.sub("幅度", SAYS_NOTHING.sub(mark, said)).replace("，", mark)


def _header(text: Text, item: Item) -> str:
    segments = (s for s in text.segments if s.block == item.slot.passage) if _in_table(item) else ()
    found = ((s, at) for s in segments for row in s.rows for at, cell in row.items.items() if cell is item)
    return next((c.header for s, at in found for c in s.columns if c.index == at), "")


__all__ = ["claims"]
