"""Verdicts, strings, evidence and diagnoses, from claims and facts built by hand: nothing is read here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from auditor import located
from auditor.engine import findings, outcomes
from auditor.model import (
    Claim,
    Document,
    Exhaustive,
    Fact,
    Figure,
    Finding,
    Kind,
    Mention,
    Named,
    Outcome,
    Paragraph,
    Reading,
    Unit,
)
from auditor.rulebook import Concept, Rulebook, Sheet, assemble

D = Decimal
UNITS = {
    "元": Unit("元", "money"),
    "万元": Unit("万元", "money", D(10_000)),
    "亿元": Unit("亿元", "money", D(10) ** 8),
    "%": Unit("%", "rate", D("0.01")),
    "个百分点": Unit("个百分点", "points", D("0.01")),
    "‰": Unit("‰", "rate", D("0.001")),
    "人": Unit("人", "person", exact=True),
    "名": Unit("名", "person", exact=True),
    "个": Unit("个", "个", exact=True),
    "件": Unit("件", "件", exact=True),
    "": Unit("", "bare"),
    "分": Unit("分", "score", exact=True),
}
QUALIFIERS = {"约": "about", "近": "nearly", "超": "over", "≥": "at least"}
FIGURE = re.compile(r"(?:(?P<label>[^\d:]+):)?(?P<sign>-)?(?P<word>[约近超≥])?(?P<number>[\d.]+)(?P<unit>\D*)")

RULES = {
    "sum": "total == sum(parts)",
    "share": "rate == part / whole",
    "shares_total": "sum(shares) == 1",
    "ratio": "rate == sum(numerator) / denominator",
    "logic": "scored == full",
    "difference": "result == sum(plus) - sum(minus)",
    "bound": "sum(parts) <= limit",
    "count": "stated == count(items)",
    "restated": "min(stated) == max(stated)",
    "change": """
  - delta == current - prior
  - rate == (current - prior) / prior
  - {formula: rate == delta / (current - delta), unless: [prior]}
diagnose: [{if: rate == delta / current, say: {zh: 以本年数为基数, en: on the current figure}}]""",
}
HEAD = """
title: {zh: 题, en: Title}
why: {zh: 因, en: Why}
severity: %s
message: {zh: "报告{stated}，应为{computed}，差{difference}", en: "{stated}, not {computed}: {difference}"}
tests: {consistent: [甲], inconsistent: [乙]}
"""
CONCEPTS = "concepts:\n" + "".join(
    f"  {name}: {{zh: [{name}], en: [{name}], unit: money}}\n"
    for name in ("expenditure", "basic", "project", "carry_over", "income")
)


def sheet(id: str, text: str) -> Sheet:
    return Sheet(Path(f"{id}.yaml"), id, located.load(text), text.encode(), False)


def rulebook(*more: tuple[str, str]) -> Rulebook:
    """A rule for every kind of claim, and `more` of (id, the keys that are its own)."""
    own = [sheet(kind, f"{HEAD % 'error'}claim: {kind}\nassert: {formula}\n") for kind, formula in RULES.items()]
    own.append(
        sheet("subset", f'{HEAD % "error"}claim: sum\nwhere: {{exhaustive: "no"}}\nassert: sum(parts) <= total\n')
    )
    extra = [sheet(id, HEAD % "warning" + text) for id, text in more]
    return assemble([sheet("concepts", CONCEPTS), *own, *extra], [])


BOOK = rulebook()
LINE = "字" * 19 + "。"
DOCUMENT = Document(
    "a.txt", "txt", "", LINE * 100, tuple(Paragraph(i * 200, i * 200 + 200, f"第{i}行") for i in range(10))
)


def figure(text: str, start: int) -> Figure:
    """``基本:-约12.30万元`` -> the figure 12.30 with label, sign of the word before it, and qualifier."""
    match = FIGURE.fullmatch(text)
    assert match, text
    number = match["number"]
    decimals = len(number.partition(".")[2])
    mention = Mention(
        start,
        start + 1,
        number + match["unit"],
        D(number),
        decimals,
        UNITS[match["unit"]],
        QUALIFIERS.get(match["word"], ""),
    )
    return Figure(mention, match["label"] or "", sign=-1 if match["sign"] else 1)


def claim(kind: Kind, exhaustive: Exhaustive = "yes", forced: bool = False, start: int = 0, **roles: object) -> Claim:
    return Claim(kind, (reading(start, **roles),), exhaustive, forced=forced)


def reading(start: int = 0, **roles: object) -> Reading:
    """Role -> a figure as text, or several in a list; names of a list end in no unit: ``items=["甲", "乙"]``."""
    places = iter(range(start, 2000))
    bound = {}
    for role, texts in roles.items():
        if role == "items":
            assert isinstance(texts, list)
            bound[role] = tuple(Named(at := next(places), at + 1, text) for text in texts)
        elif isinstance(texts, list):
            bound[role] = tuple(figure(text, next(places)) for text in texts)
        else:
            bound[role] = figure(str(texts), next(places))
    return Reading("all", bound)


def tried(*claims: Claim, book: Rulebook = BOOK) -> tuple[Outcome, ...]:
    return outcomes(book, DOCUMENT, (), claims)


def one(kind: Kind, exhaustive: Exhaustive = "yes", forced: bool = False, **roles: object) -> Outcome:
    (outcome,) = tried(claim(kind, exhaustive, forced, **roles))
    return outcome


def finding(kind: Kind, **roles: object) -> Finding:
    return findings(BOOK, DOCUMENT, tried(claim(kind, **roles)))[-1]


# --- the four verdicts ----------------------------------------------------------------------------------------------

SUMS = [
    ("exact", "118万元", ["48.6万元", "61.8万元", "7.6万元"], "consistent"),
    ("noughts dropped", "979.40万元", ["978.9万元", "0.1万元", "0.40万元"], "consistent"),
    ("rounding of five figures", "769.49万元", ["612.11万元", "16.96万元", "130.73万元", "9.68万元"], "rounding"),
    ("one unit over", "245.26万元", ["15.99万元", "19.96万元", "53.08万元", "0.19万元", "156.03万元"], "rounding"),
    ("more than rounding", "769.52万元", ["612.11万元", "16.96万元", "130.73万元", "9.68万元"], "inconsistent"),
    ("one decimal among two", "30.09万元", ["10.01万元", "20.0万元"], "inconsistent"),
    ("a whole number among two", "32.34万元", ["12.34万元", "20万元"], "consistent"),
    ("a whole number has no slack", "32.40万元", ["12.34万元", "20万元"], "inconsistent"),
    ("parts in 元, total in 万元", "1286.98万元", ["12800000.65元", "69807元"], "consistent"),
    ("total in 亿元", "1.23亿元", ["6150万元", "6149万元"], "consistent"),
    ("total in 亿元, wrong", "1.25亿元", ["6150万元", "6149万元"], "inconsistent"),
    ("people are exact", "41人", ["35人", "6名"], "consistent"),
    ("people have no rounding", "42人", ["35人", "6名"], "inconsistent"),
    ("pieces of two names", "41个", ["35件", "6个"], "consistent"),
    ("bare numbers", "41", ["35", "6"], "consistent"),
    ("bare whole numbers are exact", "42", ["35", "6"], "inconsistent"),
    ("bare numbers and money", "41", ["35万元", "6万元"], "not_evaluated"),
    ("points are exact", "95.5分", ["50分", "45.5分"], "consistent"),
    ("no parts but one", "12.30万元", ["12.30万元"], "consistent"),
    ("about", "约100万元", ["70.5万元", "28万元"], "consistent"),
    ("about, grossly wrong", "约100万元", ["70.5万元", "8万元"], "inconsistent"),
    ("over", "超100万元", ["70.5万元", "48万元"], "consistent"),
    ("over, yet less", "超100万元", ["70.5万元", "18万元"], "inconsistent"),
    ("nearly", "近100万元", ["70.5万元", "28万元"], "consistent"),
]


@pytest.mark.parametrize(("total", "parts", "verdict"), [c[1:] for c in SUMS], ids=[c[0] for c in SUMS])
def test_sum(total: str, parts: list[str], verdict: str) -> None:
    assert one("sum", total=total, parts=parts).verdict == verdict


RATES = [
    ("half up", ("634.00万元", "979.40万元", "65%"), "consistent"),
    ("two decimals", ("785.64万元", "915.16万元", "85.85%"), "consistent"),
    ("whole percent", ("30.01万元", "979.40万元", "3%"), "consistent"),
    ("off by a point", ("634.00万元", "979.40万元", "66%"), "inconsistent"),
    ("cut off", ("119.191万元", "100.000万元", "119.1%"), "rounding"),
    ("rounded up", ("1.468万元", "100.000万元", "2%"), "inconsistent"),
    ("3.88 is not 4.03", ("38.80万元", "1000.00万元", "4.03%"), "inconsistent"),
    ("a coarse operand", ("0.1万元", "0.76万元", "11%"), "rounding"),
    ("whole numbers beside decimals are as exact as those", ("118万元", "61.8万元", "191.4%"), "inconsistent"),
    ("zeros that were left out", ("2万元", "11.86万元", "16.89%"), "rounding"),
    ("whole numbers alone are as printed", ("5万元", "7万元", "70%"), "rounding"),
    ("units are converted", ("8298万元", "0.83亿元", "100%"), "consistent"),
    ("per mille", ("3人", "1000人", "3‰"), "consistent"),
    ("people are exact", ("57人", "60人", "97%"), "inconsistent"),
    ("about", ("57人", "60人", "约97%"), "consistent"),
]


@pytest.mark.parametrize(("roles", "verdict"), [c[1:] for c in RATES], ids=[c[0] for c in RATES])
def test_share(roles: tuple[str, str, str], verdict: str) -> None:
    part, whole, rate = roles
    assert one("share", part=part, whole=whole, rate=rate).verdict == verdict


def test_a_forced_share_may_be_off_by_a_digit() -> None:
    roles = {"part": "33.40万元", "whole": "100.00万元", "rate": "34%"}
    assert one("share", **roles).verdict == "inconsistent"
    assert one("share", forced=True, **roles).verdict == "rounding"


CHANGES = [
    ("fits", {"current": "1269.21万元", "prior": "1294.30万元", "delta": "-25.09万元"}, ["consistent"]),
    ("a slip", {"current": "1304.57万元", "prior": "1326.27万元", "delta": "-21.76万元"}, ["inconsistent"]),
    ("wrong base", {"current": "4.89万元", "delta": "1.28万元", "rate": "26%"}, ["inconsistent"]),
    ("raised", {"current": "54.37万元", "delta": "-0.81万元", "rate": "-2%"}, ["inconsistent"]),
    ("coarse", {"current": "0.66万元", "delta": "-0.1万元", "rate": "-11%"}, ["rounding"]),
    ("all four", {"current": "5.00万元", "prior": "4.00万元", "delta": "1.00万元", "rate": "25%"}, ["consistent"] * 2),
    ("from nothing", {"current": "5.00万元", "prior": "0万元", "delta": "5.00万元", "rate": "100%"},
     ["consistent", "not_evaluated"]),
    ("points", {"current": "97.86%", "prior": "96.47%", "delta": "1.39个百分点"}, ["consistent"]),
    ("unchanged", {"current": "5.00万元", "delta": "0万元", "rate": "0%"}, ["consistent"]),
    ("less than a digit", {"current": "10.93万元", "prior": "10.93万元", "delta": "0万元", "rate": "0.01%"}, ["consistent", "rounding"]),
    ("nothing, at a rate", {"current": "10.93万元", "prior": "10.93万元", "delta": "0万元", "rate": "1.2%"}, ["consistent", "inconsistent"]),
]  # fmt: skip


@pytest.mark.parametrize(("roles", "verdicts"), [c[1:] for c in CHANGES], ids=[c[0] for c in CHANGES])
def test_change(roles: dict[str, str], verdicts: list[str]) -> None:
    assert [outcome.verdict for outcome in tried(claim("change", **roles))] == verdicts


RESTATED = [
    (["979.40万元", "979.4万元"], "consistent"),
    (["12869807.65元", "1286.98万元"], "consistent"),
    (["0.83亿元", "8298万元"], "consistent"),
    (["1286.98万元", "12869807.65元", "0.13亿元"], "consistent"),
    (["769.48万元", "769.49万元"], "inconsistent"),
    (["236万元", "275.61万元"], "inconsistent"),
    (["0.84亿元", "8298万元"], "inconsistent"),
    (["41人", "42人"], "inconsistent"),
    (["约1300万元", "1286.98万元"], "consistent"),
]


@pytest.mark.parametrize(("stated", "verdict"), RESTATED, ids=[" ".join(case[0]) for case in RESTATED])
def test_restated(stated: list[str], verdict: str) -> None:
    assert one("restated", stated=stated).verdict == verdict


BOUNDS = [
    (["32名"], "32名", "consistent"),
    (["32人"], "24名", "inconsistent"),
    (["35人", "6人"], "41名", "consistent"),
    (["100.3万元"], "100万元", "inconsistent"),
    (["100.01万元"], "100.00万元", "rounding"),
    (["100.02万元"], "100.00万元", "inconsistent"),
    (["99%"], "≥95%", "inconsistent"),
]


@pytest.mark.parametrize(("parts", "limit", "verdict"), BOUNDS)
def test_bound(parts: list[str], limit: str, verdict: str) -> None:
    outcome = one("bound", parts=parts, limit=limit)
    assert (outcome.verdict, outcome.confidence) == (verdict, "high")


SHARES = [
    (["65%", "5%", "6%", "4%", "5%", "3%", "5%", "7%"], "consistent"),
    (["33%", "33%", "33%"], "rounding"),
    (["33.3%", "33.3%", "33.3%"], "rounding"),
    (["33.33%", "33.34%", "33.34%"], "rounding"),
    (["13%", "88%"], "rounding"),
    (["13%", "13%", "75%"], "rounding"),
    (["13%", "89%"], "inconsistent"),
    (["61.20%", "39.80%"], "inconsistent"),
    (["60%", "38%"], "inconsistent"),
    (["61.2%", "38.81%"], "rounding"),
]


@pytest.mark.parametrize(("shares", "verdict"), SHARES)
def test_shares_total(shares: list[str], verdict: str) -> None:
    assert one("shares_total", shares=shares).verdict == verdict


def test_count() -> None:
    assert one("count", stated="2个", items=["甲", "乙"]).verdict == "consistent"
    outcome = one("count", stated="3个", items=["甲", "乙"])
    assert (outcome.verdict, outcome.computed, outcome.formula) == ("inconsistent", "2个", "count(甲, 乙) = 2 ≠ 3")
    assert [(e.text, e.mention is None) for e in outcome.evidence] == [("3个", False), ("甲", True), ("乙", True)]


# --- readings and completeness --------------------------------------------------------------------------------------


def readings(*all_parts: list[str], exhaustive: Exhaustive = "yes") -> Outcome:
    several = tuple(reading(0, total="41人", parts=parts) for parts in all_parts)
    (outcome,) = tried(Claim("sum", several, exhaustive))
    return outcome


def test_a_reading_that_holds_wins_over_a_better_one_that_does_not() -> None:
    assert readings(["35人", "6人", "31人"], ["35人", "6人"]).verdict == "consistent"


def test_of_readings_that_do_not_hold_the_first_that_a_misprint_explains_is_reported() -> None:
    assert readings(["35人", "7人", "310人"], ["35人", "8人"], ["35人", "7人"]).computed == "43人"


def test_the_first_reading_is_reported_if_no_misprint_explains_any() -> None:
    assert readings(["350人", "7人", "310人"], ["350人", "70人"]).computed == "667人"


def test_halves_of_two_readings_do_not_make_a_whole() -> None:
    first = reading(current="5.00万元", prior="4.00万元", delta="1.00万元", rate="30%")
    second = reading(current="5.20万元", prior="4.00万元", delta="1.00万元", rate="30%")
    verdicts = [o.verdict for o in tried(Claim("change", (first, second)))]
    assert verdicts == ["consistent", "inconsistent"]


@pytest.mark.parametrize(
    ("parts", "exhaustive", "kind", "verdict"),
    [
        (["20人", "21人"], "unknown", "sum", "consistent"),
        (["20人", "11人"], "unknown", "sum", "not_evaluated"),
        (["20人", "31人"], "unknown", "sum", "inconsistent"),
        (["20人", "11人"], "no", "bound", "consistent"),
        (["20人", "31人"], "no", "bound", "inconsistent"),
    ],
)
def test_parts_that_need_not_be_all(parts: list[str], exhaustive: Exhaustive, kind: str, verdict: str) -> None:
    outcome = readings(parts, exhaustive=exhaustive)
    assert (outcome.kind, outcome.verdict) == (kind, verdict)
    assert bool(outcome.reason) == (verdict == "not_evaluated")


def test_an_unknown_list_exceeds_only_if_every_reading_does() -> None:
    assert readings(["35人", "7人", "31人"], ["35人", "4人"], exhaustive="unknown").verdict == "not_evaluated"


def test_a_difference_may_take_nothing_away() -> None:
    assert one("difference", result="5人", plus=["2人", "3人"], minus=[]).verdict == "consistent"
    assert one("difference", result="5人", plus=["2人", "3人"]).reason == "缺少减数"


def test_what_cannot_be_told_says_why() -> None:
    assert one("share", part="3人", rate="5%").reason == "缺少总体"
    assert "单位不同" in one("sum", total="41人", parts=["3.5万元", "5人"]).reason


# --- what an outcome says -------------------------------------------------------------------------------------------

STRINGS = [
    ("change", {"current": "4.89万元", "delta": "1.28万元", "rate": "26%"},
     "26%", "35.46%", "-9.46个百分点", "1.28 / (4.89 - 1.28) = 35.46% ≠ 26%"),
    ("change", {"current": "1304.57万元", "prior": "1326.27万元", "delta": "-21.76万元"},
     "21.76万元", "21.70万元", "0.06万元", "1304.57 - 1326.27 = -21.70 ≠ -21.76"),
    ("change", {"current": "54.37万元", "delta": "-0.81万元", "rate": "-2%"},
     "2%", "1.47%", "0.53个百分点", "-0.81 / (54.37 + 0.81) = -1.47% ≠ -2%"),
    ("sum", {"total": "769.49万元", "parts": ["612.11万元", "16.96万元", "130.73万元", "9.68万元"]},
     "769.49万元", "769.48万元", "0.01万元", "612.11 + 16.96 + 130.73 + 9.68 = 769.48 ≈ 769.49"),
    ("sum", {"total": "118万元", "parts": ["48.6万元", "61.8万元", "7.6万元"]},
     "118万元", "118万元", "0.0万元", "48.6 + 61.8 + 7.6 = 118"),
    ("sum", {"total": "1286.98万元", "parts": ["12800000.65元", "69807元"]},
     "1286.98万元", "1286.9808万元", "-0.0008万元", "12800000.65元 + 69807元 = 1286.9808万元 ≈ 1286.98万元"),
    ("difference", {"result": "41.60万元", "plus": ["360.00万元"], "minus": ["300.40万元", "18万元"]},
     "41.60万元", "41.60万元", "0.00万元", "360.00 - (300.40 + 18) = 41.60"),
    ("restated", {"stated": ["0.83亿元", "8298万元"]}, "0.83亿元", "8298万元", "0.0002亿元", "8298万元 ≈ 0.83亿元"),
    ("restated", {"stated": ["236万元", "275.61万元"]}, "236万元", "275.61万元", "-39.61万元", "275.61 ≠ 236"),
    ("restated", {"stated": ["5人", "6人", "5人"]}, "6人", "5人", "1人", "5 ≠ 6"),
    ("bound", {"parts": ["35人"], "limit": "26名"}, "26名", "35名", "9名", "35 > 26"),
    ("bound", {"parts": ["20人", "6人"], "limit": "26名"}, "26名", "26名", "0名", "20 + 6 = 26 ≤ 26"),
    ("shares_total", {"shares": ["61.20%", "39.80%"]},
     "100%", "101%", "-1.00个百分点", "61.20% + 39.80% = 101% ≠ 100%"),
    ("share", {"part": "30.01万元", "whole": "979.40万元", "rate": "3%"},
     "3%", "3.06%", "-0.06个百分点", "30.01 / 979.40 = 3.06% ≈ 3%"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "roles", "stated", "computed", "difference", "formula"), STRINGS)
def test_strings(
    kind: Kind, roles: dict[str, object], stated: str, computed: str, difference: str, formula: str
) -> None:
    outcome = one(kind, **roles)
    assert outcome.stated == stated
    assert outcome.computed == computed
    assert outcome.difference == difference
    assert outcome.formula == formula


def test_evidence_holds_every_figure_the_stated_one_first() -> None:
    outcome = one("change", current="4.89万元", delta="1.28万元", rate="26%")
    assert [(e.role, e.text) for e in outcome.evidence] == [
        ("rate", "26%"),
        ("delta", "1.28万元"),
        ("current", "4.89万元"),
    ]
    assert all(e.location.address == "第0行" for e in outcome.evidence)


def test_the_same_claim_twice_is_said_once() -> None:
    twice = claim("sum", total="3人", parts=["1人", "2人"])
    assert len(tried(twice, twice)) == 1
    assert len(tried(twice, claim("sum", total="3人", parts=["1人", "2人"], start=100))) == 2


def test_a_vague_figure_that_fails_is_of_low_confidence() -> None:
    found = finding("sum", total="约100万元", parts=["70.5万元", "8万元"])
    assert found.outcome.confidence == "low"
    assert found.message["zh"].startswith("请核实：")
    assert found.severity == "error"


def test_findings() -> None:
    found = findings(
        BOOK,
        DOCUMENT,
        tried(
            claim("sum", total="3人", parts=["1人", "2人"]),
            claim("sum", total="4人", parts=["1人", "2人"], start=20),
            claim("sum", total="769.49万元", parts=["612.11万元", "157.37万元"], start=40),
            claim("sum", "unknown", total="9人", parts=["1人", "2人"], start=60),
        ),
    )
    assert [(f.severity, f.outcome.verdict) for f in found] == [("error", "inconsistent"), ("note", "rounding")]
    assert found[0].message == {"zh": "报告4人，应为3人，差1人", "en": "4人, not 3人: 1人"}
    assert found[0].quote == LINE


def test_a_fingerprint_knows_values_and_no_places() -> None:
    def marks(*starts: int, total: str = "4人") -> list[str]:
        claims = (claim("sum", total=total, parts=["男:1人", "女:2人"], start=start) for start in starts)
        return [f.fingerprint for f in findings(BOOK, DOCUMENT, tried(*claims))]

    (mark,) = marks(0)
    assert re.fullmatch("[0-9a-f]{16}", mark)
    assert marks(500) == [mark]
    assert marks(0, 500) == [mark, f"{mark}-2"]
    assert marks(0, total="5人") != [mark]


# --- diagnosis ------------------------------------------------------------------------------------------------------

DIAGNOSES = [
    ("wrong base", "change", {"current": "4.89万元", "delta": "1.28万元", "rate": "26%"}, "以本年数为基数"),
    ("swapped total", "sum", {"total": "1038.11万元", "parts": ["629.23万元", "453.88万元"]}, "应为 1083.11万元"),
    ("swapped part", "sum", {"total": "1083.11万元", "parts": ["692.23万元", "453.88万元"]}, "692.23万元 中相邻两位"),
    ("over the point", "sum", {"total": "85.10万元", "parts": ["50.00万元", "31.50万元"]}, "应为 81.50万元"),
    ("point slipped", "sum", {"total": "32.4万元", "parts": ["12.3万元", "201万元"]}, "201万元 似小数点或单位错位"),
    ("元 for 万元", "sum", {"total": "32.30万元", "parts": ["12.30万元", "200000万元"]}, "疑将元误写为万元"),
    ("counted twice", "sum", {"total": "30.10万元", "parts": ["10.10万元", "甲:12.34万元", "20.00万元"]},
     "“甲”12.34万元 与多出的数额相同"),
    ("sign", "change", {"current": "10.00万元", "prior": "12.50万元", "delta": "2.50万元"}, "方向"),
    ("raised", "share", {"part": "1.468万元", "whole": "100.000万元", "rate": "2%"}, "2% 似为进位，四舍五入应为 1%"),
    ("rate slipped", "share", {"part": "12.00万元", "whole": "100.00万元", "rate": "1.2%"}, "应为 12.0%"),
    ("rate swapped", "share", {"part": "35.00万元", "whole": "100.00万元", "rate": "53%"}, "应为 35%"),
    ("restated swapped", "restated", {"stated": ["42人", "24人"]}, "应为 24人"),
    ("one digit", "share", {"part": "1537.20万元", "whole": "8517.60万元", "rate": "19.05%"}, "19.05% 与 18.05% 只有一位"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "roles", "said"), [c[1:] for c in DIAGNOSES], ids=[c[0] for c in DIAGNOSES])
def test_diagnosis(kind: Kind, roles: dict[str, object], said: str) -> None:
    diagnosis = finding(kind, **roles).diagnosis
    assert any(said in sentence for sentence in diagnosis["zh"]), diagnosis
    assert len(diagnosis["zh"]) == len(diagnosis["en"])


def test_a_part_left_out_stands_elsewhere() -> None:
    elsewhere = Fact(figure("64.95万元", 900).mention, "其他支出", None)
    broken = claim("sum", total="979.40万元", parts=["769.49万元", "144.96万元"])
    (found,) = findings(BOOK, DOCUMENT, outcomes(BOOK, DOCUMENT, (elsewhere,), (broken,)))
    assert found.diagnosis["zh"] == ("第4行的“其他支出”64.95万元 与缺少的数额相同，疑漏列此项",)


def test_a_rate_copied_from_another_indicator() -> None:
    elsewhere = Fact(figure("85.85%", 900).mention, "预算完成率", None)
    broken = claim("ratio", numerator="156.25万元", denominator="915.16万元", rate="预算控制率:85.85%")
    (found,) = findings(BOOK, DOCUMENT, outcomes(BOOK, DOCUMENT, (elsewhere,), (broken,)))
    assert "疑从该项误抄" in found.diagnosis["zh"][0]


MISREAD = {  # figures of a relation that fails, what stands beside it, and is it then but asked?
    "the other way round": ("ratio", {"numerator": "207件", "denominator": "201件", "rate": "97.10%"}, [], True),
    "too few digits to tell": ("ratio", {"numerator": "10件", "denominator": "9件", "rate": "90%"}, [], False),
    "of an amount beside": (
        "change", {"current": "58.00万元", "prior": "55.80万元", "rate": "-6.15%"}, ["本年:52.37万元"], True,
    ),
    "of nothing beside": (
        "change", {"current": "58.00万元", "prior": "55.80万元", "rate": "-6.15%"}, ["本年:52.73万元"], False,
    ),
    "beside is what was misprinted": (
        "change", {"current": "58.00万元", "prior": "55.80万元", "rate": "4.12%"}, ["本年:58.10万元"], False,
    ),
    "a rate copied from its neighbour": (
        "change", {"current": "58.00万元", "prior": "55.80万元", "rate": "-6.15%"}, ["本年:52.37万元", "-6.15%"], False,
    ),
    "some fifty would do for any": (
        "change", {"current": "58.00万元", "prior": "55.80万元", "rate": "-6.15%"}, ["本年:约52.4万元"], False,
    ),
    "a share of another whole": (
        "share", {"part": "51.59万元", "whole": "122.15万元", "rate": "47.32%"}, ["税收:109.02万元"], False,
    ),
    "a part that was not read": ("sum", {"total": "602.43万元", "parts": ["189.60万元", "200万元"]}, ["212.83万元"], True),
    "two of them": (
        "sum", {"total": "602.43万元", "parts": ["189.60万元", "200万元"]}, ["112.83万元", "100万元", "7.5万元"], True,
    ),
    "a round gap is often met": ("sum", {"total": "602.40万元", "parts": ["189.60万元", "200.8万元"]}, ["212万元"], False),
    "too much rather than too little": (
        "sum", {"total": "389.60万元", "parts": ["189.60万元", "412.83万元"]}, ["212.83万元"], False,
    ),
    "counted twice": ("sum", {"total": "602.43万元", "parts": ["602.43万元", "600万元", "2.43万元"]}, [], True),
    "a few counted twice": ("sum", {"total": "3件", "parts": ["3件", "2件", "1件"]}, [], False),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "roles", "others", "asked"), MISREAD.values(), ids=MISREAD)
def test_read_wrong(kind: Kind, roles: dict[str, object], others: list[str], asked: bool) -> None:
    beside = (Fact((f := figure(text, 60 + at)).mention, f.label, None) for at, text in enumerate(others))
    (found,) = outcomes(BOOK, DOCUMENT, tuple(beside), (claim(kind, **roles),))
    assert found.verdict == "inconsistent" and (found.confidence == "low") is asked


NOTHING: dict[str, tuple[str, ...]] = {"zh": (), "en": ()}


def test_no_explanation_that_does_not_explain() -> None:
    assert finding("sum", total="43人", parts=["35人", "6人"]).diagnosis == NOTHING


def test_nought_is_no_slip_of_the_point() -> None:
    assert finding("ratio", numerator=["0万元"], denominator="15.00万元", rate="84.00%").diagnosis == NOTHING


# Row 管网延伸 of a table: the wrong cell breaks the rate of its row and the total of its column.
ROW = claim("ratio", numerator=["1065.80万元"], denominator="1240.00万元", rate="85.23%")
TOTAL = claim("sum", start=50, total="2847.65万元", parts=["1790.85万元", "1065.80万元"])


def at(place: int, one_claim: Claim, role: str) -> Claim:
    """The claim with the last figure of a role at another place."""
    (way,) = one_claim.readings
    bound = way.roles[role]
    figures = bound if isinstance(bound, tuple) else (bound,)
    last = figures[-1]
    assert isinstance(last, Figure)
    moved = (*figures[:-1], replace(last, mention=replace(last.mention, start=place)))
    return replace(one_claim, readings=(Reading("all", {**way.roles, role: moved}),))  # type: ignore[dict-item] # mixed


def test_the_one_figure_that_would_mend_several_relations_is_named() -> None:
    shared = [at(900, ROW, "numerator"), at(900, TOTAL, "parts")]
    found = findings(BOOK, DOCUMENT, tried(*shared))
    said = "若将 第4行1065.80万元 改为 1056.80万元，则相关2处勾稽均成立"
    assert [f.diagnosis["zh"][0] for f in found] == [said] * 2
    assert (
        found[0].diagnosis["en"][0] == "If 1065.80万元 (line 4) were 1056.80万元, both relations through it would hold"
    )
    apart = findings(BOOK, DOCUMENT, tried(ROW, TOTAL))
    assert not any("若将" in sentence for f in apart for sentence in f.diagnosis["zh"])


def test_a_figure_that_fits_elsewhere_is_not_blamed() -> None:
    fits = at(900, claim("sum", start=100, total="1765.80万元", parts=["700.00万元", "1065.80万元"]), "parts")
    found = findings(BOOK, DOCUMENT, tried(at(900, ROW, "numerator"), at(900, TOTAL, "parts"), fits))
    assert len(found) == 2
    assert not any("若将" in sentence for f in found for sentence in f.diagnosis["zh"])


def test_one_figure_wrong_in_one_way_is_one_finding() -> None:
    near = claim("restated", stated=["7人", "5人"])
    far = at(700, near, "stated")
    assert len(tried(far, near)) == 2
    (found,) = findings(BOOK, DOCUMENT, tried(near, far))
    assert max(item.location.start for item in found.outcome.evidence) == 1


def test_a_cut_off_rate_is_named() -> None:
    found = finding("share", part="119.191万元", whole="100.000万元", rate="119.1%")
    assert found.diagnosis["zh"] == ("119.1% 似为截尾，四舍五入应为 119.2%",)
    assert found.message["zh"].endswith("可由四舍五入或截尾解释")


# --- by concept -----------------------------------------------------------------------------------------------------

PARTS = ("parts", "kind: sum\nassert: basic.final + project.final == expenditure.final\n")
CARRIED = (
    "carried",
    "kind: difference\ndefault: {carry_over.closing: 0}\n"
    "assert: expenditure.initial + expenditure.added - carry_over.closing == expenditure.final\n",
)


def fact(name: str, text: str, start: int, period: int = 2023, block: int = 0, **more: object) -> Fact:
    concept, _, measure = name.partition(".")
    mention = figure(text, start).mention
    return Fact(mention, concept, concept, measure, period, block=block, **more)  # type: ignore[arg-type] # of a test


def by_concept(facts: Iterable[Fact], *rules: tuple[str, str], claims: tuple[Claim, ...] = ()) -> tuple[Outcome, ...]:
    return outcomes(rulebook(*rules), DOCUMENT, facts, claims)


THREE = (
    fact("basic.final", "6.00万元", 0),
    fact("project.final", "4.00万元", 10),
    fact("expenditure.final", "10.00万元", 20),
)


def test_facts_of_one_context_meet() -> None:
    (outcome,) = by_concept(THREE, PARTS)
    assert (outcome.verdict, outcome.kind, outcome.formula) == ("consistent", "sum", "6.00 + 4.00 = 10.00")
    assert [e.role for e in outcome.evidence] == ["expenditure.final", "basic.final", "project.final"]


def test_facts_of_two_contexts_do_not() -> None:
    other = replace(THREE[2], period=2022)
    assert by_concept((*THREE[:2], other), PARTS) == ()
    assert by_concept((*THREE[:2], replace(THREE[2], scope="本级")), PARTS) == ()


def test_what_is_not_said_is_not_asked_for() -> None:
    assert by_concept(THREE[1:], PARTS) == ()
    (outcome,) = by_concept(THREE[1:], (PARTS[0], PARTS[1] + "report_missing: true\n"))
    assert (outcome.verdict, outcome.reason) == ("not_evaluated", "缺少basic.final")


def test_a_default_stands_for_what_is_unstated() -> None:
    facts = [fact("expenditure.initial", "8.00万元", 0), fact("expenditure.added", "2.00万元", 10), THREE[2]]
    assert by_concept(facts, CARRIED)[0].verdict == "consistent"
    facts.append(fact("carry_over.closing", "1.00万元", 30))
    (outcome,) = by_concept(facts, CARRIED)
    assert (outcome.verdict, outcome.computed) == ("inconsistent", "9.00万元")


def test_of_facts_that_agree_the_nearest_is_shown() -> None:
    far = fact("basic.final", "6.00万元", 900, block=4)
    (outcome,) = by_concept((far, *THREE), PARTS)
    assert max(e.location.start for e in outcome.evidence) == 20


def test_of_facts_that_differ_the_section_decides() -> None:
    (outcome,) = by_concept((fact("basic.final", "7.00万元", 900, block=4), *THREE), PARTS)
    assert outcome.verdict == "consistent"
    (outcome,) = by_concept((fact("basic.final", "7.00万元", 5), *THREE), PARTS)
    assert (outcome.verdict, outcome.stated) == ("not_evaluated", None)
    assert outcome.reason == "basic有几个不同的数：7.00万元、6.00万元"


def test_a_rate_is_no_amount() -> None:
    assert by_concept((replace(THREE[0], mention=figure("60%", 0).mention), *THREE[1:]), PARTS) == ()


def test_an_inherited_label_lowers_the_confidence() -> None:
    facts = (*THREE[:2], replace(THREE[2], sure=False))
    assert [o.confidence for o in by_concept(facts, PARTS)] == ["medium"]


def test_what_a_claim_has_said_is_not_said_again() -> None:
    said = claim("sum", total="10.00万元", parts=["6.00万元", "4.00万元"])
    places = {0: 20, 1: 0, 2: 10}  # the claim's figures stand where the facts do
    (first,) = said.readings
    total, parts = first.roles["total"], first.roles["parts"]
    assert isinstance(total, Figure) and isinstance(parts, tuple)
    moved = {
        "total": replace(total, mention=replace(total.mention, start=places[0])),
        "parts": tuple(
            replace(part, mention=replace(part.mention, start=places[i]))
            for i, part in enumerate(parts, 1)
            if isinstance(part, Figure)
        ),
    }
    found = by_concept(THREE, PARTS, claims=(replace(said, readings=(Reading("all", moved),)),))
    assert [outcome.rule for outcome in found] == ["sum"]


def test_unless_a_concept_is_known() -> None:
    rule = ("balance", "kind: restated\nassert: {formula: income.final == expenditure.final, unless: [carry_over]}\n")
    facts = (fact("income.final", "10.00万元", 30), THREE[2])
    assert len(by_concept(facts, rule)) == 1
    assert by_concept((*facts, fact("carry_over", "1.00万元", 40)), rule) == ()


def test_concepts_are_the_rulebooks() -> None:
    assert rulebook().concepts["basic"] == Concept("basic", ("basic",), ("basic",), "money")


# --- promises -------------------------------------------------------------------------------------------------------

CENT = D("0.01")
true_parts = st.lists(st.decimals("0.0001", 9999, places=4), min_size=2, max_size=8)
places = st.integers(0, 3)


def printed(value: Decimal, decimals: int, mode: str = ROUND_HALF_UP) -> str:
    return f"{value.quantize(D(1).scaleb(-decimals), mode):f}"


@given(true_parts, places)
def test_honest_rounding_is_never_inconsistent(parts: list[Decimal], decimals: int) -> None:
    shown = [f"{printed(part, decimals)}万元" for part in parts]
    assume(all(D(text.removesuffix("万元")) for text in shown))  # a nought says that there was none
    assert one("sum", total=f"{printed(sum(parts, D(0)), decimals)}万元", parts=shown).verdict != "inconsistent"


@given(true_parts, places, st.integers(1, 500), st.sampled_from([1, -1]))
def test_a_slip_beyond_rounding_always_is(parts: list[Decimal], decimals: int, slip: int, sign: int) -> None:
    shown = [part.quantize(D(1).scaleb(-decimals)) for part in parts]
    ulp = D(1).scaleb(-decimals)
    total = sum(shown, D(0)) + sign * ulp * ((len(parts) + 1) // 2 + slip)
    assume(total > 0)
    outcome = one("sum", total=f"{total:f}万元", parts=[f"{part:f}万元" for part in shown])
    assert outcome.verdict == "inconsistent"


amounts = st.decimals("1", 9999, places=4)


@given(amounts, amounts, st.integers(1, 3), places, st.sampled_from([ROUND_HALF_UP, ROUND_DOWN]), st.booleans())
@example(D("1.0049"), D("1.0050"), 2, 1, ROUND_DOWN, True)
def test_growth_rounded_or_cut_off_is_never_inconsistent(
    current: Decimal, prior: Decimal, decimals: int, digits: int, mode: str, from_printed: bool
) -> None:
    shown = [D(printed(value, decimals)) for value in (current, prior)]
    new, old = shown if from_printed else (current, prior)
    rate = printed((new - old) / old * 100, digits, mode)
    sign = "-" if rate.startswith("-") else ""
    roles = {"current": f"{shown[0]}万元", "prior": f"{shown[1]}万元", "rate": f"{sign}{rate.removeprefix('-')}%"}
    (outcome,) = tried(claim("change", **roles))
    assert outcome.verdict != "inconsistent"


@settings(max_examples=60)
@given(st.lists(st.decimals("0.01", 9999, places=2), min_size=2, max_size=6), st.integers(-3, 3), st.integers(0, 5))
def test_another_unit_never_changes_a_verdict(parts: list[Decimal], slip: int, moved: int) -> None:
    total = sum(parts, D(0)) + slip * CENT
    assume(total > 0)

    def said(unit: str, shift: int) -> list[object]:
        shown = [f"{value.scaleb(shift):.{2 - shift}f}{unit}" for value in (total, *parts)]
        summed = one("sum", total=shown[0], parts=shown[1:]).verdict
        shared = one("share", part=shown[1], whole=shown[0], rate="50%").verdict
        return [summed, shared, one("restated", stated=shown[:2]).verdict]

    assert said("万元", 0) == said("亿元", -4)


@given(st.permutations(["612.11万元", "16.96万元", "130.73万元", "9.68万元"]))
def test_the_order_of_parts_does_not_matter(parts: list[str]) -> None:
    outcome = one("sum", total="769.49万元", parts=parts)
    assert (outcome.verdict, outcome.computed) == ("rounding", "769.48万元")
