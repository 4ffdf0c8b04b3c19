"""Apache FOP: XSL formatting objects; tagged where it is asked to be."""

from ..drawings import DRAWINGS
from ..tools import run
from ..words import LINK, POINTS, SENTENCES, TABLE, TITLE, paragraph

NAME = "Apache FOP"

_ROOT = ('<?xml version="1.0"?><fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" xml:lang="en" '
         'font-family="Lato" font-size="11pt"><fo:layout-master-set><fo:simple-page-master master-name="p" '
         'page-width="{width}" page-height="{height}" margin="2cm"><fo:region-body/></fo:simple-page-master>'
         "</fo:layout-master-set>{marks}<fo:page-sequence master-reference=\"p\"><fo:title>"
         + TITLE + '</fo:title><fo:flow flow-name="xsl-region-body">{body}</fo:flow></fo:page-sequence></fo:root>')
_CONFIGURATION = ('<fop version="1.0"><renderers><renderer mime="application/pdf"><fonts><font kerning="yes" '
                  'embed-url="file:///usr/share/fonts/truetype/lato/Lato-Regular.ttf"><font-triplet name="Lato" '
                  'style="normal" weight="normal"/><font-triplet name="Lato" style="normal" weight="bold"/></font>'
                  "</fonts></renderer></renderers></fop>")


def _root(body, width="8.5in", height="11in", marks=""):
    return _ROOT.format(body=body, width=width, height=height, marks=marks)


def _block(text, role="P", more=""):
    return f'<fo:block role="{role}" space-after="6pt" {more}>{text}</fo:block>'


def _list():
    return "<fo:list-block>" + "".join(
        "<fo:list-item><fo:list-item-label end-indent='label-end()'><fo:block>•</fo:block></fo:list-item-label>"
        f"<fo:list-item-body start-indent='body-start()'><fo:block>{point}</fo:block></fo:list-item-body></fo:list-item>"
        for point in POINTS) + "</fo:list-block>"


def _table():
    rows = "".join("<fo:table-row>" + "".join(
        f'<fo:table-cell border="1pt solid black"><fo:block>{cell}</fo:block></fo:table-cell>' for cell in row)
        + "</fo:table-row>" for row in TABLE)
    return f"<fo:table><fo:table-body>{rows}</fo:table-body></fo:table>"


_DRAWN = "".join('<fo:block><fo:instream-foreign-object fox:alt-text="A drawing" xmlns:fox='
                 f'"http://xmlgraphics.apache.org/fop/extensions">{DRAWINGS[name]}</fo:instream-foreign-object>'
                 "</fo:block>" for name in ("shades", "see-through"))
_MARKS = ("<fo:bookmark-tree>" + "".join(
    f'<fo:bookmark internal-destination="part{i}"><fo:bookmark-title>Part {i}</fo:bookmark-title></fo:bookmark>'
    for i in range(3)) + "</fo:bookmark-tree>")

DOCUMENTS = {
    "tips": _root(_block(TITLE, "H1", 'font-size="20pt"') + _block(paragraph()) + _list() + _block(
        f'<fo:basic-link external-destination="{LINK}">{LINK}</fo:basic-link>')),
    "table": _root(_block(TITLE, "H1") + _table()),
    "drawings": _root(_block(SENTENCES[0]) + _DRAWN),
    "parts": _root("".join(_block(f"Part {i}", "H1", f'id="part{i}" break-before="page"') + _block(paragraph(20))
                           for i in range(3)), marks=_MARKS),
    "a4": _root(_block(paragraph(8)), "21cm", "29.7cm"),
}
TAGGED = ("tips", "table", "parts", "drawings")


def make(folder):
    settings = folder / "settings.xml"
    settings.write_text(_CONFIGURATION, encoding="utf-8")
    for name, source in DOCUMENTS.items():
        page = folder / f"{name}.fo"
        page.write_text(source, encoding="utf-8")
        run("fop", "-c", settings, page, folder / f"{name}.pdf")
        if name in TAGGED:
            run("fop", "-c", settings, "-a", page, folder / f"{name}-tagged.pdf")
