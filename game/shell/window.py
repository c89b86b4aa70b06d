"""The window itself: its size, its name, and the surface of its real pixels."""

import warnings

import pygame

NAME = "Model Citizen"
FIRST_SIZE = (1280, 720)
LEAST_SIZE = (320, 480)
MARGIN = 0.9
INVISIBLE_DRIVERS = ("dummy", "offscreen")


class Window:
    """A resizable window. `surface` is always the one that is shown now."""

    def __init__(self, size: tuple[int, int] | None = None) -> None:
        pygame.display.init()
        pygame.font.init()
        # Repeats are off by default; asked for again, since a held key must never count.
        pygame.key.set_repeat()
        pygame.display.set_caption(NAME)
        pygame.display.set_mode(size or _fitting(), pygame.RESIZABLE)
        _keep_from_shrinking()

    def surface(self) -> pygame.Surface:
        """The surface to draw on."""
        surface = pygame.display.get_surface()
        assert surface is not None
        return surface

    def show(self) -> None:
        """Put what was drawn on the screen."""
        pygame.display.flip()

    def close(self) -> None:
        """Close the window."""
        pygame.display.quit()


def copy(text: str) -> bool:
    """Put a text on the system's clipboard; False if there is none."""
    try:
        pygame.scrap.put_text(text)
        return pygame.scrap.get_text() == text
    except pygame.error:
        return False


def language() -> str:
    """The code of the language that Windows or macOS speaks, such as `es`, or nothing."""
    import pygame.system

    preferred = pygame.system.get_pref_locales()
    return str(preferred[0]["language"]) if preferred else ""


def can_be_seen() -> bool:
    """Whether a window opened here would be seen by anybody."""
    try:
        pygame.display.init()
    except pygame.error:
        return False
    seen = pygame.display.get_driver() not in INVISIBLE_DRIVERS
    pygame.display.quit()
    return seen


def _fitting() -> tuple[int, int]:
    """The usual size, or as much of it as the screen has room for."""
    sizes = pygame.display.get_desktop_sizes()
    if not sizes:
        return FIRST_SIZE
    wide, tall = sizes[0]
    share = min(1.0, wide * MARGIN / FIRST_SIZE[0], tall * MARGIN / FIRST_SIZE[1])
    return round(FIRST_SIZE[0] * share), round(FIRST_SIZE[1] * share)


def _keep_from_shrinking() -> None:
    try:
        # pygame-ce means to retire this door to the window, and has no other one yet.
        with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
            pygame.Window.from_display_module().minimum_size = LEAST_SIZE
    except (AttributeError, pygame.error):
        # A browser's canvas has no such bound, and needs none.
        return
