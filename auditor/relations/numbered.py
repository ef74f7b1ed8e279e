"""Totals of some members of the list above, which are told by their numbers: 上述1至5项, 前三项, 以上四项.

    1.甲项目预算安排80万元，实际支出70万元； / 2.乙项目预算安排60万元，实际支出50万元； / 3.丙项目支出9万元。
    上述1至2项预算安排合计140万元，实际支出合计120万元。

    支出90万元，其中：甲50万元、乙20万元、丙20万元。前两项占77.8%。

The list ends right above. Each total is of the amounts of its own measure, or of the first ones where it says none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.clauses import SHARE
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.lists import list_style
from auditor.text import Item, Passage, Text, adds_up, claim, figures_of, reading

NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十两]{1,3})"
SPAN = re.compile(
    r"(?:其中[，：]?)?(?P<above>以上|上述)?"
    rf"(?:第?(?P<first>{NUMBER})项?[至到\-—–~]第?(?P<last>{NUMBER})|前(?P<many>{NUMBER})|(?P<all>{NUMBER}))个?大?[项类]"
)
ALTOGETHER = re.compile(r"合计|共计|总计|累计|共$|共为$")
CALLED = re.compile(r"[项类](?P<name>[一-龥]{2})(?:合计|共计|总计|累计)[为达]?$")
DONE = ("", "final")
OF_THE_FIRST = re.compile(
    rf"前(?P<many>{NUMBER})[项类个者](?:支出|收入|合计|之和)*）?(?:合计|共计?)?占(?:比|总?支出|总?收入)?的?[为达]?$"
)
OF_SOME = re.compile(
    rf"(?:前(?P<many>{NUMBER})[项类个](?:[^，。；：]{{0,12}}，)?|（(?:(?P<circled>(?:[①-⑳][、和]?){{2,8}})|第(?P<named>\d{{1,2}}(?:[、和]\d{{1,2}}){{1,7}})项)）)"
    r"(?:项目|支出|收入|投资)?(?:共|合计|共计|小计|总计|计)?(?:支出|安排)?[为达]?\s*$"
)
SOME = re.compile("前.{1,2}[项类个]|[（(](?:第|[①-⑳])")
BEFORE = 40  # characters before a figure
LEAST = 3  # printed digits that members do not come to by chance
FAR = 40  # paragraphs back to the first member
FEWEST = 2
NEAREST = 8  # sums of a paragraph


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        told = not passage.mark and ("项" in passage.line.text or "类" in passage.line.text)
        span = SPAN.match(passage.line.text) if told else None
        if span is None or (span["all"] and not span["above"]):
            continue
        totals = _totals(text, passage)
        meant = (
            [members for listed in lists_above(text, passage) if (members := _meant(listed, span))] if totals else []
        )
        ways = [way for members in meant if (way := _made_of(text, members, totals))]
        fitting = [way for way in ways if any(adds_up(*pair) for pair in way)] or ways
        for total, parts in fitting[0] if len(fitting) == 1 else ():
            yield claim(text, "sum", [reading("by number", total=total, parts=parts)], total, topic="last")
    yield from _of_some(text)
    rates = [i for i in text.items.all if i.slot.role == SHARE and "前" in i.slot.before and i.slot.is_rate]
    lists = _lists_by_passage(text) if rates else {}
    for rate in rates:
        if said := OF_THE_FIRST.search(rate.slot.before):
            near = lists.get(rate.slot.passage, ())[-NEAREST:]
            yield from _share_of_the_first(text, rate, _number(said["many"]), near)


def _of_some(text: Text) -> Iterator[Claim]:
    """以上6项合计A。其中前三项B，…; 社会事业类（③④）C; 就业类（第1、2项）D: where those members come to it, or those of the list in the sentence before."""
    lists: dict[int, list[list[Item]]] | None = None
    for passage in text.with_figures:
        if passage.mark or not SOME.search(passage.line.text):
            continue
        for item in text.amounts(passage):
            said = OF_SOME.search(zh.fold(text.document.text[max(0, item.slot.start - BEFORE) : item.slot.start]))
            if said is None or item.mention.many_printed < LEAST:
                continue
            lists = _lists_by_passage(text) if lists is None else lists
            meant = _places(said)
            for parts in (
                *_of_lists_above(text, passage, item, meant),
                *_of_sums(lists.get(passage.index, ()), item, meant),
            ):
                if adds_up(item, parts) and not text.is_summed(parts, item.mention.value):
                    yield claim(text, "sum", [reading("by number", total=item, parts=parts)], item, topic="last")
                    break


def _places(said: re.Match[str]) -> list[int]:
    """The places in a list that are meant: 前三项 1, 2, 3; ③④ 3, 4."""
    if said["many"]:
        return list(range(1, _number(said["many"]) + 1))
    if said["circled"]:
        return [ord(mark) - ord("①") + 1 for mark in said["circled"] if "①" <= mark <= "⑳"]
    return [int(number) for number in re.findall(r"\d+", said["named"])]


def _of_lists_above(text: Text, passage: Passage, item: Item, places: Sequence[int]) -> Iterator[list[Item]]:
    for listed in lists_above(text, passage):
        if FEWEST <= len(places) < len(listed) >= max(places):
            told = [_amount(text, listed[place - 1], item) for place in places]
            parts = [part for part in told if part is not None]
            if len(parts) == len(told):
                yield parts


def _of_sums(lists: Sequence[Sequence[Item]], item: Item, places: Sequence[int]) -> Iterator[list[Item]]:
    """医生A，护士B，医技C，行政D。前三类共E: of the sums of the paragraph before it."""
    for _, *parts in reversed(lists[-NEAREST:]):
        before = parts[-1].slot.start < item.slot.start and parts[0].mention.unit == item.mention.unit
        if before and FEWEST <= len(places) < len(parts) >= max(places):
            yield [parts[place - 1] for place in places]


def _lists_by_passage(text: Text) -> dict[int, list[list[Item]]]:
    """The sums that come out, each its total and its parts, by where they stand."""
    found: dict[int, list[list[Item]]] = {}
    for one in text.found.get("sum", []):
        roles = one.readings[0].roles
        listed = [text.items.at[f.mention.start] for r in ("total", "parts") for f in figures_of(roles.get(r, ()))]
        if "total" in roles and adds_up(listed[0], listed[1:]):
            found.setdefault(listed[0].slot.passage, []).append(listed)
    return found


def _share_of_the_first(text: Text, rate: Item, many: int, lists: Sequence[Sequence[Item]]) -> Iterator[Claim]:
    """支出A，其中：甲B、乙C、丙D。前两项占P: of the list of the sentence before."""
    for total, *parts in reversed(lists):
        in_order = total.slot.start < parts[0].slot.start <= parts[-1].slot.start < rate.slot.start
        near = parts[-1].slot.passage == rate.slot.passage and rate.slot.sentence - parts[-1].slot.sentence <= 1
        if in_order and near and many < len(parts):
            way = reading("of the first", numerator=parts[:many], denominator=total, rate=rate)
            yield claim(text, "ratio", [way], rate, topic="whole")
            return


def _totals(text: Text, passage: Passage) -> list[Item]:
    """The amounts of its first sentence that are said to be of all of them."""
    return [
        i
        for i in text.amounts(passage)
        if i.slot.sentence == 0 and not i.slot.depth and ALTOGETHER.search(i.slot.before)
    ]


def _made_of(text: Text, members: Sequence[Passage], totals: Sequence[Item]) -> list[tuple[Item, list[Item]]]:
    """Each total with an amount of every member; without those for which one has none."""
    found = [(total, [_amount(text, member, total) for member in members]) for total in totals]
    told = [(total, [part for part in parts if part is not None]) for total, parts in found]
    return [(total, parts) for total, parts in told if len(parts) == len(members)]


def _meant(listed: Sequence[Passage], span: re.Match[str]) -> Sequence[Passage]:
    """Those members of a list that are meant; () where it has not so many."""
    if span["all"]:
        return listed if len(listed) == _number(span["all"]) >= FEWEST else ()
    first, last = (_number(span["first"]), _number(span["last"])) if span["first"] else (1, _number(span["many"]))
    return listed[first - 1 : last] if 0 < first < last <= len(listed) else ()


def _number(words: str) -> int:
    return int(words) if words.isdecimal() else zh.numeral(words) or 0


def lists_above(text: Text, passage: Passage) -> Iterator[list[Passage]]:
    """The list that ends with the paragraph above, and those that it lies within, each from its first member on."""
    above = text.passage_at.get(passage.index - 1)
    open_: dict[str, list[Passage]] = {}
    closed: set[str] = set()
    for index in range(passage.index - 1, max(-1, passage.index - FAR), -1) if above and above.mark else ():
        member = text.passage_at.get(index)
        if member is None or not (member.mark or member.slots) or (member.paragraph.level and not member.slots):
            break
        style = list_style(member.mark)
        if not style or style in closed:
            continue
        open_.setdefault(style, []).insert(0, member)
        if place_in_list(member) == 1:
            closed.add(style)
            if [place_in_list(one) for one in open_[style]] == list(range(1, len(open_[style]) + 1)):
                yield open_[style]


def place_in_list(passage: Passage) -> int:
    """``（三）``, ``③`` -> 3; 0 where the mark is no number."""
    if "①" <= passage.mark[:1] <= "⑳":
        return ord(passage.mark[0]) - ord("①") + 1
    number = re.sub(r"[^\d一二三四五六七八九十]", "", passage.mark)
    return _number(number) if number else 0


def _amount(text: Text, member: Passage, total: Item) -> Item | None:
    """Its one amount that is called as the total is, or of its measure; the first one where the total says none."""
    amounts = [i for i in text.amounts(member) if not i.slot.sentence and not i.slot.depth]
    alike = [i for i in amounts if i.mention.unit == total.mention.unit]
    name = CALLED.search(total.slot.before)
    if name and (called := [i for i in alike if i.slot.before.endswith(name["name"])]):
        return called[0]  # 前两项支出合计C: of 预算A，支出B it is B
    same = [i for i in alike if i.measure == total.measure]
    side = [i for i in alike if (i.measure in DONE) == (total.measure in DONE)]  # 改善计划预算安排A is no target
    return next(iter((same or side) if total.measure else alike), None)


__all__ = ["claims"]
