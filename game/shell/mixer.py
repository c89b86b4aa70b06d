"""The sounds, played by name: Beacon's and the town's, each as loud as it was chosen."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pygame

from game.app.settings import Settings
from game.platforms.places import assets_folder

RATE, BUFFER = 44_100, 1024
VOICES = 12


class Mixer:
    """Plays sounds. It is opened by the first of them, which only a hand can have brought about.

    Where nothing can be heard, it is silent: no sound tells anything that is not also shown.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or assets_folder() / "sounds"
        self._is_open: bool | None = None
        self._sounds: dict[str, pygame.mixer.Sound | None] = {}

    def play(self, names: Iterable[str], settings: Settings) -> None:
        """Begin these sounds now, unless sound is off."""
        for name in names if settings.sound else ():
            sound = self._sound(name) if self._opened() else None
            if sound is not None:
                sound.set_volume(volume_of(name, settings))
                sound.play()

    def prepare(self) -> Iterator[None]:
        """Make out every sound before it is wanted, one at a time; nothing before the first."""
        for path in sorted(self._folder.rglob("*.ogg")) if self._is_open else ():
            name = f"{path.parent.name}/{path.stem}"
            if name not in self._sounds:
                self._sound(name)
                yield

    def hush(self) -> None:
        """Stop whatever sounds."""
        if self._is_open:
            pygame.mixer.stop()

    def _opened(self) -> bool:
        if self._is_open is None:
            try:
                pygame.mixer.init(frequency=RATE, buffer=BUFFER)
                pygame.mixer.set_num_channels(VOICES)
                self._is_open = True
            except pygame.error:
                self._is_open = False
        return self._is_open

    def _sound(self, name: str) -> pygame.mixer.Sound | None:
        if name not in self._sounds:
            try:
                self._sounds[name] = pygame.mixer.Sound(str(self._folder / f"{name}.ogg"))
            except (pygame.error, OSError):
                self._sounds[name] = None
        return self._sounds[name]


def volume_of(name: str, settings: Settings) -> float:
    """How loud a sound is, from 0 to 1; its name begins with whose it is."""
    percent = settings.beacon_volume if name.startswith("beacon/") else settings.world_volume
    return percent / 100
