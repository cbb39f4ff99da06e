import Glibc
import SSMEModel

/// Why the system refused, as people say it.
enum SystemReason {
    /// The reason of the last refusal.
    static var last: LocalizedText { reason(of: errno) }

    /// The reason of an error number; the system's own words where the table has none.
    static func reason(of code: Int32) -> LocalizedText {
        let systemWords = unsafe String(cString: strerror(code))
        return LocalizedText(spanish[code] ?? systemWords, english: systemWords)
    }

    private static let spanish: [Int32: String] = [
        EACCES: "sin permiso", EBUSY: "está en uso", EDQUOT: "se acabó la cuota de disco",
        EEXIST: "ya existe", EFBIG: "el archivo es demasiado grande", EIO: "falla del disco",
        EISDIR: "es una carpeta", ELOOP: "el enlace no lleva a ninguna parte",
        EMFILE: "hay demasiados archivos abiertos", ENAMETOOLONG: "el nombre es demasiado largo",
        ENOENT: "no existe", ENOSPC: "disco lleno", ENOTDIR: "no es una carpeta",
        ENOTEMPTY: "la carpeta no está vacía", EPERM: "sin permiso",
        EROFS: "sistema de solo lectura", EXDEV: "está en otro disco",
    ]
}
