"""Panel 7, Same you, other rules: the same choices and presses, and a place among robots."""

from collections.abc import Generator, Iterator
from typing import TypeVar

from game.core.language import say, sentence
from game.core.model import STANDING, Rule
from game.debrief.charts import Chart, Series
from game.debrief.findings import Finding, Item, Panel, Pieces
from game.debrief.life import Life
from game.debrief.other_pay import OtherPay, on_plan, other_plans
from game.debrief.refold import Refolded, refold, why_not
from game.debrief.robots import robots_chart, robots_finding, robots_item
from game.debrief.wording import counted, presses, signed, sparks

HEADING = "Same you, other rules"
NOT_YOU = "Same presses, other pay: not what you would have done."
AS_DEALT = (
    "The cards stay as they were dealt and the options as they were open; only the rules, the "
    "perks and the pay are asked again."
)
FRIENDS = "S08"
Paid = tuple[OtherPay, Refolded]
Folded = TypeVar("Folded")
OWN, SHOWN, ALONE = "own", "shown", "alone"
VERSIONS = {OWN: "As it was", SHOWN: "Only the rules shown", ALONE: "No friend effect"}
WITH = {
    SHOWN: "{standing} with only the rules shown",
    ALONE: "{standing} with no friend effect",
}


def same_panel(life: Life) -> Pieces:
    """The log folded again under other rules and other pay, and the robots of this city.

    Each folding takes a while, so there is a pause after it.
    """
    missing = why_not(life)
    if missing:
        return _unsupported(life, missing)
    versions = yield from _paused(versions_of(life))
    if versions[0][1].standing != life.end_of(STANDING):
        return _unsupported(life, say("this city's rules do not lead to the Standing in the log"))
    pays = yield from _paused(pays_of(life))
    limit = Finding(say(NOT_YOU), basis="limit")
    paragraphs = (_standing(life, versions), *_paid(life, pays), limit, *robots_finding(life))
    charts = (_chart(life, versions, pays, paragraphs[0].sentence), *robots_chart(life))
    each = (_pay(life, *pair) for pair in pays)
    items = (_rules(versions), *each, *robots_item(life), _limits())
    return Panel("same", say(HEADING), paragraphs, charts, items, say("Each way in numbers"))


def _unsupported(life: Life, why: str) -> Panel:
    said = Finding(
        say("Your life cannot be played again under other rules: {reason}.", reason=why),
        basis="limit",
    )
    return Panel("same", say(HEADING), (said, *robots_finding(life)))


def versions_of(life: Life) -> Iterator[tuple[str, Refolded]]:
    """The life as it was, with only the rules that were shown, and with friends uncounted."""
    rules = life.level.rules.values()
    yield OWN, refold(life, lambda rule: True)
    if any(rule.needs_beacon and rule.shown != "open" for rule in rules):
        yield SHOWN, refold(life, is_shown)
    if any(FRIENDS in rule.systems for rule in rules):
        yield ALONE, refold(life, counts_no_friend)


def pays_of(life: Life) -> Iterator[Paid]:
    """The same presses on each other plan of this city, and the life that would have made."""
    for plan in other_plans(life) if life.paid else ():
        pay = on_plan(life, plan)
        yield pay, refold(life, lambda rule: True, pay.sparks)


def _paused(found: Iterator[Folded]) -> Generator[None, None, tuple[Folded, ...]]:
    """All that is found, with a pause after each."""
    every: list[Folded] = []
    for one in found:
        every.append(one)
        yield
    return tuple(every)


def is_shown(rule: Rule) -> bool:
    """Whether a rule was told with its true reason, or is the world's own doing."""
    return rule.shown == "open" or not rule.needs_beacon


def counts_no_friend(rule: Rule) -> bool:
    """Whether a rule looks at something else than one's friends, or is the world's own doing."""
    return FRIENDS not in rule.systems or not rule.needs_beacon


def _standing(life: Life, versions: tuple[tuple[str, Refolded], ...]) -> Finding:
    own, *others = versions
    turns = tuple(move.turn for move in life.standing_by("rule"))
    if not others:
        open_city = sentence("Your Standing came to {standing}; this city hides no rule.")
        return Finding(say(open_city, standing=own[1].standing), turns)
    said = say(
        "Your Standing came to {standing}; the same choices come to {others}.",
        standing=own[1].standing,
        others=", ".join(say(WITH[name], standing=found.standing) for name, found in others),
    )
    return Finding(said, turns)


def _paid(life: Life, pays: tuple[Paid, ...]) -> tuple[Finding, ...]:
    """The plan under which the same presses would have paid most differently."""
    if not pays:
        return ()
    own = sum(len(showing.sparks) for showing in life.paid)
    every = [pay for pay, _ in pays]
    most = max(every, key=lambda pay: (abs(pay.total - own) + pay.left_over, pay.notation))
    turns = tuple(showing.turn for showing in life.paid)
    return (Finding(_earned(most), turns),)


def _earned(pay: OtherPay) -> str:
    if not pay.left_over:
        return say(
            "On {plan} the same presses earn {sparks}.", plan=pay.words, sparks=sparks(pay.total)
        )
    return say(
        "On {plan} the same presses earn {sparks}, {presses} left over.",
        plan=pay.words,
        sparks=sparks(pay.total),
        presses=presses(pay.left_over),
    )


def _chart(
    life: Life, versions: tuple[tuple[str, Refolded], ...], pays: tuple[Paid, ...], said: str
) -> Chart:
    named = tuple((say(VERSIONS[version]), found) for version, found in versions)
    lines = (*named, *((_on(pay), found) for pay, found in pays))
    start = life.start_of(STANDING)
    return Chart(
        kind="small_multiples",
        title=say("Standing day by day, your choices and presses the same"),
        x_label=say("Day"),
        y_label=say("Standing"),
        series=tuple(
            Series(name, found.points, _line(name, start, found.standing)) for name, found in lines
        ),
        sentence=said,
        columns=(say("Rules and pay"), say("Start"), say("End"), say("Change")),
        rows=tuple(
            (name, str(start), str(found.standing), signed(found.standing - start))
            for name, found in lines
        ),
    )


def _line(name: str, start: int, end: int) -> str:
    return say("{name}: {start} to {end}.", name=name, start=start, end=end)


def _on(pay: OtherPay) -> str:
    return say("On {plan}", plan=pay.notation)


def _rules(versions: tuple[tuple[str, Refolded], ...]) -> Item:
    facts = tuple(
        (say(VERSIONS[version]), _held(found.standing, len(found.end.perks)))
        for version, found in versions
    )
    return Item("other_rules", say("Standing at the end"), facts)


def _held(standing: int, perks: int) -> str:
    return counted(
        perks,
        sentence("{standing}, {number} perk held"),
        sentence("{standing}, {number} perks held"),
        standing=standing,
    )


def _pay(life: Life, pay: OtherPay, found: Refolded) -> Item:
    own = sum(len(showing.sparks) for showing in life.paid)
    made = sum(len(showing.presses) for showing in life.paid)
    facts = (
        (say("Your presses"), str(made)),
        (say("Sparks as it was"), str(own)),
        (say("Sparks on this plan"), str(pay.total)),
        (say("Presses that found no Pulse"), str(pay.left_over)),
        (say("Standing at the end"), str(found.standing)),
    )
    limit = Finding(say(NOT_YOU), basis="limit")
    return Item(f"pay_{pay.notation}", _on(pay), facts, (limit,))


def _limits() -> Item:
    findings = (Finding(say(NOT_YOU), basis="limit"), Finding(say(AS_DEALT), basis="limit"))
    return Item("same_limits", say("What your log cannot show"), (), findings)
