"""What is measured: the bare page beside ours, and what a first visit asked for."""

import json

import pytest

from edition.bench_loads import bare_page, bytes_of
from game.cli import main
from game.faults import Fault

BOOT = json.dumps({"python": "3.11", "runtime": "runtime-0123456789ab/"})
PAGE = {"index.html": f'<script type="application/json" id="boot">{BOOT}</script>'.encode()}


def test_the_bare_page_starts_the_very_same_runtime() -> None:
    bare = bare_page(PAGE)
    assert b'src="../runtime-0123456789ab/pyodide.js"' in bare["bare/index.html"]
    assert b"/lib/python3.11/site-packages" in bare["bare/bare.js"]
    assert b"{runtime}" not in b"".join(bare.values())


def test_another_page_cannot_be_measured() -> None:
    with pytest.raises(Fault, match="only the self-contained page"):
        bare_page({"index.html": b"<h1>Model Citizen</h1>"})


def test_bytes_are_counted_by_whose_they_are_and_how_they_are_packed() -> None:
    files = {"app.zip": b"12345", "app.zip.br": b"12", "runtime-1/a.js": b"123", "never.png": b"1"}
    assert bytes_of(files, ["app.zip", "runtime-1/a.js"]) == {
        "own_raw_bytes": 5,
        "own_gzip_bytes": 5,
        "own_brotli_bytes": 2,
        "runtime_raw_bytes": 3,
        "runtime_gzip_bytes": 3,
        "runtime_brotli_bytes": 3,
    }


@pytest.mark.parametrize("loads", ["0", "101"])
def test_no_loads_are_no_measurement(loads: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["web", "bench", "--loads", loads]) == 1
    assert "--loads must be from 1 to 100" in capsys.readouterr().err
