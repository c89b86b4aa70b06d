"""A life to look on at: a robot lives it, and it is told day by day."""

from dataclasses import dataclass, field

from game.core import events as e
from game.core.model import STANDING, Level
from game.lab.citizens import live

MOST_SEED = 999


@dataclass(slots=True)
class Day:
    """One day of a life: what was chosen on which card, Standing at night, sparks collected."""

    number: int
    chosen: list[tuple[str, str]] = field(default_factory=list)
    standing: int = 0
    sparks: int = 0
    left: bool = False


@dataclass(slots=True)
class LookingOn:
    """Whose life it is, and how far it has been told."""

    level: Level
    seed: int
    robot: str = "random"
    log: e.Log = ()
    days: tuple[Day, ...] = ()
    at: int = 0

    def live(self) -> None:
        """The robot lives its whole life; the telling begins on the first day."""
        _, self.log = live(self.level, self.robot, self.seed)
        self.days, self.at = days_of(self.level, self.log), 0

    def read_in(self, level: Level) -> None:
        """Tell the same life in the same city in another language."""
        self.level, self.days = level, days_of(level, self.log)

    def next_day(self) -> bool:
        """Go on to the next day; False if the life is over."""
        if self.at + 1 >= len(self.days):
            return False
        self.at += 1
        return True


def days_of(level: Level, log: e.Log) -> tuple[Day, ...]:
    """The log, sorted into its days."""
    days: list[Day] = []
    standing = 0
    for event in log:
        match event:
            case e.LevelStarted(meters=meters):
                standing = meters[STANDING]
            case e.DayBegan(day=number):
                days.append(Day(number))
            case e.OptionChosen(card=card, option=option):
                chosen = level.cards[card].option(option)
                days[-1].chosen.append((level.cards[card].text, chosen.text if chosen else ""))
            case e.MeterMoved(meter=meter, by=by) if meter == STANDING:
                standing += by
            case e.Collected() if days:
                days[-1].sparks += 1
            case e.BeaconLeft() if days:
                days[-1].left = True
            case _:
                pass
        if days:
            days[-1].standing = standing
    return tuple(days)
