"""A number of things against the list that names them: ``专门委员会6个：监察和司法委员会、财政经济委员会、…``.

The list stands behind the number after a colon, 即 or 分别是, or before it (``大湾、和安、双柏、长滩4个乡镇``). A list that
ends with 等 is not complete and checks nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from auditor.clauses import FIGURE, Slot
from auditor.languages import zh
from auditor.model import Bound, Claim, Mention, Named, Reading, Table
from auditor.text import Item, Passage, Text, adds_up, figure

BOTH = re.compile(rf"[{zh.FIGURES}][^，。；：、]{{0,5}}[和及、]$")
LISTED = {"个", "家", "所", "类", "处", "项"}
BEHIND = re.compile(
    r"^(?:[^，。；：、（）]|（[^（）]*）){0,14}?(?:，?(?:即|分别是|分别为|具体为|具体是|(?:具体)?包括)：?|，为(?=[^，。；：、]{2,30}[、和])|：(?:分别为|分别是|即|包括)?：?|，为：|，分别(?:：|位于|坐落[于在]|设在|分布[于在]|在(?=[^，。；：、\d]{2,12}[、和]))|——)"
)
ANNOUNCED = re.compile(r"[^，。；：]{0,14}(?:，?(?:具体|分别|名单|包括|情况)?(?:如下|是|为|包括|有)?)?[：:]$")
# 安排项目5个，合计719.90万元：…: what the things that are counted come to
BESIDES = re.compile(
    rf"[^，。；：、{zh.FIGURES}]{{0,14}}(?:，[^，。；：、{zh.FIGURES}]{{0,10}}[{zh.FIGURES}][^，。；：、{zh.FIGURES}]{{0,4}}){{1,3}}(?=[，：])"
)
BRACKETED = re.compile(
    r"(?P<noun>[一-龥]{0,12}(?:（[一-龥、]{1,5}）)?)（(?P<names>[^（）。；：]{5,200})）"
)  # 县（市、区）
EACH_ONE = re.compile(rf"各[{zh.FIGURES}][^、，]{{0,3}}$")  # 4家（甲类、乙类、丙类、丁类各1家）
INCLUDES = re.compile(r"[不包]?[含括]|其中|[比例]?如")
NOUN = 4  # characters of what is counted, where nothing else stands before a bracket
LISTED_HERE = re.compile(r"(?<=[。，；])[^。，；：]{0,12}(?:列|如下|分别|包括|明细|清单|具体)[^。，；：]{0,6}：$")
KIND_BESIDE = re.compile(rf"[，、和及][^，。；：、{zh.FIGURES}]{{2,14}}")
OFFICE = frozenset("室站所局股科队院心部处组馆校园会办厂场库台")  # what names of offices end with
BODY = OFFICE | frozenset("关级府司学宫区县市镇乡街道村班团社庭委署")  # 局机关和丙调查队 are two
MOST = 40  # things of a list
MANY_PLACES = 7  # that are named without 等: no list of what was looked at in them
PLACES_COUNTED = re.compile(r"(?:乡镇|镇街|镇|乡|街道|行政村|村|社区|县区|县)(?:委会|村委会)?")
PLAIN_PLACE = re.compile(r"(?!.+[和及与])[一-龥](?:[一-龥]|[一-龥]{2}(?<![区县场园办处]))(?<!等)")  # 经开区 is no town
SEVERAL = 2  # names that show what the list is of
OFFICES = {"单位", "机关", "机构"}
UNDERTAKEN = re.compile(r"项目|工程|专项|任务|课题|事项")  # what is listed one by one, with its amount
OF_THEM_ALL = re.compile(
    r"(?:投资|资金|支出|收入|金额|预算|合计|总计|执行|到位|支付|拨付|使用|完成|结余|级|中央|自筹|配套|财政)(?:[额数为了共]|资金)*$|^(?:总|共|计|实际|累计|其中|其余)"
)
IN_BRACKET = re.compile(r"[^（）]*(?=）)")
JOINED = re.compile(r"[、和及与]|以及")
PRICED = re.compile(
    r"(?:合同|结算|中标|控制|送审|审定|成交|招标|单)[价额]|审减|核减|[央省市县区级]补"
)  # of one project, and not one each
NAME_ENDS = re.compile(r"[。；：]")
TABLED = re.compile(r"[^。；：]{0,14}(?:见|如)(?:下表|表|附表|下)")
FIRSTLY = re.compile(r"([一二三四五六七八九十])是")
FIRSTLY_BEGINS = re.compile(r"[^。；，：]{0,4}[。，：]?(?:主要|具体)?")
INLINE = re.compile(r"(?<=[：；，、])（?(?P<n>\d{1,2})[.．、）]")
MARKED = re.compile(
    r"(?P<number>（?\d{1,2}[.．、）](?!\d))|(?P<first>[一二三四五六七八九十]是)|(?P<heading>[一二三四五六七八九十]、)"
)
NO_NAME = re.compile(
    r"主要|负责|做好|完成(?!率)|加强|情况|一是|其中|进行|推动|开展|是否|占(?!$)|为|得"
)  # 早香占 is a rice
ALL_TOLD = re.compile(r"(?:等|共|共计|合计|一共)(?:有)?$")
DRAWN = r"[^、，。]{0,10}(?:抽[取查选]|选[取定]|走访)了?"  # 现场核查抽取甲镇、乙镇2个镇
DONE = re.compile(rf"完成|实施|建成|(?!抽取|选取){DRAWN}")
HEAD = re.compile(  # 甲、有机肥、乙: what stands right behind a 、 begins a name
    rf"{DRAWN}(?=[^、，。]{{2,14}}、)|"
    r"(?:对|将|选取|选择|抽取|针对|围绕|聚焦|完成了?|实施了?|建成了?)(?=[^、，。]{2,14}、)|.*?(?<!、)(?:设有|设置|(?<!建)设(?![施备计定想])(?=[^、，。]{2,14}、)|(?<![国公私所享拥])有(?=[^、，。]{2,20}、)|内设|[下所]属的?(?=[^单各事机二]{2}[^、，。]{0,18}、)|由(?=[^、，。]{2,14}、)|开设|分为|以及|下辖|下设|包括|分布在|推进|涉及|辖有|辖|现有|在)"
)
AND_MORE = re.compile(r"(?<![高平中初])等[^等、]{0,8}$")  # 甲、乙等: some of them are not named
NAMES_FOLLOW = re.compile(r"[^、，。]*?(?:包括|包含|分别为|分别是)：?(?=[^、，。]{2,24}、)")
FAR = 50  # characters back to where a name begins that those of a list are below
LONGEST = 12  # characters of the name of an office
OVER = re.compile(r"[，；](?:共|合计|总计|共计|总共)?(?:涉及|覆盖|惠及|分布[在于]|分属|遍及)(?:到|了|全县|全区|全市)?$")
PLACE = re.compile(r"(?:^(?!其中)|其中|：)(?P<name>[一-龥]{2,10})$")
COMMA_NAMES = re.compile(
    rf"[^，。；：、（）{zh.FIGURES}]{{0,6}}，(?:为|有)?(?P<names>[^，。；：、和{zh.FIGURES}]{{2,16}}(?:[、和][^，。；：、和{zh.FIGURES}]{{2,16}})+)[。；]"
)
WITHIN = re.compile(rf"(?P<noun>[^，。；：、{zh.FIGURES}]{{1,6}})[，：（]其中：?")
TOTAL = re.compile(r"[合小总共]计|其中")
LINE = re.compile(rf"(?P<name>[^。；：{zh.FIGURES}]*[一-龥）])[：\s]*[{zh.MONEY_FIGURE}]")
COUNTED_NOUN = re.compile(r"[一-龥]{0,3}")
TITLE = re.compile(rf"(?P<name>[^，。；：、{zh.FIGURES}]{{2,10}})：(?=.)")
SOME = re.compile(r"部分|其中|主要|重点|典型|等")
MOST_TITLED = 40  # paragraphs
MEASURED = frozenset("率量度标")  # what names of indicators end with; of costs one may be two (购置、运行维护费)
OF_THEM = re.compile(r"(?:绩效)?(?:指标|[比效]?率)")  # 三项指标, and not 三个季度
TOGETHER = re.compile(r"(?:资金|支出|收入|经费|费用|款项)?(?:合计|共计|总计|之和)")  # 三项合计, 四项支出共计
NAMED_AMOUNT = re.compile(rf"、[^，。；：、（）{zh.FIGURES}]{{2,14}}")
OVER_WHICH = re.compile(  # 收入超过40亿元的有甲区、乙区、丙市3个: the names stand behind the figure
    rf"[{zh.FIGURES}][^，。；：、{zh.FIGURES}]{{0,8}}?的?[一-龥]{{0,4}}(?:有(?![关机色限效线偿毒害条序利])|是|为|包括)(?=[^，。；：、{zh.FIGURES}]{{2,16}}、)"
)
AND = re.compile(r"(?:和|及|与|以及)(?=[^和及与]{2,}$)")
OWN = re.compile(  # 局机关及下属的甲中心: two bodies
    r"(?P<own>[^、，。；]{0,30}?(?:机关|本级|本部))(?:和|及|与|以及)其?(?:[下所直]属|下辖)的?(?:(?:事业|二级|预算|二级预算|基层)?单位)?(?P<other>[^、，。；]{2,}(?<!单位))"
)
BELOW_IT = re.compile(r"(?:和|及|与|以及)其?(?:(?:[下所直]属|下辖)的?)")
A_HEAD = r"(?P<own>[^、，。；：]{0,30}?(?:机关|本级|本部|[局厅委院])(?:（[^（）]{1,16}）)?)"  # 局机关（含派出所9个）
HEAD_ALONE = re.compile(A_HEAD)
HEAD_JOINED = re.compile(rf"{A_HEAD}(?:{BELOW_IT.pattern}|和|及|与|以及)(?P<other>[^、，。；]{{2,}})")
HEAD_BEFORE = re.compile(rf"(?<![一-龥]){A_HEAD}{BELOW_IT.pattern}$")


# 内设五个股室：…; no figure of the text, see `_in_words`
IN_WORDS = re.compile(
    r"(?=[二三四五六七八九十两\d])(?<![第前后各这一二三四五六七八九十百两])(?<!\d)(?P<many>[二三四五六七八九十两]{1,3}|\d{1,2}(?=大类|种))(?P<unit>大类|种(?![子植养畜苗])|[个家所处类项])(?!月|年|季度|百分|方面)"
)


def claims(text: Text) -> Iterator[Claim]:
    yield from _in_words(text)
    for passage in text.with_figures:
        for item in text.amounts(passage):
            counts = item.mention.unit.symbol in LISTED and item.mention.number < MOST and not item.mention.qualifier
            if not counts or BOTH.search(passage.template[: item.slot.position][-8:]):
                continue  # 3个股室和2个二级机构：…: one list for two numbers
            named = next(filter(None, (read(text, passage, item) for read in READERS)), [])
            named = _with_or_without_head(passage, item, named)
            if named and not _of_several_kinds(text, passage, item, len(named)):
                yield _claim(passage, item, _counted(item, text.wholes_of(item), len(named)), named)


def _claim(passage: Passage, item: Item, stated: Item, named: Sequence[Named]) -> Claim:
    roles: dict[str, Bound] = {"stated": figure(stated), "items": tuple(named)}
    return Claim("count", (Reading("list", roles),), quote=passage.sentence_of(item.slot), topic="list")


def _in_words(text: Text) -> Iterator[Claim]:
    """内设五个股室：甲、乙、…; 安排五个项目：甲A万元、…: as many as are named, or one more or less of what is told so that each name is sure."""
    for passage in text.passages:
        for told in IN_WORDS.finditer(passage.template):
            item = _counted_in_words(passage, told)
            ways = (read(text, passage, item) for read in READERS_OF_WORDS) if item else iter(())
            named: list[Named] = next(filter(None, ways), [])
            if item is None or len(named) < SEVERAL:
                continue
            named = _with_or_without_head(passage, item, named)
            offices = all(one.text[-1] in OFFICE or one.text[-1] == "办" for one in named)
            amounts = any(one.end <= slot.start <= one.end + 1 for one in named for slot in passage.slots)
            amounts = amounts or named[0].text == "一是" or (_of_one_kind(named) and named[-1].end == item.slot.start)
            off = abs(len(named) - int(item.mention.number))
            sure = (offices or amounts) and not _loosely_below(text, passage, named)
            if not off or (off == 1 and len(named) > SEVERAL and sure):
                yield _claim(passage, item, item, named)


def _loosely_below(text: Text, passage: Passage, named: Sequence[Named]) -> bool:
    """3.业务股、法规股 among numbered names, or a line without a number behind the last of them: there may be more than are numbered."""
    below = [text.passage_at.get(passage.index + number) for number in range(1, MOST_TITLED)]
    last = next((n for n, p in enumerate(below) if p and p.place(0, len(p.template))[1] >= named[-1].end), None)
    starts_below = passage.place(0, len(passage.template))[1] < named[-1].start
    following = below[last + 1] if starts_below and last is not None and last + 1 < len(below) else None
    unmarked = following is not None and not following.mark and not following.paragraph.level
    return unmarked or any(JOINED.search(one.text) for one in named)


def _counted_in_words(passage: Passage, told: re.Match[str]) -> Item | None:
    """``五个`` where it stands, as a figure would."""
    many = int(told["many"]) if told["many"].isdecimal() else zh.numeral(told["many"])
    if many is None or not 1 < many < MOST:
        return None
    start, stop = passage.place(told.start(), told.end("unit"))
    mention = Mention(start, stop, told.group(), Decimal(many), 0, zh.unit_called(told["unit"]))
    noun = COUNTED_NOUN.match(passage.template, told.end())
    slot = Slot(mention, told.end("unit") - 1, "", noun.group() if noun else "", "", 0, 0, 0, 0, passage.index)
    return Item(slot, noun.group() if noun else "", None, "", None, "", True)


def _in_brackets(_: Text, passage: Passage, item: Item) -> list[Named]:
    """6个县（区）（甲县、乙区、…）: as many names, or names that all end like what is counted."""
    at = item.slot.position + 1
    found = BRACKETED.match(passage.template, at)
    if found is None:
        return []
    named = _names(passage, found.start("names"), EACH_ONE.sub("", found["names"]), item)
    noun = found["noun"] or item.label  # 事业单位4个（…）
    kinds = (
        set(re.findall("[一-龥]", noun)) - {"等"}
        if len(found["noun"]) <= NOUN or found["noun"].endswith("）")
        else set()
    )
    kinds |= BODY if noun[-2:] in OFFICES else set()  # 4个事业单位（甲站、乙中心、丙大队、丁办）
    alike = noun and not INCLUDES.match(found["names"]) and all(one.text[-1] in kinds for one in named)
    alike = alike or _are_places(item, noun, found["names"])
    return named if len(named) == item.mention.number or (alike and len(named) > 2) else []


def _are_places(item: Item, noun: str, names: str) -> bool:
    """9个村（南渡、北岭、抱岭、…）: plain names of places joined by nothing but 、, one more or less than are counted."""
    told = names.split("、")
    plain = all(PLAIN_PLACE.fullmatch(name) for name in told) and not INCLUDES.match(names)
    several = len(told) >= MANY_PLACES and len(set(told)) == len(told)
    return (
        plain and several and PLACES_COUNTED.fullmatch(noun) is not None and abs(len(told) - item.mention.number) == 1
    )


def _titled(text: Text, passage: Passage, item: Item) -> list[Named]:
    """涉及3个乡镇，具体如下： / 甲镇：… / 乙乡：… / 丙镇：…: paragraphs that begin with a name that ends like what is counted."""
    rest = passage.template[item.slot.position + 1 :]
    noun = COUNTED_NOUN.match(rest) if rest.endswith("：") and "。" not in rest else None
    kinds = set(noun.group()) if noun else set()
    named: list[Named] = []
    place = text.passages.index(passage) if kinds else len(text.passages)
    for below in text.passages[place + 1 : place + 1 + MOST_TITLED]:
        title = TITLE.match(below.template)
        if below.mark or title is None or title["name"][-1] not in kinds:
            break
        named.append(_named(below, title.start("name"), title.end("name")))
    sure = ANNOUNCED.fullmatch(rest) is not None and SOME.search(rest) is None
    return named if len(named) > 1 and (sure or len(named) == item.mention.number) else []


def _of_several_kinds(text: Text, passage: Passage, item: Item, many: int) -> bool:
    """行政单位1家，参公单位1家，事业单位3家，具体包括：… : the list is of all of them, and the last number not that of its names."""
    if item.mention.number == many or text.wholes_of(item):
        return False
    last, kinds = item, [item]
    for before in reversed([i for i in text.amounts(passage) if i.slot.position < item.slot.position]):
        named = KIND_BESIDE.fullmatch(text.gap(passage, before, last))
        tails = {before.label[-2:], item.label[-2:]}
        if named is None or before.mention.unit != item.mention.unit or not (len(tails) == 1 or tails <= OFFICES):
            break
        kinds.append(before)
        last = before
    return len(kinds) > 1


def _counted(item: Item, wholes: Sequence[Item], many: int) -> Item:
    """下属单位4个，其中参公1个、其他3个，分别是…: the list may be of all of them."""
    return next((whole for whole in wholes if item.mention.number != many == whole.mention.number), item)


def _with_amounts(text: Text, passage: Passage, item: Item) -> list[Named]:
    """安排项目5个，合计719.90万元：甲310.00万元；乙268.00万元；…: told with what they come to before they are listed."""
    at = item.slot.position + 1
    besides = BESIDES.match(passage.template, at)
    if besides is None or not UNDERTAKEN.search(item.label + item.slot.after):
        return []
    severally = passage.template.startswith("，分别", besides.end())
    if any(
        (i.concept or "").startswith("funds") or (i.concept and not severally)
        for i in text.amounts(passage)
        if i.slot.position > besides.end() and i.slot.sentence == item.slot.sentence
    ):
        return []  # 总投资500万元：中央300万元；省级200万元: no projects, but kinds of money
    return _behind(text, passage, item, besides.end()) or _below(text, passage, item, besides.end())


def _announced_later(text: Text, passage: Passage, item: Item) -> list[Named]:
    """去年实施的项目有9个，资金A，用了B，…。一个一个列在这里：and then 1.甲：…; the one number of things in the paragraph."""
    announced = LISTED_HERE.search(passage.template, item.slot.position)
    others = [i for i in text.amounts(passage) if i.mention.unit.symbol in LISTED and i is not item]
    if announced is None or others or not UNDERTAKEN.search(item.slot.before + item.slot.after):
        return []
    named = _below(text, passage, item, announced.start())
    told = [p for p in text.passages if p.mark and p.slots and passage.index < p.index <= passage.index + len(named)]
    return named if len(named) > 2 and len(told) == len(named) else []  # each with what was spent on it


def _behind(_: Text, passage: Passage, item: Item, begin: int = 0) -> list[Named]:
    """The names behind the number, or behind what stands up to `begin`."""
    at = begin or item.slot.position + 1
    rest = passage.template[at:]
    opening = BEHIND.match(rest)
    if opening is None:
        return []
    begin = at + opening.end()
    amounts = re.match(rf"[^。；，、]*[{zh.FIGURES}]；", passage.template[begin:])  # 甲10万元；乙20万元
    stop = re.search("。|$" if amounts else r"[。；]|$", passage.template[begin:])
    stretch = passage.template[begin : begin + (stop.start() if stop else 0)]
    named = _names(passage, begin, stretch, item)
    cut_off = begin + len(stretch) == len(passage.template) and len(named) != item.mention.number
    return [] if cut_off else named  # no mark ends it: the line may go on elsewhere


def _names(passage: Passage, begin: int, stretch: str, item: Item) -> list[Named]:
    """The names of a list joined by 、 and 和; [] if it is no plain list of names or ends with 等."""
    masked = _mask(stretch)
    if "、" in masked.partition("，")[0] or item.mention.number == 1:
        masked = masked.partition("，")[0]
    pieces = _split(masked)
    if re.search(r"等[^等、]{0,8}$", masked) and not re.search(r"等工作机构$", masked):
        return []
    if len(pieces) < 1 or re.search(rf"[{zh.FIGURES}，]", masked):
        amounts = _amounts_of(passage, begin, stretch, item)
        return amounts if amounts and len(amounts) > 1 else []
    if len(pieces) == 1 and item.mention.number != 1:
        pieces = _split_and(masked, pieces, 2)
    elif len(pieces) != item.mention.number:
        pieces = _split_and(masked, pieces, len(pieces) + 1)
    numbers = len(pieces) > 1 and all(masked[b - 1].isdecimal() for _, b in pieces)  # 31个，即高中2、初中6、小学23
    alone = len(pieces) == 1 and item.mention.number != 1
    if numbers or alone or any(len(masked[a:b]) < 2 or NO_NAME.search(masked[a:b]) for a, b in pieces):
        return []
    return [_named(passage, begin + a, begin + b) for a, b in pieces]


def _mask(stretch: str) -> str:
    """Brackets blanked out, so that a 、 inside one does not split a name."""
    return re.sub(r"（[^（）]*）", lambda match: "〇" * len(match.group()), stretch)


def _split(masked: str) -> list[tuple[int, int]]:
    pieces, start = [], 0
    for match in re.finditer(r"、|$", masked):
        if match.start() > start:
            pieces.append((start, match.start()))
        start = match.end()
    return _split_own(masked, pieces)


def _split_own(masked: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """局机关及下属的甲中心、乙中心: the first name is two; 局机关及下属单位人员经费、公用经费 are no bodies."""
    begin, end = pieces[0] if pieces else (0, 0)
    found = OWN.fullmatch(masked, begin, end) if all(_is_body(masked[a:b]) for a, b in pieces) else None
    return [(begin, found.end("own")), (found.start("other"), end), *pieces[1:]] if found else pieces


def _with_or_without_head(passage: Passage, item: Item, named: list[Named]) -> list[Named]:
    """局机关及下属甲馆、乙馆, 局机关及甲馆、乙馆, 某局及下属甲馆、乙馆: two bodies or three, as many as are counted."""
    more = item.mention.number - len(named)
    if not named or abs(more) != 1:
        return named
    first = named[0].text
    found = (m.span() for m in re.finditer(re.escape(first), passage.template))
    begin, end = next((span for span in found if passage.place(*span)[0] == named[0].start), (0, 0))
    if more < 0:
        alone = HEAD_ALONE.fullmatch(first) and BELOW_IT.match(passage.template, end)
        return named[1:] if alone else named
    if joined := HEAD_JOINED.fullmatch(passage.template, begin, end):
        return [_named(passage, *joined.span("own")), _named(passage, *joined.span("other")), *named[1:]]
    head = HEAD_BEFORE.search(passage.template, max(0, begin - FAR), begin)
    return [_named(passage, *head.span("own")), *named] if head else named


def _is_body(name: str) -> bool:
    return name.rstrip("等共合总计〇")[-1:] in BODY


def _split_and(masked: str, pieces: list[tuple[int, int]], most: int) -> list[tuple[int, int]]:
    """The last name may be two, joined by 和: 农村供水总站和青溪水库管理处."""
    begin, end = pieces[-1]
    joint = AND.search(masked[begin:end])
    if joint is None or len(pieces) >= most:
        return pieces
    left, right = (begin, begin + joint.start()), (begin + joint.end(), end)
    if left[1] - left[0] < 2 or right[1] - right[0] < 2 or _one_office(masked, pieces[:-1], left, right):
        return pieces
    return [*pieces[:-1], left, right]


def _one_office(masked: str, others: Sequence[tuple[int, int]], left: tuple[int, int], right: tuple[int, int]) -> bool:
    """甲办公室、乙中心、丙服务站、园林和环境卫生所: among offices, what is none up to the 和 is half of a name."""
    offices = [masked[end - 1] in OFFICE for _, end in (*others, right)]
    return len(others) >= SEVERAL and all(offices) and masked[left[1] - 1] not in BODY


def _named(passage: Passage, begin: int, stop: int) -> Named:
    start, end = passage.place(begin, stop)
    return Named(start, end, passage.template[begin:stop])


def _firstly(text: Text, passage: Passage, item: Item) -> list[Named]:
    """未完成指标2个，一是…，二是….; 存在3个问题：一是…。二是…。三是…: to the last that is told in turn, in the paragraph."""
    at = item.slot.position + 1
    marks: list[re.Match[str]] = []
    for mark in FIRSTLY.finditer(passage.template, at):
        if zh.numeral(mark[1]) != len(marks) + 1:
            break
        marks.append(mark)
    if len(marks) < 2 or not FIRSTLY_BEGINS.fullmatch(passage.template, at, marks[0].start()):
        return []
    following = text.passage_at.get(passage.index + 1)
    goes_on = FIRSTLY.match(following.template) if following else None
    return [] if goes_on else [_named(passage, m.start(), m.end()) for m in marks]


def _numbered(_: Text, passage: Passage, item: Item) -> list[Named]:
    """单位共6个，具体为：1.甲；2.乙；…: numbered names in one sentence."""
    at = item.slot.position + 1
    rest = passage.rest(item.slot)
    opening = re.match(r"[^，。；：]{0,14}，?(?:具体|分别|包括|名单)?(?:如下|是|为|包括|有)?：", rest)
    if opening is None:
        return []
    marks = list(INLINE.finditer(rest, opening.end() - 1))
    counted = [int(m["n"]) for m in marks]
    if len(marks) < 2 or counted != list(range(1, len(marks) + 1)) or marks[0].start() > opening.end():
        return []
    ends = [*(m.start() for m in marks[1:]), len(rest)]
    spans = ((m.end(), m.end() + len(rest[m.end() : end].rstrip("；，、"))) for m, end in zip(marks, ends, strict=True))
    return [_named(passage, at + begin, at + end) for begin, end in spans if end > begin]


def _below(text: Text, passage: Passage, item: Item, begin: int = 0) -> list[Named]:
    """预算单位共4个，具体是： and then a paragraph for each, numbered."""
    if not ANNOUNCED.match(passage.template[begin or item.slot.position + 1 :]):
        return []
    place = text.passages.index(passage)
    found: list[Named] = []
    style, straight, between = "", True, False
    for below in text.passages[place + 1 : place + 61]:
        number = re.search(r"[一二三四五六七八九十]+|\d+|[①-⑳]", below.mark)
        its_style = below.mark.replace(number.group(), "n") if number else ""
        if number and its_style == (style or its_style) and _ordinal(number.group()) == len(found) + 1:
            style, straight = its_style, straight and not between
            found.append(_named(below, len(below.mark), _name_end(below)))
        elif below.paragraph.level or len(found) >= item.mention.number:
            break
        else:
            between = bool(found)  # if an item follows, something stands between: only a number that fits tells
            straight = straight and between
    return found if len(found) > 1 and (straight or len(found) == item.mention.number) else []


def _lines_below(text: Text, passage: Passage, item: Item) -> list[Named]:
    """500万元以上的有4项： and then lines without a mark, each a name with its amount of money and nothing else."""
    if (
        passage.template[item.slot.position + 1 :].rstrip()[-1:] != "："
        or "。" in passage.template[item.slot.position :]
    ):
        return []
    found: list[Named] = []
    place = text.passages.index(passage)
    for below in text.passages[place + 1 : place + 1 + MOST_TITLED]:
        line = LINE.fullmatch(below.template.rstrip("；。"))
        if (
            below.mark
            or below.paragraph.level
            or line is None
            or below.slots[0].dimension != "money"
            or TOTAL.match(line["name"])
        ):
            break
        found.append(_named(below, 0, line.end("name")))
    sure = item.mention.unit.symbol == "项" or UNDERTAKEN.search(item.slot.before + item.slot.after)
    return found if len(found) == item.mention.number or (sure and len(found) > SEVERAL) else []


def _tabled(text: Text, passage: Passage, item: Item) -> list[Named]:
    """预算单位共15个，详见下表： and then a table of numbered rows: the names in the column that is headed like them."""
    block = text.document.blocks[passage.index + 1 : passage.index + 2]
    if not TABLED.match(passage.template, item.slot.position + 1) or not block or not isinstance(block[0], Table):
        return []
    header, *rows = (block[0].by_row[row] for row in sorted(block[0].by_row))
    words = text.document.text
    at = next((n for n, c in enumerate(header) if item.label[-2:] in words[c.start : c.end]), 0)
    rows = rows[:-1] if rows and "计" in [words[c.start : c.end].strip()[1:] for c in rows[-1]] else rows  # 合计
    numbered = [row for row in rows if len(row) > at > 0]
    serials = [words[row[0].start : row[0].end].strip() for row in numbered]
    if len(numbered) < 2 or len(item.label) < 2 or serials != [str(n + 1) for n in range(len(rows))]:
        return []
    return [Named(row[at].start, row[at].end, words[row[at].start : row[at].end]) for row in numbered]


def _name_end(passage: Passage) -> int:
    """（1）宗教事务管理经费。预算安排…: the name of an item ends at the first full stop or colon."""
    end = NAME_ENDS.search(passage.template, len(passage.mark) + 2)
    return end.start() if end else len(passage.template)


def _ordinal(mark: str) -> int | None:
    if mark.isdigit() and mark.isascii():
        return int(mark)
    return ord(mark) - ord("①") + 1 if "①" <= mark <= "⑳" else zh.numeral(mark)


def _amounts_of(passage: Passage, begin: int, stretch: str, item: Item) -> list[Named]:
    """分别是：中小河流治理2980.00万元、…: each name with its amount; 单位9个，包括行政单位1个、事业单位8个 are kinds, each with its number."""
    found: list[Named] = []
    inside = [slot for slot in passage.slots if begin <= slot.position < begin + len(stretch)]
    alone = inside and all(slot.mention.unit == item.mention.unit for slot in inside)
    if alone or any(PRICED.search(slot.before) for slot in inside):
        return []
    alike = {slot.mention.unit for slot in inside if slot.mark in ("、", "；")}
    even = len(inside) == item.mention.number and all(_beside_a_comma(slot) for slot in inside[1:])
    for slot in inside:
        if (slot.sentence != passage.slots[0].sentence and "合计" in slot.before) or (
            slot.mark == "，" and found and not even
        ):
            break
        if found and _marked(slot.before) != _marked(found[0].text):
            break  # 1.甲100万元；2.乙200万元；一是增加收入: another list
        at = max(begin, slot.position - len(slot.before))
        told = slot.dimension == "money" or (len(alike) == 1 and slot.mention.unit in alike and not slot.is_rate)
        told = told and FIGURE.search(passage.template, at, slot.position) is None  # 四项支出分别为A、B: no names
        if told and slot.position - at >= 2 and slot.mark in ("、", "：", "；", "", "，"):
            found.append(_named(passage, at, slot.position))
    return found


def _beside_a_comma(slot: Slot) -> bool:
    """共安排3个项目：甲A万元，乙B万元，丙C万元: a thing with its amount, and not what was planned for all or spent on them."""
    return (
        slot.mark == "，"
        and slot.dimension == "money"
        and not (slot.is_rate or slot.depth or OF_THEM_ALL.search(slot.before))
    )


def _marked(words: str) -> str:
    """How a name in a list is marked: 1. or （1）, 一是, or not at all."""
    mark = MARKED.match(words)
    return (mark.lastgroup or "") if mark else ""


def _plain_names(passage: Passage, begin: int, stretch: str, item: Item, joined: bool = False) -> list[Named]:
    """A list that fills its clause: every 、 and 和 parts two names; `joined`: only the last may be two."""
    masked = _mask(stretch)
    if re.search(rf"[{zh.FIGURES}]|等$", masked) or ("、" not in masked and "和" not in masked):
        return []
    pieces = _split_own(masked, [(m.start(), m.end()) for m in re.finditer(r"[^、和]{2,}", masked)])
    if joined and len(pieces := _split(masked)) != item.mention.number:
        pieces = _split_and(masked, pieces, len(pieces) + 1)
    return [_named(passage, begin + a, begin + b) for a, b in pieces]


def _before(_: Text, passage: Passage, item: Item) -> list[Named]:
    """设有办公室、法规督察科、财务科3个科室: the names stand before the number, in its clause."""
    end = item.slot.position
    if not FIGURE.match(passage.template, end):
        end -= len(item.mention.text) - 1  # 五个 in words, see `_counted_in_words`
    begin = max(passage.template.rfind(mark, 0, end) for mark in "，。；：") + 1
    alone = IN_BRACKET.match(passage.template, item.slot.position + 1)
    bracket = passage.template.rfind("（", begin, end) + 1
    inside = bool(bracket and alone) and passage.template.find("）", bracket, end) < 0
    begin = bracket if inside else begin  # 民生支出（教育、农林水、住房3项）
    if re.fullmatch(r"(?:一共|合计|总计|共计|共|总共)(?:有)?", passage.template[begin:end]):
        return _in_clause_before(passage, begin - 1, item)
    if (listed := OVER_WHICH.search(passage.template, begin, end)) is not None:
        begin = listed.end()
    stretch = passage.template[begin:end]
    if "、" not in stretch or FIGURE.search(stretch) or stretch.endswith(("其他", "各")):
        return []
    open_end = stretch.endswith("等")  # 甲、乙、丙等3个: all of them, or three of which some are named
    stretch = ALL_TOLD.sub("", stretch)
    noun_told = False
    own = OWN.match(stretch)
    if own and len(_split(plain := _mask(stretch))) == plain.count("、") + 1:
        return []  # 局机关及下属单位人员经费、公用经费2项: of them all, and not a body each
    head = None if own else HEAD.match(stretch)
    offset = head.end() if head else 0
    head = head or own or listed
    masked = _mask(stretch[offset:])
    pieces = _split(masked)
    some = AND_MORE.search(masked) is not None  # 甲、乙、丙等县直单位3家: all of them, or three of which some are named
    if some and item.label.endswith(masked[-2:]) and masked.rpartition("等")[2]:
        masked, open_end, noun_told = masked.rpartition("等")[0], True, True
        pieces = _split(masked)
    elif some:
        return []
    if len(pieces) < 2:
        return []
    if len(pieces) != item.mention.number:
        pieces = _split_and(masked, pieces, len(pieces) + 1)
    if any(b - a < 2 or NO_NAME.search(masked[a:b]) for a, b in pieces):
        return []
    fills = inside and len(pieces) == item.mention.number
    if not (head or fills or noun_told) and (
        not item.slot.after or passage.template[item.slot.position + 1 :][:1] != item.slot.after[:1]
    ):
        return []  # 会同甲局、乙局、丙局检查学校25所: nothing is said of what the names are
    named = [_named(passage, begin + offset + a, begin + offset + b) for a, b in pieces]
    one_off = abs(len(pieces) - item.mention.number) == 1 and _of_one_kind(named)
    one_off = one_off and OF_THEM.match(item.slot.after) is not None
    first = not begin or passage.template[begin - 1] in "。："
    sure = head is not None or _names_alone(passage, begin, masked, pieces) or (one_off and first)
    if (open_end or not sure or DONE.match(stretch)) and len(pieces) != item.mention.number:
        return []  # 完成甲、乙、丙3个村的整治: the verb may have had another object before
    return named


def _in_clause_before(passage: Passage, end: int, item: Item) -> list[Named]:
    """甲、乙、丙，共3家: the names stand in the clause that ends there."""
    begin = max(passage.template.rfind(mark, 0, end) for mark in "，。；：") + 1
    if AND_MORE.search(passage.template[begin:end]):
        return []  # 包括测量、设计等前期费用，共1个项目
    head = NAMES_FOLLOW.match(passage.template[begin:end])
    begin += head.end() if head else 0
    named = _plain_names(passage, begin, passage.template[begin:end], item, joined=head is not None)
    return named if passage.template[end] != "。" or len(named) == item.mention.number else []


def _of_one_kind(named: Sequence[Named]) -> bool:
    """到位率、执行率、完成率: three short names of indicators or more that all end alike, none of which may be two."""
    ends = {one.text[-1] for one in named}
    alike = len(named) > SEVERAL and len(ends) == 1 and ends <= MEASURED
    return alike and all(len(one.text) <= LONGEST and not JOINED.search(one.text) for one in named)


def _names_alone(passage: Passage, begin: int, masked: str, pieces: Sequence[tuple[int, int]]) -> bool:
    """局机关、县公路段、县运管所3个单位: does a sentence begin with three names of offices or more?"""
    starts = not begin or passage.template[begin - 1] == "。"
    return starts and len(pieces) > SEVERAL and all(masked[b - 1] in BODY and b - a <= LONGEST for a, b in pieces)


def _told_before(_: Text, passage: Passage, item: Item) -> list[Named]:
    """甲镇58人、乙镇61人、丙乡47人，涉及3个乡镇: each with its own figure, and all named as what is counted is."""
    noun = COUNTED_NOUN.match(passage.template, item.slot.position + 1)
    over = OVER.search(passage.template[: item.slot.position])
    kinds = set(noun.group()) & BODY if noun else set()
    if over is None or not kinds:
        return []
    named: list[Named] = []
    unit = None
    for slot in reversed([s for s in passage.slots if s.position < over.start() + 1]):
        name = PLACE.search(slot.before)
        near = not named or slot.sentence == item.slot.sentence
        if (
            name is None
            or name["name"][-1] not in kinds
            or slot.mention.unit != (unit or slot.mention.unit)
            or not near
        ):
            break
        unit = slot.mention.unit
        at = slot.position - len(name["name"])
        named.insert(0, _named(passage, at, slot.position))
    return named if len(named) > SEVERAL else []


def _summed_before(text: Text, passage: Passage, item: Item) -> list[Named]:
    """教育A亿元、卫生B亿元、科技C亿元，三项合计D亿元: as many as are counted, or those that make what is told of them all."""
    end = item.slot.position - len(item.mention.text) + 1
    if passage.template[end - 1 : end] != "，" or not TOGETHER.match(passage.template, item.slot.position + 1):
        return []
    begin = max(passage.template.rfind(mark, 0, end) for mark in "。；：") + 1
    parts = [i for i in text.row(passage) if begin <= i.slot.position < end - 1]
    edges = [begin - 1, *(part.slot.position for part in parts)]
    names = [passage.template[a + 1 : b] for a, b in pairwise(edges)]
    listed = [NAMED_AMOUNT.fullmatch(f"{'、' if not n else ''}{name}") for n, name in enumerate(names)]
    if edges[-1] != end - 2 or not all(listed) or any(part.dimension != "money" for part in parts):
        return []
    named = [
        _named(passage, a + 1 + name.startswith("、"), b) for (a, b), name in zip(pairwise(edges), names, strict=True)
    ]
    total = next((i for i in text.row(passage) if i.slot.position > end), None)
    return named if len(named) == item.mention.number or (total is not None and adds_up(total, parts)) else []


def _behind_a_comma(_: Text, passage: Passage, item: Item) -> list[Named]:
    """下属事业单位2个，工人文化宫、职工服务中心。: what fills the clause behind the number is as many names, or offices all."""
    at = item.slot.position + 1
    found = COMMA_NAMES.match(passage.template, at)
    if found is None:
        return []
    named = _names(passage, found.start("names"), found["names"], item)
    if not all(one.text[-1] in BODY for one in named):
        return []
    offices = len(named) > SEVERAL and item.label[-2:] in OFFICES
    return named if len(named) == item.mention.number or offices else []


def _within(text: Text, passage: Passage, item: Item) -> list[Named]:
    """涉及4个乡镇，其中甲镇12.6公里、乙镇8.4公里、…: as many as are counted, each named as that is; of more, some are told."""
    at = item.slot.position + 1
    opening = WITHIN.match(passage.template, at)
    if opening is None:
        return []
    kinds = set(opening["noun"][-2:])
    named: list[Named] = []
    told: set[int] = set()
    for slot in passage.slots:
        if slot.position < opening.end():
            continue
        name = PLACE.search(slot.before)
        if name is None or name["name"][-1] not in kinds or slot.sentence != item.slot.sentence:
            break
        named.append(_named(passage, slot.position - len(name["name"]), slot.position))
        told.add(slot.start)
    whole = any(
        text.parts[total] == told for total in text.belongs.get(min(told, default=0), ()) if total in text.parts
    )
    off = abs(len(named) - item.mention.number)
    return named if not off or (off == 1 and whole and len(named) > SEVERAL) else []


READERS = (
    _behind, _before, _firstly, _numbered, _below, _with_amounts, _tabled, _announced_later, _in_brackets, _titled,
    _told_before, _lines_below, _behind_a_comma, _within,
)  # fmt: skip
READERS_OF_WORDS = (_behind, _in_brackets, _before, _firstly, _numbered, _below, _summed_before)

__all__ = ["claims"]
