"""Rates and differences in the text whose amounts stand in a row of a table alone."""

from __future__ import annotations

import pytest

from auditor import audit

MARKED = """各镇户厕改造完成情况
| 乡镇 | 任务数（座） | 完成数（座） |
| --- | --- | --- |
| 东河镇 | 420 | 357 |
| 西坝乡 | 310 | 310 |
| 石桥镇 | 550 | 463 |
| 合计 | 1280 | 1130 |
"""
YEARS = """单位：万元
项目\t2022年\t2023年
财政拨款收入\t3,105.40\t3,412.58
事业收入\t301.52\t286.44
其他收入\t47.36\t52.10
合计\t3,454.28\t3,751.12
"""
KINDS = """单位：万元
| 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | --- | --- |
| 一般公共服务支出 | 865.32 | 612.08 | 253.24 |
| 社会保障和就业支出 | 142.17 | 142.17 | 0.00 |
| 住房保障支出 | 96.51 | 96.51 | 0.00 |
| 合计 | 1104.00 | 850.76 | 253.24 |
"""


def _read(text: str) -> list[tuple[str, set[str]]]:
    return [
        (o.kind, {e.text for e in o.evidence})
        for o in audit(text.encode(), name="a.txt").outcomes
        if o.verdict == "consistent"
    ]


def _loud(text: str) -> list[str]:
    return [finding.message["zh"] for finding in audit(text.encode(), name="a.txt").loud()]


@pytest.mark.parametrize(
    ("text", "kind", "figures"),
    [
        (MARKED + "东河镇和石桥镇两地共欠150座。", "difference", {"150座", "420", "550", "357", "463"}),
        (MARKED + "完成率最低的是石桥镇，仅为84.2%。", "ratio", {"84.2%", "463", "550"}),
        ("完成率最低的是石桥镇，仅为84.2%，见下表。\n" + MARKED, "ratio", {"84.2%", "463", "550"}),
        (YEARS + "财政拨款收入较上年增长9.89%。", "change", {"9.89%", "3,412.58", "3,105.40"}),
        (YEARS + "事业收入同比减少150,800元。", "change", {"150,800元", "286.44", "301.52"}),
        (YEARS + "事业收入减少15.08万元，下降5.00%。", "change", {"15.08万元", "286.44", "301.52"}),
        (KINDS + "支出构成：住房保障支出占8.74%。", "share", {"8.74%", "96.51", "1104.00"}),
    ],
)
def test_of_a_row(text: str, kind: str, figures: set[str]) -> None:
    assert any(one == kind and found == figures for one, found in _read(text)), _read(text)
    assert not _loud(text)


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        (YEARS + "财政拨款收入较上年增长9.89%，事业收入较上年下降5.50%。", "5.50%"),
        (MARKED + "西坝乡完成率100.0%，石桥镇仅为82.4%。", "82.4%"),
        (KINDS + "一般公共服务支出占78.38%；社会保障和就业支出占18.28%；住房保障支出占8.74%。", "18.28%"),
        (MARKED + "东河镇和石桥镇两地共欠160座。", "160座"),
        (YEARS + "事业收入减少15.08万元，下降5.26%。", "5.26%"),  # over what there is
    ],
)
def test_a_slip_beside_fellows(text: str, slip: str) -> None:
    assert any(slip in message for message in _loud(text)), _loud(text)


@pytest.mark.parametrize(
    "text",
    [
        YEARS + "事业收入减少15.08万元，较预算下降5.26%。",
        YEARS + "事业收入减少15.08万元，下降幅度比上年收窄5.26%。",
        YEARS + "事业收入减少15.08万元。下属单位下降5.26%。",
        YEARS + "财政拨款收入较预算增长3.10%，事业收入近三年年均下降2.40%。",  # against other amounts
        YEARS + "所属单位财政拨款收入较上年增长9.98%。",  # of others, and no fellow that comes out
        MARKED + "2024年东河镇完成率79.4%，石桥镇完成率91.0%。",  # of another year
        MARKED + "东河镇尚缺管护人员12人，石桥镇欠拨资金15.30万元。",  # another thing lacks
        YEARS
        + "财政拨款收入同比增长9.89%，所属单位事业收入同比下降5.50%。",  # of others, beside a fellow that comes out
        MARKED
        + "总体完成比例88.3%，东河镇尚欠6.30万元；石桥镇尚欠8.70万元，支付比例90.00%。",  # of what was paid, not of what is owed
        KINDS + "一般公共服务支出比上年增长4.20%，住房保障支出占在职人员工资的12.00%。",
        MARKED + "全市完成农田26375亩，占计划任务26500亩的99.5%，东河镇欠425亩，石桥镇超额完成360亩。",
    ],
)
def test_of_something_else(text: str) -> None:
    assert not _loud(text)
