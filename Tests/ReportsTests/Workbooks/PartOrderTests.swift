import Foundation
import Ingest
import SSMEModel
import Testing

@testable import Reports

/// Every part of the workbooks that are written, against the order that Excel demands of the elements inside another.
///
/// **Source**: ECMA-376 Part 1, Annex A: the sequences of SpreadsheetML, of VML drawings none.
struct PartOrderTests {
    private func parts(_ write: (String) throws -> Void) throws -> [(name: String, text: String)] {
        let archive = try ZipArchive(try SampleForm.bytes(write))
        return try archive.entries.map { entry in
            (entry.name, String(decoding: try archive.bytes(of: entry), as: UTF8.self))
        }
    }

    private static let workbooks: [@Sendable (String) throws -> Void] = [
        { path in
            try TemplateWriter(questionnaire: SampleForm.questionnaire).write(
                to: path, initiative: SampleForm.initiative, stamp: SampleForm.stamp,
                deadline: SampleForm.deadline, created: SampleForm.day)
        },
        { path in
            try CorrectionsWriter(questionnaire: SampleForm.questionnaire).write(
                to: path, submission: SampleForm.submission(),
                findings: [
                    SampleForm.finding("FIN-02", "D7.1", fields: ["D7.1"]),
                    SampleForm.finding("ANO-01", "D7.2", severity: .warning),
                ], stamp: SampleForm.stamp, deadline: SampleForm.deadline, created: SampleForm.day)
        },
    ]

    @Test(arguments: workbooks.indices)
    func `the elements of every part stand in the order of the schema`(_ index: Int) throws {
        let parts = try parts(Self.workbooks[index])
        var seen: Set<String> = []
        for part in parts where part.name.hasSuffix(".xml") || part.name.hasSuffix(".rels") {
            for element in try XMLOutline.elements(of: part.text) {
                guard let order = Self.orders[element.name] else { continue }
                seen.insert(element.name)
                let places = element.children.map { order.firstIndex(of: $0) }
                let unknown = zip(element.children, places).filter { $0.1 == nil }.map(\.0)
                #expect(unknown == [], "\(part.name): <\(element.name)>")
                let known = places.compactMap(\.self)
                #expect(
                    known == known.sorted(), "\(part.name): <\(element.name)> \(element.children)")
            }
        }
        #expect(
            seen.isSuperset(of: ["workbook", "worksheet", "styleSheet", "dataValidation", "c"]))
    }

    @Test(arguments: workbooks.indices)
    func `every part has a type, and every target a part`(_ index: Int) throws {
        let parts = try parts(Self.workbooks[index])
        let names = Set(parts.map(\.name))
        let types = try #require(parts.first { $0.name == "[Content_Types].xml" }).text
        for name in names where name != "[Content_Types].xml" {
            let ending = name.split(separator: ".").last ?? ""
            #expect(
                types.contains("PartName=\"/\(name)\"")
                    || types.contains("Extension=\"\(ending)\""),
                "\(name)")
        }
        for part in parts where part.name.hasSuffix(".rels") {
            let folder = part.name.split(separator: "/").dropLast(2)
            for target in Self.values(of: "Target", in: part.text) where !target.hasPrefix("#") {
                var path = folder.map(String.init)
                for piece in target.split(separator: "/") {
                    if piece == ".." { path.removeLast() } else { path.append(String(piece)) }
                }
                #expect(names.contains(path.joined(separator: "/")), "\(part.name): \(target)")
            }
        }
    }

    @Test(arguments: workbooks.indices)
    func `no text is longer than Excel takes`(_ index: Int) throws {
        let limits = [
            "prompt": 255, "error": 255, "promptTitle": 32, "errorTitle": 32,
        ]
        for part in try parts(Self.workbooks[index]) where part.name.contains("worksheets/sheet") {
            for (attribute, limit) in limits {
                for value in Self.values(of: attribute, in: part.text) {
                    #expect(Self.unescaped(value).utf16.count <= limit, "\(part.name): \(value)")
                }
            }
            for formula in Self.contents(of: "formula1", in: part.text) {
                #expect(Self.unescaped(formula).utf16.count <= 255, "\(part.name): \(formula)")
            }
            for formula in Self.contents(of: "f", in: part.text) {
                #expect(Self.unescaped(formula).utf16.count <= 8_192, "\(part.name)")
            }
        }
    }

    // MARK: Schema

    private static let orders: [String: [String]] = [
        "worksheet": [
            "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData",
            "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter",
            "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr",
            "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions",
            "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks",
            "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing",
            "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls",
            "webPublishItems", "tableParts", "extLst",
        ],
        "workbook": [
            "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews",
            "sheets", "functionGroups", "externalReferences", "definedNames", "calcPr",
            "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes",
            "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
        ],
        "styleSheet": [
            "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles",
            "dxfs", "tableStyles", "colors", "extLst",
        ],
        "xf": ["alignment", "protection", "extLst"],
        "dxf": ["font", "numFmt", "fill", "alignment", "border", "protection", "extLst"],
        "border": [
            "start", "end", "left", "right", "top", "bottom", "diagonal", "vertical", "horizontal",
        ],
        "sheetPr": ["tabColor", "outlinePr", "pageSetUpPr"],
        "sheetView": ["pane", "selection", "pivotSelection", "extLst"],
        "row": ["c", "extLst"], "c": ["f", "v", "is", "extLst"],
        "dataValidations": ["dataValidation"], "dataValidation": ["formula1", "formula2"],
        "conditionalFormatting": ["cfRule", "extLst", "sqref"],
        "headerFooter": [
            "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter",
        ],
        "sst": ["si", "extLst"], "comments": ["authors", "commentList", "extLst"],
        "comment": ["text", "commentPr"], "r": ["rPr", "t"],
        "mergeCells": ["mergeCell"], "hyperlinks": ["hyperlink"],
        "ignoredErrors": ["ignoredError", "extLst"],
    ]

    // MARK: Text

    private static func values(of attribute: String, in text: String) -> [String] {
        text.components(separatedBy: " \(attribute)=\"").dropFirst().map {
            $0.components(separatedBy: "\"")[0]
        }
    }

    private static func contents(of element: String, in text: String) -> [String] {
        text.components(separatedBy: "<\(element)>").dropFirst().map {
            $0.components(separatedBy: "</")[0]
        }
    }

    private static func unescaped(_ text: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#xA;", "\n"), ("&amp;", "&")].reduce(
            text
        ) {
            $0.replacingOccurrences(of: $1.0, with: $1.1)
        }
    }
}

/// The elements of a well-formed document, each with the names of its children in order. Prefixes are left out.
private enum XMLOutline {
    struct Malformed: Error { let near: String }

    static func elements(of text: String) throws -> [(name: String, children: [String])] {
        var done: [(name: String, children: [String])] = []
        var open: [(name: String, children: [String])] = []
        for piece in text.components(separatedBy: "<").dropFirst() {
            guard let end = piece.firstIndex(of: ">") else { throw Malformed(near: piece) }
            let tag = piece[..<end]
            if tag.hasPrefix("?") || tag.hasPrefix("!") { continue }
            let name = Self.name(tag.drop { $0 == "/" })
            if tag.hasPrefix("/") {
                guard let last = open.popLast(), last.name == name else {
                    throw Malformed(near: piece)
                }
                done.append(last)
                continue
            }
            if !open.isEmpty { open[open.count - 1].children.append(name) }
            if tag.hasSuffix("/") { done.append((name, [])) } else { open.append((name, [])) }
        }
        guard open.isEmpty else { throw Malformed(near: open[0].name) }
        return done
    }

    private static func name(_ tag: Substring) -> String {
        let whole = tag.prefix { !$0.isWhitespace && $0 != "/" }
        return String(whole.split(separator: ":").last ?? whole)
    }
}
