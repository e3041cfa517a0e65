import CCmarkGFM

/// The one door to the C library: text is parsed, copied and freed in one call.
///
/// Only `table` and `tasklist` are attached: with `strikethrough` or `autolink`, parsers on several threads silently
/// spoil each other, and `autolink` runs on into Japanese text.
enum CommonMark {
  /// The library registers its extensions behind an unguarded flag, so it is asked once.
  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

  /// Parses prepared text into a tree of its own memory.
  ///
  /// Cost: O(bytes) within `MarkdownLimits`.
  static func tree(of text: PreparedMarkdown) -> MarkdownTree {
    registered
    // Only so asked does the library count the lines inside code and links.
    guard let parser = unsafe cmark_parser_new(CMARK_OPT_SOURCEPOS) else { return MarkdownTree(nodes: []) }
    defer { unsafe cmark_parser_free(parser) }
    for name in ["table", "tasklist"] {
      if let syntaxExtension = unsafe cmark_find_syntax_extension(name) {
        unsafe cmark_parser_attach_syntax_extension(parser, syntaxExtension)
      }
    }
    unsafe text.bytes.withUnsafeBufferPointer { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        unsafe cmark_parser_feed(parser, characters.baseAddress, characters.count)
      }
    }
    guard let document = unsafe cmark_parser_finish(parser) else { return MarkdownTree(nodes: []) }
    defer { unsafe cmark_node_free(document) }
    return unsafe copy(document, of: text)
  }

  /// Walks with the library's own iterator: content may be nested deeper than a stack is.
  private static func copy(_ document: UnsafeMutablePointer<cmark_node>, of text: PreparedMarkdown) -> MarkdownTree {
    guard let iterator = unsafe cmark_iter_new(document) else { return MarkdownTree(nodes: []) }
    defer { unsafe cmark_iter_free(iterator) }
    var builder = MarkdownTree.Builder(text: text)
    while true {
      let event = unsafe cmark_iter_next(iterator)
      guard event == CMARK_EVENT_ENTER || event == CMARK_EVENT_EXIT, let node = unsafe cmark_iter_get_node(iterator)
      else { break }
      if event == CMARK_EVENT_ENTER {
        unsafe builder.enter(plainNode(handbook_read(node)))
      } else {
        builder.exit()
      }
    }
    return builder.finished()
  }

  private static func plainNode(_ node: handbook_node) -> MarkdownTree.Builder.PlainNode {
    unsafe MarkdownTree.Builder.PlainNode(
      kind: MarkdownNode.Kind(rawValue: node.kind) ?? .other,
      level: node.level < 0 ? nil : Int(node.level),
      start: (line: Int(node.start_line), column: Int(node.start_column)),
      end: (line: Int(node.end_line), column: Int(node.end_column)),
      text: string(node.text, node.text_length),
      info: string(node.info, node.info_length)
    )
  }

  private static func string(_ start: UnsafePointer<UInt8>?, _ count: Int) -> String {
    guard let start = unsafe start, count > 0 else { return "" }
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }
}
