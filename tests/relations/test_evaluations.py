"""Reports on performance: prices and numbers, lists that are added up below, questionnaires, weights, marks and points."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

QUIET = [
    case("the report says itself that they are too many", "单位编制数62人，实有人数65人，超编3人。"),
    case("the same, another order", "超编人员4人。核定编制30名，实有34名。"),
    case("a standard and what was paid, not all at it", "每人补助500元，培训2,000人，支出资金98.5万元。"),
    case("twenty of one kind and thirty of another", "甲镇改造20户、乙镇改造30户，每户1.2万元，共60万元。"),
    case("a number of months that varies", "低保对象3,208人，每人每月380元，发放1,391.15万元。"),
    case("months by which it is more", "低保对象3,208人，每人每月380元，发放1,391.15万元，比上年多2个月。"),
    case("months that are not those of the price", "困难补助每人每月200元，惠及1,250人，前3个月发放71.3万元。"),
    case("numbers of two kinds", "按每人每月120元，为甲乡350人、乙乡210人发放6个月，共计40.32万元。"),
    case("the rest is borne by others", "按省级60%、县级30%的比例分担，其余由农户自缴。"),
    case(
        "what is still lacking",
        "需投资1,000万元，中央与地方按6：4的比例分担，中央下达600万元，地方配套300万元，尚缺100万元。",
    ),
    case(
        "a total of more than the lines above",
        "1、设备：预算268.5万元，支出260万元\n2、软件：预算186万元，支出180万元\n合计：460万元",
    ),
    case("three kinds, of which two are told", "甲项目120万元、乙项目80万元，三项资金合计260万元。"),
    case("two kinds, each with its price", "一级420名每人每月100元、二级936名每人每月80元，全年共发放140.26万元。"),
    case("persons that come and go", "公益性岗位326人，每人每月1,000元，全年发放387.6万元（年中退出8人）。"),
    case("another price beside it", "新建卫生厕所1,200户，每户补助2,000元，县级配套每户500元，共兑付300万元。"),
    case("some of it not paid yet", "补助标准为每亩300元，实施面积2,860亩，拨付资金85.5万元，剩余待验收后拨付。"),
    case(
        "two lists, and what stands in each",
        "内设股室：办公室、业务股、财务股、信访股；下属单位：救助站、殡仪馆、福利院。共有4个内设股室，3个下属单位。",
    ),
    case(
        "a total of marks before the points",
        "产出指标满分50分。其中数量（20分）得20分，质量（10分）得9分，时效（20分）得18分。",
    ),
    case(
        "marks without brackets",
        "产出指标50分，其中数量指标20分得20分，质量指标10分得9分，时效指标20分得18分。",
    ),
    case("a subtotal of marks", "数量（20分）得20分，质量（10分）得9分，时效（20分）得18分，小计50分，得47分。"),
    case("marks of three of more", "评价指标分为决策（18分）、过程（22分）、产出（35分）三类。"),
    case(
        "one of four without its mark",
        "指标体系由决策（20分）、过程（20分）、产出（30分）和效益四部分组成，满分100分。",
    ),
    case(
        "one of five groups later",
        "设项目管理（15分）、数量（25分）、质量（20分）、时效（10分）及满意度五个方面，总分100分。",
    ),
    case("weights of one of the groups", "产出指标权重：数量指标15%、质量指标10%、时效指标5%。"),
    case("weights that were changed", "指标权重较上年调整：决策由20%降至15%，产出由30%提高到35%，效益由40%提高到45%。"),
    case("the weights of a group behind all", "权重为决策20%、过程20%、产出40%、效益20%；其中产出的数量15%、质量25%。"),
    case("a mean that is weighted", "学生满意度95.6%，家长满意度93.2%，两项平均满意度94.1%。"),
    case("a mean of more than is told", "职工满意度96%，其中甲院98%；三项平均满意度95.2%。"),
    case("valid of all that were sent", "发放问卷300份，回收291份，有效问卷285份，问卷有效率95%。"),
    case(
        "a line of the list is no total",
        "1.培训费12.4万元；\n2.资料费3.6万元。\n以上资金合计16.0万元，另有往年结余2.1万元。",
    ),
    case(
        "two sums of money in each", "1.甲项目86.5万元，其中财政资金60万元；\n2.乙项目42.3万元。\n以上共计128.8万元。"
    ),
    case(
        "what two saved",
        "公务用车费：决算4.95万元，节约0.75万元。\n公务接待费：决算2.41万元，节约1.09万元。\n两项节约合计1.84万元。",
    ),
    case("four months of a year", "1月支出20万元，2月支出30万元，3月支出25万元，全年累计支出310万元。"),
]

READ = [
    (
        "borne by two",
        "sum",
        "经费1,200万元由省财政与县财政按7:3比例分担，省财政承担840万元，县财政承担360万元。",
        "1,200万元 840万元 360万元",
    ),
    ("shares of those who bear it", "shares_total", "按照省级60%、市级10%、县级30%的比例分担。", "60% 10% 30%"),
    (
        "a line that says 合计",
        "sum",
        "1、设备采购：268.50万元\n2、系统开发：186.00万元\n合计：454.50万元",
        "268.50万元 186.00万元 454.50万元",
    ),
    ("a rate of points", "ratio", "该指标分值8分，评价得6.5分，得分率81.25%。", "8分 6.5分 81.25%"),
    (
        "months behind the number",
        "ratio",
        "按每人每月120元标准，为350人发放6个月，共计25.2万元。",
        "120元 350人 6个月 25.2万元",
    ),
    (
        "months before the price",
        "ratio",
        "为350名护林员发放补助6个月，每人每月120元，共计25.2万元。",
        "350名 6个月 120元 25.2万元",
    ),
    ("days", "ratio", "补助标准为每人每天30元，共安置120人15天，支出5.4万元。", "30元 120人 15天 5.4万元"),
    ("price and number", "ratio", "每亩补贴85元，发放面积12.6万亩，兑付资金1,071万元。", "85元 12.6万亩 1,071万元"),
    (
        "all posts, those of kinds among them",
        "ratio",
        "编制186个，其中行政28个、事业158个；在职179人，在职人员控制率96.24%。",
        "186个 179人 96.24%",
    ),
    (
        "posts, with the vacant ones between",
        "ratio",
        "事业编制26名，实际在岗24人，空编2人，在职人员控制率92.31%。",
        "26名 24人 92.31%",
    ),
    (
        "numbered paragraphs, as many as there are",
        "sum",
        "1.培训费12.4万元；\n2.资料费3.6万元；\n3.差旅费5.2万元。\n以上共计21.2万元。",
        "12.4万元 3.6万元 5.2万元 21.2万元",
    ),
    (
        "一是, 二是",
        "sum",
        "一是购置设备85.6万元；\n二是运行维护42.4万元；\n三是培训12万元。\n以上资金合计140万元。",
        "85.6万元 42.4万元 12万元 140万元",
    ),
    (
        "the second column",
        "sum",
        "（1）清淤工程，预算156万元，支出150.2万元；\n（2）整治工程，预算98万元，支出97万元。\n两个项目预算合计254万元，支出合计247.2万元。",
        "150.2万元 97万元 247.2万元",
    ),
    (
        "months of a quarter",
        "sum",
        "1月发放286.4万元，2月发放287.2万元，3月发放290.1万元，一季度累计发放863.7万元。",
        "286.4万元 287.2万元 290.1万元 863.7万元",
    ),
    (
        "the second quarter",
        "sum",
        "4月支付86万元，5月支付87万元，6月支付90万元，二季度共支付263万元。",
        "86万元 87万元 90万元 263万元",
    ),
    (
        "what towns were given",
        "sum",
        "城关镇126,800元，东山镇98,500元，南坪乡74,700元，共分配300,000元。",
        "126,800元 98,500元 74,700元 300,000元",
    ),
    (
        "sent, back and valid",
        "ratio",
        "发放问卷200份，收回192份，其中有效问卷186份，回收率96%，有效率96.88%。",
        "200份 192份 96%",
    ),
    (
        "shares of answers in brackets",
        "share",
        "有效问卷120份，非常满意76份（63.33%）、满意32份（26.67%）、一般9份（7.50%）、不满意3份（2.50%）。",
        "120份 32份 26.67%",
    ),
    (
        "a mean of three",
        "ratio",
        "学生满意度95.6%，家长满意度93.2%，教师满意度97.2%，三项平均满意度95.33%。",
        "95.6% 93.2% 97.2% 95.33%",
    ),
    ("a mean written out", "ratio", "平均得分=（92+94+90）÷3=92分。", "92 94 90 92分"),
    (
        "a year within a name",
        "ratio",
        "变动率=（2023年预算数28.5万元-2022年预算数30万元）/2022年预算数30万元=-5%。",
        "28.5万元 30万元 30万元 -5%",
    ),
    (
        "marks in brackets",
        "sum",
        "设置一级指标：决策（18分）、过程（22分）、产出（35分）、效益（25分），总分100分。",
        "18分 22分 35分 25分 100分",
    ),
    (
        "marks in brackets, no total",
        "sum",
        "指标分为决策（18分）、过程（22分）、产出（35分）、效益（25分）。",
        "18分 22分 35分 25分",
    ),
    ("weights", "shares_total", "四个一级指标权重分别为：决策15%、过程25%、产出35%、效益25%。", "15% 25% 35% 25%"),
    (
        "points behind a list",
        "sum",
        "（1）数量指标（20分）：得20分；（2）质量指标（10分）：得9分；（3）时效指标（10分）：得8分。产出指标合计40分，得37分。",
        "20分 9分 8分 37分",
    ),
    (
        "a numbered table of single blanks",
        "ratio",
        "序号 项目名称 预算数（万元） 支出数（万元） 执行率\n1 道路养护 120.00 114.00 95.00%\n2 桥梁加固 86.00 86.00 100.00%\n合计 206.00 200.00 97.09%",
        "120.00 114.00 95.00%",
    ),
]

FOUND = [
    (
        "borne by two",
        "经费1,200万元由省财政与县财政按7:3比例分担，省财政承担870万元，县财政承担360万元。",
        "1,200万元 870万元 360万元",
    ),
    ("shares of those who bear it", "按照省级60%、市级15%、县级30%的比例分担。", "60% 15% 30%"),
    (
        "a line that says 合计",
        "1、设备采购：268.50万元\n2、系统开发：186.00万元\n合计：494.50万元",
        "268.50万元 186.00万元 494.50万元",
    ),
    (
        "so many funds",
        "①学前资助126.5万元；②生活补助358.2万元；③助学金98.6万元。三项资金合计581.5万元。",
        "126.5万元 358.2万元 98.6万元 581.5万元",
    ),
    (
        "so many towns",
        "大坪乡18.6万元、小河镇24.2万元、青山镇31.5万元，3个乡镇共计74.8万元。",
        "18.6万元 24.2万元 31.5万元 74.8万元",
    ),
    (
        "twelve months that are told",
        "租赁服务器12台，每台每月680元，租期12个月，合计9.36万元。",
        "12台 680元 12个月 9.36万元",
    ),
    ("a rate of points", "该指标分值8分，评价得6.5分，得分率84.25%。", "8分 6.5分 84.25%"),
    ("a slip in the months", "按每人每月120元标准，为350人发放9个月，共计25.2万元。", "120元 350人 9个月 25.2万元"),
    (
        "a slip in what days come to",
        "补助标准为每人每天30元，共安置120人15天，支出4.5万元。",
        "30元 120人 15天 4.5万元",
    ),
    ("a slip in the number of persons", "按照人均50元标准，慰问困难党员490名，支出2.3万元。", "50元 490名 2.3万元"),
    ("a slip in the price", "新增路灯480盏，单价2,650元/盏，总价112.8万元。", "480盏 2,650元 112.8万元"),
    (
        "the second of two products",
        "购置电脑30台，单价5,800元，合计17.4万元；购置打印机24台，单价2,500元，合计8万元。",
        "24台 2,500元 8万元",
    ),
    (
        "a year of months",
        "村干部补贴按每人每月1,850元标准执行，共216人，全年支出634.92万元。",
        "1,850元 216人 634.92万元",
    ),
    ("a slip in an average", "发放救助资金3,260万元，惠及5,840户，户均5,852元。", "3,260万元 5,840户 5,852元"),
    ("more than is said", "单位编制数62人，实有人数65人，超编5人。", "62人 65人 5人"),
    ("too many and nothing said", "单位编制数62人，实有人数65人。", "62人 65人"),
    (
        "numbered paragraphs",
        "1.培训费12.4万元；\n2.资料费3.6万元；\n3.差旅费5.2万元。\n以上共计24.2万元。",
        "12.4万元 3.6万元 5.2万元 24.2万元",
    ),
    (
        "months",
        "1月发放286.4万元，2月发放278.2万元，3月发放290.1万元，一季度累计发放863.7万元。",
        "286.4万元 278.2万元 290.1万元 863.7万元",
    ),
    ("a mean", "学生满意度95.6%，家长满意度98.2%，教师满意度97.2%，三项平均满意度95.33%。", "95.6% 98.2% 97.2% 95.33%"),
    ("sent and back", "发放问卷200份，收回192份，其中有效问卷186份，回收率69%，有效率96.88%。", "200份 192份 69%"),
    (
        "marks in brackets",
        "设置一级指标：决策（18分）、过程（25分）、产出（35分）、效益（25分），总分100分。",
        "18分 25分 35分 25分 100分",
    ),
    ("weights", "四个一级指标权重分别为：决策15%、过程28%、产出35%、效益25%。", "15% 28% 35% 25%"),
    (
        "points behind a list",
        "（1）数量指标（20分）：得20分；（2）质量指标（10分）：得9分；（3）时效指标（10分）：得8分。产出指标合计40分，得34分。",
        "20分 9分 8分 34分",
    ),
]


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_wrong(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("kind", "text", "figures"), [case(*row) for row in READ])
def test_it_is_read(kind: str, text: str, figures: str) -> None:
    assert figures in [found for verdict, found in checks(text, kind) if verdict in ("consistent", "rounding")]
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), [case(*row) for row in FOUND])
def test_a_slip_is_found(text: str, figures: str) -> None:
    assert figures in [found for _, found in alarms(text)]
