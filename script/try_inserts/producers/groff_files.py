"""groff and pandoc: manuals and notes, by gropdf, LaTeX and WeasyPrint."""

from ..tools import run
from ..words import POINTS, SENTENCES, TITLE, paragraph

NAME = "groff, pandoc"

_ROFF = (f".TL\n{TITLE}\n.NH 1\nPaper\n.LP\n{paragraph()}\n" + "".join(f".IP \\(bu\n{point}\n" for point in POINTS)
         + f".NH 1\nSides\n.pdfhref W https://example.org/handouts\n.LP\n{SENTENCES[0]}\n")
_MARKDOWN = (f"---\ntitle: {TITLE}\nlang: en\n---\n\n# Paper\n\n{paragraph()}\n\n"
             + "".join(f"- {point}\n" for point in POINTS)
             + f"\n# Sides\n\n{SENTENCES[1]} [More](https://example.org/handouts) and $x^2$.\n")
ENGINES = ("pdflatex", "xelatex", "lualatex", "weasyprint")


def make(folder):
    for name, options in {"letter": [], "a4": ["-P-pa4"]}.items():
        (folder / f"{name}.pdf").write_bytes(run("groff", "-Tpdf", "-ms", "-mpdfmark", *options, stdin=_ROFF.encode()))
    source = folder / "notes.md"
    source.write_text(_MARKDOWN, encoding="utf-8")
    for engine in ENGINES:
        run("pandoc", "--standalone", "--toc", f"--pdf-engine={engine}", "--output", folder / f"pandoc-{engine}.pdf",
            source)
