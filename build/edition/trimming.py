"""What of Python's library and of pygame goes to the browser: the game's needs and a wide margin.

The game uses about half of it. The rest is what a level's author, a later version or an error
message may want; what is left out needs a network, processes, a terminal or a screen of its own.
"""

import shutil
from pathlib import Path


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


LIBRARY = _names("""
    __future__ _collections_abc _compat_pickle _compression _markupbase _py_abc _pyodide
    _sitebuiltins _strptime _sysconfigdata__emscripten_wasm32-emscripten _threading_local
    _weakrefset abc argparse ast asyncio base64 bdb bisect bz2 calendar cmd code codecs codeop
    collections colorsys concurrent configparser contextlib contextvars copy copyreg csv
    dataclasses datetime decimal difflib dis email encodings enum filecmp fnmatch fractions
    functools genericpath getopt gettext glob graphlib gzip hashlib heapq hmac html importlib
    inspect io json keyword linecache locale logging mimetypes ntpath numbers opcode operator
    optparse os pathlib pickle pkgutil platform posixpath pprint pyodide queue quopri random re
    reprlib runpy sched secrets selectors shlex shutil signal site socket sre_compile
    sre_constants sre_parse stat statistics string stringprep struct subprocess symtable sysconfig
    tarfile tempfile textwrap threading timeit token tokenize tomllib traceback tracemalloc types
    typing urllib uuid warnings wave weakref zipfile zipimport zoneinfo
    _ast_unparse _colorize _opcode_metadata _py_warnings _pydatetime _pylong annotationlib
    compression ipaddress
""")
ENCODINGS = _names("""
    __init__ aliases ascii base64_codec charmap cp1250 cp1252 cp437 hex_codec idna iso8859_1
    iso8859_15 iso8859_2 latin_1 mac_roman punycode raw_unicode_escape rot_13 undefined
    unicode_escape utf_16 utf_16_be utf_16_le utf_32 utf_32_be utf_32_le utf_7 utf_8 utf_8_sig
""")
NOT_OF_THE_LIBRARY = (
    "asyncio/__main__.py",
    "asyncio/proactor_events.py",
    "asyncio/windows_events.py",
    "asyncio/windows_utils.py",
    "concurrent/futures/process.py",
    "email/mime",
    "json/tool.py",
    "logging/config.py",
    "logging/handlers.py",
    "pyodide/console.py",
    "urllib/request.py",
    "urllib/robotparser.py",
)
# Cameras, MIDI, NumPy bridges, SDL 3, and a font: the game brings its own.
NOT_OF_PYGAME = (
    "__briefcase",
    "__pyinstaller",
    "_camera_opencv.py",
    "_sdl3_mixer.py",
    "camera.py",
    "docs",
    "examples",
    "freesansbold.ttf",
    "macosx.py",
    "midi.py",
    "pygame.ico",
    "pygame_icon_mac.bmp",
    "sndarray.py",
    "surfarray.py",
    "tests",
)
BUILD_ONLY = ("*.pyi", "*.icns", "*.build", "py.typed", "*.md", "*.txt", "__pycache__")


def trim_library(folder: Path) -> None:
    """Leave the modules of LIBRARY, and of the encodings those that are met on the web."""
    _leave(folder, LIBRARY)
    _leave(folder / "encodings", ENCODINGS)
    _drop(folder, NOT_OF_THE_LIBRARY)


def trim_pygame(folder: Path) -> None:
    """Leave what the game can use, and nothing that only serves to build or to read about it."""
    _drop(folder, NOT_OF_PYGAME)
    for pattern in BUILD_ONLY:
        for path in sorted(folder.rglob(pattern)):
            _remove(path)


def _leave(folder: Path, names: frozenset[str]) -> None:
    for path in sorted(folder.iterdir()):
        if path.name.removesuffix(".py") not in names:
            _remove(path)


def _drop(folder: Path, names: tuple[str, ...]) -> None:
    for name in names:
        _remove(folder / name)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
