"""Lists whose members tell two figures each, of what was due and of what was done, and what the columns come to.

    城南片区应拆64户、已拆60户，城北片区应拆36户、已拆35户，两片区共应拆100户、已拆95户，总拆除率95%

In: the amounts before a total, or before a rate. Out: the columns with their totals, for `closed`; what a rate of all of them
together is of, for `ratio`. A member of which all is done (全部已拆) tells one figure, which stands in both columns.

There is one structure: every member tells its figures under the same words, and the total names one of these words, or the
rate is called by them. What says less than that is claimed only where it comes out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from auditor.facts import AIMED_AT, Item, is_amount
from auditor.languages import zh
from auditor.model import Reading
from auditor.relations.rated import same_unit
from auditor.text import Passage, Text, adds_up, prints_as, reading, total_of

ALIKE = re.compile(r"(?P<many>[两二三四五六七八九十])[项类者](?:共|合计|总计|共计)(?P<noun>[一-龥]{2,6})$")
ALL_DONE = re.compile(r"，?[已均都全部]{1,4}(?P<verb>[一-龥]{2})了?(?=[，。；、（]|$)")  # 6个全部完成，
TOGETHER = re.compile(r"综合|总体|整体|合计|总计|累计|两项|^总|[一-龥]个?项目(?:合计|总)")
IN_ALL = re.compile(r"^[^，。；]{0,8}(?:(?<!公)共|合计|总计)")
NOT_ITS_NAME = re.compile(  # 两片区共应拆, 支出合计
    r"^(?:以上|上述)?(?:[两二三四五六七八九十][^共合总累]{1,3})?(?:共计|合计|总计|累计|共|总)|(?:共计|合计|总计|共)$"
)
OF_THE_FIRST = re.compile(r"其中|包括|含")  # 甲管理A人，其中规范管理B人: no column of its own
LEFT = re.compile(r"[尚仍还]?(?:剩余?|余|差|结余|结转|未[一-龥]{1,4})下?")  # 28件，化解26件，剩2件: of neither column
REALLY = re.compile(r"^(?:实际|已经?|实(?![有施])|累计|现已)")
YET_TO_BE = re.compile(r"(?:[未没不尚待应需拟须]|计划|目标|预计)$")
DUE = re.compile(r"[应需拟]|计划|预算|任务|目标")  # 共应拆
SOME = re.compile(r"抽[查样取中]的|抽样|例如|其中|部分|主要|典型|重点")  # 抽查的甲村应拆A、已拆B
MORE = re.compile(r"等(?![级于])|其[他它余]|此外|另")
OVERLAP = re.compile(r"去重|剔重|重复|抵[销消]")
OPENS = re.compile(r"[：。]|分别")  # 涉及资金A，分别是：甲B，执行C；…
OF_MORE = re.compile(r"部门|单位|全[省市县区州镇乡局院校]|本级")  # 甲A、乙B，全县共已拆C
WITH_OTHERS = re.compile(  # 共办结98件（含上年结转3件）; 共查70家，其中3家为联合检查; 共完成512户。另有31户……
    rf"[^。]{{0,80}}(?:其中|包括|含|另|还有|此外|扣除|剔除|（|。(?:其中|另|此外|[扣剔]除))|[，；][{zh.FIGURES}]"
)
OF_ALL = (
    "以上|上述|[两二三四五六七八九十个项类镇村县片区]|项目|综合|总体|整体|合计|总计?|累计|预算|资金|支出|经费|年度|全年"
)
RATE = re.compile(rf"(?P<of_all>(?:{OF_ALL})*)(?P<stem>[一-龥]{{2}})(?:率|进度)[为是达到约]*$")
MEAN = re.compile(r"平均|均值")
IN_ALL_OF = re.compile(  # what is told of all of them, behind those of each: 两个项目预算A
    r"[^，。；]{0,8}(?:(?<!公)共|合计|总计)|总(?![部站队公院行店校局])|整体|全[年部省市县区州镇乡局院校]|[两二三四五六七八九十几各][个项类]|两[镇村县乡区]"
)
OF_THEM = re.compile(
    r"(?!总[收支])[以上述]{0,2}[一-龥]{0,4}(?:共|合计|总计?|累计|小计|[两二三四五六七八九十几各][个项类者家])"
)  # a total of the sentence before
NEAR = 3  # sentences from a member back to another
FIRST = ""  # the column of what stands first in each member


@dataclass(frozen=True)
class Columns:
    """What the members of a list tell, by the words of each column."""

    told: dict[str, list[Item]]
    whole: bool  # does every member tell each of its figures, and nothing say that there are other members?

    def named_by(self, words: str) -> str | None:
        """合计已拆95户: the column that has the name of the total; None for 共招生910人 of 计划招生 and 实际招生, which may be either."""
        name, due = NOT_ITS_NAME.sub("", words), _common_end(self.told[FIRST])
        others = [column for column in self.told if column]
        if name in others:
            return name
        first = name.endswith(due) or (len(name) > 1 and due.endswith(name) and _is_apart(name, others))
        said = [FIRST] if name and due and first else []
        said += [column for column in others if _says(name, column)]
        alike = [column for column in (due, *others) if column.endswith(name)]
        return said[0] if len(said) == 1 and len(alike) < 2 else None


def _says(words: str, done: str) -> bool:
    """共完成 and 指标完成 say 实际完成, 未完成 and 应完成 do not."""
    own = done if words.endswith(done) else _verb(done)
    return words.endswith(own) and not YET_TO_BE.search(words[: -len(own)])


def _is_apart(name: str, others: Sequence[str]) -> bool:
    """共应拆 of 甲片区应拆、已拆; but 共建大棚 may be of 建成大棚 as well as of 拟建大棚."""
    return DUE.match(name) is not None or not any(column.endswith(name[-1]) for column in others)


def _verb(words: str) -> str:
    """``实际完成`` -> 完成: what the total is said to have done too; a bare 实际 is all that is said."""
    return REALLY.sub("", words) or words


def _common_end(items: Sequence[Item]) -> str:
    backwards = zip(*(reversed(item.slot.before) for item in items), strict=False)
    return "".join(letters[0] for letters in takewhile(lambda each: len(set(each)) == 1, backwards))[::-1]


def _columns(passage: Passage, near: Sequence[Item], end: Item) -> Columns | None:
    """甲应拆64户已拆60户，乙应拆36户、已拆35户，丙应拆4户，全部已拆: what each tells, up to where the total stands; None for no such list."""
    near = [i for i in near if not LEFT.fullmatch(i.slot.before)]
    often = Counter(i.slot.before for i in near if len(i.slot.before) > 1)
    words = [said for said, many in often.items() if many > 1]
    members = _members(passage, near, words)
    told = {column: [m[column] for m in members if column in m] for column in (FIRST, *words)}
    told = {column: items for column, items in told.items() if items}
    if len(told) < 2 or len(told.get(FIRST, ())) < 2 or any(OF_THE_FIRST.search(column) for column in told):
        return None
    alike = {len(items) for items in told.values()} == {len(members)}
    return Columns(told, alike and not _others(passage, near, end))


def _members(passage: Passage, near: Sequence[Item], words: Sequence[str]) -> list[dict[str, Item]]:
    """What each member tells, by the words of the column."""
    members: list[dict[str, Item]] = []
    opened = False  # 其中二针20人、实种18人: both are of the member before
    for item in near:
        before = item.slot.before
        opened = OF_THE_FIRST.search(before) is not None or (opened and before in words)
        if opened and members:
            continue
        if before in words and members and before not in members[-1] and FIRST in members[-1]:
            members[-1][before] = item
            continue
        if len(members) == 1 and [*members[0]] == [FIRST] and OPENS.search(_between(passage, members[0][FIRST], item)):
            members.clear()
        done = ALL_DONE.match(passage.template, item.slot.position + 1)
        alone = next((own for own in words if own != before and before.endswith(own)), FIRST)  # 丙已拆5户
        members.append({alone: item} | {own: item for own in words if done and own.endswith(done["verb"])})
    return members


def _others(passage: Passage, near: Sequence[Item], end: Item) -> bool:
    """Does something say that there are other members, or that some are told twice?"""
    lead = passage.template[passage.begin(near[0].slot.position) : near[0].slot.position]
    since = near[-1].slot.position + 1
    said = (
        SOME.search(lead),
        MORE.search(_between(passage, near[-1], end)),
        OVERLAP.search(passage.template, since, passage.end(since)),
    )
    return any(said) or any(IN_ALL.search(i.slot.before) or OF_THE_FIRST.search(i.slot.before) for i in near)


def _between(passage: Passage, one: Item, other: Item) -> str:
    return passage.template[one.slot.position + 1 : other.slot.position]


def together(text: Text, row: Sequence[Item], index: int) -> list[Reading] | None:
    """甲预算A、支出B，乙预算C、支出D，综合执行率P; …，共支出E，执行率P: what P is of, which is no sum that the text tells.

    None where P is no such rate; [] where it may be of more than these, or of some: 甲A、乙B，部门整体支出执行率P.
    """
    rate = row[index]
    passage = text.passage_at.get(rate.slot.passage)
    if passage is None or MEAN.search(rate.slot.before):
        return None
    near = [i for i in row[:index] if rate.slot.sentence - i.slot.sentence <= 1 and is_amount(i) and not i.slot.depth]
    told = (
        near[-1:]
        if near and IN_ALL.search(near[-1].slot.before) and near[-1].slot.clause == rate.slot.clause - 1
        else []
    )
    if not told and not TOGETHER.search(rate.slot.before):
        return None
    members = near[: len(near) - len(told)]
    alike = members[3:] and all(same_kind(i, members[0]) for i in [*members, *told])
    columns = _columns(passage, members, [*told, rate][0]) if alike else None
    if columns is None or len(columns.told) != 2 or IN_ALL_OF.match(columns.told[FIRST][-1].slot.before):
        return None  # 两片区共应拆A、已拆B，总拆除率P: of these
    due, done = columns.told.values()
    if not total_of(due) or (told and not adds_up(told[0], done)):
        if not _is_called_by(rate, columns):
            return None
        only = told and adds_up(told[0], due)
        return [reading("together", numerator=done, denominator=told[0], rate=rate)] if only else []
    ways = [reading("together", numerator=told or done, denominator=due[0], others=due[1:], rate=rate)]
    if prints_as(total_of(done) / total_of(due), rate):
        return ways
    first = due[0].mention.value
    if len(due) == len(done) and first and prints_as(done[0].mention.value / first, rate):
        return []  # 项目预算A、支出B。甲预算C、支出D，乙…: what stands first is all there is
    if not _is_called_by(rate, columns):
        return None
    return ways if columns.whole and _is_of_all(rate, columns) else []


def is_of_more(row: Sequence[Item], index: int, pair: tuple[Item, Item]) -> bool:
    """甲预算A、支出B，乙预算C、支出D，项目总体执行率P: is it a rate of all, and the pair the last of several that tell the same words?"""
    rate, (part, whole) = row[index], pair
    if not TOGETHER.search(rate.slot.before) or IN_ALL_OF.match(whole.slot.before):
        return False
    before = takewhile(lambda i: i.slot.start < part.slot.start, row)
    near = (i for i in before if is_amount(i) and rate.slot.sentence - i.slot.sentence <= NEAR)
    return any(i.slot.before == part.slot.before and same_kind(i, part) for i in near)


def _is_called_by(rate: Item, columns: Columns) -> bool:
    """总拆除率 is of what 已拆, 执行率 of what was spent of a budget."""
    said = RATE.search(rate.slot.before)
    due, done = columns.told.values()
    if said is None:
        return False
    if said["stem"] == "执行":
        return all(i.measure in AIMED_AT for i in due) and all(i.measure == "final" for i in done)
    verb = _verb(next(reversed(columns.told)))
    return verb in said["stem"] or said["stem"] in verb


def _is_of_all(rate: Item, columns: Columns) -> bool:
    """总体执行率, but neither 总体政府采购执行率 nor 支出总体执行率, where one member is 收入 and one 支出."""
    first = columns.told[FIRST]
    names = [i.slot.before.removesuffix(_common_end(first)) for i in first]
    said = RATE.fullmatch(rate.slot.before)
    return said is not None and not any(name and name in said["of_all"] for name in names)


def named_alike(amounts: Sequence[Item], number: int) -> list[tuple[Item, list[Item]]]:
    """门诊问卷200份，满意187份；住院问卷150份，满意144份。两项合计问卷350份，满意331份: by what each is called, column by column."""
    total = amounts[number]
    said = ALIKE.search(total.slot.before)
    many = zh.numeral(said["many"]) if said else None
    near = [a for a in amounts[:number] if said and total.slot.sentence - a.slot.sentence <= 1 and a.slot.depth == 0]
    heads = [a for a in near if said and a.slot.before.endswith(said["noun"]) and a.mention.unit == total.mention.unit]
    if not many or len(heads) != many or len({h.slot.part for h in heads}) != many:
        return []
    found = [(total, heads)]
    for also in amounts[number + 1 : number + 3]:
        words = also.slot.before
        same = [a for a in near if a.slot.before == words and a.mention.unit == also.mention.unit and len(words) > 1]
        if also.slot.sentence == total.slot.sentence and [a.slot.part for a in same] == [h.slot.part for h in heads]:
            found.append((also, same))
    return found


def in_columns(passage: Passage, amounts: Sequence[Item], number: int) -> list[tuple[Item, list[Item]]]:
    """中央12件，化解12件；省28件，化解26件，剩2件。合计40件，化解38件: each total with its column, where one of them comes out."""
    total, behind = amounts[number], amounts[number + 1 :]
    columns = _before(passage, amounts[:number], total) if behind and same_kind(behind[0], total) else None
    column = columns.named_by(total.slot.before) if columns else None
    if columns is None or column:
        return []
    totals = [(total, columns.told[FIRST])]
    for also in behind[: len(columns.told) - 1]:
        named = columns.named_by(also.slot.before)
        if named and same_kind(also, total) and also.slot.sentence == total.slot.sentence:
            totals.append((also, columns.told[named]))
    holds = [adds_up(*one) for one in totals]
    sure = [columns.whole and any(holds) and not _with_others(passage, one) for one, _ in totals]
    sure[0] &= column == FIRST or not NOT_ITS_NAME.sub(
        "", total.slot.before
    )  # 甲脱贫户A、监测户B，…，共帮扶C，其中监测户D
    return [one for n, one in enumerate(totals) if holds[n] or sure[n]] if totals[1:] else []


def of_pairs(passage: Passage, before: Sequence[Item], total: Item) -> list[list[Item]] | None:
    """甲应拆64户、已拆60户，乙应拆36户、已拆35户，合计（已拆）95户: the column its words name, else what comes out; None for no pairs."""
    columns = _before(passage, before, total) if total.dimension != "score" else None
    if columns is None:
        return None  # points are told with their marks, see `closed`
    column = columns.named_by(total.slot.before)
    sure = columns.whole and not OF_MORE.search(total.slot.before)
    if column is not None and sure and not _with_others(passage, total):
        return [columns.told[column]]
    ways = [*columns.told.values()][::-1] if column is None else [columns.told[column]]
    ways += [[i for i in before if any(i in way for way in ways)]] if column is None else []
    return [way for way in ways if adds_up(total, way)]


def _with_others(passage: Passage, total: Item) -> bool:
    """Does anything behind a total say that it is of more than the members, or of fewer?"""
    return WITH_OTHERS.match(passage.template, total.slot.position + 1) is not None


def _before(passage: Passage, before: Sequence[Item], total: Item) -> Columns | None:
    reach = 1 if OF_THEM.match(total.slot.before) else 0
    near = [a for a in before if total.slot.sentence - a.slot.sentence <= reach and same_kind(a, total)]
    return _columns(passage, near, total) if near[3:] else None


def same_kind(one: Item, other: Item) -> bool:
    return same_unit(one, other) and one.slot.depth == other.slot.depth
