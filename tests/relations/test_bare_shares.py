"""Shares alone in brackets behind the members of a list that need not be all."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, holds

LIST = "一般公共预算支出89.65亿元，增长4.5%。主要是：教育16.89亿元（18.8%），社会保障14.24亿元（15.9%），公共安全7.18亿元（{}），卫生健康9.02亿元（10.1%）。"

QUIET = [
    case("growth in brackets", "一般公共预算支出89.65亿元。其中：教育16.89亿元（8.8%），社会保障14.24亿元（5.9%），卫生健康9.02亿元（10.1%）等。"),
    case("two that happen to be shares", "一般公共预算支出80.00亿元。主要是：教育16.00亿元（20.0%），卫生9.00亿元（3.0%），农林水8.00亿元（10.0%）。"),
    case("of the one before", "完成投资58.2亿元，其中：公路30.1亿元（51.7%）、水运12.4亿元（21.3%）、港口7.9亿元（13.6%），其中新港口2.0亿元（25.3%）。"),
    case("some of all, each with its share", "完成投资58.2亿元，其中：公路30.1亿元，占51.7%、水运12.4亿元，占21.3%、港口7.9亿元，占13.6%。"),
    case("some of them who came", "全年门诊51.2万人次，其中内科12.3万人次（24.0%）、外科10.2万人次（19.9%）、儿科8.0万人次（15.6%）等。"),
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_what_is_true_is_quiet(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (LIST.format("8.0%"), "89.65亿元 7.18亿元 8.0%"),
        ("发放问卷500份，很满意320份（64.0%），满意120份（24.0%），一般40份（8.0%）。", "500份 120份 24.0%"),
    ],
)
def test_shares_without_a_word_are_read(text: str, figures: str) -> None:
    assert holds(text, "share", figures)
    assert alarms(text) == []


def test_the_one_that_is_wrong_is_told() -> None:
    assert alleged(LIST.format("8.6%"), "share", "89.65亿元 7.18亿元 8.6%")
