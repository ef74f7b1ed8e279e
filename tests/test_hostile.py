"""Texts that nobody writes: the work of reading them grows with their length, not with its square.

Work is counted, not timed: the calls that a profile hook sees. What it does not see, the steps within one regular
expression, is guarded by a limit on processor time, a hundred times what is needed.
"""

from __future__ import annotations

import contextlib
import subprocess
import sys
from itertools import pairwise

import pytest
from conftest import work

from auditor import audit, readers
from auditor.readers import ReadError
from auditor.readers._endless import LONGEST
from auditor.testing import hostile

SHORT = 2 * LONGEST  # characters; within a paragraph, which is no longer than LONGEST, work may grow as it likes
CHEAP = 100_000  # calls: what costs less is also tried at four times the length
DENSE = ("parts of one total", "openings")  # hundreds of parts of one total in one sentence: dear, so tried on less
DOUBLED = 2.3  # more calls for twice the text than this are more than in proportion
SLACK = 6_000  # calls that come and go with the length, such as what is read once
A_FAILURE = (
    2_700  # calls to diagnose one, at least; where reports run into one another there are more than twice as many
)
ENOUGH = 120  # seconds of processor time for a megabyte of each; together they take a few
MEGABYTE = 1_000_000
# Calls for each character, a fifth above those of today: dense texts, in which nearly all work is done on figures.
MOST = {"reports on one line": 57, "scores": 77, "nested amounts": 65, "lines of one figure": 132, "amounts": 33}
DENSEST = {
    "包括1.5万元，": 70,
    "结存1.5万元，": 410,
}  # one paragraph after another of words that each reader has to weigh
# No figure, or figures without a name: what the regular expressions make of them is all the work there is.
LONG = (
    "digits", "其中", "commas", "full stops", "spaces", "占", "比上年", "由", "按", "分别", "为", "一", "第", "万元", "1，", "1-",
    "opening brackets", "closing brackets", "pairs of brackets", "nested brackets", "letters", "year after year",
    "a word without end", "、 between words", "tabs", "dashes", "numerals", "long names", "long numbers",
)  # fmt: skip


def audited(name: str, length: int, failed: list[int] | None = None) -> None:
    """Audit it; how many relations failed is added to `failed`."""
    failures = 0
    with contextlib.suppress(ReadError):  # nothing but blanks
        found = audit(hostile.text(name, length).encode(), name="hostile.txt")
        failures = sum(outcome.verdict == "inconsistent" for outcome in found.outcomes)
    if failed is not None:
        failed.append(failures)


@pytest.mark.parametrize("name", hostile.NAMES)
def test_twice_the_text_takes_twice_the_work(name: str) -> None:
    audited(name, 100)
    length = LONGEST if name in DENSE else SHORT
    failed: list[int] = []
    done = [work(audited, name, length * times, failed) for times in (1, 2)]
    if done[0] < CHEAP:
        done.append(work(audited, name, 4 * length, failed))
    without = [calls - A_FAILURE * failures for calls, failures in zip(done, failed, strict=True)]
    assert all(more <= DOUBLED * less + SLACK for less, more in pairwise(without)), (done, failed)


@pytest.mark.parametrize(("name", "most"), MOST.items())
def test_dense_texts_cost_no_more_than_they_did(name: str, most: int) -> None:
    audited(name, 100)
    assert work(audited, name, SHORT) <= most * SHORT


@pytest.mark.parametrize(("piece", "most"), DENSEST.items())
def test_what_every_reader_weighs_is_bounded_within_a_paragraph(piece: str, most: int) -> None:
    text = (piece * LONGEST)[:LONGEST]
    audit(text[:100].encode(), name="hostile.txt")
    assert work(lambda: audit(text.encode(), name="hostile.txt")) <= most * LONGEST


def test_a_paragraph_without_end_is_cut_in_every_format() -> None:
    text = "经费1.5万元，" * LONGEST
    for name, data in (("a.txt", text), ("a.html", f"<html><body><p>{text}</p></body></html>"), ("a.md", text)):
        document = readers.read(name, data.encode())
        assert max(block.end - block.start for block in document.blocks) <= LONGEST, name
        assert "".join(document.text[block.start : block.end] for block in document.blocks) == text, name


def test_a_megabyte_of_anything_ends() -> None:
    program = f"""
import resource
resource.setrlimit(resource.RLIMIT_CPU, ({ENOUGH}, {ENOUGH}))
from auditor import audit
from auditor.readers import ReadError
from auditor.testing import hostile
for name in {LONG}:
    print(name, flush=True)
    try:
        audit(hostile.text(name, {MEGABYTE}).encode(), name="hostile.txt")
    except ReadError:
        pass
"""
    pytest.importorskip("resource", reason="no such limits on this system")
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, (ran.stdout, ran.stderr)
