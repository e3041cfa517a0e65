import HandbookModel

/// The folders a publication goes from and to.
package struct Folders: Hashable, Sendable {
  /// What people write.
  package let content: String
  /// Frames, style sheets, scripts.
  package let templates: String
  /// Where the site goes.
  package let output: String

  /// Takes paths as given; `/` at their ends is dropped.
  package init(content: String, templates: String, output: String) {
    self.content = Self.trimmed(content)
    self.templates = Self.trimmed(templates)
    self.output = Self.trimmed(output)
  }

  private static func trimmed(_ path: String) -> String {
    var path = Substring(path)
    while path.count > 1, path.last == "/" { path.removeLast() }
    return String(path)
  }

  /// Refuses an output folder that holds, or lies in, the folders that are read.
  func refuseOverlap() throws {
    guard let target = Self.resolved(output) else { return }
    for source in [content, templates] {
      guard let read = Self.resolved(source) else { continue }
      if read == target || read.hasPrefix(target + "/") || target.hasPrefix(read + "/") {
        throw WorldError(
          Wording(
            ja: "出力先「\(output)」は、読み込むフォルダー「\(source)」と重なっています。別のフォルダーを --output で指定してください",
            en: "The output “\(output)” overlaps the folder “\(source)” that is read. Name another one with --output"))
      }
    }
  }

  /// The path without links; of a folder that is still to be made, by the folder it will stand in.
  private static func resolved(_ path: String) -> String? {
    if let real = Folder(path: path).realPath { return real }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last, parts.count > 1 else { return Folder(path: ".").realPath.map { "\($0)/\(path)" } }
    let parent = parts.dropLast().joined(separator: "/")
    guard let above = resolved(parent.isEmpty ? "/" : parent) else { return nil }
    switch name {
    case "", ".": return above
    // A folder that is still to be made is no link, so the way up leads where it says.
    case "..": return above.lastIndex(of: "/").map { $0 == above.startIndex ? "/" : String(above[..<$0]) }
    default: return above == "/" ? "/\(name)" : "\(above)/\(name)"
    }
  }
}
