"""A small town for these stories, built from the model alone, and ways to live in it."""

from collections.abc import Callable
from dataclasses import replace

from game.app.navigation import App
from game.app.nodes import Action, Gauge, Picture, Prose, View
from game.app.ports import MemoryStorage, StorageFailed
from game.app.settings import Settings
from game.core.calendar import Act, Arm, Length, Phase
from game.core.conditions import Condition, Names, read_condition
from game.core.model import (
    Card,
    Ending,
    EndingPart,
    Level,
    Meter,
    Option,
    Perk,
    PerkChange,
    Person,
    Rule,
)

WAYS = ("Play", "Continue", "Next", "Collect", "Sleep")
NAMES = Names(
    meters=frozenset({"standing", "money", "voice", "rest"}),
    perks=frozenset({"bike"}),
    tags=frozenset({"refuse_friend", "bold", "soften"}),
)
ACTS = ("pilot", "quiet", "delegation")


def condition(text: str) -> Condition:
    """A condition over the names of this town."""
    return read_condition(text, NAMES)


def friend_card(number: int) -> Card:
    """A morning on which Teo can be refused."""
    refuse = Option("refuse", "Not this time", "He says of course.", frozenset({"refuse_friend"}))
    lend = Option("lend", "Lend him forty", "He writes it on his hand.", effects={"money": -40})
    return Card(
        f"teo_{number}", "Teo at the door.", "morning", ACTS, (refuse, lend), "door", "teo", 2
    )


def post_card(number: int) -> Card:
    """An afternoon on which something can be said or softened."""
    soften = Option("soften", "The clinic is busy", "Eleven like it.", frozenset({"soften"}))
    bold = Option("bold", "It closed early", "Ines brings soup.", frozenset({"bold"}))
    return Card(f"post_{number}", "You wrote a post.", "afternoon", ACTS, (soften, bold), "room")


def bike_card(number: int) -> Card:
    """An evening on which a bike can be hired."""
    tags = frozenset({"deposit"})
    walk = Option("walk", "Walk", "It rains.", effects={"rest": -15, "closeness.teo": -12})
    hire = Option("hire", "Hire a bike", "You are early.", tags, {"money": -30})
    flat = Option("flat", "Only for riders", "A view.", when=condition("'bike' in perks"))
    dear = Option("dear", "Buy the bike", "Yours.", effects={"money": -900})
    return Card(f"bike_{number}", "A rack of bikes.", "evening", ACTS, (walk, hire, flat, dear))


RULES = (
    Rule(
        "steadier_circle",
        "choice",
        {"standing": 9},
        "Saying no to a friend raises Standing.",
        "Your circle looks steadier.",
        when=condition("'refuse_friend' in tags"),
    ),
    Rule(
        "hidden_softening",
        "choice",
        {"standing": 2},
        "Softening raises Standing.",
        shown="hidden",
        when=condition("'soften' in tags"),
    ),
)
CARDS = tuple(make(n) for n in range(1, 8) for make in (friend_card, post_card, bike_card))
BIKE = Perk(
    "bike",
    "Deposit-free bike",
    520,
    510,
    "Any bike, no deposit.",
    "The rack wants your deposit again.",
    "perk-bike",
    (PerkChange("waive", "deposit", "money"),),
)
METERS = (
    Meter("standing", "Standing", 500, 0, 1000),
    Meter("money", "Larks", 120, 0, 999),
    Meter("voice", "Voice", 60, 0, 100),
    Meter("rest", "Rest", 60, 0, 100),
)
PEOPLE = (
    Person("teo", "Teo", "Your oldest friend.", 65, "photo-teo", "Teo laughs.", "Teo has paled."),
    Person("odo", "Odo", "Your grandfather.", 70, "photo-odo", "Odo pours.", "Odo has paled."),
)
WEEK = Length(
    "week",
    "A week",
    "8 to 12",
    4,
    (("morning", "afternoon", "evening"),),
    (Act("pilot", "Pilot", 2), Act("quiet", "Quiet", 3), Act("delegation", "Delegation", 4)),
    sparks=2,
    free_sparks=2,
    standing_per_spark=5,
    quiet_day=3,
    quiet_seconds=90,
)
ENDINGS = (
    Ending(
        "home",
        "Home",
        (EndingPart("You are home."), EndingPart("You are loved.", condition("standing < 0"))),
    ),
)


def town(digest: str = "digest-1") -> Level:
    """The town: four days, two sparks an evening, the third evening unpaid."""
    phases = (Phase("CRF", 2), Phase("FR 3", 2))
    return Level(
        id="smallhaven",
        title="Smallhaven",
        tagline="A town.",
        content_note="Money trouble.",
        default_length="week",
        default_arm="partial",
        meters={meter.id: meter for meter in METERS},
        people={person.id: person for person in PEOPLE},
        cards={card.id: card for card in CARDS},
        rules={rule.id: rule for rule in RULES},
        perks={"bike": BIKE},
        arms={"partial": Arm("partial", {"week": phases, "short": phases})},
        lengths={"week": WEEK, "short": replace(WEEK, id="short", name="Two days", days=2)},
        endings=ENDINGS,
        echoes=(),
        words={"check_in_done": "That is all for tonight."},
        check_in_effects={"rest": -2},
        digest=digest,
    )


class FullStorage(MemoryStorage):
    """A disk that can be full for a while."""

    full = True

    def write(self, name: str, text: str) -> None:
        """Refuse while full."""
        if self.full:
            raise StorageFailed("The disk is full.")
        super().write(name, text)


class Hand:
    """Sharing into a dictionary."""

    def __init__(self) -> None:
        self.given: dict[str, str] = {}

    def share(self, name: str, text: str) -> str:
        """Keep what was handed over."""
        self.given[name] = text
        return f"Put into your hand as {name}."

    def copy(self, text: str) -> str:
        """Keep what was copied."""
        self.given["copied"] = text
        return "It is copied."


class Player:
    """Somebody with an app in hand: sees labels, uses controls, and a clock runs."""

    def __init__(self, storage: MemoryStorage | None = None, *levels: Level) -> None:
        self.storage = storage or MemoryStorage()
        self.hand = Hand()
        self.clock = 0
        self.app = App(
            self.storage, levels or (town(),), self.hand, seeds=lambda: 7, wishes=Settings()
        )

    @property
    def view(self) -> View:
        """What is on the screen."""
        return self.app.view()

    def use(self, *ids: str) -> "Player":
        """Use these controls, half a second apart."""
        for action_id in ids:
            self.clock += 500
            self.app.do(action_id, self.clock)
        return self

    def wait(self, seconds: float) -> bool:
        """Let time pass on the session clock."""
        self.clock += round(1000 * seconds)
        return self.app.tick(self.clock)

    def way_on(self) -> Action:
        """The one way on of this screen; on a card, the first open option."""
        return way_on(self.view)

    def go_on_until(self, done: Callable[[View], bool], *, most: int = 400) -> "Player":
        """Take the way on until that is so."""
        for _ in range(most):
            if done(self.view):
                return self
            self.use(self.way_on().id)
        raise AssertionError(f"never came: {self.view.screen}")

    def to(self, screen: str, day: int = 0) -> "Player":
        """Take the way on until that screen, of that day if one is given."""
        wanted = f"Day {day} of" if day else ""
        return self.go_on_until(
            lambda view: view.screen == screen and wanted in " ".join(words(view))
        )


def way_on(view: View) -> Action:
    """The one way on of a screen; on a card, the first open option."""
    open_now = [action for action in view.actions() if action.enabled]
    ways = [action for action in open_now if action.label.startswith(WAYS)]
    return (ways or [one for one in open_now if one.id.startswith("option:")])[0]


def words(view: View) -> list[str]:
    """Every sentence of a view."""
    return [node.text for node in view.nodes() if isinstance(node, Prose)]


def labels(view: View) -> dict[str, str]:
    """The controls by id."""
    return {action.id: action.label for action in view.actions()}


def pictures(view: View) -> dict[str, Picture]:
    """The pictures by name; of a person on card and shelf alike, the one on the shelf."""
    found = [node for node in view.nodes() if isinstance(node, Picture)]
    return {node.name: node for node in reversed(found)}


def gauge(view: View) -> Gauge:
    """The one gauge."""
    return next(node for node in view.nodes() if isinstance(node, Gauge))
