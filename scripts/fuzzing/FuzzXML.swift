// The XML scanner against libxml2, and the parts of workbooks. The first byte says which door the rest comes in by.

import Glibc
import SSMEModel

/// What libFuzzer calls with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 1 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
    switch start[0] % 6 {
    case 0: check(PartReading.differences(bytes))
    case 1: check(PartReading.differences(bytes, width: 1 + bytes.count / 3))
    case 2: check(PartReading.differences(bytes, width: 1 + bytes.count / 40))
    case 3: readWorkbook(bytes)
    case 4: readSheet(bytes)
    default: readODS(bytes)
    }
    return 0
}

private func check(_ differences: [String]) {
    for difference in differences { print(difference) }
    if !differences.isEmpty { fflush(nil) }
    precondition(differences.isEmpty, "readers differ")
}

/// The parts of a workbook, parted by the byte 0xFF, which no UTF-8 holds.
private func readWorkbook(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0xFF, maxSplits: 4, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    var book = HandmadeWorkbook()
    book.sheet = parts[0]
    if parts.count > 1 { book.workbook = parts[1] }
    if parts.count > 2 { book.styles = parts[2] }
    if parts.count > 3 { book.strings = parts[3] }
    if parts.count > 4 { book.relationships = parts[4] }
    _ = try? book.read()
}

/// Rows and number formats, so that what is generated is soon a sheet.
private func readSheet(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0xFF, maxSplits: 1, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    _ = try? HandmadeWorkbook(
        rows: parts[0], strings: "<si><t>a</t></si><si><r><t>b</t></r></si>",
        formats: parts.count > 1 ? parts[1] : ""
    ).read()
}

private func readODS(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0xFF, maxSplits: 2, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    var file = HandmadeODS(rows: parts[0])
    if parts.count > 1 { file.automaticStyles = parts[1] }
    if parts.count > 2 { file.body = parts[2] }
    _ = try? file.read()
}
