"""Headings of the genre, told by their numbering: ``（一）收入情况`` is a heading of level 2.

What goes in is the text of a paragraph, what comes out its level, 0 for body text. A heading is short, holds no figure
and no sentence: ``（一）收入情况。2024年总收入…`` is body text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_NUMERAL = "[一二三四五六七八九十百]{1,4}"
# the marks, outermost first; what follows 1. must not be a digit (1.5万元)
_ITS_UNIT = (
    r"(?!(?:[千万亿]|百分|公里|平方|[亩吨元倍成天辆台℃]|人(?![员事力才均])|个(?!人)|名(?!词|称)|户(?!籍|均)|件(?!均)|次(?!均)"
    r"|[分家处套项篇条座所批场册期米](?![一-龥])))"
)
# 1.1 立项情况, 2.3.1 数量：…; 3.5 亩 is a figure
OUTLINE = (
    rf"\d{{1,2}}(?:[．.]\d{{1,2}}){{1,3}}(?:[．.、]?\s+(?=[一-龥“])|[．.、]?(?=[一-龥“”]{{2,12}}[。：:])){_ITS_UNIT}"
)
OUTLINED, _OUTLINED, _POINTS = 4, re.compile(OUTLINE), (".", "．")
LEVELS = (
    (1, re.compile(rf"第\s*(?:{_NUMERAL}|\d{{1,2}})\s*(?:部分|章)|{_NUMERAL}\s*[、．.]")),
    (2, re.compile(rf"[（(]\s*{_NUMERAL}\s*[）)]|[㈠-㈩]|第\s*{_NUMERAL}\s*节")),
    (3, re.compile(r"\d{1,2}\s*(?:、|[．.](?!\d))")),
    (4, re.compile(r"[（(]\s*\d{1,2}\s*[）)]|[⑴-⒇]")),
)
# 一 总体执行, 1 项目概况: a blank is all that parts mark and words, so that nothing but a heading may follow
SPACED = (
    (1, re.compile(rf"{_NUMERAL}[ \u3000]+(?P<title>[一-龥“][^\d\u3000\t]{{2,30}})$")),
    (3, re.compile(rf"\d{{1,2}}[ \u3000]+{_ITS_UNIT}(?P<title>[一-龥“][^\d\u3000\t]{{2,30}})$")),
)
_BLANK, MARK = re.compile(r"[ \u3000]"), 5  # characters of a mark
_BEGINS = re.compile(r"[第（(\d一二三四五六七八九十百⑴-⒇㈠-㈩]")  # one of these begins every mark: most lines have none
# marks that open an item but never a heading
ITEM = re.compile(r"[①-⑳]|[一二三四五六七八九十]{1,3}是|——|其[一二三四五]、")
LONGEST = 40
_UNITS = (
    "元|千|万|亿|[%％℅‰]|人|名|个|分|辆|家|次|件|户|处|台|套|项|篇|亩|吨|条|座|所|批|场|册|期|成|倍|公里|平方|米|天"
)
_FIGURE = re.compile(rf"\d\s*(?:{_UNITS})")
YEAR = re.compile(r"(?:19|20)\d\d年度?")
_NOUN = re.compile(
    r"(?:情况|分析|内容|原因|措施|目标|目的|建议|说明|结论|问题|职责|范围)等?。$"
)  # a heading with a full stop
_SENTENCE_END = tuple("。！？!?；;：:")
_LEADER = re.compile(r"(?:[.…·．]{3,}|\t)\s*\d+$")  # 一、概况……3: a line of a table of contents


def numbering_level(text: str) -> int:
    """The level of the mark that opens the text, 0 if none does. ``（三）…`` -> 2."""
    if not _BEGINS.match(text):
        return 0
    return next((level for level, mark in LEVELS if mark.match(text)), 0) or (OUTLINED if _outlined(text) else 0)


def opens_item(text: str) -> bool:
    """Does the text begin with a list mark (一、 （一） 1. （1） ① 一是)?"""
    return bool(numbering_level(text) or ITEM.match(text))


def titular(text: str) -> bool:
    """Short, without a figure and without a sentence: can it be a heading?"""
    if not text or len(text) >= LONGEST or text[-1] in "；;，,、":
        return False
    if text[-1] == "。" and "，" in text and not _NOUN.search(text):
        return False
    return not (any(mark in text[:-1] for mark in "。；！？") or _FIGURE.search(text) or _LEADER.search(text))


def heading_level(text: str) -> int:
    """``二、收支情况`` -> 1, ``（1）宣传经费15.00万元`` -> 0."""
    if not _BEGINS.match(text):
        return 0
    if (outline := _outlined(text)) is not None:
        return OUTLINED if titular(text[outline.end() :]) else 0
    level = numbering_level(text)
    return (level if level and titular(text) else 0) or (_spaced_level(text) if _BLANK.search(text, 0, MARK) else 0)


def _outlined(text: str) -> re.Match[str] | None:
    return _OUTLINED.match(text) if text[1:2] in _POINTS or text[2:3] in _POINTS else None


def _spaced_level(text: str) -> int:
    """``三 主要项目`` -> 1, ``2 资金到位和使用`` -> 3: no blank within the words, no mark behind them."""
    text = YEAR.sub("", text)
    found = ((level, mark.match(text)) for level, mark in SPACED)
    return next((level for level, said in found if said and _is_title(said["title"])), 0)


def _is_title(words: str) -> bool:
    return titular(words) and " " not in words and words[-1] not in "。：:"


def hard_lines(text: str) -> Iterator[str]:
    """A paragraph cut at the manual breaks where a sentence ends or a list item begins; other breaks are soft."""
    run: list[str] = []
    for line in text.split("\n"):
        before, after = run[-1].strip() if run else "", line.strip()
        ended = before.endswith(_SENTENCE_END) or opens_item(after) or heading_level(before)
        if run and (ended or not before or not after):
            yield "\n".join(run)
            run = []
        if after:
            run.append(line)
    if run:
        yield "\n".join(run)
