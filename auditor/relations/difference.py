"""What is left, missing or added: ``资产总额99.34万元，负债总额8.26万元，净资产91.08万元``; 结余, 剩余, 缺口, 缺编, 追加.

A word names the result; the operands are the amounts before it in its sentence, those compared in it, or the pair that a
rate of the same passage relates. ``加上年初结转A，年末累计结转B`` adds instead.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from auditor.clauses import BASE, DELTA, PLAIN, PRIOR
from auditor.facts import core, is_amount, measure_in, upto
from auditor.languages import zh
from auditor.model import Claim, Confidence, Figure, Reading
from auditor.relations.balances import surplus
from auditor.relations.cued import Readers, cued
from auditor.relations.opened_totals import GROSS, NET
from auditor.relations.wholes import GRAND, place_of
from auditor.text import Item, Passage, Text, adds_up, claim, comes_out, figures_of, reading

LEFT = re.compile(
    r"结余|结转|剩余|剩下|余下|尚余|还剩|省下|没(?:花|用|支付)完|未(?:花|用|支付)完|还差|尚差|其余|未支出|缺口|赤字|缺编|空编|超编|编制空缺|空缺编制|差额|差值|[未少]完成|节余|节[省支]|结存|尚有|未支付|未拨付|未使用|未动[支用]|净资产|净值|余款|审减|核减|节约|下浮|纯(?:收益|利润)|净(?:收益|利润)|欠[拨付缴]"
)
GIVEN = re.compile(
    r"预算|安排|收入|资金|到位|筹集|总额|编制|应|计划|控制价|限额|原值|资产|发现|送审|核定|下达|招标|投资|受理|收到|排查|登记|[给批拨]了"
)
TAKEN = re.compile(
    r"支出|使用|执行|支付|拨付|决算|实有|在职|在编|已|实际|完成|中标|折旧|审定|负债|发放|成交|合同|办结|整改|处置|成本|[花用](?:了|掉|去)|^(?:一共)?花"
)
OPENING = re.compile(r"(?:上年|年初|期初)[^预]{0,6}(?:结转|结余)")
MOVED_AWAY = re.compile(r"收回|上缴|调[入出]|分配|退回")
CAME_IN, WENT_OUT = (re.compile(rf"{side}(?:合计|总[计额]|决算数?)?[为共计]*$") for side in ("收入", "支出"))
TOGETHER = re.compile(r"加上?|连同|加")
SPENDING = {"expenditure", "expenditure_current_year", "expenditure_grand_total"}
RECEIVED = {"income", "income_current_year", "income_grand_total"}
FUNDS = re.compile(r"财政拨款|一般公共预算|政府性基金|国有资本")
CAME = re.compile(r"新增|新招|招录|招聘|调入|录用|新进|转入|纳入|接收|安置")
WENT = re.compile(r"退休|走了|流失|减员|离开|调出|清退|辞职|核减|退出|转出|注销|离职|死亡")
STANDING = re.compile(r"[年月]末|年初|年底|[由从]|现有|在职|在编|实有|总[人户]?数")  # what there was or is
CUT = re.compile(r"调减|压减|核减|收回|调出")
JOINED = re.compile(r"[、和及与][^，。；：]*")
TAKES_OFF = re.compile(r"剔除|核减|扣除|扣减|减去|剥离|核销")
DEDUCTED = re.compile(rf"(?:^|[，；])[^，。；、]{{0,8}}(?:{TAKES_OFF.pattern})")
RATE_OFF = re.compile(
    rf"(?:剔除|核减|扣除|扣减|减去)(?:[^率，。；]{{0,4}}){zh.RATE_FIGURE}|(?:新增|追加|补报)[^，。；]{{0,6}}[{zh.FIGURES}]"
)
REMAINING = re.compile(r"(?:最终|核定|审定|认定|确认|净)[^，。；]{0,8}$")
WRITTEN_OFF = re.compile(r"折旧|摊销")
AFTER_ALL = re.compile(r"(?:实际|实|应)[补发拨付支兑][^，。；]{0,6}$|(?:同口径|可比)[^，。；]{0,8}$")
BY_MEASURE = re.compile(
    r"(?P<one>决算|执行|支出|预算)(?:数|情况)?(?:(?P<more>[大高多]于|超[过出])|(?P<less>[小低少]于)|[比较])(?:年初|全年|调整后?的?)?"
    r"(?P<other>预算|决算)(?:数|安排)?(?P<verb>(?:[增减]|节约|[多少])[一-龥]{0,2})?$"
)
MEASURED = re.compile(r"(?:决算|执行|支出|预算)(?:数|情况)?(?:[大高多小低少]于|超[过出]|[比较])")
SHORT_OF = re.compile(r"(?P<word>低于|少于|高于|超过|超出)(?P<name>[^，。；：、]{2,12})$")
Rated = tuple[int, Item, Item, Item]  # a running number, a rate, and the two amounts that it relates
NOT_SO = re.compile(r"[不未](?P<verb>合格|达标|通过|满意|到位|符合|完好)[一-龥]{0,4}$")
VACANT = re.compile(
    r"空编|缺编|超编|^(?:目前|现|尚|仍|共|有|人员|[本我](?:单位|部门)|[本我全][局院校])*(?:编制空缺|空缺编制)"
)
SAID_NOT = re.compile(r"[不未](?:合格|达标|通过|满意|到位|符合|完好)")
GIVEN_AWAY = re.compile(r"调出|上解")  # nothing of it is left to carry over, be it planned or done
MOVED_ON = re.compile(r"^(?:并|已)?(?:调出|上解|上缴|调入一般公共预算|补充预算稳定调节基金)")
OWN = re.compile(r"净|权益|差[额值]")
TELLING = 3  # digits of what is left
NEAR = 8  # amounts back to what is lower than a limit
RAISED = re.compile(r"(?:年中|执行中|当年)(?:预算)?(?:调整|追加)+增加(?:预算)?$")
RAISED_BY = re.compile(r"(?:年中|执行中)(?:预算)?追加(?:预算|资金)?")
TO_THE_LIMIT = re.compile(r"^(?P<name>[一-龥]{2,10}?)(?:距离?|离)(?:其|核定|批准)?限额")
OF_THE_YEAR = re.compile(r"(?:[本当]年(?:度)?)?(?:财政拨款|预算)?")
OWED = re.compile(r"欠[拨付缴]")
DUE = re.compile(r"应(?:到位|配套|拨付|拨|安排|筹集?|承担)[^，。；]{0,2}$")
ARRIVED = re.compile(r"(?<![未应])(?:到位|落实|拨付)(?:资金)?[为了]?$")
NOT_ARRIVED = re.compile(r"[缺差未欠]")  # what is left of the money that was due; 结余 is left of what has arrived


WITHIN_BRACKET = re.compile(r"（(?:其中|含|包括)[^（）]*$")


def claims(text: Text) -> Iterator[Claim]:
    yield from additions_spent(text)
    yield from additions_elsewhere(text)
    rated, changed = _rated(text), text.bound_as(change="delta")
    told = text.bound_as(difference="plus")  # 追加A，核减B: the course of a budget
    for passage in text.with_figures:
        yield from cued(text, passage, RAISED_OR_NET)
        yield from _between_measures(text, passage, changed)
        yield from cued(text, passage, SHORT_OR_NOT)
        amounts = text.amounts(passage) if LEFT.search(passage.template) else []
        for number, result in enumerate(amounts):
            words = result.slot.before
            if result.slot.depth and WITHIN_BRACKET.search(passage.template[: result.slot.position]):
                continue  # 财力A（含新增债券B、结转债券C）: C is in A, not left of it
            if "其中" in words and number and LEFT.search(amounts[number - 1].slot.before):
                continue  # 结余A，其中财政资金结余B: a part of what is left
            if result.slot.start in told:
                continue
            if LEFT.search(words) and not OPENING.search(words) and not re.search(r"净资产收益|净值率", words):
                yield from _left(text, passage, amounts, number, rated)


def _left(
    text: Text, passage: Passage, amounts: Sequence[Item], number: int, rated: Mapping[int, Sequence[Rated]]
) -> Iterator[Claim]:
    result = amounts[number]
    if "净值" in result.slot.before and not any("折旧" in i.slot.before for i in amounts):
        return
    if re.search(r"累计结余|滚存", result.slot.before) and not _added_up(amounts, number):
        return
    if text.of_government and (account := surplus(text, passage, result)) is not None:
        if account:
            yield claim(text, "difference", account, result, topic="left")
        return
    if (room := _to_the_limit(text, amounts[:number], result)) is not None:
        yield claim(text, "difference", [room], result, topic="left")
        return
    if (vacant := _vacant(text, result)) is not None:
        if vacant:
            yield claim(text, "difference", vacant, result, topic="left")
        return
    flow = _with_opening(text, amounts, number)
    even = "相抵" in passage.lead(result.slot)
    alone = not flow and not even and not OPENING.search(text.gap(passage, None, result))
    before = _pairs_before(text, amounts, number) if alone else ()
    pairs = [*_compared(text, passage, result), *before, *_by_name(text, result), *_owed(text, amounts, number)]
    pairs = [pair for pair in pairs if not _given_away(result, pair)]
    sure = bool(pairs) or bool(flow)
    added = _added_up(amounts, number)
    if added:
        yield claim(text, "difference", [reading("plus", result=result, plus=added)], result, topic="carry_over")
        return
    known = [] if even else _rated_pairs(result, rated)
    known = [pair for pair in known if result not in pair and not _given_away(result, pair)]
    if len(known) > 1:  # several pairs: only one that fits tells
        known = [(a, b) for a, b in known if adds_up(a, [b, result])]
    strong = [pair for pair in pairs if _strong(result, [pair]) or _only_parts_between(text, amounts, number, pair)]
    strong += [
        pair for pair in pairs if pair not in strong and _is_rated(pair, rated) and OWED.search(result.slot.before)
    ]
    known = [(_nearest_said(text, a, result), _nearest_said(text, b, result)) for a, b in known]
    if result.measure == "closing":
        pairs = [pair for pair in pairs if not _carried_in(text, result, pair)]
    ordered = dict.fromkeys([*strong, *known, *pairs])
    ways = flow + [
        reading("minus", result=result, plus=[a], minus=[b, *_moved(amounts, b, result)]) for a, b in ordered
    ]
    if result.dimension == "money":
        ways += _flows(text, result)
    ways += [way for way in _brought_in(amounts, number) if comes_out(way)]
    if "其余" in result.slot.before or _settled(text, result):
        ways = [way for way in ways if _closes(text, way)]  # what else is meant stands elsewhere
    far = [] if known or sure or any(map(comes_out, ways)) else _rated_anywhere(result, rated)
    if far or ways:
        certain: Confidence = "high" if far or flow or known or strong else "low"
        yield claim(text, "difference", far or ways, result, confidence=certain, topic="left")


def _to_the_limit(text: Text, before: Sequence[Item], result: Item) -> Reading | None:
    """限额A，其中一般债务B…。余额C，其中一般债务余额D…，一般债务距限额尚有空间E: the limit and the balance of what E is said of."""
    said = TO_THE_LIMIT.search(result.slot.before)
    name = core(said["name"]).removesuffix("余额") if said else ""
    named = [i for i in before if name and i.label.startswith(name) and i.dimension == result.dimension]
    limits = [i for i in named if _called_so(text, i, "限额")]
    balances = (
        [i for i in named if _called_so(text, i, "余额") and i.slot.start > limits[-1].slot.start] if limits else []
    )
    return reading("to the limit", result=result, plus=limits[-1:], minus=balances[-1:]) if balances else None


def _called_so(text: Text, item: Item, noun: str) -> bool:
    """余额 by its own name, or by that of the total that it is part of."""
    other = "限额" if noun == "余额" else "余额"
    names = [item.label, *(whole.label for whole in text.wholes_of(item))]
    return next((noun in words for words in names if noun in words or other in words), False)


def _moved(amounts: Sequence[Item], taken: Item, result: Item) -> list[Item]:
    """收入A，支出B，调入一般公共预算C，结余D: what was moved elsewhere between is not left either."""
    between = (i for i in amounts if taken.slot.start < i.slot.start < result.slot.start and _alike(i, result))
    return [i for i in between if MOVED_ON.search(i.slot.before) and i.slot.depth == taken.slot.depth]


def _given_away(result: Item, pair: tuple[Item, Item]) -> bool:
    """Is nothing left of the two, or are they what is owned and owed, of which net assets are left and no money?"""
    words = [item.slot.before for item in pair]
    owed = any("负债" in said for said in words) and not OWN.search(result.slot.before)
    return owed or any(GIVEN_AWAY.search(said) for said in words)


def _settled(text: Text, result: Item) -> bool:
    """未完成支出A，其中结转下年B、净结余C: C is known to be a part of A."""
    wholes = ((whole, text.parts.get(whole.slot.start, ())) for whole in text.wholes_of(result))
    return any(adds_up(whole, [text.items.at[part] for part in parts]) for whole, parts in wholes if len(parts) > 1)


def _closes(text: Text, way: Reading) -> bool:
    result, plus, minus = (
        [text.items.at[f.mention.start] for f in figures_of(way.roles.get(role, ()))]
        for role in ("result", "plus", "minus")
    )
    return len(plus) == 1 and adds_up(plus[0], [*minus, *result])


def _carried_in(text: Text, result: Item, pair: tuple[Item, Item]) -> bool:
    """…上年结转A，收入总计B。支出C，调出D，结转下年E: what was carried in is part of what is carried on."""
    missing = result.mention.value - (pair[0].mention.value - pair[1].mention.value)
    near = text.amounts_in(range(pair[0].slot.passage, result.slot.passage + 1))
    opening = [i for i in near if i.measure == "opening" and i.slot.start < result.slot.start]
    return any(missing == i.mention.value for i in opening)


def _points(text: Text, passage: Passage) -> Iterator[Claim]:
    """满分20分，…扣1.8分，得分18.2分; 分值20分，得分18.2分，扣1.8分: what was taken off, and what is left of the full mark."""
    row = [i for i in text.row(passage) if i.dimension == "score"]
    for full, second, third in zip(row, row[1:], row[2:], strict=False):
        if full.slot.sentence != third.slot.sentence or not zh.IS_FULL_MARK.search(full.slot.before):
            continue
        taken = next((i for i in (second, third) if zh.IS_TAKEN_OFF.search(i.slot.before)), None)
        scored = next((i for i in (second, third) if zh.IS_SCORE.search(i.slot.before)), None)
        if taken is not None and scored is not None and full.slot.part == scored.slot.part:
            result, off = (scored, taken) if scored is third else (taken, scored)
            way = reading("points", result=result, plus=[full], minus=[off])
            yield claim(text, "difference", [way], result, topic="points")


def _net(text: Text, passage: Passage) -> Iterator[Claim]:
    """申报面积A，剔除不合法面积B，最终核定C: what there was, what a verb takes off, and what remains of it."""
    if not DEDUCTED.search(passage.template):
        return
    row = [i for i in text.amounts(passage) if not i.slot.depth]
    taken = list(_taken_off(text, passage, row))
    for number, result in enumerate(row):
        told = REMAINING.search(result.slot.before)
        first = number
        while first and taken[first - 1] and _alike(row[first - 1], result):
            first -= 1
        if first == number or not first or not _alike(row[first - 1], result):
            continue
        whole, off = row[first - 1], row[first:number]
        more = _also(passage, whole, result)
        certain = (told and not more) or (
            (AFTER_ALL.search(result.slot.before) or told) and adds_up(whole, [*off, result])
        )
        if certain and whole.mention.value > result.mention.value:
            way = reading("net", result=result, plus=[whole], minus=off)
            yield claim(text, "difference", [way], result, topic="left")


def _also(passage: Passage, whole: Item, result: Item) -> bool:
    """再扣减10%, 净入库A（含滞纳金）: more is taken off or put in than the amounts tell."""
    between = passage.template[whole.slot.position : result.slot.position]
    remark = passage.template.startswith(("（含", "（不含"), result.slot.position + 1)
    return remark or RATE_OFF.search(between) is not None


def _alike(item: Item, result: Item) -> bool:
    return item.slot.sentence == result.slot.sentence and item.dimension == result.dimension


def _taken_off(text: Text, passage: Passage, row: Sequence[Item]) -> Iterator[bool]:
    """Of each amount: does a verb before it take it off, or does it stand beside one of which that is said?"""
    before: Item | None = None
    taken = False
    for item in row:
        words = text.gap(passage, before, item)
        taken = DEDUCTED.search(words) is not None or (taken and JOINED.fullmatch(words) is not None)
        yield taken
        before = item


def _between_measures(text: Text, passage: Passage, changed: Collection[int]) -> Iterator[Claim]:
    """支出预算为A，支出决算为B。决算数较预算数减少C: the two are named by their measures alone."""
    for delta in text.row(passage) if MEASURED.search(passage.template) else ():
        said = BY_MEASURE.search(delta.slot.before)
        if delta.dimension != "money" or said is None or said["one"] == said["other"] or delta.slot.start in changed:
            continue
        if (said["more"] or said["less"]) is None and said["verb"] is None:
            continue  # 决算数比预算数A: what is compared with
        near = [i for i in text.amounts(passage) if i.slot.start < delta.slot.start and not i.slot.depth]
        near = [i for i in near if delta.slot.sentence - i.slot.sentence <= 1 and i.dimension == delta.dimension]
        final = [i for i in near if i.measure == "final"]
        budget = [i for i in near if i.measure in ("budget", "initial", "adjusted")]
        if len(final) == len(budget) == 1:
            down = bool(said["less"]) or delta.slot.down
            more, less = (final, budget) if (said["other"] == "预算") != down else (budget, final)
            unsigned = replace(delta, slot=replace(delta.slot, down=False))
            way = reading("between measures", result=unsigned, plus=more, minus=less)
            yield claim(text, "difference", [way], delta, topic="left")


def _short_of(text: Text, passage: Passage) -> Iterator[Claim]:
    """债务余额B，低于限额C: C is by how much, where it is far less than B; the limit stands before under that name."""
    row = text.amounts(passage)
    for number, result in enumerate(row):
        said = SHORT_OF.search(result.slot.before)
        before = row[max(0, number - NEAR) : number][::-1] if said else []
        amount = next((i for i in before if _alike(i, result) and i.slot.depth == result.slot.depth), None)
        if said is not None and (pair := _both_said(text, row[:number], result, said)):
            more, less = pair if said["word"] in ("高于", "超过", "超出") else pair[::-1]
            yield claim(text, "difference", [reading("beyond", result=result, plus=[more], minus=[less])], result)
            continue
        if said is None or amount is None or result.mention.value * 2 > amount.mention.value:
            continue
        called = text.items.called(said["name"], result.dimension, result.slot.start)
        called = [i for i in called if i is not amount and passage.index - i.slot.passage <= 2 and not i.slot.depth]
        if called and called[0].realm.meets(amount.realm):
            more, less = (called[0], amount) if said["word"] in ("低于", "少于") else (amount, called[0])
            way = reading("short of", result=result, plus=[more], minus=[less])
            yield claim(text, "difference", [way], result, topic="left")


def _both_said(text: Text, row: Sequence[Item], result: Item, said: re.Match[str]) -> tuple[Item, Item] | None:
    """开放床位超过编制床位C; 年初预算A，支出B，支出超出年初预算C: what the words name on either side, where C is just between."""
    near = [i for i in row if _alike(i, result)]
    subject = core(result.slot.before[: said.start()])
    ones = text.items.called(subject, result.dimension, result.slot.start)[:3] if subject else []
    others = text.items.called(said["name"], result.dimension, result.slot.start)[:3]
    others = others or [i for i in near if i.measure and i.measure == measure_in(said["name"])]
    pairs = ((a, b) for a in (*ones, *near) for b in others if a is not b and a is not result and b is not result)
    high = said["word"] in ("高于", "超过", "超出")
    gap = result.mention.value if high else -result.mention.value
    return next(((a, b) for a, b in pairs if a.mention.value - b.mention.value == gap), None)


def _not_so(text: Text, passage: Passage) -> Iterator[Claim]:
    """验收6,180户，一次性合格6,112户，…，不合格的68户: all of them less those that were so, in its sentence or the one before."""
    row = [i for i in text.amounts(passage) if not i.slot.depth] if SAID_NOT.search(passage.template) else []
    for number, bad in enumerate(row):
        said = NOT_SO.search(bad.slot.before)
        near = [i for i in row[:number] if said and bad.slot.sentence - i.slot.sentence <= 1]
        before = [i for i in near if i.mention.unit == bad.mention.unit]
        good = [
            n
            for n, i in enumerate(before)
            if said and re.search(rf"(?<![不未])(?:{said['verb']})[一-龥]{{0,2}}$", i.slot.before)
        ]
        if not good or not good[-1] or not bad.mention.unit.exact:
            continue
        so, every = before[good[-1]], before[good[-1] - 1]
        if adds_up(every, [so, bad]):
            yield claim(
                text, "difference", [reading("not so", result=bad, plus=[every], minus=[so])], bad, topic="left"
            )


def _net_of(text: Text, passage: Passage) -> Iterator[Claim]:
    """固定资产净值A（原值B、累计折旧C）; 净值A，原值B，折旧C: what is left of an asset, told before what it cost and what was written off."""
    amounts = text.amounts(passage)
    for net, cost, off in zip(amounts, amounts[1:], amounts[2:], strict=False):
        named = NET.search(net.slot.before) and GROSS.search(cost.slot.before) and WRITTEN_OFF.search(off.slot.before)
        beside = net.slot.sentence == off.slot.sentence and cost.slot.depth == off.slot.depth >= net.slot.depth
        if named and beside and {"money"} == {net.dimension, cost.dimension, off.dimension}:
            way = reading("net of what was written off", result=net, plus=[cost], minus=[off])
            yield claim(text, "difference", [way], net, topic="left")


def _turnover(text: Text, passage: Passage) -> Iterator[Claim]:
    """新增486户，清退712户，…减少226户: what came, what left, and the net change, in one sentence."""
    row = [i for i in text.row(passage) if not i.slot.is_rate]
    for net in row:
        if net.slot.role != DELTA or net.dimension in ("money", "points"):
            continue
        near = [
            i for i in row if i.slot.sentence == net.slot.sentence and i.dimension == net.dimension and i is not net
        ]
        came, left = ([i for i in near if words.search(i.slot.before)] for words in (CAME, WENT))
        if came and left:
            plus, minus = (left, came) if net.slot.down else (came, left)
            unsigned = replace(net, slot=replace(net.slot, down=False))
            way = reading("turnover", result=unsigned, plus=plus, minus=minus)
            rest = [i for i in near if i not in (*came, *left) and i.slot.part == net.slot.part]
            told = "净" in net.slot.before and all(STANDING.search(i.slot.before) for i in rest)
            sure: Confidence = "high" if told else "low"
            yield claim(text, "difference", [way], net, topic="turnover", confidence=sure)


def _vacant(text: Text, result: Item) -> list[Reading] | None:
    """空编86个: posts less persons, wherever they stand; 超编3人: the other way round. None for neither."""
    said = VACANT.search(result.slot.before)
    if said is None:
        return [] if "空缺" in result.slot.before else None  # 教师编制空缺9名: of a kind whose posts are not told
    staff = _staff_of(text, result, place_of(result.slot.before[: said.start()]))
    posts = [i for i in staff if i.measure == "establishment"]
    persons = [i for i in staff if i.measure != "establishment"]
    if not posts or not persons:
        return None
    post, person = max(posts, key=lambda i: i.mention.value), max(persons, key=lambda i: i.mention.value)
    over = said.group().startswith("超")
    more, less = (person, post) if over else (post, person)
    if not result.mention.value and more.mention.value < less.mention.value:
        return []  # 空编7名，超编0人: that nobody is too many is no difference
    mention = replace(result.mention, unit=post.mention.unit)
    item = replace(result, slot=replace(result.slot, mention=mention))
    return [reading("posts", result=item, plus=[more], minus=[less])]


def _staff_of(text: Text, result: Item, place: str) -> list[Item]:
    """局机关超编2人: what is told above of the posts and the persons there; else of all."""
    row = [i for i in text.items.by_passage[result.slot.passage] if i.slot.start < result.slot.start]
    there = [i for i in row if i.dimension == "person" and len(place) > 1 and place_of(i.label) == place]
    if {i.measure == "establishment" for i in there} == {True, False}:
        return there
    return [i for i in text.items.of("concept", "staff") if i.slot.start < result.slot.start]


def _strong(result: Item, pairs: Sequence[tuple[Item, Item]]) -> bool:
    """Operands in the very sentence of the result, written right before it, and one given, the other taken from it."""
    lacking = NOT_ARRIVED.search(result.slot.before) is not None  # 应配套A，仅到位B，缺口C
    pairs = [
        (a, b)
        for a, b in pairs
        if (GIVEN.search(a.slot.before) and TAKEN.search(b.slot.before))
        or a.slot.role == PRIOR
        or (lacking and b.slot.clause + 1 == result.slot.clause and _due_and_come(a, b))
    ]
    return any(b.slot.clause >= result.slot.clause - 2 and b.slot.sentence == result.slot.sentence for _, b in pairs)


def _due_and_come(due: Item, came: Item) -> bool:
    return DUE.search(due.slot.before) is not None and ARRIVED.search(came.slot.before) is not None


def _only_parts_between(text: Text, amounts: Sequence[Item], number: int, pair: tuple[Item, Item]) -> bool:
    """安排A，动支B，其中甲C，乙D，剩余E: between B and what is left of A stand but the parts of B, and all of them."""
    given, taken = pair
    between = [i for i in amounts[:number] if i.slot.start > taken.slot.start]
    alike = given.slot.sentence == taken.slot.sentence == amounts[number].slot.sentence
    said = GIVEN.search(given.slot.before) and TAKEN.search(taken.slot.before)
    parts = text.parts.get(taken.slot.start, set())
    return bool(said) and alike and bool(between) and parts == {i.slot.start for i in between}


def _compared(text: Text, passage: Passage, result: Item) -> Iterator[tuple[Item, Item]]:
    """较预算205.00万元结余22.40万元: what is compared with, less the amount that the sentence is about."""
    row = text.row(passage)
    at = row.index(result)
    prior = row[at - 1] if at and row[at - 1].slot.role == PRIOR and row[at - 1].dimension == result.dimension else None
    if prior is not None:
        heads = [
            i
            for i in row[: at - 1]
            if is_amount(i) and i.dimension == result.dimension and i.slot.sentence == result.slot.sentence
        ]
        yield from ((prior, head) for head in reversed(heads))


def _pairs_before(text: Text, amounts: Sequence[Item], number: int) -> Iterator[tuple[Item, Item]]:
    """The two amounts before the result in its sentence, the larger first; parts of a total are none."""
    result = amounts[number]
    parts = {part for total in amounts for part in text.parts.get(total.slot.start, ())}
    before = [
        i
        for i in amounts[:number]
        if i.slot.start not in parts and i.measure != "opening" and i.dimension == result.dimension
    ]
    before = [
        i
        for i in before
        if i.slot.depth <= result.slot.depth
        and i.slot.sentence >= result.slot.sentence - 1
        and (i.mention.unit.symbol == result.mention.unit.symbol or i.dimension in ("money", "person"))
    ]
    for back in range(len(before) - 1, max(0, len(before) - 3), -1):
        for other in range(back - 1, max(-1, back - 3), -1):
            small, large = sorted((before[back], before[other]), key=lambda i: i.mention.value)
            if large.mention.value >= result.mention.value:
                yield large, small


def additions_spent(text: Text) -> Iterator[Claim]:
    """年初预算, 年中追加, 年末结转, 决算, each stated once for the whole unit: what was given is spent or left."""
    whole = [i for i in text.items.plain if i.period == text.year and i.dimension == "money" and i.slot.depth == 0]
    added = {i.mention.value: i for i in whole if i.measure == "added" and not CUT.search(i.slot.before)}
    left = {i.mention.value: i for i in whole if i.measure == "closing" and "全" not in i.scope}
    spent = [i for i in whole if i.concept in SPENDING and i.measure == "final"]
    before = list({i.mention.value: i for i in whole if i.measure == "opening"}.values())
    if len(before) > 1:
        return
    if any(i.measure == "adjusted" for i in whole):
        return
    for extra in added.values():
        initial = [
            i
            for i in whole
            if i.measure == "initial" and (i.slot.passage, i.slot.sentence) == (extra.slot.passage, extra.slot.sentence)
        ]
        if len(added) == len(left) == len(initial) == 1 and len({i.mention.value for i in spent}) == 1:
            way = reading(
                "additions spent", result=spent[0], plus=[initial[0], extra, *before], minus=list(left.values())
            )
            yield claim(text, "difference", [way], spent[0], topic="additions", confidence="medium")


def additions_elsewhere(text: Text) -> Iterator[Claim]:
    """年初预算A, 全年预算C and what was added, each stated with one value for the whole unit, in whatever sections."""
    whole = [i for i in text.items.plain if i.period == text.year and i.dimension == "money" and i.slot.depth == 0]
    if any((i.measure == "opening" and i.mention.value) or CUT.search(i.slot.before) for i in whole):
        return
    unit = [i for i in whole if i.concept in SPENDING | RECEIVED or not i.label or (not i.own and i.concept in GRAND)]
    unit += [i for i in text.items.all if i.slot.role == BASE and i.measure == "initial" and i.period == text.year]
    initial, adjusted = ([i for i in unit if i.measure == measure] for measure in ("initial", "adjusted"))
    added = [i for i in whole if i.measure == "added"] or _above_budget(text, adjusted)
    if all(len({i.mention.value for i in items}) == 1 for items in (initial, adjusted, added)):
        result = adjusted[0]
        if result.slot.start in text.bound_as(difference="result"):
            return  # its course is told
        extra = added[0] if added[0].slot.role == PLAIN else replace(added[0], slot=replace(added[0].slot, down=False))
        first = min(initial, key=lambda i: abs(i.slot.start - result.slot.start))
        if (
            first.slot.passage in (result.slot.passage, extra.slot.passage)
            and first.mention.value < result.mention.value
        ):
            way = reading("additions", result=result, plus=[first, extra])
            yield claim(text, "difference", [way], result, topic="additions", confidence="medium")


def _above_budget(text: Text, adjusted: Sequence[Item]) -> list[Item]:
    """决算总收入C，较预算增加B, where C is what the adjusted budget is."""
    values = {i.mention.value for i in adjusted}
    same = [i for i in text.items.plain if i.mention.value in values and i.concept in SPENDING | RECEIVED]
    sentences = {(i.slot.passage, i.slot.sentence) for i in same}
    return [
        i
        for i in text.items.all
        if i.slot.role == DELTA
        and not i.slot.down
        and i.measure in ("budget", "initial")
        and i.dimension == "money"
        and (i.slot.passage, i.slot.sentence) in sentences
    ]


def _with_opening(text: Text, amounts: Sequence[Item], number: int) -> list[Reading]:
    """年初结转A，…年末结转B: what was there, with all income, less all expenditure."""
    result = amounts[number]
    opening = [
        i
        for i in amounts[:number]
        if OPENING.search(i.slot.before)
        and i.dimension == result.dimension
        and result.slot.sentence - i.slot.sentence <= 1
    ]
    heads = text.passage_at[result.slot.passage].headings if result.slot.passage in text.passage_at else ()
    beside = [i for i in amounts[:number] if i.slot.sentence == result.slot.sentence]
    of_fund = _of_one_fund(text, amounts[:number], result) or _of_the_year(beside)
    income = of_fund[0] if of_fund else _last(text, result, ("income", "income_current_year"))
    spent = of_fund[1] if of_fund else _last(text, result, ("expenditure", "expenditure_current_year"))
    if not opening or result.measure != "closing" or income is None or spent is None:
        return []
    elsewhere = {income.slot.passage, spent.slot.passage} != {result.slot.passage}
    if elsewhere and any(FUNDS.search(head) for head in heads):
        return []  # the balance of one fund, the totals of all
    used = [i for i in beside if re.search(r"使用(?:非财政拨款|事业基金)|弥补收支差额", i.slot.before)]
    set_aside = [i for i in beside if re.search(r"结余分配|提取", i.slot.before)]
    brought = [] if of_fund and "总计" in income.slot.before else opening[-1:]  # 收入总计 holds what was carried in
    return [reading("flow", result=result, plus=[*brought, income, *used], minus=[spent, *set_aside])]


def _of_one_fund(text: Text, before: Sequence[Item], result: Item) -> tuple[Item, Item] | None:
    """政府性基金收入A，年初结转B，支出C，其中项目支出D，年末结转E: A and C, which its own sentence tells of this fund."""
    lead = text.lead(result)
    if not FUNDS.search(lead) or MOVED_AWAY.search(lead):
        return None
    here = [i for i in before if i.slot.sentence == result.slot.sentence and i.slot.depth == result.slot.depth]
    came = [i for i in here if CAME_IN.search(i.slot.before)]
    went = [i for i in here if WENT_OUT.search(i.slot.before)]
    return (came[0], went[0]) if len(came) == 1 and went else None


def _of_the_year(beside: Sequence[Item]) -> tuple[Item, Item] | None:
    """年初结转A，本年收入B，本年支出C，年末结转D: B and C, which the sentence itself tells without a name."""
    came, went = (
        [i for i in beside if i.slot.before.endswith(side) and OF_THE_YEAR.fullmatch(i.slot.before.removesuffix(side))]
        for side in ("收入", "支出")
    )
    return (came[0], went[0]) if came and went else None


def _brought_in(amounts: Sequence[Item], number: int) -> Iterator[Reading]:
    """收入A，上年结转B，支出C，结余D: three amounts of one sentence, and what is left of the first two."""
    result = amounts[number]
    before = [i for i in amounts[:number] if _alike(i, result) and i.slot.depth == result.slot.depth]
    opening = [i for i in before if OPENING.match(i.slot.before)]
    spent = [i for i in before if i not in opening and TAKEN.search(i.slot.before)]
    came = [i for i in before if i not in opening and i not in spent and GIVEN.search(i.slot.before)]
    if len(before) == 3 and (len(opening), len(came), len(spent)) == (1, 1, 1):
        yield reading("brought in", result=result, plus=[*opening, *came], minus=spent)


def _by_name(text: Text, result: Item) -> Iterator[tuple[Item, Item]]:
    """县级配套资金缺口360.00万元: what was due under that name less what came."""
    name = core(LEFT.sub("", result.slot.before))
    if len(name) < 2 or not re.search(r"缺口|未到位|欠", result.slot.before):
        return
    called = [i for i in text.items.called(name, result.dimension, result.slot.start) if i is not result]
    for came in (i for i in called if i.measure == "arrived"):
        yield from (
            (due, came) for due in called if due.measure != "arrived" and due.mention.value >= came.mention.value
        )


def _owed(text: Text, amounts: Sequence[Item], number: int) -> Iterator[tuple[Item, Item]]:
    """县级配套应到位A，欠拨C: A less what came of it, which is told under that name elsewhere."""
    result, due = amounts[number], amounts[number - 1] if number else amounts[number]
    if not OWED.search(result.slot.before) or due.measure != "target" or due.slot.sentence != result.slot.sentence:
        return
    name = core(DUE.sub("", due.slot.before))
    called = text.items.called(name, result.dimension, result.slot.start) if len(name) > 1 else []
    yield from ((due, came) for came in called if came.measure == "arrived" and came.mention.value < due.mention.value)


def _is_rated(pair: tuple[Item, Item], rated: Mapping[int, Sequence[Rated]]) -> bool:
    """Does a rate of the document relate the two?"""
    values = (pair[0].mention.value, pair[1].mention.value)
    return any((w.mention.value, p.mention.value) == values for group in rated.values() for _, _, w, p in group)


def _added_up(amounts: Sequence[Item], number: int) -> list[Item]:
    """本年结余A，加上年初结转B，年末累计结转C."""
    result = amounts[number]
    before = [
        i for i in amounts[:number] if i.slot.sentence == result.slot.sentence and i.dimension == result.dimension
    ]
    if len(before) > 1 and result.slot.mark != "、" and TOGETHER.match(before[-1].slot.before):
        return before[-2:]
    return []


def _rated(text: Text) -> dict[int, list[Rated]]:
    """Passage -> amounts that a rate in it relates, and the rate: what was to spend and what was spent."""
    funded = [
        s
        for s in text.found.get("share", [])
        if isinstance(w := s.readings[0].roles["whole"], Figure) and w.measure == "arrived"
    ]
    found: dict[int, list[Rated]] = {}
    for number, ratio in enumerate([*text.found.get("ratio", []), *funded]):
        roles = ratio.readings[0].roles
        above, below = roles.get("numerator") or roles.get("part"), roles.get("denominator") or roles.get("whole")
        rate = roles["rate"]
        if not (isinstance(above, Figure) and isinstance(below, Figure) and isinstance(rate, Figure)):
            continue
        if above.measure != "added" and above.mention.value <= below.mention.value and ratio.confidence == "high":
            whole, part, rate_ = (text.items.at[one.mention.start] for one in (below, above, rate))
            if rate_.slot.base.endswith(("负债率", "利用率")):
                continue  # what is not owed or not in use is not left
            found.setdefault(rate_.slot.passage, []).append((number, rate_, whole, part))
    return found


def _rated_pairs(result: Item, rated: Mapping[int, Sequence[Rated]]) -> list[tuple[Item, Item]]:
    """Amounts that a rate of the same or the neighbouring passage relates."""
    passage = result.slot.passage
    near = sorted((one for at in range(passage - 1, passage + 2) for one in rated.get(at, ())), key=lambda one: one[0])
    return [
        (whole, part)
        for _, rate, whole, part in near
        if _beside(rate, result)
        and part.mention.unit.dimension == result.dimension
        and (part.measure != "arrived" or NOT_ARRIVED.search(result.slot.before))
    ]


def _rated_anywhere(result: Item, rated: Mapping[int, Sequence[Rated]]) -> list[Reading]:
    """没花完的135.16万元: of whatever two amounts a rate of the document relates, if that is just what is left."""
    if len(result.mention.digits) < TELLING:
        return []
    pairs = [(whole, part) for group in rated.values() for _, _, whole, part in group]
    same = [
        (w, p)
        for w, p in pairs
        if w.dimension == result.dimension and w.mention.value - p.mention.value == result.mention.value
    ]
    return [reading("minus", result=result, plus=[w], minus=[p]) for w, p in same[:1] if result not in (w, p)]


def _nearest_said(text: Text, item: Item, result: Item) -> Item:
    """The last time before the result that the same figure of the same measure was stated."""
    before = upto(text.items.of("measure", item.measure), result.slot.start)
    same = (i for i in before if i.mention.value == item.mention.value and i.dimension == item.dimension)
    return next(same, item)


def _beside(rate: Item, result: Item) -> bool:
    """In the same or the neighbouring sentence, or at the beginning of the next paragraph."""
    if rate.slot.start > result.slot.start:
        return rate.slot.passage == result.slot.passage and rate.slot.sentence == result.slot.sentence
    if rate.slot.passage == result.slot.passage:
        return abs(rate.slot.sentence - result.slot.sentence) <= 1
    return abs(rate.slot.passage - result.slot.passage) == 1 and result.slot.sentence == 0


def _flows(text: Text, result: Item) -> Iterator[Reading]:
    """收支相抵: all income less all expenditure, wherever they stand; and 上年结转A，到位资金B，支出C，年末结转D."""
    funds = list(upto(text.items.of("concept", "funds_arrived"), result.slot.start))
    spent = _last(text, result, (*sorted(SPENDING), "income_and_expenditure"))
    spent = spent or next((i for i in funds if i.measure == "final"), None)  # 到位资金A，支出B
    arrived = next((i for i in funds if i.measure == "arrived"), None) or _last(text, result, sorted(RECEIVED))
    brought = upto(text.items.of("measure", "opening"), result.slot.start) if result.measure == "closing" else ()
    opening = next((i for i in brought if is_amount(i) and i.dimension == result.dimension and not i.slot.depth), None)
    if arrived and spent:
        brought_in = [opening] if opening else []
        yield reading("flow", result=result, plus=[*brought_in, arrived], minus=[spent])
    for any_measure in (False, True):
        for concepts in (("income", "income_grand_total", "income_current_year"), ("income_grand_total",)):
            income = _last(text, result, concepts, any_measure)
            if income is None or spent is None:
                continue
            yield reading("income less expenditure", result=result, plus=[income], minus=[spent])


def _last(text: Text, result: Item, concepts: Sequence[str], any_measure: bool = False) -> Item | None:
    earlier = (
        i for i in upto(text.items.of("concept", *concepts), result.slot.start)
        if i.dimension == result.dimension and i.period == result.period
        and (any_measure or i.measure not in ("initial", "adjusted", "added", "budget"))
    )  # fmt: skip
    return next(earlier, None)


def _budget_with_additions(text: Text, passage: Passage) -> Iterator[Claim]:
    """年初预算A，年中追加B，全年预算C, in one passage and of one thing."""
    amounts = text.amounts(passage)
    for number, item in enumerate(amounts):
        if measure_in(item.slot.before) != "adjusted" or item.mention.number < 0:
            continue
        near = [
            i
            for i in amounts
            if i.dimension == "money" and i.slot.sentence == item.slot.sentence and i.slot.depth == item.slot.depth
        ]
        initial = [i for i in near if i.measure == "initial"]
        added = [i for i in near if i.measure == "added"]
        if len(initial) == 1 and len(added) == 1 and abs(amounts.index(initial[0]) - number) <= 3:
            if item.slot.start in text.bound_as(difference="result"):
                continue  # its course is told
            if any(i.slot.mark == "、" for i in amounts[amounts.index(added[0]) + 1 :][:1]):
                continue  # 加上追加A、债券B、上年结转C: more was added than A
            if CUT.search(added[0].slot.before) and added[0].mention.number > 0:
                ways = [reading("additions", result=item, plus=initial, minus=added)]
            else:
                carried = [i for i in near if i.measure == "opening" and i.slot.start < item.slot.start]
                sums = [[initial[0], added[0], *carried], [initial[0], added[0]]]
                ways = [reading("additions", result=item, plus=plus) for plus in (sums if carried else sums[:1])]
            yield claim(text, "difference", ways, item, topic="additions")


def _budget_raised(text: Text, passage: Passage) -> Iterator[Claim]:
    """年初预算A，年中调整增加B，调整后预算C; 年初批复预算A，其中…。年中追加B（…），调整后全年预算C: one of each, C the last."""
    row = [i for i in text.row(passage) if i.dimension == "money" and not i.slot.depth]
    for result in (
        i for i in row if i.is_amount and i.measure == "adjusted" and measure_in(i.slot.before) == "adjusted"
    ):
        before = [i for i in row if i.slot.start < result.slot.start and result.slot.sentence - i.slot.sentence <= 1]
        here = [i for i in before if i.slot.sentence == result.slot.sentence]
        added = [i for i in here if i.slot.role == DELTA and RAISED.search(i.slot.before)]
        apart = [] if added else [i for i in here if i.is_amount and RAISED_BY.fullmatch(i.slot.before)]
        initial = [i for i in before if i.is_amount and i.measure == "initial" and i.slot.start not in text.inner]
        initial = [i for i in initial if i not in here or added]
        if len(initial) == 1 and len(added or apart) == 1 and initial[0].slot.start < (added or apart)[0].slot.start:
            extra = (added or apart)[0]
            way = reading("additions", result=result, plus=[initial[0], extra])
            yield claim(text, "difference", [way], result, topic="additions")


RAISED_OR_NET: Readers = (
    (_budget_with_additions, ("可用", "可支配", "可执行", "减后", "增后", "加后", "调整", "变动", "全年")),
    (_budget_raised, ("追加", "调整增加")),
    (_turnover, ("新增", "新招", "招录", "招聘", "调入", "录用", "新进", "转入", "纳入", "接收", "安置")),
    (_points, (zh.SCORE_FIGURE,)),
    (_net_of, ("折旧", "摊销")),
    (_net, ("剔除", "核减", "扣除", "扣减", "减去", "剥离", "核销")),
)
SHORT_OR_NOT: Readers = (
    (_short_of, ("低于", "少于", "高于", "超过", "超出")),
    (_not_so, ("不", "未")),
)

__all__ = ["claims"]
