"""The names a level knows, and its conditions read with them, each only once."""

from game.content.marked import Marked
from game.content.problems import Problem
from game.core.conditions import Condition, ConditionError, Names, read_condition

EXAMPLE = "write something like \"standing >= 650 and 'flat' in perks\""
FIXES = {
    "there is no tag": "let an option carry it",
    "there is no flag": "let an option or a rule set it",
    "there is no card": "write it, or name another",
    "there is no": "name one that there is",
}


def ids(level: Marked, section: str) -> frozenset[str]:
    """The ids of a list section."""
    return frozenset(item.text("id") for item in level.items(section)) - {""}


def options_of(level: Marked) -> list[Marked]:
    """Every option of every card."""
    return [option for card in level.items("cards") for option in card.items("options")]


def names_of(level: Marked) -> Names:
    """Everything that conditions of this level may speak of."""
    options = options_of(level)
    setters = [*options, *level.items("rules"), *level.items("activities")]
    acts = (act for length in level.items("lengths") for act in length.items("acts"))
    return Names(
        meters=ids(level, "meters"),
        people=ids(level, "people"),
        flags=frozenset(flag for setter in setters for flag in setter.words("sets")),
        perks=ids(level, "perks"),
        cards=ids(level, "cards"),
        acts=frozenset(act.text("id") for act in acts) - {""},
        tags=frozenset(tag for option in options for tag in option.words("tags")),
        lengths=ids(level, "lengths"),
    )


def meters_of(names: Names) -> frozenset[str]:
    """All that an effect may move: the meters, and everybody's closeness."""
    return names.meters | {f"closeness.{person}" for person in names.people}


def fix_of(words: str) -> str:
    """What would be right where the engine knows no likely name."""
    return next((fix for start, fix in FIXES.items() if words.startswith(start)), EXAMPLE)


class Expressions:
    """The conditions of one level."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.read: dict[str, Condition | ConditionError] = {}

    def condition(self, text: str) -> Condition | ConditionError:
        """The condition a text says, or what is wrong with it."""
        if text not in self.read:
            try:
                self.read[text] = read_condition(text, self.names)
            except ConditionError as error:
                self.read[text] = error
        return self.read[text]

    def sound(self, text: str) -> Condition | None:
        """The condition, or None where there is none; for texts known to be right."""
        condition = self.condition(text) if text else None
        return condition if isinstance(condition, Condition) else None

    def is_broken(self, text: str) -> bool:
        """Whether a text is written but says no condition."""
        return bool(text) and self.sound(text) is None

    def problem(self, when: Marked) -> Problem | None:
        """What is wrong with a `when`, at the place within its text."""
        if not isinstance(when.value, str) or not when.value:
            return None
        read = self.condition(when.value)
        if isinstance(read, Condition):
            return None
        # The engine's message may end in a suggestion; a problem keeps that apart.
        words, _, hint = read.message.partition("; ")
        place = when.place.inside(read.column)
        return place.problem("condition", words, hint or fix_of(words))
