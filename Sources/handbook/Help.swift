import HandbookModel

/// The words of `--help`, in Japanese unless the command line asks for English.
///
/// Help is printed before options are parsed, so the command line is looked at directly.
enum Help {
  /// A text in the language asked for.
  static func text(ja japanese: String, en english: String) -> String {
    Wording(ja: japanese, en: english).text(in: language)
  }

  /// The language asked for.
  static let language: Language = {
    let arguments = CommandLine.arguments
    if arguments.contains("--lang=en") { return .english }
    let value = arguments.firstIndex(of: "--lang").map { arguments.index(after: $0) }
    let isEnglish = value.map { arguments.indices.contains($0) && arguments[$0] == "en" } ?? false
    return isEnglish ? .english : .japanese
  }()
}
