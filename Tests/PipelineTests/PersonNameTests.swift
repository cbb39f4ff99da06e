import Testing

@testable import Pipeline

struct PersonNameTests {
    @Test(arguments: ["Ana Pérez", "ANA  PEREZ", "ana-pérez", "Ａｎａ Ｐｅｒｅｚ", "Ana Pe\u{301}rez"])
    func `one person under every spelling`(name: String) {
        let (given, known) = (PersonName(name), PersonName("Ana Pérez"))
        #expect(given != nil && given == known)
    }

    @Test(arguments: ["\u{410}na", "An\u{3B1}", "L\u{456}na", "Ana Π"])
    func `a name that mixes scripts is nobody's`(name: String) {
        #expect(PersonName(name) == nil)
        #expect(PersonName.mixesScripts(name))
    }

    @Test func `a name in letters that look alike is the same person`() {
        let (given, known) = (PersonName("\u{421}\u{43E}\u{441}\u{43E}"), PersonName("Coco"))
        #expect(given != nil && given == known)
    }

    @Test(arguments: [
        "Ana 2", "José Ñañez", "Łukasz Žižek", "Мария", "O’Higgins, Ana-María", "Mª José",
    ])
    func `names that people have are taken`(name: String) {
        #expect(PersonName(name) != nil)
    }
}
