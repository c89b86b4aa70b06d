"""A small city for debrief stories, built from the model alone."""

from game.core.conditions import Names, read_condition
from game.core.model import (
    Act,
    Arm,
    Card,
    Echo,
    Ending,
    EndingPart,
    Length,
    Level,
    Option,
    Perk,
    Phase,
    Rule,
)
from tests.core.cities import METERS, PEOPLE

NAMES = Names(tags=frozenset({"refuse_friend", "speak_up"}))
REFUSING = read_condition("'refuse_friend' in tags", NAMES)
SPEAKING = read_condition("'speak_up' in tags", NAMES)

ACTS = ("pilot", "network", "quiet")


def friend_card(number: int) -> Card:
    """A card on which Teo can be refused."""
    refuse = Option("refuse", "Not this time", "Of course.", frozenset({"refuse_friend"}))
    lend = Option("lend", "Lend him forty", "He writes it on his hand.")
    return Card(f"teo_{number}", "Teo at the door.", "evening", ACTS, (lend, refuse), person="teo")


POST = Card(
    "post",
    "You wrote: the clinic closed early.",
    "evening",
    ACTS,
    (
        Option("post_it", "Post it", "Ines brings soup.", frozenset({"speak_up"})),
        Option("soften", "The clinic is busy", "Eleven people like it."),
    ),
)
CARDS = {card.id: card for card in (*map(friend_card, range(1, 10)), POST)}
RULES = {
    "steadier_circle": Rule(
        "steadier_circle",
        "choice",
        {"standing": 6},
        "Saying no to a friend in arrears raises Standing.",
        "Your circle looks steadier.",
        when=REFUSING,
        intended="positive_reinforcement",
    ),
    "quiet_post": Rule(
        "quiet_post",
        "choice",
        {"standing": -9},
        "Saying that something is closed lowers Standing.",
        shown="hidden",
        when=SPEAKING,
        intended="negative_punishment",
    ),
    "review": Rule(
        "review",
        "night",
        {"standing": 3},
        "The review adds three whatever you did.",
        "Your week was thoughtful.",
        shown="false",
        intended="positive_reinforcement",
    ),
}
RULES["sleep"] = Rule(
    "sleep", "night", {"rest": 9}, "Everybody sleeps.", shown="hidden", needs_beacon=False
)
PERKS = {"bike": Perk("bike", "Deposit-free bike", 520, 500, "A bike.", "No bike.", "badge-bike")}
WEEK = Length(
    "week",
    "A week",
    "8 to 12",
    7,
    (("morning", "afternoon", "evening"),),
    (Act("pilot", "Pilot", 2), Act("network", "Network", 5), Act("quiet", "Quiet", 7)),
    4,
    2,
    5,
    6,
    90,
)
ECHOES = (
    Echo("sparks", "The Pulse",
         "variable ratio", "a spark came", "Loot boxes", "Zendle & Cairns 2018",
         signs=("spark",), comparator="A stamp card", comparator_source="Kivetz et al. 2006"),
    Echo("quiet", "The outage",
         "extinction", "nothing was paid", "Server sunset", "Nist & Shahan 2021",
         signs=("quiet",)),
    Echo("no_friend", "Refusing",
         "positive reinforcement", "Teo went home.", "Invites", "Zagal 2013",
         rules=("steadier_circle",)),
    Echo("soften", "Softening", "response cost", "you said less", "Chat filters", "ours",
         options=("post/soften",)),
    Echo("post", "Posting", "punishment", "you wrote it", "Feeds", "ours", cards=("post",)),
    Echo("bike", "The ladder", "token exchange", "the bike opened", "Tiers", "Dreze & Nunes 2009",
         perks=("bike",)),
    Echo("lost", "The fall", "response cost", "a perk went", "Demotion", "Dreze & Nunes 2009",
         signs=("perk_lost",)),
    Echo("exit", "The way out", "escape", "you left", "Delete account", "ours", signs=("left",)),
)  # fmt: skip


def small_city() -> Level:
    """The city of these stories."""
    phases = (Phase("CRF", 4), Phase("VR 2", 4), Phase("VR 5", 12))
    return Level(
        id="smallhaven",
        title="Smallhaven",
        tagline="A town.",
        content_note="None.",
        default_length="week",
        default_arm="partial",
        meters=METERS,
        people=PEOPLE,
        cards=CARDS,
        rules=RULES,
        perks=PERKS,
        arms={"partial": Arm("partial", {"week": phases})},
        lengths={"week": WEEK},
        endings=(Ending("home", "Home", (EndingPart("You are home."),)),),
        echoes=ECHOES,
        words={},
        check_in_effects={"rest": -2},
    )
