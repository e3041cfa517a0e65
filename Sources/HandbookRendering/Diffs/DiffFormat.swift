/// A form in which a diff is handed out, as a value: its name, and its bytes.
package struct DiffFormat: Sendable {
  /// The name of the form.
  package let id: String
  /// Whether it is a page, and wants a style sheet.
  package let isPage: Bool
  /// Makes the file.
  package let bytes: @Sendable (DiffSheet) -> [UInt8]

  /// Makes a form.
  package init(id: String, isPage: Bool = false, bytes: @escaping @Sendable (DiffSheet) -> [UInt8]) {
    self.id = id
    self.isPage = isPage
    self.bytes = bytes
  }

  /// The files of `templates/` that stand in a page, one behind the other.
  package static let styleSheets = ["assets/comparison.css", "diff.css"]

  /// Every form; the first is the usual one.
  package static let all: [DiffFormat] = [
    .terminal,
    .html,
    .markdown,
    .json,
    .table,
    .csv,
  ]
}
