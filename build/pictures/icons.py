"""The page's icons as PNG, drawn from its one SVG: `python build/pictures/icons.py`."""

from pathlib import Path

import pygame

PAGE = Path(__file__).resolve().parents[1] / "page"
SIZES = {"icon-180.png": 180, "icon-192.png": 192, "icon-512.png": 512, "icon-maskable.png": 512}
SAFE = 0.8  # of a maskable icon, only the middle is sure to be seen
GROUND = "#b7c7c0"


def icon(size: int, share: float) -> pygame.Surface:
    """The icon on its own ground, as large as its share of the square."""
    square = pygame.Surface((size, size))
    square.fill(GROUND)
    drawn = pygame.image.load_sized_svg(PAGE / "icon.svg", (round(size * share),) * 2)
    square.blit(drawn, drawn.get_rect(center=square.get_rect().center))
    return square


for name, size in SIZES.items():
    pygame.image.save(icon(size, SAFE if "maskable" in name else 1.0), PAGE / name)
