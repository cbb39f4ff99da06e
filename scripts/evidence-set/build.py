#!/usr/bin/env python3
"""Makes a set of documents whose outcome is known, and labels.csv that says it.

    scripts/evidence-set/build.py FOLDER

Real programs make them: LibreOffice, poppler, qpdf and ImageMagick (apt-get install libreoffice-writer
libreoffice-calc libreoffice-impress poppler-utils qpdf imagemagick). `ssme-pipeline evidence measure FOLDER` then prints
precision and recall. The half called «writing» is the one that evidence.yml was written with.
"""
import base64
import csv
import html
import pathlib
import random
import re
import shutil
import subprocess
import sys
import zipfile

import held
import plain_held
import plain_writing
import writing

INITIATIVES = {
    "writing": ("I008", "Clúster Moda", "Cámara de Comercio de Medellín para Antioquia"),
    "held": ("I027", "Clúster de Agroindustria", "Cámara de Comercio de Bucaramanga"),
}
OTHER = ("I011", "Clúster Marítimo", "Cámara de Comercio de Cartagena")
RECEIVED = "2026-09-20"
# Kinds that a person might take for each other: no wrong claim is made between them.
ALIKE = [
    {"acta", "acuerdo", "convenio", "contrato", "carta", "constancia", "certificacion", "resolucion"},
    {"plan", "estrategia", "cronograma", "informe", "listado", "presupuesto"},
    {"estudio", "informe", "encuesta", "mapa", "estrategia"},
    {"factura", "presupuesto", "estados_financieros", "portafolio", "certificacion"},
    {"ficha", "plan", "acuerdo", "convenio", "contrato", "certificacion"},
    {"listado", "encuesta", "mapa", "estudio", "informe", "nomina", "contrato"},
    {"matricula", "ficha", "listado", "contrato", "certificacion"},
    {"reglamento", "acta", "acuerdo"},
    {"nomina", "estados_financieros", "presupuesto"},
]
TABLES = {"listado", "nomina", "cronograma", "presupuesto"}

out = pathlib.Path(sys.argv[1])
labels = []
random.seed(7)


def run(*words, **more):
    return subprocess.run([str(w) for w in words], check=True, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, **more).stdout


def label(half, package, file, question, number, outcome, date="", initiative=None, wave="2026"):
    labels.append([half, package, wave, initiative or INITIATIVES[half][0], RECEIVED, file,
                   question, number, outcome, date])


def filled(text, names):
    return text.strip().replace("{ini}", names[1]).replace("{ent}", names[2])


def as_html(text):
    body, row = [], False
    for line in text.split("\n"):
        if line.startswith("|"):
            cells = "".join(f"<td>{html.escape(c.strip())}</td>" for c in line[1:].split("|"))
            if not row:
                body.append("<table border=1 cellpadding=4>")
            body.append(f"<tr>{cells}</tr>")
            row = True
            continue
        if row:
            body.append("</table>")
            row = False
        if line.startswith("# "):
            body.append(f"<h2>{html.escape(line[2:])}</h2>")
        elif line.startswith(">"):
            name, role = [html.escape(p.strip()) for p in line[1:].split("/")]
            body.append(f"<p><br/>______________________<br/>{name}<br/>{role}</p>")
        elif line.strip():
            body.append(f"<p>{html.escape(line)}</p>")
    if row:
        body.append("</table>")
    return ("<html><head><meta charset='utf-8'></head><body>" + "\n".join(body)
            + "</body></html>")


def as_plain(text):
    lines = []
    for line in text.split("\n"):
        if line.startswith(">"):
            name, role = [p.strip() for p in line[1:].split("/")]
            lines += ["", "______________________", name, role]
        elif line.startswith("|"):
            lines.append("\t".join(c.strip() for c in line[1:].split("|")))
        else:
            lines.append(line.removeprefix("# "))
    return "\n".join(lines) + "\n"


class Batch:
    """Texts waiting for one run of LibreOffice a format."""

    def __init__(self):
        self.waiting = {}

    def add(self, path, text, kind):
        path = out / path
        path.parent.mkdir(parents=True, exist_ok=True)
        self.waiting.setdefault(kind, []).append((path, text))

    def write(self):
        for kind, items in self.waiting.items():
            work = out / "work"
            shutil.rmtree(work, ignore_errors=True)
            (work / "made").mkdir(parents=True)
            for number, (path, text) in enumerate(items):
                if kind in ("xlsx", "ods"):
                    (work / f"{number}.csv").write_text(
                        as_plain(text).replace("\t", ";"), encoding="utf-8")
                else:
                    (work / f"{number}.html").write_text(as_html(text), encoding="utf-8")
            filters = {
                "pdf": ["--infilter=HTML (StarWriter)", "--convert-to", "pdf:writer_pdf_Export"],
                "docx": ["--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML"],
                "odt": ["--infilter=HTML (StarWriter)", "--convert-to", "odt:writer8"],
                "doc": ["--infilter=HTML (StarWriter)", "--convert-to", "doc:MS Word 97"],
                "rtf": ["--infilter=HTML (StarWriter)", "--convert-to", "rtf:Rich Text Format"],
                "xlsx": ["--infilter=CSV:59,34,76,1", "--convert-to",
                         "xlsx:Calc MS Excel 2007 XML"],
                "ods": ["--infilter=CSV:59,34,76,1", "--convert-to", "ods"],
            }[kind]
            sources = sorted(work.glob("*.csv" if kind in ("xlsx", "ods") else "*.html"))
            run("soffice", "--headless", f"-env:UserInstallation=file://{out.resolve()}/profile",
                *filters, "--outdir", work / "made", *sources)
            for number, (path, _) in enumerate(items):
                shutil.move(work / "made" / f"{number}.{kind}", path)
        shutil.rmtree(out / "work", ignore_errors=True)


batch = Batch()
scans = []
FORMATS = ["pdf", "docx", "pdf", "odt", "pdf", "txt", "scan", "rtf"]


def photo_page(jpeg):
    """A JPEG as the only page of a PDF, as scanners make them."""
    sizes = re.search(rb"\xff[\xc0\xc2]..\x08(..)(..)", jpeg, re.S)
    height, width = [int.from_bytes(part, "big") for part in sizes.groups()]
    content = b"612 0 0 792 0 0 cm /I Do"
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /XObject << /I 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray"
        b" /BitsPerComponent 8 /Filter /DCTDecode /Length %d >>\nstream\n%s\nendstream"
        % (width, height, len(jpeg), jpeg)]
    made, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        offsets.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(made)
    made += b"xref\n0 6\n0000000000 65535 f \n"
    made += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return made + b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % table


def put(path, text, form):
    """Makes a document; gives its name."""
    if form == "txt":
        path += ".txt"
        target = out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(as_plain(text).encode("cp1252", "replace"))
    elif form == "scan":
        batch.add(path + "-source.pdf", text, "pdf")
        path += ".pdf"
        scans.append(path)
    else:
        path += "." + form
        batch.add(path, text, form)
    return path


def kinds_of(question, number):
    return REQUIRED[(question, int(number))]


def required():
    """The kinds that each document of the instrument may be."""
    found, question, number = {}, None, 0
    lines = pathlib.Path("config/ssme-2026/instrument.yml").read_text(encoding="utf-8")
    for line in lines.split("\n"):
        if match := re.match(r"      (D\d+\.\d+):", line):
            question, number = match[1], 0
        elif "- document:" in line:
            number += 1
        elif (match := re.match(r" +kinds: \[(.*)\]", line)) and question:
            found[(question, number)] = {k.strip() for k in match[1].split(",")}
    return found


REQUIRED = required()


def alike(kind, others):
    return any(kind in group and group & others for group in ALIKE) or kind in others


def older(text, date):
    """The same document five years before."""
    year = int(date[:4])
    for other in range(2020, 2033):
        text = text.replace(str(other), f"<{other - 5}>")
    text = text.replace("dos mil veintiséis", "dos mil veintiuno")
    return re.sub(r"<(\d{4})>", r"\1", text), f"{year - 5}{date[4:]}"


MONTHS_VALID = {"D4.4", "D1.5", "D3.4", "D3.8", "D5.1", "D5.6", "D5.7", "D5.8", "D6.1", "D6.4",
                "D6.5", "D7.8", "D8.8", "D8.10", "D9.2", "D9.6", "D9.7", "D9.8", "D10.6", "D1.1"}

HALVES = [
    ("writing", writing.TEXTS, plain_writing.TEXTS), ("held", held.TEXTS, plain_held.TEXTS),
]
for half, texts, plain in HALVES:
    names = INITIATIVES[half]
    for number, (name, kind, question, document, date, text) in enumerate(texts):
        text = filled(text, names)
        form = FORMATS[number % len(FORMATS)]
        if kind in TABLES and form in ("txt", "odt"):
            form = "xlsx" if form == "txt" else "ods"
        path = put(f"{half}/{name}/{name}", text, form)
        label(half, name, path, question, document, "accepted", date)
        # The same document given for something else.
        for step in range(1, len(texts)):
            other = texts[(number + 5 * step) % len(texts)]
            asked = kinds_of(other[2], other[3])
            if not alike(kind, asked):
                label(half, name + "-elsewhere", path, other[2], other[3], "not_pertinent", date)
                break
        if question in MONTHS_VALID and number % 2 == 0:
            aged, then = older(text, date)
            aged_path = put(f"{half}/{name}-old/{name}", aged, "pdf" if number % 4 else "docx")
            label(half, name + "-old", aged_path, question, document, "out_of_period", then)
        if number % 6 == 1:
            nameless = (text.replace(names[1], "la iniciativa").replace(names[2], "la entidad"))
            path = put(f"{half}/{name}-nameless/{name}", nameless, "pdf")
            label(half, name + "-nameless", path, question, document, "accepted_with_remark", date)
        if kind == "acta" and number % 2 == 1:
            unsigned = "\n".join(l for l in text.split("\n") if not l.startswith(">"))
            path = put(f"{half}/{name}-unsigned/{name}", unsigned, "pdf")
            label(half, name + "-unsigned", path, question, document, "accepted_with_remark", date)

    # Untidy ones, by somebody who had not seen the phrases.
    for number, (name, _, question, document, date, text) in enumerate(plain):
        form = FORMATS[number % len(FORMATS)]
        path = put(f"{half}/plain-{name}/{name}", filled(text, names), form)
        label(half, "plain-" + name, path, question, document, "accepted", date)

    first = filled(texts[0][5], names)
    second = filled(texts[3][5], names)
    # One document for two that were asked for; then the same with a word changed.
    path = put(f"{half}/twice/acta", first, "pdf")
    label(half, "twice", path, "D4.4", 1, "accepted", texts[0][4])
    label(half, "twice", path, "D3.12", 1, "duplicated", texts[0][4])
    path = put(f"{half}/retouched/acta", first, "pdf")
    label(half, "retouched", path, "D4.4", 1, "accepted", texts[0][4])
    retouched = put(f"{half}/retouched/acta-otra", first.replace("miembros", "socios")
                    .replace("delegados", "socios"), "docx")
    label(half, "retouched", retouched, "D3.12", 1, "duplicated", texts[0][4])
    # Minutes of three meetings bound in one document: as recent as the last.
    bound = [t for t in texts if t[1] == "acta" and t[2] == "D4.4"]
    path = put(f"{half}/bound/actas", "\n\n".join(filled(t[5], names) for t in bound), "pdf")
    label(half, "bound", path, "D4.4", 1, "accepted", max(t[4] for t in bound))
    # The same text from somebody else, with the name changed.
    theirs = filled(texts[0][5], OTHER)
    path = put(f"{half}/shared/acta", first + "\n" + second.split("\n", 1)[1], "pdf")
    label(half, "shared", path, "D4.4", 1, "accepted_with_remark")
    path = put(f"{half}/shared-other/acta",
               theirs + "\n" + second.split("\n", 1)[1].replace(names[1], OTHER[1]), "odt")
    label(half, "shared-other", path, "D4.4", 1, "accepted_with_remark", initiative=OTHER[0])
    # An old document with a new date; it is longer than the one above, which nobody sent before.
    longer = second + "\n" + filled(texts[1][5], names).split("\n", 1)[1]
    aged, _ = older(longer, texts[3][4])
    path = put(f"{half}/earlier/acta", aged, "pdf")
    label(half, "earlier", path, "D3.12", 1, "", wave="2024")
    path = put(f"{half}/redated/acta", longer, "pdf")
    label(half, "redated", path, "D3.12", 1, "accepted_with_remark")

batch.write()

for path in scans:
    source = (out / path).with_name((out / path).stem + "-source.pdf")
    run("pdftoppm", "-r", "150", "-gray", "-png", source, out / "page")
    pages = sorted(out.glob("page-*.png"))
    photo = run("convert", pages[0], "-rotate", "0.6", "-attenuate", "0.15", "+noise", "Gaussian",
                "-colorspace", "Gray", "-quality", "70", "jpg:-")
    (out / path).write_bytes(photo_page(photo))
    for page in pages + [source]:
        page.unlink()


def raw(half, name, data, question, outcome, number=1, file=None):
    path = f"{half}/{name}/{file or name}"
    target = out / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    label(half, name, path, question, number, outcome)
    return path


for half, texts in (("writing", writing.TEXTS), ("held", held.TEXTS)):
    source = min((out / half).glob("twice/*.pdf"))
    pdf = source.read_bytes()
    docx = min((out / half).glob("*/*.docx")).read_bytes()
    label(half, "gone", f"{half}/gone/acta.pdf", "D4.4", 1, "missing")
    label(half, "gone-too", f"{half}/gone-too/plan de acción.docx", "D3.5", 1, "missing")
    raw(half, "nothing", b"", "D4.4", "empty", file="acta.pdf")
    raw(half, "zeros", bytes(4096), "D4.4", "empty", file="acta.pdf")
    raw(half, "spaces", b" \r\n \r\n", "D3.5", "empty", file="plan.txt")
    raw(half, "cut", pdf[: len(pdf) * 2 // 3], "D4.4", "unreadable", file="acta.pdf")
    raw(half, "cut-word", docx[: len(docx) // 2], "D4.4", "unreadable", file="acta.docx")
    locked = out / "locked.pdf"
    run("qpdf", "--encrypt", "clave", "clave", "256", "--", source, locked)
    raw(half, "locked", locked.read_bytes(), "D4.4", "unreadable", file="acta.pdf")
    run("qpdf", "--encrypt", "", "dueno", "256", "--", source, locked)
    raw(half, "restricted", locked.read_bytes(), "D4.4", "accepted", file="acta.pdf")
    locked.unlink()
    raw(half, "lnk", b"L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0\0\0\0\0\0\0F" + bytes(200), "D4.4",
        "unreadable", file="acta.pdf.lnk")
    raw(half, "url", b"[InternetShortcut]\r\nURL=https://drive.example.org/x\r\n", "D4.4",
        "unreadable", file="acta.url")
    raw(half, "cloud", b'{"url": "https://docs.google.com/open?id=1", "doc_id": "1"}', "D4.4",
        "unreadable", file="acta.gdoc")
    raw(half, "page", b"<!DOCTYPE html><html><title>Inicie sesi\xc3\xb3n</title></html>", "D4.4",
        "unreadable", file="acta.pdf")
    raw(half, "renamed", "Acta de asamblea, 12 de marzo de 2026".encode(), "D4.4", "unreadable",
        file="acta.pdf")
    program = b"MZ" + bytes(58) + (64).to_bytes(4, "little") + b"PE\0\0" + bytes(400)
    raw(half, "program", program, "D4.4", "unreadable", file="acta.pdf")
    nested = out / "nested.zip"
    with zipfile.ZipFile(nested, "w") as archive:
        archive.writestr("actas/acta.pdf", pdf)
    raw(half, "nested", nested.read_bytes(), "D4.4", "unreadable", file="actas.zip")
    raw(half, "both", pdf + nested.read_bytes(), "D4.4", "unreadable", file="acta.pdf")
    nested.unlink()
    carrier = out / "carrier.docx"
    carrier.write_bytes(docx)
    with zipfile.ZipFile(carrier, "a") as archive:
        archive.writestr("word/embeddings/setup.exe", program)
    raw(half, "carrier", carrier.read_bytes(), "D4.4", "unreadable", file="acta.docx")
    carrier.unlink()
    raw(half, "heic", bytes.fromhex("000000186674797068656963000000006d69663168656963") + bytes(64),
        "D4.4", "not_assessable", file="acta.heic")
    blank = run("convert", "-size", "600x800", "xc:white", "jpg:-")
    raw(half, "blank", blank, "D4.4", "illegible", file="acta.jpg")
    blur = run("convert", "-size", "600x800", "plasma:blue-orange", "-blur", "0x12", "jpg:-")
    raw(half, "blur", blur, "D4.4", "illegible", file="acta.jpg")
    raw(half, "cut-photo", blur[: len(blur) // 2], "D4.4", "unreadable", file="acta.jpg")
    batch = Batch()
    names = INITIATIVES[half]
    text = filled(texts[0][5], names)
    batch.add(f"{half}/old-word/acta.doc", text, "doc")
    batch.add(f"{half}/word/acta.docx", text, "docx")
    batch.write()
    label(half, "old-word", f"{half}/old-word/acta.doc", "D4.4", 1, "not_assessable")
    word = (out / half / "word/acta.docx").read_bytes()
    label(half, "word", f"{half}/word/acta.docx", "D4.4", 1, "accepted", texts[0][4])
    raw(half, "misnamed", word, "D4.4", "accepted_with_remark", file="acta.pdf")
    macros = out / "macros.docx"
    macros.write_bytes(word)
    with zipfile.ZipFile(macros, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"Attribute VB_Name")
    raw(half, "macros", macros.read_bytes(), "D4.4", "accepted_with_remark", file="acta.docm")
    macros.unlink()
    plain = as_plain(text)
    raw(half, "utf16", "\ufeff".encode("utf-16-le") + plain.encode("utf-16-le"), "D4.4",
        "accepted", file="acta.txt")
    letter = next(t for t in texts if t[1] == "carta")
    body = as_plain(filled(letter[5], names))
    mail = ("From: gestora@example.org\r\nTo: ssme@example.org\r\n"
            "Subject: =?UTF-8?Q?Carta_de_intenci=C3=B3n?=\r\nMIME-Version: 1.0\r\n"
            "Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + base64.encodebytes(body.encode()).decode())
    raw(half, "mail", mail.encode(), letter[2], "accepted", file="carta.eml")

with (out / "labels.csv").open("w", newline="", encoding="utf-8") as file:
    writer = csv.writer(file)
    writer.writerow(["half", "package", "wave", "initiative", "received", "file", "question",
                     "document", "outcome", "date"])
    writer.writerows(labels)
shutil.rmtree(out / "profile", ignore_errors=True)
documents = len({row[5] for row in labels})
print(f"{documents} documents, {len(labels)} claims")
