"""Runs every bench, each in a process of its own, and shows what they print.

python -m tests.bench [name ...]
"""

import subprocess
import sys
from pathlib import Path

# Of the benches, and no bench themselves.
PARTS = {
    "__main__",
    "candidates",
    "check_in",
    "echo",
    "kills",
    "mortal",
    "parts",
    "places",
    "runs",
}


def main() -> int:
    """Run the benches that are named, or all; return 1 if one failed."""
    found = sorted(path.stem for path in Path(__file__).parent.glob("*.py"))
    benches = [name for name in found if name not in PARTS]
    failed = 0
    for name in sys.argv[1:] or benches:
        print(f"\n== {name}", flush=True)
        failed |= subprocess.run(
            [sys.executable, "-m", f"tests.bench.{name}"], check=False
        ).returncode
    return int(failed != 0)


if __name__ == "__main__":
    sys.exit(main())
