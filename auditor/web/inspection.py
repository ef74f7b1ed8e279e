"""The routes of the inspector's view: a store and requests in, pages out. What they show is written by `run_pages` and others.

The database counts and cuts; what a run came to in all is kept for as long as no one decides anything. A document is read once
more from where it lay, in the guarded child, and only shown if its content is what was audited.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import PurePath
from typing import Final, NamedTuple

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from auditor.batch import tables
from auditor.batch.answers import STATUSES, Answers, Filter, Row, all_runs, settle
from auditor.batch.listing import Listing, run_at
from auditor.batch.reread import reread
from auditor.batch.store import Store, StoreError
from auditor.model import Audit
from auditor.readers import ReadError
from auditor.web import run_pages, stored_page, unit_page
from auditor.web.checking import TAKE_AWAY, Workshop, called, written
from auditor.web.desk import MOST_BYTES, Checked
from auditor.web.exchange import aside, fields, file_to_save, here, own_place, session_of
from auditor.web.explanations import tidy
from auditor.writers import WriteError, suffix

LARGEST: Final = 2**31 - 1  # of a number that a row can have
LONGEST: Final = 200  # characters of what is asked for
KEPT: Final = 12  # documents read once more that are kept for the next request
DISTRIBUTIONS: Final = ("rule", "region", "year", "genre")
ANCHOR: Final = re.compile(r"(?:d1)?f[0-9]{1,10}")  # of a finding on a page
Waiting = Callable[[], AbstractAsyncContextManager[None]]


class Choices(NamedTuple):
    """What the filters of the run that was looked at last can be set to."""

    run: tuple[object, ...]
    values: dict[str, list[str | int]]


class Inspection:
    """What the store answers. `place`: where documents are worked on, a few at a time."""

    def __init__(self, store: Store, shop: Workshop, place: Waiting, local: bool) -> None:
        self._store, self._shop, self._place, self._local = store, shop, place, local
        self._rules = frozenset(rule.id for rule in shop.rulebook.every)
        self._kept: dict[tuple[str, str], Audit] = {}
        self._overviews: dict[tuple[object, ...], run_pages.Overview] = {}
        self._chosen = Choices((), {})

    def routes(self) -> list[Route]:
        run = "/runs/{run:int}"
        return [
            Route("/runs", self.runs),
            Route(run, self.overview),
            Route(f"{run}/units", self.units),
            Route(f"{run}/unit", self.unit),
            Route(f"{run}/findings", self.findings),
            Route(f"{run}/findings.xlsx", self.list),
            Route(f"{run}/findings/{{finding:int}}/triage", self.triage, methods=["POST"]),
            Route(f"{run}/documents", self.documents),
            Route(f"{run}/documents/{{document:int}}", self.document),
            Route(f"{run}/documents/{{document:int}}/take/{{format}}", self.take),
        ]

    # --- runs and units ---------------------------------------------------------------------------------------------

    async def runs(self, request: Request) -> Response:
        rows = await aside(all_runs, self._store)
        return HTMLResponse(run_pages.runs(rows, self._store.place, session_of(request).lang, here(request)))

    async def overview(self, request: Request) -> Response:
        listing = await self._run(request)
        found = await aside(self._overview, listing)
        return HTMLResponse(run_pages.overview(self._at(request, listing), found))

    def _overview(self, listing: Listing) -> run_pages.Overview:
        run = listing.run
        key = (run["id"], run["status"], run["ended"], *listing.latest())
        if key not in self._overviews or run["status"] != "done":
            self._overviews = {key: _asked(self._store, listing)}
        return self._overviews[key]

    def _choices(self, listing: Listing, names: tuple[str, ...]) -> dict[str, list[str | int]]:
        """What the filters of a run can be set to, asked for once when the run is done."""
        run = listing.run
        held = self._chosen if self._chosen.run == (run["id"], run["ended"]) and run["status"] == "done" else None
        if held is None:
            held = Choices((run["id"], run["ended"]), {})
            self._chosen = held
        for name in names:
            if name not in held.values:
                held.values[name] = listing.choices(name)
        return {name: held.values[name] for name in names}

    async def units(self, request: Request) -> Response:
        listing, asked = await self._run(request), _asked_for(request, ("unit", "region", "year"))

        def page() -> str:
            choices = self._choices(listing, ("region", "year"))
            found = listing.units(_filter(asked), _page(request))
            return run_pages.units(self._at(request, listing), found, asked, choices)

        return HTMLResponse(await aside(page))

    async def unit(self, request: Request) -> Response:
        listing, name = await self._run(request), request.query_params.get("name", "")[:LONGEST]

        def page() -> str | None:
            years = listing.years_of(name)
            if not years:
                return None
            found = listing.findings(Filter(), 1, unit=name)
            decisions = listing.decisions([row["id"] for row in found.rows])
            concepts = self._shop.rulebook.concepts
            return unit_page.page(
                self._at(request, listing), name, years, listing.figures_of(name), found, decisions, concepts
            )

        written_ = await aside(page)
        if written_ is None:
            raise HTTPException(404)
        return HTMLResponse(written_)

    # --- findings ---------------------------------------------------------------------------------------------------

    async def findings(self, request: Request) -> Response:
        listing = await self._run(request)
        asked = _asked_for(request, ("unit", "region", "year", "rule", "genre", "severity", "status", "where"))

        def page() -> tuple[str, int]:
            place, wrong = self._at(request, listing), ""
            choices = self._choices(listing, ("region", "year", "rule"))
            try:
                found = listing.findings(_filter(asked), _page(request))
            except StoreError as error:
                if not asked["where"]:
                    raise
                wrong = error.en if place.lang == "en" else error.zh
                found = listing.nothing()
            decisions = listing.decisions([row["id"] for row in found.rows])
            return run_pages.findings(place, found, asked, choices, decisions, wrong), 400 if wrong else 200

        text, status = await aside(page)
        return HTMLResponse(text, status)

    async def list(self, request: Request) -> Response:
        """The findings that a form asked for, all of them, as a workbook."""
        listing = await self._run(request)
        asked = _asked_for(request, ("unit", "region", "year", "rule", "genre", "severity", "status", "where"))
        lang = session_of(request).lang

        def workbook() -> bytes:
            rows = Answers(self._store, listing.run["id"]).findings(_filter(asked))
            return tables.xlsx([tables.found(rows, lang)], lang)

        async with self._place():
            content = await aside(workbook)
        return file_to_save(content, f"{'审核发现' if lang == 'zh' else 'findings'}.xlsx")

    async def triage(self, request: Request) -> Response:
        listing, form, session = await self._run(request), await fields(request), session_of(request)
        number, status = _number(request, "finding"), form.get("status")
        note, who = (form.get(name) for name in ("note", "who"))
        if status not in STATUSES or not isinstance(note, str) or not isinstance(who, str):
            raise HTTPException(400)
        if await aside(listing.finding, number) is None:
            raise HTTPException(404)
        session.who = tidy(who)[:100]
        await aside(settle, self._store, number, str(status), tidy(note), session.who or self._user())
        at = str(form.get("at", ""))
        anchor = at if ANCHOR.fullmatch(at) else f"f{number}"
        return RedirectResponse(f"{own_place(form.get('back'))}#{anchor}", 303)

    def _user(self) -> str:
        """Who decides where nobody said so: on this machine only its user can."""
        return (os.environ.get("USER") or os.environ.get("USERNAME") or "") if self._local else ""

    # --- documents --------------------------------------------------------------------------------------------------

    async def documents(self, request: Request) -> Response:
        listing, asked = await self._run(request), _asked_for(request, ("name", "state", "unit"))
        found = await aside(listing.documents, asked, _page(request))
        whole = (
            not asked["name"] and not asked["unit"] and asked["state"] in ("", "unread") and found.number == found.last
        )
        unopened = await aside(listing.unopened) if whole else listing.nothing()
        return HTMLResponse(run_pages.documents(self._at(request, listing), found, asked, unopened))

    async def document(self, request: Request) -> Response:
        listing = await self._run(request)
        row = await self._row(request, listing)
        place, path = self._at(request, listing), f"/runs/{listing.run['id']}/documents/{row['id']}"
        rows = await aside(listing.of_document, row["id"])
        decisions = await aside(listing.decisions, [one["id"] for one in rows])
        sought = request.query_params.get("finding", "")
        mine = next((one for one in rows if str(one["id"]) == sought), None)
        try:
            audit = await self._read(row)
        except ReadError as error:
            if mine is not None:
                return RedirectResponse(f"{path}#f{mine['id']}", 303)
            why = _why(error, row)
            return HTMLResponse(stored_page.bare(place, row, place.say(*why), rows, decisions))
        if mine is not None:
            number = stored_page.number_of(audit, str(mine["fingerprint"]))
            anchor = f"d1f{number}" if number else f"f{mine['id']}"
            return RedirectResponse(f"{path}#{anchor}", 303)
        return HTMLResponse(await aside(stored_page.page, place, row, audit, rows, decisions))

    async def take(self, request: Request) -> Response:
        """The file of a format, as for a document that was handed in."""
        listing, format_ = await self._run(request), request.path_params["format"]
        row, lang = await self._row(request, listing), session_of(request).lang
        if format_ not in TAKE_AWAY:
            raise HTTPException(404)
        try:
            checked = Checked(str(row["id"]), await self._read(row))
            async with self._place():
                content = await aside(written, checked, format_, self._shop, lang)
        except (ReadError, WriteError):
            raise HTTPException(404) from None
        said = ("审核", "批注")[format_ in ("docx", "pdf")] if lang == "zh" else "audit"
        return file_to_save(content, f"{PurePath(called(checked.name)).stem}.{said}.{suffix(format_)}")

    async def _read(self, row: Row) -> Audit:
        """The document read once more, or as it was read a moment ago."""
        key = (str(row["name"]), str(row["sha256"]))
        if row["status"] == "unread":
            raise ReadError(str(row["reason_zh"]), str(row["reason_en"]))
        if key not in self._kept:
            async with self._place():
                self._kept[key] = await aside(reread, row, self._shop.rulebook, self._shop.limits)
            self._forget()
        return self._kept[key]

    def _forget(self) -> None:
        """The oldest make room."""
        while len(self._kept) > 1 and (
            len(self._kept) > KEPT or sum(Checked("", audit).weight for audit in self._kept.values()) > MOST_BYTES
        ):
            self._kept.pop(next(iter(self._kept)))

    def _at(self, request: Request, listing: Listing) -> run_pages.Place:
        session = session_of(request)
        return run_pages.Place(listing.run, session.lang, here(request), session.who, self._rules)

    # --- which ------------------------------------------------------------------------------------------------------

    async def _run(self, request: Request) -> Listing:
        listing = await aside(run_at, self._store, _number(request, "run"))
        if listing is None:
            raise HTTPException(404)
        return listing

    async def _row(self, request: Request, listing: Listing) -> Row:
        row = await aside(listing.document, _number(request, "document"))
        if row is None:
            raise HTTPException(404)
        return row


def _asked(store: Store, listing: Listing) -> run_pages.Overview:
    answers = Answers(store, listing.run["id"])
    by = {dimension: answers.by(dimension) for dimension in DISTRIBUTIONS}
    units = listing.units(Filter())
    return run_pages.Overview(
        answers.totals(), by, listing.titles(), listing.statuses(), units, listing.weighty_units(), answers.why_unread()
    )


def _why(error: ReadError, row: Row) -> tuple[str, str]:
    """Why there is no text to show."""
    if row["status"] == "unread":
        return "", ""
    return (
        f"原文不能标注，下面是库里的发现和引文。{error.zh}",
        f"The text cannot be shown with its marks; these are the findings and quotes of the store. {error.en}",
    )


def _number(request: Request, name: str) -> int:
    """A number of the path that a row can have."""
    number = int(request.path_params[name])
    if number > LARGEST:
        raise HTTPException(404)
    return number


def _page(request: Request) -> int:
    given = request.query_params.get("page", "1")
    return int(given) if given.isascii() and given.isdecimal() and len(given) < 8 else 1


def _asked_for(request: Request, names: tuple[str, ...]) -> dict[str, str]:
    """What the form asked for, in one line each, no longer than it can be."""
    return {name: tidy(request.query_params.get(name, "")[:LONGEST]) for name in names}


def _filter(asked: dict[str, str]) -> Filter:
    """A year that is none asks for nothing."""
    year = asked.get("year", "")
    sound = {**asked, "year": year if year.isascii() and year.isdecimal() and len(year) == 4 else ""}
    return Filter(**sound)
