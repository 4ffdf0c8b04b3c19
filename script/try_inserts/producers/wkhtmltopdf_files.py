"""wkhtmltopdf: Qt's own writer of PDF."""

from ..pages_html import HANDOUTS
from ..tools import run

NAME = "Qt (wkhtmltopdf)"
PAPER = {"lying": ["--page-size", "Letter", "--orientation", "Landscape"], "a4": ["--page-size", "A4"]}


def make(folder):
    for name, html in HANDOUTS.items():
        page = folder / f"{name}.html"
        page.write_text(html, encoding="utf-8")
        run("wkhtmltopdf", "--quiet", *PAPER.get(name, ["--page-size", "Letter"]), page, folder / f"{name}.pdf")
