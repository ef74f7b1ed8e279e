"""A unit's years side by side: what was found in each, and what its reports say of each indicator, year by year.

Under a year stands what the report of that year says; where the report of the next one gives another figure for it, as its
上年 figure, that stands below, marked where rounding does not explain it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from auditor.batch.answers import Row
from auditor.batch.charts import SORTS
from auditor.batch.listing import Page
from auditor.batch.words import said
from auditor.rulebook import Concept
from auditor.web.run_pages import Decisions, Place, cards, framed, wide
from auditor.writers import Lang
from auditor.writers._markup import tag, text
from auditor.writers._words import address, say

MOST_ROWS: Final = 200
MEASURES: Final = {
    "initial": ("年初预算", "initial budget"), "added": ("追加", "added"), "adjusted": ("调整后预算", "adjusted budget"),
    "budget": ("预算", "budget"), "final": ("决算（执行）", "outturn"), "prior": ("上年", "last year"), "target": ("目标", "target"),
    "opening": ("年初", "opening"), "closing": ("年末", "closing"), "arrived": ("到位", "received"), "stock": ("存量", "stock"),
    "establishment": ("编制", "posts"), "in_post": ("实有", "in post"), "score": ("得分", "score"), "full_mark": ("满分", "full mark"),
}  # fmt: skip
Key = tuple[str, str, str, str]  # concept, measure, scope, dimension


def page(
    place: Place, unit: str, years: Sequence[Row], figures: Sequence[Row], found: Page, decisions: Decisions,
    concepts: Mapping[str, Concept],
) -> str:  # fmt: skip
    name = unit or said("unknown", place.lang)
    region = next((str(row["region"]) for row in years if row["region"]), "")
    more = place.say(f"共 {found.total} 条，全部列出", f"all {found.total}")
    every = tag("p", tag("a", text(more), href=place.to("findings", unit=unit))) if found.last > 1 else ""
    return framed(
        place, name,
        tag("p", tag("a", text(place.say("单位排名", "Ranking of units")), href=place.to("units")), class_="crumb"),
        tag("h1", text(name)), tag("p", text(region), class_="soft"),
        tag("section", tag("h2", text(place.say("历年发现", "Findings by year"))), _years(place, years), _documents(place, unit)),
        _figures(place, figures, concepts),
        tag("section", tag("h2", text(place.say("审核发现", "Findings")), " ", tag("small", str(found.total))),
            cards(place, found.rows, decisions), every) if found.rows else "",
    )  # fmt: skip


def _documents(place: Place, unit: str) -> str:
    """The way to the unit's reports, those without findings too."""
    name = place.say("这个单位的报告", "The unit's documents")
    return tag("p", tag("a", text(name), href=place.to("documents", unit=unit)), class_="more") if unit else ""


def _years(place: Place, years: Sequence[Row]) -> str:
    """A column for each year."""
    lang = place.lang
    heads = [tag("th", text(_year(row["key"], lang)), scope="col") for row in years]
    lines = []
    for key in ("documents", "unread", *SORTS, "settled", "weight"):
        if key in ("documents", "weight") or any(row[key] for row in years):
            cells = [tag("td", str(row[key]), class_=f"n {key if row[key] else 'zero'}") for row in years]
            lines.append(tag("tr", tag("th", text(said(key, lang)), scope="row"), *cells))
    head = tag("thead", tag("tr", tag("td"), *heads))
    label = place.say("历年发现", "Findings by year")
    return wide(tag("table", head, tag("tbody", *lines), class_="plain years"), label)


def _year(year: object, lang: Lang) -> str:
    if year is None:
        return said("unknown", lang)
    return say(lang, f"{year}年", str(year))


# --- figures --------------------------------------------------------------------------------------------------------


def _figures(place: Place, figures: Sequence[Row], concepts: Mapping[str, Concept]) -> str:
    by_key: dict[Key, dict[int, list[Row]]] = {}
    for row in figures:
        key = str(row["concept"]), str(row["measure"]), str(row["scope"]), str(row["dimension"])
        by_key.setdefault(key, {}).setdefault(int(row["period"]), []).append(row)
    years = sorted({int(row["year"]) for row in figures if row["year"]})
    if not years:
        return ""
    kept = [(key, held) for key, held in by_key.items() if any(year in held for year in years)]
    kept.sort(key=lambda pair: -sum(year in pair[1] for year in years))  # those that can be compared come first
    lines = [
        tag(
            "tr", tag("th", text(_named(key, held, concepts, place.lang)), scope="row"),
            *(_cell(place, held.get(year, ()), year) for year in years),
        )
        for key, held in kept[:MOST_ROWS]
    ]  # fmt: skip
    heads = [tag("th", text(_year(year, place.lang)), scope="col") for year in years]
    title = place.say("各年指标", "Indicators by year")
    hint = place.say(
        "小字是次年报告里的上年数，≠ 表示两处不一致。",
        "Small: what the next year's report says of this year; ≠ marks a difference.",
    )
    table = tag(
        "table", tag("thead", tag("tr", tag("td"), *heads)), tag("tbody", *lines), class_="plain figures-by-year"
    )
    return tag("section", tag("h2", text(title)), tag("p", text(hint), class_="soft"), wide(table, title))


def _named(key: Key, held: Mapping[int, Sequence[Row]], concepts: Mapping[str, Concept], lang: Lang) -> str:
    concept, measure, scope, _ = key
    known = concepts.get(concept)
    names = (known.en if lang == "en" else known.zh) if known else ()
    first = next(iter(held.values()))[0]
    name = names[0] if names else str(first["label"]) or concept
    more = [say(lang, *MEASURES[measure]) if measure in MEASURES else measure, scope.strip()]
    between = "，" if lang == "zh" else ", "
    told = between.join(filter(None, more))
    return f"{name}（{told}）" if told and lang == "zh" else f"{name} ({told})" if told else name


def _cell(place: Place, rows: Sequence[Row], year: int) -> str:
    """What the report of the year says, below it what that of the next year says."""
    own, later = _said_by(rows, year), _said_by(rows, year + 1)
    shown = own or later
    if shown is None:
        return tag("td", tag("span", "–", class_="soft"), class_="n")
    parts = [_printed(place, shown)] if own else []
    if later and (own is None or own["printed"] != later["printed"]):
        apart = own is not None and differ(own, later)
        sign = tag("b", "≠ ", class_="bad") if apart else ""
        parts.append(tag("small", sign, _printed(place, later)))
    return tag("td", *parts, class_="n")


def _said_by(rows: Sequence[Row], year: int) -> Row | None:
    """What the report of a year says, where it says so plainly rather than by inheritance."""
    held = [row for row in rows if row["year"] == year]
    return next((row for row in held if row["sure"]), held[0] if held else None)


def _printed(place: Place, row: Row) -> str:
    printed, symbol = str(row["printed"]), str(row["symbol"])
    whole = printed if printed.endswith(symbol) else f"{printed}{symbol}"
    where = address(str(row["address"]), place.lang)
    return tag("a", text(whole), href=place.to(f"documents/{row['document']}"), title=where or None)


def differ(one: Row, other: Row) -> bool:
    """Do two printed figures of one dimension exclude each other, whatever was rounded away?"""
    (first, slack), (second, more) = _value(one), _value(other)
    return abs(first - second) > slack + more


def _value(row: Row) -> tuple[Decimal, Decimal]:
    """The value in its base unit and half of its last printed digit."""
    scale = Decimal(str(row["scale"]))
    return Decimal(str(row["value"])) * scale, scale.scaleb(-int(row["decimals"])) / 2
