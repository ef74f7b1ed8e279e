"""Cues only save time: what is read with them is what every reader of paragraphs finds when it is asked about every one."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from auditor import audit, relations
from auditor.relations.cued import Readers, cued, throughout
from auditor.rulebook import default_rulebook
from auditor.testing import report
from auditor.text import Claim, Passage, Text

ROOT = Path(__file__).parents[2]
FILES = [import_module(f"auditor.relations.{file.name}") for file in iter_modules(relations.__path__)]
OTHERS = [file for file in FILES if file.__name__ != cued.__module__]
ASKING = {"cued": cued, "throughout": throughout}
WITH_CUES = [(file, name) for file in OTHERS for name, asks in ASKING.items() if getattr(file, name, None) is asks]
OWN = [path.read_text("utf-8") for path in sorted(ROOT.glob("examples/*/report.txt"))]
EXAMPLES = [text for rule in default_rulebook().rules for texts in rule.tests.values() for text in texts]


def all_asked(text: Text, passage: Passage, readers: Readers) -> Iterator[Claim]:
    for read, _ in readers:
        yield from read(text, passage)


def all_asked_throughout(text: Text, readers: Readers) -> Iterator[Claim]:
    for passage in text.with_figures:
        yield from all_asked(text, passage, readers)


def test_there_are_files_with_cues() -> None:
    assert {"bound", "difference", "divided", "sum"} <= {file.__name__.rpartition(".")[2] for file, _ in WITH_CUES}


@pytest.mark.parametrize(
    "texts",
    [EXAMPLES, OWN, [report(seed).text for seed in range(20)]],
    ids=["examples of rules", "bundled reports", "generated reports"],
)
def test_no_claim_is_lost_by_a_cue(texts: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    with_cues = [audit(text.encode()).claims for text in texts]
    instead = {"cued": all_asked, "throughout": all_asked_throughout}
    for file, name in WITH_CUES:
        monkeypatch.setattr(file, name, instead[name])
    assert [audit(text.encode()).claims for text in texts] == with_cues
    assert any(with_cues)
