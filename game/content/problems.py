"""What is wrong with a level, said so that its author can put it right."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to put right: where it is, what is wrong, and what would be right."""

    file: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        right = f", {self.hint}" if self.hint else ""
        line = f"{self.file}:{self.line}:{self.column}: {self.message}{right}"
        # A damaged level may bring letters that no terminal can print.
        return "".join(letter if letter.isprintable() else "?" for letter in line)


class LevelError(Exception):
    """A level that cannot be played, with everything that is wrong with it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def did_you_mean(word: str, known: Collection[str]) -> str:
    """The known word nearest to a misspelt one, as a question; nothing when none is near."""
    near = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f"did you mean '{near[0]}'?" if near else ""


def likely_fix(word: str, known: Collection[str]) -> str:
    """The nearest known word, or else the words there are."""
    return did_you_mean(word, known) or one_of(known)


def one_of(known: Collection[str]) -> str:
    """The words there are to choose from, the first dozen of them."""
    if not known:
        return "there are none in this level"
    names = sorted(known)
    more = f" and {len(names) - 12} more" if len(names) > 12 else ""
    return f"known are {', '.join(names[:12])}{more}"


def likely_key(name: str, value: object, known: Collection[str]) -> str:
    """The fix for an unknown key; within braces a comma in a text makes a key of what follows."""
    if " " in name and value is None:
        return "if it belongs to the text before it, put that text in quotes"
    return likely_fix(name, known)


def as_a_list(value: object) -> str:
    """The fix for one value where a list belongs."""
    one = f"write [{value}], or " if isinstance(value, str) and value.isidentifier() else ""
    return f"{one}begin each item with '- '"
