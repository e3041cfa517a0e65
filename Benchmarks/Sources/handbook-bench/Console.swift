import Glibc

/// What is said while measuring goes to standard error, so that standard output holds the tables alone.
enum Console {
  /// Says one line.
  static func tell(_ line: String) {
    let bytes = Array("\(line)\n".utf8)
    // A terminal that is gone is no reason to stop measuring.
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}
