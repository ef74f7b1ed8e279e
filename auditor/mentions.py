"""Noticing figures: text in, mentions with exact places out.

`Line` is a stretch of the document made easy to read: characters folded (full-width digits, odd per cent signs), odd
spaces and soft line breaks taken out, each character still knowing where it stands in the document.

>>> [m.text for m in mentions_in(Line.of("支出１，052.85 万元，占58.09℅", 0))]
['１，052.85万元', '58.09℅']
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.languages import zh
from auditor.model import Mention, Unit
from auditor.stated import is_amount
from auditor.swift import made_swiftly

SPACE = re.compile(r"\s\s*")  # for `re` quicker to find than a run of them
JOINED_SPACE = re.compile(r"(?<=[\dA-Za-z]) (?=[\dA-Za-z])")  # a space that keeps two words or numbers apart
THOUSANDS = re.compile(r"\d{3}(?!\d)")
# 预算支出1 129 236万元: spaces between thousands, where the number stands right behind a word and before its unit
GROUPED = re.compile(
    r"(?<=[一-龥])(?<![表图第章节月年])(?<!附件)[1-9]\d{0,2}(?: \d{3}){1,4}(?:\.\d{1,2})?(?=[万亿]?[元件人户名吨亩辆台套份次册])"
)
LOST_SPACE = re.compile(
    r"(?<=\d)\?(?=[万萬亿億千]?元(?![旦月])|[亿億%])"
)  # 12.5?万元: a space that was no character of its code
PAGE_NUMBER = re.compile(
    r"\n[ \t]*(?:[-—－–]\s*\d{1,4}\s*[-—－–]|第\s*\d{1,4}\s*页(?:[，,/ ]*共\s*\d{1,4}\s*页)?)[ \t]*(?=\n)"
)


@made_swiftly
@dataclass(frozen=True, slots=True)
class Line:
    """Folded text, and for each of its characters the offset in the document (one more at the end)."""

    text: str
    offsets: Sequence[int]
    source: str = ""  # the same stretch as it stands in the document
    start: int = 0  # where the stretch begins

    @classmethod
    def of(cls, text: str, start: int) -> Line:
        """The line of `text`, which stands at offset `start` of the document."""
        folded = zh.fold(LOST_SPACE.sub(" ", text) if "?" in text else text)
        if "\n" in text:  # a page number between two lines of one sentence is no part of it
            folded = PAGE_NUMBER.sub(lambda match: " " * len(match.group()), folded)
        if not SPACE.search(folded):
            return cls(folded, range(start, start + len(folded) + 1), text, start)
        grouped = {at for found in GROUPED.finditer(folded) for at in range(found.start(), found.end())}
        kept: list[str] = []
        offsets: list[int] = []
        last = 0
        for gap in SPACE.finditer(folded):
            kept.append(folded[last : gap.start()])
            offsets.extend(range(start + last, start + gap.start()))
            if (
                "\n" not in gap.group()
                and not _thin(text, gap, grouped)
                and JOINED_SPACE.match(
                    folded[gap.start() - 1 : gap.start()] + " " + folded[gap.end() : gap.end() + 1], 1
                )
            ):
                kept.append(" ")
                offsets.append(start + gap.start())
            last = gap.end()
        kept.append(folded[last:])
        offsets.extend(range(start + last, start + len(folded) + 1))
        return cls("".join(kept), offsets, text, start)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where ``text[start:end]`` stands in the document."""
        return self.offsets[start], self.offsets[end - 1] + 1

    def printed(self, start: int, end: int) -> str:
        """``text[start:end]`` as it was printed, without spaces."""
        begin, stop = self.offsets[start] - self.start, self.offsets[end - 1] + 1 - self.start
        if stop - begin == end - start:  # nothing was left out between
            return self.source[begin:stop]
        return "".join(self.source[at - self.start] for at in self.offsets[start:end])


def _thin(text: str, gap: re.Match[str], grouped: Collection[int]) -> bool:
    """A space between thousands: 9\u2009188.21, 1 129 236万元."""
    thin = text[gap.start() : gap.end()] in ("\u2009", "\u202f")
    return gap.start() in grouped or (thin and THOUSANDS.match(text, gap.end()) is not None)


# --- what is no figure ----------------------------------------------------------------------------------------------

_PLAIN = r"\d++(?:\.\d++)?+"  # whole: nothing that may follow begins with a digit or a point
TEN_THOUSAND = 10_000
MOST_DIGITS = 30  # of a figure; a longer run of digits counts nothing
_NO_FIGURE = "|".join(
    (
        r"(?<![\d.])\d{1,2}\.(?=(?:19|20)\d\d年)",  # 4.2018年: the mark of a list and a year
        r"(?:19|20)\d\d年?(?:度)?[-~至—](?:19|20)?\d\d年(?:度)?",  # 2021-2023年
        r"(?:19|20)\d\d年(?:度|末|初|底)?(?:\d{1,2}(?:[-~至]\d{1,2})?月(?:\d{1,2}日|底|末|份|初)?)?",  # 2023年12月31日
        r"(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}日?",
        r"\d{1,2}(?:[-~至]\d{1,2})?月(?:\d{1,2}(?:日|(?=[-~—至]\d{1,2}日))|份|底|末|初)?",  # 1-12月, 4月86.5万元 is no 86th
        r"\d++(?:周?年|个?工?作?日|岁|周|号|时(?!数)|级|届|个月|季度|小时内|分钟内)",  # durations and ordinals
        r"第\d+[^\d，。；]?",
        r"(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}-\d{7,8}|\d{3,4}-\d{7,8})(?!\d)",  # telephones
        r"〔?(?:19|20)\d\d〕\d+号?",  # document numbers
        rf"{_PLAIN}：{_PLAIN}",  # ratios 1：1.11
        rf"{_PLAIN}(?:{zh.UNIT})?+[-~—至]{_PLAIN}(?:{zh.UNIT})",  # ranges 10%-15%
        rf"^\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}(?=[一-龥\"])(?!{zh.UNIT})",  # 1.1立项情况: the mark of an outline
        r"^\d{1,2}\.2\d{6}(?=[一-龥：（])",  # 1.2080505机关养老保险: the first of a list, and the code of an account
        r"(?<=[A-Za-z])(?!(?<=[A-Z]{2})(?:\d++张|\d{1,2}[台套辆间](?!式)))\d+(?:\.\d+)?|\d++(?=[A-Za-z])",  # codes; ICU36张, CT2台 are none
        r"(?<=\*)100%",  # A/B*100%
        rf"(?:\d++\.)?\d{{{MOST_DIGITS}}}[\d.]*+",  # nobody counts so far
    )
)
_NUMBER = r"\d{1,3}(?:，\d{3}){1,9}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
_SIGN = r"(?<![\d%元人个）])(?:[-△▲]|(?<!\d[一-龥])\+)"  # no 3分+4分, which is a sum
_NUMERAL_BEGINS = "一二三四五六七八九十百千两"
_NUMERAL = rf"[{_NUMERAL_BEGINS}][{_NUMERAL_BEGINS}万零]{{0,30}}"
_SPELT = rf"{_NUMERAL}(?:点[零〇一二三四五六七八九]+)?"  # 二百一十三点零五
# 3亿1500.60万元, 12万8000元: one amount in two units
_IN_TWO = (
    r"(?<![\d.])(?<!\d，)(?P<high>\d{1,4}+)"
    r"(?:亿(?P<low>\d{1,4}+(?:\.\d++)?+)(?P<lower>万(?:元|人次|[人户亩件吨]))"
    r"|万(?P<rest>\d{1,4}+(?:\.\d++)?+)(?P<least>元(?![旦月化首素])|人次|[人户亩件吨](?!均)))"
)
FIGURE = re.compile(
    rf"(?=[\d第〔△▲+\-一二三四五六七八九十百两])"
    rf"(?:(?P<skip>{_NO_FIGURE})"
    rf"|{_IN_TWO}"
    rf"|(?P<number>(?:{_SIGN})?(?:{_NUMBER}))(?P<over>余|多)?(?P<unit>{zh.UNIT})?(?P<more>余|多(?!个|家|项|方|年|种|样|[支收花用出]|\s?\d))?(?:（含）)?(?:及)?(?P<limit>以上|以下|以内|左右)?"
    rf"|百分之(?P<percent>{_SPELT})"
    rf"|(?<![{_NUMERAL_BEGINS}])(?P<numeral>{_SPELT})(?P<over2>余|多)?(?P<money>万元|亿元|千元|元(?![旦月])))"
)
# 编制数78，实有人数113人: a number of posts or persons of which the unit is left out
POSTS = re.compile(r"(?:编制(?:总?数)?|编制总数|(?:实有|在职|退休)人数)[为是：]?$")
AT_END = re.compile(r"[，。；、）]|$")
# 占18.83%；…，占76.23；: the sign of a share or of a rate is left out, among others that have theirs
PERCENT_OF = re.compile(
    r"占(?:比|[^，。；：、\d（）]{1,16}的(?:比[重例])?)?[为达是]?$|完成[^，。；：、\d（）]{0,8}预算数?的$"
)
PERCENTAGES = re.compile(r"(?:占|完成)[^，。；：、\d（）]{0,16}\d+(?:\.\d+)?%")
# 收入减少84.55、支出减少99.60万元; 上年2709.16，本年2845.20元: the unit stands behind the last of them alone
_SAID_LATER = r"(?P<unit>万元|亿元|元(?![旦月化首素]))"
_NEXT = rf"[^，。；：、\d%（）]{{0,12}}(?:{_NUMBER})"
_SIGNS = ("+", "*", "/", "÷")
_SUM = re.compile(r"\d[^，。；=≈]{0,60}[+*/÷][^，。；=≈]{0,60}\d[^，。；=≈]{0,12}[=≈]")
BORROWED = re.compile(
    rf"(?:、{_NEXT}){{1,4}}{_SAID_LATER}|，(?:本年|今年|当年)[^，。；：、\d%（）]{{0,6}}(?:{_NUMBER})(?P<same>万元|亿元|元(?![旦月化首素]))"
)
LENDS = re.compile(r"[一-龥](?<![表图第件分率比重倍])$|\d、$")
LENT = re.compile(r"\d(?P<unit>万元|亿元|元)、[一-龥]{2,12}$")  # 缺口218.00万元、社会资金缺口814.40
# 资产总额3,852.17万元（流动资产1,206.44、固定资产2,645.73）; 312人（男146，女166）: the unit stands before the bracket alone
_NAMED = rf"[一-龥]{{1,14}}(?:{_NUMBER})"
WITHIN = re.compile(rf"（{_NAMED}(?:[、，；]{_NAMED})+）")
NUMBERS = re.compile(_NUMBER)
MARKS = ("、", "，", "。", "；", "）")  # behind a figure without a unit
FARTHEST = 18  # letters before a figure
POINTS = re.compile(r"\d分(?![类之项期布支])")
OUT_OF = re.compile(rf"(?<![\d/])(?P<got>{_PLAIN})分?/(?P<full>{_PLAIN})(?:分(?![类之项期布支])|(?=[，。；、（）]|$))")
SEVERAL = 2  # 决策14.5/15，过程23.2/25: groups that tell how many points of how many they got
BYGONE = re.compile(r"(?:上年|去年|上一年)[^，。；：、]{0,6}$")
BEFORE = {
    "≥": "at least", "不低于": "at least", "不少于": "at least", "至少": "at least", "≤": "at most",
    "不超过": "at most", "不高于": "at most", "不大于": "at most", "低于": "less than", "超过": "over",
    "逾": "over", "高于": "over", ">": "more than", "<": "less than", "近": "nearly", "约": "about",
    "=": "equal",
}  # fmt: skip
ABOUT_ENDS = frozenset("为达计")
ABOUT_IS = re.compile(r"约(?:[为达]|计(?!划))$")  # 总额约为2.5亿元
NO_QUALIFIER = re.compile(r"[节签履预合违公制条契特邀集]约$|[最附邻靠临就亲远]近$")  # 节约12万元 is no 约12万元
AFTER = {"以上": "at least", "以下": "at most", "以内": "at most", "左右": "about"}


def mentions_in(line: Line) -> Iterator[Mention]:
    """Every quantity of the line, in order."""
    return (mention for mention, _, _ in placed_mentions(line))


def placed_mentions(line: Line, stated: Unit | None = None) -> Iterator[tuple[Mention, int, int]]:
    """Every quantity with its place in the line's own text; amounts without a unit in the one that is `stated` for them."""
    text = line.text
    lent, until = zh.BARE, 0  # the unit of what stands in a bracket up to there
    last = -1  # where the last amount in the unit that is stated ends
    points = _points_out_of(text) if "/" in text and "分" in text else ()
    for match in FIGURE.finditer(text):
        if match.end("skip") >= 0:
            continue
        number, decimals, unit, end = _quantity(match)
        if (
            unit is zh.BARE
            and not decimals
            and POSTS.search(text[max(0, match.start() - 8) : match.start()])
            and AT_END.match(text, end)
        ):
            unit = zh.unit_called("人")
        start = match.start()
        if unit is zh.BARE and start < until:
            unit = lent
        elif number is not None and text[end : end + 1] == "（":
            lent, until = unit, _lent_until(text, end, number, unit)
        if unit is zh.BARE and decimals == 2:
            unit = _borrowed(text, start, end)
        if unit is zh.BARE and start in points:
            unit = zh.unit_called("分")
        if unit is zh.BARE and decimals and text[start - 1 : start] == "扣":
            unit = _as_the_others(text, end, "分", POINTS)
        if unit is zh.BARE and number is not None and number >= 0 and PERCENT_OF.search(text, 0, start):
            unit = _as_the_others(text, end, "%", PERCENTAGES)
        if unit is zh.BARE and stated and number is not None and is_amount(text, start, end, decimals, last):
            unit, last = stated, end
        whole = unit is zh.BARE and not decimals and "，" not in match.group()
        if number is None or (whole and not _in_a_sum(text, start, end)):
            continue
        begin, stop = line.span(start, end)
        printed = line.printed(start, end)
        yield Mention(begin, stop, printed, number, decimals, unit, _qualifier(text, match)), start, end


def _in_a_sum(text: str, begin: int, end: int) -> bool:
    """（79/86）*100%=91.86%: a whole number without a unit is one where the sum is written out."""
    signs = text[begin - 1 : begin] in _SIGNS or text[end : end + 1] in _SIGNS
    return signs and _SUM.search(text, max(0, begin - 40), end + 80) is not None


def _borrowed(text: str, begin: int, end: int) -> Unit:
    """The unit of money that is printed behind another figure of its enumeration, or of this year's figure, alone."""
    mark = text[end : end + 1]
    if mark not in MARKS:
        return zh.BARE
    lead = text[max(0, begin - FARTHEST) : begin]
    if "、" in lead and (before := LENT.search(lead)) and LENDS.search(lead):
        return zh.unit_called(before["unit"])
    if mark not in MARKS[:2]:
        return zh.BARE
    said = BORROWED.match(text, end) if LENDS.search(lead) else None
    if said is None or (text[end] == "，" and not BYGONE.search(lead)):
        return zh.BARE
    return zh.unit_called(said.group(said.lastindex or 0))


def _lent_until(text: str, at: int, whole: Decimal, unit: Unit) -> int:
    """Where the bracket behind a figure ends, if it lists names and bare numbers none of which is more than the figure."""
    listed = WITHIN.match(text, at) if unit.dimension not in ("bare", "rate", "points", "score") else None
    if listed is None:
        return 0
    values = (Decimal(found.group().replace("，", "")) for found in NUMBERS.finditer(listed.group()))
    return listed.end() if max(values) <= whole else 0


def _points_out_of(text: str) -> Collection[int]:
    """Where the figures of 决策14.5/15，过程23.2/25 stand, in a line that tells of points and of several groups."""
    found = [pair for pair in OUT_OF.finditer(text) if float(pair["full"]) > 1]
    likely = sum(float(pair["got"]) <= float(pair["full"]) for pair in found)
    told = SEVERAL <= likely >= len(found) - 1 and POINTS.search(text)
    return {pair.start(name) for pair in found for name in ("got", "full")} if told else ()


def _as_the_others(text: str, end: int, symbol: str, others: re.Pattern[str]) -> Unit:
    """满分20分，得16.5分，扣3.50: points too; 占18.83%；…，占76.23；: a percentage too."""
    return zh.unit_called(symbol) if AT_END.match(text, end) and others.search(text) else zh.BARE


def _quantity(match: re.Match[str]) -> tuple[Decimal | None, int, Unit, int]:
    """Number, decimals, unit and end of a match of `FIGURE`."""
    written, symbol = match.group("number", "unit")
    if match["high"] is not None:
        return _in_two_units(match)
    if written is not None:
        digits = written.replace("，", "").replace("+", "")
        number = -1 * Decimal(digits[1:]) if digits[0] in "△▲-" else +Decimal(digits)
        unit = zh.unit_called(symbol) if symbol else zh.BARE
        end = match.end("unit") if symbol else match.end("number")
        return number, len(digits.partition(".")[2]), unit, end
    if match["percent"] is not None:
        return *_spelt(match["percent"]), zh.unit_called("%"), match.end("percent")
    return *_spelt(match["numeral"]), zh.unit_called(match["money"]), match.end("money")


def _spelt(words: str) -> tuple[Decimal | None, int]:
    """二百一十三点零五 -> 213.05, 2 decimals."""
    whole, _, rest = words.partition("点")
    value = zh.numeral(whole)
    fraction = "".join(str(zh.DIGITS[letter]) for letter in rest)
    return (None if value is None else Decimal(f"{value}.{fraction}" if rest else value)), len(rest)


def _in_two_units(match: re.Match[str]) -> tuple[Decimal, int, Unit, int]:
    """3亿1500.60万元 -> 31 500.60, 2 decimals, 万元."""
    low = match["low"] or match["rest"]
    name = "lower" if match["low"] else "least"
    number = int(match["high"]) * TEN_THOUSAND + Decimal(low)
    return number, len(low.partition(".")[2]), zh.unit_called(match[name]), match.end(name)


def _qualifier(text: str, match: re.Match[str]) -> str:
    over, more, over2, limit = match.group("over", "more", "over2", "limit")
    if over or more or over2:
        return "over"
    if limit:
        return AFTER[limit]
    start = match.start()
    lead = text[max(0, start - 4) : start]
    lead = (ABOUT_IS.sub("约", lead) if lead[-1:] in ABOUT_ENDS else lead)[-3:]
    if lead.endswith(("约", "近")) and NO_QUALIFIER.search(lead):
        return ""
    return BEFORE.get(lead) or BEFORE.get(lead[-2:]) or BEFORE.get(lead[-1:], "")
