"""The generated pages of the rulebook are up to date; ``make catalogue`` writes them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from conftest import ROOT

from auditor.pages import FAMILIES, pages
from auditor.rulebook import default_rulebook

DOCS = ROOT / "docs"
LINK = re.compile(r"\]\(([^)#:]+)\)")


@cache
def written() -> dict[str, str]:
    return pages(default_rulebook())


def test_no_page_is_of_a_rule_that_is_gone() -> None:
    there = {path.relative_to(DOCS).as_posix() for path in (DOCS / "rules").rglob("*.md")}
    assert there - written().keys() == set()


@pytest.mark.parametrize("path", ["rules.md", "gallery.md"])
def test_overviews_are_up_to_date(path: str) -> None:
    assert (DOCS / path).read_text("utf-8") == written()[path]


def test_pages_of_rules_are_up_to_date() -> None:
    stale = [
        path
        for path, text in written().items()
        if not (DOCS / path).is_file() or (DOCS / path).read_text("utf-8") != text
    ]
    assert stale == []


def test_every_link_leads_somewhere() -> None:
    targets = [(path, target) for path, text in written().items() for target in LINK.findall(text)]
    assert [pair for pair in targets if not (DOCS / pair[0]).parent.joinpath(pair[1]).resolve().is_file()] == []


def test_every_family_has_a_name() -> None:
    assert {rule.id.partition("/")[0] for rule in default_rulebook().every} == FAMILIES.keys()


def test_every_page_shows_a_finding_in_both_languages() -> None:
    silent = [path for path, text in written().items() if path.startswith("rules/") and "```text\n\n```" in text]
    assert silent == []


def write(docs: Path) -> None:
    """Write every page, and remove those of rules that are gone."""
    for path in (docs / "rules").rglob("*.md"):
        if path.relative_to(docs).as_posix() not in written():
            path.unlink()
    for name, text in written().items():
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(DOCS)
