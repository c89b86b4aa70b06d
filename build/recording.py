"""A short moving picture of the game for the README: `xvfb-run python build/recording.py`.

The real app in the real window, whose pixels are kept. Time runs as the frames say, so that every
machine records the same. What is kept: the first minute, a perk that opens, one that is lost, the
quiet day, and the record drawing itself.
"""

from dataclasses import dataclass, field
from pathlib import Path

import pygame
from PIL import Image

from game.app.choices import Choices
from game.app.navigation import App
from game.app.nodes import Picture
from game.app.ports import MemoryStorage
from game.content.load import load_level
from game.core.lever import EXTINCTION
from game.platforms.places import levels_folder
from game.shell.stage import Stage
from game.shell.window import Window

OUT = Path(__file__).resolve().parents[1] / "docs" / "first-minute.webp"
SIZE, SHOWN = (1280, 720), (800, 450)
FRAME_MS = 70
READ, GLANCE, PRESS = 26, 12, 5
FIRST_STEPS, QUIET_PRESSES = 14, 14
MOST_STEPS = 2000
SEED = 8
AGAINST = (4, 5)
WAYS = ("collect", "press", "option:", "open_phone", "go_on", "close_phone", "leave_activity")


@dataclass
class Camera:
    """The frames that were kept, and for how long each stands."""

    stage: Stage
    window: Window
    frames: list[Image.Image] = field(default_factory=list)
    times: list[int] = field(default_factory=list)
    before: bytes = b""

    def run(self, count: int) -> None:
        """Let so many frames pass and keep them; equal ones stand longer."""
        for _ in range(count):
            pygame.event.pump()
            if self.stage.frame(FRAME_MS):
                self.window.show()
            pixels = pygame.image.tobytes(self.window.surface(), "RGB")
            if pixels == self.before:
                self.times[-1] += FRAME_MS
                continue
            self.before = pixels
            whole = Image.frombytes("RGB", SIZE, pixels)
            self.frames.append(whole.resize(SHOWN, Image.Resampling.LANCZOS))
            self.times.append(FRAME_MS)

    def press(self, name: str, count: int) -> None:
        """Press a control as a mouse does, so that it is seen, and look on for a while."""
        boxes = dict(self.stage.canvas.controls)
        if name in boxes:
            x, y = (along * self.stage.canvas.scale for along in boxes[name].centre)
            self.stage.pointer_down((x, y))
            self.run(2)
            self.stage.pointer_up((x, y))
        else:
            self.stage.use(name)
        self.run(count)


def main() -> None:
    """Live a week, keep what is worth seeing, and write it down."""
    window = Window(SIZE)
    level = load_level(levels_folder() / "larkhaven")
    app = App(MemoryStorage(), [level], choices=Choices(level.id, "week", seed=SEED))
    camera = Camera(Stage(app, window.surface), window)
    record(camera, app)
    window.close()
    camera.frames[0].save(
        OUT, save_all=True, append_images=camera.frames[1:], duration=camera.times,
        loop=0, quality=55, method=4,
    )  # fmt: skip
    seconds = sum(camera.times) / 1000
    print(f"{len(camera.frames)} frames, {seconds:.0f} s, {OUT.stat().st_size // 1024} KB")


def record(camera: Camera, app: App) -> None:
    """The first minute as it is; of the rest only the moments."""
    camera.run(READ)
    camera.press("play", READ)
    seen: set[str] = set()
    quiet = 0
    for step in range(MOST_STEPS):
        view = app.view()
        if view.screen == "ending":
            break
        session = app.session
        unpaid = (
            view.screen == "check_in"
            and session is not None
            and session.state.lever.schedule == EXTINCTION
        )
        quiet += unpaid
        name = next_control(app, tired=quiet > QUIET_PRESSES)
        if step < FIRST_STEPS or unpaid:
            camera.press(name, PRESS if name in ("press", "collect") else READ)
            continue
        camera.stage.use(name)
        what = news(app, seen)
        camera.run(2 * READ if what == "outage" else READ if what else 0)
        if not what:
            for _ in range(PRESS):
                camera.stage.frame(FRAME_MS)
    camera.run(GLANCE)
    camera.press("go_on", 2 * READ)


def next_control(app: App, *, tired: bool) -> str:
    """What somebody does who likes to press, and gives up in the end."""
    actions = [one.id for one in app.view().actions() if one.enabled]
    ways = tuple(way for way in WAYS if not (tired and way == "press"))
    options = [one for one in actions if one.startswith("option:")]
    if options:
        # Against Beacon's wishes in the middle, so that something is lost.
        against = app.session is not None and app.session.state.day in AGAINST
        return options[min(1, len(options) - 1)] if against else options[0]
    return next(one for way in ways for one in actions if one.startswith(way))


def news(app: App, seen: set[str]) -> str:
    """What is new on this screen and worth keeping: the first perk of each kind, the outage."""
    view = app.view()
    found = {node.name.rpartition("-")[2] for node in view.nodes() if isinstance(node, Picture)
             and node.name.startswith("new-")}  # fmt: skip
    found |= {"outage"} if view.mood == "outage" else set()
    fresh = sorted(found - seen)
    seen |= found
    return fresh[0] if fresh else ""


if __name__ == "__main__":
    main()
