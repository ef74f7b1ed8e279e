"""The frame of every page and the plain ones: start, messages, the entrance. Values in, HTML out.

Whatever a document or a user brings passes `text` or an attribute; there is no script and no style in any page.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextvars import ContextVar
from typing import Final

from auditor.web.checking import accepted
from auditor.web.desk import Checked, Held, Unread
from auditor.web.readiness import beside, line, readiness
from auditor.writers import Lang
from auditor.writers._markup import tag, text
from auditor.writers._words import say

STORED: Final = ContextVar("STORED", default=False)  # is there a store to look into? Set for each request
NAME: Final = {"zh": "勾稽关系审核", "en": "Consistency audit"}


# --- the frame ------------------------------------------------------------------------------------------------------


def frame(
    title: str, lang: Lang, here: str, *inside: str, scripts: Sequence[str] = (), styles: Sequence[str] = (), class_: str = ""
) -> str:  # fmt: skip
    """A whole page. `here`: its path, to come back to when the language is switched."""
    loaded = [tag("script", src=f"/static/{name}", defer=True) for name in scripts]
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", text(" · ".join(filter(None, (title, NAME[lang]))))),
        '<link rel="icon" href="/static/icon.svg" type="image/svg+xml">',
        '<link rel="stylesheet" href="/static/page.css"><link rel="stylesheet" href="/static/web.css">',
        *(f'<link rel="stylesheet" href="/static/{name}">' for name in styles),
        *loaded,
    )
    skip = tag("a", text(say(lang, "跳到正文", "Skip to the content")), href="#content", class_="skip")
    body = tag("body", skip, _site(lang, here), *inside, class_=class_ or None)
    return f"<!DOCTYPE html>\n{tag('html', head, body, lang='en' if lang == 'en' else 'zh-CN')}\n"


def _site(lang: Lang, here: str) -> str:
    links = [("/", say(lang, "核对", "Check")), ("/rules", say(lang, "规则", "Rules"))]
    if STORED.get():
        links.insert(1, ("/runs", say(lang, "批次", "Runs")))
    section = next((href for href, _ in links[1:] if here.startswith(href)), "/")
    listed = [tag("a", text(name), href=href, aria_current="true" if href == section else None) for href, name in links]
    brand = tag("a", tag("span", "Σ", class_="sigma", aria_hidden="true"), text(NAME[lang]), href="/", class_="brand")
    other: Lang = "zh" if lang == "en" else "en"
    switch = tag(
        "form",
        hidden("back", here),
        hidden("lang", other),
        tag("button", "中文" if other == "zh" else "English", class_="quiet", lang="zh-CN" if other == "zh" else "en"),
        method="post", action="/language",
    )  # fmt: skip
    return tag("header", brand, tag("nav", *listed, aria_label=say(lang, "栏目", "sections")), switch, class_="site")


def hidden(name: str, value: str) -> str:
    return tag("input", type="hidden", name=name, value=value)


def _plain_frame(title: str, lang: Lang, *inside: str) -> str:
    """A page for those who are not let in: no links into what they may not see."""
    styles = '<link rel="stylesheet" href="/static/page.css"><link rel="stylesheet" href="/static/web.css">'
    viewport = tag("meta", name="viewport", content="width=device-width, initial-scale=1")
    head = tag("head", tag("meta", charset="utf-8"), viewport, tag("title", text(title)), styles)
    brand = tag("p", tag("span", "Σ", class_="sigma", aria_hidden="true"), text(NAME[lang]), class_="brand")
    main = tag("main", brand, *inside, class_="message", id="content")
    return f"<!DOCTYPE html>\n{tag('html', head, tag('body', main), lang='en' if lang == 'en' else 'zh-CN')}\n"


def refused(status: int, zh: str, en: str, lang: Lang) -> str:
    """Without a session nobody's language is known: both stand there."""
    first, second = (en, zh) if lang == "en" else (zh, en)
    return _plain_frame(f"{status}", lang, tag("h1", text(first)), tag("p", text(second), class_="soft"))


def entrance(lang: Lang, wrong: bool) -> str:
    field = tag(
        "label", text("密码 Password"),
        tag("input", type="password", name="password", autocomplete="current-password", required=True, autofocus=True),
    )  # fmt: skip
    told = (
        tag("p", text("密码不对，请重试。 Wrong password, try again."), class_="wrong", role="alert") if wrong else ""
    )
    button = tag("button", text("进入 Enter"), class_="main")
    return _plain_frame(NAME[lang], lang, told, tag("form", field, button, method="post", action="/enter"))


def message(lang: Lang, zh: str, en: str, back: str) -> str:
    """A sentence, and the way back."""
    link = tag("p", tag("a", text(say(lang, "返回", "Back")), href=back))
    inside = tag("main", tag("h1", text(say(lang, zh, en))), link, class_="message", id="content")
    return frame("", lang, back, inside)


# --- the start page -------------------------------------------------------------------------------------------------


def start(held: Sequence[Held], lang: Lang, local: bool, nothing: bool = False) -> str:
    """`nothing`: the form was sent empty, which is said."""
    title = say(lang, "提交之前，先核一遍", "Check before you submit")
    lead = say(
        lang,
        "重新计算报告里每一处应当相符的数字：各项之和、占比、增减、执行率、前后文和附表……哪里自相矛盾，就指出哪里。",
        "Every figure that must agree with another is recalculated: parts and totals, shares, changes, rates, text and "
        "tables. Where the report contradicts itself, it says so.",
    )
    inside = (
        tag("h1", text(title)),
        tag("p", text(lead), class_="lead"),
        _nothing(lang) if nothing else "",
        _drop(lang),
        tag("p", text(_kept(lang, local)), class_="kept"),
        _documents(held, lang) if held else _hints(lang),
    )
    return frame("", lang, "/", tag("main", *inside, class_="start", id="content"), scripts=("web.js",))


def _nothing(lang: Lang) -> str:
    said = say(
        lang,
        "没有收到报告：请先选择文件，或粘贴文字。说明文件要与报告一起上传。",
        "No report came: choose a file or paste text. A file of explanations is uploaded with its report.",
    )
    return tag("p", text(said), class_="wrong notice", role="alert")


def _kept(lang: Lang, local: bool) -> str:
    if local:
        return say(
            lang,
            "报告只在这台电脑上核对：不上网，不保存，程序结束即清除。",
            "Reports are checked on this computer: no network, nothing kept when the program ends.",
        )
    return say(
        lang,
        "报告在运行本程序的机器上核对：不外传，不保存，程序结束即清除。",
        "Reports are checked on the machine that runs this program: they go no further and nothing is kept.",
    )


def _drop(lang: Lang) -> str:
    choose = tag(
        "label",
        tag("span", "", class_="sheet", aria_hidden="true"),
        tag("strong", text(say(lang, "把报告拖到这里，或点此选择", "Drop reports here, or click to choose"))),
        tag("span", text(_formats(lang)), class_="soft"),
        tag("input", type="file", name="files", multiple=True, accept=accepted(), id="files"),
        class_="zone", for_="files",
    )  # fmt: skip
    area = tag("textarea", name="text", rows=6, id="text", placeholder=_specimen(lang))
    label = tag("label", text(say(lang, "报告文字", "Text of the report")), for_="text", class_="unseen")
    paste = tag(
        "details",
        tag("summary", text(say(lang, "或者粘贴文字", "or paste text"))),
        label,
        area,
        class_="paste",
    )
    button = tag("button", text(say(lang, "开始核对", "Check")), class_="main")
    words = {
        "data_sending": say(lang, "上传", "sending"),
        "data_checking": say(lang, "正在核对…", "checking…"),
        "data_failed": say(lang, "没有成功，请重试；程序是否已结束？", "It failed; is the program still running?"),
    }
    return tag(
        "form", choose, paste, button, tag("ol", id="queue", aria_live="polite"),
        method="post", action="/check", enctype="multipart/form-data", class_="drop", id="drop", **words,
    )  # fmt: skip


def _formats(lang: Lang) -> str:
    return say(
        lang,
        "Word、WPS、Excel、PDF、网页、文本，或压缩包；可以一次几份",
        "Word, WPS, Excel, PDF, web pages, text or a .zip; several at once",
    )


def _specimen(lang: Lang) -> str:
    return say(
        lang,
        "例如：支出合计979.40万元，其中：基本支出769.48万元，项目支出209.92万元。",
        "For example: Total expenditure was $12.5 million, including $7.1 million of wages and $5.4 million of grants.",
    )


STEPS: Final = (
    ("核对", "Check", "几秒钟内看到能否提交、哪几处要改、为什么。", "In seconds: ready or not, what to correct, and why."),
    (
        "改正", "Correct", "带走 Word 批注稿或 Excel 清单，逐处改；确实无误的写明理由。",
        "Take the commented Word file or the Excel list; explain what is right as it stands.",
    ),
    (
        "再核", "Check again", "上传改好的一版，看哪些已解决、哪些还在、有没有新的。",
        "Upload the corrected version: what is solved, what remains, what is new.",
    ),
)  # fmt: skip


def _hints(lang: Lang) -> str:
    steps = [(say(lang, zh, en), say(lang, what_zh, what_en)) for zh, en, what_zh, what_en in STEPS]
    return tag(
        "ol", *(tag("li", tag("strong", text(name)), tag("span", text(what))) for name, what in steps), class_="steps"
    )


# --- what was handed in ---------------------------------------------------------------------------------------------


def _documents(held: Sequence[Held], lang: Lang) -> str:
    earlier = {one.earlier for one in held if isinstance(one, Checked)}
    rows = [_row(one, one.id in earlier, lang) for one in held]
    title = tag("h2", text(say(lang, f"这次核对的文件（{len(held)}）", f"Files of this session ({len(held)})")))
    clear = tag(
        "form",
        tag("button", text(say(lang, "全部移除", "Remove all")), class_="quiet"),
        method="post", action="/clear",
    )  # fmt: skip
    return tag("section", tag("div", title, clear, class_="line"), tag("ul", *rows), class_="held", id="documents")


def _row(held: Held, superseded: bool, lang: Lang) -> str:
    remove = tag(
        "form",
        tag("button", "✕", class_="quiet", aria_label=say(lang, f"移除 {held.name}", f"remove {held.name}")),
        method="post", action=f"/documents/{held.id}/remove",
    )  # fmt: skip
    if isinstance(held, Unread):
        said = tag("span", text(say(lang, held.zh, held.en)), class_="why")
        badge = tag("span", text(say(lang, "未能读取", "Not read")), class_="badge unknown")
        return tag("li", tag("strong", text(held.name)), badge, remove, said, class_="unread")
    ready = readiness(held.audit, held.reasons)
    name = tag("a", text(held.name), href=f"/documents/{held.id}")
    badge = tag("span", text(line(ready, lang)), class_=f"badge {ready.state}")
    seen, used = len(held.audit.mentions), len(held.audit.used)
    counted = say(lang, f"{seen} 个数字，核对了 {used} 个", f"{seen} figures, {used} checked")
    said = " · ".join(
        filter(
            None, (counted, beside(ready, lang), say(lang, "已有新版", "a newer version exists") if superseded else "")
        )
    )
    return tag("li", name, badge, remove, tag("span", text(said), class_="why"), class_="old" if superseded else None)


def summary(held: Held, lang: Lang) -> dict[str, str]:
    """A document for the script: its name, its state, and one sentence."""
    if isinstance(held, Unread):
        return {"name": held.name, "state": "unread", "say": say(lang, held.zh, held.en)}
    ready = readiness(held.audit, held.reasons)
    return {"name": held.name, "state": ready.state, "say": line(ready, lang), "href": f"/documents/{held.id}"}
