"""Documents that lie in Debian's packages: cards, manuals and books of many hands."""

import gzip
from pathlib import Path

NAME = "documents in Debian packages"
PLACES = ("/usr/share/doc", "/usr/share/debian-refcard")
MOST_OF_PACKAGE = 6
LARGEST = 3_000_000  # bytes


def make(folder):
    taken = {}
    for place in PLACES:
        for path in sorted(Path(place).rglob("*.pdf*")):
            package = path.relative_to(place).parts[0]
            if path.suffix not in (".pdf", ".gz") or path.is_symlink() or path.stat().st_size > LARGEST:
                continue
            taken[package] = taken.get(package, 0) + 1
            if taken[package] <= MOST_OF_PACKAGE:
                data = path.read_bytes()
                name = f"{package}-{path.name.removesuffix('.gz').removesuffix('.pdf')}-{taken[package]}.pdf"
                (folder / name).write_bytes(gzip.decompress(data) if path.suffix == ".gz" else data)
