/// A whole number in Spanish words: «treinta y siete», «dos mil quinientos», «un millón».
enum NumberWords {
    /// The number of a folded text; `nil` where a word is no number, or the order makes none.
    static func value(_ text: some StringProtocol) -> Int? {
        let words = String(text).split { $0 == " " }.map(String.init)
        guard !words.isEmpty, words.count <= 12 else { return nil }
        var total = 0
        var thousands = 0
        var group = 0
        var smallest = 1_000
        for (index, word) in words.enumerated() {
            switch word {
            case "y":
                guard (30...90).contains(group % 100), group % 10 == 0, index + 1 < words.count
                else { return nil }
            case "mil":
                guard thousands == 0 else { return nil }
                thousands = max(group, 1) * 1_000
                (group, smallest) = (0, 1_000)
            case "millon", "millones":
                guard total == 0, thousands + group > 0 else { return nil }
                total = (thousands + group) * 1_000_000
                (thousands, group, smallest) = (0, 0, 1_000)
            default:
                guard let number = numbers[word], rank(number) < smallest else { return nil }
                group += number
                smallest = rank(number)
            }
        }
        return total + thousands + group
    }

    /// Hundreds come before tens, tens before units; up to 29 nothing follows.
    private static func rank(_ number: Int) -> Int {
        number >= 100 ? 100 : number >= 30 ? 10 : 1
    }

    private static let numbers: [String: Int] = {
        let low = [
            "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve",
            "diez", "once", "doce", "trece", "catorce", "quince", "dieciseis", "diecisiete",
            "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidos", "veintitres",
            "veinticuatro", "veinticinco", "veintiseis", "veintisiete", "veintiocho", "veintinueve",
        ]
        let tens = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
        let hundreds = [
            "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos",
            "setecientos", "ochocientos", "novecientos",
        ]
        var numbers = ["un": 1, "una": 1, "veintiun": 21, "veintiuna": 21, "cien": 100]
        for (index, word) in low.enumerated() { numbers[word] = index }
        for (index, word) in tens.enumerated() { numbers[word] = 30 + index * 10 }
        for (index, word) in hundreds.enumerated() {
            numbers[word] = (index + 1) * 100
            if index > 0 { numbers[word.dropLast(2) + "as"] = (index + 1) * 100 }
        }
        return numbers
    }()
}
