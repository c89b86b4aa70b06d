"""What whole plays cost: frames while something moves, stillness, and memory after ten of them."""

import gc
import statistics
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

import pygame

from game.core.model import Level
from game.shell.guest import Guest
from game.shell.stage import Stage

PLAYS, SETTLED = 10, 2
FRAME_MS = 1000 / 60
# A movement is over when so many frames have drawn nothing: the world moves in cuts of 90 ms.
MOST_MOVING, AT_REST, STILL = 150, 8, 20
SHORTEST = ("setup", "set:length:week", "back")
STATM = Path("/proc/self/statm")
PAGE_BYTES, MEGABYTE = 4096, 1024 * 1024


@dataclass(slots=True)
class Reel:
    """The frames of a play: milliseconds of those in a movement, and how many came for nothing.

    The first picture after a step is no movement: it is a whole new screen, and counts by itself.
    """

    stage: Stage
    moving: list[float] = field(default_factory=list)
    first: list[float] = field(default_factory=list)
    for_nothing: int = 0

    def frame(self) -> float:
        """Let one frame pass; milliseconds of work if it drew, else 0."""
        begun = perf_counter()
        drew = self.stage.frame(FRAME_MS)
        return 1000 * (perf_counter() - begun) if drew else 0.0

    def look_on(self) -> None:
        """Let frames pass until everything rests, and see that it then does."""
        self.first.append(self.frame())
        resting = 0
        for _ in range(MOST_MOVING):
            took = self.frame()
            resting = 0 if took else resting + 1
            if resting == AT_REST:
                break
            if took:
                self.moving.append(took)
        self.for_nothing += sum(self.frame() > 0 for _ in range(STILL))


def play_figures(level: Level, size: tuple[int, int]) -> dict[str, float]:
    """Frames of one week looked at closely, then what ten more leave behind in memory."""
    pygame.display.init()
    guest, surface = Guest(level), pygame.Surface(size)
    guest.use(*(way for way in SHORTEST if level.lengths.get("week")))
    stage = Stage(guest.app, lambda: surface)
    reel = Reel(stage)
    play(guest, reel.look_on)
    return {**frame_figures(reel), **memory_figures(guest, stage)}


def play(guest: Guest, see: Callable[[], object]) -> None:
    """One life from the title to the last panel of the debrief and back; each screen is seen."""
    see()
    ways = {action.id for action in guest.app.view().actions()}
    guest.use(*(("play",) if "play" in ways else ("new_life", "confirm")))
    see()
    while not guest.state.ended:
        guest.live_on()
        see()
    guest.use("go_on")
    see()
    while guest.app.view().screen == "debrief":
        guest.use("go_on")
        see()


def frame_figures(reel: Reel) -> dict[str, float]:
    """Milliseconds of the frames of one play; `drawn_while_still` counts pictures for nothing."""
    return {
        "moving_frame_median_ms": statistics.median(reel.moving),
        "moving_frame_99th_ms": statistics.quantiles(reel.moving, n=100)[98],
        "moving_frames": len(reel.moving),
        "first_picture_median_ms": statistics.median(reel.first),
        "first_picture_99th_ms": statistics.quantiles(reel.first, n=100)[98],
        "drawn_while_still": reel.for_nothing,
    }


def memory_figures(guest: Guest, stage: Stage) -> dict[str, float]:
    """What further plays in this process leave behind: live objects, kept pictures, memory.

    The first plays fill what is kept for good; growth is counted from the second one on.
    """
    held_at: list[dict[str, float]] = []
    for _ in range(PLAYS):
        play(guest, lambda: stage.frame(FRAME_MS))
        held_at.append(held())
    grown = {name: value - held_at[SETTLED - 1][name] for name, value in held_at[-1].items()}
    return {
        **{f"{name}_after_ten_plays": value for name, value in held_at[-1].items()},
        **{f"{name}_grown_in_ten_plays": value for name, value in grown.items()},
        "pictures_kept": pictures_kept(stage),
    }


def pictures_kept(stage: Stage) -> int:
    """How many ready-made pictures are kept: bounded, and fewer whenever room has to be made."""
    canvas = stage.canvas
    return len(canvas.stamps) + len(canvas.pictures.kept) + len(canvas.lettering.drawn)


def held() -> dict[str, float]:
    """What the process holds now: live objects, and its memory where the system tells it."""
    gc.collect()
    facts: dict[str, float] = {"objects": len(gc.get_objects())}
    if STATM.is_file():
        facts["memory_mb"] = int(STATM.read_text().split()[1]) * PAGE_BYTES / MEGABYTE
    return facts
