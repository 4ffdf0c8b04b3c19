"""A file's bookmarks, read by MuPDF."""

import fitz

DEEPEST = 6  # levels that a packet keeps of an insert


def bookmarks_of(path):
    """(level from 1, title, page from 0) of each that leads to a page of the file."""
    fitz.TOOLS.mupdf_display_errors(False)
    with fitz.open(path) as pdf:
        if pdf.needs_pass:
            return []
        return [(level, " ".join(title.split()), page - 1) for level, title, page in pdf.get_toc()
                if page > 0 and title.strip()]


def faults(insert, packet, place_of):
    """Bookmarks of the insert that the packet lacks, or that lead elsewhere or stand deeper in it, in words."""
    wanted = [(level, title, place_of(page)) for level, title, page in bookmarks_of(insert) if level <= DEEPEST]
    found = [(level - 1, title, page) for level, title, page in bookmarks_of(packet) if level > 1]
    if wanted == found:
        return []
    for one, other in zip(wanted, found):
        if one != other:
            return [f"{one} became {other}"]
    return [f"{len(wanted)} became {len(found)}"]
