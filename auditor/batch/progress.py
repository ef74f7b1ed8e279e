"""How far a batch is, said on the way: a bar where someone looks at a terminal, a line now and then where no one does.

``[████████░░░░] 1200/2000 60% · 84.1 份/秒 · 剩 9 秒 · 发现 312 · 无法读取 12``
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from auditor.batch.runner import Progress
from auditor.writers import Lang
from auditor.writers._words import say

BAR: Final = 20  # characters
OFTEN, SELDOM = 0.2, 10.0  # seconds between two words: at a terminal, in a log


@dataclass
class Meter:
    """Shows each `Progress` it is given, if it is time."""

    write: Callable[[str], object]
    lang: Lang
    live: bool  # is it a terminal, on which a line can be written over?
    clock: Callable[[], float] = time.monotonic
    _begun: float = field(init=False)
    _said: float = field(init=False)
    _width: int = 0

    def __post_init__(self) -> None:
        self._begun = self._said = self.clock()

    def start(self) -> None:
        """The audits begin: from here the rate counts."""
        self._begun = self._said = self.clock()

    def __call__(self, progress: Progress, *, last: bool = False) -> None:
        if not last and self.clock() - self._said < (OFTEN if self.live else SELDOM):
            return
        self._said = self.clock()
        line = self._line(progress)
        if self.live:
            padded = line.ljust(self._width)
            self._width = len(line)
            self.write(f"\r{padded}" + ("\n" if last else ""))
        else:
            self.write(line + "\n")

    def _line(self, progress: Progress) -> str:
        if not progress.total:
            return say(self.lang, f"清点文件 {progress.files}", f"files found: {progress.files}")
        return said(progress, self.clock() - self._begun, self.lang, bar=self.live)


def said(progress: Progress, seconds: float, lang: Lang, *, bar: bool) -> str:
    """The line of a progress after so many seconds."""
    done = progress.total - progress.left
    rate = progress.done / seconds if seconds > 0 else 0.0
    parts = [f"{done}/{progress.total} {100 * done // progress.total}%"]
    if rate:
        parts.append(say(lang, f"{rate:.1f} 份/秒", f"{rate:.1f} documents/s"))
        parts.append(say(lang, f"剩 {_span(progress.left / rate, lang)}", f"{_span(progress.left / rate, lang)} left"))
    parts.append(say(lang, f"发现 {progress.findings}", f"findings: {progress.findings}"))
    if progress.unread:
        parts.append(say(lang, f"无法读取 {progress.unread}", f"not read: {progress.unread}"))
    filled = BAR * done // progress.total
    return (f"[{'█' * filled}{'░' * (BAR - filled)}] " if bar else "") + " · ".join(parts)


def _span(seconds: float, lang: Lang) -> str:
    """``3725`` -> 1 小时 2 分"""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return say(lang, f"{hours} 小时 {minutes} 分", f"{hours} h {minutes} min")
    if minutes:
        return say(lang, f"{minutes} 分 {rest} 秒", f"{minutes} min {rest} s")
    return say(lang, f"{rest} 秒", f"{rest} s")
