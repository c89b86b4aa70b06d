"""The prose of whole debriefs, as it is read: change a sentence here and hear it in context."""

from textwrap import dedent, wrap

import pytest

from game.debrief.compose import debrief
from tests.debrief.city import small_city
from tests.debrief.logs import LIVES

WIDTH = 88
ALOUD = {
    "presser": """
        YOUR RECORD
        You pressed the Pulse 86 times in 146 s of lever time on days 1 to 6 and collected 20
        sparks.
        The line is steepest on day 3 (86 presses a minute, collecting included) and flattest on
        day 1 (40).
        On day 6 nothing was paid: 14 presses.
        WHAT PAID YOU
        What paid: every press on day 1 (CRF); one press in two on average on day 2 (VR 2); one
        in five on days 3 to 5 (VR 5).
        You made 72 presses for 20 sparks: 120 a minute without collecting, median pause 0.5 s.
        No log shows whether you would have pressed without sparks.
        THE QUIET CHECK-IN
        On day 6 nothing was paid, and nothing said so: 14 presses in the first 60 s, the last
        press of all after 7.0 s.
        That is 0.16 of the baseline rate, collecting included; 2.8 sparks omitted. These
        measures can disagree.
        No burst of pressing at first: a ratio of 0.1 (our cut-off: 1.5).
        TWO DOORS
        No round at the two doors is in this log.
        THE HIDDEN RULES
        Rules changed your Standing 9 times: 4 with the true reason, 1 with no reason and 4 with
        a reason that was not the true one.
        The largest sum, +24 in 4 changes: “Saying no to a friend in arrears raises Standing.”
        WHAT IT COST
        Further away: Teo −36. Where they were: Mara.
        Voice: 60 to 68, +8. Rest: 60 to 48, −12.
        You spent 70 larks and took in none; most went on Teo (70).
        SAME YOU, OTHER RULES
        Your life cannot be played again under other rules: this city's rules do not lead to the
        Standing in the log.
        THE ECHO
        You met 4 of this city's 8 mechanics: the first, “Refusing”, on day 1; the latest, “The
        outage”, on day 6.
        The operant readings are interpretation: most sources are consumer or survey studies,
        not operant experiments.
        THE ESSAY AND THE RECORD
        The claims of the essay did not come with this copy of the game.
        TELLING APART
        This city has no scenes to tell apart.
        TAKE IT WITH YOU
        86 presses of the Pulse for 20 sparks, in 7 days.
        Your Standing went from 500 to 627; rules moved it 9 times, 5 without the true reason.
        Without a number in play, closeness to Teo moved furthest: 60 to 24.
        Which of these did you meet outside the game this week?
    """,
    "leaver": """
        YOUR RECORD
        There is nothing to draw: you left Beacon on day 1 with the Pulse never pressed.
        WHAT PAID YOU
        No spark paid you: you left Beacon on day 1.
        No log shows whether you would have pressed without sparks.
        THE QUIET CHECK-IN
        You left Beacon on day 1; the quiet check-in was on day 6.
        TWO DOORS
        No round at the two doors is in this log.
        THE HIDDEN RULES
        No rule moved your Standing in 7 days; you left Beacon on day 1.
        WHAT IT COST
        Closer: Teo +18. Where they were: Mara.
        Voice: 60 throughout. Rest: 60 throughout.
        You spent 30 larks and took in none; most went on Teo (30).
        Leaving Beacon on day 1 cost you: Deposit-free bike.
        SAME YOU, OTHER RULES
        Your Standing came to 500; the same choices come to 500 with only the rules shown.
        Same presses, other pay: not what you would have done.
        THE ECHO
        You met 3 of this city's 8 mechanics: the first, “The way out”, on day 1; the latest,
        “The fall”, on day 1.
        The operant readings are interpretation: most sources are consumer or survey studies,
        not operant experiments.
        THE ESSAY AND THE RECORD
        The claims of the essay did not come with this copy of the game.
        TELLING APART
        This city has no scenes to tell apart.
        TAKE IT WITH YOU
        0 presses of the Pulse for 0 sparks, in 7 days.
        Your Standing went from 500 to 500; no rule moved it.
        Without a number in play, closeness to Teo moved furthest: 60 to 78.
        Which of these did you meet outside the game this week?
    """,
    "closed phone": """
        YOUR RECORD
        There is nothing to draw: in 6 evenings the check-in stayed closed.
        WHAT PAID YOU
        No spark paid you: in 6 evenings the check-in stayed closed.
        No log shows whether you would have pressed without sparks.
        THE QUIET CHECK-IN
        You did not open the quiet check-in on day 6, so it shows no pressing.
        TWO DOORS
        No round at the two doors is in this log.
        THE HIDDEN RULES
        Rules changed your Standing 6 times: 6 with a reason that was not the true one.
        The largest sum, +18 in 6 changes: “The review adds three whatever you did.”
        WHAT IT COST
        Where they were: Teo and Mara.
        Voice: 60 to 53, −7. Rest: 60 throughout.
        No lark moved in 7 days; you had 120 larks.
        SAME YOU, OTHER RULES
        Your life cannot be played again under other rules: this city's rules do not lead to the
        Standing in the log.
        THE ECHO
        You met 2 of this city's 8 mechanics: the first, “Posting”, on day 1; the latest,
        “Softening”, on day 1.
        The operant readings are interpretation: most sources are consumer or survey studies,
        not operant experiments.
        THE ESSAY AND THE RECORD
        The claims of the essay did not come with this copy of the game.
        TELLING APART
        This city has no scenes to tell apart.
        TAKE IT WITH YOU
        0 presses of the Pulse for 0 sparks, in 7 days.
        Your Standing went from 500 to 518; rules moved it 6 times, 6 without the true reason.
        Without a number in play, voice moved furthest: 60 to 53.
        Which of these did you meet outside the game this week?
    """,
    "unfinished": """
        YOUR RECORD
        You pressed the Pulse 6 times in 7.0 s of lever time on days 1 and 2 and collected 4
        sparks.
        WHAT PAID YOU
        What paid: every press on day 1 (CRF); one press in two on average on day 2 (VR 2).
        You made 6 presses for 4 sparks: 120 a minute without collecting, median pause 0.5 s.
        No log shows whether you would have pressed without sparks.
        THE QUIET CHECK-IN
        The quiet check-in comes on day 6; this log stops on day 2.
        TWO DOORS
        No round at the two doors is in this log.
        THE HIDDEN RULES
        No rule moved your Standing in 2 days of this log.
        WHAT IT COST
        Where they were: Teo and Mara.
        Voice: 60 throughout. Rest: 60 to 56, −4.
        No lark moved in 2 days; you had 120 larks.
        SAME YOU, OTHER RULES
        Your Standing came to 520; the same choices come to 520 with only the rules shown.
        Same presses, other pay: not what you would have done.
        THE ECHO
        You met 1 of this city's 8 mechanics: “The Pulse”, on day 1.
        The operant readings are interpretation: most sources are consumer or survey studies,
        not operant experiments.
        THE ESSAY AND THE RECORD
        The claims of the essay did not come with this copy of the game.
        TELLING APART
        This city has no scenes to tell apart.
        TAKE IT WITH YOU
        6 presses of the Pulse for 4 sparks, in 2 days.
        Your Standing went from 500 to 520; no rule moved it.
        Without a number in play, rest moved furthest: 60 to 56.
        Which of these did you meet outside the game this week?
    """,
    "foreign": """
        YOUR RECORD
        You pressed the Pulse 3 times in 12 s of lever time on day 1 and collected 1 spark.
        On day 1 nothing was paid: 0 presses.
        WHAT PAID YOU
        What paid: more presses for each spark than for the one before on day 1 (PR rr).
        You made 3 presses for 1 spark: 120 a minute without collecting.
        No log shows whether you would have pressed without sparks.
        THE QUIET CHECK-IN
        On day 1 nothing was paid, and nothing said so: 0 presses in the 10 s that the Pulse was
        there, not enough time for the first 60 s.
        TWO DOORS
        No round at the two doors is in this log.
        THE HIDDEN RULES
        Rules changed your Standing once: 1 by rules (no longer in this city).
        The largest sum, −20 in 1 change: “old rule (no longer in this city)”
        WHAT IT COST
        Further away: Old Ruth (no longer in this city) −5.
        You spent 4 larks and took in none; most went on “old option (no longer in this city)”
        (4).
        Leaving Beacon on day 1 cost you: old perk (no longer in this city).
        SAME YOU, OTHER RULES
        Your life cannot be played again under other rules: this log does not say how the life
        began.
        THE ECHO
        You met 4 of this city's 8 mechanics: the first, “The Pulse”, on day 1; the latest, “The
        fall”, on day 1.
        The operant readings are interpretation: most sources are consumer or survey studies,
        not operant experiments.
        THE ESSAY AND THE RECORD
        The claims of the essay did not come with this copy of the game.
        TELLING APART
        This city has no scenes to tell apart.
        TAKE IT WITH YOU
        3 presses of the Pulse for 1 spark, in 1 day.
        Your Standing went from 400 to 385; rules moved it once, 0 without the true reason.
        Without a number in play, closeness to Old Ruth (no longer in this city) moved furthest:
        30 to 25.
        Which of these did you meet outside the game this week?
    """,
}


@pytest.mark.parametrize("life", ALOUD)
def test_a_debrief_reads_like_this(life: str) -> None:
    lines: list[str] = []
    for panel in debrief(small_city(), LIVES[life]()).panels:
        lines.append(panel.heading.upper())
        for finding in panel.paragraphs:
            lines += wrap(finding.sentence, WIDTH)
    assert lines == dedent(ALOUD[life]).strip().splitlines()
