"""Chinese: the closed classes. Characters that mean the same, units, numerals, and the words that cue a role.

Open classes (indicators and their labels) are in ``rules/concepts.yaml``; what a grammarian would decide stands here.
Cues are written for folded text (see `fold`), in which a figure has become one private-use character.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from auditor.languages.traditional import SIMPLIFIED
from auditor.model import Unit

# --- characters -----------------------------------------------------------------------------------------------------

# One to one, so that offsets stay: full-width to ASCII for digits and letters, ASCII punctuation to Chinese.
_SAME = {
    "％": "%", "℅": "%", "﹪": "%", "٪": "%", "＋": "+", "－": "-", "−": "-", "–": "-", "﹣": "-", "＝": "=",
    "＞": ">", "＜": "<", "≧": "≥", "≦": "≤", "⩾": "≥", "⩽": "≤", "．": ".", "／": "/", "～": "~", "〜": "~",
    "(": "（", ")": "）", "﹙": "（", "﹚": "）", "[": "（", "]": "）", "【": "（", "】": "）", "［": "（", "］": "）",
    ",": "，", "﹐": "，", ";": "；", "﹔": "；", ":": "：", "﹕": "：", "∶": "：", "!": "。", "！": "。", "?": "。", "？": "。",
    "｡": "。", "､": "、", "“": '"', "”": '"', "＂": '"', "「": '"', "」": '"', "‘": "'", "’": "'", "×": "*", "✕": "*",
}  # fmt: skip
_SPACES = "\t\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000\ufeff"
FOLD = {ord(k): v for k, v in _SAME.items()}
FOLD |= {0xFF10 + i: str(i) for i in range(10)}
FOLD |= {0xFF21 + i: chr(ord("A") + i) for i in range(26)} | {0xFF41 + i: chr(ord("a") + i) for i in range(26)}
FOLD |= {ord(c): " " for c in _SPACES}
_FOLDED = SIMPLIFIED | {chr(k): v for k, v in FOLD.items()}
_FOLDABLE = re.compile("|".join(map(re.escape, _FOLDED)))


def fold(text: str) -> str:
    """``５，０００.０萬元`` -> ``5，000.0万元``, character by character. Few are folded, so the others are passed over, not looked up."""
    return _FOLDABLE.sub(lambda found: _FOLDED[found[0]], text)


# --- units ----------------------------------------------------------------------------------------------------------

_TEN_THOUSAND, _HUNDRED_MILLION = Decimal(10_000), Decimal(100_000_000)
MONEY = {
    "万亿元": _HUNDRED_MILLION * _TEN_THOUSAND, "万亿": _HUNDRED_MILLION * _TEN_THOUSAND,
    "亿元": _HUNDRED_MILLION, "亿": _HUNDRED_MILLION, "百万元": Decimal(1_000_000), "万元": _TEN_THOUSAND,
    "万": _TEN_THOUSAND, "千元": Decimal(1000), "元": Decimal(1),
}  # fmt: skip
RATES = {
    "%": Decimal("0.01"),
    "‰": Decimal("0.001"),
    "个百分点": Decimal("0.01"),
    "百分点": Decimal("0.01"),
    "个千分点": Decimal("0.001"),
    "千分点": Decimal("0.001"),
    "个基点": Decimal("0.0001"),
    "基点": Decimal("0.0001"),
    "成": Decimal("0.1"),
}
PERSONS = ("人次", "人", "名", "位")
PIECES = (
    "件（套）", "台（套）", "套（件）", "套（台）", "台（件）",
    "批次", "剂次", "例次", "户次", "班次", "台次", "家次", "场次", "辆次", "床日", "工日", "台班",
    "台套", "台", "套", "个", "家", "项", "件", "条", "篇", "次", "户", "份", "辆", "处", "座", "所", "只", "头", "起",
    "例", "场", "期", "眼", "匹", "峰", "羽", "艘", "枚", "盒", "桶", "页", "卷", "宗", "幅", "箱", "瓶", "课时", "学时",
    "批", "间", "栋", "幢", "张", "部", "本", "册", "块", "盏", "株", "棵", "口", "支", "片", "类", "门", "节",
    "标段", "机组", "人份", "件次", "车次", "航次", "组", "笔", "床", "层", "粒", "尾", "颗", "袋", "罐", "趟", "架", "樘", "顶", "包",
)  # fmt: skip
MEASURED = (
    "车公里", "吨公里", "人公里", "平方公里", "平方千米", "平方米", "立方米", "公里", "千米", "米", "公顷", "亩", "吨", "公斤", "千克", "斤", "千瓦时",
    "小时", "分钟", "床日", "天", "倍", "延米", "兆瓦", "千瓦", "升", "立方", "方",
)  # fmt: skip
SIGNS = {
    "km": "公里",
    "㎞": "公里",
    "㎡": "平方米",
    "m²": "平方米",
    "m³": "立方米",
    "㎥": "立方米",
}  # units in other letters
SHORT = {"立方": "立方米", "方": "立方米"}
SETS = {
    "件（套）": "套",
    "台（套）": "台",
    "套（件）": "套",
    "套（台）": "套",
    "台（件）": "台",
}  # 件 alone may be cases
SCORE = "分"
PERSON_LIKE = {"人", "名", "位"}
LIVESTOCK = {"头", "只", "匹", "峰", "羽"}  # 牲畜28.64万头，其中小畜26.46万只


@lru_cache(maxsize=256)
def unit_called(symbol: str) -> Unit:
    """The unit of a printed symbol: ``万元`` is money in ten thousands, ``万人`` persons in ten thousands."""
    if symbol in MONEY:
        return Unit(symbol, "money", MONEY[symbol])
    if symbol in RATES:
        return Unit(symbol, "points" if symbol.endswith("点") else "rate", RATES[symbol])
    if symbol == SCORE:
        return Unit(symbol, "score", exact=True)
    base, scale = symbol, Decimal(1)
    if symbol[0] in "万亿" and len(symbol) > 1:
        base, scale = symbol[1:], MONEY[symbol[0]]
    base = {**SIGNS, **SHORT, **SETS}.get(base, base)
    dimension = "person" if base in PERSON_LIKE else "头" if base in LIVESTOCK else base
    return Unit(symbol, dimension, scale, exact=scale == 1 and base not in MEASURED)


BARE = Unit("", "bare")

# Where a unit character begins another word, it is no unit: 10分别, 3个别, 2成员.
_NOT_AFTER = {
    "分": "别类为钟之配布析项管局期批级步散支子数担成公行工发红", "成": "员果立本功就为都效分品绩",
    "元": "旦月化首素", "人": "均民大事才工员口", "名": "称单额", "次": "数序日年", "部": "门分队署", "所": "有以需属在得",
    "本": "级年单部次月项市县区省校院局人", "条": "件例款规", "处": "理置于罚以", "期": "间末初限", "起": "来", "家": "庭长",
    "项": "目", "升": "级至降学旗温值", "户": "籍外口", "件": "数", "张": "家", "个": "别性体月", "台": "账风", "位": "于居置", "天": "然气", "头": "部",
    "方": "面案法式向便圆针块阵格程米位", "立方": "米", "次年": "", "米": "粮", "套": "取", "口": "径", "支": "出付持部队", "片": "区",
    "类": "别似型", "门": "诊类槛", "节": "约能日",
    "场": "所地", "眼": "科镜界下", "峰": "会值", "匹": "配", "盒": "子", "桶": "装",
    "组": "织成长建员团合分", "笔": "记试者迹录", "床": "位上", "层": "次面级", "尾": "款号气矿", "架": "构设子",
    "页": "码面", "卷": "宗帘", "宗": "旨教", "幅": "度", "箱": "包子", "瓶": "装子颈", "块": "地", "只": "有是", "批": "复准发", "间": "接",
    "包": "括含干月年装裹工销庄", "顶": "层部端格尖点级住着",
}  # fmt: skip


def _unit_pattern() -> str:
    def one(symbol: str) -> str:
        barred = _NOT_AFTER.get(symbol, "")
        apart = r"(?!人(?!民))" if symbol == "个" else ""  # 3个人 are persons, 3个人民法庭 are courts
        return re.escape(symbol) + (f"(?![{barred}])" if barred else "") + apart

    signs = [f"{sign}(?![a-zA-Z0-9²³/])" for sign in SIGNS]
    scaled = "|".join([*signs, *(one(s) for s in (*MEASURED, *PERSONS, *PIECES))])
    money = "|".join(sorted((m for m in MONEY if m.endswith("元") and m != "元"), key=len, reverse=True))
    changed = "增[长加]|减少|下降|上升|提高|降低|[比较](?:上年|去年|年初)|同比"
    large = f"(?:万亿|[万亿])(?:(?![一-龥])|(?=[多余]元|{changed}))"  # 5.65亿多元, 3.2亿增长4%
    return f"(?:{money}|元(?![旦月化首素])|个?(?:[百千]分|基)点|%|‰|[万亿](?:{scaled})|{scaled}|{one('分')}|{one('成')}|{large})"


UNIT = _unit_pattern()

# --- numerals -------------------------------------------------------------------------------------------------------

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000}


def numeral(text: str) -> int | None:
    """``二十五`` -> 25, ``一百零三`` -> 103; None for anything else."""
    total = section = digit = 0
    for char in text:
        if char in DIGITS:
            digit = DIGITS[char]
        elif char in _POWERS:
            section += (digit or 1) * _POWERS[char]
            digit = 0
        elif char in "万亿":
            total = (total + section + digit) * int(MONEY[char])
            section = digit = 0
        else:
            return None
    return total + section + digit


# --- cues -----------------------------------------------------------------------------------------------------------
# Where every way of a search begins with a letter, `re` passes over all others at once, four to ten times as fast: so one
# that would begin with several is written out by `each`, and what must not stand before is asked behind the first letter.


def each(letters: str, rest: str = "") -> str:
    """``还尚``, ``需`` -> ``还需|尚需``, for `[还尚]需` at the beginning of a way of a search."""
    return "|".join(letter + rest for letter in letters)


UP = "增加|增长|上升|提高|增多|上涨|增幅|增长率|增|升|提升|净增|新增|多|超支|增收|增支|高出|扩大|升高|涨幅|增速"
DOWN = "负增长|减少|下降|降低|缩减|压减|回落|下滑|缩短|降幅|下降率|减幅|降|减|节约|节省|结余|节余|净减|少|减收|减支|收窄|核减|低"

# A figure in folded text is one of these characters.
MONEY_FIGURE, RATE_FIGURE, POINTS_FIGURE, COUNT_FIGURE, SCORE_FIGURE, BARE_FIGURE, TIMES_FIGURE = (
    "\ue000\ue001\ue002\ue003\ue004\ue005\ue006"
)
FIGURES = "\ue000-\ue006"
STOPS = "。；，、：（）"

# Words between a label or a verb and its figure: 为, 达到, 共计, 约.
FILL = r"(?:为|是|达到|达|约|共计|共|有|计|了|至|到|大约|近|超过|超|仅|只|虽|：|\")*"

_DONE = "支[出付]?|收入|收|付|花|用|开|投入?|拨付?|安排|列支?|发放?|缴|筹|出"  # 多支, 少安排
_MORE, _LESS = "(?<![许最很众大至诸好不])多", "(?<![至最极很不缺多])少"  # no 许多投入, 至少安排, 不少支出
_STRONG_UP = (
    r"净?增加|净?增长|增减(?:变[动化])?|升降|上升|上调|提高|加快|增多|上涨|提升|净增|增幅|增长率|涨幅|升幅|增速|增收|增支|超支|扩大|"
    r"同比增|环比增|超收|攀升|增[投拨列]|"
    rf"{_MORE}(?:{_DONE})?|高(?:出)?|超出|变动|变化|增"
)
NEEDS_BASE = re.compile(
    r"(?:多.{0,2}|少.{0,2}|高出?|低|超出|变动|变化|提升|提高|扩大|缩短|节约|节省|节支|增收|增支|核减|超支|收窄|压减|压缩|压降|下调|上调|缩减|上升|攀升|短收|超收|[增减][投拨列]|增|减|升|降)$"
)  # 能力提升 61.8万元 is a project
# 2017年支出A，今年少支B: of what the year before in the sentence has
THIS_YEAR = re.compile(r"(?:今年|本年|当年|(?:19|20)\d\d年)度?(?:实际)?(?:[多少][支收花用]|[增减][支收])")
MORE_IN_ALL = ("增收", "增支")
GROWN_BEHIND = re.compile(
    rf"[，、（](?:(?:同比)?(?:增长|上升|增幅|增速|增长率){FILL})?{RATE_FIGURE}"
)  # 增收A，增长R; 增收A，+P: of the whole, no project's
GROWN_BEFORE = re.compile(rf"(?:增长|上升){FILL}{RATE_FIGURE}，$")  # 增长R，增收A
COMPARES = re.compile(r"比|较|同比|环比|上年|去年|由|从")
NEGATIVE = "负增长"  # by 5.38% or by -5.38%: writers put both
_STRONG_DOWN = (
    rf"{NEGATIVE}|净?减少|下降率?|降低|缩减|压减|压缩|压降|下调|回落|放缓|下滑|缩短|降幅|减幅|净减|节约|节省|节支|减收|减支|收窄|"
    rf"核减|同比降|环比降|同比减|短收|减[投拨列]|{_LESS}(?:{_DONE})?|低|降|减"
)
_AMOUNT_OF = r"(?:了|额度|额|数额|数|幅度|比例|比率|率|资金|支出|收入|金额|总额|预算|经费|\(减少\))*"
# 较预算结余55万元: by how much less was spent than the budget, which is not told beside it
LEFT_OF_A_PLAN = re.compile(
    r"[比较](?:年初|全年|年度|调整后?的?)?(?:预算|概算|计划)(?:数|安排)?(?:结余|节余|剩余)[为了]?$"
)
# 比上年增加 21.76万元, 下降 4.72%. A heading such as 新增 or 追加 is no change.
CHANGE = re.compile(rf"(?:(?P<down>{_STRONG_DOWN})|(?P<up>{_STRONG_UP})){_AMOUNT_OF}{FILL}$")
# What stands in each of these verbs.
_CHANGING = re.compile(
    "增|减|降|低|多|高|少|加快|放缓|上升|上涨|提升|涨幅|超支|超出|扩大|变动|变化|回落|下滑|缩短|节约|节省|节支|收窄|压缩|上调|攀升|短收|超收"
)


def change_in(words: str) -> re.Match[str] | None:
    """What `CHANGE` finds, most often nothing: words without such a verb are passed over."""
    return CHANGE.search(words) if _CHANGING.search(words) else None


# 增长（下降）, 增（减）: the form was not filled in
TEMPLATE_LEFT = re.compile(r"（(?:下降|减少|增长|增加|降低|上升|[增减升降])）")
BOTH_WAYS = re.compile(r"增减|升降")  # 增减额, 升降幅度: the sign of the figure says which
TO_ENDS = ("到", "至", "为", "年的", "年")
_IN_A_YEAR = r"(?:(?:(?:19|20)\d\d|今|本)年的?)?"  # 由2022年的A降至2023年的B
CHANGED_TO = re.compile(
    r"(?:增加|增长|提高|上升|减少|下降|降低|提升|回落|回升|上涨|下滑|调整|压减|压缩|精简|缩减|缩短|扩大|增|降|升|调|减|压)(?:到|至|为)"
    rf"{_IN_A_YEAR}$"
)  # 由2,412人增加到2,486人


def changed_to(words: str) -> re.Match[str] | None:
    """What `CHANGED_TO` finds."""
    return CHANGED_TO.search(words) if words.endswith(TO_ENDS) else None


FROM, TO = (
    re.compile(r"(?:由|从)[^，。；]{0,10}$"),
    re.compile(rf"(?:增|提|上|减|下|降|升|扩|缩|调|压|精|回)[一-龥]{{0,6}}(?:到|至|为){_IN_A_YEAR}$"),
)
NOT_CHANGE = re.compile(r"新增|追加|调增|调减|增值|降水|降雨|减免|减排|扣减|核增|减贫|增产|增强")
_BEYOND = r"(?:(?P<less>[短歉欠少]收|少支)|[超多]收|超支)"
# what came in, or was spent, against the plan; what was added to it, or taken off: 较预算A超收B
BEYOND_PLAN = re.compile(
    rf"(?:净|共)?(?:{_BEYOND}|超额(?:完成)?|超计划(?:完成)?|追加|[调核]增|增拨|(?P<off>[调核]减|压缩|化解))(?:预算|安排|资金)?了?"
)
PAST_PLAN = re.compile(
    rf"(?:当年|全年|本年|年度)?(?:{_BEYOND}|超出|超(?:过|出)?(?:年初|年度|全年|调整|原|既定)*预算(?:目标|任务|数)?)了?"
)  # 预算A，完成B，超收C
PAST_RATE = re.compile(r"(?:(?P<less>[短歉欠]收)|超(?:收|支|预算)?)(?:幅度|比例|率)?(?:[为达]|达到)?")  # 超收C，超3.5%

YEARLY = re.compile(r"(?<![上去])年均|年平均|复合")  # 年均增长: over several years
# 剔除减税因素后同口径增长: a change of figures that are not printed
LEAVES_OUT = "剔除|扣除|不含|不考虑|还原"
LIKE_FOR_LIKE = "(?:同比?|可比|新)口径|(?:可比|不变)价格?"
COMPARABLE = re.compile(rf"{LIKE_FOR_LIKE}|可比(?=净?[增减升降上下])|(?:{LEAVES_OUT}|考虑)[^，。]*后")
OF_YEARS_EACH = re.compile(  # 2019年、2020年预算数分别为A、B，支出数分别为C、D: one of each list for each year
    r"(?:19|20)\d\d年?度?[、和及与至](?:19|20)\d\d年[^。；]*分别"
)
NOT_BOUGHT = re.compile(r"[废流]标|(?:终止|取消|暂停|未(?:能|予)?(?:实施|完成|开展)?)(?:招标|采购)|未(?:中标|成交)")
CUT_BACK = "[追调核压]减"  # what a decision takes off a plan
ADDED_AGAINST = re.compile(
    rf"[比较](?:年初|上年|原|全年|部门|批复|当年)[^，。；]*(?:追加|调增|调减|新增){FILL}$"
)  # 比年初预算调增

# 较上年, 与2021年度, 比年初预算: the figure that follows is what is compared with.
_BASE_WORDS = (
    r"实施|改造|治理|标准|定额|最高|控制|招标|上年|上一年|去年|前年|(?:19|20)\d\d年|年初|年末|期初|预算|计划|同期|全年|调整|目标|批复|初|上|"
    r"原|本年|财政|核定|部门|区|县|市|执行(?:数|情况)|快报|报告|向[^，。；]{0,20}报告|[“\"]?十[一二三四五]五"
)
_BASE = rf"(?:比|(?<!经比)较)(?:{_BASE_WORDS})|(?:与|同)(?:上年|上一年|去年|前年|(?:19|20)\d\d年|同期|年初|年度?预算|预算|上)"
PRIOR = re.compile(rf"(?P<base>(?:{_BASE})[^，。；：、（）{FIGURES}]*)$")
# 较上年无变化事业单位: a clause that is over, though no mark says so
FLAT_AND_ON = re.compile(r"(?:持平|一致|相同|不变|无增减(?:变[化动])?|(?:无|没有)变[化动])(?!的)[一-龥（）]{2,}$")
BOTH_COMPARED = re.compile(
    rf"[、和](?:支出|收入)[^{STOPS}{FIGURES}]{{0,10}}[{FIGURES}](?:相比|对比|比较)"
)  # 与上年收入A、支出B相比
# 较三季度A增加B, 较下达指标A少B: whatever is named between, where a change stands right behind
ANY_BASE = re.compile(
    rf"(?:比|(?<!比)较)(?<![对相]比)(?![例重率值分大小高低多少快慢好长强为])(?P<base>[^比较，。；：、（）{FIGURES}]{{1,16}})$|同比$"
)
CHANGED_BEHIND = re.compile(rf"(?:相比)?，?(?:又|共|各)?(?:{_STRONG_UP}|{_STRONG_DOWN}){_AMOUNT_OF}{FILL}[{FIGURES}]")
# 低于上年A，少支B
THAN = re.compile(
    rf"(?<!不)(?P<word>[低高少多])于(?P<base>(?:上年|去年|(?:19|20)\d\d年)(?![^，。；]*(?:目标|平均|限额|标准|控制|水平))[^，。；：、（）{FIGURES}]{{0,8}})$"
)
AGAINST, BESIDE = (
    re.compile(r"(?:^|(?<=[数额]))[与同][^，。；]{4,40}$"),
    re.compile(r"相比|比较|对比(?![度表])|比$"),
)  # 与报告的执行数A相比
# ，上年为 B，同比增长: what A before it is compared with
BYGONE = re.compile(
    r"(?P<base>(?:上年[末底]?|上一年|去年[末底]?|(?:年初|期初)(?!预算)|(?P<year>(?:19|20)\d\d)年)(?:度|同期)*)(?:预计|实际|完成|实现|支出|收入|决算|基)*(?:数|为|是|达|共)*"
)
BYGONE_BEGINS = ("上", "去", "1", "2", "年", "期")  # the first letters of either
# 下降1.2%，上年预算为B: behind the change it says of a plan too what was before
BYGONE_BEHIND = re.compile(rf"{BYGONE.pattern}(?:预算|执行)?(?:数|为|是)*")
COMPARED = re.compile(
    r"同比|环比|相比|比较|相较|对比(?![度表])|比(?=，|净?[增减多少上下]|$)|一年[间来](?=净?[增减上下])|持平|基本|一致|相同|相等|净?[增减]|上升|下降|提高|降低|多|少|有所|没有|无"
)
PLAN_ONLY = re.compile(
    r"^(?:(?:年初|全年|调整后?|当年|年度|部门|财政|批复|总|的|数|指标|资金)*预算(?:数|总额|的|安排|指标)*|.*(?:计划|任务|目标).*)$"
)
OWN_BUDGET = re.compile(
    r"(?:一般公共|(?<!一般)(?<!性)公共(?=预算[收支])|一般(?=预算[性收支])|政府性基金|国有资本经营|社会保险基金|财政(?!预算安排))预算|预算(?:稳定调节基金|周转金|[内外](?=投资|资金|收入|支出))"
)
# 预算A，支出B，执行P: the rate of the verb
DONE_BY_VERB = re.compile(r"(?:预算|资金|已|实际)*(?P<verb>执行|支付|拨付|兑付|到位|办结|整改)(?:了|达到?|约)*")
BUDGET_WORDS = re.compile(r"预算|计划|目标|任务|批复")


def says_budget(words: str) -> bool:
    """比年初预算 does, 一般公共预算财政拨款 does not: that is the name of a fund."""
    return BUDGET_WORDS.search(OWN_BUDGET.sub("", words)) is not None


LAST_YEAR = re.compile(r"(?<!加)上年|上一年|去年|上年度")
# 占总支出的 58.09%
SHARE = re.compile(
    rf"占(?!用|地|道(?!路))(?P<base>[^，。；：]*?)(?:的?(?:比例|比重|比率|份额|百分比))?的?{FILL}(?:比例|比重)?(?:分别|依次)?{FILL}$|占比(?:分别|依次|各)?{FILL}$|税性比{FILL}$|(?<!执行)(?<!完成)(?<!到位)比[重例](?:分别|依次|各)?{FILL}$"
)
# 完成年初预算的 105.03%, 为预算的 96.7%, 执行率 98.02%
RATIO = re.compile(
    rf"(?:完成|占|为|是|达到?|相当于|实现|恢复到)(?P<base>[^，。；：{FIGURES}]*(?:预算|计划|目标|任务|拨款|资金|指标|总额|收入|支出|限额|控制数)[^，。；：{FIGURES}]{{0,8}}?)(?:的|数)?{FILL}$"
    rf"|(?:为|达到?|是|相当于|占|完成|恢复到|[只仅]有)(?P<inside>[^，。；：]*?[{FIGURES}])(?:[^，。；：（）{FIGURES}]{{0,12}}(?:预算|计划|任务|目标)(?:目标|任务|数|额|指标)*)?的{FILL}$"
    rf"|(?P<name>[一-龥、\"]*?(?:率|进度|满意度|(?<!占)(?<!的)比例))(?:（[^）]*）)?(?:分别|依次|均|各)?{FILL}$|完成(?P<done>[^，。；：]*?)的?{FILL}$"
)
# 年初预算A，年中调减B，调减幅度P: of what there was, not a change of another figure
CUT_RATE = re.compile(rf"(?P<name>(?P<cut>[调压核审]减|追加|调增|调整|节[约省资支])(?:幅度|比例|率)){FILL}$")
# 非税收入主要是：专项收入A, … is a list
REASON = re.compile(
    r"主要原因|原因是|原因为|原因：|主(?<![入出]主)要是|主要是(?!：[^，。；：、]{2,14}$)|主要系|由于|原(?<!其原)因|是因为|因为|系因"
)
OF_THE_WHOLE = re.compile(r"(?:调整后|全年预算|调整预算|年末|年底|决算(?:数|支出)|执行数|全年(?:实际|累计|共)?支出)")
ANOTHER_BASE = re.compile(
    r"预算[^，。；：]{0,6}原因[^。；]{2,60}，(?:[比较]|与)(?:上年|上一年|去年|(?:19|20)\d\d年)[^，。；]*$"
)  # 决算数小于预算数的原因是厉行节约，与上年相比减少A: no reason, but what is told of the year before
ADDED_UP = re.compile(
    r"加上[^。；]*(?:收入|支出)(?:合计|总计|总量)"
)  # no reason any more: 主要是…，加上上级补助A，收入合计B
DIVIDED = re.compile(r"分别|依次")

# --- openings -------------------------------------------------------------------------------------------------------

# After a total these announce its parts; `all` says whether the parts are all of it.
OPEN_ALL = re.compile(
    r"分别(?:为|是|用于)|由[^，。；]*组成|具体(?:为|是|包括|如下|情况)|构成(?:为|是|如下)?|如下|明细|按[^，。；：]*(?:分|划分|分类|类型|性质|科目|来源)"
)
OPEN_SOME = re.compile(r"其中|包括|含|用于|分为|来源")
JOINS = ("和", "及", "以及", "与")  # what stands between the last two of a list
SUBSET = re.compile(
    r"主要(?:包括|有|用于|是|为|(?:[类款项]级?|功能|经济)?(?:支出|项目|科目)|税种)|^等|重点|(?<![例])如(?!下)|例如|仅对|部分"
)
_SEVERAL = "二三四五六七八九十两"
TOTAL_LAST = re.compile(
    r"加起来|相加[为得共]?$|之和[为是共]?$|共(?<=^共)$|一共(?<=^一共)$|总共|合计|总计|共计|小计|计(?<=^计)$|(?:收入|支出)总量|总量(?<=^总量)[为达]?$|以上共|可用(?:资金|财力)|可支配(?:资金|财力|收入)|累计到位|总和|合共|总分(?![馆校店院])|总绩效|总得分|"
    rf"{each(_SEVERAL, f'[{_SEVERAL}]*项(?:构成|组成|计$)')}|累计(?:达到?|为|完成|支出|支付|使用|开支)?$|{each(_SEVERAL, '[一-龥]{0,3}共')}|"
    r"全(?:年|部|县|市|区)共(?!有)|年度共(?!有)|累计共(?!有)|"
    r"共(?<=^共)(?:分配|下达|拨付|安排|支出|发放|投入|支付|兑付|补助|使用)(?:资金)?$"
)

# --- points ---------------------------------------------------------------------------------------------------------

# Words of headers and of sentences; those that begin with IS stand right before the figure that they name.
FULL_MARK, WEIGHT = re.compile(r"满分|分值|标准分"), re.compile(r"权重")  # a weight is one where no other is told
SCORED, POINTS_LOST = (
    re.compile(r"得分(?!标准)|评分(?!标准|细则|依据|说明|办法|要点|规则|方法|原则)"),
    re.compile(r"[扣失]分"),
)
SAYS_FULL_MARK = re.compile(f"{FULL_MARK.pattern}|{WEIGHT.pattern}")
SAYS_SCORE = re.compile(rf"{SCORED.pattern}|扣后|得$|自评$")
IS_FULL_MARK = re.compile(rf"(?:{SAYS_FULL_MARK.pattern}|总分)(?:值|为|是|共)*$")
IS_SCORE = re.compile(r"(?:(?:自评|评价|实际|最终|综合)?(?:得分?|评分)|自评|实得)(?:值|为|是|了|：)*$")
FUNDS_AT_HAND = re.compile(r"可(?:用|支配)资金(?:总额|总量|合计|共)?[为是共]*$")  # 全年可用资金A
IS_TAKEN_OFF = re.compile(r"(?:扣(?:除|减|了|掉|分)*|失分|丢[了掉分]*)$")

# --- periods and measures -------------------------------------------------------------------------------------------

PERIOD = re.compile(r"(?P<year>(?:19|20)\d\d)年|(?P<last>(?<!加)上年|上一年|去年)|(?P<this>本年|今年|当年|本年度)")

_POSTS = r"(?:人员|车辆|公务用车|机构)?编制(?:总?数)?[为是共]*$"  # 实有人员编制96人: there are 96 posts
_BUDGET = re.compile(
    r"(?<!人员)(?<!编制)控制数|[批给拨]了"
    r"|预算(?!内(?!部)|外|编制(?!数)|级次|单位|部门|管理|绩效|监督|公开|(?:收入|支出|收支)?完成情况)"
)
# The measure of an amount, most specific first: what the words before the figure say it is.
MEASURES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("full_mark", SAYS_FULL_MARK),
    ("score", SAYS_SCORE),
    ("in_post", re.compile(rf"实有(?!{_POSTS})|在职|在编(?!制)|在岗|现有人员|实际人数")),
    ("establishment", re.compile(r"(?<!规划)(?<!预算)(?<!方案)(?<!报告)(?<!计划)编制|编数|核定.{0,6}编")),
    ("opening", re.compile(r"(?:年初|上年|期初)[^预]{0,4}(?:结转|结余)|年初余额|期初余额")),
    ("closing", re.compile(r"(?:年末|期末|累计|年底|年终)[^，]{0,6}(?:结转|结余)|结转下年|结转和结余|结余结转|资金结余|结转")),
    ("closing", re.compile(r"未(?:能|曾|及时)?(?:形成)?(?:支出|使用|执行|支付|拨付|列支|花费)(?!率)")),
    ("adjusted", re.compile(r"(?:可用|可支配|可执行)(?:资金|财力|预算|指标)|(?:全[年部]|实际|当年)可(?:用|支配)(?=[为共计]*$)|(?:调减|压减|调增|追加|调整)后")),
    ("added", re.compile(r"追加|调增|调减|增拨|追加预算")),
    ("adjusted", re.compile(r"全年预算|(?:调整|变动)[后的]?预算|预算调整数|调整预算|全年[^，]{0,4}预算")),
    ("initial", re.compile(r"年初(?:部门)?(?:预算|安排|批复|预计)|年初[^，。]{0,8}预算|部门预算批复|年初")),
    ("target", re.compile(r"目标值|指标值|目标(?!群|任务|完成)|年度目标|计划(?!生育|单列)|应(?:筹|到|发|完成)|任务数")),
    ("arrived", re.compile(r"到位|到[账帐]|筹集")),
    ("final", re.compile(r"(?:月(?:份|底|末)?|上半年|季度)(?:累计|实际|已|共)*(?:完成|实现)")),
    ("final", re.compile(r"决算|执行|实际支出|已支出|已使用|支出数|实际完成|累计支付|累计支出|实际发放|实际使用|支付|拨付|开支|完成投资|实际|[花用][了掉去]")),
    ("budget", _BUDGET),
)  # fmt: skip

# Words that together divide anything in two: 一般债务 and 专项债务 are all of the debt.
DIVISIONS = (
    {"一般", "专项"}, {"城市", "农村"}, {"城镇", "农村"}, {"集中", "分散"}, {"男", "女"}, {"流动", "非流动"},
    {"新增", "再融资"}, {"新增", "置换"}, {"直接", "间接"}, {"税收", "非税"}, {"在职", "离退休"}, {"在职", "退休"}, {"本级", "下级"},
    {"旧存", "新收"}, {"结转", "新收"}, {"城区", "农村"}, {"城区", "乡镇"}, {"城镇", "乡村"}, {"县城", "乡镇"}, {"公办", "民办"}, {"线上", "线下"},
    {"寄宿", "走读"}, {"住校", "走读"}, {"在编", "编外"}, {"编内", "编外"},
)  # fmt: skip

# --- labels ---------------------------------------------------------------------------------------------------------

# 减上解支出A, 减：上解支出A, 扣除A: what is taken off; not 减少, 减免, 减征
LESS = r"(?:扣除|扣减|减(?:[去除掉：]|(?![少小低慢轻弱半缓亏税负免征收退值员持产排灾幅速让租息费])(?=[一-龥])))"
LIST_MARK = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2}){1,3}(?=[一-龥\"])|（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}[、.]|[一二三四五六七八九十]{1,2}是|\d{1,2}(?:[、.．](?:(?!\d)|(?=(?:19|20)\d\d年|2\d{6}(?!\d)))|）|\"[.．、](?=[一-龥])|(?=\"[一-龥]{2,24}（类）))|[①-⑳⑴-⒇㈠-㈩]|——|[-•●·◆■▪*](?=[一-龥])|第[一二三四五六七八九十]+[，、])"
)
_LEADING = (
    r"其中|包括|主要包括|(?:收入|支出)(?:主要)?包括|分别(?:为|是)|具体为|以及|和|及|与|另有|另|加上(?!年[^初中内底]|级)|加|减去?|等|截至|截止|至|由|而|并|仅|均(?!衡)|各|的|了|年度|年末|全年|"
    r"(?:19|20)\d\d年(?:度|末|底|初)?(?:\d{1,2}月(?:\d{1,2}日)?(?:底|末)?)?|本年度?|当年|今年|上年度?|上一年度?|去年|年末|年底|期末|"
    r"2\d{6}(?!\d)|上述|以上|该(?:项(?!目))?|共有|共|累计|实际|现有|设置|设有|设立|内设|下设|同期|经(?![营济费])|我局|我校|我办|我单位|本单位|本部门|本级|单位|部门|全部|,|\""
)
LEADING = re.compile(rf"^(?:{_LEADING}|{LIST_MARK.pattern})+")
TRAILING = re.compile(
    r"(?:为|是|达到|达|约|仅|累计|共计|(?<!公)共|合计|总计|计|了|有|至|到|近|超过|完成|安排|数|数为|：|\"|、|的|与|和|及|总额|总数|人数|"
    r"决算数?|(?<!公共)(?<!基金)(?<!经营)(?:调整后?的?)?预算数?(?:（调整后）)?|执行数?|支出数|户数|面积数?|个数|次数|年初|全年|财政|由|设|设置|核定|实有)+$"
)
MEASURE_ONLY = re.compile(
    r"^(?:年初|全年|调整后?|批复|部门|财政|实际|可用$|累计|本年|支出|开支|收入|预算|决算|执行|数|安排|完成|的|经费|资金|总额|金额)*$"
)
SCOPES = re.compile(
    r"本级|机关本级|局机关|区级|县级|市级|省级|中央|全县|全市|全区|全省|全系统|下属|所属|一般公共预算|政府性基金|国有资本|财(?<!非财)政拨款|其他资金|专户|人均|月均|日均|每|"
    r"上(?<!上缴上)级(?!补助)|标段|事(?<!行政事)(?<!参公事)业单位(?=日常|公用|运行)"
)

EXTENT = re.compile(r"全[省市县区镇乡]|全系统")  # how far a report reaches, told or not


# headings of many tables, which a narrow column cuts in two
HEADING = re.compile(
    r"(?:年初|全年|本年|上年|年度|当年|调整后?|实际|预算数?的?|预期|[比较为占]|执行数|决算数?|完成|已?支付|资金|下达|拨付|支出|实有|在职|编制|采购"
    r"|财政性?|上级|中央|[省市县]级|自筹|其他|功能|经济|分类|科目|项目|偏差){1,4}"
    r"(?:预算数?|执行数|决算数|完成数|支出数|[指目]标值|完成值|(?:执行|完成|到位|支付)率|进度|增[长减][%％率]|[%％]|金额|总额|余额|资金|编码|名称|人数"
    r"|合计|原因分析)(?:[（(].{1,4}[）)])?"
)
OWN_HEADING = re.compile(r"项目|科目|指标|单位|部门|合计|小计|分值|得分|[收支][入出]|金额|备注")
OF_UNIT = re.compile(r"[（(](?:[万亿]?元|[%％])[）)]")


def is_cut(one: str, other: str) -> bool:
    """``年度指`` and ``标值``, ``项目资金`` and ``（万元）``: two parts of one heading, of which the first is none of its own."""
    if OF_UNIT.fullmatch(other):
        return True
    return HEADING.fullmatch(one + other) is not None and not (HEADING.fullmatch(one) or OWN_HEADING.fullmatch(one))
