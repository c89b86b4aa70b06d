"""What is to be heard in a life, and in which words it is said to those who do not hear."""

from pathlib import Path

from game.app.mirror import mirror_text
from game.app.sounds import CAPTIONS, MOTIFS
from tests.app.town import Player, labels

SOUNDS = Path(__file__).parents[2] / "assets" / "sounds"


def heard(player: Player, *ids: str) -> tuple[str, ...]:
    """What is to be heard of these steps."""
    player.app.heard()
    return player.use(*ids).app.heard()


def evening(day: int) -> Player:
    return Player().to("evening", day=day)


def test_a_morning_begins_with_the_town_and_a_card() -> None:
    player = Player()
    assert heard(player, "play") == ("world/kettle", "world/card")
    assert player.app.heard() == ()
    assert heard(player, "option:refuse") == ("world/choose", "beacon/praise")


def test_the_quiet_check_in_sounds_like_any_other_until_the_outage_is_told() -> None:
    gifts = ("open_phone", "collect", "collect", "close_phone")
    paid, quiet = (evening(1).use(*gifts).to("evening", day=day) for day in (2, 3))
    motifs = heard(paid, "open_phone"), heard(quiet, "open_phone")
    assert [len(motif) for motif in motifs] == [1, 1]
    assert all("motif" in motif[0] for motif in motifs)
    assert heard(paid, "press")[0] == "beacon/press"
    assert heard(quiet, "press") == heard(quiet, "press") == ("beacon/press",)
    quiet.use("close_phone").app.heard()
    assert quiet.to("night", day=3).app.heard() == ("beacon/outage",)


def test_the_quiet_act_has_the_motif_of_the_act_before_it() -> None:
    assert MOTIFS["quiet"] == MOTIFS["standing"]


def test_a_spark_rings_and_is_collected_with_a_sound_of_its_own() -> None:
    player = evening(1).use("open_phone")
    assert heard(player, "collect")[0] == "beacon/collect"
    player.use("collect")
    assert heard(player, "press") == ("beacon/press", "beacon/spark")


def test_a_life_that_is_gone_on_with_does_not_sound_again() -> None:
    storage = evening(2).storage
    later = Player(storage)
    assert heard(later, "resume") == ()


def test_captions_say_what_tells_something_and_reach_the_mirror() -> None:
    player = Player().use("settings", "set:captions:on", "back", "play")
    assert player.view.caption == "A kettle boils"
    assert "A kettle boils" in mirror_text(player.view)
    assert player.to("evening").use("open_phone", "collect", "collect").view.caption
    player.use("press", "collect").use("press")
    assert "spark" in player.view.caption


def test_without_captions_nothing_is_said_of_sounds() -> None:
    player = Player().use("play")
    assert not player.view.caption and "kettle" not in mirror_text(player.view)


def test_the_switch_says_how_it_stands_and_is_kept() -> None:
    player = Player().use("set:sound:off")
    assert "Sound: off" in labels(player.view).values()
    again = Player(player.storage)
    assert not again.app.settings.sound
    assert "set:beacon_volume:100" not in labels(again.use("settings").view)


def test_a_volume_grows_a_step_at_a_time_and_begins_anew() -> None:
    player = Player().use("settings")
    steps = []
    for _ in range(5):
        name = next(one for one in labels(player.view) if one.startswith("set:world_volume:"))
        player.use(name)
        steps.append(player.app.settings.world_volume)
    assert steps == [100, 0, 25, 50, 75]


def test_every_sound_that_is_told_has_been_made_and_is_small() -> None:
    made = {f"{path.parent.name}/{path.stem}" for path in SOUNDS.rglob("*.ogg")}
    assert {*CAPTIONS, *MOTIFS.values()} <= made
    assert all(path.stat().st_size < 20_000 for path in SOUNDS.rglob("*.ogg"))


def test_a_lever_of_the_laboratory_sounds_under_the_players_own_hand() -> None:
    player = Player().use("lab:enter", "lab:type")
    for letter in "FR 2":
        player.app.write(letter)
    player.use("go_on", "go_on")
    assert heard(player, "lab:lever:0") == ("beacon/press",)
    assert heard(player, "lab:lever:0") == ("beacon/press", "beacon/spark")
