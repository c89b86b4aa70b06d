"""Watching a life: whose it is, and each of its days in a few words."""

from game.app.looking_on import MOST_SEED, LookingOn
from game.app.nodes import Action, Heading, Node, Prose, Region, View
from game.app.views.laboratory import BACK
from game.core.language import say, sentence
from game.debrief.wording import sparks

ROBOTS = {
    "random": "Random",
    "greedy": "Greedy",
    "friend": "Friend",
    "refuser": "Refuser",
    "first": "First",
}
WAYS = {
    "random": "any option, as chance says",
    "greedy": "whatever raises Standing most",
    "friend": "whatever is best for the people",
    "refuser": "leaves Beacon on day 1",
    "first": "always the first option",
}


def choosing(life: LookingOn) -> View:
    """Which robot, and which of its lives."""
    robots = [
        Action(f"lab:robot:{name}", say(label), pressed=name == life.robot, note=say(WAYS[name]))
        for name, label in ROBOTS.items()
    ]
    seeds = (
        Heading(say("Life number {number}", number=life.seed), 2),
        Action("lab:seed:-1", say("One before"), life.seed > 0),
        Action("lab:seed:1", say("One after"), life.seed < MOST_SEED),
    )
    words = Prose(say("A robot plays, you look on. Your own life stays as it is."))
    ways = (Action("go_on", say("Continue"), note=say("watch it live")), BACK.said())
    regions = (
        Region("body", (Heading(say("Watch a life")), words, *robots)),
        Region("menu", ways),
        Region("seed", seeds),
    )
    return View("laboratory", say("Watch a life"), regions)


def day(life: LookingOn) -> View:
    """One day: the cards and what was chosen, Standing, sparks."""
    now, last = life.days[life.at], life.at + 1 == len(life.days)
    nodes: list[Node] = [
        Heading(say("Day {day} of {robot}", day=now.number, robot=say(ROBOTS[life.robot])))
    ]
    for text, chosen in now.chosen:
        nodes += [Prose(text, "small"), Prose(chosen, "answer")]
    words = sentence("Standing {standing}. {sparks} collected.")
    tonight = say(words, standing=now.standing, sparks=sparks(now.sparks))
    if now.left:
        tonight = f"{tonight} {say('Beacon was left today.')}"
    note = say("its debrief") if last else say("the next day")
    ways = [Action("go_on", say("Continue"), note=note)]
    ways += [] if last else [Action("lab:debrief", say("Straight to its debrief"))]
    regions = (
        Region("body", (*nodes, Prose(tonight))),
        Region("menu", (*ways, BACK.said())),
    )
    chosen_today = " ".join(f"{text} {chosen}." for text, chosen in now.chosen)
    name = say("Day {day}", day=now.number)
    return View("laboratory", name, regions, say=f"{chosen_today} {tonight}")
