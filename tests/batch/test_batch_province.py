"""A small province: units over three years in all cheap formats, with slips, broken files and duplicates; and kills in the midst of it."""

from __future__ import annotations

import os
import random
import signal
import subprocess
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from batches import counted, held, started, when
from conftest import Ran
from province import FORMATS, Item, judged, made

from auditor.batch.answers import DIMENSIONS, Answers, all_runs
from auditor.batch.store import Store
from auditor.testing import Generated
from auditor.testing.units import MOST, reports_of

Run = Callable[..., Ran]
REPORTS = 60


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Item]]:
    place = tmp_path_factory.mktemp("province") / "in"
    return place, made(place, REPORTS, processes=2, often=6)


# --- what is made ---------------------------------------------------------------------------------------------------


def test_years_of_a_unit_agree() -> None:
    """Where the same sentence stands in two years' reports, the prior figure of one is the current figure of the other."""
    compared = 0
    for number in range(100):
        for before, now in pairwise(reported.made for reported in reports_of(number)):
            assert now.year == before.year + 1
            said = figures(before, "current")
            for clause, priors in figures(now, "prior").items():
                if clause in said and clause not in ("versus", "compared"):  # with the budget; counts of things
                    told = said[clause]  # of a list either year may tell fewer
                    assert priors <= told or told <= priors, (number, now.year, clause)
                    compared += len(priors)
    assert compared > 30


def figures(made: Generated, role: str) -> dict[str, set[tuple[str, str]]]:
    """The figures in a role, by the sort of sentence."""
    found: dict[str, set[tuple[str, str]]] = {}
    for relation in made.relations:
        for figure in relation.roles.get(role, ()):
            found.setdefault(relation.clause, set()).add((f"{figure.value:f}", figure.unit))
    return found


def test_units_have_names_of_their_own() -> None:
    names = [reports_of(number)[0].unit for number in (*range(60), MOST - 1)]
    assert len(set(names)) == len(names)


def test_a_folder_depends_on_its_number_alone(tmp_path: Path) -> None:
    first, second = (made(tmp_path / str(number), 20, processes=number) for number in (1, 2))
    assert first == second and len(first) == 20
    content = [{p.name: p.read_bytes() for p in (tmp_path / str(n)).rglob("*.txt")} for n in (1, 2)]
    assert content[0] == content[1] and content[0]


# --- what is found --------------------------------------------------------------------------------------------------


def test_slips_are_found_and_nothing_else(run: Run, folder: tuple[Path, list[Item]], place: str) -> None:
    path, items = folder
    states = Counter(item.state for item in items)
    assert len(items) == REPORTS and min(states[state] for state in ("true", "slip", "broken", "copy")) >= 3
    assert {item.format for item in items if item.state == "true"} == set(FORMATS)
    ran = run("batch", path, "--store", place, "-j", 2)
    assert ran.code == 0, ran.err
    found = judged(items, Answers(Store.at(place)))
    assert found.alarms == () and found.missed == ()
    assert found.untold == () and found.unread == ()
    assert found.duplicates == found.copies


def test_both_databases_give_the_same_answers(
    run: Run, folder: tuple[Path, list[Item]], sqlite: str, postgres: str
) -> None:
    told = []
    for place in (sqlite, postgres):
        assert run("batch", folder[0], "--store", place, "-j", 2).code == 0
        asked = Answers(Store.at(place))
        lists = [asked.unread(), asked.why_unread(), asked.unevaluated(), asked.duplicates(), asked.findings()]
        lists += [asked.by(dimension) for dimension in DIMENSIONS]
        told.append((asked.totals(), [sorted(map(_without_id, rows)) for rows in lists]))
    assert told[0] == told[1]
    assert [number for number, rows in enumerate(told[0][1]) if not rows] in (
        [],
        [2],
    )  # unevaluated: a province may have none
    assert held(Store.at(sqlite)) == held(Store.at(postgres))


def _without_id(row: Mapping[str, object]) -> str:
    """Numbers of rows tell in which order documents happened to be done."""
    return repr({key: value for key, value in row.items() if key != "id"})


# --- kills ----------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc to find the workers")
def test_ten_kills_leave_the_store_of_an_undisturbed_run(
    run: Run, folder: tuple[Path, list[Item]], place: str, tmp_path: Path
) -> None:
    """Parents and workers are killed in turn, at random moments; a killed run is resumed."""
    moments = sorted(random.Random(place.partition("://")[0]).sample(range(1, REPORTS - 8), 10))  # documents by then
    count, kills = counted(place), Counter[str]()
    process = started(folder[0], "--store", place, "-j", 2, "--resume")
    for number, moment in enumerate(moments):
        when(partial(_so_far, count, moment, process))
        if process.poll() is not None:
            break
        victim = "worker" if number % 2 else "parent"
        kills[victim] += 1
        if victim == "worker":
            _kill_a_worker(process)
        else:
            process.kill()
            process.communicate()
            process = started(folder[0], "--store", place, "-j", 2, "--resume")
    _, err = process.communicate(timeout=120)
    assert process.returncode == 0, err.decode()
    assert kills["parent"] >= 3 and kills["worker"] >= 2
    run("batch", folder[0], "--store", tmp_path / "undisturbed.db", "-j", 2)
    assert held(Store.at(place)) == held(Store.at(str(tmp_path / "undisturbed.db")))
    assert [row["status"] for row in all_runs(Store.at(place))] == ["done"]


def _so_far(count: Callable[[], int], moment: int, process: subprocess.Popen[bytes]) -> bool:
    return count() >= moment or process.poll() is not None


def _kill_a_worker(process: subprocess.Popen[bytes]) -> None:
    with suppress(OSError):  # it has just come to its end
        for child in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()[:1]:
            os.kill(int(child), signal.SIGKILL)
