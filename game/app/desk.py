"""Everything the controls work on: the life, its drawer, the settings, and where we are."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from game.app.choices import Choices, chosen
from game.app.clock import SessionClock
from game.app.drawer import Drawer
from game.app.found import Older, Saved
from game.app.here import LIFE, TITLE, Here
from game.app.in_class import Classroom
from game.app.kept_check import keep_check, read_check
from game.app.ports import Sharing, Storage
from game.app.settings import Settings, changed, keep_choices, read_choices, settled
from game.app.telling import Telling
from game.app.tongues import Tongues
from game.core.language import say, sentence
from game.core.model import Level

if TYPE_CHECKING:
    from game.app.sandbox import Sandbox
    from game.app.session import Session
    from game.content.languages import Languages
    from game.core.check_in_events import Hand
    from game.core.essay import ReadEssay
    from game.core.events import Log
    from game.core.intents import Intent
    from game.core.state import State
    from game.debrief.findings import Debrief

REFUSED = "That cannot be done here. Nothing has changed."
Witness = Callable[["Log"], None]


class Desk:
    """What is on the desk. `notice` is what the player should be told next."""

    def __init__(
        self,
        storage: Storage,
        levels: Iterable[Level],
        sharing: Sharing | None,
        choices: Choices | None,
        wishes: Settings,
        seeds: Callable[[], int],
        asked: Mapping[str, str],
        languages: "Callable[[], Languages] | None",
        essay: "ReadEssay",
    ) -> None:
        self.tongues = Tongues(levels, languages)
        self.levels = self.tongues.levels
        self.choices = choices or Choices(next(iter(self.levels)))
        order, self.said = read_check(storage)
        self.choices = replace(self.choices, check=self.choices.check or order)
        self.storage, self.sharing, self.seeds, self.essay = storage, sharing, seeds, essay
        self.wishes, self.chosen = wishes, read_choices(storage)
        # What a link asks for holds for this visit only, and only until the player chooses.
        self.asked = dict(asked)
        self.clock = SessionClock()
        self.drawer = Drawer(storage, self.levels)
        self.witness: Witness | None = None
        self.can_quit = self.can_hear = True
        self.quitting = False
        # What the control that is being used was used with.
        self.hand: Hand = ""
        self.here: Here = TITLE
        # The class this is played in, and whether its player lets the results stay there.
        self.classroom: Classroom | None = None
        self.decided = ""
        self.notice = ""
        self.session: Session | None = None
        self.telling = Telling(essay)
        self.sandbox: Sandbox | None = None
        self.settle()
        self.drawer.look()

    def settle(self) -> None:
        """Show the game as the system wishes, as the player once chose, as a link asks."""
        self.settings = settled(self.wishes, self.chosen, self.asked)
        if self.tongues.speak(self.settings.language):
            self._say_it_again()
        self.settings = replace(self.settings, language=self.tongues.code)

    def _say_it_again(self) -> None:
        """Tell all that lies here in the language that is spoken now; nothing else changes."""
        self.drawer.say_it_again()
        if self.session is not None:
            self.session.read_in(self.levels[self.session.level.id])
        if self.sandbox is not None and self.sandbox.watched is not None:
            self.sandbox.watched.read_in(self.levels[self.sandbox.watched.level.id])
        self.telling.say_it_again(self.levels)

    def step(self, intent: "Intent") -> None:
        """Take one step of the life; one that cannot be taken is refused and changes nothing."""
        if self.session is None or not self.session.can(intent):
            self.notice = say(REFUSED)
            return
        self.session.do(intent)
        self._tell_the_witness()

    def life(self) -> "State | None":
        """The life that is being lived or can be gone on with, or None."""
        found = self.drawer.found
        if self.session is None and isinstance(found, Saved):
            # The engine is loaded with the first life: it is a large part of the program, and the
            # title does not need it.
            from game.app.session import Session

            self.session = Session.resume(found.level, found.log, self.drawer.keep)
        return self.session.state if self.session else None

    @property
    def older(self) -> Older | None:
        """A life of an older city, of which only the debrief can be read."""
        found = self.drawer.found
        return found if self.session is None and isinstance(found, Older) else None

    @property
    def trouble(self) -> str:
        """What is amiss with the saved life. That it is of an older city is said on the title."""
        if self.older is None or self.here != TITLE or self.drawer.trouble:
            return self.drawer.trouble
        words = sentence("The saved life cannot go on: {reason}. Its debrief can be read.")
        return say(words, reason=self.older.reason)

    def begin(self, at_ms: int) -> None:
        """Begin the life that was chosen, in place of any before it."""
        from game.app.session import Session

        now = self.choices
        seed = self.seeds() if now.seed is None else now.seed
        level = self.levels[now.level]
        self.session = Session.begin(level, seed, self.drawer.keep, now, self._said_before())
        # From here on what is found is the life itself, whatever lay in the drawer before.
        self.drawer.found = None
        self.live(at_ms)

    def _said_before(self) -> tuple[tuple[str, bool], ...]:
        if not self.choices.check:
            return ()
        from game.app.checking import said_before

        return said_before(self)

    def live(self, at_ms: int) -> None:
        """Go to the life, its clock running on from where it was left."""
        if self.session is not None:
            self.clock.start(at_ms, self.session.state.clock)
            self.here = LIFE
            self._tell_the_witness()

    def _tell_the_witness(self) -> None:
        if self.witness and self.session:
            self.witness(self.session.log)

    def forget(self) -> None:
        """Let go of the saved life; if that fails it is still there."""
        self.drawer.forget()
        if not self.drawer.trouble:
            self.session = None

    @property
    def can_guess(self) -> bool:
        """Whether the rule of the Pulse has not been told yet, and may be guessed."""
        state = self.session.state if self.session else None
        return state is not None and state.ended and not state.guess

    @property
    def rounds_left(self) -> int:
        """How many of the four rounds at the doors can still be begun after this life."""
        if self.session is None:
            return 0
        from game.core.four_rounds import rounds_left

        return rounds_left(self.session.state)

    @property
    def told(self) -> "Debrief | None":
        """The debrief that was told last, or None before the first."""
        return self.telling.told

    def tell(self, panel: str = "") -> None:
        """Go to the debrief of the life, or of the older one, and there to the panel named."""
        source = self.session or self.older
        if source is not None:
            panels = self.telling.tell(source.level, source.log).panels
            ids = [one.id for one in panels]
            self.here = Here("debrief", panel=ids.index(panel) if panel else 0)

    def tell_of(self, level: Level, log: "Log", whose: str) -> None:
        """Go to the debrief of a life that was looked on at; the player's own stays as it is."""
        self.telling.tell(level, log)
        self.here = Here("debrief", whose)

    def choose(self, name: str, value: str) -> None:
        """Make one choice of the settings or the set-up."""
        choices = chosen(self.choices, self.levels, name, value)
        if changed(self.settings, name, value) is not None:
            self.asked.pop(name, None)
            self.chosen[name] = value
            self.settle()
            self.notice = keep_choices(self.storage, self.chosen)
        elif choices is not None:
            self.choices = choices
            if name == "check":
                self.notice = keep_check(self.storage, choices.check, self.said)

    def share(self, what: str) -> None:
        """Hand over the log or the debrief, and say where it went."""
        from game.app.exports import export

        source = self.session or self.older
        told = self.told if what == "html" else None
        log = self.telling.log if self.here.screen == "debrief" else source.log if source else ()
        code = self.telling.code(self.levels) if told else ""
        self.notice = export(self.sharing, log, told, code)

    def copy(self) -> None:
        """Give the player the short code of the life that the debrief tells of."""
        from game.app.exports import copy_code

        if self.told is not None:
            self.notice = copy_code(self.sharing, self.telling.code(self.levels))

    def open(self, here: Here) -> None:
        """Go to a screen that leads back to this one."""
        self.here = replace(here, back=self.here)
