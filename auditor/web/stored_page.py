"""A document of a store: annotated where it could be read once more, else its findings with their quotes; and its triage.

It is made of the parts of `document_page`; under each finding stands what was decided about it. Findings that the store holds
and this audit has not (other rules then, relations between reports) are listed apart.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from auditor.batch.answers import Row
from auditor.batch.words import said
from auditor.model import Audit, Finding
from auditor.web.checking import formats_for
from auditor.web.document_page import SAID, annotated, numbers
from auditor.web.run_pages import Decisions, Place, cards, framed, triage
from auditor.writers import Options
from auditor.writers._html_view import View
from auditor.writers._markup import tag, text
from auditor.writers.html import checks, embedded, keys_told, spoken, tools


def page(place: Place, row: Row, audit: Audit, rows: Sequence[Row], decisions: Decisions) -> str:
    """With the text: `rows` are the findings that the store holds."""
    view, options = View(audit, place.lang), Options(place.lang, all=True)
    stored = {str(one["fingerprint"]): one for one in rows}
    numbered = numbers(view)
    rest = [one for one in rows if one["fingerprint"] not in numbered]

    def below(finding: Finding) -> str:
        return _below(place, stored.get(finding.fingerprint), decisions, numbered.get(finding.fingerprint, 0))

    return framed(
        place, str(row["name"]), _top(place, row, _take(place, row, audit), ""),
        _others(place, rest, decisions), tag("div", tools([view], options), class_="bar"), annotated(view, below),
        keys_told(options), embedded("words", spoken(options)), embedded(f"{view.prefix}data", checks(view)),
        scripts=("page.js", "web.js"), class_="audit",
    )  # fmt: skip


def bare(place: Place, row: Row, why: str, rows: Sequence[Row], decisions: Decisions) -> str:
    """Without it, and why."""
    none = tag("p", text(place.say("没有审核发现。", "No findings.")), class_="soft")
    listed = cards(place, rows, decisions, linked=False) if rows else none
    return framed(place, str(row["name"]), _top(place, row, "", why), listed)


def number_of(audit: Audit, fingerprint: str) -> int | None:
    """The number of a finding on the annotated page."""
    return numbers(View(audit, "zh")).get(fingerprint)


def _below(place: Place, stored: Row | None, decisions: Decisions, card: int) -> str:
    if stored is None:
        told = place.say(
            "库里没有这一条：规则或程序在审核以后变了。", "Not in the store: rules or program have changed since."
        )
        return tag("p", text(told), class_="soft")
    number = stored["id"]
    form = triage(place, number, str(stored["status"]), decisions.get(number, ()), f"d1f{card}")
    return tag("div", form, class_="own")


def _top(place: Place, row: Row, take: str, why: str) -> str:
    lang, unit = place.lang, str(row["unit"])
    whose = tag("a", text(unit), href=place.to("unit", name=unit)) if unit else ""
    about = " · ".join(filter(None, (str(row["region"]), str(row["year"] or ""), said(str(row["genre"]), lang))))
    missing = tag("p", text(why), class_="wrong notice", role="note") if why else ""
    state = tag("p", text(row[f"reason_{lang}"]), class_="wrong") if row["status"] == "unread" else ""
    name = tag("h1", text(str(row["name"])), class_="file")
    return tag(
        "section",
        tag("div", name, tag("p", whose, text(f" {about}"), class_="soft"), state, missing),
        take,
        class_="stored",
    )


def _take(place: Place, row: Row, audit: Audit) -> str:
    def link(format_: str, names: Mapping[str, tuple[tuple[str, str], tuple[str, str]]]) -> str:
        name, hint = (place.say(*pair) for pair in names[format_])
        return tag("a", text(name), href=place.to(f"documents/{row['id']}/take/{format_}"), title=hint, download=True)

    label = tag("span", text(place.say("带走", "Take away")), class_="label")
    return tag("div", label, *(link(format_, SAID) for format_ in formats_for(audit)), class_="take")


def _others(place: Place, rows: Sequence[Row], decisions: Decisions) -> str:
    if not rows:
        return ""
    title = place.say("库里的其他发现", "Other findings in the store")
    hint = place.say(
        "跨报告的，或审核时规则、程序与现在不同", "between reports, or found by other rules or another program"
    )
    inside = (tag("h2", text(title)), tag("p", text(hint), class_="soft"), cards(place, rows, decisions, linked=False))
    return tag("section", *inside, class_="others")
