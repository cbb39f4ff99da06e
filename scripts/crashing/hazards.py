"""What goes wrong besides kills."""
import collections
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time

from crashing.wave import AS_OF, Wave, difference, finish


class Hazards:
    """What goes wrong besides kills; each part ends as the undisturbed run did."""

    def __init__(self, folder, base, program, sink, expected):
        self.folder, self.base, self.program, self.sink, self.expected = folder, base, program, sink, expected

    def all(self):
        for count in [2, 10]:
            self.together(count)
        if os.geteuid() == 0 and self.mount("256m"):
            self.unmount()
            for room in [16, 256, 1024, 3072]:
                self.full_disk(room)
            self.read_only()
        else:
            print("full and read-only disks: left out, no tmpfs can be mounted here")
        self.clock_back()
        self.changing_file()

    @property
    def place(self):
        return self.folder / "hazard"

    def fresh(self):
        self.sink.clear()
        if not self.place.is_mount():
            shutil.rmtree(self.place, ignore_errors=True)
        shutil.copytree(self.base, self.place, dirs_exist_ok=True)
        return Wave(self.place, self.program)

    def same(self, wave, what):
        finish(wave, self.sink, collections.Counter())
        found = (wave.files(), wave.ledger(), sorted(self.sink.messages()))
        for name, before, after in zip(["files", "ledger", "letters"], self.expected, found):
            if before != after:
                raise SystemExit(f"{what}: {name} differ\n{difference(before, after)}")
        code, output = wave.call("doctor", "--ledger")
        if code != 0:
            raise SystemExit(f"{what}: {output}")
        print(f"{what}: as undisturbed", flush=True)

    def together(self, count):
        wave = self.fresh()
        runs = [wave.start("run", *AS_OF) for _ in range(count)]
        codes = collections.Counter()
        for run in runs:
            run.communicate()
            codes[run.returncode] += 1
        if set(codes) - {0, 1, 75}:
            raise SystemExit(f"{count} runs at once ended with {dict(codes)}")
        self.same(wave, f"{count} runs at once (exits {dict(sorted(codes.items()))})")

    def mount(self, size):
        self.place.mkdir(exist_ok=True)
        return subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", self.place],
                              stderr=subprocess.DEVNULL).returncode == 0

    def unmount(self):
        subprocess.run(["umount", self.place], check=True)

    def remount(self, options):
        subprocess.run(["mount", "-o", f"remount,{options}", self.place], check=True)

    def full_disk(self, room):
        """A disk with so many KiB left beside what arrived."""
        used = sum(file.stat().st_size // 4096 * 4 + 8 for file in self.base.rglob("*"))
        shutil.rmtree(self.place, ignore_errors=True)
        self.mount(f"{used + room}k")
        try:
            wave = self.fresh()
            code, output = wave.call("run", *AS_OF)
            if code != 3 or "Traceback" in output or "Fatal" in output:
                raise SystemExit(f"a full disk ({room} KiB left): ended with {code}\n{output}")
            self.remount("size=256m")
            self.same(wave, f"a disk full after {room} KiB (said: {output.strip().splitlines()[-1][:90]}…)")
        finally:
            self.unmount()

    def read_only(self):
        shutil.rmtree(self.place, ignore_errors=True)
        self.mount("256m")
        try:
            wave = self.fresh()
            self.remount("ro")
            code, output = wave.call("run", *AS_OF)
            if code != 3:
                raise SystemExit(f"a read-only disk: ended with {code}\n{output}")
            self.remount("rw")
            self.same(wave, f"a read-only disk (said: {output.strip().splitlines()[-1][:90]}…)")
        finally:
            self.unmount()

    def clock_back(self):
        wave = self.fresh()
        wave.call("run", "--as-of", "2026-11-20T09:00:00")
        shutil.copytree(wave.folder / "inbox/X01", wave.folder / "inbox/X01-otra-vez")
        (wave.folder / "inbox/otra.docx").write_text("tampoco")
        code, output = wave.call("run", "--as-of", "2026-11-12T09:00:00")
        messages = self.sink.messages()
        check, said = wave.call("doctor", "--ledger")
        if code not in (0, 1) or check != 0 or len(messages) != len(set(messages)):
            raise SystemExit(f"a clock that went back: {code} {check} {len(messages)}\n{output}{said}")
        print("a clock that went back: nothing twice, ledger verified", flush=True)

    def changing_file(self):
        wave = self.fresh()
        policy = wave.folder / "pipeline.yml"
        policy.write_text(policy.read_text() + "intake: {settle_seconds: 2}\n")
        target = wave.folder / "inbox/creciendo.csv"
        writer = subprocess.Popen(
            [sys.executable, "-c", "import sys,time\nwith open(sys.argv[1],'w') as f:\n"
             " for n in range(60):\n  f.write('x;'*50+'\\n'); f.flush(); time.sleep(.1)", target])
        time.sleep(0.3)
        said = []
        while writer.poll() is None:
            said.append(wave.call("run", *AS_OF)[1])
        wave.call("run", *AS_OF)
        whole = hashlib.sha256(target.read_bytes()).hexdigest()
        taken = [json.loads(row[2])["name"] for row in wave.ledger() if row[0] == "receipt"]
        if taken.count("creciendo.csv") != 1 or not (wave.folder / "archive" / whole).exists():
            raise SystemExit(f"a file that grows: {taken}")
        left = sum("«creciendo.csv» todavía se está copiando" in text for text in said)
        print(f"a file that grows: left {left} times while it grew, then taken once and whole", flush=True)
