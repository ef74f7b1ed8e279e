"""Tables of web pages saved as text: one cell a line, a bar behind each."""

from __future__ import annotations

import re

import pytest

from auditor import audit
from auditor.model import Table
from auditor.readers import read


def barred(*rows: str) -> str:
    """Rows as ``甲 1 2``, with _ for a blank cell."""
    cells = (cell for row in rows for cell in row.split())
    return "".join("|\n" if cell == "_" else f"{cell} |\n" for cell in cells)


COSTS = barred("项目 本季金额 本年累计", "印刷费 310.5 1240.7", "差旅费 _ 86", "培训费 95.2 95.2", "合计 405.7 1421.9")

NOTHING = [
    (
        "paragraphs with a bar behind each",
        "一、概况 |\n|\n本馆2021年开馆312天 |\n|\n二、人员 |\n|\n在编18人 |\n|\n三、经费 |\n|\n",
    ),
    (
        "a form",
        barred("单位名称 某馆 负责人 某某", "计划资金（万元） 700 到位资金（万元） 650 支出（万元） 640", "县财政 700"),
    ),
    (
        "a column header that is missing",
        barred("年度 合计 出国 接待 用车", "合计 购置 运行", "2019年 93 12 30 51 20 31", "2020年 72 0 29 43 12 31"),
    ),
    (
        "rows that lost a cell without a bar",
        barred("项目 预算数 决算数", "印刷费 12.5 11.5", "差旅费 3.5", "培训费 9.5 8.5", "会议费 7.5 6.5"),
    ),
    ("a header without rows", barred("项目 预算数 决算数", "印刷费 _ _", "差旅费 _ _", "培训费 _ _")),
    ("one row", barred("序号 项目 金额", "1 印刷费 11.5", "备注： _ _")),
    (
        "points without those of a table above that is not read",
        barred(
            "执行情况（10分） 年初预算 全年预算 执行数 执行率 权重 得分 原因",
            "总额 30 32 32 100% 10 _ _",
            "其中：拨款 30 32 32 100% / /",
        )
        + barred("一级指标 三级指标 指标值 权重 得分", "产出 场次 9 60 _", "效益 人次 300 30 _", "合计 _ _ 100 _"),
    ),
]

FOUND = [
    ("blank cells", COSTS, [(5, 3)]),
    (
        "a total without a number, first",
        barred("序号 项目 预算数 决算数", "_ 合计 30 28", "1 印刷费 12.5 11.5", "2 差旅费 17.5 16.5"),
        [(4, 4)],
    ),
    (
        "a total without a code, last",
        barred("科目编码 科目名称 合计 基本支出", "201 公共服务 12.5 _", "205 教育 17.5 16.5", "_ 合计 30 16.5"),
        [(4, 4)],
    ),
    ("a title over all columns", f"费用表 |\n||\n{COSTS}", [(5, 3)]),
    (
        "a line that says the unit, and a blank column",
        "单位：万元\n|\n" + re.sub(r"(?<=\|\n)(?=[印差培合])", "|\n", COSTS),
        [(5, 3)],
    ),
    ("bars on lines of their own", COSTS.replace(" |", "\n|"), [(5, 3)]),
    ("blank lines between", COSTS.replace("|\n", "|\n\n"), [(5, 3)]),
    ("a cell cut into lines", COSTS.replace("差旅费 |", "差旅费\n（境内） |"), [(5, 3)]),
    (
        "numbered rows, a total with fewer cells",
        barred(
            "序号 村名 工程 金额 备注", "1 东坡村 水渠 20 _", "2 西岭村 堤岸 15 续建", "3 南湾村 河道 10 _", "合计 45"
        ),
        [(5, 5)],
    ),
    (
        "blanks at the end cut off",
        barred("项目 预算数 决算数", "合计 12.5 9.5", "接待费 10 7", "出国费 2.5 2.5", "购置费"),
        [(5, 3)],
    ),
    (
        "numbered rows, a total with all its cells",
        barred(
            "序号 村名 工程 金额 备注",
            "1 东坡村 水渠 20 _",
            "2 西岭村 堤岸 15 续建",
            "3 南湾村 河道 10 _",
            "合计 _ _ 45 _",
        ),
        [(5, 5)],
    ),
    (
        "a first cell over several rows",
        barred(
            "一级 名称 分值 得分 原因",
            "投入 目标 8 7.5 _",
            "_ 配置 7 7 _",
            "过程 执行 15 13 缓慢",
            "_ 管理 10 9 _",
            "合计 _ 40 36.5 _",
        ),
        [(6, 5)],
    ),
    (
        "a blank header over names",
        barred(
            "资金 _ 预算数 执行数 执行率", "_ 总额 320 300 93.75%", "_ 其中：拨款 300 280 93.33%", "_ 其他 20 20 100%"
        ),
        [(4, 5)],
    ),
    ("two columns", barred("项目 预算数", "合计 32", "接待费 _", "用车费 32", "购置费 _"), [(5, 2)]),
    (
        "a group without figures before the first",
        barred("项目 上年 本年", "一、收入 _ _", "1.利息 3.5 4.5", "2.租金 8.5 9.5", "二、支出 _ _", "1.维修 2.5 2.5"),
        [(6, 3)],
    ),
    (
        "names below a merged heading",
        barred("项目 2019年 2020年 增减情况 _", "金额 幅度 _ _ _", "印刷费 10 12 2 20%", "差旅费 20 25 5 25%"),
        [(4, 5)],
    ),
    (
        "words and figures below one header",
        barred("指标名称 计量单位 指标性质 指标值", "到馆人次 人 ≥ 5200", "环境 定性 较好 _", "讲座 场 ≥ 12"),
        [(4, 4)],
    ),
    (
        "two tables with a title between",
        COSTS + "读者情况表\n" + barred("项目 数量", "到馆 5200", "讲座 340", "网上 9100", "送书 120"),
        [(5, 3), (5, 2)],
    ),
]


def tables(text: str) -> list[Table]:
    return [block for block in read("t.txt", text.encode()).blocks if isinstance(block, Table)]


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in NOTHING])
def test_what_is_no_table(text: str) -> None:
    assert tables(text) == []


@pytest.mark.parametrize(("text", "sizes"), [pytest.param(text, sizes, id=name) for name, text, sizes in FOUND])
def test_a_table_is_found(text: str, sizes: list[tuple[int, int]]) -> None:
    assert [(table.rows, table.columns) for table in tables(text)] == sizes


def test_cells_stand_under_their_headers() -> None:
    document = read("t.txt", COSTS.encode())
    (table,) = tables(COSTS)
    rows = [[(c.column, document.text[c.start : c.end]) for c in table.by_row[row]] for row in range(5)]
    assert rows[2] == [(0, "差旅费"), (2, "86")]
    assert rows[4] == [(0, "合计"), (1, "405.7"), (2, "1421.9")]


def test_a_total_that_its_rows_do_not_make_is_found(tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "t.txt"
    path.write_text(f"单位：万元\n{COSTS.replace('1421.9', '1412.9')}", encoding="utf-8")
    found = [sorted(e.text for e in f.outcome.evidence) for f in audit(path).findings if f.outcome.kind == "sum"]
    assert found == [sorted(["1412.9", "1240.7", "86", "95.2"])]
