"""A command as `--help` tells it: what it does, and an example."""

from argparse import ArgumentParser
from collections.abc import Callable

AddParser = Callable[..., ArgumentParser]


def described(add: AddParser, name: str, does: str, example: str) -> ArgumentParser:
    """The parser of one command."""
    return add(name, help=does, description=does, epilog=f"example: {example}", allow_abbrev=False)
