"""What the tables of a plain text hold, for tests to compare."""

from __future__ import annotations

from auditor.model import Table
from auditor.readers import read


def cells(text: str) -> list[list[str]]:
    """Each row of each table as ``column:text``, with a + for each further column that a cell spans."""
    document = read("t.txt", text.encode())
    found = []
    for block in document.blocks:
        for row in range(block.rows if isinstance(block, Table) else 0):
            assert isinstance(block, Table)
            held = block.by_row[row]
            found.append([f"{c.column}{'+' * (c.column_span - 1)}:{document.text[c.start : c.end]}" for c in held])
    return found
