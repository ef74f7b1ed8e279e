"""Relations that the words leave unsaid: rates without a name, a quarter between two months, what a bracket holds of a total."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

TABLE = """财政拨款支出年初预算数为1533.00万元，决算数为2545.93万元。其中：
                        年初预算数    决算数    完成年初预算
一般公共服务支出         782.30     934.55     119.46%
社会保障和就业支出       156.42     184.26     117.80%
农林水支出               594.28     1427.12    240.14%
                                             （单位：万元）
决算数大于预算数的主要原因：年中追加。"""
LIMIT = "三公经费32.20万元，较上年34.85万元少支出2.65万元，降幅7.60%，控制在预算36.00万元以内。"

QUIET = [
    case("vehicles of a quota", "公务用车编制5辆，实有公务用车4辆，报废公务用车2辆。"),
    case("vehicles by place", "全系统车辆19辆，局机关用车12辆、下属站用车5辆、租赁车辆4辆。"),
    case("posts of other offices", "局机关编制30名，下属一队事业编制20名、下属二队事业编制15名。"),
    case("some of the posts", "核定编制72名，行政编制40名、工勤编制4名，其余为事业编制。"),
    case("posts and persons", "核定编制30名，行政编制在职18人、事业编制在职14人。"),
    case("things counted with the same word", "审批编制规划98个，事业项目60个、行政项目50个。"),
    case("a share of two kinds", "在职94人，编外62人。编外人员占在职与编外总人数的39.7%。"),
    case("the other kind first", "在编人员120人。临聘人员30人，占在编人员和临聘人员合计的20%。"),
    case("a verb that stands nowhere before", "争取资金30.84亿元，同比多到位3.69亿元（2024年25.15亿元）。"),
    case("the first of a list whose total is told", "支出100万元，甲40万元，乙30万元，丙20万元，丁10万元。前两项合计70万元。"),
    case("a share of what is not told beside the first of a list", "甲补助40万元，乙补助30万元，丙补助20万元。甲补助占总支出的25%，前两项合计70万元。"),
    case("a surplus handed out", "支出总计100万元（含年末结转和结余10万元）。\n本年支出85万元。\n结余分配5万元。"),
    case("points of one indicator and what all lost", "扣分共6.3分，其中甲扣1.5分。其中产出指标自评48分。"),
    case("some who came are told", "年末在职61人，比上年净减4人：退休4人、调出3人、调入2人、考录1人。"),
    case("a month is no cumulative amount", "6月支出182.25万元；9月支出214.06万元，三季度支出613.81万元。"),
    case("income and spending up to a month", "6月末累计收入1,982.25万元；9月末累计支出3,214.06万元，三季度支出1,013.81万元。"),
    case("several amounts up to a month", "甲6月末累计支出182.25万元；乙6月末累计支出214.06万元；9月末累计支出600.00万元，三季度支出303.69万元。"),
    case("shares behind what was spent", "类别：人员类500.00万元，公用类200.00万元。人员类执行480.00万元、70.59%；公用类执行200.00万元、29.41%。"),
    case("a rate of growth behind what was spent", "人员类500.00万元。人员类执行480.00万元、5.20%。"),
    case("what was planned and what was spent", "三公经费预算10.00万元。公务接待费支出3.00万元。公务用车运行费支出5.00万元。"),
    case("some of the three told in turn", "三公经费10.00万元，下降5%。公务接待费3.00万元，比上年减少1.00万元。"),
    case("columns of some rows", "预算数为100.00万元，决算数为120.00万元。其中：\n科目 预算数 决算数\n教育 40.00 50.00\n卫生 30.00 35.00"),
    case("the opening of another balance", "年初结转和结余183.07万元。年初政府债务余额20.00万元。年末债务余额25.00万元，较年初增加5.00万元。"),
    case("what is left to the limit", "三公经费32.20万元，较上年34.85万元少2.65万元，控制在上年以内。"),
]  # fmt: skip

SECTION = """五、财政拨款支出决算情况
2017年财政拨款支出2,100.38万元，比上年增加231.98万元。
1、公共安全支出1,746.53万元。
2、住房保障支出353.85万元。
年初预算1,790.00万元，完成年初预算的117.34%，超出部分为年中下达的资金。"""

READ = [
    case("those among the staff", "编制61人，其中行政编制27人、事业编制34人；在职58人。在职人员中行政26人、事业32人。", "bound", "27人 26人"),
    case(
        "more of it than last year",
        "争取专项21.38亿元、国债9.46亿元，共30.84亿元，同比多争取3.69亿元（2024年27.15亿元）。",
        "change",
        "30.84亿元 3.69亿元 27.15亿元",
    ),
    case(
        "the first of a list",
        "造林补助40万元，防火30万元，湿地20万元，其他10万元。造林补助占项目支出的40%，前三项合计90万元。",
        "sum",
        "40万元 30万元 20万元 90万元",
    ),
    case(
        "the first of a list behind its total",
        "项目支出100万元，其中：造林40万元、防火30万元、湿地20万元、其他10万元。前三项合计90万元。",
        "sum",
        "40万元 30万元 20万元 90万元",
    ),
    case("who came and who went", "在职61人，较2024年底65人净减4人：当年调入2人、考录1人、调出3人、退休4人。", "difference", "4人 2人 1人 3人 4人"),
    case("posts told as a total", "行政编制38名，事业编制29名，合计67名。在职61人。\n编制空缺6名，拟考录3名。", "difference", "67名 61人 6名"),
    case("what was lost told first", "扣分共6.30分，为管理扣1.50分、产出扣4.80分。自评93.70分，等级为优。", "sum", "6.30分 93.70分"),
    case("a total and what its bracket holds", "支出总计100万元（含年末结转和结余10万元）。\n三、支出\n本年支出90万元。", "sum", "100万元 10万元 90万元"),
    case(
        "a quarter",
        "6月末累计执行1,982.25万元，进度36.72%；9月末累计执行3,214.06万元，三季度当季支出1,231.81万元。",
        "difference",
        "1,982.25万元 3,214.06万元 1,231.81万元",
    ),
    case("half a year", "上半年支出800.00万元，前三季度累计支出1,300.00万元，第三季度支出500.00万元。", "difference", "800.00万元 1,300.00万元 500.00万元"),
    case(
        "the last quarter in another section",
        "全年执行5,064.72万元。9月末累计执行3,214.06万元。\n四、问题\n四季度支出1,850.66万元，偏快。",
        "difference",
        "5,064.72万元 3,214.06万元 1,850.66万元",
    ),
    case(
        "rates without a name",
        "按类别：人员类200万元，公用类50万元。\n人员类执行190万元、95.00%；公用类执行45万元、90.00%。",
        "ratio",
        "50万元 45万元 90.00%",
    ),
    case("one rate without a name", "人员经费200万元，公用经费50万元。其中人员经费支出190万元，95.00%。", "ratio", "200万元 190万元 95.00%"),
    case(
        "the three public expenses in turn",
        "三公经费61.16万元，下降12.43%。因公出国（境）0元。公务用车运行费53.47万元。公务接待费7.69万元，接待96批次。",
        "sum",
        "61.16万元 0元 53.47万元 7.69万元",
    ),
    case("a column of a table", TABLE, "sum", "1533.00万元 782.30 156.42 594.28"),
    case("another column of a table", TABLE, "sum", "2545.93万元 934.55 184.26 1427.12"),
    case(
        "since the beginning of the year",
        "收入总计500.00万元，其中年初结转和结余183.07万元。\n年末结转和结余202.45万元，较年初增加19.38万元，增长10.59%。",
        "change",
        "183.07万元 202.45万元 19.38万元",
    ),
    case("what a section is about", SECTION, "ratio", "2,100.38万元 1,790.00万元 117.34%"),
    case("within a limit told behind a change", LIMIT, "bound", "32.20万元 36.00万元"),
    case(
        "what a bracket says it is made of",
        "（一）商品和服务支出218.34万元。\n（二）资本性支出8.30万元。\n机关运行经费226.64万元（即基本支出中的商品和服务支出与资本性支出之和）。",
        "sum",
        "218.34万元 8.30万元 226.64万元",
    ),
]  # fmt: skip

ERRORS = [
    case(
        "the first of a list",
        "项目支出1000.00万元，其中：造林408.50万元、防火306.20万元、湿地205.30万元、其他80.00万元。前三项合计921.00万元。",
        "sum",
        "408.50万元 306.20万元 205.30万元 921.00万元",
    ),
    case("who came and who went", "在职61人，较2024年底65人净减4人：当年调入2人、考录2人、调出3人、退休4人。", "difference", "4人 2人 2人 3人 4人"),
    case(
        "a quarter",
        "6月末累计执行1,982.25万元；9月末累计执行3,214.06万元，三季度当季支出1,213.81万元。",
        "difference",
        "1,982.25万元 3,214.06万元 1,213.81万元",
    ),
    case(
        "a rate without a name",
        "人员类200万元，公用类50万元，项目类80万元。人员类执行190万元、95.00%；公用类执行45万元、90.00%；项目类执行60万元、65.00%。",
        "ratio",
        "80万元 60万元 65.00%",
    ),
    case("a column of a table", TABLE.replace("1427.12", "1472.12"), "sum", "2545.93万元 934.55 184.26 1472.12"),
    case("what a section is about", SECTION.replace("117.34", "114.73"), "ratio", "2,100.38万元 1,790.00万元 114.73%"),
    case("above a limit told behind a change", LIMIT.replace("36.00", "31.00"), "bound", "32.20万元 31.00万元"),
    case(
        "the three public expenses in turn",
        "三公经费61.43万元，下降12.43%。因公出国（境）0元。公务用车运行费53.47万元。公务接待费7.69万元，接待96批次。",
        "sum",
        "61.43万元 0元 53.47万元 7.69万元",
    ),
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_read(text: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, kind)
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), ERRORS)
def test_error(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(text)


def test_a_part_of_what_is_left_is_not_all_of_it() -> None:
    text = "调整后预算760.05万元，实际支出421.65万元，执行率55.48%。年末指标结余338.40万元，其中财政收回205.18万元，结转133.22万元。"
    assert ("consistent", "760.05万元 421.65万元 338.40万元") in checks(text, "difference")
    assert alarms(text) == []
