/// A diagram drawn by `handbook figures`: an SVG that carries the description it was drawn from.
///
/// The whole text is kept, not a hash of it, so that anyone can compare the two with an editor.
package struct DrawnFigure {
  private static let opening = Array("<metadata><![CDATA[".utf8)
  private static let closing = Array("]]></metadata>".utf8)
  private let picture: ContentFile

  /// Takes an SVG file.
  package init(_ picture: ContentFile) {
    self.picture = picture
  }

  /// Whether the picture was drawn from just this description.
  package func isDrawn(from description: ContentFile) -> Bool {
    let expected = Self.opening + Self.escaped(description.bytes) + Self.closing
    return picture.bytes.firstRange(of: expected) != nil
  }

  /// The elements that put a description into an SVG.
  package static func metadata(of description: [UInt8]) -> [UInt8] {
    opening + escaped(description) + closing
  }

  /// A description may itself hold the end of a CDATA section.
  private static func escaped(_ description: [UInt8]) -> [UInt8] {
    let text = String(decoding: description, as: UTF8.self)
    return Array(
      text.split(separator: "]]>", omittingEmptySubsequences: false).joined(separator: "]]]]><![CDATA[>").utf8)
  }
}
