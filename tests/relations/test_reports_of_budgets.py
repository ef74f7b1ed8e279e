"""Reports on budgets, their execution and final accounts: what stands behind a change, above a total, or in another book."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

TITLE = "关于某县2022年财政决算的报告\n一、一般公共预算收支决算情况\n"

QUIET = [
    case(
        "the expenditure of another book is not what has changed",
        TITLE + "转移支付和政府债务见附表。\n全县一般公共预算支出决算数为412600万元。\n二、"
        "政府性基金收支决算情况\n支出决算数比执行数86390万元增加30万元。",
    ),
    case(
        "a part behind last year's amount in brackets is of this year's",
        TITLE + "全县一般公共预算支出完成412.8亿元，同比增长3.2%（2021年完成400.0亿元），其中民生支出309.6亿元，"
        "占一般公共预算支出的75.0%。",
    ),
    case(
        "a breakdown behind last year's amount is of this year's",
        TITLE + "2022年，全县一般公共预算收入完成8640万元，同比增长8.0%。2021年决算数为8000万元。其中：税收收入6048万元，"
        "占70.0%；非税收入2592万元，占30.0%。",
    ),
    case(
        "each of several with what it was a year before",
        TITLE + "税收收入完成1260万元，占收入的70.0%，同比增长5.0%（上年同期1200万元）；非税收入完成540万元，占30.0%，"
        "同比下降10.0%（上年同期600万元）。收入完成1800万元。",
    ),
    case(
        "what was done, its budget, and a change of what was done",
        TITLE + "县级一般公共预算收入完成42600万元，为预算的106.5%，预算数为40000万元，同比增收2600万元，增长6.5%。",
    ),
    case(
        "a total of all that the section tells, the last paragraph of which is short",
        TITLE + "2022年，全县一般公共预算支出完成84260万元，为调整预算90000万元的93.6%。\n"
        "上解支出3180万元，债务还本支出6240万元，安排预算稳定调节基金1320万元。支出总计95000万元。\n"
        "上级补助收入60000万元。调入资金500万元。",
    ),
    case(
        "what is reserved for small firms is of all that is bought",
        "2022年政府采购预算总额900.00万元，其中：货物200.00万元、工程300.00万元、服务400.00万元。"
        "其中面向中小企业预留450.00万元，占采购预算总额的50.00%，面向小微企业预留270.00万元，占面向中小企业预留金额的60.00%。",
    ),
    case(
        "all of what is left when some is taken out",
        "本部门整体支出涉及财政性资金3860.00万元；本部门共12个项目，涉及财政性资金合计1240.00万元，"
        "占财政性资金（基本支出除外）总额的比例为100%。",
    ),
    case(
        "the year alone does not balance where something was carried in",
        "2024年部门预算\n收支预算总表\n单位：万元\n收入\t预算数\t支出\t预算数\n一、拨款收入\t900.00\t一、教育支出\t940.00\n"
        "本年收入合计\t900.00\t本年支出合计\t940.00\n上年结转结余\t40.00\t年终结转结余\t0.00\n收入总计\t940.00\t支出总计\t940.00",
    ),
    case(
        "one total divided twice in a row",
        "全年发行政府债券86.40亿元，按用途分，一般债券26.40亿元，专项债券60.00亿元，市本级留用16.40亿元，转贷县区70.00亿元。",
    ),
    case(
        "two books each issue half of the bonds, and a third amount of another year",
        TITLE + "地方政府一般债务转贷收入4100万元。调入资金900万元。\n二、政府性基金预算收支决算情况\n专项债务转贷收入8200万元。\n"
        "三、政府债务情况\n2022年发行政府债券12300万元，偿还债务本金5000万元。2021年发行政府债券9000万元。",
    ),
    case(
        "what is needed and what is arranged make no means",
        TITLE + "转移支付和政府债务见附表。\n全县“三保”支出需求18.42亿元，预算安排19.06亿元，其中：保工资8.12亿元、"
        "保运转1.24亿元、保基本民生9.70亿元。"
        "“三保”支出占可用财力的比重为75.0%，可用财力为25.41亿元。",
    ),
    case(
        "some of the taxes",
        TITLE + "全县税收收入完成45410万元。其中：税收收入大户增值税18420万元，企业所得税9635万元。",
    ),
    case(
        "what was adjusted has parts before the change",
        TITLE + "批准的一般公共预算支出为82300万元，其中教育支出21200万元，执行中调减3200万元，调整后为79100万元。",
    ),
    case(
        "a list below a total that tells some of it",
        TITLE + "转移支付和政府债务见附表。\n1.收入总计456000万元。\n（1）一般公共预算收入81240万元；"
        "\n（2）上级补助收入215300万元；\n（3）调入资金30600万元。\n2.支出。略。",
    ),
    case(
        "a plan in a sentence of its own is not what is divided",
        TITLE + "转移支付和政府债务见附表。\n2022年，全县一般公共预算收入完成24.14亿元，比上年减收2.41亿元，下降9.1%，"
        "占年初预算的101.9%。"
        "年初预算数为23.70亿元。其中，税收收入完成12.94亿元，税收占比53.6%；非税收入完成11.20亿元。",
    ),
    case(
        "what is left of one fund, and of the next in the list",
        TITLE + "转移支付和政府债务见附表。\n全县社会保险基金收入36679万元，支出28879万元。"
        "其中：\n1.城乡居民基本养老保险基金收入20879万元，支出14479万元，当年结余6400万元；"
        "\n2.机关事业单位养老保险基金收入15800万元，支出14400万元，当年结余1400万元。",
    ),
    case(
        "a fall of one year, and a rise of the next at the same rate",
        TITLE + "转移支付和政府债务见附表。\n2022年，全县一般公共预算收入完成114724万元，比上年125942万元减收11218万元，下降8.9%。\n"
        "二、2023年预算草案\n2023年全县一般公共预算收入预期124977万元，比上年完成数增长8.9%。",
    ),
    case(
        "a fall of all, and a rise of one level at the same rate",
        TITLE + "转移支付和政府债务见附表。\n二、政府性基金预算\n全市政府性基金收入497976万元，比上年减收115804万元，下降18.9%，"
        "其中土地收入437240万元。"
        "\n市级政府性基金收入163094万元，比上年增收25960万元，增长18.9%，其中土地收入135066万元。",
    ),
    case(
        "income of a fund, and what is told of it before what is added",
        TITLE + "转移支付和政府债务见附表。\n二、政府性基金预算\n全县政府性基金收入完成10.01亿元，增长12.0%，"
        "其中：土地出让收入6.07亿元、其他政府性基金收入3.94亿元。"
        "上级补助收入1.00亿元，专项债务转贷收入9.00亿元，上年结余0.50亿元。收入总计20.51亿元。",
    ),
    case(
        "what is left in all of another fund",
        TITLE + "转移支付和政府债务见附表。\n1.居民养老保险基金收入1.87亿元，支出1.82亿元，当年结余0.05亿元，年末滚存结余2.33亿元；"
        "\n2.职工医疗保险基金收入2.56亿元，支出2.35亿元，当年结余0.21亿元，年末滚存结余2.56亿元。",
    ),
    case(
        "what a net change of each side is made of, in brackets",
        TITLE + "收入预算由131000万元调减至126000万元，净调减5000万元（其中税收收入调减8200万元，非税收入调增3200万元）；"
        "支出预算由398600万元调增至415200万元，净调增16600万元（新增一般债券12600万元，上级补助增加9000万元，压减一般性支出5000万元）。",
    ),
    case(
        "the budget of what came in is not that of what was spent",
        TITLE + "转移支付和政府债务见附表。\n全市一般公共预算收入1161183万元，为预算的97.0%（预算1197314万元），增长10.8%。"
        "全市一般公共预算支出2767869万元，完成预算的97.0%，增长1.0%。",
    ),
    case(
        "a limit is no part of what is owed",
        TITLE + "截至年末，全县政府债务余额268.42亿元，其中一般债务96.18亿元，专项债务172.24亿元，未超过核定的债务限额274.90亿元。",
    ),
    case(
        "less came in than planned, and how much of the plan that is",
        TITLE + "税收收入完成86420万元，短收3580万元，完成预算90000万元的96.0%。",
    ),
]  # fmt: skip

FOUND = [
    case(
        "expected, with a growth of something else",
        "关于某市2021年预算执行情况和2022年预算草案的报告\n一、2021年预算执行情况\n转移支付和政府债务见附表。"
        "\n（一）一般公共预算\n汇总市级和县区预算，全市一般公共预算收入412.5亿元，完成预算的101.2%。\n"
        "二、2022年预算草案\n（一）一般公共预算\n全市一般公共预算收入预期433.1亿元，比2021年完成数增长6.0%。",
        "change",
        "412.5亿元 433.1亿元 6.0%",
    ),
    case(
        "final accounts by more than they are above what was reported",
        TITLE + "全县一般公共预算支出决算数为412600万元，比向县人大报告的执行数412140万元增加640万元。",
        "change",
        "412600万元 412140万元 640万元",
    ),
    case(
        "last year's final figure behind the rate",
        TITLE + "3. 教育支出92475万元，增长7.2%，上年决算数87930万元。",
        "change", "92475万元 7.2% 87930万元",
    ),
    case(
        "an earlier year in brackets behind the rate",
        TITLE + "2022年，全县政府性基金收入完成128463万元，下降12.6%（2021年完成163827万元）。",
        "change", "128463万元 12.6% 163827万元",
    ),
    case(
        "last year's amount under its name, sentences later",
        TITLE + "2022年，全县一般公共预算收入3360.52亿元，比上年增加258.76亿元，增长9.3%。其中，税收收入2243.18亿元。"
        "上年全县一般公共预算收入为3101.76亿元。",
        "change", "3360.52亿元 9.3% 3101.76亿元",
    ),
    case(
        "what is added in a paragraph of its own, below a list",
        TITLE + "支出方面：县级一般公共预算支出完成8400万元。主要支出项目完成情况是：\n（1）教育支出5000万元。"
        "\n（2）卫生健康支出3400万元。\n"
        "加上：补助下级支出1800万元，上解上级支出520万元，县级支出总计10820万元。\n上级补助收入60万元，调入资金5万元。",
        "sum", "8400万元 1800万元 520万元 10820万元",
    ),
    case(
        "debt over the year",
        TITLE + "2021年末政府债务余额125837万元，2022年新增债券32600万元，到期偿还1960万元，年末债务余额165477万元。上级补助收入、"
        "转移支付另列。",
        "difference", "125837万元 32600万元 1960万元 165477万元",
    ),
    case(
        "both sides of an adjusted budget are said to be equal",
        TITLE + "收入总计由年初预算的4360万元调整为4860万元。\n全县一般公共预算支出由年初预算4360万元调整为4890万元。\n调整后，"
        "收支总额相等，预算平衡。\n转移支付收入60万元、调入资金5万元。",
        "restated", "4860万元 4890万元",
    ),
    case(
        "digits of the projects' money exchanged",
        "项目支出24931.22万元，占64.44%。\n本部门共18个项目纳入绩效目标管理，涉及资金24391.22万元。",
        "restated", "24931.22万元 24391.22万元",
    ),
    case(
        "the unit of one fund",
        "全年争取新增债券资金81.4亿元，支持项目96个。\n积极争取上级支持，争取新增政府债券资金81.4万元。",
        "restated", "81.4亿元 81.4万元",
    ),
    case(
        "each tax with its growth, and the others",
        TITLE + "税收收入完成29570万元，增长0.4%。其中：增值税14420万元，增长6.7%；企业所得税9635万元，下降4.8%；"
        "其他税收收入5415万元，增长1.8%。",
        "sum", "29570万元 14420万元 9635万元 5415万元",
    ),
    case(
        "the main taxes, and the others",
        TITLE + "税收收入完成24.17亿元，为预算的103.1%，主要税种完成情况是：增值税12.46亿元，企业所得税7.83亿元，其他各项税收3.98亿元。",
        "sum", "24.17亿元 12.46亿元 7.83亿元 3.98亿元",
    ),
    case(
        "all of the above",
        TITLE + "分税种看，增值税14420万元，企业所得税9635万元，契税2148万元，以上税收收入合计26233万元。",
        "sum", "14420万元 9635万元 2148万元 26233万元",
    ),
    case(
        "one kind is called funds received",
        TITLE + "一般性转移支付收入214380万元，其中：均衡性转移支付收入118200万元，县级财力保障奖补资金收入64180万元，"
        "其他一般性转移支付收入33000万元。",
        "sum", "214380万元 118200万元 64180万元 33000万元",
    ),
    case(
        "a list below a total that nothing announces",
        TITLE + "转移支付和政府债务见附表。\n1.收入总计384800万元。\n（1）一般公共预算收入86420万元；"
        "\n（2）上级补助收入268300万元。其中：返还性收入6120万元，"
        "转移支付收入262180万元；\n（3）调入资金31080万元。\n2.支出略。",
        "sum", "384800万元 86420万元 268300万元 31080万元",
    ),
    case(
        "whatever the budget is called, cut in the year",
        TITLE + "县人大批准的2022年县级一般公共预算收入为82300万元，执行中调减3200万元，调整后为79700万元。",
        "change", "82300万元 3200万元 79700万元",
    ),
    case(
        "against the budget that stands between",
        TITLE + "调整后，政府性基金预算收入为48000万元，比年初预算68000万元调减29000万元。",
        "change", "48000万元 68000万元 29000万元",
    ),
    case(
        "what is added, and taken off, of a list",
        TITLE + "年初预算安排支出356000万元，加上上级专项补助增加38620万元、新增一般债券12600万元，减去上解增加1160万元，"
        "调整后支出预算为409060万元。",
        "difference", "356000万元 38620万元 12600万元 1160万元 409060万元",
    ),
    case(
        "less than planned, in a sentence of its own",
        TITLE + "全县政府性基金收入预算为68000万元，实际完成52360万元。比预算减少15640万元，下降32.0%。",
        "change", "68000万元 52360万元 32.0%",
    ),
    case(
        "points from one year to the other",
        TITLE + "税收占比由2021年的71.3%下降至2022年的64.8%，下降5.6个百分点。",
        "change", "71.3% 64.8% 5.6个百分点",
    ),
    case(
        "of a product under another name",
        TITLE + "全年地区生产总值318.6亿元，一般公共预算收入15.84亿元，占GDP的比重为4.79%。",
        "share", "318.6亿元 15.84亿元 4.79%",
    ),
    case(
        "insurance is named among the things the money is for",
        TITLE + "转移支付和政府债务见附表。\n全县一般公共预算支出349000万元，其中用于教育、社保、卫生等民生支出276272万元，"
        "占一般公共预算支出的76.19%。",
        "share", "349000万元 276272万元 76.19%",
    ),
    case(
        "new debt with its kinds in brackets",
        TITLE + "转移支付和债务限额见附表。\n2021年末政府债务余额39.42亿元，2022年新增债务8.96亿元"
        "（一般债务1.26亿元、专项债务7.70亿元），偿还到期本金2.20亿元，"
        "2022年末债务余额46.81亿元。",
        "difference", "39.42亿元 8.96亿元 2.20亿元 46.81亿元",
    ),
    case(
        "what there was, what was put in and what was used",
        TITLE + "2022年末，预算稳定调节基金规模为6.84亿元，其中：年初结余5.12亿元，当年补充4.32亿元，当年动用2.06亿元。",
        "difference", "6.84亿元 5.12亿元 4.32亿元 2.06亿元",
    ),
    case(
        "means, less what is handed up",
        TITLE + "2023年可用财力248600万元，包括：一般公共预算收入91600万元、转移支付收入138600万元、调入资金22000万元，"
        "减去上解支出6300万元。",
        "difference", "248600万元 91600万元 138600万元 22000万元 6300万元",
    ),
    case(
        "what comes in, less what is handed up, makes the means",
        TITLE + "当年一般公共预算收入68200万元、转移支付收入161970万元、调入资金25000万元，减去上解支出7170万元，"
        "当年可用财力249000万元。",
        "difference", "68200万元 161970万元 25000万元 7170万元 249000万元",
    ),
    case(
        "a limit that was raised",
        TITLE + "省下达我市2022年新增政府债务限额36.40亿元，其中一般债务4.20亿元、专项债务32.20亿元。新增后，"
        "我市政府债务限额由2021年的238.50亿元提高到247.90亿元。",
        "difference", "36.40亿元 238.50亿元 247.90亿元",
    ),
    case(
        "a plan that the next sentence tells",
        TITLE + "转移支付和政府债务见附表。\n（一）全县一般公共预算\n上半年，全县一般公共预算收入完成43160万元，"
        "占年初预算的55.2%，同比增长5.5%。年初预算数为86000万元。",
        "ratio", "43160万元 55.2% 86000万元",
    ),
    case(
        "the kinds of transfers in a bracket, before a total",
        TITLE + "转移支付和政府债务见附表。\n全县一般公共预算收入168400万元，加上转移性收入396240万元（上级补助收入298640万元、"
        "上年结转21800万元、调入资金75300万元），收入总计564640万元。",
        "sum", "396240万元 298640万元 21800万元 75300万元",
    ),
    case(
        "so many items in all",
        TITLE + "转移支付和政府债务见附表。\n全县一般公共预算支出完成218.46亿元。其中：教育支出46.82亿元、卫生健康支出24.60亿元、"
        "农林水支出31.26亿元，三项支出合计120.68亿元。",
        "sum", "46.82亿元 24.60亿元 31.26亿元 120.68亿元",
    ),
    case(
        "taxes and the rest in the sentence behind their total",
        TITLE + "转移支付和政府债务见附表。\n全县一般公共预算收入完成272428万元，下降1.2%。税收收入140612万元，增长1.7%；"
        "非税收入113816万元。",
        "sum", "272428万元 140612万元 113816万元",
    ),
]  # fmt: skip

READ = [
    case(
        "what a net change is made of, in a bracket",
        TITLE + "收入预算净调减5000万元（其中税收收入调减8200万元，非税收入调增3200万元）；"
        "支出预算净调增16600万元（新增一般债券12600万元，上级补助增加9000万元，压减一般性支出5000万元）。",
        "sum", "16600万元 12600万元 9000万元 5000万元",
    ),
    case(
        "faster than a year before",
        TITLE + "全县一般公共预算支出完成预算的96.4%，比上年同期加快1.3个百分点，上年同期为95.1%。",
        "change", "96.4% 1.3个百分点 95.1%",
    ),
    case(
        "a plan that turned into another, by causes",
        TITLE + "支出年初预算数312400万元，执行中因上级专项转移支付增加42680万元、新增一般债券安排16200万元、"
        "动用预备费减少1280万元等因素，支出预算变动为370000万元。",
        "difference", "312400万元 42680万元 16200万元 1280万元 370000万元",
    ),
    case(
        "against the budget that stands between, up and down",
        TITLE + "调整后，政府性基金预算收入为48000万元，比年初预算68000万元调减20000万元；支出为71400万元，"
        "较年初预算68000万元调增3400万元。",
        "change", "71400万元 68000万元 3400万元",
    ),
    case(
        "what came and went, with 加上 and 减去",
        TITLE + "年初预算356000万元，加上上级补助38620万元，减去上解支出4620万元，调整后预算为390000万元。",
        "difference", "356000万元 38620万元 4620万元 390000万元",
    ),
    case(
        "points, since last year until now",
        TITLE + "税收占一般公共预算收入的比重由上年的71.3%提高到今年的74.8%，提高3.5个百分点。",
        "change", "71.3% 74.8% 3.5个百分点",
    ),
    case(
        "whatever the budget is called, added to in the year",
        TITLE + "县级一般公共预算收入预算82300万元，年中调增3200万元，调整后收入预算为85500万元。",
        "change", "82300万元 3200万元 85500万元",
    ),
    case(
        "expected, against what was done the year before, in a report that gathers the budgets of all levels",
        "关于某市2021年预算执行情况和2022年预算草案的报告\n一、2021年预算执行情况\n转移支付和政府债务见附表。"
        "\n（一）一般公共预算\n汇总市级和县区预算，全市一般公共预算收入412.5亿元，完成预算的101.2%。\n"
        "全市一般公共预算支出690.0亿元，完成预算的97.6%。\n二、2022年预算草案\n（一）一般公共预算\n"
        "全市一般公共预算收入预期433.1亿元，比2021年完成数增长5.0%；支出预算安排710.7亿元，比2021年执行数增长3.0%。",
        "change",
        "690.0亿元 710.7亿元 3.0%",
    ),
    case(
        "final accounts against what was reported of their execution",
        TITLE + "转移支付和政府债务见附表。\n全县一般公共预算支出决算数为412600万元，为调整预算的97.4%。\n"
        "与报告的执行数相比，收入决算数无变化；支出决算数比执行数412140万元增加460万元。",
        "change",
        "412600万元 412140万元 460万元",
    ),
    case(
        "against the amount of a flash report",
        TITLE + "全县政府性基金支出86420万元，比快报数86390万元增加30万元。",
        "change",
        "86420万元 86390万元 30万元",
    ),
    case(
        "a comparable growth stands between the growth and its base",
        TITLE + "2022年，全县一般公共预算收入完成96438万元，同比增长5.7%，剔除留抵退税因素后同口径增长8.7%。2021年决算数为91275万元。",
        "change", "96438万元 5.7% 91275万元",
    ),
    case(
        "both sides at once, a year before",
        "2024年度收入、支出预算总计23187.40万元，与上年相比收、支预算总计各减少932.74万元，减少3.87%（上年收、支预算总计24120.14万元）。",
        "change", "23187.40万元 3.87% 24120.14万元",
    ),
    case(
        "cut, and what it is then",
        TITLE + "全县地方财政收入由年初预算2650万元调减130万元，调整为2520万元。\n上级补助收入60万元，调入资金5万元。",
        "change", "2650万元 130万元 2520万元",
    ),
    case(
        "what came and went, in a list below a net change",
        TITLE + "收入总计由年初预算的5000万元调整为5700万元，净增加700万元。具体为：\n（1）地方财政收入调减300万元；"
        "\n（2）上级补助收入增加600万元；\n（3）调入其他资金400万元。",
        "sum", "700万元 300万元 600万元 400万元",
    ),
    case(
        "paragraph by paragraph",
        TITLE + "2022年，全县一般公共预算收入完成9600万元，为预算9000万元的106.7%。\n上级补助收入28600万元，"
        "其中：返还性收入600万元、转移支付收入28000万元。\n"
        "上年结转收入1800万元，调入资金5200万元（其中：从政府性基金预算调入4600万元、从其他资金调入600万元），"
        "动用预算稳定调节基金800万元。\n以上各项，2022年全县一般公共预算收入总计46000万元。",
        "sum", "9600万元 28600万元 1800万元 5200万元 800万元 46000万元",
    ),
    case(
        "bonds of both books",
        TITLE + "地方政府一般债务转贷收入4100万元。调入资金900万元。\n二、政府性基金预算收支决算情况\n专项债务转贷收入8250万元。"
        "\n三、政府债务情况\n2022年发行政府债券12350万元。",
        "sum", "4100万元 8250万元 12350万元",
    ),
    case(
        "a list that 主要是： opens",
        TITLE + "非税收入完成154731万元。非税收入主要是：专项收入38264万元，行政事业性收费收入27591万元，罚没收入33847万元，"
        "国有资源有偿使用收入48926万元，其他非税收入6103万元。",
        "sum", "154731万元 38264万元 27591万元 33847万元 48926万元 6103万元",
    ),
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_reported(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), FOUND)
def test_a_slip_is_found(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(text)


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_they_are_read(text: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, kind), checks(text, kind)
    assert alarms(text) == []
