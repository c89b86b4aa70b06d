"""What is new on a screen for someone who has read the ones before."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from game.app.nodes import Action, Gauge, Node, Prose, Region, View
from game.core.language import say
from game.terminal.printing import (
    choice_lines,
    group_headings,
    numbered,
    numbered_line,
    one_line,
    text_lines,
    words_of,
)
from game.terminal.wrapping import apart, sentence, spoken, wrapped

BAR, ROOM, PHONE, FEED = "bar", "room", "phone", "feed"
# These stay beside the player from screen to screen; of the rest, each screen brings its own.
BESIDE = {BAR, ROOM, PHONE}
# Here the phone is in the hand: it is what the screen is about.
IN_THE_HAND = {"phone", "check_in"}
LOOK_AROUND = "Type l to look around your room."
COLLECT_IT = "c or Enter collects it."
DONE = {"press": "Pressed.", "collect": "Collected.", "tap": "Tapped.", "lever": "Pressed."}


@dataclass(frozen=True, slots=True)
class Read:
    """What has been read: the last screen, and each region's words when it was last shown."""

    view: View | None = None
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def screen(self) -> str:
        """The name of the last screen, or nothing before the first."""
        return self.view.screen if self.view else ""

    def after(self, view: View) -> "Read":
        """The same with one more screen read."""
        shown = {region.name: tuple(map(words_of, region.nodes)) for region in view.regions}
        return Read(view, {**self.words, **shown})

    def known(self, view: View, region: str) -> tuple[str, ...]:
        """The words of that region that need not be read again on this screen."""
        same = self.view is not None and self.view.title == view.title
        taken_up = view.screen in IN_THE_HAND and self.screen != view.screen
        beside = region in BESIDE and not (region == PHONE and taken_up)
        return self.words.get(region, ()) if same or beside else ()


def page(view: View, read: Read, width: int) -> list[str]:
    """The screen for someone who has read those before: the bar, the words, the choices."""
    parts = (
        bar_lines(view, read, width),
        text_lines(_news(view, read), width),
        wrapped(say(LOOK_AROUND), width) if view.region(ROOM) and ROOM not in read.words else [],
        choice_news(view, read, width),
    )
    return [line for part in parts for line in _after_a_gap(part)]


def bar_lines(view: View, read: Read, width: int) -> list[str]:
    """The bar in one line, if anything in it has changed."""
    bar = view.region(BAR)
    return wrapped(one_line(bar.nodes), width) if bar and any(_new(view, bar, read)) else []


def choice_news(view: View, read: Read, width: int) -> list[str]:
    """All choices; where as many stood on the same screen, only the ones that changed."""
    then, now = read.view, numbered(view)
    same_screen = then is not None and (then.screen, then.title) == (view.screen, view.title)
    before = numbered(then) if then and same_screen else ()
    if len(before) != len(now):
        return choice_lines(view, width)
    pairs = enumerate(zip(now, before, strict=True), 1)
    changed = [(number, action) for number, (action, old) in pairs if action != old]
    return [line for number, action in changed for line in numbered_line(number, action, width)]


def check_in_line(done: str, view: View) -> str:
    """One line for a press, a tap or a collect where all else goes on as before."""
    moved = done == "collect"
    gauges = one_line(node for node in view.nodes() if moved and isinstance(node, Gauge))
    waits = any(action.id == "collect" and action.enabled for action in view.actions())
    parts = (
        say(DONE[done]),
        sentence(apart(spoken(view.say))),
        gauges,
        say(COLLECT_IT) if waits else "",
    )
    return " ".join(filter(None, parts))


def room_lines(view: View, width: int) -> list[str]:
    """What the room shows, for those who look around."""
    room = view.region(ROOM)
    return text_lines(room.nodes, width) if room else []


def _news(view: View, read: Read) -> Iterator[Node]:
    with_choices = group_headings(view)
    # The world answers first; what changed on the shelf comes after it.
    for region in sorted(view.regions, key=lambda region: region.name == ROOM):
        first_room = region.name == ROOM and ROOM not in read.words
        # The first choice comes before a shelf of photos; they are read on request, or on change.
        if region.name != BAR and not first_room:
            new = (node for node in _new(view, region, read) if node not in with_choices)
            yield from map(_unsigned, new) if region.name == FEED else new


def _unsigned(node: Node) -> Node:
    """On Beacon's own pages every line is Beacon's; saying so each time would be noise."""
    return replace(node, voice="world") if isinstance(node, Prose) else node


def _after_a_gap(lines: list[str]) -> list[str]:
    return ["", *lines] if lines and lines[0] else lines


def _new(view: View, region: Region, read: Read) -> Iterator[Node]:
    known = Counter(read.known(view, region.name))
    for node in region.nodes:
        words = words_of(node)
        if known[words]:
            # Counted, not merely known: a source named twice on a screen is read twice.
            known[words] -= 1
        elif not isinstance(node, Action):
            yield node
