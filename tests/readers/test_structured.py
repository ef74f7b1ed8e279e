"""Structured reports: facts, relations and tables given directly, in YAML and JSON, with their places and their mistakes."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from conftest import ROOT, work
from jsonschema import Draft202012Validator

from auditor import audit
from auditor.given import MEASURE_WORDS
from auditor.model import Audit
from auditor.readers import ReadError
from auditor.rulebook import MEASURES, ROLES
from auditor.writers._words import address

HEAD = "year: 2023\nunit: 万元\nfacts:\n"
EXAMPLE = ROOT / "examples" / "structured"
SCHEMA = json.loads((ROOT / "auditor" / "schemas" / "document.schema.json").read_text("utf-8"))


def audited(text: str, name: str = "a.yaml") -> Audit:
    return audit(text.encode(), name=name)


def facts(*entries: str) -> str:
    return HEAD + "".join(f"  - {{{entry}}}\n" for entry in entries)


def written(short: str) -> str:
    """``支出 决算 5.00`` -> ``concept: 支出, measure: 决算, value: 5.00``; ``~`` before a free label, ``key=value`` behind."""
    words = [word.split("=") if "=" in word else [word] for word in short.split()]
    more, plain = [": ".join(word) for word in words if len(word) == 2], [word[0] for word in words if len(word) == 1]
    name = f"label: {plain[0][1:]}" if plain[0].startswith("~") else f"concept: {plain[0]}"
    return ", ".join([name, *(f"measure: {measure}" for measure in plain[1:-1]), f"value: {plain[-1]}", *more])


def found(text: str, name: str = "a.yaml") -> list[tuple[str, str | None]]:
    return [(finding.outcome.rule, finding.outcome.computed) for finding in audited(text, name).findings]


def case(name: str, *values: Any) -> Any:
    return pytest.param(*values, id=name)


# --- what must not be flagged ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "entries",
    [
        case("two years", ("支出 决算 5.00", "支出 决算 6.00 period=2022")),
        case("two measures", ("支出 决算 5.00", "支出 年初预算 6.00")),
        case("two entities", ("支出 决算 5.00", "支出 决算 9.00 entity=全县")),
        case("another unit of the same amount", ("支出 决算 5.00", "支出 决算 50000元")),
        case("coarser again", ("支出 决算 8298.00", "支出 决算 0.83亿元")),
        case("label of two things", ("~培训班 5个", "~培训班 86.50万元")),
        case("a part that is not given", ("三公经费 决算 5.00", "公务接待费 决算 1.00")),
        case("posts are not all filled", ("在职人员 编制 40", "在职人员 实有 38")),
        case("additions carried in", ("支出 年初预算 10.00", "支出 追加 2.00",
             "上年结转 年初结转 1.00", "支出 全年预算 13.00")),
    ],
)  # fmt: skip
def test_nothing_found(entries: tuple[str, ...]) -> None:
    assert found(facts(*map(written, entries))) == []


# --- what must be ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entries", "rule", "computed"),
    [
        case("stated twice", ("支出 决算 5.00", "expenditure final 5.10"), "relations/restated", "5.10万元"),
        case("stated twice by label", ("~志愿者 35人", "~志愿者 36人"), "relations/restated", "36人"),
        case("rule by concept", ("支出 全年预算 10.00", "支出 决算 9.00", "年末结转结余 年末结转 2.00"), "budget/unspent", "1.00万元"),
        case("all parts of a total", ("政府采购 5.00", "货物采购 1.00", "工程采购 2.00", "服务采购 3.00"), "procurement/parts", "6.00万元"),
        case("additions", ("支出 年初预算 10.00", "支出 追加 2.00", "支出 全年预算 13.00"), "budget/additions", "12.00万元"),
        case("execution rate", ("支出 全年预算 10.00", "支出 决算 9.00", "预算执行率 91%"), "execution/rate", "90%"),
        case("score above full mark", ("~产出 满分 30", "~产出 得分 31"), "scores/within-full-mark", "31分"),
        case("more staff than posts", ("在职人员 编制 40", "在职人员 实有 41"), "headcount/across", "40人"),
    ],
)  # fmt: skip
def test_found(entries: tuple[str, ...], rule: str, computed: str) -> None:
    assert (rule, computed) in found(facts(*map(written, entries)))


RELATIONS = [
    case("sum", "kind: sum, total: 10.00, parts: [4.00, 5.00]", [("relations/sum", "9.00万元")]),
    case("parts that are not all", "kind: sum, total: 10.00, parts: [4.00, 5.00], exhaustive: false", []),
    case("share", "kind: share, part: 4.00, whole: 10.00, rate: 45%", [("relations/share", "40%")]),
    case("shares", "kind: shares_total, shares: [40%, 50%]", [("relations/shares-total", "90%")]),
    case("ratio", "kind: ratio, numerator: [1.00, 2.00], denominator: 10.00, rate: 31.0%", [("relations/ratio", "30.0%")]),
    case("ratio of a topic", "kind: ratio, topic: execution, numerator: [3.00], denominator: 10.00, rate: 31.0%", [("execution/rate", "30.0%")]),
    case("change", "kind: change, current: 5.00, prior: 4.00, delta: 1.10", [("relations/change", "1.00万元")]),
    case("decrease", "kind: change, current: 4.00, prior: 5.00, delta: -1.00, rate: -20%", []),
    case("difference", "kind: difference, result: 1.00, plus: [5.00], minus: [3.00]", [("relations/difference", "2.00万元")]),
    case("bound", "kind: bound, parts: [5.00, 6.00], limit: 10.00", [("relations/bound", "11.00万元")]),
    case("restated", "kind: restated, stated: [5.00, 50000元]", []),
    case("count", "kind: count, stated: 3个, items: [东镇, 西镇]", [("relations/count", "2个")]),
]  # fmt: skip


@pytest.mark.parametrize(("relation", "expected"), RELATIONS)
def test_stated_relations(relation: str, expected: list[tuple[str, str]]) -> None:
    text = f"year: 2023\nunit: 万元\nrelations:\n  - {{{relation}}}\n"
    assert [(rule, (value or "")) for rule, value in found(text)] == expected


def test_a_relation_may_name_facts() -> None:
    text = facts("id: all, concept: 支出, value: 10.00", "id: one, label: 甲, value: 4.00")
    text += "relations:\n  - {kind: sum, total: all, parts: [one, {label: 乙, value: 5.00}]}\n"
    outcome = audited(text).findings[0].outcome
    assert [(item.label, item.text) for item in outcome.evidence] == [("支出", "10.00"), ("甲", "4.00"), ("乙", "5.00")]


def test_tables_are_read_as_in_any_report() -> None:
    rows = ("培训费, 1.00", "会议费, 2.00", "差旅费, null", "合计, 4.00")
    text = "unit: 万元\ntables:\n  - header: [科目, 决算]\n    rows:\n" + "".join(f"      - [{row}]\n" for row in rows)
    outcome = audited(text).findings[0].outcome
    assert (outcome.stated, outcome.computed) == ("4.00万元", "3.00万元")
    assert outcome.evidence[0].location.address == "第8行 表1 第5行第2列"


def test_a_fact_meets_the_table() -> None:
    text = facts("concept: 培训费, measure: 决算, value: 1.10")
    text += "tables:\n  - header: [科目, 决算]\n    rows: [[培训费, 1.00], [会议费, 2.00]]\n"
    assert found(text) == [("relations/restated", "1.00万元")]


# --- digits and places ----------------------------------------------------------------------------------------------


VALUES = [
    case("noughts stay", "1200.00", "1200.00", 2),
    case("whole", "1200", "1200", 0),
    case("quoted", '"1200.0"', "1200.0", 1),
    case("thousands", '"1,234.50"', "1234.50", 2),
    case("full width", '"１２.５０"', "12.50", 2),
    case("its own unit", '"0.12亿元"', "0.12", 2),
    case("negative", "-3.10", "-3.10", 2),
    case("very small", "0.0000001", "0.0000001", 7),
    case("long", "123456789012345.67", "123456789012345.67", 2),
]


@pytest.mark.parametrize(("value", "number", "decimals"), VALUES)
@pytest.mark.parametrize("suffix", ["yaml", "json"])
def test_digits_are_kept(value: str, number: str, decimals: int, suffix: str) -> None:
    text = f'{{"unit": "万元", "facts": [{{"concept": "支出", "value": {value}}}]}}'
    read = audited(text, f"a.{suffix}")
    mention = read.facts[0].mention
    assert (mention.number, mention.decimals) == (Decimal(number), decimals)
    assert read.document.text[mention.start : mention.end] == value.strip('"')


def test_places_are_lines() -> None:
    text = (
        facts("concept: 支出, measure: 决算, value: 5.00") + "  - concept: 支出\n    measure: 决算\n    value: 5.10\n"
    )
    evidence = audited(text).findings[0].outcome.evidence
    assert [item.location.address for item in evidence] == ["第4行", "第7行"]
    assert [json_place["line"] for json_place in places(audited(text))] == [4, 7]


def places(read: Audit) -> list[dict[str, Any]]:
    content: Any = read.to_dict()
    return [item["location"] for item in content["findings"][0]["evidence"]]


def test_facts_of_one_line_are_told_apart_by_key() -> None:
    content = {"unit": "万元", "facts": [{"concept": "支出", "value": "5.00"}, {"concept": "支出", "value": "5.10"}]}
    escaped = audited(json.dumps(content), "a.json")
    evidence = escaped.findings[0].outcome.evidence
    assert [item.location.address for item in evidence] == ["第1行 facts[1]", "第1行 facts[2]"]
    assert "支出" in escaped.findings[0].quote  # the file says \\u652f\\u51fa


def test_addresses_in_english() -> None:
    assert [address(place, "en") for place in ("第12行", "第1行 facts[3]", "第8行 表1 第5行第2列")] == [
        "line 12", "line 1, facts[3]", "line 8, table 1, row 5, column 2",
    ]  # fmt: skip


def test_from_the_standard_input(run: Callable[..., Any]) -> None:
    ran = run("check", "-", "--name", "a.yaml", stdin=(EXAMPLE / "report.yaml").read_bytes())
    assert ran.code == 1 and ran.out.startswith("a.yaml:第15行: 错误")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_endings(ending: str) -> None:
    text = facts("concept: 支出, measure: 决算, value: 5.00", "concept: 支出, measure: 决算, value: 5.10")
    evidence = audit(text.replace("\n", ending).encode("utf-8-sig"), name="a.yml").findings[0].outcome.evidence
    assert [item.location.address for item in evidence] == ["第4行", "第5行"]


# --- mistakes -------------------------------------------------------------------------------------------------------

ONE = "year: 2023\nunit: 万元\nrelations:\n"
REFERRING = facts("id: all, concept: 支出, value: 1.00") + "relations:\n  - {kind: sum, total: "
RATIO = ONE + "  - {kind: ratio, numerator: [1.00], denominator: 2.00, rate: 50%, topic: "
MISTAKES = [
    case("unknown concept", facts("concept: 基本支处, value: 1.00"), "第4行 facts[1].concept", "是否指 基本支出？"),
    case("unknown id", facts("concept: basic_expenditur, value: 1.00"), "第4行", "是否指 basic_expenditure？"),
    case("unknown measure", facts("concept: 支出, measure: 决数, value: 1.00"), "facts[1].measure", "是否指 决算？"),
    case("measure like nothing", facts("concept: 支出, measure: 甲乙, value: 1.00"), "facts[1].measure", "可用：年初预算"),
    case("over several lines", HEAD + "  - measure: 决数\n    concept: 支出\n    value: 1.00", "第4行 facts[1].measure", "是否指 决算？"),
    case("misspelt key", facts("concept: 支出, valeu: 1.00"), "facts[1].valeu", "是否指 value？"),
    case("key in Chinese", facts("指标: 支出, value: 1.00"), "facts[1].指标", "是否指 concept？"),
    case("no value", facts("concept: 支出"), "facts[1]", "缺少 value"),
    case("no name", facts("value: 1.00"), "facts[1]", "concept（指标）或 label（名称）"),
    case("exponent", facts("concept: 支出, value: 1e5"), "facts[1].value", "1e5 不是一个数"),
    case("words", facts("concept: 支出, value: 很多"), "facts[1].value", "很多 不是一个数"),
    case("two figures", facts("concept: 支出, value: 5至6万元"), "facts[1].value", "不是一个数"),
    case("a date", facts("concept: 支出, value: 2023-01-01"), "facts[1].value", "不是一个数"),
    case("true", facts("concept: 支出, value: true"), "facts[1].value", "应为数或文字"),
    case("nothing", facts("concept: 支出, value: "), "facts[1].value", "应为数或文字"),
    case("rate without unit", facts("concept: 预算执行率, value: 0.9"), "facts[1].value", "请加 unit（%）"),
    case("unknown unit", facts("concept: 支出, value: 1.00, unit: 万圆"), "facts[1].unit", "是否指 万元？"),
    case("two units", facts("concept: 支出, value: 1.00万元, unit: 元"), "facts[1].unit", "请留一个"),
    case("unit of another sort", facts("concept: 支出, value: 5人"), "facts[1].value", "与指标 支出 不合"),
    case("no unit at all", "facts:\n  - {concept: 支出, value: 5.00}", "第2行", "没有写单位"),
    case("last year of none", "unit: 万元\nfacts:\n  - {concept: 支出, value: 5.00, period: 上年}", "facts[1].period", "请在最外层写 year"),
    case("id twice", facts("id: a, concept: 支出, value: 1.00", "id: a, concept: 收入, value: 1.00"), "facts[2].id", "请换一个"),
    case("duplicate key", "year: 2023\nyear: 2024", "第1行 year", "第 2 行又出现"),
    case("alias", "a: &x 1\nb: *x", "第2行 b", "不用别名"),
    case("no YAML", "facts: [", "第2行", "不是有效的 YAML"),
    case("deep", "a: " + "[" * 40 + "]" * 40, "第1行", "嵌套过深"),
    case("blank", "  \n", "a.yaml", "没有文字"),
    case("a word", "hello", "第1行", "最外层应为键和值"),
    case("a list", "- {concept: 支出, value: 1.00}", "第1行", "请放在 facts 之下"),
    case("nothing in it", "year: 2023", "第1行", "没有 facts、relations 或 tables"),
    case("year", "year: 20x3\nfacts: []", "第1行 year", "应为整数"),
    case("unknown kind", ONE + "  - {kind: summ, total: 1, parts: [1]}", "relations[1].kind", "是否指 sum？"),
    case("a role is missing", ONE + "  - {kind: sum, total: 1.00}", "relations[1]", "缺少 parts"),
    case("unknown role", ONE + "  - {kind: sum, total: 1.00, part: [2.00]}", "relations[1].part", "是否指 parts？"),
    case("unknown reference", REFERRING + "al, parts: [1.00]}", "relations[1].total", "是否指 all？"),
    case("unknown topic", RATIO + "excution}", "relations[1].topic", "是否指 execution？"),
    case("change of nothing", ONE + "  - {kind: change, current: 1.00}", "relations[1]", "至少写一个"),
    case("ragged table", "unit: 万元\ntables:\n  - header: [a, b]\n    rows: [[1]]", "tables[1].rows[1]", "请补齐"),
]  # fmt: skip
JSON_MISTAKES = [
    case("duplicate key", '{"year": 2023,\n "year": 2023}', "第2行 year", "键 year 重复"),
    case("NaN", '{"note": "NaN",\n "facts": [{"concept": "支出", "value": NaN}]}', "第2行", "NaN 不是数"),
    case("infinity", '{"facts": [{"concept": "支出", "value": -Infinity}]}', "第1行", "-Infinity 不是数"),
    case("exponent", '{"unit": "万元", "facts": [{"concept": "支出", "value": 1.2e3}]}', "facts[1].value", "1.2e3 不是一个数"),
    case("comma too many", '{"a": 1,}', "第1行", "不是有效的 JSON"),
    case("two values", "{} {}", "第1行", "不是有效的 JSON"),
    case("comment", "// x\n{}", "第1行", "不是有效的 JSON"),
    case("half an escape", '{"note":"\\ud83d', "第1行", "不是有效的 JSON"),
    case("deep", "[" * 100_000, "第1行", "嵌套过深"),
    case("deep and closed", "[" * 40 + "]" * 40, "第1行", "嵌套过深"),
    case("endless digits", '{"year": ' + "9" * 5000 + "}", "第1行 year", "不合要求"),
    case("nothing", "null", "第1行", "最外层应为键和值"),
]  # fmt: skip


def refused(text: str, name: str) -> ReadError:
    with pytest.raises(ReadError) as caught:
        audited(text, name)
    return caught.value


@pytest.mark.parametrize(("text", "where", "what"), MISTAKES)
def test_mistakes_in_yaml(text: str, where: str, what: str) -> None:
    one_sentence(refused(text, "a.yaml"), where, what)


@pytest.mark.parametrize(("text", "where", "what"), JSON_MISTAKES)
def test_mistakes_in_json(text: str, where: str, what: str) -> None:
    one_sentence(refused(text, "a.json"), where, what)


def one_sentence(error: ReadError, where: str, what: str) -> None:
    assert where in error.zh and what in error.zh
    assert error.zh.startswith("a.") and "\n" not in error.zh and len(error.zh) < 300
    assert error.en.startswith("a.") and "\n" not in error.en and not any(mark in error.en for mark in "，。；")


def test_the_output_of_check_and_of_facts_is_no_report() -> None:
    from auditor.writers.json import facts_as_dict

    read = audit("支出10万元，其中：甲4万元，乙8万元。".encode(), name="自评报告.txt")
    for content in (read.to_dict(), [read.to_dict()] * 2, facts_as_dict(read)):
        error = refused(json.dumps(content), "a.json")
        assert "的输出" in error.zh and "请核对原报告 自评报告.txt。" in error.zh


def test_a_mistake_ends_in_exit_code_3(run: Callable[..., Any], tmp_path: Any) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(facts("concept: 基本支处, value: 1.00"), encoding="utf-8")
    ran = run("check", path)
    assert (ran.code, ran.out) == (3, "") and ran.err.count("\n") == 1


# --- the schema and the example -------------------------------------------------------------------------------------


def test_the_schema_is_one_and_is_described_in_both_languages() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    properties = {
        **SCHEMA["properties"],
        **SCHEMA["$defs"]["fact"]["properties"],
        **SCHEMA["$defs"]["table"]["properties"],
    }
    for key, said in properties.items():
        text = said.get("description", "")
        assert key == "$ref" or (
            any("一" <= char <= "龥" for char in text) and any(char.isascii() and char.isalpha() for char in text)
        ), key


def test_the_schema_has_the_roles_of_the_rulebook() -> None:
    for branch in SCHEMA["$defs"]["relation"]["allOf"]:
        kind = branch["if"]["properties"]["kind"]["const"]
        assert ROLES[kind].keys() <= branch["then"]["properties"].keys()
    assert set(MEASURE_WORDS.values()) == set(MEASURES)


def test_the_example_is_as_expected() -> None:
    """``make goldens`` writes it anew; JSON and YAML say the same."""
    sys.path.insert(0, str(ROOT / "examples"))
    import goldens

    for format_, name in goldens.FORMATS.items():
        assert goldens.expected(EXAMPLE, format_) == (EXAMPLE / name).read_text(encoding="utf-8")
    one, other = (audit(EXAMPLE / f"report.{suffix}") for suffix in ("yaml", "json"))
    assert [f.fingerprint for f in one.findings] == [f.fingerprint for f in other.findings]
    assert one.counted() == other.counted()


def test_work_grows_with_the_number_of_facts() -> None:
    def some(count: int) -> str:
        return facts(*(f"label: 指标{number}, value: {number}.00" for number in range(count)))

    audited(some(10))
    assert work(audited, some(800)) < 2.6 * work(audited, some(400))
