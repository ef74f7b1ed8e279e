"""How large a page of ``--format html`` is and how long it takes to write, for the examples and for one very large report.

    python benchmarks/webpage.py

The large report is a table of 1,000 rows with five figures each and 20,000 characters of prose behind it.
"""

from __future__ import annotations

import gzip
from pathlib import Path
from time import perf_counter

from tabulate import tabulate

from auditor import audit
from auditor.model import Audit
from auditor.writers import Options
from auditor.writers.html import write

ROOT = Path(__file__).parent.parent
RUNS = 5
PROSE = "全年安排项目支出860.00万元，其中：设备购置500.00万元，维修改造360.00万元，比上年增加60.00万元，增长7.50%。"


def large() -> Audit:
    """A thousand units: budget, additions, adjusted budget, spent, rate; the last row totals them, one cell is wrong."""
    rows = [(1000 + n, 10 + n % 7, 1010 + n + n % 7, 900 + n) for n in range(1000)]
    totals = [sum(column) for column in zip(*rows, strict=True)]
    lines = [f"| 单位{n} | {_cells(row)} |" for n, row in enumerate(rows)]
    head = "| 单位 | 年初预算（万元） | 追加（万元） | 调整预算（万元） | 支出（万元） | 执行率（%） |\n|---|---|---|---|---|---|"
    table = "\n".join((head, *lines, f"| 合计 | {_cells((totals[0] + 9, *totals[1:]))} |"))
    prose = "\n\n".join(f"（{n}）{PROSE}" for n in range(20_000 // len(PROSE)))
    return audit(f"# 支出情况\n\n{table}\n\n{prose}\n".encode(), name="large.md")


def _cells(row: tuple[int, ...]) -> str:
    return " | ".join((*(f"{number}.00" for number in row), f"{row[3] / row[2]:.2%}"))


def measured(audited: Audit) -> list[str]:
    times = []
    for _ in range(RUNS):
        start = perf_counter()
        page = write([audited], Options()).encode()
        times.append(perf_counter() - start)
    document = audited.document
    return [
        document.name, f"{len(document.text):,}", f"{len(audited.mentions):,}", f"{len(audited.outcomes):,}",
        f"{len(audited.findings):,}", f"{len(page) / 1000:,.0f}", f"{len(gzip.compress(page)) / 1000:,.0f}",
        f"{1000 * min(times):.1f}",
    ]  # fmt: skip


def main() -> None:
    audits = [audit(path, name=f"{path.parent.name}.docx") for path in sorted(ROOT.glob("examples/*/report.docx"))]
    columns = ["document", "characters", "figures", "checks", "findings", "page kB", "gzipped kB", "ms"]
    print(tabulate([measured(audited) for audited in (*audits, large())], columns, disable_numparse=True))


if __name__ == "__main__":
    main()
