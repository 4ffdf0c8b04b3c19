"""A file's bookmarks, read by MuPDF."""

import re

from .tools import run

DEEPEST = 6  # levels that a packet keeps of an insert

# A line each: whether it is open, a tab for every level, the title in quotes, where it leads.
_LINE = re.compile(r'^.(\t+)"(.*)"\t#page=([0-9]+)')


def bookmarks_of(path):
    """(level from 1, title, page from 0) of each that leads to a page of the file."""
    lines = run("mutool", "show", path, "outline", may_end=(0, 1)).decode(errors="replace").splitlines()
    found = [_LINE.match(line) for line in lines]
    return [(len(each[1]), " ".join(each[2].split()), int(each[3]) - 1) for each in found if each and each[2].strip()]


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
