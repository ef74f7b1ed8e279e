"""The rulebook for people: a list, a page for each rule, a catalogue in Markdown, what the check of the rules found.

In: a `Rulebook`. Out: text. ``page(rule, rulebook, "zh")`` shows title, reason, formula, and each example with the
finding as it is printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from auditor.across import catalogue as across
from auditor.across.rules import AcrossRule
from auditor.audit import audit
from auditor.model import Audit
from auditor.proofing import Coverage, Proof, name_of
from auditor.rulebook import Rule, Rulebook
from auditor.writers import Lang, Options, terminal
from auditor.writers._words import word

COVERED = {"formulas": ("公式", "formulas"), "failures": ("公式的不符", "their failures"), "names": ("名称", "names"),
           "defaults": ("默认值", "defaults"), "causes": ("原因", "causes"), "levels": ("界限", "thresholds")}  # fmt: skip


# --- the list -------------------------------------------------------------------------------------------------------


def listed(rules: Sequence[Rule | AcrossRule], rulebook: Rulebook, format_: str, lang: Lang) -> str:
    if format_ == "json":
        return _as_json(rules)
    if format_ == "markdown":
        return markdown(rules, rulebook)
    from tabulate import tabulate

    some_off = any(rule.off for rule in rules)  # then a column more says why
    rows = [_as_row(rule, lang, some_off) for rule in rules]
    keys = ("rule", "severity", "kind", "title", *(["off_because"] if some_off else []), "filter")
    headers = [word(key, lang) for key in keys]
    return tabulate(rows, headers, disable_numparse=True, tablefmt="simple") + "\n"


def _as_row(rule: Rule | AcrossRule, lang: Lang, some_off: bool) -> tuple[str, ...]:
    return (
        rule.id,
        word("off" if rule.off else f"severity.{rule.severity}", lang),
        word(f"kind.{rule.kind}", lang),
        rule.title[lang],
        *([rule.off] if some_off else []),
        across.about(rule) if isinstance(rule, AcrossRule) else _filters(rule),
    )


def _filters(rule: Rule) -> str:
    """What a rule applies to, beyond its kind: ``part=income.total; unit=money``."""
    if rule.claim is None:
        return ", ".join(rule.names)
    return "; ".join(f"{key}={'|'.join(allowed)}" for key, allowed in rule.where.items())


def _as_json(rules: Sequence[Rule | AcrossRule]) -> str:
    import json

    content = [across.as_dict(rule) if isinstance(rule, AcrossRule) else _as_dict(rule) for rule in rules]
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _as_dict(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "severity": rule.severity,
        "off": rule.off or None,
        "kind": rule.kind,
        "tags": list(rule.tags),
        "claim": rule.claim,
        "where": {key: list(allowed) for key, allowed in rule.where.items()},
        "title": dict(rule.title),
        "why": dict(rule.why),
        "assert": _formulas(rule),
        "tests": {verdict: list(examples) for verdict, examples in rule.tests.items()},
    }


def _formulas(rule: Rule) -> list[str]:
    return [assertion.expression.text for assertion in rule.assertions]


# --- one rule -------------------------------------------------------------------------------------------------------


def page(rule: Rule | AcrossRule, rulebook: Rulebook, lang: Lang) -> str:
    if isinstance(rule, AcrossRule):
        return across.page(rule, rulebook, lang)
    return "\n".join(_page(rule, rulebook, lang)) + "\n"


def _page(rule: Rule, rulebook: Rulebook, lang: Lang) -> Iterator[str]:
    yield f"{rule.id}  [{word(f'severity.{rule.severity}', lang)}, {word(f'kind.{rule.kind}', lang)}]"
    yield rule.title[lang]
    if rule.off:
        yield f"{word('off', lang)}{'：' if lang == 'zh' else ': '}{rule.off}"
    yield f"\n{rule.why[lang]}\n"
    yield from (f"    {formula}" for formula in _formulas(rule))
    if filters := _filters(rule):
        yield f"\n{word('filter', lang)}: {filters}"
    yield from _settings(rule, lang)
    yield "\n相符的例子" if lang == "zh" else "\nExamples that hold"
    for example in rule.tests["consistent"]:
        yield _indented(example)
    yield "\n不符的例子与审核发现" if lang == "zh" else "\nExamples that do not, and what is said of them"
    for example in rule.tests["inconsistent"]:
        yield _indented(example)
        yield f"\n{_said(rule, rulebook, example, lang)}"


def _settings(rule: Rule, lang: Lang) -> Iterator[str]:
    """What else steers the rule, as its file says it: guards, defaults, tolerance, thresholds, years, tags."""
    years = rule.years and f"{rule.years.first or ''}–{rule.years.last or ''}"
    guards = dict.fromkeys(guard.text for assertion in rule.assertions for guard in assertion.when)
    said: tuple[tuple[str, str, str], ...] = (
        ("前提", "only where", "; ".join(guards)),
        ("默认", "default", ", ".join(f"{name}={value}" for name, value in rule.default.items())),
        ("容差", "tolerance", _tolerance(rule, lang)),
        ("达到即错误", "an error if", rule.error_if.text if rule.error_if else ""),
        ("达到即警告", "a warning if", rule.warn_if.text if rule.warn_if else ""),
        ("适用年度", "in force", years or ""),
        ("标签", "tags", ", ".join(rule.tags)),
    )
    yield from (f"{en if lang == 'en' else zh}: {text}" for zh, en, text in said if text)


def _tolerance(rule: Rule, lang: Lang) -> str:
    exact, amount, part = rule.tolerance
    if exact:
        return "exact" if lang == "en" else "exact（舍入也算不符）"
    return f"{part * 100:f}%" if part else f"{amount:f}" if amount else ""


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.rstrip("\n").splitlines())


def _said(rule: Rule, rulebook: Rulebook, example: str, lang: Lang) -> str:
    """The findings of one rule in one of its examples, as `auditor check` prints them, without fingerprints: nobody accepts them."""
    found = _audited(example, rulebook)
    chosen = (replace(f, fingerprint="") for f in found.findings if f.outcome.rule == rule.id)
    return terminal.findings(found, chosen, Options(lang))


def _audited(example: str, rulebook: Rulebook) -> Audit:
    return audit(example.encode(), name=name_of(example), rulebook=rulebook)


# --- all rules ------------------------------------------------------------------------------------------------------


def markdown(rules: Sequence[Rule | AcrossRule], rulebook: Rulebook) -> str:
    """All rules on one page, a section for each family; the pages of `docs/` come from `auditor.pages`."""
    return "\n".join(_markdown(sorted(rules, key=lambda rule: rule.id), rulebook)) + "\n"


def _markdown(rules: Sequence[Rule | AcrossRule], rulebook: Rulebook) -> Iterator[str]:
    yield "# 规则目录 Catalogue of rules\n"
    yield f"{len(rules)} 条规则。{len(rules)} rules.\n"
    for family, members in groupby(rules, key=lambda rule: rule.id.partition("/")[0]):
        yield f"## {family}\n"
        for rule in members:
            if isinstance(rule, AcrossRule):
                yield from (line.replace("# ", "### ", 1) if line.startswith("# ") else line.replace("## ", "#### ", 1)
                            for line in across.markdown(rule, rulebook, "across"))  # fmt: skip
            else:
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


# --- the check of the rules -----------------------------------------------------------------------------------------


def checked(found: Proof, lang: Lang) -> str:
    """Two lines: rules, examples, failures; and how much of the rules the examples reach."""
    rules, concepts = len(found.rulebook.rules) + len(found.rulebook.across), len(found.rulebook.concepts)
    covered = _covered(found.coverage, lang)
    if lang == "en":
        return (
            f"{rules} rules and {concepts} concepts loaded; {found.examples} examples run, {found.failed} failed.\n"
            f"Reached by examples: {covered}."
        )
    return f"载入规则{rules}条、指标{concepts}个；运行例子{found.examples}个，未通过{found.failed}个。\n例子覆盖：{covered}。"


def _covered(coverage: Coverage, lang: Lang) -> str:
    parts = (
        f"{COVERED[kind][lang == 'en']}{' ' if lang == 'en' else ''}{coverage.reached[kind]}/{total}"
        for kind, total in coverage.all.items()
    )
    return (", " if lang == "en" else "，").join(parts)
