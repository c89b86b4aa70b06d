"""The notation of schedules: what it describes, and how a mistake is pointed at."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from game.core.schedules import Compound, ScheduleError, Simple, parse_schedule, read_notation
from game.lab.bots import BotError, read_bot

SECOND = 1_000_000_000
WRITTEN = [
    *("CRF", "EXT", "FR 5", "VR 10", "RR 10", "FI 60", "VI 60", "RI 60", "FT 30", "VT 30"),
    *("PR 5", "PR rr", "DRL 5", "DRH 1", "FI 60 hold=5", "VI 0.5 hold=0.25", "DRL 5 hold=1.5"),
    *("conc(RI 30, RI 90, cod=2)", "conc(VI 3, EXT)", "mult(FR 5, EXT, each=60)"),
    *("mix(FR 5, EXT, FI 3, each=0.5)", "chain(FR 5, FI 10)", "tand(FR 5, FI 10 hold=2)"),
    *("conc(chain(VI 30, FR 5), tand(VI 30, FR 5), cod=1)", "mult(chain(FR 1, CRF), CRF, each=9)"),
]


@pytest.mark.parametrize("text", WRITTEN)
def test_a_schedule_is_written_as_it_is_read(text: str) -> None:
    assert str(read_notation(text)) == text


@pytest.mark.parametrize(
    ("text", "schedule"),
    [
        ("FR 5", Simple("FR", 5)),
        ("  VI   60  ", Simple("VI", 60 * SECOND)),
        ("FI 0.1", Simple("FI", SECOND // 10)),
        ("FI 60 hold = 5", Simple("FI", 60 * SECOND, 5 * SECOND)),
        ("conc(CRF,EXT)", Compound("conc", (Simple("CRF"), Simple("EXT")))),
        ("conc ( CRF , cod=2, EXT )", Compound("conc", (Simple("CRF"), Simple("EXT")), 2 * SECOND)),
        ("conc(CRF, EXT, cod=0)", Compound("conc", (Simple("CRF"), Simple("EXT")), 0)),
    ],
)
def test_a_description_is_a_plain_value(text: str, schedule: Simple | Compound) -> None:
    assert read_notation(text) == schedule


def test_a_place_may_have_only_some_of_the_schedules() -> None:
    assert read_notation("FR 5", among=("CRF", "FR")) == Simple("FR", 5)
    with pytest.raises(ScheduleError) as refused:
        read_notation("  chain(CRF, CRF)", among=("CRF", "FR"))
    assert refused.value.column == 2
    assert refused.value.message == "there is no schedule 'chain': use one of CRF, FR"


@pytest.mark.parametrize("text", ["CRF", "EXT", "FR 7", "VR 12"])
def test_the_story_and_the_laboratory_read_the_same(text: str) -> None:
    story, laboratory = parse_schedule(text), read_notation(text)
    assert isinstance(laboratory, Simple)
    assert (story.kind, story.value) == (laboratory.kind, laboratory.value)


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ("", 0, "write a schedule such as"),
        ("   ", 0, "write a schedule such as"),
        ("  XI 60", 2, "there is no schedule 'XI': use one of CRF, EXT, FR"),
        ("vi 60", 0, "there is no schedule 'vi'"),
        ("60", 0, "there is no schedule '60'"),
        ("VI", 2, "VI needs seconds, as in 'VI 60'"),
        ("PR", 2, "PR needs a whole number, as in 'PR 5'"),
        ("VI 60s", 3, "VI needs seconds"),
        ("VI 0", 3, "from 0.001"),
        ("VI -5", 3, "VI needs seconds"),
        ("VI nan", 3, "VI needs seconds"),
        ("VI ５", 3, "VI needs seconds"),
        ("VI 1000001", 3, "to 1000000"),
        ("FR " + "9" * 5000, 3, "FR needs a whole number from 1 to 999"),
        ("VI " + "9" * 5000, 3, "VI needs seconds"),
        ("FR 2.5", 3, "FR needs a whole number"),
        ("FR 0", 3, "FR needs a whole number"),
        ("PR xx", 3, "PR needs a whole number"),
        ("CRF 1", 4, "CRF takes no number"),
        ("VI 60 60", 6, "'60' is too much here"),
        ("VI 60, VI 30", 5, "',' is too much here"),
        ("VI 60)", 5, "')' is too much here"),
        ("FI 60 hold=", 11, "hold= needs seconds, as in 'hold=5'"),
        ("FI 60 hold=0", 11, "from 0.001"),
        ("FR 5 hold=5", 5, "FR takes no hold=: a limited hold goes with FI, VI, RI, DRL"),
        ("conc", 4, "write '(' after conc"),
        ("conc RI 30", 4, "write '(' after conc"),
        ("conc()", 5, "there is no schedule ')'"),
        ("conc(", 5, "a schedule is missing"),
        ("conc(RI 30", 10, "write ',' or ')' here, to close conc"),
        ("conc(RI 30,", 11, "a schedule is missing"),
        ("conc(RI 30 RI 90)", 11, "write ',' or ')' here, not 'RI'"),
        ("conc(RI 30)", 10, "conc takes from 2 to 12 schedules"),
        ("conc(RI 30, RI x)", 15, "RI needs seconds"),
        ("conc(RI 30, RI 90, each=2)", 19, "conc takes no each=: it has cod="),
        ("conc(RI 30, RI 90, cod=2, cod=3)", 26, "cod= is given twice"),
        ("conc(RI 30, RI 90, cod=-1)", 23, "cod= needs seconds, a number from 0 to"),
        ("mult(FR 5, EXT)", 14, "mult needs each="),
        ("mix(FR 5, EXT, each=0)", 20, "each= needs seconds"),
        ("chain(FR 5, FI 10, each=3)", 19, "chain takes no each=: it has no settings"),
        ("mult(conc(CRF, EXT), EXT, each=6)", 5, "conc cannot stand inside mult"),
        ("conc(mix(CRF, EXT, each=1), EXT)", 5, "mix cannot stand inside conc"),
        ("chain(FR 5, tand(FR 5, CRF))", 12, "a link of chain must be a simple schedule"),
        ("tand(" * 5000, 5, "a link of tand must be a simple schedule"),
    ],
)
def test_a_mistake_is_shown_with_its_place(text: str, column: int, words: str) -> None:
    with pytest.raises(ScheduleError) as refused:
        read_notation(text)
    assert refused.value.column == column
    assert words in refused.value.message
    assert len(refused.value.message) < 160 and "\n" not in refused.value.message


WORDS = [
    *"(),=",
    " ",
    "conc",
    "mult",
    "chain",
    "FR",
    "VI",
    "CRF",
    "5",
    "0.5",
    "hold",
    "cod",
    "each",
]


@given(text=some.one_of(some.text(max_size=20), some.lists(some.sampled_from(WORDS)).map(" ".join)))
def test_any_text_is_a_schedule_or_is_refused(text: str) -> None:
    try:
        schedule = read_notation(text)
    except ScheduleError as error:
        assert 0 <= error.column <= len(text)
    else:
        assert read_notation(str(schedule)) == schedule


@pytest.mark.parametrize(
    ("text", "kind", "numbers"),
    [
        ("poisson:0.5", "poisson", (0.5,)),
        ("poisson:0.6,0.4", "poisson", (0.6, 0.4)),
        ("poisson:0", "poisson", (0,)),
        ("periodic:1, 2", "periodic", (1, 2)),
    ],
)
def test_a_robot_is_read(text: str, kind: str, numbers: tuple[float, ...]) -> None:
    bot = read_bot(text)
    assert (bot.kind, bot.numbers) == (kind, numbers)


@pytest.mark.parametrize(
    ("text", "column", "unknown"),
    [
        ("dog:1", 0, True),
        ("", 0, True),
        ("poisson", 7, False),
        ("poisson:", 8, False),
        ("poisson:x", 8, False),
        ("poisson:0.6,x", 12, False),
        ("poisson:-1", 8, False),
        ("poisson:inf", 8, False),
        ("poisson:2000", 8, False),
        ("periodic:0", 9, False),
        ("periodic:1,,2", 11, False),
        ("poisson:" + "9" * 5000, 8, False),
    ],
)
def test_a_mistaken_robot_is_shown_with_its_place(text: str, column: int, unknown: bool) -> None:
    with pytest.raises(BotError) as refused:
        read_bot(text)
    assert (refused.value.column, refused.value.unknown) == (column, unknown)
