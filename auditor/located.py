"""YAML with places: text in, plain values and the line and column of each out.

``severity: eror`` -> ``{"severity": "eror"}`` and, for the path ``("severity",)``, line 1, column 11. Numbers are
Decimals of their text (``1200.00`` keeps its noughts), ``yes`` and ``no`` stay words. Aliases, tags and duplicate keys
are refused: a rule needs none of them, and an alias can stand for a billion values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import yaml

from auditor.said import NOTHING, Said

Path = tuple[str | int, ...]
NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?", re.ASCII)
WORDS: Mapping[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
ALIAS = Said("不用别名 *…，请直接写出内容", "no aliases: write it out")
LONGEST = 2_000_000
LONGEST_LINE = 5000
DEEPEST = 30
REMEDIES = (  # how a line is usually spoilt, from behind `before` on, and what to do
    (re.compile(r"^(?P<before>\s*)\t"), Said("缩进只用空格，不用制表符", "indent with spaces, not with tabs")),
    (
        re.compile(r"^(?P<before>\s*-?\s*[\w.]+)："),
        Said("冒号用半角，后面空一格：“键: 值”", "an ASCII colon and a space behind the key"),
    ),
    (re.compile(r"^(?P<before>\s*[\w.]+):[^\s]"), Said("冒号后面空一格：“键: 值”", "a space behind the colon")),
    (
        re.compile(r"(?P<before>:\s+|[{\[,]\s*)[%@`]"),
        Said("以 % @ ` 开头的值加引号", "put the value in quotation marks"),
    ),
    (
        re.compile(r"(?P<before>:\s+[^\s'\"{\[|>#][^'\"]*):\s"),
        Said("值里有“: ”，请给整个值加引号", "put a value with ': ' in quotation marks"),
    ),
    (re.compile(r"(?P<before>)(?:\[[^\]]*|\{[^}]*)$"), Said("方括号或花括号没有关上", "a bracket is not closed")),
)
LOOK = Said(
    "检查缩进、引号和括号是否成对", "look at the indentation, the quotation marks and the brackets"
)  # where none of these is seen
PARSER: Mapping[str, str] = {  # what the YAML parser says, and what it means
    "could not find expected ':'": "缺少冒号",
    "did not find expected key": "此处应为键",
    "did not find expected ',' or ']'": "此处应为逗号或 ]",
    "did not find expected ',' or '}'": "此处应为逗号或 }",
    "did not find expected '-' indicator": "此处应为列表的下一项",
    "did not find expected <document start>": "此处不应再有内容",
    "did not find expected node content": "此处应为值",
    "found character that cannot start any token": "这个字符不能开头",
    "found unexpected end of stream": "引号没有关上",
    "found unexpected ':'": "此处不应有冒号",
    "found unknown escape character": "引号里的反斜杠用错",
    "found a tab character that violates indentation": "缩进里有制表符",
    "mapping values are not allowed in this context": "此处不能再写“键: 值”",
    "block sequence entries are not allowed in this context": "此处不能写列表",
    "control characters are not allowed": "有控制字符",
    "found undefined tag handle": "有不认识的标签",
    "found undefined alias": "有不认识的别名",
}
TAGS = frozenset(f"tag:yaml.org,2002:{sort}" for sort in ("str", "map", "seq"))
BRACKET = re.compile(r"[][{}]")
WORD = re.compile(r"[\w.]+|\{\w*\}|[=!<>]=|\S")
WIDEST = 100  # characters of a line that is shown
NEAR = 40  # characters shown before the place in a long line


@dataclass(frozen=True, slots=True)
class Place:
    """Line and column from 1; `start` and `end` are offsets into the text, quotation marks included."""

    line: int = 1
    column: int = 1
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something the text must not hold, where; of what is no YAML the likely cause, and where that stands."""

    place: Place
    key: str
    message: Said
    remedy: Said = NOTHING
    cause: Place | None = None

    @property
    def said(self) -> Said:
        """With what to do about it."""
        return self.message + Said("；", "; ") + self.remedy if self.remedy != NOTHING else self.message


@dataclass(frozen=True)
class Located:
    """Values with their places. `keys` are the places of mapping keys, `places` those of values."""

    value: Any
    places: Mapping[Path, Place] = field(default_factory=dict)
    keys: Mapping[Path, Place] = field(default_factory=dict)
    quoted: frozenset[Path] = frozenset()
    troubles: tuple[Trouble, ...] = ()
    text: str = ""
    scalars: frozenset[Path] = frozenset()

    def place(self, path: Path, offset: int | None = None) -> Place:
        """Where the value at `path` stands, or the nearest thing around it; `offset` characters into it."""
        path = self.nearest(path)
        found = self.places.get(path, Place())
        if (
            offset is None or path not in self.scalars or self.text.count("\n", found.start, found.end)
        ):  # over several lines, its first one will do
            return found
        column = found.column + offset + (path in self.quoted)
        return Place(found.line, column)

    def nearest(self, path: Path) -> Path:
        """The path itself, or the part of it that stands in the text."""
        while path and path not in self.places:
            path = path[:-1]
        return path

    def excerpt(self, place: Place) -> tuple[str, ...]:
        """The line at a place and below it a caret under each character meant."""
        lines = self.text.splitlines()
        if place.line > len(lines):
            return ()
        return underlined(lines[place.line - 1], place)

    def key_place(self, path: Path) -> Place:
        return self.keys.get(path) or self.place(path)


def load(text: str) -> Located:
    """The values of one YAML document; what is wrong with it stands in `troubles`."""
    if len(text) > LONGEST:
        return _refused(
            "", Place(), Said(f"文件超过 {LONGEST} 个字符", f"the file is longer than {LONGEST} characters")
        )
    if _knotted(text):
        zh = f"嵌套过深，或有一行超过 {LONGEST_LINE} 个字符"
        return _refused("", Place(), Said(zh, f"nested too deep, or a line beyond {LONGEST_LINE} characters"))
    try:
        node = LOADER(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        place = _place(error.problem_mark or error.context_mark)
        cause, remedy = _remedy(text, place)
        trouble = Trouble(place, "", _no_yaml(str(error.problem)), remedy, cause)
        return Located(None, troubles=(trouble,), text=text)
    except (yaml.YAMLError, RecursionError) as error:
        return _refused(text, Place(), _no_yaml(str(error).splitlines()[0]))
    walk = _Walk()
    value = None if node is None else walk.value(node, ())
    return Located(
        value, walk.places, walk.keys, frozenset(walk.quoted), tuple(walk.troubles), text, frozenset(walk.scalars)
    )


def _no_yaml(problem: str) -> Said:
    meant = PARSER.get(problem, "")
    return Said(f"不是有效的 YAML{'：' if meant else ''}{meant}", f"no valid YAML: {problem}")


def _knotted(text: str) -> bool:
    """Nested so deeply that the parser, which is written in C, would overrun its stack."""
    if any(len(line) > LONGEST_LINE for line in text.splitlines()):
        return True
    depth = 0
    for bracket in BRACKET.findall(text):
        depth += 1 if bracket in "[{" else -1
        if depth > LONGEST_LINE:
            return True
    return False


def _refused(text: str, place: Place, message: Said) -> Located:
    return Located(None, troubles=(Trouble(place, "", message),), text=text)


def _remedy(text: str, place: Place) -> tuple[Place, Said]:
    """What is usually meant by a line that is no YAML, or by the line before it, where the parser noticed too late."""
    lines = text.splitlines()
    near = [number for number in (place.line, place.line - 1) if 0 < number <= len(lines)]
    for spoilt, remedy in REMEDIES:
        for number in near:
            found = spoilt.search(lines[number - 1])
            if found and not lines[number - 1].lstrip().startswith("#"):
                return place if number == place.line else Place(number, found.end("before") + 1), remedy
    return place, LOOK


def underlined(line: str, place: Place) -> tuple[str, ...]:
    """``assert: totl == 1`` -> that line with its number, and ``^^^^`` under ``totl``."""
    from wcwidth import wcswidth  # a few milliseconds, wanted only where something is wrong

    begin = min(place.column - 1, len(line))
    word = WORD.match(line, begin)
    end = begin + place.end - place.start
    if end <= begin or end > len(line):
        end = word.end() if word else begin + 1
    first = max(0, begin - NEAR) if len(line) > WIDEST else 0
    shown, number = line.replace("\t", " "), str(place.line)
    indent = max(0, wcswidth(shown[first:begin]))
    length = max(1, wcswidth(shown[begin : min(end, first + WIDEST)].rstrip()))
    blank = " " * len(number)
    return f"  {number} │ {shown[first : first + WIDEST]}", f"  {blank} │ {' ' * indent}{'^' * length}"


def _place(mark: Any, end: Any = None) -> Place:
    return Place(mark.line + 1, mark.column + 1, mark.index, end.index if end else mark.index) if mark else Place()


class _Walk:
    """One pass over the nodes, noting places and troubles."""

    def __init__(self) -> None:
        self.places: dict[Path, Place] = {}
        self.keys: dict[Path, Place] = {}
        self.quoted: set[Path] = set()
        self.scalars: set[Path] = set()
        self.troubles: list[Trouble] = []
        self.seen: set[int] = set()

    def value(self, node: Any, path: Path) -> Any:
        if id(node) in self.seen:  # its mark is that of the anchor, far away
            return self.trouble(path, ALIAS) if all(t.message != ALIAS for t in self.troubles) else None
        self.seen.add(id(node))
        self.places[path] = _place(node.start_mark, node.end_mark)
        if len(path) > DEEPEST:
            return self.trouble(path, Said("嵌套过深", "nested too deep"))
        if node.tag not in TAGS:
            return self.trouble(path, Said(f"不用标签 {node.tag}", f"no tags such as {node.tag}"))
        if isinstance(node, yaml.MappingNode):
            return dict(self.entries(node, path))
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, index)) for index, item in enumerate(node.value)]
        return self.scalar(node, path)

    def scalar(self, node: Any, path: Path) -> Any:
        text: str = node.value
        self.scalars.add(path)
        if node.style in ("'", '"'):
            self.quoted.add(path)
        if node.style:
            return text
        if text in WORDS:
            return WORDS[text]
        return Decimal(text) if NUMBER.fullmatch(text) else text

    def entries(self, node: Any, path: Path) -> Iterator[tuple[str, Any]]:
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else str(key_node.start_mark)
            inner = (*path, key)
            if inner in self.keys:
                line = key_node.start_mark.line + 1
                self.trouble(
                    inner, Said(f"键 {key} 重复，第 {line} 行又出现", f"the key {key} stands twice, on line {line} too")
                )
                continue
            self.keys[inner] = _place(key_node.start_mark, key_node.end_mark)
            yield key, self.value(value_node, inner)

    def trouble(self, path: Path, message: Said) -> None:
        around = (self.keys.get(path[:end]) for end in range(len(path), 0, -1))
        place = next((place for place in around if place), Place())
        self.troubles.append(Trouble(place, dotted(path), message))


def dotted(path: Path) -> str:
    """``("assert", 0, "formula")`` -> ``assert[1].formula``."""
    words = (f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path)
    return "".join(words).lstrip(".")
