"""The inspector's pages: runs, what a run came to, units in the order of their weight, findings, documents. Rows in, HTML out.

Every list is one page of a longer one, which the database has counted and cut (`auditor.batch.listing`). Whatever a store holds
passes `text` or an attribute: names of units and files, notes, rules and quotes are words of others.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple
from urllib.parse import urlencode

from auditor.batch import charts
from auditor.batch.answers import STATUSES, Row
from auditor.batch.listing import SIZE, STATES, Page
from auditor.batch.words import said
from auditor.web.pages import frame, hidden
from auditor.writers import Lang
from auditor.writers._html_view import ROLES, SEVERITIES
from auditor.writers._markup import tag, text
from auditor.writers._values import written
from auditor.writers._words import address, say, word

LONGEST_NOTE: Final = 1_000
MOST_FIGURES: Final = 12  # of one finding that are listed
TOP: Final = 10  # units on the page of a run
Decisions = Mapping[int, Sequence[Row]]
Asked = Mapping[str, str]  # what a form asked for


class Place(NamedTuple):
    """Which run is looked at, in which language, at which address, and who looks."""

    run: Row
    lang: Lang
    here: str
    who: str = ""
    rules: Collection[str] = ()  # that have a page

    def say(self, zh: str, en: str) -> str:
        return say(self.lang, zh, en)

    @property
    def path(self) -> str:
        return f"/runs/{self.run['id']}"

    def to(self, part: str, **asked: str | int) -> str:
        """The address of a part of this run: ``/runs/1/findings?severity=error``"""
        query = urlencode({key: value for key, value in asked.items() if value != ""})
        return f"{self.path}/{part}" + (f"?{query}" if query else "")

    @property
    def name(self) -> str:
        return self.say(f"第 {self.run['id']} 次审核", f"Run {self.run['id']}")


def framed(place: Place, title: str, *inside: str, scripts: Sequence[str] = ("web.js",), class_: str = "runs") -> str:
    parts = (
        ("", place.say("概览", "Overview")), ("units", place.say("单位", "Units")),
        ("findings", place.say("发现", "Findings")), ("documents", place.say("报告", "Documents")),
    )  # fmt: skip
    at = place.here.partition("?")[0].removeprefix(place.path).strip("/")
    links = [
        tag("a", text(name), href=place.to(part) if part else place.path, aria_current="page" if part == at else None)
        for part, name in parts
    ]
    ran = text(place.say("各次审核", "All runs"))
    crumb = tag("p", tag("a", ran, href="/runs"), class_="crumb")
    nav = tag("nav", tag("strong", text(place.name)), *links, aria_label=place.name, class_="parts")
    return frame(
        title, place.lang, place.here, tag("main", crumb, nav, *inside, class_=class_, id="content"),
        scripts=scripts, styles=("charts.css", "runs.css"),
    )  # fmt: skip


# --- runs -----------------------------------------------------------------------------------------------------------


def runs(rows: Sequence[Row], store: str, lang: Lang, here: str) -> str:
    """All runs of the store, the latest first."""
    title = say(lang, "成批审核", "Batch audits")
    lead = say(lang, f"库：{store}", f"Store: {store}")
    none = say(
        lang,
        "库里还没有审核过；在终端运行 auditor batch PATH… --store …，随后刷新本页。",
        "Nothing was audited into this store yet: run auditor batch PATH… --store … in a terminal, then load this page again.",
    )
    items = [_run(row, lang) for row in rows]
    listed = tag("ul", *items, class_="rows run-list") if items else tag("p", text(none), class_="lead")
    inside = tag(
        "main", tag("h1", text(title)), tag("p", text(lead), class_="lead"), listed, class_="runs", id="content"
    )
    return frame(title, lang, here, inside, scripts=("web.js",), styles=("charts.css", "runs.css"))


def _run(row: Row, lang: Lang) -> str:
    name = say(lang, f"第 {row['id']} 次审核", f"Run {row['id']}")
    paths = " ".join(map(str, json.loads(str(row["options"])).get("paths", ())))
    state = "ready" if row["status"] == "done" else "explain"
    return tag(
        "li",
        tag("a", text(name), href=f"/runs/{row['id']}"),
        tag("span", text(said(str(row["status"]), lang)), class_=f"badge {state}"),
        tag("span", text(say(lang, f"{row['files']} 个文件", f"{row['files']} files"))),
        tag("span", text(f"{_when(row['started'])} · {paths}"), class_="why"),
    )


def _when(moment: object) -> str:
    return f"{str(moment)[:16].replace('T', ' ')} UTC" if moment else ""


# --- a run ----------------------------------------------------------------------------------------------------------


class Overview(NamedTuple):
    """What a run came to, as asked of the store."""

    totals: Mapping[str, int]
    by: Mapping[str, Sequence[Row]]  # dimension -> rows
    titles: Mapping[str, Mapping[str, str]]  # of rules
    statuses: Mapping[str, int]
    units: Page
    weighty: int  # units with findings
    reasons: Sequence[Row]


def overview(place: Place, found: Overview) -> str:
    lang = place.lang

    def name(row: Row) -> str:
        key = str(row["key"] or "")
        if key in found.titles:
            return found.titles[key][lang]
        return said(key, lang) if key else said("unknown", lang)

    def link(dimension: str) -> charts.Link:
        return lambda row: place.to("findings", **{dimension: str(row["key"])}) if row["key"] else None

    drawn = [
        charts.distribution(dimension, rows, lang, name, link(dimension), code=dimension == "rule")
        for dimension, rows in found.by.items()
    ]
    counted = charts.sums(found.by["year"])
    top = tag("h2", text(place.say("发现最重的单位", "Units with the weightiest findings")))
    every = tag(
        "p",
        tag(
            "a",
            text(place.say(f"全部 {found.units.total} 个单位", f"All {found.units.total} units")),
            href=place.to("units"),
        ),
    )
    when = _when(place.run["ended"] or place.run["started"])
    about = f"{said(str(place.run['status']), lang)} {when} · {said('rulebook', lang)} {place.run['rulebook']}"
    return framed(
        place, place.name,
        tag("h1", text(place.name)), tag("p", text(about), class_="soft"),
        charts.overview(found.totals, counted, found.weighty, lang),
        tag("section", charts.wholes(found.totals, found.statuses, lang), *drawn, class_="charts"),
        tag("section", top, _units(place, found.units.rows[:TOP], 1), every),
        _reasons(place, found.reasons),
    )  # fmt: skip


def _reasons(place: Place, reasons: Sequence[Row]) -> str:
    """Why documents could not be read."""
    if not reasons:
        return ""
    rows = [(row[f"reason_{place.lang}"], row["documents"], row["example"]) for row in reasons]
    table = charts.table(said("why_unread", place.lang), ("reason", "documents", "example"), rows, place.lang)
    link = tag("p", tag("a", text(said("unread_files", place.lang)), href=place.to("documents", state="unread")))
    return tag("section", wide(table, said("why_unread", place.lang)), link)


def wide(table: str, label: str) -> str:
    return tag("div", table, class_="wide", tabindex=0, role="region", aria_label=label)


# --- units ----------------------------------------------------------------------------------------------------------


def units(place: Place, page: Page, asked: Asked, choices: Mapping[str, Sequence[str | int]]) -> str:
    title = place.say("单位", "Units")
    fields = (
        _sought("unit", place.say("单位名称", "name of the unit"), asked),
        *(_choice(place, name, values, asked) for name, values in choices.items()),
    )
    first = (page.number - 1) * SIZE + 1
    inside = _units(place, page.rows, first) if page.rows else _none(place)
    return framed(
        place, title, _title(title, page), _form(place, "units", fields, asked), inside, _pages(place, "units", page, asked)
    )  # fmt: skip


def _units(place: Place, rows: Sequence[Row], first: int) -> str:
    most = max((_weight(row) for row in rows), default=1)
    return tag("ol", *(_unit(place, row, n, most) for n, row in enumerate(rows, first)), class_="ranking")


def _weight(row: Row) -> int:
    return sum(charts.WEIGHED[sort] * int(row[sort]) for sort in charts.SORTS)


def _unit(place: Place, row: Row, number: int, most: int) -> str:
    lang = place.lang
    name = str(row["key"]) or said("unknown", lang)
    read = place.say(f"{row['documents']} 份", f"{row['documents']} documents")
    unread = place.say(f"，{row['unread']} 份读不了", f", {row['unread']} not read") if row["unread"] else ""
    parts = [(sort, charts.WEIGHED[sort] * int(row[sort])) for sort in charts.SORTS]
    return tag(
        "li",
        tag("span", str(number), class_="rank"),
        tag("a", text(name), href=place.to("unit", name=str(row["key"]))),
        tag("span", text(str(row["region"] or "")), class_="soft region"),
        tag("span", text(read + unread), class_="soft read"),
        charts.counts(row, lang),
        charts.bar(parts, most),
        tag("span", text(f"{said('weight', lang)} {row['weight']}"), class_="weight"),
    )


# --- findings -------------------------------------------------------------------------------------------------------


def findings(
    place: Place, page: Page, asked: Asked, choices: Mapping[str, Sequence[str | int]], decisions: Decisions, wrong: str = ""
) -> str:  # fmt: skip
    """`wrong`: what is wrong in what was asked for."""
    title = place.say("审核发现", "Findings")
    words = {name: [(value, said(value, place.lang)) for value in values] for name, values in CODES.items()}
    fields = (
        _sought("unit", place.say("单位", "unit"), asked),
        *(_choice(place, name, choices[name], asked) for name in ("region", "year", "rule")),
        *(_coded(place, name, pairs, asked) for name, pairs in words.items()),
        _sought(
            "where",
            place.say("条件，如 weight >= 10 and file ~ 2023", "condition, such as weight >= 10 and file ~ 2023"),
            asked,
        ),
    )
    told = tag("p", text(wrong), class_="wrong", role="alert") if wrong else ""
    listed = cards(place, page.rows, decisions) if page.rows else _none(place)
    return framed(
        place, title, _title(title, page), _form(place, "findings", fields, asked), told, _as_list(place, asked) if page.rows else "", listed,
        _pages(place, "findings", page, asked),
    )  # fmt: skip


def _as_list(place: Place, asked: Asked) -> str:
    """All that was asked for, as a file."""
    name = place.say("存为 Excel 清单", "Save as an Excel list")
    link = place.to("findings.xlsx", **{key: value for key, value in asked.items() if value})
    return tag("p", tag("a", text(name), href=link, download=True), class_="taken")


CODES: Final = {"severity": SEVERITIES, "status": STATUSES}


def cards(place: Place, rows: Sequence[Row], decisions: Decisions, linked: bool = True) -> str:
    return tag("ol", *(card(place, row, decisions.get(row["id"], ()), linked) for row in rows), class_="cards filed")


def card(place: Place, row: Row, decided: Sequence[Row], linked: bool) -> str:
    """A finding as the store holds it, with its triage. `linked`: with the way to its document."""
    lang, shown = place.lang, "verify" if row["confidence"] == "low" else str(row["severity"])
    link = place.to(f"documents/{row['document']}", finding=row["id"])
    go = tag("a", text(place.say("看原文", "in the document")), href=link, class_="go") if linked else ""
    unit = str(row["unit"])
    whose = tag("a", text(unit), href=place.to("unit", name=unit)) if unit else ""
    where = " · ".join(filter(None, (str(row["year"] or ""), str(row["file"]), address(row["place"], lang))))
    causes = [cause for cause in str(row[f"causes_{lang}"]).split("\n") if cause]
    inside = (
        tag("header", tag("span", text(said(shown, lang)), class_="tag"), tag("h3", text(row[f"title_{lang}"])), go),
        tag("p", text(row[f"message_{lang}"]), class_="say"), _values(row, lang),
        tag("p", tag("code", text(row["formula"])), class_="formula") if row["formula"] else "",
        *(tag("p", tag("span", text(word("cause", lang)), class_="label"), text(cause), class_="cause") for cause in causes),
        _figures(place, row), tag("blockquote", text(row["quote"])) if row["quote"] else "",
        tag("p", whose, text(" · " if unit else ""), text(where), " ",
            _rule(place, str(row["rule"])), class_="meta"),
        triage(place, row["id"], str(row["status"]), decided, f"f{row['id']}"),
    )  # fmt: skip
    return tag("li", *inside, class_=f"card {shown} is-{row['status']}", id=f"f{row['id']}", tabindex=-1) + "\n"


def _rule(place: Place, rule: str) -> str:
    name = tag("code", text(rule))
    return tag("a", name, href=f"/rules/{rule}") if rule in place.rules else name


def _figures(place: Place, row: Row) -> str:
    """The figures of the relation with their places, those of other reports with the way there."""
    items = [tag("li", *_figure(place, item, str(row["file"]))) for item in evidence_of(row)[:MOST_FIGURES]]
    return tag("ul", *items, class_="figures") if items else ""


def _figure(place: Place, item: Mapping[str, str], own: str) -> Iterator[str]:
    role = say(place.lang, *ROLES[item["role"]]) if item["role"] in ROLES else ""
    yield tag("b", text(role or item["label"]))
    yield text(f" {item['label']} ") if role and item["label"] not in (role, item["text"]) else " "
    yield tag("span", text(item["text"]), class_="figure")
    yield tag("span", text(f" {address(item['address'], place.lang)}"))
    if item["file"] not in ("", own):
        yield " " + tag("a", text(item["file"]), href=place.to("documents", name=item["file"]))


def evidence_of(row: Row) -> list[dict[str, str]]:
    """The evidence that a store holds of a finding: each with role, label, text, address, and the file of another report."""
    try:
        held = json.loads(str(row["evidence"] or "[]"))
    except (ValueError, RecursionError):
        return []
    items = [item for item in held if isinstance(item, dict)] if isinstance(held, list) else []
    return [{key: str(item.get(key, "")) for key in ("role", "label", "text", "address", "file")} for item in items]


def _values(row: Row, lang: Lang) -> str:
    pairs = [(key, str(row[key])) for key in ("stated", "computed", "difference") if row[key]]
    shown = [
        tag("div", tag("dt", text(said(key, lang))), tag("dd", text(written(value, lang)))) for key, value in pairs
    ]
    return tag("dl", *shown) if shown else ""


def triage(place: Place, number: int, status: str, decided: Sequence[Row], at: str) -> str:
    """What was decided about a finding, and the form to decide: one click, with a note where there is something to say.

    `at`: the anchor of the finding on this page, to come back to.
    """
    lang = place.lang
    history = [tag("li", _decision(row, lang)) for row in decided]
    buttons = [
        tag("button", text(said(one, lang)), name="status", value=one, class_=f"quiet {one}",
            aria_current="true" if one == status else None)
        for one in STATUSES
    ]  # fmt: skip
    note, who = place.say("说明", "note"), place.say("谁", "who")
    form = tag(
        "form",
        hidden("back", place.here),
        hidden("at", at),
        tag("span", *buttons, class_="choices", role="group", aria_label=place.say("处置", "triage")),
        tag("input", name="note", placeholder=note, aria_label=note, maxlength=LONGEST_NOTE, autocomplete="off"),
        tag("input", name="who", placeholder=who, aria_label=who, value=place.who, maxlength=100, class_="who"),
        method="post", action=place.to(f"findings/{number}/triage"), class_="triage",
    )  # fmt: skip
    return (tag("ul", *history, class_="decided") if history else "") + form


def _decision(row: Row, lang: Lang) -> str:
    status = str(row["status"])
    when = " · ".join(filter(None, (str(row["who"]), _when(row["at"]))))
    note = text(f" {row['note']} ") if row["note"] else " "
    return tag("b", text(said(status, lang)), class_=status) + note + tag("small", text(when))


# --- documents ------------------------------------------------------------------------------------------------------


def documents(place: Place, page: Page, asked: Asked, unopened: Page) -> str:
    """`unopened`: files that became no documents, where they are asked for too."""
    title = place.say("报告", "Documents")
    states = [(state, said(state, place.lang)) for state in STATES]
    fields = (
        _sought("unit", place.say("单位", "unit"), asked),
        _sought("name", place.say("文件名", "file name"), asked),
        _coded(place, "state", states, asked),
    )
    listed = (
        tag("ul", *(_document(place, row) for row in page.rows), class_="rows files") if page.rows else _none(place)
    )
    return framed(
        place, title, _title(title, page), _form(place, "documents", fields, asked), listed,
        _pages(place, "documents", page, asked), _unopened(place, unopened),
    )  # fmt: skip


def _unopened(place: Place, page: Page) -> str:
    """The first of the files that could not be opened, and how many there are."""
    if not page.rows:
        return ""
    title = place.say("打不开的文件", "Files that could not be opened")
    items = [
        tag("li", tag("strong", text(str(row["name"]))), tag("span", text(row[f"reason_{place.lang}"]), class_="why"))
        for row in page.rows
    ]
    told = place.say(f"，列出前 {len(items)} 个", f", the first {len(items)}") if page.last > 1 else ""
    head = tag("h2", text(title), " ", tag("small", text(f"{page.total}{told}")))
    return tag("section", head, tag("ul", *items, class_="rows files"))


def _document(place: Place, row: Row) -> str:
    lang, unread = place.lang, row["status"] == "unread"
    state = "unknown" if row["status"] == "nothing" else "correct" if unread else "ready"
    figures = place.say(
        f"{row['figures_seen']} 个数字，核对了 {row['figures_used']} 个", f"{row['figures_seen']} figures, {row['figures_used']} checked"
    )  # fmt: skip
    number = row["findings"]
    found = place.say(f"{number} 条发现", f"{number} finding{'s' * (number != 1)}") if number else ""
    whose = " · ".join(filter(None, (str(row["unit"]), str(row["year"] or ""))))
    return tag(
        "li",
        tag("a", text(str(row["name"])), href=place.to(f"documents/{row['id']}")),
        tag("span", text(said(str(row["status"]), lang)), class_=f"badge {state}"),
        tag("span", text(found)),
        tag(
            "span", text(row[f"reason_{lang}"] if unread else " · ".join(filter(None, (whose, figures)))), class_="why"
        ),
    )


# --- forms and pages ------------------------------------------------------------------------------------------------


def _title(title: str, page: Page) -> str:
    return tag("h1", text(title), " ", tag("small", str(page.total)))


def _none(place: Place) -> str:
    return tag("p", text(place.say("没有找到。", "None found.")), class_="lead")


def _form(place: Place, part: str, fields: Iterable[str], asked: Asked) -> str:
    button = tag("button", text(place.say("筛选", "Filter")), class_="main small")
    clear = tag("a", text(place.say("清除", "Clear")), href=place.to(part)) if any(asked.values()) else ""
    return tag("form", *fields, button, clear, method="get", action=place.to(part), role="search", class_="sift")


def _sought(name: str, label: str, asked: Asked) -> str:
    return tag(
        "input", type="search", name=name, value=asked.get(name, ""), placeholder=label, aria_label=label, class_=f"by-{name}"
    )  # fmt: skip


def _choice(place: Place, name: str, values: Sequence[str | int], asked: Asked) -> str:
    return _coded(place, name, [(str(value), str(value)) for value in values], asked)


def _coded(place: Place, name: str, pairs: Sequence[tuple[str, str]], asked: Asked) -> str:
    every = place.say(f"全部{said(name, 'zh')}", f"every {said(name, 'en')}")
    options = [tag("option", text(every), value="")]
    options += [
        tag("option", text(shown), value=value, selected=asked.get(name) == value) for value, shown in pairs
    ]  # fmt: skip
    return tag("select", *options, name=name, aria_label=every)


def _pages(place: Place, part: str, page: Page, asked: Asked) -> str:
    """The way to the other pages."""
    if page.last == 1:
        return ""
    query = {key: value for key, value in asked.items() if value}

    def link(number: int, name: str, rel: str) -> str:
        if not 1 <= number <= page.last or number == page.number:
            return tag("span", text(name), class_="soft")
        return tag("a", text(name), href=place.to(part, **query, page=number), rel=rel)

    at = place.say(f"第 {page.number} / {page.last} 页", f"page {page.number} of {page.last}")
    return tag(
        "nav",
        link(1, place.say("首页", "First"), "first"), link(page.number - 1, place.say("上一页", "Previous"), "prev"),
        tag("span", text(at)),
        link(page.number + 1, place.say("下一页", "Next"), "next"), link(page.last, place.say("末页", "Last"), "last"),
        class_="pages", aria_label=place.say("分页", "pages"),
    )  # fmt: skip
