"""A robot at the controls of the real app, and the stops of its tour."""

from dataclasses import dataclass, field
from functools import cache

from game.app.choices import Choices
from game.app.navigation import App
from game.app.nodes import View
from game.app.ports import MemoryStorage
from game.content.essay import essay_reader
from game.content.languages import Languages
from game.core import intents as i
from game.core.language import say, speak, spoken
from game.core.model import Level
from game.core.state import State
from game.lab.citizens import CITIZENS, next_intent
from game.platforms.places import levels_folder, usual_city

SEED = 7
CONTROLS: dict[type, str] = {
    i.GoOn: "go_on",
    i.OpenPhone: "open_phone",
    i.ClosePhone: "close_phone",
    i.Press: "press",
    i.Collect: "collect",
}


@dataclass(frozen=True, slots=True)
class Stop:
    """A screen in one of its states; `ring` with the keyboard's focus, `low` scrolled down.

    `language` is the code of that in which its words were said.
    """

    name: str
    view: View
    ring: bool = False
    low: bool = False
    language: str = field(default_factory=spoken)


@cache
def shipped_languages() -> Languages:
    """The languages that came with the game, each read once."""
    return Languages(usual_city(), {})


def speak_in(code: str) -> None:
    """From here on say everything in the language of this code."""
    speak(code, shipped_languages().sentences(code))


class Handed:
    """Sharing that only says so: a tour leaves no files behind."""

    def share(self, name: str, text: str) -> str:
        """Say where the text would have gone."""
        return say("Saved as {name}", name=name)

    def copy(self, text: str) -> str:
        """Say that the text could be pasted."""
        return say("It is copied.")


@dataclass(slots=True)
class Guest:
    """A robot at the controls of the real app, in virtual time and in the language spoken now."""

    level: Level
    bot: str = "greedy"
    storage: MemoryStorage = field(default_factory=MemoryStorage)
    at: int = 0
    app: App = field(init=False)

    def __post_init__(self) -> None:
        choices = Choices(self.level.id, seed=SEED)
        self.app = App(
            self.storage,
            (self.level,),
            Handed(),
            choices=choices,
            seeds=lambda: SEED,
            asked={"language": spoken()},
            essay=essay_reader(levels_folder()),
            languages=shipped_languages,
        )

    @property
    def state(self) -> State:
        """The life being lived."""
        assert self.app.session is not None
        return self.app.session.state

    def use(self, *controls: str) -> View:
        """Use these controls one after another; gives back the screen they lead to."""
        for control in controls:
            if all(action.id != control for action in self.app.view().actions()):
                raise LookupError(f"there is no {control} on '{self.app.view().title}'")
            self.app.do(control, self.at)
        return self.app.view()

    def live_on(self) -> View:
        """Do the next thing this robot would do."""
        intent = next_intent(CITIZENS[self.bot], self.state)
        self.at += max(0, intent.at - self.state.clock)
        match intent:
            case i.PickOption(option=option):
                return self.use(f"option:{option}")
            case i.LeaveBeacon():
                return self.use("menu", "leave")
            case i.LetTimePass():
                self.app.tick(self.at)
                return self.app.view()
            case _:
                return self.use(CONTROLS[type(intent)])
