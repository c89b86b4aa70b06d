"""What is kept, what is resumed, and what is never written over."""

import pytest

from game.app.ports import MemoryStorage
from game.app.saves import LIFE, Damaged, Foreign, Older, Saved, read_save
from game.core.logs import from_json_lines
from game.core.state import state_hash
from game.debrief.compose import PANELS
from tests.app.town import FullStorage, Player, labels, town, words

LEVELS = {"smallhaven": town()}


def a_saved_life(*ids: str) -> MemoryStorage:
    return Player().use("play", *ids).storage


def saved_text(*ids: str) -> str:
    return a_saved_life(*ids).texts[LIFE]


def hash_of(player: Player) -> str:
    assert player.app.session is not None
    return state_hash(player.app.session.state)


def test_every_step_is_kept_and_resumed_where_it_was_left() -> None:
    player = Player().use("play", "option:refuse", "go_on")
    again = Player(player.storage)
    assert labels(again.view)["resume"] == "Continue"
    assert "play" not in labels(again.view)
    assert {"new_life", "forget"} <= set(labels(again.view))
    again.use("resume")
    assert hash_of(again) == hash_of(player)
    assert again.view.regions == player.view.regions


@pytest.mark.parametrize("steps", range(0, 60, 7))
def test_a_life_goes_on_after_a_load_as_if_nothing_had_happened(steps: int) -> None:
    player = Player()
    for _ in range(steps + 1):
        player.use(player.way_on().id)
    again = Player(player.storage)
    if player.app.session is not None:
        again.use("resume")
        assert hash_of(again) == hash_of(player)
        again.to("debrief")


def test_the_clock_goes_on_from_where_the_life_was_left() -> None:
    player = Player().to("evening").use("open_phone")
    assert player.app.session is not None
    left_at = player.app.session.state.clock
    again = Player(player.storage).use("resume", "collect")
    assert again.app.session is not None
    assert left_at <= again.app.session.state.clock <= left_at + 1000


def test_a_new_life_over_a_saved_one_asks_first() -> None:
    player = Player(a_saved_life("option:refuse")).use("new_life")
    assert player.view.title == "A new life?"
    assert any("day 1 of 4" in text for text in words(player.view))
    player.use("export_log", "back")
    assert from_json_lines(next(iter(player.hand.given.values())))
    assert player.view.screen == "title"
    player.use("setup", "play")
    assert player.view.title == "A new life?"
    player.use("confirm")
    assert player.view.screen == "day" and "option:lend" in labels(player.view)


def test_a_life_is_forgotten_only_when_asked_twice() -> None:
    player = Player(a_saved_life()).use("forget")
    assert LIFE in player.storage.texts
    player.use("confirm")
    assert LIFE not in player.storage.texts
    assert labels(player.view)["play"] == "Play"


def test_a_finished_life_opens_its_debrief_again() -> None:
    player = Player().to("ending")
    again = Player(player.storage).use("resume")
    assert again.view.screen == "debrief"


@pytest.mark.parametrize("cut", [3, 40, 400, -1, -20])
def test_a_damaged_save_is_set_aside_and_said(cut: int) -> None:
    storage = MemoryStorage()
    damaged = saved_text("option:refuse")[:cut]
    storage.texts[LIFE] = damaged
    player = Player(storage)
    kept = storage.texts.get(f"{LIFE}.kept-1", storage.texts.get(LIFE))
    assert kept == damaged
    assert any("cannot be" in text for text in words(player.view))
    player.use("play", "option:refuse")
    assert damaged in storage.texts.values()
    assert isinstance(read_save(storage.texts[LIFE], LEVELS), Saved)


def test_two_damaged_saves_are_both_kept() -> None:
    storage = MemoryStorage()
    for text in ("\x00\x01", ""):
        storage.texts[LIFE] = f'{{"model_citizen_save": 1{text}'
        Player(storage)
    assert set(storage.texts) == {f"{LIFE}.kept-1", f"{LIFE}.kept-2"}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "first line"),
        ("shopping: two soaps\n", "not a life of this game"),
        ("[1]\n", "not a life of this game"),
        ('{"model_citizen_save": 99}\n', "another version"),
        ('{"model_citizen_save": 1, "level": "elsewhere", "digest": ""}\n', "elsewhere"),
        ('{"model_citizen_save": true}\n', "first line"),
    ],
)
def test_what_is_no_life_says_why(text: str, why: str) -> None:
    found = read_save(text, LEVELS)
    assert isinstance(found, Damaged | Foreign)
    assert why in found.reason


def test_a_foreign_save_is_kept_when_a_life_begins() -> None:
    storage = MemoryStorage()
    storage.texts[LIFE] = '{"model_citizen_save": 99}\n'
    player = Player(storage)
    assert any("another version" in text for text in words(player.view))
    player.use("play")
    assert storage.texts[f"{LIFE}.kept-1"] == '{"model_citizen_save": 99}\n'
    assert any(f"kept as {LIFE}.kept-1" in text for text in words(player.view))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("teo_", "nobody_"),
        ('"refuse"', '"refuse_him"'),
        ("steadier_circle", "no_such_rule"),
        ('"length":"week"', '"length":"year"'),
        ('"arm":"partial"', '"arm":"none"'),
        ('"voice":60,', ""),
        ('"LevelStarted"', '"DayBegan"'),
    ],
)
def test_a_save_that_names_unknown_things_is_damaged(old: str, new: str) -> None:
    text = saved_text("option:refuse")
    assert old in text
    assert isinstance(read_save(text.replace(old, new), LEVELS), Damaged)


def test_a_step_cut_in_half_is_not_resumed_into_nowhere() -> None:
    lines = saved_text().splitlines(keepends=True)
    for kept in range(1, len(lines)):
        found = read_save("".join(lines[:kept]), LEVELS)
        if isinstance(found, Saved):
            assert Player(a_storage_with("".join(lines[:kept]))).use("resume").view.actions()
    assert isinstance(read_save("".join(lines), LEVELS), Saved)


def a_storage_with(text: str) -> MemoryStorage:
    storage = MemoryStorage()
    storage.texts[LIFE] = text
    return storage


def test_a_life_of_an_older_city_opens_its_debrief_and_is_kept() -> None:
    text = saved_text("option:refuse", "go_on")
    player = Player(a_storage_with(text), town("digest-2"))
    assert isinstance(read_save(text, {"smallhaven": town("digest-2")}), Older)
    assert labels(player.view)["play"] == "Play" and "resume" not in labels(player.view)
    assert any("cannot go on" in text for text in words(player.view))
    player.use("old_debrief")
    assert player.view.screen == "debrief"
    assert not any("cannot go on" in text for text in words(player.view))
    player.use(f"panel:{len(PANELS) - 1}", "export_log", "go_on")
    assert from_json_lines(next(iter(player.hand.given.values())))
    assert player.storage.texts[LIFE] == text
    assert any("cannot go on" in text for text in words(player.view))
    player.use("play")
    assert player.storage.texts[f"{LIFE}.kept-1"] == text
    assert isinstance(
        read_save(player.storage.texts[LIFE], {"smallhaven": town("digest-2")}), Saved
    )


def test_a_full_disk_is_said_and_play_goes_on() -> None:
    storage = FullStorage()
    player = Player(storage).use("play")
    assert any("The disk is full. You can play on." in text for text in words(player.view))
    assert "The disk is full." in player.view.say
    player.use("option:refuse")
    assert "The disk is full." not in player.view.say
    storage.full = False
    player.use("go_on")
    assert any("being saved again" in text for text in words(player.view))
    assert hash_of(Player(storage).use("resume")) == hash_of(player)


def test_a_life_that_could_never_be_kept_can_be_lived_to_its_end() -> None:
    player = Player(FullStorage()).to("debrief")
    player.use("menu", "title")
    assert labels(player.view)["resume"] == "Continue"
