"""What several tests share: audits built by hand, and the command as a user runs it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, settings

from auditor.cli import auditor
from auditor.model import Audit, Document, Evidence, Finding, Mention, Outcome, Paragraph, Unit
from auditor.readers import _office

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted(path.parent for path in ROOT.glob("examples/*/report.txt"))
MONEY, RATE = Unit("万元", "money", Decimal(10_000)), Unit("%", "rate", Decimal("0.01"))

# a machine that is busy fails no test
settings.register_profile("no clock", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("no clock")

os.environ["AUDITOR_CACHE"] = "off"  # tests leave nothing in the home of whoever runs them


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


def work(action: Callable[..., object], *arguments: object) -> int:
    """The calls of functions, of Python's and of C's, that an action takes: the same on every machine, unlike its time."""
    calls = 0

    def count(_: object, event: str, __: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        action(*arguments)
    finally:
        sys.setprofile(None)
    return calls


@pytest.fixture
def run() -> Callable[..., Ran]:
    """``run("check", "report.txt")``: exit code, stdout and stderr; an exception that is no exit fails the test."""

    def running(*arguments: object, stdin: bytes = b"") -> Ran:
        result = CliRunner().invoke(auditor, [str(argument) for argument in arguments], input=stdin)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Ran(result.exit_code, result.stdout, result.stderr)

    return running


def paragraphs(*lines: str, format_: str = "txt", name: str = "a.txt") -> Document:
    """A document of one paragraph a line."""
    blocks, start = [], 0
    for number, line in enumerate(lines, 1):
        blocks.append(Paragraph(start, start + len(line), f"第{number}行"))
        start += len(line) + 1
    return Document(name, format_, "0" * 64, "\n".join(lines), tuple(blocks))


def figure(document: Document, text: str, unit: Unit = MONEY, role: str = "total") -> Evidence:
    """Evidence for the first place where a figure stands."""
    start = document.text.index(text)
    number = Decimal(text.removesuffix(unit.symbol))
    decimals = len(text.removesuffix(unit.symbol).partition(".")[2])
    mention = Mention(start, start + len(text), text, number, decimals, unit)
    return Evidence(role, "", text, mention, document.locate(start, start + len(text)))


def audited(document: Document, *found: Finding, others: tuple[Outcome, ...] = ()) -> Audit:
    outcomes = (*(finding.outcome for finding in found), *others)
    seen = {e.mention.start: e.mention for outcome in outcomes for e in outcome.evidence if e.mention}
    return Audit(document, tuple(seen.values()), (), (), outcomes, found, frozenset(seen))


GROWTH = "三公经费支出5.00万元，比上年增加1.00万元，增长20%。"


def growth(document: Document, **changes: object) -> Finding:
    evidence = (figure(document, "20%", RATE, "rate"), figure(document, "1.00万元"), figure(document, "5.00万元"))
    outcome = Outcome(
        "relations/change",
        "change",
        "inconsistent",
        "20%",
        "25%",
        "-5个百分点",
        "1.00 / (5.00 - 1.00) = 25% ≠ 20%",
        evidence,
    )
    finding = Finding(
        outcome,
        "error",
        {"zh": "增长率与增减额相符", "en": "Growth follows from the change"},
        {"zh": "增长20%，重新计算应为25%", "en": "stated 20%, recalculated 25%"},
        {"zh": ("似以本年数为基数",), "en": ("the current figure was taken as the base",)},
        "0123456789abcdef",
        document.text,
    )
    return replace(finding, **changes)  # type: ignore[arg-type] # the fields of a test


# --- stores of batches: a file of SQLite, and a database of a real PostgreSQL where the environment names one -------

SERVER = os.environ.get("AUDITOR_TEST_POSTGRES", "")
NONE = "no PostgreSQL: AUDITOR_TEST_POSTGRES names none (.ci/postgres start makes one)"


@pytest.fixture
def sqlite(tmp_path: Path) -> str:
    return str(tmp_path / "audits.db")


@pytest.fixture
def postgres() -> Iterator[str]:
    """The URL of an empty database, which is gone afterwards."""
    if not SERVER:
        pytest.skip(NONE)
    name = f"audits_{os.getpid()}_{os.urandom(4).hex()}"
    import sqlalchemy as sql

    server = sql.create_engine(sql.make_url(SERVER).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(sql.text(f"CREATE DATABASE {name}"))
        yield sql.make_url(SERVER).set(database=name).render_as_string(hide_password=False)
        connection.execute(sql.text(f"DROP DATABASE {name} WITH (FORCE)"))
    server.dispose()


@pytest.fixture(params=["sqlite", "postgres"])
def place(request: pytest.FixtureRequest) -> str:
    """The place of a store, on each kind of database in turn."""
    return str(request.getfixturevalue(request.param))


@pytest.fixture
def no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    """LibreOffice mends some of what our own reader refuses; here it is not asked, nor in the child."""
    monkeypatch.setattr(_office, "office", lambda: None)
