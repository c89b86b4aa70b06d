"""How the game is shown and heard: a few choices, kept between visits."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from game.app.ports import Storage, StorageFailed
from game.core.language import say

SETTINGS = "settings.json"
SMALLEST_TEXT, LARGEST_TEXT = 100, 200
TEXT_SIZES = (100, 125, 150, 175, 200)
VOLUMES = (0, 25, 50, 75, 100)
BOUNDS = {
    "text_size": (SMALLEST_TEXT, LARGEST_TEXT),
    "beacon_volume": (VOLUMES[0], VOLUMES[-1]),
    "world_volume": (VOLUMES[0], VOLUMES[-1]),
}
SWITCHED = ("reduced_motion", "high_contrast", "sound", "captions")
SWITCHES = {"on": True, "off": False}
LANGUAGE = "[a-z]{2,3}"


@dataclass(frozen=True, slots=True)
class Settings:
    """Text size and volumes in per cent, switches, and the code of a language.

    `captions` are those of sounds.
    """

    text_size: int = 100
    reduced_motion: bool = False
    high_contrast: bool = False
    sound: bool = True
    captions: bool = False
    beacon_volume: int = 75
    world_volume: int = 75
    language: str = "en"


def changed(settings: Settings, name: str, value: str) -> Settings | None:
    """The settings with one choice made, or None if there is no such choice."""
    choice: dict[str, Any] = {}
    if name in BOUNDS and value.isascii() and value.isdecimal() and len(value) <= 3:
        least, most = BOUNDS[name]
        if least <= int(value) <= most:
            choice[name] = int(value)
    elif name in SWITCHED and value in SWITCHES:
        choice[name] = SWITCHES[value]
    elif name == "language" and re.fullmatch(LANGUAGE, value):
        choice[name] = value
    return replace(settings, **choice) if choice else None


def settled(wishes: Settings, *choices: Mapping[str, str]) -> Settings:
    """The settings as the system wishes them, with the player's choices laid over them."""
    settings = wishes
    for some in choices:
        for name, value in some.items():
            settings = changed(settings, name, value) or settings
    return settings


def read_choices(storage: Storage) -> dict[str, str]:
    """What the player once chose and was kept; anything unreadable was never chosen."""
    try:
        facts = json.loads(storage.read(SETTINGS) or "{}")
    except (StorageFailed, ValueError, RecursionError):
        return {}
    choices = {}
    for name, value in facts.items() if isinstance(facts, dict) else ():
        word = {True: "on", False: "off"}[value] if isinstance(value, bool) else str(value)
        if changed(Settings(), name, word) is not None:
            choices[name] = word
    return choices


def keep_choices(storage: Storage, choices: Mapping[str, str]) -> str:
    """Keep what the player chose, and nothing else; what went wrong in words, or nothing."""
    plain = {name: getattr(settled(Settings(), choices), name) for name in choices}
    try:
        storage.write(SETTINGS, json.dumps(plain))
    except StorageFailed as failed:
        return say("These settings will be forgotten. {reason}", reason=failed.reason)
    return ""
