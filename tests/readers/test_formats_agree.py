"""One report in several formats: the same checks and the same findings."""

from __future__ import annotations

from collections import Counter

import pytest
from conftest import EXAMPLES
from converted import FORMATS

from auditor import audit
from auditor.model import Audit
from auditor.readers import read
from auditor.testing import report


def checks(found: Audit) -> Counter[tuple[str, ...]]:
    return Counter((o.rule, o.verdict, str(o.stated), str(o.computed)) for o in found.outcomes)


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_examples(example: object, format_: str) -> None:
    data = (example / "report.txt").read_bytes()  # type: ignore[operator] # a path
    expected = audit(data, name="a.txt")
    found = audit(FORMATS[format_](read("a.txt", data)), name=f"a.{format_}")
    assert checks(found) == checks(expected)
    assert Counter(f.severity for f in found.findings) == Counter(f.severity for f in expected.findings)


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("seed", range(8))
def test_reports_made_to_order(seed: int, format_: str) -> None:
    data = report(seed).text.encode()
    found = audit(FORMATS[format_](read("a.txt", data)), name=f"a.{format_}")
    assert checks(found) == checks(audit(data, name="a.txt"))
