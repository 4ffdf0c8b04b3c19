"""LibreOffice's "Export as PDF" of texts, sheets, slides and drawings: plain, tagged, PDF/UA, PDF/A, forms."""

import json

from ..tools import run
from ..words import LINK, POINTS, SENTENCES, SPANISH, TABLE, TITLE, paragraph

NAME = "LibreOffice"

_SPACES = " ".join(f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for short, name in {
    "office": "office", "text": "text", "table": "table", "draw": "drawing", "style": "style", "form": "form",
    "fo": "xsl-fo-compatible", "svg": "svg-compatible", "presentation": "presentation", "meta": "meta"}.items())
_SPACES += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def _flat(kind, body, styles="", page=("21.59cm", "27.94cm")):
    layout = ('<style:page-layout style:name="L"><style:page-layout-properties fo:margin="2cm" '
              f'fo:page-width="{page[0]}" fo:page-height="{page[1]}" style:print-orientation='
              f'"{"landscape" if float(page[0][:-2]) > float(page[1][:-2]) else "portrait"}"/></style:page-layout>')
    return (f'<?xml version="1.0" encoding="UTF-8"?><office:document {_SPACES} office:version="1.3" '
            f'office:mimetype="application/vnd.oasis.opendocument.{kind}"><office:meta><dc:title>{TITLE}</dc:title>'
            "</office:meta><office:styles><style:default-style style:family=\"paragraph\"><style:text-properties "
            'style:font-name="Lato" fo:font-family="Lato" fo:language="en" fo:country="US"/></style:default-style>'
            '<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph"/>'
            '<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" '
            'style:default-outline-level="1"><style:text-properties fo:font-size="20pt"/></style:style>'
            f"</office:styles><office:automatic-styles>{layout}{styles}</office:automatic-styles>"
            '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"/>'
            f"</office:master-styles><office:body>{body}</office:body></office:document>")


def _heading(text, level=1):
    return f'<text:h text:style-name="Heading_20_1" text:outline-level="{level}">{text}</text:h>'


def _p(text):
    return f'<text:p text:style-name="Text_20_body">{text}</text:p>'


def _table():
    rows = "".join("<table:table-row>" + "".join(
        f'<table:table-cell office:value-type="string">{_p(cell)}</table:table-cell>' for cell in row)
        + "</table:table-row>" for row in TABLE)
    return (f'<table:table table:name="Paper"><table:table-column table:number-columns-repeated="{len(TABLE[0])}"/>'
            f"{rows}</table:table>")


def _list():
    return "<text:list>" + "".join(f"<text:list-item>{_p(point)}</text:list-item>" for point in POINTS) + "</text:list>"


def _text(body, **more):
    return _flat("text", f"<office:text>{body}</office:text>", **more)


_LINKED = f'<text:a xlink:type="simple" xlink:href="{LINK}">the handouts</text:a>'
_BREAK = '<style:style style:name="B" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>'
_SHADE = ('<style:style style:name="S" style:family="graphic"><style:graphic-properties draw:fill="gradient" '
          'draw:fill-gradient-name="G" draw:opacity="70%"/></style:style>')
_SHAPES = ('<draw:rect draw:style-name="S" svg:x="2cm" svg:y="2cm" svg:width="8cm" svg:height="4cm">'
           f"<text:p>{POINTS[0]}</text:p></draw:rect>"
           '<draw:ellipse svg:x="8cm" svg:y="4cm" svg:width="6cm" svg:height="6cm"><svg:title>A round shape</svg:title>'
           f"<text:p>{POINTS[1]}</text:p></draw:ellipse>"
           f'<draw:frame svg:x="2cm" svg:y="11cm" svg:width="14cm" svg:height="2cm"><draw:text-box><text:p>{SENTENCES[0]}'
           "</text:p></draw:text-box></draw:frame>")
_CONTROLS = (
    '<office:forms form:automatic-focus="false"><form:form form:name="f">'
    '<form:text form:id="c1" xml:id="c1" form:name="group" form:current-value="Table 4" '
    'form:control-implementation="ooo:com.sun.star.form.component.TextField"/>'
    '<form:checkbox form:id="c2" xml:id="c2" form:name="card" form:label="Card" form:current-state="checked" '
    'form:control-implementation="ooo:com.sun.star.form.component.CheckBox"/>'
    '<form:listbox form:id="c3" xml:id="c3" form:name="paper" form:dropdown="true" '
    'form:control-implementation="ooo:com.sun.star.form.component.ListBox"><form:option form:label="Letter" '
    'form:current-selected="true"/><form:option form:label="Tabloid"/></form:listbox></form:form></office:forms>')


def _control(name, x):
    return (f'<draw:control text:anchor-type="as-char" svg:x="{x}cm" svg:y="0cm" svg:width="5cm" svg:height="0.8cm" '
            f'draw:control="{name}"/>')


TEXTS = {
    "tips.fodt": _text(_heading(TITLE) + _p(paragraph()) + _list() + _p("See " + _LINKED)),
    "table.fodt": _text(_heading(TITLE) + _table() + _p(SENTENCES[1])),
    "long.fodt": _text("".join(_heading(f"Part {i + 1}") + _p(paragraph(30)) + _p(paragraph(30)) for i in range(4)),
                       styles=_BREAK),
    "a4.fodt": _text(_heading(TITLE) + _p(SPANISH) + _p(paragraph(12)), page=("21cm", "29.7cm")),
    "lying.fodt": _text(_heading(TITLE) + _table(), page=("27.94cm", "21.59cm")),
    "form.fodt": _text(_CONTROLS + _heading(TITLE) + _p("Group " + _control("c1", 3)) + _p(_control("c2", 3))
                       + _p(_control("c3", 3))),
    "sheet.fods": _flat("spreadsheet", f"<office:spreadsheet>{_table()}</office:spreadsheet>"),
    "slides.fodp": _flat("presentation", "<office:presentation>" + "".join(
        f'<draw:page draw:name="Slide {i}" draw:master-page-name="Standard">{_SHAPES}</draw:page>' for i in (1, 2))
        + "</office:presentation>", styles=_SHADE, page=("28cm", "15.75cm")),
    "drawing.fodg": _flat("graphics", '<office:drawing><draw:page draw:name="One" draw:master-page-name="Standard">'
                          f"{_SHAPES}</draw:page></office:drawing>", styles=_SHADE),
}

_WRITER = {".fodt": "writer", ".fods": "calc", ".fodp": "impress", ".fodg": "draw"}

EXPORTS = {
    "": ({"UseTaggedPDF": False, "ExportBookmarks": True}, None),
    "-tagged": ({"UseTaggedPDF": True, "ExportBookmarks": True, "ExportFormFields": True}, None),
    "-ua-tagged": ({"PDFUACompliance": True, "ExportBookmarks": True}, ("tips", "table", "long", "a4", "form")),
    "-archive": ({"SelectPdfVersion": 2}, ("tips", "drawing")),
    "-locked": ({"RestrictPermissions": True, "PermissionPassword": "owner", "Printing": 2, "Changes": 4},
                ("tips",)),
}


def make(folder):
    sources = []
    for name, content in TEXTS.items():
        sources.append(folder / name)
        sources[-1].write_text(content, encoding="utf-8")
    for mark, (options, taken) in EXPORTS.items():
        for kind in sorted(set(source.suffix for source in sources)):
            files = [source for source in sources
                     if source.suffix == kind and (taken is None or source.stem in taken)]
            if files:
                _export(folder, files, mark, kind, options)


def _export(folder, files, mark, kind, options):
    data = {key: {"type": "boolean" if isinstance(value, bool) else "long" if isinstance(value, int) else "string",
                  "value": str(value).lower() if isinstance(value, bool) else str(value)}
            for key, value in options.items()}
    out = folder / f"out{mark}"
    run("soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to",
        f"pdf:{_WRITER[kind]}_pdf_Export:{json.dumps(data)}", "--outdir", out, *files)
    for pdf in out.glob("*.pdf"):
        pdf.rename(folder / f"{pdf.stem}{mark}.pdf")
