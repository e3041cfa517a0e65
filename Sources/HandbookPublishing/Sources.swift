package import HandbookModel

/// The texts that diagnostics point into, and what their files are called on this machine.
package struct Sources: Hashable, Sendable {
  private let content: Content
  private let templates: Content
  private let folders: Folders
  /// What the paths of templates begin with in diagnostics.
  static let templatesPrefix = "templates/"
  /// What the paths of the site begin with: nothing that stands there can be pointed into.
  static let outputPrefix = "public//"

  init(content: Content, templates: Content, folders: Folders) {
    self.content = content
    self.templates = templates
    self.folders = folders
  }

  /// The bytes of the file a span stands in; nil if there is no such file.
  package func bytes(of span: SourceSpan) -> [UInt8]? {
    if span.path.hasPrefix(Self.templatesPrefix) {
      return templates.file(String(span.path.dropFirst(Self.templatesPrefix.count)))?.bytes
    }
    if let folder = content.editions.first(where: { span.path.hasPrefix($0.prefix) }) {
      return folder.content.file(String(span.path.dropFirst(folder.prefix.count)))?.bytes
    }
    return content.file(span.path)?.bytes
  }

  /// The file's path as its author would open it.
  package func path(of span: SourceSpan) -> String {
    if span.path.hasPrefix(Self.templatesPrefix) {
      return "\(folders.templates)/\(span.path.dropFirst(Self.templatesPrefix.count))"
    }
    if span.path.hasPrefix(Self.outputPrefix) {
      return "\(folders.output)/\(span.path.dropFirst(Self.outputPrefix.count))"
    }
    return "\(folders.content)/\(span.path)"
  }
}
