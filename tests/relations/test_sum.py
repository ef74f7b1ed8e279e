"""A total and its parts: announced behind it, listed in paragraphs, totalled at the end, or known by their names."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, checks, holds

NOTHING = [
    case("what a part of it holds", "全年支出1080.06万元，其中项目支出580.06万元，项目支出中民生支出300.00万元。"),
    case("rivers by what was done to them", "全年整治河道9条，其中清淤疏浚河道7条、护岸加固河道5条。"),
    case("roads by class and by state", "完成道路改造30条，其中主干道15条、次干道9条，已完工道路20条。"),
    case("proposals that may be of two kinds", "收到建议68条，其中涉农12条、教育27条、涉企31条。"),
    case(
        "what came and what went, and both of one level",
        "全市接受捐赠款物8630万元，已经拨付3120万元。其中市本级接受1980万元，已经拨付1265万元。",
    ),
    case(
        "the same with other words before it",
        "共下达补助620万元，累计兑付480万元。其中：省级下达330万元，兑付190万元。",
    ),
    case(
        "the rest told behind the total",
        "按资金来源分：中央资金1258万元，省级资金800万元，县级资金200万元。总投资2358万元，其余为群众自筹。",
    ),
    case(
        "in other words", "中央资金1258万元，省级资金800万元，县级资金200万元。项目总投资2358万元，剩余部分由企业自筹。"
    ),
    case(
        "what lacks",
        "按资金来源分：中央资金1258万元，省级资金800万元，县级资金200万元。总投资2358万元；不足部分由乡镇自筹。",
    ),
    case("the rest of a total told last", "基本支出860万元，项目支出320万元。支出合计1240万元，其余为上缴上级支出。"),
    case("the persons that lack", "在职职工200人，其中党员190人，群众3人。7人为预备党员。"),
    case("the firms that lack", "检查企业200家，其中合格190家，不合格3家。7家正在整改。"),
    case("the money that lacks", "经费支出350万元：人员经费200万元，公用经费100万元。50万元为项目支出。"),
    case("the answers that lack, told behind their list", "抽查问卷200份，满意190份，不满意3份。7份为基本满意。"),
    case("in the next sentence but not at its beginning", "发放问卷120份，满意102份，不满意6份。另有12份未评价。"),
    case("in the sentence itself", "发放问卷120份，满意102份、不满意6份，12份为一般。"),
    case(
        "the same in two sentences, and interest misprinted",
        "到期本金由财政资金直接归还2.40亿元。付息3.51亿元，一般公共预算列1.15亿元、政府性基金预算列2.00亿元。",
    ),
    case("what was paid out of it", "项目资金100万元（其中：中央资金60万元；已拨付55万元）。"),
    case("what was paid back", "贷款5000万元（其中：中长期贷款4000万元；已偿还1500万元）。"),
    case("what is planned for the next stage", "项目预算850万元（其中：一期600万元；二期计划明年安排400万元）。"),
    case(
        "what was spent so far, behind what there is",
        "项目总投资3200万元，已到位2100万元，其中省级900万元、市级600万元，累计支出1850万元。",
    ),
    case("what the posts need is no division", "在编人员20人。按岗位需要，招聘教师5人、护士3人。"),
    case("kinds that do not come out are no alarm", "下达新增债券48.30亿元，一般债券7.10亿元，专项债券40.20亿元。"),
    case("one kind more", "拨付补助资金60.00万元，甲资金10.00万元，乙资金50.00万元，丙资金20.00万元。"),
    case("another noun", "拨付补助资金60.00万元，甲项目10.00万元，乙奖金50.00万元。"),
    case(
        "a shortened name that might be of two", "专业技术岗8人、专职技术员6人；专技人员里高级1人，中级4人，初级2人。"
    ),
    case("letters in another order", "技术卫生员9人；卫技人员里高级1人，中级4人，初级2人。"),
    case("the rest of more than the total before it", "发现问题19个，已整改16个，其中立行立改9个，其余3个限期整改。"),
    case("the same of money", "全年收入960万元，支出812万元，其中基本支出512万元，其余148万元结转下年。"),
    case("to so many of all", "慰问支出9025万元，其中，拨给31个县6025万元。另外补助12个镇4000万元。"),
    case("cases of kinds that need not be apart", "办结案件100件，督办60件、逾期50件，均已办结。"),
    case("not all of those among which some are told", "停建的46户中，因纠纷停建21户，因职工退出停建17户。"),
    case(
        "what was left of the year before, and what came in all behind it",
        "上年支出5万元，加上本年收入合计10.5万元，其中：年初结转和结余3.2万元，财政拨款收入4.1万元，收入合计15万元。",
    ),
    case(
        "shares that are right, and lack a little",
        "收入总计40,000.00元，其中：拨款收入39,950.00元，占99.88%；上级补助收入0.00元，占0.00%；经营收入0.00元，占0.00%；其他收入40.00元，占0.10%。",
    ),
    case("that alone", "加上本年收入10.5万元，其中：上年结转3.2万元，合计20万元。"),
    case("persons of a place and of all of it", "由3名干部、5个村共29人参加座谈。"),
    case(
        "the grand total of all that came in is none of appropriations alone",
        "2019年度收入总计930.50万元，支出总计930.50万元。\n年初财政拨款结转和结余61.20万元，本年财政拨款收入702.40万元，年末财政拨款结转和结余33.80万元。",
    ),
    case("levels of another thing", "全州支出386.2亿元，增长3%。州级收入91.2亿元，县市171.0亿元。"),
    case(
        "the line breaks off within the list",
        "项目总投资7112.05万元，由中央财政资金342.23万元、省级财政资金1700.06万元、市级",
    ),
    case("it breaks off behind a semicolon", "自评得分96分，其中：预算执行得19分；产出指标"),
    case(
        "the rest of a list is its last part",
        "从税种看，营业税402.3亿元，增值税148.6亿元，契税、资源税等其他各税合计287.6亿元。",
    ),
    case(
        "the main items of a total",
        "全年支出合计900.00万元，主要支出项目完成情况是：教育支出300.00万元，卫生支出200.00万元，农林支出100.00万元。",
    ),
    case("one kind lies within the other", "纳入自评项目15个，其中一级项目6个、二级项目15个。"),
    case(
        "an amount of one thing behind its price",
        "采购大型设备：车床1台120万元，铣床1台80万元，电脑20台、每台0.5万元、共10万元。",
    ),
    case(
        "a bracket that only remarks", "公务用车购置支出0万元（含购置税等附加费用），公务用车运行维护费支出21.30万元。"
    ),
    case(
        "numbered paragraphs about some of the spending",
        "2021年总支出3000.00万元，较上年增长4.10%。\n1.会议费支出12.00万元，占0.4%。\n2.培训费支出9.00万元，占0.3%。",
    ),
    case("counts of three things", "全年召开党组会议24次，开展专题学习12次，组织志愿服务9次。"),
    case("some documents of many", "印发各类文件86件，其中规范性文件3件、会议纪要20件。"),
    case("some meetings of many", "召开协调会31次（其中现场会4次、视频会6次）。"),
    case("等 leaves the list open", "购置办公设备12.60万元，包括电脑5.20万元、打印机2.10万元等。"),
    case("主要包括 names the large ones", "专项经费支出95.00万元，主要包括宣传费30.00万元、培训费25.00万元。"),
    case("如 gives examples", "公用经费117.43万元，例如办公费20.10万元、水电费8.60万元。"),
    case("其余 is not counted", "培训学员1,200人次，其中干部300人次、村医400人次，其余为群众。"),
    case("a threshold is no part", "采购项目共9个、金额320.00万元，其中：50万元以上的项目4个。"),
    case("no more than, no part", "会议费总额18.00万元，其中每次不超过2万元。"),
    case("dates and document numbers", "根据湖财预〔2023〕118号文件，2023年5月12日下达专项资金120.00万元，分2批拨付。"),
    case("a telephone number", "值班室配备电话2部，其中外线0731-85551234，内线8012。"),
    case("ranges of prices", "补助标准每亩300—500元，其中山区450—500元，平原300—450元。"),
    case("targets of rates", "验收合格率目标≥98%，其中道路≥95%，管网≥96%。"),
    case("reasons name two causes of many", "项目支出减少36.00万元，主要原因是压减会议费5.00万元、差旅费8.00万元。"),
    case("persons and households", "发放救助金36.50万元，其中城市120户、农村300户。"),
    case("amounts per person", "发放津贴48.00万元，其中一档人均1200元、二档人均800元。"),
    case("three years", "本年支出200.00万元，上年支出150.00万元，前年支出120.00万元。"),
    case("a form left blank", "年初预算安排　　万元，其中：基本支出　　万元，项目支出　　万元。"),
    case(
        "two units of a county",
        "县本级支出500.00万元，其中局机关200.00万元；所属乡镇支出800.00万元。",
    ),
    case("what is done so far", "工程总投资3.20亿元，累计完成投资2.10亿元，其中2022年完成0.80亿元。"),
    case(
        "some kinds of fixed assets",
        "年末固定资产净值547.45万元，其中房屋320.00万元，车辆85.00万元，单价100万元以上设备0台。",
    ),
    case(
        "groups of people that overlap",
        "全镇总人口32,560人，其中农业人口25,600人，60岁以上6,500人，贫困户320户896人。",
    ),
    case(
        "其中 behind a rise tells of what has risen",
        "全年组织税收收入12.60亿元，增收0.60亿元，增长5%，其中增值税5.20亿元，增长8.3%。",
    ),
    case(
        "three things side by side that happen to add up",
        "会议费3.00万元，培训费2.00万元，公务接待费1.00万元。",
    ),
    case(
        "three villages that happen to add up",
        "甲村120户，乙村70户，丙村50户。",
    ),
    case(
        "some functions of a county's expenditure, each with its growth",
        "一般公共预算支出10.25亿元，增长5.2%，其中教育支出2.30亿元，增长6%；卫生健康支出1.20亿元，增长4%；农林水支出1.85亿元，下降2%。",
    ),
    case("分别 before two rates", "收入、支出分别增长5%和8%，其中财政拨款收入增长3%。"),
    case(
        "合计 after a noun is its name",
        "筹集资金697.22万元，支付工程款633.15万元，结存资金合计64.07万元。",
    ),
    case(
        "a nearer part of a farther total",
        "总支出900.00万元，其中项目支出300.00万元，主要用于甲工程80.00万元、乙工程60.00万元。",
    ),
    case("another noun than the parts'", "全乡下辖12个行政村、3个社区，共180个村民小组。"),
    case("two villages of many", "硬化通组公路18.6公里，其中大坪村6.2公里、青山村5.1公里。"),
    case(
        "a list of one class, not of all",
        "年初预算为900.00万元，支出决算为1000.00万元。教育支出中：\n1.小学教育。年初预算为300.00万元，支出决算为310.00万元。\n2.初中教育。年初预算为200.00万元，支出决算为205.00万元。",
    ),
    case(
        "a salutation and its letter",
        "各科室：\n本单位2023年度支出675.92万元，现说明如下：\n三公经费支出7.36万元。\n培训费支出4.10万元。",
    ),
    case(
        "a division told in part, and a sentence about something else",
        "上半年完成财政收入900.00万元。按级次分：上划中省收入560.00万元，占预算的44.8%。新增贷款350.00万元，增长5.3%。",
    ),
    case(
        "a lead that names nothing stated before",
        "项目支出300.00万元。\n重点工作开展情况如下：\n1.培训支出12.00万元；\n2.宣传支出8.00万元。",
    ),
    case(
        "one tax is within the taxes",
        "全区财政总收入52.40亿元，其中税收收入43.70亿元，增值税16.20亿元。",
    ),
    case("an amount of one kind", "全年清运垃圾120吨，填埋30吨，化肥使用总量160吨。"),
    case("numbers of documents in a bracket", "印发文件2份（财预12、财预13）。"),
    case("one number in a bracket has a unit", "购置设备12台（价值18.50万元，空调6）。"),
    case(
        "some of the sources, what is left no exchange of two digits",
        "2019年收入总额8612.07万元，其中：财政拨款收入4837.15万元；事业收入63.40万元；经营收入211.52万元。",
    ),
    case(
        "some of the sources, few digits",
        "投入资金86万元，其中：中央资金23万元；省级资金18万元。",
    ),
    case("what is paid of the first of two", "下达资金6010.25万元（其中：中央资金4520.15万元；已拨付3310.25万元）。"),
]

READ = [
    case(
        "what a part of it holds is no part beside it",
        "全年支出1080.06万元，其中：基本支出500.00万元，项目支出580.06万元，项目支出中民生支出300.00万元。",
        "consistent",
        "1080.06万元 500.00万元 580.06万元",
    ),
    case(
        "what the money of the budget paid back is no income",
        "本年还本9.60亿元，其中再融资债券偿还7.20亿元、财政资金偿还2.40亿元；付息3.15亿元，其中一般公共预算列1.15亿元、政府性基金预算列2.00亿元。",
        "consistent",
        "3.15亿元 1.15亿元 2.00亿元",
    ),
    case(
        "parts of what stands nearer, to the digit",
        "财政拨款共2.40亿元；付息3.15亿元，一般公共预算列1.15亿元、政府性基金预算列2.00亿元。",
        "consistent",
        "3.15亿元 1.15亿元 2.00亿元",
    ),
    case(
        "spread over places, behind a share",
        "现场核查项目18个，占项目总数的42.86%，分布为：甲区5个、乙县4个、丙县4个、丁县3个、高新区2个。",
        "consistent",
        "18个 5个 4个 4个 3个 2个",
    ),
    case(
        "how they are spread",
        "抽查村庄12个，分布情况如下：甲镇5个，乙镇4个，丙镇3个。",
        "consistent",
        "12个 5个 4个 3个",
    ),
    case(
        "kinds of what the total counts, by commas",
        "上半年下达新增债券48.30亿元，一般债券7.10亿元，专项债券41.20亿元，已拨付33.04亿元。",
        "consistent",
        "48.30亿元 7.10亿元 41.20亿元",
    ),
    case("and with 、", "全年举办培训班125期，线上培训班45期、线下培训班80期。", "consistent", "125期 45期 80期"),
    case(
        "those in post by commas",
        "编制78名，在编71人，医护人员63人，管理人员3人，工勤5人。",
        "consistent",
        "71人 63人 3人 5人",
    ),
    case(
        "last year's money behind a rate is no total",
        "2019年度自评。“三公”经费。年初预算28.00万元，实际支出20.00万元，执行率71.43%，上年为24.00万元，同比减少4.00万元；其中车辆运行维护费17.00万元，接待费3.00万元。",
        "consistent",
        "20.00万元 17.00万元 3.00万元",
    ),
    case(
        "a name shortened",
        "在编41人，卫生技术人员33人，工勤8人。卫技人员按岗位：医师14人、护士12人、药剂7人。",
        "consistent",
        "33人 14人 12人 7人",
    ),
    case(
        "and 里",
        "在编11人（管理岗2人、专业技术岗8人、工勤岗1人）；专技人员里高级1人，中级4人，初级3人。",
        "consistent",
        "8人 1人 4人 3人",
    ),
    case(
        "to so many, each part",
        "慰问支出9025万元，占55.4%。其中，2014年春节前，拨给31个县（区、市）和有关部门6025万元，用于走访；拨给12个镇3000万元，用于补贴。",
        "consistent",
        "9025万元 6025万元 3000万元",
    ),
    case(
        "to so many, in a list",
        "下达资金900万元，其中：补助8所学校500万元，奖励3个镇300万元，支持2家企业100万元。",
        "consistent",
        "900万元 500万元 300万元 100万元",
    ),
    case(
        "a total behind parts that one mark or another joins",
        "全年学费629.51万元；公用经费390.10万元；承包费20.00万元，上年结余113.00万元，合计收入1152.61万元。",
        "consistent",
        "629.51万元 390.10万元 20.00万元 113.00万元 1152.61万元",
    ),
    case(
        "posts beside the establishment",
        "编制总数80名，其中：其中：行政编制0名，事业编制80名，聘用教师控制数6人。",
        "consistent",
        "80名 0名 80名",
    ),
    case(
        "two of three that are named",
        "设备购置费260.00万元、工程费150.00万元、监理费12.00万元，设备购置费和工程费合计410.00万元。",
        "consistent",
        "260.00万元 150.00万元 410.00万元",
    ),
    case(
        "two of three that are named, the noun of the first left out",
        "中央补助260.00万元，省级补助150.00万元，县级配套12.00万元。中央、省级补助合计410.00万元，占96.94%。",
        "consistent",
        "260.00万元 150.00万元 410.00万元",
    ),
    case(
        "three of four that are named",
        "办公费26.00万元，水费1.50万元，电费4.20万元，差旅费8.00万元。办公费、水费和电费共计31.70万元。",
        "consistent",
        "26.00万元 1.50万元 4.20万元 31.70万元",
    ),
    case(
        "named in the paragraph below",
        "项目投资422.00万元，其中中央资金260.00万元，省级资金150.00万元，县级资金12.00万元。\n中央和省级资金合计410.00万元。",
        "consistent",
        "260.00万元 150.00万元 410.00万元",
    ),
    case(
        "all of them, of whom two are named",
        "设备购置费260.00万元，工程费150.00万元，监理费12.00万元。设备购置费、工程费等费用合计422.00万元。",
        "consistent",
        "260.00万元 150.00万元 12.00万元 422.00万元",
    ),
    case(
        "a budget with its parts, and the final with its own",
        "会议费预算12.0万元，其中：甲类会议7.0万元、乙类会议5.0万元；决算9.1万元。",
        "consistent",
        "12.0万元 7.0万元 5.0万元",
    ),
    case(
        "a list that goes on in a sentence of its own",
        "上半年完成财政总收入900.00万元，占预算的45.0%。其中：税收收入700.00万元，占预算的46.0%；非税收入200.00万元，占预算的41.8%。"
        "按级次分：上划中省收入560.00万元，占预算的44.8%。完成县级收入340.00万元，占预算的45.3%。",
        "consistent",
        "900.00万元 560.00万元 340.00万元",
    ),
    case(
        "persons named behind their numbers",
        "工作组由2名注册会计师、1名造价工程师、3名助理人员共6人组成。",
        "consistent",
        "2名 1名 3名 6人",
    ),
    case("among so many", "未完成的46户中，因拆迁纠纷停建29户，因职工退出调减17户。", "consistent", "46户 29户 17户"),
    case(
        "with a size before the number",
        "更新车辆70辆，其中12米客车40辆、8.5米客车30辆。",
        "consistent",
        "70辆 40辆 30辆",
    ),
    case(
        "named at the head of a paragraph",
        "教育支出5236万元，增长8.0%。\n医疗卫生与计划生育支出2917万元，增长9.7%。\n农林水支出3021万元。\n上述支出中，教育、医疗卫生两项合计8153万元。",
        "consistent",
        "5236万元 2917万元 8153万元",
    ),
    case(
        "what is left of more than the parts",
        "年初安排机动经费420万元，实际动用365万元，其中抢险180万元，应急处置120万元，其他65万元，剩余55万元。",
        "consistent",
        "365万元 180万元 120万元 65万元",
    ),
    case(
        "parts of a part before the semicolon, and its sibling behind",
        "上述资金36.40万元中，本级安排15.20万元，其中维修费6.10万元、设备费9.10万元；下拨乡镇21.20万元。",
        "consistent",
        "15.20万元 6.10万元 9.10万元",
    ),
    case(
        "the part of which parts are told, and its sibling behind the semicolon",
        "上述资金36.40万元中，本级安排15.20万元，其中维修费6.10万元、设备费9.10万元；下拨乡镇21.20万元。",
        "consistent",
        "36.40万元 15.20万元 21.20万元",
    ),
    case(
        "each part under a heading of its own",
        "2020年全县使用财政拨款安排的“三公”经费决算总额为600万元，较年初预算减少20%。其中：\n一、因公出国（境）经费\n2020年因公出国（境）决算支出0万元。\n"
        "二、公务用车购置及运行维护费\n2020年公务用车购置及运行费决算支出450万元，较年初预算减少10%。\n三、公务接待费\n2020年公务接待费决算支出150万元。",
        "consistent",
        "600万元 0万元 450万元 150万元",
    ),
    case(
        "each part in a sentence of its own",
        "2021年三公经费支出60.00万元。其中：因公出国（境）费支出0万元。公务接待费支出12.00万元，同比减少3.00万元。主要原因是节约。公务用车购置及运行维护费支出48.00万元。",
        "consistent",
        "60.00万元 0万元 12.00万元 48.00万元",
    ),
    case(
        "a full stop within the bracket of a part",
        "2021年三公经费60.00万元。其中：因公出国（境）费0万元；公务用车购置及运行维护费48.00万元（公务用车购置费20.00万元；公务用车运行维护费28.00万元。）比上年增加0万元；公务接待费12.00万元。",
        "consistent",
        "60.00万元 0万元 48.00万元 12.00万元",
    ),
    case(
        "what the bracket behind the total names",
        "一般公共预算支出62000万元，加上上解支出5400万元、债务还本支出3100万元，支出总计74000万元（含结转下年支出3500万元）。",
        "consistent",
        "62000万元 5400万元 3100万元 74000万元 3500万元",
    ),
    case(
        "columns by what they are called",
        "门诊问卷200份，满意187份，满意度93.5%；住院问卷150份，满意144份，满意度96%。两项合计问卷350份，满意331份。",
        "consistent",
        "187份 144份 331份",
    ),
    case(
        "names with 和 in them, as many as the number says",
        "教育支出150.00万元，科技支出20.00万元，社会保障和就业支出70.00万元，卫生健康支出50.00万元。其中教育、社会保障和就业、卫生健康三项合计270.00万元。",
        "consistent",
        "150.00万元 70.00万元 50.00万元 270.00万元",
    ),
    case(
        "added to what the sentence is about",
        "2023年省财政下达补贴资金127.00万元，其中第一批86.00万元、第二批41.00万元，加上2022年结余18.60万元，可用资金145.60万元。",
        "consistent",
        "127.00万元 18.60万元 145.60万元",
    ),
    case(
        "a structure, its total in the paragraph above",
        "（一）总体情况。2023年度一般公共预算财政拨款支出300.00万元，占本年支出的39.58%。\n（二）结构情况。主要用于以下方面：教育支出120.00万元；卫生健康支出80.00万元；住房保障支出100.00万元。",
        "consistent",
        "300.00万元 120.00万元 80.00万元 100.00万元",
    ),
    case(
        "by book, each in its section",
        "2023年度本年财政拨款支出870.00万元。\n2023年度一般公共预算财政拨款支出350.00万元。\n2023年度政府性基金预算财政拨款支出520.00万元。",
        "consistent",
        "870.00万元 350.00万元 520.00万元",
    ),
    case(
        "points taken off are no part",
        "评价得分91分。其中：投入类得分14分，过程类得分22分，产出类得分33分，效果类得分22分，共扣9分。",
        "consistent",
        "91分 14分 22分 33分 22分",
    ),
    case(
        "the first three of a list",
        "其中：道路建设300.00万元，桥梁改造200.00万元，客运补贴100.00万元，其余项目80.00万元。前三个项目合计支出600.00万元。",
        "consistent",
        "300.00万元 200.00万元 100.00万元 600.00万元",
    ),
    case(
        "groups with the verbs of the total",
        "共发放问卷600份，收回580份，满意550份。其中学生发放400份、收回390份，满意372份；家长发放200份、收回190份，满意178份。",
        "consistent",
        "580份 390份 190份",
    ),
    case(
        "items one of which closes with 共",
        "设备支出420万元：数控车床1台150万元，铣床2台、每台60万元、共120万元，其余工具共150万元，三项加起来正好420万元。",
        "consistent",
        "150万元 120万元 150万元 420万元",
    ),
    case(
        "中 behind the name of the total",
        "牲畜存栏8.64万头，其中大畜2.18万头、小畜6.46万只。大畜中牛1.52万头、马0.66万匹。",
        "consistent",
        "2.18万头 1.52万头 0.66万匹",
    ),
    case(
        "grand totals with what was used and set aside",
        "2020年度收、支总计各1000.00万元。本年收入900.00万元，使用非财政拨款结余20.00万元，年初结转和结余80.00万元；本年支出930.00万元，结余分配10.00万元，年末结转和结余60.00万元。",
        "consistent",
        "1000.00万元 900.00万元 20.00万元 80.00万元",
    ),
    case(
        "the opening balance first",
        "全年收入总计940.00万元，其中年初结转30.00万元，本年收入910.00万元。",
        "consistent",
        "940.00万元 30.00万元 910.00万元",
    ),
    case(
        "a bracket with another measure, and a part without one",
        "2021年部门收入2150.40万元（批复的年初预算收入1320.80万元）。其中：财政拨款收入1985.60万元，事业收入164.80万元。",
        "consistent",
        "2150.40万元 1985.60万元 164.80万元",
    ),
    case(
        "numbered paragraphs that nothing announces, whole by their shares",
        "2021年总支出3000.00万元，较上年增长4.10%。\n1.基本支出2100.00万元，占70.00%。包括人员经费1800.00万元和公用经费300.00万元。\n"
        "2.项目支出900.00万元，占30.00%。",
        "consistent",
        "3000.00万元 2100.00万元 900.00万元",
    ),
    case(
        "the initial budget in brackets, and its part",
        "2021年部门收入2150.40万元（批复的年初预算收入1320.80万元）。其中：财政拨款收入年初预算1185.60万元，其他收入年初预算135.20万元。",
        "consistent",
        "1320.80万元 1185.60万元 135.20万元",
    ),
    case(
        "a full stop between",
        "2023年总支出1127.40万元。其中：基本支出655.02万元；项目支出472.38万元。",
        "consistent",
        "1127.40万元 655.02万元 472.38万元",
    ),
    case(
        "brackets of the wrong width and a plus",
        "工程费用合计860万元(土建720万元+安装100万元＋监理40万元)。",
        "consistent",
        "860万元 720万元 100万元 40万元",
    ),
    case(
        "parts in a smaller unit",
        "下达专项资金1.2亿元，分别用于道路建设7,500万元、桥梁加固4,500万元。",
        "consistent",
        "1.2亿元 7,500万元 4,500万元",
    ),
    case(
        "off by one last digit",
        "本年支出合计753.97万元，其中：工资福利支出588.24万元，商品和服务支出141.37万元，对个人和家庭的补助15.52万元，资本性支出8.83万元。",
        "rounding",
        "753.97万元 588.24万元 141.37万元 15.52万元 8.83万元",
    ),
    case(
        "noughts dropped",
        "本年收入合计979.40万元，其中：财政拨款收入978.9万元，事业收入0.1万元，其他收入0.40万元。",
        "consistent",
        "979.40万元 978.9万元 0.1万元 0.40万元",
    ),
    case(
        "the total last",
        "发放价格补贴31.20万元、临时救助18.40万元、慰问金6.90万元，以上三项合计56.50万元。",
        "consistent",
        "31.20万元 18.40万元 6.90万元 56.50万元",
    ),
    case(
        "paragraphs with marks",
        "项目支出434.00万元，具体如下：\n（1）设备购置96.00万元；\n（2）系统运维138.00万元；\n（3）宣传培训200.00万元。",
        "consistent",
        "434.00万元 96.00万元 138.00万元 200.00万元",
    ),
    case(
        "circled marks in one paragraph",
        "政府采购支出总额67.8万元：①货物支出12.3万元；②工程支出0万元；③服务支出55.5万元。",
        "consistent",
        "67.8万元 12.3万元 0万元 55.5万元",
    ),
    case(
        "a bracket inside the list",
        "编制人数58名，其中行政编制40名（含工勤编制2名），事业编制18名。",
        "consistent",
        "58名 40名 18名",
    ),
    case(
        "persons behind posts",
        "单位编制数45人，其中行政编制20人，参公编制10人，事业编制15人，年末实有42人。",
        "consistent",
        "45人 20人 10人 15人",
    ),
    case(
        "another noun ends the list",
        "现有在职人员46人，其中行政编制31人，事业编制15人，退休人员22人。",
        "consistent",
        "46人 31人 15人",
    ),
    case(
        "full-width digits",
        "本年收入合计１２００．５０万元，其中：财政拨款收入１１００．５０万元，其他收入１００．００万元。",
        "consistent",
        "１２００．５０万元 １１００．５０万元 １００．００万元",
    ),
    case(
        "由…组成, of a known family",
        "本年支出985.60万元，由基本支出703.18万元和项目支出282.42万元组成。",
        "consistent",
        "985.60万元 703.18万元 282.42万元",
    ),
    case(
        "points taken off one by one",
        "本次自评扣分合计4.5分，主要是预算执行扣1分、绩效目标扣1.5分、资产管理扣2分。",
        "consistent",
        "4.5分 1分 1.5分 2分",
    ),
    case(
        "points of a score",
        "自评总分94.30分：预算执行9.30分（满分10分）、产出48分、效益28分、满意度9分。",
        "consistent",
        "94.30分 9.30分 48分 28分 9分",
    ),
    case(
        "a family that nothing announces",
        "“三公”经费决算29.98万元。因公出国（境）费0万元，公务用车购置及运行维护费24.50万元，公务接待费5.48万元。",
        "consistent",
        "29.98万元 0万元 24.50万元 5.48万元",
    ),
    case(
        "three years of pupils",
        "在校学生1,512人，其中高一520人、高二498人、高三494人。",
        "consistent",
        "1,512人 520人 498人 494人",
    ),
    case("the nouns of the parts", "全乡下辖12个行政村、3个社区，共15个村（社区）。", "consistent", "12个 3个 15个"),
    case(
        "names before 分别",
        "支出总预算500.00万元。\n按功能科目分：教育支出、社会保障和就业支出、住房保障支出分别为300.00万元、150.00万元和50.00万元。",
        "consistent",
        "500.00万元 300.00万元 150.00万元 50.00万元",
    ),
    case(
        "levels before 分别",
        "应安排资金100.00万元，中央、省、县三级分别承担60.00万元、25.00万元、15.00万元。",
        "consistent",
        "100.00万元 60.00万元 25.00万元 15.00万元",
    ),
    case(
        "收、支总计 for both sides",
        "收、支总计均为1876.43万元。\n本年收入合计1845.20万元。年初结转和结余31.23万元。",
        "consistent",
        "1876.43万元 1845.20万元 31.23万元",
    ),
    case(
        "收入支出总计",
        "2023年度收入支出总计500.00万元。\n本年支出合计480.00万元。年末结转和结余20.00万元。",
        "consistent",
        "500.00万元 480.00万元 20.00万元",
    ),
    case(
        "the balance, not the limit",
        "政府债务限额35.10亿元，年末债务余额32.74亿元，其中一般债务15.28亿元、专项债务17.46亿元。",
        "consistent",
        "32.74亿元 15.28亿元 17.46亿元",
    ),
    case(
        "收入中 without a comma",
        "医疗收入1073.82万元。医疗收入中门诊收入386.47万元、住院收入687.35万元。",
        "consistent",
        "1073.82万元 386.47万元 687.35万元",
    ),
    case(
        "last year's figure in a list",
        "主要支出：教育支出9.60亿元，上年为9.10亿元，同比增长5.5%；卫生健康支出4.50亿元。上述两项合计14.10亿元。",
        "consistent",
        "9.60亿元 4.50亿元 14.10亿元",
    ),
    case(
        "unmarked lines, and a line that adds them",
        "三公经费支出合计7.36万元，分项来看：\n公务用车运行维护费：决算4.95万元，预算5.70万元，节约0.75万元。\n公务接待费：决算2.41万元，预算3.50万元，节约1.09万元。\n两项节约合计1.84万元。",
        "consistent",
        "7.36万元 4.95万元 2.41万元",
    ),
    case(
        "what stands before 以上共计 is of others",
        "项目支出300.00万元。\n基本支出623.00万元。\n货物支出86.85万元、工程支出120.00万元，以上共计206.85万元。",
        "consistent",
        "86.85万元 120.00万元 206.85万元",
    ),
    case(
        "a lead that names its total",
        "项目支出1320.81万元。\n项目支出明细如下：\n1.道路清扫742.50万元；\n2.垃圾中转318.31万元；\n3.违建治理260.00万元。",
        "consistent",
        "1320.81万元 742.50万元 318.31万元 260.00万元",
    ),
    case(
        "kinds of what was bought, behind the plan and what was done of it",
        "政府采购预算960.00万元，实际采购835.00万元，采购执行率86.98%。货物426.00万元，工程188.00万元，服务221.00万元。",
        "consistent",
        "835.00万元 426.00万元 188.00万元 221.00万元",
    ),
    case(
        "kinds of what was to be bought, behind the plan and what was done of it",
        "政府采购预算835.00万元，实际采购800.00万元。预算中货物426.00万元，工程188.00万元，服务221.00万元。",
        "consistent",
        "835.00万元 426.00万元 188.00万元 221.00万元",
    ),
    case(
        "a total called by nothing but 总量, behind what is added",
        "全区政府性基金收入62000万元，增长15.34%，加提前下达及结转8105万元，总量70105万元。",
        "consistent",
        "62000万元 8105万元 70105万元",
    ),
    case(
        "parts with a share each and the last with one together",
        "全年支出1,000.00万元。从功能分类看，教育支出500.00万元，占比50%；住房保障支出300.00万元，占比30%；卫生健康支出120.00万元、文化支出80.00万元，两项合计占比20%。",
        "consistent",
        "1,000.00万元 500.00万元 300.00万元 120.00万元 80.00万元",
    ),
    case(
        "计 alone closes a list",
        "年末实有：行政13人，事业113人，工勤3人，计129人，空编6名。",
        "consistent",
        "13人 113人 3人 129人",
    ),
    case("the posts in all", "行政编制18名、事业编制28名，编制总数46名。", "consistent", "18名 28名 46名"),
    case(
        "the unit before the bracket alone, of money",
        "年末资产总额852.21万元（流动资产206.44、固定资产净值598.07、无形资产47.70）。",
        "consistent",
        "852.21万元 206.44 598.07 47.70",
    ),
    case(
        "the unit before the bracket alone, of persons",
        "全年培训312人（盲人按摩18，种植养殖146，电商64，手工84）。",
        "consistent",
        "312人 18 146 64 84",
    ),
    case(
        "what was there before and what was new",
        "受理投诉862件，其中旧存62件、新收800件。",
        "consistent",
        "862件 62件 800件",
    ),
    case(
        "parts of what came in, behind what was done of it",
        "受理审批事项5218件，办结5196件，办结率99.58%，其中即办件3702件、承诺件1516件。",
        "consistent",
        "5218件 3702件 1516件",
    ),
]

FOUND = [
    case(
        "how it was spent, behind rates and what was left",
        "项目实际支出3166.75万元，占到位资金的93.90%；结余205.75万元，主要为质保金。具体支出情况为：\n1.甲中心补助1320.00万元；\n2.乙站补助676.50万元；\n3.居家改造708.24万元；\n4.上门服务296.16万元；\n5.培训及管理费75.85万元。",
        "3166.75万元 1320.00万元 676.50万元 708.24万元 296.16万元 75.85万元",
    ),
    case("roads of three kinds", "抽查养护路段68条，其中县道12条、乡道27条、村道31条。", "68条 12条 27条 31条"),
    case(
        "incomes, one of which has a slip, and not what has been left over",
        "基金收入3766亿元，支出3258亿元，滚存结余3960亿元。分险种情况如下：\n甲保险基金收入2149亿元，支出1911亿元。\n"
        "乙保险基金收入1330亿元，支出1055亿元。\n丙保险基金收入387亿元，支出292亿元。",
        "3766亿元 2149亿元 1330亿元 387亿元",
    ),
    case(
        "parts that are not said in the words of the total",
        "累计拨付480万元，其中：甲县拨付290万元，乙县拨付210万元。",
        "480万元 290万元 210万元",
    ),
    case(
        "other pieces of that unit behind the answers",
        "发放问卷120份，满意102份，不满意6份。发现问题11份。",
        "120份 102份 6份",
    ),
    case(
        "what goes on behind the total",
        "按资金来源分：中央资金1258万元，省级资金800万元，县级资金200万元。总投资2358万元，其余工作正在推进。",
        "1258万元 800万元 200万元 2358万元",
    ),
    case(
        "a total that a slip has made far too large, where what the parts come to is told again",
        "2022年项目资金共计39723627.5元，其中：中央财政资金2016507.91元，省级财政资金24919339.78元，市级配套资金2787779.81元。\n实际到位29723627.5元，到位率100%。",
        "39723627.5元 2016507.91元 24919339.78元 2787779.81元",
    ),
    case(
        "by post, under a shortened name",
        "在编41人，卫生技术人员33人，工勤8人。卫技人员按岗位：医师14人、护士12人、药剂6人。",
        "33人 14人 12人 6人",
    ),
    case(
        "a total right behind parts that come to one of the sentence before",
        "“三公”经费支出13.20万元，完成预算。公务用车运行维护费4.28万元和公务接待费8.92万元，总计19.32万元。",
        "4.28万元 8.92万元 19.32万元",
    ),
    case(
        "a total of the shares that a slip has made far too large",
        "本年收入合计91112.11万元，其中：财政拨款收入17491.88万元，占本年收入的比重为91.5％；事业收入934.27万元，占本年收入的比重为4.9％；经营收入685.95万元，占本年收入的比重为3.6％。",
        "91112.11万元 17491.88万元 934.27万元 685.95万元",
    ),
    case(
        "cases of all kinds, more than were closed",
        "受理案件5872件，审结5641件，结案率96.07%，其中刑事186件、民事3541件、行政42件、执行1899件。",
        "5641件 186件 3541件 42件 1899件",
    ),
    case(
        "under longer names",
        "审结2310件，其中刑事案件310件，民商事案件1680件，行政案件60件，执行案件350件。",
        "2310件 310件 1680件 60件 350件",
    ),
    case(
        "two of three that are named",
        "设备购置费260.00万元，工程费150.00万元，监理费12.00万元。设备购置费、工程费合计401.00万元。",
        "260.00万元 150.00万元 401.00万元",
    ),
    case(
        "two digits exchanged in a total of which the shares are not told as a whole of their own",
        "全年支出总额7100.18万元，其中基本支出872.63万元，占本年支出的51%，项目支出827.55万元，占本年支出的49%。",
        "7100.18万元 872.63万元 827.55万元",
    ),
    case(
        "persons named behind their numbers",
        "工作组由2名注册会计师、1名造价工程师、3名助理人员共7人组成。",
        "2名 1名 3名 7人",
    ),
    case(
        "points below, and what was taken off",
        "总分100分，自评得分91.5分，等级为“优”。其中：\n投入（满分20分）得18.5分；\n过程（满分40分）得37.0分；\n效果（满分40分）得35.0分。\n扣分9.5分，主要原因：执行偏差扣3分，其余为效果指标扣分。",
        "91.5分 18.5分 37.0分 35.0分",
    ),
    case(
        "each part under a heading of its own",
        "2020年全县使用财政拨款安排的“三公”经费决算总额为600万元，较年初预算减少20%。其中：\n一、因公出国（境）经费\n2020年因公出国（境）决算支出0万元。\n"
        "二、公务用车购置及运行维护费\n2020年公务用车购置及运行费决算支出450万元。\n三、公务接待费\n2020年公务接待费决算支出105万元。",
        "600万元 0万元 450万元 105万元",
    ),
    case(
        "each part in a sentence of its own",
        "2021年三公经费支出60.00万元。其中：因公出国（境）费支出0万元。公务接待费支出21.00万元，同比减少3.00万元。主要原因是节约。公务用车购置及运行维护费支出48.00万元。",
        "60.00万元 0万元 21.00万元 48.00万元",
    ),
    case(
        "a government's own level and those below it, in a sentence of their own",
        "全州政府性基金收入完成268.3亿元，为预算的104.8%，支出259.8亿元。州级政府性基金收入91.2亿元，县（市）级171.1亿元。",
        "268.3亿元 91.2亿元 171.1亿元",
    ),
    case(
        "two parts parted by ；, whose shares make a whole, and a slip beyond the total",
        "项目预算安排资金7037.77万元，其中省级财政资金667.92万元，占总投资的比重为9.49%；市级配套资金7369.85万元，占总投资的比重为90.51%。",
        "7037.77万元 667.92万元 7369.85万元",
    ),
    case(
        "columns by what they are called, with a slip",
        "门诊问卷200份，满意187份，满意度93.5%；住院问卷150份，满意144份，满意度96%。两项合计问卷360份，满意331份。",
        "200份 150份 360份",
    ),
    case(
        "numbered paragraphs whose shares make a whole, and a slip",
        "2021年总支出3000.00万元，较上年增长4.10%。\n1.基本支出2100.00万元，占70.00%。\n2.项目支出909.00万元，占30.00%。",
        "3000.00万元 2100.00万元 909.00万元",
    ),
    case(
        "a slip in a part",
        "2023年总支出1127.40万元，其中：基本支出655.02万元，项目支出427.38万元。",
        "1127.40万元 655.02万元 427.38万元",
    ),
    case(
        "分别用于, a slip in the total",
        "老旧小区改造投入650万元，分别用于城东片区210万元、城西片区190万元、城南片区240万元。",
        "650万元 210万元 190万元 240万元",
    ),
    case(
        "the total last, one part left out",
        "发放价格补贴31.20万元、临时救助18.40万元、慰问金6.90万元，以上三项合计49.60万元。",
        "31.20万元 18.40万元 6.90万元 49.60万元",
    ),
    case(
        "a list of paragraphs",
        "项目支出434.00万元，具体如下：\n（1）设备购置96.00万元；\n（2）系统运维138.00万元；\n（3）宣传培训210.00万元。",
        "434.00万元 96.00万元 138.00万元 210.00万元",
    ),
    case(
        "a sum in brackets",
        "工程投资共计860.00万元（施工费720.00万元、监理费40.00万元、其他费用110.00万元）。",
        "860.00万元 720.00万元 40.00万元 110.00万元",
    ),
    case("one post too many", "核定编制64名，其中行政编制44名，事业编制21名。", "64名 44名 21名"),
    case(
        "a family that nothing announces",
        "“三公”经费决算29.98万元。因公出国（境）费0万元，公务用车购置及运行维护费24.50万元，公务接待费5.84万元。",
        "29.98万元 0万元 24.50万元 5.84万元",
    ),
    case(
        "points",
        "自评总分95.30分：预算执行9.30分（满分10分）、产出48分、效益28分、满意度9分。",
        "95.30分 9.30分 48分 28分 9分",
    ),
    case(
        "由…组成, of no known family",
        "投入640万元，由中央补助210万元、省级补助190万元、县级配套230万元组成。",
        "640万元 210万元 190万元 230万元",
    ),
    case(
        "the decimal point of one part",
        "本年收入合计1200.50万元，包括财政拨款收入1100.50万元和其他收入10.000万元。",
        "1200.50万元 1100.50万元 10.000万元",
    ),
    case(
        "a farther total that fits does not silence the nearer one",
        "总支出900.00万元，其中基本支出600.00万元，项目支出300.00万元。项目支出分别用于：设备类500.00万元，基建类400.00万元。",
        "300.00万元 500.00万元 400.00万元",
    ),
    case(
        "two halves of the debt",
        "政府债务余额400.76亿元，其中：一般债务100.00亿元；专项债务200.76亿元。",
        "400.76亿元 100.00亿元 200.76亿元",
    ),
    case(
        "shares behind the last part",
        "支出总额71200.49万元，其中基本支出6867.37万元、项目支出10333.12万元，分别占39.93%、60.07%。",
        "71200.49万元 6867.37万元 10333.12万元",
    ),
    case(
        "a lead that names its total",
        "2023年公用经费支出30.00万元。\n公用经费支出构成如下：\n（1）办公费12.00万元；\n（2）差旅费16.00万元。",
        "30.00万元 12.00万元 16.00万元",
    ),
    case(
        "a list that tells of each what it got and what it spent",
        "对3个项目开展自评，涉及资金240.00万元，分别是：网络租赁费60.00万元，执行58.00万元，执行率96.67%；设备更新费110.00万元，执行99.00万元，执行率90.00%；平台升级费80.00万元，执行80.00万元，执行率100.00%。",
        "240.00万元 60.00万元 110.00万元 80.00万元",
    ),
    case(
        "what was spent of each, counted together behind the list",
        "对3个项目开展自评，涉及资金250.00万元，分别是：网络租赁费60.00万元，执行58.00万元，执行率96.67%；设备更新费110.00万元，执行99.00万元，执行率90.00%；平台升级费80.00万元，执行80.00万元，执行率100.00%。三个项目合计执行273.00万元。",
        "58.00万元 99.00万元 80.00万元 273.00万元",
    ),
    case(
        "kinds of what was bought, behind the plan and what was done of it",
        "政府采购预算960.00万元，实际采购支出835.00万元。货物426.00万元，工程178.00万元，服务221.00万元。",
        "835.00万元 426.00万元 178.00万元 221.00万元",
    ),
    case(
        "a total called by nothing but 总量, behind what is added",
        "全区政府性基金收入62000万元，加上年结转8105万元，总量为70205万元。",
        "62000万元 8105万元 70205万元",
    ),
    case(
        "an amount wrong beside shares in brackets that make the whole",
        "全年支出1,000.00万元，按支出性质，基本支出610.00万元（60%），项目支出400.00万元（40%）。",
        "1,000.00万元 610.00万元 400.00万元",
    ),
    case("a slip before 计 alone", "年末实有：行政13人，事业131人，工勤3人，计129人。", "13人 131人 3人 129人"),
    case("a slip in the posts in all", "行政编制18名、事业编制28名，编制总数48名。", "18名 28名 48名"),
    case("a slip where the unit stands before the bracket", "全年培训312人（男146，女165）。", "312人 146 165"),
    case(
        "a slip in what was there before and what was new",
        "受理投诉862件，其中旧存62件、新收900件。",
        "862件 62件 900件",
    ),
    case(
        "some of the sources, unless two digits of one of them are exchanged",
        "2019年收入总额8612.07万元，其中：财政拨款收入3837.15万元；事业收入63.40万元；经营收入211.52万元。",
        "8612.07万元 3837.15万元 63.40万元 211.52万元",
    ),
    case(
        "two digits exchanged in a bracket, the last digit rounded",
        "2021年收入预算10,105.36万元（其中：一般公共预算拨款2,871.16万元；上级财政补助1,396.25万元；事业收入437.96万元）。",
        "10,105.36万元 2,871.16万元 1,396.25万元 437.96万元",
    ),
    case(
        "two digits exchanged in one of two sources",
        "2019年收入预算10327.18万元（其中：一般公共预算拨款6445.60万元；上级财政补助5681.58万元）。",
        "10327.18万元 6445.60万元 5681.58万元",
    ),
    case(
        "two digits exchanged, what was carried over among the sources",
        "本年收入预算总额4,412.65万元，其中，一般公共预算拨款641.33万元、政府性基金预算拨款329.44万元、上级财政补助551.70万元、上年结转结余2,980.18万元。",
        "4,412.65万元 641.33万元 329.44万元 551.70万元 2,980.18万元",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_sum(text: str) -> None:
    assert (checks(text, "sum"), alarms(text)) == ([], [])


@pytest.mark.parametrize(("text", "verdict", "figures"), READ)
def test_a_sum_is_read(text: str, verdict: str, figures: str) -> None:
    assert (verdict, figures) in checks(text, "sum")
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_a_wrong_sum_is_found(text: str, figures: str) -> None:
    assert ("sum", figures) in alarms(text)


LIST_GOES_ON = [
    case("behind a semicolon", "货物采购120.50万元，工程采购236.80万元；服务采购见附表。政府采购支出总额486.30万元。"),
    case("behind a comma", "货物采购120.50万元、工程采购236.80万元，服务采购详见附表。政府采购支出总额486.30万元。"),
    case("in brackets", "货物采购120.50万元、工程采购236.80万元（服务采购另见附件2）。政府采购支出总额486.30万元。"),
    case("before a closing total", "基本支出860.00万元，项目支出320.00万元；经营支出见附表。支出合计1,250.00万元。"),
    case("of villages", "甲村投入860.00万元，乙村投入320.00万元；丙村投入见附表。三村投入合计1,250.00万元。"),
]  # fmt: skip
OF_ANOTHER = [
    case("weighted", "决策指标18.00分，过程指标17.50分，产出指标28.00分，效益指标26.50分。加权后综合得分91.20分。"),
    case("by weights", "决策得分18.00分，过程得分17.50分，产出得分28.00分，效益得分26.50分。加权得分91.20分。"),
    case("the budget, behind", "因公出国（境）费0万元，公务用车费12.30万元，公务接待费3.20万元，三公经费预算18.00万元。"),
    case("less than the budget", "因公出国（境）费0万元，公务用车费12.30万元，公务接待费3.20万元，低于三公经费年初预算18.00万元。"),
    case("the budget, before what was spent", "三公经费年初预算18.00万元。全年因公出国（境）费0万元，公务用车费12.30万元，公务接待费3.20万元。"),
    case("last year", "基本支出860.00万元，项目支出320.00万元。上年支出1,150.00万元，同比增加30.00万元，增长2.61%。"),
    case("last year, otherwise", "基本支出860.00万元、项目支出320.00万元。去年支出合计1,150.00万元。"),
    case("last year, of other kinds", "会议费支出86.00万元，培训费支出32.00万元。上年支出115.00万元，同比增加3.00万元，增长2.61%。"),
]  # fmt: skip
OF_THEM = [
    case("where to see each", "货物采购120.50万元，工程采购236.80万元，服务采购100.00万元；具体见附表。政府采购支出总额486.30万元。"),
    case("a list of them in brackets", "货物采购120.50万元、工程采购236.80万元、服务采购100.00万元（采购清单见附表）。政府采购支出总额486.30万元。"),
    case("the budget, opened", "三公经费预算18.00万元。其中因公出国（境）费0万元，公务用车费12.30万元，公务接待费3.20万元。"),
    case("the total of the year", "基本支出860.00万元，项目支出320.00万元。支出合计1,150.00万元。"),
    case("points", "决策指标18.00分，过程指标17.50分，产出指标28.00分，效益指标26.50分。综合得分91.20分。"),
]  # fmt: skip


@pytest.mark.parametrize("text", [*LIST_GOES_ON, *OF_ANOTHER])
def test_a_total_of_more_or_of_something_else(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize("text", OF_THEM)
def test_a_total_of_those_that_are_told(text: str) -> None:
    assert "sum" in [kind for kind, _ in alarms(text)]


def test_a_budget_that_its_parts_make() -> None:
    text = "因公出国（境）费0万元，公务用车费12.30万元，公务接待费3.20万元，三公经费预算15.50万元。"
    assert ("consistent", "0万元 12.30万元 3.20万元 15.50万元") in checks(text, "sum")


LENT = "债务转贷收入21640.00万元，新增债券9400.00万元、再融资债券12240.00万元，留本级{kept}万元、转贷县区{handed}万元"


@pytest.mark.parametrize(
    "text",
    [
        LENT.format(kept="6120.00", handed="15520.00") + "。",
        LENT.format(kept="6120.00", handed="14500.00") + "，尚有1020.00万元未分配。",
        LENT.format(kept="6120.00", handed="15510.00") + "，其余暂存国库。",
        LENT.format(kept="6120.00", handed="15510.00") + "（另有10万元未下达）。",
        LENT.format(kept="6120.00", handed="6120.00") + "。",
        LENT.format(kept="2000.00", handed="7400.00") + "。",
    ],
    ids=["all of it", "some left", "the rest is kept", "some in a bracket", "of the last part", "of the first part"],
)
def test_what_is_kept_and_what_is_handed_on(text: str) -> None:
    assert alarms(text) == []


def test_a_slip_in_what_is_handed_on() -> None:
    text = LENT.format(kept="6120.00", handed="15550.00") + "。"
    assert alarms(text) == [("sum", "21640.00万元 6120.00万元 15550.00万元")]


THREE = "教育支出126.40亿元、科学技术支出21.70亿元、社会保障和就业支出148.20亿元，"


@pytest.mark.parametrize(
    "behind",
    [
        "三项小计296.30亿元。",
        "五项小计496.30亿元。",
        "教育、科技两项小计148.10亿元。",
        "前两项小计148.10亿元。",
        "三项小计比上年增加26.93亿元。",
    ],
    ids=["as many", "more than are told", "two of them", "the first two", "by how much they rose"],
)
def test_a_subtotal_of_so_many(behind: str) -> None:
    assert alarms(THREE + behind) == []


def test_a_slip_in_a_subtotal_of_so_many() -> None:
    assert [kind for kind, _ in alarms(THREE + "三项小计269.30亿元。")] == ["sum"]


RUN_IN = "当年支出2364.89万元，其中：基本支出366.64万元，项目支出1994.82万元，其他支出{rest}万元156家单位可执行指标预算数2524.99万元，实际支出2292.05万元。"


def test_a_list_ends_where_a_full_stop_was_left_out() -> None:
    assert holds(RUN_IN.format(rest="3.43"), "sum", "2364.89万元 366.64万元 1994.82万元 3.43万元")
    assert ("inconsistent", "2364.89万元 366.64万元 1994.82万元 3.43万元 2524.99万元 2292.05万元") not in checks(
        RUN_IN.format(rest="3.43"), "sum"
    )
    assert alleged(RUN_IN.format(rest="4.43"), "sum", "2364.89万元 366.64万元 1994.82万元 4.43万元")


def test_what_its_own_part_of_the_sentence_names() -> None:
    text = "国内增值税332.30亿元，为预算的92.1%；国内消费税165.15亿元，为预算的95.9%；进口增值税、消费税和关税合计216.75亿元，为预算的94.2%。"
    assert checks(text, "sum") == []
    assert alleged("甲项目332.30亿元；乙项目165.15亿元；合计487.45亿元。", "sum", "332.30亿元 165.15亿元 487.45亿元")


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case("tents", "安排帐篷3285顶，其中甲县3045顶，乙县14顶，丙县226顶。", "3285顶 3045顶 14顶 226顶"),
        case("parcels", "彩条布327包，其中甲县300包，乙县27包。", "327包 300包 27包"),
    ],
)
def test_tents_and_parcels(text: str, figures: str) -> None:
    assert holds(text, "sum", figures)
