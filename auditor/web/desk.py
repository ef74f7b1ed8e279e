"""What was checked, in memory: a `Session` for each browser, in it documents, the oldest of which make room for new ones.

Nothing here is written to a disk; what is removed, or the end of the program, leaves nothing behind.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from auditor.model import Audit
from auditor.readers._limits import MB
from auditor.writers import Lang

MOST_DOCUMENTS: Final = 200  # of a session
MOST_BYTES: Final = 400 * MB  # of all documents of a session, as `weight` reckons
MOST_SESSIONS: Final = 30
A_VALUE: Final = 2_000  # bytes, about, for each figure and relation of an audit


@dataclass(frozen=True)
class Checked:
    """An audited document. `earlier`: the version that it corrects; `reasons`: fingerprint -> why it is right."""

    id: str
    audit: Audit
    earlier: str | None = None
    reasons: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.audit.document.name

    @property
    def weight(self) -> int:
        audit = self.audit
        return len(audit.source) + 4 * len(audit.document.text) + A_VALUE * (len(audit.mentions) + len(audit.outcomes))

    def explained(self, fingerprint: str, reason: str) -> Checked:
        """With one more reason, or without it where the reason is empty."""
        others = {key: why for key, why in self.reasons.items() if key != fingerprint}
        return replace(self, reasons={**others, fingerprint: reason} if reason else others)


@dataclass(frozen=True)
class Unread:
    """A document that could not be read, and the sentence why, in both languages."""

    id: str
    name: str
    zh: str
    en: str

    @property
    def weight(self) -> int:
        return len(self.zh) + len(self.en)


Held = Checked | Unread


class Session:
    """The documents of one browser, in the order in which they came."""

    def __init__(self, lang: Lang) -> None:
        self.lang: Lang = lang
        self.who = ""  # who decides about findings of a store, as last given
        self._held: dict[str, Held] = {}

    def all(self) -> list[Held]:
        """The latest first."""
        return list(reversed(self._held.values()))

    def get(self, id_: str) -> Held | None:
        return self._held.get(id_)

    def checked(self, id_: str | None) -> Checked | None:
        held = self._held.get(id_ or "")
        return held if isinstance(held, Checked) else None

    def put(self, held: Held) -> None:
        """Adds a document, or another state of one; the oldest go where there is no more room."""
        self._held[held.id] = held
        while len(self._held) > 1 and (len(self._held) > MOST_DOCUMENTS or self._weight() > MOST_BYTES):
            self._held.pop(next(id_ for id_ in self._held if id_ != held.id))

    def _weight(self) -> int:
        return sum(held.weight for held in self._held.values())

    def remove(self, id_: str) -> None:
        self._held.pop(id_, None)

    def clear(self) -> None:
        self._held.clear()


class Desk:
    """All sessions; the one that was used longest ago makes room."""

    def __init__(self, lang: Lang) -> None:
        self._lang = lang
        self._sessions: dict[str, Session] = {}

    def opened(self) -> str:
        """A new session; its key is a secret of its browser."""
        key = secrets.token_urlsafe(32)
        self._sessions[key] = Session(self._lang)
        while len(self._sessions) > MOST_SESSIONS:
            self._sessions.pop(next(iter(self._sessions)))
        return key

    def session(self, key: str) -> Session | None:
        session = self._sessions.pop(key, None)
        if session is not None:
            self._sessions[key] = session  # the last one used stands last
        return session


def new_id() -> str:
    return secrets.token_urlsafe(9)
