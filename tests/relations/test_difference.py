"""What is left, missing or added: 结余, 缺编, 净资产, 年末结转, 追加."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, checks, holds

NOTHING = [
    case(
        "left of this year, and of all years",
        "医保基金支出935.3亿元。当期结存77.6亿元，累计结存753.4亿元。",
    ),
    case("owed for works, beside a rate", "县级到位80.00万元，到位率80%，尚欠工程款5.00万元。"),
    case("what was late, of others than are told", "受理工单1,248件，按期办结1,221件，超期17件。"),
    case("beyond a goal that is told nowhere", "2020年计划培训6,000人次。\n培训6,284人次，超出目标值84人次。"),
    case("those who did not are of others", "应参检企业386家，实际参检362家，未参检20家。"),
    case(
        "those that were not so, of others than the sentence before tells",
        "改造户厕700户。经验收，合格585户，不合格的15户已整改。",
    ),
    case("posts of one kind are vacant", "编制236名，在编人员221人，其中专业课教师编制空缺9名。"),
    case(
        "raised twice",
        "年初批复预算120.00万元。年中追加30.00万元用于维修，年中追加25.00万元用于培训，全年支出160.00万元。",
    ),
    case(
        "not so with those of other years", "抽检样品420批次，合格411批次，合格率97.86%，不合格11批次（含往年2批次）。"
    ),
    case("what was not so is counted otherwise", "抽检样品420批次，合格411批次，合格率97.86%；不合格项目15批次。"),
    case("not so, of other things", "抽检食品420批次，合格411批次，合格率97.86%；药品不合格15批次。"),
    case("not so, of those tried before", "抽检样品420批次，合格411批次，合格率97.86%；累计不合格15批次。"),
    case("what was not so for another reason", "验收户厕600户，合格580户，另有不合格公厕3座。"),
    case("what is left, and nothing it is left of", "年末结转结余资金36.20万元，全部为项目资金。"),
    case("three savings of three things", "节约办公费2.00万元、会议费3.00万元、差旅费5.00万元。"),
    case("unfinished things", "未完成指标2个，正在推进的项目5个，剩余事项列入下年。"),
    case("money saved is the reason", "支出减少12.00万元，主要原因是招标节约8.00万元、压缩会议2.00万元。"),
    case("the balance of a bank account", "年末银行存款余额58.30万元，库存现金0.20万元。"),
    case("surplus of two kinds of funds", "结余资金中，财政拨款结余10.00万元，其他资金结余4.00万元。"),
    case("last year's carry-over only", "上年结转60.00万元，本年预算拨款986.52万元。"),
    case("vacant posts without posts", "缺编8人，拟通过公开招录补充5人。"),
    case("a gap of another fund", "县级配套资金缺口较大，省级资金320.00万元已全部到位。"),
    case("rate of net value", "固定资产净值率为62.5%，成新率为70%。"),
    case("a form left blank", "总收入　　万元，总支出　　万元，结余　　万元。"),
    case("days left and acres left", "剩余工期45天，剩余面积120亩，累计完成860亩。"),
    case(
        "a surplus of all years",
        "医保基金累计结余1.56亿元，当年收入3.20亿元，支出2.98亿元。",
    ),
    case("limits of surplus", "结余资金不得超过50万元，已使用资金320.00万元。"),
    case("profits paid in are income", "国有资本经营支出20.10亿元，国有资本经营收入26.50亿元，其中利润收入22.10亿元。"),
    case("what was taken off is not all that was", "应发补贴1,000.00万元，扣除违规申报30.00万元，实际发放920.00万元。"),
    case(
        "of one basis, but of other things", "采购规模8,214.6万元，剔除公路采购1,300.2万元，同口径规模为5,114.4万元。"
    ),
    case("taken off without a whole", "剔除不合规支出12.00万元，最终认定支出350.00万元。"),
    case("another thing than what was taken off", "审核农户2,300户，剔除不合法面积829.6公顷，最终核定51,424.2公顷。"),
    case("lower than an amount that is itself the limit", "政府债务余额231450万元，低于限额236800万元，风险可控。"),
    case("lower than a threshold that is named nowhere", "人均支出1,200.00元，低于全省平均水平85.00元。"),
    case("taken off in per cent too", "申请资金500.00万元，扣除上年结余20.00万元，再扣减10%，最终核定432.00万元。"),
    case("with what else came in", "全年应征税款800.00万元，扣除退税50.00万元，净入库770.00万元（含滞纳金）。"),
    case("what was added between", "年初申报5,000亩，核减200亩，新增300亩，最终核定5,100亩。"),
    case("less done than in another year", "计划培训350人次，实际培训342人次，比上年少完成9人次。"),
]

READ = [
    case(
        "left in two parts",
        "预算500.00万元，支出430.00万元，结余30.00万元，结转40.00万元。",
        "consistent",
        "500.00万元 430.00万元 30.00万元 40.00万元",
    ),
    case(
        "left in two parts, of what was done first",
        "项目支出430.00万元，预算500.00万元，结余30.00万元，结转下年40.00万元。",
        "consistent",
        "430.00万元 500.00万元 30.00万元 40.00万元",
    ),
    case(
        "left and taken back",
        "预算500.00万元，支出430.00万元，结余52.00万元，财政收回18.00万元。",
        "consistent",
        "500.00万元 430.00万元 52.00万元 18.00万元",
    ),
    case(
        "what was given back is not left",
        "总收入820.00万元。总支出800.00万元。当年收支结余20.00万元，年初结转10.00万元，上缴财政5.00万元，年末结转25.00万元。",
        "consistent",
        "820.00万元 800.00万元 10.00万元 5.00万元 25.00万元",
    ),
    case(
        "the balance of the year and what was there, beside a budget that is not it",
        "全年预算800.00万元。全年实现收入780.00万元。全年支出760.00万元，预算执行率95%。本年收支结余20.00万元，年初结转30.00万元，年末结转50.00万元。",
        "consistent",
        "20.00万元 30.00万元 50.00万元",
    ),
    case(
        "the balance of the year, of both sides in paragraphs of their own",
        "调整后预算800.00万元。\n全年实现收入780.00万元：财政拨款700.00万元、事业收入80.00万元。\n全年支出760.00万元，预算执行率95%。\n当年收支结余20.00万元，年初结转30.00万元，年末结转50.00万元。",
        "consistent",
        "780.00万元 760.00万元 20.00万元",
    ),
    case(
        "still owed, of what the nearest rate tells of",
        "计划投资300.00万元，其中省级补助200.00万元，县级配套100.00万元。\n到位280.00万元，到位率93.33%。县级到位80.00万元，到位率80%，尚欠20.00万元。",
        "consistent",
        "100.00万元 80.00万元 20.00万元",
    ),
    case(
        "a gap told far behind the rate of that name",
        "计划投资300.00万元，其中省级补助200.00万元，县级配套100.00万元。\n二、到位情况\n省级到位200.00万元、县级到位80.00万元，合计280.00万元。"
        "县级配套到位率为80%。\n三、管理情况\n专户管理。\n四、存在问题\n一是县级配套资金缺口20.00万元。",
        "consistent",
        "100.00万元 80.00万元 20.00万元",
    ),
    case(
        "not paid out, of a budget told in another section",
        "2023年预算安排专项资金3,600.00万元。\n二、资金拨付\n截至年底，拨付到企业3,457.00万元，拨付率96.03%，未拨付143.00万元。",
        "consistent",
        "3,600.00万元 3,457.00万元 143.00万元",
    ),
    case("those who did not", "应参检企业386家，实际参检362家，未参检24家。", "consistent", "386家 362家 24家"),
    case(
        "and what became of them",
        "应到会代表120人，实际到会113人，未到会的7人已请假。",
        "consistent",
        "120人 113人 7人",
    ),
    case(
        "vehicles handed in",
        "年初车辆26辆，年内上交6辆、新购1辆，年末保有量21辆。",
        "consistent",
        "26辆 6辆 1辆 21辆",
    ),
    case(
        "put in and taken out, behind what came in",
        "政府性基金收入4,836.00万元，完成预算5,200.00万元的93%，其中土地出让收入4,590.00万元。加上级补助110.50万元、上年结余187.00万元，减去当年支出4,620.50万元和调出资金360.00万元，年末结余153.00万元。",
        "consistent",
        "4,836.00万元 110.50万元 187.00万元 4,620.50万元 360.00万元 153.00万元",
    ),
    case(
        "put in and taken out, in one sentence",
        "本年收入836.00万元，加上年结余87.00万元，扣除当年支出620.50万元、上缴资金60.00万元，年末结余242.50万元。",
        "consistent",
        "836.00万元 87.00万元 620.50万元 60.00万元 242.50万元",
    ),
    case(
        "what was late",
        "受理工单1,248件，按期办结1,221件，办结率97.84%，超期27件。",
        "consistent",
        "1,248件 1,221件 27件",
    ),
    case("what was not in time", "收到申请360件，按时答复356件，逾期的4件。", "consistent", "360件 356件 4件"),
    case(
        "what was not mended",
        "查出隐患1,326条，整改到位1,297条，整改率97.81%，未整改的29条列入台账。",
        "consistent",
        "1,326条 1,297条 29条",
    ),
    case(
        "beyond a goal of another section",
        "2020年计划培训6,000人次。\n数量指标：培训6,284人次，超出目标值284人次。",
        "consistent",
        "6,000人次 6,284人次 284人次",
    ),
    case(
        "raised in the sentence before, with what makes up the addition",
        "年初预算968.40万元，年中追加312.65万元，其中中央资金150.00万元、安全专项102.65万元、物资储备60.00万元。调整后全年预算1,281.05万元，支出1,247.38万元。",
        "consistent",
        "968.40万元 312.65万元 1,281.05万元",
    ),
    case(
        "who came and who went, netted",
        "年内退休5人、公开招聘1人，在职人数由上年末的65人净减少4人。",
        "consistent",
        "5人 1人 4人",
    ),
    case(
        "those that were not so, all of them in the sentence before",
        "改造户厕600户，完成计划的98.49%。经县级验收，合格585户，一次性验收合格率97.50%，不合格的15户已整改。",
        "consistent",
        "600户 585户 15户",
    ),
    case(
        "raised in the sentence behind",
        "2022年年初批复本局部门预算2416.20万元，其中基本支出1416.20万元、项目支出1000.00万元。年中追加1864.50万元（上级专项1664.50万元，县级追加200.00万元），调整后全年预算数为4280.70万元。",
        "consistent",
        "2416.20万元 1864.50万元 4280.70万元",
    ),
    case(
        "raised by an adjustment",
        "2022年本单位年初预算收入2416.20万元，年中调整增加164.50万元，调整后预算2580.70万元。",
        "consistent",
        "2416.20万元 164.50万元 2580.70万元",
    ),
    case(
        "project money said to be all of it",
        "2023年度一般公共预算财政拨款支出3502.14万元。\n2023年度一般公共预算财政拨款基本支出2428.95万元。\n项目18个，资金1073.19万元，占一般公共预算项目支出总额的100%。",
        "consistent",
        "3502.14万元 2428.95万元 1073.19万元",
    ),
    case(
        "those that were not so",
        "县级验收600户，一次性验收合格585户，合格率97.50%，不合格的15户已整改。",
        "consistent",
        "600户 585户 15户",
    ),
    case(
        "what is left is left of what arrived",
        "应到位资金834.20万元，实际到位834.20万元，到位率100%。\n年底实际支出749.50万元，占到位资金的89.85%，结余84.70万元。",
        "consistent",
        "834.20万元 749.50万元 84.70万元",
    ),
    case(
        "what is left of the full mark",
        "该部分满分20分，因资料不全扣1.8分，得18.2分。",
        "consistent",
        "20分 1.8分 18.2分",
    ),
    case(
        "paid and not yet paid",
        "工程合同价320.00万元，已支付288.00万元，尚未支付32.00万元。",
        "consistent",
        "320.00万元 288.00万元 32.00万元",
    ),
    case(
        "posts less persons",
        "核定编制126名，实有在编118人，缺编8人。",
        "consistent",
        "126名 118人 8人",
    ),
    case(
        "arrived less spent",
        "到位资金580.00万元，实际支付563.70万元，结余16.30万元。",
        "consistent",
        "580.00万元 563.70万元 16.30万元",
    ),
    case(
        "carried over: both years",
        "本年结余22.15万元，加上年初结转13.40万元，年末累计结转35.55万元。",
        "consistent",
        "22.15万元 13.40万元 35.55万元",
    ),
    case(
        "initial budget and additions",
        "年初预算612.40万元，年中追加56.51万元，全年预算数668.91万元。",
        "consistent",
        "612.40万元 56.51万元 668.91万元",
    ),
    case(
        "taken back",
        "年初预算612.40万元，年中调减-12.40万元，调整后预算600.00万元。",
        "consistent",
        "612.40万元 -12.40万元 600.00万元",
    ),
    case(
        "against the budget",
        "会议费决算182.60万元，较预算205.00万元结余22.40万元。",
        "consistent",
        "182.60万元 205.00万元 22.40万元",
    ),
    case(
        "problems",
        "检查发现问题368个，已整改361个，剩余7个。",
        "consistent",
        "368个 361个 7个",
    ),
    case(
        "the gap of one fund by name",
        "县级配套资金1,200.00万元，到位840.00万元，缺口360.00万元。",
        "consistent",
        "1,200.00万元 840.00万元 360.00万元",
    ),
    case(
        "tender and award",
        "招标控制价1,250.00万元，中标价1,116.60万元，节约133.40万元。",
        "consistent",
        "1,250.00万元 1,116.60万元 133.40万元",
    ),
    case(
        "who came and who went",
        "全年新增486户，清退712户，较年初净减少226户。",
        "consistent",
        "486户 712户 226户",
    ),
    case(
        "a surplus of all years behind it",
        "医保基金收入3.20亿元，支出2.98亿元，当期结余0.22亿元，累计结余1.56亿元。",
        "consistent",
        "3.20亿元 2.98亿元 0.22亿元",
    ),
    case(
        "additions in the sentence behind",
        "年初预算安排1098.60万元，其中基本支出640.10万元，项目支出458.50万元。年中追加28.80万元，全年预算数1127.40万元。",
        "consistent",
        "1098.60万元 28.80万元 1127.40万元",
    ),
    case(
        "in another unit",
        "到位资金1.20亿元，累计支出11,600万元，结余400万元。",
        "consistent",
        "1.20亿元 11,600万元 400万元",
    ),
    case(
        "original value less depreciation",
        "固定资产原值860.20万元，累计折旧312.75万元，净值547.45万元。",
        "consistent",
        "860.20万元 312.75万元 547.45万元",
    ),
    case(
        "what was there, what came, what went",
        "年初结转和结余36.20万元，本年收入820.50万元，本年支出812.40万元，年末结转和结余44.30万元。",
        "consistent",
        "36.20万元 820.50万元 812.40万元 44.30万元",
    ),
    case(
        "cut in the year",
        "年初预算480.00万元，9月份调减24.00万元，调整后预算456.00万元。",
        "consistent",
        "480.00万元 24.00万元 456.00万元",
    ),
    case(
        "what a verb takes off",
        "全市申报面积52,316.8公顷，经抽查，剔除林地、草原等不合法面积829.6公顷，最终核定51,487.2公顷。",
        "consistent",
        "52,316.8公顷 829.6公顷 51,487.2公顷",
    ),
    case(
        "two things taken off, people",
        "年初申请低保1,320人，经复核，核减不符合条件86人、死亡退出14人，审定1,220人。",
        "consistent",
        "1,320人 86人 14人 1,220人",
    ),
    case(
        "with a rate between",
        "送审金额5,000.00万元，扣减重复列支200.00万元，核减率4%，最终审定4,800.00万元。",
        "consistent",
        "5,000.00万元 200.00万元 4,800.00万元",
    ),
    case(
        "what arrived at the farmers, which holds",
        "应发补贴1,000.00万元，扣除违规申报30.00万元，实际发放970.00万元。",
        "consistent",
        "1,000.00万元 30.00万元 970.00万元",
    ),
    case(
        "what a crop gave and cost",
        "大豆每公顷总收入14,315元，总成本11,640元，纯收益2,675元。",
        "consistent",
        "14,315元 11,640元 2,675元",
    ),
    case(
        "of two that are named by their measures",
        "2022年度“三公”经费支出预算为4.20万元，支出决算为3.16万元，完成预算的75.24%。决算数较预算数减少1.04万元，主要原因是厉行节约。",
        "consistent",
        "4.20万元 3.16万元 1.04万元",
    ),
    case(
        "by how much lower than the limit",
        "省财政厅核定政府债务限额236800万元（一般债务118300万元、专项债务118500万元）。年末政府债务余额231450万元（一般债务115600万元、专项债务115850万元），低于限额5350万元。",
        "consistent",
        "236800万元 231450万元 5350万元",
    ),
    case(
        "the final more than the budget",
        "会议费预算30.00万元，决算33.50万元。决算数大于预算数3.50万元。",
        "consistent",
        "30.00万元 33.50万元 3.50万元",
    ),
    case(
        "what was carried through the year in one fund, the totals of all told above",
        "本年收入合计900.00万元，本年支出合计880.00万元。\n七、政府性基金预算财政拨款支出决算情况说明\n年初结转40.00万元，本年收入285.00万元，本年支出271.50万元，年末结转53.50万元。",
        "consistent",
        "40.00万元 285.00万元 271.50万元 53.50万元",
    ),
    case(
        "what fell short of a task",
        "培训年度任务350人，实际完成342人，完成率97.71%，少完成8人。",
        "consistent",
        "350人 342人 8人",
    ),
    case(
        "how far one kind of debt is from its limit",
        "政府债务限额55.33亿元，其中一般债务23.86亿元、专项债务31.47亿元。年末政府债务余额53.67亿元，其中一般债务余额23.12亿元，专项债务余额30.55亿元，一般债务距限额尚有空间0.74亿元。",
        "consistent",
        "23.86亿元 23.12亿元 0.74亿元",
    ),
    case(
        "how far the other kind is, whose name stands in the total alone",
        "政府债务限额55.33亿元，其中一般债务限额23.86亿元、专项债务限额31.47亿元。年末政府债务余额53.67亿元，其中一般债务23.12亿元，专项债务30.55亿元；专项债务距核定限额尚有0.92亿元空间。",
        "consistent",
        "31.47亿元 30.55亿元 0.92亿元",
    ),
    case(
        "what is added and what is taken off with 减 alone",
        "一般公共预算收入安排63.20亿元；加税收返还及转移支付8.45亿元、上年结转1.95亿元、调入资金5.40亿元，减上解支出12.70亿元，可用财力66.30亿元。",
        "consistent",
        "63.20亿元 8.45亿元 1.95亿元 5.40亿元 12.70亿元 66.30亿元",
    ),
    case(
        "the same with another word for it",
        "县级收入预计28.60亿元，加上级补助31.15亿元、动用稳定调节基金2.05亿元，扣除上解支出3.48亿元，可用财力58.32亿元。",
        "consistent",
        "28.60亿元 31.15亿元 2.05亿元 3.48亿元 58.32亿元",
    ),
]

FOUND = [
    case(
        "the balance of the year and what was there",
        "全年实现收入780.00万元。全年支出760.00万元。当年收支结余20.00万元，年初结转30.00万元，年末结转55.00万元。",
        "20.00万元 30.00万元 55.00万元",
    ),
    case(
        "the balance of the year has two digits turned",
        "调整后预算900.00万元。\n本年实现收入783.50万元：财政拨款700.00万元、事业收入83.50万元。\n本年支出760.00万元，预算执行率84.44%。\n当年收支结余25.30万元，年初结转30.00万元。",
        "783.50万元 760.00万元 25.30万元",
    ),
    case(
        "a gap told far behind the rate of that name",
        "计划投资300.00万元，其中省级补助200.00万元，乡镇自筹100.00万元。\n二、到位情况\n省级到位200.00万元、乡镇到位80.00万元，合计280.00万元。"
        "乡镇自筹到位率为80%。\n三、管理情况\n专户管理。\n四、存在问题\n一是乡镇自筹缺口30.00万元。",
        "100.00万元 80.00万元 30.00万元",
    ),
    case(
        "a slip in what is left of what was put in",
        "本年收入836.00万元，加上年结余87.00万元，减去当年支出620.50万元、上缴资金60.00万元，年末结余224.50万元。",
        "836.00万元 87.00万元 620.50万元 60.00万元 224.50万元",
    ),
    case("who came and who went, netted", "年内退休5人、公开招聘1人，在职人数由上年末的65人净减少3人。", "5人 1人 3人"),
    case("households that came and went", "新增低保48户、退出低保66户，净减少81户。", "48户 66户 81户"),
    case(
        "what should have come and what did",
        "县级应配套569.20万元，仅到位398.40万元，缺口107.80万元。",
        "569.20万元 398.40万元 107.80万元",
    ),
    case(
        "the same of a town",
        "乡镇应筹资金86.40万元，实际到位52.10万元，缺口43.30万元，项目进度受影响。",
        "86.40万元 52.10万元 43.30万元",
    ),
    case(
        "owed, of what was due, the arrival told elsewhere",
        "区级配套128.40万元。区级配套资金到位96.30万元，区级配套到位率75.00%。\n（一）配套不足。区级配套应到位128.40万元，欠拨31.20万元。",
        "96.30万元 128.40万元 31.20万元",
    ),
    case(
        "raised by an adjustment",
        "2022年本单位年初预算收入2416.20万元，年中调整增加164.50万元，调整后预算2508.70万元。",
        "2416.20万元 164.50万元 2508.70万元",
    ),
    case(
        "what is left, behind the parts of what was used",
        "年初安排预备费420万元，实际动支365万元，其中抢险180万元，应急处置120万元，其他65万元，剩余65万元。",
        "420万元 365万元 65万元",
    ),
    case(
        "digits swapped",
        "项目资金320.00万元，实际使用286.40万元，剩余36.30万元。",
        "320.00万元 286.40万元 36.30万元",
    ),
    case("posts", "核定编制126名，实有在编118人，缺编6人。", "126名 118人 6人"),
    case(
        "arrived less spent",
        "到位资金580.00万元，实际支付563.70万元，结余26.30万元。",
        "580.00万元 563.70万元 26.30万元",
    ),
    case(
        "both years",
        "本年结余22.15万元，加上年初结转13.40万元，年末累计结转33.55万元。",
        "22.15万元 13.40万元 33.55万元",
    ),
    case(
        "additions",
        "年初预算612.40万元，年中追加56.51万元，全年预算数686.91万元。",
        "612.40万元 56.51万元 686.91万元",
    ),
    case(
        "against the budget",
        "会议费决算182.60万元，较预算205.00万元结余24.20万元。",
        "182.60万元 205.00万元 24.20万元",
    ),
    case("problems", "检查发现问题368个，已整改361个，剩余9个。", "368个 361个 9个"),
    case(
        "tender and award",
        "招标控制价1,250.00万元，中标价1,116.60万元，节约143.40万元。",
        "1,250.00万元 1,116.60万元 143.40万元",
    ),
    case(
        "original value less depreciation",
        "固定资产原值860.20万元，累计折旧312.75万元，净值574.45万元。",
        "860.20万元 312.75万元 574.45万元",
    ),
    case(
        "what was there, what came, what went",
        "年初结转和结余36.20万元，本年收入820.50万元，本年支出812.40万元，年末结转和结余48.30万元。",
        "36.20万元 820.50万元 812.40万元 48.30万元",
    ),
    case(
        "digits swapped in what was taken off",
        "全市申报面积52,316.8公顷，剔除不合法面积829.6公顷，最终核定51,424.2公顷。",
        "52,316.8公顷 829.6公顷 51,424.2公顷",
    ),
    case(
        "of two that are named by their measures",
        "支出预算为4.20万元，支出决算为3.16万元。决算数较预算数减少1.40万元。",
        "4.20万元 3.16万元 1.40万元",
    ),
    case(
        "what was carried through the year in one fund",
        "七、政府性基金预算财政拨款支出决算情况说明\n年初结转和结余40.00万元；本年收入285.00万元；本年支出271.50万元；年末结转和结余54.50万元。",
        "40.00万元 285.00万元 271.50万元 54.50万元",
    ),
    case(
        "how far one kind of debt is from its limit",
        "政府债务限额55.33亿元，其中一般债务23.86亿元、专项债务31.47亿元。年末政府债务余额53.67亿元，其中一般债务余额23.12亿元，专项债务余额30.55亿元，一般债务距限额尚有空间0.47亿元。",
        "23.86亿元 23.12亿元 0.47亿元",
    ),
]


SIDES = "全年收入1,234.50万元。\n全年支出1,134.50万元。\n"


@pytest.mark.parametrize(
    "text",
    [
        case("without what was earned", "全年收入1,234.50万元（不含经营收入）。\n全年支出1,134.50万元。\n当年收支结余110.00万元。"),
        case("what was given to others", "全年收入1,234.50万元。\n全年支出1,134.50万元，另有附属单位支出10.00万元。\n当年收支结余90.00万元。"),
        case(
            "what was carried in and what was set aside",
            "全年收入1,234.50万元，上年结转20.00万元。\n全年支出1,134.50万元，结余分配10.00万元。\n当年收支结余110.00万元。",
        ),
        case("means of other years", "全年收入1,234.50万元，使用非财政拨款结余10.00万元。\n全年支出1,134.50万元。\n当年收支结余110.00万元。"),
        case("moved away", "全年收入1,234.50万元。\n全年支出1,134.50万元，调出资金10.00万元。\n当年收支结余90.00万元。"),
        case("set aside, in a bracket behind", SIDES + "当年收支结余90.00万元（已提取专用基金10.00万元）。"),
        case("set aside, in one sentence", "全年收入1,234.50万元，全年支出1,134.50万元，结余分配10.00万元，当年收支结余90.00万元。"),
    ],
)  # fmt: skip
def test_what_else_came_or_went_beside_both_sides(text: str) -> None:
    assert alarms(text) == []


def test_a_slip_in_what_is_left_of_both_sides() -> None:
    assert alarms(SIDES + "当年收支结余110.00万元，年初结转30.00万元。") == [
        ("difference", "1,234.50万元 1,134.50万元 110.00万元")
    ]


@pytest.mark.parametrize("text", NOTHING)
def test_no_difference(text: str) -> None:
    assert (checks(text, "difference"), alarms(text)) == ([], [])


@pytest.mark.parametrize(("text", "verdict", "figures"), READ)
def test_a_difference_is_read(text: str, verdict: str, figures: str) -> None:
    assert (verdict, figures) in checks(text, "difference")
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_a_wrong_difference_is_found(text: str, figures: str) -> None:
    assert ("difference", figures) in alarms(text)


def test_what_is_carried_on_is_part_of_what_comes_to_as_much_as_the_income() -> None:
    text = "2022年度收入总计2,864.30万元，支出总计2,864.30万元，其中年末结转和结余186.42万元。"
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "专户上年结余65.60万元，本年收入130.00万元，支出98.30万元，从其他专户调剂15.00万元，年末结余112.30万元。",
        "2023年末专项结余46.80万元，本年收入150.00万元，支出132.50万元，缴回财政20.00万元，年末结余44.30万元。",
        "年初欠付货款360.00万元，本年支付220.00万元，年末尚欠280.00万元，其中本年新增欠款140.00万元。",
        "年初应付账款360.00万元，本年支付220.00万元，年末尚未支付280.00万元，本年新增应付140.00万元。",
        "年初结余76.4万元，本年到账200万元，实际支出195万元，年末结余83.9万元，其中利息收入2.5万元。",
        "专户年初余额86.4万元，本年归集200万元，拨付195万元，年末余额93.9万元，差额2.5万元为利息收入。",
        "资金到位300万元，支出295万元，结余资金及利息6.2万元全部缴回。",
    ],
)
def test_what_came_or_went_may_be_told_behind_or_between(text: str) -> None:
    assert alarms(text) == []


def test_an_account_that_closes_with_what_was_moved_is_a_tick() -> None:
    text = "专户上年结余65.60万元，本年收入130.00万元，支出98.30万元，从其他专户调剂15.00万元，年末结余112.30万元。"
    assert holds(text, "difference", "65.60万元 130.00万元 98.30万元 15.00万元 112.30万元")


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "2024年预备费预算5,000万元，动支3,200万元用于防汛救灾、动支1,000万元用于疫情防控，剩余800万元。",
            "5,000万元 3,200万元 1,000万元 800万元",
        ),
        (
            "专项资金预算2,600万元，支付1,450万元用于工程款，支付380万元用于监理费，结余770万元。",
            "2,600万元 1,450万元 380万元 770万元",
        ),
        (
            "2024年预备费预算5,000万元，动支其中3,200万元，统筹用于平衡预算800万元，剩余1,000万元。",
            "5,000万元 3,200万元 800万元 1,000万元",
        ),
        (
            "应急资金2,000万元，动支本金500万元，归还200万元，年末结余1,700万元。",
            "2,000万元 500万元 200万元 1,700万元",
        ),
    ],
)
def test_what_was_taken_in_several_goes(text: str, figures: str) -> None:
    assert alarms(text) == []
    assert holds(text, "difference", figures)


def test_what_was_taken_at_once_is_all_of_it() -> None:
    text = "预备费预算5,000万元，动支3,200万元，其中防汛2,100万元，防疫1,100万元，剩余1,080万元。"
    assert ("difference", "5,000万元 3,200万元 1,080万元") in alarms(text)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("现场核查机具420台，人机相符411台，相符率97.86%；不符12台，已责令整改。", "420台 411台 12台"),
        ("抽检样品420批次，合格411批次，合格率97.86%；不合格的13批次已下架。", "420批次 411批次 13批次"),
    ],
)
def test_more_were_not_so_than_were_left(text: str, figures: str) -> None:
    assert [kind for kind, shown in alarms(text) if sorted(shown.split()) == sorted(figures.split())] == ["difference"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case(
            "told behind the flows",
            "捐赠款收入1535.60万元，捐赠款支出1228.80万元，期初捐赠款结存600.20万元，累计捐赠款结余907.00万元。",
            "1535.60万元 1228.80万元 600.20万元 907.00万元",
        ),
        case(
            "told first",
            "期初结存600.20万元，收入1535.60万元，支出1228.80万元，期末结存907.00万元。",
            "1535.60万元 1228.80万元 600.20万元 907.00万元",
        ),
        case(
            "of the year alone",
            "收入1535.60万元，支出1228.80万元，当年结存306.80万元。",
            "1535.60万元 1228.80万元 306.80万元",
        ),
    ],
)
def test_what_there_was_before_is_nothing_left(text: str, figures: str) -> None:
    assert alarms(text) == []
    assert holds(text, "difference", figures)


def test_a_balance_that_does_not_close() -> None:
    text = "期初结存600.20万元，收入1535.60万元，支出1228.80万元，期末结存917.00万元。"
    assert alleged(text, "difference", "600.20万元 1535.60万元 1228.80万元 917.00万元")
