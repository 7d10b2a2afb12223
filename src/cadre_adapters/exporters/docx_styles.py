"""An empty Word document with page, styles and properties of a party paper, from a layout."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO
from typing import Any

import docx
from docx.document import Document as DocxDocument
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_LINE_SPACING
from docx.opc.constants import RELATIONSHIP_TYPE as REL
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle

from cadre.documents.layout import Layout
from cadre.documents.model import Document
from cadre_adapters.exporters.blocks import language_and_country
from cadre_adapters.printable import printable

__all__ = ["new_docx"]

KEPT_STYLES = {"Normal", "DefaultParagraphFont", "TableNormal", "NoList", "TableGrid"}
WORD_KNOWS = {"Title", "Heading 1", "Heading 2", "Heading 3", "Body Text", "Caption", "Header"}
"""Styles that Word shows under the name of the reader's language."""
HEADER_DISTANCE = 10
"""Millimetres from the edge to the page number."""


def new_docx(document: Document, layout: Layout) -> DocxDocument:
    """A Word document without content, set up for *document*."""
    paper = docx.Document()
    _drop_leftovers(paper)
    _set_defaults(paper, document, layout)
    _add_styles(paper, layout)
    _set_page(paper, document, layout)
    _set_properties(paper, document)
    return paper


def _drop_leftovers(paper: DocxDocument) -> None:
    """Thumbnail, statistics, theme and the hundred styles of the library's own template."""
    kept = {REL.OFFICE_DOCUMENT, REL.CORE_PROPERTIES, REL.STYLES, REL.SETTINGS}
    package = paper.part.package
    for rels in (package.rels, paper.part.rels):
        for key in [key for key, rel in rels.items() if rel.reltype not in kept]:
            del rels[key]
    styles = paper.styles.element
    for style in list(styles.iterchildren(qn("w:style"))):
        if style.get(qn("w:styleId")) not in KEPT_STYLES:
            styles.remove(style)
    for latent in list(styles.iterchildren(qn("w:latentStyles"))):
        styles.remove(latent)
    _plain_settings(paper.settings.element)


def _plain_settings(settings: Any) -> None:
    for child in list(settings):
        settings.remove(child)
    _child(settings, "w:characterSpacingControl", val="doNotCompress")
    compat = _child(settings, "w:compat")
    # A line that ends with a break is not stretched to the margin.
    _child(compat, "w:doNotExpandShiftReturn")
    mode = _child(compat, "w:compatSetting", name="compatibilityMode", val="15")
    mode.set(qn("w:uri"), "http://schemas.microsoft.com/office/word")


def _set_defaults(paper: DocxDocument, document: Document, layout: Layout) -> None:
    language = "-".join(part for part in language_and_country(document.language) if part)
    defaults = paper.styles.element.find(qn("w:docDefaults"))
    for child in list(defaults):
        defaults.remove(child)
    run = _child(_child(defaults, "w:rPrDefault"), "w:rPr")
    font = layout.font
    _child(run, "w:rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font)
    size = str(layout.body * 2)
    _child(run, "w:sz", val=size)
    _child(run, "w:szCs", val=size)
    _child(run, "w:lang", val=language, eastAsia=language, bidi=language)
    _child(_child(defaults, "w:pPrDefault"), "w:pPr")


def _add_styles(paper: DocxDocument, layout: Layout) -> None:
    def style(name: str, size: int, align: ALIGN = ALIGN.CENTER) -> ParagraphStyle:
        made: ParagraphStyle = paper.styles.add_style(
            name, WD_STYLE_TYPE.PARAGRAPH, name in WORD_KNOWS
        )
        made.base_style = paper.styles["Normal"]
        made.font.size = Pt(size)
        made.paragraph_format.alignment = align
        made.quick_style = True
        return made

    title = style("Title", layout.title)
    title.font.bold = title.font.all_caps = True
    _space(title, before=layout.space_after, after=layout.space_after)
    for level in (1, 2, 3):
        heading = style(f"Heading {level}", layout.heading, ALIGN.LEFT)
        heading.font.bold = True
        heading.font.italic = level == 3
        _space(heading, before=layout.space_after, after=layout.space_after)
        _outline(heading, level - 1)
    body = style("Body Text", layout.body, ALIGN.JUSTIFY)
    _space(body, after=layout.space_after)
    body.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    body.paragraph_format.line_spacing = Pt(layout.line_spacing)
    body.paragraph_format.first_line_indent = Mm(layout.first_line_indent)
    caption = style("Caption", layout.body)
    caption.font.bold = True
    _space(caption, before=layout.space_after, after=layout.space_after)
    for heading in (title, caption, *(paper.styles[f"Heading {n}"] for n in (1, 2, 3))):
        heading.paragraph_format.keep_with_next = True
        heading.next_paragraph_style = body
    for name, align in (("Left", ALIGN.LEFT), ("Centre", ALIGN.CENTER), ("Right", ALIGN.RIGHT)):
        _space(style(f"Cell {name}", layout.table, align), before=2, after=2)
        _space(style(f"Dense Cell {name}", layout.dense_table, align))
    gap = style("Gap", layout.space_after, ALIGN.LEFT)
    gap.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    gap.paragraph_format.line_spacing = Pt(layout.space_after)
    style("Head", layout.body_name)
    style("Foot", layout.body).paragraph_format.keep_with_next = True
    style("Recipients", layout.recipients, ALIGN.LEFT).paragraph_format.keep_with_next = True
    style("Header", layout.page_number)


def _space(style: Any, *, before: int = 0, after: int = 0) -> None:
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(after)


def _outline(style: ParagraphStyle, level: int) -> None:
    _child(style.element.get_or_add_pPr(), "w:outlineLvl", val=str(level))


def _set_page(paper: DocxDocument, document: Document, layout: Layout) -> None:
    section = paper.sections[0]
    width, height = (Mm(297), Mm(210)) if document.landscape else (Mm(210), Mm(297))
    section.page_width, section.page_height = width, height
    section.orientation = WD_ORIENT.LANDSCAPE if document.landscape else WD_ORIENT.PORTRAIT
    section.top_margin, section.bottom_margin = Mm(layout.margin_top), Mm(layout.margin_bottom)
    section.left_margin, section.right_margin = Mm(layout.margin_left), Mm(layout.margin_right)
    section.header_distance = section.footer_distance = Mm(HEADER_DISTANCE)
    # The first page has a header of its own, which stays empty.
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.style = paper.styles["Header"]
    field = _child(number._p, "w:fldSimple", instr="PAGE")
    _child(_child(field, "w:r"), "w:t").text = "2"


def _set_properties(paper: DocxDocument, document: Document) -> None:
    facts = paper.core_properties
    day = datetime.combine(document.dated_on, time())
    facts.title = printable(document.title)[:255]
    facts.author = facts.last_modified_by = "cadre"
    facts.created = facts.modified = day
    facts.comments = facts.keywords = facts.subject = facts.category = ""
    facts.language = document.language
    facts.revision = 1


def _child(parent: Any, tag: str, **attributes: str) -> Any:
    child = OxmlElement(tag)
    for name, value in attributes.items():
        child.set(qn(f"w:{name}"), value)
    parent.append(child)
    return child


def saved(paper: DocxDocument) -> bytes:
    """The package as python-docx writes it."""
    buffer = BytesIO()
    paper.save(buffer)
    return buffer.getvalue()
