"""Reports held against each other: what must stay quiet first, then what each kind of relation finds."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from auditor.across.checks import Check
from auditor.across.line import Overview, checks
from auditor.across.reports import Held
from auditor.across.trials import reports
from auditor.rulebook import default_rulebook
from auditor.writers._words import sentence

BOOK = default_rulebook()


def held(texts: Sequence[str], given: dict[str, tuple[str, ...]] | None = None) -> tuple[list[Check], Overview]:
    overview = Overview()
    return list(checks(BOOK.across, Held(reports(texts, BOOK)), given or {}, overview)), overview


def final(year: int, body: str, unit: str = "清河县水务局") -> str:
    return f"{unit}{year}年度部门决算\n{body}\n"


SPENT = "2022年度财政拨款支出{}。"
ROSE = "2023年度财政拨款支出1255.00万元，比上年决算数1140.00万元增加115.00万元。"
UNITS = "纳入2023年度部门决算编制范围的单位共2家，包括：清河县水务局本级、清河县水利工程队。\n2023年度基本支出{}万元。"
OWN = "清河县水务局（本级）2023年度单位决算\n2023年度基本支出520.00万元。\n"
TEAM = "清河县水利工程队2023年度单位决算\n2023年度基本支出280.00万元。\n"
LONG = "2023年度基本支出812.35万元，其中：人员经费701.22万元，公用经费111.13万元，项目支出463.17万元。"
OFFICES = (
    "水务局",
    "教育局",
    "民政局",
    "林业局",
    "统计局",
    "司法局",
    "审计局",
    "信访局",
    "气象局",
    "科技局",
    "体育局",
    "档案局",
)


def offices(body: str, values: Sequence[str], year: int = 2023) -> list[str]:
    return [final(year, body.format(value), f"清河县{office}") for office, value in zip(OFFICES, values, strict=False)]


SHARE = "2023年度支出合计100.00万元。2023年度“三公”经费支出决算{}万元。"
SHARES = ("1.10", "1.20", "0.90", "1.50", "1.30", "1.00", "1.40", "0.80", "1.60", "1.25", "0.95")

QUIET: dict[str, list[str]] = {
    # --- last year's figure
    "the same figure": [final(2022, SPENT.format("1140.00万元")), final(2023, ROSE)],
    "the same figure in yuan": [final(2022, SPENT.format("11,400,012.34元")), final(2023, ROSE)],
    "a coarser figure": [final(2022, SPENT.format("1140.04万元")), final(2023, ROSE.replace("1140.00", "1140.0"))],
    "a change printed coarsely": [
        final(2022, "2022年度机关运行经费支出80.31万元。"),
        final(2023, "2023年度机关运行经费支出85.60万元，比上年增加5万元。"),
    ],
    "about so much": [final(2022, SPENT.format("约1100万元")), final(2023, ROSE)],
    "other funds": [final(2022, "2022年度支出1104.00万元。"), final(2023, ROSE)],
    "funds that the heading says": [
        final(2022, "一、“三公”经费支出决算情况\n2022年度公务接待费支出2.10万元。"),
        final(2023, "一、一般公共预算财政拨款“三公”经费支出情况\n2023年度公务接待费支出2.30万元，比上年减少0.40万元。"),
    ],
    "the own level against the department": [
        "清河县水务局（本级）2022年度单位决算\n2022年度财政拨款支出1104.00万元。\n", final(2023, ROSE),
    ],
    "another unit": [final(2022, SPENT.format("1104.00万元"), "清河县水利局"), final(2023, ROSE)],
    "a unit of that name elsewhere": [final(2022, SPENT.format("1104.00万元"), "云岭县水务局"), final(2023, ROSE)],
    "a unit without a region": [
        final(2022, SPENT.format("1104.00万元"), "水务局"), final(2023, ROSE, "水务局"),
    ],
    "a year between": [final(2021, "2021年度财政拨款支出1104.00万元。"), final(2023, ROSE)],
    "another kind of report": [
        "清河县水务局2022年度部门整体支出绩效自评报告\n2022年度财政拨款支出1104.00万元。\n", final(2023, ROSE),
    ],
    "restated, and said to be": [
        final(2022, SPENT.format("1104.00万元")),
        final(2023, f"{ROSE}上年决算数调整后为1140.00万元。"),
    ],
    "on a comparable basis": [final(2022, SPENT.format("1104.00万元")), final(2023, f"{ROSE}增幅按可比口径计算。")],
    "a unit that took another in": [
        final(2022, SPENT.format("1104.00万元")),
        final(2023, ROSE.replace("。", "，主要是机构改革后并入原河道管理所。")),
    ],
    "compared with the budget": [
        final(2022, SPENT.format("1104.00万元")),
        final(2023, "2023年度财政拨款支出1255.00万元，比年初预算1140.00万元增加115.00万元。"),
    ],
    "two projects": [
        "清河县水务局2022年度堤防项目支出绩效自评报告\n2022年度财政拨款支出1104.00万元。\n",
        f"清河县水务局2023年度供水项目支出绩效自评报告\n{ROSE}\n",
    ],
    "a figure in a history": [
        final(2022, "2022年度项目支出388.00万元。"),
        final(2023, "2023年度项目支出463.10万元。\n二、堤防工程\n2022年项目支出决算120.00万元，2021年启动。"),
    ],
    "compared with an earlier year": [
        final(2022, SPENT.format("1104.00万元")),
        final(2023, "2023年度财政拨款支出1255.00万元，比2021年1140.00万元增加115.00万元。"),
    ],
    "two figures last year": [
        final(2022, "2022年度财政拨款支出1104.00万元。\n二、其他说明\n2022年度财政拨款支出980.00万元。"), final(2023, ROSE),
    ],
    "two reports of last year that differ, one of which agrees": [
        final(2022, SPENT.format("1104.00万元")), final(2022, SPENT.format("1140.00万元")), final(2023, ROSE),
    ],
    "a persons' change": [
        final(2022, "2022年末在职人员45人。"), final(2023, "2023年末在职人员47人，比上年增加2人。"),
    ],
    # --- opening balances
    "the same balance": [
        final(2022, "2022年度支出1140.00万元，年末结转和结余35.60万元。"),
        final(2023, "2023年度年初结转和结余35.60万元，年末结转和结余42.10万元。"),
    ],
    "an opening balance that was adjusted": [
        final(2022, "2022年度支出1140.00万元，年末结转和结余35.60万元。"),
        final(2023, "2023年度年初结转和结余30.60万元，系调整年初结转和结余5.00万元。年末结转和结余42.10万元。"),
    ],
    "money taken back": [
        final(2022, "2022年度支出1140.00万元，年末结转和结余35.60万元。"),
        final(2023, "2023年度年初结转和结余30.60万元，财政收回存量资金5.00万元。年末结转和结余42.10万元。"),
    ],
    "balances of other funds": [
        final(2022, "一、财政拨款收入支出决算情况\n2022年度支出1140.00万元，年末结转和结余35.60万元。"),
        final(2023, "一、收入支出决算总体情况\n2023年度年初结转和结余36.60万元。"),
    ],
    # --- superior units
    "units that add up": [final(2023, UNITS.format("800.00")), OWN, TEAM],
    "units that add up in yuan": [
        final(2023, UNITS.format("800.00")), OWN, TEAM.replace("280.00万元", "2,800,031.00元"),
    ],
    "a unit whose report is not there": [final(2023, UNITS.format("812.00")), OWN],
    "units of another year": [final(2023, UNITS.format("812.00")), OWN, TEAM.replace("2023", "2022")],
    "money between the units": [
        final(2023, UNITS.format("812.00")), OWN, f"{TEAM}上级补助收入12.00万元。\n",
    ],
    "a list that is not whole": [final(2023, UNITS.format("812.00").replace("共2家", "共3家")), OWN, TEAM],
    "a unit that says nothing of it": [final(2023, UNITS.format("812.00")), OWN, TEAM.replace("基本", "项目")],
    "subordinates without the own level": [
        final(2023, "下属单位包括：清河县水利工程队、清河县节水办公室。\n2023年度基本支出800.00万元。"),
        TEAM, TEAM.replace("水利工程队", "节水办公室"),
    ],
    "no list": [final(2023, "2023年度基本支出812.00万元。"), OWN, TEAM],
    # --- copies
    "the same words, other figures": [
        final(2023, LONG), final(2023, "2023年度基本支出934.12万元，其中：人员经费820.45万元，公用经费113.67万元，项目支出218.94万元。", "清河县教育局"),
    ],
    "figures that anybody has": [
        final(2023, "产出指标50分，得50分；满意率98%，完成率100%，支出0万元，共5项、10次、20人。", f"清河县{office}")
        for office in OFFICES[:2]
    ],
    "wording that many have": [final(2023, LONG, f"清河县{office}") for office in OFFICES[:6]],
    "a superior and its unit": [
        final(2023, f"{UNITS.format('800.00')}\n其中水利工程队：{LONG}"), OWN, f"{TEAM.replace('基本支出280.00万元。', '在职人员12人。')}{LONG}\n",
    ],
    "one unit's own words": [final(2022, LONG.replace("2023", "2022")), final(2023, LONG)],
    # --- peers
    "few peers": offices(SHARE, (*SHARES[:6], "16.00")),
    "peers all alike": offices(SHARE, ("1.00",) * 11 + ("3.00",)),
    "within what is usual": offices(SHARE, (*SHARES, "1.70")),
}  # fmt: skip


@pytest.mark.parametrize("reason", QUIET)
def test_reports_that_are_right_are_left_alone(reason: str) -> None:
    found, overview = held(QUIET[reason])
    assert [check.message("zh") for check in found if check.reported] == []
    assert overview.reports == len(QUIET[reason])


LOUD: dict[str, tuple[list[str], str, str]] = {
    "last year's figure": (
        [final(2022, SPENT.format("1104.00万元")), final(2023, ROSE)],
        "across/last-year", "财政拨款支出：2023年报告说上年为1140.00万元，2022年报告（1.txt 第2行）为1104.00万元，相差36.00万元",
    ),
    "last year's figure in yuan": (
        [final(2022, SPENT.format("11,403,000元")), final(2023, ROSE)],
        "across/last-year", "说上年为1140.00万元，2022年报告（1.txt 第2行）为11403000元",
    ),
    "last year's figure by a change": (
        [
            final(2022, "2022年度机关运行经费支出82.00万元。"),
            final(2023, "2023年度机关运行经费支出85.60万元，比2022年增加5.60万元，增长7.00%。"),
        ],
        "across/last-year", "按2023年报告的增减额推算，上年为80.00万元，2022年报告（1.txt 第2行）为82.00万元",
    ),
    "last year's figure in a table": (
        [
            final(2022, "单位：万元\n项目\t2021年决算数\t2022年决算数\n基本支出\t700.00\t750.00\n项目支出\t300.00\t388.00"),
            final(2023, "单位：万元\n项目\t2022年决算数\t2023年决算数\n基本支出\t760.00\t800.00\n项目支出\t388.00\t463.10"),
        ],
        "across/last-year", "基本支出：2023年报告说上年为760.00万元",
    ),
    "an opening balance": (
        [
            final(2022, "2022年度支出1140.00万元，年末结转和结余35.60万元。"),
            final(2023, "2023年度年初结转和结余36.50万元，年末结转和结余42.10万元。"),
        ],
        "across/opening", "2023年年初结转和结余为36.50万元，2022年报告（1.txt 第2行）年末结转和结余为35.60万元，相差0.90万元",
    ),
    "a department that is more than its units": (
        [final(2023, UNITS.format("812.00")), OWN, TEAM],
        "across/subordinates", "基本支出：清河县水务局汇总为812.00万元，所属各单位（清河县水务局本级、清河县水利工程队）报告相加为800.00万元",
    ),
    "units in a list": (
        [
            final(2023, "纳入2023年度部门决算编制范围的单位包括：\n1.清河县水务局本级\n2.清河县水利工程队\n\n2023年度基本支出812.00万元。"),
            OWN, TEAM,
        ],
        "across/subordinates", "相差12.00万元",
    ),
    "a paragraph of another unit": (
        [final(2023, LONG), final(2023, f"一、支出情况\n{LONG}", "清河县教育局")],
        "across/copied", "有1处共4个数与清河县教育局2023年报告（2.txt 第3行）雷同",
    ),
    "a paragraph with one figure changed": (
        [
            final(2023, LONG.replace("。", "，资本性支出31.26万元。")),
            final(2023, LONG.replace("。", "，资本性支出35.71万元。"), "清河县教育局"),
        ],
        "across/copied", "共4个数",
    ),
    "a table of another unit": (
        [
            final(2023, "单位：万元\n项目\t预算数\t决算数\n办公费\t12.35\t11.87\n差旅费\t23.41\t22.19\n印刷费\t4.57\t3.96", f"清河县{office}")
            for office in OFFICES[:2]
        ],
        "across/copied", "有1处共6个数",
    ),
    "a share out of line": (
        offices(SHARE, (*SHARES, "16.00")),
        "across/sangong-share", "三公经费占支出的16.0%，同类12份报告的中位数为1.2%",
    ),
    "a rate out of line": (
        offices("2023年支出全年预算数100.00万元，决算数{}万元。",
                ("98.10", "97.20", "96.40", "99.00", "95.50", "98.80", "97.90", "96.10", "94.90", "97.50", "98.30", "31.00")),
        "across/execution-rate", "预算执行率为31.0%",
    ),
}  # fmt: skip


@pytest.mark.parametrize("reason", LOUD)
def test_what_does_not_agree_is_found(reason: str) -> None:
    texts, rule, words = LOUD[reason]
    found, _ = held(texts)
    loud = [check for check in found if check.reported]
    assert [check.rule.id for check in loud] == [rule]
    assert words in loud[0].message("zh")
    assert loud[0].other is not None or rule in ("across/sangong-share", "across/execution-rate")


def test_to_differ_from_peers_is_a_note() -> None:
    found, _ = held(LOUD["a share out of line"][0])
    assert [check.severity for check in found if check.reported] == ["note"]


def test_a_project_names_the_units() -> None:
    texts = [final(2023, "2023年度基本支出812.00万元。"), OWN, TEAM]
    found, _ = held(texts, {"清河县水务局": ("清河县水务局", "清河县水利工程队")})
    assert [check.rule.id for check in found if check.reported] == ["across/subordinates"]


REASONS = {
    "restated, and said to be": "报告说明了调整（上年决算数调整后），不与上年报告比较",
    "two figures last year": "两份报告里该指标有几个不同的数，不知道该比哪一个",
    "a unit whose report is not there": "批次里没有下列单位的报告：清河县水利工程队",
    "money between the units": "单位之间有往来收支（清河县水利工程队），汇总时要抵销，不能直接相加",
    "a list that is not whole": "报告列出的单位与它说的单位数不等，不能确定是否列全",
    "a unit that says nothing of it": "下列单位的报告里没有该指标，或有几个不同的数：清河县水利工程队",
}


@pytest.mark.parametrize("reason", REASONS)
def test_silence_has_a_reason(reason: str) -> None:
    found, _ = held(QUIET[reason])
    assert REASONS[reason] in [check.reason for check in found if check.verdict == "not_evaluated"]
    assert sentence(REASONS[reason], "en") != REASONS[reason]


def test_what_is_not_sure_is_to_be_verified() -> None:
    texts = LOUD["a rate out of line"][0]
    found, _ = held(texts)
    (check,) = (check for check in found if check.reported)
    assert check.confidence == "low" and check.message("zh").startswith("请核实：")


def test_the_order_of_reports_changes_nothing() -> None:
    for texts, _, _ in LOUD.values():
        forth, back = (held(order)[0] for order in (texts, texts[::-1]))
        plain = [
            sorted((c.rule.id, c.verdict, c.report.unit, c.report.year, c.formula) for c in found)
            for found in (forth, back)
        ]
        assert plain[0] == plain[1]


def test_the_longest_way_stays_short() -> None:
    """Many figures of one indicator are not multiplied with each other."""
    many = "".join(f"2022年度财政拨款支出{1000 + at}.00万元。" for at in range(60))
    found, _ = held([final(2022, many), final(2023, ROSE)])
    assert not [check for check in found if check.reported]


def test_a_likely_cause_is_told() -> None:
    found, _ = held(LOUD["an opening balance"][0])
    (check,) = (check for check in found if check.reported)
    assert "相邻两位数字似颠倒" in check.causes["zh"][0] and "seem to be swapped" in check.causes["en"][0]
