"""Cards can be answered, rules say what they must, perks can open, endings can come."""

from collections.abc import Collection, Iterator

from game.content.expressions import Expressions
from game.content.marked import Marked
from game.content.problems import Problem
from game.core.model import STANDING
from game.core.ways import WAYS_ON


def check_the_choices(level: Marked, expressions: Expressions) -> Iterator[Problem]:
    """Every card has an option that anybody may choose at any time."""
    for card in level.items("cards"):
        options = card.items("options")
        if options and not any(is_always_open(option) for option in options):
            words = f"no option of '{card.text('id')}' can always be chosen"
            hint = "let one have neither a 'when' nor a cost in money"
            yield card.child("options").place.problem("no_open_option", words, hint)


def is_always_open(option: Marked) -> bool:
    """Whether an option has no condition and costs no money."""
    money = option.entries("effects").get("money")
    cost = money.value if money else 0
    return not option.child("when").value and not (isinstance(cost, int) and cost < 0)


def check_the_ways_on(level: Marked, expressions: Expressions) -> Iterator[Problem]:
    """No option looks like the way on that every screen has."""
    yield from looking_like(level, WAYS_ON)


def looking_like(level: Marked, ways: Collection[str]) -> Iterator[Problem]:
    """Every control of a city that begins as only a screen's way on may, in some language."""
    options = [option for card in level.items("cards") for option in card.items("options")]
    activities = level.items("activities")
    labels = [option.child("text") for option in options]
    keys = ("name", "left_name", "right_name")
    for label in (*labels, *(one.child(key) for one in activities for key in keys)):
        if isinstance(label.value, str) and (word := first_word(label.value)) in ways:
            words = f"this option begins with '{word}', as only a screen's way on may"
            hint = "begin it with another word"
            yield label.place.problem("looks_like_way_on", words, hint)


def check_the_doors(level: Marked, expressions: Expressions) -> Iterator[Problem]:
    """A round at two doors lasts some time and has something behind one of them."""
    for activity in level.items("activities"):
        if activity.text("kind") != "doors":
            continue
        if activity.number("seconds") == 0:
            hint = "add 'seconds: 45'"
            yield activity.place.problem("endless_round", "this round is over at once", hint)
        if activity.number("left") == 0 == activity.number("right"):
            hint = "for example 'left: 12' and 'right: 3'"
            yield activity.place.problem("empty_doors", "nothing is behind either door", hint)


def first_word(text: str) -> str:
    """The word a text begins with, without quotes or stops round it, its first letter large."""
    first = text.split()[:1]
    return "".join(letter for word in first for letter in word if letter.isalpha()).capitalize()


def check_the_review(level: Marked, expressions: Expressions) -> Iterator[Problem]:
    """A rule of the review acts only where the level says how often the review comes."""
    for rule in level.items("rules"):
        if rule.text("on") == "review" and not level.number("review_seconds"):
            hint = "add 'review_seconds: 120' to the level"
            yield rule.child("on").place.problem("no_review", "no review ever comes", hint)


def check_the_reasons(level: Marked, expressions: Expressions) -> Iterator[Problem]:
    """A rule that is shown has a reason, and a false reason is not the truth."""
    for rule in level.items("rules"):
        shown, reason = rule.text("shown"), rule.child("reason")
        if shown in ("open", "false") and reason.value == "":
            words = f"the rule '{rule.text('id')}' is shown without a reason"
            hint = "write Beacon's words as 'reason', or 'shown: hidden'"
            yield rule.place.problem("no_reason", words, hint)
        elif shown == "false" and said(rule, "reason") == said(rule, "truth") != "":
            words = "this false reason is the truth"
            yield reason.place.problem("true_reason", words, "write another, or 'shown: open'")


def said(rule: Marked, key: str) -> str:
    """A sentence without its case and final stop."""
    return rule.text(key).casefold().rstrip(".! ")


def check_the_ladder(level: Marked, expressions: Expressions) -> Iterator[Problem]:
    """Every perk opens at a Standing that exists, and is lost no higher than that."""
    standing = next((m for m in level.items("meters") if m.text("id") == STANDING), None)
    highest = standing.number("highest") if standing else None
    for perk in level.items("perks"):
        at, lost_below = perk.number("at"), perk.number("lost_below")
        if at is not None and highest is not None and at > highest:
            words = f"this perk never opens: Standing ends at {highest}"
            yield perk.child("at").place.problem("perk_never_opens", words, f"at most {highest}")
        if at is not None and lost_below is not None and lost_below > at:
            words = f"this perk opens at {at} and is lost at once"
            yield perk.child("lost_below").place.problem("perk_never_held", words, f"at most {at}")


def check_the_meters(level: Marked, expressions: Expressions) -> Iterator[Problem]:
    """Every meter starts within its bounds."""
    for meter in level.items("meters"):
        start, lowest, highest = (meter.number(key) for key in ("start", "lowest", "highest"))
        if start is None or lowest is None or highest is None:
            continue
        if not lowest <= start <= highest:
            words = f"{start} is not between {lowest} and {highest}"
            hint = "let lowest <= start <= highest"
            yield meter.child("start").place.problem("out_of_range", words, hint)


def check_the_endings(level: Marked, expressions: Expressions) -> Iterator[Problem]:
    """Some ending always comes, and none stands behind one that always comes first."""
    *others, last = level.items("endings") or (None,)
    if last and last.child("when").value:
        words = "the last ending has a 'when', so a life might not end"
        hint = "end the list with an ending without one"
        yield last.child("when").place.problem("no_default_ending", words, hint)
    for ending in others:
        if ending and ending.child("when").value == "":
            words = f"no ending after '{ending.text('id')}' can come: it has no 'when'"
            yield ending.place.problem("endings_hidden", words, "give it one, or move it last")
        parts = ending.items("parts") if ending else ()
        yield from silent(parts)
    yield from silent(last.items("parts") if last else ())


def silent(parts: tuple[Marked, ...]) -> Iterator[Problem]:
    """A problem if an ending might tell nothing because each of its parts has a condition."""
    if parts and all(part.child("when").value for part in parts):
        hint = "let one part have no 'when'"
        yield parts[0].place.problem("silent_ending", "this ending might say nothing", hint)
