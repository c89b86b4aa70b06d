"""The self-test: tries all a class needs, builds nothing, and says in words how it stands."""

from pathlib import Path

import pytest

from game.cli import main


def test_everything_is_tried_and_a_missing_page_is_a_warning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["classroom", "selftest", "--page", str(tmp_path / "none.zip"), "--port", "0"]
    assert main(words) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("warning no page to play yet")
    assert len(lines) == 6 and not any(line.startswith("FAILED") for line in lines)
    assert any("a robot's life arrived whole" in line for line in lines)


def test_a_folder_that_cannot_be_written_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = tmp_path / "file"
    taken.write_text("in the way")
    monkeypatch.setenv("MODEL_CITIZEN_HOME", str(taken / "home"))
    assert main(["classroom", "selftest", "--page", "none", "--port", "0"]) == 1
    assert "FAILED" in capsys.readouterr().out
