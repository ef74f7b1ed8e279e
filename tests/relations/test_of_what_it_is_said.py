"""Of which year, place, unit or side a figure is: said in a bracket, in a name, by what it is reckoned in, or told before."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, holds

STAFF = "2024年度报告\n\n单位 | 编制数 | 在编人数\n县医院 | 620 | 580\n乡镇卫生院（14家） | 392 | 361\n其他 | 332 | 315\n合计 | 1344 | 1256\n\n"
SPENT = "（二）支出。47783.38万元，为全年预算数49120.00万元的97.28%；年初预算45380.00万元，年中调增3740.00万元。\n\n"
HOUSEHOLDS = "监测对象1284户3917人，已消除风险936户2852人，"
CAPITAL = (
    "2019年国有资本经营收入2860万元。加上上年结转260万元，收入总量3120万元。\n"
    "国有资本经营支出2196万元。调出858万元，{}。支出总量3054万元，结转下年66万元。"
)
ACCOUNTS = (
    "2021年度财政拨款支出1628940.25万元，年初预算1705326.00万元。{}：\n"
    "1.职业教育（款）高等职业教育（项）。年初预算34260.00万元，支出决算36814.72万元。\n"
    "2.公路水路运输（款）公路养护（项）。年初预算286540.00万元，支出决算274118.36万元。\n"
    "3.公路水路运输（款）海事管理（项）。年初预算12480.00万元，支出决算11903.66万元。"
)
REST = (
    "一般公共预算支出{}万元，增长9.1%。主要科目执行情况：\n——一般公共服务支出31260万元；\n——公共安全支出14385万元；\n"
    "——教育支出68742万元；\n——社会保障和就业支出49310万元；\n——其他各项支出合计149143万元。"
)

FUND = (
    "基金收入8640万元，为预算12000万元的72.0%。支出8215万元，用于征迁4326万元、渔港2140万元、其他1749万元。"
    "加上年结余318万元，年终结余{}万元。"
)

QUIET = [
    case(
        "the rest is due next year", "设备购置支出95.00万元（预算100.00万元，节约3.00万元），合同尾款2.00万元下年支付。"
    ),
    case("the rest is due by and by", "办公设备支出58.00万元（预算60.00万元，节约0.70万元），余款按合同约定分期支付。"),
    case("the rate is not of the rest", "工程支出820.00万元（预算900.00万元，节约率6.50%），尚有21.50万元质保金未付。"),
    case("who hold no post", "核定编制56名，实有58人，其中退居二线2人不占编制。"),
    case("who had no grade", "下属单位35家，优秀8家、良好20家、合格5家，2家不参加考核。"),
    case("what was spent of a budget", "培训费预算执行8.60万元（年初预算12.00万元，压减2.00万元）。"),
    case("some was turned away", "旧存120件，新收850件，受理940件，不予受理30件，审结880件。"),
    case("of this year alone", "上年旧存120件，新收850件，受理案件850件，审结900件，未结70件。"),
    case("of what brought it about", "总支出1230万元，差旅减少12万元，-25%。"),
    case("of something else in turn", "资产总额12.5亿元，负债减少0.8亿元，-9.2%，净资产增加0.6亿元，+15%。"),
    case("cubic metres", "土方3200方，石方1500立方米，混凝土800方，共5500方。"),
    case(
        "moved behind what there was",
        "收入8640.25万元，支出8215.10万元，加上年结余318.40万元，上级补助137.25万元，年终结余880.80万元。",
    ),
    case(
        "moved, a round amount",
        "本级收入86402万元。本级支出82151万元。加上年结余3184万元，上级补助1000万元，年终结余8435万元。",
    ),
    case(
        "added without an amount",
        "部门预算由860.00万元调整为830.00万元，核减会议费18.00万元、培训费22.00万元，人员经费按实有人数据实追加。",
    ),
    case(
        "taken off without an amount",
        "预算由860.00万元调整为810.00万元，压减会议费18.00万元、培训费12.00万元，未启动项目全部取消。",
    ),
    case(
        "both sides in brackets",
        "2019年度收入总计3947.18万元，支出总计3947.18万元。与2018年度（收、支总计均为4402.53万元）相比，收、支总计各减少455.35万元，下降10.34%。",
    ),
    case(
        "what some is spent on",
        "土地返还等收入640万元，用于征地补偿386万元、村庄整治142万元、道路管护70万元，支出共598万元，结余42万元结转下年。",
    ),
    case("beside those in post", "2022年，局机关及所属6个单位共有在编人员248人，离退休156人，遗属补助人员12人。"),
    case("beside them, of four kinds", "全局共有在编干部职工86人，离休2人，退休34人，临聘人员5人。"),
    case("what the budget holds of the year before", "支出440.00万元，全年预算500.00万元（含结转资金20.00万元）。"),
    case(
        "of what was bought",
        "政府采购预算620.00万元，实际采购583.60万元，节约36.40万元。授予中小企业合同金额466.88万元，占80%。",
    ),
    case(
        "of those named in turn",
        "三公经费897416.52元，其中公务用车购置费178900.00元、运行维护费613284.12元、公务接待费105232.40元。"
        "购置费、运行费、接待费占三公支出的比重依次为19.94%、68.34%、11.73%。",
    ),
    case("some of the cars", "年末车辆18辆，其中越野车3辆，新能源车2辆，使用十年以上的5辆。"),
    case(
        "less than the budget in the bracket",
        "公务接待费支出4.16万元（预算7.00万元，较预算下降2.84万元，降低40.57%）。",
    ),
    case("of what it was adjusted to", "预算由1200.00万元调整为1350.00万元，执行率98.20%，结余率1.80%。"),
    case("of a task that was raised", "目标任务由1200户调整为1350户，完成率98.00%，增长12.50%。"),
    case("of a budget that was added to", "部门整体支出执行率98.00%（年初预算500.00万元，支出539.00万元）。"),
    case("from last year's budget", "一般公共预算支出预算126.50亿元，上年执行数120.40亿元，比上年预算增长4.20%。"),
    case(
        "last year's rate",
        "部门预算由年初的1200.00万元调整为1350.00万元，调整率12.50%，较上年调整率8.30%上升4.20个百分点。",
    ),
    case("of a part of it", "单位预算由年初1200.00万元调整为1350.00万元，其中项目支出调整率18.60%。"),
    case("more was received than is told", "旧存176件，新收3092件，受理3300件（含再审32件）。"),
    case("of what came alone", "新收3092件，同比上升5.2%，共受理案件3268件。"),
    case("by how much one of several grew", "税收收入增收840万元，+8.1%，非税收入减收200万元，-4.5%。"),
    case("more was moved than is told", FUND.format("1105").replace("加上年", "上级补助362万元。加上年")),
    case(
        "what there was at the end of the year before", f"{STAFF}在编1238人（2023年末）的基础上，全年进61人、出43人。"
    ),
    case("of a kind of offices that no table names", f"{STAFF}妇幼保健院空编12个。"),
    case("as it was told before", f"{SPENT}一是预算执行率为97.28%，仍有1336.62万元未执行。"),
    case("in persons", f"{HOUSEHOLDS}按人口计算风险消除率72.81%。"),
    case("in money, of which none is told", f"{HOUSEHOLDS}按金额计算消除率65.40%。"),
    case("of the income", CAPITAL.format("调出比例30%（以当年收入为基数）")),
    case("of the income, told before", CAPITAL.format("占当年收入的30%")),
    case(
        "of the year's income alone",
        "收入总计1200万元，其中上年结转200万元，财政拨款600万元，占本年收入的60%；事业收入400万元，占本年收入的40%。",
    ),
    case(
        "of the transfers alone",
        "税收返还和转移支付30611亿元。其中：税收返还5004.36亿元。一般性转移支付12295.73亿元，占转移支付总量的48%。"
        "专项转移支付13310.91亿元，占转移支付总量的52%。",
    ),
    case("more than was aimed at", "计划培训500人，实际培训520人，完成率100%，满意率98%。"),
    case("some accounts", ACCOUNTS.format("主要项级科目")),
    case("some more", ACCOUNTS.format("主要类级科目情况如下")),
    case("the rest of them are no total", REST.format("312840")),
    case("two years in turn", "2021年支出6418.05万元，2022年实际支出6214.37万元，本年减支203.68万元，降幅3.17%。"),
    case("in sentences", "2021年培训费7.20万元。2022年6.80万元，本年减少0.40万元，下降5.56%。"),
    case("three years", "2022年末320户，2023年末340户，2024年末385户，本年增加45户。"),
    case("what came and what went", "2024年初在岗120人，本年增加12人，本年减少8人，年末在岗124人。"),
    case(
        "both, and what there was in the end",
        "2023年末固定资产320万元，2024年末365万元，本年增加80万元，本年减少35万元。",
    ),
    case("both of a debt", "2024年初债务余额5.2亿元，本年增加1.2亿元，本年减少0.8亿元，年末债务余额5.6亿元。"),
    case("last year first", "上年培训费7.20万元，2022年6.80万元，今年少支0.40万元，下降5.56%。"),
]

READ = [
    case("posts", "sum", "行政编制86个，事业编制14个，共100个。", "100个 86个 14个"),
    case("中央政法编制", "sum", "中央政法编制86个、事业编制14个，合计100个。", "100个 86个 14个"),
    case("of a row", "difference", f"{STAFF}乡镇卫生院空编31个。", "31个 392 361"),
    case(
        "as before", "ratio", f"{SPENT}一是预算执行率为97.28%。", "97.28% 47,783.38万元 49,120.00万元".replace(",", "")
    ),
    case("in persons", "ratio", f"{HOUSEHOLDS}按人口计算风险消除率72.81%。", "72.81% 2852人 3917人"),
    case("in households", "ratio", f"{HOUSEHOLDS}按户数计算风险消除率72.90%。", "72.90% 936户 1284户"),
]

FOUND = [
    (
        "2022年度收、支总计均为4862.35万元。与2021年度（4538.20万元）相比，收、支总计各增加324.15万元，增长7.41%。",
        "change",
        "7.41% 4862.35万元 4538.20万元",
    ),
    (
        "收入总计4862.35万元。与2021年度（收、支总计均为4538.20万元）相比，各增加324.51万元。",
        "change",
        "324.51万元 4862.35万元 4538.20万元",
    ),
    ("上年结转12件，全年新收186件，共受理189件，审结150件。", "sum", "189件 12件 186件"),
    ("设备购置支出95.00万元（预算100.00万元，节约3.00万元）。", "difference", "3.00万元 100.00万元 95.00万元"),
    ("年初预算1260万元，年中追加90万元，实际支出1146万元，执行率84.98%。", "ratio", "84.98% 1146万元 1260万元"),
    ("年末车辆18辆：机要应急3辆，执法执勤15辆，囚车等特种车1辆。", "sum", "18辆 3辆 15辆 1辆"),
    (
        "收入总计1200万元，其中财政拨款600万元，占总收入的50%；事业收入600万元，占总收入的55%。",
        "share",
        "55% 600万元 1200万元",
    ),
    ("单位预算由年初1200.00万元调整为1350.00万元，调整率21.50%。", "change", "21.50% 1200.00万元 1350.00万元"),
    ("年初预算500万元，支出520万元，预算执行率100%。", "ratio", "100% 520万元 500万元"),
    ("旧存176件，新收3092件，受理3286件，审结3042件。", "sum", "3286件 176件 3092件"),
    ("支出9814万元，比上年减少186万元，-1.68%。", "change", "-1.68% 186万元 9814万元"),
    (FUND.format("734"), "difference", "734万元 318万元 8640万元 8215万元"),
    ("行政编制86个，事业编制14个，共110个。", "sum", "110个 86个 14个"),
    (f"{STAFF}全系统空编98个。", "difference", "98个 1344 1256"),
    (f"{HOUSEHOLDS}按户数计算风险消除率79.20%。", "ratio", "79.20% 936户 1284户"),
    (REST.format("312480"), "sum", "312480万元 31260万元 14385万元 68742万元 49310万元 149143万元"),
    (f"{SPENT}一是预算执行率为97.82%。", "ratio", "97.82% 47783.38万元 49120.00万元"),
]


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_wrong(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("kind", "text", "figures"), READ)
def test_it_is_read(kind: str, text: str, figures: str) -> None:
    assert holds(text, kind, figures)
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), FOUND)
def test_a_slip_is_found(text: str, kind: str, figures: str) -> None:
    assert alleged(text, kind, figures)
