"""Whose report it is: a document in, the unit, region, year and genre that its title and first lines name out.

``清河县水务局2023年度部门决算`` -> unit 清河县水务局, region 清河县, year 2023, genre ``final``. The title of the document is asked
first, then its first lines, then the names of the file and its folders; what none of them says stays empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from auditor.model import Document

LINES: Final = 12  # of the document that are looked at
LONGEST_TITLE: Final = 60  # of characters; English words are longer
YEAR: Final = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?=年|-20\d\d|\b|_|度)")
BEFORE_YEAR: Final = re.compile(r"(?P<whose>[^\d，。：；、\s]{2,40}?)\s*(?:关于)?\s*(?:19|20)\d\d\s*年")
BEFORE_WORK: Final = re.compile(
    r"(?P<whose>[^\d，。：；、\s]{2,40}?)(?:关于|部门决算|部门预算|单位决算|单位预算|部门整体支出|整体支出|项目支出|绩效自评|预算执行)"
)
LABELLED: Final = re.compile(
    r"(?:单位名称|部门名称|填报单位|填报部门|编制单位|预算部门|项目单位)[（(\s]*(?:盖章)?[）)\s]*[：:]\s*(?P<whose>[^\s，。：；、\d]{2,40})"
)
OFFICE: Final = re.compile(
    r"(?:局|委员会|办公室|政府|厅|院|所|中心|学校|大学|中学|小学|幼儿园|医院|法院|检察院|委|办|处|站|队|馆|社|会|公司|集团|部|联|"
    r"街道|镇|乡|园|厂|库|台|署|行|科|组|[省市县区旗州盟])$"
)
CITY: Final = (  # 市场, 市容, 市民中心, 市政工程 are no places, but 市民政局 and 市政府 are of one
    r"市(?!场|容|民(?![政族宗营用间防航兵俗])|政(?![府协法务策研数]))"
)
NO_CITY: Final = r"(?!(?:[^省市县区旗州盟]{2,8})?[城都]市)"  # 城市, 智慧城市, 现代都市; but 运城市, 成都市
REGION: Final = re.compile(  # 区域, 县级 are no places either
    r"(?:[^省市县区旗州盟]{2,6}(?:省|自治区))?"
    rf"(?:{NO_CITY}(?:[^省市县区旗州盟]|州(?=市)){{1,8}}(?:自治州|州(?!区|市)|盟|地区|{CITY}))?"
    rf"(?:{NO_CITY}(?:[^省市县区旗州盟]|州(?=区|市)){{1,10}}(?:自治县|县(?!级|直)|自治旗|旗|区(?!域)|{CITY}))?"
)
ENGLISH_UNIT: Final = re.compile(
    r"\b(?:[A-Z][\w'’-]*\s+(?:(?:of|for|and|the)\s+)*)*(?:Department|Bureau|Office|Ministry|Agency|Authority|Commission|Hospital|Council)"
    r"(?:\s+(?:of|for)(?:\s+(?:and\s+|the\s+)?[A-Z][\w'’-]*)+)?"
)
GENRES: Final = (  # the first that fits
    ("project", re.compile(r"项目支出绩效|专项资金绩效|项目绩效|专项.{0,8}绩效|project")),
    ("evaluation", re.compile(r"绩效自评|整体支出绩效|绩效评价|performance|evaluation", re.I)),
    ("execution", re.compile(r"预算执行|财政决算|预算调整|预算草案|budget execution", re.I)),
    ("final", re.compile(r"决算|final accounts|outturn", re.I)),
    ("budget", re.compile(r"预算|budget", re.I)),
)
OPENERS: Final = re.compile(r"^(?:关于|附件\d*[：:]?)")
LEVEL_OF_UNIT: Final = re.compile(
    r"[（(](?:本级|机关|机关本级|局机关|局本级|委本级)[）)]|(?<=[局委厅办院会部府])(?:机关)?本级$"
)
PARTY: Final = re.compile(r"^(?:中国共产党|中共)")


@dataclass(frozen=True, slots=True)
class Entity:
    """Whose report: what is not known is "" or None."""

    unit: str = ""
    region: str = ""
    year: int | None = None
    genre: str = ""

    def completed(self, other: Entity) -> Entity:
        """With what the other knows and this one does not."""
        return Entity(
            self.unit or other.unit,
            self.region or other.region,
            self.year if self.year is not None else other.year,
            self.genre or other.genre,
        )


def entity_of(document: Document) -> Entity:
    """What the document says, completed by the name of its file."""
    found = Entity()
    if document.given is not None:
        found = replace(_named(document.given.entity), year=document.given.year)
    for line in _first_lines(document):
        found = found.completed(entity_in(line))
        if found.unit and found.year is not None and found.genre:
            break
    return found.completed(entity_of_name(document.name))


def entity_of_name(name: str) -> Entity:
    """``2023/清河县水务局/部门决算.docx``: from the file outwards, as far as the names say something."""
    found = Entity()
    stem, _, suffix = name.rpartition(".")
    for part in reversed((stem if stem and "/" not in suffix else name).split("/")):
        found = found.completed(entity_in(part, name=True))
    return found


def entity_in(line: str, name: bool = False) -> Entity:
    """What a title, or another of the first lines, says: ``关于清源县2023年预算执行情况的报告`` is 清源县's."""
    labelled = LABELLED.search(line)
    if labelled:
        return _named(labelled["whose"])
    if len(line) > (2 * LONGEST_TITLE if line.isascii() else LONGEST_TITLE) or line.endswith(
        ("。", "；", "：", ":", ".")
    ):
        return Entity()
    genre = next((genre for genre, pattern in GENRES if pattern.search(line)), "")
    year = YEAR.search(line)
    if not (genre or name):
        return Entity()  # a heading, or a sentence that happens to name a year
    before = BEFORE_YEAR.search(line) or BEFORE_WORK.search(line)
    whose = before["whose"] if before else line if name else ""
    return replace(_named(whose, line), year=int(year["year"]) if year else None, genre=genre)


def _named(whose: str, line: str = "") -> Entity:
    unit = LEVEL_OF_UNIT.sub("", OPENERS.sub("", whose)).strip("《》“”\"'（）() 　—-_")
    if not OFFICE.search(unit):
        english = ENGLISH_UNIT.search(line or whose)
        return Entity(english.group().strip() if english else "")
    place = REGION.match(PARTY.sub("", unit))
    return Entity(unit, place.group() if place else "")


def _first_lines(document: Document) -> Iterator[str]:
    """The first lines with something in them, a title broken over two lines also as one."""
    lines = [line.strip() for line in document.text[:4000].split("\n") if line.strip()][:LINES]
    if len(lines) > 1 and len(lines[0]) + len(lines[1]) <= LONGEST_TITLE and not entity_in(lines[0]).genre:
        yield lines[0] + lines[1]
    yield from lines
