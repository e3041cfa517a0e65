import Glibc

/// Where output goes: plain into files and pipes, with colour and a progress line on a terminal.
final class Terminal {
  /// Whether complaints are coloured: on a terminal, unless NO_COLOR is set (no-color.org).
  let errorsUseColour: Bool
  /// Whether results are coloured, by the same rule.
  let usesColour: Bool
  private let showsProgress: Bool
  private var isProgressShown = false

  init() {
    let isTerminal = isatty(STDERR_FILENO) == 1
    let noColour = unsafe getenv("NO_COLOR").map { unsafe $0.pointee != 0 } ?? false
    errorsUseColour = isTerminal && !noColour
    usesColour = isatty(STDOUT_FILENO) == 1 && !noColour
    showsProgress = isTerminal
  }

  /// Prints a line of results.
  func print(_ text: String) { Swift.print(text) }

  /// Prints results as they are.
  func print(_ bytes: [UInt8]) { Swift.print(String(decoding: bytes, as: UTF8.self), terminator: "") }

  /// Hands over what was printed, also to a pipe, where it would wait for more.
  func flush() { _ = fflush(nil) }

  /// Prints a line of complaints.
  func printError(_ text: String) { write(text + "\n") }

  /// Shows a line that the next one replaces.
  func showProgress(_ text: String) {
    guard showsProgress else { return }
    write("\r\u{1B}[K\(text)")
    isProgressShown = true
  }

  /// Takes the progress line away.
  func clearProgress() {
    guard isProgressShown else { return }
    write("\r\u{1B}[K")
    isProgressShown = false
  }

  private func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      // A closed error stream is nobody's loss.
      _ = unsafe Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
    }
  }
}
