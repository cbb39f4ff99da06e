import Evidence
import Foundation
import Glibc
import Ingest
import Ledger
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

struct ReaderProcessTests {
    static let folder = Project.path("Tests/Fixtures/real-input")

    @Test(arguments: [
        "openpyxl-then-libreoffice.xlsx", "libreoffice-windows-1252.csv", "half.xlsx",
    ])
    func `a process of its own reads what this one would`(name: String) throws {
        try withArchive(of: name) { receipt, archive, bytes in
            let here = DeliveryContents(
                opening: [EvidenceFile(name: name, bytes: bytes, digest: receipt.digest)],
                name: name)
            let there = ReaderProcess(program: try Program.binary().path)
                .contents(of: receipt, archive: archive)
            #expect(there.forms.map(\.workbook) == here.forms.map(\.workbook))
            #expect(there.forms.map(\.refusal) == here.forms.map(\.refusal))
            #expect(there.files == here.files)
            #expect(there.refusal == here.refusal)
        }
    }

    @Test(arguments: ["/bin/false", "/bin/cat", "/bin/yes", "/no/existe"])
    func `a reader that dies or talks nonsense is one returned file`(program: String) throws {
        try withArchive(of: "half.xlsx") { receipt, archive, _ in
            var policy = ReadingPolicy()
            policy.clockSeconds = 2
            let contents = ReaderProcess(program: program, policy: policy)
                .contents(of: receipt, archive: archive)
            #expect(
                contents.refusal?.spanish.hasPrefix(
                    "No pudimos leer «half.xlsx»: pide más memoria o más tiempo") == true)
        }
    }

    @Test func `a reader that the machine ended is replaced, and the file is read`() throws {
        try withArchive(of: "not-ours.xlsx") { receipt, archive, _ in
            let reader = ReaderProcess(program: try Program.binary().path)
            #expect(reader.contents(of: receipt, archive: archive).refusal == nil)
            let process = try #require(reader.processIdentifier)
            kill(process, SIGKILL)
            #expect(reader.contents(of: receipt, archive: archive).refusal == nil)
            #expect(reader.processIdentifier != process)
        }
    }

    @Test func `the limits of the policy hold in the process`() throws {
        try withArchive(of: "openpyxl-then-libreoffice.xlsx") { receipt, archive, bytes in
            var policy = ReadingPolicy()
            policy.limits.maxCells = 7
            let contents = ReaderProcess(program: try Program.binary().path, policy: policy)
                .contents(of: receipt, archive: archive)
            #expect(
                contents.forms.first?.refusal?.spanish.contains("pasa del máximo de 7 celdas")
                    == true)
        }
    }

    @Test func `the process has a filter of system calls before it sees a file`() throws {
        let reader = ReaderProcess(program: try Program.binary().path)
        #expect(reader.wall() == .filter)
        let process = try #require(reader.processIdentifier)
        let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        #expect(status.contains("Seccomp:\t2"))
        #expect(status.contains("NoNewPrivs:\t1"))
    }

    @Test func `behind the wall nothing connects, writes or starts, and files are still read`()
        async
    {
        await #expect(processExitsWith: .success) {
            guard ReaderWall.putUp() == .filter else { exit(1) }
            for family in [AF_INET, AF_INET6, AF_UNIX, AF_NETLINK] {
                guard socket(family, Int32(SOCK_STREAM.rawValue), 0) < 0, errno == EPERM else {
                    exit(2)
                }
            }
            let forbidden = FileManager.default.temporaryDirectory.path + "/ssme-no"
            guard unsafe open(forbidden, O_WRONLY | O_CREAT, 0o600) < 0, errno == EPERM else {
                exit(3)
            }
            guard unsafe unlink(forbidden) < 0, errno == EPERM else { exit(4) }
            var child = pid_t()
            guard unsafe posix_spawn(&child, "/bin/true", nil, nil, [nil], [nil]) != 0 else {
                exit(5)
            }
            guard unsafe open("/etc/passwd", O_RDONLY) >= 0 else { exit(6) }
            guard Thread.runs() else { exit(7) }
            exit(0)
        }
    }

    @Test(arguments: [
        (
            ReaderWall.filter,
            "✓ El proceso que lee archivos ajenos: sin red, sin escritura, sin otros programas (seccomp)"
        ),
        (.network, "✓ El proceso que lee archivos ajenos: sin red (unshare)"),
        (
            .open,
            "! El proceso que lee archivos ajenos\n    Puede abrir la red: este sistema no permite seccomp ni unshare. Permita uno de los dos, o corra el programa en una máquina sin red."
        ),
        (
            nil,
            "✗ El proceso que lee archivos ajenos\n    No arrancó. Compruebe que el programa se puede ejecutar y que «reader_memory_mib» le alcanza."
        ),
    ])
    func `the doctor says which wall stands`(wall: ReaderWall?, words: String) {
        #expect(Doctor.text([Doctor.wall(wall)], .spanish) == words)
    }

    @Test(arguments: [
        (
            Doctor.documentWall(.filter),
            "✓ El proceso que lee los soportes: sin red, sin escritura, y lo mismo sus programas (seccomp)"
        ),
        (
            Doctor.documentWall(.network),
            "! El proceso que lee los soportes: sin red (unshare)\n    Este sistema no permite seccomp: un documento que engañe a su lector podría escribir donde escribe este usuario. Permita seccomp."
        ),
        (
            Doctor.documentWall(nil),
            "✗ El proceso que lee los soportes\n    No arrancó: ningún soporte se leería. Compruebe que el programa se puede ejecutar y que «reader_memory_mib» le alcanza."
        ),
        (
            Doctor.namespaces(areAllowed: false),
            "! Red propia y vacía, para donde falte seccomp (unshare)\n    No se permite: mientras seccomp esté, nada se pierde. Para permitirla: sysctl kernel.unprivileged_userns_clone=1"
        ),
        (
            Doctor.pageReader(isThere: false),
            "! Páginas como imagen (pdftoppm)\n    No está. Los PDF escaneados no se leen, y una foto que llega dos veces no se reconoce: los mira una persona. Instálelo con: apt-get install poppler-utils"
        ),
        (
            Doctor.recogniser(false),
            "! Texto de escaneos y fotos, en español (tesseract)\n    No está. Ningún escaneo ni foto se lee: los mira una persona. Instálelo con: apt-get install tesseract-ocr-spa"
        ),
        (Doctor.recogniser(true), "✓ Texto de escaneos y fotos, en español (tesseract)"),
    ])
    func `the doctor says what is lost without each wall and program`(
        check: Doctor.Check, words: String
    ) {
        #expect(Doctor.text([check], .spanish) == words)
    }

    private func withArchive(
        of name: String, _ body: (Receipt, Archive, [UInt8]) throws -> Void
    ) throws {
        try withTemporaryFolder { folder in
            let bytes = try DurableFile.read(Self.folder + "/" + name)
            let archive = Archive(folder: folder)
            let digest = try archive.keep(bytes)
            let receipt = Receipt(
                wave: "2026", digest: digest, name: name, kind: .file,
                parts: [Receipt.Part(path: name, digest: digest, byteCount: bytes.count)],
                receivedAt: "2026-11-22T02:30:00-05:00")
            try body(receipt, archive, bytes)
        }
    }
}

extension Thread {
    /// True where a thread can still be started and does its work.
    fileprivate static func runs() -> Bool {
        let done = DispatchSemaphore(value: 0)
        detachNewThread { done.signal() }
        return done.wait(timeout: .now() + 5) == .success
    }
}
