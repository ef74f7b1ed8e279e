"""Whole outputs of every text format, on audits built by hand; ``python tests/writers/test_goldens.py`` writes them anew."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))

from conftest import GROWTH, ROOT, audited, figure, growth, paragraphs

from auditor import __version__
from auditor.model import Audit, Outcome
from auditor.writers import Lang, Options, suffix, writer

GOLDEN = Path(__file__).parent / "golden"
FORMATS = ("csv", "github", "json", "jsonl", "junit", "markdown", "sarif", "terminal")
CASES = [(format_, lang) for format_ in FORMATS for lang in ("zh", "en")]


def two_audits() -> list[Audit]:
    """A document with an error, a finding to verify and checks of every verdict; and one in which all is well."""
    document = paragraphs("一、概况", GROWTH, "基本支出4.00万元，项目支出1.00万元。", name="甲.txt")
    unsure = growth(document)
    unsure = replace(
        unsure,
        outcome=replace(unsure.outcome, confidence="low", allowance="0.5个百分点"),
        fingerprint="fedcba9876543210",
    )
    figures = (figure(document, "4.00万元", role="parts"), figure(document, "1.00万元", role="parts"))
    passed = Outcome("relations/sum", "sum", "consistent", "5.00万元", "5.00万元", "0", "4.00 + 1.00 = 5.00", figures)
    open_ = Outcome("relations/sum", "sum", "not_evaluated", None, None, None, None, figures, reason="缺少合计")
    first = audited(document, growth(document), unsure, others=(passed, open_))
    well = paragraphs("支出4.00万元。", name="乙.txt")
    second = audited(well, others=(replace(passed, evidence=(figure(well, "4.00万元"),)),))
    return [first, replace(second, document=replace(well, remarks=("文件含有隐藏文字，未读取。",)))]


def output(format_: str, lang: Lang) -> str:
    options = Options(
        lang, all=True, many=True, statistics=True, paths={"甲.txt": "报告/甲.txt"},
        unread=(("丙.txt", "丙.txt：没有这个文件。"),), exit_code=3,
    )  # fmt: skip
    written = writer(format_).write(two_audits(), options)
    assert isinstance(written, str)
    return written.replace(f'"version": "{__version__}"', '"version": "…"')


def path(format_: str, lang: str) -> Path:
    return GOLDEN / f"{format_}.{lang}.{suffix(format_)}"


@pytest.mark.parametrize(("format_", "lang"), CASES, ids=["-".join(case) for case in CASES])
def test_whole_outputs(format_: str, lang: Lang) -> None:
    assert output(format_, lang) == path(format_, lang).read_bytes().decode()


SAMPLE = re.compile(r"<!-- sample: (\S+) -->\n```\w+\n(.*?)```", re.DOTALL)
SAMPLES = SAMPLE.findall((ROOT / "docs" / "outputs.md").read_text(encoding="utf-8"))


def test_every_text_format_but_json_has_a_sample() -> None:
    assert {name.partition(".")[0] for name, _ in SAMPLES} == set(FORMATS) - {"json"}


@pytest.mark.parametrize(("name", "sample"), SAMPLES, ids=[name for name, _ in SAMPLES])
def test_the_samples_of_the_documentation_are_what_is_written(name: str, sample: str) -> None:
    whole = (GOLDEN / name).read_bytes().decode().replace("\ufeff", "").replace("\r\n", "\n")
    pieces = sample.split("…\n")
    assert [piece for piece in pieces if piece not in whole] == []


if __name__ == "__main__":
    for case in CASES:
        path(*case).write_bytes(output(*case).encode())  # type: ignore[arg-type] # the languages of CASES
