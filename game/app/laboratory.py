"""What the controls of the laboratory do: one function a control, one line of LABORATORY."""

from collections.abc import Callable
from dataclasses import replace

from game.app.desk import Desk
from game.app.here import Here
from game.app.looking_on import LookingOn
from game.app.nodes import View
from game.app.sandbox import LONGEST_TEXT, SENSIBLE, Sandbox
from game.app.views import laboratory as views
from game.app.views import looking_on as watched

Control = Callable[[Desk, Sandbox, str, int], None]


def sandbox(desk: Desk) -> Sandbox:
    """The laboratory as it was left, or fresh."""
    if desk.sandbox is None:
        desk.sandbox = Sandbox(desk.seeds())
    return desk.sandbox


def view(desk: Desk) -> View:
    """The screen of the laboratory where the player is."""
    return VIEWS[desk.here.detail](sandbox(desk))


def use(desk: Desk, rest: str, at_ms: int) -> None:
    """Use a control of the laboratory."""
    name, _, detail = rest.partition(":")
    LABORATORY[name](desk, sandbox(desk), detail, at_ms)


def go_on(desk: Desk, at_ms: int) -> None:
    """The way on from each screen of the laboratory."""
    use(desk, f"on_{desk.here.detail}", at_ms)


def turn(desk: Desk, at_ms: int) -> bool:
    """Let time pass in the laboratory; whether the view changed."""
    return desk.here.detail == "drum" and sandbox(desk).turn(at_ms)


def write(desk: Desk, text: str) -> None:
    """Take letters that were typed, or a backspace."""
    box = sandbox(desk)
    if text == "\b":
        box.typed = box.typed[:-1]
    elif len(text) > 1:
        # A terminal gives the whole line.
        box.typed = text.strip()[:LONGEST_TEXT]
    elif text.isascii() and text.isprintable():
        box.typed = (box.typed + text)[:LONGEST_TEXT]
    box.trouble = ""


def enter(desk: Desk, box: Sandbox, detail: str, at_ms: int) -> None:
    """Come in from the title or the debrief."""
    desk.open(Here("laboratory"))


def start(desk: Desk, box: Sandbox, detail: str, at_ms: int) -> None:
    """Fresh paper; with reduced motion a robot's whole record is there at once."""
    box.start(at_ms)
    if desk.settings.reduced_motion and not box.by_hand:
        box.to_the_end()
    desk.open(Here("laboratory", "drum"))


def read(desk: Desk, box: Sandbox, detail: str, at_ms: int) -> None:
    """Read what was written; stay while it cannot be read."""
    if box.take(box.typed):
        desk.here = desk.here.back or Here("laboratory")


def kind(desk: Desk, box: Sandbox, name: str, at_ms: int) -> None:
    """Choose a kind with sensible numbers."""
    box.take(SENSIBLE[name])
    desk.here = desk.here.back or Here("laboratory")


def step(desk: Desk, box: Sandbox, which: str, at_ms: int) -> None:
    """One number a step lower or higher."""
    number, _, way = which.partition(":")
    box.take(box.steps()[int(number)][int(way)])


def type_it(desk: Desk, box: Sandbox, detail: str, at_ms: int) -> None:
    """Write a schedule, beginning with the one that is there."""
    box.typed, box.trouble = "", ""
    desk.open(Here("laboratory", "type"))


def lever(desk: Desk, box: Sandbox, which: str, at_ms: int) -> None:
    """Press a lever by hand."""
    box.press(int(which), at_ms)


def stop(desk: Desk, box: Sandbox, detail: str, at_ms: int) -> None:
    """Take the paper off the drum and read it."""
    if box.turning:
        box.go_on_until(box.moment(at_ms))
    desk.here = replace(desk.here, detail="results")


def back_to_the_bench(desk: Desk, box: Sandbox, detail: str, at_ms: int) -> None:
    """To another schedule."""
    desk.here = desk.here.back or Here("laboratory")


def choose_side(desk: Desk, box: Sandbox, side: str, at_ms: int) -> None:
    """Choose for this drum from now on."""
    box.side = int(side)


def choose_presser(desk: Desk, box: Sandbox, who: str, at_ms: int) -> None:
    """Choose who presses."""
    box.presser = who


def wipe(desk: Desk, box: Sandbox, detail: str, at_ms: int) -> None:
    """Nothing is written any more."""
    box.typed, box.trouble = "", ""


def look_on(desk: Desk, box: Sandbox, detail: str, at_ms: int) -> None:
    """Choose whose life to watch."""
    box.watched = box.watched or LookingOn(desk.levels[desk.choices.level], box.seed % 1000)
    desk.open(Here("laboratory", "watch"))


def choose_robot(desk: Desk, box: Sandbox, name: str, at_ms: int) -> None:
    """Choose the robot whose life it is."""
    box.life.robot = name


def other_seed(desk: Desk, box: Sandbox, by: str, at_ms: int) -> None:
    """Another life of the same robot."""
    box.life.seed = max(0, box.life.seed + int(by))


def live(desk: Desk, box: Sandbox, detail: str, at_ms: int) -> None:
    """The robot lives, and is told of from its first day."""
    box.life.live()
    desk.open(Here("laboratory", "day"))


def next_day(desk: Desk, box: Sandbox, detail: str, at_ms: int) -> None:
    """The next day; after the last one the life's debrief."""
    if not box.life.next_day():
        to_its_debrief(desk, box, detail, at_ms)


def to_its_debrief(desk: Desk, box: Sandbox, detail: str, at_ms: int) -> None:
    """The debrief of the life that was watched."""
    here = desk.here.back
    desk.tell_of(box.life.level, box.life.log, box.life.robot)
    desk.here = replace(desk.here, back=here)


VIEWS: dict[str, Callable[[Sandbox], View]] = {
    "": views.bench,
    "kinds": views.kinds,
    "type": views.writing,
    "drum": views.drum,
    "results": views.results,
    "watch": lambda box: watched.choosing(box.life),
    "day": lambda box: watched.day(box.life),
}
LABORATORY: dict[str, Control] = {
    "enter": enter,
    "on_": start,
    "on_type": read,
    "on_drum": stop,
    "on_results": back_to_the_bench,
    "on_watch": live,
    "on_day": next_day,
    "kinds": lambda desk, box, detail, at_ms: desk.open(Here("laboratory", "kinds")),
    "kind": kind,
    "step": step,
    "type": type_it,
    "wipe": wipe,
    "pair": lambda desk, box, detail, at_ms: box.pair(),
    "side": choose_side,
    "who": choose_presser,
    "lever": lever,
    "end": lambda desk, box, detail, at_ms: box.to_the_end(),
    "watch": look_on,
    "robot": choose_robot,
    "seed": other_seed,
    "debrief": to_its_debrief,
}
