"""A total divided in a sentence of its own: 分税种看, 分级次看, 投向; and the changes of the parts."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, checks, holds

NOTHING = [
    case("some of the accounts", "2.支出决算。年初预算128.60亿元，决算149.86亿元。\n按功能科目：教育23.71亿元，公共安全14.06亿元。"),
    case("what the others are is told nowhere", "发现问题19个，涉及单位16个，其余2个为区直部门。"),
    case("no problems", "项目19个，已完成16个，其余2个待批复后实施。"),
    case("some of the projects", "新增专项债券8.30亿元。\n区本级新增专项债券用于3个项目：供水管网2.15亿元、污水处理厂3.40亿元、停车楼1.75亿元。"),
    case("some of the main taxes", "税收收入完成52.10亿元。\n主要税种完成情况：增值税20.40亿元、契税6.30亿元。"),
    case("what is done and what is not, of other things", "项目12个，已开工8个，未验收2个。"),
    case("kinds of tax picked out", "税收收入92.9亿元。分税种看，增值税41.2亿元，增长4.7%；企业所得税22.5亿元，增长4.2%。"),
    case("places picked out", "全市收入50.2亿元。分地区看，东城区12.1亿元，西城区9.4亿元，南山县6.3亿元。"),
    case("shares of several totals", "收入50.2亿元。分结构看，工业税收增长5.2%，服务业税收增长7.1%。"),
    case("by months", "支出50.2亿元。分月份看，一月3.1亿元，二月2.8亿元。"),
    case("the whole year", "收入50.2亿元。从全年看，一般债券8.1亿元，专项债券12.4亿元。"),
    case("some of what money went to", "专项债券85.4亿元。专项债券投向产业园区29.9亿元、交通23.5亿元。"),
    case("what it went to has no amount", "资金投向产业园区29.9亿元、交通23.5亿元。"),
    case("divided into larger things", "其他收入2.1亿元。分级次看，市级收入8.2亿元，县级收入9.4亿元。"),
    case(
        "what is spent beside another amount of money",
        "安排技术改造等资金34.6亿元，实施产业再造。二是支持教育，安排教育支出218.6亿元、科学技术支出61.3亿元。",
    ),
    case("spending of more than one income", "全年组织收入500万元，安排教育300万元、卫生400万元。"),
    case(
        "two kinds, and others of which there is no amount",
        "政府采购支出3200.00万元。\n从采购类型看：货物1500.00万元；工程1200.00万元；其余为服务类采购。",
    ),
    case("the same in one paragraph", "政府采购支出3200.00万元。货物1500.00万元、工程1200.00万元，其余为服务。"),
    case(
        "a member of the list that is told elsewhere",
        "本年支出3200.00万元。\n从支出构成看：基本支出1500.00万元；项目支出1200.00万元，较上年减少；上缴上级支出情况见附表。",
    ),
    case(
        "the others in a sentence of their own",
        "本年支出3200.00万元。\n按支出性质分：基本支出1500.00万元，项目支出1200.00万元。其余为经营支出。",
    ),
    case("what is left goes on", "本年支出3200.00万元。基本支出1500.00万元，项目支出1200.00万元，剩余为上缴上级支出。"),
]  # fmt: skip

READ = [
    case(
        "of the budget, which stands before what was spent",
        "支出年初预算128.60亿元，调整预算157.92亿元，决算149.86亿元。\n按经济分类，基本支出64.74亿元，项目支出85.12亿元。",
        "sum", "consistent", "149.86亿元 64.74亿元 85.12亿元",
    ),
    case("all mended but the rest", "审计指出4类19个问题，已整改16个，其余3个正在整改。", "sum", "consistent", "19个 16个 3个"),
    case(
        "so many projects, each with its amount, of what has that name",
        "新增专项债券7.30亿元。\n区本级新增专项债券用于3个项目：供水管网2.15亿元、污水处理厂3.40亿元、停车楼1.75亿元。",
        "sum", "consistent", "7.30亿元 2.15亿元 3.40亿元 1.75亿元",
    ),
    case(
        "levels with a total of those below, behind the paragraph on the taxes",
        "全市一般公共预算收入完成75.30亿元，其中税收收入52.10亿元，非税收入23.20亿元。\n主要税种：增值税20.40亿元、契税6.30亿元、其他税收25.40亿元。\n"
        "分级次看，市本级完成31.20亿元，同比增长3.0%；县区合计完成44.10亿元，同比增长5.1%。",
        "sum", "consistent", "75.30亿元 31.20亿元 44.10亿元",
    ),
    case(
        "the main taxes, of all taxes in the paragraph above, but for rounding",
        "全市一般公共预算收入完成75.30亿元，其中：税务部门组织收入（税收收入）完成52.11亿元，非税收入23.19亿元。\n主要税种完成情况：增值税20.40亿元、契税6.30亿元、其他税收25.40亿元。",
        "sum", "rounding", "52.11亿元 20.40亿元 6.30亿元 25.40亿元",
    ),
    case(
        "seen by kinds of insurance, in the sentence",
        "全省社会保险基金收入900万元，分险种看，养老保险基金400万元，医疗保险基金300万元，工伤保险基金80万元，失业保险基金70万元，生育保险基金50万元。",
        "sum", "consistent", "900万元 400万元 300万元 80万元 70万元 50万元",
    ),
    case(
        "the rest of the taxes comes last",
        "收入完成900万元，其中税收收入600万元，非税收入300万元。从税种看，增值税250万元，企业所得税150万元，契税、资源税等其他各税合计200万元。",
        "sum", "consistent", "600万元 250万元 150万元 200万元",
    ),
    case(
        "by term",
        "全年新增债券12.60亿元，其中一般债券4.60亿元。分期限看，五年期4.00亿元、十年期5.10亿元、其他3.50亿元。",
        "sum", "consistent", "12.60亿元 4.00亿元 5.10亿元 3.50亿元",
    ),
    case(
        "what is mended and what is not",
        "审计指出的7个方面24个问题，已完成整改20个，正在整改4个，整改率83.33%。",
        "sum", "consistent", "24个 20个 4个",
    ),
    case(
        "the rate of what is mended",
        "审计指出的7个方面24个问题，已完成整改20个，正在整改4个，整改率83.33%。",
        "ratio", "consistent", "24个 20个 83.33%",
    ),
    case(
        "kinds of tax with growth and reasons between",
        "税收收入92.9亿元，增长2.0%；非税收入31.0亿元。分税种看，增值税51.4亿元，下降2.7%，主要是退税影响；企业所得税32.5亿元，增长4.2%；契税等其他各税9.0亿元。",
        "sum", "consistent", "92.9亿元 51.4亿元 32.5亿元 9.0亿元",
    ),
    case(
        "tax and other revenue, a paragraph below",
        "全市收入48.6亿元，完成预算的52.8%。\n分结构看，税收收入31.8亿元，增长1.3%；非税收入16.8亿元，增长8.8%。",
        "sum", "consistent", "48.6亿元 31.8亿元 16.8亿元",
    ),
    case(
        "two divisions of one total",
        "全市收入48.6亿元。\n分结构看，税收收入31.8亿元；非税收入16.8亿元。\n分级次看，市本级收入14.2亿元，县（区）级收入34.4亿元。",
        "sum", "consistent", "48.6亿元 14.2亿元 34.4亿元",
    ),
    case(
        "within the sentence",
        "新增债券资金268万元，其中一般债券86万元、专项债券182万元；分级次看，市本级使用153万元，转贷县区115万元。",
        "sum", "consistent", "268万元 153万元 115万元",
    ),
    case(
        "what money went to",
        "新增债券106.8亿元中，一般债券21.3亿元、专项债券85.5亿元。专项债券投向产业园区40.5亿元、交通25.0亿元、教育20.0亿元，占比分别为47.4%、29.2%、23.4%。",
        "sum", "consistent", "85.5亿元 40.5亿元 25.0亿元 20.0亿元",
    ),
    case(
        "shares of it",
        "新增债券106.8亿元中，一般债券21.3亿元、专项债券85.5亿元。专项债券投向产业园区40.5亿元、交通25.0亿元、教育20.0亿元，占比分别为47.4%、29.2%、23.4%。",
        "share", "consistent", "85.5亿元 25.0亿元 29.2%",
    ),
    case(
        "the changes of the parts",
        "全市收入48.6亿元，比上年增收1.8亿元。分结构看，税收收入31.8亿元，比上年增收0.4亿元；非税收入16.8亿元，比上年增收1.4亿元。",
        "sum", "consistent", "1.8亿元 0.4亿元 1.4亿元",
    ),
    case(
        "shares behind growth",
        "全市收入48.6亿元。分结构看，税收收入31.8亿元，比上年增收0.4亿元，占65.4%；非税收入16.8亿元，比上年增收1.4亿元，占34.6%。",
        "shares_total", "consistent", "65.4% 34.6%",
    ),
    case(
        "bonds and the works they are for",
        "当年新增专项债券29,000万元，安排标准厂房二期12,000万元、污水处理厂6,500万元、平里大道7,000万元、职工公寓3,500万元。",
         "sum", "consistent", "29,000万元 12,000万元 6,500万元 7,000万元 3,500万元"),
    case("a grant, some of it", "收到省级补助资金90.00万元，投入河道治理50.00万元、堤防加固30.00万元。",
         "bound", "consistent", "90.00万元 50.00万元 30.00万元"),
    case(
        "a budget divided by its kinds, behind what it came of",
        "1、收入预算1,046.52万元。其中：一般公共预算拨款986.52万元，上年结转60.00万元。\n2、支出预算1,046.52万元。按支出类型：基本支出612.52万元，占58.53%；项目支出434.00万元，占41.47%。",
        "sum", "consistent", "1,046.52万元 612.52万元 434.00万元",
    ),
]  # fmt: skip

FOUND = [
    case("all mended but the rest", "审计指出4类19个问题，已整改16个，其余2个正在整改。", "sum", "19个 16个 2个"),
    case("the same told otherwise", "巡察反馈问题19个；已整改到位16个，其余5个列入计划。", "sum", "19个 16个 5个"),
    case(
        "all spending, by what it is for",
        "支出年初预算128.60亿元，决算149.86亿元。\n按经济分类，基本支出64.74亿元，项目支出81.25亿元。",
        "sum", "149.86亿元 64.74亿元 81.25亿元",
    ),
    case(
        "one kind of insurance left out",
        "全省社会保险基金收入915万元，分险种看，养老保险基金400万元，医疗保险基金300万元，工伤保险基金80万元，失业保险基金70万元，生育保险基金50万元。",
        "sum", "915万元 400万元 300万元 80万元 70万元 50万元",
    ),
    case("what is mended and what is not", "排查隐患45处，发现问题30处，已整改27处，未整改2处。", "sum", "30处 27处 2处"),
    case(
        "levels",
        "全市收入48.6亿元。\n分级次看，市本级收入14.2亿元，县（区）级收入33.4亿元。",
        "sum", "48.6亿元 14.2亿元 33.4亿元",
    ),
    case(
        "a closed list of taxes",
        "税收收入92.9亿元。分税种看，增值税51.4亿元，增长2.1%；企业所得税35.2亿元；车船税等其他各税9.0亿元。",
        "sum", "92.9亿元 51.4亿元 35.2亿元 9.0亿元",
    ),
    case(
        "works that cost more than the bonds for them",
        "当年新增专项债券28,000万元，安排标准厂房二期12,000万元、污水处理厂6,500万元、平里大道7,000万元、职工公寓3,500万元。",
         "sum", "28,000万元 12,000万元 6,500万元 7,000万元 3,500万元"),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_picked_out_is_no_division(text: str) -> None:
    assert checks(text, "sum") == []
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "verdict", "figures"), READ)
def test_a_division_is_read(text: str, kind: str, verdict: str, figures: str) -> None:
    assert (verdict, figures) in checks(text, kind)
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), FOUND)
def test_a_slip_in_a_division_is_found(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(text)


TWICE = (
    "拨款收入685.00万元，拨款支出2093.26万元。按功能分类：教育支出1978.00万元，占94.49%；卫生支出115.26万元，占5.51%。"
    "按支出性质：基本支出731.76万元（人员691.76万元、公用40.00万元）；项目支出1361.50万元。"
)


def test_a_kind_of_one_division_is_no_total_of_the_next() -> None:
    assert alarms(TWICE) == []


BY_NATURE = "2018年总支出5256.94万元。\n从支出性质看：基本支出3849.87万元，占73.2%；项目支出1407.07万元，占26.8%。\n"


@pytest.mark.parametrize(
    "text",
    [
        BY_NATURE
        + "从功能科目看：教育支出2473.16万元，增长5%；卫生健康支出119.15万元，下降2%；农林水支出463.41万元，增长1%。",
        BY_NATURE + "从功能科目看：教育支出2473.16万元；卫生健康支出320.37万元；农林水支出2463.41万元。",
        BY_NATURE.replace("1407.07万元，占26.8%", "1307.07万元")
        + "从重点看：教育支出2473.16万元；卫生健康支出119.15万元。",
    ],
)
def test_what_is_divided_once_need_not_be_divided_twice(text: str) -> None:
    assert not [found for found in alarms(text) if "2473.16" in found[1]]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            BY_NATURE + "从功能科目看：教育支出2473.16万元；卫生健康支出119.15万元；农林水支出2363.41万元。",
            "5256.94万元 2473.16万元 119.15万元 2363.41万元",
        ),
        (
            BY_NATURE.replace("从支出性质看", "（一）按支出性质")
            + "（二）按功能科目：教育支出2473.16万元；卫生健康支出320.37万元；农林水支出4263.41万元。",
            "5256.94万元 2473.16万元 320.37万元 4263.41万元",
        ),
        (
            BY_NATURE.replace("1407.07万元，占26.8%", "1704.07万元，占26.8%"),
            "5256.94万元 3849.87万元 1704.07万元",
        ),
    ],
)
def test_a_total_divided_twice_is_all_of_it_each_time(text: str, figures: str) -> None:
    assert ("sum", figures) in alarms(text)


BY_FIELD = "教育支出2473.16万元，卫生健康支出1119.15万元，农林水支出1163.41万元"


@pytest.mark.parametrize(
    "text",
    [
        BY_NATURE + f"按重点行业：{BY_FIELD}。",
        BY_NATURE + f"按功能科目：{BY_FIELD}等。",
        BY_NATURE + f"按功能科目，重点保障{BY_FIELD}。",
        BY_NATURE + f"按功能分类，主要用于以下方面：{BY_FIELD}。",
        BY_NATURE + f"按功能科目：{BY_FIELD}，其余为其他支出。",
        BY_NATURE + f"按功能科目：{BY_FIELD}；其他科目略。",
        "税收收入92.93亿元。按重点行业：制造业41.20亿元，房地产业22.50亿元，建筑业12.13亿元，批发业10.10亿元。",
        "税收收入92.93亿元。分行业看，制造业41.20亿元，房地产业22.50亿元，建筑业12.13亿元，批发业10.10亿元，其余行业均不足1亿元。",
        "税收收入92.93亿元，重点行业中，制造业税收41.20亿元，房地产业税收22.50亿元，建筑业税收12.13亿元，批发业税收10.10亿元。",
    ],
)
def test_a_division_that_says_there_is_more(text: str) -> None:
    assert alarms(text) == []


SEVERAL_STATES = [
    case("three states of money", "涉及资金96.60万元，已整改50.20万元，正在整改30.40万元，尚未整改16.00万元。", "96.60万元 50.20万元 30.40万元 16.00万元"),
    case("some written off, behind", "涉及资金38.50万元，已追回20.00万元，待追回10.00万元，核销8.50万元。", "38.50万元 20.00万元 10.00万元 8.50万元"),
    case("some written off, before", "资金862.40万元，调账100.00万元；已归还510.20万元，未归还252.20万元。", "862.40万元 100.00万元 510.20万元 252.20万元"),
    case("what cannot be recovered", "违规资金86.40万元，已追缴50.30万元，未追缴26.10万元，无法追缴10.00万元。", "86.40万元 50.30万元 26.10万元 10.00万元"),
    case("paid, being paid, unpaid", "项目资金120.50万元，已支付60.50万元，正在支付40.00万元，尚未支付20.00万元。", "120.50万元 60.50万元 40.00万元 20.00万元"),
    case("problems that cannot be mended", "发现问题30个，已整改24个，未整改4个，无法整改2个。", "30个 24个 4个 2个"),
    case("some handed over, behind", "发现问题45个，已整改36个，未整改6个；移交纪检监察机关3个。", "45个 36个 6个 3个"),
    case("some handed over, before", "发现问题45个，移交线索3个，已整改36个，未整改6个。", "45个 3个 36个 6个"),
    case("some mended at once", "发现问题45个，立行立改20个，已整改16个，未整改9个。", "45个 20个 16个 9个"),
    case("not for a reason", "共发现问题45个，按期已整改36个，正在整改5个，因资金原因暂无法整改4个。", "45个 36个 5个 4个"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), SEVERAL_STATES)
def test_what_is_not_done_is_told_in_several(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "sum")
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "工程款应付862.40万元，已支付610.40万元，待支付152.00万元。质保金100.00万元到期后支付。",
        "涉及资金38.00万元，核销30.50万元，追回20.00万元，待追回10.00万元。",
    ],
)
def test_money_that_is_told_elsewhere_is_not_missing(text: str) -> None:
    assert alarms(text) == []


SORTS = [
    case("who gets both", "补助对象120户，补助方式有两种，现金补助90户，实物补助50户。"),
    case("who is taught both", "培训学员300人，培训形式分两类，线上培训200人，线下培训150人。"),
    case("problems of what was looked into", "抽查项目40个，发现问题分两类，程序类12个，资金类8个。"),
    case("problems by their words", "抽查单位40个，存在问题分两类，程序不规范12个，资金滞留8个。"),
    case("services", "惠及群众1200人，服务分为三类，理发服务500人，体检服务600人，义诊服务300人。"),
]  # fmt: skip


@pytest.mark.parametrize("text", SORTS)
def test_sorts_that_overlap_or_are_of_others(text: str) -> None:
    assert alarms(text) == []


def test_a_remark_behind_a_semicolon_is_no_member_of_a_list() -> None:
    text = "全年国内公务接待148批次，其中检查考核63批次、学习交流41批次、项目洽谈38批次；无外事接待。"
    assert ("sum", "148批次 63批次 41批次 38批次") in alarms(text)


MORE_IS_TOLD = [
    case(
        "another division before it in the paragraph",
        "本年拨款支出209.3万元。\n按功能分类：卫生健康197.8万元，住房保障6.4万元，科学技术5.1万元。按支出性质：基本支出73.2万元，项目支出136.1万元。",
    ),
    case("what cannot be done, and the rest", "拖欠单位48家，已清偿41家，无法清偿3家，其余正在协商。"),
    case("what cannot be done alone", "拖欠单位48家，已清偿41家，无法清偿3家。"),
    case("money that cannot be got back", "违规资金86.40万元，已追缴50.30万元，无法追缴26.10万元。"),
    case("the rest of three states", "登记房屋420套，已办证360套，暂无法办证25套；其余房屋正在完善手续。"),
    case("what is being done, and the rest", "排查隐患66处，已整改58处，正在整改6处，其余列入年度计划。"),
    case("the rest in a sentence of its own", "排查隐患66处，已整改58处，正在整改6处。其余纳入长期整治。"),
    case("what is left behind a semicolon", "反馈问题66个，已整改58个，正在整改6个；剩余问题持续推进。"),
    case("a third state in the next sentence", "反馈问题66个，已整改58个，正在整改6个。需长期坚持整改的2个。"),
    case("what was not paid, and the rest", "合同价2365.48万元，已支付1500.25万元，尚未支付815.23万元，其余为质保金。"),
    case("the rest is let off", "欠缴税费2365.48万元，已追缴1500.25万元，尚未追缴815.23万元，余款依法核销。"),
    case("the rest goes back", "项目资金2365.48万元，已支付1500.25万元，尚未支付815.23万元，剩余资金收回财政。"),
    case("not what is kept back, last", "合同价2365.48万元，已支付1500.25万元，尚未支付815.23万元（不含质保金）。"),
    case("not what is kept back, first", "合同价2365.48万元（不含质保金），已支付1500.25万元，尚未支付815.23万元。"),
    case("less a fine", "合同价2365.48万元，已支付1500.25万元，未支付815.23万元，扣除违约金后结清。"),
    case("two divisions", "转办事项40件，其中省级36件、市级4件，已办结35件，正在办结3件，需长期推进2件。"),
    case("two divisions in two sentences", "反馈问题40个，其中共性问题36个、个性问题4个。\n已整改35个，正在整改3个，长期整改2个。"),
    case("two divisions and the rest", "反馈问题40个，其中共性问题36个、个性问题4个，已整改35个，正在整改3个，其余列入计划。"),
    case("other taxes left out", "税收收入3690万元，按税种分：增值税2150万元，企业所得税1080万元，契税360万元，其他小税种略。"),
    case("other taxes in brackets", "税收收入3690万元，按税种分：增值税2150万元，企业所得税1080万元，契税360万元（其他小税种略）。"),
    case("other things left out, behind rates", "支出3690万元，按用途分：教育2150万元，增长5.2%；卫生1080万元，增长3.1%；农业360万元，下降2%；其他从略。"),
    case("a fund that others run", "基金收入3690万元，分险种看，养老保险收入2150万元，医疗保险收入1080万元，工伤保险收入360万元，失业保险收入由省级统筹。"),
    case("a fund in a table", "基金支出3690万元，分险种看：养老保险2150万元，医疗保险1080万元，工伤保险360万元，失业保险支出见附表。"),
    case("what others pay", "总投资3690万元，按资金来源分：中央资金2150万元，省级资金1080万元，市级资金360万元，不足部分由村集体自筹。"),
    case("the gap", "总投资3690万元，按来源分：上级补助2150万元，本级财政1080万元，债券360万元，缺口部分由企业自筹。"),
    case("one school of no sort", "学校36所，供餐模式分两种，食堂供餐22所，企业配餐13所。"),
    case("two households of no sort", "保障对象2365户，保障方式分实物配租和发放补贴两类，实物配租1520户，发放补贴843户。"),
]  # fmt: skip


@pytest.mark.parametrize("text", MORE_IS_TOLD)
def test_where_more_is_told_nothing_is_missing(text: str) -> None:
    assert alarms(text) == []


NOTHING_MORE = [
    case("two states", "排查隐患66处，已整改58处，正在整改6处。", "66处 58处 6处"),
    case("not done", "拖欠单位48家，已清偿41家，尚未清偿3家。", "48家 41家 3家"),
    case("paid and not", "合同价2365.48万元，已支付1500.25万元，尚未支付815.23万元。", "2365.48万元 1500.25万元 815.23万元"),
    case("of all that there were", "反馈问题40个，其中共性问题36个、个性问题4个，已整改35个，正在整改3个。", "40个 35个 3个"),
    case("two digits of money exchanged", "违规资金86.42万元，已追缴50.30万元，无法追缴31.62万元。", "86.42万元 50.30万元 31.62万元"),
    case("two digits exchanged in what is counted", "登记房屋4,258套，已办证3,860套，暂无法办证389套。", "4,258套 3,860套 389套"),
    case(
        "a division that says nothing more",
        "税收收入3690万元，按税种分：增值税2150万元，企业所得税1080万元，其他税收360万元。",
        "3690万元 2150万元 1080万元 360万元",
    ),
    case("two digits exchanged", "保障对象2365户，保障方式分两类，实物配租1520户，发放补贴836户。", "2365户 1520户 836户"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), NOTHING_MORE)
def test_where_nothing_more_is_told_it_is(text: str, figures: str) -> None:
    assert ("sum", figures) in alarms(text)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("转办事项40件，其中省级36件、市级4件，已办结35件，正在办结3件，需长期推进2件。", "40件 35件 3件 2件"),
        ("反馈问题66个，已整改58个，正在整改6个。需长期坚持整改的2个。", "66个 58个 6个 2个"),
    ],
)
def test_states_behind_what_is_done(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "sum")


@pytest.mark.parametrize(
    "text",
    [
        "2024年收入总计2,000.00万元。\n按功能分类，支出合计1,500.00万元，教育1,000.00万元、卫生500.00万元；按性质分，基本支出900.00万元，项目支出600.00万元。",
        "2024年支出总计2,000.00万元。\n按功能分类：支出合计1,500.00万元，教育1,000.00万元、卫生500.00万元；按支出性质：基本支出900.00万元，项目支出600.00万元。",
        "收支总预算5,300.00万元。\n按功能分类，财政拨款支出2,100.00万元，教育1,100.00万元、卫生1,000.00万元；按支出用途分，基本支出1,300.00万元，项目支出800.00万元。",
        "2024年总支出5,300.00万元。\n按功能分，教育支出4,100.00万元，其中小学2,100.00万元、中学2,000.00万元。按级次分，市本级支出3,000.00万元，区级支出1,100.00万元。",
        "部门预算8,000.00万元。\n按类别分，专项资金5,000.00万元，其中一类3,000.00万元、二类2,000.00万元。按级次分，市本级4,000.00万元、区级1,000.00万元。",
        "2024年支出2,000.00万元。\n按功能分类，教育1,000.00万元，小学600.00万元、中学400.00万元；按性质分，基本支出1,200.00万元，项目支出800.00万元。",
        "2024年支出总计5,300.00万元。\n按功能分，教育支出4,100.00万元，其中小学2,100.00万元、中学2,000.00万元。按性质分，基本支出3,300.00万元，项目支出2,000.00万元。",
        "2024年支出总计3,000.00万元。\n按资金来源，财政拨款1,500.00万元，本级900.00万元、上级600.00万元；按性质分，基本支出800.00万元，项目支出500.00万元，其余为经营支出。",
    ],
)
def test_what_the_first_division_is_of(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "2024年收入总计2,000.00万元。\n按功能分类，支出合计1,500.00万元，教育1,000.00万元、卫生500.00万元；按性质分，基本支出943.20万元，项目支出556.80万元。",
            "1,500.00万元 943.20万元 556.80万元",
        ),
        (
            "2024年支出2,000.00万元。\n按功能分类，教育1,000.00万元，小学600.00万元、中学400.00万元；按性质分，基本支出1,200.00万元，项目支出800.00万元。",
            "2,000.00万元 1,200.00万元 800.00万元",
        ),
    ],
)
def test_the_next_division_is_of_it_too(text: str, figures: str) -> None:
    assert holds(text, "sum", figures)


def test_a_slip_in_the_next_division_of_it() -> None:
    text = (
        "2024年收入总计2,000.00万元。\n按功能分类，支出合计1,500.00万元，教育1,000.00万元、卫生500.00万元；按性质分，"
        "基本支出943.20万元，项目支出565.80万元。"
    )
    assert alleged(text, "sum", "1,500.00万元 943.20万元 565.80万元")
