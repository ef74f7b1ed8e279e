"""Attacks: foreign names, foreign pages, no session, too much, names that are paths, scripts in whatever a document brings."""

from __future__ import annotations

import asyncio
import io
import re
import zipfile

import httpx
import pytest
from starlette.testclient import TestClient
from web_client import HOME, KEYS, PORT, RIGHT, SLIP, app, hand_in, inside, line_of, outside, runs

from auditor.web import app as application
from auditor.web.door import MOST_BODY, Keys

SCRIPT = "<script>alert(1)</script>"
IMAGE = '"><img src=x onerror=alert(1)>'
PLACES = ["/", "/rules", "/documents/x", "/documents/x/take/docx"]
POSTS = ["/check", "/documents/x/corrected", "/documents/x/explain", "/documents/x/remove", "/clear", "/language"]


# --- who may come in ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", PLACES)
def test_without_the_token_nothing_is_shown(place: str) -> None:
    answer = outside().get(place)
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("place", POSTS)
def test_without_the_token_nothing_is_taken(place: str) -> None:
    assert outside().post(place, data={"text": SLIP}).status_code == 403


@pytest.mark.parametrize("token", ["", "wrong", KEYS.token[:-1], KEYS.token + "x", "é"])
def test_a_wrong_token_does_not_help(token: str) -> None:
    answer = outside().get("/", params={"token": token})
    assert answer.status_code == 403
    assert KEYS.token not in answer.text


def test_the_token_becomes_a_cookie_that_scripts_and_other_sites_cannot_use() -> None:
    answer = outside().get("/", params={"token": KEYS.token})
    assert answer.headers["location"] == "/"
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert KEYS.token not in cookie


@pytest.mark.parametrize("path", ["//evil.example/", "/\\evil.example"])
def test_the_token_never_leads_elsewhere(path: str) -> None:
    answer = outside().get(f"{HOME}{path}?token={KEYS.token}")
    assert not re.match(r"(?:[a-z]+:)?[/\\]{2}", answer.headers.get("location", "/"))


def test_a_cookie_that_was_not_given_out_does_not_help() -> None:
    client = outside()
    client.cookies.set(KEYS.cookie, "guessed")
    assert client.get("/").status_code == 403


def test_one_session_does_not_see_the_documents_of_another() -> None:
    door = app()
    clients = [TestClient(door, base_url=HOME, headers={"origin": HOME}, follow_redirects=False) for _ in range(2)]
    for client in clients:
        client.get("/", params={"token": KEYS.token})
    place = hand_in(clients[0], "a.txt", SLIP)
    assert clients[0].get(place).status_code == 200
    assert clients[1].get(place).status_code == 404
    assert "a.txt" not in clients[1].get("/").text


@pytest.mark.parametrize(
    "host", ["evil.example", f"evil.example:{PORT}", "127.0.0.1:1", "", "127.0.0.1:8765.evil.example"]
)
def test_a_foreign_name_that_points_here_is_refused(host: str) -> None:
    client = inside()
    assert client.get("/", headers={"host": host}).status_code == 403
    assert client.get("/static/web.css", headers={"host": host}).status_code == 403


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "http://127.0.0.1:1", f"http://localhost:{PORT}", "file://127.0.0.1:8765"]
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_page_of_another_site_is_refused(origin: str, method: str) -> None:
    client = inside()
    assert client.request(method, "/", headers={"origin": origin}).status_code == 403


def test_a_post_that_does_not_say_where_it_comes_from_is_refused() -> None:
    client = inside()
    del client.headers["origin"]
    assert client.post("/clear").status_code == 403
    assert client.post("/clear", headers={"sec-fetch-site": "cross-site"}).status_code == 403
    assert client.post("/clear", headers={"sec-fetch-site": "same-origin"}).status_code == 303


def test_other_sites_may_link_here_but_not_load_from_here() -> None:
    client = inside()
    del client.headers["origin"]
    cross = {"sec-fetch-site": "cross-site"}
    assert client.get("/", headers={**cross, "sec-fetch-mode": "navigate"}).status_code == 200
    assert client.get("/", headers={**cross, "sec-fetch-mode": "no-cors"}).status_code == 403


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])
def test_other_methods_are_refused(method: str) -> None:
    assert inside().request(method, "/").status_code == 405


# --- with a password ------------------------------------------------------------------------------------------------

OPEN = Keys("a-token", "correct horse", frozenset({"office-pc"}), PORT)


def test_where_others_can_reach_it_the_password_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("auditor.web.door.THROTTLE", 0)
    client = outside(OPEN)
    assert client.get("/").status_code == 401
    assert client.get("/", params={"token": OPEN.token}).status_code == 401
    assert client.post("/check", data={"text": SLIP}).status_code == 401
    assert client.post("/enter", data={"password": "wrong"}).status_code == 401
    assert client.post("/enter", data={"password": "x" * 10_000}).status_code == 401
    assert client.post("/enter", data={"password": "x" * 100_000}).status_code == 403
    assert client.post("/enter", data={"password": "correct horse"}).status_code == 303
    assert client.get("/").status_code == 200


# --- headers --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", ["/", "/rules", "/rules/growth/totals", "/none", "/static/web.js"])
def test_every_answer_has_the_headers_that_let_nothing_in(place: str) -> None:
    for client in (inside(), outside()):
        headers = client.get(place).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert headers["cache-control"] == "no-store"
        assert "access-control-allow-origin" not in headers


def test_no_page_holds_scripts_or_styles_of_its_own_or_loads_from_elsewhere() -> None:
    client = inside()
    place = hand_in(client, "a.txt", SLIP)
    for page in ("/", place, "/rules", "/rules/growth/totals", "/none"):
        assert runs(client.get(page).text) == [], page


# --- what documents bring -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "attack", [SCRIPT, IMAGE, "</script><script>alert(1)</script>", "'-alert(1)-'", "&lt;script&gt;"]
)
def test_markup_in_text_name_and_reason_is_text(attack: str) -> None:
    client = inside()
    place = hand_in(client, f"{attack}.txt".replace("/", "∕"), f"{attack}\n{SLIP}")
    chosen = re.findall(r'name="fingerprint" value="([^"]+)"', client.get(place).text)[0]
    client.post(f"{place}/explain", data={"fingerprint": chosen, "reason": attack})
    for page in (client.get(place).text, client.get("/").text):
        assert runs(page) == []
        assert SCRIPT not in page
        assert "<img" not in page


def test_markup_in_a_cell_and_in_the_name_of_a_sheet_is_text() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "<img src=x>"
    for row in ([SCRIPT, "金额（万元）"], ["甲", 1.5], [IMAGE, 2.5], ["合计", 5.0]):
        sheet.append(row)
    saved = io.BytesIO()
    book.save(saved)
    client = inside()
    page = client.get(hand_in(client, "a.xlsx", saved.getvalue())).text
    assert runs(page) == []
    assert "&lt;script&gt;alert(1)" in page
    assert "<img" not in page


def test_markup_in_a_search_is_text() -> None:
    page = inside().get("/rules", params={"q": IMAGE}).text
    assert "<img" not in page
    assert runs(page) == []


@pytest.mark.parametrize(
    "name", ["../../../etc/passwd", "..\\..\\a.txt", "/etc/passwd", "a\r\nX-Evil: 1.txt", "\u202etxt.exe", "." * 300]
)
def test_a_name_that_is_a_path_is_a_name(name: str) -> None:
    client = inside()
    body = (
        b'--b\r\nContent-Disposition: form-data; name="files"; filename="'
        + name.replace("\r\n", "%0D%0A").encode()
        + b'"\r\n\r\n'
        + SLIP.encode()
        + b"\r\n--b--\r\n"
    )
    answer = client.post("/check", content=body, headers={"content-type": "multipart/form-data; boundary=b"})
    assert answer.status_code == 303
    page = client.get("/").text
    assert "../" not in page.partition('id="documents"')[2]
    assert "etc" not in page.partition('id="documents"')[2].partition("passwd")[0]
    if answer.headers["location"].startswith("/documents/"):
        disposition = client.get(f"{answer.headers['location']}/take/xlsx").headers["content-disposition"]
        assert re.fullmatch(r"attachment; filename\*=UTF-8''[A-Za-z0-9_.~%-]+", disposition)


# --- too much -------------------------------------------------------------------------------------------------------


def test_what_says_that_it_is_too_large_is_refused_unread() -> None:
    headers = {"content-length": str(MOST_BODY + 1), "content-type": "multipart/form-data; boundary=b"}
    answer = inside().post("/check", content=b"", headers=headers)
    assert answer.status_code == 413
    assert "MB" in answer.text


def test_what_turns_out_to_be_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("auditor.web.door.MOST_BODY", 50_000)
    client = inside()

    def chunks() -> object:
        yield b'--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n'
        for _ in range(100):
            yield b"x" * 1_000

    answer = client.post("/check", content=chunks(), headers={"content-type": "multipart/form-data; boundary=b"})
    assert answer.status_code == 413


@pytest.mark.parametrize(
    ("why", "kind", "body"),
    [
        ("no form", "text/plain", b"x"),
        ("no boundary", "multipart/form-data", b"x"),
        ("broken", "multipart/form-data; boundary=b", b"--b\r\n\x00\r\nnonsense"),
        ("no name", "multipart/form-data; boundary=b", b"--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n"),
    ],
)
def test_a_form_that_is_none_is_refused_in_a_sentence(why: str, kind: str, body: bytes) -> None:
    answer = inside().post("/check", content=body, headers={"content-type": kind})
    assert answer.status_code in (400, 415), why
    assert "请" in answer.text


def test_a_zip_bomb_costs_nothing_but_itself() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"0" * (210 * 1024 * 1024))
    client = inside()
    hand_in(client, "bomb.zip", packed.getvalue())
    assert "超过上限" in client.get("/").text
    assert line_of(client.get(hand_in(client, "a.txt", SLIP)).text) == "有 2 处必须改正"


def test_two_hundred_uploads_at_once_are_answered_rightly_or_refused_clearly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(application, "WAITING", 20)
    texts = [RIGHT if number % 2 else SLIP for number in range(200)]

    async def run() -> list[httpx.Response]:
        transport = httpx.ASGITransport(app())
        headers = {"origin": HOME, "accept": "application/json"}
        async with httpx.AsyncClient(transport=transport, base_url=HOME, headers=headers, timeout=120) as client:
            await client.get("/", params={"token": KEYS.token})
            sent = (client.post("/check", files={"files": (f"{n}.txt", text.encode())}) for n, text in enumerate(texts))
            return await asyncio.gather(*sent)

    answers = asyncio.run(run())
    done = [(text, answer.json()) for text, answer in zip(texts, answers, strict=True) if answer.status_code == 200]
    refused = [answer for answer in answers if answer.status_code != 200]
    assert len(done) >= 20
    assert all(
        found["documents"][0]["say"] == ("可以提交" if text == RIGHT else "有 2 处必须改正") for text, found in done
    )
    assert refused
    assert all(answer.status_code == 503 and "请稍后再试" in answer.json()["error"] for answer in refused)


def test_a_fault_of_the_program_shows_nothing_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> str:
        raise RuntimeError("a secret of the document")

    monkeypatch.setattr("auditor.web.pages.start", broken)
    client = TestClient(app(), base_url=HOME, raise_server_exceptions=False, follow_redirects=False)
    client.get("/", params={"token": KEYS.token})
    answer = client.get("/")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text
