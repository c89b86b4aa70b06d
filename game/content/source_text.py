"""A file's bytes as text, refused with the place if they are not clean UTF-8."""

import re
from pathlib import Path

from game.content.marked import Place
from game.content.problems import Problem

# Everything but tab, line feed and carriage return that a terminal or a screen reader might obey,
# and the line separators that editors and YAML count differently.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
LARGEST = 4_000_000


def read_text(path: Path, name: str) -> tuple[str, list[Problem]]:
    """The text of a file and what is wrong with its letters; empty if it cannot be read at all."""
    try:
        data = path.read_bytes()
    except OSError as error:
        hint = "check that it is a file you may read"
        return "", [Place(name).problem("unreadable", f"cannot be read ({error.strerror})", hint)]
    if len(data) > LARGEST:
        words = f"a file of {len(data):,} bytes is too large for a level"
        return "", [Place(name).problem("too_large", words, f"at most {LARGEST:,} bytes")]
    return decode(data, name)


def decode(data: bytes, name: str) -> tuple[str, list[Problem]]:
    """Bytes as text, with a problem where they are not UTF-8 or hold control characters."""
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        return "", [not_utf_8(data, error.start, name)]
    return text, control_characters(text, name)


def not_utf_8(data: bytes, start: int, name: str) -> Problem:
    """Says which byte is not UTF-8."""
    before = data[:start]
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    place = Place(name, before.count(b"\n") + 1, column)
    words = f"not UTF-8: byte {start} is 0x{data[start]:02X}"
    return place.problem("not_utf_8", words, "save the file as UTF-8")


def control_characters(text: str, name: str) -> list[Problem]:
    """A problem for each line's first invisible control character."""
    found: list[Problem] = []
    for number, line in enumerate(re.split("\r\n|\n|\r", text), start=1):
        if letter := CONTROL.search(line):
            words = f"a control character (U+{ord(letter.group()):04X})"
            place = Place(name, number, letter.start() + 1)
            found.append(place.problem("control_character", words, "remove it"))
    return found
