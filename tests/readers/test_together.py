"""Several files as one report: places name their file, offsets count from its beginning, figures meet over the files."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from conftest import ROOT, Ran
from pdf_bytes import page, pdf, text

from auditor.audit import audit_files
from auditor.readers import read
from auditor.readers._together import joined
from auditor.rulebook import default_rulebook

Run = Callable[..., Ran]
TEXT = "2023年度部门决算说明\n全年项目支出443.00万元，全部用于水利工程建设。\n"
SHEET = "项目支出明细表\n单位：万元\n项目,金额\n甲工程,300.00\n乙工程,143.00\n合计,443.00\n"
SCHEMA = json.loads((ROOT / "auditor/schemas/audit.schema.json").read_text(encoding="utf-8"))


def both(text: str = TEXT, sheet: str = SHEET) -> list[tuple[str, bytes]]:
    return [("说明.txt", text.encode()), ("附表.csv", sheet.encode())]


def test_one_file_is_itself() -> None:
    document = read("说明.txt", TEXT.encode())
    assert joined([document]) is document


def test_every_character_of_every_file_is_there() -> None:
    documents = [read(name, data) for name, data in both()]
    found = joined(documents)
    for part, single in zip(found.parts, documents, strict=True):
        assert found.text[part.start : part.start + len(single.text)] == single.text
        assert (part.name, part.format, part.sha256) == (single.name, single.format, single.sha256)


def test_places_are_those_in_the_file() -> None:
    documents = [read(name, data) for name, data in both()]
    found = joined(documents)
    for part, single in zip(found.parts, documents, strict=True):
        at = single.text.index("443.00")
        alone, together = single.locate(at, at + 6), found.locate(part.start + at, part.start + at + 6)
        assert together.address == f"{part.name}：{alone.address}"
        assert (together.row, together.column, together.sheet, together.cell) == (
            alone.row, alone.column, alone.sheet, alone.cell,
        )  # fmt: skip


def test_pages_are_those_of_the_file() -> None:
    data = pdf(page(text(90, 72, "全年项目支出443.00万元。")), page(text(90, 72, "其他支出5.00万元。")))
    found = joined([read("说明.txt", TEXT.encode()), read("附件.pdf", data)])
    at = found.text.index("5.00")
    assert found.locate(at, at + 4).address.startswith("附件.pdf：第2页")
    assert found.boxes(at, at + 4)[0].page == 2
    assert found.locate(found.text.index("443"), found.text.index("443") + 3).boxes == ()


def test_json_is_by_the_contract_with_offsets_into_the_file() -> None:
    audit = audit_files(both(), default_rulebook())
    content = audit.to_dict()
    jsonschema.validate(content, SCHEMA)
    assert [part["name"] for part in content["document"]["parts"]] == ["说明.txt", "附表.csv"]  # type: ignore[index]
    texts = {name: read(name, data).text for name, data in both()}
    places = [e for check in content["checks"] for e in check["evidence"]]  # type: ignore[attr-defined]
    assert {e["location"]["file"] for e in places} == set(texts)
    for e in places:
        span = e["location"]
        assert texts[span["file"]][span["start"] : span["end"]] in e["text"]
    assert next(e["location"]["line"] for e in places if e["location"]["file"] == "说明.txt") == 2


def test_a_figure_of_the_text_is_compared_with_the_table(run: Run, tmp_path: Path) -> None:
    paths = []
    for name, data in both():
        paths.append(tmp_path / name)
        paths[-1].write_bytes(data)
    ran = run("check", "--together", *paths, "--all")
    assert (ran.code, ran.err) == (0, "")
    assert "说明.txt：第2行" in ran.out and "附表.csv：B6" in ran.out
    assert "说明.txt: line 2" in run("check", "--together", *paths, "--all", "--lang", "en").out


def test_a_file_that_cannot_be_read_is_named_and_nothing_is_judged(run: Run, tmp_path: Path) -> None:
    good, bad = tmp_path / "说明.txt", tmp_path / "附表.xlsx"
    good.write_text(TEXT, encoding="utf-8")
    bad.write_bytes(b"PK\x03\x04 cut")
    ran = run("check", "--together", good, bad)
    assert (ran.code, ran.out, ran.err.count("\n")) == (3, "", 1)
    assert ran.err.startswith("auditor: 附表.xlsx：")


@pytest.mark.parametrize("missing", ["附表.csv"])
def test_a_file_that_is_not_there(run: Run, tmp_path: Path, missing: str) -> None:
    good = tmp_path / "说明.txt"
    good.write_text(TEXT, encoding="utf-8")
    ran = run("check", "--together", good, tmp_path / missing)
    assert (ran.code, ran.out, ran.err.count("\n")) == (3, "", 1)
    assert missing in ran.err
