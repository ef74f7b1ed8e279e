"""True sentences whose base, scope or account is another than what stands beside them, and wrong ones of the same forms."""

from __future__ import annotations

import pytest
from readings import alarms, case

TRUE = [
    case(
        "a change behind two lists of years",
        "2019年、2020年预算数分别为1200.00万元、1100.00万元，支出数分别为1150.00万元、1040.00万元。支出较2019年支出1150.00万元减少110.00万元，较调整后预算1080.00万元减少40.00万元。",
    ),
    case(
        "a number of projects told again behind one of them",
        "2023年共对12个项目开展绩效自评，12个项目预算合计2000.00万元，执行1840.00万元，其中A项目预算300.00万元，执行285.00万元，12个项目总执行率92.00%。",
    ),
    case(
        "a number of which some were looked at",
        "绩效评价涉及15个项目，抽查5个项目，预算600.00万元，支出540.00万元，15个项目总体执行率93.20%。",
    ),
    case(
        "ten of twelve projects and their rate",
        "年度12个项目中，10个项目执行率100%，2个项目执行率分别为85.00%、90.00%，12个项目平均执行率97.92%。",
    ),
    case(
        "a lot that failed",
        "政府采购预算金额500.00万元，共3个标段，其中1个标段废标，涉及预算100.00万元，实际中标金额380.00万元，节约资金20.00万元。",
    ),
    case(
        "what was planned for a lot that failed",
        "采购预算800.00万元，中标金额742.50万元，流标项目预算30.00万元，节约资金27.50万元。",
    ),
    case(
        "a rate of saving where a lot failed",
        "政府采购计划金额1000.00万元，实际采购金额850.00万元，其中二标段流标，流标金额90.00万元，节约资金60.00万元，节约率6.59%。",
    ),
    case(
        "medicines without some of them", "医疗收入8600.00万元，其中药品收入2580.00万元，药占比28.50%（不含中药饮片）。"
    ),
    case(
        "medicines over another income",
        "医疗业务收入8600.00万元，其中药品收入2580.00万元，药占比27.30%，较上年下降1.2个百分点。",
    ),
    case(
        "set against the first plan", "对照年初预算1000.00万元，全年预算1200.00万元，支出1100.00万元，执行率110.00%。"
    ),
    case(
        "set against it, named alone",
        "年初预算1000.00万元，调整预算1200.00万元，决算支出1100.00万元，对照年初预算，执行率110.00%。",
    ),
    case("completed against it", "2023年支出1100.00万元，调整后预算1200.00万元，对照年初预算1000.00万元完成110.00%。"),
    case(
        "set against it, the plan behind",
        "对照年初批复预算，全年支出1100.00万元，执行率110.00%。调整后预算为1200.00万元。",
    ),
    case(
        "what came over in the bracket",
        "年初预算600.00万元，追加预算资金120.00万元后全年预算780.00万元（含上年结转60.00万元）。",
    ),
    case(
        "what came over behind",
        "年初预算数为600.00万元，追加预算资金120.00万元后，全年预算数为780.00万元，其中上年结转60.00万元。",
    ),
    case(
        "other money in the bracket",
        "年初预算600.00万元，追加120.00万元，调整后预算780.00万元（含财政收回存量资金安排60.00万元）。",
    ),
    case("what was cut in the bracket", "年初预算600.00万元，追加120.00万元，全年预算700.00万元（调减20.00万元）。"),
    case(
        "a gap of one source",
        "项目总投资2000.00万元，已到位1500.00万元，其中自筹到位300.00万元，尚有自筹资金缺口200.00万元。",
    ),
    case("a rise without new offices", "公用经费320.00万元，不含新增单位，同比增长5.20%，上年公用经费290.00万元。"),
    case(
        "without them, of the year before told first",
        "公用经费支出320.00万元，上年为290.00万元，不含新增单位，同比增长5.20%。",
    ),
    case("a fall of less", "公用经费支出320.00万元（上年290.00万元），剔除新增单位后，同比增长5.20%。"),
    case(
        "hired posts of another section",
        "一、基本情况\n学校核定编制120名。\n二、人员情况\n年末实有教职工135人，其中合同制聘用岗位15人。",
    ),
    case(
        "posts of the public good told apart",
        "一、概况\n局机关核定行政编制30名，实有28人。公益性岗位18人。\n二、人员情况\n年末实有人员46人。",
    ),
    case(
        "persons of two kinds without posts",
        "一、概况\n医院编制210名，在编人员205人，劳务派遣40人，备案制20人。\n二、人员情况\n年末在职人员265人。",
    ),
    case("hired posts", "学校编制120名，合同制聘用岗位15个，实有教职工133人。"),
    case("posts of the public good", "街道核定编制30名，公益性岗位20个，实有人员48人。"),
    case(
        "teachers on a quota before all",
        "学校编制120名，年末实有在职教职工118人，员额制教师15人，离退休教师60人，共有教职工133人。",
    ),
    case("posts bought as a service in brackets", "编制45名，实有人员50人（含政府购买服务岗位7人），空编2名。"),
    case("teachers on a quota behind", "编制45名，现有人员50人，员额制教师7人，空编2名。"),
    case("trainees", "核定事业编制60名，实有71人，其中：在编58人，见习岗位5人，劳务派遣工8人。"),
    case("police and those who help them", "派出所核定政法编制25名，民警23人，辅警40人，共63人。"),
    case(
        "limits and what is owed of each kind",
        "债务限额90.00亿元，债务余额86.20亿元，其中一般债务限额40.00亿元、余额38.10亿元；专项债务限额50.00亿元、余额48.10亿元。",
    ),
    case(
        "kinds behind the last term of a sum",
        "账户余额60.00万元=年初50.00万元+收入30.00万元-支出20.00万元，其中项目支出15.00万元，专项余额45.00万元。",
    ),
    case(
        "medicines within medical income",
        "收入合计9200.00万元，其中医疗收入8600.00万元，药品收入2580.00万元，药占比30.00%，耗占比11.20%。",
    ),
    case(
        "the rest is not told",
        "应收账款余额60.00万元，其中一年以内40.00万元，一至两年15.00万元，其余为两年以上，坏账准备3.00万元。",
    ),
    case(
        "rates in turn of two changes",
        "三公经费支出22.00万元，比2022年减少3.00万元，比2019年40.00万元减少18.00万元，分别下降12.00%和45.00%。",
    ),
    case(
        "what all changed by",
        "基本支出2022年850.00万元、2023年880.00万元，项目支出2022年600.00万元、2023年540.00万元，支出合计减少30.00万元。",
    ),
]

WRONG = [
    case("persons in post beyond their posts", "核定编制60名，实有在编人员68人，编外人员5人。"),
    case("too many to be hired", "核定编制60名，实有人员78人，公益性岗位5人。"),
    case("three projects", "三个项目预算合计900.00万元，执行855.00万元，三个项目执行率93.00%。"),
    case("twelve projects", "12个项目预算合计2000.00万元，执行1840.00万元，12个项目总执行率95.00%。"),
    case("saved of what was bought", "采购预算500.00万元，中标金额460.00万元，节约资金30.00万元。"),
    case("a rate of saving", "政府采购预算500.00万元，实际采购460.00万元，节约资金40.00万元，节约率9.00%。"),
    case("a share of medical income", "医疗收入8600.00万元，其中药品收入2580.00万元，占医疗收入的28.50%。"),
    case("medicines by a slip", "医疗收入8600.00万元，其中药品收入2580.00万元，药占比30.80%。"),
    case(
        "the rate of the plan of the year", "年初预算1000.00万元，全年预算1200.00万元，支出1100.00万元，执行率91.76%。"
    ),
    case("an addition", "年初预算600.00万元，追加预算资金120.00万元后全年预算780.00万元。"),
    case(
        "an addition with what came over",
        "年初预算600.00万元，追加预算资金120.00万元后全年预算790.00万元（含上年结转60.00万元）。",
    ),
    case("a change from last year", "公用经费320.00万元，比上年290.00万元增加33.00万元，增长10.34%。"),
    case("kinds of debt", "债务余额86.20亿元，其中一般债务余额38.10亿元、专项债务余额48.20亿元。"),
    case(
        "kinds of income", "收入合计9200.00万元，其中财政拨款收入600.00万元，医疗收入8600.00万元，其他收入10.00万元。"
    ),
    case(
        "from the year before",
        "2022年预算数580.00万元，支出数560.00万元；2023年预算数600.00万元，支出数540.00万元，支出较2022年支出减少30.00万元。",
    ),
    case("from the adjusted plan", "2023年支出540.00万元，较调整后预算575.00万元减少45.00万元，下降6.09%。"),
    case("between two years", "2022年收入800.00万元，2023年收入900.00万元，2023年较2022年增加110.00万元，增长12.50%。"),
    case("set against the only plan", "对照年初预算1000.00万元，支出980.00万元，执行率89.00%。"),
    case("projects done", "35个项目中完成32个，完成率94.29%。"),
]


@pytest.mark.parametrize("text", TRUE)
def test_nothing_is_alleged(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_is_told(text: str) -> None:
    assert alarms(text)
