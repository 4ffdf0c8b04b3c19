"""The files that tests/inserts/producers keeps: chosen of all that was made, without day or place.

PYTHONPATH=script /usr/bin/python3 -m try_inserts.committed FOLDER, where script/try-inserts has made its files
"""

import re
import shutil
import socket
import sys
from pathlib import Path

import pikepdf

from .gather import traits_of

LARGEST, ALL_TOGETHER = 40_000, 600_000  # bytes
KEPT = Path(__file__).resolve().parents[2] / "tests/inserts/producers"

# Where each lies in the folder, and how it is made.
CHOSEN = {
    "cairo/mesh": "python3-cairo: a mesh of colours",
    "cairo/tiles": "python3-cairo: tiles, turned",
    "cairo/tips-tagged": "python3-cairo: tags, links, bookmarks",
    "charts/bars": "Matplotlib: a chart with letters that draw themselves",
    "charts/graph": "Graphviz: boxes with shades and links",
    "chromium/drawings-tagged": "Chromium, headless: SVG in HTML",
    "chromium/form-tagged": "Chromium, headless: fields of a web page",
    "chromium/table-tagged": "Chromium, headless: a table with heads",
    "chromium/tips-tagged": "Chromium, headless: headings, lists, a link",
    "fop/parts-tagged": "Apache FOP, -a: bookmarks",
    "fop/tips-tagged": "Apache FOP, -a: a list and a link",
    "ghostscript/inks": "gs, from PostScript: CMYK and a spot colour",
    "ghostscript/tiles": "gs, from PostScript: a tiling",
    "groff/letter": "groff -Tpdf -ms, with marks for bookmarks",
    "inkscape/see-through": "Inkscape, from SVG: groups that let through",
    "latex/lualatex-links": "LuaLaTeX, hyperref: contents, bookmarks",
    "latex/lualatex-patterns": "LuaLaTeX, TikZ: hatchings",
    "latex/lualatex-form": "LuaLaTeX, hyperref: a form without looks",
    "latex/lualatex-framed-links": "LuaLaTeX, hyperref: links in frames, A4",
    "latex/pdflatex-layers": "pdfLaTeX, ocgx2: one layer shown, one hidden",
    "latex/pdflatex-shades": "pdfLaTeX, TikZ: shades and fadings",
    "latex/xelatex-links": "XeLaTeX, by xdvipdfmx: contents, bookmarks",
    "libreoffice/form-tagged": "LibreOffice Writer: a form, tagged",
    "libreoffice/slides-tagged": "LibreOffice Impress: shades, tagged",
    "libreoffice/tips-locked": "LibreOffice Writer: changes are restricted",
    "libreoffice/tips-ua-tagged": "LibreOffice Writer: PDF/UA",
    "pdf_lib/form": "pdf-lib: a form, in object streams",
    "pdf_lib/turned": "pdf-lib: a page that is stored turned",
    "picture/img2pdf-photo-inks.jpg": "img2pdf: a JPEG in CMYK",
    "pymupdf/layers": "PyMuPDF: one layer shown, one hidden",
    "pymupdf/marks": "PyMuPDF: marks of ten kinds",
    "reportlab/bookmarks": "ReportLab: bookmarks and links",
    "reportlab/form": "ReportLab: a form",
    "reportlab/shades": "ReportLab: shades, cut",
    "rsvg/mask": "rsvg-convert, from SVG: a mask",
    "script/api2-parts": "PDF::API2 (Perl): bookmarks",
    "script/prawn-contents": "Prawn (Ruby): A4, lying",
    "weasyprint/shades": "WeasyPrint: gradients of CSS",
    "weasyprint/tips-tagged": "WeasyPrint: PDF/UA",
    "wkhtmltopdf/table": "wkhtmltopdf, by Qt",
}

# All of the same length, so that nothing moves.
_DAYS = (
    (rb"D:\d{14}", b"D:20260101000000"),
    (rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", b"2026-01-01T00:00:00"),
)
_IDENTITY = (rb"(/ID\s*\[\s*<)([0-9A-Fa-f]{32})(>\s*<)([0-9A-Fa-f]{32})", rb"uuid:[0-9a-fA-F-]{36}")


def main(folder):
    shutil.rmtree(KEPT, ignore_errors=True)
    KEPT.mkdir(parents=True)
    rows = []
    for place, how in CHOSEN.items():
        path = folder / f"{place}.pdf"
        data = without_day(path.read_bytes())
        kept = KEPT / f"{place.replace('_', '-').replace('/', '-')}.pdf"
        kept.write_bytes(data)
        _require_small_and_silent(kept)
        rows.append(f"| {kept.name} | {how} | {_producer(kept)} | {', '.join(sorted(traits_of(kept)))} |")
    total = sum(path.stat().st_size for path in KEPT.glob("*.pdf"))
    if total > ALL_TOGETHER:
        sys.exit(f"{total} bytes together, at most {ALL_TOGETHER}")
    (KEPT / "README.md").write_text(_README + "\n".join(sorted(rows)) + "\n", encoding="utf-8")
    print(f"{len(rows)} files, {total} bytes")


def without_day(data):
    """Days become one day, identities noughts; those of a locked file are part of its key and stay."""
    for form, day in _DAYS:
        data = re.sub(form, day, data)
    if b"/Encrypt" not in data:
        data = re.sub(_IDENTITY[0], lambda found: found[1] + b"0" * 32 + found[3] + b"0" * 32, data)
        data = re.sub(_IDENTITY[1], b"uuid:00000000-0000-4000-8000-000000000000", data)
    return data


def _producer(path):
    """As the file says itself."""
    with pikepdf.open(path) as pdf:
        return str(pdf.docinfo.get("/Producer", "")).replace("|", "/").strip()


def _require_small_and_silent(path):
    if path.stat().st_size > LARGEST:
        sys.exit(f"{path.name} has {path.stat().st_size} bytes, at most {LARGEST}")
    words = [b"/tmp", b"/home", b"/root", str(Path.cwd()).encode()]
    if len(socket.gethostname()) > 4:  # shorter ones stand in any font
        words.append(socket.gethostname().encode())
    for said in _all_said(path):
        for word in words:
            if word in said:
                sys.exit(f"{path.name} says where it was made: {word}")


def _all_said(path):
    """Every object and every stream that can be unpacked."""
    with pikepdf.open(path) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Stream):
                try:
                    yield item.read_bytes()
                except pikepdf.PdfError:
                    pass  # a JPEG
            else:
                yield item.unparse(resolved=True) if isinstance(item, pikepdf.Object) else b""


_README = """# Files of many producers

Each is as its producer wrote it, but for the day and the identity, which are noughts of the same length. Their words are
our own; the fonts in them are subsets. `script/try-inserts FOLDER` makes them and some three hundred more, and

    PYTHONPATH=script /usr/bin/python3 -m try_inserts.committed FOLDER

chooses these and writes this list. `tests/inserts/producers_test.cc` puts each into a packet for a
screen and for an office.

| file | how it was made | its producer, as it says | has |
|---|---|---|---|
"""

if __name__ == "__main__":
    main(Path(sys.argv[1]))
