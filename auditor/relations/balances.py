"""The account of a government's budget: what came, what went, and what is left, of one level and one book.

``省级收入368.9亿元；加上市县上解232.4亿元、调入资金62.8亿元，收入合计664.1亿元``: the total is what the clause is about
and everything behind 加上, though plans, rates and 其中 stand between. Income and expenditure of one account balance; what is
left at the end of a year is what the next one opens with. Only texts with levels or books (see `auditor.scopes`) have these.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from auditor.clauses import FIGURE, GROWTH, PLAIN, PRIOR, RATIO, SHARE
from auditor.facts import REMARKS, Item, core, is_amount, measure_in, upto
from auditor.languages import zh
from auditor.model import Claim, Confidence, Reading
from auditor.text import Passage, Text, adds_up, claim, reading

TOGETHER = re.compile(r"(?:^|[，；。、])(?:再|另)?(?:加上?(?![强快大重班工])|连同)")
GRAND = r"(?:合计|总计|总量|共计|总额)"
BARE = re.compile(rf"^(?:全年)?{GRAND}[为达]?$")
CAME = re.compile(rf"(?:收入|财力|来源){GRAND}|总(?:收入|财力)")
WENT = re.compile(rf"支出{GRAND}|总支出")
PLANNED = {"initial", "budget", "adjusted", "target"}
NAMED_PLUS = re.compile(r"(?P<name>[一-龥]{2,12}(?:收入|支出))加上?(?![快强大力])")  # 基金支出加调出资金A
LOCAL = re.compile(r"地方|本级|[市县区]级|留成")
NESTED = re.compile(r"其中|包括|分别")
OTHER_SIDE = re.compile(rf"(?:安排|当年|本年)?支出(?:安排|完成|决算)?(?:数|为)?[{zh.FIGURES}]")
SIDE_OF = re.compile(r"预算(?P<side>收入|支出)[为是]?$")
MOVED = re.compile(r"调[入出](?:至)?(?:一般公共预算|资金)?$")
TRANSFERS = re.compile(r"转移性(?:收入|支出)")
OF_ACCOUNT = re.compile(r"(?:预算|转移性|年终?|余)(?:收入|支出)(?:完成|决算|数|[为是])*$|^结转下年|^上年结[转余]")
SHORT = re.compile(r"缺口|赤字")
# A colon announces what stands within; behind 方 or 方面 it names a side of the account: 收入方：A，支出方面：B
INSIDE_OF = re.compile(r"(?:上述|以上)[^，。；]{0,8}中，|(?<!方)(?<!方面)：")
NETTED = re.compile(r"收支结余|[当本]年结余|当期结余|收支缺口")  # both sides are in it
COMES = re.compile(r"收入|上年(?:结余|结转)|补助|转贷|调入|动用")
GOES = re.compile(r"支出|调出|还本|补助下级|(?:安排|补充)预算稳定调节基金|结转下年|调[入出](?:到|至)?一般公共预算")
MOVED_UP_OR_DOWN = re.compile(r"补助|转贷|上解|结[余转]|调入|债[务券]|动用|转移")
REMAINS = re.compile(r"^(?:年末|年终)?(?:结余|剩余)[为]?$")
HANDED_ON = re.compile(r"(?:补助下级|转贷|上解(?:上级)?|还本|转移支付|援助其他地区)支出[为]?$|^调出资金[为]?$")
OF_YEAR = re.compile(r"当年|本年|当期|本期")
BALANCED = re.compile(r"收支(?:相抵)?(?:持平|平衡|相等)|收入总计相等|收支总?[额计]相等")
SURPLUS = re.compile(
    r"收支缺口|(?:当年|当期|本年|年度|本期)(?:收支)?(?:净)?(?:结余|盈余)|收支(?:相抵|结余)|年终结[余转]|年末结余|^结转下年"
)
ROLLED = re.compile(r"滚存结[余转]|累计结[余转]|年末(?:政府)?(?:债务)?(?:余额|规模)|期末余额|月末余额")
BEFORE = re.compile(r"(?:上年末?|年初|上年底|期初)(?:余额|结[余转])?[为是]?$")
OPENED = re.compile(
    r"(?:年初|期初|上年末?|上年底)(?:余额|规模)|上年[末底]?(?:滚存|累计)?结[余转]|年初(?:滚存|累计)?结[余转]"
)
OPENED_BEHIND = re.compile(r"(?:[比较])?(?:上年末?|上年底|年初|期初)(?:滚存|累计)?(?:结[余转]|余额)?(?:[为是]|数)*$")
END_OF_YEAR = re.compile(r"((?:19|20)\d\d)年(?:年?末|底)[^，。；]{0,14}?(?:余额|规模|滚存|累计)")
TAKEN = re.compile(r"动用|使用|调出|支出|偿还|减去?|还本")
GIVEN = re.compile(r"补充|新增|增加|转入|收入|安排|注入|发行|收支结余|当年结余|当期结余|本年结余")
YEAR_END = re.compile(r"^年终结转$|^收支(?:总计)?相抵，?(?:年终)?结转")
ALL_BOOKS = re.compile(r"[以上述]*(?P<many>[二三四])本预算(?P<what>[^，。；]*?)(?:合计|共计|总计)$")
CARRIED_ON, CARRIED_IN = re.compile(r"结转下年|结转下一?年度"), re.compile(r"上年(?:度)?结[转余]")
ON_BEHIND = re.compile(r"[，]?(?:全部)?结转(?:至|到)?下一?年(?:度)?")
CLOSED = re.compile(r"^(?:收支相抵，?)?(?:年终|年末|当年)?滚存结余[为是]?$")
SAID_OF = re.compile(r"[占比较与]|完成|同比|负?增长|下降|[增降涨]幅|为(?=[^，]*预算)|的?$")
WHOSE = re.compile(r"^(?:[上下]半年)?(?:全[省市县区州]|[省市县区州]本?级)?(?:地方)?")
TIMES = re.compile(r"[上下]半年|\d{1,2}[-—至]\d{1,2}月|[一二三四]季度|\d{1,2}月(?:份|末|底)")
EXECUTED = re.compile(r"[比较](?:上年|(?:19|20)\d\d年)(?:度)?(?:预计|实际)?(?:执行|完成|决算|快报)(?:数|情况)?")
BOOKS = {"fund": "政府性基金", "capital": "国有资本经营"}
MOVED_FROM = re.compile(r"从(?P<book>政府性基金|国有资本经营)(?:预算)?调入(?:资金)?[为]?$")
MOVED_OUT = re.compile(r"调出(?:资金)?[为]?$|调[入出](?:到|至)?一般公共预算(?:资金)?[为]?$")
BONDS = (  # what is issued or repaid in all, and in the book of each kind
    (
        re.compile(r"(?:发行|新增|转贷|下达)[^，。；]{0,10}债券(?:资金)?[为共]?$"),
        re.compile(r"(?:一般|专项)债[务券](?:转贷)?收入[为]?$"),
    ),
    (
        re.compile(r"(?:偿还|归还)[^，。；]{0,8}(?:本金|债[务券])[为共]?$|债务还本(?:支出)?[为共]?$"),
        re.compile(r"(?:一般|专项)债[务券]还本(?:支出)?[为]?$"),
    ),
)
KIND_OF_DEBT = re.compile(r"一般|专项")
SAID_BALANCED = re.compile(r"(?:[^，。；]{0,6}调整后，)?[^，。；]{0,8}收支(?:总[额量计])?(?:相等|平衡|持平)")
FAR = 20  # paragraphs back from where both sides are said to be equal
DONE = re.compile(r"(?:收入|支出)(?:完成|实现)$")
SIDE = re.compile(r"收入|支出")
EVEN = re.compile(r"收支(?:总[额量计])?相抵|相抵后")
NEAR = 6  # paragraphs between the totals of one account


def claims(text: Text) -> Iterator[Claim]:
    if not text.of_government:
        return
    yield from balanced(text)
    yield from said_balanced(text)
    yield from carried(text)
    yield from all_books(text)
    yield from moved_in(text)
    yield from bonds(text)
    yield from same_rates(text)
    for passage in text.with_figures:
        yield from rolled(text, passage)
        yield from netted(text, passage)
        yield from emptied(text, passage)


# --- totals with 加上 -------------------------------------------------------------------------------------------------


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
    added = [i for i in amounts[opening:] if i.measure not in PLANNED or i.measure == total.measure]
    inside = _listed_within(passage, added)
    plain = [i for i in added if i not in inside]
    heads, parts = _heads(passage, amounts[:opening]) if opening else _heads_above(text, passage, total)
    here = [i for i in heads if (i.slot.passage, i.slot.sentence) == (passage.index, total.slot.sentence)]
    if beside_it := _spent_beside(here):
        return [[*beside_it, *plain], *([[head, *plain] for head in here[:1]])] if plain else []
    done = [i for i in here or heads if i.measure not in PLANNED]
    later = [i for i in here or heads if i.measure == "adjusted"][::-1]
    local = [i for i in parts if LOCAL.search(i.slot.before)]  # …，其中地方级收入B。加上: B is what is added to
    ways = dict.fromkeys([*done[:1], *later[:1], *(here or heads)[:1], *local[:1]])
    return [[head, *plain] for head in ways] if plain else []


def _spent_beside(heads: Sequence[Item]) -> list[Item]:
    """支出A，补助下级支出B，债务转贷支出C，加上还本支出等D，支出总计E: A, B and C stand on one side, so that E is of all of them."""
    done = [i for i in heads if i.measure not in PLANNED]
    moved = [i for i in done[1:] if HANDED_ON.search(i.slot.before)]
    return done if len(done) > 1 and len(moved) == len(done) - 1 else []


def _named_and_added_to(text: Text, passage: Passage, amounts: Sequence[Item], total: Item) -> list[list[Item]]:
    """…基金支出A，…。基金支出加调出资金B、还本支出C，支出总计D: of A, which is named again before what is added to it."""
    here = [i for i in amounts if i.slot.part == total.slot.part]
    said = NAMED_PLUS.match(here[0].slot.before) if here else None
    if said is None:
        return []
    before = (i for i in reversed(text.amounts(passage)) if i.slot.start < here[0].slot.start)
    named = (i for i in before if i.dimension == total.dimension and said["name"] in i.slot.before)
    head = next((i for i in named if not _said_within(passage, i) and i.measure not in PLANNED), None)
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
        if above is None or (above.mark and index not in (passage.index, head and head.slot.passage)):
            continue  # 1.教育支出A: an item of the list below the head
        amounts = [i for i in text.amounts(above) if head and head.slot.start <= i.slot.start < total.slot.start]
        found += [i for i in amounts if i.dimension == total.dimension and _of_section(above, i)]
    return [found] if len(found) > 2 and adds_up(total, found) else []


def _of_section(passage: Passage, item: Item) -> bool:
    """Not of a list, nor within something, nor planned."""
    within = INSIDE_OF.search(REMARKS.sub("", passage.lead(item.slot)))
    return not item.slot.depth and item.measure not in PLANNED and not within and not _nested(passage, item)


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
    nested = [i for i in amounts if _nested(passage, i)]
    return [i for i in amounts if i not in nested], nested


def _heads_above(text: Text, passage: Passage, total: Item) -> tuple[list[Item], list[Item]]:
    """A paragraph that begins with 加上 adds to what the one above is about."""
    above = text.passage_at.get(passage.index - 1)
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
    added = [i for i in amounts if i.slot.sentence == total.slot.sentence and i.measure not in PLANNED]
    added = [i for i in added if not _nested(passage, i)]
    earlier, _ = _heads(passage, [i for i in amounts if i.slot.sentence < total.slot.sentence])
    side = "收入" if CAME.search(total.slot.before) else "支出"
    heads = [i for i in earlier if re.search(rf"{side}(?:完成|实现|决算数?|[为是])*$", i.slot.before)]
    heads = [i for i in heads if i.measure not in PLANNED and total.slot.sentence - i.slot.sentence <= 2]
    main = bool(added) and (added[0].concept or "").endswith(("_income", "_expenditure")) and "预算" in added[0].label
    if not is_total(total) or not added or any(is_total(i) for i in added) or not heads or main:
        return []
    return [[heads[0], *added], added]


def _by_sentences(passage: Passage, amounts: list[Item], total: Item) -> list[list[Item]]:
    """收入A，其中…。转移性收入B，包括…。收入合计C: what each sentence begins with, where one of them tells the transfers."""
    if any(i.slot.sentence == total.slot.sentence for i in amounts):
        return []
    firsts = {i.slot.sentence: i for i in reversed(amounts)}
    heads = [firsts[sentence] for sentence in sorted(firsts)]
    heads = [i for i in heads if not _nested(passage, i) and OF_ACCOUNT.search(i.slot.before)]
    return [heads] if len(heads) > 1 and any(TRANSFERS.match(i.slot.before) for i in heads) else []


def _of_its_side(text: Text, passage: Passage, total: Item) -> list[list[Item]]:
    """预算收入A，补助B，结余C。预算支出D，上解E。收入合计F，支出合计G: F is what the sentence on income tells, G the other."""
    if not is_total(total):
        return []
    amounts = [i for i in text.amounts(passage) if i.slot.sentence < total.slot.sentence and not i.slot.depth]
    told = [list(group) for _, group in itertools.groupby(amounts, key=lambda i: i.slot.sentence)]
    sides = [found["side"] for group in told if (found := SIDE_OF.search(group[0].slot.before))]
    plain = all(i.dimension == total.dimension and i.measure not in PLANNED for i in amounts)
    if sorted(sides) != ["支出", "收入"] or len(told) != 2 or not plain:
        return []
    if any(is_total(i) or _nested(passage, i) for i in amounts):
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


def _nested(passage: Passage, item: Item) -> bool:
    """Behind 其中 in its sentence; 收入A，其中B、C；支出D: a ； and the other side of the account end it."""
    begin = passage.begin(item.slot.position)
    apart = passage.template.rfind("；", begin, item.slot.position) + 1
    if apart and OTHER_SIDE.match(passage.template, apart):
        begin = apart
    return NESTED.search(REMARKS.sub("", passage.template[begin : item.slot.position])) is not None


# --- income and expenditure -----------------------------------------------------------------------------------------


def balanced(text: Text) -> Iterator[Claim]:
    """收入合计A … 支出合计A: the totals of one account, the second the next behind the first."""
    totals = [(i, bool(CAME.search(words))) for i in text.items.plain if _is_total_called(words := _called(text, i))]
    for number, (income, came) in enumerate(totals):
        behind = totals[number + 1 : number + 2]
        if not came or not behind or behind[0][1]:
            continue
        spent = behind[0][0]
        if not _one_account(text, income, spent):
            continue
        passage = text.passage_at[spent.slot.passage]
        rest = passage.template[spent.slot.position + 1 :]
        said = BALANCED.search(rest.partition("。")[0] + rest.partition("。")[2][:12])
        same = income.mention.value == spent.mention.value
        if same or said:  # else what is left may be told elsewhere
            yield claim(text, "restated", [reading("balance", stated=[income, spent])], income, topic="balance")


def said_balanced(text: Text) -> Iterator[Claim]:
    """收入总计由A调整为B…。 / …支出由C调整为D…。 / 调整后，收支总额相等: B and D, the last of the section on each side."""
    for passage in text.passages:
        if not SAID_BALANCED.match(passage.template) or passage.slots:
            continue
        near = [i for i in text.items.plain if passage.index - FAR <= i.slot.passage < passage.index]
        near = [i for i in near if text.headings_of(i) == passage.headings and not i.slot.depth]  # none of a table
        turned = [(i, words) for i in near if (words := _called(text, i)) != i.slot.before and "其中" not in words]
        income = [i for i, words in turned if CAME.search(words)][-1:]
        spent = [i for i, words in turned if re.search(rf"^[^，]*(?:预算支出|支出{GRAND})", words)][-1:]
        if income and spent and income[0].realm.meets(spent[0].realm):
            way = reading("said to balance", stated=[*income, *spent])
            yield claim(text, "restated", [way], income[0], topic="balance")


def _called(text: Text, item: Item) -> str:
    """The words of a total; of 收入总计由A调整为B those before A."""
    if not zh.CHANGED_TO.search(item.slot.before) and not re.fullmatch(r"调整[为到]", item.slot.before):
        return item.slot.before
    row = text.items.by_passage[item.slot.passage]
    before = row[row.index(item) - 1 : row.index(item)] if row.index(item) else ()
    return before[0].slot.before if before else ""


def _is_total_called(words: str) -> bool:
    return bool(CAME.search(words) or WENT.search(words)) and "其中" not in words


def _one_account(text: Text, income: Item, spent: Item) -> bool:
    one, other = text.passage_at.get(income.slot.passage), text.passage_at.get(spent.slot.passage)
    return (
        one is not None
        and other is not None
        and other.index - one.index <= NEAR + len(one.headings)
        and one.headings[:1] == other.headings[:1]
        and income.realm.meets(spent.realm)
        and (income.realm.level, income.realm.book) == (spent.realm.level, spent.realm.book)
        and income.dimension == spent.dimension
        and income.period == spent.period
    )


# --- what is left ---------------------------------------------------------------------------------------------------


def surplus(text: Text, passage: Passage, result: Item) -> list[Reading] | None:
    """收入A，支出B。收支相抵，当期结余C: income less expenditure of the account; [] where C is itself a part of it.

    None: the words do not speak of a surplus.
    """
    even = EVEN.search(passage.lead(result.slot))
    if ROLLED.search(result.slot.before) or (not even and not SURPLUS.search(result.slot.before)):
        return None
    amounts = [
        i
        for i in text.amounts(passage)
        if i.slot.start < result.slot.start
        and i.dimension == result.dimension
        and i.slot.depth <= result.slot.depth
        and result.slot.sentence - i.slot.sentence <= 3
        and i.measure not in PLANNED
    ]
    if _is_added(passage, amounts, result):
        return []
    after = [i for i in text.amounts(passage) if i.slot.start > result.slot.start and i.slot.depth <= result.slot.depth]
    if after and after[0].slot.sentence == result.slot.sentence and WENT.search(after[0].slot.before):
        return []
    came = [i for i in amounts if CAME.search(i.slot.before)][-1:]
    went = [i for i in amounts if WENT.search(i.slot.before)][-1:]
    if went and _among_its_parts(text, passage, went[0], result):
        return []
    if not (came and went) and (listed := _listed_account(text, passage, result)):
        return [listed]
    if came and went:
        return [_left_over(result, came, went)]
    if two := _unnamed_totals(text, passage, result):
        return [reading("surplus", result=result, plus=two[:1], minus=two[1:])]
    if above := _totals_above(text, passage, result) if even or went else []:
        return [reading("surplus", result=result, plus=above[:1], minus=above[1:])]
    totals = even is not None and even.group() != "收支相抵"  # 收入总量A。支出B。收支总量相抵，赤字C
    near = 3 if totals else 1 if result.slot.before.startswith("结转") else 0  # 收入合计A。支出B，调出C，结转下年D
    all_that_came = came if came and result.slot.sentence - came[0].slot.sentence <= near else []
    main = [i for i in amounts if not _nested(passage, i) and not TOGETHER.match(i.slot.before)]
    came = [i for i in main if re.search(r"收入", i.slot.before)]
    came = all_that_came or ([i for i in came if i.slot.sentence == result.slot.sentence] or came)[:1]  # of its own
    went = [i for i in main if re.search(r"支出", i.slot.before) and came and i.slot.start > came[0].slot.start][:1]
    if not came or not went or not went[0].realm.meets(came[0].realm):
        return None
    others = [i for i in main if i.slot.start > went[0].slot.start and i.slot.sentence == went[0].slot.sentence]
    between = [i for i in others if re.search(r"调[出入]|上解|补助|转贷|还本|补充|安排|转移", i.slot.before)]
    taken = [*went, *between]
    carried = [
        i for i in amounts if i.measure == "opening" and i.slot.sentence < result.slot.sentence and i not in came
    ]
    if SHORT.search(result.slot.before):
        return [_left_over(result, came, taken)]
    ways = [reading("surplus", result=result, plus=came, minus=taken)]
    if (
        carried and came[0].measure != "opening" and "总计" not in came[0].label
    ):  # …加上年结转A。支出B，调出C，结转下年D
        ways.append(
            reading("surplus with what was carried in", result=result, plus=[*came, *carried[-1:]], minus=taken)
        )
    return ways


def _unnamed_totals(text: Text, passage: Passage, result: Item) -> list[Item]:
    """收入：甲A、乙B，合计C。支出依次为D、E，合计F。当年收支结余G: C and F, where they come to G; [] for no such totals."""
    before = [i for i in text.amounts(passage) if i.slot.start < result.slot.start and i.slot.start in text.parts]
    two = [i for i in before if BARE.match(i.slot.before)][-2:]
    sides = [side.group() for i in two if (side := SIDE.search(passage.lead(i.slot)))]
    told = NETTED.search(result.slot.before) and sides == ["收入", "支出"]
    return two if told and adds_up(two[0], [two[1], result]) else []


def _is_added(passage: Passage, amounts: Sequence[Item], result: Item) -> bool:
    """支出A。加上上解支出B、债务还本支出C、结转下年D后，支出合计E: D is what is added to A, not what is left of it."""
    beside = [i for i in amounts if i.slot.sentence == result.slot.sentence]
    added = next((i for i in reversed(beside) if added_to(passage, i)), None)
    between = [i for i in beside if added is not None and i.slot.start >= added.slot.start]
    return bool(between) and all(GOES.search(i.slot.before) and not is_total(i) for i in between)


def _listed_account(text: Text, passage: Passage, result: Item) -> Reading | None:
    """收入A，补助收入B，上年结余C，支出D，调出E。年终结余F: no total is told, each word says on which side it stands."""
    row = [i for i in text.amounts(passage) if i.slot.start < result.slot.start]
    above = text.passage_at.get(passage.index - 1)
    if not row and above is not None and above.headings == passage.headings:
        row = text.amounts(above)
    row = [i for i in row if not i.slot.depth and i.measure not in PLANNED]
    came = [i for i in row if COMES.search(i.slot.before) and not GOES.search(i.slot.before)]
    went = [i for i in row if GOES.search(i.slot.before)]
    carried = any(i.measure == "opening" for i in came)
    own = [i for i in came if not MOVED_UP_OR_DOWN.search(i.slot.before)]  # with more the row tells several accounts
    told = (
        len(own) < 2
        and len(came) > 1
        and len(went) > 0
        and len(came) + len(went) == len(row)
        and not any(map(is_total, row))
    )
    whole = told and not any(_nested(text.passage_at[i.slot.passage], i) for i in row)
    if (
        not whole
        or not all(i.dimension == result.dimension for i in row)
        or (carried and OF_YEAR.search(result.slot.before))
    ):
        return None
    return reading("listed account", result=result, plus=came, minus=went)


def _among_its_parts(text: Text, passage: Passage, total: Item, result: Item) -> bool:
    """支出总计A，其中本级支出B，调出资金C，结转下年D; 支出总计A：…: D is what makes up A, which comes to as much as the income."""
    if result.slot.start in text.parts.get(total.slot.start, ()):
        return True
    same = total.slot.sentence == result.slot.sentence and total.slot.part == result.slot.part
    return same and re.search(r"^[：（]|其中|包括", text.gap(passage, total, result)) is not None


def _left_over(result: Item, came: list[Item], went: list[Item]) -> Reading:
    """当年收支缺口: by how much more was spent than came in."""
    plus, minus = (went, came) if SHORT.search(result.slot.before) else (came, went)
    return reading("surplus", result=result, plus=plus, minus=minus)


def _totals_above(text: Text, passage: Passage, result: Item) -> list[Item]:
    """收入总计A in one paragraph, 支出总计B in the next, and then 收支相抵: the last two totals, if they are of both sides."""
    near = text.amounts_in(range(passage.index - 3, passage.index + 1))
    totals = [i for i in near if i.slot.start < result.slot.start and is_total(i) and not i.slot.depth][-2:]
    if len(totals) < 2 or not CAME.search(totals[0].slot.before) or not WENT.search(totals[1].slot.before):
        return []
    planned = any(i.measure in PLANNED for i in totals)
    apart = any(text.headings_of(i) != passage.headings for i in totals)
    return [] if planned or apart or not totals[0].realm.meets(totals[1].realm) else totals


def rolled(text: Text, passage: Passage) -> Iterator[Claim]:
    """年初余额A，当年动用B，补充C，年末余额D; 本年结余A，上年滚存结余B，年末滚存结余C."""
    amounts = [i for i in text.amounts(passage) if i.dimension == "money"]
    for number, result in enumerate(amounts):
        if not ROLLED.search(result.slot.before) or OPENED.search(result.slot.before):
            continue
        near = [i for i in amounts[:number] if i.slot.sentence == result.slot.sentence]
        near = [i for i in near if i.slot.depth <= result.slot.depth]
        opening = [i for i in near if OPENED.search(i.slot.before) or _ends_the_year_before(i, result)]
        flows = [i for i in near if i not in opening and not _nested(passage, i)]
        flows = [i for i in flows if NETTED.search(i.slot.before)] or flows
        taken = [i for i in flows if SHORT.search(i.slot.before)]
        given = [i for i in flows if i not in taken and GIVEN.search(i.slot.before)]
        taken += [i for i in flows if i not in (*given, *taken) and TAKEN.search(i.slot.before)]
        behind = [i for i in amounts[number + 1 : number + 2] if i.slot.depth > result.slot.depth]
        opening = opening or [i for i in behind if BEFORE.match(i.slot.before)]  # （上年末为A）
        elsewhere = [] if opening or len(flows) != 1 else _rolled_before(text, result)
        if len(opening or elsewhere) != 1 or not flows or len(given) + len(taken) != len(flows):
            continue
        if elsewhere and not NETTED.search(flows[0].slot.before):
            continue
        begun = opening or elsewhere
        way = reading("rolled", result=result, plus=[*begun, *given], minus=taken or None)
        if begun[0].slot.before.startswith("加") and len(flows) == 1:
            continue  # 当年结余A，加上年结余B，年末滚存结余C: see `difference`
        sure: Confidence = "high" if opening or adds_up(result, [*begun, *given]) else "low"
        yield claim(text, "difference", [way], result, topic="" if taken else "carry_over", confidence=sure)


def _rolled_before(text: Text, result: Item) -> list[Item]:
    """The balance of the same account at the end of the year before, in the section on that year."""
    earlier = [i for i in text.items.plain if ROLLED.search(i.slot.before) and i.slot.start < result.slot.start]
    same = [i for i in earlier if i.realm == result.realm and i.realm.book and i.period == (result.period or 0) - 1]
    return same if len({i.mention.value for i in same}) == 1 else []


def _ends_the_year_before(item: Item, result: Item) -> bool:
    """2020年末余额A and 2021年末余额B, or 年末余额B in a report on 2021."""
    one, other = END_OF_YEAR.search(item.slot.before), END_OF_YEAR.search(result.slot.before)
    year = int(other[1]) if other is not None else result.period
    return one is not None and year is not None and int(one[1]) + 1 == year


def netted(text: Text, passage: Passage) -> Iterator[Claim]:
    """当年收支结余A，年末滚存结余B（上年末C）; …B，较年初C有所增加: what was rolled over is told behind what it has come to."""
    amounts = [i for i in text.row(passage) if i.slot.role in (PLAIN, PRIOR) and i.dimension == "money"]
    for number, result in enumerate(amounts):
        if not ROLLED.search(result.slot.before) or OPENED.search(result.slot.before):
            continue
        flows = [i for i in amounts[:number] if NETTED.search(i.slot.before) and not i.slot.depth]
        behind = amounts[number + 1 : number + 2]
        if flows and behind and OPENED_BEHIND.match(text.gap(passage, result, behind[0]).lstrip("（，")):
            near = result.slot.sentence - flows[-1].slot.sentence <= 1
            if near and behind[0].slot.sentence == result.slot.sentence:
                yield from _rolled_over(text, result, behind[0], flows[-1])
                continue
        if flows and flows[-1].slot.sentence == result.slot.sentence and flows[-1].slot.passage == result.slot.passage:
            before = [
                i for i in text.items.plain if ROLLED.search(i.slot.before) and i.slot.start < flows[-1].slot.start
            ]
            fitting = [i for i in before if i.mention.value + flows[-1].mention.value == result.mention.value]
            yield from _rolled_over(text, result, fitting[-1], flows[-1]) if fitting else ()


def _rolled_over(text: Text, result: Item, opening: Item, flow: Item) -> Iterator[Claim]:
    lack = "缺口" in flow.slot.before
    way = reading("rolled", result=result, plus=[opening] if lack else [opening, flow], minus=[flow] if lack else None)
    yield claim(text, "difference", [way], result, topic="" if lack else "carry_over")


def emptied(text: Text, passage: Passage) -> Iterator[Claim]:
    """国有资本经营收入A，其中…；支出B，调入一般公共预算C: all that came in went out again. What was carried over may not be told."""
    amounts = [i for i in text.amounts(passage) if not i.slot.depth and not _nested(passage, i)]
    for number, moved in enumerate(amounts):
        if not MOVED.search(moved.slot.before) or moved.realm.book not in ("capital", "fund"):
            continue
        before = [i for i in amounts[:number] if moved.slot.sentence - i.slot.sentence <= 1]
        came = [
            i for i in before if re.search(r"收入(?:安排|完成)?[为]?$", i.slot.before) or CAME.search(i.slot.before)
        ]
        went = [i for i in before if came and i.slot.start > came[-1].slot.start]
        rest = [i for i in amounts[number + 1 :] if i.slot.sentence == moved.slot.sentence]
        rest = [i for i in rest if any(w.search(i.slot.before) for w in (CARRIED_ON, SURPLUS, REMAINS))]
        parts = [*went, moved, *rest[:1]]
        if came and went and adds_up(came[-1], parts):
            yield claim(text, "sum", [reading("emptied", total=came[-1], parts=parts)], came[-1], topic="list")


def carried(text: Text) -> Iterator[Claim]:
    """结转下年 of one year is 上年结转 in the section on the next, of one level and book; not what was carried into it."""
    on = [i for i in text.items.plain if CARRIED_ON.search(i.slot.before) or ON_BEHIND.match(i.slot.after)]
    over = [*on, *(i for i in text.items.plain if YEAR_END.search(i.slot.before))]
    into = [i for i in text.items.plain if CARRIED_IN.search(i.slot.before)]
    for opening in into:
        if not opening.realm.book:
            yield from _carried_stale(text, into, opening)
            continue
        same = [i for i in on if i.slot.start < opening.slot.start and _same_account(i, opening, 0)]
        if len(same) == 1 and same[0].mention.value == opening.mention.value:
            yield claim(text, "restated", [reading("carried", stated=[*same, opening])], opening, topic="text")
        left = [i for i in over if i.slot.start < opening.slot.start and _same_account(i, opening, 0)]
        stale = [i for i in into if i.slot.start < opening.slot.start and _same_account(i, opening, 1)]
        stale = [i for i in stale if i.mention.value == opening.mention.value]
        if len(left) == 1 and stale and left[0].mention.value != opening.mention.value:
            yield claim(text, "restated", [reading("stale", stated=[opening, *left])], opening, topic="text")


def _carried_stale(text: Text, into: Sequence[Item], opening: Item) -> Iterator[Claim]:
    """收支相抵，年终滚存结余A … 上年结余B, and B is what was carried into the year before: of the one account there is."""
    before = [i for i in text.items.plain if i.slot.start < opening.slot.start and i.realm.meets(opening.realm)]
    left = [i for i in before if CLOSED.search(i.slot.before) and i.period == opening.period]
    stale = [i for i in into if i.slot.start < opening.slot.start and _same_account(i, opening, 1)]
    copied = [i for i in stale if i.mention.value == opening.mention.value]
    if len(left) == 1 and copied and left[0].mention.value != opening.mention.value and not opening.realm.book:
        yield claim(text, "restated", [reading("stale", stated=[opening, *left])], opening, topic="text")


def _same_account(one: Item, other: Item, years: int) -> bool:
    """Of one level and book, the other so many years later."""
    level, book = one.realm.level or other.realm.level, one.realm.book
    later = one.period is not None and other.period == one.period + years
    return later and (level, book) == (other.realm.level or level, other.realm.book)


def all_books(text: Text) -> Iterator[Claim]:
    """以上三本预算结转下年合计A: what each book before it carries on."""
    for total in text.items.plain:
        said = ALL_BOOKS.search(total.slot.before)
        many = zh.numeral(said["many"]) if said else None
        if not said or not many or not CARRIED_ON.search(said["what"]):
            continue
        before = [i for i in text.items.plain if CARRIED_ON.match(i.slot.before) and i.slot.start < total.slot.start]
        books = {i.realm.book: i for i in before if i.period == total.period and i.realm.book}
        if len(books) == many > 1 and len(before) == many:
            way = reading("all books", total=total, parts=list(books.values()))
            yield claim(text, "sum", [way], total, topic="last")


def moved_in(text: Text) -> Iterator[Claim]:
    """调入资金A of the general budget: what the other books of that level moved out, or the one that did, where it adds up."""
    for into in (i for i in text.items.plain if re.search(r"调入资金[为是]?$", i.slot.before)):
        out = [i for i in text.items.plain if re.search(r"调出资金[为是]?$", i.slot.before) and i.period == into.period]
        out = [i for i in out if i.realm.level == into.realm.level and i.realm.book not in ("", into.realm.book)]
        if into.realm.book != "general" or not out or not adds_up(into, out):
            continue
        if len(out) > 1:
            yield claim(text, "sum", [reading("moved in", total=into, parts=out)], into, topic="list")
        else:
            yield claim(text, "restated", [reading("moved", stated=[into, out[0]])], into, topic="text")
    for into in text.items.plain:
        named = MOVED_FROM.search(into.slot.before)
        book = next((name for name, words in BOOKS.items() if named and named["book"] == words), "")
        out = [i for i in text.items.plain if book and MOVED_OUT.search(i.slot.before) and i.realm.book == book]
        out = [i for i in out if i.period == into.period and i.mention.value == into.mention.value]
        if len(out) == 1:
            yield claim(text, "restated", [reading("moved", stated=[into, out[0]])], into, topic="text")


def bonds(text: Text) -> Iterator[Claim]:
    """全年发行债券A: 一般债务收入B of the general budget and 专项债务收入C of the funds, where they make A; so with what was repaid."""
    money = [
        i for i in text.items.of("dimension", "money") if not i.slot.depth and i.measure not in PLANNED - {"adjusted"}
    ]
    for total_words, part_words in BONDS:
        parts = [i for i in money if part_words.search(i.slot.before)]
        general = [i for i in parts if "一般债" in i.slot.before]
        special = [i for i in parts if "专项债" in i.slot.before]
        for total in (i for i in money if total_words.search(i.slot.before) and not KIND_OF_DEBT.search(i.slot.before)):
            pairs = [(a, b) for a in general for b in special if _issued(a, b, total)]
            if pairs:
                way = reading("bonds", total=total, parts=pairs[0])
                yield claim(text, "sum", [way], total, topic="list")


def _issued(general: Item, special: Item, total: Item) -> bool:
    """Of one level and year, not told beside each other, and together the total."""
    apart = (general.slot.passage, general.slot.sentence) != (special.slot.passage, special.slot.sentence)
    level = general.realm.level == special.realm.level or "" in (general.realm.level, special.realm.level)
    year = general.period == special.period == total.period
    return apart and level and year and adds_up(total, [general, special])


# --- rates said again -----------------------------------------------------------------------------------------------


def same_rates(text: Text) -> Iterator[Claim]:
    """全市支出完成年初预算的46.4% in one section and 43.7% in another; growth and shares said again."""
    groups: dict[tuple[object, ...], list[Item]] = {}
    for item in text.items.all:
        if item.slot.is_rate and item.slot.role in (RATIO, GROWTH, SHARE) and not item.mention.qualifier:
            for key in _rate_keys(text, item):
                groups.setdefault(key, []).append(item)
    for key, rates in groups.items():
        first = rates[0]
        again = [i for i in rates if i.mention.value == first.mention.value]
        if len({i.slot.passage for i in again}) > 1:
            yield claim(text, "restated", [reading("again", stated=again)], first, topic="text")
        for other in rates:
            differs = other.mention.value != first.mention.value and other.realm.meets(first.realm)
            differs = differs and not any("分别" in i.slot.before for i in (first, other))  # 甲、乙分别增长A、B
            if differs and not _of_two_amounts(text, first, other) and other.slot.passage != first.slot.passage:
                sure: Confidence = "high" if key[0] == RATIO and first.realm.level else "low"
                way = reading("differs", stated=[other, first])
                yield claim(text, "restated", [way], other, topic="text", confidence=sure)


def _of_two_amounts(text: Text, one: Item, other: Item) -> bool:
    """支出168453万元，增长18.9%, and elsewhere 支出30365万元，增长11.7%: rates of two things, whatever they are called."""
    pair = [_amount_before(text, rate) for rate in (one, other)]
    if not pair[0] or not pair[1] or pair[0].dimension != pair[1].dimension:
        return False
    return not _rounded_alike(pair[0], pair[1])


def _amount_before(text: Text, rate: Item) -> Item | None:
    """What a rate is said of where its own words name nothing."""
    row = text.items.by_passage[rate.slot.passage]
    before = [i for i in row[: row.index(rate)] if i.slot.sentence == rate.slot.sentence and not i.slot.is_rate]
    return before[-1] if before and is_amount(before[-1]) else None


def _rate_keys(text: Text, item: Item) -> Iterator[tuple[object, ...]]:
    """What the rate is of: its subject, what it is compared with, and whose."""
    passage = text.passage_at.get(item.slot.passage)
    if passage is None or zh.COMPARABLE.search(item.slot.before):
        return
    subject, measure = _subject(text, passage, item), measure_in(item.slot.base)
    fund = item.realm.book if item.realm.book.endswith("保险") else ""  # each insurance fund has its own
    whose = (item.realm.notice, item.realm.level, fund, item.period, _time(passage, item))
    if item.slot.role == RATIO and "预算" in item.slot.base and not item.slot.base.endswith("率") and measure:
        yield from ((RATIO, s, measure, *whose) for s in subject)
    elif item.slot.role == GROWTH and not zh.BUDGET_WORDS.search(zh.OWN_BUDGET.sub("", item.slot.before)):
        yield from ((GROWTH, s, item.slot.down, *whose) for s in subject)
    elif item.slot.role == SHARE and (whole := text.items.lexicon.concept_in(item.slot.base)):
        yield from ((SHARE, s, whole, *whose) for s in subject)


def _subject(text: Text, passage: Passage, item: Item) -> list[str]:
    """The concept that the words before 占, 完成 or 比 name, else that of the amount the sentence is about."""
    words = WHOSE.sub("", SAID_OF.split(item.slot.before)[0])
    if core(words):
        named = text.items.lexicon.concept_in(words) or core(words)
        return [named]
    row = text.items.by_passage[passage.index]
    before = [i for i in row[: row.index(item)] if i.slot.sentence == item.slot.sentence and i.is_amount]
    return [before[-1].name] if before and before[-1].name else []


def _time(passage: Passage, item: Item) -> str:
    """The part of the year that the sentence, or its paragraph, is about: 上半年, 1-9月."""
    found = TIMES.search(passage.lead(item.slot))
    return found.group() if found and found.group() != "上半年" else ""


# --- the year before, in another section ----------------------------------------------------------------------------


def year_before(text: Text, passage: Passage, head: Item, current: Item) -> tuple[Item, bool] | None:
    """2023年预期A，比上年执行数增长5.5%: what came of the same thing in the section on 2022, if one amount is stated there.

    And whether the words say that they compare with it; a bare 增长 may mean another base.
    """
    if not text.of_government or current.period is None or current.dimension != "money":
        return None
    said = EXECUTED.search(passage.template[: head.slot.position + 1]) is not None
    if not current.realm.book and not (said or current.own):
        return None
    same = [
        i
        for i in text.items.named.get(current.name, ())
        if i.period == current.period - 1
        and _is_done(i)
        and i.realm == current.realm
        and is_total(i) == is_total(current)
    ]
    same = [i for i in same if i.label == current.label] or same
    alike = [i for i in same if i.mention.unit == current.mention.unit]
    same = alike or same  # 47.5亿元 in the text, 474945万元 beside a table
    if not current.name or len({i.mention.value for i in same}) != 1 or same[0].slot.passage == current.slot.passage:
        return None
    if same[0].mention.unit != current.mention.unit and _rounded_alike(same[0], current):
        return None  # 33.3亿元 in the text, and 332934万元 beside a table: one amount
    return same[0], said


def _rounded_alike(one: Item, other: Item) -> bool:
    return abs(one.mention.value - other.mention.value) <= max(one.mention.ulp, other.mention.ulp)


def _is_done(item: Item) -> bool:
    """Of 预算A，收入完成B B, whatever is planned before it."""
    return item.measure in ("final", "") or DONE.search(item.slot.before) is not None


__all__ = ["account", "added_to", "claims", "ends_a_side", "head_above", "is_total", "surplus", "year_before"]
