"""The page by plain forms, as a browser without scripts uses it."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from web_client import RIGHT, SLIP, fingerprints, hand_in, inside, line_of, runs, workshop

from auditor import audit
from auditor.catalogue import settings, severities
from auditor.web import rule_pages
from auditor.web.checking import Decision
from auditor.web.explanations import explained
from auditor.writers import Lang, Options, writer
from auditor.writers._markup import as_read

ROOT = Path(__file__).parent.parent.parent
HOSPITAL = ROOT / "examples/hospital/report.docx"


def test_the_start_page_asks_for_a_report_in_chinese_first() -> None:
    page = inside().get("/").text
    assert "提交之前，先核一遍" in page
    assert 'enctype="multipart/form-data"' in page
    assert '<html lang="zh-CN">' in page


def test_a_report_comes_back_with_its_findings_beside_its_text() -> None:
    client = inside()
    page = client.get(hand_in(client, "报告.txt", SLIP)).text
    assert line_of(page) == "有 2 处必须改正"
    assert page.count('class="card error"') == 2
    assert "1.00 / (5.00 - 1.00) = 25% ≠ 20%" in page
    assert 'class="m bad key"' in page


def test_what_was_checked_and_fine_is_shown_too() -> None:
    client = inside()
    page = client.get(hand_in(client, "报告.txt", RIGHT)).text
    assert line_of(page) == "可以提交"
    assert "没有报出不等于没有错" in page
    assert "已核对的勾稽关系" in page


def test_text_that_was_pasted_is_checked() -> None:
    client = inside()
    answer = client.post("/check", data={"text": SLIP}, files={"files": ("", b"")})
    assert line_of(client.get(answer.headers["location"]).text) == "有 2 处必须改正"


def test_several_files_come_back_as_a_list() -> None:
    client = inside()
    answer = client.post("/check", files=[("files", ("a.txt", SLIP.encode())), ("files", ("b.txt", RIGHT.encode()))])
    assert answer.headers["location"] == "/#documents"
    page = client.get("/").text
    assert "有 2 处必须改正" in page
    assert "可以提交" in page


def test_an_archive_is_checked_file_by_file() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("甲/a.txt", SLIP)
        archive.writestr("b.txt", RIGHT)
    client = inside()
    hand_in(client, "资料.zip", packed.getvalue())
    page = client.get("/").text
    assert "资料.zip/甲/a.txt" in page
    assert "资料.zip/b.txt" in page


def test_what_cannot_be_read_says_why() -> None:
    client = inside()
    assert hand_in(client, "坏.docx", b"PK\x03\x04 nothing") == "/#documents"
    page = client.get("/").text
    assert "未能读取" in page
    assert "坏.docx：文件不完整或已损坏" in page


def test_an_empty_form_is_answered_in_a_sentence() -> None:
    client = inside()
    answer = client.post("/check", files={"files": ("", b"")})
    assert "没有收到报告" in client.get(answer.headers["location"]).text


def test_the_script_gets_json() -> None:
    client = inside()
    answer = client.post("/check", files={"files": ("a.txt", SLIP.encode())}, headers={"accept": "application/json"})
    found = answer.json()
    assert found["documents"][0]["state"] == "correct"
    assert client.get(found["location"]).status_code == 200


# --- to take away ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("format_", ["docx", "xlsx", "html"])
def test_what_is_taken_away_is_what_the_command_writes(
    format_: str, run: Callable[..., object], tmp_path: Path
) -> None:
    (report := tmp_path / "报告.docx").write_bytes(HOSPITAL.read_bytes())
    run("check", report, "--all", "--format", format_, "-o", tmp_path / "wanted", "--fail-on", "never")
    client = inside()
    place = hand_in(client, "报告.docx", HOSPITAL.read_bytes())
    answer = client.get(f"{place}/take/{format_}")
    assert answer.content == (tmp_path / "wanted").read_bytes()
    assert answer.headers["content-disposition"].startswith("attachment; filename*=UTF-8''%E6%8A%A5%E5%91%8A.")
    assert answer.headers["content-type"] == "application/octet-stream"


def test_a_pdf_is_offered_of_pdfs_only_and_refused_in_a_sentence() -> None:
    client = inside()
    place = hand_in(client, "a.txt", SLIP)
    assert "/take/pdf" not in client.get(place).text
    answer = client.get(f"{place}/take/pdf")
    assert answer.status_code == 422
    assert "只在 PDF 上标注" in answer.text


def test_an_unknown_format_or_document_is_not_found() -> None:
    client = inside()
    place = hand_in(client, "a.txt", SLIP)
    assert client.get(f"{place}/take/exe").status_code == 404
    assert client.get("/documents/none/take/docx").status_code == 404


# --- explain and correct --------------------------------------------------------------------------------------------


def test_a_finding_that_is_explained_counts_as_such_and_says_so_in_the_outputs() -> None:
    client = inside()
    place = hand_in(client, "a.txt", SLIP)
    chosen = fingerprints(client.get(place).text)[0]
    answer = client.post(f"{place}/explain", data={"fingerprint": chosen, "reason": "按批复口径"})
    assert answer.headers["location"] == f"{place}#d1f1"
    page = client.get(place).text
    assert line_of(page) == "有 1 处必须改正"
    assert "已说明 1 处" in page
    audited = explained(audit(SLIP.encode(), name="a.txt"), {chosen: "按批复口径"})
    rules = {rule.id: rule for rule in workshop().rulebook.rules}
    wanted = writer("html").write([audited], Options("zh", all=True, paths={"a.txt": "a.txt"}, rules=rules))
    assert client.get(f"{place}/take/html").text == wanted


def test_an_empty_reason_withdraws_it() -> None:
    client = inside()
    place = hand_in(client, "a.txt", SLIP)
    chosen = fingerprints(client.get(place).text)[0]
    client.post(f"{place}/explain", data={"fingerprint": chosen, "reason": "按批复"})
    client.post(f"{place}/explain", data={"fingerprint": chosen, "reason": " "})
    assert line_of(client.get(place).text) == "有 2 处必须改正"


def test_a_reason_for_no_finding_is_refused() -> None:
    client = inside()
    place = hand_in(client, "a.txt", SLIP)
    assert client.post(f"{place}/explain", data={"fingerprint": "none", "reason": "x"}).status_code == 400
    assert client.post(f"{place}/explain", data={}).status_code == 400


def test_the_corrected_version_says_what_is_solved_and_keeps_the_reasons() -> None:
    client = inside()
    place = hand_in(client, "a.txt", SLIP)
    page = client.get(place).text
    total = next(f.fingerprint for f in audit(SLIP.encode(), name="a.txt").findings if f.outcome.kind == "sum")
    assert total in page
    client.post(f"{place}/explain", data={"fingerprint": total, "reason": "另有结转"})
    after = hand_in(client, "a（改）.txt", SLIP.replace("20%", "25%"), f"{place}/corrected")
    page = client.get(after).text
    assert [int(n) for n in re.findall(r'class="count"><b>(\d+)', page)] == [1, 1, 0, 0]
    assert line_of(page) == "可以提交"
    assert "另有结转" in page
    assert "已有新版" in client.get("/").text


def test_a_corrected_version_that_cannot_be_read_leaves_the_first_as_it_was() -> None:
    client = inside()
    place = hand_in(client, "a.txt", SLIP)
    assert hand_in(client, "b.docx", b"PK\x03\x04", f"{place}/corrected") == "/#documents"
    assert client.get(place).status_code == 200


def test_reasons_come_back_with_their_file_at_the_next_check() -> None:
    client = inside()
    place = hand_in(client, "a.txt", SLIP)
    chosen = fingerprints(client.get(place).text)[0]
    client.post(f"{place}/explain", data={"fingerprint": chosen, "reason": "按批复口径"})
    kept = client.get(f"{place}/explanations.json").content
    assert json.loads(kept)["explanations"][0]["reason"] == "按批复口径"
    other = inside()  # another day, another session
    files = [("files", ("a.txt", SLIP.encode())), ("files", ("a.说明.json", kept))]
    answer = other.post("/check", files=files)
    assert line_of(other.get(answer.headers["location"]).text) == "有 1 处必须改正"


def test_what_is_removed_is_gone() -> None:
    client = inside()
    first, second = hand_in(client, "a.txt", SLIP), hand_in(client, "b.txt", SLIP)
    client.post(f"{first}/remove")
    assert client.get(first).status_code == 404
    client.post("/clear")
    assert client.get(second).status_code == 404
    assert "a.txt" not in client.get("/").text


# --- language and rules ---------------------------------------------------------------------------------------------


def test_english_is_a_switch_and_stays() -> None:
    client = inside()
    place = hand_in(client, "a.txt", SLIP)
    assert client.post("/language", data={"lang": "en", "back": place}).headers["location"] == place
    page = client.get(place).text
    assert line_of(page) == "2 to correct"
    assert '<html lang="en">' in page
    assert "Check before you submit" in client.get("/").text


@pytest.mark.parametrize(
    "back", ["//evil.example/", "https://evil.example", "/\\evil.example", "javascript:alert(1)", ""]
)
def test_the_way_back_never_leaves_the_page(back: str) -> None:
    assert inside().post("/language", data={"lang": "en", "back": back}).headers["location"] == "/"


def test_rules_are_listed_and_searched() -> None:
    client = inside()
    everything = client.get("/rules").text
    assert everything.count('href="/rules/') == len(workshop().rulebook.every)
    some = client.get("/rules", params={"q": "上年数"}).text
    assert 0 < some.count('href="/rules/') < everything.count('href="/rules/')
    assert "没有找到" in client.get("/rules", params={"q": "不存在的规则"}).text


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_rule_has_a_page_that_shows_its_findings(lang: str) -> None:
    client = inside("en" if lang == "en" else "zh")
    for rule in workshop().rulebook.rules[::9]:
        page = client.get(f"/rules/{rule.id}").text
        assert rule.title[lang].split("（")[0][:6] in page
        assert 'class="card ' in page
    assert client.get("/rules/no/such").status_code == 404


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_of_a_rule_says_all_that_steers_it(lang: Lang) -> None:
    client, rules = inside(lang), workshop().rulebook.rules
    for rule in [one for one in rules if one.error_if and one.warn_if][:1] + [one for one in rules if one.applies_to][
        :1
    ]:
        page = unescape(client.get(f"/rules/{rule.id}").text)
        steered = page.partition('<dl class="steered">')[2].partition("</dl>")[0]
        assert all(f"<dt>{name}</dt><dd>{said}</dd>" in steered for name, said in settings(rule, lang))
        assert severities(rule, lang) in page
    rule = next(one for one in rules if one.tests["untried"])
    page = client.get(f"/rules/{rule.id}").text
    assert page.index({"zh": "不核对的例子", "en": "Examples in which it is not tried"}[lang]) < page.index(
        as_read(rule.tests["untried"][0].strip("\n"))
    )


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_rule_across_reports_shows_its_reports_and_what_is_said_of_them(lang: str) -> None:
    client = inside("en" if lang == "en" else "zh")
    for rule in workshop().rulebook.across:
        page = client.get(f"/rules/{rule.id}").text
        assert runs(page) == []
        assert f"<h1>{rule.title[lang]}</h1>" in page
        assert f": {rule.title[lang]}\n" in page.partition("[2.txt]")[2]


def test_a_rule_across_reports_that_is_off_says_why() -> None:
    book = workshop().rulebook
    across = tuple(replace(rule, off="试运行") for rule in book.across)
    off, decided = replace(book, across=across), (Decision("across/opening", "off", "试运行", "auditor.yaml:2"),)
    listed = rule_pages.listed(off, "", "zh", decided, off=True)
    assert listed.count('<li class="off">') == len(across)
    assert '<a href="/rules/across/opening">' in listed.partition("decided-rules")[2].partition("</section>")[0]
    page = rule_pages.page(next(rule for rule in across if rule.id == "across/opening"), off, "zh", decided)
    assert "auditor.yaml:2" in page and "<code></code>" not in page
