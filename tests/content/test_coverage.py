"""Every system that the essay names is something the player does, in the real city."""

from pathlib import Path

from game.content.essay import read_essay
from game.core.model import TIMES, Level
from game.debrief.coverage import OPTIONAL, coverage, coverage_page
from game.platforms.places import levels_folder

ESSAY = read_essay(levels_folder() / "essay")
PAGE = Path(__file__).parents[2] / "docs" / "coverage.md"
LADDER = ("bike", "power", "car", "flat", "room", "queue", "visa", "hello")


def test_the_table_in_the_docs_is_of_this_city(larkhaven: Level) -> None:
    expected = coverage_page(larkhaven, ESSAY)
    assert PAGE.read_text("utf-8") == expected, "run python build/coverage.py"


def test_no_claim_is_without_a_row_and_a_place_in_the_debrief() -> None:
    rows = [line.split(" | ") for line in PAGE.read_text("utf-8").splitlines()]
    told = {row[0].removeprefix("| "): row for row in rows if len(row) == 5}
    for claim in ESSAY.claims:
        row = told[claim.id]
        assert (row[1], row[2]) == (claim.says, claim.verdict)
        assert row[3] == ("a line" if claim.use == "A" else "behind “All 53”")
    assert len(ESSAY.claims) == 53


def test_no_system_is_without_a_card_or_a_panel(larkhaven: Level) -> None:
    rows = coverage(larkhaven)
    assert [row.id for row in rows] == [f"S{number:02}" for number in range(1, 35)]
    assert [row.id for row in rows if not row.cards or not row.panels] == []


def test_what_the_essay_names_has_two_cards_or_more(larkhaven: Level) -> None:
    thin = [row.id for row in coverage(larkhaven) if len(row.cards) < 2 and row.id not in OPTIONAL]
    assert thin == []


def test_each_perk_changes_three_cards_or_more(larkhaven: Level) -> None:
    changed = {}
    for perk in larkhaven.ladder:
        tags = {change.tag for change in perk.changes}
        cards = [
            card.id
            for card in larkhaven.cards.values()
            if any(tags & option.tags for option in card.options)
        ]
        changed[perk.id] = len(cards)
    assert tuple(changed) == LADDER
    assert min(changed.values()) >= 3, changed


def test_there_is_more_to_draw_from_than_any_length_draws(larkhaven: Level) -> None:
    """Half as many cards again in each act and hour, with Beacon, as the longest life draws."""
    assert len(larkhaven.cards) >= 130
    month = larkhaven.lengths["month"]
    drawn = [
        (month.act_of(day).id, time)
        for day in range(1, month.days + 1)
        for time in month.slots_of(day)
    ]
    cards = [card for card in larkhaven.cards.values() if "not in_beacon" not in _when(card.when)]
    for act in month.acts:
        for time in TIMES:
            there = sum(card.time == time and act.id in card.acts for card in cards)
            assert there >= 1.5 * drawn.count((act.id, time)), (act.id, time)


def _when(condition: object) -> str:
    return "" if condition is None else str(getattr(condition, "text", ""))
