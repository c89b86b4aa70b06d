"""The four rounds after the life, as they are met: from the debrief to the doors and back."""

from game.debrief.compose import debrief
from game.lab.matcher import next_knock
from tests.app.owed import assert_owes_nothing
from tests.app.town import Player, labels, words


def at_the_doors_panel() -> Player:
    player = Player().to("ending").use("go_on")
    number = next(id for id, label in labels(player.view).items() if label == "Two doors")
    return player.use(number)


def again(player: Player) -> Player:
    """The same life, taken up by somebody who comes back to it."""
    later = Player(player.storage)
    later.clock = player.clock
    return later.use("resume")


def knock_to_the_end(player: Player) -> None:
    """A matcher's hand on the controls until the round is over."""
    while (session := player.app.session) and session.state.beside.doors.open:
        intent = next_knock(session.state, 0.8)
        player.clock += intent.at - session.state.clock
        name = f"tap:{getattr(intent, 'on', '')}"
        if name == "tap:":
            player.app.tick(player.clock)
        else:
            player.app.do(name, player.clock)


def test_the_doors_panel_and_the_last_one_offer_them() -> None:
    player = at_the_doors_panel()
    assert labels(player.view)["round"] == "Run four rounds at two doors"
    assert_owes_nothing(player.view)
    last = player.use(f"panel:{sum(one.startswith('panel:') for one in labels(player.view)) - 1}")
    assert "round" in labels(last.view)
    assert "round" not in labels(player.use("panel:0").view)


def test_one_can_be_ended_at_once_and_leads_back_to_its_panel() -> None:
    player = at_the_doors_panel().use("round")
    assert player.view.screen == "doors" and not player.app.paused
    assert_owes_nothing(player.view)
    assert "Round 1 of four" in words(player.view)
    assert labels(player.view)["leave_activity"] == "Continue"
    player.use("leave_activity")
    assert player.view.screen == "debrief" and player.view.title == "Two doors"
    assert player.app.paused
    assert labels(player.view)["round"] == "Run round 2 of four"


def test_all_four_lead_to_a_line_with_its_uncertainty() -> None:
    player = at_the_doors_panel()
    for number in (1, 2, 3, 4):
        player.use("round")
        assert f"Round {number} of four" in words(player.view)
        knock_to_the_end(player)
        assert_owes_nothing(player.view)
        assert any(said.startswith("The round is over.") for said in words(player.view))
    assert "round" not in labels(player.view)
    for one in (again(player), player):
        assert one.view.screen == "doors"
        told = " ".join(words(one.use("leave_activity").view))
        assert "Over 4 more rounds: sensitivity" in told and "about 0.4 either way" in told
        assert "round" not in labels(one.view)
        assert one.app.session
        found = debrief(one.app.session.level, one.app.session.log)
        assert found.measures["matching_rounds"] == 4


def test_in_the_middle_of_a_round_it_can_be_left_lying_and_taken_up_again() -> None:
    player = at_the_doors_panel().use("round")
    player.use("tap:left", "tap:right", "tap:left")
    later = Player(player.storage)
    resume = next(one for one in later.view.actions() if one.id == "resume")
    assert resume.note == "round 1 of four at the doors"
    later.clock = 10_000_000
    later.use("resume")
    assert later.app.session and player.app.session
    assert later.view.screen == "doors" and "tap:left" in labels(later.view)
    assert later.app.session.state == player.app.session.state
    assert later.wait(60) is False and later.wait(20) is True
    assert any(said.startswith("The round is over.") for said in words(later.view))


def test_the_round_stands_still_in_the_menu_and_beacon_cannot_be_left_there() -> None:
    player = at_the_doors_panel().use("round", "menu")
    assert "leave" not in labels(player.view)
    assert player.wait(600) is False
    assert "tap:left" in labels(player.use("back").view)


def test_a_token_is_announced_with_its_count_and_a_vain_knock_is_not() -> None:
    player = at_the_doors_panel().use("round")
    assert "Round 1 of four." in player.view.say
    said = []
    for door in (*["tap:left"] * 8, *["tap:right"] * 8) * 8:
        if door not in labels(player.view):
            break
        said.append(player.use(door).view.say)
    assert [words for words in said if words][:2] == ["A token. Tokens: 1.", "A token. Tokens: 2."]
    assert "" in said
