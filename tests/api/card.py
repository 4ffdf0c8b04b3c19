"""pliego.h from Python: a project in memory, its fonts handed in, beside what the program makes of the folder.

card.py libpliego.so PROGRAM PROJECT
"""

import ctypes
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path


class Pliego:
    def __init__(self, library):
        self.c = ctypes.CDLL(library)
        self.c.pliego_open.restype = ctypes.c_void_p
        self.c.pliego_run.restype = ctypes.c_void_p
        self.c.pliego_json.restype = ctypes.c_char_p
        self.c.pliego_file_name.restype = ctypes.c_char_p
        self.c.pliego_file_count.restype = ctypes.c_size_t
        self.c.pliego_file_bytes.restype = ctypes.c_void_p
        self.project = ctypes.c_void_p(self.c.pliego_open())

    def put(self, path, data):
        assert self.c.pliego_put(self.project, path.encode(), data, ctypes.c_size_t(len(data))) == 0, path

    def put_font(self, path):
        data = Path(path).read_bytes()
        assert self.c.pliego_put_font(self.project, path.encode(), data, ctypes.c_size_t(len(data))) == 0

    def set_day(self, day):
        assert self.c.pliego_set_day(self.project, day and day.encode()) == 0, day

    def run(self, **request):
        answer = ctypes.c_void_p(self.c.pliego_run(self.project, json.dumps(request).encode()))
        status = self.c.pliego_status(answer)
        told = json.loads(self.c.pliego_json(answer, None))
        files = {}
        for i in range(self.c.pliego_file_count(answer)):
            length = ctypes.c_size_t()
            data = self.c.pliego_file_bytes(answer, ctypes.c_size_t(i), ctypes.byref(length))
            files[self.c.pliego_file_name(answer, ctypes.c_size_t(i)).decode()] = ctypes.string_at(data, length.value)
        self.c.pliego_free(answer)
        return status, told, files


def project_files(root):
    for part in ("content", "layouts", "fonts"):
        for path in sorted((root / part).rglob("*")):
            if path.is_file():
                yield path.relative_to(root).as_posix(), path.read_bytes()


def fonts_named_in(text):
    return [line.split("file:")[1].strip() for line in text.splitlines() if line.strip().startswith("file:")]


def by_the_program(program, root, *words):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, *words, "--project", root, "--out", folder], check=True, stderr=subprocess.DEVNULL)
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in Path(folder).rglob("*") if path.is_file()}


def files_of(files, ending):
    (data,) = [data for name, data in files.items() if name.endswith(ending)]
    return data


def shown_names(library):
    listed = subprocess.run(["nm", "-D", "--defined-only", library], check=True, capture_output=True, text=True).stdout
    return [line.split()[-1] for line in listed.splitlines()]


def writes_in_the_project(pliego, program, root):
    """What the program writes in the project's folder, a request gives as files; put, the next request has them."""

    def put_all(files):
        for path, data in files.items():
            pliego.put(path, data)

    with tempfile.TemporaryDirectory() as copy:
        for part in ("content", "layouts", "fonts"):
            shutil.copytree(root / part, Path(copy) / part)

        def is_as_by_the_program(files, *words):
            before = dict(project_files(Path(copy)))
            subprocess.run([program, *words, "--project", copy], check=True, capture_output=True,
                           env={**os.environ, "SOURCE_DATE_EPOCH": "1796000000"})  # 2026-11-30
            assert files == {path: data for path, data in project_files(Path(copy)) if before.get(path) != data}, words

        status, told, files = pliego.run(request="translate new", language="ht", material="palm-card")
        assert status == 0 and told["english_name"] == "Haitian Creole", told
        assert sorted(files) == [f"content/ht/{name}.yaml" for name in ("language", "palm-card", "registries")]
        is_as_by_the_program(files, "translate", "new", "ht", "palm-card")
        put_all(files)

        path = "content/ht/palm-card.yaml"
        edited = files[path].replace(b'headline.text: ""', b'headline.text: "Ki jan li ye"')
        assert edited != files[path]
        pliego.put(path, edited)
        (Path(copy) / path).write_bytes(edited)
        status, told, files = pliego.run(request="translate update", language="ht")
        assert status == 0 and told["current"] == ["palm-card:headline.text"], told
        assert list(files) == ["content/ht/translated-from/palm-card.yaml"]
        is_as_by_the_program(files, "translate", "update", "ht")
        put_all(files)

        review = dict(request="translate review", language="es", material="palm-card", role="second-speaker")
        status, told, files = pliego.run(**review)
        assert status == 2 and '"on"' in told["diagnostics"][0]["message"] and not files, told
        pliego.set_day("2026-11-30")
        status, told, files = pliego.run(**review, on="2026-12-01")
        assert status == 2 and "has not come yet" in told["diagnostics"][0]["message"] and not files, told
        status, told, files = pliego.run(**review)
        assert status == 0 and told["on"] == "2026-11-30" and told["texts"] > 10, told
        pliego.set_day(None)
        assert list(files) == ["content/es/translated-from/palm-card.yaml"]
        is_as_by_the_program(files, "translate", "review", "es", "palm-card", "--role", "second-speaker", "--on", "2026-11-30")
        status, told, _ = pliego.run(request="translate review", language="ht", material="palm-card", role="second-speaker",
                                     on="2026-11-30")
        assert status == 1 and told["diagnostics"][0]["rule"] == "draft-translation", told

        status, told, files = pliego.run(request="packet", new="our-day")
        assert status == 0 and list(files) == ["content/packets/our-day.yaml"], told
        is_as_by_the_program(files, "packet", "--new", "our-day")
        put_all(files)
        status, told, files = pliego.run(request="packet", new="our-day")
        assert status == 2 and "already" in told["diagnostics"][0]["message"] and not files, told
        status, told, files = pliego.run(request="packet", packet="our-day", language="en")
        assert status == 0 and files == by_the_program(program, copy, "packet", "our-day", "--language", "en"), told


def main(library, program, root):
    root = Path(root)
    assert all(name.startswith(("pliego_", "PLIEGO_")) for name in shown_names(library)), shown_names(library)
    pliego = Pliego(library)
    for path, data in project_files(root):
        pliego.put(path, data)
    for font in fonts_named_in((root / "fonts/fonts.yaml").read_text()):
        if Path(font).exists():
            pliego.put_font(font)

    status, told, files = pliego.run(request="render", material="palm-card", lang=["en", "es"], layout="card-5x7")
    assert status == 0, told
    assert told["files"] and told["outputs"][0]["material"] == "palm-card"
    assert files == by_the_program(program, root, "render", "palm-card", "--lang", "en,es", "--layout", "card-5x7")

    status, told, files = pliego.run(request="packet", packet="half-day-training", language="en")
    assert status == 0, told
    assert files == by_the_program(program, root, "packet", "half-day-training", "--language", "en")

    # A PDF file from elsewhere, beside a packet in memory and beside one on disk.
    card = files_of(by_the_program(program, root, "render", "palm-card", "--lang", "en", "--layout", "card-5x7"), ".pdf")
    packet = "packet: ours\ntitle: {en: Ours}\nlanguages: [en]\nitems:\n  - material: palm-card\n    layout: card-5x7\n" \
             "  - pdf: ./inserts/card.pdf\n    title: {en: Card}\n"
    with tempfile.TemporaryDirectory() as copy:
        for part in ("content", "layouts", "fonts"):
            shutil.copytree(root / part, Path(copy) / part)
        for path, data in (("content/packets/ours.yaml", packet.encode()), ("content/packets/inserts/card.pdf", card)):
            pliego.put(path, data)
            (Path(copy) / path).parent.mkdir(parents=True, exist_ok=True)
            (Path(copy) / path).write_bytes(data)
        status, told, files = pliego.run(request="packet", packet="ours")
        assert status == 0, told
        assert files == by_the_program(program, copy, "packet", "ours")
    pliego.put("content/packets/inserts/card.pdf", card[:2000])
    status, told, files = pliego.run(request="packet", packet="ours")
    assert status == 1 and any(each["rule"] == "insert-damaged" for each in told["diagnostics"]) and not files, told

    writes_in_the_project(pliego, program, root)

    # One changed file, and the next request has it.
    text = (root / "content/es/palm-card.yaml").read_text()
    pliego.put("content/es/palm-card.yaml", text.replace("strings:", "strings:\n  nonsense.text: x", 1).encode())
    status, told, _ = pliego.run(request="render", material="palm-card", lang="es", layout="card-5x7")
    assert any("nonsense" in each["message"] for each in told["diagnostics"]), told

    status, told, files = pliego.run(request="render", material="palm-cart")
    assert status == 2 and "palm-card" in told["diagnostics"][0]["message"] and not files, told
    status, told, _ = pliego.run(request="render", sheet="two-up")
    assert status == 2 and '"for": "office"' in told["diagnostics"][0]["message"], told

    # Stopped while it runs: nothing is made. A call that comes before the run has begun does nothing, so it is repeated.
    ended = threading.Event()

    def stop_until_ended():
        while not ended.wait(0.01):
            pliego.c.pliego_stop(pliego.project)

    stopper = threading.Thread(target=stop_until_ended)
    stopper.start()
    status, told, files = pliego.run(request="render", format="all")
    ended.set()
    stopper.join()
    assert status == 4 and not files and not told["files"], (status, len(files))
    status, told, files = pliego.run(request="render", material="palm-card", lang="en", layout="card-5x7")
    assert status == 0 and files
    pliego.c.pliego_close(pliego.project)


main(*sys.argv[1:])
