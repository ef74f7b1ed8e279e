"""Final accounts as departments publish them: the three public expenses, receptions, lists of accounts, a fund's balance."""

from __future__ import annotations

import pytest
from readings import alarms, case

QUIET = [
    case(
        "one part without a budget, the others with theirs first",
        "“三公”经费支出年初预算为52.00万元，支出决算为41.01万元。其中：因公出国（境）费支出决算为0.00万元；公务用车购置费支出年初预算为24.52万元，支出决算为23.71万元；"
        "公务用车运行维护费支出年初预算为17.48万元，支出决算为9.30万元；公务接待费支出年初预算为10.00万元，支出决算为8.00万元。",
    ),
    case(
        "some receptions of many",
        "国内公务接待35批次，280人次，共计支出2.80万元，具体内容包括：接待检查组1.10万元，接待兄弟单位考察1.40万元等。",
    ),
    case(
        "receptions some of which are told, and no slip",
        "国内公务接待35批次，280人次，共计支出2.83万元，具体内容包括：接待检查组0.46万元，接待兄弟单位1.19万元。",
    ),
    case("guests and those who came along", "公务接待费支出2.80万元，接待35批次、280人次（不含陪同人员），人均92元。"),
    case("what is allowed", "公务接待费支出2.80万元，接待280人次，人均标准120元。"),
    case(
        "guests from abroad within the others",
        "公务接待费支出5.10万元。其中：\n国内接待费支出5.10万元（其中：外事接待费支出0.60万元），接待40批次。\n国（境）外接待费支出0万元，接待0批次。",
    ),
    case(
        "some accounts of many",
        "2023年项目支出决算数为812.36万元，其中：\n1.农林水（类）水利（款）防汛（项）：支出决算为230.15万元。\n"
        "2.农林水（类）水利（款）抗旱（项）：支出决算为118.42万元。",
    ),
    case(
        "a fund all of which was spent, and the balance of all",
        "2022年度政府性基金预算财政拨款年初结转和结余12.00万元，本年收入560.00万元，本年支出556.00万元，年末结转和结余16.00万元。",
    ),
    case(
        "reasons between, and parts that add up",
        "公务用车购置及运行费预算为70.00万元，支出决算为54.40万元。决算数小于预算数的主要原因是压减。其中：公务用车购置支出为17.90万元，购置车辆1辆。公务用车运行支出36.50万元。",
    ),
]

FOUND = [
    case(
        "purchase and running in paragraphs",
        "公务用车购置及运行维护费支出53.40万元，完成预算89.00%。\n其中：公务用车购置支出18.90万元。全年更新公务用车1辆。\n公务用车运行维护费支出35.50万元。",
        "53.40万元 18.90万元 35.50万元",
    ),
    case(
        "purchase and running behind the reason",
        "公务用车购置及运行费预算为70.00万元，支出决算为53.40万元。决算数小于预算数的主要原因是压减。其中：公务用车购置支出为18.90万元，购置车辆1辆。公务用车运行支出35.50万元。",
        "53.40万元 18.90万元 35.50万元",
    ),
    case(
        "receptions at home and of guests from abroad",
        "公务接待费支出6.42万元，其中国内公务接待费5.10万元，外事接待费1.35万元。",
        "6.42万元 5.10万元 1.35万元",
    ),
    case(
        "receptions in paragraphs",
        "公务接待费支出12.40万元，完成预算80.0%。其中：\n国内公务接待支出12.70万元，主要用于执行公务。\n外事接待支出0万元。",
        "12.40万元 12.70万元 0万元",
    ),
    case(
        "the cost again behind the guests",
        "国内公务接待支出1.90万元，主要用于用餐费等。国内公务接待25批次，200人次（不包括陪同人员），共计支出1.60万元。",
        "1.90万元 1.60万元",
    ),
    case(
        "the cost of each reception",
        "国内公务接待35批次，280人次，共计支出2.80万元，具体内容包括：接待检查组1.10万元，接待兄弟单位考察1.40万元。",
        "2.80万元 1.10万元 1.40万元",
    ),
    case(
        "batches and guests of each reception",
        "国内公务接待35批次，280人次，共计支出2.80万元，具体内容包括：检查12批次96人次1.10万元；考察23批次194人次1.70万元。",
        "280人次 96人次 194人次",
    ),
    case(
        "for each guest",
        "公务接待费支出25,415.00元，国内公务接待批次23个，国内公务接待人次251人，人均接待费115元。",
        "25,415.00元 251人 115元",
    ),
    case(
        "for each of those sent abroad",
        "2023年因公出国（境）费支出12.60万元，全年安排因公出国（境）团组2个，累计5人次，人均2.25万元。",
        "12.60万元 5人次 2.25万元",
    ),
    case(
        "basic expenditure in paragraphs",
        "2023年基本支出3723.94万元，其中：\n人员经费2423.94万元，主要包括：基本工资、津贴补贴等。\n公用经费1000.00万元，主要包括：办公费、印刷费等。",
        "3723.94万元 2423.94万元 1000.00万元",
    ),
    case(
        "accounts and one slip",
        "2023年一般公共预算支出决算数为348.57万元，完成预算120.0%。其中：\n1.农林水（类）水利（款）行政运行（项）：支出决算为230.15万元。\n"
        "2.教育（类）进修及培训（款）培训支出（项）：支出决算为148.42万元。",
        "348.57万元 230.15万元 148.42万元",
    ),
    case(
        "the balance of a fund",
        "2022年度政府性基金预算财政拨款收入560.00万元，年初结转和结余40.50万元，支出520.30万元，年末结转和结余85.20万元。",
        "560.00万元 40.50万元 520.30万元 85.20万元",
    ),
    case(
        "income and expenditure of a budget",
        "2024年部门收支总预算1523.26万元，比上年增加123.26万元，主要原因是人员增加。其中：基本支出1053.26万元，比上年增加83.26万元；项目支出500.00万元。",
        "1523.26万元 1053.26万元 500.00万元",
    ),
]


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_said(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_a_slip_is_found(text: str, figures: str) -> None:
    assert figures in [found for _, found in alarms(text)]
