"""The page as one file: opened by double click, from a stick, with no server and no network."""

import re
from base64 import b64encode
from collections.abc import Mapping

from edition.compression import gzipped
from edition.own_files import INDEX, PAGE, filled, page_sources, policy, with_style_inside
from edition.page import boot_data, loaded_files
from edition.runtime import Runtime
from edition.stage import Stage
from game.faults import Fault

SCRIPT = re.compile(r'<script src="([^"]+)" defer></script>')
ICON = re.compile(r'<link rel="icon" href="([^"]+\.svg)"([^>]*)>')
# A page on a stick is no app to install, and one icon will do.
OTHER_LINKS = re.compile(r'<link rel="(?:manifest|icon|apple-touch-icon)" href="(?!data:)[^>]*>\n?')
# A core that is a module is fetched by its address, and inside one file nothing has an address.
PLAIN_CORE = "pyodide.asm.js"
NEEDS_PLAIN = "the page as one file needs the runtime that `web runtime --build` makes"
FIRST_SCRIPT = '<script src="'
# A copy may break off anywhere: this one looks, once all has been read, whether the end is there.
WHOLE = PAGE / "whole.js"
END = '<i id="end" hidden></i>\n</body>'


def single_file_page(files: Stage, runtime: Runtime) -> Mapping[str, bytes]:
    """The one file, with everything the page would load inside it."""
    if PLAIN_CORE not in runtime.files:
        raise Fault(NEEDS_PLAIN)
    loaded = loaded_files(files, runtime)
    sources = with_style_inside(page_sources())
    page = sources[INDEX].decode("utf-8")
    before, after = page.split(FIRST_SCRIPT, 1)
    parts = "".join(_inside(name, content) for name, content in loaded.items())
    look = _script("", WHOLE.read_text(encoding="utf-8"))
    after = _scripts(FIRST_SCRIPT + after, sources).replace("</body>", END)
    whole = _linked(before, sources) + look + parts + after
    rule = policy(
        script_src="'unsafe-inline' 'unsafe-eval'",
        connect_src="'none'",
        worker_src="'none'",
        manifest_src="'none'",
    )
    return {INDEX: filled(whole, boot_data(loaded, runtime), rule).encode("utf-8")}


def _linked(page: str, sources: Mapping[str, bytes]) -> str:
    """The page's head with its icon in place of the link to it."""

    def icon(found: re.Match[str]) -> str:
        data = b64encode(sources[found[1]]).decode("ascii")
        return f'<link rel="icon" href="data:image/svg+xml;base64,{data}"{found[2]}>'

    return OTHER_LINKS.sub("", ICON.sub(icon, page))


def _scripts(page: str, sources: Mapping[str, bytes]) -> str:
    return SCRIPT.sub(lambda found: _script("", _text(sources[found[1]])), page)


def _inside(name: str, content: bytes) -> str:
    """A file the page loads: scripts as they are, anything else packed, in letters."""
    named = f' id="file {name}"'
    if name.endswith(".js"):
        return _script(named, _text(content))
    data = b64encode(gzipped(content)).decode("ascii")
    return f'<script type="application/gzip"{named}>{data}</script>\n'


def _script(named: str, text: str) -> str:
    # Inside a string or a pattern `<\/` is the same, and it does not end the element.
    text = text.replace("</script", "<\\/script")
    return f"<script{named}>\n{text}\n</script>\n"


def _text(content: bytes) -> str:
    return content.decode("utf-8")
