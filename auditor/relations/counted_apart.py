"""A number of things against the list or table that stands elsewhere: ``以上4个项目``, ``涉及5个乡镇`` and a table of them.

Three ways lead from a number to its list, each of which the document says: the list stands right above (以上, 上述); a table is headed by
what is counted (标段, 乡镇, 险种); or what the things come to is told beside their number, and is the total of the list: 项目6个，资金526.00万元.
Behind a number that announces its table, and where a list is of projects, a list of another length is a finding; elsewhere a tick alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.languages import zh
from auditor.model import Bound, Claim, Named, Reading, Table
from auditor.relations.count import LISTED
from auditor.relations.lists import list_style
from auditor.relations.numbered import lists_above, place_in_list
from auditor.tables import Segment
from auditor.text import Item, Passage, Text, adds_up, claim, figure, figures_of, reading

MOST = 60  # things of a list
FEWEST, SEVERAL = 2, 3  # things of a list that stands beside the number, and of one elsewhere
OVER_A_TITLE = 2  # blocks down to a table with its title between
ABOVE = re.compile(r"(?:^|[。；])(?:其中[，：]?)?(?:以上|上述|前述|这)(?:所列|列)?$")
UNDERTAKEN = re.compile(r"项目|工程|专项|课题|事项")
WHOSE = re.compile(r"名称?$|（[^（）]*）|情况$|\s")
SERIAL = re.compile(r"^(?:序号|编号|序)$")
ANNOUNCES = re.compile(
    rf"[^。；{zh.FIGURES}]{{0,40}}(?:[{zh.FIGURES}][^。；{zh.FIGURES}]{{0,20}})?(?:如下|下表|附表|见表|见下|情况|：)[^。；：{zh.FIGURES}]{{0,12}}：?"
)
WITHIN = re.compile(r"^(?:其中|其它?他?|小计|[-—－*]|[（(]?\d+[）).])|小计$")
MONEY_OF = re.compile(
    r"^(?:中央|自治区|省|市|州|县|区|镇|乡)(?:本?级)?(?:配套|安排|承担|补助)?$|财政|自筹|资金|拨款|收入|债券|其[他余它]|合计"
)
COME_TO = re.compile(r"资金|金额|预算|合计|共|支出|投资|安排|总额|经费|^$")
PLACE = frozenset("镇乡街区县村市")
OR_MORE = re.compile(r"(?:及|（含）)?以上的?[^，。；：]{0,8}$")  # behind 100万元
NEAR = 3  # figures behind a number


def claims(text: Text) -> Iterator[Claim]:
    counted = [item for item in text.items.plain if item.mention.unit.symbol in LISTED]
    known = text.bound_as(count="stated") if counted else ()
    named = [i for i in counted if _is_number(i) and i.slot.start not in known and i.slot.passage in text.passage_at]
    lists = list(_numbered(text)) if named else []
    for item in named:
        passage = text.passage_at[item.slot.passage]
        found = _above(text, passage, item) or _in_table(text, passage, item) or _by_amount(text, passage, item, lists)
        yield from found or _above_a_limit(text, passage, item, lists)


def _is_number(item: Item) -> bool:
    mention = item.mention
    return (
        mention.unit.symbol in LISTED
        and FEWEST <= mention.number <= MOST
        and not mention.qualifier
        and item.slot.mark != "|"
    )


def _counted(item: Item, names: Sequence[Named], passage: Passage, sure: bool) -> list[Claim]:
    many = item.mention.number == len(names)
    if not many and not sure:
        return []
    roles: dict[str, Bound] = {"stated": figure(item), "items": tuple(names)}
    return [Claim("count", (Reading("list", roles),), quote=passage.sentence_of(item.slot), topic="list")]


def _called(item: Item) -> str:
    """What is counted: 项目 of 4个项目纳入 and of 涉及项目4个."""
    return item.slot.after if item.slot.after else item.label


def _above(text: Text, passage: Passage, item: Item) -> list[Claim]:
    """以上4个项目: the list of paragraphs, or the rows of the table, that end right above."""
    if passage.mark or not ABOVE.search(passage.template[: item.slot.position]):
        return []
    above = list(lists_above(text, passage))
    lists = [[_head(member) for member in listed] for listed in above]
    amounts = all(member.slots for listed in above for member in listed)
    for segment in text.segments:
        if segment.block == passage.index - 1 and (names := _rows(text, segment)):
            lists.append(names)
    lists = [listed for listed in lists if len(listed) >= FEWEST]
    fitting = [listed for listed in lists if len(listed) == item.mention.number]
    sure = len(lists) == 1 and amounts and UNDERTAKEN.search(_called(item)) is not None
    return _counted(item, (fitting or lists)[0], passage, sure) if fitting or lists else []


def _head(member: Passage) -> Named:
    """What a paragraph of a list begins with, behind its mark."""
    begin = len(member.mark)
    stop = min((slot.position for slot in member.slots), default=len(member.template))
    start, end = member.place(begin, max(stop, begin + 1))
    return Named(start, end, member.template[begin:stop])


def _in_table(text: Text, passage: Passage, item: Item) -> list[Claim]:
    """有4个险种，收支情况如下 above a table with a column 险种; 涉及5个乡镇 and a table of 乡镇 elsewhere."""
    called = _called(item)
    fellows = [i for i in text.amounts(passage) if _is_number(i) and _called(i)[:2] == called[:2]]
    for segment in text.segments:
        below = _announces(text, passage, item, segment)
        names = _rows(text, segment)
        header = _header(text, segment)
        if len(names) < (FEWEST if below else SEVERAL) or not _is_of(header, names, item):
            continue
        sure = below and len(fellows) == 1 and bool(header) and _is_whole(text, segment)
        if found := _counted(item, names, passage, sure):
            return found
    return []


def _announces(text: Text, passage: Passage, item: Item, segment: Segment) -> bool:
    """有4个险种，收支情况（万元）： right above the table, or with its title between them."""
    between = text.passage_at.get(passage.index + 1) if segment.block - passage.index == OVER_A_TITLE else None
    near = segment.block - passage.index == 1 or (between is not None and not between.slots and not between.mark)
    rest = passage.template[item.slot.position + 1 :].rstrip("。")
    return near and ANNOUNCES.fullmatch(rest) is not None


def _is_whole(text: Text, segment: Segment) -> bool:
    """Has it a row of totals, or at least no other half on the next page?"""
    following = text.document.blocks[segment.block + 1 : segment.block + 2]
    return any(row.is_total for row in segment.rows) or not (following and isinstance(following[0], Table))


def _is_of(header: str, names: Sequence[Named], item: Item) -> bool:
    """Does the column of names say what is counted, or do the names end as that does?"""
    after, label = item.slot.after, item.label
    if header and ((len(header) > 1 and header in after[: len(header) + 4]) or (not after and label.endswith(header))):
        return True
    kinds = PLACE.intersection(after[:3] or label[-2:])
    return bool(kinds) and all(one.text[-1:] in kinds for one in names)


def _header(text: Text, segment: Segment) -> str:
    """What the column of names is headed: 项目 of 项目名称; "" where there is none."""
    table = text.document.blocks[segment.block]
    if not isinstance(table, Table) or (table.ragged and not table.by_row):
        return ""
    first = table.by_row.get(min(table.by_row, default=0), ())
    words = [WHOSE.sub("", text.document.text[cell.start : cell.end].strip()) for cell in first]
    words = [word for word in words if not SERIAL.match(word)]
    return words[0] if words else ""


def _rows(text: Text, segment: Segment) -> list[Named]:
    """The names of its rows but the totals; [] where one is not told, or is part of another."""
    table = text.document.blocks[segment.block]
    if not isinstance(table, Table):
        return []
    found: list[Named] = []
    for row in segment.rows:
        if row.is_total:
            continue
        cells = [
            c for c in table.by_row.get(row.index, ()) if not text.document.text[c.start : c.end].strip().isdecimal()
        ]
        name = text.document.text[cells[0].start : cells[0].end].strip() if cells else ""
        if not re.search(r"[一-龥]", name) or WITHIN.search(name):
            return []
        found.append(Named(cells[0].start, cells[0].end, name))
    return found if len({one.text for one in found}) == len(found) else []


def _numbered(text: Text) -> Iterator[list[Item]]:
    """The first amounts of money of the members of each list of paragraphs that is numbered from one on."""
    open_: dict[str, list[Item]] = {}
    for passage in text.passages:
        style = list_style(passage.mark)
        number = place_in_list(passage) if style else 0
        money = [
            i for i in text.amounts(passage) if i.dimension == "money" and not i.slot.depth and not i.slot.sentence
        ]
        if number == 1 and len(open_.get(style, ())) >= FEWEST:
            yield open_.pop(style)
        if number == 1 and money:
            open_[style] = money[:1]
        elif style in open_ and number == len(open_[style]) + 1 and money:
            open_[style].append(money[0])
        elif style in open_ and number:
            yield open_.pop(style)
    yield from (listed for listed in open_.values() if len(listed) >= FEWEST)


def _by_amount(text: Text, passage: Passage, item: Item, lists: Sequence[Sequence[Item]]) -> list[Claim]:
    """纳入绩效管理项目6个，涉及金额526.00万元: what the list comes to, of which that is the total."""
    if not UNDERTAKEN.search(item.slot.after[:8]) and not UNDERTAKEN.search(item.label[-4:]):
        return []
    amount = _come_to(text, passage, item)
    if amount is None:
        return []
    summed = [_parts(text, one) for one in text.found.get("sum", ())]
    found: list[Sequence[Item]] = [
        parts for total, parts in summed if total is not None and total.mention.value == amount.mention.value
    ]
    found += [listed for listed in lists if adds_up(amount, listed)]
    found = [parts for parts in found if len(parts) >= FEWEST and adds_up(amount, parts)]
    fitting = [parts for parts in found if len(parts) == item.mention.number]
    of_projects = [parts for parts in found if _are_projects(text, parts)]
    off = item.mention.number - 1, item.mention.number + 1
    of_projects = of_projects or [parts for parts in found if len(parts) in off and _named_one_by_one(parts)]
    sure = len({len(parts) for parts in of_projects}) == 1 and len(of_projects) == len(found)
    chosen = (fitting or of_projects)[:1]
    names = [Named(part.mention.start, part.mention.end, part.label) for parts in chosen for part in parts]
    return _counted(item, names, passage, sure) if names else []


def _above_a_limit(text: Text, passage: Passage, item: Item, lists: Sequence[Sequence[Item]]) -> list[Claim]:
    """100万元以上的项目5个，合计2,153.80万元: those of the list of projects that are as large, and what they come to."""
    row = text.row(passage)
    limit = row[row.index(item) - 1] if item in row and row.index(item) else None
    if limit is None or limit.dimension != "money" or not OR_MORE.match(item.slot.before):
        return []
    above = [listed for listed in lists if listed[0].slot.start < item.slot.start]
    projects = [listed for listed in above if _are_projects(text, listed)]
    near = [listed for listed in above if text.headings_of(listed[0]) == passage.headings]
    chosen = (near[-1:] or projects)[:SEVERAL]
    if len(chosen) != 1:
        return []
    large = [i for i in chosen[0] if i.mention.value >= limit.mention.value]
    names = [Named(i.mention.start, i.mention.end, i.label) for i in large]
    found = _counted(item, names, passage, sure=len(chosen[0]) > SEVERAL)
    amount = _come_to(text, passage, item)
    if amount is not None and len(large) == item.mention.number:
        found.append(claim(text, "sum", [reading("above a limit", total=amount, parts=large)], amount, topic="first"))
    return found


def _come_to(text: Text, passage: Passage, item: Item) -> Item | None:
    """The amount of money that is told right behind the number, in its sentence and at its depth."""
    row = text.row(passage)
    behind = row[row.index(item) + 1 :][:NEAR] if item in row else ()
    for other in behind:
        if (
            other.slot.sentence != item.slot.sentence
            or other.slot.depth != item.slot.depth
            or other.mention.unit == item.mention.unit
        ):
            return None
        if other.dimension == "money":
            plain = other.is_amount and not other.mention.qualifier and COME_TO.search(other.slot.before) is not None
            return other if plain else None
    return None


def _parts(text: Text, one: Claim) -> tuple[Item | None, list[Item]]:
    roles = one.readings[0].roles
    total = [text.items.at[f.mention.start] for f in figures_of(roles.get("total", ()))]
    parts = [text.items.at[f.mention.start] for f in figures_of(roles.get("parts", ()))]
    return (total[0] if total and total[0].dimension == "money" else None), parts


def _are_projects(text: Text, parts: Sequence[Item]) -> bool:
    """Do they stand under a heading on projects, none of them a kind of spending that has a name everywhere?"""
    headings = [text.headings_of(part) or () for part in parts]
    distinct = len({part.label for part in parts}) == len(parts)
    return (
        distinct
        and all(part.concept is None for part in parts)
        and all(any("项目" in words for words in above[-1:]) for above in headings)
    )


def _named_one_by_one(parts: Sequence[Item]) -> bool:
    """案件执行A、法庭维修B, and not 中央A、县级B: things, and no sources of money."""
    names = {part.label for part in parts}
    return len(names) == len(parts) > FEWEST and not any(part.concept or MONEY_OF.search(part.label) for part in parts)


__all__ = ["claims"]
