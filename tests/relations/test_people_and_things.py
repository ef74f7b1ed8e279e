"""Persons, posts, vehicles and other things counted in self-evaluations: how many, at how much each, who came and went, of how many."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

QUIET = [
    case("pieces or sets of them", "修复文物195件（套），其中纸质96件（套）、陶瓷64件（套）、金属35件（套）。"),
    case("some pieces or sets of them", "馆藏文物1,260件（套），其中珍贵文物185件（套）、一级文物12件（套）。"),
    case("machines or sets of them, with half brackets", "购置设备46台(套)，其中教学设备30台(套)、实训设备12台(套)等。"),
    case("posts behind 其中 are no part of the persons", "共有编制60个，实有40人，其中：局机关编制48个、实有30人；事业单位编制12个、实有10人。"),
    case("areas are no projects", "抽取4个县区、8个乡镇，合计16个项目，涉及资金1,200万元。"),
    case("what a list is counted in is no part of it", "项目涉及3个县区：甲区12个村、乙区9个村、丙区7个村，合计28个村。"),
    case("each of as many wholes", "现场评价选取5个乡镇、15个村，占全县20个乡镇、150个村的25%和10%。"),
    case("each of as many plans", "完成饮水工程36处、受益2.8万人，占计划40处、3.5万人的90%和80%。"),
    case("the total told before the shares", "调查显示，满意168人，一般124人，不满意8人，共计300人，分别占56.00%、41.33%、2.67%。"),
    case("a smaller kind within a larger", "政府采购支出总额850.00万元，其中授予中小企业765.00万元、小微企业510.00万元。"),
    case("a share of all within a share of all", "采购支出合计850.00万元，授予中小企业合同765.00万元，占比90%；其中授予小微企业合同510.00万元，占比60%。"),
    case("those who left, by why", "2022年末实有在职148人，2023年新进6人，减少9人（其中退休7人、调出2人），年末实有145人。"),
    case("who came and went in between", "2022年末在职62人，2023年末在职60人，其中新招录2人、退休4人。"),
    case("the end of the year is no part", "年初在编40人，本年招聘5人，其中编外2人；退休1人；年末在编42人。"),
    case("some who came are not there yet", "年初在职62人，新招录3人（未报到1人），退休2人，年末在职62人。"),
    case("only those who left are told", "年初在职40人，年中调出2人，年末在职39人。"),
    case("posts and the persons of the first of January", "编制40名，年初实有38人，调入1人，调出2人，年末实有37人，空编3名。"),
    case("marks, scores and losses in turn", "管理25分，自评23分，扣2分；产出40分，自评38.6分，扣1.4分；效益35分，自评33分，扣2分，合计自评94.6分，扣5.4分。"),
    case("a mark and what some of it has lost", "满分50分，其中甲项扣2分，得18分；乙项扣1.5分，得28.5分。"),
    case("how points are taken off", "分值10分，预算执行率82%，得7分（每低1个百分点扣0.2分，扣完为止，另扣资料不全0.4分）。"),
    case("all points where the rate is high enough", "分值10分，执行率96.5%，得10分（执行率≥95%得满分）。"),
    case("several averages, and the amount of all", "人均公用经费1.90万元，其中机关人均2.10万元、事业人均1.80万元，公用经费总额129.20万元，在职68人。"),
    case("an average of some of it", "出院8,600人次，次均自付1,200元，医保基金支付3,440.00万元。"),
    case("paid for fewer months", "低保月均保障1,250人，按每人每月650元标准，全年发放952.37万元。"),
    case("a bracket with a price", "支出0.60万元（50元/人标准，120人）。"),
    case("the bracket the other way round", "覆盖率95%（应覆盖20个村/实际19个村）。"),
    case("the total has more", "一标段6公里、投资1,200万元，二标段9公里、投资1,800万元，合计15公里，总投资3,150万元（含监理费）。"),
    case("the total is of others", "甲村82户、260人，乙村64户、210人，共146户；受益人口（含外村）520人。"),
    case("a share of the part", "女职工98人，占职工总数280人的35%；其中党员42人，占42.86%。"),
    case("the mark before each score", "数量指标（20分）：得18分，扣2分；质量指标（15分）：得15分，不扣分；时效指标（15分）：得13.5分，扣1.5分。"),
    case("marks behind the scores", "得分60.2分，其中决策19分、过程18.2分、效益23分，得分率分别为95%、91%、92%（分值分别为20分、20分、25分）。"),
    case("rates of aid", "按小学650元、初中850元的补助水平，小学拨付120.50万元，初中拨付86.30万元，合计206.80万元。"),
    case("prices of tickets", "票价30元、年票200元，门票收入120.60万元，年票收入12.40万元，合计133.00万元。"),
    case("fees", "报名费120元、考试费80元，全年收取报名费24.00万元、考试费16.00万元，合计40.00万元。"),
    case("what a day costs", "出差补助180元，差旅费支出12.60万元，会议费支出8.40万元，共计21.00万元。"),
    case("prizes", "对一等奖奖励5,000元，二等奖奖励3,000元，全年发放一等奖15.00万元，二等奖21.00万元，合计36.00万元。"),
    case("fees, and what they make, name by name", "学杂费1,200元，住宿费600元，两项收入分别为36.00万元、18.00万元，合计54.00万元。"),
    case("the most and the least", "处罚金额最高5,000元，最低200元，市场类罚款12.30万元，食品类罚款8.60万元，合计20.90万元。"),
    case("steps", "发放困难学生补助，一档1,250元，二档1,000元，全年发放一档62.50万元，二档50.00万元，合计112.50万元。"),
    case("a price beside a small part", "早稻60.00万元，晚稻45.00万元，300元/亩，补差200元，合计105.02万元。"),
    case("with words behind it", "按650元/人的标准发放慰问金，甲乡26万元，乙乡13万元，补发650元，合计39.065万元。"),
    case("a price for each, and round parts", "补贴标准为每亩300元，早稻60万元、晚稻45万元、补差200元，共计105.02万元。"),
    case("a small part in a smaller unit", "本金12.00万元，罚息3.50万元，手续费860元，合计15.586万元。"),
    case("factors are no parts", "生均公用经费：小学2,040人×650元=132.60万元，初中1,080人×850元=91.80万元，合计224.40万元。"),
]  # fmt: skip

READ = [
    case("persons on average", "低保月均保障1,250人，按每人每月650元标准，全年发放975.00万元。", "ratio", "1,250人 650元 975.00万元"),
    case("the second of two averages", "月均保障2,180户、3,450人，人均月补助310元，累计发放1,283.40万元。", "ratio", "3,450人 310元 1,283.40万元"),
    case("a month of a person", "特困人员412人，基本生活标准910元/人/月，全年支出449.90万元。", "ratio", "412人 910元 449.90万元"),
    case("with a point", "补助标准为800元/人·月，在岗214人，全年补助205.44万元。", "ratio", "800元 214人 205.44万元"),
    case("a person of a month", "生活补贴标准75元/月/人，惠及2,060人，全年兑现185.40万元。", "ratio", "75元 2,060人 185.40万元"),
    case("wages", "网格员共96人，月工资标准3,200元，全年支出368.64万元。", "ratio", "96人 3,200元 368.64万元"),
    case("posts", "公益性岗位60个，按每人每月1,810元，补贴130.32万元。", "ratio", "60个 1,810元 130.32万元"),
    case("the standard and what is arranged", "县财政按人口28.6万人、人均5元的标准安排配套资金143.00万元。", "ratio", "28.6万人 5元 143.00万元"),
    case("every village", "全县128个村每村安排运转经费5万元，共安排640万元。", "ratio", "128个 5万元 640万元"),
    case("persons and days", "本次培训3天，参训80人，综合定额标准400元/人天，培训费9.60万元。", "ratio", "3天 80人 400元 9.60万元"),
    case("each a day", "会期2天，参会150人，人均每天280元，会议费8.40万元。", "ratio", "2天 150人 280元 8.40万元"),
    case("guests helped", "大病救助86人次，人均救助4,500元，支出38.70万元。", "ratio", "86人次 4,500元 38.70万元"),
    case("number and amount behind", "单个项目平均投资63.50万元，共实施18个项目，总投资1,143.00万元。", "ratio", "63.50万元 18个 1,143.00万元"),
    case("number before, amount behind", "出院8,600人次，次均费用5,200元，住院收入4,472.00万元。", "ratio", "8,600人次 5,200元 4,472.00万元"),
    case("staff", "年初在职92人，本年调入4人，招录3人，调出2人，退休5人，年末在职92人。", "difference", "92人 4人 3人 2人 5人 92人"),
    case("from year to year", "2021年末离退休96人，2022年新增6人，去世3人，2022年末99人。", "difference", "96人 6人 3人 99人"),
    case("the retired", "退休人员年初64人，本年增加5人，减少（去世）2人，年末67人。", "difference", "64人 5人 2人 67人"),
    case("things in store", "年初结存1,250件，本年购入860件，发放1,430件，年末结存680件。", "difference", "1,250件 860件 1,430件 680件"),
    case("a rate and its bracket", "在职人员控制率为94.67%（在职71人/编制75人）。", "ratio", "94.67% 71人 75人"),
    case("an average and its bracket", "车均运行费2.60万元（15.60万元÷6辆）。", "ratio", "2.60万元 15.60万元 6辆"),
    case("posts add up where persons do", "共有编制236个，实有221人，其中：局机关编制48个、实有45人；下属编制188个、实有176人。", "sum", "236个 48个 188个"),
    case("columns", "甲类3次，参会240人，支出7.68万元；乙类8次，参会520人，支出8.32万元。共11次、760人，16.00万元。", "sum", "7.68万元 8.32万元 16.00万元"),
    case("one of each", "抽查5个乡镇、15个村，占全县20个乡镇、150个村的25%和10%。", "share", "15个 150个 10%"),
    case("of one number", "研究生12人、本科53人、大专17人，分别占在职人数82人的14.63%、64.63%、20.73%。", "share", "53人 82人 64.63%"),
    case("the total in between", "满意168人，一般124人，不满意8人，共计300人，分别占56.00%、41.33%、2.67%。", "share", "124人 300人 41.33%"),
    case("of what the words before name", "集中供养126人，占特困人员420人的30%；分散供养294人，占70%。", "share", "420人 294人 70%"),
    case("taken off one by one", "产出指标满分50分，因延期扣2分，支付滞后扣1.5分，实得46.5分。", "difference", "50分 2分 1.5分 46.5分"),
    case("points by a rate", "资金使用率分值8分，实际使用率92.5%，得7.4分。", "ratio", "8分 92.5% 7.4分"),
    case("said to be so", "预算执行率86.40%，该指标分值10分，按执行率乘以分值计算，得8.64分。", "ratio", "86.40% 10分 8.64分"),
]  # fmt: skip

FOUND = [
    case("pieces or sets", "修复文物185件（套），其中纸质96件（套）、陶瓷64件（套）、金属35件（套）。", "sum", "185件（套） 96件（套） 64件（套） 35件（套）"),
    case("those at the end of the year", "年初在职92人，本年调入4人，招录3人，调出2人，退休5人，年末在职29人。", "difference", "92人 4人 3人 2人 5人 29人"),
    case("the second column", "共有编制263个，实有221人，其中：局机关编制48个、实有45人；下属编制188个、实有176人。", "sum", "263个 48个 188个"),
    case("the rate of the bracket", "在职人员控制率为94.76%（在职71人/编制75人）。", "ratio", "94.76% 71人 75人"),
    case("the rate of staff", "核定编制数132人，实际在职126人，人员控制率99.45%。", "ratio", "132人 126人 99.45%"),
    case("one of the shares", "抽查5个乡镇、15个村，占全县20个乡镇、150个村的25%和15%。", "share", "15个 150个 15%"),
    case("the last of three", "研究生12人、本科53人、大专17人，分别占在职人数82人的14.63%、64.63%、20.37%。", "share", "17人 82人 20.37%"),
    case("a small part in a smaller unit", "本金12.00万元，罚息3.50万元，手续费8,600元，合计16.63万元。", "sum", "12.00万元 3.50万元 8,600元 16.63万元"),
    case("what is left", "产出指标满分50分，因延期扣2分，支付滞后扣1.5分，实得46.8分。", "difference", "50分 2分 1.5分 46.8分"),
    case("the digits exchanged", "预算执行率86.40%，该指标分值10分，按执行率乘以分值计算，得8.46分。", "ratio", "86.40% 10分 8.46分"),
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_wrong(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_what_is_read(text: str, kind: str, figures: str) -> None:
    assert figures in [found for verdict, found in checks(text, kind) if verdict != "inconsistent"]
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), FOUND)
def test_what_is_found(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(text)


BY_WAY = [
    case("more by two ways than in all", "接待查阅3,862人次，其中现场2,918人次、线上994人次。", "sum"),
    case("by two ways, and there may be more", "受理咨询1,200件，其中线上300件、现场200件。", ""),
    case("by three ways", "受理咨询1,200件，其中线上300件、现场200件、电话770件。", "sum"),
    case("by three ways that make it", "受理咨询1,200件，其中线上300件、现场200件、电话700件。", ""),
    case(
        "of one thing in several ways",
        "接到投诉举报420件，其中电话举报350件，网络举报90件，同一事项多渠道举报的只计一次。",
        "",
    ),
    case("of one thing, and nothing said", "接到信访举报420件，其中来信350件，网络90件。", ""),
    case(
        "begun online and ended on the spot",
        "办理业务4200件，其中网上办理3600件、窗口办理900件（部分事项线上申请、窗口取件）。",
        "",
    ),
    case("some told twice", "受理咨询4200件，其中窗口2500件、电话1600件、网络200件，含重复件100件。", ""),
    case(
        "some told twice, in the next sentence",
        "服务群众4200人次，其中窗口2500人次、电话1600人次、网络200人次。部分群众通过两种方式咨询。",
        "",
    ),
    case("no slip", "受理咨询4200件，其中窗口2465件、电话1878件。", ""),
]


@pytest.mark.parametrize(("text", "kinds"), BY_WAY)
def test_each_time_in_one_way(text: str, kinds: str) -> None:
    assert " ".join(kind for kind, _ in alarms(text)) == kinds


KINDS_OF_PEOPLE = [
    case("some kinds of many", "全市在册残疾人8,240人，其中肢体残疾4,310人、视力残疾1,280人、听力残疾1,950人。", ""),
    case("who may be of two", "救助对象12,460人，其中老年人5,180人、残疾人4,270人、未成年人1,830人。", ""),
    case("households", "帮扶困难群众3,420户，其中低保户1,610户，特困户420户，残疾户1,120户。", ""),
    case("round figures", "帮扶困难群众3,400户，其中低保户1,600户，特困户400户，残疾户1,100户。", ""),
    case("visits", "义诊12,300人次，其中老年人6,240人次、慢性病患者3,310人次、妇女2,050人次。", ""),
    case("said to be all of them", "低保对象12,563人，分别为老年人5,265人、成年人4,298人、未成年人1,860人。", "sum"),
    case("a slip of the pen", "低保对象12,563人，其中老年人5,265人、成年人4,298人、未成年人3,009人。", "sum"),
    case("words that divide", "低保对象12,563人，其中城市低保5,265人、农村低保7,318人。", "sum"),
    case("each in one form", "在校学生2,860人，其中高一980人、高二950人、高三920人。", "sum"),
    case("each of one profession", "卫生技术人员412人，其中医师136人、护理217人、药学33人、医技36人。", "sum"),
    case("who serves no more is no kind of staff", "编制56名，年末实有人数58人，其中离休2人、退休5人。", ""),
    case("in brackets", "年末实有职工62人（离休2人、退休4人）。", ""),
    case("some of the staff", "年末在职人员62人，其中党员30人、女职工20人。", ""),
    case("by degrees, not all", "年末在职人员62人，其中研究生10人、本科45人。", ""),
    case("by kinds of posts", "年末在职人员62人，其中行政人员30人、工勤人员30人。", "sum"),
    case("by offices", "全局在职人员312人，其中局机关26人、执法大队148人、环卫中心71人、市政服务中心52人。", "sum"),
    case("by profession", "职工合计435人，包括：医生112人，护士186人，医技58人，药剂24人，行政后勤53人。", "sum"),
    case("each with one title", "教师186人，其中高级教师42人、一级教师88人、二级及以下46人。", "sum"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kinds"), KINDS_OF_PEOPLE)
def test_kinds_of_people_that_need_not_be_all(text: str, kinds: str) -> None:
    assert " ".join(kind for kind, _ in alarms(text)) == kinds
