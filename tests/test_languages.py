"""One life in two languages: all of it is said in the one chosen, and the life is the same."""

from pathlib import Path

import pytest

from game.app.navigation import App
from game.app.nodes import Action, Prose, View
from game.app.ports import MemoryStorage
from game.app.settings import Settings
from game.content.essay import essay_reader
from game.content.languages import Languages
from game.content.program_words import sentences_of_the_program
from game.core.language import Sentences, spoken
from game.core.logs import to_json_lines
from game.core.model import Level
from game.core.state import state_hash
from game.platforms.desktop import system_language
from game.platforms.places import levels_folder, usual_city
from game.terminal.asking import way_on
from game.terminal.play import run
from tests.content.tiny import tiny_level
from tests.terminal.screens import clock_of
from tests.terminal.test_whole_lives import press_and_go_on

MOST_LINES = 2000


class Overheard(dict[str, str]):
    """The sentences of a language, and those that were asked for in vain."""

    def __init__(self, sentences: Sentences) -> None:
        super().__init__(sentences)
        self.missed: set[str] = set()

    def get(self, words: str, default: str = "") -> str:  # type: ignore[override]
        if words not in self:
            self.missed.add(words)
        return super().get(words, default)


class OverheardLanguages(Languages):
    """The shipped languages, listened to."""

    def __init__(self) -> None:
        super().__init__(usual_city(), {"larkhaven": usual_city()})
        self.heard = Overheard(super().sentences("es"))

    def sentences(self, code: str) -> Sentences:
        return self.heard if code == "es" else super().sentences(code)


def app_in(code: str, level: Level, languages: Languages, storage: MemoryStorage) -> App:
    """The game in a language, with the same chances every time."""
    return App(
        storage, [level], asked={"language": code}, seeds=lambda: 7, languages=lambda: languages
    )


def lived(app: App) -> list[str]:
    """What the terminal prints from the title to the last panel of the debrief."""
    printed: list[str] = []
    typed = 0

    def read_line(prompt: str) -> str:
        nonlocal typed
        typed += 1
        assert typed < MOST_LINES, "this life does not end"
        view = app.view()
        if view.screen == "debrief" and view.actions() and _is_last(view):
            raise EOFError
        return press_and_go_on(view)

    assert run(app, read_line, printed.append, clock_of(900)) == 0
    return printed


def _is_last(view: View) -> bool:
    panels = [action for action in view.actions() if action.id.startswith("panel:")]
    return panels[-1].pressed is True


def test_a_life_in_spanish_says_nothing_in_english(larkhaven: Level) -> None:
    languages = OverheardLanguages()
    printed = "\n".join(lived(app_in("es", larkhaven, languages, MemoryStorage())))
    assert languages.heard.missed == set()
    cards = [card.text for card in larkhaven.cards.values()]
    whole = [words for words in sentences_of_the_program() if len(words) > 20 and "{" not in words]
    once = printed.replace("\n", " ")
    assert [words for words in (*cards, *whole) if words in once] == []
    assert "Guardado." in printed


def test_the_same_life_in_both_languages_is_the_same_life(larkhaven: Level) -> None:
    languages = Languages(usual_city(), {"larkhaven": usual_city()})
    lives = {}
    for code in languages.codes():
        app = app_in(code, larkhaven, languages, MemoryStorage())
        lived(app)
        assert app.session is not None
        lives[code] = state_hash(app.session.state), to_json_lines(app.session.log)
    assert lives["es"] == lives["en"]


def test_the_language_is_changed_in_the_middle_of_a_life_and_kept(larkhaven: Level) -> None:
    languages = Languages(usual_city(), {"larkhaven": usual_city()})
    storage = MemoryStorage()
    app = App(storage, [larkhaven], seeds=lambda: 7, languages=lambda: languages)
    app.do("play", 0)
    before = app.view()
    choose_language(app, "Idioma: Español")
    assert app.view().screen == before.screen
    assert [one.id for one in app.view().actions()] == [one.id for one in before.actions()]
    assert [one.label for one in app.view().actions()] != [one.label for one in before.actions()]
    app.do(next(one.id for one in app.view().actions() if one.id.startswith("option:")), 9)
    again = App(storage, [larkhaven], seeds=lambda: 8, languages=lambda: languages)
    resume = again.view().actions()[0]
    assert (resume.id, resume.label) == ("resume", "Continuar")
    again.do("resume", 0)
    assert again.view() == app.view()
    choose_language(again, "Language: English")
    assert way_on(again.view()) == Action("go_on", "Continue")


def test_a_debrief_told_again_in_another_language_has_all_that_it_had() -> None:
    languages = Languages(usual_city(), {"tiny": Path("nowhere")})
    essay = essay_reader(levels_folder())
    app = App(MemoryStorage(), [tiny_level()], languages=lambda: languages, essay=essay)
    lived(app)
    essay_tab = next(one for one in app.view().actions() if one.label == "The essay and the record")
    app.do(essay_tab.id, 0)
    before = app.view()
    choose_language(app, "Idioma: Español")
    assert app.view().title == "El ensayo y los hechos"
    assert [one.id for one in app.view().actions()] == [one.id for one in before.actions()]


def choose_language(app: App, label: str) -> None:
    """Choose in the settings, which are in the pause, and come back."""
    for step in ("menu", "settings"):
        app.do(step, 1)
    app.do(next(one.id for one in app.view().actions() if one.label == label), 2)
    for _ in range(2):
        app.do("back", 3)


def test_an_unknown_language_of_the_system_is_answered_in_english(larkhaven: Level) -> None:
    languages = Languages(usual_city(), {"larkhaven": usual_city()})
    french = App(
        MemoryStorage(), [larkhaven], wishes=Settings(language="fr"), languages=lambda: languages
    )
    assert (spoken(), french.view().actions()[0].label) == ("en", "Play")
    spanish = App(
        MemoryStorage(), [larkhaven], wishes=Settings(language="es"), languages=lambda: languages
    )
    assert (spoken(), spanish.view().actions()[0].label) == ("es", "Jugar")


def test_in_english_no_catalogue_is_looked_for(larkhaven: Level) -> None:
    def never() -> Languages:
        raise AssertionError("English needs no catalogue")

    app = App(MemoryStorage(), [larkhaven], languages=never)
    app.do("play", 0)
    assert app.view().screen == "day"


def test_another_city_speaks_the_program_s_spanish_around_its_own_words() -> None:
    languages = Languages(usual_city(), {"tiny": Path("nowhere")})
    app = app_in("es", tiny_level(), languages, MemoryStorage())
    assert app.view().actions()[0].label == "Jugar"
    app.do("play", 0)
    assert any(isinstance(one, Prose) and "tram stop" in one.text for one in app.view().nodes())


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({"LANG": "es_ES.UTF-8"}, "es"),
        ({"LANG": "es_MX.UTF-8", "LC_ALL": "en_GB"}, "en"),
        ({"LANG": "C.UTF-8"}, ""),
        ({}, ""),
    ],
)
def test_the_system_says_which_language_it_speaks(environment: dict[str, str], code: str) -> None:
    assert system_language(environment) == code
