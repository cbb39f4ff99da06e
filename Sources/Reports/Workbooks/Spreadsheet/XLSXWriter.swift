import CXLSXWriter
import Glibc
import SSMEModel

/// Writes a `Spreadsheet` as an XLSX file; with its extension, the only place that knows the C library.
///
/// Advice for whoever edits this: every call that returns a code goes through `check`; the library
/// copies what it is given, so C strings live only as long as the call. It frees the workbook on
/// `workbook_close`, failed or not, and only then; `deinit` frees it where closing was never reached.
///
/// **Source**: libxlsxwriter 1.1, whose parts follow the schema order of ECMA-376.
@safe struct XLSXWriter: ~Copyable {
    private let path: String
    let workbook: UnsafeMutablePointer<lxw_workbook>
    private var isOpen = true
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>]

    /// Writes the workbook.
    ///
    /// **Throws**: `ReportError`; what had been at the path may then be gone.
    static func write(_ spreadsheet: Spreadsheet, to path: String) throws(ReportError) {
        var writer = try XLSXWriter(path: path)
        try writer.setProperties(of: spreadsheet)
        for (index, sheet) in spreadsheet.sheets.enumerated() {
            try writer.add(sheet, isFirst: index == 0)
        }
        for (name, location) in spreadsheet.names.sorted(by: { $0.key < $1.key }) {
            try writer.define(name, as: location.absolute)
        }
        try writer.close()
    }

    private init(path: String) throws(ReportError) {
        guard let workbook = unsafe workbook_new(path) else {
            throw .unwritable(path: path, reason: "memory")
        }
        self.path = path
        unsafe self.workbook = unsafe workbook
        unsafe formats = [:]
    }

    deinit { if isOpen { unsafe lxw_workbook_free(workbook) } }

    private mutating func close() throws(ReportError) {
        isOpen = false
        let code = unsafe workbook_close(workbook)
        guard code == LXW_NO_ERROR else {
            throw .unwritable(path: path, reason: Self.reason(code))
        }
    }

    private func setProperties(of spreadsheet: Spreadsheet) throws(ReportError) {
        var strings = CStrings()
        defer { strings.free() }
        var properties = unsafe lxw_doc_properties()
        unsafe properties.title = unsafe strings.add(spreadsheet.title)
        unsafe properties.subject = unsafe strings.add(spreadsheet.subject)
        unsafe properties.author = unsafe strings.add(spreadsheet.author)
        unsafe properties.created = spreadsheet.created.daysSince1970 * 86_400
        try check(unsafe workbook_set_properties(workbook, &properties), "properties")
    }

    private func define(_ name: String, as reference: String) throws(ReportError) {
        try check(unsafe workbook_define_name(workbook, name, "=" + reference), name)
    }

    // MARK: Sheets

    private mutating func add(_ sheet: Sheet, isFirst: Bool) throws(ReportError) {
        try check(unsafe workbook_validate_sheet_name(workbook, sheet.name), sheet.name)
        guard let raw = unsafe workbook_add_worksheet(workbook, sheet.name) else {
            throw .refused(part: sheet.name, reason: "memory")
        }
        unsafe try setLayout(of: sheet, in: raw)
        for range in sheet.merged {
            let (first, last) = (range.first, range.last)
            let format = unsafe try format(sheet.cells[first]?.style ?? CellStyle())
            try check(
                unsafe worksheet_merge_range(
                    raw, first.cRow, first.cColumn, last.cRow, last.cColumn, "", format),
                sheet.name + " " + range.absolute)
        }
        for (address, cell) in sheet.cells.sorted(by: { $0.key < $1.key }) {
            unsafe try put(cell, at: address, of: sheet.name, in: raw)
        }
        for validation in sheet.validations { unsafe try add(validation, of: sheet.name, in: raw) }
        for highlight in sheet.highlights { unsafe try add(highlight, of: sheet.name, in: raw) }
        for note in sheet.notes { unsafe try add(note, of: sheet.name, in: raw) }
        if isFirst { unsafe worksheet_activate(raw) }
        if sheet.isHidden { unsafe worksheet_hide(raw) }
    }

    private func setLayout(
        of sheet: Sheet, in raw: UnsafeMutablePointer<lxw_worksheet>
    ) throws(ReportError) {
        for (index, column) in sheet.columns.enumerated() {
            var options = lxw_row_col_options(
                hidden: column.isHidden ? 1 : 0, level: 0, collapsed: 0)
            let code = unsafe worksheet_set_column_opt(
                raw, UInt16(index), UInt16(index), column.width, nil, &options)
            try check(code, sheet.name)
        }
        for (row, height) in sheet.rowHeights.sorted(by: { $0.key < $1.key }) {
            try check(unsafe worksheet_set_row(raw, UInt32(row - 1), height, nil), sheet.name)
        }
        if let color = sheet.tabColor { unsafe worksheet_set_tab_color(raw, color.rgb) }
        unsafe worksheet_gridlines(raw, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
        if sheet.frozenRows > 0 {
            let last = UInt32(sheet.frozenRows)
            unsafe worksheet_freeze_panes(raw, last, 0)
            try check(unsafe worksheet_repeat_rows(raw, 0, last - 1), sheet.name)
        }
        unsafe try setPage(of: sheet, in: raw)
        var options = lxw_protection()
        options.format_columns = 1
        options.format_rows = 1
        unsafe worksheet_protect(raw, nil, &options)
    }

    private func setPage(
        of sheet: Sheet, in raw: UnsafeMutablePointer<lxw_worksheet>
    ) throws(ReportError) {
        unsafe worksheet_set_paper(raw, 1)  // Letter, the paper of Colombian offices.
        if sheet.isLandscape { unsafe worksheet_set_landscape(raw) }
        unsafe worksheet_fit_to_pages(raw, 1, 0)
        unsafe worksheet_set_margins(raw, 0.5, 0.5, 0.5, 0.6)
        // The space keeps a name that begins with a digit out of the font size.
        let footer = "&L&8 " + sheet.name.doubling("&") + "&R&8 &P / &N"
        try check(unsafe worksheet_set_footer(raw, footer), sheet.name)
        // Codes, months and stamps are text on purpose.
        let everything = "A1:H2000"
        let kind = UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue)
        try check(unsafe worksheet_ignore_errors(raw, kind, everything), sheet.name)
    }

    // MARK: Cells

    private mutating func put(
        _ cell: SheetCell, at address: CellAddress, of sheet: String,
        in raw: UnsafeMutablePointer<lxw_worksheet>
    ) throws(ReportError) {
        let (row, column) = (address.cRow, address.cColumn)
        let format = unsafe try format(cell.style)
        let code =
            switch cell.content {
            case .blank: unsafe worksheet_write_blank(raw, row, column, format)
            case .text(let text):
                unsafe worksheet_write_string(raw, row, column, CellText.clean(text), format)
            case .number(let number):
                unsafe worksheet_write_number(raw, row, column, number, format)
            case .formula(let formula, let number):
                unsafe worksheet_write_formula_num(raw, row, column, "=" + formula, format, number)
            case .textFormula(let formula, let text):
                unsafe worksheet_write_formula_str(
                    raw, row, column, "=" + formula, format, CellText.clean(text))
            case .link(let target, let text):
                unsafe worksheet_write_url_opt(
                    raw, row, column, "internal:" + target.description, format,
                    CellText.clean(text),
                    nil)
            }
        try check(code, sheet + " " + address.description)
    }

    // MARK: Formats

    private mutating func format(
        _ style: CellStyle
    ) throws(ReportError) -> UnsafeMutablePointer<lxw_format> {
        if let known = unsafe formats[style] { return unsafe known }
        guard let format = unsafe workbook_add_format(workbook) else {
            throw .refused(part: "format", reason: "memory")
        }
        unsafe format_set_font_size(format, style.size)
        unsafe format_set_font_color(format, style.color.rgb)
        if style.isBold { unsafe format_set_bold(format) }
        if style.isUnderlined {
            unsafe format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
        }
        if style.wraps { unsafe format_set_text_wrap(format) }
        if style.indent > 0 { unsafe format_set_indent(format, UInt8(style.indent)) }
        if style.isUnlocked { unsafe format_set_unlocked(format) }
        if !style.format.isEmpty { unsafe format_set_num_format(format, style.format) }
        if let fill = style.fill {
            unsafe format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            unsafe format_set_bg_color(format, fill.rgb)
        }
        unsafe Self.align(format, style)
        unsafe formats[style] = unsafe format
        return unsafe format
    }

    @unsafe private static func align(
        _ format: UnsafeMutablePointer<lxw_format>, _ style: CellStyle
    ) {
        let horizontal =
            switch style.horizontal {
            case .natural: LXW_ALIGN_NONE
            case .left: LXW_ALIGN_LEFT
            case .center: LXW_ALIGN_CENTER
            case .right: LXW_ALIGN_RIGHT
            }
        let vertical =
            switch style.vertical {
            case .top: LXW_ALIGN_VERTICAL_TOP
            case .center: LXW_ALIGN_VERTICAL_CENTER
            case .bottom: LXW_ALIGN_VERTICAL_BOTTOM
            }
        unsafe format_set_align(format, UInt8(horizontal.rawValue))
        unsafe format_set_align(format, UInt8(vertical.rawValue))
        let thin = UInt8(LXW_BORDER_THIN.rawValue)
        switch style.edges {
        case .none: break
        case .top:
            unsafe format_set_top(format, thin)
            unsafe format_set_top_color(format, style.edgeColor.rgb)
        case .all:
            unsafe format_set_border(format, thin)
            unsafe format_set_border_color(format, style.edgeColor.rgb)
        }
    }

    // MARK: Limits

    func check(_ code: lxw_error, _ part: String) throws(ReportError) {
        guard code != LXW_NO_ERROR else { return }
        throw .refused(part: part, reason: Self.reason(code))
    }

    private static func reason(_ code: lxw_error) -> String {
        unsafe lxw_strerror(code).map { unsafe String(cString: $0) } ?? ""
    }
}

/// Rows and columns counted from 0, as the C library takes them.
extension CellAddress {
    var cRow: UInt32 { UInt32(clamping: row - 1) }
    var cColumn: UInt16 { UInt16(clamping: columnIndex) }
}
