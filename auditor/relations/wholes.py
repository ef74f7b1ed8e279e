"""Do the parts make a whole? What the files about sums share: labels, shares and families that say that a list is complete.

``一般债务8.60亿元、专项债务53.80亿元`` -> two halves; ``…2,100户，其他340户`` -> the rest is counted too.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from decimal import Decimal
from itertools import islice

from auditor.clauses import GROWTH, SHARE
from auditor.facts import core, upto
from auditor.languages import zh
from auditor.model import Confidence, Figure, Mention
from auditor.slips import SHIFTS, miswritten, retyped, turns
from auditor.text import (
    Claim,
    Item,
    Passage,
    Text,
    adds_up,
    claim,
    figures_of,
    is_quotient,
    make_whole,
    mended,
    prints_as,
    reading,
    shares_behind,
    total_of,
)

FEWEST_SHARED = 3  # parts, of which one may have a share that is not its own
MOST_KINDS = 16  # of a list, among which one may be told with its own kinds
DISTINCT = 4  # digits of an amount that another is hardly by chance
SEVERAL_DIGITS = 3  # that two of them are hardly exchanged by chance
SURE = 6  # digits two neighbours of which, exchanged, explain a gap that is hardly an unnamed rest by chance
FAR_MORE = 3  # times what the parts come to: no misprint of it, unless its point has moved
NEARLY_ALL = 80  # per cent of the total that unknown parts behind 其中 must reach to be taken for all of them
MOST_SOURCES = 60  # the same for the sources of a budget, book by book and down to what was carried over
MEASURED_ALL = 97  # the same for lengths, areas and weights
OPEN_FAMILY = 6  # functions of government and the like: a list of some is no list of all
OPEN_SCALE = 2  # 优秀A个，良好B个: the others may be left out, however many these are
BY_WAY = re.compile(
    r"(?:^|其中)(线上|线下|网上|网络|现场|窗口|电话|来信|来访|微信)[一-龥]{0,4}$"
)  # how it was done, each time in one way
TOLD_BY_MANY = re.compile(r"举报|投诉|信访|诉求|反映|线索")  # of one thing there may be several, by several ways
IN_SEVERAL_WAYS = re.compile(r"重复|重叠|交叉|多渠道|多种|多个|部分|同步|同时|两种")
NO_GRADE = re.compile(
    r"[不未无缓免](?:予|确|参|再|作)?[加与]?(?:评|定|列)|等次|不参加|免于|尚未|[终中]止|暂停|撤销|另有|其余|剩余"
)
GRADED = re.compile(
    r"(?:^|[为是得果级定“\"]|其中)(?P<grade>优|良|中|差|较差|一般|合格|基本合格|不合格)[秀好等]?[”\"]?(?:等[级次]|档次|级|档|的|项目|有)*$"
)
TOP, MIDDLE, BOTTOM = {"优", "良"}, {"中", "一般", "合格", "基本合格"}, {"差", "较差", "不合格"}  # of grades
BAND = re.compile(r"^(?:分?（?含?）?以[上下]|\d+分?[-—－–~～至]\d+分)(?:（含）)?(?:的|项目|有)*$")
BODIES = {"个", "所", "家", "处"}  # schools, offices, branches
KIND_OF_VEHICLE = re.compile(
    r"机要|应急|执法|执勤|特种|专业技术|领导干部|部级|离退休|其[他它]"
)  # as accounts divide them
VEHICLE = re.compile(r"(?:车|巴)$")
OF_PEOPLE = {"person", "人次", "户", "户次"}  # who may be of several kinds, and of whom some kinds are told
OF_ONE_SCALE = (  # professions, titles, degrees, offices
    re.compile(r"医师|医生|护[士理师]|药|[医检]技|技师|技术人员|检验|影像|行政|后勤|工勤"),
    re.compile(r"[正副]高|[高中初一二三四]级|未定级|员级|助理"),
    re.compile(r"博士|硕士|研究生|本科|[大中]?专科?|高中|初中|学历"),
    re.compile(r"(?:机关|中心|[队所站院科室处股局馆办校园厂部])$"),
)
WITHOUT_POSTS = ("staff_temporary", "posts_beside")
EVENTS = {"件", "篇", "次", "起", "条", "期", "场", "项"}  # 件, 篇, 次 of which some are named
CLASS_OF_ROAD = re.compile(
    r"(?:^|其中)((?:[国省县乡村组]|专用)(?:级)?(?:公路|道路?)|(?:主|次|支)干?(?:道|路)|快速路|高速公路)(?:[一-龥]{0,2}路段)?$"
)  # each of one class, be it in what state it may
CASES = re.compile(
    r"(?:刑事|民商?事|商事|行政|执行|国家赔偿|破产|非诉)(?:一审|二审|再审)?(?:类|等)?(?:案件|案)?$"
)  # no case is of two
COUNTED_TWICE = re.compile(r"重复|重叠|交叉")  # 地表水A，地下水B，不重复量C: what both hold is counted in both
HAPPENS = re.compile(r"下降|上升|增长|增加|减少|收窄|提高|超过|突破|实现|低于|高于")
MAY_BE_LOSS = re.compile(
    r"利润|损益|盈亏|收支差额|[顺逆]差"
)  # 利润A，其中主营利润B: B is more where the rest lost money
DEDUCTED = zh.IS_TAKEN_OFF
LEFT = re.compile(
    r"结余|结转|剩余|其余|未(?!定级|定等|定职|评|聘|成年)|节约|审减|核减|净资产|(?<!固定资产)净值|折旧|缺口|缺编|空编|空缺|超编|节余|(?<!债务)(?<!贷款)(?<!存款)余额"
)
TWO_KINDS = re.compile(r"(?P<first>[一-龥]{2})[和及与、](?P<second>[一-龥]{3,6}?)(?:收入|补助|资金)?$")
TAXES = re.compile(r"(?<![非他])税收收入")
ONE_TAX = re.compile(r"(?:增值|营业|所得|消费|资源|房产|印花|建设|占用|使用|契)税")
SCORED_IN_WORDS = re.compile(
    rf"(?P<told>[{zh.FIGURES}]）?，?)?[均得给计为是全部都]{{0,3}}(?:满分|(?:[未不]|没有)(?:扣分|得分))(?![为是：]?[{zh.FIGURES}])"
)
A_TITLE, HAS_TITLE = (
    re.compile(r"(?:其中)?(?:具有|取得|拥有)?(?:正高|副高|高级|中级|初级)"),
    re.compile(r"专业?技|职称|教师|医[生师护]"),
)
RECEIVES = re.compile(r"(?:其中)?(?:享受|领取|申领|参加|加入|获得?|得到|通过|接受|纳入|发放)")  # one may have both
PASSED = re.compile(r"合格|[结毕]业|获批|通过|达标|[取获持]得?证|就业|录[用取]|及格|到岗|立项|中标|验收|成活|办结|见效")
OTHERWISE = re.compile(  # a total of another kind, or of another year
    rf"加权|同期|(?:{zh.LAST_YEAR.pattern})(?!.{{0,3}}(?:结[转余]|余额|末))"
)
CUT = re.compile(zh.CUT_BACK)
GRAND = {
    "expenditure",
    "income",
    "expenditure_grand_total",
    "income_grand_total",
    "appropriation_expenditure",
    "general_budget_expenditure",
}
INCLUDED = re.compile(r"其?[含中]|包[括含]")
REMAINDER = re.compile(r"^其[他它余]")
NUMBERED = re.compile(
    r"(?:等)?[二三四五六七八九十两](?:项|类|者)(?:[一-龥]{0,6}?(?:支出|收入|资金|经费))?(?:共|合计|小计|总计|共计)?$"
)
JOINTLY = re.compile(
    r"(?:(?P<last>后?)(?P<many>[二三四五六七八九十两])(?:项|类|者|种)[^，。；：占]{0,8}|^)(?:合计|共计|总计|合共|共)占"
)
ALL_OF_IT, OWN_LEVEL = re.compile(r"全[省市县区州盟旗]"), re.compile(r"(?<!全)[省市县区州盟旗]本?级|本级")
OWN_LEVELS = re.compile(rf"(?:{OWN_LEVEL.pattern})(?![、和及与])[^，。；]*分别")  # and not 省本级、市县级分别为
CLAUSE_END = re.compile("[，。；]")
LEVEL = re.compile(r"(?P<own>[省市]本?级|[省市]直)|(?P<below>县区?级?|区县级?|县市区级?|市县级?|基层)")
OF_LEVELS = re.compile(r"项目|单位|部门|机构")
PLACES = set("村镇乡县市区街路校院局所站园级")
KIND_OF_POSTS = re.compile(
    r"(?:(?:行政|事业|教职工|教师|工勤|参公|政法专项|全额|全供|财政)*(?:编制|人员|在[编职岗])?(?:人?数|人员|人)?)$"
)
SO_MANY_BOOKS = re.compile(r"(?P<many>[二三四])本(?:账|预算)")
A_BOOK = re.compile(r"公共(?:财政)?预算|政府性基金|基金预算|国有资本|社会保险|社保")
THE_OTHERS = re.compile(r"[^。]{0,40}(?:。?(?:其余|余下|剩下)|[，；。](?:剩余|余款|尾款))")
REST = re.compile(
    r"[，；。（](?:其余|余下|剩余|剩下|不足|差额|缺口)(?:部分|资金|支出|款项|投资|经费)*的?[，]?(?:全部|均|都)?[为系是由靠]"
)
_WORDS = f"[^，。；：（）{zh.FIGURES}]"
# A，其他小税种略; A，增长P；不足部分由群众自筹; A，失业保险收入由省级统筹: a member of the list that has no amount
UNTOLD = re.compile(
    rf"{_WORDS}{{0,12}}(?:[，（]{_WORDS}{{0,8}}{zh.RATE_FIGURE}）?)?[，；、（]"
    rf"(?:其[他它]{_WORDS}{{1,12}}(?=[，。；）]|$)|{_WORDS}{{0,6}}(?:不足|缺口|差额)部?分?由"
    rf"|{_WORDS}{{2,12}}(?:由{_WORDS}{{1,8}}(?:统筹|负担|承担|自筹|筹集|解决|列支|核算|征收)|见(?:附|下表|后表|另)|[未不]单?[列计]|从?略(?=[，。；）]|$)))"
)
NO_AMOUNT = re.compile(rf"[^。；]{{0,40}}；[^。；{zh.FIGURES}]{{2,40}}(?:[。；]|$)")
SEE_THERE = re.compile(  # …，工程B；服务采购见附表, and not 具体见附表
    rf"[^。；，（{zh.FIGURES}]{{0,20}}[；，（](?![^。；，]{{0,8}}(?:具体|详[细情]|明细|清单|名单|以上|上述|[有相]关))[^。；，{zh.FIGURES}]{{2,16}}?(?:见(?:附|下|后|另|表)|另列|未列)"
)


def of_another_reach(lead: str, total: Item) -> bool:
    """市本级规模A。全市货物、工程、服务规模分别为B、C、D; 全市规模A。市本级货物…: is one of the whole place, and the other of its own level?"""
    said, named = CLAUSE_END.split(lead)[-1], total.slot.before
    wider = ALL_OF_IT.search(said) and OWN_LEVEL.search(named)
    narrower = OWN_LEVELS.search(said) and ALL_OF_IT.search(named) and not OWN_LEVEL.search(named)
    return bool(wider or (narrower and "其中" not in said))


def place_of(words: str) -> str:
    """机关行政编制, 机关在职人员 -> 机关: where posts or persons are."""
    return KIND_OF_POSTS.sub("", core(words))


def starts(one: Claim) -> set[int]:
    return {figure.mention.start for figure in parts_of(one)}


def bounded(text: Text, total: Item, parts: Sequence[Item]) -> Claim:
    """Parts that need not be all: together not more than the total."""
    some = list(parts) if total_of(parts) <= total.mention.value else [max(parts, key=lambda i: i.mention.value)]
    sure: Confidence = "low" if MAY_BE_LOSS.search(total.slot.before) else "high"
    return claim(text, "bound", [reading("part of", parts=some, limit=total)], total, topic="part", confidence=sure)


def complete(text: Text, total: Item, parts: Sequence[Item]) -> bool:
    """Do the labels say that the parts are all of it?"""
    equal = [part.mention.value == total.mention.value for part in parts]
    if len(parts) > 1 and all(equal):
        return False  # 收、支总计均为A。其中：（一）收入总计A。…（二）支出总计A
    if _one_kind_of_two(total, parts):
        return False
    concepts = {part.concept for part in parts if part.concept}
    if any(family <= concepts for family in text.families.get(total.concept or "", ())):
        return True
    if len(parts) < 2 or any(equal) or _leave_some_out(text, total, parts):
        return False  # 项目23个，其中一级项目8个、二级项目23个: one within the other
    if _some_have_none(total, parts):
        return swapped(total, parts, DISTINCT)
    if total.dimension != "score" and (_in_common(parts) or _may_overlap(total, parts)):
        return False
    if any(REMAINDER.match(part.label) for part in parts) or total.dimension == "score":
        return True
    if _of_one_scale(parts):
        if total_of(parts) > total.mention.value:
            return _each_in_one(text, total, parts)
        if some_ungraded(text, parts[-1]):
            return False
        if _whole_scale(total, parts):
            return True
    if shares_whole(text, parts) or opposites([part.label for part in parts]) or _every_book(total, parts):
        return True
    return _all_the_money(text, total, parts) if total.dimension == "money" else _all_of_them(text, total, parts)


def _leave_some_out(text: Text, total: Item, parts: Sequence[Item]) -> bool:
    """Do their names say that one holds another, or that there are more than they?"""
    if any(TAXES.search(part.label) for part in parts) and any(ONE_TAX.search(part.label) for part in parts):
        return True  # 收入A，其中税收收入B，增值税C: C is within B
    if all(ONE_TAX.search(part.label) for part in parts) and not TAXES.search(total.label):
        return True  # 一般公共预算收入A，其中增值税、企业所得税分别完成B、C: there are more taxes, and 非税收入
    if total.measure == "establishment" and any((part.concept or "").startswith("retired") for part in parts):
        return True  # 编制9人，其中在职5人、退休5人: the retired fill no post
    if all(part.concept in WITHOUT_POSTS for part in parts) and total.concept not in WITHOUT_POSTS:
        return True  # 实有68人，其中借调3人、公益性岗位5人
    graded = [part.slot.before for part in parts]
    if all("满意" in words for words in graded) and not any("不" in words for words in graded):
        return True  # 收回196份，其中非常满意120份、满意66份: others may be content but fairly
    return _one_of_another(text, parts) or _counted_otherwise(text, total, parts)


def _all_the_money(text: Text, total: Item, parts: Sequence[Item]) -> bool:
    """Do they come near enough to the total, and is no other part to be expected?"""
    if one_slip(total, parts) and told_in_all(text, parts):
        return True  # what they come to is told again, and the total is a slip of it
    if turned_in_one(total, parts):
        return True  # they fail by 2700.00, and 5281.40 is written 2581.40
    concepts = {part.concept for part in parts if part.concept}
    missing = total.mention.value - total_of(parts)
    if len(parts) == 2 and len(concepts) < 2 and missing > min(part.mention.value for part in parts):
        return False  # 收入A，其中补助B，业务收入C: a third part, more than B, may be left out
    families = text.families.get(total.concept or "", ())
    several = [f for f in families if concepts and concepts <= f and len(f) > OPEN_FAMILY]
    least = MOST_SOURCES if _sources_of_a_budget(total, parts) else NEARLY_ALL
    near = total_of(parts) * 100 >= total.mention.value * least
    return near and not several and not _each_nearly_all(total, parts) and not _each_with_growth(text, parts)


def _all_of_them(text: Text, total: Item, parts: Sequence[Item]) -> bool:
    """The same of persons and things."""
    listed = all(part.slot.mark == "、" for part in parts[1:])
    measured = total.dimension in zh.MEASURED and total.mention.decimals and listed
    if measured and total_of(parts) * 100 >= total.mention.value * MEASURED_ALL:
        return True  # 18.60公里, of which 7.40公里 and 11.20公里
    if _all_the_staff(total, parts) or _all_the_vehicles(total, parts):
        return True
    if total.dimension in OF_PEOPLE and not _each_is_one([part.label for part in parts]):
        return one_slip(total, parts, DISTINCT)
    if total.dimension in EVENTS:
        return total_of(parts) > total.mention.value and all(CASES.search(part.slot.before) for part in parts)
    if total_of(parts) * 10 >= total.mention.value * 9 and (_two_levels(total, parts) or (len(parts) > 2 and listed)):
        return True  # 支持项目64个，其中市级19个、县级45个
    shares = shares_behind(text, parts)
    picked = 0 < len(shares) < len(parts)  # 手术A台，其中四级手术B台，占x%，微创手术C台
    return alike([part.label for part in parts]) and not picked


def _all_the_staff(total: Item, parts: Sequence[Item]) -> bool:
    """职工107人（其中在编92人，编外15人）"""
    if total.dimension != "person":
        return False
    whole, concepts = total.concept or "", [part.concept or "" for part in parts]
    kinds = any(c.startswith("staff") and c != "staff_temporary" for c in concepts) or _classes(total, parts)
    of_staff = (kinds and whole.startswith("staff")) or all(c.startswith("staff_") for c in concepts)
    return of_staff or {"staff", "staff_temporary"} <= set(concepts)


def _all_the_vehicles(total: Item, parts: Sequence[Item]) -> bool:
    """车辆18辆：机要应急2辆，执法执勤15辆，特种车1辆; 共有车辆7辆，其中一般公务用车4辆、中巴3辆"""
    unit, words = total.mention.unit.symbol, [part.slot.before for part in parts]
    official = len(parts) > 2 and unit == "辆" and all(map(KIND_OF_VEHICLE.search, words))
    named = unit in ("辆", "台") and all(map(VEHICLE.search, words))
    return official or (named and any(said.endswith("用车") for said in words))


def _counted_otherwise(text: Text, total: Item, parts: Sequence[Item]) -> bool:
    """学校31所，其中中学4所、小学17所、幼儿园7个: bodies that another word counts are parts of it as well."""
    if total.mention.unit.symbol not in BODIES:
        return False
    behind = (i for i in text.items.by_passage[total.slot.passage] if i.slot.start > parts[0].slot.start)
    here = (i for i in behind if i.slot.sentence == parts[-1].slot.sentence and i.slot.mark == "、")
    return any(i.mention.unit.symbol in BODIES - {total.mention.unit.symbol} for i in here)


def _of_one_scale(parts: Sequence[Item]) -> bool:
    """优秀A个，良好B个，中C个; 90分以上A个，80—90分B个; 现场A人次，线上B人次: each in one grade or one way and no two in the same."""
    if all(BAND.search(part.slot.before) for part in parts):
        return len({part.slot.before for part in parts}) == len(parts)
    told = (
        [said[1] for part in parts if (said := words.search(part.slot.before))]
        for words in (GRADED, BY_WAY, CLASS_OF_ROAD)
    )
    return any(len(set(names)) == len(parts) > 1 for names in told)


def _each_in_one(text: Text, total: Item, parts: Sequence[Item]) -> bool:
    """A grade ever; a way but for a slip of the pen, and not where one thing may have been done or told in two."""
    if not any(BY_WAY.search(part.slot.before) for part in parts):
        return True
    several = TOLD_BY_MANY.search(total.slot.before) or IN_SEVERAL_WAYS.search(_said_behind(text, parts[-1]))
    return not several and one_slip(total, parts)


def some_ungraded(text: Text, last: Item) -> bool:
    """…中C个。另有D个项目中止实施，不予评定: is it said behind the last grade that some were given none?"""
    return NO_GRADE.search(_said_behind(text, last)) is not None


def _said_behind(text: Text, last: Item) -> str:
    """The rest of its sentence and the next."""
    passage = text.passage_at.get(last.slot.passage)
    if passage is None:
        return ""
    end = passage.end(last.slot.position)
    return passage.template[last.slot.position + 1 : passage.end(end)]


def _whole_scale(total: Item, parts: Sequence[Item]) -> bool:
    """优秀A个，良好B个，中C个，差D个: down to the last grade, or more than two that come to nearly all."""
    told = {said["grade"] for part in parts if (said := GRADED.search(part.slot.before))}
    if told >= TOP and told & MIDDLE and told & BOTTOM:
        return True
    by_way = BY_WAY.search(parts[0].slot.before)  # there are more ways to do a thing
    return not by_way and len(parts) > OPEN_SCALE and total_of(parts) * 10 > total.mention.value * 9


def _every_book(total: Item, parts: Sequence[Item]) -> bool:
    """四本预算收入A，其中一般公共预算B、政府性基金C、国有资本经营D、社会保险基金E: as many books as are said to be."""
    said = SO_MANY_BOOKS.search(total.slot.before)
    told = [found.group() for part in parts if (found := A_BOOK.search(part.slot.before))]
    return said is not None and zh.numeral(said["many"]) == len(parts) == len(set(told))


def _sources_of_a_budget(total: Item, parts: Sequence[Item]) -> bool:
    """收入预算A，其中公共预算拨款B、基金预算拨款C、上年结转D: book by book, and what was carried over; 财政拨款 is of more than one."""
    *books, last = parts
    budgeted = total.measure == "budget" and (total.concept or "").startswith("income")
    return (
        budgeted
        and len(books) > 1
        and last.concept == "carry_over"
        and all(A_BOOK.search(i.slot.before) for i in books)
    )


def _two_levels(total: Item, parts: Sequence[Item]) -> bool:
    """Projects and offices of the government itself, and of those below it."""
    levels = [LEVEL.fullmatch(core(part.slot.before)) for part in parts]
    return (
        len(parts) == 2
        and OF_LEVELS.search(total.label) is not None
        and [m and m.lastgroup for m in levels] == ["own", "below"]
    )


def _in_common(parts: Sequence[Item]) -> bool:
    return any(COUNTED_TWICE.search(part.slot.before) for part in parts)


def _some_have_none(total: Item, parts: Sequence[Item]) -> bool:
    """在职职工A人，其中高级B人、中级C人、初级D人: the others have no title; not of 专业技术人员, 有职称的."""
    graded = all(A_TITLE.match(core(part.slot.before)) for part in parts) and not HAS_TITLE.search(total.slot.before)
    return graded and total.dimension == "person" and total_of(parts) < total.mention.value


def _may_overlap(total: Item, parts: Sequence[Item]) -> bool:
    """9家银行中，7家收入下降，5家利润下降; 享受甲补贴A人、享受乙补贴B人: what is said of some may be true of others of them."""
    more = total_of(parts) > total.mention.value
    to_each = total.dimension in OF_PEOPLE or total.mention.unit.symbol in BODIES
    if more and to_each and all(RECEIVES.match(core(part.slot.before)) for part in parts):
        return True
    return more and all(not core(part.slot.before) and HAPPENS.search(part.slot.after) for part in parts)


def _one_kind_of_two(total: Item, parts: Sequence[Item]) -> bool:
    """税收返还和转移支付A（一般性转移支付B；专项转移支付C）: the words name two kinds, the parts are all of the second."""
    named = TWO_KINDS.search(total.label)
    if named is None or len(parts) < 2:
        return False
    labels = [part.label for part in parts]
    return all(named["second"] in label for label in labels) and not any(named["first"] in label for label in labels)


def _each_nearly_all(total: Item, parts: Sequence[Item]) -> bool:
    """教育经费A，其中财政性经费B，一般公共预算经费C, each nearly as much as A: one is within the other."""
    whole = total.mention.value
    return all(whole * NEARLY_ALL <= part.mention.value * 100 <= whole * 100 for part in parts)


def _one_of_another(text: Text, parts: Sequence[Item]) -> bool:
    """中小企业A，占采购总额的P，小微企业B，占中小企业份额的Q: B is within A, and both are no division."""
    if all(any(kind in part.label for part in parts) for kind in ("中小", "小微")):
        return True
    for part in parts:
        row = text.items.by_passage[part.slot.passage]
        behind = row[row.index(part) + 1 :][:1]
        if any(i.slot.role == SHARE and other.label and other.label in i.slot.base for i in behind for other in parts):
            return True
    return False


def goes_on(passage: Passage, last: Item, before: Item | None = None) -> bool:
    """…，项目支出C。其余为经营支出; …；上缴支出见附表: does the list go on behind its last amount with what has none, `before` its total?"""
    begin, end = last.slot.position + 1, len(passage.template)
    if before is not None:
        end = max(passage.template.rfind(mark, begin, before.slot.position) for mark in "，。；") + 1
    parted = last.slot.mark == "；" and NO_AMOUNT.match(passage.template, begin, end)
    ways = (words.match(passage.template, begin, end) for words in (UNTOLD, SEE_THERE, THE_OTHERS))
    return bool(parted or any(ways))


def rest_behind(text: Text, total: Item, last: Item) -> bool:
    """中央资金A，县级资金B。总投资C，其余为群众自筹: are more parts, which have no amount, told right behind the total told last?"""
    passage = text.passage_at.get(total.slot.passage)
    if passage is None or total.slot.start < last.slot.start or total.slot.mark == "|":
        return False
    return REST.match(passage.template, total.slot.position + 1) is not None


def lack_behind(row: Sequence[Item], total: Item, parts: Sequence[Item]) -> bool:
    """检查A家，其中合格B家，不合格C家。D家正在整改: is D just what they lack? 收入A，用于甲B、乙C，支出共D，结余E: and D what they come to, E what lacks?"""
    last, made = parts[-1].slot, total_of(parts)
    behind = [i for i in row if i.slot.start > last.start and i.slot.depth == last.depth]
    behind = [i for i in behind if i.mention.unit == total.mention.unit and not i.slot.is_rate]
    beside = (i for i in behind if i.slot.sentence == last.sentence and i.slot.part == last.part)
    first = next((i for i in behind if i.slot.mark == "。" and i.slot.sentence == last.sentence + 1), None)
    first = first if first is not None and not first.slot.before else None
    lack = total.mention.value - made
    told = lack > 0 and any(i.mention.value in (lack, made) for i in beside)
    return told or (first is not None and first.mention.value == lack)


def cut_off(total: Item, parts: Sequence[Item]) -> bool:
    """按科目分：甲A，乙B at the end of a page: less than half of it, and no slip of the pen in one figure explains that."""
    return len(parts) > 1 and total_of(parts) * 2 < total.mention.value and not one_slip(total, parts)


def scored_in_words(words: str, known: Collection[int] | None = None) -> bool:
    """成本满分，时效未得分: are points told without a figure? （满分15分） has one, and so has 效益30分，得满分.

    Where the places of the figures that are `known` are told, that of 效益30分 has to be one of them.
    """
    found = SCORED_IN_WORDS.finditer(words)
    return any(one["told"] is None or (known is not None and one.start() not in known) for one in found)


def one_slip(total: Item, parts: Sequence[Item], least: int = 0) -> bool:
    """Does a slip of the pen in one figure, of so many telling digits at `least`, explain to the last digit that the parts are not the total?"""
    ways = (way for way in mended([total], parts) if len(way[0].mention.digits) >= least)
    return any(_slip(item.mention, value) for item, value in ways)


def turned_in_one(total: Item, parts: Sequence[Item]) -> bool:
    """Do two neighbouring digits of one figure, exchanged, explain a gap that is more than a hundredth of the total?

    Of amounts with so many digits hardly any rest that is left unnamed is such a difference.
    """
    if len(total.mention.digits) < SURE or abs(total.mention.value - total_of(parts)) * 100 < total.mention.value:
        return False
    return swapped(total, parts, DISTINCT + 1)


def swapped(total: Item, parts: Sequence[Item], least: int) -> bool:
    """Do two neighbouring digits of one figure, of so many digits, explain to the last that the parts are not the total?"""
    many = (way for way in mended([total], parts) if len(way[0].mention.digits) >= least)
    return any(_neighbours_exchanged(item.mention, value) for item, value in many)


def _neighbours_exchanged(mention: Mention, value: Decimal) -> bool:
    """Is the value what is printed with two neighbours exchanged?"""
    ways = turns(mention.number, mention.decimals)
    return any(abs(way * mention.unit.scale - value) <= mention.ulp for way in ways)


def _slip(mention: Mention, value: Decimal) -> bool:
    """Is the value one digit another, two neighbours exchanged, or the point elsewhere, than what is printed?"""
    if abs(value) <= mention.ulp:
        return False  # it should not be there at all
    digits = *retyped(mention.number, mention.decimals), *turns(mention.number, mention.decimals)
    ways = [*digits, *(mention.number.scaleb(shift) for shift in SHIFTS)]
    return any(abs(way * mention.unit.scale - value) <= mention.ulp for way in ways)


def included(text: Text, total: Item) -> list[Item]:
    """总收入A（含上年结转B）: what the bracket behind a total names may be one of the parts, told nowhere else."""
    row = text.items.by_passage[total.slot.passage]
    behind = [i for i in row if i.slot.start > total.slot.start][:1]
    named = (i for i in behind if i.slot.depth > total.slot.depth and INCLUDED.match(i.slot.before))
    return [i for i in named if i.is_amount and i.dimension == total.dimension]


def division(text: Text, total: Item, parts: Sequence[Item]) -> bool:
    """Do the names alone say that these are the parts: one of the families, or two halves?"""
    concepts = {part.concept for part in parts}
    return concepts in text.families.get(total.concept or "", ()) or opposites([part.label for part in parts])


def opposites(labels: Sequence[str]) -> bool:
    """一般债务 and 专项债务: the two halves of something."""
    if len(labels) != 2:
        return False
    first, second = ({label[:many] for many in (1, 2, 3)} for label in labels)
    return any(words & first and words & second and words <= first | second for words in zh.DIVISIONS)


def _each_with_growth(text: Text, parts: Sequence[Item]) -> bool:
    """教育支出9.6亿元，增长5%；卫生健康支出…: what is told with its growth is picked out, not split up."""
    following: list[Item] = []
    for part in parts:
        row = text.items.by_passage[part.slot.passage]
        following += row[row.index(part) + 1 :][:1]
    return sum(i.slot.role == GROWTH for i in following) * 2 >= len(parts)


def alike(labels: Sequence[str]) -> bool:
    """高一, 高二, 高三; 城市低保, 农村低保: labels that share their beginning or their end name one division.

    Places do not: 石坪村 and 杨柳村 are two of many.
    """
    heads, tails = {label[:1] for label in labels}, {label[-1:] for label in labels}
    return len(heads) == 1 or (len(tails) == 1 and not tails & PLACES)


def _each_is_one(labels: Sequence[str]) -> bool:
    """高一, 高二, 高三; 医师, 护士, 药师: nobody is two of these, as 老年人 may be 残疾人 and 残疾人 one of many kinds."""
    one_scale = (all(words.search(label) for label in labels) for words in OF_ONE_SCALE)
    return len({label[:1] for label in labels}) == 1 or any(one_scale)


def _classes(total: Item, parts: Sequence[Item]) -> bool:
    """职工435人，包括医生、护士、医技、药剂、后勤: more than two classes, and nearly all of them; not 离休2人、退休4人, nor 党员、女职工."""
    near = total_of(parts) * 10 >= total.mention.value * 9
    return near and len(parts) > 2 and _each_is_one([part.label for part in parts])


def shares_whole(text: Text, parts: Sequence[Item]) -> bool:
    shares = shares_behind(text, parts)
    return len(shares) > 1 and make_whole(shares)


def all_but_one_theirs(text: Text, parts: Sequence[Item]) -> bool:
    """甲A，占P；乙B，占Q；丙C，占R: is each share but one, all of one base, that of its part in what A, B and C come to?"""
    shares, whole = shares_behind(text, parts), total_of(parts)
    if len(shares) != len(parts) or len(parts) < FEWEST_SHARED or not whole:
        return False
    if len({share.slot.base for share in shares}) > 1:
        return False  # 占P；占上年支出的Q
    off = [i for part, i in zip(parts, shares, strict=True) if not prints_as(part.mention.value / whole, i, cut=True)]
    return len(off) == 1


def some_untold(total: Item, parts: Sequence[Item], shares: Sequence[Item]) -> bool:
    """收入A，甲B，占80.97%；乙C，占10.01%: each share is right, and what they lack to 100 % no rounding and no slip explains."""
    told = [(part, share) for part, share in zip(parts, shares, strict=False) if part.mention.value]
    if len(parts) != len(shares) or len(told) < 2 or not total.mention.value:
        return False
    lacking = 1 - total_of([share for _, share in told])
    right = all(prints_as(part.mention.value / total.mention.value, share, cut=True) for part, share in told)
    return right and lacking > told[0][1].mention.ulp * len(told) / 2 and total_of(parts) < total.mention.value


def make_their_own(total: Item, parts: Sequence[Item], shares: Sequence[Item]) -> bool:
    """支出合计A。三项经费：甲B，占P；乙C，占Q: P and Q make 100 % and are shares of what B and C come to, far less than A."""
    whole = total_of(parts)
    if not whole or len(parts) != len(shares) or len(parts) < 2 or total.mention.value < FAR_MORE * whole:
        return False
    sums = total.mention.printed(whole / total.mention.unit.scale)
    if one_slip(total, parts) or miswritten(str(total.mention.number), sums):
        return False  # one of its digits is another, two have changed places, or its point has moved
    return make_whole(shares) and all(
        prints_as(part.mention.value / whole, share, cut=True) for part, share in zip(parts, shares, strict=True)
    )


def without_kinds(total: Item, parts: Sequence[Item]) -> list[Item]:
    """民生A，教育B、卫生C；其他D: A and D of more than they are with B and C, which make A; [] where a slip of the pen explains it."""
    if not 2 < len(parts) <= MOST_KINDS or total_of(parts) <= total.mention.value or one_slip(total, parts, DISTINCT):
        return []
    for first, head in enumerate(parts):
        for end in range(first + 3, len(parts) + 1):
            kept = [*parts[: first + 1], *parts[end:]]
            if adds_up(head, parts[first + 1 : end]) and total_of(kept) <= total.mention.value:
                return kept
    return []


def told_in_all(text: Text, parts: Sequence[Item]) -> list[Item]:
    """Where what the parts come to is told, the nearest before them first: 支出合计A in a section above."""
    whole = total_of(parts)
    same = (i for i in text.items.of("dimension", parts[0].dimension) if i.mention.value == whole and i not in parts)
    told = [i for i in same if i.is_amount and len(i.mention.digits) >= DISTINCT and i.period == parts[0].period]
    return sorted(told, key=lambda i: (i.slot.start > parts[0].slot.start, abs(i.slot.start - parts[0].slot.start)))


def told_otherwise(total: Item, parts: Sequence[Item]) -> bool:
    """加权后得分A, 上年支出A, and no part is told so; 共培训合格A beside more of them: need they make it?"""
    said = OTHERWISE.search(total.slot.before)
    return some_passed(total, parts) or (
        said is not None and not any(said.group() in part.slot.before for part in parts)
    )


def some_passed(total: Item, parts: Sequence[Item]) -> bool:
    """共培训合格A, 第一期培训B、第二期培训C: are there more of the parts, of which nobody says that they passed?"""
    said = PASSED.search(total.slot.before)
    untold = said is not None and not any(PASSED.search(part.slot.before) for part in parts)
    return untold and total.dimension != "money" and total_of(parts) > total.mention.value


def parts_of(one: Claim) -> list[Figure]:
    return list(figures_of(one.readings[0].roles.get("parts", ())))


def shares_met(text: Text, whole: Item, parts: Sequence[Item]) -> int:
    """How many of the shares behind the parts are those of this whole?"""
    shares = shares_behind(text, parts)
    pairs = zip(parts, shares, strict=True) if len(parts) == len(shares) else ()
    return sum(is_quotient(part, whole, share, cut=True) for part, share in pairs)


def shared_jointly(row: Sequence[Item], rate: Item) -> list[Item]:
    """甲A、乙B、丙C，三项合计占P: as many of one list right before a share as the words say, [] where they stand otherwise."""
    said = JOINTLY.search(rate.slot.before) if rate.slot.role == SHARE else None
    at = row.index(rate)
    many = _told_together(row[:at]) if said and not said["many"] else (zh.numeral(said["many"]) if said else None) or 0
    parts = row[max(0, at - many) : at]
    listed = all(part.is_amount and part.slot.clause == parts[0].slot.clause for part in parts)
    one = listed and len({(part.dimension, part.slot.depth) for part in parts}) == 1
    more = one and at > many and row[at - many - 1].slot.clause == parts[0].slot.clause
    some = more and said is not None and not said["last"]
    return list(parts) if one and not some and len(parts) == many > 1 else []


def said_jointly(rate: Item) -> bool:
    """合计占P: of several, be they found or not."""
    return JOINTLY.search(rate.slot.before) is not None


def _told_together(before: Sequence[Item]) -> int:
    """How many stand in one list at the end: 甲A、乙B、丙C，合计占P."""
    many = 1
    while many < len(before) and before[-many].slot.mark == "、":
        many += 1
    return many


def _same_kind(one: Item, other: Item) -> bool:
    return one.dimension == other.dimension


def wholes_of(text: Text, passage: Passage, parts: Sequence[Item]) -> list[Item]:
    """Totals before the parts: what they are known to be parts of, then what the passage and the one above begin with."""
    first = parts[0]
    concepts = {p.concept for p in parts}
    parents = [t for t, families in text.families.items() if any(concepts & family for family in families)]
    named = (i for i in upto(text.items.of("concept", *parents, *GRAND), first.slot.start) if _same_kind(i, first))
    near = text.amounts_in(range(passage.index - 4, passage.index + 1))
    near = [i for i in near if i.slot.start < first.slot.start and _same_kind(i, first)]
    firsts = [next((i for i in near if i.slot.passage == at), None) for at in range(passage.index - 2, passage.index)]
    return list(dict.fromkeys([*islice(named, 4), *near[::-1][:4], *(i for i in firsts if i is not None)]))


def told_within(template: str, item: Item, others: Sequence[Item]) -> bool:
    """投入A，其中控制率B；过程C: does 其中 stand before B, and another before that, between the same semicolons?"""
    begin = max(template.rfind(mark, 0, item.slot.position) for mark in "；。") + 1
    opened = template.rfind("其中", begin, item.slot.position)
    return opened >= 0 and any(begin <= other.slot.position < opened for other in others)
