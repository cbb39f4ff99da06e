import SSMEModel
import Testing

struct CSVTextTests {
    @Test func `only what needs quotes has them`() {
        var table = CSVText(header: ["a", "b"])
        table.append(["x;y", "dijo \"sí\", y\nya"])
        #expect(table.text == "a,b\nx;y,\"dijo \"\"sí\"\", y\nya\"\n")
    }

    @Test func `another delimiter needs quotes in place of the comma`() {
        var table = CSVText(header: ["a", "b"], delimiter: ";", lineBreak: "\r\n")
        table.append(["1,5", "x;y"])
        #expect(table.text == "a;b\r\n1,5;\"x;y\"\r\n")
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@a", "\tx"])
    func `a text that a spreadsheet would run is preceded by an apostrophe`(text: String) {
        #expect(CSVText.guarded(text) == "'" + text)
    }
}
