"""Money in a life: what was spent, what came in, and on whom."""

from game.core import events as e
from game.core.language import say, sentence
from game.debrief.findings import Finding, Item
from game.debrief.life import Life, cause_of, kind_of, turns_of
from game.debrief.wording import counted, days, from_id, gone, signed

MONEY = "money"
OTHERS = {"activity": "evenings out", "check_in": "check-ins"}


def larks(number: int) -> str:
    """So much money."""
    return counted(number, sentence("{number} lark"), sentence("{number} larks"))


def money_finding(life: Life) -> Finding:
    """What was spent and earned in a sentence, and what took most of it."""
    moves = [move for _, move in life.moves(MONEY)]
    spent = -sum(move.by for move in moves if move.by < 0)
    gained = sum(move.by for move in moves if move.by > 0)
    if not moves:
        still = sentence("No lark moved in {days}; you had {larks}.")
        return Finding(say(still, days=days(life.last_day), larks=larks(life.end_of(MONEY))))
    return Finding(_moved(spent, gained, next(iter(spending(life)), None)), turns_of(moves))


def _moved(spent: int, gained: int, most: tuple[str, int] | None) -> str:
    if most is None:
        return say("You spent {spent} and took in {gained}.", spent=larks(spent), gained=gained)
    if gained:
        words = sentence("You spent {spent} and took in {gained}; most went on {whom} ({most}).")
    else:
        words = sentence("You spent {spent} and took in none; most went on {whom} ({most}).")
    return say(words, spent=larks(spent), gained=gained, whom=most[0], most=-most[1])


def spending(life: Life) -> tuple[tuple[str, int], ...]:
    """What was spent on each person or thing, the largest first; amounts are negative."""
    totals: dict[str, int] = {}
    for _, move in life.moves(MONEY):
        if move.by < 0:
            name = payee(life, move)
            totals[name] = totals.get(name, 0) + move.by
    return tuple(sorted(totals.items(), key=lambda pair: (pair[1], pair[0])))


def payee(life: Life, move: e.MeterMoved) -> str:
    """Whom or what a payment was for: the person of the card, or the words of the option."""
    cause = cause_of(move)
    if kind_of(move) == "option":
        card, _, option = cause.partition("/")
        said = say("“{option}”", option=life.option_text(card, option))
        return life.person_of(card) or said
    if kind_of(move) == "rule":
        rule = life.level.rules.get(cause)
        return say("the rule “{truth}”", truth=rule.truth.strip()) if rule else gone(cause)
    return say(OTHERS[kind_of(move)]) if kind_of(move) in OTHERS else from_id(kind_of(move))


def money_item(life: Life) -> Item:
    """Money as a table: start, each payee, end."""
    start, end = life.start_of(MONEY), life.end_of(MONEY)
    spent = tuple((say("On {name}", name=name), signed(amount)) for name, amount in spending(life))
    gained = sum(move.by for _, move in life.moves(MONEY) if move.by > 0)
    income = ((say("Taken in"), signed(gained)),)
    facts = ((say("At the start"), larks(start)), *spent, *income, (say("At the end"), larks(end)))
    return Item("money", say("Money"), facts)
