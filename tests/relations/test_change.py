"""A change against last year or the budget, in amount and in per cent."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, checks, holds

NOTHING = [
    case(
        "from last month, of a month that is not told",
        "截至6月底，税收累计完成9846万元。较上月增收612万元，增长49.6%。",
    ),
    case(
        "from that month of last year, of a month that is not told",
        "1-6月，税收完成9846万元。较上年同月减收314万元，下降14.5%。",
    ),
    case(
        "in parts, no rate", "2023年基本支出决算860万元，项目支出决算320万元。2022年支出决算1150万元，同比增加30万元。"
    ),
    case(
        "what came in the year, by its name, and what went",
        "2024年末债务余额520万元，2023年末债务余额500万元，本年增加新增债券80万元，本年减少60万元。",
    ),
    case("persons too", "2024年末在编520人，2023年末在编500人，本年增加招录人员80人，本年减少60人。"),
    case(
        "what came and what went, of no time",
        "年初有教师210人、年末214人，增加16人（招聘10人、调入6人），减少12人（退休）。",
    ),
    case("what went first", "年初户籍人口4,120人，年末4,098人，减少45人（死亡38人、迁出7人），增加23人（出生）。"),
    case(
        "and the year before beside it",
        "2023年末党员86人，2024年末90人，增加7人（发展3人、转入4人），减少3人（转出）。",
    ),
    case("money that came and went", "年初借款余额320万元，年末340万元，增加50万元（新借），减少30万元（到期偿还）。"),
    case("of whom some came", "年初在岗180人，年末在岗184人，其中增加12人，减少8人。"),
    case("who retired", "年初在岗180人、年末184人，增加12人，退休8人。"),
    case("one reason up and one down", "全年支出2,310万元，比上年2,280万元，增加80万元（调资），减少50万元（完工）。"),
    case(
        "what went by its name, and what came",
        "2024年末债务余额520万元，2023年末债务余额500万元，本年减少偿还本金60万元，本年增加80万元。",
    ),
    # in prices of another year, or of another scope
    case("in comparable prices", "地区生产总值863.50亿元，上年821.40亿元，按可比价格计算，增长4.30%。"),
    case("in constant prices", "地区生产总值863.50亿元（上年821.40亿元），按不变价格计算，同比增长4.30%。"),
    case("in comparable prices, without a comma", "工业增加值263.50亿元，上年251.40亿元，按可比价增长7.30%。"),
    case("in real terms", "地区生产总值863.50亿元，上年821.40亿元，实际增长4.30%。"),
    case("comparably", "公共预算收入8.60亿元，上年为8.90亿元，可比增长1.20%。"),
    case("with what was given back", "公共预算收入8.60亿元，上年为8.20亿元，增长7.30%（还原留抵退税因素）。"),
    case("newly reckoned", "公共预算收入8.60亿元，上年为8.20亿元，增长7.30%（已按新口径调整）。"),
    # a budget, where the years tell none, and a stretch of years of which one is not told
    case("the budget of a year", "公用经费2022年86.30万元、2023年82.40万元，2023年年初预算比2022年下降8.00%。"),
    case("a stretch from before them", "公用经费2022年86.30万元、2023年82.40万元，2019年至2023年累计下降18.00%。"),
    # another thing than the two amounts are of, named in a clause of its own behind them
    case("how many they were", "公务接待费2.60万元，上年3.10万元，批次下降12.00%。"),
    case("how many, before last year's amount", "公务接待费2.60万元，批次下降12.00%，上年3.10万元。"),
    case("how many, with the noun of the amount", "会议费2.60万元，去年2.20万元，会议次数增长12.00%。"),
    case("what was spent on what is counted", "公务用车18辆，上年20辆，运行维护费下降4.30%。"),
    case("what was spent, called by nothing else", "召开会议18次，上年20次，支出下降4.30%。"),
    case("what each cost", "收治病人12,486人次（上年11,932人次），次均费用下降2.10%。"),
    case("a mean of the same", "三公经费8.40万元，上年9.30万元，人均三公经费下降3.10%。"),
    case("a part", "一般公共预算收入83.60亿元（上年79.30亿元），其中：税收收入增长4.30%，非税收入增长9.80%。"),
    case("a part without a word for it", "社保基金收入83.60亿元（上年79.30亿元），失业保险基金收入增长4.30%。"),
    case("a part that ends like the whole", "进出口总额83.60亿元（上年79.30亿元），出口增长4.30%，进口增长9.80%。"),
    case(
        "a part whose name ends with that of the whole", "资产总额920.00万元（上年末980.00万元），固定资产增长4.30%。"
    ),
    case("a part, in money", "三公经费8.40万元，上年9.30万元，其中公务接待费减少0.30万元。"),
    case("a part, in the next part of the sentence", "三公经费8.40万元，上年9.30万元；公务接待费减少0.30万元。"),
    case("the yield", "粮食产量13.40万吨，\n上年12.90万吨，单产提高1.20%。"),
    case("what was paid too much", "审计发现某单位支付工程款512.00万元，多支付12.50万元。"),
    case("at the least is not less", "2022年预算300.00万元，2023年预算320.00万元，较上年至少安排50.00万元用于道路。"),
    case("not a little is not less", "2023年支出320.00万元，上年支出300.00万元，比上年不少支出20.00万元。"),
    case("at the most is not more", "2023年支出320.00万元，上年支出300.00万元，比上年最多投入50.00万元。"),
    case("many is not more", "2023年支出320.00万元，上年支出300.00万元，比上年许多投入50.00万元。"),
    case("a sign and no base", "一般公共预算收入68.42亿元（+4.99%），其中税收50.00亿元（-1.2%）。"),
    case("a triangle that says a rise, or a fall", "教育支出106.12万元（▲6.12%，上年100.00万元）。"),
    case("a sign behind a rate", "完成率96.2%（-1.8%），到位资金50.00万元（上年51.00万元）。"),
    case("more of another thing than the figure before", "2019年培训4,870人次，2020年多部门参与1,414人次。"),
    case("a table of comparisons", "与上年3,214.90万元对比表一并公开，增加附表2张。"),
    case("next year's money behind a rate", "会议费决算18.00万元，执行率90%，2020年支出22.50万元，与预期基本一致。"),
    case(
        "two bases for three",
        "收入90亿元，其中甲收入40亿元，增长10%，乙收入30亿元，增长5%，丙收入20亿元，三者上年同期分别为36亿元和28亿元。",
    ),
    case("a bracket that tells what is within", "债务余额118.35亿元，较年初增加20.95亿元（专项债务97.40亿元）。"),
    case(
        "spending of no name that tells which, and no amount that fits",
        "2017年度部门决算说明\n财政拨款支出1610.37万元。\n支出比2016年的1464.30万元增加35.70万元。",
    ),
    case("another rate behind last year's", "合格率96.2%（上年95.0%），优良率80.0%，提高1.5个百分点。"),
    case("the same behind a ；", "合格率96.2%（上年95.0%）；优良率80.0%，提高1.5个百分点。"),
    case("the next sentence tells of something else", "比上年增加3.00万元。2021年度专项债券为80.00万元。"),
    case("a mean of several years", "全市收入由2015年的80.00亿元增加到2020年的117.55亿元，年均增长8%。"),
    case("分别增长 with no amounts", "财政收入、财政支出分别增长5.2%和6.8%。"),
    case("新增 is no change of an amount", "新增改善灌溉面积1.8万亩，新增就业320人。"),
    case("a name that ends in 提升", "履职能力提升61.80万元，管网改造提升48.00万元。"),
    case("追加 is an addition", "年初预算300.00万元，年中追加48.00万元。"),
    case("reasons", "培训费支出30.00万元，主要原因是增加线上培训5.00万元。"),
    case("a target to grow by", "2024年力争税收收入增长8%以上，支出压减5%左右。"),
    case("a planned saving", "公务接待费预算5.00万元，按不低于10%的幅度压减。"),
    case("only last year's amount", "上年支出150.00万元，本年预算尚未批复。"),
    case("a rise with nothing before it", "比上年增长12.3%。"),
    case("a form left blank", "三公经费支出　　万元，比上年增加（减少）　　万元，增长（下降）　　%。"),
    case("the price of land", "亩均增收200元，户均增收3,000元。"),
    case("what a project earns for somebody", "投入120万元，带动农户增收61万元，增长8%。"),
    case("what was earned more, without a rate", "全年收入221亿元，促进增收37.4亿元。"),
    case("what was carried over behind a change", "培训费支出12.40万元，比上年减少1.10万元。上年结转3.20万元。"),
    case("another thing of the year before", "会议费支出8.80万元，比上年增加0.30万元。上年接待费用6.10万元。"),
    case("two years before", "2022年会议费8.80万元，增加0.30万元。2020年为7.10万元。"),
    case("more rates than changes", "收入381.27万元、支出379.40万元。收入减少21.36万元，分别下降6.3%、4.3%。"),
    case("a law's year", "自2021年起至2023年底，项目区减少化肥用量12吨。"),
    case(
        "what the whole is planned at is not what it was planned at the year before",
        "全县财政拨款安排三公经费支出总额为612.40万元，比年初预算增加38.20万元。一般公共预算安排三公经费支出612.40万元，比年初预算增加38.20万元。",
    ),
    case("a share in brackets behind a change", "比上年减少3.00万元（占公用经费的5%）。"),
    case("a rise of something else", "总支出1395.40万元，辖区人口比上年增加2,300人。"),
    case(
        "of two years, another thing",
        "2021年接待费支出预算12.00万元。\n2022年会议费预算9.00万元。\n2022年培训费预算比2021年下降20%。",
    ),
    case(
        "of two years, several amounts of one",
        "2021年安排8.00万元、7.00万元两批。\n2022年安排9.00万元。\n2022年预算比2021年预算下降20%。",
    ),
    case("a reason that names no base", "会议费支出9.00万元，主要是会期由长改短，参会人数下降20%。"),
    case(
        "a change from last year's budget is none from what was done then",
        "2022年三公经费执行数18.40万元，2023年预算数21.60万元，较上年预算数减少2.50万元。",
    ),
    case("what is named with its prior alone is another thing", "全年办结案件246件；来信来访比上年300件下降10%。"),
    case("another concept than the amount before", "三公经费支出246.00万元；会议费比上年300.00万元下降10%。"),
    case(
        "the growth of another thing in the year before",
        "2016年度自评报告\n会议费实际开支3.24万元。2015年收入35.12万元，增长7.7%。",
    ),
]

UNDER_A_HEADING = "{}基本支出31.50万元，项目支出11.70万元。上年支出40.20万元，今年增加3.00万元，增长7.46%。"

READ = [
    case(
        "from last month, in a sentence of its own",
        "6月份，税收完成1846万元。较上月增收612万元，增长49.6%；较上年同月减收314万元，下降14.5%。",
        "consistent",
        "1846万元 612万元 49.6%",
    ),
    case(
        "from that month of last year, in the sentence of last month",
        "6月份，税收完成1846万元。较上月增收612万元，增长49.6%；较上年同月减收314万元，下降14.5%。",
        "consistent",
        "1846万元 314万元 14.5%",
    ),
    case(
        "an increment printed rounder than the amount",
        "个人所得税310.46亿元，同比增加64亿元，增长26.1%。",
        "rounding",
        "310.46亿元 64亿元 26.1%",
    ),
    case(
        "a decrease printed rounder than the amount",
        "契税182.37亿元，同比减少21亿元，下降10.1%。",
        "rounding",
        "182.37亿元 21亿元 10.1%",
    ),
    case(
        "over the budget that stands right before the change",
        "基本支出320万元，年初预算为300万元，比年初预算增加20万元，主要是调资。",
        "consistent",
        "320万元 300万元 20万元",
    ),
    case(
        "less than the budget that stands right before it, and by what rate",
        "会议费支出20万元，预算30万元，比预算减少10万元，下降33.3%。",
        "consistent",
        "20万元 30万元 10万元",
    ),
    case(
        "of the amount that the reasons name right before",
        "本级收入2310亿元，同比减少190亿元，下降7.6%，主要是成交额大幅下降，土地出让收入1840亿元，同比减少210亿元，下降10.2%。",
        "consistent",
        "1840亿元 210亿元 10.2%",
    ),
    case(
        "of the whole, behind an amount of its reasons",
        "三公经费支出52.30万元，比上年减少7.70万元，下降12.8%，主要是压减接待，较预算减少5.20万元，下降9.0%。",
        "consistent",
        "52.30万元 5.20万元 9.0%",
    ),
    case(
        "an adjusted budget, over that of the beginning told before it",
        "年初预算为6210万元。调整预算为6350万元，较年初预算增加140万元，增长2.3%。",
        "consistent",
        "6210万元 6350万元 140万元",
    ),
    case(
        "the year before, of all that the sentence before tells in parts",
        "2023年基本支出860.00万元，项目支出320.00万元。2022年支出1,150.00万元，同比增加30.00万元，增长2.61%。",
        "consistent",
        "1,150.00万元 30.00万元 2.61%",
    ),
    case(
        "in parts of the very measure",
        "2023年人员经费决算512.40万元、公用经费决算88.20万元。2022年支出决算580.60万元，同比增加20.00万元，增长3.44%。",
        "consistent",
        "580.60万元 20.00万元 3.44%",
    ),
    case(
        "what was really spent",
        "会议费8.60万元，上年8.00万元，支出实际增长7.50%。",
        "consistent",
        "8.60万元 8.00万元 7.50%",
    ),
    case(
        "over a stretch of years",
        "会议费2021年12.30万元、2022年10.20万元、2023年9.60万元，2021年至2023年累计下降21.95%。",
        "consistent",
        "12.30万元 9.60万元 21.95%",
    ),
    case(
        "the budget of a year, beside years that are right",
        "2021年会议费12.30万元、2022年会议费10.20万元、2023年会议费9.60万元，2022年比2021年压减17.07%，2023年预算比2022年预算压减10.00%。",
        "consistent",
        "12.30万元 10.20万元 17.07%",
    ),
    case(
        "another name that the rate comes out for",
        "公务接待费2.60万元，上年3.25万元，接待费用下降20.00%。",
        "consistent",
        "2.60万元 3.25万元 20.00%",
    ),
    case(
        "how many first, how much then",
        "公务接待费2.60万元，批次下降12.00%，金额下降20.00%，上年3.25万元。",
        "consistent",
        "2.60万元 20.00% 3.25万元",
    ),
    *(
        case(
            f"of the figure right behind the heading, {head}",
            UNDER_A_HEADING.format(f"{head}43.20万元，年末结转1.40万元。"),
            "consistent",
            "43.20万元 40.20万元 3.00万元",
        )
        for head in ("2.2  支出。", "（二）支出：", "支出。")
    ),
    case(
        "more was paid",
        "付息3.15亿元，较上年（3.00亿元）多支付0.15亿元，增长5%。",
        "consistent",
        "3.15亿元 3.00亿元 0.15亿元",
    ),
    case(
        "less was paid", "利息支出5.02亿元，比上年的5.17亿元少付0.15亿元。", "consistent", "5.02亿元 5.17亿元 0.15亿元"
    ),
    case(
        "a sign alone, and the base behind it",
        "2024年教育支出68.42亿元（+4.99%，2023年65.17亿元），执行率95%。",
        "consistent",
        "68.42亿元 +4.99% 65.17亿元",
    ),
    case(
        "a sign alone behind the base",
        "2024年教育支出55.00亿元（上年56.00亿元，-1.79%）、卫生支出20.00亿元。",
        "consistent",
        "55.00亿元 56.00亿元 -1.79%",
    ),
    case("an arrow", "教育支出55.00亿元（↓1.79%，上年56.00亿元）。", "consistent", "55.00亿元 1.79% 56.00亿元"),
    case(
        "a triangle before the base",
        "教育支出55.00亿元（△1.79%，上年56.00亿元）。",
        "consistent",
        "55.00亿元 △1.79% 56.00亿元",
    ),
    case(
        "a triangle behind the base",
        "教育支出55.00亿元（上年56.00亿元，△1.79%）。",
        "consistent",
        "55.00亿元 56.00亿元 △1.79%",
    ),
    case(
        "a triangle for a rise",
        "教育支出106.12万元（△6.12%，上年100.00万元）。",
        "consistent",
        "106.12万元 △6.12% 100.00万元",
    ),
    case(
        "a triangle for a rise, behind the base",
        "教育支出106.12万元（上年100.00万元，△6.12%）。",
        "consistent",
        "106.12万元 100.00万元 △6.12%",
    ),
    case(
        "a triangle of the amount too",
        "教育支出106.12万元（△6.12万元，△6.12%）。上年教育支出100.00万元。",
        "consistent",
        "106.12万元 △6.12万元 100.00万元",
    ),
    case(
        "a triangle on the year before, up",
        "教育支出106.12万元，上年100.00万元，同比▲6.12%。",
        "consistent",
        "106.12万元 100.00万元 ▲6.12%",
    ),
    case(
        "a triangle on the year before, down",
        "教育支出93.88万元，上年100.00万元，同比▲6.12%。",
        "consistent",
        "93.88万元 100.00万元 ▲6.12%",
    ),
    case(
        "an amount with its sign",
        "教育支出68.42亿元（+3.25亿元，+4.99%）。",
        "consistent",
        "68.42亿元 +3.25亿元 +4.99%",
    ),
    case(
        "set against last year's amount",
        "2021年收入合计3,486.27万元。与上年3,214.90万元对比，增加271.37万元，增长8.44%。",
        "consistent",
        "3,486.27万元 3,214.90万元 271.37万元",
    ),
    case(
        "more spent than in the year before, of what the sentence before tells",
        "2020年支出1,542.89万元。\n2019年支出1,390.27万元，2020年增支152.62万元，增长10.98%。",
        "consistent",
        "1,542.89万元 1,390.27万元 152.62万元",
    ),
    case(
        "more of the same verb",
        "2020年培训6,284人次。\n2019年培训4,870人次，2020年多培训1,414人次。",
        "consistent",
        "6,284人次 4,870人次 1,414人次",
    ),
    case(
        "less of the same verb",
        "2020年接待520人。\n上年接待600人，2020年少接待80人。",
        "consistent",
        "520人 600人 80人",
    ),
    case(
        "what the section is about, where a part of it was not spent",
        "2023年度自评报告\n二、“三公”经费\n年初预算18.00万元，实际支出16.42万元。其中公务用车运行维护费15.70万元，公务接待费0.72万元，未安排因公出国（境）和车辆购置。上年支出15.80万元，同比增加0.62万元，增长3.92%。",
        "consistent",
        "16.42万元 15.80万元 0.62万元",
    ),
    case(
        "what the section is about, and not all that was spent",
        "2023年度自评报告\n二、资金\n全年预算1,281.05万元，实际支出1,247.38万元。\n三、“三公”经费\n年初预算18.00万元，实际支出16.42万元，节约1.58万元。上年支出15.80万元，同比增加0.62万元，增长3.92%。",
        "consistent",
        "16.42万元 15.80万元 0.62万元",
    ),
    case(
        "what is left against the budget has not changed itself",
        "关于2019年情况的说明\n公务接待费6.50万元，较预算9.00万元结余2.50万元，较2018年的8.00万元减少1.50万元。",
        "consistent",
        "6.50万元 8.00万元 1.50万元",
    ),
    case(
        "nor has what was saved",
        "2019年会议费12.40万元，比预算15.00万元节约了2.60万元，比2018年的14.00万元下降11.43%。",
        "consistent",
        "12.40万元 14.00万元 11.43%",
    ),
    case(
        "last year's money behind a rate",
        "2019年度自评。培训费预算20.00万元，实际支出18.00万元，执行率90%，上年为22.50万元，同比减少4.50万元。",
        "consistent",
        "18.00万元 22.50万元 4.50万元",
    ),
    case(
        "under what conditions it was so few",
        "接待游客52,300人次，上年因场馆维修影响仅31,800人次，同比增加20,500人次。",
        "consistent",
        "52,300人次 31,800人次 20,500人次",
    ),
    case(
        "the sentence before ends with how the income is made up",
        "一、收支\n2021年收入860.00万元，由财政拨款800.00万元和其他收入60.00万元构成。支出820.00万元。上年支出800.00万元，增加20.00万元。",
        "consistent",
        "820.00万元 800.00万元 20.00万元",
    ),
    case(
        "two bases behind two changes",
        "上半年，甲收入110.00亿元，增长10%；乙收入45.00亿元，下降10%，两者上年同期分别为100.00亿元和50.00亿元。",
        "consistent",
        "110.00亿元 10% 100.00亿元",
    ),
    case(
        "and of the second, with commas",
        "上半年，甲收入110.00亿元，增长10%，乙收入45.00亿元，减少5.00亿元，去年同期分别为100.00亿元、50.00亿元。",
        "consistent",
        "45.00亿元 5.00亿元 50.00亿元",
    ),
    case(
        "from the beginning of the year, in brackets behind",
        "债务余额118.35亿元，较年初增加20.95亿元（年初97.40亿元），控制在限额以内。",
        "consistent",
        "118.35亿元 20.95亿元 97.40亿元",
    ),
    case(
        "the same, of a balance",
        "累计结余58,145万元，较上年末增加5,728万元（上年末余额52,417万元）。",
        "consistent",
        "58,145万元 5,728万元 52,417万元",
    ),
    case(
        "more came in than planned",
        "市级收入67.52亿元，较年初预算58.00亿元超收9.52亿元。",
        "consistent",
        "67.52亿元 58.00亿元 9.52亿元",
    ),
    case(
        "less came in than planned",
        "全县收入58,000万元，比预算60,300万元短收了2,300万元。",
        "consistent",
        "58,000万元 60,300万元 2,300万元",
    ),
    case(
        "all that was spent, told in another paragraph",
        "2017年度部门决算说明\n支出总计1684.20万元，包括本年支出1610.37万元、年末结转73.83万元。\n本年支出比2016年的1464.30万元增加146.07万元，增幅9.98%。",
        "consistent",
        "1610.37万元 1464.30万元 146.07万元",
    ),
    case(
        "the same under another name",
        "2017年度部门决算说明\n收入合计1610.37万元，其中财政拨款1500.00万元。\n收入合计较上年的1464.30万元增加146.07万元。",
        "consistent",
        "1610.37万元 1464.30万元 146.07万元",
    ),
    case(
        "last year's rate in brackets",
        "优良中等路率86.99%（上年85.02%），提高1.97个百分点。",
        "consistent",
        "86.99% 85.02% 1.97个百分点",
    ),
    case(
        "with more words",
        "合格率96.2%（上年同期为95.0%），比上年提高1.2个百分点。",
        "consistent",
        "96.2% 95.0% 1.2个百分点",
    ),
    case(
        "a remark behind what is compared with, and the parts of the current amount",
        "2．车辆费用。其中：购置费28.40万元；运行费61.30万元，包括燃油费30.10万元、维修费20.20万元、保险费11.00万元。与上年的64.80万元（运行费）相比减少3.50万元，下降5.40%。",
        "consistent",
        "61.30万元 64.80万元 3.50万元",
    ),
    case(
        "more than a target, whatever other target was told before",
        "新增造林目标值8.40万亩，实际完成8.75万亩。\n管护林地5.36万亩，比目标值5.00万亩多0.36万亩。",
        "consistent",
        "5.36万亩 5.00万亩 0.36万亩",
    ),
    case(
        "rates of what has changed, one after the other",
        "年度收入381.27、支出总计379.40万元。与上年相比，收入减少21.36、支出总计减少17.05万元，分别下降5.3%、4.3%。",
        "consistent",
        "381.27 21.36 5.3%",
    ),
    case(
        "two changes and then their rates, pieces and money",
        "全年发放补贴512笔、3.26亿元，同比减少16笔、0.24亿元，同比分别下降3.03%、6.86%。",
        "consistent",
        "3.26亿元 0.24亿元 6.86%",
    ),
    case(
        "a form that left open whether it rose or fell",
        "会议费支出8.00万元，比上年的10.00万元增加（减少）2.00万元。",
        "consistent",
        "8.00万元 10.00万元 2.00万元",
    ),
    case(
        "against the budget of a year before, in the sentence behind the parts",
        "2016年本级“三公”经费预算9.00亿元，其中，公务接待费4.00亿元，公务用车购置及运行费5.00亿元。比2015年年初预算减少1.00亿元，下降10%。",
        "consistent",
        "9.00亿元 1.00亿元 10%",
    ),
    case(
        "more in all, compared with nothing that is named",
        "前三季度，全区一般公共预算支出318.5亿元，增支21.9亿元，增长7.4%。",
        "consistent",
        "318.5亿元 21.9亿元 7.4%",
    ),
    case(
        "more in all, the rate in brackets",
        "1-5月,全县收入6240万元,增收1140万元(增长22.4%)。",
        "consistent",
        "6240万元 1140万元 22.4%",
    ),
    case(
        "two years, the base in a sentence of its own",
        "2019年财政安排“会议费”预算40万元，主要是年度例会。2018年预算数64万元，2019年预算比2018年预算下降37.5%。",
        "consistent",
        "40万元 64万元 37.5%",
    ),
    case(
        "two years, a line each",
        "2018年支出预算640.00万元，收入预算640.00万元。\n2019年支出预算720.00万元，收入预算720.00万元。\n2019年支出（收入）预算比2018年增长12.5%，主要是增人。",
        "consistent",
        "640.00万元 720.00万元 12.5%",
    ),
    case(
        "a reason with a change of its own",
        "接待费支出9.00万元，主要是严格审批，接待批次从80批次降为60批次，下降25%。",
        "consistent",
        "80批次 60批次 25%",
    ),
    case(
        "a mark that was passed is not what has grown",
        "全市税收收入为515.20亿元，首次突破500亿元，比上年的460.00亿元增长12%。",
        "consistent",
        "515.20亿元 460.00亿元 12%",
    ),
    case(
        "in another paragraph, said of a total with its parts",
        "2021年度全镇“三公”经费支出合计40.00万元。其中，公务用车购置及运行维护费30.00万元；公务接待费10.00万元。\n经比较，2021年度全镇“三公”经费较上年减少10.00万元，下降20%。",
        "consistent",
        "40.00万元 10.00万元 20%",
    ),
    case(
        "the rate of deviation, its sign left out",
        "本级支出年初预算数500.00万元，决算数450.00万元，差异率10.00%。",
        "consistent",
        "500.00万元 450.00万元 10.00%",
    ),
    case(
        "a change between the plan and what was done",
        "2019年预算数320.50万元，调整数410.70万元，决算数400.70万元，增加80.20万元。",
        "consistent",
        "320.50万元 400.70万元 80.20万元",
    ),
    case(
        "of last year, which has a year before it too",
        "去年全省会议费决算支出4亿元，比上年减少1亿元，下降20%。",
        "consistent",
        "4亿元 1亿元 20%",
    ),
    case(
        "two years side by side, the change behind a semicolon",
        "2、公务用车2019年预算30万元，2018年预算40万元；对比减少10万元，减少率25%。",
        "consistent",
        "30万元 40万元 25%",
    ),
    case(
        "the budget of the year before is no budget of this year",
        "2022年接待费支出预算60万元，比2021年预算减少20万元，下降25%。",
        "consistent",
        "60万元 20万元 25%",
    ),
    case(
        "in a sentence of its own, of an item of a list",
        "本年收入450.00万元。\n1.拨款收入360.00万元，为当年拨付的资金。较2020年度决算数减少40.00万元，下降10%，主要是人员减少。\n2.上级补助收入90.00万元，为上级补助。",
        "consistent",
        "360.00万元 40.00万元 10%",
    ),
    case(
        "what it was, in a sentence of its own behind the reason",
        "2022年度差旅费支出46.20万元，比上年增加4.20万元，增长10%，主要原因是外业增多。上年为42.00万元。",
        "consistent",
        "46.20万元 4.20万元 42.00万元",
    ),
    case(
        "what it was, named as what was spent",
        "全区支出完成84200万元，为预算的98.8%，比上年增支4200万元，增长5.3%，上年决算支出80000万元。",
        "consistent",
        "84200万元 4200万元 80000万元",
    ),
    case(
        "what it was, by its year",
        "2023年收支总预算1260.00万元。收支总预算增加60.00万元，增长5%。2022年为1200.00万元。",
        "consistent",
        "1260.00万元 60.00万元 1200.00万元",
    ),
    case(
        "the base of both sides in brackets",
        "2023年度收入总计3120.50万元，支出总计3120.50万元。与2022年相比，收入总计增加120.50万元，增长4.02%；支出总计增加120.50万元，增长4.02%（2022年收、支总计均为3000.00万元）。",
        "consistent",
        "3120.50万元 120.50万元 3000.00万元",
    ),
    case(
        "the base in the next sentence, under the name of what has changed",
        "2022年度基本支出864.00万元。与2021年度相比，基本支出减少36.00万元，下降4.00%。2021年度基本支出为900.00万元。",
        "consistent",
        "864.00万元 36.00万元 900.00万元",
    ),
    case(
        "the base behind a comma",
        "全区税收完成5250万元，为预算5000万元的105.0%，增长5.0%，上年数为5000万元；非税收入800万元。",
        "consistent",
        "5250万元 5.0% 5000万元",
    ),
    case(
        "the budget inside the rate before",
        "会议费支出42.00万元，完成年初预算50.00万元的84.00%，比年初预算节约8.00万元。",
        "consistent",
        "42.00万元 50.00万元 8.00万元",
    ),
    case(
        "what there was at the end of the year before",
        "收支相抵，本年收支结余260万元，加上上年末滚存结余1300万元，年末滚存结余1560万元，比上年末增长20.0%。",
        "consistent",
        "1300万元 1560万元 20.0%",
    ),
    case(
        "two years beside each other, behind the mark of a list item",
        "3.公共安全支出（类）司法（款）基层司法业务（项）2022年预算数为18.60万元，2021年预算数为18.00万元，增加0.60万元，上升3.33%，主要是标准提高。",
        "consistent",
        "18.60万元 18.00万元 0.60万元",
    ),
    case(
        "two years beside each other, behind a mark in brackets",
        "（12）农林水支出2020年决算215.00万元，2019年215.50万元，减少0.50万元，下降0.23%。",
        "consistent",
        "215.00万元 215.50万元 0.50万元",
    ),
    case("压减到", "专项项目由150个压减到120个，减少30个，压减20%。", "consistent", "150个 120个 20%"),
    case(
        "the year before behind it",
        "培训费：2022年预算4.00万元，2021年预算5.00万元，减少1.00万元，下降20%。",
        "consistent",
        "4.00万元 5.00万元 20%",
    ),
    case(
        "the year before ahead of it",
        "培训费2021年决算5.00万元，2022年决算4.00万元，减少1.00万元，下降20%。",
        "consistent",
        "5.00万元 4.00万元 20%",
    ),
    case(
        "grown manifold, behind a like amount of another thing",
        "接待群众26批次、542人次。帮扶困难职工306人次，比上年3,992人次减少3,686人次。",
        "consistent",
        "306人次 3,992人次 3,686人次",
    ),
    case(
        "the change behind a closed list is that of its total",
        "三公经费支出138.60万元，其中出国费1.20万元、车辆76.20万元、接待61.20万元，比上年的157.40万元减少18.80万元，下降11.94%。",
        "consistent",
        "138.60万元 157.40万元 18.80万元",
    ),
    case(
        "what was spent has changed, not the budget behind it",
        "公务接待费支出决算为8.12万元，预算为16.50万元，与2019年度25.26万元相比，减少17.14万元，下降67.85%。",
        "consistent",
        "8.12万元 25.26万元 17.14万元",
    ),
    case(
        "added against the initial budget",
        "年初预算600.00万元。全年收入750.00万元，比年初预算调增150.00万元，增幅25%。",
        "consistent",
        "600.00万元 750.00万元 150.00万元",
    ),
    case(
        "a carry-over of the year before is a figure of this year",
        "上年结转38.30万元，比上年预算23.47万元增加14.83万元，增长63.19%。",
        "consistent",
        "38.30万元 23.47万元 14.83万元",
    ),
    case(
        "amount and per cent",
        "三公经费支出5.00万元，比上年增加1.00万元，增长25%。",
        "consistent",
        "5.00万元 1.00万元 25%",
    ),
    case(
        "the prior stands behind 较",
        "本年支出1395.34万元，较上年1418.60万元减少23.26万元，下降1.64%。",
        "consistent",
        "1395.34万元 1418.60万元 23.26万元",
    ),
    case(
        "the rate on the prior",
        "本年支出1395.34万元，较上年1418.60万元减少23.26万元，下降1.64%。",
        "consistent",
        "1395.34万元 1418.60万元 1.64%",
    ),
    case(
        "相比 and 各",
        "2022年度收、支总计1,268.04万元，与2021年度1,316.52万元相比，各减少48.48万元，下降3.68%。",
        "consistent",
        "1,268.04万元 1,316.52万元 48.48万元",
    ),
    case(
        "another order: the rate first",
        "公务接待费1.80万元，同比下降25％，减少0.60万元。",
        "consistent",
        "1.80万元 25％ 0.60万元",
    ),
    case(
        "against the budget",
        "机关运行经费支出98.25万元，比年初预算103.00万元减少4.75万元，下降4.61%。",
        "consistent",
        "98.25万元 103.00万元 4.75万元",
    ),
    case(
        "last year in brackets",
        "一般公共预算收入1.68亿元（上年1.60亿元），同比增长5%。",
        "consistent",
        "1.68亿元 1.60亿元 5%",
    ),
    case(
        "from … to",
        "在园幼儿由2,412人增加到2,486人，增加74人。",
        "consistent",
        "2,412人 2,486人 74人",
    ),
    case(
        "points",
        "预算执行率97.86%，较上年的96.47%提高1.39个百分点。",
        "consistent",
        "97.86% 96.47% 1.39个百分点",
    ),
    case(
        "persons",
        "年末实有在编118人，较上年末的122人净减少4人。",
        "consistent",
        "118人 122人 4人",
    ),
    case(
        "respectively",
        "2023年收入500.00万元、支出480.00万元，分别较上年的400.00万元、400.00万元增长25%、20%。",
        "consistent",
        "480.00万元 400.00万元 20%",
    ),
    case(
        "two years before two amounts",
        "2022年、2023年支出分别为980.00万元、1029.00万元，增长5%。",
        "consistent",
        "980.00万元 1029.00万元 5%",
    ),
    case(
        "the year before, and this year's change of it",
        "2022年支出960.00万元，2023年同比减少48.00万元，下降5%。",
        "consistent",
        "960.00万元 48.00万元 5%",
    ),
    case(
        "a coarse result",
        "会议费0.72万元，比上年减少0.1万元，下降11%。",
        "rounding",
        "0.72万元 0.1万元 11%",
    ),
    case(
        "full stop before 与…相比",
        "一般公共预算财政拨款支出1,268.04万元。与2021年的1,316.52万元相比，减少48.48万元。",
        "consistent",
        "1,268.04万元 1,316.52万元 48.48万元",
    ),
    case(
        "the form left both words",
        "培训费支出6.00万元，比上年5.00万元增长（下降）1.00万元。",
        "consistent",
        "6.00万元 5.00万元 1.00万元",
    ),
    case(
        "last year's figure behind this year's",
        "教育支出9.64亿元，上年为9.17亿元，同比增长5.1%。",
        "consistent",
        "9.64亿元 9.17亿元 5.1%",
    ),
    case(
        "the year before, by its number",
        "出院病人2356人次，2023年为2434人次，同比下降3.20%。",
        "consistent",
        "2356人次 2434人次 3.20%",
    ),
    case(
        "a budget against the budget of the year before",
        "2022年公务接待费支出预算6.00万元，比2021年预算减少2.00万元，下降25%，主要原因是严控标准。",
        "consistent",
        "6.00万元 2.00万元 25%",
    ),
    case(
        "against last year's budget, where the same is planned twice",
        "一、2020年三公经费支出预算为8.20万元，比2019年预算减少1.80万元，下降18%。\n（一）公务接待费支出8.20万元，比2019年预算减少1.80万元，下降18%。",
        "consistent",
        "8.20万元 1.80万元 18%",
    ),
    case(
        "against its own budget, in a list of the whole",
        "2017年市本级三公经费支出总额为1840万元，比预算数减少460万元，下降20.00%。",
        "consistent",
        "1840万元 460万元 20.00%",
    ),
    case(
        "the rate alone in brackets",
        "2019年公务用车运行维护费6.00万元，较上年减少2.00万元（25.00%），减少的主要原因是处置车辆。",
        "consistent",
        "6.00万元 2.00万元 25.00%",
    ),
    case(
        "the base named with a mark inside",
        "2020年度收、支总计2310.00万元，与2019年度收、支总计2100.00万元相比各增加210.00万元，增长10.00%。",
        "consistent",
        "2310.00万元 2100.00万元 10.00%",
    ),
    case(
        "two years side by side, and in the next clause what lies between",
        "会议费2017年预算9.00万元，2016年预算12.00万元；对比减少3.00万元，减少率25%。",
        "consistent",
        "9.00万元 12.00万元 25%",
    ),
    case(
        "of what was left over the year before, in the next sentence",
        "2021年上年结转和结余96.00万元，为以前年度未用完的资金。较2020年度决算数减少4.00万元，下降4%。",
        "consistent",
        "96.00万元 4.00万元 4%",
    ),
    case(
        "in the next sentence, of a part of what is told above",
        "2021年本年收入620.00万元。\n1.财政拨款收入540.00万元，为县财政当年拨付的资金。较2020年度决算数减少60.00万元，下降10%。\n2.事业收入80.00万元，为服务收费。较2020年度决算数增加16.00万元，增长25%。",
        "consistent",
        "540.00万元 60.00万元 10%",
    ),
    case(
        "a budget and its parts before",
        "2025年预算28.60万元，其中公务接待费6.60万元，公务用车运行维护费22.00万元。与2024年的31.40万元相比减少2.80万元，下降8.92%。",
        "consistent",
        "28.60万元 31.40万元 8.92%",
    ),
    case(
        "比 left out before the year of the base",
        "2016年“三公”经费预算\n2016年“三公”经费支出预算为46.2万元，比2015年预算增加3.1万元，增加7.2%。\n（一）因公出国（境）费支出12.4万元，2015年预算增加1.6万元，增加14.8%。",
        "consistent",
        "12.4万元 1.6万元 14.8%",
    ),
    case(
        "负增长",
        "全市税收收入12.30亿元，比上年减少0.7亿元，负增长5.38%。",
        "consistent",
        "12.30亿元 0.7亿元 5.38%",
    ),
    case(
        "收支 against what came in and went out the year before",
        "2021年度收入总计3,084.82万元，支出总计3,084.82万元。收支较上年决算数减少701.01万元、下降18.5%。",
        "consistent",
        "3,084.82万元 701.01万元 18.5%",
    ),
    case(
        "实际开支 has no name of its own",
        "公务接待费预算10万元，实际开支了4.26万元，比预算少了5.74万元。",
        "consistent",
        "10万元 4.26万元 5.74万元",
    ),
    case(
        "points of a share, last year's in a bracket",
        "2023年税收占比59.0%，较上年下降1.7个百分点（上年占比60.7%）。",
        "consistent",
        "59.0% 1.7个百分点 60.7%",
    ),
    case(
        "points of a share, last year's before it",
        "2023年税收占收入的比重为59.0%，上年占60.7%，下降1.7个百分点。",
        "consistent",
        "59.0% 60.7% 1.7个百分点",
    ),
    case(
        "of a total that the table below tells for both years",
        "2023年决算\n全县一般公共预算支出100346万元，为调整预算112500万元的89.20%，比上年增加5217万元，增长5.48%。分科目如下：\n单位：万元\n科目\t2023年\t2022年\n教育支出\t88346\t84129\n其他支出\t12000\t11000\n合计\t100346\t95129\n",
        "consistent",
        "100346万元 5217万元 95129",
    ),
    case(
        "by how much per cent, of a row of the table below",
        "2023年决算\n其中教育支出88346万元，比上年增加4217万元，增长5.01%。分科目如下：\n单位：万元\n科目\t2023年\t2022年\n教育支出\t88346\t84129\n其他支出\t12000\t11000\n合计\t100346\t95129\n",
        "consistent",
        "88346万元 5.01% 84129",
    ),
    case(
        "of other figures than those of the table",
        "2023年决算\n其中教育支出88346万元，比上年同口径增加3217万元；其他支出12000万元，比上年预算增加1500万元。分科目如下：\n单位：万元\n科目\t2023年\t2022年\t增减\n教育支出\t88346\t84129\t4217\n其他支出\t12000\t11000\t1000\n合计\t100346\t95129\t5217\n",
        "consistent",
        "88346 84129 4217",
    ),
    case(
        "the base between 与 and 比",
        "全年支出1,205.40万元，结余57.32万元。与2021年1,108.44万元比，增支96.96万元，增幅8.75%。",
        "consistent",
        "1,205.40万元 1,108.44万元 96.96万元",
    ),
    case(
        "the same with a verb right behind",
        "全年培训640人次。同上年的580人次比增加60人次。",
        "consistent",
        "640人次 580人次 60人次",
    ),
    case(
        "what was not exceeded is not what has changed",
        "公务接待费支出12.37万元，未超预算13.00万元，比上年11.80万元增长4.83%。",
        "consistent",
        "12.37万元 11.80万元 4.83%",
    ),
    case(
        "of two things that are counted the one that is named",
        "全年受理投诉862件，其中上年转入62件、新收800件；办结827件，未结35件；受理数比上年812件上升6.16%。",
        "consistent",
        "862件 812件 6.16%",
    ),
    case(
        "a word for size is said of what stands before",
        "全年收入246.00万元，总量比上年300.00万元下降18%。",
        "consistent",
        "246.00万元 300.00万元 18%",
    ),
    case(
        "the year before alone, in a sentence of its own",
        "2016年度自评报告\n会议费实际开支3.24万元，其中场租2.39万元，资料0.85万元。2015年为3.51万元，降幅7.7%。",
        "consistent",
        "3.24万元 3.51万元 7.7%",
    ),
]

FOUND = [
    case(
        "an increment printed rounder than the amount, at a rate that no rounding explains",
        "个人所得税310.46亿元，同比增加64亿元，增长21.6%。",
        "310.46亿元 64亿元 21.6%",
    ),
    case(
        "a whole increment of an amount with one decimal",
        "个人所得税310.4亿元，同比增加64亿元，增长26.3%。",
        "310.4亿元 64亿元 26.3%",
    ),
    case(
        "a whole increment in ten thousands",
        "会议费310.46万元，同比增加64万元，增长26.1%。",
        "310.46万元 64万元 26.1%",
    ),
    case(
        "an increment of one digit, which would excuse any rate",
        "个人所得税10.46亿元，同比增加4亿元，增长58.1%。",
        "10.46亿元 4亿元 58.1%",
    ),
    case(
        "over the budget that stands right before the change",
        "项目支出320万元，预算300万元，比预算增加26万元，主要是追加。",
        "320万元 300万元 26万元",
    ),
    case(
        "of the amount that the reasons name",
        "本级收入2310亿元，同比减少190亿元，下降7.6%，主要是成交额大幅下降，土地出让收入1840亿元，同比减少210亿元，下降12.0%。",
        "1840亿元 210亿元 12.0%",
    ),
    case(
        "a stretch of years",
        "会议费2021年12.30万元、2022年10.20万元、2023年9.60万元，2021年至2023年累计下降31.95%。",
        "12.30万元 9.60万元 31.95%",
    ),
    case(
        "of the accounts of two years, which are told as such",
        "会议费2021年决算12.30万元、2022年决算10.20万元、2023年决算9.60万元，2023年决算比2022年决算压减10.00%。",
        "10.20万元 9.60万元 10.00%",
    ),
    case(
        "said of it again, by its name",
        "会议费8.60万元，上年8.00万元，会议费支出增长9.50%。",
        "8.60万元 8.00万元 9.50%",
    ),
    case(
        "said of it again, by the end of its name",
        "一般公共预算收入83.60亿元，上年79.30亿元，公共预算收入增长9.80%。",
        "83.60亿元 79.30亿元 9.80%",
    ),
    case(
        "said of it again, by no name",
        "会议费8.60万元（上年8.00万元），支出规模增长9.50%。",
        "8.60万元 8.00万元 9.50%",
    ),
    *(
        case(f"by so much and so many percent: {text}", text, "1,164万元 1,283万元 10.2%")
        for text in (
            "“三公”经费1,164万元，较上年1,283万元压减119万元、10.2%。",
            "会议费支出1,164万元，比上年1,283万元减少119万元、10.2%，主要是会期缩短。",
        )
    ),
    case("a triangle either way", "教育支出106.12万元（△6.21%，上年100.00万元）。", "106.12万元 △6.21% 100.00万元"),
    case("a minus", "教育支出106.12万元（-6.12%，上年100.00万元）。", "106.12万元 -6.12% 100.00万元"),
    case("more was paid", "付息3.15亿元，较上年（3.00亿元）多支付0.51亿元。", "3.15亿元 3.00亿元 0.51亿元"),
    case(
        "bases of several in a bracket behind the last",
        "税收收入198.6亿元，下降3.2%；非税收入83.5亿元，增长18.9%（上年分别为205.2亿元、67.7亿元）。",
        "83.5亿元 18.9% 67.7亿元",
    ),
    case(
        "one of two bases behind",
        "上半年，甲收入110.00亿元，增长10%；乙收入45.00亿元，下降19%，二者上年同期分别为100.00亿元和50.00亿元。",
        "45.00亿元 19% 50.00亿元",
    ),
    case(
        "from the beginning of the year, in brackets behind",
        "债务余额118.35亿元，较年初增加29.05亿元（年初97.40亿元）。",
        "118.35亿元 29.05亿元 97.40亿元",
    ),
    case(
        "less came in than planned",
        "全县收入58,000万元，比预算60,300万元短收3,200万元。",
        "58,000万元 60,300万元 3,200万元",
    ),
    case(
        "the last of two parts, each with a change of its own",
        "2022年收支总预算90.00万元，比2021年预算70.00万元增加20.00万元。\n支出预算90.00万元。其中：基本支出60.00万元，占66.67%，"
        "比上年50.00万元增长20.00%；项目支出30.00万元，占33.33%，比上年20.00万元增长5.00%。",
        "30.00万元 20.00万元 5.00%",
    ),
    case(
        "the last of two parts, which change in amounts, without shares",
        "2022年收入预算90.00万元，其中拨款60.00万元，比上年50.00万元增加10.00万元，事业收入30.00万元，比上年20.00万元增加1.00万元。",
        "30.00万元 20.00万元 1.00万元",
    ),
    case(
        "by so much more, which is no 'more than' of the amount before",
        "2020年培训费支出6.43万元，比2019年5.80万元多0.36万元。",
        "6.43万元 5.80万元 0.36万元",
    ),
    case(
        "spent so much more",
        "2020年培训费支出6.43万元，比2019年5.80万元多支出0.36万元。",
        "6.43万元 5.80万元 0.36万元",
    ),
    case(
        "divided by the year itself, the second of two",
        "年度收入381.27、支出总计379.40万元。与上年相比，收入减少21.36、支出总计减少87.05万元，分别下降5.3%、22.9%。",
        "379.40万元 87.05万元 22.9%",
    ),
    case(
        "last year's without its unit",
        "2021年全县教育情况\n幼儿园上年1811.02，本年1903.55元，本年比上年增长15.11%。",
        "1811.02 1903.55元 15.11%",
    ),
    case(
        "what was spent the year before is told as this year's",
        "2021年公务接待费支出20.00万元。2022年公务接待费支出20.00万元，比上年减少5.00万元。",
        "20.00万元 20.00万元 5.00万元",
    ),
    case(
        "what was spent is told as the budget that it is less than",
        "2022年公务接待费年初预算20.00万元，支出决算20.00万元，比年初预算减少5.00万元。",
        "20.00万元 20.00万元 5.00万元",
    ),
    case(
        "between two years",
        "2019年财政安排“会议费”预算40万元，主要是年度例会。2018年预算数64万元，2019年预算比2018年预算下降35.7%。",
        "40万元 64万元 35.7%",
    ),
    case(
        "a budget against that of the year before",
        "2022年公务接待费支出预算6.00万元，比2021年预算减少2.00万元，下降33.33%。",
        "6.00万元 2.00万元 33.33%",
    ),
    case(
        "the rate in brackets",
        "2019年公务接待费2.40万元，较上年减少1.60万元（46.00%）。",
        "2.40万元 1.60万元 46.00%",
    ),
    case(
        "two years side by side",
        "会议费2017年预算9.00万元，2016年预算12.50万元；对比减少3.00万元。",
        "9.00万元 12.50万元 3.00万元",
    ),
    case(
        "the rate of deviation",
        "本级收入年初预算数500.00万元，决算数650.00万元，预决算差异率20.00%。",
        "500.00万元 650.00万元 20.00%",
    ),
    case(
        "of budgets of two years",
        "2022年接待费支出预算60万元，比上年预算减少20万元，下降30%。",
        "60万元 20万元 30%",
    ),
    case(
        "of the new year, where the base follows",
        "2022年度基本支出864.00万元。与2021年度相比，基本支出减少36.00万元，下降4.17%。2021年度基本支出为900.00万元。",
        "864.00万元 4.17% 900.00万元",
    ),
    case(
        "against the budget inside the rate before",
        "会议费支出42.00万元，完成年初预算50.00万元的84.00%，比年初预算节约6.00万元。",
        "42.00万元 50.00万元 6.00万元",
    ),
    case("the wrong base", "三公经费支出5.00万元，比上年增加1.00万元，增长20%。", "5.00万元 1.00万元 20%"),
    case(
        "a digit of the difference",
        "本年支出1395.40万元，较上年1418.60万元减少23.26万元，下降1.64%。",
        "1395.40万元 1418.60万元 23.26万元",
    ),
    case(
        "the sign",
        "本年支出1395.34万元，较上年1418.60万元增加23.26万元。",
        "1395.34万元 1418.60万元 23.26万元",
    ),
    case(
        "raised instead of rounded",
        "会议费54.37万元，比上年减少0.81万元，下降2%。",
        "54.37万元 0.81万元 2%",
    ),
    case(
        "last year in brackets",
        "一般公共预算收入1.68亿元（上年1.60亿元），同比增长7%。",
        "1.68亿元 1.60亿元 7%",
    ),
    case(
        "points",
        "预算执行率97.86%，较上年的96.47%提高1.93个百分点。",
        "97.86% 96.47% 1.93个百分点",
    ),
    case("persons", "年末实有在编118人，较上年末的122人净减少6人。", "118人 122人 6人"),
    case("from … to", "在园幼儿由2,412人增加到2,486人，增加84人。", "2,412人 2,486人 84人"),
    case(
        "respectively, the second",
        "2023年收入500.00万元、支出480.00万元，分别较上年的400.00万元、400.00万元增长25%、25%。",
        "480.00万元 400.00万元 25%",
    ),
    case(
        "against the budget",
        "机关运行经费支出98.25万元，比年初预算103.00万元减少5.75万元，下降4.61%。",
        "98.25万元 103.00万元 5.75万元",
    ),
    case(
        "a wrong 负增长",
        "全市税收收入12.30亿元，比上年减少0.7亿元，负增长8.38%。",
        "12.30亿元 0.7亿元 8.38%",
    ),
    case(
        "a slip in a change of both sides",
        "2021年度收、支总计均为3,084.82万元。收支较上年决算数减少601.01万元，下降18.5%。",
        "3,084.82万元 601.01万元 18.5%",
    ),
    case(
        "a slip in what was spent less",
        "公务接待费预算10万元，实际开支了4.26万元，比预算少了5.47万元。",
        "10万元 4.26万元 5.47万元",
    ),
    case(
        "points of a share",
        "2023年税收占比59.0%，较上年下降2.7个百分点（上年占比60.7%）。",
        "59.0% 2.7个百分点 60.7%",
    ),
    case(
        "of a row of the table below",
        "2023年决算\n其中教育支出88346万元，比上年增加4127万元。分科目如下：\n单位：万元\n科目\t2023年\t2022年\n教育支出\t88346\t84129\n其他支出\t12000\t11000\n合计\t100346\t95129\n",
        "88346万元 4127万元 84129",
    ),
    case("by itself", "年初在岗180人，年末184人，增加14人。", "180人 184人 14人"),
    case(
        "one up and one down, each of its own",
        "收入620万元，比上年600万元增加30万元；支出580万元，减少20万元。",
        "620万元 600万元 30万元",
    ),
    case(
        "a slip behind 与…比",
        "全年支出1,205.40万元。与2021年1,108.44万元比，增支69.96万元，增幅8.75%。",
        "1,205.40万元 1,108.44万元 69.96万元",
    ),
    case(
        "a slip behind the year before alone",
        "2016年度自评报告\n会议费实际开支3.24万元。2015年度为3.51万元，下降9.7%。",
        "3.24万元 3.51万元 9.7%",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_change(text: str) -> None:
    assert (checks(text, "change"), alarms(text)) == ([], [])


@pytest.mark.parametrize(("text", "verdict", "figures"), READ)
def test_a_change_is_read(text: str, verdict: str, figures: str) -> None:
    assert (verdict, figures) in checks(text, "change")
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_a_wrong_change_is_found(text: str, figures: str) -> None:
    assert ("change", figures) in alarms(text)


THAN = [
    case("by how much", "2024年收入580万元，高于上年260万元，增长81.25%。", "580万元 260万元 81.25%"),
    case("by how much less", "接待费支出44.00万元，低于上年6.00万元，下降12.00%。", "44.00万元 6.00万元 12.00%"),
    case("of a year with its number", "2024年收入580万元，高于2023年260万元，增长81.25%。", "580万元 260万元 81.25%"),
    case("the year before", "2024年收入580万元，高于上年320万元，增长81.25%。", "580万元 320万元 81.25%"),
    case("a year's own amount", "2024年接待费2.8万元，低于2023年决算数3.2万元，下降12.5%。", "2.8万元 3.2万元 12.5%"),
    case("the year before, less", "接待费支出44.00万元，低于上年50.00万元，下降12.00%。", "44.00万元 50.00万元 12.00%"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), THAN)
def test_higher_than_last_year(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "change")
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "一般公共预算收入76亿元，高于上年目标72亿元，增长2.8%。",
        "生均经费1.9万元，低于上年全市平均水平2.3万元，下降4%。",
        "运行费支出64万元，低于上年控制数70万元，下降3.5%。",
        "会议费支出18万元，不高于上年的20万元，压减8%的要求已落实。",
        "会议费支出18.00万元，不高于上年20.00万元，压减8%的要求已落实。",
        "2024年收入580万元，高于上年同类地区470万元，增长81.25%。",
        "2024年人均公用经费2.8万元，低于2023年全市平均水平3.2万元，下降5%。",
        "2024年一般债务余额28亿元，低于2023年限额32亿元，比上年末增加1亿元。",
        "项目综合单价2800元，低于2023年信息价3500元，比控制价3000元降低200元。",
        "项目综合单价2800元，略低于2023年市场指导价3500元，比控制价3000元降低200元。",
        "2024年城镇新增就业2.8万人，高于2023年全省平均水平2.6万人，同比增长5%。",
    ],
)
def test_higher_than_something_else(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        case(
            "over the budget of the beginning, told nowhere", "本年支出320万元，全年预算350万元，比年初预算增加50万元。"
        ),
        case("over that of the year before", "支出320万元，预算300万元，比上年预算增加30万元。"),
        case("an adjusted budget, and not what was spent", "支出320万元，调整预算为350万元，比年初预算增加50万元。"),
        case("both sides planned", "收入预算320万元，支出预算320万元，比年初预算增加20万元。"),
        case(
            "against a budget of its own, what was done being told without a unit",
            "批准的全县公共预算收入预算为6210万元，根据收入情况调整为6050万元，较年初预算减收160万元。\n"
            "批准的县本级公共预算收入预算为4320万元，实际完成4160，较年初预算数减少160万元。",
        ),
        case(
            "a reason with a fall of its own, and no amount of it",
            "本级收入2310亿元，同比减少190亿元，下降7.6%，主要是土地市场低迷，土地出让同比减少210亿元，下降9.8%。",
        ),
        case(
            "a reason that names an amount, and the change of the whole over the budget",
            "三公经费支出52.30万元，比上年减少7.70万元，主要是压减接待，接待费支出12.10万元，较预算减少10.20万元。",
        ),
    ],
)
def test_changes_of_which_one_is_of_something_else(text: str) -> None:
    assert alarms(text) == []


PLANNED_FOR = "某馆2026年单位预算情况说明\n接待费预算2.10万元，"


@pytest.mark.parametrize(
    "told",
    [
        case("of another year", "2025年执行数2.40万元，比2024年下降5.20%。"),
        case("the other way", "2025年执行数1.80万元，下降5.20%。"),
        case("of which of the two, no word says", "2025年执行数2.40万元，同比下降5.20%。"),
        case("of guests", "2025年执行数2.40万元，人次下降5.20%。"),
        case("of another expense", "2025年执行数2.40万元；会议费下降5.20%。"),
        case("from the budget", "2025年执行数2.40万元，较2025年预算下降16.00%。"),
        case("from a budget told beside", "2025年预算2.50万元，2025年执行数2.40万元，下降16.00%。"),
        case("two years before", "2024年执行数2.40万元，下降5.20%。"),
        case("right", "2025年执行数2.40万元，下降12.50%。"),
    ],
)
def test_of_what_a_change_is_no_word_says(told: str) -> None:
    assert alarms(PLANNED_FOR + told) == []


@pytest.mark.parametrize(
    "told", ["2025年执行数2.40万元，", "2025年决算2.40万元，", "2025年度实际2.40万元，", "2025年预算数为2.40万元，"]
)
def test_an_amount_of_the_year_before_between_an_amount_and_its_change(told: str) -> None:
    assert ("consistent", "2.10万元 2.40万元 12.50%") in checks(PLANNED_FOR + told + "下降12.50%。", "change")
    assert ("change", "2.10万元 2.40万元 15.20%") in alarms(PLANNED_FOR + told + "下降15.20%。")


OF_TWO_BUDGETS = (
    "2010年，“三公经费”预算为2613.6万元。全年实际开支“三公经费”2596.12万元，比当年预算节省了17.48万元。\n"
    "2011年“三公经费”财政拨款预算数2609.6万元。\n与上年的2613.6万元相比，2011年“三公经费”预算{change}。"
)


def test_the_budget_of_the_year_that_a_change_names() -> None:
    assert alarms(OF_TWO_BUDGETS.format(change="减少了4万元")) == []
    assert holds(OF_TWO_BUDGETS.format(change="减少了4万元"), "change", "2609.6万元 2613.6万元 4万元")
    assert alleged(OF_TWO_BUDGETS.format(change="减少了6万元"), "change", "2609.6万元 2613.6万元 6万元")


@pytest.mark.parametrize(
    "text",
    [
        case(
            "more than the others",
            "全年参检2300家，在参检的2300家中，公募基金会为1200家，占52.17%，比非公募基金会多100家。",
        ),
        case("more than the first", "在参检的2300家中，非公募基金会为1200家，占52.17%，比公募基金会多100家。"),
        case("of both", "参检2300家，公募基金会1200家，非公募基金会1100家，公募基金会比非公募基金会多100家。"),
    ],
)
def test_what_is_not_is_another(text: str) -> None:
    assert alarms(text) == []


def test_more_than_the_others_that_are_told() -> None:
    text = "参检2300家，公募基金会1200家，非公募基金会1100家，公募基金会比非公募基金会多200家。"
    assert alleged(text, "change", "1200家 1100家 200家")


@pytest.mark.parametrize("against", ["相比去年的", "比去年的", "相比上年的", "相比2012年的"])
def test_compared_with_last_year_and_said_again(against: str) -> None:
    text = f"全市共募集善款6.40亿元，{against}5.20亿元，同比增长"
    assert holds(f"{text}23.1%。", "change", "6.40亿元 5.20亿元 23.1%")
    assert alleged(f"{text}29.1%。", "change", "6.40亿元 5.20亿元 29.1%")


def test_of_last_years_own_change_nothing_is_said() -> None:
    assert alarms("去年募集善款5.20亿元，同比增长29.1%。今年募集6.40亿元。") == []


def test_a_verb_left_out_behind_the_base() -> None:
    text = "决算支出820.33万元，较2022年决算数688.84万元131.49万元，增长19.09%。"
    assert alarms(text) == []
    assert holds(text, "change", "820.33万元 688.84万元 19.09%")
