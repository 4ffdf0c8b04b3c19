"""WeasyPrint: CSS on paper; tagged where PDF/UA is asked for."""

from ..pages_html import HANDOUTS

NAME = "WeasyPrint"
TAGGED = ("tips", "table", "picture", "long", "tongues")
ARCHIVED = ("tips", "shades")


def make(folder):
    from weasyprint import HTML

    for name, html in HANDOUTS.items():
        HTML(string=html).write_pdf(folder / f"{name}.pdf")
    for name in TAGGED:
        HTML(string=HANDOUTS[name]).write_pdf(folder / f"{name}-tagged.pdf", variant="pdf/ua-1")
    for name in ARCHIVED:
        HTML(string=HANDOUTS[name]).write_pdf(folder / f"{name}-archive.pdf", variant="pdf/a-3b")
