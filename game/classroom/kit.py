"""`model-citizen classroom kit`: the pages for teachers as HTML, with their figures and a sample.

The pages are written by hand in docs/teachers; a picture called `figure:NAME` is put in by the
program, from a class of robots.
"""

import re
from argparse import Namespace
from collections.abc import Mapping
from html import escape
from pathlib import Path

from markdown_it import MarkdownIt

from game.classroom.kit_figures import MARK, KitFigure, kit_figures, sample_class
from game.classroom.kit_style import PAGE_STYLE, SLIDE_STYLE, WORKSHEET_STYLE
from game.classroom.markup import document
from game.classroom.reporting import report_files, write_files
from game.faults import Fault
from game.platforms.places import teachers_folder
from game.reading import DEFAULT_LEVEL, level_named

INDEX, SLIDES, WORKSHEET = "README.md", "slides.md", "worksheet.md"
FIGURE = re.compile(r'<p><img src="figure:(\w+)" alt="([^"]*)"\s*/?></p>')
LINK = re.compile(r'href="([\w-]+)\.md"')
HEADING = re.compile(r"^# (.+)$", re.M)


def kit(given: Namespace) -> int:
    """Write the whole kit into a folder."""
    level = level_named(DEFAULT_LEVEL)
    sample = sample_class(level)
    files = kit_files(teachers_folder(), kit_figures(level, sample))
    write_files(given.out, files)
    write_files(given.out / "sample", report_files(sample, MARK))
    print(f"{len(files)} pages in {given.out}; begin with {given.out / 'index.html'}.")
    return 0


def kit_files(folder: Path, figures: Mapping[str, KitFigure]) -> dict[str, str]:
    """Every page of a folder as HTML, by its new name."""
    pages = sorted(folder.glob("*.md"))
    if not pages:
        raise Fault(f"the pages for teachers are not in {folder}")
    return {page_name(path.name): _page(path, figures) for path in pages}


def page_name(name: str) -> str:
    """What a page is called once it is HTML."""
    return "index.html" if name == INDEX else name.removesuffix(".md") + ".html"


def _page(path: Path, figures: Mapping[str, KitFigure]) -> str:
    text = path.read_text(encoding="utf-8")
    titled = HEADING.search(text)
    title = titled[1] if titled else path.stem
    if path.name == SLIDES:
        return document(f"{title}: slides", _slides(text, figures), SLIDE_STYLE)
    home = "" if path.name == INDEX else '<nav><a href="index.html">All pages</a></nav>'
    style = PAGE_STYLE + (WORKSHEET_STYLE if path.name == WORKSHEET else "")
    return document(title, f"{home}<main>{rendered(text, figures)}</main>", style)


def _slides(text: str, figures: Mapping[str, KitFigure]) -> str:
    every = (rendered(one, figures) for one in text.split("\n---\n"))
    return "".join(f'<section class="slide">{one}</section>' for one in every)


def rendered(text: str, figures: Mapping[str, KitFigure]) -> str:
    """A page's words as HTML: no markup but Markdown's, links between pages, figures put in."""

    def figure(found: re.Match[str]) -> str:
        one = figures.get(found[1])
        if one is None:
            raise Fault(f"the kit has no figure '{found[1]}'; it has {', '.join(figures)}")
        return f"<figure>{one.svg}<figcaption>{found[2]} {escape(one.mark)}</figcaption></figure>"

    def link(found: re.Match[str]) -> str:
        return f'href="{page_name(found[1] + ".md")}"'

    plain = MarkdownIt("commonmark", {"html": False}).enable("table").render(text)
    return LINK.sub(link, FIGURE.sub(figure, plain))
