"""Lets two hundred robots live in each city, for each length and arm, and keeps what they came to.

Run it after a city has changed: python build/robots.py. It takes a minute or two.
"""

from game.content.load import levels_under, load_level
from game.content.robots import BESIDE, robots_text
from game.lab.crowd import every_crowd
from game.platforms.places import levels_folder


def main() -> None:
    """Write the robots beside the files of every city."""
    for folder in levels_under([levels_folder()]).values():
        level = load_level(folder)
        text = robots_text(level.digest, every_crowd(level))
        (folder / BESIDE).write_text(text, encoding="utf-8", newline="\n")
        print(f"{folder.name}: robots of {level.digest[:12]}.")


if __name__ == "__main__":
    main()
