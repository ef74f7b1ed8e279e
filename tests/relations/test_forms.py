"""The form of a self-evaluation: lines that name the project, its funds with their points, its targets with theirs."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

from auditor.readers import read
from auditor.tables import segments_in
from tests.test_tables import LEXICON

HEAD = ("项目名称 河道清淤计划项目 · · · · · · ·", "主管部门 县水利局 · · 实施单位 县河道中心 · · ·")
FUNDS = "预算执行情况（10分） 年度预算数（万元） 年初预算 调整后预算数 预算执行数 预算执行率 权重 得分 原因"
TARGETS = "绩效指标（90分） 一级指标 二级指标 三级指标 指标值 完成值 权重 得分 未完成原因分析"


def form(*rows: str) -> str:
    """``总额 120.50 ·``: a row a line, a cell a word, · is a blank one; cells apart by tabs."""
    return "\n".join(["\t".join("" if cell == "·" else cell for cell in row.split()) for row in rows]) + "\n"


def barred(*rows: str) -> str:
    """As copied from a web page: bars between the cells, and none where a cell of several rows goes on."""
    return "\n".join(" | ".join("" if cell == "·" else cell for cell in row.split()) + " |" for row in rows) + "\n"


def sichuan(spent: str = "115.68", rate: str = "96.00%", last: str = "30") -> str:
    return form(
        *HEAD,
        FUNDS,
        f"· 总额 110.00 120.50 {spent} {rate} 10 · ·",
        f"· 其中：财政资金 110.00 120.50 {spent} {rate} / / ·",
        "· 单位资金 0.00 0.00 0.00 0.00% / / ·",
        TARGETS,
        "· 产出指标 数量指标 清淤长度 ≥12公里 · 60 · ·",
        f"· 效益指标 社会效益指标 受益人口 ≥3000人 · {last} · ·",
        "· 合计 · · · · 100 · ·",
    )


def hubei(points: str = "14.4") -> str:
    return form(
        "项目名称 小水库除险加固 · · · ·",
        "预算执行情况（万元）（20分） · 预算数（A） 执行数（B） 执行率（B/A） 得分（20分*执行率）",
        f"· 年度财政资金总额 250 180 72 {points}",
    )


QUIET = [
    case("all marks are those of the targets and of the funds", sichuan()),
    case("points by a formula that names the rate are no rate", hubei()),
    case(
        "rows that lost a cell in the text",
        barred(
            "· 年初预算数 全年预算数 全年执行数 分值 执行率 得分 年度资金总额",
            "· 415200.50 415200.50 10 100% 10 其中：当年财政拨款",
            "· 415200.50 415200.50 — 上年结转",
        ),
    ),
    case(
        "a plan in the name of a project is no plan of each column",
        form(*HEAD[:1], "项目 决算数 执行率", "甲 35.20 88%", "乙 41.00 90%"),
    ),
]

READ = [
    case("the rate of a budget that was adjusted", sichuan(), "ratio", "120.50 115.68 96.00%"),
    case("marks of the funds and of the targets", sichuan(), "sum", "10 60 30 100"),
    case("a rate without its sign under 执行率（B/A）", hubei(), "ratio", "250 180 72"),
    case(
        "headers by one to the right of what they name",
        barred(FUNDS, "总额 110.00 120.50 115.68 96.00% 10 10 ·", "其中：财政资金 110.00 120.50 115.68 96.00% / / ·"),
        "ratio",
        "120.50 115.68 96.00%",
    ),
    case(
        "headers by one to the left of what they name",
        barred(
            "全年预算数（A） 全年执行数（B） 预算执行率（B/A×100%） · ·",
            "年度资金总额： 640.00 512.00 80% ·",
            "其中：中央资金 640.00 512.00 80% ·",
        ),
        "ratio",
        "640.00 512.00 80%",
    ),
]

FOUND = [
    case("a rate of another budget", sichuan(rate="98.00%"), "ratio", "120.50 115.68 98.00%"),
    case(
        "marks that do not make a hundred, with those of the funds or without", sichuan(last="25"), "sum", "60 25 100"
    ),
]


@pytest.mark.parametrize("text", QUIET)
def test_a_form_that_agrees(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_what_a_form_states(text: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, kind)
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), FOUND)
def test_what_is_wrong_in_a_form(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(text)


def test_lines_that_name_the_project_are_no_headers() -> None:
    found = list(segments_in(read("t.txt", sichuan().encode()), LEXICON, 2023))
    assert [column.header for column in found[0].columns] == FUNDS.split()


@pytest.mark.parametrize(
    "rows",
    [
        case("of two columns", ["项目名称 金额", "道路维修 36.20", "桥梁检测 18.50"]),
        case("with years below", ["项目名称 预算数 · 决算数", "· 2022年 2023年 2023年", "道路维修 36.20 40.10 39.80"]),
    ],
)
def test_a_table_of_projects_has_a_header_of_that_name(rows: list[str]) -> None:
    found = list(segments_in(read("t.txt", form(*rows).encode()), LEXICON, 2023))
    assert found[0].columns[0].header == "项目名称"
    assert found[0].rows[0].label == "道路维修"
