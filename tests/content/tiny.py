"""The smallest city: two days, four cards, one perk. Other stories may borrow it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from game.content.load import compiled, load_level
from game.content.problems import Problem
from game.core.model import Level

LEVEL_YAML = """\
format: 1
id: tiny
title: Tiny
tagline: Two days by the water.
content_note: Nobody is hurt.
default_length: weekend
default_arm: steady
meters:
  - {id: standing, name: Standing, start: 500, lowest: 0, highest: 1000}
  - {id: money, name: Larks, start: 120, lowest: 0, highest: 999}
  - {id: voice, name: Voice, start: 60, lowest: 0, highest: 100}
  - {id: rest, name: Rest, start: 60, lowest: 0, highest: 100}
lengths:
  - id: weekend
    name: A weekend
    minutes: 5
    days: 2
    slots: [[morning, evening]]
    acts:
      - {id: pilot, name: The pilot, last_day: 1}
      - {id: quiet, name: The quiet, last_day: 2}
    sparks: 4
    free_sparks: 2
    standing_per_spark: 3
    quiet_day: 2
    quiet_seconds: 90
arms:
  - id: steady
    phases:
      - length: weekend
        plan:
          - {schedule: CRF, sparks: 1}
          - {schedule: VR 2, sparks: 3}
check_in_effects: {rest: -2}
words:
  - {id: night_up, text: The number went up.}
people:
  - id: teo
    name: Teo
    who: Your neighbour, who lends and borrows.
    start: 50
    portrait: photo-teo
    bright: Teo laughing on the stairs.
    faded: A pale photo of somebody on some stairs.
"""

CARDS_YAML = """\
cards:
  - id: gate
    time: morning
    acts: [pilot]
    scene: tram
    systems: [S08]
    text: The gate at the tram stop is green.
    options:
      - id: tap
        text: Tap your phone
        answer: It opens before you touch it.
        tags: [tap]
        effects: {voice: -1}
      - id: walk
        text: Walk
        answer: The pavement is yours.
        tags: [walk]
        effects: {rest: 2}
  - id: teo_rent
    time: evening
    acts: [pilot]
    scene: door
    person: teo
    priority: 2
    when: "closeness.teo >= 20"
    text: Teo at the door, rent due, looking anywhere but at you.
    options:
      - id: lend
        text: Lend him forty
        answer: He writes it on his hand.
        tags: [generous, friend]
        effects: {money: -40, closeness.teo: 12}
        when: "money >= 40"
        sets: [teo_owes]
      - id: refuse
        text: Say no
        answer: He nods as if you had told him the time.
        tags: [refuse_friend]
        effects: {closeness.teo: -8}
  - id: silence
    time: morning
    acts: [quiet]
    when: "'gate' in seen and day == 2"
    text: The phone says nothing this morning.
    options:
      - id: shake
        text: Shake it
        answer: Nothing.
      - id: leave
        text: Delete Beacon
        answer: The square where it was is a little darker.
        leaves: true
  - id: paid_back
    time: evening
    acts: [quiet]
    when: "'teo_owes' in flags or 'night_tram' in perks or told"
    text: Somebody has pushed an envelope under the door.
    options:
      - id: keep
        text: Keep it
        answer: Forty larks and a drawing of you.
        effects: {money: 40}
      - id: ride
        text: Take the tram to Teo
        answer: He is not in.
        tags: [tap]
        effects: {money: -4}
  - id: nobody
    time: evening
    acts: [quiet]
    priority: 0
    text: Nobody comes tonight.
    options:
      - id: sleep
        text: Go to bed
        answer: The ceiling is very well made.
        clears: [teo_owes]
      - id: wait
        text: Wait a little
        answer: Still nobody.
"""

RULES_YAML = """\
rules:
  - id: steadier_circle
    on: choice
    when: "'refuse_friend' in tags"
    effects: {standing: 6}
    reason: Your circle looks steadier.
    truth: Saying no to a friend in arrears raises Standing.
    intended: positive_reinforcement
    systems: [S08]
  - id: slow_walker
    on: choice
    when: "'walk' in tags and in_beacon"
    effects: {standing: -4}
    shown: "false"
    reason: Thank you for the exercise.
    truth: A walk is a day without a location.
    schedule: FR 2
  - id: early_night
    on: night
    when: "rest > 50 and not told"
    effects: {voice: 1}
    shown: hidden
    needs_beacon: false
    truth: A rested person speaks up.
  - id: fresh_start
    on: morning
    effects: {rest: 1}
    shown: hidden
    needs_beacon: false
    truth: Sleep helps.
    sets: [slept]
perks:
  - id: night_tram
    name: The night tram
    at: 505
    lost_below: 500
    text: The gates open for you after ten.
    lost: The gates have forgotten your face.
    badge: badge-tram
    changes:
      - {kind: waive, tag: tap, meter: money}
    systems: [S01]
"""

DEBRIEF_YAML = """\
endings:
  - id: outside
    title: Outside
    when: "not in_beacon"
    parts:
      - text: You left, and the water stayed.
      - text: Teo waved.
        when: "closeness.teo > 40"
  - id: still_here
    title: Still here
    parts:
      - text: The phone lights up again.
echoes:
  - id: pulse
    name: The Pulse
    principle: Variable ratio
    here: you pressed and could not know when.
    twin: A loot box.
    source: Ferster & Skinner (1957)
    cards: [gate]
    options: [teo_rent/lend]
    rules: [steadier_circle]
    perks: [night_tram]
    signs: [spark, quiet]
    systems: [S34]
"""

TINY: Mapping[str, str] = {
    "level.yaml": LEVEL_YAML,
    "cards.yaml": CARDS_YAML,
    "rules.yaml": RULES_YAML,
    "debrief.yaml": DEBRIEF_YAML,
}


def write(folder: Path, files: Mapping[str, str | bytes] = TINY) -> Path:
    """A level's files, written into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return folder


@cache
def tiny_level() -> Level:
    """The tiny city, read once."""
    with TemporaryDirectory() as folder:
        return load_level(write(Path(folder)))


def changed(name: str, old: str, new: str) -> dict[str, str]:
    """The tiny city with one passage of one file rewritten; the passage must be there."""
    assert TINY[name].count(old) >= 1, f"{old!r} is not in {name}"
    return {**TINY, name: TINY[name].replace(old, new, 1)}


def line_of(name: str, passage: str, files: Mapping[str, str]) -> int:
    """The line on which a passage first stands."""
    return files[name][: files[name].index(passage)].count("\n") + 1


def problems_in(folder: Path, files: Mapping[str, str | bytes]) -> tuple[Problem, ...]:
    """What is wrong with a level of these files."""
    return compiled(write(folder, files)).problems
