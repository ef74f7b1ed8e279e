"""Texts that nobody writes and a program must survive: a name and a length in, a text of about that length out.

They are what a broken export, a careless paste or bad will produce: one thing over and over, one endless line, brackets
that never close. Reading them must take time in proportion to their length: ``tests/test_hostile.py`` counts the work,
``benchmarks/bench.py`` shows the time.
"""

from __future__ import annotations

from auditor.testing import report

REPEATED = {
    "digits": "1234567890",
    "noughts after the point": "0.0000000000",
    "其中": "其中",
    "其中，": "其中，",
    "commas": "，",
    "semicolons": "；",
    "full stops": "。",
    "colons": "：",
    "spaces": " ",
    "wide spaces": "\u3000",
    "blank lines": "\n",
    "占": "占",
    "比": "比",
    "比上年": "比上年",
    "由": "由",
    "按": "按",
    "分别": "分别",
    "为": "为",
    "的": "的",
    "一": "一",
    "第": "第",
    "万元": "万元",
    "1，": "1，",
    "1,": "1,",
    "1.": "1.",
    "1-": "1-",
    "opening brackets": "（",
    "closing brackets": "）",
    "pairs of brackets": "（）",
    "quotation marks": "“",
    "letters": "a",
    "year after year": "2023年",
    "a word without end": "经费",
    "、 between words": "经费、",
    "tabs": "\t",
    "tabs and figures": "1.5\t",
    "bars": "|",
    "dashes": "-",
    "wide gaps": "甲  ",
    "lines of one character": "甲\n",
    "lines of one figure": "1.5\n",
    "cells on lines": "\t甲\n",
    "rows of cells on lines": "\t甲\n\t1.5\n\n",
    "list marks": "（一）",
    "lists": "一、经费：\n（一）经费1.5万元。\n",
    "leads without lists": "经费如下：\n",
    "amounts": "经费1.5万元。",
    "lines of amounts": "经费1.5万元。\n",
    "amounts in one sentence": "经费1.5万元，",
    "parts of one total": "其中经费支出合计1.5万元，",
    "rates": "占支出的1.5%，",
    "changes": "比上年增加1.5万元，",
    "scores": "得1.5分（2分），",
    "balances": "经费结余1.5万元。\n",
    "numerals": "百万",
    "words that open lists": "其中\n",
    "lists within lists": "甲，其中\n1.乙1万元\n",
    "lists without titles": "经费\n1.经费1.5万元\n",
    "openings": "包括1.5万元，",
    "changes of nothing": "增幅1.5万元，",
    "rates without a stop": "达到1.5%、",
}


def _nested(length: int) -> str:
    return "（" * (length // 2) + "）" * (length - length // 2)


def _nested_amounts(length: int) -> str:
    return "（经费1.5万元" * (length // 9) + "）" * (length // 9)


def _long_names(length: int) -> str:
    name = "预算调整" * 900
    return f"{name}1.5万元，占{name}1.5%。\n" * (length // (2 * len(name)) + 1)


def _long_numbers(length: int) -> str:
    number = "1" * 400
    line = f"支出{number}万元，比上年增加{number}.5万元，增长{number}%。满分{number}分，得分1，111{'，111' * 40}分。\n"
    return line * (length // len(line) + 1)


def _one_line(length: int) -> str:
    return "".join(_reports(length).split())[:length]


def _reports(length: int) -> str:
    texts: list[str] = []
    while sum(map(len, texts)) < length:
        texts.append(report(len(texts)).text)
    return "\n".join(texts)[:length]


def _row_of_tabs(length: int) -> str:
    return "项目\t金额\n" + "\t1.5" * (length // 4)


def _wide_table(length: int) -> str:
    width = max(2, int((length / 8) ** 0.5))
    row = "\t".join(["1.5"] * width)
    return "\t".join(["金额"] * width) + "\n" + f"经费{row}\n" * (length // max(1, len(row)))


MADE = {
    "nested brackets": _nested,
    "nested amounts": _nested_amounts,
    "long names": _long_names,
    "long numbers": _long_numbers,
    "reports on one line": _one_line,
    "a row of tabs": _row_of_tabs,
    "a square table": _wide_table,
}
NAMES = (*REPEATED, *MADE)


def text(name: str, length: int) -> str:
    """``text("commas", 3)`` -> ``，，，``."""
    if name in MADE:
        return MADE[name](length)
    piece = REPEATED[name]
    return (piece * (length // len(piece) + 1))[:length]
