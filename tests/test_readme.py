"""What the README claims: each feature has the test that it names."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CLAIMS = re.findall(r"^\| .+? \| \[(.+?)\]\((tests/.+?)\) \|", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)


def test_there_is_a_claim_for_each_row_of_the_table() -> None:
    assert len(CLAIMS) > 25
    assert len({name for name, _ in CLAIMS}) > len(CLAIMS) - 2


@pytest.mark.parametrize(("name", "file"), CLAIMS, ids=[name for name, _ in CLAIMS])
def test_each_feature_has_the_test_that_it_names(name: str, file: str) -> None:
    assert f"def test_{name.replace(' ', '_')}(" in (ROOT / file).read_text("utf-8")
