"""The laboratory, seen in each of its rooms."""

from collections.abc import Iterator

from game.shell.guest import Guest, Stop

PRESSES, PRESS_MS, A_WHILE_MS = 40, 900, 17_000


def excursion(guest: Guest) -> Iterator[Stop]:
    """Choose a schedule, press, let a robot press on two drums, and watch a life."""
    yield Stop("laboratory", guest.use("lab:enter"))
    yield Stop("laboratory-kinds", guest.use("lab:kinds"))
    guest.use("lab:kind:FI", "lab:type")
    guest.app.write("FI 20 hodl")
    yield Stop("laboratory-written", guest.use("go_on"))
    guest.use("back", "go_on")
    for _ in range(PRESSES):
        guest.at += PRESS_MS
        guest.use("lab:lever:0")
    yield Stop("drum", guest.app.view())
    yield Stop("drum-focus", guest.app.view(), ring=True)
    yield Stop("drum-read", guest.use("go_on"))
    yield Stop("laboratory-two", guest.use("go_on", "lab:pair", "lab:who:poisson"))
    guest.use("go_on")
    guest.at += A_WHILE_MS
    guest.app.tick(guest.at)
    yield Stop("drum-two", guest.app.view())
    yield Stop("drum-two-read", guest.use("lab:end", "go_on"))
    guest.use("go_on")
    yield Stop("laboratory-watch", guest.use("lab:watch"))
    yield Stop("laboratory-day", guest.use("go_on"))
    guest.use("back", "back", "back")
