"""What holds for every format: texts that nobody writes are written, in UTF-8, and nothing in them is lost by half."""

from __future__ import annotations

import pytest
from conftest import GROWTH, audited, growth, paragraphs

from auditor import audit
from auditor.testing import hostile
from auditor.writers import Options, formats, single, suffix, writer

WRONG = "支出10万元，其中：甲4万元，乙8万元。\n"
ANY = [format_ for format_ in formats() if format_ != "pdf"]  # a PDF marks the user's own and no other
SEVERAL = [format_ for format_ in formats() if not single(format_)]


@pytest.mark.parametrize("name", hostile.NAMES)
def test_texts_that_nobody_writes(name: str) -> None:
    found = audit(f"{WRONG}{hostile.text(name, 1_500)}".encode(), name="a.txt")
    assert found.findings
    for format_ in ANY:
        written = writer(format_).write([found], Options(all=True, statistics=True))
        assert isinstance(written, bytes) or written.encode().decode() == written


@pytest.mark.parametrize("format_", SEVERAL)
def test_several_documents_are_in_one_file_each_once(format_: str) -> None:
    audits = [
        audited(document, growth(document)) for document in (paragraphs(GROWTH, name=n) for n in ("甲.txt", "乙.txt"))
    ]
    one, other = (writer(format_).write([entry], Options()) for entry in audits)
    both = writer(format_).write(audits, Options(many=True))
    assert len(both) > max(len(one), len(other))


@pytest.mark.parametrize("format_", ANY)
def test_the_same_audit_gives_the_same_output(format_: str) -> None:
    document = paragraphs(GROWTH)
    found = audited(document, growth(document))
    assert writer(format_).write([found], Options()) == writer(format_).write([found], Options())


@pytest.mark.parametrize("format_", formats())
def test_a_suffix_is_a_word(format_: str) -> None:
    assert suffix(format_).isalnum()
