public import SSMEModel

/// What people type and what must be understood, one form a line.
///
/// The sign before what is understood says how sure it is: `=` certain, `~` assumed by the habit in parentheses, `?` asked
/// with these readings, `∅` blank, `✗` not understood.
enum TypedForms {
    static let amounts: [(typed: CellValue, understood: String)] = [
        ("120000000", "= 120000000"), ("$ 120.000.000", "= 120000000"),
        ("$120.000.000", "= 120000000"), ("$ 120.000", "= 120000"), ("$120,000,000", "= 120000000"),
        ("COP 120.000.000", "= 120000000"), ("COP $ 5.000.000", "= 5000000"),
        ("$ 5.000.000 COP", "= 5000000"), ("5000000 pesos", "= 5000000"),
        ("120.000.000 $", "= 120000000"), ("120.000.000 M/CTE", "= 120000000"),
        ("$ 120.000.000,00", "= 120000000"), ("$120.000.000.00", "= 120000000"),
        ("$ 120.000.000,oo", "= 120000000"), ("$ 120.000.000.-", "= 120000000"),
        ("1.234.567", "= 1234567"), ("1,234,567", "= 1234567"), ("1.234,5", "= 1234.5"),
        ("1,234.5", "= 1234.5"), ("1.234.567,89", "= 1234567.89"), ("1,234,567.8", "= 1234567.8"),
        ("1'200.000", "= 1200000"), ("120'000.000", "= 120000000"), ("120’000.000", "= 120000000"),
        ("$1'200.000", "= 1200000"), ("1'200,000", "? 1200000 | 1200"),
        ("1 200 000", "= 1200000"), ("1\u{A0}200\u{A0}000", "= 1200000"), ("37,5", "= 37.5"),
        ("37.5", "= 37.5"), ("120.5", "= 120.5"), ("1234,567", "= 1234.567"), ("0", "= 0"),
        ("-5", "= -5"), ("- 5", "= -5"), ("−5", "= -5"), ("$ -5", "= -5"),
        ("'120000000", "= 120000000"), ("1.234", "~ 1234 (point_groups)"),
        ("120.000", "~ 120000 (point_groups)"), ("1,234", "? 1234 | 1.234"),
        ("120,000", "? 120000 | 120"), ("$ 120,000", "? 120000 | 120"),
        ("120 millones", "= 120000000"), ("120 Millones de pesos", "= 120000000"),
        ("$ 120 millones", "= 120000000"), ("$120 millones COP", "= 120000000"),
        ("1,5 millones", "= 1500000"), ("1.5 millones", "= 1500000"), ("1 millón", "= 1000000"),
        ("120 mill.", "= 120000000"), ("120 mil", "= 120000"), ("120mil", "= 120000"),
        ("120k", "= 120000"), ("1,2 mil millones", "= 1200000000"),
        ("1,1 mil millones", "= 1100000000"), ("2 miles de millones", "= 2000000000"),
        ("1 billón", "= 1000000000000"), ("120 M", "~ 120000000 (millions_letter)"),
        ("2.500 M", "~ 2500000000 (millions_letter)"), ("$120M", "~ 120000000 (millions_letter)"),
        ("2.500 millones", "~ 2500000000 (point_groups)"),
        ("1.234 millones", "? 1234000000 | 1234000"), ("1,234 millones", "? 1234000000 | 1234000"),
        ("120 mm", "? 120000000 | 120000000000"), ("120 MM", "? 120000000 | 120000000000"),
        ("1,2E+08", "~ 120000000 (exponent)"), ("1.2e8", "~ 120000000 (exponent)"),
        ("aprox. 120.000.000", "? 120000000"), ("unos 120 millones", "? 120000000"),
        ("120 millones aprox", "? 120000000"), ("~ 5000000", "? 5000000"),
        ("ciento veinte millones", "? 120000000"), ("un millón de pesos", "? 1000000"),
        ("cero", "= 0"), ("ninguno", "~ 0 (zero_word)"), ("-", "? 0 | no_aplica"),
        ("--", "? 0 | no_aplica"), ("—", "? 0 | no_aplica"), ("12.34.56", "✗"), ("1.23.456", "✗"),
        ("37 %", "✗"), ("1/3", "✗"), ("entre 5 y 10", "✗"), ("5 a 10 millones", "✗"),
        ("más de 120 millones", "✗"), ("> 5000000", "✗"), (",5", "✗"), ("5.", "✗"), ("$", "✗"),
        ("US$ 30.000", "✗"), ("USD 30000", "✗"), ("30.000 dólares", "✗"), ("€ 500", "✗"),
        ("٣", "✗"), ("#", "✗"), ("pendiente", "✗"), ("por definir", "✗"), ("...", "✗"),
        (.number(120_000_000), "= 120000000"), (.number(120.5), "= 120.5"),
        (.number(1.234), "? 1234 | 1.234"), (.number(-250), "= -250"), (.bool(true), "✗"),
        (.error("#N/A"), "✗"), (.duration(seconds: 60), "✗"),
    ]

    static let counts: [(typed: CellValue, understood: String)] = [
        ("12", "= 12"), ("  42 ", "= 42"), ("3,5", "= 3.5"), ("3,0", "= 3"),
        ("1.200", "~ 1200 (point_groups)"), ("1,200", "? 1200 | 1.2"), ("1.200.000", "= 1200000"),
        ("2 mil", "= 2000"), ("2.025", "~ 2025 (point_groups)"), ("doce", "? 12"),
        ("treinta y siete", "? 37"), ("dos mil quinientas", "? 2500"), ("veintiuna", "? 21"),
        ("20 empresas", "? 20"), ("12 meses", "? 12"), ("aproximadamente 20", "? 20"),
        ("unas 20", "? 20"), ("0,37", "= 0.37"), ("0", "= 0"), ("ninguna", "~ 0 (zero_word)"),
        ("$ 3", "✗"), ("3 %", "✗"), ("3 M", "✗"), ("5 o 6", "✗"), ("5 o más", "✗"), ("5-10", "✗"),
        ("más de 5", "✗"), ("2 de 5", "✗"), ("treinta treinta", "✗"), ("y", "✗"), ("varias", "✗"),
        ("1/3", "✗"), (.number(12), "= 12"), (.number(2.5), "= 2.5"),
        (.number(1.2), "= 1.2"), (.number(1.025), "? 1025 | 1.025"),
    ]

    static let percents: [(typed: CellValue, understood: String)] = [
        ("37 %", "= 37"), ("37%", "= 37"), ("37,5%", "= 37.5"), ("37.5 %", "= 37.5"),
        ("37", "= 37"), ("37 por ciento", "= 37"), ("37 pct", "= 37"), ("0,37 %", "= 0.37"),
        ("0,37", "? 37 | 0.37"), ("0.37", "? 37 | 0.37"), ("0,375", "? 37.5 | 0.375"),
        ("0,5", "? 50 | 0.5"), ("1", "= 1"), ("100", "= 100"), ("0", "= 0"), ("120", "= 120"),
        ("1/3", "~ 33.33 (common_fraction)"), ("1/2", "~ 50 (common_fraction)"),
        ("treinta y siete", "? 37"), ("treinta y siete por ciento", "? 37"),
        ("aprox. 37 %", "? 37"), ("casi 40%", "? 40"), ("37 % aprox.", "? 37"),
        ("33,333", "= 33.333"), ("33.333", "~ 33.333 (point_decimals)"),
        ("ninguno", "~ 0 (zero_word)"), ("-", "? 0 | no_aplica"), ("$ 37", "✗"), ("%", "✗"),
        ("entre 30 % y 40 %", "✗"), ("la mitad", "✗"), ("37 millones", "✗"),
        (.number(37), "= 37"), (.number(37.5), "= 37.5"), (.number(0.37), "? 37 | 0.37"),
        (.number(0.07), "? 7 | 0.07"), (.number(1), "= 1"), (.number(0), "= 0"),
    ]

    /// Numbers in cells that show them as percentages.
    static let formatted: [(typed: Double, understood: String)] = [
        (0.37, "= 37"), (0.07, "= 7"), (0.375, "= 37.5"), (0, "= 0"), (1, "= 100"),
        (0.0037, "= 0.37"), (37, "? 37 | 3700"), (1.2, "? 1.2 | 120"),
    ]

    static let months: [(typed: CellValue, understood: String)] = [
        ("2024-09", "= 2024-09"), ("2024-9", "= 2024-09"), ("2024/09", "= 2024-09"),
        ("2024.09", "= 2024-09"), ("09/2024", "= 2024-09"), ("9-2024", "= 2024-09"),
        ("sept-24", "= 2024-09"), ("Sep-24", "= 2024-09"), ("sep. 2024", "= 2024-09"),
        ("septiembre de 2024", "= 2024-09"), ("Septiembre 2024", "= 2024-09"),
        ("SEPTIEMBRE DEL 2024", "= 2024-09"), ("setiembre/2024", "= 2024-09"),
        ("15 de septiembre de 2024", "= 2024-09"), ("sep'24", "= 2024-09"),
        ("15/09/2024", "= 2024-09"), ("15/09/24", "= 2024-09"), ("09/15/2024", "= 2024-09"),
        ("2024-09-05", "= 2024-09"), ("2024-09-05 00:00:00", "= 2024-09"),
        ("2024-09-05T00:00:00Z", "= 2024-09"), ("05/05/2024", "= 2024-05"),
        ("ene-98", "= 1998-01"), ("2024 marzo", "= 2024-03"), ("Dic. 2024", "= 2024-12"),
        ("05/09/2024", "? 2024-09 | 2024-05"), ("5-9-2024", "? 2024-09 | 2024-05"),
        ("05/09/24", "? 2024-09 | 2024-05"), ("09/24", "? 2024-09"),
        ("septimbre 2024", "? 2024-09"), ("Febreo de 2024", "? 2024-02"),
        ("202409", "~ 2024-09 (compact_month)"), ("20240905", "~ 2024-09 (compact_month)"),
        ("45536", "~ 2024-09 (serial_day)"), (.number(45_536), "~ 2024-09 (serial_day)"),
        (.number(202_409), "~ 2024-09 (compact_month)"), (.number(2024.09), "= 2024-09"),
        (.number(2024.1), "? 2024-01 | 2024-10"), (.number(2024), "✗"), ("2024", "✗"),
        ("2024-13", "✗"), ("31/02/2024", "✗"), ("hace un año", "✗"), ("enero", "✗"),
        ("primer semestre de 2024", "✗"), ("2024-II", "✗"), ("2024-09 2025-09", "✗"),
        ("pendiente", "✗"), ("-", "? no_aplica | no_se_midio"),
    ]

    static let flags: [(typed: CellValue, understood: String)] = [
        ("Sí", "= sí"), ("SI", "= sí"), ("si ", "= sí"), ("S", "= sí"), ("x", "= sí"),
        ("X", "= sí"), ("✓", "= sí"), ("✔", "= sí"), ("✔️", "= sí"), ("☑", "= sí"), ("✅", "= sí"),
        ("1", "= sí"), ("verdadero", "= sí"), ("TRUE", "= sí"), ("ok", "= sí"), ("No", "= no"),
        ("NO", "= no"), ("n", "= no"), ("0", "= no"), ("falso", "= no"), ("☐", "= no"),
        ("✗", "? sí | no"), ("☒", "? sí | no"), ("Sí.", "= sí"), ("(x)", "= sí"), ("No.", "= no"),
        ("Sí, pero solo en 2024", "? sí"),
        ("no, todavía", "? no"), ("tal vez", "✗"), ("2", "✗"), (.bool(true), "= sí"),
        (.bool(false), "= no"), (.number(1), "= sí"), (.number(0), "= no"),
    ]

    /// Of a cell with the options `en_construccion`, `vigente`, `desactualizada`, `no_tiene`, `otra`.
    static let choices: [(typed: CellValue, understood: String)] = [
        ("En construcción", "= en_construccion"), ("EN CONSTRUCCION", "= en_construccion"),
        ("  en   construcción\u{A0}", "= en_construccion"),
        ("En construccio\u{301}n", "= en_construccion"), ("en_construccion", "= en_construccion"),
        ("Under way", "= en_construccion"), ("\u{200B}No tiene", "= no_tiene"),
        ("otra: se actualiza cada año", "= otra"), ("Otra (cuál): mixta", "= otra"),
        ("En construccion.", "? en_construccion"), ("En construción", "? en_construccion"),
        ("en costrucción", "? en_construccion"), ("Documentda y vigente", "? vigente"),
        ("En construcción, casi lista", "? en_construccion"), ("construcción", "? en_construccion"),
        ("Documentada", "? vigente | desactualizada"), ("2", "? vigente"),
        (.number(2), "? vigente"),
        ("9", "✗"), ("Quizás", "✗"), ("tal vez sí", "✗"), ("por definir", "✗"),
        ("-", "? no_aplica | no_se_midio"),
    ]

    static let departments: [(typed: CellValue, understood: String)] = [
        ("Antioquia", "= d05"), ("ANTIOQUIA", "= d05"), ("antioquía", "= d05"), ("05", "= d05"),
        ("5", "= d05"), (.number(5), "= d05"), ("d05", "= d05"), ("Antioquia (05)", "= d05"),
        ("05 - Antioquia", "= d05"), ("Bogotá, D.C.", "= d11"), ("Bogota D.C.", "= d11"),
        ("Bogotá D. C.", "= d11"), ("Bogotá", "~ d11 (part_of_name)"), ("Boyacá", "= d15"),
        ("Valle", "~ d76 (part_of_name)"), ("Guajira", "~ d44 (part_of_name)"),
        ("Antioqia", "? d05"), ("Santander", "= d68"), ("Santader", "? d68"), ("Medellín", "✗"),
        ("123", "✗"),
    ]

    /// Every municipality of the DIVIPOLA, labelled with its department.
    static let municipalities: [(typed: CellValue, understood: String)] = [
        ("05001", "= m05001"), (.number(5001), "= m05001"), ("Medellín", "= m05001"),
        ("MEDELLIN", "= m05001"), ("Medellín (Antioquia)", "= m05001"),
        ("Medellín, Antioquia", "= m05001"), ("Rionegro (Antioquia)", "= m05615"),
        ("Rionegro - Santander", "= m68615"), ("05615 Rionegro", "✗"),
        ("05615 - Rionegro", "= m05615"), ("Rionegro", "? m05615 | m68615"),
        ("Cali", "~ m76001 (part_of_name)"), ("Bogotá", "~ m11001 (part_of_name)"),
        ("Cartagena", "? m13001 | m18150"), ("Medelin", "? m05001"),
        ("Medellín (Santander)", "✗"), ("La Unión", "? m05400 | m52399 | m70400 | m76400"),
    ]

    static let countries: [(typed: CellValue, understood: String)] = [
        ("Ecuador", "= pec"), ("EC", "= pec"), ("México", "= pmx"), ("mexico", "= pmx"),
        ("Peru", "= ppe"), ("Ecuadro", "? pec"), ("Wakanda", "✗"),
    ]

    static let industries: [(typed: CellValue, understood: String)] = [
        ("0111", "= c0111"), ("111", "= c0111"), (.number(111), "= c0111"),
        ("0112 · Cultivo de arroz", "= c0112"), ("0112 - Cultivo de arroz", "= c0112"),
        ("Cultivo de arroz", "= c0112"), ("9999", "✗"),
    ]

    static let taxNumbers: [(typed: CellValue, understood: String)] = [
        ("900.170.781-7", "= 900170781-7"), ("900170781-7", "= 900170781-7"),
        ("9001707817", "= 900170781-7"), (.number(9_001_707_817), "= 900170781-7"),
        ("NIT 900.170.781-7", "= 900170781-7"), ("N.I.T. 900170781–7", "= 900170781-7"),
        ("900170781 DV 7", "= 900170781-7"), ("900 170 781 - 7", "= 900170781-7"),
        ("900,170,781-7", "= 900170781-7"), ("900170781-8", "= 900170781-8"),
        ("9001707818", "= 900170781-8"), ("900170781", "= 900170781"),
        (.number(900_170_781), "= 900170781"), ("1020304050", "= 1020304050"),
        ("9,00170781E+08", "~ 900170781 (exponent)"), ("9,00123E+08", "✗"),
        ("900170781-77", "✗"), ("novecientos", "✗"), ("pendiente", "✗"),
        ("-", "? no_aplica | no_se_midio"),
    ]

    static let texts: [(typed: CellValue, understood: String)] = [
        ("  Clúster  ", "= Clúster"), ("'=1+1", "= =1+1"), ("'Uno'", "= 'Uno'"),
        (.number(900_123), "= 900123"), ("pendiente", "✗"), ("TBD", "✗"),
        ("NA", "~ no_aplica (short_reason)"),
        (.error("#N/A"), "✗"),
    ]

    /// Typed in a cell of any kind.
    static let reasons: [(typed: CellValue, understood: String)] = [
        ("no aplica", "= no_aplica"), ("No Aplica", "= no_aplica"), ("N/A", "= no_aplica"),
        ("n.a.", "= no_aplica"), ("NA", "~ no_aplica (short_reason)"),
        ("no se midió", "= no_se_midio"), ("NO SE MIDIO ", "= no_se_midio"),
        ("no sabe", "= no_se_midio"), ("sin dato", "= no_se_midio"),
        ("N/D", "~ no_se_midio (short_reason)"), ("NS", "~ no_se_midio (short_reason)"),
        ("NR", "~ prefiere_no_responder (short_reason)"),
        ("NS/NR", "? no_se_midio | prefiere_no_responder"),
        ("no sabe / no responde", "? no_se_midio | prefiere_no_responder"),
        ("prefiere no responder", "= prefiere_no_responder"),
        ("Prefiero no responder", "= prefiere_no_responder"),
    ]
}

extension CellValue: ExpressibleByStringLiteral {
    /// A text cell.
    public init(stringLiteral value: String) { self = .text(value) }
}

extension Answer {
    /// What was understood, as the table of typed forms writes it.
    var understood: String {
        switch (value, sureness) {
        case (.blank, _): "∅"
        case (.unreadable, _): "✗"
        case (.ambiguous(let readings), _):
            "? " + readings.map { Self.plain($0.value) }.joined(separator: " | ")
        case (_, .certain): "= " + Self.plain(value)
        case (_, .assumed(let habit)): "~ " + Self.plain(value) + " (" + habit.rawValue + ")"
        }
    }

    private static func plain(_ value: AnswerValue) -> String {
        switch value {
        case .choice(let code): code
        case .flag(let isMarked): isMarked ? "sí" : "no"
        case .number(let number):
            number == number.rounded() ? String(Int(number)) : number.description
        case .month(let month): month.description
        case .text(let text): text
        case .nonResponse(let reason): reason.rawValue
        case .blank, .ambiguous, .unreadable: "?"
        }
    }
}
