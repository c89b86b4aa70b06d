"""The scenes of the checks: as many fair ones as tricks, and two forms that match."""

from collections.abc import Iterator

from game.content.expressions import Expressions
from game.content.marked import Marked
from game.content.problems import Problem
from game.core.mechanics import FORMS


def check_the_scenes(level: Marked, expressions: Expressions) -> Iterator[Problem]:
    """Whoever calls everything a trick must do no better than whoever calls nothing one."""
    for form in FORMS:
        scenes = scenes_of(level, form)
        answers = [scene.child("trick").value for scene in scenes]
        tricks = answers.count(True)
        if all(isinstance(one, bool) for one in answers) and 2 * tricks != len(scenes):
            words = f"of the {len(scenes)} scenes of form '{form}' {tricks} are tricks"
            hint = "let one half of them be tricks and the other half fair"
            yield scenes[0].child("form").place.problem("lopsided_check", words, hint)


def check_the_forms(level: Marked, expressions: Expressions) -> Iterator[Problem]:
    """A class gives form A to some and B to others, so there are both, equally long."""
    first, second = scenes_of(level, "A"), scenes_of(level, "B")
    if len(first) != len(second):
        words = f"form 'A' has {len(first)} scenes and form 'B' {len(second)}"
        place = (*second, *first)[0].child("form").place
        yield place.problem("unequal_forms", words, "let both have equally many")


def scenes_of(level: Marked, form: str) -> list[Marked]:
    """The scenes of one form."""
    return [scene for scene in level.items("checks") if scene.text("form") == form]
