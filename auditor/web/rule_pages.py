"""The rulebook as pages: a list that can be searched, and each rule with its reason, formula and examples.

An example that does not hold is shown as the auditor reads it, with its figures marked and the finding beside it; one of a rule
across reports is several reports, with the finding as the terminal says it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from auditor.across import catalogue as across
from auditor.across.rules import AcrossRule
from auditor.across.trials import tried
from auditor.audit import audit
from auditor.catalogue import settings, severities
from auditor.configuration import OFF
from auditor.pages import FAMILIES, family_of
from auditor.proofing import name_of
from auditor.rulebook import Rule, Rulebook
from auditor.web.checking import Decision
from auditor.web.pages import frame
from auditor.writers import Lang
from auditor.writers._html_document import fragment
from auditor.writers._html_findings import card
from auditor.writers._html_view import View
from auditor.writers._markup import as_read, tag, text
from auditor.writers._words import say, word


def listed(rulebook: Rulebook, sought: str, lang: Lang, decided: Sequence[Decision] = (), off: bool = False) -> str:
    """All rules by family, or those in which what is sought stands; with `off` those alone that are switched off."""
    wanted = sought.strip().lower()
    rules = [
        rule for rule in sorted(rulebook.every, key=attrgetter("id"))
        if wanted in _searched(rule) and (rule.off or not off)
    ]  # fmt: skip
    label = say(lang, "查找规则", "Search the rules")
    search = tag(
        "form",
        tag("input", type="search", name="q", value=sought, placeholder=label, aria_label=label),
        tag("button", text(say(lang, "查找", "Search")), class_="main small"),
        method="get", action="/rules", role="search", class_="search",
    )  # fmt: skip
    count = say(lang, f"{len(rulebook.every)} 条", str(len(rulebook.every)))
    if wanted or off:
        count = say(lang, f"{count}中的 {len(rules)} 条", f"{len(rules)} of {count}")
    lead = say(
        lang,
        "每条规则都有理由、公式和例子，例子就是它的测试。",
        "Each rule has a reason, a formula, and examples, which are its tests.",
    )
    title = tag("h1", text(say(lang, "规则", "Rules")), " ", tag("small", text(count)))
    families = [_family(name, list(held), lang) for name, held in groupby(rules, key=family_of)]
    none = "" if rules else tag("p", text(say(lang, "没有找到。", "None found.")), class_="lead")
    changed = _decided(rulebook, decided, off, lang)
    inside = (title, tag("p", text(lead), class_="lead"), search, changed, none, *families)
    return frame(say(lang, "规则", "Rules"), lang, "/rules", tag("main", *inside, class_="rules", id="content"))


def _decided(rulebook: Rulebook, decided: Sequence[Decision], off: bool, lang: Lang) -> str:
    """What the project has switched off or weighs otherwise, why, and where that is written."""
    silent = sum(bool(rule.off) for rule in rulebook.every)
    if not decided and not silent:
        return ""
    rules = {rule.id: rule for rule in rulebook.every}
    rows = [_decision(one, rules.get(one.name), lang) for one in decided]
    title = say(
        lang,
        f"本项目停用的规则（{silent} 条）和改动的级别",
        f"Rules switched off by the project ({silent}), and severities it has changed",
    )
    only = tag("a", text(say(lang, "只看停用的", "only those switched off")), href="/rules?off=1")
    every = tag("a", text(say(lang, "看全部规则", "all rules")), href="/rules")
    told = say(
        lang,
        "停用的规则不核对；报告页把它们列在“未能核对”里，附上这里的理由。",
        "What is switched off is not checked; the page of a report lists it under what was not evaluated, with the reason given here.",
    )
    head = tag("div", tag("h2", text(title)), every if off else only if silent else "", class_="line")
    return tag(
        "section", head, tag("p", text(told), class_="soft"), tag("ul", *rows, class_="rows"), class_="decided-rules"
    )


def _decision(one: Decision, rule: Rule | AcrossRule | None, lang: Lang) -> str:
    off = one.severity == OFF
    name = rule.title[lang] if rule else say(lang, f"{one.name} 一组", f"all of {one.name}")
    severity = say(lang, "停用", "off") if off else word(f"severity.{one.severity}", lang)
    return tag(
        "li",
        tag("a", text(name), href=f"/rules/{one.name}") if rule else tag("strong", text(name)),
        tag("span", text(severity), class_=f"tag {'off' if off else one.severity}"),
        tag("code", text(one.origin)),
        tag("span", text(one.because), class_="why"),
    )


def _searched(rule: Rule | AcrossRule) -> str:
    said = (rule.id, *rule.title.values(), *rule.why.values(), *(a.expression.text for a in rule.assertions), rule.off)
    return "\n".join(said).lower()


def _family(name: str, rules: Sequence[Rule | AcrossRule], lang: Lang) -> str:
    said = say(lang, *FAMILIES[name]) if name in FAMILIES else name
    rows = [
        tag(
            "li",
            tag("a", text(rule.title[lang]), href=f"/rules/{rule.id}"),
            _severity(rule, lang),
            tag("code", text(rule.id)),
            tag("span", text(rule.off), class_="why") if rule.off else "",
            class_="off" if rule.off else None,
        )
        for rule in rules
    ]
    return tag("section", tag("h2", text(said), " ", tag("small", str(len(rules)))), tag("ul", *rows, class_="rows"))


def _severity(rule: Rule | AcrossRule, lang: Lang) -> str:
    if rule.off:
        return tag("span", text(say(lang, "停用", "off")), class_="tag off")
    return tag("span", text(word(f"severity.{rule.severity}", lang)), class_=f"tag {rule.severity}")


# --- one rule -------------------------------------------------------------------------------------------------------


def page(rule: Rule | AcrossRule, rulebook: Rulebook, lang: Lang, decided: Sequence[Decision] = ()) -> str:
    if isinstance(rule, AcrossRule):
        formulas = list(across.formulas(rule, (lang,)))
        wrong, right, untried = (
            _wrong_across(rule, rulebook, lang),
            [*map(across.example, rule.tests["consistent"])],
            [],
        )
        steered: list[tuple[str, str]] = []
    else:
        formulas = [assertion.expression.text for assertion in rule.assertions]
        wrong, right = _wrong(rule, rulebook, lang), [*rule.tests["consistent"]]
        steered, untried = [*settings(rule, lang)], [*rule.tests["untried"]]
    facts = " · ".join((severities(rule, lang), word(f"kind.{rule.kind}", lang)))
    inside = (
        tag("p", tag("a", text(say(lang, "全部规则", "All rules")), href="/rules"), class_="crumb"),
        tag("h1", text(rule.title[lang])),
        tag("p", tag("code", text(rule.id)), " ", text(facts), class_="soft"),
        _off(rule, decided, lang),
        _part(say(lang, "为什么", "Why"), tag("p", text(rule.why[lang]))),
        _part(say(lang, "公式", "Formula"), tag("pre", tag("code", as_read("\n".join(formulas)))), _steered(steered)),
        _part(say(lang, "不符的例子", "Examples that do not hold"), *wrong),
        _part(say(lang, "相符的例子", "Examples that hold"), *map(_example, right)),
        _part(say(lang, "不核对的例子", "Examples in which it is not tried"), *map(_example, untried))
        if untried
        else "",
    )
    return frame(rule.title[lang], lang, f"/rules/{rule.id}", tag("main", *inside, class_="rule", id="content"))


def _off(rule: Rule | AcrossRule, decided: Sequence[Decision], lang: Lang) -> str:
    """What the project has decided about this rule."""
    one = next((one for name in (rule.id, rule.pack) for one in decided if one.name == name), None)
    if one is None and not rule.off:
        return ""
    said = say(lang, "停用", "Switched off") if rule.off else say(lang, "级别已改", "Severity changed")
    because, origin = (one.because, one.origin) if one else (rule.off, "")
    where = tag("code", text(origin)) if origin else ""
    return tag("p", tag("b", text(said)), " ", text(because), " ", where, class_="notice-off")


def _steered(settings: Sequence[tuple[str, str]]) -> str:
    """What else decides where it is tried and how it weighs, by name."""
    rows = (tag("dt", text(name)) + tag("dd", text(said)) for name, said in settings)
    return tag("dl", *rows, class_="steered") if settings else ""


def _part(title: str, *inside: str) -> str:
    return tag("section", tag("h2", text(title)), *inside)


def _example(example: str) -> str:
    return tag("pre", as_read(example.strip("\n")), class_="example")


def _wrong(rule: Rule, rulebook: Rulebook, lang: Lang) -> Iterator[str]:
    for number, example in enumerate(rule.tests.get("inconsistent", ()), 1):
        view = View(audit(example.encode(), name=name_of(example), rulebook=rulebook), lang, f"x{number}")
        own = [(n, finding) for n, finding in enumerate(view.findings, 1) if finding.outcome.rule == rule.id]
        cards = tag("ol", *(card(view, n, finding) for n, finding in own), class_="cards")
        yield tag("div", fragment(view), cards, class_="specimen")


def _wrong_across(rule: AcrossRule, rulebook: Rulebook, lang: Lang) -> Iterator[str]:
    for trial in tried(rule, rulebook):
        if trial.expected == "inconsistent":
            said = "\n\n".join(across.said_of(check, lang) for check in trial.failed)
            yield _example(across.example(rule.tests[trial.expected][trial.index]))
            yield tag("pre", tag("code", as_read(said))) if said else ""
