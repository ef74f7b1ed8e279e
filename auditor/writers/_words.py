"""The words that people-facing writers share, Chinese and English.

``word("verdict.rounding", "zh")`` -> 舍入; ``address("表2 第3行第4列", "en")`` -> table 2, row 3, column 4.
"""

from __future__ import annotations

import re

from auditor.writers import Lang

_WORDS: dict[str, tuple[str, str]] = {
    "severity.error": ("错误", "error"),
    "severity.warning": ("警告", "warning"),
    "severity.note": ("提示", "note"),
    "verdict.consistent": ("相符", "consistent"),
    "verdict.rounding": ("舍入", "rounding"),
    "verdict.inconsistent": ("不符", "inconsistent"),
    "verdict.not_evaluated": ("未能核对", "not evaluated"),
    "kind.sum": ("合计", "sum"),
    "kind.share": ("占比", "share"),
    "kind.shares_total": ("占比合计", "shares total"),
    "kind.ratio": ("比率", "ratio"),
    "kind.change": ("增减", "change"),
    "kind.difference": ("差额", "difference"),
    "kind.restated": ("前后一致", "restated"),
    "kind.bound": ("限额", "bound"),
    "kind.count": ("计数", "count"),
    "kind.logic": ("逻辑", "logic"),
    "verify": ("请核实", "please verify"),
    "stated": ("报告", "stated"),
    "computed": ("重算", "recalculated"),
    "compared": ("对照", "compared with"),
    "should": ("应为", "should be"),
    "limit": ("上限", "at most"),
    "found": ("实为", "found"),
    "side": ("一边", "one side"),
    "other": ("另一边", "the other"),
    "difference": ("相差", "difference"),
    "allowance": ("舍入最多解释", "rounding explains at most"),
    "formula": ("算式", "arithmetic"),
    "cause": ("可能", "perhaps"),
    "rule": ("规则", "rule"),
    "verdict": ("判定", "verdict"),
    "kind": ("类别", "kind"),
    "place": ("位置", "place"),
    "figures": ("数字", "figures"),
    "figure": ("数字", "figure"),
    "reason": ("原因", "reason"),
    "label": ("名称", "label"),
    "concept": ("指标", "concept"),
    "measure": ("口径", "measure"),
    "period": ("年度", "year"),
    "scope": ("范围", "scope"),
    "reading": ("读法", "reading"),
    "checked": ("已核对", "checked"),
    "yes": ("是", "yes"),
    "no": ("否", "no"),
    "title": ("说明", "title"),
    "severity": ("级别", "severity"),
    "filter": ("适用", "applies to"),
}

_ADDRESS = (
    (re.compile(r"第(\d+)行第(\d+)列"), r"row \1, column \2"),
    (re.compile(r"表(\d+)\s*"), r"table \1, "),
    (re.compile(r"脚注(\d+)\s*"), r"footnote \1, "),
    (re.compile(r"尾注(\d+)\s*"), r"endnote \1, "),
    (re.compile(r"文本框(\d+)\s*"), r"text box \1, "),
    (re.compile(r"第(\d+)段"), r"paragraph \1"),
    (re.compile(r"第(\d+)行"), r"row \1"),
)


def word(key: str, lang: Lang) -> str:
    return _WORDS[key][lang == "en"]


def address(place: str, lang: Lang) -> str:
    """An address for people, which documents carry in Chinese, in the language of the output."""
    if lang == "zh":
        return place
    if re.fullmatch(r"第\d+行", place):  # alone it is a line of text, after a table it is a row
        return f"line {place[1:-1]}"
    for pattern, english in _ADDRESS:
        place = pattern.sub(english, place)
    return place.strip(", ")
