"""Where the pictures, letters and sounds lie."""

from pathlib import Path


def assets_folder() -> Path:
    """The folder of pictures and fonts: beside the code in a checkout, inside it once installed."""
    game = Path(__file__).resolve().parent.parent
    installed = game / "_data" / "assets"
    return installed if installed.is_dir() else game.parent / "assets"
