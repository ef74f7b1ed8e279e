"""The html summary: one page that stands alone, a folder of pages, what a store holds as text, what is no longer there."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import closing
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from conftest import Ran
from stores import filled, unit_of

from auditor.batch.answers import Answers, settle
from auditor.batch.charts import bar, distribution
from auditor.batch.schema import entities, files, findings
from auditor.batch.store import Store

Command = Callable[..., Ran]
COUNT = 120
UNIT = unit_of(0)[0]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store.at(str(tmp_path / "audits.db"), create=True)) as held:
        filled(held, tmp_path / "reports", COUNT)
        yield held


class Page(HTMLParser):
    """What a page holds: its elements, its anchors, where its links lead, what could run."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.odd: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        self.names.append(tag)
        self.ids += [held["id"] or ""] if "id" in held else []
        self.links += [held[name] or "" for name in ("href", "src") if name in held]
        self.odd += [name for name in held if name.startswith("on") or name == "style"]


def summary(run: Command, store: Store, *options: object) -> str:
    ran = run("batch", "summary", "--store", store.place, "--format", "html", *options)
    assert ran.code == 0, ran.err
    return ran.out


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_stands_alone(run: Command, store: Store, lang: str) -> None:
    text = summary(run, store, "--lang", lang)
    page = Page(text)
    assert page.odd == []
    assert [link for link in page.links if not link.startswith("#")] == []
    assert [link for link in page.links if link[1:] not in page.ids] == []
    assert page.names.count("rect") > 10 and page.names.count("script") == 1
    assert f'<html lang="{"en" if lang == "en" else "zh-CN"}">' in text
    assert len(page.ids) == len(set(page.ids))


def test_only_what_the_page_ships_may_run(run: Command, store: Store) -> None:
    text = summary(run, store)
    policy = re.search(r'content="(default-src[^"]+)"', text)
    assert policy
    for name in ("script", "style"):
        held = re.search(f"<{name}>(.*?)</{name}>", text, re.DOTALL)
        assert held and b64encode(sha256(held[1].encode()).digest()).decode() in policy[1].replace("&#x27;", "'")


def test_totals_are_those_of_the_store(run: Command, store: Store) -> None:
    text, answers = summary(run, store), Answers(store)
    ranked = [row for row in answers.by("unit") if row["with_findings"]]
    assert f"<b>{COUNT}</b>" in text and f"<b>{len(ranked)}</b>" in text
    assert text.count('class="rank"') == len(ranked)
    assert text.count("<blockquote>") >= len(answers.findings())


def test_what_could_not_be_read_is_listed_with_its_reason(run: Command, store: Store) -> None:
    text, unread = summary(run, store), Answers(store).unread()
    assert unread and all(row["name"] in text for row in unread)
    assert f"无法读取的文件 ({len(unread)})" in text and "文件是空的" in text


def test_a_finding_leads_to_its_mark_in_the_report(run: Command, store: Store) -> None:
    page = Page(summary(run, store, "--unit", UNIT))
    led = {link for link in page.links if re.fullmatch(r"#r\d+f\d+", link)}
    assert len(led) == 4
    assert 'class="m bad key"' in summary(run, store, "--unit", UNIT)
    assert not any(link.startswith("#r") for link in Page(summary(run, store, "--unit", UNIT, "--reports", 0)).links)


def test_a_report_that_is_gone_is_said_and_keeps_its_findings(run: Command, store: Store, tmp_path: Path) -> None:
    ran = run("batch", "summary", "--store", store.place, "--format", "html", "-o", tmp_path / "s.html")
    assert ran.code == 0
    assert "份报告没有标注的原文" in ran.err and ran.err.count("\n") == 1
    assert "<blockquote>" in (tmp_path / "s.html").read_text(encoding="utf-8")


def test_a_folder_takes_a_page_for_each_report(run: Command, store: Store, tmp_path: Path) -> None:
    (target := tmp_path / "pages").mkdir()
    ran = run("batch", "summary", "--store", store.place, "--format", "html", "-o", target, "--unit", UNIT)
    assert ran.code == 0
    index = Page((target / "index.html").read_text(encoding="utf-8"))
    led = {link for link in index.links if not link.startswith("#")}
    assert len({link.partition("#")[0] for link in led}) == 2
    for link in led:
        path, _, anchor = link.partition("#")
        assert anchor in Page((target / path).read_text(encoding="utf-8")).ids


def test_a_folder_that_cannot_be_written_is_one_sentence(run: Command, store: Store, tmp_path: Path) -> None:
    (target := tmp_path / "pages").mkdir()
    (target / "documents").write_text("in the way")
    ran = run("batch", "summary", "--store", store.place, "--format", "html", "-o", target, "--unit", UNIT)
    assert ran.code == 2 and ran.err.count("\n") == 1 and "documents" in ran.err


def test_a_run_without_findings_has_a_page(run: Command, store: Store) -> None:
    text = summary(run, store, "--where", "unit = 没有")
    assert "没有审核发现" in text and 'class="rank"' not in text


ATTACKS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><script>alert(1)</script>",
    "' onload='alert(1)",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_markup_in_a_store_is_text(run: Command, store: Store, attack: str) -> None:
    with store.engine.begin() as connection:
        connection.execute(
            entities.update().where(entities.c.unit == UNIT).values(unit=attack, region=attack, genre=attack)
        )
        names = ("title_zh", "message_zh", "quote", "rule", "causes_zh", "address")
        connection.execute(findings.update().where(findings.c.document_id == 1).values(**dict.fromkeys(names, attack)))
        connection.execute(files.update().where(files.c.id == 1).values(name=attack))
    settle(store, 1, "confirmed", attack, attack)
    page = Page(summary(run, store, "--unit", attack))
    assert page.odd == [] and "img" not in page.names and page.names.count("script") == 1


# --- charts ---------------------------------------------------------------------------------------------------------


def row(key: object, **counts: int) -> dict[str, object]:
    return {"key": key, "error": 0, "warning": 0, "note": 0, "verify": 0, **counts}


def test_a_bar_never_leaves_its_frame() -> None:
    for parts in ([("error", 1), ("note", 10_000)], [("error", 10_000), ("note", 1), ("verify", 1)], [("error", 0)]):
        drawn = re.findall(r'x="(\d+)" y="0" width="(\d+)"', bar(parts, sum(number for _, number in parts)))
        assert all(int(start) + int(wide) <= 1000 for start, wide in drawn)


def test_years_stand_in_their_order_and_others_by_number() -> None:
    rows = [row(2023, error=3), row(2021, note=1), row(2022)]
    drawn = distribution("year", rows, "zh", lambda one: str(one["key"]))
    assert re.findall(r'scope="row">(\d+)', drawn) == ["2021", "2023"]
    assert distribution("region", [row("甲")], "zh", lambda one: str(one["key"])) == ""


def test_each_bar_says_in_words_what_it_shows() -> None:
    drawn = distribution("region", [row("甲县", error=2, verify=1)], "zh", lambda one: str(one["key"]))
    assert "错误 2，请核实 1" in drawn and ">3</td>" in drawn
