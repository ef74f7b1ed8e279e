"""The whole line on bytes: what is found, what changes nothing, and the audit as JSON."""

from __future__ import annotations

import gc
import json
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from auditor import audit
from auditor.model import Audit, Outcome
from auditor.readers import ReadError

REPORT = """\
青溪县水利局2024年度部门整体支出绩效自评报告
一、基本情况
核定编制126名（行政22名、事业104名），实有在编人员118人，缺编8人。内设科室3个：办公室、财务科、工程科。
二、收支情况
2024年总支出1127.40万元，其中：基本支出655.02万元，占58.10%；项目支出472.38万元，占41.90%。
全年预算数1150.00万元，执行数1127.40万元，执行率98.03%。
三、三公经费
2024年三公经费支出5.00万元，比上年增加1.00万元，增长25%。
四、自评得分
自评总分94.30分：预算执行9.30分（满分10分）、产出48分、效益28分、满意度9分。
"""
SLIPS = [
    ("a part", "472.38万元", "427.38万元", "sum"),
    ("a share", "58.10%", "51.80%", "share"),
    ("a rate", "98.03%", "93.08%", "ratio"),
    ("a growth rate", "25%", "20%", "change"),
    ("a vacancy", "缺编8人", "缺编6人", "difference"),
    ("a count", "科室3个", "科室4个", "count"),
    ("a score", "94.30分", "93.40分", "sum"),
    ("more persons than posts", "在编人员118人，缺编8人", "在编人员148人", "bound"),
]
WRONG = REPORT.replace("472.38", "427.38").replace("25%", "20%")


def test_an_audit_leaves_nothing_to_collect_and_the_collector_as_it_was() -> None:
    audit(WRONG.encode())  # what is made once is made
    gc.collect()
    assert gc.isenabled()
    audit(WRONG.encode())
    assert gc.isenabled()
    assert gc.collect() < 10


def seen(report: Audit) -> Counter[tuple[str, str, str]]:
    """Rule, verdict and figures of every outcome."""
    return Counter((outcome.rule, outcome.verdict, _figures(outcome)) for outcome in report.outcomes)


def _figures(outcome: Outcome) -> str:
    return " ".join(f"{e.role}={e.text}" for e in outcome.evidence)


def loud(report: Audit) -> list[str]:
    return [finding.outcome.kind for finding in report.loud() if finding.severity != "note"]


def checked(text: str) -> Audit:
    return audit(text.encode(), name="t.txt")


# --- what must not be flagged -------------------------------------------------------------------------------------------


def test_a_true_report_has_no_finding() -> None:
    report = checked(REPORT)
    assert loud(report) == []
    assert report.counted()["inconsistent"] == 0
    assert {outcome.kind for outcome in report.outcomes} >= {
        "sum",
        "share",
        "shares_total",
        "ratio",
        "change",
        "difference",
        "bound",
        "count",
    }


TRAPS = [
    "全年召开党组会议24次，开展专题学习12次，组织志愿服务9次。",
    "根据湖财绩〔2023〕118号文件要求，于2025年3月15日前完成自评。",
    "联系人：李某，联系电话：0731-85551234，邮编410000。",
    "补助标准每亩300—500元，验收合格率目标≥98%。",
    "主要原因是压减会议费、压缩差旅，减少印刷2,000份。",
    "年初预算安排　　万元，其中：基本支出　　万元，项目支出　　万元。",
    "印发文件86件，其中规范性文件3件、会议纪要20件等。",
    "财政收入、财政支出分别增长5.2%和6.8%。",
    "50万元以上的采购项目履行集体决策程序。",
    "农村自来水普及率93.2%，人均受益320元。",
    "第3季度完成第2批验收，60岁以上老人免费乘车。",
    "宣传覆盖人群近3万人次，发放资料约5,000份。",
]


@given(st.lists(st.sampled_from(TRAPS), min_size=1, max_size=4, unique=True), st.sampled_from([REPORT, WRONG]))
def test_unrelated_paragraphs_change_nothing(traps: list[str], report: str) -> None:
    before, after = checked(report), checked("\n".join([report.rstrip("\n"), *traps]))
    assert not seen(before) - seen(after), "an outcome is gone"
    assert loud(after) == loud(before)


@given(st.permutations(TRAPS))
def test_traps_alone_raise_nothing(traps: list[str]) -> None:
    assert loud(checked("\n".join(traps))) == []


def test_nothing_to_check_is_no_error() -> None:
    report = checked("本单位无预算收支。\n")
    assert (report.outcomes, report.findings, report.mentions) == ((), (), ())


@pytest.mark.parametrize("data", [b"", b"\n\r\n \t"])
def test_no_text_at_all(data: bytes) -> None:
    with pytest.raises(ReadError):
        audit(data, name="t.txt")


# --- what must be found -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("right", "wrong", "kind"), [c[1:] for c in SLIPS], ids=[c[0] for c in SLIPS])
def test_a_slip_is_found(right: str, wrong: str, kind: str) -> None:
    assert REPORT.count(right) >= 1
    assert kind in loud(checked(REPORT.replace(right, wrong, 1)))


def test_a_finding_points_at_the_figures() -> None:
    report = checked(WRONG)
    (finding,) = (f for f in report.findings if f.outcome.kind == "sum")
    for evidence in finding.outcome.evidence:
        assert report.document.text[evidence.location.start : evidence.location.end] == evidence.text
    assert finding.outcome.evidence[0].location.address == "第5行"
    assert (finding.outcome.stated, finding.outcome.computed) == ("1127.40万元", "1082.40万元")


def test_figures_that_stand_in_a_check_are_used() -> None:
    report = checked("全年召开会议24次。\n总支出10.00万元，其中：甲4.00万元，乙6.00万元。\n")
    text = report.document.text
    assert [m.text for m in report.mentions if m.start in report.used] == ["10.00万元", "4.00万元", "6.00万元"]
    assert all(text[m.start : m.end] == m.text for m in report.mentions)


# --- however it is stored -----------------------------------------------------------------------------------------------

STORED = [
    ("line breaks of Windows", WRONG.replace("\n", "\r\n").encode()),
    ("line breaks of old", WRONG.replace("\n", "\r").encode()),
    ("a byte order mark", WRONG.encode("utf-8-sig")),
    ("GB18030", WRONG.encode("gb18030")),
    ("GB18030 from Windows", WRONG.replace("\n", "\r\n").encode("gb18030")),
    ("UTF-16", WRONG.encode("utf-16")),
    ("no line break at the end", WRONG.rstrip("\n").encode()),
]


@pytest.mark.parametrize("data", [c[1] for c in STORED], ids=[c[0] for c in STORED])
def test_storage_changes_no_finding(data: bytes) -> None:
    plain, stored = checked(WRONG), audit(data, name="t.txt")
    assert stored.findings == plain.findings
    assert stored.outcomes == plain.outcomes


APPEARANCE = [
    ("full-width digits", str.maketrans("0123456789.%", "０１２３４５６７８９．％")),
    ("half-width marks", str.maketrans("，：；（）", ",:;()")),
    ("blank lines and indents", str.maketrans({"\n": "\n\n\u3000\u3000"})),
]


@pytest.mark.parametrize("table", [c[1] for c in APPEARANCE], ids=[c[0] for c in APPEARANCE])
def test_appearance_changes_no_verdict(table: dict[int, int | str]) -> None:
    plain, changed = checked(WRONG), checked(WRONG.translate(table))
    assert [(o.rule, o.verdict) for o in changed.outcomes] == [(o.rule, o.verdict) for o in plain.outcomes]


def test_lines_broken_at_a_fixed_width() -> None:
    """As a PDF gives it: every line of a paragraph but its last is full, a Chinese character two columns wide."""
    plain, broken = checked(WRONG), checked("\n".join(line for p in WRONG.splitlines() for line in _wrapped(p, 56)))
    assert sorted(loud(broken)) == sorted(loud(plain))


def _wrapped(paragraph: str, width: int) -> Iterator[str]:
    line = ""
    for character in paragraph:
        if len((line + character).encode("gb18030")) > width:
            yield line
            line = ""
        line += character
    yield line


# --- fingerprints -------------------------------------------------------------------------------------------------------


def fingerprints(text: str) -> set[str]:
    return {finding.fingerprint for finding in checked(text).findings}


EDITS = [
    ("a paragraph above", "编制说明：本报告数据截至年末。\n" + WRONG),
    ("a sentence of another section", WRONG.replace("工程科。", "工程科。办公室设在县城。")),
    (
        "another figure of another section",
        WRONG.replace("126名（行政22名、事业104名）", "127名（行政22名、事业105名）").replace("缺编8", "缺编9"),
    ),
    ("line breaks", WRONG.replace("\n", "\n\n")),
    ("a paragraph below", WRONG + "五、其他\n无。\n"),
]


@pytest.mark.parametrize("edited", [c[1] for c in EDITS], ids=[c[0] for c in EDITS])
def test_fingerprints_outlive_edits_elsewhere(edited: str) -> None:
    assert fingerprints(WRONG) and fingerprints(edited) == fingerprints(WRONG)


def test_another_error_has_another_fingerprint() -> None:
    assert not fingerprints(WRONG) & fingerprints(REPORT.replace("472.38", "482.38"))


# --- the contract -------------------------------------------------------------------------------------------------------

SCHEMA = Draft202012Validator(json.loads((files("auditor") / "schemas/audit.schema.json").read_text("utf-8")))
CHECK = {"rule", "kind", "verdict", "stated", "computed", "difference", "formula", "evidence"}
FINDING = CHECK | {"severity", "confidence", "title", "message", "diagnosis", "fingerprint"}
EVIDENCE = {"role", "text", "label", "value", "unit", "location"}


@pytest.mark.parametrize(
    "text",
    [REPORT, WRONG, "本单位无预算收支。\n", *TRAPS[:3]],
    ids=["true", "wrong", "no figure", "trap", "trap", "trap"],
)
def test_the_audit_fits_its_schema(text: str) -> None:
    SCHEMA.validate(json.loads(json.dumps(checked(text).to_dict(), ensure_ascii=False)))


def test_the_contract() -> None:
    content = json.loads(json.dumps(checked(WRONG).to_dict()))
    assert content["schema"] == "auditor/1"
    assert {"name", "format", "sha256"} <= content["document"].keys()
    assert content["document"]["name"] == "t.txt"
    assert content["document"]["format"] == "txt"
    assert set(content["summary"]) == {"findings", "accepted", "checks", "figures"}
    assert content["summary"]["findings"]["error"] == sum(f["severity"] == "error" for f in content["findings"])
    assert sum(content["summary"]["checks"].values()) == len(content["checks"])
    assert content["summary"]["figures"]["seen"] >= content["summary"]["figures"]["used"] > 0
    assert all(check.keys() >= CHECK for check in content["checks"])
    assert all(finding.keys() >= FINDING for finding in content["findings"])
    for check in content["checks"]:
        assert all(evidence.keys() >= EVIDENCE for evidence in check["evidence"])
        assert {"start", "end", "address"} <= check["evidence"][0]["location"].keys()


def test_the_same_bytes_give_the_same_audit() -> None:
    assert checked(WRONG).to_dict() == checked(WRONG).to_dict()
