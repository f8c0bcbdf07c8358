"""The built site, read back once for all tests of this folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.built import Built, guide
from tests.conftest import SUBPATH_URL


@pytest.fixture(scope="session")
def built(site_dir: Path) -> Built:
    return Built(site_dir, guide().site_url)


@pytest.fixture(scope="session")
def built_subpath(subpath_site_dir: Path) -> Built:
    return Built(subpath_site_dir, SUBPATH_URL)


@pytest.fixture(scope="session", params=["built", "built_subpath"])
def anywhere(request: pytest.FixtureRequest) -> Built:
    """The site at the root of an address, then the one that lives below a folder."""
    found: Built = request.getfixturevalue(request.param)
    return found
