"""A number of things against the list that names them."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case("rates of which some are not named", "到位率、执行率、完成率等四项指标得满分。"),
    case("a rate of the clause before", "到位率达标，执行率、完成率、满意率四项指标得满分。"),
    case("costs one of which may be two", "公务用车购置费、运行维护费、公务接待费、因公出国费三项费用下降。"),
    case("one name told in two halves", "主要用于公务用车购置、运行维护、公务接待、因公出国三项支出。"),
    case(
        "amounts that are not all",
        "重点支出安排：教育15.10亿元、社会保障8.40亿元、科学技术2.30亿元，四项合计35.80亿元。",
    ),
    case("amounts of the clause before", "教育15.10亿元，社会保障8.40亿元、科学技术2.30亿元，三项合计25.80亿元。"),
    case("what only some are said of", "教育15.10亿元、社会保障8.40亿元、科学技术2.30亿元，两项下降。"),
    case(
        "what was planned for the things and spent on them",
        "去年实施3个项目：总投资600万元，到位资金450万元，支出320万元。",
    ),
    case("where the money of the things is from", "安排3个项目：中央资金600万元，省级资金300万元，县级资金100万元。"),
    case("two things of three in a bracket", "重点领域支出（教育、农林水3项）保障有力。"),
    case("some things of a bracket", "民生支出（教育、卫生健康、住房保障等8项）完成2345万元。"),
    case("some of a kind that are told before it", "走访学校、医院、养老院等单位9家。"),
    case("tasks, one more than are told", "重点推进四项工作：\n1.加强组织领导\n2.规范资金管理\n3.强化日常监督"),
    case(
        "more below than are said",
        "安排两个项目：\n1.甲工程，投资200万元。\n2.乙工程，投资300万元。\n3.丙工程，投资100万元。",
    ),
    case("places drawn, and how many projects there", "现场核查抽取甲坝镇、大营镇7个项目。"),
    case("some of the places drawn", "评价组现场抽查甲坝镇、大营镇等5个镇。"),
    case("a bracket that is part of what is counted", "资金下达5个县（市、区），逐级落实。"),
    case("a bracket that tells some", "走访了4个镇（城关镇、沙河镇等）。"),
    case("a bracket of something else", "改造5个片区（含道路、管网、绿化）。"),
    case("other things in the bracket than are counted", "抽取5个单位（道路养护、桥梁加固、隧道维修）。"),
    case(
        "a number of each kind, and one list of all",
        "本系统中，行政机关1家，参公单位2家，事业单位3家，具体包括：\n1、县林业局\n2、县防火办\n3、县种苗站\n4、城关林场\n5、青山林场\n6、石门林场",
    ),
    case("costs of bodies", "局机关及下属事业单位人员经费、公用经费、项目经费3项。"),
    case("costs of bodies that have a name", "局机关及所属水文站人员工资、社保缴费、公积金3项。"),
    case("bodies, and costs of the last", "局机关及所属水文站、供水总站人员经费、公用经费2项支出。"),
    case("what is paid for them", "保障局机关及所属单位水费、电费、取暖费3项支出。"),
    case("等 before the number leaves the list open", "局机关内设办公室、人事科、规划科等7个科室。"),
    case("property of the state is no list", "国有企业、集体企业、民营企业等12家单位参会。"),
    case("numbers of households in a list that is not said to be all", "涉及6个乡镇，其中上河镇120户、下河镇96户。"),
    case("rates in a list", "抽查3个乡镇，合格率分别为上河镇98.0%、下河镇97.0%。"),
    case(
        "measures below a number of projects",
        "去年实施项目6个，总投资820万元。主要做法如下：\n1.抓好前期。\n2.加强调度。\n3.严格验收。",
    ),
    case(
        "two numbers of things, and one list",
        "去年实施项目5个，涉及单位3家，总投资820万元。具体如下：\n1.甲单位：投资300万元；\n2.乙单位：投资260万元；\n3.丙单位：投资260万元。",
    ),
    case("a numbered list about something else", "全年实施项目4个。主要做法如下：\n1.加强领导\n2.规范管理"),
    case("numbered items with text between", "实施项目3个，具体是：\n1.造林项目\n面积2000亩。\n2.防火项目\n面积广。"),
    case("等 leaves the list open", "内设机构12个，包括办公室、财务科、法规科等。"),
    case("主要 names some", "全年完成重点工作8项，主要是防汛、抗旱、河道清淤。"),
    case("two independent counts", "内设机构8个，下属事业单位5家。"),
    case("events are not named", "组织培训6场，座谈会3次，覆盖干部、村医、教师。"),
    case("duties behind a colon", "主要职责3项：负责防汛抗旱，做好水资源管理；加强河湖保护。"),
    case("a list of amounts", "项目3个，投入120.00万元、80.00万元、60.00万元。"),
    case("about so many", "辖区有村（社区）约20个，如青山村、柳河村、石桥村。"),
    case("more than so many", "服务企业30余家，涉及建材、食品、纺织。"),
    case("the number is that of something else", "会同财政局、审计局、教育局检查学校25所。"),
    case("households and names", "慰问困难户5户，送去大米、食用油、棉被。"),
    case("a document's number", "印发第3号公告，明确申报条件、时限、流程。"),
    case("a form left blank", "内设机构　　个，分别是　　。"),
    case("levels of government", "市、县两级配套资金已到位，涉及乡镇12个。"),
    case(
        "offices, and what kinds of money they got",
        "涉及预算单位12个，资金300.00万元：财政拨款200.00万元；事业收入100.00万元。",
    ),
    case(
        "a number far from a list of measures",
        "去年设立工作小组3个，投入20万元。具体措施如下：\n1.加强领导。\n2.落实责任。",
    ),
    case("a table of other things", "预算单位共3个，详见下表：\n序号\t项目\n1\t甲工程\n2\t乙工程\n说明如下。"),
    case(
        "a table without serial numbers",
        "预算单位共3个，详见下表：\n单位名称\t级别\n甲局\t正科\n乙院\t副科\n说明如下。",
    ),
    case("works, and where their money is from", "建设项目3个，总投资500.00万元：中央300.00万元；省级200.00万元。"),
]

READ = [
    case(
        "names of indicators that hold 设施",
        "注：预算执行率、管网改造长度、计量设施数量、新增供水能力四项指标按完成率计分。",
        "consistent",
        "预算执行率 管网改造长度 计量设施数量 新增供水能力 四项",
    ),
    case(
        "amounts before the number of what they come to",
        "重点支出安排：教育15.10亿元、社会保障和就业8.40亿元、科学技术2.30亿元，三项合计25.80亿元。",
        "consistent",
        "教育 社会保障和就业 科学技术 三项",
    ),
    case(
        "in words, with lines below",
        "本年安排三个项目：\n①校舍维修1160000.00元\n②教学设备200000.00元\n③教师培训80000.00元",
        "consistent",
        "三个 校舍维修\ue000 教学设备\ue000 教师培训\ue000",
    ),
    case(
        "in words, numbered in the sentence",
        "纳入预算编制范围的单位四家：1.局机关；2.渔政支队；3.水产推广站；4.监测中心。",
        "consistent",
        "四家 局机关 渔政支队 水产推广站 监测中心",
    ),
    case(
        "with their amounts, parted by commas",
        "项目补助共安排3项：医院改革补助96.0万元，住院医师培训44.8万元，设备购置80.0万元。",
        "consistent",
        "3项 医院改革补助 住院医师培训 设备购置",
    ),
    case(
        "all that a bracket holds",
        "民生支出（教育、医疗、农林水、住房4项）占比有所提高。",
        "consistent",
        "教育 医疗 农林水 住房 4项",
    ),
    case(
        "what they are before the number",
        "机关1家；市医院、市中医院、市疾控中心等市直单位3家；乡镇卫生院13家。",
        "consistent",
        "市医院 市中医院 市疾控中心 3家",
    ),
    case(
        "an office itself and those below it are two",
        "本说明包括局机关及下属的审计中心、数据服务中心，共3个单位。",
        "consistent",
        "局机关 审计中心 数据服务中心 3个",
    ),
    case(
        "itself and what belongs to it",
        "编报范围包括局本级和所属的水文站、灌溉试验站，共3家单位。",
        "consistent",
        "局本级 水文站 灌溉试验站 3家",
    ),
    case(
        "itself and those below it, behind the number",
        "汇总单位4个，包括局机关以及直属的种子站、植保站、土肥站。",
        "consistent",
        "4个 局机关 种子站 植保站 土肥站",
    ),
    case(
        "itself and those below it, before the number",
        "局机关及所属甲水库管理所、乙灌区管理站、丙供水总站共4个单位。",
        "consistent",
        "局机关 甲水库管理所 乙灌区管理站 丙供水总站 4个",
    ),
    case(
        "names with numbers in them, and one that ends like a share",
        "审定新品种4个，分别为清岭早占、清优208、清椒3号和白石春茶。",
        "consistent",
        "4个 清岭早占 清优208 清椒3号 白石春茶",
    ),
    case(
        "institutions below it",
        "内设办公室2个，下属农业综合服务中心、民生服务中心2个事业单位。",
        "consistent",
        "农业综合服务中心 民生服务中心 2个",
    ),
    case(
        "drawn by someone",
        "现场核查抽取甲坝镇、大营镇、碗厂乡3个乡镇，查看工程21处。",
        "consistent",
        "甲坝镇 大营镇 碗厂乡 3个",
    ),
    case("drawn at random", "评价组随机抽取了甲小学、乙中学2所学校。", "consistent", "甲小学 乙中学 2所"),
    case("visited", "走访甲坝镇、大营镇、碗厂镇3个镇，座谈6次。", "consistent", "甲坝镇 大营镇 碗厂镇 3个"),
    case(
        "particularly named",
        "纳入预算编制范围的单位共3个，具体包括：县水务局本级、县水文站、县河道管理所。",
        "consistent",
        "3个 县水务局本级 县水文站 县河道管理所",
    ),
    case(
        "what something is divided into",
        "指标体系分为投入、过程、产出、效果4个一级指标，总分100分。",
        "consistent",
        "投入 过程 产出 效果 4个",
    ),
    case(
        "names in brackets behind a noun with a bracket of its own",
        "任务分解到4个乡（镇）（沙河镇、石桥镇、南岭乡、柳林乡）。",
        "consistent",
        "4个 沙河镇 石桥镇 南岭乡 柳林乡",
    ),
    case(
        "names in brackets",
        "覆盖3个片区（河东、河西、南湖）。",
        "consistent",
        "3个 河东 河西 南湖",
    ),
    case(
        "what was finished",
        "完成东坪、西岗、南湖3个村的供水改造。",
        "consistent",
        "东坪 西岗 南湖 3个",
    ),
    case(
        "told with what they come to, one by one",
        "对2022年度3个项目开展绩效自评，涉及资金560.00万元，分别是：办案业务费300.00万元、宣传费160.00万元、聘用人员经费100.00万元。",
        "consistent",
        "3个 办案业务费 宣传费 聘用人员经费",
    ),
    case(
        "等 behind a list that is whole",
        "局机关内设办公室（法规科）、人事科、规划科等3个科室。",
        "consistent",
        "办公室（法规科） 人事科 规划科 3个",
    ),
    case(
        "共 behind a list, a bracket",
        "镇机关设党政办公室、综治办公室、应急办公室共3个内设机构。",
        "consistent",
        "党政办公室 综治办公室 应急办公室 3个",
    ),
    case(
        "所属 units have 有",
        "所属单位有文化服务中心、农技服务中心、退役军人服务站共3个，均由镇统一核算。",
        "consistent",
        "文化服务中心 农技服务中心 退役军人服务站 3个",
    ),
    case(
        "names with numbers of households",
        "涉及3个乡镇，分别是上河镇120户、下河镇96户、石桥乡77户。",
        "consistent",
        "3个 上河镇 下河镇 石桥乡",
    ),
    case(
        "announced at the end of the paragraph",
        "去年自管项目有3个，财政给了820万，用了790万。逐个列在下面：\n1. 甲路改造：给了300万；"
        "\n2. 乙桥加固：给了260万；\n3. 丙园整修：给了260万。\n以上各项均已完工。",
        "consistent",
        "3个 甲路改造 乙桥加固 丙园整修",
    ),
    case(
        "numbered paragraphs below",
        "纳入部门决算编制范围的单位共3个，具体是：\n1.县林业局（本级）\n2.县林业技术推广站\n3.县国有林场\n编制共68名。",
        "consistent",
        "3个 县林业局（本级） 县林业技术推广站 县国有林场",
    ),
    case(
        "a list of the total, not of its last part",
        "下属单位3个，其中参公单位1个，其他事业单位2个，分别是甲执法队、乙推广站、丙林场。",
        "consistent",
        "3个 甲执法队 乙推广站 丙林场",
    ),
    case(
        "amounts behind semicolons",
        "安排项目3个，具体为：防火120.00万元；造林80.00万元；病虫防治35.00万元。",
        "consistent",
        "3个 防火 造林 病虫防治",
    ),
    case("a colon", "内设科室4个：办公室、财务科、法规科、监督科。", "consistent", "4个 办公室 财务科 法规科 监督科"),
    case(
        "即 and a last 和",
        "下属事业单位3家，即：河湖管理中心、灌溉试验站和水质监测中心。",
        "consistent",
        "3家 河湖管理中心 灌溉试验站 水质监测中心",
    ),
    case(
        "before the number",
        "局机关内设办公室、人事科、计划财务科3个科室。",
        "consistent",
        "办公室 人事科 计划财务科 3个",
    ),
    case("分别是", "下设直属单位2个，分别是县图书馆、县文化馆。", "consistent", "2个 县图书馆 县文化馆"),
    case(
        "共 behind the list",
        "决算单位包括：局本级、普查中心和社会经济调查队，共3家。",
        "consistent",
        "局本级 普查中心 社会经济调查队 3家",
    ),
    case(
        "brackets inside a name",
        "内设机构3个：办公室（党建办、信访办）、财务科、法规科。",
        "consistent",
        "3个 办公室（党建办、信访办） 财务科 法规科",
    ),
    case("一是 and 二是", "未完成指标2个，一是水费收缴率，二是工程完工率。", "consistent", "2个 一是 二是"),
    case(
        "names with amounts",
        "重点项目3个，分别是：河道治理2980.00万元、供水工程1875.36万元、水库加固1022.00万元。",
        "consistent",
        "3个 河道治理 供水工程 水库加固",
    ),
    case("half-width marks", "内设机构2个:办公室、业务科。", "consistent", "2个 办公室 业务科"),
    case(
        "和 inside a name",
        "专门委员会3个：农业和农村委员会、城乡建设委员会、社会建设委员会。",
        "consistent",
        "3个 农业和农村委员会 城乡建设委员会 社会建设委员会",
    ),
    case(
        "和 inside the last name",
        "镇政府内设综合办公室、农业服务中心、村镇建设和环境保护所3个机构。",
        "consistent",
        "综合办公室 农业服务中心 村镇建设和环境保护所 3个",
    ),
    case(
        "和 between two bodies",
        "编报单位包括：农业服务中心、水利站、局机关和林业调查队，共4家。",
        "consistent",
        "农业服务中心 水利站 局机关 林业调查队 4家",
    ),
    case(
        "two numbers before one colon",
        "本局下设3个股室和2个二级机构：办公室、财务股、业务股，服务中心、监测站。",
        "consistent",
        "3个 办公室 财务股 业务股",
    ),
    case("towns", "项目分布在大湾、和安、双柏、长滩4个乡镇。", "consistent", "大湾 和安 双柏 长滩 4个"),
    case(
        "told with what they come to",
        "安排项目3个，合计700.00万元：农村供水310.00万元；工程维护290.00万元；取水计量100.00万元。",
        "consistent",
        "3个 农村供水 工程维护 取水计量",
    ),
    case(
        "told with what they come to, a paragraph for each",
        "年初批复项目2个，预算合计70.00万元，执行率90.00%：\n（1）宗教事务管理经费。预算安排40.00万元。\n（2）民族团结经费。预算安排30.00万元。",
        "consistent",
        "2个 宗教事务管理经费 民族团结经费",
    ),
    case(
        "what is evaluated, behind 对",
        "对困难职工帮扶、劳模疗休养、职工技能竞赛、夏送清凉4个项目开展绩效自评。",
        "consistent",
        "困难职工帮扶 劳模疗休养 职工技能竞赛 夏送清凉 4个",
    ),
    case(
        "a dash before the names",
        "改造了3个小区——鹭江新村、榕树里、后埔花园，惠及居民862户。",
        "consistent",
        "3个 鹭江新村 榕树里 后埔花园",
    ),
    case(
        "a numbered table below",
        "预算单位共3个，详见下表：\n序号\t单位名称\n1\t甲局\n2\t乙中心\n3\t丙院\n说明如下。",
        "consistent",
        "3个 甲局 乙中心 丙院",
    ),
]

FOUND = [
    case("short names of rates", "到位率、执行率、完成率四项指标得满分。", "到位率 执行率 完成率 四项"),
    case(
        "short names of rates, in digits",
        "注：到位率、执行率、完成率、满意率3项指标得满分。",
        "到位率 执行率 完成率 满意率 3项",
    ),
    case(
        "amounts that make what is told of them",
        "重点支出安排：教育15.10亿元、社会保障8.40亿元、科学技术2.30亿元，四项合计25.80亿元。",
        "教育 社会保障 科学技术 四项",
    ),
    case(
        "offices in words with lines below",
        "机关内设四个科室：\n1.办公室\n2.财务科\n3.人事科\n二、人员情况\n编制20名。",
        "四个 办公室 财务科 人事科",
    ),
    case(
        "offices in words, numbered in the sentence",
        "下属单位五家：1.监察大队；2.渔政支队；3.水产推广站；4.监测中心。\n二、职责",
        "五家 监察大队 渔政支队 水产推广站 监测中心",
    ),
    case(
        "itself and those below it are four",
        "汇总范围包括局本级及下属的甲水库管理所、乙灌区管理站、丙供水总站，共5家单位。",
        "局本级 甲水库管理所 乙灌区管理站 丙供水总站 5家",
    ),
    case(
        "names with numbers in them",
        "审定新品种5个，分别为清岭早占、清优208、清椒3号和白石春茶。",
        "5个 清岭早占 清优208 清椒3号 白石春茶",
    ),
    case(
        "one name in brackets too few",
        "任务分解到5个乡（镇）（沙河镇、石桥镇、南岭乡、柳林乡）。",
        "5个 沙河镇 石桥镇 南岭乡 柳林乡",
    ),
    case("a town missing", "涉及4个乡镇，分别是上河镇120户、下河镇96户、石桥乡77户。", "4个 上河镇 下河镇 石桥乡"),
    case(
        "共 in a clause of its own",
        "镇机关设党政办公室、综治办公室、应急办公室共4个内设机构。",
        "党政办公室 综治办公室 应急办公室 4个",
    ),
    case(
        "one missing below, and the text goes on",
        "去年自管项目有4个，财政给了820万，用了790万。逐个列在下面：\n1. 甲路改造：给了300万；"
        "\n2. 乙桥加固：给了260万；\n3. 丙园整修：给了260万。\n以上各项均已完工。",
        "4个 甲路改造 乙桥加固 丙园整修",
    ),
    case("one name missing", "内设科室5个：办公室、财务科、法规科、监督科。", "5个 办公室 财务科 法规科 监督科"),
    case(
        "one name too many",
        "下属事业单位2家，即：河湖管理中心、灌溉试验站、水质监测中心。",
        "2家 河湖管理中心 灌溉试验站 水质监测中心",
    ),
    case("before the number", "局机关内设办公室、人事科、计划财务科4个科室。", "办公室 人事科 计划财务科 4个"),
    case("分别是", "下设直属单位3个，分别是县图书馆、县文化馆。", "3个 县图书馆 县文化馆"),
    case(
        "共 behind the list",
        "决算单位包括：局本级、普查中心和社会经济调查队，共4家。",
        "局本级 普查中心 社会经济调查队 4家",
    ),
    case(
        "和 inside the last name is no second office",
        "镇政府内设综合办公室、农业服务中心、村镇建设和环境保护所共4个机构。",
        "综合办公室 农业服务中心 村镇建设和环境保护所 4个",
    ),
    case("一是 and 二是", "未完成指标3个，一是水费收缴率，二是工程完工率。", "3个 一是 二是"),
    case(
        "names with amounts",
        "重点项目4个，分别是：河道治理2980.00万元、供水工程1875.36万元、水库加固1022.00万元。",
        "4个 河道治理 供水工程 水库加固",
    ),
    case("towns", "项目分布在大湾、和安、双柏、长滩5个乡镇。", "大湾 和安 双柏 长滩 5个"),
    case(
        "told with what they come to",
        "安排项目4个，合计700.00万元：农村供水310.00万元；工程维护290.00万元；取水计量100.00万元。",
        "4个 农村供水 工程维护 取水计量",
    ),
    case(
        "a numbered table below, a cell a line",
        "纳入编制范围的预算单位共4个，如下表：\n序号\n单位名称\n1\n甲局\n2\n乙中心\n3\n丙院\n二、人员构成",
        "4个 甲局 乙中心 丙院",
    ),
]


@pytest.mark.parametrize(
    "text",
    ["支出范围包括局机关及下属事业单位人员经费、公用经费、项目经费，共3项。", "检查内容包括局本级和所属单位的预算编制、资产管理，共2个方面。"],
)  # fmt: skip
def test_what_is_said_of_all_bodies_is_no_body(text: str) -> None:
    assert [verdict for verdict, _ in checks(text, "count")] == ["consistent"]
    assert alarms(text) == []


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_counted(text: str) -> None:
    assert (checks(text, "count"), alarms(text)) == ([], [])


@pytest.mark.parametrize(("text", "verdict", "names"), READ)
def test_a_list_is_counted(text: str, verdict: str, names: str) -> None:
    assert (verdict, names) in checks(text, "count")
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_a_wrong_count_is_found(text: str, names: str) -> None:
    assert ("count", names) in alarms(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        case("itself and those that are named", "本部门下设局机关及图书馆、文化馆、非遗中心4个预算单位。", "局机关 图书馆 文化馆 非遗中心 4个"),
        case("its level", "纳入汇总的有局本级及规划馆、测绘队、档案馆共4家单位。", "局本级 规划馆 测绘队 档案馆 4家"),
        case("joined by 和", "本部门下设局机关和种子站、植保站、土肥站4个预算单位。", "局机关 种子站 植保站 土肥站 4个"),
        case("by its name", "区教育局及下属实验小学、第一中学、教研室4家单位开展了自评。", "区教育局 实验小学 第一中学 教研室 4家"),
        case("in words", "市水利局及所属河道管理站、灌溉试验站、水文中心共四个单位参加。", "市水利局 河道管理站 灌溉试验站 水文中心 四个"),
        case("those below it alone", "局机关及下属图书馆、文化馆、非遗中心3个事业单位均已完成自评。", "图书馆 文化馆 非遗中心 3个"),
        case("those below it alone, behind 共", "局机关及下属种子站、植保站、土肥站共3个下属单位。", "种子站 植保站 土肥站 3个"),
        case("those below it alone, in words", "局机关和下属图书馆、文化馆、非遗中心三个事业单位。", "图书馆 文化馆 非遗中心 三个"),
        case("those below it alone, behind the number", "下属单位3个，包括局机关及所属文化馆、图书馆、美术馆。", "3个 文化馆 图书馆 美术馆"),
    ],
)  # fmt: skip
def test_an_office_may_be_counted_with_those_below_it_or_not(text: str, names: str) -> None:
    assert checks(text, "count") == [("consistent", names)]
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "本部门下设局机关及图书馆、文化馆、非遗中心6个预算单位。",
        "区教育局及下属实验小学、第一中学、教研室6家单位开展了自评。",
        "预算单位6个，包括局机关及所属文化馆、图书馆、美术馆。",
    ],
)
def test_neither_with_it_nor_without(text: str) -> None:
    assert [verdict for verdict, _ in checks(text, "count")] == ["inconsistent"]


@pytest.mark.parametrize(
    "text",
    [
        "纳入编制范围的有县民政局（本级）及下属的县一院、县二院、县福利院共4个单位。",
        "纳入编制范围的有县民政局（本级）及下属的县一院、县二院、县福利院共3个单位。",
        "预算单位4个，包括县文旅局（机关）及所属的图书馆、文化馆、博物馆。",
    ],
)
def test_a_head_office_with_a_remark_may_be_counted_or_not(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "局机关设六个股室：\n1.办公室。负责文电工作。\n2.财务股。负责财务工作。\n3.业务股、法规股。负责业务工作。\n4.人事股。负责人事工作。\n5.党建办。负责党建工作。",
        "机关设五个科室：\n1.综合科。承担文秘工作。\n2.规划科与财务科。承担规划、财务工作。\n3.执法科。承担执法工作。\n4.人事科。承担人事工作。",
        "局内设四个科室：\n1.办公室\n2.财务科\n3.业务科\n机关党委、工会按有关规定设置。",
        "中心内设五个部：\n（1）综合部\n（2）业务部\n（3）信息部\n（4）财务部\n另设工会一处，不列编制。",
    ],
)
def test_numbered_names_need_not_be_all_that_is_told_in_words(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "三个项目的资金使用：合同价120万元、结算价110万元、审减10万元。",
        "四项资金，分别为：送审价200万元，审定价180万元，审减20万元，已付150万元。",
    ],
)
def test_prices_of_one_project_are_not_a_project_each(text: str) -> None:
    assert checks(text, "count") == []


NAMES = "南渡、北岭、抱岭、龙坡、美夏、昌头、田表、和舍"


@pytest.mark.parametrize(
    "text",
    [
        f"全镇辖8个村委会（{NAMES}）和1个社区。",
        f"全镇辖9个村委会（{NAMES}等）和1个社区。",
        f"全镇辖9个村委会（不含{NAMES}）和1个社区。",
        f"全镇辖9个村（{NAMES}、经开区）。",
        f"全县9个乡镇（{NAMES}、经开区、茶场）纳入考核。",
        f"全镇辖9个村（{NAMES}和茶园）。",
        f"全镇12个村（其中{NAMES}为重点村）已完成。",
        f"检查9个项目（{NAMES}）。",
        "检查6个村（制度、台账、资金、公示、档案）落实情况。",
        "检查12个村（南渡、北岭、抱岭、龙坡、美夏、昌头、田表、舍里）落实情况。",
    ],
    ids=[
        "as many",
        "and others",
        "without these",
        "another kind of place",
        "a district",
        "and",
        "some",
        "no places",
        "no names",
        "far fewer",
    ],
)
def test_places_in_a_bracket(text: str) -> None:
    assert [one for one in alarms(text) if one[0] == "count"] == []


@pytest.mark.parametrize(
    "text",
    [f"全镇辖9个村委会（{NAMES}）和1个社区。", f"对全县7个乡镇（{NAMES}）补助480万元。"],
    ids=["one is missing", "one too many"],
)
def test_places_in_a_bracket_are_counted(text: str) -> None:
    assert [kind for kind, _ in alarms(text)] == ["count"]
