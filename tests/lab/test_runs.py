"""The `lab` commands: one line of JSON, or one line that points at the place."""

import json
from pathlib import Path

import pytest

from game.cli import main
from tests.lab.sessions import counted

Capture = pytest.CaptureFixture[str]


def printed(capsys: Capture, *words: str) -> dict[str, object]:
    assert main(["lab", *words]) == 0
    out, err = capsys.readouterr()
    assert out.count("\n") == 1 and out.endswith("\n") and not err
    data = json.loads(out)
    assert isinstance(data, dict)
    return data


def refused(capsys: Capture, *words: str) -> tuple[int, str]:
    code = main(["lab", *words])
    out, err = capsys.readouterr()
    assert not out and err.count("\n") == 1 and len(err) < 260
    return code, err


def test_a_run_is_one_line(capsys: Capture) -> None:
    asked = ["run", "VI 60", "--bot", "poisson:0.5", "--seconds", "3600", "--seed", "1"]
    data = printed(capsys, *asked)
    done = counted("VI 60", "poisson:0.5", 3600, 1)
    assert data == {
        "schedule": "VI 60",
        "responses": done.responses,
        "reinforcers": done.reinforcers,
        "seconds": 3600,
    }
    assert list(data) == ["schedule", "responses", "reinforcers", "seconds"]
    assert printed(capsys, *asked) == data


def test_operanda_are_counted_each(capsys: Capture) -> None:
    schedule = "conc(FR 5, FI 10, cod=0)"
    data = printed(capsys, "run", schedule, "--bot", "periodic:1,2", "--seconds", "100.5")
    assert data == {
        "schedule": schedule,
        "responses": 150,
        "reinforcers": 30,
        "seconds": 100.5,
        "operanda": [
            {"responses": 100, "reinforcers": 20},
            {"responses": 50, "reinforcers": 10},
        ],
    }


def test_a_progression_is_one_line(capsys: Capture) -> None:
    assert printed(capsys, "progression", "--mean", "45", "--n", "1") == {"values": [45.0]}
    values = printed(capsys, "progression", "--mean", "60", "--n", "12")["values"]
    assert isinstance(values, list) and len(values) == 12
    assert values[0] == pytest.approx(2.572, abs=0.0005)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["run", "VI"], 1, "schedule 'VI', column 3: VI needs seconds"),
        (["run", "conc(RI 30, XI 5)"], 1, "column 13: there is no schedule 'XI'"),
        (["run", "VI 60\nVI"], 1, "schedule 'VI 60 VI', column 7"),
        (["run", "VI 60", "--bot", "dog:1"], 2, "there is no bot 'dog'"),
        (["run", "VI 60", "--bot", "poisson:x"], 1, "column 9: responses per second"),
        (["run", "VI 60", "--bot", "poisson:1,2"], 1, "1 operandum, and the bot 2 numbers"),
        (["run", "conc(CRF, EXT)", "--bot", "poisson:1"], 1, "2 operanda, and the bot 1"),
        (["run", "VI 60", "--seconds", "x"], 1, "--seconds 'x': write a number"),
        (["run", "VI 60", "--seconds", "-5"], 1, "--seconds must be from"),
        (["run", "VI 60", "--seconds", "nan"], 1, "--seconds must be from"),
        (["run", "VI 60", "--seed", "-1"], 1, "--seed '-1': write a whole number"),
        (["run", "VI 60", "--bot", "poisson:1000", "--seconds", "1e9"], 1, "too long here"),
        (["run", "mix(FT 0.001, CRF, each=1)", "--seconds", "1e8"], 1, "too long here"),
        (["progression", "--mean", "0", "--n", "5"], 1, "--mean must be from"),
        (["progression", "--mean", "x", "--n", "5"], 1, "--mean 'x': write a number"),
        (["progression", "--mean", "5", "--n", "0"], 1, "--n must be from 1"),
        (["progression", "--mean", "5", "--n", "2.5"], 1, "a whole number of values"),
        (["progression", "--mean", "5", "--n", "inf"], 1, "--n must be from 1"),
    ],
)
def test_bad_input_is_one_line_with_the_place(
    capsys: Capture, words: list[str], code: int, said: str
) -> None:
    assert refused(capsys, *words)[0] == code
    assert said in refused(capsys, *words)[1]


@pytest.mark.parametrize("words", [[], ["walk"], ["run"], ["progression"]])
def test_a_wrong_command_line_is_exit_2(capsys: Capture, words: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["lab", *words])
    assert stopped.value.code == 2
    assert not capsys.readouterr().out


def test_help_has_an_example(capsys: Capture) -> None:
    for words in ([], ["run"], ["progression"], ["matching"], ["measures"]):
        with pytest.raises(SystemExit) as stopped:
            main(["lab", *words, "--help"])
        assert stopped.value.code == 0
        assert "example: model-citizen lab" in capsys.readouterr().out


def test_files_are_read_by_the_commands_that_take_them(capsys: Capture, tmp_path: Path) -> None:
    rates, session = tmp_path / "rates.csv", tmp_path / "session.csv"
    rates.write_text("r1,r2,b1,b2\n1,1,5,5\n2,1,10,5\n1,2,5,10\n")
    session.write_text("t,event\n1,response\n1,reinforcer_start\n1,reinforcer_end\n2,end\n")
    assert printed(capsys, "matching", str(rates))["conditions"] == 3
    data = printed(capsys, "measures", str(session), "--interval", "1", "--bins", "2")
    assert data["overall_rate_per_min"] == 30
    assert refused(capsys, "matching", str(tmp_path / "none.csv"))[0] == 1
    assert refused(capsys, "measures", str(session), "--bins", "0")[0] == 1
    assert refused(capsys, "measures", str(session), "--interval", "x")[0] == 1
