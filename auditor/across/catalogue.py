"""Rules across reports for people: their row in a list, their page, what their examples come to.

``page(rule, rulebook, "zh")`` shows title, reason, formulas with what their names stand for, and each example, with the finding as it
is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from auditor.across.checks import Check
from auditor.across.rules import AcrossRule, Source
from auditor.across.trials import tried
from auditor.rulebook import Rulebook
from auditor.writers import Lang
from auditor.writers._words import address, word

REPORTS: Mapping[str, tuple[str, str]] = {
    "this": ("本年报告", "this year's report"), "last": ("上年报告", "last year's report"),
    "superior": ("上级报告", "the superior's report"), "subordinates": ("各下级报告", "the units' reports"),
}  # fmt: skip
ROLES: Mapping[str, tuple[str, str]] = {
    "own": ("本年度的数", "a figure of its own year"), "prior": ("所说的上年数", "a figure said to be of the year before"),
    "current": ("一处增减的本年数", "the present figure of a change"), "delta": ("一处增减的增减额", "the change itself"),
}  # fmt: skip
ALL = ("所有读得出的指标", "all indicators that are read")


def about(rule: AcrossRule) -> str:
    """What it is about, in one line."""
    return ", ".join(rule.formulas) or f"{', '.join(rule.copied.of)}; figures >= {rule.copied.figures}"


def as_dict(rule: AcrossRule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "severity": rule.severity,
        "off": rule.off or None,
        "kind": rule.kind,
        "tags": list(rule.tags),
        "across": rule.across,
        "figures": {name: _source(source) for name, source in rule.figures.items()},
        "concepts": list(rule.concepts),
        "title": dict(rule.title),
        "why": dict(rule.why),
        "assert": list(rule.formulas),
        "tests": {verdict: [list(texts) for texts in examples] for verdict, examples in rule.tests.items()},
    }


def _source(source: Source) -> dict[str, str]:
    whole = {"report": source.report, "role": source.role, "measure": source.measure, "concept": source.concept}
    return {key: value for key, value in whole.items() if value}


def page(rule: AcrossRule, rulebook: Rulebook, lang: Lang) -> str:
    return "\n".join(_page(rule, rulebook, lang)) + "\n"


def _page(rule: AcrossRule, rulebook: Rulebook, lang: Lang) -> Iterator[str]:
    yield f"{rule.id}  [{word(f'severity.{rule.severity}', lang)}, {word(f'kind.{rule.kind}', lang)}]"
    yield rule.title[lang]
    yield f"\n{rule.why[lang]}\n"
    yield from (f"    {line}" for line in formulas(rule, (lang,)))
    for verdict, said in (
        ("consistent", ("相符的例子", "Examples that hold")),
        ("inconsistent", ("不符的例子与审核发现", "Examples that do not, and what is said of them")),
    ):
        yield f"\n{said[lang == 'en']}"
        for trial in tried(rule, rulebook):
            if trial.expected == verdict:
                yield from (f"    {line}" for line in example(rule.tests[verdict][trial.index]).splitlines())
                yield from (f"\n{text}" for check in trial.failed for text in (said_of(check, lang),))


def formulas(rule: AcrossRule, languages: Sequence[Lang] = ("zh", "en")) -> Iterator[str]:
    """Formulas, and what their names stand for."""
    for asserted in rule.assertions:
        yield asserted.expression.text + (f"    # unless {', '.join(asserted.unless)}" if asserted.unless else "")
    for name, source in rule.figures.items():
        about = (_both(REPORTS[source.report], languages), _both(ROLES[source.role], languages))
        measure = f"; {source.measure}" if source.role == "own" else ""
        yield f"# {name}: {', '.join(about)}{measure}{f'; {source.concept}' if source.concept else ''}"
    if rule.across in ("years", "units"):
        yield f"# {', '.join(rule.concepts) if rule.concepts else _both(ALL, languages)}"
    if rule.without:
        yield f"# without {', '.join(rule.without)}"
    if rule.across == "peers":
        yield f"# peers: same {', '.join(rule.peers.same)}; least {rule.peers.least}; beyond {rule.peers.beyond} x MAD"
    if rule.across == "copied":
        wanted = rule.copied
        yield f"# {', '.join(wanted.of)}; figures >= {wanted.figures}; alike >= {wanted.alike:.0%}; units <= {wanted.units}"


def _both(words: tuple[str, str], languages: Sequence[Lang]) -> str:
    return " ".join(words[language == "en"] for language in languages)


def example(texts: Sequence[str]) -> str:
    """The reports of an example, one below the other."""
    return "\n\n".join(f"[{number}.txt]\n{text.strip()}" for number, text in enumerate(texts, 1))


def said_of(check: Check, lang: Lang) -> str:
    """A finding as the terminal says it: place, severity, message, formula, the figures with their places."""
    here = next((place.address for _, place in check.evidence if place.report.id == check.report.id), "")
    level = word(f"severity.{check.severity}", lang)
    lines = [
        f"{check.report.file}:{address(here, lang)}: {level}: {check.rule.title[lang]}",
        f"    {check.message(lang)}",
    ]
    if check.formula:
        lines.append(f"    {check.formula}")
    lines += [f"    {cause}" for cause in check.causes[lang]]
    for _, place in check.evidence:
        figure = (
            f"{place.figure.label} {place.figure.mention.text}"
            if check.rule.across != "copied"
            else place.figure.mention.text
        )
        lines.append(f"    {place.report.file} {address(place.address, lang)}: {figure}")
    return "\n".join(lines)


# --- Markdown -------------------------------------------------------------------------------------------------------


def markdown(rule: AcrossRule, rulebook: Rulebook, back: str) -> Iterator[str]:
    """The page of a rule below ``docs/``; `back` is a link to the index."""
    trials = list(tried(rule, rulebook))
    yield f"# {rule.id}\n"
    yield f"**{rule.title['zh']}** · {rule.title['en']}\n"
    yield f"{both(f'severity.{rule.severity}')} · {both(f'kind.{rule.kind}')} · {back}\n"
    yield f"{rule.why['zh']}  \n{rule.why['en']}\n"
    written = "\n".join(formulas(rule))
    yield f"## 公式 Formula\n\n{fenced(written)}"
    for verdict, title in (
        ("consistent", "相符的例子 Examples that hold"),
        ("inconsistent", "不符的例子 Examples that do not"),
    ):
        yield f"## {title}\n\n" + "\n".join(fenced(example(texts)) for texts in rule.tests[verdict])
    failed = next((check for trial in trials for check in trial.failed), None)
    if failed:
        yield f"## 审核发现 What is said\n\n{fenced(said_of(failed, 'zh'))}\n{fenced(said_of(failed, 'en'))}"


def both(key: str) -> str:
    return f"{word(key, 'zh')} {word(key, 'en')}"


def fenced(text: str) -> str:
    return f"```text\n{text.rstrip()}\n```\n"
