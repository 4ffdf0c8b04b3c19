"""Pictures of pages by Poppler, and the measure of tests/support/picture_compare.h over them."""

import io
import re

import numpy
from PIL import Image

from .tools import run

Image.MAX_IMAGE_PIXELS = None

# The project's measure of two pictures of a page at 72 dots an inch: mean difference of a sample, and that of the
# worst block of 8 x 8 pixels, 0 to 255.
MOST_MEAN, MOST_OF_BLOCK, BLOCK = 1.0, 32.0, 8
WHITE = 255

# How a page is drawn: by which program of Poppler, and how many times finer than it is compared, since places fall
# between pixels. What passes at one needs no finer look, which costs many times as much. pdftoppm sets tiles on
# whole pixels, pdftocairo letters, which at the finest is too little to be seen.
LOOKS = (("pdftoppm", 2), ("pdftocairo", 5), ("pdftocairo", 10))


def draw(path, page, look, fine):
    """The crop box of the page (from 0), `fine` pixels to a point."""
    said = run(look, "-png", "-cropbox", "-f", page + 1, "-l", page + 1, "-singlefile", "-r", f"{72 * fine:.6f}", path,
               *(["-"] if look == "pdftocairo" else []))
    return numpy.asarray(Image.open(io.BytesIO(said)).convert("RGB"))


def differences(insert, packet, places):
    """For each page of the insert that differs from itself in the packet: what is wrong, in words."""
    told = []
    for index, shown, place in places:
        worst = None
        for look, fine in LOOKS:
            worst = _measure(insert, index, shown, packet, place, look, fine)
            if worst is None:
                break
        if worst is not None:
            told.append(f"page {index + 1}: {worst}")
    return told


def _measure(insert, index, shown, packet, place, look, fine):
    was = _original(insert, index, shown, place, look, fine)
    sheet = draw(packet, place.page, look, fine).copy()
    top, left = round(place.y * fine), round(place.x * fine)
    high, wide = was.shape[:2]
    alone = numpy.full_like(sheet, WHITE)
    seen = was[:sheet.shape[0] - top, :sheet.shape[1] - left]
    alone[top:top + seen.shape[0], left:left + seen.shape[1]] = seen
    for area in page_numbers(packet, place.page):
        rows, columns = _pixels(area, fine)
        sheet[rows, columns] = alone[rows, columns] = WHITE
    if place.sheet[0] > 2 * 600:  # a sheet of two pages: its other half is another page's
        here = slice(max(0, left), left + wide)
        sheet, alone = sheet[:, here], alone[:, here]
    return _beyond(numpy.abs(_shrunk(sheet, fine) - _shrunk(alone, fine)))


def _original(insert, index, shown, place, look, fine):
    """The page as large as it lies in the packet, cut to what is shown of it."""
    left, top, right, bottom = shown.part
    wide, high = place.width * fine / (right - left), place.height * fine / (bottom - top)
    picture = draw(insert, index, look, wide / shown.drawn_width)
    return picture[round(top * high):round(bottom * high), round(left * wide):round(right * wide)]


def page_numbers(packet, page):
    """Where the packet's own words stand on its page: left, top, right, bottom, points."""
    words = run("pdftotext", "-bbox", "-f", page + 1, "-l", page + 1, packet, "-").decode(errors="replace")
    found = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<', words)
    return [(float(first[0]) - 4, float(first[1]) - 4, float(last[2]) + 12, float(first[3]) + 4)
            for first, second, last in zip(found, found[1:], found[2:])
            if first[4] == "Packet" and second[4] == "page" and last[4].isdigit()]


def _pixels(area, fine):
    left, top, right, bottom = (max(0, round(value * fine)) for value in area)
    return slice(top, bottom), slice(left, right)


def _shrunk(picture, fine):
    return numpy.asarray(Image.fromarray(picture).reduce(fine), dtype=numpy.int16)


def _beyond(differences_of_samples):
    difference = differences_of_samples.mean(axis=2)
    mean = difference.mean()
    sums = numpy.pad(difference, ((1, 0), (1, 0))).cumsum(0).cumsum(1)
    size = min(BLOCK, *difference.shape)
    blocks = (sums[size:, size:] - sums[:-size, size:] - sums[size:, :-size] + sums[:-size, :-size]) / size ** 2
    worst = blocks.max()
    if mean <= MOST_MEAN and worst <= MOST_OF_BLOCK:
        return None
    row, column = numpy.unravel_index(blocks.argmax(), blocks.shape)
    return f"mean {mean:.2f}, worst block {worst:.0f} at {column},{row}"
