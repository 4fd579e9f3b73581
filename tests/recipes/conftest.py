"""What takes minutes runs only when asked for: `-m study`."""

import pytest


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "study: takes minutes; runs with -m study only")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if "study" in config.getoption("-m"):
        return
    slow = [item for item in items if item.get_closest_marker("study")]
    items[:] = [item for item in items if item not in slow]
    config.hook.pytest_deselected(items=slow)
