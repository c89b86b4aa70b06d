"""The figures of the kit: made by the program from classes of robots, and marked as such."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from itertools import product

from game.classroom.contrasts import FIRST_MINUTE, contrasts_of
from game.classroom.drawn_arms import differences, points_by_arm
from game.classroom.drawn_records import quiet_records
from game.classroom.gathering import Gathered
from game.classroom.players import player_of
from game.classroom.simulated import simulated_class
from game.classroom.verdicts import verdict
from game.core.events import Log
from game.core.logs import to_json_lines
from game.core.model import Level
from game.lab.learners import ChangeDetector, QLearner
from game.lab.pulse_crowds import pulse_lives

LENGTH, PUPILS, SEED = "fortnight", 28, 7
ROBOTS = 40
ARMS = ("partial", "continuous")
MODELS: dict[str, ChangeDetector | QLearner] = {
    "notices change": ChangeDetector(),
    "learns values": QLearner((0.0, 0.0)),
}
MARK = f"Simulated: {PUPILS} robots, no pupils."
MODELS_MARK = f"Simulated: {ROBOTS} robots in each row, no pupils."


@dataclass(frozen=True, slots=True)
class KitFigure:
    """A picture of the kit and the words that mark it as simulated."""

    svg: str
    mark: str


def sample_class(level: Level) -> Gathered:
    """The class of robots that the kit shows."""
    logs = simulated_class(level, LENGTH, PUPILS, SEED)
    players = tuple(
        player_of(level, log, f"Robot {number}", sha256=_sha256(log))
        for number, log in enumerate(logs, 1)
    )
    return Gathered(level, players[0].configuration, players, ())


def _sha256(log: Log) -> str:
    return sha256(to_json_lines(log).encode()).hexdigest()


def kit_figures(level: Level, gathered: Gathered) -> dict[str, KitFigure]:
    """Every figure of the kit by the name its pages use."""
    makers: dict[str, Callable[[], str]] = {
        "arms": lambda: _arms(gathered),
        "interval": lambda: _interval(gathered),
        "quiet": lambda: _quiet(gathered),
    }
    own = {name: KitFigure(make(), MARK) for name, make in makers.items()}
    return {**own, "models": KitFigure(_models(level), MODELS_MARK)}


def _arms(gathered: Gathered) -> str:
    (contrast,) = contrasts_of(gathered.players)
    values = dict(zip(contrast.arms, contrast.values(FIRST_MINUTE), strict=True))
    said = f"{MARK} {verdict(contrast, contrast.comparison())}"
    return points_by_arm(values, FIRST_MINUTE.words.capitalize(), said, who="robots")


def _interval(gathered: Gathered) -> str:
    (contrast,) = contrasts_of(gathered.players)
    axis = "Difference of medians, partial less continuous"
    return differences({"This class": contrast.comparison()}, axis, f"{MARK} {axis}.")


def _quiet(gathered: Gathered) -> str:
    arms = {arm: [one for one in gathered.used if one.arm == arm] for arm in ARMS}
    return quiet_records(arms, f"{MARK} A line for each of them; the flat ones have stopped.")


def _models(level: Level) -> str:
    """Presses of two kinds of robot in both arms: each predicts the other's opposite."""
    values: dict[str, list[float]] = {}
    for (model, like), arm in product(MODELS.items(), ARMS):
        plan = level.arms[arm].phases[LENGTH]
        lives = pulse_lives(like, plan, ROBOTS, SEED)
        values[f"{arm}, {model}"] = [float(one) for one in lives.first_minute]
    says = (
        f"{MODELS_MARK} Robots that notice change press more after partial pay, robots that learn "
        "values less."
    )
    return points_by_arm(values, FIRST_MINUTE.words.capitalize(), says, who="robots")
