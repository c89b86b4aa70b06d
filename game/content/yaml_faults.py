"""What is wrong with a file that is not YAML, in an author's words instead of the parser's."""

import re

import yaml

from game.content.marked import Place
from game.content.problems import Problem

# What the parser says, what that means, and what would be right; the first that fits is said.
MEANINGS: tuple[tuple[str, str, str], ...] = (
    (
        r"tab character|character '\\t'",
        "a tab stands before this line",
        "indent with spaces",
    ),
    (
        r"mapping values are not allowed",
        "this colon is not expected here",
        "put a text with a colon in it in quotes, or indent this line like the one above",
    ),
    (
        r"quoted scalar.*(end of stream|document separator)",
        "the quotes that open on line {line} are never closed",
        "close them",
    ),
    (
        r"flow (mapping|sequence)",
        "the brackets that open on line {line} do not end as they should",
        "put a comma between their parts, quotes round a text with commas in it, and close them",
    ),
    (
        r"expected '-' indicator|<block end>",
        "this line begins further left or right than those it belongs with",
        "begin it exactly below them",
    ),
    (
        r"expected key",
        "this line is no part of the table that begins on line {line}",
        "begin it exactly below that table's keys, and look whether a text before it lacks quotes",
    ),
    (r"expected ':'", "this is no key: it has no colon", "write 'key: value'"),
)
OTHERWISE = "check the indentation, the quotes and the colons just before this place"


def not_yaml(error: yaml.MarkedYAMLError, name: str) -> Problem:
    """The parser's complaint, at its place, said so that an author can mend it."""
    mark = error.problem_mark or error.context_mark
    place = Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
    begun = error.context_mark or mark
    said = " ".join(part for part in (error.context, error.problem) if part)
    for pattern, words, hint in MEANINGS:
        if re.search(pattern, said):
            line = begun.line + 1 if begun else place.line
            return place.problem("broken_yaml", f"not YAML: {words.format(line=line)}", hint)
    return place.problem("broken_yaml", f"not YAML: {said or 'it cannot be read'}", OTHERWISE)
