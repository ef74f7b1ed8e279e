"""What the readers of Word documents print and say alike: symbols, list marks, remarks."""

from __future__ import annotations

import re
from typing import Final

REVISED: Final = "文件含有未处理的修订，按接受全部修订后的文字审核。"
HIDDEN: Final = "文件含有隐藏文字，未读取。"
EMBEDDED: Final = "文件嵌入了其他对象（如 Excel 表），其中的数字未读取。"
MACROS: Final = "文件内含宏，宏未运行，只读取了文字。"
DEEPEST: Final = 24  # tables within tables
HEADING: Final = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)  # names of styles
CONTENTS: Final = re.compile(r"(?:toc|目录)\s*\d", re.IGNORECASE)

# the private codes of the symbol fonts that stand in figures and forms
SYMBOLS = {
    "F0A3": "≤", "F0B3": "≥", "F0B9": "≠", "F0BB": "≈", "F0B1": "±", "F0B4": "×", "F0B8": "÷", "F02B": "+", "F02D": "-",
    "F03D": "=", "F025": "%", "F0B7": "•",
}  # fmt: skip
DINGBATS = {"F0FE": "☑", "F052": "☑", "F0FC": "√", "F050": "√", "F0A8": "□", "F06F": "□", "F0FD": "☒", "F054": "☒"}


def symbol(code: str, font: str) -> str:
    """``("F0B3", "Symbol")`` -> ≥; a private character of a font we do not know is a blank square."""
    known = DINGBATS.get(code) if "wingdings" in font.lower() else SYMBOLS.get(code)
    return known or _plain_symbol(code)


def _plain_symbol(code: str) -> str:
    number = int(code, 16) if re.fullmatch("[0-9A-F]{4,6}", code) else 0
    if 0xF020 <= number <= 0xF07E:
        return chr(number - 0xF000)
    return chr(number) if 0x20 <= number < 0xD800 else "□"


def pictures(number: int) -> str:
    return f"文件含 {number} 张图片，图中的文字未读取。"


def marked(mark: str, text: str) -> str:
    """``（一）`` and ``收入`` -> ``（一）收入``; a blank where ``1.`` and ``5万元`` would read as one figure."""
    if not mark or not text.strip():
        return text
    touching = (mark[-1].isascii() and mark[-1].isalnum()) or (mark[-1] in ".．" and text.lstrip()[:1].isdigit())
    return mark + (" " if touching else "") + text
