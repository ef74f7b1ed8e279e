"""Which units a report takes in, as it says itself: ``纳入决算编制范围的单位共3家，包括：甲局本级、乙队、丙所。`` -> three names.

Only a sentence, a list or a table that says it is about the units of the accounts or the subordinate units is read, and only
names that are written out; nothing is concluded from names alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from auditor.entities import OFFICE
from auditor.languages import zh
from auditor.model import Document, Paragraph, Table

OPENER: Final = re.compile(
    r"(?:纳入|列入)[^。；：]{0,40}?(?:决算|预算|编制|汇总|报表)[^。；：]{0,16}?(?:单位|部门)"
    r"|(?:下属|所属|下设|二级)(?:的)?(?:二级)?(?:独立核算)?(?:预算|事业|行政)?单位"
)
INTRODUCED: Final = re.compile(r"(?:包括|分别[为是]|有|为|是|如下|具体)?[：:]|(?:包括|分别[为是])")
COUNT: Final = re.compile(
    r"(?:共(?:有|计)?|有|设)?(?P<count>\d{1,3}|[一二三四五六七八九十]{1,3})(?:个|家)(?:(?:二级)?(?:预算)?单位)?"
)
SEPARATOR: Final = re.compile(r"[、；;，,]|和(?=[^，。]{3,}[局委办院所中心队站校馆会]$)|及(?=[^，。]{3,}$)")
MARK: Final = re.compile(r"^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)、.．]|[①-⑳]|[-•·])\s*")
OWN_LEVEL: Final = re.compile(r"^(?:局|委|厅|部|办|院|单位|部门)?(?:机关)?(?:本级|机关)$")
HEAD: Final = re.compile(r"单位名称|预算单位|单位全称")
NUMERALS: Final = "一二三四五六七八九十"
MOST: Final = 300
LONGEST: Final = 40


def listing(document: Document) -> dict[str, Any]:
    """``{"names": […], "whole": bool, "below": bool, "address": …}`` of the first list of units, {} where there is none.

    `whole`: as many names as the report says there are. `below`: they are those below the unit, without its own level.
    """
    for index, block in enumerate(document.blocks):
        if not isinstance(block, Paragraph):
            continue
        text = zh.fold(document.text[block.start : block.end])
        opener = OPENER.search(text)
        if opener is None:
            continue
        names = _inline(text[opener.end() :]) or list(_below(document, index + 1))
        if names:
            said = COUNT.search(text, opener.start())
            count = _number(said["count"]) if said else None
            return {
                "names": names[:MOST],
                "whole": count in (None, len(names)),
                "below": "入" not in opener.group(),
                "address": document.address(block.start),
            }
    return {}


def _inline(text: str) -> list[str]:
    """``共3家，包括：甲、乙、丙。`` -> the names; none where one of them is no name of an office."""
    introduced = INTRODUCED.search(text)
    if introduced is None:
        return []
    words = text[introduced.end() :].partition("。")[0]
    names = [_name(part) for part in SEPARATOR.split(words) if part.strip()]
    return names if len(names) > 1 and all(names) else []


def _below(document: Document, index: int) -> Iterator[str]:
    """The names of the list or table that stands below."""
    if index < len(document.blocks) and isinstance(table := document.blocks[index], Table):
        yield from _column(document, table)
        return
    for block in document.blocks[index : index + MOST]:
        if not isinstance(block, Paragraph):
            return
        line = zh.fold(document.text[block.start : block.end]).strip()
        name = _name(line.rstrip("。；;，,"))
        if not name or not MARK.match(line):
            return
        yield name


def _column(document: Document, table: Table) -> Iterator[str]:
    """The cells below 单位名称."""
    head = next((cell for cell in table.by_row.get(0, ()) if HEAD.search(document.text[cell.start : cell.end])), None)
    if head is None:
        return
    for row, cells in table.by_row.items():
        for cell in cells:
            if (
                row > head.row
                and cell.column == head.column
                and (name := _name(zh.fold(document.text[cell.start : cell.end])))
            ):
                yield name


def _name(words: str) -> str:
    """A name of an office, "" for anything else; 局本级 and the like are names that the superior's own completes."""
    name = re.sub(r"\s", "", MARK.sub("", words.strip())).strip("“”\"'《》")
    bare = re.sub(r"（[^（）]*）$|\([^()]*\)$", "", name) or name
    if not 2 <= len(name) <= LONGEST or re.search(r"\d", name):
        return ""
    return name if OWN_LEVEL.match(bare) or bare.endswith("本级") or OFFICE.search(bare) else ""


def _number(word: str) -> int:
    if word.isdigit():
        return int(word)
    tens, _, ones = word.rpartition("十") if "十" in word else ("", "", word)
    ten = 10 * (NUMERALS.index(tens) + 1 if tens else 1) if "十" in word else 0
    return ten + (NUMERALS.index(ones) + 1 if ones else 0)
