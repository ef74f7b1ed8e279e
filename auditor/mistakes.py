"""What is wrong in a file of settings, said so that it can be put right: place, sentence, the line with a caret below it.

::

    auditor.yaml:3:1: fail_onn: 未知键 fail_onn，是否为 fail_on？
      3 │ fail_onn: never
        │ ^^^^^^^^
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from auditor import located
from auditor.located import Located, Place, dotted
from auditor.said import NOTHING, Said

NAMES = {"object": "“键: 值”", "array": "列表", "string": "文字", "number": "数", "boolean": "true 或 false"}
NAMES_EN = {
    "object": "keys and values",
    "array": "a list",
    "string": "text",
    "number": "a number",
    "boolean": "true or false",
}
EMPTY = Said("不能为空", "must not be empty")
QUOTED = Said("，请加引号", ", put it in quotation marks")


@dataclass(frozen=True)
class Source:
    """A file of settings: its path, its text, its values with their places."""

    path: Path
    text: str
    content: Located

    def at(self, path: located.Path, message: Said) -> Mistake:
        """A mistake in a value."""
        return Mistake(self, self.content.place(path), dotted(path), message, path)

    def at_key(self, path: located.Path, message: Said) -> Mistake:
        return Mistake(self, self.content.key_place(path), dotted(path), message, path)


@dataclass(frozen=True)
class Mistake:
    """One thing to put right in a file of settings."""

    source: Source
    place: Place
    key: str
    message: Said
    path: located.Path = ()

    def said(self, lang: str) -> str:
        """With the line that it is about."""
        key = f"{self.key}: " if self.key else ""
        head = f"{self.source.path}:{self.place.line}:{self.place.column}: {key}{self.message.to(lang)}"
        return "\n".join((head, *self.source.content.excerpt(self.place)))


class MistakesError(Exception):
    """Files of settings are wrong; `mistakes` are all of them, and `also` is what is wrong in rules."""

    def __init__(self, mistakes: Iterable[Mistake], also: Said = NOTHING) -> None:
        self.mistakes = tuple(sorted(mistakes, key=lambda m: (str(m.source.path), m.place.line, m.place.column)))
        self.zh, self.en = (
            "\n".join([*(m.said(lang) for m in self.mistakes), also.to(lang)]).rstrip() for lang in ("zh", "en")
        )
        super().__init__(self.zh)


# --- from the schema ------------------------------------------------------------------------------------------------


def violations(source: Source, validator: Any) -> Iterator[Mistake]:
    """What a JSON Schema has against a file, and what YAML has; the remedy is what the schema says of the key."""
    if source.content.troubles:
        yield from (_trouble(source, trouble) for trouble in source.content.troubles)
        return
    if source.content.value is None:
        return
    errors = validator.iter_errors(source.content.value)
    for error in sorted(errors, key=lambda error: [str(part) for part in error.absolute_path]):
        yield from _violation(source, deepest(error))


def _trouble(source: Source, trouble: located.Trouble) -> Mistake:
    return Mistake(source, trouble.cause or trouble.place, trouble.key, trouble.said)


def deepest(error: Any) -> Any:
    """Of several alternatives, the complaint that got furthest."""
    while error.validator == "anyOf" and error.context:
        error = max(error.context, key=lambda inner: (len(inner.absolute_path), inner.validator != "type"))
    return error


def _violation(source: Source, error: Any) -> Iterator[Mistake]:
    path: located.Path = tuple(error.absolute_path)
    match error.validator:
        case "additionalProperties":
            known = list(error.schema.get("properties", ()))
            for key in (key for key in error.instance if key not in known):
                yield source.at_key((*path, key), unknown("键", "key", key, known))
        case "required":
            for key in (key for key in error.validator_value if key not in error.instance):
                words = about(error.schema["properties"][key])
                yield source.at_key(path, Said(f"缺少 {key}", f"{key} is missing") + words)
        case "enum":
            written = "" if isinstance(error.instance, dict | list) else str(error.instance)
            yield source.at(path, unknown("值", "value", written, error.validator_value))
        case "minItems" | "minLength" | "minProperties":
            yield source.at(path, EMPTY)
        case "type":
            yield source.at(path, _wrong_type(error))
        case _:
            said = Said(f"{error.instance} 的写法不对", f"{error.instance} is not written right") + about(error.schema)
            is_key = "propertyNames" in error.absolute_schema_path
            yield source.at_key((*path, error.instance), said) if is_key else source.at(path, said)


def _wrong_type(error: Any) -> Said:
    wanted = error.validator_value if isinstance(error.validator_value, str) else error.validator_value[0]
    quoted = QUOTED if _unquoted(wanted, error.instance) else NOTHING
    return Said(f"应为{NAMES[wanted]}", f"expected {NAMES_EN[wanted]}") + quoted + about(error.schema)


def _unquoted(wanted: str, instance: object) -> bool:
    return wanted == "string" and instance is not None and not isinstance(instance, dict | list)


def about(schema: Any) -> Said:
    """What the schema says of a key, and an example."""
    zh, _, en = str(schema.get("description", "")).partition("\n")
    if not zh:
        return NOTHING
    example = next((str(one) for one in schema.get("examples", ()) if isinstance(one, str | int)), "")
    as_zh, as_en = (f"，例如 {example}", f", such as {example}") if example else ("", "")
    return Said(f"（{zh.rstrip('。')}{as_zh}）", f" ({en[:1].lower()}{en[1:].rstrip('.')}{as_en})")


def unknown(sort: str, kind: str, name: str, known: Iterable[str]) -> Said:
    """That a name is not known, with the nearest one that is."""
    options = [str(option) for option in known]
    if not name:
        return Said(f"应为其中之一：{'、'.join(options)}", f"expected one of these: {', '.join(options)}")
    if close := get_close_matches(name, options, 1):
        return Said(f"未知{sort} {name}，是否为 {close[0]}？", f"unknown {kind} {name}; did you mean {close[0]}?")
    if len(options) > 24:
        return Said(f"未知{sort} {name}", f"unknown {kind} {name}")
    return Said(f"未知{sort} {name}，可用：{'、'.join(options)}", f"unknown {kind} {name}; known: {', '.join(options)}")
