"""Rule files: what loads, and for what does not, the file, line, key and remedy."""

from __future__ import annotations

import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from auditor import located
from auditor.model import Claim, Figure, Kind, Mention, Reading, Unit
from auditor.rulebook import (
    KINDS,
    MEASURES,
    ROLES,
    Rulebook,
    RuleError,
    default_rulebook,
    load_rulebook,
    rules_directory,
)

RULE = """\
title: {zh: 合计, en: Total}
why: {zh: 因为, en: Because}
claim: sum
where: {topic: own}
assert: total == sum(parts)
severity: error
message: {zh: "{stated}，应为{computed}", en: "{stated}, not {computed}"}
tests:
  consistent: [共3人，其中男1人，女2人。]
  inconsistent: [共4人，其中男1人，女2人。]
"""
CONCEPT_RULE = RULE.replace("claim: sum\nwhere: {topic: own}", "kind: sum").replace(
    "total == sum(parts)", "basic_expenditure.final + project_expenditure.final == expenditure.final"
)


def loaded(folder: Path, text: str, name: str = "own/rule.yaml") -> Rulebook:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return load_rulebook([folder])


def complaint(folder: Path, text: str, name: str = "own/rule.yaml") -> str:
    with pytest.raises(RuleError) as caught:
        loaded(folder, text, name)
    return str(caught.value.en)


def test_a_rule_is_its_file(tmp_path: Path) -> None:
    rule = loaded(tmp_path, RULE).rule("own/rule")
    assert (rule.kind, rule.severity, rule.title["en"]) == ("sum", "error", "Total")
    assert rule.path == tmp_path / "own" / "rule.yaml"
    assert rule.tests["consistent"] == ("共3人，其中男1人，女2人。",)
    assert rule.where == {"topic": ("own",)}


def test_a_rule_by_concept(tmp_path: Path) -> None:
    text = CONCEPT_RULE + "default: {project_expenditure.final: 1200.00}\n"
    rule = loaded(tmp_path, text).rule("own/rule")
    assert rule.claim is None
    assert str(rule.default["project_expenditure.final"]) == "1200.00"


MISTAKES = [
    ("severity: error", "severity: eror", "own/rule.yaml:6:11: severity", "error, warning, note"),
    ("severity: error", "severty: error", "own/rule.yaml:6:1: severty", "did you mean severity"),
    ("severity: error\n", "", "own/rule.yaml:1:1: ", "the key severity is missing"),
    ("total == sum(parts)", "totl == sum(parts)", "own/rule.yaml:5:9: assert", "did you mean total"),
    ("total == sum(parts)", '"total = sum(parts)"', "own/rule.yaml:5:16: assert", "equality is =="),
    ("total == sum(parts)", "[total == sum(parts), total ==]", "own/rule.yaml:5:39: assert[2]", "expected a name"),
    ("total == sum(parts)", "total == parts", "own/rule.yaml:5:18: assert", "sum(parts)"),
    ("total == sum(parts)", "{formula: total == 3, unless: [prior]}", "assert.unless[1]", "role prior"),
    ("claim: sum", "claim: sums", "own/rule.yaml:3:8: claim", "restated"),
    ("claim: sum", "claim: sum\nkind: sum", "own/rule.yaml:1:1: ", "either claim or kind"),
    ("{topic: own}", "{topics: own}", "own/rule.yaml:4:9: where.topics", "did you mean topic"),
    ("{topic: own}", "{exhaustive: maybe}", "own/rule.yaml:4:21: where.exhaustive", "yes"),
    ("{topic: own}", "{total: [expendture]}", "own/rule.yaml:4:16: where.total", "did you mean expenditure"),
    ("{stated}，", "{stadet}，", "own/rule.yaml:7:16: message.zh", "did you mean stated"),
    ("  inconsistent: [共4人，其中男1人，女2人。]\n", "", "own/rule.yaml:9:3: tests", "the key inconsistent is missing"),
    ("[共4人，其中男1人，女2人。]", "[]", "own/rule.yaml:10:17: tests.inconsistent", "empty"),
    ("title: {zh: 合计, en: Total}", "title: Total", "own/rule.yaml:1:8: title", "expected keys and values"),
    ("severity: error", "severity: error\nseverity: note", "own/rule.yaml:6:1: severity", "severity stands twice"),
    ("why: {zh: 因为, en: Because}", "why: &a {zh: 因为, en: Because}\nx: *a", "own/rule.yaml:3:1: x", "no aliases"),
    ("why: {zh: 因为, en: Because}", "why: !!python/name:os.system {}", "why", "no tags"),
    ("claim: sum", "claim: [sum", "own/rule.yaml:3:8", "a bracket is not closed"),
    ("severity: error", "severity: error\ndiagnose: [{if: total == x, say: {zh: 是, en: yes}}]", "diagnose[1].if", "x"),
    ("severity: error", "severity: error\ndefault: {total: nought}", "own/rule.yaml:7:18: default.total", "number"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "where", "remedy"), MISTAKES)
def test_a_mistake_names_file_line_key_and_remedy(tmp_path: Path, old: str, new: str, where: str, remedy: str) -> None:
    assert old in RULE
    found = complaint(tmp_path, RULE.replace(old, new, 1))
    assert where in found
    assert remedy in found


CONCEPT_MISTAKES = [
    ("basic_expenditure.final", "basic_expense.final", "own/rule.yaml:4:9: assert", "did you mean basic_expenditure"),
    ("basic_expenditure.final", "basic_expenditure.finl", "own/rule.yaml:4:27: assert", "did you mean final"),
    ("basic_expenditure.final", "staff", "own/rule.yaml:4:15: assert", "units differ"),
    (
        "severity: error",
        "severity: error\ndefault: {surplus: 0}",
        "own/rule.yaml:6:11: default.surplus",
        "unknown name",
    ),
    ("kind: sum", "kind: sum\nwhere: {topic: x}", "own/rule.yaml:4:1: where", "use `when`"),
]


@pytest.mark.parametrize(("old", "new", "where", "remedy"), CONCEPT_MISTAKES)
def test_a_mistake_in_a_rule_by_concept(tmp_path: Path, old: str, new: str, where: str, remedy: str) -> None:
    found = complaint(tmp_path, CONCEPT_RULE.replace(old, new, 1))
    assert where in found
    assert remedy in found


def test_all_mistakes_of_all_files_in_one_run(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(RULE.replace("error", "eror").replace("claim: sum", "claim: sums"), "utf-8")
    found = complaint(tmp_path, RULE.replace("total ==", "totl =="), "b.yaml")
    assert [line.split(":")[0].rsplit("/", 1)[1] for line in found.splitlines()] == ["a.yaml", "a.yaml", "b.yaml"]


KEYS = [*(line.split(":")[0] for line in RULE.splitlines()[:7]), "when", "default", "tolerance", "error_if", "effective",
        "tags", "diagnose", "tests"]  # fmt: skip


@pytest.mark.parametrize(
    "value", ["x", "[]", "{}", "5", "~", "true", "[[]]", "[{}]", "[~]", "{zh: 5}", "{from: x}", '""']
)
@pytest.mark.parametrize("key", KEYS)
def test_a_value_of_any_shape_is_refused_or_loads(tmp_path: Path, key: str, value: str) -> None:
    lines = [line for line in RULE.splitlines() if not line.startswith(key)]
    try:
        assert loaded(tmp_path, "\n".join([f"{key}: {value}", *lines])).rule("own/rule").id == "own/rule"
    except RuleError as error:
        assert "own/rule.yaml:" in str(error)


def test_two_rules_for_the_same_claims(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(RULE, "utf-8")
    assert "selects the same claims as the rule a" in complaint(tmp_path, RULE, "b.yaml")


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"\xff\xfe\x00", "UTF-8"), (b"", "应为“键: 值”"), (b"- 1", "应为“键: 值”"), (b"[" * 10000, "嵌套过深")],
)
def test_files_that_are_no_rules(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "x.yaml").write_bytes(content)
    with pytest.raises(RuleError, match=said):
        load_rulebook([tmp_path])


def test_an_alias_bomb_is_refused_at_once(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 30)]
    said = complaint(tmp_path, "\n".join(lines))
    assert "no aliases" in said
    assert said.count("\n") == 0


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="找不到规则文件或目录"):
        load_rulebook([tmp_path / "nowhere"])


# --- concepts -------------------------------------------------------------------------------------------------------


def test_own_concepts_add_to_the_shipped_ones(tmp_path: Path) -> None:
    entries = ("expenditure: {zh: [开支总数], en: [outlay], unit: money}", "trees: {zh: [树], en: [tree], unit: count}")
    text = "concepts:\n" + "".join(f"  {entry}\n" for entry in entries)
    rulebook = loaded(tmp_path, text, "concepts.yaml")
    assert "开支总数" in rulebook.concepts["expenditure"].zh
    assert set(default_rulebook().concepts["expenditure"].zh) < set(rulebook.concepts["expenditure"].zh)
    assert rulebook.concepts["trees"].unit == "count"
    assert rulebook.version != default_rulebook().version


def test_a_family_of_unknown_concepts(tmp_path: Path) -> None:
    found = complaint(
        tmp_path, "families:\n  - {total: expenditure, parts: [basic_expenditur, income]}\n", "concepts.yaml"
    )
    assert "concepts.yaml:2:34: families[1].parts[1]" in found
    assert "did you mean basic_expenditure" in found


# --- which rule owns a claim ----------------------------------------------------------------------------------------


def claim(kind: Kind = "sum", **changes: object) -> Claim:
    mention = Mention(0, 2, "3人", Decimal(3), 0, Unit("人", "person"))
    roles = {"total": Figure(mention, concept="staff"), "parts": (Figure(mention, concept="staff_admin"),)}
    return Claim(kind, (Reading("all", roles),), **changes)  # type: ignore[arg-type] # the fields of a test


def test_the_most_specific_rule_owns_a_claim(tmp_path: Path) -> None:
    selectors = {
        "topic": "{topic: own}",
        "both": "{topic: own, total: [staff]}",
        "parts": "{parts: [staff_admin], total: [staff], unit: person, exhaustive: [yes]}",
    }
    for name, selector in selectors.items():
        (tmp_path / f"{name}.yaml").write_text(RULE.replace("{topic: own}", selector), "utf-8")
    rulebook = load_rulebook([tmp_path])
    owners = map(rulebook.for_claim, (claim(topic="own", exhaustive="unknown"), claim(topic="other")))
    assert [owner.id for owner in owners if owner] == ["both", "parts"]


def test_a_rule_with_a_shipped_id_replaces_it(tmp_path: Path) -> None:
    rulebook = loaded(tmp_path, RULE.replace("where: {topic: own}\n", ""), "relations/sum.yaml")
    assert rulebook.rule("relations/sum").title["en"] == "Total"


# --- the shipped rules ----------------------------------------------------------------------------------------------


def test_the_shipped_rules_are_sound() -> None:
    rulebook = load_rulebook(validate=True)
    assert rulebook.rules
    assert rules_directory().is_dir()
    assert default_rulebook() is default_rulebook()


def test_the_shipped_rules_load_without_jsonschema() -> None:
    code = "import sys, auditor.rulebook as r; r.default_rulebook(); print('jsonschema' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


# --- schema and guide know what the program knows -------------------------------------------------------------------


def test_every_kind_has_roles_and_stands_in_the_schemas() -> None:
    rule, audit = (
        json.loads((ROOT / "auditor" / "schemas" / f"{name}.schema.json").read_text("utf-8"))["$defs"]
        for name in ("rule", "audit")
    )
    assert set(ROLES) == set(KINDS) == set(rule["kind"]["enum"])
    assert set(KINDS) == set(audit["check"]["properties"]["kind"]["enum"])


def test_the_guide_names_every_kind_role_and_measure() -> None:
    guide = (ROOT / "docs" / "writing-rules.md").read_text("utf-8")
    for kind, roles in ROLES.items():
        (row,) = [line for line in guide.splitlines() if line.startswith(f"| `{kind}`")]
        assert all(f"`{role}{'*' * many}`" in row for role, many in roles.items()), row
    assert all(f"`{measure}`" in guide for measure in MEASURES)


RATIO = RULE.replace("claim: sum", "claim: ratio").replace(
    "total == sum(parts)", "rate == sum(numerator) / denominator"
)
LOGIC = RULE.replace("claim: sum", "claim: logic").replace("total == sum(parts)", "scored >= full * rate")


def test_a_rate_of_several_numerators_and_a_score_by_its_completion(tmp_path: Path) -> None:
    assert loaded(tmp_path, RATIO).rule("own/rule").names == ("rate", "numerator", "denominator")
    assert loaded(tmp_path, LOGIC).rule("own/rule").kind == "logic"
    assert "sum(numerator)" in complaint(tmp_path, RATIO.replace("sum(numerator)", "numerator"))
    assert "did you mean scored" in complaint(tmp_path, LOGIC.replace("scored >=", "score >="))


# --- YAML with places -----------------------------------------------------------------------------------------------


def test_numbers_keep_their_text_and_words_stay_words() -> None:
    content = located.load("a: 1200.00\nb: no\nc: true\nd: '5'\ne: 2023-01-01\nf: ~\n").value
    assert str(content["a"]) == "1200.00"
    assert [content[key] for key in "bcdef"] == ["no", True, "5", "2023-01-01", None]


@given(st.text(alphabet="abc:- []{}&*!'\"\n#|>~?,0", max_size=60))
def test_any_text_loads_or_is_refused(text: str) -> None:
    found = located.load(text)
    assert found.troubles or found.value is None or isinstance(found.value, (str, list, dict, bool, Decimal))
