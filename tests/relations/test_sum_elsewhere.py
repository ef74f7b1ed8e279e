"""Sums whose total stands elsewhere: in the sentence, the paragraph or the section before, or in a caption."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

CODED = (
    "一、拨款规模\n2024年一般公共预算拨款合计153.78万元。\n二、结构情况\n"
    "社会保障和就业支出96.47万元，占62.7%；卫生健康支出21.46万元，占14.0%；住房保障支出35.85万元，占23.3%。\n三、具体使用情况\n"
    "1.2080505 养老保险缴费支出：2024年预算数为82.15万元，比上年执行数79.62万元增加2.53万元。\n"
    "2.2080506 职业年金缴费支出：2024年预算数为{}万元，主要原因是：单独列示。\n"
    "3.2101101 行政单位医疗：2024年预算数为21.46万元。\n4.2210201 住房公积金：2024年预算数为35.85万元。"
)

NOTHING = [
    case("kinds of revenue of one month", "全区一般公共预算收入48.62亿元。当月税收收入3.50亿元，非税收入1.12亿元。"),
    case(
        "kinds of revenue behind two totals",
        "全区一般公共预算收入48.62亿元，区本级一般公共预算收入21.30亿元。税收收入16.50亿元，非税收入2.12亿元。",
    ),
    case(
        "part of the three told in brackets, the year another",
        "2021年“三公”支出合计为812.40万元，比上年减少37.60万元。\n2020年公务接待费支出196.30万元，公务用车运行维护费支出512.10万元。",
    ),
    case(
        "two of the three, the third told as a change",
        "2021年“三公”支出合计为812.40万元。\n公务接待费支出196.30万元。国内接待30批次。\n公务用车运行维护费支出比上年减少3.00万元。",
    ),
    case(
        "what was spent of a budget",
        "“三公”经费预算为46.20万元。\n公务接待费支出决算5.20万元。\n公务用车运行维护费支出决算30.00万元。\n因公出国（境）费支出决算8.00万元。",
    ),
    case(
        "some of the expenditure, named in a sentence of its own",
        "收支总预算500.00万元。支出包括教育支出10.00万元、住房保障支出20.00万元等。",
    ),
    case(
        "what one side contains, under no total of both",
        "编制了收支总预算。收入预算包括：拨款300.00万元，事业收入200.00万元。",
    ),
    case(
        "two sides of another paragraph far above",
        "收支总预算500.00万元。\n会议费3.00万元。\n培训费2.00万元。\n差旅费4.00万元。\n支出包括：印刷费1.00万元，水电费2.00万元。",
    ),
    case(
        "what the money of a card bought, of no amount above",
        "项目名称：乡村道路\n资金分配情况：路基30.00万元，路面50.00万元",
    ),
    case(
        "two paragraphs of a known family under another heading than the total",
        "一、收支总体情况\n全年支出900.00万元。\n二、财政拨款情况\n1.基本支出300.00万元，增长2%。\n2.项目支出200.00万元，增长3%。",
    ),
    case(
        "what was done, and what else there is",
        "全年检查企业320家，责令整改45家，立案查处12家，还有3家免于处罚。",
    ),
    case("the rest of another thing", "发现隐患417处，当场改掉286处，罚款12家，还有5人被约谈。"),
    case("two kinds of things that are no kinds of the total", "培训干部300人，走访群众500人，两类活动共开展26人次。"),
    case(
        "two accounts of a function of which more is told nowhere",
        "社会保障和就业支出96.47万元。\n1.2080505 养老保险缴费支出：2024年预算数为82.15万元。\n2.2080506 职业年金缴费支出：2024年预算数为4.32万元。",
    ),
    case(
        "groups of ； that are no groups of the total",
        "培训2,000人：干部400人，合格372人；村医300人，合格288人等。",
    ),
    case("complaints are dealt with in several ways", "受理投诉320件，办结300件，满意290件，剩余20件正在办理。"),
    case("people in several measures", "登记失业人员1,200人，培训800人，安置600人，还有150人待岗。"),
    case("people who are in both", "医保参保12,000人，养老参保8,000人，两类保险共参保15,000人。"),
    case("more kinds than are told", "甲乡发放800人，乙乡发放700人，三类对象共发放1,600人。"),
    case("bonds for works that cost more", "新增债券6.00亿元，安排项目总投资9.00亿元、本年投资4.00亿元。"),
    case(
        "how far the money of a card was spent",
        "预算资金规模：500.00万元\n资金使用情况：已支付200.00万元，未支付150.00万元，收回100.00万元",
    ),
]

READ = [
    case(
        "two kinds of revenue in the sentence behind their total",
        "2020年全区一般公共预算收入48.62亿元，完成预算的101.3%，增长4%。税收收入36.50亿元，非税收入12.12亿元。",
        "consistent",
        "48.62亿元 36.50亿元 12.12亿元",
    ),
    case(
        "a budget and what was spent of it",
        "2022年度“三公”经费财政拨款支出预算为64.00万元，支出决算为61.30万元。其中：\n公务接待费支出5.10万元，接待60批次。\n公务用车购置及运行维护费支出56.20万元。\n因公出国（境）费支出0万元。",
        "consistent",
        "61.30万元 5.10万元 56.20万元 0万元",
    ),
    case(
        "the three public expenses told in sentences apart below their total",
        "2021年全区“三公”经费财政拨款支出汇总数为612.40万元，较上年700.00万元减少87.60万元。\n构成如下：公务接待费为188.30万元，较上年减少12.00万元。国内公务接待3106批次、28450人次。因公出国（境）费为0万元。公务用车购置及运行维护费为424.10万元，其中：公务用车购置费36.00万元，公务用车运行维护费388.10万元。",
        "consistent",
        "612.40万元 188.30万元 0万元 424.10万元",
    ),
    case(
        "in paragraphs of their own, with no word that leads on",
        "某市2021年“三公”支出合计为812.40万元，比上年减少37.60万元。\n据介绍，公务接待费支出196.30万元，主要是检查较多。\n公务用车运行维护费支出512.10万元，主要是燃油。\n而公务用车购置费支出104.00万元，主要是更新。",
        "consistent",
        "812.40万元 196.30万元 512.10万元 104.00万元",
    ),
    case(
        "the budget of the three and parts that do not say it again",
        "局2023年“三公”经费预算数为46.20万元，其中：\n公务接待费6.20万元，较上年预算下降10%。国内接待30批次。因公出国（境）费8.00万元，公务用车运行维护费32.00万元。",
        "consistent",
        "46.20万元 6.20万元 8.00万元 32.00万元",
    ),
    case(
        "names that share one word, one of which holds 及",
        "全市“三公”经费预算总额为3.46亿元，较上年减少0.20亿元。\n其中，公务接待费0.75亿元，减少0.12亿元；公务用车购置及运行维护费与因公出国（境）经费分别为2.40亿元和0.31亿元，与去年持平。",
        "consistent",
        "3.46亿元 0.75亿元 2.40亿元 0.31亿元",
    ),
    case(
        "an appropriation for the three",
        "畜牧局2022年“三公”经费财政拨款预算控制数为38万元，较上年下降2万元，其中：因公出国（境）经费未安排预算；公务接待费12万元，较上年预算下降2万元；公务用车购置及运行维护费26万元，与上年持平。",
        "consistent",
        "38万元 12万元 26万元",
    ),
    case(
        "the total of both sides, what came and what was carried in paragraphs of their own",
        "2023年度收、支总计均为9084.82万元。与上年相比各增加738.63万元。\n2023年度本年收入合计8921.30万元，其中财政拨款收入8921.30万元，占100%。\n年初结转和结余163.52万元，年末结转和结余238.15万元。",
        "consistent",
        "9084.82万元 8921.30万元 163.52万元",
    ),
    case(
        "points of a list without shares, those that are nought",
        "2022年部门收入总预算2486.73万元，比上年增加168.17万元。\n（一）一般公共预算拨款收入2446.73万元，占总收入的98.4%；\n（二）政府性基金预算拨款收入40万元，占总收入的1.6%；\n（三）国有资本经营预算拨款收入0万元。",
        "consistent",
        "2486.73万元 2446.73万元 40万元 0万元",
    ),
    case(
        "a point of which nothing was planned",
        "2022年“三公”经费预算安排18.50万元。\n1.因公出国（境）费：2022年未安排。\n2.公务接待费：2022年预算3.50万元。\n3.公务用车购置及运行维护费：2022年预算15.00万元。",
        "consistent",
        "18.50万元 3.50万元 15.00万元",
    ),
    case(
        "the same total divided twice",
        "全年发行政府债券900.0亿元，其中新增债券248.0亿元，再融资债券652.0亿元；一般债券685.0亿元，专项债券215.0亿元。",
        "consistent",
        "900.0亿元 685.0亿元 215.0亿元",
    ),
    case(
        "a list of one year, and spending of all years under that name",
        "累计支出680.00万元。其中债券资金支出430.00万元，资本金支出250.00万元。\n2024年度新增债券140万元，当年支出112.00万元。2024年度债券资金支出按用途分：土建70.00万元；设备42.00万元。",
        "consistent",
        "112.00万元 70.00万元 42.00万元",
    ),
    case(
        "income below the total of both sides",
        "某局2024年收支总预算500.00万元。\n收入预算包括：一般公共预算300.00万元，政府性基金预算150.00万元，单位资金收入50.00万元。\n支出预算包括：教育支出280.00万元、住房保障支出220.00万元。",
        "consistent",
        "500.00万元 300.00万元 150.00万元 50.00万元",
    ),
    case(
        "expenditure below the total of both sides",
        "某局2024年收支总预算500.00万元。\n收入预算包括：一般公共预算300.00万元，政府性基金预算150.00万元，单位资金收入50.00万元。\n支出预算包括：教育支出280.00万元、住房保障支出220.00万元。",
        "consistent",
        "500.00万元 280.00万元 220.00万元",
    ),
    case(
        "both sides in sentences of one paragraph",
        "2025年财政拨款收支总预算76.50亿元，收入包括拨款70.00亿元、基金6.50亿元。支出包括卫生健康支出60.00亿元、住房保障支出16.50亿元。",
        "consistent",
        "76.50亿元 60.00亿元 16.50亿元",
    ),
    case(
        "收、支总计, and marks of a list",
        "（一）2023年收、支总计均为820.00万元。\n（二）收入包括财政拨款700.00万元、其他收入120.00万元。\n（三）支出主要包括：基本支出500.00万元；项目支出320.00万元。",
        "consistent",
        "820.00万元 500.00万元 320.00万元",
    ),
    case(
        "a later 包括 that takes its own parts",
        "核定编制68人，在岗职工74人，其中在编59人、聘用15人；卫生专业技术人员65人，占在岗职工的87.84%，包括医师26人、护士28人、技师11人。",
        "consistent",
        "74人 59人 15人",
    ),
    case(
        "two columns in one list, the spending of each below that of all",
        "项目支出90.00万元，占总支出的30%，项目预算数100.00万元，执行率90.00%。具体为：甲项目预算60.00万元，支出56.00万元；乙项目预算40.00万元，支出34.00万元。",
        "consistent",
        "90.00万元 56.00万元 34.00万元",
    ),
    case(
        "a card of a project",
        "（一）项目名称：农村供水\n预算安排规模：310.00万元\n资金分配情况：管网176.50万元，水源井58.00万元，消毒设备42.50万元，水质检测33.00万元",
        "consistent",
        "310.00万元 176.50万元 58.00万元 42.50万元 33.00万元",
    ),
    case(
        "a card with another line between, in 元",
        "项目总投资：90,000元\n实施单位：农业股\n经费使用方向：种子40,000元、农药30,000元、培训20,000元。",
        "consistent",
        "90,000元 40,000元 30,000元 20,000元",
    ),
    case(
        "paragraphs that begin with a known family",
        "（一）总体情况。全年实际支出520.00万元，执行率95.84%。\n（二）基本支出。全年基本支出390.00万元，其中人员经费350.00万元、公用经费40.00万元。\n（三）项目支出。全年项目支出130.00万元。",
        "consistent",
        "520.00万元 390.00万元 130.00万元",
    ),
    case(
        "two halves of what the paragraph above names",
        "2025年下达新增债券资金4.84亿元。\n1.一般债券8600万元，用于农村公路建设。\n2.专项债券39800万元，用于县医院住院楼。",
        "consistent",
        "4.84亿元 8600万元 39800万元",
    ),
    case(
        "a list with two columns below a lead with both totals",
        "（三）项目支出。全年项目支出63.00万元，占总支出的24.77%。年初批复项目2个，预算合计70.00万元，执行率90.00%：\n（1）宗教事务管理经费。预算安排40.00万元，实际支出38.00万元。\n（2）民族团结经费。预算安排30.00万元，实际支出25.00万元。",
        "consistent",
        "63.00万元 38.00万元 25.00万元",
    ),
    case(
        "the budgets of that list",
        "（三）项目支出。全年项目支出63.00万元，占总支出的24.77%。年初批复项目2个，预算合计70.00万元，执行率90.00%：\n（1）宗教事务管理经费。预算安排40.00万元，实际支出38.00万元。\n（2）民族团结经费。预算安排30.00万元，实际支出25.00万元。",
        "consistent",
        "70.00万元 40.00万元 30.00万元",
    ),
    case(
        "the rest closes the list",
        "检查发现隐患417处，当场改掉286处，限期改好119处，还有12处正在整改。",
        "consistent",
        "417处 286处 119处 12处",
    ),
    case(
        "a gap and what closed it",
        "全年减少收入780万元，价格调整弥补187万元，财政补偿500万元，剩下93万元自行消化。",
        "consistent",
        "780万元 187万元 500万元 93万元",
    ),
    case(
        "the groups with the verb of the total, each with parts of its own",
        "高血压患者管理3,128人，其中规范管理2,436人；糖尿病患者管理1,046人，其中规范管理802人；两类慢性病共管理4,174人。",
        "consistent",
        "3,128人 1,046人 4,174人",
    ),
    case(
        "以上, and the verb of two groups",
        "小学资助1,200人；初中资助860人；高中资助340人。以上三类学生累计资助2,400人。",
        "consistent",
        "1,200人 860人 340人 2,400人",
    ),
    case(
        "functions with their growth, the total in the sentence before",
        "一般公共预算支出760万元，完成调整预算780万元的97.44%，增长1.25%（上年为750.6万元）。主要科目完成情况：教育支出400万元下降3.9%，公共安全支出160万元增长4.1%，其他支出200万元。",
        "consistent",
        "760万元 400万元 160万元 200万元",
    ),
    case(
        "accounts by their codes, all of them",
        CODED.format("14.32"),
        "consistent",
        "153.78万元 82.15万元 14.32万元 21.46万元 35.85万元",
    ),
    case(
        "accounts by their codes, one function",
        CODED.format("14.32"),
        "consistent",
        "96.47万元 82.15万元 14.32万元",
    ),
    case(
        "the first of each group, with what is told of it",
        "共调查800人：门诊病人400人，满意372人，满意度93%；住院病人300人，满意288人，满意度96%；本院职工100人，满意87人，满意度87%。",
        "consistent",
        "800人 400人 300人 100人",
    ),
    case(
        "the first five of five, and the rest",
        "其中：甲项目286.00万元，乙项目126.85万元，其余9个项目138.20万元。前两个项目合计支出412.85万元。",
        "consistent",
        "286.00万元 126.85万元 412.85万元",
    ),
    case(
        "done at first and not done, for reasons",
        "全市涉及补贴16,224户。通过“一卡通”成功发放16,198户，因账户变更、死亡等原因未能一次成功发放26户，均已补发。",
        "consistent",
        "16,224户 16,198户 26户",
    ),
    case(
        "what total and parts are compared with",
        "一、总体\n某局2025年收支总预算753.60万元，比2024年预算718.40万元增加35.20万元。\n二、收入预算\n收入预算753.60万元，其中：\n一般公共预算拨款703.60万元，比上年预算671.40万元增加32.20万元；\n政府性基金50.00万元，比上年预算47.00万元增加3.00万元。",
        "consistent",
        "718.40万元 671.40万元 47.00万元",
    ),
    case(
        "what total and parts are compared with, in one sentence",
        "公用经费支出50.00万元，比上年45.00万元增加5.00万元，其中办公费30.00万元，比上年27.00万元增加3.00万元；差旅费20.00万元，比上年18.00万元增加2.00万元。",
        "consistent",
        "45.00万元 27.00万元 18.00万元",
    ),
    case(
        "budgets told beside what was spent, none for what cost nothing",
        "（一）总体情况。2023年度“三公”经费年初预算为58.60万元，支出决算为52.18万元。\n（二）具体情况。因公出国（境）费支出决算0万元，占“三公”经费的0%；公务用车购置及运行维护费支出决算46.83万元，完成预算51.00万元的91.82%；公务接待费支出决算5.35万元，完成预算7.60万元的70.39%。",
        "consistent",
        "58.60万元 51.00万元 7.60万元",
    ),
    case(
        "other projects are one of the projects",
        "2022年项目支出860.40万元，主要项目如下：\n1.校舍维修预算安排400.00万元，实际支出390.20万元；\n2.设备更新预算安排350.00万元，实际支出320.20万元；\n3.其他项目支出150.00万元。",
        "consistent",
        "860.40万元 390.20万元 320.20万元 150.00万元",
    ),
    case(
        "of rows named one after the other, one of which has 和 in its name",
        "2023年决算\n单位：万元\n科目\t2023年\t2022年\n教育支出\t88346\t84129\n社会保障和就业支出\t12000\t11000\n其他支出\t1000\t900\n合计\t101346\t96029\n教育、社会保障和就业两项民生支出共计100346万元。\n",
        "consistent",
        "88346 12000 100346万元",
    ),
    case(
        "of amounts named one after the other",
        "设备购置620.00万元。\n信息化建设360.00万元。\n人才培养200.00万元。\n设备购置、信息化建设与人才培养三类合计1180.00万元。",
        "consistent",
        "620.00万元 360.00万元 200.00万元 1180.00万元",
    ),
]

FOUND = [
    case(
        "one side short of the total of both",
        "某局2024年收支总预算500.00万元。\n收入预算包括：一般公共预算300.00万元，政府性基金预算150.00万元，单位资金收入50.00万元。\n支出预算包括：教育支出280.00万元、住房保障支出202.00万元。",
        "500.00万元 280.00万元 202.00万元",
    ),
    case(
        "the rest does not close the list",
        "检查发现隐患417处，当场改掉286处，限期改好119处，还有21处正在整改。",
        "417处 286处 119处 21处",
    ),
    case(
        "a card of a project",
        "预算安排规模：310.00万元\n资金分配情况：管网176.50万元，水源井58.00万元，消毒设备42.50万元，水质检测38.00万元",
        "310.00万元 176.50万元 58.00万元 42.50万元 38.00万元",
    ),
    case(
        "two groups with the verb of the total",
        "高血压患者管理3,128人，其中规范管理2,436人；糖尿病患者管理1,046人，其中规范管理802人；两类慢性病共管理4,714人。",
        "3,128人 1,046人 4,714人",
    ),
    case(
        "a function that its accounts do not make",
        CODED.format("14.23"),
        "96.47万元 82.15万元 14.23万元",
    ),
    case(
        "done at first and not done, for reasons",
        "全市涉及补贴16,224户。通过“一卡通”成功发放16,189户，因账户变更、死亡等原因未能一次成功发放26户，均已补发。",
        "16,224户 16,189户 26户",
    ),
    case(
        "budgets told beside what was spent",
        "2023年度“三公”经费年初预算为60.60万元，支出决算为53.18万元。其中：因公出国（境）费支出决算1.00万元，完成预算2.00万元的50%；公务用车购置及运行维护费支出决算46.83万元，完成预算51.00万元的91.82%；公务接待费支出决算5.35万元，完成预算6.70万元的79.85%。",
        "60.60万元 2.00万元 51.00万元 6.70万元",
    ),
    case(
        "a total that is misprinted, the other side of the account as it should be",
        "2022年本单位收入总计640.00万元，支出总计604.00万元。\n支出总计604.00万元具体如下：\n1.工资支出420.00万元；\n2.设备支出180.00万元；\n3.维修支出40.00万元。",
        "604.00万元 420.00万元 180.00万元 40.00万元",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_sum_elsewhere(text: str) -> None:
    assert (checks(text, "sum"), alarms(text)) == ([], [])


@pytest.mark.parametrize(("text", "verdict", "figures"), READ)
def test_a_sum_with_its_total_elsewhere(text: str, verdict: str, figures: str) -> None:
    assert (verdict, figures) in checks(text, "sum")
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_a_slip_against_a_total_elsewhere(text: str, figures: str) -> None:
    assert ("sum", figures) in alarms(text)
