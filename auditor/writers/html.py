"""The audit as one web page that stands alone: each document as read, its figures marked, its findings beside it.

One file, no network: the style sheet and the script are inside and named by their hashes in the page's own
Content-Security-Policy, so that nothing a document brings can run or be fetched. The checks of each figure lie in one
block of JSON for each document and become markup only when someone asks for them. Without scripts everything can still
be read and every link works.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from auditor.model import Audit, Outcome
from auditor.workings import printed
from auditor.writers import Options
from auditor.writers._excerpt import plain
from auditor.writers._html_alone import head as page_head
from auditor.writers._html_alone import resource
from auditor.writers._html_document import fragment
from auditor.writers._html_findings import counts, findings, head, passed, unevaluated
from auditor.writers._html_view import View, state_of
from auditor.writers._markup import tag, text
from auditor.writers._values import sides
from auditor.writers._words import sentence, word

Said = dict[str, str]


def write(audits: Sequence[Audit], options: Options) -> str:
    views = [View(audit, options.lang, f"d{number}") for number, audit in enumerate(audits, 1)]
    inside = (
        _bar(views, options),
        _documents(views, options) if len(views) > 1 else "",
        tag("main", "\n", *(_document(view, options) for view in views)),
        keys_told(options),
        embedded("words", spoken(options)),
        tag("script", _resource("_page.js")),
    )
    language = "en" if options.lang == "en" else "zh-CN"
    return f"<!DOCTYPE html>\n{tag('html', _head(views, options), tag('body', *inside), lang=language)}\n"


def _say(options: Options, zh: str, en: str) -> str:
    return en if options.lang == "en" else zh


# --- the frame ------------------------------------------------------------------------------------------------------


def _head(views: Sequence[View], options: Options) -> str:
    name = views[0].audit.document.name if len(views) == 1 else ""
    title = " · ".join(filter(None, (name, _say(options, "勾稽关系审核", "Consistency audit"))))
    return page_head(title, _resource("_page.css"), _resource("_page.js"))


def _resource(name: str) -> str:
    return resource("auditor.writers", name)


def _bar(views: Sequence[View], options: Options) -> str:
    name = tag("h1", text(_say(options, "勾稽关系审核", "Consistency audit")))
    return tag("header", name, tools(views, options), class_="bar")


def tools(views: Sequence[View], options: Options) -> str:
    """The filters; they need the script, which shows them."""
    totals: dict[tuple[str, str], int] = {}
    for view in views:
        for class_, name, number in counts(view):
            totals[class_, name] = totals.get((class_, name), 0) + number
    chips = [
        tag(
            "button",
            text(name),
            " ",
            tag("b", str(n)),
            type="button",
            class_=f"chip {c}",
            data_s=c,
            aria_pressed="true",
        )
        for (c, name), n in totals.items()
        if n
    ]
    everything = _say(options, "全部规则", "all rules")
    rules = sorted({finding.outcome.rule for view in views for finding in view.findings})
    choices = [tag("option", text(everything), value=""), *(tag("option", text(rule), value=rule) for rule in rules)]
    search = _say(options, "查找发现 ( / )", "search findings ( / )")
    return tag(
        "div",
        tag("div", *chips, role="group", aria_label=_say(options, "按级别筛选", "filter by severity"), class_="chips"),
        tag("select", *choices, id="rule", aria_label=_say(options, "按规则筛选", "filter by rule")),
        tag("input", type="search", id="search", placeholder=search, aria_label=search),
        tag("span", id="shown", role="status"),
        tag("button", "↑", type="button", id="previous", aria_label=_say(options, "上一条（k）", "previous (k)")),
        tag("button", "↓", type="button", id="next", aria_label=_say(options, "下一条（j）", "next (j)")),
        class_="tools", role="search", hidden=True,
    )  # fmt: skip


def _documents(views: Sequence[View], options: Options) -> str:
    names = [name for _, name, _ in counts(views[0])]
    columns = [
        _say(options, "文件", "document"),
        *names,
        _say(options, "数字", "figures"),
        _say(options, "已核对", "checked"),
    ]
    names_row = tag("tr", *(tag("th", text(column), scope="col") for column in columns))
    rows = [_document_row(view) for view in views]
    title = tag("caption", text(_say(options, f"{len(views)} 份文件", f"{len(views)} documents")))
    return tag("nav", tag("table", title, names_row, "\n", *rows), class_="documents")


def _document_row(view: View) -> str:
    name = tag("a", text(view.audit.document.name), href=f"#{view.prefix}")
    numbers = [(class_ if number else "zero", number) for class_, _, number in counts(view)]
    numbers += [("", len(view.audit.mentions)), ("", len(view.audit.used))]
    cells = (tag("td", str(number), class_=class_ or None) for class_, number in numbers)
    return tag("tr", tag("th", name, scope="row"), *cells) + "\n"


def keys_told(options: Options) -> str:
    keys = [
        ("j / k", _say(options, "下一条、上一条发现", "next, previous finding")),
        ("Enter", _say(options, "到原文中的数字", "to the figure in the text")),
        ("n / p", _say(options, "下一个、上一个已核对的数字", "next, previous figure checked")),
        ("/", _say(options, "查找", "search")),
        ("Esc", _say(options, "关闭、回到发现", "close, back to the finding")),
    ]
    listed = [tag("span", tag("kbd", text(key)), " ", text(meaning)) for key, meaning in keys]
    return tag("footer", *listed, class_="keys")


# --- a document -----------------------------------------------------------------------------------------------------


def _document(view: View, options: Options) -> str:
    inside = (
        head(view),
        tag("section", heading(view.say("审核发现", "Findings")), findings(view), *_rest(view, options), class_="side"),
        tag("section", heading(view.say("原文", "The document")), legend(view), fragment(view), class_="text"),
        embedded(f"{view.prefix}data", checks(view)),
    )
    return tag("article", "\n", *inside, class_="document", id=view.prefix) + "\n"


def heading(words: str) -> str:
    return tag("h3", text(words), class_="title")


def _rest(view: View, options: Options) -> tuple[str, ...]:
    return (passed(view) if options.all else "", unevaluated(view))


def legend(view: View) -> str:
    said = {
        "bad": view.say("不符", "inconsistent"),
        "verify": word("verify", view.lang),
        "rounding": view.say("舍入", "rounding"),
        "good": view.say("相符", "consistent"),
        "open": view.say("未能核对", "not evaluated"),
        "loose": view.say("未归入关系", "in no relation"),
    }
    held = {mark.state for mark in view.marks}
    samples = [tag("li", tag("span", text(name), class_=f"m {state}")) for state, name in said.items() if state in held]
    return tag("ul", *samples, class_="legend", aria_label=view.say("图例", "legend"))


# --- what the script knows ------------------------------------------------------------------------------------------


def checks(view: View) -> list[list[object]]:
    """One row per outcome: state, kind, rule, values, arithmetic, number of its finding, and its figures with roles."""
    return [_check(view, outcome) for outcome in view.audit.outcomes]


def _check(view: View, outcome: Outcome) -> list[object]:
    first, second = (word(key, view.lang) for key in sides(outcome))
    values = [[first, outcome.stated], [second, outcome.computed], [word("difference", view.lang), outcome.difference]]
    figures = [
        [view.anchored(item.location), role, printed(item.mention) if item.mention else item.text, item.label]
        for role, item in zip(view.roles(outcome), outcome.evidence, strict=True)
    ]
    return [
        state_of(outcome),
        word(f"kind.{outcome.kind}", view.lang),
        outcome.rule,
        [] if outcome.verdict == "consistent" else [pair for pair in values if pair[1]],
        outcome.formula or sentence(outcome.reason, view.lang),
        view.numbers.get(id(outcome), 0),
        figures,
    ]


def spoken(options: Options) -> Said:
    return {
        "bad": word("verdict.inconsistent", options.lang),
        "verify": word("verify", options.lang),
        "rounding": word("verdict.rounding", options.lang),
        "good": word("verdict.consistent", options.lang),
        "open": word("verdict.not_evaluated", options.lang),
        "loose": _say(options, "没有归入任何勾稽关系，未核对", "in no relation, not checked"),
        "finding": _say(options, "发现", "finding"),
        "close": _say(options, "关闭", "close"),
        "checks": _say(options, "所在的勾稽关系", "relations it stands in"),
        "shown": _say(options, "条", "shown"),
        "figure": _say(options, "数字", "figure"),
    }


def embedded(name: str, content: object) -> str:
    """JSON that cannot end its own element."""
    dumped = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        dumped = dumped.replace(char, f"\\u{ord(char):04x}")
    return tag("script", plain(dumped), type="application/json", id=name)
