"""The page's entry, the same for Pyodide and for pygbag's runtime."""

import asyncio
import os

# SDL would take every key of the page; it is given the canvas, which is never in focus.
os.environ["SDL_EMSCRIPTEN_KEYBOARD_ELEMENT"] = "#canvas"

import pygame  # noqa: F401  (pygbag looks for it here)

from game.platforms.late_methods import make_methods_late

make_methods_late()  # before anything else of the game is imported

from game.platforms.web import play  # noqa: E402

asyncio.run(play())
