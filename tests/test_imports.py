"""The house's walls: what loads without an engine, and that the rules use no forbidden number."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import level_bang

ROOT = Path(level_bang.__file__).parent
ENGINES = ("ursina", "panda3d", "direct", "simplepbr")
RULES = sorted(
    [
        ROOT / "chance.py",
        ROOT / "scalar.py",
        *(ROOT / "pursuit").glob("*.py"),
        *(ROOT / "sim").glob("*.py"),
    ]
)
# NumPy's and C's versions of these differ between processors, or depend on the order of summing.
UNSTABLE = {
    *("sin", "cos", "tan", "exp", "log", "log2", "log10", "power", "pow", "hypot", "atan2"),
    *("sum", "mean", "dot", "std", "var", "average", "matmul", "cumsum", "prod", "fsum"),
    *("hash", "id", "set", "time", "perf_counter", "urandom"),
}
ALLOWED = {
    ("heading.py", "sin"): "its table is rounded to a grid, and held to a known sum",
    ("hallway.py", "sum"): "of truth values and whole turns",
    ("chronicle.py", "sum"): "of whole counts, in a report that the rules never read",
    ("packing.py", "set"): "of names, which only sorts fields",
}


def loaded_after(statement: str) -> set[str]:
    """The modules that a fresh interpreter holds after `statement`."""
    code = f"import sys\n{statement}\nprint(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT.parent, check=True, capture_output=True, text=True
    )
    return set(ran.stdout.split())


@pytest.mark.parametrize("package", ["sim", "pursuit", "runners", "tape", "view", "tune"])
def test_loads_without_an_engine(package: str) -> None:
    roots = {name.split(".")[0] for name in loaded_after(f"import level_bang.{package}")}
    assert "level_bang" in roots
    assert not roots & set(ENGINES)


def test_the_pursuit_stands_alone() -> None:
    loaded = loaded_after("import level_bang.pursuit")
    roots = {name.split(".")[0] for name in loaded - loaded_after("import numpy")}
    assert roots - set(sys.stdlib_module_names) - {"numpy"} == {"level_bang"}
    ours = {name for name in loaded if name.startswith("level_bang.")}
    allowed = ("level_bang.chance", "level_bang.scalar", "level_bang.pursuit")
    assert all(name.startswith(allowed) for name in ours)


def _called(path: Path) -> list[str]:
    calls = [n.func for n in ast.walk(ast.parse(path.read_text())) if isinstance(n, ast.Call)]
    names = [f.id if isinstance(f, ast.Name) else getattr(f, "attr", "") for f in calls]
    return [name for name in names if (path.name, name) not in ALLOWED]


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_the_rules_call_nothing_that_differs_between_machines(path: Path) -> None:
    assert not UNSTABLE & set(_called(path))
    tree = ast.parse(path.read_text())
    assert not any(isinstance(node, (ast.Pow, ast.MatMult)) for node in ast.walk(tree))
