"""A store page by page: what the database counts and cuts is what the whole tables say, from each database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from stores import YEARS, filled, real, unit_of

from auditor.batch.answers import DIMENSIONS, Answers, Filter, all_runs, settle
from auditor.batch.listing import SIZE, Listing, run_at
from auditor.batch.reread import reread
from auditor.batch.store import Store
from auditor.readers import ReadError
from auditor.readers._limits import USUAL
from auditor.rulebook import default_rulebook

COUNT = 120
FIRST = unit_of(0)[0]


@pytest.fixture
def store(place: str, tmp_path: Path) -> Iterator[Store]:
    with closing(Store.at(place, create=True)) as held:
        filled(held, tmp_path / "reports", COUNT)
        yield held


def test_pages_together_are_the_whole(store: Store) -> None:
    answers = Answers(store)
    listing, every = Listing(answers), answers.findings()
    pages = [listing.findings(Filter(), number + 1) for number in range(listing.findings(Filter()).last)]
    assert pages[0].total == len(every) > SIZE
    assert sorted(row["id"] for page in pages for row in page.rows) == sorted(row["id"] for row in every)
    weights = [row["weight"] for page in pages for row in page.rows]
    assert weights == sorted(weights, reverse=True)


@pytest.mark.parametrize(("asked", "number"), [(0, 1), (-3, 1), (1, 1), (999_999, 2)])
def test_a_page_that_is_none_is_the_nearest(store: Store, asked: int, number: int) -> None:
    page = Listing(Answers(store)).documents({}, asked)
    assert (page.number, page.total, page.last) == (number if asked < 2 else page.last, COUNT, -(-COUNT // SIZE))
    assert len(page.rows) in (SIZE, COUNT % SIZE)


@pytest.mark.parametrize(
    "wanted", [Filter(), Filter(unit="水务"), Filter(region="清河县"), Filter(year="2022")], ids=str
)
def test_the_ranking_is_that_of_the_summary(store: Store, wanted: Filter) -> None:
    answers = Answers(store)
    ranked = Listing(answers).units(wanted)
    assert ranked.total == len({row["key"] for row in ranked.rows})
    if wanted == Filter():
        of = {row["key"]: row for row in answers.by("unit")}
        assert ranked.total == len(of) == COUNT // len(YEARS)
        for row in ranked.rows:
            names = ("documents", "unread", "error", "warning", "note", "verify", "settled", "weight")
            assert [row[name] for name in names] == [of[row["key"]][name] for name in names]
            assert all(type(row[name]) is int for name in names)
    weights = [row["weight"] for row in ranked.rows]
    assert weights == sorted(weights, reverse=True)


def test_a_unit_has_its_years_and_their_figures(store: Store) -> None:
    listing = Listing(Answers(store))
    years = listing.years_of(FIRST)
    assert [(row["key"], row["documents"], row["error"]) for row in years] == [(2021, 1, 2), (2022, 1, 0), (2023, 1, 2)]
    said = {(row["year"], row["printed"]) for row in listing.figures_of(FIRST) if row["concept"] == "basic_expenditure"}
    assert said == {*((year, "10.00万元") for year in YEARS), (2023, "9.50万元")}
    assert listing.years_of("没有这个单位") == []


def test_what_is_decided_is_counted_and_told(store: Store) -> None:
    listing = Listing(Answers(store))
    first = listing.findings(Filter(), unit=FIRST).rows[0]
    before = listing.latest()
    settle(store, first["id"], "confirmed", "", "张三")
    settle(store, first["id"], "dismissed", "口径不同", "李四")
    assert listing.latest() > before
    assert listing.statuses()["dismissed"] == 1
    assert [(row["status"], row["note"], row["who"]) for row in listing.decisions([first["id"]])[first["id"]]] == [
        ("confirmed", "", "张三"), ("dismissed", "口径不同", "李四"),
    ]  # fmt: skip
    assert listing.findings(Filter(status="dismissed")).total == 1
    assert listing.decisions([]) == {}


def test_documents_by_state_and_name(store: Store) -> None:
    listing = Listing(Answers(store))
    assert {row["status"] for row in listing.documents({"state": "unread"}).rows} == {"unread"}
    assert listing.documents({"name": "水务局"}).total == sum(
        "水务局" in row["name"] for number in range(1, 4) for row in listing.documents({}, number).rows
    )
    assert listing.documents({"name": "%"}).total == 0
    assert listing.documents({"state": "'; DROP TABLE documents; --"}).total == COUNT


def test_a_run_that_is_none_is_none(store: Store) -> None:
    assert run_at(store, 99) is None
    found = run_at(store, all_runs(store)[0]["id"])
    assert found is not None and found.document(10**6) is None and found.finding(10**6) is None


def test_by_year_and_rule_nothing_is_lost(store: Store) -> None:
    answers = Answers(store)
    totals = {by: sum(row["error"] + row["note"] + row["verify"] for row in answers.by(by)) for by in DIMENSIONS}
    assert set(totals.values()) == {len(answers.findings())}


# --- read once more -------------------------------------------------------------------------------------------------


def document(store: Store, name: str) -> dict[str, object]:
    listing = Listing(Answers(store))
    row = next(row for row in listing.documents({"name": name}).rows)
    return dict(listing.document(row["id"]) or {})


def test_a_document_that_lies_where_it_lay_is_read_once_more(store: Store) -> None:
    audit = reread(document(store, f"{FIRST}决算"), default_rulebook(), USUAL)
    assert [finding.outcome.rule for finding in audit.findings] == ["budget/basic-parts", "sangong/growth"]
    assert audit.source.decode() == real(FIRST, 2021, wrong=True)


def test_another_content_is_not_shown(store: Store, tmp_path: Path) -> None:
    row = document(store, f"{FIRST}决算")
    Path(str(row["path"])).write_text("另一份报告", encoding="utf-8")
    with pytest.raises(ReadError, match="文件在审核以后改过"):
        reread(row, default_rulebook(), USUAL)
    Path(str(row["path"])).unlink()
    with pytest.raises(ReadError, match="没有这个文件"):
        reread(row, default_rulebook(), USUAL)
