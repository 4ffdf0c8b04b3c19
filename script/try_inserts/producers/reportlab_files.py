"""ReportLab: pages by code, with forms, shades, bookmarks and locks."""

import io

from ..words import LINK, POINTS, SENTENCES, TABLE, TITLE, jpeg, paragraph, png

NAME = "ReportLab"
LETTER = (612, 792)


def make(folder):
    from reportlab.pdfgen import canvas

    for name, draw in PAGES.items():
        page = canvas.Canvas(str(folder / f"{name}.pdf"), pagesize=LETTER, invariant=1, **OPTIONS.get(name, {}))
        draw(page)
        page.save()
    _write_story(folder / "story.pdf")
    _write_locked(folder / "locked-to-changes.pdf")


def _say(page, x, y, text, size=12):
    page.setFont("Helvetica", size)
    page.drawString(x, y, text)


def _lines(page):
    for row, sentence in enumerate(SENTENCES):
        _say(page, 72, 700 - 20 * row, sentence)
    page.linkURL(LINK, (72, 560, 300, 576))
    _say(page, 72, 564, LINK)


def _shades(page):
    from reportlab.lib.colors import Color

    page.saveState()
    page.linearGradient(72, 0, 540, 0, (Color(.36, .16, .53), Color(.88, .48, .37)), extend=False)
    page.restoreState()
    clip = page.beginPath()
    clip.circle(300, 400, 150)
    page.clipPath(clip)
    page.radialGradient(260, 430, 200, (Color(1, 1, 1), Color(.16, .6, .56)))


def _see_through(page):
    for place in range(4):
        page.setFillColorRGB(.2 * place, .4, .6, alpha=.4)
        page.rect(72 + 60 * place, 300 + 40 * place, 200, 200, stroke=0, fill=1)
    page.setFillAlpha(1)
    page.setBlendMode("Multiply")
    page.setFillColorCMYK(0, .8, .6, .1)
    page.circle(300, 450, 120, fill=1)


def _pictures(page):
    from reportlab.lib.utils import ImageReader

    for place, channels in enumerate((1, 3, 4)):
        page.drawImage(ImageReader(io.BytesIO(png(channels=channels))), 72, 600 - 130 * place, 160, 110, mask="auto")
    for place, mode in enumerate(("RGB", "L", "CMYK")):
        page.drawImage(ImageReader(io.BytesIO(jpeg(mode=mode))), 300, 600 - 130 * place, 160, 110)


def _bookmarks(page):
    for number, sentence in enumerate(SENTENCES[:4]):
        page.bookmarkPage(f"part-{number}", fit="XYZ", left=72, top=720)
        page.addOutlineEntry(f"Part {number + 1}", f"part-{number}", level=number % 2)
        _say(page, 72, 700, sentence)
        page.linkRect("", f"part-{(number + 1) % 4}", (72, 640, 200, 656))
        _say(page, 72, 644, "The next part")
        page.showPage()


def _turned(page):
    page.setPageRotation(90)
    _lines(page)
    page.showPage()
    page.setPageSize((792, 612))
    page.rotate(10)
    _say(page, 100, 200, TITLE, 30)


def _tongues(page):
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    from ..words import SPANISH, VIETNAMESE

    pdfmetrics.registerFont(TTFont("Noto", "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"))
    page.setFont("Noto", 14)
    page.drawString(72, 700, SPANISH)
    page.drawString(72, 670, VIETNAMESE)


def _form(page):
    form = page.acroForm
    _say(page, 72, 700, "Name of the group")
    form.textfield(name="group", value="Table 4", x=220, y=692, width=200, height=22)
    _say(page, 72, 650, "Copies")
    form.choice(name="copies", value="25", options=["10", "25", "40"], x=220, y=642, width=80, height=22)
    form.listbox(name="paper", value="Letter", options=["Letter", "Tabloid"], x=220, y=570, width=120, height=50)
    for row, kind in enumerate(("check", "cross", "star", "circle")):
        form.checkbox(name=kind, checked=row % 2 == 0, buttonStyle=kind, x=72 + 50 * row, y=500, size=20)
    for row, kind in enumerate(("one", "both")):
        form.radio(name="sides", value=kind, selected=row == 1, x=72 + 50 * row, y=450, size=20)


def _plain_form(page):
    form = page.acroForm
    _say(page, 72, 700, TITLE)
    for row, sentence in enumerate(SENTENCES[:3]):
        form.textfield(name=f"line-{row}", value=sentence, x=72, y=650 - 40 * row, width=440, height=24,
                       fontName="Times-Roman", fontSize=11, borderStyle="underlined", fieldFlags="multiline")


PAGES = {"lines": _lines, "shades": _shades, "see-through": _see_through, "pictures": _pictures,
         "bookmarks": _bookmarks, "turned": _turned, "tongues": _tongues, "form": _form,
         "plain-form": _plain_form, "packed": _shades}
OPTIONS = {"packed": {"pageCompression": 1}}


def _write_story(path):
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import ListFlowable, PageBreak, Paragraph, SimpleDocTemplate, Table

    styles = getSampleStyleSheet()
    table = Table([list(row) for row in TABLE], style=[("GRID", (0, 0), (-1, -1), .5, "black"),
                                                       ("BACKGROUND", (0, 0), (-1, 0), "lightgrey")])
    SimpleDocTemplate(str(path), pagesize=LETTER, invariant=1).build([
        Paragraph(TITLE, styles["Title"]), Paragraph(paragraph(20), styles["BodyText"]), table,
        ListFlowable([Paragraph(point, styles["BodyText"]) for point in POINTS]), PageBreak(),
        Paragraph(f'<a href="{LINK}" color="blue">{LINK}</a> <b>{SENTENCES[0]}</b>', styles["BodyText"])])


def _write_locked(path):
    """Opens without a password; printing and putting its pages together is allowed, changes are not."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen import canvas

    lock = StandardEncryption("", ownerPassword="owner", canPrint=1, canModify=1, canCopy=0, canAnnotate=0,
                              strength=128)
    page = canvas.Canvas(str(path), pagesize=LETTER, invariant=1, encrypt=lock)
    _lines(page)
    page.save()
