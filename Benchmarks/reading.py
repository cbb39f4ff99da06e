#!/usr/bin/env python3
"""Reads the same files with ssme-pipeline and with Rust's readers, alternating, and holds the ratios to their goals."""
import argparse, glob, json, os, statistics, subprocess, sys, tempfile

from measured import run

FASTEXCEL = "import fastexcel, sys; t = fastexcel.read_excel(sys.argv[1]).load_sheet_eager(0); print(t.num_rows)"
CALAMINE = """
import sys
from python_calamine import CalamineWorkbook
cells = 0
for path in sys.argv[1:]:
    book = CalamineWorkbook.from_path(path)
    for name in book.sheet_names:
        for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False):
            cells += len(row) - row.count("")
print(cells)
"""
POLARS = """
import polars, sys
path, separator, encoding = sys.argv[1:]
texts = {name: polars.String for name in ("departamento", "municipio", "ciiu")}
how = dict(separator=separator, schema_overrides=texts, try_parse_dates=True, decimal_comma=encoding != "utf8")
if encoding == "utf8":
    lazy = polars.scan_csv(path, **how)
    counts = lazy.select(polars.len().alias(" "), polars.all().count()).collect(engine="streaming")
else:
    frame = polars.read_csv(path, encoding=encoding, **how)
    counts = frame.select(polars.len().alias(" "), polars.all().count())
print(counts[" "][0], sum(counts.drop(" ").row(0)))
"""
FAR = """
import openpyxl, sys
book = openpyxl.Workbook()
for column in range(1, 201):
    book.active.cell(1, column, f"encabezado {column}")
book.active.cell(1_048_576, 16_384, 1)
book.save(sys.argv[1])
"""


# By a regular expression over the same file: numbers without leading zeros, days, yes and no.
READS_AS = {"number": 4_314_640, "date": 382_460, "bool": 400_000}


def checked(command):
    """The run of a command that must end well."""
    done = run(command)
    if done.exit:
        sys.exit(f"{command[:3]} ended with {done.exit}")
    return done


def side_by_side(ours, theirs, times):
    """Median CPU and peak of both, alternating, and the last output of each."""
    figures = {"ours": [], "theirs": []}
    outputs = {}
    for _ in range(times):
        for who, command in (("ours", ours), ("theirs", theirs)):
            done = checked(command)
            outputs[who] = done.output
            figures[who].append((done.cpu, done.peak))
    median = lambda who, which: statistics.median(f[which] for f in figures[who])
    return {
        "ours": {"cpu_s": round(median("ours", 0), 3), "peak_mb": round(median("ours", 1), 1)},
        "theirs": {"cpu_s": round(median("theirs", 0), 3), "peak_mb": round(median("theirs", 1), 1)},
        "cpu_ratio": round(median("theirs", 0) / median("ours", 0), 2),
        "peak_ratio": round(median("theirs", 1) / median("ours", 1), 2),
    }, outputs


def cells(output):
    return sum(sheet["cells"] for line in output.splitlines() for sheet in json.loads(line)["sheets"])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--times", type=int, default=5)
    options = parser.parse_args()
    count = [options.program, "cells", "--count"]
    missed = []

    def hold(name, holds):
        if not holds:
            missed.append(name)

    roster = os.path.join(options.data, "roster_shared.xlsx")
    result = {}
    result["roster"], out = side_by_side(
        count + [roster], [sys.executable, "-c", FASTEXCEL, roster], options.times)
    mb = os.path.getsize(roster) / 1e6
    result["roster"] |= {"file_mb": round(mb, 1), "cells": cells(out["ours"])}
    result["roster"]["cells_per_cpu_s"] = round(cells(out["ours"]) / result["roster"]["ours"]["cpu_s"])
    hold("roster: 400,000 rows", int(out["theirs"]) == 400_000 and cells(out["ours"]) == 6_382_057)
    hold("roster: a fifth of the CPU time", result["roster"]["cpu_ratio"] >= 5)
    hold("roster: a sixth of the memory", result["roster"]["peak_ratio"] >= 6)

    for name, separator, encoding, goal in (
        ("roster_utf8.csv", ",", "utf8", 3), ("roster_cp1252.csv", ";", "cp1252", 3),
    ):
        path = os.path.join(options.data, name)
        result[name], out = side_by_side(
            count + [path], [sys.executable, "-c", POLARS, path, separator, encoding], options.times)
        sheet = json.loads(out["ours"])["sheets"][0]
        result[name] |= {"cells": sheet["cells"], "reads_as": sheet["reads_as"]}
        rows, values = map(int, out["theirs"].split())
        hold(f"{name}: 400,000 rows", rows == 400_000)
        # Ours counts the sixteen headings too.
        hold(f"{name}: the same cells", sheet["cells"] == values + 16 == 6_382_057)
        hold(f"{name}: typed", sheet["reads_as"] == READS_AS)
        hold(f"{name}: a third of the CPU time", result[name]["cpu_ratio"] >= goal)
        hold(f"{name}: 32 MB", result[name]["ours"]["peak_mb"] < 32)

    quest = sorted(glob.glob(os.path.join(options.data, "quest", "*.xlsx")))
    result["questionnaires"], out = side_by_side(
        count + quest, [sys.executable, "-c", CALAMINE] + quest, options.times)
    result["questionnaires"] |= {"files": len(quest), "cells": cells(out["ours"])}
    hold("questionnaires: the same cells", int(out["theirs"]) == cells(out["ours"]))
    hold("questionnaires: less CPU time", result["questionnaires"]["cpu_ratio"] > 1)

    with tempfile.TemporaryDirectory() as folder:
        far = os.path.join(folder, "far.xlsx")
        subprocess.run([sys.executable, "-c", FAR, far], check=True)
        runs = [checked(count + [far]) for _ in range(options.times)]
        cpu, peak = statistics.median(r.cpu for r in runs), statistics.median(r.peak for r in runs)
        result["far_cell"] = {"cpu_s": round(cpu, 3), "peak_mb": round(peak, 1)}
        hold("far cell: 201 cells", cells(runs[0].output) == 201)
        hold("far cell: 0.1 s and 50 MB", cpu < 0.1 and peak < 50)

    result["missed"] = missed
    print(json.dumps(result, indent=1))
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
