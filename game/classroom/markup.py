"""Pages as text: every word from outside is escaped here and nowhere else."""

import re
from collections.abc import Iterable, Sequence
from html import escape

from game.debrief.page_style import STYLE

TYPED = re.compile("`([^`]+)`")
MORE = """
.number{text-align:right;font-variant-numeric:tabular-nums}
table{width:100%;font-size:1rem}
.verdict{font-size:1.3rem;font-weight:bold;line-height:1.4}
.marked{border:2px solid;padding:.5rem .8rem;font-weight:bold;max-width:38rem}
.wide{overflow-x:auto}
code{overflow-wrap:anywhere}
li{max-width:38rem;margin:.3rem 0}
figure{break-inside:avoid}
@page{size:A4;margin:16mm}
@media print{main,header{max-width:none;padding:0}p,li{max-width:none}
 section{break-inside:auto}h2,h3{break-after:avoid}figure{break-after:auto}
 tr,li,p{break-inside:avoid}svg{max-height:54mm;border:0}
 .wide{overflow:visible}table{font-size:9.5pt}th,td{padding-right:.5rem}}
""".strip()


def document(title: str, body: str, style: str = "", language: str = "en") -> str:
    """A whole page that needs nothing else: no network, no script."""
    head = (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<link rel="icon" href="data:,"><title>{escape(title)}</title>'
        f"<style>{STYLE}\n{MORE}\n{style}</style>"
    )
    whole = f"<head>{head}</head>\n<body>{body}</body>"
    return f'<!doctype html>\n<html lang="{language}">{whole}</html>\n'


def section(name: str, heading: str, *parts: str) -> str:
    """A part of a page under its heading."""
    inside = "".join(parts)
    return f'<section id="{name}"><h2>{escape(heading)}</h2>{inside}</section>\n'


def paragraph(words: str, kind: str = "") -> str:
    """Words as a paragraph; nothing if there are none."""
    style = f' class="{kind}"' if kind else ""
    return f"<p{style}>{in_line(words)}</p>" if words else ""


def in_line(words: str) -> str:
    """Escaped words, with what stands between backticks as it is typed."""
    return TYPED.sub(r"<code>\1</code>", escape(words))


def listing(every: Iterable[str]) -> str:
    """Sentences as a list."""
    return f"<ul>{''.join(f'<li>{in_line(one)}</li>' for one in every)}</ul>"


def figure(svg: str, caption: str) -> str:
    """A picture and the words below it."""
    return f"<figure>{svg}<figcaption>{escape(caption)}</figcaption></figure>"


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; every column but the first is numbers or short words."""
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in columns)
    body = "".join(f"<tr>{_row(row)}</tr>" for row in rows)
    inside = f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody>"
    return f'<div class="wide"><table>{inside}</table></div>'


def _row(cells: Sequence[str]) -> str:
    first, *others = cells
    rest = "".join(f"<td>{escape(one)}</td>" for one in others)
    return f'<th scope="row">{escape(first)}</th>{rest}'
