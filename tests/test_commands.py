"""The command line: what each command prints, and how it answers bad input."""

import json
from pathlib import Path

import pytest

from game.cli import main
from game.lab.citizens import CITIZENS

Capture = pytest.CaptureFixture[str]


@pytest.fixture(name="life", scope="module")
def a_finished_life(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("lives") / "life.jsonl"
    assert main(["play", "--bot", "greedy", "--seed", "5", "--log", str(path)]) == 0
    return path


def one_line(capsys: Capture) -> dict[str, object]:
    out = capsys.readouterr().out
    assert out.count("\n") == 1 and out.endswith("\n")
    data = json.loads(out)
    assert isinstance(data, dict)
    return data


def test_a_log_can_be_refolded(life: Path, capsys: Capture) -> None:
    capsys.readouterr()
    assert main(["replay", str(life), "--json"]) == 0
    facts = one_line(capsys)
    assert list(facts) == [
        *("level", "seed", "length", "arm", "days", "standing", "state_hash", "events"),
        "finished",
    ]
    assert (facts["level"], facts["seed"], facts["length"]) == ("larkhaven", 5, "fortnight")
    assert facts["finished"] is True and facts["days"] == 14


def test_the_debrief_of_a_log_is_data_or_a_page(
    life: Path, tmp_path: Path, capsys: Capture
) -> None:
    capsys.readouterr()
    assert main(["debrief", str(life), "--json"]) == 0
    headings = json.dumps(one_line(capsys))
    for heading in ("Your record", "What paid you", "The hidden rules", "Take it with you"):
        assert heading in headings
    page = tmp_path / "life.html"
    assert main(["debrief", str(life), "--html", str(page)]) == 0
    html = page.read_text(encoding="utf-8")
    assert "<svg" in html and 'http-equiv="refresh"' not in html and 'src="http' not in html


def test_a_robot_can_live_as_in_a_class(tmp_path: Path) -> None:
    path = tmp_path / "life.jsonl"
    words = ["play", "--bot", "first", "--in-class", "--no-arcade", "--log", str(path)]
    assert main(words) == 0
    assert '{"kind":"LivedInClass","turn":0,"at":0,"arcade":false}' in path.read_text("utf-8")


def test_the_levels_that_come_with_the_game_have_no_problems(capsys: Capture) -> None:
    assert main(["check"]) == 0
    assert "no problems" in capsys.readouterr().out


def test_a_population_is_counted(capsys: Capture) -> None:
    assert main(["simulate", "--citizens", "10", "--json"]) == 0
    counted = one_line(capsys)
    assert list(counted) == [
        *("citizens", "bot", "length", "arm", "seed", "standing", "cards", "perks", "endings"),
        "balance",
    ]
    endings = counted["endings"]
    assert isinstance(endings, dict) and sum(endings.values()) == 10
    balance = counted["balance"]
    assert isinstance(balance, dict) and balance["ending_shares"] == {
        name: n / 10 for name, n in endings.items()
    }
    never = [name for name, lives in endings.items() if not lives]
    assert balance["never"]["endings"] == sorted(never)


def test_one_robot_alone_is_compared_with_nobody(capsys: Capture) -> None:
    assert main(["simulate", "--citizens", "3", "--bot", "friend", "--json"]) == 0
    balance = one_line(capsys)["balance"]
    assert isinstance(balance, dict)
    assert balance["dominating"] is None and list(balance["closeness"]) == ["friend"]


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["play", "atlantis", "--bot", "first"], 1, "there is no level 'atlantis'"),
        (["play", "--bot", "nobody"], 2, "there is no robot 'nobody'"),
        (["play", "--bot", "first", "--seed", "-1"], 1, "seed"),
        (["play", "--bot", "first", "--length", "decade"], 1, "no length 'decade'"),
        (["play", "--bot", "first", "--arm", "third"], 2, "no arm 'third'"),
        (["play", "--lang", "xx", "--bot", "first"], 1, "no language 'xx'"),
        (["simulate", "--bot", "nobody"], 2, "there is no robot"),
        (["simulate", "--citizens", "0"], 1, "--citizens"),
        (["replay", "nowhere.jsonl"], 1, "there is no file nowhere.jsonl"),
        (["replay", "."], 1, "is a folder"),
        (["debrief", "nowhere.jsonl"], 1, "there is no file"),
        (["check", "nowhere"], 1, "there is no nowhere"),
        (["gallery", "--out", "x", "--size", "big"], 1, "big"),
    ],
)
def test_bad_input_gets_one_clear_line(
    words: list[str], code: int, says: str, capsys: Capture
) -> None:
    assert main(words) == code
    said = capsys.readouterr()
    assert says in said.err and said.err.count("\n") == 1 and said.out == ""


@pytest.mark.parametrize("words", [["dance"], ["play", "--seed", "x"], ["replay"], ["--nonsense"]])
def test_a_wrong_command_line_exits_2(words: list[str], capsys: Capture) -> None:
    with pytest.raises(SystemExit) as stop:
        main(words)
    assert stop.value.code == 2
    assert "usage" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "does not begin with a life"),
        (b"hello\nworld\n", ":1: this is not a line of JSON"),
        (b"\xff\xfe\n", "not UTF-8"),
        (b'{"kind":"Flew"}\n', ":1: this is not an event"),
        (b'{"kind":"WentOn","turn":1,"at":"soon"}\n', "no good 'at'"),
        (b'{"kind":"WentOn","turn":1,"at":1}\n', "does not begin with a life"),
    ],
)
def test_a_damaged_log_says_where(
    content: bytes, says: str, tmp_path: Path, capsys: Capture
) -> None:
    path = tmp_path / "life.jsonl"
    path.write_bytes(content)
    assert main(["replay", str(path), "--json"]) == 1
    assert says in capsys.readouterr().err


def test_a_line_torn_by_a_power_cut_is_left_out(life: Path, tmp_path: Path) -> None:
    torn = tmp_path / "torn.jsonl"
    torn.write_bytes(life.read_bytes()[:-20])
    assert main(["replay", str(torn), "--json"]) == 0


@pytest.mark.parametrize("command", ["play", "replay", "debrief", "check", "simulate", "gallery"])
def test_every_command_helps_with_an_example(command: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as stop:
        main([command, "--help"])
    assert stop.value.code == 0
    assert "example: model-citizen" in capsys.readouterr().out


@pytest.mark.parametrize("bot", sorted(CITIZENS))
def test_every_robot_can_live_a_week(bot: str, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "life.jsonl"
    assert main(["play", "--bot", bot, "--seed", "3", "--log", str(path)]) == 0
    capsys.readouterr()
    assert main(["replay", str(path), "--json"]) == 0
    assert one_line(capsys)["finished"] is True
