"""Audit the figures of a public-finance document: ``audit("report.docx").findings``.

``from auditor import audit`` takes a path or bytes and gives an `auditor.model.Audit`. Importing the package is cheap:
the line behind `audit` is loaded when it is first asked for.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["__version__", "audit"]

if TYPE_CHECKING:
    from auditor.audit import audit


class _Package(ModuleType):
    """The package, whose `audit` is always the function.

    A module-level ``__getattr__`` would do until someone imports the module `auditor.audit`: the import system then
    puts the module in the function's place. A property stands firm.
    """

    @property
    def audit(self) -> Any:  # the real signature is the import above, for type checkers
        from importlib import import_module

        return import_module("auditor.audit").audit

    @audit.setter
    def audit(self, module: ModuleType) -> None:
        """Where the import system binds the submodule; the function keeps the name."""


sys.modules[__name__].__class__ = _Package
