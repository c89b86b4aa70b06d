"""The look of the kit: pages that print well on A4, and slides that fill a wall."""

from game.debrief.palette import CLAY, INK, SAND

PAGE_STYLE = f"""
main{{padding-bottom:3rem}}
nav{{max-width:46rem;margin:1rem auto 0;padding:0 1.2rem}}
h1{{margin-top:1.6rem}}
h2{{margin-top:2rem}}
a{{color:{INK}}}
blockquote{{margin:.8rem 0;padding:.1rem 1rem;border-left:6px solid {CLAY};max-width:38rem}}
pre{{background:#fff8ea;border:1px solid {SAND};padding:.6rem .8rem;
 white-space:pre-wrap;max-width:38rem}}
hr{{border:0;border-bottom:1px solid {INK};margin:1.9rem 0 .9rem;max-width:38rem}}
td:empty{{min-width:8rem;height:1.8rem}}
table{{display:block;overflow-x:auto}}
th,td{{vertical-align:top}}
td:first-child{{min-width:4.5rem}}
@media print{{
 body{{font-size:10.5pt;line-height:1.4}} nav{{display:none}}
 main{{max-width:none;padding:0}} p,li,pre,blockquote{{max-width:none}}
 h1{{font-size:20pt}} h2{{font-size:14pt;margin-top:1rem}}
 tr,blockquote,li{{break-inside:avoid}} a{{text-decoration:none}}
 table{{display:table;font-size:9.5pt}} th,td{{padding-top:1mm;padding-bottom:1mm}}
}}
""".strip()

# One sheet: what is filled in while playing in front, room to think at the back.
WORKSHEET_STYLE = """
@media print{h2:last-of-type{break-before:page} td:empty{height:13mm} hr{margin-top:11mm}}
""".strip()

SLIDE_STYLE = f"""
html{{scroll-snap-type:y mandatory}}
.slide{{min-height:100vh;box-sizing:border-box;margin:0;border:0;padding:5vh 8vw;
 scroll-snap-align:start;display:flex;flex-direction:column;justify-content:center;
 border-bottom:2px solid {INK}}}
.slide h1{{font-size:clamp(2rem,6vw,5rem);margin:0 0 .5em}}
.slide p,.slide li{{font-size:clamp(1.2rem,2.6vw,2.2rem);line-height:1.4;max-width:none}}
.slide figure{{margin:0;max-width:min(100%,105vh)}}
.slide figcaption{{font-size:1rem}}
@page{{size:A4 landscape;margin:10mm}}
@media print{{.slide{{min-height:185mm;padding:0 8mm;border:0;break-inside:avoid}}
 .slide+.slide{{break-before:page}} .slide figure{{max-width:none}} .slide svg{{max-height:95mm}}
 .slide h1{{font-size:40pt}} .slide p,.slide li{{font-size:24pt}}
 .slide figcaption{{font-size:12pt}}}}
""".strip()
