"""What a run came to as one web page that stands alone: totals, charts, units in the order of the weight of their findings.

Nothing is loaded and nothing is asked for: style sheet and script are inside and named by their hashes in the page's own
Content-Security-Policy. Each unit unfolds to its findings with their quotes, and from there to the document as read with its
figures marked: `Reports` says which documents are inside the page, and which are pages beside it. Without scripts all of it can
be read and every link works; the script adds the filter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from auditor.batch import charts
from auditor.batch.answers import Answers, Filter, Row
from auditor.batch.listing import Listing
from auditor.batch.words import said
from auditor.model import Audit
from auditor.writers import Lang
from auditor.writers._html_alone import head as page_head
from auditor.writers._html_alone import resource
from auditor.writers._html_document import fragment
from auditor.writers._html_findings import findings as cards
from auditor.writers._html_findings import head
from auditor.writers._html_view import View
from auditor.writers._markup import tag, text
from auditor.writers._words import address, sentence

MOST_UNITS: Final = 500  # that unfold; the others are counted
MOST_FINDINGS: Final = 4_000
MOST_LINES: Final = 200  # of a table of files
SHOWN: Final = ("rule", "region", "year", "genre")  # distributions
STYLES: Final = (("auditor.writers", "_page.css"), ("auditor.batch", "charts.css"), ("auditor.batch", "dashboard.css"))
SCRIPT: Final = ("auditor.batch", "dashboard.js")


@dataclass(frozen=True)
class Reports:
    """Annotated documents, by the number of their row: inside the page, or pages beside it, of which the path is known."""

    inside: Mapping[int, Audit] = field(default_factory=dict)
    beside: Mapping[int, str] = field(default_factory=dict)
    numbers: Mapping[int, Mapping[str, int]] = field(
        default_factory=dict
    )  # document -> fingerprint -> number of the card

    def link(self, document: int, fingerprint: str) -> str | None:
        """Where a finding stands in its document."""
        number = self.numbers.get(document, {}).get(fingerprint)
        if document in self.beside:
            return f"{self.beside[document]}#d1{f'f{number}' if number else ''}"
        if document in self.inside:
            return f"#r{document}{f'f{number}' if number else ''}"
        return None


def numbered(audit: Audit) -> dict[str, int]:
    """The number of the card of each finding of an annotated document, by its fingerprint."""
    return {finding.fingerprint: number for number, finding in enumerate(View(audit, "zh").findings, 1)}


def page(answers: Answers, wanted: Filter, lang: Lang, reports: Reports, by: Sequence[str] = ()) -> str:
    """The whole page."""
    board = _Board(answers, Listing(answers), wanted, lang, reports)
    title = f"{said('summary', lang)} · {board.say('第', 'run ')}{answers.run['id']}{board.say('次审核', '')}"
    inside = (
        board.top(title), tag("main", board.overview(), board.charts(by or SHOWN), board.ranking(), *board.tables(),
                              board.annotated(), id="content"),
        tag("script", resource(*SCRIPT)),
    )  # fmt: skip
    language, above = "en" if lang == "en" else "zh-CN", page_head(title, _style(), resource(*SCRIPT))
    return f"<!DOCTYPE html>\n{tag('html', above, tag('body', *inside, class_='board'), lang=language)}\n"


# --- the frame ------------------------------------------------------------------------------------------------------


def _style() -> str:
    return "\n".join(resource(*style) for style in STYLES)


# --- the parts ------------------------------------------------------------------------------------------------------


class _Board:
    """The parts of the page, each asked of the store when it is written."""

    def __init__(self, answers: Answers, listing: Listing, wanted: Filter, lang: Lang, reports: Reports) -> None:
        self._answers, self._listing, self._wanted, self._lang, self._reports = answers, listing, wanted, lang, reports
        self._units = [row for row in answers.by("unit", wanted) if row["with_findings"]]
        self._sums = charts.sums(self._units)
        self._contents = listing.contents()

    def say(self, zh: str, en: str) -> str:
        return en if self._lang == "en" else zh

    def top(self, title: str) -> str:
        run = self._answers.run
        when = str(run["ended"] or run["started"])[:16].replace("T", " ")
        told = f"{said(str(run['status']), self._lang)} {when} UTC · {said('rulebook', self._lang)} {run['rulebook']}"
        meant = " · ".join(
            f"{said(name, self._lang)} {value}" for name, value in self._wanted._asdict().items() if value
        )
        only = tag("p", text(self.say("只看：", "Only: ") + meant), class_="only") if meant else ""
        return tag("header", tag("h1", text(title)), tag("p", text(told), class_="soft"), only, class_="head")

    def overview(self) -> str:
        return charts.overview(self._answers.totals(), self._sums, len(self._units), self._lang)

    def charts(self, dimensions: Sequence[str]) -> str:
        titles = self._listing.titles()

        def name(row: Row) -> str:
            key = row["key"]
            if key in titles:
                return titles[key][self._lang]
            return said(str(key), self._lang) if key else said("unknown", self._lang)

        drawn = [
            charts.distribution(by, self._answers.by(by, self._wanted), self._lang, name, code=by == "rule")
            for by in dimensions
        ]
        wholes = charts.wholes(self._answers.totals(), self._listing.statuses(), self._lang)
        return tag("section", wholes, *drawn, class_="charts", aria_label=self.say("分布", "distribution"))

    # --- the ranking ---

    def ranking(self) -> str:
        """Units that unfold to their findings; no more than a browser bears."""
        found = self._answers.findings(self._wanted)
        by_unit: dict[str, list[Row]] = {}
        for row in found[:MOST_FINDINGS]:
            by_unit.setdefault(str(row["unit"]), []).append(row)
        shown = [row for row in self._units[:MOST_UNITS] if str(row["key"]) in by_unit]
        most = max((int(row["weight"]) for row in shown), default=1)
        items = [self._unit(n, row, by_unit[str(row["key"])], most) for n, row in enumerate(shown, 1)]
        title = tag("h2", text(said("ranking", self._lang)), " ", tag("small", str(len(self._units))))
        none = tag("p", text(self.say("没有审核发现。", "No findings.")), class_="none")
        listed = tag("ol", *items, class_="units") if items else none
        more = self._more(len(self._units) - len(shown), len(found) - MOST_FINDINGS)
        return tag("section", title, self._filter(found), listed, more, id="units")

    def _more(self, units: int, beyond: int) -> str:
        if units <= 0 and beyond <= 0:
            return ""
        zh = f"为了打开得快，这里只列出前 {MOST_UNITS} 个单位、{MOST_FINDINGS} 条发现；另有 {max(units, 0)} 个单位，用 --format xlsx 看全部。"
        en = f"To open quickly this page lists {MOST_UNITS} units and {MOST_FINDINGS} findings; {max(units, 0)} more units with --format xlsx."
        return tag("p", text(self.say(zh, en)), class_="soft")

    def _filter(self, found: Sequence[Row]) -> str:
        """It needs the script, which shows it."""
        years = sorted({row["year"] for row in found if row["year"]})
        regions = sorted({row["region"] for row in found if row["region"]})
        rules = sorted({row["rule"] for row in found})
        search = self.say("查找单位、文件、文字", "search units, files, words")
        chips = [
            tag("button", text(said(sort, self._lang)), " ", tag("b", str(self._sums[sort])), type="button",
                class_=f"chip {sort}", data_s=sort, aria_pressed="true")
            for sort in charts.SORTS if self._sums[sort]
        ]  # fmt: skip
        return tag(
            "div",
            tag("div", *chips, role="group", aria_label=self.say("按级别筛选", "filter by severity"), class_="chips"),
            self._select("year", list(map(str, years))), self._select("region", regions), self._select("rule", rules),
            tag("input", type="search", id="search", placeholder=search, aria_label=search),
            tag("span", id="shown", role="status", data_units=self.say("个单位", "units")),
            class_="tools", role="search", hidden=True,
        )  # fmt: skip

    def _select(self, name: str, values: Sequence[str]) -> str:
        every = self.say(f"全部{said(name, 'zh')}", f"every {said(name, 'en')}")
        choices = [tag("option", text(every), value=""), *(tag("option", text(value), value=value) for value in values)]
        return tag("select", *choices, id=name, aria_label=every)

    def _unit(self, number: int, row: Row, found: Sequence[Row], most: int) -> str:
        name = str(row["key"]) or said("unknown", self._lang)
        parts = [(sort, charts.WEIGHED[sort] * int(row[sort])) for sort in charts.SORTS]
        weight = f"{said('weight', self._lang)} {row['weight']}"
        summary = tag(
            "summary", tag("span", str(number), class_="rank"), tag("strong", text(name)),
            tag("span", text(str(found[0]["region"])), class_="soft"), charts.counts(row, self._lang),
            charts.bar(parts, most), tag("span", text(weight), class_="weight"),
        )  # fmt: skip
        listed = tag("ul", *map(self._finding, found), class_="found")
        return tag("li", tag("details", summary, listed, id=f"u{number}"), data_region=found[0]["region"]) + "\n"

    def _finding(self, row: Row) -> str:
        lang, shown = self._lang, "verify" if row["confidence"] == "low" else str(row["severity"])
        where = " · ".join(filter(None, (str(row["year"] or ""), str(row["file"]), address(row["place"], lang))))
        status = tag("span", text(said(str(row["status"]), lang)), class_=f"tag {row['status']}")
        link = self._reports.link(self._contents.get(str(row["sha256"]), 0), str(row["fingerprint"]))
        go = tag("a", text(self.say("看原文", "in the document")), href=link, class_="go") if link else ""
        causes = "".join(
            tag("p", text(cause), class_="say") for cause in str(row[f"causes_{lang}"]).split("\n") if cause
        )
        inside = (
            tag("span", text(said(shown, lang)), class_="tag"), status if row["status"] != "open" else "",
            tag("strong", text(row[f"title_{lang}"])), go,
            tag("p", text(row[f"message_{lang}"])), causes,
            tag("blockquote", text(row["quote"])) if row["quote"] else "",
            tag("p", text(where), " ", tag("code", text(row["rule"])), class_="soft"),
        )  # fmt: skip
        return tag("li", *inside, class_=shown, data_s=shown, data_y=row["year"] or "", data_r=row["rule"]) + "\n"

    # --- what is no finding ---

    def tables(self) -> Iterator[str]:
        lang = self._lang
        reasons = self._answers.why_unread()
        if reasons:
            rows = [(row[f"reason_{lang}"], row["documents"], row["example"]) for row in reasons[:MOST_LINES]]
            yield self._table("why_unread", ("reason", "documents", "example"), rows, len(reasons))
            unread = self._answers.unread()
            named = [(row["name"], row[f"reason_{lang}"]) for row in unread[:MOST_LINES]]
            yield self._table("unread_files", ("file", "reason"), named, len(unread))
        unevaluated = self._answers.unevaluated()
        if unevaluated:
            lines = [(row["rule"], sentence(row["reason"], lang), row["checks"]) for row in unevaluated[:MOST_LINES]]
            yield self._table("unevaluated", ("rule", "reason", "checks"), lines, len(unevaluated))
        same = self._answers.duplicates()
        if same:
            yield self._table(
                "duplicate_files", ("file", "same"), [(r["file"], r["same"]) for r in same[:MOST_LINES]], len(same)
            )

    def _table(self, title: str, columns: Sequence[str], rows: Sequence[Sequence[object]], total: int) -> str:
        head_ = f"{said(title, self._lang)} ({total})"
        drawn = tag("div", charts.table(said(title, self._lang), columns, rows, self._lang), class_="wide", tabindex=0,
                    role="region", aria_label=said(title, self._lang))  # fmt: skip
        return tag("details", tag("summary", text(head_)), drawn, class_="more-of")

    # --- annotated documents ---

    def annotated(self) -> str:
        """The documents inside the page, folded; a link to a place in one unfolds it."""
        if not self._reports.inside:
            return ""
        held = [self._annotated(number, audit) for number, audit in self._reports.inside.items()]
        zh = f"发现最重的 {len(held)} 份，按读到的样子，数字已标出。"
        en = f"The {len(held)} with the weightiest findings, as read, their figures marked."
        title = tag("h2", text(said("annotated", self._lang)), " ", tag("small", text(self.say(zh, en))))
        return tag("section", title, *held, class_="reports")

    def _annotated(self, number: int, audit: Audit) -> str:
        view = View(audit, self._lang, f"r{number}")
        side = tag("section", tag("h3", text(said("findings", self._lang)), class_="title"), cards(view), class_="side")
        paper = tag(
            "section", tag("h3", text(self.say("原文", "The document")), class_="title"), fragment(view), class_="text"
        )
        article = tag("article", head(view), side, paper, class_="document", id=view.prefix)
        return tag("details", tag("summary", text(audit.document.name)), article, class_="report") + "\n"
