"""A day: the place, the card with its choices, the phone lying beside them."""

from game.app.nodes import View
from game.shell import backdrop, bar, companion, layout
from game.shell.canvas import Canvas
from game.shell.card import Card, nodes_of
from game.shell.focus import Focus


def draw(view: View, canvas: Canvas, focus: Focus, now: float) -> None:
    """Draw a card, its answer, an evening or a night."""
    width, room = layout.card_width(canvas), layout.card_room(canvas)
    card = Card(canvas, nodes_of(view.regions), width, room)
    boxes = layout.day(canvas, card.height)
    backdrop.behind(view, canvas, boxes)
    bar.bar(canvas, view.region("bar"), boxes.bar, focus)
    card.draw(canvas, boxes.card, focus)
    if (phone := view.region("phone")) is not None:
        companion.companion(canvas, phone, boxes.phone, focus, now)
