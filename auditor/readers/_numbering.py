"""The marks of automatic lists, which a Word file does not contain: it only says how to count.

The part numbering.xml and the paragraphs in order go in, marks come out: ``（一）``, ``1.``, ``1.2``. Bullets are not
marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml import etree

    Element = etree._Element

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_PLACEHOLDER = re.compile(r"%([1-9])")


# --- numerals -------------------------------------------------------------------------------------------------------


def chinese(number: int, digits: str = "零一二三四五六七八九", units: str = "十百千") -> str:
    """``12`` -> 十二, ``120`` -> 一百二十."""
    if not 0 < number < 10_000:
        return str(number)
    text, gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if not digit:
            gap = bool(text)
            continue
        text += (digits[0] if gap else "") + digits[digit] + (units[place - 1] if place else "")
        gap = False
    return text[1:] if text.startswith(digits[1] + units[0]) and digits[1] == "一" else text


def roman(number: int) -> str:
    """``4`` -> IV."""
    if not 0 < number < 4_000:
        return str(number)
    steps = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"))
    text = ""
    for value, sign in (*steps, (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        text += sign * (number // value)
        number %= value
    return text


def letter(number: int) -> str:
    """``1`` -> A, ``27`` -> AA, as Word counts."""
    return chr(65 + (number - 1) % 26) * ((number - 1) // 26 + 1) if 0 < number <= 780 else str(number)


def _from(first: str, last: int) -> Callable[[int], str]:
    """Signs that stand in a row: ① ② ③ …"""
    return lambda number: chr(ord(first) + number - 1) if 0 < number <= last else str(number)


def _each(signs: str) -> Callable[[int], str]:
    return lambda number: signs[(number - 1) % len(signs)] if number > 0 else str(number)


def _digitwise(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(abs(number)))


def _fullwidth(number: int) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(abs(number)))


_CHINESE = ("chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand")
NUMERALS: dict[str, Callable[[int], str]] = {
    **dict.fromkeys((*_CHINESE, "japaneseCounting", "koreanCounting"), chinese),
    "chineseLegalSimplified": lambda number: chinese(number, _LEGAL, "拾佰仟"),
    "ideographDigital": _digitwise,
    "japaneseDigitalTenThousand": _digitwise,
    "ideographTraditional": _each("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _each("子丑寅卯辰巳午未申酉戌亥"),
    "decimalEnclosedCircle": _from("①", 20),
    "decimalEnclosedCircleChinese": _from("①", 20),
    "decimalEnclosedParen": _from("⑴", 20),
    "decimalEnclosedFullstop": _from("⒈", 20),
    "ideographEnclosedCircle": _from("㊀", 10),
    "decimalFullWidth": _fullwidth,
    "decimalFullWidth2": _fullwidth,
    "decimalZero": lambda number: f"{number:02d}",
    "upperRoman": roman,
    "lowerRoman": lambda number: roman(number).lower(),
    "upperLetter": letter,
    "lowerLetter": lambda number: letter(number).lower(),
    "none": lambda number: "",
}


# --- lists ----------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Level:
    start: int = 1
    numeral: str = "decimal"
    text: str = ""
    restart: int | None = None  # the level after which this one starts anew, counted from 1; 0 never
    legal: bool = False
    style: str = ""


@dataclass(slots=True)
class List:
    """A list, one w:num: the levels it prints and the counter it shares with others of the same definition."""

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)  # a list that begins anew


class Numbering:
    """Counts the paragraphs of automatic lists, in document order."""

    def __init__(self, root: Element | None, lists: Mapping[str, List] | None = None) -> None:
        self._lists = dict(lists or {})
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is not None:
            self._load(root)

    def level_of_style(self, number: str, style: str) -> int | None:
        """The level that a list ties to a paragraph style."""
        found = self._lists.get(number)
        levels = found.levels if found else {}
        return next((index for index, level in levels.items() if level.style == style), None)

    def mark(self, number: str, index: int) -> str:
        """The mark of the next paragraph of this list at this level, counted from 0."""
        found = self._lists.get(number)
        if found is None or index not in found.levels:
            return ""
        counts = self._counts.setdefault(found.abstract, {})
        self._count(number, found, counts, index)
        level = found.levels[index]
        if level.numeral == "bullet":
            return ""
        return _PLACEHOLDER.sub(lambda match: self._numeral(found, counts, level, int(match[1]) - 1), level.text)

    def _count(self, number: str, found: List, counts: dict[int, int], index: int) -> None:
        level = found.levels[index]
        anew = index in found.starts and (number, index) not in self._begun
        self._begun.add((number, index))
        if anew or index not in counts:
            counts[index] = found.starts.get(index, level.start)
        else:
            counts[index] += 1
        for deeper in [other for other in counts if other > index]:
            restart = found.levels[deeper].restart if deeper in found.levels else None
            if restart is None or index < restart:
                del counts[deeper]

    @staticmethod
    def _numeral(found: List, counts: dict[int, int], level: Level, index: int) -> str:
        shown = found.levels.get(index, Level())
        number = counts.get(index, shown.start)
        return str(number) if level.legal else NUMERALS.get(shown.numeral, str)(number)

    # --- numbering.xml ----------------------------------------------------------------------------------------------

    def _load(self, root: Element) -> None:
        abstracts = {definition.get(f"{W}abstractNumId", ""): definition for definition in root.iter(f"{W}abstractNum")}
        linked = {
            value(definition, "styleLink"): key
            for key, definition in abstracts.items()
            if value(definition, "styleLink")
        }
        for number in root.iter(f"{W}num"):
            key = value(number, "abstractNumId")
            definition = abstracts.get(key)
            if definition is None:
                continue
            key = linked.get(value(definition, "numStyleLink"), key)
            found = List(key, _levels(abstracts[key]))
            for override in number.iter(f"{W}lvlOverride"):
                index = integer(override.get(f"{W}ilvl"), 0)
                found.levels.update(_levels(override))
                if value(override, "startOverride"):
                    found.starts[index] = integer(value(override, "startOverride"), 1)
            self._lists[number.get(f"{W}numId", "")] = found


def _levels(parent: Element) -> dict[int, Level]:
    return {integer(level.get(f"{W}ilvl"), 0): _level(level) for level in parent.iterchildren(f"{W}lvl")}


def _level(element: Element) -> Level:
    restart = value(element, "lvlRestart")
    return Level(
        start=integer(value(element, "start"), 1),
        numeral=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText"),
        restart=integer(restart, 0) if restart else None,
        legal=element.find(f"{W}isLgl") is not None,
        style=value(element, "pStyle"),
    )


def value(parent: Element, tag: str) -> str:
    """The w:val of a child, "" if there is none."""
    child = parent.find(W + tag)
    return "" if child is None else child.get(f"{W}val", "")


def integer(text: str | None, otherwise: int) -> int:
    """``"3"`` -> 3; what is no number, or an absurd one, is `otherwise`."""
    try:
        number = int(text or "")
    except ValueError:
        return otherwise
    return number if abs(number) < 100_000 else otherwise
