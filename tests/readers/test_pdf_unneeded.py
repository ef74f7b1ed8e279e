"""Fonts that reading does without are not opened; whatever leaves anything open is."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

import pytest

from auditor.readers import pdf, read
from auditor.readers._pdf_fonts import font
from auditor.readers._pdf_unneeded import without_fonts

WORDS = "总收入5.00万元。"
CODES = bytes(range(1, len(WORDS) + 1))


def stream(entries: str, content: bytes) -> bytes:
    return f"<<{entries}/Length {len(content)}>>\nstream\n".encode() + content + b"\nendstream"


def texts(words: str = WORDS) -> bytes:
    """What the codes from 1 on mean."""
    pairs = "\n".join(f"<{code:02X}> <{ord(character):04X}>" for code, character in enumerate(words, 1))
    return (
        "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName/Some def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<00> <FF>\nendcodespacerange\n{len(words)} beginbfchar\n{pairs}\nendbfchar\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode()


FONT = (
    f"<</Type/Font/Subtype/TrueType/BaseFont/AAAAAA+Some/FirstChar 0/LastChar {len(WORDS)}\n"
    f"/Widths[0{' 1000' * len(WORDS)}]\n/FontDescriptor 6 0 R/ToUnicode 8 0 R>>"
).encode()
OBJECTS: Mapping[int, bytes] = {
    1: b"<</Type/Catalog/Pages 2 0 R>>",
    2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
    3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    4: stream("", b"BT /F1 10.5 Tf 90 700 Td <" + CODES.hex().encode() + b"> Tj ET"),
    5: FONT,
    6: b"<</Type/FontDescriptor/FontName/AAAAAA+Some/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0\n"
    b"/Ascent 880/Descent -120/CapHeight 880/StemV 80/FontFile2 7 0 R>>",
    7: stream(f"/Length1 {len(font())}", font()),
    8: stream("/Filter/FlateDecode", zlib.compress(texts())),
}


def file(changed: Mapping[int, bytes] | None = None, trailer: str = "") -> bytes:
    """The bytes of a file with one page, some of its objects changed."""
    objects = {**OBJECTS, **(changed or {})}
    data = b"%PDF-1.4\n"
    listed = b"0000000000 65535 f \n"
    for number, content in objects.items():
        listed += b"%010d 00000 n \n" % len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    count = len(objects) + 1
    end = f"trailer\n<</Size {count}/Root 1 0 R{trailer}>>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + b"xref\n0 %d\n" % count + listed + end.encode()


OPEN = {
    "a code without a text": {8: stream("/Filter/FlateDecode", zlib.compress(texts(WORDS[:-1])))},
    "a code with the text of nothing": {8: stream("/Filter/FlateDecode", zlib.compress(texts(WORDS[:-1] + "\0")))},
    "no texts": {5: FONT.replace(b"/ToUnicode 8 0 R", b"")},
    "texts that are no stream": {8: b"null"},
    "texts packed in a way not known": {8: stream("/Filter[/ASCII85Decode/FlateDecode]", b"some~>")},
    "texts that are damaged": {8: stream("/Filter/FlateDecode", b"damaged")},
    "no widths": {5: FONT.replace(b"/Widths", b"/Breadths")},
    "widths that stand elsewhere": {5: FONT.replace(b"/Widths[0", b"/Widths 9 0 R/Some[0")},
    "no width at all": {5: FONT.replace(b"/Widths[0" + b" 1000" * len(WORDS), b"/Widths[")},
    "no code that takes room": {5: FONT.replace(b" 1000", b" 0")},
    "codes beyond a byte": {5: FONT.replace(b"/FirstChar 0", b"/FirstChar 300")},
    "a font of many characters": {5: FONT.replace(b"/TrueType", b"/CIDFontType2")},
    "a descriptor that another font has, too": {9: FONT.replace(b"/ToUnicode 8 0 R", b"")},
    "no file of the font": {6: OBJECTS[6].replace(b"/FontFile2 7 0 R", b"")},
}
LISTED_ELSEWHERE = {"an earlier table": "/Prev 9", "a table in a stream": "/XRefStm 9", "a password": "/Encrypt 1 0 R"}


@pytest.mark.parametrize("changed", OPEN.values(), ids=OPEN)
def test_what_leaves_anything_open_stays(changed: Mapping[int, bytes]) -> None:
    assert without_fonts(file(changed)) == file(changed)


@pytest.mark.parametrize("trailer", LISTED_ELSEWHERE.values(), ids=LISTED_ELSEWHERE)
def test_a_file_whose_objects_are_not_all_listed_at_its_end_stays(trailer: str) -> None:
    assert without_fonts(file(trailer=trailer)) == file(trailer=trailer)


@pytest.mark.parametrize("broken", [b"", b"%PDF-1.4", b"startxref\n99999\n%%EOF", b"startxref\n0\n%%EOF"])
def test_what_is_no_whole_file_stays(broken: bytes) -> None:
    assert without_fonts(broken) == broken


def test_a_table_that_points_elsewhere_leaves_the_file_as_it_is() -> None:
    data = file()
    place = b"%010d 00000 n" % data.index(b"6 0 obj")
    wrong = data.replace(place, b"0000000002 00000 n")
    assert wrong != data
    assert without_fonts(wrong) == wrong


def test_a_font_told_in_full_is_not_found_by_pdfium() -> None:
    data = file()
    assert without_fonts(data) == data.replace(b"/FontFile2", b"/FontFilx2") != data


def test_it_reads_the_same_without_the_font(monkeypatch: pytest.MonkeyPatch) -> None:
    without = read("报告.pdf", file())
    monkeypatch.setattr(pdf, "without_fonts", lambda data: data)
    assert without == read("报告.pdf", file())
    assert without.text.strip() == WORDS
    first = without.locate(0, 1).boxes[0]
    assert (first.left, first.right) == (90, 100.5)


def test_a_font_that_cannot_be_opened_and_is_not_needed_does_no_harm() -> None:
    document = read("报告.pdf", file({7: stream("/Length1 4", b"none")}))
    assert document.text.strip() == WORDS
