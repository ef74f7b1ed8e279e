"""The sentences that every self-evaluation has: staff and posts, purchases, rates, answers, points, benefits.

Each family is a table of variants: the text is true and raises no alarm; with one figure changed it raises one.
"""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

QUIET = [
    case("nobody too many, some posts vacant", "核定编制64名，在职59人。编制空缺5名，超编0人。"),
    case("the same side by side", "编制64名，实有在编59名，空编5名，超编0名。"),
    case("those without posts fill none", "单位编制数64个，在编人数60人，编外人员11人，职工总数71人。"),
    case("behind the number of all", "编制64名，年末职工总人数71人（其中在编60人，编外11人）。"),
    case(
        "a share of all staff, of whom only those in post are counted alone",
        "在编职工240人、编外职工60人，专业技术人员240人，占职工总数（含编外）的80.00%。",
    ),
    case("two rates in a row", "采购预算9,280.00万元，中标金额8,830.85万元，节约率4.84%，政府采购执行率95.16%。"),
    case(
        "of the side that the parts are of",
        "2023年年初预算收入986.30万元，全年实际支出1,042.75万元。\n其中：基本支出690.40万元，占比66.21%；项目支出352.35万元，占比33.79%。",
    ),
    case(
        "the full mark of all beside its points",
        "投入（10分）自评得10分；过程（30分）自评得27.6分；产出（35分）自评得33分；效益（25分）自评得23分。总分100分，自评93.6分。",
    ),
    case(
        "one survey that asks of several things",
        "收回问卷180份。对态度满意的172份，对效率满意的168份，对环境满意的175份。",
    ),
    case("answers of a scale that is not told to its end", "回收问卷180份，其中非常满意110份、满意62份。"),
    case("some gave no answer", "回收问卷180份，满意164份，基本满意9份，不满意3份，弃权4份。"),
    case("an answer in words of its own", "调查180人，对工作表示肯定并满意的164人，占91.11%，满意的9人，占5.00%。"),
    case("two surveys in a sentence", "学生问卷120份，满意113份，不满意7份；家长问卷90份，满意86份，不满意4份。"),
    case("a weighted rate", "收回180份，非常满意120份，满意40份，一般15份，不满意5份。综合满意度93.10%。"),
    case(
        "a change named as an indicator, printed without its sign",
        "2022年结转结余280.00万元，2023年结转结余210.00万元，结转结余变动率为25.00%。",
    ),
    case("of what is left nobody says of what", "年末结转结余205.25万元。结转结余率6.02%，低于上年。"),
    case(
        "spent of more than the sentence before tells",
        "下达中央资金800万元、省级资金400万元。已支付1,080万元，支付率90%。",
    ),
    case("more was spent than the sentence before gave", "收到捐赠资金20万元。实际支出486.35万元，资金使用率97.27%。"),
    case(
        "a debt rate tells nothing of what is left",
        "资产总额6,200万元，负债总额2,790万元，资产负债率45%；公共卫生项目年末结余64.97万元。",
    ),
    case("others were put off", "计划项目45个，完成38个，5个正在实施。"),
    case("a target of another thing", "目标值≥90%。抽查30家，合格率96.67%，比上年提高2个百分点。"),
    case(
        "two years of a plan of more", "“十四五”期间计划总投资8,600万元，其中2021年完成1,200万元，2022年完成1,800万元。"
    ),
    case("three quarters are no year", "一季度支出620万元，二季度支出840万元，三季度支出715万元，全年支出3,112万元。"),
    case("rates of quarters", "一季度完成25%，二季度完成52%，三季度完成78%，全年完成100%。"),
    case("some of the sources", "项目总投资2,860.00万元，中央资金1,500.00万元，省级资金600.00万元已下达。"),
    case("what came of two sources", "总投资2,860万元，已到位上级资金1,500万元，自筹到位300万元。"),
    case(
        "movements that are not all told",
        "年初原值3,012.45万元，购置办公设备126.40万元，维修费12.00万元，年末原值3,216.45万元。",
    ),
    case(
        "some of those that were helped",
        "全年救助6,130人次，发放救助金2,486.52万元。其中临时救助1,236人次，发放628.45万元。",
    ),
    case("points of one indicator and what it lost", "产出指标自评得分46分，扣4分；效益指标自评得分28分，扣2分。"),
    case("of another full mark", "考核满分120分。年度考核得分96分，扣24分。"),
    case("points taken off among others", "自评得分94分，扣6分，主要是甲项目扣2分、乙项目扣1分等。"),
    case("points and what they are of the mark", "决策分值20分，得19分，得分率95%；过程分值20分，得17分，得分率85%。"),
]

STAFF = [
    case("posts vacant", "核定编制64名，在职59人。编制空缺5名。", "5名", "7名"),
    case("posts vacant in other words", "编制总数为64名，实有在编人员59名，空缺编制5名。", "5名", "7名"),
    case("more than posts and how many", "核定编制64名，在职60人，编外11人，共有职工71人。", "71", "76"),
    case("in brackets", "编制64名，年末职工总人数71人（其中在编60人，编外11人）。", "11人", "17人"),
]
SAVED = [
    case("won for less", "招标控制价1,240.00万元，中标价1,154.00万元，下浮率6.94%。", "6.94", "9.64"),
    case(
        "bought for less", "政府采购预算为420.00万元，实际采购金额为396.90万元，资金节约率5.50%。", "396.90", "369.90"
    ),
    case("checked and cut", "送审金额2,860.00万元，审定金额2,645.50万元，审减率7.50%。", "2,645", "2,465"),
    case("two rates", "预算420.00万元，成交金额396.90万元，节约率5.50%，采购执行率94.50%。", "94.50", "95.40"),
]
RATES = [
    case(
        "carried over, of the budget of the sentence before",
        "全年预算1,840.00万元，支出1,748.00万元。年末结转92.00万元，结转率5.00%。",
        "5.00",
        "5.50",
    ),
    case(
        "left of what came, behind other rates",
        "项目预算480万元，到位480万元，资金到位率100%；支出468.00万元，预算执行率97.50%，结余12.00万元，结余率2.50%。",
        "2.50",
        "5.20",
    ),
    case("the budget behind", "年末结转结余204.60万元，支出预算3,410.00万元，结转结余率为6.00%。", "6.00", "9.00"),
    case("controlled", "三公经费预算58.00万元，实际支出49.30万元，控制率85.00%。", "85.00", "58.00"),
    case("in brackets", "预算执行率97.50%（预算480万元，执行468万元）。", "97.50", "79.50"),
    case(
        "less than before", "年初结转结余280.00万元，年末结转结余210.00万元，结转结余变动率-25.00%。", "25.00", "52.00"
    ),
    case("the budget adjusted", "部门预算数3,000.00万元，调整后预算3,240.00万元，预算调整率8.00%。", "8.00", "6.00"),
    case("owed", "资产总额3,850.00万元，负债总额288.75万元，资产负债率7.50%。", "7.50", "5.70"),
    case("in use", "固定资产账面原值3,200.00万元，在用3,040.00万元，固定资产利用率95.00%。", "95.00", "59.00"),
    case(
        "of what was given, in the sentence before",
        "2023年下达专项资金2,400万元。截至12月底，已支付2,232万元，支付率93.00%。",
        "93.00",
        "39.00",
    ),
    case(
        "so too of all funds",
        "本项目资金总额480万元，均为财政拨款。截至年底，实际支出468.00万元，资金使用率97.50%。",
        "97.50",
        "79.50",
    ),
    case("not yet paid", "预算安排1,200万元，已拨付1,086.5万元，未拨付113.5万元。", "113.5", "131.5"),
]
TARGETS = [
    case("a target with a sign", "培训人次目标值≥20万人次，实际完成21.5万人次，完成率107.50%。", "107.50", "105.70"),
    case("in other words", "年度指标值不低于40公里，实际完成值42公里，完成率105.00%。", "42", "45"),
    case("points above it", "目标值为95%，实际完成值96.8%，高于目标值1.8个百分点。", "1.8", "8.1"),
    case("with a sign and points", "满意度目标值≥90%，实际满意度95.2%，超过目标值5.2个百分点。", "95.2", "92.5"),
    case("points below it", "及时率目标值100%，实际完成值97.5%，未达标2.5个百分点。", "2.5个", "5.2个"),
    case("how many are not done, told last", "绩效指标28个，完成26个，完成率92.86%，2个未完成。", "2个", "5个"),
    case("not reached", "绩效指标28个，其中26个达到年初目标值，2个未达到。", "26", "23"),
    case("not done, told before the rate", "三级指标32个，已完成30个，未完成2个，指标完成率93.75%。", "93.75", "97.35"),
]
SUMS = [
    case(
        "money behind the numbers of people",
        "发放救助金2,480万元，其中：城市1,236人，发放628万元；农村4,582人，发放1,620万元；特困312人，发放232万元。",
        "1,620",
        "1,260",
    ),
    case(
        "numbers and money side by side",
        "实施项目45个，总投资8,620万元。其中：道路12个，投资3,250万元；水利33个，投资5,370万元。",
        "5,370",
        "5,730",
    ),
    case("two stages, the total last", "一期投资1,800万元，二期投资2,700万元，总投资4,500万元。", "2,700", "7,200"),
    case(
        "two stages, the total first", "总投资4,500万元，分两期建设：一期1,800万元，二期2,700万元。", "2,700", "7,200"
    ),
    case("batches", "第一批下达资金860万元，第二批下达资金1,140万元，共下达2,000万元。", "1,140", "1,410"),
    case(
        "four quarters",
        "第一季度支出620万元，第二季度支出840万元，第三季度支出715万元，第四季度支出937万元，全年支出3,112万元。",
        "715",
        "751",
    ),
    case("two halves", "上半年完成投资1,265万元，下半年完成投资1,835万元，全年完成投资3,100万元。", "1,835", "1,385"),
    case("years", "总投资4,500万元，分三年实施：2021年1,200万元，2022年1,800万元，2023年1,500万元。", "1,800", "8,100"),
    case(
        "years, the total last", "2021年投入1,200万元，2022年投入1,800万元，两年累计投入3,000万元。", "1,800", "1,300"
    ),
    case("sources", "项目总投资2,860.00万元，申请上级资金2,100.00万元，自筹760.00万元。", "760.00", "670.00"),
    case(
        "a stock",
        "固定资产年初原值3,012.45万元，本年增加286.40万元，本年减少82.40万元，年末原值3,216.45万元。",
        "286.40",
        "268.40",
    ),
    case(
        "a stock of which nothing went",
        "固定资产年初原值512.40万元，本年新增86.20万元，年末原值598.60万元。",
        "86.20",
        "68.20",
    ),
    case("people on a list", "年初在册4,620人，当年新增386人，退出424人，年末在册4,582人。", "386", "368"),
]
ANSWERS = [
    case("sent and returned", "共发放问卷240份，收回228份，回收率95.00%。", "95.00", "59.00"),
    case("returned and valid", "发放问卷240份，收回有效问卷228份，有效回收率95%。", "240", "204"),
    case("said behind the number", "抽取群众150人进行调查，147人表示满意，满意率98.00%。", "98.00", "89.00"),
    case("by grade", "收回有效问卷192份。满意的179份，基本满意的10份，不满意的3份。", "10份", "15份"),
    case(
        "with shares, in parts",
        "回收480份；很满意312份，占65.00%；满意144份，占30.00%；一般18份，占3.75%；不满意6份，占1.25%。",
        "144",
        "114",
    ),
    case(
        "a share of one",
        "回收480份；很满意312份，占65.00%；满意144份，占30.00%；一般18份，占3.75%；不满意6份，占1.25%。",
        "3.75",
        "7.35",
    ),
    case(
        "in quotation marks",
        "参与调查1,200人，对实施情况表示“非常满意”的840人，占70.00%，“满意”的312人，占26.00%，“不满意”的48人，占4.00%。",
        "840人",
        "480人",
    ),
    case("shares alone", "问卷结果：非常满意62.5%、满意30.2%、一般5.2%、不满意2.1%。", "30.2", "32.0"),
]
POINTS = [
    case("lost of a hundred", "部门整体绩效自评得分94.88分，扣5.12分。", "5.12", "2.15"),
    case("in two sentences", "综合得分91.50分，扣分8.50分。其中：决策扣2分，产出扣3.5分，效益扣3分。", "3.5", "5.3"),
    case("one by one", "自评得分94.88分，扣5.12分，其中：执行率扣0.12分，采购扣2分，资产扣3分。", "0.12", "0.21"),
    case("a mark of each", "决策分值20分，得19分，得分率95%；产出分值50分，得46分，得分率92%。", "得46", "得64"),
]


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_reported(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "right", "wrong"), [*STAFF, *SAVED, *RATES, *TARGETS, *SUMS, *ANSWERS, *POINTS])
def test_a_slip_is_reported(text: str, right: str, wrong: str) -> None:
    assert right in text
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong))


def test_those_on_the_line_below_are_of_their_side() -> None:
    text = "年初预算收入986.30万元，全年实际支出1,042.75万元。\n其中：基本支出690.40万元，项目支出352.35万元。"
    assert checks(text, "sum") == [("consistent", "1,042.75万元 690.40万元 352.35万元")]
