"""The explanation of the final accounts against their published tables, in one file or in two."""

from __future__ import annotations

import sys

import pytest
from conftest import ROOT

from auditor.audit import audit_files
from auditor.model import Audit
from auditor.rulebook import default_rulebook

sys.path.insert(0, str(ROOT / "tests" / "readers"))
from workbooks import accounts

TEXT = """清河县水务局2023年度部门决算情况说明
一、收入支出决算总体情况说明
2023年度收、支总计均为2274.70万元。与上年相比，收、支总计各增加174.70万元，增长8.32%。
二、收入决算情况说明
2023年度收入合计2262.30万元，其中：财政拨款收入2232.30万元，占98.67%；其他收入30.00万元，占1.33%。
三、支出决算情况说明
2023年度支出合计2262.30万元，其中：基本支出798.75万元，占35.31%；项目支出1463.55万元，占64.69%。
四、财政拨款收入支出决算总体情况说明
2023年度财政拨款收、支总计均为2244.70万元。
五、一般公共预算财政拨款支出决算情况说明
（一）一般公共预算财政拨款支出决算总体情况
2023年度一般公共预算财政拨款支出2232.30万元，占本年支出合计的98.67%。
（二）一般公共预算财政拨款支出决算结构情况
主要用于以下方面：社会保障和就业（类）支出86.40万元；卫生健康（类）支出41.25万元；农林水（类）支出2046.35万元。
（三）一般公共预算财政拨款支出决算具体情况
1.社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）。年初预算为60.00万元，支出决算为57.60万元。
2.农林水支出（类）水利（款）行政运行（项）。年初预算为640.00万元，支出决算为612.80万元。
六、一般公共预算财政拨款基本支出决算情况说明
2023年度一般公共预算财政拨款基本支出798.75万元，其中：人员经费650.55万元，公用经费148.20万元。
七、财政拨款“三公”经费支出决算情况说明
2023年度“三公”经费财政拨款支出预算为32.00万元，支出决算为27.30万元，完成预算的85.31%。
1.因公出国（境）费用支出预算为0万元，支出决算为0万元。
2.公务用车购置及运行维护费支出预算为24.00万元，支出决算为21.50万元，完成预算的89.58%。
3.公务接待费支出预算为8.00万元，支出决算为5.80万元，完成预算的72.5%。
"""


def together(text: str, **cells: float) -> Audit:
    files = [("说明.txt", text.encode()), ("决算公开.xlsx", accounts(**cells))]
    return audit_files(files, default_rulebook())


def pairs(found: Audit) -> set[tuple[str, str]]:
    """What was compared: the figure of the text and the cell."""
    return {
        (o.evidence[0].text, f"{o.evidence[1].location.sheet}!{o.evidence[1].location.cell}")
        for o in found.outcomes
        if o.kind == "restated" and len(o.evidence) == 2 and o.evidence[1].location.sheet
    }


def test_a_true_explanation_has_no_finding() -> None:
    found = together(TEXT)
    assert not found.findings
    assert {
        ("2274.70万元", "收入支出决算总表!C15"), ("2274.70万元", "收入支出决算总表!F15"), ("2262.30万元", "收入决算表!C7"),
        ("30.00万元", "收入决算表!I7"), ("1463.55万元", "支出决算表!E7"), ("2244.70万元", "财政拨款收入支出决算总表!B12"),
        ("2232.30万元", "一般公共预算财政拨款支出决算表!C7"), ("2046.35万元", "一般公共预算财政拨款支出决算表!C16"),
        ("612.80万元", "一般公共预算财政拨款支出决算表!C18"),
        ("32.00万元", "三公经费表!A8"), ("5.80万元", "三公经费表!L8"),
    } <= pairs(found)  # fmt: skip


NOTHING = {
    "last year's figure": ("2023年度收入合计2262.30万元", "2022年度收入合计2100.00万元。2023年度收入合计2262.30万元"),
    "a budget beside the final figure": (
        "2023年度支出合计2262.30万元",
        "2023年度支出预算2010.00万元，支出合计2262.30万元",
    ),
    "in 元": ("2023年度收入合计2262.30万元", "2023年度收入合计22623000.00元"),
    "in 亿元": ("2023年度财政拨款收、支总计均为2244.70万元", "2023年度财政拨款收、支总计均为0.22亿元"),
    "another office's section": ("二、收入决算情况说明\n", "二、收入决算情况说明\n下属水利站情况另行公开。\n"),
    "an account of a name that stands in no table": ("水利（款）行政运行（项）", "水利（款）水文测报（项）"),
}


@pytest.mark.parametrize("name", NOTHING)
def test_no_finding(name: str) -> None:
    old, new = NOTHING[name]
    assert old in TEXT
    assert not [f for f in together(TEXT.replace(old, new)).loud() if f.outcome.kind == "restated"]


def test_two_tables_of_one_title_are_two_offices() -> None:
    files = [("说明.txt", TEXT.replace("2023年度支出合计2262.30", "2023年度支出合计2263.30").encode())]
    files += [(f"{n}.xlsx", accounts()) for n in "甲乙"]
    found = audit_files(files, default_rulebook())
    assert not [pair for pair in pairs(found) if "支出决算表" in pair[1] and pair[0] == "2263.30万元"]


WRONG = {
    "the grand total": ("收、支总计均为2274.70万元", "收、支总计均为2274.07万元", "收入支出决算总表!C15"),
    "income": ("2023年度收入合计2262.30万元", "2023年度收入合计2266.30万元", "收入决算表!C7"),
    "a source of income": ("财政拨款收入2232.30万元", "财政拨款收入2322.30万元", "收入决算表!D7"),
    "spending": ("2023年度支出合计2262.30万元", "2023年度支出合计2622.30万元", "支出决算表!C7"),
    "basic spending": ("基本支出798.75万元，占", "基本支出799.75万元，占", "支出决算表!D7"),
    "appropriations": (
        "财政拨款收、支总计均为2244.70万元",
        "财政拨款收、支总计均为2274.70万元",
        "财政拨款收入支出决算总表!B12",
    ),
    "a class": ("卫生健康（类）支出41.25万元", "卫生健康（类）支出41.52万元", "一般公共预算财政拨款支出决算表!C12"),
    "an item": ("支出决算为612.80万元", "支出决算为621.80万元", "一般公共预算财政拨款支出决算表!C18"),
    "entertaining": ("支出决算为5.80万元", "支出决算为6.80万元", "三公经费表!L8"),
    "the plan for cars": ("支出预算为24.00万元", "支出预算为26.00万元", "三公经费表!C8"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_figure_that_differs_is_found_with_its_cell(name: str) -> None:
    old, new, cell = WRONG[name]
    assert old in TEXT
    places = [
        f"{e.location.sheet}!{e.location.cell}"
        for finding in together(TEXT.replace(old, new)).loud()
        for e in finding.outcome.evidence
        if finding.outcome.kind == "restated"
    ]
    assert cell in places
