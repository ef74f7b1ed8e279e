"""Plain text: the bytes of a .txt file in, a `Document` out.

``一、收入\\r\\n总收入5万元。`` in GB18030 gives the text with ``\\n`` for every line break and two paragraphs, 第1行
and 第2行. Nothing else is changed: every offset of a block counts characters of exactly that text. Lines that a PDF
broke at a fixed width are joined into one paragraph, tables flattened to lines become grids again (`_grids`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import accumulate, pairwise

from auditor.model import Block, Document, Paragraph
from auditor.readers import ReadError
from auditor.readers._barred import barred_tables
from auditor.readers._characters import decoded
from auditor.readers._grids import Grid, grids_in, is_ruler
from auditor.readers._headings import heading_level, opens_item
from auditor.readers._lines import Line, columns_of, lines_of
from auditor.readers._one_line import one_cell_a_line
from auditor.readers._unmarked import unmarked_tables

_SPACE = "[ \\t\\u3000\\xa0\\f]*"
# A line that holds a page number and nothing else. A bare number is one only inside a paragraph that was broken at a
# fixed width (its last line never is): there every other line is full.
PAGE_NUMBER_LINE = re.compile(
    rf"{_SPACE}(?:[-—–－~～·•]{{1,2}}{_SPACE}\d{{1,4}}{_SPACE}[-—–－~～·•]{{1,2}}"  # - 3 -
    rf"|第{_SPACE}\d{{1,4}}{_SPACE}页(?:{_SPACE}[,，/]?{_SPACE}共{_SPACE}\d{{1,4}}{_SPACE}页)?"  # 第 3 页 共 9 页
    rf"|\d{{1,3}}(?:{_SPACE}/{_SPACE}\d{{1,3}})?){_SPACE}"  # 3, 3 / 9
)
_BARE = re.compile(rf"{_SPACE}\d[\d /]*{_SPACE}")
_SENTENCE_END = tuple("。！？!?；;：:")
_TOKEN = re.compile(
    r"[!-~£€]+(?=\s|$)|[（《“‘]*(?:[0-9A-Za-z.,%０-９．％]+|.)[，。；：、！？）》”’％]*"
)  # what a line breaker keeps together

_ENGLISH_TAIL = re.compile(r"[ -~£€]{20}(?<![.:;!?|])$")
_GOES_ON = re.compile(r"[a-z(]|[$£€]?\d[\d,.]*[ %]|[$£€]\d")
_LEADS_ON = re.compile(r"(?:,| (?:the|of|and|in|to|a|an|for|by|with|from|at|or|on|than|is|was|were|are|its))$")
SHORTEST_ENGLISH = 60  # columns of a line that was broken

_CLOSES = re.compile(r"(?![\d一二三四五六七八九十①-⑳]{1,3}[）)])[^（(）)]{0,60}[）)]")  # 2）opens an item
_NAME_LEFT = re.compile(r"\d(?:[亿万]?元|人|个|项|％|%)[、，,][^，,。；;：:、！？（()）\s\d]{2,20}$")
_AMOUNT = re.compile(r"-?\d[\d,.]*(?:[亿万]?元|人|个|项|％|%)[、，。；,;]")
_WORDS_LEFT = re.compile(r"[，。；：、][^，。；：、（）()\s]{1,29}[一-龥](?<![下如])$")  # 比上年减少 | 75.09万元，
_TOLD_NEXT = re.compile(
    r"\d[\d,]*(?:\.\d+)?(?:[亿万]?元|个百分点|[人名个项户件次分辆台套%％])(?:左右|以[内上下])?[、，。；,;（(]"
)
_STOP = re.compile(r"[，。；、：](?!$)|[,;](?![\d\s]|$)")
_FIGURE_LEFT = re.compile(r"[，,、：:；;][^，,。；;]{2,30}?(?<![\d.])\d[\d,]*(?:\.\d+)?$")  # in a sentence
_UNIT = re.compile(r"(?:[万亿]?元|个百分点|[%％])(?=[，。；、：）,;:)]|$)")
SHORTEST_BROKEN = 20  # characters of such a line: a cell has fewer

_PROSE = re.compile(r"[，；。]|^[^一-龥]*[一-龥].*[,;](?!\d)|[一-龥][\d,.]{1,16}(?:[亿万]?元|[人名个项辆台套])、")
SHORTEST_PROSE = 60  # columns of a line without a mark at its end
_HAN = re.compile("[一-龥]{4}")
_UNMARKED = re.compile(r"[一-龥\d%％]$")
_LIST_OPENED = re.compile(r"其中|包括|分为|分别|具体(?:为|是)|以下(?:方面|几)")
_ANNOUNCES = re.compile(r"[，,](?:其中|包括|分别为)[：:]$")  # a list that the next page tells
_OF_IT = re.compile("其中[：，:,]")  # begins no paragraph right behind a full line that a page number follows
_OPENED_WITHIN = re.compile(rf"(?:{_LIST_OPENED.pattern})[为是有]?[：:]")
_NEVER_FIRST = re.compile(r"[，。；）]|、(?!\d)|的(?![确士])")  # no sentence and no item begins so
_HALF_UNIT = re.compile(r"[0-9０-９][ 　]?[万亿]\Z")

_ITEM = re.compile(r"[(（]?(\d{1,2})([、.．)）])(?!\d)")
WITHIN = 4  # lines back to the item before
TURN = 6  # lines from the last of a page to the first of the next
NARROWEST, WIDEST = 28, 200  # columns of a page that a PDF was broken at
NARROW = 44  # columns: of less there are tables and lists too, so that most lines have to be prose


def read(name: str, data: bytes) -> Document:
    """The document in the bytes of a .txt file."""
    text, remarks = decoded(name, data)
    blocks = tuple(_blocks(text))
    if not blocks:
        raise ReadError(
            f"{name}：文件里没有文字（只有空白），请检查是否导出成功。",
            f"{name}: the file holds no text, only blanks; check how it was exported",
        )
    return Document(name, "txt", sha256(data).hexdigest(), text, blocks, remarks)


def page_noise(text: str) -> list[tuple[int, int]]:
    """The spans of page numbers, running heads and ruled lines, each a whole line without its break, in order."""
    lines = lines_of(text)
    width = _wrap_width(lines)
    return [(line.begin, line.begin + len(line.raw)) for line in lines if line.number in _noise(lines, width)]


# --- text to blocks -------------------------------------------------------------------------------------------------


def _blocks(text: str) -> list[Block]:
    written = lines_of(text)
    lines = one_cell_a_line(written)
    grids = _grids(lines)
    taken = {number for grid in grids for number in range(grid.first, grid.last + 1)}
    free = [line for line in lines if line.number not in taken]
    width = _wrap_width(free)
    blocks: list[Block] = [grid.table(f"表{number}") for number, grid in enumerate(grids, 1)]
    paragraphs = _paragraphs(free, width, _noise(free, width))
    blocks.extend(p if lines is written else _addressed(text, p) for p in paragraphs)
    return sorted(blocks, key=lambda block: block.start)


def _addressed(text: str, paragraph: Paragraph) -> Paragraph:
    """With the number of the line that it is written in."""
    return replace(paragraph, address=f"第{text.count(chr(10), 0, paragraph.start) + 1}行")


def _grids(lines: Sequence[Line]) -> list[Grid]:
    """The tables among the lines, in order."""
    barred = list(barred_tables(lines))
    taken = {number for grid in barred for number in range(grid.first, grid.last + 1)}
    rest = [line._replace(raw="", text="") if line.number in taken else line for line in lines] if taken else lines
    return unmarked_tables(lines, [*barred, *grids_in(rest)])


def _paragraphs(lines: Sequence[Line], width: int, noise: frozenset[int]) -> Iterator[Paragraph]:
    run: list[Line] = []
    interrupted = False  # by a page number: a blank line beside it does not end the paragraph
    indented = _first_lines_indented(lines, width)
    listed = False  # does the run stand in a list of paragraphs, below …其中：?
    for line in lines:
        if line.number in noise:
            interrupted = True
        elif line.text:
            if run and not (
                (_continues(run[-1], line, width, interrupted) and not (indented and _begins_anew(run[-1], line)))
                or _within_bracket(run, line, width, interrupted)
                or _counts_on(run, line, width)
                or (len(run[-1].text) >= SHORTEST_BROKEN and _must_go_on(run, line, interrupted, listed))
            ):
                yield _paragraph(run)
                listed = run[-1].text[-1] in ("：；:;" if listed else "：:")
                run = []
            run.append(line)
            interrupted = False
    if run:
        yield _paragraph(run)


def _paragraph(run: Sequence[Line]) -> Paragraph:
    start, end = run[0].start, run[-1].end
    level = heading_level(_closed_up("".join(line.text for line in run)))
    return Paragraph(start, end, f"第{run[0].number}行", level)


def _closed_up(words: str) -> str:
    """（  二  ）  收  支  情  况, as some programs write what a PDF holds: without the blanks between the characters."""
    return words.replace(" ", "") if 2 * words.count(" ") >= len(words) else words


# --- lines broken at a fixed width ----------------------------------------------------------------------------------


def _continues(line: Line, following: Line, width: int, interrupted: bool) -> bool:
    """Does the sentence of a line go on in the following one?"""
    beside = following.number == line.number + 1
    if beside and following.text.startswith("元") and _HALF_UNIT.search(line.text):
        return True  # 622.44万 | 元 is one figure, whatever the width
    if beside and (_runs_on(line, following) or _breaks_off(line.text, following.text)):
        return True
    if not width or (following.number - line.number > 1 and not interrupted):
        return width > 0 and following.number - line.number <= TURN and _mid_sentence(line, following, width)
    if following.indent >= 2 and following.indent > line.indent:
        return False
    if not _full(line, following, width):
        return (beside or interrupted) and _mid_sentence(line, following, width)
    if opens_item(following.text):
        return not line.text.endswith(_SENTENCE_END)
    ended = interrupted and line.text.endswith(_SENTENCE_END)
    return not ended or _ANNOUNCES.search(line.text) is not None or _OF_IT.match(following.text) is not None


def _first_lines_indented(lines: Sequence[Line], width: int) -> bool:
    """Do the lines within a paragraph begin at the margin, so that what is indented begins one?"""
    within = [
        following.indent
        for line, following in pairwise(lines)
        if width and line.width > width - 8 and line.text and following.text and _UNMARKED.search(line.text)
    ]
    return len(within) > 1 and not any(within)


def _begins_anew(line: Line, following: Line) -> bool:
    return following.indent >= 2 and line.text.endswith(_SENTENCE_END)


def _within_bracket(run: Sequence[Line], following: Line, width: int, interrupted: bool) -> bool:
    """合计A（货物B； | - 3 - | 工程C；服务D）: over the end of a page, in a bracket that the next line closes."""
    words = "".join(line.text for line in run[-WITHIN:])
    if not interrupted or not width or not _full(run[-1], following, width) or opens_item(following.text):
        return False
    opened = max(map(words.rfind, "（("))
    return opened > max(map(words.rfind, "）)")) and _CLOSES.match(following.text) is not None


def _counts_on(run: Sequence[Line], following: Line, width: int) -> bool:
    """包括：1、甲；2、乙； | 3、丙: a list inside a paragraph, one item of which happens to begin a line."""
    item = _ITEM.match(following.text)
    if not width or item is None or int(item[1]) < 2 or following.number != run[-1].number + 1 or not run[-1].text:
        return False
    last = f"{int(item[1]) - 1}{item[2]}"
    inside = any(f"{mark}{last}" in line.text for line in run[-WITHIN:] for mark in "：；:;，,。")
    return inside and run[-1].text.endswith(("；", ";", "，", ",")) and _full(run[-1], following, width)


def _runs_on(line: Line, following: Line) -> bool:
    """English, which is broken between words of any length: a long line without a stop, and the next one goes on."""
    if line.width < SHORTEST_ENGLISH or not _ENGLISH_TAIL.search(line.text[-21:]) or opens_item(following.text):
        return False
    return bool(_GOES_ON.match(following.text) or _LEADS_ON.search(line.text))


def _breaks_off(line: str, following: str) -> bool:
    """Chinese that cannot end here: within a bracket that the next line closes, or between a name and its amount."""
    if len(line) < SHORTEST_BROKEN:
        return False
    if max(map(line.rfind, "（(")) > max(map(line.rfind, "）)")):
        return _CLOSES.match(following) is not None
    if _UNIT.match(following) and _FIGURE_LEFT.search(line):
        return True
    if _NEVER_FIRST.match(following) and _HAN.search(line) and not line.endswith(_SENTENCE_END):
        return True
    if _TOLD_NEXT.match(following) and _WORDS_LEFT.search(line):
        return True
    return bool(_AMOUNT.match(following) and _NAME_LEFT.search(line))


def _must_go_on(run: Sequence[Line], following: Line, interrupted: bool, listed: bool) -> bool:
    """A long line of Chinese prose ends with no comma, no 、, nor without a mark, nor with the ； of a list that it has opened.

    A paragraph of a list ends with ； itself, whatever it says of its own parts: 人员经费A，包括工资B、补助C；
    """
    line = run[-1]
    if (following.number != line.number + 1 and not interrupted) or opens_item(following.text):
        return False
    if following.indent >= 2 and following.indent > line.indent:
        return False
    match line.text[-1]:
        case "，" | "," | "、":
            return _HAN.search(line.text) is not None
        case "；" | ";":
            sentence = "".join(one.text for one in run[-WITHIN:]).rpartition("。")[2]
            return (_OPENED_WITHIN if listed else _LIST_OPENED).search(sentence) is not None
    return (
        line.width >= SHORTEST_PROSE
        and _PROSE.search(line.text) is not None
        and _UNMARKED.search(line.text) is not None
    )


def _mid_sentence(line: Line, following: Line, width: int) -> bool:
    """A long line of prose with no stop at its end, or one that announces a list: digits are narrower on paper than in columns."""
    long = 4 * line.width >= 3 * width and not (following.indent >= 2 and following.indent > line.indent)
    goes_on = not line.text.endswith(_SENTENCE_END) or _ANNOUNCES.search(line.text) is not None
    return long and goes_on and _PROSE.search(line.text) is not None and not opens_item(following.text)


def _full(line: Line, following: Line, width: int) -> bool:
    """Would the first word of the following line not have fitted on this one?"""
    token = _TOKEN.match(following.text)
    assert token is not None, "a line with text"
    return line.width + columns_of(token[0]) > width - 4


def _wrap_width(lines: Sequence[Line]) -> int:
    """The width in columns at which the lines were broken; 0 if they were not."""
    written = [line for line in lines if line.text]
    widths = Counter(line.width for line in written)
    if width := _most_at(widths, NARROW, WIDEST):
        return width if _open_ended(lines, width) else 0
    narrow = sum([count for width, count in widths.items() if NARROWEST - 6 < width <= _loosely(NARROW)])
    width = _most_at(widths, NARROWEST, NARROW) if 2 * narrow >= len(written) else 0
    return width if width and _is_prose(written, width) and _open_ended(lines, width) else 0


def _most_at(widths: Counter[int], narrowest: int, widest: int) -> int:
    """The width that most lines have nearly, and few exceed; 0 if there is none."""
    best, most, written = 0, 1, widths.total()
    upto = list(accumulate(widths.get(width, 0) for width in range(_loosely(widest) + 1)))  # how many are no wider
    for width in (w for w in widths if narrowest <= w <= widest):
        loose = _loosely(width)
        near = upto[width] - upto[width - 6]
        over = upto[loose] - upto[width + 1]
        beyond = written - upto[loose]
        few = 20 * beyond <= written or (beyond == 1 and 2 * near >= written)  # in an excerpt, a title
        if near > most and 2 * over <= near and few:
            best, most = width, near
    return best


def _is_prose(written: Sequence[Line], width: int) -> bool:
    """Are most lines that long, and do most of those have a comma or a stop inside?"""
    long = [line.text for line in written if width - 6 < line.width <= _loosely(width)]
    return 2 * len(long) >= len(written) and 2 * sum(bool(_STOP.search(text)) for text in long) >= len(long)


def _loosely(width: int) -> int:
    """How wide a full line may be: digits are no half characters in every font, and figures are kept whole."""
    return width + width // 6


def _open_ended(lines: Sequence[Line], width: int) -> bool:
    """Do enough lines of that width stop in the middle of a sentence?"""
    broken = sum(
        width - 8 <= line.width <= _loosely(width)
        and not line.text.endswith(_SENTENCE_END)
        and bool(following.text)
        and following.number == line.number + 1
        and not opens_item(following.text)
        for line, following in pairwise(lines)
        if line.text
    )
    return broken >= 2 and 10 * broken >= sum(bool(line.text) for line in lines)


def _noise(lines: Sequence[Line], width: int) -> frozenset[int]:
    """The numbers of the lines that belong to the page, not to the text: page numbers and running heads."""
    ruled = {line.number for line in lines if is_ruler(line.text)}
    pages = {line.number for line in lines if _says_page(line)}
    if not width:
        return frozenset(pages | ruled)
    written = [line for line in lines if line.text]
    pages |= set(_bare_pages(written, width))
    beside = Counter(
        line.text
        for before, line, after in zip([None, *written], written, [*written[1:], None], strict=False)
        if line.number not in pages and any(other and other.number in pages for other in (before, after))
    )
    heads = {text for text, count in beside.items() if count >= 2 and len(text) < 40}
    return frozenset(pages | ruled | {line.number for line in written if line.text in heads})


def _says_page(line: Line) -> bool:
    """``- 3 -``, ``第 3 页 共 9 页``: nothing but a page number, wherever it stands."""
    if not line.text or len(line.text) > 24 or _BARE.fullmatch(line.text):
        return False
    return bool(PAGE_NUMBER_LINE.fullmatch(line.text))


def _bare_pages(written: Sequence[Line], width: int) -> Iterator[int]:
    """Lines with a bare number that interrupt a sentence, or count on from the last one of their sort, a page away."""
    last: tuple[int, int] | None = None  # the number and its line
    for index, line in enumerate(written):
        if not _BARE.fullmatch(line.text) or not PAGE_NUMBER_LINE.fullmatch(line.text) or len(line.text) > 9:
            continue
        page = int(re.split(r"[^0-9]", line.text)[0])
        before, after = written[max(0, index - 1)], written[min(len(written) - 1, index + 1)]
        counts_on = last is not None and page == last[0] + 1 and line.number >= last[1] + 8
        if counts_on or (before is not line is not after and _interrupts(before, after, width)):
            yield line.number
            last = page, line.number


def _interrupts(before: Line, after: Line, width: int) -> bool:
    return before.width > width - 8 and after.width > 4 and not before.text.endswith(_SENTENCE_END)
