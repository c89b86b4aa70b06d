"""Visits to the page: each keeps account of what the page asked for, and of what went wrong."""

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Request, Response

from tests.web.visitor import TWO_FRAMES

SEEN = Path(__file__).resolve().parents[2] / "build" / "out" / "seen"
STARTS_WITHIN_MS = 90_000
# The shortest life with everything in it: pages are slow to press.
A_WEEK = "?seed=7&length=week"
READY = "document.getElementById('cover').hidden || !document.getElementById('trouble').hidden"
# What Chromium reports of parts of its own, not of the page.
NOT_OURS = ("ScriptProcessorNode is deprecated",)


class Visits:
    """Opens the page as often as a story needs, and judges all visits at the end."""

    def __init__(self, browser: Browser, address: str, story: str) -> None:
        self.browser, self.address = browser, address
        self.story = re.sub(r"\W+", "-", story).strip("-")
        self.contexts: list[BrowserContext] = []
        self.wrong: list[str] = []
        self.elsewhere: list[str] = []
        self.asked: list[str] = []
        self.forgiven: tuple[str, ...] = ()

    def context(self, **wishes: Any) -> BrowserContext:
        """A browser nobody has used before."""
        wishes = {"viewport": {"width": 1280, "height": 720}, "locale": "en-GB", **wishes}
        context = self.browser.new_context(**wishes)
        self.contexts.append(context)
        context.on("request", self._asked)
        context.on("response", self._answered)
        context.on("page", self._opened)
        return context

    def open(self, query: str = A_WEEK, address: str | None = None, **wishes: Any) -> Page:
        """A first visit, up to the title or to the words of a trouble."""
        return self.go(self.context(**wishes).new_page(), query, address)

    def go(self, page: Page, query: str = A_WEEK, address: str | None = None) -> Page:
        """Load the page and wait until it plays, or says why it cannot."""
        page.goto((address or self.address) + query)
        return self.until_ready(page)

    def until_ready(self, page: Page) -> Page:
        """Wait until the page plays, or says why it cannot."""
        page.wait_for_function(READY, timeout=STARTS_WITHIN_MS)
        page.evaluate(TWO_FRAMES)
        return page

    def picture(self, page: Page, name: str = "") -> None:
        """Keep a picture of the page, for people to look at."""
        SEEN.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=SEEN / f"{self.story}{'-' if name else ''}{name}.png")

    def close(self) -> None:
        """Leave, and insist that nothing went wrong and nothing went elsewhere."""
        for context in self.contexts:
            context.close()
        assert self.elsewhere == [], self.elsewhere
        wrong = [one for one in self.wrong if not one.startswith(self.forgiven or ("\0",))]
        assert wrong == [], wrong

    def _opened(self, page: Page) -> None:
        page.on("pageerror", lambda error: self.wrong.append(f"error: {error}"))
        page.on("console", lambda message: self._said(message.type, message.text))

    def _said(self, kind: str, text: str) -> None:
        if kind in ("error", "warning") and not any(one in text for one in NOT_OURS):
            self.wrong.append(f"{kind}: {text}")

    def _asked(self, request: Request) -> None:
        self.asked.append(request.url)
        if not request.url.startswith((self.address, "blob:", "data:", "file:")):
            self.elsewhere.append(request.url)

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self.wrong.append(f"answer {response.status}: {response.url}")
