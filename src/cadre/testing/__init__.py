"""Contracts (hợp đồng): what an author of a plug-in inherits, to prove that it does what it must.

Needs the extra ``testing``.
"""

import pytest

# Before they are imported, so that a statement that fails shows its values.
pytest.register_assert_rewrite(
    "cadre.testing.entering",
    "cadre.testing.exporter_contract",
    "cadre.testing.store_abilities",
    "cadre.testing.store_contract",
    "cadre.testing.store_keys",
    "cadre.testing.store_reading",
    "cadre.testing.store_writing",
)

from cadre.testing.exporter_contract import ExporterContract  # noqa: E402  (see above)
from cadre.testing.store_contract import StoreContract  # noqa: E402  (see above)
from cadre.testing.strategies import records, samples  # noqa: E402  (see above)

__all__ = ["ExporterContract", "StoreContract", "records", "samples"]
