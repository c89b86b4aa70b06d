"""A story builder: says what happened in a life and gives the log of it."""

from collections.abc import Iterable

from game.core import events as e
from game.debrief.findings import Debrief, Item, Panel

START = {
    "standing": 500,
    "money": 120,
    "voice": 60,
    "rest": 60,
    "closeness.teo": 60,
    "closeness.mara": 50,
}
ACTS = {1: "pilot", 2: "pilot", 3: "network", 4: "network", 5: "network"}


class Story:
    """A life being told. Times are in seconds; the builder keeps the clock and the turns."""

    def __init__(self, meters: dict[str, int] | None = None, length: str = "week") -> None:
        began = START if meters is None else meters
        self.turn, self.clock = 0, 0
        self.events: list[e.Event] = [
            e.LevelStarted(0, 0, "smallhaven", "", 7, length, "partial", began)
        ]

    @property
    def log(self) -> e.Log:
        """The log so far."""
        return tuple(self.events)

    def wait(self, seconds: float) -> "Story":
        """Time passes."""
        self.clock += round(1000 * seconds)
        return self

    def next_turn(self) -> tuple[int, int]:
        """The turn and clock of something the player does."""
        self.turn += 1
        return self.turn, self.clock

    def day(self, number: int) -> "Story":
        """A morning."""
        self.events.append(e.DayBegan(*self.next_turn(), number, ACTS.get(number, "quiet")))
        return self

    def choose(
        self,
        card: str,
        option: str,
        tags: Iterable[str] = (),
        moves: dict[str, int] | None = None,
        rules: dict[str, int] | None = None,
        offered: tuple[str, ...] = ("lend", "refuse"),
    ) -> "Story":
        """A card, a choice, what the choice moved, and what each rule did to Standing."""
        self.wait(12)
        self.events.append(e.CardDealt(self.turn, self.clock, card, 0, offered))
        turn, at = self.next_turn()
        self.events.append(e.OptionChosen(turn, at, card, option, tuple(tags)))
        for meter, by in (moves or {}).items():
            self.events.append(e.MeterMoved(turn, at, meter, by, f"option:{card}/{option}"))
        for rule, by in (rules or {}).items():
            self.rule(rule, by)
        return self

    def refuse_teo(self, number: int) -> "Story":
        """Teo asks and is refused; the rule that likes it acts."""
        moves, rules = {"closeness.teo": -10}, {"steadier_circle": 6}
        return self.choose(f"teo_{number}", "refuse", ["refuse_friend"], moves, rules)

    def rule(self, rule: str, by: int, meter: str = "standing", paid: bool = True) -> "Story":
        """A rule acts in the turn that is running."""
        self.events.append(e.RuleFired(self.turn, self.clock, rule, paid))
        if paid:
            self.events.append(e.MeterMoved(self.turn, self.clock, meter, by, f"rule:{rule}"))
        return self

    def evening(self) -> "Story":
        """The cards are over."""
        self.events.append(e.EveningFell(*self.next_turn()))
        return self

    def open_phone(self, schedule: str) -> "Story":
        """The check-in opens and the Pulse is there."""
        turn, at = self.next_turn()
        self.events += [
            e.PhoneOpened(turn, at),
            e.MeterMoved(turn, at, "rest", -2, "check_in:"),
            e.LeverShown(turn, at, schedule),
        ]
        return self

    def press(self, times: int = 1, every: float = 0.5, counts: bool = True) -> "Story":
        """Presses, evenly spaced, each after its wait."""
        for _ in range(times):
            self.wait(every)
            self.events.append(e.Pressed(*self.next_turn(), counts))
        return self

    def spark(self, after: float = 1.0, free: bool = False) -> "Story":
        """A spark appears and is collected."""
        self.events.append(e.SparkShown(self.turn, self.clock, free))
        self.wait(after)
        turn, at = self.next_turn()
        self.events.append(e.Collected(turn, at, free))
        self.events.append(e.MeterMoved(turn, at, "standing", 5, "spark:"))
        return self

    def close_phone(self) -> "Story":
        """The Pulse goes."""
        turn, at = self.next_turn()
        self.events += [e.LeverHidden(turn, at), e.PhoneClosed(turn, at)]
        return self

    def check_in(self, schedule: str, ratios: Iterable[int]) -> "Story":
        """A whole check-in in which each spark took so many presses."""
        self.open_phone(schedule)
        for ratio in ratios:
            self.press(ratio).spark()
        return self.close_phone()

    def quiet(self, presses: int, stay: float = 90.0, every: float = 0.5) -> "Story":
        """An unpaid check-in of so many seconds."""
        self.open_phone("EXT")
        self.press(presses, every).wait(stay - presses * every)
        return self.close_phone()

    def leave(self, lost: Iterable[str] = ()) -> "Story":
        """Beacon is left."""
        turn, at = self.next_turn()
        self.events.append(e.BeaconLeft(turn, at))
        self.events += [e.PerkLost(turn, at, perk) for perk in lost]
        return self

    def end(self) -> "Story":
        """The life is over."""
        self.events.append(e.LevelEnded(*self.next_turn(), "home"))
        return self


def the_panel(found: Debrief, panel_id: str) -> Panel:
    """The panel of that id, which every debrief has."""
    panel = found.panel(panel_id)
    assert panel is not None
    return panel


def the_item(found: Debrief, panel_id: str, item_id: str) -> Item:
    """The first item of a panel whose id begins so."""
    return next(item for item in the_panel(found, panel_id).items if item.id.startswith(item_id))


def said(item: Item) -> str:
    """All an item says in sentences."""
    return " ".join(finding.sentence for finding in item.findings)


def presser() -> e.Log:
    """A week of pressing and of refusing Teo."""
    story = Story().day(1)
    story.refuse_teo(1)
    story.evening().check_in("CRF", (1, 1, 1, 1))
    story.day(2).choose("teo_2", "lend", (), {"money": -40, "closeness.teo": 4})
    story.evening().check_in("VR 2", (1, 3, 2, 2)).rule("review", 3)
    for day in (3, 4, 5):
        story.day(day).refuse_teo(day)
        story.evening().check_in("VR 5", (2, 9, 4, 5)).rule("review", 3)
    story.day(6).choose("post", "post_it", ["speak_up"], {"voice": 8}, {"quiet_post": -9})
    story.evening().quiet(14)
    return story.day(7).choose("teo_6", "lend", (), {"money": -30}).end().log


def leaver() -> e.Log:
    """A life that left Beacon on the first day."""
    story = Story().day(1).leave(("bike",))
    for day in range(2, 8):
        story.evening().day(day).choose(f"teo_{day}", "lend", (), {"money": -5, "closeness.teo": 3})
    return story.end().log


def closed_phone() -> e.Log:
    """A week in which the phone was never opened."""
    story = Story().day(1).choose("post", "soften", (), {"voice": -7})
    for day in range(2, 8):
        story.evening().rule("review", 3).day(day)
    return story.end().log


def unfinished() -> e.Log:
    """A life that stopped in the middle of the second check-in."""
    story = Story().day(1).evening().check_in("CRF", (1, 1, 1, 1)).day(2).evening()
    return story.open_phone("VR 2").press(2).log


def foreign() -> e.Log:
    """A log of another version of the city: nothing in it is known any more."""
    story = Story({"standing": 400, "closeness.old_ruth": 30, "money": 9}, length="season")
    story.day(1).choose(
        "old_card", "old_option", ["old_tag"], {"closeness.old_ruth": -5, "money": -4}
    )
    story.rule("old_rule", -20)
    story.events.append(e.PerkOpened(story.turn, story.clock, "old_perk"))
    story.evening().check_in("PR rr", (3,)).quiet(0, stay=10)
    return story.leave(("old_perk",)).log


LIVES = {
    "presser": presser,
    "leaver": leaver,
    "closed phone": closed_phone,
    "unfinished": unfinished,
    "foreign": foreign,
}
