"""One JSON object a line, each complete in itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import EXAMPLES

from auditor import audit
from auditor.writers import Options
from auditor.writers.jsonl import write


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_each_line_is_a_finding_of_the_contract_with_its_document(folder: Path) -> None:
    found = audit(folder / "report.txt")
    content: dict[str, Any] = found.to_dict()
    records = [json.loads(line) for line in write([found], Options()).splitlines()]
    origin = {"document": "report.txt", "sha256": found.document.sha256, "record": "finding"}
    assert records == [{**origin, **finding} for finding in content["findings"]]


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_all_adds_the_other_checks_once(folder: Path) -> None:
    found = audit(folder / "report.txt")
    records = [json.loads(line) for line in write([found, found], Options(all=True)).splitlines()]
    assert len(records) == 2 * len(found.outcomes)
    assert sum(record["record"] == "finding" for record in records) == 2 * len(found.findings)


def test_a_line_separator_in_a_document_breaks_no_line() -> None:
    found = audit("支出10万元，其中：甲\u20284万元，乙8万元。".encode(), name="a\n.txt")
    written = write([found], Options())
    assert written.count("\n") == len(found.findings) == 1
    assert json.loads(written)["document"] == "a\n.txt"
