"""Money in a life: what was spent, what came in, and on whom."""

from game.core import events as e
from game.debrief.findings import Finding, Item
from game.debrief.life import Life, cause_of, kind_of, turns_of
from game.debrief.wording import GONE, counted, from_id, signed

MONEY = "money"


def larks(number: int) -> str:
    """So much money."""
    return counted(number, "lark")


def money_finding(life: Life) -> Finding:
    """What was spent and earned in a sentence, and what took most of it."""
    moves = [move for _, move in life.moves(MONEY)]
    spent = -sum(move.by for move in moves if move.by < 0)
    gained = sum(move.by for move in moves if move.by > 0)
    if not moves:
        days = counted(life.last_day, "day")
        return Finding(f"No lark moved in {days}; you had {larks(life.end_of(MONEY))}.")
    sentence = f"You spent {larks(spent)} and took in {gained or 'none'}"
    most = next(iter(spending(life)), None)
    whom = f"; most went on {most[0]} ({-most[1]})" if most else ""
    return Finding(f"{sentence}{whom}.", turns_of(moves))


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
        return life.person_of(card) or f"“{life.option_text(card, option)}”"
    if kind_of(move) == "rule":
        rule = life.level.rules.get(cause)
        return f"the rule “{rule.truth.strip()}”" if rule else f"{from_id(cause)} {GONE}"
    return from_id(kind_of(move))


def money_item(life: Life) -> Item:
    """Money as a table: start, each payee, end."""
    start, end = life.start_of(MONEY), life.end_of(MONEY)
    spent = tuple((f"On {name}", signed(amount)) for name, amount in spending(life))
    gained = sum(move.by for _, move in life.moves(MONEY) if move.by > 0)
    income = (("Taken in", signed(gained)),)
    facts = (("At the start", larks(start)), *spent, *income, ("At the end", larks(end)))
    return Item("money", "Money", facts)
