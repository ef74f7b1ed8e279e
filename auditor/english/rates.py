"""A rate of two amounts in English: ``93 percent of the budget of $12.5 million``, ``spent $11.6 million of its $12.5 million
budget, or 93 percent``, ``56 percent of total spending``, ``an execution rate of 92.8 percent``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.clauses import BASE, DELTA, GROWTH, PRIOR, RATE
from auditor.english.clauses import gap, tail
from auditor.english.facts import alike, label_in, measure_in, plain
from auditor.english.rounding import coarse, printed_ulp
from auditor.languages import en
from auditor.model import Claim, Confidence, Figure, Kind
from auditor.text import Item, Passage, Text, claim, is_quotient, reading

OUT_OF = re.compile(
    r"^ (?:[a-z]+ ){0,3}?(?:out )?of (?:the|its|a|an|their|our|this|that)\b[^,;:()]{0,50}$|^ (?:[a-z]+ ){0,4}out of $",
    re.I,
)
AGAINST = re.compile(
    r"(?:^|[,;。])\s*(?:Out of|Of|Against|From)\b[^,;:()]{0,40}$", re.I
)  # Out of ■ sanctioned, ■ (90 %)
THEN = re.compile(r"^[^;:()。]{0,60}, (?:[a-z]+ ){0,2}$")
OR_RATE = re.compile(
    r"^(?:[^,;:()]|, (?=20\d\d)){0,45}(?:,? or |, | \(|, (?:representing|which is|equal to|equivalent to|i\.e\.,?) )(?:about |"
    r"(?:giving |yielding |for )?(?:an? )?(?:[a-z]+ ){0,2}(?:rate|share|achievement|coverage|ratio) of )?$",
    re.I,
)
THE_TOTAL = re.compile(
    r"^(?:the |this |that |its )?(?:total|whole|total amount|amount|sum|all of it|grand total)$", re.I
)
STAGES_OF_A_BUDGET = ("initial", "adjusted")
PLANNED = ("budget", "initial", "adjusted", "added")
STAGES = (
    (en.INCOME, re.compile(r"\b(?:revenues?|income|receipts?)\b", re.I)),
    (en.SPENDING, re.compile(r"\b(?:expenditures?|expenses?|spending|outlays?|costs?)\b", re.I)),
)
SAID = re.compile(
    r"^\s*(?P<subject>[^,;:()]{3,50}?) (?:therefore |thus |now |together |still |alone )*"
    r"(?:represent(?:s|ed)?|account(?:s|ed)? for|made up|make(?:s)? up|is|are|was|were|constitute[sd]?|equal(?:s|led)?)\b(?! not)",
    re.I,
)
REST = re.compile(r"\b(?:the|its) (?:remaining|rest|balance|remainder|other)\b(?: of)?[^,;:()]{0,12}$", re.I)
OF_THEM = re.compile(r"^ of (?:them|these|those|which|whom)\b", re.I)
BIENNIUM = re.compile(r"\bbienni(?:um|al)\b", re.I)
AND_OF = re.compile(r"^ of [^,;:()。]{3,50} and (?:about )?$", re.I)
LATER = 4  # paragraphs behind, in which the total of a headline is
NEAR = 10  # paragraphs in which a total that is only named is looked for


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        row = text.row(passage)
        for index, item in enumerate(row):
            if item.slot.role == RATE and item.mention.qualifier not in (
                "at least",
                "at most",
                "less than",
                "more than",
            ):
                yield from _rate(text, passage, row, index)
    yield from _remaining(text)


def _remaining(text: Text) -> Iterator[Claim]:
    """■, or 59 percent of the total of ■; the remaining ■: the part and the rest make the whole."""
    for one in [*text.found.get("share", []), *text.found.get("ratio", [])]:
        roles = one.readings[0].roles
        part, whole = roles.get("part") or roles.get("numerator"), roles.get("whole") or roles.get("denominator")
        if not isinstance(part, Figure) or not isinstance(whole, Figure) or part.mention.start in _in_sums(text):
            continue
        at = {i.slot.start: i for i in text.items.all}
        mine, all_of_it = at[part.mention.start], at[whole.mention.start]
        row = text.items.by_passage[mine.slot.passage]
        passage = text.passage_at.get(mine.slot.passage)
        for rest in row[row.index(mine) + 1 : row.index(mine) + 5]:
            if (
                passage is None
                or not plain(rest)
                or not alike(rest, mine)
                or rest.slot.sentence - mine.slot.sentence > 1
            ):
                continue
            if REST.search(gap(passage.template, row[row.index(rest) - 1].slot, rest.slot)):
                sure: Confidence = "low" if coarse([all_of_it], [mine, rest]) else one.confidence
                way = reading("the rest", total=all_of_it, parts=[mine, rest])
                yield claim(text, "sum", [way], all_of_it, topic="list", confidence=sure)
                break


def _in_sums(text: Text) -> set[int]:
    return {start for one in text.found.get("sum", []) for start in _parts(one)}


def _rate(text: Text, passage: Passage, row: Sequence[Item], index: int) -> Iterator[Claim]:
    rate = row[index]
    if rate.slot.start in _taken(text):
        return
    for above, below, words, sure in (
        _of_amount(passage, row, index)
        or _out_of(passage, row, index)
        or _named(text, passage, row, index)
        or _of_them(passage, row, index)
        or _of_named(text, passage, row, index)
    ):
        if not alike(above, below) or not below.mention.value or above.slot.start == below.slot.start:
            continue
        budget = en.BUDGET_WORDS.search(words) is not None
        kind: Kind = "ratio" if budget else "share"
        sure = "low" if _rounds(rate, above, below) else sure
        names = ("numerator", "denominator") if budget else ("part", "whole")
        way = reading("rate", **dict(zip(names, (above, below), strict=True)), rate=rate)
        topic = ("execution" if en.NAMED_RATE.search(words) else "completion") if budget else "whole"
        yield claim(text, kind, [way], rate, topic=topic, confidence=sure)
        return


def _taken(text: Text) -> set[int]:
    """Rates that stand beside a part and were read as its share."""
    rates = (c.readings[0].roles["rate"] for c in text.found.get("share", []))
    return {figure.mention.start for figure in rates if isinstance(figure, Figure)}


def _rounds(rate: Item, above: Item, below: Item) -> bool:
    """Would the rate fit if amounts such as $12 million were rounded ones?"""
    a, b = above.mention.value, below.mention.value
    if max(printed_ulp(above), printed_ulp(below)) <= min(above.mention.ulp, below.mention.ulp):
        return False
    slack = abs(a / b) * (printed_ulp(above) / 2 / max(abs(a), above.mention.ulp) + printed_ulp(below) / 2 / abs(b))
    off = abs(a / b - rate.mention.value)
    return rate.mention.ulp < off <= slack + rate.mention.ulp


Pair = tuple[Item, Item, str, Confidence]  # above and below the line, the words that name what is below, how sure


def _earlier(row: Sequence[Item], index: int, like: Item | None = None) -> list[Item]:
    """Amounts before a rate in its sentence, nearest first, not deeper in brackets."""
    rate = row[index]
    found: list[Item] = []
    for item in reversed(row[:index]):
        if item.slot.sentence != rate.slot.sentence:
            break
        if (
            plain(item)
            and item.slot.depth <= rate.slot.depth
            and (like is None or alike(item, like))
            and not item.slot.reason
        ):
            found.append(item)
    return found


def _of_amount(passage: Passage, row: Sequence[Item], index: int) -> list[Pair]:
    """■, or 93 percent of the budget of ■; 93 percent (■) of the ■ budget"""
    rate = row[index]
    following = [i for i in row[index + 1 : index + 2] if i.slot.role == BASE and i.slot.sentence == rate.slot.sentence]
    if not following:
        return []
    below = following[0]
    words = f"{below.slot.base} {tail(passage.template, below.slot)[:24]}"
    lead = gap(passage.template, row[index - 1].slot if index else None, rate.slot)
    earlier = _earlier(row, index, below)
    if earlier and _belongs(lead):
        return [(earlier[0], below, words, "high" if earlier[0] is row[index - 1] else "medium")]
    behind = row[index + 2 : index + 3]
    for item in behind:
        joined = re.fullmatch(
            r"[^,;:()]{0,30}(?:, or | \(|, amounting to |, equal to )", gap(passage.template, below.slot, item.slot)
        )
        if joined and plain(item) and item.slot.sentence == rate.slot.sentence:
            return [(item, below, words, "high")]
    return []


def _belongs(lead: str) -> bool:
    """Is the rate said of the amount before it, and not of a new subject (``while staff used 93 percent of``)?"""
    return re.search(
        r"(?:,? or|\(|, about|i\.e\.,?|that is,?|represent(?:s|ed|ing)?|account(?:s|ed|ing)? for|equal(?:s|ed)? (?:to)?|"
        r"equivalent to|which (?:is|was)|making up|(?:is|was)|constitut(?:es|ing)|compris(?:es|ing)|,|"
        r"amounting to|at|mak(?:es?|ing) up|corresponding to|covers|covering) ?(?:about |around |roughly |"
        r"only |just |some )?(?:an? )?$",
        lead.rstrip() + " " if not lead.endswith("(") else lead,
        re.I,
    ) is not None and not re.search(r"\b(?:while|whereas|interest|tax rate|vacancy|discount)\b", lead, re.I)


def _out_of(passage: Passage, row: Sequence[Item], index: int) -> list[Pair]:
    """spent ■ of its ■ budget, or 93 percent"""
    rate = row[index]
    if index < 2 or en.PERCENT_OF.match(tail(passage.template, rate.slot)):
        return []
    above, below = row[index - 2], row[index - 1]
    if not (plain(above) and plain(below)) or not (above.slot.sentence == below.slot.sentence == rate.slot.sentence):
        return []
    between, lead = gap(passage.template, above.slot, below.slot), gap(passage.template, below.slot, rate.slot)
    whole_first = gap(passage.template, row[index - 3].slot if index > 2 else None, above.slot)
    if (
        en.OF_THE.search(whole_first) and OR_RATE.match(lead) and lead.strip() != ","
    ):  # Of the budget of ■, ■ was spent, or ■
        return [(below, above, whole_first, "high")]
    if AGAINST.search(whole_first) and THEN.match(between) and OR_RATE.match(lead) and lead.strip() not in (",", "or"):
        return [(below, above, whole_first, "high")]
    if OUT_OF.match(between) and (OR_RATE.match(lead) or en.NAMED_RATE.search(lead)):
        return [(above, below, between + lead, "high")]
    return []


def _named(text: Text, passage: Passage, row: Sequence[Item], index: int) -> list[Pair]:
    """budget ■, spent ■, an execution rate of 92.8 percent"""
    rate = row[index]
    lead = gap(passage.template, row[index - 1].slot if index else None, rate.slot)
    found = en.NAMED_RATE.search(lead)
    if found is None:
        return []
    near = [
        i for i in row[:index]
        if plain(i) and rate.slot.sentence - i.slot.sentence <= 1 and not i.slot.reason and i.slot.depth <= rate.slot.depth
    ][-2:]  # fmt: skip
    if (
        len(near) == 1
        and near[0].measure not in PLANNED
        and re.search(r"\b(?:execution|absorption|utili[sz]ation|spending)", lead, re.I)
    ):
        return [
            (near[0], budget, f"budget {found.group()}", "medium") for budget in _whole_budget(text, passage, near[0])
        ]
    if len(near) != 2 or not alike(*near):
        return []
    words = [f"{gap(passage.template, None, i.slot)} {i.label}" for i in near]
    planned = [i for i in near if i.measure in PLANNED]
    done = [i for i in near if i.measure not in PLANNED]
    if len(planned) == len(done) == 1 and words:
        return [(done[0], planned[0], f"budget {found.group()}", "high")]
    return []


def _whole_budget(text: Text, passage: Passage, spent: Item) -> list[Item]:
    """The one budget that the paragraphs above state."""
    budgets = [
        i for i in text.items.all
        if plain(i) and alike(i, spent) and i.slot.start < spent.slot.start and passage.index - i.slot.passage <= NEAR
        and i.slot.mark != "|" and i.period == spent.period and _means("budget", i)
    ]  # fmt: skip
    return budgets[:1] if len({i.mention.value for i in budgets}) == 1 else []


def _of_them(passage: Passage, row: Sequence[Item], index: int) -> list[Pair]:
    """The Commission reviewed ■ files … It upheld ■ of them, or 72 per cent"""
    rate = row[index]
    part = row[index - 1] if index else None
    if part is None or not plain(part) or not OF_THEM.match(tail(passage.template, part.slot)):
        return []
    if not OR_RATE.match(gap(passage.template, part.slot, rate.slot)) or en.PERCENT_OF.match(
        tail(passage.template, rate.slot)
    ):
        return []
    before = [i for i in row[:index] if plain(i) and i.slot.sentence == part.slot.sentence - 1 and i.slot.depth == 0]
    wholes = [i for i in before if alike(i, part) and i.mention.value >= part.mention.value]
    return [(part, wholes[0], "of them", "medium")] if wholes else []


def _of_named(text: Text, passage: Passage, row: Sequence[Item], index: int) -> list[Pair]:
    """Salaries were ■, 56 percent of total spending: the amount below the line stands elsewhere"""
    rate = row[index]
    template = passage.template
    of = en.PERCENT_OF.match(tail(template, rate.slot))
    if of is None:
        return []
    lead = gap(template, row[index - 1].slot if index else None, rate.slot)
    earlier = _earlier(row, index)
    between = row[row.index(earlier[0]) + 1 : index] if earlier else []
    if earlier and _belongs(lead) and all(i.slot.role in (DELTA, GROWTH, PRIOR) for i in between):
        part = earlier[0]
    elif earlier and AND_OF.match(lead) and row[index - 1].slot.role == RATE and row[index - 2] is earlier[0]:
        part = earlier[0]  # ■, 46 % of the budget and 58 % of the funds available
    elif (named := _subject(passage, row, index)) is not None:
        part = named
    else:
        return []
    base = re.split(
        r" (?:in|for|during|and|at|by|from|to|was|is|which|on|this|compared|going|over)\b", of["base"], maxsplit=1
    )[0].strip()
    whole = re.sub(r"^(?:the|this|its|our|their|all|that) ", "", base, flags=re.I)
    wholes = _wholes(text, passage, part, rate, whole)
    if not wholes:
        return []
    values = {w.mention.value for w in wholes}
    near = wholes[0].slot.passage == passage.index
    sure: Confidence = "high" if len(values) == 1 and near else "medium" if len(values) == 1 else "low"
    fitting = [w for w in wholes if is_quotient(part, w, rate, cut=True)] if len(values) > 1 else []
    chosen = (fitting or wholes)[0]
    return [(part, chosen, "budget" if _planned(whole) else whole, sure)]


def _subject(passage: Passage, row: Sequence[Item], index: int) -> Item | None:
    """Personnel costs therefore represented 63 percent of …: the amount of that name, said before in the paragraph."""
    rate = row[index]
    if index and row[index - 1].slot.sentence == rate.slot.sentence:
        return None
    said = SAID.match(gap(passage.template, None, rate.slot))
    label = label_in(said["subject"]).lower() if said else ""
    named = [i for i in row[:index] if plain(i) and label and i.label.lower() == label]
    return named[-1] if len({i.mention.value for i in named}) == 1 else None


def _planned(words: str) -> bool:
    return measure_in(words) in PLANNED and not en.TOTAL_WORD.search(words)


def _wholes(text: Text, passage: Passage, part: Item, rate: Item, words: str) -> list[Item]:
    """Amounts that the words may mean, nearest first."""
    amounts = [
        i for i in text.items.all
        if plain(i) and alike(i, part) and i.slot.start < rate.slot.start and i is not part and i.mention.value >= part.mention.value
        and i.slot.mark != "|" and passage.index - i.slot.passage <= NEAR
    ][::-1]  # fmt: skip
    others = [i for i in amounts if i.slot.passage == passage.index and i.slot.sentence < rate.slot.sentence]
    amounts = [i for i in amounts if i.period == part.period or _of_two_years(text, i, part)]
    if THE_TOTAL.match(words) or en.TOTAL_WORD.search(words):
        totals = [
            _start(c) for c in text.found.get("sum", []) + text.found.get("bound", []) if part.slot.start in _parts(c)
        ]
        if own := [i for i in amounts if i.slot.start in totals]:
            return own
    if THE_TOTAL.match(words):
        here = [i for i in amounts if (i.slot.passage, i.slot.sentence) == (passage.index, rate.slot.sentence)]
        return here[-1:] or _only_total(text, amounts)
    label = label_in(words).lower()
    amounts = [i for i in amounts if not _of_another_stage(words, i)]
    same = [i for i in amounts if i.label.lower() == label and label]
    kind = " ".join(en.BUDGET_WORDS.sub("", label).split())
    if not same and kind != label and kind:  # the recurrent budget: a part of a budget
        same = [i for i in amounts if i.label.lower() == kind and i.slot.start in _planned_parts(text)]
    same = same or [i for i in amounts if _means(words, i)]
    same = same or [i for i in others if i.label.lower() == label and label]
    return same or _told_later(text, passage, part, words)


def _told_later(text: Text, passage: Passage, part: Item, words: str) -> list[Item]:
    """``a deficit of ■, equivalent to 1.0% of income`` opens a summary; ``Total income was ■`` comes behind."""
    totals = [
        i for i in text.items.all
        if plain(i) and alike(i, part) and 0 < i.slot.passage - passage.index <= LATER and i.period == part.period and i.slot.mark != "|"
        and en.TOTAL_WORD.search(i.label) and _means(words, i) and i.mention.value >= part.mention.value
    ]  # fmt: skip
    return totals[:1] if len({i.mention.value for i in totals}) == 1 else []


def _of_two_years(text: Text, item: Item, part: Item) -> bool:
    """The budget of the biennium 2024-2025 is that of 2024 too."""
    passage = text.passage_at.get(item.slot.passage)
    years = {(item.period or 0) - (part.period or 0)}
    return years <= {0, 1} and passage is not None and BIENNIUM.search(passage.template) is not None


def _of_another_stage(words: str, item: Item) -> bool:
    """the final budget: not the one that was adopted"""
    stages = {measure for measure in (measure_in(words), item.measure) if measure in STAGES_OF_A_BUDGET}
    return len(stages) > 1


def _only_total(text: Text, amounts: Sequence[Item]) -> list[Item]:
    """The total, where the paragraphs above broke down one and no other."""
    starts = {_start(c) for c in text.found.get("sum", [])}
    found = [i for i in amounts if i.slot.start in starts]
    return found[:1] if len({i.mention.value for i in found}) == 1 else []


def _parts(one: Claim) -> set[int]:
    parts = one.readings[0].roles.get("parts", ())
    return {f.mention.start for f in parts if isinstance(f, Figure)} if isinstance(parts, tuple) else set()


def _planned_parts(text: Text) -> set[int]:
    """Starts of the parts of budgets."""
    item_at = {i.slot.start: i for i in text.items.all}
    sums = (c for c in text.found.get("sum", []) if _start(c) in item_at and item_at[_start(c)].measure in PLANNED)
    return {start for one in sums for start in _parts(one)}


def _start(one: Claim) -> int:
    total = one.readings[0].roles.get("total") or one.readings[0].roles.get("limit")
    return total.mention.start if isinstance(total, Figure) else -1


FILLER = re.compile(
    r"\b(?:\w+'s|amounts?|total|overall|the|annual|general|fund|operating|approved|proposed|adopted|its|"
    r"combined|all|our|of|gross|net|services?|district|school|ministry|agency|council|city|county|for|year|revised|amended|final|"
    r"program(?:me)?|biennium|biennial|half-year|mid-year)\b|\W",
    re.I,
)


def _means(words: str, item: Item) -> bool:
    """total spending: what is called spending, expenditure or outlays, with nothing narrower before it."""
    for one, nouns in STAGES:
        if one.search(words) and nouns.search(item.label):
            return not FILLER.sub("", nouns.sub("", item.label)) and not FILLER.sub("", one.sub("", words))
    if re.search(r"\bbudget\b", words, re.I) and re.search(r"\bbudget\b", item.label, re.I):
        return not FILLER.sub("", re.sub("budget", "", item.label, flags=re.I)) and not FILLER.sub(
            "", re.sub("budget", "", words, flags=re.I)
        )
    mine, other = _core(words), _core(item.label)
    return bool(mine) and mine == other


def _core(words: str) -> list[str]:
    """``the appropriation``, ``appropriation for the Ministry`` -> appropriation"""
    return [word.rstrip("s") for word in FILLER.sub(" ", words.lower()).split()]
