"""The rulebook's index spares asking most rules and never changes what is found."""

from hypothesis import given, settings
from hypothesis import strategies as some

from game.core.model import Moment, Rule
from game.core.rulebook import rules_that_hold
from tests.core.cities import city, condition, moment

TAGS = ["refuse_friend", "late_bill", "deposit", "generous", "leaf"]
CLAUSES = [f"'{tag}' in tags" for tag in TAGS] + [
    "'leaf' not in tags", "standing > 400", "told", "in_beacon", "'owes' in flags", "day == 2",
]  # fmt: skip
TEXTS = some.recursive(
    some.sampled_from(CLAUSES),
    lambda inner: (
        some.tuples(inner, some.sampled_from([" and ", " or "]), inner).map(
            "({0[0]}{0[1]}{0[2]})".format
        )
        | inner.map("not {}".format)
    ),
    max_leaves=4,
) | some.just("")
RULES = some.builds(
    Rule,
    id=some.uuids().map(str),
    on=some.sampled_from(["choice", "morning", "night"]),
    effects=some.just({"standing": 1}),
    truth=some.just("Truth."),
    when=TEXTS.map(condition),
    needs_beacon=some.booleans(),
)


@settings(max_examples=150)
@given(
    rules=some.lists(RULES, max_size=12),
    tags=some.frozensets(some.sampled_from(TAGS)),
    on=some.sampled_from(["choice", "morning", "night"]),
    in_beacon=some.booleans(),
    told=some.booleans(),
)
def test_looking_rules_up_finds_what_asking_every_rule_would(
    rules: list[Rule], tags: frozenset[str], on: Moment, in_beacon: bool, told: bool
) -> None:
    state = moment(city(rules=rules), in_beacon=in_beacon, told=told)
    every = [
        one
        for one in rules
        if one.on == on
        and (in_beacon or not one.needs_beacon)
        and (one.when is None or one.when.holds(state, tags))
    ]
    assert list(rules_that_hold(state, on, tags)) == every
    assert list(rules_that_hold(state, on, tags)) == every, "and again, from its memory"
