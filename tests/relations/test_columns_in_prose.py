"""Lists whose members tell two figures each, one of what was due and one of what was done, their totals and what share of all is done."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

QUIET = [
    case("one total, of what was done", "甲片区应拆64户已拆60户，乙片区应拆36户已拆35户，两片区合计95户。"),
    case("one total, named by the verb", "甲片区计划拆64户、实拆60户；乙片区计划拆36户、实拆35户，合计实拆95户。"),
    case("one total, of what was due", "甲项目预算320万元、支出300万元，乙项目预算180万元、支出176万元，两个项目合计500万元。"),
    case("one total, of both", "东村新建12处、维修8处，西村新建6处、维修14处，共40处。"),
    case("all of one is done", "产出类设12项，均已完成；效益类设5项，完成4项；满意度类设2项，完成2项。合计19项，完成18项。"),
    case("the last one alone", "甲村修路3公里、硬化2公里，乙村修路5公里、硬化4公里，丙村修路6公里，合计14公里。"),
    case("two kinds in two units", "检查学校24所、整改问题31个，检查医院6家、整改问题9个，共检查30家，整改问题40个。"),
    case("prices are no parts", "标准为小学650元、初中850元；小学12,460人，应拨809.90万元；初中6,380人，应拨542.30万元；合计1,352.20万元。"),
    case("a small part in a smaller unit", "中央资金1.20亿元，省级资金3.00亿元，社会捐赠8.00万元，合计4.2008亿元。"),
    case("interest in 元", "中央补助30,000.00万元，省级补助20,000.00万元，利息收入35,000.00元，合计50,003.50万元。"),
    case("a mean without the best and the worst", "专家评分：甲92分、乙88分、丙93分、丁91分、戊90分，去掉一个最高分和一个最低分，平均91分。"),
    case("names first, then their amounts", "政府采购规模为36,399亿元。\n从结构看，货物、工程、服务采购规模分别为9,399.2亿元、16,961.2亿元和10,038.6亿元。"),
    case("what is left was not spent", "支出合计3389.16万元，其中：基本支出1874.22万元；项目支出1514.94万元；年末结转和结余253.31万元。"),
    case("what is left, in the grand total", "支出总计3642.47万元，其中：基本支出1874.22万元；项目支出1514.94万元；年末结转和结余253.31万元。"),
    case("a part that is opened itself", "年末共有职工152人（在编100人、编外52人），其中专业技术人员98人，占64.47%：高级28人、中级30人、初级40人。"),
    case("a rate of some beside one of all", "全年预算6407.97万元，实际支出5942.84万元，执行率92.7%。\n"
         "甲下达资金1377.63万元，实际支出1296.15万元，乙下达资金851.24万元，实际支出768.34万元。综合执行率92.6%。"),
    case("a rate of the whole department", "甲预算320.00万元、支出300.00万元，乙预算180.00万元、支出176.00万元。部门整体支出预算执行率为96.53%。"),
    case("a rate of the whole county", "甲预算320.00万元、支出300.00万元，乙预算180.00万元、支出176.00万元。全县综合执行率为92.31%。"),
    case("a rate of more than are named", "甲预算320.00万元、支出300.00万元，乙预算180.00万元、支出176.00万元等，项目综合执行率96.31%。"),
    case("a mean of rates", "2021年下达80万元，支出78.4万元；2022年下达120万元，支出116.4万元。两年平均执行率97.50%。"),
]  # fmt: skip

READ = [
    case("no mark between the two", "城南片区应拆64户已拆60户，城北片区应拆36户已拆35户，两片区共应拆100户，已拆95户。",
         "64户 36户 100户", "64户 36户 110户", "共应拆100户", "共应拆110户"),
    case("the second total", "东片区需改造64户，已改造60户；西片区需改造36户，已改造35户。合计需改造100户，已改造95户。",
         "60户 35户 95户", "60户 35户 96户", "95户", "96户"),
    case("one of them fully", "甲镇申报120户、通过108户，乙镇申报95户、通过90户，丙镇申报60户，全部通过，三镇共申报275户、通过258户。",
         "108户 90户 60户 258户", "108户 90户 60户 268户", "通过258户", "通过268户"),
    case("the noun once more", "数量指标6个全部完成，质量指标4个完成3个，时效指标2个完成2个，共12个指标完成11个。",
         "6个 3个 2个 11个", "6个 3个 2个 12个", "完成11个", "完成12个"),
    case("each in brackets", "投入（15分）、过程（25分）、产出（30分）、效益（30分），共100分。",
         "15分 25分 30分 30分 100分", "15分 25分 30分 35分 100分", "效益（30分）", "效益（35分）"),
    case("one total by its verb", "数量指标6个完成6个，质量指标4个完成3个，共完成9个。", "6个 3个 9个", "6个 3个 8个", "共完成9个", "共完成8个"),
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_truthful_lists_of_pairs_are_quiet(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "right", "wrong", "old", "new"), READ)
def test_each_column_has_its_total(text: str, right: str, wrong: str, old: str, new: str) -> None:
    assert ("consistent", right) in checks(text, "sum")
    assert ("inconsistent", wrong) in checks(text.replace(old, new), "sum")


TOGETHER = [
    case("no total is told", "基本支出预算812.40万元，实际支出806.12万元；项目支出预算326.60万元，实际支出310.27万元。整体预算执行率98.01%。",
         "812.40万元 806.12万元 326.60万元 310.27万元 98.01%", "98.01%", "89.01%"),
    case("each with its own rate", "甲预算320.00万元，执行300.00万元，执行率93.75%；乙预算180.00万元，执行176.00万元，执行率97.78%。综合执行率95.20%。",
         "320.00万元 300.00万元 180.00万元 176.00万元 95.20%", "95.20%", "95.77%"),
    case("one total is told", "甲项目预算320万元、支出300万元，乙项目预算180万元、支出176万元，合计476万元，预算执行率95.2%。",
         "320万元 180万元 476万元 95.2%", "95.2%", "92.5%"),
    case("in pieces", "数量指标6个、完成6个，质量指标4个、完成3个，共完成指标9个，完成率90%。", "6个 4个 9个 90%", "90%", "80%"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures", "old", "new"), TOGETHER)
def test_a_rate_of_all_is_of_the_sums(text: str, figures: str, old: str, new: str) -> None:
    assert ("consistent", figures) in checks(text, "ratio")
    assert alarms(text) == []
    wrong = text.replace(old, new)
    assert alarms(wrong) == [("ratio", figures.replace(old, new))]
