"""Charts: Graphviz and gnuplot draw through cairo, Matplotlib has a writer of its own."""

from ..tools import run
from ..words import POINTS, SENTENCES

NAME = "charts (Graphviz, gnuplot, Matplotlib)"

_GRAPH = ('digraph { rankdir=LR; node [shape=box style="rounded,filled" fillcolor="#5b2a86:#e07a5f" '
          'fontname=Lato URL="https://example.org/handouts"]; '
          + " -> ".join(f'"{point}"' for point in POINTS) + " }")
_PLOT = ("set terminal pdfcairo size 6in,4in font 'Lato,12'; set output '{}'; set title 'Sheets for copies'; "
         "set style fill pattern; plot [0:40] x/2 with filledcurves y1=0 title 'two sides', x title 'one side'")


def make(folder):
    run("dot", "-Tpdf", "-o", folder / "graph.pdf", stdin=_GRAPH.encode())
    run("gnuplot", "-e", _PLOT.format(folder / "plot.pdf"))
    _bars(folder)


def _bars(folder):
    import matplotlib

    matplotlib.use("pdf")
    from matplotlib import pyplot

    for name, fonts in (("bars", 3), ("bars-truetype", 42)):
        pyplot.rcParams["pdf.fonttype"] = fonts
        figure, axes = pyplot.subplots(figsize=(6, 4))
        axes.bar(POINTS, [5, 2, 1], color="#2a9d8f", hatch="//", alpha=.7)
        axes.set_title(SENTENCES[3])
        axes.tick_params(axis="x", labelsize=7)
        figure.savefig(folder / f"{name}.pdf")
    figure, axes = pyplot.subplots()
    axes.imshow([[i * j for i in range(12)] for j in range(12)])
    figure.savefig(folder / "colours.pdf")
    pyplot.close("all")
