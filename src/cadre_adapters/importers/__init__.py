"""Importers (bộ nhập): spreadsheets, csv and other sources read into records and problems."""
