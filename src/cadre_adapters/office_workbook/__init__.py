"""Records as the workbook an office keeps (sổ sách của văn phòng), the reverse of its importer."""

from cadre_adapters.office_workbook.writing import write_folder, write_workbook

__all__ = ["write_folder", "write_workbook"]
