"""What an evening offers beside the check-in: two doors on a landing, a game on the phone."""

from game.app.nodes import Action, Gauge, Heading, Node, Prose, Region, View
from game.app.views.bar import bar
from game.app.views.beacon import last_step, mood
from game.app.views.room import room
from game.core import events as e
from game.core.activities import offered
from game.core.arcade import INVITE, INVITE_COINS, SURPRISE, TIMED, is_empty, next_to_invite
from game.core.beside import BAR_FULL, Game
from game.core.doors import LEFT, RIGHT
from game.core.language import say, sentence
from game.core.mechanics import Activity
from game.core.state import State

BACK = Action("leave_activity", sentence("Continue"), key="escape")
SHUT = "It stays shut."
EMPTY = "empty for good"
FULL = "The bar is full."
NOBODY_LEFT = "nobody is left"
OVER = "The light on the stairs goes out."


def ways_in(state: State) -> tuple[Action, ...]:
    """A control for everything this evening offers beside the check-in."""
    return tuple(
        Action(f"enter:{one.id}", one.name, note=_at_stake(state, one)) for one in offered(state)
    )


def _at_stake(state: State, activity: Activity) -> str:
    """A flame that nobody visits goes out, and the evening says so."""
    game = state.beside.game
    waits = activity.kind == "arcade" and game.days and not game.visited
    return say("the flame goes out tonight") if waits else ""


def doors(state: State, log: e.Log) -> View:
    """Two doors: either may be tapped; what is set up behind them is never told."""
    activity, now = _entered(state), state.beside.doors
    knocks = (
        Action(f"tap:{LEFT}", activity.left_name, key="f"),
        Action(f"tap:{RIGHT}", activity.right_name, key="j"),
    )
    count = Prose(f"{activity.unit.capitalize()}: {now.tokens}", "small")
    words = activity.text if now.open else say(OVER)
    said = activity.paid if _just_paid(log) else ""
    nodes: list[Node] = [Heading(activity.name), Prose(words), count]
    nodes += [Prose(said, "answer")] if said else []
    nodes += [*(knocks if now.open else ()), BACK.said()]
    regions = (bar(state), room(state), Region("doors", tuple(nodes)))
    aloud = f"{said} {count.text}." if said else "" if now.last and now.open else words
    return View("doors", activity.name, regions, mood(state), aloud)


def _just_paid(log: e.Log) -> bool:
    return any(isinstance(event, e.DoorTapped) and event.paid for event in last_step(log))


def arcade(state: State, log: e.Log) -> View:
    """The phone game: a chest on a fixed interval, one on a random ratio, a bar, a flame."""
    activity, game = _entered(state), state.beside.game
    said = _said(state, activity, log)
    nodes: list[Node] = [Heading(activity.name), Prose(activity.text), _bar_of(game)]
    nodes += [Prose(f"{_coins(activity, game)}. {_flame(game)}.", "small")]
    nodes += [Prose(said, "answer")] if said else []
    nodes += [*_chests(activity, game), *_invite(state, activity), BACK.said()]
    aloud = f"{said} {_coins(activity, game)}." if said else activity.text
    regions = (bar(state), room(state), Region("game", tuple(nodes)))
    return View("arcade", activity.name, regions, "app", aloud)


def _chests(activity: Activity, game: Game) -> tuple[Action, ...]:
    empty = is_empty(game)
    note = say(EMPTY) if empty else ""
    return (
        Action(f"tap:{TIMED}", activity.left_name, key="f"),
        Action(f"tap:{SURPRISE}", activity.right_name, not empty, note=note, key="j"),
    )


def _invite(state: State, activity: Activity) -> tuple[Action, ...]:
    """The invite gift, while the game has somebody to invite; it pays every time."""
    if not activity.invites:
        return ()
    person = next_to_invite(state)
    if not person:
        return (Action(f"tap:{INVITE}", say("Invite a friend"), False, note=say(NOBODY_LEFT)),)
    name = state.level.people[person].name
    label = say("Invite {name}: +{coins}", name=name, coins=INVITE_COINS)
    return (Action(f"tap:{INVITE}", label, key="g"),)


def _bar_of(game: Game) -> Gauge:
    words = say("{number} of {most}", number=game.bar, most=BAR_FULL)
    return Gauge("quest", say("Next hat"), game.bar, 0, BAR_FULL, words)


def _coins(activity: Activity, game: Game) -> str:
    return f"{activity.unit.capitalize()}: {game.coins}"


def _flame(game: Game) -> str:
    if game.days == 1:
        return say("Flame: {days} evening", days=game.days)
    return say("Flame: {days} evenings", days=game.days)


def _said(state: State, activity: Activity, log: e.Log) -> str:
    """What the last tap did: how many coins, or that it stays shut; never that it was close."""
    for event in last_step(log):
        match event:
            case e.Invited(person=person, coins=coins):
                name = state.level.people[person].name
                return say("{name} has your invitation. +{coins}.", name=name, coins=coins)
            case e.ChestTapped(coins=0):
                return say(SHUT)
            case e.ChestTapped(coins=coins):
                full = any(isinstance(one, e.BarMoved) and one.coins for one in last_step(log))
                return " ".join((activity.paid, f"+{coins}.", *((say(FULL),) if full else ())))
            case _:
                pass
    return ""


def _entered(state: State) -> Activity:
    activity = state.activity
    assert activity is not None, "the place is an activity that was entered"
    return activity
