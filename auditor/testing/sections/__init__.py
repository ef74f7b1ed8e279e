"""The sections of a report: each writer takes the draft and the department and gives a heading with its lines."""

from __future__ import annotations

from collections.abc import Callable

from auditor.testing.draft import Draft, Section
from auditor.testing.world import Department

Writer = Callable[[Draft, Department], Section]
