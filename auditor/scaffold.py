"""A new rule file: what the rule should say in, its YAML out, with comments and with examples that have been tried.

``Wish("canteen/balance", ("canteen_subsidy - canteen_spent == canteen_left",))`` -> a file that `auditor rules check`
passes as it is: the examples are made from the labels of the indicators, audited, and kept only if they do what they
should.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice, permutations, product
from pathlib import Path

from auditor.audit import audit
from auditor.formula import EXACT, UNITS, Comparison, Expression, Name, Term
from auditor.judgement import holds
from auditor.proofing import EXAMPLE, Tried
from auditor.rulebook import CONCEPTS_FILE, MEASURES, ROLES, Rule, Rulebook, Sheet, load_rulebook, rule_from
from auditor.schemas import schemas

ID = re.compile(r"[a-z0-9][a-z0-9_-]*(/[a-z0-9][a-z0-9_-]*)*")
NUMBERS = (120, 80, 40, 25, 16, 10, 5, 2)  # what examples are made of
MOST_ORDERS, MOST_LABELS = 60, 3
WRITTEN: Mapping[str, tuple[str, int]] = {  # dimension -> the unit in an example, and its decimals
    "money": ("万元", 2), "person": ("人", 0), "rate": ("%", 0), "score": ("分", 0), "count": ("个", 0),
}  # fmt: skip
MEASURE_WORDS: Mapping[str, str] = {
    "": "", "initial": "年初预算", "added": "年中追加", "adjusted": "全年预算", "budget": "预算", "final": "决算",
    "prior": "上年", "target": "目标", "arrived": "到位", "opening": "年初", "closing": "年末", "stock": "存量",
    "establishment": "编制", "in_post": "实有", "score": "得分", "full_mark": "分值",
}  # fmt: skip
STYLES = (
    "{label}{measure}{value}",
    "{measure}{label}{value}",
    "{label}{measure}为{value}",
    "{measure}{label}为{value}",
)
JOINTS = ("，", "。", "；")
CLAIMED: Mapping[str, tuple[tuple[str, str], ...]] = {  # kind -> texts that hold and that do not, {x} is an indicator
    "sum": (
        ("{x}100.00万元，其中：办公费40.00万元，差旅费60.00万元。", "{x}100.00万元，其中：办公费40.00万元，差旅费80.00万元。"),
        ("{x}10人，其中男4人，女6人。", "{x}10人，其中男4人，女8人。"),
    ),
    "change": (
        ("{x}5.00万元，比上年的4.00万元增加1.00万元，增长25%。", "{x}5.00万元，比上年的4.00万元增加2.00万元，增长25%。"),
        ("{x}5.00万元，比上年增加1.00万元，增长25%。", "{x}5.00万元，比上年增加1.00万元，增长20%。"),
        ("{x}50人，比上年增加10人，增长25%。", "{x}50人，比上年增加10人，增长20%。"),
    ),
    "share": (
        ("支出合计100.00万元，其中{x}40.00万元，占支出合计的40%。", "支出合计100.00万元，其中{x}40.00万元，占支出合计的45%。"),
        ("{x}40.00万元，占支出合计100.00万元的40%。", "{x}40.00万元，占支出合计100.00万元的45%。"),
    ),
    "ratio": (("{x}年初预算100.00万元，支出决算80.00万元，完成年初预算的80%。", "{x}年初预算100.00万元，支出决算80.00万元，完成年初预算的85%。"),),
}  # fmt: skip


class WishError(Exception):
    """What cannot be written, in both languages."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(f"{zh} ({en})")
        self.zh, self.en = zh, en


@dataclass(frozen=True)
class Wish:
    """What someone wants a rule to say."""

    id: str
    formulas: tuple[str, ...] = ()
    claim: str | None = None
    where: tuple[str, ...] = ()  # key=value
    title: str = ""
    why: str = ""
    severity: str = "error"


@dataclass(frozen=True)
class Draft:
    """The file; the schema that its first line names; have its examples been tried? If not, the rules that own such texts."""

    text: str
    schema: str
    tried: bool
    owners: tuple[str, ...] = ()


Examples = Mapping[str, str]  # consistent, inconsistent
UNTRIED: Examples = {
    "consistent": "（一句话，其中的数相符）",
    "inconsistent": "（同一句话，其中一个数不符）",
}


def drafted(wish: Wish, folders: Iterable[Path], sheets: Iterable[Sheet] = ()) -> Draft:
    """The file for a wish among the rules of folders and sheets; `WishError` or `RuleError` where it cannot be."""
    if not ID.fullmatch(wish.id) or wish.id == CONCEPTS_FILE:
        raise WishError(
            f"编号 {wish.id} 不能用：只用小写字母、数字、连字符，目录以 / 隔开，如 canteen/balance。",
            f"the id {wish.id} will not do: lower-case letters, digits and hyphens, folders behind /, such as canteen/balance",
        )
    rulebook = load_rulebook(folders, sheets=sheets)
    wish = _completed(wish, rulebook)
    rule = rule_from(_text(wish, UNTRIED, rulebook), wish.id, rulebook)
    found = _examples(rule, replace(rulebook, rules=(*rulebook.rules, rule)))
    schema = schemas()["rule"][0].read_text("utf-8")
    if found is None:
        return Draft(_text(wish, UNTRIED, rulebook), schema, False, _owners(rule, rulebook))
    return Draft(_text(wish, found, rulebook), schema, True)


def _owners(rule: Rule, rulebook: Rulebook) -> tuple[str, ...]:
    """The rules that try the texts in which this one was expected."""
    right = next((right for right, _ in (_by_role if rule.claim else _by_concept)(rule, rulebook)), "")
    tried = audit(right.encode(), name=EXAMPLE, rulebook=rulebook).outcomes if right else ()
    return tuple(dict.fromkeys(outcome.rule for outcome in tried if outcome.kind == rule.kind))


def _completed(wish: Wish, rulebook: Rulebook) -> Wish:
    """With the formulas of the general rule where a claim brings none."""
    if wish.claim is None:
        return wish
    if wish.claim not in ROLES:
        kinds = ", ".join(ROLES)
        raise WishError(f"没有类别 {wish.claim}，可用：{kinds}。", f"there is no kind {wish.claim}; kinds: {kinds}")
    if not wish.where or any("=" not in one for one in wish.where):
        raise WishError(
            f"--claim 要同时给 --where 键=值，如 --where {next(iter(ROLES[wish.claim]))}=sangong；否则与 relations/{wish.claim} 的范围相同。",
            f"--claim needs --where KEY=VALUE, such as {next(iter(ROLES[wish.claim]))}=sangong; else it is relations/{wish.claim} again",
        )
    general = (
        a.expression.text for rule in rulebook.rules if rule.id == f"relations/{wish.claim}" for a in rule.assertions
    )
    return wish if wish.formulas else replace(wish, formulas=tuple(islice(general, 1)))


# --- the text -------------------------------------------------------------------------------------------------------


def _text(wish: Wish, examples: Examples, rulebook: Rulebook) -> str:
    return "\n".join(_lines(wish, examples, rulebook)) + "\n"


def _lines(wish: Wish, examples: Examples, rulebook: Rulebook) -> Iterator[str]:
    up = "../" * wish.id.count("/")
    yield f"# yaml-language-server: $schema={up or './'}.schemas/rule.schema.json"
    yield f"# 规则 {wish.id}：文件的路径就是编号。A rule; the path of its file is its id."
    yield "# 每个键的意思见 auditor rules schema rule 和 docs/writing-rules.md。What each key means."
    zh, en = _worded(wish, rulebook, "zh"), _worded(wish, rulebook, "en")
    yield f"title: {{zh: {_quoted(wish.title or zh)}, en: {_quoted(en)}}}"
    yield "# 理由：制度的名称、文号和条款；没有就写通行做法。The reason: a regulation, or common practice."
    yield f"why: {{zh: {_quoted(wish.why or '通行做法。')}, en: {_quoted('Common practice.')}}}"
    if wish.claim:
        yield "# 按角色：报告自己说出这类关系的地方。By role: wherever the document states such a relation."
        yield f"claim: {wish.claim}"
        keys: dict[str, list[str]] = {}
        for one in wish.where:
            key, _, value = one.partition("=")
            keys.setdefault(key, []).append(value)
        selectors = (f"{key}: [{', '.join(map(_plain, values))}]" for key, values in keys.items())
        yield f"where: {{{', '.join(selectors)}}}"
    else:
        yield "# 按指标：同一年度、同一范围内知道这些数的地方。By concept: wherever these facts are known in one context."
        yield f"kind: {_kind(wish.formulas[0])}"
    yield "# 应当成立的公式，写法见 docs/formula.md。What must hold."
    yield from (f"assert: {_plain(wish.formulas[0])}",) if len(wish.formulas) == 1 else _listed("assert", wish.formulas)
    yield "# 级别：error 错误，warning 警告，note 提示。按大小分级：Severity; by size:"
    yield f"severity: {wish.severity}"
    yield "# warn_if: 1%        # 相差达到重算数的百分之一即警告 a warning from one per cent on"
    yield "# error_if: 1万元     # 相差达到一万元即错误 an error from 10 000 yuan on"
    yield "# tolerance: auto    # 或 exact、0.5万元、1% or one of these"
    yield "# effective: {from: 2020}   # 规则适用的年度 the years in which it holds"
    yield "# applies_to: [部门决算]     # 只用于这些文种 for these genres of reports only"
    yield "message:"
    yield '  zh: "报告{stated}，按公式重新计算为{computed}，相差{difference}；请核对各数"'
    yield '  en: "Stated {stated}; the formula gives {computed} (off by {difference}). Check the figures."'
    yield "# 例子既是测试也是说明，由 auditor rules check 运行；用虚构的单位。Examples are tests and documentation."
    yield "tests:"
    for verdict, example in examples.items():
        yield f"  {verdict}:"
        yield f"    - {_quoted(example)}"


def _listed(key: str, formulas: Sequence[str]) -> Iterator[str]:
    yield f"{key}:"
    yield from (f"  - {_plain(formula)}" for formula in formulas)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _plain(text: str) -> str:
    """As it is where YAML cannot mistake it."""
    return text if re.fullmatch(r"[A-Za-z(][^#:{}\[\]'\"\n]*", text) and text.strip() == text else _quoted(text)


def _worded(wish: Wish, rulebook: Rulebook, lang: str) -> str:
    """The formula in the labels of its indicators."""

    def label(match: re.Match[str]) -> str:
        concept, _, measure = match[0].partition(".")
        known = rulebook.concepts.get(concept)
        if known is None:
            return match[0]
        return known.zh[0] + MEASURE_WORDS.get(measure, "") if lang == "zh" else f"{known.en[0]} {measure}".rstrip()

    text = re.sub(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?", label, wish.formulas[0], flags=re.ASCII).replace("==", "=")
    return text[:1].upper() + text[1:] if lang == "en" else text


def _kind(formula: str) -> str:
    """The kind that a formula over concepts looks like."""
    if re.search(r"[<>]", formula):
        return "bound"
    if re.search(r"[*/]", formula):
        return "ratio"
    return "difference" if "-" in formula else "sum"


# --- examples that have been tried ----------------------------------------------------------------------------------


def _examples(rule: Rule, rulebook: Rulebook) -> Examples | None:
    """The first pair of texts that does what it should; None if none does."""
    pairs = _by_role(rule, rulebook) if rule.claim else _by_concept(rule, rulebook)
    for right, wrong in pairs:
        if _passes(rule, "consistent", right, rulebook) and _passes(rule, "inconsistent", wrong, rulebook):
            return {"consistent": right, "inconsistent": wrong}
    return None


def _passes(rule: Rule, expected: str, text: str, rulebook: Rulebook) -> bool:
    return Tried(rule, expected, 0, audit(text.encode(), name=EXAMPLE, rulebook=rulebook)).passed


def _by_role(rule: Rule, rulebook: Rulebook) -> Iterator[tuple[str, str]]:
    """Phrases of the kind with the indicators of the selectors, then the examples of the rules of that kind."""
    concepts = [rulebook.concepts[id] for allowed in rule.where.values() for id in allowed if id in rulebook.concepts]
    labels = [label for concept in concepts for label in concept.zh[:MOST_LABELS]]
    for label, (right, wrong) in product(labels, CLAIMED.get(rule.claim or "", ())):
        yield right.format(x=label), wrong.format(x=label)
    alike = [other for other in rulebook.rules if other.claim == rule.claim and other.id != rule.id]
    rights, wrongs = ([text for other in alike for text in other.tests[v]] for v in ("consistent", "inconsistent"))
    owned = [text for text in rights if _passes(rule, "consistent", text, rulebook)]
    yield from product(owned[:1], wrongs)


def _by_concept(rule: Rule, rulebook: Rulebook) -> Iterator[tuple[str, str]]:
    """Sentences that give each indicator a number, so that the formula holds, and fails."""
    numbers = _numbers(rule.assertions[0].expression, rulebook)
    if numbers is None:
        return
    right, wrong = numbers
    for joint, style, which in product(JOINTS, STYLES, range(MOST_LABELS)):
        yield _sentence(right, rulebook, style, joint, which), _sentence(wrong, rulebook, style, joint, which)


Amounts = Mapping[str, Decimal]  # a name -> its number in the unit of the example


def _sentence(amounts: Amounts, rulebook: Rulebook, style: str, joint: str, which: int) -> str:
    parts = []
    for name, number in amounts.items():
        concept, _, measure = name.partition(".")
        labels = rulebook.concepts[concept].zh
        unit, decimals = WRITTEN[_dimension(name, rulebook)]
        label, value = labels[min(which, len(labels) - 1)], f"{number:.{decimals}f}{unit}"
        parts.append(style.format(label=label, measure=MEASURE_WORDS[measure], value=value))
    return f"2024年{joint.join(parts)}。"


def _dimension(name: str, rulebook: Rulebook) -> str:
    concept, _, measure = name.partition(".")
    dimension = MEASURES.get(measure) or rulebook.concepts[concept].unit
    return dimension if dimension in WRITTEN else "count"


def _numbers(expression: Expression, rulebook: Rulebook) -> tuple[Amounts, Amounts] | None:
    """Numbers with which the formula holds, and with one of them changed so that it does not."""
    comparison = expression.comparisons[0]
    names = expression.names
    solved = [name for name in (*_stated(comparison), *names) if names.count(name) == 1]
    for target, order in product(dict.fromkeys(solved), islice(permutations(NUMBERS, len(names) - 1), MOST_ORDERS)):
        others = dict(zip((n for n in names if n != target), map(Decimal, order), strict=True))
        for right, wrong in product(_tries(comparison, target, others, rulebook), repeat=2):
            if _held(expression, right, rulebook) and not _held(expression, wrong, rulebook):
                return {n: right[n] for n in names}, {n: wrong[n] for n in names}
    return None


def _stated(comparison: Comparison) -> tuple[str, ...]:
    return (comparison.stated.id,) if isinstance(comparison.stated, Name) else ()


def _tries(comparison: Comparison, target: str, others: Amounts, rulebook: Rulebook) -> list[Amounts]:
    """The number of `target` at which both sides are equal, and one above and below it, as far as they can be printed."""
    decimals = WRITTEN[_dimension(target, rulebook)][1]
    at = (_valued(comparison.difference, {**others, target: Decimal(x)}, rulebook) for x in (0, 1, 2))
    zero, one, two = at
    if zero is None or one is None or two is None or one == zero or one - zero != two - one:
        return []  # not in a straight line
    equal = -zero / (one - zero)
    if not 0 < equal < 1000 or equal != round(equal, decimals):
        return []
    return [
        {**others, target: round(equal * times, decimals)} for times in (Decimal(1), Decimal("1.5"), Decimal("0.5"))
    ]


def _frame(amounts: Amounts, rulebook: Rulebook) -> dict[str, tuple[Decimal, ...]]:
    scales = {name: UNITS.get(WRITTEN[_dimension(name, rulebook)][0], ("", Decimal(1)))[1] for name in amounts}
    return {name: (number * scales[name],) for name, number in amounts.items()}


def _valued(term: Term, amounts: Amounts, rulebook: Rulebook) -> Decimal | None:
    try:
        return term.value(_frame(amounts, rulebook), EXACT)
    except ArithmeticError:
        return None


def _held(expression: Expression, amounts: Amounts, rulebook: Rulebook) -> bool:
    return holds(expression.root, _frame(amounts, rulebook))
