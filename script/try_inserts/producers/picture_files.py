"""Scans and pictures put on pages: img2pdf, ImageMagick, MuPDF."""

from ..tools import run
from ..words import jpeg, png

NAME = "pictures (img2pdf, ImageMagick, mutool)"


def make(folder):
    pictures = {"grey.png": png(channels=1), "colour.png": png(channels=3), "clear.png": png(channels=4),
                "photo.jpg": jpeg(), "photo-grey.jpg": jpeg(mode="L"), "photo-inks.jpg": jpeg(mode="CMYK")}
    for name, data in pictures.items():
        (folder / name).write_bytes(data)
    for name in pictures:
        if name != "clear.png":
            run("img2pdf", "--pagesize", "Letter", folder / name, "--output", folder / f"img2pdf-{name}.pdf")
    for name in ("colour.png", "clear.png", "photo.jpg"):
        run("convert", folder / name, "-page", "Letter", folder / f"magick-{name}.pdf", may_end=(0, 1))
        run("mutool", "convert", "-o", folder / f"mutool-{name}.pdf", folder / name)
