import HandbookModel

/// Looks whether an SVG only draws.
///
/// A page shows pictures as images, in which nothing runs. Whoever opens the file itself is not so protected, so what
/// could run, load or lead elsewhere is refused. The list says what may stand in a picture; all else is refused, too.
struct PlainSVG {
  /// What an SVG that only draws is made of.
  private static let elements: Set<String> = [
    "a", "circle", "clipPath", "defs", "desc", "ellipse", "filter", "font", "font-face", "g", "glyph", "image", "line",
    "linearGradient", "marker", "mask", "metadata", "missing-glyph", "path", "pattern", "polygon", "polyline",
    "radialGradient", "rect", "solidColor", "stop", "style", "svg", "switch", "symbol", "text", "textPath", "title",
    "tref", "tspan", "use", "view",
  ]
  private static let namespace = "http://www.w3.org/2000/svg"

  /// The first thing in a picture that is not plain.
  ///
  /// Cost: O(bytes).
  static func fault(of file: ContentFile) -> Diagnostic? {
    guard String(validating: file.bytes, as: UTF8.self) != nil else {
      return .svgUnreadable(.start(of: file.path))
    }
    var svg = PlainSVG(file: file)
    return svg.firstFault()
  }

  private let file: ContentFile
  private var reader: XMLReader
  /// Prefixes that mean SVG; elements with any other draw nothing and run nothing.
  private var prefixes: Set<String> = [""]
  private var depth = 0
  private var hasRoot = false
  /// The style rules read so far; nil outside of them.
  private var style: (rules: String, range: SourceRange)?

  private init(file: ContentFile) {
    self.file = file
    reader = XMLReader(bytes: file.bytes)
  }

  private mutating func firstFault() -> Diagnostic? {
    while let token = reader.next() {
      let fault: Diagnostic?
      switch token {
      case .opening(let tag): fault = self.fault(of: tag)
      case .closing(let range):
        depth -= 1
        fault = depth < 0 ? .svgUnreadable(span(range)) : faultOfStyle()
      case .text(let text, let range):
        // A comment in the middle of a word does not part it, so the rules are read as a whole.
        style?.rules += text
        style?.range = range
        fault = nil
      case .instruction(let name, let range): fault = name == "xml" ? nil : .svgActive("<?\(name)", span(range))
      case .declarations(let range): fault = .svgActive("<!DOCTYPE […]", span(range))
      case .broken(let range): fault = .svgUnreadable(span(range))
      }
      if let fault { return fault }
    }
    return hasRoot && depth == 0 ? nil : .svgUnreadable(.start(of: file.path))
  }

  private mutating func fault(of tag: XMLReader.Tag) -> Diagnostic? {
    for attribute in tag.attributes where attribute.name == "xmlns" || attribute.name.hasPrefix("xmlns:") {
      if attribute.value == "http://www.w3.org/1999/xhtml" { return .svgActive("HTML", span(attribute.range)) }
      if attribute.value == Self.namespace { prefixes.insert(String(attribute.name.dropFirst("xmlns:".count))) }
    }
    let parts = tag.name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let prefix = parts.count > 1 ? parts[0] : ""
    let name = parts.last ?? ""
    if !hasRoot, name != "svg" { return .svgUnreadable(span(tag.range)) }
    hasRoot = true
    let isFilter = name.hasPrefix("fe") && name.utf8.allSatisfy(\.isASCIILetter)
    if prefixes.contains(prefix), !Self.elements.contains(name), !isFilter {
      return .svgActive("<\(tag.name)>", span(tag.range))
    }
    if !tag.isEmpty { depth += 1 }
    if let fault = faultOfStyle() { return fault }
    if name == "style", !tag.isEmpty { style = ("", tag.range) }
    for attribute in tag.attributes {
      if attribute.name.lowercased().hasPrefix("on") { return .svgActive("\(attribute.name)=", span(attribute.range)) }
      if Self.loads(attribute) { return .svgLoads(span(attribute.range)) }
    }
    return nil
  }

  /// Looks at the style rules that end here.
  private mutating func faultOfStyle() -> Diagnostic? {
    defer { style = nil }
    return style.flatMap { Self.loads(rules: $0.rules) ? .svgLoads(span($0.range)) : nil }
  }

  /// Whether an attribute leads out of the picture; pictures inside it are data of its own.
  private static func loads(_ attribute: XMLReader.Attribute) -> Bool {
    let name = attribute.name.split(separator: ":").last ?? ""
    if name == "style" { return loads(rules: attribute.value) }
    guard name == "href" || name == "src" || name == "base" else { return fetches(attribute.value) }
    let kinds = ["png", "jpeg", "jpg", "gif", "webp"].map { "data:image/\($0)" }
    return !attribute.value.hasPrefix("#") && !kinds.contains { attribute.value.hasPrefix($0) }
  }

  /// Whether style rules fetch something, or hold an escape that could hide it.
  private static func loads(rules: String) -> Bool {
    let lower = rules.lowercased()
    return lower.contains("\\") || lower.contains("@import") || lower.contains("image-set(") || fetches(lower)
  }

  private static func fetches(_ text: String) -> Bool {
    text.lowercased().split(separator: "url(", omittingEmptySubsequences: false).dropFirst().contains { rest in
      let address = rest.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      return !address.hasPrefix("#") && !address.hasPrefix("data:image/") && !address.hasPrefix("data:font/")
    }
  }

  private func span(_ range: SourceRange) -> SourceSpan { SourceSpan(file.path, range) }
}

extension Diagnostic {
  fileprivate static func svgActive(_ what: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .figureActive,
      Wording(ja: "図（SVG）には、絵だけを入れます（\(what) があります）", en: "An SVG only draws (\(what))"), at: span,
      fix: .init(
        Wording(
          ja: "描画ソフトから「プレーンSVG」かPNGで書き出し直してください", en: "Export it again as plain SVG or as PNG")))
  }

  fileprivate static func svgLoads(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .figureOutside,
      Wording(ja: "図（SVG）は、ほかのファイルやサイトを使えません", en: "An SVG uses no other file or site"), at: span,
      fix: .init(
        Wording(
          ja: "リンクを消すか、画像を埋め込んで書き出し直してください", en: "Delete the link, or export it again with its pictures inside")))
  }

  fileprivate static func svgUnreadable(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .figureFormat, Wording(ja: "SVGとして読めません", en: "This is no SVG"), at: span,
      fix: .init(
        Wording(
          ja: "ブラウザーで開けるかを確かめ、UTF-8のSVGとして書き出し直してください",
          en: "See whether a browser opens it, and export it again as SVG in UTF-8")))
  }
}
