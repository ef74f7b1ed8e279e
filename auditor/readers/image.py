"""Pictures of pages (.png, .jpg, .tif, .bmp): the bytes in, a `Document` out, its text read by OCR.

A .tif of several pages is one document. Reading takes the extra ``[ocr]``; nothing is sent anywhere. Places are those
of a PDF: page and box, in points of the page that the picture shows.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from typing import Any, Final

from auditor.model import Document
from auditor.readers import ReadError, _ocr
from auditor.readers._pdf_sheets import Sheet
from auditor.readers._pdf_writing import document_of

LARGEST: Final = 256 * 1024 * 1024  # bytes
MOST_PIXELS: Final = 120_000_000  # of one page: A3 at 600 dots an inch has 70 million
MOST_PAGES: Final = 500
KINDS: Final = ("PNG", "JPEG", "TIFF", "BMP", "GIF")
LONG_SIDE: Final = 11.69  # inches, of A4: what a picture shows that does not say its size
LIKELY: Final = (6.0, 24.0)  # inches: the longer side of a page, if the picture tells the truth
SMALLEST: Final = 400  # pixels: a smaller picture is no page
WIDEST: Final = 3_400  # pixels: a larger one is made smaller, characters stay readable


def read(name: str, data: bytes) -> Document:
    """The document in the bytes of a picture."""
    if len(data) > LARGEST:
        raise ReadError(
            f"{name}：图片超过 {LARGEST >> 20} MB，请拆分或压缩后再审核。",
            f"{name}: more than {LARGEST >> 20} MB; split it or make it smaller",
        )
    engine = _ocr.engine()
    if engine is None:
        raise _ocr.wanting(name, "内容是图片", "this is an image")
    pages = [_sheet(picture, number, engine) for number, picture in enumerate(_pictures(name, data), 1)]
    document = document_of(name, "image", sha256(data).hexdigest(), pages, _ocr.remarks(pages))
    if not document.blocks:
        raise ReadError(
            f"{name}：图片上没有认出文字，请确认图片清晰、方向正确，或改用电子版。",
            f"{name}: no text was recognised on the image; check that it is sharp, or give the original file",
        )
    return document


def _sheet(picture: Any, number: int, engine: _ocr.Engine) -> Sheet:
    dpi = _dpi(picture)
    longest = max(picture.size)
    if longest > WIDEST:
        picture = picture.resize([max(1, round(side * WIDEST / longest)) for side in picture.size])
        dpi = dpi * WIDEST / longest
    return _ocr.sheet_of(engine(picture), number, dpi)


def _dpi(picture: Any) -> float:
    """Dots an inch: as the picture says, if that makes a page; else as if it showed A4."""
    longest = float(max(picture.size))
    said = float(picture.info.get("dpi", (0, 0))[0] or 0)
    if said > 0 and LIKELY[0] <= longest / said <= LIKELY[1]:
        return said
    return longest / LONG_SIDE


def _pictures(name: str, data: bytes) -> Iterator[Any]:
    """The pages of a picture, upright and in plain colours on white."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(BytesIO(data), formats=KINDS) as file:
            pages = file.n_frames if file.format == "TIFF" else 1
            if pages > MOST_PAGES:
                raise _too_large(name, f"{pages} 页，超过 {MOST_PAGES} 页", f"{pages} pages, more than {MOST_PAGES}")
            for page in range(pages):
                file.seek(page)
                _refuse_size(name, *file.size)
                said = file.info.get("dpi")
                picture = ImageOps.exif_transpose(file.copy())
                yield _plain(picture, said)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError):
        raise ReadError(
            f"{name}：图片已损坏或不完整，打不开，请重新扫描或导出。",
            f"{name}: the image is damaged or incomplete; scan or export it again",
        ) from None


def _refuse_size(name: str, width: int, height: int) -> None:
    if width * height > MOST_PIXELS:
        zh, en = f"图片为 {width}×{height} 像素，超出限制", f"{width} by {height} pixels are too many"
        raise _too_large(name, zh, en)
    if max(width, height) < SMALLEST:
        raise ReadError(
            f"{name}：图片只有 {width}×{height} 像素，认不出文字，请提供更清晰的扫描件。",
            f"{name}: {width} by {height} pixels are too few to read text; give a sharper scan",
        )


def _too_large(name: str, zh: str, en: str) -> ReadError:
    return ReadError(f"{name}：{zh}，请拆分或缩小后再审核。", f"{name}: {en}; split it or make it smaller")


def _plain(picture: Any, dpi: Any) -> Any:
    from PIL import Image

    if picture.mode.startswith("I"):  # 16 bits a dot
        picture = picture.point(lambda shade: shade / 256).convert("L")
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        picture = picture.convert("RGBA")
        paper = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(paper, picture)
    plain = picture.convert("RGB")
    if dpi:
        plain.info["dpi"] = dpi
    return plain
