"""Bytes to text: encoding told by its mark, else UTF-8, GB18030, or UTF-16 that lost its mark; what is no text is refused in a sentence.

``"总收入".encode("gb18030")`` -> ``总收入``. Every line break becomes ``\\n``, a byte order mark is taken off.
"""

from __future__ import annotations

import re
from contextlib import suppress

from auditor.readers import ReadError
from auditor.readers._limits import check_size

MARKS = (  # byte order marks; the four-byte ones first, since the short ones are their beginning
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\x84\x31\x95\x33", "gb18030"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
MAGIC = (  # what is not text, however it is named
    (b"PK\x03\x04", "Word/Excel 文件或压缩包", "an Office document or a zip archive"),
    (b"\xd0\xcf\x11\xe0", "旧版 Office 文件", "a legacy Office document"),
    (b"%PDF-", "PDF 文件", "a PDF"),
    (b"{\\rtf", "RTF 文件", "an RTF document"),
    (b"\x89PNG", "图片", "an image"),
    (b"\xff\xd8\xff", "图片", "an image"),
    (b"GIF8", "图片", "an image"),
)
_CONTROL = re.compile("[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd\ufffe\uffff]")


def decoded(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text, line breaks as ``\\n`` and without its byte order mark, and what is to be said about it."""
    _refuse_binary(name, data)
    text, remarks = _characters(name, data)
    return text.replace("\r\n", "\n").replace("\r", "\n"), remarks


def _refuse_binary(name: str, data: bytes) -> None:
    check_size(name, "text", len(data))
    for magic, zh, en in MAGIC:
        if data.startswith(magic):
            raise ReadError(
                f"{name}：内容不是文本，而是{zh}，请改回原来的后缀或另存为文本。", f"{name}: this is {en}, not text"
            )


def _characters(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    for mark, codec in MARKS:
        if data.startswith(mark):
            return _checked(name, _strict(name, data, codec)), ()
    if b"\0" in data:
        return _checked(name, _unmarked(name, data)), ()
    try:
        return _checked(name, data.decode("utf-8")), ()
    except UnicodeDecodeError as error:
        broken = error
    if broken.start >= len(data) - 3 and broken.start > 0 and broken.reason == "unexpected end of data":
        whole = data[: broken.start].decode("utf-8")
        return _checked(name, whole), ("文件末尾的一个字符不完整，文件可能被截断。",)
    text = data.decode("gb18030", errors="replace")
    if not _plausible(text):
        line = data.count(b"\n", 0, broken.start) + 1
        raise ReadError(
            f"{name}：第{line}行有既非 UTF-8 也非 GB18030 的字节，请用 UTF-8 编码另存后再审核。",
            f"{name}: line {line} is neither UTF-8 nor GB18030; save the file as UTF-8",
        )
    return _checked(name, text), ()


def _strict(name: str, data: bytes, codec: str) -> str:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        raise ReadError(
            f"{name}：文件开头标明 {codec.upper()} 编码，内容却不是，请用 UTF-8 编码另存后再审核。",
            f"{name}: the byte order mark says {codec.upper()} but the content is not; save the file as UTF-8",
        ) from None
    return text.removeprefix("\ufeff")


def _unmarked(name: str, data: bytes) -> str:
    """UTF-16 whose mark was lost; any other text has no zero bytes."""
    for codec in ("utf-16-le", "utf-16-be"):
        with suppress(UnicodeDecodeError):
            if "\0" not in (text := data.decode(codec)) and _plausible(text):
                return text
    raise _binary(name)


def _checked(name: str, text: str) -> str:
    """The text, unless it is full of control characters."""
    if "\0" in text or 200 * sum(1 for _ in _CONTROL.finditer(text)) > len(text):
        raise _binary(name)
    return text


def _binary(name: str) -> ReadError:
    return ReadError(
        f"{name}：内容是二进制数据，不是文本，请确认文件没有选错，或另存为 UTF-8 文本。",
        f"{name}: binary data, not text; save it as UTF-8 text",
    )


def _plausible(text: str) -> bool:
    """Decoded as GB18030: nearly all of it is what people write, the GB 2312 set. Other encodings fall outside."""
    foreign = sum(not character.isascii() for character in text)
    common = len(text.encode("gb2312", errors="ignore").decode("gb2312")) - (len(text) - foreign)
    return "\ufffd" not in text and 10 * common >= 8 * foreign
