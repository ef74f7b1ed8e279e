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

Path = tuple[str | int, ...]
NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?", re.ASCII)
WORDS: Mapping[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
ALIAS = "不用别名 *…，请直接写出内容 (no aliases: write it out)"
LONGEST = 2_000_000
LONGEST_LINE = 5000
DEEPEST = 30
TAGS = frozenset(f"tag:yaml.org,2002:{sort}" for sort in ("str", "map", "seq"))
BRACKET = re.compile(r"[][{}]")


@dataclass(frozen=True, slots=True)
class Place:
    """Line and column from 1; `start` and `end` are offsets into the text, quotation marks included."""

    line: int = 1
    column: int = 1
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something the text must not hold, where."""

    place: Place
    key: str
    message: str


@dataclass(frozen=True)
class Located:
    """Values with their places. `keys` are the places of mapping keys, `places` those of values."""

    value: Any
    places: Mapping[Path, Place] = field(default_factory=dict)
    keys: Mapping[Path, Place] = field(default_factory=dict)
    quoted: frozenset[Path] = frozenset()
    troubles: tuple[Trouble, ...] = ()

    def place(self, path: Path, offset: int = 0) -> Place:
        """Where the value at `path` stands, or the nearest thing around it; `offset` characters into it."""
        while path and path not in self.places:
            path, offset = path[:-1], 0
        found = self.places.get(path, Place())
        return Place(found.line, found.column + offset + (path in self.quoted and offset > 0)) if offset else found

    def key_place(self, path: Path) -> Place:
        return self.keys.get(path) or self.place(path)


def load(text: str) -> Located:
    """The values of one YAML document; what is wrong with it stands in `troubles`."""
    if len(text) > LONGEST:
        return _refused(Place(), f"文件超过 {LONGEST} 个字符 (file too long)")
    if _knotted(text):
        said = f"嵌套过深，或有一行超过 {LONGEST_LINE} 个字符 (nested too deep, or a line beyond {LONGEST_LINE} characters)"
        return _refused(Place(), said)
    try:
        node = LOADER(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        place = _place(error.problem_mark or error.context_mark)
        return _refused(place, f"不是有效的 YAML (no valid YAML): {error.problem}")
    except (yaml.YAMLError, RecursionError) as error:
        return _refused(Place(), f"不是有效的 YAML (no valid YAML): {str(error).splitlines()[0]}")
    walk = _Walk()
    value = None if node is None else walk.value(node, ())
    return Located(value, walk.places, walk.keys, frozenset(walk.quoted), tuple(walk.troubles))


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


def _refused(place: Place, message: str) -> Located:
    return Located(None, troubles=(Trouble(place, "", message),))


def _place(mark: Any, end: Any = None) -> Place:
    return Place(mark.line + 1, mark.column + 1, mark.index, end.index if end else mark.index) if mark else Place()


class _Walk:
    """One pass over the nodes, noting places and troubles."""

    def __init__(self) -> None:
        self.places: dict[Path, Place] = {}
        self.keys: dict[Path, Place] = {}
        self.quoted: set[Path] = set()
        self.troubles: list[Trouble] = []
        self.seen: set[int] = set()

    def value(self, node: Any, path: Path) -> Any:
        if id(node) in self.seen:  # its mark is that of the anchor, far away
            return self.trouble(path, ALIAS) if all(t.message != ALIAS for t in self.troubles) else None
        self.seen.add(id(node))
        self.places[path] = _place(node.start_mark, node.end_mark)
        if len(path) > DEEPEST:
            return self.trouble(path, "嵌套过深 (nested too deep)")
        if node.tag not in TAGS:
            return self.trouble(path, f"不用标签 {node.tag} (no tags)")
        if isinstance(node, yaml.MappingNode):
            return dict(self.entries(node, path))
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, index)) for index, item in enumerate(node.value)]
        return self.scalar(node, path)

    def scalar(self, node: Any, path: Path) -> Any:
        text: str = node.value
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
                self.trouble(inner, f"键 {key} 重复，第 {key_node.start_mark.line + 1} 行又出现 (duplicate key)")
                continue
            self.keys[inner] = _place(key_node.start_mark, key_node.end_mark)
            yield key, self.value(value_node, inner)

    def trouble(self, path: Path, message: str) -> None:
        around = (self.keys.get(path[:end]) for end in range(len(path), 0, -1))
        place = next((place for place in around if place), Place())
        self.troubles.append(Trouble(place, dotted(path), message))


def dotted(path: Path) -> str:
    """``("assert", 0, "formula")`` -> ``assert[1].formula``."""
    words = (f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path)
    return "".join(words).lstrip(".")
