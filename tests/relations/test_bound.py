"""What must not be exceeded: posts, full marks, budgets that bind, debt limits, 100 %, and a total by some of its parts."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case("the balance of what is no debt", "财政专户限额18.60亿元。年末余额19.24亿元。"),
    case("a limit of something else", "车辆购置支出18.35万元，核定限额18.00万元/辆。"),
    case("posts of two kinds, and all persons", "行政编制12人、事业编制20人，实有人数31人。"),
    case("a time kept within its limit, of no amount", "工期控制在120天以内，质量合格。"),
    case("spending may exceed the initial budget", "年初预算为612.40万元，支出决算为668.91万元。"),
    case("retired persons hold no post", "核定编制20名，退休人员32人，遗属4人。"),
    case("hired hands hold no post", "编制41名，另聘用编外人员56人。"),
    case("posts of one body, persons of all", "局机关编制20名；全系统在职人员312人。"),
    case("growth may exceed hundred per cent", "公务接待费比上年增长120%。"),
    case("limits of the law", "单次采购限额标准50万元以上的项目3个，会议费标准每人每天450元。"),
    case("a target above its result in time", "办结时限20天，平均办结12天，群众等待时间缩短30分钟。"),
    case("full marks of another table", "绩效自评满分100分，优秀等次90分以上。"),
    case("points off, and not what can be had", "满分120分，扣分合计10分，自评得分110分。"),
    case("money lent and paid back is no survey", "发放贷款60.00万元，收回90.00万元，均已入账。"),
    case("persons without posts, at a date", "核定事业编制41名，2023年末编外人员56人。"),
    case("a form left blank", "编制　　名，实有　　人。"),
]

READ = [
    case(
        "kinds of debt that nothing announces",
        "核定债务限额240.6亿元，其中一般156.8亿元、专项83.8亿元。年末余额202.1亿元，一般债务135.3亿元，专项债务66.8亿元，均在限额内。",
        "consistent",
        "156.8亿元 135.3亿元",
    ),
    case("posts that are called 实有", "2021年末实有人员编制96人；在职在编实有91人。", "consistent", "96人 91人"),
    case("cars within the posts that are called 实有", "实有车辆编制5辆，在编实有车辆4辆。", "consistent", "5辆 4辆"),
    case(
        "a debt within the limit of the sentence before",
        "核定我县2017年政府债务限额18.60亿元。年末余额17.24亿元，其中一般债务12.15亿元，专项债务5.09亿元。",
        "consistent",
        "18.60亿元 17.24亿元",
    ),
    case(
        "what is owed beside the limit, both by kind",
        "核定我市债务限额500.00亿元（一般200.00亿元、专项300.00亿元），6月末余额480.00亿元（一般190.00亿元、专项290.00亿元）。",
        "consistent",
        "200.00亿元 190.00亿元",
    ),
    case("and without kinds", "全县债务限额50.00亿元，年末余额48.00亿元。", "consistent", "50.00亿元 48.00亿元"),
    case(
        "a limit that does not say of what",
        "年末市级债务余额118.35亿元，较年初增加20.95亿元，省核定限额121.00亿元。",
        "consistent",
        "118.35亿元 121.00亿元",
    ),
    case(
        "more than the budget, as the report says",
        "“三公”经费支出预算为5.00万元，支出决算为7.50万元，完成预算的150%，决算数大于预算数的主要原因是经批准临时出访。",
        "consistent",
        "5.00万元 7.50万元",
    ),
    case(
        "… in other words",
        "公务接待费年初预算2.00万元，支出决算3.00万元，完成年初预算的150%。决算数高于年初预算数的原因：会议增加。",
        "consistent",
        "2.00万元 3.00万元",
    ),
    case(
        "points right behind the full mark in brackets",
        "自评得分92.92分（优），其中：预算执行（10分）8.42分，产出（50分）46.5分，效益（30分）28.5分，满意度（10分）9.5分。",
        "consistent",
        "50分 46.5分",
    ),
    case(
        "posts by place and the persons there, in two sentences",
        "核定编制118名，其中局本级26名、执法队74名、监测站18名。2022年末实有在职人员111人，其中局本级25人、执法队69人、监测站17人；退休41人。",
        "consistent",
        "74名 69人",
    ),
    case(
        "more persons in one place than posts, as the report says",
        "核定编制90名，其中局机关30名、执法大队60名。在职88人，其中局机关32人、执法大队56人，局机关超编2人。",
        "consistent",
        "60名 56人",
    ),
    case(
        "… in another order, the persons in a bracket",
        "核定编制118名，其中：机关行政编制26名，中小学教职工编制74名，所属事业单位编制18名；在职人员111人（中小学69人，机关25人，所属事业单位17人）。",
        "consistent",
        "74名 69人",
    ),
    case("in post at a date", "核定事业编制41名，2023年末实有在编人员39人。", "consistent", "41名 39人"),
    case("in post at the end of a month", "核定行政编制41名，2023年12月末在职人员39人。", "consistent", "41名 39人"),
    case(
        "in a row, beside those hired",
        "人员情况表\n单位\t编制数\t实有数\t其中：在编\t临聘\n甲局\t10\t12\t9\t3\n丙局\t8\t8\t7\t1\n乙局\t20\t24\t19\t5\n",
        "consistent",
        "20 19",
    ),
    case(
        "within a limit told behind the parts",
        "截至9月底，全区政府债务余额83.27亿元，其中：一般债务29.16亿元、专项债务54.11亿元，控制在省核定的限额85.00亿元以内。",
        "consistent",
        "83.27亿元 85.00亿元",
    ),
    case(
        "of all that is owed, not of the part told last",
        "年末债务余额61.30亿元，其中专项债务40.10亿元、一般债务21.20亿元，未超过省定债务限额75.00亿元。",
        "consistent",
        "61.30亿元 75.00亿元",
    ),
    case(
        "a limit told behind what is owed",
        "2019年末全县政府债务余额61.30亿元。省里核定我县政府债务限额75.00亿元。",
        "consistent",
        "61.30亿元 75.00亿元",
    ),
    case(
        "posts of each kind and the persons on them",
        "行政编制14人，实有人数12人；事业编制26人，实有人数25人；聘用人员3人。",
        "consistent",
        "26人 25人",
    ),
    case(
        "within the budget",
        "全年三公经费支出21.40万元，控制在年初预算30万元以内。",
        "consistent",
        "21.40万元 30万元",
    ),
    case("in post within the establishment", "核定编制41名，实有在编人员39人。", "consistent", "41名 39人"),
    case(
        "在职 alone",
        "编制41名，在职39人。",
        "consistent",
        "41名 39人",
    ),
    case(
        "by kind",
        "核定行政编制22名、事业编制104名；实有行政编制人员21人，事业编制人员97人。",
        "consistent",
        "22名 21人",
    ),
    case("the full mark in brackets before", "产出指标（50分）得48.5分。", "consistent", "50分 48.5分"),
    case("the full mark behind", "自评得分94.3分（满分100分）。", "consistent", "94.3分 100分"),
    case("满分 before 得", "预算执行率满分10分，得9.8分。", "consistent", "10分 9.8分"),
    case("some of all", "采购项目9个、金额320.00万元，其中进口设备88.00万元。", "consistent", "320.00万元 88.00万元"),
    case(
        "the adjusted budget binds",
        "全年预算数979.40万元，全年执行数959.91万元，预算执行率98.01%。",
        "consistent",
        "979.40万元 959.91万元",
    ),
    case(
        "debt within its limit", "政府债务限额68.52亿元，政府债务余额66.10亿元。", "consistent", "68.52亿元 66.10亿元"
    ),
    case("a rate up to hundred", "项目验收合格率为100%。", "consistent", "100%"),
    case(
        "three public expenses within their budget",
        "三公经费预算31.00万元，决算29.98万元，完成预算的96.71%。",
        "consistent",
        "31.00万元 29.98万元",
    ),
    case("forms that came back", "发放问卷200份，收回186份。", "consistent", "200份 186份"),
    case(
        "persons against the posts of all units",
        "所属预算单位编制总数2,486名，其中：行政编制82名、参公编制64名、事业编制2,340名。实有在职人员2,317人；离退休人员1,905人。",
        "consistent",
        "2,486名 2,317人",
    ),
    case(
        "posts without a unit",
        "某县水利局编制数78，实有人数113人，其中：在职71人，减少2人；退休42人，增加3人；离休0人。",
        "consistent",
        "78 71人",
    ),
    case("未超预算", "会议费支出12.37万元，未超预算13.00万元。", "consistent", "12.37万元 13.00万元"),
    case("没有超过预算数", "会议费支出12.37万元，没有超过年初预算数13.00万元。", "consistent", "12.37万元 13.00万元"),
    case("未突破预算", "培训费支出8.20万元，未突破全年预算9.00万元。", "consistent", "8.20万元 9.00万元"),
    case(
        "all in post within the posts that 共 sums up",
        "行政编制68名、事业编制12名，共80名；年末实有77人，其中行政65人、事业12人。",
        "consistent",
        "80名 77人",
    ),
]

FOUND = [
    case("more than the posts that are called 实有", "2021年末实有人员编制为96人；在职在编实有98人。", "96人 98人"),
    case(
        "points right behind the full mark in brackets",
        "自评得分94.92分，其中：预算执行（10分）10.42分，产出（50分）46.5分，效益（30分）28.5分，满意度（10分）9.5分。",
        "10分 10.42分",
    ),
    case(
        "more persons in one place than it has posts for",
        "核定编制118名，其中局本级26名、执法队74名、监测站18名。\n2022年末实有在职人员111人，其中局本级28人、执法队66人、监测站17人。",
        "26名 28人",
    ),
    case(
        "… the persons in a bracket",
        "核定编制118名（机关行政编制26名，中小学教职工编制92名），实有在职人员111人（机关28人，中小学83人）；其中女性60人。",
        "26名 28人",
    ),
    case("in post at a date", "核定事业编制41名，2023年末实有在编人员43人。", "41名 43人"),
    case(
        "in a row, beside those hired",
        "人员情况表\n单位\t编制数\t实有数\t其中：在编\t临聘\n甲局\t10\t12\t9\t3\n丙局\t8\t8\t7\t1\n乙局\t20\t26\t21\t5\n",
        "20 21",
    ),
    case(
        "beyond a limit told behind the parts",
        "截至9月底，全区政府债务余额88.27亿元，其中：一般债务29.16亿元、专项债务59.11亿元，控制在省核定的限额85.00亿元以内。",
        "88.27亿元 85.00亿元",
    ),
    case(
        "more owed than the limit behind the parts",
        "年末债务余额71.30亿元，其中专项债务40.10亿元、一般债务31.20亿元，未超过省定债务限额65.00亿元。",
        "71.30亿元 65.00亿元",
    ),
    case(
        "what was not kept within its budget", "公务接待费支出2.10万元，控制在预算1.80万元以内。", "2.10万元 1.80万元"
    ),
    case(
        "named again behind a bracket",
        "“三公”经费支出36.5万元（公务接待6.5万元，公务用车30万元），“三公”经费控制在预算35万元以内。",
        "36.5万元 35万元",
    ),
    case(
        "all of its parts before the limit",
        "“三公”经费支出36.5万元，其中公务接待6.5万元，公务用车30万元，控制在预算35万元以内。",
        "36.5万元 35万元",
    ),
    case(
        "strictly kept, and yet more",
        "公务接待费支出6.5万元，全年支出总额严格控制在预算6万元以内。",
        "6.5万元 6万元",
    ),
    case(
        "not within the budget",
        "全年三公经费支出31.40万元，控制在年初预算30万元以内。",
        "31.40万元 30万元",
    ),
    case("more persons than posts", "编制24名，实有在职人员32人。", "24名 32人"),
    case(
        "在职 alone",
        "编制24名，在职32人。",
        "24名 32人",
    ),
    case("by kind", "行政编制22名，实有27人；事业编制104名，实有97人。", "22名 27人"),
    case(
        "编制人员 are persons",
        "核定行政编制22名、事业编制104名；实有行政编制人员27人，事业编制人员97人。",
        "22名 27人",
    ),
    case("more points than there are", "产出指标（50分）得58.5分。", "50分 58.5分"),
    case("the full mark behind", "自评得分104.3分（满分100分）。", "104.3分 100分"),
    case("满分 before 得", "预算执行率满分10分，得10.8分。", "10分 10.8分"),
    case("a rate above hundred", "项目验收合格率为103%。", "103%"),
    case("one part larger than all", "培训费合计30.00万元，其中外出培训费33.00万元。", "30.00万元 33.00万元"),
    case("debt beyond its limit", "政府债务限额68.52亿元，政府债务余额86.10亿元。", "68.52亿元 86.10亿元"),
    case(
        "three public expenses beyond their budget",
        "三公经费预算31.00万元，决算39.98万元，完成预算的128.97%。",
        "31.00万元 39.98万元",
    ),
    case(
        "beyond the adjusted budget",
        "全年预算数979.40万元，全年执行数999.91万元，预算执行率102.09%。",
        "979.40万元 999.91万元",
    ),
    case(
        "posts without a unit",
        "某县水利局编制数78，实有人数123人，其中：在职81人，减少2人；退休42人，增加3人。",
        "78 81人",
    ),
    case("more than a budget said to be kept", "会议费支出13.37万元，未超预算13.00万元。", "13.37万元 13.00万元"),
]

SAID_OTHERWISE = [
    case("all of a whole, which the share says", "项目支出820.00万元。自评项目资金840.00万元，占项目支出总额的100%。"),
]


@pytest.mark.parametrize("text", SAID_OTHERWISE)
def test_no_bound_where_more_is_said(text: str) -> None:
    assert checks(text, "bound") == []


PLACES = (
    "核定编制90名，其中局机关30名、执法大队60名。在职91人，其中局机关32人、执法大队59人，全局超编1人。",
    # on one list alone; said to have too many; not all of them told
    "核定编制90名，其中局机关30名、执法大队60名。在职88人，其中局机关32人、监测站56人。",
    "核定编制90名，其中局机关30名、执法大队60名。在职88人，其中局机关32人、执法大队56人，局机关超编2人。",
    "核定编制90名，其中局机关30名、执法大队60名。在职88人，其中局机关32人。",
    "核定编制90名，其中局机关30名、执法大队60名。离退休88人，其中局机关32人、执法大队56人。",
)


@pytest.mark.parametrize("text", PLACES)
def test_persons_of_a_place_within_no_posts(text: str) -> None:
    assert ("inconsistent", "30名 32人") not in checks(text, "bound")
    assert alarms(text) == []


@pytest.mark.parametrize("text", NOTHING)
def test_no_bound(text: str) -> None:
    assert (checks(text, "bound"), alarms(text)) == ([], [])


@pytest.mark.parametrize(("text", "verdict", "figures"), READ)
def test_a_bound_is_read(text: str, verdict: str, figures: str) -> None:
    assert (verdict, figures) in checks(text, "bound")
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_what_exceeds_is_found(text: str, figures: str) -> None:
    assert ("bound", figures) in alarms(text)


OWED_BY_KIND = (
    "核定我区政府债务限额86.40亿元，其中一般债务41.20亿元、专项债务45.20亿元。年末余额{}亿元（一般{}亿元，专项{}亿元）。",
    "核定我区政府债务限额86.40亿元，其中：一般债务限额41.20亿元，专项债务限额45.20亿元。年末余额{}亿元，其中一般债务{}亿元、专项债务{}亿元。",
)


@pytest.mark.parametrize("words", OWED_BY_KIND)
def test_debts_of_a_limit_whose_kinds_stand_between(words: str) -> None:
    held = checks(words.format("80.15", "38.05", "42.10"), "bound")
    assert {("consistent", f) for f in ("86.40亿元 80.15亿元", "41.20亿元 38.05亿元", "45.20亿元 42.10亿元")} <= set(
        held
    )
    assert ("bound", "41.20亿元 42.10亿元") in alarms(words.format("80.15", "42.10", "38.05"))


@pytest.mark.parametrize(
    "rows",
    [
        "增值税|500|512|102.40\n企业所得税|190|184|96.84\n税收小计|690|696|100.87\n",
        "增值税|500|512|102.40\n罚没|75|78|104.00\n合计|575|590|102.61\n",
        "专项|210|213|101.43\n国有资源有偿使用|315|330|104.76\n收入合计|525|543|103.43\n",
    ],
)
def test_revenue_may_be_more_than_its_budget(rows: str) -> None:
    assert alarms("单位：万元\n项目|调整预算|决算|完成％\n" + rows) == []


def test_spending_in_a_table_may_not_be_more_than_its_budget() -> None:
    text = (
        "单位：万元\n项目|调整预算|决算|完成％\n教育支出|500|512|102.40\n卫生支出|190|184|96.84\n合计|690|696|100.87\n"
    )
    assert ("bound", "500 512") in alarms(text) or ("bound", "512 500") in alarms(text)


KINDS_OF_POSTS = "核定编制86名（行政34名、事业52名），{}。"
NOT_MORE_THAN_ITS_KIND = [
    case(
        "a kind lent to another", "核定编制86名，其中行政34名、事业52名。年末实有80名，其中行政机关35名、事业单位45名"
    ),
    case("persons of no kind of posts", KINDS_OF_POSTS.format("在职80名（行政33名、事业44名、聘用3名）")),
    case("other kinds", KINDS_OF_POSTS.format("在职80名（干部53名、工勤27名）")),
    case("two of one kind", KINDS_OF_POSTS.format("在职80名（行政30名、局属事业20名、乡镇事业30名）")),
    case(
        "the year before", KINDS_OF_POSTS.format("在职80名（行政33名、事业47名），上年末在职82名（行政36名、事业46名）")
    ),
]


@pytest.mark.parametrize("text", NOT_MORE_THAN_ITS_KIND)
def test_persons_who_may_hold_posts_of_another_kind(text: str) -> None:
    assert alarms(text) == []


def test_persons_of_each_kind_within_its_posts() -> None:
    text = "核定政法专项编制64名，事业编制9名，共73名。年末实有68人，其中政法编制61人、事业编制7人。"
    assert {("consistent", "64名 61人"), ("consistent", "9名 7人")} <= set(checks(text, "bound"))
    assert alarms(text) == []


BELOW_THE_TITLE = [
    case("of a rate", "（五）“三公”经费。市级决算数3,215万元，为预算4,480万元的71.76%，比上年减少317万元。", "3,215万元 4,480万元"),
    case("less than it", "（四）“三公”经费。全系统58.42万元，比预算65.00万元少6.58万元：车辆51.35万元，接待7.07万元。", "58.42万元 65.00万元"),
    case("below a heading", "五、“三公”经费（财政拨款）\n支出决算186,420.00元，预算210,000.00元，完成预算的88.77%。", "186,420.00元 210,000.00元"),
    case("behind a bracket", "“三公”经费支出61.45万元（公车54.20万元、接待7.25万元，无出国支出），控制在预算76.00万元以内。", "61.45万元 76.00万元"),
]  # fmt: skip
NOT_BELOW_THE_TITLE = [
    case("said to be more", "（五）“三公”经费。市级决算数5,126万元，为预算4,480万元的114.42%，主要是新增出访任务。"),
    case("another amount first", "五、“三公”经费\n机关运行经费支出86.4万元，为预算80.0万元的108.00%；“三公”经费支出12.3万元。"),
    case("last year's budget", "（四）“三公”经费。全系统78.42万元，比上年预算65.00万元多13.42万元。"),
    case("the whole behind a bracket, and one kept within", "全年支出861.4万元（基本620.0万元、项目241.4万元，无结转），其中三公经费控制在预算26.0万元以内。"),
    case("another subject behind a bracket", "全年支出861.4万元（基本支出620.0万元、项目支出241.4万元），“三公”经费控制在预算26.0万元以内。"),
    case("each of those in a bracket", "举办培训12期（单次支出最高4.8万元），人均费用控制在0.04万元以内。"),
    case("a limit of what is owed behind a bracket", "总支出48.2亿元（教育支出12.0亿元），政府债务控制在限额36.5亿元以内。"),
    case("a limit of what is owed behind what was spent", "总支出48.2亿元，政府债务控制在限额36.5亿元以内。"),
    case("a limit of the deficit", "收入36.5亿元（税收20.1亿元），支出48.2亿元（教育12.0亿元），赤字控制在限额12.0亿元以内。"),
    case("a limit of one kind of debt", "债务余额61.4亿元（含转入3亿元），专项债务控制在限额38.5亿元以内。"),
    case("a part kept within its budget", "支出36.5万元（含上年结转5万元），其中接待费6.1万元，控制在预算6.5万元以内。"),
    case("the last of some parts kept within its budget", "支出36.5万元，其中接待费6.1万元，公车购置8万元，控制在预算8.5万元以内。"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), BELOW_THE_TITLE)
def test_what_three_public_expenses_came_to_below_their_title(text: str, figures: str) -> None:
    assert figures in {
        " ".join(sorted(f.split(), key=text.index)) for v, f in checks(text, "bound") if v == "consistent"
    }
    assert alarms(text) == []


@pytest.mark.parametrize("text", NOT_BELOW_THE_TITLE)
def test_what_else_stands_below_that_title(text: str) -> None:
    assert [one for one in alarms(text) if one[0] == "bound"] == []
