"""What the files say: sentences of our own about handouts, and pictures made of numbers."""

import io
import struct
import zlib

TITLE = "Handouts for the training day"

SENTENCES = [
    "Print the card on both sides and flip it on the long edge.",
    "Fold the letter sheet in half, with the print outward.",
    "A packet begins with a cover and a list of what is in it.",
    "Each piece starts on the front of a sheet.",
    "The number at the foot is the number of the page in the packet.",
    "Paper of another size is told in a note, with its scale.",
]

POINTS = ["Palm cards, five to a sheet", "Tip sheets, two pages each", "A booklet, folded once"]

TABLE = [
    ("Piece", "Paper", "Sides"),
    ("Palm card", "Card stock", "Both"),
    ("Tip sheet", "Letter", "Both"),
    ("Poster", "Tabloid", "One"),
]

SPANISH = "Imprima la tarjeta por ambos lados y dóblela por la mitad."
VIETNAMESE = "In hai mặt giấy và gấp đôi tờ giấy lại."

LINK = "https://example.org/handouts"


def paragraph(count=len(SENTENCES)):
    """The first `count` sentences in one line, beginning anew after the last."""
    return " ".join(SENTENCES[i % len(SENTENCES)] for i in range(count))


def _chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width=48, height=32, channels=3):
    """Bytes of a PNG: colours that run from left to right and from top to bottom.

    1 channel is grey, 2 grey with alpha, 3 RGB, 4 RGB with alpha.
    """
    kinds = {1: 0, 2: 4, 3: 2, 4: 6}
    rows = bytearray()
    for y in range(height):
        rows.append(0)
        for x in range(width):
            colour = [255 * x // width, 255 * y // height, 160]
            pixel = colour if channels >= 3 else [(colour[0] + colour[1]) // 2]
            if channels in (2, 4):
                pixel = pixel + [255 - 255 * x // (2 * width)]
            rows += bytes(pixel)
    head = struct.pack(">IIBBBBB", width, height, 8, kinds[channels], 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head)
            + _chunk(b"IDAT", zlib.compress(bytes(rows), 9)) + _chunk(b"IEND", b""))


def jpeg(width=64, height=48, mode="RGB"):
    """Bytes of a JPEG with the same colours; `mode` is RGB, L or CMYK."""
    from PIL import Image

    image = Image.open(io.BytesIO(png(width, height))).convert(mode)
    out = io.BytesIO()
    image.save(out, "JPEG", quality=80)
    return out.getvalue()
