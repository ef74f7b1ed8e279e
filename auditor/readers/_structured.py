"""Structured reports, whatever they are written in: located values in, a `Document` out.

A fact becomes an `Entry` and a block of its own, a table a `Table`; each figure stands where the file has it. What the shape
must be says `schemas/document.schema.json`; words such as 基本支出 and 决算 are looked up later, by `auditor.given`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from difflib import get_close_matches
from functools import cache
from hashlib import sha256
from pathlib import Path as File
from typing import Any, Final, cast

from auditor.located import Located, Path, Place, dotted
from auditor.model import Block, Cell, Document, Entry, Given, Kind, Named, Paragraph, Relation, Table
from auditor.readers import ReadError

MOST_CELLS: Final = 200_000
CHINESE_KEYS: Final = {  # what people write at first
    "指标": "concept", "名称": "label", "口径": "measure", "年度": "period", "期间": "period", "数值": "value", "金额": "value",
    "值": "value", "单位": "unit", "单位名称": "entity", "部门": "entity", "事实": "facts", "关系": "relations", "表格": "tables",
}  # fmt: skip
OUTPUTS: Final = {  # our own results, which are no reports
    "auditor/1": ("审核结果（auditor check 的输出）", "the result of an audit (what auditor check writes)"),
    "auditor-facts/1": ("读数结果（auditor facts 的输出）", "a list of what was read (what auditor facts writes)"),
}
WORDS: Final = ("concept", "label", "measure", "period", "entity")
TYPES: Final = {
    "object": ("键和值", "keys and values"), "array": ("列表", "a list"), "string": ("文字", "text"), "number": ("数", "a number"),
    "integer": ("整数", "a whole number"), "boolean": ("true 或 false", "true or false"),
}  # fmt: skip


def document_of(
    name: str, format_: str, data: bytes, text: str, content: Located, remarks: Sequence[str] = ()
) -> Document:
    """The document of a structured report."""
    sheet = Sheet(name, text, content)
    sheet.refuse_malformed()
    blocks, given = _Builder(sheet).built()
    return Document(name, format_, sha256(data).hexdigest(), text, blocks, tuple(remarks), given=given)


class Sheet:
    """A structured report with the places of its values, and the sentences about what is wrong with it."""

    def __init__(self, name: str, text: str, content: Located) -> None:
        self.name, self.text, self.content = name, text, content

    def refuse_malformed(self) -> None:
        """The first mistake in the shape of it ends the reading."""
        if not self.text.strip():
            raise ReadError(
                f"{self.name}：文件里没有文字（只有空白），请检查是否导出成功。",
                f"{self.name}: the file holds no text, only blanks; check how it was exported",
            )
        if self.content.troubles:
            trouble = self.content.troubles[0]
            raise wrong(self.name, trouble.place.line, trouble.key, trouble.message.zh, trouble.message.en)
        self._refuse_results()
        errors = sorted(_validator().iter_errors(self.content.value), key=self._position)
        if errors:
            raise self._violation(_deepest(errors[0]), len(errors))

    def _refuse_results(self) -> None:
        top = self.content.value
        first = top[0] if isinstance(top, list) and top else top
        if not isinstance(first, dict):
            if not isinstance(top, dict):
                zh = "最外层应为键和值（entity、year、facts …），见 docs/structured.md"
                raise wrong(self.name, 1, "", zh, "the top must be keys and values (entity, year, facts …)")
            return
        if (known := OUTPUTS.get(str(first.get("schema")))) is not None:
            about = first.get("document")
            original = f" {about['name']}" if isinstance(about, dict) and "name" in about else ""
            raise ReadError(
                f"{self.name}：内容是{known[0]}，不是报告；请核对原报告{original}。",
                f"{self.name}: this is {known[1]}, no report; check the report itself{original}",
            )
        if isinstance(top, list):
            zh = "最外层是列表，一个文件只放一份报告；事实请放在 facts 之下"
            raise wrong(self.name, 1, "", zh, "the top is a list; give one report a file, its facts under facts")

    def _position(self, error: Any) -> tuple[int, int, bool]:
        place = self.content.place(tuple(error.absolute_path))
        return (
            place.line,
            place.column,
            error.validator == "required",
        )  # a key that is misspelt is said to be, not missing

    def _violation(self, error: Any, count: int) -> ReadError:
        path: Path = tuple(error.absolute_path)
        place = self.content.place(path)
        more_zh, more_en = (f"（另有{count - 1}处）", f" (and {count - 1} more)") if count > 1 else ("", "")
        if error.validator == "additionalProperties":
            known = list(error.schema.get("properties", ()))
            key = next(key for key in error.instance if key not in known)
            path, place = (*path, key), self.content.key_place((*path, key))
            zh, en = _unknown_key(key, known)
        else:
            zh, en = _sentence(error)
        return wrong(self.name, place.line, dotted(path), zh + more_zh, en + more_en)


def wrong(name: str, line: int, key: str, zh: str, en: str) -> ReadError:
    """``a.yaml：第7行 facts[3].measure：没有口径 决数，是否指 决算？``"""
    key = key if len(key) < 80 else f"{key[:77]}…"
    where, key_en = f" {key}" if key else "", f", {key}" if key else ""
    return ReadError(f"{name}：第{line}行{where}：{zh}。", f"{name}: line {line}{key_en}: {en}")


def _unknown_key(key: str, known: Sequence[str]) -> tuple[str, str]:
    close = [CHINESE_KEYS[key]] if CHINESE_KEYS.get(key) in known else get_close_matches(key, known, 1, 0.5)
    if close:
        return f"没有这个键，是否指 {close[0]}？请改正", f"no such key, did you mean {close[0]}?"
    return f"没有这个键，可用：{'、'.join(known)}", f"no such key; these are known: {', '.join(known)}"


def _sentence(error: Any) -> tuple[str, str]:
    match error.validator:
        case "required":
            keys = [key for key in error.validator_value if key not in error.instance]
            return f"缺少 {'、'.join(keys)}，请补上", f"missing: {', '.join(keys)}"
        case "anyOf" if not isinstance(error.instance, dict):
            return "应为数或文字", "should be a number or text"
        case "anyOf":
            return "缺少 concept（指标）或 label（名称），请写一个", "give a concept or a label"
        case "type":
            wanted = error.validator_value if isinstance(error.validator_value, str) else error.validator_value[0]
            return f"应为{TYPES[wanted][0]}", f"should be {TYPES[wanted][1]}"
        case "enum" | "const":
            options = error.validator_value if isinstance(error.validator_value, list) else [error.validator_value]
            return _one_of(str(error.instance), options)
        case "minItems" | "minLength":
            return "不能为空，或个数不够", "must not be empty, or more are wanted"
        case "minProperties":
            return "prior、delta、rate 至少写一个", "give at least one of prior, delta, rate"
        case _:
            return f"{str(error.instance)[:40]} 不合要求", f"{str(error.instance)[:40]} is not what is wanted"


def _one_of(word: str, options: Sequence[str]) -> tuple[str, str]:
    close = get_close_matches(word, options, 1, 0.4)
    if close:
        return f"没有 {word[:40]}，是否指 {close[0]}？请改正", f"{word[:40]} is unknown, did you mean {close[0]}?"
    return f"没有 {word[:40]}，可用：{'、'.join(options)}", f"{word[:40]} is unknown; known: {', '.join(options)}"


# --- the schema -----------------------------------------------------------------------------------------------------


@cache
def schema() -> Mapping[str, Any]:
    file = File(__file__).parent.parent / "schemas" / "document.schema.json"
    return cast(Mapping[str, Any], json.loads(file.read_text("utf-8")))


@cache
def _validator() -> Any:
    from jsonschema import Draft202012Validator
    from jsonschema.validators import extend

    checker = Draft202012Validator.TYPE_CHECKER.redefine("integer", lambda _, found: _is_whole(found))
    return extend(Draft202012Validator, type_checker=checker)(schema())  # type: ignore[no-untyped-call] # of jsonschema


def _is_whole(found: object) -> bool:
    return isinstance(found, Decimal) and found == found.to_integral_value()


def _deepest(error: Any) -> Any:
    """Of several alternatives, the complaint that got furthest; a missing name of two is said as such."""
    while error.validator == "anyOf" and any(inner.absolute_path != error.absolute_path for inner in error.context):
        error = max(error.context, key=lambda inner: len(inner.absolute_path))
    if error.validator == "anyOf" and isinstance(error.instance, dict) and "required" not in error.schema:
        error = next((inner for inner in error.context if inner.validator != "type"), error)
    return error


# --- blocks ---------------------------------------------------------------------------------------------------------


class _Builder:
    """Entries, relations and tables of a well-formed report."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet, self.top = sheet, sheet.content.value
        self.paths: list[Path] = [
            (key, index) for key in ("facts", "relations", "tables") for index in range(len(self.top.get(key) or ()))
        ]
        if not self.paths:
            zh = "没有 facts、relations 或 tables，无可核对；请写入事实"
            raise wrong(sheet.name, 1, "", zh, "no facts, relations or tables, nothing to check")
        self.paths.sort(key=lambda path: sheet.content.place(path).start)
        self.block = {path: number for number, path in enumerate(self.paths)}
        self.on_line = Counter(sheet.content.place(path).line for path in self.paths)
        self.by_id: dict[str, Entry] = {}

    def built(self) -> tuple[tuple[Block, ...], Given]:
        entries = [self.fact(path) for path in self.paths if path[0] == "facts"]
        relations = [self.relation(path) for path in self.paths if path[0] == "relations"]
        inline = [e for r in relations for b in r.roles.values() for e in (b if isinstance(b, tuple) else (b,))]
        every = {entry.start: entry for entry in (*entries, *inline) if isinstance(entry, Entry)}
        blocks = tuple(self.table(path) if path[0] == "tables" else self.paragraph(path) for path in self.paths)
        if sum(len(block.cells) for block in blocks if isinstance(block, Table)) > MOST_CELLS:
            zh, en = f"单元格超过 {MOST_CELLS} 个，请拆分后再审核", f"more than {MOST_CELLS} cells; split it"
            raise wrong(self.sheet.name, 1, "tables", zh, en)
        in_order = tuple(every[start] for start in sorted(every))
        return blocks, Given(in_order, tuple(relations), self.year, self.word("entity"))

    @property
    def year(self) -> int | None:
        return int(self.top["year"]) if "year" in self.top else None

    def word(self, key: str) -> str:
        return str(self.top.get(key) or "")

    def paragraph(self, path: Path) -> Paragraph:
        place = self.sheet.content.place(path)
        key = dotted(path) if self.on_line[place.line] > 1 else ""  # what its line leaves open
        return Paragraph(place.start, self.end(place), key, origin=dotted(path))

    def end(self, place: Place) -> int:
        """Without the blanks that YAML counts to a mapping."""
        return place.start + len(self.sheet.text[place.start : place.end].rstrip())

    def inner(self, path: Path) -> tuple[int, int]:
        """Where a scalar stands, without its quotation marks."""
        place, quote = self.sheet.content.place(path), int(path in self.sheet.content.quoted)
        return place.start + quote, max(place.start + quote, place.end - quote)

    # --- facts

    def fact(self, path: Path) -> Entry:
        entry = self.entry(path, self.at(path), path, self.word("unit"))
        if (id_ := self.at(path).get("id")) is not None:
            if id_ in self.by_id:
                zh, en = f"{id_} 已是另一条事实的 id，请换一个", f"{id_} is the id of another fact already"
                raise wrong(self.sheet.name, entry.lines["id"], f"{dotted(path)}.id", zh, en)
            self.by_id[id_] = entry
        return entry

    def at(self, path: Path) -> Any:
        found = self.top
        for part in path:
            found = found[part]
        return found

    def entry(self, path: Path, said: Mapping[str, Any], of: Path, unit: str) -> Entry:
        """A figure in the words of its mapping."""
        concept, label, measure, period, entity = (str(said.get(key, "")) for key in WORDS)
        plain = self.figure((*path, "value"), of, str(said.get("unit", "")), unit)
        return replace(
            plain, concept=concept, label=label, measure=measure, period=period, entity=entity, lines=self.lines(path)
        )

    def lines(self, path: Path) -> dict[str, int]:
        """Where the keys of a mapping stand."""
        return {key: self.sheet.content.key_place((*path, key)).line for key in self.at(path)}

    def figure(self, path: Path, of: Path, unit: str, usual: str) -> Entry:
        """A value as written; `usual`: the unit of amounts that give none."""
        start, end = self.inner(path)
        line, block = self.sheet.content.place(path).line, self.block[of]
        value = self.at(path)
        text = self.sheet.text[start:end] if isinstance(value, Decimal) else str(value)
        return Entry(start, end, text, block, dotted(path), line, unit=unit, usual=usual)

    # --- relations

    def relation(self, path: Path) -> Relation:
        said, place = self.at(path), self.sheet.content.place(path)
        plain = {"kind", "exhaustive", "topic", "unit", "note", "source"}
        unit = str(said.get("unit") or self.word("unit"))
        roles = {role: self.bound((*path, role), path, said["kind"], role, unit) for role in said if role not in plain}
        kind, quote = cast(Kind, said["kind"]), (place.start, self.end(place))
        whole, topic = said.get("exhaustive", True), said.get("topic", "")
        return Relation(kind, roles, quote, dotted(path), whole, topic, self.lines(path))

    def bound(
        self, path: Path, of: Path, kind: str, role: str, unit: str
    ) -> Entry | tuple[Entry, ...] | tuple[Named, ...]:
        said = self.at(path)
        if kind == "count" and role == "items":
            return tuple(Named(*self.inner((*path, n)), word) for n, word in enumerate(said))
        if isinstance(said, list):
            return tuple(self.one((*path, n), of, unit) for n in range(len(said)))
        return self.one(path, of, unit)

    def one(self, path: Path, of: Path, unit: str) -> Entry:
        """The id of a fact, a value, or a fact written here."""
        said = self.at(path)
        if isinstance(said, dict):
            return self.entry(path, said, of, unit)
        if isinstance(said, str) and said in self.by_id:
            return self.by_id[said]
        if isinstance(said, str) and not any(char.isdigit() for char in said):
            zh, en = self.unknown_id(said)
            raise wrong(self.sheet.name, self.sheet.content.place(path).line, dotted(path), zh, en)
        return self.figure(path, of, "", unit)

    def unknown_id(self, said: str) -> tuple[str, str]:
        close = get_close_matches(said, list(self.by_id), 1, 0.5)
        if close:
            return (
                f"没有 id 为 {said} 的事实，是否指 {close[0]}？请改正",
                f"no fact has the id {said}, did you mean {close[0]}?",
            )
        return f"没有 id 为 {said} 的事实，请给事实写 id 或直接写数", f"no fact has the id {said}; give it, or a figure"

    # --- tables

    def table(self, path: Path) -> Table:
        said = self.at(path)
        header, rows = said["header"], said["rows"]
        for number, row in enumerate(rows):
            if len(row) != len(header):
                place = self.sheet.content.place((*path, "rows", number))
                zh = f"这一行有{len(row)}格，列名有{len(header)}个，请补齐（空白写 null）"
                en = f"{len(row)} cells in this row, {len(header)} in the header; write null for a blank"
                raise wrong(self.sheet.name, place.line, dotted((*path, "rows", number)), zh, en)
        lines = [(*path, "header"), *((*path, "rows", number) for number in range(len(rows)))]
        cells = tuple(cell for number, line in enumerate(lines) for cell in self.cells(line, number))
        number = 1 + sum(other[0] == "tables" for other in self.paths[: self.block[path]])
        caption = " ".join(filter(None, (said.get("title", f"表{number}"), self.unit_said(said))))
        start, end = min(cell.start for cell in cells), max(cell.end for cell in cells)
        return Table(start, end, len(lines), len(header), cells, f"表{number}", caption=caption)

    def unit_said(self, said: Mapping[str, Any]) -> str:
        unit = said.get("unit") or self.word("unit")
        return f"单位：{unit}" if unit else ""

    def cells(self, line: Path, row: int) -> Iterator[Cell]:
        for column, value in enumerate(self.at(line)):
            if value is not None and value != "":
                yield Cell(row, column, *self.inner((*line, column)))
