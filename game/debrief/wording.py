"""Small pieces of what is said: counts, lists, days, seconds and signed numbers, said aloud."""

from collections.abc import Iterable, Sequence

from game.core.language import say, sentence

GONE = "(no longer in this city)"
SMALL_NUMBERS = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
)


def counted(number: int, one: str, many: str, **values: object) -> str:
    """The words for one or for more, each marked with `sentence`: "1 press", "2 presses"."""
    return say(one if number == 1 else many, number=number, **values)


def presses(number: int) -> str:
    """So many presses."""
    return counted(number, sentence("{number} press"), sentence("{number} presses"))


def sparks(number: int) -> str:
    """So many sparks."""
    return counted(number, sentence("{number} spark"), sentence("{number} sparks"))


def days(number: int) -> str:
    """So many days."""
    return counted(number, sentence("{number} day"), sentence("{number} days"))


def evenings(number: int) -> str:
    """So many evenings."""
    return counted(number, sentence("{number} evening"), sentence("{number} evenings"))


def changes(number: int) -> str:
    """So many changes of a meter."""
    return counted(number, sentence("{number} change"), sentence("{number} changes"))


def times(number: int) -> str:
    """How often: "once", "twice", "9 times"."""
    if number == 2:
        return say("twice")
    return counted(number, sentence("once"), sentence("{number} times"))


def spelled(number: int) -> str:
    """A small whole number as a word, a larger one as digits."""
    return say(SMALL_NUMBERS[number - 1]) if 0 < number <= len(SMALL_NUMBERS) else str(number)


def listed(words: Iterable[str]) -> str:
    """Several words as a list: "a", "a and b", "a, b and c"."""
    *rest, last = tuple(words) or ("",)
    first = ", ".join(rest)
    if rest and last.lower().startswith(("i", "hi")):
        # English does not mind, but Spanish joins otherwise before an i: "Teo e Ines".
        return say("{first} and {last_with_i}", first=first, last_with_i=last)
    return say("{first} and {last}", first=first, last=last) if rest else last


def named_days(numbers: Iterable[int]) -> str:
    """Days by their numbers: "day 1", "days 3 to 5", "days 1, 2 and 4"."""
    found = sorted(set(numbers))
    if len(found) == 1:
        return say("day {day}", day=found[0])
    return say("days {days}", days=listed(_stretches(found)))


def on_days(numbers: Iterable[int]) -> str:
    """When, by the numbers of the days: "on day 1", "on days 3 to 5"."""
    found = sorted(set(numbers))
    if len(found) == 1:
        return say("on day {day}", day=found[0])
    return say("on days {days}", days=listed(_stretches(found)))


def _stretches(numbers: Sequence[int]) -> list[str]:
    starts = [n for n in numbers if n - 1 not in numbers]
    ends = [n for n in numbers if n + 1 not in numbers]
    words: list[str] = []
    for start, end in zip(starts, ends, strict=True):
        if end - start > 1:
            words.append(say("{start} to {end}", start=start, end=end))
        else:
            words += [str(number) for number in range(start, end + 1)]
    return words


def decimal(number: float, digits: int) -> str:
    """A number to so many decimals, with the decimal mark of the language."""
    return marked(f"{number:.{digits}f}")


def marked(number: str) -> str:
    """A written number with the decimal mark and the minus that readers know."""
    return number.replace(".", say(".")).replace("-", "−")


def in_seconds(seconds: float) -> str:
    """Seconds, with a decimal only where it says something."""
    return say("{number} s", number=decimal(seconds, 1 if seconds < 9.95 else 0))


def signed(number: int) -> str:
    """A change with its sign: "+6", "−6", "0"."""
    return marked(f"{number:+d}") if number else "0"


def begun(text: str) -> str:
    """The text with a capital, to begin a sentence or a title."""
    return f"{text[:1].upper()}{text[1:]}"


def from_id(identifier: str) -> str:
    """An id as words, for things that have no shorter name."""
    return identifier.replace("_", " ")


def gone(identifier: str) -> str:
    """What a log names and this city no longer has."""
    return say("{name} (no longer in this city)", name=from_id(identifier))


def unquoted(text: str) -> str:
    """The words without the marks of speech around them, to be quoted anew."""
    for first, last in ("“”", "«»"):
        if text.startswith(first) and text.endswith(last) and text.count(first) == 1:
            return text[1:-1]
    return text


def ended(text: str) -> str:
    """The sentence with a full stop, if it has no end yet."""
    whole = text.strip()
    return whole if whole.endswith((".", "!", "?", "”", "»", '"')) else f"{whole}."


def word_count(text: str) -> int:
    """How many words a reader reads."""
    return len(text.split())
