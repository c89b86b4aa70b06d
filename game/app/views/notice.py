"""Something the player should know, said on whatever screen they are."""

from dataclasses import replace

from game.app.nodes import Prose, Region, View


def with_notice(view: View, notice: str, *, aloud: bool) -> View:
    """The view with the notice at the end of its body, announced if it is new."""
    if not notice:
        return view
    line = Prose(notice, "small")
    say = f"{notice} {view.say}".strip() if aloud else view.say
    if view.region("body") is None:
        return replace(view, regions=(*view.regions, Region("body", (line,))), say=say)
    regions = tuple(
        Region("body", (*region.nodes, line)) if region.name == "body" else region
        for region in view.regions
    )
    return replace(view, regions=regions, say=say)
