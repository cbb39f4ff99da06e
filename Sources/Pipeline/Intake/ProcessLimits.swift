import Glibc

/// What this process, and whatever it starts, may ask of the machine.
enum ProcessLimits {
    /// Memory as given; nothing written to a file, no core left behind.
    static func keepSmall(memoryBytes: Int) {
        limit(__rlimit_resource_t(RLIMIT_AS.rawValue), to: UInt(max(0, memoryBytes)))
        limit(__rlimit_resource_t(RLIMIT_CORE.rawValue), to: 0)
        limit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), to: 0)
    }

    /// Processor time from now on. **Units**: seconds.
    static func allow(processorSeconds: Int) {
        limit(
            __rlimit_resource_t(RLIMIT_CPU.rawValue),
            to: processorSecondsUsed() + UInt(max(0, processorSeconds)))
    }

    private static func limit(_ resource: __rlimit_resource_t, to amount: UInt) {
        var limit = rlimit()
        _ = unsafe getrlimit(resource, &limit)
        limit.rlim_cur = min(amount, limit.rlim_max)
        _ = unsafe setrlimit(resource, &limit)
    }

    private static func processorSecondsUsed() -> UInt {
        var used = timespec()
        _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used)
        return UInt(max(0, used.tv_sec)) + 1
    }
}
