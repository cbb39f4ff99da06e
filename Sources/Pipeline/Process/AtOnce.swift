import Dispatch
import Synchronization

/// Steps that do not depend on each other, on as many processors as there are.
enum AtOnce {
    /// Takes a step for every element and waits for all.
    ///
    /// **Throws**: what the first element whose step failed met with, by the order of the elements.
    static func forEach<Element: Sendable>(
        _ elements: [Element], _ step: @Sendable (Element) throws(PipelineError) -> Void
    ) throws(PipelineError) {
        let failures = Mutex<[Int: PipelineError]>([:])
        DispatchQueue.concurrentPerform(iterations: elements.count) { index in
            do throws(PipelineError) { try step(elements[index]) } catch {
                failures.withLock { $0[index] = error }
            }
        }
        let first = failures.withLock { $0.min { $0.key < $1.key }?.value }
        if let first { throw first }
    }
}
