"""What one server process of a class holds: its store, its city, its page, and its bounds."""

from dataclasses import dataclass, field

from sqlalchemy import Connection

from game.app.saves import header
from game.classroom.cohort import Cohort
from game.classroom.game_page import ClassPage
from game.classroom.limits import Allowance
from game.classroom.logbook import Logbook
from game.classroom.rooms import Plan, Room, make_room, newest_room
from game.classroom.seating import NoSeat
from game.classroom.store import Store
from game.core.language import say
from game.core.model import Level

# A window writes twice a second at most; a whole school may come from one address.
LOGS_A_SECOND, LOGS_AT_ONCE = 5, 40
JOINS_A_SECOND, JOINS_AT_ONCE = 100, 200
TRIES_A_SECOND, TRIES_AT_ONCE = 0.2, 8
# Wrong codes: a class that mistypes is not slowed down, whoever tries them all would need days.
GUESSES_A_SECOND, GUESSES_AT_ONCE = 1, 60


@dataclass
class Host:
    """One server process.

    `address` is where the room finds it, None if it is in no network; `lang` the language of the
    pupils' pages, empty if nobody asked for one.
    """

    store: Store
    level: Level
    plan: Plan
    page: ClassPage
    address: str | None
    lang: str = ""
    logbook: Logbook = field(init=False)
    cohort: Cohort = field(init=False)
    logs: Allowance = field(default_factory=lambda: Allowance(LOGS_A_SECOND, LOGS_AT_ONCE))
    joins: Allowance = field(default_factory=lambda: Allowance(JOINS_A_SECOND, JOINS_AT_ONCE))
    tries: Allowance = field(default_factory=lambda: Allowance(TRIES_A_SECOND, TRIES_AT_ONCE))

    guesses: Allowance = field(default_factory=lambda: Allowance(GUESSES_A_SECOND, GUESSES_AT_ONCE))

    def __post_init__(self) -> None:
        self.logbook, self.cohort = Logbook(self.level), Cohort(self.level)

    @property
    def game(self) -> str:
        """Where a pupil with a seat plays."""
        return f"/play/?lang={self.lang}" if self.lang else "/play/"

    @property
    def save_header(self) -> str:
        """The first line of a life in this city, as the page saves it."""
        return header(self.level)

    def new_room(self, connection: Connection) -> Room:
        """Another room of the same plan; from now on it is the class's."""
        return make_room(connection, self.level, self.plan)

    def room(self, connection: Connection) -> Room:
        """The class's room, which is the newest."""
        found = newest_room(connection)
        if found is None:
            raise NoSeat(404, say("There is no class just now."))
        return found
