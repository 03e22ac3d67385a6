"""The page about the bank holds the matrix that the bank has."""

import json
from pathlib import Path

from click.testing import CliRunner

from greenroom.cli.main import main

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "bank.md"
START, END = "<!-- matrix -->\n", "<!-- end of the matrix -->"


def told(*words):
    result = CliRunner().invoke(main, ["bank", "stats", *words])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_matrix_is_the_banks(own_folders):
    """
    Written anew by: greenroom bank stats --markdown.
    """
    page = PAGE.read_text(encoding="utf-8")
    matrix = page.partition(START)[2].partition(END)[0]
    assert matrix.strip() == told("--markdown").strip()


def test_the_counts_are_the_banks(own_folders):
    """
    The table of kinds states how many items are ready.
    """
    page = PAGE.read_text(encoding="utf-8")
    kinds = json.loads(told("--json"))["data"]["kinds"]
    for kind, count in kinds.items():
        if count:
            assert f"| `{kind}` | {count} |" in page
