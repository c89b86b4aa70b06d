"""The page's own files: names that change with the content, and what is to be loaded."""

import json
import re
from collections.abc import Mapping
from typing import Any

from edition.archive import files_under
from edition.cache import listing, short
from edition.stage import ROOT
from game.faults import Fault

PAGE = ROOT / "build" / "page"
INDEX = "index.html"
MANIFEST = "manifest.webmanifest"
WORKER = "worker.js"
# Browsers and older copies of the page look for these under one name; and these are not ours.
AT_THE_TOP = (INDEX, MANIFEST, WORKER)
NOT_SHIPPED = ("main.py", "bundle.py", "pygbag.html", "whole.js")
SCRIPT = re.compile(r'<script src="([^"]+)" defer></script>\n')
STYLE = re.compile(r'<link rel="stylesheet" href="([^"]+)">')
# A slow connection is asked once for the page's scripts, and not eight times.
ONE_SCRIPT = "page.js"
# Asked for by the page itself. Scripts only: other parts a browser would take in twice, once for
# the link and once for the script that asks for them.
FETCHED_AHEAD = ("pyodide.js", "pyodide.asm.js")
BOOT = re.compile(r'(<script type="application/json" id="boot">).*?(</script>)', re.DOTALL)

# Python's own code reaches JavaScript through eval; nothing may come from, or go, elsewhere.
POLICY = {
    "default-src": "'none'",
    "script-src": "'self' 'unsafe-eval'",
    "style-src": "'self' 'unsafe-inline'",
    "connect-src": "'self'",
    "img-src": "'self' data: blob:",
    "media-src": "'self' blob:",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}


def page_sources() -> dict[str, bytes]:
    """The files of build/page that a page consists of."""
    files = files_under(PAGE)
    return {name: files[name] for name in files if name not in NOT_SHIPPED}


def own_files(boot: Mapping[str, Any]) -> dict[str, bytes]:
    """The page's own files as they are served, with what to load written into the page."""
    sources = with_style_inside(with_one_script(page_sources(), preloads(boot)))
    cacheable = {name: files for name, files in sources.items() if name not in AT_THE_TOP}
    folder = f"page-{short(listing(cacheable))}/"
    top = {name: _moved(sources[name], cacheable, folder) for name in AT_THE_TOP}
    top[INDEX] = filled(top[INDEX].decode("utf-8"), boot, policy()).encode("utf-8")
    return {**top, **{folder + name: content for name, content in cacheable.items()}}


def with_one_script(sources: Mapping[str, bytes], links: str) -> dict[str, bytes]:
    """The same sources with all scripts of the page in one file, asked for ahead of the links."""
    page = sources[INDEX].decode("utf-8")
    scripts = SCRIPT.findall(page)
    first = f'<script src="{ONE_SCRIPT}" defer></script>\n{links}<link'
    page = SCRIPT.sub("", page).replace("<link", first, 1)
    others = {name: content for name, content in sources.items() if name not in scripts}
    whole = b"".join(sources[name] for name in scripts)
    return {**others, INDEX: page.encode("utf-8"), ONE_SCRIPT: whole}


def with_style_inside(sources: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same sources with the style in the page itself: scripts would wait for another file."""
    names = STYLE.findall(sources[INDEX].decode("utf-8"))
    others = {name: content for name, content in sources.items() if name not in names}

    def inside(found: re.Match[str]) -> str:
        return f"<style>\n{sources[found[1]].decode('utf-8')}</style>"

    return {**others, INDEX: STYLE.sub(inside, sources[INDEX].decode("utf-8")).encode("utf-8")}


def preloads(boot: Mapping[str, Any]) -> str:
    """Links by which the browser fetches the runtime's scripts before ours asks for them."""
    names = (boot["runtime"] + name for name in FETCHED_AHEAD)
    wanted = (name for name in names if name in boot["bytes"])
    return "".join(f'<link rel="preload" href="{name}" as="script">\n' for name in wanted)


def filled(page: str, boot: Mapping[str, Any], rule: str) -> str:
    """The page with its boot data and with the rule of what it may load."""
    # In a script element only `</` could end the data early.
    data = json.dumps(boot, sort_keys=True).replace("</", "<\\/")
    whole, count = BOOT.subn(lambda found: found[1] + data + found[2], page)
    if count != 1 or "<head>" not in whole:
        raise Fault(f"{INDEX} has no place for what is to be loaded")
    rule = f'<head>\n<meta http-equiv="Content-Security-Policy" content="{rule}">'
    return whole.replace("<head>", rule, 1)


def policy(**other: str) -> str:
    """The rule of what a page may load, some lines of it replaced."""
    lines = POLICY | {name.replace("_", "-"): value for name, value in other.items()}
    return "; ".join(f"{name} {value}" for name, value in lines.items())


def _moved(page: bytes, files: Mapping[str, bytes], folder: str) -> bytes:
    """A page's text with every quoted name of a moved file led to where it is now."""
    text = page.decode("utf-8")
    for name in files:
        text = re.sub(rf'(["\'])(?:\./)?{re.escape(name)}\1', rf"\g<1>{folder}{name}\1", text)
    return text.encode("utf-8")
