"""What has happened. Past tense, with its outcome, so that an old log still adds up.

Every event has its `turn` (the number of the intent that caused it) and `at`, the session clock
in milliseconds. A log is a tuple of events and is the only thing ever saved.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from game.core.activity_events import ActivityEntered as ActivityEntered
from game.core.activity_events import ActivityLeft as ActivityLeft
from game.core.activity_events import BarMoved as BarMoved
from game.core.activity_events import ChestTapped as ChestTapped
from game.core.activity_events import DoorSetUp as DoorSetUp
from game.core.activity_events import DoorTapped as DoorTapped
from game.core.activity_events import FlameKept as FlameKept
from game.core.activity_events import FlameLost as FlameLost
from game.core.activity_events import Invited as Invited
from game.core.activity_events import Judged as Judged
from game.core.activity_events import LivedInClass as LivedInClass
from game.core.activity_events import Looked as Looked
from game.core.activity_events import PhoneLit as PhoneLit
from game.core.activity_events import ReviewCame as ReviewCame
from game.core.activity_events import RoundBegan as RoundBegan
from game.core.activity_events import RoundEnded as RoundEnded
from game.core.check_in_events import Collected as Collected
from game.core.check_in_events import LeverHidden as LeverHidden
from game.core.check_in_events import LeverShown as LeverShown
from game.core.check_in_events import PageHidden as PageHidden
from game.core.check_in_events import PhoneClosed as PhoneClosed
from game.core.check_in_events import PhoneOpened as PhoneOpened
from game.core.check_in_events import Pressed as Pressed
from game.core.check_in_events import SparkShown as SparkShown


@dataclass(frozen=True, slots=True)
class LevelStarted:
    """A life began, with everything needed to refold it later."""

    turn: int
    at: int
    level: str
    digest: str
    seed: int
    length: str
    arm: str
    meters: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class DayBegan:
    """A morning came."""

    turn: int
    at: int
    day: int
    act: str


@dataclass(frozen=True, slots=True)
class CardDealt:
    """A card was put on the table; `options` are the ids that could be chosen."""

    turn: int
    at: int
    card: str
    slot: int
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OptionsChanged:
    """The options of the card on the table are others now, as when a perk was lost."""

    turn: int
    at: int
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OptionChosen:
    """The player chose; `tags` are those of the option, as they were then."""

    turn: int
    at: int
    card: str
    option: str
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleFired:
    """A rule's condition held. `paid` is False when its schedule let it pass this time."""

    turn: int
    at: int
    rule: str
    paid: bool


@dataclass(frozen=True, slots=True)
class MeterMoved:
    """A meter moved by this much. `because` is option:card/option, rule:id, spark: or check_in:."""

    turn: int
    at: int
    meter: str
    by: int
    because: str


@dataclass(frozen=True, slots=True)
class FlagSet:
    """Something became true of the story."""

    turn: int
    at: int
    flag: str


@dataclass(frozen=True, slots=True)
class FlagCleared:
    """Something stopped being true of the story."""

    turn: int
    at: int
    flag: str


@dataclass(frozen=True, slots=True)
class PerkOpened:
    """Standing reached a rung and its perk opened."""

    turn: int
    at: int
    perk: str


@dataclass(frozen=True, slots=True)
class PerkLost:
    """Standing fell below a rung, or Beacon was left, and its perk was lost."""

    turn: int
    at: int
    perk: str


@dataclass(frozen=True, slots=True)
class EveningFell:
    """The day's cards are over; the phone lies on the table."""

    turn: int
    at: int


@dataclass(frozen=True, slots=True)
class NightFell:
    """The day ended."""

    turn: int
    at: int


@dataclass(frozen=True, slots=True)
class OutageTold:
    """The town was told that Beacon had stopped paying."""

    turn: int
    at: int


@dataclass(frozen=True, slots=True)
class BeaconLeft:
    """The player left the app."""

    turn: int
    at: int


@dataclass(frozen=True, slots=True)
class WentOn:
    """The player went on from an answer, an evening or a night."""

    turn: int
    at: int


@dataclass(frozen=True, slots=True)
class LevelEnded:
    """The life is over, with this ending."""

    turn: int
    at: int
    ending: str


@dataclass(frozen=True, slots=True)
class Guessed:
    """After the end, before the rule was told, the player said when a spark came."""

    turn: int
    at: int
    guess: str


Event = (
    LevelStarted
    | DayBegan
    | CardDealt
    | OptionsChanged
    | OptionChosen
    | RuleFired
    | MeterMoved
    | FlagSet
    | FlagCleared
    | PerkOpened
    | PerkLost
    | EveningFell
    | PhoneOpened
    | PhoneClosed
    | LeverShown
    | LeverHidden
    | Pressed
    | SparkShown
    | Collected
    | NightFell
    | OutageTold
    | BeaconLeft
    | WentOn
    | LevelEnded
    | Guessed
    | Judged
    | LivedInClass
    | PhoneLit
    | ActivityEntered
    | ActivityLeft
    | RoundBegan
    | DoorSetUp
    | DoorTapped
    | RoundEnded
    | ChestTapped
    | Invited
    | BarMoved
    | FlameKept
    | FlameLost
    | ReviewCame
    | Looked
    | PageHidden
)
Log = tuple[Event, ...]
