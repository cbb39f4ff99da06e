/// The error that a body throws; `nil` where it throws none.
func ingestError<Result>(_ body: () throws(IngestError) -> Result) -> IngestError? {
    do throws(IngestError) {
        _ = try body()
        return nil
    } catch { return error }
}
