"""Punctuation and scope in English: a paragraph in, its figures with their surroundings and roles out.

``Spending rose by $0.4 million, or 3.2 percent, to $12.9 million`` has three slots: a change, its rate, a plain amount.
The template, slots and roles are those of `auditor.clauses`; the full stop that ends a sentence is folded to ``。``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.clauses import BASE, DELTA, GROWTH, PLAIN, PRIOR, RATE, Passage, Slot, figure_character
from auditor.english.mentions import Placed, line_of, placed_mentions
from auditor.languages import en
from auditor.model import Document, Mention, Paragraph

STOP = re.compile(r"[.!?](?=[\"')]* (?=[A-Z\"'(*$£€\d]|$)|[\"')]*$)")
MARK = re.compile(rf"[。;,:()]|[{en.FIGURES}]")
CHANGED = re.compile(rf"\b(?:{en.UP}|{en.DOWN})\b", re.I)
HEADING = re.compile(r"^(?:#{1,6} |(?:[IVX]{1,4}|\d{1,2}(?:\.\d{1,2})?|[A-Z])\. )?[A-Z][^。;]{2,70}$")


def passages_in(document: Document) -> Iterator[Passage]:
    """Every English paragraph of the document, with the heading above it."""
    heading: tuple[str, ...] = ()
    for index, block in enumerate(document.blocks):
        if not isinstance(block, Paragraph):
            continue
        passage = passage_of(document, block, index, heading)
        if block.level or (not passage.slots and HEADING.match(passage.template)):
            heading = (passage.template,)
        yield passage


def passage_of(document: Document, block: Paragraph, index: int, headings: tuple[str, ...]) -> Passage:
    line = line_of(document.text[block.start : block.end], block.start)
    found = list(placed_mentions(line))
    template, positions = _template(line.text, found)
    mark = en.LIST_MARK.match(template)
    slots = tuple(_with_roles(template, list(_slots(template, found, positions, index)))) if found else ()
    widths = tuple(end - start for _, start, end in found)
    return Passage(index, block, line, template, slots, headings, mark.group() if mark else "", widths)


def _template(text: str, found: Sequence[Placed]) -> tuple[str, list[int]]:
    """One character for each figure, and ``。`` for each full stop that ends a sentence."""
    folded = list(text)
    mark = en.LIST_MARK.match(text)
    for stop in STOP.finditer(text, mark.end() if mark else 0):
        if not en.ABBREVIATIONS.search(text[: stop.start()]) or stop.end() >= len(text.rstrip()):
            folded[stop.start()] = "。"
    pieces: list[str] = []
    positions: list[int] = []
    last = length = 0
    for mention, start, end in found:
        piece = "".join(folded[last:start])
        pieces += [piece, figure_character(mention)]
        positions.append(length + len(piece))
        length += len(piece) + 1
        last = end
    return "".join([*pieces, *folded[last:]]), positions


def _slots(template: str, found: Sequence[Placed], positions: Sequence[int], passage: int) -> Iterator[Slot]:
    which: dict[int, Mention] = {at: mention for at, (mention, _, _) in zip(positions, found, strict=True)}
    opening = en.LIST_MARK.match(template)
    boundary = opening.end() if opening else 0
    depth = sentence = part = clause = 0
    mark = "。"
    stops = [match.start() for match in MARK.finditer(template) if match.start() >= boundary]
    for number, at in enumerate(stops):
        char = template[at]
        if at in which:
            after = template[at + 1 : stops[number + 1] if number + 1 < len(stops) else len(template)]
            role = RATE if which[at].unit.dimension == "rate" else PLAIN
            yield Slot(
                which[at], at, template[boundary:at], after, mark, depth, sentence, part, clause, passage, role=role
            )
            mark = ""
        else:
            depth = max(0, depth + (char == "(") - (char == ")")) if char != "。" else 0
            sentence += char == "。"
            part += char in "。;"
            clause += char in "。;,"
            mark = char
        boundary = at + 1


# --- roles ----------------------------------------------------------------------------------------------------------


def gap(template: str, left: Slot | None, right: Slot) -> str:
    """The words between two figures of a sentence, or from its beginning."""
    if left is not None and left.sentence == right.sentence:
        return template[left.position + 1 : right.position]
    begin = template.rfind("。", 0, right.position) + 1
    if left is None:
        opening = en.LIST_MARK.match(template)
        begin = max(begin, opening.end() if opening else 0)
    return template[begin : right.position]


def tail(template: str, slot: Slot) -> str:
    """The words behind a figure, up to the next one or the end of the sentence."""
    rest = template[slot.position + 1 :]
    stop = re.search(rf"[。{en.FIGURES}]", rest)
    return rest[: stop.start()] if stop else rest


def _with_roles(template: str, slots: list[Slot]) -> Iterator[Slot]:
    """Changes first, then what they compare with, then the whole that a rate is of."""
    given: list[Slot] = []
    for number in range(len(slots)):
        previous = given[-1] if given else None
        given.append(_changed(template, slots, number, previous))
    given = [_reasoned(template, given, number) for number in range(len(given))]
    given = [_compared(template, given, number) for number in range(len(given))]
    yield from (_based(template, given, number) for number in range(len(given)))


def _changed(template: str, slots: Sequence[Slot], number: int, previous: Slot | None) -> Slot:
    slot = slots[number]
    before = slots[number - 1] if number else None
    lead, behind = gap(template, before, slot), tail(template, slot)
    if slot.is_rate and en.PERCENT_OF.match(behind):
        return slot  # fell 3 percent of the way: a share, no change
    if change := en.CHANGE_BEFORE.search(lead):
        return _as_change(slot, change["down"] is not None)
    if en.EITHER_WAY.search(lead):
        return replace(_as_change(slot, down=False), either=True)
    joined = before is not None and before.sentence == slot.sentence and en.JOINED.match(lead) is not None
    if joined and previous is not None and previous.role in (DELTA, GROWTH) and _complements(previous, slot):
        return replace(_as_change(slot, previous.down), either=previous.either)
    told = previous is not None and number > 1 and en.THEN_TO.match(gap(template, slots[number - 2], slots[number - 1]))
    if (
        told
        and previous is not None
        and (not previous.is_rate or slot.dimension == "points")
        and _is_told(lead, slot, slots[number - 2])
    ):
        down = slots[number - 2].mention.value > slots[number - 1].mention.value
        return _as_change(slot, down)  # from A to B, or 2.8 percent
    short = en.SHORTFALL.search(lead) if number > 1 and slots[number - 2].sentence == slot.sentence else None
    if short and en.SURELY_PRIOR.search(gap(template, slots[number - 2], slots[number - 1])):
        return _as_change(slot, (short["down"] or short["under"]) is not None)
    if beyond := _beyond(template, slots, number - 1):
        return _as_change(slot, beyond["down"] is not None)
    following = slots[number + 1] if number + 1 < len(slots) else None
    if (
        following is not None
        and following.sentence == slot.sentence
        and en.FIRMLY_JOINED.match(behind)
        and _complements(slot, following)
    ):
        behind = tail(template, following).lstrip(",")  # $0.9 million (7.2 percent) below the budget
    if change := en.CHANGE_AFTER.match(behind):
        return _as_change(slot, change["down"] is not None)
    return slot


def _beyond(template: str, slots: Sequence[Slot], number: int) -> re.Match[str] | None:
    """Is this the budget of ``exceeded the budget of ■ by ■``, and was it exceeded or not reached?"""
    if not 0 <= number < len(slots) - 1 or slots[number].sentence != slots[number + 1].sentence:
        return None
    slot, following = slots[number], slots[number + 1]
    by = en.BY.match(gap(template, slot, following))
    beyond = en.BEYOND.search(gap(template, slots[number - 1] if number else None, slot))
    if by is None or beyond is None or slot.is_rate or not en.BUDGET_WORDS.search(f"{beyond['base']} {by['named']}"):
        return None
    return beyond


def _is_told(lead: str, slot: Slot, first: Slot) -> bool:
    """``from ■ to ■, or 2.8 percent``; ``from ■ to ■, an addition of ■``"""
    rate = (slot.is_rate or (first.is_rate and slot.dimension == "points")) and en.TOLD.match(lead) is not None
    return rate or (
        slot.dimension == first.dimension
        and en.TOLD.match(lead) is not None
        and lead.startswith(",")
        and " or " not in lead
    )


def _complements(one: Slot, other: Slot) -> bool:
    """An amount and a rate."""
    return one.is_rate != other.is_rate and "points" not in (one.dimension, other.dimension)


def _as_change(slot: Slot, down: bool) -> Slot:
    negative = slot.mention.number < 0  # a change of -$0.4 million: the sign says it
    return replace(slot, role=GROWTH if slot.is_rate else DELTA, down=down and not negative)


def _reasoned(template: str, slots: Sequence[Slot], number: int) -> Slot:
    """Behind ``due to`` stand the figures of something else."""
    slot = slots[number]
    begin = template.rfind("。", 0, slot.position) + 1
    found = en.REASONS.search(template[begin : slot.position])
    return replace(slot, reason=True) if found else slot


def _compared(template: str, slots: Sequence[Slot], number: int) -> Slot:
    slot = slots[number]
    if slot.role not in (PLAIN, RATE):
        return slot
    before = slots[number - 1] if number else None
    lead = gap(template, before, slot)
    if beyond := _beyond(template, slots, number):
        words = f"{beyond['base']} {gap(template, slot, slots[number + 1])}"
        return replace(slot, role=PRIOR, base=" ".join(words.split()))
    found = en.PRIOR_BEFORE.search(lead) or en.PRIOR_BRACKET.search(lead) or en.PRIOR_BEHIND.search(lead)
    if found is None:
        return slot
    if "cue" in found.groupdict() and CHANGED.search(found["base"]):  # the area under irrigation rose from ■
        found = en.PRIOR_BEFORE.search(lead, found.start("base")) or found
    if ";" in lead or CHANGED.search(named := found.groupdict().get("base") or "") or " and " in named:
        return slot  # ■; spending on parks fell to ■
    near = [other for other in slots if other.sentence == slot.sentence and other is not slot]
    if not any(other.role in (DELTA, GROWTH) for other in near) and not _to_follows(template, slots, number):
        return slot
    base = found.groupdict().get("base") or ""
    cue = (found.groupdict().get("cue") or "").lower()
    beside = before is not None and before.sentence == slot.sentence
    after_change = before is not None and beside and before.role in (DELTA, GROWTH)
    if before is not None and beside and number > 1 and slots[number - 2].role in (DELTA, GROWTH):
        after_change |= en.THEN_TO.match(gap(template, slots[number - 2], before)) is not None  # by A to B from C
    if cue in ("on", "over", "above", "below", "under") and not after_change:
        return slot
    if cue.startswith(("up", "down")) and not any(other.role in (DELTA, GROWTH) for other in near):
        return slot
    if cue == "from" and not after_change and not _to_follows(template, slots, number):
        return slot
    mention = slot.mention
    if not base.strip():  # 3 percent over $12.5 million: no vague figure
        mention = replace(mention, qualifier="" if mention.qualifier in ("over", "less than") else mention.qualifier)
    return replace(slot, role=PRIOR, base=base.strip(), mention=mention)


def _to_follows(template: str, slots: Sequence[Slot], number: int) -> bool:
    """from A to B"""
    following = slots[number + 1] if number + 1 < len(slots) else None
    if following is None or following.sentence != slots[number].sentence:
        return False
    return en.THEN_TO.match(gap(template, slots[number], following)) is not None


def _based(template: str, slots: Sequence[Slot], number: int) -> Slot:
    """93 percent of the budget of $12.5 million: the amount inside the phrase is no amount of its own."""
    slot = slots[number]
    before = slots[number - 1] if number else None
    if before is None or before.sentence != slot.sentence or slot.role != PLAIN or not before.is_rate:
        return slot
    lead = gap(template, before, slot)
    inside = re.match(r"^ of [^,;:()]{0,60}$", lead, re.I)
    return replace(slot, role=BASE, base=lead.strip()) if inside and before.role == RATE else slot
