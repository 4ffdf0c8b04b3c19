"""cairo by itself: shades, meshes, groups, and the tags, links and bookmarks that it can write."""

import math

from ..words import LINK, SENTENCES, TITLE

NAME = "cairo"


def make(folder):
    for name, (draw, size) in PAGES.items():
        _write(folder / f"{name}.pdf", draw, size)
    _write_tagged(folder / "tips-tagged.pdf")


def _write(path, draw, size):
    import cairo

    surface = cairo.PDFSurface(str(path), *size)
    draw(cairo.Context(surface), cairo)
    surface.finish()


def _say(context, x, y, text, size=14):
    context.select_font_face("Lato")
    context.set_font_size(size)
    context.move_to(x, y)
    context.show_text(text)


def _shades(context, cairo):
    along = cairo.LinearGradient(72, 0, 540, 60)
    along.add_color_stop_rgb(0, .36, .16, .53)
    along.add_color_stop_rgba(1, .88, .48, .37, .2)
    context.rectangle(72, 120, 468, 150)
    context.set_source(along)
    context.fill()
    round_one = cairo.RadialGradient(260, 420, 20, 300, 440, 130)
    round_one.add_color_stop_rgb(0, 1, 1, 1)
    round_one.add_color_stop_rgb(1, .16, .6, .56)
    round_one.set_extend(cairo.Extend.REFLECT)
    context.rectangle(72, 320, 468, 240)
    context.set_source(round_one)
    context.fill()
    context.set_source_rgb(0, 0, 0)
    _say(context, 72, 90, SENTENCES[0])


def _mesh(context, cairo):
    mesh = cairo.MeshPattern()
    mesh.begin_patch()
    mesh.move_to(100, 120)
    mesh.curve_to(200, 60, 300, 220, 420, 120)
    mesh.curve_to(520, 220, 400, 360, 480, 480)
    mesh.curve_to(360, 560, 220, 420, 120, 500)
    mesh.curve_to(40, 380, 180, 240, 100, 120)
    for corner, colour in enumerate([(1, 0, 0), (0, .6, 0), (0, 0, 1), (1, .8, 0)]):
        mesh.set_corner_color_rgb(corner, *colour)
    mesh.end_patch()
    context.set_source(mesh)
    context.paint()


def _tiles(context, cairo):
    tile = cairo.RecordingSurface(cairo.CONTENT_COLOR_ALPHA, cairo.Rectangle(0, 0, 24, 24))
    drawing = cairo.Context(tile)
    drawing.arc(12, 12, 8, 0, 2 * math.pi)
    drawing.set_source_rgb(.36, .16, .53)
    drawing.fill()
    pattern = cairo.SurfacePattern(tile)
    pattern.set_extend(cairo.Extend.REPEAT)
    pattern.set_matrix(cairo.Matrix(xx=.9, yx=.3, xy=-.3, yy=.9))
    context.set_source(pattern)
    context.rectangle(72, 120, 468, 400)
    context.fill()
    context.set_source_rgb(0, 0, 0)
    _say(context, 72, 90, SENTENCES[1])


def _groups(context, cairo):
    for place, operator in enumerate([cairo.Operator.MULTIPLY, cairo.Operator.SCREEN, cairo.Operator.DIFFERENCE]):
        context.push_group()
        context.rectangle(72, 100 + 180 * place, 240, 120)
        context.set_source_rgb(.9, .22, .27)
        context.fill()
        context.set_operator(operator)
        context.rectangle(200, 140 + 180 * place, 240, 120)
        context.set_source_rgb(.27, .48, .61)
        context.fill()
        context.pop_group_to_source()
        context.paint_with_alpha(.8)
    context.set_source_rgb(0, 0, 0)
    _say(context, 72, 80, SENTENCES[2])


def _mask(context, cairo):
    fading = cairo.LinearGradient(72, 0, 540, 0)
    fading.add_color_stop_rgba(0, 0, 0, 0, 1)
    fading.add_color_stop_rgba(1, 0, 0, 0, 0)
    context.rectangle(72, 120, 468, 300)
    context.clip()
    context.set_source_rgb(.16, .6, .56)
    context.mask(fading)


def _pages(context, cairo):
    for number, sentence in enumerate(SENTENCES):
        _say(context, 72, 100, f"{number + 1}. {sentence}")
        context.show_page()


PAGES = {
    "shades": (_shades, (612, 792)),
    "mesh": (_mesh, (612, 792)),
    "tiles": (_tiles, (612, 792)),
    "groups": (_groups, (612, 792)),
    "mask": (_mask, (792, 612)),
    "pages": (_pages, (595.28, 841.89)),
}


def _write_tagged(path):
    import cairo

    surface = cairo.PDFSurface(str(path), 612, 792)
    surface.set_metadata(cairo.PDF_METADATA_TITLE, TITLE)
    top = surface.add_outline(cairo.PDF_OUTLINE_ROOT, TITLE, "page=1 pos=[72 60]", cairo.PDF_OUTLINE_FLAG_OPEN)
    context = cairo.Context(surface)
    for page, sentences in enumerate([SENTENCES[:3], SENTENCES[3:]], 1):
        surface.add_outline(top, f"Page {page}", f"page={page} pos=[72 60]", 0)
        with_tag(context, "H1", lambda: _say(context, 72, 90, TITLE, 20))
        for row, sentence in enumerate(sentences):
            with_tag(context, "P", lambda y=130 + 30 * row, text=sentence: _say(context, 72, y, text))
        with_tag(context, cairo.TAG_LINK, lambda: _say(context, 72, 260, LINK), f"uri='{LINK}'")
        context.show_page()
    surface.finish()


def with_tag(context, name, draw, attributes=""):
    context.tag_begin(name, attributes)
    draw()
    context.tag_end(name)
