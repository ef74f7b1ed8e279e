"""Write each `report.txt` of the examples as a Word document beside it: ``python examples/make_docx.py``.

The first line becomes the title, ``一、`` and short ``（一）`` lines become headings, lines with tabs become a table.
Only the standard library is used, and the archive holds no clock, so that the same text gives the same bytes.
"""

from __future__ import annotations

import re
import sys
import zipfile
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEADINGS = (
    (re.compile(r"[一二三四五六七八九十]+、"), "Heading1"),
    (re.compile(r"（[一二三四五六七八九十]+）.{1,16}$"), "Heading2"),
)


def paragraph(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def table(rows: Iterable[list[str]]) -> str:
    held = list(rows)
    grid = "<w:gridCol/>" * max(map(len, held))
    lines = "".join("<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in held)
    return f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>'


def style_of(line: str) -> str:
    return next((style for pattern, style in HEADINGS if pattern.match(line)), "")


def body(text: str) -> Iterator[str]:
    title, *lines = (line for line in text.splitlines() if line.strip())
    yield paragraph(title, "Title")
    for tabbed, group in groupby(lines, key=lambda line: "\t" in line):
        if tabbed:
            yield table(line.split("\t") for line in group)
        else:
            yield from (paragraph(line, style_of(line)) for line in group)


def styles() -> str:
    def style(kind: str, name: str, title: str, inner: str) -> str:
        return f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{title}"/>{inner}</w:style>'

    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return "".join(
        (
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
            style(
                "paragraph",
                "Title",
                "Title",
                '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="36"/></w:rPr>',
            ),
            style(
                "paragraph",
                "Heading1",
                "heading 1",
                '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="30"/></w:rPr>',
            ),
            style(
                "paragraph", "Heading2", "heading 2", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr>'
            ),
            style("table", "TableGrid", "Table Grid", f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr>"),
        )
    )


def parts(text: str) -> dict[str, str]:
    kinds = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{MIME}.{kind}+xml"/>'
        for part, kind in (("document", "document.main"), ("styles", "styles"))
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{kinds}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{NAMESPACE}"><w:body>{"".join(body(text))}<w:sectPr/></w:body>'
        "</w:document>",
        "word/styles.xml": f'<w:styles xmlns:w="{NAMESPACE}">{styles()}</w:styles>',
    }


def write(text: str, target: Path) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts(text).items():
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + content)


def main(folder: Path) -> None:
    for source in sorted(folder.glob("*/report.txt")):
        write(source.read_text(encoding="utf-8"), source.with_suffix(".docx"))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
