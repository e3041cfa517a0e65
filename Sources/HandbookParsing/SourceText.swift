import HandbookModel

/// A file of content whose bytes are known to be text that can be read.
struct SourceText {
  let path: String
  let bytes: [UInt8]
  /// Where the text begins: after a byte order mark.
  let start: Int

  /// Takes a file if its bytes are readable text; reports it otherwise.
  init?(_ file: ContentFile, report: inout Report) {
    if let fault = Self.fault(of: file) {
      report.add(fault)
      return nil
    }
    path = file.path
    bytes = file.bytes
    start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private static func fault(of file: ContentFile) -> Diagnostic? {
    let bytes = file.bytes
    guard String(validating: bytes, as: UTF8.self) != nil else {
      let place = firstInvalidByte(bytes)
      return Diagnostic(
        "not-utf8", .error,
        Wording(ja: "ファイルはUTF-8で保存します（ほかの文字コードの文字があります）", en: "Files are saved as UTF-8"),
        at: SourceSpan(file.path, SourceRange(place, place + 1)),
        fix: .init(Wording(ja: "エディターで文字コードをUTF-8にして保存し直してください", en: "Save the file again as UTF-8")))
    }
    if let place = bytes.firstIndex(of: 0) {
      return Diagnostic(
        "nul-character", .error, Wording(ja: "NUL文字は書けません", en: "Text holds no NUL character"),
        at: SourceSpan(file.path, SourceRange(place, place + 1)))
    }
    if let place = privateUse(in: bytes) {
      return Diagnostic(
        "private-use-character", .error,
        Wording(
          ja: "外字（私用領域の文字）は、ほかの端末では読めません", en: "Private-use characters cannot be read on other machines"),
        at: SourceSpan(file.path, SourceRange(place, place + 3)),
        fix: .init(Wording(ja: "ふつうの文字か図に替えてください", en: "Use an ordinary character or a picture")))
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
