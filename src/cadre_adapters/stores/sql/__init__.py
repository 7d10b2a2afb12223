"""The store in SQL (kho dữ liệu SQL): SQLite, the embedded default, through SQLAlchemy Core."""

from cadre_adapters.stores.sql.opener import SqlStores

__all__ = ["SqlStores"]
