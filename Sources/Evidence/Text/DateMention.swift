import SSMEModel

/// A date found in a Spanish text, and how much speaks for its being the document's own.
struct DateMention: Hashable, Sendable {
    /// The day; the first of the month where only a month is written.
    let date: CalendarDate
    /// False where only a month is written.
    let hasDay: Bool
    /// Where it begins, among the tokens.
    let position: Int
    /// Where it ends.
    let end: Int

    /// Every date of a text, in its order.
    ///
    /// **Source**: how Colombian minutes, agreements and certificates are dated: «a los doce (12) días del mes de marzo
    /// de 2026», «marzo 12 de 2026», «12/03/2026», «2026-03-12», «marzo de 2026».
    static func all(in text: TextTokens) -> [DateMention] {
        let tokens = text.tokens
        var mentions: [DateMention] = []
        var index = 0
        while index < tokens.count {
            var reader = DateReader(tokens: tokens, position: index)
            if let (date, hasDay) = reader.date() {
                mentions.append(
                    DateMention(date: date, hasDay: hasDay, position: index, end: reader.position))
                index = reader.position
            } else {
                index += 1
            }
        }
        return mentions
    }

    /// The first day of a text that names no year with any, where it speaks of one year only: «Sesión 2 de 2026. Miércoles 4
    /// de marzo».
    static func first(in text: TextTokens, year: Int) -> DateMention? {
        let tokens = text.tokens
        for index in tokens.indices where tokens[index].kind == .number {
            var reader = DateReader(tokens: tokens, position: index)
            if let date = reader.dayAndMonth(of: year) {
                return DateMention(date: date, hasDay: true, position: index, end: reader.position)
            }
        }
        return nil
    }
}

/// Tries the forms of a date at one place.
private struct DateReader {
    let tokens: [TextTokens.Token]
    var position: Int

    mutating func date() -> (date: CalendarDate, hasDay: Bool)? {
        let start = position
        if tokens[start].kind == .number {
            // «D1.10.25» is a code.
            if start > 0, tokens[start - 1].kind == .word, !tokens[start].isApart { return nil }
            if let found = numeric() { return (found, true) }
            position = start
        }
        if let found = spelled() { return (found, true) }
        position = start
        if let found = monthFirst() { return found }
        return nil
    }

    /// `12/03/2026`, `12-03-26`, `12.03.2026`, `2026-03-12`. Points also number headings: between points a year has four
    /// digits, and there is no space.
    private mutating func numeric() -> CalendarDate? {
        let start = position
        guard let first = number(), let mark = separator(), let second = dateNumberOrMonth(),
            separator() == mark, let third = number()
        else { return nil }
        let isTogether = tokens[(start + 1)..<position].allSatisfy { !$0.isApart }
        if mark == ".", !isTogether || max(first.digits, third.digits) < 4 { return nil }
        if mark == ".", position < tokens.count, tokens[position].text == ".",
            position + 1 < tokens.count, tokens[position + 1].kind == .number,
            !tokens[position + 1].isApart
        {
            return nil
        }
        if first.digits == 4 {
            guard Self.years.contains(first.value) else { return nil }
            return CalendarDate(year: first.value, month: second, day: third.value)
        }
        guard first.digits <= 2, third.digits == 4 || third.digits == 2 && isTogether else {
            return nil
        }
        let year = third.digits == 2 ? 2000 + third.value : third.value
        guard Self.years.contains(year) else { return nil }
        return CalendarDate(year: year, month: second, day: first.value)
    }

    /// «12 de marzo de 2026», «doce (12) días del mes de marzo del año dos mil veintiséis», «1.º de abril de 2026».
    private mutating func spelled() -> CalendarDate? {
        guard let day = dayNumber() else { return nil }
        skip([
            "dia", "dias", "del", "de", "mes", "o", "ro", "do", "er", ".", "°", "º", "-", "/", ",",
        ])
        guard let month = month() else { return nil }
        return year(after: month).flatMap { CalendarDate(year: $0, month: month, day: day) }
    }

    /// «4 de marzo», of a year that stands elsewhere.
    mutating func dayAndMonth(of year: Int) -> CalendarDate? {
        guard let day = dayNumber() else { return nil }
        skip(["de", "dias", "del", "mes"])
        return month().flatMap { CalendarDate(year: year, month: $0, day: day) }
    }

    /// «marzo 12 de 2026», «marzo de 2026», «marzo/2026».
    private mutating func monthFirst() -> (date: CalendarDate, hasDay: Bool)? {
        guard let month = month() else { return nil }
        skip(["."])
        let afterMonth = position
        if let day = number(), day.digits <= 2 {
            let afterDay = position
            if let year = year(after: month),
                let date = CalendarDate(year: year, month: month, day: day.value)
            {
                return (date, true)
            }
            position = afterDay
        }
        position = afterMonth
        return year(after: month).flatMap { CalendarDate(year: $0, month: month, day: 1) }
            .map { ($0, false) }
    }

    /// A day in digits, or in words with the digits after: «doce (12)».
    private mutating func dayNumber() -> Int? {
        if let number = number() {
            return number.digits <= 2 && (1...31).contains(number.value) ? number.value : nil
        }
        guard let value = SpanishNumber.read(tokens, &position, upTo: 31) else { return nil }
        let start = position
        skip(["("])
        if let digits = number() {
            guard digits.value == value else { return nil }
            skip([")"])
        } else {
            position = start
        }
        return value
    }

    private mutating func year(after month: Int) -> Int? {
        skip(["de", "del", "ano", ",", "-", "/", "."])
        if let number = number() {
            if number.digits == 4 { return Self.years.contains(number.value) ? number.value : nil }
            // «2.026» is a year that somebody gave a thousands mark.
            if number.value == 2, position + 1 < tokens.count, tokens[position].text == ".",
                tokens[position + 1].text.utf8.count == 3, let rest = Int(tokens[position + 1].text)
            {
                position += 2
                return Self.years.contains(2000 + rest) ? 2000 + rest : nil
            }
            return nil
        }
        guard let value = SpanishNumber.read(tokens, &position, upTo: 2199),
            Self.years.contains(value)
        else { return nil }
        let start = position
        skip(["("])
        if let digits = number(), digits.value == value { skip([")"]) } else { position = start }
        return value
    }

    private mutating func dateNumberOrMonth() -> Int? {
        if let number = number() { return number.digits <= 2 ? number.value : nil }
        return month()
    }

    private mutating func month() -> Int? {
        guard position < tokens.count, tokens[position].kind == .word,
            let month = Self.months[tokens[position].text]
        else { return nil }
        position += 1
        return month
    }

    private mutating func number() -> (value: Int, digits: Int)? {
        guard position < tokens.count, tokens[position].kind == .number,
            let value = Int(tokens[position].text)
        else { return nil }
        position += 1
        return (value, tokens[position - 1].text.utf8.count)
    }

    private mutating func separator() -> String? {
        guard position < tokens.count, ["/", "-", "."].contains(tokens[position].text) else {
            return nil
        }
        position += 1
        return tokens[position - 1].text
    }

    private mutating func skip(_ words: Set<String>) {
        var steps = 0
        while steps < 6, position < tokens.count, words.contains(tokens[position].text) {
            position += 1
            steps += 1
        }
    }

    private static let years = 1950...2099
    private static let months: [String: Int] = [
        "enero": 1, "ene": 1, "febrero": 2, "feb": 2, "marzo": 3, "mar": 3, "abril": 4, "abr": 4,
        "mayo": 5, "may": 5, "junio": 6, "jun": 6, "julio": 7, "jul": 7, "agosto": 8, "ago": 8,
        "septiembre": 9, "setiembre": 9, "sep": 9, "sept": 9, "octubre": 10, "oct": 10,
        "noviembre": 11, "nov": 11, "diciembre": 12, "dic": 12,
        // The date of an e-mail.
        "jan": 1, "apr": 4, "aug": 8, "dec": 12,
    ]
}

/// Whole numbers in Spanish words, folded: «veintiséis», «treinta y uno», «dos mil veintiséis».
enum SpanishNumber {
    /// Reads as many words as make one number; `nil`, the position unchanged, where none does.
    static func read(
        _ tokens: [TextTokens.Token], _ position: inout Int, upTo limit: Int
    ) -> Int? {
        var total = 0
        var part = 0
        var count = 0
        var index = position
        while count < mostWords, index < tokens.count, tokens[index].kind == .word {
            let word = tokens[index].text
            if let value = values[word] {
                part += value
            } else if word == "mil" {
                total += max(1, part) * 1000
                part = 0
            } else if word == "y", count > 0, part >= 30, part % 10 == 0,
                index + 1 < tokens.count, let unit = values[tokens[index + 1].text], unit < 10
            {
                index += 1
                continue
            } else {
                break
            }
            count += 1
            index += 1
        }
        guard count > 0, (1...limit).contains(total + part) else { return nil }
        position = index
        return total + part
    }

    /// No year and no day takes more.
    private static let mostWords = 8

    private static let values: [String: Int] = {
        var values: [String: Int] = [
            "primero": 1, "primer": 1, "un": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4,
            "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11,
            "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciseis": 16,
            "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20, "veintiun": 21,
            "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70,
            "ochenta": 80, "noventa": 90,
        ]
        let units = ["uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"]
        for (index, unit) in units.enumerated() { values["veinti" + unit] = 21 + index }
        return values
    }()
}
