"""Stores of any size in seconds: the results of a few audits, inserted under the names of many units and years."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

from auditor import __version__, audit
from auditor.batch.pool import Answer
from auditor.batch.records import Record, record_of, unread
from auditor.batch.sources import Found
from auditor.batch.store import Run, Store, Version
from auditor.batch.work import Job
from auditor.entities import Entity
from auditor.readers._limits import USUAL
from auditor.rulebook import default_rulebook
from auditor.testing import report
from auditor.testing.promises import slip

PLACES = (
    "清河",
    "雁鸣",
    "云岭",
    "石桥",
    "白沙",
    "青山",
    "平湖",
    "长岗",
    "东江",
    "北屏",
    "柳林",
    "松原",
    "金塔",
    "双溪",
    "望城",
    "鹿港",
)
OFFICES = (
    "水务",
    "教育",
    "民政",
    "林业",
    "交通运输",
    "应急管理",
    "文化和旅游",
    "卫生健康",
    "农业农村",
    "财政",
    "审计",
    "统计",
)
YEARS = (2021, 2022, 2023)
BASES, SLIPS, UNREAD, BATCH = 12, 3, 97, 500  # audits that are really made; every so manieth has a slip, cannot be read
TITLE = "{unit}{year}年度部门决算说明\n\n"
REAL = (
    TITLE + "{year}年基本支出10.00万元，其中：人员经费4.00万元，公用经费{parts}.00万元。\n"
    "{year}年三公经费支出5.00万元，比上年增加1.00万元，增长{rate}%。\n{last}年基本支出{before}万元。\n"
)


def real(unit: str, year: int, wrong: bool) -> str:
    """The text of a report whose file lies there; that of the last year gives another figure for the year before."""
    before = "9.50" if year == YEARS[-1] else "10.00"
    return REAL.format(
        unit=unit, year=year, last=year - 1, before=before, parts=8 if wrong else 6, rate=20 if wrong else 25
    )  # fmt: skip


def unit_of(number: int) -> tuple[str, str]:
    """The unit and the region of the three reports that have this number."""
    place = PLACES[number % len(PLACES)]
    again = number // (len(PLACES) * len(OFFICES))
    office = OFFICES[number // len(PLACES) % len(OFFICES)]
    return f"{place}县{f'第{again + 1}' if again else ''}{office}局", f"{place}县"


def filled(store: Store, folder: Path, count: int, lying: int = 6) -> Run:
    """A run of so many documents, of three years of each unit; the files of the first `lying` lie in the folder."""
    rulebook = default_rulebook()
    run = store.begin(Version(__version__, rulebook.version), USUAL, {"paths": [str(folder)]}, None)
    folder.mkdir(parents=True, exist_ok=True)
    answers: list[Answer] = []
    for name, record in _documents(folder, count, lying):
        answers.append((Job(0, str(folder / name), "", record["sha256"]), record))
        if len(answers) == BATCH:
            _saved(store, run, answers)
            answers = []
    _saved(store, run, answers)
    store.end(run, "done")
    return run


def _saved(store: Store, run: Run, answers: list[Answer]) -> None:
    if answers:
        store.plan(run, [Found(job.path, "", job.sha256, record["size"]) for job, record in answers])
        store.save(run, answers)


def _documents(folder: Path, count: int, lying: int) -> Iterator[tuple[str, Record]]:
    bases = _bases()
    for number in range(count):
        (unit, region), year = unit_of(number // len(YEARS)), YEARS[number % len(YEARS)]
        name = f"{region}/{year}/{unit}决算.txt"
        entity = {"unit": unit, "region": region, "year": year, "genre": "final"}
        if number < lying:
            yield name, _real(folder / name, unit, year, wrong=number % 2 == 0)
        elif number % UNREAD == 0:
            where = folder / name
            reason = f"{where}：文件是空的（0 字节），请检查是否导出成功。", f"{where}: the file is empty (0 bytes)"
            yield name, {**unread("refused", *reason, Entity(unit, region, year, "final")), **_content(name)}
        else:
            base, of = bases[number * 7 % len(bases)]
            yield name, {**_moved(base, year - of), "entity": entity, **_content(name)}


def _content(name: str) -> dict[str, Any]:
    return {"sha256": hashlib.sha256(name.encode()).hexdigest(), "size": 1_000}


def _real(path: Path, unit: str, year: int, wrong: bool) -> Record:
    text = real(unit, year, wrong)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    record = record_of(audit(text.encode(), name=str(path)))
    return {**record, "sha256": hashlib.sha256(text.encode()).hexdigest(), "size": len(text.encode())}


@cache
def _bases() -> list[tuple[Record, int]]:
    """Records to copy, with the year of their report."""
    rulebook, made = default_rulebook(), []
    for seed in range(BASES):
        one = report(seed)
        wrong = slip(one, seed) if seed % SLIPS == 0 else None
        record = record_of(audit((wrong.text if wrong else one.text).encode(), name="base.txt", rulebook=rulebook))
        made.append((record, record["entity"]["year"] or YEARS[-1]))
    return made


def _moved(base: Record, years: int) -> Record:
    """The record so many years later."""
    record = deepcopy(base)
    for fact in record["facts"]:
        if fact["period"] is not None:
            fact["period"] += years
    return record
