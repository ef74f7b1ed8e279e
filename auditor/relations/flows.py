"""What came in, less what went out: ``上年结转A，收入B，支出C，年末结转D``; told in one sentence, or all income and all expenditure.

In: an amount that is left, and the amounts before it. Out: readings of a difference, likeliest first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product

from auditor.facts import INCOME, SPENDING, is_amount, start_of, upto
from auditor.model import Claim, Reading
from auditor.relations.wholes import one_slip
from auditor.slips import miswritten, turned
from auditor.text import Item, Text, adds_up, comes_out, figure, figures_of, mended, reading, total_of

GIVEN = re.compile(
    r"预算|安排|收入|资金|到位|筹集|总额|编制|应|计划|控制价|限额|原值|资产|发现|送审|核定|下达|招标|投资|受理|收到|排查|登记|[给批拨]了"
)
TAKEN = re.compile(
    r"支出|使用|动支|执行|支付|拨付|决算|实有|在职|在编|已|实际|完成|中标|折旧|审定|负债|发放|成交|合同|办结|整改|处置|成本|[花用](?:了|掉|去)|^(?:一共)?花"
)
OPENING = re.compile(r"(?:上年|年初|期初)[^预]{0,6}(?:结[转余存])")
PUT_IN, TAKEN_OUT = re.compile(r"再?加(?!快|强|大)"), re.compile(r"再?(?:减去?|扣除|扣减)(?!少)")
CAME_IN, WENT_OUT = (re.compile(rf"{side}(?:合计|总[计额]|决算数?)?[为共计]*$") for side in ("收入", "支出"))
FUNDS = re.compile(r"财政拨款|一般公共预算|政府性基金|国有资本")
MOVED_AWAY = re.compile(r"收回|上缴|调[入出]|分配|退回")
MEANS_IN_ALL = re.compile(r"财力|合计|总计|可[用支]")
GIVEN_BACK = re.compile(r"(?:上缴|收回|缴回|退回)(?:财政|国库|资金|结余)*[为]?$")
BALANCE = re.compile(r"^(?:本年|当年|年度|当期|本期)+(?:收支|预算)?(?:结余|盈余)[为是共]*$")
WHOLE_SIDE = re.compile(
    r"(?:[全本当]年度?|年度|部门|单位|共|总)*(?:实现|取得|完成)?总?(?P<side>收入|支出)(?:合计|总[计额])?[为共达]*"
)
SET_ASIDE = re.compile(r"结余分配|提取|弥补|使用非财政")
MOVED = re.compile(
    rf"{MOVED_AWAY.pattern}|{SET_ASIDE.pattern}|结转|(?:上年|年初|期初)[^，。；]{{0,6}}结余|动用|调剂|不含|(?<!资本)经营|附属单位"
)
IN_BRACKETS = re.compile(r"（[^（）]*）")
TELLING = 5  # digits of which one may have slipped: of fewer one would do by chance
OF_THE_YEAR = re.compile(r"(?:[本当]年(?:度)?)?(?:财政拨款|预算)?")
# told between what there was and what is left, or behind it: it came or went too
MOVED_TOO = re.compile(
    r"利息|孳息|结息|手续费|汇兑|调剂|划[转入出拨]|[缴收退转交]回|上[缴交]|[返归]还|补交|归垫|统筹用于|核销|损耗|盘[盈亏]|冲[减销抵]|更正|差错|补充(?:合同|协议|采购)|增补|签证"
)
INTEREST = re.compile(r"[及和与、含连]利息|孳息")  # 结余资金及利息E: some of it never came in
NEWLY_OWED = re.compile(r"新[增欠]|本[年期](?:增加|发生|形成)|又[欠增]")
HOLDS_ALL = re.compile(r"总计|合计")  # 收入A，上年结转B，总计C: B is in C
HAD_BEFORE = re.compile(r"结[余转存]|余额|剩余")
STILL_OWED = re.compile(r"欠|应付|未(?:支?付|拨付|清[偿欠退]|偿还|结清|兑付|化解)")
MOST_MOVES = 3


def with_opening(text: Text, before: Sequence[Item], result: Item) -> list[Reading]:
    """年初结转A，…年末结转B: what was there, with all income, less all expenditure."""
    opening = [
        i
        for i in before
        if OPENING.search(i.slot.before)
        and i.dimension == result.dimension
        and result.slot.sentence - i.slot.sentence <= 1
    ]
    beside = [i for i in before if i.slot.sentence == result.slot.sentence]
    if (rolled := _of_the_balance(before, opening, result)) is not None:
        return [rolled]
    of_fund = _of_one_fund(text, before, result) or _of_the_year(beside) or _told_before(text, before, opening, result)
    income, spent = of_fund or (
        _last(text, result, ("income", "income_current_year")),
        _last(text, result, ("expenditure", "expenditure_current_year")),
    )
    if not opening or result.measure != "closing" or income is None or spent is None:
        return []
    elsewhere = {income.slot.passage, spent.slot.passage} != {result.slot.passage}
    if elsewhere and any(FUNDS.search(head) for head in text.headings_of(result) or ()):
        return []  # the balance of one fund, the totals of all
    used = [i for i in beside if re.search(r"使用(?:非财政拨款|事业基金)|弥补收支差额", i.slot.before)]
    set_aside = [i for i in beside if re.search(r"结余分配|提取", i.slot.before)]
    brought = [] if of_fund and "总计" in income.slot.before else opening[-1:]  # 收入总计 holds what was carried in
    given_back = [i for i in beside if GIVEN_BACK.search(i.slot.before) and i.dimension == result.dimension]
    ways = [_flow(result, [income, *used], [spent, *set_aside, *back], brought) for back in ([], given_back)]
    way = ways[1] if comes_out(ways[1]) else ways[0]
    known = {i.slot.start for i in (income, spent, *opening, *used, *set_aside, *given_back)}
    moved = any(i.slot.start > opening[-1].slot.start and i.slot.start not in known for i in beside if is_amount(i))
    return [way] if comes_out(way) or not moved else []


def _of_the_balance(before: Sequence[Item], opening: Sequence[Item], result: Item) -> Reading | None:
    """收入A，支出B，本年收支结余C；年初结余D，年末结余E: C and D make E, where nothing that was moved stands beside them."""
    here = [i for i in before if alike(i, result) and i.slot.depth == result.slot.depth]
    own = [i for i in here if BALANCE.search(i.slot.before)]
    moved = any(MOVED_AWAY.search(i.slot.before) or SET_ASIDE.search(i.slot.before) for i in here)
    if len(own) != 1 or len(opening) != 1 or moved or result.measure != "closing":
        return None
    return reading("of the balance", result=result, plus=[opening[0], own[0]])


def _of_one_fund(text: Text, before: Sequence[Item], result: Item) -> tuple[Item, Item] | None:
    """政府性基金收入A，年初结转B，支出C，其中项目支出D，年末结转E: A and C, which its own sentence tells of this fund."""
    lead = text.lead(result)
    if not FUNDS.search(lead) or MOVED_AWAY.search(lead):
        return None
    here = [i for i in before if i.slot.sentence == result.slot.sentence and i.slot.depth == result.slot.depth]
    came = [i for i in here if CAME_IN.search(i.slot.before)]
    went = [i for i in here if WENT_OUT.search(i.slot.before)]
    return (came[0], went[0]) if len(came) == 1 and went else None


def _told_before(text: Text, before: Sequence[Item], opening: Sequence[Item], result: Item) -> tuple[Item, Item] | None:
    """收入A，…。支出B，用于甲C、乙D。加上年结余E，年终结余F: A and B, if they come to F, or would but for a slip of the pen."""
    if not opening or not PUT_IN.match(opening[-1].slot.before):
        return None
    parts = {part for whole in before for part in text.parts.get(whole.slot.start, ())}
    own = [i for i in before if i.slot.start not in parts and not i.slot.depth and i.dimension == result.dimension]
    came, went = ([i for i in own if side.search(i.slot.before)] for side in (CAME_IN, WENT_OUT))
    if len(came) != 1 or len(went) != 1 or any(i.slot.start > opening[-1].slot.start for i in own):
        return None
    had, left = [came[0], opening[-1]], [went[0], result]
    return (came[0], went[0]) if total_of(had) == total_of(left) or _is_one_slip(had, left) else None


def _is_one_slip(had: Sequence[Item], left: Sequence[Item]) -> bool:
    """Would both sides be as much but for two neighbouring digits exchanged in one figure, or one digit another in a long one?"""
    for item, value in mended(left, had):
        own, needed = str(item.mention.number), item.mention.printed(value / item.mention.unit.scale)
        long = len(item.mention.digits) >= TELLING
        if value > 0 and (turned(own, needed) or (long and miswritten(own, needed))):
            return True
    return False


def of_both_sides(text: Text, result: Item) -> list[Reading]:
    """全年实现收入A：…。 / 全年支出B，其中…。当年收支结余C: the nearest A and B before C, where they leave it.

    Or would with a slip of the pen in one of them, and nothing beside them says that something else came or went.
    """
    if not BALANCE.search(result.slot.before):
        return []
    sides: dict[str, Item] = {}
    for item in upto(text.items.plain, result.slot.start):
        said = WHOLE_SIDE.fullmatch(item.slot.before)
        if said and not item.slot.depth and item.dimension == result.dimension and item.period == result.period:
            sides.setdefault(said["side"], item)
    came, went = sides.get("收入"), sides.get("支出")
    if came is None or went is None:
        return []
    slip = one_slip(came, [went, result]) and not _more_moved(text, min(came, went, key=start_of), result)
    if not slip and not adds_up(came, [went, result]):
        return []
    return [_flow(result, [came], [went], name="income less expenditure")]


def _more_moved(text: Text, first: Item, result: Item) -> bool:
    """收入A，上年结转D。支出B，结余分配E。当年收支结余C（已提取F）: C holds D too, or lacks E or F."""
    between = (text.passage_at.get(place) for place in range(first.slot.passage, result.slot.passage + 1))
    words = [passage.template for passage in between if passage is not None]
    end = result.slot.position + 1
    words[-1] = words[-1][:end] + (IN_BRACKETS.match(words[-1], end) or [""])[0]
    words[0] = words[0][first.slot.position :]
    return any(MOVED.search(template) for template in words)


def _of_the_year(beside: Sequence[Item]) -> tuple[Item, Item] | None:
    """年初结转A，本年收入B，本年支出C，年末结转D: B and C, which the sentence itself tells without a name."""
    came, went = (
        [i for i in beside if i.slot.before.endswith(side) and OF_THE_YEAR.fullmatch(i.slot.before.removesuffix(side))]
        for side in ("收入", "支出")
    )
    return (came[0], went[0]) if came and went else None


def brought_in(before: Sequence[Item], result: Item) -> list[Reading]:
    """收入A，上年结转B，支出C，结余D: three amounts of one sentence, and what is left of the first two, to the last digit."""
    here = [i for i in before if alike(i, result) and i.slot.depth == result.slot.depth]
    opening = [i for i in here if OPENING.match(i.slot.before)]
    spent = [i for i in here if i not in opening and TAKEN.search(i.slot.before)]
    came = [i for i in here if i not in opening and i not in spent and GIVEN.search(i.slot.before)]
    way = _flow(result, came, spent, opening, "brought in")
    return [way] if (len(opening), len(came), len(spent), len(here)) == (1, 1, 1, 3) and comes_out(way) else []


def put_in_and_taken_out(text: Text, before: Sequence[Item], result: Item) -> Reading | None:
    """收入A，其中…。加补助B、上年结余C，减去支出D和调出资金E，年末结余F: A with B and C, without D and E; its words say each side."""
    plain = [i for i in before if i.dimension == result.dimension and i.slot.depth == result.slot.depth]
    here = [i for i in plain if i.slot.sentence == result.slot.sentence]
    on = next((n for n, i in enumerate(here) if PUT_IN.match(i.slot.before)), len(here))
    off = next((n for n, i in enumerate(here) if TAKEN_OUT.match(i.slot.before)), on)
    last = [i for i in plain if i.slot.sentence == result.slot.sentence - 1 and i.slot.start not in text.inner]
    first = here[:on] or [i for i in last if "收入" in i.slot.before][:1]
    if off <= on or len(first) != 1 or any(MEANS_IN_ALL.search(i.slot.before) for i in here[off:]):
        return None  # A加B，减C，可用财力D，扣除支出后结余E: E is left of D
    return _flow(result, [*first, *here[on:off]], here[off:], name="put in and taken out")


def flows(text: Text, result: Item) -> Iterator[Reading]:
    """收支相抵: all income less all expenditure, wherever they stand; and 上年结转A，到位资金B，支出C，年末结转D."""
    funds = list(upto(text.items.of("concept", "funds_arrived"), result.slot.start))
    spent = _last(text, result, (*sorted(SPENDING), "income_and_expenditure"))
    spent = spent or next((i for i in funds if i.measure == "final"), None)  # 到位资金A，支出B
    arrived = next((i for i in funds if i.measure == "arrived"), None) or _last(text, result, sorted(INCOME))
    brought = upto(text.items.of("measure", "opening"), result.slot.start) if result.measure == "closing" else ()
    opening = next((i for i in brought if is_amount(i) and i.dimension == result.dimension and not i.slot.depth), None)
    if arrived and spent:
        yield _flow(result, [arrived], [spent], [opening] if opening else ())
    for any_measure in (False, True):
        for concepts in (("income", "income_grand_total", "income_current_year"), ("income_grand_total",)):
            income = _last(text, result, concepts, any_measure)
            if income is not None and spent is not None:
                yield _flow(result, [income], [spent], name="income less expenditure")


def _last(text: Text, result: Item, concepts: Sequence[str], any_measure: bool = False) -> Item | None:
    earlier = (
        i for i in upto(text.items.of("concept", *concepts), result.slot.start)
        if i.dimension == result.dimension and i.period == result.period
        and (any_measure or i.measure not in ("initial", "adjusted", "added", "budget"))
    )  # fmt: skip
    return next(earlier, None)


def _flow(
    result: Item, came: Sequence[Item], went: Sequence[Item], brought: Sequence[Item] = (), name: str = "flow"
) -> Reading:
    """What was brought in and what came, less what went."""
    return reading(name, result=result, plus=[*brought, *came], minus=went)


def with_moves(text: Text, found: Iterable[Claim]) -> Iterator[Claim]:
    """年初结余A，收入B，支出C，利息D，年末结余E; 年末尚欠E，其中新增欠款D: where the account does not close, D may have come or gone too.

    It closes with D: a tick of it. It does not: what else came or went is not sure, so nothing is alleged.
    """
    for one in found:
        known = one.kind != "difference" or any(map(comes_out, one.readings))
        way = one.readings[0]
        if known or not (INTEREST.search(_result_of(text, way).slot.before) or _moves_beside(text, way)):
            yield one
            continue
        ways = [moved for each in one.readings if (moved := _moved_so(each, _moves_beside(text, each)))]
        if ways:
            yield replace(one, readings=tuple(ways), confidence="low")


def _result_of(text: Text, way: Reading) -> Item:
    return text.items.at[figures_of(way.roles["result"])[0].mention.start]


def _moves_beside(text: Text, way: Reading) -> list[Item]:
    """The amounts of the sentence, brackets and all, that are said to have come or gone, and that the account does not hold."""
    operands = {figure.mention.start for bound in way.roles.values() for figure in figures_of(bound)}
    result = _result_of(text, way)
    row = text.items.by_passage[result.slot.passage]
    first = min((i.slot.start for i in row if i.slot.start in operands), default=result.slot.start)
    others = [i for i in row if alike(i, result) and is_amount(i) and i.slot.start not in operands]
    owed = [NEWLY_OWED] if STILL_OWED.search(result.slot.before) else []
    verbs = _verbs_of_taking(text, way) if others and result.dimension == "money" else ()
    had = [] if HOLDS_ALL.search(text.items.at[first].slot.before) else [HAD_BEFORE]
    return [
        i for i in others
        if MOVED_TOO.search(i.slot.before + i.slot.after)
        or any(words.search(i.slot.before) for words in (owed if i.slot.start > first else had))
        or (i.slot.start > first and i.slot.before.startswith(verbs))
    ]  # fmt: skip


def _verbs_of_taking(text: Text, way: Reading) -> tuple[str, ...]:
    """预算A，动支B用于救灾、动支C用于防疫，剩余D: 动支, since what is taken by it again is taken too."""
    taken = (text.items.at[figure.mention.start] for figure in figures_of(way.roles.get("minus", ())))
    return tuple(said.group() for i in taken if (said := TAKEN.match(i.slot.before)))


def _moved_so(way: Reading, moves: Sequence[Item]) -> Reading | None:
    """The way, with those moves put in or taken off that make it come out to the last digit."""
    sides = [figures_of(way.roles.get(role, ())) for role in ("plus", "minus")]
    for signs in product((0, 1, -1), repeat=len(moves)) if len(moves) <= MOST_MOVES else ():
        came, went = (
            tuple(figure(i) for i, sign in zip(moves, signs, strict=True) if sign == side) for side in (1, -1)
        )
        moved = replace(way, roles={**way.roles, "plus": (*sides[0], *came), "minus": (*sides[1], *went)})
        if comes_out(moved):
            return moved
    return None


def alike(item: Item, result: Item) -> bool:
    return item.slot.sentence == result.slot.sentence and item.dimension == result.dimension


__all__ = [
    "GIVEN",
    "OPENING",
    "TAKEN",
    "alike",
    "brought_in",
    "flows",
    "of_both_sides",
    "put_in_and_taken_out",
    "with_moves",
    "with_opening",
]
