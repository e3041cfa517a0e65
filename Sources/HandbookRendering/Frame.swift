import HandbookModel
internal import HandbookNaming
private import Mustache

/// The frame around a page: a Mustache template with nothing but slots.
///
/// The one door to the template engine.
///
/// Plain Mustache shows a misspelt name as nothing, so every name is checked against the slots when a frame is read.
struct Frame: Sendable {
  private let template: MustacheTemplate

  /// Reads a template; nil if it cannot be read.
  ///
  /// Everything wrong with it is reported with its line.
  init?(parsing file: ContentFile, report: inout Report) {
    let path = "templates/\(file.path)"
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      report.add(
        Diagnostic(
          .notUTF8, Wording(ja: "テンプレートはUTF-8で保存します", en: "Templates are saved as UTF-8"),
          at: .start(of: path)))
      return nil
    }
    let tags = FrameTag.all(in: file.bytes)
    let faults = tags.compactMap { $0.fault(path: path) }
    report.add(faults)
    do {
      template = try MustacheTemplate(string: text)
    } catch {
      report.add(Self.unreadable(error, file.bytes, path))
      return nil
    }
    guard faults.isEmpty else { return nil }
  }

  /// Fills the slots that are the same on every page, once; what is left is a list of pieces.
  func bound(to values: [BookSlot: String]) -> BoundFrame {
    var slots: [String: String] = [:]
    // The engine takes an empty text for something said; a name that is not there is nothing.
    for (slot, value) in values where !value.isEmpty { slots[slot.rawValue] = BoundFrame.withoutMarks(value) }
    for slot in PageSlot.allCases { slots[slot.rawValue] = BoundFrame.placeholder(slot) }
    return BoundFrame(splitting: Array(template.render(slots).utf8))
  }

  /// The engine names the line where it gave up.
  private static func unreadable(_ error: any Error, _ bytes: [UInt8], _ path: String) -> Diagnostic {
    let number = (error as? MustacheTemplate.ParserError)?.context.lineNumber ?? 1
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let line = lines[min(max(number, 1), lines.count) - 1]
    return Diagnostic(
      .frameUnreadable,
      Wording(
        ja: "テンプレートの{{…}}が読めません。始めと終わりが対になっているか確かめてください",
        en: "A {{…}} of the template cannot be read; see that each has its end"),
      at: SourceSpan(path, SourceRange(line.startIndex, line.endIndex)))
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

  func fault(path: String) -> Diagnostic? {
    let bookSlots = BookSlot.allCases.map(\.rawValue)
    switch sigil {
    case UInt8(ascii: "!"): return nil
    case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "/"): return fault(path: path, slots: bookSlots)
    case nil: return fault(path: path, slots: bookSlots + PageSlot.allCases.map(\.rawValue))
    // What the handbook says of itself is text: without escaping, a title with a `<` would be markup.
    case UInt8(ascii: "{"), UInt8(ascii: "&"): return fault(path: path, slots: PageSlot.allCases.map(\.rawValue))
    default:
      return Diagnostic(
        .frameTag,
        Wording(
          ja: "テンプレートに書けるのは差し込み（{{名前}}）と条件（{{#名前}}…{{/名前}}）だけです",
          en: "A frame holds slots ({{name}}) and conditions ({{#name}}…{{/name}}) only"),
        at: SourceSpan(path, range))
    }
  }

  private func fault(path: String, slots: [String]) -> Diagnostic? {
    guard !slots.contains(name) else { return nil }
    let known = slots.joined(separator: ", ")
    return Diagnostic(
      .slotUnknown,
      Wording(ja: "「\(name)」という差し込みは、ここにはありません", en: "There is no slot “\(name)” here"),
      at: SourceSpan(path, range),
      fix: .init(Wording(ja: "使える名前: \(known)", en: "Known names: \(known)")))
  }
}

/// A frame with only the slots of a page left in it.
struct BoundFrame: Sendable {
  private enum Piece: Sendable {
    case literal([UInt8])
    case slot(PageSlot)
  }

  private var pieces: [Piece] = []
  private static let open = Array("\u{E000}".utf8)
  private static let close = Array("\u{E001}".utf8)

  /// Stands in a rendered template for a slot of a page: private-use characters.
  static func placeholder(_ slot: PageSlot) -> String { "\u{E000}\(slot.rawValue)\u{E001}" }

  /// A value without the characters that mark placeholders; a YAML escape can bring them in.
  static func withoutMarks(_ value: String) -> String {
    String(String.UnicodeScalarView(value.unicodeScalars.filter { $0 != "\u{E000}" && $0 != "\u{E001}" }))
  }

  /// Takes a rendered template apart at its placeholders.
  init(splitting rendered: [UInt8]) {
    var rest = rendered[...]
    while let start = rest.firstRange(of: Self.open), let end = rest[start.upperBound...].firstRange(of: Self.close),
      let slot = PageSlot(rawValue: String(decoding: rest[start.upperBound..<end.lowerBound], as: UTF8.self))
    {
      pieces.append(.literal(Array(rest[..<start.lowerBound])))
      pieces.append(.slot(slot))
      rest = rest[end.upperBound...]
    }
    pieces.append(.literal(Array(rest)))
  }

  /// Puts a page into the frame.
  func render(
    _ page: Page, of kind: PageKind, _ linked: LinkedHandbook, _ revisions: RevisionIndex
  ) -> [UInt8] {
    var writer = PageWriter(
      linked, path: page.path, holdsEverySection: page.holdsEverySection, revisions: revisions)
    for piece in pieces {
      switch piece {
      case .literal(let bytes): writer.html.append(markup: bytes)
      case .slot(let slot): slot.write(page, of: kind, to: &writer)
      }
    }
    return writer.html.bytes
  }
}
