"""PyMuPDF: pages by code, with marks of all kinds, fields and layers."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from ..words import LINK, SENTENCES, TITLE, png

NAME = "PyMuPDF"


def make(folder):
    # Each in a process of its own: version 1.21 forgets its own types after a document or two.
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1) as pool:
        list(pool.map(_write, PAGES, [folder] * len(PAGES)))


def _write(name, folder):
    import fitz

    pdf = fitz.open()
    PAGES[name](pdf, fitz)
    pdf.save(folder / f"{name}.pdf", deflate=True, garbage=3)


def _page(pdf, fitz, width=612, height=792):
    page = pdf.new_page(width=width, height=height)
    for row, sentence in enumerate(SENTENCES):
        page.insert_text((72, 100 + 20 * row), sentence, fontsize=12)
    return page


def _marks(pdf, fitz):
    page = _page(pdf, fitz)
    page.add_highlight_annot(page.search_for("card")[0])
    page.add_underline_annot(page.search_for("letter")[0])
    page.add_strikeout_annot(page.search_for("packet")[0])
    page.add_squiggly_annot(page.search_for("piece")[0])
    page.add_rect_annot((72, 300, 200, 380))
    page.add_circle_annot((220, 300, 340, 380))
    page.add_line_annot((72, 420), (300, 460))
    page.add_polygon_annot([(360, 300), (460, 300), (410, 380)])
    page.add_polyline_annot([(360, 420), (410, 460), (460, 420)])
    page.add_ink_annot([[(72, 500), (120, 540), (180, 500), (240, 540)]])


def _notes(pdf, fitz):
    page = _page(pdf, fitz)
    page.add_text_annot((400, 100), "A remark")
    page.add_file_annot((400, 160), b"words", "words.txt")
    page.add_caret_annot((300, 300))


def _fields(pdf, fitz):
    page = _page(pdf, fitz)
    for row, (kind, value) in enumerate([(fitz.PDF_WIDGET_TYPE_TEXT, "Table 4"), (fitz.PDF_WIDGET_TYPE_CHECKBOX, True),
                                         (fitz.PDF_WIDGET_TYPE_COMBOBOX, "Letter"),
                                         (fitz.PDF_WIDGET_TYPE_LISTBOX, "Both")]):
        widget = fitz.Widget()
        widget.field_type, widget.field_name = kind, f"field-{row}"
        widget.rect = fitz.Rect(72, 300 + 60 * row, 272, 340 + 60 * row)
        if kind in (fitz.PDF_WIDGET_TYPE_COMBOBOX, fitz.PDF_WIDGET_TYPE_LISTBOX):
            widget.choice_values = ["Letter", "Tabloid", "Both"]
        widget.field_value = value
        page.add_widget(widget)


def _layers(pdf, fitz):
    page = _page(pdf, fitz)
    shown, hidden = pdf.add_ocg("Shown", on=True), pdf.add_ocg("Hidden", on=False)
    page.insert_image(fitz.Rect(72, 300, 272, 430), stream=png(), oc=shown)
    page.insert_image(fitz.Rect(300, 300, 500, 430), stream=png(channels=4), oc=hidden)
    page.draw_rect(fitz.Rect(72, 460, 272, 560), fill=(.2, .5, .6), oc=shown)


def _contents(pdf, fitz):
    for number in range(4):
        page = _page(pdf, fitz)
        page.insert_link({"kind": fitz.LINK_GOTO, "page": (number + 1) % 4 if pdf.page_count == 4 else 0,
                          "from": fitz.Rect(72, 300, 200, 320), "to": fitz.Point(0, 100)})
        page.insert_link({"kind": fitz.LINK_URI, "uri": LINK, "from": fitz.Rect(72, 340, 200, 360)})
    pdf.set_toc([[1, TITLE, 1], [2, "Paper", 2], [3, "Sides", 3], [1, "Copies", 4]])


def _cut(pdf, fitz):
    page = _page(pdf, fitz)
    page.set_cropbox(fitz.Rect(36, 60, 560, 500))
    page.set_rotation(270)


PAGES = {"lines": lambda pdf, fitz: _page(pdf, fitz), "marks": _marks, "notes": _notes, "fields": _fields,
         "layers": _layers, "contents": _contents, "cut": _cut}
