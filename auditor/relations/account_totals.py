"""The total of one side of a government's account: the amount that the clause is about and everything behind 加上.

``省级收入368.9亿元；加上市县上解232.4亿元、调入资金62.8亿元，收入合计664.1亿元``: plans, rates and 其中 may stand between.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from auditor.clauses import FIGURE
from auditor.facts import AIMED_AT, REMARKS, Item, measure_in, upto
from auditor.languages import zh
from auditor.text import Passage, Text, adds_up, one_slip_off

TOGETHER = re.compile(r"(?:^|[，；。、])(?:再|另)?(?:加上?(?![强快大重班工])|连同)")
GRAND = r"(?:合计|总计|总量|共计|总额)"
BARE = re.compile(rf"^(?:全年)?{GRAND}[为达]?$")
CAME = re.compile(rf"(?:收入|财力|来源){GRAND}|总(?:收入|财力)")
WENT = re.compile(rf"支出{GRAND}|总支出")
NAMED_PLUS = re.compile(r"(?P<name>[一-龥]{2,12}(?:收入|支出))加上?(?![快强大力])")  # 基金支出加调出资金A
LOCAL = re.compile(r"地方|本级|[市县区]级|留成")
NESTED = re.compile(r"其中|包括|分别")
OF_ALL = (
    r"安排|当年|本年|全[省市县区州]|(?:政府性)?基金|(?:一般)?公共(?:财政)?|国有资本(?:经营)?|社[会保]{1,3}险?基金|预算"
)
OTHER_SIDE = re.compile(rf"(?:{OF_ALL})*支出(?:安排|完成|决算)?(?:数|为)?[{zh.FIGURES}]")
SIDE_OF = re.compile(r"预算(?P<side>收入|支出)[为是]?$")
TRANSFERS = re.compile(r"转移性(?:收入|支出)")
OF_ACCOUNT = re.compile(r"(?:预算|转移性|年终?|余)(?:收入|支出)(?:完成|决算|数|[为是])*$|^结转下年|^上年结[转余]")
# A colon announces what stands within; behind 方 or 方面 it names a side of the account: 收入方：A，支出方面：B
ARRANGED = re.compile(r"(?:[^，。；]{0,12}预算)?支出(?:预算)?安排(?:数)?[为是]?")
INSIDE_OF = re.compile(r"(?:上述|以上)[^，。；]{0,8}中，|(?<!方)(?<!方面)：")
COMES = re.compile(r"收入|上年(?:结余|结转)|补助|转贷|调入|动用")
GOES = re.compile(r"支出|调出|还本|补助下级|(?:安排|补充)预算稳定调节基金|结转下年|调[入出](?:到|至)?一般公共预算")
MOVED = re.compile(r"(?:调[增减]|[追核]减|核增|追加)(?:了|预算|支出|收入)?$")  # 收入调减A，调整为B: A is no head
OTHERS = re.compile(r"其[他它余]")
DIVIDES = re.compile(r"(?:[（(]?[一二三四五\d]{1,2}[）).、]*)?(?:分|按)[^，。；：]{1,10}(?:[：，]|(?:来)?看)")
HANDED_ON = re.compile(r"(?:补助下级|转贷|上解(?:上级)?|还本|转移支付|援助其他地区)支出[为]?$|^调出资金[为]?$")


def account(text: Text, passage: Passage, total: Item) -> list[list[Item]]:
    """What makes up a total behind 加上: the amount that the sentences are about, and each that is added; likeliest first."""
    amounts = [
        i
        for i in text.amounts(passage)
        if i.slot.start < total.slot.start and i.slot.depth == total.slot.depth and i.dimension == total.dimension
    ]
    last = next((i.slot.start for i in reversed(amounts) if is_total(i) or ends_a_side(passage, i)), -1)
    amounts = [i for i in amounts if i.slot.start > last]
    beside = [n for n, i in enumerate(amounts) if i.slot.sentence == total.slot.sentence]
    opening = next((n for n in beside if added_to(passage, amounts[n])), None)  # of A，加上B，再加上C the first
    if opening is None:
        return (
            _named_and_added_to(text, passage, amounts, total)
            or _by_sentences(passage, amounts, total)
            or _of_its_side(text, passage, total)
            or _in_one_list(passage, amounts, total)
            or _in_section(text, passage, total)
        )
    added = [i for i in amounts[opening:] if i.measure == total.measure or not _said_planned(i)]
    inside = _listed_within(passage, added)
    plain = [i for i in added if i not in inside]
    heads, parts = _heads(passage, amounts[:opening]) if opening else _heads_above(text, passage, total)
    here = [i for i in heads if (i.slot.passage, i.slot.sentence) == (passage.index, total.slot.sentence)]
    here = [i for i in here if not MOVED.search(i.slot.before)]
    if beside_it := _spent_beside(here) or _with_the_others(here):
        return [[*beside_it, *plain], *([[head, *plain] for head in here[:1]])] if plain else []
    done = [i for i in here or heads if i.measure not in AIMED_AT]
    later = [i for i in here or heads if i.measure == "adjusted"][::-1]
    local = [i for i in parts if LOCAL.search(i.slot.before)]  # …，其中地方级收入B。加上: B is what is added to
    ways = dict.fromkeys([*done[:1], *later[:1], *(here or heads)[:1], *local[:1]])
    return [[head, *plain] for head in ways] if plain else []


def _said_planned(item: Item) -> bool:
    """加上补助收入预算A; but 调整后收入A，加补助B，收入总计C, where B has its measure from A, is told of B as of C."""
    return item.measure in AIMED_AT and bool(measure_in(item.slot.before))


def _spent_beside(heads: Sequence[Item]) -> list[Item]:
    """支出A，补助下级支出B，债务转贷支出C，加上还本支出等D，支出总计E: A, B and C stand on one side, so that E is of all of them."""
    done = [i for i in heads if i.measure not in AIMED_AT]
    moved = [i for i in done[1:] if HANDED_ON.search(i.slot.before)]
    return done if len(done) > 1 and len(moved) == len(done) - 1 else []


def _with_the_others(heads: Sequence[Item]) -> list[Item]:
    """土地出让收入调整为A，其他基金收入B不变；加债券C，收入合计D: A and the others are all that C is added to."""
    done = [i for i in heads if i.measure not in AIMED_AT]
    return done if len(done) > 1 and OTHERS.match(done[-1].slot.before) else []


def _named_and_added_to(text: Text, passage: Passage, amounts: Sequence[Item], total: Item) -> list[list[Item]]:
    """…基金支出A，…。基金支出加调出资金B、还本支出C，支出总计D: of A, which is named again before what is added to it."""
    here = [i for i in amounts if i.slot.part == total.slot.part]
    said = NAMED_PLUS.match(here[0].slot.before) if here else None
    if said is None:
        return []
    before = (i for i in reversed(text.amounts(passage)) if i.slot.start < here[0].slot.start)
    named = (i for i in before if i.dimension == total.dimension and said["name"] in i.slot.before)
    head = next((i for i in named if not _said_within(passage, i) and i.measure not in AIMED_AT), None)
    return [[head, *here]] if head is not None else []


def _said_within(passage: Passage, item: Item) -> bool:
    """其中甲A; 其中：甲A, where the colon parts the words."""
    before = passage.template[: item.slot.position - len(item.slot.before)]
    return "其中" in item.slot.before or before.endswith("其中：")


def _listed_within(passage: Passage, added: Sequence[Item]) -> list[Item]:
    """加上补助收入A，其中：甲B、乙C、丙D: what is said within, and what goes on with it where they come to A."""
    inside: list[Item] = []
    for index, item in enumerate(added):
        if not _said_within(passage, item):
            continue
        behind = itertools.takewhile(lambda i: i.slot.mark == "、", added[index + 1 :])
        listed = [item, *behind]
        inside += listed if index and adds_up(added[index - 1], listed) else [item]
    return inside


def added_to(passage: Passage, item: Item) -> bool:
    """加上级补助收入A; 加上：补助收入A; 加上补助、结余等收入A."""
    if TOGETHER.match(item.slot.before):
        return True
    if item.slot.mark not in ("：", "、"):
        return False
    words = re.split(r"[。；，]", passage.template[: item.slot.position])[-1]
    return TOGETHER.match(words) is not None and not FIGURE.search(words)


def _in_section(text: Text, passage: Passage, total: Item) -> list[list[Item]]:
    """收入完成A，其中…。 / 补助收入B，其中…。 / 上年结转C，调入D。 / 收入总计E: paragraph by paragraph, where they add up."""
    if not is_total(total):
        return []
    found: list[Item] = []
    head = head_above(text, passage, total)
    for index in range(head.slot.passage, passage.index + 1) if head else ():
        above = text.passage_at.get(index)
        if above is None:
            continue
        amounts = [i for i in text.amounts(above) if head and head.slot.start <= i.slot.start < total.slot.start]
        found += [i for i in amounts if i.dimension == total.dimension and _of_section(above, i)]
    return [found] if len(found) > 2 and adds_up(total, found) else []


def _of_section(passage: Passage, item: Item) -> bool:
    """Not of a list, nor within something, nor planned."""
    within = INSIDE_OF.search(REMARKS.sub("", passage.lead(item.slot)))
    return not item.slot.depth and item.measure not in AIMED_AT and not within and not nested(passage, item)


def head_above(text: Text, passage: Passage, total: Item) -> Item | None:
    """All income or all expenditure of the account that a total is of, told above it in its section."""
    side = "收入" if CAME.search(total.slot.before) else "支出"
    for item in upto(text.items.of("dimension", total.dimension), total.slot.start):
        place = text.passage_at.get(item.slot.passage)
        if place is None or place.headings != passage.headings or is_total(item):
            return None
        named = re.search(rf"(?:预算|政府性基金|资本经营){side}(?:完成|实现|决算数?|[为是])*$", item.slot.before)
        if named and _of_section(place, item) and item.realm.meets(total.realm):
            return item
    return None


def _heads(passage: Passage, amounts: list[Item]) -> tuple[list[Item], list[Item]]:
    """What the sentences are about, and what is said behind 其中."""
    inner = [i for i in amounts if nested(passage, i)]
    return [i for i in amounts if i not in inner], inner


def _heads_above(text: Text, passage: Passage, total: Item) -> tuple[list[Item], list[Item]]:
    """A paragraph that begins with 加上 adds to what the one above is about, or the one above its divisions: 按来源：…"""
    above = text.passage_at.get(passage.index - 1)
    while above is not None and DIVIDES.match(above.template):
        above = text.passage_at.get(above.index - 1)
    if above is None or above.headings != passage.headings or not TOGETHER.match(passage.template):
        return [], []
    if above.mark:  # 支出A，主要支出项目为：/ （1）…/ （2）…/ 加上：B
        head = head_above(text, passage, total)
        return ([head], []) if head else ([], [])
    amounts = [i for i in text.amounts(above) if i.dimension == total.dimension and not i.slot.depth]
    heads, parts = _heads(above, amounts)
    return ([], []) if any(is_total(i) for i in amounts) else (heads[:1], parts)


def _in_one_list(passage: Passage, amounts: list[Item], total: Item) -> list[list[Item]]:
    """支出341亿元，为预算的97%。上解支出A，还本支出B，支出总计C: the sentence goes on with the one before."""
    added = [i for i in amounts if i.slot.sentence == total.slot.sentence and i.measure not in AIMED_AT]
    added = [i for i in added if not nested(passage, i)]
    earlier, _ = _heads(passage, [i for i in amounts if i.slot.sentence < total.slot.sentence])
    side = "收入" if CAME.search(total.slot.before) else "支出"
    heads = [i for i in earlier if re.search(rf"{side}(?:完成|实现|决算数?|[为是])*$", i.slot.before)]
    heads = [i for i in heads if i.measure not in AIMED_AT and total.slot.sentence - i.slot.sentence <= 2]
    planned = [] if heads else arranged(passage, amounts, total)
    if planned and comes_to(total, planned):
        heads, added = planned[:1], planned[1:]
    main = bool(added) and (added[0].concept or "").endswith(("_income", "_expenditure")) and "预算" in added[0].label
    if not is_total(total) or not added or any(is_total(i) for i in added) or not heads or main:
        return []
    return [[heads[0], *added], added]


def arranged(passage: Passage, amounts: Sequence[Item], total: Item) -> list[Item]:
    """支出安排A，其中…。上解支出B，还本支出C，支出总计D: A, B and C, all of them planned."""
    before = [i for i in amounts if i.slot.start < total.slot.start and i.dimension == total.dimension]
    earlier = [i for i in before if 0 < total.slot.sentence - i.slot.sentence <= 2]
    heads = [i for i in earlier if ARRANGED.fullmatch(i.slot.before) and not i.slot.depth]
    added = [i for i in before if i.slot.sentence == total.slot.sentence and not nested(passage, i)]
    moved = bool(added) and all(GOES.search(i.slot.before) for i in added) and WENT.search(total.slot.before)
    return [heads[0], *added] if heads and moved else []


def comes_to(total: Item, parts: Sequence[Item]) -> bool:
    """Do the parts make it, or would they with one digit another?"""
    return adds_up(total, parts) or one_slip_off((total, *parts), lambda whole, *some: whole == sum(some))


def _by_sentences(passage: Passage, amounts: list[Item], total: Item) -> list[list[Item]]:
    """收入A，其中…。转移性收入B，包括…。收入合计C: what each sentence begins with, where one of them tells the transfers."""
    if any(i.slot.sentence == total.slot.sentence for i in amounts):
        return []
    firsts = {i.slot.sentence: i for i in reversed(amounts)}
    heads = [firsts[sentence] for sentence in sorted(firsts)]
    heads = [i for i in heads if not nested(passage, i) and OF_ACCOUNT.search(i.slot.before)]
    return [heads] if len(heads) > 1 and any(TRANSFERS.match(i.slot.before) for i in heads) else []


def _of_its_side(text: Text, passage: Passage, total: Item) -> list[list[Item]]:
    """预算收入A，补助B，结余C。预算支出D，上解E。收入合计F，支出合计G: F is what the sentence on income tells, G the other."""
    if not is_total(total):
        return []
    amounts = [i for i in text.amounts(passage) if i.slot.sentence < total.slot.sentence and not i.slot.depth]
    told = [list(group) for _, group in itertools.groupby(amounts, key=lambda i: i.slot.sentence)]
    sides = [found["side"] for group in told if (found := SIDE_OF.search(group[0].slot.before))]
    plain = all(i.dimension == total.dimension and i.measure not in AIMED_AT for i in amounts)
    if sorted(sides) != ["支出", "收入"] or len(told) != 2 or not plain:
        return []
    parts = told[sides.index("收入" if CAME.search(total.slot.before) else "支出")]
    return [parts] if len(parts) > 2 else []


def is_total(item: Item) -> bool:
    return bool(CAME.search(item.slot.before) or WENT.search(item.slot.before))


def ends_a_side(passage: Passage, item: Item) -> bool:
    """收入A，补助B，总计C；支出D，…: a total that does not say of which side it is."""
    return BARE.match(item.slot.before) is not None and passage.template[item.slot.position + 1 :][:1] in (
        "；",
        "。",
        "",
    )


def nested(passage: Passage, item: Item) -> bool:
    """Behind 其中 in its sentence; 收入A，其中B、C；支出D: a ； and the other side of the account end it."""
    begin = passage.begin(item.slot.position)
    apart = passage.template.rfind("；", begin, item.slot.position) + 1
    if apart and OTHER_SIDE.match(passage.template, apart):
        begin = apart
    return NESTED.search(REMARKS.sub("", passage.template[begin : item.slot.position])) is not None


__all__ = [
    "CAME",
    "COMES",
    "GOES",
    "GRAND",
    "TOGETHER",
    "WENT",
    "account",
    "added_to",
    "arranged",
    "comes_to",
    "head_above",
    "is_total",
    "nested",
]
