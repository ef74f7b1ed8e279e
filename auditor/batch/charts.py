"""Counts as charts that are tables: rows in, HTML with bars of SVG out, for the page that stands alone and for the local page.

Every number a bar shows stands beside it, so that the page says the same on paper, in black and white, and to a screen reader::

    distribution("region", [{"key": "清河县", "error": 3, "warning": 1, …}], "zh")
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

from auditor.batch.answers import WEIGHTS, Row
from auditor.batch.tables import percent
from auditor.batch.words import said
from auditor.writers import Lang
from auditor.writers._markup import tag, text

SORTS: Final = ("error", "warning", "note", "verify")  # of findings, each with its colour
WEIGHED: Final[Mapping[str, int]] = {**WEIGHTS, "verify": WEIGHTS["note"]}
MOST_BARS: Final = 12
WIDE: Final = 1000  # units of a whole bar
VERDICTS: Final = (("consistent", "good"), ("rounding", "rounding"), ("inconsistent", "bad"), ("not_evaluated", "open"))
STATES: Final = (("audited", "good"), ("nothing", "open"), ("unread", "bad"), ("pending", "note"))
STATUSES: Final = (("open", "note"), ("confirmed", "bad"), ("dismissed", "open"), ("corrected", "good"))

WIDTHS: Final = tag("colgroup", tag("col", class_="said"), tag("col"), tag("col", class_="many"))

Link = Callable[[Row], str | None]


def _nowhere(_: Row) -> None:
    return None


# --- numbers in large -----------------------------------------------------------------------------------------------


def tiles(pairs: Iterable[tuple[str, str | int, str]]) -> str:
    """Numbers in large: word, number, class."""
    items = [
        tag("li", tag("b", text(str(number))), " ", tag("span", text(word)), class_=f"tile {class_}{_zero(number)}")
        for word, number, class_ in pairs
    ]
    return tag("ul", *items, class_="tiles")


def _zero(number: str | int) -> str:
    return " zero" if number == 0 else ""


def overview(totals: Mapping[str, int], counted: Mapping[str, int], units: int, lang: Lang) -> str:
    """What a run came to, on one line. `counted`: open findings by their sort."""
    found = [(said(sort, lang), counted[sort], sort) for sort in SORTS]
    unread, coverage = (
        percent(totals["unread"], totals["documents"]),
        percent(totals["figures_used"], totals["figures_seen"]),
    )
    return tiles((
        (said("documents", lang), totals["documents"], "plain"), (said("with_weight", lang), units, "plain"), *found,
        (said("share_unread", lang), unread, "bad" if totals["unread"] else "plain"),
        (said("coverage", lang), coverage, "plain"),
    ))  # fmt: skip


def sums(rows: Sequence[Row]) -> dict[str, int]:
    """Open findings by their sort, and those set aside."""
    return {sort: sum(int(row[sort]) for row in rows) for sort in (*SORTS, "settled")}


# --- one bar --------------------------------------------------------------------------------------------------------


def whole(title: str, parts: Sequence[tuple[str, str, int]]) -> str:
    """One bar and what it is made of: class, word, number."""
    total = sum(number for _, _, number in parts)
    legend = [
        tag("li", tag("span", class_=f"dot {class_}"), text(word), " ", tag("b", str(number)), " ",
            tag("small", percent(number, total)))
        for class_, word, number in parts if number
    ]  # fmt: skip
    caption = tag("figcaption", text(title), " ", tag("small", str(total)))
    drawn = bar([(class_, number) for class_, _, number in parts], total)
    return tag("figure", caption, drawn, tag("ul", *legend, class_="shares"), class_="chart whole")


def wholes(totals: Mapping[str, int], statuses: Mapping[str, int], lang: Lang) -> str:
    """Documents by what became of them, checks by their verdict, findings by what was decided."""
    held = (
        ("documents", STATES, totals), ("checks", VERDICTS, totals), ("findings", STATUSES, statuses),
    )  # fmt: skip
    return "".join(
        whole(said(title, lang), [(class_, said(key, lang), counts[key]) for key, class_ in keys])
        for title, keys, counts in held
    )


def bar(parts: Sequence[tuple[str, int]], most: int) -> str:
    """Parts one behind the other, as wide as their share of `most`. What it shows is said in words beside it."""
    drawn, start = [], 0
    for class_, number in parts:
        if number:
            wide = min(max(4, WIDE * number // max(most, 1)), WIDE - start)
            drawn.append(tag("rect", class_=class_, x=start, y=0, width=wide, height=10))
            start += wide
    return tag(
        "svg", *drawn, class_="spark", viewBox=f"0 0 {WIDE} 10", preserveAspectRatio="none", aria_hidden="true",
        focusable="false",
    )  # fmt: skip


# --- bars over bars -------------------------------------------------------------------------------------------------


def distribution(
    dimension: str, rows: Sequence[Row], lang: Lang, name: Callable[[Row], str], link: Link = _nowhere, code: bool = False
) -> str:  # fmt: skip
    """Findings by region, year, rule …: a bar for each, the longest ones, and how many are not shown."""
    found = sorted((row for row in rows if _number(row)), key=_number, reverse=True)
    if dimension == "year":
        found.sort(key=lambda row: row["key"] or 0)
    shown = found[:MOST_BARS]
    if not shown:
        return ""
    most = max(map(_number, shown))
    lines = [_line(row, name(row), link(row), most, lang, code) for row in shown]
    heads = (
        said(dimension, lang), said("findings", lang), said("number", lang),
    )  # fmt: skip
    head = tag("tr", *(tag("th", text(word), scope="col") for word in heads))
    rest = len(found) - len(shown)
    more = f"另有 {rest} 项" if lang == "zh" else f"{rest} more"
    caption = tag("caption", text(said(f"by_{dimension}", lang)), " ", tag("small", text(more)) if rest else "")
    return tag(
        "div",
        tag("table", caption, WIDTHS, tag("thead", head), tag("tbody", *lines)),
        class_=f"chart by-{dimension}",
    )


def _line(row: Row, name: str, link: str | None, most: int, lang: Lang, code: bool) -> str:
    shown = tag("a", text(name), href=link) if link else text(name)
    key = tag("code", text(str(row["key"]))) if code else ""
    parts = [(sort, int(row[sort])) for sort in SORTS]
    return tag(
        "tr",
        tag("th", shown, " ", key, scope="row"),
        tag("td", bar(parts, most), tag("span", text(counted(row, lang)), class_="unseen")),
        tag("td", str(_number(row)), class_="n"),
    )


def _number(row: Row) -> int:
    return sum(int(row[sort]) for sort in SORTS)


def counted(row: Row, lang: Lang) -> str:
    """``错误 3，警告 1``"""
    between = "，" if lang == "zh" else ", "
    return between.join(f"{said(sort, lang)} {row[sort]}" for sort in SORTS if row[sort])


def counts(row: Row, lang: Lang) -> str:
    """The same as coloured numbers."""
    held = [
        tag("span", text(said(sort, lang)), " ", tag("b", str(row[sort])), class_=f"tally {sort}")
        for sort in SORTS
        if row[sort]
    ]
    return tag("span", *held, class_="counts")


# --- tables ---------------------------------------------------------------------------------------------------------


def table(title: str, columns: Sequence[str], rows: Iterable[Sequence[Any]], lang: Lang) -> str:
    """A plain table: titles of the columns as keys, cells as values, or as markup that begins with ``<``-safe text."""
    head = tag("tr", *(tag("th", text(said(column, lang)), scope="col") for column in columns))
    lines = [
        tag("tr", *(tag("td", text(str(cell)), class_="n" if isinstance(cell, int) else None) for cell in row))
        for row in rows
    ]
    return tag("table", tag("caption", text(title)), tag("thead", head), tag("tbody", *lines), class_="plain")
