"""Watching a life: whose it is, and each of its days in a few words."""

from game.app.looking_on import MOST_SEED, LookingOn
from game.app.nodes import Action, Heading, Node, Prose, Region, View
from game.app.views.laboratory import BACK
from game.debrief.wording import sparks

ROBOTS = {
    "random": ("Random", "any option, as chance says"),
    "greedy": ("Greedy", "whatever raises Standing most"),
    "friend": ("Friend", "whatever is best for the people"),
    "refuser": ("Refuser", "leaves Beacon on day 1"),
    "first": ("First", "always the first option"),
}


def choosing(life: LookingOn) -> View:
    """Which robot, and which of its lives."""
    robots = [
        Action(f"lab:robot:{name}", label, pressed=name == life.robot, note=note)
        for name, (label, note) in ROBOTS.items()
    ]
    seeds = (
        Heading(f"Life number {life.seed}", 2),
        Action("lab:seed:-1", "One before", life.seed > 0),
        Action("lab:seed:1", "One after", life.seed < MOST_SEED),
    )
    words = Prose("A robot plays, you look on. Your own life stays as it is.")
    ways = (Action("go_on", "Continue", note="watch it live"), BACK)
    regions = (
        Region("body", (Heading("Watch a life"), words, *robots)),
        Region("menu", ways),
        Region("seed", seeds),
    )
    return View("laboratory", "Watch a life", regions)


def day(life: LookingOn) -> View:
    """One day: the cards and what was chosen, Standing, sparks."""
    now, last = life.days[life.at], life.at + 1 == len(life.days)
    nodes: list[Node] = [Heading(f"Day {now.number} of {ROBOTS[life.robot][0]}")]
    for text, chosen in now.chosen:
        nodes += [Prose(text, "small"), Prose(chosen, "answer")]
    left = " Beacon was left today." if now.left else ""
    tonight = f"Standing {now.standing}. {sparks(now.sparks)} collected.{left}"
    note = "its debrief" if last else "the next day"
    ways = [Action("go_on", "Continue", note=note)]
    ways += [] if last else [Action("lab:debrief", "Straight to its debrief")]
    regions = (
        Region("body", (*nodes, Prose(tonight))),
        Region("menu", (*ways, BACK)),
    )
    words = " ".join(f"{text} {chosen}." for text, chosen in now.chosen)
    return View("laboratory", f"Day {now.number}", regions, say=f"{words} {tonight}")
