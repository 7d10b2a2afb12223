"""What to do next where dues cannot be told (việc cần làm): which sheet, which command."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from cadre_adapters.cli.console import Console
from cadre_adapters.cli.dues_keepers import kinds_of_keepers

if TYPE_CHECKING:
    from cadre.dues import Due, Needs, NeedsSetting
    from cadre.law.dues import DuesRegime

__all__ = ["USUAL_FILE", "next_steps", "share_steps", "write_to_fill"]

USUAL_FILE = "can-cu.xlsx"
"""How the file is called in the hint, where none was written."""


def next_steps(
    console: Console, needs: Iterable[Needs], store: str, file: str = USUAL_FILE
) -> list[str]:
    """
    A sentence for each way to mend what is lacking, with the command to type.

    Args:
        needs: What is lacking.
        store: The address of the store, as a command takes it.
        file: The workbook that holds the sheet of bases.
    """
    from cadre.dues import Need

    on_the_sheet = {
        *(Need.BASIS, Need.ONE_BASIS, Need.CATEGORY, Need.AMOUNT, Need.COUNTED, Need.PAST_AGE),
        *(Need.FLAT, Need.IN_BAND),
    }
    lacking = {one.what for one in needs}
    said = []
    if lacking & on_the_sheet:
        said.append(
            console.text(
                "Ghi căn cứ vào bảng “Căn cứ đóng đảng phí” (Mã đảng viên, Từ tháng, Đối tượng, "
                "Khoản, Số tiền một tháng hoặc Hệ số), rồi nhập: "
                f"cadre import {file} --into {store}",
                "Record bases in a sheet “Căn cứ đóng đảng phí” (Mã đảng viên, Từ tháng, Đối "
                "tượng, Khoản, Số tiền một tháng or Hệ số) and import it: "
                f"cadre import {file} --into {store}",
            )
        )
    if Need.PAST_AGE in lacking:
        said.append(
            console.text(
                "Người không đóng BHXH, không có lương hưu: cột “Đã đến tuổi nghỉ hưu” của bảng "
                "này ghi Có (Rồi) hoặc Không (Chưa).",
                "Of whoever has neither insurance nor a pension the column “Đã đến tuổi nghỉ hưu” "
                "of this sheet says Có (yes) or Không (no).",
            )
        )
    if Need.REGION in lacking:
        said.append(
            console.text(
                "Ghi vùng lương tối thiểu của từng chi bộ vào tệp .csv có cột Chi bộ, Vùng (1 đến "
                "4, hoặc I đến IV) và, nếu có đổi, Từ ngày; rồi thêm --regions TỆP.csv.",
                "Put the region of each branch into a csv with the columns branch, region (1 to 4 "
                "or I to IV) and, where it changed, since; and add --regions FILE.csv.",
            )
        )
    return said


def share_steps(console: Console, needs: Iterable[NeedsSetting]) -> list[str]:
    """How to state shares, and kinds of organisations, on the command line."""
    lacking = list(needs)
    if not lacking:
        return []
    unit = lacking[0].organisation
    keys = ", ".join(sorted({one.key for one in lacking if one.key})) or "dues.kept_by_…"
    kinds = kinds_of_keepers(console)
    return [
        console.text(
            f'Nêu tỷ lệ đã được quyết định: --share "{unit}=TỶ_LỆ=VĂN BẢN"; hoặc loại tổ chức, khi '
            f"cấp chưa nói rõ: --keeper {unit}=LOẠI (LOẠI: {kinds}); hoặc tệp quy định riêng có "
            f"{keys}: --law TỆP.toml.",
            f'State a share that was decided: --share "{unit}=PERCENT=PAPER"; or what kind of '
            "organisation it is, where its level does not tell: "
            f"--keeper {unit}=KIND (KIND: {kinds}); or a profile with {keys}: --law FILE.toml.",
        )
    ]


def write_to_fill(
    found: Sequence[Due], names: Mapping[str, str], regime: DuesRegime, path: Path
) -> int:
    """
    Write a workbook of bases to be filled in, for whoever has none; how many they are.

    Args:
        found: The dues of a month.
        names: Names by id.
        regime: The regulation of the month.
        path: The file.

    Raises:
        MissingExtraError: The library for xlsx is not installed.
        ExportError, FullError, ReadOnlyError: The file cannot be written.
    """
    from cadre.dues import Need, categories_of
    from cadre_adapters.cli.files import write_whole
    from cadre_adapters.office_workbook import write_bases_to_fill

    lacking = [
        (one.member, one.month)
        for one in found
        if one.needs is not None and one.needs.what is Need.BASIS
    ]

    def write(sink: BinaryIO) -> None:
        write_bases_to_fill(lacking, names, categories_of(regime), sink)

    write_whole(path, write)
    return len(lacking)
