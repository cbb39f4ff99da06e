import Foundation
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

struct RunLockTests {
    @Test func `who finds the lock held is told by whom and since when`() throws {
        try withTemporaryFolder { folder in
            let path = folder + "/run.lock"
            let lock = try RunLock(path: path)
            let error = #expect(throws: PipelineError.self) { try take(path) }
            let host = ProcessInfo.processInfo.hostName
            #expect(
                error?.explanation.spanish
                    == "Otra corrida está en marcha (proceso \(getpid()) en «\(host)», desde hace 0 min, candado «\(path)»). Espere a que termine e intente de nuevo."
            )
            withExtendedLifetime(lock) {}
        }
    }

    @Test func `a lock that was put down has no former owner`() throws {
        try withTemporaryFolder { folder in
            for _ in 0..<2 {
                let former = try take(folder + "/run.lock")
                #expect(former == nil)
            }
        }
    }

    @Test func `the lock of an owner that died is taken over, and its name is known`() throws {
        try withTemporaryFolder { folder in
            let path = folder + "/run.lock"
            try write(
                #"{"process":4242,"host":"srv1","boot":"b","since":1000}"#, to: path)
            let owner = try #require(try take(path))
            #expect(owner.process == 4242)
            #expect(
                owner.words(now: 1000 + 7500).spanish
                    == "proceso 4242 en «srv1», desde hace 2 h 5 min")
        }
    }

    @Test func `what an older program wrote into the lock names nobody`() throws {
        try withTemporaryFolder { folder in
            try write("4242\n", to: folder + "/run.lock")
            let former = try take(folder + "/run.lock")
            #expect(former == nil)
        }
    }

    private func take(_ path: String) throws -> LockOwner? {
        let lock = try RunLock(path: path)
        return lock.formerOwner
    }
}
