"""A life's place among two hundred robots, lived when the level was packed. They are robots."""

from collections.abc import Mapping

from game.core.language import say
from game.core.model import STANDING
from game.debrief.charts import Chart, Series
from game.debrief.findings import Finding, Item
from game.debrief.life import CLOSENESS, Life
from game.debrief.measures import quiet_pressing
from game.lab.crowd import ROBOTS, key_of, share_below
from game.lab.undefined import number_or_none

NAMES = {
    STANDING: "Standing",
    "closeness": "Closeness, on average",
    "voice": "Voice",
    "rest": "Rest",
    "quiet_presses": "Quiet presses, first 60 s",
}
HABITS = (
    "Robots press twice a second and choose by one habit each: by chance, for Standing, for "
    "people, the first option, or leaving on day 1. They are no measure of people."
)
UNKNOWN = "No robots have lived this version of the city yet."


def robots_finding(life: Life) -> tuple[Finding, ...]:
    """Where Standing ended among the robots."""
    found = crowd_of(life)
    if STANDING not in found or not life.finished:
        return ()
    share = share_below(found[STANDING], life.end_of(STANDING))
    said = say(
        "Of {robots} robots, about {share} ended below your Standing.",
        robots=ROBOTS,
        share=percent(share),
    )
    return (Finding(said, (life.log[-1].turn,)),)


def robots_chart(life: Life) -> tuple[Chart, ...]:
    """Your values on the robots' range: lowest to highest, the middle half, and you."""
    places = places_of(life)
    if not places:
        return ()
    finding = robots_finding(life)[0].sentence
    return (
        Chart(
            kind="strips",
            title=say("You among {robots} robots", robots=ROBOTS),
            x_label=say("Lowest to highest robot; the bar is the middle half"),
            y_label="",
            series=tuple(_strip(name, found, value) for name, found, value in places),
            sentence=finding,
            columns=(
                say("Measure"),
                say("You"),
                say("Lowest robot"),
                say("Middle robot"),
                say("Highest robot"),
            ),
            rows=tuple(
                (name, f"{value:g}", *(str(found[at]) for at in (0, len(found) // 2, -1)))
                for name, found, value in places
            ),
        ),
    )


def robots_item(life: Life) -> tuple[Item, ...]:
    """Measure by measure, and what the robots are."""
    if not life.finished:
        return ()
    places = places_of(life)
    facts = tuple((name, _above(value, share_below(found, value))) for name, found, value in places)
    title = say("Among {robots} robots", robots=ROBOTS)
    limit = Finding(say(HABITS if places else UNKNOWN), basis="limit")
    return (Item("robots", title, facts, (limit,)),)


def _above(value: float, share: float) -> str:
    return say("{value}, above about {share} of robots", value=f"{value:g}", share=percent(share))


def crowd_of(life: Life) -> Mapping[str, tuple[int, ...]]:
    """The robots' quantiles for a life of this length and arm, if this city has them."""
    if life.started is None or life.started.digest != life.level.digest:
        return {}
    return life.level.robots.get(key_of(life.started.length, life.started.arm), {})


def places_of(life: Life) -> tuple[tuple[str, tuple[int, ...], float], ...]:
    """Each measure with the robots' quantiles and this life's own value, where it has one."""
    found, own = crowd_of(life), own_values(life)
    if not life.finished:
        return ()
    compared = (one for one in NAMES if one in found and one in own)
    return tuple((say(NAMES[one]), found[one], own[one]) for one in compared)


def own_values(life: Life) -> dict[str, float]:
    """This life's values of what is compared; a measure it does not have is left out."""
    people = [f"{CLOSENESS}{person}" for person in life.level.people]
    values: dict[str, float] = {meter: life.end_of(meter) for meter in (STANDING, "voice", "rest")}
    if people:
        values["closeness"] = sum(map(life.end_of, people)) // len(people)
    quiet = life.quiet_check_in
    minute = number_or_none(quiet_pressing(quiet).first_minute) if quiet else None
    return values if minute is None else {**values, "quiet_presses": minute}


def percent(share: float) -> str:
    """A share to the nearest twentieth: quantiles say no more."""
    return f"{5 * round(20 * share)} %"


def _strip(name: str, found: tuple[int, ...], value: float) -> Series:
    last = len(found) - 1
    ends = ((float(found[0]), 0.0), (float(found[-1]), 0.0))
    middle = ((float(found[last // 4]), 0.5), (float(found[last - last // 4]), 0.5))
    return Series(name, (*ends, *middle, (value, 1.0)), f"{value:g}")
