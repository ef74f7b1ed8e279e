"""Readiness, comparison, explanations and names: functions from values to values."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from web_client import RIGHT, SLIP

from auditor import audit
from auditor.web import explanations
from auditor.web.checking import LONGEST_NAME, called
from auditor.web.comparison import compared
from auditor.web.desk import MOST_DOCUMENTS, MOST_SESSIONS, Checked, Desk, Session, Unread
from auditor.web.door import Keys
from auditor.web.readiness import line, readiness

WRONG = audit(SLIP.encode(), name="a.txt")
GOOD = audit(RIGHT.encode(), name="a.txt")


# --- readiness ------------------------------------------------------------------------------------------------------


def test_a_report_without_findings_is_ready() -> None:
    assert line(readiness(GOOD, {}), "zh") == "可以提交"
    assert line(readiness(GOOD, {}), "en") == "Ready to submit"


def test_a_report_of_which_nothing_could_be_checked_is_never_called_ready() -> None:
    ready = readiness(audit("今年召开会议，布置工作。".encode(), name="a.txt"), {})
    assert ready.state == "unknown"
    assert "无法判断" in line(ready, "zh")


def test_errors_must_be_corrected() -> None:
    assert line(readiness(WRONG, {}), "zh") == "有 2 处必须改正"


def test_what_is_uncertain_or_a_warning_needs_an_explanation_and_a_note_nothing() -> None:
    first, second = WRONG.findings
    unsure = replace(first, outcome=replace(first.outcome, confidence="low"))
    assert line(readiness(replace(WRONG, findings=(unsure, second)), {}), "zh") == "有 1 处必须改正、1 处需要说明"
    warning = replace(first, severity="warning")
    assert line(readiness(replace(WRONG, findings=(warning,)), {}), "zh") == "有 1 处需要说明"
    assert readiness(replace(WRONG, findings=(replace(first, severity="note"),)), {}).state == "ready"


def test_findings_of_one_root_are_one_place() -> None:
    first, second = WRONG.findings
    same = replace(WRONG, findings=(first, replace(second, root=first.fingerprint)))
    assert line(readiness(same, {}), "zh") == "有 1 处必须改正"


def test_what_is_explained_is_counted_apart() -> None:
    reasons = {finding.fingerprint: "按批复" for finding in WRONG.findings}
    ready = readiness(WRONG, reasons)
    assert (ready.state, ready.explained) == ("ready", 2)


# --- versions -------------------------------------------------------------------------------------------------------


def test_what_is_corrected_is_solved_and_the_rest_remains() -> None:
    half = audit(SLIP.replace("20%", "25%").encode(), name="b.txt")
    found = compared(WRONG, half)
    counts = [len(held) for held in (found.solved, found.remaining, found.altered, found.new)]
    assert counts == [1, 1, 0, 0]
    assert found.solved[0].outcome.kind == "change"


def test_a_figure_that_was_changed_and_is_still_wrong_is_neither_solved_nor_new() -> None:
    found = compared(WRONG, audit(SLIP.replace("20%", "21%").encode(), name="b.txt"))
    assert [len(held) for held in (found.solved, found.remaining, found.altered, found.new)] == [0, 1, 1, 0]


def test_a_correction_that_breaks_something_else_is_new() -> None:
    found = compared(GOOD, WRONG)
    assert (len(found.new), len(found.solved)) == (2, 0)


def test_the_same_file_again_is_said() -> None:
    assert compared(WRONG, WRONG).unchanged
    assert not compared(WRONG, GOOD).unchanged


# --- explanations ---------------------------------------------------------------------------------------------------


def test_what_is_written_is_read_again() -> None:
    reasons = {WRONG.findings[0].fingerprint: "按新口径填报"}
    written = explanations.written(WRONG, reasons)
    assert explanations.read("a.说明.json", written) == reasons
    assert json.loads(written)["explanations"][0]["rule"] == WRONG.findings[0].outcome.rule


@pytest.mark.parametrize(
    ("why", "name", "data"),
    [
        ("a structured report", "a.json", b'{"facts": []}'),
        ("another suffix", "a.txt", explanations.written(WRONG, {})),
        ("not closed", "a.json", b'{"schema": "auditor/explanations/1", "explanations": ['),
        ("too deep", "a.json", b'"auditor/explanations/1"' + b"[" * 100_000),
        ("a list", "a.json", b'["auditor/explanations/1"]'),
    ],
    ids=lambda value: value if isinstance(value, str) and " " in value else "",
)
def test_another_file_holds_no_reasons(why: str, name: str, data: bytes) -> None:
    assert explanations.read(name, data) is None, why


def test_entries_that_are_no_reasons_are_passed_over() -> None:
    content = {
        "schema": explanations.SCHEMA,
        "explanations": [1, {}, {"fingerprint": 3, "reason": "x"}, {"fingerprint": "a", "reason": " "}],
    }
    assert explanations.read("a.json", json.dumps(content).encode()) == {}


def test_a_reason_is_one_line_without_controls_and_not_endless() -> None:
    assert explanations.tidy("  按\r\n批复\x00 ") == "按 批复"
    assert len(explanations.tidy("字" * 5_000)) == explanations.LONGEST


def test_every_output_carries_the_reason() -> None:
    finding = WRONG.findings[0]
    said = explanations.explained(WRONG, {finding.fingerprint: "按批复"}).findings[0].message
    assert said["zh"] == f"{finding.message['zh']}（已说明：按批复）"
    assert said["en"].endswith("(explained: 按批复)")


def test_an_audit_without_reasons_is_the_same_audit() -> None:
    assert explanations.explained(WRONG, {"other": "x"}) is WRONG


# --- names and places -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\报告.docx", "报告.docx"),
        ("C:\\文件\\报告.docx", "报告.docx"),
        ("..", "未命名.txt"),
        ("", "未命名.txt"),
        ("/", "未命名.txt"),
        ("a\x00b\u202e.txt", "a�b�.txt"),
    ],
)
def test_a_name_is_shown_and_never_a_path(given: str, shown: str) -> None:
    name = called(given)
    assert "/" not in name
    assert name == shown or (name.isprintable() and name.endswith(shown[-4:]))


def test_an_endless_name_keeps_its_suffix() -> None:
    name = called("长" * 4_000 + ".docx")
    assert len(name) <= LONGEST_NAME
    assert name.endswith(".docx")


@pytest.mark.parametrize("host", ["127.0.0.1:8765", "localhost:8765", "LOCALHOST:8765", "[::1]:8765"])
def test_names_of_this_machine_are_known(host: str) -> None:
    assert Keys("t", None, frozenset(), 8765).known(host)


@pytest.mark.parametrize(
    "host",
    ["", "evil.example:8765", "127.0.0.1", "127.0.0.1:80", "127.0.0.1.evil.example:8765", "a@127.0.0.1:8765", "127.0.0.1:8765/x",
     "127.0.0.1:port", "[::1", "192.168.1.9:8765"],
)  # fmt: skip
def test_other_names_are_not(host: str) -> None:
    assert not Keys("t", None, frozenset(), 8765).known(host)


def test_with_a_password_addresses_in_digits_are_known_and_foreign_names_are_not() -> None:
    keys = Keys("t", "a password", frozenset({"office-pc"}), 8765)
    assert keys.known("192.168.1.9:8765")
    assert keys.known("office-pc:8765")
    assert not keys.known("evil.example:8765")
    assert "a password" not in repr(keys)


# --- what is held ---------------------------------------------------------------------------------------------------


def test_the_oldest_documents_make_room() -> None:
    session = Session("zh")
    for number in range(MOST_DOCUMENTS + 5):
        session.put(Unread(str(number), "a.txt", "", ""))
    assert len(session.all()) == MOST_DOCUMENTS
    assert session.get("0") is None
    assert session.get(str(MOST_DOCUMENTS + 4)) is not None


def test_documents_beyond_the_memory_of_a_session_make_room(monkeypatch: pytest.MonkeyPatch) -> None:
    one = Checked("0", WRONG)
    monkeypatch.setattr("auditor.web.desk.MOST_BYTES", 2 * one.weight + 1)
    session = Session("zh")
    for number in range(4):
        session.put(replace(one, id=str(number)))
    assert [held.id for held in session.all()] == ["3", "2"]


def test_sessions_are_bounded_and_keep_their_documents_apart() -> None:
    desk = Desk("zh")
    keys = [desk.opened() for _ in range(MOST_SESSIONS + 1)]
    assert desk.session(keys[0]) is None
    one, two = desk.session(keys[1]), desk.session(keys[2])
    assert one is not None and two is not None
    one.put(Unread("x", "a.txt", "", ""))
    assert two.get("x") is None
