"""A total and its parts in English, and the shares of the parts.

``The budget is $12.5 million, of which $7.0 million is for salaries …``; ``A of $7.0 million and B of $5.5 million, for a
total of $12.5 million``; a list of lines below ``The budget of $12.5 million is allocated as follows:``.

English seldom says whether "of which" names all parts. They are taken for all where a word says so (comprising, the
remaining), where their shares make 100 per cent, or where a list that is closed by "and" reaches most of the total; what
is introduced by "including" or "mainly" is only some of it, and then too much is wrong, too little is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.english.clauses import gap, tail
from auditor.english.facts import alike, is_whole, label_in, plain
from auditor.english.rounding import coarse
from auditor.languages import en
from auditor.model import Claim, Confidence, Exhaustive, Figure
from auditor.text import Item, Passage, Text, claim, is_quotient, make_whole, reading, total_of

NEARLY_ALL = 90  # per cent of the total that a closed list must reach to be taken for all of it
BEYOND = 110  # per cent: a list that makes more is no list of its parts, or a gross slip
PICKED_OUT = re.compile(
    r"\b(?:for example|such as|notably|mainly|mostly|largely|primarily|chiefly|among|etc|and so on|includ\w+)\b", re.I
)
NOT_ALL = re.compile(
    r"\b(?:highlights|key|main|major|notable|selected|largest|biggest|principal|top|examples?|includ\w+|"
    r"such as|among)\b",
    re.I,
)
WHERE = re.compile(r"\bwhere\b.*\b(?:go(?:es)?|spent|used|comes?)\b", re.I)
BUDGET = re.compile(r"\b(?:budget|appropriation)s?\b", re.I)
OF_TOTAL = re.compile(
    r"^\s*(?:Out )?of (?:the|this|that|its) (?:total|amount|sum|budget|request|total (?:budget|amount|request|spending|expenditure)), $",
    re.I,
)
TOTAL_LINE = re.compile(r"^(?:(?:grand |sub-?|combined |overall )?total|sum|altogether)\b", re.I)
NEW_CLAUSE = re.compile(
    r";[^;]*\b(?:is|was|were|are|totals?|totall?ed|amount(?:s|ed)|stood|rose|fell|received|spent)\b", re.I
)
MAIN = re.compile(r"\b(?:main|major|largest|biggest|key|principal)\b", re.I)
EACH = re.compile(r"\d of $|^ of $|\beach\b", re.I)  # 12 donations of ■ and 3 of ■
OF_IT = re.compile(r"^ (?:that (?:was|were) )?(?:not )?[a-z]+ed, (?:[a-z]+ ){0,2}$")  # Of the ■ not achieved, ■
LEFT = re.compile(r"\b(?:leaving|gap|shortfall|unspent|remain(?:ing|der)|balance)\b", re.I)
AND_THE_REST = re.compile(  # ■ from the state, ■ local and other sources (7 percent)
    rf"[),] and (?:the )?(?:other|rest|remaining|remainder|balance)\b[^,;:.{en.FIGURES}]{{0,30}}(?:$|[,;.(])", re.I
)
OF_THESE = re.compile(r"^ of (?:these|them|those)\b")  # ■ of these positions: a part, and not what others are parts of
DID_MORE = re.compile(  # received ■, of which ■ from the state, and spent ■
    r"(?:,| and) (?:spent|paid|repaid|closed|ended|borrowed|transferred|invested|received) (?:[a-z]+ ){0,4}$"
)
CLOSED = re.compile(r"(?:,|;)? and\b", re.I)


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        row = text.row(passage)
        for sentence in _sentences(row):
            yield from _announced(text, passage, sentence)
            yield from _last(text, passage, sentence)
    yield from _lists(text)
    taken = {figure.mention.start for one in text.found.get("sum", []) for figure in _bound(one)}
    for passage in text.with_figures:
        for sentence in _sentences(text.row(passage)):
            yield from _shared_out(text, passage, sentence, taken)
            yield from _side_by_side(text, passage, sentence, taken)


def _bound(one: Claim) -> Iterator[Figure]:
    for many in one.readings[0].roles.values():
        yield from (f for f in (many if isinstance(many, tuple) else (many,)) if isinstance(f, Figure))


def _sentences(row: Sequence[Item]) -> Iterator[list[Item]]:
    for number in dict.fromkeys(item.slot.sentence for item in row):
        yield [item for item in row if item.slot.sentence == number]


# --- parts behind the total -----------------------------------------------------------------------------------------


def _announced(text: Text, passage: Passage, row: Sequence[Item]) -> Iterator[Claim]:
    template = passage.template
    until = 0
    for index, first in enumerate(row):
        if index < until or not plain(first) or first.slot.reason:
            continue
        before = row[index - 1] if index else None
        lead = gap(template, before.slot if before else None, first.slot)
        total, opening = _total(text, passage, row, index, lead)
        if total is None:
            continue
        parts, nested = _run(template, row, index, total, opening)
        if not parts or total in parts:
            continue
        until = row.index(parts[-1]) + 1
        yield from _claim(text, passage, total, parts, opening, nested)


def _total(text: Text, passage: Passage, row: Sequence[Item], index: int, lead: str) -> tuple[Item | None, str]:
    """The total whose parts begin with ``row[index]``, and the words that open them."""
    first = row[index]
    earlier = [i for i in row[:index] if plain(i) and alike(i, first) and i.slot.depth <= first.slot.depth]
    opening = _opening(lead)
    if opening and earlier:
        return earlier[-1], opening
    if opening and opening.strip(":") and not earlier and en.PRONOUN.match(lead):
        return _sentence_before(text, passage, first), opening
    if opening and not earlier and en.OPEN_ALL.search(opening) and _same_subject(passage, first, lead):
        return _sentence_before(text, passage, first), opening
    if opening and not earlier and en.OPEN_ALL.search(opening) and (named := _of_the_name(text, passage, first, lead)):
        return named, opening
    if not earlier and OF_TOTAL.match(lead):
        return _sentence_before(text, passage, first) or _paragraph_before(text, passage, first), "of the"
    if opening and not earlier and re.match(r"\s*(?:Of|Out of) (?:this|that|which|these|it)\b", lead, re.I):
        return _sentence_before(text, passage, first), opening
    if not index:
        return None, ""
    before = row[index - 1]
    if before in earlier[-1:] and lead.strip() == "(" and first.slot.depth == before.slot.depth + 1:
        return before, "("
    if (
        before in earlier[-1:]
        and (lead.startswith((",", " budget,", " in total,")) or OF_IT.match(lead))
        and _of_the(passage.template, row, index - 1)
    ):
        return before, "of the"
    return None, ""


def _same_subject(passage: Passage, first: Item, lead: str) -> bool:
    """``… requests $146.2 billion. The request comprises …``: one subject in both sentences."""
    subject = re.match(
        r"\s*(?:The|Its|This|Our) (?:[a-z]+ ){0,2}?([a-z]{4,})s? (?=compris|consist|is |was |are |were |breaks)",
        lead,
        re.I,
    )
    begin = passage.template.rfind("。", 0, first.slot.position)
    before = passage.template[passage.template.rfind("。", 0, max(begin, 0)) + 1 : max(begin, 0)]
    return subject is not None and subject[1].lower() in before.lower()


def _of_the_name(text: Text, passage: Passage, first: Item, lead: str) -> Item | None:
    """``Expenditures consisted of ■ …``: the one amount before that says what all expenditure was."""
    opened = en.OPEN_ALL.search(lead)
    subject = re.split(r"[,;:()。]", lead[: opened.start()])[-1] if opened else ""
    label = label_in(subject)
    near = [
        i for i in text.items.all
        if plain(i) and alike(i, first) and i.slot.start < first.slot.start and i.slot.mark != "|" and i.period == first.period
        and passage.index - i.slot.passage <= 2 and i.mention.value > first.mention.value
    ]  # fmt: skip
    noun = next((noun for noun in (en.INCOME, en.SPENDING) if is_whole(label, noun)), None)
    same = [
        i
        for i in near
        if (noun is not None and is_whole(i.label, noun)) or (label and i.label.lower() == label.lower())
    ]
    return same[-1] if len({i.mention.value for i in same}) == 1 else None


def _paragraph_before(text: Text, passage: Passage, first: Item) -> Item | None:
    """The first amount of the paragraph above, which is about the whole."""
    above = [p for p in text.with_figures if 0 < passage.index - p.index <= 2]
    amounts = [i for p in above[-1:] for i in text.row(p) if plain(i) and alike(i, first) and i.slot.depth == 0]
    return amounts[0] if amounts and amounts[0].mention.value > first.mention.value else None


def _opening(lead: str) -> str:
    """The last opening words before a figure, of those with no sentence end behind them."""
    lead = OF_THESE.sub("", lead)
    if en.REASONS.search(lead):
        return ""
    found = [*en.OPEN_ALL.finditer(lead), *en.OPEN_SOME.finditer(lead), *en.OPEN_PART.finditer(lead)]
    words = [match for match in found if match.group() != ":"]
    chosen = max(words or found, key=lambda match: match.start(), default=None)
    if chosen is None or len(lead) - chosen.end() > 60:
        return ""
    if chosen.group() == ":" and re.search(r"[;,(]", lead[: chosen.start()]):
        return ""  # Health: ■; Education: ■
    return " ".join(match.group() for match in found)


def _of_the(template: str, row: Sequence[Item], index: int) -> bool:
    """Of the $12.5 million, ■ went to …"""
    before = row[index - 1].slot if index else None
    return en.OF_THE.search(gap(template, before, row[index].slot)) is not None


def _sentence_before(text: Text, passage: Passage, first: Item) -> Item | None:
    """``The budget is $12.5 million. This includes …``"""
    before = [
        i for i in text.row(passage) if i.slot.sentence == first.slot.sentence - 1 and plain(i) and i.slot.depth == 0
    ]
    alike_ones = [i for i in before if alike(i, first) and not i.slot.reason]
    return alike_ones[0] if alike_ones else None


def _run(template: str, row: Sequence[Item], start: int, total: Item, opening: str) -> tuple[list[Item], bool]:
    """The amounts from `start` on that stand side by side, and whether one of them is itself broken down."""
    first = row[start]
    lead = gap(template, row[start - 1].slot if start else None, first.slot)
    bracketed = lead.endswith("(") and len(lead.strip()) > 1  # care (■), waste (■) and housing (■)
    parts: list[Item] = []
    nested = False
    for number in range(start, len(row)):
        item = row[number]
        before = row[number - 1] if number else None
        lead = gap(template, before.slot if before else None, item.slot)
        if number > start:
            left = first.slot.depth and ")" in lead and item.slot.depth <= first.slot.depth
            if item.slot.depth < first.slot.depth or (left and not (bracketed and lead.endswith("("))):
                break
            if item.slot.depth == first.slot.depth and (
                _opening(lead) or en.TOTAL_LAST.search(lead) or _of_the(template, row, number)
            ):
                nested = True
                break
            if ";" in lead and (en.OPEN_PART.search(opening) or NEW_CLAUSE.search(lead)):
                break
            if re.search(
                r"\b(?:while|whereas|compared|instead|separate(?:ly)?|in addition|not including|excluding|plus)\b",
                lead,
                re.I,
            ):
                break
            if DID_MORE.search(lead):
                break
            if re.fullmatch(r" (?:out )?of (?:the |its |all )?", lead):
                continue  # 22 of 214
        if item.slot.depth == first.slot.depth and plain(item) and alike(item, total) and not item.slot.reason:
            parts.append(item)
        elif item.slot.depth == first.slot.depth and plain(item) and "money" not in (item.dimension, total.dimension):
            nested = True  # 604 teachers, 131 lamps
    return parts, nested


def _claim(
    text: Text, passage: Passage, total: Item, parts: Sequence[Item], opening: str, nested: bool
) -> Iterator[Claim]:
    exhaustive, confidence = _complete(text, passage, total, parts, opening, nested)
    topic = "bracket" if opening == "(" else "list"
    some = exhaustive == "unknown" and total_of(parts) * 100 <= total.mention.value * NEARLY_ALL
    if exhaustive == "no" or some or (len(parts) == 1 and exhaustive != "yes"):
        if total_of(parts) * 100 <= total.mention.value * BEYOND * 10:
            way = reading("some", parts=list(parts), limit=total)
            sure: Confidence = "high" if total_of(parts) <= total.mention.value or opening != "(" else "low"
            yield claim(text, "bound", [way], parts[0], topic="part", confidence=sure)
    elif len(parts) > 1:
        if coarse([total], parts):
            confidence = "low"
        way = reading("opened", total=total, parts=list(parts))
        yield claim(text, "sum", [way], total, exhaustive=exhaustive, confidence=confidence, topic=topic)
    yield from _shares(text, total, parts, exhaustive == "yes")


def _complete(
    text: Text, passage: Passage, total: Item, parts: Sequence[Item], opening: str, nested: bool
) -> tuple[Exhaustive, Confidence]:
    """Do the words say that the parts are all of it?"""
    template = passage.template
    sentence = template[total.slot.position : parts[-1].slot.position + 60].partition("。")[0]
    lead = gap(template, total.slot if total.slot.passage == parts[0].slot.passage else None, parts[0].slot)
    if en.OPEN_PART.search(opening) or PICKED_OUT.search(sentence) or MAIN.search(lead):
        return "no", "high"
    behind = template[parts[-1].slot.position + 1 :].partition("。")[0]
    if nested or AND_THE_REST.search(behind):
        return "unknown", "low"
    reached = total_of(parts) * 100 / total.mention.value if total.mention.value else total_of(parts)
    last = parts[-1].slot
    words = (
        re.split(r"[,;:(]", gap(template, None, last)[-60:])[-1] + re.split(r"[,;:)]| and ", tail(template, last))[0]
    )
    if len(parts) > 1 and (en.OPEN_ALL.search(opening) or make_whole_of(text, parts)):
        return "yes", "high"
    if len(parts) > 1 and en.REMAINDER.search(words):
        return "yes", "high"
    closed = len(parts) > 1 and CLOSED.search(gap(template, parts[-2].slot, parts[-1].slot)) is not None
    if len(parts) == 2 and _divided(parts, en.DIVISIONS):
        return "yes", "high"
    if (closed or ";" in sentence) and NEARLY_ALL <= reached <= BEYOND:
        return "yes", "medium" if len(parts) > 2 or _divided(parts, en.USUAL_DIVISIONS) else "low"
    return "unknown", "medium" if reached > 100 else "low"


def _divided(parts: Sequence[Item], divisions: Sequence[tuple[re.Pattern[str], ...]]) -> bool:
    """Recurrent and development; full-time and part-time."""
    names = [part.label for part in parts]
    return any(
        (one.search(names[0]) and other.search(names[1])) or (other.search(names[0]) and one.search(names[1]))
        for one, other in divisions
    )


def make_whole_of(text: Text, parts: Sequence[Item]) -> bool:
    shares = [share for part in parts if (share := _share_of(text, part)) is not None]
    return len(shares) == len(parts) > 1 and make_whole(shares)


def _share_of(text: Text, part: Item, *, of_named: bool = False) -> Item | None:
    """The rate in brackets behind a part, or behind "or"; `of_named`: even one that says what it is of."""
    row = text.row(text.passage_at[part.slot.passage])
    template = text.passage_at[part.slot.passage].template
    following = row[row.index(part) + 1 :][:1]
    for item in following:
        lead = gap(template, part.slot, item.slot)
        near = re.fullmatch(r"[^,;:()。]{0,40}(?:,? or | \(|, | at |: | \| | - )(?:about |roughly )?", lead)
        if item.slot.role == "rate" and item.slot.sentence == part.slot.sentence and near:
            behind = tail(template, item.slot)
            if en.PERCENT_OF.match(behind) and not en.SHARE_OF_ALL.match(behind):
                return item if of_named else None
            return (
                None
                if re.match(r"^ (?:of|interest|more|less|complete|executed|funded|spent|grant)\b", behind)
                and not en.SHARE_OF_ALL.match(behind)
                else item
            )
    return None


def _shares(text: Text, total: Item, parts: Sequence[Item], complete: bool) -> Iterator[Claim]:
    shares = [(part, share) for part in parts if (share := _share_of(text, part)) is not None]
    sure: Confidence = "high" if len(shares) == len(parts) or len(shares) > 1 else "medium"
    for part, share in shares:
        way = reading("share of the total", part=part, whole=total, rate=share)
        low = coarse([part, total], [])
        yield claim(text, "share", [way], share, topic="whole", confidence="low" if low else sure)
    if complete and len(shares) == len(parts) > 1:
        yield claim(text, "shares_total", [reading("shares", shares=[s for _, s in shares])], shares[0][1])


# --- the total comes last -------------------------------------------------------------------------------------------


def _last(text: Text, passage: Passage, row: Sequence[Item]) -> Iterator[Claim]:
    """``A of $x, B of $y and C of $z, for a total of $t``."""
    template = passage.template
    for index, total in enumerate(row):
        if index < 2 or not plain(total) or total.slot.depth:
            continue
        lead = gap(template, row[index - 1].slot, total.slot)
        if not (
            en.TOTAL_LAST.search(lead)
            or (
                en.IN_TOTAL.match(tail(template, total.slot))
                and re.fullmatch(r"[^,;:()]{0,30}\)?, (?:or |making |giving |thus )?|\)? or ", lead)
            )
        ):
            continue
        parts = [i for i in row[:index] if plain(i) and alike(i, total) and i.slot.depth == 0 and not i.slot.reason]
        if any(_opening(gap(template, row[n - 1].slot if n else None, row[n].slot)) for n in range(1, index)):
            continue
        each = any(EACH.search(gap(template, row[n - 1].slot if n else None, row[n].slot)) for n in range(index))
        if len(parts) > 1 and not each:
            low = coarse([total], parts) or not _of_a_size(total, parts)
            way = reading("last", total=total, parts=parts)
            yield claim(text, "sum", [way], total, topic="last", confidence="low" if low else "high")


def _of_a_size(total: Item, parts: Sequence[Item]) -> bool:
    """12 teachers and 5 aides, for a total of 1,029: of all, not of these."""
    return total.mention.value <= 3 * total_of(parts) and total_of(parts) <= 3 * total.mention.value


# --- lists ----------------------------------------------------------------------------------------------------------


def _lists(text: Text) -> Iterator[Claim]:
    """Lines of a list, each with its amount, below the line that announces them; the last may be their total."""
    passages = list(text.passages)
    index = 0
    while index < len(passages):
        if (kind := _line_amount(text, passages[index])) is None:
            index += 1
            continue
        stop = index + 1
        while stop < len(passages) and _goes_on(text, passages, stop, kind):
            stop += 1
        if stop - index > 1:
            lead = passages[index - 1] if index and passages[index].index - passages[index - 1].index == 1 else None
            yield from _list(text, lead, passages[index:stop])
        index = stop


def _goes_on(text: Text, passages: Sequence[Passage], at: int, first: Item) -> bool:
    item = _line_amount(text, passages[at])
    same_mark = bool(passages[at].mark) == bool(text.passage_at[first.slot.passage].mark)
    total = item is not None and TOTAL_LINE.search(item.label or "") is not None
    apart = passages[at].index - passages[at - 1].index != 1
    return item is not None and alike(item, first) and (same_mark or total) and not apart


def _line_amount(text: Text, passage: Passage) -> Item | None:
    """The amount of a line such as ``- Salaries: $7.0 million (56.0%)``; None where the line is a sentence."""
    if "。" in passage.template.rstrip("。 ") or len(passage.template) > 160:
        return None
    row = [i for i in text.row(passage) if plain(i) and i.slot.depth == 0]
    if not row or (
        not passage.mark and not re.match(rf"^[^{en.FIGURES}]{{2,60}}(?::| -|\t) ?[{en.FIGURES}]", passage.template)
    ):
        return None
    first = row[0]
    if len([i for i in row if alike(i, first)]) > 1 and first.slot.dimension == "money":
        return None  # two amounts a line: no simple list
    return first


def _list(text: Text, lead: Passage | None, lines: Sequence[Passage]) -> Iterator[Claim]:
    amounts = [item for line in lines if (item := _line_amount(text, line)) is not None]
    announced = (_list_total(text, lead, amounts) or _headed(text, lead, amounts)) if lead is not None else None
    if len(amounts) > 2 and TOTAL_LINE.search(amounts[-1].label or lines[-1].template.lstrip("*- ")):
        total, parts = amounts[-1], amounts[:-1]
        way = reading("total line", total=total, parts=parts)
        yield claim(text, "sum", [way], total, topic="last", confidence="low" if coarse([total], parts) else "high")
        yield from _shares(text, total, parts, True)
        if (
            announced is not None
            and announced.mention.unit.scale == total.mention.unit.scale
            and _same_name(announced, total)
        ):
            yield claim(text, "restated", [reading("again", stated=[announced, total])], total, topic="text")
        return
    if announced is None or lead is None:
        return
    words = lead.template.rpartition("。")[2] if not lead.template.endswith("。") else lead.template
    if NOT_ALL.search(words):
        yield claim(
            text,
            "bound",
            [reading("some", parts=amounts, limit=announced)],
            amounts[0],
            topic="part",
            confidence="medium",
        )
        yield from _shares(text, announced, amounts, False)
        return
    said = en.OPEN_ALL.search(words) or re.search(
        r"\b(?:breakdown|by (?:function|department|category|source|program(?:me)?|fund))\b", words, re.I
    )
    reached = total_of(amounts) * 100 / announced.mention.value if announced.mention.value else 0
    whole = make_whole_of(text, amounts)
    exhaustive: Exhaustive = "yes" if said or whole or NEARLY_ALL <= reached <= BEYOND else "unknown"
    sure: Confidence = "high" if said or whole else "medium"
    sure = "low" if coarse([announced], amounts) else sure
    way = reading("list", total=announced, parts=amounts)
    yield claim(text, "sum", [way], announced, exhaustive=exhaustive, confidence=sure, topic="list")
    yield from _shares(text, announced, amounts, exhaustive == "yes")


def _same_name(one: Item, other: Item) -> bool:
    return abs(one.mention.value - other.mention.value) * 5 <= abs(one.mention.value)


def _list_total(text: Text, lead: Passage, parts: Sequence[Item]) -> Item | None:
    """The amount that the line above a list announces: the first of its last sentence."""
    if not lead.template.rstrip().endswith(":") and not en.OPEN_ALL.search(lead.template):
        return None
    row = [i for i in text.row(lead) if plain(i) and alike(i, parts[0]) and i.slot.depth == 0 and not i.slot.reason]
    last = [i for i in row if i.slot.sentence == row[-1].slot.sentence]
    return last[0] if last and last[0].mention.value >= max(p.mention.value for p in parts) else None


def _headed(text: Text, lead: Passage, parts: Sequence[Item]) -> Item | None:
    """``Income by source:`` above a list: the total income that the text states before."""
    if lead.slots or NOT_ALL.search(lead.template):
        return None
    earlier = [
        i for i in text.items.all
        if plain(i) and alike(i, parts[0]) and i.slot.start < parts[0].slot.start and i.slot.mark != "|"
        and lead.index - i.slot.passage <= 12 and i.period == parts[0].period
    ]  # fmt: skip
    for noun in (en.INCOME, en.SPENDING, BUDGET):
        if noun.search(lead.template):
            same = [i for i in earlier if noun.search(i.label)]
            near = [i for i in same if i.mention.value >= max(p.mention.value for p in parts)]
            return near[-1] if len({i.mention.value for i in near}) == 1 else None
    if WHERE.search(lead.template):  # Where does it go?
        above = [p for p in text.with_figures if 0 < lead.index - p.index <= 3]
        first = [i for p in above[-1:] for i in text.row(p) if plain(i) and i.slot.depth == 0][:1]
        whole = [i for i in first if alike(i, parts[0]) and i.mention.value > max(p.mention.value for p in parts)]
        return whole[0] if whole else None
    return None


def _shared_out(text: Text, passage: Passage, row: Sequence[Item], taken: set[int]) -> Iterator[Claim]:
    """Amounts with a share behind each, that make 100 per cent: the whole is the amount that most shares are of."""
    amounts = [i for i in row if plain(i) and i.slot.start not in taken]
    left = any(LEFT.search(gap(passage.template, None, i.slot)) for i in amounts[1:])
    # ■, or 63% of expenditure, and ■, or 37%
    found = [(i, _share_of(text, i, of_named=not n and not left)) for n, i in enumerate(amounts)]
    pairs = [(part, share) for part, share in found if share is not None]
    parts, shares = [part for part, _ in pairs], [share for _, share in pairs]
    if len(parts) < 2 or not make_whole(shares) or len({p.dimension for p in parts}) > 1:
        return
    earlier = [i for i in text.items.all if plain(i) and alike(i, parts[0]) and i.slot.start < parts[0].slot.start]
    votes = {i.slot.start: sum(_fits(p, i, share) for p, share in pairs) for i in earlier}
    best = max(earlier, key=lambda i: (votes[i.slot.start], i.slot.start), default=None)
    if best is None or votes[best.slot.start] * 2 <= len(parts) or (len(parts) == 2 > votes[best.slot.start]):
        yield claim(text, "shares_total", [reading("shares", shares=shares)], shares[0])
        return
    sure: Confidence = "low" if coarse([best], parts) else "medium"
    yield claim(text, "sum", [reading("shares", total=best, parts=parts)], best, topic="list", confidence=sure)
    for part, share in pairs:
        way = reading("share of the total", part=part, whole=best, rate=share)
        yield claim(
            text, "share", [way], share, topic="whole", confidence="low" if coarse([part, best], []) else "high"
        )
    yield claim(text, "shares_total", [reading("shares", shares=shares)], shares[0])


def _side_by_side(text: Text, passage: Passage, row: Sequence[Item], taken: set[int]) -> Iterator[Claim]:
    """``Total expenditure was ■. Personnel costs were ■, operating costs ■ and investments ■.`` Nothing announces that
    they are its parts: a sum that holds is checked, one that nearly holds is to be verified."""
    template = passage.template
    parts = [i for i in row if plain(i)]
    if (
        len(parts) < 3
        or len(parts) != len(row)
        or any(i.slot.start in taken for i in parts)
        or any(i.slot.depth for i in parts)
    ):
        return
    if not CLOSED.search(gap(template, parts[-2].slot, parts[-1].slot)) or not all(alike(i, parts[0]) for i in parts):
        return
    before = [
        i for i in text.row(passage) if i.slot.sentence == row[0].slot.sentence - 1 and plain(i) and alike(i, parts[0])
    ]
    totals = [i for i in before if en.TOTAL_WORD.search(i.label)]
    if not totals and len(before) == 1 and en.REMAINDER.search(gap(template, parts[-2].slot, parts[-1].slot)):
        totals = before  # Operating costs were ■. Wages took ■, …, and other items ■
    if len(totals) == 1 and abs(total_of(parts) - totals[0].mention.value) * 100 <= totals[0].mention.value * 3:
        way = reading("side by side", total=totals[0], parts=parts)
        held = abs(total_of(parts) - totals[0].mention.value) <= totals[0].mention.ulp * len(parts)
        yield claim(text, "sum", [way], totals[0], topic="list", confidence="medium" if held else "low")


def _fits(part: Item, whole: Item, share: Item | None) -> bool:
    return share is not None and is_quotient(part, whole, share, cut=True)


def parts_of(text: Text) -> set[int]:
    """Starts of the figures that are parts of a total."""
    found = [*text.found.get("sum", []), *(c for c in text.found.get("bound", []) if c.topic == "part")]
    bound = [c.readings[0].roles["parts"] for c in found]
    return {f.mention.start for many in bound if isinstance(many, tuple) for f in many if isinstance(f, Figure)}
