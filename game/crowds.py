"""The robots of a level, lived once for each hash of its content and then kept."""

from game.content.robots import Crowds, read_robots, robots_text
from game.core.model import Level
from game.lab.crowd import every_crowd
from game.platforms.places import home_folder


def crowds_of(level: Level) -> Crowds:
    """The robots that came with a level, or those kept from before, or newly lived ones."""
    if level.robots:
        return level.robots
    kept = home_folder() / "robots" / f"{level.digest}.json"
    found = read_robots(kept, level.digest)
    if found:
        return found
    lived = every_crowd(level)
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(robots_text(level.digest, lived), encoding="utf-8")
    except OSError:
        pass  # They are lived again next time; nothing else depends on their being kept.
    return lived
