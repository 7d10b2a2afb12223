"""What the papers of dues have in common: head, title, form, foot; names in order.

The forms are those of the guidance under 342-QĐ/TW, as secondary sources show them; forms under
01-QĐ/TW were not found.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from attrs import field, frozen

from cadre.documents.model import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Letterhead,
    Paragraph,
    Signature,
    Signatures,
)
from cadre.money import Dong
from cadre.names import sort_by_name
from cadre.wording import dues_papers

__all__ = ["Frame", "by_name", "columns_of", "notes_of", "summed"]


@frozen(kw_only=True)
class Frame:
    """Who issues a paper of dues, when, and in which words; ``names`` are by id."""

    issuer: str
    day: date
    names: Mapping[str, str] = field(repr=False, hash=False)
    lang: str = "vi"
    letterhead: Letterhead | None = None

    @property
    def words(self) -> Mapping[str, str]:
        """The fixed words."""
        return dues_papers.table(self.lang)

    def name(self, id: str) -> str:
        """The name of a member or organisation; the id where there is none."""
        return self.names.get(id, id)

    def paper(
        self,
        title: str,
        body: Iterable[Block],
        signers: Sequence[tuple[str, str]],
        *,
        form: str = "",
        landscape: bool = False,
    ) -> Document:
        """
        The whole paper.

        Args:
            title: As printed; a line break stays one.
            body: Between the title and the signatures.
            signers: Keys of the authority line and of the post, from left to right.
            form: The number of the form (mẫu), where it has one.
            landscape: For wide tables.
        """
        words = self.words
        head = self.letterhead or Letterhead(
            upper_body="", issuer=self.name(self.issuer), issued_on=self.day
        )
        shown = [Paragraph(words["form"].format(form=form))] if form else []
        foot = Signatures(
            tuple(
                Signature(authority=authority and words[authority], post=post and words[post])
                for authority, post in signers
            )
        )
        blocks: tuple[Block, ...] = (head, *shown, Heading(title, level=0), *body, foot)
        return Document(
            title=title,
            blocks=blocks,
            dated_on=self.day,
            language=self.lang,
            landscape=landscape,
        )


def by_name(ids: Iterable[str], names: Mapping[str, str]) -> list[str]:
    """Members in the Vietnamese order of their names, equals by id; each once."""
    return sort_by_name(sorted(set(ids)), key=lambda id: names.get(id, id))


def columns_of(
    words: Mapping[str, str], spec: Iterable[tuple[str, int, Align]]
) -> tuple[Column, ...]:
    """Columns by the keys of their headings."""
    return tuple(Column(words[key], width, align) for key, width, align in spec)


def notes_of(lines: Sequence[str], words: Mapping[str, str]) -> list[Block]:
    """The notes beneath a table; nothing where there are none."""
    if not lines:
        return []
    return [Heading(words["notes"], level=1), *(Paragraph(f"– {line}") for line in lines)]


def summed(rows: Iterable[Sequence[Cell]], column: int) -> Dong:
    """The sum of the amounts in a column; empty cells are nothing."""
    return Dong(sum(cell for row in rows if isinstance(cell := row[column], Dong)))
