"""A day: the place, the card with its choices, the phone lying beside them."""

from game.app.nodes import View
from game.shell import backdrop, bar, companion, layout
from game.shell.canvas import Canvas
from game.shell.card import Card, nodes_of
from game.shell.focus import Focus
from game.shell.screens import page

# A card may hide this much more of the place than it should, before the day becomes a page.
MOST_OVER = 60.0


def draw(view: View, canvas: Canvas, focus: Focus, now: float) -> None:
    """Draw a card, its answer, an evening or a night."""
    width, nodes = layout.card_width(canvas), nodes_of(view.regions)
    phone = view.region("phone") if backdrop.has_phone(view) else None
    sheet = companion.sheet(canvas, phone) if phone else 0.0
    card = Card(canvas, nodes, width, layout.card_room(canvas, sheet))
    upright = canvas.orientation == "portrait"
    brief = fits = False
    if upright and phone is not None and card.height > layout.card_room(canvas, sheet):
        brief, sheet = True, companion.sheet(canvas, phone, brief=True)
        card = Card(canvas, nodes, width, layout.card_room(canvas, sheet))
    boxes = layout.day(canvas, card.height, sheet)
    fits = card.height <= layout.card_room(canvas, sheet) + MOST_OVER
    if phone is not None and not upright:
        brief = not companion.has_room(canvas, phone, boxes.phone)
        fits = fits and (not brief or companion.has_room(canvas, phone, boxes.phone, brief=True))
    if not fits:
        page.draw(view, canvas, focus, now)
        return
    backdrop.behind(view, canvas, boxes)
    bar.bar(canvas, view.region("bar"), boxes.bar, focus)
    card.draw(canvas, boxes.card, focus)
    if phone is not None:
        companion.companion(canvas, phone, boxes.phone, focus, now, brief=brief)
