"""The page in a real Chromium: what a person does, in both languages, on a desk and on a phone."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from web_client import serving

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")

HOSPITAL = Path(__file__).parent.parent.parent / "examples/hospital"
DESK, PHONE = {"width": 1360, "height": 850}, {"width": 390, "height": 800}


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with serving() as line:
        yield line.partition(": ")[2].strip()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


class Watched:
    """A window; what its console says and what it asks of other hosts is kept."""

    def __init__(self, chromium: Any, address: str, **how: Any) -> None:
        self.context = chromium.new_context(accept_downloads=True, **how)
        self.context.set_default_timeout(120_000)  # a busy machine is slow
        self.page = self.context.new_page()
        self.said: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        own = urlsplit(address).netloc
        self.page.on("request", lambda asked: urlsplit(asked.url).netloc == own or self.said.append(asked.url))
        self.page.goto(address)

    def hand_in(self, *paths: Path | str) -> None:
        self.page.wait_for_load_state()  # the script that hands the files in is there
        self.page.set_input_files("#files", [str(path) for path in paths])
        self.page.wait_for_url("**/documents/*")
        self.page.wait_for_selector(".paper")


@pytest.fixture
def window(chromium: Any, address: str, request: pytest.FixtureRequest) -> Iterator[Watched]:
    how = getattr(request, "param", {"viewport": DESK})
    watched = Watched(chromium, address, **how)
    yield watched
    watched.context.close()
    assert watched.said == []


def test_from_the_report_to_the_place_and_back(window: Watched) -> None:
    page = window.page
    window.hand_in(HOSPITAL / "report.docx")
    assert page.inner_text(".verdict-line .line") == "有 4 处必须改正、1 处需要说明"
    assert page.locator(".card").count() == 6
    page.keyboard.press("j")
    assert page.locator(".card.on .no").first.inner_text() == "1"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('.m.key')")
    assert page.locator(".m.hit").count() > 1
    page.keyboard.press("Escape")
    page.locator("a.m.bad").nth(1).click()
    assert page.locator(".panel").is_visible()


def test_filters_and_search(window: Watched) -> None:
    page = window.page
    window.hand_in(HOSPITAL / "report.docx")
    page.click(".chip.error")
    assert page.locator(".card:visible").count() == 1
    page.click(".chip.error")
    page.fill("#search", "编制")
    assert page.locator(".card:visible").count() == 1


def test_the_word_file_that_is_taken_away_holds_comments(window: Watched) -> None:
    window.hand_in(HOSPITAL / "report.docx")
    with window.page.expect_download() as download:
        window.page.click("text=Word 批注稿")
    assert download.value.suggested_filename == "report.批注.docx"
    with zipfile.ZipFile(io.BytesIO(Path(download.value.path()).read_bytes())) as packed:
        assert packed.read("word/comments.xml").decode().count("<w:comment ") >= 6


def test_explain_correct_and_check_again(window: Watched, tmp_path: Path) -> None:
    page, text = window.page, (HOSPITAL / "report.txt").read_text(encoding="utf-8")
    (first := tmp_path / "自评.txt").write_text(text, encoding="utf-8")
    (second := tmp_path / "自评（改）.txt").write_text(text.replace("239.80", "293.80"), encoding="utf-8")
    window.hand_in(first)
    page.locator(".explain summary").first.click()
    page.locator(".explain textarea").first.fill("按批复口径")
    page.locator(".explain button").first.click()
    page.wait_for_selector(".reason")
    assert page.inner_text(".verdict-line .line") == "有 3 处必须改正、1 处需要说明"
    page.wait_for_selector(".again .hint:not([hidden])", state="attached")  # the script listens
    page.set_input_files("#again", str(second))
    page.wait_for_selector(".comparison")
    assert page.inner_text(".group.good .count") == "1 已解决"
    assert page.inner_text(".verdict-line .line") == "有 2 处必须改正、1 处需要说明"
    assert "按批复口径" in page.inner_text(".reason")


def test_several_files_and_one_that_cannot_be_read(window: Watched, tmp_path: Path) -> None:
    (broken := tmp_path / "坏.docx").write_bytes(b"PK\x03\x04")
    page = window.page
    page.set_input_files("#files", [str(broken), str(HOSPITAL / "report.txt")])
    page.wait_for_selector("#documents li:nth-child(2)")
    assert page.locator("#documents .badge").all_inner_texts() == ["有 4 处必须改正、1 处需要说明", "未能读取"]


def test_a_file_dropped_anywhere_is_taken(window: Watched) -> None:
    page = window.page
    page.evaluate(
        """() => {
            const carried = new DataTransfer();
            carried.items.add(new File(["支出10.00万元，其中：基本支出4.00万元，项目支出8.00万元。"], "拖入.txt"));
            document.body.dispatchEvent(new DragEvent("drop", {dataTransfer: carried, bubbles: true, cancelable: true}));
        }"""
    )
    page.wait_for_url("**/documents/*")
    assert page.inner_text(".head h2") == "拖入.txt"


def test_pasted_text_is_checked(window: Watched) -> None:
    page = window.page
    page.click(".paste summary")
    page.fill("#text", "三公经费支出5.00万元，比上年增加1.00万元，增长20%。")
    page.click("#drop button.main")
    page.wait_for_url("**/documents/*")
    assert page.inner_text(".verdict-line .line") == "有 1 处必须改正"


def test_english_by_the_switch(window: Watched) -> None:
    page = window.page
    page.click("text=English")
    page.wait_for_selector("text=Check before you submit")
    window.hand_in(HOSPITAL / "report.docx")
    assert page.inner_text(".verdict-line .line") == "4 to correct, 1 to explain"


@pytest.mark.parametrize(
    "window", [{"viewport": DESK}, {"viewport": DESK, "color_scheme": "dark"}, {"viewport": PHONE}], indirect=True,
    ids=["desk", "dark", "phone"],
)  # fmt: skip
def test_no_page_has_a_serious_fault_of_accessibility(window: Watched) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not installed").Axe()
    page = window.page
    home = page.url

    def faults() -> list[str]:
        found = axe.run(page).response["violations"]
        return [
            f"{fault['id']} {fault['nodes'][0]['target']}"
            for fault in found
            if fault["impact"] in ("serious", "critical")
        ]

    assert faults() == []
    window.hand_in(HOSPITAL / "report.docx")
    assert faults() == []
    page.locator(".explain summary").first.click()
    page.locator(".explain textarea").first.fill("按批复口径")
    page.locator(".explain button").first.click()
    page.wait_for_selector(".reason")
    page.wait_for_selector(".again .hint:not([hidden])", state="attached")  # the script listens
    page.set_input_files("#again", str(HOSPITAL / "report.txt"))
    page.wait_for_selector(".comparison")
    assert faults() == []
    for place in ("", "rules", "rules/growth/totals"):
        page.goto(home + place)
        assert faults() == [], place


@pytest.mark.parametrize("window", [{"viewport": PHONE, "is_mobile": True, "has_touch": True}], indirect=True)
def test_a_phone_shows_all_without_scrolling_sideways(window: Watched) -> None:
    page = window.page
    for _ in range(2):
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, page.url
        if page.url.endswith("/"):
            window.hand_in(HOSPITAL / "report.docx")
    assert page.locator(".card").first.is_visible()


@pytest.mark.parametrize("window", [{"viewport": DESK, "java_script_enabled": False}], indirect=True)
def test_without_scripts_the_forms_do(window: Watched) -> None:
    page = window.page
    page.set_input_files("#files", str(HOSPITAL / "report.docx"))
    page.click("#drop button.main")
    page.wait_for_url("**/documents/*")
    assert page.locator(".card .formula").first.is_visible()
    page.set_input_files("#again", str(HOSPITAL / "report.docx"))
    page.click(".again button")
    page.wait_for_selector(".comparison")
    assert "完全相同" in page.inner_text(".comparison")
