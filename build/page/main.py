"""The page's entry, the same for Pyodide and for pygbag's runtime."""

import asyncio
import gc
import os

# SDL would take every key of the page; it is given the canvas, which is never in focus.
os.environ["SDL_EMSCRIPTEN_KEYBOARD_ELEMENT"] = "#canvas"
# Nothing is thrown away before the first picture, so nothing need be looked for.
gc.disable()

from game.platforms.late_methods import make_methods_late  # noqa: E402

make_methods_late()  # before anything else of the game is imported, and pygame's own data classes

import pygame  # noqa: E402, F401  (pygbag looks for it here)

from game.platforms.web import play  # noqa: E402

asyncio.run(play())
