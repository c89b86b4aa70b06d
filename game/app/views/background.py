"""What lies behind the debrief: how accurate it is, and what its words mean."""

from collections.abc import Iterator

from game.app.nodes import Action, Heading, Node, Prose, Region, View
from game.core.essay import Essay, Source
from game.core.language import say, sentence

ACCURACY = Action("accuracy", sentence("How accurate is this?"))
GLOSSARY = Action("glossary", sentence("Glossary"))
BACK = Action("back", sentence("Continue"), key="escape")


def accuracy(essay: Essay) -> View:
    """Chapter by chapter: what is real, what is made up, and how it was checked."""
    nodes: list[Node] = []
    for chapter in essay.chapters:
        nodes += (Heading(chapter.title, 2), Prose(chapter.text))
        nodes += cited(essay.cited(chapter.sources))
    return _page("accuracy", say("How accurate is this?"), nodes)


def glossary(essay: Essay) -> View:
    """Every term with its meaning, and the mistake it invites."""
    nodes: list[Node] = []
    for term in essay.terms:
        nodes += (Heading(term.name, 2), Prose(term.means))
        nodes += [Prose(say("Mind: {words}", words=term.mind))] if term.mind else []
        nodes += cited(essay.cited(term.sources))
    return _page("glossary", say("Glossary"), nodes)


def cited(sources: tuple[Source, ...]) -> Iterator[Prose]:
    """Each source with the key that says how it was checked."""
    for source in sources:
        words = {"cite": source.cite, "key": source.checked, "through": source.through}
        if source.through:
            yield Prose(say("Source ({key}): {cite}; through {through}", **words), "small")
        else:
            yield Prose(say("Source ({key}): {cite}", **words), "small")


def _page(screen: str, title: str, nodes: list[Node]) -> View:
    # The way back stands first: nobody has to scroll past everything to be let out.
    head = Region("menu", (Heading(title), BACK.said()))
    return View(screen, title, (head, Region("body", tuple(nodes))))
