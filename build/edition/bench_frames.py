"""What frames cost in the browser, how many there are, and the memory of three games."""

import statistics
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from edition.bench_loads import VIEW, started

if TYPE_CHECKING:
    from playwright.sync_api import Browser, CDPSession, Page

ROBOT = Path(__file__).with_name("bench_robot.js")
GAMES = 3
IDLE_MS = 5000
MEGABYTE = 1_000_000


def frame_figures(browser: "Browser", address: str) -> dict[str, Any]:
    """A robot lives three games by the mirror's buttons, and every frame is timed."""
    context = browser.new_context(viewport=VIEW)
    page = context.new_page()
    page.set_default_timeout(0)
    started(page, f"{address}?seed=7")
    page.evaluate(ROBOT.read_text(encoding="utf-8"))
    session = context.new_cdp_session(page)
    session.send("Performance.enable")
    idle = _idle_figures(page, session)
    memory = [_memory(page, session)]
    steps = 0
    for _ in range(GAMES):
        steps += page.evaluate("robot.live()")
        memory.append(_memory(page, session))
    figures = _work_figures(page.evaluate("robot.measured"))
    paces = page.evaluate("robot.paces")
    context.close()
    return {
        "steps_played": steps,
        **figures,
        **idle,
        "frames_per_second": {name: round(pace) for name, pace in sorted(paces.items())},
        "wasm_heap_mb": [wasm for wasm, _ in memory],
        "js_heap_mb": [script for _, script in memory],
    }


def _idle_figures(page: "Page", session: "CDPSession") -> dict[str, float]:
    """A screen on which nothing moves: the work of a frame, and of the whole page."""
    before = _tasks(session)
    frames = page.evaluate("time => robot.idle(time)", IDLE_MS)
    busy = _tasks(session) - before
    return {
        "idle_frame_ms": round(statistics.median(frames), 3),
        "idle_busy_percent": round(busy * 1000 / IDLE_MS * 100, 1),
    }


def _work_figures(measured: dict[str, Any]) -> dict[str, Any]:
    changes = [cost for screen in measured["changes"].values() for cost in screen]
    return {
        "moving_frames": len(measured["moving"]),
        "moving_frame_median_ms": _share(measured["moving"], 0.5),
        "moving_frame_p99_ms": _share(measured["moving"], 0.99),
        "redraws": len(changes),
        "redraw_median_ms": _share(changes, 0.5),
        "redraw_p99_ms": _share(changes, 0.99),
        "redraw_median_ms_by_screen": {
            name: _share(costs, 0.5) for name, costs in sorted(measured["changes"].items())
        },
        "redraw_worst_ms_by_screen": {
            name: _share(costs, 1.0) for name, costs in sorted(measured["changes"].items())
        },
    }


def _share(values: Sequence[float], share: float) -> float:
    """The value that this share of them does not exceed."""
    ranked = sorted(values)
    return round(ranked[min(len(ranked) - 1, int(len(ranked) * share))], 2) if ranked else 0.0


def _tasks(session: "CDPSession") -> float:
    """Seconds that the page's main thread has worked."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(one["value"] for one in metrics if one["name"] == "TaskDuration"))


def _memory(page: "Page", session: "CDPSession") -> tuple[float, float]:
    """Megabytes of Python's memory and of JavaScript's, after a clearing."""
    session.send("HeapProfiler.collectGarbage")
    script = session.send("Runtime.getHeapUsage")["usedSize"]
    return (
        round(page.evaluate("robot.heap()") / MEGABYTE, 1),
        round(float(script) / MEGABYTE, 1),
    )
