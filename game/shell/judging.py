"""The tour judges scenes: in the debrief, and in the check before and after a life."""

from collections.abc import Iterator

from game.app.ports import MemoryStorage
from game.app.saves import LIFE, save_text
from game.core.checks import form_of, judged_before
from game.core.model import Level
from game.lab.citizens import live
from game.shell.guest import SEED, Guest, Stop

WORKS, FAIR = "judge:works", "judge:fair"
WANTED = ("setup", "set:check:AB", "back")


def judge_all(guest: Guest) -> None:
    """Suspect every other scene until none is left."""
    number = 0
    while any(action.id == WORKS for action in guest.app.view().actions()):
        guest.use(WORKS if number % 2 else FAIR)
        number += 1


def check(level: Level) -> Iterator[Stop]:
    """The form before a life, and on another day the one after it and its counts."""
    guest = Guest(level)
    if not form_of(level, "A"):
        return
    yield Stop("check-before", guest.use(*WANTED, "play"))
    judge_all(guest)
    yield Stop("check-kept", guest.app.view())
    _, log = live(level, "first", SEED)
    before = judged_before(level, [(item.id, False) for item in form_of(level, "A")])
    storage = MemoryStorage()
    storage.write(LIFE, save_text(level, (log[0], *before, *log[1:])))
    later = Guest(level, storage=storage)
    view = later.use("resume")
    last = [action.id for action in view.actions() if action.id.startswith("panel:")][-1]
    yield Stop("check-after", later.use(last, "go_on"))
    judge_all(later)
    yield Stop("check-counts", later.app.view())
