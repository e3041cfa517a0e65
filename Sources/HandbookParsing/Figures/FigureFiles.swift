import HandbookModel

/// The pictures and their descriptions; anything else in the folder would be published unseen, and is refused.
struct FigureFiles {
  /// Those that can be shown, and the descriptions.
  private(set) var files: [ContentFile] = []

  /// Looks through `figures/`.
  init(parsing content: Content, report: inout Report) {
    for file in content.files(in: "figures/") {
      let fault = Self.fault(of: file)
      if let fault { report.refuse(fault) } else { files.append(file) }
    }
  }

  private static func fault(of file: ContentFile) -> Diagnostic? {
    let ending = file.path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if ending == "dot" { return nil }
    guard let expected = PictureFormat(fileExtension: ending) else { return .noPicture(file.path) }
    if expected == .svg { return PlainSVG.fault(of: file) }
    let found = PictureFormat(of: file.bytes)
    return found == expected ? nil : .otherFormat(file.path, expected: expected, found: found)
  }
}

/// A kind of picture that every browser shows.
enum PictureFormat: String, CaseIterable {
  case svg = "SVG"
  case png = "PNG"
  case jpeg = "JPEG"
  case gif = "GIF"
  case webP = "WebP"

  /// The ends of names, for authors.
  static let fileExtensions = allCases.flatMap(\.fileExtensions)

  /// The format that the end of a file's name promises.
  init?(fileExtension: String) {
    guard let format = Self.allCases.first(where: { $0.fileExtensions.contains(fileExtension) }) else { return nil }
    self = format
  }

  /// The format that the first bytes of a file show.
  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: Array("GIF87a".utf8)) || bytes.starts(with: Array("GIF89a".utf8)) {
      self = .gif
    } else if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) {
      self = .webP
    } else if bytes.prefix(1024).firstRange(of: Array("<svg".utf8)) != nil {
      self = .svg
    } else {
      return nil
    }
  }

  var fileExtensions: [String] { self == .jpeg ? ["jpg", "jpeg"] : [rawValue.lowercased()] }
}

extension Diagnostic {
  fileprivate static func noPicture(_ path: String) -> Diagnostic {
    let names = (PictureFormat.fileExtensions + ["dot"]).joined(separator: ", ")
    return Diagnostic(
      .figureKind,
      Wording(ja: "figures/ に置けるのは図だけです（\(names)）", en: "figures/ holds pictures only (\(names))"),
      at: .start(of: path),
      fix: .init(Wording(ja: "ほかのファイルは figures/ の外へ移してください", en: "Move the file out of figures/")))
  }

  fileprivate static func otherFormat(_ path: String, expected: PictureFormat, found: PictureFormat?) -> Diagnostic {
    let summary = Wording(
      ja: "中身が\(expected.rawValue)ではありません\(found.map { "（\($0.rawValue)です）" } ?? "")",
      en: "This is no \(expected.rawValue)\(found.map { " but \($0.rawValue)" } ?? "")")
    let fix =
      found.map {
        Wording(
          ja: "名前の終わりを「.\($0.fileExtensions[0])」に替えてください", en: "Let its name end in “.\($0.fileExtensions[0])”")
      }
      ?? Wording(
        ja: "画像ソフトで開けるかを確かめ、\(expected.rawValue)として書き出し直してください",
        en: "See whether it opens, and export it as \(expected.rawValue) again")
    return Diagnostic(.figureFormat, summary, at: .start(of: path), fix: .init(fix))
  }
}
