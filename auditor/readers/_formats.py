"""Number formats of spreadsheets: a stored value and a format code in, what a person sees in the cell out.

``0.58091`` under ``0.00%`` -> ``58.09%``; ``1234.5`` under ``#,##0.00`` -> ``1,234.50``; ``45291`` under
``yyyy"年"m"月"`` -> ``2023年12月``. Colours and padding say nothing and are left out; a width too small for the number is
not imitated.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from functools import lru_cache
from typing import Final, NamedTuple

GENERAL: Final = "General"
# the formats that a file names by number alone, as a Chinese Excel shows them
BUILT_IN: Final = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
    21: "h:mm:ss", 22: "yyyy/m/d h:mm", 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: "m-d-yy",
    31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"', 36: 'yyyy"年"m"月"', 37: "#,##0;-#,##0",
    38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00", 41: '#,##0;-#,##0;"-"', 42: '#,##0;-#,##0;"-"',
    43: '#,##0.00;-#,##0.00;"-"', 44: '#,##0.00;-#,##0.00;"-"', 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss", 48: "0.0E+0",
    49: "@", 50: 'yyyy"年"m"月"', 51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"', 54: 'm"月"d"日"',
    57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
}  # fmt: skip
LARGEST_POWER: Final = 30  # numbers with more digits than this are no amounts
LAST_DAY: Final = 2_958_465  # 9999-12-31
_CONTEXT: Final = Context(prec=80, rounding=ROUND_HALF_UP)
_STORED: Final = Context(prec=15, rounding=ROUND_HALF_UP)  # what Excel keeps of a number

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?'
    r"|[\\!](?P<escaped>.)"
    r"|_.|\*."  # padding
    r"|\[(?P<bracket>[^\]]*)\]"
    r"|(?P<general>General|G/通用格式)"
    r"|(?P<scientific>[Ee][+-])"
    r"|(?P<noon>AM/PM|A/P|上午/下午)"
    r"|(?P<date>[yY]+|[mM]+|[dD]+|[hH]+|[sS]+|[aA]{3,4}|[gG]+|[bB]{1,4}(?![a-zA-Z]))"
    r"|(?P<digit>[0#?])|(?P<point>\.)|(?P<comma>,)|(?P<percent>[%％])|(?P<fraction>/)|(?P<text>@)"
    r"|(?P<other>.)",
    re.DOTALL,
)
_CONDITION = re.compile(r"(?P<sign><=|>=|<>|<|>|=)(?P<limit>-?\d+(?:\.\d+)?)")
_CURRENCY = re.compile(r"\$(?P<symbol>[^-]*)")
_ELAPSED = re.compile(r"[hH]+|[mM]+|[sS]+")


class Token(NamedTuple):
    kind: str  # literal, digit, point, comma, percent, scientific, fraction, date, noon, elapsed, general, text
    text: str


class Section(NamedTuple):
    """One of the parts of a format between its semicolons."""

    tokens: tuple[Token, ...]
    sign: str = ""  # of the condition under which it is used: [>=10000]
    limit: Decimal = Decimal(0)

    def meets(self, number: Decimal) -> bool:
        return {
            "<": number < self.limit, ">": number > self.limit, "=": number == self.limit,
            "<=": number <= self.limit, ">=": number >= self.limit, "<>": number != self.limit,
        }[self.sign]  # fmt: skip


def printed(stored: str, code: str = GENERAL, *, since_1904: bool = False) -> str:
    """The number in `stored` as the format shows it; what is no number stays as it is."""
    try:
        number = Decimal(stored)
    except InvalidOperation:
        return stored
    if not number.is_finite() or abs(number.adjusted()) > LARGEST_POWER:
        return stored if number else "0"
    number = _STORED.plus(number)
    section, number = _chosen(sections(code or GENERAL), number)
    kind = _kind(section)
    if kind == "number":
        return _number(number, section).strip()
    if kind == "date":
        return _date(number, section, since_1904) or general(number)
    if kind == "scientific":
        return f"{number:.2E}"
    if kind == "fraction":
        return general(number)
    return "".join(general(number) if t.kind in ("general", "text") else t.text for t in section.tokens)


@lru_cache(maxsize=512)
def _kind(section: Section) -> str:
    """Number, date, general, fraction or scientific."""
    kinds = {token.kind for token in section.tokens}
    if kinds & {"date", "noon", "elapsed"}:
        return "date"
    if "general" in kinds or ("text" in kinds and "digit" not in kinds):
        return "general"
    return next((kind for kind in ("fraction", "scientific") if kind in kinds), "number")


def general(number: Decimal) -> str:
    """As wide as the General format shows it: ``0.580912345678`` -> ``0.580912346``."""
    whole = len(str(abs(int(number))))
    shown = number.quantize(Decimal(1).scaleb(-max(0, 10 - whole)), context=_CONTEXT)
    text = f"{shown:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


# --- the parts of a format ------------------------------------------------------------------------------------------


@lru_cache(maxsize=512)
def sections(code: str) -> tuple[Section, ...]:
    """``#,##0.00;[Red]-#,##0.00`` -> two sections."""
    parts: list[list[Token]] = [[]]
    conditions: list[tuple[str, Decimal]] = [("", Decimal(0))]
    for match in _TOKEN.finditer(code[:1_000]):
        token = _token(match)
        if match["other"] == ";":
            parts.append([])
            conditions.append(("", Decimal(0)))
        elif match["bracket"] is not None and (condition := _CONDITION.fullmatch(match["bracket"])):
            conditions[-1] = condition["sign"], Decimal(condition["limit"])
        elif token is not None:
            parts[-1].append(token)
    return tuple(Section(tuple(tokens), *condition) for tokens, condition in zip(parts, conditions, strict=True))


def _token(match: re.Match[str]) -> Token | None:
    kind = match.lastgroup
    if kind in ("quoted", "escaped", "other"):
        return Token("literal", match[kind])
    if kind == "bracket":
        inside = match["bracket"]
        if _ELAPSED.fullmatch(inside):
            return Token("elapsed", inside.lower())
        currency = _CURRENCY.match(inside)
        return Token("literal", currency["symbol"]) if currency else None
    return Token(kind, match[kind].lower() if kind == "date" else match[kind]) if kind else None


def _chosen(parts: Sequence[Section], number: Decimal) -> tuple[Section, Decimal]:
    """The section for a number, and the number as that section takes it: without its sign where it has its own."""
    conditional = [part for part in parts if part.sign]
    if conditional:
        found = next((part for part in conditional if part.meets(number)), None)
        return found or next((part for part in parts if not part.sign), parts[-1]), number
    if number == 0 and len(parts) > 2:
        return parts[2], number
    if number < 0 and len(parts) > 1:
        return parts[1], -number
    return parts[0], number


# --- numbers --------------------------------------------------------------------------------------------------------


class Plan(NamedTuple):
    """A section for numbers, worked out once."""

    before: str  # words around the digits
    after: str
    shift: int  # powers of ten: 2 for per cent, -3 for each comma at the end
    quantum: Decimal
    grouped: bool
    least: int  # digits before the point
    optional: int  # digits at the end that are left out if they are noughts
    odd: tuple[Token, ...]  # the digits where words stand between them: 0\\.0,


@lru_cache(maxsize=512)
def _plan(section: Section) -> Plan | None:
    """None for a section without digits."""
    tokens = section.tokens
    places = [index for index, token in enumerate(tokens) if token.kind == "digit"]
    if not places:
        return None
    first, end = places[0], places[-1] + 1
    point = next((i for i, t in enumerate(tokens) if t.kind == "point" and i < end), end)
    core, fraction = tokens[first:point], [t.text for t in tokens[point:end] if t.kind == "digit"]
    digits = [i for i, t in enumerate(core) if t.kind == "digit"]
    grouped = bool(digits) and any(t.kind == "comma" and digits[0] < i < digits[-1] for i, t in enumerate(core))
    optional = len(fraction) - len("".join(fraction).rstrip("#?"))
    return Plan(
        _words(tokens[:first]),
        _words(tokens[end:]),
        2 * sum(t.kind == "percent" for t in tokens)
        - 3 * _thousands(tokens, {end, *([first + digits[-1] + 1] if digits else [])}),
        Decimal(1).scaleb(-min(len(fraction), LARGEST_POWER)),
        grouped,
        sum(t.kind == "digit" and t.text == "0" for t in core),
        optional,
        tokens[first:end] if any(t.kind == "literal" for t in tokens[first:end]) else (),
    )


def _words(tokens: Sequence[Token]) -> str:
    return "".join(t.text for t in tokens if t.kind in ("literal", "percent"))


def _thousands(tokens: Sequence[Token], ends: set[int]) -> int:
    """Commas right before the point or the end divide by a thousand each: ``0.0,``."""
    count = 0
    for at in ends:
        while at < len(tokens) and tokens[at].kind == "comma":
            count, at = count + 1, at + 1
    return count


def _number(number: Decimal, section: Section) -> str:
    plan = _plan(section)
    if plan is None:
        return ("-" if number < 0 and section.tokens else "") + _words(section.tokens)
    rounded = number.scaleb(plan.shift).quantize(plan.quantum, context=_CONTEXT)
    whole, point, fraction = f"{abs(rounded):,f}".partition(".") if plan.grouped else f"{abs(rounded):f}".partition(".")
    if plan.odd:
        body = _between(whole.replace(",", ""), fraction, plan.odd)
    else:
        whole = "" if whole == "0" and not plan.least else whole.rjust(plan.least, "0")
        body = whole + point + _shortened(fraction, plan.optional)
    return f"{'-' if rounded < 0 else ''}{plan.before}{body}{plan.after}"


def _shortened(fraction: str, optional: int) -> str:
    """``#`` leaves out noughts at the end: ``50`` under ``.0#`` -> ``5``."""
    kept = len(fraction) - optional
    return fraction[:kept] + fraction[kept:].rstrip("0")


def _between(whole: str, fraction: str, tokens: Sequence[Token]) -> str:
    """The digits under their placeholders, with the words between; the leftmost takes all that are left over."""
    point = next((i for i, t in enumerate(tokens) if t.kind == "point"), len(tokens))
    out: list[str] = []
    left = sum(t.kind == "digit" for t in tokens[:point])
    wanted = sum(t.kind == "digit" and t.text == "0" for t in tokens[:point])
    digits = whole.lstrip("0").rjust(wanted, "0")
    for token in reversed(tokens[:point]):
        if token.kind == "literal":
            out.append(token.text)
        elif token.kind == "digit":
            left -= 1
            out.append(digits[-1:] if left else digits)
            digits = digits[:-1]
    out.reverse()
    following = iter(fraction)
    out += [t.text if t.kind in ("literal", "point") else next(following, "") for t in tokens[point:]]
    return "".join(out)


# --- dates ----------------------------------------------------------------------------------------------------------

_DATE_WORDS = {
    "yyyy": "%Y", "yyy": "%Y", "yy": "%y", "y": "%y", "mmm": "%b", "mmmm": "%B", "mmmmm": "%b", "ddd": "%a", "dddd": "%A",
}  # fmt: skip


def _date(number: Decimal, section: Section, since_1904: bool) -> str | None:
    """The day and time; None where there is no such day."""
    days = number + (1462 if since_1904 else 0)
    if not 0 <= days <= LAST_DAY:
        return None
    seconds = int((days * 86_400).to_integral_value(ROUND_HALF_UP))
    moment = datetime(1899, 12, 30) + timedelta(seconds=seconds)
    elapsed = {"h": seconds // 3600, "m": seconds // 60, "s": seconds}
    half = any(token.kind == "noon" for token in section.tokens)
    out: list[str] = []
    clock = False  # has an hour been written? then m are minutes
    for index, token in enumerate(section.tokens):
        if token.kind == "elapsed":
            out.append(str(elapsed[token.text[0]]))
        elif token.kind == "noon":
            out.append("上午" if moment.hour < 12 else "下午")
        elif token.kind == "date":
            minutes = clock or _seconds_follow(section.tokens[index + 1 :])
            out.append(_of_date(moment, token.text, minutes, half))
        elif token.kind != "digit":
            out.append(token.text)
        clock = token.text[:1] in "hH" if token.kind in ("date", "elapsed") else clock
    return "".join(out).strip()


def _seconds_follow(tokens: Sequence[Token]) -> bool:
    following = next((t for t in tokens if t.kind == "date"), None)
    return following is not None and following.text.startswith("s")


def _of_date(moment: datetime, word: str, minutes: bool, half: bool) -> str:
    """``m`` of 2023-12-31 -> ``12``; ``mm`` after an hour is minutes."""
    if word in _DATE_WORDS:
        return moment.strftime(_DATE_WORDS[word])
    if word.startswith("a"):
        return ("星期" if len(word) > 3 else "") + "一二三四五六日"[moment.weekday()]
    hour = (moment.hour - 1) % 12 + 1 if half else moment.hour
    value = {
        "m": moment.minute if minutes else moment.month, "d": moment.day, "h": hour, "s": moment.second,
    }.get(word[0])  # fmt: skip
    return "" if value is None else f"{value:0{min(len(word), 2)}d}"
