"""The small language of ``--where``: a condition in words in, a condition on columns out; nothing of it is ever executed.

``severity = error and (unit ~ 水务 or rule = budget/*) and year >= 2022``: names, ``= != < <= > >=``, ``~`` for contains, ``in (…)``,
and, or, not, brackets. A star in a value stands for anything. Values with spaces or brackets stand in quotes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple, NoReturn

import sqlalchemy as sql

from auditor.batch.store import StoreError
from auditor.said import Said

Condition = sql.ColumnElement[bool]
TOKEN: Final = re.compile(
    r"""\s*(?:(?P<quoted>"[^"]*"|'[^']*'|“[^”]*”)|(?P<sign><=|>=|!=|≠|≤|≥|=|<|>|~|\(|\)|（|）|,|，)|(?P<word>[^\s()（）,，=<>!~≠≤≥"']+))"""
)
FOLDED: Final = {"≠": "!=", "≤": "<=", "≥": ">=", "（": "(", "）": ")", "，": ","}
DEEPEST: Final = 50
STATUSES: Final = ("open", "confirmed", "dismissed", "corrected")
VALUES: Final[Mapping[str, tuple[str, ...]]] = {  # of columns that hold nothing else
    "severity": ("error", "warning", "note"), "confidence": ("high", "medium", "low"), "status": STATUSES,
}  # fmt: skip
COMPARED: Final[Mapping[str, Callable[[Any, Any], Any]]] = {
    "=": lambda column, value: column == value,
    "!=": lambda column, value: column != value,
    "<": lambda column, value: column < value,
    "<=": lambda column, value: column <= value,
    ">": lambda column, value: column > value,
    ">=": lambda column, value: column >= value,
}


class Token(NamedTuple):
    kind: str  # quoted, sign, word, end
    text: str
    at: int


def condition(text: str, columns: Mapping[str, sql.ColumnElement[Any]]) -> Condition:
    """The condition that a text states; `StoreError` names what in it cannot be understood."""
    return _Parser(text, columns).whole()


def unknown_value(name: str, value: str) -> Said | None:
    """What is wrong with a value that a column never has: else a slip of the pen finds nothing, which looks like a clean report."""
    known = VALUES.get(name, ())
    if not known or "*" in value or value in known:
        return None
    zh, en = "、".join(known), ", ".join(known)
    return Said(f"{name} 没有“{value}”，可用：{zh}", f"{name} is never “{value}”; there are {en}")


def matches(column: sql.ColumnElement[Any], value: str) -> Condition:
    """``budget/*`` matches anything that begins so; a value without a star is the value."""
    if "*" not in value:
        return column == value
    parts = (part.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_") for part in value.split("*"))
    return column.like("%".join(parts), escape="\\")


class _Parser:
    def __init__(self, text: str, columns: Mapping[str, sql.ColumnElement[Any]]) -> None:
        self._text, self._columns = text, columns
        self._tokens = self._split()
        self._next = 0
        self._depth = 0

    def whole(self) -> Condition:
        found = self._either()
        if self._token.kind != "end":
            self._fail(f"不明白“{self._token.text}”", f"“{self._token.text}” is not understood")
        return found

    def _split(self) -> list[Token]:
        tokens, at = [], 0
        text = self._text.rstrip()
        while at < len(text):
            match = TOKEN.match(text, at)
            if match is None:  # all that no token begins with
                self._fail("引号没有配对", "a quotation mark is left alone", len(text) - len(text[at:].lstrip()) + 1)
            kind = match.lastgroup or "end"
            value = match[kind]
            tokens.append(Token(kind, value[1:-1] if kind == "quoted" else FOLDED.get(value, value), match.start(kind)))
            at = match.end()
        return [*tokens, Token("end", "", len(text))]

    @property
    def _token(self) -> Token:
        return self._tokens[self._next]

    def _take(self, *texts: str) -> bool:
        if self._token.kind != "quoted" and self._token.text.lower() in texts:
            self._next += 1
            return True
        return False

    def _either(self) -> Condition:
        found = self._both()
        while self._take("or", "或"):
            found = sql.or_(found, self._both())
        return found

    def _both(self) -> Condition:
        found = self._one()
        while self._take("and", "且"):
            found = sql.and_(found, self._one())
        return found

    def _one(self) -> Condition:
        self._depth += 1
        if self._depth > DEEPEST:
            self._fail("括号套得太深", "brackets are nested too deep")
        if self._take("not", "非"):
            found: Condition = sql.not_(self._one())
        elif self._take("("):
            found = self._either()
            if not self._take(")"):
                self._fail("缺少右括号", "a closing bracket is missing")
        else:
            found = self._comparison()
        self._depth -= 1
        return found

    def _comparison(self) -> Condition:
        name = self._token
        if name.kind == "end":
            self._fail("条件没有写完", "the condition ends too early")
        if name.kind != "word" or name.text not in self._columns:
            known = ", ".join(self._columns)
            self._fail(f"没有“{name.text}”这一项，可用：{known}", f"there is no “{name.text}”; there are {known}")
        self._next += 1
        column = self._columns[name.text]
        if self._take("in"):
            return self._among(name.text, column)
        sign = self._token.text
        if self._token.kind != "sign" or (sign not in COMPARED and sign != "~"):
            self._fail(f"{name.text} 后应是 = != < <= > >= ~ 或 in", f"after {name.text} comes = != < <= > >= ~ or in")
        self._next += 1
        return self._compared(name.text, column, sign)

    def _compared(self, name: str, column: sql.ColumnElement[Any], sign: str) -> Condition:
        place, value = self._token.at + 1, self._value(name, column)
        if sign in ("=", "!=") and (unknown := unknown_value(name, str(value))):
            self._fail(unknown.zh, unknown.en, place)
        if sign == "~":
            return sql.cast(column, sql.Text).contains(str(value), autoescape=True)
        if isinstance(value, str) and "*" in value and sign in ("=", "!="):
            return matches(column, value) if sign == "=" else sql.not_(matches(column, value))
        found: Condition = COMPARED[sign](column, value)
        return found

    def _among(self, name: str, column: sql.ColumnElement[Any]) -> Condition:
        if not self._take("("):
            self._fail("in 后应是括号", "after in comes a bracket")
        values: list[str | int] = []
        while not values or self._take(","):
            place = self._token.at + 1
            values.append(self._value(name, column))
            if unknown := unknown_value(name, str(values[-1])):
                self._fail(unknown.zh, unknown.en, place)
        if not self._take(")"):
            self._fail("缺少右括号", "a closing bracket is missing")
        return column.in_(values)

    def _value(self, name: str, column: sql.ColumnElement[Any]) -> str | int:
        token = self._token
        if token.kind not in ("word", "quoted"):
            self._fail(f"{name} 缺少要比较的值", f"{name} is compared with nothing")
        self._next += 1
        if not isinstance(column.type, sql.Integer):
            return token.text
        if not re.fullmatch(r"-?[0-9]{1,9}", token.text):
            self._fail(
                f"{name} 应与整数比较，不是“{token.text}”",
                f"{name} is compared with a whole number, not “{token.text}”",
            )
        return int(token.text)

    def _fail(self, zh: str, en: str, place: int | None = None) -> NoReturn:
        place = place or self._token.at + 1
        raise StoreError(f"--where 第{place}个字符：{zh}。", f"--where, character {place}: {en}.")
