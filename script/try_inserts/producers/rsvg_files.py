"""rsvg-convert: drawings in SVG through cairo."""

from ..drawings import DRAWINGS
from ..tools import run

NAME = "librsvg"


def make(folder):
    for name, svg in DRAWINGS.items():
        source = folder / f"{name}.svg"
        source.write_text(svg, encoding="utf-8")
        run("rsvg-convert", "--format=pdf", f"--output={folder / name}.pdf", source)
