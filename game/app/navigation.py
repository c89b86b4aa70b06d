"""The one controller behind every platform: what is on the screen, and what its controls do.

Window, page and terminal all hold an `App`, show its `view()` and hand it the ids of the controls
that were used. The platform's clock is told with each call; the app never reads one.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from game.app.choices import Choices
from game.app.desk import REFUSED, Desk, Witness
from game.app.here import LIFE
from game.app.nodes import View
from game.app.ports import Sharing, Storage, fresh_seed
from game.app.screens import view_of
from game.app.settings import Settings
from game.app.views.notice import with_notice
from game.core.language import say
from game.core.model import Level

# What the title has no use for is loaded when it is first used: the title is to come soon.
if TYPE_CHECKING:
    from game.app.in_class import Classroom
    from game.app.session import Session
    from game.app.sounds import Ear
    from game.content.languages import Languages
    from game.core.check_in_events import Hand
    from game.core.essay import Essay, ReadEssay


MOST_SOUNDS = 8


def _no_essay() -> "Essay":
    from game.core.essay import no_essay

    return no_essay()


class App:
    """The whole game behind `view`, `do`, `tick` and `changed`.

    `changed` grows whenever the view may differ. `choices` are those of the command line or link,
    `asked` the link's settings, `wishes` the system's; `notice` is said on the first screen;
    `witness` is given the whole log after each step; `languages` finds those that can be read,
    `essay` is read when a debrief is told; `classroom` hears the last word on the results.
    """

    def __init__(
        self,
        storage: Storage,
        levels: Iterable[Level],
        sharing: Sharing | None = None,
        *,
        choices: Choices | None = None,
        wishes: Settings | None = None,
        asked: Mapping[str, str] | None = None,
        notice: Callable[[], str] = str,
        seeds: Callable[[], int] = fresh_seed,
        witness: Witness | None = None,
        can_quit: bool = True,
        essay: "ReadEssay" = _no_essay,
        can_hear: bool = True,
        languages: "Callable[[], Languages] | None" = None,
        classroom: "Classroom | None" = None,
    ) -> None:
        wished, said = wishes or Settings(), asked or {}
        self._desk = Desk(storage, levels, sharing, choices, wished, seeds, said, languages, essay)
        self._desk.witness = witness
        self._desk.can_quit, self._desk.can_hear = can_quit, can_hear
        self._desk.notice = notice()
        self._desk.classroom = classroom
        self.changed = 0
        self._view: View | None = None
        self._announced = ""
        self._ear: Ear | None = None
        self._sounds: tuple[str, ...] = ()
        self._caption = ""

    @property
    def settings(self) -> Settings:
        """How the game is to be shown and heard."""
        return self._desk.settings

    def wish(self, wishes: Settings) -> None:
        """The system's wishes have changed; what the player chose stays as it is."""
        self._desk.wishes = wishes
        self._desk.settle()
        self._refresh()

    @property
    def session(self) -> "Session | None":
        """The life being lived, or None."""
        return self._desk.session

    @property
    def quitting(self) -> bool:
        """Whether the player asked to stop."""
        return self._desk.quitting

    @property
    def paused(self) -> bool:
        """Whether the session clock stands still: everywhere but in a life."""
        return self._desk.here != LIFE

    def view(self) -> View:
        """What is on the screen now; the same object until something changes."""
        if self._view is None:
            plain = view_of(self._desk)
            notice = " ".join(filter(None, (self._desk.notice, self._desk.trouble)))
            shown = with_notice(plain, notice, aloud=notice != self._announced)
            self._view = replace(shown, caption=self._caption) if self._caption else shown
            self._announced = notice
        return self._view

    def ahead(self) -> Iterator[View | None]:
        """The screens that may come next; None after a piece of other work."""
        from game.app.ahead import views_ahead

        return views_ahead(self._desk)

    def heard(self) -> tuple[str, ...]:
        """The names of the sounds that are to be heard since this was last asked."""
        sounds, self._sounds = self._sounds, ()
        return sounds

    def do(self, action_id: str, at_ms: int, hand: "Hand" = "") -> None:
        """Use a control of this screen; anything else is refused politely and changes nothing.

        `hand` is what it was used with, where the platform knows.
        """
        # What the clock has already taken away cannot be used, even if no tick came between.
        self.tick(at_ms)
        self._desk.clock.touch(at_ms)
        here = any(one.id == action_id and one.enabled for one in self.view().actions())
        self._desk.notice = "" if here else say(REFUSED)
        if here:
            from game.app.controls import CONTROLS

            name, _, rest = action_id.partition(":")
            self._desk.hand = hand
            CONTROLS[name](self._desk, rest, at_ms)
            self._run_the_clock(at_ms)
        self._refresh()

    def came_back(self, hidden_ms: int, at_ms: int) -> None:
        """The game was out of sight for so long; a life notes it where presses are measured."""
        session = self._desk.session
        if session is None or self.paused:
            return
        from game.core.intents import LONGEST_HIDDEN_MS, ComeBack

        intent = ComeBack(self._desk.clock.now(at_ms), min(hidden_ms, LONGEST_HIDDEN_MS))
        if session.can(intent):
            self._desk.step(intent)
            self._refresh()

    def tick(self, at_ms: int) -> bool:
        """Let time pass; True if the view changed by itself."""
        if self._desk.here.screen == "laboratory":
            from game.app.laboratory import turn

            if turn(self._desk, at_ms):
                self._refresh()
                return True
            return False
        session = self._desk.session
        if session is None or self.paused:
            return False
        from game.core.intents import LetTimePass

        intent = LetTimePass(self._desk.clock.now(at_ms))
        if not session.can(intent):
            return False
        self._desk.step(intent)
        self._refresh()
        return True

    def write(self, text: str) -> bool:
        """Letters that were typed, or a backspace; False where no letters are wanted."""
        if not self.view().writes:
            return False
        from game.app.laboratory import write

        write(self._desk, text)
        self._refresh()
        return True

    def _run_the_clock(self, at_ms: int) -> None:
        if self.paused:
            self._desk.clock.stop(at_ms)
        else:
            self._desk.clock.go(at_ms)

    def _refresh(self) -> None:
        self._view = None
        self.changed += 1
        self._listen()

    def _listen(self) -> None:
        from game.app.sounds import Ear, caption_of

        self._ear = self._ear or Ear()
        new = self._ear.hear(self._desk)
        # Where nobody asks for sounds, they are not kept for ever.
        self._sounds = (*self._sounds, *new)[-MOST_SOUNDS:]
        self._caption = caption_of(new) if self.settings.captions else ""
