"""What was chosen comes back: on a later day, and to somebody."""

from collections import defaultdict

from game.core import events as e
from game.core.model import Level
from game.lab.citizens import CITIZENS, live

SEEDS = range(20)
# The card that brings a choice back, and the flag by which the choice was remembered.
RETURNS = {
    "about_your_soap": "basket_shared",
    "bill_comes_back": "overdue",
    "fine_for_a_book": "book_late",
    "hall_vote": "petition_carried",
    "ines_doors": "petition_signed",
    "mara_and_the_forty": "owes_mara",
    "news_from_the_plumber": "stepped_back",
    "odo_the_member": "odo_signed",
    "sentence_in_the_window": "petition_begun",
    "tenth_loaf": "nine_stamps",
    "teo_pays_back": "teo_owes",
    "the_line_that_fits": "notebook",
    "wrens_number": "wren_invited",
}


def days_between(log: e.Log) -> dict[str, int]:
    """For each card that brought something back, how many days after."""
    day, since, found = 0, dict[str, int](), dict[str, int]()
    for event in log:
        if isinstance(event, e.DayBegan):
            day = event.day
        elif isinstance(event, e.FlagSet):
            since[event.flag] = day
        elif isinstance(event, e.CardDealt) and RETURNS.get(event.card) in since:
            found[event.card] = day - since[RETURNS[event.card]]
    return found


def test_what_was_chosen_comes_back_on_a_later_day(larkhaven: Level) -> None:
    days: dict[str, set[int]] = defaultdict(set)
    for length in ("fortnight", "month"):
        for bot in CITIZENS:
            for seed in SEEDS:
                for card, after in days_between(live(larkhaven, bot, seed, length)[1]).items():
                    days[card].add(after)
    assert days.keys() == RETURNS.keys()
    assert {card: min(after) for card, after in days.items() if min(after) < 1} == {}
    assert sum(max(after) >= 3 for after in days.values()) >= 10
