"""Where a page of an insert has to lie in each kind of packet, by docs/packets.md alone.

Points, from the top left corner; nothing here asks the program.
"""

from dataclasses import dataclass

LETTER = (612.0, 792.0)
NEAR = 0.5  # sizes this close are one
CREEP = 0.004 * 72  # of a sheet of a booklet, towards the fold


@dataclass(frozen=True)
class Place:
    """A page on a page of the packet: its corner, and how large it is there."""

    page: int  # of the packet, from 0
    x: float
    y: float
    width: float
    height: float
    sheet: tuple  # the packet's page: width, height


def _fit(size, area):
    """Scale, and what is left at the left and the top; never larger."""
    scale = min(1.0, area[0] / size[0], area[1] / size[1])
    return scale, (area[0] - size[0] * scale) / 2, (area[1] - size[1] * scale) / 2


def _on_letter(size):
    sheet = LETTER if size[0] <= size[1] else LETTER[::-1]
    if abs(size[0] - sheet[0]) < NEAR and abs(size[1] - sheet[1]) < NEAR:
        return (1.0, 0.0, 0.0), size
    return _fit(size, sheet), sheet


def on_screen(index, sizes):
    size = sizes[index]
    return Place(index, 0, 0, *size, size)


def on_paper(index, sizes):
    size = sizes[index]
    (scale, x, y), sheet = _on_letter(size)
    return Place(index, x, y, size[0] * scale, size[1] * scale, sheet)


def in_booklet(index, sizes):
    """Two pages to a side, from the outermost sheet's front on; the fold stands in the middle."""
    pages = (len(sizes) + 3) // 4 * 4
    outer = index if index < pages / 2 else pages - 1 - index
    left = (index % 2 == 1)
    page = on_paper(index, sizes)
    scale, x, y = _fit(page.sheet, LETTER)
    creep = outer // 2 * CREEP
    start = creep if left else LETTER[0] - creep
    return Place(outer, start + x + page.x * scale, y + page.y * scale, page.width * scale, page.height * scale,
                 (2 * LETTER[0], LETTER[1]))
