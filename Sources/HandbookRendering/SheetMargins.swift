internal import HandbookModel
internal import HandbookNaming

/// What stands in the margins of every printed sheet: a style sheet, since only one can write there.
///
/// The words are the handbook's, the look is the office's: the rules of `templates/assets/handbook.css` follow them in one
/// file, so that a page asks for one style sheet.
struct SheetMargins {
  /// The name of the style sheet among the assets.
  static let assetPath = "handbook.css"

  private let profile: Profile
  private let isFormer: Bool
  private let code: EditionCode?

  init(of profile: Profile, isFormer: Bool = false, code: EditionCode? = nil) {
    self.profile = profile
    self.isFormer = isFormer
    self.code = code
  }

  /// The style sheet, with an office's own rules at its end.
  func styleSheet(followedBy rules: [UInt8]) -> [UInt8] {
    let boxes = [
      ("top-left", Self.quoted("\(profile.title)　\(profile.edition.name)\(isFormer ? "（旧版）" : "")")),
      ("top-right", Self.quoted("機密区分：\(profile.classification ?? "記載なし")")),
      ("bottom-left", Self.quoted(reminder)),
      ("bottom-right", "counter(page) \" / \" counter(pages)"),
    ]
    let lines = boxes.map { "  @\($0.0) { content:\($0.1) }\n" }.joined()
    return Array("@page {\n\(lines)}\n".utf8) + rules
  }

  /// That a sheet is no more than a copy, and the code by which the office knows of which edition.
  private var reminder: String {
    (isFormer ? "旧版です。現行版は社内ポータルで確認" : "印刷物は控えです。最新版は社内ポータルで確認")
      + (code.map { "　照合コード \($0)" } ?? "")
  }

  /// A text as CSS writes it: what could end the text, or is no character to be seen, by its number.
  private static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> String in
      let isPlain = scalar.value >= 0x20 && scalar.value != 0x7F && scalar != "\"" && scalar != "\\"
      return isPlain ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
    }
    return "\"\(scalars.joined())\""
  }
}
