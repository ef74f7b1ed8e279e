"""Lists that are summed up right below, or by 累计支出 at their end, and not above."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

LIST = (
    "本年预算资金700万元已全部到位。具体支出如下：\n"
    "1.设备购置支出312.40万元；\n2.人员培训支出{}万元；\n3.软件开发支出206.00万元。\n{}602.20万元，结余97.80万元。"
)
READ = [
    case("累计支出 below", LIST.format("83.80", "累计支出"), "312.40万元 83.80万元 206.00万元 602.20万元"),
    case("合计支出 below", LIST.format("83.80", "合计支出"), "312.40万元 83.80万元 206.00万元 602.20万元"),
    case("共支出 below", LIST.format("83.80", "以上共支出"), "312.40万元 83.80万元 206.00万元 602.20万元"),
    case("at the end of the sentence", "护林员工资318.00万元，巡护装备26.50万元，防火物资41.30万元，宣传9.20万元，累计支出395.00万元。",
         "318.00万元 26.50万元 41.30万元 9.20万元 395.00万元"),
    case("the first two by the name of the total", "共实施项目3个。\n（1）校舍维修，预算500万元，支出480万元；\n（2）营养改善，预算420万元，支出420万元；\n"
         "（3）教师培训，预算100万元，支出84万元。\n前两项支出合计900万元。", "480万元 420万元 900万元"),
]  # fmt: skip
QUIET = [
    case(
        "since earlier years",
        "该工程支付进度款318.00万元，支付监理费26.50万元，支付设计费12.00万元，累计支付595.00万元。",
    ),
    case("two payments", "本期支出318.00万元，6月支出26.50万元，累计支出395.00万元。"),
]
WRONG = [
    case("below", LIST.format("38.80", "累计支出"), "312.40万元 38.80万元 206.00万元 602.20万元"),
    case("at the end", "护路工资612.00万元、材料198.36万元、油料74.28万元，工具14.00万元，累计支出889.64万元。",
         "612.00万元 198.36万元 74.28万元 14.00万元 889.64万元"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), READ)
def test_what_is_summed_below(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "sum")
    assert alarms(text) == []


@pytest.mark.parametrize("text", QUIET)
def test_what_is_no_total_of_them(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), WRONG)
def test_slips_in_a_list_summed_below(text: str, figures: str) -> None:
    assert ("sum", figures) in alarms(text)
