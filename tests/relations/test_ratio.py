"""A rate of two amounts: 执行率, 完成预算的, 到位率, 整改率."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

ARRIVED = (
    "1．资金计划。总投资800.00万元中，省级资金300.00万元；市级资金200.00万元；县级配套220.00万元；农户自筹80.00万元。\n"
    "2．资金到位。到位资金730.00万元。其中省级300.00万元、市级200.00万元已到位；县级配套到位170.00万元，到位率77.27%；自筹到位{}万元，到位率{}。"
)

NOTHING = [
    case("allowed, not spent", "公务接待费5.20万元。接待26批次、208人次，人均接待费标准120.00元。"),
    case(
        "a return on what was held on average",
        "权益投资收益额319.40亿元，已实现收益额916.42亿元（已实现收益率5.44%），公允价值变动额-597.02亿元。",
    ),
    case("what is left of the cost of other things", "设备原值800万元，净值200万元；车辆成新率40%。"),
    case("of a kind of them", "设备原值800万元，净值200万元，专用设备成新率40%。"),
    case("a mean of what is left of each", "账面净值720万元，原值1200万元，平均成新率58.5%。"),
    case("by years and by looking", "房屋原值1250万元，累计折旧500万元，净值750万元，综合成新率66%。"),
    case("how it was valued", "成新率按年限法和现场勘察法加权确定。房屋原值1250万元，净值750万元，成新率63.5%。"),
    case("by years of use", "设备原值840万元，净值420万元，使用年限10年，已使用4年，成新率60%。"),
    case("what is paid back, not what is owed", "全县政府债务余额12.40亿元，综合财力20.60亿元，偿债率8.5%。"),
    case("of two costs", "甲站原值500万元，乙站原值300万元，两站净值400万元，成新率50%。"),
    case("a bracket that tells of something else", "收入7.82亿元，完成52.6%（上年14.92亿元）。"),
    case("of a limit told nowhere", "全年支出8.42亿元，为限额的97.8%。"),
    case("a price of each in brackets that no number fits", "中央补助1827.00万元（每户1.50万元）。\n纳入计划1286户。"),
    case("a day of a number of days that is not named", "全年客运量8145.6万人次，日均21.5万人次。"),
    case(
        "of one of two budgets",
        "甲单位调整后全年预算数为5120.40万元。\n乙单位调整后全年预算数为2180.30万元。\n一是年中追加预算较多，占全年预算数的31.2%。",
    ),
    case("what is counted right behind is no number of these", "人均接待费54.16元，年末公务用车保有量7辆。"),
    case("a price kept within a limit, and what was spent", "单价控制在3.00万元以内，支出12.00万元，执行率98%。"),
    case("a coarse rate fits many amounts", "全镇人口5847人。\n医保参保5612人，覆盖率96%。"),
    case("a fine rate of nothing that is stated", "全镇人口5847人。\n医保参保5612人，参保率97.31%。"),
    case(
        "one kind of money, what came of it not stated",
        "累计到位资金800.00万元，累计支出720.00万元。其中贷款资金支出432.00万元，支出率96.00%；资本金支出288.00万元，支出率82.29%。",
    ),
    case(
        "a project whose spending is stated nowhere",
        "全年预算1000.00万元，全年支出950.00万元。\n一是信息化专项支出进度偏慢，执行率61.20%，为各项目最低。",
    ),
    case(
        "a plan alone",
        "2023年全年预算数5862.40万元，支出数5748.93万元。\n课题项目预算1549.80万元，执行率92.68%，未达到目标。",
    ),
    case("what is still being done is no part of what was", "发现问题23个，已完成整改19个，正在整改4个，经费30万元。"),
    case(
        "numbers in a unit that is not known",
        "项目预算120.00万元，全年执行114.60万元。计划修枝3000簇，实际3120簇，完成率104%。",
    ),
    case(
        "such with separators", "项目预算120.00万元，全年执行114.60万元。计划播种5,000秧，实际播种5,200秧，完成率104%。"
    ),
    case("a target is no result", "预算执行率目标值≥98%，资金到位率目标值100%。"),
    case("coverage of something unsaid", "全县参保12,350人、参训教师860人，健康档案覆盖率93.2%。"),
    case("a rate of growth", "农村自来水普及率93.2%，比上年提高1.1个百分点。"),
    case(
        "a survey and its rate",
        "发放问卷200份，收回186份，群众满意度95.2%。",
    ),
    case("quality of another number", "抽检样品120批次，罚款3.20万元，合格率98.3%。"),
    case("a form left blank", "全年预算数　　万元，执行数　　万元，执行率　　%。"),
    case("score, not rate", "预算执行率指标10分，得9.6分。"),
    case("rounded speech", "各项工作完成率近100%，受理事项368件。"),
    case("interest and tax", "贷款500.00万元，年利率3.85%，税率6%。"),
    case("a price index", "本年支出820.00万元，居民消费价格指数上涨2.1%。"),
    case("two projects, one rate each unsaid", "甲工程投资300.00万元、乙工程投资500.00万元，开工率100%。"),
    case("the unit's rate, not that of the last amount", "公务接待3批次、26人次，档案完整率99%。"),
    case("what one kind completed is not of the plan of all", "全年计划道路28公里，其中县道完成25公里，完成率95.29%。"),
    case(
        "more shared jointly than stand in the list",
        "全年支出900.00万元，甲项目500.00万元、乙项目200.00万元，三项合计占总支出的80%。",
    ),
]

READ = [
    case(
        "a part of the cost, of the guests that it was spent on",
        "公务接待费5.20万元，其中国内接待费2.50万元。国内接待26批次、208人次，人均接待费120.19元，批均接待费961.54元。",
        "consistent",
        "2.50万元 26批次 961.54元",
    ),
    case(
        "kept within a budget, with its parts in a bracket",
        "“三公”经费全年支出9.00万元（公务用车运行维护费7.80万元、公务接待费1.20万元），控制在预算12.00万元以内，控制率75%。",
        "consistent",
        "9.00万元 12.00万元 75%",
    ),
    case(
        "kept within a budget, parts in a bracket, without a comma",
        "会议费支出4.50万元（一类会议3.00万元，二类会议1.50万元），控制在预算6.00万元之内，预算执行率75.0%。",
        "consistent",
        "4.50万元 6.00万元 75.0%",
    ),
    case(
        "each of so many loans", "发放创业担保贷款48笔960.00万元，笔均20万元。", "consistent", "48笔 960.00万元 20万元"
    ),
    case(
        "each of so many loans, a clause of its own",
        "发放支农贷款48笔，金额960.00万元，笔均20.0万元。",
        "consistent",
        "48笔 960.00万元 20.0万元",
    ),
    case(
        "money of a giver, what came of it told by the giver alone",
        "计划投资300.00万元，其中省级补助200.00万元，县级配套100.00万元。\n省级到位200.00万元、县级到位80.00万元。县级配套到位率为80%。",
        "consistent",
        "100.00万元 80.00万元 80%",
    ),
    case(
        "paid out of a round budget in another section",
        "2023年市本级预算安排专项资金3,600.00万元。\n二、资金拨付\n截至年底，各县拨付到企业3,457.00万元，拨付率96.03%。",
        "consistent",
        "3,600.00万元 3,457.00万元 96.03%",
    ),
    case(
        "what is left, of the only adjusted budget",
        "年初预算400.00万元，年中追加100.00万元，调整后预算500.00万元。全年实际支出475.00万元，年末结转25.00万元。\n"
        "一是年末结转25.00万元，占调整后预算的5%，偏高；二是年中追加较多。",
        "consistent",
        "500.00万元 25.00万元 5%",
    ),
    case(
        "what was planned in brackets",
        "收入完成426,450万元，完成调整预算（420,000万元）的101.54%。",
        "consistent",
        "426,450万元 420,000万元 101.54%",
    ),
    case(
        "the same with 为",
        "全年支出42.65亿元，为年初预算（42.00亿元）的101.55%。",
        "consistent",
        "42.65亿元 42.00亿元 101.55%",
    ),
    case(
        "of the year, in brackets behind",
        "基金收入7.85亿元，完成52.6%（年度14.92亿元）；支出6.94亿元，完成50.7%（年度13.70亿元）。",
        "consistent",
        "7.85亿元 52.6% 14.92亿元",
    ),
    case(
        "the one behind it",
        "基金收入7.85亿元，完成52.6%（年度预算14.92亿元）；支出6.94亿元，完成50.7%（全年13.70亿元）。",
        "consistent",
        "6.94亿元 50.7% 13.70亿元",
    ),
    case(
        "of a limit",
        "年末债务余额118.35亿元，省核定限额121.00亿元，余额为限额的97.8%。",
        "consistent",
        "118.35亿元 121.00亿元 97.8%",
    ),
    case(
        "what is owed, of each half",
        "全市企业资产总额210.4亿元，负债总额135.0亿元。其中，市级企业资产总额80.8亿元、负债总额54.7亿元，平均资产负债率67.7%；县级企业资产总额129.6亿元、负债总额80.3亿元，平均资产负债率62.0%。",
        "consistent",
        "129.6亿元 80.3亿元 62.0%",
    ),
    case(
        "saved of the budget, not of the contract",
        "采购预算金额603.5万元，合同金额560.4万元，节约资金43.1万元，节资率约7%。",
        "consistent",
        "603.5万元 43.1万元 7%",
    ),
    case(
        "villages with a bus, of all villages",
        "88个行政村中通客车87个，行政村通客车率98.9%。",
        "consistent",
        "88个 87个 98.9%",
    ),
    case(
        "the part that is done, over the whole that it is part of",
        "120件信访件中，按期办结114件，完成率95%，尚有6件未办结。",
        "consistent",
        "120件 114件 95%",
    ),
    case(
        "the same of samples",
        "207批次不合格样品中，按期完成核查201批次，完成率97.10%，尚有6批次未办结。",
        "consistent",
        "207批次 201批次 97.10%",
    ),
    case(
        "what a bracket says to count, all answers before it in the sentence",
        "收回有效问卷486份，其中“满意”412份、“基本满意”51份、“不满意”23份，满意率（满意、基本满意占有效问卷比例）95.27%。",
        "consistent",
        "486份 412份 51份 95.27%",
    ),
    case(
        "the same, those who are not content first",
        "收回有效问卷486份，其中不满意23份、很满意412份、满意51份，满意度（很满意和满意占比）95.27%。",
        "consistent",
        "486份 412份 51份 95.27%",
    ),
    case("projects that were good, of all", "考核项目60个，其中优良57个，优良率95%。", "consistent", "60个 57个 95%"),
    case(
        "what came of a source that no level of government is",
        ARRIVED.format("60.00", "75.00%"),
        "consistent",
        "80.00万元 60.00万元 75.00%",
    ),
    case(
        "of what it is less by, and not of what is left",
        "债务余额1200万元，比年初减少150万元，完成年度任务140万元的107.1%。",
        "consistent",
        "150万元 140万元 107.1%",
    ),
    case(
        "of how many more there are",
        "在校学生1200人，比上年增加150人，完成扩招任务140人的107.1%。",
        "consistent",
        "150人 140人 107.1%",
    ),
    case(
        "of all of it, which has risen too",
        "税收收入1200万元，比上年增加150万元，完成预算1250万元的96%。",
        "consistent",
        "1200万元 1250万元 96%",
    ),
    case(
        "the budget told behind",
        "2021年三公经费支出86.04万元。其中：公务接待费16.04万元，预算执行比例为65.20%，车辆费70.00万元。\n2021年三公经费预算99.60万元，其中：公务接待费24.60万元，车辆费75.00万元。",
        "consistent",
        "16.04万元 65.20% 24.60万元",
    ),
    case(
        "of each, in brackets",
        "纳入计划1286户。\n资金筹措方案为：中央补助1929.00万元（每户1.50万元），省级补助1200.00万元。",
        "consistent",
        "1286户 1929.00万元 1.50万元",
    ),
    case(
        "of each day, which are named",
        "全年客运量8145.6万人次，日均22.3万人次（按366天计），同比下降3.2%。",
        "consistent",
        "8145.6万人次 22.3万人次 366天",
    ),
    case(
        "of each patient, the income called a little otherwise",
        "门急诊收入8642.35万元，住院收入16160.70万元。\n全年门急诊412638人次。\n门诊次均费用209.44元。",
        "consistent",
        "8642.35万元 412638人次 209.44元",
    ),
    case(
        "of each employee",
        "全院职工607人。\n医疗收入16742.18万元。每职工平均业务收入27.58万元。",
        "consistent",
        "607人 16742.18万元 27.58万元",
    ),
    case(
        "what was added, of all, in another section",
        "年初批复部门预算2416.20万元。年中追加1864.50万元，调整后全年预算数为4280.70万元。\n一是预算编制不准，年中追加较多，占全年预算数的43.56%。",
        "consistent",
        "1864.50万元 4280.70万元 43.56%",
    ),
    case(
        "those who answered, in another section",
        "发放问卷300份，收回有效问卷280份。\n有效问卷中，非常满意120份、比较满意98份、一般42份、不满意20份，满意度（非常满意与比较满意占比）77.86%。",
        "consistent",
        "280份 120份 98份 77.86%",
    ),
    case(
        "of the amount itself, not of what its bracket says in round numbers",
        "养护工程计划总投资4826.50万元（约0.48亿元）。\n实际支出2000.00万元，占计划总投资的41.44%。",
        "consistent",
        "4826.50万元 2000.00万元 41.44%",
    ),
    case(
        "what was kept within its budget",
        "接待费支出4.20万元，控制在预算6.00万元以内，执行率70%。",
        "consistent",
        "4.20万元 6.00万元 70%",
    ),
    case(
        "a month and a person",
        "基金支出30600万元，其中基本养老金支出29880万元。年末领取人数0.83万人，月人均基本养老金支出约3000元。",
        "consistent",
        "29880万元 0.83万人 3000元",
    ),
    case(
        "of the budget that the sentence compares with",
        "一般公共预算财政拨款支出2,640.30万元。与年初预算1,920.20万元相比，增加720.10万元，完成年初预算的137.50%。",
        "consistent",
        "2,640.30万元 1,920.20万元 137.50%",
    ),
    case(
        "for each of what is counted right behind",
        "公务用车运行维护费支出21.70万元，车均运行维护费3.10万元，年末公务用车保有量7辆。",
        "consistent",
        "21.70万元 3.10万元 7辆",
    ),
    case(
        "for each kilometre, from another section",
        "安排农村道路硬化资金1,845.60万元。\n全县新建农村道路48.2公里，平均每公里投入38.29万元。",
        "consistent",
        "1,845.60万元 48.2公里 38.29万元",
    ),
    case(
        "a fine rate over a number far above",
        "全镇共有牧民2316户5847人。\n医保参保5612人，参保率95.98%。",
        "consistent",
        "5847人 5612人 95.98%",
    ),
    case(
        "what was given is called by no plan",
        "下达本院项目资金301.50万元，分两批到账。\n项目支出294.50万元，执行率97.68%。",
        "consistent",
        "301.50万元 294.50万元 97.68%",
    ),
    case(
        "each kind of money over its own",
        "累计到位贷款资金450.00万元、资本金350.00万元，累计支出720.00万元。其中贷款资金支出432.00万元，支出率96.00%；资本金支出288.00万元，支出率82.29%。",
        "consistent",
        "350.00万元 288.00万元 82.29%",
    ),
    case(
        "all of them less those that were not",
        "全年抽检样品500批次，检出不合格10批次，合格率98%。",
        "consistent",
        "500批次 500批次 10批次 98%",
    ),
    case(
        "the bracket behind the name says of what",
        "年初预算100.00万元，年中调增20.00万元，调整后预算120.00万元。年末结转结余6.00万元，结转结余率（结转结余占调整后预算的比例）为5%。",
        "consistent",
        "120.00万元 6.00万元 5%",
    ),
    case(
        "what was added, over the initial budget",
        "年初预算100.00万元，年中调增20.00万元，调整后预算120.00万元，调整率20%。",
        "consistent",
        "100.00万元 20.00万元 20%",
    ),
    case(
        "在用 and 利用率",
        "固定资产原值200.00万元，其中在用190.00万元，利用率95%。",
        "consistent",
        "200.00万元 190.00万元 95%",
    ),
    case(
        "of the plan's own name, not of its neighbour",
        "其中基本支出400.00万元，项目支出95.00万元。项目预算100.00万元，执行率95%。",
        "consistent",
        "95.00万元 100.00万元 95%",
    ),
    case("人次 over 期", "举办培训8期，培训640人次，平均每期80人。", "consistent", "8期 640人次 80人"),
    case("a mean stay", "出院病人200人次，占用总床日数1900天，平均住院日9.5天。", "consistent", "200人次 1900天 9.5天"),
    case(
        "the bracket says of what",
        "市级采购规模30.00亿元，节约资金2.00亿元，节约率6.25%（按采购预算32.00亿元计算）。",
        "consistent",
        "2.00亿元 6.25% 32.00亿元",
    ),
    case(
        "due and done in one verb",
        "0—3岁儿童应种1,250剂次，实种1,240剂次，接种率99.2%。",
        "consistent",
        "1,250剂次 1,240剂次 99.2%",
    ),
    case(
        "the whole behind what the rate names",
        "首诊登记130人，登记总数200人，首诊登记率65%。",
        "consistent",
        "130人 200人 65%",
    ),
    case(
        "a part of what stands before another rate",
        "累计建档4,000份，建档率92.00%，较目标值90%高出2个百分点；其中动态使用3,000份，使用率75%。",
        "consistent",
        "4,000份 3,000份 75%",
    ),
    case(
        "each of what is counted",
        "落地项目16个，签约资金4,000万元，平均每个项目签约250万元。",
        "consistent",
        "16个 4,000万元 250万元",
    ),
    case(
        "firms are households too",
        "兑现奖补资金600万元，惠及企业150家，户均4万元。",
        "consistent",
        "600万元 150家 4万元",
    ),
    case(
        "an amount two lines above",
        "预算安排规模：300.00万元\n受益范围：全县\n受益人口5万人，人均投入60.00元。",
        "consistent",
        "300.00万元 5万人 60.00元",
    ),
    case(
        "pages of an archive",
        "项目预算120.00万元，全年执行114.60万元。计划整理档案30万页，实际整理31.2万页，完成率104%。",
        "consistent",
        "30万页 31.2万页 104%",
    ),
    case(
        "a rate of a rate's part",
        "登记车辆3,128辆，其中年检2,436辆，年检率77.88%，合规1,987辆，合规率81.57%；货车1,046辆。",
        "consistent",
        "2,436辆 1,987辆 81.57%",
    ),
    case(
        "a rate of the whole, behind that of another part",
        "登记车辆3,128辆，其中年检2,436辆，年检率77.88%，合规1,987辆，合规率63.52%。",
        "consistent",
        "3,128辆 1,987辆 63.52%",
    ),
    case(
        "part and whole end alike, the part has the whole name",
        "慢病患者管理3,128人，其中规范管理2,436人，规范管理率77.88%。",
        "consistent",
        "3,128人 2,436人 77.88%",
    ),
    case(
        "planned in the same sentence, and the same amount elsewhere",
        "项目安排资金1,465.51万元。计划下达资金2,465.51万元，实际到位资金1,465.51万元，资金到位率59.44%。",
        "consistent",
        "2,465.51万元 1,465.51万元 59.44%",
    ),
    case(
        "the budget as adjusted, behind a reason",
        "年初预算486.30万元，年中追加57.40万元，主要是晋级晋档和示范点补助，调整后全年预算543.70万元。全年实际支出521.10万元，较2023年的498.70万元增加22.40万元；预算执行率95.84%。",
        "consistent",
        "543.70万元 521.10万元 95.84%",
    ),
    case(
        "what was signed and what arrived, a target between",
        "签约资金7,450万元，为目标值8,000万元的93.13%；到位资金4,768万元，到位率64.00%。",
        "consistent",
        "7,450万元 4,768万元 64.00%",
    ),
    case(
        "spent in the sentence before",
        "全年项目支出129.08万元，占总支出的24.77%。年初批复项目5个，预算合计139.00万元，执行率92.86%。",
        "consistent",
        "129.08万元 139.00万元 92.86%",
    ),
    case(
        "how many were content, behind the number",
        "走访合作企业40家，38家表示满意，企业满意度95%。",
        "consistent",
        "40家 38家 95%",
    ),
    case(
        "what was saved",
        "预算控制价1,600万元，中标价比预算控制价1,600万元节约120万元，节资率7.5%。",
        "consistent",
        "1,600万元 120万元 7.5%",
    ),
    case(
        "a bracket says of how many, which came back",
        "发放问卷160份，收回152份，其中非常满意118份、满意29份、一般5份，满意率（以收回问卷计）96.71%。",
        "consistent",
        "152份 118份 29份 96.71%",
    ),
    case(
        "a bracket says of how many, which were sent out",
        "发放问卷160份，收回152份，其中非常满意118份、满意29份、一般5份，满意率（按发放问卷计算）91.88%。",
        "consistent",
        "160份 118份 29份 91.88%",
    ),
    case(
        "a bracket says which answers count",
        "收回有效问卷200份。其中非常满意120份、满意60份、一般15份、不满意5份，满意度（非常满意和满意）为90%。",
        "consistent",
        "200份 120份 60份 90%",
    ),
    case(
        "back to so much of an earlier year",
        "全年接待游客184.6万人次，恢复到2019年236.4万人次的78.09%。",
        "consistent",
        "184.6万人次 236.4万人次 78.09%",
    ),
    case(
        "a part that is only named, made up of two",
        "2022年基本支出2000.00万元，其中：工资福利支出1500.00万元，商品和服务支出320.00万元，对个人和家庭的补助支出180.00万元。\n人员经费占基本支出的84%。",
        "consistent",
        "2000.00万元 1500.00万元 180.00万元 84%",
    ),
    case(
        "budget, spent, rate",
        "全年预算数979.40万元，全年执行数959.91万元，预算执行率98.01%。",
        "consistent",
        "979.40万元 959.91万元 98.01%",
    ),
    case(
        "spent first",
        "资金实际支出420.00万元，预算安排480.00万元，预算执行率为87.5％。",
        "consistent",
        "420.00万元 480.00万元 87.5％",
    ),
    case(
        "完成年初预算的",
        "行政运行年初预算为612.40万元，支出决算为668.91万元，完成年初预算的109.23%。",
        "consistent",
        "612.40万元 668.91万元 109.23%",
    ),
    case(
        "the budget inside the phrase",
        "公用经费支出398.24万元，为年初预算420.00万元的94.82%。",
        "consistent",
        "398.24万元 420.00万元 94.82%",
    ),
    case(
        "arrived",
        "下达县级配套资金600.00万元，实际到位570.00万元，资金到位率95%。",
        "consistent",
        "600.00万元 570.00万元 95%",
    ),
    case(
        "problems set right",
        "全年检查发现问题368个，已整改361个，整改率98.1%。",
        "consistent",
        "368个 361个 98.1%",
    ),
    case(
        "a target of things",
        "计划培训10,000人，实际培训10,240人，任务完成率102.4%。",
        "consistent",
        "10,000人 10,240人 102.4%",
    ),
    case(
        "both in the bracket behind",
        "标段按期完工率60%（5个标段中3个按期完工）。",
        "consistent",
        "60% 5个 3个",
    ),
    case(
        "cut off",
        "年初预算数840.00万元，执行数1001.20万元，执行率119.1%。",
        "rounding",
        "840.00万元 1001.20万元 119.1%",
    ),
    case(
        "in two units",
        "全年预算数1.2亿元，执行数11,400万元，预算执行率95%。",
        "consistent",
        "1.2亿元 11,400万元 95%",
    ),
    case(
        "Chinese numerals",
        "全年预算数200.00万元，执行数190.00万元，执行率百分之九十五。",
        "consistent",
        "200.00万元 190.00万元 百分之九十五",
    ),
    case(
        "two executions in one sentence",
        "基本支出预算200.00万元，执行190.00万元，执行率95%；项目支出预算400.00万元，执行320.00万元，执行率80%。",
        "consistent",
        "400.00万元 320.00万元 80%",
    ),
    case(
        "the adjusted budget counts",
        "年初预算300.00万元，年中追加100.00万元，全年预算数400.00万元，执行数380.00万元，执行率95%。",
        "consistent",
        "400.00万元 380.00万元 95%",
    ),
    case(
        "some of those above the line in between",
        "全年受理信访件320件，办结312件，其中当年办结298件，办结率97.5%。",
        "consistent",
        "320件 312件 97.5%",
    ),
    case(
        "what is not done stands between",
        "本年度绩效目标30项，完成28项，未完成2项，完成率93.3%。",
        "consistent",
        "30项 28项 93.3%",
    ),
    case(
        "what goes beyond the plan stands between",
        "实际培训612人，超出计划12人，占计划600人的102%。",
        "consistent",
        "612人 600人 102%",
    ),
    case(
        "answers, one by one",
        "收回问卷150份，其中非常满意96份，占64%；满意45份，占30%；一般9份，占6%，满意率94%。",
        "consistent",
        "150份 96份 45份 94%",
    ),
    case(
        "the totals, not their parts",
        "政府采购预算132.00万元，其中：货物28.00万元，服务104.00万元；实际采购金额126.00万元，其中：货物26.00万元，服务100.00万元，采购执行率95.45%。",
        "consistent",
        "132.00万元 126.00万元 95.45%",
    ),
    case(
        "basically satisfied count as well",
        "收回问卷186份，满意150份，基本满意30份，满意率96.8%。",
        "consistent",
        "186份 150份 30份 96.8%",
    ),
    case(
        "invoices by number",
        "抽查发票120张，合规117张，抽查合规率97.5%。",
        "consistent",
        "120张 117张 97.5%",
    ),
    case(
        "how much was cut",
        "年初预算480.00万元，9月份调减24.00万元，调减幅度5%。",
        "consistent",
        "480.00万元 24.00万元 5%",
    ),
    case(
        "progress",
        "整合资金12640.00万元，累计拨付12362.00万元，支出进度97.8%。",
        "consistent",
        "12640.00万元 12362.00万元 97.8%",
    ),
    case(
        "more than the plan of the year",
        "改造户厕420户，超额完成400户的年度计划，完成率105%。",
        "consistent",
        "420户 400户 105%",
    ),
    case(
        "all that could be spent",
        "年初预算900.00万元，年中追加100.00万元，全年可用资金1000.00万元；全年支出1000.00万元，预算完成率100%。",
        "consistent",
        "1000.00万元 1000.00万元 100%",
    ),
    case(
        "one rate after the other",
        "全年预算数300.00万元，执行数270.00万元，执行率90%，其中基本支出预算200.00万元、执行190.00万元，执行率95%；项目支出预算100.00万元、执行80.00万元，执行率80%。",
        "consistent",
        "200.00万元 190.00万元 95%",
    ),
    case(
        "of what the budget was adjusted to, told among reasons",
        "关于2021年预算执行情况的报告\n2021年，全区一般公共预算收入年初预算安排86.5亿元。受减税政策影响，经区人大常委会批准收入预算调整为70.2亿元。2021年全区完成一般公共预算收入71.1亿元，完成调整预算数的101.28%。",
        "consistent",
        "70.2亿元 71.1亿元 101.28%",
    ),
    case(
        "of what was paid and what was not",
        "项目共安排资金640万元。截至年底支付512万元，未支付128万元，支付率80%。",
        "consistent",
        "640万元 512万元 80%",
    ),
    case(
        "what arrived, of what a table says was planned in all",
        "资金情况如下（单位：万元、个）：\n单位\t计划数\t到位数\t完工项目\n甲镇\t300.00\t260.00\t12\n乙镇\t150.00\t140.00\t9\n丙镇\t50.00\t50.00\t3\n合计\t500.00\t450.00\t24\n资金实际到位450.00万元，到位率90.00%。\n",
        "consistent",
        "500.00 450.00万元 90.00%",
    ),
    case(
        "what was spent of what arrived, with what did not arrive told between",
        "资金实际到位450.00万元，未到位50.00万元系甲镇40.00万元、乙镇10.00万元；实际支出405.00万元，支出率90.00%。",
        "consistent",
        "450.00万元 405.00万元 90.00%",
    ),
    case(
        "pieces of which a table tells those of each unit",
        "资金情况如下（单位：万元、个）：\n单位\t支出数\t完工项目\n甲镇\t260.50\t12\n乙镇\t140.00\t9\n丙镇\t50.00\t3\n合计\t450.50\t24\n项目完工24个；完工项目中已验收18个，验收率75.00%。\n",
        "consistent",
        "24个 18个 75.00%",
    ),
    case(
        "what came of what is needed a year",
        "全县每年需维护经费640万元，2024年落实400万元，缺口240万元，落实率62.5%。",
        "consistent",
        "640万元 400万元 62.5%",
    ),
    case(
        "what was added to the budget, told in the sentence before",
        "年初预算480.00万元，年中追加60.00万元，调整后预算540.00万元，实际支出500.00万元，预算执行率92.59%。年初预算调整率12.50%。",
        "consistent",
        "480.00万元 60.00万元 12.50%",
    ),
    case(
        "a task and what was done of it in the bracket behind",
        "存量化解任务完成率98.0%（2023年任务500户，实际化解490户）。",
        "consistent",
        "98.0% 500户 490户",
    ),
    case("done among so many", "全年28个指标中完成25个，完成率89.29%。", "consistent", "28个 25个 89.29%"),
    case(
        "what is below the line told last, both done",
        "实际占用床日10,044天，实际开放床日11,712天，病床使用率85.76%。",
        "consistent",
        "10,044天 11,712天 85.76%",
    ),
    case(
        "what is below the line told first, both done",
        "实际开放床日11,712天，实际占用床日10,044天，病床使用率85.76%。",
        "consistent",
        "11,712天 10,044天 85.76%",
    ),
    case(
        "a share of three together",
        "全年支出1,000.00万元。教育支出500.00万元、住房保障支出200.00万元、卫生健康支出100.00万元，三项合计占总支出的80%。",
        "consistent",
        "1,000.00万元 500.00万元 200.00万元 100.00万元 80%",
    ),
    case(
        "a share of the last two together",
        "全年支出1,000.00万元，其中甲项目500.00万元、乙项目400.00万元、丙项目100.00万元，后两项共占总支出的50%。",
        "consistent",
        "1,000.00万元 400.00万元 100.00万元 50%",
    ),
    case(
        "past the plan by an amount, and the plan in a bracket",
        "全县国有资本经营收入9,460万元，超年初预算760万元，完成年初预算（8,700万元）的108.7%。",
        "consistent",
        "9,460万元 8,700万元 108.7%",
    ),
    case(
        "the same in other words",
        "基金收入41.08亿元，超出预算2.58亿元，为预算38.50亿元的106.7%。",
        "consistent",
        "41.08亿元 38.50亿元 106.7%",
    ),
    case(
        "weighted, and the same",
        "房屋原值1250万元，净值750万元，综合成新率60%。",
        "consistent",
        "1250万元 750万元 60%",
    ),
    case(
        "paid back over the means",
        "债务还本付息1.75亿元，债务余额12.40亿元，综合财力20.60亿元，偿债率8.5%。",
        "consistent",
        "1.75亿元 20.60亿元 8.5%",
    ),
    case(
        "as valued is no book value",
        "账面净值720万元，原值1200万元，评估净值800万元，成新率60%。",
        "consistent",
        "720万元 1200万元 60%",
    ),
    case(
        "of all, then of a kind",
        "设备原值500万元，净值200万元，成新率40%；其中医疗设备净值100万元，成新率33.3%。",
        "consistent",
        "500万元 200万元 40%",
    ),
    case(
        "by its name",
        "设备原值800万元，净值200万元，设备成新率25%，专用设备成新率40%。",
        "consistent",
        "800万元 200万元 25%",
    ),
    case(
        "what is left of the cost",
        "全局固定资产原值1316.40万元，累计折旧760.20万元，净值556.20万元，成新率42.25%。",
        "consistent",
        "1316.40万元 556.20万元 42.25%",
    ),
]

FOUND = [
    case(
        "each of the vehicles, a table of basic expenditure below holding some of what they cost",
        "2023年公务用车运行维护费5.94万元，公务用车保有量3辆，每辆平均运行维护费1.89万元。\n"
        "一般公共预算财政拨款基本支出决算表\n单位：万元\n科目编码\t科目名称\t决算数\n302\t商品和服务支出\t45.60\n30201\t办公费\t41.66\n30231\t公务用车运行维护费\t3.94\n",
        "5.94万元 3辆 1.89万元",
    ),
    case(
        "each guest, before each party",
        "公务接待费5.20万元，比上年减少0.80万元。国内公务接待26批次、208人次，人均接待费520.00元，批均接待费2000.00元。",
        "5.20万元 208人次 520.00元",
    ),
    case(
        "each party, behind each guest",
        "公务接待费5.20万元。国内公务接待26批次、208人次，人均接待费250.00元，批均接待费2300.00元。",
        "5.20万元 26批次 2300.00元",
    ),
    case(
        "each of the vehicles, the number in a sentence of its own",
        "公务用车运行维护费支出63.00万元。截至年末，公务用车保有量21辆，每辆平均运行维护费3.30万元。",
        "63.00万元 21辆 3.30万元",
    ),
    case(
        "what is left, of another budget than the adjusted one",
        "年初预算400.00万元，年中追加100.00万元，调整后预算500.00万元。全年实际支出475.00万元，年末结转25.00万元。\n"
        "一是年末结转25.00万元，占调整后预算的5.63%，偏高；二是年中追加较多。",
        "500.00万元 25.00万元 5.63%",
    ),
    case(
        "of those that were sent out, and not of those that came back as the bracket says",
        "发放问卷160份，收回152份，其中非常满意118份、满意29份、一般5份，满意率（以收回问卷计）91.88%。",
        "152份 118份 29份 91.88%",
    ),
    case("villages with a bus, of all villages", "88个行政村中通客车87个，行政村通客车率89.9%。", "88个 87个 89.9%"),
    case(
        "what a bracket says to count",
        "收回有效问卷486份，其中“满意”412份、“基本满意”51份、“不满意”23份，满意率（满意、基本满意占有效问卷比例）92.60%。",
        "486份 412份 51份 92.60%",
    ),
    case(
        "a part that is done",
        "207批次不合格样品中，按期完成核查201批次，完成率79.10%，尚有6批次未办结。",
        "207批次 201批次 79.10%",
    ),
    case(
        "of what was planned in brackets",
        "收入完成426,450万元，完成调整预算（420,000万元）的110.54%。",
        "426,450万元 420,000万元 110.54%",
    ),
    case(
        "of the year in brackets behind",
        "基金收入7.85亿元，完成56.2%（年度14.92亿元）；支出6.94亿元，完成50.7%（年度13.70亿元）。",
        "7.85亿元 56.2% 14.92亿元",
    ),
    case(
        "what is owed, of each half",
        "全市企业资产总额210.4亿元，负债总额135.0亿元。其中，市级企业资产总额80.8亿元、负债总额54.7亿元，资产负债率76.7%；县级企业资产总额129.6亿元、负债总额80.3亿元，资产负债率62.0%。",
        "80.8亿元 54.7亿元 76.7%",
    ),
    case(
        "what came of a source that no level of government is",
        ARRIVED.format("60.00", "57.00%"),
        "80.00万元 60.00万元 57.00%",
    ),
    case(
        "what was added, of all, in another section",
        "年初批复部门预算2416.20万元。年中追加1864.50万元，调整后全年预算数为4280.70万元。\n一是预算编制不准，年中追加预算1864.50万元，占全年预算数的45.36%。",
        "4280.70万元 1864.50万元 45.36%",
    ),
    case(
        "of the budget that the sentence compares with",
        "一般公共预算财政拨款支出2,640.30万元。与年初预算1,920.20万元相比，增加720.10万元，完成年初预算的127.50%。",
        "2,640.30万元 1,920.20万元 127.50%",
    ),
    case(
        "those that passed right behind those that were tried",
        "抽检试块320组，合格312组，合格率95.7%。",
        "320组 312组 95.7%",
    ),
    case(
        "the one of four rates that fails",
        "收到中央资金6,000万元，省级资金2,500万元，市级资金800万元，县级资金3,000万元。其中：中央资金支出5,940万元，支出进度99.00%；省级资金支出2,450万元，支出进度98.00%；市级资金支出776万元，支出进度97.00%；县级资金支出2,910万元，支出进度97.90%。",
        "3,000万元 2,910万元 97.90%",
    ),
    case(
        "an average with its point moved",
        "发放困难学生补助64.80万元，惠及学生1,080人，人均60元。",
        "64.80万元 1,080人 60元",
    ),
    case(
        "all of them less those that were not",
        "全年抽检样品500批次，检出不合格10批次，合格率97.1%。",
        "500批次 500批次 10批次 97.1%",
    ),
    case(
        "of another base than the bracket says",
        "年初预算100.00万元，年中调增20.00万元，调整后预算120.00万元。年末结转结余6.00万元，结转结余率（结转结余占调整后预算的比例）为6%。",
        "120.00万元 6.00万元 6%",
    ),
    case(
        "due and done in one verb", "0—3岁儿童应种1,250剂次，实种1,240剂次，接种率92.9%。", "1,250剂次 1,240剂次 92.9%"
    ),
    case("签约 is no 约", "建档3,128户，其中签约2,436户，签约率78.88%。", "3,128户 2,436户 78.88%"),
    case(
        "digits swapped",
        "全年预算数979.40万元，全年执行数959.91万元，预算执行率98.10%。",
        "979.40万元 959.91万元 98.10%",
    ),
    case(
        "raised to the next per cent",
        "资金实际支出1.47万元，预算安排100.00万元，预算执行率为2％。",
        "1.47万元 100.00万元 2％",
    ),
    case(
        "完成年初预算的",
        "行政运行年初预算为612.40万元，支出决算为668.91万元，完成年初预算的102.93%。",
        "612.40万元 668.91万元 102.93%",
    ),
    case(
        "the budget inside the phrase",
        "公用经费支出389.24万元，为年初预算420.00万元的94.82%。",
        "389.24万元 420.00万元 94.82%",
    ),
    case(
        "arrived",
        "下达县级配套资金600.00万元，实际到位570.00万元，资金到位率100%。",
        "600.00万元 570.00万元 100%",
    ),
    case("set right", "全年检查发现问题368个，已整改316个，整改率98.1%。", "368个 316个 98.1%"),
    case("both in the bracket behind", "标段按期完工率60%（5个标段中2个按期完工）。", "60% 5个 2个"),
    case(
        "the second of two",
        "基本支出预算200.00万元，执行190.00万元，执行率95%；项目支出预算400.00万元，执行230.00万元，执行率80%。",
        "400.00万元 230.00万元 80%",
    ),
    case(
        "the rate is that of the initial budget",
        "年初预算300.00万元，年中追加100.00万元，全年预算数400.00万元，执行数380.00万元，执行率126.67%。",
        "400.00万元 380.00万元 126.67%",
    ),
    case(
        "what was due, no other amount",
        "项目预算安排资金569.23万元。应到位资金659.23万元，实际到位569.23万元，到位率100%。",
        "659.23万元 569.23万元 100%",
    ),
    case(
        "a wrong rate of an adjusted budget",
        "关于2021年预算执行情况的报告\n2021年，全区一般公共预算收入年初预算安排86.5亿元。受减税政策影响，经区人大常委会批准收入预算调整为70.2亿元。2021年全区完成一般公共预算收入71.1亿元，完成调整预算数的110.28%。",
        "70.2亿元 71.1亿元 110.28%",
    ),
    case(
        "a wrong rate behind what is unpaid",
        "项目共安排资金640万元。截至年底支付512万元，未支付128万元，支付率95%。",
        "640万元 512万元 95%",
    ),
    case(
        "what was spent of what arrived, with what did not arrive told between",
        "资金实际到位450.00万元，未到位50.00万元系甲镇40.00万元、乙镇10.00万元；实际支出415.00万元，支出率90.00%。",
        "450.00万元 415.00万元 90.00%",
    ),
    case(
        "a task and what was done of it in the bracket behind",
        "改造完成率97.0%（年度任务500户，完成490户）。",
        "97.0% 500户 490户",
    ),
    case("a slip in what was done among so many", "全年28个指标中完成25个，完成率98.29%。", "28个 25个 98.29%"),
    case(
        "a slip in the share of several together",
        "全年支出1,000.00万元。教育支出500.00万元、住房保障支出200.00万元、卫生健康支出100.00万元，三项合计占总支出的83%。",
        "1,000.00万元 500.00万元 200.00万元 100.00万元 83%",
    ),
    case(
        "what is left of the cost",
        "全局固定资产原值1316.40万元，累计折旧760.20万元，净值556.20万元，成新率44.25%。",
        "1316.40万元 556.20万元 44.25%",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_ratio(text: str) -> None:
    assert (checks(text, "ratio"), alarms(text)) == ([], [])


@pytest.mark.parametrize(("text", "verdict", "figures"), READ)
def test_a_ratio_is_read(text: str, verdict: str, figures: str) -> None:
    assert (verdict, figures) in checks(text, "ratio")
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_a_wrong_ratio_is_found(text: str, figures: str) -> None:
    assert ("ratio", figures) in alarms(text)


@pytest.mark.parametrize(
    "text",
    [
        "来信来访320件次，办结316件，办结率98.75%，按期办结率100%。",
        "受理事项500件，办结495件，办结率99%，提前办结率62.5%。",
        "税收预算500万元、完成480万元，非税预算300万元、完成310万元，合计完成790万元，总体完成率98.75%，税收完成率96%。",
        "预算500万元，支出480万元，预算执行率96%，项目执行率92%。",
    ],
)
def test_a_second_rate_of_one_noun_is_of_something_else(text: str) -> None:
    assert alarms(text) == []
