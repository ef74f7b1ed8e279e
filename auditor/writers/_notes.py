"""What is written beside a figure: an audit in, the notes out that a Word or PDF file carries.

``三公经费…增长20%。`` -> one `Note` at ``20%``: 错误：…, 报告 20%，重算 25%，相差 …, 算式：…, 可能：…, 规则：growth/totals. A finding
that concerns several paragraphs or tables has a note in each, and each names the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from auditor.model import Audit, Evidence, Finding, Outcome, Severity
from auditor.writers import Lang, Options, WriteError
from auditor.writers._excerpt import plain
from auditor.writers._values import called, lines
from auditor.writers._words import address, colon, word

AUTHOR: Final[dict[Lang, str]] = {"zh": "审核", "en": "Auditor"}
INITIALS: Final[dict[Lang, str]] = {"zh": "审", "en": "A"}
MOST_PLACES: Final = 6  # a finding that is spread over more is noted at its primary figure alone


@dataclass(frozen=True, slots=True)
class Note:
    """Lines about the figure at ``text[start:end]``; `place` is its address, for a note that cannot stand there."""

    start: int
    end: int
    place: str
    lines: tuple[str, ...]
    severity: Severity


def notes(audit: Audit, options: Options) -> list[Note]:
    """The notes of all findings, in the order of the text."""
    found = (note for finding in audit.findings for note in _of(finding, options.lang))
    return sorted(found, key=lambda note: (note.start, note.end))


def only(audits: Sequence[Audit], format_: str) -> Audit:
    """The one audit that a file of this format holds."""
    if len(audits) == 1:
        return audits[0]
    raise WriteError(
        f"--format {format_} 一个文件只放一份报告，请逐份核对。",
        f"--format {format_} holds one report a file; audit one at a time.",
    )


def _of(finding: Finding, lang: Lang) -> Iterator[Note]:
    _, *said = lines(finding, lang)  # as at the terminal, without the quote: it stands beside the figure itself
    places = _places(finding.outcome)
    for item in places:
        others = (_spoken(other, lang) for other in places if other is not item)
        also = tuple(f"{'另见' if lang == 'zh' else 'see also'}{colon(lang)}{other}" for other in others)
        yield Note(
            item.location.start,
            item.location.end,
            _spoken(item, lang),
            (_opening(finding, lang), *said, *also),
            "note" if finding.accepted else finding.severity,
        )


def _opening(finding: Finding, lang: Lang) -> str:
    """``错误：增长率…``; what is unsure is no error but a request, which its message may make already."""
    sure, message = finding.outcome.confidence != "low", plain(finding.message[lang])
    if finding.accepted:
        return f"{called(finding, lang)}{colon(lang)}{message}"
    first = word(f"severity.{finding.severity}" if sure else "verify", lang)
    return message if message.lower().startswith(f"{first}{colon(lang)}") else f"{first}{colon(lang)}{message}"


def _places(outcome: Outcome) -> list[Evidence]:
    """The primary figure and the first one of each other paragraph or table; of a figure said again, each."""
    seen: dict[object, Evidence] = {}
    for item in outcome.evidence:
        again = outcome.kind == "restated"
        seen.setdefault((item.location.start, item.location.end) if again else item.location.block, item)
    places = list(seen.values())
    return places if len(places) <= MOST_PLACES else places[:1]


def _spoken(item: Evidence, lang: Lang) -> str:
    return f"{address(item.location.address, lang)} {plain(item.text)}"
