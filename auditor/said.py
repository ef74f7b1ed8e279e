"""A sentence in both languages, for whoever reads it to be told in one: ``Said("缺少 why", "why is missing")``."""

from __future__ import annotations

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
