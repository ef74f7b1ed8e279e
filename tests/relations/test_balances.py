"""The account of a government's budget: totals with 加上, what balances, what is left, and the year before."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

# Words that make a text one about a government's budget: see `auditor.scopes`.
HEAD = "关于2021年预算执行情况和2022年预算草案的报告\n全县转移支付、政府债务另行报告。\n"

FUND = (
    f"{HEAD}二、政府性基金预算\n全市政府性基金收入完成900万元，基金支出完成620万元，其中专项债券支出300万元。基金收入加上级补助80万元，收入总计980万元；"
    "基金支出加调出资金210万元、债务还本支出{paid}万元，支出总计930万元。"
)
MOVED = (
    "（三）国有资本经营预算\n全市收入7.6亿元，加上年结转0.5亿元，安排支出3.2亿元，"
    "调入一般公共预算4.0亿元，结转下年{left}亿元。"
)

BARE = (
    f"{HEAD}（一）一般公共预算\n县级收入52.3亿元，增长4.0%，加上上级补助61.4亿元、上年结转3.1亿元，{{total}}116.8亿元；"
    "县级支出98.7亿元，加上上解支出12.6亿元、债务还本5.5亿元，{total}116.8亿元。"
)
INSURANCE = (
    "（四）社会保险基金预算（全市）\n两项基金收入：机关事业单位养老保险186420万元、城乡居民养老保险98760万元，{total}285180万元。"
    "支出依次为179850万元、71240万元，{total}251090万元。{left}"
)
NOTHING = [
    case("with what was carried in told elsewhere", INSURANCE.format(total="合计", left="年末滚存结余34090万元。")),
    case("of more funds than are told", INSURANCE.format(total="合计", left="当年收支结余51200万元。")),
    case(
        "moved out of one book told, and of another not",
        HEAD + "一、一般公共预算\n县级收入68,412万元，上级补助21,500万元，调入资金24,300万元。\n"
        "二、政府性基金预算\n县级收入84,216万元，支出52,471万元，调出资金23,800万元。",
    ),
    case(
        "what came besides stands behind ；, and the total in a sentence of its own",
        f"{HEAD}二、政府性基金预算\n全年收入71,340万元，其中土地出让金66,120万元，占92.7%；上级补助5,216万元；专项债券转贷28,400万元；"
        "上年结余2,044万元。收入总量107,000万元。",
    ),
    case(
        "the same behind ，, with a grand total of another name",
        f"{HEAD}二、政府性基金预算\n收入7.14亿元，其中：土地出让收入6.62亿元；上级补助收入0.52亿元；债务转贷收入2.84亿元。收入合计10.50亿元。",
    ),
    case(
        "a table before the paragraph that says that both sides balance",
        f"{HEAD}一、一般公共预算\n项目\t预算数（万元）\t决算数（万元）\n收入总计\t310.00\t320.00\n支出总计\t300.00\t310.00\n二、收支平衡情况\n略。",
    ),
    case("what was carried in is not what was planned", "一、2021年预算执行\n县级一般公共预算收入300万元，上年结转20万元。收支相抵，"
    "年终结转35万元。\n二、2022年预算草案\n县级一般公共预算收入310万元，上年结转28万元。"),
    case("three books and two told", "一、一般公共预算\n县级支出500万元，结转下年30万元。\n二、政府性基金预算\n"
    "县级支出200万元，结转下年20万元。\n以上三本预算结转下年资金合计57万元。"),
    case("the balance of another fund", "一、2021年执行\n全县社会保险基金收入562万元，支出500万元。当年收支结余62万元，"
    "年末滚存结余800万元。\n二、2022年草案\n企业养老保险基金当年收支结余12万元，年末滚存结余300万元。"),
    case(
        "the other side behind ；, and what is left",
        HEAD + "一、国有资本经营预算\n县级国有资本经营收入900万元，其中利润收入700万元、其他收入200万元；"
        "支出640万元，调入一般公共预算180万元，年终结转80万元。",
    ),
    case(
        "a balance of both sides is in it",
        HEAD + "四、社会保险基金预算\n全县社会保险基金支出5200万元，当年收支结余300万元，加上年结余4100万元，年末滚存结余4400万元。",
    ),
    case(
        "transfers told one by one before the total",
        HEAD + "一、一般公共预算\n县级一般公共预算收入3000万元。其中税收收入2000万元，非税收入1000万元。"
        "转移性收入4000万元，包括上级补助收入3500万元、上年结转收入500万元。收入合计7000万元。",
    ),
    case(
        "what was carried in stands two sentences before",
        HEAD + "三、国有资本经营预算\n县级国有资本经营收入800万元，上级补助收入20万元，上年结转收入180万元，"
        "收入合计1000万元。县级国有资本经营支出600万元，调出资金240万元，调出比例达到当年收入的30%，结转下年160万元。",
    ),
    case(
        "what was carried in is carried on",
        "2023年全省财政决算。国有资本经营收入18.5亿元，加上年结转1.2亿元，收入总计19.7亿元。支出14.8亿元，调出资金3.7亿元，结转下年1.2亿元。",
    ),
    case(
        "rolled over in a section of its own, and more came to it",
        "一、2021年执行\n全市社会保险基金年末滚存结余317.4亿元。\n二、2022年草案\n全市社会保险基金本年结余23.1亿元，年末滚存结余352.8亿元。",
    ),
    case(
        "two levels",
        "一、一般公共预算\n1.全市。一般公共预算收入80.2亿元，调入资金6.1亿元。\n2.市级。一般公共预算收入31.4亿元，调入资金2.2亿元。",
    ),
    case(
        "two books",
        "一、一般公共预算\n上级补助收入30.2亿元，上年结转3.1亿元。\n二、政府性基金预算\n上级补助收入2.4亿元，上年结转0.8亿元。",
    ),
    case(
        "two years", "一、2021年预算执行\n市级教育支出18.2亿元。\n二、2022年预算草案\n市级教育支出19.6亿元。",
    ),
    case(
        "what one gives and what another", "中央对我省专项转移支付48.2亿元，省对市县专项转移支付36.1亿元。",
    ),
    case(
        "a rate of comparable figures",
        "全市一般公共预算收入52.0亿元，比上年的50.0亿元剔除退税因素后同口径增长6.1%。",
    ),
    case(
        "income of one book and expenditure of another",
        "一、一般公共预算\n收入合计80.2亿元。\n二、政府性基金预算\n支出合计31.4亿元，收支平衡。",
    ),
    case(
        "all revenue of a place is no total of the account",
        "全县财政总收入20.4亿元。一般公共预算支出40.2亿元，上解支出1.1亿元，支出总计41.3亿元。",
    ),
    case(
        "what is left at the end of the year",
        "一、决算\n（一）全县收入18.2亿元，其中地方级收入10.4亿元。加上级补助21.3亿元，收入总计31.7亿元。\n（二）全县支出30.1亿元，为预算的97.1%。上解支出0.9亿元，支出总计31.0亿元。\n（三）收支相抵，年终结余0.7亿元。",
    ),
    case(
        "growth over a budget",
        "一、2021年执行\n全市一般公共预算收入50.0亿元。\n二、2022年草案\n全市一般公共预算收入53.0亿元，比上年预算增长8.2%。",
    ),
    case(
        "growth in a year whose base is stated for another level",
        "一、2021年执行\n全市一般公共预算收入50.0亿元。\n二、2022年草案\n市级一般公共预算收入23.0亿元，比上年执行数增长8.2%。",
    ),
    case("sides of two accounts", "一、2024年县级一般公共预算\n收入总计900万元，支出总计820万元。\n二、2024年县级政府性基金预算\n收支相抵，结余55万元。"),
    case("加上 below another heading", HEAD + "一、一般公共预算\n一般公共预算收入300万元。\n二、其他\n加上上年结转20万元，收入总计370万元。"),
    case(
        "totals beside totals",
        "全省一般公共预算总收入3,806.4亿元，省级一般公共预算总收入1,422.7亿元；全省政府性基金总收入1,918.3亿元，省级政府性基金总收入206.9亿元；全省国有资本经营总收入84.6亿元。",
    ),
    case(
        "the other side behind the parts of the first",
        "全县收入总量186.4亿元，增长6.2%。其中，地方收入32.6亿元；上级补助121.5亿元；一般债务收入9.4亿元，动用预算稳定调节基金、上年结转等22.9亿元。支出总量163.2亿元，增长2.4%。",
    ),
    case(
        "two kinds named and the parts of one",
        "中央税收返还和转移支付收入1,426.8亿元（一般性转移支付1,102.4亿元，专项转移支付183.7亿元）。",
    ),
    case(
        "what is told within one of a side",
        "全县一般公共预算收入26.40亿元，上级补助收入9.82亿元（其中专项补助2.40亿元），上年结余1.96亿元，债务转贷收入3.15亿元，调入资金0.47亿元。一般公共预算支出24.30亿元，上解上级支出6.64亿元，债务还本支出1.90亿元。收入合计41.80亿元，支出合计32.84亿元，年终结余8.96亿元。",
    ),
]  # fmt: skip

READ = [
    case(
        "what is left of two totals that do not say of which side",
        HEAD + INSURANCE.format(total="合计", left="当年收支结余34090万元。"),
        "difference",
        "consistent",
        "285180万元 251090万元 34090万元",
    ),
    case(
        "the same in other words",
        HEAD + INSURANCE.format(total="共计", left="本年结余34090万元。"),
        "difference",
        "consistent",
        "285180万元 251090万元 34090万元",
    ),
    case(
        "income behind ；, what came besides and the total",
        HEAD + "二、政府性基金预算\n县级收入67.52亿元；上级补助1.36亿元，专项债务收入24.00亿元，上年结余2.71亿元，收入总量95.59亿元。",
        "sum",
        "consistent",
        "67.52亿元 1.36亿元 24.00亿元 2.71亿元 95.59亿元",
    ),
    case(
        "moved out of one book alone",
        HEAD + "一、一般公共预算\n县级收入68,412万元，上级补助21,500万元，调入资金24,300万元。\n"
        "二、政府性基金预算\n县级收入84,216万元，支出52,471万元，调出资金24,300万元。",
        "restated",
        "consistent",
        "24,300万元 24,300万元",
    ),
    case("totals that do not say of which side", BARE.format(total="总计"), "sum", "consistent", "98.7亿元 12.6亿元 5.5亿元 116.8亿元"),
    case("the first of them", BARE.format(total="总计"), "sum", "consistent", "52.3亿元 61.4亿元 3.1亿元 116.8亿元"),
    case(
        "moved to the general budget, the rest carried on",
        MOVED.format(left="0.9"),
        "difference",
        "consistent",
        "7.6亿元 0.5亿元 3.2亿元 4.0亿元 0.9亿元",
    ),
    case(
        "moved out to it",
        MOVED.format(left="0.9").replace("调入", "调出至"),
        "difference",
        "consistent",
        "7.6亿元 0.5亿元 3.2亿元 4.0亿元 0.9亿元",
    ),
    case(
        "named again before what is added to it",
        FUND.format(paid=100),
        "sum",
        "consistent",
        "620万元 210万元 100万元 930万元",
    ),
    case(
        "an insurance fund by itself",
        "一、总体情况\n全市社会保险基金收入63210万元，支出59850万元，年末滚存结余30360万元。\n二、分险种情况\n（一）企业职工基本养老保险基金\n基金收入41210万元，完成预算40000万元的103.0%。基金支出40150万元，完成预算41500万元的96.7%。当年收支结余1060万元，年末滚存结余20060万元（上年末19000万元）。",
        "difference",
        "consistent",
        "1060万元 20060万元 19000万元",
    ),
    case("a gap", "四、社会保险基金预算\n全县社会保险基金收入486万元，支出520万元。"
    "当年收支缺口34万元，年末滚存结余214万元（上年末为248万元）。", "difference", "consistent", "486万元 520万元 34万元"),
    case("a gap taken from the balance", "四、社会保险基金预算\n全县社会保险基金收入486万元，支出520万元。"
    "当年收支缺口34万元，年末滚存结余214万元（上年末为248万元）。", "difference", "consistent", "34万元 214万元 248万元"),
    case(
        "the balance of the year before in the section before",
        "一、2021年社会保险基金预算执行\n全县社会保险基金年末滚存结余1200万元。\n二、2022年社会保险基金预算草案\n全县社会保险基金收入安排560万元，支出安排500万元，当年收支结余60万元，年末滚存结余1260万元。",
        "difference", "consistent", "1200万元 60万元 1260万元",
    ),
    case(
        "three books", "一、一般公共预算\n县级支出500万元，结转下年30万元。\n二、政府性基金预算\n县级支出200万元，结转下年20万元。"
        "\n三、国有资本经营预算\n县级支出40万元，结转下年7万元。\n以上三本预算结转下年资金合计57万元。",
        "sum", "consistent", "30万元 20万元 7万元 57万元",
    ),
    case(
        "moved in from two books", "一、一般公共预算\n县级收入500万元，调入资金148万元。\n二、政府性基金预算\n"
        "县级支出200万元，调出资金128万元。\n三、国有资本经营预算\n县级支出40万元，调出资金20万元。",
        "sum", "consistent", "148万元 128万元 20万元",
    ),
    case(
        "a level named behind 其中 ends with its list", "全省共清理存量资金186.4亿元，其中省本级62.7亿元、市县123.7亿元，已统筹使用174.8亿元，使用率93.8%。",
        "ratio", "consistent", "186.4亿元 174.8亿元 93.8%",
    ),
    case("a share of all levels", "年末全省政府债务余额622.5亿元；"
    "省本级债务余额124.5亿元，占全省的20.0%。", "share", "consistent", "622.5亿元 124.5亿元 20.0%"),
    case(
        "支出安排 is not the income before it",
        "一、2021年执行\n全市一般公共预算支出400.0亿元。\n二、2022年草案\n全市一般公共预算收入预期172.2亿元，比上年增长6.0%；支出安排424.0亿元，比上年完成数增长6.0%。",
        "change", "consistent", "400.0亿元 424.0亿元 6.0%",
    ),
    case(
        "all that came in went out",
        "一、国有资本经营预算\n市级国有资本经营收入安排6.20亿元，其中利润收入5.10亿元、股利收入1.10亿元；支出安排3.80亿元，调入一般公共预算2.40亿元。政府债务另行报告。",
        "sum", "consistent", "6.20亿元 3.80亿元 2.40亿元",
    ),
    case(
        "transfers told one by one",
        "一、一般公共预算\n县级一般公共预算收入3000万元，为预算的101%。转移性收入4000万元，包括上级补助收入3500万元、上年结转收入500万元。收入合计7000万元。",
        "sum", "consistent", "3000万元 4000万元 7000万元",
    ),
    case(
        "a rate of the plan before 加上",
        "省级一般公共预算收入36.8亿元，为预算36.4亿元的101.1%；加上市县上解2.4亿元、动用预算稳定调节基金4.5亿元、上年结转1.8亿元，收入合计45.5亿元。",
        "sum", "consistent", "36.8亿元 2.4亿元 4.5亿元 1.8亿元 45.5亿元",
    ),
    case(
        "加上 in a sentence of its own, parts between",
        "全省政府性基金收入21.7亿元，比上年下降4.3%。其中土地出让收入18.9亿元。加上中央补助0.6亿元、上年结转2.8亿元，收入合计25.1亿元。",
        "sum", "consistent", "21.7亿元 0.6亿元 2.8亿元 25.1亿元",
    ),
    case(
        "the final figure behind two plans",
        "政府性基金收入年初预算3200万元，调整预算3850万元，决算数3726万元。加上上级补助218万元、上年结余390万元，收入总计4334万元。",
        "sum", "consistent", "3726万元 218万元 390万元 4334万元",
    ),
    case(
        "the adjusted figure",
        "政府性基金收入年初预算860万元，调减245万元，调整后为615万元。加上上级补助18万元，收入总计633万元。",
        "sum", "consistent", "615万元 18万元 633万元",
    ),
    case(
        "the part of it that stays here",
        "全县收入18.2亿元，其中地方级收入10.4亿元，为预算的102.4%。加上级补助21.3亿元，上年结余0.8亿元，收入总计32.5亿元。",
        "sum", "consistent", "10.4亿元 21.3亿元 0.8亿元 32.5亿元",
    ),
    case(
        "both sides in one sentence",
        "全县政府性基金收入安排800万元，加上上年结余30万元，收入总计830万元；支出安排760万元，调出资金70万元，支出总计830万元。",
        "sum", "consistent", "760万元 70万元 830万元",
    ),
    case(
        "a list that goes on from the sentence before",
        "全县支出30.1亿元，为调整预算的97.1%。上解支出0.9亿元，债务还本支出1.2亿元，支出总计32.2亿元。",
        "sum", "consistent", "30.1亿元 0.9亿元 1.2亿元 32.2亿元",
    ),
    case(
        "totals that balance, a paragraph apart",
        "一、一般公共预算\n全市收入80.2亿元，加上上级补助30.1亿元，收入合计110.3亿元。\n全市支出104.1亿元，加上上解6.2亿元，支出合计110.3亿元。收支平衡。",
        "restated", "consistent", "110.3亿元 110.3亿元",
    ),
    case(
        "everything that came went or was carried",
        "全县国有资本经营收入680万元，支出420万元，调出资金200万元，结转下年60万元。",
        "difference", "consistent", "680万元 420万元 200万元 60万元",
    ),
    case(
        "the surplus of two totals",
        "收入方：一般公共预算收入648万元，上级补助1624万元，收入总计2272万元。支出方：一般公共预算支出2189万元，上解支出54万元，支出总计2243万元。收支相抵，年终结余29万元。",
        "difference", "consistent", "2272万元 2243万元 29万元",
    ),
    case(
        "the surplus of a book",
        "全市社会保险基金收入562.8亿元，完成预算的52.9%；支出498.3亿元。当年收支结余64.5亿元。",
        "difference", "consistent", "562.8亿元 498.3亿元 64.5亿元",
    ),
    case(
        "a fund from one end of the year to the other",
        "县级预算稳定调节基金年初余额842万元，当年动用500万元，补充282万元，年末余额624万元。",
        "difference", "consistent", "842万元 500万元 282万元 624万元",
    ),
    case(
        "the surpluses of all years",
        "社会保险基金本年收支结余67万元，上年滚存结余457万元，年末滚存结余524万元。",
        "difference", "consistent", "67万元 457万元 524万元",
    ),
    case(
        "the surpluses of all years, the last one in brackets",
        "全市社会保险基金当年收支结余24.8亿元，年末滚存结余317.4亿元（上年末292.6亿元）。",
        "difference", "consistent", "24.8亿元 317.4亿元 292.6亿元",
    ),
    case(
        "the surpluses of all years, the last one behind a comma",
        "全市社会保险基金当期结余423万元，6月末累计结余7834万元，较年初7411万元有所增加。",
        "difference", "consistent", "423万元 7834万元 7411万元",
    ),
    case(
        "what was lacking this year",
        "全市社会保险基金当年收支缺口43万元，动用历年结余弥补后，年末滚存结余2171万元（上年末为2214万元）。",
        "difference", "consistent", "43万元 2171万元 2214万元",
    ),
    case(
        "a fund from the end of one year to that of the next",
        "市级预算稳定调节基金2020年末余额662万元，2021年动用628万元、补充389万元，2021年末余额423万元。",
        "difference", "consistent", "662万元 628万元 389万元 423万元",
    ),
    case(
        "what the next year opens with stands in its own section",
        "一、2021年执行\n全市社会保险基金当年结余24.8亿元，年末滚存结余317.4亿元。\n二、2022年草案\n全市社会保险基金本年结余23.1亿元，年末滚存结余340.5亿元。",
        "difference", "consistent", "317.4亿元 23.1亿元 340.5亿元",
    ),
    case(
        "carried into the next year",
        "一、2021年执行\n市级一般公共预算支出80.4亿元，结转下年5.05亿元。\n二、2022年草案\n市级一般公共预算收入90.1亿元，上年结转5.05亿元。",
        "restated", "consistent", "5.05亿元 5.05亿元",
    ),
    case(
        "what is rolled over less what was lacking, the year before by its number",
        "一、2021年社会保险基金预算\n全县社会保险基金当年收支缺口1.2亿元，年末滚存结余8.3亿元（2020年末9.5亿元）。",
        "difference", "consistent", "1.2亿元 8.3亿元 9.5亿元",
    ),
    case(
        "growth over what all levels had, in sections with marks of one character",
        "一、社会保险基金预算\n㈠2021年执行\n全市社会保险基金收入50.0亿元。\n㈡2022年草案\n收入53.0亿元，增长6.0%。",
        "change", "consistent", "50.0亿元 53.0亿元 6.0%",
    ),
    case(
        "growth over 全市收入 in the section on that book",
        "一、2021年执行\n（一）全市一般公共预算\n全市收入50.0亿元。\n二、2022年草案\n全市一般公共预算收入53.0亿元，增长6.0%。",
        "change", "consistent", "50.0亿元 53.0亿元 6.0%",
    ),
    case(
        "what a total without a name leaves",
        "全县政府性基金收入13.1亿元，其中土地出让收入11.2亿元，加上级补助3.6亿元、上年结余2.9亿元，合计19.6亿元；基金支出15.2亿元，调出1.4亿元，年终结余3.0亿元。",
        "difference", "consistent", "19.6亿元 15.2亿元 1.4亿元 3.0亿元",
    ),
    case(
        "growth over what came in the section before",
        "一、2021年执行\n全市一般公共预算收入50.0亿元。\n二、2022年草案\n全市一般公共预算收入53.0亿元，比上年执行数增长6.0%。",
        "change", "consistent", "50.0亿元 53.0亿元 6.0%",
    ),
    case(
        "the plain rate beside the comparable one",
        "全市一般公共预算收入48.0亿元，比上年减少2.0亿元，按自然口径计算下降4.0%，扣除退税因素后同口径增长3.1%。",
        "change", "consistent", "48.0亿元 2.0亿元 4.0%",
    ),
    case(
        "a change behind a list that makes up its total",
        "县级三公经费1386万元，其中因公出国（境）费12万元、公务用车费762万元、公务接待费612万元，比上年的1574万元减少188万元。",
        "change", "consistent", "1386万元 1574万元 188万元",
    ),
    case(
        "sides in three paragraphs",
        "一、2024年县级一般公共预算平衡情况\n收入方：一般公共预算收入600万元，上级补助收入300万元，收入总计900万元。"
        "\n支出方：一般公共预算支出700万元，上解上级支出120万元，支出总计820万元。\n收支相抵，年终结转80万元。",
        "difference", "consistent", "900万元 820万元 80万元",
    ),
    case(
        "what is left of a total behind 加上",
        "2024年县级国有资本经营收入1,120万元，加上上年结转86万元，收入总计1,206万元；支出740万元，年终结转466万元。",
        "difference", "consistent", "1,206万元 740万元 466万元",
    ),
    case(
        "加上 begins the next paragraph",
        HEAD + "政府性基金收入完成300万元，为预算310万元的96.77%。其中：土地出让收入260万元、污水处理费收入40万元。"
        "\n加上专项债务转贷收入50万元、上年结转20万元，收入总计370万元。",
        "sum", "consistent", "300万元 50万元 20万元 370万元",
    ),
    case(
        "加上 and then 再加上",
        "全县一般公共预算收入31.2亿元，加上级补助收入12.5亿元、债券转贷收入4.1亿元，再加上年结余1.6亿元，合计49.4亿元。",
        "sum", "consistent", "31.2亿元 12.5亿元 4.1亿元 1.6亿元 49.4亿元",
    ),
    case(
        "what is added has several names",
        "我区一般公共预算收入58.4亿元，增长2.1%；加上上级补助、调入资金和上年结余等收入20.7亿元后，一般公共预算总收入79.1亿元。",
        "sum", "consistent", "58.4亿元 20.7亿元 79.1亿元",
    ),
    case(
        "what can be spent",
        "全镇实现财政收入8,230万元，加上以前年度结余1,410万元，实际可支配收入9,640万元。",
        "sum", "consistent", "8,230万元 1,410万元 9,640万元",
    ),
    case(
        "总量, and of other books what was moved",
        "省级一般公共预算收入620亿元。加上从省级政府性基金预算、国有资本经营预算调入40亿元，收入总量为660亿元。"
        "省级一般公共预算支出700亿元，增长4.2%。收支总量相抵，财政赤字40亿元。",
        "difference", "consistent", "660亿元 700亿元 40亿元",
    ),
    case(
        "总量 of both sides",
        "省级一般公共预算收入620亿元。加上调入资金40亿元，收入总量660亿元。省级一般公共预算支出690亿元，下降1.3%。"
        "加上补充预算稳定调节基金10亿元，支出总量700亿元。收支总量相抵，赤字40亿元，与预算持平。",
        "difference", "consistent", "660亿元 700亿元 40亿元",
    ),
    case(
        "a colon behind 加上",
        "全县一般公共预算收入12.60亿元，加上：上级补助收入30.40亿元、上年结转2.10亿元、调入资金4.30亿元，收入总计49.40亿元。",
        "sum",
        "consistent",
        "12.60亿元 30.40亿元 2.10亿元 4.30亿元 49.40亿元",
    ),
    case(
        "parts of what is added, told behind it",
        "县本级一般公共预算收入6.20亿元，其中：税收收入4.90亿元、非税收入1.30亿元。加上转移性收入32.15亿元，其中：税收返还收入5,100万元、转移支付收入22.84亿元、上年结转1.90亿元、调入资金2.70亿元、债务转贷收入4.20亿元，收入合计38.35亿元。",
        "sum",
        "consistent",
        "6.20亿元 32.15亿元 38.35亿元",
    ),
    case(
        "a side told two sentences before its total",
        "全县一般公共预算收入26.40亿元，上级补助收入9.82亿元，上年结余1.96亿元，债务转贷收入3.15亿元，调入资金0.47亿元。一般公共预算支出24.30亿元，上解上级支出6.64亿元，债务还本支出1.90亿元。收入合计41.80亿元，支出合计32.84亿元，年终结余8.96亿元。",
        "sum",
        "consistent",
        "26.40亿元 9.82亿元 1.96亿元 3.15亿元 0.47亿元 41.80亿元",
    ),
    case(
        "the other side before both totals",
        "全县一般公共预算收入26.40亿元，上级补助收入9.82亿元，上年结余1.96亿元，债务转贷收入3.15亿元，调入资金0.47亿元。一般公共预算支出24.30亿元，上解上级支出6.64亿元，债务还本支出1.90亿元。收入合计41.80亿元，支出合计32.84亿元，年终结余8.96亿元。",
        "sum",
        "consistent",
        "24.30亿元 6.64亿元 1.90亿元 32.84亿元",
    ),
]  # fmt: skip

FOUND = [
    case(
        "moved to the general budget, the rest carried on",
        MOVED.format(left="0.3"),
        "difference",
        "7.6亿元 0.5亿元 3.2亿元 4.0亿元 0.3亿元",
    ),
    case(
        "named again before what is added to it",
        FUND.format(paid=110),
        "sum",
        "620万元 210万元 110万元 930万元",
    ),
    case(
        "a balance copied from the year before, of the one account",
        "一、2021年预算执行情况\n可用财力2400万元，其中体制分成2312万元，上年结余88万元。\n全镇一般公共预算支出2339万元。收支相抵，年终滚存结余61万元。\n二、2022年预算草案\n可用财力2500万元，其中体制分成2412万元，上年结余88万元。",
        "restated",
        "61万元 88万元",
    ),
    case(
        "carried on, one book left out", "一、一般公共预算\n县级支出500万元，结转下年30万元。\n二、政府性基金预算\n县级支出200万元，结转下年20万元。"
        "\n三、国有资本经营预算\n县级支出40万元，结转下年7万元。\n以上三本预算结转下年资金合计50万元。",
        "sum", "30万元 20万元 7万元 50万元",
    ),
    case(
        "carried in as in the year before",
        "一、2021年预算执行\n县级一般公共预算收入300万元，加上上年结转收入20万元，收入总计320万元。支出285万元，支出总计285万元。收支相抵，年终结转35万元。\n二、2022年预算草案\n县级一般公共预算收入310万元，加上上年结转收入20万元，收入总计330万元。",
        "restated", "35万元 20万元",
    ),
    case(
        "the surpluses of all years",
        "全市社会保险基金当年收支结余24.8亿元，年末滚存结余318.4亿元（上年末292.6亿元）。",
        "difference", "24.8亿元 318.4亿元 292.6亿元",
    ),
    case(
        "transfers and the rest do not make the total",
        "一、一般公共预算\n县级一般公共预算支出5200万元。转移性支出1500万元，包括上解支出900万元、债务还本支出600万元。结转下年支出300万元。支出合计7100万元。",
        "sum", "5200万元 1500万元 300万元 7100万元",
    ),
    case(
        "a slip in what is added",
        "省级一般公共预算收入36.8亿元，为预算36.4亿元的101.1%；加上市县上解2.4亿元、上年结转1.8亿元，收入合计40.1亿元。",
        "sum", "36.8亿元 2.4亿元 1.8亿元 40.1亿元",
    ),
    case(
        "totals said to balance",
        "一、一般公共预算\n全市收入80.2亿元，上级补助30.1亿元，收入合计110.3亿元。\n全市支出104.1亿元，上解9.2亿元，支出合计113.3亿元。收支平衡。",
        "restated", "110.3亿元 113.3亿元",
    ),
    case(
        "carried into the next year, and a slip",
        "一、2021年执行\n市级国有资本经营支出804万元，结转下年5144万元。\n二、2022年草案\n市级国有资本经营收入901万元，加上年结转3144万元。",
        "restated", "5144万元 3144万元",
    ),
    case(
        "growth over the wrong base",
        "一、2021年执行\n全市政府性基金收入221.8亿元。\n二、2022年草案\n全市政府性基金收入预期235.1亿元，比上年执行数增长5.7%。",
        "change", "221.8亿元 235.1亿元 5.7%",
    ),
    case(
        "再加上, and a slip",
        "全县一般公共预算收入31.2亿元，加上级补助收入12.5亿元、债券转贷收入4.1亿元，再加上年结余1.6亿元，合计46.4亿元。",
        "sum", "31.2亿元 12.5亿元 4.1亿元 1.6亿元 46.4亿元",
    ),
    case(
        "a deficit of other totals",
        "省级一般公共预算收入620亿元。加上调入资金40亿元，收入总量660亿元。省级一般公共预算支出690亿元。"
        "加上补充预算稳定调节基金10亿元，支出总量700亿元。收支总量相抵，赤字49亿元。",
        "difference", "660亿元 700亿元 49亿元",
    ),
    case(
        "a surplus",
        "全市社会保险基金收入562.8亿元，支出498.3亿元。当年收支结余68.5亿元。",
        "difference", "562.8亿元 498.3亿元 68.5亿元",
    ),
    case(
        "a total that is more than its head and what is added",
        "县本级一般公共预算收入6.20亿元，其中：税收收入4.90亿元、非税收入1.30亿元。加上转移性收入32.15亿元，其中：税收返还收入5,100万元、转移支付收入22.84亿元、上年结转1.90亿元、调入资金2.70亿元、债务转贷收入4.20亿元，收入合计39.35亿元。",
        "sum",
        "6.20亿元 32.15亿元 39.35亿元",
    ),
    case(
        "a slip behind a colon",
        "全县一般公共预算收入12.60亿元，加上：上级补助收入30.40亿元、上年结转2.10亿元、调入资金4.30亿元，收入总计44.90亿元。",
        "sum",
        "12.60亿元 30.40亿元 2.10亿元 4.30亿元 44.90亿元",
    ),
    case(
        "a slip in a side before both totals",
        "全县一般公共预算收入26.40亿元，上级补助收入9.82亿元，上年结余1.96亿元，债务转贷收入3.15亿元，调入资金0.47亿元。一般公共预算支出24.30亿元，上解上级支出6.46亿元，债务还本支出1.90亿元。收入合计41.80亿元，支出合计32.84亿元，年终结余8.96亿元。",
        "sum",
        "24.30亿元 6.46亿元 1.90亿元 32.84亿元",
    ),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_two_accounts_are_not_one(text: str) -> None:
    assert alarms(HEAD + text) == []
    assert [figures for verdict, figures in checks(HEAD + text, "restated")] == []


@pytest.mark.parametrize(("text", "kind", "verdict", "figures"), READ)
def test_an_account_is_read(text: str, kind: str, verdict: str, figures: str) -> None:
    assert (verdict, figures) in checks(HEAD + text, kind)
    assert alarms(HEAD + text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), FOUND)
def test_a_slip_in_an_account_is_found(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(HEAD + text)


@pytest.mark.parametrize(("total", "apart"), [("总计", "；"), ("合计为", "；"), ("共计", "。")])
def test_totals_that_do_not_say_of_which_side_are_two(total: str, apart: str) -> None:
    assert alarms(BARE.format(total=total).replace("；", apart)) == []


ROLLED_ALONE = [
    case("short", "收入165.8亿元，支出171.3亿元，当期缺口5.5亿元，上年滚存118.4亿元，年末滚存112.9亿元。", 0),
    case(
        "short, a misprint", "收入165.8亿元，支出171.3亿元，当期缺口5.5亿元，上年滚存118.4亿元，年末滚存121.9亿元。", 1
    ),
    case("left", "收入86.2亿元，支出80.9亿元，当年结余5.3亿元，年初滚存41.6亿元，年末滚存46.9亿元。", 0),
    case("left, a misprint", "收入86.2亿元，支出80.9亿元，当年结余5.3亿元，年初滚存41.6亿元，年末滚存49.6亿元。", 1),
]


@pytest.mark.parametrize(("words", "wrong"), ROLLED_ALONE)
def test_rolled_without_the_word_for_what_is_left(words: str, wrong: int) -> None:
    assert len(alarms(HEAD + "四、社会保险基金预算\n" + words)) == wrong


PUT_IN = (
    f"{HEAD}二、政府性基金预算\n土地出让返还等收入7,640万元，为预算8,000万元的95.5%。支出7,215万元，用于征迁安置4,326万元、配套2,889万元。"
    "{carried}年终结余{left}万元。"
)


def test_what_is_put_in_right_before_what_is_left_is_in_it() -> None:
    text = PUT_IN.format(carried="加上年结余318万元，", left=743)
    assert alarms(text) == []
    assert alarms(PUT_IN.format(carried="", left=425)) == []
    assert alarms(PUT_IN.format(carried="上年结余318万元已按规定收回，", left=425)) == []
    found = alarms(text.replace("743", "734"))
    assert [(kind, sorted(shown.split())) for kind, shown in found] == [
        ("difference", sorted(["318万元", "7,640万元", "7,215万元", "734万元"]))
    ]
