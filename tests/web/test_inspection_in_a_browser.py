"""The inspector's pages in a real Chromium, over a store of 5 000 documents: what a person does, on a desk and on a phone."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from stores import filled, unit_of
from test_in_a_browser import CHROMIUM, DESK, PHONE, Watched, chromium, window  # noqa: F401 # fixtures
from web_client import serving

from auditor.batch.answers import Answers
from auditor.batch.store import Store

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
COUNT = 5_000
UNIT = unit_of(0)[0]
PLACES = ("runs", "runs/1", "runs/1/units", f"runs/1/unit?name={UNIT}", "runs/1/findings", "runs/1/documents", "runs/1/documents/1",
          "runs/1/documents/20", "rules?off=1")  # fmt: skip
SETTINGS = "rules:\n  execution/rate: {severity: off, because: 今年按新办法计算，等通知}\n  scores: {severity: note, because: 试运行}\n"
SLOWEST = 10  # seconds for a page on a machine that does other things too


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with settings and a store."""
    folder = tmp_path_factory.mktemp("inspection")
    (folder / "auditor.yaml").write_text(SETTINGS, encoding="utf-8")
    with closing(Store.at(str(folder / "audits.db"), create=True)) as store:
        filled(store, folder / "reports", COUNT)
    return folder


@pytest.fixture(scope="module")
def address(project: Path) -> Iterator[str]:
    with serving("--store", "audits.db", folder=project) as line:
        yield line.partition(": ")[2].strip()


def test_from_the_runs_to_the_place_in_a_report_and_its_triage(window: Watched, project: Path) -> None:  # noqa: F811
    page = window.page
    page.click("nav >> text=批次")
    page.click("text=第 1 次审核")
    assert page.locator(".tile").first.inner_text().startswith(str(COUNT))
    page.click(".parts >> text=单位")
    page.fill("input[name=unit]", UNIT)
    page.click(".sift button")
    page.click(f".ranking >> text={UNIT}")
    assert page.locator(".years thead th").all_inner_texts() == ["2021年", "2022年", "2023年"]
    page.locator(".filed .go").first.click()
    page.wait_for_url("**/documents/*#d1f1")
    assert page.locator(".paper .m.bad.key").first.is_visible()
    page.keyboard.press("j")
    assert page.locator(".m.hit").count() > 1
    page.locator(".triage input[name=note]").first.fill("口径不同")
    page.locator(".triage input[name=who]").first.fill("张三")
    page.locator(".triage >> text=不成立").first.click()
    page.wait_for_selector(".decided")
    assert page.url.endswith("#d1f1")
    assert "口径不同" in page.inner_text(".decided") and "张三" in page.inner_text(".decided")
    with closing(Store.at(str(project / "audits.db"))) as store:
        assert sum(row["settled"] for row in Answers(store).by("year")) == 1


def test_filters_pages_and_enter(window: Watched) -> None:  # noqa: F811
    page = window.page
    page.goto(f"{page.url}runs/1/findings")
    every = int(page.inner_text("h1 small"))
    page.click("text=下一页")
    assert "第 2 /" in page.inner_text(".pages")
    page.select_option("select[name=severity]", "error")
    page.fill("input[name=unit]", "水务局")
    page.press("input[name=unit]", "Enter")
    page.wait_for_url("**severity=error**")
    assert 0 < int(page.inner_text("h1 small")) < every
    with page.expect_download() as download:
        page.click("text=存为 Excel 清单")
    assert download.value.suggested_filename == "审核发现.xlsx"


def test_keys_go_from_finding_to_finding(window: Watched) -> None:  # noqa: F811
    page = window.page
    page.goto(f"{page.url}runs/1/findings")
    ids = page.locator(".filed .card").evaluate_all("cards => cards.slice(0, 3).map((card) => card.id)")
    for key, number in (("j", 0), ("j", 1), ("j", 2), ("k", 1)):
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.id") == ids[number]


def test_every_page_opens_quickly(window: Watched) -> None:  # noqa: F811
    home = window.page.url
    for place in PLACES:
        begun = time.monotonic()
        answer = window.page.goto(home + place)
        assert answer.status == 200 and time.monotonic() - begun < SLOWEST, place


def test_english_by_the_switch(window: Watched) -> None:  # noqa: F811
    page = window.page
    page.goto(f"{page.url}runs/1/findings?severity=error&page=2")
    page.click("text=English")
    page.wait_for_selector("h1:has-text('Findings')")
    assert "page=2" in page.url and "page 2 of" in page.inner_text(".pages")
    assert page.locator(".triage button").first.inner_text() == "open"


def test_what_is_switched_off_says_why(window: Watched) -> None:  # noqa: F811
    page = window.page
    page.click("nav >> text=规则")
    told = page.inner_text(".decided-rules")
    assert "今年按新办法计算，等通知" in told and "auditor.yaml:2" in told and "试运行" in told
    page.click("text=只看停用的")
    page.wait_for_selector(".rules .rows li.off")
    assert page.locator(".rules .rows li.off").count() == 1
    page.click(".decided-rules a >> nth=1")
    assert "停用" in page.inner_text(".notice-off")


@pytest.mark.parametrize(
    "window", [{"viewport": DESK}, {"viewport": DESK, "color_scheme": "dark"}, {"viewport": PHONE}], indirect=True,
    ids=["desk", "dark", "phone"],
)  # fmt: skip
def test_no_page_has_a_serious_fault_of_accessibility(window: Watched) -> None:  # noqa: F811
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not installed").Axe()
    home = window.page.url
    for place in PLACES:
        window.page.goto(home + place)
        assert faults(axe, window.page) == [], place


def faults(axe: Any, page: Any) -> list[str]:
    found = axe.run(page).response["violations"]
    return [
        f"{fault['id']} {fault['nodes'][0]['target']}" for fault in found if fault["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize("window", [{"viewport": PHONE, "is_mobile": True, "has_touch": True}], indirect=True)
def test_a_phone_shows_all_without_scrolling_sideways(window: Watched) -> None:  # noqa: F811
    home = window.page.url
    for place in PLACES:
        window.page.goto(home + place)
        assert window.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, place


@pytest.mark.parametrize("window", [{"viewport": DESK, "java_script_enabled": False}], indirect=True)
def test_without_scripts_one_can_decide(window: Watched) -> None:  # noqa: F811
    page = window.page
    page.goto(f"{page.url}runs/1/findings?unit={unit_of(1)[0]}")
    page.locator(".triage >> text=属实").first.click()
    assert page.locator(".decided b").first.inner_text() == "属实"


# --- the page that stands alone -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def dashboard(project: Path) -> Path:
    """The html summary of the same store, with the reports that lie there."""
    target = project / "summary.html"
    command = [
        sys.executable,
        "-m",
        "auditor",
        "batch",
        "summary",
        "--store",
        "audits.db",
        "--format",
        "html",
        "-o",
        target.name,
    ]
    where = f"unit in ({', '.join(unit_of(number)[0] for number in range(12))})"
    subprocess.run([*command, "--where", where], cwd=project, check=True, capture_output=True)
    return target


@pytest.fixture
def alone(chromium: Any, dashboard: Path, request: pytest.FixtureRequest) -> Iterator[Watched]:  # noqa: F811
    watched = Watched(chromium, dashboard.as_uri(), **getattr(request, "param", {"viewport": DESK}))
    yield watched
    watched.context.close()
    assert watched.said == []


def test_the_summary_filters_and_leads_to_the_annotated_report(alone: Watched) -> None:
    page = alone.page
    shown = page.locator(".units > li:visible").count()
    page.fill("#search", UNIT)
    assert 0 < page.locator(".units > li:visible").count() < shown
    page.select_option("#year", "2021")
    page.click(".units > li:visible summary")
    assert page.locator(".found > li:visible").count() == 2
    page.locator(".found > li:visible .go").first.click()
    assert page.locator(".report[open] .m.bad.key").first.is_visible()


@pytest.mark.parametrize(
    "alone", [{"viewport": DESK}, {"viewport": DESK, "color_scheme": "dark"}, {"viewport": PHONE}], indirect=True,
    ids=["desk", "dark", "phone"],
)  # fmt: skip
def test_the_summary_has_no_serious_fault_of_accessibility(alone: Watched) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not installed").Axe()
    assert alone.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    alone.page.locator("summary").first.click()
    assert faults(axe, alone.page) == []


@pytest.mark.parametrize("alone", [{"viewport": DESK, "java_script_enabled": False}], indirect=True)
def test_the_summary_needs_no_scripts(alone: Watched) -> None:
    page = alone.page
    page.click(".units > li summary")
    assert page.locator(".found > li:visible").count() > 0
    assert page.locator(".tools").is_hidden()
