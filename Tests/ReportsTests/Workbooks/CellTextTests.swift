import Testing

@testable import Reports

struct CellTextTests {
    @Test func `a text that fits stays, one that does not ends in an ellipsis`() {
        #expect(CellText.cut("doce letras.", 12) == "doce letras.")
        #expect(CellText.cut("doce letras..", 12) == "doce letras…")
    }

    @Test func `no character is cut in half`() {
        #expect(CellText.cut("abc👩‍🌾def", 6) == "abc…")
    }

    @Test func `what looks like an escape is escaped, what does not is left`() {
        #expect(CellText.clean("_x0041_ _x00G1_ _x004_ x_") == "_x005F_x0041_ _x00G1_ _x004_ x_")
    }
}
