"""One contact sheet for each layout and look, in docs/looks: `python build/sheets.py`."""

import os
import tempfile
from itertools import product
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame
from PIL import Image

from game.content.load import load_level
from game.core.language import OWN
from game.platforms.places import levels_folder
from game.shell import style_sheet
from game.shell.gallery import LOOKS, SIZES, contact_sheet, folder_of, hang, new_canvas
from game.shell.guest import shipped_languages
from game.shell.tour import Stop, tour

OUT = Path(__file__).resolve().parents[1] / "docs" / "looks"
SHOWN = (
    "title", "title-saved", "settings", "day-morning-tram", "answer-beacon", "day-evening-door",
    "day-focus", "evening-invited", "check-in-rest", "check-in-spark", "phone-perks",
    "phone-people", "doors", "arcade", "night", "night-outage", "laboratory", "drum-two",
    "debrief-1", "debrief-3", "debrief-5", "debrief-6", "ending-petition", "pause",
)  # fmt: skip
TOLD_AGAIN = ((1280, 720), (390, 844))
ACROSS = 1560
MOST_BYTES = 400_000


def main() -> None:
    """Draw and compress every sheet."""
    pygame.display.init()
    OUT.mkdir(parents=True, exist_ok=True)
    level = load_level(levels_folder() / "larkhaven")
    for code in shipped_languages().codes():
        stops = {stop.name: stop for stop in tour(level, code)}
        # In another language the words differ, not the art: two layouts show what they do to it.
        sizes, looks = (SIZES, LOOKS) if code == OWN else (TOLD_AGAIN, LOOKS[:1])
        for size, (suffix, letters, contrast) in product(sizes, looks):
            sheet = sheet_of(stops, size, letters, contrast)
            compressed(sheet, OUT / f"{folder_of(size, suffix, code)}.webp")
    paper = new_canvas(style_sheet.SIZE, scale=1.0)
    style_sheet.draw_style_sheet(paper)
    compressed(paper.surface, OUT / "style.webp")


def sheet_of(
    stops: dict[str, Stop], size: tuple[int, int], letters: float, contrast: bool
) -> pygame.Surface:
    """The chosen screens in one layout and look, side by side."""
    paper = new_canvas(size, letters, high_contrast=contrast)
    columns = 8 if size[1] > size[0] else 4
    with tempfile.TemporaryDirectory() as folder:
        pictures = []
        for number, name in enumerate(one for one in SHOWN if one in stops):
            hang(stops[name], paper)
            pictures.append(Path(folder) / f"{number:02}.png")
            pygame.image.save(paper.surface, pictures[-1])
        return contact_sheet(pictures, columns, ACROSS // columns - 6)


def compressed(surface: pygame.Surface, path: Path) -> None:
    """Save as WebP, as fine as the bound allows."""
    picture = Image.frombytes("RGB", surface.get_size(), pygame.image.tobytes(surface, "RGB"))
    for quality in (82, 70, 58, 46):
        picture.save(path, quality=quality, method=6)
        if path.stat().st_size <= MOST_BYTES:
            break
    print(path.name, path.stat().st_size // 1024, "KB")


if __name__ == "__main__":
    main()
