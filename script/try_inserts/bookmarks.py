"""A file's bookmarks, read by MuPDF."""

import re

from .tools import run

DEEPEST = 6  # levels that a packet keeps of an insert

# A line each: whether it is open, a tab for every level, the title in quotes, where it leads.
_LINE = re.compile(r'^.(\t+)"(.*)"\t(?:#page=([0-9]+))?')
_UNTITLED = "<No Title>"


def bookmarks_of(path):
    """(level from 1, title, page from 0) of each that leads to a page of the file. What has neither a title nor a
    place is no level of its own."""
    lines = run("mutool", "show", path, "outline", may_end=(0, 1)).decode(errors="replace").splitlines()
    found, above = [], []  # above: raw levels of those that this one hangs below, and whether they count
    for line in filter(None, map(_LINE.match, lines)):
        raw, title, page = len(line[1]), " ".join(line[2].split()), line[3]
        above = [each for each in above if each[0] < raw]
        has_title = title not in ("", _UNTITLED)
        level = 1 + sum(counts for _, counts in above)
        above.append((raw, has_title or page is not None))
        if has_title and page:
            found.append((level, title, int(page) - 1))
    return found


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
