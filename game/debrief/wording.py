"""Small pieces of English: counts, lists, days, seconds and signed numbers, said aloud."""

from collections.abc import Iterable, Sequence

GONE = "(no longer in this city)"
SMALL_NUMBERS = (
    *("none", "one", "two", "three", "four", "five", "six", "seven"),
    *("eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"),
)


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 press", "2 presses"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def presses(number: int) -> str:
    """So many presses."""
    return counted(number, "press", "presses")


def times(number: int) -> str:
    """How often: "once", "twice", "9 times"."""
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def spelled(number: int) -> str:
    """A small whole number as a word, a larger one as digits."""
    return SMALL_NUMBERS[number] if 0 < number < len(SMALL_NUMBERS) else str(number)


def listed(words: Iterable[str]) -> str:
    """Several words as a list: "a", "a and b", "a, b and c"."""
    every = tuple(words)
    if len(every) < 2:
        return "".join(every)
    return f"{', '.join(every[:-1])} and {every[-1]}"


def on_days(days: Iterable[int]) -> str:
    """Days as we say them: "day 1", "days 3 to 5", "days 1, 2 and 4"."""
    numbers = sorted(set(days))
    if len(numbers) == 1:
        return f"day {numbers[0]}"
    return f"days {listed(_stretches(numbers))}"


def _stretches(numbers: Sequence[int]) -> list[str]:
    starts = [n for n in numbers if n - 1 not in numbers]
    ends = [n for n in numbers if n + 1 not in numbers]
    words: list[str] = []
    for start, end in zip(starts, ends, strict=True):
        if end - start > 1:
            words.append(f"{start} to {end}")
        else:
            words += [str(number) for number in range(start, end + 1)]
    return words


def in_seconds(seconds: float) -> str:
    """Seconds, with a decimal only where it says something."""
    return f"{seconds:.1f} s" if seconds < 9.95 else f"{seconds:.0f} s"


def signed(number: int) -> str:
    """A change with its sign: "+6", "−6", "0"."""
    return f"{number:+d}".replace("-", "−") if number else "0"


def from_id(identifier: str) -> str:
    """An id as words, for things that have no shorter name."""
    return identifier.replace("_", " ")


def ended(sentence: str) -> str:
    """The sentence with a full stop, if it has no end yet."""
    text = sentence.strip()
    return text if text.endswith((".", "!", "?", "”", '"')) else f"{text}."


def word_count(text: str) -> int:
    """How many words a reader reads."""
    return len(text.split())
