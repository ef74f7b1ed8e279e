"""A sentence in both languages, for whoever reads it to be told in one: ``Said("缺少 why", "why is missing")``."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    zh: str
    en: str

    def to(self, lang: str) -> str:
        """To someone who reads English (``en``), or Chinese."""
        return self.en if lang == "en" else self.zh

    def __add__(self, other: Said) -> Said:
        return Said(self.zh + other.zh, self.en + other.en)

    def __str__(self) -> str:
        return self.zh


NOTHING = Said("", "")


def said(sentence: Said | str) -> Said:
    """What is the same in both languages may be given as it is."""
    return Said(sentence, sentence) if isinstance(sentence, str) else sentence


def of_system(error: OSError) -> Said:
    """What the system complains of: ``磁盘已满``, ``No space left on device``. It speaks English only, or nothing at all."""
    english = error.strerror or type(error).__name__
    own = error.errno is not None and english == os.strerror(error.errno)  # a library has words of its own
    return Said(_OF_SYSTEM.get(error.errno or 0, english) if own else english, english)


_OF_SYSTEM = {
    errno.EACCES: "没有权限",
    errno.EADDRINUSE: "端口已被占用",
    errno.EADDRNOTAVAIL: "本机没有这个地址",
    errno.EBUSY: "正被占用",
    errno.EDQUOT: "超出磁盘配额",
    errno.EEXIST: "已有同名文件",
    errno.EFBIG: "文件过大",
    errno.EIO: "读写出错",
    errno.EISDIR: "是目录",
    errno.ELOOP: "链接成环",
    errno.EMFILE: "打开的文件太多",
    errno.ENAMETOOLONG: "文件名过长",
    errno.ENOENT: "没有这个文件或目录",
    errno.ENOSPC: "磁盘已满",
    errno.ENOTDIR: "路径中有一段不是目录",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘只读",
}
