import Glibc

/// Why nothing could be measured; a slow figure is no reason.
struct BenchFailure: Error, CustomStringConvertible {
  /// What to tell whoever called.
  let description: String

  /// Makes a failure of what to tell.
  init(_ description: String) {
    self.description = description
  }

  /// A failure with the system's own reason, read at once because the next call may change it.
  static func system(_ what: String, _ path: String) -> BenchFailure {
    BenchFailure("\(what) \(path): \(String(cString: strerror(errno)))")
  }
}
