"""The total of parts that are announced: before them in the sentence, named by the words, around their bracket or in a paragraph above."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterator, Sequence
from itertools import islice, pairwise, takewhile

from auditor.clauses import DELTA, FIGURE, PLAIN
from auditor.facts import PLANNED, core, is_amount, is_level, is_mean, measure_in, overlap, unsigned, upto
from auditor.languages import zh
from auditor.relations.openings import Opening
from auditor.relations.wholes import GRAND, LEFT
from auditor.text import Item, Passage, Text, adds_up

RISEN = re.compile(r"(?:增收|减收|增支|减支|增加|减少|超收|短收)$")
UNNAMED = re.compile(
    r"^(?:具体|主要|其中|包括|的|功能|科目|税种|明细|情况|如下|以下|方面|分类|支出|收入|用途|构成|项目|两者|分|资金|金额|来源|年末|本年|当年|全年|各|类|是|为|由|用|于|等|经费|组成|\d|[一二三四五六七八九十]|年初|预算|决算|数|安排|完成|执行)*$"
)
JOINED = re.compile(r"[、和与及]")
SIDE = re.compile(
    r"(?:本年|当年|本部门|部门|单位)?(?:财政拨款)?(?:收入|支出)(?:总?预算|决算|总[额计]|合计|方面|构成)?(?:主要)?"
)
BOTH_SIDES = re.compile(r"收(?:入)?[、和与及]?支(?:出)?(?:总(?:预算|决算|额|量|规模|计)|预算总[额数]|均)[^，。]{0,4}$")
SECOND_SIDE = re.compile(
    r"(?:[^，。；：]{0,24}，)?[^，。；：]{0,6}(?P<side>收入|支出)[^。]*；[^，。；：]{0,6}(?!(?P=side))(?:收入|支出)[^。；]*$"
)
SIDES = (("收入", "支出"), ("支出", "收入"), ("资产", "负债"))  # what one is said of, the other is not
STAFF_NOUN = re.compile(r"(?:人员|岗位?|人数|职工)+$")
SHORT = 2  # characters of a name that says too little: 收入
OF_WHAT_STANDS_BEFORE = re.compile(r"（|[^，。；：（）]{1,12}（(?:其中|含|包括)")  # A万元（…; 新增A个项目（含…B个）
NAME_BEFORE = re.compile(r"[一-龥]{2}$")
SAID_OF_IT = re.compile(r"(?:支出|收入|资金|经费|预算|决算|安排|完成|占|为|是|共|计|合计|约|达)*")
DONE_WITH = re.compile(r"(?:将|已|均|全部|重点|主要|分别|具体|统筹)*(?:投|用|支|保|安|拨|分|落)(?!资(?!于))")
CARD = re.compile(
    r"(?:项目)?(?:资金|经费|预算)(?:(?:分配|安排|构成|投向)(?:情况|方案|计划|明细|方向)?|使用(?:方向|计划|方案)|用途)："
)
CAPTION = re.compile(
    rf"[^。；，：{zh.FIGURES}]{{0,10}}(?:规模|预算|资金|金额|总额|投资|经费)[^。；，：{zh.FIGURES}]{{0,6}}：[{zh.FIGURES}]"
)
OF_ONE_YEAR = re.compile(r"(?:(?:19|20)\d\d年度?|当年|本年度?)")
MARKS = re.compile(r"[。；，：（）]")
FIRST_MARK, TWICE = re.compile(r"^[^\d一二三四五六七八九十]*[1一①](?![\d十])"), 2
NO_NAME = re.compile(r"(?:主要|具体|以下|方面)+$|(?<!其)中$")
SPENT_ON_MANY = re.compile(
    r"(?:共|拟)*(?:安排|用于|支持|投向|实施)+(?:了|以下|下列)*[一二三四五六七八九十]+[个项类]?[^，。；：]{0,6}$"
)
BY_KIND = re.compile(r"按[^，。；：]{1,8}分[：，](?=[^，。；：]*$)")
KINDS_OF_TAX = re.compile(r"(?:主要|各|分)税种[^，。；：]{0,8}[：，](?=[^，。；：]*$)")
TAXES = re.compile(r"(?<!非)税收(?:收入)?）?(?:完成|实现)?[为是]?$")
SPENT_ON = re.compile(r"[，、]?(?:主要|具体|全部)?用于")
OTHERS = re.compile(r"在?(?:其他|其它|其余)")
NET = re.compile(r"净值|净额|账面价值")  # what is left of an asset
GROSS = re.compile(r"原值|原价|账面余额")  # and what it had cost
OF_ASSETS = re.compile(r"资产(?:总额)?(?:当?中|里)(?!.*净)")
ONLY_REASONS = re.compile(r"[^。]*。[^。]{0,12}原因[^。]*。其中")  # 预算A，决算B。决算小于预算的原因是压减。其中：甲C
LISTED_BESIDE = re.compile(r"[、，]?[和与及]?")


def of_posts(row: Sequence[Item], totals: Sequence[Item], parts: Sequence[Item]) -> list[Item]:
    """编制A，实有B，其中：机关编制C、实有D: C is of A, since there may be more posts than persons; not 行政编制C、事业编制D that make up B."""
    if not totals or parts[0].measure != "establishment" or totals[0].measure != "in_post" or adds_up(totals[0], parts):
        return list(totals)
    posts = [i for i in row if i.slot.start < totals[0].slot.start and i.measure == "establishment"]
    return posts[-1:] or list(totals)


def of_measure(row: Sequence[Item], totals: Sequence[Item], first: Item) -> list[Item]:
    """收入A（年初预算B），…。其中：拨款收入年初预算C: C is part of B, which says the same measure, not of A."""
    measure = measure_in(first.slot.before)
    if not totals or not measure or totals[0].measure == measure:
        return []
    behind = (i for i in row if totals[0].slot.start < i.slot.start < first.slot.start)
    return [
        i
        for i in behind
        if i.slot.depth > totals[0].slot.depth
        and i.concept == totals[0].concept
        and measure_in(i.slot.before) == measure
    ]


def of_gross(row: Sequence[Item], totals: Sequence[Item], first: Item) -> list[Item]:
    """固定资产净值A（原值B、累计折旧C）。…其中在用资产原值D: D is part of B, and neither B nor D of what is left of it, A."""
    if not GROSS.search(first.slot.before) or not totals or not NET.search(totals[0].slot.before):
        return list(totals)
    behind = (i for i in row if totals[0].slot.start < i.slot.start < first.slot.start)
    return [i for i in behind if GROSS.search(i.slot.before) and not NET.search(i.slot.before)][:1]


def at_cost(total: Item, parts: Sequence[Item]) -> bool:
    """固定资产净值A…固定资产中房屋B、车辆C: B and C are of all assets, be it of what they had cost, unless they make up what is left, A."""
    said = NET.search(total.slot.before) is not None and OF_ASSETS.search(parts[0].slot.before) is not None
    return said and not adds_up(total, parts)


def total_above(at: Opening, parts: Sequence[Item]) -> list[Item]:
    """A paragraph that begins with 其中 tells the parts of the total in the paragraph above.

    Where several amounts stand there (预算收入A，实际支出B。/ 其中：基本支出C，项目支出D), the one that they make, else the first of their side.
    """
    text, passage, first, gap = at.text, at.passage, at.first, at.gap
    if CARD.match(gap):
        return _caption_above(at)
    by_kind = re.match(r"按[^，。；：]{0,12}分[：，]", gap[len(passage.mark) :])
    if not by_kind and not re.match(r"(?:其中|包括|具体(?!情况)|分别)", gap):
        return []
    near = (text.passage_at.get(index) for index in range(passage.index - 4, passage.index))
    above = [p for p in near if p is not None and p.slots]
    if by_kind:
        return [i for p in above for i in text.amounts(p) if i.concept in GRAND and i.slot.depth == 0][-1:]
    above = [p for p in above if passage.index - p.index <= 2]
    amounts = (
        [i for i in text.amounts(above[-1]) if i.dimension == first.dimension and i.slot.depth == 0] if above else []
    )
    amounts = [i for i in amounts if not of_the_other_side(first.label, i.label)]
    if above and above[-1].mark and not passage.mark and not FIRST_MARK.search(above[-1].mark):
        many = min(len(parts), TWICE)  # ③甲A； / ④乙B。 / 其中市级C: of A and B, where it is far more than B
        amounts = [i for i in amounts if sum(part.mention.value for part in parts) <= many * i.mention.value]
    return [i for i in amounts if len(parts) > 1 and adds_up(i, parts)][:1] or amounts[:1]


def _caption_above(at: Opening) -> list[Item]:
    """预算安排规模：310.00万元 / 资金分配情况：甲176.50万元，乙133.50万元: the one amount of the nearest line of the card."""
    for index in range(at.passage.index - 1, at.passage.index - 4, -1):
        above = at.text.passage_at.get(index)
        amounts = at.text.amounts(above) if above is not None else []
        if above is not None and amounts and CAPTION.match(above.template):
            return amounts if len(amounts) == 1 and amounts[0].dimension == at.first.dimension else []
    return []


def whole_above(at: Opening, parts: Sequence[Item]) -> list[Item]:
    """主要用于以下方面：教育支出A；…: they make up what the paragraphs above say was spent in all; 按部门分: an amount above."""
    text, passage, gap = at.text, at.passage, at.gap
    if len(parts) > 1 and KINDS_OF_TAX.search(gap):
        near = text.amounts_in(range(passage.index - 2, passage.index))
        return [i for i in near if TAXES.search(i.slot.before) and i.dimension == parts[0].dimension][-1:]
    if len(parts) > 1 and BY_KIND.search(gap):
        near = text.amounts_in(range(passage.index - 3, passage.index + 1))
        before = (i for i in upto(near, parts[0].slot.start) if not i.slot.depth and i.dimension == parts[0].dimension)
        return [i for i in before if adds_up(i, parts)][:1]
    if len(parts) < 3 or not re.search(r"以下方面|结构情况|构成情况", gap):
        return []
    above = text.amounts_in(range(passage.index - 3, passage.index))
    return [i for i in above if i.concept in GRAND and adds_up(i, parts)][-1:]


def totals_of(at: Opening, measure: str = "", inner: Collection[int] = ()) -> list[Item]:
    """What the announced parts may be parts of, likeliest first."""
    amounts, first = at.amounts, at.first
    named = SPENT_ON_MANY.sub("", NO_NAME.sub("", MARKS.split(at.gap[: at.word.start()])[-1]))
    if at.says("分别", "依次") and JOINED.search(named):
        named = ""  # 中央、省、县三级分别承担: names of the parts
    if (said := _said_by_place(at, named)) is not None:
        return said
    if core(named) and not zh.MEASURE_ONLY.match(named):
        if called := _called(at, named):
            return _of_that_year(at, called)
        if not UNNAMED.match(named):
            return _said_of_it(at)
    if zh.LAST_YEAR.search(named):
        return []
    other = "收入" if named.startswith("支出") else "支出" if named.startswith("收入") else ""
    if other:  # 收入包括：甲A、乙B；支出包括：丙C、丁D
        amounts = [i for i in amounts if other not in i.label and i.slot.start not in inner]
    if at.is_of("all") and at.says("按") and not core(named):
        outside = [i for i in _earlier(amounts, first) if i.mention.value and not RISEN.search(i.slot.before)]
        outside = [i for i in outside if not _was_planned(i, outside, first)]
        return sorted(outside, key=lambda i: (-i.mention.value, i.slot.start))[:3]
    same = at.is_of("some") and "。" not in at.gap[: at.word.start() + 1]
    farthest = first.slot.sentence - (2 if ONLY_REASONS.match(at.gap) else 1)
    return _nearest(amounts, first, measure or measure_in(named), same, farthest)


def _said_by_place(at: Opening, named: str) -> list[Item] | None:
    """What the place of the word says, whatever is named: around the bracket, right before 中, at the head of both sides."""
    amounts, first, gap = at.amounts, at.first, at.gap
    if (own := _behind_the_bracket(at)) is not None:
        return [own] if own.dimension == first.dimension else []
    if OF_WHAT_STANDS_BEFORE.match(gap):  # the bracket is about it, be it the price of one unit
        return _before_the_bracket(at)
    if named and gap.startswith(f"{named}中") and (counted := list(islice(_earlier(amounts, first), 1))):
        return [i for i in counted if i.slot.sentence == first.slot.sentence]  # 33个小区中，…: of those 33
    if at.says("中") and gap.startswith("。") and len(named) > SHORT:
        ending = [i for i in _earlier(amounts, first) if i.label.endswith(named)]
        if ending:  # 全省收入A，其中省级收入B，市县收入C。全省收入中的税收收入D: of A, not of C
            return [max(ending, key=lambda i: i.mention.value)]
    if not named and (mean := _mean_before(at)):
        return mean
    if SIDE.fullmatch(named) and (both := _of_both_sides(at)):
        return both
    return [spent] if (spent := _spent_on(at)) is not None else None


def _mean_before(at: Opening) -> list[Item]:
    """申报A人，全年平均实际受益B人，其中小学生C人: C is of B, the mean of a year, be that no amount in its own right."""
    before = at.row[at.place - 1] if at.place and at.gap.startswith("，") else at.first
    beside = before.slot.sentence == at.first.slot.sentence and before.mention.unit == at.first.mention.unit
    return [before] if beside and is_mean(before) else []


def _said_of_it(at: Opening) -> list[Item]:
    """重点事项A主要投向：甲B，乙C: words right behind an amount, without any mark, say what is done with it."""
    before = at.row[at.place - 1 : at.place] if at.place and at.is_of("colon") else ()
    verb = at.gap[: at.word.start()]
    said = [i for i in before if is_amount(i) and i.slot.role == PLAIN and i.dimension == at.first.dimension]
    return said if not MARKS.search(verb) and DONE_WITH.match(verb) else []


def _before_the_bracket(at: Opening) -> list[Item]:
    if (risen := _risen_by(at)) is not None:
        return [risen]
    added = at.passage.template[at.first.slot.position + 1 :].startswith("+")
    levels = (i for i in _enclosing(at.row, at.first) if is_level(i))
    return list(islice(levels if added else _enclosing(at.amounts, at.first), 1))


def _called(at: Opening, named: str) -> list[Item]:
    """公用经费包括A: what is called 公用经费 before."""
    text, first = at.text, at.first
    least = 4 if at.is_of("colon") else 3
    called = text.items.called(named, first.dimension, first.slot.start, least=least)
    called = [i for i in called if i.slot.start < first.slot.start and i.slot.start not in text.one_of_many]
    called = [i for i in called if not of_the_other_side(named, i.label) and i.realm.meets(first.realm)]
    if not called and first.dimension == "person":
        called = [i for i in at.amounts if i.slot.start < first.slot.start and _is_short_for(named, i.label)]
        return called if len(called) == 1 else []
    return _best_named(named, called) if at.says("中") else called


def _is_short_for(named: str, label: str) -> bool:
    """卫技人员 of 卫生技术人员, 专技人员 of 专业技术岗: the letters of the one in the order of the other, the first being the same."""
    short, long_ = (STAFF_NOUN.sub("", words) for words in (core(named), label))
    rest = iter(long_)
    return 1 < len(short) < len(long_) and short[0] == long_[0] and all(letter in rest for letter in short)


def _nearest(amounts: Sequence[Item], first: Item, measure: str, same: bool, farthest: int) -> list[Item]:
    """Those before the first part, in the `farthest` sentence or later: of its measure, and, `same`, of its own sentence."""
    near = (
        i
        for i in takewhile(lambda i: i.slot.sentence >= farthest, _earlier(amounts, first))
        if (i.slot.sentence == first.slot.sentence or (i.slot.depth == first.slot.depth and not same))
        and not RISEN.search(i.slot.before)
        and not (i.slot.sentence < first.slot.sentence and _plan_alone(amounts, i))
        and (not measure or _measures_meet(i.measure, measure))
    )
    if (again := _named_with_a_number(amounts, first)) is not None:
        return [again]
    nearest = next(near, None)
    if nearest is None:
        return []
    left = LEFT.search(nearest.slot.before)
    if nearest.slot.part == first.slot.part and nearest.slot.sentence == first.slot.sentence and not left:
        return [nearest]  # a farther total that fits must not silence a nearer one that does not
    ordered = [nearest, *near][::-1]
    large = [i for i in ordered if i.mention.value >= first.mention.value and not LEFT.search(i.slot.before)]
    return list(dict.fromkeys([*(large or ordered)[-1:], *large[:1], nearest]))  # 年末余额A，其中甲B，乙C: last


def _named_with_a_number(amounts: Sequence[Item], first: Item) -> Item | None:
    """留用债券A，再融资债券B。留用债券共安排20个项目，其中甲C: of A, whose name the number of projects has."""
    before = [i for i in amounts if i.slot.start < first.slot.start][-1:]
    counted = next((i for i in before if i.dimension != first.dimension and len(i.label) > SHORT), None)
    if counted is None or not counted.own or counted.slot.sentence != first.slot.sentence:
        return None
    called = (i for i in _earlier(amounts, first) if i.label == counted.label and not i.slot.depth)
    return next((i for i in called if counted.slot.sentence - i.slot.sentence <= 1), None)


def _best_named(named: str, called: Sequence[Item]) -> list[Item]:
    """在面向中小企业的采购项目中，A: of what was said of 中小企业, not of 小微企业, though both are procurement."""
    if OTHERS.match(named):
        return []
    most = max((overlap(named, i.label) for i in called), default=0)
    return [i for i in called if overlap(named, i.label) == most or set(i.label) <= set(named)]


def _spent_on(at: Opening) -> Item | None:
    """项目支出A，用于办公支出中甲B，…: what stands right before 用于 is divided, whatever else is called 办公支出."""
    if not at.says("中") or not SPENT_ON.match(at.gap):
        return None
    nearest = next(_earlier(at.amounts, at.first), None)
    return nearest if nearest is not None and nearest.slot.sentence == at.first.slot.sentence else None


def of_the_other_side(named: str, label: str) -> bool:
    """一般公共预算支出情况如下 tells of no 一般公共预算收入; 资产A，其中甲资产B、乙资产C，负债D: D is no part of A."""
    sides = [(one, other) for one, other in SIDES if one in named and other not in named]
    return any(other in label and one not in label for one, other in sides)


def _risen_by(at: Opening) -> Item | None:
    """新增8个项目（含上年项目5个）, 减少9人（其中退休7人，调出2人）: what came or went, and parts of it."""
    nearest = next(_enclosing(at.row, at.first), None) if at.first.dimension != "money" else None
    if nearest is None or nearest.slot.role != DELTA:
        return None
    return unsigned(nearest)


def _behind_the_bracket(at: Opening) -> Item | None:
    """印刷费（含耗材A）B: the bracket stands between a name and its figure, of which A is part."""
    passage, first = at.passage, at.first
    if first.slot.depth != 1:
        return None
    begin = passage.template.rfind("（", 0, first.slot.position)
    end = passage.template.find("）", first.slot.position)
    if end < 0 or not NAME_BEFORE.search(passage.template, 0, begin):
        return None
    behind = next((i for i in at.row if i.slot.position > end), None)
    if behind is None or behind.slot.depth or not is_amount(behind):
        return None
    return behind if SAID_OF_IT.fullmatch(passage.template, end + 1, behind.slot.position) else None


def listed_beside(passage: Passage, row: Sequence[Item]) -> set[int]:
    """甲、乙分别为A和B。丙、丁分别为C和D: a member of a list is no total of another sentence."""
    first = passage.template.find("分别")
    listed: set[int] = set()
    for one, other in pairwise(row):
        beside = LISTED_BESIDE.fullmatch(passage.template, one.slot.position + 1, other.slot.position)
        if beside and one.is_amount and other.is_amount and one.dimension == other.dimension:
            listed.update(i.slot.start for i in (one, other) if i.slot.position > first)
    return listed


def may_open(item: Item, first: Item, listed: Container[int]) -> bool:
    return item.slot.start not in listed or item.slot.sentence >= first.slot.sentence


def _was_planned(item: Item, others: Sequence[Item], first: Item) -> bool:
    """采购预算A，实际采购B。按方式分，公开招标C: C is part of what was spent, which stands beside the budget."""
    beside = (i for i in others if i.slot.sentence == item.slot.sentence and i.slot.start > item.slot.start)
    planned = item.measure in PLANNED and first.measure not in PLANNED
    return planned and any(i.measure not in PLANNED and "实际" in i.slot.before for i in beside)


def _of_that_year(at: Opening, called: Sequence[Item]) -> list[Item]:
    """累计支出中债券资金支出A / …当年支出B。2024年度债券资金支出按用途分：…: A is of all years, and may be of none of the list."""
    near = [i for i in called[:2] if i.slot.passage == at.passage.index]
    if near or not OF_ONE_YEAR.match(at.gap.rpartition("。")[2]) or _says_year(at.text, called[0]):
        return list(called[:2])
    here = (i for i in _earlier(at.text.amounts(at.passage), at.first) if re.search(r"[本当全]年", i.slot.before))
    return list(islice((i for i in here if i.slot.sentence < at.first.slot.sentence), 1))


def _says_year(text: Text, item: Item) -> bool:
    passage = text.passage_at.get(item.slot.passage)
    sentence = passage.template[: item.slot.position].rpartition("。")[2] if passage else ""
    return re.search(r"(?:19|20)\d\d年|[本当全]年", sentence) is not None


def _of_both_sides(at: Opening) -> list[Item]:
    """收支总预算A。收入预算包括：…。支出预算包括：…: what begins a sentence about one side makes up what both come to."""
    text, passage, first = at.text, at.passage, at.first
    begin = passage.template.rfind("。", 0, first.slot.position) + 1
    if SECOND_SIDE.match(passage.template, begin, first.slot.position):
        begin = passage.template.rfind("；", 0, first.slot.position) + 1  # 收入包括：甲A、乙B；支出包括：丙C
    if FIGURE.search(passage.template, begin, first.slot.position):
        return []
    above = [i for i in text.amounts_in(range(passage.index - 3, passage.index + 1)) if i.slot.start < first.slot.start]
    both = [i for i in above if i.dimension == first.dimension and not i.slot.depth and _says_both(text, i)]
    return both[-1:]


def _says_both(text: Text, item: Item) -> bool:
    """收、支总计均为A: the words before it go beyond a 、."""
    passage = text.passage_at.get(item.slot.passage)
    lead = passage.template[max(0, item.slot.position - 20) : item.slot.position] if passage else item.slot.before
    return BOTH_SIDES.search(lead) is not None


def _plan_alone(amounts: Sequence[Item], item: Item) -> bool:
    """收入完成A，为预算的P。年初预算数为B。其中：…: what was planned of A, in a sentence of its own, is not what is divided."""
    if core(item.slot.before) or item.measure not in PLANNED:
        return False
    before = [i for i in amounts if i.slot.start < item.slot.start and i.slot.sentence == item.slot.sentence - 1]
    beside = [i for i in amounts if i.slot.sentence == item.slot.sentence and i is not item]
    return not beside and any(i.measure not in PLANNED and i.own for i in before)


def _earlier(amounts: Sequence[Item], first: Item) -> Iterator[Item]:
    """The amounts before a figure that are not deeper in brackets, nearest first."""
    for item in upto(amounts, first.slot.start):
        if item.dimension == first.dimension and item.slot.depth <= first.slot.depth:
            yield item


def _enclosing(items: Sequence[Item], first: Item) -> Iterator[Item]:
    """What stands around the bracket of a figure, nearest first."""
    before = upto(items, first.slot.start) if first.slot.depth else ()
    return (i for i in before if i.dimension == first.dimension and i.slot.depth < first.slot.depth)


def _measures_meet(one: str, other: str) -> bool:
    return one == other or {one, other} in ({"", "score"}, {"", "final"}) or {one, other} <= PLANNED
