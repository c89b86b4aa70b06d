"""A day: the place, the card with its choices, the phone lying beside them."""

from game.app.nodes import View
from game.shell import backdrop, bar, companion, layout
from game.shell.canvas import Canvas
from game.shell.card import Card, nodes_of
from game.shell.focus import Focus
from game.shell.screens import page


def draw(view: View, canvas: Canvas, focus: Focus, now: float) -> None:
    """Draw a card, its answer, an evening or a night."""
    phone = view.region("phone")
    width, room = layout.card_width(canvas), layout.card_room(canvas, phone is not None)
    card = Card(canvas, nodes_of(view.regions), width, room)
    if card.height > room + 90:
        page.draw(view, canvas, focus, now)
        return
    boxes = layout.day(canvas, card.height, phone is not None)
    backdrop.behind(view, canvas, boxes)
    bar.bar(canvas, view.region("bar"), boxes.bar, focus)
    card.draw(canvas, boxes.card, focus)
    if phone is not None and backdrop.has_phone(view):
        companion.companion(canvas, phone, boxes.phone, focus, now)
