"""The documentation of the rulebook as files: an index by family, one page a rule, a gallery of findings as printed.

In: a `Rulebook`. Out: paths below ``docs/`` and their Markdown. ``pages(rulebook)["rules/budget/additions.md"]`` has the
title, the reason, the formula, the examples, and what is printed where they do not hold, in Chinese and in English.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, starmap
from operator import attrgetter

from auditor.across import catalogue as across
from auditor.across.rules import AcrossRule
from auditor.catalogue import said_of, settings, severities
from auditor.model import Audit
from auditor.proofing import audited
from auditor.rulebook import KINDS, Assertion, Rule, Rulebook

FAMILIES: Mapping[str, tuple[str, str]] = {  # the folders of rules/, in words
    "across": ("跨报告", "across reports"),
    "agency": ("机关运行经费", "agency operation"),
    "assets": ("资产与车辆", "assets and vehicles"),
    "breakdowns": ("重复分列", "breakdowns given twice"),
    "budget": ("预算收支", "the budget"),
    "carryover": ("结转结余", "carry-over"),
    "counts": ("数量与单价", "counts and prices"),
    "execution": ("预算执行", "execution"),
    "final": ("决算总表", "final accounts"),
    "funds": ("项目资金", "project funds"),
    "grades": ("评价等级", "grades"),
    "growth": ("增减变动", "changes"),
    "headcount": ("编制与人员", "posts and people"),
    "procurement": ("政府采购", "procurement"),
    "published": ("公开表与说明", "published tables and their explanation"),
    "rates": ("评价指标的比率", "rates of evaluations"),
    "relations": ("一般关系", "relations in general"),
    "restated": ("前后一致", "the same figure twice"),
    "sangong": ("三公经费", "the three public expenses"),
    "scores": ("得分", "scores"),
    "shares": ("占比", "shares"),
    "sums": ("合计的写法", "ways to write a total"),
    "tables": ("表内关系", "tables"),
    "targets": ("指标值", "targets"),
    "years": ("年度", "years"),
}
SHOWN = 6  # findings of one kind in the gallery, of families that differ
PROSE = ("标签", "文种")  # settings in words; the others are formulas
WRITTEN = (
    "由 `make catalogue` 根据 `rules/` 写出，请勿手改。Written by `make catalogue` from `rules/`; do not edit by hand."
)


def pages(rulebook: Rulebook) -> dict[str, str]:
    """Every page by its path below ``docs/``."""
    rules = sorted(rulebook.rules, key=attrgetter("id"))
    every = sorted(rulebook.every, key=attrgetter("id"))
    found = {f"rules/{rule.id}.md": "\n".join(_page(rule, rulebook)) for rule in every}
    return {"rules.md": "\n".join(_index(every)), "gallery.md": "\n".join(_gallery(rules, rulebook)), **found}


# --- the index ------------------------------------------------------------------------------------------------------


def _index(rules: Sequence[Rule | AcrossRule]) -> Iterator[str]:
    families = [(family, list(members)) for family, members in groupby(rules, key=family_of)]
    yield "# 规则目录 Catalogue of rules\n"
    yield f"{len(rules)} 条规则，{len(families)} 类。{len(rules)} rules in {len(families)} families. {WRITTEN}\n"
    yield "它们发现不符时怎样说，见 [gallery.md](gallery.md)。What they say: [gallery.md](gallery.md).\n"
    for family, members in families:
        yield f"## {family} · {_named(family)}\n"
        yield "| 规则 rule | 内容 | what holds | 级别 severity | 类别 kind |\n|---|---|---|---|---|"
        yield from map(_row, members)
        yield ""


def family_of(rule: Rule | AcrossRule) -> str:
    """``budget/additions`` is of ``budget``, a key of `FAMILIES` where the rule is one of the product's own."""
    return rule.id.partition("/")[0]


def _named(family: str) -> str:
    return " · ".join(FAMILIES.get(family, (family,)))


def _row(rule: Rule | AcrossRule) -> str:
    kind = across.both(f"kind.{rule.kind}")
    return f"| [{rule.id}](rules/{rule.id}.md) | {rule.title['zh']} | {rule.title['en']} | {_severity(rule)} | {kind} |"


def _severity(rule: Rule | AcrossRule) -> str:
    return f"{severities(rule, 'zh')} {severities(rule, 'en')}"


# --- one rule -------------------------------------------------------------------------------------------------------


def _page(rule: Rule | AcrossRule, rulebook: Rulebook) -> Iterator[str]:
    yield from _described(rule, rulebook, f"[{_named(family_of(rule))}](../../rules.md)")
    yield WRITTEN + "\n"


def _described(rule: Rule | AcrossRule, rulebook: Rulebook, family: str) -> Iterator[str]:
    """The title and the sections of a rule."""
    if isinstance(rule, AcrossRule):
        yield from across.markdown(rule, rulebook, family)
        return
    yield f"# {rule.id}\n"
    yield f"**{rule.title['zh']}** · {rule.title['en']}\n"
    yield f"{_severity(rule)} · {across.both(f'kind.{rule.kind}')} · {family}\n"
    yield f"{rule.why['zh']}  \n{rule.why['en']}\n"
    yield f"## 公式 Formula\n\n{across.fenced(_formula(rule))}"
    if steering := list(zip(settings(rule, "zh"), settings(rule, "en"), strict=True)):
        yield "\n".join(starmap(_setting, steering)) + "\n"
    yield f"## 相符的例子 Examples that hold\n\n{_examples(rule, 'consistent')}"
    yield f"## 不符的例子 Examples that do not\n\n{_examples(rule, 'inconsistent')}"
    if rule.tests["untried"]:
        yield f"## 不核对的例子 Examples in which it is not tried\n\n{_examples(rule, 'untried')}"
    found = _failing(rule, rulebook)
    yield f"## 审核发现 What is said\n\n{across.fenced(said_of(rule, found, 'zh'))}\n{across.fenced(said_of(rule, found, 'en'))}"


def _setting(zh: tuple[str, str], en: tuple[str, str]) -> str:
    """``- 达到即错误 an error if：`…```, said once where both languages say the same."""
    text = f"{zh[1]} {en[1]}" if zh[1] != en[1] else zh[1]
    return f"- {zh[0]} {en[0]}：{text if zh[0] in PROSE else f'`{text}`'}"


def on_one_page(rules: Sequence[Rule | AcrossRule], rulebook: Rulebook) -> str:
    """The pages of rules below each other, a section for each family."""
    return "\n".join(_on_one_page(sorted(rules, key=attrgetter("id")), rulebook)) + "\n"


def _on_one_page(rules: Sequence[Rule | AcrossRule], rulebook: Rulebook) -> Iterator[str]:
    yield "# 规则目录 Catalogue of rules\n"
    yield f"{len(rules)} 条规则。{len(rules)} rules.\n"
    for family, members in groupby(rules, key=family_of):
        yield f"## {_named(family)}\n"
        for rule in members:
            yield from (f"##{line}" if line.startswith("#") else line for line in _described(rule, rulebook, family))


def _formula(rule: Rule) -> str:
    where = [f"{key}={'|'.join(allowed)}" for key, allowed in rule.where.items()]
    bound = [f"# claim: {rule.claim}" + (f"; {'; '.join(where)}" if where else "")] if rule.claim else []
    return "\n".join([*bound, *map(_asserted, rule.assertions)])


def _asserted(assertion: Assertion) -> str:
    limits = [f"unless {', '.join(assertion.unless)}"] if assertion.unless else []
    limits += [f"when {guard.text}" for guard in assertion.when]
    return f"{assertion.expression.text}    # {'; '.join(limits)}" if limits else assertion.expression.text


def _examples(rule: Rule, verdict: str) -> str:
    return "\n".join(across.fenced(example.strip("\n")) for example in rule.tests[verdict])


def _failing(rule: Rule, rulebook: Rulebook) -> Audit:
    """The first example that does not hold."""
    return audited(rule.tests["inconsistent"][0], rulebook)


# --- the gallery ----------------------------------------------------------------------------------------------------


def _gallery(rules: Sequence[Rule], rulebook: Rulebook) -> Iterator[str]:
    yield "# 审核发现的样子 Findings as printed\n"
    yield "每类关系几例，取自各条规则自己的不符例子，与终端上所见逐字相同，只是不带指纹。全部规则见 [rules.md](rules.md)。"
    yield "A few of each kind of relation, from the rules' own examples, word for word as at the terminal, but for the fingerprints. All rules: rules.md.\n"
    yield WRITTEN + "\n"
    for kind in KINDS:
        yield f"## {across.both(f'kind.{kind}')}\n"
        for rule in _various([rule for rule in rules if rule.kind == kind]):
            yield f"### [{rule.id}](rules/{rule.id}.md)\n"
            yield across.fenced(said_of(rule, _failing(rule, rulebook), "zh"))


def _various(rules: Sequence[Rule]) -> list[Rule]:
    """One of each family, then of those already seen, in their order."""
    first = [next(members) for _, members in groupby(rules, key=family_of)]
    return sorted([*first, *(rule for rule in rules if rule not in first)][:SHOWN], key=attrgetter("id"))
