"""The pages of a PDF as viewers show them: size, turned, cut to the trim box or else the crop box."""

from dataclasses import dataclass

import pikepdf


@dataclass(frozen=True)
class Shown:
    """One page: its size in points, which part of the crop box that is (left, top, right, bottom, 0 to 1), and the
    width of the crop box as Poppler draws it, which knows no UserUnit."""

    width: float
    height: float
    part: tuple
    drawn_width: float


def shown_pages(path):
    with pikepdf.open(path) as pdf:
        return [_shown(page) for page in pdf.pages]


def _shown(page):
    media = _box(page.mediabox)
    crop = _within(media, _box(page.cropbox))
    own = page.obj.get("/TrimBox")
    trim = _within(crop, _box(own)) if own is not None else crop
    unit = float(page.obj.get("/UserUnit", 1))
    turns = int(_inherited(page.obj, "/Rotate", 0)) // 90 % 4
    width, height = (trim[2] - trim[0]) * unit, (trim[3] - trim[1]) * unit
    part = _part(crop, trim)
    for _ in range(turns):
        width, height = height, width
        part = (1 - part[3], part[0], 1 - part[1], part[2])
    return Shown(width, height, part, crop[2] - crop[0] if turns % 2 == 0 else crop[3] - crop[1])


def _inherited(page, key, otherwise):
    while page is not None:
        if key in page:
            return page[key]
        page = page.get("/Parent")
    return otherwise


def _box(array):
    x0, y0, x1, y1 = (float(value) for value in array)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _within(outer, inner):
    """What of `inner` lies in `outer`; all of `outer` where nothing does."""
    cut = (max(outer[0], inner[0]), max(outer[1], inner[1]), min(outer[2], inner[2]), min(outer[3], inner[3]))
    return cut if cut[2] > cut[0] and cut[3] > cut[1] else outer


def _part(crop, trim):
    width, height = crop[2] - crop[0], crop[3] - crop[1]
    return ((trim[0] - crop[0]) / width, (crop[3] - trim[3]) / height,
            (trim[2] - crop[0]) / width, (crop[3] - trim[1]) / height)
