import Foundation
import Glibc
public import SSMEModel

/// Writes findings as they are found, in pieces, to a file or to whoever takes the pieces.
public final class ListLines {
    /// How a finding is written.
    public enum Format: Sendable {
        /// Not at all.
        case none
        /// As JSON, one object a line; the counts are the last.
        case json
        /// As CSV under headings.
        case csv
    }

    private let format: Format
    private let language: Language
    private let path: String?
    private let descriptor: Int32
    private let take: ([UInt8]) throws -> Void
    private var bytes: [UInt8] = []
    private var problem: (any Error)?

    /// Begins. With `file`, the findings go there and `take` is left alone.
    ///
    /// **Throws**: `alreadyThere` and `cannotWrite`.
    public init(
        format: Format, language: Language, file: String?, replacing: Bool,
        to take: @escaping ([UInt8]) throws -> Void
    ) throws(PipelineError) {
        self.format = format
        self.language = language
        self.take = take
        path = file
        if let file {
            if !replacing, Listing.entry(at: file) != nil { throw .alreadyThere([file]) }
            descriptor = unsafe open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
            guard descriptor >= 0 else {
                throw .cannotWrite(path: file, reason: SystemReason.last)
            }
        } else {
            descriptor = -1
        }
        if format == .csv { bytes += CSVText(header: ListReport.headings).bytes }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Writes a finding.
    public func append(_ found: ListFinding) {
        switch format {
        case .none: return
        case .json:
            bytes += ListReport.json(found, language).utf8
            bytes.append(UInt8(ascii: "\n"))
        case .csv: bytes += CSVText(header: ListReport.record(found, language)).bytes
        }
        if bytes.count >= Self.pieceBytes { flush() }
    }

    /// Writes what is left, and the counts where the format has them.
    ///
    /// **Throws**: `cannotWrite`, and whatever who takes the pieces threw.
    public func finish(_ tally: ListTally) throws {
        if format == .json { bytes += (ListReport.json(tally, language) + "\n").utf8 }
        flush()
        if let problem { throw problem }
    }

    /// After something went wrong, what comes is dropped.
    private func flush() {
        defer { bytes.removeAll(keepingCapacity: true) }
        guard problem == nil, !bytes.isEmpty else { return }
        guard let path else {
            do { try take(bytes) } catch { problem = error }
            return
        }
        if !Descriptor.write(bytes, to: descriptor) {
            problem = PipelineError.cannotWrite(path: path, reason: SystemReason.last)
        }
    }

    private static let pieceBytes = 65_536
}
