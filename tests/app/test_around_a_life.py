"""Title, set-up, settings, menu and debrief."""

import json
from pathlib import Path

import pytest

from game.app.choices import Choices
from game.app.navigation import App
from game.app.nodes import ChartNode, Prose
from game.app.ports import MemoryStorage, fresh_seed
from game.app.result_code import MEASURES, CodeError, read_result_code, result_code
from game.app.settings import SETTINGS, Settings, changed
from game.core.events import LivedInClass, Log
from game.core.logs import from_json_lines
from game.debrief.compose import PANELS, debrief
from game.debrief.findings import Debrief
from game.platforms import places
from tests.app.town import FullStorage, Player, labels, town, words

LAST_PANEL = f"panel:{len(PANELS) - 1}"


def test_the_title_says_minutes_sound_and_content_note() -> None:
    view = Player().view
    small = [n.text for n in view.nodes() if isinstance(n, Prose) and n.voice == "small"]
    assert small == ["8 to 12 minutes, then 5 of debrief. Money trouble."]
    assert "Sound: on" in labels(view).values()
    assert next(iter(labels(view).values())) == "Play"


def test_the_set_up_offers_lengths_and_never_an_arm() -> None:
    player = Player().use("setup")
    assert labels(player.view)["set:length:short"] == "Two days"
    assert not any("partial" in text for text in map(str, player.view.nodes()))
    player.use("set:length:short", "play")
    assert "Day 1 of 2" in words(player.view)


def test_two_cities_can_be_chosen_between() -> None:
    from dataclasses import replace

    other = replace(town(), id="farhaven", title="Farhaven")
    player = Player(None, town(), other).use("setup", "set:level:farhaven", "play")
    assert player.app.session is not None and player.app.session.level.id == "farhaven"


def test_settings_hold_at_once_and_are_kept() -> None:
    player = Player().use("settings", "set:text_size:150", "set:high_contrast:on")
    assert player.app.settings == Settings(150, high_contrast=True)
    assert labels(player.view)["set:high_contrast:off"] == "High contrast: on"
    assert player.use("back").view.screen == "title"
    assert Player(player.storage).app.settings == player.app.settings


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"text_size": 900}', '{"reduced_motion": 3}', "null"]
)
def test_unreadable_settings_are_what_the_system_wishes(text: str) -> None:
    storage = MemoryStorage()
    storage.texts[SETTINGS] = text
    wishes = Settings(reduced_motion=True)
    assert App(storage, [town()], wishes=wishes).settings == wishes


def test_the_system_may_change_its_mind_about_what_the_player_did_not_choose() -> None:
    player = Player().use("settings", "set:high_contrast:on", "set:high_contrast:off")
    player.app.wish(Settings(reduced_motion=True, high_contrast=True))
    assert player.app.settings == Settings(reduced_motion=True)
    assert labels(player.view)["set:reduced_motion:off"] == "Reduced motion: on"


def test_what_a_link_asks_for_holds_until_the_player_chooses_and_is_not_kept() -> None:
    player = Player().use("settings", "set:text_size:125")
    asked = {"text_size": "200", "reduced_motion": "on"}
    app = App(player.storage, [town()], asked=asked)
    assert app.settings == Settings(200, reduced_motion=True)
    app.do("settings", 0)
    app.do("set:text_size:150", 0)
    assert app.settings == Settings(150, reduced_motion=True)
    assert App(player.storage, [town()]).settings == Settings(150)


def test_a_notice_is_said_on_the_first_screen_and_then_is_gone() -> None:
    app = App(MemoryStorage(), [town()], notice=lambda: "The link asks for the moon.")
    assert "The link asks for the moon." in words(app.view())
    assert app.view().say.startswith("The link asks for the moon.")
    app.do("setup", 0)
    assert "The link asks for the moon." not in words(app.view())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text_size", "99"),
        ("text_size", "²"),
        ("text_size", ""),
        ("reduced_motion", "x"),
        ("hue", "on"),
    ],
)
def test_there_is_no_such_setting(name: str, value: str) -> None:
    assert changed(Settings(), name, value) is None


def test_settings_that_cannot_be_kept_hold_all_the_same() -> None:
    player = Player(FullStorage()).use("settings", "set:reduced_motion:on")
    assert player.app.settings.reduced_motion
    assert any("forgotten. The disk is full." in text for text in words(player.view))


def test_the_menu_leads_back_to_where_it_was_opened() -> None:
    player = Player().use("play", "menu", "settings", "back")
    assert player.view.title == "Paused" and player.app.paused
    assert player.use("back").view.screen == "day"
    player.use("menu", "title")
    assert labels(player.view)["resume"] == "Continue"
    assert player.use("resume").view.screen == "day"


def test_quitting_is_said_to_the_platform_and_only_where_it_means_something() -> None:
    player = Player().use("quit")
    assert player.app.quitting
    assert "quit" not in labels(App(MemoryStorage(), [town()], can_quit=False).view())


def test_the_debrief_is_one_panel_a_screen_and_each_is_a_press_away() -> None:
    player = Player().to("evening").use("open_phone", "collect", "collect", "press", "collect")
    player.to("debrief")
    panels = [one for one in player.view.actions() if one.id.startswith("panel:")]
    assert panels[-1].label == "Take it with you"
    assert player.view.title == panels[0].label == "Your record"
    assert any(isinstance(node, ChartNode) for node in player.view.nodes())
    player.use(panels[-1].id)
    assert player.view.title == "Take it with you"
    assert labels(player.view)["go_on"] == "Continue"
    player.use("menu", "back")
    assert player.view.title == "Take it with you"
    player.use(panels[0].id)
    assert labels(player.view)["go_on"] == "Next"


def test_what_a_panel_keeps_is_opened_and_closed() -> None:
    player = Player().to("debrief").use("panel:2")
    before = len(words(player.view))
    assert len(words(player.use("items").view)) > before
    assert len(words(player.use("items").view)) == before


def test_the_log_and_the_page_are_handed_over_and_said() -> None:
    player = Player().to("debrief").use(LAST_PANEL, "export_log", "export_html")
    assert any(
        "Put into your hand as model-citizen-smallhaven-7.html" in w for w in words(player.view)
    )
    log = from_json_lines(player.hand.given["model-citizen-smallhaven-7.jsonl"])
    assert player.app.session is not None and log == player.app.session.log
    assert player.hand.given["model-citizen-smallhaven-7.html"].startswith("<!doctype html>")


def test_a_life_has_a_short_code_that_says_it_all_again() -> None:
    player = Player().to("evening").use("open_phone", "collect", "collect", "press", "collect")
    player.to("debrief").use(LAST_PANEL, "copy_code")
    code = player.hand.given["copied"]
    assert f"Your result code: {code}. It is copied." in words(player.view)
    assert len(code) < 110 and "partial" not in code.lower()
    read = read_result_code(f" {code.lower()[:30]}\n{code[30:].replace(' ', '-')}", [town()])
    assert (read.level, read.length, read.arm, read.seed) == ("smallhaven", "week", "partial", 7)
    assert read.finished and player.app.session is not None
    measured = debrief(town(), player.app.session.log).measures
    assert read.measures == {name: measured[name] for name in MEASURES}


@pytest.mark.parametrize("spoil", ["", "MC1", "MC1-!", "life", "MC1-00000-00000-00000"])
def test_what_is_no_code_is_refused_in_words(spoil: str) -> None:
    with pytest.raises(CodeError, match="code"):
        read_result_code(spoil, [town()])


def test_one_wrong_letter_or_another_city_is_noticed() -> None:
    code = result_code(town(), *a_life())
    at = code.index(" ", len(code) // 2) + 1
    letter = "7" if code[at] != "7" else "8"
    with pytest.raises(CodeError, match="slip"):
        read_result_code(code[:at] + letter + code[at + 1 :], [town()])
    with pytest.raises(CodeError, match="another city"):
        read_result_code(code, [town("digest-2")])


def a_life() -> tuple[Log, Debrief]:
    """A whole life and its debrief."""
    player = Player().to("debrief")
    assert player.app.session is not None
    return player.app.session.log, debrief(town(), player.app.session.log)


def test_without_a_way_to_share_none_is_offered() -> None:
    app = App(MemoryStorage(), [town()])
    assert "export_log" not in {action.id for action in app.view().actions()}


def test_the_command_line_chooses_and_a_witness_sees_the_log_grow() -> None:
    seen: list[Log] = []
    choices = Choices("smallhaven", "short", "partial", 11)
    app = App(MemoryStorage(), [town()], choices=choices, witness=seen.append)
    app.do("play", 0)
    app.do("option:refuse", 900)
    assert app.session is not None and app.session.state.seed == 11
    assert app.session.state.length == "short"
    assert seen[-1] == app.session.log and len(seen[-1]) > len(seen[0])


def test_a_life_in_a_class_says_so_in_its_log() -> None:
    choices = Choices("smallhaven", "short", "partial", 11, in_class=True, arcade=False)
    app = App(MemoryStorage(), [town()], choices=choices)
    app.do("play", 0)
    assert app.session is not None and LivedInClass(0, 0, arcade=False) in app.session.log


def test_lives_begun_without_a_seed_differ() -> None:
    assert len({fresh_seed() for _ in range(8)}) > 1


def test_the_places_are_found_in_a_checkout_and_once_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert places.levels_folder().name == "levels" and places.assets_folder().is_dir()
    (tmp_path / "_data" / "levels").mkdir(parents=True)
    monkeypatch.setattr(places, "PACKAGE", tmp_path)
    assert places.levels_folder() == tmp_path / "_data" / "levels"


def test_the_home_folder_is_the_one_that_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MODEL_CITIZEN_HOME", str(tmp_path))
    assert places.home_folder() == tmp_path
    monkeypatch.delenv("MODEL_CITIZEN_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr("sys.platform", "linux")
    assert places.home_folder() == tmp_path / "data" / "model-citizen"
    monkeypatch.setattr("sys.platform", "darwin")
    assert places.home_folder().parts[-2:] == ("Application Support", "Model Citizen")
    monkeypatch.setenv("APPDATA", str(tmp_path / "roaming"))
    monkeypatch.setattr("sys.platform", "win32")
    assert places.home_folder() == tmp_path / "roaming" / "Model Citizen"


def test_settings_are_plain_json() -> None:
    player = Player().use("settings", "set:text_size:200")
    assert json.loads(player.storage.texts[SETTINGS])["text_size"] == 200
