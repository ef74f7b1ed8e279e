"""Parts in paragraphs of their own, below a lead that ends with a colon, or of one pattern.

``项目支出明细如下：`` and then ``1.甲项目30万元…``, ``2.乙项目20万元…``; 收入总计 above 本年收入 and 年初结转和结余.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile

from auditor.clauses import BASE
from auditor.facts import PLANNED, core, is_amount
from auditor.languages import zh
from auditor.model import Confidence
from auditor.relations.account_totals import CAME, COMES, GOES, is_total
from auditor.relations.wholes import (
    CUT,
    DISTINCT,
    REMAINDER,
    all_but_one_theirs,
    bounded,
    division,
    included,
    one_slip,
    shares_whole,
    swapped,
    wholes_of,
)
from auditor.text import NAMES_LEVELS, Claim, Item, Passage, Text, adds_up, claim, reading, shares_behind, total_of

ALTOGETHER = re.compile(
    zh.each("二三四五六七八九十两", "个[^，。]{2,10}共") + r"|总体|以上[^，。]{0,8}共|全部[^，。]{0,8}共"
)
GRAND_TOTAL = re.compile(r"总计")
ENDS_OPEN = re.compile(r"(?:其中，?|如下。?|具体(?:为|是)?。?|分别(?:为|是)。?)$")
BEGUN = re.compile(r"其中(?!.*其中)")
OF_THE_LAST = re.compile(r"其中|包括|[含比较]")  # what is part of the amount before, or its base
FEW = 3  # parts of an account at least
MANY = 12  # paragraphs of such a list
ANEW = 3  # times that another list may begin before one ends
LONGEST_TITLE = 40  # characters of a line that is shorter
BOTH_GRAND = re.compile(r"收入?[、和与及]?支出?总计(?:均|都|各)?(?:为|是)?$")
FURTHER = {  # more sides than 本年 and 结转
    "收入": re.compile(r"使用(?:非财政拨款|专用)?结余|弥补收支差额"),
    "支出": re.compile(r"结余分配|提取.{0,6}基金"),
}
SIDES = (
    (re.compile(r"本年(?:财政拨款)?收入(?:合计)?"), re.compile(r"(?:年初|上年)[^，]{0,6}结转"), "收入"),
    (re.compile(r"本年(?:财政拨款)?支出(?:合计)?"), re.compile(r"(?:年末|结转下年)[^，]{0,6}(?:结转|结余)"), "支出"),
)
APPROPRIATED = "财政拨款"
FILLED = re.compile(rf"{zh.FILL}$")
DIVIDES_ANEW = re.compile(r"按[^，。；：]{2,12}[：，]")  # 按类别：甲A，乙B / 按科目：丙C: a list each
LIST_OF = re.compile(rf"(?<=。)(?P<whole>[^。；，：{zh.FIGURES}]{{2,16}})(?<!其)中[：，]?$")
NAMED_LEAD = re.compile(
    r"(?:的?(?:具体|明细|构成|使用|分项|主要)?(?:情况)?(?:如下|包括|有|为))：?$"
)  # 项目支出明细如下：
REPORTS = re.compile(r"(?:说明|报告|公开|公布|汇报|通报|公告|分析)如下：?$")  # a text follows, no list of parts
NOTHING_OF_IT = re.compile(r"未(?:安排|发生|支出|列支)|没有|为零|无(?:此项)?(?:支出|预算|安排)?。?$")
DIGITS = re.compile(r"\d+")
WHOLE_MARKS = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"  # of one character each
ENUMERATES = re.compile(
    r"(?:其中|包括|(?P<all>分别是?为?|如下|即|(?:情况|具体|分)[为是]?))[：，]?(?P<mark>1[.、．](?!\d)|（1）|（一）|一是)"
)
ALL_OF_THEM = re.compile(r"(?:[共为是有计达]|合计|总计|总额)+$")
IN_ALL = re.compile(r"共(?![同用])|合计|总(?:[计额量]|收入|支出|投入|投资)")
ENDS_IN_ALL = re.compile(  # below a list that may be of some
    r"综上[^。；]{0,20}(?:共|合计|总计)|^[^，。；：]{0,8}(?:合计|总计|共计)|(?:以上|上述)(?![第前其])[^，。\d]{0,8}(?:共|合计|总计)"
)
NAME_ALONE = re.compile(rf"[^，。；：、（）{zh.FIGURES}]{{2,24}}[{zh.MONEY_FIGURE}][；。，]?")
NAMES_A_SIDE = re.compile(r"(?:支出|收入)(?:预算|决算|完成|安排|数)*[为达]?$")
THE_OTHERS = re.compile(r"其[他它余]")
ALL_OTHERS = re.compile(r"其余|其[他它](?:各[项类]?|科目|项目)")  # 其他支出 is an account of its own
PICKED_OUT = re.compile(r"重点|主要")  # 重点领域支出保障有力: some of them
BEHIND = 2  # paragraphs, where what is missing may be told
SUMMED_BELOW = re.compile(
    r"(?:以上|上述)?(?:各项|项目)?(?:合计|总计|共计|累计|共)(?:支出|使用|支付|拨付|开支)?(?:资金|金额)?[为达]?"
)
THE_REST_OF_THEM = re.compile(r"^[—－-]*其[他它余](?:各[项类税科]|[^，。；：]{0,6}(?:合计|共计))")
TITLE_OF_A_SECTION = re.compile(r"[^，。；：]{4,30}(?:情况|说明|报告|情况表|汇总表|明细表)")
TITLE = re.compile(rf"[^，。；：{zh.FIGURES}]{{1,13}}(?P<noun>[一-龥])：(?=.)")
TOTALS_UP = re.compile(
    r"(?:以上|上述|[二两三四五六七八九十]+[项类者]|合计|总计|共计)|(?:[^，。；：、]{2,12}、)+[^，。；：、]{2,12}[二两三四五六七八九十]+[项类者][共合总小]*计"
)  # 教育、农林水两项计


def listed(text: Text) -> Iterator[Claim]:
    """A paragraph that ends with a colon (or 其中), and a list of paragraphs that begin alike."""
    passages = text.passages
    for number, lead in enumerate(passages):
        ends = _ends_open(lead.template.rstrip("。"))
        marked = number + 1 < len(passages) and bool(passages[number + 1].mark)
        if not (ends or marked):
            continue
        children = list(_children(passages, number, ends))
        if len(children) > 1 and not all(DIVIDES_ANEW.match(child.template) for child in children):
            titled = lead.paragraph.level or (lead.mark and len(lead.template) < 40 and not text.amounts(lead))
            announced = list(_list_claims(text, lead, children, ends)) if ends or titled else []
            yield from announced or _list_that_is_whole(text, lead, children)


def begun(text: Text) -> Iterator[Claim]:
    """基本支出A，其中：人员经费B，主要包括…。 / 公用经费C，主要包括…。: the first part in the line of the total, each other in its own."""
    passages = text.passages
    for number, lead in enumerate(passages):
        opening = BEGUN.search(lead.template) if "其中" in lead.template else None
        if opening is None:
            continue
        amounts = [i for i in text.amounts(lead) if i.slot.depth == 0]
        above = [i for i in amounts if i.slot.position < opening.start()]
        first = [i for i in amounts if i.slot.position > opening.start()]
        if not above or len(first) != 1 or above[-1].dimension != first[0].dimension:
            continue
        parts = [*first, *_firsts_below(text, passages, number, first[0])]
        concepts, families = {p.concept for p in parts}, text.families.get(above[-1].concept or "", ())
        if len(parts) > 1 and (adds_up(above[-1], parts) or shares_whole(text, parts) or concepts in families):
            yield claim(text, "sum", [reading("list", total=above[-1], parts=parts)], above[-1], topic="list")


def _firsts_below(text: Text, passages: Sequence[Passage], number: int, first: Item) -> Iterator[Item]:
    """The first amount of each paragraph that follows, none of which has a mark or begins otherwise."""
    for below in passages[number + 1 : number + 1 + MANY]:
        amounts = text.amounts(below)
        if below.mark or below.paragraph.level or not amounts or TOTALS_UP.match(below.template):
            return
        if amounts[0].slot.clause or amounts[0].slot.depth or amounts[0].dimension != first.dimension:
            return
        yield amounts[0]


def enumerated(text: Text, passage: Passage) -> Iterator[Claim]:
    """项目14个，资金A，其中：1.甲项目11个，资金B，即：…。2.乙项目3个，资金C: a list with its marks within a paragraph."""
    for begin in ENUMERATES.finditer(passage.template):
        starts = list(_marks(passage.template, begin.end(), begin["mark"]))
        amounts = [i for i in text.amounts(passage) if not i.slot.depth]
        before = [i for i in amounts if i.slot.position < begin.start()]
        before = [i for i in before if i.slot.sentence == before[-1].slot.sentence]
        ends = [*starts[1:], len(passage.template)]
        groups = [[i for i in amounts if a <= i.slot.position < b] for a, b in zip(starts, ends, strict=True)]
        for total in before if len(starts) > 1 else ():
            alike = [[i for i in group if i.dimension == total.dimension] for group in groups]
            named = [[i for i in group if _said_as(i) == _said_as(total)] for group in alike]
            parts = [group[0] for group in (named if all(named) else alike) if group]
            begun = all(group[:1] == same[:1] for group, same in zip(groups, alike, strict=True))
            sure = (all(named) and len(_said_as(total)) > 1) or (begun and total.dimension == "score")
            sure = sure and begin["all"] is not None
            if len(parts) == len(groups) and (adds_up(total, parts) or sure):
                yield claim(text, "sum", [reading("enumerated", total=total, parts=parts)], total, topic="list")


def _marks(template: str, first: int, mark: str) -> Iterator[int]:
    """Where the members of a list begin, from the first on: 1. 2. 3., or （1） （2）, or 一是 二是."""
    yield first
    count = "一二三四五六七八九十" if "一" in mark else "123456789"
    for number in count[1:]:
        following = re.escape(mark.replace(count[0], number))
        found = re.compile(f"[。；]{following}").search(template, first)
        if found is None:
            return
        first = found.end()
        yield first


def _said_as(item: Item) -> str:
    """The last words before an amount: 资金 of 预算资金为."""
    return ALL_OF_THEM.sub("", item.slot.before)[-2:]


def below_titles(text: Text) -> Iterator[Claim]:
    """三公经费A。具体情况如下： / 一、因公出国（境）费 / …B。 / 二、公务接待费 / …C。: the first amount below each title."""
    passages = text.passages
    for number, (lead, below) in enumerate(pairwise(passages)):
        if not lead.slots or below.slots or not below.mark or not _ends_open(lead.template.rstrip("。")):
            continue
        totals = [i for i in text.amounts(lead) if not i.slot.depth]
        parts = _first_below_each(text, passages, number) if totals else []
        if len(parts) < 2 or len({part.dimension for part in (*totals, *parts)}) > 1:
            continue
        concepts = {part.concept for part in parts}
        named = [t for t in totals if concepts in text.families.get(t.concept or "", ())]
        for total in [*(t for t in totals if adds_up(t, parts)), *named][:1]:
            yield claim(text, "sum", [reading("list", total=total, parts=parts)], total, topic="list")


def _first_below_each(text: Text, passages: Sequence[Passage], number: int) -> list[Item]:
    """Of each of the titles that follow: no figure in any of them, an amount in the first sentence below it."""
    parts: list[Item] = []
    style, title = "", False
    for passage in passages[number + 1 : number + 1 + 3 * MANY]:
        if passage.mark and not passage.slots and len(passage.template) < LONGEST_TITLE:
            if title or list_style(passage.mark) not in (style, style or list_style(passage.mark)):
                break
            style, title = style or list_style(passage.mark), True
        elif title and passage.slots:
            amounts = text.amounts(passage)[:1]
            if not amounts or amounts[0].slot.sentence or amounts[0].slot.depth:
                return []
            parts, title = [*parts, *amounts], False
        elif not style or (passage.mark and list_style(passage.mark) == style):
            break
    return parts


def _ends_open(words: str) -> bool:
    """…：, 其中, 如下, 分别为, 按项目分: a list is to follow."""
    by_kind = words.endswith(("分", "分：")) and "按" in words.rpartition("。")[2]
    return words.endswith("：") or by_kind or ENDS_OPEN.search(words[-4:]) is not None


def _children(passages: Sequence[Passage], number: int, announced: bool) -> Iterator[Passage]:
    """The paragraphs of the list that follows, those of an inner list left out."""
    first = passages[number + 1] if number + 1 < len(passages) else None
    if first is None or (not first.mark and not announced):
        return
    style = list_style(first.mark)
    if list_style(passages[number].mark) == style and passages[number].mark:
        return
    last, apart, going_on, anew = 0, False, False, 0
    for passage in (passages[n] for n in range(number + 1, len(passages))):
        own = list_style(passage.mark)
        anew += (apart and passage.mark == first.mark) if passage.mark else _ends_open(passage.template)
        if anew > ANEW:
            return  # 其中 / 甲A / 其中 / 甲A / …: nobody writes so
        count = DIGITS.search(passage.mark) if own == style else None
        if count and apart and int(count.group()) == 1 < last:
            return  # 1. of a list, or of a table told in lines, below a title of its own
        last, apart = (int(count.group()), False) if count else (last, apart or not passage.mark)
        if own == style and not passage.slots and NOTHING_OF_IT.search(passage.template):
            continue  # 1.因公出国（境）费：未安排。
        if passage.paragraph.level and (not passage.slots or own != style):
            return
        if not passage.mark and (TOTALS_UP.match(passage.template) or passage.template.rstrip().endswith("：")):
            return  # 两项合计…, or a list of its own
        if not passage.mark and passage.template.startswith("扣分"):
            return  # 投入得A；/ 产出得B。/ 扣分C，主要原因…: what is missing of all of them
        if not passage.mark and _title(passage) and _title(passage) == _title(passages[number]):
            return  # 土壤类：共A。具体如下： / … / 大气类：共B: as the lead, no part of it
        if own == style:
            if passage.slots:
                yield passage
            elif not style and (len(passage.template) > 40 or TITLE_OF_A_SECTION.fullmatch(passage.template)):
                return
            if not style and going_on and passage.template.rstrip().endswith("。"):
                return  # 甲A；/ 乙B。/ 丙C: the full stop ends the list
            going_on = passage.template.rstrip().endswith("；")
        elif (
            not style
            or (not passage.mark and passage.slots and passage.template.rstrip().endswith("："))
            or (passage.mark and own == list_style(passages[number].mark))
        ):
            return


def _title(passage: Passage) -> str:
    """How the title before its first colon ends: 类 of 土壤污染防治类：…; "" for none."""
    found = TITLE.match(passage.template)
    return found["noun"] if found else ""


@lru_cache(maxsize=1024)
def list_style(mark: str) -> str:
    """（1） and （2） are one style; 1. and （1） are two, and so are （一） and （1）. One that lost its dot is like 1."""
    if re.fullmatch(r"\d+(?:\"[.．、])?", mark):
        return "1."
    if re.match(r"[①-⑳]", mark):
        return "①"
    if mark and mark[0] in WHOLE_MARKS:
        return "（一）" if mark[0] >= "㈠" else "（1）"
    return re.sub(r"\d+", "1", re.sub(r"[一二三四五六七八九十]+", "一", mark))


def _list_claims(text: Text, lead: Passage, children: Sequence[Passage], announced: bool) -> Iterator[Claim]:
    columns = _columns(text, children)
    alone = len(columns) == 1
    for measure, parts in columns.items():
        if len(parts) < 2:
            continue
        totals = _lead_totals(text, lead, parts, measure, announced) or _family_totals(text, parts, measure)
        if any(CUT.search(part.slot.before) for part in parts):
            continue  # 1.调增A；2.调减B: with their signs, see `adjusted`
        totals = [total for total in totals if total_of(parts) >= total.mention.ulp]  # averages in 元, a total in 亿元
        fitting = [total for total in totals if adds_up(total, parts)]
        totals = totals if fitting else _no_less_than(text, totals, parts)
        if not fitting and (full := _with_those_beside(text, children, parts, totals)):
            parts, fitting = full, [total for total in totals if adds_up(total, full)]
        if not fitting and (nearer := _told_since(text, lead, parts, totals)):
            totals = fitting = nearer
        flows = [part for part in parts if part.measure not in ("opening", "closing")]
        if not fitting and len(flows) > 1 and (fitting := [total for total in totals if adds_up(total, flows)]):
            parts = flows  # 支出A，其中：甲B / 乙C / 年末结转D: D is none of it
        if not fitting and not children[0].mark and (fewer := _first_of_them(text, totals, parts)):
            parts, totals, fitting = fewer[1:], fewer[:1], fewer[:1]
        broken = [] if fitting or not alone else _line_by_line(text, children)
        if len(broken) > len(parts):  # a paragraph that ended with a full line was taken for the one with the next
            parts = broken
            fitting = [total for total in totals if adds_up(total, parts)]
        certain = announced and len(parts) == len(children) and not _summed_below(text, children, totals)
        said = lead.template.rstrip("。").rpartition("。")[2]  # 结余A，主要为质保金。具体支出情况为：
        certain = certain and (not zh.SUBSET.search(said) or _closed_by_the_rest(totals, parts))
        certain = certain and not REPORTS.search(lead.template) and not _lacks_a_member(text, children)
        certain = certain and not (
            children[-1] is text.passages[-1] and children[-1].template.endswith("；")
        )  # goes on
        if totals and all(part.mention.value == totals[0].mention.value for part in parts):
            certain = False  # 收、支总计均为A。其中：（一）收入总计A；（二）支出总计A
        some = re.search(r"其中[：，]?$", lead.template) is not None
        if certain and some and totals and total_of(parts) * 100 < totals[0].mention.value * (95 if alone else 99):
            certain = division(text, totals[0], parts) or _accounts_mistyped(
                text, children, totals[0], parts
            )  # else some of many
        if fitting or (totals and certain):
            total = (fitting or totals)[0]
            yield claim(text, "sum", [reading("list", total=total, parts=parts)], total, topic="list")
        elif totals and total_of(parts) <= totals[0].mention.value:
            yield bounded(text, totals[0], parts)


def _no_less_than(text: Text, totals: list[Item], parts: Sequence[Item]) -> list[Item]:
    """基本支出A。其中：人员B；公用C。具体为： / 1.工资D…: no total, as C, that is less than one of the parts, but what C is of, where one slip
    explains what is missing; [] where none does, so that the list tells of something else. 总收入A。其中： / 甲B，占P; / 乙C，占Q: A, whatever it is."""
    if not totals or totals[0].mention.value >= max(part.mention.value for part in parts):
        return totals
    if shares_whole(text, parts) and len(shares_behind(text, parts)) == len(parts):
        return totals
    wholes = [whole for total in totals for whole in text.wholes_of(total)]
    return [total for total in dict.fromkeys([*totals, *wholes]) if one_slip(total, parts)]


def _accounts_mistyped(text: Text, children: Sequence[Passage], total: Item, parts: Sequence[Item]) -> bool:
    """支出A，其中： / 1.甲（类）乙（款）丙（项）B / …: all accounts are told, where a slip in one figure explains what is missing."""
    named = all(NAMES_LEVELS.search(child.template) for child in children)
    behind = text.passage_at.get(children[-1].index + 1)
    if behind is not None and behind.mark and list_style(behind.mark) == list_style(children[-1].mark):
        return False  # 3.其他支出见附表: the list goes on without figures
    return named and len(total.mention.digits) >= DISTINCT and one_slip(total, parts)


def _closed_by_the_rest(totals: Sequence[Item], parts: Sequence[Item]) -> bool:
    """主要科目：甲A；乙B；其他各项支出合计C: all of them, where a slip in one figure explains what is missing."""
    return THE_REST_OF_THEM.search(parts[-1].slot.before) is not None and any(one_slip(t, parts) for t in totals[:1])


def _first_of_them(text: Text, totals: Sequence[Item], parts: Sequence[Item]) -> list[Item]:
    """基本支出A，其中： / 人员经费B。/ 公用经费C。/ 项目支出D。: A and the first of the paragraphs, by what they come to or by name."""
    for total, many in ((total, many) for total in totals for many in range(2, len(parts))):
        some = parts[:many]
        if adds_up(total, some) or {i.concept for i in some} in text.families.get(total.concept or "", ()):
            return [total, *some]
    return []


def _summed_below(text: Text, children: Sequence[Passage], totals: Sequence[Item]) -> bool:
    """预算A。具体支出如下： / 1.甲B；/ 2.乙C。/ 累计支出D: they come to D, told right below and no more than A."""
    below = text.passage_at.get(children[-1].index + 1)
    first = next(iter(text.amounts(below)), None) if below is not None and not below.mark else None
    said = first is not None and SUMMED_BELOW.fullmatch(first.slot.before) is not None
    return said and first is not None and all(first.mention.value < total.mention.value for total in totals)


def _lacks_a_member(text: Text, children: Sequence[Passage]) -> bool:
    """``17.甲`` and ``19.丙`` with a line ``18“乙”`` between them: its mark lost its dot, so that it was not read."""
    for one, other in pairwise(children):
        first, last = (re.search(r"\d+", child.mark) for child in (one, other))
        if first and last and int(last[0]) == int(first[0]) + 2:
            between = text.document.text[one.paragraph.start : other.paragraph.start]
            if re.search(rf"\n\s*{int(first[0]) + 1}(?![\d.,，．])", between):
                return True
    return False


def _told_since(text: Text, lead: Passage, parts: Sequence[Item], totals: Sequence[Item]) -> list[Item]:
    """支出A。（一）教育B；（二）卫生C。具体到项级科目：1.学前D；2.小学E: D and E make up B, which is told between A and them."""
    if len(parts) < 2 or not totals:
        return []
    since = range(max(i.slot.passage for i in totals) + 1, lead.index)
    marked = (i for i in text.amounts_in(since) if _is_member(text, i) and not i.slot.depth)
    smaller = (i for i in marked if i.dimension == parts[0].dimension and i.mention.value < totals[0].mention.value)
    return [i for i in smaller if adds_up(i, parts)][-1:]


def _is_member(text: Text, item: Item) -> bool:
    passage = text.passage_at.get(item.slot.passage)
    return passage is not None and bool(passage.mark)


def _with_those_beside(
    text: Text, children: Sequence[Passage], parts: Sequence[Item], totals: Sequence[Item]
) -> list[Item]:
    """1.甲A；2.乙B，丙C；3.丁D: with the second member of a line, where all of them are the total; [] where they are not."""
    full: list[Item] = []
    for child, part in zip(children, parts, strict=False):
        if part.slot.passage != child.index:
            return []
        told = [i for i in text.amounts(child) if i.slot.start >= part.slot.start and not i.slot.depth]
        beside = [i for i in told if i.mention.unit == part.mention.unit and i.slot.sentence == part.slot.sentence]
        full += [part, *takewhile(lambda i: i.own and not OF_THE_LAST.search(i.slot.before), beside[1:])]
    return full if len(full) > len(parts) and any(adds_up(total, full) for total in totals) else []


def _line_by_line(text: Text, children: Sequence[Passage]) -> list[Item]:
    """The first amount of every sentence that begins a line, where lines broken at a fixed width were joined."""
    found: dict[tuple[int, int], Item] = {}
    for child in children:
        for item in text.amounts(child):
            begin = child.template.rfind("。", 0, item.slot.position) + 1
            offset = child.place(begin, begin + 1)[0]
            if not item.slot.depth and (not begin or text.document.text[offset - 1 : offset + 1].count("\n")):
                found.setdefault((child.index, item.slot.sentence), item)
    return list(found.values())


def _list_that_is_whole(text: Text, lead: Passage, children: Sequence[Passage]) -> Iterator[Claim]:
    """1.基本支出A，占60%。… 2.项目支出B，占40%: nothing announces the list, its shares or its names say that it is whole."""
    if whole := list(_counted_in_all(text, lead, children)) or list(_down_to_the_rest(text, lead, children)):
        yield from whole
        return
    firsts = [text.amounts(child)[:1] for child in children]
    parts = [first[0] for first in firsts if first and first[0].slot.sentence == 0 and first[0].dimension == "money"]
    if len(parts) < len(children):
        return
    told = [part for part in parts if part.mention.value]  # 上年结转0万元 has no share
    shared = shares_whole(text, told) and len(shares_behind(text, told)) == len(told)
    named = _family_totals(text, parts, parts[0].measure)
    halves = [i for i in text.amounts(lead) if i.dimension == "money" and _in_halves(text, i, parts)]
    above = wholes_of(text, children[0], parts) if shared or all_but_one_theirs(text, told) else []
    above = above if shared else [total for total in above if adds_up(total, parts)]
    totals = list(dict.fromkeys([*halves, *named, *above]))
    totals = [t for t in totals if all(t.mention.value >= p.mention.value for p in parts) and _side_met(text, t, told)]
    divided = [t for t in named if t in totals and t.slot.passage == lead.index and lead.mark]
    divided = divided or _of_an_account(text, lead, parts)
    if fitting := [t for t in totals if adds_up(t, parts)] or (totals if shared else halves or divided):
        sure: Confidence = "high" if children[0].index - fitting[0].slot.passage <= 2 else "low"
        way = [reading("list", total=fitting[0], parts=parts)]
        yield claim(text, "sum", way, fitting[0], topic="list", confidence=sure)


def _counted_in_all(text: Text, lead: Passage, children: Sequence[Passage]) -> Iterator[Claim]:
    """全年共发放救助资金A。 / 一是低保。保障B人，发放C。 / …: one amount of money in each paragraph, all of A or a slip of the pen from it.

    共有项目3个，预算总额A，支出B。 / 1.甲：预算C，支出D。 / …: one of each measure.
    """
    told = [i for i in text.amounts(lead) if i.dimension == "money" and not i.slot.depth]
    totals = [i for i in told if i.slot.sentence == told[-1].slot.sentence and i.mention.many_typed >= DISTINCT]
    ends = totals and lead.template[totals[-1].slot.position + 1 :] == "。"
    if not ends or len(children) < FEW or not IN_ALL.search(text.lead(totals[-1])) or zh.SUBSET.search(lead.template):
        return
    money = [[i for i in text.amounts(child) if i.dimension == "money" and not i.slot.depth] for child in children]
    for total in totals:
        alike = money if len(totals) == 1 else [[i for i in few if _of_measure(i, total)] for few in money]
        parts = [alone[0] for alone in alike if len(alone) == 1]
        free = not any(part.slot.start in text.belongs for part in parts)
        if len(parts) == len(children) and free and (adds_up(total, parts) or one_slip(total, parts)):
            yield claim(text, "sum", [reading("counted in all", total=total, parts=parts)], total, topic="list")


def _down_to_the_rest(text: Text, lead: Passage, children: Sequence[Passage]) -> Iterator[Claim]:
    """支出A，增长P。/ ——教育B；/ ——农林水C；/ …/ ——其他支出D。: but names and amounts down to the rest, all of A or a slip of the pen from it."""
    total = next(iter(text.amounts(lead)), None)
    parts = [i for child in children for i in text.row(child)]
    named = all(NAME_ALONE.fullmatch(child.template, len(child.mark)) for child in children)
    if total is None or not named or len(parts) != len(children) or len(parts) <= FEW or total.slot.depth:
        return
    side = NAMES_A_SIDE.search(total.slot.before) and all(i.is_amount and i.dimension == "money" for i in parts)
    rest = core(parts[-1].slot.before)
    if side and THE_OTHERS.match(rest) and (adds_up(total, parts) or _is_slip_of_all(text, lead, total, parts)):
        yield claim(text, "sum", [reading("down to the rest", total=total, parts=parts)], total, topic="list")


def _is_slip_of_all(text: Text, lead: Passage, total: Item, parts: Sequence[Item]) -> bool:
    """By a slip of the pen; only by two digits exchanged where the last is called 其他支出, an account that need not hold all others."""
    missing = abs(total.mention.value - total_of(parts))
    last = parts[-1].slot.passage
    beside = text.amounts_in((lead.index, *range(last + 1, last + 1 + BEHIND)))
    if PICKED_OUT.search(lead.template) or any(i.mention.value == missing for i in beside):
        return False
    all_others = ALL_OTHERS.match(core(parts[-1].slot.before)) is not None
    return one_slip(total, parts) if all_others else swapped(total, parts, DISTINCT)


def _of_measure(item: Item, total: Item) -> bool:
    return (item.measure or "final") == (total.measure or "final")


def _of_an_account(text: Text, lead: Passage, parts: Sequence[Item]) -> list[Item]:
    """收入总计A。（1）预算收入B；（2）补助收入C；（3）调入资金D: each of them comes in, or goes out, as the total alone in its line says."""
    told = text.amounts(lead)
    if len(told) != 1 or not text.of_government or not is_total(told[0]) or len(parts) < FEW:
        return []
    total = told[0]
    side = COMES if CAME.search(total.slot.before) else GOES
    near = total_of(parts) * 5 >= total.mention.value * 4
    return [total] if near and all(side.search(part.slot.before) for part in parts) else []


def _side_met(text: Text, total: Item, parts: Sequence[Item]) -> bool:
    """甲A，占总支出的P: no shares of what came in."""
    named = "".join(share.slot.base for share in shares_behind(text, parts))
    other = "收入" if "支出" in named else "支出" if "收入" in named else ""
    return not other or other not in total.label


def _in_halves(text: Text, total: Item, parts: Sequence[Item]) -> bool:
    """新增债券资金A。1.一般债券B… 2.专项债券C…: two halves of what ends alike."""
    tails = {part.label[-2:] for part in parts}
    return len(tails) == 1 and next(iter(tails)) in total.label and division(text, total, parts)


def _family_totals(text: Text, parts: Sequence[Item], measure: str) -> list[Item]:
    """The total of a list whose labels are a known whole: 三公经费 for its items, wherever it stands before."""
    concepts = {p.concept for p in parts}
    wholes = [total for total, families in text.families.items() if any(concepts == family for family in families)]
    found = [
        i for i in text.items.of("concept", *wholes)
        if i.slot.start < parts[0].slot.start and i.period == parts[0].period
        and (i.measure == measure or {i.measure, measure} <= {"", "final"} or {i.measure, measure} <= PLANNED)
    ]  # fmt: skip
    return found[::-1][:2]


def _columns(text: Text, children: Sequence[Passage]) -> dict[str, list[Item]]:
    """The first amount of every paragraph, by measure where each has several."""
    rows = [
        [i for i in _told(text, child) if (is_amount(i) or i.slot.role == BASE) and i.slot.depth == 0]
        for child in children
    ]
    rows = [row for row in rows if row]
    if not rows:
        return {}
    dimension = rows[0][0].dimension
    several = any(len({i.measure for i in row if i.dimension == dimension}) > 1 for row in rows)
    columns: dict[str, list[Item]] = {}
    for row in rows:
        seen: set[str] = set()
        for item in row:
            key = (item.measure or "final") if several else ""
            if item.dimension == dimension and key not in seen and (item.measure or item is row[0] or not several):
                seen.add(key)
                columns.setdefault(key, []).append(item)
            if not several:
                break
    return columns


def _told(text: Text, child: Passage) -> list[Item]:
    """The figures of a paragraph, without those that divide its first one: 上年结余A；其中：其他结转B."""
    row = text.row(child)
    nested = child.template.find("其中", row[0].slot.position) if row else -1
    return [i for i in row if nested < 0 or i.slot.position < nested]


def _lead_totals(text: Text, lead: Passage, parts: Sequence[Item], measure: str, announced: bool) -> list[Item]:
    if (named := LIST_OF.search(lead.template)) and core(named["whole"]):
        called = text.items.called(named["whole"], parts[0].dimension, parts[0].slot.start, least=3)
        return [i for i in called if i.measure == measure or {i.measure, measure} <= {"", "final"}][:1]
    here = [i for i in text.amounts(lead) if i.dimension == parts[0].dimension and i.slot.depth == 0]
    told = {part.concept for part in parts if not REMAINDER.match(part.label)}  # 其他项目支出 is one of 项目支出
    if any(i.concept and i.concept in told for i in here):
        return []  # the lead tells the parts too: what follows says them again
    if measure:
        here = [i for i in here if i.measure == measure or (not i.measure and measure in ("final", "score"))]
    if here:
        return _of_their_side(here, parts)[::-1]
    if announced and any(slot.dimension in (parts[0].dimension, "rate") for slot in lead.slots):
        return []
    own = lead.paragraph.level or lead.mark or NAMED_LEAD.search(lead.template)
    subject = NAMED_LEAD.sub("", re.sub(r"（.*", "", lead.template[len(lead.mark) :])) if own else lead.subject
    if "项目" in subject and (found := _projects(text, parts, measure)):
        return found
    if _is_fellow(text, subject, told):
        return []
    called = text.items.called(subject, parts[0].dimension, parts[0].slot.start, least=3)
    return [i for i in called if i not in parts and (not measure or i.measure == measure)][:3]


def _of_their_side(totals: list[Item], parts: Sequence[Item]) -> list[Item]:
    """收入A，支出B，滚存结余C。分险种如下： / 甲收入D / 乙收入E: of A, where all parts are called by one side and but some totals are."""
    for side in ("收入", "支出", "结余"):
        if all(part.label.endswith(side) for part in parts):
            return [i for i in totals if side in i.label] or totals
    return totals


def _is_fellow(text: Text, subject: str, told: Collection[str | None]) -> bool:
    """…接待费比上年增加。具体如下：（一）出国费A；（二）用车费B: 接待费, with which the lead ends, is one with them, and no total of them."""
    named = text.items.lexicon.concept_in(subject)
    families = (family for divisions in text.families.values() for family in divisions)
    return named is not None and any({named, *told} <= family for family in families)


def patterned(text: Text) -> Iterator[Claim]:
    """Paragraphs of one pattern (…指标8个，完成8个) and then one that totals them (三个目标共设置指标28个，完成26个)."""
    known: dict[int, dict[tuple[str, str], list[Item]]] = {}
    for number, passage in enumerate(text.with_figures):
        sure = ALTOGETHER.search(passage.template)
        altogether = sure or ENDS_IN_ALL.search(passage.template)
        if altogether is None:
            continue
        above = text.with_figures[max(0, number - 12) : number]
        for total in text.amounts(passage):
            if total.slot.position < altogether.start():
                continue
            parts: list[Item] = []
            called = total.dimension, _last_word(total)
            for sibling in reversed(above):
                if sibling.index not in known:
                    known[sibling.index] = _by_last_word(text.amounts(sibling))
                same = known[sibling.index].get(called, [])
                if len(same) != 1 or (parts and sibling.index != parts[-1].slot.passage - 1):
                    break
                parts.append(same[0])
            if not sure and not (len(parts) >= FEW and (adds_up(total, parts) or one_slip(total, parts))):
                continue
            if len(parts) > 1 and not any(p.slot.start in {i.slot.start for i in text.amounts(passage)} for p in parts):
                yield claim(text, "sum", [reading("pattern", total=total, parts=parts[::-1])], total, topic="list")


def _by_last_word(amounts: Sequence[Item]) -> dict[tuple[str, str], list[Item]]:
    found: dict[tuple[str, str], list[Item]] = {}
    for item in amounts:
        if item.label:
            found.setdefault((item.dimension, _last_word(item)), []).append(item)
    return found


def _last_word(item: Item) -> str:
    return (_unfilled(ALL_OF_THEM.sub("", item.slot.before)) or item.label)[-2:]


@lru_cache(maxsize=4096)
def _unfilled(words: str) -> str:
    return FILLED.sub("", words)


def _projects(text: Text, parts: Sequence[Item], measure: str) -> list[Item]:
    """A list of projects under a heading about projects: parts of all project expenditure."""
    found = [
        i for i in text.items.of("concept", "project_expenditure")
        if i not in parts and i.slot.start < parts[0].slot.start and (not measure or i.measure in (measure, ""))
    ]  # fmt: skip
    return sorted(found, key=lambda i: (i.measure != measure, -i.slot.start))[:1]


def grand_totals(text: Text) -> Iterator[Claim]:
    """本年收入A，年初结转和结余B: with each other the 收入总计 above; likewise 本年支出 and 年末结转和结余."""
    for passage in text.with_figures:
        for sides, noun in _sides(text, passage):
            near = text.amounts_in(range(passage.index - 11, passage.index + 1))
            first = min(i.slot.start for i in sides)
            above = [i for i in near if i.slot.start < first and _is_grand(text, i, noun)]
            above = [i for i in above if i.period == sides[0].period]  # no total of the year before
            if above and (adds_up(above[-1], sides) or not _of_appropriations_only(text, above[-1], sides)):
                way = reading("grand total", total=above[-1], parts=sides)
                yield claim(text, "sum", [way], above[-1], topic="list")


def grand_totals_apart(text: Text) -> Iterator[Claim]:
    """收、支总计均为A. / 本年收入合计B，…. / …年初结转和结余C: in paragraphs of their own, where they add up."""
    for total in text.items.plain:
        passage = text.passage_at.get(total.slot.passage) if "总计" in total.slot.before else None
        if passage is None or not BOTH_GRAND.search(passage.template[: total.slot.position]) or total.slot.depth:
            continue
        below = text.amounts_in(range(passage.index + 1, passage.index + 7))
        near = [i for i in below if not i.slot.depth and i.dimension == total.dimension and i.period == total.period]
        for current, carried, _ in SIDES:
            year = next((i for i in near if current.search(i.slot.before)), None)
            last = next((i for i in near if carried.search(i.slot.before)), None)
            apart = year is not None and last is not None and year.slot.passage != last.slot.passage
            if year is not None and last is not None and apart and adds_up(total, [year, last]):
                way = reading("grand total", total=total, parts=[year, last])
                yield claim(text, "sum", [way], total, topic="list")


def grand_totals_holding(text: Text) -> Iterator[Claim]:
    """支出总计A（含年末结转和结余B）. / 本年支出C: what the bracket tells, and what came or went this year in a section below."""
    for total in text.items.plain:
        inside = included(text, total) if "总计" in total.slot.before and not total.slot.depth else []
        for current, carried, noun in SIDES:
            if not inside or noun not in total.slot.before or not carried.search(inside[0].slot.before):
                continue
            near = text.amounts_in(range(total.slot.passage, total.slot.passage + MANY))
            years = [i for i in near if i.slot.start > total.slot.start and current.search(i.slot.before)]
            years = [i for i in years if not i.slot.depth and i.period == total.period]
            sides = [*years[:1], *inside]
            if years and (adds_up(total, sides) or not (FURTHER[noun].search(text.words) or text.of_government)):
                way = reading("grand total", total=total, parts=sides)
                yield claim(text, "sum", [way], total, topic="list")


def _sides(text: Text, passage: Passage) -> Iterator[tuple[list[Item], str]]:
    """What came or went this year and what was carried, one behind the other or each with its own sentence."""
    amounts = [i for i in text.amounts(passage) if i.slot.depth == 0]
    for current, carried, noun in SIDES:
        years = [i for i in amounts if current.search(i.slot.before)]
        for year in years[:1]:
            behind = amounts[amounts.index(year) + 1 :]
            split = bool(behind) and re.search("其中|包括", text.gap(passage, year, behind[0])) is not None
            near = [i for i in behind if i.slot.sentence == year.slot.sentence]
            apart = [i for i in behind if i.slot.sentence > year.slot.sentence and i.slot.mark == "。"]
            apart = [] if FURTHER[noun].search(text.words) else apart
            ahead = [i for i in amounts[: amounts.index(year)][-1:] if i.slot.sentence == year.slot.sentence]
            last = next((i for i in [*ahead, *near, *apart] if carried.search(i.slot.before)), None)
            between = [i for i in near if last and i.slot.start < last.slot.start]
            further = [i for i in between if FURTHER[noun].search(i.slot.before)]
            if last is not None and (further or split or last in [*ahead, *near[:1], *apart]):
                yield [year, *further, last], noun


def _of_appropriations_only(text: Text, total: Item, sides: Sequence[Item]) -> bool:
    """收入总计A. … 年初财政拨款结转B，本年财政拨款收入C: B and C are of appropriations, A is of all that came in."""
    passage = text.passage_at[total.slot.passage]
    told = (total.slot.before, text.lead(total), passage.subject, *passage.headings)
    return all(APPROPRIATED in i.slot.before for i in sides) and not any(APPROPRIATED in words for words in told)


def _is_grand(text: Text, item: Item, noun: str) -> bool:
    """收入总计A, and 收、支总计均为A for both."""
    lead = text.passage_at[item.slot.passage].template[: item.slot.position] if item.slot.mark != "|" else ""
    return BOTH_GRAND.search(lead) is not None or (
        GRAND_TOTAL.search(item.slot.before) is not None and noun in item.slot.before
    )
