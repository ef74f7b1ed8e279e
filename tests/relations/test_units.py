"""Lists of units, one a row: judged row by row by the form that most rows follow; what maps to nothing is listed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Ran, work
from readings import case, figures

from auditor import audit
from auditor.model import Audit

MONEY = ("单位名称 年初预算 追加 全年预算数 决算数 执行率 年末结转结余",)
UNITS = (
    "县教育局 1200.00 350.50 1550.50 1500.00 96.74% 50.50",
    "县水务局 800.00 120.00 920.00 920.00 100.00% 0",
    "县林业局 640.20 -20.00 620.20 600.20 96.78% 20.00",
    "县统计局 300.00 45.00 345.00 340.00 98.55% 5.00",
)


def audited(*rows: str) -> Audit:
    """A row a text, a cell a word, · is a blank one."""
    lines = [",".join("" if cell == "·" else cell for cell in row.split()) for row in rows]
    return audit("\n".join(["2023年汇总表", "单位：万元", *lines]).encode(), name="t.csv")


def alarms(found: Audit) -> list[str]:
    return [f"{f.outcome.evidence[0].location.address} {figures(f.outcome)}" for f in found.loud()]


def changed(before: str, after: str) -> tuple[str, ...]:
    assert any(before in row for row in UNITS)
    return (*MONEY, *(row.replace(before, after) for row in UNITS))


NOTHING = [
    case("all of it holds", (*MONEY, *UNITS)),
    case("a row of totals", (*MONEY, *UNITS, "合计 2940.20 495.50 3435.70 3360.20 97.80% 75.50")),
    case("a blank cell is nought", (*MONEY, *(row.replace(" 0", " ·") if row.endswith(" 0") else row for row in UNITS))),
    case("money was taken back everywhere", (*MONEY, *(f"{row.rpartition(' ')[0]} 0" for row in UNITS))),
    case("budget that no form explains", ("单位名称 年初预算 追加 决算数", "甲局 10.00 5.00 9.00", "乙局 20.00 5.00 19.00", "丙局 30.00 1.00 7.00")),
    case("two rows are no list", ("单位名称 年初预算 追加 决算数", "甲局 10.00 5.00 15.00", "乙局 20.00 5.00 19.00")),
    case("parts that are not all", ("单位名称 决算数 基本支出决算 项目支出决算", "甲局 9.00 5.00 3.00", "乙局 19.00 5.00 3.00", "丙局 7.00 1.00 2.00")),
    case("units have figures of their own", ("单位名称 资产总额 编制数 实有人数", "甲局 10.00 5 4", "乙局 20.00 9 9", "丙局 30.00 1 1")),
    case("growth", ("单位名称 上年决算数 决算数 增减额 增长率", "甲局 10.00 15.00 5.00 50%", "乙局 20.00 19.00 -1.00 -5%", "丙局 8.00 8.00 0 0")),
]  # fmt: skip


@pytest.mark.parametrize("rows", NOTHING)
def test_no_alarm(rows: tuple[str, ...]) -> None:
    assert alarms(audited(*rows)) == []


FOUND = [
    case("additions", changed("800.00 120.00", "800.00 102.00"), "800.00 102.00 920.00"),
    case("carry-over", changed("345.00 340.00 98.55% 5.00", "345.00 340.00 98.55% 15.00"), "345.00 340.00 15.00"),
    case("a rate", changed("96.78%", "97.68%"), "620.20 600.20 97.68%"),
    case(
        "parts of the expenditure",
        ("单位名称 决算数 基本支出决算 项目支出决算", "甲局 9.00 5.00 4.00", "乙局 8.00 5.00 3.00", "丙局 7.00 1.00 5.00"),
        "7.00 1.00 5.00",
    ),
    case(
        "parts of the three public expenses",
        (
            "单位名称 三公经费决算 因公出国（境）费决算 公务用车购置及运行费决算 公务接待费决算",
            "甲局 9.00 0 5.00 4.00", "乙局 8.00 0 5.00 3.00", "丙局 7.00 0 1.00 5.00",
        ),
        "7.00 0 1.00 5.00",
    ),
    case("staff above the posts", ("单位名称 编制数 实有人数", "甲局 10 9", "乙局 20 21", "丙局 30 30"), "20 21"),
    case(
        "growth",
        ("单位名称 上年决算数 决算数 增减额 增长率", "甲局 10.00 15.00 5.00 50%", "乙局 20.00 19.00 -1.00 -5%", "丙局 8.00 9.00 1.00 11.11%"),
        "8.00 9.00 11.11%",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "said"), FOUND)
def test_found(rows: tuple[str, ...], said: str) -> None:
    assert any(set(said.split()) <= set(alarm.split()[1:]) for alarm in alarms(audited(*rows))), alarms(audited(*rows))


def test_a_slip_in_one_row_says_nothing_of_the_others() -> None:
    found = alarms(audited(*changed("800.00 120.00", "800.00 102.00")))
    assert found and all(alarm.split()[0].endswith("5") for alarm in found), found


def test_facts_belong_to_their_unit() -> None:
    found = audited(*MONEY, *UNITS)
    told = {(fact.scope, fact.concept, fact.measure): fact.mention.text for fact in found.facts}
    assert told["县水务局", "expenditure", "initial"] == "800.00"
    assert told["县统计局", "expenditure", "final"] == "340.00"
    assert told["县教育局", "carry_over", "closing"] == "50.50"


def test_columns_that_map_to_nothing_are_listed(run: Callable[..., Ran], tmp_path: Path) -> None:
    path = tmp_path / "汇总.csv"
    rows = [
        "单位名称,年初预算,追加,全年预算数,公众号粉丝",
        "甲局,10.00,5.00,15.00,300",
        "乙局,20.00,5.00,25.00,80",
        "丙局,30.00,1.00,31.00,7",
    ]
    path.write_text("\n".join(rows))
    assert "没有对应指标、也没有核对的列 (1) ==\n  E  公众号粉丝" in run("facts", path).out
    listed = json.loads(run("facts", path, "--format", "json").out)["unmapped"]
    assert listed == [{"sheet": "", "column": "E", "header": "公众号粉丝"}]


def test_twice_the_list_takes_twice_the_work() -> None:
    rows = [
        f"第{n}局 {n + 10}.00 5.00 {n + 15}.00 {n + 14}.00 {(n + 14) / (n + 15) * 100:.2f}% 1.00" for n in range(200)
    ]
    assert alarms(audited(*MONEY, *rows)) == []
    half, whole = (work(audited, *MONEY, *rows[:many]) for many in (100, 200))
    assert whole < 2.3 * half
