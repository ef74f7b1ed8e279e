"""What the tests of batches share: folders of made reports, broken files, and what a store holds, without its numbers."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import sqlalchemy as sql
from docx_bytes import docx, p

from auditor.batch.schema import checks, documents, entities, facts, files, findings
from auditor.batch.store import Store, StoreError
from auditor.testing import report

SLIP = "清河县水务局2023年度部门决算说明\n\n2023年基本支出10.00万元，其中：人员经费4.00万元，公用经费8.00万元。\n"
TRUE = "清河县教育局2022年度部门决算说明\n\n2022年基本支出12.00万元，其中：人员经费4.00万元，公用经费8.00万元。\n"
BARE = "清河县林业局2022年度工作总结\n\n没有数字。\n"


def made(folder: Path, count: int, first: int = 0) -> Path:
    """A folder of so many made reports."""
    folder.mkdir(parents=True, exist_ok=True)
    for seed in range(first, first + count):
        (folder / f"{seed:03}.txt").write_text(report(seed).text)
    return folder


def zipped(content: dict[str, bytes]) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return held.getvalue()


WHOLE = docx(p("清河县水务局2023年度部门决算"), p("支出1.00万元。"))
BROKEN = {  # name -> bytes: ten ways in which a file can be no report
    "empty.docx": b"",
    "noughts.docx": b"\0" * 5_000,
    "cut off.docx": WHOLE[: len(WHOLE) // 2],
    "no body.docx": zipped({"[Content_Types].xml": b"<Types/>", "readme.txt": b"?"}),
    "half a tag.docx": docx("<w:p><w:r>"),
    "bomb.docx": docx(p("支出"), more={"word/media/a.bin": b"\0" * (250 << 20)}),
    "locked.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0" * 60,
    "no end.pdf": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
    "no program knows it.dat": bytes(range(1, 256)) * 20,
    "nested.html": b"<html>" + b"<div>" * 200_000,
    "no archive.zip": b"PK\x03\x04" + b"?" * 300,
}


def held(store: Store) -> dict[str, list[Any]]:
    """All that the last run knows, in an order of its own and without the numbers of rows, which tell how it came to be."""
    whose = [entities.c.unit, entities.c.region, entities.c.year, entities.c.genre]
    queries = {
        "files": sql.select(*_plain(files)),
        "documents": sql.select(*_plain(documents), *whose).join_from(documents, entities),
    }
    for table in (facts, checks, findings):
        about = table.join(documents, documents.c.id == table.c.document_id).join(
            entities, entities.c.id == table.c.entity_id
        )
        queries[table.name] = sql.select(documents.c.sha256, *_plain(table), *whose).select_from(about)
    with store.engine.connect() as connection:
        return {name: sorted(map(tuple, connection.execute(query)), key=repr) for name, query in queries.items()}


def _plain(table: sql.Table) -> list[sql.Column[Any]]:
    return [column for column in table.c if column.name != "id" and not column.foreign_keys]


def started(*arguments: object) -> subprocess.Popen[bytes]:
    """The command in a process of its own, as a user starts it."""
    command = [sys.executable, "-m", "auditor", "batch", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)


def counted(place: str) -> Callable[[], int]:
    """How many documents there are by now, asked again and again of a store that may not be there yet."""
    stores: list[Store] = []

    def count() -> int:
        try:
            stores.extend([] if stores else [Store.at(place)])
        except StoreError:
            return 0
        with stores[0].engine.connect() as connection:
            return int(connection.execute(sql.select(sql.func.count()).select_from(documents)).scalar_one())

    return count


def when(reached: Callable[[], bool]) -> None:
    """Waits until it is so."""
    for _ in range(3600):
        if reached():
            return
        time.sleep(0.05)
    raise AssertionError("the batch did not come so far")
