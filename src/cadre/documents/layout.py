"""How a party paper looks (thể thức và kỹ thuật trình bày), as dated data.

Two profiles: Hướng dẫn 36-HD/VPTW (03/04/2018) and Hướng dẫn 05-HD/VPTW (27/05/2026). Figures
that no source confirms are marked in the comment beside them; the later profile's value is used.
"""

from __future__ import annotations

from datetime import date

from attrs import frozen

from cadre.errors import UsageError

__all__ = ["PROFILES", "Layout", "layout_for"]


@frozen
class Layout:
    """Page and type sizes of a paper; lengths in millimetres, type in points."""

    name: str
    since: date
    source: str
    font: str = "Times New Roman"
    margin_top: int = 20
    margin_bottom: int = 20
    margin_left: int = 30
    margin_right: int = 15
    party_title: int = 15
    """ĐẢNG CỘNG SẢN VIỆT NAM: capitals, bold, underlined by a rule of its own length."""
    body_name: int = 14
    """Upper body (regular) and issuing body (bold), capitals."""
    number: int = 14
    place_date: int = 14
    """Italic."""
    title: int = 15
    """Type name: capitals, bold."""
    heading: int = 14
    body: int = 14
    table: int = 12
    """No text sets the size inside tables: our choice."""
    dense_table: int = 9
    """Of an annex that lists ids: our choice."""
    line_spacing: int = 18
    """Exact, in points. 36-HD: not confirmed; 05-HD: 18 to 22."""
    space_after: int = 6
    """36-HD: not confirmed."""
    first_line_indent: int = 10
    """36-HD: not confirmed."""
    page_number: int = 14
    recipients_label: int = 14
    recipients: int = 12


HD36 = Layout(name="36-HD/VPTW", since=date(2018, 4, 3), source="Hướng dẫn 36-HD/VPTW, 03/04/2018")
HD05 = Layout(name="05-HD/VPTW", since=date(2026, 5, 27), source="Hướng dẫn 05-HD/VPTW, 27/05/2026")

PROFILES: dict[str, Layout] = {layout.name: layout for layout in (HD36, HD05)}


def layout_for(day: date, name: str = "") -> Layout:
    """
    The layout named, or the one in force on *day* (before 2018: the oldest known).

    Raises:
        UsageError: There is no profile of that name (``CADRE-EX-05``).
    """
    if name:
        if name not in PROFILES:
            raise UsageError("CADRE-EX-05", name=name, known=", ".join(PROFILES))
        return PROFILES[name]
    in_force = [layout for layout in PROFILES.values() if layout.since <= day]
    return in_force[-1] if in_force else HD36
