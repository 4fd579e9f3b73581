"""One recorded run for all the tests that only read it."""

import pytest

from tests.tape.making import taken


@pytest.fixture(scope="session")
def tape_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Eleven and a half seconds of a run, left early: one key frame, and a broken last second."""
    return taken(tmp_path_factory.mktemp("tape") / "base.tape")
