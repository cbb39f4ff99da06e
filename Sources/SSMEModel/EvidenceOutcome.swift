extension EvidenceItem.Status {
    /// What became of the claim, in words: «respalda la respuesta».
    public var words: LocalizedText {
        switch self {
        case .accepted: LocalizedText("respalda la respuesta", english: "backs the answer")
        case .acceptedWithRemark:
            LocalizedText(
                "respalda la respuesta, con algo que decir",
                english: "backs the answer, with a remark")
        case .insufficient:
            LocalizedText("son menos de los que se piden", english: "fewer than are asked for")
        case .notPertinent: LocalizedText("parece otra cosa", english: "looks like something else")
        case .outOfPeriod: LocalizedText("es de otra fecha", english: "is of another date")
        case .duplicated: LocalizedText("es copia de otro", english: "is a copy of another")
        case .illegible: LocalizedText("no muestra texto", english: "shows no text")
        case .notAssessable:
            LocalizedText("lo debe mirar una persona", english: "a person has to look at it")
        case .missing: LocalizedText("no llegó", english: "did not arrive")
        case .empty: LocalizedText("llegó vacío", english: "arrived empty")
        case .unreadable: LocalizedText("no se puede abrir", english: "cannot be opened")
        }
    }
}
