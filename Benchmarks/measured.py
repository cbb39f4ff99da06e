"""Runs a program and says what it took."""
import collections, os, subprocess, tempfile, time

Run = collections.namedtuple("Run", "output cpu peak clock exit")


def run(command):
    """What it printed, seconds of processor and peak MB (its children's too), seconds on the clock, how it ended."""
    with tempfile.TemporaryFile() as out:
        began = time.monotonic()
        child = subprocess.Popen(command, stdout=out)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        clock = time.monotonic() - began
        out.seek(0)
        return Run(out.read().decode(), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, clock, child.returncode)
