"""Handouts in HTML, for the programs that print such pages."""

import base64

from .drawings import DRAWINGS
from .words import LINK, POINTS, SENTENCES, SPANISH, TABLE, TITLE, VIETNAMESE, paragraph, png

_STYLE = "body{font-family:Lato,sans-serif;font-size:11pt;line-height:1.4} img,svg{max-width:100%}"


def _page(body, size="Letter", style="", language="en"):
    return (f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{TITLE}</title>'
            f"<style>@page{{size:{size};margin:2cm}}{_STYLE}{style}</style></head><body>{body}</body></html>")


def _picture(channels=3, alt="Colours from left to right"):
    data = base64.b64encode(png(channels=channels)).decode()
    return f'<img src="data:image/png;base64,{data}" alt="{alt}" width="200">'


def _list(kind="ul"):
    return f"<{kind}>" + "".join(f"<li>{point}</li>" for point in POINTS) + f"</{kind}>"


def _table():
    head, *rows = TABLE
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    heads = "".join(f'<th scope="col">{cell}</th>' for cell in head)
    return f"<table border='1'><caption>Paper</caption><tr>{heads}</tr>{cells}</table>"


def _long(chapters=4):
    contents = "".join(f'<li><a href="#c{i}">Part {i + 1}</a></li>' for i in range(chapters))
    parts = "".join(f'<h2 id="c{i}" style="page-break-before:always">Part {i + 1}</h2>'
                    f"<p>{paragraph(12)}</p><h3>Paper</h3><p>{SENTENCES[i]}</p>"
                    for i in range(chapters))
    return f"<h1>{TITLE}</h1><ol>{contents}</ol>{parts}"


_FORM = ("<form><p><label>Name <input value='Table 4'></label></p><p><label><input type=checkbox checked>"
         "Card</label> <label><input type=radio checked>Sheet</label></p><p><select><option>Letter"
         "</option></select> <textarea>Two copies</textarea> <button>Print</button></p></form>")

HANDOUTS = {
    "tips": _page(f"<h1>{TITLE}</h1><p>{paragraph()}</p>{_list()}{_list('ol')}"
                  f'<p>See <a href="{LINK}">the handouts</a>.</p>'),
    "table": _page(f"<h1>{TITLE}</h1>{_table()}<p><b>{SENTENCES[0]}</b> <i>{SENTENCES[1]}</i></p>"),
    "picture": _page(f"<h1>{TITLE}</h1>{_picture()}{_picture(4)}{_picture(1)}<p>{SENTENCES[2]}</p>"),
    "long": _page(_long()),
    "lying": _page(f"<h1>{TITLE}</h1><p>{paragraph(20)}</p>", size="Letter landscape"),
    "a4": _page(f"<h1>{TITLE}</h1><p>{paragraph(20)}</p>{_table()}", size="A4"),
    "small": _page(f"<h1>{TITLE}</h1><p>{paragraph(3)}</p>", size="A6"),
    "shades": _page(f"<h1>{TITLE}</h1><div style='height:6cm;background:linear-gradient(60deg,#5b2a86,"
                    "#fff)'></div><div style='height:5cm;width:9cm;border-radius:1cm;opacity:.6;"
                    "background:radial-gradient(#e07a5f,#2a9d8f)'></div>"),
    "drawings": _page("".join(DRAWINGS[name].replace('id="g"', f'id="g-{name}"').replace(
        "url(#g)", f"url(#g-{name})") for name in ("shades", "clip", "see-through")) + f"<p>{SENTENCES[3]}</p>"),
    "columns": _page(f"<h1>{TITLE}</h1><div>{paragraph(24)}</div>", style="div{columns:3}"),
    "tongues": _page(f'<h1>{TITLE}</h1><p lang="es">{SPANISH}</p><p lang="vi">{VIETNAMESE}</p>',
                     style="body{font-family:'Noto Sans'}"),
    "dark": _page(f"<h1>{TITLE}</h1><p>{paragraph()}</p>", style="@page{margin:0;background:#264653}"
                  "html{background:#264653;color:#fff}body{margin:2cm}"),
    "turned": _page(f"<div style='transform:rotate(8deg) scale(.8)'><h1>{TITLE}</h1>{_table()}</div>"
                    f"<p style='text-shadow:2px 2px 3px #888'>{SENTENCES[4]}</p>"),
    "form": _page(f"<h1>{TITLE}</h1>{_FORM}"),
}
