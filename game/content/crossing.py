"""The checks that look at a level as a whole. A new check is a new line here."""

from collections.abc import Callable, Iterator

from game.content import crossing_checks, crossing_lengths, crossing_names, crossing_story, reach
from game.content.expressions import Expressions
from game.content.marked import Marked
from game.content.problems import Problem

Check = Callable[[Marked, Expressions], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    crossing_names.check_the_defaults,
    crossing_names.check_the_cards,
    crossing_names.check_the_guesses,
    crossing_names.check_the_effects,
    crossing_names.check_the_perk_changes,
    crossing_names.check_the_echoes,
    crossing_names.check_the_arms,
    crossing_names.check_the_conditions,
    crossing_lengths.check_the_acts,
    crossing_lengths.check_the_days,
    crossing_lengths.check_the_deal,
    crossing_lengths.check_the_schedules,
    crossing_lengths.check_the_pay,
    crossing_story.check_the_choices,
    crossing_story.check_the_ways_on,
    crossing_story.check_the_doors,
    crossing_story.check_the_review,
    crossing_story.check_the_reasons,
    crossing_story.check_the_ladder,
    crossing_story.check_the_meters,
    crossing_story.check_the_endings,
    crossing_checks.check_the_scenes,
    crossing_checks.check_the_forms,
    reach.check_what_can_happen,
)


def cross_check(level: Marked, expressions: Expressions) -> list[Problem]:
    """Everything that is wrong between the parts of a level."""
    return [problem for check in CHECKS for problem in check(level, expressions)]
