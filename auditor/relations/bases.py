"""What a change is a change from: after 比, in brackets, in an amount before it, told behind it, or the budget that is stated.

``比上年1326.27万元减少``; ``增加C（上年为B）``; ``2021年支出B。2022年支出A，减少C``; ``比年初预算减少C`` -> B, or None where nothing tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import dropwhile, islice, pairwise, takewhile

from auditor.clauses import BASE, DELTA, GROWTH, PLAIN, PRIOR, RATE, RATIO, SHARE
from auditor.facts import AIMED_AT, FIRST_PLANNED, core, is_amount, measure_in
from auditor.languages import zh
from auditor.relations.execution import planned
from auditor.text import Item, Passage, Text, change_of, prints_as

FROM = zh.FROM
ENOUGH = 3  # letters of a name that hardly another has in that order
LATER = 2  # sentences from a change to what it is a change from
NO_NAME = re.compile(
    r"(?:上年|去年|上一年|(?:19|20)\d\d年)|同期|预算|决算|执行|完成|实际|总计|合计|总额|[、入出度末总数额为是共均各]"
)
SAID_BEHIND = re.compile(r"(?:其中)?(?:(?P<year>(?:19|20)\d\d)年|上年|上一年|去年)(?P<name>.{0,30})")
NAMELESS = ("", "收支")
FARTHER = re.compile(r".[。，；：]|。")  # than the clause right behind
CARRIED = re.compile(r"上年(?:度)?结[转余]")  # of this year's means, though it was left over the year before
OF_A_PLAN = re.compile(r"[比较与](?:上年|上一年|去年|(?:19|20)\d\d年)度?的?(?:年初)?预算")
SINCE_THE_OPENING = re.compile(r"[比较](?:年初|期初)(?!预算|计划|安排)")
OF_THE_OPENING = re.compile(r"[比较](?:上年末|上年底|年初|期初|上年)(?:余额|数|结余)?")
OPENING = re.compile(r"(?:上年末|上年底|年初|期初)(?:债务)?(?:余额|数|结余)?[为是]?")
OF_THE_BEGINNING = re.compile(r"(?:年初|期初|上年末)(?P<what>[^，。；：]{0,8}?)[为是]?$")
OF_THE_END = re.compile(r"(?:年末|期末|年底)(?P<what>[^，。；：]{0,8}?)[为是]?$")
ABOUT_IT = re.compile(
    r"^[，、]*(?:[比较](?:上年|上一年|前年)|与(?:上年|上一年|前年)[^，。；]{0,6}相比|同比)"
)  # 去年支出A，比上年减少B
BARE_CHANGE = re.compile(r"，?(?:共|净)?(?:增加|减少)(?:了)?")
WITHOUT_BEHIND = re.compile(  # 增加A（剔除一次性因素）; 增加A，同口径比较; not 增长P，扣除退税因素后增长Q
    rf"（(?:[按系为已均]|同比)*(?:{zh.LIKE_FOR_LIKE}|{zh.LEAVES_OUT})[^（）。]*）"
    rf"|，[按系为已均]*(?:{zh.LIKE_FOR_LIKE}|(?:{zh.LEAVES_OUT})[^，。；：{zh.FIGURES}]{{0,16}})(?:比较|计算|相比|测算|后|外)*(?:[。；]|$)"
)
WITHOUT_BEFORE = re.compile(
    rf"(?:{zh.LEAVES_OUT}|{zh.LIKE_FOR_LIKE})[^。；{zh.FIGURES}]*(?:{zh.MONEY_FIGURE}[^。；{zh.FIGURES}]*)?$"
)  # 剔除上级追加A后，调整率P
ADJUSTED_TO = re.compile(r"(?:调整|调增|调减)(?:为|到|至)$")
OF_ITS_YEAR = (PLAIN, RATE, RATIO, SHARE)  # an amount or a rate, and no change
THAN = re.compile(  # 低于2023年信息价
    r"(?:[略稍均都仍也]|明显|大幅|远)*[低高少多]于(?:上年|去年|上一年|(?:19|20)\d\d年)度?[末底]?"
    r"(?:同期|全年|决算|预算|执行|完成|实际|支出|收入|水平|数|额|的)*(?P<what>[^，。；]*)$"
)
YEAR_AT_FIRST = re.compile(r"(?P<year>(?:19|20)\d\d)年")
CHANGED_NOW = re.compile(r"[今本]年度?(?:增加|减少|增长|下降|压减)")
YEAR_ALONE = re.compile(r"(?:19|20)\d\d年(?:度|同期)?(?:数|决算数?)?[为是]")
AGAINST_ANY = re.compile(r"[比较与同]")
MEASURE_OF_A_YEAR = re.compile(r"(?:19|20)\d\d年度?(?:决算|执行|实际|完成|预算)数?[为是]?")
YEAR_BEHIND = re.compile(r"(?:19|20)\d\d年(?:度|同期)?(?:数|决算数?)?[为是]?")  # …A（2020年B）
OF_THIS_YEAR = re.compile(r"[今本当]年|截[至止][今本]年")
ITS_OWN = re.compile(rf"(?:{zh.LAST_YEAR.pattern})度?(?:同期)?[为是：]*")  # （上年95.02%）
YEAR_NAMED = re.compile(r"[比较](?P<year>(?:19|20)\d\d)年(?:度|同期)?[^，。；]{0,10}$")
BARE_RATE = re.compile(r"，?(?:同比|比上年|较上年)?(?:增长|下降|上升|减少|增加|增幅|降幅|增|降)[为达了]?")
BARE_BASE = re.compile(r"，[比较与同](?:上年度?|去年|上一年|(?:19|20)\d\d年)(?:同期|决算|执行|完成)*[数额]?的?")
PLAINLY = re.compile(r"(?:按照?)?自然口径(?:计算)?")


def plan_beside(row: Sequence[Item], index: int, current: Item) -> Item | None:
    """预算数A，决算数B，增加C: with nothing said of the base, of the plan right before, where B less A is C."""
    head = row[index]
    past = past_plan(head)
    if current not in row or not (past or (current.measure == "final" and BARE_CHANGE.fullmatch(head.slot.before))):
        return None
    plans = plans_before(row, current, head)
    if past:
        told = row[: row.index(head)]
        added = any(
            i.measure == "added" and i.slot.sentence == head.slot.sentence for i in told
        )  # 预算A，追加B，支出C，超支D
        return plans[-1] if len({i.mention.value for i in plans}) == 1 and not added else None
    fits = (
        i
        for i in plans
        if current.mention.value - i.mention.value == head.mention.value * (-1 if head.slot.down else 1)
    )
    return next(fits, None)


def plans_before(row: Sequence[Item], current: Item, head: Item) -> list[Item]:
    """The plans that the sentence tells beside what was done: 预算A，完成B，超收C; 完成B，超额完成预算A，超收C."""
    before = [i for i in row[: row.index(head)] if i is not current] if current in row else ()
    plans = [i for i in before if i.measure in AIMED_AT and i.slot.sentence == head.slot.sentence]
    return [i for i in plans if is_amount(i) and i.dimension == current.dimension == head.dimension]


def past_plan(head: Item) -> bool:
    """超收C, 短收C: of what came in against what was planned, whichever word says so."""
    return head.slot.role == DELTA and zh.PAST_PLAN.fullmatch(head.slot.before) is not None


def compares(item: Item) -> bool:
    return re.search(r"[比较]|同比|与.*相比", item.slot.before) is not None


def subject_of(item: Item) -> str:
    """The words before 比上年 or 同比: what has changed."""
    words = PLAINLY.sub("", item.slot.before)
    change = zh.CHANGE.search(words)
    words = words[: change.start()] if change else words
    return re.sub(
        r"(?:比|较|与|同)(?:上|去|前|同|年|预算|目标|计划|任务|(?:19|20)\d\d).*$|同比$|环比$|各$|均$|分别$|(?:19|20)\d\d年度?|本年度?|今年",
        "",
        words,
    )


def plan_of(text: Text, row: Sequence[Item], index: int, current: Item) -> Item | None:
    """比年初预算减少C: the budget that the passage or the document states, unless that is the amount itself, told twice."""
    if (inside := _within_the_rate(row, index)) is not None:
        return inside
    adjusted = measure_in(row[index].slot.before) == "adjusted"
    stated = next(
        (i for i in planned(text, current, ("adjusted",) if adjusted else FIRST_PLANNED) if i is not current), None
    )
    own = stated or _initial_of_unit(row, index)
    return None if own is None or own is current or same_plan(current, own) else own


def plan_of_the_year_before(text: Text, head: Item, current: Item) -> Item | None:
    """支出A，为年初预算B的P。 / 2026年预算C，比2025年预算压减D: B, where it is the only budget of that year that the document tells of it.

    And more than C: where it is not, the change is from another.
    """
    planned = current.measure in FIRST_PLANNED or (not current.measure and current.period == (text.year or 0) + 1)
    if not planned or current.concept is None or current.period is None:
        return None
    told = [*text.items.of("concept", current.concept), *text.items.bases.get(current.concept, ())]
    same = [i for i in told if i.measure in FIRST_PLANNED and i.dimension == "money" and i.period == current.period - 1]
    same = [i for i in same if i.realm.meets(current.realm) and i.scope == current.scope and i is not current]
    once = len({i.mention.value for i in same}) == 1
    return same[0] if once and (same[0].mention.value > current.mention.value) == head.slot.down else None


def _within_the_rate(row: Sequence[Item], index: int) -> Item | None:
    """完成年初预算B的P，比年初预算减少C: the budget stands inside the rate right before."""
    before = row[max(0, index - 2) : index]
    told = len(before) == 2 and before[0].slot.role == BASE and before[1].slot.is_rate
    near = told and before[0].slot.part == row[index].slot.part and zh.says_budget(before[0].slot.before)
    return before[0] if near else None


def opening_of(row: Sequence[Item], index: int, current: Item) -> Item | None:
    """加上上年末滚存结余B，年末滚存结余A，比上年末增长P: what there was at the end of the year before stands in the sentence."""
    head = row[index]
    if not OF_THE_OPENING.search(head.slot.before) or current.measure != "closing":
        return None
    said = [i for i in row[:index] if i.measure == "opening" and is_amount(i) and i.dimension == current.dimension]
    return next((i for i in reversed(said) if i.slot.sentence == head.slot.sentence), None)


def opening_told(text: Text, head: Item, current: Item) -> Item | None:
    """年初结转和结余A。… / 年末结转和结余B，较年初增加C: what there was at first, told elsewhere as one amount of that name."""
    if not SINCE_THE_OPENING.search(head.slot.before) or current.measure != "closing" or current.concept is None:
        return None
    same = [i for i in text.items.of("measure", "opening") if i.concept == current.concept and is_amount(i)]
    same = [i for i in same if i.dimension == current.dimension and i.period == current.period]
    return same[0] if len({i.mention.value for i in same}) == 1 else None


def _initial_of_unit(row: Sequence[Item], index: int) -> Item | None:
    """年初预算A。全年收入B，比年初预算调增C: the initial budget that the passage states."""
    stated = [i for i in row[:index] if i.measure == "initial" and is_amount(i) and i.slot.depth == 0]
    return stated[-1] if len({i.mention.value for i in stated}) == 1 else None


def prior_of(row: Sequence[Item], index: int, group: Sequence[Item]) -> Item | None:
    """The figure after 比, 较 or 与 in the same clause group; or 由A增加到B; or in brackets behind: （上年1.53亿元）."""
    told = _of_the_year_named(row, index) or _prior_told(row, index, group)
    if told is not None and past_plan(row[index]) and ITS_OWN.fullmatch(told.slot.before):
        return None  # 支出A，超预算C，上年B
    if told is not None and than_another(row, told):
        return None
    return None if told is not None and of_another_year(told, group[0]) else told


def than_another(row: Sequence[Item], item: Item) -> bool:
    """经费A，低于2023年全市平均水平B: B, which is more than a year's amount of what stands before it, is what nothing has changed from."""
    than = THAN.match(item.slot.before)
    if than is None or item.slot.role not in OF_ITS_YEAR:
        return False
    before = row[row.index(item) - 1 : row.index(item)]
    return bool(than["what"]) and not any(than["what"] in i.label for i in before)


def of_another_year(told: Item, head: Item) -> bool:
    """2021年为B，比2020年增加C: B is not what is compared with."""
    named, year = YEAR_NAMED.search(head.slot.before), _year_said(told)
    return named is not None and year is not None and year != int(named["year"]) and not FROM.search(told.slot.before)


def _verb_lost(row: Sequence[Item], item: Item) -> bool:
    """较上年B C，增长P: C, which nothing parts from what is compared with, is the change itself, its verb left out."""
    before = row[row.index(item) - 1 : row.index(item)]
    beside = (
        not item.slot.before and not item.slot.mark and item.slot.depth == before[0].slot.depth if before else False
    )
    return beside and before[0].slot.role == PRIOR and before[0].dimension == item.dimension


def _prior_told(row: Sequence[Item], index: int, group: Sequence[Item]) -> Item | None:
    """What stands where a base stands, whatever year the change names."""
    head = group[0]
    for item in reversed(row[:index]):
        if item.slot.sentence != head.slot.sentence:
            break
        if item.slot.part != head.slot.part and _told_apart(row, item, head):
            return item
        if item.slot.part != head.slot.part:
            break
        if told_of_it(row, item, head):
            break
        if _told_behind(row, item):
            break  # 甲A，增长x%，上年B；乙C，下降y%: of the change before it
        if item.slot.role == PRIOR and not _verb_lost(row, item):
            return item
        if CARRIED.search(item.slot.before) and item.slot.role == PLAIN:
            break  # 调入资金A，下降P；上年结转B，增长Q: B is of this year, and what has changed
        if (
            (zh.LAST_YEAR.match(item.slot.before) or _of_the_year_before(row, item) or _right_behind(row, item, head))
            and item.slot.role in OF_ITS_YEAR
            and item.slot.depth == head.slot.depth
            and not done_not_planned(item, head)
        ):
            return item  # 覆盖率99.1%，上年为98.4%，提高0.7个百分点
        inside = zh.LAST_YEAR.match(item.slot.before) and item.slot.depth == head.slot.depth + 1
        if inside and (item.slot.role == PLAIN or _rate_in_brackets(row, index, item)):
            return item  # 1.68亿元（上年1.60亿元），同比增长5%
        if FROM.search(item.slot.before) and item.slot.role == PLAIN:
            return item
        if year_earlier(row, item) and not done_not_planned(item, head):
            return item  # 2022年预算3.50万元，2021年预算4.50万元，减少1.00万元
        if item is row[index - 1] and _less_this_year(row, item, head):
            return item
        if item.slot.role in (DELTA, GROWTH) and item.slot.depth <= head.slot.depth:
            break
    if (opening := _opening_behind(row, index, group)) is not None:
        return opening
    behind = dropwhile(lambda i: zh.COMPARABLE.search(i.slot.before), row[index + len(group) :])
    following = islice(behind, 1)
    return next((item for item in following if _told_behind(row, item)), None)


def _less_this_year(row: Sequence[Item], item: Item, head: Item) -> bool:
    """2017年支出B，今年少支C; 2017年支出B，本年减少C: B is of the year that it says, and C of a later one.

    Not 2016年支出A，2017年支出B，本年减少C: there 2017 is this year.
    """
    now = zh.THIS_YEAR.match(head.slot.before) or CHANGED_NOW.match(head.slot.before)
    then = YEAR_AT_FIRST.match(item.slot.before)
    if now is None or then is None or item.dimension != head.dimension or head.slot.role != DELTA:
        return False
    told = {i.period for i in row[: row.index(item)] if i.dimension == item.dimension and is_amount(i)}
    year = int(then["year"])
    if year - 1 in told and year + 1 not in told:
        return False
    named = YEAR_AT_FIRST.match(head.slot.before)
    return named is None or named["year"] > then["year"]


def _of_the_year_named(row: Sequence[Item], index: int) -> Item | None:
    """投入A，2022年为B，2021年为C，比2022年增加D: the one amount of its part of the sentence that is told of that year."""
    head = row[index]
    said = YEAR_NAMED.search(head.slot.before)
    if said is None:
        return None
    near = [i for i in row[:index] if i.slot.part == head.slot.part and i.slot.depth == head.slot.depth]
    alike = [i for i in near if i.slot.role in (PLAIN, PRIOR) and (i.dimension == head.dimension or head.slot.is_rate)]
    told = [i for i in alike if _year_said(i) == int(said["year"]) and not CARRIED.search(i.slot.before)]
    return told[0] if len(told) == 1 and len({_year_said(i) for i in alike}) > 2 else None


def _opening_behind(row: Sequence[Item], index: int, group: Sequence[Item]) -> Item | None:
    """较年初增加D（年初B）: what there was at the beginning of the year, in brackets behind the change from it."""
    behind = row[index + len(group) :][:1] if OF_THE_OPENING.search(group[0].slot.before) else ()
    told = (i for i in behind if i.slot.mark == "（" and i.slot.depth == group[-1].slot.depth + 1)
    return next((i for i in told if i.slot.role == PLAIN and OPENING.fullmatch(i.slot.before)), None)


def _of_the_year_before(row: Sequence[Item], item: Item) -> bool:
    """三公经费A，其中…。2015年为B，下降P, in a report on 2016: no name of its own, and A of the year after."""
    year = item.period if YEAR_ALONE.fullmatch(item.slot.before) else None
    return year is not None and any(i.period == year + 1 and is_amount(i) for i in row[: row.index(item)])


def _right_behind(row: Sequence[Item], item: Item, head: Item) -> bool:
    """接待费A，2025年执行数B，下降P, in a report on 2026: between A and the change alone, and on the side of A that the change says."""
    at = row.index(item)
    if not MEASURE_OF_A_YEAR.fullmatch(item.slot.before) or not at or [*row[at + 1 : at + 2]] != [head]:
        return False
    if AGAINST_ANY.search(head.slot.before):
        return False  # 2025年执行数B，同比下降P: of B, it may be
    now = row[at - 1]
    alike = now.slot.role == item.slot.role == PLAIN and now.dimension == item.dimension and now.is_amount
    beside = now.slot.part == item.slot.part == head.slot.part and now.slot.depth == item.slot.depth
    later = item.period is not None and now.period == item.period + 1
    return alike and beside and later and (now.mention.value < item.mention.value) == head.slot.down


def base_of_the_next(row: Sequence[Item], index: int, group: Sequence[Item]) -> Item | None:
    """收入A，下降P，比上年的B减收C; 支出A，下降P，较2016年（B）减少C: where the change right behind names nothing new, P is from B too."""
    rate, behind = row[index], row[index + 1 : index + 3]
    if len(group) > 1 or rate.slot.role != GROWTH or len(behind) < 2 or not BARE_RATE.fullmatch(rate.slot.before):
        return None
    base, delta = behind
    told = base.slot.role == PRIOR and base.slot.part == rate.slot.part == delta.slot.part and delta.slot.role == DELTA
    bare = BARE_BASE.fullmatch(base.slot.mark + base.slot.before if base.slot.mark != "（" else "，比上年")
    alike = told and delta.slot.down == rate.slot.down and base.dimension == delta.dimension
    return base if alike and bare and not core(subject_of(delta)) else None


def in_brackets_behind(row: Sequence[Item], index: int) -> Item | None:
    """收入增长P，达到A（上年为B）: what A was the year before."""
    behind = row[index + 1 : index + 2]
    told = (i for i in behind if i.slot.mark == "（" and i.dimension == row[index].dimension)
    return next((i for i in told if ITS_OWN.fullmatch(i.slot.before) or YEAR_BEHIND.fullmatch(i.slot.before)), None)


def _rate_in_brackets(row: Sequence[Item], index: int, item: Item) -> bool:
    """合格率96.99%（上年95.02%），提高1.97个百分点: nothing else stands between, nor is anything else named."""
    head = row[index]
    beside = row[index - 1] is item and head.dimension == "points" and item.slot.is_rate
    return beside and not core(subject_of(head)) and ITS_OWN.fullmatch(item.slot.before) is not None


def _told_apart(row: Sequence[Item], item: Item, head: Item) -> bool:
    """2016年预算A，2015年预算B；对比减少C: of both, whichever mark stands between."""
    beside = [*row[row.index(item) + 1 :]][:1] == [head]
    return beside and not core(re.sub("对比|相比", "", subject_of(head))) and year_earlier(row, item)


def _told_behind(row: Sequence[Item], item: Item) -> bool:
    """教育支出A，增长4.0%，上年决算数B; not …，上年为B，同比增长4.0%, where a change behind is of it too."""
    at = row.index(item)
    behind = row[at + 1 : at + 2]
    again = behind and behind[0].slot.role in (DELTA, GROWTH) and behind[0].slot.part == item.slot.part
    if item.slot.role != PRIOR or not at:
        return False
    if again and not (item.slot.depth > row[at - 1].slot.depth and len(subject_of(behind[0]).strip("，、")) > 1):
        return False  # 起数下降P（上年A）、人数下降Q: of 人数 A is none
    changed = row[at - 1].slot.role in (DELTA, GROWTH) and item.slot.sentence - row[at - 1].slot.sentence <= 1
    return changed and zh.BYGONE_BEHIND.fullmatch(item.slot.before) is not None


def said_behind(
    text: Text, passage: Passage, row: Sequence[Item], index: int, group: Sequence[Item], current: Item
) -> Item | None:
    """增加C，上年为B; 支出增加C。2021年度支出为B; 收入A，增长P。其中…。上年全省收入为B: the base is told behind, by its name if not at once."""
    names = {_bare_name(subject_of(group[0])), _bare_name(_clause(text, passage, row, current))}
    stop = index + len(group)
    if len(group) > 1 and _values(row[stop : stop + len(group)]) == _values(group):
        stop += len(group)  # 收入增加C；支出增加C（上年收、支均为B）
    near = takewhile(lambda i: i.slot.sentence - group[-1].slot.sentence <= LATER, row[stop:])
    for number, item in enumerate(near, stop):
        said = SAID_BEHIND.fullmatch(_clause(text, passage, row, item))
        if said is None or not _may_be_base(row, number, current) or not _year_ago(text, item, said["year"]):
            continue
        name = _bare_name(said["name"])
        at_once = number == stop and not FARTHER.search(text.gap(passage, row[number - 1], item))
        if at_once if name in NAMELESS else any(_ends_with(other, name) for other in names):
            return item
        if at_once and any(_within(name, other) for other in names):
            return item
    return None


def _may_be_base(row: Sequence[Item], number: int, current: Item) -> bool:
    """Of the kind of what has changed, and with no change of its own behind it."""
    item, behind = row[number], row[number + 1 : number + 2]
    changed = any(i.slot.role in (DELTA, GROWTH) and i.slot.part == item.slot.part for i in behind)
    return item.slot.role in (*OF_ITS_YEAR, PRIOR) and item.dimension == current.dimension and not changed


def _ends_with(words: str, name: str) -> bool:
    """全省一般公共预算收入 is 一般公共预算收入; that 收入 would be any."""
    return words == name or (len(name) > 1 and words.endswith(name))


def _within(name: str, words: str) -> bool:
    """Of 用于民生领域的支出 民生支出 is said again right behind: each letter of it, in its order."""
    letters = iter(words)
    return len(name) > ENOUGH and all(letter in letters for letter in name)


def _values(items: Sequence[Item]) -> list[Decimal]:
    return [i.mention.value for i in items]


def _year_ago(text: Text, item: Item, year: str | None) -> bool:
    return year is None or item.period == int(year) == (text.year or 0) - 1


def _clause(text: Text, passage: Passage, row: Sequence[Item], item: Item) -> str:
    """The words of its clause before it, a 、 being no end of one: 上年收、支总计."""
    if item not in row:
        return ""
    at = row.index(item)
    return re.split(r"[。；，：（）]", text.gap(passage, row[at - 1] if at else None, item))[-1]


def _bare_name(words: str) -> str:
    """What is counted, without year and measure: 2023年度财政拨款收、支总预算 -> 财政拨款收支."""
    return NO_NAME.sub("", words)


def before_the_base(item: Item, prior: Item | None) -> bool:
    """2021年为C，比2022年的B增加: C is older than what is compared with."""
    year, base = _year_said(item), _year_said(prior) if prior is not None else None
    return year is not None and base is not None and year < base


def year_earlier(row: Sequence[Item], item: Item) -> bool:
    """Does the amount of the next year stand right beside it?"""
    at, year = row.index(item), _year_said(item)
    if _at_the_end_beside(item, row[at + 1 : at + 2]):
        return True
    if year is None or item.slot.role != PLAIN:
        return False
    beside = [i for i in (*row[max(0, at - 1) : at], *row[at + 1 : at + 2]) if i.slot.role == PLAIN]
    alike = [i for i in beside if i.slot.part == item.slot.part and i.dimension == item.dimension]
    return year + 1 in [_year_said(i) for i in alike]


def _at_the_end_beside(item: Item, behind: Sequence[Item]) -> bool:
    """固定资产年初数A，年末数B，增加C: is B of the end of the year that A begins?"""
    first = OF_THE_BEGINNING.search(item.slot.before) if item.slot.role == PLAIN and behind else None
    last = OF_THE_END.search(behind[0].slot.before) if first else None
    if first is None or last is None or behind[0].slot.role != PLAIN or behind[0].dimension != item.dimension:
        return False
    return behind[0].slot.part == item.slot.part and last["what"] in ("", first["what"])


def _year_said(item: Item) -> int | None:
    """The year of a figure where it stands right before it: 2022年预算数为A."""
    return item.period if item.period and f"{item.period}年" in item.slot.before else None


def named_base(text: Text, head: Item, change: Item | None) -> Item | None:
    """较控制价节约133.40万元: what is compared with is named, its amount stands before."""
    words = zh.CHANGE.sub("", head.slot.before)
    named = re.search(r"[比较](?P<base>[^比较，。；]{2,10})$", words)
    if (
        named is None
        or change is None
        or zh.LAST_YEAR.search(named["base"])
        or zh.says_budget(named["base"])
        or "年" in named["base"]
    ):
        return None
    dimension = "rate" if change.dimension in ("points", "rate") else change.dimension
    called = [i for i in text.items.called(named["base"], dimension, head.slot.start) if i.slot.start < head.slot.start]
    called = [
        i for i in called if ("非" in named["base"]) == ("非" in i.label + i.slot.before)
    ]  # 公募A个，比非公募多B个
    beside = [
        i for i in called if (i.slot.passage, i.slot.sentence) == (called[0].slot.passage, called[0].slot.sentence)
    ]
    if len(beside) > 1 and all(named["base"] != i.label for i in beside):
        return None  # 行政编制A，事业编制B，…较编制数少C: than both
    return called[0] if called and change.dimension != "rate" else None


def same_plan(item: Item, prior: Item) -> bool:
    """控制价A，中标价比控制价A节约B: the same plan twice, and nothing that was done under it."""
    return item.mention.value == prior.mention.value and item.measure == prior.measure in (*FIRST_PLANNED, "target")


def is_last_year(item: Item) -> bool:
    """2023年支出9642.90万元，2024年同比减少…: the first amount is that of the year before."""
    carried = CARRIED.search(item.slot.before)
    return bool(zh.LAST_YEAR.search(item.slot.before)) and not carried and not compares(item)


def over_another_year(row: Sequence[Item], rate: Item | None) -> int:
    """预算由A调整为B，调增C，增长P: how many such rates there are, where none is that from A to B: over last year, told nowhere."""
    if rate is None:
        return 0
    told = [(old, new, found) for old, new, found in _adjusted(row) if found is not None and old.mention.value]
    if not any(found is rate for _, _, found in told):
        return 0
    changes = ((abs(change_of(new, old)), found) for old, new, found in told)
    return 0 if any(prints_as(change, found) for change, found in changes) else len(told)


def _adjusted(row: Sequence[Item]) -> Iterator[tuple[Item, Item, Item | None]]:
    """What a budget was, what it was adjusted to, and the rate told of that."""
    for number, (old, new) in enumerate(pairwise(row)):
        beside = old.slot.part == new.slot.part and old.dimension == new.dimension
        if beside and FROM.search(old.slot.before) and ADJUSTED_TO.search(new.slot.before):
            near = (i for i in row[number + 2 : number + 4] if i.slot.part == new.slot.part)
            yield old, new, next((i for i in near if i.slot.role == GROWTH), None)


def done_not_planned(item: Item, head: Item) -> bool:
    """2022年执行数A，2023年预算数B，较上年预算数减少C: a change from last year's budget is none from what was done then."""
    return item.measure == "final" and OF_A_PLAN.search(head.slot.before) is not None


def told_of_it(row: Sequence[Item], item: Item, head: Item) -> bool:
    """去年支出A，比上年减少B: a change with no subject of its own right behind the amount is said of that amount."""
    if "去年" not in item.slot.before or item not in row or compares(item):
        return False
    before = (i for i in row[: row.index(item)] if i.slot.sentence == item.slot.sentence)
    if any(OF_THIS_YEAR.match(i.slot.before) and i.dimension == item.dimension for i in before):
        return False  # 今年支出A，去年支出B，同比增长P: of A
    return [*row[row.index(item) + 1 :]][:1] == [head] and ABOUT_IT.search(head.slot.before) is not None


def amount_before(text: Text, row: Sequence[Item], index: int, head: Item) -> Item | None:
    this = head.period or text.year
    if not this:
        return None
    for item in reversed(row[:index]):
        if item.slot.sentence < head.slot.sentence - 1:
            return None
        if item.period != this - 1 or item.slot.depth > head.slot.depth or not is_amount(item):
            continue
        if not (CARRIED.search(item.slot.before) or told_of_it(row, item, head) or done_not_planned(item, head)):
            return item
    return None


def last_year(text: Text, row: Sequence[Item], index: int, current: Item) -> Item | None:
    """Last year's amount of the same thing, written as an amount of its own right before."""
    head = row[index]
    last = amount_before(text, row, index, head)
    same = last is not None and (
        last.name == current.name or (last.measure == current.measure == "arrived" and last.label in current.label)
    )
    if last is not None and same and last is not current and last.dimension == current.dimension:
        return last
    return None


def without_some(text: Text, rate: Item) -> bool:
    """预算A，调整后预算B，剔除上级专款后调整率P; 调整率P（不含人员经费）: is it said that something is left out of A and B?"""
    passage = text.passage_at.get(rate.slot.passage)
    if passage is None:
        return False
    before = passage.template[passage.begin(rate.slot.position) : rate.slot.position]
    behind = WITHOUT_BEHIND.match(passage.template, rate.slot.position + 1)
    return WITHOUT_BEFORE.search(before) is not None or behind is not None
