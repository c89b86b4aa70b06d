"""The look of the debrief's page: paper and ink on a screen, black on white from a printer."""

from game.debrief.palette import CLAY, HARBOUR, INK, MIST, PAPER, SAND

STYLE = f"""
body{{margin:0;background:{PAPER};color:{INK};line-height:1.55;
 font-family:"Atkinson Hyperlegible",Verdana,"DejaVu Sans",sans-serif;font-size:1.1rem}}
main,header,footer{{max-width:46rem;margin:0 auto;padding:0 1.2rem}}
header{{padding-top:2rem}}
h1{{font-size:2.2rem;line-height:1.15;margin:0 0 .3rem}}
h2{{font-size:1.6rem;line-height:1.2;margin:0 0 .6rem}}
section{{margin:2.6rem 0;border-top:4px solid {INK};padding-top:1rem}}
p{{margin:.5rem 0;max-width:38rem}}
.limit{{border-left:6px solid {SAND};padding-left:.7rem}}
.source{{font-size:.9rem}}
figure{{margin:1.2rem 0}}
svg{{display:block;width:100%;height:auto;border:1px solid {INK};
 font-family:inherit}}
figcaption{{margin-top:.5rem}}
details{{margin:.5rem 0;border-bottom:1px solid {SAND}}}
summary{{cursor:pointer;padding:.35rem 0;font-weight:bold;min-height:1.6rem}}
summary:focus-visible{{outline:3px solid {HARBOUR};outline-offset:2px}}
.opened{{padding:.2rem 0 .8rem 1.1rem}}
dl{{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem;margin:.4rem 0}}
dt{{font-weight:bold}}
dd{{margin:0;overflow-wrap:anywhere}}
table{{border-collapse:collapse;margin:.4rem 0}}
th,td{{text-align:left;padding:.25rem .9rem .25rem 0;border-bottom:1px solid {MIST}}}
#takeaway{{border-top-color:{CLAY}}}
#takeaway .question{{font-size:1.35rem;font-weight:bold}}
footer{{padding-bottom:3rem;font-size:.95rem}}
@media (max-width:36rem){{dl{{grid-template-columns:1fr;gap:0}}dd{{margin-bottom:.5rem}}}}
.code{{font-family:monospace;font-size:.9rem;overflow-wrap:anywhere}}
@media (prefers-contrast:more){{body{{background:#fff;color:#000}}a{{color:#000}}
 section{{border-top-color:#000}}.limit{{border-left-color:#000}}
 svg{{border-width:2px;border-color:#000}}th,td,details{{border-bottom-color:#000}}
 summary:focus-visible{{outline:4px solid #000}}}}
@page{{margin:14mm}}
@media print{{body{{background:#fff;color:#000;font-size:11pt}}
 section{{break-inside:avoid-page;border-top-width:1px;margin:1.2rem 0}}
 #takeaway{{break-before:page;break-inside:avoid;margin:0;font-size:10.5pt;line-height:1.3}}
 #takeaway h2{{font-size:15pt;margin:0 0 3pt}}
 #takeaway p{{margin:2pt 0;max-width:none}}
 #takeaway .question{{font-size:12pt;border:1pt solid #000;padding:4pt 6pt;margin:6pt 0}}
 #takeaway figure{{margin:6pt 0}}
 #takeaway svg{{width:56%;max-height:60mm;margin:0 auto;filter:grayscale(1)}}
 #takeaway figcaption,#takeaway h3,#takeaway figure details{{display:none}}
 #takeaway dl{{display:block;columns:2;column-gap:8mm;font-size:8.5pt;line-height:1.3;margin:0}}
 #takeaway dt{{display:inline;break-after:avoid}}
 #takeaway dt::before{{content:"";display:inline-block;width:6pt;height:6pt;
  border:1pt solid #000;margin-right:4pt}}
 #takeaway dt::after{{content:": "}}
 #takeaway dd{{display:inline}}
 #takeaway dd::after{{content:"";display:block;margin-bottom:1.5pt}}
 #takeaway .opened{{padding:0}}
 h2,figure{{break-after:avoid}}
 details:not([open]){{display:none}}
 #takeaway details>*{{display:block}}
 #takeaway #item-keep{{display:none}}}}
""".strip()
