"""Writes the first inputs for scripts/fuzz: seeds.py zip|xml|csv FOLDER. They come from the fixtures."""
import pathlib, sys, zipfile

target, out = sys.argv[1], pathlib.Path(sys.argv[2])
fixtures = pathlib.Path(__file__).parents[2] / "Tests" / "Fixtures"
longest = {"zip": 16_000, "xml": 8_000, "csv": 4_000}[target]


def seed(name, door, content):
    if len(content) < longest:
        (out / name).write_bytes(bytes(door) + content)


def zip_seeds(path, raw):
    seed(path.name, [0], raw)
    seed(path.name + ".entries", [1], raw)
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            at = info.header_offset + 26
            start = at + 4 + sum(int.from_bytes(raw[at + n:at + n + 2], "little") for n in (0, 2))
            name = f"{path.stem}-{info.filename.replace('/', '_')}"
            seed(name, [2], raw[start:start + info.compress_size])


def xml_seeds(path):
    with zipfile.ZipFile(path) as archive:
        parts = {n: archive.read(n) for n in archive.namelist() if n.endswith((".xml", ".rels"))}
    for name, content in parts.items():
        for door in range(3):
            seed(f"{path.stem}-{name.replace('/', '_')}-{door}", [door], content)
        if "sheetData" in str(content):
            whole = [content] + [parts.get("xl/" + n, b"") for n in (
                "workbook.xml", "styles.xml", "sharedStrings.xml", "_rels/workbook.xml.rels")]
            seed(f"{path.stem}-{name.replace('/', '_')}-book", [3], b"\xff".join(whole))
            rows = content.partition(b"<sheetData>")[2].partition(b"</sheetData>")[0]
            styles = parts.get("xl/styles.xml", b"").partition(b">")[2]
            formats = styles.partition(b"<styleSheet")[2].partition(b">")[2]
            formats = formats.partition(b"</styleSheet>")[0]
            seed(f"{path.stem}-{name.replace('/', '_')}-rows", [4], rows + b"\xff" + formats)
    if "content.xml" in parts:
        rows = parts["content.xml"].partition(b"<table:table-row")
        rows = (rows[1] + rows[2]).partition(b"</table:table>")[0]
        seed(path.stem + "-ods", [5], rows)


for path in sorted(fixtures.glob("**/*")):
    if not path.is_file() or path.suffix not in (".xlsx", ".zip", ".csv", ".ods"):
        continue
    raw = path.read_bytes()
    if target == "csv" and path.suffix == ".csv":
        for door in (0, 4, 8, 12, 1, 2, 3):
            seed(f"{path.stem}-{door}", [door, 63], raw)
    elif target != "csv" and zipfile.is_zipfile(path):
        zip_seeds(path, raw) if target == "zip" else xml_seeds(path)
