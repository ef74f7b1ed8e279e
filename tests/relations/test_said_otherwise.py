"""Ordinary relations whose words stand in another order or are left out: signs instead of verbs, bare verbs instead of rates, quarters of a year."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, holds

QUIET = [
    case("a signed change and a signed rate", "本年支出1351.20万元，上年1401.07万元，增减额-49.87万元，增减率-3.56%。"),
    case("an unsigned one that rose", "本年支出1351.20万元，上年1301.07万元，增减额50.13万元，增减率3.85%。"),
    case("an unsigned one that fell", "机关运行经费103.84万元，上年109.66万元，增减额5.82万元，增减率5.31%。"),
    case("as a percentage of the year before", "会议费9.66万元，较2020年支出3.84万元增加5.82万元，同比为251.56%。"),
    case(
        "those of one kind behind the number of all",
        "公务用车运行维护费24.14万元。年末车辆保有量8辆（执法车4辆、越野车2辆、轿车2辆），车均运行费3.02万元。",
    ),
    case(
        "what was done and not what was planned",
        "计划复垦880亩，安排在6个村。\n分村情况见下表：\n\n村名 | 计划(亩) | 复垦(亩)\n坂头 | 500 | 480\n溪尾 | 380 | 380\n总计 | 880 | 860\n\n"
        "复垦面积中，大户520亩，占60.47%；合作社340亩，占39.53%。",
    ),
    case(
        "what is left of two projects among many",
        "三公经费预算52.40万元，支出49.86万元，执行率95.15%。\n甲基地和乙项目两项结余389.88万元，是影响进度的主要因素。",
    ),
    case(
        "quarters that are cumulative",
        "一季度812.30万元、二季度2059.10万元、三季度3651.36万元。上半年达到2059.10万元。",
    ),
    case("income beside the quarters of spending", "分季度支出：一季度8.30万元、二季度9.10万元。上半年收入20.00万元。"),
    case("an average among the parts", "会议费12.48万元，次均3.12万元；培训费36.75万元，两费合计49.23万元。"),
]

READ = [
    case(
        "增减额",
        "change",
        "支出135.20万元，上年140.10万元，增减额-4.90万元，增减率-3.50%。",
        "135.20万元 140.10万元 -4.90万元",
    ),
    case(
        "增减率",
        "change",
        "支出135.20万元，上年140.10万元，增减额-4.90万元，增减率-3.50%。",
        "135.20万元 140.10万元 -3.50%",
    ),
    case("升降幅度", "change", "培训费支出8.40万元，上年8.00万元，升降幅度5%。", "8.40万元 8.00万元 5%"),
    case(
        "与上年收支总计相比",
        "change",
        "收入总计139.20万元；本年支出130.00万元，年末结转9.20万元，支出总计139.20万元。与上年收支总计145.00万元相比，增减额为-5.80万元。",
        "139.20万元 145.00万元 -5.80万元",
    ),
    case(
        "同比 without a verb",
        "change",
        "支出109.66万元，较2020年支出103.84万元增加5.82万元，同比5.60%。",
        "109.66万元 103.84万元 5.60%",
    ),
    case(
        "今年少支",
        "change",
        "“三公”经费支出46.72万元；2017年支出49.84万元，今年少支3.12万元，下降6.26%。",
        "46.72万元 49.84万元 3.12万元",
    ),
    case(
        "2022年增支",
        "change",
        "2022年支出798.64万元。2021年支出751.39万元，2022年增支47.25万元，增长6.29%。",
        "798.64万元 751.39万元 47.25万元",
    ),
    case(
        "追加后",
        "change",
        "年初预算546.12万元，年中追加120.68万元，追加后为666.80万元，增幅22.10%。",
        "666.80万元 546.12万元 22.10%",
    ),
    case("执行P", "ratio", "“三公”经费预算52.40万元，支出49.86万元，执行95.15%。", "49.86万元 52.40万元 95.15%"),
    case("办结P", "ratio", "收到来信120件，办结114件，办结95%。", "114件 120件 95%"),
    case(
        "为控制数的P",
        "ratio",
        "“三公”经费支出46.72万元，控制数为52.00万元，为控制数的89.85%。",
        "46.72万元 52.00万元 89.85%",
    ),
    case("台均", "ratio", "用车运行47.20万元（12台车，台均3.93万元）。", "47.20万元 12台 3.93万元"),
    case(
        "上半年",
        "sum",
        "分季度：一季度8.30万元、二季度9.10万元、三季度7.70万元。上半年支出17.40万元。",
        "17.40万元 8.30万元 9.10万元",
    ),
    case(
        "前三季度",
        "sum",
        "分季度：一季度8.30万元、二季度9.10万元、三季度7.70万元。前三季度共25.10万元。",
        "25.10万元 8.30万元 9.10万元 7.70万元",
    ),
    case(
        "两费合计",
        "sum",
        "会议费12.48万元，次均3.12万元；培训费36.75万元，两费合计49.23万元。",
        "49.23万元 12.48万元 36.75万元",
    ),
    case("解除", "difference", "年初在册186人，当年新接收94人、解除107人，年末在册173人。", "173人 186人 94人 107人"),
]

FOUND = [
    ("支出135.20万元，上年140.10万元，增减额-4.09万元。", "change", "135.20万元 140.10万元 -4.09万元"),
    ("预算52.40万元，支出49.86万元，执行91.55%。", "ratio", "49.86万元 52.40万元 91.55%"),
    (
        "分季度：一季度8.30万元、二季度9.10万元、三季度7.70万元。上半年支出14.70万元。",
        "sum",
        "14.70万元 8.30万元 9.10万元",
    ),
    (
        "全年执行率98.71%。支出进度较快，全年没有结余指标。\n一是预算编得不够细，执行率98.17%；二是教师紧缺。",
        "restated",
        "98.17% 98.71%",
    ),
]


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_wrong(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("kind", "text", "figures"), READ)
def test_it_is_read(kind: str, text: str, figures: str) -> None:
    assert holds(text, kind, figures)
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), FOUND)
def test_a_slip_is_found(text: str, kind: str, figures: str) -> None:
    assert alleged(text, kind, figures)
