"""Inkscape: the same drawings by another way through cairo."""

from ..drawings import DRAWINGS
from ..tools import run

NAME = "Inkscape"
TAKEN = ("shades", "tiles", "mask", "see-through", "turned-text")


def make(folder):
    home = folder / "home"
    home.mkdir(exist_ok=True)
    sources = []
    for name in TAKEN:
        sources.append(folder / f"{name}.svg")
        sources[-1].write_text(DRAWINGS[name], encoding="utf-8")
    run("inkscape", "--export-type=pdf", *sources, HOME=str(home))
