import HandbookModel
private import Mustache

/// The frame around a page: a Mustache template with nothing but slots. The one door to the template engine.
///
/// Plain Mustache shows a misspelt name as nothing, so every name is checked against the slots when a frame is read.
struct Frame: Sendable {
  private let template: MustacheTemplate

  /// Reads a template; nil if it cannot be read. Everything wrong with it is reported with its line.
  init?(parsing file: ContentFile, slots: [String], report: inout Report) {
    let path = "templates/\(file.path)"
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      report.add(
        Diagnostic(
          "not-utf8", .error, Wording(ja: "テンプレートはUTF-8で保存します", en: "Templates are saved as UTF-8"),
          at: .start(of: path)))
      return nil
    }
    let tags = FrameTag.all(in: file.bytes)
    let faults = tags.compactMap { $0.fault(slots: slots, path: path) }
    report.add(faults)
    do {
      template = try MustacheTemplate(string: text)
    } catch {
      report.add(Self.unreadable(error, path))
      return nil
    }
    guard faults.isEmpty else { return nil }
  }

  /// Fills the slots.
  func render(_ slots: [String: String]) -> [UInt8] {
    Array(template.render(slots).utf8)
  }

  private static func unreadable(_ error: any Error, _ path: String) -> Diagnostic {
    let context = (error as? MustacheTemplate.ParserError)?.context
    let place = context.map { "\($0.lineNumber)行目" } ?? ""
    let line = context.map { "line \($0.lineNumber)" } ?? ""
    return Diagnostic(
      "frame-unreadable", .error,
      Wording(ja: "テンプレートの{{…}}が読めません（\(place)）", en: "A {{…}} of the template cannot be read (\(line))"),
      at: .start(of: path))
  }
}

/// A `{{…}}` of a frame.
private struct FrameTag {
  /// The mark after the braces: `#`, `^`, `/`, `{`, `&`, `!`, `>` and so on; nil for a plain name.
  let sigil: UInt8?
  let name: String
  let range: SourceRange

  /// All tags, in order.
  static func all(in bytes: [UInt8]) -> [FrameTag] {
    var tags: [FrameTag] = []
    var offset = 0
    while let open = bytes[offset...].firstRange(of: Array("{{".utf8)),
      let close = bytes[open.upperBound...].firstRange(of: Array("}}".utf8))
    {
      tags.append(FrameTag(bytes[open.upperBound..<close.lowerBound]))
      offset = close.upperBound
    }
    return tags
  }

  private init(_ inner: ArraySlice<UInt8>) {
    let isName = inner.first.map { $0.isASCIILetter || $0 == UInt8(ascii: " ") } ?? true
    sigil = isName ? nil : inner.first
    let text = String(decoding: isName ? inner : inner.dropFirst(), as: UTF8.self)
    name = String(text.drop(while: \.isWhitespace).prefix { !$0.isWhitespace && $0 != "}" })
    range = SourceRange(inner.startIndex - 2, inner.endIndex + 2)
  }

  func fault(slots: [String], path: String) -> Diagnostic? {
    switch sigil {
    case UInt8(ascii: "!"): return nil
    case nil, UInt8(ascii: "{"), UInt8(ascii: "&"), UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "/"):
      guard !slots.contains(name) else { return nil }
      let known = slots.joined(separator: ", ")
      return Diagnostic(
        "slot-unknown", .error,
        Wording(ja: "ページは「\(name)」を差し込めません", en: "A page has no slot “\(name)”"),
        at: SourceSpan(path, range),
        fix: .init(Wording(ja: "使える名前: \(known)", en: "Known names: \(known)")))
    default:
      return Diagnostic(
        "frame-tag", .error,
        Wording(
          ja: "テンプレートに書けるのは差し込み（{{名前}}）と条件（{{#名前}}…{{/名前}}）だけです",
          en: "A frame holds slots ({{name}}) and conditions ({{#name}}…{{/name}}) only"),
        at: SourceSpan(path, range))
    }
  }
}
