"""All files that are tried: what the producers make, and what is in them."""

import importlib
import pkgutil
import shutil
from dataclasses import dataclass
from pathlib import Path

import pikepdf

from . import producers, tags


@dataclass(frozen=True)
class Candidate:
    path: Path
    producer: str
    traits: frozenset  # of "tagged", "form", "layers", "patterns", "bookmarks"


REWRITERS = ("ghostscript_files", "rewritten_files")


def gather(folder, only=()):
    """Makes what is not there yet, and returns all candidates and what could not be made, in words."""
    names = sorted(module.name for module in pkgutil.iter_modules(producers.__path__))
    candidates, told = [], []
    for name in sorted(names, key=lambda name: name in REWRITERS):
        if only and name.removesuffix("_files") not in only:
            continue
        module = importlib.import_module(f".producers.{name}", __package__)
        place = folder / name.removesuffix("_files")
        samples = [_samples(candidates)] if name in REWRITERS else []
        fault = None if (place / "made").exists() else _make(module, place, samples)
        if fault:
            told.append(f"{module.NAME}: {fault}")
        candidates += [Candidate(path, module.NAME, traits_of(path))
                       for path in sorted(place.glob("*.pdf")) if _is_pdf(path)]
    return candidates, told


def _is_pdf(path):
    """Not what a program left empty, or a package only named so."""
    return b"%PDF-" in path.read_bytes()[:1024]


def _make(module, place, samples):
    """A producer that fails leaves what it has made; the others go on."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    try:
        module.make(place, *samples)
    except Exception as fault:  # whatever a producer's library throws
        return f"{type(fault).__name__}: {fault}"
    (place / "made").touch()
    return None


def _samples(candidates):
    """One of each producer and kind."""
    taken, count = [], {}
    for each in candidates:
        key = (each.producer, each.traits - {"bookmarks"})
        count[key] = count.get(key, 0) + 1
        if count[key] <= 1 and each.path.stat().st_size < 2_000_000:
            taken.append(each.path)
    return taken


def traits_of(path):
    try:
        with pikepdf.open(path) as pdf:
            root, found = pdf.Root, set()
            if tags.is_tagged(pdf):
                found.add("tagged")
            if "/AcroForm" in root and len(root.AcroForm.get("/Fields", [])) > 0:
                found.add("form")
            if "/OCProperties" in root:
                found.add("layers")
            if "/Outlines" in root and "/First" in root.Outlines:
                found.add("bookmarks")
            if any(_has_patterns(page.obj) for page in pdf.pages):
                found.add("patterns")
            return frozenset(found)
    except (pikepdf.PdfError, AttributeError, KeyError, TypeError, ValueError):
        return frozenset()


def _has_patterns(page):
    resources = page.get("/Resources", {})
    held = [resources] + [form.get("/Resources", {}) for form in dict(resources.get("/XObject", {})).values()]
    return any(len(each.get(key, {})) > 0 for each in held for key in ("/Pattern", "/Shading"))
