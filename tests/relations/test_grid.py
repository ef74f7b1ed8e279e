"""What a table states by its shape: totals, rates of two columns, points and full marks; as cells apart by tabs or bars."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, checks, holds


def cells(row: str) -> list[str]:
    """``产出 50 · 20``: a cell a word, · is a blank one."""
    return ["" if cell == "·" else cell for cell in row.split()]


def table(*rows: str, caption: str = "单位：万元") -> str:
    """A row a line, tabs between the cells."""
    return "\n".join([caption, *("\t".join(cells(row)) for row in rows), ""])


def barred(*rows: str, caption: str = "单位：万元") -> str:
    return "\n".join([caption, *("| " + " | ".join(cells(row)) + " |" for row in rows), ""])


def stacked(*rows: str, caption: str = "附表（单位：万元）") -> str:
    """A cell a line, as tables of web pages are copied."""
    return "\n".join([caption, *("\n".join(f"\t{cell}" for cell in cells(row)) + "\n" for row in rows)])


NOTHING = [
    case("no total", table("科目 金额", "办公费 12.30", "印刷费 4.56", "差旅费 7.80")),
    case("serial numbers", table("序号 项目 金额", "1 甲工程 12.30", "2 乙工程 4.56", "3 丙工程 7.80")),
    case("prices are not added", table("品名 单价 数量", "电脑 0.52 10", "打印机 0.18 5", "合计 0.70 —")),
    case("targets and results", table("指标 目标值 完成值", "验收合格率 ≥98% 99%", "完工及时率 ≥95% 96%")),
    case("years", table("年度 2021年 2022年 2023年", "就业人数 1200 1310 1420", "培训人数 800 760 910")),
    case("telephone book", table("科室 电话 房间", "办公室 85551234 301", "财务科 85551235 302")),
    case("blank cells", table("科目 预算数 决算数", "基本支出 — —", "项目支出 — —", "合计 — —")),
    case(
        "a standard that is not all that is paid",
        table("项目 人次 补助标准（元） 金额（元）", "甲 526 1000 480000", "乙 372 900 300000", "丙 180 600 99000"),
    ),
    case(
        "a column of a side beside one part of it",
        table("科目 本年支出合计 其中基本支出", "甲 90.00 60.00", "乙 40.00 30.00"),
    ),
    case(
        "ratios are not added",
        table("学段 生师比", "小学 15.0", "初中 12.0", "合计 13.5"),
    ),
    case(
        "means are not added",
        table("院区 次均费用（元）", "东院 210.0", "西院 260.0", "合计 230.0"),
    ),
    case(
        "standards are not added",
        table("乡镇 补助标准（元/户） 备注", "甲镇 500 达标", "乙镇 500 达标", "丙镇 500 达标", "合计 500 —"),
    ),
    case(
        "standards without their unit are not added",
        table("单位 收费标准", "甲园 300", "乙园 420", "合计 360"),
    ),
    case("rates are not added", table("单位 执行率", "甲局 98.50%", "乙局 97.20%", "合计 97.90%")),
]

HOLDS = [
    case(
        "points of a standard are added",
        table("指标 标准分 得分", "产出 40 38", "效益 30 28", "管理 30 25", "合计 100 91"),
        "sum",
        "40 30 30 100",
    ),
    case(
        "amounts beside a standard are added",
        table("乡镇 户数 补助标准 补助金额", "甲镇 10 500 5000", "乙镇 20 500 10000", "合计 30 500 15000"),
        "sum",
        "5000 10000 15000",
    ),
    case(
        "a side of the account and what makes it up",
        table("功能分类 本年支出合计 基本支出 项目支出", "甲 90.00 60.00 30.00", "乙 40.00 · 40.00").replace("·", ""),
        "sum",
        "90.00 60.00 30.00",
    ),
    case(
        "the parts of a named total stand behind it",
        table(
            "单位 编制数 实有人数合计 行政人员 事业人员",
            "局机关 50 41 30 11",
            "中心 20 18 2 16",
            "站 9 7 1 6",
            caption="单位：人",
        ),
        "sum",
        "41 30 11",
    ),
    case(
        "what there was, came, went and is",
        table("类别 年初数 本年增加 本年减少 年末数", "房屋 900.00 — 40.00 860.00", "车辆 80.50 22.00 10.50 92.00"),
        "difference",
        "80.50 22.00 10.50 92.00",
    ),
    case(
        "the same at the ends of a period, without what went",
        table("类别 期初余额 本期增加 期末余额", "房屋 900.00 40.00 940.00", "车辆 80.50 22.00 102.50"),
        "difference",
        "80.50 22.00 102.50",
    ),
    case(
        "so many times so much each",
        table(
            "项目 人次 人均标准（元） 金额（元）",
            "助学金 526 1000 526000",
            "免学费 3742 900 3367800",
            "奖学金 180 600 108000",
        ),
        "ratio",
        "3742 900 3367800",
    ),
    case(
        "a standard in yuan, and what it comes to in ten thousands",
        table(
            "项目 户数 补助标准（元） 金额（万元）", "厕所 526 1000 52.60", "危房 372 9000 334.80", "沼气 180 600 10.80"
        ),
        "ratio",
        "372 9000 334.80",
    ),
    case(
        "执行率 of what came in, where some did not come",
        table(
            "来源 计划数 到位数 支出数 执行率",
            "中央 200.00 200.00 190.00 95.00%",
            "市级 150.00 120.00 108.00 90.00%",
            "自筹 90.00 60.00 45.00 75.00%",
            "合计 440.00 380.00 343.00 90.26%",
        ),
        "ratio",
        "120.00 108.00 90.00%",
    ),
    case(
        "执行率 of what was planned, though some did not come",
        table(
            "来源 计划数 到位资金 支出数 执行率",
            "中央 200.00 200.00 190.00 95.00%",
            "市级 150.00 120.00 108.00 72.00%",
            "自筹 90.00 60.00 45.00 50.00%",
        ),
        "ratio",
        "150.00 108.00 72.00%",
    ),
    case(
        "a row behind that of 其中 goes on with it",
        table(
            "项目 决算数 占比（%）",
            "基本支出 70.00 70.00",
            "其中：人员经费 58.00 58.00",
            "公用经费 12.00 12.00",
            "项目支出 30.00 30.00",
            "合计 100.00 100.00",
        ),
        "sum",
        "70.00 30.00 100.00",
    ),
    case(
        "the rows behind 其中 make up the row above",
        table(
            "项目 决算数", "基本支出 70.00", "其中：人员经费 58.00", "公用经费 12.00", "项目支出 30.00", "合计 100.00"
        ),
        "sum",
        "70.00 58.00 12.00",
    ),
    case(
        "小计 with a name is not all points",
        "自评得分95分，其中履职效能48分。\n"
        + table(
            "二级指标 分值 自评得分",
            "甲类工作 30 28.50",
            "乙类工作 20 19.50",
            "履职效能小计 50 48.00",
            "丙类工作 30 27.50",
            "丁类工作 20 19.50",
            "管理效率小计 50 47.00",
            "合计 100 95.00",
        ),
        "sum",
        "48.00 47.00 95.00",
    ),
    case(
        "shares of a column",
        table("来源 金额 占比", "省级 120.00 60%", "市级 80.00 40%", "合计 200.00 100%"),
        "share",
        "120.00 60% 200.00",
    ),
    case(
        "what was adjusted",
        table(
            "科目 年初预算数 调整数 调整后预算数", "教育支出 680.00 -64.80 615.20", "卫生健康支出 210.00 35.00 245.00"
        ),
        "difference",
        "680.00 -64.80 615.20",
    ),
    case(
        "number times price",
        table("设备 数量 单价 金额", "车床 4 85.50 342.00", "机器人 12 38.60 463.20", "检测仪 2 46.80 93.60"),
        "ratio",
        "4 85.50 342.00",
    ),
    case(
        "a total row",
        table("科目 决算数", "基本支出 655.02", "项目支出 472.38", "合计 1127.40"),
        "sum",
        "655.02 472.38 1127.40",
    ),
    case(
        "drawn with bars",
        barred("科目 决算数", "甲类 655.02", "乙类 472.38", "合计 1127.40"),
        "sum",
        "655.02 472.38 1127.40",
    ),
    case(
        "one cell a line",
        stacked("科目 预算数 决算数", "甲类 600.00 655.02", "乙类 400.00 472.38", "合计 1000.00 1127.40"),
        "sum",
        "655.02 472.38 1127.40",
    ),
    case(
        "the total first",
        table("科目 决算数", "合计 1127.40", "甲类 655.02", "乙类 472.38"),
        "sum",
        "1127.40 655.02 472.38",
    ),
    case(
        "a total column",
        table("科目 上半年 下半年 合计", "甲类 600.00 55.02 655.02", "乙类 400.00 72.38 472.38"),
        "sum",
        "400.00 72.38 472.38",
    ),
    case(
        "a column of one fund is not one figure said again",
        table("科目 财政拨款 其他资金 合计", "甲类 600.00 55.02 655.02", "乙类 400.00 72.38 472.38"),
        "sum",
        "400.00 72.38 472.38",
    ),
    case(
        "rows of 其中 are not added",
        table("科目 决算数", "人员经费 868.17", "其中：工资 512.40", "公用经费 117.43", "合计 985.60"),
        "sum",
        "868.17 117.43 985.60",
    ),
    case(
        "subtotals",
        table(
            "科目 决算数",
            "工资 500.00",
            "津贴 100.00",
            "小计 600.00",
            "办公费 50.00",
            "会议费 30.00",
            "小计 80.00",
            "合计 680.00",
        ),
        "sum",
        "600.00 80.00 680.00",
    ),
    case(
        "a blank counts as nothing",
        table("科目 预算数 决算数", "甲类 600.00 655.02", "乙类 — 10.00", "丙类 400.00 472.38", "合计 1000.00 1137.40"),
        "sum",
        "600.00 400.00 1000.00",
    ),
    case(
        "rates",
        table("项目 预算数 执行数 执行率", "甲 200.00 190.00 95.00%", "乙 400.00 380.00 95.00%"),
        "ratio",
        "400.00 380.00 95.00%",
    ),
    case(
        "a column of differences",
        table("科目 2022年决算 2023年决算 增减额", "工资 500.00 520.00 20.00", "办公 80.00 75.00 -5.00"),
        "change",
        "80.00 75.00 -5.00",
    ),
    case(
        "grand totals over the year's own",
        table(
            "收入 决算数",
            "财政拨款收入 900.00",
            "其他收入 100.00",
            "本年收入合计 1000.00",
            "年初结转 20.00",
            "总计 1020.00",
        ),
        "sum",
        "1000.00 20.00 1020.00",
    ),
    case(
        "rates without their sign",
        table("项目 预算数 执行数 执行率（%）", "甲 200.00 190.00 95.00", "乙 400.00 380.00 95.00"),
        "ratio",
        "400.00 380.00 95.00",
    ),
    case(
        "a rate whose header has no more than the sign",
        table("项目 预算数 执行数 完成%", "甲 200.00 190.00 95.00", "乙 400.00 380.00 95.00"),
        "ratio",
        "400.00 380.00 95.00",
    ),
    case(
        "within the contract",
        table("标段 合同价 完成投资", "一标 320.00 288.00", "二标 210.00 210.00"),
        "bound",
        "320.00 288.00",
    ),
    case(
        "points within full marks",
        table("指标 分值 得分", "决策 20 18", "过程 20 17.5", "产出 60 58"),
        "bound",
        "20 17.5",
    ),
    case(
        "full marks and points",
        table("指标 分值 得分", "决策 20 18", "过程 20 17.5", "产出 60 58", "合计 100 93.5"),
        "sum",
        "18 17.5 58 93.5",
    ),
    case(
        "weights of groups",
        table("一级指标 权重 二级指标 分值 得分", "产出 50 数量 20 20", "· · 质量 30 29", "效益 50 社会效益 50 48"),
        "sum",
        "50 20 30",
    ),
    case(
        "weights of groups, merged cells lost",
        stacked(
            "一级指标 权重 二级指标 分值 得分",
            "产出 50 数量 20 20",
            "质量 20 19",
            "时效 10 9",
            "效益 50 社会效益 50 48",
        ),
        "sum",
        "50 20 20 10",
        bug="质量 20 19 is laid under the first columns, so that the group is thought to hold 数量 alone: a false alarm",
    ),
]

FOUND = [
    case(
        "both sides of an account, balances below the totals",
        table(
            "项目 决算数 项目 决算数",
            "一、财政拨款收入 3300.20 一、一般公共服务支出 2500.20",
            "二、事业收入 150.00 二、社会保障和就业支出 400.00",
            "三、其他收入 40.00 三、住房保障支出 300.00",
            "本年收入合计 3190.20 本年支出合计 3200.20",
            "年初结转和结余 100.00 年末结转和结余 90.00",
            "总计 3290.20 总计 3290.20",
        ),
        "sum",
        "3300.20 150.00 40.00 3190.20",
    ),
    case(
        "so many persons so much each",
        table(
            "项目 发放人次 资助标准（元） 金额（元）",
            "助学金 526 1000 526000",
            "补助 95 400 48000",
            "奖学金 180 600 108000",
        ),
        "ratio",
        "95 400 48000",
    ),
    case(
        "执行率 of what came in",
        table(
            "来源 计划数 实际到位 支出数 执行率",
            "中央 200.00 200.00 190.00 95.00%",
            "市级 150.00 120.00 108.00 90.00%",
            "自筹 90.00 60.00 45.00 57.00%",
        ),
        "ratio",
        "60.00 45.00 57.00%",
    ),
    case(
        "a share of a column",
        table("来源 金额 占比", "省级 120.00 60%", "市级 60.00 30%", "县级 20.00 1%", "合计 200.00 100%"),
        "share",
        "20.00 1% 200.00",
    ),
    case(
        "a price times its number",
        table("设备 数量 单价 金额", "车床 4 85.50 342.00", "机器人 12 38.60 436.20", "检测仪 2 46.80 93.60"),
        "ratio",
        "12 38.60 436.20",
    ),
    case(
        "a total row",
        table("科目 预算数 决算数", "甲类 600.00 655.02", "乙类 400.00 472.38", "合计 1000.00 1172.40"),
        "sum",
        "655.02 472.38 1172.40",
    ),
    case(
        "alone at the end",
        table("科目 决算数", "甲类 655.02", "乙类 472.38", "合计 1172.40"),
        "sum",
        "655.02 472.38 1172.40",
    ),
    case(
        "one cell of one column",
        stacked("科目 预算数 决算数", "甲类 600.00 655.02", "乙类 400.00 427.38", "合计 1000.00 1127.40"),
        "sum",
        "655.02 427.38 1127.40",
    ),
    case(
        "a total column",
        table(
            "科目 财政拨款 其他资金 合计",
            "甲类 600.00 55.02 655.02",
            "乙类 400.00 72.38 472.38",
            "丙类 10.00 2.50 21.50",
        ),
        "sum",
        "10.00 2.50 21.50",
    ),
    case(
        "the row that deviates",
        table(
            "项目 预算数 执行数 执行率", "甲 200.00 190.00 95.00%", "乙 400.00 380.00 95.00%", "丙 100.00 80.00 88.00%"
        ),
        "ratio",
        "100.00 80.00 88.00%",
    ),
    case(
        "more than the contract",
        table("标段 合同价 完成投资", "一标 320.00 388.00", "二标 210.00 210.00"),
        "bound",
        "320.00 388.00",
    ),
    case(
        "more points than there are",
        table("指标 分值 得分", "决策 20 18", "过程 20 21.5", "产出 60 58"),
        "bound",
        "20 21.5",
    ),
    case(
        "points do not add up",
        table("指标 分值 得分", "决策 20 18", "过程 20 17.5", "产出 60 58", "合计 100 95.5"),
        "sum",
        "18 17.5 58 95.5",
    ),
    case(
        "weights of groups",
        table("一级指标 权重 二级指标 分值 得分", "产出 50 数量 20 20", "· · 质量 40 39", "效益 50 社会效益 50 48"),
        "sum",
        "50 20 40",
    ),
    case(
        "two splits of one amount",
        table(
            "资金 金额",
            "资金来源：（1）财政拨款 300.00",
            "（2）其他资金 100.00",
            "资金结构：（1）基本支出 250.00",
            "（2）项目支出 160.00",
        ),
        "difference",
        "300.00 100.00 250.00 160.00",
    ),
    case(
        "the score in the text",
        "绩效自评得分95.5分。\n"
        + table("指标 分值 得分", "决策 20 18", "过程 20 17.5", "产出 60 58", caption="评分表"),
        "sum",
        "95.5分 18 17.5 58",
    ),
    case(
        "points of 预算执行 above the table of targets, which the full marks count too",
        stacked(
            "预算资金 年初预算数 全年预算数 全年执行数 分值 执行率 得分",
            "年度资金总额 486.32 543.77 521.16 10 95.84% 9.58",
        )
        + stacked(
            "一级指标 三级指标 年度指标值 实际完成值 分值 得分",
            "产出指标 培训 ≥6期 6期 40 38",
            "效益指标 示范 ≥2家 2家 40 38.5",
            "满意度指标 满意度 ≥95% 96% 10 9.5",
            "总分 · · · 100 96.58",
            caption="",
        ),
        "sum",
        "9.58 38 38.5 9.5 96.58",
    ),
]


def test_a_column_without_a_header_may_hold_rates() -> None:
    assert (
        alarms(table("资源税 7466 103.1 11.8", "车船税 7056 91.6 -1.4", "契税 1219 98.5 0.3", "合计 15741 98.3 4.6"))
        == []
    )


def test_the_numbers_of_lines_are_not_added() -> None:
    text = table("项目 行次 金额", "财政拨款收入 1 80.00", "事业收入 2 20.00", "本年收入合计 3 100.00")
    assert checks(text, "sum") == [("consistent", "80.00 20.00 100.00")]


@pytest.mark.parametrize("text", NOTHING)
def test_a_table_that_states_nothing(text: str) -> None:
    read = [checks(text, kind) for kind in ("sum", "ratio", "bound", "difference")]
    assert (read, alarms(text)) == ([[], [], [], []], [])


@pytest.mark.parametrize(("text", "kind", "figures"), HOLDS)
def test_what_a_table_states(text: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, kind)
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), FOUND)
def test_what_is_wrong_in_a_table(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(text)


OPENED_BY = (
    "绩效自评得分表\n\n一级指标 | 二级指标 | 分值 | 得分\n投入 | 小计 | 20 | 17.5\n | 目标 | 12 | 10.5\n | 配置 | 8 | 7\n"
    "过程 | 小计 | 30 | {}\n | 执行 | 18 | 16.8\n | 管理 | 12 | 11\n效果 | 小计 | 50 | 46.2\n | 效益 | 40 | 37\n | 满意度 | 10 | 9.2\n"
    "总计 | | 100 | {}\n"
)


def test_subtotals_above_what_they_are_of() -> None:
    text = OPENED_BY.format("27.8", "91.5")
    found = checks(text, "sum")
    assert {("consistent", "27.8 16.8 11"), ("consistent", "50 40 10"), ("consistent", "17.5 27.8 46.2 91.5")} <= set(
        found
    )
    assert alarms(text) == []


def test_one_that_is_wrong_is_told_of_its_own_rows() -> None:
    assert {figures for _, figures in alarms(OPENED_BY.format("28.7", "91.5"))} <= {
        "28.7 16.8 11",
        "17.5 28.7 46.2 91.5",
    }
    assert alarms(OPENED_BY.format("28.7", "91.5"))


def test_points_of_the_execution_with_cells_that_no_table_holds_between() -> None:
    funds = (
        "项目资金 年初预算数 全年预算数 全年执行数 分值 执行率 得分 年度资金总额 320.00 350.00 343.00 10 98.00% 9.8 "
        "其中：财政拨款 300.00 330.00 323.00 — 97.88% — "
    )
    between = "其他资金 — — 总体目标 预期目标 实际完成情况 完成改造 已完成 "
    marks = (
        "一级指标 二级指标 指标值 完成值 分值 得分 产出 数量 42公里 43公里 50 50 效益 人口 2.6万人 2.7万人 30 30 "
        "满意度 群众 90% 92% 10 9 总分 100 98.8"
    )
    form = "\n".join((funds + between + marks).split())
    assert {("consistent", "10 50 30 10 100"), ("consistent", "9.8 50 30 9 98.8")} <= set(checks(form, "sum"))
    assert alarms(form) == []
    other = "\n".join((funds + "另一项目自评表 目标一 目标二 目标三 " + marks).split())
    assert ("consistent", "9.8 50 30 9 98.8") not in checks(other, "sum")


def test_a_bar_before_the_first_name_is_a_blank_cell() -> None:
    rows = (
        "资金 |  | 预算数 | 执行数 | 执行率 |",
        " | 总额 | 320 | 300 | 93.75% |",
        " | 其中：拨款 | 300 | 280 | 93.33% |",
        " | 其他 | 20 | 20 | 100% |",
    )
    assert ("consistent", "320 300 93.75%") in checks("\n".join(rows), "ratio")


def partial(name: str, totals: str) -> str:
    """Three rows and what they come to, two rows more, and a total."""
    return table(
        "项目 上年决算 本年预算 本年决算",
        "出国费 0.00 4.00 3.86",
        "用车费 18.64 15.50 12.96",
        "接待费 16.27 14.00 10.55",
        f"{name} 34.91 33.50 27.37",
        "会议费 2.80 3.00 2.45",
        "培训费 9.12 12.00 11.58",
        f"合计 {totals}",
    )


@pytest.mark.parametrize("name", ["小计", "三公经费小计", "三公经费合计"])
def test_a_total_of_a_subtotal_and_the_rows_below_it(name: str) -> None:
    assert alarms(partial(name, "46.83 48.50 41.40")) == []
    assert holds(partial(name, "46.83 48.50 41.40"), "sum", "27.37 2.45 11.58 41.40")
    assert alarms(partial(name, "46.83 48.50 41.26")) == [("sum", "27.37 2.45 11.58 41.26")]


@pytest.mark.parametrize("totals", ["11.92 15.00 14.03", "50.00 60.00 41.26", "46.83 60.00 41.26"])
def test_a_total_below_a_subtotal_of_which_nobody_knows_the_parts(totals: str) -> None:
    assert alarms(partial("三公经费小计", totals)) == []


PER_KM = "表1  建设任务\n乡镇\t里程（公里）\t投资（万元）\t每公里造价（万元）\t受益户数（户）\n"
TOWNS = "石门镇\t31.2\t2,340.00\t75.00\t1,864\n柳沟乡\t24.6\t1,771.20\t{}\t1,207\n马营镇\t38.4\t2,880.00\t75.00\t2,315\n合计\t94.2\t6,991.20\t74.22\t5,386\n"
PER_HOME = "表2  补助\n乡镇\t户数（户）\t补助金额（万元）\t户均补助（元）\n石门镇\t312\t23.40\t750\n柳沟乡\t246\t17.71\t720\n马营镇\t384\t28.80\t750\n"


def test_what_each_costs_is_one_column_over_another() -> None:
    told = checks(PER_KM + TOWNS.format("72.00"), "ratio")
    assert [verdict for verdict, _ in told] == ["consistent"] * 4
    assert ("consistent", "24.6 1,771.20 72.00") in told
    assert ("consistent", "246 17.71 720") in checks(PER_HOME, "ratio")
    assert alarms(PER_KM + TOWNS.format("72.00")) == [] == alarms(PER_HOME)


def test_a_misprint_of_what_each_costs() -> None:
    assert alarms(PER_KM + TOWNS.format("27.00")) == [("ratio", "24.6 1,771.20 27.00")]


@pytest.mark.parametrize(
    "table",
    [
        "表  标准\n乡镇\t户数（户）\t金额（万元）\t户均补助标准（元）\n甲镇\t310\t23.40\t800\n乙乡\t240\t17.71\t800\n丙镇\t380\t28.80\t800\n",
        "表  产量\n乡镇\t面积（亩）\t投资（万元）\t亩均产量（公斤）\n甲镇\t310\t23.40\t468\n乙乡\t240\t17.71\t452\n丙镇\t380\t28.80\t471\n",
        "学校\t学生（人）\t经费（万元）\t生均经费（元）\n甲校\t310\t23.40\t800\n乙校\t240\t17.71\t738\n丙校\t380\t28.80\t758\n丁校\t200\t16.00\t950\n",
        "项目\t里程（公里）\t投资（万元）\t每公里造价（万元）\n甲路\t10.0\t500.0\t50.0\n乙路\t8.0\t320.0\t40.0\n丙路\t5.0\t300.0\t60.0\n丁路（含桥梁）\t6.0\t420.0\t65.0\n",
    ],
)
def test_what_each_has_by_another_measure(table: str) -> None:
    assert alarms(table) == []


EACH_ROW = "单位：万元\n|{}|资金（万元）|户均补助（万元）|\n|甲村|{}|20|0.5|\n|乙村|{}|30|0.6|\n|丙村|{}|42|0.7|\n"


@pytest.mark.parametrize(
    "table",
    [
        EACH_ROW.format("村|户数", 40, 50, 60) + "|增减|5|2.5|0.1|\n",
        EACH_ROW.format("村|户数", 40, 50, 60) + "|平均|50|30.67|0.61|\n|上年|45|25.17|0.56|\n|比上年增减|5|5.5|0.1|\n",
        EACH_ROW.format("村|户数", 40, 50, 60) + "|同比变化|-5|-2.5|-0.1|\n",
        EACH_ROW.format("村|户数|受益户", "40|40", "50|50", "60|60") + "|丁村|80|50|40|0.8|\n",
        EACH_ROW.format("村|改厕户|户数", "40|40", "50|50", "60|60") + "|丁村|50|80|40|0.8|\n",
    ],
)
def test_rows_of_changes_and_rows_told_by_another_column(table: str) -> None:
    assert alarms(table) == []
    assert ("consistent", "40 20 0.5") in checks(table, "ratio") or ("consistent", "20 40 0.5") in checks(
        table, "ratio"
    )


def test_a_row_that_no_column_beside_explains() -> None:
    table = EACH_ROW.format("村|户数|受益户", "40|40", "50|50", "60|60") + "|丁村|80|50|40|0.9|\n"
    assert [kind for kind, _ in alarms(table)] == ["ratio"]


def test_of_two_like_columns_the_one_that_fits_to_the_digit() -> None:
    table = EACH_ROW.format("村|户数（户）|受益户（户）", "40|40", "50|45", "60|55") + "|丁村|80|75|40|0.5|\n"
    assert ("consistent", "50 30 0.6") in checks(table, "ratio")
    assert alarms(table) == []


UNHEADED = "按功能分类：\n教育支出｜{}｜{}\n社会保障和就业支出｜1,604.20｜7.14%\n卫生健康支出｜702.50｜3.13%\n住房保障支出｜905.10｜4.03%\n总计｜{}｜{}\n"
NO_SHARES = [
    case("rates of execution", UNHEADED.format("19,248.30", "98.20%", "22,460.10", "97.75%")),
    case(
        "rates of execution, all of it done",
        UNHEADED.format("19,248.30", "100%", "22,460.10", "100%")
        .replace("7.14%", "100%")
        .replace("3.13%", "100%")
        .replace("4.03%", "100%"),
    ),
    case("shares of more than is listed", UNHEADED.format("19,248.30", "61.70%", "22,460.10", "72.00%")),
    case("rates of growth", UNHEADED.format("19,248.30", "12.40%", "22,460.10", "11.06%")),
]


def test_shares_of_all_below_no_header() -> None:
    text = UNHEADED.format("19,248.30", "85.70%", "22,460.10", "100%")
    assert ("consistent", "1,604.20 7.14% 22,460.10") in checks(text, "share")
    assert alarms(text) == []


def test_a_share_of_all_below_no_header_that_is_wrong() -> None:
    text = UNHEADED.format("19,248.30", "87.50%", "22,460.10", "100%")
    assert ("share", "19,248.30 87.50% 22,460.10") in alarms(text)


@pytest.mark.parametrize("text", NO_SHARES)
def test_rates_below_no_header_that_are_no_shares(text: str) -> None:
    assert (checks(text, "share"), alarms(text)) == ([], [])


SUBTOTALS = table(
    "一级指标 二级指标 三级指标 分值 得分",
    "预算执行（10分） 执行率 预算执行率 10 9.6",
    "投入 目标设定 绩效目标合理性 6 6",
    "投入 预算配置 在职人员控制率 6 5",
    "小计 - - 12 11",
    "过程 预算管理 信息公开 9 8.5",
    "过程 资产管理 资产管理安全性 9 9",
    "小计 - - 18 17.5",
    "产出 数量指标 造林面积 40 38",
    "产出 质量指标 成活率 20 18",
    "小计 - - 60 56",
    "总分 - - 100 94.1",
)


def test_a_subtotal_is_that_of_the_rows_of_its_name() -> None:
    sums = checks(SUBTOTALS, "sum")
    assert {("consistent", "6 6 12"), ("consistent", "6 5 11"), ("consistent", "9.6 11 17.5 56 94.1")} <= set(sums)
    assert alarms(SUBTOTALS) == []


@pytest.mark.parametrize(("printed", "wrong"), [("12\t11", "12\t14"), ("60\t56", "60\t65")])
def test_a_subtotal_of_a_name_that_is_wrong(printed: str, wrong: str) -> None:
    text = SUBTOTALS.replace(printed, wrong)
    assert "sum" in {kind for kind, _ in alarms(text)}


LEVELS = (
    "一级指标  三级指标  分值  得分\n预算执行  预算执行率  10  9.20\n产出指标  小计  50  46.50\n  管网改造长度  20  18.50\n"
    "  阀门更换数量  10  9.00\n  水质合格率  20  19.00\n效益指标  小计  30  {}\n  漏损率下降  18  16.00\n  受益人口  12  11.50\n"
    "满意度指标  用户满意度  10  9.40\n合计    100  {}\n"
)
SUBTOTALS_LAST = (
    "一级指标  三级指标  分值  得分\n预算执行  预算执行率  10  9.20\n产出指标  管网改造长度  20  18.50\n"
    "  阀门更换数量  10  9.00\n  水质合格率  20  19.00\n  小计  50  46.50\n效益指标  漏损率下降  18  16.00\n  受益人口  12  11.50\n"
    "  小计  30  {}\n满意度指标  用户满意度  10  9.40\n合计    100  {}\n"
)
LAID_OUT = [
    case("two blanks", "  "),
    case("three blanks", "   "),
    case("tabs", "\t"),
    case("wide blanks", "\u3000\u3000"),
]


@pytest.mark.parametrize(
    ("form", "output", "effect"),
    [
        (LEVELS, "46.50 18.50 9.00 19.00", "{} 16.00 11.50"),
        (SUBTOTALS_LAST, "18.50 9.00 19.00 46.50", "16.00 11.50 {}"),
    ],
)
@pytest.mark.parametrize("gap", LAID_OUT)
def test_groups_named_in_their_first_row_alone(form: str, output: str, effect: str, gap: str) -> None:
    def told(points: str, total: str) -> str:
        return "评分情况如下：\n" + form.format(points, total).replace("    ", "  ").replace("  ", gap)

    in_all = ("consistent", "9.20 46.50 27.50 9.40 92.60")
    groups = {("consistent", output), ("consistent", effect.format("27.50"))}
    assert {*groups, in_all, ("consistent", "10 50 30 10 100")} <= set(checks(told("27.50", "92.60"), "sum"))
    assert alarms(told("27.50", "92.60")) == []
    assert ("sum", effect.format("28.50")) in alarms(told("28.50", "92.60"))
    assert ("sum", "9.20 46.50 27.50 9.40 96.20") in alarms(told("27.50", "96.20"))


NO_GROUPS = [
    case(
        "items set in below one name, with no names of groups",
        "项目  预算数  决算数  执行率\n基本支出  60.00  58.00  96.67%\n  人员经费  50.00  49.00  98.00%\n  公用经费  10.00  9.00  90.00%\n",
    ),
    case(
        "a 小计 of some groups, each of one row",
        "单位  项目  预算数\n甲局  道路  10.00\n乙局  桥梁  20.00\n丙局  水渠  30.00\n  小计  60.00\n丁局  公园  5.00\n合计    65.00\n",
    ),
    case(
        "a 小计 below two names of groups",
        "类别  项目  预算数  决算数\n甲类  道路  10.00  9.00\n  桥梁  20.00  19.00\n乙类  水渠  30.00  29.00\n  泵站  15.00  14.00\n"
        "  小计  75.00  71.00\n丙类  公园  5.00  4.00\n合计    80.00  75.00\n",
    ),
    case(
        "a 小计 of which but some rows are told",
        "单位  项目  预算数  决算数\n甲局  小计  90.00  85.00\n  道路  40.00  38.00\n  桥梁  20.00  19.00\n乙局  小计  50.00  48.00\n"
        "  水渠  30.00  29.00\n  泵站  15.00  14.00\n合计    140.00  133.00\n",
    ),
]


@pytest.mark.parametrize("text", NO_GROUPS)
def test_rows_set_in_that_no_subtotal_counts_alone(text: str) -> None:
    assert alarms("单位：万元\n" + text) == []


NO_MISPRINTS = [
    case(
        "a figure of the text in another column of its row",
        "合同4份：施工合同574.76万元、设计合同148.60万元。\n单位：万元\n"
        + table("合同 金额 上年已付 本年支付", "施工合同 574.76 273.64 229.88", "设计合同 148.60 118.88 14.86"),
    ),
    case(
        "the rate of an account, and that of its class",
        "1.教育支出（类）职业教育（款）高等职业教育（项）：支出决算为1,298.76万元，完成预算96.75%（预算1,342.38万元）。\n单位：万元\n"
        + table(
            "功能分类 预算数 决算数 完成预算（%）",
            "教育支出 1,356.08 1,312.46 96.78",
            "住房保障支出 56.00 54.89 98.02",
            "卫生健康支出 31.82 31.24 98.18",
        ),
    ),
]


@pytest.mark.parametrize("text", NO_MISPRINTS)
def test_like_figures_of_two_things(text: str) -> None:
    assert alarms(text) == []


EXPENSES = table(
    "部门 “三公”合计 出国费 公车购置费 公车运行费 接待费 会议费 培训费",
    "办公室 48.46 0.00 0.00 38.62 9.84 6.20 2.35",
    "公安局 403.32 0.00 86.40 312.77 4.15 1.26 18.74",
    "教育局 30.30 0.00 0.00 26.38 3.92 4.75 46.83",
    "合计 482.08 0.00 86.40 377.77 17.91 12.21 67.92",
)


def test_the_three_expenses_beside_others() -> None:
    assert ("consistent", "403.32 0.00 86.40 312.77 4.15") in checks(EXPENSES, "sum")
    assert alarms(EXPENSES) == []


def test_a_slip_in_the_three_expenses_of_one_row() -> None:
    text = EXPENSES.replace("\t312.77\t", "\t317.27\t").replace("377.77", "382.27")
    assert ("sum", "403.32 0.00 86.40 317.27 4.15") in alarms(text)


NUMBERED_LINES = """单位：元
项目 | {head} | 本期 | 上年同期 | 增加额 |
1、总收入 | 1 | 51625022.26 | 56095039.04 | -4470016.78 |
其中：医疗收入 | 2 | 43245334.20 | 44398351.66 | -1153017.46 |
其他收入 | 3 | 8379688.06 | 11696687.38 | -3316999.32 |
2、总支出 | 4 | {spent} | 52000000.00 | -2000000.00 |
其中：人员支出 | 5 | 30000000.00 | 31000000.00 | -1000000.00 |
其他支出 | 6 | 20000000.00 | 21000000.00 | -1000000.00 |
"""


@pytest.mark.parametrize("head", ["行号", "行次", "行號"])
def test_the_numbers_of_lines_are_no_money(head: str) -> None:
    assert alarms(NUMBERED_LINES.format(head=head, spent="50000000.00")) == []
    wrong = NUMBERED_LINES.format(head=head, spent="51000000.00")
    assert alleged(wrong, "sum", "51000000.00 30000000.00 20000000.00")


VEHICLES_KEPT = """项目 | 预算数 |
一、支出合计 | 13.5 |
1、因公出国（境）费用 | |
2、公务接待费 | 7.5 |
3、公务用车费 | {vehicles} |
其中：（1）公务用车运行维护费 | {running} |
（2）公务用车购置 | {bought} |
二、相关统计数 | |
4.公务用车保有量（辆） | 2 |
5.公务接待批次（批） | 150 |
6.公务接待人数（人） | 900 |
"""


@pytest.mark.parametrize(
    ("vehicles", "running", "bought"),
    [case("nothing bought", "6", "6", ""), case("both told", "6", "4", "2"), case("a nought", "6", "6", "0")],
)
def test_what_is_counted_is_no_part_of_what_was_spent(vehicles: str, running: str, bought: str) -> None:
    text = VEHICLES_KEPT.format(vehicles=vehicles, running=running, bought=bought)
    assert alarms(text) == []
    assert holds(text, "sum", "13.5 7.5 6")


def test_parts_of_vehicles_that_do_not_make_them() -> None:
    assert alleged(VEHICLES_KEPT.format(vehicles="6", running="4", bought="3"), "sum", "6 4 3")


PER_CENT = """项目 | {amount} | {head} |
主食 | 8194 | {first} |
副食 | 102527 | 56.35% |
食油 | 1320 | 0.73% |
人工 | 69894 | 38.42% |
合计 | 181935 | {all} |
"""


def test_one_share_printed_without_its_decimals() -> None:
    assert alarms(PER_CENT.format(amount="金额", head="百分比", first="5%", all="100.00%")) == []
    assert alarms(PER_CENT.format(amount="金额", head="占比", first="5%", all="100.00%")) == []
    blank = PER_CENT.format(amount="金额", head="百分比", first="5%", all="100.00%").replace(
        "合计", "设备 | | 0.00% |\n合计"
    )
    assert alarms(blank) == []


@pytest.mark.parametrize("head", ["百分比", "百分率"])
def test_a_column_of_per_cent_beside_amounts(head: str) -> None:
    told = {"amount": "金额", "head": head}
    right = PER_CENT.format(first="4.50%", all="100.00%", **told)
    assert alarms(right) == []
    assert holds(right, "share", "102527 181935 56.35%")
    assert alleged(PER_CENT.format(first="40.50%", all="100.00%", **told), "share", "8194 181935 40.50%")


@pytest.mark.parametrize(
    "text",
    [
        case("of what was planned", PER_CENT.format(amount="决算数", head="百分比", first="91.20%", all="87.10%")),
        case("of a total that is not told", PER_CENT.format(amount="金额", head="百分比", first="3.50%", all="96.10%")),
        case(
            "done of a budget",
            "项目 | 预算数 | 决算数 | 百分比 |\n甲 | 100 | 90 | 90% |\n乙 | 200 | 150 | 75% |\n合计 | 300 | 240 | 80% |\n",
        ),
        case(
            "answers of one and several kinds",
            "项目 | 人数 | 百分比 |\n篮球 | 40 | 40% |\n足球 | 50 | 50% |\n游泳 | 30 | 30% |\n总人数 | 100 | 100% |\n",
        ),
    ],
)
def test_per_cent_of_something_else(text: str) -> None:
    assert alarms(text) == []
