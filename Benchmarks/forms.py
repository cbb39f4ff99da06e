#!/usr/bin/env python3
"""Writes the wave's template and binds 157 filled ones with ssme-pipeline, and holds both to their goals.

    swift build -c release
    python3 Benchmarks/forms.py --program .build/release/ssme-pipeline [--forms FOLDER]

FOLDER holds forms that `scripts/fixtures/forms/round_trip.py` filled (`1.xlsx` and `1.tsv`, …); without one, 157 are
filled first, which takes a minute and needs openpyxl. Prints one JSON object; exits 1 where a goal is missed, or a form
was not bound as it was filled.
"""
import argparse, json, pathlib, statistics, subprocess, sys, tempfile

from measured import run

ROOT = pathlib.Path(__file__).resolve().parents[1]
CONFIG = ROOT / "Tests/Fixtures/real-input/pipeline.yml"
COUNT = 157


def median(command, times):
    runs = [run(command) for _ in range(times)]
    cpu, peak = statistics.median(r.cpu for r in runs), max(r.peak for r in runs)
    return runs[0].output, round(cpu, 3), round(peak, 1), runs[0].exit


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--forms")
    parser.add_argument("--times", type=int, default=5)
    options = parser.parse_args()
    missed = []

    def hold(name, holds):
        if not holds:
            missed.append(name)

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        template = folder / "template.xlsx"
        common = ["--config", str(CONFIG)]
        write = [options.program, "template", "--initiative", "X01", "--out", str(template), "--force",
                 "--as-of", "2026-09-01", *common]
        _, cpu, peak, code = median(write, options.times)
        hold("template: written", code == 0 and template.stat().st_size > 50_000)
        hold("template: 0.3 s of CPU", cpu < 0.3)
        result = {"template": {"cpu_s": cpu, "peak_mb": peak, "bytes": template.stat().st_size}}

        forms = pathlib.Path(options.forms) if options.forms else folder / "forms"
        if not options.forms:
            subprocess.run([sys.executable, ROOT / "scripts/fixtures/forms/round_trip.py", template, forms, str(COUNT)],
                           check=True)
        paths = [str(forms / f"{number}.xlsx") for number in range(1, COUNT + 1)]
        bind = [options.program, "bind-forms", *common, *paths]
        out, cpu, peak, code = median(bind, options.times)
        filled = sum(sum(1 for line in open(path[:-5] + ".tsv", encoding="utf-8") if not line.startswith("soporte."))
                     for path in paths)
        counted = json.loads(out) if code == 0 else {}
        hold("forms: all bound", counted.get("forms") == COUNT and counted.get("notes") == 0)
        hold("forms: every answer", counted.get("answers") == filled)
        _, idle, _, _ = median([options.program, "bind-forms", *common, paths[0]], options.times)
        hold("forms: 1 s of CPU", cpu < 1)
        result["forms"] = {"count": COUNT, "answers": counted.get("answers"), "cpu_s": cpu, "peak_mb": peak,
                           "one_form_cpu_s": idle}
    result["missed"] = missed
    print(json.dumps(result, indent=1, ensure_ascii=False))
    return 1 if missed else 0


sys.exit(main())
