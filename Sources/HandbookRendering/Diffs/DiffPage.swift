internal import HandbookComparing

/// A page that stands for itself: its style is in it, and it asks for nothing and runs nothing.
struct DiffPage {
  /// The page.
  var html = HTMLWriter()
  private let sheet: DiffSheet

  /// Begins a page.
  init(_ sheet: DiffSheet, title: String, kind: String, content: (inout DiffPage) -> Void) {
    self.sheet = sheet
    html.append(markup: Array("<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n".utf8))
    for (name, value) in Self.metadata {
      html.void("meta", .init("name", name), .init("content", value))
      html.newline()
    }
    html.void("meta", .init("http-equiv", "Content-Security-Policy"), .init("content", Self.policy))
    html.newline()
    html.element("title", text: title)
    html.newline()
    html.void("link", .init("rel", "icon"), .href("data:,"))
    html.newline()
    html.void("link", .init("rel", "stylesheet"), .href("data:text/css;base64,\(Base64.text(of: sheet.styleSheet))"))
    html.append(markup: Array("\n</head>\n".utf8))
    html.open("body", .class("diff \(kind)"))
    html.open("main")
    html.newline()
    content(&self)
    html.close("main")
    html.close("body")
    html.newline()
    html.append(markup: Array("</html>\n".utf8))
  }

  private static let policy = "default-src 'none'; style-src data:; img-src data:; base-uri 'none'; form-action 'none'"
  private static let metadata = [
    ("viewport", "width=device-width, initial-scale=1"), ("referrer", "no-referrer"), ("robots", "noindex"),
    ("color-scheme", "light dark"),
  ]

  /// Writes an element.
  mutating func element(
    _ name: StaticString, _ attribute: HTMLWriter.Attribute? = nil, _ second: HTMLWriter.Attribute? = nil,
    content: (inout DiffPage) -> Void
  ) {
    html.open(name, attribute, second)
    content(&self)
    html.close(name)
    html.newline()
  }

  /// Writes what stands above the changes: the editions, the counts, and which changes the meaning.
  mutating func summary() {
    let sheet = sheet
    element("ul", .class("editions")) { list in
      for edition in sheet.editions { list.html.element("li", text: edition) }
    }
    html.element("p", .class("counts"), text: sheet.countWords)
    html.newline()
    guard !sheet.diff.revisions.isEmpty else { return }
    element("section", .class("meaning"), .init("aria-labelledby", "_meaning")) { section in
      section.html.element("h2", .id("_meaning"), text: sheet.flaggedWords)
      guard !sheet.summary.flagged.isEmpty else { return }
      section.element("ol") { list in
        for index in sheet.summary.flagged { list.flagged(index) }
      }
    }
  }

  private mutating func flagged(_ index: Int) {
    let revision = sheet.diff.revisions[index]
    let words = revision.strongestFlags.map(\.words).joined(separator: "／")
    let chapter = VisibleText(sheet.chapter(of: revision)).text
    let place = sheet.place(of: revision)
    html.element("li") { item in
      item.element("strong", .class("flag"), text: words)
      item.text("　")
      item.element("a", .href("#_change-\(index)"), text: place.isEmpty ? chapter : place)
      if !place.isEmpty { item.text("　\(chapter)") }
    }
    html.newline()
  }
}

/// Bytes as text in 64 letters (RFC 4648).
enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The text of bytes.
  static func text(of bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let padded = Array(group) + Array(repeating: 0, count: 3 - group.count)
      let bits = padded.reduce(0) { $0 << 8 | Int($1) }
      for place in 0..<4 {
        text.append(place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
