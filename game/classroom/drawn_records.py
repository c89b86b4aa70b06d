"""The cumulative records of a class: a line for every pupil, arm beside arm."""

from collections.abc import Mapping, Sequence

from game.classroom.figures import as_svg, colour_of, sheet, the_house_look
from game.classroom.players import Player
from game.debrief.palette import INK

Players = Mapping[str, Sequence[Player]]


def whole_records(arms: Players, says: str) -> str:
    """Presses against the seconds the lever was there, from the first evening to the last."""
    lines = {arm: [player.steps for player in players] for arm, players in arms.items()}
    return _records(lines, "Seconds the Pulse was there", says)


def quiet_records(arms: Players, says: str) -> str:
    """The quiet check-in alone: presses against seconds since the unpaid Pulse was shown."""
    lines = {arm: [_steps(player) for player in players] for arm, players in arms.items()}
    return _records(lines, "Seconds since the unpaid Pulse was shown", says, minute=True)


def _steps(player: Player) -> tuple[tuple[float, float], ...]:
    corners: list[tuple[float, float]] = [(0.0, 0.0)]
    for count, at in enumerate(player.quiet_times):
        corners += [(at, count), (at, count + 1)]
    last = player.measures.get("quiet_s") or 0.0
    return (*corners, (max(corners[-1][0], last), corners[-1][1]))


def _records(
    lines: Mapping[str, Sequence[Sequence[tuple[float, float]]]],
    axis: str,
    says: str,
    minute: bool = False,
) -> str:
    with the_house_look():
        figure, plots = sheet(columns=max(1, len(lines)))
        for plot, (arm, records) in zip(plots, lines.items(), strict=False):
            for record in records:
                across, up = zip(*record, strict=True) if record else ((), ())
                plot.plot(across, up, color=INK, lw=2.2, alpha=0.85)
                plot.plot(across, up, color=colour_of(arm), lw=1.5)
            if minute:
                plot.axvline(60, color=INK, lw=1, ls=(0, (4, 3)))
            plot.set_title(arm, loc="left", fontweight="bold", fontsize=13)
        plots[0].set_ylim(bottom=0)
        plots[0].set_xlim(left=0)
        plots[0].set_ylabel("Presses, added up")
        figure.supxlabel(axis, fontsize=13)
        return as_svg(figure, says)
