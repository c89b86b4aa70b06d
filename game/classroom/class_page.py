"""The class's result for the projector: no names, no group of fewer than five, no small print."""

from game.classroom.contrasts import FIRST_MINUTE, contrasts_of
from game.classroom.drawn_arms import points_by_arm
from game.classroom.gathering import Gathered
from game.classroom.markup import document, figure, paragraph
from game.classroom.summary import class_summary
from game.classroom.verdicts import PAYS, verdict

TITLE = "Our class and the quiet check-in"
STYLE = "main,header{max-width:62rem}p{max-width:none;font-size:1.4rem}.verdict{font-size:1.8rem}"
HIDDEN = "An arm of fewer than five pupils is not shown."


def class_page(gathered: Gathered, mark: str = "") -> str:
    """One page to project after everybody has read their own debrief."""
    told = class_summary(gathered.players)
    shown = {arm["arm"]: arm["presses"] for arm in told["arms"] if arm["shown"]}
    said = next(
        (
            verdict(contrast, contrast.comparison())
            for contrast in contrasts_of(gathered.players)
            if set(contrast.arms) <= set(shown)
        ),
        "Too small to tell: fewer than two arms have five pupils.",
    )
    picture = points_by_arm(shown, FIRST_MINUTE.words.capitalize(), said) if shown else ""
    pays = "".join(paragraph(f"{arm}: {PAYS.get(arm, '')}") for arm in shown)
    body = (
        paragraph(mark, "marked") if mark else "",
        paragraph(said, "verdict"),
        figure(picture, "Every point is one of us. The bar is the median.") if shown else "",
        pays,
        paragraph(HIDDEN if told["hidden"] else ""),
    )
    head = f"<header><h1>{TITLE}</h1></header>"
    return document(TITLE, f"{head}<main>{''.join(body)}</main>", STYLE)
