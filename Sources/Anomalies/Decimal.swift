import Glibc

/// Decimal logarithms: amounts differ by factors, not by pesos.
enum Decimal {
    static func logarithm(_ value: Double) -> Double { log10(value) }
    static func power(_ exponent: Double) -> Double { pow(10, exponent) }
}
