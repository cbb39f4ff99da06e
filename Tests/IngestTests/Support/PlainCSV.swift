/// Splits CSV slowly and obviously: what the fast splitter is compared with.
struct PlainCSV {
    var rows: [[String]] = []
    var lines: [Int] = []
    var unclosed: [Int] = []

    init(_ text: [UInt8], delimiter: UInt8, maxCellBytes: Int = .max) {
        let quote = UInt8(ascii: "\"")
        let ends: [UInt8] = [delimiter, 0x0A, 0x0D]
        var row: [String] = []
        var at = 0
        var line = 1
        var rowLine = 1
        func breaks(_ part: ArraySlice<UInt8>) -> Int {
            var count = 0
            for index in part.indices {
                let isPair =
                    index + 1 < text.count && text[index] == 0x0D && text[index + 1] == 0x0A
                if text[index] == 0x0A || (text[index] == 0x0D && !isPair) { count += 1 }
            }
            return count
        }
        /// The quote that closes the one at `open`: an odd one out in its run of quotes.
        func closing(_ open: Int) -> Int? {
            var index = open + 1
            while index < text.count, index - open - 1 <= maxCellBytes {
                if text[index] != quote {
                    index += 1
                } else if index + 1 < text.count && text[index + 1] == quote {
                    index += 2
                } else {
                    let isOneLine = breaks(text[(open + 1)..<index]) == 0
                    let isAtEnd = index + 1 == text.count || ends.contains(text[index + 1])
                    return isOneLine || isAtEnd ? index : nil
                }
            }
            return nil
        }
        while at < text.count {
            var field: [UInt8] = []
            while true {
                field = []
                if at < text.count, text[at] == quote {
                    if let close = closing(at) {
                        var index = at + 1
                        while index < close {
                            field.append(text[index])
                            index += text[index] == quote ? 2 : 1
                        }
                        line += breaks(text[(at + 1)..<close])
                        at = close + 1
                    } else {
                        unclosed.append(line)
                    }
                }
                while at < text.count, !ends.contains(text[at]) {
                    field.append(text[at])
                    at += 1
                }
                row.append(String(decoding: field, as: UTF8.self))
                guard at < text.count, text[at] == delimiter else { break }
                at += 1
            }
            rows.append(row)
            lines.append(rowLine)
            row = []
            if at < text.count, text[at] == 0x0D, at + 1 < text.count, text[at + 1] == 0x0A {
                at += 1
            }
            at += 1
            line += 1
            rowLine = line
        }
    }
}
