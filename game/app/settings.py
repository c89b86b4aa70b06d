"""How the game is shown and heard: a few choices, kept between visits."""

import json
from dataclasses import asdict, dataclass, replace

from game.app.ports import Storage, StorageFailed

SETTINGS = "settings.json"
SMALLEST_TEXT, LARGEST_TEXT = 100, 200
TEXT_SIZES = (100, 125, 150, 175, 200)
SWITCHES = {"on": True, "off": False}


@dataclass(frozen=True, slots=True)
class Settings:
    """Text size in per cent, and two switches."""

    text_size: int = 100
    reduced_motion: bool = False
    high_contrast: bool = False


def changed(settings: Settings, name: str, value: str) -> Settings | None:
    """The settings with one choice made, or None if there is no such choice."""
    if name == "text_size" and value.isascii() and value.isdecimal() and len(value) <= 3:
        size = int(value)
        fits = SMALLEST_TEXT <= size <= LARGEST_TEXT
        return replace(settings, text_size=size) if fits else None
    if value not in SWITCHES:
        return None
    on = SWITCHES[value]
    match name:
        case "reduced_motion":
            return replace(settings, reduced_motion=on)
        case "high_contrast":
            return replace(settings, high_contrast=on)
        case _:
            return None


def read_settings(storage: Storage, wishes: Settings) -> Settings:
    """The settings kept, each that is missing or unreadable as the system wishes it."""
    try:
        facts = json.loads(storage.read(SETTINGS) or "{}")
    except (StorageFailed, ValueError, RecursionError):
        return wishes
    settings = wishes
    for name, value in facts.items() if isinstance(facts, dict) else ():
        word = {True: "on", False: "off"}[value] if isinstance(value, bool) else str(value)
        settings = changed(settings, str(name), word) or settings
    return settings


def keep_settings(storage: Storage, settings: Settings) -> str:
    """Keep the settings; what went wrong in words, or nothing."""
    try:
        storage.write(SETTINGS, json.dumps(asdict(settings)))
    except StorageFailed as failed:
        return f"These settings will be forgotten. {failed.reason}"
    return ""
