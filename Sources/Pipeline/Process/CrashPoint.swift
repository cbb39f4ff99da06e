import Glibc

/// A place where tests end the process as a power cut would; nothing at all in a release build.
enum CrashPoint {
    /// Ends the process where the environment's `SSME_CRASH_AT` names this place. With `SSME_CRASH_LIST` it says its name on
    /// standard error, so that a test knows which places there are.
    static func reach(_ place: @autoclosure () -> String) {
        #if DEBUG
            if let wanted = unsafe getenv("SSME_CRASH_AT"),
                unsafe String(cString: wanted) == place()
            {
                kill(getpid(), SIGKILL)
            }
            if unsafe getenv("SSME_CRASH_LIST") != nil {
                _ = Descriptor.write([UInt8](("crash point " + place() + "\n").utf8), to: 2)
            }
        #endif
    }
}
