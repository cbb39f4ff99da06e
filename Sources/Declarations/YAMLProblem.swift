/// What the YAML reader says, as a methodologist understands it.
enum YAMLProblem {
    /// What was expected there; the reader's own words where the table has none.
    static func expectation(_ problem: String) -> String {
        expectations[problem] ?? "YAML bien formado (\(problem))"
    }

    private static let expectations: [String: String] = [
        "did not find expected ',' or ']'": "«,» o «]» que cierre la lista",
        "did not find expected ',' or '}'": "«,» o «}» que cierre el grupo",
        "did not find expected key":
            "una clave («clave: valor») con la misma sangría que las de su grupo",
        "did not find expected '-' indicator":
            "un elemento («- …») con la misma sangría que los demás de su lista",
        "did not find expected node content": "un valor",
        "did not find expected comment or line break":
            "solo un comentario hasta el final de la línea",
        "could not find expected ':'": "«:» y un espacio después de la clave",
        "mapping values are not allowed in this context":
            "comillas alrededor del texto que lleva «: », o menos sangría",
        "block sequence entries are not allowed in this context": "«- …» en una línea aparte",
        "block mapping keys are not allowed in this context": "«clave: valor» en una línea aparte",
        "found character that cannot start any token":
            "sangría con espacios en vez de tabuladores, o comillas alrededor del texto",
        "found a tab character that violates indentation":
            "sangría con espacios en vez de tabuladores",
        "found a tab character where an indentation space is expected":
            "sangría con espacios en vez de tabuladores",
        "found unexpected end of stream": "las comillas que cierren el texto",
        "found unexpected document indicator": "las comillas que cierren el texto",
        "found unknown escape character": "una barra doble («\\\\») o comillas sencillas",
        "control characters are not allowed": "texto sin caracteres de control",
        "invalid leading UTF-8 octet": "un archivo guardado en UTF-8",
        "invalid trailing UTF-8 octet": "un archivo guardado en UTF-8",
    ]
}
