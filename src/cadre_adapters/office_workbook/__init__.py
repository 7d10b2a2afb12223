"""Records as the workbook an office keeps (sổ sách của văn phòng), the reverse of its importer."""

from cadre_adapters.office_workbook.dues_bases import write_bases_to_fill
from cadre_adapters.office_workbook.writing import write_folder, write_workbook

__all__ = ["write_bases_to_fill", "write_folder", "write_workbook"]
