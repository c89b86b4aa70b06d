"""The figures we watch, measured on this machine: medians of several runs."""

import statistics
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from random import Random
from time import perf_counter

from game.content.load import load_level
from game.core import engine
from game.core.calendar import Phase
from game.core.intents import PickOption
from game.core.model import Level
from game.core.rulebook import rules_that_hold
from game.core.schedules import NANOSECONDS, Compound, read_notation
from game.lab.citizens import live
from game.lab.learners import QLearner
from game.lab.running import bench
from game.platforms.places import levels_folder

RUNS, LIVES, ASKED, RULES = 7, 20, 20_000, 40
SIZE = (1280, 720)
SCHEDULES = (
    "FR 5",
    "VR 10",
    "RR 10",
    "FI 60",
    "VI 60",
    "RI 60",
    "DRL 5",
    "conc(VI 60, VI 60, cod=2)",
)
PACE = NANOSECONDS // 2
CITIZENS = 10_000
FORTNIGHT = (Phase("CRF", 6), Phase("VR 2", 6), Phase("VR 5", 24))


def figures() -> dict[str, float]:
    """Every figure, by name with its unit."""
    from game.shell.bench import drawing_figures
    from game.shell.bench_plays import play_figures

    level = load_level(levels_folder() / "larkhaven")
    measured = {
        "steps_per_second": steps_per_second(level),
        "rules_microseconds": rules_microseconds(level),
        "replays_per_second": replays_per_second(level),
        "schedule_decision_us": max(decision_microseconds(text) for text in SCHEDULES),
        **population_figures(),
        **drawing_figures(level, SIZE),
        **play_figures(level, SIZE),
        "first_frame_ms": first_frame_ms(),
    }
    return {name: round(value, 4) for name, value in measured.items()}


def timed(work: Callable[[], object]) -> float:
    """Seconds of one run: the median of several."""
    seconds = []
    for _ in range(RUNS):
        begun = perf_counter()
        work()
        seconds.append(perf_counter() - begun)
    return statistics.median(seconds)


def steps_per_second(level: Level) -> float:
    """Steps of a robot with the real level: choosing, stepping and remembering."""
    steps = sum(live(level, "first", seed)[0].turn for seed in range(LIVES))
    return steps / timed(lambda: [live(level, "first", seed) for seed in range(LIVES)])


def rules_microseconds(level: Level) -> float:
    """Asking forty rules about one state, after one choice."""
    rules = [replace(rule, on="choice") for rule in list(level.rules.values())[:RULES]]
    forty = replace(level, rules={rule.id: rule for rule in rules})
    state = engine.replay(forty, engine.start(forty, 1))
    option = next(one for one in forty.cards[state.card].options if one.id in state.open_options)
    state, _ = engine.advance(state, PickOption(state.clock, option.id))

    def ask() -> None:
        for _ in range(ASKED):
            rules_that_hold(state, "choice", option.tags)

    return timed(ask) / ASKED * 1e6 * RULES / len(rules)


def replays_per_second(level: Level) -> float:
    """Whole weeks refolded from their logs."""
    log = live(level, "greedy", 1)[1]
    return LIVES / timed(lambda: [engine.replay(level, log) for _ in range(LIVES)])


def decision_microseconds(notation: str) -> float:
    """One response at a schedule of the laboratory: whether it is reinforced, and what follows."""
    schedule = read_notation(notation)
    own = schedule.parts if isinstance(schedule, Compound) and schedule.kind == "conc" else ()

    def respond() -> None:
        setting = bench(schedule, Random(1))
        setting.start(0)
        for place in range(1, ASKED + 1):
            operandum = place % max(1, len(own))
            now = place * PACE
            if setting.respond(operandum, now):
                setting.reinforced(operandum, now)

    return timed(respond) / ASKED * 1e6


def population_figures() -> dict[str, float]:
    """Ten thousand learners through a fortnight of the Pulse at once, and one at a time."""
    from game.lab.pulse import pulse_life
    from game.lab.pulse_crowds import pulse_lives

    learner = QLearner((0.0, 0.0))
    together = timed(lambda: pulse_lives(learner, FORTNIGHT, CITIZENS, 1))
    alone = timed(lambda: [pulse_life(learner, FORTNIGHT, seed) for seed in range(LIVES)])
    times = alone / LIVES * CITIZENS / together
    return {"population_seconds": together, "population_times_faster": times}


def first_frame_ms() -> float:
    """From a cold interpreter to the first frame of the title, median of several."""
    command = [sys.executable, "-c", "from game.shell.bench import first_frame; first_frame()"]
    return 1000 * timed(lambda: subprocess.run(command, check=True, capture_output=True))
