import Testing

@testable import Ingest

struct NumberFormatTests {
    @Test(arguments: [
        ("General", "number"), ("0.00E+00", "number"), ("#,##0.00 \"días\"", "number"),
        ("[Red]-0;yyyy", "number"), ("\"$\" #,##0", "number"), ("_-* #,##0_-", "number"),
        ("@", "number"), ("0%", "percent"), ("0.0\\ %", "percent"),
        ("#,##0.00%;[Red]-0%", "percent"),
        ("0\"%\"", "number"), ("0\\%", "number"), ("0;0%", "number"),
        ("yyyy-mm-dd", "date"), ("d.m", "date"), ("mmmm", "date"),
        ("[$-240A]d \"de\" mmmm", "date"),
        ("m/d/yy", "date"), ("dd/mm/yyyy;@", "date"),
        ("dd/mm/yyyy hh:mm", "datetime"), ("m/d/yy h:mm AM/PM", "datetime"),
        ("yyyy\\Thh", "datetime"),
        ("h:mm", "time"), ("mm:ss", "time"), ("mm:ss.0", "time"), ("h:mm A/P", "time"),
        ("hh\\h mm", "time"),
        ("[h]:mm", "duration"), ("[hh]:mm:ss", "duration"), ("[mm]:ss", "duration"),
        ("[ss]", "duration"),
        ("[Blue]0", "number"), ("[>=100]0", "number"), ("\"unclosed", "number"), ("[", "number"),
        ("\\", "number"),
    ])
    func `a format code tells its kind`(code: String, kind: String) {
        #expect(String(describing: NumberFormat(code: code)) == kind)
    }

    @Test(arguments: [
        (0, "number"), (14, "date"), (18, "time"), (22, "datetime"), (46, "duration"),
        (49, "number"), (9, "percent"), (10, "percent"), (8, "number"),
    ])
    func `a built-in format tells its kind`(id: Int, kind: String) {
        #expect(String(describing: NumberFormat(builtIn: id)) == kind)
    }
}
