"""Checks across reports on made batches: ``python benchmarks/across.py``.

First truth and slips: units with three years of reports whose figures follow from each other, some with last year's figure or the
opening balance changed. Then size: stores of 2,000 and 20,000 reports, filled with outlines alone, and what holding them against
each other costs.
"""

from __future__ import annotations

import argparse
import re
import resource
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

from auditor.across.checks import Check
from auditor.across.line import Overview, checks
from auditor.across.outline import Stated
from auditor.across.reports import Held, Report
from auditor.across.trials import report_of
from auditor.audit import audit
from auditor.batch.across import across
from auditor.batch.answers import Answers
from auditor.batch.pool import Answer
from auditor.batch.sources import Found
from auditor.batch.store import Store, Version
from auditor.batch.work import Job
from auditor.readers._limits import Limits
from auditor.rulebook import default_rulebook
from auditor.testing.draft import Draft
from auditor.testing.genres import GENRES, Chapter, _chapter, _department, any_style
from auditor.testing.layout import any_layout, laid_out
from auditor.testing.sections import accounts
from auditor.testing.world import OFFICES, PLACES, Department, varied

YEARS = 3
EVERY = 102  # reports, of which one has a slip and one a copy
INVENTING = (accounts.running, accounts.both_sides, accounts.grand_totals)
RULES = default_rulebook().across


# --- truth and slips ------------------------------------------------------------------------------------------------


def chain(random: Random, place: str, office: str, genre: str) -> Iterator[tuple[str, str]]:
    """The reports of one unit, year after year: name and text."""
    style = any_style(random, GENRES[genre])
    before: Department | None = None
    first = random.randint(2015, 2021)
    for year in range(first, first + YEARS):
        it = replace(_department(random, style), place=place, office=office, year=year)
        if before is not None:
            travel = tuple((name, varied(random, part, 0.3) if part else 0) for name, part in before.travel)
            it = replace(
                it, travel=travel, travel_budget=travel, prior_income=before.income_total, prior_spending=before.spending,
                prior_basic=before.basic, prior_project=before.project, travel_prior=before.travel, carried_in=before.carried,
            )  # fmt: skip
        draft = Draft(random, style)
        sections = [section for chapter in chapters(genre) for section in _chapter(draft, it, chapter, None)]
        title = f"{place}{office}{year}年度部门{'决算公开说明' if genre == 'final' else '整体支出绩效自评报告'}"
        text, _ = laid_out((title,), sections, {f.mark: f for f in draft.figures}, any_layout(random))
        yield f"{year}/{place}{office}.txt", text
        before = it


def chapters(genre: str) -> Iterator[Chapter]:
    """Without the sections that invent figures of last year by themselves."""
    for chapter in GENRES[genre].chapters:
        yield replace(chapter, sections=tuple(pair for pair in chapter.sections if pair[0] not in INVENTING))


def truth(units: int) -> None:
    """False alarms among true reports; then slips, one at a time, in each figure that is compared with last year's report."""
    random = Random(7)
    names = [(place, office) for place in PLACES for office in OFFICES]
    random.shuffle(names)
    texts: dict[str, str] = {}
    reports: dict[str, Report] = {}
    for place, office in names[:units]:
        for name, text in chain(random, place, office, random.choice(("final", "evaluation"))):
            texts[name] = text
            reports[name] = report_of(len(reports), audit(text.encode(), name=name))
    overview = Overview()
    found = list(checks(RULES, Held(list(reports.values())), {}, overview))
    loud = [one for one in found if one.reported and one.severity != "note" and one.confidence != "low"]
    print(f"{len(reports)} reports, {overview.followed} with last year's, {dict(overview.verdicts)}")
    print(f"false alarms {len(loud)}, notes {sum(one.reported and one.severity == 'note' for one in found)}")
    for one in loud:
        print(f"    {one.report.file} {one.rule.id} {one.message('zh')}")
    slips = [slip for one in found if one.verdict == "consistent" and (slip := _slipped(random, one, texts))]
    caught = [_caught(one, text, reports) for one, text in slips]
    print(f"slips {len(slips)}, found {sum(caught)}")
    for (one, _), is_caught in zip(slips, caught, strict=True):
        if not is_caught:
            print(f"    missed: {one.report.file} {one.formula}")


def _slipped(random: Random, one: Check, texts: Mapping[str, str]) -> tuple[Check, str] | None:
    """The report with the first figure that is compared moved, wherever it is printed so."""
    role = "delta" if "delta" in {role for role, _ in one.evidence} else one.evidence[0][0]
    printed = next(place.figure.mention.text for name, place in one.evidence if name == role)
    digits = printed.rstrip("万元亿人名 ")
    if not digits.strip("0.") or digits not in texts[one.report.file] or not digits[-1:].isdigit():
        return None
    moved = re.sub(r"\d", str(random.randint(1, 9)), digits, count=1)
    if moved == digits:
        moved = re.sub(r"\d", "1" if digits[0] != "1" else "2", digits, count=1)
    return one, texts[one.report.file].replace(digits, moved)


def _caught(one: Check, text: str, reports: Mapping[str, Report]) -> bool:
    others = [report for name, report in reports.items() if report.unit == one.report.unit and name != one.report.file]
    again = report_of(one.report.id, audit(text.encode(), name=one.report.file))
    found = checks([one.rule], Held([*others, again]), {}, Overview())
    return any(check.reported and check.report.id == one.report.id for check in found)


# --- size -----------------------------------------------------------------------------------------------------------


def size(count: int, place: str) -> None:
    """A store of so many reports, three years of each unit, and what it costs to compare them."""
    random = Random(count)
    Path(place).unlink(missing_ok=True)
    store = Store.at(place, create=True)
    run = store.begin(Version("1", "r"), Limits(), {"paths": []}, None)
    made = list(_made(random, count))
    store.plan(run, [Found(name, "", f"{number:064x}", 1) for number, (name, _) in enumerate(made)])
    store.planned(run)
    batch: list[Answer] = []
    for number, (name, record) in enumerate(made, 1):
        batch.append(
            Answer(Job(number, name, "", f"{number - 1:064x}"), {**record, "sha256": f"{number - 1:064x}", "size": 1})
        )
        if len(batch) == 200 or number == count:
            store.save(run, batch)
            batch = []
    store.end(run, "done")
    before = resource.getrusage(resource.RUSAGE_SELF)
    start = time.perf_counter()
    result = across(store, Answers(store, run.id), RULES, {})
    assert result is not None
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime
    rows = sum(len(record["outline"]["statements"]) for _, record in made)
    grown = (used.ru_maxrss - before.ru_maxrss) / 1024
    print(
        f"{count} reports, {rows} figures, {Path(place).stat().st_size / count / 1024:.1f} KB of store each: "
        f"{seconds:.1f} s of processor, {time.perf_counter() - start:.1f} s, {grown:.0f} MB more memory; "
        f"{dict(result.overview.verdicts)}, planted {(count + EVERY - 2) // EVERY} slips and {(count + EVERY - 51) // EVERY} copies, "
        f"found {dict(Counter(str(row['rule']) for row in result.findings))}"
    )


def _made(random: Random, count: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Records of reports in agreement, some forty figures and ten passages each; in one of `EVERY` last year's figure is
    another, and one has a passage of a unit before it."""
    lent: list[Any] = []
    for number in range(count):
        unit, year = number // YEARS, 2020 + number % YEARS
        if year == 2020:
            name = f"第{unit}县水务局"
            own = {
                (2020 + y, at): random.randint(10_000, 9_999_999) for y in range(YEARS) for at in range(len(CONCEPTS))
            }
        record = _record(random, name, year, own)
        statements, passages = record["outline"]["statements"], record["outline"]["passages"]
        if number % EVERY == 1:
            statements[-1] = _figure("prior", 0, CONCEPTS.index(statements[-1][2]), 7)
            lent = passages[0]
        if number % EVERY == 50:
            passages[3] = lent
        yield f"{year}/{unit}.txt", record


CONCEPTS = tuple(default_rulebook().concepts)[:30]


def _record(random: Random, unit: str, year: int, own: Mapping[tuple[int, int], int]) -> dict[str, Any]:
    statements = [_figure("own", 0, at, own[year, at]) for at in range(len(CONCEPTS))]
    statements += [
        _figure("prior", 0, at, own[year - 1, at]) for at in range(0, len(CONCEPTS), 3) if (year - 1, at) in own
    ]
    hashes = [sorted(f"{random.getrandbits(32):08x}" for _ in range(8)) for _ in range(10)]
    passages = [["sentence", f"第{at}行", "支出", "".join(words)] for at, words in enumerate(hashes)]
    return {
        "status": "audited", "cause": "", "reason_zh": "", "reason_en": "", "format": "txt", "figures_seen": 40,
        "figures_used": 40, "entity": {"unit": unit, "region": unit[:-3], "year": year, "genre": "final"}, "facts": [],
        "checks": [], "findings": [],
        "outline": {"extent": "department", "statements": statements, "units": {}, "passages": passages},
    }  # fmt: skip


def _figure(role: str, pair: int, at: int, cents: int) -> list[Any]:
    number = f"{cents / 100:.2f}"
    return list(Stated(role, pair, CONCEPTS[at], "final", "", CONCEPTS[at], f"{number}万元", number, 2, "万元", "money", "10000",
                       False, "", "", 1, f"第{at}行"))  # fmt: skip


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--units", type=int, default=130)
    parser.add_argument("--reports", type=int, nargs="*", default=[2_000, 20_000])
    given = parser.parse_args()
    truth(given.units)
    with tempfile.TemporaryDirectory() as folder:
        for reports_ in given.reports:
            size(reports_, str(Path(folder, "audits.db")))
