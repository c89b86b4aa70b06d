"""Views made by hand, one for each screen, with the longest words a level may hold."""

from game.app.nodes import Action, Gauge, Heading, Node, Picture, Prose, Region, View

PEOPLE = ("mara", "teo", "odo", "ines", "wren", "pell")
MENU = Action("menu", "Menu", key="m")
BAR = Region(
    "bar",
    (
        Prose("Day 6 of 7", "small"),
        Prose("Quiet · evening", "small"),
        Prose("120 larks", "small"),
        Prose("about 8 minutes left", "small"),
        MENU,
    ),
)
STANDING = Gauge("standing", "Standing", 612, 0, 1000, "612 of 1000")
NEXT = Prose("Deposit-free flat at 650: 38 to go.", "small")
LOOK = Action("phone:perks", "Look at Beacon", key="b")
CLOSE = Action("close_phone", "Continue the day", key="escape")


def room() -> Region:
    """Six photos from bright to faded, a window, a plant and a lamp."""
    strengths = (100, 65, 100, 65, 35, 100)
    photos = (Picture(f"photo-{name}", name, s) for name, s in zip(PEOPLE, strengths, strict=True))
    things = (Picture("window-50", "Half open."), Picture("plant-50", "It leans."), Picture("lamp"))
    return Region("room", (*photos, *things))


def phone(*more: Prose) -> Region:
    """The phone beside the card."""
    return Region("phone", (STANDING, *more, NEXT, LOOK))


def card(text: str, scene: str, *options: Action, time: str = "Evening") -> View:
    """A day's card with its options."""
    words: tuple[Node, ...] = (Heading(time), Picture(f"scene-{scene}"), Prose(text), *options)
    timed: tuple[Node, ...] = tuple(_timed(node, time) for node in BAR.nodes)
    bar = Region("bar", timed)
    return View("day", "Day 6", (bar, room(), Region("card", words), phone()))


def _timed(node: Node, time: str) -> Node:
    if isinstance(node, Prose) and "·" in node.text:
        return Prose(f"Quiet · {time.lower()}", "small")
    return node


LEND = Action("option:lend", "Lend him forty", note="40 larks")
NOT = Action("option:no", "Not this time")
LONG = "Tell the whole committee exactly what you saw there"


def day() -> View:
    """The card of the frames."""
    return card("Teo at the door, rent due, looking anywhere but at you.", "door", LEND, NOT)


def full_day(scene: str = "market", time: str = "Morning") -> View:
    """A card as long as a level may make it, with four options, one of them closed."""
    text = (
        "Ines holds the petition out across the cabbages; behind you the queue grows, and Beacon "
        "hums in your pocket as if it already knew your hand."
    )
    options = (
        Action("option:a", LONG, note="120 larks, not 240"),
        Action("option:b", "Sign it", False, note="not at your Standing"),
        Action("option:c", "Say you will think about it tomorrow morning", key="3"),
        Action("option:d", "Walk on", note="did anyone tell you to?"),
    )
    return card(text, scene, *options, time=time)


def answer() -> View:
    """What the world answers, and what Beacon says of it."""
    words = (
        Heading("Evening"),
        Picture("scene-door"),
        Prose("Teo says of course, and takes the stairs two at a time, as if late.", "answer"),
        Action("go_on", "Continue"),
    )
    beacon = Prose("Your circle looks steadier. +6", "beacon")
    return View("answer", "Day 6", (BAR, room(), Region("card", words), phone(beacon)))


def outside() -> View:
    """An evening after leaving Beacon: the phone lies face down."""
    words = (Heading("Evening"), Prose("The evening is yours."), Action("go_on", "Continue"))
    down = Region("phone", (Picture("phone-face-down", "The phone lies face down."),))
    return View("evening", "Day 6", (BAR, room(), Region("card", words), down))


def evening() -> View:
    """The invitation to the check-in."""
    words = (
        Heading("Evening"),
        Prose("The phone lights up: your evening check-in."),
        Action("open_phone", "Open the check-in", key="o"),
        Action("go_on", "Continue"),
    )
    return View("evening", "Day 6", (BAR, room(), Region("card", words), phone()))


def check_in(*, spark: bool = False) -> View:
    """The check-in, before a press or with a spark waiting."""
    lever = Action("press", "Pulse", key="space")
    prose = Prose("A spark waits." if spark else "Press the Pulse. Beacon reads your day.")
    waits = (Picture("spark"), Action("collect", "Collect", key="c")) if spark else ()
    close = Action("close_phone", "Put the phone away") if spark else CLOSE
    nodes = (*waits, Heading("Beacon"), STANDING, prose, lever, NEXT, close)
    return View("check_in", "Evening check-in", (BAR, room(), Region("phone", nodes)), "app")


def done() -> View:
    """The check-in when its sparks are collected and the Pulse is gone."""
    told = Prose("A spark. +5", "beacon")
    rest = Prose("The Pulse rests until tomorrow.")
    nodes = (Heading("Beacon"), STANDING, told, rest, NEXT, CLOSE)
    return View("check_in", "Evening check-in", (BAR, room(), Region("phone", nodes)), "app")


def perks() -> View:
    """The ladder of perks: more than one screen of them."""
    tabs = tuple(
        Action(f"phone:{name.lower()}", name, pressed=name == "Perks")
        for name in ("Perks", "People", "Feed")
    )
    head = Region("phone", (Heading("Beacon"), STANDING, NEXT, *tabs))
    rungs: list[Picture | Prose] = []
    for badge, words in (
        ("bike", "Deposit-free bike: yours"),
        ("power", "Umbrella and power bank: yours"),
        ("car", "Deposit-free car hire: yours"),
        ("flat", "Deposit-free flat: at 650"),
        ("room", "Room upgrades: at 680"),
        ("queue", "Short queue at the clinic: lost"),
        ("visa", "Visa help: at 760"),
        ("hello", "Introductions: at 800"),
    ):
        rungs += [Picture(f"perk-{badge}-held", "", 100 if "yours" in words else 35)]
        rungs += [Prose(words, "beacon")]
    feed = Region("feed", (Heading("Perks", 2), *rungs))
    ways = Region("menu", (Action("leave", "Leave Beacon"), Action("back", "Continue the day")))
    return View("phone", "Beacon: Perks", (BAR, head, feed, ways), "app")


def night(*, told: bool = False) -> View:
    """The night, or the night on which the outage is told."""
    news = Prose("Beacon has stopped paying, the whole town is told. Nobody can say since when.")
    body: tuple[Node, ...] = (
        Heading("Night"),
        Prose("The clock on the harbour is four minutes slow, as ever."),
        Prose("Standing 612, +11 today.", "small"),
        Action("go_on", "Sleep"),
    )
    body = (*body[:2], news, *body[2:]) if told else body
    regions = (BAR, room(), Region("body", body))
    return View("night", "Day 6, night", regions, "outage" if told else "night")


def title(*, saved: bool = False) -> View:
    """The title, with a saved life or without."""
    ways: tuple[Action, ...] = (Action("play", "Play"),)
    if saved:
        ways = (
            Action("resume", "Continue", note="day 6 of 7"),
            Action("new_life", "New life"),
            Action("forget", "Forget this life"),
        )
    rest = (Action("setup", "Set-up"), Action("settings", "Settings"), Action("quit", "Quit"))
    words = (
        Picture("scene-title"),
        Heading("Model Citizen"),
        Prose("A week in a city that keeps score."),
        Prose("8 to 12 minutes of play, then 5 of debrief."),
        Prose("Money trouble, exclusion, simulated chance rewards.", "small"),
        Prose("Money trouble.", "small"),
    )
    return View("title", "Model Citizen", (Region("body", words), Region("menu", (*ways, *rest))))


def settings() -> View:
    """The settings: five sizes of text, two switches, and the way back."""
    sizes = tuple(
        Action(f"set:text_size:{size}", f"Text {size} %", pressed=size == 100)
        for size in (100, 125, 150, 175, 200)
    )
    switches = tuple(
        Action(f"set:{name}:on", f"{label}: off")
        for name, label in (
            ("reduced_motion", "Reduced motion"),
            ("high_contrast", "High contrast"),
        )
    )
    body = Region("body", (Heading("Settings"), *sizes, *switches))
    return View("settings", "Settings", (body, Region("menu", (Action("back", "Continue"),))))


def ending() -> View:
    """An ending of several paragraphs."""
    parts = (
        "The visitors from the ministry ask what to copy. You show them the ring, the sparks, the "
        "deposit you never paid, and the man behind you who counted his out.",
        "Teo did not come to the station. Mara did, still in her uniform, with soup in a jar.",
        "They take your notes home. Someone there will have to decide what a person is for.",
    )
    words: tuple[Node, ...] = (Heading("Adapt, with safeguards"), *(Prose(part) for part in parts))
    way = Action("go_on", "Continue", note="what trained you")
    return View("ending", "Adapt", (room(), Region("body", (*words, way))))


def everything() -> dict[str, View]:
    """All of them by name."""
    return {
        "title": title(),
        "title-saved": title(saved=True),
        "day": day(),
        "day-full": full_day(),
        "answer": answer(),
        "evening": evening(),
        "evening-outside": outside(),
        "check-in": check_in(),
        "check-in-spark": check_in(spark=True),
        "check-in-done": done(),
        "phone-perks": perks(),
        "night": night(),
        "night-told": night(told=True),
        "ending": ending(),
        "settings": settings(),
    }
