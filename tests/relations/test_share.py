"""A share of a whole, and the shares of a breakdown that make 100 %."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, checks, holds

NOTHING = [
    case("what was last year's has no share", "公共预算支出96.00亿元，上年90.00亿元，民生支出增长8.30%，占比80.20%。"),
    case("of what it names", "公共预算支出86.00亿元，去年同期80.00亿元，教育支出增长5.20%，占比18.60%。"),
    case("not of the one before", "项目支出640.00万元，上年610.00万元，培训支出增长4.10%，占比8.20%。"),
    case(
        "what was spent on it in another year",
        "2022年“三公”经费支出决算20.00万元。其中：公务接待费支出占30%。\n2021年公务接待费8.00万元。",
    ),
    case("among some of it", "全年支出2,096.77万元，项目支出1,368.42万元。项目支出当中农村饮水占43.73%。"),
    case("for a purpose among it", "全年支出2,096.77万元，项目支出1,368.42万元。项目支出里面用于河道治理的占38.58%。"),
    case("who bears what, with no amount of their own", "医疗费用120.00万元，个人承担20%，财政承担75%。"),
    case(
        "shares with amounts behind of a whole told nowhere",
        "全年支出1,542.89万元。工资占57.70%（581.64万元），商品占24.98%（694.03万元）。",
    ),
    case(
        "what is a share of another amount behind its own",
        "全年支出1,542.89万元。工资占37.70%，为预算600.00万元的98%；商品占44.98%，达694.03万元的指标。",
    ),
    case(
        "of all the year, of which two amounts are told",
        "全市支出612.35万元。本级支出500.00万元。\n第四季度拨付238.82万元，占全年支出的45.3%。",
    ),
    case(
        "a total of lengths is no total of money",
        "需资金甲线120.00万元、乙线80.00万元，共200.00万元。\n乙线占总里程的30.5%。",
    ),
    case(
        "nor is a number of people",
        "甲中心拨款120.00万元、乙中心拨款80.00万元，合计200.00万元。\n乙中心占总人数的25.5%。",
    ),
    case("an area is no money", "甲片区投资120.00万元、乙片区投资80.00万元，合计200.00万元。乙片区占总面积的25.5%。"),
    case(
        "a share of several together",
        "补助收入中，返还120.00亿元，一般性转移支付600.00亿元，专项转移支付400.00亿元，一般性转移支付占两类转移支付之和的60%。",
    ),
    case(
        "a name explained in brackets",
        "总支出800.00万元，其中对个人和家庭的补助20.00万元。人员经费（工资福利支出与对个人和家庭的补助）占总支出的55.76%。",
    ),
    case("占地 is land", "新建校舍占地35.00亩，建筑面积12.50亩，绿化率40%。"),
    case("occupied, not shared", "会议室占用率为76.5%，车辆占用费3.20万元。"),
    case("a rise of a share", "民生支出200.00万元，占比提高2.1个百分点。"),
    case("a share to aim at", "一般性支出45.00万元，占比控制在10%以内。"),
    case("at least so much", "预留中小企业份额120.00万元，占比≥30%。"),
    case("the whole is not in the document", "我县参保人数12,350人，占全市的8.6%。"),
    case("what points weigh", "自评分按决策占15%、过程占25%计算。"),
    case("answers of a survey, some of them", "问卷结果显示，很满意占62%，比较满意占30%。"),
    case("a list of shares that ends with 等", "按年龄分，35岁以下占21%、36至45岁占33%等。"),
    case("the reserve that a regulation asks for", "按照不低于30%的比例预留面向小微企业的份额。"),
    case("a form left blank", "基本支出655.02万元，占总支出的　　%。"),
    case("a range of shares", "培训经费占工资总额的1.5%—2.5%。"),
    case("a growth of the whole", "总支出比上年增长6.2%，基本支出655.02万元。"),
    case("an execution rate beside an amount", "基本支出655.02万元，预算执行率99.8%。"),
    case("last year's, in a bracket", "2023年税收118.00万元，税收占比较上年下降1.7个百分点（上年占比60.7%）。"),
]

NO_SHARE = [
    case(
        "of the product, told nowhere", "教育经费总投入533.87亿元，其中，财政性教育经费428.15亿元，占GDP比例为4.22%。"
    ),
    case(
        "of what was received, where only what went is told",
        "捐赠支出总量达971.40万元，其中，捐款支出336.90万元，物资支出634.50万元，支出占接受捐赠总量的39%。",
    ),
    case("of what was raised", "支出合计320万元，其中项目支出210万元，占募集资金的45%。"),
    case(
        "of all kinds, and not of one that has a share itself",
        "采购货物320万元，占32%；工程580万元，占58%；服务100万元，占10%。其中面向中小企业预留320万元，占40%。",
    ),
    case(
        "nor of one that is more",
        "采购货物320万元，占32%；工程580万元，占58%；服务100万元，占10%。其中授予小微企业300万元，占40%。",
    ),
    case("of two kinds", "货物采购120.00万元，占24%；工程采购380.00万元，占76%。其中面向中小企业380.00万元，占60%。"),
    case("who is employed is no whole", "在职人员中占多数的女性45人，男性20人。"),
    case("占预算 is the completion of a plan", "本年支出585.00万元，占年初预算500.00万元的117%。"),
    case("为预算的 is the completion of a plan", "年初预算31.00万元，决算29.98万元，为预算的96.7%。"),
    case(
        "rates in brackets that are no shares",
        "全年支出1,000.00万元，其中甲项目800.00万元（98.00%），乙项目200.00万元（93.00%）。",
    ),
]

CHANGES = (
    "2021年支出预算与2020年对比如下（单位：万元）：\n科目\t2021年预算\t2020年预算\t{}\n"
    "教育支出\t60.00\t52.00\t8.00\n卫生健康支出\t40.00\t39.00\t1.00\n合计\t100.00\t91.00\t9.00\n\n"
)
READ = [
    case(
        "of the product that is told, and not of what it is a part of",
        "地区生产总值10145亿元。教育经费总投入533.87亿元，其中，财政性教育经费428.15亿元，占GDP比例为4.22%。",
        "consistent",
        "10145亿元 428.15亿元 4.22%",
    ),
    case(
        "of what was received, which is told",
        "接受捐赠总量2504万元，捐赠支出976万元，占接受捐赠总量的39%。",
        "consistent",
        "2504万元 976万元 39%",
    ),
    case(
        "spent on what the share is named after, under another name below",
        "2022年“三公”经费支出决算20.00万元。其中：因公出国（境）费占10%；公务用车购置及运行维护费占60%；公务接待费支出占30%。\n（一）因公出国（境）费决算支出2.00万元。\n（二）公务用车购置及运行维护费支出12.00万元。\n（三）公务接待费6.00万元。",
        "consistent",
        "20.00万元 30% 6.00万元",
    ),
    case(
        "spent on what the share is named after, the name longer below",
        "2022年“三公”经费支出决算20.00万元。其中：因公出国（境）费支出占10%；公务接待费支出占90%。\n（一）因公出国（境）费决算支出2.00万元。",
        "consistent",
        "20.00万元 10% 2.00万元",
    ),
    case(
        "the balance of a debt, which has a shorter name where it is told",
        "政府债务限额152.60亿元，年末余额147.35亿元（一般38.75亿元、专项108.60亿元），债务余额占限额的96.56%。",
        "consistent",
        "152.60亿元 147.35亿元 96.56%",
    ),
    case(
        "among some of it, named by the words before",
        "全年支出2,096.77万元，项目支出1,368.42万元，农村饮水598.42万元。项目支出中农村饮水占43.73%。",
        "consistent",
        "1,368.42万元 598.42万元 43.73%",
    ),
    case(
        "among all of it",
        "全年支出2,096.77万元，项目支出1,368.42万元。全年支出中项目支出占65.26%。",
        "consistent",
        "2,096.77万元 1,368.42万元 65.26%",
    ),
    case(
        "among persons",
        "职工人数120人，教师90人，女教师36人。职工人数中女教师占30%。",
        "consistent",
        "120人 36人 30%",
    ),
    case(
        "borne",
        "应安排资金500.00万元，其中：中央补助400.00万元，承担80%；省级补助60.00万元，承担12%；县级40.00万元，承担8%。",
        "consistent",
        "500.00万元 60.00万元 12%",
    ),
    case(
        "of two kinds of grants together",
        "本年支出合计2,000.00万元。财政拨款支出1,150.00万元。\n一般公共预算财政拨款支出1,000.00万元，占本年支出合计的50.00%；"
        "连同政府性基金预算财政拨款支出150.00万元，财政拨款支出占本年支出合计的57.50%。",
        "consistent",
        "2,000.00万元 1,150.00万元 57.50%",
    ),
    case(
        "of all of them, whose parts are called by the same word",
        "全年支持项目42个。按方向分：\n1.技术改造。17个项目；\n2.数字化。11个项目；\n3.奖励。10个项目；\n4.服务平台。4个项目。\n"
        "二、核查情况\n现场核查项目18个，占项目总数的42.86%。",
        "consistent",
        "42个 18个 42.86%",
    ),
    case(
        "amounts behind their shares",
        "全年支出1,542.89万元，结余30.00万元。按经济分类分，工资福利支出占37.70%（581.64万元），商品和服务支出占44.98%（694.03万元），对个人和家庭的补助占13.07%（201.72万元），资本性支出占4.25%（65.50万元）。",
        "consistent",
        "1,542.89万元 44.98% 694.03万元",
    ),
    case(
        "amounts behind their shares, which they are",
        "本年支出合计1,275.67万元，基本支出占45.59%，为581.64万元；项目支出占54.41%，计694.03万元。",
        "consistent",
        "1,275.67万元 54.41% 694.03万元",
    ),
    case(
        "amounts behind their shares, by semicolons",
        "全年支出1,275.67万元，其中：工资福利支出占比45.59%（581.64万元）；商品和服务支出占比54.41%（694.03万元）。",
        "consistent",
        "1,275.67万元 45.59% 581.64万元",
    ),
    case(
        "of the expenditure that the sentence before ends with",
        "2018年预算草案\n收入安排92,900万元，加上级补助196,500万元，相应安排支出289,400万元。预备费3,000万元，占支出的1.04%。",
        "consistent",
        "289,400万元 3,000万元 1.04%",
    ),
    case(
        "parts in brackets have no share of two",
        "全年支出500.00万元。按性质，基本支出200.00万元（人员经费150.00万元，公用经费50.00万元），项目支出300.00万元，占比分别为40%、60%。",
        "consistent",
        "500.00万元 200.00万元 40%",
    ),
    case(
        "the part named before 在",
        "支出500.00万元，项目支出300.00万元。项目支出在总支出中占60%。",
        "consistent",
        "500.00万元 300.00万元 60%",
    ),
    case(
        "and where the share has a name",
        "项目支出300.00万元。甲项目240.00万元，在项目支出中的占比为80%。",
        "consistent",
        "300.00万元 240.00万元 80%",
    ),
    case(
        "a whole between 在 and 中",
        "支出500.00万元，其中项目支出300.00万元。甲项目240.00万元，在项目支出中占到80%。",
        "consistent",
        "300.00万元 240.00万元 80%",
    ),
    case(
        "below a table with last year's column",
        "一、2019年预算执行\n全县一般公共预算收入分项目见下表：\n项目\t年初预算（万元）\t完成数（万元）\t上年完成数（万元）\n"
        "税收收入\t42,300\t40,386\t39,870\n专项收入\t3,900\t4,118\t3,764\n合计\t46,200\t44,504\t43,634\n税收收入占比90.7%。",
        "consistent",
        "40,386 44,504 90.7%",
    ),
    case(
        "below a table with last year's column, of the same months",
        "一、2019年预算执行\n全县一般公共预算收入分项目见下表：\n项目\t年初预算（万元）\t完成数（万元）\t上年同期（万元）\n"
        "税收收入\t42,300\t40,386\t39,870\n专项收入\t3,900\t4,118\t3,764\n合计\t46,200\t44,504\t43,634\n税收收入占比90.7%。",
        "consistent",
        "40,386 44,504 90.7%",
    ),
    case(
        "of all the year",
        "支出612.35万元。\n第四季度支出238.82万元，占全年支出的39.0%，进度不均衡。",
        "consistent",
        "612.35万元 238.82万元 39.0%",
    ),
    case(
        "of all the year, in more words",
        "收入合计900.00万元。支出合计612.35万元。\n12月支出138.82万元，占全年总支出的22.7%。",
        "consistent",
        "612.35万元 138.82万元 22.7%",
    ),
    case(
        "of all kilometres, though the money for them stands nearer",
        "干线41.20公里、支线58.80公里，合计100.00公里。\n需资金干线82.00万元、支线58.00万元，共140.00万元。\n支线占总里程58.8%，养护标准偏低。",
        "consistent",
        "58.80公里 100.00公里 58.8%",
    ),
    case(
        "of all people",
        "甲中心120人、乙中心80人，合计200人。\n需资金甲中心60.00万元、乙中心90.00万元，合计150.00万元。\n乙中心占总人数的40%。",
        "consistent",
        "80人 200人 40%",
    ),
    case(
        "of what the paragraph above names, not of its own budget",
        "“三公”经费决算25.00万元。\n接待费预算12.00万元，决算10.00万元，完成83.33%，占“三公”经费的40.00%，接待30批次。\n"
        "用车费预算18.00万元，决算15.00万元，完成83.33%，占60.00%。",
        "consistent",
        "25.00万元 15.00万元 60.00%",
    ),
    case(
        "of the amounts of a table, and not of its changes",
        CHANGES.format("增减额") + "其中教育支出占60.00%，卫生健康支出占40.00%。",
        "consistent",
        "60.00 100.00 60.00%",
    ),
    case(
        "nor of its changes under another name",
        CHANGES.format("变动数（万元）") + "卫生健康支出占一般公共预算支出的40.0%。",
        "consistent",
        "40.00 100.00 40.0%",
    ),
    case(
        "the amount of money and not the number of projects",
        "共涉及项目15个、资金3,420.50万元，其中一级项目4个、二级项目11个，占一般公共预算项目支出总额3,800.60万元的90.0%。",
        "consistent",
        "3,420.50万元 3,800.60万元 90.0%",
    ),
    case(
        "a share that has fallen to so much",
        "工资性支出36.40万元，其中津贴补贴9.10万元。津贴补贴占工资性支出的比重由去年的27.5%回落至25.0%。",
        "consistent",
        "36.40万元 9.10万元 25.0%",
    ),
    case(
        "of what the verb was said of",
        "市里下达各类补助资金86.40万元，比去年多4.10万元，其中：老旧小区补助54.00万元，道路补助32.40万元。已支付项目单位60.48万元，占下达总额的70.0%。",
        "consistent",
        "86.40万元 60.48万元 70.0%",
    ),
    case(
        "of the limit in all, what is owed being named alone",
        "2018年末全区政府债务余额45.60亿元，其中一般债务20.10亿元、专项债务25.50亿元。上级核定限额57.00亿元，其中一般债务限额27.00亿元、专项债务限额30.00亿元，债务余额占限额的80.0%。",
        "consistent",
        "45.60亿元 57.00亿元 80.0%",
    ),
    case(
        "of what is only named, the amount of the year, and of the one amount of the sentence before",
        "2019年度部门决算\n单位：万元\n项目 2019年预算数 2019年决算数 2018年决算数\n合计 90.00 80.00 100.00\n"
        "会议费 60.00 50.00 80.00\n培训费 30.00 30.00 20.00\n"
        "2019年会议费和培训费支出决算共80.00万元。其中：会议费支出决算占62.50%；培训费支出决算占37.50%。",
        "consistent",
        "50.00 80.00万元 62.50%",
    ),
    case(
        "as many shares as amounts, one behind the other",
        "全区采购规模为800.0万元。集中采购、分散采购规模分别为600.0万元和200.0万元，占全区采购规模的75.0%和25.0%。",
        "consistent",
        "800.0万元 600.0万元 75.0%",
    ),
    case(
        "of a whole in brackets, the part in the sentence before",
        "全市差旅费支出386.00万元。全市差旅费占当年一般公共预算支出（19.30亿元）的0.20%。",
        "consistent",
        "386.00万元 19.30亿元 0.20%",
    ),
    case(
        "of all the city",
        "全市培训费支出80.00万元。市直部门培训费支出60.00万元，占全市的75.00%；县区培训费支出20.00万元，占全市的25.00%。",
        "consistent",
        "80.00万元 60.00万元 75.00%",
    ),
    case(
        "named in full, though another ends like it",
        "本年支出合计1250.00万元。财政拨款支出1200.00万元，其中政府性基金预算财政拨款支出150.00万元。财政拨款支出占本年支出合计的96.00%。",
        "consistent",
        "1250.00万元 1200.00万元 96.00%",
    ),
    case(
        "what came, not what was planned",
        "中央财政资金为5251.96万元，省级财政资金为4012.13万元，市级配套资金为1553.00万元，合计10817.09万元。\n"
        "截至2021年12月31日，项目资金到位9658.17万元。\n截至年底，实际支出9000.00万元，占到位资金的93.19%。",
        "consistent",
        "9658.17万元 9000.00万元 93.19%",
    ),
    case(
        "of what came in, not of what should have, below a list of sources",
        "中央资金263.24万元、省级资金3215.81万元、县级资金603.75万元，总计4082.80万元。\n应到位资金4082.80万元，实际到位3311.57万元，到位率81.11%。\n实际支出3311.57万元，占到位资金的100%，结余0万元。",
        "consistent",
        "3311.57万元 3311.57万元 100%",
    ),
    case(
        "the share of taxes",
        "一般公共预算收入安排648万元，其中税收收入516万元、非税收入132万元，税收占比79.63%。",
        "consistent",
        "648万元 516万元 79.63%",
    ),
    case(
        "a share within the reasons",
        "基金收入完成412.7亿元，比上年下降29.3%，主要是市场低迷，土地出让收入仅完成328.4亿元，占基金收入的79.6%。",
        "consistent",
        "412.7亿元 328.4亿元 79.6%",
    ),
    case(
        "of the income of the year",
        "国有资本经营收入18.5亿元，加上年结转1.2亿元，收入总计19.7亿元。调出资金3.7亿元（占当年收入的20%）。",
        "consistent",
        "18.5亿元 3.7亿元 20%",
    ),
    case(
        "of the part before, not of the total",
        "货物支出268.05万元、服务支出159.91万元，总计427.96万元。授予中小企业合同金额332.95万元，占支出总额的77.8%，其中：授予小微企业合同金额73.92万元，占授予中小企业合同金额的22.2%。",
        "consistent",
        "332.95万元 73.92万元 22.2%",
    ),
    case(
        "a total with its amounts one after the other",
        "本单位项目支出329.40万元。对4个项目开展自评，涉及资金186.50万元，分别为85.00万元、32.50万元、44.00万元、25.00万元，占项目支出的56.62%。",
        "consistent",
        "329.40万元 186.50万元 56.62%",
    ),
    case(
        "behind a closed list, of its total",
        "养护农村公路800公里，其中县道300公里、乡道200公里、村道300公里，占农村公路总里程1000公里的80%。",
        "consistent",
        "800公里 1000公里 80%",
    ),
    case(
        "a double full-width sign",
        "2023年总支出1127.40万元，其中：基本支出655.02万元，占总支出的58.10℅。",
        "consistent",
        "1127.40万元 655.02万元 58.10℅",
    ),
    case(
        "in brackets",
        "本年支出合计1268.04万元，其中基本支出985.60万元（占77.73%）、项目支出282.44万元（占22.27%）。",
        "consistent",
        "1268.04万元 282.44万元 22.27%",
    ),
    case(
        "占比 and nothing more",
        "按功能科目分：农林水支出8566.32万元，占比93.23％；住房保障支出622.06万元，占比6.77％；合计9188.38万元。",
        "consistent",
        "8566.32万元 93.23％ 9188.38万元",
    ),
    case(
        "the whole inside the phrase",
        "办公设备75.00万元，占资产总额600.00万元的12.5%。",
        "consistent",
        "75.00万元 600.00万元 12.5%",
    ),
    case(
        "two shares for two amounts",
        "支出9188.21万元。基本支出2310.85万元，项目支出6877.36万元，两者占比分别为25.2%和74.8%。",
        "consistent",
        "9188.21万元 6877.36万元 74.8%",
    ),
    case(
        "the part is named, its amount stands before",
        "基本支出985.60万元，其中人员经费868.17万元，公用经费117.43万元。公用经费占基本支出的11.91%。",
        "consistent",
        "985.60万元 117.43万元 11.91%",
    ),
    case(
        "the whole is named by another word",
        "政府采购支出总额67.8万元。授予中小企业合同金额67.8万元，占政府采购支出总额的100%。",
        "consistent",
        "67.8万元 67.8万元 100%",
    ),
    case(
        "a share of a share",
        "授予中小企业合同金额67.8万元，其中授予小微企业合同金额41.2万元，占授予中小企业合同金额的60.77%。",
        "consistent",
        "67.8万元 41.2万元 60.77%",
    ),
    case(
        "cut off instead of rounded",
        "2023年总支出1000.00万元，其中项目支出119.19万元，占总支出的11.91%。",
        "rounding",
        "1000.00万元 119.19万元 11.91%",
    ),
    case(
        "persons",
        "在职教师260人，其中高级职称65人，占25%。",
        "consistent",
        "260人 65人 25%",
    ),
    case(
        "所占比例为",
        "收入总计500.00万元，财政拨款收入450.00万元，所占比例为90%。",
        "consistent",
        "500.00万元 450.00万元 90%",
        bug="所占比例为 without a base behind 占 is no share",
    ),
    case(
        "the whole comes later",
        "60岁以上老人6,512人，占总人口的20%；全镇总人口32,560人。",
        "consistent",
        "6,512人 20% 32,560人",
        bug="a whole that stands behind the share is not read for persons",
    ),
    case(
        "per mille",
        "收入合计2000.00万元，其中利息收入3.00万元，占收入合计的1.5‰。",
        "consistent",
        "2000.00万元 3.00万元 1.5‰",
    ),
    case(
        "tenths",
        "总支出800.00万元，其中项目支出240.00万元，占总支出的3成。",
        "consistent",
        "800.00万元 240.00万元 3成",
    ),
    case(
        "one share moved so that all make 100",
        "总支出100.00万元，其中甲类33.40万元，占33%；乙类33.30万元，占33%；丙类33.30万元，占34%。",
        "rounding",
        "100.00万元 33.30万元 34%",
    ),
    case(
        "one after the other, 依次",
        "总支出200.00万元。按科目分：教育支出、卫生健康支出分别为150.00万元和50.00万元，所占比重依次为75%、25%。",
        "consistent",
        "200.00万元 50.00万元 25%",
    ),
    case(
        "of the whole that the sentence names",
        "医疗收入1000.00万元，占比50%；总收入2000.00万元。医疗收入中门诊收入400.00万元、住院收入600.00万元；药品收入310.00万元，药占比31%。",
        "consistent",
        "1000.00万元 310.00万元 31%",
    ),
    case(
        "税性比: of the taxes, not of the tax before it",
        "全区财政总收入累计完成52.40亿元，同比增长8.1%，其中税收收入累计完成43.70亿元，增值税16.20亿元，税性比为83.4%。",
        "consistent",
        "52.40亿元 43.70亿元 83.4%",
    ),
    case(
        "税占比",
        "全区完成一般公共预算收入52.40亿元，完成预算的101.4%。其中，完成税收收入43.70亿元，税占比83.4%。",
        "consistent",
        "52.40亿元 43.70亿元 83.4%",
    ),
    case(
        "of the product told before it",
        "2020年，全县地区生产总值126.40亿元，比上年增长2.8%。财政总收入完成14.20亿元，增长6.71%，占GDP的比重为11.23%。",
        "consistent",
        "126.40亿元 14.20亿元 11.23%",
    ),
    case(
        "this year's, and last year's in a bracket",
        "2023年收入200.00万元，其中税收118.00万元，占59.0%，较上年下降1.7个百分点（上年占比60.7%）。",
        "consistent",
        "200.00万元 118.00万元 59.0%",
    ),
    case(
        "this year's, and that of a year before in a bracket",
        "2023年收入200.00万元，其中税收118.00万元，占59.0%（2022年占60.7%）；非税收入82.00万元，占比41.0%（上年占比39.3%）。",
        "consistent",
        "200.00万元 82.00万元 41.0%",
    ),
    case(
        "of what was planned, where the text tells only how much of it arrived",
        "专项资金情况如下（单位：万元）：\n单位\t计划数\t到位数\n甲镇\t300.00\t260.00\n乙镇\t200.00\t190.00\n合计\t500.00\t450.00\n专项资金实际到位450.00万元，到位率90.00%。甲镇分配300.00万元，占专项资金的60.00%。\n",
        "consistent",
        "500.00 300.00万元 60.00%",
    ),
    case(
        "of what arrived, where a table tells what was planned",
        "专项资金情况如下（单位：万元）：\n单位\t计划数\t到位数\n甲镇\t300.00\t270.00\n乙镇\t200.00\t180.00\n合计\t500.00\t450.00\n专项资金实际到位450.00万元，到位率90.00%。甲镇到位270.00万元，占专项资金的60.00%。\n",
        "consistent",
        "450.00万元 270.00万元 60.00%",
    ),
    case(
        "bare in brackets behind each",
        "全年支出1,000.00万元，其中甲项目700.00万元（70%）、乙项目300.00万元（30%）。",
        "consistent",
        "1,000.00万元 700.00万元 70%",
    ),
    case(
        "bare in brackets, by functions, in a paragraph of their own",
        "二、收支情况\n全年实际支出1,000.00万元，执行率91.29%。\n按功能科目：教育支出500.00万元（50.0%）、农林水支出310.00万元（31.0%）、住房保障支出190.00万元（19.0%）。",
        "consistent",
        "1,000.00万元 310.00万元 31.0%",
    ),
]

FOUND = [
    case(
        "spent on what the share is named after, under another name below",
        "2022年“三公”经费支出决算20.00万元。其中：因公出国（境）费支出占10%；公务用车购置及运行维护费支出占60%；公务接待费支出占30%。\n（一）公务接待费5.00万元，完成预算的83%。",
        "20.00万元 30% 5.00万元",
    ),
    case(
        "among some of it",
        "全年支出2,096.77万元，项目支出1,368.42万元，农村饮水598.42万元。项目支出中农村饮水占47.33%。",
        "1,368.42万元 598.42万元 47.33%",
    ),
    case(
        "borne, two digits exchanged",
        "应安排资金500.00万元，其中：中央补助400.00万元，承担80%；省级补助60.00万元，承担21%；县级40.00万元，承担8%。",
        "500.00万元 60.00万元 21%",
    ),
    case(
        "more than a total behind its parts, by a slip that the share bears out",
        "政府采购货物支出212.88万元，政府采购工程支出49.48万元，政府采购服务支出234.32万元，总计496.68万元。授予中小企业合同金额596.68万元，占政府采购支出总额的79.87%。",
        "496.68万元 596.68万元 79.87%",
    ),
    case(
        "one amount behind its share is not so much",
        "全年支出1,542.89万元。工资福利支出占37.70%（581.64万元），商品和服务支出占44.98%（694.03万元），对个人和家庭的补助占13.70%（201.72万元），资本性支出占4.25%（65.50万元）。",
        "1,542.89万元 13.70% 201.72万元",
    ),
    case(
        "of the grants, where the section tells of nothing else",
        "财政拨款支出合计900.00万元，其中：基本支出600.00万元；项目支出300.00万元。\n自评项目3个、资金280.00万元，占财政拨款项目支出的100%。",
        "300.00万元 280.00万元 100%",
    ),
    case(
        "of what the paragraph above names",
        "“三公”经费决算25.00万元。\n接待费预算12.00万元，决算10.00万元，完成83.33%，占“三公”经费的40.00%，接待30批次。\n"
        "用车费预算18.00万元，决算15.00万元，完成83.33%，占66.00%。",
        "25.00万元 15.00万元 66.00%",
    ),
    case(
        "of what was spent, though what is left stands nearer",
        "实际到位242.40万元。项目实际支出229.80万元，结余12.60万元，实际支出占实际到位资金的92.08%。",
        "242.40万元 229.80万元 92.08%",
    ),
    case(
        "the amount of money and not the number of projects",
        "共涉及项目15个、资金3,420.50万元，其中一级项目4个、二级项目11个，占一般公共预算项目支出总额3,800.60万元的95.0%。",
        "3,420.50万元 3,800.60万元 95.0%",
    ),
    case(
        "of what came in of that source, not of what was planned of it",
        "项目计划资金900.00万元，其中：省级资金500.00万元，县级资金400.00万元。\n单位：万元\n区县\t计划\t省级\t县级\n甲区\t500.00\t300.00\t200.00\n乙县\t400.00\t200.00\t200.00\n合计\t900.00\t500.00\t400.00\n"
        "实际到位资金820.00万元，其中：省级资金到位500.00万元，县级资金到位320.00万元。\n"
        "实际支出700.00万元，其中：省级资金支出460.00万元，县级资金支出240.00万元，占到位县级资金的60.00%。",
        "320.00万元 240.00万元 60.00%",
    ),
    case(
        "of the total with the carry-over, where the other share is of that without",
        "本年收入合计5000.00万元，其中：财政拨款收入4800.00万元，占比96.00%，包括甲类拨款4700.00万元、乙类拨款100.00万元；事业收入0万元；其他收入200.00万元，占比3.85%。年初结转和结余200.00万元。收入总计5200.00万元。",
        "5000.00万元 200.00万元 3.85%",
    ),
    case(
        "a digit",
        "2023年总支出1127.40万元，其中：基本支出655.02万元，占总支出的51.80%。",
        "1127.40万元 655.02万元 51.80%",
    ),
    case(
        "the whole inside the phrase", "办公设备75.00万元，占资产总额600.00万元的15.2%。", "75.00万元 600.00万元 15.2%"
    ),
    case(
        "the part, in brackets",
        "本年支出合计1268.04万元，其中基本支出985.60万元（占77.73%）、项目支出282.44万元（占27.22%）。",
        "1268.04万元 282.44万元 27.22%",
    ),
    case(
        "shares exchanged",
        "支出9188.21万元。基本支出2310.85万元，项目支出6877.36万元，两者占比分别为74.8%和25.2%。",
        "9188.21万元 2310.85万元 74.8%",
    ),
    case("more than the whole", "在职教师260人，其中高级职称65人，占125%。", "260人 65人 125%"),
    case(
        "named from another sentence",
        "基本支出985.60万元，其中人员经费868.17万元，公用经费117.43万元。公用经费占基本支出的19.11%。",
        "985.60万元 117.43万元 19.11%",
    ),
    case(
        "the share of small firms",
        "政府采购支出总额90.4万元。授予中小企业合同金额67.8万元，占政府采购支出总额的100%。",
        "90.4万元 67.8万元 100%",
    ),
    case(
        "not of last year's total",
        "基金收入6.42亿元，上年为9.37亿元，同比下降31.5%，其中土地出让收入5.88亿元，占基金收入的96.1%。",
        "6.42亿元 5.88亿元 96.1%",
    ),
    case(
        "a wrong 税性比",
        "全区财政总收入累计完成52.40亿元，同比增长8.1%，其中税收收入累计完成43.70亿元，增值税16.20亿元，税性比为88.4%。",
        "52.40亿元 43.70亿元 88.4%",
    ),
    case(
        "what was left over last year is of this year's income",
        "2023年收入200.00万元，其中上年结转118.00万元。上年结转占收入的58.0%。",
        "200.00万元 118.00万元 58.0%",
    ),
    case(
        "of neither what was planned nor what arrived",
        "专项资金情况如下（单位：万元）：\n单位\t计划数\t到位数\n甲镇\t300.00\t260.00\n乙镇\t200.00\t190.00\n合计\t500.00\t450.00\n专项资金实际到位450.00万元，到位率90.00%。甲镇分配300.00万元，占专项资金的61.00%。\n",
        "450.00万元 300.00万元 61.00%",
    ),
    case(
        "a slip in one that is bare in brackets",
        "全年支出1,000.00万元，其中甲项目500.00万元（50%）、乙项目300.00万元（33%）、丙项目200.00万元（20%）。",
        "1,000.00万元 300.00万元 33%",
    ),
]

WHOLE = "总支出200.00万元，其中甲项目{}万元，占{}%；乙项目{}万元，占{}%；丙项目{}万元，占{}%。"
TOTALS = [
    case("hundred", WHOLE.format("100.00", "50", "60.00", "30", "40.00", "20"), "consistent", "50% 30% 20%"),
    case(
        "each rounded", WHOLE.format("66.66", "33.3", "66.67", "33.3", "66.67", "33.3"), "rounding", "33.3% 33.3% 33.3%"
    ),
    case("five too many", WHOLE.format("100.00", "50", "60.00", "30", "40.00", "25"), "inconsistent", "50% 30% 25%"),
    case(
        "some of them are parts of another total too",
        "1．资金计划。总投资800.00万元中，省级资金300.00万元，占37.50%；市级资金200.00万元，占25.00%；县级配套220.00万元，占27.50%；"
        "农户自筹80.00万元，占10.00%。\n2．资金到位。到位资金730.00万元。其中省级300.00万元、市级200.00万元已到位；县级配套到位170.00万元；"
        "自筹到位60.00万元。",
        "consistent",
        "37.50% 25.00% 27.50% 10.00%",
    ),
    case(
        "bare in brackets",
        "全年支出1,000.00万元，其中甲项目700.00万元（70%）、乙项目300.00万元（30%）。",
        "consistent",
        "70% 30%",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_at_all(text: str) -> None:
    assert (checks(text, "share"), checks(text, "shares_total"), alarms(text)) == ([], [], [])


@pytest.mark.parametrize("text", NO_SHARE)
def test_no_share_of_a_whole(text: str) -> None:
    assert (checks(text, "share"), alarms(text)) == ([], [])


@pytest.mark.parametrize(("text", "verdict", "figures"), READ)
def test_a_share_is_read(text: str, verdict: str, figures: str) -> None:
    assert (verdict, figures) in checks(text, "share")
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_a_wrong_share_is_found(text: str, figures: str) -> None:
    assert ("share", figures) in alarms(text)


@pytest.mark.parametrize(("text", "verdict", "figures"), TOTALS)
def test_shares_of_one_whole(text: str, verdict: str, figures: str) -> None:
    assert checks(text, "shares_total") == [(verdict, figures)]


def test_a_share_of_the_grants_where_all_money_is_told() -> None:
    """Of less, maybe, than what is told: to be verified, and no alarm."""
    told = "支出合计900.00万元，其中：基本支出600.00万元；项目支出300.00万元。\n自评资金280.00万元，占财政拨款项目支出的100%。"
    assert alarms(told) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("2018年度收入1288.27万元。财政拨款收入2288.27万元，占总额的100%。", "1288.27万元 2288.27万元 100%"),
        ("本年收入合计3,169.80万元。财政拨款收入5,169.80万元，占100%。", "3,169.80万元 5,169.80万元 100%"),
        (
            "2016年末在岗职工314人（在编255人、编外聘用59人），其中专业技术人员157人，占职工总数的39%。",
            "314人 157人 39%",
        ),
    ],
)
def test_a_share_of_what_is_less_than_its_part_is_found(text: str, figures: str) -> None:
    assert ("share", figures) in alarms(text)


@pytest.mark.parametrize(
    "text",
    [
        "2018年度收入1288.27万元。财政拨款支出2288.27万元，占全年支出的100%。",
        "2016年末在编255人，编外聘用59人，其中专业技术人员157人，占职工总数的50%。",
        "2018年收入预算1288.27万元。财政拨款收入决算2288.27万元，占90%。",
        "2018年度收入1288.27万元。下属单位财政拨款收入2288.27万元，占总额的100%。",
        "2018年度收入1288.27万元。所属二级预算单位财政拨款收入2288.27万元，占总额的100%。",
        "局机关本年收入1288.27万元。全系统财政拨款收入2288.27万元，占总额的100%。",
        "2018年度收入1288.27万元。上年财政拨款收入2288.27万元，占总额的100%。",
        "2018年度收入1288.27万元。去年同期，财政拨款收入2288.27万元，占总额的100%。",
        "2018年度收入1288.27万元。财政拨款支出3651.42万元，占总额的92.5%。",
    ],
)
def test_a_share_of_another_whole_is_no_alarm(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "words", ["月均补贴床位{}张，占全区床位2,860张的42.31%。", "年均在册学员{}人，占全区学员2,860人的42.31%。"]
)
def test_what_there_usually_is_has_a_share(words: str) -> None:
    assert alarms(words.format("1,210")) == []
    assert [kind for kind, _ in alarms(words.format("1,120"))] == ["share"]


def test_what_each_gets_has_none() -> None:
    assert alarms("月人均补助415元，发放补助640.43万元，占全部支出1,280.86万元的50%。") == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case(
            "without the new ones",
            "在80个基金会当中，除去4个新近成立的，只有30个（占39.5%）达到要求。",
            "30个 80个 4个 39.5%",
        ),
        case("but for some", "抽查项目60个，除6个尚未开工外，完工45个，占83.3%。", "45个 60个 6个 83.3%"),
    ],
)
def test_of_what_is_left_of_all(text: str, figures: str) -> None:
    assert alarms(text) == []
    assert holds(text, "ratio", figures)


@pytest.mark.parametrize(
    "text",
    [
        case("of all", "在80个基金会当中，除去4个新近成立的，只有30个（占37.5%）达到要求。"),
        case("of neither", "在80个基金会当中，除去4个新近成立的，只有30个（占47.5%）达到要求。"),
        case("money taken off", "收入1,000.00万元，扣除免征100.00万元，税收720.00万元，占80%。"),
    ],
)
def test_what_is_left_may_not_be_the_base(text: str) -> None:
    assert alarms(text) == []


def test_of_all_where_nothing_is_set_aside() -> None:
    assert alleged("在80个基金会当中，30个（占39.5%）达到要求。", "share", "30个 80个 39.5%")


TOLD_BEHIND = (
    "三、支出预算情况说明\n（一）教育支出类科目850088.30元，占支出总预算78.33%。\n（二）社会保障支出类科目116433.12元，占支出总预算10.73%。\n"
    "（三）卫生健康支出类科目43897.73元，占支出总预算4.05%。\n（四）住房保障支出类科目{housing}元，占支出总预算{share}。\n"
    "四、收支预算总体情况说明\n收支总预算1085203.63元。"
)


def test_shares_of_a_whole_that_is_told_behind_them() -> None:
    assert alarms(TOLD_BEHIND.format(housing="74784.48", share="6.89%")) == []
    assert alleged(TOLD_BEHIND.format(housing="74784.48", share="7.90%"), "share", "74784.48元 1085203.63元 7.90%")
