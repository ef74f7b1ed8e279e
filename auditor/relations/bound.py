"""What must not be exceeded: posts (实有 ≤ 编制), full marks (得分 ≤ 满分), budgets (决算 ≤ 预算 for 三公), 100 %."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from auditor.clauses import BASE, DELTA, GROWTH, NOT_EXCEEDED, PLAIN, PRIOR
from auditor.facts import PLANNED, core, is_amount, is_level, measure_in
from auditor.languages import zh
from auditor.model import Bound, Claim, Figure, Reading
from auditor.relations.cued import Readers, throughout
from auditor.relations.headers import of_revenue
from auditor.relations.prior_parts import plans_in_brackets
from auditor.relations.said_to_be import said_more
from auditor.relations.wholes import place_of
from auditor.text import Item, Passage, Text, adds_up, claim, figures_of, prints_as, reading, total_of

STAFF = re.compile(r"^staff")
HIRED = (  # who work there and hold none of its posts
    r"编外|[不非未]在编|不占编|临聘|聘用|[外自返]聘|劳务|派遣|合同[制工]|临时|借[调用]|挂职|跟[班岗]|支教|员额(?!法官|检察官)|备案制|人事代理"
    r"|购买服务|公益性?岗|三支一扶|西部计划|志愿者|见习|实习|辅警|协管|网格员"
)
OTHER_POSTS = re.compile(  # that let in as many as they say, beside the posts
    r"(?:员额|控制数|控制名额|备案(?:制|管理)?(?:人数|人员|编制)?|(?:合同制|聘用|编外|辅警|政府购买服务)[一-龥]{0,4}(?:岗位|名额|指标))(?:数|总数|人数|名额|核定)*[为是有共]*$"
)
HIRED_OR_THEIR_POSTS = re.compile(rf"(?:{HIRED})[^，。；、：的]{{0,6}}$")
HEADS = ("person", "个")
OF_WHOM_OTHERS = re.compile(rf"(?:[，（：]?(?:其中|包括|含)[^；]*?|[（：][^；。）]*?)(?:退休|离休|{HIRED})")
OUTSIDE = rf"{HIRED}|聘|单列|军转|派驻|省派|退居二线|随军"
OF_WHOM_OUTSIDE = re.compile(  # （含借调A人）; ，其中A人为单列编制
    rf"[，（：]?(?:其中|包括|含)[：，]?(?:[^，。；（）{zh.FIGURES}]{{0,12}}(?:{OUTSIDE})[^，。；（）{zh.FIGURES}]{{0,8}}{zh.COUNT_FIGURE}"
    rf"|[^，。；（）{zh.FIGURES}]{{0,4}}{zh.COUNT_FIGURE}[^，。；（）{zh.FIGURES}]{{0,12}}(?:{OUTSIDE}))"
)
OF_WHOM = re.compile(  # 实有53人，其中特岗教师3人; （含随调家属3人）
    rf"[，（：]?(?:其中|包括|含)[：，]?[^，。；（）{zh.FIGURES}]{{0,16}}{zh.COUNT_FIGURE}[^，。；（）{zh.FIGURES}]{{0,12}}"
)
HOLD_POSTS = re.compile(  # and all in post may be so
    r"(?<![编非])在编|行政|事业(?!单位聘)|工勤|参公|[男女]|党员|团员|学历|学位|本科|大专|硕士|博士|研究生|岁|职称|正高|副高|[高中初]级|专业技术|专技|管理(?:岗|人员)|"
    r"[科处股厅]级|领导|少数民族|干部|公务员|技术工|专任|教师(?<!特岗教师)(?<!代课教师)|新[进增招录]|调入"
)
TWO = 2
OTHERS_BESIDE = re.compile(rf"(?:{HIRED})[^，。；、：{zh.FIGURES}]{{0,8}}[{zh.COUNT_FIGURE}][^{zh.FIGURES}]*$")
IN_POST = re.compile(
    r"(?:(?:截[至止]|到)?(?:(?:19|20)\d\d|本|当)?年?(?:度|\d{1,2}月)?[末底]?，?)?(?:目前|现)?(?:实有|实际|现有|在编|在岗|在职)+(?:在编|在岗)?(?:人数|人员|职工)?[为是：]?"
)
STAFFED = re.compile(IN_POST.pattern + r"(?:干警|民警|法警|在编人员)?(?:总?人?数|合计|共)*[为是有：]?")
LACKING = re.compile(r"[空缺]编")
OVER = re.compile(r"超(?:编制?|员|配)(?:人员|人数)?[为是：]?$")
THREE_PUBLIC = re.compile(r"[“\"]?三公[”\"]?经费(?:支出|决算|情况|执行情况|支出情况|支出决算情况)?[。：]")
THREE_PUBLIC_TITLE = re.compile(
    r"^[（）()一二三四五六七八九十\d、.．]*[“\"]?三公[”\"]?经费(?:财政拨款|支出|决算|执行|情况|总体|说明|的|（[^（）]*）)*$"
)
ONE_EXPENSE = re.compile(r"接待|公车|公务用车|出国|出境|购置|运行|维护|会议|培训|机关运行|采购|收入|上年|去年")
IN_BRACKETS = re.compile(r"（[^（）]*）")
KINDS_OF_POSTS = re.compile(r"行政|政法|事业|工勤|参公|公安")
ALL_POSTS = re.compile(r"(?:^|[局委办院校会心位关门所站厅处队])(?:人员)?(?:核定|总)?编制(?:总?数)?[为是共有]*$")
# what a rate of cannot be more than all of it: 满意率, 目标完成率; tasks and revenue may be exceeded (任务完成率105%)
CAPPED = re.compile(
    r"(?:满意|合格|到位|覆盖|及时|达标|验收|知晓|参保|普及|(?<!毛)入学|巩固|准确|规范|公开|整改|办结|通过|出勤|入库|建档|签约|回收|抽查|化解"
    r"|绩效(?:目标|指标)?完成|(?:绩效|目标|指标)实现)(?:率|度)[达为是：到约]*$"
)
TARGET = re.compile(r"(?:目标|指标)值[为是：≥≤><]*$")
REACHED = re.compile(r"完成值?[了为是：]?$|实际(?:完成)?值?[了为是：]?$")
WITHIN = re.compile(
    rf"{NOT_EXCEEDED.pattern}|(?:未超过?|未突破|没有超过|不超过|控制在|低于)[^，。；]*(?:限额|上限|控制数)(?:内)?[为是]?$|控制在(?:年初|全年|当年|年度|批复的?)?(?:预算|计划|概算)(?:数|指标)?的?$"
    r"|(?P<behind>(?:低于|不高于|未高于|不超过?|未超过?|未突破)$)"
)
SAYS_NO_SUBJECT = re.compile(  # 全年支出严格控制在
    r"[“”\"]|其中|全年|全部|总体|整体|严格|有效|始终|继续|[均都已也仍并且皆]|[实总]际?|实现|[本当]年度?|(?:支出|费用|经费|金额|规模|成本|决算|执行)?(?:总?[额数量])?"
)
LIMIT = re.compile(r"(?:控制(?:数|额度?|价|指标)|上限|限[额价]|封顶[数线]|红线)(?:总额|标准)?[为是共：]*$")
IS_WITHIN = re.compile(
    r"(?:未|没有?|不)(?:曾|有|能)?(?:超|突破|高于)|(?:以|之|范围|限额|指标|上限|控制数)内|在[^，。；]{0,10}内"
)
IS_OVER = re.compile(r"(?<![未没不有])(?:超出|超过|超支|突破)(?!率)")
OTHER = re.compile(
    r"上年|去年|同期|节约|节余|结余|剩余|空间|增加|减少|[比较低少]|均|每|概算|估算|总投资|批复|[与和及][^，。；]{0,8}(?:合计|共计?|总额)"
)
WHOSE = r"(?:其中[，：]?)?(?:[省市县区州旗]本?级|全[省市县区州旗])?"  # of which level of government
OWED = re.compile(
    rf"{WHOSE}(?:实际|(?:截至)?(?:(?:(?:19|20)\d\d年|[本上]?年|期|季|上半年)?(?:\d{{1,2}}月)?[末底]))*(?:预计)?余额(?:预计)?[为是]?"
)
LIMIT_ALONE = re.compile(rf"{WHOSE}(?:(?:19|20)\d\d年|[本上当]?年)?[末底]?(?:核定|批准|下达)?的?限额[为是]?")
OF_THE_DEBT = re.compile(r"(?:核定|省定|下达|批准|批复|审定)的?限额[为是]?$")  # 债务余额A，省核定限额B
LIMIT_BEHIND = re.compile(r"的?(?:[一-龥]{0,4})(?:标准|限价|控制价|上限|限额|控制数)")
SURVEYED = re.compile(r"收回|回收|有效")
LIMIT_OF_IT = re.compile(r"余额[^，。；]*限额[为是]?$")  # 债务余额控制在核定的限额A内
DEBT = re.compile(r"(?:地方)?(?:政府)?(?:一般|专项)?债务")
PARTS_OF_A_RATE = ("numerator", "denominator", "rate")
TAKEN_OFF_IN_ALL = re.compile(r"扣(?:除|减|了|掉|分|合计|总计|共计|数|为)*$")
OF_ITS_WEIGHT = re.compile("占")
BARE_POINTS = ("）", "）：", "）为")  # 产出（50分）46.5分
IN_FULL = re.compile(r"[得获为均取]满分|[未不无没]有?扣分")  # 效益25分得满分。综合得分95分
OF_WHAT_STANDS_BEFORE = re.compile(rf"{zh.SCORE_FIGURE}（[^（）]*$")


def claims(text: Text) -> Iterator[Claim]:
    yield from headcount(text)
    yield from throughout(text, READERS)
    yield from within_budget(text)
    yield from three_public(text)
    yield from debt(text)
    yield from cost_targets(text)
    yield from shares_within(text)


# --- persons and posts ----------------------------------------------------------------------------------------------


def headcount(text: Text) -> Iterator[Claim]:
    """Persons in post against posts, in all and by kind: the nearest pair of each kind in one section."""
    persons = [i for i in text.items.plain if i.dimension == "person" and i.concept and STAFF.match(i.concept)]
    persons += totals_of_staff(text)
    persons += [replace(i, concept="staff") for i in text.items.of("measure", "establishment") if _all_posts(i)]
    persons += [replace(i, concept="staff") for i in text.items.of("measure", "in_post") if _in_all_posts(i)]
    posts: dict[tuple[str | None, int], list[tuple[int, Item]]] = {}
    for number, item in enumerate(persons):
        if item.measure == "establishment":
            posts.setdefault((item.concept, item.slot.passage), []).append((number, item))
    for other in text.items.of("measure", "in_post"):  # 下属单位编制A名，实有B名
        if other.concept and not STAFF.match(other.concept) and (own := _posts_beside(text, other)) is not None:
            yield _within_posts(text, other, own)
    seen: set[tuple[str, int]] = set()
    for person in persons:
        if person.measure not in ("in_post", "", "final"):
            continue
        with_others = _with_retired(text, person)
        if not with_others and (own := _posts_beside(text, person)) is not None:
            seen.add((person.concept or "", person.mention.start))
            if not _has_other_posts(text, person, own):
                yield _within_posts(text, person, own)
            continue
        near = range(person.slot.passage - 3, person.slot.passage + 4)
        numbered = sorted(numbered for passage in near for numbered in posts.get((person.concept, passage), ()))
        numbered = numbered or _one_kind_alone(posts, person, near)
        fitting = [post for _, post in numbered if post.mention.value * 3 >= person.mention.value]
        fitting = [post for post in fitting if post.slot.passage == person.slot.passage] or fitting
        if person.slot.mark == "|" and person.scope:  # in a list of units each has its own
            fitting = [post for post in fitting if post.scope == person.scope]
        if not fitting or (person.concept or "", person.mention.start) in seen:
            continue
        seen.add((person.concept or "", person.mention.start))
        nearest = max(fitting, key=lambda p: p.mention.value)  # those of its divisions are smaller
        if nearest.mention.value < person.mention.value and _are_of_several(text, person, nearest):
            continue
        if _has_other_posts(text, person, nearest) and not _enough_outside(text, person, nearest):
            continue
        if with_others and not _enough_outside(text, person, nearest):
            continue
        if not _has_room(person, nearest) and _of_last_year(text, person):
            continue
        if nearest.scope == person.scope or not nearest.scope or not person.scope:
            yield _within_posts(text, person, nearest)
            yield from _by_place(text, person, nearest)
            yield from _by_kind(text, person, nearest)


def _of_last_year(text: Text, person: Item) -> bool:
    """上年末在职82名（行政36名、事业46名）: those in the bracket as well; the posts may have been others."""
    told = text.items.by_passage[person.slot.passage]
    before = [i for i in told if i.slot.start <= person.slot.start and i.slot.depth < max(person.slot.depth, 1)]
    return bool(before) and zh.LAST_YEAR.search(before[-1].slot.before) is not None


def _are_of_several(text: Text, person: Item, nearest: Item) -> bool:
    """行政编制A名，下属单位编制B名，在职C人: more than B, and yet no more than both?"""
    told = text.items.by_passage[person.slot.passage]
    row = [i for i in told if i.slot.sentence == person.slot.sentence and not i.slot.depth and i.slot.mark != "|"]
    others = [
        i for i in row if i.measure == "establishment" and i.slot.start not in (nearest.slot.start, person.slot.start)
    ]
    others = [i for i in others if i.slot.start not in text.parts.get(nearest.slot.start, ())]
    enough = total_of([nearest, *others]) >= person.mention.value
    here = any(i.slot.start == nearest.slot.start for i in row)
    return here and bool(others) and enough and not adds_up(nearest, others)


def _has_other_posts(text: Text, person: Item, posts: Item) -> bool:
    """编制A名（另有员额B名），聘用人员控制数B名，实有C人: more than A, and no more than A and those that B lets in?"""
    over = person.mention.value - posts.mention.value
    if over <= 0:
        return False
    near = {*range(posts.slot.passage - 1, posts.slot.passage + 2), person.slot.passage}
    row = (i for place in sorted(near) for i in text.items.by_passage.get(place, ()))
    told = {i.slot.start: i for i in row if i.slot.start not in (person.slot.start, posts.slot.start)}.values()
    others = [i for i in told if i.dimension in HEADS and OTHER_POSTS.search(i.slot.before)]
    if any(i.mention.value >= over for i in others):
        return True
    one_kind = KINDS_OF_POSTS.search(person.slot.before) or "在编" in person.slot.before
    hired = [] if one_kind else [i for i in told if i.dimension in HEADS and _is_hired(i)]
    return total_of(hired) >= over


def _is_hired(item: Item) -> bool:
    """公益性岗位A人, 员额制教师岗位A个: those who hold none of the posts, or as many as there are to be of them."""
    said = HIRED_OR_THEIR_POSTS.search(item.slot.before)
    return said is not None and item.slot.role == PLAIN


def _enough_outside(text: Text, person: Item, posts: Item) -> bool:
    """编制56名，在职58人，其中2人为单列编制: are as many as are too many said to fill none of these posts?"""
    passage = text.passage_at.get(person.slot.passage)
    if passage is None or OF_WHOM_OUTSIDE.match(passage.rest(person.slot)) is None:
        return False
    behind = (i for i in text.row(passage) if i.slot.start > person.slot.start)
    outside = next(behind, None)
    return outside is not None and outside.mention.value >= person.mention.value - posts.mention.value > 0


def _maybe_outside(text: Text, person: Item, posts: Item) -> bool:
    """编制50名，实有53人，其中特岗教师3人: may those too many be of a kind that fills no post, by whatever name it goes?"""
    beyond = person.mention.value - posts.mention.value
    passage = text.passage_at.get(person.slot.passage)
    told = OF_WHOM.match(passage.rest(person.slot)) if passage and beyond > 0 else None
    if told is None or HOLD_POSTS.search(told.group()):
        return False
    some = next(i for i in text.row(passage) if i.slot.start > person.slot.start) if passage else person
    alike = some.dimension == person.dimension and some.mention.value >= beyond
    return alike and some.mention.value < person.mention.value and len(_makes(text, person)) < TWO


def _makes(text: Text, person: Item) -> Sequence[Item]:
    """What of the same sentence makes up a number of persons; nothing where it does not."""
    parts = [text.items.at[start] for start in text.parts.get(person.slot.start, ())]
    return parts if adds_up(person, parts) else ()


def _by_place(text: Text, person: Item, posts: Item) -> Iterator[Claim]:
    """编制90名，其中局本级30名、执法队60名；实有88人，其中局本级29人、执法队59人: each place on both lists, where the lists name the same."""
    inside, approved = (_places(text, total) for total in (person, posts))
    if len(inside) < 2 or inside.keys() != approved.keys():
        return
    over = _said_over(text, person)
    for place, one in inside.items():
        if one.concept is None and (place in over or not over or one.mention.value <= approved[place].mention.value):
            yield _bound_to(text, one, approved[place], over=place in over)


def _by_kind(text: Text, person: Item, posts: Item) -> Iterator[Claim]:
    """编制96名（行政38名+事业58名），在职89名（行政36名+事业53名）: each kind of posts of both lists; a tick, for some are lent to another kind."""
    inside, approved = (_kinds(text, total) for total in (person, posts))
    if len(inside) < TWO or inside.keys() != approved.keys():
        return
    for kind, one in inside.items():
        if _has_room(one, approved[kind]):
            yield _bound_to(text, one, approved[kind], over=False)


def _kinds(text: Text, total: Item) -> dict[str, Item]:
    """``行政`` -> 38名, of what makes up a total; none where a part is of no kind, or two are of one."""
    parts = [text.items.at[start] for start in text.parts.get(total.slot.start, ())]
    said = [KINDS_OF_POSTS.search(part.slot.before) for part in parts]
    named = {kind.group(): part for kind, part in zip(said, parts, strict=True) if kind is not None}
    return named if len(named) == len(parts) else {}


def _places(text: Text, total: Item) -> dict[str, Item]:
    """``局本级`` -> 30名, of what makes up a total; none where two have one name."""
    parts = [text.items.at[start] for start in text.parts.get(total.slot.start, ())]
    named = {place_of(part.label): part for part in parts}
    return named if len(named) == len(parts) and all(len(name) > 1 for name in named) else {}


def _within_posts(text: Text, person: Item, posts: Item) -> Claim:
    """编制62人，实有65人，超编3人: of the whole, unless it is one place that has too many, 局机关超编2人."""
    row = text.items.by_passage[person.slot.passage]
    others = {place_of(i.label) for i in row} - {"", place_of(person.label)}
    over = (
        bool(_said_over(text, person) - others)
        or _enough_outside(text, person, posts)
        or _maybe_outside(text, person, posts)
    )
    some = _one_is_over(row) or any(LACKING.search(i.slot.before) for i in row)  # 行政空编7名，事业超编2名
    return _bound_to(text, person, posts, over=over and not (_has_room(person, posts) and some))


def _has_room(person: Item, posts: Item) -> bool:
    return person.mention.value <= posts.mention.value


def _one_is_over(row: Sequence[Item]) -> bool:
    """行政编制20名，在职18人；事业编制30名，在职31人，超编1名: of those that are more than their posts."""
    pairs = [pair for pair in itertools.pairwise(row) if pair[0].measure == "establishment" != pair[1].measure]
    return any(person.dimension == posts.dimension and not _has_room(person, posts) for posts, person in pairs)


def _said_over(text: Text, person: Item) -> set[str]:
    """``超编3人`` -> "", ``局机关超编2人`` -> 局机关: what is said in the paragraph to have more persons than posts."""
    row = text.items.by_passage[person.slot.passage]
    return {place_of(OVER.split(i.slot.before)[0]) for i in row if i.mention.value > 0 and OVER.search(i.slot.before)}


def _bound_to(text: Text, person: Item, posts: Item, *, over: bool) -> Claim:
    """Persons within their posts; where the report says itself that they are too many, it is the posts that are fewer."""
    if over:
        return claim(text, "bound", [reading("over", parts=[posts], limit=person)], person, topic="over")
    return claim(text, "bound", [reading("posts", parts=[person], limit=posts)], person, topic="headcount")


def _posts_beside(text: Text, person: Item) -> Item | None:
    """行政编制A人，实有人数B人；事业编制C人，实有人数D人: of the kind that is named right before."""
    if not IN_POST.fullmatch(person.slot.before):
        return None
    row = [i for i in text.items.by_passage[person.slot.passage] if i.slot.sentence == person.slot.sentence]
    pairs = [pair for pair in itertools.pairwise(row) if pair[0].measure == "establishment"]
    several = len(pairs) > 1  # 甲单位编制A名，实有B名；乙单位编制C名，实有D名
    if len(pairs) < sum(i.measure == "establishment" for i in row):
        return None
    if not all(_of_one_kind(*pair, whatever=several) for pair in pairs):
        return None  # 行政编制A人、事业编制B人，实有C人: of both
    return next(
        (posts for posts, inside in pairs if inside.slot.start == person.slot.start and posts.mention.value), None
    )


def _of_one_kind(posts: Item, inside: Item, *, whatever: bool) -> bool:
    alike = (
        (whatever or posts.concept != "staff")
        and posts.dimension == inside.dimension
        and posts.slot.part == inside.slot.part
    )
    return alike and IN_POST.fullmatch(inside.slot.before) is not None


def _all_posts(item: Item) -> bool:
    """县水利局编制数78: the posts of an office, under no label that is known."""
    return item.dimension == "person" and item.concept is None and ALL_POSTS.search(item.slot.before) is not None


def _in_all_posts(item: Item) -> bool:
    """行政编制A名、事业编制B名，共C名；年末实有D人: D is of C, the label of which it goes on with."""
    if item.dimension != "person" or item.concept is not None or item.slot.depth:
        return False
    return (IN_POST if item.label == "合计" else STAFFED).fullmatch(item.slot.before) is not None


def _one_kind_alone(
    posts: Mapping[tuple[str | None, int], list[tuple[int, Item]]], person: Item, near: range
) -> list[tuple[int, Item]]:
    """事业编制30个（管理岗6个、专技岗24个），现在编28人: the posts are of one kind, and the persons of no kind that is told."""
    bare = STAFFED.fullmatch(person.slot.before) is not None and person.concept == "staff"
    kinds = {concept for concept, _ in posts} if bare else ()
    told = [one for place in itertools.product(kinds, near) for one in posts.get(place, ()) if not one[1].slot.depth]
    hired = "职工" in person.slot.before  # 在编587人，编外聘用426人，在岗职工共1,013人
    return told if not hired and len(told) == 1 else []


def _with_retired(text: Text, person: Item) -> bool:
    """实有人数113人，其中在职71人、退休42人; 在职人数60人，其中编外15人: more than the posts are for. So too beside them in a row."""
    parts = (text.items.at[start].concept or "" for start in text.parts.get(person.slot.start, ()))
    if any(concept.startswith(("retired", "staff_temporary")) for concept in parts):
        return True
    passage = text.passage_at.get(person.slot.passage)
    if passage is None:
        row = (i for i in text.items.by_passage[person.slot.passage] if i.slot.sentence == person.slot.sentence)
        others = any((i.concept or "").startswith(("retired", "staff_temporary")) for i in row)
        return others and "在编" not in person.label
    if measure_in(person.slot.before) != "in_post" and OTHERS_BESIDE.search(passage.lead(person.slot)):
        return True  # 在编92人，编外15人，职工总数107人
    if "编" not in person.slot.before and OTHERS_BESIDE.search(passage.lead(person.slot)):
        inside = (i for i in text.items.by_passage[person.slot.passage] if i.slot.start < person.slot.start)
        if any("在编" in i.slot.before and i.slot.sentence == person.slot.sentence for i in inside):
            return True  # 在编79人，聘用23人，实有在岗102人
    return OF_WHOM_OTHERS.match(passage.rest(person.slot)) is not None


def totals_of_staff(text: Text) -> Iterator[Item]:
    """行政42名，事业38名，合计80名: the total of kinds of staff is staff."""
    item_at = text.items.at
    for one in text.found.get("sum", []):
        total, parts = one.readings[0].roles.get("total"), one.readings[0].roles["parts"]
        if isinstance(total, Figure) and isinstance(parts, tuple) and not (total.concept or "").startswith("staff"):
            items = [item_at[part.mention.start] for part in parts if isinstance(part, Figure)]
            if all(i.concept and STAFF.match(i.concept) for i in items):
                yield replace(item_at[total.mention.start], concept="staff", measure=items[0].measure)


# --- points ---------------------------------------------------------------------------------------------------------


def full_marks(text: Text, passage: Passage) -> Iterator[Claim]:
    """产出（50分）得49分; 决策18分（20分）; 满分10分，得9分; and that the full marks of a list make 100; 90分以上 is no mark."""
    row = [i for i in text.row(passage) if i.dimension == "score" and not i.mention.qualifier]
    for one, other in itertools.pairwise(row):
        pair = _full_and_scored(text, passage, one, other)
        if pair is not None:
            full, scored = pair
            yield claim(text, "bound", [reading("full mark", parts=[scored], limit=full)], scored, topic="score")


def _full_and_scored(text: Text, passage: Passage, one: Item, other: Item) -> tuple[Item, Item] | None:
    if TAKEN_OFF_IN_ALL.search(one.slot.before):
        return None  # 满分20分，扣1.8分，得分18.2分; 满分120分，扣分合计10分，自评得分110分
    if one.slot.role == BASE or OF_ITS_WEIGHT.match(one.slot.before):
        return None  # 甲得分29分，占该项权重30分的P；乙得分37分: the mark is of what stands before it
    if re.search(r"平均|均分", one.slot.before):
        return None  # 综合得分平均为A，得分最高的为B
    gap = text.gap(passage, one, other)
    if ("满分" in gap or "扣分" in gap) and IN_FULL.search(gap):
        return None
    if gap in ("，得", "得", "，自评", "，自评得", "，实得") and one.slot.depth == other.slot.depth:
        return None if zh.IS_SCORE.search(one.slot.before) else (one, other)  # 效果30分得28分，自评97分: no 97 of 28
    if one.slot.depth > other.slot.depth and OF_WHAT_STANDS_BEFORE.search(text.gap(passage, None, one)):
        return None  # 甲得分18.12分（分值20分）、乙得分38.50分（分值40分）: the bracket is about what stands before it
    bracketed = one.slot.depth > other.slot.depth and text.gap(passage, None, one).endswith("（")
    if (bracketed or one.measure == "full_mark") and zh.SAYS_SCORE.search(gap) and one.slot.part + 3 >= other.slot.part:
        return one, other
    if bracketed and gap in BARE_POINTS and other.slot.depth + 1 == one.slot.depth:
        return one, other
    behind = gap == "（" and other.slot.after == "" and other.slot.depth > one.slot.depth
    if gap.startswith("（") and "分别" in gap:
        return None  # 甲14分、乙18分（满分分别为15分、20分）: of each its own
    if behind or (gap.startswith("（") and zh.SAYS_FULL_MARK.search(gap)):
        return other, one
    return None


# --- rates and budgets ----------------------------------------------------------------------------------------------


def surveyed(text: Text, passage: Passage) -> Iterator[Claim]:
    """发放问卷500份，收回495份."""
    row = text.amounts(passage)
    for one, other in itertools.pairwise(row):
        same = one.mention.unit == other.mention.unit and one.slot.sentence == other.slot.sentence
        asked = same and one.dimension != "money"  # 发放贷款60万元，收回90万元
        if asked and re.search(r"发放|发出|发问卷", one.slot.before) and SURVEYED.search(other.slot.before):
            yield claim(text, "bound", [reading("survey", parts=[other], limit=one)], other, topic="survey")


def rates_to_hundred(text: Text, passage: Passage) -> Iterator[Claim]:
    """A rate of completion, approval or arrival that stands alone: at most 100 %."""
    for item in text.row(passage):
        if item.slot.is_rate and CAPPED.search(item.slot.before) and item.mention.qualifier in ("", "equal"):
            yield claim(text, "bound", [reading("hundred", parts=[item])], item, topic="rate")


def targets(text: Text, passage: Passage) -> Iterator[Claim]:
    """目标值≥95%，完成值97%: what was to be reached at least, and what was."""
    row = text.row(passage)
    for target, done in itertools.pairwise(row):
        named = TARGET.search(target.slot.before) and REACHED.search(done.slot.before)
        if named and target.dimension == done.dimension and target.slot.sentence == done.slot.sentence:
            low, high = (done, target) if target.mention.qualifier in ("at most", "less than") else (target, done)
            yield claim(text, "bound", [reading("target", parts=[low], limit=high)], done, topic="target")


def said_within(text: Text, passage: Passage) -> Iterator[Claim]:
    """余额A，未超过核定的限额B: the amount before it in its sentence."""
    row = text.row(passage)
    for number, limit in enumerate(row):
        said = WITHIN.search(limit.slot.before)
        if said is None or limit.slot.is_rate:
            continue
        behind = said["behind"] is not None  # 单座成本A，低于B的控制标准
        if behind and not LIMIT_BEHIND.match(limit.slot.after):
            continue
        parts = [i for i in row[:number] if i.slot.sentence == limit.slot.sentence]
        parts = [i for i in parts if is_amount(i) or (behind and is_level(i))]
        parts = [i for i in parts if i.dimension == limit.dimension and i.realm.meets(limit.realm)]
        over_brackets = [i for i in parts if not i.slot.depth][-1:]
        over_brackets = [i for i in over_brackets if _but_for_brackets(text, i, limit)]
        parts = over_brackets or parts[-1:]
        by_so_much = "低于" in limit.slot.before and parts and parts[0].mention.value > 2 * limit.mention.value
        beside = over_brackets or (parts and _right_before(row[:number], parts[0], limit))
        own = not behind and parts and _is_of_another(limit.slot.before[: said.start()], parts[0])
        if beside and not by_so_much and not own:
            parts = [_divided(text, parts[0], limit)]
            yield claim(text, "bound", [reading("within", parts=parts, limit=limit)], limit, topic="execution")


def limits_named(text: Text, passage: Passage) -> Iterator[Claim]:
    """控制数A，实际支出B，未超控制数; 支出B，在核定的限额A之内: what is named a limit, the one amount beside it, and that it is kept."""
    row = [i for i in text.amounts(passage) if not i.slot.depth]
    for number, limit in enumerate(row):
        words = passage.template[passage.begin(limit.slot.position) : passage.end(limit.slot.position)]
        if not LIMIT.search(limit.slot.before) or not IS_WITHIN.search(words) or IS_OVER.search(words):
            continue
        if zh.LAST_YEAR.search(limit.slot.before):
            continue  # 控制数A，上年控制数B，支出C，未超控制数: of A
        beside = (*row[number + 1 : number + 2], *row[max(0, number - 1) : number])
        parts = [i for i in beside if _kept_within(i, limit)]
        behind = [i for i in parts if i.slot.start > limit.slot.start]
        if parts and WITHIN.search(limit.slot.before) is None:
            part = _divided(text, (behind or parts)[0], limit)
            yield claim(text, "bound", [reading("named", parts=[part], limit=limit)], limit, topic="execution")


def _kept_within(part: Item, limit: Item) -> bool:
    alike = part.mention.unit.dimension == limit.mention.unit.dimension and part.realm.meets(limit.realm)
    same = part.slot.sentence == limit.slot.sentence and abs(part.slot.clause - limit.slot.clause) <= 1
    return alike and same and not LIMIT.search(part.slot.before) and not OTHER.search(part.slot.before)


def _is_of_another(subject: str, part: Item) -> bool:
    """总支出A，政府债务控制在限额B以内: is what is kept within a limit called otherwise than the amount before it?"""
    named = SAYS_NO_SUBJECT.sub("", core(subject))
    return named not in SAYS_NO_SUBJECT.sub("", part.label + part.slot.before)


def _right_before(before: tuple[Item, ...], part: Item, limit: Item) -> bool:
    """支出A，较上年少B，降幅C，控制在预算D以内: in the clause before, or with nothing but its change between."""
    changes = itertools.takewhile(lambda i: i.slot.role in (DELTA, GROWTH, PRIOR), reversed(before))
    first = min([i.slot.clause for i in changes], default=limit.slot.clause)
    return part.slot.clause + 1 >= first


def _but_for_brackets(text: Text, part: Item, limit: Item) -> bool:
    """支出A（接待B，无出国支出），控制在预算C以内: in the clause before, if what stands in brackets is left out."""
    passage = text.passage_at[limit.slot.passage]
    outside = IN_BRACKETS.sub("", text.gap(passage, part, limit))
    return not part.slot.depth and not set("（）。；：") & set(outside) and outside.count("，") == 1


def _divided(text: Text, part: Item, limit: Item) -> Item:
    """余额A，其中一般债务B、专项债务C，未超过限额D: D is of A, unless it is said to be of one kind."""
    wholes = [
        w for w in text.wholes_of(part) if w.slot.sentence == part.slot.sentence and w.slot.passage == part.slot.passage
    ]
    if not wholes or _kind_of_debt(limit) or _only_the_part_fits(text, wholes[0], part, limit):
        return part
    return wholes[0]


def _only_the_part_fits(text: Text, whole: Item, part: Item, limit: Item) -> bool:
    """支出A，其中接待费B，控制在预算C以内: is C of B, where A is more, and B is not the last of a list of all of A?"""
    listed = [text.items.at[start] for start in text.parts.get(whole.slot.start, ())]
    fits = part.mention.value <= limit.mention.value < whole.mention.value
    return fits and not (len(listed) > 1 and adds_up(whole, listed))


def within_budget(text: Text) -> Iterator[Claim]:
    """What a rate relates as spent and budget, or brackets do: not more than the budget, where a budget binds."""
    revenue = {item.slot.start for segment in text.segments if of_revenue(segment) for item in segment.items}
    for spent, budget in plans_in_brackets(text):
        if _binds(spent, budget):
            yield claim(text, "bound", [reading("budget", parts=[spent], limit=budget)], spent, topic="execution")
    item_at = text.items.at
    for ratio in text.found.get("ratio", []):
        roles = next((way.roles for way in ratio.readings if _holds(way)), ratio.readings[0].roles)
        above, below = roles["numerator"], roles.get("denominator")
        if not (isinstance(above, Figure) and isinstance(below, Figure)) or ratio.confidence != "high":
            continue
        spent, budget = item_at[above.mention.start], item_at[below.mention.start]
        bound = _binds(spent, budget) or _titled_and_kept(text, spent, budget)
        if spent.slot.start not in revenue and bound and not said_more(text, spent, budget):
            yield claim(text, "bound", [reading("budget", parts=[spent], limit=budget)], spent, topic="execution")


def _holds(way: Reading) -> bool:
    """支出A，完成预算B的P；…，总量C: P is of A, not of C."""
    figures = [figure for role in PARTS_OF_A_RATE for figure in figures_of(way.roles.get(role, ()))]
    if len(figures) != len(PARTS_OF_A_RATE) or not figures[1].value:
        return False
    above, below, rate = figures
    return prints_as(above.value / below.value, rate)


def cost_targets(text: Text) -> Iterator[Claim]:
    """年度项目经费总额 ≤280万元 in a table of targets: the amounts of that name elsewhere."""
    for item in text.items.all:
        if (
            item.mention.qualifier != "at most"
            or item.dimension != "money"
            or item.concept is None
            or item.slot.mark != "|"
        ):
            continue
        same = {
            i.mention.value: i for i in text.items.of("concept", item.concept) if i.measure in ("final", "budget", "")
        }
        for done in same.values():
            yield claim(
                text, "bound", [reading("target", parts=[done], limit=item)], done, topic="target", confidence="medium"
            )


def shares_within(text: Text) -> Iterator[Claim]:
    """三项合计…，占项目支出的85.46%: what has a share of a whole is part of it."""
    parts_of_sums = text.bound_as(sum="parts")
    for share in text.found.get("share", []):
        part, whole, rate = (share.readings[0].roles.get(role) for role in ("part", "whole", "rate"))
        if (
            isinstance(part, Figure)
            and isinstance(whole, Figure)
            and not (isinstance(rate, Figure) and rate.mention.value == 1)  # all of it: the share says more
            and part.mention.start not in parts_of_sums
            and share.confidence == "high"
        ):
            roles: dict[str, Bound] = {"parts": (part,), "limit": whole}
            yield Claim("bound", (Reading("share", roles),), topic="part", quote=share.quote)


def debt(text: Text) -> Iterator[Claim]:
    """债务余额 within 债务限额, in all and by kind."""
    owed: dict[tuple[str, str], list[Item]] = {}
    for item in _with_parts(text, "余额"):
        owed.setdefault((_kind_of_debt(item), item.realm.level), []).append(item)
    limits = list(_with_parts(text, "限额"))
    for (kind, _), debts in owed.items():
        alike = [i for i in limits if _kind_of_debt(i) == kind]
        within = ((debt_, limit) for debt_ in reversed(debts) if (limit := _limit_of(debt_, alike)) is not None)
        for debt_, limit in itertools.islice(within, 1):  # said again, its limit may stand behind
            yield claim(text, "bound", [reading("debt", parts=[debt_], limit=limit)], debt_, topic="execution")


def _limit_of(debt_: Item, limits: Sequence[Item]) -> Item | None:
    """The last that was stated before it: limits are raised within the year."""
    alike = [i for i in limits if i.realm.meets(debt_.realm)]
    earlier = [i for i in alike if i.slot.start < debt_.slot.start]
    earlier = earlier or [i for i in alike if _told_behind(debt_, i)]
    earlier = [i for i in earlier if _whose(i) == _whose(debt_)] or earlier
    return max(earlier, key=lambda i: i.slot.start, default=None)


def _told_behind(owed: Item, limit: Item) -> bool:
    """债务余额A。上级核定限额B: in the same paragraph; whose limit it is, other words may say, so that it says no wrong."""
    near = limit.slot.passage == owed.slot.passage
    return near and (_whose(owed) == _whose(limit) or owed.mention.value <= limit.mention.value)


def _whose(item: Item) -> str:
    """大本级地方政府债务限额, 市本级政府债务余额: the words that say whose debt it is."""
    return DEBT.split(item.label)[0]


def _kind_of_debt(item: Item) -> str:
    found = re.search(r"一般|专项", item.slot.before)
    return found.group() if found else ""


def _with_parts(text: Text, word: str) -> Iterator[Item]:
    """债务限额68.52亿元，其中一般债务27.84亿元…: what carries the word, and the parts of it."""
    item_at = text.items.at
    heads = list(_owed_beside(text)) if word == "余额" else []
    heads += [
        i for i in text.items.plain if "债务" in i.slot.before and word in i.slot.before and "新增" not in i.slot.before
    ]
    if word == "限额":
        heads += _limits_under(text)
        heads += [i for i in text.items.plain if OF_THE_DEBT.search(i.slot.before) and "债务余额" in text.lead(i)]
    latest = max((i.period for i in heads if i.period), default=None)
    if word == "余额":  # not what was owed before, and not 余额控制在核定的限额A内
        heads = [i for i in heads if i.period in (None, latest) and not LIMIT_OF_IT.search(i.slot.before)]
    yield from reversed(heads)
    for one in text.found.get("sum", []):
        total, parts = one.readings[0].roles.get("total"), one.readings[0].roles["parts"]
        if (
            isinstance(total, Figure)
            and isinstance(parts, tuple)
            and any(total.mention.start == h.slot.start for h in heads)
        ):
            told = (item_at[p.mention.start] for p in parts if isinstance(p, Figure))
            yield from (i for i in told if _kind_of_debt(i))  # what the towns owe is no part that has a limit here


def _limits_under(text: Text) -> Iterator[Item]:
    """五、政府债务 / 2024年末限额A: whose limit it is the heading says."""
    for item in text.items.plain if "限额" in text.words else ():
        if LIMIT_ALONE.fullmatch(item.slot.before) and not item.slot.depth:
            yield from [item] if any("债务" in head for head in (text.headings_of(item) or ())[-1:]) else []


def _owed_beside(text: Text) -> Iterator[Item]:
    """政府债务限额A，余额B; 政府债务限额A。年末余额B; 债务限额A（一般C、专项D），6月末余额B; 债务限额A，其中一般C、专项D。年末余额B."""
    under = list(_limits_under(text))
    for passage in text.with_figures if "余额" in text.words and "限额" in text.words else ():
        amounts = [i for i in text.amounts(passage) if not i.slot.depth]
        inner = {start for i in amounts if "限额" in i.slot.before for start in text.parts.get(i.slot.start, ())}
        for limit, owed in itertools.pairwise(i for i in amounts if i.slot.start not in inner):
            beside = OWED.fullmatch(owed.slot.before) and owed.slot.sentence - limit.slot.sentence <= 1
            if beside and (re.search(r"债务限额(?:预计)?[为是]?$", limit.slot.before) or limit in under):
                yield owed


def three_public(text: Text) -> Iterator[Claim]:
    """What the three public expenses came to against their budget, written as the base of a change or on its own."""
    item_at = text.items.at
    for change in text.found.get("change", []) + text.found.get("difference", []):
        roles = min(change.readings, key=_spread).roles  # 接待费C，同比预算D下降P below 三公A，同比预算B下降Q: of C
        current, budget = roles.get("current"), roles.get("prior")
        if change.kind == "difference":
            current, budget = (next(iter(figures_of(roles.get(role, ()))), None) for role in ("minus", "plus"))
        if change.topic in ("budget", "left") and isinstance(current, Figure) and isinstance(budget, Figure):
            spent, limit = item_at[current.mention.start], item_at[budget.mention.start]
            told = (spent.concept or "").startswith("sangong") and limit.measure in PLANNED
            told = told or _titled_and_kept(text, spent, limit)
            planned = spent.measure in PLANNED and spent.period != limit.period  # 2024年预算A，比2023年预算B增加C
            if told and not planned and not zh.LAST_YEAR.search(limit.slot.base):
                yield claim(text, "bound", [reading("budget", parts=[spent], limit=limit)], spent, topic="execution")


def _titled_and_kept(text: Text, spent: Item, budget: Item) -> bool:
    """（五）“三公”经费。市级决算数A，为预算B的P: the first amount below that title, where it is no more than its budget."""
    passage = text.passage_at.get(spent.slot.passage)
    if passage is None or budget.measure not in PLANNED or spent.measure in PLANNED:
        return False
    titled = THREE_PUBLIC.match(passage.template.removeprefix(passage.mark)) or (
        passage.headings and THREE_PUBLIC_TITLE.match(passage.headings[-1])
    )
    first = next(iter(text.amounts(passage)), None)
    alike = spent.dimension == budget.dimension == "money" and spent.mention.value <= budget.mention.value
    return bool(titled) and first is spent and alike and not ONE_EXPENSE.search(text.lead(spent))


def _spread(way: Reading) -> int:
    """How far the figures of a reading lie apart."""
    starts = [figure.mention.start for bound in way.roles.values() for figure in figures_of(bound)]
    return max(starts) - min(starts)


def _binds(spent: Item, budget: Item) -> bool:
    """The budget as adjusted binds all spending, the initial one only the three public expenses."""
    if (
        budget.dimension != "money"
        or "收入" in spent.label + spent.slot.before
        or (spent.concept or "").endswith("income")
        or spent.measure == "closing"
    ):
        return False
    return budget.measure == "adjusted" or ((spent.concept or "").startswith("sangong") and budget.measure in PLANNED)


READERS: Readers = (
    (full_marks, (zh.SCORE_FIGURE,)),
    (surveyed, ("发放", "发出", "发问卷")),
    (rates_to_hundred, (zh.RATE_FIGURE,)),
    (targets, ("目标值", "指标值")),
    (limits_named, ("控制", "上限", "限额", "限价", "封顶", "红线")),
    (said_within, ("超", "突破", "控制在", "低于", "高于")),
)

__all__ = ["claims", "totals_of_staff"]
