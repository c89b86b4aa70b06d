"""What Beacon says: the number, what the last step did to it, and the next perk."""

from collections.abc import Iterable, Iterator

from game.app.nodes import Action, Gauge, Mood, Node, Picture, Prose, Region
from game.core import events as e
from game.core.language import say, sentence
from game.core.model import STANDING, Level, Perk
from game.core.state import State

LOOK = Action("phone:perks", sentence("Look at Beacon"), key="b")


def last_step(log: e.Log) -> e.Log:
    """The events of the last turn; a look that found nothing leaves the one before it standing."""
    end = len(log)
    while end > 1 and isinstance(log[end - 1], e.Looked) and log[end - 2].turn != log[end - 1].turn:
        end -= 1
    first = end
    while first and log[first - 1].turn == log[end - 1].turn:
        first -= 1
    return log[first:end]


def said(level: Level, events: Iterable[e.Event]) -> tuple[str, ...]:
    """Beacon's words about these events; of a hidden rule it says nothing."""
    return tuple(_said(level, tuple(events)))


def _said(level: Level, events: e.Log) -> Iterator[str]:
    for event in events:
        match event:
            case e.RuleFired(rule=rule_id, paid=True):
                rule = level.rules[rule_id]
                if rule.shown != "hidden" and rule.reason:
                    yield _with_change(rule.reason, _moved_by(events, event))
            case e.MeterMoved(meter="standing", because="spark:", by=by):
                yield _with_change(say("A spark."), by)
            case e.PerkOpened(perk=perk):
                yield f"{level.perks[perk].name}: {level.perks[perk].text}"
            case e.PerkLost(perk=perk):
                yield f"{level.perks[perk].name}: {level.perks[perk].lost}"
            case _:
                pass


def _moved_by(events: e.Log, fired: e.RuleFired) -> int:
    return sum(
        event.by
        for event in events
        if isinstance(event, e.MeterMoved)
        and (event.meter, event.turn) == (STANDING, fired.turn)
        and event.because == f"rule:{fired.rule}"
    )


def _with_change(words: str, by: int) -> str:
    return f"{words} {signed(by)}" if by else words


def signed(by: int) -> str:
    """A change with its sign, as Beacon writes it."""
    return f"+{by}" if by > 0 else f"−{-by}" if by < 0 else "0"


def standing(state: State) -> Gauge:
    """The loud number."""
    bounds = state.level.meters[STANDING]
    words = say("{number} of {most}", number=state.standing, most=bounds.highest)
    return Gauge(STANDING, bounds.name, state.standing, bounds.lowest, bounds.highest, words)


def next_perk(state: State) -> Perk | None:
    """The lowest rung not held, or None at the top of the ladder."""
    return next((perk for perk in state.level.ladder if perk.id not in state.perks), None)


def next_perk_words(state: State) -> str:
    """What Beacon holds out next, and how far it is."""
    perk = next_perk(state)
    if perk is None:
        return say("Every perk is yours.")
    # Sparks and rules may lift Standing past a rung within a step, so never below one point.
    points = max(1, perk.at - state.standing)
    return say("{points} to {perk}", points=points, perk=perk.short or perk.name)


def phone(state: State, log: e.Log, *more: Node) -> Region:
    """The phone beside a card: Standing, what just moved it, the next perk. Nothing to press."""
    if not state.in_beacon:
        return Region("phone", (face_down(),))
    return Region("phone", (standing(state), *rung(state), *news(state, log), *more))


def face_down() -> Picture:
    """The phone of somebody who has left Beacon."""
    return Picture("phone-face-down", say("The phone lies face down. Beacon is gone from it."))


def rung(state: State) -> tuple[Node, ...]:
    """The next perk: its badge and how far it is."""
    perk = next_perk(state)
    badge = (Picture(perk.badge),) if perk else ()
    return (*badge, Prose(next_perk_words(state), "small"))


def spoken(state: State, log: e.Log) -> tuple[Prose, ...]:
    """Beacon's words about the last step, none once it has been left."""
    words = said(state.level, last_step(log)) if state.in_beacon else ()
    return tuple(Prose(line, "beacon") for line in words)


def news(state: State, log: e.Log) -> tuple[Node, ...]:
    """Beacon's words about the last step; before those of a perk, opened or lost, its badge."""
    step = last_step(log) if state.in_beacon else ()
    badges: dict[str, str] = {}
    for event in step:
        if isinstance(event, e.PerkOpened | e.PerkLost):
            stands = "lost" if isinstance(event, e.PerkLost) else "held"
            name = badge_of(state.level.perks[event.perk], stands)
            badges[said(state.level, (event,))[0]] = f"new-{name}"
    nodes: list[Node] = []
    for line in spoken(state, log):
        nodes += [Picture(badges[line.text])] if line.text in badges else []
        nodes.append(line)
    return tuple(nodes)


def badge_of(perk: Perk, stands: str) -> str:
    """The picture of a perk that is held, lost, next or locked."""
    return f"{perk.badge.rpartition('-')[0]}-{stands}"


def aloud(state: State, log: e.Log, *before: str) -> str:
    """What is announced: the world's words, then Beacon's."""
    return " ".join((*before, *(line.text for line in spoken(state, log))))


def mood(state: State) -> Mood:
    """Paper by day, ink by night; no colour once the outage is told, until Beacon counts again."""
    if state.told and state.is_quiet_day:
        return "outage"
    return "night" if state.place == "night" else "paper"
