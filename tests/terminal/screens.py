"""Hand-made screens, and an app small enough to see through."""

from collections.abc import Callable, Iterable, Sequence

from game.app.nodes import Action, Gauge, Heading, Node, Picture, Prose, Region, View
from game.terminal.play import run
from tests.app.town import Player

MENU = Action("menu", "Menu")
MARA = Picture("photo-mara", "Mara laughing in her uniform.")
PALE = Picture("photo-mara", "A pale photo of a nurse.", 35)
PULSE = Action("press", "Pulse")
COLLECT = Action("collect", "Collect")
PUT_AWAY = Action("close_phone", "Continue the day")


def bar(day: int = 1) -> Region:
    return Region("bar", (Prose(f"Day {day} of 7", "small"), Prose("Pilot · morning"), MENU))


def standing(value: int = 500) -> Gauge:
    return Gauge("standing", "Standing", value, 0, 1000, f"{value} of 1000")


def card(*nodes: Node, title: str = "Day 1, morning", screen: str = "day") -> View:
    regions = (
        bar(),
        Region("room", (MARA,)),
        Region("card", (Heading("Morning"), *nodes)),
        Region("phone", (standing(),)),
    )
    return View(screen, title, regions)


def check_in(*actions: Action, value: int = 500, say: str = "") -> View:
    phone = Region("phone", (Heading("Beacon"), standing(value), *actions, PUT_AWAY))
    return View("check_in", "Evening check-in", (bar(), phone), "app", say)


TILL = card(
    Prose("Two soaps, same price."),
    Action("option:leaf", "The leaf"),
    Action("option:other", "The other", note="4 larks"),
    Action("option:both", "Both", enabled=False, note="too little money"),
)
ANSWER = card(Prose("It smells of home.", "answer"), Action("go_on", "Continue"), screen="answer")
PAUSED = View("pause", "Paused", (Region("body", (Heading("Paused"), Action("back", "Continue"))),))

Answers = dict[str, View]


class SmallApp:
    """Shows the views it is given; a control leads to the view it is told to."""

    def __init__(self, first: View, ways: Answers, late: View | None = None, at: int = 0) -> None:
        self.now, self.ways, self.late, self.at = first, ways, late, at
        self.done: list[tuple[str, int]] = []

    def view(self) -> View:
        return self.now

    def do(self, action_id: str, at_ms: int) -> None:
        self.done.append((action_id, at_ms))
        self.now = self.ways.get(action_id, self.now)

    def write(self, text: str) -> bool:
        return False

    def tick(self, at_ms: int) -> bool:
        if self.late is None or at_ms < self.at:
            return False
        self.now, self.late = self.late, None
        return True


def clock_of(step: int = 500) -> Callable[[], int]:
    moments = iter(range(step, 10_000_000, step))
    return lambda: next(moments)


def reader_of(lines: Iterable[str]) -> Callable[[str], str]:
    """Types the lines, then ends the input as Ctrl-D does."""
    left = iter(lines)

    def read_line(prompt: str) -> str:
        assert prompt == "> "
        try:
            return next(left)
        except StopIteration:
            raise EOFError from None

    return read_line


def said_by(app: SmallApp, *lines: str) -> list[str]:
    """Everything printed while these lines are typed, the first screen included."""
    printed: list[str] = []
    assert run(app, reader_of(lines), printed.append, clock_of()) == 0
    return printed


def said_after(app: SmallApp, *lines: str) -> Sequence[str]:
    """What is printed after the first screen, without the goodbye."""
    opening = len(said_by(SmallApp(app.now, {})))
    return said_by(app, *lines)[opening - 2 : -2]


def told(player: Player, *lines: str) -> list[str]:
    """What the terminal writes after each of these lines, a second and a half apart."""
    said: list[list[str]] = [[]]
    typed = iter((*lines, "q"))

    def read(prompt: str) -> str:
        said.append([])
        return next(typed)

    def clock() -> int:
        player.clock += 1500
        return player.clock

    run(player.app, read, lambda line: said[-1].append(line), clock)
    return [" ".join(filter(None, one)) for one in said[1:]]
