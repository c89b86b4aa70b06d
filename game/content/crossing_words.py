"""What lies between a city's own words and a catalogue of them in another language."""

from collections.abc import Iterator, Mapping
from string import Formatter

from game.content.addresses import holder, parent, texts, things
from game.content.catalogue_schema import longest
from game.content.crossing_story import looking_like
from game.content.kinds import shortened
from game.content.marked import Marked
from game.content.problems import Problem, did_you_mean, likely_fix
from game.core.ways import WAYS_ON


def check_the_words(english: Marked, written: Marked) -> Iterator[Problem]:
    """A catalogue says all that the city says in words, nothing else, and at no greater length."""
    yield from check_the_ids(english, written)
    yield from check_each_text(english, written)
    if not written.broken and written.child("draft").value is not True:
        yield from check_nothing_is_missing(english, written)


def check_the_ids(english: Marked, written: Marked) -> Iterator[Problem]:
    """Everything in the catalogue is in the city."""
    known, here = things(english), things(written)
    for address, thing in here.items():
        if address in known or holder(address) not in known or not address:
            continue
        name = thing.text("id")
        place = (thing.child("id") if name else thing).place
        beside = [one.rpartition("/")[2] for one in known if parent(one) == parent(address) and one]
        section = parent(address).rpartition("/")[2]
        if name:
            words = f"the city has no '{name}' among its {section}"
            yield place.problem("unknown_word", words, likely_fix(name, beside))
        else:
            words, hint = f"the city has only {len(beside)} {section} here", "leave this one out"
            yield place.problem("unknown_word", words, hint)


def check_each_text(english: Marked, written: Marked) -> Iterator[Problem]:
    """Each text keeps the names in braces and the room of the one it stands for."""
    originals = texts(english)
    for address, (node, kind) in texts(written).items():
        if address not in originals:
            if parent(address) in things(english):
                hint = "leave it out here, or write it there first"
                yield node.place.problem("unknown_word", "the city has no such text", hint)
            continue
        original = str(originals[address][0].value)
        yield from check_the_braces(original, node)
        if not kind.words:
            yield from check_the_room(original, node)


def check_nothing_is_missing(english: Marked, written: Marked) -> Iterator[Problem]:
    """Everything of the city, and each text of it, is there in the other language."""
    here, said = things(written), texts(written)
    whole = texts(english)
    needed = [at for at, (_, kind) in whole.items() if kind.needed]
    for address in things(english):
        wanted = any(at.startswith(f"{address}/") for at in needed) if address else False
        if wanted and address not in here and holder(address) in here:
            section, _, name = address.rpartition("/")
            words = f"nothing is said here of '{name}' of the {section.replace('/', ' ')}"
            hint = f"add {'its words in their order' if name.isdecimal() else f'- id: {name}'}"
            yield here[holder(address)].place.problem("missing_words", words, hint)
    for address, (original, kind) in whole.items():
        if kind.needed and parent(address) in here and address not in said:
            key = address.rpartition("/")[2]
            hint = f"in English it is '{shortened(str(original.value))}'"
            place = here[parent(address)].place
            yield place.problem("missing_words", f"the words of '{key}' are missing", hint)


def check_the_sentences(
    written: Marked, code: str, program: Mapping[str, str]
) -> Iterator[Problem]:
    """The catalogue has each sentence of the program once, and no other; or none of them at all."""
    pairs = written.items("sentences")
    for pair in pairs:
        english, place = pair.text("en"), pair.child("en").place
        if english and english not in program:
            words = "the program says no such sentence"
            yield place.problem("unknown_sentence", words, did_you_mean(english, program))
        elif pair.text(code):
            yield from check_the_braces(english, pair.child(code))
            yield from check_the_room(english, pair.child(code))
    if pairs and not written.broken and written.child("draft").value is not True:
        for english in sorted(program.keys() - {pair.text("en") for pair in pairs}):
            words = f"the sentence '{english}' is missing"
            hint = (
                f"add '- en: ...' with it and '{code}: ...' to the sentences ({program[english]})"
            )
            yield written.place.problem("missing_words", words, hint)


def check_the_ways_on(written: Marked, code: str) -> Iterator[Problem]:
    """No option of the catalogue begins like the way on from a screen in its language."""
    pairs = (pair for pair in written.items("sentences") if pair.text("en") in WAYS_ON)
    yield from looking_like(written, [pair.text(code) for pair in pairs])


def check_the_braces(original: str, node: Marked) -> Iterator[Problem]:
    """The names in braces, in whose place something is put, are the same in both languages."""
    wanted, there = names_in(original), names_in(str(node.value))
    if wanted is None or there == wanted:
        return
    if there is None:
        yield node.place.problem("braces", "a brace stands alone here", "write {name}, or none")
        return
    lost, added = sorted(wanted - there), sorted(there - wanted)
    said = [f"without {', '.join(lost)}"] * bool(lost) + [f"with {', '.join(added)}"] * bool(added)
    hint = f"in English there is {', '.join(f'{{{one}}}' for one in sorted(wanted)) or 'none'}"
    yield node.place.problem(
        "braces", f"another set of names in braces, {' and '.join(said)}", hint
    )


def names_in(text: str) -> frozenset[str] | None:
    """The names in braces in a text; None if its braces do not match."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return None
    return frozenset(name for _, name, _, _ in parts if name is not None)


def check_the_room(original: str, node: Marked) -> Iterator[Problem]:
    """A text without a limit in words is not much longer than the English one."""
    most, letters = longest(original), len(str(node.value))
    if letters > most:
        words = f"{letters} letters are too many here"
        hint = f"at most {most}, for the {len(original)} in English"
        yield node.place.problem("too_long", words, hint)
