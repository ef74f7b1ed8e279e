"""The page of one document: can it be handed in, what was found, the document as read, and what to do about it.

It is made of the parts of ``--format html``; what is added are the line of readiness, the comparison with the earlier
version, files to take away, and a reason under each finding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from auditor.model import Finding
from auditor.web.checking import accepted, formats_for
from auditor.web.comparison import Comparison, compared
from auditor.web.desk import Checked
from auditor.web.explanations import LONGEST
from auditor.web.pages import frame, hidden
from auditor.web.readiness import Readiness, beside, line, readiness
from auditor.writers import Lang, Options
from auditor.writers._html_document import fragment
from auditor.writers._html_findings import findings, head, passed, unevaluated
from auditor.writers._html_view import View
from auditor.writers._markup import tag, text
from auditor.writers.html import checks, embedded, heading, keys_told, legend, spoken, tools

SAID: Final = {  # what a file to take away is called, and what it is for
    "docx": (
        ("Word 批注稿", "Word with comments"),
        ("原文件，错处加了批注", "your file, with a comment at each place"),
    ),
    "pdf": (("PDF 标注稿", "PDF with highlights"), ("原文件，错处加了标注", "your file, with a note at each place")),
    "xlsx": (("Excel 清单", "Excel list"), ("逐条列出，可以分派", "one row for each finding")),
    "html": (("网页", "Web page"), ("一个文件，可以转发", "one file to pass on")),
}


def page(checked: Checked, earlier: Checked | None, lang: Lang) -> str:
    view, options = View(checked.audit, lang), Options(lang, all=True)
    below = partial(_below, checked, view, numbers(view))
    inside = (
        tag(
            "main",
            _top(checked, view),
            _again(checked, earlier, view),
            tag("div", tools([view], options), class_="bar"),
            annotated(view, below),
            id="content",
        ),
        keys_told(options),
        embedded("words", spoken(options)),
        embedded(f"{view.prefix}data", checks(view)),
    )
    return frame(checked.name, lang, f"/documents/{checked.id}", *inside, scripts=("page.js", "web.js"), class_="audit")


def annotated(view: View, below: Callable[[Finding], str]) -> str:
    """The findings, each with what stands below it, beside the document as read."""
    side = (heading(view.say("审核发现", "Findings")), findings(view, below), passed(view), unevaluated(view))
    paper = (heading(view.say("原文", "The document")), legend(view), fragment(view))
    return tag(
        "article", head(view), tag("section", *side, class_="side"), tag("section", *paper, class_="text"),
        class_="document", id=view.prefix,
    )  # fmt: skip


def numbers(view: View) -> dict[str, int]:
    """The number on the page of each finding, by its fingerprint."""
    return {finding.fingerprint: number for number, finding in enumerate(view.findings, 1)}


# --- the top --------------------------------------------------------------------------------------------------------


def _top(checked: Checked, view: View) -> str:
    ready = readiness(checked.audit, checked.reasons)
    verdict = tag(
        "div",
        tag("h1", text(line(ready, view.lang)), class_="line"),
        tag("p", text(_beside(ready, view)), class_="beside"),
        class_=f"verdict-line {ready.state}",
    )
    return tag("section", verdict, _take(checked, view), class_="top", aria_label=view.say("结论", "verdict"))


def _beside(ready: Readiness, view: View) -> str:
    """What a report without findings amounts to depends on how much of it was checked: that is said beside it."""
    said = beside(ready, view.lang)
    if ready.state != "ready":
        return said
    seen, used = len(view.audit.mentions), len(view.audit.used)
    return f"{view.say(f'{seen} 个数字，核对了 {used} 个', f'{used} of {seen} figures checked')} · {said}"


def _take(checked: Checked, view: View) -> str:
    """One click each."""
    main = [_taken(checked, format_, view) for format_ in formats_for(checked.audit)]
    if checked.reasons:
        name = view.say("说明", "Explanations")
        hint = view.say("说明的理由，下次核对时一起上传", "the reasons given; upload it with the next check")
        main.append(tag("a", text(name), href=f"/documents/{checked.id}/explanations.json", title=hint, download=True))
    print_ = tag("button", text(view.say("打印", "Print")), type="button", id="print", hidden=True)
    label = tag("span", text(view.say("带走", "Take away")), class_="label")
    return tag("div", label, *main, print_, class_="take")


def _taken(checked: Checked, format_: str, view: View) -> str:
    name, hint = (view.say(*pair) for pair in SAID[format_])
    return tag("a", text(name), href=f"/documents/{checked.id}/take/{format_}", title=hint or None, download=True)


# --- the corrected version ------------------------------------------------------------------------------------------


def _again(checked: Checked, earlier: Checked | None, view: View) -> str:
    comparison = _comparison(compared(earlier.audit, checked.audit), earlier, view) if earlier else ""
    asked = view.say("改好了？上传改正稿，再核一次", "Corrected? Upload the new version and check again")
    form = tag(
        "form",
        tag("label", text(asked), for_="again"),
        tag("input", type="file", name="files", accept=accepted(), required=True, id="again"),
        tag("button", text(view.say("再核一次", "Check again")), class_="main small"),
        tag("span", text(view.say("也可以拖到本页任何地方", "or drop it anywhere on this page")), class_="soft hint", hidden=True),
        method="post", action=f"/documents/{checked.id}/corrected", enctype="multipart/form-data", class_="again",
        data_checking=view.say("正在核对…", "checking…"),
    )  # fmt: skip
    return tag("section", comparison, form, class_="versions")


def _comparison(found: Comparison, earlier: Checked, view: View) -> str:
    """What became of the findings of the version before."""
    numbered = numbers(view)
    groups = (
        ("good", view.say("已解决", "solved"), found.solved, False),
        ("amber", view.say("仍在", "remain"), found.remaining, True),
        ("amber", view.say("改过，仍不符", "changed, still wrong"), found.altered, True),
        ("bad", view.say("新出现", "new"), found.new, True),
    )
    columns = [_group(state, name, held, numbered if here else {}, view) for state, name, held, here in groups]
    link = tag("a", text(earlier.name), href=f"/documents/{earlier.id}")
    title = tag("h2", text(view.say("与上一版相比", "Compared with the version before")), " ", tag("small", link))
    same = view.say("两版文件完全相同：是否传错了？", "Both versions are the very same file: is it the right one?")
    warning = tag("p", text(same), class_="wrong") if found.unchanged else ""
    return tag("div", title, warning, tag("div", *columns, class_="groups"), class_="comparison")


def _group(state: str, name: str, held: Sequence[Finding], numbered: Mapping[str, int], view: View) -> str:
    zero = "" if held else " zero"
    count = tag("p", tag("b", str(len(held))), " ", text(name), class_="count")
    listed = tag("ul", *_titles(held, numbered, view)) if held else ""
    return tag("div", count, listed, class_=f"group {state}{zero}")


def _titles(held: Sequence[Finding], numbered: Mapping[str, int], view: View) -> Iterator[str]:
    for finding in held:
        where = view.place(finding.outcome.evidence[0].location.address) if finding.outcome.evidence else ""
        said = text(f"{where} {finding.title[view.lang]}".strip())
        number = numbered.get(finding.fingerprint)
        yield tag("li", tag("a", said, href=f"#{view.finding_anchor(number)}") if number else tag("span", said))


# --- a reason under each finding ------------------------------------------------------------------------------------


def _below(checked: Checked, view: View, numbered: Mapping[str, int], finding: Finding) -> str:
    """What has the same cause, and the reason why the figure is right, or the form for one."""
    reason = checked.reasons.get(finding.fingerprint, "")
    told = (
        tag("p", tag("b", text(view.say("已说明", "Explained"))), " ", text(reason), class_="reason") if reason else ""
    )
    rule = tag("a", text(view.say("规则", "The rule")), href=f"/rules/{finding.outcome.rule}", class_="rulelink")
    form = _form(checked, view, finding, reason)
    return tag("div", _same_cause(view, numbered, finding), told, rule, form, class_="own")


def _same_cause(view: View, numbered: Mapping[str, int], finding: Finding) -> str:
    number = numbered.get(finding.root or "")
    if not number:
        return ""
    link = tag("a", str(number), href=f"#{view.finding_anchor(number)}", class_="no")
    return tag(
        "p", text(view.say("与此同因，改一处即可：", "The same cause, mended together with: ")), link, class_="root"
    )


def _form(checked: Checked, view: View, finding: Finding, reason: str) -> str:
    summary = (
        view.say("修改说明", "Change the explanation")
        if reason
        else view.say("无需改？写明理由", "Right as it is? Say why")
    )
    label = view.say("理由", "Reason")
    area = tag("textarea", text(reason), name="reason", rows=2, maxlength=LONGEST, aria_label=label, placeholder=label)
    hint = view.say("留空即撤销", "leave it empty to withdraw")
    form = tag(
        "form",
        hidden("fingerprint", finding.fingerprint),
        area,
        tag("button", text(view.say("保存", "Save")), class_="main small"),
        tag("small", text(hint)) if reason else "",
        method="post", action=f"/documents/{checked.id}/explain",
    )  # fmt: skip
    return tag("details", tag("summary", text(summary)), form, class_="explain")
