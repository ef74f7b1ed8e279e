"""The marks of comments in the text of a Word file: notes and the elements that their figures were read from go in.

``<w:r><w:t>增长20%。</w:t></w:r>`` and a note at ``20%`` -> three runs, the second one between ``w:commentRangeStart`` and
``w:commentRangeEnd``. A range begins and ends exactly at its figure, inside of insertions, links and content controls
too. Where no mark may stand (text boxes, notes, formulas, fields whose result Word writes anew) it is put around what
holds the figure.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from auditor.readers.docx import Source
from auditor.writers._notes import Note

if TYPE_CHECKING:
    Element = etree._Element

# what may hold marks beside its runs; everything else is marked from outside
OPEN: Final = frozenset(("ins", "moveTo", "hyperlink", "smartTag", "customXml", "bdo", "dir", "sdt", "sdtContent"))
# content controls that hold one plain value
PLAIN: Final = ("text", "dropDownList", "comboBox", "date", "dataBinding", "citation")
# what stands for characters in a run: before and behind it a run may be cut
CUT: Final = frozenset(("t", "noBreakHyphen", "sym"))
SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


Field = tuple["Element", "Element"]  # the marks at its ends


class Edge(NamedTuple):
    """Where a range begins or ends: behind so many characters of a ``w:t``, or (None) at an element as a whole."""

    element: Element
    offset: int | None


@dataclass(frozen=True, slots=True)
class Anchor:
    """A note and where it stands in the file."""

    note: Note
    first: Edge
    last: Edge

    @property
    def lines(self) -> tuple[str, ...]:
        """Those of the note, behind the figure itself where the comment cannot stand at it."""
        return (self.note.place, *self.note.lines) if _is_apart(self.first.element) else self.note.lines


def anchored(notes: Iterable[Note], sources: Sequence[Source]) -> list[Anchor]:
    """Where the notes stand; a figure that no element stands for, such as a list mark, is noted at the next one."""
    if not sources:
        return []
    starts = [source.start for source in sources]
    fields = _fields(sources[0].element.getroottree().getroot())
    return [_anchor(note, sources, starts, fields) for note in notes]


def _anchor(note: Note, sources: Sequence[Source], starts: Sequence[int], fields: Mapping[Element, Field]) -> Anchor:
    first = max(0, bisect_right(starts, note.start) - 1)
    if sources[first].end <= note.start and first + 1 < len(sources):
        first += 1
    last = max(first, bisect_right(starts, note.end - 1) - 1)
    begin, end = sources[first], sources[last]
    opened, closed = fields.get(begin.element), fields.get(end.element)
    return Anchor(
        note,
        Edge(_unit(opened[0]), None) if opened else _edge(begin.element, max(0, note.start - begin.start)),
        Edge(_unit(closed[1]), None) if closed else _edge(end.element, min(end.end, note.end) - end.start),
    )


def mark(anchors: Sequence[Anchor], numbers: Sequence[int]) -> None:
    """Puts the marks of comments with these numbers into the tree."""
    begins, ends = _cut([edge for anchor in anchors for edge in (anchor.first, anchor.last)])
    behind: dict[Element, Element] = {}  # the last mark behind a run
    for anchor, number in zip(anchors, numbers, strict=True):
        first, last = begins[anchor.first], ends[anchor.last]
        first.addprevious(_made(first, "commentRangeStart", number))
        end = _made(last, "commentRangeEnd", number)
        reference = etree.Element(_like(last, "r"))
        reference.append(_made(last, "commentReference", number))
        behind.get(last, last).addnext(end)
        end.addnext(reference)
        behind[last] = reference


def _made(beside: Element, tag: str, number: int) -> Element:
    return etree.Element(_like(beside, tag), {_like(beside, "id"): str(number)})


# --- where a mark may stand -----------------------------------------------------------------------------------------


def _edge(element: Element, offset: int) -> Edge:
    unit = _unit(element)
    can_be_cut = _name(element) in CUT and len(element) == 0 and element.getparent() is unit and _name(unit) == "r"
    return Edge(element, offset) if can_be_cut else Edge(unit, None)


def _unit(element: Element) -> Element:
    """The outermost element around this one that marks must stand beside, a run in most cases."""
    path, outermost = [element], 1
    for above in element.iterancestors():
        if _name(above) == "p":
            outermost = len(path)  # a text box lies within another paragraph
        path.append(above)
    return next((inner for inner in reversed(path[:outermost]) if not _is_open(inner)), element)


def _is_open(element: Element) -> bool:
    if _name(element) != "sdt":
        return _name(element) in OPEN
    properties = element.find(_like(element, "sdtPr"))
    return properties is None or not any(_name(child) in PLAIN for child in properties.iterchildren("*"))


def _is_apart(element: Element) -> bool:
    """Does the element stand for a figure elsewhere: a note's reference, a run that holds a text box?"""
    within = (_name(inner) for inner in element.iter("*"))
    return any(name in ("footnoteReference", "endnoteReference", "txbxContent") for name in within)


def _fields(root: Element) -> dict[Element, Field]:
    """For each element in the result of a field the marks at its ends, which stand in one paragraph with it."""
    found: dict[Element, Field] = {}
    opened: list[Element] = []
    held: list[Element] = []
    code = ""
    for inner in root.iter(*(_like(root, tag) for tag in ("p", "fldChar", "instrText", *CUT))):
        kind = inner.get(_like(inner, "fldCharType")) or _name(inner)
        if kind == "p":
            opened, held, code = [], [], ""
        elif kind == "begin":
            opened.append(inner)
        elif kind == "instrText":
            code += inner.text or ""
        elif kind == "end" and opened:
            field = opened.pop(), inner
            if not opened:
                found.update(dict.fromkeys(held if code.split()[:1] != ["HYPERLINK"] else (), field))
                held, code = [], ""
        elif opened and kind in CUT:
            held.append(inner)
    return found


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _like(element: Element, tag: str) -> str:
    """A tag in the namespace of the text, of which the format has two: that of the nearest element of the text."""
    for near in (element, *element.iterancestors()):
        namespace = etree.QName(near).namespace or ""
        if namespace.endswith(("/wordprocessingml/2006/main", "/wordprocessingml/main")):
            return f"{{{namespace}}}{tag}"
    return tag


# --- cutting runs ---------------------------------------------------------------------------------------------------


def _cut(edges: Iterable[Edge]) -> tuple[dict[Edge, Element], dict[Edge, Element]]:
    """Cuts the runs at the edges; returns the elements that begin and those that end at each."""
    offsets: dict[Element, set[int]] = {}
    begins: dict[Edge, Element] = {}
    ends: dict[Edge, Element] = {}
    for edge in edges:
        if edge.offset is None:
            begins[edge] = ends[edge] = edge.element
        else:
            offsets.setdefault(edge.element, set()).add(edge.offset)
    for element in sorted(offsets, key=_order, reverse=True):  # from the right: what is cut off needs no more cuts
        _cut_element(element, offsets[element], begins, ends)
    return (
        {edge: _run(edge, element) for edge, element in begins.items()},
        {edge: _run(edge, element) for edge, element in ends.items()},
    )


def _order(element: Element) -> int:
    """Its place in its run."""
    run = element.getparent()
    return 0 if run is None else run.index(element)


def _run(edge: Edge, element: Element) -> Element:
    run = element.getparent()
    return element if edge.offset is None or run is None else run


def _cut_element(element: Element, offsets: set[int], begins: dict[Edge, Element], ends: dict[Edge, Element]) -> None:
    length = len(element.text or "") if _name(element) == "t" else 1
    end = length
    if length in offsets and element.getnext() is not None:
        _move(_after(element), element)
    for offset in sorted(offsets - {0, length}, reverse=True):
        rest = _rest(element, offset)
        begins[Edge(element, offset)] = ends[Edge(element, end)] = rest
        end = offset
    begins[Edge(element, 0)] = ends[Edge(element, end)] = element
    before = element.getprevious()
    if 0 in offsets and before is not None and _name(before) != "rPr":
        _move([element, *_after(element)], element)


def _rest(element: Element, offset: int) -> Element:
    """Cuts a ``w:t`` in two; the second half stands in a run of its own, with what follows it."""
    text = element.text or ""
    rest = deepcopy(element)
    element.text, rest.text = text[:offset], text[offset:]
    if text[offset - 1].isspace():
        element.set(SPACE, "preserve")
    if text[offset].isspace():
        rest.set(SPACE, "preserve")
    _move([rest, *_after(element)], element)
    return rest


def _after(element: Element) -> list[Element]:
    return list(element.itersiblings())


def _move(elements: Sequence[Element], element: Element) -> None:
    """Moves them into a new run behind that of an element, with the same properties."""
    run = element.getparent()
    assert run is not None  # only elements in runs are cut
    fresh = etree.Element(str(run.tag), {str(name): str(value) for name, value in run.attrib.items()})
    properties = run.find(_like(run, "rPr"))
    if properties is not None:
        fresh.append(deepcopy(properties))
    run.addnext(fresh)
    fresh.extend(elements)
