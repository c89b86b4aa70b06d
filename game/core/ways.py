"""The words with which the one way on from a screen begins; no other label begins so."""

from game.core.language import say, sentence

WAYS_ON = (
    sentence("Collect"),
    sentence("Continue"),
    sentence("Next"),
    sentence("Play"),
    sentence("Sleep"),
)


def way_of(label: str) -> str:
    """The way on that a label begins with, in English, or nothing if it is another label."""
    first = label.split(maxsplit=1)[:1]
    return next((way for way in WAYS_ON if first == [say(way)]), "")
