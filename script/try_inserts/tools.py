"""Other programs, run the same way each time: no clock, no network, an end."""

import os
import subprocess

# Programs that heed it write this day and no other (reproducible-builds.org).
DAY = "1790000000"
LONGEST = 180  # seconds for one run


class Failed(Exception):
    """A program could not be run, or ended with an error."""


def surroundings(**more):
    """The environment for programs that make files."""
    return {**os.environ, "SOURCE_DATE_EPOCH": DAY, "FORCE_SOURCE_DATE": "1", "TZ": "UTC",
            "QT_QPA_PLATFORM": "offscreen", **more}


def run(*words, folder=None, stdin=None, may_end=(0,), longest=LONGEST, **variables):
    """Runs a program to its end and returns what it wrote, as bytes; throws Failed."""
    try:
        done = subprocess.run([str(word) for word in words], cwd=folder, input=stdin, timeout=longest,
                              env=surroundings(**variables), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise Failed(str(fault)) from fault
    if done.returncode not in may_end:
        words = (done.stderr or done.stdout).decode(errors="replace").strip().splitlines()
        raise Failed(f"exit {done.returncode}: {words[-1] if words else 'no word'}")
    return done.stdout
