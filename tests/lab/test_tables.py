"""What is read off files: the same numbers as in memory, and one line for each bad table."""

import json
from pathlib import Path

import pytest

from game.faults import INPUT, Fault
from game.lab.tables import matching, measures
from tests.lab.stories import FR_5, written

CONDITIONS = ("r1,r2,b1,b2", "1,27,0.089499,1", "1,3,0.519055,1", "3,1,3.010281,1")
FI_60 = [f"{seconds},response" for seconds in range(15, 61, 15)]


def fr_5() -> list[str]:
    """TV-12 as a table."""
    lines = ["t,event"]
    for place, seconds in enumerate(FR_5, 1):
        lines.append(f"{seconds},response")
        if place % 5 == 0:
            lines += [f"{seconds},reinforcer_start", f"{seconds},reinforcer_end"]
    return [*lines, "12.4,end"]


def test_tv_12_from_a_file(tmp_path: Path) -> None:
    found = measures(written(tmp_path, *fr_5()), None, 4)
    assert found["prps_s"] == [3.0, 5.0]
    assert found["median_prp_s"] == 4.0
    assert found["overall_rate_per_min"] == pytest.approx(72.5806, abs=0.00005)
    assert (found["running_rate_per_min"], found["running_rate_with_first_per_min"]) == (300, 375)
    assert found["prp_over_irt"] == pytest.approx(20)
    assert found["quarter_life"] is None and found["index_of_curvature"] is None


def test_what_is_undefined_is_null_with_its_reason(tmp_path: Path) -> None:
    found = json.loads(json.dumps(measures(written(tmp_path, "t,event", "60,end"), 60, 4)))
    assert found["overall_rate_per_min"] == 0
    assert found["prps_s"] == []
    undefined = {name for name, value in found.items() if value is None}
    assert undefined == set(found["reasons"]) >= {"median_prp_s", "quarter_life"}


def test_a_fixed_interval_from_a_file(tmp_path: Path) -> None:
    lines = ["t,event", *FI_60, "60,reinforcer_start", "62,reinforcer_end", "70,response"]
    found = measures(written(tmp_path, *lines, "72,end"), 60.0, 4)
    assert (found["quarter_life"], found["index_of_curvature"]) == (0.25, 0)
    assert (found["seconds"], found["reinforcer_seconds"], found["prps_s"]) == (72, 2, [8])
    assert found["overall_rate_per_min"] == pytest.approx(5 * 60 / 72)
    assert found["rate_without_reinforcers_per_min"] == pytest.approx(5 * 60 / 70)


def test_matching_from_a_file(tmp_path: Path) -> None:
    found = matching(written(tmp_path, *CONDITIONS, "", "0,4,1,1", " 27 , 1,17.458263,1e0"))
    assert found["sensitivity"] == pytest.approx(0.8, abs=1e-5)
    assert found["bias"] == pytest.approx(1.25, abs=1e-4)
    assert found["conditions"] == 4
    assert found["dropped"] == [{"line": 6, "reason": "r1 is 0"}]
    assert found["reasons"] == {}


def test_too_few_conditions_are_null_with_a_reason(tmp_path: Path) -> None:
    found = matching(written(tmp_path, *CONDITIONS[:3]))
    assert found["sensitivity"] is None and found["r_squared"] is None
    assert found["conditions"] == 2


def test_columns_may_stand_anywhere_and_spreadsheets_leave_commas(tmp_path: Path) -> None:
    path = tmp_path / "sheet.csv"
    path.write_bytes(b"\xef\xbb\xbfnote,event,t\r\nfirst,response,1.5\r\n,end,3,,\r\n,,\r\n")
    assert measures(path, None, 4)["overall_rate_per_min"] == 20


BAD_MATCHING = [
    (["r1,r2,b1", "1,2,3"], 1, "there is no column b2"),
    (["r1;r2;b1;b2", "1;2;3;4"], 1, "separated by commas"),
    (["r1,r2,b1,b2,b2", "1,2,3,4,5"], 1, "two columns b2"),
    (["r1,r2,b1,b2"], 1, "no rows"),
    (["r1,r2,b1,b2", "1,2,3,4", "1,many,3,4"], 3, "r2 is 'many'; write a number"),
    (["r1,r2,b1,b2", "1,2,nan,4"], 2, "write a finite number"),
    (["r1,r2,b1,b2", "1,2,3,-inf"], 2, "write a finite number"),
    (["r1,r2,b1,b2", "1,2,3,1e999"], 2, "too large"),
    (["r1,r2,b1,b2", "1,-2,3,4"], 2, "r2 is -2; it must be 0 or more"),
    (["r1,r2,b1,b2", "1,,3,4"], 2, "r2 is empty"),
    (["r1,r2,b1,b2", "1,2,3"], 2, "3 cells, but 4 columns"),
    (["r1,r2,b1,b2", "1,2,3,4,5"], 2, "5 cells, but 4 columns"),
    (["r1,r2,b1,b2", "1,2,3,1_0"], 2, "write a number"),
    (["r1,r2,b1,b2", '1,2,3,"4'], 2, "not a line of CSV"),
    (["r1,r2,b1,b2", '1,2,3,"four', 'or five"'], 3, "write a number"),
]
BAD_MEASURES = [
    (["t", "1"], 1, "there is no column event"),
    (["t,event", "1,response", "0.5,response"], 3, "time goes back, from 1 to 0.5"),
    (["t,event", "1,presses"], 2, "there is no event 'presses'"),
    (["t,event", '1,"a', 'b"'], 3, "there is no event 'a b'"),
    (["t,event", "-1,response"], 2, "t is -1; it must be 0 or more"),
    (["t,event", "soon,response"], 2, "write a number"),
    (["t,event", "NaN,response"], 2, "write a finite number"),
    (["t,event", "2000000000,end"], 2, "no session is longer"),
    (["t,event", "1,reinforcer_end"], 2, "has not started"),
    (["t,event", "1,reinforcer_start", "2,reinforcer_start"], 3, "has ended"),
    (["t,event", "1,end", "", "2,response"], 4, "after the end"),
]


@pytest.mark.parametrize(("lines", "line", "says"), BAD_MATCHING)
def test_a_bad_matching_table_is_one_line(
    tmp_path: Path, lines: list[str], line: int, says: str
) -> None:
    path = written(tmp_path, *lines)
    with pytest.raises(Fault) as caught:
        matching(path)
    expect_one_line(caught.value, f"{path}:{line}: ", says)


@pytest.mark.parametrize(("lines", "line", "says"), BAD_MEASURES)
def test_a_bad_session_is_one_line(tmp_path: Path, lines: list[str], line: int, says: str) -> None:
    path = written(tmp_path, *lines)
    with pytest.raises(Fault) as caught:
        measures(path, 60, 4)
    expect_one_line(caught.value, f"{path}:{line}: ", says)


def expect_one_line(fault: Fault, start: str, says: str) -> None:
    """One sentence with its place, and the exit code of bad input."""
    assert str(fault).startswith(start)
    assert says in str(fault)
    assert "\n" not in str(fault)
    assert fault.code == INPUT == 1


@pytest.mark.parametrize(
    ("data", "start", "says"),
    [
        (b"", ":1: ", "the file is empty"),
        (b" \n\n", ":1: ", "the file is empty"),
        (b"t,event\n1,response\n2,caf\xe9\n", ":3: ", "not UTF-8"),
        (b"t,event\n1\x00,response\n", ":2: ", ""),
    ],
)
def test_a_file_that_is_no_table(tmp_path: Path, data: bytes, start: str, says: str) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(data)
    with pytest.raises(Fault) as caught:
        measures(path, None, 4)
    expect_one_line(caught.value, f"{path}{start}", says)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Fault, match="there is no file"):
        matching(tmp_path / "nothing.csv")
    with pytest.raises(Fault, match="is a folder, not a table"):
        matching(tmp_path)
    with pytest.raises(Fault, match="cannot be read"):
        matching(tmp_path / ("long" * 2000))
