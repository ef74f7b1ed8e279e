"""Structured reports in JSON: the bytes of a .json file in, a `Document` with its stated facts out.

``{"facts": [{"concept": "基本支出", "value": 1200.00}]}`` is a fact that was printed with two decimals. The standard library
says whether the text is JSON; a second walk over it notes where each value stands. ``\\u57fa\\u672c`` is read as 基本 before
anything else, so that quotes can be read; places count those characters.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any, Final, NoReturn

from auditor.located import DEEPEST, LONGEST, Located, Path, Place, Trouble, dotted
from auditor.model import Document
from auditor.readers._characters import decoded
from auditor.readers._structured import document_of
from auditor.said import Said

BLANK: Final = re.compile(r"[ \t\n]*")
STRING: Final = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
LITERAL: Final = re.compile(r"[^\s,\]}]+")
WORDS: Final = {"true": True, "false": False, "null": None}
ESCAPED: Final = re.compile(r"\\(?:u(?P<code>[0-9a-fA-F]{4})(?:\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2}))?|.)", re.DOTALL)


def read(name: str, data: bytes) -> Document:
    """The document in the bytes of a .json file."""
    decoded_text, remarks = decoded(name, data)
    text = ESCAPED.sub(_character, decoded_text)
    return document_of(name, "json", data, text, load(text), remarks)


def _character(match: re.Match[str]) -> str:
    """``\\u57fa`` -> 基; what JSON must escape, and what is not printed, stays."""
    if match["code"] is None:
        return match.group()
    pair = match["code"] + (match["low"] or "")
    char = bytes.fromhex(pair).decode("utf-16-be", "replace")
    if match["low"] and len(char) != 1:  # the first of the two is no half of a pair
        return match.group()
    return char if char.isprintable() and char not in '"\\\ufffd' else match.group()


CHINESE: Final = {
    "Expecting value": "此处应为值",
    "Expecting property name enclosed in double quotes": "此处应为双引号里的键",
    "Expecting ':' delimiter": "此处应为冒号",
    "Expecting ',' delimiter": "此处应为逗号",
    "Illegal trailing comma before end of object": "结尾前多出逗号",
    "Illegal trailing comma before end of array": "结尾前多出逗号",
    "Unterminated string starting at": "此处的引号没有关上",
    "Invalid control character at": "文字里有控制字符",
    "Invalid \\escape": "反斜杠后的写法不对",
    "Invalid \\uXXXX escape": "\\u 后应是四位十六进制数",
    "Extra data": "此处之后是多余的内容",
}  # what the library complains of


def load(text: str) -> Located:
    """The values of a JSON text with their places; what is wrong with it stands in `troubles`."""
    if len(text) > LONGEST:
        return _refused(Place(), Said(f"文件超过 {LONGEST} 个字符", f"the file is longer than {LONGEST} characters"))
    try:
        json.loads(text, parse_constant=_no_number, parse_float=str, parse_int=str)
    except json.JSONDecodeError as error:
        said = Said(f"不是有效的 JSON：{CHINESE.get(error.msg, error.msg)}", f"no valid JSON: {error.msg}")
        return _refused(_place(text, error.pos, error.pos), said)
    except RecursionError:
        return _refused(Place(), Said("嵌套过深", "nested too deep"))
    except _NoNumberError as error:
        return _refused(_word(text, str(error)), Said(f"{error} 不是数", f"{error} is no number"))
    walk = _Walk(text)
    value, _ = walk.value(0, ())
    return Located(value, walk.places, walk.keys, frozenset(walk.quoted), tuple(walk.troubles))


class _NoNumberError(Exception):
    """NaN or Infinity, which JSON does not know."""


def _no_number(word: str) -> NoReturn:
    raise _NoNumberError(word)


def _word(text: str, word: str) -> Place:
    """Where a word stands that is no part of a string."""
    for match in re.finditer(r'"(?:[^"\\]|\\.)*"|-?(?:NaN|Infinity)', text, re.DOTALL):
        if match.group() == word:
            return _place(text, match.start(), match.end())
    return Place()


def _number(word: str) -> Decimal | str:
    """A Decimal of the digits; one with an exponent stays text, which is refused as a figure."""
    return word if "e" in word.lower() else Decimal(word)


def _refused(place: Place, message: Said) -> Located:
    return Located(None, troubles=(Trouble(place, "", message),))


def _place(text: str, start: int, end: int) -> Place:
    return Place(text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start), start, end)


class _Walk:
    """One pass over a text that is known to be JSON."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.places: dict[Path, Place] = {}
        self.keys: dict[Path, Place] = {}
        self.quoted: set[Path] = set()
        self.troubles: list[Trouble] = []
        self._line, self._line_start, self._counted = 1, 0, 0

    def value(self, at: int, path: Path) -> tuple[Any, int]:
        """The value that begins at or behind an offset, and where it ends."""
        start = self.skip(at)
        self.places[path] = here = self.place(start)
        if len(path) > DEEPEST:
            self.troubles.append(Trouble(here, dotted(path), Said("嵌套过深", "nested too deep")))
            return None, len(self.text)
        value, end = self.held(start, path)
        self.places[path] = Place(here.line, here.column, start, end)
        return value, end

    def held(self, start: int, path: Path) -> tuple[Any, int]:
        first = self.text[start]
        if first == "{":
            return self.mapping(start, path)
        if first == "[":
            return self.sequence(start, path)
        if first == '"':
            self.quoted.add(path)
            return self.string(start)
        word = LITERAL.match(self.text, start)[0]  # type: ignore[index] # the text is JSON
        return WORDS[word] if word in WORDS else _number(word), start + len(word)

    def string(self, start: int) -> tuple[str, int]:
        quoted = STRING.match(self.text, start)[0]  # type: ignore[index] # the text is JSON
        return str(json.loads(quoted)), start + len(quoted)

    def sequence(self, start: int, path: Path) -> tuple[list[Any], int]:
        values: list[Any] = []
        end = self.skip(start + 1)
        while end < len(self.text) and self.text[end] != "]":
            value, end = self.value(end, (*path, len(values)))
            values.append(value)
            end = self.comma(end)
        return values, end + 1

    def mapping(self, start: int, path: Path) -> tuple[dict[str, Any], int]:
        found: dict[str, Any] = {}
        end = self.skip(start + 1)
        while end < len(self.text) and self.text[end] != "}":
            key, after = self.string(end)
            inner, place = (*path, key), self.place(end)
            if key in found:
                twice = Said(f"键 {key} 重复", f"the key {key} stands twice")
                self.troubles.append(Trouble(place, dotted(inner), twice))
            self.keys[inner] = place
            found[key], end = self.value(self.skip(after) + 1, inner)
            end = self.comma(end)
        return found, end + 1

    def comma(self, at: int) -> int:
        """Behind the comma, if there is one, and behind blanks."""
        at = self.skip(at)
        return self.skip(at + 1) if self.text[at : at + 1] == "," else at

    def skip(self, at: int) -> int:
        return BLANK.match(self.text, at).end()  # type: ignore[union-attr] # matches nothing at least

    def place(self, start: int) -> Place:
        """Line and column, counted on from the place before."""
        breaks = self.text.count("\n", self._counted, start)
        if breaks:
            self._line, self._line_start = self._line + breaks, self.text.rfind("\n", 0, start) + 1
        self._counted = start
        return Place(self._line, start - self._line_start + 1, start, start)
