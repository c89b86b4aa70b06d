"""Words to lines: wrapped where the terminal ends, with nothing but words in them."""

import re
import shutil
import textwrap

WIDEST, NARROWEST = 78, 20
ENDINGS = (".", "!", "?", ":", ";", ",", "…", '"', "'", "”", "’", ")")


def width_now() -> int:
    """How many letters fit on a line at this moment; a window may change between screens."""
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns))


def wrapped(text: str, width: int, hang: str = "") -> list[str]:
    """The text as lines of that width; lines after the first begin with `hang`."""
    return [
        line
        for paragraph in text.splitlines()
        for line in textwrap.wrap(paragraph, width, subsequent_indent=hang, break_on_hyphens=False)
    ]


def sentence(text: str) -> str:
    """The text begun and ended like a sentence, so that a reader's voice pauses there."""
    text = text.strip()
    text = text[:1].upper() + text[1:]
    return text if not text or text.endswith(ENDINGS) else f"{text}."


def apart(text: str) -> str:
    """Beacon's words with a stop after each number that another sentence follows."""
    return re.sub(r"([+−]\d+) (?=[A-Z])", r"\1. ", text)


def spoken(text: str) -> str:
    """The text without the dots between words that a voice would read out."""
    return text.replace(" · ", ", ")
