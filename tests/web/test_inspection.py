"""The inspector's pages by plain requests: what they show, what they keep, what they refuse."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest
from starlette.testclient import TestClient
from stores import filled, unit_of
from web_client import HOME, KEYS, app, inside, outside, runs

from auditor.batch.answers import Answers, Filter, history
from auditor.batch.listing import SIZE
from auditor.batch.schema import documents, entities, files, findings
from auditor.batch.store import Store
from auditor.web.exchange import own_place

COUNT, REAL = 400, 6
UNIT = unit_of(0)[0]
SCRIPT, IMAGE = "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>'
PAGES = ("/runs", "/runs/1", "/runs/1/units", f"/runs/1/unit?name={UNIT}", "/runs/1/findings", "/runs/1/documents",
         "/runs/1/documents/1", "/runs/1/documents/2", "/runs/1/documents/20")  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A store and the folder of its reports; never written to."""
    folder = tmp_path_factory.mktemp("store")
    with closing(Store.at(str(folder / "audits.db"), create=True)) as store:
        filled(store, folder / "reports", COUNT, REAL)
    return folder / "audits.db", folder / "reports"


@pytest.fixture
def store(made: tuple[Path, Path], tmp_path: Path) -> Iterator[Store]:
    """A copy that may be written to."""
    place = tmp_path / "audits.db"
    place.write_bytes(made[0].read_bytes())
    with closing(Store.at(str(place))) as held:
        yield held


@pytest.fixture
def client(store: Store) -> TestClient:
    return inside(store=store)


def decide(client: TestClient, number: int, **given: str) -> int:
    form = {"status": "confirmed", "note": "", "who": "张三", "back": "/runs/1/findings", **given}
    return client.post(f"/runs/1/findings/{number}/triage", data=form).status_code


# --- what they show -------------------------------------------------------------------------------------------------


def test_without_a_store_there_are_no_such_pages() -> None:
    client = inside()
    assert client.get("/runs").status_code == 404
    assert "/runs" not in client.get("/").text


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_there_in_both_languages(store: Store, page: str, lang: str) -> None:
    answer = inside(lang=lang, store=store).get(page)  # type: ignore[arg-type] # one of the two
    assert answer.status_code == 200
    assert f'<html lang="{"en" if lang == "en" else "zh-CN"}">' in answer.text
    assert runs(answer.text) == []


def test_the_overview_says_what_the_summary_says(client: TestClient, store: Store) -> None:
    page, answers = client.get("/runs/1").text, Answers(store)
    totals = answers.totals()
    for number in (
        totals["documents"],
        totals["unread"],
        totals["consistent"],
        sum(r["error"] for r in answers.by("year")),
    ):
        assert f"<b>{number}</b>" in page
    assert page.count("<svg") > 20


def test_a_long_list_comes_page_by_page(client: TestClient) -> None:
    first, last = client.get("/runs/1/documents").text, client.get("/runs/1/documents?page=999").text
    assert first.count('class="badge') == SIZE
    assert 'rel="next"' in first and 'rel="prev"' not in first
    assert 'rel="prev"' in last and 'rel="next"' not in last
    assert f"第 {-(-COUNT // SIZE)} / {-(-COUNT // SIZE)} 页" in last


def test_files_that_could_not_be_opened_are_told_too(client: TestClient, store: Store) -> None:
    with store.engine.begin() as connection:
        lost = {
            "run_id": 1,
            "name": "<b>丢失.txt",
            "sha256": "",
            "reason_zh": "没有读取权限",
            "reason_en": "no permission",
        }
        connection.execute(files.insert().values(**lost))
    page = client.get("/runs/1/documents?state=unread").text
    assert "打不开的文件" in page and "&lt;b&gt;丢失.txt" in page and "没有读取权限" in page
    assert "打不开的文件" not in client.get("/runs/1/documents?state=unread&name=水务").text
    assert "打不开的文件" not in client.get("/runs/1/documents?state=audited").text


def test_the_filter_asks_the_database(client: TestClient) -> None:
    page = client.get("/runs/1/findings", params={"unit": UNIT, "year": "2021"}).text
    assert page.count('class="card ') == 2
    assert 'value="2021" selected' in page
    assert client.get("/runs/1/findings", params={"severity": "error", "unit": "没有"}).text.count('class="card ') == 0
    assert (
        client.get("/runs/1/findings", params={"where": f"unit = {UNIT} and year = 2023"}).text.count('class="card ')
        == 2
    )


def test_a_wrong_condition_is_one_sentence(client: TestClient) -> None:
    answer = client.get("/runs/1/findings", params={"where": "colour = red"})
    assert answer.status_code == 400
    assert "没有“colour”这一项" in answer.text


def test_a_units_years_stand_side_by_side(client: TestClient) -> None:
    page = client.get("/runs/1/unit", params={"name": UNIT}).text
    assert re.findall(r'<th scope="col">(\d+)年</th>', page) == ["2021", "2022", "2023"] * 2
    row = re.search(r"<tr><th[^>]*>公用经费</th>(.*?)</tr>", page)
    assert row and re.findall(r">(\d\.00万元)<", row[1]) == ["8.00万元", "6.00万元", "8.00万元"]
    assert client.get("/runs/1/unit", params={"name": "没有"}).status_code == 404


def test_what_the_next_year_says_otherwise_is_marked(client: TestClient) -> None:
    page = client.get("/runs/1/unit", params={"name": UNIT}).text
    row = re.search(r"<tr><th[^>]*>基本支出</th>(.*?)</tr>", page)
    assert row and [bool(re.search("≠.*9.50万元", cell)) for cell in row[1].split("</td>")[:3]] == [False, True, False]


def test_a_document_whose_file_is_there_is_annotated(client: TestClient) -> None:
    page = client.get("/runs/1/documents/1").text
    assert 'class="m bad key"' in page
    assert page.count('class="triage"') == 2
    assert client.get("/runs/1/documents/1/take/docx").content.startswith(b"PK")


def test_a_finding_leads_to_its_place(client: TestClient, store: Store) -> None:
    here = next(r["id"] for r in Answers(store).findings() if r["unit"] == UNIT and r["number"] == 1)
    page = client.get("/runs/1/findings", params={"unit": UNIT}).text
    link = re.findall(rf'href="(/runs/1/documents/\d+\?finding={here})"', page)[0]
    assert re.fullmatch(r"/runs/1/documents/\d+#d1f2", client.get(link).headers["location"])


def test_a_document_whose_file_is_gone_has_its_findings_and_quotes(client: TestClient, store: Store) -> None:
    row = next(r for r in Answers(store).findings() if r["unit"] != UNIT and not Path(r["file"]).exists())
    link = re.findall(r"/runs/1/documents/\d+", client.get(f"/runs/1/findings?where=id={row['id']}").text)[0]
    page = client.get(link).text
    assert "原文不能标注" in page and "没有这个文件" in page
    assert str(row["quote"])[:10] in page
    assert client.get(f"{link}/take/docx").status_code == 404
    assert client.get(f"{link}?finding={row['id']}").headers["location"] == f"{link}#f{row['id']}"


def test_a_file_that_was_changed_is_not_shown(client: TestClient, made: tuple[Path, Path]) -> None:
    path = made[1] / f"清河县/2022/{UNIT}决算.txt"
    before = path.read_bytes()
    try:
        path.write_text("秘密文件的内容", encoding="utf-8")
        page = client.get("/runs/1/documents/2").text
    finally:
        path.write_bytes(before)
    assert "文件在审核以后改过" in page
    assert "秘密" not in page


def test_what_the_form_asked_for_goes_out_as_a_workbook(client: TestClient) -> None:
    answer = client.get("/runs/1/findings.xlsx", params={"unit": UNIT})
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).active
    assert sheet is not None and sheet.max_row == 1 + 4


# --- triage ---------------------------------------------------------------------------------------------------------


def test_a_decision_is_kept_with_note_name_and_time(client: TestClient, store: Store) -> None:
    number = Answers(store).findings()[0]["id"]
    answer = client.post(
        f"/runs/1/findings/{number}/triage",
        data={"status": "dismissed", "note": "口径不同", "who": "李四", "back": "/runs/1/findings?unit=x&page=2"},
    )
    assert answer.headers["location"] == f"/runs/1/findings?unit=x&page=2#f{number}"
    [row] = history(store, number)
    assert (row["status"], row["note"], row["who"]) == ("dismissed", "口径不同", "李四") and row["at"].startswith("20")
    page = client.get(f"/runs/1/findings?where=id={number}").text
    assert "口径不同" in page and 'value="李四"' in page and "is-dismissed" in page
    decide(client, number, status="corrected")
    assert [row["status"] for row in history(store, number)] == ["dismissed", "corrected"]


@pytest.mark.parametrize(
    ("at", "anchor"),
    [("d1f2", "d1f2"), ("f7", "f7"), ("", "f1"), ("x", "f1"), ("f1\r\nX-Evil: 1", "f1"), ("d1f" + "9" * 40, "f1")],
)
def test_one_comes_back_to_the_finding(client: TestClient, at: str, anchor: str) -> None:
    form = {"status": "open", "note": "", "who": "", "back": "/runs/1/documents/1", "at": at}
    assert client.post("/runs/1/findings/1/triage", data=form).headers["location"] == f"/runs/1/documents/1#{anchor}"


def test_a_finding_of_the_store_that_the_audit_has_not_stands_apart(client: TestClient, store: Store) -> None:
    """As between reports: with the figures of the other one, and the way there."""
    other = '[{"role": "prior", "label": "上年数", "text": "9.50万元", "address": "第5行", "file": "另一份.txt"}, 3, {"text": "1"}]'
    with store.engine.begin() as connection:
        mine = findings.c.document_id == 1, findings.c.number == 0
        connection.execute(
            findings.update().where(*mine).values(fingerprint="x" * 16, rule="across/none", evidence=other)
        )
    page = client.get("/runs/1/documents/1").text
    assert "库里的其他发现" in page and "9.50万元" in page
    assert 'href="/runs/1/documents?name=%E5%8F%A6%E4%B8%80%E4%BB%BD.txt"' in page
    assert "/rules/across" not in page
    assert page.count('class="triage"') == 2


@pytest.mark.parametrize(
    "evidence", ["", "{}", "[1]", "null", "[[[", "[" * 100_000, '[{"role": {"a": 1}, "file": null}]']
)
def test_evidence_that_is_none_shows_none(client: TestClient, store: Store, evidence: str) -> None:
    with store.engine.begin() as connection:
        connection.execute(findings.update().where(findings.c.document_id == 1).values(evidence=evidence))
    assert client.get("/runs/1/findings", params={"unit": UNIT}).status_code == 200


def test_the_overview_follows_what_was_decided(client: TestClient, store: Store) -> None:
    number = next(r["id"] for r in Answers(store).findings() if r["severity"] == "error")
    errors = sum(r["error"] for r in Answers(store).by("year"))
    assert f"<b>{errors}</b>" in client.get("/runs/1").text
    decide(client, number, status="dismissed")
    assert f"<b>{errors - 1}</b>" in client.get("/runs/1").text


@pytest.mark.parametrize(
    ("why", "given", "code"),
    [
        ("an unknown status", {"status": "deleted"}, 400),
        ("SQL for a status", {"status": "open'; DROP TABLE triage; --"}, 400),
        ("no status", {"status": ""}, 400),
    ],
)
def test_what_is_no_decision_is_refused(
    client: TestClient, store: Store, why: str, given: dict[str, str], code: int
) -> None:
    number = Answers(store).findings()[0]["id"]
    assert decide(client, number, **given) == code, why
    assert history(store, number) == []


@pytest.mark.parametrize("number", [0, 999_999, 2**31, 10**30])
def test_a_finding_that_is_none_cannot_be_decided_on(client: TestClient, number: int) -> None:
    assert decide(client, number) == 404


# --- attacks --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", PAGES)
def test_without_the_token_nothing_is_shown(store: Store, place: str) -> None:
    answer = outside(store=store).get(place)
    assert answer.status_code == 403
    assert UNIT not in answer.text


def test_without_the_token_nothing_is_decided(store: Store) -> None:
    assert decide(outside(store=store), 1) == 403
    assert history(store, 1) == []


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:1", None])
def test_a_decision_from_another_site_is_refused(client: TestClient, store: Store, origin: str | None) -> None:
    del client.headers["origin"]
    headers = {"origin": origin} if origin else {"sec-fetch-site": "cross-site"}
    form = {"status": "dismissed", "note": "", "who": ""}
    assert client.post("/runs/1/findings/1/triage", data=form, headers=headers).status_code == 403
    assert client.post("/runs/1/findings/1/triage", data=form).status_code == 403
    assert history(store, 1) == []


def test_a_decision_by_a_link_is_none(client: TestClient) -> None:
    assert client.get("/runs/1/findings/1/triage?status=dismissed&note=&who=").status_code == 405


@pytest.mark.parametrize(
    "path",
    ["/runs/0", "/runs/2", "/runs/-1", "/runs/x", "/runs/99999999999999999999", "/runs/1/documents/0", "/runs/1/documents/99999",
     "/runs/1/documents/99999999999999999999", "/runs/1/documents/../../../../etc/passwd", "/runs/1/documents/..%2f..%2fetc%2fpasswd",
     "/runs/1/documents/1/take/../../../etc/passwd", "/runs/1/documents/1/take/..%2fdocx", "/runs/1/documents/1/take/json",
     "/runs/1%00", "/runs/1;DROP", "/static/..%2f..%2fbatch%2fcharts.py", "/static/../inspection.py"],
)  # fmt: skip
def test_an_id_that_is_none_leads_nowhere(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code in (404, 403)
    assert "root:" not in answer.text


ODD = [
    "' OR 1=1 --",
    "%",
    "_",
    "\\",
    "x') UNION SELECT * FROM triage --",
    "\x00",
    "a" * 5_000,
    "1; DROP TABLE findings",
    '"',
    "＇",
    "${7*7}",
    "{{7*7}}",
]


@pytest.mark.parametrize("value", ODD, ids=range(len(ODD)))
@pytest.mark.parametrize("field", ["unit", "region", "year", "rule", "severity", "status"])
def test_a_filter_is_a_value_and_never_a_command(client: TestClient, store: Store, field: str, value: str) -> None:
    before = len(Answers(store).findings())
    answer = client.get("/runs/1/findings", params={field: value})
    assert answer.status_code == 200
    if field != "year" and value not in ("\x00",):
        assert answer.text.count('class="card ') == 0
    assert len(Answers(store).findings()) == before


@pytest.mark.parametrize("page", ["", "0", "-1", "1.5", "x", "９", "1e9", "9" * 50, "1;--"])
def test_a_page_that_is_no_number_is_the_first_or_the_last(client: TestClient, page: str) -> None:
    assert client.get("/runs/1/units", params={"page": page}).status_code == 200
    assert client.get("/runs/1/documents", params={"page": page, "name": "'"}).status_code == 200


@pytest.mark.parametrize(
    "attack", [SCRIPT, IMAGE, "</script><script>alert(1)</script>", "javascript:alert(1)", "'-alert(1)-'"]
)
def test_markup_in_a_store_is_text(store: Store, attack: str) -> None:
    """Whatever wrote the store: unit, region, file, rule, sentences, quotes, note and name are words of others."""
    words = (
        "rule",
        "title_zh",
        "title_en",
        "message_zh",
        "message_en",
        "causes_zh",
        "quote",
        "formula",
        "stated",
        "address",
        "kind",
    )
    with store.engine.begin() as connection:
        mine = findings.c.document_id == 7
        evidence = json.dumps([dict.fromkeys(("role", "label", "text", "address", "file"), attack)])
        said = {"document_id": 7, "evidence": evidence, **dict.fromkeys(words, attack)}
        connection.execute(findings.update().where(findings.c.document_id == 1).values(**said))
        connection.execute(
            entities.update().where(entities.c.unit == UNIT).values(unit=attack, region=attack, genre=attack)
        )
        connection.execute(findings.update().where(mine).values(entity_id=1))
        connection.execute(files.update().where(files.c.id == 7).values(name=attack, path=attack, member=attack))
        connection.execute(
            documents.update().where(documents.c.id == 8).values(status="unread", reason_zh=attack, reason_en=attack)
        )
        connection.execute(files.update().where(files.c.id == 8).values(name=f"{attack} 8"))
    client = inside(store=store)
    number = Answers(store).findings(Filter(where="rule ~ alert"))[0]["id"]
    assert decide(client, number, note=attack, who=attack) == 303
    pages = ["/runs", "/runs/1", "/runs/1/units", "/runs/1/findings?where=rule ~ alert", "/runs/1/documents", "/runs/1/documents/7",
             "/runs/1/documents/8", "/runs/1/documents?state=unread"]  # fmt: skip
    texts = [client.get(page) for page in pages]
    texts.append(client.get("/runs/1/unit", params={"name": attack}))
    texts.append(client.get("/runs/1/findings", params={"unit": attack, "where": attack, "rule": attack}))
    for answer in texts:
        assert answer.status_code in (200, 400)
        assert runs(answer.text) == [], answer.url
        assert "<img" not in answer.text and "<script>alert" not in answer.text
    assert sum("alert(1)" in answer.text for answer in texts) >= 8


@pytest.mark.parametrize(
    "back", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/a\r\nX-Evil: 1", ""]
)
def test_after_a_decision_one_stays_here(client: TestClient, store: Store, back: str) -> None:
    number = Answers(store).findings()[0]["id"]
    answer = client.post(
        f"/runs/1/findings/{number}/triage", data={"status": "open", "note": "", "who": "", "back": back}
    )
    assert answer.headers["location"] == f"/#f{number}"
    assert own_place(back) == "/"


def test_a_note_is_one_line_and_not_endless(client: TestClient, store: Store) -> None:
    number = Answers(store).findings()[0]["id"]
    assert decide(client, number, note="一\r\n二\x00" + "字" * 1_200, who="名" * 300) == 303
    [row] = history(store, number)
    assert row["note"].startswith("一 二") and len(row["note"]) <= 1_000 and len(row["who"]) <= 100


def test_a_store_that_is_gone_is_one_sentence(client: TestClient, store: Store) -> None:
    store.close()
    Path(store.place).write_bytes(b"no database at all" * 100)
    answer = client.get("/runs")
    assert answer.status_code == 503
    assert "不是 SQLite 库文件" in answer.text and "Traceback" not in answer.text


def test_two_sessions_remember_who_decides_apart(store: Store) -> None:
    door = app(store=store)
    clients = [TestClient(door, base_url=HOME, headers={"origin": HOME}, follow_redirects=False) for _ in range(2)]
    for one in clients:
        one.get("/", params={"token": KEYS.token})
    number = Answers(store).findings()[0]["id"]
    decide(clients[0], number, who="王五")
    assert 'value="王五"' in clients[0].get("/runs/1/findings").text
    assert 'value="王五"' not in clients[1].get("/runs/1/findings").text
