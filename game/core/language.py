"""The language a player reads in: every sentence of the program passes through `say`.

The program is written in English, and a catalogue has the same sentences in another language. What
is saved, hashed or compared is never a sentence, so a life does not depend on its language.
"""

from collections.abc import Mapping

Sentences = Mapping[str, str]

OWN = "en"
ENGLISH: Sentences = {}
_spoken: Sentences = ENGLISH
_code = OWN


def speak(code: str, sentences: Sentences) -> None:
    """From here on say everything in the language of this code, in these sentences."""
    global _spoken, _code
    _spoken, _code = sentences, code


def spoken() -> str:
    """The code of the language that is spoken now, such as `en`."""
    return _code


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
