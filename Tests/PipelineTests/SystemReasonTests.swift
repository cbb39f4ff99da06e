import Glibc
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

struct SystemReasonTests {
    @Test(arguments: [
        (ENOENT, "no existe"), (EACCES, "sin permiso"), (ENOSPC, "disco lleno"),
        (EISDIR, "es una carpeta"), (EROFS, "sistema de solo lectura"),
    ])
    func `the usual reasons have Spanish words`(code: Int32, words: String) {
        #expect(SystemReason.reason(of: code).spanish == words)
    }

    @Test func `a folder where a file is read is said to be one`() throws {
        try withTemporaryFolder { folder in
            let error = #expect(throws: PipelineError.self) { _ = try DurableFile.read(folder) }
            #expect(
                error?.explanation.spanish
                    == "No se pudo leer «\(folder)» (es una carpeta). Revise que exista y que se pueda leer."
            )
        }
    }
}
