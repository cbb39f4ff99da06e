import Testing

@testable import Expressions

/// What Spanish contracts.
struct SpanishWordsTests {
    @Test(arguments: [
        ("dice de el código", "dice del código"), ("es igual a el valor", "es igual al valor"),
        ("de él y a ella", "de él y a ella"), ("de El Salvador", "de El Salvador"),
        ("la opción «a el azar» de el grupo", "la opción «a el azar» del grupo"),
    ])
    func `de and a join the article that follows`(apart: String, joined: String) {
        #expect(SpanishWords.contracted(apart) == joined)
    }
}
