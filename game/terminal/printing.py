"""A view as plain lines: what it says, then what can be done. Nothing here keeps anything."""

from collections.abc import Iterable, Iterator

from game.app.nodes import Action, ChartNode, Gauge, Heading, Node, Picture, Prose, View
from game.core.language import say
from game.terminal.wrapping import sentence, spoken, wrapped

HANG = "   "
TABLE = "Type t for its table."
CHART = "Chart, {title}: {words}"
CHART_AGAIN = "Chart, {title}"
LETTERS = {"press": "p", "collect": "c"}
CHOSEN = {"items": "unfolded", "phone": "here", "panel": "here"}
# The menu is on every screen and has its letter; a number for it would only be noise.
UNNUMBERED = {"menu"}


def numbered(view: View) -> tuple[Action, ...]:
    """The controls that get a number, in reading order."""
    return tuple(action for action in view.actions() if action.id not in UNNUMBERED)


def words_of(node: Node) -> str:
    """What one node says, whoever says it named in words; nothing for a control."""
    match node:
        case Heading(text=text):
            return spoken(text)
        case Prose(text=text, voice="beacon"):
            return text if not text or text.startswith("Beacon") else f"Beacon: {spoken(text)}"
        case Prose(text=text):
            return spoken(text)
        case Gauge(label=label, words=words):
            return words if words.startswith(label) else f"{label}: {words}"
        case Picture(alt=alt):
            return alt
        case ChartNode(chart=chart):
            words = sentence(chart.sentence)
            return f"{say(CHART, title=chart.title, words=words)} {say(TABLE)}"
        case Action():
            return ""


def choice_words(action: Action) -> str:
    """A control's label, its letter and price, and whether it is chosen or cannot be."""
    kind = action.id.partition(":")[0]
    asides = (
        LETTERS.get(action.id, ""),
        spoken(action.note),
        say(CHOSEN.get(kind, "chosen")) if action.pressed else "",
        "" if action.enabled else say("not possible now"),
    )
    aside = ", ".join(filter(None, asides))
    return f"{action.label} ({aside})" if aside else action.label


def one_line(nodes: Iterable[Node]) -> str:
    """Nodes as one line of short sentences, as the bar is read."""
    return " ".join(filter(None, (sentence(words_of(node)) for node in nodes)))


def text_lines(nodes: Iterable[Node], width: int) -> list[str]:
    """Everything that is to be read, each node from a line of its own; headings after a gap."""
    lines: list[str] = []
    told = ""
    for node in nodes:
        words = words_of(node)
        if isinstance(node, ChartNode) and node.chart.sentence in told:
            words = f"{say(CHART_AGAIN, title=sentence(node.chart.title))} {say(TABLE)}"
        gap = [""] if words and isinstance(node, Heading) else []
        lines += gap + wrapped(words, width)
        told += f"{words} "
    return lines


def numbered_line(number: int, action: Action, width: int) -> list[str]:
    """One choice with its number."""
    return wrapped(f"{number}. {choice_words(action)}", width, HANG)


def choice_lines(view: View, width: int) -> list[str]:
    """The numbered choices, each group under its heading; panels run on in a line."""
    lines: list[str] = []
    run_on, number = "", 0
    for node in _choices_and_headings(view):
        if isinstance(node, Heading):
            lines += wrapped(words_of(node), width)
            continue
        number += 1
        if node.id.startswith("panel:"):
            run_on += f"{number}. {choice_words(node)}; "
        else:
            lines += numbered_line(number, node, width)
    panels = say("Panels: {list}.", list=run_on.rstrip("; ")) if run_on else ""
    return lines + wrapped(panels, width, HANG)


def group_headings(view: View) -> tuple[Heading, ...]:
    """Headings that stand right above controls; they are printed with them."""
    return tuple(node for node in _choices_and_headings(view) if isinstance(node, Heading))


def _choices_and_headings(view: View) -> Iterator[Heading | Action]:
    for region in view.regions:
        for node, following in zip(region.nodes, (*region.nodes[1:], None), strict=True):
            if isinstance(node, Action):
                yield from () if node.id in UNNUMBERED else (node,)
            elif isinstance(node, Heading) and node.level > 1 and isinstance(following, Action):
                yield node
