"""The words that people-facing writers share, Chinese and English.

``word("verdict.rounding", "zh")`` -> 舍入; ``address("表2 第3行第4列", "en")`` -> table 2, row 3, column 4.
"""

from __future__ import annotations

import re

from auditor.addresses import address
from auditor.writers import Lang

__all__ = ["address", "sentence", "word"]

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
    "kind.years": ("跨年", "years"),
    "kind.units": ("上下级", "units"),
    "kind.peers": ("同类", "peers"),
    "kind.copied": ("雷同", "copied"),
    "verify": ("请核实", "please verify"),
    "accepted": ("已接受", "accepted"),
    "until": ("至", "until"),
    "genre": ("文种", "genre"),
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
    "same_cause": ("同一原因，还有", "the same cause, also"),
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
    "off": ("停用", "off"),
    "off_because": ("停用的理由", "why it is off"),
    "document": ("文件", "file"),
    "seen": ("数字", "figures"),
    "used": ("已核对", "used"),
    "relations": ("关系", "relations"),
    "together": ("合计", "all"),
    "summary": ("汇总", "Summary"),
    "by_rule": ("按规则", "By rule"),
    "nothing": ("没有审核发现。", "No findings."),
    "unread": ("未能读取", "not read"),
    "unsure": ("请核实", "to verify"),
    "confidence": ("把握", "confidence"),
    "confidence.high": ("高", "high"),
    "confidence.medium": ("中", "medium"),
    "confidence.low": ("低", "low"),
    "message": ("审核意见", "finding"),
    "quote": ("原文", "quote"),
    "unit": ("单位", "unit"),
    "difference_unit": ("相差单位", "unit of difference"),
    "fingerprint": ("指纹", "fingerprint"),
    "printed": ("印出", "as printed"),
    "format": ("格式", "format"),
    "coverage": ("核对率", "coverage"),
    "findings": ("审核发现", "Findings"),
    "checks": ("核对", "Checks"),
    "facts": ("事实", "Facts"),
    "remarks": ("备注", "Remarks"),
    "audit": ("勾稽关系审核", "Consistency audit"),
    "omitted": ("行放不下，没有列出", "more rows do not fit in a sheet"),
    "page_of": ("第 &P 页，共 &N 页", "page &P of &N"),
    "value": ("数值", "value"),
    "finding": ("发现", "finding"),
}

_SENTENCES = (  # what the engine gives as a reason, and what the readers remark
    (re.compile(r"没有适用的算式"), "no formula applies"),
    (re.compile(r"前提不成立：(.+)"), r"the guard does not hold: \1"),
    (re.compile(r"规则已停用：(.+)"), r"the rule is switched off: \1"),
    (
        re.compile(r"报告说明了调整（(.+)），不与上年报告比较"),
        r"the report says that figures were changed (\1); they are not compared with last year's report",
    ),
    (
        re.compile(r"两份报告里该指标有几个不同的数，不知道该比哪一个"),
        "one of the two reports states several figures of the indicator; nothing tells which to compare",
    ),
    (re.compile(r"批次里没有下列单位的报告：(.+)"), r"the batch has no report of \1"),
    (
        re.compile(r"报告列出的单位与它说的单位数不等，不能确定是否列全"),
        "the report lists another number of units than it says there are; the list may not be whole",
    ),
    (
        re.compile(r"下列单位的报告里没有该指标，或有几个不同的数：(.+)"),
        r"the reports of these units state no figure of the indicator, or several that differ: \1",
    ),
    (
        re.compile(r"单位之间有往来收支（(.+)），汇总时要抵销，不能直接相加"),
        r"money passes between the units (\1) and is left out of the department's figures; they cannot be added up",
    ),
    (re.compile(r"各部分相加不等于合计，但部分未必列全"), "the parts do not add up, but they need not be all"),
    (re.compile(r"除数为零或过于粗略，无法计算"), "the divisor is zero or too coarse"),
    (re.compile(r"单位不同，不能比较：(.+)"), r"units differ: \1"),
    (re.compile(r"(.+)有几个不同的数：(.+)"), r"several figures for \1: \2"),
    (
        re.compile(r"文件内含宏，宏未运行，只读取了文字。"),
        "The file holds macros; they were not run, only its text was read.",
    ),
    (
        re.compile(r"第(\S+)页是扫描图片，没有读取；要读取，请运行 (.+)。"),
        r"Scanned, not read: page \1; to read it, run \2.",
    ),
    (
        re.compile(r"第(\S+)页有字体没有文字编码，部分文字没有读取。"),
        r"Fonts that do not tell their characters, not read in full: page \1.",
    ),
    (
        re.compile(r"第(\S+)页的文字由扫描图片识别而来，可能有误，请核对原件。"),
        r"Text that OCR has read, compare it with the paper: page \1.",
    ),
    (
        re.compile(r"第(\S+)页由文字识别（OCR）读出，数字请核对原件。"),
        r"Read by OCR, compare its figures with the original: page \1.",
    ),
    (re.compile(r"第(\S+)页是图片，没有认出文字。"), r"Pictures without text that OCR could read: page \1."),
    (
        re.compile(r"第(\S+)页有(\d+)处数字识别没有把握：(.+)。"),
        r"Figures that the OCR is not sure of on page \1 (\2): \3.",
    ),
    (
        re.compile(r"第(\S+)页有斜排或竖排的文字（如水印），没有读取。"),
        r"Slanted or upright text such as a watermark, not read: page \1.",
    ),
    (re.compile(r"文件含 (\d+) 张图片，图中的文字未读取。"), r"Pictures in the file: \1; text in them was not read."),
    (re.compile(r"文件嵌入了另一份文档，嵌入部分未读取。"), "Another document is embedded; it was not read."),
    (
        re.compile(r"文件嵌入了其他对象（如 Excel 表），其中的数字未读取。"),
        "Objects are embedded (an Excel sheet, say); their figures were not read.",
    ),
    (re.compile(r"文件含有隐藏文字，未读取。"), "The file holds hidden text, which was not read."),
    (re.compile(r"文件含有未处理的修订.*"), "The file holds tracked changes; it was read as if they were accepted."),
    (
        re.compile(r"文件末尾的一个字符不完整，文件可能被截断。"),
        "The last character is incomplete; the file may be truncated.",
    ),
    (
        re.compile(r"后缀是 (.+)，内容却是图片，按图片读取。"),
        r"The suffix is \1, the content is an image; it was read as one.",
    ),
    (
        re.compile(r"后缀是 (.+)，内容却是 (.+)，按内容读取。"),
        r"The suffix is \1, the content is \2; it was read as what it is.",
    ),
    (re.compile(r"网页声明的编码是 (.+)，按此读取。"), r"Read in the encoding that the page declares, \1."),
    (re.compile(r"(.+)：第(.+)行是隐藏行，已一并读取。"), r"\1: hidden rows were read too: \2."),
    (re.compile(r"(.+)：(.+)列是隐藏列，已一并读取。"), r"\1: hidden columns were read too: \2."),
    (re.compile(r"隐藏的工作表未读取：(.+)。"), r"Hidden sheets were not read: \1."),
    (
        re.compile(r"(.+)：含图片、图表或文本框，其中的文字未读取。"),
        r"\1: text in pictures, charts and text boxes was not read.",
    ),
    (
        re.compile(r"(.+)：(.+) 的公式没有计算结果（.+），未核对；.+"),
        r"\1: formulas without a result in \2 (written by a program, never saved by Excel) were not checked; "
        "open the file in Excel and save it.",
    ),
)
_MISSING = re.compile(r"缺少(.+)")
_ROLES = {
    "合计": "total", "部分": "parts", "总体": "whole", "比率": "rate", "占比": "shares", "加数": "addends", "减数": "what is taken away",
    "结果": "result", "分子": "numerator", "分母": "denominator", "次数": "times", "其余分母": "rest of the denominator",
    "上限": "limit", "本期数": "current figure", "上期数": "prior figure",
    "增减额": "change", "第一部分": "first part", "第一部分的增幅": "growth of the first part", "第二部分": "second part",
    "第二部分的增幅": "growth of the second part", "报告数": "stated figure", "列举的名称": "names listed",
}  # fmt: skip


def say(lang: Lang, zh: str, en: str) -> str:
    """Of a pair of sentences the one in this language."""
    return en if lang == "en" else zh


def sentence(text: str, lang: Lang) -> str:
    """A reason or remark, which audits carry in Chinese, in the language of the output."""
    if lang == "zh":
        return text
    if missing := _MISSING.fullmatch(text):
        return "missing: " + ", ".join(_ROLES.get(role, role) for role in missing[1].split("、"))
    for pattern, english in _SENTENCES:
        if match := pattern.fullmatch(text):
            return match.expand(english).replace("、", ", ")
    return text


def word(key: str, lang: Lang) -> str:
    return _WORDS[key][lang == "en"]


def colon(lang: Lang) -> str:
    return "：" if lang == "zh" else ": "
