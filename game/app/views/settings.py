"""How the game is shown and heard."""

from game.app.nodes import Action, Heading, Node, Region, View
from game.app.settings import TEXT_SIZES, Settings

SWITCHES = (
    ("reduced_motion", "Reduced motion"),
    ("high_contrast", "High contrast"),
)
DONE = Action("back", "Continue", key="escape")


def settings(now: Settings) -> View:
    """Text size and two switches, each in force at once."""
    sizes = (
        Action(f"set:text_size:{size}", f"Text {size} %", pressed=size == now.text_size)
        for size in TEXT_SIZES
    )
    switches = (switch(now, *each) for each in SWITCHES)
    nodes: tuple[Node, ...] = (Heading("Settings"), *sizes, *switches)
    return View("settings", "Settings", (Region("body", nodes), Region("menu", (DONE,))))


def switch(now: Settings, name: str, label: str) -> Action:
    """A switch that says how it stands."""
    on: bool = getattr(now, name)
    word, other = ("on", "off") if on else ("off", "on")
    return Action(f"set:{name}:{other}", f"{label}: {word}", pressed=on)
