"""Tables that lost everything but their cells: one cell a line, without tabs or blank lines."""

from __future__ import annotations

import pytest

from auditor.model import Table
from auditor.readers import read

FOUND = [
    (
        "a total row with fewer cells",
        "设备清单（单位：万元）\n序号\n名称\n数量\n单价\n金额\n1\n车床\n4\n85.50\n342.00\n2\n机器人\n12\n38.60\n463.20\n合计\n16\n805.20\n",
        (4, 5),
    ),
    (
        "blank lines for blank cells, several words before the figures",
        "绩效自评表\n一级指标\n二级指标\n指标值\n完成值\n分值\n得分\n备注\n产出指标\n数量指标\n≥50人\n52人\n10\n10\n\n\n质量指标\n≥90%\n95%\n10\n9.5\n\n效益指标\n社会效益\n≥3次\n4次\n20\n20\n\n",
        (4, 7),
    ),
    (
        "a caption with the unit",
        "主要科目见下表：\n部门支出表\n单位：万元\n项目\n预算数\n决算数\n基本支出\n820.00\n815.40\n项目支出\n300.00\n288.10\n合计\n1,120.00\n1,103.50\n以上数据来自决算报表。",
        (4, 3),
    ),
    (
        "income and expenditure side by side",
        "收支预算总表\n单位：万元\n收入\n预算数\n支出\n预算数\n一、财政拨款\n900.00\n一、教育支出\n850.00\n二、其他收入\n50.00\n二、卫生健康支出\n100.00\n收入总计\n950.00\n支出总计\n950.00\n",
        (4, 4),
    ),
    (
        "blank cells and a percentage, header known by its words",
        "项目\n年初预算\n决算数\n执行率\n办公费\n12.00\n11.40\n95.00%\n培训费\n—\n2.10\n—\n会议费\n3.00\n3.00\n100%\n说明：无。",
        (4, 4),
    ),
    (
        "years as headers, a negative change",
        "单位：万元\n项目\n2023年\n2024年\n增减额\n公务接待费\n14.00\n12.50\n-1.50\n公务用车运行维护费\n36.40\n31.40\n-5.00\n合计\n50.40\n43.90\n-6.50\n",
        (4, 4),
    ),
    (
        "a blank line behind each cell",
        "开支明细\n\n开支内容\n\n实际支出（元）\n\n展板制作\n\n360\n\n交通补贴\n\n85.5\n\n场地租用\n\n140\n\n支出合计\n\n585.5\n",
        (5, 2),
    ),
    (
        "a blank line behind each cell, blank cells too",
        "项目\n\n预算数\n\n决算数\n\n说明\n\n展览\n\n36.5\n\n30.5\n\n\n\n讲座\n\n12\n\n\n\n未办\n\n培训\n\n8.5\n\n8.5\n\n\n\n",
        (4, 4),
    ),
    (
        "accounts with their codes head no column",
        "收入决算表（单位：万元）\n功能分类\n本年收入\n财政拨款\n其他收入\n201 一般公共服务支出\n914.36\n851.36\n63.00\n"
        "208 社会保障和就业支出\n86.50\n86.50\n0.00\n"
        "合计\n1,000.86\n937.86\n63.00\n三、支出情况\n",
        (4, 4),
    ),
    (
        "accounts right behind their codes, the names headed by another word",
        "支出表\n支出去向\n本年支出\n基本支出\n项目支出\n205教育支出\n120.00\n70.00\n50.00\n213农林水支出\n86.50\n86.50\n0.00\n合计\n206.50\n156.50\n50.00\n四、其他\n",
        (4, 4),
    ),
    (
        "a name with a colon behind it",
        "项目资金（万元）\n年初预算数\n全年执行数\n执行率\n年度资金总额：\n86.40\n64.80\n75.00%\n其中：市级资金\n50.00\n40.00\n80.00%\n自筹\n36.40\n24.80\n68.13%\n",
        (4, 4),
    ),
    (
        "a first heading that heads no figures, budgets of a year behind it",
        "资金情况表（万元）\n资金\n年初预算数\n全年预算数\n执行率\n基本支出\n86.30\n102.55\n99.72%\n项目支出\n82.10\n113.17\n88.75%\n合计\n168.40\n215.72\n93.96%\n",
        (4, 4),
    ),
    (
        "units in all headings",
        "资金性质\n年初预算（万元）\n年中追加（万元）\n调整后（万元）\n拨款\n562.77\n343.21\n905.98\n基金\n447.94\n298.16\n746.10\n合计\n1,010.71\n641.37\n1,652.08\n",
        (4, 4),
    ),
    (
        "no word over the names",
        "单位：万元\n预算\n执行\n结余\n办公费\n562.77\n343.21\n219.56\n差旅费\n447.94\n298.16\n149.78\n合计\n1,010.71\n641.37\n369.34\n",
        (4, 4),
    ),
    (
        "no word over the names, a note behind",
        "分值\n得分\n立项\n10\n9\n管理\n30\n28\n绩效\n60\n55\n合计\n100\n92\n备注\n以上为自评结果\n",
        (5, 3),
    ),
    (
        "no word over the names, under a heading and before another",
        "二、评分情况\n权重\n得分\n立项\n10\n9\n管理\n30\n28\n绩效\n60\n55\n合计\n100\n92\n三、其他情况\n四、附件\n",
        (5, 3),
    ),
    (
        "no word over the names, under a heading of a list",
        "（二）费用情况\n预算\n执行\n结余\n办公费\n562.77\n343.21\n219.56\n差旅费\n447.94\n298.16\n149.78\n合计\n1,010.71\n641.37\n369.34\n",
        (4, 4),
    ),
    (
        "years and no word over the names, a note behind",
        "一、费用\n2023年\n2024年\n增减\n办公费\n50.00\n53.00\n3.00\n差旅费\n20.00\n18.00\n-2.00\n合计\n70.00\n71.00\n1.00\n注：无\n完\n",
        (4, 4),
    ),
    (
        "points in front and remarks behind",
        "权重\n得分\n评语\n10\n9\n较好\n30\n28\n一般\n60\n55\n良好\n",
        (4, 3),
    ),
    (
        "points in front and words behind that are told twice",
        "权重\n得分\n完成情况\n10\n9\n未完成\n30\n30\n已完成\n60\n60\n已完成\n",
        (4, 3),
    ),
    (
        "dashes in the first cells of a column of figures",
        "项目\n预算数\n决算数\n完成率\n因公出国费\n0\n0\n—\n车辆购置费\n0\n0\n—\n车辆运行费\n20.00\n18.00\n90%\n接待费\n5.00\n4.00\n80%\n"
        "合计\n25.00\n22.00\n88%\n",
        (6, 4),
    ),
    (
        "dashes in the first cells of a column of words",
        "项目\n预算数\n决算数\n备注\n购书\n10.00\n11.00\n—\n讲座\n5.00\n4.00\n新增\n展览\n6.00\n7.00\n—\n合计\n21.00\n22.00\n—\n",
        (5, 4),
    ),
]  # fmt: skip

# Rows of a score table that lost the cells of their groups: each row as the columns it must come to lie under.
HEADER = "一级指标\n二级指标\n三级指标\n指标值\n完成值\n分值\n得分\n原因分析\n"
MERGED = [
    (
        "group cells merged, a reason where points are missing",
        HEADER + "产出指标（30分）\n数量指标\n办班期数\n≥4期\n5期\n10\n10\n培训人次\n≥300人次\n"
        "288人次\n10\n9\n报名不足\n质量指标\n结业率\n≥95%\n97%\n10\n10\n总分\n30\n29\n",
        [[0, 1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5, 6], [0, 5, 6]],
    ),
    (
        "a reason before the name of a group",
        HEADER + "产出指标\n数量指标\n宣传场次\n≥6场\n4场\n20\n15\n受汛情影响\n效益指标\n"
        "社会效益\n知晓率\n≥90%\n93%\n20\n20\n服务效益\n投诉量\n≤3件\n2件\n10\n10\n",
        [[0, 1, 2, 3, 4, 5, 6, 7], [0, 1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6]],
    ),
    (
        "nothing in the cell of reasons, where no points are missing",
        HEADER + "产出指标\n数量指标\n养护里程\n≥12公里\n13公里\n20\n20\n无\n质量指标\n合格率\n≥95%\n97%\n20\n20\n无\n"
        "时效指标\n按期率\n100%\n98%\n10\n9.8\n雨季影响\n效益指标\n社会效益\n出行改善\n显著\n显著\n30\n30\n/\n总分\n80\n79.8\n",
        [[0, 1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5, 6, 7], [0, 1, 2, 3, 4, 5, 6, 7], [0, 5, 6]],
    ),
    (
        "values that are numbers or words",
        HEADER + "产出指标\n数量指标\n栽植株数\n1200\n1200\n15\n15\n质量指标\n验收结果\n合格\n合格\n15\n15\n成活株数\n1000\n1130\n10\n10\n",
        [[0, 1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6]],
    ),
    (
        "subtotals, and no values at all",
        "一级指标\n二级指标\n权重\n自评得分\n投入\n目标设定\n10\n9\n资金落实\n10\n10\n投入小计\n20\n19\n管理制度\n5\n5\n资金使用\n5\n4.5\n过程小计\n10\n9.5\n合计\n30\n28.5\n",
        [[0, 1, 2, 3], [1, 2, 3], [0, 2, 3], [1, 2, 3], [1, 2, 3], [0, 2, 3], [0, 2, 3]],
    ),
    (
        "a score above its full mark is still a row",
        HEADER + "产出指标\n数量指标\n检查次数\n≥8次\n9次\n10\n12\n质量指标\n合格率\n≥95%\n"
        "96%\n10\n10\n时效指标\n及时率\n100%\n100%\n10\n10\n整改率\n100%\n100%\n5\n5\n",
        [[0, 1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6]],
    ),
    (
        "points lost behind the points, and subtotals",
        "一级指标\n二级指标\n分值\n得分\n扣分\n决策\n立项依据\n8\n8.00\n0.00\n目标设置\n7\n5.50\n1.50\n小计\n15\n13.50\n1.50\n"
        "过程\n制度执行\n20\n17.00\n3.00\n小计\n20\n17.00\n3.00\n合计\n35\n30.50\n4.50\n",
        [[0, 1, 2, 3, 4], [1, 2, 3, 4], [0, 2, 3, 4], [0, 1, 2, 3, 4], [0, 2, 3, 4], [0, 2, 3, 4]],
    ),
    (
        "a rate of the points, and reasons",
        "一级指标\n三级指标\n权重\n得分\n得分率\n扣分原因\n产出\n完成数量\n10\n9\n90.00%\n两处未完工\n完成质量\n10\n10\n100.00%\n"
        "效益\n受益人数\n10\n8\n80.00%\n未达目标\n",
        [[0, 1, 2, 3, 4, 5], [1, 2, 3, 4], [0, 1, 2, 3, 4, 5]],
    ),
]  # fmt: skip

NOTHING = [
    ("a header and prose", "一级指标\n二级指标\n分值\n得分\n本次评价共设两级指标，各项得分详见附件。\n"),
    ("two rows make no table", "指标名称\n分值\n得分\n产出\n5\n4\n一、评价结论\n"),
    ("a table of contents", "目录\n一、部门概况\n1\n二、收支情况\n3\n三、绩效情况\n5\n"),
    ("short paragraphs", "部门概况\n主要职责\n机构设置\n人员情况\n2023年\n收支情况\n资产情况\n绩效情况\n"),
    ("a pattern that occurs once", "单位：万元\n项目\n预算数\n办公费\n12.00\n其他说明\n另行公开\n附件二\n"),
    (
        "figures before their names",
        "一、收入\n（一）门票收入\n408.50\n1、成人票收入\n320.50\n2、学生票收入\n88.00\n3、团体票收入\n",
    ),
    (
        "items of a list for a header",
        "一、收入\n二、支出\n1、维护支出\n408.50\n2、人工支出\n320.50\n3、水电支出\n88.00\n",
    ),
    (
        "blank cells that left no trace",
        "单位：万元\n收入\n支出\n项目\n预算数\n科目\n预算数\n拨款\n87.65\n工资\n51.65\n"
        "门票\n12.00\n水电\n30.00\n捐赠\n维护\n18.00\n合计\n99.65\n合计\n99.65\n",
    ),
    (
        "names that would head figures",
        "一级指标\n二级指标\n三级指标\n目标值\n完成值\n得分\n产出指标\n数量指标\n"
        + "".join(
            f"{what}\n{n}\n{n}\n2\n"
            for n, what in enumerate(("更新展柜", "修复古籍", "办展", "讲座", "寄书", "编目"), 11)
        ),
    ),
    ("headings with a colon", "主要支出：\n图书\n51.65\n设备\n30.00\n主要问题：\n设备老化\n座位不足\n"),
    (
        "items under a heading, and the figures of all behind them",
        "一、收入\n拨款\n门票\n其他\n100.00\n50.00\n20.00\n二、支出\n人员\n维护\n其他\n80.00\n50.00\n40.00\n",
    ),
    (
        "accounts over figures under a heading",
        "三、明细\n办公费\n差旅费\n其他费\n本级\n10.00\n20.00\n30.00\n下级\n8.00\n12.00\n20.00\n",
    ),
    ("sentences", "收入100.00万元。\n支出90.00万元。\n结余10.00万元。\n一、概况\n二、收支\n三、结余\n"),
]


@pytest.mark.parametrize(("reason", "text", "shape"), FOUND, ids=[reason for reason, *_ in FOUND])
def test_a_table_is_found(reason: str, text: str, shape: tuple[int, int]) -> None:
    tables = [block for block in read("t.txt", text.encode()).blocks if isinstance(block, Table)]
    assert [(table.rows, table.columns) for table in tables] == [shape]


@pytest.mark.parametrize("head", ["分值\n得分\n", "权重\n得分\n", "2023年\n2024年\n", "预算\n决算\n"])
@pytest.mark.parametrize("above", ["", "一、情况\n", "（单位：万元）\n"])
@pytest.mark.parametrize(
    "behind", ["", "备注\n另行公开\n", "二、其他情况\n人员\n年初数\n年末数\n在编\n15\n14\n聘用\n5\n6\n"]
)
def test_names_without_a_heading_stand_in_front(head: str, above: str, behind: str) -> None:
    text = f"{above}{head}立项\n10\n9\n管理\n30\n28\n绩效\n60\n55\n合计\n100\n92\n{behind}"
    table = next(block for block in read("t.txt", text.encode()).blocks if isinstance(block, Table))
    assert [text[cell.start : cell.end] for cell in table.by_row[1]] == ["立项", "10", "9"]


def test_a_blank_line_above_the_headings_ends_nothing() -> None:
    assert read("t.txt", "\t\n\t指标\n\t指标\n\t\n\t5\n\t\n\t\n\t指标\n\t\n\t\n\t".encode()).blocks


@pytest.mark.parametrize(("reason", "text", "rows"), MERGED, ids=[reason for reason, *_ in MERGED])
def test_rows_that_lost_their_groups_lie_under_their_columns(reason: str, text: str, rows: list[list[int]]) -> None:
    tables = [block for block in read("t.txt", text.encode()).blocks if isinstance(block, Table)]
    assert len(tables) == 1
    places = [[cell.column for cell in tables[0].by_row[row]] for row in range(1, tables[0].rows)]
    assert places == rows


@pytest.mark.parametrize(("reason", "text"), NOTHING, ids=[reason for reason, _ in NOTHING])
def test_no_table_is_found(reason: str, text: str) -> None:
    assert not any(isinstance(block, Table) for block in read("t.txt", text.encode()).blocks)
