#!/usr/bin/env python3
"""Thirteen checks over a list of 400,000 rows, from the file to every finding written: our rules beside polars by hand.

The counts must be those that the generator of the data counted (truth.json); of a repeated entry, the row where it stood
first counts too. Prints one JSON object; ends with 1 where a count differs, or more memory is taken
than the goal or grows with the rows."""
import argparse, itertools, json, os, statistics, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
GOAL_MB = 64
GOAL_BYTES_A_ROW = 48  # What tells one entry from another is kept, in a table that doubles.
CHECKS = {
    "R01_nit_not_null": "ROW-01", "R02_dv_valid": "ROW-02", "R03_unique_nit_iniciativa": "ROW-03",
    "R04_tamano_in_set": "ROW-04", "R05_pct_sum_100": "ROW-05", "R06a_pct_local_0_100": "ROW-61",
    "R06b_pct_nacional_0_100": "ROW-62", "R06c_pct_internacional_0_100": "ROW-63",
    "R07_municipio_in_departamento": "ROW-07", "R08_ventas_nonneg": "ROW-08",
    "R09_fecha_in_range": "ROW-09", "R10_size_vs_sales": "ROW-10", "R11_activa_requires_fecha": "ROW-11",
}


def run(command, allowed=(0,), **more):
    """CPU seconds and peak MB of one process."""
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, **more)
    output = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in allowed:
        sys.exit(f"{command[:4]} ended with {child.returncode}: {output[-500:]}")
    return output, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def counts(path):
    """Rows that each rule names, as truth.json counts them."""
    rows, tally = {}, {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            found = json.loads(line)
            if "rows" in found:
                tally = found
                continue
            named = rows.setdefault(found["rule"], set())
            named.add(found["row"])
            if found["first_row"]:
                named.add(found["first_row"])
    return {rule: len(named) for rule, named in rows.items()}, tally


def bytes_a_row(command, path, folder):
    """How much the peak grows from 20,000 rows to 200,000, by row."""
    peaks = []
    for count in (20_000, 200_000):
        part = os.path.join(folder, f"{count}.csv")
        with open(path, "rb") as whole, open(part, "wb") as file:
            file.writelines(itertools.islice(whole, count + 1))
        peaks.append(statistics.median(run(command(part), allowed=(1,))[2] for _ in range(3)))
    return round((peaks[1] - peaks[0]) * 2**20 / 180_000, 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--data", required=True, help="the folder of roster_utf8.csv and truth.json")
    parser.add_argument("--peer", help="validate.py of the peers; without it, ours alone is measured")
    parser.add_argument("--file", default="roster_utf8.csv", help="the same rows in another format")
    parser.add_argument("--times", type=int, default=5)
    options = parser.parse_args()
    path = os.path.join(options.data, options.file)
    with open(os.path.join(options.data, "truth.json")) as file:
        truth = json.load(file)
    figures = {"ours": [], "polars": []}
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "findings.jsonl")
        command = lambda path: [
            options.program, "check", "--config", os.path.join(HERE, "rows", "pipeline.yml"),
            "--list", "D1.1", path, "--format", "json", "--out", out, "--force"]
        os.mkdir(os.path.join(folder, "bench-out"))
        for _ in range(options.times):
            figures["ours"].append(run(command(path), allowed=(1,))[1:])
            if options.peer:
                said, *peer = run([sys.executable, options.peer, "polars"], cwd=folder,
                                  env=os.environ | {"ROSTER": os.path.abspath(
                                      os.path.join(options.data, "roster_utf8.csv"))})
                if not said.startswith("AGREES"):
                    sys.exit("polars counts otherwise: " + said)
                figures["polars"].append(peer)
        found, tally = counts(out)
        growth = bytes_a_row(command, os.path.join(options.data, "roster_utf8.csv"), folder)
    median = lambda who, which: statistics.median(figure[which] for figure in figures[who])
    result = {
        who: {"cpu_s": round(median(who, 0), 3), "peak_mb": round(median(who, 1), 1)}
        for who in figures if figures[who]
    }
    differs = {
        check: {"found": found.get(rule, 0), "truth": truth[check]}
        for check, rule in CHECKS.items() if found.get(rule, 0) != truth[check]
    }
    result |= {"rows": tally["rows"], "findings": sum(found.values()), "differs": differs, "bytes_a_row": growth}
    if options.peer:
        result["cpu_ratio"] = round(result["ours"]["cpu_s"] / result["polars"]["cpu_s"], 2)
        result["peak_ratio"] = round(result["ours"]["peak_mb"] / result["polars"]["peak_mb"], 2)
    missed = ["agreement"] if differs or tally["rows"] != truth["rows"] else []
    if result["ours"]["peak_mb"] > GOAL_MB:
        missed.append(f"{GOAL_MB} MB")
    if growth > GOAL_BYTES_A_ROW:
        missed.append(f"{GOAL_BYTES_A_ROW} bytes a row")
    result["missed"] = missed
    print(json.dumps(result, indent=1))
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
