"""The laboratory: a schedule is chosen, a drum turns, and what happened is said in words."""

from collections.abc import Iterator

from game.app.nodes import Action, ChartNode, Heading, Node, Prose, Region, View
from game.app.sandbox import SENSIBLE, SESSION, Sandbox
from game.core.language import say, sentence
from game.core.schedules import NANOSECONDS
from game.debrief.charts import Chart, Series
from game.debrief.wording import counted, decimal, in_seconds
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
BACK = Action("back", sentence("Back"), key="escape")
# A rate of less than this would be a rate of one or two responses.
LEAST_SECONDS = 5
PAIR = "Two side by side"
LEVERS = ("Left lever", "Right lever", "Third lever")
KEYS = ("space", "j")


def bench(box: Sandbox) -> View:
    """Which schedule, and who presses."""
    kind = box.text.split("(")[0].split(" ")[0]
    nodes: list[Node] = [Heading(say("The laboratory")), *_sides(box)]
    nodes += [Heading(box.text, 2), Prose(_explained(kind))]
    changes: list[Node] = []
    for number, (less, more) in enumerate(box.steps()):
        changes.append(Action(f"lab:step:{number}:0", less or say("No lower"), bool(less)))
        changes.append(Action(f"lab:step:{number}:1", more or say("No higher"), bool(more)))
    changes += [Action("lab:kinds", say("Another kind")), Action("lab:type", say("Write it"))]
    changes.append(Action("lab:pair", say(PAIR), pressed=len(box.texts) > 1))
    who = [Heading(say("Who presses"), 2)] + [
        Action(f"lab:who:{one}", say(label), pressed=box.presser == one)
        for one, label in WHO.items()
    ]
    ways = (
        Action("go_on", say("Continue"), note=say("start the drum")),
        Action("lab:watch", say("Watch a life")),
        BACK.said(),
    )
    regions = (
        Region("body", tuple(nodes)),
        Region("menu", ways),
        Region("changes", tuple(changes)),
        Region("who", tuple(who)),
    )
    return View("laboratory", say("The laboratory"), regions)


def _explained(kind: str) -> str:
    """What a kind of schedule is, as a sentence of its own."""
    words = say(NAMES[kind])
    return f"{words[0].upper()}{words[1:]}."


def _sides(box: Sandbox) -> tuple[Node, ...]:
    if len(box.texts) < 2:
        return ()
    return tuple(
        Action(
            f"lab:side:{side}",
            text,
            pressed=side == box.side,
            note=say("drum {number}", number=side + 1),
        )
        for side, text in enumerate(box.texts)
    )


def kinds(box: Sandbox) -> View:
    """Every kind of schedule the notation has, with sensible numbers."""
    chosen = [
        Action(f"lab:kind:{kind}", SENSIBLE[kind], note=say(NAMES[kind]).split(":")[0])
        for kind in SENSIBLE
    ]
    body = Region("body", (Heading(say("Kinds of schedule")), *chosen))
    keep = Action(
        "back", say("Continue"), note=say("keep {schedule}", schedule=box.text), key="escape"
    )
    return View("laboratory", say("Kinds of schedule"), (body, Region("menu", (keep,))))


def writing(box: Sandbox) -> View:
    """The notation, letter by letter; what is wrong is said with its place."""
    nodes: list[Node] = [Heading(say("Write a schedule"))]
    nodes.append(Prose(say("Type it, such as VI 60 or conc(RI 30, RI 90, cod=2).")))
    nodes.append(Prose(box.typed or say("Nothing is written yet."), "answer"))
    nodes += [Prose(box.trouble)] if box.trouble else []
    ways = (
        Action("go_on", say("Continue"), note=say("read it")),
        Action("lab:wipe", say("Wipe it"), enabled=bool(box.typed)),
        BACK.said(),
    )
    regions = (Region("body", tuple(nodes)), Region("menu", ways))
    return View("laboratory", say("Write a schedule"), regions, say=box.trouble, writes=True)


def drum(box: Sandbox) -> View:
    """The drums while they turn."""
    nodes: list[Node] = [Heading(_heading(box.turning))]
    nodes += [ChartNode(chart(one, text)) for one, text in zip(box.drums, box.texts, strict=True)]
    nodes.append(Prose(clock(box), "small"))
    by_hand = box.by_hand and box.turning
    if by_hand:
        for place in range(box.levers):
            key = KEYS[place] if place < len(KEYS) else ""
            nodes.append(Action(f"lab:lever:{place}", _lever(place, box.levers), key=key))
    elif box.turning:
        nodes.append(Action("lab:end", say("To the end")))
    nodes.append(Action("go_on", say("Continue"), note=say("what happened")))
    aloud = say("A reinforcer.") if box.last_paid else ""
    return View("drum", say("The drum"), (Region("drum", tuple(nodes)),), say=aloud)


def _heading(turning: bool) -> str:
    return say("The drum turns") if turning else say("The paper has run out")


def _lever(place: int, levers: int) -> str:
    """What a lever is called among its neighbours."""
    if levers == 1:
        return say("Lever")
    if place < len(LEVERS):
        return say(LEVERS[place])
    return say("Lever {number}", number=place + 1)


def clock(box: Sandbox) -> str:
    """How long the drums have turned."""
    turned = box.drums[0].now // NANOSECONDS
    return say("{number} of {most} seconds", number=turned, most=SESSION)


def results(box: Sandbox) -> View:
    """What happened, in words and on paper."""
    nodes: list[Node] = [Heading(say("What happened"))]
    for one, text in zip(box.drums, box.texts, strict=True):
        nodes += [Prose(f"{text}: {' '.join(told(one))}")]
    nodes += [ChartNode(chart(one, text)) for one, text in zip(box.drums, box.texts, strict=True)]
    nodes.append(Action("go_on", say("Continue"), note=say("another schedule")))
    bar = Region("bar", (Prose(say("The laboratory"), "small"),))
    aloud = " ".join(told(box.drums[0]))
    return View("results", say("What happened"), (bar, Region("panel", tuple(nodes))), say=aloud)


def told(one: Drum) -> Iterator[str]:
    """Responses, reinforcers, rates and the median pause; what cannot be had says why."""
    yield say("{counts} in {time}.", counts=total(one), time=in_seconds(one.now / NANOSECONDS))
    if one.operanda > 1:
        shares = (one.count("response", place) for place in range(one.operanda))
        yield say("Lever by lever: {numbers} responses.", numbers=", ".join(map(str, shares)))
    record = one.record()
    rate, pause = overall_rate(record), median_pause(record)
    if one.now < LEAST_SECONDS * NANOSECONDS:
        yield say("Under {seconds} seconds there is no rate to speak of.", seconds=LEAST_SECONDS)
    elif isinstance(rate, Undefined):
        yield say("There is no rate: {reason}.", reason=say(rate.reason))
    else:
        yield say("{rate} responses a minute.", rate=decimal(rate, 1))
    if isinstance(pause, Undefined):
        yield say("There is no pause to tell of: {reason}.", reason=say(pause.reason))
    else:
        yield say("The median pause after a reinforcer is {time}.", time=in_seconds(pause))


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
        say("Seconds"),
        say("Responses, added up"),
        (Series(say("Responses"), steps),),
        f"{text}: {total(one)}.",
        pips=ticks,
        pip=say("a reinforcer"),
    )
