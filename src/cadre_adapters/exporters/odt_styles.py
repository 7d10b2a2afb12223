"""An empty OpenDocument text with page, styles and properties of a party paper, from a layout."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from odf import config, dc, meta, style, text
from odf.opendocument import OpenDocumentText

from cadre.documents.layout import Layout
from cadre.documents.model import Document
from cadre_adapters.exporters.blocks import language_and_country
from cadre_adapters.printable import printable

__all__ = ["FIRST_PAGE", "Styles", "new_odt"]

FIRST_PAGE = "First Page"
HEADER_DISTANCE = 10
"""Millimetres from the edge to the page number."""
THIN = "0.5pt solid #000000"


class Styles:
    """Named styles of one document; adds each the moment it is described."""

    def __init__(self, odt: Any, layout: Layout) -> None:
        self.odt = odt
        self.layout = layout
        self._describe()

    def paragraph(
        self,
        name: str,
        *,
        size: int,
        align: str = "center",
        parent: str = "Standard",
        character: dict[str, str] | None = None,
        **properties: Any,
    ) -> None:
        """Add a paragraph style: type size in points, alignment, further properties."""
        made = style.Style(name=name, family="paragraph", parentstylename=parent)
        made.addElement(style.ParagraphProperties(textalign=align, **properties))
        sizes = {
            "fontsize": f"{size}pt",
            "fontsizeasian": f"{size}pt",
            "fontsizecomplex": f"{size}pt",
        }
        made.addElement(style.TextProperties(**sizes, **(character or {})))
        self.odt.styles.addElement(made)

    def _describe(self) -> None:
        layout = self.layout
        space = f"{layout.space_after}pt"
        around = {"margintop": "3pt", "marginbottom": "3pt", "keepwithnext": "always"}
        self.paragraph("Title", size=layout.title, character={**BOLD, **CAPS}, **around)
        for level in (1, 2, 3):
            look = {**BOLD, **ITALIC} if level == 3 else BOLD
            self.paragraph(
                f"Heading{level}", size=layout.heading, align="start", character=look, **around
            )
        exact: Properties = {"lineheight": f"{layout.line_spacing}pt", "marginbottom": space}
        indent = f"{layout.first_line_indent}mm"
        self.paragraph("Body", size=layout.body, align="justify", textindent=indent, **exact)
        # Lines of their own: not stretched, and all as far from the margin as the first.
        self.paragraph("BodyLines", size=layout.body, align="start", marginleft=indent, **exact)
        self.paragraph("Caption", size=layout.body, character=BOLD, **around)
        room: Properties = {"margintop": "2pt", "marginbottom": "2pt"}
        for name, align in (("Left", "start"), ("Centre", "center"), ("Right", "end")):
            self.paragraph(f"Cell{name}", size=layout.table, align=align, **room)
            self.paragraph(f"DenseCell{name}", size=layout.dense_table, align=align)
        group: Properties = {"keepwithnext": "always", **room}
        self.paragraph("CellGroup", size=layout.table, align="start", **group)
        self.paragraph(
            "DenseCellGroup", size=layout.dense_table, align="start", keepwithnext="always"
        )
        self.paragraph("Gap", size=2, align="start", lineheight=f"{layout.space_after}pt")
        self.paragraph("Head", size=layout.body_name)
        self.paragraph("Party", size=layout.party_title)
        self.paragraph("Foot", size=layout.body, keepwithnext="always")
        self.paragraph("Name", size=layout.body, margintop="60pt", keepwithnext="always")
        self.paragraph("Label", size=layout.recipients_label, align="start", keepwithnext="always")
        self.paragraph("Recipients", size=layout.recipients, align="start", keepwithnext="always")
        self.paragraph("PageNumber", size=layout.page_number)
        for name, look in CHARACTERS.items():
            made = style.Style(name=name, family="text")
            made.addElement(style.TextProperties(**look))
            self.odt.styles.addElement(made)
        self._tables()

    def _tables(self) -> None:
        for name, border, inset in (("Cell", THIN, "1mm"), ("Bare", "none", "0mm")):
            made = style.Style(name=name, family="table-cell")
            sides = {"paddingleft": inset, "paddingright": inset}
            made.addElement(style.TableCellProperties(border=border, **sides))
            self.odt.automaticstyles.addElement(made)
        row = style.Style(name="Row", family="table-row")
        row.addElement(style.TableRowProperties(keeptogether="always"))
        self.odt.automaticstyles.addElement(row)

    def columns(self, name: str, widths: Sequence[int]) -> None:
        """Add the styles of a table and its columns; widths in hundredths of a millimetre."""
        table = style.Style(name=name, family="table")
        properties = style.TableProperties(
            width=_mm(sum(widths)), align="left", bordermodel="collapsing"
        )
        table.addElement(properties)
        self.odt.automaticstyles.addElement(table)
        for index, width in enumerate(widths):
            column = style.Style(name=f"{name}.{index}", family="table-column")
            column.addElement(style.TableColumnProperties(columnwidth=_mm(width)))
            self.odt.automaticstyles.addElement(column)


Properties = dict[str, Any]
"""Attributes of a style, as the library names them."""

BOLD = {"fontweight": "bold", "fontweightasian": "bold", "fontweightcomplex": "bold"}
ITALIC = {"fontstyle": "italic", "fontstyleasian": "italic", "fontstylecomplex": "italic"}
CAPS = {"texttransform": "uppercase"}
LINE = {
    "textunderlinestyle": "solid",
    "textunderlinewidth": "auto",
    "textunderlinecolor": "font-color",
}
CHARACTERS = {
    "Bold": BOLD,
    "Italic": ITALIC,
    "Caps": CAPS,
    "BoldCaps": {**BOLD, **CAPS},
    "Underlined": LINE,
    "BoldUnderlined": {**BOLD, **LINE},
}


MANNERS = {
    # The heading of a group stays with its first row.
    "TableRowKeep": "true",
    "DoNotJustifyLinesWithManualBreak": "true",
    # Where one is told, LibreOffice takes the manners of an old release for all that are not.
    "AddExternalLeading": "true",
    "AddParaSpacingToTableCells": "true",
    "AddParaTableSpacing": "true",
    "AddParaTableSpacingAtStart": "true",
    "UseFormerLineSpacing": "false",
    "UseFormerObjectPositioning": "false",
    "UseFormerTextWrapping": "false",
}
"""What LibreOffice leaves to the settings of a document."""


def new_odt(document: Document, layout: Layout) -> tuple[Any, Styles]:
    """An OpenDocument text without content, set up for *document*, and its styles."""
    odt = OpenDocumentText()
    _set_defaults(odt, document, layout)
    styles = Styles(odt, layout)
    _set_pages(odt, document, layout)
    _set_manners(odt)
    _set_properties(odt, document)
    return odt, styles


def _set_defaults(odt: Any, document: Document, layout: Layout) -> None:
    font = layout.font
    odt.fontfacedecls.addElement(
        style.FontFace(name=font, fontfamily=f"'{font}'", fontfamilygeneric="roman")
    )
    language, country = language_and_country(document.language)
    where = {"language": language, "country": country or "none"}
    default = style.DefaultStyle(family="paragraph")
    default.addElement(
        style.TextProperties(
            fontname=font,
            fontnameasian=font,
            fontnamecomplex=font,
            fontsize=f"{layout.body}pt",
            **where,
        )
    )
    odt.styles.addElement(default)
    odt.styles.addElement(style.Style(name="Standard", family="paragraph"))
    first = style.Style(
        name="Start", family="paragraph", parentstylename="Standard", masterpagename=FIRST_PAGE
    )
    # The paragraph that names the first page takes no room of its own.
    first.addElement(style.ParagraphProperties(lineheight="1pt"))
    first.addElement(style.TextProperties(fontsize="1pt"))
    odt.automaticstyles.addElement(first)


def _set_pages(odt: Any, document: Document, layout: Layout) -> None:
    """Two page styles: the first without a header, all others with the number above."""
    width, height = (297, 210) if document.landscape else (210, 297)
    head = layout.margin_top - HEADER_DISTANCE
    for name, top in (("FirstLayout", layout.margin_top), ("NextLayout", HEADER_DISTANCE)):
        page = style.PageLayout(name=name)
        page.addElement(
            style.PageLayoutProperties(
                pagewidth=f"{width}mm",
                pageheight=f"{height}mm",
                printorientation="landscape" if document.landscape else "portrait",
                margintop=f"{top}mm",
                marginbottom=f"{layout.margin_bottom}mm",
                marginleft=f"{layout.margin_left}mm",
                marginright=f"{layout.margin_right}mm",
            )
        )
        if name == "NextLayout":
            header = style.HeaderStyle()
            header.addElement(
                style.HeaderFooterProperties(minheight=f"{head}mm", marginbottom="2mm")
            )
            page.addElement(header)
        odt.automaticstyles.addElement(page)
    following = style.MasterPage(name="Standard", pagelayoutname="NextLayout")
    header = style.Header()
    number = text.P(stylename="PageNumber")
    number.addElement(text.PageNumber(selectpage="current", text="2"))
    header.addElement(number)
    following.addElement(header)
    odt.masterstyles.addElement(following)
    odt.masterstyles.addElement(
        style.MasterPage(name=FIRST_PAGE, pagelayoutname="FirstLayout", nextstylename="Standard")
    )


def _set_manners(odt: Any) -> None:
    told = config.ConfigItemSet(name="ooo:configuration-settings")
    for name, value in MANNERS.items():
        told.addElement(config.ConfigItem(name=name, type="boolean", text=value))
    odt.settings.addElement(told)


def _set_properties(odt: Any, document: Document) -> None:
    day = f"{document.dated_on.isoformat()}T00:00:00"
    odt.meta.addElement(dc.Title(text=printable(document.title)))
    odt.meta.addElement(meta.InitialCreator(text="cadre"))
    odt.meta.addElement(dc.Creator(text="cadre"))
    odt.meta.addElement(meta.CreationDate(text=day))
    odt.meta.addElement(dc.Date(text=day))
    odt.meta.addElement(dc.Language(text=document.language))


def _mm(hundredths: int) -> str:
    return f"{hundredths / 100:.2f}mm"
