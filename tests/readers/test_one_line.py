"""Forms all cells of which stand on one line."""

from __future__ import annotations

import pytest

from auditor import audit
from auditor.model import Paragraph, Table
from auditor.readers import read

FORM = (
    "项目支出自评表 （2022年度） 项目名称 渠道养护 实施单位 某站 项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分 "
    "年度资金总额： 90.00 92.00 89.97 10 97.79% {} 其中：本年财政拨款 80.00 82.00 79.97 上年结转资金 10.00 10.00 10.00 其他资金 "
    "年度总体目标 预期目标 实际完成情况 完成养护。 已完成养护。 绩效指标 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析 "
    "产出指标 数量指标 养护里程 ≥50公里 52公里 20 20 无 质量指标 合格率 ≥95% 96% 15 15 无 时效指标 及时率 100% 95% 15 14.25 雨季停工 "
    "效益指标 社会效益指标 通水能力 提升 提升 30 29 宣传不足 满意度指标 满意度指标 群众满意度 ≥90% 95% 10 10 无 总分 100 98.03"
)
WHOLE = FORM.format("9.78")


def test_its_tables_are_found() -> None:
    blocks = read("t.txt", f"某站自评\n{WHOLE}\n特此说明。".encode()).blocks
    assert [(block.rows, block.columns) for block in blocks if isinstance(block, Table)] == [(4, 7), (7, 9)]
    assert {block.address for block in blocks if isinstance(block, Paragraph)} == {"第1行", "第2行", "第3行"}


@pytest.mark.parametrize("separator", [" ", "\u3000", "\n"])
def test_all_of_it_comes_out(separator: str) -> None:
    found = audit(WHOLE.replace(" ", separator).encode(), name="t.txt")
    assert len([outcome for outcome in found.outcomes if outcome.verdict == "consistent"]) > 18
    assert list(found.loud()) == []


@pytest.mark.parametrize(("old", "new"), [("79.97", "97.97"), ("98.03", "98.30"), ("82.00", "80.20")])
def test_a_slip_is_found(old: str, new: str) -> None:
    found = audit(WHOLE.replace(old, new).encode(), name="t.txt")
    assert any(new in {evidence.text for evidence in finding.outcome.evidence} for finding in found.loud())


@pytest.mark.parametrize(
    ("told", "figures"),
    [
        ("项目预算 320 万元，实际支出 300 万元，执行率 92.75%。", {"320万元", "300万元", "92.75%"}),
        (
            "自评报告 一、基本情况 全年支出 500 万元，其中： 甲 300 万元、乙 200 万元、丙 10 万元。 二、自评表",
            {"500万元", "10万元"},
        ),
    ],
)
def test_sentences_before_it_are_read(told: str, figures: set[str]) -> None:
    found = list(audit(f"{told} {WHOLE}".encode(), name="t.txt").loud())
    assert len(found) == 1
    assert figures <= {evidence.text for evidence in found[0].outcome.evidence}


def test_cells_before_it_are_cells() -> None:
    text = f"单位自评表 预算数 执行数 100 90 90% 目标一。 {WHOLE}"
    assert len([block for block in read("t.txt", text.encode()).blocks if isinstance(block, Table)]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "项目资金 年初预算数 全年预算数 全年执行数 分值 执行率 得分",
        "本表 年初预算数 全年预算数 全年执行数 三项由各单位填列，核对无误后报送。",
        "财政拨款收入 120.50 万元，事业收入 30.20 万元，其他收入 10.00 万元。 " * 6,
    ],
)
def test_other_lines_stay_as_they_are(text: str) -> None:
    blocks = read("t.txt", f"说明\n{text}\n".encode()).blocks
    assert not any(isinstance(block, Table) for block in blocks)
    assert len(blocks) == 2
