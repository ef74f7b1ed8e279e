"""A department's final accounts as a workbook: nine tables that hold, and what happens when one figure in them is changed."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from random import Random

import openpyxl
import pytest
from conftest import Ran
from workbooks import accounts

from auditor import audit

PLACES = [
    (sheet.title, cell.coordinate, cell.value)
    for sheet in openpyxl.load_workbook(BytesIO(accounts()))
    for row in sheet.iter_rows()
    for cell in row
    if isinstance(cell.value, float) and cell.value
]
DRAWN = Random(7).sample(PLACES, 30)


def test_a_true_workbook_has_no_finding(run: Callable[..., Ran], tmp_path: Path) -> None:
    path = tmp_path / "决算公开.xlsx"
    path.write_bytes(accounts())
    ran = run("check", path)
    assert (ran.code, ran.err) == (0, "")
    assert "错误0，警告0，提示0" in ran.out
    assert "收入支出决算总表!C15" in run("check", path, "--all").out


def test_most_figures_stand_in_a_relation() -> None:
    found = audit(accounts(), name="决算公开.xlsx")
    assert len(found.used) >= 0.95 * len(found.mentions)
    assert not any(mention.text in ("2010101", "2130301", "21303") for mention in found.mentions)


def noticed(sheet: str, cell: str, value: float) -> bool:
    """Is there a finding that points at the changed cell?"""
    found = audit(accounts(**{f"{sheet}!{cell}": value}), name="a.xlsx")
    places = {(e.location.sheet, e.location.cell) for f in found.loud() for e in f.outcome.evidence}
    return (sheet, cell) in places


def test_changed_figures_are_noticed_where_they_stand() -> None:
    missed = [place for place in DRAWN if not noticed(place[0], place[1], round(place[2] + 1.8, 2))]
    assert len(missed) <= 0.1 * len(DRAWN), missed


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("收入支出决算总表!C15", 2247.70),  # 总计 of income
        ("收入支出决算总表!F15", 2247.70),  # 总计 of expenditure
        ("收入决算表!I7", 33.00),  # 其他收入 in the row of totals
        ("支出决算表!C18", 612.08),  # an item
        ("财政拨款收入支出决算总表!D8", 2064.35),
        ("三公经费表!G8", 23.70),  # 合计 of three, one of which is a subtotal
        ("绩效自评表!E6", 0.9884),  # a rate
    ],
)
def test_slips(place: str, value: float) -> None:
    assert noticed(*place.split("!"), value)
