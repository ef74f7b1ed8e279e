"""Truthful sentences of whatever relations: whatever else is read in them, nothing may be reported."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

QUIET = [
    case(
        "a rate of one of the projects that are told before it",
        "12个项目预算500.00万元，执行480.00万元，其中甲项目预算200.00万元，执行190.00万元，执行率95.00%。",
    ),
    case(
        "a share of what came the year before",
        "全年接受捐赠总量4237.96万元，支出1427.02万元，占上年接受捐赠总量的32.72%。",
    ),
    case(
        "a change of the other side",
        "本年支出决算2000.00万元，收入比上年增加100.00万元，增长5.00%；支出比上年减少50.00万元，下降2.44%。",
    ),
    case(
        "posts of two kinds before those in post",
        "核定政法专项编制32名、事业编制4名，民警30人，事业人员4人，辅警18人，共52人。",
    ),
    case("flat against a year that is told nowhere", "2023年公务接待费3.20万元、2022年3.50万元，与2021年持平。"),
    case(
        "set against the office's first budget",
        "对照部门年初预算4000.00万元，全年调整预算4200.00万元，实际支出3900.00万元，预算完成率97.50%。",
    ),
    case(
        "what the clinics took, and one service of it",
        "医院全年收入5000.00万元，其中：门诊收入1500.00万元，住院收入2700.00万元，"
        "财政补助收入800.00万元，药品收入1100.00万元。",
    ),
    case(
        "the year's income beside both totals",
        "2022年度收、支总计16556.52万元。与2021年相比，本年收入增加915.44万元，增长5.99%；上年本年收入为15284.66万元。",
    ),
    case("staff without posts among the staff", "核定编制60名，年末实有人员68人，含公益性岗位5人、借调人员3人。"),
    case(
        "vehicles bought, some for townships",
        "全年更新购置公务用车7辆，其中执法执勤用车4辆、应急保障用车1辆、乡镇公务用车2辆。",
    ),
    case(
        "last year's money is in the budget",
        "2024年初预算收入1,120.00万元，其中上年结转120.00万元。\n2024年年初预算1,120.00万元，年中追加预算200.00万元。2024年支出决算1,270.00万元，年末结转结余50.00万元。",
    ),
    case(
        "last year's money was given back",
        "2024年年初预算1,120.00万元，年中追加预算200.00万元。上年末结转结余120.00万元，已全部上缴财政。\n2024年支出决算1,270.00万元，年末结转结余50.00万元。",
    ),
    case(
        "what another relation bears out",
        "2024年年初预算2,000.00万元，年中追加预算288.92万元。2024年支出决算2,135.46万元，年末结转153.46万元。",
    ),
    case("interest is not told", "截至年末，到位资金1,280.00万元，支出1,045.36万元，结余资金及利息236.44万元。"),
    case(
        "what is given for spending is income",
        "补助运营支出120.00万元，票款收入300.00万元，广告收入30.00万元，收入合计450.00万元。",
    ),
    case(
        "what is given for costs is income",
        "弥补食堂成本12.00万元、服务收入40.00万元、其他收入8.00万元，收入合计60.00万元。",
    ),
    case(
        "the base in a bracket behind the share",
        "政府采购支出总额500.00万元。授予中小企业合同金额400.00万元，占政府采购支出总额的80.00%，其中：授予小微企业合同金额320.00万元，占64.00%（占采购总额）。",
    ),
    case("a mark from which on it is good", "按全县统一指标（90分及以上为优），自评93.5分，扣6.5分，等次为优。"),
    case(
        "what it cost, before what came in",
        "全年营运成本1348.27万元，票款收入312.04万元、广告收入41.56万元，收入合计353.60万元，亏损994.67万元。",
    ),
    case(
        "stations in a bracket behind one of the units",
        "纳入编报范围的单位共4个，分别为局机关（含派出所9个）、检测中心、服务中心、执法队。",
    ),
    case(
        "other people, whose number is not told",
        "有效问卷558份中，非常满意203份、比较满意241份、一般88份、不满意26份，满意率79.57%；驾驶员满意97份，满意率82.20%。",
    ),
    case(
        "what came over counts in the budget",
        "年初预算1186.30万元，上年结转46.20万元，年中追加1205.35万元，全年预算数合计2437.85万元。\n全年支出2379.14万元，年末结转结余58.71万元。",
    ),
    case(
        "what was taken back counts too",
        "年初批复3418.60万元，年中追加512.35万元、收回46.20万元，全年预算数（调整后）3884.75万元。\n全年支出3726.18万元，年末结转158.57万元。",
    ),
    case(
        "a sum written out, side by side",
        "收入方：本级收入3842万元＋上级补助5176万元＝9018万元。支出方：本级支出7964万元＋上解702万元＋年终结转352万元＝9018万元。",
    ),
    case(
        "left of what was at hand",
        "本级收入1689万元，加上级补助148万元、上年结转21万元，减去体制上解482万元，可支配财力1376万元，扣除当年支出后结余83万元。",
    ),
    case(
        "one fund, and two in all",
        "工伤保险：年末滚存结余4,320.50万元。\n工伤保险、失业保险两项合计，年末滚存结余4,230.50万元。",
    ),
    case(
        "two books in all", "年末结转和结余1,245.60万元。\n一般公共预算与基金预算两项合计年末结转和结余1,254.60万元。"
    ),
    case("three funds together", "年末结余4,320.50万元。\n三项资金共计年末结余4,230.50万元。"),
    case(
        "a net value, and assets at what they had cost",
        "年末固定资产净值812.40万元，其中固定资产中房屋905.10万元、车辆120.00万元。",
    ),
    case("the same in two sentences", "截至年末，固定资产净值812.40万元。固定资产当中房屋905.10万元，车辆120.00万元。"),
    case("one kind alone", "固定资产净值812.40万元，固定资产中房屋905.10万元。"),
    case(
        "kinds of the net value are none of the cost",
        "固定资产净值812.40万元。固定资产中房屋605.10万元，设备120.00万元，车辆87.30万元。",
    ),
    case(
        "what is left makes up the difference of two totals",
        "收入总计286.50万元。支出总计271.35万元。年末结余15.15万元。",
    ),
    case("the same, line by line", "本年收入总计286.50万元。\n支出总计271.35万元。\n年末结转和结余15.15万元。"),
    case(
        "what is left of one of two funds", "食堂专户年末结余12.30万元。\n食堂专户与维修资金两项合计年末结余16.50万元。"
    ),
    case(
        "growth over another year behind an adjusted budget",
        "年初预算500.00万元，年中调增后达到600.00万元，增长8.30%。",
    ),
    case(
        "rates of what is told nowhere",
        "全年支出1,351.20万元，其中56.20%为基本支出，计1,068.95万元；20.89%为项目支出，计382.25万元。",
    ),
    case(
        "less than last year, behind the rate of the plan",
        "地方一般公共预算收入84.6亿元，为调整预算82.0亿元的103.2%，比上年（101.3亿元）短收16.7亿元，下降16.5%。",
    ),
    case(
        "the same without a bracket",
        "县级收入84.6亿元，为预算82.0亿元的103.2%，比上年101.3亿元减收16.7亿元，下降16.5%。",
    ),
    case(
        "a rate of what all parts make up",
        "2015年“三公”实际支出93,410元：接待28,130元，用车65,280元，为2015年预算12.50万元的74.7%。",
    ),
    case(
        "what two years carried on",
        "2022年结转2023年使用4.57亿元，实际支出4.19亿元，支出进度91.7%；2023年结转2024年3.05亿元，比上年结转减少1.52亿元。",
    ),
    case(
        "what is left of one book, behind the totals of another",
        "市级政府性基金预算收入总量276.68亿元、支出总量208.29亿元，年终结转68.39亿元；国有资本经营预算收入总量6.20亿元、支出总量5.80亿元，"
        "年终结转0.40亿元；社会保险基金收入82.30亿元、支出79.10亿元，当年结余3.20亿元、滚存结余96.40亿元。一般公共预算转移支付28.10亿元，调入资金7.50亿元。",
    ),
    case(
        "what is spent out of a total is no total",
        "本级收入129087万元。上年结转32000万元，提前下达专项债券26000万元。收入总计187087万元，安排支出172087万元，调入一般公共预算15000万元，支出总计187087万元。",
    ),
    case(
        "what was moved in is no change that others explain",
        "收入由120.13亿元调减至116.78亿元，减少3.35亿元；通过动用预算稳定调节基金2.01亿元、增加调入资金1.34亿元弥补，支出规模不变。"
        "政府性基金收入减少7.65亿元，支出相应调减7.65亿元，其中土地开发支出调减5.10亿元、城市建设支出调减2.55亿元。",
    ),
    case(
        "of two budgets, each by its name",
        "2017年市本级一般公共预算支出年初预算85.69亿元，上级补助增加6.68亿元、上年结转6.65亿元，调整预算数为99.02亿元。支出决算数92.09亿元，"
        "为年初预算的107.5%、调整预算的93.0%。\n其中，三公经费支出0.28亿元，占支出决算数的0.30%。",
    ),
    case(
        "the year before within a bracket does not go beyond it",
        "2024年，全区一般公共预算收入194962万元（预算190952万元，完成102.1%；上年175359万元，增长11.2%），"
        "一般公共预算支出342272万元（调整预算357651万元，完成95.7%；上年291430万元，增长17.4%）。",
    ),
    case(
        "plan and last year's amount in a bracket are no parts",
        "按完成进度排序：\n1.东塘镇：完成2698.49万元，占任务的99.78%，同比增长2.12%（任务数2704.57万元，上年同期2642.49万元）\n"
        "2.北岗乡：完成1540.43万元，占任务的94.34%，同比增长4.28%（任务数1632.93万元，上年同期1477.24万元）",
    ),
    case(
        "a principle, not said of two totals",
        "全市一般公共预算收入安排5,200万元，加上调出资金2,310万元，收入总计7,510万元。\n全市一般公共预算支出安排6,900万元，加上上解支出590万元，"
        "支出总计7,490万元。编制预算坚持收支平衡的原则。",
    ),
    case(
        "an aside between a total and its parts",
        "全市一般公共预算收入完成106.20亿元，同比增长1.2%。留抵退税影响地方级收入5.99亿元。其中，税收收入70.09亿元，占比66.0%；非税收入36.11亿元，占比34.0%。",
    ),
    case(
        "an aside between a total and its parts, in other words",
        "全市一般公共预算收入完成106.20亿元。免税影响收入5.99亿元。其中：税收收入70.09亿元，非税收入36.11亿元。",
    ),
    case(
        "two measures of two things are no parts",
        "市级收入决算数56.93亿元，增加0.12亿元；支出决算数114.91亿元，减少0.35亿元。执行数分别为56.81亿元和115.26亿元。",
    ),
    case(
        "what is inherited turns to the other side",
        "单位：万元\n项目\t预算数\t执行数\n一、一般公共预算收入\t35661\t37385\n二、一般公共预算支出\t40064\t37385\n"
        "说明：全区一般公共预算收入完成37385万元，为预算的104.8%；支出完成37385万元，为预算的93.3%。",
    ),
    case(
        "what several have together is no share of the last",
        "全省税收收入325.40亿元。第三产业税收160.51亿元，其中金融业48.15亿元、房地产业40.13亿元，合计占第三产业税收的55.0%。",
    ),
    case(
        "what several have together is no share of the last, in other words",
        "全市一般公共预算收入64.04亿元。其中，增值税、企业所得税、个人所得税分别完成28.86亿元、14.91亿元、6.77亿元，分别下降6.8%、增长9.2%、下降8.5%，"
        "合计占一般公共预算收入的78.9%；其他各项收入13.50亿元。",
    ),
    case(
        "of all that is called so, not of what stands beside it",
        "从产业看，上半年税收收入325.40亿元，增长7.6%。第一产业税收3.09亿元；第二产业税收161.80亿元，占全部税收的49.7%；第三产业税收160.51亿元，占全部税收的49.3%。",
    ),
    case(
        "a round number that was passed is not what came in",
        "2020年，全县一般公共预算收入51.24亿元，首次突破51亿元大关，为年初预算50.33亿元的101.8%。",
    ),
    case(
        "books that balance one by one, and one that does not",
        "2026年，市级四本预算收入总计553.65亿元，支出总计545.41亿元。其中：\n一般公共预算收入总计245.85亿元，支出总计245.85亿元，收支平衡；\n"
        "政府性基金预算收入总计189.14亿元，支出总计189.14亿元，收支平衡；\n国有资本经营预算收入总计7.78亿元，支出总计7.78亿元，收支平衡；\n"
        "社会保险基金预算收入总计110.88亿元，支出总计102.64亿元，当年收支结余8.24亿元。\n剔除重复计算的调入调出资金8.60亿元后，全口径收入545.05亿元。",
    ),
    case(
        "what is taken off behind 减 is no part, and none of what stands before it",
        "2018年，县本级预算收入42084万元，加：税收返还7574万元、一般性转移支付98153万元、调入资金7142万元，减：体制上解14505万元，当年可用财力140448万元。",
    ),
    case(
        "what is taken off behind 减 is no part, and none of what stands before it, in other words",
        "县本级收入42084万元，加上税收返还7574万元、调入资金7142万元，扣除：体制上解14505万元，可用财力42295万元。",
    ),
    case(
        "a part of a part, and its share of the whole",
        "市本级一般公共预算支出安排161469万元，其中：基本支出74409万元，项目支出87060万元。项目支出中安排预备费3229万元，占支出总额的2%。",
    ),
    case(
        "with what was carried over there is more",
        "另有上年结转支出7660万元，不含在上述支出内。含结转后，支出规模为169129万元。",
    ),
    case(
        "cost, wear and what is left are no parts",
        "负债10.27亿元，净资产92.46亿元。其中，固定资产原值92.46亿元，累计折旧30.82亿元，净值61.64亿元。",
    ),
    case(
        "cost, wear and what is left are no parts, in other words",
        "行政事业性国有资产总额102.73亿元，其中：固定资产账面余额92.46亿元，累计折旧30.82亿元，净值61.64亿元。",
    ),
    case(
        "the totals of a fund, told of a city",
        "全市政府性基金预算收入77.74亿元。收入77.74亿元，加上上级补助3.15亿元、专项债务转贷收入85.51亿元，收入总计166.40亿元；支出132.16亿元，"
        "加上调出资金2.30亿元，支出总计134.46亿元；收支相抵，年终结余31.94亿元。",
    ),
    case(
        "two plans, and a rate of what was spent elsewhere", "年初预算380.20万元，全年预算418.08万元，预算执行率98.6%。"
    ),
    case(
        "a budget with what came and went, and a rate of what was spent elsewhere",
        "本年支出合计419.08万元。\n年初预算381.50万元，年中追加42.16万元，调减4.58万元，全年预算419.08万元，预算执行率100%。",
    ),
    case(
        "a part of one of the parts before the total, without brackets",
        "全县一般公共预算收入8.20亿元，上级补助收入12.50亿元，其中返还性收入1.20亿元，上年结余0.80亿元，调入资金2.10亿元，收入总计23.60亿元。",
    ),
    case("and two of them", "甲校340人，乙校512人，其中小学部280人，初中部232人，丙校208人，合计1060人。"),
    case(
        "plans of the items of a list, each told once",
        "资金使用情况如下：\n1.日间照料中心建设。计划安排520.00万元，实际支出486.20万元。\n2.敬老院改造。计划安排760.00万元，实际支出702.40万元。\n"
        "3.运营补贴。计划安排148.00万元，实际支出136.10万元。\n4.上门服务。计划安排220.00万元，实际支出215.30万元。",
    ),
    case(
        "what failed is no part of the rate of what passed",
        "完成抽检2,410批次，检出不合格样品58批次，抽检合格率97.59%。",
    ),
    case(
        "a total of the same name in another account",
        "（一）一般公共预算\n市本级收入58.20亿元，转移支付12.00亿元，上解0.40亿元。\n（二）政府性基金预算\n全市基金收入40.00亿元。其中：市本级24.00亿元，县级16.00亿元。"
        "市本级收入中，土地出让收入21.00亿元，污水处理费收入2.00亿元，彩票公益金收入1.00亿元。",
    ),
    case(
        "a list one mark of which lost its dot",
        "2025年支出预算100.00万元，主要内容如下：\n1.教育支出40.00万元，用于学校。\n2.卫生健康支出25.00万元，用于医院。\n3“住房保障支出”15.00万元，用于住房。\n4.节能环保支出20.00万元，用于治污。",
    ),
    case(
        "what is taken off a total is no total of what stands before",
        "全县一般公共预算收入安排6.20亿元，政府性基金预算收入安排2.10亿元。调入资金中，从政府性基金预算调入1,580万元、从国有资本经营预算调入30万元、从其他资金调入20万元。收入总计减去上解上级支出290万元和还本支出1,070万元后，安排支出1,520万元。",
    ),
    case(
        "what is carried on is within the total that a colon opens",
        "全县一般公共预算收入8.10亿元。全县政府性基金预算收入完成45,268万元。\n收入总计97,905万元：本级收入45,268万元、上级补助收入2,164万元、专项债务转贷收入48,600万元、上年结余1,873万元。"
        "支出总计97,905万元：政府性基金预算支出71,530万元，调出资金9,800万元，专项债务还本支出13,200万元，结转下年支出3,375万元。",
    ),
    case(
        "and behind ；",
        "全县一般公共预算收入8.10亿元。全县政府性基金预算收入完成45,268万元。\n收入总计97,905万元。支出总计97,905万元，具体为：基金支出71,530万元；调出资金9,800万元；还本支出13,200万元；结转下年支出3,375万元。",
    ),
    case(
        "a budget called so alone is that of the whole, not one of its parts",
        "公务用车购置及运行维护费支出17.62万元，其中公务用车购置支出2.00万元，公务用车运行维护费支出15.62万元，预算为27.60万元，比预算减少9.98万元。",
    ),
    case(
        "nor is what was spent of it",
        "项目支出预算500.00万元，其中专项业务费300.00万元，设备购置200.00万元，支出决算为480.00万元，完成预算的96.00%。",
    ),
    case(
        "the full stop ends a list of paragraphs without marks",
        "六、基本支出\n2021年度财政拨款基本支出1,148.74万元，其中：\n人员经费1,062.32万元，包括工资福利支出986.41万元、对个人和家庭的补助75.91万元，主要用于工资等；\n"
        "公用经费86.42万元，包括商品和服务支出82.30万元、资本性支出4.12万元，主要用于办公费等。\n财政拨款项目支出175.97万元，主要用于校舍维修。",
    ),
    case(
        "or what its first paragraphs come to",
        "六、基本支出\n2021年度财政拨款基本支出1,148.74万元，其中：\n人员经费1,062.32万元，主要用于工资等。\n公用经费86.42万元，主要用于办公费等。\n财政拨款项目支出175.97万元，主要用于校舍维修。",
    ),
    case(
        "of all that are counted, not of those of one town told nearer",
        "全县现有小型水库112座，其中小（1）型18座、小（2）型94座。\n甲镇：小型水库99座，支出20.00万元；\n乙镇：小型水库13座，支出30.00万元。\n现场抽查水库28座，占全部小型水库的25.00%。",
    ),
    case(
        "the rate of what several levels made up, then that of one of them",
        "项目预算资金1260.00万元，其中中央资金486.00万元、省级资金215.00万元、县级财政配套资金559.00万元。"
        "实际到位资金1243.20万元，其中中央资金486.00万元、省级资金215.00万元、县级配套资金542.20万元，资金到位率98.67%，其中县级配套资金到位率96.99%。",
    ),
    case(
        "the rate of each level behind its money",
        "计划总投资800.00万元，其中：中央资金400.00万元、市级资金400.00万元。到位资金720.00万元，其中：中央资金400.00万元，到位率100%；市级资金320.00万元，到位率80.00%。",
    ),
    case(
        "the rate of the last of them, which its words do not say",
        "计划总投资800.00万元，其中：中央资金400.00万元、市级资金400.00万元。到位资金720.00万元，其中：中央资金400.00万元，市级资金320.00万元，资金到位率为80.00%。",
    ),
    case(
        "full marks of sections of several paragraphs",
        "经综合评价，得分92.50分。\n（一）项目决策情况。该类指标满分20分，得分18.50分。\n（二）项目过程情况。该类指标满分20分，得分19.00分。\n"
        "（三）项目产出情况。该类指标满分30分，得分27.00分。\n1.产出数量。完成80处。\n（四）项目效益情况。该类指标满分30分，得分28.00分。",
    ),
    case(
        "what an asset had cost and what was written off it",
        "资产总额6842.35万元，其中流动资产512.46万元，固定资产净值5968.12万元（原值7984.60万元、累计折旧2016.48万元），在建工程361.77万元。固定资产中在用资产原值7862.15万元，固定资产利用率98.47%。",
    ),
    case(
        "what was carried in is part of what can be spent",
        "2019年部门年初预算2318.45万元，年中追加715.62万元（主要为转移支付资金），上年结转286.30万元，全年可用预算指标3320.37万元。",
    ),
    case(
        "and is not where the budget is of the year alone",
        "上年结转286.30万元，年初预算2318.45万元，年中追加715.62万元，调整后预算为3034.07万元。",
    ),
    case(
        "a hundred per cent within the bracket that says how a rate is calculated",
        "计划完成112处，实际完成109处，完成率（实际完成数/计划完成数×100%）为97.32%。",
    ),
    case(
        "all that was spent has changed, and not what was left",
        "2019年支出合计3038.92万元，其中基本支出1986.74万元，项目支出1052.18万元。年末结转结余286.30万元。支出合计比上年2745.16万元增加293.76万元，增长10.70%。",
    ),
    case(
        "all that came in",
        "2019年收入合计3038.92万元，支出合计2900.00万元。年末结转结余138.92万元。与上年2745.16万元相比，收入合计增加293.76万元，增长10.70%。",
    ),
    case(
        "rates of each of several, and two amounts told before",
        "计划维修水库112座，实际完成109座，完成率97.32%。雨水情设施建成43座，安全设施建成26座，白蚁防治完成31座，完成率均达到100%。",
    ),
    case("income that rises by about so much each", "带动农户1,250户增收，户均增加收入2,400元，共增加收入310万元。"),
    case("of some, and of all", "2023年参训120人，人均增收3,000元，全村集体经济增收40万元。"),
    case(
        "a share of what the words name, another of what they name anew",
        "政府采购支出总额4863.27万元。授予中小企业合同金额3621.85万元，占政府采购支出总额的74.47%，其中：授予小微企业合同金额2140.63万元，占授予中小企业合同金额的59.10%。",
    ),
    case(
        "what is owed, where more has changed than is told",
        "全县政府债务限额418,600万元。2020年末政府债务余额368,202万元。2021年举借政府债券70,000万元，偿还政府债券本金20,000万元。"
        "截至2021年末，全县政府债务余额411,352万元，其中一般债务余额221,947万元，专项债务余额189,405万元。",
    ),
    case(
        "paragraphs laid out alike of some towns",
        "全县现有小型水库105座，部分乡镇情况：\n东镇：小型水库38座，维修养护支出86.40万元；\n西乡：小型水库25座，维修养护支出70.25万元；\n"
        "南乡：小型水库21座，维修养护支出98.26万元。\n项目支出情况：水库维修养护支出296.57万元，巡查支出30.00万元。",
    ),
    case(
        "an amount of two years by the name of a column",
        "全县现有小型水库84座：\n1.东镇。小型水库38座，维修养护支出86.40万元。\n2.西乡。小型水库25座，维修养护支出70.25万元。\n3.南乡。小型水库21座，维修养护支出98.26万元。\n"
        "维修养护支出260.57万元，其他维修养护支出255.00万元。",
    ),
    case(
        "an average over those who are not named",
        "受理案件5798件，审结5624件，未结174件。法官平均年龄41岁，人均结案181.42件。",
    ),
    case("less than what stands behind it, and no limit", "投资额160.00万元，其中县级低于9.00万元的部分由乡镇承担。"),
    case(
        "shares of a few amounts, which are a whole of their own",
        "某镇2024年支出合计2391.78万元。三项经费占比：甲18.00万元，占60%；乙12.00万元，占40%。",
    ),
    case(
        "seen by where they come from",
        "某镇2024年收入合计2391.78万元。从资金来源看：甲18.00万元，占60%；乙12.00万元，占40%。",
    ),
    case(
        "a rate whose bracket names what is told nowhere",
        "预算1260.00万元，实际到位1243.20万元，资金到位率98.67%，预算执行率（实际支出/到位资金）为95.44%。",
    ),
    case("some of the towns", "涉及4个乡镇，部分乡镇情况如下：\n东镇：水库38座；\n西乡：水库25座；\n南镇：水库21座。"),
    case(
        "what was found in some of those that are counted",
        "共抽查3个村，发现问题如下：\n东村：账目不清，涉及金额2万元。\n西村：票据不全，涉及金额1万元。\n整改情况：已整改。",
    ),
    case(
        "a grand total, and what is called so without",
        "全县一般公共预算收入完成62,215万元，比上年增长5.57%。\n2021年，全县一般公共预算收入总计353,196万元，其中：本级收入62,215万元，上级补助收入290,981万元。",
    ),
    case(
        "such a list far down a text",
        "一、概况\n\n\n\n\n\n二、支出\n2025年支出预算100.00万元，主要内容如下：\n1.教育支出40.00万元，用于学校。\n2.卫生健康支出25.00万元，用于医院。\n3“住房保障支出”15.00万元，用于住房。\n4.节能环保支出20.00万元，用于治污。",
    ),
    case(
        "what small firms won is within what was reserved for them, each in a clause of its own",
        "面向中小企业预留采购项目预算金额820.00万元，面向小微企业预留采购项目预算金额350.00万元。在面向中小企业预留的采购项目中，由中小企业中标或成交的，"
        "采购金额790.00万元；在面向小微企业预留的采购项目中，由小微企业中标或成交的，采购金额320.00万元；在其他采购项目中，由中小企业中标或成交的，采购金额960.00万元。",
    ),
    case(
        "nothing is left of what was transferred out",
        "国有资本经营预算支出预算数为620万元，决算数为588万元，完成预算的94.8%。调出资金预算数为210万元，决算数为210万元，完成预算的100%。结转下年支出36万元。",
    ),
    case(
        "nought is not divided by kinds",
        "分散采购0元，占采购预算的0%。按采购资金来源划分，财政拨款24000元，自有资金0元，上年结转0元。",
    ),
    case(
        "a fund that has money of the year before need not spend what it takes in",
        "单位：元\n项目 | 2022年预算数 | 2022年调整后预算数\n一、期初余额 | 694.20 | 694.20\n二、收入合计 | 733.10 | 733.10\n三、支出合计 | 895.00 | 895.00",
    ),
    case(
        "rates make no total",
        "项目\t2019年决算\t2020年预算\t2020年执行\t占预算%\t比上年增长%\n本年收入合计\t400\t440\t440\t100\t10.00\n转移性收入\t2000\t1900\t1900\t100\t-5.00\n收入总计\t2400\t2340\t2340\t100\t-2.50",
    ),
    case(
        "of what arrived, not of what was planned before it",
        "管网工程概算投资8,600.00万元，截至年底实际到位6,450.00万元，资金到位率75.00%；实际支出5,805.00万元，预算执行率90.00%。",
    ),
    case(
        "two unlike totals, each told twice",
        "2014年度收入总计384万元，支出总计340万元。与2013年相比，收入增加34万元。\n2014年度本年支出合计340万元。其中：基本支出140万元，项目支出200万元。\n2014年度财政拨款收支总计384万元。",
    ),
    case(
        "two kinds of income, a third left out",
        "门诊服务量46300人次；总收入24913.80万元，其中：财政补助收入130.40万元，业务收入24425.70万元；总支出22317.90万元。",
    ),
    case(
        "vehicles and their running, told beside what was bought",
        "2020年“三公”经费支出50万元。其中，公务用车及运行维护费支出30万元；公务用车购置支出8万元；公务接待支出12万元。公务用车购置及运维费38万元，2020年公务用车购置数1辆。",
    ),
    case(
        "parts below of more than the total that leads to them",
        "2021年财政拨款安排的“三公”经费决算40.00万元。其中：\n一、公务接待费\n2021年公务接待费15.00万元。\n二、会议费\n2021年会议费18.00万元。",
    ),
    case(
        "the total of one kind of expenditure is none of all of it",
        "2020年本年支出合计900.00万元，其中：基本支出600.00万元，项目支出300.00万元。年末结转和结余0万元。\n"
        "2020年会议费支出合计40.00万元，其中：场地费25.00万元，资料费15.00万元。会议费支出总计40.00万元。",
    ),
    case(
        "by how much a budget and what was spent deviate",
        "2018年拨款收入年初预算数800.00万元，决算数600.00万元，预决算差异率-25.00%；拨款支出年初预算数800.00万元，决算数840.00万元，预决算差异率为5.00%。",
    ),
    case(
        "parts told in sentences of their own are of no other kind of total",
        "2021年三公经费支出60.00万元。其中：因公出国（境）费支出0万元。公务接待费支出12.00万元，同比减少3.00万元，下降20.00%。主要原因是节约。公务用车购置及运行维护费支出48.00万元。",
    ),
    case(
        "less against the budget than against last year",
        "2020年三公经费支出50.00万元，比年初预算减少9.00万元；公务接待费支出10.00万元，比上年减少4.00万元；公务用车购置及运行维护费支出40.00万元，比上年减少2.00万元；因公出国（境）费0万元。",
    ),
    case(
        "nearly the same is not the same",
        "2020年会议费支出4.95万元，比上年5.03万元少0.08万元，基本持平。",
    ),
    case(
        "the budgets of all and of each kind, then what was spent of each",
        "2021年培训经费预算为90.00万元，其中：会议费20.00万元、培训费58.00万元、差旅费12.00万元。"
        "培训经费支出81.00万元，完成预算的90.00%，其中：会议费支出25.00万元，完成预算的125.00%；培训费支出46.40万元，完成预算的80.00%；差旅费支出9.60万元，完成预算的80.00%。",
    ),
    case(
        "of the budget of a part, which is not stated",
        "三公经费年初预算为36.00万元，支出决算为18.00万元，完成预算的50.00%，其中：因公出国（境）费支出决算为0万元，完成预算的0%；"
        "公务用车运行维护费支出决算为15.00万元，完成预算的75.00%；公务接待费支出决算为3.00万元，完成预算的18.75%。",
    ),
    case(
        "the same amount told once more is no budget of it",
        "根据预算法和深化预算管理制度改革的规定，经县财政局汇总，2022年县级部门使用财政拨款安排“三公”经费支出总额为1,640.00万元，比年初预算增加140.00万元。一般公共预算安排“三公”经费支出1,640.00万元，比年初预算增加140.00万元。"
        "其中：因公出国（境）经费0万元，和年初预算持平；公务用车购置及运行维护费1,240.00万元（其中：公务用车购置费340.00万元，公务用车运行维护费900.00万元），比年初预算增加190.00万元；"
        "公务接待费400.00万元，比年初预算减少50.00万元。",
    ),
    case(
        "what was carried over from last year is an amount of this year",
        "三、上年结转和结余96.00万元，为项目未完工的资金。较2018年度决算数减少4.00万元，下降4.0%。",
    ),
    case(
        "two kinds of division one after the other",
        "2019年全市采购规模为600.0亿元。从级次看，市级、县级采购规模分别为150.0亿元和450.0亿元，占全市采购规模的25.0%和75.0%。"
        "从类别看，货物、工程、服务采购规模分别为120.0亿元，300.0亿元和180.0亿元，占全市采购规模的20.0%、50.0%和30.0%。",
    ),
    case(
        "what the income is made of is no total of the expenditure",
        "2022年收支总预算900.00万元。收入包括：拨款870.00万元、上年结转30.00万元；支出包括：教育支出700.00万元、卫生健康支出80.00万元、住房保障支出120.00万元。",
    ),
    case(
        "a comparison that opens the sentence is no base",
        "2020年度接待经费30万元。\n经比较，2020年度镇本级接待经费30万元，较上年减少10万元，下降25%。经比较2020年度接待经费30万元，较年初预算数减少6万元。",
    ),
    case(
        "marks of two levels above their total",
        "| 指标 | 分值 |\n|---|---|\n| 过程 | 30 |\n| 管理 | 12 |\n| 制度 | 18 |\n| 产出 | 40 |\n| 数量 | 25 |\n| 质量 | 15 |\n| 效益 | 30 |\n| 合计 | 100 |",
    ),
    case(
        "levels of what was spent, behind its budget",
        "2022年全州会议费支出预算为860.00万元，支出决算为700.00万元，完成预算的81.40%。其中州本级支出400.00万元，县市级支出300.00万元。",
    ),
    case(
        "a change against the budget in a table is no budget",
        "单位：万元\n\n| 项目 | 2022年预算数 | 2022年决算数 | 比预算增减 |\n|---|---|---|---|\n| 公务接待费 | 20.00 | 15.00 | -5.00 |\n"
        "| 公务用车运行维护费 | 80.00 | 73.00 | -7.00 |\n\n公务用车运行维护费支出73.00万元，较预算减少7.00万元。",
    ),
    case(
        "full marks of parts of parts",
        "总分100分。\n（一）产出指标（50分，得48分）\n1.数量指标（30分，得30分）。全部完成。\n2.质量指标（20分，得18分）。基本达标。\n"
        "（二）效益指标（30分，得29分）\n1.经济效益。明显提高。",
    ),
    case(
        "what is handed up is no part of what can be spent",
        "全镇财政总收入6100万元，上划省级收入2000万元，调入资金300万元，可用财力2400万元。",
    ),
    case(
        "two offices have different numbers of vehicles",
        "（一）三公经费。年末公务用车保有量126辆。\n（二）资产。截至年末，共有车辆134辆，其中：执法执勤用车100辆、其他用车34辆。",
    ),
    case(
        "what was finished before is no name of what is counted",
        "完成道路硬化、绿化亮化5个小区的改造。",
    ),
    case(
        "each half of an account with its budget, and a slower one",
        "收到中央资金6,000万元，省级资金2,500万元。其中：中央资金支出5,940万元，支出进度99.00%；省级资金支出2,450万元，支出进度98.00%。",
    ),
    case(
        "prices of one thing answered one by one, and what all of it cost",
        "购置客车80辆，其中大型50辆、中型30辆，单车补贴分别为50.00万元和34.00万元，合计补贴3520.00万元。",
    ),
    case(
        "a level of budgeting is no budget",
        "全县会议费年初预算120.00万元，支出100.00万元，完成预算的83.33%。从预算级次看，县级部门会议费支出61.40万元，乡镇会议费支出38.60万元。",
    ),
    case(
        "the budget of a part is not that of the whole",
        "公务用车购置及运行费支出82.50万元，完成年初预算90.00万元的91.67%。其中：\n1.公务用车购置费支出30.00万元，完成年初预算32.00万元的93.75%。\n2.公务用车运行维护费支出52.50万元，完成年初预算58.00万元的90.52%。",
    ),
    case(
        "what a part was the year before, told behind its growth",
        "全区公共收入6050万元。其中：税收收入完成5250万元，为预算5000万元的105.0%，增长5.0%，上年数为5000万元；非税收入800万元。",
    ),
    case(
        "income and expenditure of a fund with their budgets, and what is left",
        "一、总体情况\n全市社会保险基金收入63210万元，支出59850万元，年末滚存结余30360万元。\n二、分险种情况\n（一）企业职工基本养老保险基金\n基金收入41210万元，完成预算40000万元的103.0%。基金支出40150万元，完成预算41500万元的96.7%。当年收支结余1060万元，年末滚存结余20060万元（上年末19000万元）。\n（二）工伤保险基金\n基金收入22000万元，完成预算21000万元的104.8%。基金支出19700万元，完成预算20500万元的96.1%。当年收支结余2300万元，年末滚存结余10300万元（上年末8000万元）。",
    ),
    case("an average among the parts of a total", "城市低保月均423人、农村低保2187人、特困供养196人，合计2806人。"),
    case(
        "a list closed by its own total, behind a breakdown of something else",
        "其中：税收收入226.9亿元，占比66.5%；非税收入114.3亿元，占比33.5%。增值税、企业所得税、契税分别完成90.4亿元、38.6亿元、12.1亿元，合计141.1亿元。",
    ),
    case(
        "a breakdown, and then what was spent and what was transferred",
        "全市国有资本经营预算收入86.7亿元，其中市级24.3亿元、县级62.4亿元；支出48.2亿元，调入一般公共预算29.6亿元。",
    ),
    case(
        "two divisions of what only an earlier line states",
        "医疗收入中，门诊收入864.35万元，住院收入1816.76万元。按结构分：药品收入675.44万元，材料收入361.84万元，检查收入723.68万元，服务收入920.15万元。",
    ),
    case("some of many, of which one has its share", "全年手术7846台，其中四级手术3924台，占50.0%，微创手术2105台。"),
    case(
        "points taken off, of which some are told",
        "扣分7.5分，主要原因：预算调整率偏高扣2分，预算执行偏差扣1分，其余为产出指标未达标扣分。",
    ),
    case(
        "income and expenditure each come to the total",
        "本部门2018年度收入、支出总计均为1022.97万元。其中：\n（一）收入总计1022.97万元。包括：\n1.拨款收入900.00万元。\n2.事业收入122.97万元。\n（二）支出总计1022.97万元。包括：\n1.基本支出600.00万元。\n2.项目支出422.97万元。",
    ),
    case(
        "what was not spent, and the rate of what was",
        "项目资金500.00万元，支出420.00万元，未支出80.00万元，支出率84%。",
    ),
    case(
        "not yet paid out, and a rate against last year's",
        "截至3月底专项债券累计支出6.73亿元，尚未支出1.27亿元，平均支出进度84.2%，比上年同期（71.8%）提高12.4个百分点。",
    ),
    case(
        "funds that are only named, and their share of the budget",
        "年初安排1860.00万元，年中追加125.79万元（市级补助100.00万元、中央补助25.79万元），全年预算1985.79万元。其中，市级资金占全年预算的80.57%，上级资金385.79万元占19.43%。",
    ),
    case(
        "answers of a survey with quotation marks, the first two of which count",
        "发放问卷320份，收回306份；剔除无效问卷8份后有效问卷298份。总体评价“非常满意”141份、“满意”112份、“一般”33份、“不满意”12份，占比分别为47.3%、37.6%、11.1%、4.0%，满意率（前两项）84.9%。",
    ),
    case(
        "shares of all answers, the number of which stands nowhere",
        "发放问卷320份。回答“好”的141份、“较好”112份、“一般”33份、“差”12份，占比分别为47.3%、37.6%、11.1%、4.0%。",
    ),
    case(
        "a change of the whole behind its parts",
        "全年门诊412638人次，其中普通门诊371425人次、急诊41213人次，总量比2022年378946人次增加33692人次。",
    ),
    case(
        "a change of the whole behind its parts, a price and an amount",
        "免费乘车1386.2万人次，其中老年人1208.4万人次、残疾人96.3万人次、优抚对象81.5万人次，每人次补贴1.60元，计2217.92万元，较2019年的2364.8万人次减少978.6万人次。",
    ),
    case(
        "a difference in a unit of its own",
        "开行公交线路64条，较上年新增4条、撤并2条，上年为62条；全年运营里程比目标少13.5万车公里，完成率99.7%。",
    ),
    case(
        "a contract paid in part, behind another one",
        "规划编制项目合同价498.00万元，分三期支付，按30%支付首期款149.40万元；国土调查项目236.00万元，已支付212.40万元，支付比例90%；其余服务采购89.52万元。",
    ),
    case(
        "what is left over, told with where it goes",
        "全市一般公共预算支出512638万元，完成预算514884万元的99.6%。当年未完成支出2246万元，其中按规定结转下年1933万元、净结余313万元。",
    ),
    case("some of the problems that were found", "检查车辆165台，发现设备掉线、报站不清等问题38个，均已整改。"),
    case(
        "shares of an income whose parts stand in another list",
        "收入总计1022.29万元。包括：\n1.拨款收入842.64万元。\n2.事业收入75.81万元。\n3.年初结转103.84万元。\n二、收入情况\n本年收入合计918.45万元，其中：拨款收入占91.75%；事业收入占8.25%。",
    ),
    case(
        "a decrease in the text, and a column of differences without sign",
        "公务接待费17.26万元，较预算28.60万元减少11.34万元。\n\n项目\t预算数（万元）\t决算数（万元）\t差额（万元）\n"
        "公务接待费\t28.60\t17.26\t11.34\n培训费\t5.00\t4.00\t1.00\n合计\t33.60\t21.26\t12.34\n",
    ),
    case(
        "one thing rises and another falls by as much",
        "（1）公务用车运行维护费支出6.15万元，比上年增加1.08万元。（2）公务接待费支出8.02万元，比上年9.10万元减少1.08万元。",
    ),
    case(
        "a perfect score, the full marks in brackets",
        "部门整体支出绩效自评得分100分，其中：预算执行（20分）得20分，产出指标（50分）得50分，效益指标（20分）得20分，满意度指标（10分）得10分。",
    ),
    case(
        "what was carried over is included in brackets",
        "2019年总收入916.38万元（含上年结转117.24万元），其中：一般公共预算拨款584.91万元，政府性基金168.00万元，其他收入46.23万元。",
    ),
    case(
        "what is left stands among the items of a list",
        "全年总支出2789.06万元，其中：\n基本支出1025.76万元；\n项目支出1763.30万元；\n年末结转结余127.32万元。",
    ),
    case(
        "persons of a table, some of whom hold no post",
        "人员情况表\n单位\t编制数\t在职人数\t其中：临聘\n甲局\t10\t12\t3\n乙局\t20\t24\t5\n丙局\t8\t9\t1\n",
    ),
    case(
        "posts of two kinds, and how many fewer persons",
        "核定行政编制29名，事业编制41名；合计在职63人，较编制数少7人。",
    ),
    case(
        "full marks in brackets and the full mark of all",
        "自评满分100分，得分91.5分，各部分得分：编制13.5分（15分）、执行22分（25分）、管理19分（20分）、效果37分（40分）。",
    ),
    case(
        "the total of the year before",
        "2021年度收入总计2867.04万元。2020年度收、支总计均为3128.65万元。\n二、收入决算情况\n本年收入合计2752.24万元。年初结转和结余114.80万元。",
    ),
    case(
        "a budget told between what came and what was added",
        "市级收入完成98.64亿元，完成预算的101.7%，预算为97.00亿元；加上上级补助和调入142.38亿元，收入总计241.02亿元。",
    ),
    case(
        "how far from a limit",
        "全市政府债务余额373.18亿元，其中一般债务218.46亿元，专项债务154.72亿元，控制在债务限额409.30亿元以内，距限额尚有36.12亿元空间。",
    ),
    case(
        "the balance at the end and its kinds",
        "上年末政府债务余额8645万元，当年新增900万元，偿还186万元，年末余额9359万元，其中一般债务7121万元，专项债务2238万元。",
    ),
    case(
        "shares of what begins the sentence, the parts elsewhere",
        "一般性转移支付9634万元。\n专项转移支付5891万元。\n上级下达转移支付15525万元，比上年14683万元增长5.7%，其中一般性转移支付占62.1%，专项转移支付占37.9%。",
    ),
    case(
        "the marks of all points and a table of scores",
        "分为4个一级指标，总分100分，得分情况如下：\n一级指标\t分值\t得分\n决策\t15\t13.50\n过程\t25\t19.85\n产出\t30\t27.20\n效益\t30\t25.80\n合计\t100\t86.35\n",
    ),
    case(
        "shares of a number that stands nowhere",
        "食堂供餐学校74所，占学校总数的85.06%；企业供餐9所，占10.34%；家庭托餐4所，占4.60%。",
    ),
    case("how many were sampled", "抽取26所学校评价，其中教学点6所、小学15所、中学5所，抽样比例为29.89%。"),
    case(
        "one rate of what arrived, one of the budget",
        "到位资金1687.11万元，支出1651.48万元。到位资金支出率97.89%，预算执行率95.53%。",
    ),
    case(
        "income and expenditure, each with its items",
        "收入包括：拨款收入1260.54万元、事业收入23.25万元；支出包括：基本支出931.65万元、项目支出352.14万元。",
    ),
    case(
        "two shares of two names",
        "基本支出897.56万元，其中：人员经费784.62万元；公用经费112.94万元。\n人员经费、公用经费分别占87.42%和12.58%。",
    ),
    case(
        "beyond a plan that is not told",
        "完成养护168.1公里，其中修复性121.8公里，预防性46.3公里，超出计划5.6公里，任务完成率103.44%；危桥改造完成8座，完成率88.9%。",
    ),
    case("some of the levels", "培育县级以上龙头企业62家，其中省级4家、市级21家。"),
    case("of all that was built", "新建改建户厕3200座，其中改建2306座、新建894座，完成任务3000座的106.67%。"),
    case(
        "last year's figure of another thing",
        "公务接待费较上年减少3.76万元，上年为15.02万元；公务用车运行维护费较上年21.45万元减少1.62万元。",
    ),
    case(
        "the posts of an office within the unit",
        "农场在册职工3186人，其中在岗1842人、离退休1344人。\n农场成立了领导小组，下设办公室（编制5人），制定了4项制度。",
    ),
    case(
        "offices within, and those below",
        "我局内设股室14个，下设基层市场监管所9个，下属事业单位3个（检测中心、消协秘书处、个私服务中心）。",
    ),
    case("offices within, and stations below", "机关内设科室11个；下设派出所6个、直属大队4个。"),
    case("villages, and what is set up", "镇党政机关内设机构6个，下辖村（社区）14个，下设站所5个。"),
    case(
        "running costs of the agency, and those of institutions that are none of it",
        "机关运行经费支出482.67万元。事业单位日常公用经费157.48万元不在机关运行经费统计范围。",
    ),
    case(
        "the full mark in brackets behind each score",
        "自评得分91分，其中：决策得分17分（权重18分）、过程得分22分（权重24分）、产出得分32分（权重35分）、效益得分20分（权重23分）。",
    ),
    case(
        "a rate of those that an earlier line counts",
        "全县改造村卫生室52所，其中竣工40所，在建12所。\n已竣工的40所卫生室中，通过验收36所，验收通过率90.00%。",
    ),
    case(
        "a share of people of whom an earlier line tells only some",
        "参加考试935人，取得证书748人；持证学员中继续深造220人，深造率29.41%。\n跨省务工187人，占持证学员的25.00%。",
    ),
    case(
        "how content others are, of whom nothing is counted",
        "发放农户问卷400份，收回380份，满意361份，满意率95.00%；干部满意率88.50%。",
    ),
    case(
        "changes of two kinds of income behind all income",
        "学校总收入9600.00万元，其中：财政补助收入7200.00万元；事业收入2100.00万元；其他收入300.00万元。受招生减少影响，事业收入比上年2400.00万元减少300.00万元，下降12.50%；财政补助收入比上年6000.00万元增长20.00%。",
    ),
    case(
        "what was spent of the budget and of what arrived, each in a paragraph of its own",
        "1.预算情况。项目预算600.00万元，由市级财政安排。\n2.到位情况。实际到位580.00万元。\n3.支出情况。实际支出551.00万元，其中设备购置400.00万元，安装调试151.00万元。预算执行率91.83%，到位资金使用率95.00%。",
    ),
    case(
        "parts told with guests and cars, and then the change of the whole",
        "2021年“三公”经费预算30.00万元，实际支出24.00万元。其中：公务接待费9.00万元，接待86批次702人次；公务用车运行维护费15.00万元，保有车辆5辆。与上年27.00万元相比减少3.00万元，下降11.11%。",
    ),
    case(
        "what was planned and what came of it",
        "计划新建管网12公里、泵站3座，完成招商引资800万元。\n全年完成招商引资846万元，引进企业6家。",
    ),
    case(
        "basic and project expenditure out of one fund, and all that was spent",
        "2021年度总支出8600.00万元，其中：人员经费5000.00万元；药品费2400.00万元；其他费用1200.00万元。\n2021年财政预算安排900.00万元，其中基本支出400.00万元、项目支出500.00万元；实际支出880.00万元，其中基本支出400.00万元、项目支出480.00万元。预算执行率97.78%，其中项目支出执行率96.00%。",
    ),
    case(
        "what begins two brackets, one behind the other",
        "年初批复12个课题640万元（含1个上年未结课题20万元），年中增加9个课题（含省级课题4个）。",
    ),
    case(
        "the parts of a part between the parts, and a ；",
        "2023年全年总支出2140.50万元，其中基本支出1290.30万元，人员工资960.10万元，日常公用330.20万元；项目支出850.20万元，设备购置620.00万元，宣传活动60.00万元，业务培训170.20万元。",
    ),
    case(
        "a full stop left out before the next year",
        "2022年到位资金640.5万元，其中：中央资金410.0万元，省级资金180.5万元，县级资金50.0万元2022年支出资金611.2万元，其中中央资金380.7万元，省级资金180.5万元，县级资金50.0万元。",
    ),
    case(
        "others named severally beside a part",
        "省里下达奖补资金960万元。其中，市本级450万元，东河县、西岭县分别为300万元、210万元。",
    ),
    case(
        "a paragraph with a title like that of the one that leads the list",
        "农田建设类：2024年度，省里下达我县农田建设资金共2150万元，我县及时下拨。具体情况如下：\n3月6日，省财政厅向我县下达农田建设资金1400万元。\n9月8日，省财政厅向我县下达农田建设资金750万元。\n林业发展类：2024年度，省里下达我县林业发展资金共18300万元，我县及时下拨。",
    ),
    case(
        "parts of one name of two totals",
        "市里首批下达水利资金1830万元，其中：中小河流治理工程1290万元，山洪灾害防治工程540万元。\n市里第二批下达水利资金760万元，其中：中小河流治理工程430万元，山洪灾害防治工程330万元。",
    ),
    case(
        "posts, persons and the change of the persons",
        "1.年末共有编制86名。实有人数：在职人员79人、离休人员1人。\n2.2020年与2019年相比在职人员减少3人。",
    ),
    case(
        "a net change of persons, of whom some were taken over from elsewhere",
        "与上年相比在编人员减少5人，其中接收转业军人2人，调入1人，退休6人，调出2人。",
    ),
    case(
        "a bracket between a name and its figure",
        "主要支出：会议费12.50万元，培训费（含场地租金18.20万元）36.40万元，差旅费9.10万元。",
    ),
    case(
        "by how much a plan was exceeded",
        "计划改造管网80公里，实际改造96公里，超额完成20%。计划培训400人，实际培训500人，超额完成125%。",
    ),
    case(
        "a change in a sentence that names nothing, behind two amounts",
        "全年收入640.00万元，支出512.00万元。比上年增加32.00万元，增长6.67%。",
    ),
    case(
        "a list with its marks in one paragraph, of which the first member tells what some of it was for",
        "全年支出100万元，其中：1.办公费60万元，用于水电20万元、维修15万元。2.差旅费30万元。3.其他费10万元。",
    ),
    case(
        "a list with its marks in one paragraph that names only some",
        "项目资金400万元，其中：1.道路工程资金150万元，已拨付。2.桥梁工程资金90万元，正在办理。",
    ),
    case(
        "shares of something that is not told, of which no two make a whole",
        "大专学历60人，占40.0%；本科学历50人，占33.3%。",
    ),
    case(
        "what was carried over within the budget, and all that was spent",
        "专项全年预算经费64.20万元，其中上年结转11.70万元，全年支出合计41.30万元，预算执行率64.33%。",
    ),
    case(
        "what each use has, with its share",
        "2019年，全县新增地方政府债券20.00亿元，包括一般债券8.00亿元，专项债券12.00亿元。其中：用于园区管网6.40亿元，占比32.0%;用于县乡公路5.60亿元，占比28.0%;用于灌区改造3.00亿元，占比15.0%;用于场馆修缮0.60亿元，占比3.0%;用于河道治理0.50亿元，占比2.5%;用于养老、托育及其他3.90亿元，占比19.5%。",
    ),
    case(
        "what comes to one person of some is no part of what comes to one of all",
        "2021年各级学校生均公用经费情况如下：\n1.小学为850.60元，比上年的800.40元增长6.27%。其中，农村为912.30元，比上年的860.20元增长6.06%。\n2.初中为1050.80元。其中，农村为1102.40元。",
    ),
    case(
        "averages of groups in one sentence",
        "2020年全市户均补助3200.50元，其中城镇3105.20元、农村3410.80元。",
    ),
    case(
        "an expense of the paragraph before, named again within a project",
        "商品和服务支出20500.00元，主要是办公用品。\n2、项目支出\n（1）阅读推广项目支出90000.00元，主要用于商品和服务支出中印刷费支出30000.00元，租赁费20000.00元，资本性支出40000.00元买书。",
    ),
    case(
        "of all levels, though the nearest of that name is of one",
        "全市基金收入500.00万元。市本级基金收入300.00万元，县级基金收入200.00万元。从结构看，全市基金收入中，土地收入420.00万元，占84.0%；其他收入80.00万元，占16.0%。",
    ),
    case(
        "the debt of the whole city, and the limit of the city itself",
        "2018年，全域政府债务限额420.00亿元。\n2018年，园区政府债务限额160.00亿元。\n年末余额情况：\n全域政府债务余额400.10亿元。\n园区政府债务余额150.20亿元。",
    ),
    case(
        "the nation's accounts and those of the centre",
        "一、2019年预算执行情况\n（一）一般公共预算。\n1.全国一般公共预算。\n全国一般公共预算收入7000.00亿元，为预算的100.1%，增长5.2%。加上调入资金500.00亿元，收入总量为7500.00亿元。全国一般公共预算支出8000.00亿元，完成预算的103.2%，增长8.1%。加上补充预算稳定调节基金100.00亿元，支出总量为8100.00亿元。收支总量相抵，赤字600.00亿元。\n2.中央一般公共预算。\n中央一般公共预算收入2500.00亿元，为预算的100.1%，增长4.9%。加上调入资金200.00亿元，收入总量为2700.00亿元。中央一般公共预算支出3000.00亿元，完成预算的98.4%，增长7.5%。加上补充预算稳定调节基金100.00亿元，支出总量为3100.00亿元。收支总量相抵，赤字400.00亿元。",
    ),
    case(
        "a province's share of the nation",
        "2018年，全省科技经费投入200.00亿元，增长6.1%。其中，企业投入150.00亿元，占全国企业投入的3.41%，比上年增长7.2%。",
    ),
    case(
        "against five years together",
        "“十四五”期间，一般公共预算支出从2020年的300.00万元增加到2025年的400.00万元。“十四五”期间一般公共预算支出总量较“十三五”期间增加900.00万元，增长70.10%。",
    ),
    case(
        "a total that is said to be about so much",
        "据统计，三项经费总额约为8.0415亿元。其中，会议费3.0210亿元，培训费2.9912亿元，差旅费2.03亿元。",
    ),
    case(
        "a fall against one year and a rise against another",
        "2020年会议费决算数80.00万元，比2019年减少5.00万元，下降5.88%。\n原因说明：\n2020年会议费决算数比2018年增加10.00万元，增长14.29%。",
    ),
    case(
        "a fall of all and a rise of a part",
        "2020年“三公”经费决算数80.00万元，比2019年减少5.00万元，下降5.88%。\n原因说明：\n2020年公务接待费决算数比2019年增加1.00万元。",
    ),
    case(
        "what a list is called in short",
        "我局2019年用财政拨款开支的因公出国(境)费、公务用车费、公务接待费(简称“三公”经费)支出合计30.40万元。其中：公务用车运行维护费支出12.40万元，公务接待费支出18.00万元。\n2019年“三公”经费支出预算合计30.40万元。其中：\n公务用车运行维护费支出预算12.40万元。\n公务接待费支出预算18.00万元，比上年预算数减少1.00万元。",
    ),
    case(
        "what is owed is no part of what is owned",
        "截至2021年末，县属企业资产总额62.70亿元，其中城投公司资产38.20亿元，水务公司资产24.50亿元，负债总额19.80亿元。",
    ),
    case(
        "a list of what was spent, and an income that is named alike",
        "2020年全区财力96420万元，其中：①一般公共预算收入为21640万元；②上级补助74780万元。2020年总支出95310万元，其中：一般公共预算支出88150万元，上解支出7160万元。\n"
        "一般公共预算具体支出情况如下：教育支出30450万元，比上年增加1200万元；国防支出340万元。",
    ),
    case(
        "two accounts of one shape, all the values of which differ",
        "2020年全县在建工程26个。\n东片9个，批复投资48.30亿元，年度计划投资7.20亿元。1-9月份完成投资6.84亿元。\n西片17个，批复投资61.75亿元，年度计划投资8.50亿元。1-9月份完成投资6.48亿元。",
    ),
    case(
        "like names in two lists, the members of which all differ",
        "一、第一笔资金（3120万元）\n1.支持特色种植1840.6万元；\n2.支持农村公路管护项目75万元；\n3.支持饮水安全提升项目640万元；\n4.支持危房改造任务564.4万元。\n二、第二笔资金（4410万元）\n1.支持特色种植2316.28万元；\n2.支持农村公路管护项目35万元；\n3.支持饮水安全提升项目918.5万元；\n4.支持人居环境整治项目1140.22万元。",
    ),
    case(
        "the first batch over all that arrived",
        "2022年全县累计到位衔接资金48300万元，较上年增加2300万元，增长5.00%。\n截至5月底，第一批衔接资金已支出12480.60万元，支出率38.45%。",
    ),
    case(
        "what was invested is of no money that arrived",
        "截至6月底，全市惠民工程已到位资金86.4亿元。\n今年1至6月，累计完成投资额18350万元，投资完成率102.2%。",
    ),
    case(
        "what is to be applied for need not be within the total",
        "供水工程完工9个，总投资6840万元，其中到位资金2120万元，拟申请资金3950万元。",
    ),
    case(
        "what is still to be applied for, more than is left of the total",
        "改造学校4所，总投资6840万元，其中自筹资金6120万元，尚需争取资金1350万元。",
    ),
    case(
        "amounts in yuan that do not come to one unit of the total above",
        "2019年供水经费38.46亿元：\n1.城区每千户9120.40元；\n2.乡镇每千户12480.75元；\n3.农村每千户13640.30元。",
    ),
    case(
        "a change without something, the base of which is not told",
        "2019年会议费支出为860.40万元。如果剔除上划因素，会议费支出仍减少了97.40万元，下降了9.74%。",
    ),
    case(
        "two items above, each with a list of its own",
        "（一）供水支出619.84万元：\n1.城区400万元；\n2.乡镇219.84万元。\n（二）供热支出29万元：\n1.城区20万元；\n2.乡镇9万元。\n以上两项合计648.84万元。",
    ),
    case(
        "rates of carrying out told behind each part",
        "2019年培训类经费支出620.40万元，预算执行比例为91.10%。\n其中：会议费480.20万元，预算执行比例为88.70%；讲课费140.20万元，预算完成比例为96.30%。",
    ),
    case(
        "a total divided two ways, each in a line of its own",
        "本年支出预算640.00万元，比上年增加9.00万元。其中：\n按项目类别：1、基本支出410.00万元，包括：人员支出350.00万元，公用支出60.00万元；2、项目支出230万元。\n按功能科目：农林水支出590.00万元，住房保障支出50.00万元。",
    ),
    case(
        "a share of a budget that is named, beside one of something else",
        "2016年支出预算9,800.40万元，比2015年支出预算9,400.40万元增加400.00万元。财政拨款由上年的6,100.00万元增加到6,400.00万元。\n"
        "从财政拨款预算的使用看，教育支出2014年为5,000.00万元，2015年下降到1,525.00万元。今年再次减少到1,056.00万元，占拨款预算16.50%。",
    ),
    case(
        "the share of a part named with its level, the same level told of something else below",
        "2021年全市培训支出420.00万元。其中市本级支出315.00万元，县区级支出105.00万元，市本级占75.00%。\n"
        "2021年全市会议费280.00万元，市本级205.00万元，县区级75.00万元。",
    ),
    case(
        "a list of accounts below a list of functions, of one of them alone",
        "二、财政拨款支出预算情况说明\n2022年财政拨款支出预算500.00万元，按功能科目划分：\n（一）教育支出400.00万元，占80.00%；\n（二）卫生健康支出60.00万元，占12.00%；\n"
        "（三）住房保障支出40.00万元，占8.00%。\n细化到项级科目：\n1、小学教育250.00万元；\n2、初中教育120.00万元，比上年110.00万元增加10.00万元；\n3、其他普通教育支出30.00万元。",
    ),
    case(
        "a name that begins like a total",
        "本单位3个项目涉及财政拨款资金260.00万元，分别是：讲座经费50.00万元，支出49.00万元；设备经费90.00万元，支出89.00万元；总分校流转经费120.00万元，支出110.00万元。三个项目累计支出248.00万元。",
    ),
    case(
        "an outline of some of the marks that a sentence tells all of",
        "项目自评得分96.5分，其中：预算执行指标分值10分，得分9.5分；产出指标分值50分，得分49分；效益指标分值30分，得分29分；满意度指标分值10分，得分9分。\n"
        "（一）产出指标（50分，得49分）\n全部完成，个别项目滞后。\n（二）效益指标（30分，得29分）\n效果较好。\n（三）满意度指标（10分，得9分）\n问卷结果较好。",
    ),
    case(
        "some of what was taken off below a heading",
        "1.时效指标（10分，得6分）。三标段逾期，扣2分，其余在整改中。",
    ),
    case(
        "what was taken off under one name, in two places, the marks in the paragraph above",
        "评价得分构成为：投入14分（满分15分）、过程27分（满分30分）。\n扣分原因：资金滞后，过程类扣1分；台账不全，过程类扣2分。",
    ),
    case(
        "what was carried in is spent too",
        "部门2021年预算3,946.50万元，其中上年结转1,825.40万元，2021年预算收入2,121.10万元。2021年预算支出3,946.50万元。",
    ),
    case(
        "what was carried in has grown, no base of its own",
        "关于2021年预算执行情况的报告\n调入资金3.20亿元，下降46.7%；上年结转1.80亿元，增长26.5%；动用预算稳定调节基金2.50亿元，增长8.7%。",
    ),
    case(
        "a comparable share in brackets",
        "全年税收收入86.0亿元，占一般公共预算收入的比重为71.7%（同口径比重73.9%），一般公共预算收入120.0亿元。",
    ),
    case(
        "what grew by less than nothing, with the sign",
        "全市税收收入12.30亿元，比上年减少0.7亿元，负增长-5.38%。",
    ),
    case(
        "增幅 alone names nothing",
        "2019年全县一般公共预算总收入48,600万元，比上年增加4,200万元，增幅9.46%。\n2019年全县基金收入总额9,300万元，比上年增加3,100万元，增幅50%。基金支出总额9,300万元，比上年6,200万元增加3,100万元，增幅50%，收支持平。",
    ),
    case(
        "the product of another place",
        "2020年，全国国内生产总值1015986亿元，全县生产总值119.49亿元。全县财政总收入完成13.69亿元，占GDP的比重为12.46%。",
    ),
    case(
        "parts that are said to overlap",
        "全年减免税费52,640万元，其中制造业31,875万元、小微企业28,306万元（两者有交叉）。\n惠及市场主体6,410户，其中小微企业5,230户、个体工商户2,880户，部分重叠。",
    ),
    case(
        "what a line was changed by is no part of what it became",
        "年初收入预算530,000万元，其中土地出让收入487,000万元。土地出让收入调减112,000万元，调整为375,000万元，其他基金收入43,000万元不变；加专项债券180,000万元，收入合计598,000万元。",
    ),
    case(
        "of a limit are limits alone",
        "2023年末政府债务限额预计5,120,600万元；其中市级限额1,907,400万元，市级余额预计1,856,150万元，低于限额51,250万元。",
    ),
    case(
        "what comes in is no part of what is left",
        "年末滚存结余预计64.31亿元。其中企业职工养老保险收入70.26亿元、支出77.05亿元，缺口6.79亿元。",
    ),
    case(
        "what went elsewhere may stand behind what is left",
        "县级支出318.4亿元，完成调整预算330.9亿元的96.2%；补助乡镇12.6亿元；上解上级2.7亿元，债务还本8.0亿元，结转下年12.5亿元，总量354.2亿元。",
    ),
    case(
        "past the plan, and last year beside it",
        "“三公”经费支出16.42万元，超年初预算1.42万元，上年14.87万元。",
    ),
    case(
        "two of the year before, in a bracket behind one of this",
        "税收收入168.2亿元，增长2.5%；非税收入71.5亿元，增长8.7%（上年分别为164.1亿元、65.8亿元）。",
    ),
    case(
        "added to what the divisions divide",
        "全市国有资本经营收入15,320万元。\n按来源：利润收入9,120万元，股利收入3,480万元，产权转让收入2,720万元。\n按级次：市本级10,540万元，占68.8%；各县区4,780万元，占31.2%。\n"
        "加上级补助4,150万元、上年结转2,036万元，收入总计21,506万元。",
    ),
    case(
        "the adjusted budget behind the rate of its adjustment",
        "2、预算及支出\n（1）年初预算765.23万元，年中追加43.82万元，预算调整率5.73%，调整后预算809.05万元。全年支出798.64万元，预算执行率98.71%。",
    ),
    case(
        "a rate of what is not told in one figure",
        "申请财政资金480万元，自筹120万元。截至评价日已使用财政资金456万元、自筹资金108万元，合计564万元，资金使用率94%。",
    ),
    case(
        "levels behind a change are no changes",
        "支出比上年增加110.20万元，其中基本支出500.30万元，项目支出600.80万元；收入增加20.00万元（预算80.00万元、决算100.00万元）。",
    ),
]


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_reported(text: str) -> None:
    assert alarms(text) == []


FOUND = [
    case(
        "a slip in the second of two rates",
        "支出年初预算85.69亿元，调整预算数为99.02亿元。支出决算数92.09亿元，为年初预算的107.5%、调整预算的95.0%。",
        "ratio",
        "99.02亿元 92.09亿元 95.0%",
    ),
    case(
        "a slip beside a bracket of plan and last year",
        "1.北岗乡：完成1540.43万元，占任务的92.34%，同比增长4.28%（任务数1632.93万元，上年同期1477.24万元）",
        "ratio",
        "1540.43万元 92.34% 1632.93万元",
    ),
    case(
        "a slip in the share of several together",
        "全省税收收入325.40亿元。第三产业税收160.51亿元，其中金融业48.15亿元、房地产业40.13亿元，合计占第三产业税收的45.0%。",
        "ratio",
        "160.51亿元 48.15亿元 40.13亿元 45.0%",
    ),
    case(
        "a slip in a share of all taxes",
        "上半年税收收入325.40亿元。第一产业税收3.09亿元；第二产业税收161.80亿元，占全部税收的49.7%；第三产业税收160.51亿元，占全部税收的43.9%。",
        "share",
        "325.40亿元 160.51亿元 43.9%",
    ),
    case(
        "a slip behind an aside",
        "全市一般公共预算收入完成106.20亿元，同比增长1.2%。其中，税收收入70.09亿元，占比66.0%；非税收入36.71亿元，占比34.0%。",
        "sum",
        "106.20亿元 70.09亿元 36.71亿元",
    ),
    case(
        "a slip in what is satisfied",
        "随机访问乘客1500人，表示“满意”的896人、“基本满意”的434人、“不满意”的170人，综合满意度98.7%。",
        "ratio",
        "1500人 896人 434人 98.7%",
    ),
    case(
        "a slip in the change of a whole",
        "全年门诊412638人次，其中普通门诊371425人次、急诊41213人次，总量比2022年378946人次增加36392人次。",
        "change",
        "412638人次 378946人次 36392人次",
    ),
    case(
        "a slip in a share of the part before",
        "规划项目合同价498.00万元，已付首期款149.40万元；国土调查项目236.00万元，已支付212.40万元，占80%。",
        "share",
        "236.00万元 212.40万元 80%",
    ),
    case(
        "a slip in a total behind 分别",
        "其中：税收收入226.9亿元；非税收入114.3亿元。增值税、企业所得税、契税分别完成90.4亿元、38.6亿元、12.1亿元，合计114.1亿元。",
        "sum",
        "90.4亿元 38.6亿元 12.1亿元 114.1亿元",
    ),
    case(
        "a slip in what was taken off",
        "过程类指标分值24分，得分20.50分，扣3.05分。",
        "difference",
        "24分 20.50分 3.05分",
    ),
    case(
        "points taken off one by one, and a slip in all of them",
        "管理部分分值30分，得分26.4分，扣3.8分。预算编制扣1.5分，其中完整性扣1.0分、准确性扣0.5分；资产管理扣2.1分。",
        "sum",
        "3.8分 1.5分 2.1分",
    ),
    case(
        "the price of one unit, taken of another number than it says",
        "项目实际支出640.00万元。\n计划绿化面积40.00万平方米，完成绿化面积36.00万平方米。\n按实际支出计算，每平方米绿化成本17.78元（按计划绿化面积计算）。",
        "ratio",
        "640.00万元 40.00万平方米 17.78元",
    ),
    case(
        "the rate of a kind of expenditure, taken of all of it",
        "财政预算安排900.00万元，其中基本支出400.00万元、项目支出500.00万元；实际支出880.00万元，其中基本支出400.00万元、项目支出480.00万元。预算执行率97.78%，其中项目支出执行率97.87%。",
        "ratio",
        "500.00万元 480.00万元 97.87%",
    ),
    case(
        "a slip in a part whose own parts stand between the parts",
        "2023年全年总支出2140.50万元，其中基本支出1290.30万元，人员工资960.10万元，日常公用330.20万元；项目支出805.20万元，设备购置620.00万元，宣传活动60.00万元，业务培训170.20万元。",
        "sum",
        "2140.50万元 1290.30万元 805.20万元",
    ),
    case(
        "a slip in a part before the next year, a full stop left out",
        "2022年到位资金640.5万元，其中：中央资金410.0万元，省级资金108.5万元，县级资金50.0万元2022年支出资金611.2万元，其中中央资金380.7万元，省级资金180.5万元，县级资金50.0万元。",
        "sum",
        "640.5万元 410.0万元 108.5万元 50.0万元",
    ),
    case(
        "more in a bracket than the figure behind it",
        "主要支出：会议费12.50万元，培训费（含场地租金38.20万元）36.40万元，差旅费9.10万元。",
        "bound",
        "38.20万元 36.40万元",
    ),
    case(
        "a slip in a change in a sentence that names nothing",
        "1.收入：640.00万元。同比上年度增加32.00万元，增加5.62%。",
        "change",
        "640.00万元 32.00万元 5.62%",
    ),
    case(
        "a slip in a share of what two amounts come to",
        "从来源看，市级安排300.00万元，占75.0%；县级配套100.00万元，占26.0%。",
        "shares_total",
        "75.0% 26.0%",
    ),
    case(
        "a slip in a list with its marks in one paragraph",
        "共有项目9个，预算资金为450万元，分别为：1.新建项目5个，预算资金为280万元，即：甲200万元、乙80万元。2.续建项目4个，预算资金为160万元。",
        "sum",
        "450万元 280万元 160万元",
    ),
    case(
        "a slip in lengths in kilometres, written km",
        "治理河道总长5.86km，其中干流4.12km，支流1.47km。",
        "sum",
        "5.86km 4.12km 1.47km",
    ),
    case(
        "a slip in a part named severally",
        "省里下达奖补资金960万元。其中，东河县、西岭县分别为300万元、210万元，市本级405万元。",
        "sum",
        "960万元 300万元 210万元 405万元",
    ),
    case(
        "a slip in one of several uses, each with its share",
        "2019年，全县新增政府债券20.00亿元，其中：用于园区基础设施9.00亿元，占比45.0%；用于供水管网6.00亿元，占比30.0%；用于文化场馆3.00亿元，占比20.0%；用于停车、公厕及其他1.00亿元，占比5.0%。",
        "sum",
        "20.00亿元 9.00亿元 6.00亿元 3.00亿元 1.00亿元",
    ),
    case(
        "a part that is more than its total, of no average",
        "2021年补助资金850.60万元，其中，农村912.30万元。",
        "bound",
        "850.60万元 912.30万元",
    ),
    case(
        "more debt than the limit of the same",
        "2018年，全域政府债务限额420.00亿元。\n2018年，园区政府债务限额160.00亿元。\n年末余额情况：\n全域政府债务余额440.10亿元。\n园区政府债务余额150.20亿元。",
        "bound",
        "420.00亿元 440.10亿元",
    ),
    case(
        "a rise and a fall of one amount against one year",
        "2020年“三公”经费决算数80.00万元，比2019年减少5.00万元，下降5.88%。\n原因说明：\n2020年“三公”经费决算数比2019年增加12.00万元，增长17.65%，主要是出国增加。",
        "restated",
        "5.00万元 12.00万元",
    ),
    case(
        "a change that begins a line of its own",
        "三、决算情况\n1.本单位2019年度支出总计300.20万元，与2018年决算数相比，\n增加 20.10 元，增长 7.18 %，主要原因是调资。",
        "change",
        "300.20万元 20.10元 7.18%",
    ),
    case(
        "a slip where all around the figure is told alike",
        "县乡道路改造项目：下达资金1250.60万元，配套资金84.20万元，完成投资1180.40万元。\n三、绩效\n县乡道路改造项目：下达资金1250.60万元，配套资金84.20万元，完成投资1108.40万元。",
        "restated",
        "1180.40万元 1108.40万元",
    ),
    case(
        "a slip in the rate of a batch that both sentences name",
        "2022年到位第一批资金4830万元。\n第一批资金已支出3125.40万元，支出率74.71%。",
        "ratio",
        "4830万元 3125.40万元 74.71%",
    ),
    case(
        "a slip in a list of which each line has one member",
        "一般公共预算收入862.40万元：\n1、税收收入310.20万元；\n2、补助收入172.20万元；\n3、上年结余308.00万元。",
        "sum",
        "862.40万元 310.20万元 172.20万元 308.00万元",
    ),
    case(
        "a slip in a change that is told of all of it",
        "2019年会议费支出为902.60万元，比上年减少97.40万元，下降7.94%。",
        "change",
        "902.60万元 97.40万元 7.94%",
    ),
    case(
        "a slip in the total of two items above, each with a list of its own",
        "（一）供水支出619.84万元：\n1.城区400万元；\n2.乡镇219.84万元。\n（二）供热支出29万元：\n1.城区20万元；\n2.乡镇9万元；\n3.林区0万元。\n以上两项合计684.84万元。",
        "sum",
        "619.84万元 29万元 684.84万元",
    ),
]


@pytest.mark.parametrize(("text", "kind", "figures"), FOUND)
def test_a_slip_in_like_sentences_is_found(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(text)


@pytest.mark.parametrize(
    ("text", "kind", "figures"),
    [
        case(
            "a change in a sentence that names nothing",
            "1.收入：640.00万元。同比上年度增加32.00万元，增加5.26%。",
            "change",
            "640.00万元 32.00万元 5.26%",
        ),
        case(
            "what a bracket between a name and its figure holds",
            "人员支出（其中工资41.20万元、津贴8.80万元）50.00万元，公用支出10.00万元。",
            "sum",
            "41.20万元 8.80万元 50.00万元",
        ),
        case(
            "a list with its marks in one paragraph",
            "全年预算项目共9个，预算资金为440万元，其中：1.新建项目5个，预算资金为280万元，即：甲200万元、乙80万元。2.续建项目4个，预算资金为160万元。",
            "sum",
            "440万元 280万元 160万元",
        ),
        case(
            "the parts of a part",
            "全年总支出500.00万元，其中基本支出320.00万元，工资福利占240.00万元，公用支出占80.00万元；项目支出180.00万元。",
            "sum",
            "320.00万元 240.00万元 80.00万元",
        ),
        case(
            "shares of what two amounts come to",
            "从来源看，市级安排300.00万元，占75.0%；县级配套100.00万元，占25.0%。",
            "shares_total",
            "75.0% 25.0%",
        ),
        case(
            "an area in ㎡ and in words",
            "改造面积48.65万㎡，其中城区30.05万㎡、乡镇18.60万平方米。",
            "sum",
            "48.65万㎡ 30.05万㎡ 18.60万平方米",
        ),
        case(
            "an average among parts",
            "城市低保月均423人、农村低保2187人、特困供养196人，合计2806人。",
            "sum",
            "423人 2187人 196人 2806人",
        ),
        case(
            "of the valid answers",
            "发放问卷320份，有效问卷298份。“好”141份、“较好”112份、“一般”33份、“差”12份，占比分别为47.3%、37.6%、11.1%、4.0%。",
            "share",
            "298份 141份 47.3%",
        ),
        case(
            "what arrived in all, of the budget",
            "项目预算800.00万元，其中省级500.00万元，市级300.00万元。\n实际到位资金740.00万元，其中：省级资金到位500.00万元，到位率100%；市级资金到位240.00万元，到位率80%。总体资金到位率92.50%。",
            "ratio",
            "800.00万元 740.00万元 92.50%",
        ),
        case(
            "what two words name on either side of 超过",
            "编制床位300张，实际开放床位342张。\n实际开放床位超过编制床位42张。",
            "difference",
            "300张 342张 42张",
        ),
        case(
            "the name of a share begins that of its part",
            "全年收运垃圾6.40万吨，其中焚烧处理5.12万吨、卫生填埋1.28万吨，焚烧占比80.00%。",
            "share",
            "6.40万吨 5.12万吨 80.00%",
        ),
        case(
            "parts far apart, whose shares make their whole",
            "2022年支出决算数3000.00万元。\n基本支出1800.00万元，占支出总额的60.00%，主要用于人员。\n项目支出1200.00万元，占支出总额的40.00%，主要用于工程。",
            "sum",
            "3000.00万元 1800.00万元 1200.00万元",
        ),
        case(
            "the price of one unit by the words for what was spent",
            "实际支付保洁费3600.00万元。\n保洁面积480.00万平方米。\n按实际支付保洁费计算，每平方米保洁成本7.50元。",
            "ratio",
            "3600.00万元 480.00万平方米 7.50元",
        ),
        case(
            "put right, and all that there were",
            "整治险段76处，尚有4处正在整治，共排查险段80处，整治率95.00%。",
            "ratio",
            "76处 80处 95.00%",
        ),
        case(
            "a total divided in two ways, each in a line of its own",
            "本年支出预算640.00万元。其中：\n按项目类别：基本支出410.00万元，项目支出230.00万元。\n按功能科目：农林水支出590.00万元，住房保障支出50.00万元。",
            "sum",
            "640.00万元 410.00万元 230.00万元",
        ),
        case(
            "how much of its budget was carried out, called a proportion",
            "2019年培训费预算800.00万元，支出620.00万元，预算执行比例为77.50%。",
            "ratio",
            "800.00万元 620.00万元 77.50%",
        ),
        case(
            "last year's expenditure behind what was left over",
            "本年支出合计2400.00万元。年末结转和结余60.00万元。较上年支出2000.00万元增加400.00万元，增长20.00%。",
            "change",
            "2400.00万元 2000.00万元 400.00万元",
        ),
        case(
            "two parts of three behind 分别",
            "2022年“三公”经费预算8.60亿元。其中，公务接待费1.20亿元，减少0.10亿元；因公出国（境）费和公务用车购置及运行维护费分别为0.90亿元和6.50亿元，均与上年持平。",
            "sum",
            "8.60亿元 1.20亿元 0.90亿元 6.50亿元",
        ),
        case(
            "what an amount has passed is not what has grown",
            "全年地区生产总值5230.40亿元，首次突破5000亿元，比上年的4862.20亿元增长7.57%。",
            "change",
            "5230.40亿元 4862.20亿元 7.57%",
        ),
        case(
            "what is to be applied for makes up the total",
            "供水工程总投资6840万元，其中到位资金2120万元，拟申请资金4720万元。",
            "sum",
            "6840万元 2120万元 4720万元",
        ),
        case(
            "two members in one line of a list",
            "一般公共预算收入862.40万元：\n1、税收收入310.20万元；\n2、补助收入145.00万元，其他补助收入27.20万元；\n3、上年结余380.00万元。",
            "sum",
            "862.40万元 310.20万元 145.00万元 27.20万元 380.00万元",
        ),
    ],
)
def test_they_are_read(text: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, kind)
