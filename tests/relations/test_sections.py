"""A table with a row for each section, and what the sections say."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

SCHOOLS = """一、分校情况
（一）城东中学
经费支出1263万元，其中人员经费800万元。
（二）城西中学
经费支出1187万元，其中人员经费700万元。
（三）城南中学
经费支出1345万元，其中人员经费900万元。
（四）城北中学
经费支出1427万元，其中人员经费950万元。
二、汇总
单位：万元
学校\t支出\t学生
"""

QUIET = [
    case("the column says something else", "城东中学\t2263\t900\n城西中学\t2187\t850\n城南中学\t2345\t780\n城北中学\t2427\t990\n"),
    case("few rows repeat their sections", "城东中学\t1263\t900\n城西中学\t1187\t850\n城南中学\t1435\t780\n城北中学\t1472\t990\n"),
    case("rows that no section is called like", "甲中学\t1263\t900\n乙中学\t1187\t850\n丙中学\t1435\t780\n丁中学\t1427\t990\n"),
    case("they agree", "城东中学\t1263\t900\n城西中学\t1187\t850\n城南中学\t1345\t780\n城北中学\t1427\t990\n"),
]  # fmt: skip

FOUND = [
    case("digits exchanged in the table", "城东中学\t1263\t900\n城西中学\t1187\t850\n城南中学\t1435\t780\n城北中学\t1427\t990\n", "1345万元 1435"),
]  # fmt: skip


@pytest.mark.parametrize("rows", QUIET)
def test_a_table_of_its_own(rows: str) -> None:
    assert alarms(SCHOOLS + rows) == []
    assert [figures for verdict, figures in checks(SCHOOLS + rows, "restated") if verdict != "consistent"] == []


@pytest.mark.parametrize(("rows", "figures"), FOUND)
def test_a_row_that_differs_is_found(rows: str, figures: str) -> None:
    assert ("restated", figures) in alarms(SCHOOLS + rows)
