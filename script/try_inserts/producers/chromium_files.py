"""Chromium's "Save as PDF", by Skia: tagged, with bookmarks of the headings."""

from ..pages_html import HANDOUTS
from ..tools import run

NAME = "Chromium"
UNTAGGED = ("tips", "shades", "form")
LOOKS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
         "--no-pdf-header-footer"]


def make(folder):
    for name, html in HANDOUTS.items():
        page = folder / f"{name}.html"
        page.write_text(html, encoding="utf-8")
        _print(page, folder / f"{name}-tagged.pdf", "--generate-pdf-document-outline")
        if name in UNTAGGED:
            _print(page, folder / f"{name}.pdf", "--disable-pdf-tagging")


def _print(page, pdf, option):
    run("chromium", *LOOKS, option, f"--user-data-dir={page.parent / 'profile'}", f"--print-to-pdf={pdf}",
        page.as_uri())
