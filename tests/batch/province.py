"""The folders of a province: units over years in every cheap format, slips at known places, some files broken, some twice.

``made(folder, 20_000)`` writes that many files, in several processes, and says what is wrong with which. What a file is
depends on its number alone, so that another number of processes makes the same folder.
"""

from __future__ import annotations

import csv
import io
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import Final
from unicodedata import normalize
from zipfile import ZIP_DEFLATED, ZipFile

from auditor.batch.answers import Answers
from auditor.model import Document, Paragraph
from auditor.readers import read
from auditor.testing.promises import slip
from auditor.testing.units import Reported, reports_of

FORMATS: Final = ("txt", "docx", "docx", "html", "docx", "xlsx", "txt", "docx", "md", "docx", "txt", "csv")
SLIPS, BROKEN_ONE_IN, TWICE_ONE_IN, ARCHIVED_ONE_IN = 5, 100, 100, 12  # the last of groups of units
GROUP: Final = 20  # units that one process makes in one go: a folder, or an archive


@dataclass(frozen=True)
class Item:
    """A file that was made, and what is known of it."""

    name: str  # of the file; no other has it
    format: str
    state: str  # true, slip, broken, copy
    shown: str = ""  # the number that is wrong
    clause: str = ""  # the sort of sentence that it stands in


# --- making ---------------------------------------------------------------------------------------------------------


def made(
    folder: Path, count: int, formats: tuple[str, ...] = FORMATS, processes: int | None = None, often: int = 1
) -> list[Item]:
    """So many files below the folder, as `Item`s in an order of their own; files are broken or there twice so much more often."""
    from batches import BROKEN  # made once, before the processes: one of them takes long

    assert len(BROKEN) >= 10
    groups = [(folder, group, formats, often) for group in range(_groups(count))]
    with get_context("fork").Pool(processes or len(os.sched_getaffinity(0))) as pool:
        items = [item for found in pool.imap(_group, groups) for item in found]
    return items[:count] if len(items) <= count else _cut(folder, items, count)


def _groups(count: int) -> int:
    """As many groups as have that many files at least."""
    found = sum_ = 0
    while sum_ < count:
        sum_ += len(list(_numbers(found)))
        found += 1
    return found


def _numbers(group: int) -> Iterator[tuple[int, int]]:
    """The units of a group, each with the number of its reports."""
    from auditor.testing.units import ONCE
    from auditor.testing.world import OFFICES

    for unit in range(group * GROUP, (group + 1) * GROUP):
        yield from ((unit, year) for year in range(1 if unit % len(OFFICES) in ONCE else 3))


def _cut(folder: Path, items: list[Item], count: int) -> list[Item]:
    """Takes away the files beyond the count, which are the last ones."""
    for item in items[count:]:
        for path in folder.rglob(item.name):
            path.unlink()
    return items[:count]


def _group(asked: tuple[Path, int, tuple[str, ...], int]) -> list[Item]:
    """The files of a group of units, in folders by year, or in an archive."""
    folder, group, formats, often = asked
    files: list[tuple[str, Item, bytes]] = []
    for unit in range(group * GROUP, (group + 1) * GROUP):
        for reported in reports_of(unit):
            files += _files(reported, formats, often)
    if group % ARCHIVED_ONE_IN == ARCHIVED_ONE_IN - 1:
        folder.mkdir(parents=True, exist_ok=True)
        with ZipFile(folder / f"补报{group:05}.zip", "w", ZIP_DEFLATED) as archive:
            for below, item, data in files:
                archive.writestr(f"{below}/{item.name}", data)
    else:
        for below, item, data in files:
            (folder / below).mkdir(parents=True, exist_ok=True)
            (folder / below / item.name).write_bytes(data)
    return [item for _, item, _ in files]


def _files(reported: Reported, formats: tuple[str, ...], often: int) -> Iterator[tuple[str, Item, bytes]]:
    """A report as a file, and once more where it is one of those that are there twice: folder, item, bytes."""
    from batches import BROKEN

    one, random = reported.made, Random(f"file {reported.made.seed}")
    below = f"{one.year}/{reported.place}"
    format_ = random.choice(formats)
    name = f"{one.seed:06}{reported.unit}{one.year}年度{one.genre}.{format_}"
    if random.random() * BROKEN_ONE_IN < often:
        way, data = random.choice(list(BROKEN.items()))
        data = data and data + name.encode()  # each of its own content, but those that are empty
        yield below, Item(f"{one.seed:06} {way}", way, "broken"), data
        return
    wrong = slip(one, one.seed) if random.random() * SLIPS < 1 else None
    data = written(wrong.text if wrong else one.text, format_)
    item = Item(name, format_, *(("slip", wrong.shown, wrong.relation.clause) if wrong else ("true",)))
    yield below, item, data
    if random.random() * TWICE_ONE_IN < often:
        yield f"{below}/副本", Item(f"{one.seed:06}副本.{format_}", format_, "copy"), data


def written(text: str, format_: str) -> bytes:
    """The text as a file of a format."""
    from converted import FORMATS as WRITE

    if format_ == "txt":
        return text.encode()
    document = read("a.txt", text.encode())
    return as_csv(document) if format_ == "csv" else WRITE[format_](document)


def as_csv(document: Document) -> bytes:
    """Paragraphs as rows of one cell, tables as they are."""
    out = io.StringIO()
    rows = csv.writer(out)
    for block in document.blocks:
        if isinstance(block, Paragraph):
            rows.writerow([document.text[block.start : block.end].replace("\n", "")])
            continue
        for number in range(block.rows):
            cells = {cell.column: document.text[cell.start : cell.end] for cell in block.by_row.get(number, ())}
            rows.writerow([cells.get(column, "").replace("\n", "") for column in range(block.columns)])
        rows.writerow([])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


# --- judging --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Judged:
    """What a store says of a folder whose faults are known.

    A slip is told in the report that has it and, across reports, in that of the next year: neither is a false alarm.
    """

    slips: int
    missed: tuple[Item, ...]
    truthful: int
    alarms: tuple[tuple[str, str, str], ...]  # file, rule, message
    broken: int
    untold: tuple[str, ...]  # broken files without a reason
    unread: tuple[str, ...]  # files that are not broken and were not read
    copies: int
    duplicates: int  # of contents, as the store says

    @property
    def found(self) -> int:
        return self.slips - len(self.missed)


def judged(items: list[Item], answers: Answers) -> Judged:
    by_state = {state: [i for i in items if i.state == state] for state in ("true", "slip", "broken", "copy")}
    loud: dict[str, list[tuple[str, str, str]]] = {}
    for row in answers.findings():
        if row["severity"] != "note" and row["confidence"] != "low":
            loud.setdefault(_seed(row["file"]), []).append((row["rule"], row["message_zh"], row["evidence"]))
    reasons = {_seed(row["name"]): row["reason_zh"] for row in answers.unread()}
    twice = {_seed(row["file"]): _seed(row["same"]) for row in answers.duplicates()}
    reasons |= {one: reasons[other] for one, other in twice.items() if other in reasons}  # empty files are all alike
    bad = {_seed(item.name) for item in by_state["broken"]}
    return Judged(
        slips=len(by_state["slip"]),
        missed=tuple(i for i in by_state["slip"]
                     if not any(f'"{i.shown}' in evidence for *_, evidence in loud.get(_seed(i.name), ()))),
        truthful=len(by_state["true"]),
        alarms=tuple(
            (i.name, rule, said)
            for i in by_state["true"]
            for rule, said, _ in loud.get(_seed(i.name), ())
            if not any(_seed(slip.name) in said and _plain(slip.shown) in _plain(said) for slip in by_state["slip"])
        ),
        broken=len(by_state["broken"]),
        untold=tuple(i.name for i in by_state["broken"] if not reasons.get(_seed(i.name))),
        unread=tuple(f"{seed}: {reason}" for seed, reason in reasons.items() if seed not in bad),
        copies=len(by_state["copy"]),
        duplicates=len(twice.keys() - bad),
    )  # fmt: skip


def _plain(text: str) -> str:
    """Figures as messages print them, in digits of one width and without separators."""
    return normalize("NFKC", text).replace(",", "")


def _seed(name: str) -> str:
    """The number of a report, which all its files begin with."""
    return name.rpartition("/")[2][:6]


def formats_of(items: tuple[Item, ...]) -> Counter[str]:
    return Counter(item.format for item in items)
