"""Posts 空缺 beside those filled, what is not so behind the rate of what is so, and bases that stand in a column alone."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

READ = [
    case("vacant posts", "核定事业编制118名，在职109人，空缺9名。", "difference", "118名 109人 9名"),
    case("of two kinds of posts", "行政编制16名，事业编制35名，在职47人，尚空缺4名。", "difference", "16名 35名 47人 4名"),
    case("of two kinds, each with its persons", "行政编制16名，在职14人；事业编制35名，在职30人；共空缺7名。", "difference", "16名 14人 35名 30人 7名"),
    case("of the last kind", "行政编制16名，事业编制35名，事业在职30人，空缺5名。", "difference", "35名 30人 5名"),
    case("posts of two kinds left empty", "行政编制16名，事业编制35名，在职47人，空编4名。", "difference", "16名 35名 47人 4名"),
    case("too many for two kinds", "行政编制16名，事业编制35名，在职54人，超编3人。", "difference", "16名 35名 54人 3人"),
    case("of the kind of the persons", "行政编制16名、事业编制35名，实有公务员14人，空编2名。", "difference", "16名 14人 2名"),
    case("of some, where others have too many", "行政编制16名，实有14人；事业编制35名，实有36人，空编2名，超编1名。", "difference", "16名 14人 2名"),
    case("too many of some, where others are vacant", "事业编制35名，实有36人；行政编制16名，实有14人，空编2名，超编1名。", "difference", "35名 36人 1名"),
    case("behind a list of those in post", "核定编制46名，在职43人，其中专业技术人员38人、工勤5人，空缺3名。", "sum", "43人 38人 5人"),
    case("kinds of posts that are filled", "核定编制100人，在职95人，其中行政编制60人、事业编制35人，尚空缺5人。", "sum", "95人 60人 35人"),
    case("what is incomplete", "复核档案150份，资料完整132份，完整率88%，不完整18份已补正。", "difference", "150份 132份 18份"),
    case("what is being mended", "收到问题27个，已整改24个，整改率88.89%，正在整改3个。", "difference", "27个 24个 3个"),
]  # fmt: skip
SLIPS = [
    case("vacant posts", "核定事业编制118名，在职109人，空缺8名。", "8名"),
    case("of two kinds of posts", "行政编制16名，事业编制35名，在职47人，尚空缺6名。", "6名"),
    case("of two kinds, each with its persons", "行政编制16名，在职14人；事业编制35名，在职30人；共空缺9名。", "9名"),
    case("what is not mended, and why", "收到反馈问题130个，已整改104个，整改率80%，未整改25个，其中无法整改3个。", "25个"),
    case("what is not complete of the same", "复核档案150份，资料完整132份，完整率88%，资料不完整10份。", "10份"),
    case("too many for posts of two kinds", "核定编制51名，其中行政编制16名，事业编制35名，实有在职人员54人。", "54人"),
    case("what is not so, where a rate proves the rest", "抽查户厕382座，合格371座，合格率97.1%，不合格12座已整改。", "12座"),
    case("kinds of posts that make neither", "核定编制100人，在职95人，其中行政编制60人、事业编制53人，空缺5人。", "53人"),
]  # fmt: skip
QUIET = [
    case("posts of one kind after the other", "核定编制50名，在编46名，其中行政空编1名、事业空编2名、工勤空编1名。"),
    case("of three kinds", "编制50名，实有44名，其中行政空编2名、参公空编1名、事业空编3名。"),
    case(
        "lacking here and too many there",
        "全县核定教师编制1,200名，实有1,130名，其中小学缺编60名、初中缺编30名，高中超编20名。",
    ),
    case("one kind is too many, and another too few", "编制60名，在职55名，其中行政空编7名，事业超编2名。"),
    case("of whom some hold no post", "核定编制40名，实有46人，其中在编38人、不在编8人。"),
    case("in a bracket", "核定编制40名，实有46人（在编38人、不在编8人）。"),
    case("whom the government hired", "编制40名，在职46人，其中在编38人，政府购买服务人员8人。"),
    case("sent for some years", "编制40名，实有人员46人，其中三支一扶人员4人、西部计划志愿者4人。"),
    case("who learn there", "编制40名，在岗46人，含见习生3人、实习生5人。"),
    case("told beside them", "核定编制40名，实有在编38人、劳务派遣人员62人。"),
    "机构编制：行政编制16名，事业编制35名；在职人员47人，空缺4名。",
    "局本级行政编制16名，在职14人，下属事业编制35名，在职30人，共空缺7名。",
    "行政编制16名，在职14人，空缺2名，事业编制35名，在职30人，空缺5名。",
    "核定编制51名，其中行政编制16名，事业编制35名，在职47人，空缺4名。",
    "行政编制16名，事业编制35名，在职46人，借调3人，空缺5名。",
    "局本级编制16名，在职14人，下属单位编制35名，在职30人，局本级空编2人。",
    "核定编制100人，在职95人，其中行政编制60人、事业编制35人，尚空缺5人。",
    "核定编制100人，在职95人，其中行政编制60人、事业编制35人。",
    "核定编制86名，实有81名，其中：行政编制22名，事业编制59名，空编5名。",
    "核定编制86名，实有81名，其中：行政编制24名，事业编制62名。",
    "核定编制46名，在职43人，其中专技38人，空编3名。",
    "核定编制46名，其中在职43人，空缺3名。",
    "信息化预算860万元，其中：硬件采购520万元，软件开发180万元，系统集成90万元，未分配70万元。",
    "信息化预算460万元，其中：硬件采购215万元，系统运维80万元，数据治理125万元，待分配40万元。",
    "新建卫生室17所，完成率94.44%，少1所系选址变更；改扩建9所，完成率100%。",
    "计划完成土地平整820亩、修建机耕道14公里。实际完成土地平整806亩，完成率98.3%，修建机耕道14公里，完成率100%。",
    "抽查户厕382座，合格371座，合格率97.1%，其余样本另查，不合格30座。",
    "发现问题30个，已整改24个，整改率80%，未整改4个，无法整改2个。",
    "验收项目40个，通过36个，通过率90%，未通过3个，暂缓验收1个。",
    "抽查档案150份，资料完整132份，完整率88%，手续不完整10份。",
    "检查企业60家，资料齐全52家，齐全率86.67%，证照不齐全6家。",
    "群众问卷360份，满意342份，满意率95%，不满意8份，其余为基本满意。",
    "机关行政编制16名，下属单位编制35名，现有在职人员46人，行政编制空缺1名。",
    "行政编制16名，事业编制35名，工勤编制4名；年末在职人员53人。",
    "行政编制16名，工勤编制4名，实有公务员14人，空缺编制2名。",
    "教师编制320名、工勤编制20名，实有教师308人，空缺编制12名。",
    "局本级编制16名、下属中心编制35名，局本级实有14人，空编2名。",
    "行政编制16名、事业编制35名，实有公务员14人，缺编3名。",
    "行政编制16名、事业编制35名，实有公务员14人，空编2名；实有事业人员35人。",
    "行政编制16名、事业编制35名，实有行政人员14人，缺编2名，事业人员35人满编。",
    "行政编制16名，实有14人；事业编制35名，实有36人，空编2名，超编1名。",
    "事业编制35名，实有33人；行政编制16名，实有17人；空编2名，超编1名。",
    "行政编制16名，在职14人；事业编制35名，在职34人；工勤编制4名，在职5人，超编1名，空编3名。",
    "行政编制16名，在职14人；事业编制35名，在职36人，超编1名。",
    "行政编制16名、事业编制35名，实有人员46人（含聘用2人），空编7名。",
    "行政编制16名，实有14人；事业编制35名，实有32人（另有借出编制3名），空编2名。",
    "行政编制16名、事业编制35名，在职在编47人，空编3名，另有1名编制已收回待办手续。",
    "核定编制120名，实有人员125人（含编外人员10人），空编5名。",
    "核定编制120名，实有人员125人，其中编外人员10人。",
    "抽查店铺120户，合格108户，合格率90%，不合格11户。另1户停业。",
    "抽查店铺120户，合格108户，合格率90%，不合格10户。\n另有停业店铺两户。",
    "抽检食品1200批次，合格1176批次，合格率98%，不合格23批次。其中1批次正在复检。",
    "抽检水样200份，合格196份，合格率98%，不合格5份（其中1份为复检样品）。",
    "抽检水样200份，合格196份，合格率98%，不合格5份次。",
    "监测断面100个，达标98个，达标率98%，不达标3个断面次。",
    "年初应付账款1258.36万元，本年已支付800.12万元，尚未支付488.24万元，系本年新增应付30万元。",
    "年初应付账款1258.36万元，本年已支付800.12万元，尚未支付488.24万元，其中本年新增应付30万元。",
    "年初应付账款1258.36万元，本年已支付800.12万元，尚未支付488.24万元（含新增30万元）。",
]
TABLE = "单位：万元\n项目|年初预算|追加|调整后\n甲项目|4,820.00|210.40|5,030.40\n乙项目|3,577.00|1,076.00|4,653.00\n合计|8,397.00|1,286.40|9,683.40\n\n"


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_rests_are_read(text: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, kind)
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "odd"), SLIPS)
def test_slips_of_rests(text: str, odd: str) -> None:
    assert [figures for _, figures in alarms(text) if odd in figures]


@pytest.mark.parametrize("text", QUIET)
def test_truthful_rests_and_lists(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize("said", ["占年初预算的15.32%", "为年初预算数的15.32%"])
def test_a_base_that_stands_in_a_column_alone(said: str) -> None:
    text = TABLE + f"预算编制不够细，年中追加1,286.40万元，{said}。"
    assert ("consistent", "8,397.00 1,286.40万元 15.32%") in checks(text, "ratio")
    assert alarms(text) == []
    assert [figures for _, figures in alarms(text.replace("15.32%", "13.52%")) if "13.52%" in figures]


ALL_PERSONS_TOLD = [
    case("teachers and workers", "核定教职工编制320名，在编教师290人，在编工勤12人，空编18名。", "320名 290人 12人 18名"),
    case("one word for both", "编制60名，实有行政人员30人、事业人员20人，空编10名。", "60名 30人 20人 10名"),
    case("of three kinds", "核定编制60名，在编行政人员30人；事业人员20人；工勤5人，缺编5名。", "60名 30人 20人 5人 5名"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), ALL_PERSONS_TOLD)
def test_posts_less_all_who_are_told(text: str, figures: str) -> None:
    assert alarms(text) == []
    assert ("consistent", figures) in checks(text, "difference")


def test_fewer_posts_are_empty_than_all_who_are_told_leave() -> None:
    assert alarms("编制320名，在编教师290人，在编工勤12人，空编20名。") != []


IN_THE_BUDGET = [
    case("in a bracket", "预算执行率88.00%（支出440.00万元，全年预算500.00万元，其中结转资金20.00万元）。"),
    case("another word", "预算执行率88.00%（支出440.00万元，全年预算500.00万元，包括结转资金20.00万元）。"),
    case("of what was spent", "项目预算500.00万元，支出440.00万元，其中结转资金20.00万元。"),
]


@pytest.mark.parametrize("text", IN_THE_BUDGET)
def test_what_was_carried_over_into_it_is_not_what_is_left(text: str) -> None:
    assert alarms(text) == []


def test_what_is_left_of_it_all_the_same() -> None:
    assert alarms("全年预算500.00万元，支出440.00万元，结转资金20.00万元。") != []
