"""Where things are: the levels and assets that came with the game, and the player's own folder."""

import os
import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]


def levels_folder() -> Path:
    """The folder of levels that came with the game, installed or in a checkout."""
    return _came_with_the_game("levels")


def usual_city() -> Path:
    """The city that came with the game; its catalogues have the program's sentences too."""
    return levels_folder() / "larkhaven"


def assets_folder() -> Path:
    """The folder of pictures, fonts and sounds that came with the game."""
    return _came_with_the_game("assets")


def teachers_folder() -> Path:
    """The folder of pages for teachers that came with the game."""
    return _came_with_the_game("teachers", "docs")


def home_folder() -> Path:
    """The folder for saves and caches: MODEL_CITIZEN_HOME, or the system's place for such data."""
    chosen = os.environ.get("MODEL_CITIZEN_HOME")
    return Path(chosen).expanduser() if chosen else _data_folder(sys.platform)


def _came_with_the_game(name: str, within: str = "") -> Path:
    """Inside the package once installed from a wheel; beside it in a checkout."""
    installed = PACKAGE / "_data" / name
    return installed if installed.is_dir() else PACKAGE.parent / within / name


def _data_folder(system: str) -> Path:
    """Where this system wants programs to keep a user's data."""
    if system == "win32":
        return Path(os.environ.get("APPDATA") or Path.home()) / "Model Citizen"
    if system == "darwin":
        return Path.home() / "Library" / "Application Support" / "Model Citizen"
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(data) / "model-citizen"
