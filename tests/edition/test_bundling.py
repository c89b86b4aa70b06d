"""Many modules become one script that still does the same."""

import shutil
import subprocess

import pytest

from edition.bundling import bundle
from game.faults import Fault

MODULES = {
    "start.js": 'import { greet as hail } from "./words.js";\nimport * as town from "./town.js";\n'
    'const name = "start";\nconsole.log(hail(town.name), name);\n',
    "town.js": 'import "./words.js";\nexport const name = "Larkhaven";\n',
    "words.js": "const name = `Hello`;\nexport function greet(who) {\n"
    "  return `${name} ${who}`;\n}\n",
}


@pytest.mark.skipif(shutil.which("node") is None, reason="needs node")
def test_modules_with_the_same_inner_names_work_as_one() -> None:
    script = bundle(MODULES, "start.js")
    command = ["node", "--input-type=module", "-e", script]
    assert (
        subprocess.run(command, capture_output=True, text=True).stdout == "Hello Larkhaven start\n"
    )


def test_what_cannot_be_put_together_is_refused_by_name() -> None:
    with pytest.raises(Fault, match=r"gone\.js, which is not there"):
        bundle({"start.js": 'import { a } from "./gone.js";\n'}, "start.js")
    with pytest.raises(Fault, match=r"start\.js has a line .* export default 1;"):
        bundle({"start.js": "export default 1;\n"}, "start.js")
