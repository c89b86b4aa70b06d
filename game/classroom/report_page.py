"""The report of a class: one HTML file for the teacher, from the verdict to the method."""

from collections.abc import Iterator

from game.classroom import report_tables as tables
from game.classroom.contrasts import FIRST_MINUTE, Contrast, contrasts_of
from game.classroom.drawn_arms import differences, points_by_arm, spread
from game.classroom.drawn_records import quiet_records, whole_records
from game.classroom.gathering import Gathered
from game.classroom.learning import Learning, learning_of
from game.classroom.markup import document, figure, listing, paragraph, section, table
from game.classroom.method import method_words
from game.classroom.pooled import pooled_matching
from game.classroom.verdicts import (
    PAYS,
    can_conclude,
    cannot_conclude,
    power_words,
    superiority_words,
    verdict,
)
from game.debrief.pay import GUESSES

TITLE = "A class with Beacon: the report"
FOR_WHOM = (
    "For the teacher. Single pupils can be seen in it as points, so project `class.html` instead: "
    "it hides groups under five."
)
CAP = (
    "`matched` pays as many presses as `partial` needs, every one of them with a spark of the same "
    "size. That is more sparks in all, and a life that plays for Standing reaches its cap."
)
BY_DESIGN = (
    "These numbers differ by design: every arm but `matched` gets as many sparks, and on `partial` "
    "a spark takes more presses."
)
NEVER_OUT = "Nobody is left out for pressing 0 times or for putting the phone away early."
ALL_STARTERS = "All starters: who never came to the quiet check-in counts with 0 presses."
READING_THE_TABLE = (
    "The first row was chosen beforehand; the others can disagree with it. No press counts as 0 in "
    "all of them. Sparks omitted are presses over the arm's own ratio, so they favour `continuous`."
)
NO_ARMS = "Only one arm was played, or none with a partner: there is nothing to compare."
ON_MATCHING = (
    "Four optional rounds, 4:1, 1:4, 2:1 and 1:2, fitted pupil by pupil. One pupil's slope is "
    "uncertain by about 0.4 either way; robots that ignore the pay reach −0.6 to 0.7."
)
ON_LEARNING = (
    "Two forms, crossed by seat, no feedback. Without a class that did not play, a change may come "
    "from the second try, from talking, or from the game; this cannot tell which."
)
ON_GUESSES = "The pupils' guess of the rule, before it was told. Small cells say little."


def report_page(gathered: Gathered, mark: str = "") -> str:
    """The whole report; `mark` is said at its head, as that the class was simulated."""
    head = f"<header><h1>{TITLE}</h1>{paragraph(_which(gathered))}{paragraph(FOR_WHOM)}"
    marked = paragraph(mark, "marked") if mark else ""
    body = "".join(_sections(gathered))
    return document(TITLE, f"{head}{marked}</header><main>{body}</main>")


def _which(gathered: Gathered) -> str:
    where = gathered.configuration
    length = gathered.level.lengths.get(where.length)
    name = length.name.lower() if length else where.length
    lives = f"{len(gathered.players)} {'life' if len(gathered.players) == 1 else 'lives'}"
    return f"{gathered.level.title}, {name}: {lives} handed in, {len(gathered.used)} compared."


def _sections(gathered: Gathered) -> Iterator[str]:
    contrasts = contrasts_of(gathered.players)
    if not contrasts:
        yield section("answer", "The answer", paragraph(NO_ARMS, "verdict"))
    for contrast in contrasts:
        yield _answer(contrast)
    yield _people(gathered)
    yield _records(gathered)
    yield _guesses(gathered)
    yield _doors(gathered)
    yield _check(gathered)
    yield _refused(gathered)
    yield section("method", "How it was computed", listing(method_words(gathered)))


def _answer(contrast: Contrast) -> str:
    one, other = contrast.arms
    found = contrast.comparison()
    said = verdict(contrast, found)
    values = dict(zip(contrast.arms, contrast.values(contrast.primary), strict=True))
    pays = (f"{arm}: {PAYS.get(arm, 'see the level')}." for arm in contrast.arms)
    picture = points_by_arm(values, contrast.primary.words.capitalize(), said)
    rows = {"Compared": found, "All starters": contrast.of_all_starters()}
    axis = f"Difference of medians, {one} less {other}"
    interval = differences(rows, axis, f"{axis}: {said}")
    compared = table(tables.MEASURE_COLUMNS, tables.measure_rows(contrast))
    return section(
        f"{one}-{other}",
        f"{one} and {other}",
        paragraph(said, "verdict"),
        listing(pays),
        figure(picture, "Every point is a pupil; the bar is the arm's median. Zeros are kept."),
        figure(interval, "The difference and its 95 % interval; the broken line is none."),
        paragraph(superiority_words(contrast, found)),
        "<h3>Measure by measure</h3>",
        compared,
        paragraph(READING_THE_TABLE),
        paragraph(ALL_STARTERS if contrast.primary is FIRST_MINUTE else "", "limit"),
        "<h3>What a class of this size can see</h3>",
        *map(paragraph, power_words(found.sizes)),
        "<h3>What this class can say</h3>",
        listing(can_conclude(contrast, found)),
        "<h3>What it cannot say</h3>",
        listing(cannot_conclude(contrast)),
    )


def _people(gathered: Gathered) -> str:
    columns = ("", *tables.arm_columns(gathered))
    hands = table(columns, tables.hand_rows(gathered))
    return section(
        "pupils",
        "Who is in it",
        table(columns, tables.people_rows(gathered)),
        paragraph(NEVER_OUT),
        paragraph(_unseen(gathered), "limit"),
        "<h3>Pressed with</h3>",
        hands,
        "<h3>Before the pay stopped</h3>",
        table(columns, tables.before_rows(gathered)),
        paragraph("Medians; in brackets the lowest and the highest."),
        paragraph(BY_DESIGN, "limit"),
        paragraph(CAP if "matched" in columns else "", "limit"),
    )


def _unseen(gathered: Gathered) -> str:
    """For how many of the comparison nobody can know whether their page was hidden."""
    unseen = sum(player.hidden_ms is None for player in gathered.used)
    if not unseen:
        return ""
    return (
        f"Of {unseen} of {len(gathered.used)} compared, nobody can tell whether the page was "
        "hidden in the measured minute: logs of the terminal, of a screen reader and of older "
        "versions do not say."
    )


def _records(gathered: Gathered) -> str:
    arms = tables.arm_columns(gathered)
    lines = {arm: [one for one in gathered.used if one.arm == arm and one.log] for arm in arms}
    said = "Each line is a pupil; a steeper line is faster pressing."
    whole = figure(whole_records(lines, f"The whole life. {said}"), f"The whole life. {said}")
    cut = "The broken line is the 60th second; a flat line is no pressing."
    quiet = figure(quiet_records(lines, f"The quiet check-in. {cut}"), f"The quiet. {cut}")
    return section("records", "The class's cumulative records", whole, quiet)


def _guesses(gathered: Gathered) -> str:
    rows = list(tables.guess_rows(gathered, tuple(GUESSES.items())))
    if not rows:
        return section("guesses", "What they thought paid", paragraph("Nobody guessed the rule."))
    columns = ("When did a spark come?", *tables.arm_columns(gathered))
    note = paragraph("In brackets: the median of presses in the first 60 s.")
    return section(
        "guesses", "What they thought paid", table(columns, rows), note, paragraph(ON_GUESSES)
    )


def _doors(gathered: Gathered) -> str:
    found = pooled_matching(gathered.players)
    if not found.sensitivities:
        return section("doors", "Two doors", paragraph("Nobody ran the four optional rounds."))
    count = f"{len(found.sensitivities)} pupils ran enough of the rounds for a line"
    said = f"{count}; fewer than five make no mean."
    if found.mean is not None:
        said = (
            f"{count}. Mean sensitivity {found.mean:.2f} (95 % interval {found.lowest:.2f} to "
            f"{found.highest:.2f}); 1 is matching, below 1 undermatching."
        )
    axis = "Sensitivity to the ratio of pay"
    picture = spread(found.sensitivities, axis, said, found.mean)
    return section("doors", "Two doors, pooled", figure(picture, said), paragraph(ON_MATCHING))


def _check(gathered: Gathered) -> str:
    found = learning_of(gathered.level, gathered.players)
    if found is None:
        none = "Fewer than two pupils did the check both before and after."
        return section("check", "Telling apart", paragraph(none))
    return section(
        "check",
        "Telling apart, before and after",
        table(("", "Tricks found", "False alarms", "d′ of the class"), _judgings(found)),
        paragraph(
            f"{found.pupils} pupils; d′ changed by {found.change:+.2f} (95 % interval "
            f"{found.lowest:+.2f} to {found.highest:+.2f}).".replace("-", "−")
        ),
        paragraph(ON_LEARNING, "limit"),
    )


def _judgings(found: Learning) -> Iterator[tuple[str, ...]]:
    both = (("Before", found.before, found.d_before), ("After", found.after, found.d_after))
    for name, said, d_prime in both:
        hits = f"{said.hits} of {said.tricks}"
        yield name, hits, f"{said.false_alarms} of {said.others}", f"{d_prime:.2f}"


def _refused(gathered: Gathered) -> str:
    rows = [(one.name, one.reason) for one in gathered.refused]
    rows += [(player.name, f"left out: {why}") for player, why in gathered.excluded]
    if not rows:
        return section("refused", "Not used", paragraph("Everything handed in was used."))
    return section("refused", "Not used, and why", table(("Name", "Why"), rows))


def plain_listing(gathered: Gathered) -> str:
    """What was not used, for the command line."""
    every = [(one.name, one.reason) for one in gathered.refused]
    every += [(player.name, why) for player, why in gathered.excluded]
    return "".join(f"\n  {name}: {why}" for name, why in every)
