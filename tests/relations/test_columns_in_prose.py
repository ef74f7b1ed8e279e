"""Lists whose members tell two figures each, one of what was due and one of what was done, their totals and what share of all is done."""

from __future__ import annotations

import pytest
from readings import alarms, audited, case, checks

QUIET = [
    case("one total, of what was done", "甲片区应拆64户已拆60户，乙片区应拆36户已拆35户，两片区合计95户。"),
    case("one total, named by the verb", "甲片区计划拆64户、实拆60户；乙片区计划拆36户、实拆35户，合计实拆95户。"),
    case("one total, of what was due", "甲项目预算320万元、支出300万元，乙项目预算180万元、支出176万元，两个项目合计500万元。"),
    case("one total, of both", "东村新建12处、维修8处，西村新建6处、维修14处，共40处。"),
    case("all of one is done", "产出类设12项，均已完成；效益类设5项，完成4项；满意度类设2项，完成2项。合计19项，完成18项。"),
    case("the last one alone", "甲村修路3公里、硬化2公里，乙村修路5公里、硬化4公里，丙村修路6公里，合计14公里。"),
    case("two kinds in two units", "检查学校24所、整改问题31个，检查医院6家、整改问题9个，共检查30家，整改问题40个。"),
    case("prices are no parts", "标准为小学650元、初中850元；小学12,460人，应拨809.90万元；初中6,380人，应拨542.30万元；合计1,352.20万元。"),
    case("a small part in a smaller unit", "中央资金1.20亿元，省级资金3.00亿元，社会捐赠8.00万元，合计4.2008亿元。"),
    case("interest in 元", "中央补助30,000.00万元，省级补助20,000.00万元，利息收入35,000.00元，合计50,003.50万元。"),
    case("a mean without the best and the worst", "专家评分：甲92分、乙88分、丙93分、丁91分、戊90分，去掉一个最高分和一个最低分，平均91分。"),
    case("names first, then their amounts", "政府采购规模为36,399亿元。\n从结构看，货物、工程、服务采购规模分别为9,399.2亿元、16,961.2亿元和10,038.6亿元。"),
    case("what is left was not spent", "支出合计3389.16万元，其中：基本支出1874.22万元；项目支出1514.94万元；年末结转和结余253.31万元。"),
    case("what is left, in the grand total", "支出总计3642.47万元，其中：基本支出1874.22万元；项目支出1514.94万元；年末结转和结余253.31万元。"),
    case("a part that is opened itself", "年末共有职工152人（在编100人、编外52人），其中专业技术人员98人，占64.47%：高级28人、中级30人、初级40人。"),
    case("a rate of some beside one of all", "全年预算6407.97万元，实际支出5942.84万元，执行率92.7%。\n"
         "甲下达资金1377.63万元，实际支出1296.15万元，乙下达资金851.24万元，实际支出768.34万元。综合执行率92.6%。"),
    case("a rate of the whole department", "甲预算320.00万元、支出300.00万元，乙预算180.00万元、支出176.00万元。部门整体支出预算执行率为96.53%。"),
    case("a rate of the whole county", "甲预算320.00万元、支出300.00万元，乙预算180.00万元、支出176.00万元。全县综合执行率为92.31%。"),
    case("a rate of more than are named", "甲预算320.00万元、支出300.00万元，乙预算180.00万元、支出176.00万元等，项目综合执行率96.31%。"),
    case("a mean of rates", "2021年下达80万元，支出78.4万元；2022年下达120万元，支出116.4万元。两年平均执行率97.50%。"),
]  # fmt: skip
# a rate that is not called by what the columns tell, or is of some of it, or of more
ANOTHER_THING = [
    case(
        "spending behind income",
        "财政收入累计完成80966万元，“十二五”时期43200万元；预算收入完成72166万元，“十二五”时期39600万元。"
        "全县财政总支出（一般公共预算加政府性基金预算）累计完成952647万元。",
    ),
    case("of all the county", "收入累计完成8096万元，前五年4320万元；税收完成7216万元，前五年3960万元。财政支出（含上级专款）累计完成95264万元。"),
]  # fmt: skip


@pytest.mark.parametrize("text", ANOTHER_THING)
def test_what_comes_behind_is_no_total_of_the_pairs(text: str) -> None:
    assert [found for found in audited(text).loud() if found.outcome.kind == "sum"] == []


OTHER_RATES = [
    case("debt over what is owned", "一般债券限额82亿元、余额78亿元，专项债券限额48亿元、余额46亿元，总体债务率115%。"),
    case("debt behind its total", "一般债券限额82亿元、余额78亿元，专项债券限额48亿元、余额46亿元，合计余额124亿元，债务率112%。"),
    case("who was content", "甲工程预算620万元、支出600万元，乙工程预算380万元、支出350万元，总体满意度97%。"),
    case("what arrived", "甲工程预算620万元、支出600万元，乙工程预算380万元、支出350万元，项目总体资金到位率100%。"),
    case("how far the works are", "甲工程预算620万元、支出600万元，乙工程预算380万元、支出350万元，项目总体进度98%。"),
    case("of what was bought", "甲工程预算620万元、支出600万元，乙工程预算380万元、支出350万元，总体政府采购执行率99%。"),
    case("what was saved", "甲工程预算620万元、支出600万元，乙工程预算380万元、支出350万元，共支出950万元，成本节约率5%。"),
    case("another verb", "东村应拆82户、已拆78户，西村应拆48户、已拆46户，共拆除124户，签约率100%。"),
    case("what became of the land", "东村应拆82户、已拆78户，西村应拆48户、已拆46户，共拆除124户，复垦率85%。"),
    case("how good", "一车间产量82吨、销量78吨，二车间产量48吨、销量46吨，总体合格率99.1%。"),
    case("what is earned", "线上销售1250万元、回款1180万元，线下销售750万元、回款720万元，总体毛利率31%。"),
    case("with a part of a member", "东村应种82人、实种78人，西村应种48人、实种46人，其中第二针30人、实种25人，总接种率95.38%。"),
    case("a part of a member, told alone", "本级预算640万元、支出600万元，下级预算360万元、支出350万元，其中上年结转支出20万元，综合执行率95%。"),
    case("of one year", "2021年项目预算620万元、支出600万元，2022年项目预算380万元、支出350万元，2022年总体执行率92.11%。"),
    case("of one side", "收入年初预算900万元、决算910万元，支出年初预算900万元、决算891万元，支出总体执行率99%。"),
    case("of a sample", "抽查的东村应拆82户、已拆78户，西村应拆48户、已拆46户。总拆除率99%。"),
    case("of public funds", "一般公共预算收入年初预算6400万元、完成6500万元，基金收入年初预算3600万元、完成3400万元，收入合计9900万元，为年初预算的99%。"),
    case("two villages in one member", "甲、乙两村共有农户640户、参保600户，丙村有农户360户、参保350户，三村合计参保率95%。"),
    case("and some more did it", "东区危房82户、改造78户，西区危房48户、改造46户；另有3户自行改造，合计改造127户，总体改造率97.7%。"),
    case("a part of all", "甲村流转耕地640亩、复种520亩，乙村流转耕地360亩、复种300亩，全镇共流转耕地5200亩，综合复种率82%，总流转率46.5%。"),
    case("what is done so far", "上年受理64件、办结60件，本年受理36件、办结35件，累计受理办结率95%。"),
]  # fmt: skip

# a rate of all of them, told in the list or before it, and not of the last member alone
OF_THE_FIRST = [
    case("all in a sentence before", "2023年项目预算640万元，执行600万元。管网预算200万元、支出195万元，泵站预算160万元、支出120万元，项目总体执行率93.75%。"),
    case("all in the same words", "2023年项目预算640万元、支出600万元。管网预算200万元、支出195万元，泵站预算160万元、支出120万元，综合执行率93.75%。"),
    case("with others that are not told", "甲预算300万元、支出290万元，乙预算200万元、支出170万元。三个项目预算600万元、支出550万元，总体执行率91.67%。"),
    case("a sentence each", "管网预算200万元、支出195万元。泵站预算160万元、支出120万元。项目总体执行率93.75%。"),
]  # fmt: skip

# a total of which one member tells less than the others, or which names no column
OTHER_TOTALS = [
    case("persons without posts", "行政编制82名、实有78名，事业编制48名、实有46名，外聘人员15名，合计实有人员139名。"),
    case("vehicles without a quota", "轿车编制82辆、实有78辆，客车编制48辆、实有46辆，特种车辆5辆，合计实有129辆。"),
    case("lent", "行政编制82名、在岗78名，事业编制48名、在岗46名，借调4名，在岗合计128名。"),
    case("spent of last year's", "基本支出年初预算620万元、支出600万元，项目支出年初预算380万元、支出350万元，上年结转支出25万元，合计支出975万元。"),
    case("spending alone", "养老保险收入82亿元、支出78亿元，医疗保险收入48亿元、支出46亿元，工伤保险支出3亿元，支出合计127亿元。"),
    case("what has gathered", "养老保险收入82亿元、支出78亿元，医疗保险收入48亿元、支出46亿元，年末滚存结余合计71亿元。"),
    case("what is left of each", "一季度收入1280万元、支出1150万元，二季度收入1360万元、支出1300万元，上半年收支结余合计190万元。"),
    case("net assets", "甲企业资产620万元、负债410万元，乙企业资产380万元、负债190万元，净资产合计400万元。"),
    case("room", "一般债券限额82亿元、余额78亿元，专项债券限额48亿元、余额46亿元，债券总余额124亿元，尚有举债空间合计6亿元。"),
    case("some of last year", "受理来信82件，办结78件，来访48件，办结46件，共办结127件（含上年结转3件）。"),
    case("some of years before", "甲单位发现问题82处、整改到位78处，乙单位发现问题48处、整改到位46处，合计整改到位129处（其中以前年度5处）。"),
    case("what is not done", "中央交办15件，办结15件；省交办35件，办结32件。合计50件，未办结3件。"),
    case("and new ones", "厕所任务82座，完成78座；浴室任务48座，完成46座；另新建公园6座。合计任务130座，完成124座。"),
    case("nothing due of the third", "甲片区签约82户，搬迁78户；乙片区签约48户，搬迁46户；丙片区搬迁4户。合计签约130户，搬迁128户。"),
    case("told twice", "中央交办15件，化解15件；省级交办35件，化解32件；其中重复9件。合计交办41件，化解38件。"),
    case("others helped too", "甲乡脱贫户640户、监测户12户，乙乡脱贫户520户、监测户9户，共帮扶1181户，其中监测户21户。"),
    case("without those told twice", "高血压应管640人、实管600人，糖尿病应管360人、实管350人，合计应管950人、实管905人（去重），总体管理率95.26%。"),
    case("one of two with last year's", "一季度应收640万元、实收600万元，二季度应收680万元、实收650万元，应收合计1320万元，实收合计1270万元（含清欠20万元）。"),
    case("by telephone", "上半年申报640件、受理600件，下半年申报360件、受理350件，全年共受理975件（含电话申报25件）。"),
    case("among themselves", "甲公司营收1200万元、利润120万元，乙公司营收800万元、利润60万元，内部抵销后合计营收1900万元、利润175万元。"),
    case("of the whole county", "行政单位编制320名、实有300名，事业单位编制680名、实有655名，全县财政供养人员合计2860名。"),
    case("teachers and others", "甲校学生1280人、教师86人，乙校学生960人、教师64人，两校教职工总数162人。"),
]  # fmt: skip

# a total whose name is the end of the words of more than one column
EITHER = [
    case("who came, of two plans", "东校计划录取320人、实际录取330人，西校计划录取280人、实际录取275人，共录取605人。"),
    case("in all who came", "东校计划录取320人、实际录取330人；西校计划录取280人、实际录取275人；两校合计录取605人。"),
    case("who were planned", "东校计划录取320人、实际录取330人，西校计划录取280人、实际录取275人，合计录取600人。"),
    case("spent", "一科预算支出62万元、实际支出58万元，二科预算支出38万元、实际支出35万元，合计支出93万元。"),
    case("paid", "一季度应缴保费64万元、实缴保费60万元，二季度应缴保费36万元、实缴保费35万元，共缴保费95万元。"),
    case("built", "东乡拟建泵站64座、建成泵站60座，西乡拟建泵站36座、建成泵站35座，共建泵站95座。"),
    case("asked and granted", "东村申请贷款64万元、核定贷款60万元，西村申请贷款36万元、核定贷款35万元，合计贷款95万元。"),
    case("of two years", "东县上年收入64万元、今年收入60万元，西县上年收入36万元、今年收入35万元，共收入95万元。"),
]  # fmt: skip

# a total behind which something says that it is of more than the members, or of fewer
OF_MORE = [
    case("two went together", "一组应访64户、已访60户，二组应访36户、已访35户，共访92户，其中3户为两组同访。"),
    case("some came later", "一组应访64户、已访60户，二组应访36户、已访35户，共访97户，其中新增2户。"),
    case("as one", "一庭应收案件64件、已办60件，二庭应收案件36件、已办35件，共办93件，2件合并办理。"),
    case("carried over", "东区计划整治64条、完成60条，西区计划整治36条、完成35条，共完成96条，其中含2022年结转1条。"),
    case("others too", "东镇任务64户、完成60户，西镇任务36户、完成35户，全年共完成102户，其中其他乡镇7户。"),
    case("others besides", "东镇任务64户、完成60户，西镇任务36户、完成35户，全年共完成102户，另有7户自愿申报。"),
    case("others in a sentence of their own", "东镇任务64户、完成60户，西镇任务36户、完成35户，全年共完成102户。另有7户自愿申报。"),
    case("on their own", "东镇计划64户、开工60户，西镇计划36户、开工35户，共开工98户，含自建3户。"),
    case("by someone else", "东镇应拆64户、已拆60户，西镇应拆36户、已拆35户，合计已拆98户，其中3户由县直部门拆除。"),
    case("in brackets", "东镇应拆64户、已拆60户，西镇应拆36户、已拆35户，合计已拆98户（县直部门拆除3户）。"),
    case("without a post", "局机关车辆编制12辆、实有10辆，下属单位车辆编制8辆、实有8辆，共实有22辆，其中4辆待报废。"),
    case("after what cancels out", "市本级收入预算320万元、完成310万元，县区收入预算280万元、完成275万元，共完成560万元（抵扣后）。"),
]  # fmt: skip

READ = [
    case("three columns",
         "甲预算512.4万元、到位500.2万元、支出480.3万元，乙预算300.6万元、到位280.4万元、支出270.1万元，合计预算813.0万元、到位780.6万元、支出750.4万元。",
         "480.3万元 270.1万元 750.4万元", "480.3万元 270.1万元 705.4万元", "支出750.4", "支出705.4"),
    case("what is left of each", "来信28件、化解26件、剩2件，来访64件、化解60件、剩4件，合计化解86件。",
         "26件 60件 86件", "26件 60件 68件", "合计化解86", "合计化解68"),
    case("no mark between the two", "城南片区应拆64户已拆60户，城北片区应拆36户已拆35户，两片区共应拆100户，已拆95户。",
         "64户 36户 100户", "64户 36户 110户", "共应拆100户", "共应拆110户"),
    case("the second total", "东片区需改造64户，已改造60户；西片区需改造36户，已改造35户。合计需改造100户，已改造95户。",
         "60户 35户 95户", "60户 35户 96户", "95户", "96户"),
    case("one of them fully", "甲镇申报120户、通过108户，乙镇申报95户、通过90户，丙镇申报60户，全部通过，三镇共申报275户、通过258户。",
         "108户 90户 60户 258户", "108户 90户 60户 268户", "通过258户", "通过268户"),
    case("the noun once more", "数量指标6个全部完成，质量指标4个完成3个，时效指标2个完成2个，共12个指标完成11个。",
         "6个 3个 2个 11个", "6个 3个 2个 12个", "完成11个", "完成12个"),
    case("each in brackets", "投入（15分）、过程（25分）、产出（30分）、效益（30分），共100分。",
         "15分 25分 30分 30分 100分", "15分 25分 30分 35分 100分", "效益（30分）", "效益（35分）"),
    case("one total by its verb", "数量指标6个完成6个，质量指标4个完成3个，共完成9个。", "6个 3个 9个", "6个 3个 8个", "共完成9个", "共完成8个"),
]  # fmt: skip


@pytest.mark.parametrize("text", [*QUIET, *OTHER_RATES, *OF_THE_FIRST, *OTHER_TOTALS, *EITHER, *OF_MORE])
def test_truthful_lists_of_pairs_are_quiet(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "right", "wrong", "old", "new"), READ)
def test_each_column_has_its_total(text: str, right: str, wrong: str, old: str, new: str) -> None:
    assert ("consistent", right) in checks(text, "sum")
    assert ("inconsistent", wrong) in checks(text.replace(old, new), "sum")


TOGETHER = [
    case("no total is told", "基本支出预算812.40万元，实际支出806.12万元；项目支出预算326.60万元，实际支出310.27万元。整体预算执行率98.01%。",
         "812.40万元 806.12万元 326.60万元 310.27万元 98.01%", "98.01%", "89.01%"),
    case("each with its own rate", "甲预算320.00万元，执行300.00万元，执行率93.75%；乙预算180.00万元，执行176.00万元，执行率97.78%。综合执行率95.20%。",
         "320.00万元 300.00万元 180.00万元 176.00万元 95.20%", "95.20%", "95.77%"),
    case("one total is told", "甲项目预算320万元、支出300万元，乙项目预算180万元、支出176万元，合计476万元，预算执行率95.2%。",
         "320万元 180万元 476万元 95.2%", "95.2%", "92.5%"),
    case("in pieces", "数量指标6个、完成6个，质量指标4个、完成3个，共完成指标9个，完成率90%。", "6个 4个 9个 90%", "90%", "80%"),
]  # fmt: skip


def test_a_rate_of_all_is_of_their_own_total() -> None:
    text = (
        "甲预算300万元、支出290万元，乙预算200万元、支出170万元。两个项目预算500万元、支出460万元，总体执行率95.00%。"
    )
    assert ("ratio", "500万元 460万元 95.00%") in alarms(text)


@pytest.mark.parametrize(("text", "figures", "old", "new"), TOGETHER)
def test_a_rate_of_all_is_of_the_sums(text: str, figures: str, old: str, new: str) -> None:
    assert ("consistent", figures) in checks(text, "ratio")
    assert alarms(text) == []
    wrong = text.replace(old, new)
    assert alarms(wrong) == [("ratio", figures.replace(old, new))]
