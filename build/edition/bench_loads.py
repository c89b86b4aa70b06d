"""How long one waits for the page, beside a bare one of the same runtime, and what it loads."""

import json
import re
import statistics
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

from game.faults import Fault

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

    Homes = Callable[[], AbstractContextManager[BrowserContext]]

STARTED = "performance.getEntriesByName('model-citizen-started')[0]?.startTime"
KEPT = "caches.match('./').then(Boolean)"
CONTROLLED = "navigator.serviceWorker.controller !== null"
PATIENCE_MS = 60_000
# A browser goes on clearing away a page that was closed; the next load must not wait for that.
REST_SECONDS = 1.0
BOOT = re.compile(rb'<script type="application/json" id="boot">(.*?"runtime".*?)</script>')
VIEW: "ViewportSize" = {"width": 1280, "height": 720}

BARE_PAGE = """<!doctype html>
<link rel="icon" href="data:,">
<canvas id="canvas"></canvas>
<script src="../{runtime}/pyodide.js" defer></script>
<script src="bare.js" defer></script>
"""
# What no page of this runtime can do without: it is our page's floor.
BARE_SCRIPT = """
(async () => {
  const at = new URL("../{runtime}/", location.href).href;
  const archive = fetch(at + "pygame.zip").then((answer) => answer.arrayBuffer());
  const python = await loadPyodide({ indexURL: at, stdLibURL: at + "python_stdlib.zip" });
  python.canvas.setCanvas2D(document.getElementById("canvas"));
  const packages = "/lib/python{python}/site-packages";
  python.unpackArchive(await archive, "zip", { extractDir: packages });
  python.runPython(`
import pygame
pygame.display.init()
pygame.display.set_mode((1280, 720)).fill((26, 36, 48))
pygame.display.flip()
`);
  performance.mark("model-citizen-started");
})();
"""


def bare_page(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """A page that starts the runtime, imports pygame, fills the canvas, and nothing more."""
    boot = BOOT.search(files["index.html"])
    if boot is None:
        raise Fault("only the self-contained page can be measured, and this is another")
    told = json.loads(boot[1])
    facts = {"{runtime}/": told["runtime"], "{python}": told["python"]}
    found = {"bare/index.html": BARE_PAGE, "bare/bare.js": BARE_SCRIPT}
    for name, text in found.items():
        for key, value in facts.items():
            text = text.replace(key, value)
        found[name] = text
    return {name: text.encode("utf-8") for name, text in found.items()}


def load_figures(
    browser: "Browser", address: str, files: Mapping[str, bytes], loads: int
) -> dict[str, Any]:
    """Cold loads of our page and of the bare one in turn."""
    ours: list[float] = []
    bare: list[float] = []
    asked: list[str] = []
    for _ in range(loads):
        bare.append(_cold_load(browser, f"{address}bare/index.html")[0])
        first, asked = _cold_load(browser, address)
        ours.append(first)
    return {
        "loads": loads,
        "title_ms": _median(ours),
        "title_ms_each": [round(one) for one in ours],
        "bare_ms": _median(bare),
        "bare_ms_each": [round(one) for one in bare],
        "title_over_bare_ms": _median([one - other for one, other in zip(ours, bare, strict=True)]),
        "requests": len(asked),
        **bytes_of(files, [name.removeprefix(address) or "index.html" for name in asked]),
    }


def visit_figures(with_a_home: "Homes", address: str, times: int) -> dict[str, Any]:
    """The second and the third visit, out of what the first one kept; each time a new browser."""
    second: list[float] = []
    third: list[float] = []
    for _ in range(times):
        with with_a_home() as context:
            page = context.new_page()
            started(page, address)
            page.wait_for_function(KEPT, timeout=PATIENCE_MS)
            for visits in (second, third):
                page.close()
                page = context.new_page()
                visits.append(started(page, address))
                assert page.evaluate(CONTROLLED), "a visit did not come from what was kept"
    return {
        "second_visit_ms": _median(second),
        "second_visit_ms_each": [round(one) for one in second],
        "third_visit_ms": _median(third),
        "third_visit_ms_each": [round(one) for one in third],
    }


def started(page: "Page", address: str) -> float:
    """Open the page; milliseconds from the request until its first frame is shown."""
    page.goto(address)
    page.wait_for_function(STARTED, timeout=PATIENCE_MS)
    return float(page.evaluate(STARTED))


def _cold_load(browser: "Browser", address: str) -> tuple[float, list[str]]:
    """How long a first visit takes, and what of ours it asks for."""
    # A context of its own has no cache but an empty one.
    context = browser.new_context(viewport=VIEW)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.split("?")[0]))
    time.sleep(REST_SECONDS)
    milliseconds = started(page, address)
    loaded = [url for url in asked if url.startswith(address)]
    context.close()
    return milliseconds, loaded


def bytes_of(files: Mapping[str, bytes], names: list[str]) -> dict[str, int]:
    """What was asked for, by whose it is and how it is packed."""
    found: dict[str, int] = {}
    for name in names:
        whose = "runtime" if name.startswith("runtime-") else "own"
        for packing, end in (("raw", ""), ("gzip", ".gz"), ("brotli", ".br")):
            key = f"{whose}_{packing}_bytes"
            found[key] = found.get(key, 0) + len(files.get(name + end, files.get(name, b"")))
    return found


def _median(values: list[float]) -> float:
    return round(statistics.median(values), 1)
