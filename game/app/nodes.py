"""The pieces a screen is made of: meanings, not pictures.

A `View` is drawn by `shell`, mirrored into a page by `platforms.web` and printed by `terminal`.
What is not in it cannot be said to one player and not to another. Nodes are in reading order.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from game.core.language import say

if TYPE_CHECKING:
    from game.debrief.charts import Chart

Voice = Literal["world", "beacon", "answer", "small"]
Mood = Literal["paper", "app", "outage", "night"]


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of the screen (level 1) or of a part of it (2 and 3)."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Prose:
    """Words to be read. `voice` says whose: the narrator's, Beacon's, the world's answer."""

    text: str
    voice: Voice = "world"


@dataclass(frozen=True, slots=True)
class Gauge:
    """A number with its bounds, said in words as well; the quiet meters never become one."""

    id: str
    label: str
    value: int
    lowest: int
    highest: int
    words: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture by name. `alt` says what it shows; empty when the prose already does."""

    name: str
    alt: str = ""
    strength: int = 100


@dataclass(frozen=True, slots=True)
class Action:
    """A real control. `id` is what `App.do` takes; `note` is a short second line (a price).

    `pressed` says how a switch or a choice stands; None for whatever is neither. `mark` names a
    sign drawn before the label, which says the same.
    """

    id: str
    label: str
    enabled: bool = True
    pressed: bool | None = None
    note: str = ""
    key: str = ""
    mark: str = ""

    def said(self) -> "Action":
        """This control in the player's language; its own words are marked with `sentence`."""
        return replace(self, label=say(self.label), note=self.note and say(self.note))


@dataclass(frozen=True, slots=True)
class ChartNode:
    """A chart of the debrief: its data, and the sentence that says it in words."""

    chart: "Chart"


Node = Heading | Prose | Gauge | Picture | Action | ChartNode


@dataclass(frozen=True, slots=True)
class Region:
    """Nodes that belong together, such as the card or the phone. Layouts place regions by name."""

    name: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class View:
    """One screen: where it is, what it says, what can be done.

    `say` is announced once; where the screen `writes`, letters that are typed are its text.
    `caption` says what is to be heard, for those who asked for it.
    """

    screen: str
    title: str
    regions: tuple[Region, ...]
    mood: Mood = "paper"
    say: str = ""
    writes: bool = False
    caption: str = ""

    def region(self, name: str) -> Region | None:
        """The region of that name, or None."""
        return next((region for region in self.regions if region.name == name), None)

    def nodes(self) -> Iterator[Node]:
        """Every node, in reading order."""
        for region in self.regions:
            yield from region.nodes

    def actions(self) -> tuple[Action, ...]:
        """Every control, in reading order."""
        return tuple(node for node in self.nodes() if isinstance(node, Action))
