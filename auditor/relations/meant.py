"""Whose debt, income or rate words speak of, and whether it is the one of this year as it is usually reckoned.

``全市`` and ``我市`` are one, ``市本级`` is another; ``上年债务率``, ``剔除债务付息后``, ``力争三年内`` are of nothing that is told beside them.
"""

from __future__ import annotations

import re

from auditor.languages import zh

KIND = "[省市县区州盟旗]"
WHO = rf"(?:[全我]{KIND}(?:本?级)?|{KIND}本?级|本级)"
WHOSE = re.compile(rf"(?:[全我](?P<all>{KIND})|(?P<own>{KIND}))(?P<level>本?级)?|(?P<bare>本级)")
OTHERWISE = re.compile(
    r"力争|[一两二三四五]年[内后]|目标|规划|计划|到20\d\d年(?!底|末)|十[一二三四五六]五|明年|下年|预计|(?<![比较与同由从])(?:上年|去年|上一年)"
    rf"|{zh.LEAVES_OUT}|扣减|不计|计入|加上|考虑|包[括含]|隐性|口径|平均|[乡镇各某]|部分|个别|多数|其[他余]"
)
PART_OF_YEAR = re.compile(r"[上下]半年|季度|(?<!\d)(?:[1-9]|1[01])月")

Whose = tuple[str, bool] | None


def whose(words: str) -> Whose:
    """``上级核定我市`` -> ("市", False), ``市本级`` -> ("市", True), ``本级`` -> ("", True): the last that words name, None for none."""
    said = [one for one in WHOSE.finditer(words) if not one["own"] or one["level"]]
    last = said[-1] if said else None
    return last and (last["all"] or last["own"] or "", bool(last["level"] or last["bare"]))


def of_one(one: Whose, other: Whose) -> bool:
    """May they be of one government? 全市 and no word may, 市本级 and no word may not."""
    (kind, own), (that, its) = one or ("", False), other or ("", False)
    return own == its and (kind == that or not kind or not that)


__all__ = ["KIND", "OTHERWISE", "PART_OF_YEAR", "WHO", "Whose", "of_one", "whose"]
