"""`python -m game`: the same program as the command `model-citizen`."""

import sys

from game.cli import main

if __name__ == "__main__":
    sys.exit(main())
