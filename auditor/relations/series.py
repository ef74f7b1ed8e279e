"""Amounts by stage or period, and what they come to: 一期、二期, 第一批、第二批, the four quarters, both halves, one year or month after the other.

``第一批下达860万元，第二批下达1,140万元，共下达2,000万元``; ``总投资4,500万元，分三年实施：2021年1,200万元，2022年1,800万元，2023年1,500万元``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import count, pairwise

from auditor.facts import core
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.wholes import DISTINCT, PASSED, one_slip, some_passed
from auditor.text import Item, Passage, Text, adds_up, claim, reading, total_of

CUE = re.compile(r"[期批段年月]|季度|半年")
STAGE = re.compile(r"^(?:其中)?第?(?P<many>[一二三四五六七八九十])(?P<kind>期|批次?|季度|标段|阶段)")
YEAR = re.compile(r"^(?:其中)?(?P<year>(?:19|20)\d\d)年")
HALF = re.compile(r"^(?:\d{1,2}[.．、])?(?:其中)?(?P<half>上|下)半年")
MONTH = re.compile(r"^(?:其中)?(?:(?:19|20)\d\d年)?(?P<month>1[0-2]|[1-9])月份?(?![-—至~、])")
MONTHS = re.compile(r"(?P<quarter>季度)|(?P<half>半年)|(?P<year>全年)")
IN_ALL = re.compile(
    r"^(?:第?[一二三四]季度|[上下]?半年|[两二三四五六七八九十]{1,2}个月)?(?:[一二三四五两]?[期批年]?(?:共|合计|总计|共计|累计|总投资|总金额|总额|合同总价|全部|全年|全市|全县))[^，。；]{0,8}$"
)
SAYS_IN_ALL = re.compile(
    r"^(?:第?[一二三四]季度|[上下]?半年|[两二三四五六七八九十]{1,2}个月|[两一二三四五][期批年])?"
    r"(?:[期批年]?(?:共计?|合计|总计|累计|总(?=投资)|总金额|总额|合同总价|全部|全年|全[市县]))*"
)
OF_ALL_THERE_IS = re.compile(r"总投资|总金额|总额|总价|全部|全[市县]|共有")  # what is still to come, too
SO_FAR = re.compile(r"^累计")
DIVIDED_INTO = re.compile(r"分(?P<many>[两二三四五六七八九十])个?(?:[期批年]|阶段|季度)|^(?P<of>[两二三四五])[期批年]")
TWICE = re.compile(  # behind a total
    r"[年批期次]均|均[参享获有]|[两二三]次|多次|重复|去重|剔除|扣除|含(?:原|往|历|以前|上|另|已|(?:19|20)\d\d年)|以前年度|历年|往年"
)
NOT_YET_DONE = re.compile(r"安排|下达|计划|拟|批复|预算|应")
ENDS = re.compile(r"(?:[为是到至约了]|(?<!下)达|合计|[总共累]计|总额)+$")
DIVIDED = re.compile(r"分[^，。；：]{0,6}[期批年段度季][^，。；：]{0,8}[，：]?$|[逐各]年[^，。；：]{0,6}[：，]?$")
STOP = re.compile(r"[，。；：、]")
ALL = {"季": 4, "半年": 2}  # of a year
TWO = 2
TELLING = 3  # characters of a name
OF_MONTHS = {"quarter": 3, "half": 6, "year": 12}
NO_NAME = re.compile(r"(?:完成|实现|发生|累计)?(?:总|经费)?(?:支出|收入)$|^(?:完成|实现|发生|累计)$")
IN_SUM = re.compile(r"[总共]|合计")
SIDES = ("支出", "收入")
OF_THE_YEAR = re.compile(r"全年|[本当]年|(?:总|共|合|累)计?(?:支出|收入)?(?:总额)?[为达]?$|(?:19|20)\d\d年")
MOST = 60  # amounts of the year
ANYWHERE = ("年", "月")  # such a series may begin with any of them
OF_TIME = (*ANYWHERE, "季", "半年")  # 累计 may be counted from before the first of them


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        if passage.slots[2:] and CUE.search(passage.template):
            row = [i for i in text.row(passage) if _plain(i)]
            for begin, end in _runs(row):
                yield from _of_run(text, passage, row, begin, end)

    if "半年" in text.words:
        yield from _halves(text)


def _plain(item: Item) -> bool:
    return item.is_level and not item.slot.depth


def _place(item: Item) -> tuple[str, int] | None:
    """Which of what series an amount is told for."""
    return _first_place(item.slot.before)


def _without_place(words: str) -> str:
    return next((words[said.end() :] for said in (p.match(words) for p in (STAGE, MONTH, YEAR, HALF)) if said), words)


def _first_place(words: str) -> tuple[str, int] | None:
    """第二批 -> 批, 2; 2021年 -> 年, 2021; 下半年 -> 半年, 2; 3月 -> 月, 3."""
    if stage := STAGE.match(words):
        return stage["kind"][0], zh.numeral(stage["many"]) or 0
    if month := MONTH.match(words):
        return "月", int(month["month"])
    if year := YEAR.match(words):
        return "年", int(year["year"])
    if half := HALF.match(words):
        return "半年", 1 + (half["half"] == "下")
    return None


def _runs(row: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Where members of one series stand one after the other, in order and from the first on."""
    begin = 0
    while begin < len(row):
        first = _place(row[begin])
        if first is None or (first[0] not in ANYWHERE and first[1] != 1):
            begin += 1
            continue
        wanted = count(first[1])
        end = begin
        while end < len(row) and _place(row[end]) == (first[0], next(wanted)) and _beside(row[begin], row[end]):
            end += 1
        if end - begin > 1:
            yield begin, end
        begin = end


def _beside(first: Item, item: Item) -> bool:
    return first.slot.sentence == item.slot.sentence and first.mention.unit == item.mention.unit


def _of_run(text: Text, passage: Passage, row: Sequence[Item], begin: int, end: int) -> Iterator[Claim]:
    run = row[begin:end]
    behind = row[end] if end < len(row) and _beside(run[0], row[end]) else None
    if behind is not None and IN_ALL.search(behind.slot.before) and _is_in_all(text, passage, run, behind):
        yield claim(text, "sum", [reading("series", total=behind, parts=run)], behind, topic="last")
        return
    before = row[begin - 1] if begin and row[begin - 1].mention.unit == run[0].mention.unit else None
    if before is None or _place(before) is not None or run[0].slot.sentence - before.slot.sentence > 1:
        return
    words = text.gap(passage, before, run[0]).removesuffix(run[0].slot.before)
    divided = DIVIDED.search(words)
    if divided and not adds_up(before, run):
        before = _called(text, row[:begin], words[: divided.start()])
    if before is None:
        return
    more = _goes_on(passage, run, run[-1]) or _told_behind(text, passage, run, before)
    if adds_up(before, run) or (divided and _complete(run, before) and not more):
        yield claim(text, "sum", [reading("series", total=before, parts=run)], before, topic="list")


def _is_in_all(text: Text, passage: Passage, run: Sequence[Item], total: Item) -> bool:
    return _complete(run, total) and (adds_up(total, run) or not may_be_other(text, passage, run, total))


def are_stages(items: Sequence[Item]) -> bool:
    places = [_place(item) or ("", 0) for item in items]
    return len(places) > 1 and all(number for _, number in places) and len({kind for kind, _ in places}) == 1


def may_be_other(text: Text, passage: Passage, run: Sequence[Item], total: Item) -> bool:
    """May a total behind stages be more than they are, or of what was done after them? Not where a slip explains it."""
    if _goes_on(passage, run, total) or TWICE.search(passage.rest(total.slot)) or some_passed(total, run):
        return True
    if _told_behind(text, passage, run, total):
        return True
    open_ended = SO_FAR.search(total.slot.before) and (_place(run[0]) or ("", 0))[0] in OF_TIME
    more = (open_ended or OF_ALL_THERE_IS.search(total.slot.before)) and total_of(run) < total.mention.value
    return bool(more or not _is_done_alike(text, run, total)) and not one_slip(total, run, DISTINCT)


def _told_behind(text: Text, passage: Passage, run: Sequence[Item], total: Item) -> bool:
    """共下达A，B被收回; 总投资A，…，其余B自筹: does the sentence go on with the very amount that is missing or too much?"""
    off, last = abs(total.mention.value - total_of(run)), max(total.slot.start, run[-1].slot.start)
    behind = (i for i in text.row(passage) if i.slot.start > last and i.slot.sentence == run[-1].slot.sentence)
    return any(i.mention.value == off and i.mention.unit == total.mention.unit for i in behind)


def _goes_on(passage: Passage, run: Sequence[Item], last: Item) -> bool:
    """分三年实施，2023年A，2024年B; 一期A，二期B，…，三期正在实施: are there more than are told?"""
    words = passage.lead(run[0].slot), last.slot.before
    told = [said["many"] or said["of"] for said in map(DIVIDED_INTO.search, words) if said]
    behind = next((i for i in map(_first_place, STOP.split(passage.rest(last.slot))) if i), None)
    kind, number = _place(run[-1]) or ("", 0)
    return any((zh.numeral(many) or 0) > len(run) for many in told) or behind == (kind, number + 1)


def _is_done_alike(text: Text, run: Sequence[Item], total: Item) -> bool:
    """第一批下达A，第二批下达B，共下达C; and not 累计支出C, nor 累计完成投资C of 一期投资A."""
    said = ENDS.sub("", SAYS_IN_ALL.sub("", total.slot.before))
    names = {name for i in run if (name := ENDS.sub("", _without_place(i.slot.before)))}
    lead = text.lead(run[0])
    return not said or any(_fits(said, name) for name in names) or (not names and said[:TWO] in lead)


def _fits(said: str, name: str) -> bool:
    """Nothing but what the part is called, or that and what is counted: 建成, 建成厂房, 建成标准厂房."""
    if set(said) <= set(name):
        return NOT_YET_DONE.search(said) is not None or not NOT_YET_DONE.search(name)
    passed = PASSED.search(said) or "到位" in said  # 培训合格, 培训结业学员, 贷款到位: some of those that were trained
    return not passed and said[:TWO] == name[:TWO] and set(name) <= set(said)


def _halves(text: Text) -> Iterator[Claim]:
    """上半年支出A，下半年支出B; 下半年支出B，上半年A: an amount elsewhere that is said to be of the year or in all, and is both or a slip of it."""
    plain = [i for i in text.items.plain if _plain(i)]
    told = [i for i in plain if OF_THE_YEAR.search(i.slot.before) and _place(i) is None][:MOST]
    known = text.bound_as(sum="parts")
    for one, other in pairwise(plain):
        halves = {_place(one), _place(other)} == {("半年", 1), ("半年", 2)} and _beside(one, other)
        here = halves and one.slot.passage == other.slot.passage and one.slot.start not in known
        side = next((side for side in SIDES if here and side in one.slot.before + other.slot.before), None)
        if side is None or one.period != other.period:
            continue
        of_both = [
            i for i in told if _has_halves(i, one, other, plain[0]) and side in i.slot.before and i.period == one.period
        ]
        slips = [i for i in of_both if len(i.mention.digits) >= DISTINCT and one_slip(i, [one, other])]
        for total in ([i for i in of_both if adds_up(i, [one, other])] or (slips if len(slips) == 1 else []))[:1]:
            yield claim(text, "sum", [reading("halves", total=total, parts=[one, other])], total, topic="list")


def _has_halves(total: Item, one: Item, other: Item, first: Item) -> bool:
    """Is the total called as both halves are? 上半年支出A，下半年B are of one beside them, or of what the text begins with, if that is all."""
    names = {NO_NAME.sub("", core(HALF.sub("", half.slot.before))) for half in (one, other)} - {""}
    near = abs(total.slot.passage - one.slot.passage) <= 1 or (total is first and IN_SUM.search(total.slot.before))
    called = len(names) == 1 and min(names) in total.slot.before
    return total.mention.unit == one.mention.unit and bool(called or (near and not names))


def _called(text: Text, earlier: Sequence[Item], words: str) -> Item | None:
    """中央资金A、县级配套B。中央资金分两批下达: the last that is called so; where no name tells, the one before, if it is no part."""
    name, before = core(STOP.split(words)[-1]), earlier[-1]
    if len(name) < TELLING:
        return before if before.slot.start not in text.inner else None
    alike = [i for i in reversed(earlier) if i.mention.unit == before.mention.unit and i.label]
    return next((i for i in alike if name in i.label or i.label in name), None)


def _complete(run: Sequence[Item], total: Item) -> bool:
    """Of a year four quarters, two halves or twelve months; of other things as many as are told."""
    kind, _ = _place(run[0]) or ("", 0)
    if kind in ALL:
        return len(run) == ALL[kind]
    if kind == "月":
        said = MONTHS.search(total.slot.before)
        return len(run) == OF_MONTHS[said.lastgroup or ""] if said else len(run) > TWO
    return "全年" not in total.slot.before


__all__ = ["are_stages", "claims", "may_be_other"]
