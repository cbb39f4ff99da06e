import SSMEModel

/// What an invented document says: a few lines of its kind, recent, signed, and too short to be taken for a copy of another.
enum InventedText {
    /// The lines of a document, by the code of its kind; none for a kind that nobody has written lines for.
    static func lines(kind: String) -> [String] { byKind[kind] ?? [] }

    /// Inside every period that the questionnaire asks for.
    static let day = day(ofMeeting: 0)

    /// Outside all of them.
    static let oldDay = "10 de marzo de 2019, sobre la vigencia 2018"

    /// Inside every period, a day for each of several meetings.
    static func day(ofMeeting number: Int) -> String {
        "\(10 + number) de marzo de 2026, sobre la vigencia 2025"
    }

    /// Long enough for a copy of it to be known.
    static let prose = [
        "La cadena reúne a productores de la zona, talleres de transformación y comercializadores,",
        "que acordaron trabajar juntos la calidad, la logística y la promoción en tres frentes.",
        "El primero mejora los procesos de cada taller con acompañamiento técnico en su sede.",
        "El segundo abre canales de venta en ferias, ruedas de negocios y compras conjuntas.",
        "El tercero forma a quienes dirigen los talleres en costos, diseño y servicio al cliente.",
        "Cada frente tiene un responsable, un calendario de visitas y una bolsa de recursos propia.",
        "Los avances se revisan cada trimestre con los empresarios, y lo aprendido se comparte.",
    ]

    static let signature = ["______________________", "Ana Ruiz Toro", "Directora"]

    private static let byKind: [String: [String]] = [
        "acta": [
            "Acta de reunión. Orden del día y verificación del quórum.", "Se levanta la sesión.",
        ],
        "acuerdo": ["Acuerdo: las partes acuerdan el objeto, las obligaciones y la vigencia."],
        "carta": ["Cordial saludo.", "Manifestamos nuestra carta de intención.", "Atentamente,"],
        "certificacion": [
            "La suscrita certifica que así consta en sus libros.", "Se expide a solicitud.",
        ],
        "constancia": [
            "La suscrita hace constar que así fue.", "Se expide la presente constancia.",
        ],
        "contrato": [
            "Contrato entre contratante y contratista.", "Cláusula primera: forma de pago.",
        ],
        "convenio": [
            "Convenio de cooperación para aunar esfuerzos.",
            "Cláusula primera: aportes de las partes.",
        ],
        "cronograma": [
            "Cronograma: actividad, responsable, fecha de inicio, fecha de finalización."
        ],
        "encuesta": ["Encuesta: ficha técnica, tamaño de la muestra y respuestas."],
        "estados_financieros": [
            "Estados financieros: balance general, activos, pasivos y patrimonio."
        ],
        "estrategia": ["Estrategia: visión, objetivos estratégicos y hoja de ruta."],
        "estudio": ["Estudio: metodología, resultados, conclusiones y bibliografía."],
        "factura": ["Factura electrónica de venta.", "Subtotal, IVA, total a pagar y CUFE."],
        "ficha": [
            "Ficha de proyecto.", "Nombre del proyecto, entidad ejecutora y objetivo general.",
        ],
        "informe": ["Informe de avance: actividades realizadas, logros y conclusiones."],
        "listado": ["Listado: razón social, NIT, tipo de actor y municipio."],
        "mapa": ["Mapa de la cadena de valor: diagrama y eslabones."],
        "matricula": ["Matrícula mercantil: fecha de matrícula y último año renovado."],
        "nomina": ["Planilla integrada PILA: cotizantes, IBC y aportes a seguridad social."],
        "plan": ["Plan de acción: responsables, metas e hitos."],
        "portafolio": ["Portafolio de servicios: nuestros servicios y tarifas."],
        "presupuesto": ["Presupuesto aprobado por rubros: ingresos y gastos."],
        "reglamento": ["Reglamento interno. Artículo primero: miembros y gobernanza."],
        "resolucion": ["Resolución por la cual se decide.", "Considerando lo anterior, resuelve:"],
    ]
}
