"""Files that the command line reads and makes (tệp): written whole or not at all."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from cadre.errors import ExportError, ImportRefusedError, ReadOnlyError, UsageError
from cadre.files import write_whole

__all__ = [
    "check_place",
    "free_name",
    "made_folder",
    "read_mapping",
    "read_profile",
    "there",
    "write_whole",
]

_MAPPING_SIZE = 1 << 20
_PROFILE_SIZE = 1 << 20


def read_mapping(path: Path) -> dict[str, Any]:
    """
    A mapping file (TOML) as plain data.

    Raises:
        ImportRefusedError: It cannot be read, is no TOML, or says what cannot be.
    """
    from cadre_adapters.importers.office.mapping import mapping_from_toml

    text = _text_of(path)
    try:
        return mapping_from_toml(text)
    except ImportRefusedError as refused:
        reason = refused.facts.get("reason", "TOML")
    except TypeError:
        # A list or a table where a word should stand.
        reason = "TOML"
    raise ImportRefusedError("CADRE-IM-07", name=path.name, reason=reason) from None


def _text_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            text = file.read(_MAPPING_SIZE + 1)
        if len(text) > _MAPPING_SIZE:
            raise ImportRefusedError("CADRE-IM-02", name=path.name, limit="1 MiB")
        return text.decode("utf-8-sig")
    except FileNotFoundError:
        raise ImportRefusedError("CADRE-IM-08", name=path.name) from None
    except OSError as error:
        reason = type(error).__name__
        raise ImportRefusedError("CADRE-IM-01", name=path.name, reason=reason) from None
    except ValueError:
        raise ImportRefusedError("CADRE-IM-07", name=path.name, reason="UTF-8") from None


def read_profile(path: Path) -> str:
    """
    The text of a profile (TOML).

    Raises:
        UsageError: It is not there, cannot be read, is too large, or is no UTF-8.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_PROFILE_SIZE + 1)
    except FileNotFoundError:
        raise UsageError("CADRE-LA-06", name=path.name) from None
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        reason = type(error).__name__
        raise UsageError("CADRE-LA-07", name=path.name, reason=reason) from None
    if len(content) > _PROFILE_SIZE:
        raise UsageError("CADRE-LA-07", name=path.name, reason="> 1 MiB")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError("CADRE-LA-05", reason="UTF-8", where=path.name) from None


def check_place(path: Path) -> None:
    """
    Refuse a place where a file cannot be made, before anything rests on it.

    Raises:
        ReadOnlyError: There is no right to write in the folder.
        ExportError: The folder is not there or cannot be written, or the path is a link or folder.
    """
    try:
        if path.is_symlink() or path.is_dir():
            raise ExportError("CADRE-EX-02", name=path.name)
        # Whether one may write there is known when it is tried; the scrap bears no name.
        with tempfile.TemporaryFile(dir=path.parent):
            pass
    except PermissionError:
        raise ReadOnlyError("CADRE-EX-20", name=path.name, where=str(path.parent)) from None
    except (OSError, ValueError):  # ValueError: a name that no file can have
        raise ExportError("CADRE-EX-02", name=path.name, where=str(path.parent)) from None


def free_name(path: Path) -> Path:
    """
    *path*, or the first of ``…-2``, ``…-3`` that is not there: it may be half mended by now.

    Raises:
        ExportError: The folder cannot be looked at, or the name is too long.
    """
    free, number = path, 1
    while there(free):
        number += 1
        free = path.with_stem(f"{path.stem}-{number}")
    return free


def there(path: Path) -> bool:
    """
    Whether anything stands at *path*, a link that leads nowhere too.

    Raises:
        ExportError: The folder cannot be looked at, or the name is too long.
    """
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        raise ExportError("CADRE-EX-02", name=path.name) from None
    return True


def made_folder(path: Path) -> Path:
    """
    The folder, made where it is not there.

    Raises:
        ReadOnlyError: There is no right to make it.
        ExportError: Something else stands there.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except PermissionError:
        raise ReadOnlyError("CADRE-EX-20", name=path.name) from None
    except OSError:
        raise ExportError("CADRE-EX-02", name=path.name) from None
    return path
