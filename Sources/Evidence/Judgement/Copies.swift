import SSMEModel

/// Marks the documents of a form that are copies of each other, or that were seen elsewhere.
struct Copies {
    let lexicon: EvidenceLexicon
    let reuse: ReuseIndex
    let wave: String

    func mark(_ known: inout [ClaimJudgement], initiative: String) {
        var earlier: [(print: DocumentPrint, index: Int)] = []
        for index in known.indices {
            guard let document = known[index].document, let digest = known[index].digest
            else { continue }
            let print = DocumentPrint(
                of: document, digest: digest, initiative: initiative, wave: wave)
            let sightings = reuse.sightings(of: print, naming: document.initiatives)
            known[index].facts[.elsewhere] = .truth(sightings.isElsewhere)
            known[index].facts[.redated] = .truth(sightings.isRedated)
            compare(print, index, with: earlier, &known)
            earlier.append((print, index))
        }
    }

    private func compare(
        _ print: DocumentPrint, _ index: Int, with earlier: [(print: DocumentPrint, index: Int)],
        _ known: inout [ClaimJudgement]
    ) {
        let claim = known[index].claim
        var nearest: (share: Double, claim: EvidenceClaim)?
        var isSameFileElsewhere = false
        for other in earlier {
            let theirs = known[other.index].claim
            let isSamePlace =
                theirs.question == claim.question
                && known[other.index].requirement == known[index].requirement
            let isSameFile = other.print.digest == print.digest
            guard !(isSameFile && isSamePlace), known[other.index].requirement != nil,
                known[index].requirement != nil,
                let share = print.share(with: other.print, distance: lexicon.copyDistance)
            else { continue }
            // Minutes bound together may back all that asks for one of them.
            if isSameFile, known[index].document?.meetings.isEmpty == false { continue }
            if isSameFile || share >= lexicon.copyLikeness { known[index].isDuplicated = true }
            if isSameFile {
                isSameFileElsewhere = true
            } else if share > nearest?.share ?? 0 {
                nearest = (share, theirs)
            }
        }
        // Of the same bytes another rule tells.
        if isSameFileElsewhere { nearest = nil }
        known[index].facts[.likeness] = .number(nearest?.share ?? 0)
        guard let nearest else { return }
        known[index].facts[.otherFile] = .text(LocalizedText(nearest.claim.file))
        known[index].facts[.otherQuestion] = .text(LocalizedText(nearest.claim.question))
    }
}
