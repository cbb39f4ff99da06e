"""Writes the first inputs for scripts/fuzz: the fixtures, their XML parts, and their deflated streams."""
import pathlib, sys, zipfile

out = pathlib.Path(sys.argv[1])
fixtures = pathlib.Path(__file__).parents[2] / "Tests" / "Fixtures"


def seed(name, door, content):
    if len(content) < 16_000:
        (out / name).write_bytes(bytes([door]) + content)


for path in sorted(fixtures.glob("**/*")):
    if not path.is_file() or path.suffix not in (".xlsx", ".zip", ".csv", ".ods"):
        continue
    raw = path.read_bytes()
    seed(path.name, 0, raw)
    if not zipfile.is_zipfile(path):
        continue
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            name = f"{path.stem}-{info.filename.replace('/', '_')}"
            start = info.header_offset + 30 + int.from_bytes(
                raw[info.header_offset + 26:info.header_offset + 28], "little") + int.from_bytes(
                raw[info.header_offset + 28:info.header_offset + 30], "little")
            seed(name + ".deflate", 3, raw[start:start + info.compress_size])
            if info.filename.endswith((".xml", ".rels")) and info.file_size < 16_000:
                seed(name, 1, archive.read(info))
                seed(name + ".cut", 2, archive.read(info))
