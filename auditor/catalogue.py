"""The rulebook for people: a list, a page for each rule, a catalogue in Markdown, and the examples run as tests.

In: a `Rulebook`. Out: text. ``page(rule, rulebook, "zh")`` shows title, reason, formula, and each example with the
finding as it is printed; ``failures(rulebook, "zh")`` is empty where every example does what its rule says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from auditor.audit import audit
from auditor.model import Audit
from auditor.rulebook import Rule, Rulebook
from auditor.writers import Lang, Options, terminal
from auditor.writers._words import word

EXAMPLE = "例.txt"


# --- the list -------------------------------------------------------------------------------------------------------


def listed(rules: Sequence[Rule], rulebook: Rulebook, format_: str, lang: Lang) -> str:
    if format_ == "json":
        return _as_json(rules)
    if format_ == "markdown":
        return markdown(rules, rulebook)
    from tabulate import tabulate

    rows = [
        (
            rule.id,
            word(f"severity.{rule.severity}", lang),
            word(f"kind.{rule.kind}", lang),
            rule.title[lang],
            _filters(rule),
        )
        for rule in rules
    ]
    headers = [word(key, lang) for key in ("rule", "severity", "kind", "title", "filter")]
    return tabulate(rows, headers, disable_numparse=True, tablefmt="simple") + "\n"


def _filters(rule: Rule) -> str:
    """What a rule applies to, beyond its kind: ``part=income.total; unit=money``."""
    if rule.claim is None:
        return ", ".join(rule.names)
    return "; ".join(f"{key}={'|'.join(allowed)}" for key, allowed in rule.where.items())


def _as_json(rules: Sequence[Rule]) -> str:
    import json

    content = [
        {
            "id": rule.id,
            "severity": rule.severity,
            "kind": rule.kind,
            "claim": rule.claim,
            "where": {key: list(allowed) for key, allowed in rule.where.items()},
            "title": dict(rule.title),
            "why": dict(rule.why),
            "assert": _formulas(rule),
            "tests": {verdict: list(examples) for verdict, examples in rule.tests.items()},
        }
        for rule in rules
    ]
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _formulas(rule: Rule) -> list[str]:
    return [assertion.expression.text for assertion in rule.assertions]


# --- one rule -------------------------------------------------------------------------------------------------------


def page(rule: Rule, rulebook: Rulebook, lang: Lang) -> str:
    return "\n".join(_page(rule, rulebook, lang)) + "\n"


def _page(rule: Rule, rulebook: Rulebook, lang: Lang) -> Iterator[str]:
    yield f"{rule.id}  [{word(f'severity.{rule.severity}', lang)}, {word(f'kind.{rule.kind}', lang)}]"
    yield rule.title[lang]
    yield f"\n{rule.why[lang]}\n"
    yield from (f"    {formula}" for formula in _formulas(rule))
    if filters := _filters(rule):
        yield f"\n{word('filter', lang)}: {filters}"
    yield "\n相符的例子" if lang == "zh" else "\nExamples that hold"
    for example in rule.tests["consistent"]:
        yield _indented(example)
    yield "\n不符的例子与审核发现" if lang == "zh" else "\nExamples that do not, and what is said of them"
    for example in rule.tests["inconsistent"]:
        yield _indented(example)
        yield f"\n{_said(rule, rulebook, example, lang)}"


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.rstrip("\n").splitlines())


def _said(rule: Rule, rulebook: Rulebook, example: str, lang: Lang) -> str:
    """The findings of one rule in one of its examples, as `auditor check` prints them."""
    found = _audited(example, rulebook)
    return terminal.findings(found, (f for f in found.findings if f.outcome.rule == rule.id), Options(lang))


def _audited(example: str, rulebook: Rulebook) -> Audit:
    return audit(example.encode(), name=EXAMPLE, rulebook=rulebook)


# --- all rules ------------------------------------------------------------------------------------------------------


def markdown(rules: Sequence[Rule], rulebook: Rulebook) -> str:
    """All rules on one page, a section for each family; the pages of `docs/` come from `auditor.pages`."""
    return "\n".join(_markdown(sorted(rules, key=lambda rule: rule.id), rulebook)) + "\n"


def _markdown(rules: Sequence[Rule], rulebook: Rulebook) -> Iterator[str]:
    yield "# 规则目录 Catalogue of rules\n"
    yield f"{len(rules)} 条规则。{len(rules)} rules.\n"
    for family, members in groupby(rules, key=lambda rule: rule.id.partition("/")[0]):
        yield f"## {family}\n"
        for rule in members:
            yield from _section(rule, rulebook)


def _section(rule: Rule, rulebook: Rulebook) -> Iterator[str]:
    severity, kind = word(f"severity.{rule.severity}", "zh"), word(f"kind.{rule.kind}", "zh")
    yield f"### {rule.id}\n"
    yield f"**{rule.title['zh']}** · {rule.title['en']} · {severity} {rule.severity} · {kind} {rule.kind}\n"
    yield f"{rule.why['zh']}  \n{rule.why['en']}\n"
    filters = _filters(rule) if rule.claim else ""
    yield _fenced("\n".join([*_formulas(rule), *([f"# {filters}"] if filters else [])]))
    yield f"相符 consistent:\n\n{_fenced(_joined(rule.tests['consistent']))}"
    yield f"不符 inconsistent:\n\n{_fenced(_joined(rule.tests['inconsistent']))}"
    yield f"审核发现 finding:\n\n{_fenced(_said(rule, rulebook, rule.tests['inconsistent'][0], 'zh'))}"


def _joined(examples: Sequence[str]) -> str:
    return "\n\n".join(example.strip("\n") for example in examples)


def _fenced(text: str) -> str:
    return f"```text\n{text.rstrip()}\n```\n"


# --- the rules' own tests -------------------------------------------------------------------------------------------


def failures(rulebook: Rulebook, lang: Lang) -> Iterator[str]:
    """A sentence for each example that does not do what its rule says."""
    for rule in rulebook.rules:
        yield from failures_of(rule, rulebook, lang)


def failures_of(rule: Rule, rulebook: Rulebook, lang: Lang) -> Iterator[str]:
    for expected, examples in rule.tests.items():
        for number, example in enumerate(examples, 1):
            verdicts = _verdicts(rule, rulebook, example)
            if not _as_expected(expected, verdicts):
                yield _failure(rule, expected, number, verdicts, example, lang)


def _verdicts(rule: Rule, rulebook: Rulebook, example: str) -> Counter[str]:
    return Counter(outcome.verdict for outcome in _audited(example, rulebook).outcomes if outcome.rule == rule.id)


def _as_expected(expected: str, verdicts: Counter[str]) -> bool:
    if expected == "inconsistent":
        return verdicts["inconsistent"] > 0
    return verdicts["inconsistent"] == 0 and verdicts["consistent"] + verdicts["rounding"] > 0


def _failure(rule: Rule, expected: str, number: int, verdicts: Counter[str], example: str, lang: Lang) -> str:
    found = sorted(verdict for verdict, times in verdicts.items() if times)
    if lang == "en":
        got = ", ".join(word(f"verdict.{verdict}", lang) for verdict in found) or "no check of this rule"
        return f"{rule.id}: {expected} example {number} should be {expected}, got {got}: {_line(example)}"
    got = "、".join(word(f"verdict.{verdict}", lang) for verdict in found) or "没有用到这条规则"
    wanted = word(f"verdict.{expected}", lang)
    return f"{rule.id}：第{number}个{wanted}的例子应为{wanted}，结果是{got}：{_line(example)}"


def _line(example: str) -> str:
    return " / ".join(example.split("\n")).strip(" /")


def checked(rulebook: Rulebook, failed: int, lang: Lang) -> str:
    """One line: rules, examples, failures."""
    examples = sum(len(found) for rule in rulebook.rules for found in rule.tests.values())
    rules, concepts = len(rulebook.rules), len(rulebook.concepts)
    if lang == "en":
        return f"{rules} rules and {concepts} concepts loaded; {examples} examples run, {failed} failed."
    return f"载入规则{rules}条、指标{concepts}个；运行例子{examples}个，未通过{failed}个。"
