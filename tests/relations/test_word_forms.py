"""Forms of self-evaluations as Word tables, as several provinces lay them out: merged cells, funds, points, targets."""

from __future__ import annotations

from functools import lru_cache

import pytest
from readings import case, figures

from auditor import audit
from auditor.model import Audit
from tests.readers.docx_bytes import docx, p, tbl, tc, tr

# A line a row below the title, a word a cell: ^3 spans three columns, ' goes on from the row above, · is blank.

FUNDED = """
附件2　项目支出绩效自评表（2023年度）
项目名称^2 城区道路照明维护^7
主管部门^2 县住建局^3 实施单位^2 县照明所^2
项目资金（万元）^2 · 年初预算数 全年预算数（A） 全年执行数（B） 分值 执行率（B/A） 得分
'^2 年度资金总额： 260 284.5 270.275 10 95% 9.5
'^2 其中：当年财政拨款 250 264.5 256.275 — 96.89% —
'^2 上年结转资金 10 10 8 — 80% —
'^2 其他资金 · 10 6 — 60% —
年度总体目标 预期目标^4 实际完成情况^4
' 维护路灯12600盏，确保亮灯率98%以上。^4 共维护路灯12650盏，亮灯率98.6%。^4
绩效指标 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施
' 产出指标（50分） 数量指标 维护路灯盏数 ≥12600盏 12650盏 15 15 ·
' ' ' 更换灯具 ≥320盏 300盏 10 9 部分灯具未到货
' ' 质量指标 亮灯率 ≥98% 98.6% 10 10 ·
' ' 时效指标 故障修复及时率 100% 100% 10 10 ·
' ' 成本指标 总成本 ≤284.5万元 270.275万元 5 5 ·
' 效益指标（30分） 社会效益指标 夜间出行便利程度 显著提高 显著提高 15 15 ·
' ' 生态效益指标 单盏年耗电下降 ≥5% 6% 15 15 ·
' 满意度指标（10分） 服务对象满意度指标 居民满意度 ≥90% 88% 10 9.5 宣传不够
总分^6 100 98 ·
"""  # Ten points of funds with their sources, 90 of targets, all in one table.

WEIGHED = """
部门预算项目支出绩效自评表（2023年度）
项目名称^2 51000023T000008-基层防疫补助^8
主管部门^2 乙县农业局^4 实施单位^2 乙县动物疫控中心^2
项目基本情况^2 1.项目年度目标完成情况^8
'^2 项目年度目标^4 年度目标完成情况^4
'^2 完成免疫35万头只。^4 已完成免疫35.6万头只。^4
预算执行情况（10分） 年度预算数（万元） 年初预算 调整后预算数 预算执行数^2 预算执行率 权重 得分 原因
' 总额 86.00 92.40 83.16^2 90.00% 10 9.00 ·
' 其中：财政资金 86.00 92.40 83.16^2 90.00% / / ·
' 财政专户管理资金 0.00 0.00 0.00^2 0.00% / / '
' 单位资金 0.00 0.00 0.00^2 0.00% / / '
' 其他资金 · · ·^2 · / / '
绩效指标（90分） 一级指标 二级指标 三级指标 指标性质 指标值 度量单位 完成值 权重 得分
' 产出指标 数量指标 免疫数量 ≥ 35 万头只 35.6 30 30
' ' 质量指标 抗体合格率 ≥ 70 % 82.5 20 20
' ' 时效指标 完成时间 ≤ 12 月 11 10 10
' 效益指标 社会效益指标 重大疫情起数 = 0 起 0 20 20
' 满意度指标 满意度指标 养殖户满意度 ≥ 85 % 91 10 10
合计^8 100 99
评价结论^2 该项目自评总分99分，预算执行率90.00%。^8
"""  # Weights, bounds and units in columns of their own.

BY_HEADER = """
2022年度渔政执法项目自评表
单位名称：丙市渔政支队^4 填报日期：2023年3月8日^3
项目名称^2 渔政执法船艇运维^5
主管部门^2 丙市农业农村局^2 项目实施单位 丙市渔政支队^2
项目类别^2 1、部门预算项目☑_2、市直专项□_3、市对下转移支付项目□^5
项目属性^2 1、持续性项目☑_2、新增性项目□^5
预算执行情况（万元）（20分）^2 · 预算数（A） 执行数（B） 执行率（B/A） 得分（20分*执行率）
'^2 年度财政资金总额 150 138 92% 18.4
一级指标^2 二级指标 三级指标 年初目标值（A） 实际完成值（B） 得分
年度绩效目标（80分） 产出指标 数量指标 巡航次数（20分） ≥120次 126次 20
' ' 质量指标 船艇完好率（20分） ≥95% 96% 20
' 效益指标 社会效益指标 非法捕捞案件下降率（30分） 10% 9% 27
' 满意度指标 服务对象满意度 渔民满意度（10分） 90% 93% 10
总分^6 95.4
偏差大或目标未完成原因分析^2 无^5
"""  # Full marks in the header of the points and in the names of the targets.

MERGED = """
附表12　2022年度项目支出绩效自评表
项目名称 农村电影放映补助^10
主管部门 丁县委宣传部^4 实施单位 丁县电影服务中心^5
项目资金（万元） 项目资金^2 年初预算数 全年预算数（A） 全年执行数（B）^2 分值 执行率（B/A） 得分 ·
' 年度资金总额^2 32.00 32.00 24.00^2 10.00 75.00% 7.50 ·
' 其中：当年财政拨款^2 32.00 32.00 24.00^2 — 75.00% — ·
' 上年结转资金^2 0.00 0.00 0.00^2 — 0.00% — ·
' 非财政拨款^2 0.00 0.00 0.00^2 — 0.00% — ·
年度总体目标 预期目标^5 实际完成情况^5
' 放映公益电影960场^5 全年放映960场，观影51200人次^5
绩效指标 一级指标 二级指标 三级指标 指标性质 指标值 度量单位 实际完成值 分值 得分 偏差原因分析及改进措施
' 产出指标 数量指标 放映场次 = 960 场 960 40.00 40.00 ·
' 效益指标 社会效益 观影人次 >= 48000 人次 51200 40.00 40.00 ·
' 满意度指标 群众满意度 村民满意度 >= 90 % 92 10.00 10.00 ·
其他需要说明的事项^3 无^8
总分^3 100^5 97.5^2 优
"""  # A total whose cells are merged across other columns.

TRANSFER = """
中央对地方专项转移支付绩效目标自评表（2022年度）
专项（项目）名称^2 农村饮水工程维修养护^7
中央主管部门^2 水利部^3 专项实施期^2 2021—2023年^2
省级财政部门^2 某省财政厅^3 省级主管部门^2 某省水利厅^2
资金情况（万元） ·^2 全年预算数（A）^2 全年执行数（B）^2 预算执行率（B/A×100%）^2
' 年度资金总额：^2 4200^2 3990^2 95.00%^2
' 其中：中央财政资金^2 2600^2 2548^2 98.00%^2
' 地方资金^2 1200^2 1080^2 90%^2
' 其他资金^2 400^2 362^2 90.5%^2
总体目标完成情况 总体目标^4 全年实际完成情况^4
' 维修养护工程180处，服务人口36万人。^4 维修养护工程186处，服务人口37.2万人。^4
绩效指标 一级指标 二级指标 三级指标^2 年度指标值 全年完成值^2 未完成原因和改进措施
' 产出指标 数量指标 维修工程数^2 ≥180处 186处^2 ·
' ' 质量指标 验收合格率^2 100% 100%^2 ·
' ' 时效指标 按期完成率^2 ≥95% 93%^2 雨季延误
' ' 成本指标 …… · ·^3 ·
' 效益指标 社会效益指标 服务人口^2 ≥36万人 37.2万人^2 ·
说明 无^8
"""  # Three kinds of funds, a rate each, no points.

DEPARTMENT = """
附件3　2022年度部门整体支出绩效自评表
部门单位名称 戊县司法局^8
年度预算申请（万元） · 年初预算数^2 全年预算数 全年执行数 分值 执行率 得分
' 年度资金总额 980^2 1120 1064 10 95% 9.5
' 按收入性质分：^4 按支出性质分：^4
' 其中：一般公共预算：1000^4 其中：基本支出：760^4
' 政府性基金拨款：50^4 项目支出：304^4
' 纳入专户管理的非税收入拨款：0^4 ·^4
' 其他资金：70^4 ·^4
年度总体目标 预期目标^4 实际完成情况^4
' 办理法律援助案件400件。^4 办理法律援助案件412件。^4
绩效指标 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施
' 产出指标（50分） 数量指标 法律援助案件 ≥400件 412件 20 20 ·
' ' 质量指标 案件合格率 ≥95% 97% 10 10 ·
' ' 时效指标 办结及时率 100% 100% 10 10 ·
' ' 成本指标 控制支出 ≤1120万元 1064万元 10 10 ·
' 效益指标（30分） 社会效益指标 普法知晓率 ≥85% 88% 30 30 ·
' 满意度指标（10分） 满意度指标 群众满意度 ≥90% 95% 10 10 ·
总分^6 100 99.5 ·
"""  # Of a department: its income and its spending told in cells.

TARGETS = """
项目支出绩效目标表（2024年度）
项目名称^2 智慧停车系统^6
项目资金（万元）^2 年度资金总额：^2 315 执行率分值（10） ·^2
'^2 其中：财政拨款^2 300 · ·^2
'^2 其他资金^2 15 · ·^2
绩效指标 一级指标 二级指标 三级指标^2 指标值 分值 备注
' 产出指标 数量指标 改造泊位数^2 ≥2600个 20 ·
' ' 质量指标 验收合格率^2 100% 20 ·
' ' 成本指标 单个泊位成本^2 ≤1200元 10 ·
' 效益指标 社会效益指标 周转率提升^2 ≥15% 30 定性
' 满意度指标 满意度 车主满意度^2 ≥90% 10 /
"""  # Targets before the year, with the funds below 资金总额.

POINTS_ALONE = """
市级项目支出绩效单位自评表（2023年度）
项目名称^2 社区养老服务^7
主管部门^2 己区民政局^3 实施单位^2 己区养老中心^2
项目预算执行情况（万元）^2 · 年初预算数 全年预算数（A） 全年执行数（B） 权重 执行率（B/A） 得分
'^2 年度资金总额 1,500.00 1,440.00 1,296.00 10 90.00% 9.00
'^2 其中：本年财政拨款 1,500.00 1,440.00 1,296.00 · 90.00% ·
'^2 上年结转资金 · · · · · ·
'^2 其他资金 · · · · · ·
年度绩效目标 年初设定目标^4 年度总体目标完成情况综述^4
' 为6200名老人提供服务^4 为6350名老人提供服务^4
年度绩效指标 一级指标 二级指标 三级指标 年度指标值（A） 实际完成值（B） 分值 得分 未完成原因分析
' 产出指标 数量指标 服务老人 6200人 6350人 25 25 ·
' ' 质量指标 建档率 ≥99% 99.2% 25 25 ·
' 效益指标 社会效益指标 家庭负担减轻 定性 有效减轻 30 28 资料不全
' 满意度指标 服务对象满意度 老人满意度 ≥92% 95.5% 10 10 ·
总分^7 97 ·
"""  # A total of the points alone.


GARDENS = """
项目支出绩效自评表
项目名称^2 公园绿化^7
项目资金（万元）^2 · 年初预算数 全年预算数 全年执行数 分值 执行率 得分
'^2 年度资金总额 60 60 54 10 90% 9
'^2 其中：当年财政拨款 60 60 54 10 90% 9
'^2 上年结转资金 / / / / / /
'^2 其他资金 / / / / / /
绩效指标 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施
' 产出指标 数量指标 养护公园 5座 5座 50 50 无
' 效益指标 社会效益指标 游园人次 ≥20万人次 23万人次 30 30 无
' 满意度指标 满意度指标 游客满意度 ≥90% 92% 10 10 无
总分^6 100 99 ·
"""  # The funds and their source with the same points.

SHELTERS = (
    GARDENS.replace("公园绿化", "公交站亭")
    .replace("90% 9\n", "80% 8\n")
    .replace(" 54 ", " 48 ")
    .replace(" 99 ", " 98 ")
)
BOTH = GARDENS + "\n".join(SHELTERS.strip().splitlines()[1:])  # one form below the other

BY_SHARES = """
项目绩效自评表
项目名称^2 农机手培训^5
预算执行（10%） 资金来源 全年预算数（万元） 全年执行数（万元） 执行率 权重 得分
' 合计 48 46.8 97.5% 10% 9.75
' 其中：财政资金 48 46.8 97.5% · ·
产出（50%） 指标名称 目标值 实际值 完成率 权重 得分
' 培训期数 12期 12期 100% 25% 25
' 培训人次 960人次 984人次 102.5% 25% 25
效益（40%） 参训满意度 ≥95% 96% 100% 40% 40
合计^5 100% 99.75
"""  # Weights in per cent, a total of the funds.


NAMED = """
财政支出项目绩效自评表
项目名称 智慧校园 项目负责人 李某 联系电话 87052211
预算资金（万元） 320 实际到位（万元） 320 实际支出（万元） 304
其中：财政拨款 300 其中：财政拨款 300 其中：财政拨款 288
其他资金 20 其他资金 20 其他资金 16
预算执行率 95% 资金到位率 100% 自评得分 96.5
自评等级^2 优^4
"""  # Names and their figures side by side.


def form(text: str) -> bytes:
    title, *lines = text.strip().splitlines()
    rows = [_cells(line) for line in lines]
    below = [{at for at, words, _ in row if words == "'"} for row in (*rows[1:], [])]
    return docx(
        p(title), tbl(*(tr(*(_cell(*cell, under) for cell in row)) for row, under in zip(rows, below, strict=True)))
    )


def _cells(line: str) -> list[tuple[int, str, int]]:
    """Where each cell begins, its words, how many columns it spans."""
    cells, at = [], 0
    for word in line.split():
        words, _, span = word.partition("^")
        cells.append((at, words, int(span or 1)))
        at += int(span or 1)
    return cells


def _cell(at: int, words: str, span: int, below: set[int]) -> str:
    merge = "continue" if words == "'" else "restart" if at in below else ""
    return tc(*([] if words in "·'" else [words.replace("_", " ")]), span=span, merge=merge)


@lru_cache(maxsize=64)
def audited(text: str) -> Audit:
    return audit(form(text), name="t.docx")


def alarms(text: str) -> list[tuple[str, str]]:
    loud = (finding for finding in audited(text).loud() if finding.severity != "note")
    return [(finding.outcome.kind, figures(finding.outcome)) for finding in loud]


def agreeing(text: str, kind: str) -> list[str]:
    return [figures(o) for o in audited(text).outcomes if o.kind == kind and o.verdict == "consistent"]


def slipped(text: str, old: str, new: str) -> str:
    """With its first cell of those words changed."""
    assert f" {old}" in text
    return text.replace(f" {old}", f" {new}", 1)


LAYOUTS = [
    case("funds and targets in one table", FUNDED),
    case("weights and bounds in columns", WEIGHED),
    case("full marks in headers and names", BY_HEADER),
    case("a total across other columns", MERGED),
    case("a rate for each kind of funds", TRANSFER),
    case("of a department", DEPARTMENT),
    case("targets before the year", TARGETS),
    case("a total of the points alone", POINTS_ALONE),
    case("points of the funds told twice", GARDENS),
    case("names and figures side by side", NAMED),
    case(
        "amounts of two years",
        NAMED.replace("其他资金 20 其他资金 20 其他资金 16", "预算资金 280 实际到位 280 实际支出 280"),
    ),
    case("two forms in one table", BOTH),
    case("weights in per cent", BY_SHARES),
]

QUIET = [
    *LAYOUTS,
    case("blank points", slipped(slipped(FUNDED, "95% 9.5", "95% ·"), "98 ·", "· ·")),
    case(
        "strokes for what there is not", FUNDED.replace("' '^2 其他资金 · 10 6 — 60% —", "'^2 其他资金 / 10 6 / 60% /")
    ),
    case(
        "sources that are those of one source",
        slipped(FUNDED, "上年结转资金 10 10 8 — 80% —", "其中：中央补助 50 50 50 — 100% —"),
    ),
    case("a source that is left out, no other named", TRANSFER.replace("' 其他资金^2 400^2 362^2 90.5%^2\n", "")),
    case("points by steps, full marks in no header", slipped(BY_HEADER, "得分（20分*执行率）", "得分")),
    case("names of which only some state their marks", BY_HEADER.replace("（30分）", "").replace("（10分）", "")),
]

READ = [
    case("sources of all funds, one of them blank", FUNDED, "sum", "260 250 10"),
    case("sources of all funds", FUNDED, "sum", "284.5 264.5 10 10"),
    case("points of the funds and of the targets", FUNDED, "sum", "9.5 15 9 10 10 5 15 15 9.5 98"),
    case("marks of a group", FUNDED, "sum", "50分 15 10 10 10 5"),
    case("the rate of a source", FUNDED, "ratio", "264.5 256.275 96.89%"),
    case("weights of the funds and of the targets", WEIGHED, "sum", "10 30 20 10 20 10 100"),
    case("points for execution by their header", BY_HEADER, "logic", "20 92% 18.4"),
    case("points with those of the funds", BY_HEADER, "sum", "18.4 20 20 27 10 95.4"),
    case("marks in names make up that of the group", BY_HEADER, "sum", "80分 20分 20分 30分 10分"),
    case("points within the mark in a name", BY_HEADER, "bound", "30分 27"),
    case("full marks above a total across columns", MERGED, "sum", "10.00 40.00 40.00 10.00 100"),
    case("points above a total across columns", MERGED, "sum", "7.50 40.00 40.00 10.00 97.5"),
    case("kinds of funds", TRANSFER, "sum", "4200 2600 1200 400"),
    case("a rate for each kind", TRANSFER, "ratio", "400 362 90.5%"),
    case("funds of a plan", TARGETS, "sum", "315 300 15"),
    case("full marks without a total", POINTS_ALONE, "sum", "10 25 25 30 10"),
    case("points of the funds once", GARDENS, "sum", "9 50 30 10 99"),
    case("each form with points of its own funds", BOTH, "sum", "8 50 30 10 98"),
    case("points of a total of the funds", BY_SHARES, "sum", "9.75 25 25 40 99.75"),
    case("a rate beside its name", NAMED, "ratio", "320 304 95%"),
    case("what has arrived", NAMED, "ratio", "320 320 100%"),
    case("all points of a department", DEPARTMENT, "sum", "9.5 20 10 10 10 30 10 99.5"),
    case("its income by nature", DEPARTMENT, "sum", "1120 1000 50 0 70"),
    case("its spending by nature", DEPARTMENT, "sum", "1064 760 304"),
]

FOUND = [
    case("a source", slipped(FUNDED, "264.5", "246.5"), "sum", "284.5 246.5 10 10"),
    case("the only column of the funds", slipped(TARGETS, "300", "310"), "sum", "315 310 15"),
    case("all points", slipped(FUNDED, "98 ·", "97 ·"), "sum", "9.5 15 9 10 10 5 15 15 9.5 97"),
    case("a rate beside sources of nothing", slipped(MERGED, "75.00%", "85.00%"), "ratio", "32.00 24.00 85.00%"),
    case("an amount beside sources of nothing", slipped(WEIGHED, "83.16", "81.36"), "ratio", "92.40 81.36 90.00%"),
    case("points for execution", slipped(BY_HEADER, "18.4", "19.4"), "logic", "20 92% 19.4"),
    case("all points, with those of the header", slipped(BY_HEADER, "95.4", "96.4"), "sum", "18.4 20 20 27 10 96.4"),
    case("more than the mark in the name", slipped(BY_HEADER, "27", "33"), "bound", "30分 33"),
    case(
        "a mark in a name",
        slipped(BY_HEADER, "巡航次数（20分）", "巡航次数（25分）"),
        "sum",
        "80分 25分 20分 30分 10分",
    ),
    case("a total across columns", slipped(MERGED, "97.5", "98.5"), "sum", "7.50 40.00 40.00 10.00 98.5"),
    case("the rate of one kind of funds", slipped(TRANSFER, "98.00%", "96.00%"), "ratio", "2600 2548 96.00%"),
    case("points above their mark", slipped(POINTS_ALONE, "25 25 ·", "20 25 ·"), "bound", "20 25"),
    case("a rate beside its name", slipped(NAMED, "95%", "93%"), "ratio", "320 304 93%"),
    case("points of the second form", slipped(BOTH, "98", "97"), "sum", "8 50 30 10 97"),
    case("a mark alone", slipped(POINTS_ALONE, "30 28", "35 28"), "sum", "10 25 25 35 10"),
]


@pytest.mark.parametrize("text", QUIET)
def test_a_form_that_agrees(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "printed"), READ)
def test_what_a_form_states(text: str, kind: str, printed: str) -> None:
    assert printed in agreeing(text, kind)


@pytest.mark.parametrize(("text", "kind", "printed"), FOUND)
def test_what_is_wrong_in_a_form(text: str, kind: str, printed: str) -> None:
    assert (kind, printed) in alarms(text)
