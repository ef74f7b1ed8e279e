"""An amount with its plan, and how far off that is, in the bracket behind it."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

QUIET = [
    case("parts of what was saved", "全年预算48.00万元，支出39.26万元，节约8.74万元。"
         "其中公务用车运行维护费35.10万元（预算41.00万元，节约5.90万元），公务接待费4.16万元（预算7.00万元，节约2.84万元）。"),
    case("less than last year, not than the plan", "培训费12.40万元（预算15.00万元，较上年减少1.20万元）。"),
    case("what is left of another amount", "会议费12.40万元（全年预算30.00万元，一季度预算15.00万元，结余2.60万元）。"),
    case("the course of a budget", "公务接待费支出4.16万元（年初预算7.00万元，执行中减少2.00万元，调整预算5.00万元）。"),
    case("one kind of its money", "培训费支出8.00万元（预算10.00万元，其中财政拨款减少1.00万元）。"),
    case("a rate against last year", "会议费支出6.00万元（预算10.00万元，节约4.00万元，同比下降14.29%）。"),
    case("a plan alone", "会议费12.40万元（预算15.00万元），培训费8.20万元（预算9.00万元）。"),
]  # fmt: skip

READ = [
    case("saved", "difference", "公务接待费4.16万元（预算7.00万元，节约2.84万元）。", "4.16万元 7.00万元 2.84万元", "2.84", "2.48"),
    case("spent less", "difference", "接待费支出4.16万元（年初预算7.00万元，少支2.84万元）。", "4.16万元 7.00万元 2.84万元", "2.84", "3.84"),
    case("overspent", "difference", "设备购置费52.30万元（预算50.00万元，超支2.30万元）。", "52.30万元 50.00万元 2.30万元", "超支2.30", "超支3.20"),
    case("a rate behind it", "change", "公车运行费35.10万元（年初预算41.00万元，压减5.90万元，压减14.39%）。",
         "35.10万元 41.00万元 14.39%", "14.39%", "16.81%"),
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_other_brackets_are_quiet(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("kind", "text", "figures", "old", "new"), READ)
def test_how_far_off_its_plan_it_is(kind: str, text: str, figures: str, old: str, new: str) -> None:
    assert ("consistent", figures) in checks(text, kind)
    assert alarms(text) == []
    assert alarms(text.replace(old, new))
