import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookParsing

/// A section read from its Markdown body, with what the readers had to say.
struct ReadSection {
  let file: ContentFile
  let section: Section
  let report: Report
  private let marked: MarkedContent

  /// Reads a body, in which marks such as `⟦1⟧` say where findings must fall.
  init(_ body: String, lineEnding: String = "\n") throws {
    let text = "---\ntitle: 題名\n---\n\(body)".split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: lineEnding)
    marked = MarkedContent(["sections/mail.md": text])
    file = try #require(marked.content.files.first)
    var report = Report()
    section = try #require(Section(parsing: file, report: &report))
    self.report = report
  }

  /// The blocks as a tree, each node with the text it covers.
  var tree: String { TreeDump(section.blocks, of: file).text }

  /// The findings as lines `⟦1⟧ id`.
  var findings: [String] { marked.describe(report) }

  /// The running text of the whole section, in one line.
  var shape: String { texts.map(\.shape).joined(separator: " ¶ ") }

  private var texts: [[Inline]] {
    (section.blocks.runningTexts.map(\.words) + section.footnotes.map(\.words)).filter { !$0.isEmpty }
  }

  /// The finding of an id.
  func finding(_ id: String) throws -> Diagnostic { try #require(report.diagnostics.first { $0.id == id }) }

  /// The source that a range covers.
  func covered(_ range: SourceRange) -> String {
    String(decoding: file.bytes[Int(range.start)..<Int(range.end)], as: UTF8.self)
  }

  /// What is wrong with the places of the running text; empty if every piece covers just itself.
  var misplaced: [String] { texts.flatMap { misplaced($0) } }

  private func misplaced(_ words: [Inline]) -> [String] {
    words.flatMap { inline -> [String] in
      let source = covered(inline.range)
      let (isRight, inner) = fits(inline, source)
      let isInside = inner.allSatisfy { $0.range.start >= inline.range.start && $0.range.end <= inline.range.end }
      return (isRight && isInside ? [] : ["\([inline].shape) ‹\(source)›"]) + misplaced(inner)
    }
  }

  private func fits(_ inline: Inline, _ source: String) -> (Bool, [Inline]) {
    // Escapes, entities, broken lines and comments are written otherwise than they read.
    let isLiteral = !source.contains { $0 == "\\" || $0 == "&" || $0.isNewline } && !source.contains("<!-- handbook:")
    switch inline.content {
    // Of a picture that is refused, its words stay.
    case .text(let text):
      return (!isLiteral || source.hasSuffix("](mail.md)") || source == text || (source.isEmpty && text == " "), [])
    case .code(let text):
      let line = source.replacing(/\r?\n|\r/, with: " ")
      return (line.hasPrefix("`") && line.hasSuffix("`") && (!isLiteral || line.contains(text)), [])
    case .strong(let words):
      return (source.starts(with: /\*\*|__/) && source.hasSuffix(String(source.prefix(2))), words)
    case .emphasis(let words): return (source.starts(with: /\*|_/) && source.hasSuffix(String(source.prefix(1))), words)
    case .reference(_, let words): return (source.hasPrefix("[") && (source.last == ")" || source.last == "]"), words)
    case .externalLink(let address, let words):
      return (!isLiteral || source == address || (source.first.map { "[<".contains($0) } ?? false), words)
    case .footnoteMark(let label): return (!isLiteral || source == "[^\(label)]", [])
    case .image: return (source.hasPrefix("![") && source.hasSuffix(")"), [])
    case .lineBreak: return (source.isEmpty || source.lowercased().hasPrefix("<br"), [])
    }
  }
}

extension [Inline] {
  /// The pieces in one line: 【strong】, 〔emphasis〕, ‘code’, ⟨link⟩, ⏎ for a break, ^label for a footnote's mark.
  var shape: String {
    map { inline in
      switch inline.content {
      case .text(let text): text
      case .code(let text): "‘\(text)’"
      case .strong(let words): "【\(words.shape)】"
      case .emphasis(let words): "〔\(words.shape)〕"
      case .reference(_, let words): "⟨\(words.shape)⟩"
      case .externalLink(let address, let words):
        words.plainText == address ? "⟨\(address)⟩" : "⟨\(words.shape)|\(address)⟩"
      case .footnoteMark(let label): "^\(label)"
      case .image(let image): "⟨図 \(image.path ?? "なし")⟩"
      case .lineBreak: "⏎"
      }
    }.joined()
  }
}
