"""Findings that someone has accepted, in every format; the file that keeps them; and what an earlier audit leaves out."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from conftest import GROWTH, Ran, audited, growth, paragraphs

from auditor import accepted as file_of_accepted
from auditor import policy
from auditor.accepted import Accepted, Entry, adding, written
from auditor.mistakes import MistakesError
from auditor.model import Acceptance, Outcome
from auditor.policy import Baseline
from auditor.project import Places, opened

Run = Callable[..., Ran]
WRONG = GROWTH + "\n"
OTHER = "基本支出5.00万元，比上年增加1.00万元，增长21%。\n"
THIRD = "项目支出8.00万元，比上年增加3.00万元，增长50%。\n"
TODAY = date(2026, 11, 21)
WHY = Acceptance("与国库核对一致", "财务科长", "2027-06-30")
PRINT = "0123456789abcdef"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(WRONG, encoding="utf-8")
    return tmp_path


def prints(run: Run, *arguments: object) -> list[str]:
    content = json.loads(run("check", *arguments, "--format", "json").out)
    documents = content if isinstance(content, list) else [content]
    return [finding["fingerprint"] for document in documents for finding in document["findings"]]


# --- what must not happen -------------------------------------------------------------------------------------------


def test_nothing_is_accepted_by_chance() -> None:
    document = paragraphs(GROWTH)
    found = audited(document, growth(document))
    assert policy.accepting(found, {"0123456789abcdee": WHY}) == found


def test_what_is_accepted_in_one_place_is_not_accepted_in_another(project: Path, run: Run) -> None:
    (project / "a.txt").write_text(WRONG + OTHER, encoding="utf-8")
    first, second = prints(run, "a.txt")
    run("accept", first, "--reason", "已核对")
    ran = run("check", "a.txt")
    assert (ran.code, second in ran.out, "已接受1处" in ran.out) == (1, True, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("0123", "--reason", "已核对"), "不是审核发现的指纹"),
        ((PRINT, "--reason", " "), "不能为空"),
        ((PRINT, "--reason", "长" * 2000), "不超过"),
        ((PRINT, "--reason", "已核对", "--until", "2027-06-31"), "没有这一天"),
        ((PRINT, "--reason", "已核对", "--until", "20270630"), "没有这一天"),
        ((PRINT, "0123", "--reason", "已核对"), "0123 不是"),
    ],
)
def test_what_cannot_be_accepted(project: Path, run: Run, arguments: tuple[str, ...], said: str) -> None:
    ran = run("accept", *arguments)
    assert (ran.code, ran.out, said in ran.err) == (2, "", True)
    assert not (project / "auditor.accepted.yaml").exists()


def test_a_file_that_is_wrong_is_not_written_over(project: Path, run: Run) -> None:
    broken = "accepted:\n  - fingerprint: 1\n"
    (project / "auditor.accepted.yaml").write_text(broken, encoding="utf-8")
    assert run("accept", PRINT, "--reason", "已核对").code == 2
    assert (project / "auditor.accepted.yaml").read_text(encoding="utf-8") == broken


def test_nothing_is_accepted_beside_settings_that_are_wrong(project: Path, run: Run) -> None:
    (project / "auditor.yaml").write_text("accepted: [a.yaml]\n", encoding="utf-8")
    ran = run("accept", "0123456789abcdef", "--reason", "已核实")
    assert (ran.code, "auditor.yaml:1" in ran.err) == (2, True)
    assert not list(project.glob("*accepted*"))


def test_what_was_never_accepted_cannot_be_taken_back(project: Path, run: Run) -> None:
    run("accept", PRINT, "--reason", "已核对")
    before = (project / "auditor.accepted.yaml").read_bytes()
    ran = run("unaccept", PRINT, "fedcba9876543210")
    assert (ran.code, "fedcba9876543210" in ran.err) == (2, True)
    assert (project / "auditor.accepted.yaml").read_bytes() == before


def test_auditor_yaml_is_never_written(project: Path, run: Run) -> None:
    (project / "auditor.yaml").write_text("# 说明\nfail_on: error  # 说明\n", encoding="utf-8")
    run("accept", prints(run, "a.txt")[0], "--reason", "已核对")
    assert (project / "auditor.yaml").read_text(encoding="utf-8") == "# 说明\nfail_on: error  # 说明\n"


# --- accept, unaccept -----------------------------------------------------------------------------------------------


def test_there_and_back(project: Path, run: Run) -> None:
    (found,) = prints(run, "a.txt")
    assert run("check", "a.txt").code == 1
    assert run("accept", found, "--reason", "与国库核对一致", "--role", "财务科长", "--until", "2999-12-31").code == 0
    ran = run("check", "a.txt")
    assert ran.code == 0
    assert "错误（已接受）" in ran.out
    assert "与国库核对一致（财务科长，至 2999-12-31）" in ran.out
    assert run("check", "a.txt", "--fail-on", "note").code == 0
    assert run("check", "a.txt", "--no-config").code == 1
    assert run("unaccept", found).code == 0
    assert run("check", "a.txt").code == 1


def test_accepting_again_replaces_the_reason(project: Path, run: Run) -> None:
    run("accept", PRINT, "--reason", "先前的理由", "--role", "会计")
    run("accept", PRINT, "--reason", "现在的理由")
    held = file_of_accepted.read(Path("x"), (project / "auditor.accepted.yaml").read_text(encoding="utf-8"))
    assert [entry.acceptance for entry in held.entries] == [Acceptance("现在的理由")]


@pytest.mark.parametrize(
    "reason",
    [
        "是: 否",
        "# 注",
        '"引号"',
        "{a}",
        "- 项",
        "*别名",
        "反\\斜",
        "1200.00",
        "null",
        "a\u2028b",
        "🙂",
        "'",
        "%",
        "多\n行",
    ],
)
def test_any_reason_comes_back_as_it_was(project: Path, run: Run, reason: str) -> None:
    assert run("accept", PRINT, "--reason", reason, "--role", reason).code == 0
    held = file_of_accepted.read(Path("x"), (project / "auditor.accepted.yaml").read_text(encoding="utf-8"))
    one_line = " ".join(reason.split())
    assert [entry.acceptance for entry in held.entries] == [Acceptance(one_line, one_line)]


def test_entries_keep_their_order() -> None:
    entries = [Entry(f"{number:016x}", Acceptance("已核对")) for number in range(3)]
    changed = adding(entries, Entry(f"{1:016x}", WHY))
    assert [entry.fingerprint for entry in changed] == [entry.fingerprint for entry in entries]
    read = file_of_accepted.read(Path("x"), written(changed)).entries
    assert [(entry.fingerprint, entry.acceptance) for entry in read] == [(e.fingerprint, e.acceptance) for e in changed]
    assert file_of_accepted.read(Path("x"), written([])).entries == ()


def test_the_file_stands_beside_auditor_yaml(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "auditor.yaml").write_text("fail_on: error\n", encoding="utf-8")
    below = project / "2026" / "报告"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    run("accept", PRINT, "--reason", "已核对")
    assert (project / "auditor.accepted.yaml").exists()
    run("accept", "fedcba9876543210", "--reason", "已核对")
    assert [path.name for path in below.iterdir()] == []


def test_the_file_that_the_settings_name(project: Path, run: Run) -> None:
    (project / "审").mkdir()
    (project / "auditor.yaml").write_text("accepted: 审/接受.yaml\n", encoding="utf-8")
    assert run("accept", prints(run, "a.txt")[0], "--reason", "已核对").code == 0
    assert (project / "审" / "接受.yaml").exists()
    assert run("check", "a.txt").code == 0


def test_a_report_in_an_archive_has_what_stands_beside_the_archive(project: Path, run: Run) -> None:
    with ZipFile(project / "资料.zip", "w") as archive:
        archive.write("a.txt", "局/a.txt")
    (found,) = prints(run, "资料.zip")
    assert run("accept", found, "--reason", "已核对").code == 0
    assert run("check", "资料.zip").code == 0
    (project / "auditor.yaml").write_text("paths:\n  资料.zip/**: {genre: 部门预算}\n", encoding="utf-8")
    assert '"genre": "budget"' in run("check", "资料.zip", "--format", "json").out


def test_the_standard_input_has_what_stands_in_the_current_folder(project: Path, run: Run) -> None:
    run("accept", prints(run, "a.txt")[0], "--reason", "已核对")
    assert run("check", "-", stdin=WRONG.encode()).code == 0


def test_reports_joined_to_one_have_what_stands_beside_the_first(project: Path, run: Run) -> None:
    (project / "b.txt").write_text("无数字。\n", encoding="utf-8")
    run("accept", *prints(run, "a.txt", "b.txt", "--together"), "--reason", "已核对")
    assert run("check", "a.txt", "b.txt", "--together").code == 0


# --- days and what is not used --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("until", "valid"), [("2026-11-20", False), ("2026-11-21", True), ("2026-11-22", True), ("", True)]
)
def test_the_last_day_counts(until: str, valid: bool) -> None:
    entry = Entry(PRINT, Acceptance("已核对", until=until))
    assert (PRINT in Accepted(None, (entry,)).valid(TODAY)) is valid


def test_expired_and_unused_are_told_apart(project: Path) -> None:
    gone, past, used = "1" * 16, "2" * 16, "3" * 16
    text = written([Entry(gone, Acceptance("一")), Entry(past, Acceptance("二", until="2020-01-01")), Entry(used, WHY)])
    (project / "auditor.accepted.yaml").write_text(text, encoding="utf-8")
    document = paragraphs(GROWTH)
    found = audited(document, growth(document, fingerprint=past), growth(document, fingerprint=used))
    held = opened(Places(("a.txt",)), TODAY)
    (met,) = held.met([("a.txt", found)])
    assert [entry.fingerprint for entry in met.expired] == [past]
    assert [(entry.fingerprint, entry.line) for entry in met.unused] == [(gone, 4)]
    judged = held.judged(found, "a.txt")
    assert [finding.accepted for finding in judged.findings] == [None, WHY]


def test_they_are_told_on_stderr(project: Path, run: Run) -> None:
    (found,) = prints(run, "a.txt")
    run("accept", PRINT, "--reason", "已核对")
    run("accept", found, "--reason", "已核对", "--until", "2020-01-01")
    ran = run("check", "a.txt")
    assert ran.code == 1
    assert f"接受已到期，重新计入：{found}（第6行）" in ran.err
    assert f"已接受，但这次没有出现：{PRINT}（第4行）" in ran.err


# --- an earlier audit -----------------------------------------------------------------------------------------------


def saved(run: Run, name: str, *arguments: object) -> str:
    run("check", *arguments, "--format", "json", "-o", name)
    return name


def test_the_same_report_has_nothing_new(project: Path, run: Run) -> None:
    ran = run("check", "a.txt", "--baseline", saved(run, "前.json", "a.txt"))
    assert ran.code == 0
    assert "原有1处未列，0处已消失" in ran.out
    assert "错误:" not in ran.out


def test_of_an_edited_report_only_what_is_new(project: Path, run: Run) -> None:
    (project / "a.txt").write_text(WRONG + OTHER, encoding="utf-8")
    before = saved(run, "前.json", "a.txt")
    (project / "a.txt").write_text(f"新的一段。\n\n{OTHER}{THIRD}", encoding="utf-8")
    content = json.loads(run("check", "a.txt", "--baseline", before, "--format", "json").out)
    assert [finding["stated"] for finding in content["findings"]] == ["50%"]
    assert content["summary"]["baseline"] == {"known": 1, "gone": 1}
    assert content["summary"]["findings"]["error"] == 1
    assert run("check", "a.txt", "--baseline", before).code == 1


def test_a_report_with_another_name_is_known_by_its_fingerprints(project: Path, run: Run) -> None:
    before = saved(run, "前.json", "a.txt")
    (project / "a.txt").rename(project / "改名.txt")
    assert run("check", "改名.txt", "--baseline", before).code == 0


def test_an_error_of_one_report_is_new_in_another(project: Path, run: Run) -> None:
    (project / "b.txt").write_text(OTHER, encoding="utf-8")
    before = saved(run, "前.json", "a.txt", "b.txt")
    (project / "b.txt").write_text(WRONG, encoding="utf-8")
    first, second = json.loads(run("check", "a.txt", "b.txt", "--baseline", before, "--format", "json").out)
    assert (first["findings"], len(second["findings"])) == ([], 1)


def test_what_is_accepted_and_known_is_not_called_unused(project: Path, run: Run) -> None:
    before = saved(run, "前.json", "a.txt")
    run("accept", prints(run, "a.txt")[0], "--reason", "已核对")
    assert run("check", "a.txt", "--baseline", before).err == ""


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[1]", b"{}", b'{"schema": "auditor/2"}', b"\xff\xfe", b"[" * 100_000, b"null"]
)
def test_a_file_that_is_no_audit_is_refused(project: Path, run: Run, content: bytes) -> None:
    (project / "前.json").write_bytes(content)
    ran = run("check", "a.txt", "--baseline", "前.json")
    assert (ran.code, ran.out) == (2, "")
    assert "不是审核结果" in ran.err


def test_a_baseline_that_is_not_there(project: Path, run: Run) -> None:
    ran = run("check", "a.txt", "--baseline", "没有.json")
    assert (ran.code, ran.out, "没有这个文件" in ran.err) == (2, "", True)


def test_an_empty_run_is_a_baseline() -> None:
    assert Baseline.from_json([]).of("a.txt", {"a.txt"}) == frozenset()


def test_a_headline_that_is_known_leaves_the_others_to_themselves() -> None:
    document = paragraphs(GROWTH)
    head = growth(document)
    below = growth(document, fingerprint="1" * 16, root=head.fingerprint)
    left = policy.compared(audited(document, head, below), frozenset({head.fingerprint}))
    assert [(finding.fingerprint, finding.root) for finding in left.findings] == [("1" * 16, None)]


# --- values ---------------------------------------------------------------------------------------------------------


def test_an_entry_that_is_wrong_raises_with_all_that_is_wrong() -> None:
    with pytest.raises(MistakesError) as error:
        file_of_accepted.read(Path("x.yaml"), "accepted:\n  - fingerprint: '1'\n  - reason: ''\n")
    assert len(error.value.mistakes) == 4


def test_a_rule_that_is_off_leaves_other_outcomes_alone() -> None:
    from auditor.configuration import changed
    from auditor.rulebook import default_rulebook

    rulebook = changed(default_rulebook(), (("relations/change", "off", "另有口径"),))
    one = growth(paragraphs(GROWTH)).outcome
    other = replace(one, rule="relations/sum")
    off, kept = policy.switched_off(rulebook, (one, other))
    assert (off.verdict, off.reason, off.stated) == ("not_evaluated", "规则已停用：另有口径", None)
    assert isinstance(off, Outcome)
    assert kept is other
