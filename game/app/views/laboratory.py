"""The laboratory: a schedule is chosen, a drum turns, and what happened is said in words."""

from collections.abc import Iterator

from game.app.nodes import Action, ChartNode, Heading, Node, Prose, Region, View
from game.app.sandbox import SENSIBLE, SESSION, Sandbox
from game.core.language import say, sentence
from game.core.schedules import NANOSECONDS
from game.debrief.charts import Chart, Series
from game.debrief.wording import counted, in_seconds
from game.lab.drum import BY_HAND, Drum
from game.lab.rates import median_pause, overall_rate
from game.lab.undefined import Undefined

NAMES = {
    "CRF": "continuous reinforcement: every response is reinforced",
    "EXT": "extinction: no response is reinforced",
    "FR": "fixed ratio: always after the same number of responses",
    "VR": "variable ratio: after a number of responses that changes around a mean",
    "RR": "random ratio: every response has the same chance",
    "PR": "progressive ratio: each reinforcer takes more responses than the last",
    "FI": "fixed interval: the first response after a fixed time",
    "VI": "variable interval: the first response after a time that changes around a mean",
    "RI": "random interval: the time may be over at any moment",
    "FT": "fixed time: it comes by itself, whatever is done",
    "VT": "variable time: it comes by itself, at changing times",
    "DRL": "low rates: only a response after a wait is reinforced",
    "DRH": "high rates: only responses close together are reinforced",
    "conc": "concurrent: two at once, each with its own lever",
    "mult": "multiple: two in turn, each with its own light",
    "mix": "mixed: two in turn, and no light to tell them apart",
    "chain": "chained: one opens the next, each with its own light",
    "tand": "tandem: one opens the next, with no light",
}
WHO = {
    BY_HAND: "You",
    "poisson": "A robot at random",
    "periodic": "A robot like a clock",
    "q_learning": "A robot that learns",
}
BACK = Action("back", "Back", key="escape")
# A rate of less than this would be a rate of one or two responses.
LEAST_SECONDS = 5
PAIR = "Two side by side"
KEYS = ("space", "j")


def bench(box: Sandbox) -> View:
    """Which schedule, and who presses."""
    kind = box.text.split("(")[0].split(" ")[0]
    nodes: list[Node] = [Heading("The laboratory"), *_sides(box)]
    nodes += [Heading(box.text, 2), Prose(f"{NAMES[kind][0].upper()}{NAMES[kind][1:]}.")]
    changes: list[Node] = []
    for number, (less, more) in enumerate(box.steps()):
        changes.append(Action(f"lab:step:{number}:0", less or "No lower", bool(less)))
        changes.append(Action(f"lab:step:{number}:1", more or "No higher", bool(more)))
    changes += [Action("lab:kinds", "Another kind"), Action("lab:type", "Write it")]
    changes.append(Action("lab:pair", PAIR, pressed=len(box.texts) > 1))
    who = [Heading("Who presses", 2)] + [
        Action(f"lab:who:{one}", label, pressed=box.presser == one) for one, label in WHO.items()
    ]
    ways = (
        Action("go_on", "Continue", note="start the drum"),
        Action("lab:watch", "Watch a life"),
        BACK,
    )
    regions = (
        Region("body", tuple(nodes)),
        Region("menu", ways),
        Region("changes", tuple(changes)),
        Region("who", tuple(who)),
    )
    return View("laboratory", "The laboratory", regions)


def _sides(box: Sandbox) -> tuple[Node, ...]:
    if len(box.texts) < 2:
        return ()
    return tuple(
        Action(f"lab:side:{side}", text, pressed=side == box.side, note=f"drum {side + 1}")
        for side, text in enumerate(box.texts)
    )


def kinds(box: Sandbox) -> View:
    """Every kind of schedule the notation has, with sensible numbers."""
    chosen = [
        Action(f"lab:kind:{kind}", SENSIBLE[kind], note=NAMES[kind].split(":")[0])
        for kind in SENSIBLE
    ]
    body = Region("body", (Heading("Kinds of schedule"), *chosen))
    keep = Action("back", "Continue", note=f"keep {box.text}", key="escape")
    return View("laboratory", "Kinds of schedule", (body, Region("menu", (keep,))))


def writing(box: Sandbox) -> View:
    """The notation, letter by letter; what is wrong is said with its place."""
    nodes: list[Node] = [Heading("Write a schedule")]
    nodes.append(Prose("Type it, such as VI 60 or conc(RI 30, RI 90, cod=2)."))
    nodes.append(Prose(box.typed or "Nothing is written yet.", "answer"))
    nodes += [Prose(box.trouble)] if box.trouble else []
    ways = (
        Action("go_on", "Continue", note="read it"),
        Action("lab:wipe", "Wipe it", enabled=bool(box.typed)),
        BACK,
    )
    regions = (Region("body", tuple(nodes)), Region("menu", ways))
    return View("laboratory", "Write a schedule", regions, say=box.trouble, writes=True)


def drum(box: Sandbox) -> View:
    """The drums while they turn."""
    nodes: list[Node] = [Heading("The drum turns" if box.turning else "The paper has run out")]
    nodes += [ChartNode(chart(one, text)) for one, text in zip(box.drums, box.texts, strict=True)]
    nodes.append(Prose(clock(box), "small"))
    by_hand = box.by_hand and box.turning
    names = ("Lever",) if box.levers == 1 else ("Left lever", "Right lever", "Third lever")
    if by_hand:
        for place in range(box.levers):
            name = names[place] if place < len(names) else f"Lever {place + 1}"
            key = KEYS[place] if place < len(KEYS) else ""
            nodes.append(Action(f"lab:lever:{place}", name, key=key))
    elif box.turning:
        nodes.append(Action("lab:end", "To the end"))
    nodes.append(Action("go_on", "Continue", note="what happened"))
    say = "A reinforcer." if box.last_paid else ""
    return View("drum", "The drum", (Region("drum", tuple(nodes)),), say=say)


def clock(box: Sandbox) -> str:
    """How long the drums have turned."""
    return f"{box.drums[0].now // NANOSECONDS} of {SESSION} seconds"


def results(box: Sandbox) -> View:
    """What happened, in words and on paper."""
    nodes: list[Node] = [Heading("What happened")]
    for one, text in zip(box.drums, box.texts, strict=True):
        nodes += [Prose(f"{text}: {' '.join(told(one))}")]
    nodes += [ChartNode(chart(one, text)) for one, text in zip(box.drums, box.texts, strict=True)]
    nodes.append(Action("go_on", "Continue", note="another schedule"))
    regions = (Region("bar", (Prose("The laboratory", "small"),)), Region("panel", tuple(nodes)))
    say = " ".join(told(box.drums[0]))
    return View("results", "What happened", regions, say=say)


def told(one: Drum) -> Iterator[str]:
    """Responses, reinforcers, rates and the median pause; what cannot be had says why."""
    yield f"{total(one)} in {in_seconds(one.now / NANOSECONDS)}."
    if one.operanda > 1:
        shares = (one.count("response", place) for place in range(one.operanda))
        yield f"Lever by lever: {', '.join(map(str, shares))} responses."
    record = one.record()
    rate, pause = overall_rate(record), median_pause(record)
    if one.now < LEAST_SECONDS * NANOSECONDS:
        yield f"Under {LEAST_SECONDS} seconds there is no rate to speak of."
    elif isinstance(rate, Undefined):
        yield f"There is no rate: {rate.reason}."
    else:
        yield f"{rate:.1f} responses a minute."
    if isinstance(pause, Undefined):
        yield f"There is no pause to tell of: {pause.reason}."
    else:
        yield f"The median pause after a reinforcer is {in_seconds(pause)}."


def total(one: Drum) -> str:
    """Responses and reinforcers, counted."""
    made, paid = one.count("response"), one.count("reinforcer")
    responses = counted(made, sentence("{number} response"), sentence("{number} responses"))
    reinforcers = counted(paid, sentence("{number} reinforcer"), sentence("{number} reinforcers"))
    return say("{responses} and {reinforcers}", responses=responses, reinforcers=reinforcers)


def chart(one: Drum, text: str) -> Chart:
    """The cumulative record: up for every response, a tick for every reinforcer."""
    steps, ticks = one.line()
    return Chart(
        "cumulative_record",
        text,
        "Seconds",
        "Responses, added up",
        (Series("Responses", steps),),
        f"{text}: {total(one)}.",
        pips=ticks,
        pip="a reinforcer",
    )
