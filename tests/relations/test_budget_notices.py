"""What departments' notices of their budgets say: posts, parts over several lines, changes told part by part."""

from __future__ import annotations

import pytest
from readings import alarms, audited, case, checks

QUIET = [
    case(
        "a division of which the first part is told with its share, the rest behind a semicolon",
        "2017年本年支出620.00万元。\n支出按功能科目分类，一般公共服务支出0万元，占本年支出620.00万元的0%；教育支出500.00万元，占本年支出的81%；住房保障支出120.00万元，占本年支出的19%。",
    ),
    case(
        "a part of the total is not what the parts of a part are shares of",
        "项目支出预算48000元，占支出总预算的4.80%。\n（一）卫生健康支出43000元，占支出总预算的4.30%。",
    ),
    case(
        "goods and services are not the basic expenditure",
        "商品和服务支出预算75000元，用于日常运转。\n对个人和家庭补助支出预算73000元，占基本支出预算的6.40%。",
    ),
    case(
        "changes of the parts against the year before, of the whole against its budget",
        "2022年三公经费支出12.00万元，比年初预算减少3.00万元。其中：公务接待费支出4.00万元，比上年增加1.00万元；公务用车运行维护费支出8.00万元，比上年增加0.50万元。",
    ),
    case(
        "titles of what is told of the whole, not of its parts",
        "2020年三公经费支出12.00万元。具体情况如下：\n一、增减情况\n比上年减少3.00万元，其中公务接待费减少2.00万元。\n二、公务接待费\n公务接待费4.00万元，接待40批次。",
    ),
    case(
        "all expenditure by its economic classes, one of them in a sentence of its own",
        "按支出项目类别：1、基本支出157.00万元，（其中：人员工资126.00万元，公用经费31.00万元）2、项目支出77.00万元。\n按支出经济分类科目：工资福利支出60.00万元，商品和服务支出63.00万元，对个人和家庭的补助66.00万元。其它资本性支出45.00万元。",
    ),
    case(
        "经比较2020年度 compares with nothing of that year",
        "2020年度三公经费42.00万元，其中：公务用车购置及运行维护费22.00万元，公务接待费20.00万元。经比较2020年度镇本级三公经费42.00万元，较上年减少8.00万元，下降16.00%。",
    ),
    case(
        "changes of two expenses, the third having been more the year before",
        "2020年三公经费42.00万元，较上年减少8.00万元。其中：公务用车购置及运行维护费22.00万元，较上年减少5.00万元；公务接待费20.00万元，较上年减少2.50万元。",
    ),
    case(
        "the first of several, and in the next sentence something else",
        "2019年全县三公经费决算支出数为960.00万元。其中：因公出国（境）费支出20.00万元。机关运行经费支出410.00万元。公务接待费支出200.00万元。",
    ),
    case(
        "an item that ends with a full line, in a text broken at a fixed width",
        """一般公共预算支出安排1494.00万元，其中基本支出1440.00万
元，项目支出54.00万元，同上年相比没有变化，按照支出的功能
分类科目划分的具体预算安排情况如下：
机构运行1100.00万元。主要用于本单位日常运转和各项科技活动
工作等方面的支出。
其他技术研究支出54.00万元。主要用于其他技术研究开发的支出。
养老保险缴费支出150.00万元。主要用于本单位人员养老保险支出。
事业单位医疗190.00万元。主要用于事业单位的医疗保险缴费支出
和在职人员的补充医疗保险缴费等方面的支出。""",
    ),
    case("plans drawn up are no posts", "全年编制6个专项规划，编制方案3个，在编人员9人。"),
    case(
        "a list that goes on with something else",
        "一般公共预算基本支出100.00万元，其中：人员经费80.00万元，主要包括：基本工资、津贴补贴。\n政府采购预算25.00万元，比上年增加5.00万元。",
    ),
]

READ = [
    case(
        "posts by the piece, and persons",
        "全乡共有行政编制14个，事业编制8个，编制合计22个；2021年底共有在编在职人员20人，其中行政13人，事业7人。",
        "bound",
        "22个 20人",
    ),
    case(
        "all posts and all who work",
        "全局现有在职人员186人，离退休人员55人。行政事业总编制为190个。",
        "bound",
        "186人 190个",
    ),
    case(
        "the first part in the line of the total",
        "一般公共预算基本支出100.00万元，其中：人员经费80.00万元，主要包括：基本工资、津贴补贴。\n公用经费20.00万元，主要包括：办公费、水费。",
        "sum",
        "100.00万元 80.00万元 20.00万元",
    ),
    case(
        "a share whose whole stands inside, 的比例为 behind it",
        "全县一般公共预算教育经费33.60亿元，占一般公共预算支出240.00亿元的比例为14.00%，比上年的13.20%提高0.80个百分点。",
        "share",
        "33.60亿元 240.00亿元 14.00%",
    ),
    case(
        "parts below titles of their own",
        "2020年全县安排的三公经费决算总额为640万元。其中：\n一、因公出国（境）经费\n2020年因公出国（境）决算支出0万元。\n二、公务用车购置及运行维护费\n2020年公务用车购置及运行费决算支出480万元，较年初预算减少20%。\n三、公务接待费\n2020年公务接待费决算支出160万元。",
        "sum",
        "640万元 0万元 480万元 160万元",
    ),
    case(
        "expenses by their names with 支出预算 behind",
        "2021年三公经费支出预算为28.00万元。其中：因公出国（境）费支出预算为0.00万元，公务接待费支出预算为4.00万元，公务用车购置及运行费支出预算为24.00万元。",
        "sum",
        "28.00万元 0.00万元 4.00万元 24.00万元",
    ),
    case(
        "a part that is divided itself in its line",
        "2019年收入总预算420.00万元，同比减少12.00万元。其中：\n1、一般公共预算拨款411.00万元，同比减少16.00万元。\n2、上年结余收入9.00万元，同比增加4.00万元；其中：其他结转6.00万元。\n3、纳入财政专户管理的收入安排的资金0万元，与上年持平。",
        "sum",
        "420.00万元 411.00万元 9.00万元 0万元",
    ),
    case(
        "parts in sentences of their own",
        "2019年全县三公经费决算支出数为960.00万元。其中：因公出国（境）费支出0万元。公务用车购置费支出160.00万元，同比减少40.00万元，下降20%；公务用车运行维护费支出600.00万元。公务接待费支出200.00万元。",
        "sum",
        "960.00万元 0万元 160.00万元 600.00万元 200.00万元",
    ),
    case(
        "a part that did not change",
        "2025年三公经费预算总额为600.00万元，较2024年的640.00万元减少40.00万元，下降6.25%；其中：因公出国（境）经费20.00万元，较上年持平；公务接待费80.00万元，较上年减少15.00万元；公务用车购置及运行维护费500.00万元，较上年减少25.00万元。",
        "sum",
        "40.00万元 15.00万元 25.00万元",
    ),
    case(
        "changes against the budget of the year before, in lines",
        "2024年，三公经费支出共计900万元，比2023年预算数减少60万元。其中：\n公务接待费150万元，比上年年初预算减少90万元。\n因公出国（境）费50万元，比上年年初预算增加20万元。\n公务用车运行维护费700万元，比上年年初预算增加10万元。",
        "sum",
        "60万元 90万元 20万元 10万元",
    ),
]

FOUND = [
    case(
        "the change of a part whose own parts stand in brackets",
        "2017年三公经费支出总额为380万元，比预算数减少120万元。其中：因公出国（境）费10万元，比预算数减少5万元；公务接待费100万元，比预算数减少80万元；公务用车购置及运行维护费270万元（其中：公务用车购置费20万元，公务用车运行维护费250万元），比预算数减少15万元。",
        "sum",
        "120万元 5万元 80万元 15万元",
    ),
    case(
        "below titles",
        "2020年全县安排的三公经费决算总额为640万元。其中：\n一、因公出国（境）经费\n2020年因公出国（境）决算支出0万元。\n二、公务用车购置及运行维护费\n2020年公务用车购置及运行费决算支出470万元。\n三、公务接待费\n2020年公务接待费决算支出160万元。",
        "sum",
        "640万元 0万元 470万元 160万元",
    ),
    case("more persons than posts", "行政编制9个，在编行政人员11人。", "bound", "9个 11人"),
    case(
        "the second line of the list",
        "一般公共预算基本支出100.00万元，其中：人员经费80.00万元，主要包括：基本工资、津贴补贴。\n公用经费21.00万元，主要包括：办公费、水费。",
        "sum",
        "100.00万元 80.00万元 21.00万元",
    ),
    case(
        "the change of one part",
        "2025年三公经费预算总额为600.00万元，较2024年减少40.00万元；其中：因公出国（境）经费20.00万元，较上年持平；公务接待费80.00万元，较上年减少15.00万元；公务用车购置及运行维护费500.00万元，较上年减少23.00万元。",
        "sum",
        "40.00万元 15.00万元 23.00万元",
    ),
]


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_reported(text: str) -> None:
    assert not [finding for finding in audited(text).findings if finding.severity != "note"]


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_they_are_read(text: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, kind)
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), FOUND)
def test_a_slip_is_found(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(text)
