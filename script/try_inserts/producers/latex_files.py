"""pdfLaTeX, LuaLaTeX and XeLaTeX (by xdvipdfmx): links, bookmarks, drawings, slides, layers, forms, tags."""

from ..tools import Failed, run
from ..words import LINK, POINTS, SENTENCES, TABLE, TITLE, paragraph

NAME = "LaTeX"

_LUA_TAGGED = ("tags",)


def _article(body, packages="", options="letterpaper"):
    return (f"\\documentclass[{options}]{{article}}\n\\usepackage{{iftex}}"
            "\\ifpdftex\\usepackage[T1]{fontenc}\\usepackage{lmodern}\\else\\usepackage{fontspec}\\fi\n"
            f"\\usepackage[margin=2.5cm]{{geometry}}\n{packages}\n\\begin{{document}}\n{body}\n\\end{{document}}\n")


def _items():
    return "\\begin{itemize}" + "".join(f"\\item {point}" for point in POINTS) + "\\end{itemize}"


def _rows():
    rows = "\\\\".join(" & ".join(row) for row in TABLE)
    return f"\\begin{{tabular}}{{|l|l|l|}}\\hline {rows}\\\\\\hline\\end{{tabular}}"


def _parts():
    return "".join(f"\\section{{Part {i + 1}}}{paragraph(6)}\\subsection{{Paper}}{SENTENCES[i]}\\newpage"
                   for i in range(3))


_HYPER = "\\usepackage[colorlinks]{hyperref}"
_TIKZ = "\\usepackage{tikz}\\usetikzlibrary{shadings,patterns,patterns.meta,fadings,shadows}"

DOCUMENTS = {
    "article": _article(f"\\section{{{TITLE}}}{paragraph()}{_items()}{_rows()}"),
    "links": _article(f"\\tableofcontents\\newpage{_parts()}\\href{{{LINK}}}{{{LINK}}}", _HYPER),
    "framed-links": _article(f"\\tableofcontents\\newpage{_parts()}", "\\usepackage{hyperref}", "a4paper"),
    "shades": _article(
        f"{SENTENCES[0]}\n\n\\begin{{tikzpicture}}\\shade[left color=red,right color=blue] (0,0) rectangle (6,2);"
        "\\shade[ball color=teal] (9,1) circle (1);\\shade[inner color=yellow,outer color=purple] (0,-4) rectangle "
        "(5,-1);\\fill[opacity=.5,red] (6,-3) circle (1);\\fill[opacity=.5,blue] (7,-3) circle (1);"
        "\\fill[path fading=east,green] (9,-4) rectangle (12,-1);\\end{tikzpicture}", _TIKZ),
    "patterns": _article(
        f"{SENTENCES[1]}\n\n\\begin{{tikzpicture}}[rotate=15]\\draw[pattern=north east lines] (0,0) rectangle (5,3);"
        "\\draw[pattern=crosshatch dots,pattern color=purple] (6,0) rectangle (10,3);"
        "\\draw[pattern={Lines[angle=30,distance=4pt]}] (0,-5) circle (1.5);\\end{tikzpicture}", _TIKZ),
    "landscape": _article(f"{paragraph()}\\begin{{landscape}}{_rows()}{paragraph()}\\end{{landscape}}",
                          "\\usepackage{pdflscape}"),
    "small": _article(f"{paragraph(3)}$$\\int_0^1 x^2\\,dx=\\frac13$$", "", "a5paper"),
    "layers": _article(
        "\\begin{ocg}{Print marks}{marks}{1}" + SENTENCES[0] + "\\end{ocg}\n\n\\begin{ocg}{Notes}{notes}{0}"
        + SENTENCES[1] + "\\end{ocg}\n\n" + SENTENCES[2], "\\usepackage{hyperref}\\usepackage{ocgx2}"),
    "form": _article(
        "\\begin{Form}\\TextField[name=group,value={Table 4}]{Group} \\CheckBox[name=card,checked]{Card}\n\n"
        "\\ChoiceMenu[name=paper,combo]{Paper}{Letter,Tabloid}\n\n"
        "\\ChoiceMenu[name=sides,radio,default=both]{Sides}{one,both} \\PushButton[name=go]{Print}\\end{Form}",
        _HYPER),
    "slides": (
        "\\documentclass{beamer}\\usetheme{Madrid}\\title{" + TITLE + "}\\begin{document}\\frame{\\titlepage}"
        "\\section{Paper}\\begin{frame}{Paper}" + _items().replace("\\item", "\\item<+->")
        + "\\end{frame}\\end{document}\n"),
}

_TAGPDF = ("\\DocumentMetadata{testphase=phase-II,lang=en,pdfversion=1.7,uncompress}\n\\documentclass{article}\n"
           "\\usepackage{fontspec}\n\\title{" + TITLE + "}\\begin{document}\n" + paragraph(3) + "\n\n"
           + paragraph(2) + "\n\\end{document}\n")


def make(folder):
    failed = []
    for engine in ("pdflatex", "lualatex", "xelatex"):
        for name, source in DOCUMENTS.items():
            _try(failed, folder, engine, name, source)
    _try(failed, folder, "lualatex", "tagpdf-tagged", _TAGPDF)
    if failed:
        raise Failed("; ".join(failed))


def _try(failed, folder, engine, name, source):
    try:
        _set(folder, engine, name, source)
    except Failed as fault:
        failed.append(f"{engine} {name}: {fault}")


def _set(folder, engine, name, source):
    """Twice where there are contents or links to be counted."""
    job = f"{engine}-{name}"
    (folder / f"{job}.tex").write_text(source, encoding="utf-8")
    times = 2 if "tableofcontents" in source or "ocg" in source or "beamer" in source or "testphase" in source else 1
    for _ in range(times):
        run(engine, "-interaction=nonstopmode", f"{job}.tex", folder=folder, may_end=(0, 1))
    if not (folder / f"{job}.pdf").exists():
        raise Failed("made no file")
