"""Tries PDF files of many producers as inserts of packets; script/try-inserts calls it.

PYTHONPATH=script /usr/bin/python3 -m try_inserts FOLDER --program PLIEGO --project DIR [--only weasyprint,cairo]
"""

import argparse
import os
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from .gather import gather
from .packets import WAYS, try_way
from .table import print_table


def _try(work):
    program, project, candidate, way = work
    with tempfile.TemporaryDirectory() as folder:
        return candidate, way, try_way(program, project, candidate, way, Path(folder))


def _tell_failure(candidate, way, outcome):
    """At once: a whole run takes its time."""
    for kind, words in outcome.faults:
        print(f"{kind}: {candidate.path.parent.name}/{candidate.path.name}, {way.name}: {words}", flush=True)


def main():
    words = argparse.ArgumentParser(prog="script/try-inserts", description=__doc__.splitlines()[0])
    words.add_argument("folder", type=Path, help="where the files are made; made ones are taken again")
    words.add_argument("--program", type=Path, required=True)
    words.add_argument("--project", type=Path, required=True)
    words.add_argument("--only", default="", help="producers, as their folders are called, parted by commas")
    given = words.parse_args()
    only = tuple(filter(None, given.only.split(",")))
    print("Making the files", flush=True)
    candidates, told = gather(given.folder.resolve(), only)
    print(f"Trying {len(candidates)} files in {len(WAYS)} ways", flush=True)
    work = [(given.program.resolve(), given.project.resolve(), candidate, way)
            for candidate in candidates for way in WAYS]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        results = []
        for result in pool.map(_try, work):
            results.append(result)
            _tell_failure(*result)
    failed = print_table(results, told)
    return 1 if failed or (told and not only) else 0


if __name__ == "__main__":
    sys.exit(main())
