"""Compound schedules: links in sequence, components in turn, operanda side by side."""

from collections.abc import Sequence

from game.lab.presses import NEVER, Running


class Linked:
    """chain and tand: each link is entered when the one before is completed; the last one pays.

    A link's timer starts on entering it. In a chain each link has its own stimulus, in a tandem
    there is none; nothing else differs (Ferster & Skinner, 1957; Kelleher & Fry, 1962).
    """

    def __init__(self, links: Sequence[Running], signalled: bool) -> None:
        self.links = links
        self.signalled = signalled
        self.link = 0

    @property
    def stimulus(self) -> int:
        """The link that can be seen: from 0 in a chain, always 0 in a tandem."""
        return self.link if self.signalled else 0

    def start(self, now: int) -> None:
        """The timer of the present link starts."""
        self.links[self.link].start(now)

    def stop(self, now: int) -> None:
        """The chain waits in its present link."""
        self.links[self.link].stop(now)

    def respond(self, now: int, may_pay: bool = True) -> bool:
        """Whether this response completes the last link."""
        return self.links[self.link].respond(now, may_pay) and self.completed(now)

    def due_at(self) -> int:
        """When the clock will complete the present link, if it does."""
        return self.links[self.link].due_at()

    def tick(self, now: int) -> bool:
        """Whether the clock completes the last link."""
        return self.links[self.link].tick(now) and self.completed(now)

    def completed(self, now: int) -> bool:
        """Go on to the next link; whether that was the last."""
        self.link = (self.link + 1) % len(self.links)
        if self.link:
            self.links[self.link].start(now)
        return self.link == 0


class Alternating:
    """mult and mix: components take turns, each for the same time on the session clock.

    Signalled in a multiple schedule, not in a mixed one; nothing else differs (Ferster & Skinner,
    1957; Reynolds, 1961). A response at the very end of a component belongs to that component.
    """

    def __init__(self, components: Sequence[Running], each: int, signalled: bool) -> None:
        self.components = components
        self.each = each
        self.signalled = signalled
        self.component = 0
        self.change_at = NEVER

    @property
    def stimulus(self) -> int:
        """The component that can be seen: from 0 in mult, always 0 in mix."""
        return self.component if self.signalled else 0

    @property
    def running(self) -> Running:
        """The component whose turn it is."""
        return self.components[self.component]

    def start(self, now: int) -> None:
        """The timers of the present component start; its turn begins with the session."""
        if self.change_at == NEVER:
            self.change_at = now + self.each
        self.running.start(now)

    def stop(self, now: int) -> None:
        """Nothing holds components in turn."""

    def respond(self, now: int, may_pay: bool = True) -> bool:
        """What the present component says."""
        return self.running.respond(now, may_pay)

    def due_at(self) -> int:
        """The next change of component, or what its clock does before."""
        return min(self.running.due_at(), self.change_at)

    def tick(self, now: int) -> bool:
        """The component's own clock comes first, then the change."""
        if self.running.due_at() <= now:
            return self.running.tick(now)
        self.running.stop(now)
        self.component = (self.component + 1) % len(self.components)
        self.change_at += self.each
        self.running.start(now)
        return False


class Bench:
    """Operanda side by side, each with its own schedule; a single schedule has one operandum.

    conc: the schedules are independent (Herrnstein, 1961). Within the changeover delay after the
    first response on another operandum no response is reinforced; at its very end one may be.
    Deliveries by the clock need no response and are not delayed.
    """

    def __init__(self, operanda: Sequence[Running], delay: int = 0) -> None:
        self.operanda = operanda
        self.delay = delay
        self.at = -1
        self.changed_at = -delay

    def start(self, now: int) -> None:
        """The session begins: every timer starts."""
        for running in self.operanda:
            running.start(now)

    def respond(self, operandum: int, now: int) -> bool:
        """Whether a response there is reinforced."""
        if operandum != self.at:
            # The first response of a session changes over from nowhere.
            self.changed_at = now if self.at >= 0 else now - self.delay
            self.at = operandum
        return self.operanda[operandum].respond(now, now - self.changed_at >= self.delay)

    def reinforced(self, operandum: int, end: int) -> None:
        """The reinforcer earned there has ended: that schedule's timers start."""
        self.operanda[operandum].start(end)

    def clock(self) -> tuple[int, int]:
        """When a clock will do something next, and at which operandum."""
        soonest, place = self.operanda[0].due_at(), 0
        for other in range(1, len(self.operanda)):
            due = self.operanda[other].due_at()
            if due < soonest:
                soonest, place = due, other
        return soonest, place
