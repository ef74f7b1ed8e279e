"""The total comes last: ``办公经费4,111万元、培训费56万元，合计4,167万元``; and figures told apart by their verb."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations, groupby, pairwise, takewhile

from auditor.clauses import BASE, DELTA, PRIOR
from auditor.facts import PER_UNIT, PLANNED, core, is_level, measure_in
from auditor.languages import zh
from auditor.relations.account_totals import account, added_to, arranged, comes_to, head_above, is_total
from auditor.relations.in_columns import in_columns, named_alike, of_pairs, same_kind
from auditor.relations.lists import list_style
from auditor.relations.opened_totals import of_the_other_side
from auditor.relations.paired import named_among, names_joined
from auditor.relations.series import are_stages, may_be_other
from auditor.relations.wholes import (
    DEDUCTED,
    DISTINCT,
    NUMBERED,
    SEVERAL_DIGITS,
    alike,
    goes_on,
    included,
    one_slip,
    rest_behind,
    scored_in_words,
    swapped,
    told_otherwise,
    told_within,
)
from auditor.text import (
    Claim,
    Item,
    Passage,
    Text,
    adds_up,
    claim,
    make_whole,
    outermost,
    reading,
    shares_behind,
    total_of,
)

ADJUSTED = re.compile(r"调整后，?的?(?:收入|支出)(?:总计|合计|总量)")  # of the adjusted lines, see `adjusted`
REST = re.compile(
    r"等?其[他它余](?:各|的|几|小)?[^，。；：]{0,4}(?:合计|共计|总计|共)$"
)  # 契税、资源税等其他各税合计: the last of the parts
TAKEN_OFF = re.compile(rf"[，；]再?{zh.LESS}")  # 收入A，加：补助B，减：上解C，可用财力D: no sum
LESS = re.compile(r"扣|减[去除掉]")  # 收入总计减去上解支出A: A is what is taken off, and no total
ARRANGED = re.compile(r"安排|支出|使用|支付|分配|下达")
CAN_BE_SPENT, SPENT = re.compile(r"可用|可支配"), re.compile(r"支出|需求|需要")
FIRST_OF = re.compile(r"前(?P<many>[二三四五六七八九十两])(?:个|项|大|位|类)")
# what was done with the things that are counted: the same verb again tells the same of a group of them
VERB = re.compile(
    r"(?P<verb>(?<!不)满意|发放|发出|[收回]回|调查|抽查|检查|完成|合格|整改|受理|办结|发现|验收|支付|到位|参保|培训)"
    r"(?!.*(?:满意|[发收]放|收回|完成))[^，；。]{0,6}$"
)
SEVERAL = re.compile(
    r"^(?:以上|上述)?[二三四五六七八九十两][类项个种者家所][^，。；：]{1,8}?(?:共|合计|总计|累计|(?<![预估统会设审])计)(?P<verb>[^，。；：共合总累]{2,4}?)?[为达]?$"
)
NUMBER_OF = re.compile(
    r"(?P<named>[^，。；：]*?)(?P<many>[二三四五六七八九十两])[项类者](?:共|合计|小计|总计|共计|构成|组成)?"
)
OFFICES = re.compile("(?P<many>[二三四五六七八九十两])[个家所](?!月|季度|年|阶段|批)")
PROJECTS = re.compile(
    r"(?P<many>[二三四五六七八九十两])(?:[项类]|个项目|个(?:子|分)项)[^，。；：]{0,2}(?:共|合计|小计|总计|累计)"
)
NOUN = re.compile(r"[一-龥]+")
PERSONS_IN_ALL = re.compile(r"^[一-龥]{2,12}(?:共|共计|合计|一共)$")
STAFF_IN_ALL = re.compile(
    r"(?:职工|员工|人员|编制)总(?:人)?数[为是共]*$|^(?:全[院校所局站]|现|单位)*共?有(?:干部)?职工$"
)
MEAN = re.compile(r"(?:[人车次户亩场班期批件校村生台辆床]均|平均|单价)[^，。；、]{0,4}$")
ABOVE_IN_ALL = re.compile(  # 以上支出总额, 三项工程总投资
    r"^(?:(?:以上|上述)[^，。；：]{0,8}|[二三四五六七八九十两][类项个种者家所][^，。；：]{0,6})总(?:投资|投入|支出|收入|金额|额|数|量)[为达是]?$"
)
# 小学11所、初中4所，各级各类学校共15所; 临床科室24个、医技科室9个，科室总数33个
COUNTED_IN_ALL = re.compile(
    r"^[一-龥]{2,12}(?<![公总])(?:共有?|总数量?)[为是]?$|^(?:全年|累计)?(?:合计|共计?)(?:受理|接收|收到)[一-龥]{0,8}$"
)
RECEIVED = re.compile(r"^(?:合计|共计?)?受理(?:各类)?(?:案件|总数|数|件)*[为是]?$")  # 旧存A件，新收B件，受理C件
TURNED_AWAY = re.compile(r"[不未]予|未受理|退回|撤[回诉]|移送|不符合|审查|驳回")
CAME_BEFORE, CAME_NOW = re.compile(r"旧存|上年(?:结转|未结|旧存)"), re.compile(r"^(?:本年|当年|全年)?新收")
NUMBER_IN_ALL = re.compile(r"总数量?[为是]?$")  # 普通床位A、重症床位B，床位总数C: see `_too_many`
OPENED = re.compile(r"其中|包括|分别|由.*组成")
OPENS_LIST = re.compile(r"其中|包括|分别|：")
OPENED_BEHIND = re.compile(r"，?(?:其中|包括|分别为)")
PART_OF = re.compile(rf"[，（]其中[^；{zh.FIGURES}]*")
NESTED = re.compile(rf"[^。；{zh.FIGURES}]*其中[^。；{zh.FIGURES}]*")  # the gap between two parts
AREA = re.compile(r"[县市区州乡镇村]$|街道$|社区$")
FULLY = re.compile(r"[，、]?(?:均|全部)?(?:(?:得|给|计|为|是)满分|[未不]扣分|没有扣分)")  # 效益30分，得满分
FACTOR = re.compile(r"[×*]$")
POINTS = (re.compile(r"(?:得分?|自评|实得)$"), zh.IS_TAKEN_OFF)
GENERIC = {"单位", "预算单位", "机构", "部门", "项目", "站点", "学校"}
ALL_ABOVE = re.compile(
    r"(?:以上|上述)(?:各项|各类|项目|支出|资金|经费|费用)*(?:共|合计|总计|累计)|(?P<alone>(?:合计|总计|共计|累计)(?:支出|使用|支付|拨付|开支)?(?:资金|金额)?[为达]?：?$)"
)
_SPENT = r"(?:支出|支付|使用|开支|兑付|列支|拨付|花[费去掉]?|用[去掉])"
SPENDS = re.compile(_SPENT)
SPENT_IN_ALL = re.compile(
    rf"(?:共计?|合计|总计|累计)(?:实际|已)?{_SPENT}|{_SPENT}(?:资金|金额)?(?:共计?|合计|总计|累计|总额)"
)
NOT_DONE = re.compile(r"[一-龥]{0,2}(?:尚?未|没有)[一-龥]{1,4}")
COUNTED_TWICE = re.compile(r"（[^（）]*(?:同时|重复|交叉|兼[有得]|两[项者]均)[^（）]*）")
SOURCE = re.compile(  # 中央资金A, 县级配套B, 自筹C
    r"(?:中央|国家|上级|[省市县区乡镇]级?|地方|本级|财政|自筹|自有|社会|银行|其他|专项)[^，。；：、]{0,6}(?:资金|配套|补助|拨款|债券|贷款|投资)[为是]?$"
    r"|(?:自筹|配套)[为是]?$"
)
PLAIN_TOTAL = re.compile(
    r"(?:共|合计|小计|总计|共计|累计)(?:支出|下达|拨付|投入|安排|兑付|发放|资金|经费|金额)?[为达]?：?$"
)
SIDE_IN_ALL = re.compile(
    r"(?P<before>收入|支出)(?:合计|总计|总额|共计|累计|共)[为是达]?$|(?:合计|总计|共计|累计|共|总)(?P<behind>收入|支出)[为是达]?$"
)
SO_FAR = re.compile(r"累计(?:支出|支付|使用|开支)$")
WHEN = re.compile(r"[年月]|季度|以前|上期|本期|截[至止]|首批|[一二三]期")
LISTED = 3  # items of a list that says so by its length
MOST_LISTED = 8  # of which some may make the total: of more, some make any number
LEFT_BEFORE = re.compile(r"(?:年初|上年)[^，。；]{0,8}(?:结转|结余)[^，。；收支]{0,4}$")
OF_THE_YEAR = re.compile(r"(?:本年|当年|年度|全年)[^，。；支]{0,8}(?:收入|拨款)(?:合计|总额|共|数)*[为是]?$")
DEBT_SERVICE = re.compile("(?:本息|还本付息)(?:支出|资金)?(?:总额|合计|总计|[总共]计|累计|共|总)?[为是达]?$")
SERVICE_IN_ALL = re.compile(  # and not 明年还本付息, 全市还本付息合计, 到期本息, 还本付息累计
    "(?:[当本全]年度?|合计|[总共]计|共|政府|债务|债券|偿还|支付)*(?:本息|还本付息)(?:支出|资金)?(?:总额|合计|总计|[总共]计|共)[为是达]?"
)
OTHER_SERVICE = re.compile("上年|去年|[一专再外]")  # 一般债券本息合计
PRINCIPAL, INTEREST = (
    re.compile(rf"{words}(?:支出|资金|合计|累计|共)*[为是达]?$") for words in ("(?:本金|还本)", "[付利]息")
)
SOME_OF_THEM = re.compile(
    r"前[二三四五六七八九两\d][项类个][^，。；：]{0,12}，(?:支出|收入|项目)?(?:共|合计|小计|计)[^，。；：]{0,4}$"
)
COST = re.compile(r"^(?!.*(?:补助|弥补|拨[付款])).*(?<!收入)(?:成本|支出)(?:合计|总额|总计)?[为是]?$")
MORE_MEANS = re.compile(r"调入|补助|收回|借|债券|动用|弥补|使用|追加|其他资金|专户")
BEGINS_IN_ALL = re.compile(r"(?:共计|合计|总计)[^等]*$")
SINCE_FIGURE = re.compile(rf"[^。；，：（）{zh.FIGURES}]*$")
PRICED = re.compile(r"标准|单价|每|均")
PRICED_BEHIND = re.compile(r"/|[一-龥]{0,3}的?标准|每|一[人户亩次天]")  # 按650元/人的标准发放
MOST_SMALL = 4  # amounts in a smaller unit, of which some may be prices
NAMED_TOGETHER = re.compile(rf"(?<=；)[^，。；：{zh.FIGURES}]*[一-龥]{{2}}[和与及][一-龥]{{2,}}(?:合计|共计)[为是]?$")
THIS_YEAR, LAST_YEAR = re.compile(r"今年|[本当]年"), re.compile(r"[一-龥]{0,8}?(?:去年|上年)(?!末|结)")
TITLE = 8  # characters: 以上合计：A, 合计：A
TWO_IN_POST = 2
POSTS = re.compile(r"编制(?:总?数)?[为是共有]*$")
COUNTED = {"个", "项", "家", "类"}
OF_WHOLE = re.compile(
    r"全(?:系统|部门|[局厅委处院校镇乡县市区州省])(?!年)"
)  # 甲编制8名、实有7名；…，全系统编制65名、实有62名
MANY_SENTENCES = 9
FAR_UP = 40  # paragraphs back to the first member of a list
FIRST_MARK = re.compile(r"[（(]?[一1①][）).．、]*|一是")


def closed(text: Text, passage: Passage) -> Iterator[Claim]:
    """``…4,111万元、…56万元，合计4,167万元``."""
    amounts = [a for a in text.amounts(passage) if not _is_each(a)]
    inner: set[int] = set()  # parts of a total that is itself a part: 两项构成基本支出A；…；支出总计B
    wholes: set[int] = set()  # totals of the passage so far, which may be parts of a greater one
    for number, total in enumerate(amounts):
        words = total.slot.before or (passage.template[: total.slot.position][-3:-1] if number == 0 else "")  # 合计：A
        words = _with_all_names(passage, total) or words
        told = _says_so(passage, amounts, number, words)
        if not (told or (("总" in words or "计" in words) and is_total(total))):
            continue
        if LESS.search(words) or ADJUSTED.search(words) or REST.search(words):
            continue
        behind = [a for a in amounts[:number] if a.slot.part == total.slot.part]
        added = total.dimension != "score" and any(added_to(passage, a) for a in behind)
        if added and TAKEN_OFF.search(passage.template, behind[0].slot.position, total.slot.position):
            continue
        if SOME_OF_THEM.search(passage.template, passage.begin(total.slot.position), total.slot.position):
            continue  # 前三类为工程，计A: see `numbered`
        if not (told or text.of_government or added):
            continue
        if (text.of_government or added) and (ways := account(text, passage, total)):
            ways += [[*way, inside] for way in ways for inside in included(text, total)]
            inner |= {p.slot.start for p in ways[0]}
            yield claim(text, "sum", (reading("added", total=total, parts=p) for p in ways), total, topic="last")
            continue
        if added and text.of_government:
            continue  # what it is added to was not found
        if number < 2:
            yield from _told_far_up(text, passage, total, amounts[0])
        if number < 2 or _is_product(text.row(passage), total):
            continue
        if planned := arranged(passage, amounts[:number], total):
            if comes_to(total, planned):
                yield claim(text, "sum", [reading("added", total=total, parts=planned)], total, topic="last")
            continue
        if (known := _by_their_words(text, passage, amounts, number)) is not None:
            yield from known
            continue
        parts = _of_this_year(total, _parts_of(text, passage, amounts, number, inner))
        parts = _in_post(total, _of_one_level(passage, total, parts))
        if len(parts) < 2 or _of_other_things(text, passage, amounts, number, parts, wholes):
            continue
        if are_stages(parts) and not adds_up(total, parts) and may_be_other(text, passage, parts, total):
            continue
        if readings := _ways(text, passage, total, parts, words):
            inner |= {p.slot.start for p in parts}
            wholes.add(total.slot.start)
            ways_told = (reading("total last", total=total, parts=p) for p in readings)
            yield claim(text, "sum", ways_told, total, topic=_topic(words))


def _of_this_year(total: Item, parts: Sequence[Item]) -> Sequence[Item]:
    """去年A，今年甲B、乙C，共D: without A, unless D is what they all come to."""
    since = next((n for n, part in enumerate(parts) if THIS_YEAR.match(part.slot.before)), 0)
    past = since and all(LAST_YEAR.match(part.slot.before) for part in parts[:since])
    return parts[since:] if past and not adds_up(total, parts) else parts


def _in_post(total: Item, parts: Sequence[Item]) -> Sequence[Item]:
    """编制A名、事业编制B名，民警C人，辅警D人，共E人: without A and B, which are posts, where C and D come to E."""
    posts = sum(1 for _ in takewhile(lambda part: POSTS.search(part.slot.before), parts))
    return parts[posts:] if posts and len(parts) > TWO_IN_POST and adds_up(total, parts[posts:]) else parts


def _of_one_level(passage: Passage, total: Item, parts: Sequence[Item]) -> Sequence[Item]:
    """甲得A；乙得B，其中丙得C；丁得D。总得分E: without C, if the others make E; [] where it is open which of them make it."""
    if total.dimension != "score" or adds_up(total, parts):
        return parts
    outer = [part for part in parts if not told_within(passage.template, part, parts)]
    return outer if len(outer) == len(parts) or adds_up(total, outer) else []


def _says_so(passage: Passage, amounts: Sequence[Item], number: int, words: str) -> bool:
    """合计A, 三项共A, 以上支出总额A; 共拆A, 全系统编制A behind a list that tells two figures each: do its words say that it is a total?"""
    total = amounts[number]
    if zh.TOTAL_LAST.search(words) or SEVERAL.search(words) or STAFF_IN_ALL.search(words) or ABOVE_IN_ALL.search(words):
        return True
    if "息" in words and DEBT_SERVICE.search(words):
        return True
    if total.mention.unit.exact and total.slot.mark == "，" and COUNTED_IN_ALL.search(words):
        return True
    if words.startswith("共") and of_pairs(passage, amounts[:number], total):
        return True
    if RECEIVED.match(words):
        return bool(_received(passage, amounts, number))
    return OF_WHOLE.match(words) is not None and in_columns(passage, amounts, number) != []


def _received(passage: Passage, amounts: Sequence[Item], number: int) -> Sequence[Item]:
    """旧存A件，新收B件，共受理C件: A and B, unless a bracket says what else C holds; () for others."""
    total, before = amounts[number], amounts[max(0, number - 2) : number]
    alike = len(before) == 2 and all(i.slot.part == total.slot.part and i.dimension == total.dimension for i in before)
    if not alike or not RECEIVED.match(total.slot.before) or passage.template.startswith("（", total.slot.position + 1):
        return ()
    turns = (before, before[::-1])
    said = [new for old, new in turns if CAME_BEFORE.search(old.slot.before) and CAME_NOW.match(new.slot.before)]
    if not said or any("其中" in i.slot.before for i in before):
        return ()
    slip = one_slip(total, before, DISTINCT) or swapped(total, before, SEVERAL_DIGITS)
    slip = slip and said[0].mention.value != total.mention.value
    slip = slip and not TURNED_AWAY.search(passage.rest(total.slot))
    return before if slip or adds_up(total, before) else ()


def _told_far_up(text: Text, passage: Passage, total: Item, first: Item) -> Iterator[Claim]:
    """What the paragraphs before list, or what stands there under the names that the total tells."""
    yield from _after_paragraphs(text, passage, total, first)
    if far := _named_above(text, passage, total):
        yield claim(text, "sum", [reading("named", total=total, parts=far)], total, topic="last")


def _by_their_words(text: Text, passage: Passage, amounts: Sequence[Item], number: int) -> list[Claim] | None:
    """What makes the total by what each is called, wherever it stands: what came in, principal and interest, a column of a list.

    None where nothing is told so; [] where a list of pairs does not say which of its columns the total is of.
    """
    total = amounts[number]
    if cases := _received(passage, amounts, number):
        return [claim(text, "sum", [reading("received", total=total, parts=cases)], total, topic="last")]
    if came := _came_in(amounts[:number], total):
        return [claim(text, "sum", [reading("at hand", total=total, parts=came)], total, topic="last")]
    if owed := _principal_and_interest(amounts[:number], total):
        return [claim(text, "sum", [reading("debt service", total=total, parts=owed)], total, topic="last")]
    columns = named_alike(amounts, number) or in_columns(passage, amounts, number)
    told = [(whole, reading("alike", total=whole, parts=column)) for whole, column in columns]
    if told:
        return [claim(text, "sum", [way], whole, topic="last") for whole, way in told]
    ways = of_pairs(passage, _since_the_last(amounts, number), total)
    if ways is None:
        return None
    readings = [reading("of pairs", total=total, parts=way) for way in ways]
    return [claim(text, "sum", readings, total, topic="last")] if readings else []


def _parts_of(text: Text, passage: Passage, amounts: Sequence[Item], number: int, inner: Collection[int]) -> list[Item]:
    """The amounts before the total that may make it, without prices, factors, plans and what was at hand."""
    total = amounts[number]
    free = [a for a in amounts[:number] if a.slot.start not in inner]
    parts = _parts_before(text, passage, free, total)
    parts = _points_alike(free, total) or _points_in_turn(parts, total) or _of_the_list(parts, total)
    parts = list(_points_before(amounts[:number], parts, total))
    parts = [part for part in parts if not FACTOR.search(part.slot.before)]  # 2,040人×650元=132.60万元
    cost = "收入" in total.slot.before and len(parts) > 2 and COST.search(parts[0].slot.before)
    if cost and not adds_up(total, parts):
        parts = parts[1:]  # 营运成本A，票款收入B、其他收入C，收入合计D
    parts = _without_prices(passage, parts, total)
    if len(parts) > 2 and CAN_BE_SPENT.search(parts[0].slot.before) and ARRANGED.search(total.slot.before):
        parts = parts[1:]  # 可用A，安排甲B、乙C，共安排D: of A, which is no part
    done = [part for part in parts if measure_in(part.slot.before) not in PLANNED]
    if len(done) > 1 and not adds_up(total, parts) and adds_up(total, done):
        return done  # 收入A，预算为B；加上C，总计D
    return parts


def _not_done(passage: Passage, parts: Sequence[Item], total: Item) -> bool:
    """省级支出A，县级B未支出，共支出C; 低保A人，残疾B人，共惠及C人（部分人员同时享受）: one is none of it, or some are of two; not where it is right."""
    undone = any(NOT_DONE.match(passage.template, part.slot.position + 1) for part in parts)
    twice = COUNTED_TWICE.match(passage.template, total.slot.position + 1)
    return bool(undone or twice) and not adds_up(total, parts)


def _of_other_things(
    text: Text, passage: Passage, amounts: Sequence[Item], number: int, parts: Sequence[Item], wholes: Collection[int]
) -> bool:
    row = text.row(passage)
    return (
        _of_something_else(amounts, number, parts, wholes)
        or _of_the_other_side(passage, parts, amounts[number])
        or _of_a_price(row, amounts[number], parts)
        or _each_so_many(row, amounts[number], parts)
        or _spent_of_sources(passage, parts, amounts[number])
        or _not_done(passage, parts, amounts[number])
        or _of_those_it_names(passage, parts, amounts[number])
    )


def _of_those_it_names(passage: Passage, parts: Sequence[Item], total: Item) -> bool:
    """甲A，增长P；乙B；丙、丁和戊合计C: of what its own part of the sentence names, and of none of those told in the others."""
    if parts[-1].slot.part == total.slot.part or adds_up(total, parts):
        return False
    named = NAMED_TOGETHER.search(passage.template[: total.slot.position])
    return named is not None and not any(core(part.label) and core(part.label) in named.group() for part in parts)


def _spent_of_sources(passage: Passage, parts: Sequence[Item], total: Item) -> bool:
    """中央资金A，地方配套B，共支出C: what came of each source, and what was spent of them, be it all or not."""
    sources = all(SOURCE.search(part.slot.before) for part in parts)
    if not sources or not SPENT_IN_ALL.search(total.slot.before) or adds_up(total, parts):
        return False
    words = passage.template[passage.begin(parts[0].slot.position) : total.slot.position - len(total.slot.before)]
    return SPENDS.search(words) is None


def _of_the_other_side(passage: Passage, parts: Sequence[Item], total: Item) -> bool:
    """收入包括甲A、乙B；支出合计C: the words before the parts, and theirs, are all of what C is not."""
    sides = SIDE_IN_ALL.search(total.slot.before)
    if sides is None:
        return False
    side = sides["behind"] or sides["before"]
    words = passage.template[passage.begin(parts[0].slot.position) : total.slot.position - len(total.slot.before)]
    return side not in words and ("支出" if side == "收入" else "收入") in words


def _since_the_last(amounts: Sequence[Item], number: int) -> Sequence[Item]:
    """编制：行政A、事业B，共C；实有：行政D、事业E，共F: what stands behind the total that was told in the same words."""
    total = amounts[number]
    same = [
        n
        for n, a in enumerate(amounts[:number])
        if a.slot.before == total.slot.before and total.slot.part != a.slot.part
    ]
    since = amounts[same[-1] + 1 : number] if same else ()
    return since if len(since) > 1 and zh.TOTAL_LAST.search(total.slot.before) else amounts[:number]


def _topic(words: str) -> str:
    return "first" if FIRST_OF.search(words) else "last"


def _with_all_names(passage: Passage, total: Item) -> str:
    """…3万元。共计下达中央、市级转移支付资金A: what is said from the beginning of its clause on, where 、 parts the name and not a list."""
    if total.slot.mark != "、":
        return ""
    named = SINCE_FIGURE.search(passage.template[: total.slot.position])
    return named.group() if named and BEGINS_IN_ALL.match(named.group()) else ""


def _ways(text: Text, passage: Passage, total: Item, parts: Sequence[Item], words: str) -> list[Sequence[Item]]:
    """Which of the amounts before a total may be its parts; none where no word says so and nothing adds up."""
    row = text.row(passage)
    generic = _says_no_more(total, words) or FIRST_OF.search(words) is not None
    kin = generic or _of_one_kind(text, total, parts) or _as_many_as_said(row, total, parts)
    certain = kin and _is_all(text, passage, total, parts) and not _since(passage, total, parts)
    ways = [parts, *([parts[1:]] if len(parts) > 2 and not generic else [])]
    if not adds_up(total, parts) and (outer := _without_nested(text, passage, parts)):
        ways = [*outer]
    if CAN_BE_SPENT.search(words) and (headed := _with_the_head(row, total, parts)):
        ways = [headed, parts]
    if some := _some_named(text, total, parts):
        ways, certain = [some, parts], True
    if averages := _averages(row, parts, total):
        ways, certain = [sorted([*averages, *parts], key=lambda i: i.slot.start), parts], False
    slip = kin or _listed_long(total, parts)
    slip = (
        slip and one_slip(total, parts) and _is_all(text, passage, total, parts) and not _since(passage, total, parts)
    )
    certain = certain and ABOVE_IN_ALL.search(words) is None  # the projects may cost more than is told of each
    if NUMBER_IN_ALL.search(words) and not STAFF_IN_ALL.search(words):
        certain, slip = False, slip and _too_many(total, parts)
    if total.dimension == "score" and scored_in_words(passage.template, {part.slot.position for part in parts}):
        certain = slip = False  # 成本得满分。数量A，质量B，产出合计C
    if DEBT_SERVICE.search(words) and not SERVICE_IN_ALL.fullmatch(words):
        certain = slip = False
    return ways if certain or slip or any(adds_up(total, way) for way in ways) else []


def _too_many(total: Item, parts: Sequence[Item]) -> bool:
    """临床科室A、医技科室B、后勤科室C，科室总数D: there may be others, but no fewer; and no few of them make D, as where 重点科室 is among them."""
    if not LISTED <= len(parts) <= MOST_LISTED or total_of(parts) <= total.mention.value:
        return False
    return not any(adds_up(total, some) for many in range(1, len(parts)) for some in combinations(parts, many))


def _with_the_head(row: Sequence[Item], total: Item, parts: Sequence[Item]) -> list[Item]:
    """收入A，主要是…。补助B，上年结余C，可用财力D: what the sentence before begins with is the first of them; [] where they make no D."""
    before = [i for i in row if i.is_amount and i.dimension == total.dimension and not i.slot.depth]
    before = [i for i in before if parts[0].slot.sentence - i.slot.sentence == 1]
    headed = [*before[:1], *parts]
    return headed if before and "收入" in before[0].slot.before and adds_up(total, headed) else []


def _listed_long(total: Item, parts: Sequence[Item]) -> bool:
    """Three or more, one a sentence or all in one, and a total of so many digits that others hardly come near by chance."""
    sentences = {part.slot.sentence for part in parts}
    evenly = len(sentences) == len(parts) or sentences == {total.slot.sentence}
    return len(parts) >= LISTED and evenly and len(total.mention.digits) >= DISTINCT


def _since(passage: Passage, total: Item, parts: Sequence[Item]) -> bool:
    """支出A，截至9月支出B，累计支出C: C may have begun before, unless three items or more of one list stand before it."""
    if not SO_FAR.search(total.slot.before):
        return False
    words = passage.template[: total.slot.position]
    items = len(parts) >= LISTED and total.slot.before.endswith("支出")
    other = any(part.slot.before.startswith("支付") or part.mention.value > total.mention.value for part in parts)
    return not items or other or WHEN.search(words) is not None


def _of_something_else(amounts: Sequence[Item], number: int, parts: Sequence[Item], wholes: Collection[int]) -> bool:
    """Are the amounts before a total told of another?"""
    total = amounts[number]
    if not adds_up(total, parts):
        if is_total(total) and any(is_total(p) for p in parts):
            return True  # 全省总收入A，省级总收入B；全省基金总收入C: C is a total beside them
        if _come_to_one_before(amounts, parts) and not _ends_their_sentence(total, parts):
            return True  # 收入总量A，其中B、C、D。支出总量E: they are of A
        if total.dimension == "score" and _has_points(amounts[number + 1 :], total):
            return True
    if all(p.slot.sentence < total.slot.sentence and p.mention.value > total.mention.value for p in parts):
        return True  # 售票A亿元，筹资B亿元。安排项目，共计C万元: of neither
    counted = NUMBER_OF.search(total.slot.before)  # 五项加起来: one of them may be 共171万元
    sub = any(zh.TOTAL_LAST.search(part.slot.before) and part.slot.start not in wholes for part in parts)
    nested = sub and not (counted and len(parts) == zh.numeral(counted["many"]))
    return nested or _of_the_side_before(amounts[:number], parts, total)


def _says_no_more(total: Item, words: str) -> bool:
    """合计, 以上共计: no name of what it is the total of."""
    said = total.label == "合计" or words.startswith(("以上", "上述"))
    return said or not core(zh.TOTAL_LAST.sub("", total.slot.before))


def _has_points(behind: Sequence[Item], total: Item) -> bool:
    """甲得20分，乙得9分，小计30分，得29分: a total of marks, of which the points stand behind."""
    return any(zh.IS_SCORE.search(i.slot.before) and i.slot.part == total.slot.part for i in behind[:1])


def _some_named(text: Text, total: Item, parts: Sequence[Item]) -> list[Item]:
    """甲A、乙B、丙C。甲和乙合计D: of A and B, if they are all named so."""
    names = names_joined(text, total)
    named = named_among(parts, total, names)
    return named if 1 < len(names) == len(named) < len(parts) else []


def _without_nested(text: Text, passage: Passage, parts: Sequence[Item]) -> list[list[Item]]:
    """甲A，乙B，其中丙C，丁D，合计E: C is within B, and D may be too; [] where no 其中 stands between the parts."""
    gaps = (text.gap(passage, one, other) for one, other in pairwise(parts))
    first = next((number for number, gap in enumerate(gaps, 1) if NESTED.fullmatch(gap)), 0)
    return [[*parts[:first], *parts[last:]] for last in range(first + 1, len(parts) + 1)] if first else []


def _of_the_side_before(row: Sequence[Item], parts: Sequence[Item], total: Item) -> bool:
    """收入总量A。其中，地方收入B，补助C。支出总量D: B and C make up A."""
    before = (i for i in row if i.slot.start < parts[0].slot.start and is_total(i))
    other = any(of_the_other_side(total.label, i.label) for i in before)
    return other and all(p.slot.sentence < total.slot.sentence for p in parts)


def _of_one_kind(text: Text, total: Item, parts: Sequence[Item]) -> bool:
    """Do their names say that the parts are those of this total?"""
    noun = total.label[-2:]
    named = bool(noun) and all(noun in p.slot.before for p in parts)
    return _is_family(text, total, parts) or alike([p.label for p in parts]) or named or _all_staff(total, parts)


def _as_many_as_said(row: Sequence[Item], total: Item, parts: Sequence[Item]) -> bool:
    """甲A、乙B、丙C，三项资金合计D; 4个乡镇共计D: as many as the words count, and no other of the kind beside them."""
    if not PLAIN_TOTAL.search(total.slot.before):
        return False  # 两个标段共计中标金额A: of another kind
    named = _says_how_many(total)
    count = row[row.index(total) - 1] if row.index(total) else total
    told = count.is_amount and count.mention.unit.symbol in COUNTED and not total.slot.mark
    many = named or (count.mention.number if told else None)
    near = [i for i in row if parts[0].slot.sentence <= i.slot.sentence and i.slot.start < total.slot.start]
    near = [i for i in near if i.slot.role not in (PRIOR, BASE, DELTA)]  # 甲A，较上年B下降P
    alike = [i for i in near if i.dimension == total.dimension and i.slot.depth == total.slot.depth and not _is_each(i)]
    return many == len(parts) and alike == list(parts)


def _all_staff(total: Item, parts: Sequence[Item]) -> bool:
    """在编92人，编外15人，职工总数107人: those in post and those that are not."""
    others = [p.concept for p in parts[1:]]
    in_post = (parts[0].concept or "").startswith("staff") and STAFF_IN_ALL.search(total.slot.before) is not None
    return in_post and all((concept or "").startswith(("staff_temporary", "retired")) for concept in others)


def _is_all(text: Text, passage: Passage, total: Item, parts: Sequence[Item]) -> bool:
    """Does nothing say that the total is of more, of less or of something else?"""
    if not _same_noun(total, parts) or _in_both(total, parts) or _handed_up(total, parts) or _spent_of(total, parts):
        return False
    row = text.row(passage)
    if _of_its_own(text, passage, total, parts) or _holds_the_last(row, total) or _rest_behind(row, total, parts):
        return False
    if goes_on(passage, parts[-1], total) or told_otherwise(total, parts) or rest_behind(text, total, parts[-1]):
        return False  # 甲A，乙B；丙见附表。合计C; 甲A，乙B。上年合计C
    shares = shares_behind(text, parts)
    if len(shares) == len(parts) and not make_whole(shares):
        return False  # 党员A，占P，女党员B，占Q，职工总数C
    return not _split_up(text, passage, parts) and not _of_more(text, passage, parts, total)


def _holds_the_last(row: Sequence[Item], total: Item) -> bool:
    """甲A，乙B，占省级总支出的P，省级总支出C: what B is said to have a share of need not be the sum of A and B."""
    at = row.index(total)
    rate = row[at - 1] if at else total
    return (
        rate.slot.is_rate and rate.slot.part == total.slot.part and f"占{core(total.slot.before)}" in rate.slot.before
    )


def _rest_behind(row: Sequence[Item], total: Item, parts: Sequence[Item]) -> bool:
    """行政编制A、事业编制B，编制总数C（含工勤编制D）, C，其中另有D: D is what C is more than A and B."""
    more = total.mention.value - total_of(parts)
    behind = takewhile(lambda i: i.slot.sentence == total.slot.sentence, row[row.index(total) + 1 :])
    return any(i.dimension == total.dimension and i.mention.value == more for i in behind)


def of_persons(text: Text, passage: Passage) -> Iterator[Claim]:
    """由1名注册会计师、4名助理人员共5人组成: what each of them is stands behind its number, and the total behind the last."""
    amounts = text.amounts(passage)
    for number, total in enumerate(amounts):
        if total.dimension != "person" or total.slot.mark or not PERSONS_IN_ALL.search(total.slot.before):
            continue
        first = number
        while first and amounts[first - 1].dimension == "person" and amounts[first].slot.mark in ("、", ""):
            first -= 1
        parts = amounts[first:number]
        named = all(NOUN.match(part.slot.after) for part in parts)
        if len(parts) > 1 and named and all(part.slot.mark == "、" for part in parts[1:]):
            yield claim(text, "sum", [reading("persons", total=total, parts=parts)], total, topic="last")


def _of_its_own(text: Text, passage: Passage, total: Item, parts: Sequence[Item]) -> bool:
    """限额中，市级A，县级B。余额合计C，其中：市级D，县级E: what C is made up of stands behind it, and A and B are told before it."""
    row = text.amounts(passage)
    behind = row[row.index(total) + 1 :] if total in row else []
    opened = any(OPENED_BEHIND.match(text.gap(passage, total, i)) for i in behind[:1])
    inside = list(takewhile(lambda i: i.slot.depth > total.slot.depth, behind))  # 累计到位C（市级D，县级E）
    opened = opened or (len(inside) > 1 and adds_up(total, inside))
    return opened and all(part.slot.sentence < total.slot.sentence for part in parts)


def _come_to_one_before(amounts: Sequence[Item], parts: Sequence[Item]) -> bool:
    """Are they what the amount right before them is made up of?"""
    before = [a for a in amounts if a.slot.start < parts[0].slot.start][-1:]
    return len(parts) > 1 and bool(before) and adds_up(before[0], parts)


def _of_a_price(row: Sequence[Item], total: Item, parts: Sequence[Item]) -> bool:
    """按每床5,000元安排，其中省级3,000元、县级2,000元，共240张床，合计A: they make up the price of one."""
    prices = [i for i in row if i.is_level and not i.is_amount and i.dimension == total.dimension]
    return not adds_up(total, parts) and any(adds_up(price, parts) for price in prices)


def _each_so_many(row: Sequence[Item], total: Item, parts: Sequence[Item]) -> bool:
    """甲类每村8万元、乙类6万元，分别有36个、58个，合计C: what so many of each cost, and not what one of each does."""
    between = [i for i in row if parts[-1].slot.start < i.slot.start < total.slot.start]
    counts = [i for i in between if i.dimension != total.dimension and not i.slot.is_rate]
    return len(counts) == len(between) == len(parts) and "分别" in counts[0].slot.before


def _ends_their_sentence(total: Item, parts: Sequence[Item]) -> bool:
    """三公经费A。甲B、乙C和丙D，总计E: be B, C and D all of A or not, E is said to be all of them."""
    bare = core(zh.TOTAL_LAST.sub("", total.slot.before)) == ""
    return bare and all(
        part.slot.sentence == total.slot.sentence and part.slot.depth == total.slot.depth for part in parts
    )


def _handed_up(total: Item, parts: Sequence[Item]) -> bool:
    """财政总收入A，上划省级收入B，调入C，可用财力D: what is handed up is no part of what can be spent."""
    return "财力" in total.slot.before and any(re.search(r"上划|上解|上交", part.slot.before) for part in parts)


def _spent_of(total: Item, parts: Sequence[Item]) -> bool:
    """三保支出需求A，安排B，占可用财力的P，可用财力C: what is spent makes no means."""
    return CAN_BE_SPENT.search(total.slot.before) is not None and any(SPENT.search(part.slot.before) for part in parts)


def _came_in(before: Sequence[Item], total: Item) -> list[Item]:
    """年初结转A，本年收入B，其中…。本年支出C。…全年可用资金D: A and B, told once each, whatever stands between; [] where they make no D."""
    if not zh.FUNDS_AT_HAND.search(total.slot.before):
        return []
    plain = [i for i in before if i.dimension == total.dimension and not i.slot.depth]
    sides = [[i for i in plain if words.search(i.slot.before)] for words in (LEFT_BEFORE, OF_THE_YEAR)]
    came = [i for side in sides for i in side]
    single = all(len(side) == 1 for side in sides)
    alone = not any(MORE_MEANS.search(i.slot.before) for i in plain)
    return came if single and (adds_up(total, came) or (alone and one_slip(total, came))) else []


def _principal_and_interest(before: Sequence[Item], total: Item) -> list[Item]:
    """偿还本金A，其中…；付息B，比上年…。本息合计C: A and B, told once each, whatever stands between, or all that make C; [] for anything else.

    明年还本付息C, 累计还本付息C, 全市还本付息C are of A and B where they make it.
    """
    if not DEBT_SERVICE.search(total.slot.before):
        return []
    near = [i for i in before if total.slot.sentence - i.slot.sentence <= 1 and same_kind(i, total)]
    sides = [[i for i in near if words.search(i.slot.before)] for words in (PRINCIPAL, INTEREST)]
    owed = sorted({i.slot.start: i for side in sides for i in side}.values(), key=lambda i: i.slot.start)
    plain = SERVICE_IN_ALL.fullmatch(total.slot.before) is not None
    told_once = plain and len(owed) == 2 and not any(OTHER_SERVICE.search(i.slot.before) for i in owed)
    fees = any("费" in i.slot.before for i in near)
    return owed if all(sides) and not fees and (told_once or adds_up(total, owed)) else []


def _split_up(text: Text, passage: Passage, parts: Sequence[Item]) -> bool:
    """转移性收入A，包括B、C。收入合计D; 预算A，其中B，支出合计C: the others are of the first, and the total of something else."""
    between = text.gap(passage, parts[0], parts[1]) if len(parts) > 1 else ""
    return OPENED.search(between) is not None and (len(parts) > 2 or PART_OF.fullmatch(between) is not None)


def _of_more(text: Text, passage: Passage, parts: Sequence[Item], total: Item) -> bool:
    """支出A，… / 上解支出B，还本支出C。支出总计D: of what the section tells above too."""
    counted = NUMBER_OF.search(total.slot.before)
    if counted and zh.numeral(counted["many"]) == len(parts):
        return False  # 教育A、卫生B、农林水C，三项支出合计D
    head = head_above(text, passage, total) if text.of_government and is_total(total) else None
    return head is not None and head not in parts


def _of_the_list(parts: list[Item], total: Item) -> list[Item]:
    """涉及3个县区：甲12个村、乙9个村，合计21个村: the 县区 are those that the list is of, and no part of it."""
    heads = len(parts) > 2 and parts[0].mention.unit.exact and parts[1].slot.mark == "："
    nouns = [NOUN.match(item.slot.after) for item in (parts[0], total)] if heads else []
    others = [noun.group() for noun in nouns if noun is not None]
    return parts[1:] if len(set(others)) > 1 else parts


def _points_alike(before: Sequence[Item], total: Item) -> list[Item]:
    """甲25分，自评23分，扣2分；乙40分，自评38分，扣2分，合计自评61分: what was scored of each, and not its mark; [] where it is told of one."""
    said = (
        next((words for words in POINTS if words.search(total.slot.before)), None)
        if total.dimension == "score"
        else None
    )
    same = [i for i in before if said and i.slot.sentence == total.slot.sentence and said.search(i.slot.before)]
    here = [i for i in same if i.slot.part == total.slot.part]  # of a group, 产出合计得分A；…，效益合计得分B
    if len(here) > 1 and not adds_up(total, same) and not total.slot.before.startswith("总"):
        return here
    return same if len(same) > 1 else []


def _points_in_turn(parts: Sequence[Item], total: Item) -> list[Item]:
    """甲10分、乙20分，实得9分、18分，总得分27分: the points, which a list of their own tells in the order of the marks; [] where none does."""
    half = list(parts[len(parts) // 2 :])
    listed = len(parts) > 2 and len(parts) % 2 == 0 and total.dimension == "score"
    told = listed and zh.IS_SCORE.search(half[0].slot.before) and not any(i.slot.before for i in half[1:])
    return half if told and all(i.slot.before for i in parts[: len(half)]) else []


def _points_before(before: Sequence[Item], parts: Sequence[Item], total: Item) -> Sequence[Item]:
    """执行率P，得A分。产出得B分；效益得C分。合计D分: with the points of the sentences before, where all of them make it up."""
    scored = [i for i in before if total.dimension == i.dimension == "score" and zh.IS_SCORE.search(i.slot.before)]
    return scored if len(scored) > len(parts) and not adds_up(total, parts) and adds_up(total, scored) else parts


def _averages(row: Sequence[Item], parts: Sequence[Item], total: Item) -> list[Item]:
    """城市低保月均A人、农村低保B人，合计C人: an average that may be one of the parts."""
    near = (i for i in row if i.slot.sentence == total.slot.sentence and i.slot.start < total.slot.start)
    alike = (i for i in near if is_level(i) and i.dimension == total.dimension and i.slot.part == parts[0].slot.part)
    return [i for i in alike if i not in parts and "均" in i.slot.before]


def _is_product(row: Sequence[Item], total: Item) -> bool:
    """2台、每台145万元、共290万元: the amount of one thing, no total of a list."""
    at = row.index(total)
    return at > 0 and PER_UNIT.search(row[at - 1].slot.before) is not None and row[at - 1].dimension == total.dimension


def _in_both(total: Item, parts: Sequence[Item]) -> bool:
    """两类保险共参保15,000人: fewer than both, since one person may have both; or more kinds than are told."""
    many = _says_how_many(total)
    overlap = total.dimension in ("person", "户") and total.mention.value < total_of(parts)
    return bool(many) and (overlap or many != len(parts))


def _says_how_many(total: Item) -> int | None:
    """三项资金合计, 四个单元总计: how many it is the total of; None where the words do not say."""
    words = total.slot.before
    said = (NUMBER_OF.search(words) or OFFICES.search(words)) if SEVERAL.search(words) else None
    return zh.numeral(said["many"]) if said else None


def _same_noun(total: Item, parts: Sequence[Item]) -> bool:
    """16个行政村、2个社区，共232个村民小组 is no sum; 共18个村（社区） is: the noun behind the total is one of the parts'."""
    nouns = [found.group() for item in (total, *parts) if (found := NOUN.match(item.slot.after.lstrip("的")))]
    if total.dimension in ("money", "score", "person", "rate") or len(nouns) <= len(parts):
        return True
    of_total, *of_parts = nouns
    if of_total in GENERIC and all(AREA.search(noun) for noun in of_parts):
        return False  # 4个县区、8个乡镇，合计16个项目
    return of_total in GENERIC or any(of_total[-1] == noun[-1] or noun in of_total for noun in of_parts)


def _after_paragraphs(text: Text, passage: Passage, total: Item, head: Item) -> Iterator[Claim]:
    """Five paragraphs of one item each, and then 以上五项合计, or 五个项目预算合计A，支出合计B; or as many as there are, and 以上共计."""
    words = head.slot.before or passage.template[: head.slot.position][:TITLE]
    many = _many_above(words)
    all_above = ALL_ABOVE.match(words)
    if many is None and all_above is None:
        return
    above = _lists_above(text, passage, many) if many else _lists_right_above(text, passage)
    above = above if words.startswith("以上") else [members for members in above if members and members[0].mark]
    firsts_of = _firsts if head is total else _called_so
    lists = [firsts for members in above if (firsts := firsts_of(text, members, total))]
    fitting = [firsts for firsts in lists if adds_up(total, firsts)] or (lists if many else lists[-1:])
    bare = many is None and all_above is not None and all_above["alone"]
    if len(fitting) == 1 and not (bare and not (adds_up(total, fitting[0]) or _alone(text, fitting[0]))):
        yield claim(text, "sum", [reading("paragraphs", total=total, parts=fitting[0])], total, topic="last")


def _many_above(words: str) -> int | None:
    """以上五项, 三个项目预算合计: how many; None where the words do not say it of what stands above."""
    named = NUMBER_OF.search(words) if words.startswith("以上") else PROJECTS.match(words)
    many = zh.numeral(named["many"]) if named else None
    return many if many and many > 1 else None


def _alone(text: Text, parts: Sequence[Item]) -> bool:
    """Is each the one amount of its kind in its paragraph?"""
    return all([i for i in text.amounts_in([p.slot.passage]) if i.dimension == p.dimension] == [p] for p in parts)


def _lists_right_above(text: Text, passage: Passage) -> list[list[Passage]]:
    """The list of marked paragraphs that ends right above, from its first member on, and the one whose last member it divides."""
    lists: list[list[Passage]] = []
    found: list[Passage] = []
    inner = ""  # the style of the list within the one that is followed
    for index in range(passage.index - 1, max(-1, passage.index - FAR_UP), -1):
        member = text.passage_at.get(index)
        style = list_style(member.mark) if member is not None and member.slots else ""
        if member is None or not style or (found and style not in (inner, list_style(found[0].mark))):
            break
        if style == inner:
            continue
        found.insert(0, member)
        if _is_first(member.mark):
            lists += [found] if len(found) > 1 else []
            if inner:
                break
            found, inner = [], style
    return lists


def _lists_above(text: Text, passage: Passage, many: int) -> list[list[Passage]]:
    """Each list of so many members, by their marks, that ends above, lists within lists or not; else the paragraphs right above."""
    open_: dict[str, list[Passage]] = {}
    found: list[list[Passage]] = []
    for index in range(passage.index - 1, max(-1, passage.index - FAR_UP), -1):
        member = text.passage_at.get(index)
        if member is None or (member.paragraph.level and not member.slots):
            break
        if member.mark and member.slots:
            members = open_.setdefault(list_style(member.mark), [])
            members.insert(0, member)
            found += [members[:]] if _is_first(member.mark) and len(members) == many else []
    place = bisect_left(text.with_figures, passage.index, key=lambda p: p.index)
    above = list(text.with_figures[max(0, place - many) : place])
    beside = len(above) == many and above[0].index == passage.index - many
    one_style = len({list_style(p.mark) for p in above}) == 1
    return found or ([above] if beside and one_style else [])


def _is_first(mark: str) -> bool:
    return FIRST_MARK.fullmatch(mark.strip()) is not None


def _firsts(text: Text, members: Sequence[Passage], total: Item) -> list[Item]:
    """The first amount of each that is of the kind and measure of the total; [] where one has none."""
    alike = [[i for i in text.amounts(p) if i.dimension == total.dimension] for p in members]
    measured = [[i for i in row if i.measure == total.measure] for row in alike]
    rows = measured if total.measure and all(measured) else alike
    found = [next(iter(row), None) for row in rows]
    return [i for i in found if i is not None] if all(found) else []


def _called_so(text: Text, members: Sequence[Passage], total: Item) -> list[Item]:
    """三个项目预算合计A，支出合计B: of each the amount that is told as 支出 too; [] where one has none."""
    name = zh.TOTAL_LAST.sub("", total.slot.before)
    rows = ([i for i in text.amounts(p) if i.dimension == total.dimension] for p in members)
    found = [next((i for i in row if name and i.slot.before.endswith(name)), None) for row in rows]
    return [i for i in found if i is not None] if all(found) else []


def _is_family(text: Text, total: Item, parts: Sequence[Item]) -> bool:
    concepts = {part.concept for part in parts}
    return any(family == concepts for family in text.families.get(total.concept or "", ()))


def _parts_before(text: Text, passage: Passage, amounts: Sequence[Item], total: Item) -> list[Item]:
    """The amounts before a total in its sentence, or in the sentence before; as many as 三项合计 says."""
    alike = [a for a in amounts if a.dimension == total.dimension]
    same = [a for a in alike if a.slot.depth == total.slot.depth]
    same = same or _each_in_brackets(passage, alike, total)
    same = [a for a in same if not (a.dimension == "score" and DEDUCTED.search(a.slot.before))]
    posts_too = total.dimension != "person" or total.measure == "establishment"
    same = [a for a in same if posts_too or a.measure != "establishment"]  # posts are no persons
    if (
        total.measure
        and any(a.measure == total.measure for a in same)
        and total.measure in ("establishment", "in_post", "score", "full_mark")
    ):
        same = [a for a in same if a.measure == total.measure]
    if total.dimension == "score":  # of marks a total of marks, of points one of points
        marks = total.measure == "full_mark"
        same = [a for a in same if (a.measure == "full_mark") == marks or (not marks and _all_of_it(passage, a))]
    named = NUMBER_OF.search(total.slot.before)
    if named and _rates_alone(text.row(passage), total, zh.numeral(named["many"]) or 0):
        return []
    if named and (names := _names_of(passage, total, zh.numeral(named["many"]) or 0)):
        called = [_called(text, name, total) for name in names]
        return [c[0] for c in called if c] if all(called) else []
    if re.match(r"加上?|连同", passage.lead(total.slot)):
        return [a for a in same if total.slot.sentence - a.slot.sentence <= 2]
    if (first := FIRST_OF.search(total.slot.before)) and (many := zh.numeral(first["many"])):
        rows = ([a for a in same if a.slot.sentence == total.slot.sentence - back] for back in (0, 1))
        ways = [items[:many] for row in rows for items in _lists_of(text, passage, row) if len(items) >= many]
        return next((way for way in ways if adds_up(total, way)), ways[0] if ways else [])
    if measured := _of_its_measure(total, same):
        return measured
    if named and (alike := _same_verb(total, same, zh.numeral(named["many"]) or 0)):
        return alike
    for back in (0, 1):
        near = [a for a in same if a.slot.sentence == total.slot.sentence - back]
        if named:
            near = _so_many(text, passage, near, total, zh.numeral(named["many"]) or 0)
        elif back == 0 and any(a.slot.part == total.slot.part for a in near):
            listed = _same_list(near, total)
            near = near if adds_up(total, near) and not adds_up(total, listed) else listed  # 甲A；乙B；丙C，丁D，合计E
        between = [a for a in same if near and near[-1].slot.start < a.slot.start < total.slot.start]
        if len(near) > 1:
            # 应到A、B。C到位D，累计到位E: of neither
            return near if not between or adds_up(total, near) or one_slip(total, near) else []
    whole = _one_a_sentence(same, total)
    return whole[-(zh.numeral(named["many"]) or 0) :] if named else whole


def _each_in_brackets(passage: Passage, amounts: Sequence[Item], total: Item) -> list[Item]:
    """投入（15分）、过程（25分）、产出（60分），共100分: each alone in the bracket behind its name; [] where one is not."""
    here = [a for a in amounts if a.slot.sentence == total.slot.sentence and a.slot.depth == total.slot.depth + 1]
    alone = bool(here) and all(passage.template[a.slot.position - 1 :][:3:2] == "（）" for a in here)
    since = passage.template[here[-1].slot.position + 2 : total.slot.position - len(total.slot.before)] if here else ""
    return here if alone and len(since) < 2 else []  # （10分）及满意度五个方面，总分100分: one more has no bracket


def _without_prices(passage: Passage, parts: Sequence[Item], total: Item) -> list[Item]:
    """小学650元、初中850元；小学应拨A万元，初中应拨B万元，合计C万元: what is set for one of them is told in a smaller unit.

    So is a small part, as 利息860元 is: it is a price where its words say so, or where the others make the total without it.
    """
    smaller = [part for part in parts if part.mention.unit.scale < total.mention.unit.scale]
    if not smaller or _comes_to(total, parts):
        return list(parts)
    for many in range(len(smaller) if len(smaller) <= MOST_SMALL else 1):
        for small in combinations(smaller, many):
            others = [part for part in parts if part not in smaller or part in small]
            if _comes_to(total, others):
                return others
    others = [part for part in parts if part not in smaller]
    if way := next((way for way in (others, parts) if adds_up(total, way)), None):
        return list(way)
    return [part for part in parts if not (part in smaller and _is_priced(passage, part))]


def _comes_to(total: Item, parts: Sequence[Item]) -> bool:
    """To the last digit of the total, be the parts told ever so roughly: 60万元 and 45万元 and 200元 are 105.02万元."""
    return abs(total.mention.value - total_of(parts)) <= total.mention.ulp / 2


def _is_priced(passage: Passage, part: Item) -> bool:
    begin = passage.template.rfind("；", 0, part.slot.position) + 1
    before = PRICED.search(passage.template, begin, part.slot.position)
    behind = PRICED_BEHIND.match(passage.template, part.slot.position + 1)
    return part.dimension == "money" and (before or behind) is not None


def _so_many(text: Text, passage: Passage, near: Sequence[Item], total: Item, many: int) -> list[Item]:
    """甲A；乙B，两项合计C: the last ones; of 甲A，其中丙D，丁E；乙B，两项合计C what each part of the sentence begins with."""
    last = list(near[-many:])
    heads = [next(group) for _, group in groupby(near, key=lambda i: i.slot.part)]
    nested = len(heads) == many < len(near) and OPENED.search(text.gap(passage, near[0], near[-1]))
    return heads if nested and not adds_up(total, last) else last


def _is_each(item: Item) -> bool:
    """会议费A，次均B；培训费C，人均D，两费合计E: B and D are no parts of anything."""
    return MEAN.search(item.slot.before) is not None


def _one_a_sentence(before: Sequence[Item], total: Item) -> list[Item]:
    """甲支出A。乙支出B。丙支出C。总计D: of the sentences right before that tell one amount each; [] for fewer than two."""
    found: list[Item] = []
    for back in range(1, MANY_SENTENCES):
        near = list(outermost([a for a in before if a.slot.sentence == total.slot.sentence - back]))
        if len(near) != 1:
            break
        found.insert(0, near[0])
    return found if len(found) > 1 else []


def _all_of_it(passage: Passage, mark: Item) -> bool:
    """效益30分，得满分: the mark is what was scored too."""
    return FULLY.match(passage.template, mark.slot.position + 1) is not None


def _rates_alone(row: Sequence[Item], total: Item, many: int) -> bool:
    """支出A；教育占P，卫生占Q，两项合计B: of what is told by its shares alone."""
    before = [i for i in row[: row.index(total)] if i.slot.part == total.slot.part]
    return 1 < many <= len(before) and all(i.slot.is_rate for i in before)


def _of_its_measure(total: Item, before: Sequence[Item]) -> list[Item]:
    """甲A，执行B；乙C，执行D。两个项目合计执行E: of as many amounts as it counts, each told with its measure; [] where they are not."""
    counted = PROJECTS.search(total.slot.before)
    many = zh.numeral(counted["many"]) if counted and total.measure else None
    near = [a for a in before if total.slot.sentence - a.slot.sentence <= 1]
    alike = [a for a in near if a.measure == total.measure]
    return alike if len(alike) == many and len(alike) < len(near) else []


def _lists_of(text: Text, passage: Passage, row: list[Item]) -> list[list[Item]]:
    """A sentence as a list: all its amounts, or those behind the first, which is their total where 其中 or a colon stands behind it."""
    told = row[1:] and OPENS_LIST.search(text.gap(passage, row[0], row[1]))
    return [row[1:]] if told else [row, row[1:]]


def _names_of(passage: Passage, total: Item, many: int) -> list[str]:
    """教育、社会保障和就业、卫生健康三项合计A: as many names as the number says, [] where none are told."""
    words = re.split(rf"[，。；：{zh.FIGURES}]", passage.template[: total.slot.position])[-1]
    numbered = NUMBERED.search(words)
    told = core(words[: numbered.start()]) if numbered else ""
    ways = (told.split("、"), re.split(r"[、与和及]", told))
    return next((way for way in ways if len(way) == many > 1 and all(map(core, way))), [])


def _named_above(text: Text, passage: Passage, total: Item) -> list[Item]:
    """教育、医疗卫生两项合计A, at the head of a paragraph: those of paragraphs above, where they make it up."""
    named = NUMBER_OF.search(total.slot.before)
    names = _names_of(passage, total, zh.numeral(named["many"]) or 0) if named else []
    called = [_called(text, name, total)[:1] for name in names]
    parts = [item for found in called for item in found]
    return parts if len(parts) == len(names) > 1 and adds_up(total, parts) else []


def _called(text: Text, name: str, total: Item) -> list[Item]:
    """The amount of that name before the total, [] for none; 教育 may be short for 教育支出."""
    called = (text.items.called(words, total.dimension, total.slot.start) for words in (name, f"{name}支出"))
    named = ([i for i in found if i.slot.start < total.slot.start][:1] for found in called)
    return next((found for found in named if found), _shortened(text, name, total) or _begun(text, name, total))


def _shortened(text: Text, name: str, total: Item) -> list[Item]:
    """社保 for 社会保障和就业支出 in the same paragraph, if it is short for one thing alone."""
    letters = re.compile(".*".join(map(re.escape, name)))
    near = [i for i in text.amounts_in([total.slot.passage]) if i.slot.start < total.slot.start]
    found = [i for i in near if len(name) > 1 and letters.match(i.label) and i.dimension == total.dimension]
    return found if len(found) == 1 else []


def _begun(text: Text, name: str, total: Item) -> list[Item]:
    """医疗卫生 for 医疗卫生与计划生育支出 in a paragraph of its own above: of this year, and the only one that begins so."""
    above = text.amounts_in(range(total.slot.passage - FAR_UP, total.slot.passage))
    found = [i for i in above if len(name) > 1 and i.label.startswith(name) and i.dimension == total.dimension]
    found = [i for i in found if i.period == total.period and i.measure == total.measure and not i.slot.depth]
    return found[:1] if len({i.mention.value for i in found}) == 1 else []


def _same_verb(total: Item, before: Sequence[Item], many: int) -> list[Item]:
    """甲调查400人，满意372人；乙…；丙…。三项合计满意747人: the figures with the verb of the total."""
    verb, several = VERB.search(total.slot.before), SEVERAL.search(total.slot.before)
    alike = [a for a in before if verb and (said := VERB.search(a.slot.before)) and said["verb"] == verb["verb"]]
    if not alike and several and several["verb"]:  # 甲管理3,128人，其中…；乙管理1,046人；两类病人共管理4,174人
        alike = [a for a in before if a.slot.before.endswith(several["verb"]) and "其中" not in a.slot.before]
    return alike[-many:] if many > 1 and len(alike) >= many else []


def _same_list(near: Sequence[Item], total: Item) -> list[Item]:
    """Within the last ； where two or more stand there, else all of the sentence; 收入A；补助B，结余C，收入总量D: what makes up D."""
    here = [a for a in near if a.slot.part == total.slot.part]
    over_it = is_total(total) and not adds_up(total, here) and adds_up(total, near)
    return here if len(here) > 1 and not over_it else list(near)


def by_verb(text: Text, passage: Passage) -> Iterator[Claim]:
    """发放问卷1,200份，收回1,184份，满意1,104份。学生发放600份、收回596份，满意561份；…: of each verb a total and its groups."""
    columns: dict[tuple[str, str], list[Item]] = {}
    for item in text.amounts(passage):
        if item.dimension != "money" and (verb := VERB.search(item.slot.before)):
            columns.setdefault((verb["verb"], item.mention.unit.symbol), []).append(item)
    several = [column for column in columns.values() if len(column) > 2 and _in_groups(column)]
    heads = _heads(text.amounts(passage), several)
    several += [heads] if heads else []
    if not any(adds_up(column[0], column[1:]) for column in several):
        return
    for total, *parts in several:
        if len(parts) == len(several[0]) - 1 and (len(several) > 1 or adds_up(total, parts)):
            yield claim(text, "sum", [reading("by verb", total=total, parts=parts)], total, topic="list")


def _heads(amounts: Sequence[Item], columns: Sequence[Sequence[Item]]) -> list[Item]:
    """共调查800人：甲400人，满意372人；乙300人，满意288人: the first figures of the groups, and the total before them."""
    for column in columns:
        firsts = [
            next(a for a in amounts if a.slot.sentence == i.slot.sentence and a.slot.part == i.slot.part)
            for i in column[:-1]
        ]
        before = [
            a for a in amounts if a.slot.start < firsts[0].slot.start and a.mention.unit == firsts[0].mention.unit
        ]
        if before and column[-1].slot.sentence > column[0].slot.sentence and adds_up(before[-1], firsts[1:]):
            return [before[-1], *firsts[1:]]
    return []


def _in_groups(column: Sequence[Item]) -> bool:
    """The total in one sentence, each group behind a mark of its own."""
    total, *parts = column
    marks = [(part.slot.sentence, part.slot.part) for part in parts]
    return len(set(marks)) == len(marks) and (total.slot.sentence, total.slot.part) not in marks
