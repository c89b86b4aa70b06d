"""Charts to draw in stories: a life with twenty sparks, and harder ones."""

from game.debrief.charts import Band, Chart, Series

ACTS = (
    ("Pilot", 8, 0.6, "days 1 and 2"),
    ("Network", 30, 0.5, "days 3 and 4"),
    ("Standing", 34, 0.4, "day 5"),
    ("Quiet", 60, 1.5, "day 6"),
)


def record(acts: tuple[tuple[str, int, float, str], ...] = ACTS) -> Chart:
    """A record of presses: acts as (name, presses, seconds between them, days)."""
    points: list[tuple[float, float]] = [(0.0, 0.0)]
    pips: list[tuple[float, float]] = []
    bands: list[Band] = []
    at, count = 0.0, 0
    for name, presses, between, note in acts:
        start = at
        for number in range(presses):
            at += between
            points += [(at, count), (at, count + 1)]
            count += 1
            if name != "Quiet" and number % 4 == 2:
                pips.append((at, count))
        at += between
        bands.append(Band(name, start, at, note))
    points.append((at, count))
    return Chart(
        "cumulative_record",
        "Presses of the Pulse, added up",
        "Seconds the lever was there",
        "Presses",
        (Series("Presses", tuple(points)),),
        "The line climbs.",
        tuple(bands),
        tuple(pips),
        "a spark",
    )


def ledger(*sums: tuple[str, float]) -> Chart:
    """A ledger of rules and what each did to Standing."""
    rows = sums or (
        ("Saying no to a friend in arrears raises Standing.", 18.0),
        ("A late bill lowers it, whatever the reason was", -24.0),
        ("Sparks", 100.0),
        ("Looking twice", 0.0),
    )
    series = tuple(Series(name, ((0.0, 0.0), (0.0, value))) for name, value in rows)
    return Chart("ledger", "What each rule did", "Rule", "Standing", series, "Sums.")


def slopes() -> Chart:
    """The quiet meters of a life, day by day."""
    ends = (("Mara", 70, 55), ("Teo", 65, 12), ("Odo", 80, 84), ("Voice", 60, 34), ("Rest", 60, 0))
    series = tuple(Series(name, ((0.0, a), (3.0, (a + b) / 2), (7.0, b))) for name, a, b in ends)
    return Chart("small_multiples", "The quiet meters", "Day", "0 to 100", series, "They fell.")
