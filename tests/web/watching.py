"""What a page says and does, kept from the first moment on."""

from typing import Any

from playwright.sync_api import Page

# Laid over the page's bridge before any other script runs: everything that passes is kept.
EAR = """
window.heard = { said: [], sent: [], views: [] };
addEventListener("DOMContentLoaded", () => {
  const { modelCitizen: bridge, heard } = window;
  const said = document.getElementById("said");
  new MutationObserver(() => heard.said.push(said.textContent))
    .observe(said, { childList: true, characterData: true, subtree: true });
  const send = bridge.send;
  bridge.send = (message) => { heard.sent.push(message); send(message); };
  bridge.whenShown((view) => heard.views.push(view));
});
"""
GRAVE = """
async () => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  return violations
    .filter((one) => ["serious", "critical"].includes(one.impact))
    .map((one) => `${one.id}: ${one.help}: ${one.nodes[0].html}`);
}
"""


class Watch:
    """One page under observation."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.add_init_script(EAR)

    def view(self) -> dict[str, Any]:
        """The screen as the game told it last."""
        return dict(self.page.evaluate("heard.views.at(-1)"))

    def labels(self) -> list[str]:
        """The labels of the screen's controls, in reading order."""
        return [node["label"] for node in self._actions()]

    def ids(self) -> list[str]:
        """The names by which the game knows the controls that can be used now."""
        return [node["id"] for node in self._actions() if node["enabled"]]

    def said(self) -> list[str]:
        """Everything said aloud since the last time that this was asked."""
        return list(self.page.evaluate("heard.said.splice(0)"))

    def sent(self, kind: str) -> list[dict[str, Any]]:
        """The game's messages of that kind since any were last asked for."""
        sent = self.page.evaluate("heard.sent.splice(0)")
        return [message for message in sent if message["kind"] == kind]

    def focused(self) -> str | None:
        """The control with the page's real focus, as the game knows it."""
        found = self.page.evaluate("document.activeElement?.dataset?.id ?? null")
        return None if found is None else str(found)

    def grave(self) -> list[str]:
        """What axe finds serious or critical."""
        return list(self.page.evaluate(GRAVE))

    def _actions(self) -> list[dict[str, Any]]:
        nodes = [node for region in self.view()["regions"] for node in region["nodes"]]
        return [node for node in nodes if node["kind"] == "action"]
