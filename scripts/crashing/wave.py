"""A small wave in a folder, its mail server, and what a run of it must leave."""
import contextlib
import hashlib
import json
import os
import pathlib
import sqlite3
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parents[2]
AS_OF = ["--as-of", "2026-11-10T09:00:00"]


class Sink:
    """A mail server for one scenario."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.process = subprocess.Popen(
            [sys.executable, HERE / "scripts/fixtures/smtp_sink.py", folder], stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())

    def clear(self):
        for file in self.folder.glob("*"):
            file.unlink()

    def messages(self):
        ids = []
        for file in sorted(self.folder.glob("*.eml")):
            for line in file.read_bytes().split(b"\n"):
                if line.startswith(b"Message-ID:"):
                    ids.append(line.split(b" ", 1)[1].strip().decode())
        return ids

    def stop(self):
        self.process.kill()
        self.process.wait()


class Wave:
    def __init__(self, folder, program):
        self.folder = pathlib.Path(folder)
        self.program = program

    def start(self, *words, **environment):
        return subprocess.Popen(
            [self.program, *words, "--config", self.folder / "pipeline.yml"], stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, env={**os.environ, **environment})

    def call(self, *words, **environment):
        process = self.start(*words, **environment)
        output, _ = process.communicate()
        return process.returncode, output

    def files(self):
        """Every file that a person or a program reads, by its digest."""
        found = {}
        for top in ["out", "archive", "por-identificar"]:
            for path in sorted((self.folder / top).rglob("*")):
                if path.is_file():
                    found[str(path.relative_to(self.folder))] = hashlib.sha256(path.read_bytes()).hexdigest()
        return found

    def ledger(self):
        """The lines but the letters', without their places: a letter tried twice moves what follows."""
        with contextlib.closing(sqlite3.connect(f"file:{self.folder}/ledger.sqlite?mode=ro", uri=True)) as store:
            rows = store.execute("SELECT kind, key, body FROM entry WHERE kind <> 'delivery' ORDER BY sequence")
            return rows.fetchall()

    def letters(self):
        """What the ledger says of each letter: its last step."""
        with contextlib.closing(sqlite3.connect(f"file:{self.folder}/ledger.sqlite?mode=ro", uri=True)) as store:
            rows = store.execute("SELECT body FROM entry WHERE kind = 'delivery' ORDER BY sequence")
            return {body["letter"]: body["step"] for body in (json.loads(row[0]) for row in rows)}


def finish(wave, sink, settled):
    """Runs until everything went, settling what is in doubt by what the mail server has."""
    for _ in range(20):
        code, output = wave.call("run", *AS_OF)
        if code in (0, 1):
            return output
        if code != 4:
            raise SystemExit(f"the run after the kills ended with {code}:\n{output}")
        for letter, step in wave.letters().items():
            if step == "intent":
                went = initiative_has_message(sink, letter)
                verdict = "sent" if went else "unsent"
                settled[verdict] += 1
                wave.call("deliver", "settle", letter, "--as", verdict, "--by", "operador", *AS_OF)
    raise SystemExit("the wave never came to rest:\n" + output)


def initiative_has_message(sink, letter):
    address = letter.split("/")[0].lower() + "@example.org"
    return any(address in file.read_text() for file in sink.folder.glob("*.txt"))


def difference(before, after):
    if isinstance(before, dict):
        names = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
        return "\n".join(names[:20])
    lost = [item for item in before if item not in after]
    more = [item for item in after if item not in before]
    return f"lost: {lost[:5]}\nnew or twice: {more[:5] or [i for i in after if after.count(i) > before.count(i)][:5]}"
