"""The essay and the record: what is claimed, what the record says, and where it was met."""

import re

import pytest

from game.content.essay import essay_reader
from game.core.essay import Claim, Essay
from game.core.events import Log
from game.core.model import Level
from game.debrief.compose import debrief
from game.debrief.findings import Panel
from game.debrief.page import page
from game.debrief.plain import as_text
from game.lab.citizens import CITIZENS, live
from game.platforms.places import levels_folder
from tests.debrief.fidget import fidget
from tests.debrief.logs import LIVES, Story, the_panel

read_essay = essay_reader(levels_folder())
ESSAY = read_essay()
CLAIMS = {claim.id: claim for claim in ESSAY.claims}
TOLD = [claim for claim in ESSAY.claims if claim.use == "A"]
# As the record was weighed; a verdict changes only with the evidence, and then here as well.
VERDICTS = {
    "confirmed": "C04 C05 C06 C09 C21 C24 C27 C37 C42 X01",
    "partly": "C01 C08 C10 C11 C12 C13 C14 C19 C22 C23 C26 C28 C29 C30 C31 C33 C35 C36 C39 C41 "
    "C43 C44 C45 C47 X03",
    "contradicted": "C02 C03 C07 C15 C16 C17 C18 C20 C25 C40 C49 X02",
    "unverifiable": "C32 C34 C46",
    "opinion": "C38 C48 C50",
}
MATTER_MOST = (
    "C13 C14 C15 C16 C17 C18 C20 C23 C24 C26 C27 C28 C29 C30 C33 C34 C37 C39 C40 C41 C42 C43 C44 "
    "C46 C47 C49 X02"
)
NOT_TO_PRINT = (
    *("everyone has a score", "became mandatory", "score falls for criticising"),
    *("EVE was free-to-play", "pleaded guilty", "covers only governments", "by 12%"),
    *(
        "greasy",
        "restless netizens",
        "vast and growing population",
        "the Chinese are",
        "China does",
    ),
    *("dopamine", "addict", "forces"),
)


def told(level: Level, log: Log) -> Panel:
    return the_panel(debrief(level, log, read_essay), "essay")


def words_of(essay: Essay) -> str:
    claims = [(claim.line, claim.says, claim.plain, claim.note) for claim in essay.claims]
    return "\n".join(" ".join(each) for each in claims)


def test_there_are_fifty_three_claims_and_twenty_seven_matter_most(larkhaven: Level) -> None:
    panel = told(larkhaven, live(larkhaven, "first", 2)[1])
    lines = [item.id for item in panel.lines if item.id.startswith("claim_")]
    assert len(CLAIMS) == 53
    assert lines == [f"claim_{name}" for name in MATTER_MOST.split()]
    assert (len(lines), len(panel.items), panel.items_label) == (27, 26, "All 53")


def test_each_claim_has_the_verdict_of_the_record() -> None:
    weighed = {name: verdict for verdict, names in VERDICTS.items() for name in names.split()}
    assert {name: claim.verdict for name, claim in CLAIMS.items()} == weighed


@pytest.mark.parametrize("claim", ESSAY.claims, ids=lambda claim: claim.id)
def test_a_claim_is_told_in_few_words(claim: Claim) -> None:
    assert len(claim.line.split()) <= 10 and len(claim.says.split()) <= 25
    assert len(claim.plain.split()) <= 75


def test_no_claim_rests_on_what_was_only_recalled() -> None:
    for claim in ESSAY.claims:
        assert all(source.checked != "R" for source in ESSAY.cited(claim.sources)), claim.id
        assert claim.sources or "We did not look" in claim.plain


def test_what_was_seen_through_others_says_through_whom(larkhaven: Level) -> None:
    panel = told(larkhaven, live(larkhaven, "first", 2)[1])
    for item in (*panel.lines, *panel.items):
        for name, cite in item.facts:
            source = next(
                (one for one in ESSAY.sources.values() if cite.startswith(one.cite)), None
            )
            if name in ("Read (V1)", "Seen only through others (V2)"):
                assert source is not None and name.endswith(f"({source.checked})")
                assert (source.checked == "V2") == ("; through " in cite)


@pytest.mark.parametrize("words", NOT_TO_PRINT)
def test_what_is_not_to_be_printed_is_not(words: str) -> None:
    assert words.lower() not in words_of(ESSAY).lower()


def test_the_essay_is_credited_for_what_it_did_well(larkhaven: Level) -> None:
    panel = told(larkhaven, LIVES["presser"]())
    credit = panel.paragraphs[0].sentence
    assert all(words in credit for words in ("its own doubts", "can't happen here", "game design"))
    assert panel.words <= 60


def test_the_verdicts_are_counted_and_drawn(larkhaven: Level) -> None:
    (chart,) = told(larkhaven, LIVES["presser"]()).charts
    assert [(one.mark, len(one.points)) for one in chart.series] == [
        ("confirmed", 4),
        ("partly", 13),
        ("contradicted", 8),
        ("unverifiable", 2),
    ]
    assert chart.sentence == (
        "Of 27 claims: 4 confirmed, 13 partly, 8 contradicted and 2 unverifiable."
    )


def test_a_claim_is_told_where_its_mechanic_was_met(larkhaven: Level) -> None:
    story = Story().day(1).day(4)
    story.choose("teo_rent", "refuse", ["refuse_friend"], offered=("lend", "refuse"))
    panel = told(larkhaven, story.log)
    friends = next(item for item in panel.lines if item.id == "claim_C34")
    assert friends.findings[0].sentence == (
        "Here: day 4, at the card “Teo at the door, rent due, looking anywhere but at you”, "
        "where you chose “Not this time”."
    )
    assert friends.findings[0].turns == (2,)


def test_a_claim_whose_mechanic_was_not_met_says_where_it_waits(larkhaven: Level) -> None:
    panel = told(larkhaven, Story().day(1).log)
    loyalty = next(item for item in panel.lines if item.id == "claim_C44")
    assert loyalty.findings[0].sentence.startswith("Not met in this log. It waits at the card “")
    assert panel.paragraphs[1].sentence == "In this log you met the mechanics of none of them."


REAL = [*((bot, 3) for bot in CITIZENS), ("fidget", 4)]


@pytest.mark.parametrize(("who", "seed"), REAL)
def test_what_is_said_to_have_been_met_is_in_the_log(larkhaven: Level, who: str, seed: int) -> None:
    log = (fidget(larkhaven, seed) if who == "fidget" else live(larkhaven, who, seed))[1]
    panel, turns = told(larkhaven, log), {event.turn for event in log}
    met = [item for item in panel.lines if item.findings and item.findings[0].turns]
    assert panel.paragraphs[1].sentence == f"You met the mechanics of {len(met)} of these 27."
    for item in met:
        assert set(item.findings[0].turns) <= turns
        assert re.match(r"Here: day \d+, [a-z“]", item.findings[0].sentence)


@pytest.mark.parametrize("life", LIVES)
def test_any_log_has_the_whole_panel(larkhaven: Level, life: str) -> None:
    log = LIVES[life]()
    found = debrief(larkhaven, log, read_essay)
    panel = the_panel(found, "essay")
    assert len(panel.lines) == 28 and len(panel.items) == 26 and panel.words <= 60
    text, html = as_text(found), page(found)
    for claim in TOLD:
        assert claim.line in text and claim.plain in text
    assert html.count("<details") >= 54 and "<summary>All 53</summary>" in html


def test_the_dates_of_the_record_are_in_order() -> None:
    years = [int(one.date[-4:]) for one in ESSAY.timeline]
    assert years == sorted(years) and len(years) == 20


def test_the_essay_is_read_only_when_a_debrief_is_told(larkhaven: Level) -> None:
    asked: list[int] = []

    def reading() -> Essay:
        asked.append(1)
        return ESSAY

    from game.app.navigation import App
    from game.app.ports import MemoryStorage

    App(MemoryStorage(), [larkhaven], essay=reading).view()
    assert asked == []
    debrief(larkhaven, LIVES["presser"](), reading)
    assert asked == [1]
