import HandbookModel

/// A file of content whose bytes are known to be text that can be read.
struct SourceText {
  let path: String
  let bytes: [UInt8]
  /// Where the text begins: after a byte order mark, which editors on Windows write.
  let start: Int
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Takes a file if its bytes are readable text; reports it otherwise.
  init?(_ file: ContentFile, report: inout Report) {
    if let fault = Self.fault(of: file) {
      report.refuse(fault)
      return nil
    }
    path = file.path
    bytes = file.bytes
    start = file.bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
    let findings = CharacterReader(bytes, from: start, path: path).findings
    // Questions stand as staff type them, in whatever form.
    report.add(path == Question.path ? findings.filter { $0.id != Explanation.characterForm.id } : findings)
  }

  private static func fault(of file: ContentFile) -> Diagnostic? {
    let bytes = file.bytes
    guard String(validating: bytes, as: UTF8.self) != nil else {
      let place = firstInvalidByte(bytes)
      return Diagnostic(
        .notUTF8,
        Wording(ja: "ファイルはUTF-8で保存します（ほかの文字コードの文字があります）", en: "Files are saved as UTF-8"),
        at: SourceSpan(file.path, SourceRange(place, place + 1)),
        fix: .init(Wording(ja: "エディターで文字コードをUTF-8にして保存し直してください", en: "Save the file again as UTF-8")))
    }
    if bytes.allSatisfy({ $0.isASCIIBlank || $0 == 0x0A || $0 == 0x0D }) || bytes == byteOrderMark {
      return .emptyFile(file.path)
    }
    if let control = control(in: bytes) { return .controlCharacter(SourceSpan(file.path, control)) }
    if let place = privateUse(in: bytes) {
      return .privateUseCharacter(SourceSpan(file.path, SourceRange(place, place + 3)))
    }
    return nil
  }

  /// The first character that is no letter but an order to a terminal or a printer; tabs and the ends of lines are none.
  private static func control(in bytes: [UInt8]) -> SourceRange? {
    for index in bytes.indices {
      switch bytes[index] {
      case 0x09, 0x0A, 0x0D: continue
      case 0..<0x20, 0x7F: return SourceRange(index, index + 1)
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xA0: return SourceRange(index, index + 2)
      default: continue
      }
    }
    return nil
  }

  /// The first character between U+E000 and U+F8FF.
  private static func privateUse(in bytes: [UInt8]) -> Int? {
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] == 0xEE || (bytes[index] == 0xEF && (0x80...0xA3).contains(bytes[index + 1])) { return index }
      index += 1
    }
    return nil
  }

  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
    return min(offset, max(bytes.count - 1, 0))
  }
}

extension Diagnostic {
  fileprivate static func emptyFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileEmpty, Wording(ja: "ファイルに何も書かれていません", en: "There is nothing in the file"),
      at: .start(of: path),
      fix: .init(
        Wording(
          ja: "消えた内容を戻すか、要らないファイルなら消してください（項は sections の行も消します）",
          en: "Bring back what was lost, or delete the file (and the line of a section in sections)")))
  }

  /// A character that cannot be seen and does something.
  static func controlCharacter(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .controlCharacter,
      Wording(ja: "目に見えない制御文字は書けません", en: "Text holds no control character"), at: span,
      fix: .init(
        Wording(
          ja: "その文字を消してください。消せないときは、前後の文を打ち直してください", en: "Delete it, or type the words around it again"),
        replacement: ""))
  }

  /// A character that only the machine it was made on can show.
  static func privateUseCharacter(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .privateUseCharacter,
      Wording(
        ja: "外字（私用領域の文字）は、ほかの端末では読めません", en: "Private-use characters cannot be read on other machines"),
      at: span,
      fix: .init(Wording(ja: "ふつうの文字か図に替えてください", en: "Use an ordinary character or a picture")))
  }
}
