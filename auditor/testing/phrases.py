"""What offices write: tables of phrases, each with slots. Nothing here was taken from one report; all are usual."""

# --- parts of a total: `parts` is the list, already written ----------------------------------------------------------

PARTS_AFTER = (  # the total first
    "{lead}{total}，其中：{parts}。",
    "{lead}{total}，其中{parts}。",
    "{lead}{total}。其中：{parts}。",
    "{lead}{total}，包括{parts}。",
    "{lead}{total}，具体为：{parts}。",
    "{lead}{total}，分别为{parts}。",
    "{lead}{total}（其中：{parts}）。",
    "{lead}{total}（{parts}）。",
    "{lead}{total}，主要用于以下方面：{parts}。",
    "{lead}{total}，其中，{parts}。",
)
PARTS_COMPOSED = ("{lead}{total}，由{parts}组成。", "{lead}{total}，由{parts}构成。")
PARTS_BEFORE = ("{parts}，合计{total}。", "{parts}，以上共计{total}。", "{parts}，总计{total}。")
PART_SEPARATORS = ("，", "；", "、")
PART = ("{name}{amount}", "{name}{amount}", "{name}{amount}", "{name}为{amount}")

# --- shares ----------------------------------------------------------------------------------------------------------

SHARE_OF = ("，占{whole}的{rate}", "，占{rate}", "，占比{rate}", "，占{whole}的比重为{rate}", "（占{rate}）")
SHARES_LAST = (  # after the parts
    "，占比分别为{rates}",
    "，分别占{whole}的{rates}",
    "，占{whole}的比重分别为{rates}",
)

# --- change ----------------------------------------------------------------------------------------------------------

UP = (("增加", "增长"), ("增加", "上升"), ("增加", "增幅"), ("增长", "增长"))
DOWN = (("减少", "下降"), ("减少", "降低"), ("减少", "减少"), ("下降", "降幅"))

CHANGE = (  # after the current figure
    "，比上年增加{delta}，增长{rate}",
    "，较上年增加{delta}，增长{rate}",
    "，比上年{prior}增加{delta}，增长{rate}",
    "，较上年的{prior}增加{delta}，增长{rate}",
    "，与上年{prior}相比，增加{delta}，增长{rate}",
    "，与上年相比增加{delta}，增长{rate}",
    "，比上年（{prior}）增加{delta}，增长{rate}",
    "，同比增加{delta}，增长{rate}",
    "，比上年增长{rate}，增加{delta}",
    "，比上年增加{delta}，增幅为{rate}",
    "，比{last}年增加{delta}，增长{rate}",
    "，较{last}年决算数{prior}增加{delta}，增长{rate}",
    "，上年为{prior}，同比增长{rate}",
    "，比上年的{prior}增长{rate}",
    "，比上年增加{delta}",
    "，同比增长{rate}",
)
FLAT = ("，与上年持平", "，与上年{prior}持平", "，较上年无变化", "，与{last}年持平")
REASONS = ("，主要原因是{reason}。", "，主要是{reason}。", "。主要原因：{reason}。", "。", "。")
REASONS_UP = ("年中人员工资正常晋级晋档", "新增重点工作任务", "上级专项资金增加", "人员增加", "补发以前年度考核奖")
REASONS_DOWN = ("落实过紧日子要求，压减一般性支出", "厉行节约", "部分项目已完工", "人员退休", "普查任务结束")

BOTH_SIDES = (  # income and expenditure, and how each changed
    "{year}年总收入{income}，较上年{before}{up}{rate}；总支出{spent}，较上年{spent_before}{spent_up}{spent_rate}。",
    "{year}年收入{income}、支出{spent}，比上年分别{up}{delta}、{spent_delta}，分别{grow}{rate}、{spent_rate}。",
    "{year}年总收入{income}，比上年{up}{delta}，{grow}{rate}；总支出{spent}，比上年{spent_up}{spent_delta}，{spent_grow}{spent_rate}。",
)
POINTS = (
    "，比上年提高{points}个百分点",
    "，较上年的{before}提高{points}个百分点",
    "，比{last}年提高{points}个百分点",
)

# --- budget and execution --------------------------------------------------------------------------------------------

EXECUTION = (
    "{name}年初预算为{budget}，支出决算为{final}，完成年初预算的{rate}",
    "{name}年初预算{budget}，决算{final}，完成年初预算的{rate}",
    "{name}年初预算数为{budget}，决算数为{final}，完成预算的{rate}",
    "{name}决算{final}，完成年初预算{budget}的{rate}",
    "{name}{final}，为年初预算{budget}的{rate}",
    "{name}年初预算安排{budget}，实际支出{final}，占年初预算的{rate}",
)
EXECUTION_RATE = (
    "{name}全年预算数{budget}，全年执行数{final}，执行率{rate}",
    "{name}全年预算数为{budget}，执行数为{final}，执行率为{rate}",
    "{name}全年预算{budget}，实际支出{final}，预算执行率{rate}",
    "{name}预算{budget}、执行{final}，执行率{rate}",
    "{name}调整预算数{budget}，支出{final}，预算执行率为{rate}",
)
VERSUS_BUDGET = (
    "，决算数小于预算数的主要原因是{reason}",
    "，决算数大于预算数的主要原因是{reason}",
    "，决算数与预算数持平",
)
BUDGET_FLOW = (
    "{year}年年初预算{initial}，年中追加{added}，全年预算{adjusted}，实际支出{final}，执行率{rate}。",
    "{year}年初批复预算{initial}，年度执行中追加预算{added}，调整后预算{adjusted}；全年支出{final}，预算执行率{rate}。",
    "年初预算为{initial}，年中追加预算{added}，全年预算数为{adjusted}，执行数为{final}，执行率为{rate}。",
    "{year}年部门年初预算{initial}，追加{added}，全年预算合计{adjusted}，截至年底执行{final}，执行率为{rate}。",
)
CARRIED = ("年末结转和结余{carried}。", "年末结转结余{carried}。", "年末结转{carried}，按规定结转下年使用。")

# --- totals of income and expenditure --------------------------------------------------------------------------------

GRAND_TOTALS = (
    "{year}年度收、支总计均为{total}。与{last}年相比，收、支总计各增加{delta}，增长{rate}{reason}",
    "{year}年度收入总计{total}，支出总计{again}。与上年相比，收、支总计各增加{delta}，增长{rate}{reason}",
    "{year}年度收、支总计{total}，与{last}年度{prior}相比，各增加{delta}，增长{rate}{reason}",
    "本部门{year}年度收、支总计{total}，较上年{prior}增加{delta}，增长{rate}{reason}",
)
BALANCE = (
    "年初结转和结余{start}，本年收入{income}，本年支出{spent}，年末结转和结余{left}。",
    "{year}年收入{income}，支出{spent}，年初结转结余{start}，年末结转结余{left}。",
    "本年收入{income}，加上年初结转和结余{start}，减去本年支出{spent}，年末结转和结余{left}。",
    "年初结转{start}，当年收入{income}，当年支出{spent}，年末结转{left}。",
)

NESTED = (  # people and running costs, each with its own parts in brackets or after 包括
    "{lead}{total}，其中：人员经费{people}（{first}），公用经费{public}（{second}）。",
    "{lead}{total}。其中：人员经费{people}，包括{first}；公用经费{public}，包括{second}。",
    "{lead}{total}，其中人员经费{people}，主要包括{first}；公用经费{public}，主要包括{second}。",
)
VERSUS_INITIAL = (  # a change against the budget, not against last year
    "{year}年支出决算{final}，比年初预算{initial}增加{delta}，增长{rate}{reason}",
    "{year}年支出决算数{final}，较年初预算数{initial}增加{delta}，增幅{rate}{reason}",
    "{year}年年初预算{initial}，支出决算{final}，决算比年初预算增加{delta}，增长{rate}{reason}",
)
ROUNDLY = (  # the same money in another unit
    "{year}年部门总支出{amount}。",
    "全年累计支出{amount}，有力保障了各项重点工作开展。",
    "{year}年全年总支出约{amount}。",
)

# --- people ----------------------------------------------------------------------------------------------------------

POSTS = (
    "核定编制{total}，其中：{parts}。",
    "机构编制部门核定编制{total}（{parts}）。",
    "我单位编制数{total}，其中{parts}。",
    "{parts}，合计{total}。",
)
STAFF = (
    "年末实有在职人员{total}，其中：{parts}；退休人员{retired}。",
    "实有在职人员{total}（{parts}），退休人员{retired}。",
    "{year}年末在职人员{total}，其中{parts}。另有退休人员{retired}。",
    "截至{year}年12月31日，在职在编{total}，其中：{parts}。",
)
BOTH = (
    "核定编制{posts}，年末实有在职人员{staff}，退休人员{retired}。",
    "编制人数{posts}，实有人数{staff}，离退休人员{retired}。",
    "共有编制{posts}，实有{staff}，空编{vacant}。",
)
POST_PART = ("{kind}编制{amount}", "{kind}{amount}", "{kind}编{amount}")
STAFF_PART = ("{kind}人员{amount}", "{kind}{amount}", "{kind}编制人员{amount}")

# --- the three public expenses ---------------------------------------------------------------------------------------

TRAVEL_LEAD = (
    "{year}年度“三公”经费支出决算",
    "{year}年“三公”经费财政拨款支出",
    "本年度“三公”经费支出合计",
    "“三公”经费决算数",
)
CARS = (
    "{name}{amount}（其中：公务用车购置费{buy}，公务用车运行维护费{run}）",
    "{name}{amount}（购置费{buy}，运行维护费{run}）",
)
RECEPTION = (
    "国内公务接待{batches}，累计接待{guests}。",
    "全年共接待来访团组{batches}、{guests}。",
    "主要用于接待上级检查和兄弟单位学习交流，共{batches}，{guests}。",
)

FEES = (  # name, parts
    ("会议费", ("工作会议", "业务会议")),
    ("培训费", ("干部培训", "业务培训")),
)
FEE = (  # 其中 and two kinds may be the two that matter: only words that say all of it make a slip a finding
    "{name}支出{total}（分别为{parts}）",
    "{year}年{name}支出{total}，分别用于{parts}",
)
MAINLY = (  # some of the parts
    "{name}支出{total}，主要包括{parts}等。",
    "{name}{total}，主要用于{parts}等方面。",
    "{name}支出{total}，包括{parts}等。",
)
MAINLY_NAMES = ("印刷费", "差旅费", "劳务费", "邮电费", "办公费", "维修（护）费", "物业管理费")

# --- procurement, assets, running costs ------------------------------------------------------------------------------

PROCUREMENT = (
    "{year}年度政府采购支出总额",
    "本年度政府采购支出",
    "{year}年政府采购支出合计",
    "政府采购支出总额",
)
SMALL = (  # after a sentence with the whole
    "授予中小企业合同金额{small}，占政府采购支出总额的{rate}。",
    "授予中小企业合同金额{small}，占政府采购支出总额的{rate}，其中：授予小微企业合同金额{micro}，占授予中小企业合同金额的{second}。",
)
ASSETS = (
    "截至{year}年12月31日，资产总额{total}，其中：{parts}。",
    "{year}年末资产总计{total}，其中{parts}。",
    "年末资产总额{total}，包括{parts}。",
)
NET = (
    "负债总额{debt}，净资产{net}。",
    "年末负债{debt}，净资产总额{net}。",
)
WORTH = (
    "{year}年末资产总额{total}，负债总额{debt}，净资产{net}。",
    "截至{year}年12月31日，单位资产总额{total}，负债{debt}，净资产合计{net}。",
    "年末资产合计{total}、负债合计{debt}、净资产合计{net}。",
)
CARS_OWNED = (
    "截至{year}年12月31日，本部门共有车辆{total}，其中：{parts}。",
    "年末共有车辆{total}，其中{parts}；单价50万元以上通用设备0台（套），单价100万元以上专用设备0台（套）。",
)
RUNNING = (
    "{year}年度机关运行经费支出",
    "本部门{year}年机关运行经费支出",
    "机关运行经费",
    "{year}年度本部门机关运行经费支出",
)

# --- offices and units: as many names as are counted ------------------------------------------------------------------

ROOMS = (
    "办公室",
    "人事股",
    "财务股",
    "法规股",
    "规划股",
    "信访股",
    "项目股",
    "监督股",
    "行政审批股",
    "安全股",
    "宣传教育股",
)
UNITS_BELOW = ("执法大队", "服务中心", "技术推广站", "质量监测站", "信息中心", "培训中心", "档案馆")
ROOM_COUNT = (
    "内设股室{count}，分别为：{names}。",
    "我局内设{count}职能股室：{names}。",
    "局机关设有{count}内设机构，即{names}。",
    "下设{names}等{count}股室。",
)
BELOW_COUNT = (
    "下属事业单位{count}，分别为{names}。",
    "所属二级预算单位{count}：{names}。",
    "下辖{names}{count}二级单位。",
)

# --- scores ----------------------------------------------------------------------------------------------------------

SCORES = (
    "{year}年度部门整体支出绩效自评得分{total}，其中：{parts}。",
    "自评总分{total}：{parts}。",
    "我局{year}年度整体支出绩效自评综合得分为{total}，评价等级为“优”。其中{parts}。",
    "经自评，总得分{total}，等级为优，具体为：{parts}。",
)
SCORE_PART = (
    "{name}得{mark}",
    "{name}{mark}",
    "{name}（{full}）得{mark}",
    "{name}满分{full}，得{mark}",
    "{name}{mark}（满分{full}）",
)
LOST = ("共扣{lost}。", "合计扣分{lost}。", "扣分{lost}，主要是个别指标目标值设定偏高。")

# --- a project -------------------------------------------------------------------------------------------------------

SOURCES = ("项目总投资", "{year}年项目资金共计", "项目预算安排资金", "本项目计划总投资")
ARRIVED = (
    "截至{year}年12月31日，项目资金到位{arrived}，资金到位率{rate}。",
    "应到位资金{due}，实际到位{arrived}，到位率{rate}。",
    "{year}年计划下达资金{due}，实际到位资金{arrived}，资金到位率为{rate}。",
)
USED = (
    "截至年底，实际支出{used}，占到位资金的{rate}，结余{left}。",
    "累计支付{used}，资金使用率{rate}，剩余资金{left}。",
    "到位资金{arrived}，实际使用{used}，资金使用率{rate}。",
)
GOALS = (  # planned and done
    "计划{verb}{planned}，实际完成{done}，完成率{rate}。",
    "目标值{planned}，实际{verb}{done}，完成率为{rate}。",
    "年初计划{verb}{planned}，全年完成{done}，完成目标任务的{rate}。",
)
REMEDIED = (
    "全年排查问题隐患{found}，已整改{done}，整改率{rate}，剩余{left}正在整改。",
    "检查发现问题{found}，完成整改{done}，整改率为{rate}。",
    "受理投诉举报{found}，按期办结{done}，办结率{rate}，未办结{left}。",
)
INDICATOR_NAMES = (
    "农村自来水普及率",
    "案件按期办结率",
    "生活垃圾无害化处理率",
    "抽检合格率",
    "服务对象满意度",
    "社区服务覆盖率",
)
COMPARED = (  # counts against last year
    "全年{thing}{now}，比上年{before}增加{delta}，增长{rate}。",
    "{thing}{now}，较上年的{before}增加{delta}，增长{rate}。",
    "{thing}{now}，同比增长{rate}，上年为{before}。",
    "{thing}由上年的{before}增加到{now}，增长{rate}。",
)
COMPARED_THINGS = (
    ("办理行政审批事项", "件"),
    ("接待群众来访", "批次"),
    ("开展执法巡查", "次"),
    ("服务企业", "家"),
    ("救助困难群众", "人次"),
)
CONTRACT_ROWS = ("一标段", "二标段", "三标段", "四标段", "五标段", "六标段")
SOURCE_NAMES = ("中央财政资金", "省级财政资金", "市级配套资金", "县级配套资金", "自筹资金")
COST_NAMES = ("工程施工费", "勘察设计费", "监理费", "项目管理费", "设备购置费", "其他费用")
SURVEY = (
    "共发放问卷{sent}，收回有效问卷{back}，其中满意{content}，满意率{rate}。",
    "发放问卷{sent}，收回{back}，回收率{backrate}；满意{content}，满意度{rate}。",
    "共回收有效问卷{back}，其中表示满意的{content}，满意度为{rate}。",
)
GOAL_VERBS = (("新建机耕路", "条"), ("维修水渠", "处"), ("举办培训班", "期"), ("开展执法检查", "次"),
              ("改造农村户厕", "座"), ("抽检样品", "批次"), ("发放宣传手册", "份"), ("建设示范点", "个"))  # fmt: skip

# --- a budget --------------------------------------------------------------------------------------------------------

BUDGET_INCOME = ("{year}年收入预算", "{year}年部门预算收入", "本年收入预算总额", "{year}年预算收入总计")
BUDGET_SPENDING = ("{year}年支出预算", "{year}年部门预算支出", "本年支出预算总额", "{year}年预算支出总计")
BUDGET_TRAVEL = ("{year}年“三公”经费预算数", "{year}年“三公”经费预算", "本部门“三公”经费预算安排")
BUDGET_PROCUREMENT = ("{year}年政府采购预算总额", "政府采购预算", "{year}年本部门政府采购预算")
BUDGET_GOALS = (
    "{year}年实行绩效目标管理的项目{count}，涉及一般公共预算拨款{amount}。",
    "纳入绩效目标管理的项目{count}，涉及资金{amount}。",
    "本部门{year}年整体支出及{count}项目支出全部编制绩效目标，涉及项目资金{amount}。",
)

# --- a government's budget --------------------------------------------------------------------------------------------

REVENUE = (
    "{year}年，全县{name}完成{amount}，为预算的{done}，增长{rate}。",
    "{year}年全县{name}{amount}，完成年初预算{budget}的{done}，比上年增加{delta}，增长{rate}。",
    "{name}完成{amount}，完成预算的{done}，同比增加{delta}，增长{rate}。",
    "{year}年{name}{amount}，为年初预算的{done}，比上年增长{rate}。",
)
GROWN = (
    "{name}{amount}，增长{rate}，占一般公共预算收入的{share}",
    "{name}完成{amount}，同比增长{rate}",
    "{name}{amount}，比上年增长{rate}",
)
MAIN_KINDS = ("主要支出项目完成情况是：", "其中：", "重点支出情况如下：")
GOVERNMENT_FUNCTIONS = ("教育支出", "科学技术支出", "社会保障和就业支出", "卫生健康支出", "节能环保支出",
                        "城乡社区支出", "农林水支出", "交通运输支出", "公共安全支出")  # fmt: skip
INFLOWS = ("一般公共预算收入", "上级补助收入", "上年结转收入", "调入资金")
OUTFLOWS = ("一般公共预算支出", "上解上级支出", "结转下年支出")
DEBT = ("截至{year}年末，全县政府债务余额", "{year}年底政府债务余额", "截至{year}年12月31日，全县地方政府债务余额")

# --- what else stands in a report: counts, dates, numbers of documents; none of it is a relation ---------------------

ACTIVITIES = (
    "全年共召开党组会议{a}次、局务会议{b}次，集中学习{c}次。",
    "组织开展安全生产检查{a}次，出动执法人员{b}人次，发现隐患{c}处，已全部督促整改。",
    "受理群众来信来访{a}件，办结率100%。",
    "根据《预算法》和《{place}财政局关于开展{year}年度预算绩效自评工作的通知》（{short}财绩〔{year}〕{b}号）要求，我局认真组织开展自评。",
    "{year}年3月15日，局党组召开专题会议研究部署绩效自评工作，确定由财务股牵头，{b}个股室配合。",
    "举办业务培训班{a}期，培训干部{b}人次，参训率达到95%以上。",
    "新建改造基层服务站点{a}个，覆盖{b}个乡镇、{c}个村（社区）。",
    "发放宣传资料{a}00余份，接待群众咨询{b}人次，在县级以上媒体刊发稿件{c}篇。",
    "群众满意度达到9{digit}%以上，达到预期目标。",
    "完成“双随机、一公开”抽查{a}家，立案查处{b}起，结案{c}起。",
    "深入{b}个乡镇开展调研{a}次，形成调研报告{digit}篇。",
    "第一季度完成项目招标，第二季度开工建设，工期为{a}天。",
    "全年争取上级项目{digit}个，争取资金比上年有较大幅度提高。",
    "严格执行“三重一大”制度和《会计法》，所有支出实行联审会签。",
    "预算单位共{digit}家，纳入绩效监控的项目{b}个，绩效目标申报率100%。",
    "组织志愿服务活动{a}场次，参与志愿者{b}余人次，服务群众约{c}00人。",
    "编印工作简报{a}期，其中被市级以上采用{digit}篇。",
    "联系电话：0737-72{a}{b}，邮编：41{b}00。",
    "单位地址位于人民路{a}号，内设机构详见“三定”方案。",
    "{last}年启动的试点工作已推广到{b}个单位，覆盖率不低于85%。",
    "按照“保基本、促均衡、提质量”的要求，统筹推进各项重点工作。",
    "项目质量合格率≥98%，任务按时完成率≥95%，均达到年度指标值。",
    "每季度末通报一次执行进度，对低于序时进度10个百分点以上的项目进行督办。",
    "按合同约定预付30%，竣工验收后支付至97%，质保金3%。",
    "全年平均气温16.{digit}℃，汛期降雨较常年偏多1—2成。",
)
PROBLEMS = (
    "一是预算编制还不够精细，部分项目前期准备不充分，影响支付进度；二是绩效目标设定不够科学，个别指标难以量化。",
    "部分项目资金下达较晚，年底支付较为集中；绩效管理队伍力量薄弱，业务能力有待提高。",
    "绩效评价结果应用不够充分，内控制度需进一步完善。",
)
MEASURES = (
    "下一步，将进一步细化预算编制，强化绩效运行监控，加强财务人员培训，提高资金使用效益。",
    "一是严格执行预算，加快支付进度；二是完善绩效指标体系；三是强化结果应用。",
    "加强与财政部门沟通衔接，做好项目储备，将评价结果作为下年度安排预算的重要依据。",
)

INTRODUCTIONS = (
    "为进一步规范财政资金管理，强化支出责任，提高财政资金使用效益，根据上级财政部门关于开展预算绩效自评工作的通知要求，我单位高度重视，"
    "成立了绩效自评工作小组，明确工作职责，通过查阅资料、现场核实、综合评分等方式开展了自评，现将有关情况报告如下：",
    "按照全面实施预算绩效管理的要求，我单位对照年初设定的绩效目标，组织各股室和下属单位认真开展了部门整体支出绩效自评工作，"
    "在汇总分析各类数据的基础上形成本报告。现将有关情况报告如下。",
    "根据《中华人民共和国预算法》和财政部门关于部门预决算公开的有关规定，现将本部门有关情况说明如下，请社会各界予以监督。",
)
DUTIES = (
    "贯彻执行国家有关法律法规和方针政策，拟订本行业发展规划和年度计划并组织实施，指导全县相关工作有序开展。",
    "负责本系统行政审批制度改革和政务服务工作，规范行政许可事项办理流程，推进“互联网+政务服务”建设。",
    "组织开展行业监督检查和综合行政执法工作，依法查处违法违规行为，维护正常的市场秩序和群众合法权益。",
    "承担安全生产、生态环境保护、信访维稳等职责范围内的监督管理责任，组织编制应急预案并开展应急演练。",
    "负责本系统干部队伍建设、教育培训和人才引进工作，指导下属单位加强内部管理和党风廉政建设。",
    "负责部门预算编制、国有资产管理、财务核算和内部审计工作，监督检查专项资金的安排和使用情况。",
    "组织实施重大项目和民生实事，协调解决项目建设中的重大问题，推动各项政策措施落地见效。",
    "承办县委、县政府和上级主管部门交办的其他事项，做好对口协作和部门之间的沟通协调工作。",
)
MANAGEMENT = (
    "我单位严格执行《预算法》《政府会计制度》等规定，建立健全了预算管理、收支管理、政府采购、资产管理、合同管理等内部控制制度，"
    "资金使用符合国家财经法规和财务管理制度以及有关专项资金管理办法的规定，资金拨付有完整的审批程序和手续，不存在截留、挤占、挪用、虚列支出等情况。",
    "项目资金实行专账核算、专款专用，严格按照批复的预算和实施方案组织实施，重大支出经集体研究决定，大额资金支付实行联签制度，"
    "财务人员定期与项目实施股室对账，确保账实相符、账表相符，资金使用安全规范。",
    "在项目实施过程中，严格落实项目法人责任制、招标投标制、工程监理制和合同管理制，加强质量和进度控制，及时组织竣工验收和资料归档，"
    "项目管理总体规范有序，未发生安全责任事故和质量事故。",
)

# --- the same told otherwise -----------------------------------------------------------------------------------------

BOTH_TOTALS = (
    "{year}年收入总计{whole}（本年收入{income}，年初结转和结余{start}）；支出总计{again}（本年支出{spent}，年末结转和结余{left}）。",
    "{year}年度收入总计{whole}，其中本年收入{income}、年初结转和结余{start}；支出总计{again}，其中本年支出{spent}、年末结转和结余{left}。",
    "收入总计{whole}，包括：本年收入{income}，年初结转和结余{start}。支出总计{again}，包括：本年支出{spent}，年末结转和结余{left}。",
)
TWO_DIVISIONS = (
    ("（一）按支出性质", "（二）按功能科目"),
    ("按支出性质分", "按功能分类分"),
    ("从支出性质看", "从功能科目看"),
)
SPENT_ON = ("一般公共服务支出", "文化旅游体育与传媒支出", "社会保障和就业支出", "卫生健康支出", "节能环保支出", "农林水支出",
            "住房保障支出")  # fmt: skip
PLANNED_AND_SPENT = (
    "{name}预算{due}、支出{paid}",
    "{name}安排{due}，支出{paid}",
    "{name}下达资金{due}，实际支出{paid}",
)
RATE_OF_ALL = ("综合执行率", "总执行率为", "整体支出率")
SAVED = (
    "“三公”经费决算{now}，年初预算{budget}，节约{saved}，占预算的{rate}。",
    "“三公”经费实际支出{now}，为预算{budget}的{rate}，比预算节约{saved}。",
    "全年“三公”经费预算{budget}，实际支出{now}，较预算减少{saved}。",
)
OWED = (
    "年末资产总额{owned}，负债总额{owed}，资产负债率{rate}",
    "截至{year}年底，资产总额{owned}、负债总额{owed}，资产负债率为{rate}",
)
UNITS_OF_TABLE = ("城关镇", "柳林镇", "石桥镇", "双河镇", "白杨乡", "东关街道", "南坪镇")
UNIT_HEADS = (
    "单位\t应付（{unit}）\t实付（{unit}）\t支付率",
    "乡镇\t安排资金（{unit}）\t支付资金（{unit}）\t支付率",
    "单位名称\t预算数（{unit}）\t执行数（{unit}）\t执行率",
)
PERSONS = (
    "{year}年末在岗职工{whole}（在编{posted}、编外聘用{hired}），其中专业技术人员{skilled}，占职工总数的{rate}。专业技术人员中，高级职称{high}，中级职称{middle}，初级职称{low}。",
    "年末职工{whole}，其中在编{posted}，编外{hired}。专业技术人员{skilled}，占职工总数的{rate}，其中高级{high}、中级{middle}、初级{low}。",
)
