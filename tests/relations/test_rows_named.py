"""What a sentence beside a table says under the very name of a row."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, holds

HEAD = "2022年度部门决算说明\n会议培训差旅支出情况表\n单位：万元\n"
YEARS = f"{HEAD}项目\t2022年预算数\t2022年决算数\t完成预算（%）\t2021年决算数\t增减额\t增减率\n"
ROWS = (
    "会议费\t14.00\t10.86\t77.57%\t11.62\t-0.76\t-6.54%\n培训费\t16.00\t12.37\t77.31%\t14.53\t-2.16\t-14.87%\n"
    "差旅费\t25.00\t21.48\t85.92%\t20.16\t1.32\t6.55%\n合计\t55.00\t44.71\t81.29%\t46.31\t-1.60\t-3.45%\n"
)
PROJECTS = (
    "2022年度项目自评\n2022年项目支出627.98万元，具体如下：\n序号\t项目名称\t年初预算数\t全年预算数\t执行数\t执行率\n"
    "1\t农村人居环境整治\t200.00\t220.00\t215.60\t98.00%\n2\t森林防火与应急管理\t45.00\t65.00\t61.25\t94.23%\n"
    "3\t农村公路日常养护\t120.00\t155.00\t148.92\t96.08%\n4\t小型水库维修养护\t190.00\t210.00\t202.21\t96.29%\n"
    "合计\t555.00\t650.00\t627.98\t96.61%\n"
)
BY_COLUMN = (
    "2024年部门预算说明\n{}\n会议培训预算情况表\n单位：万元\n年度\t合计\t会议费\t培训费\t差旅费\n2023年预算数\t105.40\t15.00\t32.00\t58.40\n"
    "2024年预算数\t95.40\t18.00\t24.80\t52.60\n增减额\t-10.00\t3.00\t{}\t-5.80\n"
)


def years(text: str, rows: str = ROWS) -> str:
    return f"{YEARS}{rows}{text}"


def projects(text: str) -> str:
    return f"{PROJECTS}{text}"


def columns(text: str, cell: str = "-5.80") -> str:
    return BY_COLUMN.format(text, cell)


NOTHING = [
    case("the rate of the row", years("会议费比上年下降6.54%。")),
    case("the rate, rounded", years("会议费比上年下降6.5%。")),
    case("the rate, cut off", years("培训费比上年下降14.8%。")),
    case("the amounts, cut off", years("培训费比上年减少2.1万元。")),
    case("a rate about so much", years("会议费比上年下降约15%。")),
    case("the rate of the row, of more than one", years("会议费、培训费比上年下降11.17%。")),
    case("against the budget", years("会议费比预算下降22.43%。")),
    case("against last year's budget", years("会议费比上年预算下降14.87%。")),
    case("against a year before the last", years("会议费比2020年下降14.87%。")),
    case("of another year", years("2021年会议费比上年下降14.87%。")),
    case("of a kind of it", years("国内会议费比上年下降14.87%。")),
    case("of the unit itself", years("局本级会议费比上年下降14.87%。")),
    case("of a unit below it", years("下属事业单位中，会议费比上年下降14.87%。")),
    case("of the whole county", years("全县会议费比上年下降14.87%。")),
    case("of another fund", years("政府性基金预算安排的支出较少，会议费比上年下降14.87%。")),
    case("below a heading of another fund", years("三、财政拨款支出情况\n会议费比上年下降14.87%。")),
    case("of what was spent on projects", years("项目支出情况：会议费比上年下降14.87%。")),
    case("of what was spent on projects, in one sentence", years("项目支出中，会议费比上年下降14.87%。")),
    case("of public funds", years("公用经费有所压减。会议费比上年下降14.87%。")),
    case("in the first half", years("上半年会议费同比下降14.87%。")),
    case("the number of meetings", years("会议费场次比上年下降14.87%。")),
    case("for each", years("会议费人均支出比上年下降14.87%。")),
    case("of the amount of another extent", years("会议费支出8.15万元，比上年减少2.16万元，下降20.95%。")),
    case("a target", years("2023年，会议费力争比上年下降14.87%。")),
    case("next year's", years("2023年会议费预算比上年下降14.87%。")),
    case("the very row of another table too", years("会议费比上年下降14.87%。\n公用部分情况表\n单位：万元\n"
         "项目\t2022年决算数\t2021年决算数\t增减率\n会议费\t5.84\t6.86\t-14.87%\n培训费\t6.00\t7.50\t-20.00%\n")),
    case("far from the table", years("一、说明\n二、情况\n三、成效\n四、问题\n五、建议\n会议费比上年下降14.87%。")),
    case("a column that compares with the budget",
         f"{HEAD}项目\t2022年预算数\t2022年决算数\t增减率\n会议费\t14.00\t10.86\t-22.43%\n培训费\t16.00\t12.37\t-22.69%\n差旅费\t25.00\t21.48\t-14.08%\n会议费比上年下降6.54%。"),
    case("the amount of the row", projects("其中，森林防火与应急管理支出61.25万元，主要用于购置物资。")),
    case("the budget, with the digits of what was spent", projects("农村公路日常养护支出148.29万元。").replace("155.00", "148.29")),
    case("the amount of another column", projects("其中，森林防火与应急管理预算65.00万元。")),
    case("another amount, no slip of the pen", projects("其中，森林防火与应急管理支出48.70万元用于购置物资。")),
    case("a part of it", projects("其中，森林防火与应急管理队伍补助支出48.20万元。")),
    case("the amount of a budget told alone", projects("森林防火与应急管理调整前预算62.15万元。")),
    case("the amount of last year", projects("2021年森林防火与应急管理支出62.15万元。")),
    case("the amount of the whole county", projects("全县森林防火与应急管理支出66.25万元。")),
    case("the amount in all, with other funds", projects("包含自有资金，森林防火与应急管理支出68.70万元。")),
    case("the amount so far", projects("截至2022年底累计，森林防火与应急管理支出162.25万元。")),
    case("about so much", projects("森林防火与应急管理支出约62.15万元。")),
    case("of two rows", projects("森林防火与应急管理、农村公路日常养护支出210.17万元。")),
    case("for each", projects("森林防火与应急管理人均支出62.15元。")),
    case("a total above a table of counts", "2022年项目支出627.98万元，具体如下：\n项目\t受益人数\t执行数\n甲项目\t125.60\t415.60\n乙项目\t67.40\t212.38\n"
         "合计\t193.00\t627.98\n甲项目支出415.60万元。"),
    case("less of it than in all", projects("森林防火与应急管理支出61.25万元，农村公路日常养护支出148.92万元。")),
    case("the execution rate of the row", projects("其中，农村公路日常养护执行率96.08%。")),
    case("an execution rate, rounded", projects("其中，农村公路日常养护项目执行率为96.1%。")),
    case("an execution rate of the first budget", projects("农村公路日常养护完成年初预算的124.10%。")),
    case("an execution rate like nothing else", projects("农村公路日常养护执行率72.35%的时点为9月末。")),
    case("a rate of all rows", projects("项目执行率96.61%。")),
    case("an execution rate of two rows", projects("农村公路日常养护、小型水库维修养护执行率96.20%。")),
    case("an execution rate of last year", projects("2021年农村公路日常养护执行率96.29%。")),
    case("an execution rate of a part", projects("农村公路日常养护材料执行率96.29%。")),
    case("an execution rate of the county's", projects("全县农村公路日常养护执行率96.29%。")),
    case("an execution rate without other funds", projects("剔除自有资金，农村公路日常养护执行率96.29%。")),
    case("at the end of a quarter", projects("三季度农村公路日常养护执行率96.29%。")),
    case("the change of a column", columns("培训费24.80万元，比上年减少7.20万元，下降22.50%。", "-7.20")),
    case("of another amount than the column has", columns("培训费13.10万元，比上年减少5.80万元，下降30.69%。", "-7.20")),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_true_of_something_else(text: str) -> None:
    assert [found for found in alarms(text) if found[0] in ("restated", "change")] == []


READ = [
    case("the rate of a row", years("会议费比上年下降6.54%。"), "restated", "-6.54% 6.54%"),
    case("the rate of the amounts of a row", years("会议费比上年下降6.54%。"), "change", "10.86 11.62 6.54%"),
    case("with what is said of every expense", years("1.会议费支出比上年减少0.76万元。"), "restated", "-0.76 0.76万元"),
    case("the amount behind the name, with 支出 behind it", projects("其中，森林防火与应急管理支出61.25万元。"), "restated", "61.25 61.25万元"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_the_row_is_compared(text: str, kind: str, figures: str) -> None:
    assert holds(text, kind, figures)


FOUND = [
    case("the rate of the row below", years("会议费比上年下降14.87%。"), "restated", "-6.54% 14.87%"),
    case("which the amounts do not make", years("会议费比上年下降14.87%。"), "change", "10.86 11.62 14.87%"),
    case("behind a sentence about another row", years("培训费支出12.37万元，培训86批次；会议费支出比上年下降14.87%。"), "restated", "-6.54% 14.87%"),
    case("a digit another", years("会议费较上年下降6.84%。"), "restated", "-6.54% 6.84%"),
    case("the amount by which it fell", years("会议费比上年减少2.16万元。"), "restated", "-0.76 2.16万元"),
    case("a rise", years("差旅费比2021年增长5.65%。"), "restated", "6.55% 5.65%"),
    case("two digits exchanged", projects("其中，森林防火与应急管理支出62.15万元，主要用于购置物资。"), "restated", "61.25 62.15万元"),
    case("one digit another", projects("农村公路日常养护支出143.92万元。"), "restated", "148.92 143.92万元"),
    case("the point moved", projects("农村公路日常养护支出1489.2万元。"), "restated", "148.92 1489.2万元"),
    case("the execution rate of another row", projects("其中，农村公路日常养护执行率96.29%。"), "restated", "96.08% 96.29%"),
    case("an execution rate with digits exchanged", projects("农村公路日常养护项目预算执行率偏低，为69.08%。"), "restated", "96.08% 69.08%"),
    case("against last year, in other words", years("会议费与上年相比下降14.87%。"), "restated", "-6.54% 14.87%"),
    case("a cell of the changes of a column", columns("培训费24.80万元，比上年减少7.20万元，下降22.50%。"), "restated", "7.20万元 -5.80"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "figures"), FOUND)
def test_a_row_told_wrongly(text: str, kind: str, figures: str) -> None:
    assert alleged(text, kind, figures)
