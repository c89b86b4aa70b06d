"""The language a player reads in: every sentence of the program passes through `say`.

The program is written in English, and a catalogue has the same sentences in another language. What
is saved, hashed or compared is never a sentence, so a life does not depend on its language.
"""

from collections.abc import Mapping

Sentences = Mapping[str, str]

ENGLISH: Sentences = {}
_spoken: Sentences = ENGLISH


def speak(sentences: Sentences) -> None:
    """From here on say everything in the language of these sentences."""
    global _spoken
    _spoken = sentences


def say(words: str, /, **values: object) -> str:
    """These words in the player's language, each value in the place that bears its name.

    >>> say("You pressed {times} on {days}.", times="twice", days="day 3")
    'You pressed twice on day 3.'
    """
    there = _spoken.get(words, words)
    try:
        return there.format(**values) if values else there
    except (LookupError, ValueError):
        # A catalogue with a slip of the pen is no reason to stop: English is always there.
        return words.format(**values)


def sentence(words: str, /) -> str:
    """Words that are said later, marked where they stand so that no catalogue overlooks them."""
    return words
