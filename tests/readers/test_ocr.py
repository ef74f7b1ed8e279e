"""Pages that are pictures: what an OCR reads is read page by page, carries its confidence, and never raises an error.

Most tests use an engine made by hand, which needs no extra; `test_real_*` read pages drawn here with the real one
(``make test-ocr``).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pdf_bytes import HEIGHT, WIDTH, field, page, pdf, picture, text
from PIL import Image, ImageDraw, ImageFont

from auditor import audit
from auditor.model import Audit, Document, OcrSpan, Table
from auditor.readers import ReadError, _ocr, read
from auditor.readers._ocr import Line, Seen, doubtful, sheet_of
from auditor.readers._pdf_sheets import Ruling
from auditor.writers import Options
from auditor.writers import json as json_writer
from auditor.writers._words import sentence

SCHEMA = json.loads((files("auditor") / "schemas" / "audit.schema.json").read_text(encoding="utf-8"))
SIZE = 29.0  # pixels: 10.5 points at 200 dots an inch
BROKEN = "支出10万元，其中：甲4万元，乙8万元。"
WHOLE = "支出12万元，其中：甲4万元，乙8万元。"
A4 = (1654, 2339)


# --- an engine made by hand -----------------------------------------------------------------------------------------


def line(x: float, y: float, words: str, sure: float = 1.0, size: float = SIZE) -> Line:
    """A line of print whose upper left corner is there."""
    middles, at = [], x
    for character in words:
        width = size / 2 if character.isascii() else size
        middles.append(at + width / 2)
        at += width
    return Line(words, tuple(middles), (sure,) * len(words), x, y, at, y + size)


def seen(*lines: Line, across: Sequence[Ruling] = (), down: Sequence[Ruling] = (), turned: int = 0) -> Seen:
    width, height = (A4[1], A4[0]) if turned % 2 else A4
    return Seen(width, height, lines, tuple(across), tuple(down), turned)


def grid(xs: Sequence[float], ys: Sequence[float]) -> dict[str, list[Ruling]]:
    return {"across": [Ruling(y, xs[0], xs[-1]) for y in ys], "down": [Ruling(x, ys[0], ys[-1]) for x in xs]}


class Engine:
    """Sees one page after the other, whatever it is shown."""

    def __init__(self, *pages: Seen) -> None:
        self.pages, self.shown = iter(pages), 0

    def __call__(self, picture: Any) -> Seen:
        self.shown += 1
        return next(self.pages)


@pytest.fixture
def sees(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Engine]:
    """``sees(page, page)``: from now on the engine sees these pages; ``sees()`` with None: there is no engine."""

    def seeing(*pages: Seen | None) -> Engine:
        engine = Engine(*(one for one in pages if one is not None))
        monkeypatch.setattr(_ocr, "engine", lambda: None if None in pages else engine)
        return engine

    return seeing


Sees = Callable[..., Engine]


@cache
def image(format_: str = "PNG", size: tuple[int, int] = A4, pages: int = 1, **options: Any) -> bytes:
    written = BytesIO()
    first, *others = [Image.new("L", size, "white") for _ in range(pages)]
    more = {"save_all": True, "append_images": others} if others else {}
    first.save(written, format_, **more, **options)
    return written.getvalue()


def paragraphs(document: Document) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if not isinstance(b, Table)]


def evidence(read: Audit) -> Iterator[dict[str, Any]]:
    content = json.loads(json_writer.write([read], Options()))
    jsonschema.validate(content, SCHEMA)
    for check in content["checks"]:
        yield from check["evidence"]


# --- no error on the evidence of an OCR alone -----------------------------------------------------------------------


def test_what_an_ocr_read_asks_and_is_no_error(sees: Sees) -> None:
    sees(seen(line(200, 200, BROKEN)))
    (finding,) = audit(image(), name="a.png").findings
    assert (finding.severity, finding.outcome.confidence) == ("warning", "low")
    assert finding.message["zh"].endswith("请核对原件")
    assert finding.message["en"].endswith("please check the original")
    assert audit(BROKEN.encode(), name="a.txt").findings[0].severity == "error"


def test_exit_codes_are_those_of_questions(sees: Sees, run: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(image())
    for level in ("error", "warning", "note"):
        sees(seen(line(200, 200, BROKEN)))
        assert run("check", path, "--fail-on", level).code == 0
    sees(seen(line(200, 200, "本年度没有发生任何事情。")))
    assert run("check", path).code == 3


def test_a_page_of_text_beside_a_scan_is_still_judged(sees: Sees) -> None:
    sees(seen(line(200, 200, BROKEN.replace("甲4", "甲5"))))
    found = audit(pdf(page(text(90, 72, BROKEN)), page(picture())), name="a.pdf").findings
    assert found[0].severity == "error" and found[0].outcome.confidence == "high"  # all of it stands in the text
    assert {(f.severity, f.outcome.confidence) for f in found[1:]} == {("warning", "low")}


def test_one_figure_of_an_ocr_is_enough_to_ask(sees: Sees) -> None:
    sees(seen(line(200, 200, "2023年部门总支出500.00万元。")))
    found = audit(pdf(page(text(90, 72, "2023年部门总支出400.00万元。")), page(picture())), name="a.pdf")
    assert all(finding.severity != "error" and not list(found.loud()) for finding in found.findings)


def test_text_that_came_laid_under_a_scan_asks_too() -> None:
    read_ = audit(pdf(page(picture(), text(90, 72, BROKEN + "没有其他支出。", mode=3))), name="a.pdf")
    (finding,) = read_.findings
    assert (finding.severity, finding.outcome.confidence) == ("warning", "low")
    assert {item["location"]["ocr"]["confidence"] for item in evidence(read_)} == {None}


def test_relations_that_hold_are_as_sure_as_ever(sees: Sees) -> None:
    sees(seen(line(200, 200, WHOLE)))
    assert [(o.verdict, o.confidence) for o in audit(image(), name="a.png").outcomes] == [("consistent", "high")]


# --- confidence -----------------------------------------------------------------------------------------------------


def test_every_figure_carries_its_confidence(sees: Sees) -> None:
    held = line(200, 200, WHOLE, 0.97)
    sees(seen(held._replace(sure=(*held.sure[:2], 0.61, *held.sure[3:]))))
    found = {item["text"]: item["location"] for item in evidence(audit(image(), name="a.png"))}
    assert {text: place["ocr"]["confidence"] for text, place in found.items()} == {
        "12万元": 0.61,
        "4万元": 0.97,
        "8万元": 0.97,
    }
    assert found["12万元"]["page"] == 1


def test_text_of_a_file_has_no_such_field() -> None:
    assert not any("ocr" in item["location"] for item in evidence(audit(pdf(page(text(90, 72, WHOLE))), name="a.pdf")))
    assert read("a.txt", WHOLE.encode()).ocr == ()


def test_spans_of_a_document() -> None:
    document = Document(
        "a", "image", "", "支出12万元", (), ocr=(OcrSpan(0, 2, 0.9), OcrSpan(2, 4, 0.5), OcrSpan(5, 6, None))
    )
    assert document.read_by_ocr(0, 2) == OcrSpan(0, 2, 0.9)
    assert document.read_by_ocr(1, 3) == OcrSpan(1, 3, 0.5)
    assert document.read_by_ocr(3, 6) == OcrSpan(3, 6, None)
    assert document.read_by_ocr(4, 5) is None


MENDED = {
    "a letter within a figure is a digit": ("支出1O4.5l万元", "支出104.5l万元"),
    "a letter behind the point": ("支出4.O5万元", "支出4.05万元"),
    "a bar within a figure": ("共1|2人", "共112人"),
    "a letter at its end is left": ("支出12O万元", "支出12O万元"),
    "a letter before it is left": ("型号O25", "型号O25"),
    "a rate that lost its sign is not guessed": ("执行率10096", "执行率10096"),
    "a lost point is not guessed": ("支出13820万元", "支出13820万元"),
    "stops beside Chinese": ("占5％,其中:甲;乙", "占5%，其中：甲；乙"),
    "stops within figures stay": ("1,052.85和3:4", "1,052.85和3:4"),
}


@pytest.mark.parametrize("case", MENDED)
def test_only_what_is_certain_is_mended(sees: Sees, case: str) -> None:
    said, meant = MENDED[case]
    sees(seen(line(200, 200, said)))
    document = read("a.png", image())
    assert paragraphs(document) == [meant]
    digits = [a != b and b.isdigit() for a, b in zip(said, meant, strict=True)]
    assert [(document.read_by_ocr(i, i + 1) or OcrSpan(0, 0, 1)).confidence for i in range(len(meant))] == [
        0.5 if mended else 1.0 for mended in digits
    ]


def test_figures_that_are_unsure_are_named(sees: Sees) -> None:
    sees(seen(line(200, 200, "支出12.50万元"), line(200, 300, "收入7,134.5万元", 0.7)))
    document = read("a.png", image())
    assert document.remarks == (
        "第1页由文字识别（OCR）读出，数字请核对原件。",
        "第1页有1处数字识别没有把握：7,134.5。",
    )
    assert all(sentence(remark, "en").isascii() for remark in document.remarks)
    assert doubtful(sheet_of(seen(line(0, 0, "12", 0.9)), 1, 200)) == []


# --- lines and tables -----------------------------------------------------------------------------------------------


def test_lines_of_a_paragraph_are_joined(sees: Sees) -> None:
    words = "2023年收入合计1052.85万元，其中一般公共预算拨款收入980.20万元，其他收入72.65万元，"
    sees(seen(line(200, 200, words), line(200, 241.3, words, size=31.0), line(200, 282, "占百分之七。")))
    assert paragraphs(read("a.png", image())) == [words + words + "占百分之七。"]


def test_a_ruled_table_is_a_grid(sees: Sees) -> None:
    xs, ys = [200, 500, 700, 900], [300, 345, 390, 435]
    rows = [["项目", "预算数", "执行数"], ["基本支出", "1304.57", "1300.10"], ["合计", "1304.57", "1,300.10"]]
    cells = [
        line(x + 8, y + 8, words)
        for y, row in zip(ys, rows, strict=False)
        for x, words in zip(xs, row, strict=False)
    ]  # fmt: skip
    sees(seen(line(200, 200, "支出情况表（单位：万元）"), *cells, **grid(xs, ys)))
    document = read("a.png", image())
    table = document.blocks[1]
    assert isinstance(table, Table) and (table.rows, table.columns, table.ragged) == (3, 3, False)
    assert [document.text[c.start : c.end] for c in table.cells] == [word for row in rows for word in row]
    place = document.locate(table.cells[4].start, table.cells[4].end)
    assert (place.address, place.row, place.column) == ("第1页 表1 第2行第2列", 2, 2)


def test_a_figure_that_a_narrow_cell_broke_is_one(sees: Sees) -> None:
    xs, ys = [200, 400, 515], [300, 345, 430]
    cells = [
        line(208, 308, "项目"), line(408, 308, "决算"), line(208, 373, "支出"), line(406, 350, "1304.5"),
        line(406, 390, "7"),
    ]  # fmt: skip
    sees(seen(*cells, **grid(xs, ys)))
    document = read("a.png", image())
    assert document.text.rstrip().endswith("1304.57")


def test_spaced_characters_are_no_columns(sees: Sees) -> None:
    spaced = line(200, 200, "合计", size=SIZE)
    sees(seen(spaced._replace(middles=(215.0, 245.0))))
    assert paragraphs(read("a.png", image())) == ["合计"]


# --- pages ----------------------------------------------------------------------------------------------------------


def test_a_pdf_is_read_page_by_page(sees: Sees) -> None:
    engine = sees(seen(line(250, 200, "二、支出5.00万元。")), seen())
    file = pdf(
        page(text(90, 72, "一、收入8.00万元。")),
        page(picture()),
        page(text(90, 72, "三、结余3.00万元。")),
        page(picture()),
    )
    document = read("a.pdf", file)
    assert paragraphs(document) == ["一、收入8.00万元。", "二、支出5.00万元。", "三、结余3.00万元。"]
    assert [document.page(b.start) for b in document.blocks] == [1, 2, 3]
    assert [document.read_by_ocr(b.start, b.end) is None for b in document.blocks] == [True, False, True]
    assert document.remarks == (
        "第2页由文字识别（OCR）读出，数字请核对原件。",
        "第4页是图片，没有认出文字。",
    )
    assert all(sentence(remark, "en").isascii() for remark in document.remarks)
    assert engine.shown == 2


def test_a_running_head_over_a_scan_does_not_hide_it(sees: Sees) -> None:
    engine = sees(seen(line(250, 300, WHOLE)))
    head = text(200, 30, "某某局部门整体支出绩效自评报告（二〇二三年度送审稿）", 9)
    assert paragraphs(read("a.pdf", pdf(page(picture(), head)))) == [WHOLE]
    assert engine.shown == 1


def test_text_upon_a_picture_is_left_to_the_file(sees: Sees) -> None:
    engine = sees()
    read("a.pdf", pdf(page(picture(), text(90, 300, WHOLE + "没有其他支出。"))))
    assert engine.shown == 0


def test_a_page_is_shown_to_the_engine_at_200_dots_an_inch(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[tuple[int, int]] = []

    def engine(picture: Any) -> Seen:
        sizes.append(picture.size)
        return seen(line(200, 200, WHOLE))

    monkeypatch.setattr(_ocr, "engine", lambda: engine)
    read("a.pdf", pdf(page(picture())))
    assert sizes == [(round(WIDTH / 72 * 200 + 0.49), round(HEIGHT / 72 * 200 + 0.49))]


def test_what_is_filled_in_upon_a_scan_is_shown_to_the_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    darkest: list[int] = []

    def engine(picture: Any) -> Seen:
        darkest.append(picture.convert("L").crop((300, 300, 600, 420)).getextrema()[0])
        return seen(line(200, 200, WHOLE))

    monkeypatch.setattr(_ocr, "engine", lambda: engine)
    read("a.pdf", pdf(page(picture())))
    read("a.pdf", pdf(page(picture(), field(120, 120, "12.50"))))
    assert darkest[1] < darkest[0]


def test_a_tif_of_several_pages_is_one_document(sees: Sees) -> None:
    sees(seen(line(200, 200, "一、收入8.00万元。")), seen(line(200, 200, "二、支出5.00万元。")))
    document = read("a.tif", image("TIFF", pages=2))
    assert [document.page(b.start) for b in document.blocks] == [1, 2]
    assert document.format == "image"


@pytest.mark.parametrize("format_", ["PNG", "JPEG", "TIFF", "BMP", "GIF"])
def test_kinds_of_images(sees: Sees, format_: str) -> None:
    sees(seen(line(200, 200, WHOLE)))
    assert paragraphs(read(f"a.{format_.lower()}", image(format_))) == [WHOLE]


def test_an_image_under_another_name_is_said(sees: Sees) -> None:
    sees(seen(line(200, 200, WHOLE)))
    document = read("a.docx", image())
    assert document.remarks[0] == "后缀是 .docx，内容却是图片，按图片读取。"
    assert sentence(document.remarks[0], "en").isascii()


def middle(document: Document) -> tuple[float, float]:
    (box,) = document.boxes(0, 1)
    return (box.left + box.right) / 2, (box.top + box.bottom) / 2


# of a page of 595.4 by 842 points, whose first character has its middle 77.2 from the left and 41.2 from the top
SHOWN = {0: (77.2, 41.2), 1: (41.2, 842 - 77.2), 2: (595.4 - 77.2, 842 - 41.2), 3: (595.4 - 41.2, 77.2)}


@pytest.mark.parametrize("turned", SHOWN)
def test_boxes_lie_where_a_viewer_shows_them(sees: Sees, turned: int) -> None:
    sees(seen(line(200, 100, "支"), turned=turned))
    assert middle(read("a.png", image(dpi=(200, 200)))) == pytest.approx(SHOWN[turned], abs=0.2)


def test_boxes_of_a_slanted_page_are_turned_back(sees: Sees) -> None:
    sees(seen(line(200, 100, "支出"))._replace(slant=2.0), seen(line(200, 100, "支出")))
    slanted, straight = (middle(read("a.png", image(dpi=(200, 200)))) for _ in range(2))
    # it stands 379.8 points above the middle of the page and 220.5 to the left: the sine of 2 degrees is 0.0349
    assert slanted[0] - straight[0] == pytest.approx(379.8 * 0.0349, abs=0.2)
    assert slanted[1] - straight[1] == pytest.approx(-220.5 * 0.0349, abs=0.3)


# --- without the extra, and bad images ------------------------------------------------------------------------------

NEEDS = {
    "an image": ("a.png", image(), "内容是图片"),
    "a scanned PDF": ("a.pdf", pdf(page(picture()), page(picture())), "第1-2页是扫描图片"),
}


@pytest.mark.parametrize("case", NEEDS)
def test_without_the_extra_one_sentence_says_what_to_install(sees: Sees, case: str) -> None:
    name, data, what = NEEDS[case]
    sees(None)
    with pytest.raises(ReadError) as caught:
        read(name, data)
    assert caught.value.zh.startswith(f"{name}：{what}") and caught.value.zh.count("。") == 1
    assert "pip install 'public-finance-auditor[ocr]'" in caught.value.zh
    assert "pip install 'public-finance-auditor[ocr]'" in caught.value.en and caught.value.en.isascii()


def test_without_the_extra_the_other_pages_are_read(sees: Sees) -> None:
    sees(None)
    document = read("a.pdf", pdf(page(text(90, 72, WHOLE)), page(picture())))
    assert paragraphs(document) == [WHOLE]
    assert document.remarks == (f"第2页是扫描图片，没有读取；要读取，请运行 {_ocr.INSTALL}。",)
    assert sentence(document.remarks[0], "en").isascii()


def test_the_engine_is_looked_for_before_it_is_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_ocr, "find_spec", lambda name: None if name == "rapidocr" else name)
    _ocr.engine.cache_clear()
    assert _ocr.engine() is None
    _ocr.engine.cache_clear()


GOOD = image()
BAD = {
    "empty": (b"", "空的"),
    "nothing but a beginning": (GOOD[:20], "损坏"),
    "cut short": (image("JPEG")[:3000], "损坏"),
    "damaged": (GOOD[:60] + bytes(400), "损坏"),
    "too small": (image(size=(60, 40)), "像素"),
    "too large": (
        image("BMP", (8, 8))[:18] + (60_000).to_bytes(4, "little") * 2 + image("BMP", (8, 8))[26:],
        "像素|损坏",
    ),
    "nothing on it": (GOOD, "没有认出文字"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_images(sees: Sees, case: str) -> None:
    data, wanted = BAD[case]
    sees(seen())
    with pytest.raises(ReadError) as caught:
        read("扫描件.png", data)
    assert any(word in caught.value.zh for word in wanted.split("|")), caught.value.zh
    assert caught.value.zh.startswith("扫描件.png：") and caught.value.zh.count("。") == 1
    assert "\n" not in caught.value.en and caught.value.en.startswith("扫描件.png: ")


PLAIN = {
    "black and white": Image.new("1", A4, 1),
    "16 bits a dot": Image.new("I;16", A4, 65535),
    "transparent": Image.new("RGBA", A4, (0, 0, 0, 0)),
    "of a palette": Image.new("P", A4, 0),
    "CMYK": Image.new("CMYK", A4, (0, 0, 0, 0)),
}


@pytest.mark.parametrize("case", PLAIN)
def test_paper_is_white_in_every_mode(monkeypatch: pytest.MonkeyPatch, case: str) -> None:
    shades: list[Any] = []

    def engine(picture: Any) -> Seen:
        shades.append((picture.mode, picture.getpixel((9, 9))))
        return seen(line(200, 200, WHOLE))

    monkeypatch.setattr(_ocr, "engine", lambda: engine)
    written, made = BytesIO(), PLAIN[case]
    if made.mode == "P":
        made.putpalette([255, 255, 255] * 256)
    made.save(written, "TIFF" if made.mode in ("CMYK", "I;16") else "PNG")
    read("a.png", written.getvalue())
    assert shades == [("RGB", (255, 255, 255))]


# --- the real engine ------------------------------------------------------------------------------------------------

FONTS = (
    "opentype/noto/NotoSansCJK-Regular.ttc",
    "opentype/noto/NotoSerifCJK-Regular.ttc",
    "truetype/wqy/wqy-zenhei.ttc",
)
FONT = next((path for name in FONTS if (path := Path("/usr/share/fonts") / name).exists()), None)
real = pytest.mark.skipif(
    _ocr.engine() is None or FONT is None,
    reason="needs the extra ocr and a Chinese font (Debian: fonts-noto-cjk); run it with: make test-ocr",
)
ROWS = [
    ["项目", "预算数", "执行数", "执行率"],
    ["培训", "120.00", "118.56", "98.80%"],
    ["监测", "86.00", "86.00", "100.00%"],
]
SENTENCE = "基本支出1268.46万元，其中：人员经费1130.26万元，公用经费138.20万元。"


def drawn(degrees: float = 0, quarter: int = 0) -> bytes:
    """A small page with a sentence and a ruled table."""
    assert FONT is not None
    sheet = Image.new("RGB", (1200, 700), "white")
    draw, font = ImageDraw.Draw(sheet), ImageFont.truetype(str(FONT), 29)
    draw.text((100, 100), SENTENCE, "black", font)
    for number, row in enumerate(ROWS):
        for column, words in enumerate(row):
            corner = (100 + 240 * column, 200 + 42 * number)
            draw.rectangle((*corner, corner[0] + 240, corner[1] + 42), outline="black")
            draw.text((corner[0] + 8, corner[1] + 2), words, "black", font)
    draw.text((100, 400), "二、全年支出按照预算执行，没有超支。", "black", font)
    written = BytesIO()
    turned = sheet.rotate(degrees, Image.Resampling.BICUBIC, fillcolor="white").rotate(90 * quarter, expand=True)
    turned.save(written, "PNG", dpi=(200, 200))
    return written.getvalue()


@real
@pytest.mark.parametrize(("degrees", "quarter"), [(0, 0), (0.9, 0), (0, 1), (-0.7, 2)])
def test_real_pages(degrees: float, quarter: int) -> None:
    document = read("a.png", drawn(degrees, quarter))
    assert paragraphs(document)[0] == SENTENCE
    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    assert [document.text[c.start : c.end] for c in table.cells] == [word for row in ROWS for word in row]
    assert all((document.read_by_ocr(c.start, c.end) or OcrSpan(0, 0, 0)).confidence for c in table.cells)
