import Glibc
import HandbookModel
import HandbookPublishing

/// Where output goes: plain into files and pipes, with colour and a progress line on a terminal.
final class Terminal {
  /// Whether complaints are coloured: on a terminal, unless NO_COLOR is set (no-color.org).
  let errorsUseColour: Bool
  /// Whether results are coloured, by the same rule.
  let usesColour: Bool
  private let showsProgress: Bool
  private var isProgressShown = false
  /// Why results did not arrive where they were sent; nil if they all did.
  private(set) var loss: WorldError?

  init() {
    let isTerminal = isatty(STDERR_FILENO) == 1
    let noColour = unsafe getenv("NO_COLOR").map { unsafe $0.pointee != 0 } ?? false
    errorsUseColour = isTerminal && !noColour
    usesColour = isatty(STDOUT_FILENO) == 1 && !noColour
    showsProgress = isTerminal
  }

  /// Prints a line of results.
  func print(_ text: String) { print(Array("\(text)\n".utf8)) }

  /// Prints results as they are, at once, also into a pipe.
  func print(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, loss == nil {
      let wrote = unsafe rest.withUnsafeBytes { unsafe Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if wrote < 0, errno == EINTR { continue }
      guard wrote > 0 else {
        loss = WorldError.ofOutput()
        return
      }
      rest = rest.dropFirst(wrote)
    }
  }

  /// Prints a line of complaints.
  func printError(_ text: String) { write(text + "\n") }

  /// Says what is wrong with the world.
  func complain(_ error: WorldError, in language: Language) {
    clearProgress()
    printError("handbook: \(SourcePlace.visible(error.summary.text(in: language)))")
  }

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
