internal import HandbookModel

/// Asks git about a repository: the one door to it.
///
/// What is asked only reads: nothing is checked out, nothing is fetched, and no hook or watcher of the repository is run.
struct Git {
  /// The folder in which it is asked.
  let folder: String

  /// What git answered.
  struct Answer {
    /// Whether it could answer.
    let isFine: Bool
    /// Its answer; its complaint, if it could not.
    let bytes: [UInt8]

    /// The answer as text, its first line.
    var line: String {
      String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
  }

  private static let program = Program(
    name: "git",
    manners: [
      "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1",
      "GIT_NO_REPLACE_OBJECTS": "1",
    ])
  private static let settings = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"]

  /// Asks once; `input` is what git reads.
  func ask(_ arguments: [String], telling input: String = "") throws -> Answer {
    let outcome = try Self.program.run(["-C", folder] + Self.settings + arguments, telling: input)
    if outcome.isMissing {
      throw WorldError(
        Wording(ja: "gitがありません。「apt-get install git」で入れてください", en: "There is no git: apt-get install git"))
    }
    return Answer(isFine: outcome.isFine, bytes: outcome.isFine ? outcome.output : outcome.complaint)
  }
}
