import CXLSXWriter
import SSMEModel

/// What stands about the cells: what may be typed in them, how they light up, and notes.
extension XLSXWriter {
    func add(
        _ validation: Sheet.Validation, of sheet: String,
        in raw: UnsafeMutablePointer<lxw_worksheet>
    ) throws(ReportError) {
        var strings = CStrings()
        defer { strings.free() }
        var options = unsafe lxw_data_validation()
        let type: lxw_validation_types
        switch validation.rule {
        case .list(let range):
            type = LXW_VALIDATION_TYPE_LIST_FORMULA
            unsafe options.value_formula = unsafe strings.add("=" + range)
        case .formula(let formula):
            type = LXW_VALIDATION_TYPE_CUSTOM_FORMULA
            unsafe options.value_formula = unsafe strings.add("=" + formula)
        case .anything: type = LXW_VALIDATION_TYPE_ANY
        }
        unsafe options.validate = UInt8(type.rawValue)
        let error =
            validation.isStrict
            ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING
        unsafe options.error_type = UInt8(error.rawValue)
        if let prompt = validation.prompt {
            unsafe options.input_title = unsafe strings.add(CellText.cut(prompt.title, 32))
            unsafe options.input_message = unsafe strings.add(CellText.cut(prompt.text, 255))
        }
        if let complaint = validation.complaint {
            unsafe options.error_title = unsafe strings.add(CellText.cut(complaint.title, 32))
            unsafe options.error_message = unsafe strings.add(CellText.cut(complaint.text, 255))
        }
        let (first, last) = (validation.cell, validation.last ?? validation.cell)
        let code = unsafe worksheet_data_validation_range(
            raw, first.cRow, first.cColumn, last.cRow, last.cColumn, &options)
        try check(code, sheet + " " + validation.cell.description)
    }

    func add(
        _ highlight: Sheet.Highlight, of sheet: String,
        in raw: UnsafeMutablePointer<lxw_worksheet>
    ) throws(ReportError) {
        var strings = CStrings()
        defer { strings.free() }
        var options = unsafe lxw_conditional_format()
        switch highlight.kind {
        case .when(let formula, let font, let fill):
            guard let format = unsafe workbook_add_format(workbook) else {
                throw .refused(part: sheet, reason: "memory")
            }
            unsafe format_set_font_color(format, font.rgb)
            unsafe format_set_bg_color(format, fill.rgb)
            unsafe options.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
            unsafe options.value_string = unsafe strings.add("=" + formula)
            unsafe options.format = unsafe format
        case .bar(let color):
            unsafe options.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
            unsafe options.bar_color = color.rgb
            unsafe options.bar_solid = 1
            unsafe options.data_bar_2010 = 1
            unsafe options.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
            unsafe options.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
            unsafe options.max_value = 1
        }
        let (first, last) = (highlight.range.first, highlight.range.last)
        let code = unsafe worksheet_conditional_format_range(
            raw, first.cRow, first.cColumn, last.cRow, last.cColumn, &options)
        try check(code, sheet + " " + highlight.range.absolute)
    }

    func add(
        _ note: Sheet.Note, of sheet: String, in raw: UnsafeMutablePointer<lxw_worksheet>
    ) throws(ReportError) {
        var strings = CStrings()
        defer { strings.free() }
        var options = unsafe lxw_comment_options()
        unsafe options.visible = UInt8(LXW_COMMENT_DISPLAY_HIDDEN.rawValue)
        unsafe options.author = unsafe strings.add("SSME")
        unsafe options.width = UInt16(clamping: note.width)
        unsafe options.height = UInt16(clamping: note.height)
        unsafe options.color = 0xFFFBEA
        unsafe options.font_name = unsafe strings.add("Calibri")
        unsafe options.font_size = 10
        let (row, column) = (note.cell.cRow, note.cell.cColumn)
        let code = unsafe worksheet_write_comment_opt(
            raw, row, column, CellText.clean(note.text), &options)
        try check(code, sheet + " " + note.cell.description)
    }
}
