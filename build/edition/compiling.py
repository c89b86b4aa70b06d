"""The stage as the self-contained page carries it: code in place of text, and all in one file."""

import json
import marshal
import re
import shutil
import subprocess
import sys
from base64 import b64decode
from collections.abc import Mapping
from pathlib import Path

from edition.bytecode import METHODS
from edition.cache import digest, listing
from edition.stage import Stage
from game.faults import Fault

BUILD = Path(__file__).resolve().parents[1]
PARTS = (
    "bytecode.mjs",
    "bytecode.py",
    "methods.py",
    "pressing.py",
    "compiling.py",
    "../page/bundle.py",
)
PATIENCE = 120
PROGRAM = re.compile(r"game/.*\.pyc")
BUNDLE, LOADER = "game.bundle", "bundle.py"
PYC_HEAD = 16
# A fault names its file, line and function; where in the line it was is a sixth of all bytes.
LINES_ONLY = ("-X", "no_debug_ranges")
HERE = """
import sys
sys.path.insert(0, sys.argv[1])
from edition.bytecode import compiled_files
sys.stdout.write(compiled_files(sys.stdin.read()))
"""


def with_code(files: Stage, runtime: Path, python: str) -> Stage:
    """The staged files with their code as that Python's; as they are if none is at hand."""
    command = compiler(runtime, python)
    if command is None:
        return files
    loader = (BUILD / "page" / LOADER).read_bytes()
    texts = {**files, LOADER: loader}.items()
    sources = {name: text.decode("utf-8") for name, text in texts if _is_code(name)}
    others = {name: content for name, content in files.items() if not _is_code(name)}
    made = _compile(command, sources)
    methods = made.pop(METHODS)
    return bundled({**others, **{f"{name}c": code for name, code in made.items()}}, methods)


def bundled(files: Stage, methods: bytes) -> Stage:
    """The same with the program's code in one file, for `build/page/bundle.py` to load."""
    code = {name: content for name, content in files.items() if PROGRAM.fullmatch(name)}
    others = {name: content for name, content in files.items() if name not in code}
    # A .pyc is a head that says whether to believe it, and then the code.
    whole = {name.removesuffix("c"): content[PYC_HEAD:] for name, content in code.items()}
    return {**others, BUNDLE: marshal.dumps((whole, methods))}


def key_of(files: Stage, runtime: Path, python: str) -> str:
    """Under which name the outcome is kept: what goes in, and who compiles it."""
    scripts = {name: (BUILD / "edition" / name).read_bytes() for name in PARTS}
    kind = python if compiler(runtime, python) else "text"
    return f"app-{kind}-{digest(listing({**files, **scripts}))}.zip"


def compiler(runtime: Path, python: str) -> list[str] | None:
    """How to start a Python whose code the runtime can run; None where there is none."""
    if python == f"{sys.version_info.major}.{sys.version_info.minor}":
        # Its own process: what else a long one has loaded shows in the code it writes.
        return [sys.executable, "-I", "-B", *LINES_ONLY, "-c", HERE, str(BUILD)]
    node = shutil.which("node")
    script = BUILD / "edition" / "bytecode.mjs"
    return [node, str(script), str(runtime), str(BUILD)] if node else None


def _is_code(name: str) -> bool:
    return name.endswith(".py")


def _compile(command: list[str], sources: Mapping[str, str]) -> dict[str, bytes]:
    done = subprocess.run(
        command, input=json.dumps(sources), capture_output=True, text=True, timeout=PATIENCE
    )
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:]
        raise Fault(f"the program could not be compiled for the browser: {''.join(last)}")
    made = json.loads(done.stdout)
    return {name: b64decode(code) for name, code in made.items()}
