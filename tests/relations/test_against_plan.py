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
    case("less than the plan, by a plain verb", "印刷费支出48.20万元（预算52.00万元，减少3.80万元）。"),
    case("less than the plan, by a plain verb, with its rate", "车辆运行费28.08万元（年初预算36.00万元，减少7.92万元，下降22%）。"),
    case("less than the plan, said so", "接待费3.30万元（预算5.50万元，较预算减少2.20万元）。"),
    case("lower than the plan", "接待费支出3.30万元\n（预算5.50万元，降低2.20万元）。"),
    case("less of the one, more of the other", "水费支出9.00万元（预算11.00万元，减支2万元），电费支出31.00万元（预算30.00万元，增支1万元，增长3.3%）。"),
    case("a rate over last year alone", "三公经费18.60万元（年初预算20.00万元，下降5.20%），厉行节约见成效。"),
    case("what the plan was cut by", "差旅费支出17.40万元（预算20.00万元，压减比例10%）。"),
    case("what the plan was cut by, in the verb", "差旅费支出17.40万元（预算20.00万元，压减8.00%），主要是出差减少。"),
    case("a rate and what it was for", "三公经费支出17.40万元（预算20.00万元，减少4.80%，实现只减不增）。"),
    case("works", "道路工程支出1,764.00万元（预算1,960.00万元，下降15.60%）。"),
    case("more than last year, less than the plan", "培训费支出21.00万元（预算20.00万元，增长12.30%）。"),
    case("less than last year, which is told behind", "2022年培训费支出18.00万元（预算20.00万元，减少1.50万元，下降7.69%），上年支出19.50万元。"),
    case("less than last year, which is told before", "上年会议费支出19.50万元。本年会议费支出18.00万元（预算20.00万元，减少1.50万元）。"),
    case("less than last year, told nowhere", "本年会议费支出18.00万元（预算20.00万元，下降1.50万元，下降7.69%）。"),
    case("saved, and the rest to be paid", "办公设备支出55.30万元（预算60.00万元，节约0.70万元），剩余4.00万元待付。"),
    case("saved, and the rest taken back", "办公设备支出55.30万元（预算60.00万元，节省0.70万元），收回4.00万元。"),
    case("left in two parts", "专项支出430.00万元（预算500.00万元，结余30.00万元，结转40.00万元）。"),
    case("left and taken back", "专项支出430.00万元（预算500.00万元，结余52.00万元，指标收回18.00万元）。"),
    case("saved for another thing, and left", "车辆费16.20万元（预算20.00万元，节约1.60万元用于弥补差旅费不足，剩余2.20万元上缴财政）。"),
    case("cut and left", "专项支出430.00万元（预算500.00万元，压减20.00万元，结余50.00万元）。"),
    case("left in parts of which one is not told", "专项支出430.00万元（预算500.00万元，结余30.00万元，结转22.00万元）。"),
    case("a plan alone", "会议费12.40万元（预算15.00万元），培训费8.20万元（预算9.00万元）。"),
]  # fmt: skip

READ = [
    case("saved", "difference", "公务接待费4.16万元（预算7.00万元，节约2.84万元）。", "4.16万元 7.00万元 2.84万元", "2.84", "2.48"),
    case("spent less", "difference", "接待费支出4.16万元（年初预算7.00万元，少支2.84万元）。", "4.16万元 7.00万元 2.84万元", "2.84", "3.84"),
    case("overspent", "difference", "设备购置费52.30万元（预算50.00万元，超支2.30万元）。", "52.30万元 50.00万元 2.30万元", "超支2.30", "超支3.20"),
    case("less, by a plain verb", "difference", "印刷费支出48.20万元（预算52.00万元，减少3.80万元）。", "48.20万元 52.00万元 3.80万元", "3.80", "8.30"),
    case("a rate of what was saved, alone", "change", "印刷费支出46.80万元（预算52.00万元，节约10.00%）。", "46.80万元 52.00万元 10.00%", "10.00", "1.00"),
    case("a rate behind it", "change", "公车运行费35.10万元（年初预算41.00万元，压减5.90万元，压减14.39%）。",
         "35.10万元 41.00万元 14.39%", "14.39%", "16.81%"),
]  # fmt: skip


TICKED = [
    case("less", "difference", "印刷费支出48.20万元（预算52.00万元，减少3.80万元）。", "48.20万元 52.00万元 3.80万元"),
    case("left, in other words", "difference", "专项支出430.00万元（预算500.00万元，尚未使用70.00万元）。", "430.00万元 500.00万元 70.00万元"),
    case("left, with its part", "difference", "专项支出430.00万元（预算500.00万元，结余70.00万元，其中结转下年30.00万元）。",
         "430.00万元 500.00万元 70.00万元"),
    case("a rate alone", "change", "印刷费支出46.80万元（预算52.00万元，下降10%）。", "46.80万元 52.00万元 10%"),
    case("left in two parts", "difference", "专项支出430.00万元（预算500.00万元，结余30.00万元，结转40.00万元）。",
         "430.00万元 500.00万元 30.00万元 40.00万元"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "figures"), TICKED)
def test_what_comes_out_is_ticked(kind: str, text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, kind)
    assert alarms(text) == []


@pytest.mark.parametrize("text", QUIET)
def test_other_brackets_are_quiet(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("kind", "text", "figures", "old", "new"), READ)
def test_how_far_off_its_plan_it_is(kind: str, text: str, figures: str, old: str, new: str) -> None:
    assert ("consistent", figures) in checks(text, kind)
    assert alarms(text) == []
    assert alarms(text.replace(old, new))
