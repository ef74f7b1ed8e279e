"""Year labels against the year of the report: headings, 截至…年12月31日, and the year that something is compared with.

In: headings and sentences that name a year, in a document whose title names its own. Out: restated claims (`year_heading`,
`year_end`) of the year as labelled and the year of the title, and bounds (`year_compared`) of the year compared with and the
year that it is compared to: 2023年…，比2023年增加… compares a year with itself.

A year that differs is only a claim where the others agree: headings of one pattern, ends of the year said of what stands in
the accounts. 2022年 in the history of a project is nobody's mistake.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditor.languages import zh
from auditor.model import Claim, Figure, Mention, Reading, Unit
from auditor.text import Passage, Text, figures_of

YEAR_UNIT = Unit("年", "year", exact=True)
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?=年)")
OWN_YEAR = re.compile(r"(?<![\d比较与同])(?:19|20)\d\d(?=年)")  # said of the figure, not compared with
TITLE = re.compile(r"决算|自评|绩效评价|评价报告")
HEADING = re.compile(
    r"(?:决算|收入|支出|经费|自评|预算执行|绩效)[^，。；：]{0,16}(?:情况|说明|总表|决算表|报告|分析)(?:说明)?$"
)
OTHERS = 2  # headings with the year of the title that make another one odd
BYGONE = re.compile(r"上年|以前年度|历年|对比|同期|20\d\d[—–\-至]")
YEAR_END = re.compile(r"截[至止](?P<year>(?:19|20)\d\d)年(?:12月31日|年?[末底])，?(?P<of>[^。；]*)")
STANDS = re.compile(
    rf"^(?:我|本)?(?:局|委|办|院|校|单位|部门|机关|县|市|区)?[^，。；{zh.FIGURES}]{{0,6}}"
    rf"(?:共有|实有|拥有|有)?(?:公务用|机动)?(?:车辆|在职人员|在职在编|编制人数|资产总额|资产总计|固定资产)"
)
COMPARED = re.compile(
    r"[比较与同](?P<year>(?:19|20)\d\d)年(?:度)?(?:决算数?|支出数?|收入数?|同期)?(?:的?相比|，|增|减|上升|下降|持平)"
)


@dataclass(frozen=True)
class Titled:
    """The year that the title names, as a figure."""

    year: int
    figure: Figure
    words: str


def claims(text: Text) -> Iterator[Claim]:
    title = _titled(text)
    if title is not None:
        yield from headings(text, title)
        yield from ends(text, title)
    yield from compared(text)


def _titled(text: Text) -> Titled | None:
    """The one year of the first line that names one, if that is a title."""
    for passage in text.passages[:3]:
        found = list(YEAR.finditer(passage.line.text))
        if found:
            alone = len({match.group() for match in found}) == 1 and "。" not in passage.line.text
            year = _figure(passage, found[0], "报告年度")
            return Titled(int(found[0].group()), year, passage.line.text) if alone else None
    return None


def _figure(passage: Passage, match: re.Match[str], label: str, group: str | int = 0) -> Figure:
    begin, end = match.span(group)
    return Figure(_mention(passage.line.span(begin, end + 1), match[group]), label)


def _mention(place: tuple[int, int], digits: str) -> Mention:
    return Mention(*place, f"{digits}年", Decimal(digits), 0, YEAR_UNIT)


def _restated(passage: Passage, one: Figure, title: Titled, topic: str) -> Claim:
    way = Reading(topic, {"stated": (one, title.figure)})
    return Claim("restated", (way,), topic=topic, quote=(passage.paragraph.start, passage.paragraph.end))


def headings(text: Text, title: Titled) -> Iterator[Claim]:
    """二、2022年度收入决算情况说明 in a report on 2023, where the other headings say 2023."""
    if not TITLE.search(title.words):
        return
    named = [(p, years[0]) for p in text.passages if len(years := _years_of_heading(p, title)) == 1]
    alike = [(p, match) for p, match in named if int(match.group()) == title.year]
    odd = [(p, match) for p, match in named if int(match.group()) != title.year]
    if len(alike) >= OTHERS and len(odd) <= 1:
        for passage, match in (*alike[:1], *odd):
            yield _restated(passage, _figure(passage, match, "标题所写年度"), title, "year_heading")


def _years_of_heading(passage: Passage, title: Titled) -> list[re.Match[str]]:
    words = passage.line.text
    if not passage.paragraph.level or words == title.words or not HEADING.search(words) or BYGONE.search(words):
        return []
    return list(YEAR.finditer(words))


def ends(text: Text, title: Titled) -> Iterator[Claim]:
    """截至2022年12月31日，本部门共有车辆5辆 in the final accounts of 2023."""
    if not TITLE.search(title.words) or "预算公开" in title.words:
        return
    for passage in text.passages:
        found = list(YEAR_END.finditer(passage.line.text)) if "截" in passage.line.text else []
        told = [m for m in found if STANDS.search(m["of"]) and not BYGONE.search(m["of"])]
        own = [m for m in told if int(m["year"]) == title.year]
        for match in own or told:  # beside the figures of the year those of another one are there to be compared
            if match in own or _mostly(text, title.year, match["year"]):
                yield _restated(passage, _figure(passage, match, "截止年度", "year"), title, "year_end")


def _mostly(text: Text, year: int, other: str) -> bool:
    """Does the text speak more of the year of its title? Some titles name the year in which they were written."""
    return text.words.count(f"{year}年") > text.words.count(f"{other}年")


def compared(text: Text) -> Iterator[Claim]:
    """2023年…，比2023年增加…: what is compared lies behind what it is compared with."""
    for change in text.found.get("change", []):
        roles = change.readings[0].roles
        moved = [f for role in ("delta", "rate") for f in figures_of(roles.get(role, ()))]
        current = figures_of(roles.get("current", ()))
        if change.topic != "year" or not moved or not current:
            continue
        item, last = text.items.at[current[0].mention.start], text.items.at[moved[0].mention.start]
        passage = text.passage_at.get(item.slot.passage)
        if passage is not None and last.slot.passage == item.slot.passage:
            yield from _compared(passage, item.slot.position, last.slot.position)


def _compared(passage: Passage, current: int, moved: int) -> Iterator[Claim]:
    """The years of a sentence: the one before the figure, and the one after 比."""
    template = passage.template
    own = [
        m
        for m in OWN_YEAR.finditer(template, passage.begin(current), current + 1)
        if not _closed(template, m.end(), current)
    ]
    against = list(COMPARED.finditer(template, current, moved + 1))
    if len(own) == len(against) == 1:
        yield _bound(passage, own[0], against[0])


def _closed(template: str, year: int, figure: int) -> bool:
    """甲A（2024年B），乙C: the year in brackets that close before a figure is not its own."""
    return template.count("）", year, figure) > template.count("（", year, figure)


def _bound(passage: Passage, own: re.Match[str], against: re.Match[str]) -> Claim:
    year, base = _in_template(passage, own, "本期年度", 0), _in_template(passage, against, "对比年度", "year")
    way = Reading("years", {"parts": (base,), "limit": year})
    quote = passage.place(passage.begin(own.start()), passage.end(own.start()))
    return Claim("bound", (way,), topic="year_compared", quote=quote)


def _in_template(passage: Passage, match: re.Match[str], label: str, group: str | int) -> Figure:
    begin, end = match.span(group)
    return Figure(_mention(passage.place(begin, end + 1), match[group]), label)
