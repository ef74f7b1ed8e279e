"""The rulebook for people at a terminal: a list, a page for each rule, what the check of the rules found.

In: a `Rulebook`. Out: text. ``page(rule, rulebook, "zh")`` shows title, reason, formula, and each example with the
finding as it is printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from auditor.across import catalogue as across
from auditor.across.rules import AcrossRule
from auditor.genres import GENRES
from auditor.model import Audit
from auditor.proofing import Coverage, Proof, audited
from auditor.rulebook import Rule, Rulebook
from auditor.writers import Lang, Options, terminal
from auditor.writers._words import word

COVERED = {"formulas": ("公式", "formulas"), "failures": ("公式的不符", "their failures"), "names": ("名称", "names"),
           "defaults": ("默认值", "defaults"), "causes": ("原因", "causes"), "levels": ("界限", "thresholds"),
           "limits": ("适用范围", "limits")}  # fmt: skip


# --- the list -------------------------------------------------------------------------------------------------------


def listed(rules: Sequence[Rule | AcrossRule], rulebook: Rulebook, format_: str, lang: Lang) -> str:
    if format_ == "json":
        return _as_json(rules)
    if format_ == "markdown":
        from auditor.pages import on_one_page

        return on_one_page(rules, rulebook)
    from tabulate import tabulate

    some_off = any(rule.off for rule in rules)  # then a column more says why
    rows = [_as_row(rule, lang, some_off) for rule in rules]
    keys = ("rule", "severity", "kind", "title", *(["off_because"] if some_off else []), "filter")
    headers = [word(key, lang) for key in keys]
    return tabulate(rows, headers, disable_numparse=True, tablefmt="simple") + "\n"


def _as_row(rule: Rule | AcrossRule, lang: Lang, some_off: bool) -> tuple[str, ...]:
    return (
        rule.id,
        word("off", lang) if rule.off else severities(rule, lang),
        word(f"kind.{rule.kind}", lang),
        rule.title[lang],
        *([rule.off] if some_off else []),
        across.about(rule) if isinstance(rule, AcrossRule) else _filters(rule),
    )


def severities(rule: Rule | AcrossRule, lang: Lang) -> str:
    """What a failure may be, by its size: ``警告、错误``."""
    return ("、" if lang == "zh" else ", ").join(word(f"severity.{severity}", lang) for severity in rule.severities)


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
        "applies_to": list(rule.applies_to),
        "effective": [rule.years.first, rule.years.last] if rule.years else None,
        "warn_if": rule.warn_if.text if rule.warn_if else None,
        "error_if": rule.error_if.text if rule.error_if else None,
        "title": dict(rule.title),
        "why": dict(rule.why),
        "assert": _formulas(rule),
        "when": list(_guards(rule)),
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
    yield f"{rule.id}  [{severities(rule, lang)}, {word(f'kind.{rule.kind}', lang)}]"
    yield rule.title[lang]
    if rule.off:
        yield f"{word('off', lang)}{'：' if lang == 'zh' else ': '}{rule.off}"
    yield f"\n{rule.why[lang]}\n"
    yield from (f"    {formula}" for formula in _formulas(rule))
    if filters := _filters(rule):
        yield f"\n{word('filter', lang)}: {filters}"
    yield from (f"{name}: {text}" for name, text in settings(rule, lang))
    yield "\n相符的例子" if lang == "zh" else "\nExamples that hold"
    for example in rule.tests["consistent"]:
        yield _indented(example)
    yield "\n不符的例子与审核发现" if lang == "zh" else "\nExamples that do not, and what is said of them"
    for example in rule.tests["inconsistent"]:
        yield _indented(example)
        yield f"\n{said_of(rule, audited(example, rulebook), lang)}"
    if rule.tests["untried"]:
        yield "\n不核对的例子" if lang == "zh" else "\nExamples in which it is not tried"
        yield from map(_indented, rule.tests["untried"])


def _guards(rule: Rule) -> Iterable[str]:
    return dict.fromkeys(guard.text for assertion in rule.assertions for guard in assertion.when)


def settings(rule: Rule, lang: Lang) -> Iterator[tuple[str, str]]:
    """What else steers a rule, by name, as its file says it: genres, guards, defaults, tolerance, thresholds, years, tags."""
    comma, english = ("、", False) if lang == "zh" else (", ", True)
    said: tuple[tuple[str, str, str], ...] = (
        ("文种", "genres", comma.join(GENRES[genre][english] for genre in rule.applies_to)),
        ("前提", "only where", "; ".join(_guards(rule))),
        ("默认", "default", ", ".join(f"{name}={value}" for name, value in rule.default.items())),
        ("容差", "tolerance", _tolerance(rule, lang)),
        ("达到即错误", "an error if", rule.error_if.text if rule.error_if else ""),
        ("达到即警告", "a warning if", rule.warn_if.text if rule.warn_if else ""),
        ("适用年度", "in force", f"{rule.years.first or ''}–{rule.years.last or ''}" if rule.years else ""),
        ("标签", "tags", ", ".join(rule.tags)),
    )
    yield from ((en if english else zh, text) for zh, en, text in said if text)


def _tolerance(rule: Rule, lang: Lang) -> str:
    exact, amount, part = rule.tolerance
    if exact:
        return "exact" if lang == "en" else "exact（舍入也算不符）"
    return f"{part * 100:f}%" if part else f"{amount:f}" if amount else ""


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.rstrip("\n").splitlines())


def said_of(rule: Rule, found: Audit, lang: Lang) -> str:
    """The findings of a rule in one of its examples, as `auditor check` prints them, without fingerprints: nobody accepts them."""
    chosen = (replace(f, fingerprint="") for f in found.findings if f.outcome.rule == rule.id)
    return terminal.findings(found, chosen, Options(lang))


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
