"""Noticing figures in English text: a line in, mentions with exact places out.

>>> [m.text for m in mentions_in(line_of("up $0.4 million, or 3.2 percent, on 2023", 0))]
['$0.4 million', '3.2 percent']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise, zip_longest

from auditor.languages import en
from auditor.mentions import MOST_DIGITS, Line
from auditor.model import Mention, Unit

SPACE = re.compile(r"\s+")
_ONE = rf"(?:{'|'.join(en.NUMERALS)})"
_AMOUNT = (
    rf"(?P<sign>-|\+)?(?P<currency>(?:{en.PREFIX})(?![A-Za-z]))? ?(?P<minus>-)?(?<![\d.,])(?P<number>{en.NUMBER})"
    rf"(?:(?P<gap>[ -]?)(?P<scale>{en.WRITTEN_SCALE})\b|(?P<gap2> ?)(?P<short>{en.SHORT_SCALE})\b)?"
)
_UNIT = (
    rf"(?:[ -]?(?P<percent>{en.PERCENT})(?! points?)|[ -]?(?P<points>{en.POINTS})|[ -](?P<name>(?:US |"
    rf"Canadian |Australian )?(?:{en.SUFFIX}))\b)?"
)
FIGURE = re.compile(
    rf"(?:(?=[\d$£€¥₹₦₱₩+\-.#(])|(?<![A-Za-z])(?=[A-Za-z]))(?:(?P<skip>{en.NO_FIGURE})|{_AMOUNT}{_UNIT}"
    rf"|\b(?P<numeral>{_ONE})(?:[ -](?P<numeral_scale>{en.WRITTEN_SCALE}))?(?: (?P<numeral_percent>per "
    rf"?cent(?! points?))| (?P<numeral_name>{en.SUFFIX}))?\b)",
    re.I,
)
WORD = re.compile(r"[ -]([A-Za-z]+(?:'s)?)")
RANGE = re.compile(r"^(?: ?-{1,2} ?| to )$", re.I)
FROM = re.compile(r"\b(?:from|by) (?:[a-z]+ ){0,6}$", re.I)
ROSE_FROM = re.compile(
    r"\b(?:rose|fell|grew|dropped|declined|(?:increas|decreas|reduc)ed|rising|falling|went (?:up|down)|number of [a-z ]+) from $",
    re.I,
)
OF_THESE = re.compile(r"\. (?:Of|Out of|Among) (?:these|them|this|those|whom|which)\b")
OF_THEM = re.compile(r" of (?:them|these|whom)\b")
BETWEEN = re.compile(r"\bbetween $", re.I)


def line_of(text: str, start: int) -> Line:
    """The line of `text`, which stands at offset `start`: folded, with one space where there were several."""
    folded = text.translate(en.FOLD)
    kept: list[str] = []
    offsets: list[int] = []
    last = 0
    for gap in SPACE.finditer(folded):
        kept.append(folded[last : gap.start()] + " ")
        offsets.extend(range(start + last, start + gap.start() + 1))
        last = gap.end()
    kept.append(folded[last:])
    offsets.extend(range(start + last, start + len(folded) + 1))
    return Line("".join(kept), offsets, text, start)


def mentions_in(line: Line) -> Iterator[Mention]:
    """Every quantity of the line, in order."""
    return (mention for mention, _, _ in placed_mentions(line))


Placed = tuple[Mention, int, int]


def placed_mentions(line: Line) -> Iterator[Placed]:
    """Every quantity with its place in the line's own text; ranges and bare small numbers are none."""
    found = [placed for match in FIGURE.finditer(line.text) if (placed := _placed(line, match)) is not None]
    found = _without_ranges(line.text, _of_the_same(line.text, found))
    return (_counted(placed) for placed in found if not _bare(placed[0]))


def _counted(placed: Placed) -> Placed:
    """``rose by 4,200 to 118,700``: a large whole number counts something."""
    mention, start, end = placed
    if mention.unit is not en.BARE or mention.decimals:
        return placed
    return replace(mention, unit=en.counted("")), start, end


def _bare(mention: Mention) -> bool:
    return mention.unit is en.BARE and not mention.decimals and "," not in mention.text


def _placed(line: Line, match: re.Match[str]) -> Placed | None:
    if match["skip"] is not None:
        return None
    found = _spelt(match) if match["numeral"] else _written(line.text, match)
    if found is None:
        return None
    number, decimals, unit, start, end = found
    place = line.span(start, end)
    printed = " ".join(line.source[place[0] - line.start : place[1] - line.start].split())
    return Mention(*place, printed, number, decimals, unit, _qualifier(line.text, start, end)), start, end


Found = tuple[Decimal, int, Unit, int, int]  # number, decimals, unit, start, end


def _spelt(match: re.Match[str]) -> Found | None:
    """``five percent``, ``two million dollars``; one to twenty of anything else are no figures."""
    number = Decimal(en.NUMERALS[match["numeral"].lower()])
    if match["numeral_percent"] and not match["numeral_scale"]:
        return number, 0, en.RATE, match.start(), match.end()
    if match["numeral_scale"] and match["numeral_name"]:
        unit = en.money_of("", match["numeral_scale"], " ", match["numeral_name"])
        return number, 0, unit, match.start(), match.end()
    return None


def _written(text: str, match: re.Match[str]) -> Found | None:
    digits = match["number"].replace(",", "")
    start, end = match.start(), match.end()
    if end < len(text) and (text[end].isalnum() and text[end - 1].isalnum()):
        return None  # 12x: a code
    if len(digits) > MOST_DIGITS:
        return None
    if match["sign"] and start and text[start - 1] not in " (":
        start += 1  # a hyphen: non-2.5
        negative = False
    else:
        negative = "-" in (match["sign"], match["minus"])
    number = Decimal(digits) * (-1 if negative else 1)
    decimals = len(digits.partition(".")[2])
    unit, end = _unit(text, match, end)
    return (number, decimals, unit, start, end) if unit is not None else None


def _unit(text: str, match: re.Match[str], end: int) -> tuple[Unit | None, int]:
    scale, gap = match["scale"] or match["short"] or "", match["gap"] or match["gap2"] or ""
    if match["percent"]:
        return en.RATE, end
    if match["points"]:
        return en.points_called(match["points"]), end
    if match["currency"] or match["name"]:
        if match["short"] and not match["currency"]:
            return None, end
        return en.money_of(match["currency"] or "", scale, gap, match["name"] or ""), end
    if match["short"]:  # 12 m is a length, 5 k a run
        return None, end
    noun, after = _noun(text, end)
    if noun:
        return en.counted(noun, scale), after
    return (en.counted("", scale) if scale else en.BARE), end


def _noun(text: str, end: int) -> tuple[str, int]:
    """What is counted in ``48 full-time positions``, and where the figure ends: behind the noun where it is next."""
    at = end
    for step in range(4):
        word = WORD.match(text, at)
        if word is None:
            return "", end
        name = word[1].lower()
        if name in en.LINKS:
            return "", end
        plural = name.endswith("s") and not name.endswith(("ss", "'s")) and len(name) > 3 and name not in en.NO_NOUN
        if name in en.PERSONS or plural:
            return word[1], word.end() if step == 0 else end
        at = word.end()
    return "", end


def _of_the_same(text: str, found: list[Placed]) -> list[Placed]:
    """``312 employees, 200 of them in operations``; ``from $12.5 million to 12.9 million``: the unit is said once."""
    given: list[Placed] = []
    for mention, start, end in _of_changes(text, found):
        before = given[-1] if given else None
        apart = before is not None and ". " in text[before[2] : start] and not OF_THESE.search(text[before[2] : start])
        apart = apart and OF_THEM.match(text[end : end + 9]) is None
        if before is not None and not apart and (unit := _taken(mention, given)) is not None:
            mention = replace(mention, unit=unit)
        given.append((mention, start, end))
    return [_as_next(text, placed, following) for placed, following in zip_longest(given, given[1:])]


def _of_changes(text: str, found: list[Placed]) -> list[Placed]:
    """``The number of children rose from 412 to 447``: small numbers count too where they are said to change."""
    given = list(found)
    for at, (one, other) in enumerate(pairwise(found)):
        bare = _bare(one[0]) and _bare(other[0]) and text[one[2] : other[1]] == " to "
        if bare and ROSE_FROM.search(text[: one[1]]):
            given[at : at + 2] = [(replace(m, unit=en.counted("")), start, end) for m, start, end in (one, other)]
    return given


def _as_next(text: str, placed: Placed, following: Placed | None) -> Placed:
    """``from 9,850 to 10,047 students``: the noun stands behind the second."""
    mention, start, end = placed
    if following is None or mention.unit is not en.BARE or text[end : following[1]] not in (" to ", " of ", " out of "):
        return placed
    if text[end : following[1]] != " to " and following[0].unit.dimension != "person":
        return placed  # 283 of 312 positions
    unit = following[0].unit
    return (replace(mention, unit=unit), start, end) if unit.dimension not in ("money", "rate", "points") else placed


def _taken(mention: Mention, given: list[Placed]) -> Unit | None:
    """The unit that a figure takes over from one before it."""
    if mention.unit.dimension == "number":  # 12.9 million
        money = next((m.unit for m, _, _ in reversed(given) if m.unit.dimension == "money"), None)
        return Unit(mention.unit.symbol, "money", mention.unit.scale, prefix=money.prefix) if money else None
    if mention.unit is en.BARE and not mention.decimals:
        counts = (m.unit for m, _, _ in reversed(given) if m.unit.dimension not in ("rate", "points") and not _bare(m))
        unit = next(counts, None)
        return unit if unit is not None and unit.dimension not in ("money", "bare") and unit.scale == 1 else None
    return None


def _without_ranges(text: str, found: list[Placed]) -> list[Placed]:
    """``5-10 percent``, ``between $5 million and $6 million``, ``$5 million to $6 million``; not ``from A to B``."""
    ranged: set[int] = set()
    for number, ((one, start, end), (other, second, _)) in enumerate(pairwise(found)):
        between, lead = text[end:second], text[:start]
        spread = BETWEEN.search(lead) and between.strip() in ("and", "to")
        alike = one.unit is en.BARE or one.unit.dimension in ("number", other.unit.dimension)
        if spread or (alike and RANGE.match(between) and not (" to " in between and FROM.search(lead))):
            ranged |= {number, number + 1}
    return [placed for number, placed in enumerate(found) if number not in ranged]


def _qualifier(text: str, start: int, end: int) -> str:
    lead = text[max(0, start - 20) : start].rstrip().lower()
    for words, meaning in en.BEFORE:
        if lead.endswith(words) and not (words[0].isalpha() and lead[: -len(words)][-1:].isalpha()):
            return meaning
    after = en.AFTER.match(text[end : end + 16])
    if after:
        return "at least" if after["least"] else "at most"
    return ""
