"""Who may import whom; the contracts stand in pyproject.toml."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
LINT = Path(sys.executable).with_name("lint-imports")


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [LINT, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False
    )


def test_every_import_obeys_the_contracts() -> None:
    result = lint(ROOT)

    assert result.returncode == 0, result.stdout + result.stderr


def test_no_test_pretends() -> None:
    pretending = "unittest." + "mock"
    found = [
        path for path in (ROOT / "tests").rglob("*.py") if pretending in path.read_text("utf-8")
    ]

    assert found == []


def test_a_broken_contract_is_found(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for package in ("advice", "storage", "bot"):
        shutil.copytree(ROOT / package, tmp_path / package)
    with (tmp_path / "advice" / "terms.py").open("a", encoding="utf-8") as terms:
        terms.write("\nimport sqlalchemy\n")

    result = lint(tmp_path)

    assert result.returncode == 1
    assert "The domain is pure" in result.stdout
