"""One PDF as the one item of a packet, made in one way, and held against the original."""

import re
import subprocess
from dataclasses import dataclass, field

import pikepdf

from . import bookmarks, pictures, places, tags
from .pages import shown_pages
from .tools import Failed, run, surroundings

LONGEST = 120  # seconds for a packet


@dataclass(frozen=True)
class Way:
    name: str
    options: tuple
    ending: str  # of the file that is made
    place: object  # of a page: index, sizes -> places.Place
    is_turned: bool = False
    is_paper: bool = False


WAYS = (
    Way("screen", (), "", places.on_screen),
    Way("office", ("--for", "office"), "-office", places.on_paper, is_paper=True),
    Way("booklet", ("--booklet",), "-booklet", places.in_booklet, is_paper=True),
    Way("turned", (), "", places.on_screen, is_turned=True),
)


@dataclass
class Outcome:
    went_in: bool = False
    refused: str = ""  # the rule that refuses it
    faults: list = field(default_factory=list)  # (kind, words)


_PACKET = 'packet: day\ntitle: {en: "A day"}\nlanguages: [en]\nitems:\n  - {pdf: insert.pdf, title: {en: "X"}}\n'


def try_way(program, project, candidate, way, folder):
    """Makes the packet in `folder`, which is this try's own."""
    insert = folder / "insert.pdf"
    outcome = Outcome()
    try:
        _put(candidate.path, insert, way)
        said = _make(program, project, folder, way, outcome)
        if outcome.faults or outcome.refused:
            return outcome
        outcome.went_in = True
        _hold(insert, folder / f"out/day-en{way.ending}.pdf", way, candidate, outcome, said)
    except Failed as fault:
        outcome.faults.append(("looking", str(fault)))
    except Exception as fault:  # a reader that stumbles over the file
        outcome.faults.append(("looking", f"{type(fault).__name__}: {fault}"))
    return outcome


def _put(path, insert, way):
    if way.is_turned:
        run("qpdf", "--rotate=+90", path, insert, may_end=(0, 3))
    else:
        insert.write_bytes(path.read_bytes())


def _make(program, project, folder, way, outcome):
    (folder / "day.yaml").write_text(_PACKET, encoding="utf-8")
    try:
        done = subprocess.run([program, "packet", folder / "day.yaml", "--project", project, "--out", folder / "out",
                               *way.options], timeout=LONGEST, capture_output=True, env=surroundings())
    except subprocess.TimeoutExpired:
        outcome.faults.append(("made", f"not done after {LONGEST} seconds"))
        return ""
    said = done.stderr.decode(errors="replace")
    if done.returncode == 1:
        rules = re.findall(r": error: .*\[([a-z-]+)\]$", said, re.MULTILINE)
        outcome.refused = rules[0] if rules else "?"
    elif done.returncode != 0:
        outcome.faults.append(("made", f"exit {done.returncode}: {said.strip()[-200:]}"))
    return said


def _hold(insert, packet, way, candidate, outcome, said):
    def note(kind, faults):
        outcome.faults += [(kind, fault) for fault in faults]

    note("sound", _unsound(packet))
    pages = shown_pages(insert)
    sizes = [(page.width, page.height) for page in pages]
    chosen = sorted({0, len(pages) - 1})
    seen = _as_placed(insert, way.is_paper)
    note("picture", pictures.differences(seen, packet, [(index, pages[index], way.place(index, sizes))
                                                          for index in chosen]))
    note("bookmarks", bookmarks.faults(insert, packet, lambda page: way.place(page, sizes).page))
    if "tagged" in candidate.traits:
        note("tags", _tags_lost(insert, packet))


# Icons that open something in a viewer: they stay behind, counted, and Poppler would draw them.
_ICONS = ("/Text", "/FileAttachment", "/Popup", "/Sound", "/Movie")


def _as_placed(insert, is_paper):
    """A copy without icons and, on paper, without what its maker keeps off it (flag Print of annotations)."""
    def stays(mark):
        return mark is not None and mark.get("/Subtype") not in _ICONS and (
            not is_paper or int(mark.get("/F", 0)) & 4)

    copy = insert.with_name("placed.pdf")
    with pikepdf.open(insert) as pdf:
        for page in pdf.pages:
            if "/Annots" in page.obj:
                page.obj.Annots = pikepdf.Array([mark for mark in page.obj.Annots if stays(mark)])
        pdf.save(copy)
    return copy


def _unsound(packet):
    done = subprocess.run(["qpdf", "--check", packet], capture_output=True)
    said = (done.stdout + done.stderr).decode(errors="replace")
    if done.returncode == 0 and "WARNING" not in said:
        return []
    return [said.strip().splitlines()[-1]]


def _tags_lost(insert, packet):
    was, now = tags.lines_of(insert), tags.lines_of(packet, section=0)
    if was == now:
        return []
    for number, (one, other) in enumerate(zip(was, now)):
        if one != other:
            return [f"line {number + 1} of {len(was)}: {one.strip()[:90]} became {other.strip()[:90]}"]
    return [f"{len(was)} lines became {len(now)}: {(was + now)[min(len(was), len(now))].strip()[:90]}"]
